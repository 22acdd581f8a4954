export const id = 2007;
export const ids = [2007];
export const modules = {

/***/ 2007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./build/core/chat/chat.js
var chat_chat = __webpack_require__(6151);
// EXTERNAL MODULE: ./build/core/config/problem.js
var problem = __webpack_require__(7818);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/jobs/drill.js
var drill = __webpack_require__(3982);
// EXTERNAL MODULE: ./build/core/pings/job-ping.js
var job_ping = __webpack_require__(9768);
// EXTERNAL MODULE: ./build/core/pings/ping-request.js
var ping_request = __webpack_require__(4922);
// EXTERNAL MODULE: ./build/core/jobs/environment.js
var environment = __webpack_require__(2278);
// EXTERNAL MODULE: ./build/core/jobs/job-rows.js
var job_rows = __webpack_require__(5544);
// EXTERNAL MODULE: ./build/core/jobs/probing.js
var probing = __webpack_require__(954);
// EXTERNAL MODULE: ./build/core/notices/outbox.js
var outbox = __webpack_require__(9879);
// EXTERNAL MODULE: ./build/commands/say.js
var commands_say = __webpack_require__(3212);
// EXTERNAL MODULE: ./build/core/notices/quiet.js
var quiet = __webpack_require__(8124);
// EXTERNAL MODULE: ./build/core/notices/parts.js
var parts = __webpack_require__(734);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/config/schema.js
var schema = __webpack_require__(8566);
// EXTERNAL MODULE: ./build/core/schedule/cadence.js
var schedule_cadence = __webpack_require__(5049);
// EXTERNAL MODULE: ./build/core/render/markdown.js
var markdown = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/core/render/doctor.js


const icons = { ok: '✅', warn: '🟠', fail: '🔴' };
/** What needs a fix first; what is fine is folded. */
function doctorPage(results, verdict) {
    const of = (...grades) => results.filter(([grade]) => grades.includes(grade));
    const [wrong, fine] = [[...of('fail'), ...of('warn')], of('ok')];
    const itemsOf = (say) => (0,markdown/* list */.p_)(fine.map((result) => itemOf(result, say)));
    const titleOf = (say) => say((0,sentence/* sentence */.e)('checks-fine', { count: fine.length }));
    const folded = (say) => ['<details>', `<summary>${titleOf(say)}</summary>`, itemsOf(say), '</details>'].join('\n');
    return {
        grade: wrong[0]?.[0] ?? 'ok',
        verdict,
        blocks: (say) => [
            ...wrong.map((result) => `<p>${icons[result[0]]} ${itemOf(result, say)}</p>`),
            ...(fine.length === 0 ? [] : [wrong.length === 0 ? itemsOf(say) : folded(say)]),
        ],
    };
}
function itemOf([, subject, text], say) {
    const name = `<b>${(0,markdown/* prose */.CS)(say((0,sentence/* sentence */.e)('check-subject', { subject })))}</b>`;
    return say((0,sentence/* sentence */.e)('about', { subject: name, text: (0,markdown/* prose */.CS)(say(text), 2000) }));
}

// EXTERNAL MODULE: ./build/core/state/known-files.js
var known_files = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/core/state/memory.js
var memory = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(4911);
// EXTERNAL MODULE: ./build/commands/job-variables.js + 1 modules
var job_variables = __webpack_require__(6860);
// EXTERNAL MODULE: ./build/commands/jobs-file.js
var jobs_file = __webpack_require__(6790);
// EXTERNAL MODULE: ./build/commands/lease.js
var commands_lease = __webpack_require__(1309);
// EXTERNAL MODULE: ./build/commands/job-pings.js
var job_pings = __webpack_require__(9420);
// EXTERNAL MODULE: ./build/commands/ping-url.js
var ping_url = __webpack_require__(8363);
// EXTERNAL MODULE: ./build/commands/print-json.js
var print_json = __webpack_require__(5611);
// EXTERNAL MODULE: ./build/commands/program-problem.js
var program_problem = __webpack_require__(2745);
;// CONCATENATED MODULE: ./build/commands/doctor.js
/**
 * `doctor`: checks this host, a line for each check, with a fix for each problem. Changes nothing, except that a delivered test
 * message ends the hold on the chat.
 */




























const colours = { ok: 32, warn: 33, fail: 31 };
/** The oldest supported Node: major and minor. */
const oldestNode = [20, 16];
/** The first that gives every workflow `job.workflow_repository` (https://github.com/actions/runner/pull/4335). */
const oldestRunner = [2, 334, 0];
const shownOfKind = 10;
const shownInLine = 3;
const leastFreeBytes = 50 * 1024 * 1024;
/** A tick creates a handful of files before it deletes as many. */
const leastFreeInodes = 100;
/** Without a save for this long no tick is scheduled. */
const silentMs = 3_600_000;
const ok = (subject, text) => ['ok', subject, text];
const warn = (subject, text) => ['warn', subject, text];
const fail = (subject, text) => ['fail', subject, text];
/** `false` and undefined: nothing to report. */
const only = (...results) => results.filter((result) => result !== false && result !== undefined);
async function doctor(ports, inputs) {
    const { host, inspector, jobsFile, workflow, paths } = ports;
    const checked = (subject, check) => resultsOf(inspector, subject, check);
    const jobs = await jobsFile.read();
    const config = jobs.kind === 'valid' ? jobs.config : undefined;
    const zone = config?.timezone;
    const hasWrites = config?.jobs.some(({ kind }) => kind === 'one_shot_write') ?? false;
    let way;
    const groups = [];
    const add = (results) => groups.push(...results.map((result) => [result]));
    add(hostChecks(ports, zone));
    if (jobs.kind === 'invalid')
        groups.push(jobs.lines.map((line) => fail('jobs file', line)));
    else {
        const { length } = jobs.config.jobs;
        add([ok('jobs file', (0,sentence/* sentence */.e)('file-with-jobs', { file: paths.configFile, count: length }))]);
        groups.push(jobs.warnings.map((warning) => warn('jobs file', (0,problem/* briefProblem */.Qu)(warning))));
        add(environmentChecks(host, jobs.config));
        groups.push(...(await jobChecks(ports, jobs.config)));
    }
    if (jobs.left > 0)
        add([warn('jobs file', (0,jobs_file/* unlistedProblems */.Te)(jobs.left))]);
    add(await checked('workflow', async () => workflowChecks(await workflow?.facts(), hasWrites, inspector.runnerVersion(), ports.clock.now())));
    add(await checked('telegram', async () => {
        const found = await ports.checkChat((each) => {
            way = each;
        });
        return way?.isTaken === true ? [...found, ...(await endHold(ports.state, way))] : found;
    }));
    add(await checked('state folder', () => [...folderChecks(ports), ...ownerChecks(ports, inputs)]));
    add(await checked('state', async () => stateChecks(ports, await ports.state.load(), way?.way, zone)));
    if (inputs['telegram-via'] !== 'none')
        add(await checked('last drill', async () => drillChecks(await ports.state.load(), ports.clock, zone)));
    add(await checked('ping', () => pingChecks(ports, config, inputs)));
    if (workflow)
        add(await checked('schedule', () => cadenceChecks(ports, workflow, config?.tickEverySeconds)));
    if (config)
        groups.push(await checked('jobs files', () => sharingChecks(ports, config)));
    return showResults(host, groups, inputs);
}
/** A refusal by the system is a check result like any other, and stops no other check. */
async function resultsOf(inspector, subject, check) {
    try {
        return await check();
    }
    catch (error) {
        const problem = error instanceof errors/* UserError */.yo ? error.message : inspector.systemProblem(error);
        if (problem === undefined)
            throw error;
        return [fail(subject, problem)];
    }
}
/** The results as lines or JSON, and on the page of the step. A failure is exit 1. */
async function showResults(host, groups, inputs) {
    const grades = groups.flat().map(([grade]) => grade);
    const count = (wanted) => grades.filter((grade) => grade === wanted).length;
    const [fine, warnings, failures] = [count('ok'), count('warn'), count('fail')];
    const exitCode = failures > 0 ? errors/* exitCodes */.hS.failed : errors/* exitCodes */.hS.done;
    const wrong = [
        ...(failures > 0 ? [(0,sentence/* sentence */.e)('checks-failed', { count: failures })] : []),
        ...(warnings > 0 ? [(0,sentence/* sentence */.e)('checks-warned', { count: warnings })] : []),
    ];
    host.page(doctorPage(groups.flatMap(shortened), wrong.length > 0 ? wrong : [(0,sentence/* sentence */.e)('checks-ok')]));
    if (inputs.json) {
        const say = await (0,commands_say/* english */.x3)();
        const checks = groups.flat().map(([grade, subject, text]) => ({ grade, subject, text: say(text) }));
        await (0,print_json/* printJson */.Q)(host, { checks, ok: fine, warnings, failures });
        return exitCode;
    }
    const say = await (0,commands_say/* sayIn */.dx)(inputs.language);
    for (const [grade, subject, text] of groups.flatMap(shortened)) {
        const word = grade.padEnd(4);
        const line = say((0,sentence/* sentence */.e)('about', { subject: (0,sentence/* sentence */.e)('check-subject', { subject }), text }));
        await host.printWords(`${host.colour ? `\u001B[${colours[grade]}m${word}\u001B[0m` : word}  ${line}`);
    }
    await host.printWords(`\n${say((0,sentence/* sentence */.e)('checks-counted', { count: fine, warnings, failures }))}`);
    return exitCode;
}
/** Of many check results of one kind the first ones, and the number of the others. */
function shortened(results) {
    if (results.length <= shownOfKind + 1)
        return results;
    const more = (0,sentence/* sentence */.e)('more-of-this-kind', { count: results.length - shownOfKind });
    return [...results.slice(0, shownOfKind), [results.at(-1)?.[0] ?? 'warn', 'jobs', more]];
}
/** `a, b, c and 2 more` */
function listed(items) {
    const names = items.slice(0, shownInLine).join(', ');
    const more = items.length - shownInLine;
    return more > 0 ? (0,sentence/* sentence */.e)('and-others', { names, count: more }) : names;
}
/** Problems of enabled jobs, a group for each kind; jobs without one are counted. */
async function jobChecks(ports, { jobs }) {
    const enabled = jobs.filter((job) => job.enabled);
    const commands = [];
    const variables = [];
    for (const job of enabled) {
        const problem = await commandProblem(ports, job);
        if (problem !== undefined)
            commands.push(fail(`job ${job.id}`, problem));
        for (const [kind, text] of variableProblems(ports, job).entries())
            if (text !== undefined)
                (variables[kind] ??= []).push(warn(`job ${job.id}`, text));
    }
    const found = enabled.length - commands.length;
    const summary = ok('jobs', (0,sentence/* sentence */.e)('commands-found', { count: found, most: enabled.length }));
    return [found > 0 ? [summary] : [], commands, ...variables.filter((group) => group !== undefined)];
}
function hostChecks({ inspector, paths, clock }, timezone) {
    const { nodeVersion, platform, isRoot } = inspector;
    const { stateDir } = paths;
    const hiding = inspector.hiding();
    const seen = inspector.look(stateDir);
    return only(isAtLeast(nodeVersion, oldestNode)
        ? ok('node', nodeVersion)
        : fail('node', (0,sentence/* sentence */.e)('node-too-old', { version: nodeVersion, least: oldestNode.join('.') })), platform === 'linux' || platform === 'darwin'
        ? ok('system', platform)
        : fail('system', (0,sentence/* sentence */.e)('system-unsupported', { system: platform })), isRoot ? warn('user', (0,sentence/* sentence */.e)('is-root')) : ok('user', (0,sentence/* sentence */.e)('is-not-root')), hiding !== undefined && warn('processes', (0,sentence/* sentence */.e)('proc-hides', { option: hiding })), clockCheck(clock, timezone), seen.kind === 'there'
        ? ok('OpenClaw state dir', stateDir)
        : warn('OpenClaw state dir', seen.kind === 'refused'
            ? (0,sentence/* sentence */.e)('state-dir-refused', { folder: stateDir, problem: seen.problem })
            : (0,sentence/* sentence */.e)('state-dir-missing', { folder: stateDir })));
}
function isAtLeast(version, [leastMajor, leastMinor]) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
/** `timezone`: `defaults.timezone`, which makes the host's own unimportant. */
function clockCheck(clock, timezone) {
    const now = clock.now();
    const { name, problem } = clock.zone(now);
    const text = `${clock.localTime(now)} ${name}`;
    if (!problem)
        return ok('clock', text);
    return timezone === undefined
        ? warn('clock', (0,sentence/* sentence */.e)('and-then', { first: text, next: (0,quiet/* zoneProblemText */.K)(problem) }))
        : ok('clock', (0,sentence/* sentence */.e)('and-then', {
            first: text,
            next: (0,sentence/* sentence */.e)('zone-not-needed', { problem: problem.text, zone: timezone }),
        }));
}
/** The chat took a test message: the next tick sends what the chat refused before, without waiting for an hour. */
async function endHold(state, way) {
    const loaded = await state.load();
    const { chat } = loaded.kind === 'loaded' ? loaded.doc : {};
    if (!chat || (0,chat_chat/* forgetHold */.L1)(chat, way) === chat)
        return [];
    try {
        await state.claim((latest) => (latest.chat ? { ...latest, chat: (0,chat_chat/* forgetHold */.L1)(latest.chat, way) } : latest));
        return [ok('telegram', (0,sentence/* sentence */.e)('chat-takes-again'))];
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return [warn('telegram', (0,sentence/* sentence */.e)('queued-not-at-once', { problem: error.message }))];
    }
}
/** Variables of the caller that jobs do not get. Names only: the values may be secret. */
function environmentChecks({ env: given }, { jobs }) {
    const names = (0,environment/* lostNames */.PR)(given);
    const passed = new Set(jobs.flatMap(({ env, passEnv = [] }) => [...Object.keys(env), ...passEnv]));
    const torn = (0,environment/* tornGroups */._q)(given).filter(({ name }) => !passed.has(name));
    return [
        ok('environment', names.length === 0
            ? (0,sentence/* sentence */.e)('gets-all-variables')
            : (0,sentence/* sentence */.e)('lacks-variables', { names: names.join(', ') })),
        ...torn.map(({ name, left }) => warn('environment', (0,sentence/* sentence */.e)('lacks-token', { names: left.join(', '), name }))),
    ];
}
/** Why commands of the job cannot start; undefined: no reason found. */
async function commandProblem(ports, job) {
    const { paths, variables } = ports;
    const given = await variables.of(job);
    if (given.kind === 'missing')
        return given.problem;
    const cwd = (0,job_variables/* jobFolder */.OW)(paths, job);
    const problems = Object.entries(job.commands).flatMap(([verb, argv]) => {
        const problem = argv && (0,program_problem/* programProblem */.c)(ports, { argv, cwd, env: given.env });
        return problem === undefined ? [] : [`${verb}: ${problem}`];
    });
    return problems.length > 0 ? [...new Set(problems)].join('; ') : undefined;
}
/** Problems of the variables of a job, each kind at its place. */
function variableProblems({ inspector, paths, host }, job) {
    const path = (0,job_variables/* envFilePath */.nH)(paths, job);
    const { passEnv = [] } = job;
    const ours = passEnv.filter(environment/* isOurs */.MU);
    const absent = passEnv.filter((name) => !(0,environment/* isOurs */.MU)(name) && host.env[name] === undefined);
    return [
        path !== undefined && inspector.isReadByOthers(path)
            ? (0,sentence/* sentence */.e)('env-file-readable', { file: path })
            : undefined,
        absent.length > 0 ? (0,sentence/* sentence */.e)('passes-absent', { names: absent.join(', ') }) : undefined,
        ours.length > 0 ? (0,sentence/* sentence */.e)('passes-ours', { names: ours.join(', ') }) : undefined,
    ];
}
/** Whether the state can be saved, and who else can read it. */
function folderChecks({ inspector, paths, host, stopgap }) {
    const { stateFolder, stateFile } = paths;
    const subject = 'state folder';
    const problem = inspector.writeProblem(stateFolder);
    if (problem !== undefined)
        return [
            fail(subject, (0,sentence/* sentence */.e)('folder-not-written', {
                folder: stateFolder,
                problem,
                input: host.inputWords('state-file'),
            })),
        ];
    const stored = inspector.storedProblem(stateFile);
    const bytes = inspector.freeBytes(stateFolder);
    const inodes = inspector.freeInodes(stateFolder) ?? Infinity;
    const free = { folder: stateFolder, mebibytes: Math.round(bytes / 1024 / 1024) };
    return only(bytes >= leastFreeBytes && inodes >= leastFreeInodes && ok(subject, (0,sentence/* sentence */.e)('folder-free', free)), bytes < leastFreeBytes && fail(subject, (0,sentence/* sentence */.e)('folder-full', free)), inodes < leastFreeInodes && fail(subject, (0,sentence/* sentence */.e)('folder-without-inodes', { ...free, count: inodes })), inspector.look(stateFile).kind === 'there' &&
        !inspector.hasReserve(stateFile) &&
        warn('state reserve', (0,sentence/* sentence */.e)('reserve-lost', { file: `${stateFile}.reserve` })), stopgap.load().kind !== 'none' && warn('state', (0,sentence/* sentence */.e)('state-not-saved-lately')), stored !== undefined && fail(subject, stored), inspector.isReadByOthers(stateFile) && warn('state file', (0,sentence/* sentence */.e)('file-readable', { file: stateFile })));
}
/** Who owns the state files, and who else can change them. */
function ownerChecks({ inspector, paths, host }, inputs) {
    const stateFileInput = host.inputName('state-file');
    const command = ['tick', ...(0,inputs_inputs/* fileFlags */.oy)(inputs)].join(' ');
    const exposure = inspector.exposureProblem(paths);
    const problem = inspector.ownerProblem(paths, command, stateFileInput);
    const hint = inspector.sharedFolderHint(paths, stateFileInput);
    return only(problem !== undefined && fail('state owner', problem), exposure !== undefined && fail('state place', exposure), hint !== undefined && warn('state place', hint));
}
function stateChecks(ports, loaded, way, zone) {
    const { paths, clock, state } = ports;
    if (loaded.kind === 'unavailable')
        return [fail('state', loaded.problem)];
    if (loaded.kind === 'fresh')
        return [ok('state', (0,sentence/* sentence */.e)('no-state-yet', { file: paths.stateFile }))];
    const { doc, generation, updatedAt } = loaded;
    const now = clock.now();
    const age = now - updatedAt;
    const machine = state.machineProblem(doc);
    const hold = doc.chat && (0,chat_chat/* holdOf */.nv)(doc.chat, way, now);
    const next = hold ? (0,chat_chat/* describeHold */.TZ)(hold, { zone, hostTime: clock.localTime }) : (0,sentence/* sentence */.e)('next-tick-tries');
    const { length } = doc.outbox;
    return only(age < 0
        ? warn('state', (0,sentence/* sentence */.e)('saved-in-future', { ms: -age }))
        : age > silentMs
            ? warn('state', (0,sentence/* sentence */.e)('not-saved-for', { ms: age }))
            : ok('state', (0,sentence/* sentence */.e)('saved-ago', { generation, ms: age })), machine !== undefined && fail('machine', machine), ...doc.incidents.map(({ message }) => warn('state', message)), ...tickChecks(ports, doc, zone), length > 0 &&
        warn('outbox', (0,sentence/* sentence */.e)('notices-undelivered', { count: length, ms: now - (0,outbox/* oldestAt */.dD)(doc, now), next })));
}
/** The last tick of this jobs file, and the lease holder. */
function tickChecks(ports, doc, zone) {
    const { clock, state, knownFiles } = ports;
    const last = (0,job_rows/* lastTickWords */.vz)((0,known_files/* fileOf */.W7)(doc, knownFiles.own(doc).key), clock.now());
    const context = state.context(doc, { settings: zone === undefined ? {} : { timezone: zone } });
    const jobs = Object.entries(doc.jobs);
    const slow = jobs.filter(([, memory]) => (0,probing/* isProbedElsewhere */.L3)(memory, context)).map(([id]) => id);
    return only(last !== undefined && ok('last tick', last), slow.length > 0 && ok('tick', (0,sentence/* sentence */.e)('tick-waits', { names: listed(slow) })), doc.lease && holderCheck(doc.lease, state.visibilityOf(doc.lease.owner), context));
}
function holderCheck(lease, visibility, context) {
    const { pid, host } = lease.owner;
    const { now, zone } = context;
    if (visibility === 'dead')
        return ok('tick', (0,sentence/* sentence */.e)('tick-died', { pid, host }));
    if (visibility === 'not-visible')
        return warn('tick', (0,sentence/* sentence */.e)('tick-unseen', {
            holder: (0,commands_lease/* whereabouts */.CJ)(lease, context),
            time: (0,format/* clockTime */.qo)(lease.takenAt, zone, context),
            ms: now - lease.takenAt,
            end: (0,format/* clockTime */.qo)(lease.endsAt, zone, context),
        }));
    if (now >= lease.endsAt)
        return warn('tick', (0,commands_lease/* overdueText */.Qx)(lease, context));
    return ok('tick', (0,sentence/* sentence */.e)('tick-working', { pid, host, ms: now - lease.takenAt }));
}
/** What shows that alerts arrive. */
function drillChecks(loaded, { now, localTime }, zone) {
    if (loaded.kind === 'unavailable')
        return [];
    const { proof, trouble, open } = (loaded.kind === 'loaded' && loaded.doc.drill) || {};
    const subject = 'last drill';
    const last = proof && (0,sentence/* sentence */.e)('drill-ago', { ms: now() - proof.at, place: (0,drill/* placesText */.i3)(proof.places) });
    const problem = open && (open.recovery ?? open.alert).problem;
    const time = open && (0,format/* clockTime */.qo)(open.at, zone, { hostTime: localTime });
    const why = trouble?.why ??
        (problem !== undefined && time !== undefined
            ? (0,sentence/* sentence */.e)('drill-not-arrived', { time, why: problem })
            : undefined);
    if (why === undefined)
        return [ok(subject, last ?? (0,sentence/* sentence */.e)('drill-none'))];
    return [warn(subject, last ? (0,sentence/* sentence */.e)('drill-unproven', { problem: why, last }) : why)];
}
/** The monitors of the ticks and of jobs, and what each answered last. */
async function pingChecks({ host, state, clock, variables }, config, inputs) {
    const loaded = await state.load();
    const doc = loaded.kind === 'unavailable' ? undefined : loaded.doc;
    const results = [];
    const ofTicks = (0,ping_url/* pingUrlOf */.T)(inputs, host);
    if (ofTicks !== undefined)
        results.push(pingCheck('ping', ofTicks, (0,sentence/* sentence */.e)('ping-set'), doc?.ping, clock.now()));
    for (const job of config?.jobs ?? []) {
        if (job.ping === undefined)
            continue;
        const { answer } = (doc && (0,memory/* memoryOf */.zE)(doc, job.id).ping) ?? {};
        const url = await variables.pingUrl(job);
        const subject = `job ${job.id}`;
        results.push(url === undefined
            ? warn(subject, (0,sentence/* sentence */.e)('ping-without-url', { name: job.ping.urlEnv }))
            : pingCheck(subject, url, (0,sentence/* sentence */.e)('job-ping-set'), answer, clock.now()));
    }
    return results;
}
function pingCheck(subject, url, set, answer, now) {
    if ((0,ping_request/* pingRequest */.Qi)(url, { kind: 'success', text: '' }) === 'invalid')
        return warn(subject, (0,sentence/* sentence */.e)('ping-not-url'));
    if (!answer)
        return ok(subject, set);
    const last = (0,sentence/* sentence */.e)('ping-last', { what: (0,job_pings/* answerWords */.G)(answer), ms: Math.max(0, now - answer.at) });
    if ((0,job_ping/* isTaken */.Ck)(answer))
        return ok(subject, (0,sentence/* sentence */.e)('and-then', { first: set, next: last }));
    if (!(0,job_ping/* isMisdirected */.qm)(answer))
        return warn(subject, (0,sentence/* sentence */.e)('ping-refused', { last }));
    const fix = (0,sentence/* sentence */.e)('ping-misdirected');
    return warn(subject, (0,sentence/* sentence */.e)('problem-then-fix', { problem: (0,sentence/* sentence */.e)('ping-refused', { last }), fix }));
}
/** That `init` writes. It runs hourly, and GitHub may drop one or be late. */
const watchdogWorkflow = 'ops-watchdog.yml';
const watchdogMs = 3 * 3_600_000;
/** Where no tick of a schedule is known yet: the one that `init` writes. */
const usualWorkflow = 'ops-monitor.yml';
/** How often GitHub started the workflow that ticks, and whether a timer of this host makes up for it. */
async function cadenceChecks({ state, knownFiles, clock, inspector }, workflow, everySeconds = schema/* usualTickSeconds */.bH) {
    const subject = 'schedule';
    const loaded = await state.load();
    const { clocks = {} } = (loaded.kind === 'loaded' && (0,known_files/* fileOf */.W7)(loaded.doc, knownFiles.own(loaded.doc).key)) || {};
    const now = clock.now();
    const name = clocks.workflow?.name ?? usualWorkflow;
    const facts = await workflow.schedule(name, now - schedule_cadence/* cadenceMs */.mU);
    const { timerAt } = clocks;
    const ticking = (0,schedule_cadence/* isTicking */.KK)(timerAt, everySeconds, now)
        ? (0,sentence/* sentence */.e)('timer-ticks', { ms: Math.max(0, now - (timerAt ?? now)) })
        : undefined;
    const alone = only(ticking !== undefined && ok(subject, ticking));
    if (facts.kind === 'absent')
        return alone;
    if (facts.kind === 'unknown')
        return [warn(subject, (0,sentence/* sentence */.e)('cadence-unknown', { workflow: name, why: facts.why })), ...alone];
    if (!facts.isEnabled)
        return [warn(subject, (0,sentence/* sentence */.e)('schedule-disabled', { workflow: name })), ...alone];
    const cadence = (0,schedule_cadence/* cadenceOf */.zD)(facts, everySeconds, now);
    if (!cadence)
        return alone;
    const { isPoor, medianGapMs, ...counts } = cadence;
    const hours = Math.round((cadence.expected * everySeconds) / 3600);
    const runs = (0,sentence/* sentence */.e)('scheduled-runs', {
        workflow: name,
        hours,
        ...counts,
        ...(medianGapMs !== undefined && { ms: medianGapMs }),
    });
    if (ticking !== undefined)
        return [ok(subject, (0,sentence/* sentence */.e)('and-then', { first: runs, next: ticking }))];
    if (!isPoor)
        return [ok(subject, runs)];
    const kind = inspector.platform === 'darwin' ? 'launchd' : 'systemd';
    const command = `ops-framework init --timer ${kind}`;
    return [
        warn(subject, (0,sentence/* sentence */.e)('problem-then-fix', { problem: runs, fix: (0,sentence/* sentence */.e)('get-a-timer', { command }) })),
    ];
}
/** Other jobs files with the same state, and the ids that they have for other jobs. */
async function sharingChecks({ state, knownFiles, clock }, config) {
    const loaded = await state.load();
    if (loaded.kind === 'unavailable')
        return [];
    const { doc } = loaded;
    const file = await knownFiles.context(config, doc);
    const others = Object.entries(doc.files ?? {}).filter(([key]) => key !== file.key);
    const files = (0,parts/* enumerated */.BD)(others.map(([, { name, tickedAt }]) => {
        const shown = name ?? (0,sentence/* sentence */.e)('file-of-another-host');
        return tickedAt === 0
            ? (0,sentence/* sentence */.e)('file-never-ticked', { file: shown })
            : (0,sentence/* sentence */.e)('file-ticked', { file: shown, ms: clock.now() - tickedAt });
    }));
    return only(files !== undefined && ok('jobs files', (0,sentence/* sentence */.e)('state-shared', { files })), ...[...(0,known_files/* rivalsOf */.V6)(doc, config.jobs, file)].map(([id, rival]) => fail(`job ${id}`, (0,sentence/* sentence */.e)('duplicate-of', { file: rival }))));
}
/**
 * Runner, token and cache. `facts` undefined: started from a terminal or by cron, without a workflow. `hasWrites`: of the jobs
 * file; without a `state-key` they are refused.
 * Long: one check after the other.
 */
function workflowChecks(facts, hasWrites, version, now) {
    if (!facts)
        return [ok('workflow', (0,sentence/* sentence */.e)('no-workflow'))];
    const { runner, repository, cache, listProblem, deleteProblem } = facts;
    const { environment } = runner;
    const name = runner.name ?? (0,sentence/* sentence */.e)('without-name');
    const isOpen = cache?.isEncrypted === false;
    return only(environment === 'github-hosted'
        ? fail('runner', (0,sentence/* sentence */.e)('runner-hosted', { name }))
        : ok('runner', (0,sentence/* sentence */.e)('runner-is', { name, kind: environment ?? (0,sentence/* sentence */.e)('unknown-kind') })), 
    // An older runner does not tell which workflow it runs, and a workflow of this repository cannot find its own code.
    version !== undefined &&
        (isAtLeast(version, oldestRunner)
            ? ok('runner', (0,sentence/* sentence */.e)('runner-version', { version }))
            : warn('runner', (0,sentence/* sentence */.e)('runner-too-old', { version, least: oldestRunner.join('.') }))), cache &&
        (listProblem === undefined
            ? ok('token', (0,sentence/* sentence */.e)('may-list'))
            : warn('token', (0,sentence/* sentence */.e)('may-not-list', { problem: listProblem }))), cache &&
        (deleteProblem === undefined
            ? ok('token', (0,sentence/* sentence */.e)('may-delete'))
            : warn('token', (0,sentence/* sentence */.e)('may-not-delete', { problem: deleteProblem }))), cache &&
        (repository.isDefaultBranch
            ? ok('branch', repository.ref)
            : warn('branch', (0,sentence/* sentence */.e)('not-default-branch', { ref: repository.ref }))), !cache
        ? ok('cache', (0,sentence/* sentence */.e)('cache-unused'))
        : cache.problem === undefined
            ? ok('cache', contentOf(cache))
            : fail('cache', (0,sentence/* sentence */.e)('cache-problem', { namespace: cache.namespace, problem: cache.problem })), cache && watchdogCheck(cache.watchdog, now), hasWrites && isOpen && fail('state-key', (0,sentence/* sentence */.e)('key-not-set')), repository.isPublic && isOpen && warn('cache', (0,sentence/* sentence */.e)('cache-is-public')));
}
/** Whether anybody would notice that the ticks stopped. */
function watchdogCheck(watchdog, now) {
    const subject = 'watchdog';
    if (watchdog.kind === 'absent')
        return ok(subject, (0,sentence/* sentence */.e)('watchdog-absent'));
    if (watchdog.kind === 'unknown')
        return warn(subject, (0,sentence/* sentence */.e)('watchdog-unknown', { why: watchdog.why }));
    const ms = Math.max(0, now - watchdog.at);
    return ms > watchdogMs
        ? warn(subject, (0,sentence/* sentence */.e)('watchdog-late', { ms, workflow: watchdogWorkflow }))
        : ok(subject, (0,sentence/* sentence */.e)('watchdog-ran', { ms }));
}
function contentOf({ namespace, generation }) {
    return generation === undefined
        ? (0,sentence/* sentence */.e)('cache-empty', { namespace })
        : (0,sentence/* sentence */.e)('cache-at', { namespace, generation });
}


/***/ }),

/***/ 3982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ scheduleDrill),
/* harmony export */   i3: () => (/* binding */ placesText),
/* harmony export */   pz: () => (/* binding */ beginDrill),
/* harmony export */   qK: () => (/* binding */ stepDrill),
/* harmony export */   xs: () => (/* binding */ isOfDrill)
/* harmony export */ });
/* harmony import */ var _chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6851);
/* harmony import */ var _notices_outbox_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9879);
/* harmony import */ var _notices_repeat_alert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3090);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9715);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5809);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7827);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7641);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7042);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1631);
/**
 * Fire drills: an alert and its recovery that go the whole way of a real one, to prove that alerts arrive. A job that does not
 * exist is decided on by the rules for real ones, first as bad, then as well. It has no place among the jobs of the state, so
 * nothing shows it, and it has no command to run. Pure.
 */










