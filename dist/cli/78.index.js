export const id = 78;
export const ids = [78];
export const modules = {

/***/ 3926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ readUptimeMs),
/* harmony export */   Wo: () => (/* binding */ readAwake)
/* harmony export */ });
/* unused harmony exports readStartClockMs, parseSysctl */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _durable_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3861);
/* harmony import */ var _system_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9023);
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
    const text = attempt(() => readFileSync('/proc/uptime', 'utf8')) ?? '0';
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
        const boot = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim());
        return boot === undefined ? undefined : { boot, uptimeMs };
    }
    const text = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,_system_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .systemTool */ ._)('/usr/sbin/sysctl', ['-n', ...sysctlNames]));
    return text === undefined ? undefined : parseSysctl(text, { elapsedMs: uptimeMs, now: Date.now() });
}
const sysctlNames = [
    'kern.bootsessionuuid',
    'hw.tbfrequency',
    'kern.sleep_abs_time',
    'kern.wake_abs_time',
    'kern.waketime',
];
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

/***/ 3861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   O_: () => (/* binding */ ignoring),
/* harmony export */   W0: () => (/* binding */ keepAs),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   dH: () => (/* binding */ noLinks),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   k4: () => (/* binding */ unusedSuffix),
/* harmony export */   o4: () => (/* binding */ privateFile),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   qm: () => (/* binding */ privateFolder),
/* harmony export */   rM: () => (/* binding */ readPlain),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/* unused harmony export explain */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
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
    let at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    for (let hops = 0; hops < 40; hops += 1) {
        let next;
        try {
            next = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(at);
        }
        catch (error) {
            // EINVAL: not a link. ENOENT: not there, or its folder is not.
            if (hasCode(error, 'EINVAL', 'ENOENT', 'ENOTDIR'))
                return at;
            throw error;
        }
        // A link's `..` starts from where its folder really is.
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)), next);
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
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        const buffer = Buffer.alloc(bytes);
        return buffer.toString('utf8', 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
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

/***/ 1106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ withLock)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/durable-file.js
var durable_file = __webpack_require__(3861);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./build/adapters/lock-ticket.js
/** The files of a lock: what one says, and whether anybody can still be behind it. */




/**
 * Whether a process on another host, or in another container, still lives cannot be known from here. Its ticket counts
 * as free after this long: a lock is held for milliseconds.
 */
const unknownStaleMs = 120_000;
/** A ticket that cannot be read is one that is being written, or else garbage. */
const unreadableStaleMs = 2_000;
const ticketSchema = schemas/* object */.Ikc({
    host: schemas/* string */.YjP(),
    pid: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    start: schemas/* string */.YjP(),
    free: schemas/* optional */.lqM(schemas/* boolean */.zMY()),
});
/** For files that must not have been there. */
const newFile = { flag: 'wx', mode: durable_file/* privateFile */.o4 };
/** Undefined when there is no such file. */
function look(folder, name) {
    const path = (0,external_node_path_.join)(folder, name);
    const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (!stats?.isFile())
        return stats && { stats, ticket: undefined };
    const text = (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,external_node_fs_.readFileSync)(path, 'utf8'));
    if (text === undefined)
        return undefined;
    return { stats, ticket: (0,durable_file/* attempt */.CD)(() => ticketSchema.parse(JSON.parse(text))) };
}
/** True when nobody can be behind this file any more. */
function isVoid(folder, processes, { stats, ticket }) {
    if (!stats.isFile())
        return true;
    if (ticket === undefined)
        return ageMs(folder, stats) > unreadableStaleMs;
    if (processes.isDead(ticket))
        return true;
    const seen = processes.find(ticket.pid);
    if (seen?.host === ticket.host && seen.start === ticket.start)
        return false;
    return ageMs(folder, stats) > unknownStaleMs;
}
/**
 * How long ago a file was written, by the clock that stamps files there: on a shared disk it is not this host's. A
 * time in the future (that clock was set back) counts as long ago, or a ticket could stand for years.
 */
function ageMs(folder, stats) {
    const probe = (0,external_node_path_.join)(folder, `tmp-${process.pid}-${(0,durable_file/* unusedSuffix */.k4)()}-clock`);
    try {
        (0,external_node_fs_.writeFileSync)(probe, '', newFile);
        return Math.abs((0,external_node_fs_.lstatSync)(probe).mtimeMs - stats.mtimeMs);
    }
    finally {
        (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.unlinkSync)(probe));
    }
}

;// CONCATENATED MODULE: ./build/adapters/file-lock.js
/**
 * A lock between processes, in a folder of tickets: files named 1, 2, 3 and so on. The highest ticket decides. It says
 * who holds the lock, or that its holder is done. To take the lock is to create the next number, which only one can.
 *
 * Why it is never held by two: the highest ticket is never deleted, and the next one is created only by somebody who
 * found it free or its holder dead. So while a living process holds the highest ticket, no higher one appears. Somebody
 * slow may create a number that had been used and deleted long ago; then a higher one exists, which it finds by
 * looking again after creating, and it gives its number back. A dead holder needs no clean-up: its ticket is overtaken
 * like a free one, and of several who try, one gets the number.
 *
 * What it does to files is synchronous: a few of them, tiny, and the less time that takes the less others wait.
 */






/**
 * Older tickets that stay. None has a meaning; but a listing that runs while others come and go may miss the newest,
 * and then a number taken from it still exists and is refused.
 */
const trailing = 8;
/** Twelve digits. Nobody ever counts that far. */
const mostTickets = 999_999_999_999;
const firstPauseMs = 5;
const longestPauseMs = 50;
/**
 * Runs `body` while this process holds the lock that lives in `folder` (created when missing; its parent must exist).
 * Waits up to `waitMs`. Throws a UserError when somebody else still holds it then, or the folder cannot be used.
 * `linkTo` is replaced only to try what happens on file systems without hard links.
 */
async function withLock(folder, processes, waitMs, body, linkTo = external_node_fs_.linkSync) {
    const release = await acquire({ folder, processes, link: linkTo }, waitMs).catch((error) => {
        throw (0,durable_file/* fileProblem */.Wj)('cannot lock', folder, error);
    });
    try {
        return await body();
    }
    finally {
        release();
    }
}
async function acquire(lock, waitMs) {
    const begun = process.uptime();
    let pause = firstPauseMs;
    for (;;) {
        const last = highest(list(lock.folder));
        if (last === mostTickets)
            throw new errors/* UserError */.yo(`${lock.folder} is damaged: delete that folder`);
        const standing = last === 0 ? { kind: 'open' } : judge(lock, String(last));
        if (standing?.kind === 'open') {
            // ENOENT: somebody deleted the folder, or a file in it. Begin again.
            const release = (0,durable_file/* ignoring */.O_)(['ENOENT'], () => take(lock, last + 1));
            if (release !== undefined)
                return release;
        }
        const left = waitMs - (process.uptime() - begun) * 1000;
        if (left <= 0)
            throw stillHeld(lock.folder, waitMs, standing);
        await (0,promises_.setTimeout)(Math.min(left, pause * (0.5 + Math.random() / 2)));
        pause = Math.min(pause * 1.5, longestPauseMs);
    }
}
function list(folder) {
    const names = (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,external_node_fs_.readdirSync)(folder));
    if (names !== undefined)
        return names;
    (0,durable_file/* ignoring */.O_)(['EEXIST'], () => (0,external_node_fs_.mkdirSync)(folder, { mode: durable_file/* privateFolder */.qm }));
    return [];
}
function highest(names) {
    return names.reduce((most, name) => Math.max(most, numberOf(name)), 0);
}
/** 0 for everything that is no ticket. */
function numberOf(name) {
    return /^[1-9]\d{0,11}$/u.test(name) ? Number(name) : 0;
}
/** Creates ticket `number` and looks again. Gives the way to release it; undefined when somebody else was faster. */
function take(lock, number) {
    const self = lock.processes.self();
    const ticket = (0,external_node_path_.join)(lock.folder, String(number));
    const temporary = (0,external_node_path_.join)(lock.folder, `tmp-${self.pid}-${(0,durable_file/* unusedSuffix */.k4)()}`);
    const free = JSON.stringify({ ...self, free: true });
    const release = () => {
        try {
            (0,external_node_fs_.renameSync)(temporary, ticket);
        }
        catch {
            // Should this fail too, the ticket is void as soon as this process ends.
            (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.writeFileSync)(ticket, free, { flag: 'r+' }));
        }
    };
    let mine = false;
    try {
        // Made beforehand: giving the lock back must not need room on a disk that is full by then.
        (0,external_node_fs_.writeFileSync)(temporary, free, newFile);
        mine = create(lock, ticket, `${temporary}-ticket`, JSON.stringify(self));
        const names = mine ? (0,external_node_fs_.readdirSync)(lock.folder) : [];
        if (mine && highest(names) === number) {
            tidy(lock, names, number, (0,external_node_path_.basename)(temporary));
            return release;
        }
    }
    catch (error) {
        if (mine)
            release();
        (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.unlinkSync)(temporary));
        throw error;
    }
    (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.unlinkSync)(temporary));
    if (mine)
        (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.unlinkSync)(ticket));
    return undefined;
}
/** Creates the ticket with its content at once. False when the number is taken. */
function create(lock, ticket, temporary, text) {
    try {
        (0,external_node_fs_.writeFileSync)(temporary, text, newFile);
        try {
            lock.link(temporary, ticket);
        }
        catch (error) {
            if (!(0,durable_file/* hasCode */.up)(error, ...durable_file/* noLinks */.dH))
                throw error;
            // The content comes a moment later: see `unreadableStaleMs`.
            (0,external_node_fs_.writeFileSync)(ticket, text, newFile);
        }
        return true;
    }
    catch (error) {
        if ((0,durable_file/* hasCode */.up)(error, 'EEXIST'))
            return false;
        throw error;
    }
    finally {
        (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.unlinkSync)(temporary));
    }
}
/** Whether the lock can be had, going by its highest ticket. Undefined when that was overtaken and deleted meanwhile. */
function judge(lock, name) {
    const found = look(lock.folder, name);
    if (found === undefined)
        return undefined;
    if (found.ticket?.free === true || isVoid(lock.folder, lock.processes, found))
        return { kind: 'open' };
    if (found.ticket === undefined)
        return { kind: 'held', by: 'a process that is just taking it' };
    const { pid, host } = found.ticket;
    return { kind: 'held', by: `process ${pid} on ${host}` };
}
/** Deletes old tickets and what killed processes left half made. What it cannot delete is none of ours: no harm. */
function tidy(lock, names, number, own) {
    for (const name of names) {
        const at = numberOf(name);
        const old = at > 0 && at < number - trailing;
        const leftover = name.startsWith('tmp-') && name !== own && (0,durable_file/* attempt */.CD)(() => isLeftover(lock, name));
        if (old || leftover === true)
            (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.unlinkSync)((0,external_node_path_.join)(lock.folder, name)));
    }
}
function isLeftover(lock, name) {
    const found = look(lock.folder, name);
    return found !== undefined && isVoid(lock.folder, lock.processes, found);
}
function stillHeld(folder, waitMs, standing) {
    const by = standing?.kind === 'held' ? standing.by : 'others in turn';
    return new errors/* UserError */.yo(`${folder} was held by ${by} for ${waitMs / 1000} s: let that end, or end it, and run again. ` +
        'When it is certain that nothing uses it any more, delete that folder.');
}


/***/ }),

/***/ 2763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ createCliHost),
  c: () => (/* binding */ lineOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/durable-file.js
var durable_file = __webpack_require__(3861);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/adapters/output-stream.js
/** The output of a running command on its way to stdout: marked, clean, without known secrets, and never more than is read. */

/** What may wait for a slow reader. */
const mostWaiting = 4 * 1024 * 1024;
/** What is shown of the output of a run. */
const mostShown = 20 * 1024 * 1024;
/** A key has fewer lines; what only looks like the first line of one hides no more. */
const mostKeyLines = 200;
const keyBegin = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/;
const keyEnd = /-----END [A-Z ]{0,40}PRIVATE KEY-----/;
/** `hide` takes out the secrets that are known by value. */
function createOutputStream(hide = (text) => text, { waiting, shown } = { waiting: mostWaiting, shown: mostShown }) {
    const withoutKeys = createKeyFilter();
    let queue = [];
    let queued = 0;
    let total = 0;
    /** Left out since the last take, because it was not taken in time. */
    let late = 0;
    /** Left out, because there was too much. */
    let counted = { lines: 0, units: 0 };
    function put(text) {
        queue.push(text);
        queued += text.length + 1;
    }
    function show(line) {
        // Hidden before it is cleaned, for a secret with characters that go; and after it, for one that they stood in.
        const readable = hide((0,core_text/* redact */.E$)((0,core_text/* clean */.uH)(withoutKeys(hide(line)).replace(/\r+$/, ''))));
        for (const part of readable.split('\n')) {
            total += part.length + 1;
            if (queued + part.length > waiting)
                late += 1;
            else
                put(part === '' ? '|' : `| ${part}`);
        }
        if (total >= shown)
            put(`… this was ${inMegabytes(total)} of output; what comes now is only counted`);
    }
    function take() {
        if (late > 0)
            put(`… ${late} lines of output left out: the log could not take them in time`);
        const text = queue.join('\n');
        [queue, queued, late] = [[], 0, 0];
        return text;
    }
    return {
        add(line) {
            const wasEmpty = queue.length === 0;
            if (total < shown)
                show(line);
            else
                counted = { lines: counted.lines + 1, units: counted.units + line.length + 1 };
            return wasEmpty && queue.length > 0;
        },
        take,
        takeLast() {
            const { lines, units } = counted;
            if (lines > 0)
                put(`… ${lines} more lines of output (${inMegabytes(units)}) are not shown`);
            counted = { lines: 0, units: 0 };
            return take();
        },
    };
}
/** A private key has a shape over several lines only: what is between its first and its last line goes. */
function createKeyFilter() {
    let left = 0;
    return (line) => {
        if (left > 0) {
            left = keyEnd.test(line) ? 0 : left - 1;
            return '[secret]';
        }
        const begin = keyBegin.exec(line);
        if (begin && !keyEnd.test(line.slice(begin.index)))
            left = mostKeyLines;
        return line;
    };
}
const inMegabytes = (units) => `${Math.round(units / 1024 / 1024)} MB`;

;// CONCATENATED MODULE: ./build/adapters/host-cli.js
/** The terminal, pipe or log that the command line writes to. */





/** Progress is shown only for what takes longer than this. */
const showAfterMs = 300;
const [out, err] = [1, 2];
/**
 * Writes straight to the descriptors: Node's streams cost a fifth of a start, and tell of a closed pipe too late for a
 * receipt.
 */
function createCliHost(env) {
    let shown = false;
    let latest = '';
    let timer;
    const output = createOutputStream();
    /** All that was streamed so far is written. What nobody reads hinders no command. */
    let streamed = Promise.resolve();
    const show = () => {
        timer = undefined;
        if (!isTerminal('stderr'))
            return;
        const line = latest.slice(0, Math.max(10, (process.stderr.columns || 80) - 1));
        writeQuietly(`\r\u001B[K${line}`);
        shown = true;
    };
    const clear = () => {
        clearTimeout(timer);
        timer = undefined;
        if (shown)
            writeQuietly('\r\u001B[K');
        shown = false;
    };
    const flush = (take) => {
        streamed = streamed.then(async () => {
            const text = take();
            if (text === '')
                return;
            clear();
            await writeAll(Buffer.from(`${text}\n`)).catch(() => undefined);
        });
        return streamed;
    };
    return {
        env,
        get columns() {
            // A terminal without a size says 0.
            return isTerminal('stdout') ? process.stdout.columns || undefined : undefined;
        },
        get colour() {
            return isTerminal('stdout') && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
        },
        async print(text) {
            await flush(output.takeLast);
            clear();
            await writeAll(Buffer.from(`${text}\n`));
        },
        async finding(level, text, place) {
            clear();
            await writeAll(Buffer.from(`${lineOf(level, text, place)}\n`));
        },
        log(level, text, place) {
            clear();
            writeQuietly(`${lineOf(level, text, place)}\n`);
        },
        note(text) {
            clear();
            if (isTerminal('stderr'))
                writeQuietly(`${text}\n`);
        },
        stream(line) {
            if (output.add(line))
                void flush(output.take);
        },
        progress(text) {
            if (text === undefined)
                return clear();
            latest = text;
            if (shown)
                show();
            else
                timer ??= setTimeout(show, showAfterMs);
        },
        // What was printed says it all.
        conclude() { },
        page() { },
        verdict() { },
    };
}
/** Node's stream of a pipe or a file costs milliseconds to make, only to say that it is no terminal. */
function isTerminal(name) {
    const descriptor = name === 'stdout' ? out : err;
    return (0,durable_file/* attempt */.CD)(() => (0,external_node_fs_.fstatSync)(descriptor).isCharacterDevice()) === true && process[name].isTTY;
}
/** `file:line:column: error: text`, as compilers write it; without a place `error: text`; a notice is its bare text. */
function lineOf(level, text, place) {
    const line = place || level !== 'notice' ? `${level}: ${text}` : text;
    return place ? `${place.file}:${place.line}:${place.column}: ${line}` : line;
}
/** Everything on stdout, waiting for a slow reader. Rejects when there is none any more. */
async function writeAll(bytes) {
    let written = 0;
    while (written < bytes.length) {
        try {
            written += (0,external_node_fs_.writeSync)(out, bytes, written);
        }
        catch (error) {
            // Somebody made the pipe non-blocking and it is full.
            const cause = (0,errors/* causeOf */.rl)(error);
            if (cause === 'EPIPE')
                throw error;
            if (cause !== 'EAGAIN')
                throw new errors/* UserError */.yo(`stdout cannot be written (${cause}): free some space or mend the file`, {
                    cause: error,
                });
            await (0,promises_.setTimeout)(10);
        }
    }
}
function writeQuietly(text) {
    try {
        (0,external_node_fs_.writeSync)(err, text);
    }
    catch {
        // Nobody reads the log; there is no one left to tell.
    }
}


/***/ }),

/***/ 2004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createPrintMessenger)
/* harmony export */ });
/* harmony import */ var _core_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9254);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/** Delivery to stdout: the messages that the chat gets, numbered over the whole run. */


/** What makes the text is loaded when there is something to say. */
function createPrintMessenger(host, style) {
    let shown = 0;
    return {
        async deliver(entries, moment, memory = _core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl) {
            if (entries.length === 0)
                return { receipts: [] };
            const [{ renderDelivery }, { renderPrinted }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(993), __webpack_require__.e(119)]).then(__webpack_require__.bind(__webpack_require__, 4119)),
                Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(990)]).then(__webpack_require__.bind(__webpack_require__, 7990)),
            ]);
            const { messages } = renderDelivery(entries, moment, style.language);
            const text = renderPrinted(messages, shown, memory, { ...style, columns: host.columns });
            try {
                await host.print(`${shown > 0 ? '\n' : ''}${text}`, 'Report');
            }
            catch (error) {
                const problem = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo ? error.message : `stdout: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .rl)(error)}`;
                return { receipts: entries.map(({ notice }) => ({ noticeId: notice.id, kind: 'kept', problem })) };
            }
            shown += messages.length;
            return { receipts: entries.map(({ notice }) => ({ noticeId: notice.id, kind: 'sent' })) };
        },
    };
}


/***/ }),

/***/ 4726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aD: () => (/* binding */ expandPath),
/* harmony export */   eN: () => (/* binding */ openclawStateDir),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   tS: () => (/* binding */ openclawHome),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/** Where OpenClaw keeps its things, by its own rules, and where ours are beside them. */




/** A variable's value as OpenClaw reads it: blank, `undefined` and `null` count as unset. */
function given(value) {
    const text = value?.trim();
    return text === undefined || text === '' || text === 'undefined' || text === 'null' ? undefined : text;
}
/** `~` and `~/…` under `home`; everything else relative to `base`, else to the working folder. */
function expandPath(path, home, base) {
    if (path === '~')
        return home;
    if (path.startsWith('~/'))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, path.slice(2));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(base ?? workingFolder(), path);
}
function userHome(env) {
    const named = given(env['HOME']);
    if (named !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workingFolder(), named);
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('this user has no home folder: set HOME', { cause: error });
    }
}
/** OpenClaw's home folder: OPENCLAW_HOME, else the user's. */
function openclawHome(env) {
    const user = userHome(env);
    const named = given(env['OPENCLAW_HOME']);
    return named === undefined ? user : expandPath(named, user);
}
/**
 * OpenClaw's state dir: OPENCLAW_STATE_DIR, else `.openclaw` in its home, else an existing `.clawdbot` there. The
 * script took OPENCLAW_HOME for the state dir itself; where that folder looks like one, it is accepted.
 */
function openclawStateDir(env) {
    const home = openclawHome(env);
    const explicit = given(env['OPENCLAW_STATE_DIR']);
    if (explicit !== undefined)
        return expandPath(explicit, home);
    const isNamed = given(env['OPENCLAW_HOME']) !== undefined;
    if (isNamed && ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, 'openclaw.json')) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, 'net'))))
        return home;
    const [current, old] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.openclaw'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.clawdbot')];
    return !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(current) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(old) ? old : current;
}
/** The folder the program was started in. Throws a UserError when it was deleted meanwhile. */
function workingFolder() {
    try {
        return process.cwd();
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('the working folder does not exist any more: change to one that does', {
            cause: error,
        });
    }
}
/** Where this run reads and keeps its files (SPEC 4). */
function locate(env, choice) {
    const home = userHome(env);
    const stateDir = openclawStateDir(env);
    const inWorkspace = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(given(env['GITHUB_WORKSPACE']) ?? workingFolder(), 'ops-jobs.json');
    const configFile = choice.configFile !== undefined
        ? expandPath(choice.configFile, home)
        : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(inWorkspace)
            ? inWorkspace
            : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stateDir, 'net', 'config', 'ops-jobs.json');
    const stateFile = choice.stateFile === undefined
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stateDir, 'net', 'state', 'ops-framework.json')
        : expandPath(choice.stateFile, home);
    const scriptStateFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(stateFile), 'ops-monitor.json');
    const stateFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(stateFile);
    const ledgerFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stateFolder, `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(stateFile, '.json')}-writes.json`);
    return {
        configFile,
        stateFile,
        stateFolder,
        // One state, one set of supervised jobs: named after the file, whatever is in it.
        jobsFolder: `${stateFile.replace(/\.json$/, '')}.jobs`,
        ledgerFile,
        scriptStateFile,
        stateDir,
        resolve: (path, base) => expandPath(path, home, base),
    };
}


/***/ }),

/***/ 272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z4: () => (/* binding */ isStill),
  CO: () => (/* binding */ markerName),
  Wv: () => (/* binding */ readProcess),
  Uc: () => (/* binding */ readProcessTable)
});

// UNUSED EXPORTS: parseProcStat

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/adapters/system-tool.js
var system_tool = __webpack_require__(9023);
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

/***/ 3568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   E: () => (/* binding */ createProcesses)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(272);
/* harmony import */ var _system_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9023);
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

/***/ 5974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ startProblem),
/* harmony export */   u: () => (/* binding */ explainStartFailure)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
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

/***/ 3971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createFileStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(7486);
;// CONCATENATED MODULE: ./build/core/envelope.js
/** The wire form of a stored document: what wraps it says whose it is, how new it is and whether it is whole. */


const claimSchema = schemas/* object */.Ikc({ format: schemas/* string */.YjP(), schemaVersion: schemas/* optional */.lqM(schemas/* unknown */.L5J()) });
const headSchema = schemas/* object */.Ikc({
    schemaVersion: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    generation: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    updatedAt: schemas/* number */.aig(),
    checksum: schemas/* string */.YjP(),
    doc: schemas/* unknown */.L5J(),
});
const formatOf = (name) => `ops-framework-${name}`;
/** A tick sees each text several times: when it is made, when that is checked, when it is read again. */
let latest = { text: '', sum: '' };
/** The members are named one by one: their order is part of what is hashed. */
function checksum(sealed) {
    const { schemaVersion, generation, updatedAt, doc } = sealed;
    const text = JSON.stringify({ schemaVersion, generation, updatedAt, doc });
    if (text !== latest.text)
        latest = { text, sum: (0,fingerprint/* fingerprint */.R)(text) };
    return latest.sum;
}
/** The text to store: one line of JSON. `updatedAt` in epoch milliseconds. */
function encodeEnvelope(codec, doc, generation, updatedAt) {
    const { name, schemaVersion } = codec;
    const sum = checksum({ schemaVersion, generation, updatedAt, doc });
    const envelope = { format: formatOf(name), schemaVersion, generation, updatedAt, checksum: sum, doc };
    return `${JSON.stringify(envelope)}\n`;
}
/** Reads a stored text. Never throws: whatever is wrong with it is a value. */
function decodeEnvelope(codec, text) {
    const value = parseJson(text);
    if (value === undefined)
        return invalid(text, text.trim() === '' ? 'it is empty' : 'it is not JSON');
    const claim = claimSchema.safeParse(value);
    if (!claim.success || claim.data.format !== formatOf(codec.name)) {
        const doc = codec.foreign?.(value);
        if (doc !== undefined)
            return { kind: 'foreign', doc };
        return invalid(text, `it is not an ${formatOf(codec.name)} document`);
    }
    // Before everything else: a newer program may have changed any other rule, the checksum's too.
    const version = claim.data.schemaVersion;
    if (typeof version === 'number' && Number.isInteger(version) && version > codec.schemaVersion) {
        return { kind: 'newer', schemaVersion: version };
    }
    const head = headSchema.safeParse(value);
    if (!head.success)
        return invalid(text, 'its head is incomplete');
    if (!sumMatches(head.data))
        return invalid(text, 'its checksum does not match');
    const doc = codec.decode(head.data.doc);
    if (doc === undefined)
        return invalid(text, 'its content does not fit the schema');
    return { kind: 'ok', doc, generation: head.data.generation, updatedAt: head.data.updatedAt };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function sumMatches(head) {
    try {
        return checksum({ ...head, doc: head.doc }) === head.checksum;
    }
    catch {
        // Nested so deeply that it can be parsed but not written: not ours.
        return false;
    }
}
function invalid(text, why) {
    const said = /"generation":(\d{1,12})\b/u.exec(text)?.[1];
    // A truncated document of ours begins like one, also when hardly anything of it is left.
    const start = `{"format":"${formatOf('')}`;
    const isOurs = text.startsWith(start) || start.startsWith(text.trim());
    return { kind: 'invalid', why, isOurs, ...(said !== undefined && { generation: Number(said) }) };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/durable-file.js
var durable_file = __webpack_require__(3861);
// EXTERNAL MODULE: ./build/adapters/file-lock.js + 1 modules
var file_lock = __webpack_require__(1106);
;// CONCATENATED MODULE: ./build/adapters/state-reading.js
/** What a stored document's files say: the newest valid one, or why there is none. Takes no lock, changes nothing. */


/** Where the generation before lies. */
const previousOf = (target) => `${target}.prev`;
/** Reads the newest valid document; changes nothing. What the system refuses is a value. */
function readStored(options) {
    let target;
    try {
        target = (0,durable_file/* targetOf */.$r)(options.path);
    }
    catch (error) {
        return unavailable((0,durable_file/* fileProblem */.Wj)('cannot read', options.path, error).message);
    }
    // The previous one is read whole only when it claims to be newer (somebody put an older file back), or the current
    // one is of no use. Its claim comes first: a save in between makes the current one newer, never older.
    const claimed = claimedGeneration(previousOf(target));
    const current = readSlot(options.codec, target);
    if (current.kind === 'ok' && claimed <= current.generation)
        return soundReading(current);
    const previous = readSlot(options.codec, previousOf(target));
    if (current.kind === 'missing' && previous.kind === 'missing')
        return seed(options);
    return choose(options, target, current, previous);
}
function readSlot(codec, path) {
    let text;
    try {
        text = (0,durable_file/* readPlain */.rM)(path);
    }
    catch (error) {
        return { kind: 'unreadable', problem: (0,durable_file/* fileProblem */.Wj)('cannot read', path, error).message };
    }
    return text === undefined ? { kind: 'missing' } : decodeEnvelope(codec, text);
}
/** Takes the newest valid of the two; else another program's, or nothing is left. */
function choose({ codec, now }, target, current, previous) {
    const older = previousOf(target);
    if (current.kind === 'newer')
        return unavailable(newer(target, current.schemaVersion, codec));
    if (previous.kind === 'newer')
        return unavailable(newer(older, previous.schemaVersion, codec));
    if (current.kind === 'unreadable')
        return unavailable(current.problem);
    if (current.kind === 'ok' && !(previous.kind === 'ok' && previous.generation > current.generation)) {
        return soundReading(current);
    }
    if (previous.kind === 'unreadable')
        return unavailable(previous.problem);
    const generation = Math.max(generationOf(current), generationOf(previous));
    const incident = (kind, message) => ({ at: now(), kind, message });
    const corrupt = (path, slot) => slot.kind === 'missing' ? [] : [{ path, as: 'corrupt' }];
    if (previous.kind === 'ok') {
        const instead = `generation ${previous.generation} in ${older} is used instead`;
        const doc = codec.damaged(previous.doc, incident('damaged', `${target}: ${why(current)}; ${instead}`));
        return {
            loaded: { ...loaded(previous), doc },
            // The one that was damaged came after it.
            generation: Math.max(generation, previous.generation + 1),
            mustSave: true,
            sound: false,
            aside: corrupt(target, current),
        };
    }
    if (current.kind === 'invalid' && !current.isOurs && previous.kind === 'missing') {
        return unavailable(`${target} is no state of ops-framework, and is left alone: name another file, or move it away`);
    }
    const imported = current.kind === 'foreign' ? current.doc : undefined;
    const broken = imported === undefined || previous.kind !== 'missing';
    const message = `${target}: ${why(current)}; ${older}: ${why(previous)}; what was found is kept beside it`;
    const doc = imported ?? codec.empty();
    return {
        loaded: { kind: 'fresh', doc: broken ? codec.damaged(doc, incident('lost', message)) : doc },
        generation,
        mustSave: true,
        sound: false,
        aside: [
            ...(imported === undefined
                ? corrupt(target, current)
                : [{ path: target, as: 'script-backup' }]),
            ...corrupt(older, previous),
        ],
    };
}
function seed({ codec, now, seedPath }) {
    const fresh = (doc, mustSave) => {
        return { loaded: { kind: 'fresh', doc }, generation: 0, mustSave, sound: false, aside: [] };
    };
    if (seedPath === undefined)
        return fresh(codec.empty(), false);
    const target = (0,durable_file/* attempt */.CD)(() => (0,durable_file/* targetOf */.$r)(seedPath)) ?? seedPath;
    const slot = readSlot(codec, target);
    if (slot.kind === 'missing')
        return fresh(codec.empty(), false);
    if (slot.kind === 'foreign' || slot.kind === 'ok')
        return fresh(slot.doc, true);
    const message = `${seedPath} could not be imported: ${why(slot)}`;
    return fresh(codec.damaged(codec.empty(), { at: now(), kind: 'damaged', message }), true);
}
function soundReading(current) {
    return { loaded: loaded(current), generation: current.generation, mustSave: false, sound: true, aside: [] };
}
/** What the first bytes say, without reading the rest; 0 when they say nothing. */
function claimedGeneration(path) {
    const start = (0,durable_file/* attempt */.CD)(() => (0,durable_file/* readStart */.H6)(path, 256)) ?? '';
    return Number(/"generation":(\d{1,12})\b/u.exec(start)?.[1] ?? 0);
}
function unavailable(problem) {
    return {
        loaded: { kind: 'unavailable', problem },
        generation: 0,
        mustSave: false,
        sound: false,
        aside: [],
    };
}
function loaded(slot) {
    return { kind: 'loaded', doc: slot.doc, generation: slot.generation, updatedAt: slot.updatedAt };
}
function newer(path, version, codec) {
    const reads = `this one reads up to ${codec.schemaVersion}`;
    return `${path} was written by a newer ops-framework (schema ${version}, ${reads}): update this one; nothing was changed`;
}
function generationOf(slot) {
    return slot.kind === 'ok' || slot.kind === 'invalid' ? (slot.generation ?? 0) : 0;
}
/** What is wrong with it. */
function why(slot) {
    switch (slot.kind) {
        case 'ok':
            return `holds the older generation ${slot.generation}`;
        case 'newer':
            return `has the newer schema ${slot.schemaVersion}`;
        case 'foreign':
            return "holds another program's document";
        case 'invalid':
            return `is damaged, ${slot.why}`;
        case 'missing':
            return 'is missing';
        default:
            return slot.problem;
    }
}

;// CONCATENATED MODULE: ./build/adapters/state-file.js
/** A stored document in a file on the host, with the generation before it beside it. */







const corruptKept = 5;
/** Beside the document: `.prev` (the generation before), `.lock/`, `.corrupt-<time>`, `.script-backup`. */
function createFileStore(options) {
    let last = Promise.resolve();
    const update = (change) => {
        // One after the other: two updates of one process need not wait for each other by looking again and again.
        const result = last.then(async () => updateFile(options, change));
        last = result.catch(() => undefined);
        return result;
    };
    return {
        load: async () => readStored(options).loaded,
        update,
        claim: update,
        publish: () => Promise.resolve(),
    };
}
async function updateFile(options, change) {
    const { codec, now } = options;
    const target = prepare(options.path);
    return (0,file_lock/* withLock */.k)(`${target}.lock`, options.processes, options.lockWaitMs ?? 10_000, () => {
        const { loaded, generation, mustSave, sound, aside } = readStored(options);
        if (loaded.kind === 'unavailable')
            throw new errors/* UserError */.yo(loaded.problem);
        const changed = change(loaded.doc, loaded.kind === 'loaded' ? loaded.generation : 0);
        if (changed === loaded.doc && !mustSave)
            return changed;
        const at = now();
        const text = encodeEnvelope(codec, codec.bound(changed), generation + 1, at);
        const stored = decodeEnvelope(codec, text);
        // What could not be read again would be a damaged document of our own making.
        if (stored.kind !== 'ok')
            throw new Error(`the changed ${codec.name} cannot be stored: ${why(stored)}`);
        try {
            (0,durable_file/* replaceFile */.fR)({
                path: target,
                text,
                before: () => keepAside(target, aside, at),
                ...(sound ? { previous: previousOf(target) } : {}),
            });
        }
        catch (error) {
            throw (0,durable_file/* fileProblem */.Wj)('cannot save', target, error);
        }
        return stored.doc;
    });
}
function prepare(path) {
    let at = path;
    try {
        const target = (0,durable_file/* targetOf */.$r)(path);
        at = (0,external_node_path_.dirname)(target);
        (0,durable_file/* makeFolder */.fc)(at);
        return target;
    }
    catch (error) {
        throw (0,durable_file/* fileProblem */.Wj)(at === path ? 'cannot save' : 'cannot make the folder', at, error);
    }
}
/** Keeps what is about to be replaced under another name, never over an earlier one. */
function keepAside(target, aside, at) {
    for (const { path, as } of aside) {
        if (as === 'corrupt')
            keepCorrupt(path, target, at);
        else
            (0,durable_file/* ignoring */.O_)(['EEXIST'], () => (0,durable_file/* keepAs */.W0)(path, `${target}.${as}`));
    }
}
function keepCorrupt(path, target, at) {
    const name = `${target}.corrupt-${new Date(at).toISOString().replaceAll(/[:.]/gu, '-')}`;
    for (let count = 1;; count += 1) {
        try {
            (0,durable_file/* keepAs */.W0)(path, count === 1 ? name : `${name}-${count}`);
            break;
        }
        catch (error) {
            if (!(0,durable_file/* hasCode */.up)(error, 'EEXIST'))
                throw error;
        }
    }
    const start = `${(0,external_node_path_.basename)(target)}.corrupt-`;
    const kept = (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(target)).filter((other) => other.startsWith(start) && /^\d{4}-[\dTZ-]+$/u.test(other.slice(start.length)));
    for (const old of kept.sort().slice(0, -corruptKept))
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(target), old), { force: true });
}


