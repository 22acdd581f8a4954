export const id = 801;
export const ids = [801];
export const modules = {

/***/ 801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSupervision: () => (/* binding */ openSupervision)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/host/awake.js
var awake = __webpack_require__(1747);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/core/config/schema.js
var schema = __webpack_require__(8566);
;// CONCATENATED MODULE: ./build/core/supervision/attempt-record.js
/**
 * The record of one attempt of a supervised job: a file that only its supervisor writes. It carries what later attempts need,
 * so that the newest record is complete.
 */


const owner = schemas/* object */.Ikc({ host: schemas/* string */.YjP(), pid: schemas/* int */.Whr(), start: schemas/* string */.YjP() });
/**
 * `exit`: by itself, or by a signal that the supervisor did not send. `stopped`: requested by a person. `terminated`: the
 * supervisor got a SIGTERM without a request, as on shutdown. `not-started`: see `message`.
 */
const endCauses = ['exit', 'stopped', 'terminated', 'max-runtime', 'not-started'];
const end = schemas/* object */.Ikc({
    at: schemas/* number */.aig(),
    cause: schemas/* enum */.k5n(endCauses),
    /** null: ended by `signal`, or not started. */
    exitCode: schemas/* nullable */.mee(schemas/* int */.Whr()),
    signal: schemas/* nullable */.mee(schemas/* string */.YjP()),
    /** Uptime clock in ms, see `uptimeMs` of the record. */
    uptimeMs: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
    /** Without time asleep, where the system reports it. */
    ranMs: schemas/* number */.aig(),
    /** Bytes that this attempt wrote to stdout and stderr; absent: not counted. */
    outputBytes: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
    message: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
});
/** The job's definition when the attempt began. */
const begunJob = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    /** Path of the jobs file, as given. */
    jobsFile: schemas/* string */.YjP(),
    /** Name of the jobs file, see `JobsFile`; absent: started by an older version. */
    fileName: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
    /** See `commandMark`. */
    command: schemas/* string */.YjP(),
    enabled: schemas/* boolean */.zMY(),
    risk: schemas/* enum */.k5n(schema/* risks */.XG),
    stopGraceSeconds: schemas/* number */.aig(),
    concurrencyGroup: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
});
const attempt_record_schema = schemas/* object */.Ikc({
    /** Also the name of its file. Counts up as long as the folder exists. */
    number: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    /** Number within the piece of work, from 1. A start after a completion begins a new piece of work. */
    attempt: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    startedAt: schemas/* number */.aig(),
    /** Uptime clock at the start in ms, unaffected by clock changes; of the boot in `supervisor`. */
    uptimeMs: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
    supervisor: owner,
    /** Absent until the process runs. */
    process: schemas/* exactOptional */.yqP(owner),
    /** The folder was cleared for this piece of work. Absent: none of its attempts was started yet. */
    prepared: schemas/* exactOptional */.yqP(schemas/* literal */.euz(true)),
    /** Highest `done` of earlier attempts, a string where a number cannot hold it; absent: none reported. */
    best: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()])),
    /** Fingerprints of the progress of earlier attempts, where it was not a number. */
    marks: schemas/* array */.YOg(schemas/* string */.YjP()),
    /**
     * Totals of earlier attempts of this piece of work: time in ms (absent when one ended unobserved) and bytes written.
     */
    ranBeforeMs: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
    outputBefore: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
    /** Consecutive earlier attempts that failed without progress. */
    failures: schemas/* int */.Whr().check(api/* _nonnegative */.UI()),
    /** Starts up to this one, since the last progress or manual start. */
    startsAt: schemas/* array */.YOg(schemas/* number */.aig()),
    /** Absent: started by an older version. */
    job: schemas/* exactOptional */.yqP(begunJob),
    /** Last completed work of the job's earlier commands, by `commandMark`. */
    completed: schemas/* exactOptional */.yqP(schemas/* readonly */.tBZ(schemas/* array */.YOg(schemas/* object */.Ikc({ command: schemas/* string */.YjP(), workId: schemas/* string */.YjP() })))),
    end: schemas/* exactOptional */.yqP(end),
});
/** Undefined: the text is not a record. */
function decodeAttempt(text) {
    try {
        const result = parse/* safeParse */.xL(attempt_record_schema, JSON.parse(text));
        return result.success ? result.data : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/core/text/fingerprint.js
var fingerprint = __webpack_require__(5388);
// EXTERNAL MODULE: ./build/core/supervision/job-facts.js
var job_facts = __webpack_require__(5355);
// EXTERNAL MODULE: ./build/core/supervision/job-progress.js
var job_progress = __webpack_require__(4417);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/files/durable-file.js
var durable_file = __webpack_require__(1705);
;// CONCATENATED MODULE: ./build/adapters/supervision/attempt-files.js
/**
 * Records of a supervised job's attempts: files named by increasing numbers. Starting an attempt means creating the next number,
 * which only one process can. After that only its supervisor writes the file, or whoever stops the job when the supervisor is
 * dead. The highest number is deleted only by its creator, if nothing was started. A slow process that creates a deleted number
 * finds a higher one on its second look and gives up.
 */





/** Number of older records to keep. */
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
/** Text and path of a record; undefined: gone. Throws the system's error. */
function readAttempt(folder, number) {
    const path = fileOf(folder, number);
    const text = (0,durable_file/* readPlain */.rM)(path);
    return text === undefined ? undefined : { path, text };
}
/** Takes the number. False: it or a higher one is taken. Throws the system's error. */
function claimAttempt(folder, record) {
    const path = fileOf(folder, record.number);
    const own = join(attemptsFolder(folder), `tmp-${process.pid}-${unusedSuffix()}`);
    writeNew(own, JSON.stringify(record));
    try {
        keepAs(own, path);
    }
    catch (error) {
        // ENOENT: the first one has cleaned up.
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
/** Removes old records and unfinished files of killed supervisors. */
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
/**
 * Replaces one's own record, or restores a lost one. Another owner's record and one with an end stay. Throws the system's error;
 * the old record is kept then.
 */
function saveAttempt(folder, record) {
    const path = fileOf(folder, record.number);
    const found = (0,durable_file/* readPlain */.rM)(path);
    // Without the schema: a supervisor stays in memory for days and does not load zod.
    const there = (0,errors/* attempt */.CD)(() => JSON.parse(found ?? ''));
    const { pid, start } = record.supervisor;
    if (there?.supervisor && (there.supervisor.pid !== pid || there.supervisor.start !== start))
        return;
    // Written by whoever stopped the job while this supervisor hung.
    if (there?.end)
        return;
    (0,durable_file/* replaceFile */.fR)({ path, text: JSON.stringify(record) });
}
/** Releases a number whose attempt must not begin. */
function releaseAttempt(folder, { number }) {
    attempt(() => unlinkSync(fileOf(folder, number)));
}
const heartbeatFile = (folder) => (0,external_node_path_.join)(folder, 'beat');
/** Heartbeat of an attempt's supervisor, for processes that cannot see it and for later ones. */
function writeHeartbeat(folder, number) {
    // Overwritten in place with constant length: never half written, and works on a full disk.
    const text = `${number} ${readUptimeMs()} ${readStartClockMs()}`.padEnd(59) + '\n';
    attempt(() => {
        const file = openSync(heartbeatFile(folder), constants.O_WRONLY | constants.O_CREAT, privateFile);
        try {
            writeSync(file, text, 0);
        }
        finally {
            closeSync(file);
        }
    });
}
/** The last heartbeat of an attempt; undefined: none. */
function readHeartbeat(folder, number) {
    const path = heartbeatFile(folder);
    const text = (0,errors/* attempt */.CD)(() => (0,durable_file/* readPlain */.rM)(path));
    const writtenAt = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.lstatSync)(path).mtimeMs);
    const numbers = /^(\d+) (\d+) (\d+) *\n$/.exec(text ?? '')?.slice(1) ?? [];
    const [of, uptimeMs, startClockMs] = numbers.map(Number);
    if (of !== number || uptimeMs === undefined || startClockMs === undefined)
        return undefined;
    return writtenAt === undefined ? undefined : { uptimeMs, startClockMs, writtenAt };
}
const stopFile = (folder) => (0,external_node_path_.join)(folder, 'stop');
/** Requests a stop from the attempt's supervisor; a SIGTERM only makes it check at once. Throws the system's error. */
function requestStop(folder, of, { graceMs, uptimeMs }) {
    (0,durable_file/* replaceFile */.fR)({ path: stopFile(folder), text: `${of.number} ${of.startedAt} ${graceMs} ${uptimeMs}` });
}
/** The newest stop request of this attempt; undefined: none. */
function readStopRequest(folder, { number, startedAt }) {
    const text = (0,errors/* attempt */.CD)(() => (0,durable_file/* readPlain */.rM)(stopFile(folder))) ?? '';
    const [of, at, graceMs, uptimeMs] = text.split(' ').map(Number);
    if (of !== number || at !== startedAt || graceMs === undefined || uptimeMs === undefined)
        return undefined;
    return graceMs >= 0 ? { graceMs, uptimeMs } : undefined;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/adapters/process/process-tree.js
var process_tree = __webpack_require__(803);
// EXTERNAL MODULE: ./build/adapters/process/system-tool.js
var system_tool = __webpack_require__(2133);
;// CONCATENATED MODULE: ./build/adapters/process/process-cpu.js
/** Processor time of a supervised job: Linux from /proc, macOS from `ps`. */




/** Milliseconds a tick of the kernel's accounting (USER_HZ, fixed at 100: https://man7.org/linux/man-pages/man7/time.7.html). */
const tickMs = 10;
/**
 * Of all running processes of the job, with the ended children they waited for: the session or group of `root`, processes with
 * one of the markers, and their descendants.
 */
function jobCpuMs(index, times, root, markers) {
    const noPid = -1;
    const trees = [...markers, undefined].map((marker) => ({ root: root ?? noPid, marker, reaped: false }));
    const pids = new Set(trees.flatMap((tree) => (0,process_tree/* membersOf */.lS)(index, tree).map(({ pid }) => pid)));
    return times && [...pids].reduce((sum, pid) => sum + (times(pid) ?? 0), 0);
}
/** On Linux as it is at each call, on macOS as it is now. Undefined when the system does not tell. */
function processTimes() {
    return process.platform === 'darwin' ? psTimes() : procTimes;
}
const procTimes = (pid) => (0,errors/* attempt */.CD)(() => parseStatCpu((0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8')));
function psTimes() {
    const text = (0,errors/* attempt */.CD)(() => (0,system_tool/* systemTool */._)('/bin/ps', ['-ax', '-o', 'pid=', '-o', 'time=']));
    const times = text === undefined ? undefined : parsePsTimes(text);
    return times && ((pid) => times.get(pid));
}
/** utime, stime, cutime and cstime of /proc/<pid>/stat, fields 14 to 17. Milliseconds. */
function parseStatCpu(text) {
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field) * tickMs, 0);
}
/** Rows of pid and time (`[[dd-]hh:]mm:ss.cc`) of `ps`. Milliseconds by pid. */
function parsePsTimes(text) {
    const times = new Map();
    for (const line of text.split('\n')) {
        const match = /^\s*(\d+)\s+(?:(\d+)-)?([\d:.,]+)\s*$/.exec(line);
        if (match === null)
            continue;
        const [, pid, days, time = ''] = match;
        const seconds = time.split(':').reduce((total, part) => total * 60 + Number(part.replace(',', '.')), 0);
        times.set(Number(pid), Math.round((Number(days ?? 0) * 86_400 + seconds) * 1000));
    }
    return times;
}

// EXTERNAL MODULE: ./build/adapters/process/process-table.js
var process_table = __webpack_require__(951);
// EXTERNAL MODULE: ./build/adapters/process/processes.js
var process_processes = __webpack_require__(9270);
// EXTERNAL MODULE: ./build/adapters/supervision/protocol.js
var protocol = __webpack_require__(1477);
;// CONCATENATED MODULE: ./build/adapters/supervision/attempt-life.js
/** Whether the processes of an attempt are alive, visible or not. */









/** Without a heartbeat for this long, a supervisor that is not visible (another container) counts as dead. Sent every 30 s. */
const silentMs = 600_000;
/** Whether it is of this boot of this host or of a container on it. */
function isOfThisBoot(owner, self) {
    return (0,process_processes/* partsOf */.CI)(owner.start).boot === (0,process_processes/* partsOf */.CI)(self.start).boot;
}
/** Whether this process can see it. */
function isHere(owner, self) {
    return isOfThisBoot(owner, self) && pidNamespaceOf(owner) === pidNamespaceOf(self);
}
/** The attempt's own process, for `processesOf`; undefined: not visible from here. */
function leaderOf(folder, { process: own, number }, self) {
    if (!own || !isHere(own, self))
        return undefined;
    const supervisedMs = readHeartbeat(folder, number)?.startClockMs ?? 0;
    return { pid: own.pid, start: (0,process_processes/* partsOf */.CI)(own.start).start, attempt: number, supervisedMs };
}
/** Its pid namespace. */
function pidNamespaceOf(owner) {
    return (0,process_processes/* partsOf */.CI)(owner.start).pids;
}
/** Throws the system's error. */
function lives(owner, record, { folder, processes, now, uptimeMs }) {
    if (!owner)
        return false;
    const self = processes.self();
    // A host may be renamed while it runs; its boot id stays.
    if (isHere(owner, self))
        return !processes.isDead({ ...owner, host: self.host });
    const heartbeat = readHeartbeat(folder, record.number);
    if (isOfThisBoot(owner, self)) {
        // Another container has the same uptime clock, which stops while the host sleeps.
        const last = heartbeat?.uptimeMs ?? record.uptimeMs;
        if (last !== undefined)
            return uptimeMs() - last < silentMs;
    }
    else if (owner.host === self.host) {
        return false;
    }
    // Another host on a shared disk. If it only slept, its supervisor ends the job in favor of the newer attempt.
    const path = readAttempt(folder, record.number)?.path;
    const writtenAt = heartbeat?.writtenAt ?? (path === undefined ? undefined : (0,external_node_fs_.lstatSync)(path).mtimeMs);
    return writtenAt !== undefined && now() - writtenAt < silentMs;
}
// --- Finds the processes of a supervised job.
const graceMs = 500;
const giveUpMs = 5_000;
/** An attempt with a lost record runs. */
class RunsAlready extends (/* unused pure expression or super */ null && (UserError)) {
}
/** All processes of this host, or those that `processesOf` needs. Throws a UserError when they cannot be listed. */
function listProcesses(identity) {
    const rows = (0,process_table/* readProcessTable */.Uc)(true, identity && ((row) => mayBelong(row, identity)));
    if (!rows)
        throw new errors/* UserError */.yo('the processes of this host cannot be listed: see that /proc or ps works');
    return (0,process_tree/* indexProcesses */.Ql)(rows);
}
/** Processes of all attempts, by the mark in their environment or else by the leader's session or process group. */
function processesOf(index, { mark, pidNamespace, leader }) {
    const led = leader && isOurs(index, leader) ? leader : undefined;
    const candidates = new Set([...index.bearing(mark), ...(led ? ledBy(index, led) : [])]);
    return [...candidates].flatMap((row) => {
        if (row.pid === process.pid)
            return [];
        const number = (0,protocol/* attemptOfMark */.yz)(mark, pidNamespace, row.marker) ?? (led && isLedBy(row, led) ? led.attempt : undefined);
        return number === undefined ? [] : [{ ...row, attempt: number }];
    });
}
/** Whether `processesOf` needs this process. */
function mayBelong(row, { mark, leader }) {
    const isMarked = row.marker !== undefined && (0,process_tree/* stemOf */.Vc)(row.marker) === mark;
    return isMarked || (leader !== undefined && (row.pid === leader.pid || isLedBy(row, leader)));
}
function isLedBy({ session, group }, { pid }) {
    return session === pid || group === pid;
}
function ledBy(index, { pid }) {
    return [...index.inSession(pid), ...index.inGroup(pid)];
}
/**
 * Whether the session and group with the leader's pid are still its own: while it runs, and later while a member is older than
 * the supervisor's last heartbeat. The kernel reuses a pid only when no process, group or session has it.
 */
function isOurs(index, leader) {
    const holder = index.byPid(leader.pid);
    if (holder)
        return holder.start === leader.start;
    return ledBy(index, leader).some(({ start }) => Number(start) * tickMs <= leader.supervisedMs);
}
/** Orphans of earlier attempts. Throws when an attempt of this or a higher number runs. */
function orphansBefore(identity, number) {
    const rows = processesOf(listProcesses(identity), identity);
    const newer = rows.filter(({ attempt: of }) => of >= number);
    if (newer.length > 0)
        throw new RunsAlready(`it is already running (${pidsOf(newer)}), its record was lost; to end it: ops-framework stop`);
    return rows;
}
/** Ends orphans of earlier attempts. Throws like `orphansBefore`, and when they cannot be ended. */
async function endOrphans(identity, number) {
    const begun = performance.now();
    for (;;) {
        const rows = orphansBefore(identity, number);
        if (rows.length === 0)
            return;
        const spent = performance.now() - begun;
        if (spent > giveUpMs) {
            const why = rows.map(({ pid }) => immunity(pid)).find((reason) => reason !== undefined);
            throw new Error(`an earlier attempt left ${pidsOf(rows)} running, which cannot be ended: end it, then start again${why === undefined ? '' : ` (pid ${why})`}`);
        }
        for (const row of rows) {
            if (isStill(row))
                sendSignal(row.pid, spent < graceMs ? 'SIGTERM' : 'SIGKILL');
        }
        await sleep(50);
    }
}
function pidsOf(rows) {
    return `pid ${rows.map(({ pid }) => pid).join(', ')}`;
}

// EXTERNAL MODULE: ./build/adapters/files/file-lock.js
var file_lock = __webpack_require__(3587);
// EXTERNAL MODULE: ./build/adapters/process/inherited.js
var inherited = __webpack_require__(3913);
// EXTERNAL MODULE: ./build/core/text/terminal.js
var terminal = __webpack_require__(3798);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/adapters/process/capture.js
var capture = __webpack_require__(6785);
// EXTERNAL MODULE: ./build/core/text/lines-reader.js
var lines_reader = __webpack_require__(5119);
;// CONCATENATED MODULE: ./build/adapters/supervision/log-files.js
/** The log files of a supervised job, and reading them. */



const log_files_logFile = (folder) => (0,external_node_path_.join)(folder, 'output.log');
const olderLogFile = (folder) => (0,external_node_path_.join)(folder, 'output.log.1');
/** Earlier output as a terminal shows it; only for redrawn lines such as progress bars. */
const drawnLogFile = (folder) => (0,external_node_path_.join)(folder, 'output.log.2');
/** Positions of the log files, see log-cuts.ts. */
const cutBytesFile = (folder) => (0,external_node_path_.join)(folder, 'output.cut');
/** Undefined: no such file. Follows no link, waits for no pipe. Throws the system's error. */
function log_files_withLog(path, use) {
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW;
    const file = (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,external_node_fs_.openSync)(path, flags));
    if (file === undefined)
        return undefined;
    try {
        return use(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** The bytes of a range; fewer if the file was rotated meanwhile. */
function readRange(file, from, to) {
    const buffer = Buffer.alloc(Math.max(0, to - from));
    let filled = 0;
    while (filled < buffer.length) {
        const count = (0,external_node_fs_.readSync)(file, buffer, filled, buffer.length - filled, from + filled);
        if (count === 0)
            break;
        filled += count;
    }
    return buffer.subarray(0, filled);
}
/** The last bytes of a file of this size. */
function log_files_readEnd(file, size, bytes) {
    return readRange(file, Math.max(0, size - bytes), size);
}

;// CONCATENATED MODULE: ./build/adapters/supervision/log-cuts.js
/**
 * Positions of a job's log files in the stream of its output. A rotation moves the content of `output.log` to `output.log.1`;
 * by the positions a reader knows what it has read and how much it missed.
 */




/** A log without rotations. */
const noCuts = {
    log: 0,
    cut: 0,
    carried: 0,
    from: 0,
    to: 0,
    drawn: 0,
    uncounted: 0,
    isUncounted: false,
    isCutting: false,
};
/** Constant size of the file. */
const fileBytes = 256;
/** Undefined: no such file, or damaged. */
function log_cuts_readCuts(folder) {
    const text = (0,errors/* attempt */.CD)(() => log_files_withLog(cutBytesFile(folder), (file) => readRange(file, 0, fileBytes).toString()));
    const value = (0,errors/* attempt */.CD)(() => JSON.parse(text?.split('\n', 1)[0] ?? ''));
    // Older versions wrote only the position.
    if (typeof value === 'number')
        return { ...noCuts, cut: value, from: -1, to: -1 };
    return isCuts(value) ? value : undefined;
}
function isCuts(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const found = new Map(Object.entries(value));
    return Object.entries(noCuts).every(([name, each]) => typeof found.get(name) === typeof each);
}
/** A new log. */
function log_cuts_firstCuts(now) {
    return { ...noCuts, log: now };
}
/** Overwrites in place: works on a full disk and is never half written. Throws the system's error. */
function log_cuts_writeCuts(folder, cuts) {
    const text = Buffer.from(`${JSON.stringify(cuts).padEnd(fileBytes - 1)}\n`);
    const { O_WRONLY, O_CREAT, O_NOFOLLOW } = external_node_fs_.constants;
    const file = (0,external_node_fs_.openSync)(cutBytesFile(folder), O_WRONLY | O_CREAT | O_NOFOLLOW, durable_file/* privateFile */.o4);
    try {
        (0,external_node_fs_.writeSync)(file, text, 0, text.length, 0);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./build/adapters/supervision/log-pieces.js
/** Reads a job's log files as pieces of its output, with gaps between them. */






/** Read at most, of each file. */
const mostBytes = 8 * 1024 * 1024;
/** Kept of redrawn output. */
const drawnLimit = 256 * 1024;
/** A log may be rotated while it is read; then it is read again after `waitMs`. */
const mostTries = 50;
const waitMs = 2;
/** Longer lines are split. */
const longestLine = 64 * 1024;
const nothing = Buffer.alloc(0);
/**
 * The end of the log, at most `most` bytes of each file, or what came since. Undefined: no log, or it is rotated faster than it
 * can be read.
 */
function readPieces(folder, most = mostBytes, since, wait = waitAWhile) {
    for (let tries = 1; tries <= mostTries; tries += 1) {
        if (tries > 1)
            wait();
        const told = log_cuts_readCuts(folder);
        const cuts = told ?? noCuts;
        if (cuts.isCutting && tries < mostTries)
            continue;
        // The rotating process was killed: the relation of the files is unknown.
        const sure = cuts.isCutting ? { ...cuts, uncounted: cuts.uncounted + 1, isUncounted: true } : cuts;
        const found = readOnce(folder, sure, most, since?.log === cuts.log ? since : undefined);
        // A reader that continues here still has to learn what that rotation lost.
        if (found !== 'torn' && JSON.stringify(log_cuts_readCuts(folder)) === JSON.stringify(told))
            return found && { ...found, cuts };
    }
    return undefined;
}
function waitAWhile() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
}
/** `torn`: the log was emptied while it was read. */
function readOnce(folder, cuts, most, since) {
    const begin = cuts.cut + cuts.carried;
    const isNext = since !== undefined && since.cut !== cuts.cut;
    return log_files_withLog(log_files_logFile(folder), (file) => {
        const size = cuts.cut + (0,external_node_fs_.fstatSync)(file).size;
        const hasShrunk = () => cuts.cut + (0,external_node_fs_.fstatSync)(file).size < size;
        const pieces = [];
        const drawn = since ? undefined : drawnPiece(folder, cuts);
        if (drawn)
            pieces.push(drawn);
        if (!since || isNext) {
            const isMissed = isNext && cuts.uncounted - Number(cuts.isUncounted) > since.uncounted;
            pieces.push(...olderPiece(folder, cuts, most, since?.position, isMissed));
        }
        const isUncounted = (!since || isNext) && cuts.isUncounted;
        if (!since) {
            const from = Math.max(begin, size - most);
            const bytes = readRange(file, from - cuts.cut, size - cuts.cut);
            if (hasShrunk())
                return 'torn';
            const start = drawn?.at ?? Math.min(0, pieces[0]?.at ?? 0);
            return {
                cuts,
                start,
                isDrawn: drawn !== undefined,
                pieces: [...pieces, { at: from, bytes, isUncounted }],
            };
        }
        // A person emptied it.
        const isEmptied = !isNext && size < since.position;
        const from = isEmptied ? cuts.cut : Math.max(begin, isNext ? begin : since.position);
        const bytes = readRange(file, from - cuts.cut, Math.min(size, from + most) - cuts.cut);
        if (hasShrunk())
            return 'torn';
        const piece = { at: from, bytes, isUncounted: isUncounted || isEmptied };
        return { cuts, start: since.position, isDrawn: false, pieces: [...pieces, piece] };
    });
}
/** Output before the older part, as a terminal shows it. */
function drawnPiece(folder, cuts) {
    const bytes = log_files_withLog(drawnLogFile(folder), (file) => log_files_readEnd(file, (0,external_node_fs_.fstatSync)(file).size, drawnLimit));
    if (!bytes || bytes.length === 0)
        return undefined;
    // Older versions kept it up to the older part.
    const to = cuts.to === -1 ? (olderPiece(folder, cuts, mostBytes)[0]?.at ?? 0) : cuts.drawn;
    return { at: to - bytes.length, bytes, isUncounted: false };
}
/** The older part, from `position` if given; none if a person changed it. */
function olderPiece(folder, cuts, most, position, isUncounted = false) {
    const piece = log_files_withLog(olderLogFile(folder), (file) => {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const to = cuts.to === -1 ? cuts.cut : cuts.to;
        // Any other length means that a person changed it.
        if (cuts.to !== -1 && size !== cuts.to - cuts.from)
            return undefined;
        const from = Math.max(to - Math.min(size, most), Math.min(position ?? -Infinity, to));
        return { at: from, bytes: log_files_readEnd(file, size, to - from), isUncounted };
    });
    return piece && piece.bytes.length > 0 ? [piece] : [];
}
/** Index after the first line end or carriage return; undefined: none. */
function lineStart(bytes) {
    for (const [index, byte] of bytes.entries()) {
        if (byte === 0x0a)
            return index + 1;
        const next = bytes[index + 1];
        if (byte === 0x0d && next !== undefined && next !== 0x0a && next !== 0x0d)
            return index + 1;
    }
    return undefined;
}
/**
 * Skips to the next line; in a line that is too long, to where no rest of a secret can be. Undefined: not enough bytes yet.
 */
function fromLineStart(bytes, mask) {
    const start = lineStart(bytes.subarray(0, longestLine));
    if (start !== undefined)
        return bytes.subarray(start);
    if (bytes.length <= longestLine)
        return undefined;
    const whole = bytes.length - (0,capture/* incompleteEnd */.g8)(bytes);
    const text = mask(bytes.toString('utf8', 0, whole));
    if (text.length <= longestLine)
        return undefined;
    const rest = Buffer.from(text.slice((0,redact/* cutBorder */.fh)(text, longestLine)));
    return Buffer.concat([rest, bytes.subarray(whole)]);
}
/** Index after the last complete line; 0: none. */
function lastLineEnd(bytes) {
    return bytes.lastIndexOf(0x0a) + 1;
}
/**
 * The text of pieces. A mark replaces missing output and the partial lines on both sides. Begins at a line, unless that is too
 * long.
 */
function textOf({ start, pieces }, mask = (text) => text) {
    let text = nothing;
    let end = start;
    for (const { at, bytes, isUncounted } of pieces) {
        const isGap = at !== end || isUncounted;
        if (!isGap)
            text = Buffer.concat([text, bytes]);
        else {
            const rest = fromLineStart(bytes, mask) ?? nothing;
            const kept = text.subarray(0, lastLineEnd(text));
            const left = at - end + text.length - kept.length + bytes.length - rest.length;
            const mark = text.length === 0 ? '' : `${(0,lines_reader/* missingWords */.y)(left, isUncounted)}\n`;
            text = Buffer.concat([kept, Buffer.from(mark), rest]);
        }
        end = at + bytes.length;
    }
    return text.toString('utf8');
}

;// CONCATENATED MODULE: ./build/adapters/supervision/log-lines.js




/** Held back at the end of an unfinished line: a secret there may be incomplete. */
const heldBack = 32 * 1024;
const carriageReturn = 13;
const log_lines_nothing = Buffer.alloc(0);
const beginning = {
    log: 0,
    cut: 0,
    uncounted: 0,
    position: 0,
    begun: log_lines_nothing,
    begunAt: 0,
    isMidLine: false,
};
/**
 * Complete lines: the end of the log, or those since `from`. `hide` masks secrets before part of one is overwritten, `hideSoFar`
 * those of an unfinished line. Throws the system's error.
 */
function readLogLines(folder, isOver, from, mask = (text) => text, maskSoFar = mask) {
    const found = readPieces(folder, mostBytes, from);
    const isNew = found && from?.log !== found.cuts.log;
    const before = isNew ? { ...beginning, position: found.start, begunAt: found.start } : (from ?? beginning);
    const pieces = found?.pieces ?? [];
    const reader = createReader(before, mask, maskSoFar);
    for (const piece of pieces)
        reader.read(piece);
    const last = reader.finish(isOver);
    const { log, cut, uncounted } = found?.cuts ?? before;
    return { ...last, place: { ...last.place, log, cut, uncounted } };
}
function createReader(before, mask, maskSoFar) {
    const parts = [];
    let { position, begunAt, isMidLine, missing } = before;
    let begun = Buffer.from(before.begun);
    /** Adds complete lines, preceded by missing output. */
    function show(text) {
        const lines = (0,terminal/* rendered */.gj)(mask(text)).split(/\r*\n/);
        const last = lines.pop()?.replace(/\r+$/, '');
        if (last !== undefined && last !== '')
            lines.push(last);
        if (lines.length === 0)
            return;
        parts.push({ lines, ...missingBefore(begunAt) });
    }
    function missingBefore(to) {
        if (!missing)
            return {};
        const { from, isUncounted } = missing;
        missing = undefined;
        return { missing: { bytes: Math.max(0, to - from), isUncounted } };
    }
    function lose(piece) {
        missing = {
            from: missing?.from ?? (begun.length > 0 ? begunAt : position),
            isUncounted: piece.isUncounted || missing?.isUncounted === true,
        };
        begun = log_lines_nothing;
        isMidLine = true;
    }
    function read(piece) {
        let { at, bytes } = piece;
        if (at !== position || piece.isUncounted)
            lose(piece);
        position = at + bytes.length;
        if (isMidLine) {
            const rest = fromLineStart(bytes, mask);
            if (!rest)
                return;
            [at, bytes, isMidLine] = [position - rest.length, rest, false];
        }
        if (begun.length === 0)
            begunAt = at;
        const whole = lastLineEnd(bytes);
        if (whole > 0) {
            show(Buffer.concat([begun, bytes.subarray(0, whole)]).toString('utf8'));
            [begun, begunAt] = [log_lines_nothing, at + whole];
        }
        begun = Buffer.concat([begun, bytes.subarray(whole)]);
        if (begun.length > longestLine)
            shorten();
    }
    /** Drops overwritten text, then passes on all but the end. Half a character at the end stays. */
    function shorten() {
        const whole = begun.length - (0,capture/* incompleteEnd */.g8)(begun);
        let rest = (0,terminal/* renderedSoFar */.jm)(maskSoFar(begun.toString('utf8', 0, whole)));
        if (rest.length > longestLine) {
            const border = (0,redact/* cutBorder */.fh)(rest, rest.length - heldBack);
            show(rest.slice(0, border));
            rest = rest.slice(border);
            begunAt = position - rest.length;
        }
        begun = Buffer.concat([Buffer.from(rest), begun.subarray(whole)]);
    }
    /** Up to the last carriage return: text after it may be incomplete. */
    function drawn() {
        const text = begun.toString('utf8', 0, begun.lastIndexOf(carriageReturn) + 1);
        return (0,terminal/* rendered */.gj)(mask(text)).replace(/\r+$/, '').split('\n').at(-1) ?? '';
    }
    function finish(isOver) {
        if (isOver && begun.length > 0)
            show(begun.toString('utf8'));
        if (isOver)
            begun = log_lines_nothing;
        if (isOver && missing)
            parts.push({ lines: [], ...missingBefore(position) });
        const shown = drawn();
        const place = { ...before, position, begun, begunAt, isMidLine, missing };
        return { parts, place, ...(shown !== '' && { drawn: shown }) };
    }
    return { read, finish };
}

// EXTERNAL MODULE: ./build/core/supervision/progress-line.js
var progress_line = __webpack_require__(3450);
// EXTERNAL MODULE: ./build/core/text/output.js
var output = __webpack_require__(743);
// EXTERNAL MODULE: ./build/adapters/files/owner.js
var files_owner = __webpack_require__(4790);
;// CONCATENATED MODULE: ./build/adapters/supervision/output-log.js
/**
 * The log of a supervised job. The job writes directly into `output.log`, so that it survives its supervisor. Beyond the limit
 * the content is copied to `output.log.1` and the file is truncated; output written between copy and truncation is lost, and
 * counted where possible. The newest progress line stays at the beginning. Of progress bars only what a terminal shows is kept.
 */










/** Limit of each of the two files, in bytes. */
const logLimit = 1024 * 1024;
/** Limit of a line, in UTF-16 units. */
const output_log_longestLine = 32 * 1024;
/** Read at most, in bytes. */
const mostLookedThrough = 8 * 1024 * 1024;
/** Ends an unfinished last line of the previous attempt. */
function endLine(folder) {
    const path = logFile(folder);
    const last = withLog(path, (file) => readEnd(file, fstatSync(file).size, 1).toString()) || '\n';
    if (last !== '\n')
        attempt(() => appendFileSync(path, '\n'));
}
/** The log of a job that is being started. Throws the system's error. */
function openLog(folder, draw = renderedSoFar) {
    const path = logFile(folder);
    endLine(folder);
    const descriptor = openSync(path, 'a', privateFile);
    const own = openSync(path, constants.O_RDWR | constants.O_NOFOLLOW);
    const { ino, dev } = fstatSync(descriptor);
    const opened = fstatSync(own);
    if (opened.ino !== ino || opened.dev !== dev)
        throw new Error(`${path} was replaced while it was opened: start it again`);
    attempt(() => beginCuts(folder));
    const writer = attempt(() => openSync(`/proc/self/fdinfo/${descriptor}`, 'r'));
    const sizeBefore = opened.size;
    let cutBytes = 0;
    let copiedTo = 0;
    /** Copies what is still written into a moved file to a new one. */
    function restore(size) {
        const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
        const copy = openSync(path, flags, privateFile);
        try {
            const rest = readEnd(own, size, Math.min(Math.max(0, size - copiedTo), mostLookedThrough));
            writeFileSync(copy, rest);
            copiedTo = size;
        }
        finally {
            closeSync(copy);
        }
        boundLog(folder);
    }
    return {
        descriptor,
        keep() {
            const { size } = fstatSync(own);
            const there = attempt(() => lstatSync(path));
            const isMoved = there?.ino !== ino || there.dev !== dev;
            if (!there)
                copiedTo = 0;
            if (isMoved)
                attempt(() => restore(size));
            if (size <= logLimit)
                return;
            const { cutAt, kept } = cut(own, isMoved ? undefined : folder, draw, writer);
            copiedTo = kept;
            cutBytes += cutAt - kept;
        },
        written: () => Math.max(0, cutBytes + fstatSync(own).size - sizeBefore),
    };
}
/** Rotates the log of a job without a supervisor, in one process at a time. Throws the system's error. */
function boundLog(folder) {
    const file = (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,external_node_fs_.openSync)(log_files_logFile(folder), external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_NOFOLLOW));
    if (file === undefined)
        return;
    const lock = `${log_files_logFile(folder)}.cut`;
    try {
        // A look with sudo must not leave root's files in another user's folder.
        if ((0,external_node_fs_.fstatSync)(file).uid !== (0,files_owner/* currentUser */.Ny)())
            return;
        if ((0,external_node_fs_.fstatSync)(file).size <= logLimit || !takeLock(lock))
            return;
        if ((0,external_node_fs_.fstatSync)(file).size > logLimit)
            cut(file, folder, terminal/* renderedSoFar */.jm);
        (0,external_node_fs_.rmSync)(lock, { force: true });
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** A lock of a killed process expires after a minute. */
function takeLock(path) {
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, 'wx', durable_file/* privateFile */.o4));
        return true;
    }
    catch {
        const since = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.lstatSync)(path).mtimeMs);
        if (since !== undefined && Math.abs(Date.now() - since) > 60_000)
            (0,errors/* attempt */.CD)(() => (0,external_node_fs_.rmSync)(path));
        return false;
    }
}
/** Created with the log: on a full disk there would be no room later. */
function beginCuts(folder) {
    const cuts = readCuts(folder);
    if (!cuts)
        writeCuts(folder, firstCuts(Date.now()));
    else if (cuts.isCutting)
        writeCuts(folder, settled(cuts));
}
/** The rotating process was killed: its loss is unknown. */
function settled(cuts) {
    if (!cuts.isCutting)
        return cuts;
    return { ...cuts, uncounted: cuts.uncounted + 1, isUncounted: true, isCutting: false };
}
/** Copies before the truncation: each takes what was written during the last one, until that is less than `fewBytes`. */
const mostCopies = 200;
const enoughCopies = 16;
const fewBytes = 4096;
/** Holds the longest progress line, in bytes. */
const progressReach = 36 * 1024;
/**
 * Rotates the log into `folder`, or drops its content without one, and keeps the newest progress line. `writer`: descriptor with
 * the job's write position. Returns the sizes before and after.
 */
function cut(file, folder, draw, writer) {
    const before = settled((folder === undefined ? undefined : log_cuts_readCuts(folder)) ?? noCuts);
    const sizeBefore = (0,external_node_fs_.fstatSync)(file).size;
    const start = Math.max(before.carried, sizeBefore - logLimit);
    // Slow, so it comes first: little may happen between copy and truncation.
    const drawn = folder === undefined ? undefined : (0,errors/* attempt */.CD)(() => drawnOlder(folder, before, file, start, draw));
    const { size } = (0,external_node_fs_.fstatSync)(file);
    if (folder !== undefined)
        (0,errors/* attempt */.CD)(() => log_cuts_writeCuts(folder, { ...before, isCutting: true }));
    const from = Math.max(start, size - mostLookedThrough);
    const older = folder === undefined ? undefined : saveOlder(folder, readRange(file, from, size), drawn);
    let to = size;
    let copiedTo = older === undefined ? from : size;
    let line = progressLineIn(file, size);
    let kept = 0;
    const carry = () => {
        const text = Buffer.from(line === undefined ? '' : `${line}\n`);
        // Overwrites in place before the truncation: new output is appended after it.
        kept = text.length > 0 ? ((0,errors/* attempt */.CD)(() => (0,external_node_fs_.writeSync)(file, text, 0, text.length, 0)) ?? 0) : 0;
    };
    let isQuiet = true;
    let sizeNow = size;
    try {
        carry();
        for (let copies = 0; copies < mostCopies; copies += 1) {
            sizeNow = (0,external_node_fs_.fstatSync)(file).size;
            const isFew = copies >= enoughCopies && sizeNow - to < fewBytes;
            if (sizeNow <= to || isFew || sizeNow - to > mostLookedThrough)
                break;
            isQuiet = false;
            const more = readRange(file, to, sizeNow);
            const isCopied = older !== undefined && copiedTo === to && (0,errors/* attempt */.CD)(() => (0,external_node_fs_.writeFileSync)(older, more) ?? true);
            if (isCopied)
                copiedTo = sizeNow;
            const newest = newestLine(line, readRange(file, Math.max(0, to - progressReach), sizeNow));
            to = sizeNow;
            if (newest === line)
                continue;
            line = newest;
            carry();
        }
        sizeNow = (0,external_node_fs_.fstatSync)(file).size;
        (0,external_node_fs_.ftruncateSync)(file, kept);
    }
    finally {
        if (older !== undefined) {
            // Drops a partial copy: readers check the length.
            (0,errors/* attempt */.CD)(() => (0,external_node_fs_.ftruncateSync)(older, copiedTo - from));
            (0,external_node_fs_.closeSync)(older);
        }
    }
    const told = writer === undefined ? undefined : (0,errors/* attempt */.CD)(() => positionOf(writer));
    const sizeAfter = (0,external_node_fs_.fstatSync)(file).size;
    // A position beyond the new end is that of the last write before the truncation.
    const isTold = told !== undefined && told >= sizeNow && told > sizeAfter;
    const cutAt = isTold ? told : sizeNow;
    const isUncounted = !isTold && !(isQuiet && told === undefined && sizeNow === size);
    if (folder !== undefined)
        (0,errors/* attempt */.CD)(() => log_cuts_writeCuts(folder, {
            ...before,
            cut: before.cut + cutAt - kept,
            carried: kept,
            from: before.cut + from,
            to: before.cut + copiedTo,
            drawn: before.cut + start,
            uncounted: before.uncounted + Number(isUncounted),
            isUncounted,
        }));
    return { cutAt, kept };
}
/** End of the last write through a descriptor (https://man7.org/linux/man-pages/man5/proc_pid_fdinfo.5.html). */
function positionOf(fdinfo) {
    const text = Buffer.alloc(64);
    const count = (0,external_node_fs_.readSync)(fdinfo, text, 0, text.length, 0);
    const [, position] = /^pos:\s*(\d+)\n/.exec(text.toString('utf8', 0, count)) ?? [];
    return position === undefined ? undefined : Number(position);
}
/** The newest progress line in bytes that may begin within a line, or the given one. */
function newestLine(line, bytes) {
    if (!bytes.includes(progress_line/* progressPrefix */.W1))
        return line;
    const text = bytes.toString('utf8');
    const whole = text.slice(text.search(/[\n\r]/) + 1);
    return (0,progress_line/* lastProgressLine */.uA)(line === undefined ? whole : `${line}\n${whole}`) ?? line;
}
/** Descriptor of the new older part; undefined: no space, even without the previous one. */
function saveOlder(folder, bytes, drawn) {
    const older = olderLogFile(folder);
    const own = `${older}.tmp`;
    const save = () => {
        const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | external_node_fs_.constants.O_NOFOLLOW;
        const copy = (0,external_node_fs_.openSync)(own, flags, durable_file/* privateFile */.o4);
        try {
            (0,external_node_fs_.writeFileSync)(copy, bytes);
            (0,errors/* attempt */.CD)(() => keepDrawn(folder, drawn));
            (0,external_node_fs_.renameSync)(own, older);
        }
        catch (error) {
            (0,external_node_fs_.closeSync)(copy);
            throw error;
        }
        return copy;
    };
    const saved = (0,errors/* attempt */.CD)(save);
    if (saved !== undefined)
        return saved;
    (0,errors/* attempt */.CD)(() => (0,external_node_fs_.rmSync)(older, { force: true }));
    const again = (0,errors/* attempt */.CD)(save);
    if (again === undefined)
        (0,errors/* attempt */.CD)(() => (0,external_node_fs_.rmSync)(own, { force: true }));
    return again;
}
/**
 * The older part and the log up to `to` as a terminal shows them, if they are redrawn or have few lines.
 */
function drawnOlder(folder, cuts, file, to, draw) {
    const before = drawnPiece(folder, cuts);
    const older = olderPiece(folder, cuts, mostLookedThrough);
    const since = Math.max(cuts.carried, to - mostLookedThrough);
    const bytes = readRange(file, since, to);
    const newer = { at: cuts.cut + since, bytes, isUncounted: cuts.isUncounted };
    const pieces = [...older, newer];
    const text = textOf({ start: before ? (older[0]?.at ?? newer.at) : 0, pieces });
    if (!(0,terminal/* isRedrawn */.wP)(text) && text.split('\n').length > fewLines)
        return undefined;
    const all = before ? textOf({ start: before.at, pieces: [before, ...pieces] }) : text;
    const lines = draw(all).split('\n');
    const drawn = Buffer.from(lines.map((line) => (0,output/* cutMiddle */.it)(line, output_log_longestLine)).join('\n'));
    const end = drawn.subarray(Math.max(0, drawn.length - drawnLimit));
    const from = end.length < drawn.length ? end.indexOf('\n') + 1 : 0;
    return end.subarray(from);
}
function keepDrawn(folder, drawn) {
    const path = drawnLogFile(folder);
    if (!drawn)
        return (0,external_node_fs_.rmSync)(path, { force: true });
    (0,external_node_fs_.writeFileSync)(`${path}.tmp`, drawn, { mode: durable_file/* privateFile */.o4 });
    (0,external_node_fs_.renameSync)(`${path}.tmp`, path);
}
/** The newest progress line in the log. */
function progressLine(folder) {
    return log_files_withLog(log_files_logFile(folder), (file) => progressLineIn(file, (0,external_node_fs_.fstatSync)(file).size));
}
function progressLineIn(file, size) {
    let found;
    for (const bytes of [64 * 1024, mostLookedThrough]) {
        const end = log_files_readEnd(file, size, bytes).toString('utf8');
        // Skip a partial first line.
        const text = size > bytes ? end.slice(end.search(/[\n\r]/) + 1) : end;
        found = (0,progress_line/* lastProgressLine */.uA)(text);
        if (size <= bytes || (found !== undefined && (0,progress_line/* hasDone */.BR)(found)))
            return found;
    }
    if (found !== undefined)
        return found;
    // Much output at once: the line kept by the last rotation is at the beginning.
    return (0,progress_line/* lastProgressLine */.uA)(readRange(file, 0, 64 * 1024).toString('utf8'));
}
/** Present state of the log. */
function logState(folder) {
    const cutBytes = log_cuts_readCuts(folder)?.cut ?? 0;
    const state = log_files_withLog(log_files_logFile(folder), (file) => {
        const { size, mtimeMs } = (0,external_node_fs_.fstatSync)(file);
        return { written: cutBytes + size, mark: `${size} ${Math.floor(mtimeMs)}` };
    });
    return state ?? { written: cutBytes, mark: '-' };
}
/** Fewer lines may be a single progress bar: then earlier output is read as well. */
const fewLines = 20;
/**
 * The last bytes of the log, rendered as on a terminal if redrawn. `hide` masks secrets before anything is cut.
 */
function logEnd(folder, bytes, mask = (text) => text) {
    const found = readPieces(folder, bytes);
    if (!found)
        return { head: '', tail: '', omittedBytes: 0 };
    const [first] = found.pieces;
    const all = found.pieces.reduce((sum, piece) => sum + piece.bytes.length, 0);
    const isWhole = first?.at === 0 && all <= bytes;
    if (isWhole && found.pieces.length === 1)
        return { head: textOf(found), tail: '', omittedBytes: 0 };
    // Earlier rendered output counts only if few lines follow.
    const pieces = found.pieces.slice(found.isDrawn ? 1 : 0);
    const text = mask(textOf({ start: found.isDrawn ? (pieces[0]?.at ?? 0) : found.start, pieces }, mask));
    const end = text.slice(-bytes);
    if (end.split('\n').length > fewLines)
        return { head: '', tail: end, omittedBytes: Math.max(1, found.cuts.cut + text.length - end.length) };
    const whole = readPieces(folder, mostLookedThrough);
    return drawnEnd(whole ? mask(textOf(whole, mask)) : text, bytes);
}
function drawnEnd(text, most) {
    const drawn = (0,terminal/* rendered */.gj)(text);
    if (drawn.length <= most)
        return { head: drawn, tail: '', omittedBytes: 0 };
    const from = drawn.length - most;
    const tail = drawn.slice(from);
    if (tail.trimEnd().includes('\n'))
        return { head: '', tail, omittedBytes: from };
    const line = drawn.lastIndexOf('\n', from - 1) + 1;
    return { head: (0,output/* cutMiddle */.it)(drawn.slice(line), most), tail: '', omittedBytes: 0 };
}

;// CONCATENATED MODULE: ./build/adapters/supervision/stop-attempt.js
/** Stops a supervised job: through its supervisor, or directly if that is gone or does not act. */








/** Time for the supervisor to record the end after the grace period. */
const stopSpareMs = 10_000;
/** A supervisor acknowledges a stop within 0.5 s; after this long it hangs or is suspended. */
const answerMs = 5_000;
const lookEveryMs = 100;
/** Throws a UserError when that is not permitted. `waitMs`: shorter in tests only. */
async function stopAttempt(parts, graceMs, waitMs = answerMs) {
    const { look, folder, processes } = parts;
    const before = look();
    if (!isAnyLeft(before))
        return { kind: 'not-running' };
    const wasRunning = (0,job_facts/* isJobRunning */.Vd)(before);
    const family = createFamily(parts.members);
    // Membership is certain while its own process runs, which may end before the others.
    if (before.isSupervised)
        (0,errors/* attempt */.CD)(() => family.living());
    else
        family.living();
    const asked = before.record && wasRunning ? ask(parts, before, before.record, graceMs) : undefined;
    const begun = performance.now();
    /** When this process began to signal. */
    let directAtMs;
    let killAtMs = graceMs;
    let goneAtMs;
    const isThere = (seen) => seen.newest === before.newest && (isAnyLeft(seen) || (!seen.isSupervised && family.living().length > 0));
    for (let seen = before; isThere(seen); seen = look()) {
        const spentMs = performance.now() - begun;
        const isHeard = asked?.isHeard() === true;
        const isLate = asked?.isRefused === true || spentMs > (isHeard ? graceMs : 0) + waitMs;
        if (directAtMs === undefined && (!seen.isSupervised || (asked?.isHere === true && isLate))) {
            directAtMs = spentMs;
            if (!isHeard) {
                killAtMs = spentMs + graceMs;
                family.signal('SIGTERM');
            }
        }
        if (directAtMs !== undefined && spentMs >= killAtMs)
            family.signal('SIGKILL');
        const left = directAtMs === undefined ? [] : pidsLeft(seen, family.living());
        const isInVain = left.length > 0 && left.every((pid) => !family.mayEnd(pid) || processes.isHidden(pid));
        if (isInVain || spentMs > killAtMs + stopSpareMs)
            return stillRunning(processes, seen, family);
        if (directAtMs !== undefined && seen.isSupervised && left.length === 0) {
            goneAtMs ??= spentMs;
            // The job has ended, but its supervisor does not record it: it must not act any more.
            if (spentMs > goneAtMs + waitMs)
                endSupervisor(parts, seen, before);
        }
        else
            goneAtMs = undefined;
        await (0,promises_.setTimeout)(lookEveryMs);
    }
    const { record } = look();
    const isSame = record?.number === before.record?.number && record?.startedAt === before.record?.startedAt;
    const sent = family.sent();
    if (!record || !isSame || !wasRunning || (0,job_facts/* unrecorded */.yt)(before).length > 0)
        return { kind: 'stopped', sent };
    if (record.end)
        return { kind: 'stopped', end: record.end, sent };
    // The supervisor is gone.
    const stopped = stoppedNow(record, before, parts);
    (0,errors/* attempt */.CD)(() => saveAttempt(folder, stopped));
    return { kind: 'stopped', end: stopped.end, sent };
}
function stillRunning(processes, seen, family) {
    const pids = pidsLeft(seen, family.living());
    const supervisor = seen.isSupervised ? seen.record?.supervisor : undefined;
    return {
        kind: 'still-running',
        pids,
        sent: family.sent(),
        reasons: pids.flatMap((pid) => reasonOf(processes, pid) ?? []),
        ...(supervisor && { supervisor }),
    };
}
function createFamily(members) {
    let known = [];
    const sent = new Map();
    const refused = new Set();
    const living = () => {
        const found = members();
        const pids = new Set(found.map(pidOf));
        return (known = [...found, ...known.filter((row) => !pids.has(row.pid) && isLiving(row))]);
    };
    return {
        living,
        signal(signal) {
            for (const row of living()) {
                if (!(0,process_table/* isStill */.Z4)(row))
                    continue;
                const result = (0,process_table/* sendSignal */.vG)(row.pid, signal);
                if (result === 'refused')
                    refused.add(row.pid);
                if (result !== 'sent')
                    continue;
                const signals = sent.get(row.pid) ?? [];
                if (!signals.includes(signal))
                    sent.set(row.pid, [...signals, signal]);
            }
        },
        mayEnd: (pid) => !refused.has(pid),
        sent: () => [...sent].map(([pid, signals]) => ({ pid, signals })),
    };
}
/**
 * Requests the stop through a file that the supervisor reads twice a second, and through a signal if it is reachable. The file
 * also shows others that a stop is in progress. Undefined: no supervisor.
 */
function ask({ folder, processes, uptimeMs }, { isSupervised }, record, graceMs) {
    const self = processes.self();
    const at = uptimeMs();
    let unwritten;
    try {
        requestStop(folder, record, { graceMs, uptimeMs: at });
    }
    catch (error) {
        unwritten = error;
    }
    if (!isSupervised)
        return undefined;
    const isReachable = isHere(record.supervisor, self);
    if (!isReachable && unwritten !== undefined)
        throw (0,durable_file/* fileProblem */.Wj)('cannot ask for its end: cannot write into', folder, unwritten);
    // The host may have been renamed.
    const isSignaled = isReachable &&
        (0,errors/* attempt */.CD)(() => {
            processes.terminate({ ...record.supervisor, host: self.host });
            return true;
        }) === true;
    return {
        isHeard: () => (readHeartbeat(folder, record.number)?.uptimeMs ?? -1) >= at,
        isRefused: unwritten !== undefined && !isSignaled,
        isHere: isReachable,
    };
}
/** Ends a supervisor that does not act, and records the end in its place. */
function endSupervisor(parts, { record }, before) {
    const { processes, folder } = parts;
    if (!record || record.end || !isHere(record.supervisor, processes.self()))
        return;
    const row = (0,errors/* attempt */.CD)(() => (0,process_table/* readProcess */.Wv)(record.supervisor.pid));
    const isIt = processes.find(record.supervisor.pid)?.start === record.supervisor.start;
    // The pid is from a file: another user's process or our own ancestor is not the supervisor.
    if (row && isIt && processes.notOurs(row.pid) !== undefined)
        return;
    if (row && isIt && (0,process_table/* sendSignal */.vG)(row.pid, 'SIGKILL') === 'refused')
        return;
    (0,errors/* attempt */.CD)(() => saveAttempt(folder, stoppedNow(record, before, parts)));
}
/** As the supervisor would record it; the exit is unknown. */
function stoppedNow(record, { ageMs }, { now, uptimeMs }) {
    const at = now();
    const upMs = uptimeMs();
    const isThisBoot = ageMs !== undefined && record.uptimeMs !== undefined;
    const ranMs = isThisBoot ? upMs - record.uptimeMs : Math.max(0, at - record.startedAt);
    const end = {
        at,
        uptimeMs: upMs,
        cause: 'stopped',
        exitCode: null,
        signal: null,
        ranMs,
    };
    return { ...record, end };
}
/** The process or its descendants. */
function isAnyLeft(facts) {
    return (0,job_facts/* isJobRunning */.Vd)(facts) || facts.markedProcesses.length > 0;
}
/** Running pids of the job; its own process may be hidden by the system. */
function pidsLeft({ isAlive, record }, living) {
    const own = isAlive && record?.process ? [record.process.pid] : [];
    return [...new Set([...living.map(pidOf), ...own])];
}
function reasonOf(processes, pid) {
    return processes.isHidden(pid) ? (0,process_processes/* hiddenWords */.cK)(pid) : (0,process_processes/* immunity */.LG)(pid);
}
function pidOf({ pid }) {
    return pid;
}
function isLiving({ pid, start }) {
    const found = (0,errors/* attempt */.CD)(() => (0,process_table/* readProcess */.Wv)(pid));
    return found?.start === start && !found.ended;
}

;// CONCATENATED MODULE: ./build/adapters/supervision/supervision.js
/** Supervised jobs of this host: observe, start, stop. */


















const groupWaitMs = 60_000;
/** Length of the output's end that is shown. */
const outputBytes = 64 * 1024;
const mostProgressBytes = 256 * 1024;
/** Readable, and unique also on case-insensitive file systems. */
function folderName(jobId) {
    return `${jobId.replaceAll(/[^A-Za-z0-9_-]/g, '_')}-${(0,fingerprint/* fingerprint */.Rj)(jobId).slice(0, 8)}`;
}
function createSupervision(parts) {
    const { root, program, processes, now } = parts;
    const folderOf = (jobId) => (0,external_node_path_.join)(root, folderName(jobId));
    // Derived from the path, so that processes are found even when the folder is gone.
    const base = (0,external_node_path_.join)((0,errors/* attempt */.CD)(() => (0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(root))) ?? (0,external_node_path_.dirname)(root), (0,external_node_path_.basename)(root));
    const markOf = (jobId) => `job-${(0,fingerprint/* fingerprint */.Rj)((0,external_node_path_.join)(base, folderName(jobId)))}`;
    let latest;
    // One reading of the process table serves many jobs.
    const tableOf = (maxAgeMs) => {
        if (latest && performance.now() - latest.readAt < maxAgeMs)
            return latest;
        const index = listProcesses();
        // Counted from the end of the reading, which takes long on a busy host.
        const readAt = performance.now();
        let times;
        return (latest = { readAt, index, times: () => (times ??= { of: processTimes() }).of });
    };
    const identityOf = (jobId, record) => {
        const self = processes.self();
        return {
            mark: markOf(jobId),
            pidNamespace: pidNamespaceOf(self),
            leader: record && leaderOf(folderOf(jobId), record, self),
        };
    };
    function look(jobId, maxAgeMs) {
        // Read at most once, and only if needed.
        let own;
        const table = () => (own ??= tableOf(maxAgeMs));
        const folder = folderOf(jobId);
        const newest = newestAttempt(folder);
        const record = newest === 0 ? undefined : readRecord(folder, newest);
        const self = processes.self();
        const uptimeMs = parts.uptimeMs();
        const isOpen = record !== undefined && record.end === undefined;
        const life = (owner) => isOpen && lives(owner, record, { ...parts, folder });
        const isSupervised = life(record?.supervisor);
        const isAlive = life(record?.process) || (isOpen && !isSupervised && isGroupHidden(record, self));
        // The mark in their environment shows what the record lacks.
        const identity = identityOf(jobId, record);
        const markedProcesses = [];
        if (!isSupervised && !isAlive)
            for (const row of processesOf(table().index, identity)) {
                // The list may be older than the recorded end.
                if (maxAgeMs === 0 || (0,process_table/* livesStill */.ky)(row))
                    markedProcesses.push({ pid: row.pid, attempt: row.attempt });
            }
        if (!isSupervised && (isAlive || markedProcesses.length > 0))
            (0,errors/* attempt */.CD)(() => boundLog(folder));
        const request = isOpen ? readStopRequest(folder, record) : undefined;
        const progressText = readProgress(folder);
        const line = (0,errors/* attempt */.CD)(() => progressLine(folder));
        const { written, mark } = logState(folder);
        const isThisBoot = record !== undefined && isOfThisBoot(record.supervisor, self);
        const since = (at) => (isThisBoot && at !== undefined ? uptimeMs - at : undefined);
        const ageMs = since(record?.uptimeMs);
        const askedAgoMs = since(request?.uptimeMs);
        const hidden = [isSupervised && record?.supervisor, isAlive && record?.process].flatMap((owner) => owner && isHere(owner, self) && processes.isHidden(owner.pid) ? [owner.pid] : []);
        // Where that clock includes sleep, the tick's awake clock counts.
        const endedAgoMs = process.platform === 'darwin' ? undefined : since(record?.end?.uptimeMs);
        const facts = {
            newest,
            ...(record && { record }),
            isSupervised,
            isAlive,
            rebooted: record !== undefined && !isThisBoot && record.supervisor.host === self.host,
            ...(ageMs !== undefined && { ageMs }),
            ...(endedAgoMs !== undefined && { endedAgoMs }),
            uptimeMs,
            // Another host's uptime clock may be days ahead.
            isStopping: askedAgoMs !== undefined && Math.abs(askedAgoMs) < (request?.graceMs ?? 0) + stopSpareMs,
            markedProcesses,
            ...(hidden.length > 0 && { hidden }),
            hasCheckpoint: (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, protocol/* checkpointFolder */.L6), { throwIfNoEntry: false }) !== undefined,
            ...(progressText !== undefined && { progressText }),
            ...(line !== undefined && { progressLine: line }),
            output: logEnd(folder, outputBytes, parts.mask),
            outputMark: mark,
            outputBytes: written,
        };
        if (!(0,job_facts/* isJobRunning */.Vd)(facts) || (0,job_progress/* progressSaid */.PY)(facts)?.progressKey !== undefined)
            return facts;
        // A job in another container: its pids mean other processes here.
        if (record && isOpen && !isHere(record.supervisor, self))
            return facts;
        const leader = isAlive ? record?.process?.pid : undefined;
        const { index, times } = table();
        const attempts = processesOf(index, identity).filter(({ attempt: of }) => of >= newest);
        const cpuMs = jobCpuMs(index, times(), leader, new Set(attempts.map(({ marker }) => marker)));
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
                // One process list for the group, read under the lock.
                latest = undefined;
                for (const id of group.jobIds) {
                    const facts = look(id, Infinity);
                    if ((0,job_facts/* isJobRunning */.Vd)(facts))
                        return notStarted(`${id} of concurrencyGroup ${group.name} runs: wait for its end`);
                    if (facts.markedProcesses.length > 0)
                        return notStarted(`what ${id} of concurrencyGroup ${group.name} left behind still runs: ops-framework stop ${id}`);
                }
                return launch(request, begun);
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
        const newest = readRecord(folder, newestAttempt(folder));
        const leader = newest && leaderOf(folder, newest, processes.self());
        const openFiles = (0,inherited/* callersOpenFiles */.i$)();
        const message = {
            host: processes.self().host,
            engine: process.pid,
            ...(leader && { leader }),
            folder,
            number,
            next,
            argv,
            cwd,
            env: { ...env, ...(0,protocol/* ofJob */.Jn)(folder, next) },
            mark,
            graceMs,
            ...(maxRuntimeMs !== undefined && { maxRuntimeMs }),
            ...(openFiles !== undefined && { openFiles }),
        };
        const reply = await (0,protocol/* askSupervisor */.Wk)(program, message, request.timeoutMs);
        const ran = { stdout: supervision_nothing, stderr: supervision_nothing, durationMs: performance.now() - begun };
        if (reply === 'late')
            return { kind: 'timed-out', timeoutMs: request.timeoutMs, survivors: [], ...ran };
        if (reply.kind === 'failed')
            return { kind: 'not-started', message: reply.message, durationMs: ran.durationMs };
        const words = reply.kind === 'busy' ? 'somebody else is starting it' : `pid ${reply.pid}, attempt ${reply.attempt}`;
        const stdout = { ...supervision_nothing, head: words };
        return { kind: 'exited', exitCode: 0, signal: null, found: [], outputHeld: false, ...ran, stdout };
    }
    function lookInto(jobId, maxAgeMs = 0) {
        try {
            return look(jobId, maxAgeMs);
        }
        catch (error) {
            throw (0,durable_file/* fileProblem */.Wj)('cannot look into', folderOf(jobId), error);
        }
    }
    /** Skips invalid records: `look` reports them where the job is known. */
    function unended() {
        return ((0,errors/* attempt */.CD)(() => (0,external_node_fs_.readdirSync)(root)) ?? []).flatMap((name) => {
            const folder = (0,external_node_path_.join)(root, name);
            const record = (0,errors/* attempt */.CD)(() => readRecord(folder, newestAttempt(folder)));
            const isOwn = record?.job !== undefined && folderName(record.job.id) === name;
            return isOwn && record.end === undefined ? [record.job] : [];
        });
    }
    function members(jobId) {
        const folder = folderOf(jobId);
        const identity = identityOf(jobId, readRecord(folder, newestAttempt(folder)));
        return processesOf(listProcesses(identity), identity);
    }
    return {
        folderOf,
        unended,
        look: lookInto,
        start,
        stop: (jobId, graceMs) => stopAttempt({
            folder: folderOf(jobId),
            look: () => lookInto(jobId),
            members: () => members(jobId),
            processes,
            now,
            uptimeMs: parts.uptimeMs,
        }, graceMs),
        logLines: (jobId, isOver, from) => {
            try {
                return readLogLines(folderOf(jobId), isOver, from, parts.mask, parts.maskSoFar);
            }
            catch (error) {
                throw (0,durable_file/* fileProblem */.Wj)('cannot read the log in', folderOf(jobId), error);
            }
        },
    };
}
/**
 * Where /proc hides other users' processes, the job's group may have invisible members, such as a `sudo` that outlives its
 * script.
 */
function isGroupHidden({ process: own }, self) {
    return own !== undefined && isHere(own, self) && (0,process_table/* answers */.GA)(-own.pid) && (0,process_table/* hiding */.Q0)() !== undefined;
}
const supervision_nothing = { head: '', tail: '', omittedBytes: 0 };
function readRecord(folder, number) {
    const found = readAttempt(folder, number);
    if (!found)
        return undefined;
    const record = decodeAttempt(found.text);
    if (record)
        return record;
    throw new errors/* UserError */.yo(`${found.path} is damaged, so nobody knows whether the job runs: see that it does not, then delete that file`);
}
/** Undefined: none. A file that is too large counts as invalid JSON. */
function readProgress(folder) {
    const path = (0,external_node_path_.join)(folder, protocol/* progressFile */.mM);
    const size = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.size;
    if (size === undefined)
        return undefined;
    return size > mostProgressBytes ? '{' : ((0,errors/* attempt */.CD)(() => (0,durable_file/* readPlain */.rM)(path)) ?? '{');
}

// EXTERNAL MODULE: ./build/adapters/host/system.js
var system = __webpack_require__(1779);
// EXTERNAL MODULE: ./build/compose/cancellation.js
var compose_cancellation = __webpack_require__(1756);
;// CONCATENATED MODULE: ./build/compose/supervision.js
/** Supervised jobs, put together: the adapter, the supervisor's program, and what a workflow adds. Loaded for the first such job. */






function openSupervision({ root, processes, cancellation, secrets }) {
    const supervision = createSupervision({
        root,
        processes,
        program: program(),
        now: system/* systemClock */.ml.now,
        uptimeMs: awake/* readUptimeMs */.D3,
        mask: secrets.mask,
        maskSoFar: secrets.maskSoFar,
    });
    const start = (0,compose_cancellation/* unlessCancelled */.MS)(cancellation, (request) => supervision.start(request));
    const { mask, maskWords, maskCaptured } = secrets;
    const maskedLines = (lines) => lines.length === 0 ? lines : mask(lines.join('\n')).split('\n');
    return {
        ...supervision,
        start,
        look(jobId, maxAgeMs) {
            const facts = supervision.look(jobId, maxAgeMs);
            const { output, progressText, progressLine } = facts;
            return {
                ...facts,
                output: maskCaptured(output),
                ...(progressText !== undefined && { progressText: maskWords(progressText) }),
                ...(progressLine !== undefined && { progressLine: maskWords(progressLine) }),
            };
        },
        logLines(jobId, isOver, from) {
            const read = supervision.logLines(jobId, isOver, from);
            // A value of several lines is hidden as a whole.
            return { ...read, parts: read.parts.map((part) => ({ ...part, lines: maskedLines(part.lines) })) };
        },
    };
}
/** It is built beside the program that runs, whichever of the two that is. */
function program() {
    return (0,external_node_path_.resolve)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '')), '../supervisor/index.js');
}