/** A missed slot is made up for within an hour: a drill is for the daytime. */
const howMissed = { catchUpSeconds: 3600, overlap: 'skip' };
/** How the drill is named in messages. */
const drillName = 'DRILL';
const drillJob = {
    id: drillName,
    name: drillName,
    kind: 'long_running_read',
    risk: 'read_only',
    enabled: true,
    commands: {},
    env: {},
    policy: {
        reportEverySeconds: 0,
        stallSeconds: 0,
        autoResume: false,
        autoResumeBackoffSeconds: 0,
        quietHours: { start: '00:00', end: '00:00' },
        reportWhileRunning: false,
        onlyOnChange: true,
    },
    approval: {
        environment: '',
        maxAgeSeconds: 0,
        allowSelfApproval: false,
        allowBotRequester: false,
        gate: 'environment',
        ignorePlanLines: [],
    },
    verify: { attempts: 1, everySeconds: 0 },
    after: [],
};
const ofDrills = [
    'drill-state',
    'drill-failed',
    'drill-overdue',
    'drill-arrived',
    'drill-unscheduled',
];
/** Whether a notice is one of a drill, or about drills. */
function isOfDrill({ headline }) {
    return ofDrills.some((key) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .isText */ .K)(headline, key));
}
/** Begins a drill, unless one is under way. */
function beginDrill(state, context) {
    if (state.drill?.open)
        return state;
    const { memory, draft } = observed({}, 'alert', context);
    const alert = { id: `${context.runId}-d1` };
    const drill = { ...state.drill, open: { at: context.now, memory, alert } };
    return enqueued({ ...state, drill }, alert, draft, context);
}
/**
 * Takes the drill under way further: its recovery follows its delivered alert, and its proof the delivered recovery. One that
 * does not arrive is an alert. The same state when there is nothing to do.
 */