/***/ }),

/***/ 9023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 9292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ systemFiles),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _awake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3926);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/** The clock and the files of this host. */




const systemClock = {
    now: () => Date.now(),
    // Not performance.now(): the first use of that loads a dozen modules.
    monotonic: () => process.uptime() * 1000,
    awake: _awake_js__WEBPACK_IMPORTED_MODULE_2__/* .readAwake */ .Wo,
    sleep: (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(ms),
    localTime: (at) => new Date(at).toTimeString().slice(0, 8),
};
const systemFiles = {
    async read(path) {
        try {
            // Not to wait for a pipe that nobody writes to.
            const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
            try {
                const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
                if (!stats.isFile() && !stats.isDirectory())
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${path} is not a regular file; name one`);
                return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
            }
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
                throw error;
            const cause = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(error);
            if (cause === 'ENOENT')
                return undefined;
            const mend = cause === 'EISDIR' ? 'it is a folder; name the file in it' : 'check the path and its permissions';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${path} cannot be read (${cause}); ${mend}`, { cause: error });
        }
    },
};


/***/ }),

/***/ 5078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// UNUSED EXPORTS: guarded, runCommand

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/adapters/host-cli.js + 1 modules
var host_cli = __webpack_require__(2763);
// EXTERNAL MODULE: ./build/adapters/openclaw.js
var openclaw = __webpack_require__(4726);
// EXTERNAL MODULE: ./build/adapters/processes.js
var adapters_processes = __webpack_require__(3568);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/start-failure.js
var start_failure = __webpack_require__(5974);
;// CONCATENATED MODULE: ./build/adapters/inspector.js
/** Looks at this host for `doctor`. */




const systemInspector = {
    nodeVersion: process.versions.node,
    platform: process.platform,
    zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    isRoot: process.getuid?.() === 0,
    exists: external_node_fs_.existsSync,
    startProblem: start_failure/* startProblem */.U,
    writeProblem(folder) {
        const existing = nearestExisting(folder);
        try {
            if (!(0,external_node_fs_.statSync)(existing).isDirectory())
                return `${existing} is not a folder`;
            (0,external_node_fs_.accessSync)(existing, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
            return undefined;
        }
        catch (error) {
            const cause = (0,build_errors/* causeOf */.rl)(error);
            return cause === 'ENOENT' ? `${existing} is a link to nothing` : `${existing}: ${cause}`;
        }
    },
    isReadByOthers(path) {
        return (0,external_node_fs_.existsSync)(path) && ((0,external_node_fs_.statSync)(path).mode & 0o077) !== 0;
    },
    freeBytes(folder) {
        const { bavail, bsize } = (0,external_node_fs_.statfsSync)(nearestExisting(folder));
        return bavail * bsize;
    },
};
/** The path or its nearest parent that is there, be it as a link to nothing. */
function nearestExisting(path) {
    const isThere = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
    return isThere || (0,external_node_path_.dirname)(path) === path ? path : nearestExisting((0,external_node_path_.dirname)(path));
}

// EXTERNAL MODULE: ./build/adapters/state-file.js + 2 modules
var state_file = __webpack_require__(3971);
// EXTERNAL MODULE: ./build/adapters/system.js
var system = __webpack_require__(9292);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/core/config/nearest.js
var nearest = __webpack_require__(635);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
;// CONCATENATED MODULE: ./build/input-table.js
/** What a user may give, by the name it bears as a flag and as an input of the action. */
const aFile = 'the path of a file';
/** Every input, by the name it bears as a flag and as an input of the action. */
const table = {
    'config-file': {
        value: 'FILE',
        help: 'jobs file (default: ops-jobs.json here, else in the OpenClaw state dir)',
        takes: aFile,
    },
    'state-file': {
        value: 'FILE',
        help: 'state file (default: net/state/ops-framework.json in the OpenClaw state dir)',
        takes: aFile,
    },
    state: {
        value: 'WHERE',
        help: 'where the state lives: auto (file and Actions cache), file or cache',
        default: 'auto',
        takes: 'auto, file or cache',
        only: 'action',
    },
    namespace: {
        value: 'NAME',
        help: 'name of this host in the cache; one host, one namespace (default: from the host name)',
        takes: '1 to 40 of a-z, 0-9 and _',
        only: 'action',
    },
    'print-only': { value: undefined, help: 'act and save as always, but send the report to stdout only' },
    'dry-run': { value: undefined, help: 'probe and show what would be done; start, send and save nothing' },
    strict: { value: undefined, help: 'count warnings as errors' },
    json: { value: undefined, help: 'print JSON', only: 'flag' },
    queue: { value: undefined, help: 'leave the run to the next tick' },
    'allow-risk': { value: undefined, help: 'allow a job whose risk is not read_only' },
    'fail-on-alert': { value: undefined, help: 'exit 1 when a job needs attention' },
    concurrency: {
        value: 'N',
        help: 'how many commands run at once, 1 to 64 (default 8)',
        default: '8',
        takes: 'a whole number from 1 to 64',
    },
    'timeout-seconds': {
        value: 'N',
        help: 'deadline of the command, over the one in the jobs file',
        takes: 'whole seconds from 1 to 86400',
    },
    lines: {
        value: 'N',
        help: 'how many lines to show (default 100)',
        default: '100',
        takes: 'a whole number from 1 to 100000',
        only: 'flag',
    },
    follow: { value: undefined, help: 'go on showing what it prints until it ends', only: 'flag' },
    target: { value: 'CHAT', help: 'another name of --telegram-chat-id', only: 'flag' },
    send: { value: undefined, help: 'send a test message to the chat' },
    'runs-on': {
        value: 'LABELS',
        help: 'labels of the runner on your host, with commas between',
        takes: 'labels of letters, digits, _ - and ., with commas between',
        only: 'flag',
    },
    telegram: { value: undefined, help: 'reports go to Telegram', only: 'flag' },
    'no-telegram': { value: undefined, help: 'reports go to the log and the summary only', only: 'flag' },
    writes: {
        value: undefined,
        help: 'also a workflow for jobs that write, each after an approval',
        only: 'flag',
    },
    from: {
        value: 'FILE',
        help: 'your jobs file of ops-monitor.py, to be taken over as it is',
        takes: aFile,
        only: 'flag',
    },
    framework: {
        value: 'REPO',
        help: 'repository and whole commit whose workflows are called, OWNER/NAME@COMMIT (default: those of the clone that this program runs from)',
        only: 'flag',
    },
    yes: {
        value: undefined,
        help: 'ask nothing: what is usual for what no flag says, and write over files that differ, after showing how',
        only: 'flag',
    },
    'plan-digest': {
        value: 'DIGEST',
        help: 'digest of the plan to apply or verify',
        takes: 'the 64 characters that plan gave out',
    },
    gate: {
        value: 'GATE',
        help: 'gate that this workflow is pinned to: environment, or dispatch where there are no required reviewers',
        default: 'environment',
        takes: 'environment or dispatch',
        only: 'action',
    },
    'state-key': {
        value: 'KEY',
        help: 'secret that encrypts the copy of the state in the cache, at least 32 characters; make one with: openssl rand -base64 32',
        takes: 'at least 32 characters; make one with: openssl rand -base64 32',
        only: 'action',
        isSecret: true,
    },
    'telegram-token': {
        value: 'TOKEN',
        help: "token of the Telegram bot (default: OpenClaw's)",
        only: 'action',
        isSecret: true,
    },
    'telegram-chat-id': {
        value: 'CHAT',
        help: "Telegram chat, also -100123:topic:42 (default: OpenClaw's)",
    },
    'telegram-thread-id': { value: 'N', help: 'topic in the Telegram chat', takes: 'a whole number from 1 on' },
    'telegram-api-url': {
        value: 'URL',
        help: 'address of the Telegram Bot API (default: https://api.telegram.org)',
        takes: 'a URL that begins with https:// or http://',
    },
    'telegram-via': {
        value: 'WAY',
        help: 'way to Telegram: bot-api, openclaw (its own program, slow), or none (print)',
        default: 'bot-api',
        takes: 'bot-api, openclaw or none',
    },
    language: {
        value: 'LANGUAGE',
        help: 'language of the messages: en or zh-CN',
        default: 'en',
        takes: 'en or zh-CN',
    },
    'github-token': {
        value: 'TOKEN',
        help: "token for GitHub's API: to tell an empty cache from one that cannot be reached, and to prune it",
        // oxlint-disable-next-line no-template-curly-in-string -- an expression of GitHub's
        default: '${{ github.token }}',
        only: 'action',
        isSecret: true,
    },
};
const inputs = table;
/** In the order of the table. */
const inputNames = Object.keys(inputs).filter((name) => Object.hasOwn(table, name));

;// CONCATENATED MODULE: ./build/inputs.js
/** What a user may give: the commands, their inputs, and one schema for the values, whoever brings them. */





const files = ['config-file', 'state-file'];
const chat = [
    'target',
    'telegram-chat-id',
    'telegram-thread-id',
    'telegram-api-url',
    'telegram-via',
    'language',
];
/** The verbs, in the order help shows them. */
const commands = {
    tick: {
        summary: 'one monitoring tick: probe, report, resume what is safe',
        flags: [...files, 'print-only', 'dry-run', 'fail-on-alert', 'concurrency', ...chat],
    },
    status: {
        summary: 'probe now and print a table; changes nothing',
        flags: [...files, 'json', 'concurrency'],
    },
    start: { summary: 'start a long job', argument: 'JOB', flags: [...files, 'allow-risk', 'timeout-seconds'] },
    stop: { summary: 'stop a long job', argument: 'JOB', flags: [...files, 'timeout-seconds'] },
    logs: {
        summary: "show the end of a supervised job's output",
        argument: 'JOB',
        flags: [...files, 'lines', 'follow'],
    },
    run: {
        summary: 'run a one-shot read once',
        argument: 'JOB',
        flags: [...files, 'queue', 'dry-run', 'timeout-seconds'],
    },
    plan: {
        summary: 'show what a write would do, for approval',
        argument: 'JOB',
        flags: [...files, 'plan-digest', ...chat],
    },
    apply: {
        summary: 'make an approved write, once; in a workflow',
        argument: 'JOB',
        flags: [...files, 'plan-digest', ...chat],
    },
    verify: {
        summary: 'check what a write did, and say the verdict',
        argument: 'JOB',
        flags: [...files, 'plan-digest', ...chat],
    },
    settle: {
        summary: 'say what became of a write that came to no end',
        argument: 'JOB',
        flags: [...files, 'plan-digest', ...chat],
    },
    history: {
        summary: 'show who planned, approved, applied and verified what',
        argument: '[JOB]',
        flags: [...files, 'json'],
    },
    'validate-config': { summary: 'show all problems of the jobs file', flags: ['config-file', 'strict'] },
    doctor: { summary: 'check this host, line by line, with the mend', flags: [...files, ...chat, 'send'] },
    selftest: { summary: 'prove the engine on this machine, offline', flags: [] },
    init: {
        summary: 'set up your git repository: workflows and jobs file',
        flags: ['runs-on', 'telegram', 'no-telegram', 'writes', 'from', 'framework', 'dry-run', 'yes'],
        isLocal: true,
    },
};
/** Those that the action takes. */
const actionCommands = Object.keys(commands)
    .filter(isCommand)
    .filter((name) => !('isLocal' in commands[name]));
const switchValue = schemas/* _default */.Rvf(schemas/* stringbool */.uEf(), false);
const file = schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _minLength */.m9(1)));
const inputs_text = schemas/* optional */.lqM(schemas/* string */.YjP());
const digits = schemas/* pipe */.FsL(schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d{1,9}$/)), schemas/* transform */.pdi((value) => Number(value)));
const whole = (most) => schemas/* pipe */.FsL(digits, schemas/* number */.aig().check(api/* _gte */.qm(1), api/* _lte */.Zm(most)));
/** Values arrive as text: a switch as `true` or `false`, a number in digits. */
const schema = schemas/* object */.Ikc({
    'config-file': file,
    'state-file': file,
    state: schemas/* _default */.Rvf(schemas/* enum */.k5n(['auto', 'file', 'cache']), 'auto'),
    namespace: schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-z0-9_]{1,40}$/))),
    'print-only': switchValue,
    'dry-run': switchValue,
    strict: switchValue,
    json: switchValue,
    queue: switchValue,
    'allow-risk': switchValue,
    'fail-on-alert': switchValue,
    concurrency: schemas/* _default */.Rvf(whole(64), 8),
    'timeout-seconds': schemas/* optional */.lqM(whole(86_400)),
    lines: schemas/* _default */.Rvf(whole(100_000), 100),
    follow: switchValue,
    'runs-on': schemas/* optional */.lqM(schemas/* pipe */.FsL(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _regex */.Fk(/^[\w.-]+(\s*,\s*[\w.-]+)*$/)), schemas/* transform */.pdi((value) => value.split(/\s*,\s*/)))),
    telegram: switchValue,
    'no-telegram': switchValue,
    writes: switchValue,
    from: file,
    framework: inputs_text,
    yes: switchValue,
    target: inputs_text,
    send: switchValue,
    'plan-digest': schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{64}$/))),
    gate: schemas/* _default */.Rvf(schemas/* enum */.k5n(['environment', 'dispatch']), 'environment'),
    'state-key': schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _minLength */.m9(32))),
    'telegram-token': inputs_text,
    'telegram-chat-id': inputs_text,
    'telegram-thread-id': schemas/* optional */.lqM(whole(999_999_999)),
    'telegram-api-url': schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _regex */.Fk(/^https?:\/\/[^\s/]+/))),
    'telegram-via': schemas/* _default */.Rvf(schemas/* enum */.k5n(['bot-api', 'openclaw', 'none']), 'bot-api'),
    language: schemas/* _default */.Rvf(schemas/* enum */.k5n(['en', 'zh-CN']), 'en'),
    'github-token': inputs_text,
});
/** The command of `names` that a word names. Throws a UserError that names the nearest one. */
function commandNamed(word, names = Object.keys(commands).filter(isCommand)) {
    const command = names.find((name) => name === word);
    if (command)
        return command;
    const near = (0,nearest/* nearest */.p)(word, names);
    const hint = near === undefined ? `the commands are: ${names.join(', ')}` : `did you mean ${near}?`;
    throw new build_errors/* UserError */.yo(`unknown command ${JSON.stringify(word)}; ${hint}`, { exitCode: build_errors/* exitCodes */.hS.badInput });
}
function isCommand(word) {
    return Object.hasOwn(commands, word);
}
/**
 * Checks raw values. `label` says how the user calls an input (`--name`, or `input name` in a workflow). Throws a
 * UserError with all problems, one a line.
 */
function parseInputs(command, job, raw, label, jobMend = `ops-framework ${command} JOB`) {
    const info = commands[command];
    const lacksJob = info.argument === 'JOB' && (job === undefined || job.trim() === '');
    const problems = lacksJob ? [`${command} needs a job id: ${jobMend}`] : [];
    const result = parse/* safeParse */.xL(schema, raw);
    if (result.success && !lacksJob)
        return { ...result.data, command, job: job?.trim() || undefined };
    throw new build_errors/* UserError */.yo([...problems, ...problemsIn(result.error, raw, label)].join('\n'), {
        exitCode: build_errors/* exitCodes */.hS.badInput,
    });
}
/** What is wrong with values, a line each, whatever the command. */
function valueProblems(raw, label) {
    return problemsIn(z.safeParse(schema, raw).error, raw, label);
}
function problemsIn(error, raw, label) {
    const infos = inputs;
    const names = new Set(error?.issues.map((issue) => String(issue.path[0])));
    return [...names].map((name) => {
        const { takes = 'true or false', isSecret } = infos[name] ?? {};
        return `${label(name)} takes ${takes}${isSecret ? '' : `; got ${JSON.stringify(raw[name] ?? '')}`}`;
    });
}

;// CONCATENATED MODULE: ./build/argv.js
/** The command line: words → inputs, and the help text. */




/** Reads the words after the program's name. Throws a UserError (exit 2) that says what to write instead. */
function parseCommandLine(words) {
    const [first, ...rest] = words;
    if (first === undefined || first === '--help' || first === '-h')
        return { kind: 'help', command: undefined };
    if (first === '--version' || first === '-V' || first === '-v')
        return { kind: 'version' };
    if (first === 'help')
        return { kind: 'help', command: rest[0] === undefined ? undefined : commandNamed(rest[0]) };
    if (first.startsWith('-'))
        throw usage(`the command comes first: ops-framework COMMAND ${first} …`);
    const command = commandNamed(first);
    const { flags, argument } = commands[command];
    const options = Object.fromEntries(flags.map((name) => [
        name,
        { type: inputs[name].value === undefined ? 'boolean' : 'string' },
    ]));
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: rest,
        options: { ...options, help: { type: 'boolean', short: 'h' } },
        strict: false,
        tokens: true,
    });
    const raw = {};
    const positionals = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            positionals.push(token.value);
        if (token.kind !== 'option')
            continue;
        if (token.name === 'help' || token.name === 'h')
            return { kind: 'help', command };
        const name = flags.find((flag) => flag === token.name);
        if (!name)
            throw unknownFlag(command, flags, token.rawName);
        if (inputs[name].value !== undefined && lacksValue(token)) {
            throw usage(`--${name} needs a value: --${name} ${inputs[name].value}`);
        }
        raw[name] = token.value ?? 'true';
    }
    const surplus = positionals[argument ? 1 : 0];
    if (surplus !== undefined)
        throw usage(`${command} takes ${argument ? 'one job id' : 'no argument'}; got also ${JSON.stringify(surplus)}`);
    return { kind: 'command', inputs: parseInputs(command, positionals[0], raw, (name) => `--${name}`) };
}
/**
 * `--state-file --dry-run` is a forgotten value, not a file called `--dry-run`; `--state-file=--odd` is one, and the chat
 * id of a group is a negative number.
 */
function lacksValue({ value, inlineValue, }) {
    return value === undefined || value === '' || (/^-(?!\d)/.test(value) && !inlineValue);
}
function unknownFlag(command, flags, given) {
    const near = (0,nearest/* nearest */.p)(given.replace(/^-+/, ''), flags);
    const hint = near === undefined ? `see ops-framework ${command} --help` : `did you mean --${near}?`;
    return usage(`${command} has no flag ${given}; ${hint}`);
}
function usage(message) {
    return new build_errors/* UserError */.yo(message, { exitCode: build_errors/* exitCodes */.hS.badInput });
}
/** Help for the whole program or one command, no line over 78 columns. */
function helpText(command) {
    if (command === undefined) {
        const width = Math.max(...Object.keys(commands).map((name) => name.length));
        const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
        return [
            'Usage: ops-framework COMMAND [JOB] [flags]',
            '',
            'Watches the jobs that ops-jobs.json declares, resumes what is safe to',
            'resume, and reports facts.',
            '',
            'Commands:',
            ...lines,
            '',
            'Help for one: ops-framework COMMAND --help',
            'Exit codes: 0 done (alerts included), 1 a command failed or the state',
            'could not be used, 2 bad jobs file or usage, 3 no Telegram target.',
        ].join('\n');
    }
    const { summary, flags, argument, } = commands[command];
    const usageLine = ['Usage: ops-framework', command, argument, flags.length > 0 ? '[flags]' : undefined];
    const lines = flags.flatMap((name) => {
        const { value, help } = inputs[name];
        return [
            `  --${name}${value === undefined ? '' : ` ${value}`}`,
            ...wrapped(help, 70).map((line) => `      ${line}`),
        ];
    });
    return [
        usageLine.filter(Boolean).join(' '),
        '',
        `${command}: ${summary}`,
        ...(lines.length > 0 ? ['', 'Flags:', ...lines] : []),
    ].join('\n');
}
function wrapped(text, width) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + 1 + word.length > width)
            lines.push(word);
        else
            lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
}

;// CONCATENATED MODULE: ./build/cancellation.js
/** A run that is told to end: Ctrl-C, a stopped service, a cancelled workflow (7.5 s until SIGTERM, 2.5 s more until KILL). */

const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
/** So long another signal ends nothing: it often comes twice, and what is under way ends sooner by itself. */
const graceMs = 10_000;
/** All last work together: of what a runner gives, the processes had 3.5 s, and publishing comes after it. */
const lastWorkMs = 2000;
const never = new Promise(() => undefined);
function createCancellation() {
    let isCancelled = false;
    const cancelled = new Promise((resolve) => {
        const listeners = Object.entries(signals).map(([signal, number]) => {
            const listen = () => {
                if (isCancelled)
                    return;
                isCancelled = true;
                resolve(128 + number);
                setTimeout(() => {
                    for (const each of listeners)
                        process.off(each.signal, each.listen);
                }, graceMs).unref();
            };
            process.on(signal, listen);
            return { signal, listen };
        });
    });
    return {
        cancelled,
        isCancelled: () => isCancelled,
        unlessCancelled: (work) => async (...args) => {
            if (isCancelled)
                return never;
            const result = await work(...args);
            return isCancelled ? never : result;
        },
    };
}
/** Does one piece of work after the other, whatever becomes of each; what takes too long is left alone. Never rejects. */
async function doLastWork(work, say, limitMs = lastWorkMs) {
    const until = performance.now() + limitMs;
    for (const each of work) {
        let timer;
        const late = new Promise((resolve) => {
            const problem = 'was not done in time';
            timer = setTimeout(() => resolve(problem), Math.max(0, until - performance.now()));
        });
        const problem = await Promise.race([Promise.resolve().then(each).catch(build_errors/* causeOf */.rl), late]);
        clearTimeout(timer);
        if (problem !== undefined)
            say(`after the cancellation: ${problem}`);
    }
}

// EXTERNAL MODULE: ./build/core/queue.js
var queue = __webpack_require__(2797);
// EXTERNAL MODULE: ./build/core/record.js
var record = __webpack_require__(29);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/core/times.js
var times = __webpack_require__(4080);
// EXTERNAL MODULE: ./build/commands/deps.js
var commands_deps = __webpack_require__(6917);
// EXTERNAL MODULE: ./build/commands/execute.js
var execute = __webpack_require__(7648);
// EXTERNAL MODULE: ./build/core/decide.js + 1 modules
var decide = __webpack_require__(4732);
// EXTERNAL MODULE: ./build/core/starts.js
var starts = __webpack_require__(337);
;// CONCATENATED MODULE: ./build/commands/start.js
/** `start JOB`: a person starts a long job. Claimed, then probed, then run: two at once start it once. */







async function start(deps) {
    const { store, host, clock, inputs } = deps;
    const config = await (0,commands_deps/* requireJobs */.It)(deps);
    const job = (0,commands_deps/* requireLongRead */.Kh)((0,commands_deps/* requireJob */.bo)(config, deps));
    if (job.risk !== 'read_only' && !inputs['allow-risk']) {
        const message = `job ${job.id} has risk ${job.risk}; to start it all the same: ops-framework start ${(0,core_text/* shellWord */.r7)(job.id)} --allow-risk`;
        throw new build_errors/* UserError */.yo(message, { exitCode: build_errors/* exitCodes */.hS.badInput });
    }
    const moment = (0,commands_deps/* readMoment */.T$)(deps, await (0,commands_deps/* requireState */.JS)(deps), { zone: config.timezone });
    const id = `${moment.runId}-s1`;
    let holder;
    await store.claim((state) => {
        const claimed = (0,starts/* claimStart */.vN)(state, job, id, moment);
        ({ holder } = claimed);
        return claimed.state;
    });
    if (holder) {
        await host.print(`${job.id}: is being started already (by pid ${holder.owner.pid}); nothing done`);
        return build_errors/* exitCodes */.hS.done;
    }
    const observation = await (0,execute/* probeJob */.qS)(deps, job);
    if (observation.kind === 'status' && observation.status.running) {
        await store.update((state) => {
            const { explicitStart: _, ...memory } = (0,decide/* memoryOf */.zE)(state, job.id);
            return withMemory(state, job, memory);
        });
        const { pid } = observation.status;
        await host.print(`${job.id}: already running${pid === undefined ? '' : ` (pid ${pid})`}; nothing done`);
        return build_errors/* exitCodes */.hS.done;
    }
    if (observation.kind === 'fault') {
        host.log('notice', `note: ${job.id} gave no valid status, so nobody knows whether it runs already: ${observation.message}`);
    }
    host.progress(`starting ${job.id}`);
    const result = await (0,execute/* startJob */._1)(deps, config, job, true);
    host.progress(undefined);
    const finishedAt = clock.now();
    try {
        // Shown first: what cannot be saved must not be lost to the one who asked. Nor the other way round.
        const isStarted = job.commands.exec && (0,starts/* startOutcome */.pq)(result) === 'started' && result.kind === 'exited';
        if (!isStarted)
            return await printEnding(deps, `start ${job.id}`, result);
        await host.print(`start ${job.id}: ${result.stdout.head}`);
        return await (await __webpack_require__.e(/* import() */ 80).then(__webpack_require__.bind(__webpack_require__, 9080))).firstMoments(deps, job);
    }
    finally {
        await store.update((state) => withMemory(state, job, (0,starts/* finishStart */.cc)((0,decide/* memoryOf */.zE)(state, job.id), id, result, finishedAt)));
    }
}
/** Prints how a command ended, with the end of its output. Exit 0 only for exit 0. */
async function printEnding({ host }, what, result) {
    const tail = result.kind === 'not-started' ? '' : (0,core_text/* readableTail */.nI)(result.stdout, result.stderr);
    // Marked, so that no line of it can pass for ours or act as a workflow command.
    const output = tail === '' ? [] : tail.split('\n').map((line) => `  | ${line}`);
    const lines = [`${what}: ${(0,record/* endingOf */.z6)(result)}`, ...(0,record/* hintsOf */.iw)(result), ...output];
    await host.print(lines.join('\n'));
    return result.kind === 'exited' && result.exitCode === 0 ? build_errors/* exitCodes */.hS.done : build_errors/* exitCodes */.hS.failed;
}
function withMemory(state, job, memory) {
    return { ...state, jobs: { ...state.jobs, [job.id]: memory } };
}

;// CONCATENATED MODULE: ./build/commands/run.js
/** `run JOB`: one one-shot read, now or at the next tick. Its `after` jobs are queued when it ends. */








async function run(deps) {
    const { store, host, clock, inputs } = deps;
    const config = await (0,commands_deps/* requireJobs */.It)(deps);
    const job = (0,commands_deps/* requireJob */.bo)(config, deps);
    if (job.kind !== 'one_shot_read') {
        const mend = job.kind === 'one_shot_write'
            ? 'a write needs its approval chain'
            : `try: ops-framework start ${(0,core_text/* shellWord */.r7)(job.id)}`;
        throw new build_errors/* UserError */.yo(`job ${job.id} is a ${job.kind}; run takes a one_shot_read. ${mend}`, {
            exitCode: build_errors/* exitCodes */.hS.badInput,
        });
    }
    if (inputs['dry-run']) {
        await host.print(`would ${inputs.queue ? 'queue' : 'run'} ${job.id}: ${JSON.stringify(job.commands.run)}`);
        return build_errors/* exitCodes */.hS.done;
    }
    if (inputs.queue && inputs['timeout-seconds'] !== undefined) {
        const message = '--timeout-seconds does not go with --queue: set timeoutSeconds in the jobs file';
        throw new build_errors/* UserError */.yo(message, { exitCode: build_errors/* exitCodes */.hS.badInput });
    }
    const moment = (0,commands_deps/* readMoment */.T$)(deps, await (0,commands_deps/* requireState */.JS)(deps), { zone: config.timezone });
    if (inputs.queue)
        return queueRun(deps, job, moment);
    let itemId = '';
    await store.claim((state) => {
        const claimed = (0,queue/* claimRun */.S6)((0,times/* clampTimes */.A)(state, moment.now), job, moment);
        itemId = claimed.itemId;
        return claimed.state;
    });
    host.progress(`running ${job.id}`);
    const result = await (0,execute/* executeCommand */.RS)(deps, job, 'run');
    host.progress(undefined);
    const outcome = { kind: 'run', job, itemId, result, finishedAt: clock.now() };
    try {
        // Shown first: what cannot be saved must not be lost to the one who asked. Nor the other way round.
        return await printEnding(deps, `run ${job.id}`, result);
    }
    finally {
        await store.update((state) => (0,record/* record */.g1)(state, [outcome], 'x', moment));
    }
}
async function queueRun({ store, host }, job, moment) {
    const request = { jobId: job.id, reason: 'queue', from: moment.now, delayMs: 0 };
    let accepted = false;
    await store.claim((state) => {
        const queued = (0,queue/* enqueue */.Z2)(state, [request], 'q', moment);
        accepted = queued.items.length > 0;
        return queued.state;
    });
    if (!accepted)
        throw new build_errors/* UserError */.yo(`run ${job.id}: the queue is full; a tick empties it: ops-framework tick`);
    await host.print(`run ${job.id}: queued for the next tick`);
    return build_errors/* exitCodes */.hS.done;
}

// EXTERNAL MODULE: ./build/core/deadlines.js
var core_deadlines = __webpack_require__(4587);
;// CONCATENATED MODULE: ./build/commands/stop.js
/** `stop JOB`: ends a long job, by its own command or by SIGTERM to the process that its status names. */






const lookEveryMs = 100;
async function stop(deps) {
    const config = await (0,commands_deps/* requireJobs */.It)(deps);
    const job = (0,commands_deps/* requireLongRead */.Kh)((0,commands_deps/* requireJob */.bo)(config, deps));
    const isResumed = job.enabled && job.policy.autoResume && job.risk === 'read_only';
    let isActing = false;
    /** Before anything ends: a tick that sees it ended must know why. On a full disk it is stopped all the same. */
    const acting = async () => {
        isActing = true;
        if (isResumed)
            await noteStop(deps, job).catch(() => undefined);
    };
    const code = await end(deps, job, acting);
    if (code !== build_errors/* exitCodes */.hS.done || !isActing || !isResumed)
        return code;
    await noteStop(deps, job);
    deps.host.log('notice', `note: autoResume is on for ${job.id}: a tick starts it again after its backoff. Set "enabled": false to keep it stopped`);
    return code;
}
async function end(deps, job, acting) {
    if (job.commands.exec)
        return (await __webpack_require__.e(/* import() */ 80).then(__webpack_require__.bind(__webpack_require__, 9080))).stopSupervised(deps, job, acting);
    if (!job.commands.stop)
        return stopProcess(deps, job, acting);
    await acting();
    deps.host.progress(`stopping ${job.id}`);
    const result = await (0,execute/* executeCommand */.RS)(deps, job, 'stop');
    deps.host.progress(undefined);
    return printEnding(deps, `stop ${job.id}`, result);
}
/** No tick starts it before a backoff has passed since. */
async function noteStop({ store, clock }, job) {
    const stoppedAt = clock.now();
    await store.update((state) => ({
        ...state,
        jobs: { ...state.jobs, [job.id]: { ...(0,decide/* memoryOf */.zE)(state, job.id), stoppedAt } },
    }));
}
async function stopProcess(deps, job, acting) {
    const { host, processes, inputs, clock } = deps;
    const target = await confirmedProcess(deps, job);
    if (target === undefined) {
        await host.print(`stop ${job.id}: not running; nothing done`);
        return build_errors/* exitCodes */.hS.done;
    }
    await acting();
    processes.terminate(target);
    const waitMs = (0,core_deadlines/* deadlineMs */.v)(job, 'stop', inputs['timeout-seconds']);
    const until = clock.monotonic() + waitMs;
    host.progress(`SIGTERM sent to pid ${target.pid}, waiting for it to end`);
    while (!processes.isDead(target) && clock.monotonic() < until)
        await clock.sleep(lookEveryMs);
    host.progress(undefined);
    if (processes.isDead(target)) {
        await host.print(`stop ${job.id}: pid ${target.pid} ended after SIGTERM`);
        return build_errors/* exitCodes */.hS.done;
    }
    await host.print(`stop ${job.id}: pid ${target.pid} still runs ${waitMs / 1000} s after SIGTERM; look at it, or: kill -9 ${target.pid}`);
    return build_errors/* exitCodes */.hS.failed;
}
/**
 * The process to signal. Its identity is taken first and the status asked again after that: only a pid that the job
 * names twice, and that was the same process in between and in the last tick, is signalled.
 */
async function confirmedProcess(deps, job) {
    const first = await runningProcess(deps, job);
    if (first === undefined)
        return undefined;
    const loaded = await deps.store.load();
    const known = loaded.kind === 'unavailable' ? undefined : (0,decide/* memoryOf */.zE)(loaded.doc, job.id).seen?.process;
    if (known?.pid === first.pid && known.start !== first.start) {
        throw new build_errors/* UserError */.yo(`stop ${job.id}: pid ${first.pid} is not the process it was at the last tick; nothing was signalled. Check what ${job.id}'s status reports`);
    }
    const second = await runningProcess(deps, job);
    if (second === undefined)
        return undefined;
    if (second.pid === first.pid && second.start === first.start)
        return second;
    throw new build_errors/* UserError */.yo(`stop ${job.id}: its process changed while it was looked at (pid ${first.pid}, then ${second.pid}); nothing was signalled. Try again`);
}
async function runningProcess(deps, job) {
    const observation = await (0,execute/* probeJob */.qS)(deps, job);
    if (observation.kind === 'fault') {
        throw new build_errors/* UserError */.yo(`stop ${job.id}: its status is not valid, so there is nothing safe to signal: ${observation.message}`);
    }
    const { running, pid } = observation.status;
    if (!running)
        return undefined;
    if (pid === undefined) {
        const message = `job ${job.id} has no commands.stop and its status names no pid; add one of them`;
        throw new build_errors/* UserError */.yo(message, { exitCode: build_errors/* exitCodes */.hS.badInput });
    }
    const self = deps.processes.self();
    if (observation.process === undefined || pid === self.pid) {
        throw new build_errors/* UserError */.yo(`stop ${job.id}: its status says running with pid ${pid}, but that is no process of the job; nothing was signalled`);
    }
    return observation.process;
}

