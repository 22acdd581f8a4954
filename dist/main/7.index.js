export const id = 7;
export const ids = [7];
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
// EXTERNAL MODULE: ./build/core/notices/catalog/shared.js
var shared = __webpack_require__(4843);
// EXTERNAL MODULE: ./build/core/jobs/environment.js
var environment = __webpack_require__(2278);
// EXTERNAL MODULE: ./build/core/jobs/overview.js
var overview = __webpack_require__(3300);
// EXTERNAL MODULE: ./build/core/jobs/probing.js
var probing = __webpack_require__(954);
// EXTERNAL MODULE: ./build/core/notices/outbox.js
var outbox = __webpack_require__(9879);
// EXTERNAL MODULE: ./build/commands/say.js
var say = __webpack_require__(3212);
// EXTERNAL MODULE: ./build/core/notices/quiet.js
var quiet = __webpack_require__(8124);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/render/markdown.js
var markdown = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/core/render/doctor.js
/** The check results of `doctor` for a summary. */


const icons = { ok: '✅', warn: '🟠', fail: '🔴' };
/** What needs a fix first; what is fine is folded. */
function doctorPage(results, verdict) {
    const of = (...grades) => results.filter(([grade]) => grades.includes(grade));
    const [wrong, fine] = [[...of('fail'), ...of('warn')], of('ok')];
    const items = (0,markdown/* list */.p_)(fine.map(itemOf));
    const titleOf = (say) => say((0,sentence/* sentence */.e)('checks-fine', { count: fine.length }));
    const folded = (say) => ['<details>', `<summary>${titleOf(say)}</summary>`, items, '</details>'].join('\n');
    return {
        grade: wrong[0]?.[0] ?? 'ok',
        verdict,
        blocks: (say) => [
            ...wrong.map((result) => `<p>${icons[result[0]]} ${itemOf(result)}</p>`),
            ...(fine.length === 0 ? [] : [wrong.length === 0 ? items : folded(say)]),
        ],
    };
}
const itemOf = ([, subject, text]) => `<b>${(0,markdown/* prose */.CS)(subject)}</b>: ${(0,markdown/* prose */.CS)(text, 2000)}`;

