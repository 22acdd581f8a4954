import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ writeBeat),
/* harmony export */   HK: () => (/* binding */ attemptsFolder),
/* harmony export */   UX: () => (/* binding */ claimAttempt),
/* harmony export */   YE: () => (/* binding */ readStopRequest),
/* harmony export */   _M: () => (/* binding */ newestAttempt),
/* harmony export */   jK: () => (/* binding */ releaseAttempt),
/* harmony export */   vT: () => (/* binding */ saveAttempt)
/* harmony export */ });
/* unused harmony exports readAttempt, readBeat, requestStop */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _awake_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(926);
/* harmony import */ var _durable_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(861);
/**
 * The records of a supervised job's attempts: files named by a number that counts up. To start an attempt is to create
 * the next number, which only one can; from then on only that supervisor writes it, and when that is dead, who stops its
 * job. The highest is deleted only by the one who took it and began nothing. One who is slow and creates a number that
 * had been used and deleted finds a higher one when it looks again, and gives up.
 */




/** Older records that stay, for a person who wonders. */
const trailing = 20;
const attemptsFolder = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'attempts');
function fileOf(folder, number) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(attemptsFolder(folder), `${String(number).padStart(9, '0')}.json`);
}
/** The highest number in use; 0: none. */
function newestAttempt(folder) {
    return Math.max(0, ...numbersIn(folder));
}
function numbersIn(folder) {
    const names = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoring */ .O_)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(attemptsFolder(folder))) ?? [];
    return names.flatMap((name) => (/^\d{9}\.json$/.test(name) ? [Number.parseInt(name, 10)] : []));
}
/** Text of a record and the path of its file; undefined when it is gone. Throws the system's error. */
function readAttempt(folder, number) {
    const path = fileOf(folder, number);
    const text = readPlain(path);
    return text === undefined ? undefined : { path, text };
}
/** Takes the number. False when somebody else has it, or a higher one. Throws the system's error. */
function claimAttempt(folder, record) {
    const path = fileOf(folder, record.number);
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(attemptsFolder(folder), `tmp-${process.pid}-${(0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .unusedSuffix */ .k4)()}`);
    (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeNew */ .qf)(own, JSON.stringify(record));
    try {
        (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .keepAs */ .W0)(own, path);
    }
    catch (error) {
        // ENOENT: whoever was first has tidied up.
        if ((0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'EEXIST', 'ENOENT'))
            return false;
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(own, { force: true });
    }
    if (newestAttempt(folder) > record.number) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
        return false;
    }
    tidy(folder, record.number - trailing);
    return true;
}
/** Removes old records, and what killed supervisors left half made. */
function tidy(folder, before) {
    for (const number of numbersIn(folder)) {
        if (number < before)
            (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(fileOf(folder, number)));
    }
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(attemptsFolder(folder))) {
        if (name.startsWith('tmp-'))
            (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(attemptsFolder(folder), name)));
    }
}
/**
 * Replaces one's own record, or puts it back where it was lost; that of somebody else stays. Throws the system's error;
 * then the old one still stands.
 */
function saveAttempt(folder, record) {
    const path = fileOf(folder, record.number);
    const found = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlain */ .rM)(path);
    // Not decoded by the schema: a supervisor, which stays for days, does without that library.
    const there = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => JSON.parse(found ?? ''));
    const { pid, start } = record.supervisor;
    if (there?.supervisor && (there.supervisor.pid !== pid || there.supervisor.start !== start))
        return;
    (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)({ path, text: JSON.stringify(record) });
}
/** Gives a number back that was taken for an attempt which must not begin. */
function releaseAttempt(folder, { number }) {
    (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(fileOf(folder, number)));
}
const beatFile = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'beat');
/** Says that the supervisor of an attempt lives: to those who cannot look at its process, and to those who come later. */
function writeBeat(folder, number) {
    // In place and always as long: it is never seen half written, and needs no room on a disk that is full.
    const text = `${number} ${(0,_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .readUptimeMs */ .D3)()} ${(0,_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .readStartClockMs */ .B1)()}`.padEnd(59) + '\n';
    (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(beatFile(folder), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT, _durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .privateFile */ .o4);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, text, 0);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    });
}
/** The last sign of life of an attempt; undefined: there is none. */
function readBeat(folder, number) {
    const path = beatFile(folder);
    const text = attempt(() => readPlain(path));
    const writtenAt = attempt(() => lstatSync(path).mtimeMs);
    const numbers = /^(\d+) (\d+) (\d+) *\n$/.exec(text ?? '')?.slice(1) ?? [];
    const [of, uptimeMs, startClockMs] = numbers.map(Number);
    if (of !== number || uptimeMs === undefined || startClockMs === undefined)
        return undefined;
    return writtenAt === undefined ? undefined : { uptimeMs, startClockMs, writtenAt };
}
const stopFile = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'stop');
/** Asks the supervisor of an attempt for its end; a SIGTERM only makes it look at once. Throws the system's error. */
function requestStop(folder, of, { graceMs, uptimeMs }) {
    replaceFile({ path: stopFile(folder), text: `${of.number} ${of.startedAt} ${graceMs} ${uptimeMs}` });
}
/** The newest stop of this attempt that somebody asked for; undefined: nobody did. */
function readStopRequest(folder, { number, startedAt }) {
    const text = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlain */ .rM)(stopFile(folder))) ?? '';
    const [of, at, graceMs, uptimeMs] = text.split(' ').map(Number);
    if (of !== number || at !== startedAt || graceMs === undefined || uptimeMs === undefined)
        return undefined;
    return graceMs >= 0 ? { graceMs, uptimeMs } : undefined;
}


/***/ }),

/***/ 407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cO: () => (/* binding */ worldOf)
/* harmony export */ });
/* unused harmony exports isOfThisBoot, isHere, leaderOf, lives */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _attempt_files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(686);
/* harmony import */ var _awake_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(926);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(568);
/** Whether the processes of an attempt live, also where they cannot be looked at. */




/** A supervisor that cannot be looked at (another container) says every 30 s that it lives; this long without is its end. */
const silentMs = 600_000;
/** Of this boot of this host, or of a container on it. */
function isOfThisBoot(owner, self) {
    return partsOf(owner.start).boot === partsOf(self.start).boot;
}
/** Where this process can look at it. */
function isHere(owner, self) {
    return isOfThisBoot(owner, self) && worldOf(owner) === worldOf(self);
}
/** The attempt's own process, for `kinIn`; undefined where this process cannot look at it. */
function leaderOf(folder, { process: own, number }, self) {
    if (!own || !isHere(own, self))
        return undefined;
    const supervisedMs = readBeat(folder, number)?.startClockMs ?? 0;
    return { pid: own.pid, start: partsOf(own.start).start, attempt: number, supervisedMs };
}
/** The set of pids that it lives in. */
function worldOf(owner) {
    return (0,_processes_js__WEBPACK_IMPORTED_MODULE_3__/* .partsOf */ .C)(owner.start).pids;
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
            return readUptimeMs() - last < silentMs;
    }
    else if (owner.host === self.host) {
        return false;
    }
    // Another host on a shared disk. When that only slept, its supervisor ends its job for the newer attempt's sake.
    const path = readAttempt(folder, record.number)?.path;
    const writtenAt = beat?.writtenAt ?? (path === undefined ? undefined : lstatSync(path).mtimeMs);
    return writtenAt !== undefined && now() - writtenAt < silentMs;
}


/***/ }),

/***/ 926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ readStartClockMs),
/* harmony export */   D3: () => (/* binding */ readUptimeMs)
/* harmony export */ });
/* unused harmony exports readAwake, parseSysctl */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _durable_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(861);
/** The clock that stands still while the host sleeps. */



/** The clock since boot, which nobody sets: the same for all processes of one boot. Milliseconds. */
function readUptimeMs() {
    return Number(process.hrtime.bigint() / 1000000n);
}
/**
 * The clock that the start times of processes are told in, on Linux: since boot, sleep counted. 0 where there is none.
 * https://man7.org/linux/man-pages/man5/proc_uptime.5.html
 */
function readStartClockMs() {
    const text = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/uptime', 'utf8')) ?? '0';
    return Math.floor(Number(text.split(' ')[0]) * 1000);
}
/**
 * Undefined when the system does not tell. Node's high-resolution time counts from boot: on Linux it is CLOCK_MONOTONIC,
 * which stops in sleep (https://man7.org/linux/man-pages/man2/clock_gettime.2.html); on macOS it is mach_continuous_time
 * (https://github.com/libuv/libuv/blob/v1.x/src/unix/darwin.c), which goes on, so the kernel's clock is asked for.
 */