/***/ }),

/***/ 5119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ linesReader),
/* harmony export */   y: () => (/* binding */ missingWords)
/* harmony export */ });
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(743);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/** Masks and cleans output that is read in pieces. Pure. */


const keyBegins = '-----BEGIN PRIVATE KEY-----';
const openKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?![^]*-----END [A-Z ]{0,40}PRIVATE KEY-----)/;
const hidden = (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(keyBegins);
/** Base64 lines of a key whose beginning is missing. A key has no more lines than this. */
const keyLine = /^\s*(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9+/]{40,}={0,2}\s*$/;
const keyLastLine = /^\s*[A-Za-z0-9+/]+={0,2}\s*$/;
const mostKeyLines = 200;
/**
 * Reads lines in pieces: without colors, control characters and secrets, including the rest of a key whose beginning came
 * earlier or is missing. Notes missing output. Undefined: nothing to show.
 */
function linesReader() {
    let isInKey = false;
    /** Further lines that may belong to a key whose beginning is missing. */
    let keyLines = 0;
    /** Drops the rest of a key at the beginning. */
    function withoutKeyRest(lines) {
        let count = 0;
        for (const line of lines) {
            const isRest = keyLines > 0 && (keyLine.test(line) || (keyLines < mostKeyLines && keyLastLine.test(line)));
            keyLines = isRest ? keyLines - 1 : 0;
            if (!isRest)
                break;
            count += 1;
        }
        return count === 0 ? lines : [hidden, ...lines.slice(count)];
    }
    function shownOf(given) {
        if (given.length === 0)
            return undefined;
        const lines = withoutKeyRest(given);
        const wasInKey = isInKey;
        const text = (0,_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readableOutput */ .Un)([...(wasInKey ? [keyBegins] : []), ...lines].join('\n'));
        isInKey = openKey.test(text);
        const shown = (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text);
        if (!wasInKey)
            return shown;
        const rest = shown.slice(hidden.length).replace(/^\n/, '');
        return rest === '' ? undefined : rest;
    }
    return ({ lines, missing }) => {
        if (!missing)
            return shownOf(lines);
        [isInKey, keyLines] = [false, mostKeyLines];
        const shown = shownOf(lines);
        const mark = missingWords(missing.bytes, missing.isUncounted);
        return shown === undefined ? mark : `${mark}\n${shown}`;
    };
}
/** The line in its place. */
function missingWords(bytes, isUncounted) {
    if (!isUncounted)
        return `… (${bytes} bytes of output are missing here: it wrote more than the log keeps)`;
    return bytes === 0
        ? '… (output may be missing here: some may have been written while the log was cut)'
        : `… (${bytes} bytes of output or more are missing here: it wrote more than the log keeps)`;
}


/***/ })

};