// EXTERNAL MODULE: ./build/core/hold.js
var core_hold = __webpack_require__(7565);
// EXTERNAL MODULE: ./build/core/notify.js
var notify = __webpack_require__(8201);
// EXTERNAL MODULE: ./build/core/overview.js
var overview = __webpack_require__(2195);
// EXTERNAL MODULE: ./build/core/quiet.js
var quiet = __webpack_require__(4282);
;// CONCATENATED MODULE: ./build/core/conclusion.js
/** What a run found and did, gathered at its end: for the summary and the outputs of a workflow. Pure. */







function conclude({ view, told, outcomes, isGood, now }) {
    const rows = view ? (0,overview/* overview */.M0)(view.config, view.after, view.seen, view.moment.now) : [];
    const fresh = told.filter((notice) => !view || notice.at >= view.moment.now);
    const alerts = countAlerts(rows, fresh, isGood);
    return {
        result: isGood ? (alerts > 0 ? 'attention' : 'ok') : 'failed',
        alerts,
        at: view?.moment.now ?? now,
        rows,
        told,
        done: outcomes.map((outcome) => deedOf(outcome, view)),
        held: view ? heldBack(view) : [],
        openWrites: view?.moment.openWrites ?? [],
    };
}
/**
 * Jobs with an open anomaly, jobs without a status of their own that this run told as trouble, and every trouble that
 * belongs to no job. A run that failed without telling why in a notice counts as one.
 */
function countAlerts(rows, told, isGood) {
    const urgent = told.filter(({ urgency }) => urgency === 'action' || urgency === 'alert');
    const judged = new Set(rows.filter((row) => row.finding).map((row) => row.job.id));
    const jobs = new Set(rows.filter((row) => row.needsAttention).map((row) => row.job.id));
    for (const { job } of urgent)
        if (job && !judged.has(job.id))
            jobs.add(job.id);
    const jobless = urgent.filter((notice) => !notice.job).length;
    return jobs.size + jobless + (isGood || jobs.size + jobless > 0 ? 0 : 1);
}
function deedOf(outcome, view) {
    const { job, kind: verb, result } = outcome;
    const item = verb === 'run' ? view?.after.queue.find(({ id }) => id === outcome.itemId) : undefined;
    const asked = item ? (0,core_text/* cleanLine */.Ow)(item.reason, 100) : 'queue';
    return {
        job: (0,notify/* named */.KT)(job),
        verb,
        why: verb === 'start' ? 'it was paused, and autoResume is on' : `asked for by: ${asked}`,
        ending: (0,record/* endingOf */.z6)(result),
        isGood: result.kind === 'exited' && result.exitCode === 0,
    };
}
function heldBack({ config, before, after, seen, moment }) {
    const holds = [];
    for (const { job, finding } of (0,overview/* overview */.M0)(config, before, seen, moment.now)) {
        const hold = (why) => holds.push({ job: (0,notify/* named */.KT)(job), why });
        if ((0,decide/* memoryOf */.zE)(after, job.id).heldAt !== undefined)
            hold('routine report: quiet hours');
        if (finding?.verdict !== 'paused')
            continue;
        const awake = after.awake && { awake: after.awake };
        const why = (0,core_hold/* whyHeld */.U)(config, job, { ...before, ...awake }, seen, moment);
        if (why !== undefined)
            hold(`automatic start: ${why}`);
    }
    for (const { jobId, status, notBefore, reason } of (0,overview/* waiting */.eg)(after)) {
        if (status !== 'pending')
            continue;
        const job = config.jobs.find(({ id }) => id === jobId) ?? { id: jobId };
        const due = (0,quiet/* clockTime */.q)(notBefore, moment.zone, moment);
        holds.push({ job: (0,notify/* named */.KT)(job), why: `run waits until ${due} (asked for by: ${(0,core_text/* cleanLine */.Ow)(reason, 100)})` });
    }
    return holds;
}

// EXTERNAL MODULE: ./build/core/config-error.js
var config_error = __webpack_require__(2637);
// EXTERNAL MODULE: ./build/core/config/problem.js
var config_problem = __webpack_require__(7818);
// EXTERNAL MODULE: ./build/core/owners.js
var owners = __webpack_require__(5596);
;// CONCATENATED MODULE: ./build/core/lease.js
/** One tick at a time: the lease in the state. */



/** Time for everything that is not a command: loading, saving, delivering. */
const marginMs = 120_000;
/** How long a tick may take at most, from the deadlines of its jobs. Milliseconds. */
function leaseMs(config, concurrency) {
    // Disabled jobs count too: those that wait in the queue run.
    const deadlines = config.jobs.map((job) => (0,core_deadlines/* deadlineMs */.v)(job, 'status') + (0,core_deadlines/* deadlineMs */.v)(job, job.commands.run ? 'run' : 'start'));
    const work = deadlines.reduce((sum, deadline) => sum + deadline, 0) / Math.max(1, concurrency);
    const longest = deadlines.reduce((most, deadline) => Math.max(most, deadline), 0);
    return Math.ceil(work + longest + marginMs);
}
/** True when another tick holds the lease: not over yet, and its owner not known to be dead. */
function isTaken(state, moment) {
    const { lease } = state;
    return (lease !== undefined &&
        !holdsLease(state, moment) &&
        moment.now < lease.endsAt &&
        !moment.dead(lease.owner, lease.takenAt));
}
/** Takes the lease for this run, or leaves the state as it is when another tick holds it. */
function takeLease(stored, durationMs, moment) {
    const state = (0,times/* clampTimes */.A)(stored, moment.now);
    if (isTaken(state, moment))
        return state;
    const lease = { owner: moment.self, takenAt: moment.now, endsAt: moment.now + durationMs };
    return { ...state, lease };
}
/** Gives the lease back, if it is still this run's. */
function releaseLease(state, moment) {
    if (!holdsLease(state, moment))
        return state;
    const { lease: _, ...rest } = state;
    return rest;
}
/** True when the lease is this process's. */
function holdsLease(state, moment) {
    return state.lease !== undefined && (0,owners/* isSameOwner */.Ie)(state.lease.owner, moment.self);
}

// EXTERNAL MODULE: ./build/core/outbox.js
var outbox = __webpack_require__(4805);
// EXTERNAL MODULE: ./build/core/state.js + 2 modules
var state = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/commands/deliver.js
var deliver = __webpack_require__(110);
;// CONCATENATED MODULE: ./build/commands/tick.js
/**
 * One monitoring tick: probe → decide → save → deliver → act → save → deliver → save (SPEC 3). What is found is saved
 * before anything is done about it, and told before anything slow begins.
 */












async function tick(deps) {
    const { host, inputs, clock } = deps;
    const run = { ...deps, told: [], outcomes: [], lacksTarget: false };
    const ending = await tickOnce(run);
    const { view } = ending;
    const code = run.lacksTarget && ending.code !== build_errors/* exitCodes */.hS.badInput ? build_errors/* exitCodes */.hS.noTarget : ending.code;
    const { told, outcomes } = run;
    const isGood = code === build_errors/* exitCodes */.hS.done;
    const conclusion = conclude({ view, told, outcomes, isGood, now: clock.now() });
    host.conclude(conclusion);
    if (!isGood || !inputs['fail-on-alert'] || conclusion.alerts === 0)
        return code;
    host.log('error', `${conclusion.alerts} to look at, and fail-on-alert is set`);
    return build_errors/* exitCodes */.hS.failed;
}
async function tickOnce(deps) {
    const { store, host, inputs, paths } = deps;
    const jobs = await (0,commands_deps/* readJobs */.RI)(deps);
    const loaded = await store.load();
    const options = {
        sink: inputs['print-only'] ? 'print' : 'chat',
        zone: jobs.kind === 'valid' ? jobs.config.timezone : undefined,
    };
    if (loaded.kind === 'unavailable')
        host.log('error', loaded.problem);
    if (jobs.kind === 'invalid') {
        (0,commands_deps/* tellProblems */.sG)(deps, jobs);
        if (loaded.kind !== 'unavailable' && !inputs['dry-run']) {
            const moment = (0,commands_deps/* readMoment */.T$)(deps, loaded.doc, options);
            const told = await (0,deliver/* save */.UN)(deps, (state) => (0,config_error/* reportConfigError */.Z)(state, paths.configFile, jobs.brief, moment));
            if (told)
                await (0,deliver/* deliver */.cK)(deps, told, moment);
            else
                await (0,deliver/* tell */.qz)(deps, (0,config_error/* reportConfigError */.Z)(loaded.doc, paths.configFile, jobs.brief, moment), moment);
        }
        return { code: build_errors/* exitCodes */.hS.badInput };
    }
    const { config } = jobs;
    for (const warning of jobs.warnings)
        host.note((0,config_problem/* formatProblem */.Vw)(warning, paths.configFile));
    if (loaded.kind === 'unavailable') {
        const view = await look(deps, config, state/* stateCodec */.A.empty(), { ...options, mode: 'report-only' });
        return { code: build_errors/* exitCodes */.hS.failed, view };
    }
    if (inputs['dry-run']) {
        const view = await look(deps, config, loaded.doc, { ...options, mode: 'dry-run' });
        host.log('notice', 'dry run: nothing was started, sent or saved');
        return { code: build_errors/* exitCodes */.hS.done, view };
    }
    const moment = (0,commands_deps/* readMoment */.T$)(deps, loaded.doc, options);
    const claimed = await (0,deliver/* save */.UN)(deps, (state) => takeLease(state, leaseMs(config, inputs.concurrency), moment));
    if (!claimed) {
        const view = await look(deps, config, loaded.doc, { ...options, mode: 'report-only' });
        return { code: build_errors/* exitCodes */.hS.failed, view };
    }
    if (!holdsLease(claimed, moment)) {
        host.log('notice', `another tick (pid ${claimed.lease?.owner.pid} on ${claimed.lease?.owner.host}) is running; this one did nothing`);
        const seen = new Map();
        return { code: build_errors/* exitCodes */.hS.done, view: { config, before: claimed, after: claimed, seen, moment } };
    }
    return leased(deps, config, claimed, moment);
}
/** True when this jobs file or this host has to do with writes. Most have not, and pay nothing for them. */
function concernsWrites({ hasWrites }, { jobs }) {
    return jobs.some(({ kind }) => kind === 'one_shot_write') || hasWrites();
}
/** The tick itself, by the one that holds the lease. */
async function leased(deps, config, claimed, given) {
    const writes = concernsWrites(deps, config) ? await Promise.all(/* import() */[__webpack_require__.e(68), __webpack_require__.e(824), __webpack_require__.e(575)]).then(__webpack_require__.bind(__webpack_require__, 8575)) : undefined;
    const isTended = (await writes?.tendWrites(deps, given)) ?? true;
    const moment = writes ? { ...given, openWrites: await writes.unverifiedLines(deps, given) } : given;
    const seen = await (0,execute/* probe */.dy)(deps, config.jobs.filter(decide/* isWatched */.Df));
    let decision;
    let thief;
    let before = claimed;
    const state = await (0,deliver/* claim */.B7)(deps, (latest) => {
        // Applied again when another host saved meanwhile.
        decision = undefined;
        thief = undefined;
        // A tick that was suspended beyond its lease has evidence that is older than another's.
        if (!holdsLease(latest, moment)) {
            thief = latest.lease;
            return latest;
        }
        before = latest;
        decision = (0,decide/* decide */.LD)(config, latest, seen, moment);
        const idle = decision.effects.length === 0 && (0,outbox/* deliverable */.gy)(decision.state, moment).length === 0;
        return idle ? releaseLease(decision.state, moment) : decision.state;
    });
    if (!state) {
        // Nothing was saved, so nothing is done; what was found is told all the same, and again in the next tick.
        const blind = { ...moment, mode: 'report-only' };
        const after = (0,decide/* decide */.LD)(config, claimed, seen, blind).state;
        await (0,deliver/* tell */.qz)(deps, after, moment);
        return { code: build_errors/* exitCodes */.hS.failed, view: { config, before: claimed, after, seen, moment: blind } };
    }
    if (!decision) {
        const by = thief
            ? `another tick ran meanwhile (pid ${thief.owner.pid} on ${thief.owner.host})`
            : 'another host of this namespace saved meanwhile';
        deps.host.log('notice', `${by}; this tick did nothing, the next one looks again`);
        return { code: build_errors/* exitCodes */.hS.done, view: { config, before: state, after: state, seen, moment } };
    }
    const { effects } = decision;
    deps.host.note(summary(config, seen, state, moment, effects.length));
    let good = (await (0,deliver/* deliver */.cK)(deps, state, moment)) && isTended;
    if (effects.length > 0)
        good = (await act(deps, config, effects, state, moment)) && good;
    if (writes)
        good = (await writes.takeOver(deps, config, moment)) && good;
    // An idle tick gave it back when it saved what it decided.
    const released = holdsLease(state, moment)
        ? await (0,deliver/* save */.UN)(deps, (latest) => releaseLease(latest, moment))
        : state;
    return {
        code: good && released ? build_errors/* exitCodes */.hS.done : build_errors/* exitCodes */.hS.failed,
        view: { config, before, after: released ?? state, seen, moment },
    };
}
/**
 * Performs effects, saves each outcome as it comes and tells it: a resume is reported at once and not when the slowest
 * run has ended. Deliveries go one after the other, or the same entries would be sent twice; what ends while one goes on
 * comes together in the next. True when all was saved and delivered.
 */
async function act(deps, config, effects, known, moment) {
    let good = true;
    let count = 0;
    let news = false;
    let told = Promise.resolve();
    const tellNews = async () => {
        if (!news)
            return;
        news = false;
        // Read anew: what an earlier delivery acknowledged meanwhile must not be sent again.
        const loaded = await deps.store.load();
        const delivered = loaded.kind !== 'unavailable' && (await (0,deliver/* deliver */.cK)(deps, loaded.doc, moment));
        good &&= delivered;
    };
    await (0,execute/* perform */.y9)(deps, config, effects, async (outcome) => {
        deps.outcomes.push(outcome);
        const series = `${outcome.kind}${(count += 1)}.`;
        const saved = await (0,deliver/* save */.UN)(deps, (state) => (0,record/* record */.g1)(state, [outcome], series, moment));
        if (saved) {
            news = true;
            told = told.then(tellNews);
        }
        else {
            // What cannot be saved is told by the one who did it: nobody else knows.
            good = false;
            await (0,deliver/* tell */.qz)(deps, (0,record/* record */.g1)({ ...known, outbox: [] }, [outcome], series, moment), moment);
        }
    });
    await told;
    return good;
}
/** Probes and reports; starts and saves nothing: a dry run, or the state cannot be used. */
async function look(deps, config, known, options) {
    const given = (0,commands_deps/* readMoment */.T$)(deps, known, options);
    const writes = concernsWrites(deps, config) ? await Promise.all(/* import() */[__webpack_require__.e(68), __webpack_require__.e(824), __webpack_require__.e(575)]).then(__webpack_require__.bind(__webpack_require__, 8575)) : undefined;
    const moment = writes ? { ...given, openWrites: await writes.unverifiedLines(deps, given) } : given;
    const seen = await (0,execute/* probe */.dy)(deps, config.jobs.filter(decide/* isWatched */.Df));
    const { state } = (0,decide/* decide */.LD)(config, known, seen, moment);
    deps.host.note(summary(config, seen, state, moment, 0));
    await (0,deliver/* tell */.qz)(deps, state, moment);
    return { config, before: known, after: state, seen, moment };
}
function summary(config, seen, state, moment, due) {
    const made = state.outbox.filter((entry) => (0,outbox/* isQueuedBy */.bl)(entry, moment.runId)).length;
    const watched = `${seen.size} of ${config.jobs.length} jobs probed`;
    const todo = due > 0 ? `, ${due} to start or run` : '';
    return made === 0 && due === 0
        ? `${watched}, nothing new to report`
        : `${watched}, ${made} to report${todo}`;
}

;// CONCATENATED MODULE: ./build/commands/validate-config.js
/** `validate-config`: every problem of the jobs file at once. */



async function validateConfig(deps) {
    const { host, paths } = deps;
    const jobs = await (0,commands_deps/* readJobs */.RI)(deps);
    if (jobs.kind === 'invalid') {
        const warnings = jobs.problems.filter((problem) => problem.severity === 'warning').length;
        const errors = jobs.lines.length - warnings;
        if (jobs.problems.length === 0) {
            // A file that cannot be read has no places, and the line names it.
            for (const line of jobs.lines)
                await host.finding('error', line);
            return build_errors/* exitCodes */.hS.badInput;
        }
        await show(deps, jobs.problems);
        await host.print(`\n${paths.configFile}: ${count(errors, 'error')}${warnings > 0 ? `, ${count(warnings, 'warning')}` : ''}`);
        return build_errors/* exitCodes */.hS.badInput;
    }
    await show(deps, jobs.warnings);
    const { jobs: all } = jobs.config;
    const enabled = all.filter((job) => job.enabled).length;
    const warned = jobs.warnings.length > 0 ? `, ${count(jobs.warnings.length, 'warning')}` : '';
    await host.print(`${paths.configFile}: valid, ${count(all.length, 'job')} (${enabled} enabled)${warned}`);
    return build_errors/* exitCodes */.hS.done;
}
async function show({ host, paths }, problems) {
    for (const problem of problems) {
        await host.finding(problem.severity, (0,config_problem/* problemText */.fI)(problem), (0,commands_deps/* placeOf */.$t)(problem, paths.configFile));
    }
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(7486);
;// CONCATENATED MODULE: ./build/core/cache-key.js
/** Names of a document's generations in the Actions cache. */

/** What a namespace looks like: nothing in it can be the delimiter of a key. */
const namespaceShape = /^[a-z0-9_]{1,40}$/;
const cache_key_digits = 12;
/** `ops-state-v1-<namespace>-`: the cache matches keys as prefixes too, newest first. */
function keyPrefix({ kind, namespace }) {
    return `ops-${kind}-v1-${namespace}-`;
}
/** `ops-state-v1-<namespace>-000000000042`. */
function cacheKey(space, generation) {
    return keyPrefix(space) + String(generation).padStart(cache_key_digits, '0');
}
/** The generation that a key names; undefined when it is not one of this space. */
function generationOf(space, key) {
    const rest = key.startsWith(keyPrefix(space)) ? key.slice(keyPrefix(space).length) : '';
    const generation = /^\d{12}$/.test(rest) ? Number(rest) : 0;
    return generation > 0 ? generation : undefined;
}
/** The namespace of a host: its name, with a mark of it that keeps apart what looks the same afterwards. */
function namespaceOf(hostName) {
    const word = hostName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
    return `${word.slice(0, 31)}_${(0,fingerprint/* fingerprint */.R)(hostName).slice(0, 8)}`;
}

// EXTERNAL MODULE: ./build/adapters/messenger-print.js
var messenger_print = __webpack_require__(2004);
// EXTERNAL MODULE: ./build/core/environment.js
var environment = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/core/render/button.js
var render_button = __webpack_require__(8843);
;// CONCATENATED MODULE: ./build/messenger.js




/** Dry runs, `--print-only` and `telegram-via: none` print; everything else goes to the chat. */
function createMessenger(parts) {
    const { inputs, host, fallback } = parts;
    const { language } = inputs;
    const way = {
        'bot-api': { edits: true, button: (0,render_button/* runButton */.yf)(host.env, language) },
        openclaw: { edits: false, button: undefined },
        none: undefined,
    }[inputs['telegram-via']];
    const print = (0,messenger_print/* createPrintMessenger */.P)(host, { language, ...(way && { way }) });
    if (inputs['print-only'] || inputs['dry-run'] || inputs['telegram-via'] === 'none')
        return print;
    let chat;
    return {
        async deliver(entries, moment, memory, onTaken) {
            chat ??= await createChat(parts);
            // A workflow's log and summary show everything; a terminal or cron what nobody else took, once.
            if (fallback)
                await print.deliver(entries, moment, memory);
            const delivery = await chat.deliver(entries, moment, memory, onTaken);
            if (!fallback)
                await print.deliver(await untaken(entries, delivery), moment, memory);
            return delivery;
        },
    };
}
async function createChat(parts) {
    const { inputs, host, fallback } = parts;
    const { createChatMessenger } = await Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(993), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 7825));
    const warn = (text) => host.log('warning', text);
    const options = {
        findRoute: () => findRoute(parts),
        language: inputs.language,
        warn,
    };
    const chat = createChatMessenger(options);
    if (!fallback)
        return chat;
    const { createFallbackMessenger } = await Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(993), __webpack_require__.e(281)]).then(__webpack_require__.bind(__webpack_require__, 7281));
    return createFallbackMessenger({
        chat,
        ...fallback,
        runUrl: (0,environment/* runUrl */.Vp)(host.env),
        language: inputs.language,
        warn,
    });
}
async function untaken(entries, delivery) {
    const { urgentLeft } = await Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(993), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 7825));
    const short = new Set(delivery.receipts
        .filter(({ kind, problem }) => kind === 'sent' && problem)
        .map(({ noticeId }) => noticeId));
    const left = urgentLeft(entries, delivery).filter(({ attempts }) => attempts === 0);
    return [...left, ...entries.filter(({ notice }) => short.has(notice.id))];
}
async function findRoute(parts) {
    const { inputs, host, exec, stateDir, sleep } = parts;
    const isDirect = inputs['telegram-via'] === 'bot-api';
    const found = await readRoute(inputs, host);
    if (found.kind === 'missing')
        return found.problem;
    const { chatId, threadId } = found;
    if (!isDirect) {
        const { createOpenclawTransport } = await Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(993), __webpack_require__.e(224)]).then(__webpack_require__.bind(__webpack_require__, 6224));
        const { accountId } = found;
        const transport = createOpenclawTransport({ exec, env: host.env, cwd: stateDir, accountId });
        return { transport, way: (0,fingerprint/* fingerprint */.R)(`openclaw ${accountId ?? ''} ${chatId}`), chatId, threadId };
    }
    const way = (0,fingerprint/* fingerprint */.R)(`${found.token} ${chatId}`);
    const { createBotApiTransport } = await Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(993), __webpack_require__.e(356)]).then(__webpack_require__.bind(__webpack_require__, 2356));
    const transport = createBotApiTransport({
        token: found.token,
        apiUrl: found.apiUrl,
        proxy: found.proxy,
        env: host.env,
        button: (0,render_button/* runButton */.yf)(host.env, inputs.language),
        sleep,
    });
    return { transport, way, chatId, threadId };
}
async function readRoute(inputs, host) {
    const { findTelegramRoute } = await Promise.all(/* import() */[__webpack_require__.e(162), __webpack_require__.e(893)]).then(__webpack_require__.bind(__webpack_require__, 6893));
    const threadId = inputs['telegram-thread-id'];
    return findTelegramRoute(host.env, {
        token: inputs['telegram-token'],
        viaOpenclaw: inputs['telegram-via'] === 'openclaw',
        chatId: inputs['telegram-chat-id'] ?? inputs.target,
        threadId: threadId === undefined ? undefined : String(threadId),
        apiUrl: inputs['telegram-api-url'],
    });
}
/** For `doctor`: the bot, the chat and, with `--send`, the topic. */
async function checkChat(parts) {
    const { inputs, host, exec, stateDir } = parts;
    if (inputs['telegram-via'] === 'none')
        return [['ok', 'telegram', 'not used (telegram-via: none)']];
    const found = await readRoute(inputs, host);
    if (found.kind === 'missing') {
        // Who set a part of it wants it.
        const isWanted = !found.isUnused ||
            inputs['telegram-thread-id'] !== undefined ||
            inputs['telegram-api-url'] !== undefined;
        const mend = 'Or do without: --print-only, or telegram-via none';
        return [[isWanted ? 'fail' : 'warn', 'telegram', `${found.problem}. ${mend}`]];
    }
    if (inputs['telegram-via'] === 'openclaw') {
        const { checkOpenclaw } = await Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(993), __webpack_require__.e(224)]).then(__webpack_require__.bind(__webpack_require__, 6224));
        return [await checkOpenclaw({ ...found, exec, env: host.env, cwd: stateDir }, inputs.send)];
    }
    const { checkTelegram } = await Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(993), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 7692));
    return checkTelegram({ ...found, env: host.env }, inputs.send);
}

;// CONCATENATED MODULE: ./build/version.js
/** The version of package.json; a test keeps them equal. */
const version = '0.1.0';

;// CONCATENATED MODULE: ./build/app.js
/** The composition root: the only place that builds adapters and hands them to commands. */




















const app_never = new Promise(() => undefined);
/** What is not needed every few minutes is loaded when it is asked for. */
const app_table = {
    tick: tick,
    start: start,
    stop: stop,
    run: run,
    'validate-config': validateConfig,
    plan: async (deps) => (await Promise.all(/* import() */[__webpack_require__.e(68), __webpack_require__.e(824), __webpack_require__.e(996)]).then(__webpack_require__.bind(__webpack_require__, 3996))).plan(deps),
    apply: async (deps) => (await Promise.all(/* import() */[__webpack_require__.e(68), __webpack_require__.e(824), __webpack_require__.e(748)]).then(__webpack_require__.bind(__webpack_require__, 6748))).apply(deps),
    verify: async (deps) => (await Promise.all(/* import() */[__webpack_require__.e(68), __webpack_require__.e(824), __webpack_require__.e(379)]).then(__webpack_require__.bind(__webpack_require__, 379))).verify(deps),
    settle: async (deps) => (await Promise.all(/* import() */[__webpack_require__.e(68), __webpack_require__.e(824), __webpack_require__.e(56)]).then(__webpack_require__.bind(__webpack_require__, 9056))).settle(deps),
    history: async (deps) => (await Promise.all(/* import() */[__webpack_require__.e(683), __webpack_require__.e(869)]).then(__webpack_require__.bind(__webpack_require__, 8869))).history(deps),
    status: async (deps) => (await Promise.all(/* import() */[__webpack_require__.e(683), __webpack_require__.e(897)]).then(__webpack_require__.bind(__webpack_require__, 9897))).status(deps),
    logs: async (deps) => (await __webpack_require__.e(/* import() */ 445).then(__webpack_require__.bind(__webpack_require__, 4445))).logs(deps),
    doctor: async (deps) => (await __webpack_require__.e(/* import() */ 448).then(__webpack_require__.bind(__webpack_require__, 8448))).doctor(deps),
    init: async (deps) => (await __webpack_require__.e(/* import() */ 531).then(__webpack_require__.bind(__webpack_require__, 6912))).init(deps),
    selftest: async (deps) => (await __webpack_require__.e(/* import() */ 297).then(__webpack_require__.bind(__webpack_require__, 5297))).selftest(deps),
};
/** Runs the command line and returns its exit code. */
function runCommandLine(words, env) {
    const host = (0,host_cli/* createCliHost */.b)(env);
    return guarded(host, async () => {
        const line = parseCommandLine(words);
        if (line.kind === 'version')
            await host.print(version);
        else if (line.kind === 'help')
            await host.print(helpText(line.command));
        else
            return runCommand(line.inputs, host, createCancellation());
        return build_errors/* exitCodes */.hS.done;
    });
}
/** The one place where errors end: each becomes a line that says what to do, and an exit code. */
async function guarded(host, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof build_errors/* UserError */.yo) {
            // Several problems at once are a line each.
            for (const line of error.message.split('\n'))
                host.log('error', line);
            return error.exitCode;
        }
        // Whoever read our output has gone: nothing to tell, nobody to tell it to.
        if ((0,build_errors/* causeOf */.rl)(error) === 'EPIPE')
            return build_errors/* exitCodes */.hS.failed;
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        host.log('error', `This is a bug in ops-framework ${version}, please report it with these lines:\n${stack}`);
        return build_errors/* exitCodes */.hS.failed;
    }
}
/** Builds the adapters and runs one command with them. 128 and the signal's number when one ended it. */
async function runCommand(inputs, host, cancellation, surroundings, commands = app_table) {
    const { env } = host;
    const paths = (0,openclaw/* locate */.x5)(env, { configFile: inputs['config-file'], stateFile: inputs['state-file'] });
    const processes = (0,adapters_processes/* createProcesses */.E)((0,external_node_os_.hostname)().split('.')[0] ?? 'host');
    const file = (0,state_file/* createFileStore */.I)({
        path: paths.stateFile,
        codec: state/* stateCodec */.A,
        processes,
        now: system/* systemClock */.m.now,
        seedPath: paths.scriptStateFile,
    });
    const store = surroundings?.over(file, paths.stateFile) ?? file;
    // Loaded for the first command that runs: an idle tick needs none of it.
    let hostExec;
    const exec = {
        run: cancellation.unlessCancelled(async (request) => {
            const { createExec } = await __webpack_require__.e(/* import() */ 247).then(__webpack_require__.bind(__webpack_require__, 5247));
            hostExec ??= createExec();
            // Cancelled while it was loaded: what is started now, nobody would end.
            if (cancellation.isCancelled())
                return app_never;
            return app_hidden(await hostExec.run(request), surroundings?.hide);
        }),
    };
    const supervisionIn = async (root) => {
        const { openSupervision } = await __webpack_require__.e(/* import() */ 24).then(__webpack_require__.bind(__webpack_require__, 8024));
        return openSupervision({ root, processes, cancellation, hide: surroundings?.hide });
    };
    const lastWork = [];
    let writes;
    const parts = {
        inputs,
        host,
        exec,
        stateDir: paths.stateDir,
        sleep: system/* systemClock */.m.sleep,
        fallback: surroundings?.fallback,
    };
    const deps = {
        inputs,
        host,
        clock: system/* systemClock */.m,
        exec,
        processes,
        supervision: () => supervisionIn(paths.jobsFolder),
        files: system/* systemFiles */.H,
        inspector: systemInspector,
        store: {
            ...store,
            update: cancellation.unlessCancelled((change) => store.update(change)),
            claim: cancellation.unlessCancelled((change) => store.claim(change)),
        },
        messenger: createMessenger(parts),
        checkChat: () => checkChat(parts),
        paths,
        runId: newRunId(),
        openSandbox: async () => (await __webpack_require__.e(/* import() */ 203).then(__webpack_require__.bind(__webpack_require__, 2203))).openSandbox(deps, commands, supervisionIn),
        onCancel: (work) => void lastWork.push(work),
        hasWrites: () => (0,external_node_fs_.existsSync)(paths.ledgerFile),
        openWrites: () => (writes ??= openWrites({
            ...paths,
            processes,
            cancellation,
            namespace: surroundings?.namespace ?? namespaceOf((0,external_node_os_.hostname)()),
            ...(surroundings && { action: surroundings }),
        })),
        openSetup: async () => (await __webpack_require__.e(/* import() */ 912).then(__webpack_require__.bind(__webpack_require__, 3912))).openSetup(process.argv[1]),
        ...(surroundings && { workflow: surroundings.workflow }),
    };
    try {
        // Jobs' commands live in sessions of their own, so that a Ctrl-C here does not reach them by itself.
        void cancellation.cancelled.then(() => {
            const ended = hostExec?.terminateAll();
            surroundings?.hurry();
            return ended;
        });
        return await Promise.race([commands[inputs.command](deps), cancellation.cancelled]);
    }
    finally {
        await hostExec?.terminateAll();
        if (cancellation.isCancelled())
            await doLastWork(lastWork, (problem) => host.log('error', problem));
        try {
            // What was decided is saved on this host; other hosts get it too, also from a cancelled run. Writes first.
            try {
                await (await writes)?.atEnd.publish();
            }
            finally {
                await store.publish();
            }
        }
        finally {
            await surroundings?.after(store);
        }
    }
}
/** Most commands have nothing to do with writes. */
async function openWrites(parts) {
    return (await Promise.all(/* import() */[__webpack_require__.e(68), __webpack_require__.e(621)]).then(__webpack_require__.bind(__webpack_require__, 9621))).openWriteWorld(parts);
}
/** Before anything is clipped: half a secret is not recognised any more. */
function app_hidden(result, hide) {
    if (!hide || result.kind === 'not-started')
        return result;
    const clean = (stream) => ({ ...stream, head: hide(stream.head), tail: hide(stream.tail) });
    return { ...result, stdout: clean(result.stdout), stderr: clean(result.stderr) };
}
/** Seven characters: seconds of the last weeks, and chance to tell runs of one second apart. */
function newRunId() {
    const time = Math.floor(Date.now() / 1000)
        .toString(36)
        .slice(-4);
    const chance = Math.floor(Math.random() * 36 ** 3)
        .toString(36)
        .padStart(3, '0');
    return time + chance;
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   UN: () => (/* binding */ save),
/* harmony export */   cK: () => (/* binding */ deliver),
/* harmony export */   qz: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _core_outbox_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4805);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);


/** Changes the state. Undefined when that failed: logged, and the stored state is as it was. */
function save(deps, change) {
    return logged(deps, () => deps.store.update(change));
}
/** The same for what will be acted on. */
function claim(deps, change) {
    return logged(deps, () => deps.store.claim(change));
}
async function logged({ host }, saving) {
    try {
        return await saving();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        host.log('error', error.message);
        return undefined;
    }
}
/** Sends what is due and saves the receipts. True when everything was taken and acknowledged. */
async function deliver(run, state, moment, isMeant = () => true) {
    const entries = (0,_core_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .deliverable */ .gy)(state, moment).filter(isMeant);
    if (entries.length === 0)
        return true;
    let isSaving = true;
    // After each message, not only after the last: what a run sent that dies in between is not sent again.
    const delivery = await send(run, entries, state, moment, async (soFar) => {
        isSaving &&= (await save(run, (latest) => (0,_core_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .acknowledge */ .b0)(latest, soFar))) !== undefined;
    });
    const saved = await save(run, (latest) => (0,_core_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .acknowledge */ .b0)(latest, delivery));
    const left = delivery.receipts.filter(({ kind }) => kind !== 'sent');
    if (left.length > 0) {
        const why = left[0]?.problem ?? 'no reason was given';
        const count = `${left.length} of ${delivery.receipts.length} notices`;
        run.host.log('error', `not delivered, stays queued: ${count} (${why})`);
    }
    return left.length === 0 && saved !== undefined;
}
/** Delivers without receipts what this run found and could not save. */
async function tell(run, state, moment) {
    const entries = state.outbox.filter((entry) => (0,_core_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .isQueuedBy */ .bl)(entry, moment.runId));
    if (entries.length > 0)
        await send(run, entries, state, moment);
}
/** Hands entries to the messenger and notes which of them it took. */
async function send(run, entries, state, moment, onTaken) {
    const delivery = await run.messenger.deliver(entries, moment, state.chat, onTaken);
    run.lacksTarget ||= delivery.missing !== undefined;
    const { receipts } = delivery;
    const sent = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
    const known = new Set(run.told.map(({ id }) => id));
    // Its own report is shown in the workflow also when the chat did not take it.
    const told = entries.filter((entry) => sent.has(entry.notice.id) || (0,_core_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .isQueuedBy */ .bl)(entry, moment.runId));
    run.told.push(...told.map(({ notice }) => notice).filter(({ id }) => !known.has(id)));
    return delivery;
}