function stepDrill(state, context) {
    return remind(advance(state, context), context);
}
/**
 * The drill that `defaults.drill` asks for now, and the alert about a proof that is too old. Each slot is taken once. The same
 * state when there is nothing to do.
 */
function scheduleDrill(config, state, context) {
    const { file, mode, sink, now } = context;
    if (!file || mode !== 'act' || sink !== 'chat')
        return state;
    const known = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_4__/* .fileOf */ .W7)(state, file.key)?.drill;
    if (config.drill === undefined)
        return known ? withoutSchedule(state, context) : state;
    const calendar = (0,_slot_js__WEBPACK_IMPORTED_MODULE_7__/* .calendarIn */ .mi)(config.drill, undefined, context);
    const facts = {
        isBusy: state.drill?.open !== undefined,
        onTimeMs: (0,_slot_js__WEBPACK_IMPORTED_MODULE_7__/* .onTimeMsOf */ .Q5)(config),
        doubtBefore: state.lostAt,
    };
    const { memory: slot, outcome } = (0,_slot_js__WEBPACK_IMPORTED_MODULE_7__/* .stepSlot */ .Ds)(calendar, { cron: config.drill, ...howMissed }, known?.slot, facts, now);
    const sinceAt = known?.slot.of === slot.of ? known.sinceAt : now;
    const taken = slot === known?.slot
        ? state
        : (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_4__/* .changeFile */ .P8)(state, context, (own) => ({ ...own, drill: { slot, sinceAt } }));
    if (outcome?.kind === 'run')
        return beginDrill(taken, context);
    return isOverdue(calendar, taken, sinceAt, now)
        ? overdue(config.drill, calendar, taken, sinceAt, context)
        : taken;
}
/** Where a drill arrived, to be said. */
function placesText(places) {
    const issue = places.find(({ kind }) => kind === 'issue')?.number;
    if (issue !== undefined)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-in-issue', { number: issue });
    const ids = places.flatMap(({ number }) => number ?? []).join(', ');
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-in-chat', ids === '' ? {} : { ids });
}
/** What the decision on the job of the drill says at this level. */
function observed(before, level, context) {
    const status = { running: true, completed: false, level, message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-purpose') };
    const observation = { kind: 'status', status };
    const facts = { gaps: [], doubt: false, ofSlots: { onTimeMs: 0 } };
    const { memory: after, drafts } = (0,_decide_js__WEBPACK_IMPORTED_MODULE_6__/* .decideJob */ .Gm)(drillJob, before, observation, facts, context);
    const [draft] = drafts;
    if (!draft)
        throw new Error(`no notice about a drill at level ${level}`);
    const { seen, anomaly, reported } = after;
    const memory = { ...(seen && { seen }), ...(anomaly && { anomaly }), ...(reported && { reported }) };
    return { memory, draft: { ...draft, headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-state') } };
}
function enqueued(state, { id }, draft, context) {
    return (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_2__/* .enqueueNotices */ .Wh)(state, [{ ...draft, id, at: context.now }], context);
}
function advance(state, context) {
    const { open } = state.drill ?? {};
    if (!open)
        return state;
    const { alert, recovery = alert } = open;
    if (!recovery.isSent)
        return judgeWait(state, open, recovery, context);
    return open.recovery ? concluded(state, open, context) : recovered(state, open, context);
}
/** Whether a notice of the drill that is not delivered is a failure. */
function judgeWait(state, { at }, notice, context) {
    const entry = state.outbox.find(({ notice: { id } }) => id === notice.id);
    const refusal = entry && entry.attempts > 0 ? state.chat?.refusal : undefined;
    const why = refusal ?? notice.problem ?? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('no-delivery-reason');
    // It was collapsed with other old notices, so the drill is over.
    if (!entry)
        return failed(ended(state), at, why, context);
    const isLate = context.now - entry.notice.at >= _chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .fallbackAfterMs */ .P0;
    return refusal !== undefined || isLate ? failed(state, at, why, context) : state;
}
function recovered(state, open, context) {
    const { memory, draft } = observed(open.memory, 'ok', context);
    const recovery = { id: `${context.runId}-d2` };
    const drill = { ...state.drill, open: { ...open, memory, recovery } };
    return enqueued({ ...state, drill }, recovery, draft, context);
}
/** A drill that was printed only proves nothing. */
function concluded(stored, { at, alert, recovery }, context) {
    const state = ended(stored);
    if (!alert.place)
        return state;
    const places = [alert.place, ...(recovery?.place ? [recovery.place] : [])];
    const { trouble, ...drill } = state.drill ?? {};
    const proven = { ...state, drill: { ...drill, proof: { at, places } } };
    if (!trouble)
        return proven;
    const facts = [placesText(places)];
    return told(proven, 'd4', { reason: 'recovered', urgency: 'info', headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-arrived'), facts }, context);
}
function ended(state) {
    const { open: _, ...drill } = state.drill ?? {};
    return { ...state, drill };
}
/** Reported once; a drill that fails after a proof became too old says why. */
function failed(state, at, reason, context) {
    const { trouble } = state.drill ?? {};
    if (trouble?.kind === 'failed')
        return state;
    const why = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-not-arrived', {
        time: dateTime(at, (0,_slot_js__WEBPACK_IMPORTED_MODULE_7__/* .offsetOf */ .b4)(context.zone, context)),
        why: (0,_text_words_js__WEBPACK_IMPORTED_MODULE_9__/* .withTexts */ .j)(reason, (text) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .cleanLine */ .Ow)(text)),
    });
    return troubled(state, { kind: 'failed', why }, context);
}
/** `2026-11-28 10:00`: with the date, because it is said again on later days. */
const dateTime = (at, offset) => (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .isoTime */ .Ly)(at + offset(at) * 60_000)
    .slice(0, 16)
    .replace('T', ' ');
/** The time of the last proof, or since when the schedule counts. */
function provenAt({ drill }, sinceAt) {
    return Math.max(drill?.proof?.at ?? -Infinity, sinceAt);
}
/** The interval is the longer one of the two around the next slot, so that a weekend between drills is no delay. */
function isOverdue({ table }, state, sinceAt, now) {
    if (state.drill?.open || state.drill?.trouble)
        return false;
    const from = provenAt(state, sinceAt);
    const next = table.next(from);
    const intervalMs = Math.max(next - table.latest(from), table.next(next) - next);
    return now - from > 2 * intervalMs;
}
function overdue(cron, { offset }, state, sinceAt, context) {
    const at = provenAt(state, sinceAt);
    const time = dateTime(at, offset);
    const why = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-due', { time, cron, ms: context.now - at });
    return troubled(state, { kind: 'overdue', why, ...(context.file && { file: context.file.key }) }, context);
}
/** The alert about drills, new or with a new cause. */
function troubled(state, trouble, context) {
    const { now } = context;
    const sinceAt = state.drill?.trouble?.sinceAt ?? now;
    return report(state, { ...trouble, sinceAt, reportedAt: now }, context);
}
function remind(state, context) {
    const { trouble } = state.drill ?? {};
    if (!trouble || !(0,_notices_repeat_alert_js__WEBPACK_IMPORTED_MODULE_3__/* .isReminderDue */ .$)(trouble, 'action', context.now))
        return state;
    return report(state, { ...trouble, reportedAt: context.now }, context);
}
function report(state, trouble, context) {
    const facts = [
        ...(trouble.why === undefined ? [] : [trouble.why]),
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-after-fix', { command: 'ops-framework drill' }),
    ];
    const headline = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(trouble.kind === 'failed' ? 'drill-failed' : 'drill-overdue');
    const next = { ...state, drill: { ...state.drill, trouble } };
    return told(next, 'd3', { reason: 'anomaly', urgency: 'action', headline, facts }, context);
}
function told(state, name, draft, context) {
    return enqueued(state, { id: `${context.runId}-${name}` }, draft, context);
}
/** With the schedule goes the alert that it is overdue: no drill would resolve it. */
function withoutSchedule(stored, context) {
    const state = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_4__/* .changeFile */ .P8)(stored, context, (known) => {
        const { drill: _, ...own } = known;
        return own;
    });
    const { trouble, ...drill } = state.drill ?? {};
    if (trouble?.kind !== 'overdue' || trouble.file !== context.file?.key)
        return state;
    const headline = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-unscheduled');
    return told({ ...state, drill }, 'd4', { reason: 'closed', urgency: 'info', headline, facts: [] }, context);
}


/***/ }),

