export const id = 4626;
export const ids = [4626];
export const modules = {

/***/ 4626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SupervisedJobs: () => (/* binding */ SupervisedJobs)
});

// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/jobs/deadlines.js
var deadlines = __webpack_require__(9570);
// EXTERNAL MODULE: ./build/core/config/inspect.js + 2 modules
var inspect = __webpack_require__(2793);
;// CONCATENATED MODULE: ./build/core/jobs/undeclared.js

/** Undefined: it runs as declared, or was disabled when a person started it. */
function undeclaredAs(job, begun) {
    if (!job)
        return 'removed';
    if (!job.commands.exec)
        return 'changed';
    return !job.enabled && begun.enabled === true ? 'disabled' : undefined;
}
/** A job to watch and stop it by. Undefined: the id is not valid in a jobs file. */
function standIn(job, begun, undeclared) {
    const { id, risk = 'read_only', stopGraceSeconds, concurrencyGroup } = begun;
    const supervise = {
        ...(stopGraceSeconds !== undefined && { stopGraceSeconds }),
        ...(concurrencyGroup !== undefined && { concurrencyGroup }),
    };
    // The command is not recorded: arguments may be secret.
    const commands = { exec: ['unknown'] };
    const file = {
        version: 1,
        jobs: [{ id, kind: 'long_running_read', risk, enabled: true, commands, supervise }],
    };
    const made = (0,inspect/* inspect */.N)(file).config?.jobs[0];
    return (made && {
        ...made,
        ...(job && { name: job.name, policy: { ...job.policy, autoResume: false } }),
        undeclared,
    });
}
/** The jobs file with these in place of their declared jobs, or added at the end. */
function withStandIns(config, standIns) {
    const byId = new Map(standIns.map((job) => [job.id, job]));
    const declared = new Set(config.jobs.map(({ id }) => id));
    const jobs = config.jobs.map((job) => byId.get(job.id) ?? job);
    return { ...config, jobs: [...jobs, ...standIns.filter(({ id }) => !declared.has(id))] };
}

// EXTERNAL MODULE: ./build/core/state/state.js + 2 modules
var state_state = __webpack_require__(1012);
// EXTERNAL MODULE: ./build/core/supervision/job-facts.js
var job_facts = __webpack_require__(5355);
// EXTERNAL MODULE: ./build/core/supervision/job-progress.js
var job_progress = __webpack_require__(4417);
// EXTERNAL MODULE: ./build/core/supervision/next-attempt.js
var next_attempt = __webpack_require__(9177);
// EXTERNAL MODULE: ./build/core/config/exit-codes.js
var exit_codes = __webpack_require__(7102);
// EXTERNAL MODULE: ./build/core/state/known-files.js
var known_files = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/core/pings/attempt-id.js
var attempt_id = __webpack_require__(5831);
// EXTERNAL MODULE: ./build/core/supervision/progress-line.js
var progress_line = __webpack_require__(3450);
// EXTERNAL MODULE: ./build/core/text/output.js
var text_output = __webpack_require__(743);
;// CONCATENATED MODULE: ./build/core/supervision/observe-job.js