/***/ }),

/***/ 6917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   It: () => (/* binding */ requireJobs),
/* harmony export */   JS: () => (/* binding */ requireState),
/* harmony export */   Kh: () => (/* binding */ requireLongRead),
/* harmony export */   RI: () => (/* binding */ readJobs),
/* harmony export */   T$: () => (/* binding */ readMoment),
/* harmony export */   _k: () => (/* binding */ mapConcurrent),
/* harmony export */   bo: () => (/* binding */ requireJob),
/* harmony export */   sG: () => (/* binding */ tellProblems)
/* harmony export */ });
/* harmony import */ var _core_owners_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5596);
/* harmony import */ var _core_config_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9185);
/* harmony import */ var _core_config_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7818);
/* harmony import */ var _core_config_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);






/** Reads and checks the jobs file. A missing or unreadable file is a problem like any other. */
async function readJobs({ files, paths, inputs }) {
    const { configFile } = paths;
    let text;
    try {
        text = await files.read(configFile);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo))
            throw error;
        return unreadable(error.message);
    }
    if (text === undefined) {
        const also = inputs['config-file'] === undefined ? ' (nor an ops-jobs.json in this folder)' : '';
        const ways = 'make one with ops-framework init or from examples/, or name it with --config-file';
        const problem = `there is no jobs file${also}: ${ways}`;
        return unreadable(`${configFile}: ${problem}`, problem);
    }
    const plain = (0,_core_config_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlain */ .eE)(text);
    if (plain)
        return { kind: 'valid', config: plain, warnings: [] };
    // The parser that knows places is a third of the program, and loaded only for a file that has something to say.
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(162), __webpack_require__.e(881)]).then(__webpack_require__.bind(__webpack_require__, 1881));
    const { config, problems: found } = parseConfig(text);
    const problems = inputs.strict
        ? found.map((problem) => ({ ...problem, severity: 'error' }))
        : found;
    if (config && (!inputs.strict || problems.length === 0))
        return { kind: 'valid', config, warnings: problems };
    const bySeverity = ['error', 'warning'].flatMap((severity) => problems.filter((problem) => problem.severity === severity));
    return {
        kind: 'invalid',
        lines: problems.map((problem) => (0,_core_config_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .formatProblem */ .Vw)(problem, configFile)),
        brief: bySeverity.map(_core_config_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .briefProblem */ .Qu),
        problems,
    };
}
function unreadable(line, brief = line) {
    return { kind: 'invalid', lines: [line], brief: [brief], problems: [] };
}
/** The jobs file, or a UserError (exit 2) with all its problems. */
async function requireJobs(deps) {
    const jobs = await readJobs(deps);
    if (jobs.kind === 'valid')
        return jobs.config;
    const { configFile } = deps.paths;
    if (jobs.problems.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(jobs.lines.join('\n'), { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.badInput });
    tellProblems(deps, jobs);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${configFile} cannot be used; mend it first`, { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.badInput });
}
/** Logs what is wrong with the jobs file, each problem at its place. */
function tellProblems({ host, paths }, jobs) {
    if (jobs.problems.length === 0)
        for (const line of jobs.lines)
            host.log('error', line);
    for (const problem of jobs.problems) {
        host.log(problem.severity, (0,_core_config_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problemText */ .fI)(problem), placeOf(problem, paths.configFile));
    }
}
function placeOf({ line, column }, file) {
    return { file, line, column };
}
/** The job that the command names. Throws a UserError (exit 2) that names the nearest one. */
function requireJob(config, { inputs }) {
    const id = inputs.job ?? '';
    const job = config.jobs.find((candidate) => candidate.id === id);
    if (job)
        return job;
    const ids = config.jobs.map((candidate) => candidate.id);
    const isNamed = (candidate) => candidate.name.toLowerCase() === id.toLowerCase();
    const near = config.jobs.find(isNamed)?.id ?? (0,_core_config_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(id, ids);
    const known = ids.length === 0 ? 'the jobs file has no jobs' : `the jobs are: ${ids.slice(0, 20).join(', ')}`;
    const hint = near === undefined ? known : `did you mean ${JSON.stringify(near)}?`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`no job ${JSON.stringify(id)}; ${hint}`, { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.badInput });
}
/** The job as a long one. Throws a UserError (exit 2) when it is of another kind. */
function requireLongRead(job) {
    if (job.kind === 'long_running_read')
        return job;
    const mend = job.kind === 'one_shot_read'
        ? `try: ops-framework run ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(job.id)}`
        : 'a write needs its approval chain';
    const message = `job ${job.id} is a ${job.kind}; start and stop take a long_running_read. ${mend}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(message, { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.badInput });
}
/** Reads the clock once, and looks up which owners found in the state are dead. */
function readMoment(deps, state, options = {}) {
    const { clock, processes, runId } = deps;
    const now = clock.now();
    const owners = [...(0,_core_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersIn */ .qx)(state), ...(options.owners ?? [])];
    const dead = owners.filter((owner) => processes.isDead(owner));
    const alive = owners.filter((owner) => {
        const found = processes.find(owner.pid);
        return found !== undefined && (0,_core_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameOwner */ .Ie)(found, owner);
    });
    return {
        now,
        zone: options.zone,
        hostTime: clock.localTime,
        awake: clock.awake?.(),
        self: processes.self(),
        runId,
        dead: (0,_core_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .deadBy */ .YU)({ dead, alive }, now),
        sink: options.sink ?? 'chat',
        mode: options.mode ?? 'act',
        openWrites: options.openWrites ?? [],
    };
}
/** The state, or a UserError that says why it cannot be used. For commands that must not act without memory. */
async function requireState({ store }) {
    const loaded = await store.load();
    if (loaded.kind === 'unavailable')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(loaded.problem);
    return loaded.doc;
}
/** Applies `work` to each item, at most `limit` at a time, results in the items' order. */
async function mapConcurrent(items, limit, work) {
    const results = [];
    // One iterator for all lanes: each takes the next item when it is free.
    const waiting = items.entries();
    const lane = async () => {
        for (const [index, item] of waiting)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
    return results;
}


/***/ }),

/***/ 7648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RS: () => (/* binding */ executeCommand),
/* harmony export */   _1: () => (/* binding */ startJob),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   qS: () => (/* binding */ probeJob),
/* harmony export */   y9: () => (/* binding */ perform)
/* harmony export */ });
/* harmony import */ var _core_deadlines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4587);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3491);
/* harmony import */ var _core_queue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2797);
/* harmony import */ var _core_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6206);
/* harmony import */ var _deps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6917);
/** Running jobs' commands: probes that bring evidence, effects that bring outcomes. */





/** Runs one command of a job to its end or deadline. Never rejects. */
function executeCommand(deps, job, verb) {
    const argv = job.commands[verb];
    if (!argv) {
        const message = `job ${job.id} has no commands.${verb}`;
        return Promise.resolve({ kind: 'not-started', message, durationMs: 0 });
    }
    const override = verb === 'status' ? undefined : deps.inputs['timeout-seconds'];
    return deps.exec.run({
        argv,
        cwd: deps.paths.resolve(job.cwd ?? deps.paths.stateDir),
        env: (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentOf */ .p7)(job, deps.host.env),
        timeoutMs: (0,_core_deadlines_js__WEBPACK_IMPORTED_MODULE_0__/* .deadlineMs */ .v)(job, verb, override),
        cleanUp: verb === 'start' || verb === 'stop' ? 'detached' : 'all',
        ...(verb === 'run' && { find: _core_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .attentionWords */ .I0 }),
    });
}
/** Starts a long job. `byPerson`: somebody asked for it; a tick did not. Never rejects. */
async function startJob(deps, config, job, byPerson) {
    if (!job.commands.exec)
        return executeCommand(deps, job, 'start');
    return (await __webpack_require__.e(/* import() */ 80).then(__webpack_require__.bind(__webpack_require__, 9080))).startSupervised(deps, config, job, byPerson);
}
/** Asks one long job for its status, and notes which process it names. */
async function probeJob(deps, job) {
    if (job.commands.exec)
        return (await __webpack_require__.e(/* import() */ 80).then(__webpack_require__.bind(__webpack_require__, 9080))).probeSupervised(deps, job);
    const observation = (0,_core_status_js__WEBPACK_IMPORTED_MODULE_3__/* .observe */ .lB)(await executeCommand(deps, job, 'status'));
    if (observation.kind !== 'status' || observation.status.pid === undefined)
        return observation;
    const process = deps.processes.find(observation.status.pid);
    return process ? { ...observation, process } : observation;
}
/** Probes jobs concurrently. No job can stop another's probe; progress is shown while they run. */
async function probe(deps, jobs) {
    const { host, inputs } = deps;
    const waiting = new Set(jobs.map((job) => job.id));
    const show = () => {
        const [first] = waiting;
        const last = waiting.size === 1 && first !== undefined ? `, waiting for ${first}` : '';
        host.progress(`probing ${jobs.length - waiting.size}/${jobs.length}${last}`);
    };
    if (jobs.length > 0)
        show();
    const seen = await (0,_deps_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(jobs, inputs.concurrency, async (job) => {
        const observation = await probeJob(deps, job);
        waiting.delete(job.id);
        show();
        return [job.id, observation];
    });
    host.progress(undefined);
    return new Map(seen);
}
/**
 * Does what was decided, concurrently, and hands each outcome to `save` as soon as it is known, so that a crash loses
 * none that was already seen.
 */
async function perform(deps, config, effects, save) {
    const { host, clock, inputs } = deps;
    let done = 0;
    const show = () => host.progress(`running ${done}/${effects.length}`);
    show();
    await (0,_deps_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(effects, inputs.concurrency, async (effect) => {
        const { job, kind } = effect;
        const result = kind === 'start' ? await startJob(deps, config, job, false) : await executeCommand(deps, job, kind);
        await save({ ...effect, result, finishedAt: clock.now() });
        done += 1;
        show();
    });
    host.progress(undefined);
}


/***/ }),

/***/ 2409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ awakeSchema),
/* harmony export */   Jz: () => (/* binding */ noteReading),
/* harmony export */   sL: () => (/* binding */ awakeMs)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/**
 * The awake clock: time in which the host slept or was off counts neither as a stall nor as a backoff. Each tick reads a
 * clock that stands still meanwhile; what the wall clock gained over it since the last tick is a gap. Pure.
 */

/** Smaller ones are a clock that is being set right. */
const leastGapMs = 5_000;
/** Older ones are forgotten: a stall or a backoff of more gaps than that is long over. */
const mostGaps = 50;
const awakeSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** The last reading, and what the wall clock said then. */
    at: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    boot: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    uptimeMs: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    elapsedMs: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    gaps: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ at: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), ms: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })),
});
/** Notes what was lost since the last tick. Without a reading nothing is known, and nothing is changed. */
function noteReading(before, reading, now) {
    if (!reading)
        return before;
    if (!before)
        return { at: now, ...reading, gaps: [] };
    const lostMs = now - before.at - awakeSince(before, reading);
    const gaps = lostMs < leastGapMs ? before.gaps : [...before.gaps, { at: before.at, ms: Math.round(lostMs) }];
    return { at: now, ...reading, gaps: gaps.filter(({ at }) => at <= now).slice(-mostGaps) };
}
/** How long the host was awake since then. After a restart only what came after it is known. */
function awakeSince(before, { boot, uptimeMs, elapsedMs = Infinity }) {
    if (boot !== before.boot)
        return Math.max(0, Math.min(uptimeMs, elapsedMs));
    const mostMs = elapsedMs - (before.elapsedMs ?? 0);
    return Math.max(0, Math.min(uptimeMs - before.uptimeMs, mostMs));
}
/** Time from one moment to a later one in which the host was awake. */
function awakeMs(fromAt, toAt, gaps) {
    const lostMs = gaps.reduce((sum, { at, ms }) => sum + Math.max(0, Math.min(at + ms, toAt) - Math.max(at, fromAt)), 0);
    return toAt - fromAt - lostMs;
}


/***/ }),

/***/ 9254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ noMemory),
/* harmony export */   F9: () => (/* binding */ isAgain),
/* harmony export */   Gi: () => (/* binding */ isUrgent),
/* harmony export */   P0: () => (/* binding */ fallbackAfterMs),
/* harmony export */   PF: () => (/* binding */ forgetLiving),
/* harmony export */   ZS: () => (/* binding */ livingOf),
/* harmony export */   _8: () => (/* binding */ boundMemory),
/* harmony export */   eh: () => (/* binding */ planDelivery),
/* harmony export */   gy: () => (/* binding */ isTopicLost),
/* harmony export */   hJ: () => (/* binding */ refusedRetryMs)
/* harmony export */ });
/* harmony import */ var _outbox_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4805);
/** What is remembered of the chat between runs, and what a run has to send there. */

/** An alert that nobody took for so long goes to the fallback too. */
const fallbackAfterMs = 15 * 60_000;
/** A chat that refuses is asked again so often. */
const refusedRetryMs = 3_600_000;
const noMemory = { progress: {} };
function planDelivery(entries) {
    const report = entries.filter(({ notice }) => notice.reason !== 'progress');
    const progress = entries.filter(({ notice }) => notice.reason === 'progress');
    const newest = new Map(progress.map((entry) => [entry.notice.job?.id, entry]));
    const living = progress.filter((entry) => newest.get(entry.notice.job?.id) === entry);
    return { report, living, superseded: progress.filter((entry) => !living.includes(entry)) };
}
/** True when it may have arrived already: its delivery ended without an answer, or whoever delivered it died. */
function isAgain(entry, runId) {
    return entry.lastTry === 'unknown' || (entry.lastTry === undefined && !(0,_outbox_js__WEBPACK_IMPORTED_MODULE_0__/* .isQueuedBy */ .bl)(entry, runId));
}
function isUrgent({ urgency }) {
    return urgency === 'alert' || urgency === 'action';
}
/** Forgets the living messages of jobs that a report told of: the next progress comes below it. */
function forgetLiving(memory, told) {
    const ids = new Set(told.map((notice) => notice.job?.id));
    const kept = Object.entries(memory.progress).filter(([id]) => !ids.has(id));
    return { ...memory, progress: Object.fromEntries(kept) };
}
/** The message that shows a job's progress. */
function livingOf({ progress }, jobId) {
    return Object.hasOwn(progress, jobId) ? progress[jobId] : undefined;
}
/** True when the topic was gone lately: not asked about again for an hour. */
function isTopicLost({ lostTopic: lost }, { way, threadId }, now) {
    return lost?.way === way && lost.threadId === threadId && Math.abs(now - lost.at) < refusedRetryMs;
}
/** Living messages of jobs that are known; a memory without anything in it is none. */
function boundMemory(memory, jobs) {
    if (!memory)
        return undefined;
    const kept = Object.entries(memory.progress).filter(([id]) => Object.hasOwn(jobs, id));
    const { progress: _, ...rest } = memory;
    if (kept.length === 0 && Object.keys(rest).length === 0)
        return undefined;
    return { ...rest, progress: Object.fromEntries(kept) };
}


/***/ }),

/***/ 2637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ reportConfigError),
/* harmony export */   f: () => (/* binding */ closeConfigError)
/* harmony export */ });
/* harmony import */ var _outbox_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4805);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6067);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4080);



const hourMs = 3_600_000;
/** Queues the notice unless one was queued within the hour. `problems` are lines for a person, the most important first. */
function reportConfigError(stored, file, problems, moment) {
    const state = (0,_times_js__WEBPACK_IMPORTED_MODULE_1__/* .clampTimes */ .A)(stored, moment.now);
    const last = state.configErrorReportedAt;
    if (last !== undefined && moment.now - last < hourMs)
        return state;
    const shown = problems.slice(0, 10).map((line) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(line, 500));
    const more = problems.length > 10 ? [`and ${problems.length - 10} more`] : [];
    const facts = [
        `file: ${file}`,
        ...shown,
        ...more,
        `no job is watched until it is mended: ops-framework validate-config --config-file ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(file)}`,
    ];
    const draft = { reason: 'config', urgency: 'action', headline: 'jobs file cannot be used', facts };
    return (0,_outbox_js__WEBPACK_IMPORTED_MODULE_2__/* .foldOld */ .$i)((0,_outbox_js__WEBPACK_IMPORTED_MODULE_2__/* .post */ .bE)({ ...state, configErrorReportedAt: moment.now }, [draft], 'c', moment), moment);
}
/** The first tick with a good file after one that was told as bad: says so, and the next bad one is told at once. */
function closeConfigError(state) {
    if (state.configErrorReportedAt === undefined)
        return { state, drafts: [] };
    const { configErrorReportedAt: _, ...rest } = state;
    const facts = ['jobs are watched again'];
    return {
        state: rest,
        drafts: [{ reason: 'config', urgency: 'info', headline: 'jobs file is good again', facts }],
    };
}


/***/ }),

/***/ 4506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(9396);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/core/config/nearest.js
var nearest = __webpack_require__(635);
;// CONCATENATED MODULE: ./build/core/config/fields.js
/** The kinds of values a jobs file is made of, each with the words that messages and the docs use for it. */


const words = registries/* registry */.u5();
/** Gives a schema its description and its words. */
function field(schema, description, say) {
    // Registered, not `.check(z.describe())`: that would build every schema twice.
    registries/* globalRegistry */.fd.add(schema, { description });
    words.add(schema, say);
    return schema;
}
/** Made when it is asked for, and then kept: to build the schema of a job takes as long as a fifth of a start. */
function whenUsed(make) {
    let made;
    return () => (made ??= { it: make() }).it;
}
/** A hundred years: later times are no longer dates. */
const maxSeconds = 3_153_600_000;
/** Timers hold no more than about 24 days. */
const maxTimeoutSeconds = 2_000_000;
const noNul = /^[^\0]*$/;
const isSet = /\S/;
function seconds(description, example, min = 0) {
    return field(schemas/* int */.Whr().check(api/* _gte */.qm(min), api/* _lte */.Zm(maxSeconds)), description, {
        expects: `a whole number of seconds, ${min} or more`,
        example: String(example),
    });
}
function lifetime(description) {
    return field(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(maxSeconds)), description, {
        expects: 'a whole number of seconds, 1 or more',
        example: '86400',
    });
}
function timeout(description) {
    return field(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(maxTimeoutSeconds)), description, {
        expects: `a whole number of seconds from 1 to ${maxTimeoutSeconds}`,
        example: '300',
    });
}
function tries(description) {
    return field(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(100)), description, {
        expects: 'a whole number from 1 to 100',
        example: '5',
    });
}
function delay(description) {
    return field(schemas/* number */.aig().check(api/* _gte */.qm(0), api/* _lte */.Zm(maxSeconds)), description, {
        expects: 'a number of seconds, 0 or more',
        example: '60',
    });
}
function flag(description) {
    return field(schemas/* boolean */.zMY(), description, { expects: 'true or false', example: 'true' });
}
function oneOf(values, description) {
    const list = values.map((value) => JSON.stringify(value));
    const expects = list.length === 2 ? list.join(' or ') : `one of ${list.join(', ')}`;
    return field(schemas/* enum */.k5n(values), description, {
        expects,
        example: JSON.stringify(values[0]),
        fix: (given) => (0,nearest/* nearest */.p)(given, values),
    });
}
function fields_text(description, example) {
    return field(schemas/* string */.YjP(), description, { expects: 'text', example: JSON.stringify(example) });
}
function filledText(description, expects, example) {
    return field(schemas/* string */.YjP().check(api/* _regex */.Fk(isSet), api/* _regex */.Fk(noNul)), description, {
        expects: `${expects}, not blank and without NUL characters`,
        example: JSON.stringify(example),
    });
}
function time(description, example) {
    return field(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _regex */.Fk(/^(?:[01]\d|2[0-3]):[0-5]\d$/)), description, {
        expects: 'a time of day as HH:MM, from 00:00 to 23:59',
        example: JSON.stringify(example),
        fix: (given) => (/^24:00$/.test(given.trim()) ? '00:00' : given.trim().padStart(5, '0')),
    });
}
function zone(description) {
    return field(schemas/* string */.YjP().check(api/* _trim */.WN(), schemas/* refine */.YPB(isZone)), description, {
        expects: 'the IANA name of a time zone that this machine knows',
        example: '"Asia/Shanghai"',
        fix: (given) => (0,nearest/* nearest */.p)(given, Intl.supportedValuesOf('timeZone')),
    });
}
/** Asking costs milliseconds, and many jobs name the same zone. */
const zones = new Map();
/** Offsets like `+08:00` are left out: whether they work differs between versions of Node. */
function isZone(name) {
    if (!/^[A-Za-z]/.test(name))
        return false;
    let known = zones.get(name);
    if (known === undefined) {
        try {
            Intl.DateTimeFormat('en', { timeZone: name });
            known = true;
        }
        catch {
            known = false;
        }
        zones.set(name, known);
    }
    return known;
}
function jobId(description) {
    const shape = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._\-:@+]{0,63}$/u;
    return field(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _regex */.Fk(shape)), description, {
        expects: '1 to 64 letters, digits, spaces and . _ - : @ + that begin with a letter or digit (any script)',
        example: '"nightly-sync"',
        fix: (given) => given
            .trim()
            .slice(0, 64)
            .replaceAll(/[^\p{L}\p{M}\p{N} ._\-:@+]+/gu, '-')
            .replace(/^[^\p{L}\p{N}]+/u, ''),
    });
}
/** A reference: any text is accepted, as the script did; an unknown one is warned about by the rules. */
function jobRef(description) {
    return field(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _regex */.Fk(isSet)), description, {
        expects: 'the id of a job',
        example: '"nightly-sync"',
    });
}
function argv(description, example) {
    const program = schemas/* refine */.YPB((list) => list.length === 0 || isSet.test(list[0] ?? ''), { path: [0] });
    const argument = field(schemas/* string */.YjP().check(api/* _regex */.Fk(noNul)), 'One argument.', {
        expects: 'text without NUL characters; the program itself also not blank',
        example: '"job.py"',
    });
    return field(schemas/* array */.YOg(argument).check(api/* _minLength */.m9(1), program), description, {
        expects: 'a list of words: the program and its arguments',
        example,
    });
}
function environment(description) {
    const value = field(schemas/* string */.YjP().check(api/* _regex */.Fk(noNul)), 'Value of the variable.', {
        expects: 'text without NUL characters',
        example: '"value"',
    });
    const name = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[A-Za-z_][A-Za-z0-9_]*$/));
    return field(schemas/* record */.g1P(name, value), description, {
        expects: 'an object of NAME: "value"; a name is letters, digits and _ and does not begin with a digit',
        example: '{ "LANG": "C.UTF-8" }',
    });
}
function logins(description) {
    const login = field(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _regex */.Fk(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)), 'One login.', {
        expects: 'a GitHub login, without @',
        example: '"octocat"',
        fix: (given) => given.trim().replace(/^@/, ''),
    });
    return field(schemas/* array */.YOg(login).check(api/* _minLength */.m9(1)), description, {
        expects: 'a list of at least one GitHub login',
        example: '["octocat"]',
    });
}
function patterns(description) {
    const pattern = field(schemas/* string */.YjP().check(schemas/* refine */.YPB(isPattern)), 'One regular expression.', {
        expects: 'a JavaScript regular expression that does not match every line',
        example: '"^Refreshing state"',
    });
    return field(schemas/* array */.YOg(pattern), description, {
        expects: 'a list of regular expressions',
        example: '["^Refreshing state"]',
    });
}
/** One that matches everything would leave nothing of the plan for the digest to cover. */
function isPattern(source) {
    try {
        const pattern = new RegExp(source, 'u');
        return !(pattern.test('') && pattern.test('destroy 17 rows'));
    }
    catch {
        return false;
    }
}
/** A key known from the script's files: accepted, warned about by the rules, without effect. */
function noEffect() {
    const schema = schemas/* unknown */.L5J();
    registries/* globalRegistry */.fd.add(schema, {
        description: 'No effect: a line in a file is not an approval.',
        deprecated: true,
    });
    return schema;
}

;// CONCATENATED MODULE: ./build/core/config/commands.js
/** The commands of a job. Which of them a kind needs is in `rules.ts`. */



const commandsSchema = whenUsed(() => field(schemas/* strictObject */.rej({
    exec: (0,schemas/* exactOptional */.yqP)(argv('The long read itself, in place of `start` and `status`: run in the background and watched.', '["python3", "inventory.py"]')),
    start: (0,schemas/* exactOptional */.yqP)(argv('Starts a long read in the background.', '["systemctl", "--user", "start", "sync"]')),
    status: (0,schemas/* exactOptional */.yqP)(argv('Prints the status of a long read as one JSON object.', '["python3", "status.py"]')),
    stop: (0,schemas/* exactOptional */.yqP)(argv('Stops a long read. Without it, the process gets SIGTERM.', '["systemctl", "--user", "stop", "sync"]')),
    run: (0,schemas/* exactOptional */.yqP)(argv('What a one-shot job does.', '["python3", "check.py"]')),
    plan: (0,schemas/* exactOptional */.yqP)(argv('Prints what a write would do, and does nothing.', '["terraform", "plan"]')),
}), 'Commands by name, each a list of words. A shell string is not accepted.', { expects: 'an object', example: '{ "run": ["python3", "check.py"] }' }));

// EXTERNAL MODULE: ./build/core/config/keys.js
var keys = __webpack_require__(537);
;// CONCATENATED MODULE: ./build/core/config/supervise.js
/** The part of the jobs file that says how a supervised job (`commands.exec`) is run and started again. */



const exitCode = () => field(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(255)), 'One exit code.', {
    expects: 'an exit code from 1 to 255',
    example: '75',
});
const superviseSchema = whenUsed(() => field(schemas/* strictObject */.rej({
    stopGraceSeconds: (0,schemas/* _default */.Rvf)(seconds('Time from SIGTERM to SIGKILL when the job is stopped: to write a checkpoint.', 30), 30),
    maxRuntimeSeconds: (0,schemas/* exactOptional */.yqP)(lifetime('Longest that one attempt may run, time asleep not counted; then it is stopped.')),
    minDurationSeconds: (0,schemas/* exactOptional */.yqP)(lifetime('An end with exit code 0 is an alert and no completion when all attempts of the work together ran for less. Not looked at when one of them ended unseen.')),
    expectOutput: (0,schemas/* _default */.Rvf)(flag('An end with exit code 0 is an alert and no completion when no attempt of the work wrote anything.'), false),
    resumeOnExitCodes: (0,schemas/* exactOptional */.yqP)(field(schemas/* array */.YOg(exitCode()).check(api/* _minLength */.m9(1)), 'Exit codes after which a tick may start it again. Without it, every one. An end by a signal or with the host is always worth it.', { expects: 'a list of at least one exit code', example: '[75]' })),
    maxAttempts: (0,schemas/* _default */.Rvf)(field(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(1000)), 'After so many starts within `windowSeconds` without progress a tick starts it no more and asks for a person.', { expects: 'a whole number from 1 to 1000', example: '5' }), 5),
    windowSeconds: (0,schemas/* _default */.Rvf)(lifetime('See `maxAttempts`.'), 86_400),
    maxBackoffSeconds: (0,schemas/* _default */.Rvf)(seconds('`autoResumeBackoffSeconds` doubles with each failed attempt that made no progress, up to this.', 14_400), 14_400),
    concurrencyGroup: (0,schemas/* exactOptional */.yqP)(filledText('Jobs of one group never run together.', 'the name of a group', 'disk')),
}), 'How a job with `commands.exec` is run and started again. See docs/long-jobs.md.', { expects: 'an object', example: '{ "stopGraceSeconds": 30 }' }));

;// CONCATENATED MODULE: ./build/core/config/schema-writes.js
/** Keys of a job that only a write has: how it is approved and how it is verified. */



const approvalSchema = whenUsed(() => field(schemas/* strictObject */.rej({
    environment: (0,schemas/* _default */.Rvf)(filledText('GitHub environment whose reviewers approve the write.', 'the name of a GitHub environment', 'ops-write'), 'ops-write'),
    maxAgeSeconds: (0,schemas/* _default */.Rvf)(lifetime('How long a plan may wait for its approval.'), 86400),
    allowSelfApproval: (0,schemas/* _default */.Rvf)(flag('Whether the person who asked may also approve.'), false),
    approvers: (0,schemas/* exactOptional */.yqP)(logins('GitHub logins that may approve. Without it, everyone whom the gate allows.')),
    gate: (0,schemas/* _default */.Rvf)(oneOf(['environment', 'dispatch'], 'Where the approval comes from: the reviewers of the environment, or a second person who dispatches the workflow with the digest.'), 'environment'),
    ignorePlanLines: (0,schemas/* _default */.Rvf)(patterns('Regular expressions (JavaScript, flag `u`). Lines of the plan that match one do not count for the digest.'), []),
    granted: (0,schemas/* exactOptional */.yqP)(noEffect()),
    required: (0,schemas/* exactOptional */.yqP)(noEffect()),
}), 'How a write is approved. Only for `one_shot_write`.', { expects: 'an object', example: '{ "environment": "ops-write" }' }));
const verifySchema = whenUsed(() => field(schemas/* strictObject */.rej({
    attempts: (0,schemas/* _default */.Rvf)(tries('How often each verification is tried until it passes: for what settles slowly.'), 1),
    everySeconds: (0,schemas/* _default */.Rvf)(seconds('How long to wait between two tries.', 10), 10),
}), 'How a write is verified. Only for `one_shot_write`.', { expects: 'an object', example: '{ "attempts": 5, "everySeconds": 30 }' }));

;// CONCATENATED MODULE: ./build/core/config/schema.js
/**
 * The jobs file, once: its types, its JSON Schema, its reference page and its checks all come from here.
 * Keys that depend on each other are in `rules.ts`.
 */






const kinds = ['long_running_read', 'one_shot_read', 'one_shot_write'];
const risks = ['read_only', 'write_local', 'write_external'];
const whens = ['success', 'failure', 'always'];
/** Commands that a job of each kind cannot do without; `exec` stands for both of a long read. */
const requiredCommands = {
    long_running_read: ['start', 'status'],
    one_shot_read: ['run'],
    one_shot_write: ['run'],
};
const object = (example) => ({ expects: 'an object', example });
const quietExample = '{ "start": "23:00", "end": "08:00" }';
/** What `defaults` and a job's `policy` have in common. */
const shared = {
    reportEverySeconds: seconds('Spacing of routine progress reports while a job runs. 0 = none.', 1800),
    stallSeconds: seconds('Progress unchanged for this long means stalled. 0 = never stalled.', 3600),
    autoResume: flag('Whether a tick may start a paused long read again.'),
    autoResumeBackoffSeconds: seconds('Least time between two automatic starts of a job.', 900),
    start: time('First minute of quiet.', '23:00'),
    end: time('First minute after it.', '08:00'),
};
const defaultsSchema = field(schemas/* strictObject */.rej({
    reportEverySeconds: (0,schemas/* _default */.Rvf)(shared.reportEverySeconds, 1800),
    stallSeconds: (0,schemas/* _default */.Rvf)(shared.stallSeconds, 3600),
    autoResume: (0,schemas/* _default */.Rvf)(shared.autoResume, false),
    autoResumeBackoffSeconds: (0,schemas/* _default */.Rvf)(shared.autoResumeBackoffSeconds, 900),
    quietHours: schemas/* prefault */.SdS(field(schemas/* strictObject */.rej({ start: (0,schemas/* _default */.Rvf)(shared.start, '23:00'), end: (0,schemas/* _default */.Rvf)(shared.end, '08:00') }), 'Routine reports are held back in these hours. They may wrap midnight; start = end means never.', object(quietExample)), {}),
    timezone: (0,schemas/* exactOptional */.yqP)(zone("For quiet hours and schedules. Without it the host's own.")),
}), 'Settings of all jobs; each can be overridden in `jobs[].policy`.', object('{ "stallSeconds": 3600 }'));
const policySchema = whenUsed(() => field(schemas/* strictObject */.rej({
    reportEverySeconds: (0,schemas/* exactOptional */.yqP)(shared.reportEverySeconds),
    stallSeconds: (0,schemas/* exactOptional */.yqP)(shared.stallSeconds),
    autoResume: (0,schemas/* exactOptional */.yqP)(shared.autoResume),
    autoResumeBackoffSeconds: (0,schemas/* exactOptional */.yqP)(shared.autoResumeBackoffSeconds),
    quietHours: (0,schemas/* exactOptional */.yqP)(field(schemas/* strictObject */.rej({ start: (0,schemas/* exactOptional */.yqP)(shared.start), end: (0,schemas/* exactOptional */.yqP)(shared.end) }), 'Quiet hours of this job. What is left out is taken from `defaults`.', object(quietExample))),
    timezone: (0,schemas/* exactOptional */.yqP)(zone('Time zone of this job.')),
    reportWhileRunning: (0,schemas/* _default */.Rvf)(flag('Send routine progress reports while the job runs.'), true),
    onlyOnChange: (0,schemas/* _default */.Rvf)(flag('Skip a routine report when progress is unchanged since the last one.'), false),
}), 'Overrides `defaults` for this job.', object('{ "autoResume": true }')));
const afterSchema = whenUsed(() => field(schemas/* strictObject */.rej({
    jobId: jobRef('The job that follows.'),
    when: (0,schemas/* _default */.Rvf)(oneOf(whens, 'Which end of this job starts it.'), 'success'),
    delaySeconds: (0,schemas/* _default */.Rvf)(delay('How long to wait before.'), 0),
}), 'One job that follows.', object('{ "jobId": "check-sync", "when": "success", "delaySeconds": 60 }')));
const jobSchema = whenUsed(() => field(schemas/* strictObject */.rej({
    id: jobId('Unique name. State and messages refer to it.'),
    name: (0,schemas/* exactOptional */.yqP)(fields_text('Shown to people. Without it, the id.', 'Nightly sync')),
    kind: oneOf(kinds, '`long_running_read` is started and watched; `one_shot_read` runs and ends; `one_shot_write` changes something and needs an approval.'),
    risk: oneOf(risks, 'What the commands may change: nothing, something on this host, something elsewhere. A `one_shot_read` is `read_only`, a `one_shot_write` is not.'),
    enabled: (0,schemas/* _default */.Rvf)(flag('Whether ticks poll and schedule it. Asked for, it runs all the same.'), false),
    cwd: (0,schemas/* exactOptional */.yqP)(filledText('Folder the commands run in; `~` is the home folder, any other relative path counts from where ops-framework is started. Without it, the OpenClaw state folder. It must exist when a command runs.', 'the path of a folder', '~/jobs/sync')),
    commands: commandsSchema(),
    env: (0,schemas/* _default */.Rvf)(environment("Added to the commands' environment."), {}),
    timeoutSeconds: (0,schemas/* exactOptional */.yqP)(timeout("Deadline of each of the job's commands, `status` too. Without it: 30 for status, 60 for start and stop, 300 for run. `exec` may run for as long as `supervise` says.")),
    everySeconds: (0,schemas/* exactOptional */.yqP)(seconds('Only for `one_shot_read`: a tick runs it when this long has passed since its last run.', 3600, 60)),
    policy: (0,schemas/* exactOptional */.yqP)(policySchema()),
    supervise: (0,schemas/* exactOptional */.yqP)(superviseSchema()),
    approval: (0,schemas/* exactOptional */.yqP)(approvalSchema()),
    verify: (0,schemas/* exactOptional */.yqP)(verifySchema()),
    after: (0,schemas/* _default */.Rvf)(field(schemas/* array */.YOg(afterSchema()), 'Jobs that follow this one. No cycles. A `one_shot_write` needs one with `when` = success that names a read job of risk `read_only`: its verification.', { expects: 'a list of objects', example: '[{ "jobId": "check-sync" }]' }), []),
}), 'One job.', object('{ "id": "check", "kind": "one_shot_read", "risk": "read_only", "commands": { "run": ["true"] } }')));
/** What a job has that leaves these out. Worked out once: for each job, it would be a third of reading the file. */
const absentParts = whenUsed(() => ({
    policy: parse/* parse */.qg(policySchema(), {}),
    supervise: parse/* parse */.qg(superviseSchema(), {}),
    approval: parse/* parse */.qg(approvalSchema(), {}),
    verify: parse/* parse */.qg(verifySchema(), {}),
}));
const configSchema = field(schemas/* strictObject */.rej({
    $schema: (0,schemas/* exactOptional */.yqP)(fields_text('Where an editor finds the JSON Schema of this file.', './ops-jobs.schema.json')),
    version: field(schemas/* literal */.euz(1), 'Format of this file.', { expects: 'the number 1', example: '1' }),
    defaults: schemas/* prefault */.SdS(defaultsSchema, {}),
    jobs: field(schemas/* array */.YOg(schemas/* lazy */.RZV(jobSchema)), 'The jobs.', { expects: 'a list of jobs', example: '[]' }),
}), 'Jobs that ops-framework watches, runs and reports on.', object('{ "version": 1, "jobs": [] }'));