// EXTERNAL MODULE: ./build/core/state/known-files.js
var known_files = __webpack_require__(5809);
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
    /** A refusal by the system is a check result like any other, and stops no other check. */
    const checked = async (subject, check) => {
        try {
            return await check();
        }
        catch (error) {
            const problem = error instanceof errors/* UserError */.yo ? error.message : inspector.systemProblem(error);
            if (problem === undefined)
                throw error;
            return [fail(subject, problem)];
        }
    };
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
        add([ok('jobs file', `${paths.configFile}: ${jobs.config.jobs.length} jobs`)]);
        groups.push(jobs.warnings.map((warning) => warn('jobs file', (0,problem/* briefProblem */.Qu)(warning))));
        add(environmentChecks(host, jobs.config));
        groups.push(...(await jobChecks(ports, jobs.config)));
    }
    if (jobs.left > 0)
        add([warn('jobs file', (0,jobs_file/* unlistedProblems */.Te)(jobs.left))]);
    add(await checked('workflow', async () => workflowChecks(await workflow?.facts(), hasWrites, inspector.runnerVersion())));
    add(await checked('telegram', async () => {
        const found = await ports.checkChat((each) => {
            way = each;
        });
        return way?.isTaken === true ? [...found, ...(await endHold(ports.state, way))] : found;
    }));
    add(await checked('state folder', () => [...folderChecks(ports), ...ownerChecks(ports, inputs)]));
    add(await checked('state', async () => stateChecks(ports, await ports.state.load(), way?.way, zone, await (0,say/* english */.x)())));
    if (config)
        groups.push(await checked('jobs files', () => sharingChecks(ports, config)));
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
        const checks = groups.flat().map(([grade, subject, text]) => ({ grade, subject, text }));
        await (0,print_json/* printJson */.Q)(host, { checks, ok: fine, warnings, failures });
        return exitCode;
    }
    for (const [grade, subject, text] of groups.flatMap(shortened)) {
        const word = grade.padEnd(4);
        await host.printWords(`${host.colour ? `\u001B[${colours[grade]}m${word}\u001B[0m` : word}  ${subject}: ${text}`);
    }
    await host.printWords(`\n${fine} ok, ${counted(warnings, 'warning')}, ${counted(failures, 'failure')}`);
    return exitCode;
}
/** Of many check results of one kind the first ones, and the number of the others. */
function shortened(results) {
    if (results.length <= shownOfKind + 1)
        return results;
    const more = `… and ${grouped(results.length - shownOfKind)} more of this kind`;
    return [...results.slice(0, shownOfKind), [results.at(-1)?.[0] ?? 'warn', 'jobs', more]];
}
/** `a, b, c and 2 more` */
function listed(items, separator = ', ') {
    const more = items.length > shownInLine ? ` and ${grouped(items.length - shownInLine)} more` : '';
    return items.slice(0, shownInLine).join(separator) + more;
}
/** `4,998` */
function grouped(count) {
    return count.toLocaleString('en-US');
}
function counted(count, noun) {
    return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
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
    const summary = ok('jobs', `commands found for ${grouped(found)} of ${grouped(enabled.length)} enabled jobs`);
    return [found > 0 ? [summary] : [], commands, ...variables.filter((group) => group !== undefined)];
}
function hostChecks({ inspector, paths, clock }, timezone) {
    const { nodeVersion, platform, isRoot } = inspector;
    const { stateDir } = paths;
    const hiding = inspector.hiding();
    const seen = inspector.look(stateDir);
    const reason = seen.kind === 'refused' ? `cannot be entered (${seen.problem})` : 'does not exist';
    return only(isAtLeast(nodeVersion, oldestNode)
        ? ok('node', nodeVersion)
        : fail('node', `${nodeVersion} is too old; install Node ${oldestNode.join('.')} or later`), platform === 'linux' || platform === 'darwin'
        ? ok('system', platform)
        : fail('system', `${platform} is not supported; use Linux or macOS`), isRoot
        ? warn('user', 'ops-framework and all jobs run as root; use a dedicated user')
        : ok('user', 'not root'), hiding !== undefined &&
        warn('processes', `/proc is mounted with ${hiding}, which hides processes of other users; a hidden process counts as alive while its pid is in use. Run everything as one user, or mount /proc with gid= of a group that this user is in`), clockCheck(clock, timezone), seen.kind === 'there'
        ? ok('OpenClaw state dir', stateDir)
        : warn('OpenClaw state dir', `${stateDir} ${reason}; jobs without "cwd" run there. Set OPENCLAW_STATE_DIR or "cwd"`));
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
        ? warn('clock', `${text}; ${(0,quiet/* zoneProblemText */.K)(problem)}`)
        : ok('clock', `${text}; ${problem.what}, and jobs are in ${timezone}`);
}
/** The chat took a test message: the next tick sends what the chat refused before, without waiting for an hour. */
async function endHold(state, way) {
    const loaded = await state.load();
    const { chat } = loaded.kind === 'loaded' ? loaded.doc : {};
    if (!chat || (0,chat_chat/* forgetHold */.L1)(chat, way) === chat)
        return [];
    try {
        await state.claim((latest) => (latest.chat ? { ...latest, chat: (0,chat_chat/* forgetHold */.L1)(latest.chat, way) } : latest));
        return [ok('telegram', 'the chat takes messages again; the next tick sends the queued ones')];
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return [warn('telegram', `queued messages are not sent at once: ${error.message}`)];
    }
}
/** Variables of the caller that jobs do not get. Names only: the values may be secret. */
function environmentChecks({ env: given }, { jobs }) {
    const names = (0,environment/* lostNames */.PR)(given);
    const passed = new Set(jobs.flatMap(({ env, passEnv = [] }) => [...Object.keys(env), ...passEnv]));
    const torn = (0,environment/* tornGroups */._q)(given).filter(({ name }) => !passed.has(name));
    return [
        ok('environment', names.length === 0
            ? 'jobs get all variables that are set here'
            : `jobs do not get ${names.join(', ')}; to pass one on, name it in the passEnv of the job`),
        ...torn.map(({ name, left }) => warn('environment', `jobs get ${left.join(', ')} but not ${name}, whose name looks like a token; to pass it on, name it in passEnv`)),
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
            ? `other users can read its envFile ${path}; run: chmod 600 '${path}'`
            : undefined,
        absent.length > 0 ? `passEnv names variables that are not set here: ${absent.join(', ')}` : undefined,
        ours.length > 0
            ? `passEnv names ${ours.join(', ')}, which only ops-framework sets; remove it`
            : undefined,
    ];
}
/** Whether the state can be saved, and who else can read it. */
function folderChecks({ inspector, paths, host, stopgap }) {
    const { stateFolder, stateFile } = paths;
    const subject = 'state folder';
    const problem = inspector.writeProblem(stateFolder);
    if (problem !== undefined)
        return [
            fail(subject, `${stateFolder} cannot be written (${problem}); fix that, or set another state file with ${host.inputName('state-file')}`),
        ];
    const stored = inspector.storedProblem(stateFile);
    const bytes = inspector.freeBytes(stateFolder);
    const inodes = inspector.freeInodes(stateFolder) ?? Infinity;
    const free = `${Math.round(bytes / 1024 / 1024)} MiB free`;
    return only(bytes >= leastFreeBytes && inodes >= leastFreeInodes && ok(subject, `${stateFolder}, ${free}`), bytes < leastFreeBytes &&
        fail(subject, `only ${free} on the disk of ${stateFolder}; free some, or the state cannot be saved`), inodes < leastFreeInodes &&
        fail(subject, `only ${inodes} free inodes on the file system of ${stateFolder}, with ${free}; delete files there (df -i), or the state cannot be saved`), inspector.look(stateFile).kind === 'there' &&
        !inspector.hasReserve(stateFile) &&
        warn('state reserve', `${stateFile}.reserve no longer holds its reserved space, probably because the disk was full; free some space, and the next tick restores it`), stopgap.load().kind !== 'none' &&
        warn('state', 'the last ticks could not save it; see their log. The next tick that can save reports open problems again'), stored !== undefined && fail(subject, stored), inspector.isReadByOthers(stateFile) &&
        warn('state file', `other users can read ${stateFile}; run: chmod 600 '${stateFile}'`));
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
function stateChecks(ports, loaded, way, zone, say) {
    const { paths, clock, state } = ports;
    if (loaded.kind === 'unavailable')
        return [fail('state', loaded.problem)];
    if (loaded.kind === 'fresh')
        return [ok('state', `none yet; the first tick writes ${paths.stateFile}`)];
    const { doc, generation, updatedAt } = loaded;
    const now = clock.now();
    const age = now - updatedAt;
    const machine = state.machineProblem(doc);
    const hold = doc.chat && (0,chat_chat/* holdOf */.nv)(doc.chat, way, now);
    const next = hold ? (0,chat_chat/* describeHold */.TZ)(hold, { zone, hostTime: clock.localTime }) : 'the next tick tries again';
    return only(age < 0
        ? warn('state', `saved ${(0,format/* span */.Ln)(-age)} in the future: the clock was set back; synchronize it`)
        : age > silentMs
            ? warn('state', `not saved for ${(0,format/* span */.Ln)(age)}: check that a tick is scheduled`)
            : ok('state', `generation ${generation}, saved ${(0,format/* span */.Ln)(age)} ago`), machine !== undefined && fail('machine', machine), ...doc.incidents.map(({ message }) => warn('state', say(message))), ...tickChecks(ports, doc, zone), doc.outbox.length > 0 &&
        warn('outbox', `${counted(doc.outbox.length, 'notice')} undelivered, the oldest for ${(0,format/* span */.Ln)(now - (0,outbox/* oldestAt */.dD)(doc, now))}; ${next}`));
}
/** The last tick of this jobs file, and the lease holder. */
function tickChecks(ports, doc, zone) {
    const { clock, state, knownFiles } = ports;
    const last = (0,overview/* lastTickWords */.vz)((0,known_files/* fileOf */.W7)(doc, knownFiles.own(doc).key), clock.now());
    const context = state.context(doc, { settings: zone === undefined ? {} : { timezone: zone } });
    const jobs = Object.entries(doc.jobs);
    const slow = jobs.filter(([, memory]) => (0,probing/* isProbedElsewhere */.L3)(memory, context)).map(([id]) => id);
    return only(last !== undefined && ok('last tick', last), slow.length > 0 && ok('tick', `waits for the status of ${listed(slow)}; other ticks run meanwhile`), doc.lease && holderCheck(doc.lease, state.visibilityOf(doc.lease.owner), context));
}
function holderCheck(lease, visibility, context) {
    const { pid, host } = lease.owner;
    const { now, zone } = context;
    if (visibility === 'dead')
        return ok('tick', `pid ${pid} on ${host} died during its tick; the next tick takes over`);
    if (visibility === 'not-visible')
        return warn('tick', `a tick that is not visible from here (${(0,commands_lease/* whereabouts */.CJ)(lease, context)}) has held the lease ${(0,commands_lease/* sinceText */.I)(lease, context)}. No tick runs here until ${(0,format/* clockTime */.qo)(lease.endsAt, zone, context)}, or longer if that tick renews the lease. If this persists: ${commands_lease/* unseenFix */.UP}`);
    if (now >= lease.endsAt)
        return warn('tick', (0,commands_lease/* overdueText */.Qx)(lease, context));
    return ok('tick', `pid ${pid} on ${host} has been ticking for ${(0,format/* span */.Ln)(now - lease.takenAt)}`);
}
/** Other jobs files with the same state, and the ids that they have for other jobs. */
async function sharingChecks({ state, knownFiles, clock }, config) {
    const loaded = await state.load();
    if (loaded.kind === 'unavailable')
        return [];
    const { doc } = loaded;
    const file = await knownFiles.context(config, doc);
    const others = Object.entries(doc.files ?? {}).filter(([key]) => key !== file.key);
    const texts = others.map(([, { name = 'a file of another host', tickedAt }]) => {
        return `${name} (${tickedAt === 0 ? 'never ticked' : `ticked ${(0,format/* span */.Ln)(clock.now() - tickedAt)} ago`})`;
    });
    return only(texts.length > 0 && ok('jobs files', `this state is shared with ${texts.join(', ')}`), ...[...(0,known_files/* rivalsOf */.V6)(doc, config.jobs, file)].map(([id, rival]) => fail(`job ${id}`, `duplicate id: ${rival} has it for another job. Fix: ${shared/* duplicateFix */.Rq}`)));
}
/**
 * Runner, token and cache. `facts` undefined: started from a terminal or by cron, without a workflow. `hasWrites`: of the jobs
 * file; without a `state-key` they are refused.
 */
function workflowChecks(facts, hasWrites, version) {
    if (!facts)
        return [ok('workflow', 'none here: the action checks runner, token and cache with "command: doctor"')];
    const { runner, repository, cache, listProblem, deleteProblem } = facts;
    const { name = 'without a name', environment = 'unknown kind' } = runner;
    const content = cache?.generation === undefined ? 'empty' : `generation ${cache.generation}`;
    const isOpen = cache?.isEncrypted === false;
    return only(environment === 'github-hosted'
        ? fail('runner', `${name} is a GitHub-hosted runner, not your host: set "runs-on" to your runner's labels`)
        : ok('runner', `${name}, ${environment}`), 
    // An older runner does not tell which workflow it runs, and a workflow of this repository cannot find its own code.
    version !== undefined &&
        (isAtLeast(version, oldestRunner)
            ? ok('runner', `version ${version}`)
            : warn('runner', `version ${version} is too old for the reusable workflows of the ops-framework repository (copies of them work): update it to ${oldestRunner.join('.')} or later`)), cache &&
        (listProblem === undefined
            ? ok('token', 'may list the cache')
            : warn('token', `without a state file an outage looks like a first run: ${listProblem}`)), cache &&
        (deleteProblem === undefined
            ? ok('token', 'may delete old generations')
            : warn('token', `old generations stay until GitHub evicts them: ${deleteProblem}`)), cache &&
        (repository.isDefaultBranch
            ? ok('branch', repository.ref)
            : warn('branch', `${repository.ref} is not the default branch: the state in the cache is not used`)), !cache
        ? ok('cache', 'not used: the state is in the file only')
        : cache.problem === undefined
            ? ok('cache', `namespace ${cache.namespace}, ${content}`)
            : fail('cache', `namespace ${cache.namespace}: ${cache.problem}`), hasWrites &&
        isOpen &&
        fail('state-key', 'not set, so every write is refused: openssl rand -base64 32 | gh secret set OPS_STATE_KEY, and pass it on in the workflow'), repository.isPublic &&
        isOpen &&
        warn('cache', 'anyone can read the cache of a public repository, so job output is kept out of it; to include it, set state-key'));
}


/***/ })

};
