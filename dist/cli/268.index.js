export const id = 268;
export const ids = [268];
export const modules = {

/***/ 4268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctor: () => (/* binding */ doctor),
/* harmony export */   workflowChecks: () => (/* binding */ workflowChecks)
/* harmony export */ });
/* harmony import */ var _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _core_config_problem_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7818);
/* harmony import */ var _core_jobs_duplicates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8749);
/* harmony import */ var _core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2278);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6851);
/* harmony import */ var _core_state_known_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5809);
/* harmony import */ var _core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9879);
/* harmony import */ var _core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3300);
/* harmony import */ var _core_jobs_probing_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(954);
/* harmony import */ var _core_notices_quiet_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8124);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9473);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4911);
/* harmony import */ var _deps_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6917);
/* harmony import */ var _job_environment_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6235);
/* harmony import */ var _jobs_files_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7677);
/* harmony import */ var _lease_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1309);
/**
 * `doctor`: checks this host, a line each, with the fix for what is not right. Changes nothing, except that a test message
 * which the chat took ends its refusal.
 */
















const colours = { ok: 32, warn: 33, fail: 31 };
/** The least Node that runs everything here: major and minor. */
const oldestNode = [20, 16];
/** Names that tell a script from other arguments. */
const script = /\.(?:[cm]?[jt]s|py|sh|bash|rb|pl|php|lua)$/;
/** So many problems of one kind are shown. */
const shownOfKind = 10;
const leastFreeBytes = 50 * 1024 * 1024;
/** A tick makes a handful of files before it deletes as many. */
const leastFreeInodes = 100;
/** So many paths or ids fit on a line. */
const shownInLine = 3;
/** A monitor that has not saved anything for so long does not tick. */
const silentMs = 3_600_000;
async function doctor(deps) {
    const { host } = deps;
    const jobs = await (0,_deps_js__WEBPACK_IMPORTED_MODULE_11__/* .readJobs */ .RI)(deps);
    const { inspector } = deps;
    /** What the system refuses is a check result like any other, and hinders no other check. */
    const unlessRefused = async (subject, check) => {
        try {
            return await check();
        }
        catch (error) {
            const problem = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo ? error.message : inspector.systemProblem(error);
            if (problem === undefined)
                throw error;
            return [['fail', subject, problem]];
        }
    };
    const zone = jobs.kind === 'valid' ? jobs.config.timezone : undefined;
    const groups = [];
    const add = (findings) => groups.push(...findings.map((finding) => [finding]));
    add(hostChecks(deps, zone));
    if (jobs.kind === 'invalid')
        groups.push(jobs.lines.map((line) => ['fail', 'jobs file', line]));
    else {
        add([['ok', 'jobs file', `${deps.paths.configFile}: ${jobs.config.jobs.length} jobs`]]);
        groups.push(jobs.warnings.map((warning) => ['warn', 'jobs file', (0,_core_config_problem_js__WEBPACK_IMPORTED_MODULE_15__/* .briefProblem */ .Qu)(warning)]));
        add(environmentChecks(deps, jobs.config));
        groups.push(...(await jobChecks(deps, jobs.config)));
    }
    if (jobs.left > 0)
        add([['warn', 'jobs file', (0,_deps_js__WEBPACK_IMPORTED_MODULE_11__/* .leftLine */ .s6)(jobs)]]);
    const hasWrites = jobs.kind === 'valid' && jobs.config.jobs.some(({ kind }) => kind === 'one_shot_write');
    const facts = async () => workflowChecks(await deps.workflow?.facts(), hasWrites, inspector.runnerVersion());
    add(await unlessRefused('workflow', facts));
    let checked;
    const chat = async () => {
        const found = await deps.checkChat((way) => {
            checked = way;
        });
        return checked?.isTaken === true ? [...found, ...(await endHold(deps, checked))] : found;
    };
    add(await unlessRefused('telegram', chat));
    add(await unlessRefused('state folder', () => folderChecks(deps)));
    add(await unlessRefused('state', () => stateChecks(deps, checked?.way, zone)));
    if (jobs.kind === 'valid') {
        add(await unlessRefused('jobs files', () => sharingChecks(deps, jobs.config)));
        groups.push([...(await unlessRefused('jobs files', () => rivalChecks(deps, jobs.config)))]);
    }
    for (const [grade, subject, finding] of groups.flatMap(shortened)) {
        const word = grade.padEnd(4);
        await host.print(`${host.colour ? `\u001B[${colours[grade]}m${word}\u001B[0m` : word}  ${subject}: ${finding}`);
    }
    const checks = groups.flat();
    const count = (wanted) => checks.filter(([grade]) => grade === wanted).length;
    await host.print(`\n${count('ok')} ok, ${count('warn')} to look at, ${count('fail')} wrong`);
    return count('fail') > 0 ? _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodes */ .hS.failed : _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodes */ .hS.done;
}
/** Check results of one kind, for a person: of many the first ones and how many more there are. */
function shortened(findings) {
    const [first] = findings;
    if (!first || findings.length <= shownOfKind + 1)
        return findings;
    const more = `… and ${grouped(findings.length - shownOfKind)} more of this kind`;
    return [...findings.slice(0, shownOfKind), [first[0], 'jobs', more]];
}
/** `a, b, c and 2 more` */
function listed(ids) {
    const more = ids.length > shownInLine ? ` and ${grouped(ids.length - shownInLine)} more` : '';
    return ids.slice(0, shownInLine).join(', ') + more;
}
/** `4,998` */
function grouped(count) {
    return count.toLocaleString('en-US');
}
/** Problems of enabled jobs, a group for each kind; those without one are counted. */
async function jobChecks(deps, { jobs }) {
    const enabled = jobs.filter((job) => job.enabled);
    const commands = [];
    const variables = [];
    for (const job of enabled) {
        const problem = await commandProblem(deps, job);
        if (problem !== undefined)
            commands.push(['fail', `job ${job.id}`, problem]);
        for (const [kind, text] of variableProblems(deps, job).entries())
            if (text !== undefined)
                (variables[kind] ??= []).push(['warn', `job ${job.id}`, text]);
    }
    const found = enabled.length - commands.length;
    const summary = enabled.length === 0
        ? []
        : [['ok', 'jobs', `${grouped(found)} of ${grouped(enabled.length)} enabled jobs have their commands`]];
    return [found > 0 ? summary : [], commands, ...variables.filter((group) => group !== undefined)];
}
function hostChecks(deps, timezone) {
    const { inspector, paths } = deps;
    const { nodeVersion, platform, isRoot } = inspector;
    const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
    const isNew = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
    const hiding = inspector.hiding();
    const known = platform === 'linux' || platform === 'darwin';
    return [
        isNew
            ? ['ok', 'node', nodeVersion]
            : ['fail', 'node', `${nodeVersion} is too old; install Node ${oldestNode.join('.')} or later`],
        known
            ? ['ok', 'system', platform]
            : ['fail', 'system', `${platform} is not supported; use Linux or macOS`],
        isRoot
            ? ['warn', 'user', 'runs as root: every job does too; use a user of its own']
            : ['ok', 'user', 'not root'],
        ...(hiding === undefined
            ? []
            : [
                [
                    'warn',
                    'processes',
                    `/proc is mounted with ${hiding}: processes of other users are hidden, and a hidden process counts as alive while its pid is in use. Run everything as one user, or mount /proc with gid= of a group that this user is in`,
                ],
            ]),
        clockCheck(deps, timezone),
        stateDirCheck(inspector.look(paths.stateDir), paths.stateDir),
    ];
}
function stateDirCheck(seen, stateDir) {
    const subject = 'OpenClaw state dir';
    if (seen.kind === 'there')
        return ['ok', subject, stateDir];
    const problem = seen.kind === 'missing'
        ? `${stateDir} does not exist`
        : `${stateDir} cannot be entered (${seen.problem})`;
    return ['warn', subject, `${problem}; jobs without "cwd" run there. Set OPENCLAW_STATE_DIR or "cwd"`];
}
/** The chat took a test message: what it refused before is tried by the next tick, not in an hour. */
async function endHold({ store }, by) {
    const loaded = await store.load();
    const { chat } = loaded.kind === 'loaded' ? loaded.doc : {};
    if (!chat || (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .forgetHold */ .L1)(chat, by) === chat)
        return [];
    try {
        await store.claim((state) => (state.chat ? { ...state, chat: (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .forgetHold */ .L1)(state.chat, by) } : state));
        return [['ok', 'telegram', 'the chat takes messages again: the next tick sends the waiting messages']];
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo))
            throw error;
        return [['warn', 'telegram', `the waiting messages are not sent at once: ${error.message}`]];
    }
}
/** `timezone`: `defaults.timezone`, which makes the host's own unimportant. */
function clockCheck({ clock }, timezone) {
    const now = clock.now();
    const { name, problem } = clock.zone(now);
    const text = `${clock.localTime(now)} ${name}`;
    if (!problem)
        return ['ok', 'clock', text];
    return timezone === undefined
        ? ['warn', 'clock', `${text}; ${(0,_core_notices_quiet_js__WEBPACK_IMPORTED_MODULE_8__/* .zoneProblemText */ .K)(problem)}`]
        : ['ok', 'clock', `${text}; ${problem.what}, and jobs are in ${timezone}`];
}
/** Which variables of the caller jobs do not get. Names only: the values are why. */
function environmentChecks({ host }, { jobs }) {
    const names = (0,_core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .lostNames */ .PR)(host.env);
    const given = new Set(jobs.flatMap(({ env, passEnv = [] }) => [...Object.keys(env), ...passEnv]));
    const torn = (0,_core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .tornGroups */ ._q)(host.env).filter(({ name }) => !given.has(name));
    return [
        [
            'ok',
            'environment',
            names.length === 0
                ? 'jobs get all variables that are set here'
                : `jobs do not get ${names.join(', ')}; a job that needs one names it in passEnv`,
        ],
        ...torn.map(({ name, left }) => [
            'warn',
            'environment',
            `jobs get ${left.join(', ')} but not ${name}, whose name looks like a token; where it is needed, name it in passEnv`,
        ]),
    ];
}
/** Why commands of the job cannot be started; undefined: nothing is seen. */
async function commandProblem(deps, job) {
    const { inspector, paths, host } = deps;
    const given = await (0,_job_environment_js__WEBPACK_IMPORTED_MODULE_12__/* .givenVariables */ .P)(deps, job);
    if (given.kind === 'missing')
        return given.problem;
    const cwd = paths.resolve(job.cwd ?? paths.stateDir);
    const env = (0,_core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentOf */ .p7)(job, given.variables, host.env);
    const problems = Object.entries(job.commands).flatMap(([verb, argv]) => {
        const [, first = ''] = argv ?? [];
        const problem = argv && inspector.startProblem({ argv, cwd, env });
        if (problem !== undefined)
            return [`${verb}: ${problem}`];
        // The usual case: an interpreter that is there, and a script that is not.
        const seen = script.test(first) ? inspector.look(paths.resolve(first, cwd)) : undefined;
        if (seen?.kind === 'refused')
            return [`${verb}: ${first} cannot be read (${seen.problem})`];
        return seen?.kind === 'missing' ? [`${verb}: ${first} is not in ${cwd}: fix the command or cwd`] : [];
    });
    return problems.length > 0 ? [...new Set(problems)].join('; ') : undefined;
}
/** What is wrong with the variables of a job, each kind at its place. */
function variableProblems({ inspector, paths, host }, job) {
    const path = (0,_job_environment_js__WEBPACK_IMPORTED_MODULE_12__/* .envFilePath */ .nH)(paths, job);
    const { passEnv = [] } = job;
    const ours = passEnv.filter(_core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .isOurs */ .MU);
    const absent = passEnv.filter((name) => !(0,_core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .isOurs */ .MU)(name) && host.env[name] === undefined);
    return [
        path !== undefined && inspector.isReadByOthers(path)
            ? `others may read its envFile ${path}; run: chmod 600 '${path}'`
            : undefined,
        absent.length > 0 ? `passEnv names variables that are not set here: ${absent.join(', ')}` : undefined,
        ours.length > 0
            ? `passEnv names ${ours.join(', ')}, which only ops-framework sets; remove it`
            : undefined,
    ];
}
function folderChecks(deps) {
    const { inspector, paths } = deps;
    const { stateFolder, stateFile } = paths;
    const subject = 'state folder';
    const owner = [...ownerChecks(deps), ...placeChecks(deps)];
    const problem = inspector.writeProblem(stateFolder);
    if (problem !== undefined)
        return [
            [
                'fail',
                subject,
                `${stateFolder} cannot be written (${problem}); or set another with ${deps.host.inputName('state-file')}`,
            ],
            ...owner,
        ];
    const checks = [...roomChecks(deps), ...reserveChecks(deps)];
    const stored = inspector.storedProblem(stateFile);
    if (stored !== undefined)
        checks.push(['fail', subject, stored]);
    if (inspector.isReadByOthers(stateFile))
        checks.push(['warn', 'state file', `others may read ${stateFile}; run: chmod 600 '${stateFile}'`]);
    return [...checks, ...owner];
}
async function stateChecks(deps, way, zone) {
    const { paths, store, clock } = deps;
    const loaded = await store.load();
    if (loaded.kind === 'unavailable')
        return [['fail', 'state', loaded.problem]];
    if (loaded.kind === 'fresh')
        return [['ok', 'state', `none yet; the first tick writes ${paths.stateFile}`]];
    const checks = [];
    const { doc, generation, updatedAt } = loaded;
    const now = clock.now();
    if (updatedAt > now) {
        checks.push([
            'warn',
            'state',
            `saved ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(updatedAt - now)} in the future: the clock was set back; see that time is synchronised`,
        ]);
    }
    else if (now - updatedAt > silentMs) {
        checks.push(['warn', 'state', `nothing saved for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(now - updatedAt)}: is a tick scheduled?`]);
    }
    else
        checks.push(['ok', 'state', `generation ${generation}, saved ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(now - updatedAt)} ago`]);
    const machine = (0,_deps_js__WEBPACK_IMPORTED_MODULE_11__/* .machineProblem */ .hu)(deps, doc);
    if (machine !== undefined)
        checks.push(['fail', 'machine', machine]);
    for (const { message } of doc.incidents)
        checks.push(['warn', 'state', message]);
    checks.push(...tickChecks(deps, doc, zone));
    if (doc.outbox.length > 0) {
        const hold = doc.chat && (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .holdOf */ .nv)(doc.chat, way, now);
        const next = hold ? (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)(hold, { zone, hostTime: clock.localTime }) : 'the next tick tries again';
        checks.push([
            'warn',
            'outbox',
            `${doc.outbox.length === 1 ? '1 notice waits' : `${grouped(doc.outbox.length)} notices wait`} for delivery, the oldest for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(now - (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_5__/* .oldestAt */ .dD)(doc, now))}; ${next}`,
        ]);
    }
    return checks;
}
/** The last tick of this jobs file, and the one that holds the lease. */
function tickChecks(deps, doc, zone) {
    const { clock, processes } = deps;
    const now = clock.now();
    const { lease } = doc;
    const sight = lease && (0,_deps_js__WEBPACK_IMPORTED_MODULE_11__/* .visibilityOf */ .gt)(processes, lease.owner);
    const last = (0,_core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_6__/* .lastTickWords */ .vz)((0,_core_state_known_files_js__WEBPACK_IMPORTED_MODULE_4__/* .fileOf */ .W7)(doc, (0,_jobs_files_js__WEBPACK_IMPORTED_MODULE_13__/* .ownFile */ .PV)(deps, doc).key), now);
    const checks = last === undefined ? [] : [['ok', 'last tick', last]];
    const context = (0,_deps_js__WEBPACK_IMPORTED_MODULE_11__/* .readContext */ .yI)(deps, doc);
    const slow = Object.entries(doc.jobs).flatMap(([id, memory]) => (0,_core_jobs_probing_js__WEBPACK_IMPORTED_MODULE_7__/* .isProbedElsewhere */ .L3)(memory, context) ? [id] : []);
    if (slow.length > 0)
        checks.push(['ok', 'tick', `waits for the status of ${listed(slow)}; other ticks run meanwhile`]);
    if (!lease || sight === undefined)
        return checks;
    const at = { now, zone, hostTime: clock.localTime, self: processes.self() };
    const { pid, host } = lease.owner;
    if (sight === 'dead')
        checks.push(['ok', 'tick', `pid ${pid} on ${host} died while it ticked; the next tick takes over`]);
    else if (sight === 'not-visible')
        checks.push([
            'warn',
            'tick',
            `a tick that cannot be seen from here (${(0,_lease_js__WEBPACK_IMPORTED_MODULE_14__/* .whereabouts */ .CJ)(lease, at)}) holds the lease ${(0,_lease_js__WEBPACK_IMPORTED_MODULE_14__/* .sinceWords */ .KR)(lease, at)}, until ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .clockTime */ .qo)(lease.endsAt, zone, at)} unless it renews it; until then no tick runs here. If that lasts: ${_lease_js__WEBPACK_IMPORTED_MODULE_14__/* .unseenFix */ .UP}`,
        ]);
    else if (now >= lease.endsAt)
        checks.push(['warn', 'tick', (0,_lease_js__WEBPACK_IMPORTED_MODULE_14__/* .overdueWords */ .kp)(lease, at)]);
    else
        checks.push(['ok', 'tick', `pid ${pid} ticks since ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(now - lease.takenAt)} on ${host}`]);
    return checks;
}
/** Other jobs files with the same state. */
async function sharingChecks(deps, config) {
    const { store, clock } = deps;
    const loaded = await store.load();
    if (loaded.kind === 'unavailable')
        return [];
    const { doc } = loaded;
    const file = await (0,_jobs_files_js__WEBPACK_IMPORTED_MODULE_13__/* .fileContext */ .II)(deps, config, doc);
    const others = Object.entries(doc.files ?? {}).filter(([key]) => key !== file.key);
    if (others.length === 0)
        return [];
    const words = others.map(([, { name = 'a file of another host', tickedAt }]) => {
        return `${name} (${tickedAt === 0 ? 'never ticked' : `ticked ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(clock.now() - tickedAt)} ago`})`;
    });
    return [['ok', 'jobs files', `this state is shared with ${words.join(', ')}`]];
}
/** Ids that other jobs files with the same state have for other jobs. */
async function rivalChecks(deps, config) {
    const loaded = await deps.store.load();
    if (loaded.kind === 'unavailable')
        return [];
    const file = await (0,_jobs_files_js__WEBPACK_IMPORTED_MODULE_13__/* .fileContext */ .II)(deps, config, loaded.doc);
    return [...(0,_core_state_known_files_js__WEBPACK_IMPORTED_MODULE_4__/* .rivalsOf */ .V6)(loaded.doc, config.jobs, file)].map(([id, rival]) => [
        'fail',
        `job ${id}`,
        `another job has this id in ${rival}: ${_core_jobs_duplicates_js__WEBPACK_IMPORTED_MODULE_1__/* .duplicateFix */ .R}`,
    ]);
}
/** Room for a save: bytes, and files where the file system holds only so many. */
function roomChecks({ inspector, paths: { stateFolder } }) {
    const bytes = inspector.freeBytes(stateFolder);
    const mebibytes = Math.round(bytes / 1024 / 1024);
    const inodes = inspector.freeInodes(stateFolder) ?? Infinity;
    const problems = [
        ...(bytes < leastFreeBytes
            ? [`only ${mebibytes} MiB free on the disk of ${stateFolder}; free some, or the state cannot be saved`]
            : []),
        ...(inodes < leastFreeInodes
            ? [
                `only ${inodes} free inodes on the file system of ${stateFolder}, with ${mebibytes} MiB free; delete files there (df -i), or the state cannot be saved`,
            ]
            : []),
    ];
    if (problems.length === 0)
        return [['ok', 'state folder', `${stateFolder}, ${mebibytes} MiB free`]];
    return problems.map((problem) => ['fail', 'state folder', problem]);
}
/** The room that is held for a save on a full disk, and what was found while none came through. */
function reserveChecks({ inspector, stopgap, paths: { stateFile } }) {
    const isThere = inspector.look(stateFile).kind === 'there';
    const hasNone = isThere && !inspector.hasReserve(stateFile);
    return [
        ...(hasNone
            ? [
                [
                    'warn',
                    'state reserve',
                    `${stateFile}.reserve does not hold its room, as after a full disk; free some space, then the next tick takes it again`,
                ],
            ]
            : []),
        ...(stopgap.load().kind === 'none'
            ? []
            : [
                [
                    'warn',
                    'state',
                    'the last ticks could not save it; their log says why. The next one that can reports what is open once more',
                ],
            ]),
    ];
}
/** Who else can change the state, and what is unusual of where it lies. */
function placeChecks({ inspector, paths, host }) {
    const problem = inspector.exposureProblem(paths);
    const hints = inspector
        .storageHints(paths, host.inputName('state-file'))
        .map(([grade, text]) => [grade, 'state place', text]);
    return problem === undefined ? hints : [['fail', 'state place', problem], ...hints];
}
/** Whose the files of the state are: what a command with sudo leaves, the user cannot read. */
function ownerChecks({ inspector, inputs, paths, host }) {
    const command = ['tick', ...(0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .fileFlags */ .oy)(inputs)].join(' ');
    const problem = inspector.ownerProblem(paths, command, host.inputName('state-file'));
    if (problem !== undefined)
        return [['fail', 'state owner', problem]];
    const { paths: foreign, rightful } = inspector.foreignFiles(paths);
    if (foreign.length === 0)
        return [];
    const words = foreign.slice(0, shownInLine).map(_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .shellWord */ .r7).join(' ');
    const more = foreign.length > shownInLine ? `, and ${foreign.length - shownInLine} more like it` : '';
    const text = `files that do not belong to ${rightful}, as after a command with sudo: sudo chown -R ${rightful} ${words}${more}`;
    return [['fail', 'state owner', text]];
}
// --- What `doctor` says of the runner, the token and the cache.
/** The first that gives every workflow `job.workflow_repository` (https://github.com/actions/runner/pull/4335). */
const oldestRunner = [2, 334, 0];
/**
 * `facts` undefined: started from a terminal or by cron, where there is no workflow. `hasWrites`: of the jobs file, whose
 * writes are refused without a `state-key`.
 */
