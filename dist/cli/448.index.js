export const id = 448;
export const ids = [448];
export const modules = {

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./build/core/config/problem.js
var problem = __webpack_require__(7818);
// EXTERNAL MODULE: ./build/core/environment.js
var environment = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/core/notify.js
var notify = __webpack_require__(8201);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/deps.js
var commands_deps = __webpack_require__(6917);
;// CONCATENATED MODULE: ./build/commands/workflow-checks.js
/** `facts` undefined: started from a terminal or by cron, where there is no workflow. */
function workflowChecks(facts) {
    if (!facts)
        return [
            [
                'ok',
                'workflow',
                'none here: runner, token and cache are checked by the action with "command: doctor"',
            ],
        ];
    const ofTheCache = facts.cache ? [...tokenChecks(facts), branchCheck(facts)] : [];
    return [runnerCheck(facts), ...ofTheCache, ...cacheChecks(facts)];
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
function cacheChecks({ cache, repository }) {
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
    if (!repository.isPublic || cache.isSealed)
        return [found];
    const warning = 'others can read the cache of a public repository, so what jobs print is kept out of it; to have it there, set state-key';
    return [found, ['warn', 'cache', warning]];
}

;// CONCATENATED MODULE: ./build/commands/doctor.js
/** `doctor`: checks this host, a line each, with the mend for what is not right. Changes nothing. */






const colours = { ok: 32, warn: 33, fail: 31 };
/** The least Node that runs everything here: major and minor. */
const oldestNode = [20, 16];
/** Names that tell a script from other arguments. */
const script = /\.(?:[cm]?[jt]s|py|sh|bash|rb|pl|php|lua)$/;
const leastFreeBytes = 50 * 1024 * 1024;
/** A monitor that has not saved anything for so long does not tick. */
const silentMs = 3_600_000;
async function doctor(deps) {
    const { host } = deps;
    const jobs = await (0,commands_deps/* readJobs */.RI)(deps);
    const checks = [...hostChecks(deps)];
    if (jobs.kind === 'invalid')
        checks.push(...jobs.lines.map((line) => ['fail', 'jobs file', line]));
    else {
        checks.push(['ok', 'jobs file', `${deps.paths.configFile}: ${jobs.config.jobs.length} jobs`]);
        checks.push(...jobs.warnings.map((warning) => ['warn', 'jobs file', (0,problem/* briefProblem */.Qu)(warning)]));
        checks.push(...commandChecks(deps, jobs.config));
    }
    checks.push(...workflowChecks(await deps.workflow?.facts()));
    checks.push(...(await deps.checkChat()));
    checks.push(...(await stateChecks(deps)));
    for (const [grade, subject, finding] of checks) {
        const word = grade.padEnd(4);
        await host.print(`${host.colour ? `\u001B[${colours[grade]}m${word}\u001B[0m` : word}  ${subject}: ${finding}`);
    }
    const count = (wanted) => checks.filter(([grade]) => grade === wanted).length;
    await host.print(`\n${count('ok')} ok, ${count('warn')} to look at, ${count('fail')} wrong`);
    return count('fail') > 0 ? errors/* exitCodes */.hS.failed : errors/* exitCodes */.hS.done;
}
function hostChecks({ inspector, paths, clock }) {
    const { nodeVersion, platform, isRoot } = inspector;
    const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
    const isNew = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
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
        ['ok', 'clock', `${clock.localTime(clock.now())} ${inspector.zone()}`],
        inspector.exists(paths.stateDir)
            ? ['ok', 'OpenClaw state dir', paths.stateDir]
            : [
                'warn',
                'OpenClaw state dir',
                `${paths.stateDir} does not exist; jobs without "cwd" run there. Set OPENCLAW_STATE_DIR or "cwd"`,
            ],
    ];
}
function commandChecks({ inspector, paths, host }, config) {
    return config.jobs
        .filter((job) => job.enabled)
        .map((job) => {
        const cwd = paths.resolve(job.cwd ?? paths.stateDir);
        const env = (0,environment/* environmentOf */.p7)(job, host.env);
        const problems = Object.entries(job.commands).flatMap(([verb, argv]) => {
            const [, first = ''] = argv ?? [];
            const problem = argv && inspector.startProblem({ argv, cwd, env });
            if (problem !== undefined)
                return [`${verb}: ${problem}`];
            // The usual case: an interpreter that is there, and a script that is not.
            const isMissing = script.test(first) && !inspector.exists(paths.resolve(first, cwd));
            return isMissing ? [`${verb}: ${first} is not in ${cwd}: mend the command or cwd`] : [];
        });
        return problems.length > 0
            ? ['fail', `job ${job.id}`, [...new Set(problems)].join('; ')]
            : ['ok', `job ${job.id}`, 'its commands are there'];
    });
}
async function stateChecks({ inspector, paths, store, clock, processes }) {
    const checks = [];
    const problem = inspector.writeProblem(paths.stateFolder);
    if (problem === undefined) {
        const free = inspector.freeBytes(paths.stateFolder);
        const mebibytes = Math.round(free / 1024 / 1024);
        checks.push(free >= leastFreeBytes
            ? ['ok', 'state folder', `${paths.stateFolder}, ${mebibytes} MiB free`]
            : [
                'fail',
                'state folder',
                `only ${mebibytes} MiB free on the disk of ${paths.stateFolder}; free some, or the state cannot be saved`,
            ]);
    }
    else
        checks.push([
            'fail',
            'state folder',
            `${paths.stateFolder} cannot be written (${problem}); mend its permissions or set --state-file`,
        ]);
    if (inspector.isReadByOthers(paths.stateFile)) {
        checks.push([
            'warn',
            'state file',
            `others may read ${paths.stateFile}; run: chmod 600 '${paths.stateFile}'`,
        ]);
    }
    const loaded = await store.load();
    if (loaded.kind === 'unavailable')
        return [...checks, ['fail', 'state', loaded.problem]];
    if (loaded.kind === 'fresh')
        return [...checks, ['ok', 'state', `none yet; the first tick writes ${paths.stateFile}`]];
    const { doc, generation, updatedAt } = loaded;
    const now = clock.now();
    if (updatedAt > now) {
        checks.push([
            'warn',
            'state',
            `saved ${(0,notify/* span */.Ln)(updatedAt - now)} in the future: the clock was set back; see that time is synchronised`,
        ]);
    }
    else if (now - updatedAt > silentMs) {
        checks.push(['warn', 'state', `nothing saved for ${(0,notify/* span */.Ln)(now - updatedAt)}: is a tick scheduled?`]);
    }
    else
        checks.push(['ok', 'state', `generation ${generation}, saved ${(0,notify/* span */.Ln)(now - updatedAt)} ago`]);
    for (const { message } of doc.incidents)
        checks.push(['warn', 'state', message]);
    if (doc.lease && !processes.isDead(doc.lease.owner)) {
        const overdue = now > doc.lease.endsAt;
        checks.push([
            overdue ? 'warn' : 'ok',
            'tick',
            `pid ${doc.lease.owner.pid} ticks since ${(0,notify/* span */.Ln)(now - doc.lease.takenAt)}${overdue ? ', longer than its jobs allow; look at it' : ''}`,
        ]);
    }
    if (doc.outbox.length > 0)
        checks.push([
            'warn',
            'outbox',
            `${doc.outbox.length} notices wait for delivery; the next tick tries again`,
        ]);
    return checks;
}


/***/ })

};