/***/ 5049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ silentAfterMs),
/* harmony export */   KK: () => (/* binding */ isTicking),
/* harmony export */   mU: () => (/* binding */ cadenceMs),
/* harmony export */   zD: () => (/* binding */ cadenceOf)
/* harmony export */ });
/** It is measured over so long. */
const cadenceMs = 86_400_000;
/** A workflow that was made later is not judged: its first hours say nothing. */
const leastExpected = 12;
/** A clock that was silent for longer has stopped, and so that a slow one is not taken for that, never less than this. */
const leastSilentMs = 1_800_000;
/** Undefined: the workflow is too young. */
function cadenceOf({ createdAt, runsAt }, everySeconds, now) {
    const since = Math.max(now - cadenceMs, createdAt);
    const expected = Math.floor((now - since) / (1000 * everySeconds));
    if (expected < leastExpected)
        return undefined;
    const times = runsAt.filter((at) => at >= since && at <= now).toSorted((a, b) => a - b);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
    const medianGapMs = medianOf(gaps);
    return {
        runs: times.length,
        expected,
        isPoor: times.length < expected / 2,
        ...(medianGapMs !== undefined && { medianGapMs }),
    };
}
/** A clock that promises a tick every so often is silent after so many milliseconds without one. */
function silentAfterMs(everySeconds) {
    return Math.max(leastSilentMs, 2500 * everySeconds);
}
/** Whether a clock that last ticked at `at` still does. */
function isTicking(at, everySeconds, now) {
    return at !== undefined && now - at <= silentAfterMs(everySeconds);
}
function medianOf(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted.length >> 1;
    const [low, high] = [sorted[middle - 1], sorted[middle]];
    return high === undefined || sorted.length % 2 === 1 ? high : ((low ?? high) + high) / 2;
}


/***/ })

};