/** The newest attempt and how it ended, for the job's own monitor; absent: none is known. */
function attemptSeen(job, facts) {
    const record = (0,job_facts/* ownRecord */.MY)(facts);
    if (!record)
        return undefined;
    const rid = (0,attempt_id/* ridOf */.N)(job.id, record.number, record.startedAt);
    if ((0,job_facts/* isJobRunning */.Vd)(facts))
        return { rid };
    const { exitCode, at = record.startedAt } = record.end ?? {};
    // Exit code 0 of a job that left work undone is no success.
    const end = (0,next_attempt/* isCompleted */.Yw)(job, record, facts) ? 0 : exitCode || 'fail';
    return { rid, end, endedAt: at };
}
function observeJob(job, facts) {
    const observation = ofFacts(job, facts);
    const attempt = job.ping && attemptSeen(job, facts);
    return attempt ? { ...observation, attempt } : observation;
}
function ofFacts(job, facts) {
    const reported = (0,job_progress/* reportedProgress */.d6)(facts) ?? {};
    if ((0,job_facts/* isJobRunning */.Vd)(facts))
        return ofRunning(job, facts, reported);
    const orphans = (0,job_facts/* orphanPids */.j5)(facts);
    const orphanMark = orphans.length > 0 ? { leavesBehind: true } : {};
    const orphanRemarks = orphans.length > 0 ? [(0,sentence/* sentence */.e)('orphans', { pids: orphans.join(', ') })] : [];
    const record = (0,job_facts/* ownRecord */.MY)(facts);
    if (!record)
        return { ...ofUnstarted(facts, orphanRemarks), ...orphanMark };
    const tail = outputTail(facts);
    if ((0,next_attempt/* isCompleted */.Yw)(job, record, facts)) {
        const own = reported.level ?? 'ok';
        const exitCode = record.end?.exitCode ?? null;
        const isWarned = (0,exit_codes/* exitMeaning */.k)(job, exitCode) === 'warning';
        const level = own === 'ok' && (orphans.length > 0 || isWarned) ? 'warn' : own;
        const warned = isWarned &&
            exitCode !== null &&
            own === 'ok' &&
            orphans.length === 0 && { warningExit: exitCode };
        const status = { ...reported, level, running: false, completed: true };
        const remarks = [...orphanRemarks, ...messageOf(record), ...ranOf(record), ...attemptOf(record.attempt)];
        return { kind: 'status', status, tail, remarks, workId: (0,next_attempt/* workIdOf */.Ul)(record), ...warned, ...orphanMark };
    }
    // It reported these while it ran, so they say nothing about its end.
    const { message: _, level: __, ...progress } = reported;
    const untrusted = (0,next_attempt/* whyUntrusted */.RY)(job, record, facts);
    const stop = (0,next_attempt/* stopReasonOf */.qw)(job, record, facts);
    return {
        kind: 'status',
        status: {
            ...progress,
            running: false,
            completed: false,
            level: untrusted === undefined ? 'ok' : 'alert',
            stopReason: stop.word,
        },
        tail,
        remarks: [
            ...orphanRemarks,
            ...(untrusted === undefined ? [] : [untrusted]),
            ...messageOf(record),
            ...ranOf(record),
            ...limitOf(job, record),
            ...attemptOf(record.attempt),
        ],
        stopText: stop.text,
        past: (0,next_attempt/* pastOf */.CM)(job, record, facts),
        ...orphanMark,
    };
}
/** The present command was not started yet, or completed before another one was started. */
function ofUnstarted(facts, orphanRemarks) {
    const workId = (0,next_attempt/* completedBefore */.PD)(facts);
    const common = { running: false, completed: workId !== undefined, level: 'ok' };
    const other = facts.record !== undefined ? [(0,sentence/* sentence */.e)('other-command-before')] : [];
    const remarks = [...orphanRemarks, ...other];
    if (workId !== undefined)
        return { kind: 'status', status: common, remarks, workId };
    const { record, declared } = facts;
    const isEdited = record?.job !== undefined && declared !== undefined && (0,known_files/* isSameBeginner */.LT)(record.job, declared);
    const status = { ...common, stopReason: 'never started' };
    // No output yet: the message says why it could not start.
    const tail = record === undefined ? outputTail(facts) : '';
    return {
        kind: 'status',
        status,
        stopText: (0,sentence/* sentence */.e)('never-started'),
        remarks,
        ...(tail !== '' && { tail }),
        ...(isEdited && { editedAt: record.startedAt }),
    };
}
function ofRunning(job, facts, reported) {
    const { record, isSupervised, isAlive, markedProcesses } = facts;
    const pid = isAlive ? record?.process?.pid : markedProcesses[0]?.pid;
    const own = { level: 'ok', ...reported, running: true, completed: false };
    const orphan = isSupervised || facts.isStopping ? undefined : orphanOf(job, facts);
    const deviation = deviationOf(job, facts);
    const isEnding = isSupervised && !isAlive && record?.process !== undefined;
    return {
        kind: 'status',
        status: {
            ...own,
            ...(own.progressKey === undefined && signsOfLife(facts)),
            ...(pid !== undefined && { pid }),
            ...(deviation !== undefined && own.level === 'ok' && { level: 'warn' }),
            ...(orphan && own.level === 'ok' && { level: orphan.level }),
        },
        tail: outputTail(facts),
        remarks: [
            ...attemptOf(record?.attempt ?? 1),
            ...(facts.isStopping ? [(0,sentence/* sentence */.e)('being-stopped')] : []),
            ...(facts.hidden ? [(0,sentence/* sentence */.e)('hidden-pid', { pids: facts.hidden.join(', ') })] : []),
            ...(isEnding ? [(0,sentence/* sentence */.e)('exit-not-recorded')] : []),
            ...(orphan ? [orphan.remark] : []),
            ...(deviation === undefined ? [] : [deviation]),
        ],
    };
}
/** How the running job differs from the jobs file. */
function deviationOf(job, facts) {
    const id = (0,format/* shellWord */.r7)(job.id);
    if (job.undeclared !== undefined)
        return (0,sentence/* sentence */.e)(undeclaredTexts[job.undeclared], { id });
    const isOther = facts.record !== undefined && (0,job_facts/* ownRecord */.MY)(facts) === undefined;
    return isOther ? (0,sentence/* sentence */.e)('other-command-runs', { id }) : undefined;
}
const undeclaredTexts = {
    removed: 'undeclared-removed',
    unknown: 'undeclared-unknown',
    disabled: 'undeclared-disabled',
    changed: 'undeclared-changed',
};
/** For a job that reports no progress: output and processor time. It is stalled when neither grows. */
function signsOfLife({ outputBytes, outputMark, cpuMs, }) {
    const cpu = cpuMs === undefined ? undefined : Math.floor(cpuMs / 1000);
    return {
        progress: { 'output bytes': outputBytes, ...(cpu !== undefined && { 'CPU seconds': cpu }) },
        progressKey: `output ${outputMark} cpu ${cpu ?? '-'}`,
    };
}
/** It runs without a supervisor to observe its end. */
function orphanOf(job, facts) {
    if ((0,job_facts/* unrecorded */.yt)(facts).length > 0)
        return { level: 'warn', remark: (0,sentence/* sentence */.e)('no-record-of-start') };
    const limit = job.supervise?.maxRuntimeSeconds;
    if (limit !== undefined && facts.ageMs !== undefined && facts.ageMs > limit * 1000) {
        return { level: 'alert', remark: (0,sentence/* sentence */.e)('supervisor-killed-and-late', { seconds: limit }) };
    }
    return { level: 'warn', remark: (0,sentence/* sentence */.e)('supervisor-killed') };
}
function ranOf({ end }) {
    return end && end.cause !== 'not-started' ? [(0,sentence/* sentence */.e)('ran-for', { ms: end.ranMs })] : [];
}
function limitOf({ supervise }, { end }) {
    const limit = supervise?.maxRuntimeSeconds;
    return end?.cause === 'max-runtime' && limit !== undefined
        ? [(0,sentence/* sentence */.e)('longer-than-limit', { seconds: limit })]
        : [];
}
/** Its output without progress lines, which are shown as progress. */
function outputTail({ output }) {
    const [head = '', tail = ''] = [output.head, output.tail].map(progress_line/* withoutProgressLines */.h9);
    return (0,text_output/* readableTail */.nI)({ ...output, head, tail });
}
function messageOf({ end }) {
    return end?.message === undefined ? [] : [end.message];
}
function attemptOf(attempt) {
    return attempt > 1 ? [(0,sentence/* sentence */.e)('attempt', { attempt })] : [];
}

