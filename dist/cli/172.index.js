export const id = 172;
export const ids = [172];
export const modules = {

/***/ 2172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSupervision: () => (/* binding */ openSupervision)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
;// CONCATENATED MODULE: ./build/core/attempt-record.js
/**
 * One attempt of a supervised job, as its supervisor records it: a file of its own that only that supervisor writes.
 * What later attempts need of earlier ones is carried along, so the newest record says it all.
 */

const owner = schemas/* object */.Ikc({ host: schemas/* string */.YjP(), pid: schemas/* int */.Whr(), start: schemas/* string */.YjP() });
/**
 * `exit`: by itself, or by a signal that was not the supervisor's. `stopped`: somebody asked. `terminated`: the
 * supervisor got a SIGTERM that nobody announced, as when the host shuts down. `not-started`: see `message`.
 */
const endCauses = ['exit', 'stopped', 'terminated', 'max-runtime', 'not-started'];
const end = schemas/* object */.Ikc({
    at: schemas/* number */.aig(),
    cause: schemas/* enum */.k5n(endCauses),
    /** null: ended by `signal`, or never started. */
    exitCode: schemas/* nullable */.mee(schemas/* int */.Whr()),
    signal: schemas/* nullable */.mee(schemas/* string */.YjP()),
    /** Time asleep not counted, where the system tells. */
    ranMs: schemas/* number */.aig(),
    /** What this attempt wrote on stdout and stderr. */
    outputBytes: schemas/* number */.aig(),
    message: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
});
const schema = schemas/* object */.Ikc({
    /** Also the name of its file. Counts up for as long as the folder lives. */
    number: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    /** Of the same piece of work, from 1. A start after a completion begins a new one. */
    attempt: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    startedAt: schemas/* number */.aig(),
    supervisor: owner,
    /** Absent for a moment at the beginning. */
    process: schemas/* exactOptional */.yqP(owner),
    /** Mark of the job's progress when this attempt began; absent: it had none. */
    progressMark: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
    /** Attempts before this one that failed without progress, in a row. */
    failures: schemas/* int */.Whr().check(api/* _nonnegative */.UI()),
    /** When this attempt and those before it began, back to the last that made progress or that a person started. */
    startsAt: schemas/* array */.YOg(schemas/* number */.aig()),
    end: schemas/* exactOptional */.yqP(end),
});
/** Undefined when the text is no record. */
function decodeAttempt(text) {
    try {
        const result = parse/* safeParse */.xL(schema, JSON.parse(text));
        return result.success ? result.data : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(7486);
// EXTERNAL MODULE: ./build/core/job-facts.js
var job_facts = __webpack_require__(2211);
// EXTERNAL MODULE: ./build/core/job-progress.js
var job_progress = __webpack_require__(9417);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/durable-file.js
var durable_file = __webpack_require__(3861);
;// CONCATENATED MODULE: ./build/adapters/attempt-files.js
/**
 * The records of a supervised job's attempts: files named by a number that counts up. To start an attempt is to create
 * the next number, which only one can; from then on only that supervisor writes it. The highest is never deleted. One
 * who is slow and creates a number that had been used and deleted finds a higher one when it looks again, and gives up.
 */



/** Older records that stay, for a person who wonders. */
const trailing = 20;
const attemptsFolder = (folder) => (0,external_node_path_.join)(folder, 'attempts');
function fileOf(folder, number) {
    return (0,external_node_path_.join)(attemptsFolder(folder), `${String(number).padStart(9, '0')}.json`);
}
/** The highest number in use; 0: none. */
function newestAttempt(folder) {
    return Math.max(0, ...numbersIn(folder));
}
function numbersIn(folder) {
    const names = (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,external_node_fs_.readdirSync)(attemptsFolder(folder))) ?? [];
    return names.flatMap((name) => (/^\d{9}\.json$/.test(name) ? [Number.parseInt(name, 10)] : []));
}
/** Text of a record and the path of its file; undefined when it is gone. Throws the system's error. */
function readAttempt(folder, number) {
    const path = fileOf(folder, number);
    const text = (0,durable_file/* readPlain */.rM)(path);
    return text === undefined ? undefined : { path, text };
}
/** Takes the number. False when somebody else has it, or a higher one. Throws the system's error. */
function claimAttempt(folder, record) {
    const path = fileOf(folder, record.number);
    const own = join(attemptsFolder(folder), `tmp-${process.pid}-${unusedSuffix()}`);
    writeNew(own, JSON.stringify(record));
    try {
        keepAs(own, path);
    }
    catch (error) {
        // ENOENT: whoever was first has tidied up.
        if (hasCode(error, 'EEXIST', 'ENOENT'))
            return false;
        throw error;
    }
    finally {
        rmSync(own, { force: true });
    }
    if (newestAttempt(folder) > record.number) {
        unlinkSync(path);
        return false;
    }
    tidy(folder, record.number - trailing);
    return true;
}
/** Removes old records, and what killed supervisors left half made. */
function tidy(folder, before) {
    for (const number of numbersIn(folder)) {
        if (number < before)
            attempt(() => unlinkSync(fileOf(folder, number)));
    }
    for (const name of readdirSync(attemptsFolder(folder))) {
        if (name.startsWith('tmp-'))
            attempt(() => unlinkSync(join(attemptsFolder(folder), name)));
    }
}
/** Replaces one's own record. Throws the system's error; then the old one still stands. */
function saveAttempt(folder, record) {
    replaceFile({ path: fileOf(folder, record.number), text: JSON.stringify(record) });
}
/** Says that the supervisor lives, to those who cannot look at its process. */
function touchAttempt(folder, number) {
    const now = new Date();
    attempt(() => utimesSync(fileOf(folder, number), now, now));
}

// EXTERNAL MODULE: ./build/adapters/file-lock.js + 1 modules
var file_lock = __webpack_require__(1106);
;// CONCATENATED MODULE: ./build/adapters/output-log.js
/**
 * The output of a supervised job: it writes straight into `output.log`, so that it needs nobody to read what it prints.
 * When that grows beyond the limit its content moves to `output.log.1` and it begins anew; what is written between the
 * copy and the cut is lost.
 */



/** Bytes of each of the two files. */
const logLimit = 1024 * 1024;
const logFile = (folder) => (0,external_node_path_.join)(folder, 'output.log');
const olderLogFile = (folder) => (0,external_node_path_.join)(folder, 'output.log.1');
/** Opens the log for a job to write into. The position is always its end, also after a cut. */
function openLog(folder) {
    return openSync(logFile(folder), 'a', privateFile);
}
/** Cuts the log when it is too large. Returns the bytes that were in it then, else 0. Throws the system's error. */
function boundLog(folder, limit = logLimit) {
    const file = (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,external_node_fs_.openSync)(logFile(folder), external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_NOFOLLOW));
    if (file === undefined)
        return 0;
    try {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        if (size <= limit)
            return 0;
        const kept = readEnd(file, size, limit);
        const older = olderLogFile(folder);
        (0,external_node_fs_.writeFileSync)(`${older}.tmp`, kept, { mode: durable_file/* privateFile */.o4 });
        (0,external_node_fs_.renameSync)(`${older}.tmp`, older);
        (0,external_node_fs_.ftruncateSync)(file, 0);
        return size;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** Size of the log now; 0 when there is none. */
function logState(folder) {
    return withLog(logFile(folder), { size: 0, mark: '-' }, (file) => {
        const { size, mtimeMs } = (0,external_node_fs_.fstatSync)(file);
        return { size, mark: `${size} ${Math.floor(mtimeMs)}` };
    });
}
/** The last bytes of both files together. */
function logEnd(folder, bytes) {
    const [older, newer] = [olderLogFile(folder), logFile(folder)].map((path) => withLog(path, { size: 0, end: Buffer.alloc(0) }, (file) => {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        return { size, end: readEnd(file, size, bytes) };
    }));
    const all = Buffer.concat([older?.end ?? Buffer.alloc(0), newer?.end ?? Buffer.alloc(0)]);
    const text = all.subarray(Math.max(0, all.length - bytes)).toString('utf8');
    const omittedBytes = Math.max(0, (older?.size ?? 0) + (newer?.size ?? 0) - bytes);
    return omittedBytes === 0 ? { head: text, tail: '', omittedBytes } : { head: '', tail: text, omittedBytes };
}
/** What stands in the log from a position on, at most so many bytes. */
function logFrom(folder, position, bytes) {
    return withLog(logFile(folder), Buffer.alloc(0), (file) => {
        const buffer = Buffer.alloc(bytes);
        return buffer.subarray(0, (0,external_node_fs_.readSync)(file, buffer, 0, bytes, position));
    });
}
function withLog(path, none, use) {
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW;
    const file = (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,external_node_fs_.openSync)(path, flags));
    if (file === undefined)
        return none;
    try {
        return use(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function readEnd(file, size, bytes) {
    const buffer = Buffer.alloc(Math.min(size, bytes));
    let filled = 0;
    while (filled < buffer.length) {
        const count = (0,external_node_fs_.readSync)(file, buffer, filled, buffer.length - filled, size - buffer.length + filled);
        if (count === 0)
            break;
        filled += count;
    }
    return buffer.subarray(0, filled);
}

// EXTERNAL MODULE: ./build/adapters/process-table.js
var process_table = __webpack_require__(6889);
// EXTERNAL MODULE: ./build/adapters/system-tool.js
var system_tool = __webpack_require__(9023);
;// CONCATENATED MODULE: ./build/adapters/process-cpu.js
/** Processor time of a session: Linux from /proc, macOS from `ps`. */




/** Milliseconds a tick of the kernel's accounting (USER_HZ, fixed at 100: https://man7.org/linux/man-pages/man7/time.7.html). */
const tickMs = 10;
/** Of all living processes in the session (macOS: the process group) of `root`, with the ended children they waited for. */
function sessionCpuMs(root) {
    if (process.platform === 'darwin') {
        const text = (0,durable_file/* attempt */.CD)(() => (0,system_tool/* systemTool */._)('/bin/ps', ['-ax', '-o', 'pgid=', '-o', 'time=']));
        return text === undefined ? undefined : parsePsTimes(text, root);
    }
    const rows = (0,process_table/* readProcessTable */.Uc)(false)?.filter((row) => row.session === root || row.group === root);
    return rows?.reduce((sum, { pid }) => sum + ((0,durable_file/* attempt */.CD)(() => cpuOf(pid)) ?? 0), 0);
}
function cpuOf(pid) {
    return parseStatCpu((0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
}
/** utime, stime, cutime and cstime of /proc/<pid>/stat, fields 14 to 17. Milliseconds. */
function parseStatCpu(text) {
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field) * tickMs, 0);
}
/** Rows of pgid and time (`[[dd-]hh:]mm:ss.cc`) of `ps`. Milliseconds of one group. */
function parsePsTimes(text, group) {
    let sum = 0;
    for (const line of text.split('\n')) {
        const [, pgid, days, time = ''] = /^\s*(\d+)\s+(?:(\d+)-)?([\d:.,]+)\s*$/.exec(line) ?? [];
        if (Number(pgid) !== group)
            continue;
        const seconds = time.split(':').reduce((total, part) => total * 60 + Number(part.replace(',', '.')), 0);
        sum += (Number(days ?? 0) * 86_400 + seconds) * 1000;
    }
    return Math.round(sum);
}

;// CONCATENATED MODULE: ./build/adapters/supervise-protocol.js
/** The mark of the processes of one attempt: `markerName` in their environment. */
const attemptMark = (mark, number) => `${mark}.${number}`;
/** Whether a mark is that of any attempt of the job. */
function isMarkOf(mark, given) {
    return given !== undefined && given.startsWith(`${mark}.`) && /^\d+$/.test(given.slice(mark.length + 1));
}
/** Why a SIGTERM comes: this file holds the number of the attempt and the grace in milliseconds. */
const stopFile = 'stop';
const progressFile = 'progress.json';
const checkpointFolder = 'checkpoint';

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/adapters/supervisor-process.js
/** Starts the supervisor of a job as a process of its own and waits for its word. */





/** What a supervised job finds in its environment besides that of every command. */
function ofJob(folder, { attempt, stopReason }) {
    return {
        OPS_PROGRESS_FILE: (0,external_node_path_.join)(folder, progressFile),
        OPS_CHECKPOINT_DIR: (0,external_node_path_.join)(folder, checkpointFolder),
        OPS_ATTEMPT: String(attempt),
        ...(attempt > 1 && { OPS_RESUME: '1' }),
        ...(stopReason !== undefined && { OPS_STOP_REASON: stopReason }),
        // The runner ends what bears the value of its own job (JobExtension.cs).
        RUNNER_TRACKING_ID: '',
    };
}
/**
 * Resolves with the supervisor's word, or `late` after the deadline; then it is told to end what it may have started. In
 * a session of its own, and with an environment without anything of ours. Never rejects.
 */
function askSupervisor(program, request, timeoutMs) {
    const failed = (why) => ({
        kind: 'failed',
        message: `its supervisor did not start (${why}); see ${(0,external_node_path_.join)(request.folder, 'supervisor.log')}`,
    });
    return new Promise((resolve) => {
        const errors = (0,external_node_fs_.openSync)((0,external_node_path_.join)(request.folder, 'supervisor.log'), 'w', durable_file/* privateFile */.o4);
        const child = (0,external_node_child_process_.spawn)(process.execPath, [program], {
            cwd: '/',
            env: { RUNNER_TRACKING_ID: '' },
            detached: true,
            stdio: ['pipe', 'pipe', errors],
        });
        (0,external_node_fs_.closeSync)(errors);
        const { stdin, stdout } = child;
        let text = '';
        const end = (result) => {
            clearTimeout(deadline);
            stdout?.destroy();
            stdin?.destroy();
            child.unref();
            resolve(result);
        };
        const deadline = setTimeout(() => {
            child.kill('SIGTERM');
            end('late');
        }, timeoutMs);
        child.on('error', (error) => end(failed(error.message)));
        stdin?.on('error', () => undefined);
        stdout?.setEncoding('utf8').on('data', (chunk) => {
            text += chunk;
            const line = text.indexOf('\n');
            if (line !== -1)
                end(JSON.parse(text.slice(0, line)));
        });
        stdout?.on('close', () => end(failed(`exit ${child.exitCode ?? child.signalCode ?? 'unknown'}`)));
        stdin?.end(JSON.stringify(request));
    });
}

;// CONCATENATED MODULE: ./build/adapters/supervision.js
/** Supervised jobs of this host: what is seen of them, their start and their end. */
















/** A supervisor that cannot be looked at (another container) touches its record every 30 s; this long without is its end. */
const silentMs = 600_000;
/** A supervisor kills the tree when the grace is over, and then needs a moment to write it down. */
const recordMs = 10_000;
const lookEveryMs = 100;
const groupWaitMs = 60_000;
/** So much of the end of its output is looked through for progress. */
const outputBytes = 256 * 1024;
const mostProgressBytes = 256 * 1024;
/** Readable, and different also where upper and lower case are the same. */
function folderName(jobId) {
    return `${jobId.replaceAll(/[^A-Za-z0-9_-]/g, '_')}-${(0,fingerprint/* fingerprint */.R)(jobId).slice(0, 8)}`;
}
function createSupervision({ root, program, processes, now }) {
    const folderOf = (jobId) => (0,external_node_path_.join)(root, folderName(jobId));
    // Of the path, and not of anything in the folder: it must find what runs also when the folder is gone.
    const base = (0,external_node_path_.join)((0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(root))) ?? (0,external_node_path_.dirname)(root), (0,external_node_path_.basename)(root));
    const markOf = (jobId) => `job-${(0,fingerprint/* fingerprint */.R)((0,external_node_path_.join)(base, folderName(jobId)))}`;
    function look(jobId) {
        const folder = folderOf(jobId);
        const newest = newestAttempt(folder);
        const record = newest === 0 ? undefined : readRecord(folder, newest);
        const self = processes.self();
        const life = (owner) => owner !== undefined && lives(owner, self, folder, newest);
        const isOpen = record !== undefined && record.end === undefined;
        const isSupervised = isOpen && life(record.supervisor);
        const isAlive = isOpen && life(record.process);
        // Where nothing tells, only the mark in their environment finds them: a scan of all processes.
        const isUnclear = !isSupervised && !isAlive && record?.end === undefined;
        const strays = isUnclear ? marked(markOf(jobId)).map(({ pid }) => pid) : [];
        if (!isSupervised && (isAlive || strays.length > 0))
            (0,durable_file/* attempt */.CD)(() => boundLog(folder));
        const progressText = readProgress(folder);
        const { size, mark } = logState(folder);
        const facts = {
            newest,
            ...(record && { record }),
            isSupervised,
            isAlive,
            rebooted: record !== undefined && bootOf(record.supervisor) !== bootOf(self),
            strays,
            ...(progressText !== undefined && { progressText }),
            output: logEnd(folder, outputBytes),
            outputMark: mark,
            outputBytes: size,
        };
        const pid = isAlive ? record?.process?.pid : undefined;
        if (pid === undefined || (0,job_progress/* progressSaid */.P)(progressText, (0,job_facts/* outputText */.j)(facts))?.progressKey !== undefined)
            return facts;
        const cpuMs = sessionCpuMs(pid);
        return cpuMs === undefined ? facts : { ...facts, cpuMs };
    }
    async function start(request) {
        const begun = performance.now();
        const durationMs = () => performance.now() - begun;
        const notStarted = (message) => ({
            kind: 'not-started',
            message,
            durationMs: durationMs(),
        });
        try {
            (0,durable_file/* makeFolder */.fc)(folderOf(request.jobId));
            const { group } = request;
            if (!group)
                return await launch(request, begun);
            const lock = (0,external_node_path_.join)(root, `group-${folderName(group.name)}`);
            return await (0,file_lock/* withLock */.k)(lock, processes, groupWaitMs, () => {
                const busy = group.jobIds.find((id) => (0,job_facts/* isRunning */.W)(look(id)));
                if (busy === undefined)
                    return launch(request, begun);
                return notStarted(`${busy} of concurrencyGroup ${group.name} runs: wait for its end`);
            });
        }
        catch (error) {
            return notStarted((0,durable_file/* fileProblem */.Wj)('cannot start it: cannot use', folderOf(request.jobId), error).message);
        }
    }
    async function launch({ jobId, ...request }, begun) {
        const folder = (0,external_node_fs_.realpathSync)(folderOf(jobId));
        const mark = markOf(jobId);
        const { number, next, argv, cwd, env, graceMs, maxRuntimeMs } = request;
        const message = {
            host: processes.self().host,
            folder,
            number,
            next,
            argv,
            cwd,
            env: { ...env, ...ofJob(folder, next) },
            mark,
            graceMs,
            ...(maxRuntimeMs !== undefined && { maxRuntimeMs }),
        };
        const reply = await askSupervisor(program, message, request.timeoutMs);
        const ran = { stdout: nothing, stderr: nothing, durationMs: performance.now() - begun };
        if (reply === 'late')
            return { kind: 'timed-out', timeoutMs: request.timeoutMs, survivors: [], ...ran };
        if (reply.kind === 'failed')
            return { kind: 'not-started', message: reply.message, durationMs: ran.durationMs };
        const words = reply.kind === 'busy' ? 'somebody else is starting it' : `pid ${reply.pid}, attempt ${reply.attempt}`;
        const stdout = { ...nothing, head: words };
        return { kind: 'exited', exitCode: 0, signal: null, found: [], outputHeld: false, ...ran, stdout };
    }
    async function stop(jobId, graceMs) {
        const folder = folderOf(jobId);
        const facts = look(jobId);
        if (!isThere(facts))
            return { kind: 'not-running' };
        const { record, isSupervised } = facts;
        const until = performance.now() + graceMs + recordMs;
        if (record && isSupervised) {
            (0,durable_file/* replaceFile */.fR)({ path: (0,external_node_path_.join)(folder, stopFile), text: `${record.number} ${graceMs}` });
            processes.terminate(record.supervisor);
        }
        else
            signalAll(jobId, 'SIGTERM');
        const killAt = performance.now() + graceMs;
        while (isThere(look(jobId)) && performance.now() < until) {
            // Nobody else would, where the supervisor is gone.
            if (!isSupervised && performance.now() > killAt)
                signalAll(jobId, 'SIGKILL');
            await (0,promises_.setTimeout)(lookEveryMs);
        }
        const after = look(jobId);
        if ((0,job_facts/* isRunning */.W)(after))
            return { kind: 'still-running', pids: marked(markOf(jobId)).map(({ pid }) => pid) };
        return { kind: 'stopped', ...(after.record?.end && { end: after.record.end }) };
    }
    function signalAll(jobId, signal) {
        for (const row of marked(markOf(jobId)))
            if ((0,process_table/* isStill */.Z4)(row))
                (0,durable_file/* attempt */.CD)(() => process.kill(row.pid, signal));
    }
    function lives(owner, self, folder, number) {
        const [boot, pids] = owner.start.split('/');
        const [ourBoot, ourPids] = self.start.split('/');
        // The name of a host may change while it runs; its boot does not.
        if (boot === ourBoot && pids === ourPids)
            return !processes.isDead({ ...owner, host: self.host });
        if (boot !== ourBoot && owner.host === self.host)
            return false;
        // Another container, or another host on a shared disk.
        const path = readAttempt(folder, number)?.path;
        return path !== undefined && now() - (0,external_node_fs_.lstatSync)(path).mtimeMs < silentMs;
    }
    return {
        folderOf,
        look: (jobId) => {
            try {
                return look(jobId);
            }
            catch (error) {
                throw (0,durable_file/* fileProblem */.Wj)('cannot look into', folderOf(jobId), error);
            }
        },
        start,
        stop,
        logEnd: (jobId, bytes) => logEnd(folderOf(jobId), bytes),
        logSize: (jobId) => logState(folderOf(jobId)).size,
        logFrom: (jobId, position) => logFrom(folderOf(jobId), position, 64 * 1024),
    };
}
const nothing = { head: '', tail: '', omittedBytes: 0 };
function readRecord(folder, number) {
    const found = readAttempt(folder, number);
    if (!found)
        return undefined;
    const record = decodeAttempt(found.text);
    if (record)
        return record;
    throw new errors/* UserError */.yo(`${found.path} is damaged, so nobody knows whether the job runs: see that it does not, then delete that file`);
}
/** It, or what it started. */
function isThere(facts) {
    return (0,job_facts/* isRunning */.W)(facts) || facts.strays.length > 0;
}
function bootOf(owner) {
    return owner.start.split('/')[0];
}
function marked(mark) {
    return ((0,process_table/* readProcessTable */.Uc)(true) ?? []).filter((row) => isMarkOf(mark, row.marker));
}
/** Undefined when there is none. What is too large is shown as no JSON. */
function readProgress(folder) {
    const path = (0,external_node_path_.join)(folder, progressFile);
    const size = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.size;
    if (size === undefined)
        return undefined;
    return size > mostProgressBytes ? '{' : ((0,durable_file/* attempt */.CD)(() => (0,durable_file/* readPlain */.rM)(path)) ?? '{');
}

// EXTERNAL MODULE: ./build/adapters/system.js + 1 modules
var system = __webpack_require__(1059);
;// CONCATENATED MODULE: ./build/supervision.js
/** Supervised jobs, put together: the adapter, the supervisor's program, and what a workflow adds. Loaded for the first such job. */




function openSupervision({ root, processes, cancellation, hide }) {
    const supervision = createSupervision({ root, processes, program: program(), now: system/* systemClock */.m.now });
    const start = cancellation.unlessCancelled((request) => supervision.start(request));
    if (!hide)
        return { ...supervision, start };
    const clean = (output) => ({ ...output, head: hide(output.head), tail: hide(output.tail) });
    return {
        ...supervision,
        start,
        look(jobId) {
            const facts = supervision.look(jobId);
            const { output, progressText } = facts;
            const said = progressText === undefined ? {} : { progressText: hide(progressText) };
            return { ...facts, output: clean(output), ...said };
        },
        logEnd: (jobId, bytes) => clean(supervision.logEnd(jobId, bytes)),
    };
}
/** It is built beside the program that runs, whichever of the two that is. */
function program() {
    return (0,external_node_path_.resolve)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '')), '../supervisor/index.js');
}


/***/ })

};