;// CONCATENATED MODULE: ./build/core/config/facts.js
/** What can be said of a job whose other keys may be wrong: enough to judge rules that span keys and jobs. */




/** Of each job that is an object at all. `given`: the file as it was written, with its unknown keys. */
function readFacts(file, given) {
    const written = jobsIn(given);
    return jobsIn(file).flatMap((value, index) => (0,keys/* isObject */.Gv)(value) ? [factsOf(value, written[index], index)] : []);
}
function jobsIn(file) {
    return (0,keys/* isObject */.Gv)(file) && Array.isArray(file['jobs']) ? file['jobs'] : [];
}
function factsOf(value, written, index) {
    const { commands, after } = value;
    return {
        index,
        value,
        id: textOf(value['id']),
        kind: kinds.find((kind) => kind === value['kind']),
        risk: risks.find((risk) => risk === value['risk']),
        commands: (0,keys/* isObject */.Gv)(commands) ? commands : undefined,
        slips: (0,keys/* isObject */.Gv)(written) ? slipsIn(written['commands']) : new Map(),
        links: after === undefined ? [] : Array.isArray(after) ? after.map(linkOf) : undefined,
    };
}
function slipsIn(commands) {
    const shape = (0,keys/* shapeOf */.F5)(commandsSchema());
    const unknown = (0,keys/* isObject */.Gv)(commands) && shape ? Object.keys(commands).filter((key) => !shape.has(key)) : [];
    return new Map(unknown.flatMap((key) => {
        const name = (0,nearest/* nearest */.p)(key, shape?.keys() ?? []);
        return name === undefined ? [] : [[name, key]];
    }));
}
function linkOf(item) {
    if (!(0,keys/* isObject */.Gv)(item))
        return { jobId: undefined, when: undefined };
    return { jobId: textOf(item['jobId']), when: whenOf(item['when']) };
}
function whenOf(value) {
    if (value === undefined)
        return 'success';
    if (typeof value !== 'string')
        return undefined;
    if (value.trim() === '')
        return 'success';
    return whens.find((when) => when === value) ?? 'never';
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

// EXTERNAL MODULE: ./build/core/config/problem.js
var problem = __webpack_require__(7818);
;// CONCATENATED MODULE: ./build/core/config/circles.js

/** One error for each link that closes a circle, at its `jobId`. Not recursive: a chain may be as long as the file. */
function circles(jobs, byId) {
    const drafts = [];
    const done = new Set();
    for (const root of jobs) {
        const way = [{ job: root, next: 0 }];
        const onWay = new Set([root]);
        while (!done.has(root)) {
            const step = way.at(-1);
            if (step === undefined)
                break;
            const index = step.next;
            step.next += 1;
            const link = step.job.links?.[index];
            if (link === undefined) {
                done.add(step.job);
                onWay.delete(step.job);
                way.pop();
                continue;
            }
            const isFollowed = link.when !== undefined && link.when !== 'never' && link.jobId !== undefined;
            const target = isFollowed ? byId.get(link.jobId) : undefined;
            if (target === undefined)
                continue;
            if (onWay.has(target))
                drafts.push(closing(way, target, index));
            else if (!done.has(target)) {
                way.push({ job: target, next: 0 });
                onWay.add(target);
            }
        }
    }
    return drafts;
}
function closing(way, target, index) {
    const from = way.findIndex((step) => step.job === target);
    const names = [...way.slice(from).map((step) => step.job), target].map((job) => (0,problem/* quote */.hD)(job.id));
    const shown = names.length <= 8 ? names : [...names.slice(0, 4), '…', ...names.slice(-3)];
    const path = ['jobs', way.at(-1)?.job.index ?? 0, 'after', index, 'jobId'];
    const message = `jobs that start each other in a circle: ${shown.join(' → ')}`;
    return (0,problem/* draft */.K4)('error', path, message, 'Remove this entry, or another one of the circle.');
}

;// CONCATENATED MODULE: ./build/core/config/rules.js
/** Rules between keys of a job and between jobs. Each judges what it can, whatever else is wrong. */





function judge(jobs) {
    const byId = new Map();
    const drafts = [];
    for (const job of jobs) {
        if (job.id === undefined)
            continue;
        const first = byId.get(job.id);
        if (first === undefined)
            byId.set(job.id, job);
        else
            drafts.push((0,problem/* draft */.K4)('error', at(job, 'id'), `${(0,problem/* quote */.hD)(job.id)} is the id of jobs[${first.index}] too`, 'Give each job an id of its own.'));
    }
    for (const job of jobs) {
        drafts.push(...ofKind(job), ...ofApproval(job), ...ofVerify(job));
        for (const [index, link] of (job.links ?? []).entries())
            drafts.push(...ofLink(job, link, index, byId));
        drafts.push(...ofVerification(job, byId));
    }
    return [...drafts, ...circles(jobs, byId)];
}
function at(job, ...rest) {
    return ['jobs', job.index, ...rest];
}
function ofKind(job) {
    const { kind, risk, value } = job;
    const drafts = [];
    if (kind === undefined)
        return drafts;
    drafts.push(...ofExec(job));
    drafts.push(...ofRequired(job, kind));
    if (kind === 'one_shot_read' && risk !== undefined && risk !== 'read_only') {
        drafts.push((0,problem/* draft */.K4)('error', at(job, 'risk'), `a one_shot_read cannot have the risk ${(0,problem/* quote */.hD)(risk)}`, 'Write "read_only", or make the job a "one_shot_write".'));
    }
    if (kind === 'one_shot_write' && risk === 'read_only') {
        drafts.push((0,problem/* draft */.K4)('error', at(job, 'risk'), 'a one_shot_write cannot be "read_only"', 'Write "write_local" or "write_external", or make the job a "one_shot_read".'));
    }
    if (kind !== 'one_shot_read' && 'everySeconds' in value) {
        drafts.push((0,problem/* draft */.K4)('error', at(job, 'everySeconds'), `only a one_shot_read can have it; this is a ${kind}`, 'Remove it.'));
    }
    return drafts;
}
/** The commands that the kind cannot do without. */
function ofRequired(job, kind) {
    const { commands, slips } = job;
    const isLong = kind === 'long_running_read';
    if (commands === undefined || (isLong && 'exec' in commands))
        return [];
    const wanted = isLong && slips.has('exec') ? ['exec'] : requiredCommands[kind];
    return wanted
        .filter((name) => !(name in commands))
        .map((name) => {
        const slip = slips.get(name);
        const place = at(job, 'commands', name);
        if (slip !== undefined)
            return (0,problem/* draft */.K4)('error', place, `is missing (you wrote ${(0,problem/* quote */.hD)(slip)})`, `Write ${(0,problem/* quote */.hD)(name)}.`);
        const mend = `Add ${(0,problem/* quote */.hD)(name)}: ["program", "argument"].`;
        return (0,problem/* draft */.K4)('error', place, `is missing: a ${kind} needs it`, mend);
    });
}
function ofExec(job) {
    const { kind, commands, value } = job;
    const has = commands !== undefined && 'exec' in commands;
    if (has && kind !== 'long_running_read') {
        const message = `only a long_running_read can have it; this is a ${kind}`;
        return [
            (0,problem/* draft */.K4)('error', at(job, 'commands', 'exec'), message, 'Write "run", or make the job a "long_running_read".'),
        ];
    }
    const drafts = ['start', 'status', 'stop']
        .filter((name) => has && name in commands)
        .map((name) => (0,problem/* draft */.K4)('error', at(job, 'commands', name), 'does not go with "exec", which is started, watched and stopped without it', 'Remove it.'));
    if (commands !== undefined && !has && 'supervise' in value) {
        const message = 'has no effect without commands.exec';
        drafts.push((0,problem/* draft */.K4)('warning', at(job, 'supervise'), message, 'Remove it, or write "exec" in place of "start" and "status".'));
    }
    return drafts;
}
/** `verify` of a job that is no write. */
function ofVerify({ kind, index, value }) {
    if (kind === undefined || kind === 'one_shot_write' || !('verify' in value))
        return [];
    const message = `has no effect: only a one_shot_write is verified; this is a ${kind}`;
    return [(0,problem/* draft */.K4)('warning', ['jobs', index, 'verify'], message, 'Remove it.')];
}
function ofApproval(job) {
    const approval = job.value['approval'];
    if (!(0,keys/* isObject */.Gv)(approval))
        return [];
    const drafts = [];
    if (job.kind !== undefined && job.kind !== 'one_shot_write') {
        drafts.push((0,problem/* draft */.K4)('warning', at(job, 'approval'), `has no effect: a ${job.kind} needs no approval`, 'Remove it.'));
    }
    const claims = [
        ['granted', false],
        ['required', true],
    ];
    for (const [key, harmless] of claims) {
        if (!(key in approval) || approval[key] === harmless)
            continue;
        drafts.push((0,problem/* draft */.K4)('warning', at(job, 'approval', key), 'has no effect: a line in a file is not an approval', 'Remove it. A write is approved in its workflow run.'));
    }
    return drafts;
}
function ofLink(job, link, index, byId) {
    const drafts = [];
    const item = Array.isArray(job.value['after']) ? job.value['after'][index] : undefined;
    const given = (0,keys/* isObject */.Gv)(item) ? item['when'] : undefined;
    if (link.when === 'never') {
        const near = (0,nearest/* nearest */.p)(String(given), whens);
        const mend = near === undefined ? 'Write "success", "failure" or "always".' : `Did you mean ${(0,problem/* quote */.hD)(near)}?`;
        drafts.push((0,problem/* draft */.K4)('warning', at(job, 'after', index, 'when'), `${(0,problem/* quote */.hD)(given)} never matches: this link has no effect`, mend));
    }
    else if (typeof given === 'string' && given.trim() === '') {
        drafts.push((0,problem/* draft */.K4)('warning', at(job, 'after', index, 'when'), 'an empty text counts as "success"', 'Write "success", or remove it.'));
    }
    if (link.jobId === undefined)
        return drafts;
    const place = at(job, 'after', index, 'jobId');
    const target = byId.get(link.jobId);
    if (target === undefined) {
        const near = (0,nearest/* nearest */.p)(link.jobId, byId.keys());
        const mend = near === undefined ? 'Write the id of a job of this file.' : `Did you mean ${(0,problem/* quote */.hD)(near)}?`;
        drafts.push((0,problem/* draft */.K4)('warning', place, `no job has the id ${(0,problem/* quote */.hD)(link.jobId)}: the queue will block it`, mend));
    }
    else if (!mayFollow(job, link, target)) {
        const message = `${(0,problem/* quote */.hD)(link.jobId)} is a ${target.kind}: the queue runs one-shot reads only and will block it`;
        drafts.push((0,problem/* draft */.K4)('warning', place, message, 'Name a one_shot_read, or remove the link.'));
    }
    return drafts;
}
function mayFollow(job, link, target) {
    if (job.kind === undefined || target.kind === undefined || target.kind === 'one_shot_read')
        return true;
    if (link.when === undefined || link.when === 'never')
        return true;
    if (job.kind !== 'one_shot_write')
        return false;
    // A long read verifies a write by one status; another write is its way back and is only offered.
    if (target.kind !== 'long_running_read')
        return link.when === 'failure';
    return link.when === 'success' && !(target.commands !== undefined && 'exec' in target.commands);
}
function ofVerification(job, byId) {
    const { kind, links } = job;
    if (kind !== 'one_shot_write' || links === undefined)
        return [];
    for (const { jobId, when } of links) {
        if (when === undefined || (jobId === undefined && when === 'success'))
            return [];
        const target = jobId === undefined ? undefined : byId.get(jobId);
        if (when !== 'success' || target === undefined)
            continue;
        const cannotBeJudged = target.kind === undefined || target.risk === undefined;
        if (cannotBeJudged || verifies(target))
            return [];
    }
    const suitable = [...byId.values()].find(verifies);
    const mend = suitable === undefined
        ? 'Declare a one_shot_read that checks the result, and name it here: [{ "jobId": "its-id" }].'
        : `For example, add { "jobId": ${(0,problem/* quote */.hD)(suitable.id)} }, if that job checks the result.`;
    const message = 'a write needs its verification: an entry with "when" success that names a read job of risk "read_only"';
    return [(0,problem/* draft */.K4)('error', at(job, 'after'), message, mend)];
}
function verifies(job) {
    // Of a supervised job there is no status command to ask.
    const isSupervised = job.commands !== undefined && 'exec' in job.commands;
    const isRead = job.kind === 'one_shot_read' || (job.kind === 'long_running_read' && !isSupervised);
    return isRead && job.risk === 'read_only';
}

;// CONCATENATED MODULE: ./build/core/config/wording.js
/** Turns the schema's verdicts into the house's own words. */




/** One draft for each place that an issue names, the first issue of a place only. */
function complaints(root, value, issues) {
    const drafts = new Map();
    for (const issue of issues) {
        const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
        const place = JSON.stringify(path);
        if (!drafts.has(place))
            drafts.set(place, complaint(root, value, path, issue.code === 'invalid_key'));
    }
    return [...drafts.values()];
}
function complaint(root, value, path, badName) {
    if (badName) {
        const mend = 'Use letters, digits and _, and begin with a letter or _.';
        return (0,problem/* draft */.K4)('error', path, `the name ${(0,problem/* quote */.hD)(path.at(-1))} cannot be that of a variable`, mend, 'key');
    }
    let schema = root;
    let given = value;
    let isMissing = false;
    for (const part of path) {
        schema = (0,keys/* childOf */.GG)(schema, part) ?? schema;
        isMissing = (0,keys/* isObject */.Gv)(given) && !Object.hasOwn(given, part);
        given = (0,keys/* isObject */.Gv)(given)
            ? given[part]
            : Array.isArray(given)
                ? given[Number(part)]
                : undefined;
    }
    const say = words.get((0,keys/* unwrap */.oA)(schema)) ?? { expects: 'something else', example: '' };
    if (isMissing)
        return (0,problem/* draft */.K4)('error', path, 'is missing', `Add ${(0,problem/* quote */.hD)(path.at(-1))}: ${say.example}.`);
    const better = candidates(given, say.fix).find((candidate) => parse/* safeParse */.xL(schema, candidate).success);
    const mend = better === undefined ? `For example, write ${say.example}.` : `Write ${print(better)}.`;
    return (0,problem/* draft */.K4)('error', path, `must be ${say.expects}; got ${(0,problem/* quote */.hD)(given)}`, mend);
}
function print(value) {
    return Array.isArray(value) ? `[${value.map(problem/* quote */.hD).join(', ')}]` : (0,problem/* quote */.hD)(value);
}
const unitSeconds = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
const yes = new Set(['true', 'yes', 'on', '1']);
const no = new Set(['false', 'no', 'off', '0']);
/** What may have been meant by a wrong value. The schema decides which of them is possible. */
function candidates(given, fix) {
    if (typeof given === 'number')
        return [Math.ceil(given), String(given), given === 1, [String(given)]];
    if (typeof given !== 'string')
        return [];
    const trimmed = given.trim();
    const found = [fix?.(given)];
    const duration = /^(\d{1,9}(?:\.\d{1,3})?)\s*(?:(s|m|h|d)[a-z]*)?$/i.exec(trimmed);
    if (duration)
        found.push(Math.ceil(Number(duration[1]) * (unitSeconds[duration[2]?.toLowerCase() ?? ''] ?? 1)));
    if (yes.has(trimmed.toLowerCase()))
        found.push(true);
    if (no.has(trimmed.toLowerCase()))
        found.push(false);
    // With quotes or shell signs in it only a person knows where the words end.
    if (trimmed.length <= 200 && /^[\w@%+=:,./~ -]+$/.test(trimmed))
        found.push(trimmed.split(/ +/));
    return found.filter((candidate) => candidate !== undefined);
}

;// CONCATENATED MODULE: ./build/core/config/inspect.js
/** From a plain value to a Config, or to all that is wrong with it. Knows nothing of the text it came from. */







/** Each can have several problems; collecting them must not take seconds. */
const maxJobs = 10_000;
/** `config` is there only when no draft is an error. */
function inspect(given) {
    if (!(0,keys/* isObject */.Gv)(given)) {
        const message = `a jobs file must be an object; got ${(0,problem/* quote */.hD)(given)}`;
        return {
            config: undefined,
            drafts: [(0,problem/* draft */.K4)('error', [], message, 'Write { "version": 1, "jobs": [] }.')],
        };
    }
    if (Array.isArray(given['jobs']) && given['jobs'].length > maxJobs) {
        const message = `${given['jobs'].length} jobs; at most ${maxJobs} fit in one file`;
        return {
            config: undefined,
            drafts: [(0,problem/* draft */.K4)('error', ['jobs'], message, 'Check that this is the jobs file.')],
        };
    }
    const { value, drafts: ofKeys } = (0,keys/* tidy */.DZ)(configSchema, given);
    const facts = readFacts(value, given);
    const ofRules = judge(facts);
    settleWhen(facts);
    const result = check(value);
    if (result === undefined) {
        const message = 'the file has more problems than can be listed';
        return { config: undefined, drafts: [(0,problem/* draft */.K4)('error', [], message, 'Check that this is the jobs file.')] };
    }
    const ofShape = result.success ? [] : complaints(configSchema, value, result.error.issues);
    const drafts = [...ofKeys, ...ofRules, ...ofShape];
    const isValid = result.success && drafts.every(({ severity }) => severity !== 'error');
    return { config: isValid ? resolve(result.data, facts) : undefined, drafts };
}
/** Undefined when there are so many problems that collecting them overflows the stack: zod spreads them as arguments. */
function check(value) {
    try {
        return parse/* safeParse */.xL(configSchema, value);
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** The rules have warned about an unknown `when`; here it only must not stand in the way of the schema. */
function settleWhen(facts) {
    for (const { value, links } of facts) {
        if (!Array.isArray(value['after']))
            continue;
        for (const [index, item] of value['after'].entries()) {
            if ((0,keys/* isObject */.Gv)(item) && links?.[index]?.when !== undefined && typeof item['when'] === 'string') {
                const { when } = links[index];
                item['when'] = when === 'never' ? 'always' : when;
            }
        }
    }
}
function resolve(file, facts) {
    const { timezone } = file.defaults;
    return {
        ...(timezone === undefined ? {} : { timezone }),
        jobs: file.jobs.map((job, index) => resolveJob({ ...absentParts(), ...job }, file.defaults, facts[index])),
    };
}
function resolveJob(job, defaults, facts) {
    const { granted: _granted, required: _required, ...approval } = job.approval;
    const { supervise, ...rest } = job;
    return {
        ...rest,
        ...(job.commands.exec && { supervise }),
        // Control characters in a name would break the lines of a report.
        name: job.name?.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() || job.id,
        policy: { ...defaults, ...job.policy, quietHours: { ...defaults.quietHours, ...job.policy.quietHours } },
        approval,
        after: job.after.filter((_, index) => facts?.links?.[index]?.when !== 'never'),
    };
}


/***/ }),

/***/ 537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   oA: () => (/* binding */ unwrap)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(635);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7818);
/** Reads the schema: which keys an object knows, which of them may be absent. */



function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A schema without its wrappers (optional, default, made when used). */
function unwrap(schema) {
    if (schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniLazy */ .p3)
        return unwrap(schema._zod.innerType);
    const isWrapper = schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniExactOptional */ .CW3 ||
        schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniDefault */ .Gze ||
        schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniPrefault */ .ilq;
    return isWrapper ? unwrap(schema.def.innerType) : schema;
}
/** What was found out once: asking a schema what it is takes longer than checking a value with it. */
const shapes = new WeakMap();
/** The keys an object schema knows; undefined for every other schema. */
function shapeOf(schema) {
    const known = shapes.get(schema);
    if (known)
        return known.shape;
    const inner = unwrap(schema);
    const shape = inner instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniObject */ .uXj ? new Map(Object.entries(inner.shape)) : undefined;
    shapes.set(schema, { shape });
    return shape;
}
/** The schema of what stands under a key or index. */
function childOf(schema, part) {
    const inner = unwrap(schema);
    if (inner instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniArray */ .WT6)
        return inner.def.element;
    if (inner instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniRecord */ .kjU)
        return inner.def.valueType;
    return shapeOf(inner)?.get(String(part));
}
/** Every wrapper in the jobs file's schema says that the key may be left out. */
function mayBeAbsent(schema) {
    return unwrap(schema) !== schema;
}
/** A copy without unknown keys and without null for keys that may be absent, and a warning for each. */
function tidy(schema, value) {
    const drafts = [];
    const visit = (here, given, path) => {
        if (Array.isArray(given)) {
            const inner = unwrap(here);
            if (!(inner instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniArray */ .WT6))
                return given;
            const { element } = inner.def;
            return given.map((item, index) => visit(element, item, [...path, index]));
        }
        const shape = shapeOf(here);
        if (shape === undefined || !isObject(given))
            return given;
        const kept = {};
        for (const [key, child] of Object.entries(given)) {
            const known = shape.get(key);
            const place = [...path, key];
            if (known === undefined) {
                drafts.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .draft */ .K4)('warning', place, `the key ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(key)} is not known here and has no effect`, mendKey(key, shape), 'key'));
            }
            else if (child === null && mayBeAbsent(known)) {
                drafts.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .draft */ .K4)('warning', place, 'null counts as not set', 'Remove it.'));
            }
            else
                kept[key] = visit(known, child, place);
        }
        return kept;
    };
    return { value: visit(schema, value, []), drafts };
}
function mendKey(key, shape) {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(key, shape.keys());
    // Equal but for case: no other place can be meant.
    if (near?.toLowerCase() === key.toLowerCase())
        return `Write ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(near)}.`;
    for (const [name, child] of shape) {
        if (shapeOf(child)?.has(key))
            return `Move it into ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}.`;
    }
    if (near !== undefined)
        return `Did you mean ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(near)}?`;
    return `Remove it. Known here: ${[...shape.keys()].join(', ')}.`;
}


/***/ }),

/***/ 635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** Case and word joints do not count: `report_every_seconds` is `reportEverySeconds`. */
function plain(word) {
    return word.toLowerCase().replaceAll(/[_\-\s]/g, '');
}
/**
 * The candidate a person most likely meant by `word`; undefined when none is reasonably near.
 * Near: equal but for case and joints, else about a third of the letters wrong, else the word is the beginning of
 * exactly one candidate (`timeout` → `timeoutSeconds`).
 */
function nearest(word, candidates) {
    const wanted = plain(word);
    // Nothing that long is a slip of the pen, and the distance costs length squared.
    if (wanted === '' || wanted.length > 100)
        return undefined;
    const limit = Math.max(1, Math.round(wanted.length * 0.4));
    let best;
    const longer = [];
    for (const candidate of candidates) {
        const known = plain(candidate);
        if (wanted.length >= 3 && known.startsWith(wanted))
            longer.push(candidate);
        if (Math.abs(known.length - wanted.length) > limit)
            continue;
        const score = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, known);
        // Every letter changed is another word, however short.
        if (score > limit || score >= Math.max(wanted.length, known.length))
            continue;
        if (best === undefined || score < best.score)
            best = { candidate, score };
    }
    return best?.candidate ?? (longer.length === 1 ? longer[0] : undefined);
}


/***/ }),

/***/ 9185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ru: () => (/* binding */ maxLength),
/* harmony export */   eE: () => (/* binding */ parsePlain),
/* harmony export */   zx: () => (/* binding */ checkPlain)
/* harmony export */ });
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4506);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4244);
/** The jobs file as it nearly always is: plain JSON without a single problem. Needs no parser that knows places. */


/** Ten thousand jobs; what is larger is some other file. */
const maxLength = 16 * 1_048_576;
/** The Config of such a file, or undefined: then `parseConfig` says what there is to say. */
function parsePlain(given) {
    const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
    if (text.length > maxLength)
        return undefined;
    const scanned = (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .S)(text);
    return 'fault' in scanned ? undefined : checkPlain(text, scanned.members);
}
/**
 * The quick way for what is nearly always there: plain JSON without a single problem. The parser that knows places
 * takes milliseconds more. JSON.parse hides repeated keys, so there must be as many keys as were written down.
 */
function checkPlain(text, members) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (countKeys(value) !== members)
        return undefined;
    const { config, drafts } = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_0__/* .inspect */ .N)(value);
    return drafts.length === 0 ? config : undefined;
}
/** How many keys all objects of a value have. */
function countKeys(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const children = Object.values(value);
    let count = Array.isArray(value) ? 0 : children.length;
    for (const child of children)
        count += countKeys(child);
    return count;
}


/***/ }),

/***/ 7818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ draft),
/* harmony export */   Qu: () => (/* binding */ briefProblem),
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   jV: () => (/* binding */ formatPath)
/* harmony export */ });
function draft(severity, path, message, mend, at = 'value') {
    return { severity, path, at, message, mend };
}
/** One line: `file:line:column: error: path: message. mend` */
function formatProblem(problem, file) {
    const { severity, line, column } = problem;
    return `${file}:${line}:${column}: ${severity}: ${problemText(problem)}`;
}
/** What is wrong and what to write instead, without its place: `path: message. mend` */
function problemText({ path, message, mend }) {
    return `${sentence(path, message)}. ${mend}`;
}
/** The same for a message that names the file already: `line 3: path: message. mend` */
function briefProblem(problem) {
    return `line ${problem.line}: ${problemText(problem)}`;
}
function sentence(path, message) {
    return path === '$' ? message : `${path}: ${message}`;
}
/** `['jobs', 2, 'policy']` → `jobs[2].policy`; the empty path → `$`. */
function formatPath(path) {
    let text = '';
    for (const part of path) {
        if (typeof part === 'number')
            text += `[${part}]`;
        else if (/^[\p{L}_$][\p{L}\p{N}_$-]{0,63}$/u.test(part))
            text += text === '' ? part : `.${part}`;
        else
            text += `[${quote(part)}]`;
    }
    return text === '' ? '$' : text;
}
const maxQuoted = 60;
/** A value for a message: strings quoted and clipped to 60 characters, nothing that could act on a terminal. */
function quote(value) {
    if (typeof value === 'string') {
        const clipped = Array.from(value.slice(0, maxQuoted * 2));
        const more = value.length > maxQuoted * 2 || clipped.length > maxQuoted;
        return visible(JSON.stringify(clipped.slice(0, maxQuoted).join(''))) + (more ? '…' : '');
    }
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'object' && value !== null)
        return 'an object';
    return String(value);
}
/** Control, format and other invisible characters as `\u…`. */
function visible(text) {
    return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
        .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
        .join(''));
}


/***/ }),

/***/ 4244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   S: () => (/* binding */ scan)
/* harmony export */ });
/** One pass over the raw text, before any parser: what would crash one, or what one would explain badly. */
/** Legal files need 6. Deeper ones are rubbish, and recursion over them would overflow the stack. */
const maxDepth = 100;
/** Ten thousand jobs with all their keys. Each entry can have several problems, and all of them are reported. */
const maxEntries = 200_000;
const closers = { '{': '}', '[': ']' };
/** Finds unclosed texts, comments and brackets, crossed brackets, and nesting that is too deep. */
function scan(text) {
    const open = [];
    let members = 0;
    let entries = 0;
    let end = text.length;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (character === '"' || character === "'") {
            const closing = endOfString(text, at);
            if (closing === undefined)
                return fault(at, 'the text that begins here has no closing quote on its line', `Close it with ${character}.`);
            at = closing;
        }
        else if (character === '/' && text[at + 1] === '/') {
            at = endOfLine(text, at) - 1;
        }
        else if (character === '/' && text[at + 1] === '*') {
            const closing = text.indexOf('*/', at + 2);
            if (closing === -1)
                return fault(at, 'the comment that begins here is never closed', 'Close it with */.');
            at = closing + 1;
        }
        else if (character === ':') {
            members += 1;
        }
        else if (character === ',') {
            entries += 1;
            if (entries > maxEntries)
                return fault(at, `more than ${maxEntries} entries`, 'Check that this is the jobs file.');
        }
        else if (character === '{' || character === '[') {
            open.push(at);
            if (open.length > maxDepth)
                return fault(at, `nested more than ${maxDepth} deep`, 'A jobs file needs 6 levels: check the brackets.');
        }
        else if (character === '}' || character === ']') {
            const opener = open.pop();
            const expected = opener === undefined ? undefined : closers[text.charAt(opener)];
            if (expected === undefined)
                return fault(at, `"${character}" closes nothing`, 'Remove it, or add what it should close.');
            if (expected !== character)
                return fault(at, `"${character}" where "${expected}" is due`, `Write "${expected}" here, or close what was opened before.`);
            if (open.length === 0)
                end = Math.min(end, at);
        }
    }
    const last = open.at(-1);
    if (last !== undefined) {
        const opener = text.charAt(last);
        return fault(last, `the "${opener}" that opens here is never closed`, `Add the missing "${closers[opener] ?? ''}".`);
    }
    return { members, end };
}
function fault(offset, message, mend) {
    return { fault: { offset, message, mend } };
}
/** Offset of the closing quote. A line may be continued by a backslash at its end. */
function endOfString(text, start) {
    const delimiter = text.charAt(start);
    for (let at = start + 1; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (character === delimiter)
            return at;
        if (character === '\\')
            at += text.startsWith('\r\n', at + 1) ? 2 : 1;
        else if (character === '\n' || character === '\r')
            return undefined;
    }
    return undefined;
}
function endOfLine(text, start) {
    let at = start;
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r')
        at += 1;
    return at;
}
/** Line and column, both from 1, of an offset. A CR, a LF or both together end a line. */
function placeOf(text, offset) {
    // Between CR and LF is no place to point at.
    const isInside = text[offset - 1] === '\r' && text[offset] === '\n';
    const end = Math.min(isInside ? offset - 1 : offset, text.length);
    let line = 1;
    let start = 0;
    for (let at = 0; at < end; at += 1) {
        const isEnd = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
        if (!isEnd)
            continue;
        line += 1;
        start = at + 1;
    }
    return { line, column: end - start + 1 };
}


/***/ }),

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ deadlineMs)
/* harmony export */ });
const defaultSeconds = {
    status: 30,
    start: 60,
    stop: 60,
    run: 300,
    plan: 300,
};
/** Milliseconds. `override`: seconds that a person gave. */
function deadlineMs(job, verb, override) {
    return 1000 * (override ?? job.timeoutSeconds ?? defaultSeconds[verb]);
}


/***/ }),

/***/ 4732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  Df: () => (/* binding */ isWatched),
  zE: () => (/* binding */ memoryOf)
});

// EXTERNAL MODULE: ./build/core/awake.js
var core_awake = __webpack_require__(2409);
// EXTERNAL MODULE: ./build/core/config-error.js
var config_error = __webpack_require__(2637);
// EXTERNAL MODULE: ./build/core/notify.js
var notify = __webpack_require__(8201);
// EXTERNAL MODULE: ./build/core/queue.js
var core_queue = __webpack_require__(2797);
// EXTERNAL MODULE: ./build/core/quiet.js
var quiet = __webpack_require__(4282);
;// CONCATENATED MODULE: ./build/core/due.js



/**
 * Fails orphans, blocks what may not run, and claims everything that is due. `doubtBefore`: then it was found
 * that the state is an older one, so what waited in it may have run already.
 */