function readAwake() {
    const uptimeMs = readUptimeMs();
    if (process.platform !== 'darwin') {
        const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
        return boot === undefined ? undefined : { boot, uptimeMs };
    }
    const text = attempt(() => systemTool('/usr/sbin/sysctl', ['-n', ...sysctlNames]));
    return text === undefined ? undefined : parseSysctl(text, { elapsedMs: uptimeMs, now: Date.now() });
}
const sysctlNames = (/* unused pure expression or super */ null && ([
    'kern.bootsessionuuid',
    'hw.tbfrequency',
    'kern.sleep_abs_time',
    'kern.wake_abs_time',
    'kern.waketime',
]));
/**
 * The awake clock of macOS, of its last stop and what came after it. Whenever the processors stop and go on, for a dark
 * wake too, the kernel notes `mach_absolute_time`, which stands still meanwhile, in ticks of `hw.tbfrequency`; and when
 * they go on the wall clock: `{ sec = 1700000000, usec = 5 } …`, 0 from falling asleep on. All are 0 before the first
 * sleep. https://github.com/apple-oss-distributions/xnu/blob/main/iokit/Kernel/IOPMrootDomain.cpp (powerChangeDone).
 * All macOS that Node 24 runs on has them.
 */
function parseSysctl(text, { elapsedMs, now }) {
    const [boot = '', frequency, slept, woke, wakeTime = ''] = text.trim().split('\n');
    const [perSecond, sleptAt, wokeAt] = [frequency, slept, woke].map(Number);
    const [, seconds, micros] = /sec = (\d+), usec = (\d+)/.exec(wakeTime) ?? [];
    if (boot === '' || !perSecond || sleptAt === undefined || wokeAt === undefined || seconds === undefined)
        return undefined;
    const inMs = (ticks) => (ticks / perSecond) * 1000;
    if (seconds !== '0') {
        const sinceMs = now - (Number(seconds) * 1000 + Number(micros) / 1000);
        return { boot, uptimeMs: Math.round(inMs(wokeAt) + sinceMs), elapsedMs };
    }
    // It falls asleep or wakes up just now, or never slept.
    return { boot, uptimeMs: sleptAt > 0 ? Math.round(inMs(sleptAt)) : elapsedMs, elapsedMs };
}


/***/ }),

/***/ 861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   O_: () => (/* binding */ ignoring),
/* harmony export */   W0: () => (/* binding */ keepAs),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   k4: () => (/* binding */ unusedSuffix),
/* harmony export */   o4: () => (/* binding */ privateFile),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   qm: () => (/* binding */ privateFolder),
/* harmony export */   rM: () => (/* binding */ readPlain),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/* unused harmony exports noLinks, targetOf, readStart */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(473);
/**
 * Files that are whole or not there: written beside, flushed, then renamed into place. Synchronous: a few small files,
 * and a tick that starts no threads for them is faster.
 */



/** Only the user who runs this may read what is stored. */
const privateFile = 0o600;
const privateFolder = 0o700;
const mends = {
    ENOSPC: 'the disk is full: free some space',
    EDQUOT: "this user's disk quota is used up: free some space",
    EFBIG: 'a limit on file sizes is in the way: raise it (ulimit -f)',
    EROFS: 'the file system is read-only: make it writable or name a file elsewhere',
    EACCES: 'give the user who runs this read and write access to it and to its folder',
    EPERM: 'give the user who runs this read and write access to it and to its folder',
    ENOENT: 'its folder is missing: create it',
    ENOTDIR: 'a part of this path is a file, or a link to nothing: name another path or mend it',
    EISDIR: 'this is a folder: name a file, or move the folder away',
    EEXIST: 'something else stands there: move it away',
    ELOOP: 'its symbolic links lead in a circle: mend them',
    ENAMETOOLONG: 'the path is too long: name a shorter one',
    EIO: 'the disk reports an error: look at the system log',
    EMFILE: 'too many files are open: raise the limit (ulimit -n)',
    ENFILE: 'too many files are open on this host',
};
/** Cause and mend of a failed file operation, in words. */
function explain(error) {
    const cause = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .causeOf */ .rl)(error);
    const mend = mends[cause];
    return mend === undefined ? cause : `${cause}: ${mend}`;
}
/** A failed file operation as something a person can mend. Throws what is no word of the system: that is a bug. */
function fileProblem(what, path, error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
        return error;
    if (!(error instanceof Error && 'code' in error))
        throw error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} ${path}: ${explain(error)}`, { cause: error });
}
/** True when the system's word for the error is one of these. */
function hasCode(error, ...codes) {
    return error instanceof Error && codes.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .causeOf */ .rl)(error));
}
/** For names of temporary files: together with the pid, never the same twice. The files are created exclusively. */
function unusedSuffix() {
    return Math.random().toString(36).slice(2, 10).padEnd(8, '0');
}
/** The result, or undefined when it throws one of these words of the system. */
function ignoring(codes, action) {
    try {
        return action();
    }
    catch (error) {
        if (hasCode(error, ...codes))
            return undefined;
        throw error;
    }
}
/** The result, or undefined when it throws. */
function attempt(action) {
    try {
        return action();
    }
    catch {
        return undefined;
    }
}
/**
 * Creates a folder with its missing parents. Throws the system's error. Not `recursive: true`: where a file system says
 * "no such file" of a name that it will not make (/proc), Node tries for ever.
 */
function makeFolder(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: privateFolder });
    }
    catch (error) {
        if (hasCode(error, 'EEXIST') && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
            return;
        if (!hasCode(error, 'ENOENT') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        ignoring(['EEXIST'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: privateFolder }));
    }
}
/** The words of file systems that know no hard links. */
const noLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];
/**
 * The file that a path stands for, through symbolic links, also when it does not exist yet. Throws the system's error,
 * `ELOOP` for links in a circle.
 */
function targetOf(path) {
    let at = resolve(path);
    for (let hops = 0; hops < 40; hops += 1) {
        let next;
        try {
            next = readlinkSync(at);
        }
        catch (error) {
            // EINVAL: not a link. ENOENT: not there, or its folder is not.
            if (hasCode(error, 'EINVAL', 'ENOENT', 'ENOTDIR'))
                return at;
            throw error;
        }
        // A link's `..` starts from where its folder really is.
        at = resolve(realpathSync(dirname(at)), next);
    }
    throw Object.assign(new Error(`too many symbolic links: ${path}`), { code: 'ELOOP' });
}
/**
 * Text of a regular file; undefined when there is none. Throws the system's error, `EISDIR` for a folder; never waits
 * for a pipe. A link in place of the file is not followed: `ELOOP`.
 */
function readPlain(path) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
    const file = ignoring(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags));
    if (file === undefined)
        return undefined;
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stats.isFile() && !stats.isDirectory()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is not a regular file: name another`);
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The first bytes of a file, as text. Throws the system's error. */
function readStart(path, bytes) {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
        const buffer = Buffer.alloc(bytes);
        return buffer.toString('utf8', 0, readSync(file, buffer));
    }
    finally {
        closeSync(file);
    }
}
/** Creates a file that was not there and flushes it to the disk; nothing is left behind when that fails. */
function writeNew(path, text) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx', privateFile);
    try {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        throw error;
    }
}
/** Gives a file's content a second, new name. Throws `EEXIST` when the name is taken. */
function keepAs(from, to, linkTo = node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync) {
    try {
        linkTo(from, to);
        return;
    }
    catch (error) {
        if (!hasCode(error, ...noLinks))
            throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL);
    flush(to, 'r+');
}
function flush(path, flags) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/**
 * Replaces a file's content, or creates it. At every moment the path holds the old or the new content, whole. Throws
 * the system's error; then the old content still stands and nothing else was left. One caller at a time.
 */
