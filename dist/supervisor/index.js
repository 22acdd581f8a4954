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

/***/ 488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yd: () => (/* binding */ explainFileError),
  Wj: () => (/* binding */ fileProblem),
  up: () => (/* binding */ hasCode),
  O_: () => (/* binding */ ignoring),
  W0: () => (/* binding */ keepAs),
  fc: () => (/* binding */ makeFolder),
  yG: () => (/* binding */ plainly),
  o4: () => (/* binding */ privateFile),
  qm: () => (/* binding */ privateFolder),
  rM: () => (/* binding */ readPlain),
  H6: () => (/* binding */ readStart),
  fR: () => (/* binding */ replaceFile),
  k4: () => (/* binding */ unusedSuffix),
  D4: () => (/* binding */ withFile),
  qf: () => (/* binding */ writeNew)
});

// UNUSED EXPORTS: freeInodes, systemProblem, targetOf

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/core/text/redact.js + 1 modules
var redact = __nccwpck_require__(242);
;// CONCATENATED MODULE: ./build/core/format.js
/** Formats times, durations and names. */

/** A duration in its two largest units: `45 s`, `12 min`, `3 h 20 min`, `2 d 4 h`. */
function span(ms) {
    const total = Math.max(0, ms);
    if (total < 60_000)
        return formatSeconds(Math.round(total / 1000) * 1000);
    const minutes = Math.floor(total / 60_000);
    if (minutes < 60)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 24)
        return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
    return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
/** Id and name for a notice. Cleaned: an id may come from elsewhere than the jobs file. */
function named({ id, name = id }) {
    const cleanId = cleanLine(id, 100);
    return { id: cleanId, name: name === id ? cleanId : cleanLine(name, 100) };
}
function zoneOf(job, context) {
    return job.policy.timezone ?? context.zone;
}
/** A duration in seconds: `30 s`, `0.5 s`; below 100 ms: `4 ms`. */
function formatSeconds(ms) {
    if (ms > 0 && ms < 100)
        return `${Math.ceil(ms)} ms`;
    return `${Math.round(ms / 100) / 10} s`;
}
const formats = new Map();
/**
 * `HH:MM:SS` in an IANA zone that the jobs file's parser checked; without one, in the host's. Host time does not use `Intl`:
 * loading its zones costs more than the rest of a tick.
 */
function clockTime(at, zone, context) {
    if (zone === undefined)
        return context.hostTime(at);
    let format = formats.get(zone);
    if (!format) {
        const digits = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
        format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...digits });
        formats.set(zone, format);
    }
    return format.format(at);
}
/** Quotes a word where a shell needs it. */
function shellWord(text) {
    return /^[\w.@:+/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** The last instant that a date can be (ECMA-262, time values). */
const lastInstant = 8.64e15;
/** An instant in ISO 8601, for JSON. A damaged state may have any number. */
function isoTime(at) {
    return new Date(Math.max(-lastInstant, Math.min(lastInstant, at))).toISOString();
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(473);
// EXTERNAL MODULE: ./build/adapters/files/owner.js
var owner = __nccwpck_require__(790);
;// CONCATENATED MODULE: ./build/adapters/files/durable-file.js
/**
 * Files that are whole or do not exist: written beside, flushed, then renamed into place. Not write-file-atomic: that keeps no
 * previous file and does not flush the folder.
 */





const privateFile = 0o600;
const privateFolder = 0o700;
const fixes = {
    ENOSPC: 'the disk is full: free some space',
    EDQUOT: "this user's disk quota is used up, of space or of files: delete some (quota -s shows which)",
    EFBIG: 'a limit on file sizes is in the way: raise it (ulimit -f)',
    EROFS: 'the file system is read-only: make it writable or name a file elsewhere',
    EACCES: 'give the user who runs this read and write access to it and to its folder',
    EPERM: 'give the user who runs this read and write access to it and to its folder',
    ENOENT: 'its folder is missing: create it',
    ENOTDIR: 'a part of this path is a file, or a link to nothing: name another path or fix it',
    EISDIR: 'this is a folder: name a file, or move the folder away',
    EEXIST: 'something else is there: move it away',
    ELOOP: 'its symbolic links lead in a circle: fix them',
    ENAMETOOLONG: 'the path is too long: name a shorter one',
    ENXIO: 'this is a socket: name a file, or move the socket away',
    EOPNOTSUPP: 'this is a socket: name a file, or move the socket away',
    EBUSY: 'it is a mount of its own, which cannot be replaced: mount the folder that it is in instead',
    EXDEV: 'it cannot be replaced across a mount: keep it and its folder on one file system',
    EIO: 'the disk reports an error: check the system log',
    EMFILE: 'too many files are open: raise the limit (ulimit -n)',
    ENFILE: 'too many files are open on this host',
};
/** Cause and fix of a failed file operation on this path, in words. */
function explainFileError(error, path) {
    const cause = (0,errors/* causeOf */.rl)(error);
    const fix = (path === undefined ? undefined : fixHere(cause, path)) ?? fixes[cause];
    return fix === undefined ? cause : `${cause}: ${fix}`;
}
function fixHere(cause, path) {
    if (cause === 'ENOSPC' && lacksInodes((0,owner/* nearestExisting */.Iv)(path)))
        return 'the file system has no free inodes, however much space is left: delete files there (df -i shows how many it holds)';
    if (cause !== 'EACCES' && cause !== 'EPERM')
        return undefined;
    const left = (0,owner/* leftByAnother */.Uz)(path);
    const user = (0,owner/* currentUser */.Ny)();
    if (!left || user === undefined)
        return undefined;
    const chown = `sudo chown -R ${(0,owner/* userName */.nT)(user)} ${shellWord(left.path)}`;
    return `${left.path} belongs to ${(0,owner/* userName */.nT)(left.uid)}, as after a command with sudo: ${chown}`;
}
/** A failed save has already deleted its temporary files, so a few inodes are as good as none; no free space is the nearer cause. */
function lacksInodes(path) {
    const space = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.statfsSync)(path));
    if (!space || space.files === 0 || space.ffree >= 16)
        return false;
    return space.ffree === 0 || space.bavail * space.bsize >= 64 * 1024;
}
/** Undefined where the number is not fixed: btrfs and FAT report 0 of 0 (https://btrfs.readthedocs.io/en/latest/Administration.html). */
function freeInodes(path) {
    const found = attempt(() => statfsSync(path));
    return found === undefined || found.files === 0 ? undefined : found.ffree;
}
/** A failed file operation as something a person can fix. Throws errors that are not the system's: those are bugs. */
function fileProblem(what, path, error) {
    if (error instanceof errors/* UserError */.yo)
        return error;
    if (!(error instanceof Error && 'code' in error))
        throw error;
    return new errors/* UserError */.yo(`${what} ${path}: ${explainFileError(error, path)}`, { cause: error });
}
/** The file operation that the system refused, where, and the fix; undefined for all other errors: those are bugs. */
function systemProblem(error) {
    if (!(error instanceof Error) || !Object.hasOwn(fixes, causeOf(error)))
        return undefined;
    const { path, syscall = 'use' } = error;
    // An operation on an open file has no path.
    const isOfFile = path !== undefined || /^(?:read|write|fstat|fsync|close)$/.test(syscall);
    return isOfFile
        ? `cannot ${syscall} ${path ?? 'an open file'}: ${explainFileError(error, path)}`
        : undefined;
}
function hasCode(error, ...codes) {
    return error instanceof Error && codes.includes((0,errors/* causeOf */.rl)(error));
}
/** For names of temporary files, which are created exclusively. */
function unusedSuffix() {
    return Math.random().toString(36).slice(2, 10).padEnd(8, '0');
}
/** The result; undefined when it throws one of these codes. */
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
/**
 * Creates a folder with its missing parents. Throws the system's error. Not `recursive: true`: where a file system says
 * "no such file" of a name that it will not make (/proc), Node tries for ever.
 */
function makeFolder(path) {
    try {
        (0,external_node_fs_.mkdirSync)(path, { mode: privateFolder });
    }
    catch (error) {
        if (hasCode(error, 'EEXIST') && (0,external_node_fs_.statSync)(path).isDirectory())
            return;
        if (!hasCode(error, 'ENOENT') || (0,external_node_path_.dirname)(path) === path)
            throw error;
        makeFolder((0,external_node_path_.dirname)(path));
        ignoring(['EEXIST'], () => (0,external_node_fs_.mkdirSync)(path, { mode: privateFolder }));
    }
}
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
/** For reading: never waits for a pipe, and follows no link in place of the file (`ELOOP`). */
const plainly = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW;
/** Opens a file, private when it is created, and closes it again. Throws the system's error. */
function withFile(path, flags, use) {
    const file = (0,external_node_fs_.openSync)(path, flags, privateFile);
    try {
        return use(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** Text of a regular file; undefined when there is none. Throws the system's error, `EISDIR` for a folder. */
function readPlain(path) {
    return ignoring(['ENOENT'], () => withFile(path, plainly, (file) => {
        const stats = (0,external_node_fs_.fstatSync)(file);
        if (!stats.isFile() && !stats.isDirectory())
            throw new errors/* UserError */.yo(`${path} is not a regular file: name another`);
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }));
}
/** Throws the system's error. */
function readStart(path, bytes) {
    const buffer = Buffer.alloc(bytes);
    return buffer.toString('utf8', 0, withFile(path, plainly, (file) => (0,external_node_fs_.readSync)(file, buffer)));
}
/** Creates a file that did not exist and flushes it to the disk; leaves nothing behind when that fails. */
function writeNew(path, text, mode = privateFile) {
    try {
        (0,external_node_fs_.writeFileSync)(path, text, { flag: 'wx', mode, flush: true });
    }
    catch (error) {
        if (!hasCode(error, 'EEXIST'))
            (0,external_node_fs_.rmSync)(path, { force: true });
        throw error;
    }
}
/** Gives a file's content a second, new name. Throws `EEXIST` when the name is taken. */
function keepAs(from, to, linkTo = external_node_fs_.linkSync) {
    try {
        linkTo(from, to);
    }
    catch (error) {
        // A file system without hard links.
        if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'))
            throw error;
        (0,external_node_fs_.copyFileSync)(from, to, external_node_fs_.constants.COPYFILE_EXCL);
        flush(to, 'r+');
    }
}
function flush(path, flags) {
    withFile(path, flags, (file) => (0,external_node_fs_.fsyncSync)(file));
}
/**
 * Replaces a file's content, or creates it. At every moment the path holds the old or the new content, whole. Throws
 * the system's error; then the old content still stands and nothing else was left. One caller at a time.
 */
function replaceFile(replacement) {
    const { path, text, previous, before } = replacement;
    const own = `${path}.tmp-${process.pid}-${unusedSuffix()}`;
    removeTemporaryFiles(path);
    try {
        writeNew(own, text);
        before?.();
        if (previous !== undefined) {
            keepAs(path, `${own}-previous`);
            try {
                (0,external_node_fs_.renameSync)(`${own}-previous`, previous);
            }
            catch (error) {
                throw fileProblem('cannot replace', previous, error);
            }
        }
        (0,external_node_fs_.renameSync)(own, path);
    }
    finally {
        (0,external_node_fs_.rmSync)(own, { force: true });
        // Renaming onto another name of the same file does nothing, so this one may still be there.
        (0,external_node_fs_.rmSync)(`${own}-previous`, { force: true });
    }
    // The rename is in place by now: a file system that refuses to flush a folder changes nothing about that.
    (0,errors/* attempt */.CD)(() => flush((0,external_node_path_.dirname)(path), 'r'));
}
/** Removes what a run that was killed left half written. Only for the one who may write. */
function removeTemporaryFiles(path) {
    const start = `${(0,external_node_path_.basename)(path)}.tmp-`;
    const folder = (0,external_node_path_.dirname)(path);
    for (const name of (0,external_node_fs_.readdirSync)(folder)) {
        if (name.startsWith(start))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
    }
}


/***/ }),

/***/ 790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ nearestExisting),
/* harmony export */   Ny: () => (/* binding */ currentUser),
/* harmony export */   QR: () => (/* binding */ sudoAs),
/* harmony export */   Uz: () => (/* binding */ leftByAnother),
/* harmony export */   nT: () => (/* binding */ userName)
/* harmony export */ });
/* unused harmony exports ownerOf, otherOwner, ownerProblem, isRootAmongOthers, isOfState */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(473);
/* harmony import */ var _process_system_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(133);
/** Who owns the files that a run writes: those of another user's folder must not become this user's, least of all root's. */




const root = 0;
/** The path or its nearest parent that this user can see, be it as a link to nothing. */
function nearestExisting(path) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path)) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
/** Undefined when the file does not exist or cannot be read. */
function ownerOf(path) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path))?.uid;
}
/** Undefined where users have no numbers. */
function currentUser() {
    return process.geteuid?.();
}
/**
 * The user to whom the state belongs when that is not the one who runs this: what this run writes there, that user could
 * not read any more. A folder of root's (`/tmp`, `/srv/ops`) is a shared one for everybody else, where the file tells; and a
 * state file of one's own in a folder of somebody else's works as it is.
 */
function otherOwner({ stateFile, stateFolder, }) {
    const user = currentUser();
    if (user === undefined)
        return undefined;
    const folder = nearestExisting(stateFolder);
    const uid = ownerOf(folder);
    const fileUid = ownerOf(stateFile);
    if (user !== root && (uid === undefined || uid === user || fileUid === user))
        return undefined;
    if (uid !== undefined && uid !== root)
        return { uid, path: folder };
    return fileUid === undefined || fileUid === root ? undefined : { uid: fileUid, path: stateFile };
}
/** The name of a user, or its number where there is none on this host. */
function userName(uid) {
    if (uid === root)
        return 'root';
    const users = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/passwd', 'utf8')) ?? '';
    const user = users.split('\n').find((line) => line.split(':')[2] === String(uid));
    // Not in that file: users of a directory service, and all of macOS.
    return (user?.split(':')[0] || (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,_process_system_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .systemTool */ ._)('/usr/bin/id', ['-un', String(uid)]).trim()) || `${uid}`);
}
/** The beginning of a command that is to be run as this user. */
function sudoAs(uid) {
    const name = userName(uid);
    // A number is marked, or sudo looks for a user of that name (https://www.sudo.ws/docs/man/sudo.man/#u).
    return `sudo -u ${/^\d+$/.test(name) ? `'#${name}'` : name}`;
}
/** Why this run must not write the state, and how to do it instead; undefined: it may. `command`: the words that were given; `stateFileInput`: how to name another file. */
function ownerProblem(paths, command, stateFileInput) {
    const other = otherOwner(paths);
    if (!other)
        return undefined;
    const name = userName(other.uid);
    const { stateFile, stateFolder } = paths;
    const what = other.path === stateFile
        ? `the state file ${stateFile}`
        : other.path === stateFolder
            ? `the state folder ${stateFolder}`
            : `${other.path}, where the state folder ${stateFolder} would be made,`;
    return `${what} belongs to ${name}: run it as that user, ${sudoAs(other.uid)} ops-framework ${command}, or name a file of your own with ${stateFileInput}`;
}
/**
 * True when root would write among another user's files, as a command that only reads may do by the way. A path that is not
 * there belongs to the owner of its nearest parent.
 */
function isRootAmongOthers(path) {
    const owner = ownerOf(nearestExisting(path));
    return currentUser() === root && owner !== undefined && owner !== root;
}
/** Whether a name in the folder of the state is that of the state file, of what is kept beside it, or of the ledger. */
function isOfState(stateFile, name) {
    const stem = basename(stateFile, '.json');
    return name === stem || name.startsWith(`${stem}.`) || name.startsWith(`${stem}-writes.`);
}
/**
 * What of a path belongs to somebody else although the folder around it is this user's: left by a command that another
 * user ran. Undefined: nothing.
 */
function leftByAnother(path) {
    const user = currentUser();
    for (let at = nearestExisting(path); (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) !== at; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const uid = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(at))?.uid;
        if (uid === undefined || user === undefined || uid === user)
            continue;
        return ownerOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) === user ? { path: at, uid } : undefined;
    }
    return undefined;
}


/***/ }),

/***/ 747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ readStartClockMs),
/* harmony export */   D3: () => (/* binding */ readUptimeMs)
/* harmony export */ });
/* unused harmony exports readAwake, parseSysctl */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(473);
/* harmony import */ var _process_system_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(133);
/** The clock that stands still while the host sleeps. */