function decideQueue(config, state, requests, moment, drafts, doubtBefore) {
    const { now } = moment;
    if (moment.mode === 'report-only')
        return { state, effects: [] };
    const asked = (0,core_queue/* enqueue */.Z2)(state, requests, 'q', moment);
    const queued = (0,core_queue/* enqueue */.Z2)(asked.state, (0,core_queue/* scheduled */.cX)(config, asked.state, now), 'p', moment, Infinity);
    drafts.push(...asked.drafts, ...queued.drafts);
    const effects = [];
    const queue = queued.state.queue.map((item) => {
        const doubtful = doubtBefore !== undefined &&
            item.status === 'pending' &&
            item.createdAt < doubtBefore &&
            item.notBefore <= now;
        if (doubtful || (0,core_queue/* isOrphan */.BH)(item, moment)) {
            drafts.push(orphanDraft(config, item, moment));
            return { ...item, status: 'failed', outcome: 'interrupted', finishedAt: now };
        }
        if (item.status !== 'pending' || item.notBefore > now)
            return item;
        const job = (0,core_queue/* runnable */.as)(config, item);
        if (typeof job === 'string') {
            drafts.push((0,core_queue/* blockedDraft */._H)(config, item, job));
            return { ...item, status: 'blocked', finishedAt: now };
        }
        if (moment.mode === 'dry-run') {
            drafts.push({
                reason: 'run',
                urgency: 'info',
                job: (0,notify/* named */.KT)(job),
                headline: 'would run (dry run)',
                facts: [],
            });
        }
        effects.push({ kind: 'run', job, itemId: item.id });
        return { ...item, status: 'running', attempt: item.attempt + 1, startedAt: now, owner: moment.self };
    });
    const jobs = { ...queued.state.jobs };
    for (const { job } of effects) {
        // The run is remembered from its claim on: a crash does not make it due again before its time.
        const claimed = { at: now, durationMs: 0, exitCode: null, outcome: 'interrupted' };
        jobs[job.id] = { ...jobs[job.id], lastRun: claimed };
    }
    return { state: { ...queued.state, queue, jobs }, effects };
}
function orphanDraft(config, item, moment) {
    const job = config.jobs.find((candidate) => candidate.id === item.jobId);
    if (item.status === 'pending') {
        const facts = [
            'what would tell whether it ran already is lost',
            'it is not run by itself; ask for it again',
        ];
        return {
            reason: 'run',
            urgency: 'alert',
            job: (0,notify/* named */.KT)(job ?? { id: item.jobId }),
            headline: 'queued run in doubt',
            facts,
        };
    }
    const begun = (0,quiet/* clockTime */.q)(item.startedAt ?? item.createdAt, job ? (0,notify/* zoneOf */.kE)(job, moment) : moment.zone, moment);
    return {
        reason: 'run',
        urgency: 'alert',
        job: (0,notify/* named */.KT)(job ?? { id: item.jobId }),
        headline: 'run interrupted, outcome unknown',
        facts: [
            `begun at ${begun} (${(0,notify/* span */.Ln)(moment.now - (item.startedAt ?? item.createdAt))} ago); what ran it ended before the result was saved`,
            'it is not run again by itself',
        ],
    };
}

// EXTERNAL MODULE: ./build/core/outbox.js
var outbox = __webpack_require__(4805);
// EXTERNAL MODULE: ./build/core/resume.js
var core_resume = __webpack_require__(4199);
// EXTERNAL MODULE: ./build/core/starts.js
var starts = __webpack_require__(337);
// EXTERNAL MODULE: ./build/core/times.js
var times = __webpack_require__(4080);
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(5139);
;// CONCATENATED MODULE: ./build/core/decide.js










const dayMs = 86_400_000;
/** The series letter of the ids made here; see `post`. */
const series = 'a';
function decide(config, stored, seen, moment) {
    const drafts = [];
    const effects = [];
    const requests = [];
    const digest = [];
    const doubt = stored.incidents.length > 0;
    let state = tellIncidents((0,times/* clampTimes */.A)(stored, moment.now), drafts);
    const closed = (0,config_error/* closeConfigError */.f)(state);
    drafts.push(...closed.drafts);
    state = forget(config, closed.state, drafts, moment.now);
    const awake = (0,core_awake/* noteReading */.Jz)(state.awake, moment.awake, moment.now);
    if (awake)
        state = { ...state, awake };
    const jobs = { ...state.jobs };
    for (const job of config.jobs) {
        const observation = seen.get(job.id);
        if (!observation || !isWatched(job))
            continue;
        const settled = (0,starts/* settleStarts */.Pq)(job, memoryOf(state, job.id), moment);
        drafts.push(...settled.drafts);
        const started = effects.find(({ job: { supervise } }) => isSameGroup(supervise, job.supervise));
        const busyWith = started?.job.name ?? (0,core_resume/* busyInGroup */.i3)(config, job, seen);
        const facts = { lostAt: state.lostAt, gaps: state.awake?.gaps ?? [], busyWith, doubt };
        const step = decideJob(job, settled.memory, observation, facts, moment);
        jobs[job.id] = step.memory;
        drafts.push(...step.drafts);
        effects.push(...step.effects);
        requests.push(...step.requests);
        digest.push(...step.digest);
    }
    if (digest.length > 0) {
        drafts.push({
            reason: 'digest',
            urgency: 'routine',
            headline: 'held back in quiet hours',
            facts: digest,
        });
    }
    const queued = decideQueue(config, { ...state, jobs }, requests, moment, drafts, stored.incidents.at(-1)?.at);
    if (moment.mode === 'report-only' && drafts.length > 0)
        drafts.push(blindDraft);
    return {
        state: (0,outbox/* foldOld */.$i)((0,outbox/* post */.bE)(queued.state, drafts, series, moment), moment),
        effects: [...effects, ...queued.effects],
    };
}
/** Who is told the same again and again must know why. Info: what comes with it is as urgent as it is. */
const blindDraft = {
    reason: 'state',
    urgency: 'info',
    headline: 'the memory cannot be used',
    facts: [
        'what is told here may come again with each tick, until that is mended; the log of the tick says how',
    ],
};
/** Long reads that are polled in every tick. */
function isWatched(job) {
    return job.enabled && job.kind === 'long_running_read';
}
/** A job's memory; empty when there is none. Job ids may be the names of Object's own properties. */
function memoryOf(state, jobId) {
    return (Object.hasOwn(state.jobs, jobId) ? state.jobs[jobId] : undefined) ?? {};
}
function decideJob(job, before, observation, facts, moment) {
    const { now } = moment;
    const judged = (0,verdict/* judge */.S)(job, before, observation, now, facts.gaps);
    const past = observation.kind === 'status' ? observation.past : undefined;
    const resume = judged.verdict === 'paused' ? (0,core_resume/* decideResume */.iF)(job, before, { ...facts, past }, moment) : undefined;
    const finding = resume?.kind === 'start' && isFirstStart(job, before, observation) ? withoutAnomaly(judged) : judged;
    const announcement = (0,notify/* announce */.iP)(job, before, finding, resume, moment);
    const told = announcement.kind === 'tell' || announcement.kind === 'digest';
    const completion = (0,notify/* isFirstCompletion */.vk)(before, finding);
    const drafts = announcement.kind === 'tell' ? [announcement.draft] : [];
    const { status } = finding;
    const ending = status?.level === 'ok' ? 'success' : 'failure';
    const { lastRun, explicitStart, attempt, stoppedAt, anomaly: open } = before;
    const paused = finding.verdict === 'paused' || (finding.verdict === 'unknown' && before.said !== undefined);
    const said = announcement.kind === 'tell' ? announcement.said : before.said;
    const completedAt = completion ? now : before.completionReportedAt;
    const completedWork = finding.workId ?? before.completedWork;
    const progressKey = finding.progressMark;
    const reported = told ? { at: now, ...(progressKey !== undefined && { progressKey }) } : before.reported;
    const heldAt = told ? undefined : announcement.kind === 'hold' ? (before.heldAt ?? now) : before.heldAt;
    const attemptId = `${moment.runId}-s-${job.id}`;
    const starts = resume?.kind === 'start';
    const memory = {
        seen: {
            running: status?.running ?? before.seen?.running ?? false,
            completed: status?.completed ?? before.seen?.completed ?? false,
            ...(observation.kind === 'status' && observation.process && { process: observation.process }),
        },
        ...(finding.progress && { progress: finding.progress }),
        ...(finding.anomaly && {
            anomaly: {
                ...finding.anomaly,
                sinceAt: open?.key === finding.anomaly.key ? open.sinceAt : now,
                reportedAt: told ? now : (open?.reportedAt ?? now),
            },
        }),
        ...(reported && { reported }),
        ...(completedAt !== undefined &&
            (!status || status.completed) && {
            completionReportedAt: completedAt,
            ...(completedWork !== undefined && { completedWork }),
        }),
        ...(starts ? { attempt: { id: attemptId, at: now, owner: moment.self } } : attempt && { attempt }),
        ...(explicitStart && { explicitStart }),
        ...(stoppedAt !== undefined && { stoppedAt }),
        ...(paused && said && said.length > 0 && { said }),
        ...(heldAt !== undefined && { heldAt }),
        ...(lastRun && { lastRun }),
    };
    if (starts && moment.mode === 'dry-run') {
        drafts.push({
            reason: 'resume',
            urgency: 'info',
            job: (0,notify/* named */.KT)(job),
            headline: 'would start (dry run)',
            facts: [],
        });
    }
    return {
        memory,
        drafts,
        effects: starts ? [{ kind: 'start', job, attemptId }] : [],
        // An older memory may have forgotten that this completion was told and followed already.
        requests: completion && !facts.doubt ? (0,core_queue/* followers */.gT)(job, ending, now) : [],
        digest: announcement.kind === 'digest' ? [announcement.line] : [],
    };
}
/** The first start of a supervised job is due: that is no trouble. */
function isFirstStart(job, { anomaly }, seen) {
    return job.commands.exec !== undefined && !anomaly && seen.kind === 'status' && !seen.past;
}
function withoutAnomaly(finding) {
    const { anomaly: _, ...rest } = finding;
    return rest;
}
function isSameGroup(one, other) {
    return one?.concurrencyGroup !== undefined && one.concurrencyGroup === other?.concurrencyGroup;
}
function tellIncidents(state, drafts) {
    if (state.incidents.length === 0)
        return state;
    let { lostAt } = state;
    for (const { kind, message, at } of state.incidents) {
        const headline = kind === 'lost' ? 'memory lost' : 'state file damaged';
        const facts = [
            message,
            'what follows a job that completed meanwhile is not run; ask for it: ops-framework run JOB',
        ];
        drafts.push({ reason: 'state', urgency: 'alert', headline, facts });
        // Also an older generation may lack the last start.
        lostAt = Math.max(lostAt ?? 0, at);
    }
    return { ...state, incidents: [], ...(lostAt !== undefined && { lostAt }) };
}
/** Drops the memory of jobs that are gone or disabled; an open alert is closed with a word (SPEC 3.8). */
function forget(config, state, drafts, now) {
    const byId = new Map(config.jobs.map((job) => [job.id, job]));
    const kept = [];
    let changed = false;
    for (const [id, memory] of Object.entries(state.jobs)) {
        const job = byId.get(id);
        const rest = keptOf(job, memory, now);
        changed ||= rest !== memory;
        if (rest)
            kept.push([id, rest]);
        if (rest === memory || !memory.anomaly)
            continue;
        const why = job ? (job.enabled ? 'a write now' : 'disabled') : 'removed';
        const headline = `${why}: its alert is closed`;
        drafts.push({ reason: 'closed', urgency: 'info', job: (0,notify/* named */.KT)(job ?? { id }), headline, facts: [] });
    }
    return changed ? { ...state, jobs: Object.fromEntries(kept) } : state;
}
/**
 * What stays of a job's memory; the very same when all of it does. What was done stays while the job exists: starts and
 * runs of disabled jobs work too, and a backoff holds over a job that was disabled for a moment. A file without the job
 * may be just another file, so a start of the last day stays also then.
 */
function keptOf(job, memory, now) {
    if (job?.enabled && job.kind !== 'one_shot_write')
        return memory;
    const { lastRun, attempt, explicitStart, stoppedAt } = memory;
    const isRecent = attempt !== undefined && now - attempt.at < dayMs;
    const rest = {
        ...(attempt && (job || isRecent) && { attempt }),
        ...(job && lastRun && { lastRun }),
        ...(job && explicitStart && { explicitStart }),
        ...(job && stoppedAt !== undefined && { stoppedAt }),
    };
    const size = Object.keys(rest).length;
    if (size === 0)
        return undefined;
    return size === Object.keys(memory).length ? memory : rest;
}


/***/ }),

/***/ 3491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ plannedEnvironment),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   fB: () => (/* binding */ writeEnvironment),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* unused harmony exports scrub, writePath */
/**
 * Variables of the runner and the action: a command that had them could act as the workflow. And the mark of an outer
 * run of this program: what is started here would end with that one. And what that run tells its own job.
 */
const ofTheWorkflow = /^(?:INPUT_|ACTIONS_|GITHUB_|RUNNER_TRACKING_ID$|OPS_(?:EXEC_ID|ATTEMPT|RESUME|STOP_REASON|CHECKPOINT_DIR|PROGRESS_FILE)$)/i;
/** A word that ends in `token`: TELEGRAM_BOT_TOKEN, GHTOKEN, authToken, TOKEN_FILE; not TOKENIZERS_PARALLELISM. */
const token = /TOKENS?(?:[_\d]|$)/i;
/** The same caller asks for each of its jobs, and reading the process's own variables is slow. */
const scrubbed = new WeakMap();
/** The caller's environment without what a command must not see (SPEC 2). Looked at once: it must not change. */
function scrub(caller) {
    const known = scrubbed.get(caller);
    if (known)
        return known;
    const kept = {};
    for (const [name, value] of Object.entries(caller)) {
        if (value !== undefined && !ofTheWorkflow.test(name) && !token.test(name))
            kept[name] = value;
    }
    scrubbed.set(caller, kept);
    return kept;
}
/** The page of the workflow run, when there is one. */
function runUrl(caller) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = caller;
    return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}
/** The complete environment of one job's commands. What the jobs file sets wins. */
function environmentOf(job, caller) {
    const url = runUrl(caller);
    return { ...scrub(caller), ...job.env, OPS_JOB_ID: job.id, ...(url !== undefined && { OPS_RUN_URL: url }) };
}
/** Where a write looks for programs, unless its `env` says otherwise. */
const writePath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What a write gets of the caller's environment: who runs it and how it shall speak. Nothing that loads code. */
const allowed = /^(?:HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|XDG_[A-Z_]+|DBUS_SESSION_BUS_ADDRESS|OPENCLAW_(?:HOME|STATE_DIR|CONFIG_PATH))$/;
/** The environment of a write's own commands, and of the reads that verify it, that a plan vouches for. */
function plannedEnvironment(job, caller) {
    const kept = Object.entries(caller).flatMap(([name, value]) => value !== undefined && allowed.test(name) ? [[name, value]] : []);
    return { PATH: writePath, ...Object.fromEntries(kept), ...job.env, OPS_JOB_ID: job.id };
}
/** The complete environment of a write's commands (SPEC 6). */
function writeEnvironment(job, caller) {
    const url = runUrl(caller);
    return { ...plannedEnvironment(job, caller), ...(url !== undefined && { OPS_RUN_URL: url }) };
}


/***/ }),

/***/ 7486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
/** A short mark of a text that changes when the text does. Finds damage; proves nothing against an attacker. */
/**
 * 64 bits in hex, from two 32-bit multiplicative hashes over the UTF-16 units. Loading a cryptographic hash costs a
 * fifth of a start, and nothing here needs one.
 */
function fingerprint(text) {
    let [high, low] = [0xdeadbeef, 0x41c6ce57];
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        high = Math.imul(high ^ unit, 2654435761);
        low = Math.imul(low ^ unit, 1597334677);
    }
    // Each half is mixed with the other, so that the last units reach all bits.
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return hex(high) + hex(low);
}
function hex(bits) {
    return (bits >>> 0).toString(16).padStart(8, '0');
}


/***/ }),

/***/ 7565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ whyHeld)
/* harmony export */ });
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4732);
/* harmony import */ var _notify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8201);
/* harmony import */ var _quiet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4282);
/* harmony import */ var _resume_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4199);
/** Why a paused job is not started by the next tick: for `status` and the summary of a run. Pure. */




/** In a few words; undefined when a tick starts it. For a job whose status said: not running, not completed. */
function whyHeld(config, job, state, seen, moment) {
    const observation = seen.get(job.id);
    const facts = {
        lostAt: state.lostAt,
        past: observation?.kind === 'status' ? observation.past : undefined,
        busyWith: (0,_resume_js__WEBPACK_IMPORTED_MODULE_3__/* .busyInGroup */ .i3)(config, job, seen),
        gaps: state.awake?.gaps,
    };
    const resume = (0,_resume_js__WEBPACK_IMPORTED_MODULE_3__/* .decideResume */ .iF)(job, (0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryOf */ .zE)(state, job.id), facts, moment);
    switch (resume.kind) {
        case 'off':
            return 'autoResume is off';
        case 'risk':
            return `its risk is ${job.risk}`;
        case 'blind':
            return 'the state cannot be used';
        case 'underway':
            return 'a start is under way';
        case 'backoff': {
            const until = (0,_quiet_js__WEBPACK_IMPORTED_MODULE_2__/* .clockTime */ .q)(resume.untilAt, (0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .zoneOf */ .kE)(job, moment), moment);
            return `not before ${until} (backoff ${resume.backoffMs / 1000} s)`;
        }
        case 'final':
            return resume.why;
        case 'broken':
            return `${resume.starts} starts without progress`;
        case 'group':
            return `${resume.busyWith} of its group runs`;
        case 'start':
            return moment.mode === 'dry-run' ? 'dry run' : undefined;
    }
}


/***/ }),

/***/ 9417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ reachedBy),
/* harmony export */   P: () => (/* binding */ progressSaid)
/* harmony export */ });
/* harmony import */ var _config_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(537);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7486);
/* harmony import */ var _progress_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1634);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6206);
/** What a supervised job says of its progress: in the file `$OPS_PROGRESS_FILE`, or in lines of its output. Pure. */




/** Undefined: it says nothing. A progress file counts before lines. */
function progressSaid({ progressText, progressLine, }) {
    const said = progressText === undefined ? undefined : ofFile(progressText);
    return said ?? (progressLine === undefined ? undefined : ofLine(progressLine));
}
/** Undefined: it reports no progress. A `progressKey` of its own counts before `done`. */
function reachedBy(said) {
    if (said?.progressKey === undefined)
        return undefined;
    const { progress, progressKey } = said;
    const done = progress?.['done'];
    const hasOwnKey = progress === undefined || progressKey !== (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .progressKeyOf */ .gN)(progress);
    if (typeof done === 'number' && !hasOwnKey)
        return { done };
    return { mark: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .R)(progressKey) };
}
/** The JSON object of the status contract; `running`, `completed` and `pid` in it have no meaning here. */
function ofFile(text) {
    if (text.trim() === '')
        return undefined;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        value = undefined;
    }
    if (!(0,_config_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value)) {
        const message = 'its progress file is not a JSON object: write it beside and rename it into place';
        return { running: true, completed: false, level: 'warn', message };
    }
    const { pid: _, stopReason: __, ...rest } = value;
    return (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(rest, true, false);
}
function ofLine(line) {
    return (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(fieldsOf(line.slice(_progress_line_js__WEBPACK_IMPORTED_MODULE_3__/* .progressPrefix */ .W1.length)), true, false);
}
/** `message` takes the rest of the line; `level` and `key` mean what they mean in a status; all else is progress. */
function fieldsOf(line) {
    const [words = '', message] = line.split(/(?:^|\s)message=(.*)$/s);
    const progress = {};
    const fields = { ...(message !== undefined && { message }) };
    for (const [, name = '', value = ''] of words.matchAll(/(\S+?)=(\S*)/g)) {
        if (name === 'level')
            fields['level'] = value;
        else if (name === 'key')
            fields['progressKey'] = value;
        else
            progress[name] = value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
    }
    return Object.keys(progress).length === 0 ? fields : { ...fields, progress };
}


/***/ }),

/***/ 1295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ attemptOutcomes),
/* harmony export */   Eq: () => (/* binding */ queueStatuses),
/* harmony export */   JZ: () => (/* binding */ runOutcomes),
/* harmony export */   Xf: () => (/* binding */ saidOnce),
/* harmony export */   lt: () => (/* binding */ anomalyReasons)
/* harmony export */ });
/* unused harmony export probeFaults */
/** Why a probe brought no status. */
const probeFaults = [
    'exit',
    'timeout',
    'not-started',
    'empty',
    'not-json',
    'not-object',
    'missing-boolean',
];
// --- Memory ------------------------------------------------------------------------------------------
/** Why a job needs a look. */
const anomalyReasons = [
    ...probeFaults,
    'stalled',
    'paused',
    'level',
    'run-failed',
    'run-output',
];
/** `interrupted`: whoever ran it died before the outcome was saved. */
const attemptOutcomes = ['started', 'failed', 'timed-out', 'not-started', 'interrupted'];
const runOutcomes = ['succeeded', 'failed', 'timed-out', 'not-started', 'interrupted'];
/** Reasons against an automatic start that are told once in a pause. */
const saidOnce = ['backoff', 'risk', 'final', 'broken', 'group'];
const queueStatuses = ['pending', 'running', 'done', 'failed', 'blocked'];


/***/ }),

/***/ 4624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ linkLabels),
/* harmony export */   O9: () => (/* binding */ isWebUrl),
/* harmony export */   Qj: () => (/* binding */ urgencies),
/* harmony export */   s6: () => (/* binding */ noticeReasons)
/* harmony export */ });
/** What is told to people, and what became of it. */
/** Why a notice was made. */
const noticeReasons = [
    'anomaly',
    'standing',
    'recovered',
    'completed',
    'changed',
    'resume',
    'resume-held',
    'progress',
    'digest',
    'run',
    'queue',
    'closed',
    'config',
    'state',
    'write',
    'verified',
    'folded',
];
/**
 * How much it needs a person. `action`: someone must do something; `alert`: trouble; `info`: a change; `routine`:
 * progress, the only one that quiet hours hold back.
 */
const urgencies = ['action', 'alert', 'info', 'routine'];
/** What a link of a notice leads to: the page to approve a plan, the page to start a workflow, the run itself. */
const linkLabels = ['review', 'start', 'run'];
/** An address with http or https, written in characters that stand for themselves in text and Markdown. */
function isWebUrl(url) {
    return url.length <= 500 && /^https?:\/\/[A-Za-z0-9[][!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]*$/i.test(url);
}


/***/ }),

/***/ 8201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ repeatMs),
/* harmony export */   GC: () => (/* binding */ wordFor),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   iP: () => (/* binding */ announce),
/* harmony export */   jA: () => (/* binding */ progressOf),
/* harmony export */   kE: () => (/* binding */ zoneOf),
/* harmony export */   vk: () => (/* binding */ isFirstCompletion)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);
/* harmony import */ var _quiet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4282);
/* harmony import */ var _resume_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4959);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6206);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6067);
/** What there is to tell about a long job, and whether now (SPEC 3.5, 3.6). */





/** A standing anomaly is repeated no sooner than this. */
const leastRepeatMs = 900_000;
/** So many entries of a job's progress are shown. */
const progressEntries = 6;
/** Decides what is said about one long job in this tick. `before` is its memory as the last tick left it. */
function announce(job, before, finding, resume, moment) {
    const reason = reasonToTell(job, before, finding, resume, moment.now);
    if (reason !== undefined)
        return tell(job, before, finding, resume, moment, reason);
    const { policy } = job;
    if (!finding.status?.running || finding.anomaly || !policy.reportWhileRunning)
        return { kind: 'none' };
    const everyMs = policy.reportEverySeconds * 1000;
    const last = before.reported;
    const due = everyMs > 0 && (last === undefined || last.at + everyMs <= moment.now);
    const advanced = last?.progressKey !== finding.progressMark;
    const wanted = before.heldAt !== undefined || (due && (last === undefined || advanced || !policy.onlyOnChange));
    if (!wanted)
        return { kind: 'none' };
    if ((0,_quiet_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuiet */ .r)(policy.quietHours, zoneOf(job, moment), moment))
        return { kind: 'hold' };
    if (before.heldAt === undefined)
        return tell(job, before, finding, resume, moment, 'progress');
    const shown = Object.entries(progressOf(finding.status) ?? {}).map(([name, value]) => `${name} ${value}`);
    return { kind: 'digest', line: [`${job.name}: ${headline(job, finding)}`, ...shown].join(' · ') };
}
/** Whether the job completed in this very observation, for the first time that it is told. */
function isFirstCompletion(before, finding) {
    if (finding.verdict !== 'completed')
        return false;
    if (before.completionReportedAt === undefined)
        return true;
    const { workId } = finding;
    return workId !== undefined && before.completedWork !== undefined && workId !== before.completedWork;
}
/** How long a standing anomaly of this job stays silent. */
function repeatMs(job) {
    return Math.max(leastRepeatMs, job.policy.reportEverySeconds * 1000);
}
function zoneOf(job, moment) {
    return job.policy.timezone ?? moment.zone;
}
/** The part of a job that a notice carries. Ids that never went through the jobs file may hold anything. */
function named({ id, name = id }) {
    return { id: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(id, 100), name: (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(name, 100) };
}
function reasonToTell(job, before, finding, resume, now) {
    const phaseBefore = before.seen && phase(before.seen);
    const phaseNow = finding.status && phase(finding.status);
    const changed = phaseBefore !== undefined && phaseNow !== undefined && phaseBefore !== phaseNow;
    const completion = isFirstCompletion(before, finding);
    const open = before.anomaly;
    if (!finding.anomaly) {
        if (open)
            return 'recovered';
        if (completion)
            return 'completed';
        return changed ? 'changed' : undefined;
    }
    if (open?.key !== finding.anomaly.key)
        return 'anomaly';
    if (changed || completion)
        return 'changed';
    if (isTriedAnew(before))
        return 'anomaly';
    const held = _model_js__WEBPACK_IMPORTED_MODULE_0__/* .saidOnce */ .Xf.find((kind) => kind === resume?.kind);
    const isSaid = held !== undefined && before.said?.includes(held) === true;
    const isDue = open.reportedAt + repeatMs(job) <= now;
    // That a person must look at a job that fails again and again is asked once.
    if (isDue && !(held === 'broken' && isSaid))
        return 'standing';
    return held !== undefined && held !== 'group' && !isSaid ? 'resume-held' : undefined;
}
/** A person started it since its trouble was told: that it is the same again is news to them. */
function isTriedAnew({ anomaly, explicitStart }) {
    return anomaly !== undefined && explicitStart !== undefined && explicitStart.at > anomaly.reportedAt;
}
function tell(job, before, finding, resume, moment, reason) {
    const { status } = finding;
    const time = (at) => (0,_quiet_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .q)(at, zoneOf(job, moment), moment);
    const facts = [];
    if (status?.stopReason !== undefined)
        facts.push(`stop reason: ${status.stopReason}`);
    if (finding.fault)
        facts.push(finding.fault.message);
    if (status?.message !== undefined)
        facts.push(status.message);
    facts.push(...(finding.notes ?? []));
    if (status && status.level !== 'ok')
        facts.push(`level: ${status.level}`);
    if (finding.stalledMs !== undefined) {
        facts.push(`no progress since ${time(moment.now - finding.stalledMs)} (${span(finding.stalledMs)})`);
        facts.push(leftRunning(job));
    }
    const open = before.anomaly;
    if (open && (reason === 'standing' || reason === 'recovered')) {
        const was = reason === 'standing' ? 'standing' : `was ${wordFor(open.reason)}`;
        facts.push(`${was} since ${time(open.sinceAt)} (${span(moment.now - open.sinceAt)})`);
    }
    const said = new Set(isTriedAnew(before) ? [] : before.said);
    const starting = moment.mode === 'act' ? ['starting it now'] : [];
    if (resume)
        facts.push(...(0,_resume_words_js__WEBPACK_IMPORTED_MODULE_2__/* .resumeFacts */ .F)(job, resume, said, time, starting));
    const progress = status && progressOf(status);
    const output = finding.anomaly ? (finding.fault?.tail ?? finding.tail) : undefined;
    return {
        kind: 'tell',
        said: [...said],
        draft: {
            reason,
            urgency: urgencyOf(finding, resume, reason),
            job: named(job),
            headline: headline(job, finding),
            facts,
            ...(progress && { progress }),
            ...(output !== undefined && output !== '' && { output }),
        },
    };
}
function leftRunning(job) {
    const id = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r7)(job.id);
    if (!job.commands.exec)
        return `left running; to end it: ops-framework stop ${id}`;
    return `left running; its output: ops-framework logs ${id}; to end it: ops-framework stop ${id}`;
}
function urgencyOf(finding, resume, reason) {
    if (!finding.anomaly)
        return reason === 'progress' ? 'routine' : 'info';
    // It waits for its turn, and then is started.
    if (resume?.kind === 'group')
        return 'info';
    return finding.verdict === 'paused' ? 'action' : 'alert';
}
function headline(job, finding) {
    switch (finding.verdict) {
        case 'unknown':
            return 'no valid status';
        case 'stalled':
            return `stalled ≥ ${job.policy.stallSeconds} s`;
        case 'running':
            return finding.status?.pid === undefined ? 'running' : `running (pid ${finding.status.pid})`;
        case 'paused':
        case 'completed':
            return finding.verdict;
    }
}
/** An anomaly that is over, as one says what the job was. */
function wordFor(reason) {
    const words = {
        stalled: 'stalled',
        paused: 'paused',
        level: 'at a warning level',
        'run-failed': 'failing',
        'run-output': 'asking for attention',
    };
    return words[reason] ?? 'without a valid status';
}
/** Running, completed or paused, as the status said. */
function phase(seen) {
    if (seen.completed)
        return 'completed';
    return seen.running ? 'running' : 'paused';
}
/** The first entries of a job's progress that are plain values, as the job ordered them. */
function progressOf(status) {
    const shown = [];
    for (const [name, value] of Object.entries(status.progress ?? {})) {
        if (shown.length === progressEntries)
            break;
        if (typeof value === 'string')
            shown.push([(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(name, 40), (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(value, 80)]);
        else if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
            shown.push([(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(name, 40), value]);
        }
    }
    return shown.length > 0 ? Object.fromEntries(shown) : undefined;
}
/** A span of time in the two largest units that matter: `45 s`, `12 min`, `3 h 20 min`, `2 d 4 h`. */
function span(ms) {
    const total = Math.max(0, ms);
    if (total < 60_000)
        return (0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .seconds */ .YA)(Math.round(total / 1000) * 1000);
    const minutes = Math.floor(total / 60_000);
    if (minutes < 60)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 24)
        return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
    return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}


/***/ }),

/***/ 4805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ foldOld),
/* harmony export */   AR: () => (/* binding */ postNotices),
/* harmony export */   b0: () => (/* binding */ acknowledge),
/* harmony export */   bE: () => (/* binding */ post),
/* harmony export */   bl: () => (/* binding */ isQueuedBy),
/* harmony export */   gy: () => (/* binding */ deliverable)
/* harmony export */ });
/* harmony import */ var _notice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4624);

const dayMs = 86_400_000;
/** So long a run may take to deliver what it queued; after that it is dead, or others do it. */
const holdMs = 60_000;
/** More waiting entries than this are folded even when they are young. */
const mostEntries = 200;
/**
 * Queues drafts as notices of this run. `series` keeps the ids of the run's phases apart, so that an id never names
 * two notices.
 */
function post(state, drafts, series, moment) {
    if (drafts.length === 0)
        return state;
    const entries = drafts.map((draft, index) => {
        const id = `${moment.runId}-${series}${index + 1}`;
        const notice = ledSafely({ ...draft, id, at: moment.now });
        return { notice, sink: moment.sink, attempts: 0 };
    });
    return { ...state, outbox: [...state.outbox, ...entries] };
}
/** Queues notices that have an id already, and are not queued already. Other runs leave them to this one for a while. */
function postNotices(state, notices, moment) {
    const queued = new Set(state.outbox.map(({ notice }) => notice.id));
    const fresh = notices.filter(({ id }) => !queued.has(id));
    if (fresh.length === 0)
        return state;
    const queuedBy = { run: moment.runId, until: moment.now + holdMs };
    const entries = fresh.map((notice) => ({
        notice: ledSafely(notice),
        sink: moment.sink,
        attempts: 0,
        queuedBy,
    }));
    return { ...state, outbox: [...state.outbox, ...entries] };
}
/** Without a link that nobody could follow: the state would not take it either. */
function ledSafely(given) {
    if (!given.link || (0,_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebUrl */ .O9)(given.link.url))
        return given;
    const { link: _, ...rest } = given;
    return rest;
}
/** True when this run queued it. */
function isQueuedBy({ notice, queuedBy }, runId) {
    return queuedBy?.run === runId || notice.id.startsWith(`${runId}-`);
}
/**
 * What a run has to deliver. A print-only run leaves the chat's entries queued, and all leave to another run what that
 * one delivers right now.
 */
function deliverable(state, { sink, now, runId }) {
    return state.outbox.filter((entry) => {
        const leftMs = (entry.queuedBy?.until ?? now) - now;
        // Longer than it was made for: the clock was set back.
        const isHeld = leftMs > 0 && leftMs <= holdMs && !isQueuedBy(entry, runId);
        return !isHeld && (sink === 'chat' || entry.sink === 'print');
    });
}
/** Removes what was sent, notes what became of the rest, and what is known of the chat. */
function acknowledge(state, { receipts, chat }) {
    if (receipts.length === 0)
        return state;
    const byId = new Map(receipts.map((receipt) => [receipt.noticeId, receipt]));
    const outbox = state.outbox.flatMap((entry) => {
        const receipt = byId.get(entry.notice.id);
        if (!receipt)
            return [entry];
        return receipt.kind === 'sent' ? [] : [{ ...entry, attempts: entry.attempts + 1, lastTry: receipt.kind }];
    });
    return { ...state, outbox, ...(chat && { chat }) };
}
/**
 * Folds what nobody took for a day, and what was tried and is more than the outbox holds, into one entry that still
 * names each job and its cause. Nothing is dropped without a word.
 */
function foldOld(state, moment) {
    const excess = state.outbox.length - mostEntries;
    const isOld = ({ notice, attempts }, index) => notice.reason === 'folded' || moment.now - notice.at >= dayMs || (index < excess && attempts > 0);
    const old = state.outbox.filter(isOld);
    if (old.every(({ notice }) => notice.reason === 'folded') && old.length < 2)
        return state;
    const young = state.outbox.filter((entry, index) => !isOld(entry, index));
    const counts = new Map();
    for (const { notice } of old) {
        for (const line of notice.reason === 'folded' ? notice.facts : [lineOf(notice)]) {
            const [, text = line, times = '1'] = /^(.*?)(?: × (\d+))?$/.exec(line) ?? [];
            counts.set(text, (counts.get(text) ?? 0) + Number(times));
        }
    }
    const folded = {
        sink: old.some((entry) => entry.sink === 'chat') ? 'chat' : 'print',
        attempts: 0,
        notice: {
            id: `${moment.runId}-f1`,
            at: moment.now,
            reason: 'folded',
            urgency: _notice_js__WEBPACK_IMPORTED_MODULE_0__/* .urgencies */ .Qj.find((each) => old.some(({ notice }) => notice.urgency === each)) ?? 'routine',
            headline: 'older notices that could not be delivered in time',
            facts: [...counts].map(([text, times]) => (times > 1 ? `${text} × ${times}` : text)),
        },
    };
    return { ...state, outbox: [folded, ...young] };
}
/** Job and cause, without what differs each time: a pid, a duration. So the fold grows with the jobs, not with time. */
function lineOf({ job, reason, headline }) {
    return `${job?.name ?? reason}: ${headline.replace(/ \([^)]*\)$| after .*$/, '')}`;
}