function workflowChecks(facts, hasWrites, runnerVersion) {
    if (!facts)
        return [
            [
                'ok',
                'workflow',
                'none here: runner, token and cache are checked by the action with "command: doctor"',
            ],
        ];
    const ofTheCache = facts.cache ? [...tokenChecks(facts), branchCheck(facts)] : [];
    return [
        runnerCheck(facts),
        ...versionChecks(runnerVersion),
        ...ofTheCache,
        ...cacheChecks(facts, hasWrites),
    ];
}
function runnerCheck({ runner }) {
    const name = runner.name ?? 'without a name';
    return runner.environment === 'github-hosted'
        ? [
            'fail',
            'runner',
            `${name} is a machine of GitHub's, not your host: set "runs-on" to your runner's labels`,
        ]
        : ['ok', 'runner', `${name}, ${runner.environment ?? 'kind not known'}`];
}
/** An older one does not say which workflow it runs, and a workflow of this repository cannot find its own code. */
function versionChecks(version) {
    if (version === undefined)
        return [];
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major > oldestRunner[0] || (major === oldestRunner[0] && minor >= oldestRunner[1]))
        return [['ok', 'runner', `version ${version}`]];
    const needed = oldestRunner.join('.');
    return [
        [
            'warn',
            'runner',
            `version ${version} is too old for reusable workflows of the repository of ops-framework, not for copies of them: update it to ${needed} or later`,
        ],
    ];
}
function tokenChecks({ listProblem, deleteProblem }) {
    const read = listProblem === undefined
        ? ['ok', 'token', 'may list the cache']
        : ['warn', 'token', `without a state file an outage looks like a first run: ${listProblem}`];
    const write = deleteProblem === undefined
        ? ['ok', 'token', 'may delete old generations']
        : ['warn', 'token', `old generations stay until GitHub evicts them: ${deleteProblem}`];
    return [read, write];
}
function branchCheck({ repository }) {
    return repository.isDefaultBranch
        ? ['ok', 'branch', repository.ref]
        : ['warn', 'branch', `${repository.ref} is not the default branch: the state in the cache is left alone`];
}
function cacheChecks({ cache, repository }, hasWrites) {
    if (!cache)
        return [['ok', 'cache', 'not used: the state is in the file only']];
    const { namespace, generation, problem } = cache;
    const found = problem === undefined
        ? [
            'ok',
            'cache',
            `namespace ${namespace}, ${generation === undefined ? 'empty' : `generation ${generation}`}`,
        ]
        : ['fail', 'cache', `namespace ${namespace}: ${problem}`];
    if (cache.isEncrypted)
        return [found];
    const key = hasWrites
        ? [
            [
                'fail',
                'state-key',
                'not set, so every write is refused: openssl rand -base64 32 | gh secret set OPS_STATE_KEY, and hand it on in the workflow',
            ],
        ]
        : [];
    if (!repository.isPublic)
        return [found, ...key];
    const warning = 'others can read the cache of a public repository, so what jobs print is kept out of it; to have it there, set state-key';
    return [found, ...key, ['warn', 'cache', warning]];
}


/***/ })

};
