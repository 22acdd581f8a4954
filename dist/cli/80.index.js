export const id = 80;
export const ids = [80];
export const modules = {

/***/ 9080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  firstMoments: () => (/* binding */ firstMoments),
  probeSupervised: () => (/* binding */ probeSupervised),
  startSupervised: () => (/* binding */ startSupervised),
  stopSupervised: () => (/* binding */ stopSupervised)
});

// EXTERNAL MODULE: ./build/core/deadlines.js
var deadlines = __webpack_require__(4587);
// EXTERNAL MODULE: ./build/core/environment.js
var environment = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/core/job-facts.js
var job_facts = __webpack_require__(2211);
// EXTERNAL MODULE: ./build/core/notify.js
var notify = __webpack_require__(8201);
// EXTERNAL MODULE: ./build/core/job-progress.js
var job_progress = __webpack_require__(9417);
// EXTERNAL MODULE: ./build/core/progress-line.js
var progress_line = __webpack_require__(1634);
// EXTERNAL MODULE: ./build/core/restart.js
var restart = __webpack_require__(8349);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/core/observe-job.js






function observeJob(job, facts) {
    const said = (0,job_progress/* progressSaid */.P)(facts) ?? {};
    if ((0,job_facts/* isRunning */.W_)(facts))
        return ofRunning(job, facts, said);
    const { record } = facts;
    const { progress, progressKey } = said;
    const ended = {
        running: false,
        completed: false,
        level: 'ok',
        ...(progress && { progress }),
        ...(progressKey !== undefined && { progressKey }),
    };
    if (!record)
        return { kind: 'status', status: { ...ended, stopReason: 'never started' } };
    const tail = wordsOf(facts);
    const left = (0,job_facts/* leftovers */.To)(facts);
    const leaves = left.length > 0 ? { leavesBehind: true } : {};
    const leftNotes = left.length > 0 ? [`what it started still runs (pid ${left.join(', ')})`] : [];
    if ((0,restart/* isCompleted */.Yw)(job, record)) {
        const level = left.length > 0 && (said.level ?? 'ok') === 'ok' ? 'warn' : (said.level ?? 'ok');
        const status = { ...ended, ...said, level, running: false, completed: true };
        const notes = [...leftNotes, ...messageOf(record), ...ranOf(record), ...attemptOf(record.attempt)];
        const workId = `${record.number} ${record.startedAt}`;
        return { kind: 'status', status, tail, notes, workId, ...leaves };
    }
    const doubted = (0,restart/* endedWell */.Jr)(record) ? (0,restart/* doubt */.B2)(job, record) : undefined;
    return {
        kind: 'status',
        status: {
            ...ended,
            stopReason: (0,restart/* stopReasonOf */.qw)(record, facts.rebooted),
            ...(doubted !== undefined && { level: 'alert' }),
        },
        tail,
        notes: [
            ...leftNotes,
            ...(doubted === undefined ? [] : [doubted]),
            ...messageOf(record),
            ...ranOf(record),
            ...limitOf(job, record),
            ...attemptOf(record.attempt),
        ],
        past: (0,restart/* pastOf */.CM)(job, record, facts),
        ...leaves,
    };
}
function ofRunning(job, facts, said) {
    const { record, isSupervised, isAlive, strays } = facts;
    const pid = isAlive ? record?.process?.pid : strays[0]?.pid;
    const own = { level: 'ok', ...said, running: true, completed: false };
    const orphan = isSupervised || facts.isStopping ? undefined : orphanOf(job, facts);
    const isEnding = isSupervised && !isAlive && record?.process !== undefined;
    return {
        kind: 'status',
        status: {
            ...own,
            ...(own.progressKey === undefined && signsOfLife(facts)),
            ...(pid !== undefined && { pid }),
            ...(orphan && own.level === 'ok' && { level: orphan.level }),
        },
        tail: wordsOf(facts),
        notes: [
            ...attemptOf(record?.attempt ?? 1),
            ...(facts.isStopping ? ['it is being stopped'] : []),
            ...(isEnding ? ['its process has ended; its supervisor has not yet written down how'] : []),
            ...(orphan ? [orphan.note] : []),
        ],
    };
}
/** A job that reports nothing itself: what it wrote and computed. It stands still when neither grows. */
function signsOfLife({ outputBytes, outputMark, cpuMs, }) {
    const cpu = cpuMs === undefined ? undefined : Math.floor(cpuMs / 1000);
    return {
        progress: { 'output bytes': outputBytes, ...(cpu !== undefined && { 'CPU seconds': cpu }) },
        progressKey: `output ${outputMark} cpu ${cpu ?? '-'}`,
    };
}
/** It goes on without the one who would see its end. */
function orphanOf(job, facts) {
    if ((0,job_facts/* unrecorded */.yt)(facts).length > 0)
        return { level: 'warn', note: 'found running without any record of its start' };
    const limit = job.supervise?.maxRuntimeSeconds;
    if (limit !== undefined && facts.ageMs !== undefined && facts.ageMs > limit * 1000) {
        const note = `its supervisor was killed, and it runs longer than maxRuntimeSeconds ${limit}: stop it`;
        return { level: 'alert', note };
    }
    return {
        level: 'warn',
        note: 'its supervisor was killed, the job goes on; how it ends will not be known',
    };
}
function ranOf({ end }) {
    return end && end.cause !== 'not-started' ? [`ran for ${(0,notify/* span */.Ln)(end.ranMs)}`] : [];
}
function limitOf({ supervise }, { end }) {
    const limit = supervise?.maxRuntimeSeconds;
    return end?.cause === 'max-runtime' && limit !== undefined
        ? [`longer than maxRuntimeSeconds ${limit}`]
        : [];
}
/** Its own words: what it reports of its progress is shown as progress. */
function wordsOf({ output }) {
    const [head = '', tail = ''] = [output.head, output.tail].map(progress_line/* withoutProgress */.ys);
    return (0,core_text/* readableTail */.nI)({ ...output, head, tail });
}
function messageOf({ end }) {
    return end?.message === undefined ? [] : [end.message];
}
function attemptOf(attempt) {
    return attempt > 1 ? [`attempt ${attempt}`] : [];
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/commands/supervised.js








/** After a start by hand. */
const firstMs = 500;
const lookEveryMs = 50;
/** What is seen of the job, as an observation like any other. Never rejects for what the world did. */
async function probeSupervised(deps, job) {
    const supervision = await deps.supervision();
    try {
        const facts = supervision.look(job.id);
        const observation = observeJob(job, facts);
        const process = facts.isAlive ? facts.record?.process : undefined;
        return observation.kind === 'status' && process ? { ...observation, process } : observation;
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { kind: 'fault', fault: 'not-json', message: error.message, tail: '' };
    }
}
/** Starts the next attempt. What runs already is left alone. Never rejects for what the world did. */
async function startSupervised(deps, config, job, byPerson) {
    const { clock, inputs, paths, host } = deps;
    const supervision = await deps.supervision();
    const { exec: argv, ...rest } = job.commands;
    const { stopGraceSeconds = 0, maxRuntimeSeconds, concurrencyGroup: name } = job.supervise ?? {};
    if (!argv)
        throw new Error(`${job.id} has ${Object.keys(rest).join(', ')} and no exec`);
    try {
        const facts = supervision.look(job.id);
        if ((0,job_facts/* isRunning */.W_)(facts))
            return alreadyRunning;
        const others = config.jobs.filter(({ id, supervise }) => id !== job.id && supervise?.concurrencyGroup === name);
        return await supervision.start({
            jobId: job.id,
            number: facts.newest + 1,
            next: (0,restart/* nextAttempt */.nj)(job, facts, clock.now(), byPerson),
            argv,
            cwd: paths.resolve(job.cwd ?? paths.stateDir),
            env: (0,environment/* environmentOf */.p7)(job, host.env),
            timeoutMs: (0,deadlines/* deadlineMs */.v)(job, 'start', inputs['timeout-seconds']),
            graceMs: stopGraceSeconds * 1000,
            ...(maxRuntimeSeconds !== undefined && { maxRuntimeMs: maxRuntimeSeconds * 1000 }),
            ...(name !== undefined && { group: { name, jobIds: others.map(({ id }) => id) } }),
        });
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { kind: 'not-started', message: error.message, durationMs: 0 };
    }
}
/** A job that fails at once is no success of the one who started it. */
async function firstMoments(deps, job) {
    const { host, clock } = deps;
    const supervision = await deps.supervision();
    const until = clock.monotonic() + firstMs;
    for (let facts = supervision.look(job.id); clock.monotonic() < until; facts = supervision.look(job.id)) {
        const { record } = facts;
        if (record?.end) {
            if ((0,restart/* isCompleted */.Yw)(job, record))
                return errors/* exitCodes */.hS.done;
            const why = (0,restart/* stopReasonOf */.qw)(record, false);
            await host.print(`start ${job.id}: it ended at once: ${why}; its output: ops-framework logs ${(0,core_text/* shellWord */.r7)(job.id)}`);
            return errors/* exitCodes */.hS.failed;
        }
        await clock.sleep(lookEveryMs);
    }
    return errors/* exitCodes */.hS.done;
}
const nothing = { head: '', tail: '', omittedBytes: 0 };
const alreadyRunning = {
    kind: 'exited',
    exitCode: 0,
    signal: null,
    found: [],
    outputHeld: false,
    durationMs: 0,
    stdout: { ...nothing, head: 'it runs already' },
    stderr: nothing,
};
/** SIGTERM, then SIGKILL when the grace is over. `acting` is called before anything is done. */
async function stopSupervised(deps, job, acting) {
    const { host, inputs } = deps;
    const supervision = await deps.supervision();
    const facts = supervision.look(job.id);
    if (!(0,job_facts/* isRunning */.W_)(facts) && facts.strays.length === 0) {
        const isDone = facts.record !== undefined && (0,restart/* isCompleted */.Yw)(job, facts.record);
        await host.print(`stop ${job.id}: ${isDone ? 'completed' : 'not running'}; nothing done`);
        return errors/* exitCodes */.hS.done;
    }
    await acting();
    const graceSeconds = inputs['timeout-seconds'] ?? job.supervise?.stopGraceSeconds ?? 0;
    host.progress(`stopping ${job.id}: SIGTERM, SIGKILL after ${graceSeconds} s`);
    const ending = await supervision.stop(job.id, graceSeconds * 1000);
    host.progress(undefined);
    const what = `stop ${job.id}`;
    if (ending.kind === 'not-running')
        await host.print(`${what}: not running; nothing done`);
    if (ending.kind === 'stopped')
        await host.print(`${what}: ${endWords(ending.end)}`);
    if (ending.kind !== 'still-running')
        return errors/* exitCodes */.hS.done;
    const pids = ending.pids.join(' ');
    await host.print(`${what}: still running after SIGKILL; look at ${pids === '' ? 'its supervisor' : `pid ${pids}`}`);
    return errors/* exitCodes */.hS.failed;
}
function endWords(end) {
    if (!end)
        return 'ended';
    if (end.exitCode === null && end.signal === null)
        return `ended; it had run for ${(0,notify/* span */.Ln)(end.ranMs)}; nobody saw its exit code`;
    const how = end.exitCode === null ? `ended by ${end.signal}` : `exit ${end.exitCode}`;
    return `${how}; it had run for ${(0,notify/* span */.Ln)(end.ranMs)}`;
}


/***/ }),

/***/ 2211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   To: () => (/* binding */ leftovers),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   yt: () => (/* binding */ unrecorded)
/* harmony export */ });
/**
 * It must not be started. What is left of it when both its own process and its supervisor were killed does not count: a
 * start ends that first.
 */
function isRunning(facts) {
    const { newest, record, isSupervised, isAlive, isStopping, strays } = facts;
    if (unrecorded(facts).length > 0)
        return true;
    if (record?.end)
        return false;
    const isMarked = strays.some(({ attempt }) => attempt === newest);
    return isSupervised || isAlive || (isMarked && (isStopping || record?.process === undefined));
}
/** Pids of an attempt whose record is lost: its number is higher than that of any record. */
function unrecorded({ newest, strays }) {
    return strays.flatMap(({ pid, attempt }) => (attempt > newest ? [pid] : []));
}
/** What an attempt that is over left running. Empty while the job runs. */
function leftovers(facts) {
    return isRunning(facts) ? [] : facts.strays.map(({ pid }) => pid);
}


/***/ })

};