/***/ }),

/***/ 2195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ overview),
/* harmony export */   Rw: () => (/* binding */ detailOf),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   eg: () => (/* binding */ waiting),
/* harmony export */   oQ: () => (/* binding */ rowDocument)
/* harmony export */ });
/* unused harmony export levelOf */
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4732);
/* harmony import */ var _notify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8201);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6067);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5139);
/** All jobs at a glance, for `status`, the summary and the outputs of a workflow. */




/** One row a job, in the order of the jobs file. `state` is what is remembered now, `seen` what was just observed. */
function overview(config, state, seen, now) {
    const busy = new Set(state.queue.filter((item) => item.status === 'running').map((item) => item.jobId));
    return config.jobs.map((job) => {
        const memory = (0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryOf */ .zE)(state, job.id);
        const observation = seen.get(job.id);
        const finding = observation && (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S)(job, memory, observation, now, state.awake?.gaps);
        const anomaly = finding ? finding.anomaly : memory.anomaly;
        return {
            job,
            ...(finding && { finding }),
            ...(memory.lastRun && { lastRun: memory.lastRun }),
            isRunning: busy.has(job.id),
            needsAttention: job.enabled && anomaly !== undefined,
        };
    });
}
/** How a probed job is rated; `alert` without a valid status, and for what is paused or stands still. */
function levelOf({ finding }) {
    if (!finding)
        return undefined;
    if (finding.verdict === 'running' || finding.verdict === 'completed')
        return finding.status?.level ?? 'ok';
    return 'alert';
}
/** The row as JSON; times are epoch milliseconds. */
function rowDocument(row) {
    const { job, finding, lastRun, needsAttention } = row;
    return {
        id: job.id,
        name: job.name,
        kind: job.kind,
        risk: job.risk,
        enabled: job.enabled,
        ...(finding && { verdict: finding.verdict, level: levelOf(row) }),
        needsAttention,
        ...(row.held !== undefined && { held: row.held }),
        ...(finding?.status && { status: { ...finding.status, progress: (0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .progressOf */ .jA)(finding.status) } }),
        ...(finding?.fault && { fault: { kind: finding.fault.fault, message: finding.fault.message } }),
        ...(lastRun && { lastRun }),
    };
}
const notAsked = 'not asked';
/** The state of a job in a word. */
function wordOf({ job, finding, lastRun, isRunning }) {
    if (finding)
        return finding.verdict;
    if (job.kind === 'one_shot_write')
        return 'write';
    if (job.kind === 'long_running_read')
        return notAsked;
    return isRunning ? 'running' : (lastRun?.outcome ?? 'never ran');
}
/** What else there is to know about a job, in one line. */
function detailOf({ job, finding, lastRun, held, needsAttention }, now) {
    const parts = [];
    if (!job.enabled)
        parts.push('disabled');
    if (job.name !== job.id)
        parts.push((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(job.name, 60));
    if (finding?.fault)
        parts.push(finding.fault.message);
    if (finding?.stalledMs !== undefined)
        parts.push(`no progress for ${(0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(finding.stalledMs)}`);
    if (finding?.status) {
        const { pid, stopReason, message } = finding.status;
        if (pid !== undefined)
            parts.push(`pid ${pid}`);
        if (stopReason !== undefined)
            parts.push(`stop reason: ${stopReason}`);
        parts.push(...Object.entries((0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .progressOf */ .jA)(finding.status) ?? {}).map(([name, value]) => `${name} ${value}`));
        if (message !== undefined)
            parts.push(message);
        parts.push(...(finding.notes ?? []));
    }
    if (held !== undefined)
        parts.push(`no automatic start: ${held}`);
    if (lastRun)
        parts.push(`last run ${(0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(now - lastRun.at)} ago${lastRun.exitCode === null ? '' : `, exit ${lastRun.exitCode}`}`);
    if (needsAttention && !finding && lastRun?.outcome === 'succeeded')
        parts.push('asks for attention');
    if (job.kind === 'one_shot_write')
        parts.push('runs only after an approval');
    return parts.join(' · ');
}
/** Runs that wait or go on. */
function waiting(state) {
    return state.queue.filter((item) => item.status === 'pending' || item.status === 'running');
}


/***/ }),

/***/ 5596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ isSameOwner),
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   YU: () => (/* binding */ deadBy),
/* harmony export */   qx: () => (/* binding */ ownersIn)
/* harmony export */ });
/**
 * A process on another host, or in another container, cannot be looked at. What it began counts as abandoned after
 * this long, or a host that was renamed after a crash would never start that job again.
 */
const unknownOwnerMs = 86_400_000;
/** Owners whose life matters to a decision. */
function ownersIn(state) {
    const starts = Object.values(state.jobs).flatMap(({ attempt, explicitStart }) => [attempt, explicitStart]);
    const open = starts.flatMap((start) => (start && start.outcome === undefined ? [start.owner] : []));
    const running = state.queue.flatMap((item) => item.status === 'running' && item.owner ? [item.owner] : []);
    return [...open, ...running, ...(state.lease ? [state.lease.owner] : [])];
}
/** Who applies or verifies writes now. */
function ownersOf({ writes }) {
    return writes.flatMap(({ owner }) => owner ?? []);
}
/** Whether two owners are the same process. */
function isSameOwner(a, b) {
    return a.pid === b.pid && a.start === b.start && a.host === b.host;
}
/** The rule from what was looked up. An owner that was not looked up came since, and lives. */
function deadBy(known, now) {
    const dead = new Set(known.dead.map(keyOf));
    const alive = new Set(known.alive.map(keyOf));
    return (owner, sinceAt) => {
        const key = keyOf(owner);
        return dead.has(key) || (!alive.has(key) && now - sinceAt > unknownOwnerMs);
    };
}
function keyOf({ host, pid, start }) {
    return `${host} ${pid} ${start}`;
}


/***/ }),

/***/ 1634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ progressPrefix),
/* harmony export */   uA: () => (/* binding */ lastProgressLine),
/* harmony export */   ys: () => (/* binding */ withoutProgress)
/* harmony export */ });
/* unused harmony export withoutWords */
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

/***/ 2797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ isOrphan),
/* harmony export */   CL: () => (/* binding */ runOutcome),
/* harmony export */   I0: () => (/* binding */ attentionWords),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   S6: () => (/* binding */ claimRun),
/* harmony export */   Z2: () => (/* binding */ enqueue),
/* harmony export */   _H: () => (/* binding */ blockedDraft),
/* harmony export */   as: () => (/* binding */ runnable),
/* harmony export */   cX: () => (/* binding */ scheduled),
/* harmony export */   gT: () => (/* binding */ followers)
/* harmony export */ });
/* unused harmony exports mostPending, isPending */
/* harmony import */ var _notify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8201);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6067);


/** More waiting items than this are refused. */
const mostPending = 200;
/** So many finished items are kept. */
const mostFinished = 200;
/** Words in a run's output that ask for a person, also when it exits 0. */
const attentionWords = ['ACTION REQUIRED', 'ALERT'];
function isPending(item) {
    return item.status === 'pending';
}
/**
 * Appends one item for each request, never merged. What does not fit is not queued, and that is said in one notice.
 * `series` keeps the ids of a run's phases apart.
 */
function enqueue(state, requests, series, moment, most = mostPending) {
    const room = Math.max(0, most - state.queue.filter(isPending).length);
    const items = requests.slice(0, room).map((request, index) => ({
        id: `${moment.runId}-${series}${index + 1}`,
        jobId: request.jobId,
        status: 'pending',
        createdAt: request.from,
        notBefore: request.from + request.delayMs,
        attempt: 0,
        reason: request.reason,
    }));
    const refused = requests.slice(room);
    const next = items.length > 0 ? { ...state, queue: bounded([...state.queue, ...items]) } : state;
    if (refused.length === 0)
        return { state: next, items, drafts: [] };
    const draft = {
        reason: 'queue',
        urgency: 'action',
        headline: `queue full: ${refused.length} not queued`,
        facts: [
            `${mostPending} runs are waiting already; these will not run:`,
            ...refused.slice(0, 20).map((request) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(`${request.jobId} (${request.reason})`)),
            ...(refused.length > 20 ? [`and ${refused.length - 20} more`] : []),
        ],
    };
    return { state: next, items, drafts: [draft] };
}
/** Runs that a finished job asks for: its `after` links that match, each with its delay. */
function followers(job, ending, finishedAt) {
    return job.after
        .filter((link) => link.when === ending || link.when === 'always')
        .map((link) => ({
        jobId: link.jobId,
        reason: `after ${job.id} ${ending}`,
        from: finishedAt,
        delayMs: link.delaySeconds * 1000,
    }));
}
/**
 * Enabled one-shot reads whose `everySeconds` have passed since their last run began, or that never ran, and that do
 * not run, or are about to, for another reason. They run at once, so they need no room among those that wait; what is more
 * than a tick takes on is due in the next one still.
 */
function scheduled(config, state, now) {
    const unfinished = state.queue.filter((item) => item.status === 'running' || (isPending(item) && item.notBefore <= now));
    const busy = new Set(unfinished.map((item) => item.jobId));
    const due = config.jobs.flatMap((job) => {
        if (!job.enabled || job.kind !== 'one_shot_read' || job.everySeconds === undefined || busy.has(job.id))
            return [];
        const last = Object.hasOwn(state.jobs, job.id) ? state.jobs[job.id]?.lastRun : undefined;
        const over = last === undefined || last.at + job.everySeconds * 1000 <= now;
        return over ? [{ jobId: job.id, reason: 'schedule', from: now, delayMs: 0 }] : [];
    });
    return due.slice(0, mostPending);
}
/** Puts a run that a person asked for into the state as running, whatever else waits. */
function claimRun(state, job, moment) {
    const item = {
        id: `${moment.runId}-x1`,
        jobId: job.id,
        status: 'running',
        createdAt: moment.now,
        notBefore: moment.now,
        attempt: 1,
        reason: 'run',
        startedAt: moment.now,
        owner: moment.self,
    };
    return { state: { ...state, queue: [...state.queue, item] }, itemId: item.id };
}
/** Why an item cannot run, or the job that it runs. */
function runnable(config, item) {
    const job = config.jobs.find((candidate) => candidate.id === item.jobId);
    if (!job)
        return `no job ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(item.jobId, 100)} in the jobs file`;
    if (job.kind !== 'one_shot_read' || job.risk !== 'read_only') {
        return `only one-shot reads run from the queue; this is a ${job.kind} with risk ${job.risk}`;
    }
    return job;
}
function blockedDraft(config, item, why) {
    const job = config.jobs.find((candidate) => candidate.id === item.jobId);
    return {
        reason: 'queue',
        urgency: 'action',
        job: (0,_notify_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job ?? { id: item.jobId }),
        headline: 'queued run blocked',
        facts: [why, `asked for by: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(item.reason)}`],
    };
}
/** An item found running whose owner is dead: failed, never run again by itself. */
function isOrphan(item, moment) {
    if (item.status !== 'running')
        return false;
    return item.owner === undefined || moment.dead(item.owner, item.startedAt ?? item.createdAt);
}
function runOutcome(result) {
    if (result.kind !== 'exited')
        return { outcome: result.kind, exitCode: null };
    return { outcome: result.exitCode === 0 ? 'succeeded' : 'failed', exitCode: result.exitCode };
}
/** The queue with at most `mostFinished` finished items: those that finished last. */
function bounded(queue) {
    const finished = queue.filter((item) => !isPending(item) && item.status !== 'running');
    const excess = finished.length - mostFinished;
    if (excess <= 0)
        return queue;
    const dropped = new Set(finished.sort((a, b) => (a.finishedAt ?? 0) - (b.finishedAt ?? 0)).slice(0, excess));
    return queue.filter((item) => !dropped.has(item));
}


/***/ }),

/***/ 4282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ clockTime),
/* harmony export */   r: () => (/* binding */ isQuiet)
/* harmony export */ });
const formats = new Map();
/**
 * `HH:MM:SS` of an instant in an IANA zone, which was checked when the jobs file was read; without one, in the host's.
 * Loading the zones costs more than a whole tick without them, so the host's time does not come from here.
 */
function clockTime(at, zone, moment) {
    if (zone === undefined)
        return moment.hostTime(at);
    let format = formats.get(zone);
    if (!format) {
        const digits = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
        format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...digits });
        formats.set(zone, format);
    }
    return format.format(at);
}
/** True from `start` up to but not including `end`; may wrap midnight; `start` = `end` means never. */
function isQuiet(hours, zone, moment) {
    const { start, end } = hours;
    if (start === end)
        return false;
    const time = clockTime(moment.now, zone, moment).slice(0, 5);
    return start < end ? time >= start && time < end : time >= start || time < end;
}


/***/ }),

/***/ 29:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   iw: () => (/* binding */ hintsOf),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4732);
/* harmony import */ var _notify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8201);
/* harmony import */ var _outbox_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4805);
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2797);
/* harmony import */ var _quiet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4282);
/* harmony import */ var _resume_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4959);
/* harmony import */ var _starts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(337);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6206);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6067);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5139);










/**
 * Saves outcomes. One whose intent is no longer in the state is still told. `series` makes the ids of this call unique
 * in the run; see `post`.
 */
function record(state, outcomes, series, moment) {
    const drafts = [];
    const requests = [];
    const jobs = { ...state.jobs };
    const finished = new Map(outcomes.flatMap((outcome) => (outcome.kind === 'run' ? [[outcome.itemId, outcome]] : [])));
    for (const outcome of outcomes) {
        const { job } = outcome;
        const memory = (0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryOf */ .zE)({ ...state, jobs }, job.id);
        if (outcome.kind === 'start') {
            drafts.push(startDraft(job, outcome.result, moment));
            const next = (0,_starts_js__WEBPACK_IMPORTED_MODULE_5__/* .finishStart */ .cc)(memory, outcome.attemptId, outcome.result, outcome.finishedAt);
            // A failed start told already when the next one may come.
            const isSaid = (0,_starts_js__WEBPACK_IMPORTED_MODULE_5__/* .startOutcome */ .pq)(outcome.result) === 'started' || next.said?.includes('backoff');
            jobs[job.id] = isSaid ? next : { ...next, said: [...(next.said ?? []), 'backoff'] };
            continue;
        }
        const item = state.queue.find((candidate) => candidate.id === outcome.itemId);
        const step = recordRun(job, memory, outcome.result, item?.reason ?? 'queue', moment);
        const at = Math.min(item?.startedAt ?? moment.now, moment.now);
        const { durationMs } = outcome.result;
        jobs[job.id] = { ...step.memory, lastRun: { at, durationMs, ...(0,_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .runOutcome */ .CL)(outcome.result) } };
        drafts.push(...step.drafts);
        requests.push(...(0,_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .followers */ .gT)(job, (0,_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .runOutcome */ .CL)(outcome.result).outcome === 'succeeded' ? 'success' : 'failure', outcome.finishedAt));
    }
    const queue = state.queue.map((item) => {
        const outcome = finished.get(item.id);
        if (!outcome || item.status !== 'running')
            return item;
        const { owner: _, ...rest } = item;
        const ended = (0,_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .runOutcome */ .CL)(outcome.result);
        const status = ended.outcome === 'succeeded' ? 'done' : 'failed';
        return { ...rest, ...ended, status, finishedAt: outcome.finishedAt };
    });
    const queued = (0,_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .enqueue */ .Z2)({ ...state, jobs, queue: (0,_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .bounded */ .Mm)(queue) }, requests, `${series}q`, moment);
    return (0,_outbox_js__WEBPACK_IMPORTED_MODULE_9__/* .post */ .bE)(queued.state, [...drafts, ...queued.drafts], series, moment);
}
/** How a command ended, in a few words: `exit 3 after 0.4 s`. */
function endingOf(result) {
    switch (result.kind) {
        case 'not-started':
            return 'not started';
        case 'timed-out':
            return `timed out after ${(0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .seconds */ .YA)(result.timeoutMs)}`;
        case 'exited':
            return result.exitCode === null
                ? `ended by ${result.signal} after ${(0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .seconds */ .YA)(result.durationMs)}`
                : `exit ${result.exitCode} after ${(0,_status_js__WEBPACK_IMPORTED_MODULE_6__/* .seconds */ .YA)(result.durationMs)}`;
    }
}
/** What a person needs to know besides the ending: what is missing, what could not be ended, what still prints. */
function hintsOf(result) {
    if (result.kind === 'not-started')
        return [result.message];
    if (result.kind === 'timed-out') {
        return result.survivors.length > 0 ? [`could not end pid ${result.survivors.join(', ')}`] : [];
    }
    if (!result.outputHeld)
        return [];
    return [
        'what it started still holds its output and may stop when it prints: redirect it to a file, e.g. > job.log 2>&1',
    ];
}
function startDraft(job, result, moment) {
    const started = (0,_starts_js__WEBPACK_IMPORTED_MODULE_5__/* .startOutcome */ .pq)(result) === 'started';
    const ending = endingOf(result);
    const headline = result.kind === 'timed-out'
        ? `start ${ending}`
        : started
            ? 'started'
            : result.kind === 'not-started'
                ? 'start failed'
                : `start failed (${result.exitCode === null ? result.signal : `exit ${result.exitCode}`})`;
    const output = started ? '' : outputOf(result);
    const backoffMs = job.policy.autoResumeBackoffSeconds * 1000;
    const next = (0,_quiet_js__WEBPACK_IMPORTED_MODULE_3__/* .clockTime */ .q)(moment.now + backoffMs, (0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .zoneOf */ .kE)(job, moment), moment);
    return {
        reason: 'resume',
        urgency: started ? 'info' : 'action',
        job: (0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job),
        headline,
        facts: [
            ...(started ? [startedWords(job, result)] : []),
            ...hintsOf(result),
            ...(started ? [] : [`next automatic start not before ${next}`]),
            ...(started ? [] : [`to start it: ${(0,_resume_words_js__WEBPACK_IMPORTED_MODULE_4__/* .startCommand */ .S)(job)}`]),
        ],
        ...(output !== '' && { output }),
    };
}
/** The supervisor says which process it is; a start command says nothing of that kind. */
function startedWords(job, result) {
    if (job.commands.exec && result.kind === 'exited')
        return result.stdout.head;
    return `start command: ${endingOf(result)}; the next tick sees whether it runs`;
}
/**
 * One finished run. A scheduled one that keeps failing the same way is a standing anomaly: told once, repeated no
 * sooner than any other. A run that somebody or a chain asked for is always told. A person who typed `run` sees the
 * result there.
 */
function recordRun(job, memory, result, reason, moment) {
    const ended = (0,_queue_js__WEBPACK_IMPORTED_MODULE_2__/* .runOutcome */ .CL)(result);
    const found = result.kind === 'exited' ? result.found : [];
    const { anomaly: open, ...calm } = memory;
    if (ended.outcome === 'succeeded' && found.length === 0) {
        if (!open)
            return { memory, drafts: [] };
        const was = `${(0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .wordFor */ .GC)(open.reason)} since ${(0,_quiet_js__WEBPACK_IMPORTED_MODULE_3__/* .clockTime */ .q)(open.sinceAt, (0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .zoneOf */ .kE)(job, moment), moment)} (${(0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(moment.now - open.sinceAt)})`;
        const facts = [`was ${was}`];
        return {
            memory: calm,
            drafts: [{ reason: 'recovered', urgency: 'info', job: (0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job), headline: endingOf(result), facts }],
        };
    }
    if (reason === 'run')
        return { memory, drafts: [] };
    const kind = ended.outcome === 'succeeded' ? 'run-output' : 'run-failed';
    const demand = found.includes('ACTION REQUIRED');
    const key = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .anomalyKey */ .f)(kind, 'alert', demand ? 'action' : ended.outcome);
    const same = open?.key === key;
    if (reason === 'schedule' && same && open.reportedAt + (0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .repeatMs */ .E0)(job) > moment.now)
        return { memory, drafts: [] };
    const output = outputOf(result);
    const draft = {
        reason: same ? 'standing' : 'run',
        urgency: demand ? 'action' : 'alert',
        job: (0,_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job),
        headline: kind === 'run-output' ? `asks for attention (${endingOf(result)})` : endingOf(result),
        facts: [...hintsOf(result), ...(reason === 'schedule' ? [] : [`asked for by: ${reason}`])],
        ...(output !== '' && { output }),
    };
    const anomaly = {
        key,
        reason: kind,
        sinceAt: same ? open.sinceAt : moment.now,
        reportedAt: moment.now,
    };
    // A disabled job has no open alerts; its runs are told one by one.
    return { memory: job.enabled ? { ...memory, anomaly } : memory, drafts: [draft] };
}
function outputOf(result) {
    return result.kind === 'not-started' ? '' : (0,_text_js__WEBPACK_IMPORTED_MODULE_7__/* .readableTail */ .nI)(result.stdout, result.stderr);
}


/***/ }),

/***/ 8843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yh: () => (/* binding */ buttonRows),
/* harmony export */   le: () => (/* binding */ runText),
/* harmony export */   yf: () => (/* binding */ runButton)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3491);
/** The buttons below a message. */

/** On the button to the run. Here, because every run makes one and few load all words. */
const runText = { en: 'Open the run', 'zh-CN': '查看运行' };
/** To the page of the workflow run. Undefined without one, and where Telegram would refuse it. */
function runButton(caller, language) {
    const url = (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .runUrl */ .Vp)(caller);
    return url !== undefined && isTaken(url) ? { text: runText[language], url } : undefined;
}
/** A button for each link, the one to the run last. */
function buttonRows({ links }, run) {
    const own = links.filter(({ url }) => isTaken(url));
    return run && !own.some(({ url }) => url === run.url) ? [...own, run] : own;
}
/** Telegram refuses a button to a host without a dot. */
function isTaken(url) {
    return /^https?:\/\/[^/:?#\s]+\.[^/:?#\s]+(?:[/:?#]|$)/i.test(url);
}


/***/ }),

/***/ 8349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ doubt),
/* harmony export */   CM: () => (/* binding */ pastOf),
/* harmony export */   Jr: () => (/* binding */ endedWell),
/* harmony export */   Ot: () => (/* binding */ awakeSince),
/* harmony export */   Yw: () => (/* binding */ isCompleted),
/* harmony export */   nj: () => (/* binding */ nextAttempt),
/* harmony export */   qX: () => (/* binding */ growingBackoffMs),
/* harmony export */   qw: () => (/* binding */ stopReasonOf)
/* harmony export */ });
/* harmony import */ var _awake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2409);
/* harmony import */ var _job_progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9417);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6206);



/** As many starts are remembered as `maxAttempts` can ask for. */
const mostStarts = 1000;
const mostMarks = 50;
/** Ended by itself with exit code 0, and nothing speaks against it. */
function isCompleted(job, record) {
    return endedWell(record) && doubt(job, record) === undefined;
}
/** Why an end with exit code 0 is not believed. Of the whole piece of work: its last attempt may have had little left to do. */
function doubt(job, record) {
    const { end, attempt, ranBeforeMs, outputBefore = 0 } = record;
    const { minDurationSeconds = 0, expectOutput = false } = job.supervise ?? {};
    if (end === undefined)
        return undefined;
    const before = attempt === 1 ? 0 : ranBeforeMs;
    // Where an attempt ended unseen, nobody knows how long it ran.
    if (before !== undefined && before + end.ranMs < minDurationSeconds * 1000)
        return `exit 0 after ${(0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .YA)(before + end.ranMs)}, sooner than minDurationSeconds ${minDurationSeconds}`;
    return expectOutput && end.outputBytes === 0 && outputBefore === 0
        ? 'exit 0 without any output, and expectOutput is set'
        : undefined;
}
/** Why the attempt is over, in a word or two: for reports and for `$OPS_STOP_REASON`. */
function stopReasonOf(record, rebooted) {
    const { end } = record;
    if (end === undefined)
        return rebooted ? 'host restarted' : 'killed with its supervisor';
    if (end.cause === 'not-started')
        return 'not started';
    if (end.cause !== 'exit')
        return end.cause;
    return end.exitCode === null ? `ended by ${end.signal ?? 'a signal'}` : `exit ${end.exitCode}`;
}
function pastOf(job, record, facts) {
    const { maxAttempts = 1, windowSeconds = 0 } = job.supervise ?? {};
    const isFailure = isBlamed(record, facts.rebooted);
    const advanced = hasAdvanced(job, record, facts);
    const from = record.startedAt - windowSeconds * 1000;
    const startsInWindow = advanced ? 0 : record.startsAt.filter((at) => at > from).length;
    const final = finality(job, record);
    const agoMs = record.end ? facts.endedAgoMs : facts.ageMs;
    return {
        at: record.end?.at ?? record.startedAt,
        ...(agoMs !== undefined && { agoMs }),
        leastAgoMs: facts.rebooted ? facts.uptimeMs : 0,
        isStopped: record.end?.cause === 'stopped',
        failures: advanced ? 0 : record.failures + (isFailure ? 1 : 0),
        startsInWindow,
        // A job that takes the whole host down with it never ends by itself.
        isBroken: (!isEndedFromOutside(record) || isEndOfHost(record, facts)) && startsInWindow >= maxAttempts,
        ...(final !== undefined && { final }),
    };
}
/** How long a tick waits after the last failed attempt. Milliseconds; 0 when no failure is to be waited for. */
function growingBackoffMs(job, failures) {
    if (failures === 0)
        return 0;
    const base = job.policy.autoResumeBackoffSeconds;
    const ceiling = Math.max(base, job.supervise?.maxBackoffSeconds ?? base);
    return 1000 * Math.min(ceiling, base * 2 ** Math.min(failures - 1, 40));
}
/** How long the host was awake since the last attempt ended. `gaps`: when it was not. */
function awakeSince({ at, agoMs, leastAgoMs }, now, gaps) {
    return agoMs ?? Math.max(leastAgoMs, (0,_awake_js__WEBPACK_IMPORTED_MODULE_0__/* .awakeMs */ .sL)(at, now, gaps));
}
/** `byPerson`: somebody asked for it, so the breaker begins anew. */
function nextAttempt(job, facts, now, byPerson) {
    const { record } = facts;
    // A person took the checkpoint away: from scratch.
    const isAnew = byPerson && !facts.hasCheckpoint;
    if (!record || isAnew || isCompleted(job, record))
        return { attempt: 1, failures: 0, startsAt: [now], marks: [] };
    const past = pastOf(job, record, facts);
    const counted = byPerson || hasAdvanced(job, record, facts) ? [] : record.startsAt;
    const common = {
        failures: byPerson ? 0 : past.failures,
        // The clock may have been set back.
        startsAt: [...counted.map((at) => Math.min(at, now)), now].slice(-mostStarts),
    };
    // Nothing of this piece of work was started, and what is in the folder may be of the one before.
    if (record.prepared !== true)
        return { ...common, attempt: 1, marks: [] };
    const reached = (0,_job_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .reachedBy */ .K)((0,_job_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .progressSaid */ .P)(facts));
    const before = record.attempt === 1 ? 0 : record.ranBeforeMs;
    const ranMs = before !== undefined && record.end ? before + record.end.ranMs : undefined;
    return {
        ...common,
        attempt: record.attempt + 1,
        stopReason: stopReasonOf(record, facts.rebooted),
        ...soFar(record, reached),
        ...(ranMs !== undefined && { ranBeforeMs: ranMs }),
        // Where nobody counted, what stands in the log tells whether there was any.
        outputBefore: (record.outputBefore ?? 0) + (record.end?.outputBytes ?? facts.outputBytes),
    };
}
/** The progress of all attempts of the piece of work. */
function soFar(record, reached) {
    const done = reached && 'done' in reached ? reached.done : -Infinity;
    const best = Math.max(record.best ?? -Infinity, done);
    const marks = reached && 'mark' in reached ? [reached.mark] : [];
    const others = record.marks.filter((mark) => !marks.includes(mark));
    return { ...(best > -Infinity && { best }), marks: [...others, ...marks].slice(-mostMarks) };
}
/** By itself, with exit code 0. */
function endedWell({ end }) {
    return end?.cause === 'exit' && end.exitCode === 0;
}
/** A stop that somebody asked for, and an end of the whole host, are not the job's fault. */
function isBlamed(record, rebooted) {
    return record.end ? !isEndedFromOutside(record) : !rebooted;
}
function isEndedFromOutside({ end }) {
    return end?.cause === 'stopped' || end?.cause === 'terminated';
}
/**
 * Proven progress: it got further than any attempt before, or to where none of them ended. A job that reports nothing
 * must have run for as long as the longest backoff.
 */
function hasAdvanced(job, record, facts) {
    if (record.prepared !== true)
        return false;
    const reached = (0,_job_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .reachedBy */ .K)((0,_job_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .progressSaid */ .P)(facts));
    if (reached) {
        return 'done' in reached ? reached.done > (record.best ?? 0) : !record.marks.includes(reached.mark);
    }
    if (record.best !== undefined || record.marks.length > 0)
        return false;
    const provenMs = 1000 * Math.max(job.policy.autoResumeBackoffSeconds, job.supervise?.maxBackoffSeconds ?? 0);
    return record.end !== undefined && record.end.ranMs >= Math.max(provenMs, 1);
}
/** It was told to end, and then the host was started anew. */
function isEndOfHost({ end }, { rebooted }) {
    return rebooted && end?.cause === 'terminated';
}
function finality(job, record) {
    if (endedWell(record))
        return doubt(job, record);
    const codes = job.supervise?.resumeOnExitCodes;
    const { exitCode = null, cause } = record.end ?? {};
    if (codes === undefined || exitCode === null || cause !== 'exit' || codes.includes(exitCode))
        return undefined;
    return `exit code ${exitCode} is none of resumeOnExitCodes (${codes.join(', ')})`;
}


/***/ }),

/***/ 4959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ resumeFacts),
/* harmony export */   S: () => (/* binding */ startCommand)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6067);

/** The command that a person can type, with the id quoted where a shell needs it. */
function startCommand(job) {
    return `ops-framework start ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(job.id)}${job.risk === 'read_only' ? '' : ' --allow-risk'}`;
}
/** Facts, a line each; what is told once in a pause is added to `said`. */
function resumeFacts(job, resume, said, time, starting) {
    switch (resume.kind) {
        case 'off':
            return ['no automatic start: autoResume is off', `to start it: ${startCommand(job)}`];
        case 'risk': {
            if (said.has('risk'))
                return [];
            said.add('risk');
            return [`never started automatically: its risk is ${job.risk}`, `to start it: ${startCommand(job)}`];
        }
        case 'blind':
            return ['no automatic start while the state cannot be used'];
        case 'underway':
            return ['a start is under way'];
        case 'backoff': {
            if (said.has('backoff'))
                return [];
            said.add('backoff');
            return [
                `automatic start held back until ${time(resume.untilAt)} (backoff ${resume.backoffMs / 1000} s)`,
            ];
        }
        case 'final':
            said.add('final');
            return [`not started again: ${resume.why}`, `to start it: ${startCommand(job)}`];
        case 'broken':
            said.add('broken');
            return [
                `not started again: ${resume.starts} starts without progress (maxAttempts ${job.supervise?.maxAttempts})`,
                `look why it fails, then start it: ${startCommand(job)}`,
            ];
        case 'group':
            said.add('group');
            return [
                `waits for the end of ${resume.busyWith} (concurrencyGroup ${job.supervise?.concurrencyGroup})`,
            ];
        case 'start':
            return starting;
    }
}


/***/ }),

/***/ 4199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i3: () => (/* binding */ busyInGroup),
/* harmony export */   iF: () => (/* binding */ decideResume)
/* harmony export */ });
/* unused harmony export isUnderway */
/* harmony import */ var _awake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2409);
/* harmony import */ var _restart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8349);
/* harmony import */ var _starts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(337);
/** May a paused job be started again by a tick? (SPEC 3.4) */



/** Decides for a job whose status said: not running, not completed. */
function decideResume(job, memory, { lostAt, past, busyWith, gaps = [] }, moment) {
    const { attempt, explicitStart } = memory;
    for (const start of [attempt, explicitStart]) {
        if (start && isUnderway(start, moment))
            return { kind: 'underway' };
    }
    if (!job.policy.autoResume)
        return { kind: 'off' };
    if (job.risk !== 'read_only')
        return { kind: 'risk' };
    if (moment.mode === 'report-only')
        return { kind: 'blind' };
    if (past?.final !== undefined)
        return { kind: 'final', why: past.final };
    if (past?.isBroken === true)
        return { kind: 'broken', starts: past.startsInWindow };
    // Who stopped or started it by hand is not overruled at once: what they began may take a while to show.
    const times = [attempt?.at, explicitStart?.at, memory.stoppedAt, lostAt];
    const lastAt = Math.max(...times.map((at) => at ?? -Infinity));
    const baseMs = job.policy.autoResumeBackoffSeconds * 1000;
    // The record of a stop is there before the tick's memory can be.
    const stopMs = past?.isStopped === true ? baseMs : 0;
    const sinceEndMs = Math.max(stopMs, past ? (0,_restart_js__WEBPACK_IMPORTED_MODULE_1__/* .growingBackoffMs */ .qX)(job, past.failures) : 0);
    const waits = [
        { backoffMs: baseMs, leftMs: baseMs - (0,_awake_js__WEBPACK_IMPORTED_MODULE_0__/* .awakeMs */ .sL)(lastAt, moment.now, gaps) },
        ...(past && sinceEndMs > 0
            ? [{ backoffMs: sinceEndMs, leftMs: sinceEndMs - (0,_restart_js__WEBPACK_IMPORTED_MODULE_1__/* .awakeSince */ .Ot)(past, moment.now, gaps) }]
            : []),
    ];
    const longest = waits.reduce((most, wait) => (wait.leftMs > most.leftMs ? wait : most));
    if (longest.leftMs > 0)
        return { kind: 'backoff', untilAt: moment.now + longest.leftMs, backoffMs: longest.backoffMs };
    return busyWith === undefined ? { kind: 'start' } : { kind: 'group', busyWith };
}
/**
 * True while a start runs, and when it ended after `now`, which is read before the probes: then what the probe saw is
 * older than the start.
 */
function isUnderway(start, moment) {
    if (start.outcome === undefined)
        return (0,_starts_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(start, moment);
    return start.finishedAt !== undefined && start.finishedAt >= moment.now;
}
/** Another job of its group that runs, that left something running, or of which nobody knows whether it does. */
function busyInGroup(config, job, seen) {
    const group = job.supervise?.concurrencyGroup;
    if (group === undefined)
        return undefined;
    const other = config.jobs.find(({ id, supervise }) => {
        const observation = seen.get(id);
        if (id === job.id || supervise?.concurrencyGroup !== group || !observation)
            return false;
        if (observation.kind === 'fault' || observation.leavesBehind === true)
            return true;
        return observation.status.running && !observation.status.completed;
    });
    return other?.name;
}


/***/ }),