/** Milliseconds since boot: the same for all processes, and never set. */
function readUptimeMs() {
    return Number(process.hrtime.bigint() / 1000000n);
}
/** The clock of the start times of processes on Linux: since boot, with sleep (proc_uptime(5)). 0 elsewhere. */
function readStartClockMs() {
    const text = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/uptime', 'utf8')) ?? '0';
    return Math.floor(Number(text.split(' ')[0]) * 1000);
}
/**
 * Undefined when the system does not tell. On Linux Node's high-resolution time is CLOCK_MONOTONIC, which stops in sleep; on macOS
 * it is mach_continuous_time (https://github.com/libuv/libuv/blob/v1.x/src/unix/darwin.c), which goes on.
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
 * The awake clock of macOS: its last stop and the time since. When the processors stop and go on, the kernel notes
 * `mach_absolute_time`, which stands still meanwhile, in ticks of `hw.tbfrequency`; when they go on also the wall clock, `{ sec =
 * 1700000000, usec = 5 } …`, 0 from falling asleep on. All are 0 before the first sleep (powerChangeDone in
 * https://github.com/apple-oss-distributions/xnu/blob/main/iokit/Kernel/IOPMrootDomain.cpp).
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

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ closeInherited)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(473);
/** Descriptors that this process has from its caller, and must not hand on. */


/** `O_CLOEXEC` in the octal `flags` of /proc/self/fdinfo; the same number on the processors that Node is built for. */
const closeOnExec = 0o2000000;
/**
 * Closes the caller's descriptors that every child would get too, such as the lock of `exec 200>lock; flock 200`. All that
 * Node opens, and at its start the caller's 3 to 15, closes by itself in a child (`uv_disable_stdio_inheritance` in
 * https://github.com/libuv/libuv/blob/v1.x/src/unix/core.c), so what does not is the caller's. On macOS no child gets
 * any (`POSIX_SPAWN_CLOEXEC_DEFAULT` in https://github.com/libuv/libuv/blob/v1.x/src/unix/process.c).
 */
function closeInherited() {
    if (process.platform !== 'linux')
        return;
    for (const name of (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc/self/fd')) ?? []) {
        const descriptor = Number(name);
        if (descriptor <= 2)
            continue;
        const text = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/self/fdinfo/${descriptor}`, 'utf8')) ?? '';
        const flags = /^flags:\s*([0-7]+)$/m.exec(text)?.[1];
        if (flags !== undefined && (Number.parseInt(flags, 8) & closeOnExec) === 0)
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor));
    }
}


/***/ }),

/***/ 951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CO: () => (/* binding */ markerName),
/* harmony export */   GA: () => (/* binding */ answers),
/* harmony export */   Uc: () => (/* binding */ readProcessTable),
/* harmony export */   Wv: () => (/* binding */ readProcess),
/* harmony export */   Z4: () => (/* binding */ isStill),
/* harmony export */   lg: () => (/* binding */ isUninterruptible),
/* harmony export */   vG: () => (/* binding */ sendSignal)
/* harmony export */ });
/* unused harmony exports livesStill, parseProcStat, hidingOption, hiding, psRows, psRow, psMarks, parseRows, commandsIn, marksIn */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _files_durable_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(488);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(473);
/* harmony import */ var _system_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(133);
/** The processes of this host: Linux from /proc, macOS from `ps`. Synchronous: a pid is read right before it is signaled. */




/** The variable that marks everything one command started, also what left its session. */
const markerName = 'OPS_EXEC_ID';
const onMac = process.platform === 'darwin';
/** All processes that have not ended. Undefined when the system does not tell. */
function readProcessTable(withMarkers) {
    const isListed = (row) => !row.ended;
    try {
        if (!onMac)
            return readProc(withMarkers, isListed);
        const rows = psRows();
        const marks = withMarkers ? psMarks(rows, markerName) : undefined;
        return rows.map((row) => ({ ...row, marker: marks?.get(row.pid) })).filter(isListed);
    }
    catch {
        return undefined;
    }
}
/** It may have ended; undefined when no process has the pid. Throws when the system does not tell. */
function readProcess(pid) {
    return onMac ? psRow(pid) : readProcStat(pid);
}
/** Whether the pid still is the process of the row, right before a signal. */
function isStill(row) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => readProcess(row.pid))?.start === row.start;
}
/** The same, and it has not ended. */
function livesStill(row) {
    const found = attempt(() => readProcess(row.pid));
    return found?.start === row.start && !found.ended;
}
/** To a process, or with a minus to a group. A stopped one gets SIGTERM only with a SIGCONT. */
function sendSignal(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        return (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'EPERM') ? 'refused' : 'gone';
    }
    if (signal === 'SIGTERM')
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => process.kill(pid, 'SIGCONT'));
    return 'sent';
}
/** Whether a process has this pid, or with a minus is in this group, also one that is hidden or may not be signaled. */
function answers(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'EPERM');
    }
}
function readProc(withMarkers, isListed) {
    const rows = [];
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')) {
        const pid = Number(name);
        if (!Number.isInteger(pid))
            continue;
        // With `hidepid=1` the processes of other users are listed, and cannot be read.
        const found = (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .ignoring */ .O_)(['EPERM', 'EACCES'], () => readProcStat(pid));
        if (found === undefined)
            continue;
        const row = { ...found, marker: withMarkers ? readProcMarker(pid) : undefined };
        if (isListed(row))
            rows.push(row);
    }
    return rows;
}
function readProcStat(pid) {
    const text = (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .ignoring */ .O_)(['ENOENT', 'ESRCH'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    return text === undefined ? undefined : parseProcStat(text);
}
/** Throws when the text is not the content of /proc/<pid>/stat. */
function parseProcStat(text) {
    // The name in parentheses may hold spaces and parentheses.
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
    const variable = `\0${markerName}=`;
    const text = `\0${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/environ`, 'utf8')) ?? ''}`;
    const at = text.indexOf(variable);
    return at === -1 ? undefined : text.slice(at + variable.length).split('\0', 1)[0];
}
/** It waits in the kernel, as for a disk, where no signal reaches it. Linux only. */
function isUninterruptible(pid) {
    return /\) D/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8')) ?? '');
}
/**
 * The option by which /proc keeps processes of a user from others; undefined: it shows all, or there is no /proc.
 * https://man7.org/linux/man-pages/man5/proc.5.html
 */
function hidingOption() {
    const mounts = attempt(() => readFileSync('/proc/self/mounts', 'utf8')) ?? '';
    // The mount on top is the last one.
    const options = mounts.match(/^\S+ \/proc proc (\S+)/gm)?.at(-1) ?? '';
    return /\bhidepid=(?!0|off)\w+/.exec(options)?.[0];
}
/** The same where it keeps them from this user. */
function hiding() {
    const option = hidingOption();
    // Who may look at the first process is root, or of the group that `gid=` names.
    return option !== undefined && attempt(() => readProcStat(1)) === undefined ? option : undefined;
}
// `ps` of macOS writes arguments and environment one behind the other, with spaces between, and only odd bytes in them as
// `\012` (strvis in ps/print.c of https://github.com/apple-oss-distributions/adv_cmds). So text of anybody's is never read as a
// row, and is no environment unless it stands behind the arguments.
const columns = ['pid', 'ppid', 'pgid', 'stat', 'lstart'];
function psRows() {
    return parseRows(ps(['-ax', ...only(...columns)]));
}
function psRow(pid) {
    return parseRows(ps([...only(...columns), '-p', String(pid)]))[0];
}
/**
 * A variable of the environment that a process was started with, by pid: of this user's processes, but for Apple's own programs
 * (sysctl_procargsx in https://github.com/apple-oss-distributions/xnu/blob/main/bsd/kern/kern_sysctl.c).
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
/** Commands by pid, from lines of pid, lstart and command. Only of the processes in `rows`; a pid that two lines claim has none. */
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
/** The variable's value where it stands behind the arguments, once. Undefined when that is not clear. */
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
        return (0,_system_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .systemTool */ ._)('/bin/ps', args);
    }
    catch (error) {
        // No such process.
        if (error instanceof Error && 'status' in error && error.status === 1)
            return '';
        throw error;
    }
}
const oneSpaced = (text) => text.replaceAll(/\s+/g, ' ');


/***/ }),

/***/ 803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ql: () => (/* binding */ indexProcesses),
/* harmony export */   Ys: () => (/* binding */ createReaper),
/* harmony export */   r7: () => (/* binding */ signalTree)
/* harmony export */ });
/* unused harmony exports killTreesNow, membersOf, stemOf */
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(951);
/** Ends everything that a command started: finds its processes, signals them, looks again until they are gone. */

const roundMs = 25;
/** Before a tree is given up: on a busy host the time is over before anything was done. */
const leastKills = 8;
/** One reaper for all commands: each round reads the process table once, however many trees are ending. */
function createReaper() {
    const ending = new Set();
    let timer;
    let immediate;
    function round() {
        clearTimeout(timer);
        immediate = undefined;
        if (ending.size === 0)
            return;
        const membersOfTree = memberFinder([...ending].map(({ tree }) => tree));
        const now = performance.now();
        for (const one of ending) {
            const left = membersOfTree(one.tree);
            const signal = now >= one.killAt ? 'SIGKILL' : 'SIGTERM';
            if (left.length === 0 || (now >= one.giveUpAt && one.kills >= leastKills)) {
                ending.delete(one);
                one.resolve(left.map(({ pid }) => pid));
            }
            else if (signal === 'SIGKILL' || !one.termSent) {
                one.termSent = true;
                if (signal === 'SIGKILL')
                    one.kills += 1;
                signalMembers(one.tree, left, signal);
            }
        }
        if (ending.size > 0)
            timer = setTimeout(round, roundMs);
    }
    function wake() {
        // Several at once share a round.
        if (ending.size > 0)
            immediate ??= setImmediate(round);
    }
    return {
        end(tree, { killAfterMs, giveUpAfterMs, termSent = false }) {
            return new Promise((resolve) => {
                const now = performance.now();
                const times = { killAt: now + killAfterMs, giveUpAt: now + giveUpAfterMs };
                ending.add({ tree, ...times, resolve, termSent, kills: 0 });
                wake();
            });
        },
        wake,
    };
}
/** One signal to everything that lives of a tree. */
function signalTree(tree, signal) {
    signalMembers(tree, memberFinder([tree])(tree), signal);
}
/** SIGKILL without giving up control; a few rounds, for what forks meanwhile. */
function killTreesNow(trees) {
    if (trees.length === 0)
        return;
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (let rounds = 0; rounds < 10; rounds++) {
        const membersOfTree = memberFinder(trees);
        const alive = trees
            .map((tree) => ({ tree, left: membersOfTree(tree) }))
            .filter(({ left }) => left.length > 0);
        if (alive.length === 0)
            return;
        for (const { tree, left } of alive)
            signalMembers(tree, left, 'SIGKILL');
        Atomics.wait(pause, 0, 0, 3);
    }
}
/** The living processes of the tree. Pure. */
function membersOf(index, tree) {
    const { root, marker, reaped } = tree;
    // The system gives a pid away again only when no group and no session bears its number. So when a stranger has the
    // root's pid, nothing of ours is left in either.
    const holder = index.byPid(root);
    const recycled = reaped && holder !== undefined;
    const inherits = (row) => marker !== undefined || (row.session === undefined ? !row.leadsSession : row.session === root);
    const members = new Map();
    const marked = marker === undefined ? [] : index.bearing(stemOf(marker)).filter((row) => row.marker === marker);
    const led = recycled ? [] : [...(holder ? [holder] : []), ...index.inGroup(root), ...index.inSession(root)];
    const open = [...marked, ...led];
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
        if (members.has(row.pid) || row.pid === process.pid || row.pid <= 1)
            continue;
        members.set(row.pid, row);
        open.push(...index.childrenOf(row.pid).filter(inherits));
    }
    return [...members.values()];
}
function memberFinder(trees) {
    const rows = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .readProcessTable */ .Uc)(trees.some(({ marker }) => marker !== undefined));
    const index = rows && indexProcesses(rows);
    return ({ root, marker, reaped }) => {
        if (index !== undefined)
            return membersOf(index, { root, marker, reaped: reaped() });
        // Without a table only our own child is known for certain.
        if (reaped())
            return [];
        const child = { pid: root, parent: process.pid, group: root, session: root };
        return [{ ...child, leadsSession: true, start: '', ended: false }];
    };
}
function signalMembers(tree, members, signal) {
    // The group in one call, so that nothing can fork its way past it. Its number is ours while our child is not reaped
    // or a member that was just looked at still is in it.
    const witness = members.find(({ group }) => group === tree.root);
    if (!tree.reaped() || (witness !== undefined && (0,_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isStill */ .Z4)(witness)))
        (0,_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sendSignal */ .vG)(-tree.root, signal);
    for (const row of members)
        if (row.group !== tree.root && (0,_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isStill */ .Z4)(row))
            (0,_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sendSignal */ .vG)(row.pid, signal);
}
function indexProcesses(rows) {
    const pids = new Map(rows.map((row) => [row.pid, row]));
    return {
        byPid: (pid) => pids.get(pid),
        childrenOf: grouped(rows, ({ parent }) => parent),
        inGroup: grouped(rows, ({ group }) => group),
        inSession: grouped(rows, ({ session }) => session),
        bearing: grouped(rows, ({ marker }) => marker && stemOf(marker)),
    };
}
/** The part of a marker that `bearing` goes by. */
function stemOf(marker) {
    const dot = marker.indexOf('.');
    return dot === -1 ? marker : marker.slice(0, dot);
}
function grouped(rows, keyOf) {
    const groups = new Map();
    for (const row of rows) {
        const key = keyOf(row);
        if (key === undefined)
            continue;
        const group = groups.get(key);
        if (group)
            group.push(row);
        else
            groups.set(key, [row]);
    }
    return (key) => groups.get(key) ?? [];
}


/***/ }),

/***/ 270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   EC: () => (/* binding */ createProcesses),
/* harmony export */   LG: () => (/* binding */ immunity)
/* harmony export */ });
/* unused harmony exports hiddenWords, signalingUser, notOurs */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(473);
/* harmony import */ var _files_owner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(790);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(951);
/* harmony import */ var _system_tool_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(133);
/** The identity of processes of this host, for locks, leases and `stop`. */





