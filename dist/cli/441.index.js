export const id = 441;
export const ids = [441];
export const modules = {

/***/ 5441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeSupervised: () => (/* binding */ probeSupervised),
/* harmony export */   reportEarlyExit: () => (/* binding */ reportEarlyExit),
/* harmony export */   startSupervised: () => (/* binding */ startSupervised),
/* harmony export */   stopSupervised: () => (/* binding */ stopSupervised),
/* harmony export */   withoutSecrets: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _core_jobs_deadlines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9570);
/* harmony import */ var _core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2278);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6851);
/* harmony import */ var _core_supervision_job_facts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5355);
/* harmony import */ var _core_supervision_observe_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6448);
/* harmony import */ var _core_supervision_job_progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4417);
/* harmony import */ var _core_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9177);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9473);
/* harmony import */ var _job_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6235);
/* harmony import */ var _jobs_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7677);










/** After a start by hand. */
const firstMs = 500;
/** When it has ended, its supervisor takes a moment to record how. */
const endingMs = 5_000;
const lookEveryMs = 50;
/** What is seen of the job, as an observation like any other. Never rejects for what the world did. */
async function probeSupervised(deps, job) {
    const supervision = await deps.supervision();
    try {
        const facts = await withoutSecrets(deps, job, lookAt(deps, supervision, job, _core_supervision_job_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .reportAgeMs */ .Y_));
        const observation = (0,_core_supervision_observe_job_js__WEBPACK_IMPORTED_MODULE_3__/* .observeJob */ .c)(job, facts);
        const process = facts.isAlive ? facts.record?.process : undefined;
        return observation.kind === 'status' && process ? { ...observation, process } : observation;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo))
            throw error;
        return { kind: 'fault', fault: 'not-json', message: error.message, tail: '' };
    }
}
/** What is seen of the job, together with the command that the jobs file has now. */
function lookAt(deps, supervision, job, maxAgeMs = 0) {
    const facts = supervision.look(job.id, maxAgeMs);
    // Of a job that stands in for what runs, the jobs file has no command.
    if (job.undeclared !== undefined)
        return facts;
    const command = (0,_core_supervision_job_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .commandMark */ .hN)(job.commands.exec ?? [], folderOf(deps, job));
    return { ...facts, declared: { command, ...(0,_jobs_files_js__WEBPACK_IMPORTED_MODULE_8__/* .beginner */ .Vj)(deps) } };
}
/** Without its `envFile` nobody knows which words of the job are secrets. */
async function withoutSecrets(deps, job, facts) {
    const given = await (0,_job_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .givenVariables */ .P)(deps, job);
    return given.kind === 'known'
        ? facts
        : (0,_core_supervision_job_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutProgress */ .ys)(facts, `what it prints is not shown: ${given.problem}`);
}
function folderOf({ paths }, job) {
    return paths.resolve(job.cwd ?? paths.stateDir);
}
/** The job as the record of the attempt keeps it. */
function begunJob(deps, job, command) {
    const { stopGraceSeconds = 0, concurrencyGroup } = job.supervise ?? {};
    return {
        id: job.id,
        ...(0,_jobs_files_js__WEBPACK_IMPORTED_MODULE_8__/* .beginner */ .Vj)(deps),
        command,
        enabled: job.enabled,
        risk: job.risk,
        stopGraceSeconds,
        ...(concurrencyGroup !== undefined && { concurrencyGroup }),
    };
}
/** Starts the next attempt. What runs already is left alone. Never rejects for what the world did. */
async function startSupervised(deps, config, job, byPerson) {
    const { clock, inputs, host } = deps;
    const supervision = await deps.supervision();
    const { exec: argv, ...rest } = job.commands;
    const { stopGraceSeconds = 0, maxRuntimeSeconds, concurrencyGroup: name } = job.supervise ?? {};
    if (!argv)
        throw new Error(`${job.id} has ${Object.keys(rest).join(', ')} and no exec`);
    try {
        const facts = lookAt(deps, supervision, job);
        if ((0,_core_supervision_job_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .isJobRunning */ .Vd)(facts))
            return alreadyRunning;
        const given = await (0,_job_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .givenVariables */ .P)(deps, job);
        if (given.kind === 'missing')
            return { kind: 'not-started', message: given.problem, durationMs: 0 };
        const cwd = folderOf(deps, job);
        const others = config.jobs.filter(({ id, supervise }) => id !== job.id && supervise?.concurrencyGroup === name);
        return await supervision.start({
            jobId: job.id,
            number: facts.newest + 1,
            next: {
                ...(0,_core_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .nextAttempt */ .nj)(job, facts, clock.now(), byPerson),
                job: begunJob(deps, job, (0,_core_supervision_job_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .commandMark */ .hN)(argv, cwd)),
            },
            argv,
            cwd,
            env: (0,_core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentOf */ .p7)(job, given.variables, host.env),
            timeoutMs: (0,_core_jobs_deadlines_js__WEBPACK_IMPORTED_MODULE_0__/* .deadlineMs */ .v)(job, 'start', inputs['timeout-seconds']),
            graceMs: stopGraceSeconds * 1000,
            ...(maxRuntimeSeconds !== undefined && { maxRuntimeMs: maxRuntimeSeconds * 1000 }),
            ...(name !== undefined && { group: { name, jobIds: others.map(({ id }) => id) } }),
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo))
            throw error;
        return { kind: 'not-started', message: error.message, durationMs: 0 };
    }
}
/** A job that fails at once is no success of the one who started it. */
async function reportEarlyExit(deps, job) {
    const { host, clock } = deps;
    const supervision = await deps.supervision();
    const begun = clock.monotonic();
    for (;;) {
        const facts = supervision.look(job.id);
        const { record, isSupervised, isAlive } = facts;
        if (record?.end) {
            if ((0,_core_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .isCompleted */ .Yw)(job, record, facts))
                return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done;
            const why = (0,_core_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .stopReasonOf */ .qw)(record, facts);
            await host.print(`start ${job.id}: it ended at once: ${why}; its output: ops-framework logs ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(job.id)}`);
            return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.failed;
        }
        const isEnding = isSupervised && !isAlive;
        if (clock.monotonic() - begun > (isEnding ? endingMs : firstMs))
            return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done;
        await clock.sleep(lookEveryMs);
    }
}
const nothing = { head: '', tail: '', omittedBytes: 0 };
const alreadyRunning = {
    kind: 'exited',
    exitCode: 0,
    signal: null,
    found: [],
    outputHeld: false,
    durationMs: 0,
    stdout: { ...nothing, head: 'it is already running' },
    stderr: nothing,
};
/** SIGTERM, then SIGKILL when the grace is over. `acting` is called before anything is done. */
async function stopSupervised(deps, job, acting) {
    const { host, inputs } = deps;
    const supervision = await deps.supervision();
    const facts = lookAt(deps, supervision, job);
    if (!(0,_core_supervision_job_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .isJobRunning */ .Vd)(facts) && facts.markedProcesses.length === 0) {
        const record = (0,_core_supervision_job_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .ownRecord */ .MY)(facts);
        const isDone = record ? (0,_core_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .isCompleted */ .Yw)(job, record, facts) : (0,_core_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .completedBefore */ .PD)(facts) !== undefined;
        await host.print(`stop ${job.id}: ${isDone ? 'completed' : 'not running'}; nothing done`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done;
    }
    await acting();
    const graceSeconds = inputs['timeout-seconds'] ?? job.supervise?.stopGraceSeconds ?? 0;
    host.progress(`stopping ${job.id}: SIGTERM, SIGKILL after ${graceSeconds} s`);
    const ending = await supervision.stop(job.id, graceSeconds * 1000);
    host.progress(undefined);
    const what = `stop ${job.id}`;
    if (ending.kind === 'not-running') {
        await host.print(`${what}: not running; nothing done`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done;
    }
    const signals = ending.sent.map(({ pid, signals: sent }) => `${sent.join(' and ')} to pid ${pid}`);
    if (ending.kind === 'stopped') {
        const directly = signals.length > 0 ? `; sent directly: ${signals.join(', ')}` : '';
        await host.print(`${what}: ${endWords(ending.end)}${directly}`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done;
    }
    const { pids, reasons, supervisor } = ending;
    const lines = [
        `${what}: still running${pids.length > 0 ? `: pid ${pids.join(', ')}` : ''}`,
        signals.length > 0 ? `sent directly: ${signals.join(', ')}` : 'no signal was sent to it from here',
        ...(supervisor
            ? [`its supervisor (pid ${supervisor.pid} on ${supervisor.host}) was asked, and has not ended it`]
            : []),
        ...reasons.map((reason) => `pid ${reason}`),
    ];
    await host.print(lines.join('\n  '));
    return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.failed;
}
function endWords(end) {
    if (!end)
        return 'ended';
    if (end.exitCode === null && end.signal === null)
        return `ended; it had run for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .span */ .Ln)(end.ranMs)}; nobody saw its exit code`;
    const how = end.exitCode === null ? `ended by ${end.signal}` : `exit ${end.exitCode}`;
    return `${how}; it had run for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .span */ .Ln)(end.ranMs)}`;
}


/***/ })

};