/***/ 337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ settleStarts),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   cc: () => (/* binding */ finishStart),
/* harmony export */   pq: () => (/* binding */ startOutcome),
/* harmony export */   vN: () => (/* binding */ claimStart)
/* harmony export */ });
/* harmony import */ var _notify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8201);
/* harmony import */ var _outbox_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4805);
/* harmony import */ var _quiet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4282);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4080);




const slots = ['attempt', 'explicitStart'];
/** True while somebody runs this start. */
function isRunning(start, moment) {
    return start.outcome === undefined && !moment.dead(start.owner, start.at);
}
/** Starts whose runner died before the outcome was saved: told once, never repeated by themselves. */
function settleStarts(job, memory, moment) {
    let next = memory;
    const drafts = [];
    for (const slot of slots) {
        const start = memory[slot];
        if (!start || start.outcome !== undefined || isRunning(start, moment))
            continue;
        next = { ...next, [slot]: { ...start, outcome: 'interrupted' } };
        const begun = (0,_quiet_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .q)(start.at, (0,_notify_js__WEBPACK_IMPORTED_MODULE_0__/* .zoneOf */ .kE)(job, moment), moment);
        drafts.push({
            reason: 'resume',
            urgency: 'alert',
            job: (0,_notify_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job),
            headline: `${slot === 'attempt' ? 'automatic start' : 'start'} interrupted, outcome unknown`,
            facts: [
                `begun at ${begun} (${(0,_notify_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(moment.now - start.at)} ago); what ran it ended before the result was saved`,
                'no automatic start before the backoff is over',
            ],
        });
    }
    return { memory: next, drafts };
}
/** Claims a start that a person asked for. `holder`: somebody runs one already, and nothing was claimed. */
function claimStart(stored, job, id, moment) {
    const state = (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .clampTimes */ .A)(stored, moment.now);
    const known = (Object.hasOwn(state.jobs, job.id) ? state.jobs[job.id] : undefined) ?? {};
    const holder = slots.map((slot) => known[slot]).find((start) => start && isRunning(start, moment));
    if (holder)
        return { state, holder };
    const { memory, drafts } = settleStarts(job, known, moment);
    const explicitStart = { id, at: moment.now, owner: moment.self };
    const jobs = { ...state.jobs, [job.id]: { ...memory, explicitStart } };
    return { state: (0,_outbox_js__WEBPACK_IMPORTED_MODULE_3__/* .post */ .bE)({ ...state, jobs }, drafts, 's', moment) };
}
/** Sets the outcome of a start, whichever of the two kinds it was. */
function finishStart(memory, id, result, finishedAt) {
    const end = { outcome: startOutcome(result), finishedAt };
    const { attempt, explicitStart } = memory;
    return {
        ...memory,
        ...(attempt?.id === id && { attempt: { ...attempt, ...end } }),
        ...(explicitStart?.id === id && { explicitStart: { ...explicitStart, ...end } }),
    };
}
function startOutcome(result) {
    if (result.kind !== 'exited')
        return result.kind;
    return result.exitCode === 0 ? 'started' : 'failed';
}


/***/ }),

/***/ 9863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ stateCodec)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/core/awake.js
var awake = __webpack_require__(2409);
// EXTERNAL MODULE: ./build/core/chat.js
var chat = __webpack_require__(9254);
;// CONCATENATED MODULE: ./build/core/merge.js
/** The state to go on from. The lease is theirs, or none: what this host saw meanwhile is older than their tick. */
function mergeStates(theirs, mine) {
    const { lostAt: _, configErrorReportedAt: __, ...rest } = theirs;
    const chat = mergeChats(theirs.chat, mine.chat);
    const lostAt = latest(theirs.lostAt, mine.lostAt);
    const configErrorReportedAt = latest(theirs.configErrorReportedAt, mine.configErrorReportedAt);
    return {
        ...rest,
        jobs: mergeJobs(theirs.jobs, mine.jobs),
        queue: mergeQueues(theirs.queue, mine.queue),
        outbox: mergeOutboxes(theirs.outbox, mine.outbox),
        incidents: mergeIncidents(theirs.incidents, mine.incidents),
        ...(chat && { chat }),
        ...(lostAt !== undefined && { lostAt }),
        ...(configErrorReportedAt !== undefined && { configErrorReportedAt }),
        // Another host's clocks say nothing about this one.
        ...(mine.awake && { awake: mine.awake }),
    };
}
/**
 * Their state, which went on from ours. What we still had to tell stays queued: it may be told twice, with the same id,
 * but a generation that was lost on the way takes no message with it.
 */
function adoptState(theirs, mine) {
    if (mine.outbox.length === 0)
        return theirs;
    return { ...theirs, outbox: mergeOutboxes(theirs.outbox, mine.outbox) };
}
/**
 * The state without what jobs printed, for a cache that strangers can read. Notices keep what is needed to tell that
 * there was one: a host that finds nothing but this copy still says so.
 */
function withoutText(state) {
    return { ...state, outbox: state.outbox.map(textless), incidents: state.incidents.map(pathless) };
}
/** Theirs, with our open issue and the chat's new number: nobody else would close the one and find the other. */
function mergeChats(theirs, mine) {
    if (!theirs || !mine)
        return theirs ?? mine;
    const { moved, issue } = mine;
    return { ...(moved && { moved }), ...(issue && { issue }), ...theirs };
}
function mergeJobs(theirs, mine) {
    const ids = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    return Object.fromEntries([...ids].map((id) => {
        const [other, own] = [ofJob(theirs, id), ofJob(mine, id)];
        return [id, other && own ? mergeMemories(other, own) : (other ?? own ?? {})];
    }));
}
/** Undefined also for names like `constructor`, which every object knows. */
function ofJob(jobs, id) {
    return Object.hasOwn(jobs, id) ? jobs[id] : undefined;
}
/** Theirs, with the later of what was begun. */
function mergeMemories(theirs, mine) {
    const attempt = laterStart(theirs.attempt, mine.attempt);
    const explicitStart = laterStart(theirs.explicitStart, mine.explicitStart);
    const stoppedAt = latest(theirs.stoppedAt, mine.stoppedAt);
    const lastRun = (mine.lastRun?.at ?? 0) > (theirs.lastRun?.at ?? 0) ? mine.lastRun : theirs.lastRun;
    return {
        ...theirs,
        ...(attempt && { attempt }),
        ...(explicitStart && { explicitStart }),
        ...(stoppedAt !== undefined && { stoppedAt }),
        ...(lastRun && { lastRun }),
    };
}
function laterStart(theirs, mine) {
    if (!theirs || !mine)
        return theirs ?? mine;
    if (theirs.id === mine.id)
        return theirs.outcome === undefined ? mine : theirs;
    return mine.at > theirs.at ? mine : theirs;
}
const stages = {
    pending: 0,
    running: 1,
    failed: 2,
    blocked: 2,
    done: 3,
};
/** Each item as far as either got with it. */
function mergeQueues(theirs, mine) {
    const own = new Map(mine.map((item) => [item.id, item]));
    const further = theirs.map((item) => {
        const other = own.get(item.id);
        return other && stages[other.status] > stages[item.status] ? other : item;
    });
    return union(further, mine, ({ id }) => id);
}
/** Each entry once, in its own words where one of them has them. */
function mergeOutboxes(theirs, mine) {
    const own = new Map(mine.map((entry) => [entry.notice.id, entry]));
    const worded = theirs.map((entry) => {
        const other = isTextless(entry) ? own.get(entry.notice.id) : undefined;
        return other ? { ...entry, notice: other.notice } : entry;
    });
    // What only we have, another host may have sent and removed.
    const ours = mine.map((entry) => entry.lastTry === 'kept' ? { ...entry, lastTry: 'unknown' } : entry);
    return union(worded, ours, ({ notice }) => notice.id);
}
/** Both, each key once, the first one's where both have it. */
function union(first, second, keyOf) {
    const keys = new Set(first.map(keyOf));
    return [...first, ...second.filter((item) => !keys.has(keyOf(item)))];
}
const incidentKey = ({ at, message }) => `${at} ${message}`;
/** Both; what the other knows already stays as it is there. */
function mergeIncidents(theirs, mine) {
    const known = new Set(theirs.map(incidentKey));
    const own = mine.filter((incident) => !known.has(incidentKey(incident)));
    return union(theirs, own.map(notLost), incidentKey);
}
/** What this host lost, the other had. */
function notLost(incident) {
    if (incident.kind !== 'lost')
        return incident;
    return {
        ...incident,
        kind: 'damaged',
        message: `${incident.message}; the copy in the Actions cache is used instead`,
    };
}
const withheld = 'what it said is only on the host that wrote it: this repository is public';
function isTextless({ notice }) {
    return notice.facts.length === 1 && notice.facts[0] === withheld;
}
function textless(entry) {
    const { id, at, reason, urgency, job } = entry.notice;
    const facts = [withheld];
    const notice = { id, at, reason, urgency, headline: `a notice (${reason})`, facts };
    // The name may stand in a file that only the host has.
    return { ...entry, notice: job ? { ...notice, job: { id: job.id, name: job.id } } : notice };
}
function pathless(incident) {
    return { ...incident, message: 'the host that found it knows more' };
}
function latest(one, other) {
    return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

// EXTERNAL MODULE: ./build/core/model.js
var model = __webpack_require__(1295);
// EXTERNAL MODULE: ./build/core/notice.js
var notice = __webpack_require__(4624);
// EXTERNAL MODULE: ./build/core/queue.js
var queue = __webpack_require__(2797);
// EXTERNAL MODULE: ./build/core/config/keys.js
var keys = __webpack_require__(537);
// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(7486);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(5139);
;// CONCATENATED MODULE: ./build/core/script-state.js
/**
 * Import of the state file that the script (`ops-monitor.py`) left, so that nothing already reported is reported
 * again. Times there are seconds. Whatever does not have the expected shape is left out: it is memory, not input.
 */




/** The state in the script's document, or undefined when it is not one. */
function importScriptState(value) {
    const file = fieldsOf(value);
    if (!file || file['version'] !== 1 || 'format' in file || !fieldsOf(file['jobs']))
        return undefined;
    const jobs = Object.entries(fieldsOf(file['jobs']) ?? {}).flatMap(([id, job]) => {
        const fields = fieldsOf(job);
        return fields ? [[id, importJob(fields)]] : [];
    });
    const queue = Array.isArray(file['queue']) ? file['queue'].flatMap(importItem) : [];
    const configErrorReportedAt = time(file['lastConfigErrorAt']);
    return {
        jobs: Object.fromEntries(jobs),
        queue,
        outbox: [],
        incidents: [],
        ...(configErrorReportedAt !== undefined && { configErrorReportedAt }),
    };
}
function importJob(job) {
    const last = fieldsOf(job['lastSeen']);
    const reportedAt = time(job['lastReportAt']);
    const progressKey = textOf(last?.['progressKey']);
    const changedAt = time(job['lastProgressAt']);
    const key = textOf(job['lastProgressKey']);
    const running = last?.['running'] === true;
    const completed = last?.['completed'] === true;
    const anomaly = importAnomaly(job);
    const attemptAt = time(job['lastAutoResumeAt']);
    const attempt = attemptAt === undefined
        ? undefined
        : { id: 'script', at: attemptAt, owner: { host: '', pid: 0, start: '' }, outcome: 'started' };
    const run = fieldsOf(job['lastRun']);
    const runAt = time(job['lastRunAt']);
    const exitCode = Number.isSafeInteger(run?.['exitCode']) ? Number(run?.['exitCode']) : null;
    return {
        ...(last && {
            seen: { running, completed },
        }),
        ...(key !== undefined && changedAt !== undefined && { progress: { key: markOf(key), changedAt } }),
        ...(anomaly && { anomaly }),
        ...(reportedAt !== undefined && {
            reported: {
                at: reportedAt,
                ...(progressKey !== undefined && { progressKey: markOf(progressKey) }),
            },
        }),
        ...(job['reportedCompleted'] === true && completed && { completionReportedAt: reportedAt ?? 0 }),
        ...(attempt && { attempt }),
        ...(runAt !== undefined && {
            lastRun: {
                at: runAt,
                durationMs: Number.isSafeInteger(run?.['durationMs']) ? Number(run?.['durationMs']) : 0,
                exitCode,
                outcome: exitCode === 0 ? 'succeeded' : 'failed',
            },
        }),
    };
}
/** The mark that the same progress key gets when a probe brings it. */
function markOf(key) {
    return (0,fingerprint/* fingerprint */.R)((0,core_text/* boundedKey */.jx)(key));
}
/** The script kept an anomaly as JSON of what the status said; a failed probe looked to it like a paused job. */
function importAnomaly(job) {
    const reportedAt = time(job['lastAnomalyReportAt']);
    if (typeof job['lastAnomalyKey'] !== 'string' || reportedAt === undefined)
        return undefined;
    let was;
    try {
        was = fieldsOf(JSON.parse(job['lastAnomalyKey']));
    }
    catch {
        return undefined;
    }
    if (!was)
        return undefined;
    const reason = anomalyReason(was);
    const level = levelOf(was, reason);
    const stopReason = textOf(was['stopReason']);
    return {
        key: (0,verdict/* anomalyKey */.f)(reason, level, stopReason === undefined ? '' : (0,core_text/* cleanLine */.Ow)(stopReason)),
        reason,
        sinceAt: reportedAt,
        reportedAt,
    };
}
function anomalyReason(was) {
    if (was['running'] === true)
        return 'stalled';
    // A failed status had neither progress nor a stop reason there.
    const hadStatus = typeof was['progressKey'] === 'string' || typeof was['stopReason'] === 'string';
    if (was['level'] !== 'alert' || hadStatus)
        return 'paused';
    if (was['message'] === 'empty status output')
        return 'empty';
    if (was['message'] === 'status output is not JSON')
        return 'not-json';
    return 'exit';
}
/** The script set `alert` for a stall itself; a paused job kept what its status said. */
function levelOf(was, reason) {
    if (reason === 'stalled')
        return 'ok';
    if (reason !== 'paused')
        return 'alert';
    return was['level'] === 'warn' || was['level'] === 'alert' ? was['level'] : 'ok';
}
function importItem(value) {
    const item = fieldsOf(value);
    const id = textOf(item?.['id']);
    const jobId = textOf(item?.['jobId']);
    if (!item || id === undefined || jobId === undefined)
        return [];
    const { status } = item;
    // The script ran an item that it found running again. Here it has no living owner, and is reported instead.
    const known = status === 'running' || status === 'done' || status === 'failed' || status === 'blocked';
    const createdAt = time(item['createdAt']) ?? 0;
    return [
        {
            id,
            jobId,
            status: known ? status : 'pending',
            createdAt,
            notBefore: time(item['notBefore']) ?? createdAt,
            attempt: typeof item['attempt'] === 'number' && item['attempt'] > 0 ? 1 : 0,
            reason: textOf(item['reason']) ?? 'script',
        },
    ];
}
function fieldsOf(value) {
    return (0,keys/* isObject */.Gv)(value) ? value : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
/** Seconds → milliseconds, where that is a time at all. */
function time(value) {
    const ms = typeof value === 'number' ? Math.round(value * 1000) : Number.NaN;
    return Math.abs(ms) <= 8.64e15 ? ms : undefined;
}

;// CONCATENATED MODULE: ./build/core/state.js
/** The state document: its schema, its empty form, its limits. */








const at = schemas/* number */.aig();
const state_text = schemas/* string */.YjP();
const count = schemas/* int */.Whr().check(api/* _nonnegative */.UI());
const owner = schemas/* object */.Ikc({ host: state_text, pid: schemas/* int */.Whr(), start: state_text });
const attempt = schemas/* object */.Ikc({
    id: state_text,
    at,
    owner,
    outcome: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(model/* attemptOutcomes */.$6)),
    finishedAt: schemas/* exactOptional */.yqP(at),
});
const runOutcome = schemas/* enum */.k5n(model/* runOutcomes */.JZ);
const state_anomalyReason = schemas/* enum */.k5n(model/* anomalyReasons */.lt);
const memory = schemas/* object */.Ikc({
    seen: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ running: schemas/* boolean */.zMY(), completed: schemas/* boolean */.zMY(), process: schemas/* exactOptional */.yqP(owner) })),
    progress: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ key: state_text, changedAt: at })),
    anomaly: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ key: state_text, reason: state_anomalyReason, sinceAt: at, reportedAt: at })),
    reported: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ at, progressKey: schemas/* exactOptional */.yqP(state_text) })),
    completionReportedAt: schemas/* exactOptional */.yqP(at),
    completedWork: schemas/* exactOptional */.yqP(state_text),
    attempt: schemas/* exactOptional */.yqP(attempt),
    explicitStart: schemas/* exactOptional */.yqP(attempt),
    stoppedAt: schemas/* exactOptional */.yqP(at),
    said: schemas/* exactOptional */.yqP(schemas/* array */.YOg(schemas/* enum */.k5n(model/* saidOnce */.Xf))),
    heldAt: schemas/* exactOptional */.yqP(at),
    lastRun: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ at, durationMs: schemas/* number */.aig(), exitCode: schemas/* nullable */.mee(schemas/* int */.Whr()), outcome: runOutcome })),
});
const queueItem = schemas/* object */.Ikc({
    id: state_text,
    jobId: state_text,
    status: schemas/* enum */.k5n(model/* queueStatuses */.Eq),
    createdAt: at,
    notBefore: at,
    attempt: count,
    reason: state_text,
    startedAt: schemas/* exactOptional */.yqP(at),
    finishedAt: schemas/* exactOptional */.yqP(at),
    owner: schemas/* exactOptional */.yqP(owner),
    outcome: schemas/* exactOptional */.yqP(runOutcome),
    exitCode: schemas/* exactOptional */.yqP(schemas/* nullable */.mee(schemas/* int */.Whr())),
});
const state_notice = schemas/* object */.Ikc({
    id: state_text,
    at,
    reason: schemas/* enum */.k5n(notice/* noticeReasons */.s6),
    urgency: schemas/* enum */.k5n(notice/* urgencies */.Qj),
    job: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ id: state_text, name: state_text })),
    headline: state_text,
    facts: schemas/* array */.YOg(state_text),
    progress: schemas/* exactOptional */.yqP(schemas/* record */.g1P(state_text, schemas/* union */.KCZ([state_text, schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]))),
    output: schemas/* exactOptional */.yqP(state_text),
    link: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ label: schemas/* enum */.k5n(notice/* linkLabels */.Mc), url: state_text.check(schemas/* refine */.YPB(notice/* isWebUrl */.O9)) })),
});
const state_chat = schemas/* object */.Ikc({
    progress: schemas/* record */.g1P(state_text, schemas/* object */.Ikc({ chatId: state_text, messageId: schemas/* int */.Whr() })),
    moved: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ from: state_text, to: state_text })),
    notBefore: schemas/* exactOptional */.yqP(at),
    refusal: schemas/* exactOptional */.yqP(state_text),
    heldWay: schemas/* exactOptional */.yqP(state_text),
    lostTopic: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ way: state_text, threadId: schemas/* int */.Whr(), at })),
    issue: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ number: schemas/* int */.Whr(), noticeIds: schemas/* array */.YOg(state_text), foldedAt: schemas/* exactOptional */.yqP(at) })),
});
const schema = schemas/* object */.Ikc({
    jobs: schemas/* record */.g1P(state_text, memory),
    queue: schemas/* array */.YOg(queueItem),
    outbox: schemas/* array */.YOg(schemas/* object */.Ikc({
        notice: state_notice,
        sink: schemas/* enum */.k5n(['chat', 'print']),
        attempts: count,
        queuedBy: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ run: state_text, until: schemas/* number */.aig() })),
        lastTry: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(['kept', 'unknown'])),
    })),
    incidents: schemas/* array */.YOg(schemas/* object */.Ikc({ at, kind: schemas/* enum */.k5n(['damaged', 'lost']), message: state_text })),
    lease: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ owner, takenAt: at, endsAt: at })),
    chat: schemas/* exactOptional */.yqP(state_chat),
    configErrorReportedAt: schemas/* exactOptional */.yqP(at),
    awake: schemas/* exactOptional */.yqP(awake/* awakeSchema */.$i),
    lostAt: schemas/* exactOptional */.yqP(at),
});
/** How the state is stored. Schema version 1. */
const stateCodec = {
    name: 'state',
    schemaVersion: 1,
    empty: () => ({ jobs: {}, queue: [], outbox: [], incidents: [] }),
    decode: (value) => {
        const result = parse/* safeParse */.xL(schema, value);
        return result.success ? result.data : undefined;
    },
    bound: (state) => {
        const { chat: before, ...rest } = state;
        const known = (0,chat/* boundMemory */._8)(before, state.jobs);
        const incidents = state.incidents.slice(-10);
        return { ...rest, queue: (0,queue/* bounded */.Mm)(state.queue), incidents, ...(known && { chat: known }) };
    },
    damaged: (state, incident) => ({ ...state, incidents: [...state.incidents, incident] }),
    merge: mergeStates,
    adopt: adoptState,
    withoutText: withoutText,
    foreign: importScriptState,
};


/***/ }),

/***/ 6206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   gN: () => (/* binding */ progressKeyOf),
/* harmony export */   lB: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _config_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(537);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6067);
/** The status contract (SPEC 2): what a status command did → what the engine has seen. */


const levels = ['ok', 'warn', 'alert'];
/** Turns the end of a status command into evidence, or into the fault that kept it from being any. */
function observe(result) {
    switch (result.kind) {
        case 'not-started':
            return fault('not-started', result.message, '');
        case 'timed-out': {
            const left = result.survivors.length > 0 ? `; could not end pid ${result.survivors.join(', ')}` : '';
            return fault('timeout', `status gave no answer within ${seconds(result.timeoutMs)}${left}`, tailOf(result));
        }
        case 'exited':
            if (result.exitCode !== 0) {
                const ending = result.exitCode === null ? `status ended by ${result.signal}` : `status exit=${result.exitCode}`;
                const line = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .lastLine */ .fM)(result.stderr);
                return fault('exit', line === undefined ? ending : `${line} (${ending})`, tailOf(result));
            }
            return parse(result);
    }
}
function parse(result) {
    const { head, tail, omittedBytes } = result.stdout;
    const text = (head + tail).replace(/^\uFEFF/, '').trim();
    if (omittedBytes > 0) {
        const size = head.length + tail.length + omittedBytes;
        return fault('not-json', `status printed about ${size} characters, too many for one JSON object`, tailOf(result));
    }
    if (text === '')
        return fault('empty', 'status printed nothing on stdout', tailOf(result));
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return fault('not-json', 'status output is not JSON', tailOf(result));
    }
    if (!(0,_config_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value)) {
        return fault('not-object', 'status output is not a JSON object', tailOf(result));
    }
    const { running, completed } = value;
    if (typeof running !== 'boolean' || typeof completed !== 'boolean') {
        const missing = [
            typeof running !== 'boolean' && '"running"',
            typeof completed !== 'boolean' && '"completed"',
        ];
        const names = missing.filter((name) => name !== false).join(' and ');
        return fault('missing-boolean', `status JSON lacks ${names} (true or false)`, tailOf(result));
    }
    return { kind: 'status', status: statusOf(value, running, completed) };
}
/** Optional fields of a wrong type are left out, as the script did; a level that is none of ours is a warning. */
function statusOf(fields, running, completed) {
    const { pid, progress } = fields;
    const stopReason = textOf(fields['stopReason']);
    const given = textOf(fields['level']);
    const message = textOf(fields['message']);
    const level = levels.find((known) => known === (given ?? 'ok'));
    const messages = [
        level === undefined ? `status level must be ok, warn or alert, not "${given}"` : undefined,
        message,
    ];
    const told = messages.filter((part) => part !== undefined).join('; ');
    const facts = (0,_config_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(progress) ? progress : undefined;
    const own = fields['progressKey'];
    const key = typeof own === 'string' && own.trim() !== '' ? safeKey(own) : facts && progressKeyOf(facts);
    return {
        running,
        completed,
        level: level ?? 'warn',
        ...(typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 1 && { pid }),
        ...(stopReason !== undefined && { stopReason }),
        ...(told !== '' && { message: told }),
        ...(facts && { progress: facts }),
        ...(key !== undefined && { progressKey: key }),
    };
}
/** The key of a progress that comes without one of its own. */
function progressKeyOf(progress) {
    return safeKey((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(progress));
}
function safeKey(text) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .boundedKey */ .jx)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text));
}
function textOf(value) {
    if (typeof value !== 'string')
        return undefined;
    const line = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(value);
    return line === '' ? undefined : line;
}
function tailOf(result) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTail */ .nI)(result.stdout, result.stderr);
}
function fault(kind, message, tail) {
    return { kind: 'fault', fault: kind, message: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(message, 500), tail };
}
/** A duration in seconds as people write it: `30 s`, `0.5 s`; the shortest in milliseconds: `4 ms`. */
function seconds(ms) {
    if (ms > 0 && ms < 100)
        return `${Math.ceil(ms)} ms`;
    return `${Math.round(ms / 100) / 10} s`;
}


/***/ }),

/***/ 6067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   DH: () => (/* binding */ clipTail),
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   Mq: () => (/* binding */ redactLine),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   jx: () => (/* binding */ boundedKey),
/* harmony export */   nI: () => (/* binding */ readableTail),
/* harmony export */   pX: () => (/* binding */ outputLimit),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   uH: () => (/* binding */ clean)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7486);
/** Making text from outside fit to be shown: no colours, no control characters, no secrets, not too long. */

/** A report shows at most this much of one job's output (SPEC 3.9). */
const outputLimit = 3000;
// CSI and OSC sequences (ECMA-48), and lone escapes of two bytes.
const ansi = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/g;
// Everything that is not for reading: C0 but tab and newline, DEL, C1, bidi overrides, zero width, line separators.
const unreadable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const loneSurrogate = /\p{Surrogate}/gu;
/** Text without colours, control characters and lone surrogates. A carriage return starts a new line. */
function clean(text) {
    return text
        .replace(ansi, '')
        .replace(/\r\n?/g, '\n')
        .replace(unreadable, '')
        .replace(loneSurrogate, '\uFFFD');
}
/** One clean line without secrets: newlines and runs of space become one space. Hidden first, then cut. */
function cleanLine(text, limit = 300) {
    return clip(redact(clean(text).replace(/\s+/g, ' ').trim()), limit);
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
// Shapes of credentials that services document for their own: a match is a secret, whatever it is used for.
// None begins within a word, so that a long text is not tried at every letter.
const secretShapes = [
    /(?<![0-9])\d{6,12}:[A-Za-z0-9_-]{30,}/g, // Telegram bot token
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
/** These reach over lines. */
const keyShapes = [
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
    /^[\s\S]*-----END [A-Z ]{0,40}PRIVATE KEY-----/g, // its beginning was cut off
];
/** Replaces what has the shape of a known secret. */
function redact(text) {
    return [...secretShapes, ...keyShapes].reduce((rest, shape) => rest.replace(shape, '[secret]'), text);
}
/** The same within one line, whose other parts stay whatever it says. */
function redactLine(line) {
    return secretShapes.reduce((rest, shape) => rest.replace(shape, '[secret]'), line);
}
/**
 * A line for somebody who decides by it: what is not seen, or changes how the rest is seen, is spelt out (`\u{202E}`)
 * and never taken away.
 */
function visible(line) {
    return line
        .replaceAll(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu, (character) => character === '\t' || character === ' '
        ? character
        : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`)
        .replaceAll(/[\p{M}]{4,}/gu, (marks) => `\\u{marks: ${marks.length}}`);
}
/** So much of a stream's end is looked at for the tail; what is before it is only counted. */
const tailRoom = 5 * outputLimit;
/** A line longer than this says nothing more on a phone. */
const lineLimit = 500;
const mostLines = 20;
/** What a person may see of a command's output: its clean, redacted end. */
function readableTail(...streams) {
    let omitted = 0;
    const parts = streams.map(({ head, tail, omittedBytes }) => {
        const whole = omittedBytes > 0 ? tail : head + tail;
        const before = omittedBytes > 0 ? omittedBytes + head.length : 0;
        // A word that was cut may be the rest of a secret, which has no shape any more.
        const isCut = before > 0 || whole.length > tailRoom;
        const end = isCut ? whole.slice(-tailRoom).replace(/^\S{0,300}/, '') : whole;
        omitted += whole.length - end.length + before;
        return redact(clean(end)).trim();
    });
    const lines = parts.filter((part) => part !== '').flatMap((part) => part.split('\n'));
    for (const line of lines.splice(0, lines.length - mostLines))
        omitted += line.length + 1;
    return clipTail(lines.map((line) => clip(line, lineLimit)).join('\n'), outputLimit, omitted);
}
/** The last line that says something; undefined when there is none. */
function lastLine(stream) {
    const lines = clean(stream.tail === '' ? stream.head : stream.tail)
        .trim()
        .split('\n');
    const line = cleanLine(lines.at(-1) ?? '');
    return line === '' ? undefined : line;
}
/** JSON with sorted keys: equal values give equal text. Deeper than 32 levels counts as equal. */
function canonicalJson(value, depth = 0) {
    if (depth > 32)
        return '"…"';
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
        return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item, depth + 1)}`).join(',')}}`;
    }
    return JSON.stringify(value) ?? 'null';
}
/** A text of any length as a key of at most `limit` units: long ones end in a fingerprint of the whole. */
function boundedKey(text, limit = 160) {
    if (text.length <= limit)
        return text;
    const mark = `${(0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .R)(text)}:${text.length}`;
    return `${text.slice(0, limit - mark.length - 1)}#${mark}`;
}
/** An id or a path as a person types it, quoted where a shell needs it. */
function shellWord(text) {
    return /^[\w.@:+/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 4080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ clampTimes)
/* harmony export */ });
/**
 * The state without a time in the future. What is meant to be ahead keeps its distance: a queue item its delay, a
 * lease its length. Returns the same state when no time is ahead.
 */
function clampTimes(state, now) {
    const { lease } = state;
    const next = {
        ...state,
        jobs: clampPast(state.jobs, now),
        outbox: clampNotices(state.outbox, now),
        incidents: clampEach(state.incidents, now),
        queue: state.queue.some((item) => item.createdAt > now)
            ? state.queue.map((item) => clampItem(item, now))
            : state.queue,
        ...(state.configErrorReportedAt !== undefined && {
            configErrorReportedAt: Math.min(state.configErrorReportedAt, now),
        }),
        ...(state.lostAt !== undefined && { lostAt: Math.min(state.lostAt, now) }),
        ...(lease &&
            lease.takenAt > now && {
            lease: { ...lease, takenAt: now, endsAt: now + lease.endsAt - lease.takenAt },
        }),
    };
    const same = next.jobs === state.jobs &&
        next.outbox === state.outbox &&
        next.incidents === state.incidents &&
        next.queue === state.queue &&
        next.lease === state.lease &&
        next.lostAt === state.lostAt &&
        next.configErrorReportedAt === state.configErrorReportedAt;
    return same ? state : next;
}
function clampItem(item, now) {
    if (item.createdAt <= now)
        return item;
    return { ...item, createdAt: now, notBefore: now + Math.max(0, item.notBefore - item.createdAt) };
}
/** Only the time of the notice itself: what a job said in it is the job's. */
function clampNotices(outbox, now) {
    if (outbox.every(({ notice }) => notice.at <= now))
        return outbox;
    return outbox.map((entry) => entry.notice.at > now ? { ...entry, notice: { ...entry.notice, at: now } } : entry);
}
function clampEach(items, now) {
    const clamped = items.map((item) => clampPast(item, now));
    return clamped.some((item, index) => item !== items[index]) ? clamped : items;
}
/** Every field named `at` or `…At`, however deep; the very same object when none was ahead. */
function clampPast(value, now) {
    let copy;
    for (const [name, field] of Object.entries(value)) {
        let clamped = field;
        if (typeof field === 'number') {
            if (field > now && (name === 'at' || name.endsWith('At')))
                clamped = now;
        }
        else if (typeof field === 'object' && field !== null)
            clamped = clampPast(field, now);
        if (clamped !== field) {
            copy ??= { ...value };
            Object.assign(copy, { [name]: clamped });
        }
    }
    return copy ?? value;
}


/***/ }),

/***/ 5139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge),
/* harmony export */   f: () => (/* binding */ anomalyKey)
/* harmony export */ });
/* harmony import */ var _awake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2409);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7486);
/** What one observation means for one job: the verdict, and the anomaly if it is one. */


function anomalyKey(reason, level, stopReason = '') {
    return `${reason}|${level}|${stopReason === '' ? '' : (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .R)(stopReason)}`;
}
/**
 * Judges a long job by evidence only: without a valid status the verdict is `unknown`, and nothing that was known
 * about its progress is changed. `gaps`: when the host was asleep or off, which is no part of a stall.
 */
function judge(job, memory, observation, now, gaps = []) {
    if (observation.kind === 'fault') {
        const anomaly = { key: anomalyKey(observation.fault, 'alert'), reason: observation.fault };
        return {
            verdict: 'unknown',
            anomaly,
            fault: observation,
            ...(memory.progress && { progress: memory.progress }),
        };
    }
    const { status, tail, notes, workId } = observation;
    const key = status.progressKey === undefined ? undefined : (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .R)(status.progressKey);
    const found = (verdict, reason) => ({
        verdict,
        status,
        ...(key !== undefined && { progressMark: key }),
        ...(tail !== undefined && tail !== '' && { tail }),
        ...(notes && { notes }),
        ...(workId !== undefined && { workId }),
        ...(reason && { anomaly: { key: anomalyKey(reason, status.level, status.stopReason), reason } }),
    });
    const byLevel = status.level === 'ok' ? undefined : 'level';
    if (status.completed)
        return found('completed', byLevel);
    if (!status.running)
        return found('paused', 'paused');
    if (key === undefined)
        return found('running', byLevel);
    // Time in which it did not run says nothing about a stall: the clock starts again when it is seen running again.
    const standing = memory.seen?.running === true && memory.progress?.key === key ? memory.progress : undefined;
    const progress = standing ?? { key, changedAt: now };
    const stalledMs = (0,_awake_js__WEBPACK_IMPORTED_MODULE_0__/* .awakeMs */ .sL)(progress.changedAt, now, gaps);
    const limitMs = job.policy.stallSeconds * 1000;
    if (limitMs > 0 && standing && stalledMs >= limitMs)
        return { ...found('stalled', 'stalled'), progress, stalledMs };
    return { ...found('running', byLevel), progress };
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hS: () => (/* binding */ exitCodes),
/* harmony export */   rl: () => (/* binding */ causeOf),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
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


/***/ })

};