/** The start time of a process that the system hides. */
const unknownStart = '?';
/** Long: the short methods of one port. */
function createProcesses(host) {
    let readSystem;
    const system = () => (readSystem ??= whereWeRun());
    let self;
    function visibilityOf(pid) {
        if (!Number.isInteger(pid) || pid <= 0 || pid > 0x7fffffff)
            return { kind: 'none' };
        try {
            const row = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .readProcess */ .Wv)(pid);
            if (row?.ended === true)
                return { kind: 'none' };
            if (row !== undefined)
                return { kind: 'seen', start: startOf(system(), row.start) };
        }
        catch {
            return { kind: 'hidden' };
        }
        // With `hidepid` /proc does not list processes of other users, nor one of this user that runs with another's rights.
        return (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .answers */ .GA)(pid) ? { kind: 'hidden' } : { kind: 'none' };
    }
    return {
        self() {
            if (self !== undefined)
                return self;
            const target = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self'));
            if (target !== undefined && target !== String(process.pid))
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('/proc shows the processes of another pid namespace: mount its own (mount -t proc proc /proc; unshare --mount-proc)');
            const visibility = visibilityOf(process.pid);
            if (visibility.kind !== 'seen')
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('this process is not visible to itself: mount /proc (Linux) or make ps work (macOS)');
            return (self = { host, pid: process.pid, start: visibility.start });
        },
        find(pid) {
            const visibility = visibilityOf(pid);
            if (visibility.kind === 'none')
                return undefined;
            return {
                host,
                pid,
                start: visibility.kind === 'seen' ? visibility.start : startOf(system(), unknownStart),
            };
        },
        isHidden: (pid) => visibilityOf(pid).kind === 'hidden',
        isDead(owner) {
            if (owner.host !== host)
                return false;
            const { boot, pids, start } = partsOf(owner.start);
            try {
                if (boot !== system().boot)
                    return true;
                // Containers of one host share its boot, and may share its name, but see other pids.
                if (pids !== system().pids)
                    return false;
            }
            catch {
                return false;
            }
            const visibility = visibilityOf(owner.pid);
            if (visibility.kind === 'none')
                return true;
            // Whether a hidden one is the same cannot be known, so it is: nothing may run twice.
            return visibility.kind === 'seen' && start !== unknownStart && visibility.start !== owner.start;
        },
        notOurs,
        terminate(owner) {
            if (owner.host !== host)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`process ${owner.pid} runs on ${owner.host}, this is ${host}: end it from there`);
            const visibility = visibilityOf(owner.pid);
            if (visibility.kind === 'none')
                return;
            if (visibility.kind === 'hidden' || partsOf(owner.start).start === unknownStart)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`process ${hiddenWords(owner.pid)}`);
            const problem = visibility.start === owner.start ? notOurs(owner.pid) : undefined;
            if (problem !== undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`process ${problem}`);
            if (visibility.start === owner.start && (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .sendSignal */ .vG)(owner.pid, 'SIGTERM') === 'refused')
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`process ${immunity(owner.pid) ?? owner.pid}`);
        },
    };
}
function whereWeRun() {
    if (process.platform === 'darwin') {
        // Not kern.boottime: that one moves whenever the clock is set.
        const boot = (0,_system_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .systemTool */ ._)('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid']);
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
/** Why a hidden process was not signaled, and the fix, which is not this program: root may not write into the state. */
function hiddenWords(pid) {
    return `${pid} is hidden by /proc (hidepid) and may be another process, so it was not signaled: check it with sudo ps -fp ${pid}, then end it with sudo kill ${pid}`;
}
/** Why no signal ends a process, and the fix; begins with its pid. */
function immunity(pid) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .rl)(error) !== 'EPERM')
            return undefined;
        const uid = signalingUser(pid);
        return uid === undefined
            ? `${pid} belongs to another user, and the system refuses the signal: sudo kill ${pid}`
            : `${pid} belongs to user ${(0,_files_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .userName */ .nT)(uid)}, and the system refuses the signal: ${(0,_files_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .sudoAs */ .QR)(uid)} kill ${pid}`;
    }
    return (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .isUninterruptible */ .lg)(pid)
        ? `${pid} waits in the kernel (state D), where no signal reaches it: look at the disk or the network that it uses`
        : undefined;
}
function identityOf(pid) {
    if (process.platform === 'darwin') {
        const args = ['ruid', 'uid', 'svuid'].flatMap((name) => ['-o', `${name}=`]);
        const text = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,_system_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .systemTool */ ._)('/bin/ps', [...args, '-p', String(pid)]))?.trim() ?? '';
        return /^\d+(?:\s+\d+){2}$/.test(text)
            ? { process: pid, users: text.split(/\s+/).map(Number) }
            : undefined;
    }
    const text = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/status`, 'utf8')) ?? '';
    const group = /^Tgid:\s+(\d+)/m.exec(text)?.[1];
    const users = /^Uid:\s+(\d+)\s+(\d+)\s+(\d+)/m.exec(text)?.slice(1);
    return group === undefined || users === undefined
        ? undefined
        : { process: Number(group), users: users.map(Number) };
}
/** The user who may signal it: the saved id counts (kill(2)). */
function signalingUser(pid) {
    return identityOf(pid)?.users[2];
}
/**
 * Why this pid must not be ended from here, beginning with it; undefined: it may. Only a process that runs as this user in
 * every way, also for root: a job that gives up its rights has a `commands.stop`. Never the first process, this one, or one
 * that it descends from, which is the caller's shell or the runner; nor a thread, by whose number these could be named.
 */
function notOurs(pid) {
    if (pid <= 1)
        return `${pid} is the first process of this system`;
    if (pid === process.pid)
        return `${pid} is this program`;
    const user = (0,_files_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .currentUser */ .Ny)();
    const identity = identityOf(pid);
    if (user === undefined || identity === undefined)
        return isGone(pid) ? undefined : `${pid} is not visible, so its owner is unknown`;
    if (identity.process !== pid)
        return `${pid} is a thread of process ${identity.process}`;
    const other = identity.users.find((uid) => uid !== user);
    if (other !== undefined)
        return `${pid} belongs to user ${(0,_files_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .userName */ .nT)(other)}, and this runs as ${(0,_files_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .userName */ .nT)(user)}: give the job a commands.stop, or ${(0,_files_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .sudoAs */ .QR)(other)} kill ${pid}`;
    if (ancestors().has(pid))
        return `${pid} is an ancestor of this program`;
    return undefined;
}
function isGone(pid) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .readProcess */ .Wv)(pid) ?? 'gone') === 'gone' && !(0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .answers */ .GA)(pid);
}
function ancestors() {
    const found = new Set();
    for (let pid = process.ppid; pid > 0 && !found.has(pid);) {
        found.add(pid);
        pid = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .readProcess */ .Wv)(pid))?.parent ?? 0;
    }
    return found;
}


/***/ }),

/***/ 972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ explainStartFailure)
/* harmony export */ });
/* unused harmony export startProblem */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(473);
/* harmony import */ var _files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(488);
/** Why a command could not be started, and the fix. */




const shortages = {
    EAGAIN: 'too many processes: raise the limit (ulimit -u) or run fewer at once',
    EMFILE: 'this program has too many files open: raise the limit (ulimit -n) or run fewer commands at once',
    ENFILE: 'the system has too many files open: close some programs or raise the limit of the system',
    ENOMEM: 'memory is short: free some or run fewer commands at once',
};
/** One sentence: what is wrong, where, and the fix. Never throws. */
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
    // Node's own message shows the value, which may be a secret.
    if (code === 'ERR_INVALID_ARG_VALUE')
        return `${clean(program)} could not be started: its arguments, folder or environment hold a NUL byte: remove it`;
    return (folderProblem(request.cwd) ??
        programProblem(program, request) ??
        `${program} could not be started: ${error instanceof Error ? error.message : code}`);
}
/** Why a command could not be started now; undefined: nothing is in the way. */
function startProblem(request) {
    const [program = ''] = request.argv;
    return folderProblem(request.cwd) ?? programProblem(program, request);
}
const clean = (program) => program.replaceAll('\0', '');
function folderProblem(cwd) {
    const found = statsOrProblem(cwd);
    if (found === missing)
        return `the working directory ${cwd} does not exist: create it or fix cwd`;
    if (typeof found === 'string')
        return `the working directory ${cwd} ${found}, or fix cwd`;
    if (!found.isDirectory())
        return `the working directory ${cwd} is not a directory: fix cwd`;
    return mayExecute(cwd) ? undefined : `the working directory ${cwd} ${forbidden}, or fix cwd`;
}
function programProblem(program, request) {
    if (program.includes('/'))
        return fileProblem(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(request.cwd, program), request.cwd);
    const searchPath = request.env['PATH'];
    const hits = (searchPath ?? '/usr/bin:/bin')
        .split(':')
        .map((folder) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(request.cwd, folder, program))
        .filter((file) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile()) === true);
    const file = hits.find((hit) => mayExecute(hit)) ?? hits[0];
    if (file !== undefined)
        return fileProblem(file, request.cwd);
    const words = program.trim().split(/\s+/);
    if (words.length > 1)
        return `${program} is one word with a space in it: write ${JSON.stringify(words)}`;
    const where = searchPath === undefined ? 'PATH is not set' : `PATH is ${searchPath}`;
    return `${program} was not found on PATH: write its full path or fix PATH (${where})`;
}
const missing = 'does not exist';
const directory = 'is a directory';
const notExecutable = 'is not executable';
const forbidden = 'cannot be reached by this user: fix its permissions and those of its folders';
const fixes = {
    [missing]: ': install it or fix the command',
    [directory]: ', not a program: fix the command',
    [notExecutable]: ': run chmod +x on it (and see that its disk is not mounted noexec)',
};
function fileProblem(file, cwd) {
    const problem = runProblem(file);
    if (problem !== undefined)
        return `${file} ${problem}${fixes[problem] ?? ''}`;
    // The kernel says "no such file" of a script whose interpreter is missing.
    const start = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readStart */ .H6)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file), 256)) ?? '';
    const named = /^#![ \t]*([^ \t\n]+)/.exec(start)?.[1];
    const found = named === undefined ? undefined : runProblem(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, named));
    if (named === undefined || found === undefined)
        return undefined;
    return named.endsWith('\r')
        ? `${file} has Windows line ends, so its first line names no program: save it with Unix line ends`
        : `${file} cannot run because its first line names ${named}, which ${found}: install that or fix the first line`;
}
/** Words that follow the path; undefined: this user can run it. */
function runProblem(file) {
    const found = statsOrProblem(file);
    if (typeof found === 'string')
        return found;
    if (found.isDirectory())
        return directory;
    return mayExecute(file) ? undefined : notExecutable;
}
function statsOrProblem(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    }
    catch (error) {
        const cause = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .causeOf */ .rl)(error);
        if (cause === 'ENOENT' || cause === 'ENOTDIR')
            return missing;
        if (cause === 'EACCES' || cause === 'EPERM')
            return forbidden;
        return `cannot be reached (${(0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .explainFileError */ .Yd)(error, file)})`;
    }
}
const mayExecute = (file) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK), true)) ?? false;


/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ systemTool)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(421);

/**
 * The output of a short tool of the system (`ps`, `sysctl`, `date`); throws when it fails or takes over 10 s. Not @actions/exec:
 * that has no deadline, and a pid that is looked at must not become another process before the signal.
 */
function systemTool(file, args, zone = { TZ: 'UTC' }) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)(file, args, {
        encoding: 'utf8',
        // Dates are part of an identity: they must not change with the caller's language or zone.
        env: { LC_ALL: 'C', ...zone },
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 10_000,
        maxBuffer: 64 * 1024 * 1024,
    });
}


/***/ }),

/***/ 34:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ attemptsFolder),
/* harmony export */   UX: () => (/* binding */ claimAttempt),
/* harmony export */   YE: () => (/* binding */ readStopRequest),
/* harmony export */   _M: () => (/* binding */ newestAttempt),
/* harmony export */   iw: () => (/* binding */ writeHeartbeat),
/* harmony export */   jK: () => (/* binding */ releaseAttempt),
/* harmony export */   vT: () => (/* binding */ saveAttempt)
/* harmony export */ });
/* unused harmony exports readAttempt, readHeartbeat, requestStop */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _host_awake_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(747);
/* harmony import */ var _files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(488);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(473);
/**
 * Records of a supervised job's attempts: files named by increasing numbers. Starting an attempt means creating the next number,
 * which only one process can. After that only its supervisor writes the file, or whoever stops the job when the supervisor is
 * dead. The highest number is deleted only by its creator, if nothing was started. A slow process that creates a deleted number
 * finds a higher one on its second look and gives up.
 */





/** Number of older records to keep. */
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
    const names = (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoring */ .O_)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(attemptsFolder(folder))) ?? [];
    return names.flatMap((name) => (/^\d{9}\.json$/.test(name) ? [Number.parseInt(name, 10)] : []));
}
/** Text and path of a record; undefined: gone. Throws the system's error. */
function readAttempt(folder, number) {
    const path = fileOf(folder, number);
    const text = readPlain(path);
    return text === undefined ? undefined : { path, text };
}
/** Takes the number. False: it or a higher one is taken. Throws the system's error. */
function claimAttempt(folder, record) {
    const path = fileOf(folder, record.number);
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(attemptsFolder(folder), `tmp-${process.pid}-${(0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .unusedSuffix */ .k4)()}`);
    (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeNew */ .qf)(own, JSON.stringify(record));
    try {
        (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .keepAs */ .W0)(own, path);
    }
    catch (error) {
        // ENOENT: the first one has cleaned up.
        if ((0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'EEXIST', 'ENOENT'))
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
/** Removes old records and unfinished files of killed supervisors. */
function tidy(folder, before) {
    for (const number of numbersIn(folder)) {
        if (number < before)
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(fileOf(folder, number)));
    }
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(attemptsFolder(folder))) {
        if (name.startsWith('tmp-'))
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(attemptsFolder(folder), name)));
    }
}
/**
 * Replaces one's own record, or restores a lost one. Another owner's record and one with an end stay. Throws the system's error;
 * the old record is kept then.
 */
function saveAttempt(folder, record) {
    const path = fileOf(folder, record.number);
    const found = (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlain */ .rM)(path);
    // Without the schema: a supervisor stays in memory for days and does not load zod.
    const there = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => JSON.parse(found ?? ''));
    const { pid, start } = record.supervisor;
    if (there?.supervisor && (there.supervisor.pid !== pid || there.supervisor.start !== start))
        return;
    // Written by whoever stopped the job while this supervisor hung.
    if (there?.end)
        return;
    (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)({ path, text: JSON.stringify(record) });
}
/** Releases a number whose attempt must not begin. */
function releaseAttempt(folder, { number }) {
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(fileOf(folder, number)));
}
const heartbeatFile = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'beat');
/** Heartbeat of an attempt's supervisor, for processes that cannot see it and for later ones. */
function writeHeartbeat(folder, number) {
    // Overwritten in place with constant length: never half written, and works on a full disk.
    const text = `${number} ${(0,_host_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .readUptimeMs */ .D3)()} ${(0,_host_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .readStartClockMs */ .B1)()}`.padEnd(59) + '\n';
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .withFile */ .D4)(heartbeatFile(folder), flags, (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, text, 0)));
}
/** The last heartbeat of an attempt; undefined: none. */
function readHeartbeat(folder, number) {
    const path = heartbeatFile(folder);
    const text = attempt(() => readPlain(path));
    const writtenAt = attempt(() => lstatSync(path).mtimeMs);
    const numbers = /^(\d+) (\d+) (\d+) *\n$/.exec(text ?? '')?.slice(1) ?? [];
    const [of, uptimeMs, startClockMs] = numbers.map(Number);
    if (of !== number || uptimeMs === undefined || startClockMs === undefined)
        return undefined;
    return writtenAt === undefined ? undefined : { uptimeMs, startClockMs, writtenAt };
}
const stopFile = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'stop');
/** Requests a stop from the attempt's supervisor; a SIGTERM only makes it check at once. Throws the system's error. */
function requestStop(folder, of, { graceMs, uptimeMs }) {
    replaceFile({ path: stopFile(folder), text: `${of.number} ${of.startedAt} ${graceMs} ${uptimeMs}` });
}
/** The newest stop request of this attempt; undefined: none. */
function readStopRequest(folder, { number, startedAt }) {
    const text = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlain */ .rM)(stopFile(folder))) ?? '';
    const [of, at, graceMs, uptimeMs] = text.split(' ').map(Number);
    if (of !== number || at !== startedAt || graceMs === undefined || uptimeMs === undefined)
        return undefined;
    return graceMs >= 0 ? { graceMs, uptimeMs } : undefined;
}


/***/ }),

/***/ 729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  bL: () => (/* binding */ RunsAlready),
  Xf: () => (/* binding */ endOrphans),
  $M: () => (/* binding */ orphansBefore),
  iY: () => (/* binding */ pidNamespaceOf)
});

// UNUSED EXPORTS: isHere, isOfThisBoot, leaderOf, listProcesses, lives, processesOf

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(473);
// EXTERNAL MODULE: ./build/adapters/process/process-tree.js
var process_tree = __nccwpck_require__(803);
// EXTERNAL MODULE: ./build/adapters/process/system-tool.js
var system_tool = __nccwpck_require__(133);
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
    const pids = new Set(trees.flatMap((tree) => membersOf(index, tree).map(({ pid }) => pid)));
    return times && [...pids].reduce((sum, pid) => sum + (times(pid) ?? 0), 0);
}
/** On Linux as it is at each call, on macOS as it is now. Undefined when the system does not tell. */
function processTimes() {
    return process.platform === 'darwin' ? psTimes() : procTimes;
}
const procTimes = (pid) => attempt(() => parseStatCpu(readFileSync(`/proc/${pid}/stat`, 'utf8')));
function psTimes() {
    const text = attempt(() => systemTool('/bin/ps', ['-ax', '-o', 'pid=', '-o', 'time=']));
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
var process_table = __nccwpck_require__(951);
// EXTERNAL MODULE: ./build/adapters/supervision/attempt-files.js
var attempt_files = __nccwpck_require__(34);
// EXTERNAL MODULE: ./build/adapters/process/processes.js
var processes = __nccwpck_require__(270);
// EXTERNAL MODULE: ./build/adapters/supervision/protocol.js
var protocol = __nccwpck_require__(477);
;// CONCATENATED MODULE: ./build/adapters/supervision/attempt-life.js
/** Whether the processes of an attempt are alive, visible or not. */









/** Without a heartbeat for this long, a supervisor that is not visible (another container) counts as dead. Sent every 30 s. */
const silentMs = 600_000;
/** Whether it is of this boot of this host or of a container on it. */
function isOfThisBoot(owner, self) {
    return partsOf(owner.start).boot === partsOf(self.start).boot;
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
    return { pid: own.pid, start: partsOf(own.start).start, attempt: number, supervisedMs };
}
/** Its pid namespace. */
function pidNamespaceOf(owner) {
    return (0,processes/* partsOf */.CI)(owner.start).pids;
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
    const writtenAt = heartbeat?.writtenAt ?? (path === undefined ? undefined : lstatSync(path).mtimeMs);
    return writtenAt !== undefined && now() - writtenAt < silentMs;
}
// --- Finds the processes of a supervised job.
const graceMs = 500;
const giveUpMs = 5_000;
/** An attempt with a lost record runs. */
class RunsAlready extends errors/* UserError */.yo {
}
/** All processes of this host. Throws a UserError when they cannot be listed. */
function listProcesses() {
    const rows = (0,process_table/* readProcessTable */.Uc)(true);
    if (!rows)
        throw new errors/* UserError */.yo('cannot list the processes of this host: check that /proc or ps works');
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
    const rows = processesOf(listProcesses(), identity);
    const newer = rows.filter(({ attempt: of }) => of >= number);
    if (newer.length > 0)
        throw new RunsAlready(`it is already running (${pidsOf(newer)}), but its record was lost; to end it: ops-framework stop`);
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
            const why = rows.map(({ pid }) => (0,processes/* immunity */.LG)(pid)).find((reason) => reason !== undefined);
            throw new Error(`an earlier attempt left ${pidsOf(rows)} running, which cannot be ended: end it, then start again${why === undefined ? '' : ` (pid ${why})`}`);
        }
        for (const row of rows) {
            if ((0,process_table/* isStill */.Z4)(row))
                (0,process_table/* sendSignal */.vG)(row.pid, spent < graceMs ? 'SIGTERM' : 'SIGKILL');
        }
        await (0,promises_.setTimeout)(50);
    }
}
function pidsOf(rows) {
    return `pid ${rows.map(({ pid }) => pid).join(', ')}`;
}


/***/ }),

/***/ 484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ic: () => (/* binding */ clearFolder),
  Md: () => (/* binding */ forgetMessages),
  zW: () => (/* binding */ keepRecordReserve),
  P9: () => (/* binding */ releaseRecordReserve)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/core/supervision/progress-line.js + 2 modules
var progress_line = __nccwpck_require__(876);
// EXTERNAL MODULE: ./build/adapters/files/durable-file.js + 1 modules
var durable_file = __nccwpck_require__(488);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(473);
// EXTERNAL MODULE: ./build/adapters/supervision/log-files.js
var log_files = __nccwpck_require__(113);
// EXTERNAL MODULE: ./build/adapters/supervision/output-log.js + 4 modules
var output_log = __nccwpck_require__(333);
// EXTERNAL MODULE: ./build/adapters/supervision/protocol.js
var protocol = __nccwpck_require__(477);
;// CONCATENATED MODULE: ./build/adapters/supervision/job-folder.js
/** Clears a supervised job's folder for a new piece of work, and frees space on a full disk. */









/** Moves the files of the last piece of work aside; one generation is kept. Rejects with a UserError. */
async function clearFolder(folder) {
    const checkpoint = (0,external_node_path_.join)(folder, protocol/* checkpointFolder */.L6);
    const moves = [
        [checkpoint, `${checkpoint}.old`],
        [(0,log_files/* logFile */.N9)(folder), (0,external_node_path_.join)(folder, 'output.old.log')],
    ];
    const gone = [(0,log_files/* olderLogFile */.bi)(folder), (0,log_files/* rotationFile */.fv)(folder), (0,external_node_path_.join)(folder, protocol/* progressFile */.mM)];
    try {
        // `rmSync` gives no code for a mount (Node 24).
        for (const path of [`${checkpoint}.old`, ...gone])
            await (0,promises_namespaceObject.rm)(path, { recursive: true, force: true });
        for (const [from, to] of moves)
            (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,external_node_fs_.renameSync)(from, to));
    }
    catch (error) {
        const at = error instanceof Error && 'path' in error ? String(error.path) : folder;
        throw (0,durable_file/* fileProblem */.Wj)('cannot clear for a new piece of work:', at, error);
    }
}
/** Before another attempt: removes level and message of the last one. Its progress stays. */
function forgetMessages(folder) {
    const path = (0,external_node_path_.join)(folder, protocol/* progressFile */.mM);
    (0,errors/* attempt */.CD)(() => {
        const text = (0,progress_line/* progressOfFile */.hU)((0,durable_file/* readPlain */.rM)(path) ?? '');
        if (text !== undefined)
            (0,durable_file/* replaceFile */.fR)({ path, text });
    });
    const line = (0,errors/* attempt */.CD)(() => (0,output_log/* progressLine */.oz)(folder));
    if (line === undefined || line === (0,progress_line/* progressOfLine */.Pj)(line))
        return;
    (0,output_log/* endLine */.Sk)(folder);
    (0,errors/* attempt */.CD)(() => (0,external_node_fs_.appendFileSync)((0,log_files/* logFile */.N9)(folder), `${(0,progress_line/* progressOfLine */.Pj)(line)}\n`));
}
/** Reserves disk space for the record of the job's end. */
const reserveFile = (folder) => (0,external_node_path_.join)(folder, 'reserve');
const reserveBytes = 8192;
function keepRecordReserve(folder) {
    (0,errors/* attempt */.CD)(() => (0,external_node_fs_.writeFileSync)(reserveFile(folder), Buffer.alloc(reserveBytes, ' '), { mode: durable_file/* privateFile */.o4 }));
}
/** Frees that space. */
function releaseRecordReserve(folder) {
    const oldOutput = (0,external_node_path_.join)(folder, 'output.old.log');
    for (const path of [reserveFile(folder), (0,log_files/* olderLogFile */.bi)(folder), oldOutput])
        (0,errors/* attempt */.CD)(() => (0,external_node_fs_.rmSync)(path, { force: true }));
}


/***/ }),

/***/ 113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ readRotation),
/* harmony export */   N9: () => (/* binding */ logFile),
/* harmony export */   X1: () => (/* binding */ withLog),
/* harmony export */   bi: () => (/* binding */ olderLogFile),
/* harmony export */   fv: () => (/* binding */ rotationFile),
/* harmony export */   j$: () => (/* binding */ mostBytes),
/* harmony export */   qX: () => (/* binding */ readRange),
/* harmony export */   ss: () => (/* binding */ writeRotation)
/* harmony export */ });
/* unused harmony export unrotated */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(473);
/* harmony import */ var _files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(488);
/** The log files of a supervised job, and how a rotation moved their content. */




const logFile = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'output.log');
const olderLogFile = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'output.log.1');
const rotationFile = (folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'output.cut');
/** More of a file is not read. */
const mostBytes = 8 * 1024 * 1024;
/** Undefined: no such file. Follows no link, waits for no pipe. Throws the system's error. */
function withLog(path, use) {
    return (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoring */ .O_)(['ENOENT'], () => (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .withFile */ .D4)(path, _files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .plainly */ .yG, use));
}
/** The bytes of a range; fewer if the file was rotated meanwhile. */
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
const unrotated = { log: 0, cut: 0, carried: 0, from: 0, to: 0, isCutting: false };
/** Constant, so that it can be overwritten on a full disk, and is never half written. */
const rotationBytes = 256;
/** `unrotated` if there is no such file, or it is damaged. */
function readRotation(folder) {
    const text = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => withLog(rotationFile(folder), (file) => readRange(file, 0, rotationBytes).toString()));
    const stored = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => JSON.parse(text ?? ''));
    const { log = 0, cut = 0, carried = 0, to = cut + carried, from = to, isCutting = false, } = stored ?? unrotated;
    return { log, cut, carried, from, to, isCutting };
}
/** Throws the system's error. */
function writeRotation(folder, rotation) {
    const { O_WRONLY, O_CREAT, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    const text = `${JSON.stringify(rotation).padEnd(rotationBytes - 1)}\n`;
    (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .withFile */ .D4)(rotationFile(folder), O_WRONLY | O_CREAT | O_NOFOLLOW, (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, text, 0));
}


/***/ }),

/***/ 333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Sk: () => (/* binding */ endLine),
  Ne: () => (/* binding */ openLog),
  oz: () => (/* binding */ progressLine)
});

// UNUSED EXPORTS: boundLog, logState

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./build/core/supervision/progress-line.js + 2 modules
var progress_line = __nccwpck_require__(876);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(473);
// EXTERNAL MODULE: ./build/adapters/files/durable-file.js + 1 modules
var durable_file = __nccwpck_require__(488);
// EXTERNAL MODULE: ./build/adapters/files/owner.js
var owner = __nccwpck_require__(790);
;// CONCATENATED MODULE: ./build/adapters/process/capture.js

const keptBytes = (/* unused pure expression or super */ null && (128 * 1024));
/** `limit`: bytes kept of the head, and as many of the tail. Long: its short methods share the bytes kept. */
function createCapture(words = [], limit = keptBytes) {
    const search = createSearch(words);
    let head;
    let headLength = 0;
    let tail;
    let tailLength = 0;
    let total = 0;
    function fillTail(rest) {
        tail ??= Buffer.allocUnsafeSlow(2 * limit);
        for (let from = 0; from < rest.length;) {
            if (tailLength === tail.length)
                tailLength = keptEnd().copy(tail);
            const taken = rest.copy(tail, tailLength, from);
            tailLength += taken;
            from += taken;
        }
    }
    /** At most `limit` bytes; of an output that is redrawn, of what a terminal shows of it. */
    function keptEnd() {
        const bytes = tail?.subarray(0, tailLength) ?? Buffer.alloc(0);
        const drawn = redrawing.some((code) => bytes.includes(code)) ? drawnOf(bytes) : bytes;
        return drawn.subarray(Math.max(0, drawn.length - limit));
    }
    return {
        push(chunk) {
            search.feed(chunk);
            total += chunk.length;
            head ??= Buffer.allocUnsafeSlow(limit);
            const taken = headLength < limit ? chunk.copy(head, headLength) : 0;
            headLength += taken;
            if (taken < chunk.length)
                fillTail(chunk.subarray(taken));
        },
        captured() {
            const start = head?.subarray(0, headLength) ?? Buffer.alloc(0);
            if (tail === undefined)
                return { head: start.toString('utf8'), tail: '', omittedBytes: 0 };
            const all = tail.subarray(0, tailLength);
            if (total === headLength + tailLength && tailLength <= limit)
                return { head: Buffer.concat([start, all]).toString('utf8'), tail: '', omittedBytes: 0 };
            const end = tailLength > limit ? keptEnd() : all;
            const omitted = total - headLength - end.length;
            // Halves of a character at the two borders are no text: they count as omitted.
            const cutAtHead = incompleteEnd(start);
            const cutAtTail = orphanedStart(end);
            return {
                head: start.subarray(0, start.length - cutAtHead).toString('utf8'),
                tail: end.subarray(cutAtTail).toString('utf8'),
                omittedBytes: omitted + cutAtHead + cutAtTail,
            };
        },
        found: () => search.found,
    };
}
/** Carriage return, backspace, escape. */
const redrawing = (/* unused pure expression or super */ null && ([0x0d, 0x08, 0x1b]));
function drawnOf(bytes) {
    const end = bytes.length - incompleteEnd(bytes);
    const text = bytes.toString('utf8', 0, end);
    return isRedrawn(text) ? Buffer.concat([Buffer.from(renderedSoFar(text)), bytes.subarray(end)]) : bytes;
}
function createSearch(words) {
    const found = new Set(words.filter((word) => word === ''));
    let open = [...new Set(words)]
        .filter((word) => word !== '')
        .map((word) => ({ word, bytes: Buffer.from(word, 'utf8') }));
    // As many bytes as a word can have before a border and still end behind it.
    const reach = Math.max(0, ...open.map(({ bytes }) => bytes.length - 1));
    let carry = Buffer.alloc(0);
    function feed(chunk) {
        if (open.length === 0)
            return;
        const border = Buffer.concat([carry, chunk.subarray(0, reach)]);
        open = open.filter(({ word, bytes }) => {
            if (!chunk.includes(bytes) && !border.includes(bytes))
                return true;
            found.add(word);
            return false;
        });
        const source = chunk.length >= reach ? chunk : border;
        // A copy: a slice would keep the whole chunk alive.
        carry = Buffer.from(source.subarray(Math.max(0, source.length - reach)));
    }
    return { feed, found };
}
/** Length of a multi-byte character at the end whose last bytes are missing. */
function incompleteEnd(bytes) {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
        const byte = bytes.readUInt8(bytes.length - back);
        if (byte < 0x80)
            return 0;
        if (byte >= 0xc0) {
            const whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return back < whole ? back : 0;
        }
    }
    return 0;
}
/** Number of bytes at the start that continue a character whose first byte is missing. */
function orphanedStart(bytes) {
    const first = bytes.subarray(0, 4).findIndex((byte) => (byte & 0xc0) !== 0x80);
    if (first === -1)
        return Math.min(3, bytes.length);
    return Math.min(3, first);
}
/** A longer line is handed on in pieces. */
const longest = (/* unused pure expression or super */ null && (8 * 1024));
/** `onLine` gets each line without its `\n`, invalid UTF-8 replaced; one of more than `limit` bytes in pieces of whole characters. */
function createLineSplitter(onLine, limit = longest) {
    // One byte more than a piece: it tells whether the piece would end inside a character.
    const buffer = Buffer.allocUnsafeSlow(limit + 1);
    let length = 0;
    let hasEnded = false;
    function hand(end, goesOn = false) {
        onLine(buffer.toString('utf8', 0, end), goesOn);
        buffer.copyWithin(0, end, length);
        length -= end;
    }
    return {
        push(chunk) {
            if (hasEnded)
                return;
            let from = 0;
            while (from < chunk.length) {
                const most = Math.min(chunk.length, from + buffer.length - length);
                const border = chunk.subarray(from, most).indexOf(0x0a);
                const to = border === -1 ? most : from + border;
                length += chunk.copy(buffer, length, from, to);
                from = to;
                if (border !== -1) {
                    if (length > limit)
                        hand(pieceEnd(buffer, limit), true);
                    hand(length);
                    from += 1;
                }
                else if (length === buffer.length)
                    hand(pieceEnd(buffer, limit), true);
            }
        },
        end() {
            if (hasEnded)
                return;
            hasEnded = true;
            if (length > 0)
                hand(length);
        },
    };
}
/** Where a piece of at most `limit` bytes ends. The byte at `limit` is known. */
function pieceEnd(bytes, limit) {
    for (let end = limit; end > Math.max(0, limit - 4); end -= 1)
        if ((bytes.readUInt8(end) & 0xc0) !== 0x80)
            return end;
    // No character has so many bytes: it is none, or ends here.
    return limit;
}

// EXTERNAL MODULE: ./build/core/text/clean.js
var text_clean = __nccwpck_require__(229);
// EXTERNAL MODULE: ./build/core/text/redact.js + 1 modules
var text_redact = __nccwpck_require__(242);
;// CONCATENATED MODULE: ./build/core/text/output.js
/** Output of a command for people: as a terminal shows it, cleaned, redacted and bounded. Pure. */



const colors = /(?:\u001B\[|\u009B)[\d;:]*m/g;
// The rest of a secret after sequences that a terminal does not show, as `grep --color` writes them.
const gluedRest = /\[secret\](?:(?:(?:\u001B\[|\u009B)[0-?]*[Khl]|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)|[\u0000-\u0007\u000E-\u001A\u200B])+[\w.~+/=-]*)+/g;
/** Output as a terminal shows it, cleaned. Secrets are redacted first, before part of one is overwritten. */
function output_readableOutput(text) {
    const shown = isRedrawn(text)
        ? rendered(redact(text.replace(colors, '')).replace(gluedRest, '[secret]'))
        : text;
    return clean(shown.replace(/\r+(?=\n|$)/g, ''));
}
/** The tail is taken from this much of a stream's end; the rest is only counted. */
const tailRoom = 5 * text_clean/* outputLimit */.pX;
/** A longer line is of no use on a phone. */
const lineLimit = 500;
const mostLines = 20;
/** A cut word may be the rest of a secret without its shape. At most this much of it is dropped. */
const mostOfWord = 4096;
/** The end of a command's output, cleaned and redacted. */
function readableTail(...streams) {
    let omitted = 0;
    const lines = [];
    for (const { head, tail, omittedBytes } of streams) {
        const isCut = omittedBytes > 0;
        const end = lastLines(withoutKeys(output_readableOutput(isCut ? withoutCutStart(tail) : head + tail)), mostLines);
        const beginning = isCut ? withoutKeys(output_readableOutput(withoutCutEnd(head))) : '';
        // The omitted part may be a progress bar, so the lines before it matter as well.
        const before = lastLines(beginning, end.left > 0 ? 0 : mostLines - end.lines.length);
        if (before.lines.length > 0)
            before.lines.push(`… (${omittedBytes} characters left out)`);
        else
            before.left += omittedBytes;
        omitted += before.left + end.left;
        const shown = redact([...before.lines, ...end.lines].join('\n')).trim();
        if (shown !== '')
            lines.push(...shown.split('\n'));
    }
    for (const line of lines.splice(0, lines.length - mostLines))
        omitted += line.length + 1;
    return clipTail(lines.join('\n'), outputLimit, omitted);
}
/** The last lines of a text, clipped, and the length of the text before them. */
function lastLines(text, most) {
    const lines = [];
    let end = text.trimEnd().length;
    for (let room = tailRoom; end > 0 && lines.length < most && room > 0;) {
        const start = text.lastIndexOf('\n', end - 1) + 1;
        lines.unshift(clipMiddle(text.slice(start, end)));
        room -= Math.min(end - start, lineLimit);
        end = start - 1;
    }
    return { lines, left: Math.max(0, end) };
}
/** `cutMiddle` for a line that is shown: redacted, not limited to whole words. */
function clipMiddle(line) {
    const hidden = redact(cutMiddle(line, 2 * tailRoom));
    return hidden.length <= lineLimit ? hidden : withoutMiddle(hidden, lineLimit, false);
}
/** Cuts the middle of a line of more than `most` units, between words, and counts what is left out. */
function cutMiddle(line, most) {
    return line.length <= most ? line : withoutMiddle(line, most, true);
}
const middleMark = /(?: … )?\((\d+) characters left out\)(?: … )?/g;
function withoutMiddle(line, most, betweenWords) {
    const kept = Math.floor(most / 2) - 25;
    const [start, rest] = [line.slice(0, kept), line.slice(-kept)];
    const begin = (betweenWords ? withoutCutEnd(start) : start).replace(/[\uD800-\uDBFF]$/, '');
    const end = (betweenWords ? withoutCutStart(rest) : rest).replace(/^[\uDC00-\uDFFF]/, '');
    const middle = line.slice(begin.length, line.length - end.length);
    let left = middle.length;
    // An earlier cut counts with its own number.
    for (const [mark, count] of middle.matchAll(middleMark))
        left += Number(count) - mark.length;
    return `${begin} … (${left} characters left out) … ${end}`;
}
/** A token after a `Bearer` that was cut. */
const cutBearer = /^(?:(?:(?:(?:b?e)?a)?r)?e)?r? [A-Za-z0-9._~+/=-]{16,}/i;
function withoutCutStart(text) {
    return text.slice(0, mostOfWord).replace(cutBearer, '').replace(/^\S+/, '') + text.slice(mostOfWord);
}
function withoutCutEnd(text) {
    const from = Math.max(0, text.length - mostOfWord);
    return text.slice(0, from) + text.slice(from).replace(/\S+$/, '');
}
/** The last line that is not blank; undefined: none. */
function lastLine(stream) {
    const { head, tail, omittedBytes } = stream;
    const end = omittedBytes > 0 ? withoutCutStart(tail) : tail;
    const lines = withoutKeys(output_readableOutput(tail === '' ? head : end))
        .trim()
        .split('\n');
    const line = cleanLine(lines.at(-1) ?? '');
    return line === '' ? undefined : line;
}
/** Lines that name no cause: notices of npm and Node, tagged log lines, stack frames, borders. */
const asides = new RegExp([
    String.raw `npm (?:notice|warn)\b.*`,
    String.raw `\(node:\d+\) .*|\(Use .node .*|Debugger .*|For help, see: .*|Waiting for the debugger.*`,
    String.raw `\[(?!openclaw\])[\w@/.:-]+\] (?!.*(?:error|fail|cannot|require)).*`,
    String.raw `at (?:.* \(.*\)|(?:async )?(?:file:|node:|\/)\S*)`,
    String.raw `warning\b.*|Node\.js v\d.*|[^\p{L}\p{N}]*`,
]
    .map((each) => `^(?:${each})$`)
    .join('|'), 'iu');
/** Source excerpt that Node prints before an uncaught error. */
const excerpt = /^(?:node:|file:\/\/|\/)\S*:\d+\n.*\n[ \t]*\^+\n/gm;
/** The first line that names a cause; later ones are mostly consequences. Undefined: no output. */
function firstCause({ head }) {
    const lines = clean(head)
        .replace(excerpt, '')
        .split('\n')
        .map((line) => cleanLine(line))
        .filter((line) => line !== '');
    return lines.find((line) => !asides.test(line)) ?? lines[0];
}

;// CONCATENATED MODULE: ./build/core/text/lines-reader.js
/** Masks and cleans output that is read in pieces. Pure. */


const keyBegins = '-----BEGIN PRIVATE KEY-----';
const openKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?![^]*-----END [A-Z ]{0,40}PRIVATE KEY-----)/;
const lines_reader_hidden = (0,text_redact/* redact */.E$)(keyBegins);
/** The line in place of output that was dropped before it was read, or perhaps lost in a rotation of the log. */
const missingMark = '… (output may be missing here: the job wrote more than the log keeps)';
/** Base64 lines of a key whose beginning is missing. A key has no more lines than this. */
const keyLine = /^\s*(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9+/]{40,}={0,2}\s*$/;
const keyLastLine = /^\s*[A-Za-z0-9+/]+={0,2}\s*$/;
const mostKeyLines = 200;
/**
 * Reads lines in pieces: without colors, control characters and secrets, including the rest of a key whose beginning came
 * earlier or is missing. Marks missing output. Undefined: nothing to show.
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
        return count === 0 ? lines : [lines_reader_hidden, ...lines.slice(count)];
    }
    function shownOf(given) {
        if (given.length === 0)
            return undefined;
        const lines = withoutKeyRest(given);
        const wasInKey = isInKey;
        const text = readableOutput([...(wasInKey ? [keyBegins] : []), ...lines].join('\n'));
        isInKey = openKey.test(text);
        const shown = redact(text);
        if (!wasInKey)
            return shown;
        const rest = shown.slice(lines_reader_hidden.length).replace(/^\n/, '');
        return rest === '' ? undefined : rest;
    }
    return ({ lines, isAfterGap }) => {
        if (!isAfterGap)
            return shownOf(lines);
        [isInKey, keyLines] = [false, mostKeyLines];
        const shown = shownOf(lines);
        return shown === undefined ? missingMark : `${missingMark}\n${shown}`;
    };
}

// EXTERNAL MODULE: ./build/core/text/terminal.js
var terminal = __nccwpck_require__(798);
// EXTERNAL MODULE: ./build/adapters/supervision/log-files.js
var log_files = __nccwpck_require__(113);
;// CONCATENATED MODULE: ./build/adapters/supervision/log-reader.js
/** Reads the log of a supervised job, across rotations and also when a person moved, emptied or deleted it. */







/** A log may be rotated while it is read; then it is read again after `waitMs`. */
const mostTries = 50;
const waitMs = 2;
/** Dropped of a line whose beginning is missing. No secret is longer. */
const longestRest = 64 * 1024;
/** Fewer lines may be a single progress bar: then earlier output is read as well. */
const fewLines = 20;
/**
 * Complete lines: those of the whole log, or those since `from`, and then no
 * `drawn`. With `isOver` also an unfinished last line. `mask` masks secrets
 * before part of one is overwritten. Throws the system's error.
 */
function readLogLines(folder, isOver, from, mask = (text) => text) {
    const since = from ?? { log: 0, position: 0 };
    const { log, segments } = readOutput(folder, mostBytes, since) ?? { log: since.log, segments: [] };
    const parts = [];
    let position = log === since.log ? since.position : 0;
    let unfinished = Buffer.alloc(0);
    for (const [index, { bytes, to, isAfterGap }] of segments.entries()) {
        const isLast = index === segments.length - 1;
        const end = isLast && isOver ? bytes.length : lastLineEnd(bytes);
        const masked = mask(bytes.toString('utf8', 0, end));
        const lines = linesOf(isAfterGap ? withoutPartialLine(masked) : masked);
        unfinished = bytes.subarray(end);
        // A gap is reported with the next line, so that the position shows whether it was.
        if (lines.length === 0 && !(isAfterGap && isLast && isOver))
            continue;
        parts.push({ isAfterGap, lines });
        position = to - unfinished.length;
    }
    const drawn = from === undefined ? drawnLine(unfinished, mask) : '';
    return { parts, place: { log, position }, ...(drawn !== '' && { drawn }) };
}
/** Up to the last carriage return: text after it may be incomplete. */
function drawnLine(unfinished, mask) {
    return linesOf(mask(unfinished.toString('utf8', 0, unfinished.lastIndexOf('\r') + 1))).at(-1) ?? '';
}
function linesOf(text) {
    const lines = rendered(text).split(/\r*\n/);
    const last = lines.pop()?.replace(/\r+$/, '') ?? '';
    return last === '' ? lines : [...lines, last];
}
/**
 * The end of the log, rendered as on a terminal if it has few lines. `mask` masks secrets before anything is cut.
 */
function logEnd(folder, most, mask = (text) => text) {
    const { segments } = readOutput(folder, most) ?? { segments: [] };
    const text = textOf(segments, mask);
    if (text.split('\n').length > fewLines)
        return ending(text, most, segments[0]?.at);
    return ending(rendered(textOf(readOutput(folder, mostBytes)?.segments ?? [], mask)), most);
}
/** `before`: bytes omitted already. */
function ending(text, most, before = 0) {
    const omittedBytes = before + Math.max(0, text.length - most);
    if (omittedBytes === 0)
        return { head: text, tail: '', omittedBytes };
    return { head: '', tail: text.slice(-most), omittedBytes };
}
/** Begins at a line. A mark replaces missing output and the partial lines on both sides. */
function textOf(segments, mask) {
    const texts = segments.map(({ bytes, isAfterGap }, index) => {
        const end = index === segments.length - 1 ? bytes.length : lastLineEnd(bytes);
        const text = mask(bytes.toString('utf8', 0, end));
        return isAfterGap ? withoutPartialLine(text) : text;
    });
    return texts.join(`${missingMark}\n`);
}
/**
 * The end of the log, at most `most` bytes, or its continuation. Undefined: no log, or it is rotated faster than it can be read.
 */
function readOutput(folder, most, from) {
    for (let tries = 1; tries <= mostTries; tries += 1) {
        if (tries > 1)
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
        const rotation = (0,log_files/* readRotation */.BZ)(folder);
        // In the end the rotating process was killed.
        if (rotation.isCutting && tries < mostTries)
            continue;
        const position = from?.log === rotation.log ? from.position : 0;
        const segments = segmentsIn(folder, rotation, position, most);
        if (!segments)
            return undefined;
        const { cut, log, isCutting } = (0,log_files/* readRotation */.BZ)(folder);
        const isSame = cut === rotation.cut && log === rotation.log && isCutting === rotation.isCutting;
        if (isSame)
            return { log: rotation.log, segments };
    }
    return undefined;
}
/** Output from a position, at most `most` bytes. Undefined: no log. */
function segmentsIn(folder, { cut, carried, from: olderFrom, to, isCutting }, position, most) {
    const newer = (0,log_files/* withLog */.X1)((0,log_files/* logFile */.N9)(folder), (file) => {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const isEmptied = position > cut + size;
        const from = Math.max(isEmptied ? 0 : position - cut, carried, size - most);
        const bytes = (0,log_files/* readRange */.qX)(file, from, size);
        return { at: cut + from, bytes, to: cut + from + bytes.length, isEmptied };
    });
    if (!newer)
        return undefined;
    const olderRoom = newer.isEmptied ? 0 : most - newer.bytes.length;
    const older = (0,errors/* attempt */.CD)(() => (0,log_files/* withLog */.X1)((0,log_files/* olderLogFile */.bi)(folder), (file) => {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        // Interrupted, or a person changed it.
        if (isCutting || size > to - olderFrom)
            return undefined;
        const isCompact = size < to - olderFrom;
        // A position within it means nothing.
        if (isCompact && (position > olderFrom || size > olderRoom))
            return undefined;
        const at = isCompact ? olderFrom : Math.max(position, olderFrom, to - olderRoom);
        return { at, bytes: (0,log_files/* readRange */.qX)(file, at - olderFrom, size), to };
    }));
    const segments = [];
    let end = position;
    for (const { at, bytes, to: pieceEnd } of older && older.bytes.length > 0 ? [older, newer] : [newer]) {
        const last = segments.at(-1);
        if (at !== end)
            segments.push({ at, bytes, to: pieceEnd, isAfterGap: true });
        else if (!last)
            segments.push({ at, bytes, to: pieceEnd, isAfterGap: false });
        else
            segments.splice(-1, 1, { ...last, to: pieceEnd, bytes: Buffer.concat([last.bytes, bytes]) });
        end = pieceEnd;
    }
    return segments;
}
/**
 * Masked text from its next line; of a line that is too long, from where no rest of a secret can be.
 */
function withoutPartialLine(text) {
    const start = text.slice(0, longestRest).search(/\n|\r(?=[^\r\n])/) + 1;
    if (start > 0)
        return text.slice(start);
    return text.length <= longestRest ? '' : text.slice((0,text_redact/* cutBorder */.fh)(text, longestRest));
}
/** What a terminal shows of the whole log, so that a progress bar removes no earlier output. Undefined: nothing is redrawn. */
function compacted(folder) {
    const { segments } = readOutput(folder, log_files/* mostBytes */.j$) ?? { segments: [] };
    const [first, last] = [segments[0], segments.at(-1)];
    if (!first || !last)
        return undefined;
    const end = last.bytes.length - incompleteEnd(last.bytes);
    const whole = segments.map((each) => each === last ? { ...each, bytes: each.bytes.subarray(0, end) } : each);
    const text = textOf(whole, (each) => each);
    if (!(0,terminal/* isRedrawn */.wP)(text))
        return undefined;
    // After a gap, readers drop the first line.
    const bytes = Buffer.from((first.isAfterGap ? '\n' : '') + (0,terminal/* renderedSoFar */.jm)(text));
    return { bytes, from: first.at, to: last.to - (last.bytes.length - end) };
}
/** Index after the last complete line; 0: none. */
function lastLineEnd(bytes) {
    return bytes.lastIndexOf(0x0a) + 1;
}

;// CONCATENATED MODULE: ./build/adapters/supervision/output-log.js
/**
 * The log of a supervised job. The job writes directly into `output.log`, so that it survives its supervisor. Beyond the limit
 * the content is copied to `output.log.1` and the file is truncated. Output that is written between the two is lost, which the
 * positions of the rotation show. The newest progress line stays at the beginning. Of progress bars only what a terminal shows is
 * kept.
 */







/** Limit of each of the two files, in bytes. */
const logLimit = 1024 * 1024;
/** The newest progress line is looked for here first, since that is fast. Longer than such a line. */
const progressReach = 64 * 1024;
const { O_APPEND, O_CREAT, O_NOFOLLOW, O_RDWR, O_TRUNC, O_WRONLY } = external_node_fs_.constants;
/** Ends an unfinished last line of the previous attempt. */
function endLine(folder) {
    const path = (0,log_files/* logFile */.N9)(folder);
    const last = (0,log_files/* withLog */.X1)(path, (file) => {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        return (0,log_files/* readRange */.qX)(file, Math.max(0, size - 1), size).toString();
    });
    if ((last || '\n') !== '\n')
        (0,errors/* attempt */.CD)(() => (0,external_node_fs_.appendFileSync)(path, '\n'));
}
/** The log of a job that is being started. Throws the system's error. */
function openLog(folder) {
    const path = (0,log_files/* logFile */.N9)(folder);
    endLine(folder);
    const descriptor = (0,external_node_fs_.openSync)(path, 'a', durable_file/* privateFile */.o4);
    const own = (0,external_node_fs_.openSync)(path, O_RDWR | O_NOFOLLOW);
    const { ino, dev, size: sizeBefore } = (0,external_node_fs_.fstatSync)(own);
    (0,errors/* attempt */.CD)(() => prepareRotation(folder));
    const fdinfo = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.openSync)(`/proc/self/fdinfo/${descriptor}`, 'r'));
    const position = () => (fdinfo === undefined ? undefined : (0,errors/* attempt */.CD)(() => positionIn(fdinfo)));
    let rotatedBytes = 0;
    let restoredTo = 0;
    return {
        descriptor,
        keep() {
            const { size } = (0,external_node_fs_.fstatSync)(own);
            const there = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.lstatSync)(path));
            if (there?.ino === ino && there.dev === dev) {
                if (size > logLimit)
                    rotatedBytes += rotate(own, folder, position);
                return;
            }
            if (!there)
                restoredTo = 0;
            const rest = (0,log_files/* readRange */.qX)(own, Math.max(restoredTo, size - log_files/* mostBytes */.j$), size);
            (0,errors/* attempt */.CD)(() => (0,durable_file/* withFile */.D4)(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, (file) => (0,external_node_fs_.writeFileSync)(file, rest)));
            restoredTo = size;
            boundLog(folder);
            if (size <= logLimit)
                return;
            restoredTo = truncate(own, progressLineIn(own, size));
            rotatedBytes += size - restoredTo;
        },
        written: () => Math.max(0, rotatedBytes + (0,external_node_fs_.fstatSync)(own).size - sizeBefore),
    };
}
/** The file is created with the log: on a full disk there would be no room later. */
function prepareRotation(folder) {
    const rotation = (0,log_files/* readRotation */.BZ)(folder);
    if (rotation.log === 0)
        (0,log_files/* writeRotation */.ss)(folder, { ...rotation, log: Date.now() });
    if (!rotation.isCutting)
        return;
    (0,external_node_fs_.rmSync)((0,log_files/* olderLogFile */.bi)(folder), { force: true });
    (0,log_files/* writeRotation */.ss)(folder, { ...rotation, isCutting: false });
}
/** Rotates the log of a job without a supervisor, in one process at a time. Throws the system's error. */
function boundLog(folder) {
    const lock = `${(0,log_files/* logFile */.N9)(folder)}.cut`;
    (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,durable_file/* withFile */.D4)((0,log_files/* logFile */.N9)(folder), O_RDWR | O_NOFOLLOW, (file) => {
        const { size, uid } = (0,external_node_fs_.fstatSync)(file);
        // A command run with sudo must not leave root's files in another user's folder.
        if (size <= logLimit || uid !== (0,owner/* currentUser */.Ny)() || !takeLock(lock))
            return;
        if ((0,external_node_fs_.fstatSync)(file).size > logLimit)
            rotate(file, folder);
        (0,external_node_fs_.rmSync)(lock, { force: true });
    }));
}
/** A lock of a killed process expires after a minute. */
function takeLock(path) {
    const isTaken = (0,errors/* attempt */.CD)(() => ((0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, 'wx', durable_file/* privateFile */.o4)), true)) === true;
    const since = isTaken ? undefined : (0,errors/* attempt */.CD)(() => (0,external_node_fs_.lstatSync)(path).mtimeMs);
    if (since !== undefined && Math.abs(Date.now() - since) > 60_000)
        (0,errors/* attempt */.CD)(() => (0,external_node_fs_.rmSync)(path));
    return isTaken;
}
/** Rotates the log. `position`: where the job wrote last, if known. Returns the number of bytes removed. */
function rotate(file, folder, position = () => undefined) {
    const before = (0,log_files/* readRotation */.BZ)(folder);
    const positionBefore = position();
    const { size } = (0,external_node_fs_.fstatSync)(file);
    // Slow, so it comes first: little may happen between copy and truncation.
    const found = (0,errors/* attempt */.CD)(() => compacted(folder));
    const compact = found && found.bytes.length <= logLimit ? found : undefined;
    let line = progressLineIn(file, size);
    (0,errors/* attempt */.CD)(() => (0,log_files/* writeRotation */.ss)(folder, { ...before, isCutting: true }));
    const from = compact ? compact.to - before.cut : Math.max(before.carried, size - logLimit);
    const older = createOlder(folder);
    let isCopied = older !== undefined;
    let copiedTo = from;
    if (compact && older !== undefined)
        isCopied = (0,errors/* attempt */.CD)(() => ((0,external_node_fs_.writeFileSync)(older, compact.bytes), true)) === true;
    try {
        // Each round copies what was written during the last one.
        for (let end = size; end > copiedTo && copiedTo < size + logLimit; end = (0,external_node_fs_.fstatSync)(file).size) {
            const bytes = (0,log_files/* readRange */.qX)(file, copiedTo, end);
            isCopied &&= (0,errors/* attempt */.CD)(() => ((0,external_node_fs_.writeFileSync)(older ?? -1, bytes), true)) === true;
            if (end > size)
                line = newestLine(line, (0,log_files/* readRange */.qX)(file, copiedTo - progressReach, end));
            copiedTo = end;
        }
    }
    finally {
        if (older !== undefined)
            (0,external_node_fs_.closeSync)(older);
    }
    if (!isCopied)
        (0,errors/* attempt */.CD)(() => (0,external_node_fs_.rmSync)((0,log_files/* olderLogFile */.bi)(folder), { force: true }));
    const carried = truncate(file, line);
    const positionNow = position();
    const isQuiet = copiedTo === size && positionNow === positionBefore;
    // At the end of the copy, too, nothing was written since.
    const isWhole = isCopied && (isQuiet || positionNow === copiedTo);
    (0,errors/* attempt */.CD)(() => (0,log_files/* writeRotation */.ss)(folder, {
        log: before.log,
        cut: before.cut + copiedTo - carried + (isWhole ? 0 : 1),
        carried,
        from: compact ? compact.from : before.cut + from,
        to: before.cut + copiedTo,
        isCutting: false,
    }));
    return copiedTo - carried;
}
/** Leaves only the progress line. Returns its length. */
function truncate(file, line) {
    // Overwritten in place before the truncation: new output is appended after it.
    const carried = line === undefined ? 0 : ((0,errors/* attempt */.CD)(() => (0,external_node_fs_.writeSync)(file, `${line}\n`, 0)) ?? 0);
    (0,external_node_fs_.ftruncateSync)(file, carried);
    return carried;
}
/** Undefined: it cannot be written. The last one is emptied first, to make room. */
function createOlder(folder) {
    return (0,errors/* attempt */.CD)(() => (0,external_node_fs_.openSync)((0,log_files/* olderLogFile */.bi)(folder), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, durable_file/* privateFile */.o4));
}
/** End of the last write through a descriptor (https://man7.org/linux/man-pages/man5/proc_pid_fdinfo.5.html). */
function positionIn(fdinfo) {
    const text = Buffer.alloc(64);
    const count = (0,external_node_fs_.readSync)(fdinfo, text, 0, text.length, 0);
    const [, position] = /^pos:\s*(\d+)\n/.exec(text.toString('utf8', 0, count)) ?? [];
    return position === undefined ? undefined : Number(position);
}
/** The newest progress line in bytes that may begin within a line, or the given one. */
function newestLine(line, bytes) {
    const text = bytes.toString('utf8');
    const whole = text.slice(text.search(/[\n\r]/) + 1);
    return (0,progress_line/* lastProgressLine */.uA)(line === undefined ? whole : `${line}\n${whole}`) ?? line;
}
/** The newest progress line in the log. */
function progressLine(folder) {
    return (0,log_files/* withLog */.X1)((0,log_files/* logFile */.N9)(folder), (file) => progressLineIn(file, (0,external_node_fs_.fstatSync)(file).size));
}
function progressLineIn(file, size) {
    const from = size - progressReach;
    const found = from > 0 ? newestLine(undefined, (0,log_files/* readRange */.qX)(file, from, size)) : undefined;
    if (found !== undefined && (0,progress_line/* hasDone */.BR)(found))
        return found;
    // The last rotation left a line at the beginning.
    const start = (0,log_files/* readRange */.qX)(file, 0, Math.min(size, progressReach));
    const rest = (0,log_files/* readRange */.qX)(file, Math.max(progressReach, size - log_files/* mostBytes */.j$), size);
    return (0,progress_line/* lastProgressLine */.uA)(Buffer.concat([start, rest]).toString('utf8'));
}
/** `written`: bytes since the piece of work began, dropped ones included. `mark` changes with each write. */
function logState(folder) {
    const { cut } = readRotation(folder);
    const state = withLog(logFile(folder), (file) => {
        const { size, mtimeMs } = fstatSync(file);
        return { written: cut + size, mark: `${size} ${Math.floor(mtimeMs)}` };
    });
    return state ?? { written: cut, mark: '-' };
}


/***/ }),

/***/ 477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ checkpointFolder),
/* harmony export */   hH: () => (/* binding */ attemptMark),
/* harmony export */   mM: () => (/* binding */ progressFile),
/* harmony export */   yz: () => (/* binding */ attemptOfMark)
/* harmony export */ });
/**
 * The mark of an attempt's processes, in their environment variable `markerName`. Unique to the attempt, also among containers
 * with the same path. `pidNamespace`: that of the supervisor.
 */
const attemptMark = (mark, { number, startedAt }, pidNamespace) => `${mark}.${number}.${pidNamespace}.${process.pid}-${startedAt.toString(36)}`;
/** The attempt number in a mark of this job and pid namespace; undefined: another mark. */
function attemptOfMark(mark, pidNamespace, given) {
    if (given === undefined || !given.startsWith(`${mark}.`))
        return undefined;
    const [number = '', of, own] = given.slice(mark.length + 1).split('.');
    return /^\d{1,9}$/.test(number) && of === pidNamespace && own !== undefined ? Number(number) : undefined;
}
const progressFile = 'progress.json';
const checkpointFolder = 'checkpoint';


/***/ }),

/***/ 781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);
/* harmony import */ var _attempt_files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(34);
/* harmony import */ var _host_awake_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(747);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(473);
/* harmony import */ var _process_process_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(803);





const checkEveryMs = 500;
const heartbeatEveryMs = 30_000;
const giveUpMs = 5_000;
/** From SIGTERM to SIGKILL for orphans of a job that ended by itself. */
const orphanGraceMs = 500;
/**
 * Delay before an unrequested end is recorded: a shutdown signals job and supervisor at once, and the job may end before the
 * supervisor handles its signal. Counted in turns, so that a suspended supervisor handles its signal first.
 */
const lateStopMs = 1_000;
const lateStopTurns = 50;
/** Resolves when the job and its descendants have ended. Long: its steps share when and why the job ends. */
function watch(child, tree, job, signals, keepLog) {
    const { folder, record, graceMs, maxRuntimeMs = Infinity } = job;
    const { number } = record;
    const beganAt = (0,_host_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .readUptimeMs */ .D3)();
    let stop;
    let why;
    const reaper = (0,_process_process_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .createReaper */ .Ys)();
    let killAt = Infinity;
    let heartbeatAt = -Infinity;
    let isKilling = false;
    function begin(cause, withinMs, because) {
        // A later request may shorten the grace period, also after a wrapper has ended.
        killAt = Math.min(killAt, (0,_host_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .readUptimeMs */ .D3)() + withinMs);
        if (stop !== undefined || (tree.reaped() && cause === 'max-runtime'))
            return;
        stop = cause;
        why = because;
        // Ended processes are not signaled.
        if (!tree.reaped())
            (0,_process_process_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .signalTree */ .r7)(tree, 'SIGTERM');
    }
    /** Waits for orphans: the rest of the grace period after a stop, otherwise briefly. */
    function endOrphans() {
        if (!stop)
            killAt = (0,_host_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .readUptimeMs */ .D3)() + orphanGraceMs;
        const killAfterMs = Math.max(0, killAt - (0,_host_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .readUptimeMs */ .D3)());
        return reaper.end(tree, {
            killAfterMs,
            giveUpAfterMs: killAfterMs + giveUpMs,
            termSent: stop !== undefined,
        });
    }
    /** Resolves when an end was requested after all, or after a short delay. */
    async function lateStop() {
        const isAsked = () => stop !== undefined;
        for (let turn = 0; turn < lateStopTurns && !isAsked(); turn += 1)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(lateStopMs / lateStopTurns);
        if ((0,_attempt_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readStopRequest */ .YE)(folder, record))
            stop ??= 'stopped';
    }
    function check() {
        const now = (0,_host_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .readUptimeMs */ .D3)();
        keepLog();
        const asked = (0,_attempt_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readStopRequest */ .YE)(folder, record);
        if (asked)
            begin('stopped', asked.graceMs);
        if (now - beganAt >= maxRuntimeMs)
            begin('max-runtime', graceMs);
        // For example after a long sleep, when another host on a shared disk took over.
        if (((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,_attempt_files_js__WEBPACK_IMPORTED_MODULE_1__/* .newestAttempt */ ._M)(folder)) ?? 0) > number)
            begin('terminated', graceMs, 'a newer attempt was started elsewhere');
        // Acknowledges the request.
        if (stop !== undefined || now - heartbeatAt >= heartbeatEveryMs) {
            heartbeatAt = now;
            (0,_attempt_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeHeartbeat */ .iw)(folder, number);
        }
        if (now < killAt || isKilling)
            return;
        isKilling = true;
        void reaper.end(tree, { killAfterMs: 0, giveUpAfterMs: giveUpMs, termSent: true }).then(() => {
            isKilling = false;
        });
    }
    return new Promise((resolve) => {
        const timer = setInterval(check, checkEveryMs);
        signals.hear = () => {
            if ((0,_attempt_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readStopRequest */ .YE)(folder, record) === undefined)
                begin('terminated', graceMs);
            check();
        };
        const ended = async () => {
            // The requester signaled the job directly while this supervisor was suspended.
            if ((0,_attempt_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readStopRequest */ .YE)(folder, record))
                stop ??= 'stopped';
            const [left] = await Promise.all([endOrphans(), lateStop()]);
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

/***/ 876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  BR: () => (/* binding */ hasDone),
  uA: () => (/* binding */ lastProgressLine),
  hU: () => (/* binding */ progressOfFile),
  Pj: () => (/* binding */ progressOfLine)
});

// UNUSED EXPORTS: progressPrefix, withoutProgressLines

;// CONCATENATED MODULE: ./build/core/text/numbers.js
/**
 * Numbers as written. A JavaScript number keeps 15 to 17 digits, so one that would print differently (above 2^53, `1.10`,
 * `1e400`) stays a string. Pure.
 */
/** The number if it prints as written, otherwise the string. */
function numberOrText(written) {
    const value = Number(written);
    return written !== '' && Number.isFinite(value) && String(value) === written ? value : written;
}
// In valid JSON: a string, or a number outside of strings.
const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
/**
 * `JSON.parse`, except that a number which would print differently becomes a string. (Node 20 lacks the source text in a
 * reviver, https://github.com/tc39/proposal-json-parse-with-source.) Throws a SyntaxError.
 */
function parseJson(text) {
    const value = JSON.parse(text);
    const exact = text.replaceAll(textOrNumber, (token) => token.startsWith('"') || typeof numberOrText(token) === 'number' ? token : `"${token}"`);
    return exact === text ? value : JSON.parse(exact);
}
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,6})?$/i;
const integer = /^[+-]?\d+$/;
/** Whether it is a decimal number, kept as a string or not. */
function isDecimal(value) {
    return (typeof value === 'number' || typeof value === 'string') && decimal.test(String(value).trim());
}
/** Negative: the first is less. Integers are compared exactly. Undefined: one is not a decimal number. */
function compareDecimals(one, other) {
    if (!isDecimal(one) || !isDecimal(other))
        return undefined;
    const both = [one, other].map((value) => String(value).trim());
    const [a = 0, b = 0] = both.every((value) => integer.test(value)) ? both.map(BigInt) : both.map(Number);
    return Number(a > b) - Number(a < b);
}

;// CONCATENATED MODULE: ./build/core/text/json.js
/** JSON in text from outside. Pure. */

const lineEnd = /\r\n|[\n\r]/;
/** A string, an unterminated string or a bracket. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*("?)|[[\]{}]/g;
const closers = { '{': '}', '[': ']' };
/**
 * The objects that begin at the start and end at the end of a line. Nested ones do not count, nor do those in strings or in
 * brackets that are not JSON. One pass: a JSON string never spans lines.
 */
function jsonObjects(text) {
    const lines = text.split(lineEnd);
    const blocks = [];
    let open = [];
    for (const [line, content] of lines.entries()) {
        const begin = content.search(/\S/);
        const end = content.trimEnd().length - 1;
        for (const { 0: word, 1: quote, index } of content.matchAll(token)) {
            const closer = closers[word];
            if (quote === '')
                open = [];
            else if (closer !== undefined)
                open.push({ closer, line, isFirst: index === begin });
            else if (word === '}' || word === ']') {
                const bracket = open.pop();
                if (bracket && bracket.closer !== word)
                    open = [];
                else if (bracket?.isFirst === true && index === end)
                    blocks.push({ first: bracket.line, last: line });
            }
        }
    }
    const found = [];
    let taken = -1;
    // An outer object begins earlier and ends later.
    for (const { first, last } of blocks.sort((a, b) => a.first - b.first || b.last - a.last)) {
        if (first <= taken)
            continue;
        taken = last;
        const value = jsonObject(lines.slice(first, last + 1).join('\n'));
        if (value)
            found.push(value);
    }
    return found;
}
/** Undefined: not JSON. Numbers are JavaScript's; see `parseJson` for exact ones. */
function jsonValue(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Undefined: not a JSON object. Numbers stay as written (`parseJson`). */
function jsonObject(text) {
    try {
        const value = parseJson(text.replace(/^\uFEFF/, ''));
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/core/supervision/progress-line.js
/** Progress lines and progress files as text. Pure, and small because the supervisor loads it, too. */

const progressPrefix = '::ops-progress ';
/** Longer lines are not progress. In characters. */
const longestLine = 8192;
/**
 * The newest complete progress line. The text begins at a line. Values that it lacks are kept from earlier lines: all progress
 * when it has only a message, otherwise `done` and `total`.
 */
function lastProgressLine(text) {
    if (!text.includes(progressPrefix))
        return undefined;
    let newest;
    for (const [line] of text.matchAll(completeLine))
        newest = withEarlier(newest, line);
    return newest;
}
// A line without an end is still being written.
const completeLine = new RegExp(`(?<=^|[\\n\\r])${progressPrefix}[^\\n\\r]*(?=[\\n\\r])`, 'g');
function withEarlier(earlier, line) {
    if (line.length > longestLine)
        return earlier;
    if (earlier === undefined || hasDone(line))
        return line;
    const fields = fieldsIn(earlier);
    const kept = fieldsIn(line) === '' ? fields : (fields.match(/(?<!\S)(?:done|total)=\S*/g) ?? []).join(' ');
    const whole = [progressPrefix.trim(), kept, line.slice(progressPrefix.length)].join(' ');
    return kept === '' || whole.length > longestLine ? line : whole;
}
/** The text without progress lines. */
function withoutProgressLines(text) {
    return text.replace(new RegExp(`^${progressPrefix}.*\\n?`, 'gm'), '');
}
/** The line without level and message, which belong to one attempt; progress belongs to all. */
function progressOfLine(line) {
    return progressPrefix + fieldsIn(line);
}
function fieldsIn(line) {
    const [fields = ''] = line.slice(progressPrefix.length).split(/(?:^|\s)message=/);
    return fields
        .split(/\s+/)
        .filter((word) => word !== '' && !word.startsWith('level='))
        .join(' ');
}
function hasDone(line) {
    return line.includes('done=') && ` ${fieldsIn(line)}`.includes(' done=');
}
/** A progress file without the parts of a single attempt; undefined: nothing to remove. */
function progressOfFile(text) {
    const value = jsonObject(text);
    if (!value)
        return undefined;
    const kept = new Set(['progress', 'progressKey', 'done', 'total']);
    const entries = Object.entries(value);
    const rest = entries.filter(([name]) => kept.has(name));
    return rest.length === entries.length ? undefined : JSON.stringify(Object.fromEntries(rest));
}


/***/ }),

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   pX: () => (/* binding */ outputLimit)
/* harmony export */ });
/* unused harmony exports withoutAnsi, clean, clip, clipTail */
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(798);
/** Text from outside without what is not for reading: colors, control characters, too much of it. */

/** A report shows at most this much of one job's output. */
const outputLimit = 3000;
const ansi = new RegExp(_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2.source, 'g');
// C0 except tab and newline, DEL, C1, bidi overrides, zero width, line separators.
const unreadable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const loneSurrogate = /\p{Surrogate}/gu;
/** Strips ANSI sequences. By hand: `strip-ansi` leaves unterminated and lone ones, which would act on a terminal. */
function withoutAnsi(text) {
    return text.replace(ansi, '');
}
/** Strips ANSI sequences, control characters and lone surrogates. A carriage return starts a new line. */
function clean(text) {
    return text
        .replace(ansi, '')
        .replace(/\r\n?/g, '\n')
        .replace(unreadable, '')
        .replace(loneSurrogate, '\uFFFD');
}
/** At most `limit` UTF-16 units, the last one an ellipsis when something was cut. Never splits a surrogate pair. */
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, limit - 1);
    return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut) + '…';
}
/** The end of a text, at most `limit` units, with a first line that says how much was cut. */
function clipTail(text, limit = outputLimit, omitted = 0) {
    if (text.length <= limit && omitted === 0)
        return text;
    const noteRoom = 60;
    const kept = text.slice(Math.max(0, text.length - (limit - noteRoom))).replace(/^[\uDC00-\uDFFF]/, '');
    return `… (${text.length - kept.length + omitted} earlier characters left out)\n${kept}`;
}


/***/ }),

/***/ 242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fh: () => (/* binding */ cutBorder),
  E$: () => (/* binding */ redact)
});

// UNUSED EXPORTS: cleanLine, withoutKeys

// EXTERNAL MODULE: ./build/core/text/clean.js
var text_clean = __nccwpck_require__(229);
// EXTERNAL MODULE: ./build/core/text/terminal.js
var terminal = __nccwpck_require__(798);
;// CONCATENATED MODULE: ./build/core/text/escapes.js
/**
 * Alternative readings of a text, to find secrets in it: without invisible characters, and with the escapes of JSON, HTML, URLs,
 * shells and programs undone. Each reading maps back to the original. Pure.
 */

/** JSON in JSON in a string of a log line. */
const mostLevels = 3;
/** Invisible: sequences, control characters, zero width and other ignorable characters, marks on letters. */
const unseen = new RegExp(String.raw `${terminal/* sequence */.K2.source}|[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]`, 'gu');
const mayBeUnseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u{10FFFF}]/u;
/** Runs of numeric escapes, and HTML entities. */
const numbered = (/* unused pure expression or super */ null && ([
    String.raw `(?:%[\dA-Fa-f]{2})+|(?:\\x[\dA-Fa-f]{2})+|(?:\\[0-3][0-7]{2})+`,
    String.raw `(?:\\u[\dA-Fa-f]{4}|\\U[\dA-Fa-f]{8}|\\u\{[\dA-Fa-f]{1,6}\})+`,
    String.raw `(?:&#[xX][\dA-Fa-f]{1,6};|&#\d{1,7};)+|&(?:amp|lt|gt|quot|apos|sol|plus|equals);`,
]));
const oneNumber = /\\u\{?([\dA-Fa-f]+)\}?|\\U([\dA-Fa-f]{8})|&#[xX]([\dA-Fa-f]+);|&#(\d+);/g;
/**
 * What to undo so that certain characters can be found: a backslash only before one of them, since JSON has many others;
 * quotes, at which a shell splits words, only if one of them is a quote.
 */