// EXTERNAL MODULE: ./build/core/text/exec-result.js
var exec_result = __webpack_require__(6649);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/job-variables.js + 1 modules
var job_variables = __webpack_require__(6860);
// EXTERNAL MODULE: ./build/commands/jobs-file.js
var jobs_file = __webpack_require__(6790);
;// CONCATENATED MODULE: ./build/commands/supervised.js
/** Supervised jobs (`commands.exec`): probed, started and stopped through their supervisor. Loaded when there is one. */













/** How long `start` watches the job. */
const watchMs = 500;
/** How long its supervisor may take to record the end of the job. */
const recordMs = 5_000;
const pollMs = 50;
class SupervisedJobs {
    #ports;
    /** Overrides the start timeout and the grace of a stop. */
    #timeoutSeconds;
    constructor(ports, timeoutSeconds) {
        this.#ports = ports;
        this.#timeoutSeconds = timeoutSeconds;
    }
    /** Rejects only for a bug. */
    async probe(job) {
        try {
            const facts = await this.#withoutSecrets(job, this.#look(job, job_facts/* reportAgeMs */.Y_));
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
    /** Starts the next attempt, unless the job runs. Rejects only for a bug. */
    async start(config, job, by) {
        const { supervision, variables, clock, paths } = this.#ports;
        const { exec: argv, ...rest } = job.commands;
        const { stopGraceSeconds = 0, maxRuntimeSeconds, concurrencyGroup: name } = job.supervise ?? {};
        if (!argv)
            throw new Error(`${job.id} has ${Object.keys(rest).join(', ')} and no exec`);
        try {
            const facts = this.#look(job);
            if ((0,job_facts/* isJobRunning */.Vd)(facts))
                return (0,exec_result/* exitedWell */.um)('already running', 0, (0,sentence/* sentence */.e)('already-running'));
            const given = await variables.of(job);
            if (given.kind === 'missing')
                return (0,exec_result/* notStarted */.DY)(given.problem);
            const cwd = (0,job_variables/* jobFolder */.OW)(paths, job);
            const inGroup = config.jobs.filter(({ id, supervise }) => id !== job.id && supervise?.concurrencyGroup === name);
            await this.#pingEnd(job, facts);
            const result = await supervision.start({
                jobId: job.id,
                number: facts.newest + 1,
                next: {
                    ...(0,next_attempt/* nextAttempt */.nj)(job, facts, clock.now(), by),
                    job: this.#begunJob(job, (0,job_facts/* commandMark */.hN)(argv, cwd)),
                },
                argv,
                cwd,
                env: given.env,
                timeoutMs: (0,deadlines/* deadlineMs */.v)(job, 'start', this.#timeoutSeconds),
                graceMs: stopGraceSeconds * 1000,
                ...(maxRuntimeSeconds !== undefined && { maxRuntimeMs: maxRuntimeSeconds * 1000 }),
                ...(name !== undefined && { group: { name, jobIds: inGroup.map(({ id }) => id) } }),
            });
            if (result.kind === 'exited' && result.exitCode === 0)
                this.#pingStart(job);
            return result;
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            return (0,exec_result/* notStarted */.DY)(error.message);
        }
    }
    /** `start` exits 1 if the job fails immediately. */
    async reportEarlyExit(job) {
        const { supervision, host, clock } = this.#ports;
        const begun = clock.monotonic();
        for (;;) {
            const facts = supervision.observe(job.id);
            const { record, isSupervised, isAlive } = facts;
            if (record?.end) {
                await this.#pingEnd(job, facts);
                if ((0,next_attempt/* isCompleted */.Yw)(job, record, facts))
                    return errors/* exitCodes */.hS.done;
                const { word: why } = (0,next_attempt/* stopReasonOf */.qw)(job, record, facts);
                await host.printWords(`start ${job.id}: failed immediately: ${why}; see its output: ops-framework logs ${(0,format/* shellWord */.r7)(job.id)}`);
                return errors/* exitCodes */.hS.failed;
            }
            const isEnding = isSupervised && !isAlive;
            if (clock.monotonic() - begun > (isEnding ? recordMs : watchMs))
                return errors/* exitCodes */.hS.done;
            await clock.sleep(pollMs);
        }
    }
    /** SIGTERM, then SIGKILL after the grace. `onAct` is called before anything is done. */
    async stop(job, onAct) {
        const { supervision, host } = this.#ports;
        const facts = this.#look(job);
        if (!(0,job_facts/* isJobRunning */.Vd)(facts) && facts.markedProcesses.length === 0) {
            const record = (0,job_facts/* ownRecord */.MY)(facts);
            const isDone = record ? (0,next_attempt/* isCompleted */.Yw)(job, record, facts) : (0,next_attempt/* completedBefore */.PD)(facts) !== undefined;
            await host.printWords(`stop ${job.id}: ${isDone ? 'already completed' : 'not running'}; nothing done`);
            return errors/* exitCodes */.hS.done;
        }
        await onAct();
        const graceSeconds = this.#timeoutSeconds ?? job.supervise?.stopGraceSeconds ?? 0;
        host.progress(`stopping ${job.id}: SIGTERM, SIGKILL after ${graceSeconds} s`);
        const ending = await supervision.stop(job.id, graceSeconds * 1000);
        host.progress(undefined);
        if (ending.kind === 'not-running') {
            await host.printWords(`stop ${job.id}: not running; nothing done`);
            return errors/* exitCodes */.hS.done;
        }
        const signals = ending.sent.map(({ pid, signals: sent }) => `${sent.join(' and ')} to pid ${pid}`);
        if (ending.kind === 'stopped') {
            await this.#pingEnd(job, this.#look(job));
            const directly = signals.length > 0 ? `; sent directly: ${signals.join(', ')}` : '';
            await host.printWords(`stop ${job.id}: ${endingText(ending.end)}${directly}`);
            return errors/* exitCodes */.hS.done;
        }
        const { pids, reasons, supervisor } = ending;
        const lines = [
            `stop ${job.id}: still running${pids.length > 0 ? `: pid ${pids.join(', ')}` : ''}`,
            signals.length > 0 ? `sent directly: ${signals.join(', ')}` : 'no signal sent directly',
            ...(supervisor
                ? [`its supervisor (pid ${supervisor.pid} on ${supervisor.host}) was asked to stop it and did not`]
                : []),
            ...reasons.map((reason) => `pid ${reason}`),
        ];
        await host.printWords(lines.join('\n  '));
        return errors/* exitCodes */.hS.failed;
    }
    /** The jobs file with a stand-in for each job that runs differently than it declares, and their observations. */
    async undeclaredJobs(file, state) {
        const { supervision, knownFiles } = this.#ports;
        const seen = new Map();
        const standIns = [];
        for (const begun of supervision.unended()) {
            const job = file.jobs.find(({ id }) => id === begun.id);
            const undeclared = file.isUnusable ? 'unknown' : undeclaredAs(job, begun);
            if (undeclared === undefined)
                continue;
            if ((await knownFiles.ownerElsewhere(state, begun)) !== undefined)
                continue;
            const facts = this.#lookIfReadable(begun.id);
            const standing = standIn(job, begun, undeclared);
            if (!standing || !facts || !(0,job_facts/* isJobRunning */.Vd)(facts))
                continue;
            standIns.push(standing);
            seen.set(begun.id, observeJob(standing, await this.#withoutSecrets(job, facts, file)));
        }
        return { config: withStandIns(file, standIns), seen };
    }
    /** A job to stop although the jobs file does not declare it so; undefined: no process of it runs. */
    async undeclaredJob(file, id) {
        const { supervision, knownFiles, state, host } = this.#ports;
        const job = file.jobs.find((candidate) => candidate.id === id);
        if (job?.commands.exec)
            return undefined;
        const facts = supervision.observe(id);
        if (!(0,job_facts/* isJobRunning */.Vd)(facts) && facts.markedProcesses.length === 0)
            return undefined;
        const begun = facts.record?.job ?? { id };
        const loaded = await state.load();
        const known = loaded.kind === 'unavailable' ? state_state/* stateCodec */.A.empty() : loaded.doc;
        const other = begun.jobsFile === undefined
            ? undefined
            : await knownFiles.ownerElsewhere(known, { ...begun, jobsFile: begun.jobsFile });
        if (other === undefined)
            return standIn(job, begun, file.isUnusable ? 'unknown' : job ? 'changed' : 'removed');
        if (job)
            return undefined;
        throw (0,jobs_file/* badInput */.AN)(`${id} is a job of ${other}; use that file: ${host.inputName('config-file')} ${(0,format/* shellWord */.r7)(other)}`);
    }
    #pingStart(job) {
        if (!job.ping)
            return;
        const seen = attemptSeen(job, this.#look(job, job_facts/* reportAgeMs */.Y_));
        if (seen)
            this.#ports.pings.started(job, seen.rid);
    }
    /** The last attempt, before another one hides it. */
    async #pingEnd(job, facts) {
        const seen = job.ping && attemptSeen(job, facts);
        if (!seen)
            return;
        const observation = observeJob(job, await this.#withoutSecrets(job, facts));
        await this.#ports.pings.endedBefore(job, seen, observation.tail ?? '');
    }
    /** The facts of the job, together with the command that the jobs file has now. */
    #look(job, maxAgeMs = 0) {
        const { supervision, knownFiles, paths } = this.#ports;
        const facts = supervision.observe(job.id, maxAgeMs);
        // The jobs file has no command for a stand-in.
        if (job.undeclared !== undefined)
            return facts;
        const command = (0,job_facts/* commandMark */.hN)(job.commands.exec ?? [], (0,job_variables/* jobFolder */.OW)(paths, job));
        return { ...facts, declared: { command, ...knownFiles.beginner() } };
    }
    /** Undefined when its records are unusable; a command for that job reports it. */
    #lookIfReadable(id) {
        try {
            return this.#ports.supervision.observe(id, job_facts/* reportAgeMs */.Y_);
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo)
                return undefined;
            throw error;
        }
    }
    /** Only the jobs file and the `envFile` tell which parts of the job's output are secret. */
    async #withoutSecrets(job, facts, { isUnusable } = {}) {
        if (!job)
            return (0,job_progress/* maskedFacts */.t7)(facts, isUnusable
                ? 'output not shown: the jobs file, which names its secrets, cannot be used'
                : 'output not shown: the job is no longer in the jobs file, which names its secrets');
        const given = await this.#ports.variables.of(job);
        return given.kind === 'known' ? facts : (0,job_progress/* maskedFacts */.t7)(facts, `output not shown: ${given.problem}`);
    }
    /** The job as the attempt record keeps it. */
    #begunJob({ id, enabled, risk, supervise }, command) {
        const { stopGraceSeconds = 0, concurrencyGroup } = supervise ?? {};
        return {
            id,
            ...this.#ports.knownFiles.beginner(),
            command,
            enabled,
            risk,
            stopGraceSeconds,
            ...(concurrencyGroup !== undefined && { concurrencyGroup }),
        };
    }
}
function endingText(end) {
    if (!end)
        return 'stopped';
    const after = `after ${(0,format/* span */.Ln)(end.ranMs)}`;
    if (end.exitCode === null && end.signal === null)
        return `stopped ${after}; exit code unknown`;
    return `stopped (${end.exitCode === null ? end.signal : `exit ${end.exitCode}`}) ${after}`;
}


/***/ })

};
