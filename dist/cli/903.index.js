export const id = 903;
export const ids = [903];
export const modules = {

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


/***/ }),

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSupervision: () => (/* binding */ openSupervision)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
    /** Reading of the clock since boot, in milliseconds; see `uptimeMs` of the record. */
    uptimeMs: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
    /** Time asleep not counted, where the system tells. */
    ranMs: schemas/* number */.aig(),
    /** What this attempt wrote on stdout and stderr; absent: nobody counted. */
    outputBytes: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
    message: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
});
const schema = schemas/* object */.Ikc({
    /** Also the name of its file. Counts up for as long as the folder lives. */
    number: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    /** Of the same piece of work, from 1. A start after a completion begins a new one. */
    attempt: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    startedAt: schemas/* number */.aig(),
    /** The clock since boot then, in milliseconds, which no setting of the clock changes; of the boot in `supervisor`. */
    uptimeMs: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
    supervisor: owner,
    /** Absent for a moment at the beginning. */
    process: schemas/* exactOptional */.yqP(owner),
    /** The folder holds nothing of an earlier piece of work. Absent: nothing of this piece was started yet. */
    prepared: schemas/* exactOptional */.yqP(schemas/* literal */.euz(true)),
    /** The highest `done` that an attempt before this one ended with; absent: none reported one. */
    best: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
    /** Marks of the progress that attempts before this one ended with, where it was no number. */
    marks: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What all attempts of this piece of work before this one ran, in milliseconds, and wrote, in bytes. */
    ranBeforeMs: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
    outputBefore: schemas/* exactOptional */.yqP(schemas/* number */.aig()),
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
/**
 * Replaces one's own record, or puts it back where it was lost; that of somebody else stays. Throws the system's error;
 * then the old one still stands.
 */
function saveAttempt(folder, record) {
    const path = fileOf(folder, record.number);
    const found = (0,durable_file/* readPlain */.rM)(path);
    // Not decoded by the schema: a supervisor, which stays for days, does without that library.
    const there = (0,durable_file/* attempt */.CD)(() => JSON.parse(found ?? ''));
    const { pid, start } = record.supervisor;
    if (there?.supervisor && (there.supervisor.pid !== pid || there.supervisor.start !== start))
        return;
    (0,durable_file/* replaceFile */.fR)({ path, text: JSON.stringify(record) });
}
/** Gives a number back that was taken for an attempt which must not begin. */
function releaseAttempt(folder, { number }) {
    attempt(() => unlinkSync(fileOf(folder, number)));
}
const beatFile = (folder) => (0,external_node_path_.join)(folder, 'beat');
/** Says that the supervisor of an attempt lives, to those who cannot look at its process. `uptimeMs`: the clock since boot. */
function writeBeat(folder, number, uptimeMs) {
    // In place and always as long: it is never seen half written, and needs no room on a disk that is full.
    const text = `${number} ${uptimeMs}`.padEnd(39) + '\n';
    attempt(() => {
        const file = openSync(beatFile(folder), constants.O_WRONLY | constants.O_CREAT, privateFile);
        try {
            writeSync(file, text, 0);
        }
        finally {
            closeSync(file);
        }
    });
}
/** The last sign of life of an attempt; undefined: there is none. */
function readBeat(folder, number) {
    const path = beatFile(folder);
    const text = (0,durable_file/* attempt */.CD)(() => (0,durable_file/* readPlain */.rM)(path));
    const writtenAt = (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.lstatSync)(path).mtimeMs);
    const [of, uptimeMs] = /^(\d+) (\d+) *\n$/
        .exec(text ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    if (of !== number || uptimeMs === undefined || writtenAt === undefined)
        return undefined;
    return { uptimeMs, writtenAt };
}
const stopFile = (folder) => (0,external_node_path_.join)(folder, 'stop');
/** Asks the supervisor of an attempt for its end; a SIGTERM only makes it look at once. Throws the system's error. */
function requestStop(folder, of, { graceMs, uptimeMs }) {
    (0,durable_file/* replaceFile */.fR)({ path: stopFile(folder), text: `${of.number} ${of.startedAt} ${graceMs} ${uptimeMs}` });
}
/** The newest stop of this attempt that somebody asked for; undefined: nobody did. */
function readStopRequest(folder, { number, startedAt }) {
    const text = (0,durable_file/* attempt */.CD)(() => (0,durable_file/* readPlain */.rM)(stopFile(folder))) ?? '';
    const [of, at, graceMs, uptimeMs] = text.split(' ').map(Number);
    if (of !== number || at !== startedAt || graceMs === undefined || uptimeMs === undefined)
        return undefined;
    return graceMs >= 0 ? { graceMs, uptimeMs } : undefined;
}

// EXTERNAL MODULE: ./build/adapters/awake.js
var awake = __webpack_require__(3926);
;// CONCATENATED MODULE: ./build/adapters/attempt-life.js
/** Whether the processes of an attempt live, also where they cannot be looked at. */



/** A supervisor that cannot be looked at (another container) says every 30 s that it lives; this long without is its end. */
const silentMs = 600_000;
/** Of this boot of this host, or of a container on it. */
function isOfThisBoot(owner, self) {
    return bootOf(owner) === bootOf(self);
}
/** Where this process can look at it. */
function isHere(owner, self) {
    return isOfThisBoot(owner, self) && pidsOf(owner) === pidsOf(self);
}
/** Throws the system's error. */
function lives(owner, record, { folder, processes, now }) {
    if (!owner)
        return false;
    const self = processes.self();
    // The name of a host may change while it runs; its boot does not.
    if (isHere(owner, self))
        return !processes.isDead({ ...owner, host: self.host });
    const beat = readBeat(folder, record.number);
    if (isOfThisBoot(owner, self)) {
        // Another container: the clock since boot is the same, and stands still while the host sleeps.
        const last = beat?.uptimeMs ?? record.uptimeMs;
        if (last !== undefined)
            return (0,awake/* readUptimeMs */.D3)() - last < silentMs;
    }
    else if (owner.host === self.host) {
        return false;
    }
    // Another host on a shared disk. When that only slept, its supervisor ends its job for the newer attempt's sake.
    const path = readAttempt(folder, record.number)?.path;
    const writtenAt = beat?.writtenAt ?? (path === undefined ? undefined : (0,external_node_fs_.lstatSync)(path).mtimeMs);
    return writtenAt !== undefined && now() - writtenAt < silentMs;
}
function bootOf(owner) {
    return owner.start.split('/')[0];
}
function pidsOf(owner) {
    return owner.start.split('/')[1];
}

// EXTERNAL MODULE: ./build/adapters/file-lock.js + 1 modules
var file_lock = __webpack_require__(1106);
// EXTERNAL MODULE: ./build/core/progress-line.js
var progress_line = __webpack_require__(1634);
;// CONCATENATED MODULE: ./build/adapters/output-log.js
/**
 * The output of a supervised job: it writes straight into `output.log`, so that it needs nobody to read what it prints.
 * When that grows beyond the limit its content moves to `output.log.1` and it begins anew; what is written between the
 * copy and the cut is lost. The newest line of progress stays at its beginning.
 */




/** Bytes of each of the two files. */
const logLimit = 1024 * 1024;
/** So much at most is read at once. */
const mostLookedThrough = 8 * 1024 * 1024;
const logFile = (folder) => (0,external_node_path_.join)(folder, 'output.log');
const olderLogFile = (folder) => (0,external_node_path_.join)(folder, 'output.log.1');
/** The log of a job that is being started. Throws the system's error. */
function openLog(folder) {
    const path = logFile(folder);
    const descriptor = openSync(path, 'a', privateFile);
    const own = openSync(path, constants.O_RDWR | constants.O_NOFOLLOW);
    const { ino, dev } = fstatSync(descriptor);
    const opened = fstatSync(own);
    if (opened.ino !== ino || opened.dev !== dev)
        throw new Error(`${path} was replaced while it was opened`);
    const sizeBefore = opened.size;
    let cutBytes = 0;
    let copiedTo = 0;
    /** What is still written into a file that is not in its place any more goes on in a new one. */
    function restore(size) {
        const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
        const copy = openSync(path, flags, privateFile);
        try {
            const rest = readEnd(own, size, Math.min(Math.max(0, size - copiedTo), mostLookedThrough));
            copiedTo = size;
            if (rest.length > 0)
                writeSync(copy, rest);
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
            if (!isMoved)
                keepOlder(folder, readEnd(own, size, logLimit));
            copiedTo = cut(own, size);
            cutBytes += size - copiedTo;
        },
        written: () => Math.max(0, cutBytes + fstatSync(own).size - sizeBefore),
    };
}
/** Cuts the log of a job that goes on without its supervisor; of several at once one does it. Throws the system's error. */
function boundLog(folder) {
    const file = (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,external_node_fs_.openSync)(logFile(folder), external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_NOFOLLOW));
    if (file === undefined)
        return;
    const lock = `${logFile(folder)}.cut`;
    try {
        if ((0,external_node_fs_.fstatSync)(file).size <= logLimit || !takeLock(lock))
            return;
        const { size } = (0,external_node_fs_.fstatSync)(file);
        if (size > logLimit) {
            keepOlder(folder, readEnd(file, size, logLimit));
            cut(file, size);
        }
        (0,external_node_fs_.rmSync)(lock, { force: true });
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** One that was killed leaves its lock behind: after a minute that counts no more. */
function takeLock(path) {
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, 'wx', durable_file/* privateFile */.o4));
        return true;
    }
    catch {
        const since = (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.lstatSync)(path).mtimeMs);
        if (since !== undefined && Math.abs(Date.now() - since) > 60_000)
            (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.rmSync)(path));
        return false;
    }
}
/** On a full disk the older part gives way: the log must not grow. */
function keepOlder(folder, content) {
    const older = olderLogFile(folder);
    const own = `${older}.tmp`;
    const save = () => {
        (0,external_node_fs_.writeFileSync)(own, content, { mode: durable_file/* privateFile */.o4 });
        (0,external_node_fs_.renameSync)(own, older);
        return true;
    };
    const isSaved = (0,durable_file/* attempt */.CD)(save);
    if (isSaved)
        return;
    (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.rmSync)(older, { force: true }));
    if (!(0,durable_file/* attempt */.CD)(save))
        (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.rmSync)(own, { force: true }));
}
/** Leaves only the newest line of progress, which must not get lost. Returns the size then. */
function cut(file, size) {
    const line = progressLineIn(file, size);
    const kept = line === undefined ? Buffer.alloc(0) : Buffer.from(`${line}\n`);
    // Over what stands there, and then the end: what the job writes meanwhile comes behind it.
    const written = kept.length > 0 ? ((0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.writeSync)(file, kept, 0, kept.length, 0)) ?? 0) : 0;
    (0,external_node_fs_.ftruncateSync)(file, written);
    return written;
}
/** The newest line of progress in the log, without its end. */
function progressLine(folder) {
    return withLog(logFile(folder), undefined, (file) => progressLineIn(file, (0,external_node_fs_.fstatSync)(file).size));
}
function progressLineIn(file, size) {
    for (const bytes of [64 * 1024, mostLookedThrough]) {
        const end = readEnd(file, size, bytes).toString('utf8');
        // Where the beginning is not that of the file, what stands there may be the rest of a line.
        const text = size > bytes ? end.slice(end.search(/[\n\r]/) + 1) : end;
        const line = (0,progress_line/* lastProgressLine */.uA)(text);
        if (line !== undefined)
            return line;
        if (size <= bytes)
            return undefined;
    }
    // So much output at once: what the last cut left stands at the beginning.
    const start = Buffer.alloc(64 * 1024);
    return (0,progress_line/* lastProgressLine */.uA)(start.subarray(0, (0,external_node_fs_.readSync)(file, start, 0, start.length, 0)).toString('utf8'));
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/supervise-protocol.js
/** The mark of the processes of one attempt: `markerName` in their environment. Another than that of every other attempt. */
const attemptMark = (mark, number, startedAt) => `${mark}.${number}.${process.pid}-${startedAt.toString(36)}`;
/** The number in the mark of an attempt of the job; undefined when it is none of its. */
function attemptOfMark(mark, given) {
    if (given === undefined || !given.startsWith(`${mark}.`))
        return undefined;
    const digits = /^(\d{1,9})\.[\w-]+$/.exec(given.slice(mark.length + 1))?.[1];
    return digits === undefined ? undefined : Number(digits);
}
const progressFile = 'progress.json';
const checkpointFolder = 'checkpoint';

;// CONCATENATED MODULE: ./build/adapters/remnants.js
/** Processes of a supervised job that are found by the mark in their environment only. */






const graceMs = 500;
const giveUpMs = 5_000;
/** An attempt runs whose record was lost. */
class RunsAlready extends (/* unused pure expression or super */ null && (Error)) {
}
/** All processes of this host. Throws a UserError when the system does not tell. */
function listProcesses() {
    const rows = (0,process_table/* readProcessTable */.Uc)(true);
    if (!rows)
        throw new errors/* UserError */.yo('the processes of this host cannot be listed: see that /proc or ps works');
    return rows;
}
/** Those of any attempt of the job. */
function markedIn(rows, mark) {
    // Who sees into containers sees jobs of the same path there, which are others.
    const world = (0,durable_file/* attempt */.CD)(() => pidsOfProcess(process.pid));
    return rows.flatMap((row) => {
        const number = row.pid === process.pid ? undefined : attemptOfMark(mark, row.marker);
        if (number === undefined || (0,durable_file/* attempt */.CD)(() => pidsOfProcess(row.pid)) !== world)
            return [];
        return [{ ...row, attempt: number }];
    });
}
/** What attempts before this one left running. Throws when one runs that has this number or a higher one. */
function remnantsBefore(mark, number) {
    const rows = markedIn(listProcesses(), mark);
    const newer = rows.filter(({ attempt: of }) => of >= number);
    if (newer.length > 0)
        throw new RunsAlready(`it runs already (${remnants_pidsOf(newer)}), its record was lost`);
    return rows;
}
/** Ends what attempts before this one left running without a supervisor. Throws like `remnantsBefore`, and in vain. */
async function endRemnants(mark, number) {
    const begun = performance.now();
    for (;;) {
        const rows = remnantsBefore(mark, number);
        if (rows.length === 0)
            return;
        const spent = performance.now() - begun;
        if (spent > giveUpMs) {
            throw new Error(`an earlier attempt left ${remnants_pidsOf(rows)} running, which cannot be ended: end it, then start again`);
        }
        for (const row of rows) {
            if (isStill(row))
                attempt(() => process.kill(row.pid, spent < graceMs ? 'SIGTERM' : 'SIGKILL'));
        }
        await sleep(50);
    }
}
/** The set of pids that a process lives in; throws where there is no such thing (macOS). */
function pidsOfProcess(pid) {
    return (0,external_node_fs_.readlinkSync)(`/proc/${pid}/ns/pid`);
}
function remnants_pidsOf(rows) {
    return `pid ${rows.map(({ pid }) => pid).join(', ')}`;
}

;// CONCATENATED MODULE: ./build/adapters/stop-attempt.js
/** Ends a supervised job: through its supervisor, or where that is gone, itself. */








/** A supervisor kills the tree when the grace is over, and then needs a moment to write it down. */
const stopSpareMs = 10_000;
const lookEveryMs = 100;
/** Throws a UserError when that is not allowed. */
async function stopAttempt(parts, graceMs) {
    const { look, mark } = parts;
    const before = look();
    if (!isThere(before))
        return { kind: 'not-running' };
    const wasRunning = (0,job_facts/* isRunning */.W_)(before);
    let isTold = false;
    if (before.record && wasRunning)
        isTold = ask(parts, before, before.record, graceMs);
    const begun = performance.now();
    for (let seen = before; isThere(seen) && seen.newest === before.newest; seen = look()) {
        const spentMs = performance.now() - begun;
        if (spentMs > graceMs + stopSpareMs)
            return { kind: 'still-running', pids: membersOf(seen, mark).map(pidOf) };
        // Nobody else would, where the supervisor is gone.
        const isKill = spentMs >= graceMs;
        if (!seen.isSupervised && (isKill || !isTold)) {
            isTold = true;
            for (const row of membersOf(seen, mark))
                if ((0,process_table/* isStill */.Z4)(row))
                    (0,durable_file/* attempt */.CD)(() => process.kill(row.pid, isKill ? 'SIGKILL' : 'SIGTERM'));
        }
        await (0,promises_.setTimeout)(lookEveryMs);
    }
    const { record } = look();
    const isSame = record?.number === before.record?.number && record?.startedAt === before.record?.startedAt;
    if (!record || !isSame || !wasRunning || (0,job_facts/* unrecorded */.yt)(before).length > 0)
        return { kind: 'stopped' };
    if (record.end)
        return { kind: 'stopped', end: record.end };
    if (!before.isSupervised)
        (0,durable_file/* attempt */.CD)(() => saveAttempt(parts.folder, stoppedNow(record, before, parts.now())));
    return { kind: 'stopped' };
}
/**
 * By a file that the supervisor reads twice a second, wherever it runs, and by a signal where that reaches it. The file
 * also says to all who look that it is being stopped. True when there is a supervisor to hear it.
 */
function ask({ folder, processes }, { isSupervised, uptimeMs }, record, graceMs) {
    const self = processes.self();
    let unwritten;
    try {
        requestStop(folder, record, { graceMs, uptimeMs });
    }
    catch (error) {
        unwritten = error;
    }
    if (!isSupervised)
        return false;
    try {
        // The name of a host may have changed since.
        if (isHere(record.supervisor, self))
            processes.terminate({ ...record.supervisor, host: self.host });
        else if (unwritten !== undefined)
            throw unwritten;
    }
    catch (error) {
        if (unwritten !== undefined)
            throw (0,durable_file/* fileProblem */.Wj)('cannot ask for its end: cannot write into', folder, error);
    }
    return true;
}
/** As the supervisor would have written it; how the job ended nobody saw. */
function stoppedNow(record, { ageMs }, at) {
    const ranMs = ageMs ?? Math.max(0, at - record.startedAt);
    const end = {
        at,
        uptimeMs: (0,awake/* readUptimeMs */.D3)(),
        cause: 'stopped',
        exitCode: null,
        signal: null,
        ranMs,
    };
    return { ...record, end };
}
/** What bears the job's mark, and while its own process is known to live, all of its session and group. */
function membersOf({ record, isAlive }, mark) {
    const rows = listProcesses();
    const marked = new Set(markedIn(rows, mark).map(pidOf));
    const root = isAlive ? record?.process?.pid : undefined;
    return rows.filter(({ pid, group, session }) => marked.has(pid) || (root !== undefined && (pid === root || group === root || session === root)));
}
/** It, or what it started. */
function isThere(facts) {
    return (0,job_facts/* isRunning */.W_)(facts) || facts.strays.length > 0;
}
function pidOf({ pid }) {
    return pid;
}

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


















/** All processes are looked through once for as many jobs as are looked at within this time. */
const freshMs = 200;
const groupWaitMs = 60_000;
/** So much of the end of its output is shown. */
const outputBytes = 64 * 1024;
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
    let table = { at: -Infinity, rows: [] };
    const marked = (mark) => {
        if (performance.now() - table.at >= freshMs)
            table = { at: performance.now(), rows: listProcesses() };
        return markedIn(table.rows, mark).map(({ pid, attempt: of }) => ({ pid, attempt: of }));
    };
    function look(jobId) {
        const folder = folderOf(jobId);
        const newest = newestAttempt(folder);
        const record = newest === 0 ? undefined : readRecord(folder, newest);
        const self = processes.self();
        const uptimeMs = (0,awake/* readUptimeMs */.D3)();
        const isOpen = record !== undefined && record.end === undefined;
        const life = (owner) => isOpen && lives(owner, record, { folder, processes, now });
        const isSupervised = life(record?.supervisor);
        const isAlive = life(record?.process);
        // What the record does not tell, the mark in their environment does.
        const strays = isSupervised || isAlive ? [] : marked(markOf(jobId));
        if (!isSupervised && (isAlive || strays.length > 0))
            (0,durable_file/* attempt */.CD)(() => boundLog(folder));
        const request = isOpen ? readStopRequest(folder, record) : undefined;
        const progressText = readProgress(folder);
        const line = (0,durable_file/* attempt */.CD)(() => progressLine(folder));
        const { size, mark } = logState(folder);
        const isThisBoot = record !== undefined && isOfThisBoot(record.supervisor, self);
        const since = (at) => (isThisBoot && at !== undefined ? uptimeMs - at : undefined);
        const ageMs = since(record?.uptimeMs);
        const endedAgoMs = since(record?.end?.uptimeMs);
        const facts = {
            newest,
            ...(record && { record }),
            isSupervised,
            isAlive,
            rebooted: record !== undefined && !isThisBoot && record.supervisor.host === self.host,
            ...(ageMs !== undefined && { ageMs }),
            ...(endedAgoMs !== undefined && { endedAgoMs }),
            uptimeMs,
            isStopping: request !== undefined && uptimeMs - request.uptimeMs < request.graceMs + stopSpareMs,
            strays,
            ...(progressText !== undefined && { progressText }),
            ...(line !== undefined && { progressLine: line }),
            output: logEnd(folder, outputBytes),
            outputMark: mark,
            outputBytes: size,
        };
        const pid = isAlive ? record?.process?.pid : undefined;
        if (pid === undefined || (0,job_progress/* progressSaid */.P)(facts)?.progressKey !== undefined)
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
                for (const id of group.jobIds) {
                    const facts = look(id);
                    if ((0,job_facts/* isRunning */.W_)(facts))
                        return notStarted(`${id} of concurrencyGroup ${group.name} runs: wait for its end`);
                    if (facts.strays.length > 0)
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
        stop: (jobId, graceMs) => stopAttempt({ folder: folderOf(jobId), mark: markOf(jobId), look: () => look(jobId), processes, now }, graceMs),
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
/** Undefined when there is none. What is too large is shown as no JSON. */
function readProgress(folder) {
    const path = (0,external_node_path_.join)(folder, progressFile);
    const size = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.size;
    if (size === undefined)
        return undefined;
    return size > mostProgressBytes ? '{' : ((0,durable_file/* attempt */.CD)(() => (0,durable_file/* readPlain */.rM)(path)) ?? '{');
}

// EXTERNAL MODULE: ./build/adapters/system.js
var system = __webpack_require__(9292);
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