function undoing(characters) {
    const special = [...new Set(characters.replaceAll(/\w/g, ''))]
        .map((each) => (each === '\n' ? 'nr' : each.replace(/[\^\]\\-]/, '\\$&')))
        .join('');
    // JSON in JSON has several before a quote. Matched only from the first: otherwise a long run takes quadratic time.
    const quotes = /['"]/.test(characters) ? [String.raw `(?<!\\)\\*['"]`] : [];
    const escaped = special === '' ? [] : [String.raw `\\[${special}]`];
    return new RegExp([...numbered, ...quotes, ...escaped].join('|'), 'gu');
}
const entities = {
    amp: '&',
    lt: '<',
    gt: '>',
    sol: '/',
    plus: '+',
    equals: '=',
    quot: '',
    apos: '',
};
const controls = { n: '\n', r: '' };
/** The text, then each reading that differs. Without `undo` only the one without invisible characters. */
function* readings(text, undo) {
    let reading = { text, spanOf: (from, to) => ({ from, to }) };
    yield reading;
    const seen = withoutUnseen(reading);
    if (seen)
        yield (reading = seen);
    if (!undo)
        return;
    for (let level = 1; level <= mostLevels; level += 1) {
        const undone = reread(reading, undo, meaning);
        if (!undone)
            return;
        reading = withoutUnseen(undone) ?? undone;
        yield reading;
    }
}
/** The forms of a value in a reading: without invisible characters, with its own escapes undone or not. */
function formsInReadings(value, undo) {
    const seen = value.replace(unseen, '');
    const forms = [value, seen.replace(/['"]/g, ''), ...Array.from(readings(seen, undo), ({ text }) => text)];
    // A space in form encoding.
    return [...new Set([...forms, ...forms.map((form) => form.replaceAll(' ', '+'))])];
}
/** Replaces every range that `find` yields in one of the readings. */
function masked(text, mark, find, undo) {
    const spans = [];
    for (const reading of readings(text, undo))
        for (const { from, to } of find(reading.text))
            spans.push(reading.spanOf(from, to));
    if (spans.length === 0)
        return text;
    spans.sort((a, b) => a.from - b.from);
    const parts = [];
    let end = 0;
    for (const { from, to } of spans) {
        if (from >= end)
            parts.push(text.slice(end, from), mark);
        end = Math.max(end, to);
    }
    return parts.join('') + text.slice(end);
}
function withoutUnseen(reading) {
    return mayBeUnseen.test(reading.text) ? reread(reading, unseen, () => '') : undefined;
}
/** Undefined: nothing was replaced. */
function reread(before, pattern, replace) {
    const { text } = before;
    const parts = [];
    /** Begin of each part, in the result and in the text. */
    const [starts, origins, ends] = [[], [], []];
    let [length, last] = [0, 0];
    const add = (part, origin, end) => {
        if (part === '')
            return;
        parts.push(part);
        starts.push(length);
        origins.push(origin);
        ends.push(end);
        length += part.length;
    };
    for (const { index, 0: match } of text.matchAll(pattern)) {
        add(text.slice(last, index), last);
        last = index + match.length;
        add(replace(match), index, last);
    }
    if (last === 0)
        return undefined;
    add(text.slice(last), last);
    const partAt = (index) => {
        let [low, high] = [0, starts.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= index)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    };
    const spanOf = (from, to) => {
        const [first, end] = [partAt(from), partAt(to - 1)];
        const begin = origins[first] ?? 0;
        const isWhole = ends[first] !== undefined;
        return before.spanOf(isWhole ? begin : begin + from - (starts[first] ?? 0), ends[end] ?? (origins[end] ?? 0) + to - (starts[end] ?? 0));
    };
    return { text: parts.join(''), spanOf };
}
function meaning(match) {
    const [first, second = ''] = match;
    if (/['"]$/.test(match))
        return '';
    if (match.length === 2 && first === '\\')
        return controls[second] ?? second;
    if (first === '%' || /^\\[xX\d]/.test(match))
        return textOfBytes(match);
    if (first === '&' && second !== '#')
        return entities[match.slice(1, -1)] ?? match;
    let text = '';
    for (const [, unit, point, hex, decimal] of match.matchAll(oneNumber))
        text += character(decimal === undefined ? Number.parseInt(unit ?? point ?? hex ?? '', 16) : Number(decimal));
    return text;
}
/** Quotes are dropped here as well; an invalid number stands for itself. */
function character(point) {
    if (point === 0x22 || point === 0x27)
        return '';
    return point <= 0x10_ffff ? String.fromCodePoint(point) : '\uFFFD';
}
/** `%C3%A9`, `\xC3\xA9` or `\303\251`: UTF-8, otherwise Latin-1. */
function textOfBytes(bytes) {
    const codes = bytes.startsWith('%')
        ? bytes
        : /^\\x/i.test(bytes)
            ? bytes.replaceAll(/\\x/gi, '%')
            : bytes.replaceAll(/\\([0-7]{3})/g, (_, octal) => `%${hexOf(Number.parseInt(octal, 8))}`);
    const text = decoded(codes) ?? codes.replaceAll(/%(..)/g, (_, code) => character(Number.parseInt(code, 16)));
    return text.replaceAll(/['"]/g, '');
}
const hexOf = (byte) => byte.toString(16).padStart(2, '0');
/** `%C3%A9`; undefined: not UTF-8. */
function decoded(codes) {
    try {
        return decodeURIComponent(codes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/core/text/redact.js
/** Redacts text that has the shape of a secret. Known secrets are masked by value, see the port `Secrets`. Pure. */


/** One cleaned and redacted line: runs of white space become one space. Redacted first, then cut. */
function cleanLine(text, limit = 300) {
    return clip(redact(clean(text).replace(/\s+/g, ' ').trim()), limit);
}
// Documented shapes of credentials: a match is a secret wherever it appears. None matches within a word, so that long texts
// stay fast.
const secretShapes = [
    /(?<![0-9])\d{6,12}(?::|%3[Aa])[A-Za-z0-9_-]{30,}/g, // Telegram bot token
    /(?<![A-Za-z0-9])gh[a-z]_[A-Za-z0-9._-]{20,}/g, // GitHub tokens
    /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{20,}/g,
    /(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])/g, // AWS access key
    /(?<![A-Za-z0-9])(?:sk-|sk_live_|rk_live_|npm_|hf_|glpat-|xapp-)[A-Za-z0-9_-]{16,}/g, // model providers and others
    /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/g, // Google
    /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,}/g, // Slack
    /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g, // JWT
    /(?<=\bBearer )[A-Za-z0-9._~+/=-]{16,}/gi,
    /(?<=:\/\/[^\s/:@]{0,64}:)[^\s/@]{1,256}(?=@)/g, // password in a URL
];
/** These span lines. */
const wholeKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
const keyEnd = /-----END [A-Z ]{0,40}PRIVATE KEY-----/g;
const keyShapes = [wholeKey, new RegExp(`^[\\s\\S]*${keyEnd.source}`, 'g')];
/** Replaces what has the shape of a secret, even with invisible characters inside. */
function redact(text) {
    return masked(text, '[secret]', shapesIn);
}
function shapesIn(text) {
    const spans = secretShapes.flatMap((shape) => spansOf(shape, text));
    if (!text.includes('PRIVATE KEY-----'))
        return spans;
    const keys = spansOf(wholeKey, text);
    const ends = new Set(keys.map(({ to }) => to));
    // The beginning of the key was cut off.
    const cut = spansOf(keyEnd, text).filter(({ to }) => !ends.has(to));
    return [...spans, ...keys, ...cut.map(({ to }) => ({ from: 0, to }))];
}
function spansOf(shape, text) {
    const spans = [];
    // `matchAll` copies the pattern each time, which is slow for many short lines.
    shape.lastIndex = 0;
    for (let found = shape.exec(text); found; found = shape.exec(text))
        spans.push({ from: found.index, to: found.index + found[0].length });
    return spans;
}
/** Length of the context that reveals a secret, such as `://user:`. */
const tellingBefore = 80;
/** No secret has more characters. */
const longestSecret = 32 * 1024;
const wordReach = 1024;
/**
 * Where to cut a text, at most at `most`: after a nearby space, or before a secret that the cut would split. Never splits a
 * surrogate pair.
 */
function cutBorder(text, most) {
    if (most <= 0)
        return 0;
    const space = text.lastIndexOf(' ', most - 1) + 1;
    let border = space > most - wordReach ? space : most - Number(/[\uD800-\uDBFF]/.test(text.charAt(most - 1)));
    const found = [...secretShapes, ...keyShapes]
        .flatMap((shape) => [...text.matchAll(shape)])
        .map(({ index, 0: match }) => ({ from: Math.max(0, index - tellingBefore), to: index + match.length }))
        .sort((a, b) => b.to - a.to);
    for (const { from, to } of found)
        if (from < border && to > border && border - from <= longestSecret)
            border = from;
    return border;
}
/** Redacts private keys, whose lines have no shape of their own, before single lines are taken. */
function withoutKeys(text) {
    return text.includes('PRIVATE KEY-----')
        ? keyShapes.reduce((rest, shape) => rest.replace(shape, '[secret]'), text)
        : text;
}


/***/ }),

/***/ 798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   jm: () => (/* binding */ renderedSoFar),
/* harmony export */   wP: () => (/* binding */ isRedrawn)
/* harmony export */ });
/* unused harmony exports begunSequence, rendered */
/** Renders redrawn lines as a terminal shows them, without overwritten and erased text. Pure. */
// A sequence (ECMA-48: CSI, OSC, others), a control character, or plain text.
const part = /(?:\u001B\[|\u009B)([0-?]*)[ -/]*([@-~])|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]|[\u0000-\u0008\u000B-\u001F\u007F\u009B]|([^\u0000-\u0008\n\u000B-\u001F\u007F\u009B]+)/g;
/**
 * Moves the cursor within its line, or erases. What moves it to another line is passed over: programs do that on a terminal only,
 * and a job has none.
 */
const redrawing = /\r(?![\r\n]|$)|\u0008|(?:\u001B\[|\u009B)[0-?]*[CDGK`]/;
/** CSI and OSC sequences (ECMA-48), and lone escapes of two bytes. */
const sequence = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/;
/** An unfinished sequence. */
const begunSequence = /\u001B(?:\[[0-?]*[ -/]*|\][^\n\u0007\u001B]{0,500})?$/;
const zeroWidth = /^[\p{M}\u200D]/u;
// East Asian wide and fullwidth, and emoji that progress bars use (https://www.unicode.org/reports/tr11/).
const twoWide = /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** A jump ends here, or at the end of the line. */
const screenColumns = 400;
/** Of a longer line, only this much of its end is rendered. */
const lineReach = 4096;
/** The rest of a longer, partly overwritten word may be a secret without its shape. */
const longWord = 12;
/** The same for text that continues, where known secrets are not masked yet. */
const leastSecret = 6;
/** Whether the text overwrites or erases on a terminal. */
function isRedrawn(text) {
    return redrawing.test(text);
}
/** The lines on the terminal in the end, without sequences. */
function rendered(text) {
    return isRedrawn(text)
        ? linesOf(text)
            .map((line) => textOf(line, true))
            .join('\n')
        : text;
}
/** The same for text that continues: the cursor position is kept. */
function renderedSoFar(text) {
    if (!isRedrawn(text))
        return text;
    const begun = begunSequence.exec(text)?.[0] ?? '';
    const lines = linesOf(text.slice(0, text.length - begun.length));
    const { column = 0, cells = [] } = lines.at(-1) ?? {};
    const place = column === cells.length ? '' : `\r${column > 0 ? `\u001B[${column + 1}G` : ''}`;
    return lines.map((line) => textOf(line, false)).join('\n') + place + begun;
}
const starts = ['\r', '\u001B[1G', '\u001B[G', '\u001B[0G'];
function linesOf(text) {
    return text.split(/\r*\n/).map((line) => {
        if (line.length <= 2 * lineReach)
            return draw(line);
        // Skips what a progress bar overwrote many times.
        const from = Math.max(...starts.map((start) => line.lastIndexOf(start, line.length - lineReach)));
        return draw(line.slice(Math.max(0, from)));
    });
}
function draw(text) {
    const line = { cells: [], words: [], column: 0, isRedrawn: false };
    const { cells } = line;
    let word;
    const moveTo = (column) => {
        line.column = Math.max(0, Math.min(column, Math.max(screenColumns, cells.length)));
        word = undefined;
    };
    for (const [token, parameters = '', final, written = ''] of text.matchAll(part)) {
        const first = Number(parameters.split(';')[0]);
        const count = first || 1;
        if (token === '\r')
            moveTo(0);
        else if (token === '\b')
            moveTo(line.column - 1);
        else if (final === 'C')
            moveTo(line.column + count);
        else if (final === 'D')
            moveTo(line.column - count);
        else if (final === 'G' || final === '`')
            moveTo(count - 1);
        else if (final === 'K')
            erase(line, first === 1 || first === 2 ? 0 : line.column, first === 1 ? line.column + 1 : Infinity);
        for (const character of written)
            word = write(line, character, word);
    }
    return line;
}
/** Returns the word that the character belongs to. */
function write(line, character, before) {
    const isWide = character > '\u02FF';
    if (isWide && zeroWidth.test(character) && line.column > 0) {
        line.cells[line.column - 1] += character;
        return before;
    }
    const isSpace = character === ' ' || character === '\t';
    const word = isSpace ? undefined : (before ?? { length: 0, isCut: false });
    if (word)
        word.length += 1;
    put(line, character, word);
    if (isWide && twoWide.test(character))
        put(line, '', word);
    return word;
}
function put(line, character, word) {
    const { cells, words, column } = line;
    while (cells.length < column) {
        cells.push(' ');
        words.push(undefined);
    }
    if (column < cells.length)
        take(line, column);
    cells[column] = character;
    words[column] = word;
    line.column += 1;
}
/** Overwrites a cell: its word is cut, and so is a character of two cells. */
function take(line, column) {
    const { cells, words } = line;
    line.isRedrawn = true;
    const word = words[column];
    if (word)
        word.isCut = true;
    if (cells[column] === '' && column > 0)
        cells[column - 1] = ' ';
    if (cells[column + 1] === '')
        cells[column + 1] = ' ';
}
function erase(line, from, to) {
    const { cells, words } = line;
    const end = Math.min(to, cells.length);
    for (let column = from; column < end; column += 1) {
        take(line, column);
        cells[column] = ' ';
        words[column] = undefined;
    }
    if (end === cells.length && from < end) {
        cells.length = from;
        words.length = from;
    }
}
function textOf({ cells, words, isRedrawn: wasRedrawn }, isOver) {
    if (!wasRedrawn)
        return cells.join('');
    const least = isOver ? longWord : leastSecret;
    const isRest = (word) => word?.isCut === true && word.length >= least;
    const text = cells
        .map((cell, column) => (isRest(words[column]) ? ' '.repeat(Math.min(1, cell.length)) : cell))
        .join('');
    return isOver ? text.trimEnd() : text;
}


/***/ }),

/***/ 473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   rl: () => (/* binding */ causeOf),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony exports exitCodes, badInput, Cancelled */
const exitCodes = { done: 0, failed: 1, badInput: 2, noTarget: 3 };
/**
 * An error that a person can fix. The message states what is wrong, where, and how to fix it; it is shown without a stack. Every
 * other error is a bug and is shown with its stack.
 */
class UserError extends Error {
    exitCode;
    /** The same line by line, for readers of another language. Lines that are in no catalog are English. */
    lines;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? {} : { cause: options.cause });
        this.name = 'UserError';
        this.exitCode = options.exitCode ?? exitCodes.failed;
        this.lines = options.lines ?? message.split('\n');
    }
}
/** Invalid input: exit 2. */
function badInput(message) {
    return new UserError(message, { exitCode: exitCodes.badInput });
}
/** This run was asked to end. Not a UserError, because it is not a result of the command. */
class Cancelled extends Error {
    exitCode;
    constructor(exitCode) {
        super('cancelled');
        this.name = 'Cancelled';
        this.exitCode = exitCode;
    }
}
/** The system's code of an error (`ENOENT`), or its message. */
function causeOf(error) {
    if (error instanceof Error)
        return error.code ?? error.message;
    return String(error);
}
/** The result, or undefined if it throws. */
function attempt(action) {
    try {
        return action();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 756:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(500);
/* harmony import */ var _adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(34);
/* harmony import */ var _adapters_supervision_attempt_life_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(729);
/* harmony import */ var _adapters_host_awake_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(747);
/* harmony import */ var _adapters_files_durable_file_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(488);
/* harmony import */ var _adapters_process_inherited_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(913);
/* harmony import */ var _adapters_supervision_job_folder_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(484);
/* harmony import */ var _adapters_supervision_output_log_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(333);
/* harmony import */ var _adapters_process_process_table_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(951);
/* harmony import */ var _adapters_process_processes_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(270);
/* harmony import */ var _adapters_process_start_failure_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(972);
/* harmony import */ var _adapters_supervision_supervisor_watch_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(781);
/* harmony import */ var _adapters_supervision_protocol_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(477);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(473);
/**
 * The supervisor of one attempt: takes the attempt's number, starts the job in its own session, bounds its log, stops it on
 * request or timeout, and records the end. Loads everything at start, so that the engine can be updated while it runs.
 */

















const saveAgainMs = 5_000;
const signals = { asked: false, hear: () => undefined };
for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
        signals.asked = true;
        signals.hear();
    });
}
// The starting terminal is closed.
process.on('SIGHUP', () => undefined);
(0,_adapters_process_inherited_js__WEBPACK_IMPORTED_MODULE_8__/* .closeInherited */ .$)();
await supervise(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(0, 'utf8')));
/** Long: one attempt from its record to its end; each step rests on the one before. */
async function supervise(job) {
    const { host, folder, number, next } = job;
    const processes = (0,_adapters_process_processes_js__WEBPACK_IMPORTED_MODULE_12__/* .createProcesses */ .EC)(host);
    const self = processes.self();
    const identity = { mark: job.mark, pidNamespace: (0,_adapters_supervision_attempt_life_js__WEBPACK_IMPORTED_MODULE_5__/* .pidNamespaceOf */ .iY)(self), leader: job.leader };
    const beganAt = (0,_adapters_host_awake_js__WEBPACK_IMPORTED_MODULE_6__/* .readUptimeMs */ .D3)();
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
    const refusal = claim(job, identity, record);
    if (refusal)
        return refusal === 'no engine' ? undefined : reply(refusal);
    const withEnd = (end) => {
        const uptimeMs = (0,_adapters_host_awake_js__WEBPACK_IMPORTED_MODULE_6__/* .readUptimeMs */ .D3)();
        return { ...record, end: { ...end, at: Date.now(), uptimeMs, ranMs: uptimeMs - beganAt } };
    };
    (0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeHeartbeat */ .iw)(folder, number);
    const marker = (0,_adapters_supervision_protocol_js__WEBPACK_IMPORTED_MODULE_16__/* .attemptMark */ .hH)(job.mark, record, identity.pidNamespace);
    let child;
    let log;
    try {
        await (0,_adapters_supervision_attempt_life_js__WEBPACK_IMPORTED_MODULE_5__/* .endOrphans */ .Xf)(identity, number);
        if (record.prepared !== true) {
            await (0,_adapters_supervision_job_folder_js__WEBPACK_IMPORTED_MODULE_9__/* .clearFolder */ .Ic)(folder);
            record = { ...record, prepared: true };
            (0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAttempt */ .vT)(folder, record);
        }
        log = prepare(job);
        // Handles a signal that arrived meanwhile.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(1);
        if (signals.asked || (0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readStopRequest */ .YE)(folder, record))
            throw new Error('stopped before the job started: start it again');
        child = await launch(job, marker, log.descriptor);
    }
    catch (error) {
        const message = problemIn(folder, error);
        const end = { cause: 'not-started', exitCode: null, signal: null };
        if (error instanceof _adapters_supervision_attempt_life_js__WEBPACK_IMPORTED_MODULE_5__/* .RunsAlready */ .bL)
            (0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseAttempt */ .jK)(folder, record);
        // If this fails: no process was started, which means the same.
        else
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .attempt */ .CD)(() => (0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAttempt */ .vT)(folder, withEnd({ ...end, message: message.slice(0, 500) })));
        return reply({ kind: 'failed', message });
    }
    const root = child.pid ?? 0;
    const found = processes.find(root);
    record = { ...record, ...(found && { process: found }) };
    // On a full disk: the record of the end has it, and until then the process's mark.
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .attempt */ .CD)(() => (0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAttempt */ .vT)(folder, record));
    reply({ kind: 'started', pid: root, attempt: next.attempt });
    const keepLog = () => (0,_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .attempt */ .CD)(() => log.keep());
    const tree = { root, marker, reaped: () => hasEnded(child) };
    const ending = await (0,_adapters_supervision_supervisor_watch_js__WEBPACK_IMPORTED_MODULE_14__/* .watch */ .w)(child, tree, { ...job, record }, signals, keepLog);
    keepLog();
    const outputBytes = log.written();
    // The output is complete: its last progress line counts without a line end, too.
    if (ending.exitCode === 0)
        (0,_adapters_supervision_output_log_js__WEBPACK_IMPORTED_MODULE_10__/* .endLine */ .Sk)(folder);
    const { stop: cause = 'exit', exitCode, signal } = ending;
    const message = ending.left.length > 0 ? immortal(ending.left) : ending.why;
    await save(folder, withEnd({ cause, exitCode, signal, outputBytes, ...(message && { message }) }));
}
/** Takes the number of the attempt. Undefined: it may begin. */
function claim({ folder, number, engine }, identity, record) {
    try {
        (0,_adapters_files_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .makeFolder */ .fc)((0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptsFolder */ .HK)(folder));
        if ((0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .newestAttempt */ ._M)(folder) >= number)
            return { kind: 'busy' };
        (0,_adapters_supervision_attempt_life_js__WEBPACK_IMPORTED_MODULE_5__/* .orphansBefore */ .$M)(identity, number);
        if (!(0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .claimAttempt */ .UX)(folder, record))
            return { kind: 'busy' };
    }
    catch (error) {
        // Another supervisor took the number after the first look, and its job runs.
        const isBusy = error instanceof _adapters_supervision_attempt_life_js__WEBPACK_IMPORTED_MODULE_5__/* .RunsAlready */ .bL && (0,_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .attempt */ .CD)(() => (0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .newestAttempt */ ._M)(folder) >= number);
        return isBusy ? { kind: 'busy' } : { kind: 'failed', message: problemIn(folder, error) };
    }
    if (process.ppid === engine)
        return undefined;
    // The requester is dead and the group's lock is free. Its next holder sees this attempt.
    (0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseAttempt */ .jK)(folder, record);
    return 'no engine';
}
function prepare({ folder, next }) {
    if (next.attempt > 1)
        (0,_adapters_supervision_job_folder_js__WEBPACK_IMPORTED_MODULE_9__/* .forgetMessages */ .Md)(folder);
    (0,_adapters_files_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _adapters_supervision_protocol_js__WEBPACK_IMPORTED_MODULE_16__/* .checkpointFolder */ .L6));
    (0,_adapters_supervision_job_folder_js__WEBPACK_IMPORTED_MODULE_9__/* .keepRecordReserve */ .zW)(folder);
    return (0,_adapters_supervision_output_log_js__WEBPACK_IMPORTED_MODULE_10__/* .openLog */ .Ne)(folder);
}
function problemIn(folder, error) {
    if (error instanceof Error && 'syscall' in error)
        return `cannot use ${folder}: ${(0,_adapters_files_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .explainFileError */ .Yd)(error, folder)}`;
    return error instanceof Error ? error.message : String(error);
}
function immortal(pids) {
    const immune = pids.map((pid) => (0,_adapters_process_processes_js__WEBPACK_IMPORTED_MODULE_12__/* .immunity */ .LG)(pid)).find((reason) => reason !== undefined);
    return `pid ${pids.join(', ')} could not be ended: end it by hand${immune === undefined ? '' : ` (pid ${immune})`}`;
}
function hasEnded({ exitCode, signalCode }) {
    return exitCode !== null || signalCode !== null;
}
/** Resolves when the program runs. Rejects with the cause. */
function launch({ argv, cwd, env }, marker, log) {
    const [file = '', ...args] = argv;
    return new Promise((resolve, reject) => {
        const fail = (error) => reject(new Error((0,_adapters_process_start_failure_js__WEBPACK_IMPORTED_MODULE_13__/* .explainStartFailure */ .u)(error, { argv, cwd, env })));
        try {
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
                cwd,
                env: { ...env, [_adapters_process_process_table_js__WEBPACK_IMPORTED_MODULE_11__/* .markerName */ .CO]: marker },
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
 * Records the end, and waits for space on a full disk. Not if the folder is gone. After a requested end it waits only once.
 */
async function save(folder, record) {
    // Only the records may be gone.
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptsFolder */ .HK)(folder), _adapters_files_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .privateFolder */ .qm));
    for (;;) {
        const isAsked = signals.asked;
        try {
            return (0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAttempt */ .vT)(folder, record);
        }
        catch (error) {
            if ((0,_adapters_files_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hasCode */ .up)(error, 'ENOENT', 'ENOTDIR'))
                return;
            if ((0,_adapters_files_durable_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hasCode */ .up)(error, 'ENOSPC', 'EDQUOT'))
                (0,_adapters_supervision_job_folder_js__WEBPACK_IMPORTED_MODULE_9__/* .releaseRecordReserve */ .P9)(folder);
        }
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .attempt */ .CD)(() => (0,_adapters_supervision_attempt_files_js__WEBPACK_IMPORTED_MODULE_4__/* .saveAttempt */ .vT)(folder, record) ?? true) || isAsked)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(saveAgainMs);
    }
}
/** Closes the engine's pipe. */
function reply(message) {
    // The reader may be gone.
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(1, `${JSON.stringify(message)}\n`));
    for (const descriptor of [0, 1]) {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor));
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)('/dev/null', 'r+'));
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