function replaceFile(replacement) {
    const { path, text, previous, before } = replacement;
    const own = `${path}.tmp-${process.pid}-${unusedSuffix()}`;
    removeLeftovers(path);
    try {
        writeNew(own, text);
        before?.();
        if (previous !== undefined) {
            keepAs(path, `${own}-previous`);
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${own}-previous`, previous);
            }
            catch (error) {
                throw fileProblem('cannot replace', previous, error);
            }
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(own, path);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(own, { force: true });
        // Renaming onto another name of the same file does nothing, so this one may still be there.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(`${own}-previous`, { force: true });
    }
    // The rename is in place by now: a file system that refuses to flush a folder changes nothing about that.
    attempt(() => flush((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'r'));
}
/** Removes what a run that was killed left half written. Only for the one who may write. */
function removeLeftovers(path) {
    const start = `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}.tmp-`;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
        if (name.startsWith(start))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true });
    }
}


/***/ }),

/***/ 783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ forgetWords),
/* harmony export */   G4: () => (/* binding */ keepReserve),
/* harmony export */   Ic: () => (/* binding */ clearFolder),
/* harmony export */   TG: () => (/* binding */ giveUpReserve)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _core_progress_line_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(634);
/* harmony import */ var _durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(861);
/* harmony import */ var _log_files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(485);
/* harmony import */ var _output_log_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(115);
/* harmony import */ var _supervise_protocol_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4);
/** What of a supervised job's folder goes when a new piece of work begins, or when the disk is full. */







/** A new piece of work does not begin with what the last one left; one generation of that stays beside. Throws a UserError. */
function clearFolder(folder) {
    const checkpoint = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _supervise_protocol_js__WEBPACK_IMPORTED_MODULE_5__/* .checkpointFolder */ .L6);
    const oldOutput = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'output.old.log');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(`${checkpoint}.old`, { recursive: true, force: true });
        (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoring */ .O_)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(checkpoint, `${checkpoint}.old`));
        (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoring */ .O_)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,_log_files_js__WEBPACK_IMPORTED_MODULE_3__/* .logFile */ .N9)(folder), oldOutput));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,_log_files_js__WEBPACK_IMPORTED_MODULE_3__/* .olderLogFile */ .bi)(folder), { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _supervise_protocol_js__WEBPACK_IMPORTED_MODULE_5__/* .progressFile */ .mM), { force: true });
    }
    catch (error) {
        throw (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblem */ .Wj)('cannot clear for a new piece of work:', folder, error);
    }
}
/** Before another attempt: what the last one said of itself is not said by this one. Its progress stays. */
function forgetWords(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _supervise_protocol_js__WEBPACK_IMPORTED_MODULE_5__/* .progressFile */ .mM);
    (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => {
        const { progress, progressKey, ...words } = JSON.parse((0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlain */ .rM)(path) ?? '');
        if (Object.keys(words).length > 0)
            (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)({ path, text: JSON.stringify({ progress, progressKey }) });
    });
    const line = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,_output_log_js__WEBPACK_IMPORTED_MODULE_4__/* .progressLine */ .oz)(folder));
    if (line === undefined || line === (0,_core_progress_line_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutWords */ .ak)(line))
        return;
    (0,_output_log_js__WEBPACK_IMPORTED_MODULE_4__/* .endLine */ .Sk)(folder);
    (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)((0,_log_files_js__WEBPACK_IMPORTED_MODULE_3__/* .logFile */ .N9)(folder), `${(0,_core_progress_line_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutWords */ .ak)(line)}\n`));
}
/** Holds room on the disk for the record of the job's end. */
const reserveFile = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'reserve');
const reserveBytes = 8192;
function keepReserve(folder) {
    (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(reserveFile(folder), Buffer.alloc(reserveBytes, ' '), { mode: _durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .privateFile */ .o4 }));
}
/** Makes room for a few bytes that matter more. */
function giveUpReserve(folder) {
    for (const path of [reserveFile(folder), (0,_log_files_js__WEBPACK_IMPORTED_MODULE_3__/* .olderLogFile */ .bi)(folder), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'output.old.log')])
        (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true }));
}


/***/ }),

/***/ 485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ logFile),
/* harmony export */   X1: () => (/* binding */ withLog),
/* harmony export */   bi: () => (/* binding */ olderLogFile),
/* harmony export */   qX: () => (/* binding */ readRange),
/* harmony export */   sA: () => (/* binding */ readEnd)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(861);
/** The two files of a supervised job's log, and how they are read. */



const logFile = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'output.log');
const olderLogFile = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'output.log.1');
/** Undefined when there is no such file. Follows no link, waits for no pipe. Throws the system's error. */
function withLog(path, use) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
    const file = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoring */ .O_)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags));
    if (file === undefined)
        return undefined;
    try {
        return use(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The bytes from a position to another; fewer where the file was cut meanwhile. */
function readRange(file, from, to) {
    const buffer = Buffer.alloc(Math.max(0, to - from));
    let filled = 0;
    while (filled < buffer.length) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, filled, buffer.length - filled, from + filled);
        if (count === 0)
            break;
        filled += count;
    }
    return buffer.subarray(0, filled);
}
/** The last bytes of a file of this size. */
function readEnd(file, size, bytes) {
    return readRange(file, Math.max(0, size - bytes), size);
}


/***/ }),

/***/ 115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ openLog),
/* harmony export */   Sk: () => (/* binding */ endLine),
/* harmony export */   oz: () => (/* binding */ progressLine)
/* harmony export */ });
/* unused harmony exports boundLog, logState, logEnd */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _core_progress_line_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(634);
/* harmony import */ var _durable_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(861);
/* harmony import */ var _log_files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(485);
/**
 * The output of a supervised job: it writes straight into `output.log`, so that it needs nobody to read what it prints.
 * When that grows beyond the limit its content moves to `output.log.1` and it begins anew; what is written between the
 * copy and the cut is lost. The newest line of progress stays at its beginning.
 */




/** Bytes of each of the two files. */
const logLimit = 1024 * 1024;
/** So much at most is read at once. */
const mostLookedThrough = 8 * 1024 * 1024;
/** What an attempt did not write to its end is no beginning of what comes next. */
function endLine(folder) {
    const path = (0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .logFile */ .N9)(folder);
    const last = (0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .withLog */ .X1)(path, (file) => (0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnd */ .sA)(file, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size, 1).toString()) || '\n';
    if (last !== '\n')
        (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, '\n'));
}
/** The log of a job that is being started. Throws the system's error. */
function openLog(folder) {
    const path = (0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .logFile */ .N9)(folder);
    endLine(folder);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'a', _durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .privateFile */ .o4);
    const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    const { ino, dev } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
    const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(own);
    if (opened.ino !== ino || opened.dev !== dev)
        throw new Error(`${path} was replaced while it was opened: start it again`);
    const sizeBefore = opened.size;
    let cutBytes = 0;
    let copiedTo = 0;
    /** What is still written into a file that is not in its place any more goes on in a new one. */
    function restore(size) {
        const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
        const copy = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags, _durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .privateFile */ .o4);
        try {
            const rest = (0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnd */ .sA)(own, size, Math.min(Math.max(0, size - copiedTo), mostLookedThrough));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(copy, rest);
            copiedTo = size;
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(copy);
        }
        boundLog(folder);
    }
    return {
        descriptor,
        keep() {
            const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(own);
            const there = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path));
            const isMoved = there?.ino !== ino || there.dev !== dev;
            if (!there)
                copiedTo = 0;
            if (isMoved)
                (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => restore(size));
            if (size <= logLimit)
                return;
            const { cutAt, kept } = cut(own, size, isMoved ? undefined : folder);
            copiedTo = kept;
            cutBytes += cutAt - kept;
        },
        written: () => Math.max(0, cutBytes + (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(own).size - sizeBefore),
    };
}
/** Cuts the log of a job that goes on without its supervisor; of several at once one does it. Throws the system's error. */
function boundLog(folder) {
    const file = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .ignoring */ .O_)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .logFile */ .N9)(folder), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW));
    if (file === undefined)
        return;
    const lock = `${(0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .logFile */ .N9)(folder)}.cut`;
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size <= logLimit || !takeLock(lock))
            return;
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (size > logLimit)
            cut(file, size, folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(lock, { force: true });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** One that was killed leaves its lock behind: after a minute that counts no more. */
function takeLock(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx', _durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .privateFile */ .o4));
        return true;
    }
    catch {
        const since = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).mtimeMs);
        if (since !== undefined && Math.abs(Date.now() - since) > 60_000)
            (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path));
        return false;
    }
}
/**
 * Moves what is in the log to the older part, where a folder is given, and leaves only the newest line of progress, which
 * must not get lost. Returns the sizes before and after.
 */
function cut(file, size, folder) {
    let line = progressLineIn(file, size);
    const cutAt = folder === undefined ? size : keepOlder(folder, file, size);
    if (cutAt > size)
        line = (0,_core_progress_line_js__WEBPACK_IMPORTED_MODULE_3__/* .lastProgressLine */ .uA)((0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnd */ .sA)(file, cutAt, cutAt - size).toString('utf8')) ?? line;
    const text = Buffer.from(line === undefined ? '' : `${line}\n`);
    // Over what stands there, and then the end: what the job writes meanwhile comes behind it.
    const kept = text.length > 0 ? ((0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, text, 0, text.length, 0)) ?? 0) : 0;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(file, kept);
    return { cutAt, kept };
}
/** Returns how far it came: also what the job wrote meanwhile. On a full disk the older part gives way. */
function keepOlder(folder, file, size) {
    const older = (0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .olderLogFile */ .bi)(folder);
    const own = `${older}.tmp`;
    const save = () => {
        let to = size;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(own, (0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnd */ .sA)(file, size, logLimit), { mode: _durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .privateFile */ .o4 });
        for (let more = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size; more > to && more < size + logLimit; more = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(own, (0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnd */ .sA)(file, more, more - to));
            to = more;
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(own, older);
        return to;
    };
    const saved = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(save);
    if (saved !== undefined)
        return saved;
    (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(older, { force: true }));
    const again = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(save);
    if (again === undefined)
        (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(own, { force: true }));
    return again ?? size;
}
/** The newest line of progress in the log, without its end. */
function progressLine(folder) {
    return (0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .withLog */ .X1)((0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .logFile */ .N9)(folder), (file) => progressLineIn(file, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size));
}
function progressLineIn(file, size) {
    for (const bytes of [64 * 1024, mostLookedThrough]) {
        const end = (0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnd */ .sA)(file, size, bytes).toString('utf8');
        // Where the beginning is not that of the file, what stands there may be the rest of a line.
        const text = size > bytes ? end.slice(end.search(/[\n\r]/) + 1) : end;
        const line = (0,_core_progress_line_js__WEBPACK_IMPORTED_MODULE_3__/* .lastProgressLine */ .uA)(text);
        if (line !== undefined)
            return line;
        if (size <= bytes)
            return undefined;
    }
    // So much output at once: what the last cut left stands at the beginning.
    return (0,_core_progress_line_js__WEBPACK_IMPORTED_MODULE_3__/* .lastProgressLine */ .uA)((0,_log_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readRange */ .qX)(file, 0, 64 * 1024).toString('utf8'));
}
/** Size of the log now; 0 when there is none. */
function logState(folder) {
    const state = withLog(logFile(folder), (file) => {
        const { size, mtimeMs } = fstatSync(file);
        return { size, mark: `${size} ${Math.floor(mtimeMs)}` };
    });
    return state ?? { size: 0, mark: '-' };
}
/** The last bytes of both files together. */
function logEnd(folder, bytes) {
    const [older, newer] = [olderLogFile(folder), logFile(folder)].map((path) => withLog(path, (file) => {
        const { size } = fstatSync(file);
        return { size, end: readEnd(file, size, bytes) };
    }));
    const all = Buffer.concat([older?.end ?? Buffer.alloc(0), newer?.end ?? Buffer.alloc(0)]);
    const text = all.subarray(Math.max(0, all.length - bytes)).toString('utf8');
    const omittedBytes = Math.max(0, (older?.size ?? 0) + (newer?.size ?? 0) - bytes);
    return omittedBytes === 0 ? { head: text, tail: '', omittedBytes } : { head: '', tail: text, omittedBytes };
}


/***/ }),

/***/ 272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z4: () => (/* binding */ isStill),
  CO: () => (/* binding */ markerName),
  Wv: () => (/* binding */ readProcess),
  Uc: () => (/* binding */ readProcessTable)
});

// UNUSED EXPORTS: parseProcStat

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./build/adapters/system-tool.js
var system_tool = __nccwpck_require__(23);
;// CONCATENATED MODULE: ./build/adapters/ps-table.js

const columns = ['pid', 'ppid', 'pgid', 'stat', 'lstart'];
/** All processes. Throws when the system does not tell. */
function psRows() {
    return parseRows(ps(['-ax', ...only(...columns)]));
}
/** The process that has this pid; undefined when there is none. Throws when the system does not tell. */
function psRow(pid) {
    return parseRows(ps([...only(...columns), '-p', String(pid)]))[0];
}
/**
 * What stands in the environment that a process was started with, by pid, for a variable. The kernel tells of processes of
 * this user, but for Apple's own programs (sysctl_procargsx in
 * https://github.com/apple-oss-distributions/xnu/blob/main/bsd/kern/kern_sysctl.c). Throws when the system does not tell.
 */
function psMarks(rows, name) {
    const text = ['-ww', ...only('pid', 'lstart', 'command')];
    const withEnvironment = commandsIn(ps(['-axE', ...text]), rows);
    const candidates = [...withEnvironment].filter(([, line]) => line.includes(`${name}=`)).map(([pid]) => pid);
    if (candidates.length === 0)
        return new Map();
    const plain = commandsIn(ps([...text, '-p', candidates.join(',')]), rows);
    return marksIn(withEnvironment, plain, name);
}
/** Rows of pid, ppid, pgid, stat and lstart. */
function parseRows(text) {
    return text.split('\n').flatMap((line) => {
        const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s*$/.exec(line);
        if (match === null)
            return [];
        const [, pid, parent, group, stat = '', start = ''] = match;
        return {
            pid: Number(pid),
            parent: Number(parent),
            group: Number(group),
            session: undefined,
            leadsSession: stat.includes('s'),
            start: oneSpaced(start),
            ended: stat.startsWith('Z'),
        };
    });
}
/**
 * Commands by pid, of lines of pid, lstart and command. Only of the processes in `rows`, which hold nothing that anybody
 * may write; a pid that two lines claim has none.
 */
function commandsIn(text, rows) {
    const starts = new Map(rows.map(({ pid, start }) => [pid, start]));
    const commands = new Map();
    const claimed = new Set();
    for (const line of text.split('\n')) {
        const match = /^\s*(\d+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s(.*)$/.exec(line);
        if (match === null)
            continue;
        const [, digits, start = '', command = ''] = match;
        const pid = Number(digits);
        if (claimed.has(pid))
            commands.delete(pid);
        else if (starts.get(pid) === oneSpaced(start))
            commands.set(pid, command.trimStart());
        claimed.add(pid);
    }
    return commands;
}
/** The variable's value where it stands behind the arguments, once. In doubt there is none. */
function marksIn(withEnvironment, plain, name) {
    const marks = new Map();
    for (const [pid, line] of withEnvironment) {
        const command = plain.get(pid);
        if (command === undefined || !line.startsWith(`${command} `))
            continue;
        const found = [...line.slice(command.length).matchAll(new RegExp(` ${name}=(\\S*)`, 'g'))];
        const [mark] = found.map(([, value = '']) => value);
        if (mark !== undefined && found.length === 1)
            marks.set(pid, mark);
    }
    return marks;
}
/** One `-o` each: in a list, all that follows the first `=` would be a header. */
function only(...names) {
    return names.flatMap((name) => ['-o', `${name}=`]);
}
function ps(args) {
    try {
        return (0,system_tool/* systemTool */._)('/bin/ps', args);
    }
    catch (error) {
        // No such process.
        if (error instanceof Error && 'status' in error && error.status === 1)
            return '';
        throw error;
    }
}
function oneSpaced(text) {
    return text.replaceAll(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./build/adapters/process-table.js
/** One look at the processes of this host: Linux from /proc, macOS from `ps`. */


/** The variable that marks everything one command started, also what left its session. */
const markerName = 'OPS_EXEC_ID';
const onMac = process.platform === 'darwin';
/** All processes that have not ended; markers are read only if asked for. Undefined when the system does not tell. */
function readProcessTable(withMarkers) {
    try {
        const rows = onMac ? readPs(withMarkers) : readProc(withMarkers);
        return rows.filter(({ ended }) => !ended);
    }
    catch {
        return undefined;
    }
}
/** The process that has this pid, which may have ended; undefined when there is none. Throws when the system does not tell. */
function readProcess(pid) {
    return onMac ? psRow(pid) : readProcStat(pid);
}
/** Looks again, for right before a signal: is this pid still the process of the row? */
function isStill(row) {
    try {
        return readProcess(row.pid)?.start === row.start;
    }
    catch {
        return false;
    }
}
function readPs(withMarkers) {
    const rows = psRows();
    const marks = withMarkers ? psMarks(rows, markerName) : new Map();
    return rows.map((row) => ({ ...row, marker: marks.get(row.pid) }));
}
// --- Linux -------------------------------------------------------------------------------------------
function readProc(withMarkers) {
    const rows = [];
    for (const name of (0,external_node_fs_.readdirSync)('/proc')) {
        const pid = Number(name);
        if (!Number.isInteger(pid))
            continue;
        const row = readProcStat(pid);
        if (row === undefined)
            continue;
        rows.push({ ...row, marker: withMarkers ? readProcMarker(pid) : undefined });
    }
    return rows;
}
function readProcStat(pid) {
    try {
        return parseProcStat((0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    }
    catch (error) {
        if (isGone(error))
            return undefined;
        throw error;
    }
}
/** Throws when the text is not the content of /proc/<pid>/stat. */
function parseProcStat(text) {
    // The name in parentheses may hold spaces and parentheses itself; numbers begin behind the last one.
    const fields = text
        .slice(text.lastIndexOf(')') + 2)
        .trim()
        .split(' ');
    const [state, parent, group, session] = fields;
    const threads = fields[17];
    const start = fields[19];
    if (state === undefined || start === undefined)
        throw new Error('not a line of /proc/<pid>/stat');
    const pid = Number.parseInt(text, 10);
    return {
        pid,
        parent: Number(parent),
        group: Number(group),
        session: Number(session),
        leadsSession: Number(session) === pid,
        start,
        // One whose main thread ended while others run shows as a zombie, but lives.
        ended: state === 'X' || (state === 'Z' && Number(threads) <= 1),
    };
}
/** Undefined too when it may not be read: then it is another user's. */
function readProcMarker(pid) {
    try {
        const variable = `\0${markerName}=`;
        const text = `\0${(0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, 'utf8')}\0`;
        const at = text.indexOf(variable);
        return at === -1 ? undefined : text.slice(at + variable.length, text.indexOf('\0', at + 1));
    }
    catch {
        return undefined;
    }
}
function isGone(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ESRCH';
}


/***/ }),

/***/ 345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ys: () => (/* binding */ createReaper),
/* harmony export */   r7: () => (/* binding */ signalTree)
/* harmony export */ });
/* unused harmony exports killTreesNow, membersOf */
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(272);
/** Ends everything that a command started: finds its processes, signals them, looks again until they are gone. */

const roundMs = 25;
/** So often SIGKILL is sent before it is given up; between them they have a moment to end. */
const leastKills = 8;
/** One reaper for all commands: each round reads the process table once, however many trees are ending. */
function createReaper() {
    const dying = new Set();
    let timer;
    let immediate;
    function round() {
        clearTimeout(timer);
        immediate = undefined;
        if (dying.size === 0)
            return;
        const look = lookFor([...dying].map(({ tree }) => tree));
        const now = performance.now();
        for (const one of dying) {
            const left = look(one.tree);
            const signal = now >= one.killAt ? 'SIGKILL' : 'SIGTERM';
            if (left.length === 0 || (now >= one.giveUpAt && one.kills >= leastKills)) {
                dying.delete(one);
                one.resolve(left.map(({ pid }) => pid));
            }
            else if (signal === 'SIGKILL' || !one.termSent) {
                one.termSent = true;
                if (signal === 'SIGKILL')
                    one.kills += 1;
                signalMembers(one.tree, left, signal);
            }
        }
        if (dying.size > 0)
            timer = setTimeout(round, roundMs);
    }
    function wake() {
        // Several at once share a round.
        if (dying.size > 0)
            immediate ??= setImmediate(round);
    }
    return {
        end(tree, { killAfterMs, giveUpAfterMs, termSent = false }) {
            return new Promise((resolve) => {
                const now = performance.now();
                dying.add({
                    tree,
                    killAt: now + killAfterMs,
                    giveUpAt: now + giveUpAfterMs,
                    resolve,
                    termSent,
                    kills: 0,
                });
                wake();
            });
        },
        wake,
    };
}
/** One signal to everything that lives of a tree. */
function signalTree(tree, signal) {
    signalMembers(tree, lookFor([tree])(tree), signal);
}
/** SIGKILL to all of these trees without giving up control; a few rounds, for what forks meanwhile. */
function killTreesNow(trees) {
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (let rounds = 0; rounds < 10; rounds++) {
        const look = lookFor(trees);
        const alive = trees.map((tree) => ({ tree, left: look(tree) })).filter(({ left }) => left.length > 0);
        if (alive.length === 0)
            return;
        for (const { tree, left } of alive)
            signalMembers(tree, left, 'SIGKILL');
        Atomics.wait(pause, 0, 0, 3);
    }
}
/** The living processes of the tree. Pure. */
function membersOf(rows, tree) {
    const { root, marker, reaped } = tree;
    // The system gives a pid away again only when no group and no session bears its number. So when a stranger has the
    // root's pid, nothing of ours is left in either.
    const recycled = reaped && rows.some(({ pid }) => pid === root);
    const inherits = (row) => marker !== undefined || (row.session === undefined ? !row.leadsSession : row.session === root);
    const children = childrenOf(rows);
    const members = new Map();
    const open = rows.filter((row) => (marker !== undefined && row.marker === marker) ||
        (!recycled && (row.pid === root || row.group === root || row.session === root)));
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
        if (members.has(row.pid) || row.pid === process.pid || row.pid <= 1)
            continue;
        members.set(row.pid, row);
        open.push(...(children.get(row.pid) ?? []).filter(inherits));
    }
    return [...members.values()];
}
function childrenOf(rows) {
    const children = new Map();
    for (const row of rows) {
        const siblings = children.get(row.parent);
        if (siblings === undefined)
            children.set(row.parent, [row]);
        else
            siblings.push(row);
    }
    return children;
}
function lookFor(trees) {
    const rows = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .readProcessTable */ .Uc)(trees.some(({ marker }) => marker !== undefined));
    return ({ root, marker, reaped }) => {
        if (rows !== undefined)
            return membersOf(rows, { root, marker, reaped: reaped() });
        // Without a table only our own child is known for certain.
        if (reaped())
            return [];
        return [
            {
                pid: root,
                parent: process.pid,
                group: root,
                session: root,
                leadsSession: true,
                start: '',
                ended: false,
            },
        ];
    };
}
function signalMembers(tree, members, signal) {
    // The group in one call, so that nothing can fork its way past it. Its number is ours while our child is not reaped
    // or a member that was just looked at still is in it.
    const witness = members.find(({ group }) => group === tree.root);
    if (!tree.reaped() || (witness !== undefined && (0,_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isStill */ .Z4)(witness)))
        send(-tree.root, signal);
    for (const row of members)
        if (row.group !== tree.root && (0,_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isStill */ .Z4)(row))
            send(row.pid, signal);
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
        // Gone meanwhile, or another user's: the next round tells which.
    }
}


/***/ }),

/***/ 568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   E: () => (/* binding */ createProcesses)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(473);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(272);
/* harmony import */ var _system_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(23);
/** Tells processes of this host apart and ends them: for locks, leases and `stop`. */




/** `host`: a name of this host. Processes of another host are never judged. */
function createProcesses(host) {
    let readWorld;
    const world = () => (readWorld ??= whereWeRun());
    let self;
    function see(pid) {
        if (!Number.isInteger(pid) || pid <= 0 || pid > 0x7fffffff)
            return { kind: 'none' };
        try {
            const row = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readProcess */ .Wv)(pid);
            if (row?.ended === true)
                return { kind: 'none' };
            if (row !== undefined)
                return { kind: 'seen', start: startOf(world(), row.start) };
        }
        catch {
            return { kind: 'hidden' };
        }
        // /proc can be set to hide the processes of other users.
        return belongsToAnother(pid) ? { kind: 'hidden' } : { kind: 'none' };
    }
    return {
        self() {
            if (self !== undefined)
                return self;
            const sight = see(process.pid);
            if (sight.kind !== 'seen')
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('this program cannot look at itself: see that /proc is mounted (Linux) or ps works (macOS)');
            return (self = { host, pid: process.pid, start: sight.start });
        },
        find(pid) {
            const sight = see(pid);
            return sight.kind === 'seen' ? { host, pid, start: sight.start } : undefined;
        },
        isDead(owner) {
            if (owner.host !== host)
                return false;
            try {
                if (isOfAnotherContainer(owner.start, world()))
                    return false;
            }
            catch {
                return false;
            }
            const sight = see(owner.pid);
            return sight.kind === 'none' || (sight.kind === 'seen' && sight.start !== owner.start);
        },
        terminate(owner) {
            if (owner.host !== host)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`process ${owner.pid} runs on ${owner.host}, this is ${host}: end it from there`);
            const sight = see(owner.pid);
            if (sight.kind === 'hidden')
                throw notAllowed(owner.pid);
            if (sight.kind === 'none' || sight.start !== owner.start)
                return;
            try {
                process.kill(owner.pid, 'SIGTERM');
            }
            catch (error) {
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .rl)(error) === 'EPERM')
                    throw notAllowed(owner.pid, error);
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .rl)(error) !== 'ESRCH')
                    throw error;
            }
        },
    };
}
function whereWeRun() {
    if (process.platform === 'darwin') {
        // Not kern.boottime: that one moves whenever the clock is set.
        const boot = (0,_system_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .systemTool */ ._)('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid']);
        return { boot: boot.trim(), pids: '-' };
    }
    const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return { boot, pids: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid').replaceAll(/\D/g, '') };
}
function startOf({ boot, pids }, start) {
    return `${boot}/${pids}/${start}`;
}
/** The parts of `Owner.start`. */
function partsOf(start) {
    const [boot = '', pids = '', ...rest] = start.split('/');
    return { boot, pids, start: rest.join('/') };
}
/** Containers of one host share its boot, and may share its name, but see other pids. */
function isOfAnotherContainer(start, world) {
    const { boot, pids } = partsOf(start);
    return boot === world.boot && pids !== world.pids;
}
function belongsToAnother(pid) {
    try {
        process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .rl)(error) === 'EPERM';
    }
}
function notAllowed(pid, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`process ${pid} belongs to ${userOf(pid)} and may not be ended by this user: end it as that user, or run this as that user`, { cause });
}
function userOf(pid) {
    try {
        const user = (0,_system_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .systemTool */ ._)('/bin/ps', ['-o', 'user=', '-p', String(pid)]);
        return user.trim() === '' ? 'another user' : `the user ${user.trim()}`;
    }
    catch {
        return 'another user';
    }
}


/***/ }),

/***/ 527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  bL: () => (/* binding */ RunsAlready),
  oc: () => (/* binding */ endRemnants),
  Au: () => (/* binding */ remnantsBefore)
});

// UNUSED EXPORTS: kinIn, listProcesses

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(473);
// EXTERNAL MODULE: ./build/adapters/durable-file.js
var durable_file = __nccwpck_require__(861);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./build/adapters/process-tree.js
var process_tree = __nccwpck_require__(345);
;// CONCATENATED MODULE: ./build/adapters/process-cpu.js
/** Processor time of a supervised job: Linux from /proc, macOS from `ps`. */




/** Milliseconds a tick of the kernel's accounting (USER_HZ, fixed at 100: https://man7.org/linux/man-pages/man7/time.7.html). */
const tickMs = 10;
/**
 * Of all that the job has running, with the ended children they waited for: the session or group of `root`, what bears one
 * of the marks, as a worker that made itself a daemon, and what descends from these. Undefined when nothing tells.
 */
function jobCpuMs(rows, root, markers) {
    const times = process.platform === 'darwin' ? psTimes() : procTimes;
    const trees = [...markers, undefined].map((marker) => ({ root: root ?? noPid, marker, reaped: false }));
    const pids = new Set(trees.flatMap((tree) => membersOf(rows, tree).map(({ pid }) => pid)));
    return times && [...pids].reduce((sum, pid) => sum + (times(pid) ?? 0), 0);
}
const noPid = (/* unused pure expression or super */ null && (-1));
const procTimes = (pid) => attempt(() => parseStatCpu(readFileSync(`/proc/${pid}/stat`, 'utf8')));
function psTimes() {
    const text = attempt(() => systemTool('/bin/ps', ['-ax', '-o', 'pid=', '-o', 'time=']));
    if (text === undefined)
        return undefined;
    const times = parsePsTimes(text);
    return (pid) => times.get(pid);
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

// EXTERNAL MODULE: ./build/adapters/process-table.js + 1 modules
var process_table = __nccwpck_require__(272);
// EXTERNAL MODULE: ./build/adapters/supervise-protocol.js
var supervise_protocol = __nccwpck_require__(4);
;// CONCATENATED MODULE: ./build/adapters/remnants.js
/** Processes of a supervised job, found in the list of all. */






const graceMs = 500;
const giveUpMs = 5_000;
/** An attempt runs whose record was lost. */
class RunsAlready extends errors/* UserError */.yo {
}
/** All processes of this host. Throws a UserError when the system does not tell. */
function listProcesses() {
    const rows = (0,process_table/* readProcessTable */.Uc)(true);
    if (!rows)
        throw new errors/* UserError */.yo('the processes of this host cannot be listed: see that /proc or ps works');
    return rows;
}
/** Those of any attempt: by the mark in their environment, and where they lost that, by the session or group of the leader. */
function kinIn(rows, { mark, world, leader }) {
    const led = leader && isOurs(rows, leader) ? leader : undefined;
    return rows.flatMap((row) => {
        if (row.pid === process.pid)
            return [];
        const number = (0,supervise_protocol/* attemptOfMark */.yz)(mark, world, row.marker) ?? (led && isLedBy(row, led) ? led.attempt : undefined);
        return number === undefined ? [] : [{ ...row, attempt: number }];
    });
}
function isLedBy({ session, group }, { pid }) {
    return session === pid || group === pid;
}
/**
 * Whether the session and the group with the leader's number are still its own: while it lives; and later, while a member
 * is older than the last sign of life of the supervisor, when the number was not yet anybody else's. A number is given away
 * only when no process, group or session bears it.
 */
function isOurs(rows, leader) {
    const holder = rows.find(({ pid }) => pid === leader.pid);
    if (holder)
        return holder.start === leader.start;
    return rows.some((row) => isLedBy(row, leader) && Number(row.start) * tickMs <= leader.supervisedMs);
}
/** What attempts before this one left running. Throws when one runs that has this number or a higher one. */
function remnantsBefore(kin, number) {
    const rows = kinIn(listProcesses(), kin);
    const newer = rows.filter(({ attempt: of }) => of >= number);
    if (newer.length > 0)
        throw new RunsAlready(`it runs already (${pidsOf(newer)}), its record was lost; to end it: ops-framework stop`);
    return rows;
}
/** Ends what attempts before this one left running without a supervisor. Throws like `remnantsBefore`, and in vain. */
async function endRemnants(kin, number) {
    const begun = performance.now();
    for (;;) {
        const rows = remnantsBefore(kin, number);
        if (rows.length === 0)
            return;
        const spent = performance.now() - begun;
        if (spent > giveUpMs) {
            throw new Error(`an earlier attempt left ${pidsOf(rows)} running, which cannot be ended: end it, then start again`);
        }
        for (const row of rows) {
            if ((0,process_table/* isStill */.Z4)(row))
                (0,durable_file/* attempt */.CD)(() => process.kill(row.pid, spent < graceMs ? 'SIGTERM' : 'SIGKILL'));
        }
        await (0,promises_.setTimeout)(50);
    }
}
function pidsOf(rows) {
    return `pid ${rows.map(({ pid }) => pid).join(', ')}`;
}


/***/ }),

/***/ 974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ explainStartFailure)
/* harmony export */ });
/* unused harmony export startProblem */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(473);
/** Says why a command could not be started, and what to do. Looks at the files only after the failure. */



/** Shortages of the host: what they mean and how to mend them. */
const shortages = {
    EAGAIN: 'too many processes: raise the limit (ulimit -u) or run fewer at once',
    EMFILE: 'this program has too many files open: raise the limit (ulimit -n) or run fewer commands at once',
    ENFILE: 'the system has too many files open: close some programs or raise the limit of the system',
    ENOMEM: 'memory is short: free some or run fewer commands at once',
};
/** One sentence with what is missing, where, and what to do. Never throws. */
function explainStartFailure(error, request) {
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .causeOf */ .rl)(error);
    const [program] = request.argv;
    if (program === undefined || program === '')
        return 'the command is empty: name a program to run';
    const shortage = shortages[code];
    if (shortage !== undefined)
        return `the host could not start a process: ${code}, ${shortage}`;
    if (code === 'E2BIG')
        return `the arguments and environment of ${program} are too long for the system (E2BIG): pass long data in a file`;
    // Node's own words for it would show the value, which may be a secret.
    if (code === 'ERR_INVALID_ARG_VALUE')
        return `${clean(program)} could not be started: its arguments, folder or environment hold a NUL byte: remove it`;
    return (folderProblem(request.cwd) ??
        programProblem(program, request) ??
        `${program} could not be started: ${error instanceof Error ? error.message : code}`);
}
/** What would keep a command from starting, looked at beforehand; undefined when nothing is seen. */
function startProblem(request) {
    const [program = ''] = request.argv;
    return folderProblem(request.cwd) ?? programProblem(program, request);
}
function clean(program) {
    return program.replaceAll('\0', '');
}
function folderProblem(cwd) {
    const stats = look(cwd);
    if (stats === 'missing')
        return `the working directory ${cwd} does not exist: create it or mend cwd`;
    if (stats === 'unreachable' || (stats.isDirectory() && !mayExecute(cwd)))
        return `the working directory ${cwd} may not be entered by this user: mend its permissions or cwd`;
    return stats.isDirectory() ? undefined : `the working directory ${cwd} is not a directory: mend cwd`;
}
function programProblem(program, request) {
    if (program.includes('/'))
        return fileProblem(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(request.cwd, program), request.cwd);
    const searchPath = request.env['PATH'];
    const hits = (searchPath ?? '/usr/bin:/bin')
        .split(':')
        .map((folder) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(request.cwd, folder, program))
        .filter((file) => isFile(file));
    const file = hits.find((hit) => mayExecute(hit)) ?? hits[0];
    if (file !== undefined)
        return fileProblem(file, request.cwd);
    const words = program.trim().split(/\s+/);
    if (words.length > 1)
        return `${program} is one word with a space in it: write ${JSON.stringify(words)}`;
    const where = searchPath === undefined ? 'PATH is not set' : `PATH is ${searchPath}`;
    return `${program} was not found on PATH: write its full path or mend PATH (${where})`;
}
function fileProblem(file, cwd) {
    const stats = look(file);
    if (stats === 'missing')
        return `${file} does not exist: install it or mend the command`;
    if (stats === 'unreachable')
        return `${file} may not be reached by this user: mend the permissions of its folders`;
    if (stats.isDirectory())
        return `${file} is a directory, not a program: mend the command`;
    if (!mayExecute(file))
        return `${file} is not executable: run chmod +x on it (and see that its disk is not mounted noexec)`;
    return interpreterProblem(file, cwd);
}
/** The kernel says "no such file" of a script whose interpreter is missing. */
function interpreterProblem(file, cwd) {
    const firstLine = /^#![ \t]*([^ \t\n]+)/.exec(beginningOf(file));
    const named = firstLine?.[1];
    if (named === undefined)
        return undefined;
    const problem = fileProblemOfInterpreter(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, named));
    if (problem === undefined)
        return undefined;
    return named.endsWith('\r')
        ? `${file} has Windows line ends, so its first line names no program: save it with Unix line ends`
        : `${file} cannot run because its first line names ${named}, which ${problem}: install that or mend the first line`;
}
function fileProblemOfInterpreter(file) {
    const stats = look(file);
    if (stats === 'missing')
        return 'does not exist';
    if (stats === 'unreachable')
        return 'may not be reached by this user';
    if (stats.isDirectory())
        return 'is a directory';
    return mayExecute(file) ? undefined : 'is not executable';
}
function look(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .causeOf */ .rl)(error) === 'EACCES' ? 'unreachable' : 'missing';
    }
}
function isFile(file) {
    const stats = look(file);
    return typeof stats !== 'string' && stats.isFile();
}
function mayExecute(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
function beginningOf(file) {
    try {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
        try {
            const bytes = Buffer.alloc(256);
            return bytes.toString('utf8', 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 4:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ checkpointFolder),
/* harmony export */   hH: () => (/* binding */ attemptMark),
/* harmony export */   mM: () => (/* binding */ progressFile),
/* harmony export */   yz: () => (/* binding */ attemptOfMark)
/* harmony export */ });
/**
 * The mark of the processes of one attempt: `markerName` in their environment. Another than that of every other attempt, and
 * than those of a container with the same path. `world`: the set of pids that the supervisor lives in.
 */
const attemptMark = (mark, { number, startedAt }, world) => `${mark}.${number}.${world}.${process.pid}-${startedAt.toString(36)}`;
/** The number in the mark of an attempt of the job that was started in this world; undefined when it is none of its. */
function attemptOfMark(mark, world, given) {
    if (given === undefined || !given.startsWith(`${mark}.`))
        return undefined;
    const [number = '', of, own] = given.slice(mark.length + 1).split('.');
    return /^\d{1,9}$/.test(number) && of === world && own !== undefined ? Number(number) : undefined;
}
const progressFile = 'progress.json';
const checkpointFolder = 'checkpoint';


/***/ }),

/***/ 257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
/* harmony import */ var _attempt_files_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(686);
/* harmony import */ var _awake_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(926);
/* harmony import */ var _durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(861);
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(345);




const lookEveryMs = 500;
const beatEveryMs = 30_000;
const giveUpMs = 5_000;
/** From SIGTERM to SIGKILL for what the job leaves behind when it ends by itself. */
const leftoverGraceMs = 500;
/** Resolves when the job has ended, and all that it started with it. */
function watch(child, tree, job, signals, keepLog) {
    const { folder, record, graceMs, maxRuntimeMs = Infinity } = job;
    const { number } = record;
    const beganAt = (0,_awake_js__WEBPACK_IMPORTED_MODULE_1__/* .readUptimeMs */ .D3)();
    let stop;
    let why;
    const reaper = (0,_process_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .createReaper */ .Ys)();
    let killAt = Infinity;
    let beatAt = -Infinity;
    let isKilling = false;
    function begin(cause, withinMs, because) {
        // Who is in more of a hurry is heard too, also when a wrapper has ended and what works below it has not.
        killAt = Math.min(killAt, (0,_awake_js__WEBPACK_IMPORTED_MODULE_1__/* .readUptimeMs */ .D3)() + withinMs);
        if (stop !== undefined || tree.reaped())
            return;
        stop = cause;
        why = because;
        // What it stopped cannot hear.
        for (const signal of ['SIGTERM', 'SIGCONT'])
            (0,_process_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .signalTree */ .r7)(tree, signal);
    }
    /** Waits for what a job that has ended leaves behind: the rest of the grace where it was stopped, else not for long. */
    function endRest() {
        if (!stop)
            killAt = (0,_awake_js__WEBPACK_IMPORTED_MODULE_1__/* .readUptimeMs */ .D3)() + leftoverGraceMs;
        const killAfterMs = Math.max(0, killAt - (0,_awake_js__WEBPACK_IMPORTED_MODULE_1__/* .readUptimeMs */ .D3)());
        return reaper.end(tree, {
            killAfterMs,
            giveUpAfterMs: killAfterMs + giveUpMs,
            termSent: stop !== undefined,
        });
    }
    function look() {
        const now = (0,_awake_js__WEBPACK_IMPORTED_MODULE_1__/* .readUptimeMs */ .D3)();
        keepLog();
        const asked = (0,_attempt_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readStopRequest */ .YE)(folder, record);
        if (asked)
            begin('stopped', asked.graceMs);
        if (now - beganAt >= maxRuntimeMs)
            begin('max-runtime', graceMs);
        // As after a long sleep, when another host on a shared disk took this one for dead.
        if (((0,_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,_attempt_files_js__WEBPACK_IMPORTED_MODULE_0__/* .newestAttempt */ ._M)(folder)) ?? 0) > number)
            begin('terminated', graceMs, 'a newer attempt was started elsewhere');
        if (now - beatAt >= beatEveryMs) {
            beatAt = now;
            (0,_attempt_files_js__WEBPACK_IMPORTED_MODULE_0__/* .writeBeat */ .CM)(folder, number);
        }
        if (now < killAt || isKilling)
            return;
        isKilling = true;
        void reaper.end(tree, { killAfterMs: 0, giveUpAfterMs: giveUpMs, termSent: true }).then(() => {
            isKilling = false;
        });
    }
    return new Promise((resolve) => {
        const timer = setInterval(look, lookEveryMs);
        signals.hear = () => {
            if ((0,_attempt_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readStopRequest */ .YE)(folder, record) === undefined)
                begin('terminated', graceMs);
            look();
        };
        const ended = async () => {
            const left = await endRest();
            clearInterval(timer);
            signals.hear = () => undefined;
            resolve({ exitCode: child.exitCode, signal: child.signalCode, stop, why, left });
        };
        if (tree.reaped())
            return void ended();
        child.once('exit', () => void ended());
        if (signals.asked)
            signals.hear();
    });
}


/***/ }),

/***/ 23:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ systemTool)
/* harmony export */ });
/** Short questions to tools of the system (`ps`, `sysctl`), asked only where the kernel's files do not answer. */
/**
 * What a tool prints on stdout. Throws when it fails or takes over 2 s. The module is loaded here: on Linux hardly
 * anything needs it, and loading it is a noticeable part of a start.
 */
function systemTool(file, args) {
    const { execFileSync } = process.getBuiltinModule('node:child_process');
    return execFileSync(file, args, {
        encoding: 'utf8',
        // Dates are part of an identity: they must not change with the caller's language or zone.
        env: { LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 2000,
        maxBuffer: 64 * 1024 * 1024,
    });
}


/***/ }),

/***/ 634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ak: () => (/* binding */ withoutWords),
/* harmony export */   uA: () => (/* binding */ lastProgressLine)
/* harmony export */ });
/* unused harmony exports progressPrefix, withoutProgress */
/** Finds the lines in a job's output by which it says how far it is. Pure, and small: the supervisor holds it too. */
const progressPrefix = '::ops-progress ';
/** Characters. A longer line of progress is none. */
const longestLine = 8192;
/** The newest whole line `::ops-progress …` of at most 8,192 characters, without its end; the text begins with a line. */
function lastProgressLine(text) {
    for (let end = text.length; end > 0;) {
        const at = text.lastIndexOf(progressPrefix, end - 1);
        if (at === -1)
            return undefined;
        const isLine = at === 0 || /[\n\r]/.test(text.charAt(at - 1));
        const length = isLine ? text.slice(at).search(/[\n\r]/) : -1;
        // Without its end it is still being written.
        if (length !== -1 && length <= longestLine)
            return text.slice(at, at + length);
        end = at;
    }
    return undefined;
}
/** The text without such lines. */
function withoutProgress(text) {
    return text.replace(new RegExp(`^${progressPrefix}.*\\n?`, 'gm'), '');
}
/** The line without level and message: they are of the attempt that said them, and progress is of all. */
function withoutWords(line) {
    const [fields = ''] = line.slice(progressPrefix.length).split(/(?:^|\s)message=/);
    const words = fields.split(/\s+/).filter((word) => word !== '' && !word.startsWith('level='));
    return progressPrefix + words.join(' ');
}


/***/ }),

/***/ 473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   rl: () => (/* binding */ causeOf),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export exitCodes */
/** Exit codes of every command (SPEC 3.10). */
const exitCodes = { done: 0, failed: 1, badInput: 2, noTarget: 3 };
/**
 * Something a person can mend. The message says what was wrong, where, and what to do; it is shown without a stack.
 * Everything else that is thrown is a bug and shows one.
 */
class UserError extends Error {
    exitCode;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? {} : { cause: options.cause });
        this.name = 'UserError';
        this.exitCode = options.exitCode ?? exitCodes.failed;
    }
}
/** The system's word for an error (`ENOENT`), or its message. */
function causeOf(error) {
    if (error instanceof Error)
        return error.code ?? error.message;
    return String(error);
}


/***/ }),

/***/ 756:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(500);
/* harmony import */ var _adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(686);
/* harmony import */ var _adapters_attempt_life_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(407);
/* harmony import */ var _adapters_awake_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(926);
/* harmony import */ var _adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(861);
/* harmony import */ var _adapters_job_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(783);
/* harmony import */ var _adapters_output_log_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(115);
/* harmony import */ var _adapters_process_table_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(272);
/* harmony import */ var _adapters_processes_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(568);
/* harmony import */ var _adapters_remnants_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(527);
/* harmony import */ var _adapters_start_failure_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(974);
/* harmony import */ var _adapters_supervisor_watch_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(257);
/* harmony import */ var _adapters_supervise_protocol_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(4);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(473);
/**
 * The supervisor of one attempt of a job: takes the attempt's number, starts the job in a session of its own, bounds its
 * log, stops it when asked or when its time is over, and records how it ended. Everything it needs is loaded when it
 * starts, so that the engine may be replaced while it runs.
 */

















const saveAgainMs = 5_000;
const signals = { asked: false, hear: () => undefined };
for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
        signals.asked = true;
        signals.hear();
    });
}
// The terminal that it was started from is closed.
process.on('SIGHUP', () => undefined);
const request = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(0, 'utf8'));
await supervise(request);
async function supervise({ host, folder, number, next, ...job }) {
    const processes = (0,_adapters_processes_js__WEBPACK_IMPORTED_MODULE_11__/* .createProcesses */ .E)(host);
    const self = processes.self();
    const kin = { mark: job.mark, world: (0,_adapters_attempt_life_js__WEBPACK_IMPORTED_MODULE_5__/* .worldOf */ .cO)(self), leader: job.leader };
    const beganAt = (0,_adapters_awake_js__WEBPACK_IMPORTED_MODULE_6__/* .readUptimeMs */ .D3)();
    const { stopReason: _, ...carried } = next;
    let record = {
        number,
        startedAt: Date.now(),
        uptimeMs: beganAt,
        supervisor: self,
        ...carried,
        startsAt: [...next.startsAt],
        marks: [...next.marks],
        ...(next.attempt > 1 && { prepared: true }),
    };
    try {
        (0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .makeFolder */ .fc)((0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptsFolder */ .HK)(folder));
        if ((0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .newestAttempt */ ._M)(folder) >= number)
            return reply({ kind: 'busy' });
        (0,_adapters_remnants_js__WEBPACK_IMPORTED_MODULE_12__/* .remnantsBefore */ .Au)(kin, number);
        if (!(0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .claimAttempt */ .UX)(folder, record))
            return reply({ kind: 'busy' });
        if (process.ppid !== job.engine) {
            // Who asked is dead, and the lock of the group is free. Who takes that from now on sees the attempt.
            return (0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseAttempt */ .jK)(folder, record);
        }
    }
    catch (error) {
        const message = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_15__/* .UserError */ .yo ? error.message : `${folder} cannot be used (${(0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .explain */ .WE)(error)})`;
        return reply({ kind: 'failed', message });
    }
    const endOf = (end) => {
        const uptimeMs = (0,_adapters_awake_js__WEBPACK_IMPORTED_MODULE_6__/* .readUptimeMs */ .D3)();
        return { ...record, end: { ...end, at: Date.now(), uptimeMs, ranMs: uptimeMs - beganAt } };
    };
    (0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeBeat */ .CM)(folder, number);
    const marker = (0,_adapters_supervise_protocol_js__WEBPACK_IMPORTED_MODULE_16__/* .attemptMark */ .hH)(job.mark, record, kin.world);
    let child;
    let log;
    try {
        await (0,_adapters_remnants_js__WEBPACK_IMPORTED_MODULE_12__/* .endRemnants */ .oc)(kin, number);
        if (record.prepared !== true) {
            (0,_adapters_job_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .clearFolder */ .Ic)(folder);
            record = { ...record, prepared: true };
            (0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAttempt */ .vT)(folder, record);
        }
        if (next.attempt > 1)
            (0,_adapters_job_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .forgetWords */ .Bg)(folder);
        (0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _adapters_supervise_protocol_js__WEBPACK_IMPORTED_MODULE_16__/* .checkpointFolder */ .L6));
        (0,_adapters_job_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .keepReserve */ .G4)(folder);
        log = (0,_adapters_output_log_js__WEBPACK_IMPORTED_MODULE_9__/* .openLog */ .Ne)(folder);
        // A signal that came meanwhile is heard now.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(1);
        if (signals.asked)
            throw new Error('it was told to end before it had started the job: start it again');
        child = await launch(job, marker, log.descriptor);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log.descriptor);
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const end = {
            cause: 'not-started',
            exitCode: null,
            signal: null,
            message: message.slice(0, 500),
        };
        if (error instanceof _adapters_remnants_js__WEBPACK_IMPORTED_MODULE_12__/* .RunsAlready */ .bL)
            (0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseAttempt */ .jK)(folder, record);
        // Should that fail: nobody lives who was started, which says the same.
        else
            (0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .CD)(() => (0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAttempt */ .vT)(folder, endOf(end)));
        return reply({ kind: 'failed', message });
    }
    const root = child.pid ?? 0;
    const found = processes.find(root);
    record = { ...record, ...(found && { process: found }) };
    // Should the disk be full just now: the end tells it all the same, and until then the mark of the process does.
    (0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .CD)(() => (0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAttempt */ .vT)(folder, record));
    reply({ kind: 'started', pid: root, attempt: next.attempt });
    const keepLog = () => (0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .CD)(() => log.keep());
    const tree = { root, marker, reaped: () => hasEnded(child) };
    const ending = await (0,_adapters_supervisor_watch_js__WEBPACK_IMPORTED_MODULE_14__/* .watch */ .w)(child, tree, { record, folder, ...job }, signals, keepLog);
    const { stop, why, left, ...how } = ending;
    keepLog();
    const outputBytes = log.written();
    const message = left.length > 0 ? `pid ${left.join(', ')} could not be ended: end it by hand` : why;
    await save(folder, endOf({ cause: stop ?? 'exit', ...how, outputBytes, ...(message && { message }) }));
}
function hasEnded({ exitCode, signalCode }) {
    return exitCode !== null || signalCode !== null;
}
/** Resolves when the program runs. Rejects with words that say what is missing. */
function launch({ argv, cwd, env }, marker, log) {
    const [file = '', ...args] = argv;
    return new Promise((resolve, reject) => {
        const fail = (error) => reject(new Error((0,_adapters_start_failure_js__WEBPACK_IMPORTED_MODULE_13__/* .explainStartFailure */ .u)(error, { argv, cwd, env })));
        try {
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
                cwd,
                env: { ...env, [_adapters_process_table_js__WEBPACK_IMPORTED_MODULE_10__/* .markerName */ .CO]: marker },
                detached: true,
                stdio: ['ignore', log, log],
            });
            child.once('spawn', () => resolve(child));
            child.on('error', fail);
        }
        catch (error) {
            fail(error);
        }
    });
}
/**
 * How it ended must not get lost because a disk is full just now. A folder that is gone is not wanted any more, and who
 * was told to end waits for room only once.
 */
async function save(folder, record) {
    // Only the records may be gone.
    (0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptsFolder */ .HK)(folder), _adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .privateFolder */ .qm));
    for (;;) {
        const isAsked = signals.asked;
        try {
            return (0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAttempt */ .vT)(folder, record);
        }
        catch (error) {
            if ((0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hasCode */ .up)(error, 'ENOENT', 'ENOTDIR'))
                return;
            if ((0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hasCode */ .up)(error, 'ENOSPC', 'EDQUOT'))
                (0,_adapters_job_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .giveUpReserve */ .TG)(folder);
        }
        if ((0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .CD)(() => (0,_adapters_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAttempt */ .vT)(folder, record) ?? true) || isAsked)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(saveAgainMs);
    }
}
/** The engine's pipe is let go of, so that nobody waits for it. */
function reply(message) {
    // Nobody may be there any more to hear it.
    (0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(1, `${JSON.stringify(message)}\n`));
    for (const descriptor of [0, 1]) {
        (0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor));
        (0,_adapters_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)('/dev/null', 'r+'));
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(756);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
