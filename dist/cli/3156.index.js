export const id = 3156;
export const ids = [3156];
export const modules = {

/***/ 4874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   Ht: () => (/* binding */ readBoundedText),
/* harmony export */   pz: () => (/* binding */ encodingProblem)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _core_config_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4244);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9715);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _durable_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1705);
/** Small text files that others wrote: what is too large, no text, a folder, a pipe or a link is refused. */






/** At most `maxBytes` of a file; never waits for a pipe. `flags`: more of them to open it with. Throws the system's error. */
function readBounded(path, maxBytes, flags = 0) {
    return (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .withFile */ .D4)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | flags, (file) => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        if (stats.isDirectory())
            return { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('is-folder') };
        if (!stats.isFile())
            return { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('is-no-file') };
        const tooLarge = { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('is-larger', { size: sizeText(maxBytes) }) };
        if (stats.size > maxBytes)
            return tooLarge;
        const bytes = readAtMost(file, maxBytes + 1, stats.size);
        return bytes.length > maxBytes ? tooLarge : { bytes };
    });
}
const sizeText = (bytes) => bytes % 1_048_576 === 0 ? `${bytes / 1_048_576} MiB` : `${bytes} bytes`;
/** It may grow while it is read; files in /proc have the size 0. */
function readAtMost(file, limit, expected) {
    const chunks = [];
    let length = 0;
    while (length < limit) {
        const chunk = Buffer.alloc(Math.min(limit - length, Math.max(expected - length, 0) + 1024));
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, chunk);
        if (count === 0)
            break;
        chunks.push(chunk.subarray(0, count));
        length += count;
    }
    return Buffer.concat(chunks);
}
/** The text of a file. Never throws. `mayBeLink`: whether the path itself may be a symbolic link; the folders before it may. */
function readBoundedText(path, { maxBytes, mayBeLink }) {
    try {
        const read = readBounded(path, maxBytes, mayBeLink ? 0 : node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
        if ('problem' in read)
            return read;
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(read.bytes))
            return { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('is-not-utf8') };
        const text = read.bytes.toString('utf8');
        return text.includes('\0') ? { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('is-no-text') } : { text };
    }
    catch (error) {
        return { problem: readProblem((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(error), mayBeLink) };
    }
}
function readProblem(cause, mayBeLink) {
    switch (cause) {
        case 'ENOENT':
        case 'ENOTDIR':
            return (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('is-missing-file');
        case 'ELOOP':
            return (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)(mayBeLink ? 'is-circle-of-links' : 'is-link');
        // A socket.
        case 'ENXIO':
        case 'EOPNOTSUPP':
            return (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('is-no-file');
        default:
            return (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('is-unreadable', { cause });
    }
}
/**
 * The place and the fix of the first byte that is not UTF-8 text: `2:25: …`, 1-based, the column in UTF-16 units as an editor
 * counts; undefined when there is none. A byte order mark is text.
 */
function encodingProblem(bytes) {
    // JSON begins with two ASCII characters, so a NUL beside one is half of a unit (https://www.rfc-editor.org/rfc/rfc4627#section-3).
    const start = bytes.toString('hex', 0, 2);
    const order = /^(?:fffe|(?!00)..00)$/.test(start) ? 'LE' : /^(?:feff|00(?!00)..)$/.test(start) ? 'BE' : '';
    if (order !== '')
        return `1:1: the file is UTF-16 ${order}, not UTF-8: save it as UTF-8`;
    const nul = bytes.indexOf(0);
    if (nul === -1 && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return undefined;
    const again = Buffer.from(bytes.toString('utf8'));
    const at = nul === -1 ? again.findIndex((byte, index) => byte !== bytes[index]) : nul;
    const before = bytes.toString('utf8', 0, at).replace(/^\uFEFF/, '');
    const { line, column } = (0,_core_config_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .positionOf */ .df)(before, before.length);
    const value = (bytes[at] ?? 0).toString(16).toUpperCase();
    return nul === -1
        ? `${line}:${column}: byte 0x${value} (byte ${at + 1} of the file) is not UTF-8, as in Latin-1 or Windows-1252: save it as UTF-8`
        : `${line}:${column}: a NUL byte (byte ${at + 1} of the file): remove it or restore the file`;
}


/***/ }),

/***/ 3587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3759);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _durable_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1705);
/**
 * A lock between processes, in a folder of tickets: files named 1, 2, 3 and so on. The highest one names the holder, or says
 * that the lock is free. To take the lock is to create the next number, which only one process can.
 *
 * Two never hold it: the highest ticket is never deleted, and only a process that found it free or its holder dead creates the
 * next one. A slow process may create a number that was used and deleted long ago; it then lists the folder again, finds a
 * higher one, and gives its number back. The ticket of a dead holder is overtaken like a free one.
 *
 * Not proper-lockfile: that goes by file times, so a suspended holder loses its lock, and a dead one keeps it for a while.
 */







/**
 * Older tickets that stay, without a meaning: a listing that runs while others come and go may miss the newest, and a number
 * taken from it must still exist to be refused.
 */
const trailing = 8;
/** Twelve digits. */
const mostTickets = 999_999_999_999;
const firstPauseMs = 5;
const longestPauseMs = 50;
/**
 * Runs `body` while this process holds the lock that lives in `folder` (created when missing; its parent must exist).
 * Waits up to `waitMs`. Throws a UserError when somebody else still holds it then, or the folder cannot be used.
 */
async function withLock(folder, processes, waitMs, body) {
    const release = await acquire({ folder, processes }, waitMs).catch((error) => {
        throw (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fileProblem */ .Wj)('cannot lock', folder, error);
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${lock.folder} is damaged: delete that folder`);
        const found = last === 0 ? undefined : readTicket(lock.folder, String(last));
        if (last === 0 || (found && (found.ticket?.free === true || isAbandoned(lock, found)))) {
            // ENOENT: somebody deleted the folder, or a file in it. Begin again.
            const release = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoring */ .O_)(['ENOENT'], () => take(lock, last + 1));
            if (release !== undefined)
                return release;
        }
        const left = waitMs - (process.uptime() - begun) * 1000;
        if (left <= 0)
            throw stillHeld(lock.folder, waitMs, found);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(Math.min(left, pause * (0.5 + Math.random() / 2)));
        pause = Math.min(pause * 1.5, longestPauseMs);
    }
}
function list(folder) {
    const names = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoring */ .O_)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder));
    if (names !== undefined)
        return names;
    (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoring */ .O_)(['EEXIST'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode: _durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .privateFolder */ .qm }));
    return [];
}
function highest(names) {
    return names.reduce((most, name) => Math.max(most, numberOf(name)), 0);
}
/** 0 for other files. */
function numberOf(name) {
    return /^[1-9]\d{0,11}$/u.test(name) ? Number(name) : 0;
}
/** Creates ticket `number` and looks again. Gives the way to release it; undefined when somebody else was faster. */
function take(lock, number) {
    const self = lock.processes.self();
    const ticket = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(lock.folder, String(number));
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(lock.folder, `tmp-${self.pid}-${(0,_durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .unusedSuffix */ .k4)()}`);
    const free = JSON.stringify({ ...self, free: true });
    const release = () => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, ticket);
        }
        catch {
            // Should this fail too, the ticket is void as soon as this process ends.
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(ticket, free, { flag: 'r+' }));
        }
    };
    let created = false;
    try {
        // Made beforehand: giving the lock back must not need room on a disk that is full by then.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(temporary, free, newFile);
        (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoring */ .O_)(['EEXIST'], () => (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .withFile */ .D4)(ticket, 'wx', (file) => {
            created = true;
            // The content comes a moment later: see `unreadableStaleMs`.
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, JSON.stringify(self));
        }));
        const names = created ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(lock.folder) : [];
        if (highest(names) === number) {
            tidy(lock, names, number, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(temporary));
            return release;
        }
        if (created)
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(ticket));
    }
    catch (error) {
        if (created)
            release();
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(temporary));
        throw error;
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(temporary));
    return undefined;
}
/** Deletes old tickets and temporary files of killed processes, as far as it can. */
function tidy(lock, names, number, own) {
    for (const name of names) {
        const at = numberOf(name);
        const old = at > 0 && at < number - trailing;
        const isTemporary = name.startsWith('tmp-') && name !== own;
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => {
            const found = isTemporary ? readTicket(lock.folder, name) : undefined;
            if (old || (found && isAbandoned(lock, found)))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(lock.folder, name));
        });
    }
}
function stillHeld(folder, waitMs, found) {
    const { host, pid, free = false } = found?.ticket ?? {};
    const by = found === undefined || free
        ? 'others in turn'
        : pid === undefined
            ? 'a process that is just taking it'
            : `process ${pid} on ${host}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${folder} was held by ${by} for ${waitMs / 1000} s: wait for it or end it, then run again. Delete the folder only when nothing uses it.`);
}
/** Of a process on another host or in another container, which may still live: a lock is held for milliseconds. */
const unknownStaleMs = 120_000;
/** Of a living pid that the system hides, most likely the holder's. */
const hiddenStaleMs = 86_400_000;
/** Of a ticket that cannot be read: it is being written, or damaged. */
const unreadableStaleMs = 2_000;
const ticketSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    host: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    pid: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._gte */ .qm(1)),
    start: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    free: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()),
});
const newFile = { flag: 'wx', mode: _durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .privateFile */ .o4 };
/** Undefined when there is no such file. */
function readTicket(folder, name) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (!stats?.isFile())
        return stats && { stats, ticket: undefined };
    const text = (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoring */ .O_)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    if (text === undefined)
        return undefined;
    return { stats, ticket: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => ticketSchema.parse(JSON.parse(text))) };
}
/** True when no process can hold this ticket any more. */
function isAbandoned({ processes }, { stats, ticket }) {
    if (!stats.isFile())
        return true;
    if (ticket === undefined)
        return ageMs(stats) > unreadableStaleMs;
    if (processes.isDead(ticket))
        return true;
    const seen = processes.find(ticket.pid);
    if (seen?.host === ticket.host && seen.start === ticket.start)
        return false;
    const isHidden = seen?.host === ticket.host && processes.isHidden(ticket.pid);
    return ageMs(stats) > (isHidden ? hiddenStaleMs : unknownStaleMs);
}
/** A time in the future (the clock was set back) counts as long ago. */
const ageMs = ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs);


/***/ }),

/***/ 2401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ bytesFor),
/* harmony export */   G4: () => (/* binding */ keepReserve),
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   TG: () => (/* binding */ giveUpReserve),
/* harmony export */   Vy: () => (/* binding */ hasReserve),
/* harmony export */   g2: () => (/* binding */ reserveOf),
/* harmony export */   uq: () => (/* binding */ isFull)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _durable_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1705);
/**
 * Room that is reserved beside a document: given up when the disk is full, so that the document is saved all the same, and taken
 * again afterwards. In several files, since a disk can also run out of inodes.
 */




/** A save makes a handful, and its lock keeps the last ones. */
const files = 16;
const leastBytes = 128 * 1024;
const stepBytes = 4096;
const reserveOf = (target) => `${target}.reserve`;
/** Reserves room for a document of this length, or as much as the disk has: noise, since holes and zeros may take none. Never throws. */
function keepReserve(target, length) {
    const bytes = bytesFor(length);
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => {
        if (hasReserve(target, bytes))
            return;
        const noise = Buffer.from(Array.from({ length: stepBytes }, () => Math.random() * 256));
        (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoring */ .O_)(['EEXIST'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(reserveOf(target), { mode: _durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .privateFolder */ .qm }));
        for (const path of filesOf(target))
            fill(path, bytes / files, noise);
    });
}
/** Frees the room. False when there was none. */
function giveUpReserve(target) {
    const freed = filesOf(target).filter((path) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path), true)));
    return freed.length > 0;
}
function hasReserve(target, bytes = leastBytes) {
    return filesOf(target).every((path) => sizeOf(path) >= bytes / files);
}
const filesOf = (target) => Array.from({ length: files }, (_, at) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(reserveOf(target), String(at + 1)));
const sizeOf = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
function isFull(error) {
    const at = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(at, 'ENOSPC', 'EDQUOT');
}
/** In large steps, so that not each save of a growing document enlarges it. */
function bytesFor(length) {
    if (length + stepBytes <= leastBytes)
        return leastBytes;
    return 2 ** Math.ceil(Math.log2(length + stepBytes));
}
/** Appends piece by piece, as far as there is room. */
function fill(path, bytes, piece) {
    if (sizeOf(path) >= bytes)
        return;
    const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    (0,_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .withFile */ .D4)(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, (file) => {
        for (let size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size; size < bytes; size += piece.length)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, piece);
    });
}


/***/ }),

/***/ 1747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ readUptimeMs),
/* harmony export */   Wo: () => (/* binding */ readAwake)
/* harmony export */ });
/* unused harmony exports readStartClockMs, parseSysctl */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _process_system_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2133);
/** The clock that stands still while the host sleeps. */



/** Milliseconds since boot: the same for all processes, and never set. */
function readUptimeMs() {
    return Number(process.hrtime.bigint() / 1000000n);
}
/** The clock of the start times of processes on Linux: since boot, with sleep (proc_uptime(5)). 0 elsewhere. */
function readStartClockMs() {
    const text = attempt(() => readFileSync('/proc/uptime', 'utf8')) ?? '0';
    return Math.floor(Number(text.split(' ')[0]) * 1000);
}
/**
 * Undefined when the system does not tell. On Linux Node's high-resolution time is CLOCK_MONOTONIC, which stops in sleep; on macOS
 * it is mach_continuous_time (https://github.com/libuv/libuv/blob/v1.x/src/unix/darwin.c), which goes on.
 */
function readAwake() {
    const uptimeMs = readUptimeMs();
    if (process.platform !== 'darwin') {
        const boot = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim());
        return boot === undefined ? undefined : { boot, uptimeMs };
    }
    const text = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,_process_system_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .systemTool */ ._)('/usr/sbin/sysctl', ['-n', ...sysctlNames]));
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

/***/ 6395:
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
// EXTERNAL MODULE: ./build/core/render/fold.js
var fold = __webpack_require__(4452);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/core/text/clean.js
var clean = __webpack_require__(229);
// EXTERNAL MODULE: ./build/core/text/terminal.js
var terminal = __webpack_require__(3798);
;// CONCATENATED MODULE: ./build/adapters/process/output-stream.js
/** The output of a running command on its way to stdout: marked, clean, without secrets, bounded when the reader is slow. */



/** For a slow reader. */
const mostWaiting = 4 * 1024 * 1024;
/** Of the output of a run. */
const mostShown = 20 * 1024 * 1024;
/** The end of a piece waits for the next one: a secret that begins there may not be whole yet. */
const heldBack = 8 * 1024;
/** A key has fewer lines; a line that only looks like its first one hides no more. */
const mostKeyLines = 200;
const keyBegin = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/;
/** Half of a line end or of an escape sequence. */
const unfinished = new RegExp(`${terminal/* begunSequence */.vw.source}|\\r+$`);
const keyEnd = /-----END [A-Z ]{0,40}PRIVATE KEY-----/;
const none = { mask: (text) => text, maskSoFar: (text) => text, longest: () => 0 };
/** Long: its short methods share the lines that wait. */
function createOutputStream({ mask, maskSoFar, longest } = none, 
/** In UTF-16 units. */
{ waiting, shown } = { waiting: mostWaiting, shown: mostShown }) {
    const sources = { stdout: newSource(), stderr: newSource() };
    let queue = [];
    let queued = 0;
    let total = 0;
    /** Left out since the last take, for a slow reader. */
    let late = 0;
    /** Left out beyond `shown`. */
    let counted = { lines: 0, units: 0 };
    function put(text) {
        queue.push(text);
        queued += text.length + 1;
    }
    function show(line, { stream, goesOn }) {
        const source = sources[stream];
        if (source.keyLines > 0) {
            source.keyLines = keyEnd.test(line) ? 0 : source.keyLines - 1;
            return putLines('[secret]');
        }
        const text = source.held + line;
        const begin = keyBegin.exec(text);
        const isInKey = begin !== null && !keyEnd.test(text.slice(begin.index));
        if (isInKey)
            source.keyLines = mostKeyLines;
        const unread = goesOn && !isInKey ? (unfinished.exec(text)?.[0] ?? '') : '';
        const given = text.slice(0, text.length - unread.length).replace(/\r+$/, '');
        const cover = goesOn ? maskSoFar : mask;
        // A carriage return becomes a line end, so a secret around it is masked before.
        const readable = cover((0,clean/* clean */.uH)(given.includes('\r') ? cover(given) : given));
        const held = Math.max(heldBack, longest());
        const border = goesOn && !isInKey ? (0,redact/* cutBorder */.fh)(readable, Math.max(0, readable.length - held)) : undefined;
        source.held = border === undefined ? '' : readable.slice(border) + unread;
        if (border !== 0)
            putLines((0,redact/* redact */.E$)(goesOn ? mask(readable.slice(0, border)) : readable));
    }
    function putLines(readable) {
        for (const part of readable.split('\n')) {
            total += part.length + 1;
            if (queued + part.length > waiting)
                late += 1;
            else
                put(part === '' ? '|' : `| ${part}`);
        }
        if (total >= shown)
            put(`… ${inMegabytes(total)} of output shown; the rest is counted`);
    }
    /** Whole lines, without the end of the last one; empty when nothing waits. */
    function take() {
        if (late > 0)
            put(`… ${late} lines of output dropped: the log was too slow`);
        const text = queue.join('\n');
        [queue, queued, late] = [[], 0, 0];
        return text;
    }
    return {
        /** True when the first text to take was added. */
        add(line, piece = { stream: 'stdout', goesOn: false }) {
            const wasEmpty = queue.length === 0;
            if (total < shown)
                show(line, piece);
            else
                counted = { lines: counted.lines + 1, units: counted.units + line.length + 1 };
            return wasEmpty && queue.length > 0;
        },
        take,
        /** The same at the end of the output, with a line about omitted ones. */
        takeLast: () => {
            const { lines, units } = counted;
            if (lines > 0)
                put(`… ${lines} more lines of output (${inMegabytes(units)}) not shown`);
            counted = { lines: 0, units: 0 };
            return take();
        },
    };
}
/** `keyLines`: of a private key that may still come. `held`: the end of a piece. */
const newSource = () => ({ keyLines: 0, held: '' });
const inMegabytes = (units) => `${Math.round(units / 1024 / 1024)} MB`;

// EXTERNAL MODULE: ./build/core/text/escapes.js
var escapes = __webpack_require__(2232);
;// CONCATENATED MODULE: ./build/adapters/host/mask-secrets.js
/** Masks secrets that are known by value in all text that leaves the host, plain and in the usual encodings. */

/** Masking a shorter value would garble other text. */
const leastSecret = 6;
/** Usual values of switches, and the words of this program's own messages and documents. */
const harmless = new RegExp(`^(?:${[
    'enabled|disabled|default|required|optional|undefined|always|success|failure',
    'running|completed|paused|stopped|stalled|started|unknown|failed|succeeded|interrupted|pending|blocked|timed-out|not-started',
    'status|message|progress|report|recovered|resumed|attention|action|verdict|warning|notice|schedule',
    'ops-framework|openclaw|telegram|password|secret',
].join('|')})$`, 'i');
/** The same for all keys, and what finds keys of unknown value looks for it. */
const mask_secrets_frame = /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/;
const digits = /^\d+$/;
/** A cut by code that does not know the secrets. */
const gap = /( … \(\d+ characters left out\) … |… \(\d+ (?:earlier )?characters left out\)\n|…)/;
/** Base64, hex and most tokens, but no phrase: a text with `leastPart` characters in common is a part of one. */
const dense = /^(?=.*\d)(?=.*[A-Za-z])[\w+/=-]{20,}$|^(?=.*[A-Z])(?=.*[a-z])[\w+/=-]{20,}$/;
const leastPart = 12;
/** Half of an escape. */
const begunEscape = /(?:%[\dA-Fa-f]?|(?<!\\)\\+(?:[xuU]\{?[\dA-Fa-f]{0,7}|[0-7]{0,2})|&(?:#(?:\d{0,7}|[xX][\dA-Fa-f]{0,6})|[a-z]{0,5}))$/;
const isSecret = (value) => value.trim().length >= leastSecret && !harmless.test(value);
function knownForms(values) {
    const undo = (0,escapes/* undoing */.Hx)(values.join(''));
    const forms = [...new Set(values.flatMap((value) => formsOf(value, undo)))]
        .filter((form) => form.trim().length >= leastSecret && !mask_secrets_frame.test(form))
        .sort((a, b) => b.length - a.length);
    const words = forms.filter((form) => !digits.test(form));
    let parts;
    return {
        words,
        numbers: forms.filter((form) => digits.test(form)),
        undo,
        parts: (text) => (parts ??= partsOf(words.filter((form) => dense.test(form))))(text),
    };
}
/** `onAdd` gets the values that are added later. */
function createSecrets(first = [], onAdd = () => { }) {
    const values = new Set();
    let known = knownForms([]);
    /** The runner's masks, on demand. */
    let atRunner;
    const know = (given) => {
        const fresh = [...new Set(given)].filter((value) => isSecret(value) && !values.has(value));
        if (fresh.length === 0)
            return fresh;
        for (const value of fresh)
            values.add(value);
        known = knownForms([...values]);
        atRunner = undefined;
        return fresh;
    };
    know(first);
    const maskWords = (text) => maskAll(text, known, (each) => allIn(each, known));
    const mask = (text) => maskNumbers(withoutHalves(maskWords(text), known), known);
    return {
        add(given) {
            const fresh = know(given);
            if (fresh.length > 0)
                onAdd(fresh);
        },
        mask,
        wouldMask(text) {
            atRunner ??= runnerMasks([...values]).flatMap((value) => [
                ...formsOf(value, known.undo),
                ...runnerForms(value),
            ]);
            return mask(text) !== text || atRunner.some((form) => text.includes(form));
        },
        maskWords,
        maskSoFar: (text) => maskAll(text, known, (each) => wholeIn(each, known)),
        longest: () => longestIn(known),
        maskCaptured(stream) {
            if (known.words.length === 0 && known.numbers.length === 0)
                return stream;
            const [head, tail] = [mask(stream.head), mask(stream.tail)];
            return stream.omittedBytes > 0
                ? { ...stream, head: cutAtEnd(head, known), tail: cutAtStart(tail, known) }
                : { ...stream, head, tail };
        },
    };
}
function* wholeIn(text, { words }) {
    for (const form of words)
        for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length))
            yield { from: at, to: at + form.length };
}
function* allIn(text, known) {
    yield* wholeIn(text, known);
    yield* known.parts(text);
}
function maskAll(text, { words, undo }, find) {
    return words.length === 0 ? text : (0,escapes/* masked */.Iv)(text, '***', find, undo);
}
function maskNumbers(text, { numbers }) {
    if (numbers.length === 0)
        return text;
    const find = (each) => (each === text ? [] : numbersIn(each, numbers));
    return numbers.reduce(withoutNumber, (0,escapes/* masked */.Iv)(text, '***', find));
}
/** `\u00e9` is the longest way to write a character. */
function longestIn({ words }) {
    return 6 * (words[0]?.length ?? 0);
}
// --- Halves: at a gap, half of a value may stand on each side ------------------------------------------
function withoutHalves(text, known) {
    if (known.words.length === 0 || !text.includes('…'))
        return text;
    const pieces = text.split(gap);
    return pieces
        .map((part, index) => (index === 0 || index % 2 === 1 ? part : cutAtStart(part, known)))
        .map((part, index) => (index === pieces.length - 1 || index % 2 === 1 ? part : cutAtEnd(part, known)))
        .join('');
}
/** Without the longest beginning of a secret at its end. */
function cutAtEnd(text, known) {
    if (text.length < leastSecret)
        return text;
    const from = Math.max(0, text.length - longestIn(known));
    const find = (each) => beginningAtEnd(each, known);
    return text.slice(0, from) + (0,escapes/* masked */.Iv)(text.slice(from), '***', find, known.undo);
}
/** Without the longest end of a secret at its start. */
function cutAtStart(text, known) {
    if (text.length < leastSecret)
        return text;
    const to = longestIn(known);
    return (0,escapes/* masked */.Iv)(text.slice(0, to), '***', (each) => endAtStart(each, known), known.undo) + text.slice(to);
}
function* beginningAtEnd(text, { words }) {
    // The escape of the next character may be cut in two.
    const end = text.length - (begunEscape.exec(text)?.[0].length ?? 0);
    for (const to of new Set([text.length, end])) {
        const part = text.slice(0, to);
        const size = longestOf(words, part, (form, most) => part.includes(form.slice(0, leastSecret))
            ? overlap(most, (length) => part.endsWith(form.slice(0, length)))
            : 0);
        if (size > 0)
            yield { from: to - size, to: text.length };
    }
}
function* endAtStart(text, { words }) {
    const size = longestOf(words, text, (form, most) => text.includes(form.slice(-leastSecret))
        ? overlap(most, (length) => text.startsWith(form.slice(-length)))
        : 0);
    if (size > 0)
        yield { from: 0, to: size };
}
// --- Forms ---------------------------------------------------------------------------------------------
/**
 * The masks for the runner, which masks each line of a value by itself, however short
 * (https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs): it gets only lines that are secrets.
 */
function runnerMasks(values) {
    return values.flatMap((value) => {
        const lines = value.split(/[\r\n]+/);
        return lines.length === 1
            ? [value]
            : lines.filter((line) => line.trim().length >= leastSecret && !mask_secrets_frame.test(line));
    });
}
/** Not within a longer number, such as a time. A JSON document stays valid. */
function withoutNumber(text, number) {
    if (!text.includes(number))
        return text;
    const rest = /^\s*[{[][^]*[}\]]\s*$/.test(text)
        ? text.replaceAll(new RegExp(`(?<=[:,[]\\s*)-?${number}(?=\\s*[,}\\]])`, 'g'), '"***"')
        : text;
    return rest.replaceAll(alone(number), '***');
}
const alone = (number) => new RegExp(`(?<!\\d)(?<!\\d\\.)${number}(?!\\.?\\d)`, 'g');
function* numbersIn(text, numbers) {
    for (const number of numbers)
        for (const { index } of text.includes(number) ? text.matchAll(alone(number)) : [])
            yield { from: index, to: index + number.length };
}
/** The largest size from `leastSecret` to `most` that fits, or 0. */
function overlap(most, fits) {
    for (let size = most; size >= leastSecret; size -= 1)
        if (fits(size))
            return size;
    return 0;
}
function longestOf(forms, text, sizeOf) {
    let longest = 0;
    for (const form of forms)
        longest = Math.max(longest, sizeOf(form, Math.min(form.length - 1, text.length)));
    return longest;
}
/**
 * Finds parts of dense forms, as Base64 in lines or pieces of a log: at least `leastPart` characters at the beginning or the end
 * of a run of their characters, twice as many within.
 */
function partsOf(forms) {
    const places = new Map();
    for (const form of forms)
        for (let at = 0; at + leastPart <= form.length; at += 1) {
            const part = form.slice(at, at + leastPart);
            if (!digits.test(part) && !places.has(part))
                places.set(part, { form, at });
        }
    return function* find(text) {
        if (places.size === 0)
            return;
        for (const run of runsIn(text)) {
            for (let from = run.from; from < run.to; from += leastPart) {
                const begin = Math.min(from, run.to - leastPart);
                const place = places.get(text.slice(begin, begin + leastPart));
                if (!place)
                    continue;
                const { form, at } = place;
                let [left, right] = [0, leastPart];
                while (begin - left > run.from && at > left && text[begin - left - 1] === form[at - left - 1])
                    left += 1;
                while (begin + right < run.to && at + right < form.length && text[begin + right] === form[at + right])
                    right += 1;
                yield { from: begin - left, to: begin + right };
                from = Math.max(from, begin + right - leastPart);
            }
        }
    };
}
/**
 * The runner also masks the parts of a value that PowerShell may print by themselves, a value without its quotes, and as an
 * expression writes it (https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs).
 */
function runnerForms(value) {
    const colored = value.indexOf('&+');
    const border = colored === -1 ? value.lastIndexOf('&') + 1 : colored + 2;
    const parts = border === 0 ? [] : [value.slice(0, border), value.slice(border + (colored === -1 ? 0 : 1))];
    return [
        ...parts.filter((part) => part.length >= leastSecret),
        ...(/^"[^]{7,}"$/.test(value) ? [value.slice(1, -1)] : []),
        value.replaceAll("'", "''"),
        value.replaceAll('"', '\\"'),
    ];
}
const denseCodes = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w+/=-]/.test(String.fromCharCode(code))));
/** Runs of at least `leastPart` characters of a dense form. */
function* runsIn(text) {
    for (let from = 0; from + leastPart <= text.length;) {
        let last = from + leastPart - 1;
        while (last >= from && denseCodes[text.charCodeAt(last)] === 1)
            last -= 1;
        if (last >= from) {
            from = last + 1;
            continue;
        }
        let to = from + leastPart;
        while (to < text.length && denseCodes[text.charCodeAt(to)] === 1)
            to += 1;
        yield { from, to };
        from = to + 1;
    }
}
/** A secret whole, in lines, in Base64 and in hex. Other encodings are undone by the reading. */
function formsOf(secret, undo) {
    const plain = new Set([secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())]);
    return [...plain].flatMap((form) => [
        ...inEachCase(form).flatMap((each) => (0,escapes/* formsInReadings */.Ox)(each, undo)),
        ...codesOf(form),
    ]);
}
/** Hex, Base32 and a UUID mean the same in either case; a word without a digit may be ordinary text in the other one. */
function inEachCase(text) {
    return /\d/.test(text) || dense.test(text) ? [text, text.toLowerCase(), text.toUpperCase()] : [text];
}
/** Base64 wherever it stands among other text, as in `user:password`, also of UTF-16 as PowerShell writes it; hex. */
function codesOf(text) {
    const hex = Buffer.from(text).toString('hex');
    return [...base64Of(Buffer.from(text)), ...base64Of(Buffer.from(text, 'utf16le')), hex, hex.toUpperCase()];
}
/** At each of the three offsets in a group, without the letters that it shares with its neighbors. */
function base64Of(bytes) {
    return [0, 1, 2].flatMap((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        const own = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
        return own.length < 8 ? [] : [own, own.replaceAll('+', '-').replaceAll('/', '_')];
    });
}

;// CONCATENATED MODULE: ./build/adapters/host/cli.js
/** The terminal, pipe or log that the command line writes to. */







/** Progress is shown only for what takes longer than this. */
const showAfterMs = 300;
/** Narrower text is unreadable. */
const leastColumns = 20;
const [out, err] = [1, 2];
/**
 * Writes straight to the descriptors: Node's streams report a closed pipe too late for a receipt.
 * Long: the methods of one host.
 */
function createCliHost(env) {
    let shown = false;
    let latest = '';
    let timer;
    const secrets = createSecrets();
    const { mask } = secrets;
    const print = (text) => writeAll(Buffer.from(`${mask(text)}\n`));
    const mention = (text) => writeQuietly(`${(0,fold/* foldedText */.M)((0,redact/* redact */.E$)(mask(text)), columnsOf('stderr', env))}\n`);
    const output = createOutputStream(secrets);
    /** Resolves when the streamed output is written; a closed pipe fails no command. */
    let streamed = Promise.resolve();
    const show = () => {
        timer = undefined;
        if (!isTerminal('stderr'))
            return;
        const line = (0,redact/* redact */.E$)(mask(latest)).slice(0, Math.max(10, (process.stderr.columns || 80) - 1));
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
    const host = {
        env,
        secrets,
        get columns() {
            return columnsOf('stdout', env);
        },
        get startedBy() {
            return { kind: isTerminal('stderr') || isTerminal('stdout') ? 'person' : 'timer' };
        },
        get colour() {
            return isTerminal('stdout') && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
        },
        async print(text) {
            await flush(output.takeLast);
            clear();
            await print(text);
        },
        async printWords(text) {
            await host.print((0,fold/* foldedText */.M)(text, columnsOf('stdout', env)));
        },
        async problem(level, text, place) {
            clear();
            await print((0,fold/* foldedText */.M)((0,redact/* redact */.E$)(lineOf(level, text, place)), columnsOf('stdout', env)));
        },
        log(level, text, place) {
            clear();
            mention(lineOf(level, text, place));
        },
        info(text) {
            clear();
            if (isTerminal('stderr'))
                mention(text);
        },
        stream(line, piece) {
            if (output.add(line, piece))
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
        conclude() { },
        page() { },
        verdict() { },
        inputName: (name) => `--${name}`,
        inputWords: (name) => `--${name}`,
    };
    return host;
}
/** What the caller wants (`COLUMNS`), or what the terminal has; undefined: no limit. */
function columnsOf(name, env) {
    const wanted = /^\d{1,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0;
    if (wanted > 0)
        return Math.max(leastColumns, wanted);
    // A terminal without a size says 0.
    return isTerminal(name) && process[name].columns
        ? Math.max(leastColumns, process[name].columns)
        : undefined;
}
/** `process.stdout` costs milliseconds for a pipe or a file. */
function isTerminal(name) {
    const descriptor = name === 'stdout' ? out : err;
    return (0,errors/* attempt */.CD)(() => (0,external_node_fs_.fstatSync)(descriptor).isCharacterDevice()) === true && process[name].isTTY;
}
/** `file:line:column: error: text`, as compilers write it; without a place `error: text`; a notice is its bare text. */
function lineOf(level, text, place) {
    const line = place || level !== 'notice' ? `${level}: ${text}` : text;
    return place ? `${place.file}:${place.line}:${place.column}: ${line}` : line;
}
/** Waits for a slow reader. Rejects when the pipe is closed. */
async function writeAll(bytes) {
    let written = 0;
    while (written < bytes.length) {
        try {
            written += (0,external_node_fs_.writeSync)(out, bytes, written);
        }
        catch (error) {
            const cause = (0,errors/* causeOf */.rl)(error);
            if (cause === 'EPIPE')
                throw error;
            if (cause !== 'EAGAIN')
                throw new errors/* UserError */.yo(`stdout cannot be written (${cause}): free some space or fix the file`, {
                    cause: error,
                });
            // A full pipe that somebody made non-blocking.
            await (0,promises_.setTimeout)(10);
        }
    }
}
/** A log that nobody reads is no failure. */
const writeQuietly = (text) => (0,errors/* attempt */.CD)(() => (0,external_node_fs_.writeSync)(err, text));


/***/ }),

/***/ 4241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ machineOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _core_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5388);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _process_system_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2133);
/** Tells this machine from another one of the same name. */





const files = ['/etc/machine-id', '/var/lib/dbus/machine-id'];
/**
 * 48 bits of a hash of the id that the system got when it was installed, which must not be shown
 * (https://man.archlinux.org/man/machine-id.5). Undefined where there is none, as in many containers.
 */
function machineOf(workflow, places = files) {
    const id = systemId(places);
    if (id === undefined)
        return undefined;
    const { namespace, isShared = false } = workflow ?? {};
    return {
        id: (0,_core_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprint */ .Rj)(`ops-framework machine ${id}`).slice(0, 12),
        host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),
        ...(namespace !== undefined && { namespace }),
        isShared,
    };
}
function systemId(places) {
    if (process.platform === 'darwin') {
        const registry = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,_process_system_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .systemTool */ ._)('/usr/sbin/ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']));
        return /"IOPlatformUUID" = "([0-9A-Fa-f-]{36})"/.exec(registry ?? '')?.[1];
    }
    // While a system is set up, `uninitialized` stands there.
    const texts = places.map((place) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(place, 'utf8').trim()));
    return texts.find((text) => text !== undefined && /^[0-9a-f]{32}$/.test(text) && !/^0+$/.test(text));
}


/***/ }),

/***/ 254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dl: () => (/* binding */ filesWithin),
  ml: () => (/* binding */ systemClock),
  Hy: () => (/* binding */ systemFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/adapters/host/awake.js
var awake = __webpack_require__(1747);
// EXTERNAL MODULE: ./build/adapters/files/bounded-text.js
var bounded_text = __webpack_require__(4874);
// EXTERNAL MODULE: ./build/core/config/zones.js
var zones = __webpack_require__(8086);
// EXTERNAL MODULE: ./build/core/notices/catalog/shared.js
var shared = __webpack_require__(4843);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/schedule/offset.js
var offset = __webpack_require__(6923);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/files/durable-file.js
var durable_file = __webpack_require__(1705);
// EXTERNAL MODULE: ./build/adapters/process/system-tool.js
var system_tool = __webpack_require__(2133);
;// CONCATENATED MODULE: ./build/adapters/host/zone.js
/**
 * The host's time zone. Node understands a zone that `TZ` or the link `/etc/localtime` names; of the rest that libc understands
 * it silently makes UTC, or leaves summer time out (measured with Node 20 and 24).
 */








/** Linux, NixOS, macOS. */
const zoneFolders = ['/usr/share/zoneinfo', '/etc/zoneinfo', '/var/db/timezone/zoneinfo'];
const systemFile = '/etc/localtime';
/** A zone by its rule (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html, `TZ`). */
const rule = /^(?:[A-Za-z]{3,}|<[A-Za-z\d+-]{3,}>)[+-]?\d{1,3}(?::\d\d){0,2}(?:(?:[A-Za-z]{3,}|<[A-Za-z\d+-]{3,}>)(?:[+-]?\d{1,3}(?::\d\d){0,2})?(?:,[JM\d.]+(?:\/[\d:+-]+)?,[JM\d.]+(?:\/[\d:+-]+)?)?)?$/;
/** Zones change their offset on a quarter of an hour. */
const sameMs = 15 * 60_000;
/** `tz`: the caller's `TZ`. `file`: used without it. */
function createLocalClock(tz, file = systemFile) {
    let known;
    const find = () => (known ??= tz === undefined ? ofFile(file) : ofVariable(tz));
    const offsets = new Map();
    function systemOffset(at) {
        const from = Math.floor(at / sameMs);
        if (!offsets.has(from))
            offsets.set(from, askSystem(from * sameMs, tz));
        return offsets.get(from);
    }
    function offsetMinutes(at) {
        const found = find();
        if (found.kind === 'node')
            return -new Date(at).getTimezoneOffset();
        if (found.kind === 'system')
            return systemOffset(at) ?? 0;
        if (found.kind === 'unknown')
            return 0;
        return (0,offset/* offsetIn */.Z)(found.name)(at);
    }
    return {
        offsetMinutes,
        time(at) {
            const isPlain = find().kind === 'node' || Number.isNaN(new Date(at).getTime());
            if (isPlain)
                return new Date(at).toTimeString().slice(0, 8);
            return new Date(at + offsetMinutes(at) * 60_000).toISOString().slice(11, 19);
        },
        zone(at) {
            const found = find();
            if (found.kind === 'unknown')
                return { name: 'UTC', problem: found.problem };
            const { kind, name } = found;
            if (kind !== 'system')
                return { name };
            const offset = systemOffset(at);
            if (offset !== undefined)
                return { name: `${offsetText(offset)} (${name})` };
            return { name: 'UTC', problem: problemOf('zone-not-told', name) };
        },
    };
}
const example = '"Europe/Berlin"';
function problemOf(key, zone, likely = example) {
    return { what: shared/* zoneProblems */.dl[key](zone), text: (0,sentence/* sentence */.e)(key, { zone }), likely };
}
function ofVariable(tz) {
    // libc ignores a colon (https://man7.org/linux/man-pages/man3/tzset.3.html). Empty is UTC.
    const given = tz.replace(/^:/, '');
    if (given === '')
        return { kind: 'node', name: 'UTC (TZ is empty)' };
    if (given.startsWith('/'))
        return ofPath(given, `TZ=${tz}`);
    const isInstalled = zoneFolders.some((folder) => holdsZone(`${folder}/${given}`));
    // `Intl` takes longer than the rest of an idle tick.
    if ((0,zones/* hasZoneShape */.yz)(given) && (isInstalled || given === 'UTC' || isNodes(given)))
        return { kind: 'node', name: given };
    if (isInstalled || rule.test(given))
        return { kind: 'system', name: `TZ=${tz}` };
    return { kind: 'unknown', problem: problemOf('zone-unknown', `TZ=${tz}`, (0,zones/* likelyZones */.kV)(given)) };
}
/** True when Node knows the zone where the system has none, in a small container. Case counts. */
function isNodes(name) {
    if (!(0,zones/* isZoneName */.QJ)(name))
        return false;
    const taken = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    return taken === new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}
function ofFile(path) {
    // Without it the system is in UTC (https://www.freedesktop.org/software/systemd/man/latest/localtime.html).
    const isThere = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.lstatSync)(path)) !== undefined;
    return isThere ? ofPath(path, path) : { kind: 'node', name: `UTC (no ${path})` };
}
/** The zone of a file: by the name that its path has among the system's zones, else as the system reads it. */
function ofPath(path, what) {
    const real = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.realpathSync)(path));
    const isZone = holdsZone(path);
    const name = [real, (0,errors/* attempt */.CD)(() => (0,external_node_fs_.readlinkSync)(path)), path].map(nameIn).find((each) => each !== undefined);
    // The only file whose name Node looks up.
    if (name !== undefined && isZone && what === systemFile)
        return { kind: 'node', name };
    // Node has the zones that the system has not installed.
    if (name !== undefined && (isZone || real === undefined) && (0,zones/* isZoneName */.QJ)(name))
        return { kind: 'named', name };
    if (isZone)
        return { kind: 'system', name: what };
    const key = real === undefined ? 'zone-points-nowhere' : 'zone-file-empty';
    return { kind: 'unknown', problem: problemOf(key, what) };
}
function nameIn(path) {
    const name = path === undefined ? undefined : /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(path)?.[1];
    return name !== undefined && (0,zones/* hasZoneShape */.yz)(name) ? name : undefined;
}
/** True for a file as `zic` writes it (https://www.rfc-editor.org/rfc/rfc9636). */
function holdsZone(path) {
    const begin = Buffer.alloc(4);
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK;
    const count = (0,errors/* attempt */.CD)(() => (0,durable_file/* withFile */.D4)(path, flags, (file) => (0,external_node_fs_.readSync)(file, begin)));
    return count === 4 && begin.toString('latin1') === 'TZif';
}
/** Undefined when there is no `date`. */
function askSystem(at, tz) {
    const seconds = String(Math.floor(at / 1000));
    const when = process.platform === 'darwin' ? ['-r', seconds] : ['-d', `@${seconds}`];
    const text = (0,errors/* attempt */.CD)(() => (0,system_tool/* systemTool */._)('/bin/date', [...when, '+%z'], tz === undefined ? {} : { TZ: tz }));
    return text === undefined ? undefined : (0,offset/* minutesOf */.d)(text);
}
/** `+05:30`. */
function offsetText(minutes) {
    const size = Math.abs(minutes);
    const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
    return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}
const localClock = createLocalClock(process.env['TZ']);

;// CONCATENATED MODULE: ./build/adapters/host/system.js
/** The clock and the files of this host. */







const systemClock = {
    now: () => Date.now(),
    // Not performance.now(): the first use of that loads a dozen modules.
    monotonic: () => process.uptime() * 1000,
    awake: awake/* readAwake */.Wo,
    sleep: (ms) => (0,promises_.setTimeout)(ms),
    every(ms, work) {
        const timer = setInterval(work, ms).unref();
        return () => clearInterval(timer);
    },
    localTime: localClock.time,
    offsetMinutes: localClock.offsetMinutes,
    zone: localClock.zone,
};
/** About as much as a string of Node's can hold. */
const mostBytes = 256 * 1_048_576;
const systemFiles = { read };
/**
 * Files of a checkout of code that may be a stranger's. A file elsewhere, behind a link that leaves the folder, or in `.git` is
 * refused in the same words whether it exists or not.
 */
function filesWithin(folder) {
    return {
        async read(path, maxBytes) {
            const parent = realWithin(folder, (0,external_node_path_.dirname)(path));
            if (parent !== undefined && !(0,errors/* attempt */.CD)(() => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(parent, (0,external_node_path_.basename)(path)))))
                return undefined;
            const real = realWithin(folder, path);
            if (real !== undefined)
                return read(real, maxBytes, external_node_fs_.constants.O_NOFOLLOW);
            throw new errors/* UserError */.yo(`${path} is not a file of the checkout, or a link out of it: on this event no other files are read; name a committed file`);
        },
    };
}
/** The limit of Linux. */
const mostLinks = 40;
/**
 * The real path of a file in a folder; undefined when a link on the way leads out of the folder, even if it comes back:
 * `/home/name/../../checkout/file` would reveal whether /home/name exists.
 */
function realWithin(folder, path) {
    const root = (0,external_node_fs_.realpathSync)(folder);
    const bases = [...new Set([root, (0,external_node_path_.resolve)(folder)])];
    const partsOf = (absolute) => {
        const base = bases.find((each) => absolute === each || absolute.startsWith(`${each}${external_node_path_.sep}`));
        return base === undefined ? undefined : absolute.slice(base.length).split(external_node_path_.sep);
    };
    let at = root;
    let links = 0;
    const parts = partsOf(path);
    if (parts === undefined)
        return undefined;
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
        if (part === '' || part === '.')
            continue;
        if (part.toLowerCase() === '.git' || (part === '..' && at === root))
            return undefined;
        const next = (0,external_node_path_.join)(at, part);
        const target = (0,errors/* attempt */.CD)(() => ((0,external_node_fs_.lstatSync)(next).isSymbolicLink() ? (0,external_node_fs_.readlinkSync)(next) : ''));
        if (target === undefined)
            return undefined;
        if (target === '')
            at = next;
        else {
            const further = (0,external_node_path_.isAbsolute)(target) ? partsOf(target) : target.split(external_node_path_.sep);
            if (further === undefined || (links += 1) > mostLinks)
                return undefined;
            if ((0,external_node_path_.isAbsolute)(target))
                at = root;
            parts.unshift(...further);
        }
    }
    return at;
}
/** `flags`: more of them to open it with. */
async function read(path, maxBytes = mostBytes, flags = 0) {
    try {
        const found = (0,bounded_text/* readBounded */.CB)(path, maxBytes, flags);
        if ('problem' in found) {
            const { textIn } = await __webpack_require__.e(/* import() */ 6112).then(__webpack_require__.bind(__webpack_require__, 6112));
            throw new errors/* UserError */.yo(`${path} ${textIn('en')(found.problem)}`);
        }
        const problem = (0,bounded_text/* encodingProblem */.pz)(found.bytes);
        if (problem)
            throw new errors/* UserError */.yo(`${path}:${problem}`);
        return found.bytes.toString('utf8');
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        const cause = (0,errors/* causeOf */.rl)(error);
        if (cause === 'ENOENT')
            return undefined;
        throw new errors/* UserError */.yo(`${path} cannot be read (${cause}); check the path and its permissions`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createPrintMessenger)
/* harmony export */ });
/* harmony import */ var _core_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4262);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/** Delivery to stdout: the messages that the chat gets, numbered over the whole run. */


/** A run prints no more characters than 20 full messages have: so many a group takes in a minute. */
const mostPrinted = 80_000;
/** Loads the renderer and `limitsOf`, of the chat, when there is something to print. What exceeds the limit of a run waits for the next one. */
function createPrintMessenger(host, style, limitsOf) {
    let shown = 0;
    let room = mostPrinted;
    return {
        async deliver(entries, context, memory) {
            if (entries.length === 0)
                return { receipts: [] };
            const [{ renderDelivery }, { printLimits, renderPrinted, renderUnprinted }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(6112), __webpack_require__.e(9405), __webpack_require__.e(5281)]).then(__webpack_require__.bind(__webpack_require__, 7662)),
                Promise.all(/* import() */[__webpack_require__.e(2958), __webpack_require__.e(6112), __webpack_require__.e(7990)]).then(__webpack_require__.bind(__webpack_require__, 7990)),
            ]);
            const limits = (await limitsOf?.()) ?? printLimits;
            const { messages } = renderDelivery(entries, context, style.language, limits, memory);
            const end = messages.findIndex(({ lines }) => (room -= (0,_core_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(lines, limits.sizeOf).units) < 0);
            const printed = end === -1 ? messages : messages.slice(0, end);
            const rest = messages.slice(printed.length);
            const parts = [
                ...(printed.length > 0 ? [renderPrinted(printed, shown, { ...style, columns: host.columns })] : []),
                ...(rest.length > 0 ? [renderUnprinted(rest.length, style.language)] : []),
            ];
            try {
                await host.print(`${shown > 0 ? '\n' : ''}${parts.join('\n\n')}`, 'Report');
            }
            catch (error) {
                const problem = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo ? error.message : `stdout: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .rl)(error)}`;
                return { receipts: entries.map(({ notice }) => ({ noticeId: notice.id, kind: 'kept', problem })) };
            }
            shown += printed.length;
            const left = new Set(rest.flatMap(({ completes }) => completes));
            return {
                receipts: entries.map(({ notice: { id } }) => left.has(id)
                    ? { noticeId: id, kind: 'kept', problem: 'more than a run prints', waits: true }
                    : { noticeId: id, kind: 'sent' }),
            };
        },
    };
}


/***/ }),

/***/ 1879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
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
/** Also true for what cannot be looked at: to pass over it would be to take another. */
function isThere(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return true;
    }
    catch (error) {
        return !['ENOENT', 'ENOTDIR'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(error));
    }
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
    return !isThere(current) && isThere(old) ? old : current;
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
/** Without symbolic links, where it is there. */
function realPath(path) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path)) ?? path;
}
/** Where this run reads and keeps its files. */
function locate(env, choice) {
    const home = userHome(env);
    const stateDir = openclawStateDir(env);
    const workspace = given(env['GITHUB_WORKSPACE']);
    const inWorkspace = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace ?? workingFolder(), 'ops-jobs.json');
    const inStateDir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stateDir, 'net', 'config', 'ops-jobs.json');
    const named = choice.configFile === undefined ? undefined : expandPath(choice.configFile, home);
    const isInWorkspace = choice.onlyWorkspace === true || isThere(inWorkspace);
    const configFile = named ?? (isInWorkspace ? inWorkspace : inStateDir);
    // One that is missing may have been at either place.
    const isMissing = named === undefined && configFile === inStateDir && !isThere(inStateDir);
    const jobsPaths = isMissing
        ? [realPath(inWorkspace), realPath(inStateDir)]
        : // A stranger's link is not followed, not even for a look.
            [choice.onlyWorkspace === true ? configFile : realPath(configFile)];
    const stateFile = choice.stateFile === undefined
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stateDir, 'net', 'state', 'ops-framework.json')
        : expandPath(choice.stateFile, home);
    const scriptStateFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(stateFile), 'ops-monitor.json');
    const stateFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(stateFile);
    const ledgerFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stateFolder, `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(stateFile, '.json')}-writes.json`);
    return {
        configFile,
        jobsFile: {
            paths: jobsPaths,
            repository: given(env['GITHUB_REPOSITORY']),
            workspace: workspace === undefined ? undefined : realPath(workspace),
        },
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

/***/ 6785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ createLineSplitter),
/* harmony export */   g8: () => (/* binding */ incompleteEnd),
/* harmony export */   h_: () => (/* binding */ createCapture)
/* harmony export */ });
/* harmony import */ var _core_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3798);

const keptBytes = 128 * 1024;
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
const redrawing = [0x0d, 0x08, 0x1b];
function drawnOf(bytes) {
    const end = bytes.length - incompleteEnd(bytes);
    const text = bytes.toString('utf8', 0, end);
    return (0,_core_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .isRedrawn */ .wP)(text) ? Buffer.concat([Buffer.from((0,_core_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .renderedSoFar */ .jm)(text)), bytes.subarray(end)]) : bytes;
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
const longest = 8 * 1024;
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


/***/ }),

/***/ 951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CO: () => (/* binding */ markerName),
/* harmony export */   GA: () => (/* binding */ answers),
/* harmony export */   Q0: () => (/* binding */ hiding),
/* harmony export */   Uc: () => (/* binding */ readProcessTable),
/* harmony export */   Wv: () => (/* binding */ readProcess),
/* harmony export */   Z4: () => (/* binding */ isStill),
/* harmony export */   bq: () => (/* binding */ hidingOption),
/* harmony export */   ky: () => (/* binding */ livesStill),
/* harmony export */   lg: () => (/* binding */ isUninterruptible),
/* harmony export */   vG: () => (/* binding */ sendSignal)
/* harmony export */ });
/* unused harmony exports parseProcStat, psRows, psRow, psMarks, parseRows, commandsIn, marksIn */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _files_durable_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1705);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _system_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2133);
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
    const found = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => readProcess(row.pid));
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
    const mounts = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mounts', 'utf8')) ?? '';
    // The mount on top is the last one.
    const options = mounts.match(/^\S+ \/proc proc (\S+)/gm)?.at(-1) ?? '';
    return /\bhidepid=(?!0|off)\w+/.exec(options)?.[0];
}
/** The same where it keeps them from this user. */
function hiding() {
    const option = hidingOption();
    // Who may look at the first process is root, or of the group that `gid=` names.
    return option !== undefined && (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => readProcStat(1)) === undefined ? option : undefined;
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q0: () => (/* binding */ killTreesNow),
/* harmony export */   Ql: () => (/* binding */ indexProcesses),
/* harmony export */   Ys: () => (/* binding */ createReaper),
/* harmony export */   lS: () => (/* binding */ membersOf)
/* harmony export */ });
/* unused harmony exports signalTree, stemOf */
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(951);
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

/***/ 9270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   EC: () => (/* binding */ createProcesses),
/* harmony export */   LG: () => (/* binding */ immunity),
/* harmony export */   cK: () => (/* binding */ hiddenWords)
/* harmony export */ });
/* unused harmony exports signalingUser, notOurs */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _files_owner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4790);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(951);
/* harmony import */ var _system_tool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2133);
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

/***/ 5853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createSerial)
/* harmony export */ });
/** Runs one work after the other, in the order they come, whatever becomes of each. */
function createSerial() {
    let last = Promise.resolve();
    return (work) => {
        const result = last.then(work);
        last = result.catch(() => undefined);
        return result;
    };
}


/***/ }),

/***/ 1756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createFileStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/state/envelope.js
var envelope = __webpack_require__(5178);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/files/durable-file.js
var durable_file = __webpack_require__(1705);
// EXTERNAL MODULE: ./build/adapters/files/file-lock.js
var file_lock = __webpack_require__(3587);
// EXTERNAL MODULE: ./build/adapters/files/reserve.js
var reserve = __webpack_require__(2401);
// EXTERNAL MODULE: ./build/adapters/serial.js
var adapters_serial = __webpack_require__(5853);
;// CONCATENATED MODULE: ./build/adapters/state/notes.js
/**
 * Notes beside a document: what its next save will have (`Codec.replay`). One line of JSON each, flushed before the call
 * returns; the save that has them removes them. Only for the one who holds the document's lock, but for reading.
 */



const notesOf = (target) => `${target}.notes`;
/** Throws the system's error. */
function addNote(target, note) {
    const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = external_node_fs_.constants;
    (0,durable_file/* withFile */.D4)(notesOf(target), O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, (file) => {
        if ((0,external_node_fs_.fstatSync)(file).nlink > 1)
            throw new errors/* UserError */.yo(`${notesOf(target)} has another name too (a hard link): remove it`);
        // On a line of its own, also behind one that was torn.
        // All of it: a disk that gets full takes a part without a word.
        (0,external_node_fs_.writeFileSync)(file, `\n${JSON.stringify(note)}\n`);
        (0,external_node_fs_.fdatasyncSync)(file);
    });
}
/** In the order they were made, without those that were torn. Empty when there are none or they cannot be read. */
function readNotes(target) {
    const text = (0,errors/* attempt */.CD)(() => (0,durable_file/* readPlain */.rM)(notesOf(target))) ?? '';
    return text.split('\n').flatMap((line) => {
        const note = line === '' ? undefined : (0,errors/* attempt */.CD)(() => JSON.parse(line));
        return note === undefined ? [] : [note];
    });
}
function removeNotes(target) {
    (0,external_node_fs_.rmSync)(notesOf(target), { force: true });
}

;// CONCATENATED MODULE: ./build/adapters/state/reading.js
/** What a stored document's files say: the newest valid one, or why there is none. Takes no lock, changes nothing. */




/** Where the generation before lies. */
const previousOf = (target) => `${target}.prev`;
/** `loaded`, with nothing to do about it but for what `parts` say. */
function reading(loaded, parts = {}) {
    return { loaded, generation: 0, mustSave: false, sound: false, aside: [], ...parts };
}
const unavailable = (problem) => reading({ kind: 'unavailable', problem });
/** Reads the newest valid document with its notes; changes nothing. What the system refuses is a value. */
function readStored(options) {
    let target;
    try {
        target = (0,durable_file/* targetOf */.$r)(options.path);
    }
    catch (error) {
        return unavailable((0,durable_file/* fileProblem */.Wj)('cannot read', options.path, error).message);
    }
    const notes = options.codec.replay ? readNotes(target) : [];
    const found = readDocument(options, target);
    if (notes.length === 0 || found.loaded.kind !== 'loaded')
        return found;
    const doc = options.codec.replay?.(found.loaded.doc, notes) ?? found.loaded.doc;
    return { ...found, loaded: { ...found.loaded, doc } };
}
function readDocument(options, target) {
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
    return text === undefined ? { kind: 'missing' } : (0,envelope/* decodeEnvelope */.vw)(codec, text);
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
    const event = (kind, message) => ({ at: now(), kind, message });
    const corrupt = (path, slot) => slot.kind === 'missing' ? [] : [{ path, as: 'corrupt' }];
    if (previous.kind === 'ok') {
        const instead = `generation ${previous.generation} in ${older} is used instead`;
        const doc = codec.damaged(previous.doc, event('damaged', `${target}: ${why(current)}; ${instead}`));
        return reading({ ...previous, kind: 'loaded', doc }, {
            // The one that was damaged came after it.
            generation: Math.max(generation, previous.generation + 1),
            mustSave: true,
            aside: corrupt(target, current),
        });
    }
    if (current.kind === 'invalid' && !current.isOurs && previous.kind === 'missing') {
        return unavailable(`${target} is not an ops-framework state file; it was not touched: name another file, or move it away`);
    }
    const imported = current.kind === 'foreign' ? current.doc : undefined;
    const broken = imported === undefined || previous.kind !== 'missing';
    const message = `${target}: ${why(current)}; ${older}: ${why(previous)}; what was found is kept beside it`;
    const doc = imported ?? codec.empty();
    const backup = { path: target, as: 'script-backup' };
    return reading({ kind: 'fresh', doc: broken ? codec.damaged(doc, event('lost', message)) : doc }, {
        generation,
        mustSave: true,
        aside: [...(imported === undefined ? corrupt(target, current) : [backup]), ...corrupt(older, previous)],
    });
}
function seed({ codec, now, seedPath }) {
    const fresh = (doc, mustSave) => reading({ kind: 'fresh', doc }, { mustSave });
    if (seedPath === undefined)
        return fresh(codec.empty(), false);
    const target = (0,errors/* attempt */.CD)(() => (0,durable_file/* targetOf */.$r)(seedPath)) ?? seedPath;
    const slot = readSlot(codec, target);
    if (slot.kind === 'missing')
        return fresh(codec.empty(), false);
    if (slot.kind === 'foreign' || slot.kind === 'ok')
        return fresh(slot.doc, true);
    const message = `${seedPath} could not be imported: ${why(slot)}`;
    return fresh(codec.damaged(codec.empty(), { at: now(), kind: 'damaged', message }), true);
}
function soundReading(current) {
    return reading({ ...current, kind: 'loaded' }, { generation: current.generation, sound: true });
}
/** What the first bytes say, without reading the rest; 0 when they say nothing. */
function claimedGeneration(path) {
    const start = (0,errors/* attempt */.CD)(() => (0,durable_file/* readStart */.H6)(path, 256)) ?? '';
    return Number(/"generation":(\d{1,12})\b/u.exec(start)?.[1] ?? 0);
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

// EXTERNAL MODULE: ./build/adapters/state/stopgap.js
var stopgap = __webpack_require__(7319);
;// CONCATENATED MODULE: ./build/adapters/state/file-store.js
/** A stored document in a file on the host, with the generation before it beside it. */











const corruptKept = 5;
/**
 * Beside the document: `.prev` (the generation before), `.notes` (what its next save will have), `.lock/`,
 * `.corrupt-<time>`, `.script-backup`; and with `holdsRoom` `.reserve/`.
 */
function createFileStore(options) {
    // Two of one process need not wait for each other by looking again and again.
    const serial = (0,adapters_serial/* createSerial */.l)();
    const update = (change) => serial(async () => locked(options, (target) => save(options, target, change)));
    return {
        load: async () => readStored(options).loaded,
        update,
        claim: update,
        note: (note) => serial(async () => locked(options, (target) => {
            try {
                addNote(target, note);
            }
            catch (error) {
                throw (0,durable_file/* fileProblem */.Wj)('cannot save', target, error);
            }
        })),
        publish: () => Promise.resolve(),
    };
}
/** Holds the lock of the document. What the disk had no room for is tried once more with the room that was held for it. */
function locked(options, work) {
    const target = prepare(options.path);
    const { processes, lockWaitMs = 10_000 } = options;
    return withReserve(target, () => (0,file_lock/* withLock */.k)(`${target}.lock`, processes, lockWaitMs, () => work(target)));
}
async function withReserve(target, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(0,reserve/* isFull */.uq)(error) || !(0,reserve/* giveUpReserve */.TG)(target))
            throw error;
        return work();
    }
}
/** By the one that holds the lock. */
async function save(options, target, change) {
    const { codec, now } = options;
    const { loaded, generation, mustSave, sound, aside } = readStored(options);
    if (loaded.kind === 'unavailable')
        throw new errors/* UserError */.yo(loaded.problem);
    const changed = change(loaded.doc, loaded.kind === 'loaded' ? loaded.generation : 0);
    if (changed === loaded.doc && !mustSave)
        return changed;
    const at = now();
    const { text, doc } = (0,envelope/* encodeChecked */.Sg)(codec, changed, generation + 1, at);
    try {
        await withReserve(target, () => (0,durable_file/* replaceFile */.fR)({
            path: target,
            text,
            before: () => keepAside(target, aside, at),
            ...(sound ? { previous: previousOf(target) } : {}),
        }));
    }
    catch (error) {
        throw (0,durable_file/* fileProblem */.Wj)('cannot save', target, error);
    }
    // They are in it now. Those that stay are read again, which changes nothing.
    (0,errors/* attempt */.CD)(() => removeNotes(target));
    if (options.holdsRoom === true) {
        (0,reserve/* keepReserve */.G4)(target, text.length);
        (0,stopgap/* keepPlace */.$)(target, text.length);
    }
    return doc;
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

/***/ 7319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ keepPlace),
/* harmony export */   x: () => (/* binding */ createStopgap)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_state_envelope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5178);
/* harmony import */ var _core_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5388);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1705);
/* harmony import */ var _files_owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4790);
/* harmony import */ var _files_reserve_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2401);
/**
 * Where ticks keep what they found while the state cannot be saved. First beside its reserve, in a file that was made while
 * there was room: its bytes are replaced in place, which needs no new ones on most file systems. Else, on a disk that is
 * read-only or copies on each write, in a folder for what is temporary; that does not outlast a restart of the host.
 */









const blank = ' ';
const besideOf = (target) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_files_reserve_js__WEBPACK_IMPORTED_MODULE_7__/* .reserveOf */ .g2)(target), 'unsaved');
/** Makes the file beside the state, blank, or lengthens it. Throws nothing: it is a precaution. */
function keepPlace(target, length) {
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => (0,_files_reserve_js__WEBPACK_IMPORTED_MODULE_7__/* .fill */ .GS)(besideOf(target), (0,_files_reserve_js__WEBPACK_IMPORTED_MODULE_7__/* .bytesFor */ .D_)(length), Buffer.alloc(4096, blank)));
}
/** This user's temporary folders: gone after a restart, and mostly on no disk. */
function temporaryFolders() {
    const runtime = process.env['XDG_RUNTIME_DIR'];
    return [...(runtime === undefined ? [] : [runtime]), '/dev/shm', (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()];
}
function createStopgap(options) {
    const { codec, now, folders = temporaryFolders() } = options;
    const target = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOf */ .$r)(options.path)) ?? options.path;
    const beside = besideOf(target);
    // Known to everybody, so what is found there must be this user's own; see `readOwn`.
    const name = `ops-framework-${process.getuid?.() ?? ''}-${(0,_core_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_8__/* .fingerprint */ .Rj)(target)}.unsaved`;
    const elsewhere = folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
    const found = () => {
        const texts = [beside, ...elsewhere].map(readOwn).filter((text) => text !== undefined);
        const read = texts.map((text) => (0,_core_state_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeEnvelope */ .vw)(codec, text));
        const sound = read.filter((each) => each.kind === 'ok');
        const newest = sound.sort((one, other) => other.generation - one.generation)[0];
        return { newest, isAny: texts.length > 0 };
    };
    // Of what was loaded last.
    let loaded;
    const clear = () => {
        // A tick that cannot save added to it since: that is for the next one to take over.
        if (found().newest?.generation !== loaded)
            return;
        if (readOwn(beside) !== undefined)
            (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => overwrite(beside, ''));
        for (const path of elsewhere)
            if (isOwn(path))
                (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true }));
    };
    return {
        load() {
            const { newest, isAny } = found();
            loaded = newest?.generation;
            if (newest)
                return { kind: 'kept', doc: newest.doc };
            return { kind: isAny ? 'torn' : 'none' };
        },
        keep(doc) {
            const generation = (found().newest?.generation ?? 0) + 1;
            const text = (0,_core_state_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeEnvelope */ .zK)(codec, codec.bound(doc), generation, now());
            return (isKept(() => overwrite(beside, text)) || elsewhere.some((path) => isKept(() => replace(path, text))));
        },
        clear,
    };
}
const isKept = (write) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => (write(), true)) === true;
/** Text that this user left there; undefined for nothing, and for what is anybody else's. */
function readOwn(path) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => {
        if (!isOwn(path) || (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readStart */ .H6)(path, 1).trim() === '')
            return undefined;
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    });
}
/** Made by this user as what it is: not another file of theirs that somebody gave this name, nor one that others write. */
function isOwn(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (stats?.isFile() !== true || stats.nlink > 1)
        return false;
    const user = (0,_files_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentUser */ .Ny)();
    return user === undefined || (stats.uid === user && (stats.mode & 0o022) === 0);
}
/** Within the bytes that the file has. Throws the system's error, and what does not fit. */
function overwrite(path, text) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        const bytes = Buffer.alloc((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size, blank);
        const length = Buffer.byteLength(text);
        if (length > bytes.length)
            throw new Error('it does not fit');
        bytes.write(text);
        for (let at = 0; at < bytes.length;)
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, at);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** In a folder where others may write too: never into what is there already. */
function replace(path, text) {
    if (isOwn(path))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, _files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .privateFile */ .o4);
    try {
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length;)
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, at);
    }
    catch (error) {
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path));
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 1477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ checkpointFolder),
/* harmony export */   mM: () => (/* binding */ progressFile),
/* harmony export */   yz: () => (/* binding */ attemptOfMark)
/* harmony export */ });
/* unused harmony export attemptMark */
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

/***/ 3156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// UNUSED EXPORTS: guarded, runCommand

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
;// CONCATENATED MODULE: ./build/core/state/mask-changes.js
/** Masks secrets in what is added to a document (state, ledger), before it is saved. Pure. */
const hash = /^[\da-f]{40,}$/;
/**
 * Fields that are compared or looked up later and contain no foreign text: ids, names of jobs and hosts, paths. A password can be
 * part of one (`postgres` of the job `postgres-check`), and a mask would break the look-up.
 */
const compared = new Set([
    'id jobId name wayBack noticeIds run runId commit digest outdatedBy definition',
    'status kind reason outcome verdict urgency sink lastTry said gate before label',
    'host start boot file path url workflowUrl environment requestedBy approvedBy',
    'chatId from to way heldWay hostZoneReported',
    // Fingerprints of masked text.
    'key progressKey warned mark marks done best completedWork',
].flatMap((names) => names.split(' ')));
function maskChanges(before, after, mask, field = '') {
    if (before === after)
        return after;
    if (typeof after === 'string')
        return compared.has(field) || hash.test(after) ? after : mask(after);
    if (Array.isArray(after)) {
        const old = Array.isArray(before) ? before : [];
        const items = after.map((item, index) => maskChanges(old[index], item, mask, field));
        return items.every((item, index) => item === after[index]) ? after : items;
    }
    if (typeof after !== 'object' || after === null)
        return after;
    const old = new Map(typeof before === 'object' && before !== null ? Object.entries(before) : []);
    const entries = Object.entries(after).map(([name, value]) => [name, value, maskChanges(old.get(name), value, mask, name)]);
    return entries.every(([, value, hidden]) => value === hidden)
        ? after
        : Object.fromEntries(entries.map(([name, , hidden]) => [name, hidden]));
}

// EXTERNAL MODULE: ./build/core/writes/gate-facts.js
var gate_facts = __webpack_require__(9214);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/adapters/process/capture.js
var capture = __webpack_require__(6785);
// EXTERNAL MODULE: ./build/adapters/process/process-table.js
var process_table = __webpack_require__(951);
// EXTERNAL MODULE: ./build/adapters/process/process-tree.js
var process_tree = __webpack_require__(803);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/files/durable-file.js
var durable_file = __webpack_require__(1705);
;// CONCATENATED MODULE: ./build/adapters/process/start-failure.js
/** Why a command could not be started, and the fix. */




const shortages = {
    EAGAIN: 'too many processes: raise the limit (ulimit -u) or run fewer at once',
    EMFILE: 'this program has too many files open: raise the limit (ulimit -n) or run fewer commands at once',
    ENFILE: 'the system has too many files open: close some programs or raise the limit of the system',
    ENOMEM: 'memory is short: free some or run fewer commands at once',
};
/** One sentence: what is wrong, where, and the fix. Never throws. */
function explainStartFailure(error, request) {
    const code = (0,build_errors/* causeOf */.rl)(error);
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
        return fileProblem(external_node_path_.resolve(request.cwd, program), request.cwd);
    const searchPath = request.env['PATH'];
    const hits = (searchPath ?? '/usr/bin:/bin')
        .split(':')
        .map((folder) => external_node_path_.resolve(request.cwd, folder, program))
        .filter((file) => (0,build_errors/* attempt */.CD)(() => (0,external_node_fs_.statSync)(file).isFile()) === true);
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
    const start = (0,build_errors/* attempt */.CD)(() => (0,durable_file/* readStart */.H6)((0,external_node_fs_.realpathSync)(file), 256)) ?? '';
    const named = /^#![ \t]*([^ \t\n]+)/.exec(start)?.[1];
    const found = named === undefined ? undefined : runProblem(external_node_path_.resolve(cwd, named));
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
        return (0,external_node_fs_.statSync)(file);
    }
    catch (error) {
        const cause = (0,build_errors/* causeOf */.rl)(error);
        if (cause === 'ENOENT' || cause === 'ENOTDIR')
            return missing;
        if (cause === 'EACCES' || cause === 'EPERM')
            return forbidden;
        return `cannot be reached (${(0,durable_file/* explainFileError */.Yd)(error, file)})`;
    }
}
const mayExecute = (file) => (0,build_errors/* attempt */.CD)(() => ((0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK), true)) ?? false;

;// CONCATENATED MODULE: ./build/adapters/process/exec.js
/**
 * Runs commands: argv only, a session of their own, a deadline for the whole process tree, bounded memory. Not execa: that
 * loses daemons that left their session, and the head of a long output.
 */





/** Of the first signal of a deadline. */
const atDeadline = { killAfterMs: 500, giveUpAfterMs: 900 };
const atEnd = { killAfterMs: 0, giveUpAfterMs: 400 };
/** Of a command with `endGently` at a cancellation: the runner gives 7.5 s, and there is more to do. */
const gentle = { killAfterMs: 3000, giveUpAfterMs: 3500 };
/** How long output is awaited that something still holds open. */
const graceMs = 100;
/** Node's limit: 24 days. */
const longestTimerMs = 2 ** 31 - 1;
/** Long: `run` is one command from its start to its result. */
function createExec() {
    const reaper = (0,process_tree/* createReaper */.Ys)();
    const running = new Set();
    // Unique is enough, it is no secret.
    const ownMark = `${process.pid}.${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
    let count = 0;
    async function run(request) {
        const marker = request.cleanUp === 'all' ? `${ownMark}.${++count}` : undefined;
        const startedAt = performance.now();
        const child = start(request, marker);
        if (child instanceof Error)
            return notStarted(child, request, startedAt);
        if (request.onStart)
            child.once('spawn', request.onStart);
        const [stdout, stderr] = [(0,capture/* createCapture */.h_)(request.find), (0,capture/* createCapture */.h_)(request.find)];
        const lines = [
            collect(child.stdout, stdout, linesOf('stdout', request.onLine)),
            collect(child.stderr, stderr, linesOf('stderr', request.onLine)),
        ];
        const closed = new Promise((resolve) => void child.once('close', () => resolve()));
        const reaped = () => child.exitCode !== null || child.signalCode !== null;
        const tree = { root: child.pid ?? 0, marker, reaped };
        const entry = { tree, endsGently: request.endGently === true };
        if (marker !== undefined && child.pid !== undefined)
            running.add(entry);
        try {
            const end = await ending(child, request.timeoutMs);
            if (end.kind === 'error')
                return notStarted(end.error, request, startedAt);
            if (end.kind === 'deadline') {
                child.once('exit', reaper.wake);
                const survivors = await reaper.end(tree, atDeadline);
                await within(closed, graceMs);
                return {
                    kind: 'timed-out',
                    timeoutMs: request.timeoutMs,
                    survivors,
                    stdout: stdout.captured(),
                    stderr: stderr.captured(),
                    durationMs: performance.now() - startedAt,
                };
            }
            const durationMs = performance.now() - startedAt;
            // What it started may need its time too.
            await entry.ending;
            const outputHeld = !(await endOrphans(reaper, tree, closed));
            const found = request.find?.filter((word) => stdout.found().has(word) || stderr.found().has(word));
            return {
                kind: 'exited',
                exitCode: end.exitCode,
                signal: end.signal,
                found: found ?? [],
                outputHeld,
                stdout: stdout.captured(),
                stderr: stderr.captured(),
                durationMs,
            };
        }
        finally {
            running.delete(entry);
            // Something may still hold them open, and must not keep this process alive.
            child.stdout?.destroy();
            child.stderr?.destroy();
            child.unref();
            for (const each of lines)
                each?.end();
        }
    }
    async function terminateAll() {
        const all = [...running];
        (0,process_tree/* killTreesNow */.Q0)(all.filter(({ endsGently }) => !endsGently).map(({ tree }) => tree));
        await Promise.all(all
            .filter(({ endsGently }) => endsGently)
            .map((entry) => (entry.ending ??= reaper.end(entry.tree, gentle))));
    }
    return { run, terminateAll };
}
/** Some failures to start are thrown, others come as an event. */
function start(request, marker) {
    const [argv0 = '', ...args] = request.argv;
    // Always a copy: Node may add its coverage variable to it.
    const env = marker === undefined ? { ...request.env } : { ...request.env, [process_table/* markerName */.CO]: marker };
    try {
        return (0,external_node_child_process_.spawn)(request.program ?? argv0, args, {
            argv0,
            cwd: request.cwd,
            env,
            detached: true,
            stdio: ['ignore', 'pipe', 'pipe'],
        });
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}
function notStarted(error, request, startedAt) {
    const durationMs = performance.now() - startedAt;
    return { kind: 'not-started', message: explainStartFailure(error, request), durationMs };
}
/** Without file descriptors left, Node hands out a child without streams and reports the failure later. */
function collect(stream, capture, lines) {
    stream?.on('data', (chunk) => {
        lines?.push(chunk);
        capture.push(chunk);
    });
    // A broken pipe shows as its end.
    stream?.on('error', () => undefined);
    return lines;
}
function linesOf(stream, onLine) {
    return onLine && (0,capture/* createLineSplitter */.AD)((line, goesOn) => onLine(line, { stream, goesOn }));
}
/** What came first. */
function ending(child, timeoutMs) {
    return new Promise((resolve) => {
        const deadline = later(timeoutMs, () => resolve({ kind: 'deadline' }));
        child.on('error', (error) => {
            deadline.cancel();
            resolve({ kind: 'error', error });
        });
        child.once('exit', (exitCode, signal) => {
            deadline.cancel();
            resolve({ kind: 'exit', exitCode, signal });
        });
    });
}
/** After a normal end: ends its orphans, if that is wanted. True when all output was read to its end. */
async function endOrphans(reaper, tree, closed) {
    const complete = await within(closed, graceMs);
    if (tree.marker === undefined || (complete && !(0,process_table/* answers */.GA)(-tree.root)))
        return complete;
    // Only what is in its session: a daemon that it left on purpose stays.
    await reaper.end({ ...tree, marker: undefined }, atEnd);
    return complete || within(closed, graceMs);
}
function within(promise, ms) {
    return new Promise((resolve) => {
        const limit = later(ms, () => resolve(false));
        void promise.then(() => {
            limit.cancel();
            return resolve(true);
        });
    });
}
/** A timer that lets what already happened be heard first: a busy process must not blame a command for being late. */
function later(ms, act) {
    let immediate;
    const timer = setTimeout(() => {
        immediate = setImmediate(act);
    }, Math.min(ms, longestTimerMs));
    return {
        cancel() {
            clearTimeout(timer);
            clearImmediate(immediate);
        },
    };
}

// EXTERNAL MODULE: ./build/adapters/files/owner.js
var owner = __webpack_require__(4790);
// EXTERNAL MODULE: ./build/adapters/files/trusted-path.js + 1 modules
var trusted_path = __webpack_require__(422);
;// CONCATENATED MODULE: ./build/adapters/files/exposure.js
/** Whether others than this user and root can change the state on this host. */






/** In the folder of the state, whatever the name of its file. */
const besideState = new Set(['ops-plans', 'ops-framework.key']);
/**
 * Why the state must not be used, with the fix: others can change its folder, its file, or the files beside that (locks, notes,
 * reserve, ledger, plans, key). In a sticky folder each of them counts by itself.
 */
function exposureProblem(paths) {
    const found = (0,build_errors/* attempt */.CD)(() => (0,external_node_fs_.statSync)(paths.stateFile));
    if (found && !found.isFile())
        return undefined;
    const problems = [
        (0,trusted_path/* trustProblem */.mC)(paths.stateFile, 'made'),
        ...storedPaths(paths).map((path) => (0,trusted_path/* entryProblem */.qH)(path)),
    ].filter((problem) => problem !== undefined);
    if (problems.length === 0)
        return undefined;
    return `others than this user and root can change the state ${paths.stateFile}: ${[...new Set(problems)].join('; ')}`;
}
/** For a folder in which others can make files. */
function sharedFolderHint(paths, stateFileInput) {
    const folder = (0,build_errors/* attempt */.CD)(() => (0,external_node_fs_.statSync)(paths.stateFolder));
    const isShared = folder !== undefined && (folder.mode & 0o1000) !== 0 && (folder.mode & 0o022) !== 0;
    return isShared
        ? `others can make files in ${paths.stateFolder} and take names that the state needs; name a file in a folder of this user's own with ${stateFileInput}`
        : undefined;
}
function storedPaths({ stateFile, stateFolder }) {
    const target = (0,build_errors/* attempt */.CD)(() => (0,durable_file/* targetOf */.$r)(stateFile)) ?? stateFile;
    const stored = [
        ...inFolder((0,external_node_path_.dirname)(target), (name) => (0,owner/* isOfState */.f7)(target, name)),
        ...inFolder(stateFolder, (name) => (0,owner/* isOfState */.f7)(stateFile, name) || besideState.has(name)),
    ];
    return [...new Set(stored)];
}
function inFolder(folder, isStored) {
    return ((0,build_errors/* attempt */.CD)(() => (0,external_node_fs_.readdirSync)(folder)) ?? []).filter(isStored).map((name) => (0,external_node_path_.join)(folder, name));
}

// EXTERNAL MODULE: ./build/adapters/host/cli.js + 2 modules
var cli = __webpack_require__(6395);
// EXTERNAL MODULE: ./build/adapters/openclaw/cli.js
var openclaw_cli = __webpack_require__(1879);
// EXTERNAL MODULE: ./build/adapters/host/machine.js
var host_machine = __webpack_require__(4241);
// EXTERNAL MODULE: ./build/adapters/process/processes.js
var process_processes = __webpack_require__(9270);
// EXTERNAL MODULE: ./build/adapters/files/reserve.js
var reserve = __webpack_require__(2401);
// EXTERNAL MODULE: ./build/adapters/process/system-tool.js
var system_tool = __webpack_require__(2133);
// EXTERNAL MODULE: ./build/adapters/supervision/protocol.js
var protocol = __webpack_require__(1477);
;// CONCATENATED MODULE: ./build/adapters/host/inspector.js
/** This host, as `doctor` checks it. */











const systemInspector = {
    nodeVersion: process.versions.node,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    systemProblem: durable_file/* systemProblem */.N$,
    hiding: process_table/* hiding */.Q0,
    runnerVersion,
    startProblem: startProblem,
    look(path) {
        try {
            if ((0,external_node_fs_.statSync)(path).isDirectory())
                (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
            return { kind: 'there' };
        }
        catch (error) {
            if ((0,durable_file/* hasCode */.up)(error, 'ENOENT', 'ENOTDIR'))
                return { kind: 'missing' };
            return { kind: 'refused', problem: (0,durable_file/* explainFileError */.Yd)(error, path) };
        }
    },
    writeProblem,
    storedProblem(stateFile) {
        const folder = (0,external_node_path_.dirname)(stateFile);
        const names = (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,external_node_fs_.readdirSync)(folder)) ?? [];
        const own = names.filter((name) => (0,owner/* isOfState */.f7)(stateFile, name));
        return firstDefined(own, (name) => useProblem((0,external_node_path_.join)(folder, name), 3));
    },
    // Where this user may not look, another check says so.
    hasReserve: (stateFile) => (0,build_errors/* attempt */.CD)(() => (0,reserve/* hasReserve */.Vy)((0,durable_file/* targetOf */.$r)(stateFile))) ?? true,
    isReadByOthers(path) {
        const stats = (0,durable_file/* ignoring */.O_)(['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP'], () => (0,external_node_fs_.statSync)(path));
        return stats?.isFile() === true && (stats.mode & 0o077) !== 0;
    },
    freeBytes(folder) {
        const { bavail, bsize } = (0,external_node_fs_.statfsSync)((0,owner/* nearestExisting */.Iv)(folder));
        return bavail * bsize;
    },
    freeInodes: (folder) => (0,durable_file/* freeInodes */.vU)((0,owner/* nearestExisting */.Iv)(folder)),
    ownerProblem: owner/* ownerProblem */.ZP,
    exposureProblem: exposureProblem,
    sharedFolderHint: sharedFolderHint,
};
/** Why this user cannot write into a folder, or make it. */
function writeProblem(folder) {
    const at = (0,owner/* nearestExisting */.Iv)(folder);
    try {
        // Any other error is the answer.
        (0,durable_file/* ignoring */.O_)(['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP'], () => (0,external_node_fs_.lstatSync)(folder));
        if (!(0,external_node_fs_.statSync)(at).isDirectory())
            return `${at} is not a folder`;
        (0,external_node_fs_.accessSync)(at, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return undefined;
    }
    catch (error) {
        return (0,durable_file/* hasCode */.up)(error, 'ENOENT') ? `${at} is a link to nothing` : `${at}: ${(0,durable_file/* explainFileError */.Yd)(error, at)}`;
    }
}
/** Why this user cannot use a path or, that many folders deep, one below it. A job's checkpoint belongs to the job. */
function useProblem(path, depth) {
    try {
        const stats = (0,external_node_fs_.statSync)(path);
        const isFolder = stats.isDirectory();
        if (/\.(?:jobs|lock)$/.test(path) && !isFolder)
            return `${path} is not a folder: move it away`;
        if (path.endsWith('.json') && isFolder)
            return `${path} is a folder: move it away`;
        if (path.endsWith('.json') && !stats.isFile())
            return `${path} is not a regular file: move it away`;
        const { R_OK, W_OK, X_OK } = external_node_fs_.constants;
        (0,external_node_fs_.accessSync)(path, isFolder ? R_OK | W_OK | X_OK : R_OK | W_OK);
        if (!isFolder || depth === 0)
            return undefined;
        const names = (0,external_node_fs_.readdirSync)(path).filter((name) => !name.startsWith(protocol/* checkpointFolder */.L6));
        return firstDefined(names, (name) => useProblem((0,external_node_path_.join)(path, name), depth - 1));
    }
    catch (error) {
        if (!(0,durable_file/* hasCode */.up)(error, 'ENOENT'))
            return `${path} cannot be used (${(0,durable_file/* explainFileError */.Yd)(error, path)})`;
        // Gone meanwhile, or a link to what the first save makes.
        const target = (0,build_errors/* attempt */.CD)(() => (0,durable_file/* targetOf */.$r)(path)) ?? path;
        const problem = target === path ? undefined : writeProblem((0,external_node_path_.dirname)(target));
        return problem && `${path} is a link to ${target}, which cannot be made (${problem})`;
    }
}
function firstDefined(items, problemOf) {
    for (const item of items) {
        const problem = problemOf(item);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
// --- No variable names it: https://github.com/actions/runner/blob/v2.336.0/src/Runner.Worker/JobRunner.cs
const nodeOfRunner = /^(.*)\/externals[^/]*\/node\d+\/bin\/node$/;
/** Version of the runner that this Node belongs to; undefined: it belongs to none, or the runner does not say. */
function runnerVersion(node = process.execPath) {
    const [, root] = nodeOfRunner.exec(node) ?? [];
    if (root === undefined)
        return undefined;
    const text = (0,build_errors/* attempt */.CD)(() => (0,system_tool/* systemTool */._)((0,external_node_path_.join)(root, 'bin', 'Runner.Listener'), ['--version']));
    return /^\d+\.\d+\.\d+$/.exec(text?.trim() ?? '')?.[0];
}

// EXTERNAL MODULE: ./build/adapters/state/file-store.js + 2 modules
var file_store = __webpack_require__(1756);
// EXTERNAL MODULE: ./build/adapters/state/stopgap.js
var state_stopgap = __webpack_require__(7319);
// EXTERNAL MODULE: ./build/adapters/host/system.js + 1 modules
var system = __webpack_require__(254);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/core/config/nearest.js
var nearest = __webpack_require__(635);
// EXTERNAL MODULE: ./build/core/render/fold.js
var fold = __webpack_require__(4452);
// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(4911);
;// CONCATENATED MODULE: ./build/inputs/argv.js
/** The command line: argv → inputs, and the help text. */





/** Parses the words after the program's name. Throws a UserError (exit 2) with the fix. */
function parseCommandLine(argv) {
    const [first, ...rest] = argv;
    if (first === undefined || first === '--help' || first === '-h')
        return { kind: 'help', command: undefined };
    if (first === '--version' || first === '-V' || first === '-v')
        return { kind: 'version' };
    if (first === 'help')
        return { kind: 'help', command: rest[0] === undefined ? undefined : (0,inputs_inputs/* commandNamed */.v)(rest[0]) };
    if (first.startsWith('-'))
        throw flagFirst(first, rest);
    const command = (0,inputs_inputs/* commandNamed */.v)(first, undefined, ['help', ...programFlags]);
    const { flags, argument } = inputs_inputs/* commands */.Pi[command];
    const options = Object.fromEntries(flags.map((name) => [
        name,
        { type: inputs_inputs/* inputs */.QL[name].value === undefined ? 'boolean' : 'string' },
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
            throw unknownFlag(command, [...flags, 'help'], token.rawName);
        if (inputs_inputs/* inputs */.QL[name].value !== undefined && lacksValue(token)) {
            throw usage(`--${name} needs a value: --${name} ${inputs_inputs/* inputs */.QL[name].value}`);
        }
        raw[name] = token.value ?? 'true';
    }
    const surplus = positionals[argument ? 1 : 0];
    if (surplus !== undefined)
        throw usage(`${command} takes ${argument ? 'one job id' : 'no argument'}; unexpected ${JSON.stringify(surplus)}`);
    const parsed = (0,inputs_inputs/* parseInputs */.TL)(command, positionals[0], raw, (name) => `--${name}`);
    if (parsed['telegram-via'] === 'issue')
        throw usage('--telegram-via issue works in a workflow only: pass --telegram-via none to print the alerts');
    return { kind: 'command', inputs: parsed };
}
/**
 * `--state-file --dry-run` lacks a value, because a file is hardly named `--dry-run`. `--state-file=--odd` has one, and the chat id
 * of a group is a negative number.
 */
function lacksValue({ value, inlineValue }) {
    return value === undefined || value === '' || (/^-(?!\d)/.test(value) && !inlineValue);
}
/** Flags of the program itself. */
const programFlags = ['--help', '--version'];
/** A misspelled flag of the program, or a flag before its command. */
function flagFirst(first, rest) {
    const near = (0,nearest/* nearest */.p)(first, programFlags);
    const command = Object.keys(inputs_inputs/* commands */.Pi).find((name) => rest.includes(name)) ?? 'COMMAND';
    return usage(near === undefined
        ? `pass the command first: ops-framework ${command} ${first} …`
        : `there is no flag ${first}; did you mean ${near}?`);
}
/** Whether these words request JSON, even if they are invalid. */
function asksForJson(argv) {
    return argv.some((word) => word === '--json' || word === '--json=true');
}
function unknownFlag(command, flags, given) {
    const near = (0,nearest/* nearest */.p)(given.replace(/^-+/, ''), flags);
    const hint = near === undefined ? `see ops-framework ${command} --help` : `did you mean --${near}?`;
    return usage(`${command} has no flag ${given}; ${hint}`);
}
function usage(message) {
    return (0,build_errors/* badInput */.AN)(message);
}
/** Maximum width of the help. */
const mostColumns = 78;
/** With fewer columns, the summary of a command is below its name. */
const leastForTable = 60;
/** Help for the whole program or one command, in at most `columns` and 78 columns. */
function helpText(command, columns = mostColumns) {
    const width = Math.min(mostColumns, columns);
    return (0,fold/* foldedText */.M)((command === undefined ? overview(width) : helpFor(command)).join('\n'), width);
}
function overview(width) {
    const names = Object.keys(inputs_inputs/* commands */.Pi).map((name) => name.length);
    const room = Math.max(...names);
    const lines = Object.entries(inputs_inputs/* commands */.Pi).flatMap(([name, { summary }]) => width < leastForTable ? [`  ${name}`, `    ${summary}`] : [`  ${name.padEnd(room)}  ${summary}`]);
    return [
        'Usage: ops-framework COMMAND [JOB] [flags]',
        '',
        ...(0,fold/* folded */.T)('Watches the jobs that ops-jobs.json declares, resumes what is safe to resume, and reports what changed.', width),
        '',
        'Commands:',
        ...lines,
        '',
        'Help for a command: ops-framework COMMAND --help',
        ...(0,fold/* folded */.T)('Exit codes: 0 success (also with alerts), 1 a command failed or the state is unusable, 2 invalid jobs file or usage, 3 no Telegram target.', width),
    ];
}
function helpFor(command) {
    const { summary, flags, argument } = inputs_inputs/* commands */.Pi[command];
    const usageLine = ['Usage: ops-framework', command, argument, flags.length > 0 ? '[flags]' : undefined];
    const lines = flags.flatMap((name) => {
        const { value, help } = inputs_inputs/* inputs */.QL[name];
        return [`  --${name}${value === undefined ? '' : ` ${value}`}`, `      ${help}`];
    });
    return [
        usageLine.filter(Boolean).join(' '),
        '',
        `${command}: ${summary}`,
        ...(lines.length > 0 ? ['', 'Flags:', ...lines] : []),
    ];
}

// EXTERNAL MODULE: ./build/compose/cancellation.js
var compose_cancellation = __webpack_require__(9375);
// EXTERNAL MODULE: ./build/commands/print-json.js
var print_json = __webpack_require__(5611);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
;// CONCATENATED MODULE: ./build/compose/json-errors.js
/** With `--json`, a failure is a document too. */



/**
 * Runs `work`. When it ends without success and without a document on stdout, the errors that it logged are the document. They
 * are on stderr as well.
 */
async function withJsonErrors(host, work) {
    const problems = [];
    let isPrinted = false;
    const exitCode = await work({
        ...host,
        print(text, title) {
            isPrinted = true;
            return host.print(text, title);
        },
        log(level, text, place) {
            if (level === 'error')
                problems.push((0,redact/* redact */.E$)(place ? `${place.file}:${place.line}:${place.column}: ${text}` : text));
            host.log(level, text, place);
        },
    });
    if (exitCode === build_errors/* exitCodes */.hS.done || isPrinted)
        return exitCode;
    const message = exitCode > 128 ? [`canceled by signal ${exitCode - 128}`] : problems;
    // Nobody may read it any more.
    await (0,print_json/* printJson */.Q)(host, { error: { exitCode, problems: message } }).catch(() => undefined);
    return exitCode;
}

// EXTERNAL MODULE: ./build/compose/command-ports.js + 3 modules
var command_ports = __webpack_require__(4691);
// EXTERNAL MODULE: ./build/commands/ping-url.js
var ping_url = __webpack_require__(8363);
// EXTERNAL MODULE: ./build/core/jobs/queue.js
var queue = __webpack_require__(4712);
// EXTERNAL MODULE: ./build/core/jobs/record.js
var record = __webpack_require__(1106);
// EXTERNAL MODULE: ./build/core/notices/outbox.js
var notices_outbox = __webpack_require__(9879);
// EXTERNAL MODULE: ./build/core/state/known-files.js
var known_files = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/commands/job-variables.js + 1 modules
var job_variables = __webpack_require__(6860);
// EXTERNAL MODULE: ./build/commands/jobs-file.js
var jobs_file = __webpack_require__(6790);
// EXTERNAL MODULE: ./build/commands/program-problem.js
var program_problem = __webpack_require__(2745);
// EXTERNAL MODULE: ./build/commands/start.js
var commands_start = __webpack_require__(7607);
// EXTERNAL MODULE: ./build/commands/turn.js
var turn = __webpack_require__(5056);
;// CONCATENATED MODULE: ./build/commands/run.js
/** `run JOB`: runs a one-shot read now, after its current run, or queues it. Its `after` jobs are queued when it ends. */










async function run(ports, inputs) {
    const { jobsFile, jobs, state, host, clock } = ports;
    const { queue, 'timeout-seconds': timeoutSeconds } = inputs;
    const { config } = await jobsFile.require();
    const job = (0,jobs_file/* requireKind */.eL)((0,jobs_file/* requireJob */.bo)(config, inputs.job), 'one_shot_read', 'run takes');
    if (inputs['dry-run']) {
        await host.printWords(`would ${queue ? 'queue' : 'run'} ${job.id}: ${JSON.stringify(job.commands.run)}`);
        return build_errors/* exitCodes */.hS.done;
    }
    if (queue && timeoutSeconds !== undefined) {
        const [timeoutName, queueName] = ['timeout-seconds', 'queue'].map(host.inputName);
        throw (0,jobs_file/* badInput */.AN)(`${timeoutName} cannot be combined with ${queueName}: set timeoutSeconds in the jobs file`);
    }
    if (queue)
        return queueRun(ports, job, (await (0,turn/* readOwnContext */.si)(ports, config, job)).context);
    const noWait = inputs['no-wait'];
    const request = { config, job, reason: 'run', name: 'x1', timeoutSeconds, noWait };
    const { itemId, context, outcomes } = await (0,turn/* takeTurn */.Vm)(ports, request);
    host.progress(`running ${job.id}`);
    const result = await jobs.run(job, itemId);
    host.progress(undefined);
    const outcome = { kind: 'run', job, itemId, result, finishedAt: clock.now() };
    outcomes.push(outcome);
    try {
        // Printed first: an ending that cannot be saved must not be lost to the caller. Nor the other way round.
        const code = await (0,commands_start/* printEnding */.Rf)(host, `run ${job.id}`, result, job);
        const missing = code === build_errors/* exitCodes */.hS.failed ? missingScript(ports, job) : undefined;
        if (missing !== undefined)
            host.log('error', `job ${job.id}: commands.run: ${missing}`);
        return code;
    }
    finally {
        // A tick delivers the notices.
        await state.update((latest) => (0,notices_outbox/* untried */.IM)(latest, (0,record/* record */.g1)(latest, [outcome], 'x', context)));
    }
}
/** Probably why it failed. */
function missingScript(ports, job) {
    const { run: argv = [] } = job.commands;
    return (0,program_problem/* scriptProblem */.l)(ports, { argv, cwd: (0,job_variables/* jobFolder */.OW)(ports.paths, job) });
}
async function queueRun({ state, host }, job, context) {
    const request = { jobId: job.id, reason: 'queue', from: context.now, delayMs: 0 };
    let isAccepted = false;
    await state.claim((latest) => {
        const queued = (0,queue/* enqueueRun */.sM)(latest, [request], 'q', context);
        isAccepted = queued.items.length > 0;
        // From now on no other file may have the id for another job.
        return isAccepted ? (0,known_files/* withJob */.ec)(queued.state, job.id, context) : queued.state;
    });
    if (!isAccepted)
        throw new build_errors/* UserError */.yo(`run ${job.id}: the queue is full; a tick empties it: ops-framework tick`);
    await host.printWords(`run ${job.id}: queued for the next tick`);
    return build_errors/* exitCodes */.hS.done;
}

// EXTERNAL MODULE: ./build/commands/stop.js
var stop = __webpack_require__(2603);
// EXTERNAL MODULE: ./build/core/config/problem.js
var config_problem = __webpack_require__(7818);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/state/memory.js
var memory = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/core/notice.js
var core_notice = __webpack_require__(4624);
// EXTERNAL MODULE: ./build/core/notices/parts.js
var parts = __webpack_require__(734);
// EXTERNAL MODULE: ./build/core/jobs/job-rows.js
var job_rows = __webpack_require__(5544);
// EXTERNAL MODULE: ./build/core/jobs/resume.js + 1 modules
var resume = __webpack_require__(4312);
// EXTERNAL MODULE: ./build/core/jobs/standing.js
var jobs_standing = __webpack_require__(2371);
// EXTERNAL MODULE: ./build/core/jobs/starts.js
var starts = __webpack_require__(138);
;// CONCATENATED MODULE: ./build/core/jobs/conclusion.js
/** Result of a tick for the summary and outputs of a workflow. Pure. */












function conclude({ view, told, outcomes, isGood, now }) {
    const rows = view ? rowsOf(view, outcomes) : [];
    const fresh = told.filter((notice) => !view || notice.at >= (view.since ?? view.context.now));
    const standing = view ? (0,jobs_standing/* standingAlerts */.c)(rows, { ...view, state: view.after, outcomes }) : [];
    const all = (0,parts/* byUrgency */.td)([...standing, ...otherAlerts(rows, fresh)]);
    const alerts = all.length > 0 || isGood ? all.length : 1;
    return {
        result: isGood ? (alerts > 0 ? 'attention' : 'ok') : 'failed',
        alerts,
        at: view?.context.now ?? now,
        rows,
        standing: all,
        told,
        done: outcomes.map((outcome) => deedOf(outcome, view)),
        held: view ? heldBack(view, new Set(standing.map(({ job }) => job?.id))) : [],
        openWrites: view?.context.openWrites ?? [],
        waitingWrites: view?.context.waitingWrites ?? [],
    };
}
/** As the tick leaves them: a job that it started is not paused any more. */
function rowsOf(view, outcomes) {
    const { config, after, seen, context } = view;
    const started = new Set(outcomes.flatMap(({ kind, job, result }) => kind === 'start' && (0,starts/* startOutcome */.pq)(result) === 'started' ? [job.id] : []));
    return (0,job_rows/* jobRows */.lS)(config, after, seen, context, rivalsIn(view, after)).map((row) => started.has(row.job.id) ? { ...row, isStarted: true, needsAttention: false } : row);
}
/** Except those of a drill: alerts of this run about jobs without a status or an open anomaly, each job once, and those that belong to no job. */
function otherAlerts(rows, told) {
    const known = new Set(rows.filter((row) => row.verdict || row.needsAttention).map(({ job }) => job.id));
    const urgent = told.filter((notice) => (0,core_notice/* isUrgent */.Gi)(notice) && !(0,sentence/* isText */.K)(notice.headline, 'drill-state'));
    const byJob = new Map(urgent.flatMap((notice) => (notice.job ? [[notice.job.id, notice]] : [])));
    const ofJobs = [...byJob].flatMap(([id, notice]) => (known.has(id) ? [] : [notice]));
    return [...ofJobs, ...urgent.filter((notice) => !notice.job)];
}
function deedOf(outcome, view) {
    const { job, kind: verb, result } = outcome;
    const item = verb === 'run' ? view?.after.queue.find(({ id }) => id === outcome.itemId) : undefined;
    const trigger = (0,queue/* triggerOf */.ix)(item?.reason ?? 'queue');
    return {
        job: (0,format/* named */.KT)(job),
        verb,
        why: outcome.kind === 'run'
            ? (0,sentence/* sentence */.e)('triggered-by', { trigger })
            : (0,sentence/* sentence */.e)(outcome.isNew ? 'start-by-schedule' : 'start-why'),
        ending: verb === 'run' ? (0,record/* runText */.le)(job, result) : (0,record/* endingOf */.z6)(result),
        isGood: verb === 'run' ? (0,queue/* isSuccess */.oJ)(job, (0,queue/* runOutcome */.CL)(job, result)) : (0,starts/* startOutcome */.pq)(result) === 'started',
    };
}
function rivalsIn({ config, context }, state) {
    return (0,known_files/* rivalsOf */.V6)(state, config.jobs, context.file);
}
/** `standing`: jobs whose alert says why they are not started. */
function heldBack(view, standing) {
    const { config, before, after, seen, context } = view;
    const holds = [];
    for (const { job, verdict, rival } of (0,job_rows/* jobRows */.lS)(config, before, seen, context, rivalsIn(view, before))) {
        const hold = (why) => holds.push({ job: (0,format/* named */.KT)(job), why });
        if (rival !== undefined)
            continue;
        if ((0,memory/* memoryOf */.zE)(after, job.id).heldAt !== undefined)
            hold((0,sentence/* sentence */.e)('report-held'));
        if (verdict?.kind !== 'paused' || standing.has(job.id))
            continue;
        const awake = after.awake && { awake: after.awake };
        const why = (0,resume/* whyHeld */.U4)(config, job, { ...before, ...awake }, seen, context);
        if (why !== undefined)
            hold((0,sentence/* sentence */.e)('start-held', { why }));
    }
    const unfinished = (0,job_rows/* waiting */.eg)(after);
    const running = new Set(unfinished.filter(({ status }) => status === 'running').map(({ jobId }) => jobId));
    for (const { jobId, status, notBefore, reason } of unfinished) {
        if (status !== 'pending')
            continue;
        const job = config.jobs.find(({ id }) => id === jobId) ?? { id: jobId };
        const isBusy = notBefore <= context.now && running.has(jobId);
        const trigger = (0,queue/* triggerOf */.ix)(reason);
        const time = (0,format/* clockTime */.qo)(notBefore, context.zone, context);
        const why = isBusy ? (0,sentence/* sentence */.e)('waits-for-run', { trigger }) : (0,sentence/* sentence */.e)('waits-until', { time, trigger });
        holds.push({ job: (0,format/* named */.KT)(job), why });
    }
    return holds;
}

// EXTERNAL MODULE: ./build/core/jobs/config-error.js
var config_error = __webpack_require__(9914);
// EXTERNAL MODULE: ./build/core/jobs/clock-tick.js
var clock_tick = __webpack_require__(6579);
// EXTERNAL MODULE: ./build/core/jobs/lease.js
var jobs_lease = __webpack_require__(5637);
// EXTERNAL MODULE: ./build/core/notices/quiet.js
var quiet = __webpack_require__(8124);
// EXTERNAL MODULE: ./build/core/state/machine.js
var machine = __webpack_require__(141);
// EXTERNAL MODULE: ./build/core/state/state.js + 2 modules
var state_state = __webpack_require__(1012);
// EXTERNAL MODULE: ./build/commands/lease.js
var commands_lease = __webpack_require__(1309);
// EXTERNAL MODULE: ./build/core/jobs/due.js
var jobs_due = __webpack_require__(1033);
// EXTERNAL MODULE: ./build/core/jobs/decide.js + 4 modules
var decide = __webpack_require__(7042);
// EXTERNAL MODULE: ./build/core/jobs/probing.js
var probing = __webpack_require__(954);
;// CONCATENATED MODULE: ./build/commands/outcome-log.js
/**
 * What becomes of a tick's effects: saved at once, and reported with its verdicts in few messages. A person hears one message
 * of what is known within 15 s, and another one of what takes longer, at its end or each minute.
 */


/** Verdicts wait so long for the ends of short effects. */
const firstMs = 15_000;
/** What ends later is reported in each fourth of these. */
const laterEach = 4;
/**
 * Saves come one after the other, and so do deliveries, or an entry would be sent twice. `known`: the state with the verdicts,
 * saved before anything is done, so that a tick that dies while they wait loses none.
 * Long: its short methods share what is not reported yet.
 */
function createOutcomeLog({ clock, state, reporter }, known, context) {
    let good = true;
    let open = [];
    let hasNews = (0,notices_outbox/* deliverable */.gy)(known, context).length > 0;
    let isFirst = true;
    let saving = Promise.resolve();
    let delivering = Promise.resolve();
    let saves = 0;
    let waits = 0;
    const stop = clock.every(firstMs, () => {
        if (waits % laterEach === 0)
            delivering = delivering.then(deliver);
        waits += 1;
    });
    async function save(at) {
        if (open.length === 0)
            return;
        // Outcomes that came at the same moment are added one by one.
        await clock.sleep(0);
        const ended = open;
        open = [];
        const series = `ended${(saves += 1)}.`;
        if (await state.tryUpdate((latest) => (0,record/* record */.g1)(latest, ended, series, at))) {
            hasNews = true;
            return;
        }
        // Only this process knows of an outcome that cannot be saved.
        good = false;
        await reporter.deliverUnsaved((0,record/* record */.g1)({ ...known, outbox: [] }, ended, series, at), at);
    }
    async function deliver() {
        if (!hasNews)
            return;
        hasNews = false;
        // Loaded anew: entries that an earlier delivery acknowledged must not be sent again.
        const loaded = await state.load();
        const latest = loaded.kind === 'unavailable' ? (isFirst ? known : undefined) : loaded.doc;
        isFirst = false;
        const delivered = latest !== undefined && (await reporter.deliver(latest, context));
        good &&= delivered;
    }
    return {
        /** Resolves when the outcome is saved, or reported because it cannot be saved. */
        add(outcome, at) {
            reporter.outcomes.push(outcome);
            open = [...open, outcome];
            saving = saving.then(() => save(at));
            return saving;
        },
        saves: () => saves,
        /** Reports nothing more by itself. */
        stop,
        /** Reports the rest. True when everything was saved and delivered. */
        async settled() {
            await (delivering = delivering.then(deliver));
            return good;
        },
    };
}

// EXTERNAL MODULE: ./build/commands/say.js
var commands_say = __webpack_require__(3212);
;// CONCATENATED MODULE: ./build/commands/round.js
/** One round of a tick: decide on observations, save, deliver, act. A tick has one, and another for late observations. */










/** Begins to probe the jobs. `isAlone`: also those that another tick is probing. */
async function beginWatch({ jobs, host }, declared, state, context, isAlone = false) {
    const { config, seen } = await jobs.undeclared(declared, state);
    const own = (0,known_files/* withoutRivals */.m3)(config, state, context);
    const watched = own.jobs.filter((job) => (0,decide/* isWatched */.Df)(job) && !seen.has(job.id));
    const isElsewhere = ({ id }) => !isAlone && (0,probing/* isProbedElsewhere */.L3)((0,memory/* memoryOf */.zE)(state, id), context);
    const elsewhere = new Set(watched.filter(isElsewhere).map(({ id }) => id));
    if (elsewhere.size > 0)
        host.info(`an earlier tick is still probing ${[...elsewhere].join(', ')}`);
    const probes = jobs.probeAll(watched.filter(({ id }) => !elsewhere.has(id)));
    return { config, own, probes, elsewhere, open: seen };
}
/** The next observations, without those that wait for the rest of their group. */
async function nextBatch(watched) {
    const { config, probes, elsewhere } = watched;
    const { seen: fresh, pending } = await probes.next();
    const all = new Map([...watched.open, ...fresh]);
    const seen = (0,probing/* decidable */.ul)(config, all, new Set([...pending, ...elsewhere]));
    watched.open = new Map([...all].filter(([id]) => !seen.has(id)));
    // Observations that wait for a job of an earlier tick are left to the next one.
    if (pending.size === 0)
        return { seen, pending: probing/* nothingPending */.$B };
    return { seen, pending: { ids: new Set([...pending, ...watched.open.keys()]), forMs: jobs_lease/* leaseMs */.zT } };
}
/** All observations, however long they take. */
async function wholeBatch(watched) {
    const seen = new Map();
    for (;;) {
        const batch = await nextBatch(watched);
        for (const [id, observation] of batch.seen)
            seen.set(id, observation);
        if (batch.pending.ids.size === 0)
            return { seen, pending: probing/* nothingPending */.$B };
    }
}
/**
 * By the tick that holds the lease; returns it. `isLate`: the lease was not held all the time since the probes began.
 * Long: one decision, and the steps that rest on it.
 */
async function runRound(ports, { config, own, begunAt, last }, batch, claimed, given, isLate = false) {
    const { state: access, reporter, host, clock, language } = ports;
    const isLast = batch.pending.ids.size === 0;
    const release = (latest) => isLast ? (0,jobs_lease/* releaseLease */.wL)(latest, begunAt, { ...given, now: clock.now() }) : (0,jobs_lease/* returnLease */.Rv)(latest, given);
    let context = given;
    let decision;
    let lost;
    let before = claimed;
    let { seen } = batch;
    const state = await access.tryClaim((latest) => {
        // Applied again when another host saved meanwhile.
        context = access.decidedNow(given);
        decision = undefined;
        // Observations of a tick that was suspended beyond its lease are too old, also when no other tick ran since.
        if (!ports.lease.isHeld(latest)) {
            lost = ports.lease.lossReason(latest);
            return latest;
        }
        before = latest;
        seen = isLate ? (0,probing/* stillOwn */.rW)(latest, batch.seen, context) : batch.seen;
        const pending = isLate ? (0,probing/* stillPending */.SQ)(latest, batch.pending, context) : batch.pending;
        decision = (0,decide/* decide */.LD)(config, latest, seen, context, pending);
        const idle = decision.effects.length === 0 && (0,notices_outbox/* deliverable */.gy)(decision.state, context).length === 0;
        return idle ? release(decision.state) : decision.state;
    });
    // Nothing was saved, so nothing is done; the verdicts are reported all the same, and again by the next tick.
    if (!state)
        return { good: false, view: await reportUnsaved(ports, config, claimed, { ...batch, seen }, context) };
    if (!decision) {
        if (lost)
            host.log('notice', (await (0,commands_say/* sayIn */.dx)(language))((0,sentence/* sentence */.e)('lease-lost', { why: lost })));
        return { good: true, view: { config, before: state, after: state, seen, context } };
    }
    ports.pings.sendDue(config, state, seen);
    const { effects } = decision;
    host.info(summary(config, { ...batch, seen }, state, context, effects.length));
    const stale = [...batch.seen.keys()].filter((id) => !seen.has(id));
    if (stale.length > 0)
        host.info(`observations of ${stale.join(', ')} dropped: another tick probed since, or they are too old`);
    let after = state;
    let good;
    if (effects.length > 0)
        good = await act(ports, own, effects, state, context, isLast);
    else {
        // Where nothing comes after the report, the lease is returned with its receipts.
        const isOver = !(isLast && last);
        const finish = (latest) => (after = isOver ? release(latest) : latest);
        good = await reporter.deliver(state, context, { finish });
    }
    if (isLast && last)
        good = (await last(context)) && good;
    // An idle round returned it together with its decision.
    const released = good && !(0,jobs_lease/* isOwnLease */.jG)(after, context) ? after : await access.tryUpdate(release);
    return {
        good: good && released !== undefined,
        view: { config, before, after: released ?? state, seen, context },
    };
}
/** By a tick that cannot save: starts nothing. */
async function reportUnsaved({ state, reporter, host }, config, stored, batch, given) {
    const context = { ...given, mode: 'report-only' };
    const before = state.withUnsaved(stored);
    const { state: after } = (0,decide/* decide */.LD)(config, before, batch.seen, context);
    host.info(summary(config, batch, after, context, 0));
    await reporter.deliverAndKeep(after, context);
    return { config, before, after, seen: batch.seen, context };
}
/** Of a dry run: saves nothing. */
async function reportDry({ reporter, host }, config, before, batch, context) {
    const { state: after } = (0,decide/* decide */.LD)(config, before, batch.seen, context);
    host.info(summary(config, batch, after, context, 0));
    await reporter.deliverUnsaved(after, context);
    return { config, before, after, seen: batch.seen, context };
}
/** One view of all rounds of a tick. */
function joinViews(earlier, later) {
    const { before, seen, context, since = context.now } = earlier;
    return { ...later, before, seen: new Map([...seen, ...later.seen]), since };
}
/**
 * Reports the verdicts and performs effects. Each outcome is saved as it comes. True when all was saved and delivered. `mayRun`:
 * also runs that become due meanwhile.
 */
async function act(ports, config, effects, known, context, mayRun) {
    const outcomes = createOutcomeLog(ports, known, context);
    // Runs of a job that another run has to end for: one after the other, each claimed when its turn comes.
    const due = mayRun ? known.queue.filter((item) => (0,jobs_due/* isRunDue */.sb)(item, context.now)) : [];
    const waiting = new Set(due.map(({ id }) => id));
    let good = true;
    let at = context;
    try {
        for (let todo = effects; todo.length > 0;) {
            const now = at;
            await ports.jobs.perform(config, todo, (outcome) => outcomes.add(outcome, now));
            if (waiting.size === 0)
                break;
            at = { ...context, now: ports.clock.now() };
            const next = await claimNext(ports.state, config, waiting, `next${outcomes.saves()}.`, at);
            good &&= next !== undefined;
            todo = next ?? [];
        }
    }
    finally {
        outcomes.stop();
    }
    return (await outcomes.settled()) && good;
}
/** Claims those of these runs whose job does not run any more. Undefined when that could not be saved. */
async function claimNext(access, config, waiting, series, context) {
    let effects = [];
    const saved = await access.tryClaim((state) => {
        const claimed = (0,jobs_due/* claimWaiting */.yj)(config, state, ({ id }) => waiting.has(id), series, context);
        ({ effects } = claimed);
        return claimed.state;
    });
    return saved && effects;
}
function summary(config, { seen, pending }, { outbox }, { runId }, dueCount) {
    const made = outbox.filter((entry) => (0,notices_outbox/* isQueuedBy */.bl)(entry, runId)).length;
    const parts = [
        `${seen.size} of ${config.jobs.length} jobs probed`,
        made === 0 && dueCount === 0 ? 'nothing new to report' : `${made} to report`,
        ...(dueCount > 0 ? [`${dueCount} to start or run`] : []),
    ];
    const open = pending.ids.size;
    return `${parts.join(', ')}${open > 0 ? `; ${open} still being probed` : ''}`;
}

;// CONCATENATED MODULE: ./build/commands/tick.js
/**
 * One monitoring tick: probe → decide → save → act → save → deliver, in rounds. Verdicts are saved before anything is done about
 * them, and reported at most 15 s later.
 */
















async function tick(ports, inputs) {
    const { host, clock, reporter } = ports;
    let ending;
    try {
        ending = await runTick(ports, inputs);
    }
    finally {
        await reporter.logUndelivered();
    }
    const { view } = ending;
    const { reported, outcomes, lacksTarget } = reporter;
    const code = lacksTarget && ending.code !== build_errors/* exitCodes */.hS.badInput ? build_errors/* exitCodes */.hS.noTarget : ending.code;
    const isGood = code === build_errors/* exitCodes */.hS.done;
    if (isGood)
        ports.onTicked(ending.isSkipped === true ? 'skipped' : 'worked');
    await recordOutcome(ports, ending, code);
    const conclusion = conclude({ view, told: reported, outcomes, isGood, now: clock.now() });
    const { alerts, standing, openWrites, waitingWrites } = conclusion;
    const isQuiet = openWrites.length === 0 && waitingWrites.length === 0;
    if (view && ending.isComplete && alerts === 0 && isQuiet)
        await reporter.closeIssue(view.after);
    // Else there is nothing to annotate.
    host.conclude(conclusion, standing.length > 0 || !isQuiet ? await (0,commands_say/* sayIn */.dx)(inputs.language) : undefined);
    // A workflow of an older `init` has no other way to report alerts than a green run.
    if (alerts > 0 && inputs['telegram-via'] === 'none' && view && !isFirstTick(view.before))
        await logSink(ports, inputs.language);
    if (!isGood || !inputs['fail-on-alert'] || conclusion.alerts === 0)
        return code;
    const say = await (0,commands_say/* sayIn */.dx)(inputs.language);
    host.log('error', say((0,sentence/* sentence */.e)('fails-on-alert', { count: conclusion.alerts })));
    return build_errors/* exitCodes */.hS.failed;
}
/** For the watchdog: a tick that fails each time is no watch. */
async function recordOutcome({ state, clock }, { left }, code) {
    if (!left)
        return;
    const context = { ...left.context, now: clock.now() };
    const record = (latest) => (0,clock_tick/* withOutcome */.lt)(latest, code, context);
    if (record(left.state) !== left.state)
        await state.tryUpdate(record);
}
async function runTick(ports, inputs) {
    const { state: access, host, jobsFile, knownFiles } = ports;
    const jobs = await jobsFile.read();
    const loaded = await access.load();
    const stored = loaded.kind === 'unavailable' ? state_state/* stateCodec */.A.empty() : loaded.doc;
    const options = {
        sink: inputs['print-only'] ? 'print' : 'chat',
        settings: jobs.kind === 'valid' ? jobs.config : undefined,
        file: jobs.kind === 'valid' ? await knownFiles.context(jobs.config, stored) : knownFiles.own(stored),
    };
    const isUnavailable = loaded.kind === 'unavailable';
    if (isUnavailable)
        host.log('error', loaded.problem);
    if (jobs.kind === 'invalid') {
        await jobsFile.logProblems(jobs);
        if (isUnavailable || inputs['dry-run'])
            return { code: build_errors/* exitCodes */.hS.badInput };
        const context = access.context(stored, options);
        await reportInvalid(ports, jobs, stored, context);
        const isOurs = access.machineProblem(stored) === undefined;
        return { code: build_errors/* exitCodes */.hS.badInput, ...(isOurs && { left: { state: stored, context } }) };
    }
    const { config } = jobs;
    await logWarnings(ports, jobs, inputs.language);
    if (isUnavailable)
        return watchOnly(ports, config, stored, options, 'report-only');
    if (access.machineProblem(stored) !== undefined)
        return otherMachine(ports, config, stored, access.context(stored, options), inputs);
    if (inputs['dry-run']) {
        const ending = await watchOnly(ports, config, stored, options, 'dry-run');
        host.log('notice', (await (0,commands_say/* sayIn */.dx)(inputs.language))((0,sentence/* sentence */.e)('dry-run-done')));
        return ending;
    }
    const lease = new commands_lease/* TickLease */.g4(ports, inputs.language);
    const acquired = await lease.acquire(stored, options);
    if (acquired.kind === 'unsaved')
        return watchOnly(ports, config, stored, options, 'report-only');
    const { state, context } = acquired;
    if (acquired.kind === 'other-machine')
        return otherMachine(ports, config, state, context, { ...inputs, 'dry-run': false });
    if (acquired.kind === 'skipped')
        return { code: acquired.code, view: viewOf(config, state, context), isSkipped: true };
    const stopRenewing = lease.keepRenewing();
    if (isFirstTick(stored) && !inputs['print-only'])
        await logSink(ports, inputs.language);
    try {
        const drills = inputs['telegram-via'] !== 'none' && !inputs['print-only'];
        const leased = { ...ports, lease, language: inputs.language, drills };
        return await runRounds(leased, config, state, context, options);
    }
    finally {
        stopRenewing();
    }
}
/** No tick with this state has ended. */
function isFirstTick({ files = {} }) {
    return Object.values(files).every(({ lastTick }) => lastTick === undefined);
}
/** At the first tick, and while alerts reach nobody, so that nobody takes silence for health. */
async function logSink({ host, messenger }, language) {
    const onlyHere = await messenger.onlyHere?.();
    if (onlyHere !== undefined)
        host.log('notice', (await (0,commands_say/* sayIn */.dx)(language))(onlyHere));
}
/** Warnings about the jobs file, on a terminal. */
async function logWarnings({ host, paths, clock }, { warnings, left, config }, language) {
    const { problem } = config.timezone === undefined ? clock.zone(clock.now()) : {};
    if (warnings.length === 0 && left === 0 && !problem)
        return;
    const say = await (0,commands_say/* sayIn */.dx)(language);
    for (const warning of warnings)
        host.info(say((0,config_problem/* locatedProblem */.AX)(warning, paths.configFile)));
    if (left > 0)
        host.info(`${paths.configFile}: ${say((0,jobs_file/* unlistedProblems */.Te)(left))}`);
    if (problem)
        host.info(`warning: ${say((0,quiet/* zoneProblemText */.K)(problem))}`);
}
/** Reports an invalid jobs file. */
async function reportInvalid({ state: access, reporter, paths }, { brief, left }, stored, context) {
    const report = (state) => (0,config_error/* reportConfigError */.Z)(state, paths.configFile, brief, context, left);
    const saved = await access.updateWithUnsaved(report, context);
    if (saved)
        await reporter.deliver(saved, context);
    else
        await reporter.deliverAndKeep(report(access.withUnsaved(stored)), context);
}
/** Reports that the state is that of another machine, and does nothing else. What is known of the jobs comes from there. */
async function otherMachine({ state: access, reporter, host }, config, state, context, { language, 'dry-run': isDry }) {
    const problem = access.machineProblem(state);
    if (problem)
        host.log('error', (await (0,commands_say/* sayIn */.dx)(language))(problem));
    const saved = isDry ? undefined : await access.tryUpdate((latest) => (0,machine/* reportMachine */.M7)(latest, context));
    if (saved)
        await reporter.deliver(saved, context, { only: (entry) => (0,notices_outbox/* isQueuedBy */.bl)(entry, context.runId) });
    return { code: build_errors/* exitCodes */.hS.failed, view: viewOf(config, state, context) };
}
/** Without observations. */
function viewOf(config, state, context) {
    return { config, before: state, after: state, seen: new Map(), context };
}
/** Loaded only where this jobs file or this host has writes. */
async function loadWrites({ hasWrites }, { jobs }) {
    const isNeeded = jobs.some(({ kind }) => kind === 'one_shot_write') || hasWrites();
    return isNeeded ? Promise.all(/* import() */[__webpack_require__.e(6876), __webpack_require__.e(4702), __webpack_require__.e(9660)]).then(__webpack_require__.bind(__webpack_require__, 9660)) : undefined;
}
/** What the drills need at the end of the tick. Loaded only where there are any. */
async function drillWork(ports, config, state, context) {
    const isScheduled = Object.values(state.files ?? {}).some((file) => file.drill !== undefined);
    const isKnown = config.drill !== undefined || isScheduled || state.drill !== undefined;
    if (!ports.drills || !isKnown)
        return undefined;
    return (await __webpack_require__.e(/* import() */ 4198).then(__webpack_require__.bind(__webpack_require__, 4198))).drillOfTick(ports, config, state, context);
}
/** One after the other. True when all succeeded. */
function inTurn(works) {
    const given = works.filter((work) => work !== undefined);
    if (given.length === 0)
        return undefined;
    return async (context) => {
        let good = true;
        for (const work of given)
            good = (await work(context)) && good;
        return good;
    };
}
/**
 * The tick itself, by the one that holds the lease: a round for the first observations, and while slow statuses go on, without
 * the lease, another one for each batch of late observations.
 */
async function runRounds(ports, declared, claimed, given, options) {
    const writes = await loadWrites(ports, declared);
    const isReconciled = (await writes?.reconcileWrites(ports, given)) ?? true;
    const writeTexts = (await writes?.openWriteTexts(ports, given)) ?? { openWrites: [] };
    const shared = { ...writeTexts, probedAt: ports.clock.now() };
    const context = { ...given, ...shared };
    const watched = await beginWatch(ports, declared, claimed, context);
    const last = inTurn([
        writes && ((at) => writes.takeOverWrites(ports, declared, at)),
        await drillWork(ports, declared, claimed, context),
    ]);
    const parts = { ...watched, begunAt: given.now, last };
    const rounds = { declared, watched, parts, runId: given.runId, shared, context };
    recordWhenCancelled(ports, rounds);
    const batch = await nextBatch(watched);
    const first = await runRound(ports, parts, batch, claimed, context);
    const isDone = batch.pending.ids.size === 0;
    const { good, view } = isDone ? first : await runLateRounds(ports, rounds, first, options);
    const isComplete = good && isReconciled;
    const left = { state: view.after, context: given };
    return { code: isComplete ? build_errors/* exitCodes */.hS.done : build_errors/* exitCodes */.hS.failed, view, isComplete, left };
}
function recordWhenCancelled({ onCancel, reporter, clock }, rounds) {
    onCancel((stored) => {
        const known = { ...rounds.context, now: clock.now() };
        return stored.update((state) => (0,record/* recordCancelled */.l$)(rounds.watched.config, (0,notices_outbox/* notHandedOver */.iw)(state, reporter.offered, known), reporter.outcomes, known));
    });
}
async function runLateRounds(ports, rounds, first, options) {
    let { good, view } = first;
    for (let number = 2;; number += 1) {
        const batch = await nextBatch(rounds.watched);
        const late = await runLateRound(ports, rounds, batch, { number, known: view.after }, options);
        if (late) {
            good &&= late.good;
            view = joinViews(view, late.view);
        }
        if (batch.pending.ids.size === 0)
            return { good, view };
    }
}
/** Undefined: the observations are left to the next tick. `known`: the state after the round before. */
async function runLateRound(ports, rounds, batch, { number, known }, options) {
    const { state: access, lease, host, language } = ports;
    const { declared, watched, parts } = rounds;
    const late = [...batch.seen.keys()].join(', ');
    const log = async (text) => host.log('notice', (await (0,commands_say/* sayIn */.dx)(language))(text));
    const loaded = await access.load();
    const stored = loaded.kind === 'unavailable' ? known : loaded.doc;
    const held = await lease.reacquire(stored, options);
    if (!held) {
        await log((0,sentence/* sentence */.e)('lease-always-held', { jobs: late }));
        return undefined;
    }
    // A tick that began since may have decided by the newer file: by this one, its jobs would be removed ones.
    if (held.kind === 'held' && (await isEdited(ports.jobsFile, declared))) {
        await access.tryUpdate((latest) => (0,jobs_lease/* returnLease */.Rv)(latest, held.context));
        await log((0,sentence/* sentence */.e)('file-edited', { jobs: late }));
        return undefined;
    }
    rounds.context = { ...held.context, ...rounds.shared, runId: `${rounds.runId}.${number}` };
    return held.kind === 'held'
        ? runRound(ports, parts, batch, held.state, rounds.context, true)
        : { good: false, view: await reportUnsaved(ports, watched.config, stored, batch, rounds.context) };
}
async function isEdited(jobsFile, declared) {
    const jobs = await jobsFile.read();
    return jobs.kind === 'invalid' || JSON.stringify(jobs.config) !== JSON.stringify(declared);
}
/** Probes and reports; starts and saves nothing: a dry run, or the state is unusable. */
async function watchOnly(ports, declared, stored, options, mode) {
    const { state: access, clock } = ports;
    const isDry = mode === 'dry-run';
    const known = isDry ? stored : access.withUnsaved(stored);
    const given = access.context(known, { ...options, mode });
    const writes = await loadWrites(ports, declared);
    const writeTexts = await writes?.openWriteTexts(ports, given);
    const asked = { ...given, ...writeTexts, probedAt: clock.now() };
    const watched = await beginWatch(ports, declared, known, asked, true);
    if (isDry) {
        const batch = await wholeBatch(watched);
        const view = await reportDry(ports, watched.config, stored, batch, access.decidedNow(asked));
        return { code: build_errors/* exitCodes */.hS.done, view };
    }
    let view;
    for (let number = 1;; number += 1) {
        const batch = await nextBatch(watched);
        const runId = number === 1 ? given.runId : `${given.runId}.${number}`;
        const context = { ...access.decidedNow(asked), runId };
        const reported = await reportUnsaved(ports, watched.config, stored, batch, context);
        view = view ? joinViews(view, reported) : reported;
        if (batch.pending.ids.size === 0)
            return { code: build_errors/* exitCodes */.hS.failed, view };
    }
}

// EXTERNAL MODULE: ./build/core/jobs/slot.js
var slot = __webpack_require__(1631);
;// CONCATENATED MODULE: ./build/core/jobs/upcoming.js


const minuteMs = 60_000;
/** How a list of jobs names the drills of `defaults.drill`. */
const ofDrills = 'defaults.drill';
/** Disabled jobs too: their schedule can be checked before. */
function upcomingRuns({ jobs, drill }, count, now, context) {
    const next = (id, enabled, cron, timezone) => {
        const { table, offset } = (0,slot/* calendarIn */.mi)(cron, timezone, context);
        const runs = [];
        for (let at = table.next(now); runs.length < count; at = table.next(at)) {
            const local = (0,format/* isoTime */.Ly)(at + offset(at) * minuteMs)
                .slice(0, 16)
                .replace('T', ' ');
            runs.push({ local, utc: (0,format/* isoTime */.Ly)(at) });
        }
        return { id, enabled, ...(timezone !== undefined && { timezone }), runs };
    };
    const ofJobs = jobs.flatMap((job) => job.schedule ? [next(job.id, job.enabled, job.schedule.cron, zoneNameOf(job, context.zone))] : []);
    return drill === undefined ? ofJobs : [...ofJobs, next(ofDrills, true, drill, context.zone)];
}
/** Jobs and drills whose times of the calendar are those of the host. */
function hostZoneJobs({ jobs, timezone, drill }) {
    const ids = jobs.flatMap((job) => (job.schedule ?? job.expect) && zoneNameOf(job, timezone) === undefined ? [job.id] : []);
    return drill !== undefined && timezone === undefined ? [...ids, ofDrills] : ids;
}
function zoneNameOf({ schedule, expect, policy }, zone) {
    return (schedule ?? expect)?.timezone ?? policy.timezone ?? zone;
}

// EXTERNAL MODULE: ./build/core/render/jobs-file.js
var render_jobs_file = __webpack_require__(9786);
;// CONCATENATED MODULE: ./build/commands/validate-config.js
/** `validate-config`: lists every problem of the jobs file. */









async function validateConfig(ports, { json, language, next }) {
    const { jobsFile, host, paths } = ports;
    const jobs = await jobsFile.check();
    const { configFile } = paths;
    if (json)
        return printDocument(ports, jobs, next);
    const say = await (0,commands_say/* sayIn */.dx)(language);
    const rest = jobs.left > 0 && { rest: (0,jobs_file/* unlistedProblems */.Te)(jobs.left) };
    const shown = [];
    const find = async (level, text, place) => {
        shown.push({ severity: level, text, line: place?.line });
        await host.problem(level, say(text), place);
    };
    const show = async (problems) => {
        for (const problem of problems)
            await find(problem.severity, (0,config_problem/* problemText */.fI)(problem), (0,jobs_file/* positionInFile */.Pi)(problem, configFile));
    };
    const showPage = (isValid, known = 0) => host.page((0,render_jobs_file/* jobsFilePage */.U)(configFile, { isValid, count: shown.length + jobs.left, jobs: known, problems: shown }));
    if (jobs.kind === 'invalid') {
        // A file that cannot be read has no positions, and the line names it.
        if (jobs.problems.length === 0) {
            for (const line of jobs.lines)
                await find('error', line);
            showPage(false);
            return build_errors/* exitCodes */.hS.badInput;
        }
        await show(jobs.problems);
        showPage(false);
        const warnings = jobs.problems.filter(({ severity }) => severity === 'warning').length;
        const errors = jobs.lines.length - warnings;
        const counts = (0,sentence/* sentence */.e)('file-errors', { file: configFile, errors, warnings, ...rest });
        await host.printWords(`\n${say(counts)}`);
        return build_errors/* exitCodes */.hS.badInput;
    }
    await show(jobs.warnings);
    const { jobs: all, timezone } = jobs.config;
    const unplaced = [zoneProblem(ports, timezone), hostZoneWarning(ports, jobs.config)].filter((text) => text !== undefined);
    for (const text of unplaced)
        await find('warning', (0,sentence/* sentence */.e)('about', { subject: configFile, text }));
    showPage(true, all.length);
    const enabled = all.filter((job) => job.enabled).length;
    const warnings = jobs.warnings.length + unplaced.length;
    const facts = { file: configFile, count: all.length, enabled, warnings, ...rest };
    await host.printWords(say((0,sentence/* sentence */.e)('file-is-valid', facts)));
    if (next !== undefined)
        await host.print(`\n${await nextTable(upcoming(ports, jobs.config, next), host, say)}`);
    return build_errors/* exitCodes */.hS.done;
}
/** All problems as data; those without a place have neither line nor path. */
async function printDocument(ports, jobs, next) {
    const { host, paths } = ports;
    const say = await (0,commands_say/* english */.x3)();
    const isValid = jobs.kind === 'valid';
    const config = isValid ? jobs.config : undefined;
    const ofZone = config ? [zoneProblem(ports, config.timezone), hostZoneWarning(ports, config)] : [];
    const listed = isValid ? jobs.warnings : jobs.problems;
    const unplaced = isValid || listed.length > 0 ? [] : jobs.lines;
    await (0,print_json/* printJson */.Q)(host, {
        file: paths.configFile,
        valid: isValid,
        ...(config && { jobs: config.jobs.length, enabled: config.jobs.filter(({ enabled }) => enabled).length }),
        problems: [
            ...listed.map(({ severity, line, column, path, message, fix }) => ({
                severity,
                line,
                column,
                path,
                message: say(message),
                fix: say(fix),
            })),
            ...unplaced.map((line) => ({ severity: 'error', message: say(line) })),
            ...ofZone.flatMap((text) => (text === undefined ? [] : [{ severity: 'warning', message: say(text) }])),
        ],
        unlisted: jobs.left,
        ...(config && next !== undefined && { next: upcoming(ports, config, next) }),
    });
    return isValid ? build_errors/* exitCodes */.hS.done : build_errors/* exitCodes */.hS.badInput;
}
/** Of the host's time zone, where it matters. It is not shown to strangers. */
function zoneProblem({ clock, paths }, timezone) {
    const isHosts = timezone === undefined && !paths.onlyWorkspace;
    const problem = isHosts ? clock.zone(clock.now()).problem : undefined;
    return problem && (0,quiet/* zoneProblemText */.K)(problem);
}
/** Where the calendar depends on the host: another host, or a container, has another zone. */
function hostZoneWarning({ clock, paths }, config) {
    const ids = hostZoneJobs(config);
    if (ids.length === 0)
        return undefined;
    return (0,sentence/* sentence */.e)('host-zone-counts', {
        jobs: ids.slice(0, 5).join(', '),
        ...(ids.length > 5 && { count: ids.length - 5 }),
        ...(!paths.onlyWorkspace && { zone: clock.zone(clock.now()).name }),
    });
}
function upcoming({ clock }, config, most) {
    return upcomingRuns(config, most, clock.now(), {
        zone: config.timezone,
        hostOffset: clock.offsetMinutes,
    });
}
async function nextTable(jobs, { columns }, say) {
    if (jobs.length === 0)
        return say((0,sentence/* sentence */.e)('no-schedules'));
    const { renderTable } = await __webpack_require__.e(/* import() */ 9683).then(__webpack_require__.bind(__webpack_require__, 9683));
    const ofHost = say((0,sentence/* sentence */.e)('zone-of-host'));
    const rows = jobs.flatMap(({ id, enabled, timezone = ofHost, runs }) => runs.map(({ local, utc }) => [
        enabled ? id : say((0,sentence/* sentence */.e)('job-disabled', { job: id })),
        `${local} ${timezone}`,
        utc.slice(0, 16).replace('T', ' '),
    ]));
    return renderTable(['JOB', 'LOCAL', 'UTC'], rows, columns);
}

// EXTERNAL MODULE: ./build/core/state/cache-key.js
var cache_key = __webpack_require__(8536);
// EXTERNAL MODULE: ./build/adapters/messenger/print.js
var messenger_print = __webpack_require__(7402);
// EXTERNAL MODULE: ./build/core/chat/chat.js
var chat = __webpack_require__(6151);
// EXTERNAL MODULE: ./build/core/jobs/environment.js
var environment = __webpack_require__(2278);
// EXTERNAL MODULE: ./build/core/telegram/button.js
var telegram_button = __webpack_require__(1678);
// EXTERNAL MODULE: ./build/core/text/fingerprint.js
var fingerprint = __webpack_require__(5388);
// EXTERNAL MODULE: ./build/core/text/words.js
var words = __webpack_require__(7641);
// EXTERNAL MODULE: ./build/core/text/secret-names.js
var secret_names = __webpack_require__(8263);
;// CONCATENATED MODULE: ./build/compose/messenger.js








/** Dry runs, `--print-only` and `telegram-via: none` print; everything else goes to the chat, or with `issue` into a GitHub issue. */
function createMessenger(parts) {
    const { inputs, host, fallback } = parts;
    const { language } = inputs;
    const way = {
        'bot-api': { edits: true, button: (0,telegram_button/* runButton */.y)(host.env, language) },
        openclaw: { edits: false, button: undefined },
        issue: undefined,
        none: undefined,
    }[inputs['telegram-via']];
    const print = (0,messenger_print/* createPrintMessenger */.P)(host, { language, ...(way && { way }) }, way && (async () => (await __webpack_require__.e(/* import() */ 9143).then(__webpack_require__.bind(__webpack_require__, 9143))).telegramLimits));
    const onlyHere = () => placeOfAlerts(parts);
    if (inputs['print-only'] || inputs['dry-run'] || inputs['telegram-via'] === 'none')
        return { ...print, onlyHere };
    let chat;
    return {
        onlyHere,
        ...(inputs['telegram-via'] === 'issue' && {
            closeIssue: async (number) => {
                chat ??= await createChat(parts);
                return (await chat.closeIssue?.(number)) ?? false;
            },
        }),
        async deliver(given, context, memory, onTaken) {
            chat ??= await createChat(parts);
            const entries = given.map((entry) => ({
                ...entry,
                notice: withoutSecrets(entry.notice, host.secrets),
            }));
            // A workflow's log and summary show everything; a terminal or cron what nobody else took, once.
            if (fallback)
                await print.deliver(entries, context, memory);
            const delivery = await chat.deliver(entries, context, memory, onTaken);
            // Not beside a JSON document.
            if (!fallback && !inputs.json)
                await print.deliver(undelivered(entries, delivery), context, memory);
            return delivery;
        },
    };
}
/** Undefined: a chat, an issue or a red run shows them, or somebody at a terminal wants it so. */
async function placeOfAlerts({ inputs, host, fallback }) {
    const isNone = inputs['telegram-via'] === 'none';
    if (fallback)
        return isNone && !inputs['fail-on-alert'] ? (0,sentence/* sentence */.e)('alerts-in-run-only') : undefined;
    if (isNone || (await readRoute(inputs, host)).kind === 'found')
        return undefined;
    return (0,sentence/* sentence */.e)('alerts-here-only');
}
/** What a command printed had none when it was read; the rest of a notice may name one, and may be older than what is known now. */
function withoutSecrets(notice, { mask }) {
    const { headline, facts, output, progress } = notice;
    const shown = Object.entries(progress ?? {}).map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value]);
    return {
        ...notice,
        headline: (0,words/* withTexts */.j)(headline, mask),
        facts: facts.map((fact) => (0,words/* withTexts */.j)(fact, mask)),
        ...(output !== undefined && { output: mask(output) }),
        ...(progress && { progress: Object.fromEntries(shown) }),
    };
}
async function createChat(parts) {
    const { inputs, host, fallback } = parts;
    const warn = (text) => host.log('warning', text);
    const { mask } = host.secrets;
    const chat = inputs['telegram-via'] === 'issue' ? undefined : await createTelegram(parts, warn);
    if (chat && !fallback)
        return chat;
    // `--telegram-via issue` does not get here: the command line refuses it.
    if (!fallback)
        throw new Error('no workflow, and so no GitHub issue');
    const { createFallbackMessenger } = await Promise.all(/* import() */[__webpack_require__.e(2958), __webpack_require__.e(6112), __webpack_require__.e(9405), __webpack_require__.e(4302)]).then(__webpack_require__.bind(__webpack_require__, 4302));
    return createFallbackMessenger({
        chat,
        ...fallback,
        mask,
        runUrl: (0,environment/* runUrl */.Vp)(host.env),
        language: inputs.language,
        warn,
    });
}
async function createTelegram(parts, warn) {
    const { inputs, host } = parts;
    const { createTelegramMessenger } = await Promise.all(/* import() */[__webpack_require__.e(6112), __webpack_require__.e(9405), __webpack_require__.e(3332)]).then(__webpack_require__.bind(__webpack_require__, 3332));
    const { mask } = host.secrets;
    const options = {
        findRoute: async () => {
            const route = await findRoute(parts);
            return 'key' in route ? route : { ...route, transport: hiding(route.transport, mask) };
        },
        language: inputs.language,
        warn,
    };
    return createTelegramMessenger(options);
}
/** The last look at what leaves for the chat, whichever way. */
function hiding(transport, mask) {
    return {
        send: (message, target, stub) => transport.send({
            ...message,
            html: mask(message.html),
            plain: mask(message.plain),
            buttons: message.buttons.map(({ text, url }) => ({ text: mask(text), url: mask(url) })),
        }, target, mask(stub)),
    };
}
function undelivered(entries, delivery) {
    const short = new Set(delivery.receipts
        .filter(({ kind, problem }) => kind === 'sent' && problem)
        .map(({ noticeId }) => noticeId));
    // What only waits for its turn comes.
    const waiting = new Set(delivery.receipts.filter(({ waits }) => waits).map(({ noticeId }) => noticeId));
    const left = (0,chat/* urgentLeft */.Be)(entries, delivery).filter(({ attempts, notice }) => attempts === 0 && !waiting.has(notice.id));
    return [...left, ...entries.filter(({ notice }) => short.has(notice.id))];
}
async function findRoute(parts) {
    const { inputs, host, exec, stateDir, sleep } = parts;
    const isDirect = inputs['telegram-via'] === 'bot-api';
    const found = await readRoute(inputs, host);
    if (found.kind === 'missing')
        return found.problem;
    const { chatId, threadId, accountId, from, warning } = found;
    if (warning)
        host.log('warning', (await __webpack_require__.e(/* import() */ 6112).then(__webpack_require__.bind(__webpack_require__, 6112))).textIn(inputs.language)(warning));
    const way = wayOf(inputs, found);
    if (!isDirect) {
        const { createOpenclawTransport } = await Promise.all(/* import() */[__webpack_require__.e(6112), __webpack_require__.e(9405), __webpack_require__.e(8433), __webpack_require__.e(9186)]).then(__webpack_require__.bind(__webpack_require__, 9186));
        const transport = createOpenclawTransport({ exec, env: host.env, cwd: stateDir, accountId, from });
        return { transport, way, chatId, threadId };
    }
    const { createBotApiTransport } = await Promise.all(/* import() */[__webpack_require__.e(6112), __webpack_require__.e(9405), __webpack_require__.e(8433)]).then(__webpack_require__.bind(__webpack_require__, 8433));
    const transport = createBotApiTransport({
        token: found.token,
        apiUrl: found.apiUrl,
        proxy: found.proxy,
        env: host.env,
        from,
        button: (0,telegram_button/* runButton */.y)(host.env, inputs.language),
        sleep,
    });
    return { transport, way, chatId, threadId };
}
/** Mark of bot, chat, topic and server: a refusal of one of them does not count for another. */
function wayOf(inputs, { token, accountId, chatId, threadId, apiUrl }) {
    const isDirect = inputs['telegram-via'] === 'bot-api';
    const parts = [isDirect ? token : `openclaw ${accountId ?? ''}`, chatId];
    if (threadId !== undefined)
        parts.push(String(threadId));
    if (isDirect && apiUrl !== 'https://api.telegram.org')
        parts.push(apiUrl);
    return (0,fingerprint/* fingerprint */.Rj)(parts.join(' '));
}
async function readRoute(inputs, host) {
    const { findTelegramRoute } = await Promise.all(/* import() */[__webpack_require__.e(3162), __webpack_require__.e(2673)]).then(__webpack_require__.bind(__webpack_require__, 2673));
    const threadId = inputs['telegram-thread-id'];
    const found = findTelegramRoute(host.env, {
        token: inputs['telegram-token'],
        viaOpenclaw: inputs['telegram-via'] === 'openclaw',
        chatId: inputs['telegram-chat-id'] ?? inputs.target,
        threadId: threadId === undefined ? undefined : String(threadId),
        apiUrl: inputs['telegram-api-url'],
    });
    // OpenClaw's own, and the password of its proxy.
    if (found.kind === 'found')
        host.secrets.add([found.token, ...(0,secret_names/* secretsOf */.F)(found.proxy === undefined ? {} : { proxy: found.proxy })]);
    return found;
}
/** For `init`: whether this user has a bot and a chat here. */
async function hasChat({ inputs, host }) {
    return (await readRoute(inputs, host)).kind === 'found';
}
/** For `doctor`: the bot, the chat and, with `--send`, the topic. `onChecked`: called when both are set. */
async function checkChat(parts, onChecked = () => undefined) {
    const { inputs, host, exec, stateDir } = parts;
    const via = inputs['telegram-via'];
    if (via === 'none')
        return [['ok', 'telegram', (0,sentence/* sentence */.e)('telegram-unused')]];
    if (via === 'issue')
        return [['ok', 'telegram', (0,sentence/* sentence */.e)('telegram-issue')]];
    const found = await readRoute(inputs, host);
    if (found.kind === 'missing') {
        // Who set a part of it wants it, or asks for a test message.
        const isWanted = inputs.send ||
            !found.isUnused ||
            inputs['telegram-thread-id'] !== undefined ||
            inputs['telegram-api-url'] !== undefined;
        const fix = (0,sentence/* sentence */.e)('or-without-chat', { input: host.inputWords('print-only') });
        const problem = isWanted && found.looked
            ? (0,sentence/* sentence */.e)('with-note', { text: found.problem, note: found.looked })
            : found.problem;
        return [[isWanted ? 'fail' : 'warn', 'telegram', (0,sentence/* sentence */.e)('problem-then-fix', { problem, fix })]];
    }
    const say = inputs.send ? (await __webpack_require__.e(/* import() */ 6112).then(__webpack_require__.bind(__webpack_require__, 6112))).textIn(inputs.language) : undefined;
    const check = async () => {
        if (via === 'openclaw') {
            const { checkOpenclaw } = await Promise.all(/* import() */[__webpack_require__.e(6112), __webpack_require__.e(9405), __webpack_require__.e(8433), __webpack_require__.e(9186)]).then(__webpack_require__.bind(__webpack_require__, 9186));
            return checkOpenclaw({ ...found, exec, env: host.env, cwd: stateDir }, say);
        }
        const { checkTelegram } = await Promise.all(/* import() */[__webpack_require__.e(6112), __webpack_require__.e(9405), __webpack_require__.e(8433), __webpack_require__.e(6038)]).then(__webpack_require__.bind(__webpack_require__, 6038));
        return checkTelegram({ ...found, env: host.env }, say);
    };
    const server = found.warning === undefined ? [] : [['warn', 'telegram server', found.warning]];
    const results = [...(await check()), ...server];
    const isTaken = inputs.send && results.every(([grade]) => grade !== 'fail');
    // With a warning it went to the chat itself.
    const isInTopic = isTaken && results.every(([grade, subject]) => grade === 'ok' || subject !== 'telegram');
    onChecked({ way: wayOf(inputs, found), threadId: isInTopic ? found.threadId : undefined, isTaken });
    return results;
}
/** For `doctor`: what OpenClaw itself keeps from the chat. */
async function checkOpenclawSide({ inputs, host, }) {
    const via = inputs['telegram-via'];
    if (via === 'none' || via === 'issue')
        return [];
    const { argumentsFinding, gatewayWarning, openclawWarning } = await Promise.all(/* import() */[__webpack_require__.e(3162), __webpack_require__.e(2673)]).then(__webpack_require__.bind(__webpack_require__, 2673));
    const warning = openclawWarning(host.env);
    const results = warning === undefined ? [] : [['warn', 'OpenClaw .env', warning]];
    if (via !== 'openclaw')
        return results;
    // Its own program sends only while the gateway runs.
    const found = await readRoute(inputs, host);
    const accountId = found.kind === 'found' ? found.accountId : undefined;
    return [...results, ['warn', 'telegram gateway', gatewayWarning(host.env, accountId)], argumentsFinding()];
}

;// CONCATENATED MODULE: ./build/version.js
/** The version of package.json; a test keeps them equal. */
const version = '0.1.0';

;// CONCATENATED MODULE: ./build/app.js
/**
 * The composition root: builds the adapters of a run and hands them to its command, with the parts of `compose/`, which builds
 * what only some runs need. Holds the table of commands, and is where errors end.
 */
































const ignore = () => undefined;
/** Modules that a normal tick does not need are loaded on demand. */
const table = {
    tick: tick,
    start: commands_start/* start */.ni,
    stop: stop/* stop */.d,
    run: run,
    'validate-config': validateConfig,
    plan: async (ports, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(6112), __webpack_require__.e(6876), __webpack_require__.e(206), __webpack_require__.e(4702), __webpack_require__.e(6765)]).then(__webpack_require__.bind(__webpack_require__, 6765))).plan(ports, inputs),
    apply: async (ports, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(6112), __webpack_require__.e(6876), __webpack_require__.e(206), __webpack_require__.e(4702), __webpack_require__.e(8136)]).then(__webpack_require__.bind(__webpack_require__, 8136))).apply(ports, inputs),
    verify: async (ports, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(6112), __webpack_require__.e(6876), __webpack_require__.e(206), __webpack_require__.e(4702), __webpack_require__.e(8371)]).then(__webpack_require__.bind(__webpack_require__, 8371))).verify(ports, inputs),
    settle: async (ports, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(6112), __webpack_require__.e(6876), __webpack_require__.e(206), __webpack_require__.e(4702), __webpack_require__.e(9437)]).then(__webpack_require__.bind(__webpack_require__, 9437))).settle(ports, inputs),
    history: async (ports, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6112), __webpack_require__.e(9683), __webpack_require__.e(8869)]).then(__webpack_require__.bind(__webpack_require__, 8869))).history(ports, inputs),
    restart: async (ports, inputs) => (await __webpack_require__.e(/* import() */ 52).then(__webpack_require__.bind(__webpack_require__, 52))).restart(ports, inputs),
    status: async (ports, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(9683), __webpack_require__.e(5957)]).then(__webpack_require__.bind(__webpack_require__, 5957))).status(ports, inputs),
    logs: async (ports, inputs) => (await __webpack_require__.e(/* import() */ 9804).then(__webpack_require__.bind(__webpack_require__, 9804))).logs(ports, inputs),
    doctor: async (ports, inputs) => (await __webpack_require__.e(/* import() */ 2007).then(__webpack_require__.bind(__webpack_require__, 2007))).doctor(ports, inputs),
    drill: async (ports, inputs) => (await __webpack_require__.e(/* import() */ 4198).then(__webpack_require__.bind(__webpack_require__, 4198))).drill(ports, inputs),
    init: async (ports, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(3162), __webpack_require__.e(1611), __webpack_require__.e(8645)]).then(__webpack_require__.bind(__webpack_require__, 8645))).init(ports, inputs),
    watch: async (ports, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(9683), __webpack_require__.e(105)]).then(__webpack_require__.bind(__webpack_require__, 105))).watch(ports, inputs),
    selftest: async (ports) => (await __webpack_require__.e(/* import() */ 5297).then(__webpack_require__.bind(__webpack_require__, 5297))).selftest(ports),
};
/** Commands that only read, and `init`, which writes into a repository. */
const readers = new Set([
    'status',
    'logs',
    'history',
    'validate-config',
    'doctor',
    'selftest',
    'init',
    // Its memory is in the cache alone.
    'watch',
]);
/** Runs the command line and returns its exit code. */
function runCommandLine(argv, env) {
    const host = (0,cli/* createCliHost */.b)(env);
    return asksForJson(argv) ? withJsonErrors(host, (quiet) => runLine(argv, quiet)) : runLine(argv, host);
}
function runLine(argv, host) {
    return guarded(host, async () => {
        const line = parseCommandLine(argv);
        if (line.kind === 'version')
            await host.print(version);
        else if (line.kind === 'help')
            await host.print(helpText(line.command, host.columns));
        else if (line.inputs.command === 'watch') {
            const { openLineWatch } = await __webpack_require__.e(/* import() */ 3184).then(__webpack_require__.bind(__webpack_require__, 3184));
            const { inputs, context } = await openLineWatch(line.inputs, host);
            return runCommand(inputs, host, (0,compose_cancellation/* createCancellation */.MI)(), context);
        }
        else
            return runCommand(line.inputs, host, (0,compose_cancellation/* createCancellation */.MI)());
        return build_errors/* exitCodes */.hS.done;
    });
}
/**
 * Handles every error, including unhandled rejections: each becomes a line with its fix, and an exit code. Node's own output would
 * bypass `host`, which masks the secrets.
 */
async function guarded(host, work) {
    let hear = ignore;
    const uncaught = new Promise((_, reject) => {
        // Except rejections that a canceled run no longer awaits.
        hear = (error) => error instanceof build_errors/* Cancelled */.cJ || reject(error);
    });
    process.on('uncaughtException', hear);
    try {
        return await Promise.race([work(), uncaught]);
    }
    catch (error) {
        if (error instanceof build_errors/* UserError */.yo) {
            // One line for each problem.
            const lines = host.say ? error.lines.map(host.say) : error.message.split('\n');
            for (const line of lines)
                host.log('error', line);
            return error.exitCode;
        }
        // The reader of our output is gone, so there is nobody to report to.
        if ((0,build_errors/* causeOf */.rl)(error) === 'EPIPE')
            return build_errors/* exitCodes */.hS.failed;
        const problem = (0,durable_file/* systemProblem */.N$)(error);
        if (problem !== undefined) {
            host.log('error', problem);
            return build_errors/* exitCodes */.hS.failed;
        }
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        host.log('error', `This is a bug in ops-framework ${version}, please report it with these lines:\n${stack}`);
        return build_errors/* exitCodes */.hS.failed;
    }
    finally {
        process.off('uncaughtException', hear);
    }
}
/** Builds the adapters and runs one command with them. Returns 128 plus the signal's number if a signal ended it. */
async function runCommand(inputs, host, cancellation, workflowContext, commands = table) {
    let opened;
    let made;
    const pinger = () => (made ??= openPinger(host, jobPingsMs));
    const work = (heard) => runOpened({ inputs, cancellation, workflowContext, commands, pinger, ...heard }, (state) => {
        opened = state;
    });
    const url = (0,ping_url/* pingUrlOf */.T)(inputs, host);
    try {
        if (url === undefined || inputs.command !== 'tick' || inputs['dry-run'])
            return await work({ host, onTicked: ignore });
        const { withTickPing } = await __webpack_require__.e(/* import() */ 923).then(__webpack_require__.bind(__webpack_require__, 923));
        // One of its own: monitors of jobs that hang take nothing from it but what they have delayed the tick by.
        const own = () => openPinger(host, tickPingMs - (made ? jobPingsMs : 0));
        return await withTickPing({ inputs, host, cancellation, pinger: own, opened: () => opened }, url, work);
    }
    finally {
        if (opened)
            await workflowContext?.after(opened.store);
    }
}
/** With the 2 s for saving the answer, pings delay a tick by 10 s at most. */
const tickPingMs = 8000;
const jobPingsMs = 5000;
async function openPinger({ env }, closingMs) {
    return (await __webpack_require__.e(/* import() */ 5748).then(__webpack_require__.bind(__webpack_require__, 5748))).createPinger(env, system/* systemClock */.ml.now, closingMs);
}
/** `opened`: called when the state is there, before the command runs. */
async function runOpened(parts, opened) {
    const { inputs, host, cancellation, workflowContext, commands } = parts;
    const place = locateRun(inputs, host, workflowContext);
    const exec = openExec(cancellation, host.secrets);
    const lastWork = [];
    const { adapters, store, openedWrites } = openAdapters({
        ...parts,
        place,
        exec,
        lastWork,
    });
    opened({ store, isElsewhere: place.isElsewhere });
    const ports = (0,command_ports/* commandPorts */.I)(adapters, inputs);
    const cancelled = new Promise((_, reject) => {
        cancellation.addEventListener('abort', () => {
            // Jobs' commands have their own sessions, which a Ctrl-C does not reach.
            void exec.terminateAll();
            workflowContext?.hurry();
            reject(cancellation.reason);
        });
    });
    try {
        cancellation.throwIfAborted();
        return await Promise.race([commands[inputs.command](ports, inputs), cancelled]);
    }
    catch (error) {
        if (error instanceof build_errors/* Cancelled */.cJ)
            return error.exitCode;
        throw error;
    }
    finally {
        await exec.terminateAll();
        // A canceled run has no time; what it did not send, the next tick does.
        if (!cancellation.aborted)
            await Promise.race([ports.pings.settle(), cancelled]).catch((error) => {
                if (!(error instanceof build_errors/* Cancelled */.cJ))
                    throw error;
            });
        if (cancellation.aborted)
            await (0,compose_cancellation/* doLastWork */.bJ)(lastWork, (problem) => host.log('error', problem));
        // Everything is saved on this host. Even a canceled run publishes it for other hosts, writes first.
        try {
            await (await openedWrites())?.atEnd.publish();
        }
        finally {
            if (place.foreign === undefined)
                await store.publish();
        }
    }
}
/** Files of this run. Throws a UserError if it must not write them, unless the command only reads. */
function locateRun(inputs, host, workflowContext) {
    const { GITHUB_EVENT_NAME: event, GITHUB_WORKSPACE: workspace } = host.env;
    // Other commands refuse a run that a stranger caused; see `action.ts`.
    const onlyWorkspace = inputs.command === 'validate-config' && (0,gate_facts/* isStrangers */.yQ)(event, workspace);
    const choice = { configFile: inputs['config-file'], stateFile: inputs['state-file'], onlyWorkspace };
    const paths = { ...(0,openclaw_cli/* locate */.x5)(host.env, choice), onlyWorkspace };
    const files = onlyWorkspace ? (0,system/* filesWithin */.dl)(workspace ?? process.cwd()) : system/* systemFiles */.Hy;
    // With `state: cache`, this host stores nothing.
    const isElsewhere = workflowContext !== undefined && inputs.state === 'cache';
    const foreign = isElsewhere
        ? undefined
        : ((0,owner/* ownerProblem */.ZP)(paths, commandLineOf(inputs), host.inputName('state-file')) ?? exposureProblem(paths));
    if (foreign !== undefined && !readers.has(inputs.command) && !inputs['dry-run'])
        throw new build_errors/* UserError */.yo(foreign, { exitCode: build_errors/* exitCodes */.hS.badInput });
    return { paths, files, isElsewhere, foreign };
}
/**
 * The ports of one run. `store`: the state without masking, which still answers after a cancellation.
 * Long: one line for each adapter.
 */
function openAdapters(given) {
    const { inputs, host, cancellation, workflowContext, exec, lastWork, pinger, onTicked } = given;
    const { paths, files, isElsewhere } = given.place;
    const shortName = (0,external_node_os_.hostname)().split('.')[0] ?? 'host';
    const processes = (0,process_processes/* createProcesses */.EC)(shortName);
    const file = (0,file_store/* createFileStore */.I)({
        path: paths.stateFile,
        codec: state_state/* stateCodec */.A,
        processes,
        now: system/* systemClock */.ml.now,
        seedPath: paths.scriptStateFile,
        holdsRoom: true,
    });
    const store = workflowContext?.over(file, paths.stateFile) ?? file;
    const clock = { ...system/* systemClock */.ml, sleep: (0,compose_cancellation/* unlessCancelled */.MS)(cancellation, system/* systemClock */.ml.sleep) };
    const parts = {
        inputs,
        host,
        exec,
        stateDir: paths.stateDir,
        sleep: clock.sleep,
        fallback: workflowContext?.fallback,
    };
    // One for each folder in the whole run, because its list of processes serves all jobs.
    const supervisionIn = memoized(async (root) => {
        const { openSupervision } = await __webpack_require__.e(/* import() */ 8108).then(__webpack_require__.bind(__webpack_require__, 8108));
        return openSupervision({ root, processes, cancellation, secrets: host.secrets });
    });
    let machine;
    let writes;
    const adapters = {
        host,
        clock,
        exec,
        processes,
        supervision: () => supervisionIn(paths.jobsFolder),
        hasAttempts: () => (0,openclaw_cli/* isThere */.$B)(paths.jobsFolder),
        // With `state: cache`, any machine with the namespace is the host: neither its disk nor the machine needs to last.
        ...(!isElsewhere && { machine: () => (machine ??= { is: (0,host_machine/* machineOf */.V)(workflowContext) }).is }),
        files,
        inspector: systemInspector,
        ...guardedState(store, given),
        messenger: createMessenger(parts),
        pinger,
        onTicked,
        checkChat: async (onChecked) => [
            ...(await checkChat(parts, onChecked)),
            ...(await checkOpenclawSide(parts)),
        ],
        paths,
        runId: newRunId(),
        hostName: inputs.namespace ?? shortName,
        openSandbox: async () => (await __webpack_require__.e(/* import() */ 8176).then(__webpack_require__.bind(__webpack_require__, 8176))).openSandbox(adapters, inputs, given.commands, supervisionIn),
        onCancel: (work) => void lastWork.push(() => work(store)),
        hasWrites: () => (0,openclaw_cli/* isThere */.$B)(paths.ledgerFile),
        openWrites: () => (writes ??= openWrites({
            ...paths,
            processes,
            cancellation,
            kept: (change) => masked(change, host.secrets),
            namespace: workflowContext?.namespace ?? (0,cache_key/* namespaceOf */.N6)((0,external_node_os_.hostname)()),
            ...(workflowContext && { action: workflowContext }),
        })),
        openWatch: async () => workflowContext?.openWatch((change) => masked(change, host.secrets)),
        openSetup: async () => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(4377)]).then(__webpack_require__.bind(__webpack_require__, 4377))).openSetup(process.argv[1]),
        openTimers: async () => (await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(9473)]).then(__webpack_require__.bind(__webpack_require__, 4235))).openTimerSetup(process.argv[1] ?? '', host.env),
        hasChat: () => hasChat(parts),
        ...(workflowContext && { workflow: workflowContext.workflow }),
    };
    return { adapters, store, openedWrites: () => writes };
}
/** The state for commands: saved without secrets, never in another user's files, and without answers after a cancellation. */
function guardedState(store, { place: { paths, foreign }, cancellation, host: { secrets } }) {
    const guard = (save) => (0,compose_cancellation/* unlessCancelled */.MS)(cancellation, async (change) => {
        // Even a command that mostly reads may have something to save.
        if (foreign !== undefined)
            throw new build_errors/* UserError */.yo(foreign);
        return save(masked(change, secrets));
    });
    const stopgap = (0,state_stopgap/* createStopgap */.x)({ path: paths.stateFile, codec: state_state/* stateCodec */.A, now: system/* systemClock */.ml.now });
    return {
        store: {
            ...store,
            update: guard((change) => store.update(change)),
            claim: guard((change) => store.claim(change)),
            note: (note) => store.note(maskChanges(undefined, note, secrets.maskWords)),
        },
        stopgap: {
            ...stopgap,
            keep: (doc) => stopgap.keep(maskChanges(undefined, doc, secrets.maskWords)),
        },
    };
}
/** A change whose result contains no secrets. */
function masked(change, { maskWords }) {
    return (doc) => maskChanges(doc, change(doc), maskWords);
}
/** Runs commands of jobs, and masks their output. */
function openExec(cancellation, secrets) {
    let hostExec;
    return {
        run: (0,compose_cancellation/* unlessCancelled */.MS)(cancellation, async (request) => {
            hostExec ??= createExec();
            const result = await hostExec.run(request);
            return request.withSecrets ? result : app_hidden(result, secrets);
        }),
        terminateAll: async () => hostExec?.terminateAll(),
    };
}
/** Memoizes by argument. */
function memoized(make) {
    const known = new Map();
    return (key) => {
        const found = known.get(key) ?? { value: make(key) };
        known.set(key, found);
        return found.value;
    };
}
/** The command as a person would type it, without flags that only change its behavior. */
function commandLineOf(inputs) {
    const { command, job } = inputs;
    return [command, ...(job === undefined ? [] : [(0,format/* shellWord */.r7)(job)]), ...(0,inputs_inputs/* fileFlags */.oy)(inputs)].join(' ');
}
/** Most commands do not involve writes. */
async function openWrites(parts) {
    return (await Promise.all(/* import() */[__webpack_require__.e(6876), __webpack_require__.e(3242)]).then(__webpack_require__.bind(__webpack_require__, 3242))).openWritePorts(parts);
}
/** Before anything is clipped, because half a secret is not recognized. */
function app_hidden(result, { mask, maskCaptured }) {
    if (result.kind === 'not-started')
        return { ...result, message: mask(result.message) };
    return { ...result, stdout: maskCaptured(result.stdout), stderr: maskCaptured(result.stderr) };
}
/** Seven characters: seconds of the last weeks, and random ones to distinguish runs of the same second. */
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

/***/ 9420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ answerWords),
/* harmony export */   x: () => (/* binding */ JobPings)
/* harmony export */ });
/* harmony import */ var _core_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9768);
/* harmony import */ var _core_pings_ping_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4922);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9715);
/* harmony import */ var _core_state_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9629);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3212);
/**
 * Pings of jobs: each tells a job's own monitor of the start and the end of an attempt. They go on beside the work, and are noted
 * in the state after they were sent: one that is repeated changes nothing at the monitor, one that is lost is a false alarm.
 */





/** So long pings of jobs may delay the end of a command; the ping of the tick has the rest of its 10 s. */
const settleMs = 5000;
class JobPings {
    #ports;
    #language;
    /** The last ping of each job: the next one waits for it, so that an end does not overtake its start. */
    #last = new Map();
    /** `<rid> <what>`: each is sent once by this process. */
    #begun = new Set();
    #answers = [];
    #failed = new Map();
    constructor(ports, language) {
        this.#ports = ports;
        this.#language = language;
    }
    /** An attempt begins. */
    started(job, rid) {
        if ((0,_core_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_0__/* .hasDeadline */ .v4)(job))
            this.#send(job, rid, { kind: 'start', rid, text: '' });
    }
    /** `output`: its end, without secrets. */
    ended(job, rid, end, output) {
        this.#send(job, rid, { ...(0,_core_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_0__/* .endPing */ ._Z)(rid, end), text: output });
    }
    /** What the state says is still to be told. */
    sendDue({ jobs }, state, seen) {
        for (const job of jobs) {
            const memory = (0,_core_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryOf */ .zE)(state, job.id);
            const due = (0,_core_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_0__/* .duePing */ .pQ)(job, memory);
            if (!due)
                continue;
            const observation = seen.get(job.id);
            const output = observation?.kind === 'status' ? observation.tail : undefined;
            this.#send(job, memory.ping?.rid ?? '', { ...due, text: output ?? memory.lastRun?.line ?? '' });
        }
    }
    /** Before the next attempt hides it: the end of the last one, if its monitor knows of the job and not of that end. */
    async endedBefore(job, { rid, end }, output) {
        if (job.ping === undefined || end === undefined)
            return;
        const loaded = await this.#ports.state.load();
        if (loaded.kind === 'unavailable')
            return;
        const { ping } = (0,_core_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryOf */ .zE)(loaded.doc, job.id);
        const isKnown = ping !== undefined || this.#begun.has(`${rid} start`);
        if (isKnown && (ping?.rid !== rid || ping.sent !== 'end'))
            this.ended(job, rid, end, output);
    }
    /** Waits for the pings, shortly, and notes the answers. One warning for all that failed. */
    async settle() {
        if (this.#last.size === 0)
            return;
        const { clock, state, host, pinger } = this.#ports;
        (await pinger()).close();
        await Promise.race([Promise.all(this.#last.values()), clock.sleep(settleMs)]);
        const answers = this.#answers.splice(0);
        if (answers.length > 0)
            await state.tryUpdate((latest) => (0,_core_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_0__/* .withAnswers */ .mk)(latest, answers));
        const [failed, ...others] = this.#failed;
        if (!failed)
            return;
        const [job, why] = failed;
        const more = others.length > 0 && { more: others.length };
        host.log('warning', (await (0,_say_js__WEBPACK_IMPORTED_MODULE_3__/* .sayIn */ .dx)(this.#language))((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('job-ping-failed', { job, why, ...more })));
    }
    #send(job, rid, ping) {
        const what = ping.kind === 'start' ? 'start' : 'end';
        const key = `${rid} ${what}`;
        if (job.ping === undefined || this.#begun.has(key))
            return;
        this.#begun.add(key);
        const before = this.#last.get(job.id) ?? Promise.resolve();
        this.#last.set(job.id, before.then(async () => {
            const answer = await this.#answerTo(job, ping);
            if (answer)
                this.#answers.push({ jobId: job.id, rid, what, answer });
        }));
    }
    /** Undefined: nothing was sent. */
    async #answerTo(job, ping) {
        const { variables, pinger, host } = this.#ports;
        const url = await variables.pingUrl(job);
        if (url === undefined) {
            this.#failed.set(job.id, (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('ping-without-url', { name: job.ping?.urlEnv ?? '' }));
            return undefined;
        }
        const request = (0,_core_pings_ping_request_js__WEBPACK_IMPORTED_MODULE_1__/* .pingRequest */ .Qi)(url, { ...ping, text: host.secrets.mask(ping.text) });
        if (request === 'nothing')
            return undefined;
        if (request === 'invalid') {
            this.#failed.set(job.id, (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('ping-not-url'));
            return undefined;
        }
        const answer = await (await pinger()).send(request);
        if (!(0,_core_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_0__/* .isTaken */ .Ck)(answer))
            this.#failed.set(job.id, answerWords(answer));
        return answer;
    }
}
/** Short, without the URL. */
function answerWords({ status, why = '' }) {
    if (status === undefined)
        return why;
    return status >= 300 && status < 400 ? (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('ping-redirected', { status }) : `HTTP ${status}`;
}


/***/ }),

/***/ 6860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P5: () => (/* binding */ JobVariables),
  nH: () => (/* binding */ envFilePath),
  OW: () => (/* binding */ jobFolder)
});

;// CONCATENATED MODULE: ./build/core/config/env-file.js
/**
 * Parses an `envFile`: `NAME=value` lines as systemd reads them
 * (https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=), except where Docker's `--env-file`
 * silently differs: a trailing backslash is an error, and there are no escapes outside of quotes. Pure.
 */
/** If a name is set twice, the last one counts. */
function parseEnvFile(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
    const variables = new Map();
    const problems = [];
    for (let index = 0; index < lines.length; index += 1) {
        const number = index + 1;
        const line = (lines[index] ?? '').trim();
        if (line === '' || line.startsWith('#') || line.startsWith(';'))
            continue;
        const entry = entryOf(lines, index);
        if ('problem' in entry) {
            problems.push(`line ${number}: ${entry.problem}`);
            if (entry.isOpen)
                break;
            continue;
        }
        variables.set(entry.name, entry.value);
        index = entry.last;
    }
    return problems.length > 0 ? { problems } : { variables: Object.fromEntries(variables) };
}
/** The entry that begins in this line; a quoted value may end in a later one, `last`. */
function entryOf(lines, index) {
    const line = lines[index] ?? '';
    const [, name, given] = /^\s*(?:export[ \t]+)?([^=]*)=(.*)$/s.exec(line) ?? [];
    if (name === undefined || given === undefined)
        return { problem: 'there is no "="; write NAME=value, or name a variable of the caller in passEnv' };
    if (!/^[A-Za-z_]\w*$/.test(name))
        return {
            problem: /^[A-Za-z_]\w*\s+$/.test(name)
                ? 'remove the space before "="'
                : 'the name before "=" must consist of letters, digits and _, and not begin with a digit',
        };
    const start = given.trimStart();
    if (!start.startsWith('"') && !start.startsWith("'")) {
        const value = start.trimEnd();
        if (value.endsWith('\\'))
            return { problem: 'it ends in a backslash: put the value in quotes' };
        return finished(name, value, index);
    }
    const quoted = quotedFrom(lines, index, start);
    if (quoted === undefined)
        return { problem: 'this quote is not closed', isOpen: true };
    const { text, after, last } = quoted;
    if (!/^\s*(?:$|(?<=\s)#)/.test(after))
        return { problem: 'there is text after the closing quote' };
    const isSingle = start.startsWith("'");
    return finished(name, isSingle ? text : text.replaceAll(/\\(?:\n|(["\\$`]))/g, '$1'), last);
}
/** The text between the quote at the beginning of `start` and its closing quote, maybe in a later line. */
function quotedFrom(lines, index, start) {
    const quote = start.charAt(0);
    const within = [];
    for (let last = index; last < lines.length; last += 1) {
        const line = last === index ? start.slice(1) : (lines[last] ?? '');
        const end = closingQuote(line, quote);
        within.push(line.slice(0, end));
        if (end !== undefined)
            return { text: within.join('\n'), after: line.slice(end + 1), last };
    }
    return undefined;
}
/** Index of the closing quote. Within double quotes a backslash escapes it; a trailing backslash only joins lines. */
function closingQuote(line, quote) {
    for (let at = 0; at < line.length; at += 1) {
        if (line[at] === quote)
            return at;
        if (quote === '"' && line[at] === '\\')
            at += 1;
    }
    return undefined;
}
function finished(name, value, last) {
    if (value.includes('\0'))
        return { problem: 'there is a NUL character' };
    if (value.includes('\uFFFD'))
        return { problem: 'it is not UTF-8: save the file as UTF-8' };
    return { name, value, last };
}

// EXTERNAL MODULE: ./build/core/jobs/environment.js
var environment = __webpack_require__(2278);
// EXTERNAL MODULE: ./build/core/pings/ping-request.js
var ping_request = __webpack_require__(4922);
// EXTERNAL MODULE: ./build/core/text/secret-names.js
var secret_names = __webpack_require__(8263);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/commands/job-variables.js
/** The variables of a job's commands: read once in a run, so that masking, hashing and commands use the same values. */





const maxFileBytes = 1_048_576;
const shownProblems = 3;
const missing = (problem) => ({ kind: 'missing', problem });
class JobVariables {
    #ports;
    #known = new WeakMap();
    constructor(ports) {
        this.#ports = ports;
    }
    /** For another jobs file. */
    at(configFile) {
        return new JobVariables({ ...this.#ports, paths: { ...this.#ports.paths, configFile } });
    }
    /** Rejects only for a bug. */
    of(job) {
        let given = this.#known.get(job);
        if (!given) {
            given = this.#read(job);
            this.#known.set(job, given);
        }
        return given;
    }
    /** The variables from the jobs file. Throws a UserError that names what is missing. */
    async require(job) {
        const given = await this.of(job);
        if (given.kind === 'known')
            return given.variables;
        throw new errors/* UserError */.yo(`job ${job.id}: ${given.problem}`);
    }
    /** URL of the job's own monitor; undefined: none, or its variable is not set. */
    async pingUrl(job) {
        const name = job.ping?.urlEnv;
        if (name === undefined || (0,environment/* isOurs */.MU)(name))
            return undefined;
        const given = await this.of(job);
        const own = given.kind === 'known' ? given.variables[name] : undefined;
        return (own ?? this.#ports.host.env[name]) || undefined;
    }
    /** Masks the secrets of the caller and of all jobs from now on, also of jobs that already run. */
    async maskSecrets({ jobs }) {
        const { host } = this.#ports;
        // Ids and names are in every message.
        const names = new Set(jobs.flatMap(({ id, name }) => [id, name]));
        const mask = (variables) => host.secrets.add((0,secret_names/* secretsOf */.F)(variables).filter((value) => !names.has(value)));
        mask(host.env);
        for (const job of jobs) {
            const url = await this.pingUrl(job);
            if (url !== undefined)
                host.secrets.add((0,ping_request/* secretParts */.Bm)(url).filter((part) => !names.has(part)));
            const { env, passEnv, envFile } = job;
            if (envFile === undefined && passEnv === undefined && Object.keys(env).length === 0)
                continue;
            const given = await this.of(job);
            // Without its envFile no command runs; the values in the jobs file are secret all the same.
            mask(given.kind === 'known' ? given.variables : { ...(0,environment/* passedOn */.I3)(job, host.env), ...env });
        }
    }
    async #read(job) {
        const { files, host, paths } = this.#ports;
        const passed = (0,environment/* passedOn */.I3)(job, host.env);
        const known = (fromFile) => {
            const variables = { ...passed, ...fromFile, ...job.env };
            return { kind: 'known', variables, env: (0,environment/* environmentOf */.p7)(job, variables, host.env) };
        };
        const path = envFilePath(paths, job);
        if (path === undefined)
            return known({});
        let text;
        try {
            text = await files.read(path, maxFileBytes);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            return missing(`its envFile ${error.message}`);
        }
        if (text === undefined)
            return missing(`its envFile ${path} does not exist: create it or correct envFile`);
        const file = parseEnvFile(text);
        if ('variables' in file)
            return known((0,environment/* withoutOurs */.m_)(file.variables));
        const { problems } = file;
        const more = problems.length > shownProblems ? `; and ${problems.length - shownProblems} more` : '';
        return missing(`its envFile ${path} is invalid: ${problems.slice(0, shownProblems).join('; ')}${more}`);
    }
}
/** Path of the job's `envFile`, relative to the jobs file; undefined when it has none. */
function envFilePath({ configFile, resolve }, { envFile }) {
    return envFile === undefined ? undefined : resolve(envFile, resolve('..', configFile));
}
/** The working folder of the job's commands. */
function jobFolder({ resolve, stateDir }, { cwd = stateDir }) {
    return resolve(cwd);
}


/***/ }),

/***/ 6790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* reexport safe */ _errors_js__WEBPACK_IMPORTED_MODULE_5__.AN),
/* harmony export */   Pi: () => (/* binding */ positionInFile),
/* harmony export */   Te: () => (/* binding */ unlistedProblems),
/* harmony export */   bo: () => (/* binding */ requireJob),
/* harmony export */   eL: () => (/* binding */ requireKind),
/* harmony export */   fc: () => (/* binding */ JobsFile)
/* harmony export */ });
/* harmony import */ var _core_config_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(635);
/* harmony import */ var _core_config_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1957);
/* harmony import */ var _core_config_scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4244);
/* harmony import */ var _core_config_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7818);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6851);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9715);
/* harmony import */ var _core_render_jobs_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9786);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3212);
/** The jobs file of this run: read, checked, and the job in it that a command names. */










class JobsFile {
    #ports;
    #options;
    constructor(ports, options) {
        this.#ports = ports;
        this.#options = options;
    }
    /** Another jobs file, for `init`. */
    at(configFile) {
        const paths = { ...this.#ports.paths, configFile };
        const variables = this.#ports.variables.at(configFile);
        return new JobsFile({ ...this.#ports, paths, variables }, this.#options);
    }
    /** Reads and checks the jobs file, and masks its secrets. A missing or unreadable file is a problem like any other. */
    async read() {
        const jobs = await this.check();
        if (jobs.kind === 'valid')
            await this.#ports.variables.maskSecrets(jobs.config);
        return jobs;
    }
    /** The same without reading anything else: no `envFile`, and no variable of the caller. */
    async check() {
        const { configFile } = this.#ports.paths;
        let text;
        try {
            text = await this.#ports.files.read(configFile, _core_config_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo))
                throw error;
            return unreadable(error.message);
        }
        if (text === undefined)
            return this.#missing();
        const { config, problems: found, left } = await (0,_core_config_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .X)(text);
        const { strict } = this.#options;
        const problems = strict ? found.map((problem) => ({ ...problem, severity: 'error' })) : found;
        if (config && (!strict || problems.length === 0))
            return { kind: 'valid', config, jobsText: text, warnings: problems, left };
        const bySeverity = ['error', 'warning'].flatMap((severity) => problems.filter((problem) => problem.severity === severity));
        return {
            kind: 'invalid',
            left,
            lines: problems.map((problem) => (0,_core_config_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .locatedProblem */ .AX)(problem, configFile)),
            brief: bySeverity.map(_core_config_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .briefProblem */ .Qu),
            problems,
        };
    }
    /** Throws a UserError (exit 2) after logging all problems. */
    async require() {
        const jobs = await this.read();
        if (jobs.kind === 'valid')
            return jobs;
        const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_7__/* .sayIn */ .dx)(this.#options.language);
        if (jobs.problems.length === 0)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .badInput */ .AN)(jobs.lines.map(say).join('\n'));
        await this.logProblems(jobs);
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .badInput */ .AN)(say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('file-is-invalid', { file: this.#ports.paths.configFile })));
    }
    /**
     * For commands that also work on running jobs which only this host knows: of a missing or invalid jobs file, it logs all
     * problems and returns no jobs.
     */
    async readOrEmpty() {
        const jobs = await this.read();
        if (jobs.kind === 'valid')
            return { config: jobs.config };
        await this.logProblems(jobs);
        const config = { jobs: [], isUnusable: true };
        // The secrets of the caller are masked all the same.
        await this.#ports.variables.maskSecrets(config);
        return { config, invalid: jobs };
    }
    /** Logs each problem with its position. */
    async logProblems({ problems, lines, left }) {
        const { host, paths } = this.#ports;
        const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_7__/* .sayIn */ .dx)(this.#options.language);
        if (problems.length === 0)
            for (const line of lines)
                host.log('error', say(line));
        for (const problem of problems)
            host.log(problem.severity, say((0,_core_config_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .problemText */ .fI)(problem)), positionInFile(problem, paths.configFile));
        if (left > 0)
            host.log('error', say(unlistedProblems(left)));
        const shown = problems.map((problem) => ({ ...problem, text: (0,_core_config_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .problemText */ .fI)(problem) }));
        host.page((0,_core_render_jobs_file_js__WEBPACK_IMPORTED_MODULE_4__/* .jobsFilePage */ .U)(paths.configFile, {
            isValid: false,
            count: lines.length + left,
            jobs: 0,
            problems: shown,
        }));
    }
    #missing() {
        const { host, paths } = this.#ports;
        const { configFile } = paths;
        const input = host.inputWords('config-file');
        const problem = (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(this.#options.isNamed ? 'no-jobs-file' : 'no-jobs-file-here', { input });
        const line = (text) => (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('about', { subject: configFile, text });
        return paths.onlyWorkspace
            ? unreadable(line((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('no-jobs-file-in-checkout')))
            : unreadable(line(problem), problem);
    }
}
function unreadable(line, brief = line) {
    return { kind: 'invalid', left: 0, lines: [line], brief: [brief], problems: [] };
}
function unlistedProblems(count) {
    return (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('problems-unlisted', { count });
}
function positionInFile({ line, column }, file) {
    return { file, line, column };
}
/** Throws a UserError (exit 2) that names the nearest job. */
function requireJob(config, id = '') {
    const job = config.jobs.find((candidate) => candidate.id === id);
    if (job)
        return job;
    if (config.isUnusable)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .badInput */ .AN)(`no job ${JSON.stringify(id)} runs under a supervisor here, and the jobs file cannot be used: fix that file first, or list the running jobs: ops-framework status`);
    const ids = config.jobs.map((candidate) => candidate.id);
    const isNamed = (candidate) => candidate.name.toLowerCase() === id.toLowerCase();
    const near = config.jobs.find(isNamed)?.id ?? (0,_core_config_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(id, ids);
    const known = ids.length === 0 ? 'the jobs file has no jobs' : `the jobs are: ${ids.slice(0, 20).join(', ')}`;
    const hint = near === undefined ? known : `did you mean ${JSON.stringify(near)}?`;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .badInput */ .AN)(`no job ${JSON.stringify(id)}; ${hint}`);
}
/** Throws a UserError (exit 2) that names the command for a job of another kind. */
function requireKind(job, kind, commands) {
    if (job.kind === kind)
        return job;
    const fixes = {
        long_running_read: `use: ops-framework start ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .shellWord */ .r7)(job.id)}`,
        one_shot_read: `use: ops-framework run ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .shellWord */ .r7)(job.id)}`,
        one_shot_write: `its workflow applies it after an approval (docs/writes.md); to preview it: ops-framework plan ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .shellWord */ .r7)(job.id)}`,
    };
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .badInput */ .AN)(`job ${job.id} is a ${job.kind}; ${commands} a ${kind}. ${fixes[job.kind]}`);
}


/***/ }),

/***/ 1309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ whereabouts),
/* harmony export */   Qx: () => (/* binding */ overdueText),
/* harmony export */   g4: () => (/* binding */ TickLease)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5637);
/* harmony import */ var _core_jobs_probing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(954);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9715);
/* harmony import */ var _core_state_known_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5809);
/* harmony import */ var _core_state_machine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(141);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3212);
/** The lease of a tick: take it, and renew it while the tick works. Its rules: `core/jobs/lease.ts`. */








/** How long a tick waits for the tick of another jobs file, which would otherwise always come first. */
const leaseWaitMs = 60_000;
const shortestPollMs = 100;
const longestPollMs = 1000;
/** A shorter wait is not logged. */
const quietWaitMs = 2000;
class TickLease {
    #ports;
    #language;
    constructor(ports, language) {
        this.#ports = ports;
        this.#language = language;
    }
    /**
     * Takes the lease. A tick of the same file is not waited for; one of another file is, or of two files whose ticks begin in the
     * same minute one would never be watched.
     */
    async acquire(known, options) {
        const acquired = await this.#acquire(known, options, _core_state_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnotherFiles */ .HK);
        return acquired.kind === 'refused' ? this.#skip(acquired) : acquired;
    }
    /** Takes the lease again for late observations, after whichever tick holds it. Undefined when that takes too long. */
    async reacquire(known, options) {
        const acquired = await this.#acquire(known, options, () => true);
        return acquired.kind === 'refused' || acquired.kind === 'other-machine' ? undefined : acquired;
    }
    /**
     * Renews the lease, and the marks of slow probes, until the returned function is called. A renewal that fails (a full disk) is
     * logged once and stops nothing; a lease that was lost meanwhile stays lost.
     */
    keepRenewing() {
        const { state, clock, processes } = this.#ports;
        const self = processes.self();
        let isBusy = false;
        let isReported = false;
        const renew = async () => {
            isBusy = true;
            try {
                await state.update((latest) => {
                    const at = { self, now: clock.now() };
                    return (0,_core_jobs_probing_js__WEBPACK_IMPORTED_MODULE_2__/* .renewProbes */ .tK)((0,_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .renewLease */ .EH)(latest, at), at);
                });
            }
            catch (error) {
                if (isReported || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Cancelled */ .cJ)
                    return;
                isReported = true;
                const why = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo ? error.message : (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .causeOf */ .rl)(error);
                await this.#log('warning', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('lease-not-renewed', { why }));
            }
            finally {
                isBusy = false;
            }
        };
        return clock.every(_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .renewEveryMs */ .Vk, () => {
            if (!isBusy)
                void renew();
        });
    }
    /** Whether this process may act on its observations: to be asked inside of a claim. */
    isHeld(latest) {
        return (0,_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsLease */ .dY)(latest, { self: this.#ports.processes.self(), now: this.#ports.clock.now() });
    }
    /** Why the lease is not held in this state. */
    lossReason({ lease }) {
        if (!lease)
            return (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('another-run-saved');
        return (0,_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnLease */ .jG)({ lease }, { self: this.#ports.processes.self() })
            ? (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('tick-suspended')
            : (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('another-tick-ran', { pid: lease.owner.pid, host: lease.owner.host });
    }
    async #acquire(known, options, waitsFor) {
        const { state: access, clock } = this.#ports;
        const until = clock.monotonic() + leaseWaitMs;
        for (let state = known;;) {
            const context = access.context(state, options);
            let before;
            const saved = await access.updateWithUnsaved((latest) => {
                before = latest;
                return (0,_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .takeLease */ ._e)(latest, context);
            }, context);
            // What could not be saved may be another change: the tick that holds the lease reports all the same.
            const claimed = saved ?? (before && (0,_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(before, context) ? before : undefined);
            if (!claimed)
                return { kind: 'unsaved', context };
            const attempt = { state: claimed, context };
            if ((0,_core_state_machine_js__WEBPACK_IMPORTED_MODULE_4__/* .otherMachine */ .oQ)(claimed, context.machine, context.now))
                return { kind: 'other-machine', ...attempt };
            if ((0,_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnLease */ .jG)(claimed, context)) {
                if (before?.lease)
                    await this.#logOverdue(before.lease, context);
                await this.#logNewMachine(before?.machine, context);
                return { kind: 'held', ...attempt };
            }
            const free = waitsFor(claimed, context) ? await this.#whenFree(claimed, options, until) : undefined;
            if (!free)
                return { kind: 'refused', ...attempt };
            state = free;
        }
    }
    /** The state once the lease is free; undefined when that takes too long, or the state is unavailable. */
    async #whenFree({ lease, files }, options, until) {
        const { clock, state } = this.#ports;
        const begun = clock.monotonic();
        let isLogged = false;
        for (let pauseMs = shortestPollMs;; pauseMs = Math.min(pauseMs * 2, longestPollMs)) {
            const now = clock.monotonic();
            if (now >= until)
                return undefined;
            if (!isLogged && now - begun >= quietWaitMs) {
                isLogged = true;
                const file = files?.[lease?.file ?? '']?.name ?? (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('another-file');
                const seconds = Math.ceil((until - now) / 1000);
                await this.#log('notice', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('waits-for-tick', { file, pid: lease?.owner.pid ?? 0, seconds }));
            }
            await clock.sleep(Math.min(pauseMs, until - now));
            const loaded = await state.load();
            if (loaded.kind === 'unavailable')
                return undefined;
            if (!(0,_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(loaded.doc, state.context(loaded.doc, options)))
                return loaded.doc;
        }
    }
    async #skip({ state, context }) {
        const { clock, state: access } = this.#ports;
        const { lease } = state;
        if (!lease)
            throw new Error('nobody holds the lease that was refused');
        // A lost count does no harm.
        await access.update((latest) => (0,_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .countSkipped */ ._2)(latest, context)).catch(() => undefined);
        const visibility = access.visibilityOf(lease.owner);
        const { pid } = lease.owner;
        if (visibility !== 'not-visible') {
            await this.#log('notice', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('skipped-for-another', { pid, host: lease.owner.host }));
            return { kind: 'skipped', state, context, code: _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .hS.done };
        }
        const at = { ...context, now: clock.now() };
        const isBad = (0,_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnexplained */ .ec)(lease, visibility, at.now);
        const skipped = (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('skipped-for-unseen', {
            holder: whereabouts(lease, at),
            time: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(lease.takenAt, at.zone, at),
            ms: at.now - lease.takenAt,
            end: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(lease.endsAt, at.zone, at),
            ...(isBad && { fix: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('unseen-fix') }),
        });
        await this.#log(isBad ? 'error' : 'notice', skipped);
        return { kind: 'skipped', state, context, code: isBad ? _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .hS.failed : _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .hS.done };
    }
    /** Marks in the log from when on it is about another machine. */
    async #logNewMachine(before, { machine: here }) {
        if (!before || !here || before.id === here.id)
            return;
        const time = this.#ports.clock.localTime(before.at);
        await this.#log('notice', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('new-machine', { here: here.host, host: before.host, time }));
    }
    /** A holder that is dead was killed, which needs no attention. */
    async #logOverdue(before, context) {
        const visibility = this.#ports.state.visibilityOf(before.owner);
        if ((0,_core_jobs_lease_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnLease */ .jG)({ lease: before }, context) || visibility === 'dead')
            return;
        if (visibility === 'alive')
            await this.#log('warning', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('took-over-stuck', { holder: overdueText(before, context) }));
        else
            await this.#log('notice', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('took-over-lost', { holder: whereabouts(before, context) }));
    }
    async #log(level, text) {
        this.#ports.host.log(level, (await (0,_say_js__WEBPACK_IMPORTED_MODULE_7__/* .sayIn */ .dx)(this.#language))(text));
    }
}
/** `pid 4 on alpha, in another container or pid namespace`. */
function whereabouts({ owner: { pid, host } }, { self }) {
    return (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(host === self.host ? 'holder-hidden' : 'holder-elsewhere', { pid, host });
}
/** For a tick that is alive on this host and let its lease run out. */
function overdueText({ owner: { pid }, takenAt }, { now, zone, hostTime }) {
    return (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('tick-stuck', { pid, time: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(takenAt, zone, { hostTime }), ms: now - takenAt });
}


/***/ }),

/***/ 8363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pingUrlOf)
/* harmony export */ });
/* harmony import */ var _core_pings_ping_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4922);
/** Which monitor hears of the ticks. */

/** The input, or on the command line the variable; masked from now on. Undefined: nobody asked for pings. */
function pingUrlOf({ 'ping-url': given }, { env, secrets }) {
    const url = (given ?? env['OPS_PING_URL'])?.trim();
    if (url)
        secrets.add((0,_core_pings_ping_request_js__WEBPACK_IMPORTED_MODULE_0__/* .secretParts */ .Bm)(url));
    return url || undefined;
}


/***/ }),

/***/ 5611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ printJson)
/* harmony export */ });
/** Prints the document without secrets. Each value is masked by itself, so that the document stays JSON. */
async function printJson(host, document) {
    await host.print(JSON.stringify(masked(document, host.secrets.mask), null, 2));
}
function masked(value, mask) {
    if (typeof value === 'string')
        return mask(value);
    // A secret may be a number.
    if (typeof value === 'number')
        return mask(String(value)) === String(value) ? value : mask(String(value));
    if (Array.isArray(value))
        return value.map((each) => masked(each, mask));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => [mask(key), masked(each, mask)]));
}


/***/ }),

/***/ 2745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ programProblem),
/* harmony export */   l: () => (/* binding */ scriptProblem)
/* harmony export */ });
/** Tells a script from other arguments. */
const script = /\.(?:[cm]?[jt]s|py|sh|bash|rb|pl|php|lua)$/;
/** Names the program and the fix; undefined: nothing found. */
function programProblem(ports, request) {
    return ports.inspector.startProblem(request) ?? scriptProblem(ports, request);
}
/** Often the interpreter exists and the script does not. */
function scriptProblem({ inspector, paths }, { argv, cwd }) {
    const [, first = ''] = argv;
    const seen = script.test(first) ? inspector.look(paths.resolve(first, cwd)) : undefined;
    if (seen?.kind === 'refused')
        return `${first} cannot be read (${seen.problem})`;
    return seen?.kind === 'missing' ? `${first} is not in ${cwd}: fix the command or cwd` : undefined;
}


/***/ }),

/***/ 4242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Reporter)
/* harmony export */ });
/* harmony import */ var _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _core_notice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4624);
/* harmony import */ var _core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9879);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9715);
/* harmony import */ var _core_text_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7641);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3212);
/** Delivers notices, and keeps what this run reported and did. */






class Reporter {
    /** Delivered notices, and those of this run that were not delivered. */
    reported = [];
    outcomes = [];
    /** Ids of what was offered to the chat, whatever came of it. */
    offered = new Set();
    /** True after a notice had no bot or chat to go to. */
    lacksTarget = false;
    /** The latest one by reason: several deliveries of one run fail for the same one. */
    #undelivered = new Map();
    #ports;
    #language;
    constructor(ports, language) {
        this.#ports = ports;
        this.#language = language;
    }
    /**
     * Sends what is due and saves the receipts. True when everything was sent and acknowledged, or only waits: this run is out of
     * time, or Telegram asked to wait. An alert waits at most 15 minutes.
     */
    async deliver(state, context, { only, finish } = {}) {
        const due = (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .deliverable */ .gy)(state, context).filter(only ?? (() => true));
        if (due.length === 0)
            return true;
        const access = this.#ports.state;
        const marked = (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .handedOver */ .$_)(state, due);
        const isHandedOver = marked === state || (await access.tryUpdate((latest) => (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .handedOver */ .$_)(latest, due))) !== undefined;
        const entries = isHandedOver ? due : recognizable(due);
        let isNoting = true;
        // A small write after each message: a run that dies in between does not send the earlier ones again.
        const delivery = await this.#send(entries, state, context, async (taken) => {
            isNoting &&= await access.tryNote(taken);
        });
        const saved = await access.tryUpdate((latest) => {
            const acknowledged = (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .acknowledge */ .b0)(latest, delivery);
            return finish ? finish(acknowledged) : acknowledged;
        });
        const left = delivery.receipts.filter(({ kind }) => kind !== 'sent');
        const why = left[0]?.problem ?? (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('no-delivery-reason');
        const facts = { count: left.length, all: delivery.receipts.length, why };
        const isGood = left.every(({ waits }) => waits) && !hasOverdue(entries, left, context);
        if (!isGood)
            this.#undelivered.set((0,_core_text_words_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOfWords */ .a)(why), (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('not-delivered', facts));
        else if (left.length > 0)
            this.#ports.host.info((await (0,_say_js__WEBPACK_IMPORTED_MODULE_4__/* .sayIn */ .dx)(this.#language))((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('left-to-next-tick', facts)));
        return isGood && isHandedOver && saved !== undefined;
    }
    /** After a tick that saw no alert: the issue that reported the last ones is closed. */
    async closeIssue(state) {
        const number = (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .endedIssue */ .QA)(state);
        if (number === undefined || !(await this.#ports.messenger.closeIssue?.(number)))
            return;
        await this.#ports.state.tryUpdate((latest) => (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutIssue */ .Kh)(latest, number));
    }
    /** Delivers the notices of this run without saving receipts: the state does not have them. */
    async deliverUnsaved(state, context) {
        const entries = state.outbox.filter((entry) => (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .isQueuedBy */ .bl)(entry, context.runId));
        if (entries.length > 0)
            await this.#send(entries, state, context);
    }
    /**
     * Delivers the outbox of a tick that cannot save. It is kept before and after, so that the next tick neither repeats nor
     * forgets it; where it cannot be kept, the next tick repeats it.
     */
    async deliverAndKeep(found, context) {
        const due = (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .deliverable */ .gy)(found, context);
        const isKept = this.#ports.state.keepUnsaved((0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .handedOver */ .$_)(found, due));
        const entries = isKept ? due : recognizable(due);
        if (entries.length === 0)
            return;
        this.#ports.state.keepUnsaved((0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .acknowledge */ .b0)(found, await this.#send(entries, found, context)));
    }
    /** At the end of a command: each reason once, with the count of its last delivery. */
    async logUndelivered() {
        if (this.#undelivered.size === 0)
            return;
        const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_4__/* .sayIn */ .dx)(this.#language);
        for (const text of this.#undelivered.values())
            this.#ports.host.log('error', say(text));
        this.#undelivered.clear();
    }
    async #send(entries, state, context, onTaken) {
        for (const { notice } of entries)
            this.offered.add(notice.id);
        const delivery = await this.#ports.messenger.deliver(entries, context, state.chat, onTaken);
        this.lacksTarget ||= delivery.missing !== undefined;
        const sent = new Set(delivery.receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
        const known = new Set(this.reported.map(({ id }) => id));
        // A workflow shows the report of this run also when the chat did not take it.
        const shown = entries.filter((entry) => !known.has(entry.notice.id) && (sent.has(entry.notice.id) || (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .isQueuedBy */ .bl)(entry, context.runId)));
        this.reported.push(...shown.map(({ notice }) => notice));
        return delivery;
    }
}
/** What cannot be marked as handed over waits: a repetition would not be recognizable. */
const recognizable = (due) => due.filter(({ lastTry }) => lastTry !== 'kept');
function hasOverdue(entries, left, { now }) {
    const ids = new Set(left.map(({ noticeId }) => noticeId));
    return entries.some(({ notice }) => ids.has(notice.id) && (0,_core_notice_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrgent */ .Gi)(notice) && now - notice.at >= _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .fallbackAfterMs */ .P0);
}


/***/ }),

/***/ 3212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dx: () => (/* binding */ sayIn),
/* harmony export */   v5: () => (/* binding */ sayOn),
/* harmony export */   x3: () => (/* binding */ english)
/* harmony export */ });
async function sayIn(language) {
    return (await __webpack_require__.e(/* import() */ 6112).then(__webpack_require__.bind(__webpack_require__, 6112))).textIn(language);
}
/** For the command line, the log and JSON, whose other words are English. */
function english() {
    return sayIn('en');
}
/** For what a reader of the run sees: in a workflow in the language of the messages, on the command line in English. */
async function sayOn({ say }) {
    return say ?? english();
}


/***/ }),

/***/ 7607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rf: () => (/* binding */ printEnding),
/* harmony export */   ni: () => (/* binding */ start),
/* harmony export */   wD: () => (/* binding */ requireAllowed)
/* harmony export */ });
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3212);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_jobs_queue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4712);
/* harmony import */ var _core_jobs_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1106);
/* harmony import */ var _core_jobs_starts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(138);
/* harmony import */ var _core_state_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9629);
/* harmony import */ var _core_text_output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(743);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9473);
/* harmony import */ var _jobs_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6790);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5056);
/** `start JOB`: a person starts a long job. Claimed, then probed, then run: of two starts at once one runs. */










async function start(ports, inputs) {
    const { jobsFile, state, host, clock, jobs, onCancel } = ports;
    const { config: file } = await jobsFile.require();
    const job = (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_7__/* .requireKind */ .eL)((0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_7__/* .requireJob */ .bo)(file, inputs.job), 'long_running_read', 'start, stop and restart take');
    requireAllowed(ports, job, inputs['allow-risk'], 'start');
    const { known, context } = await (0,_turn_js__WEBPACK_IMPORTED_MODULE_8__/* .readOwnContext */ .si)(ports, file, job);
    const id = `${context.runId}-s1`;
    let holder;
    let before;
    // Before the claim: it may be saved while the cancellation comes.
    let finish;
    onCancel((stored) => {
        const cancelled = { ...context, now: clock.now() };
        return stored.update(finish ?? ((latest) => (0,_core_jobs_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordCancelled */ .l$)(file, latest, [], cancelled)));
    });
    await state.claim((latest) => {
        const claimed = (0,_core_jobs_starts_js__WEBPACK_IMPORTED_MODULE_3__/* .claimStart */ .vN)(latest, job, id, context);
        ({ holder, before } = claimed);
        return claimed.state;
    });
    if (holder) {
        await host.printWords(`${job.id}: already being started (pid ${holder.owner.pid}); nothing done`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done;
    }
    const running = await findRunning(ports, file, known, job);
    if (running.isRunning) {
        await state.update((latest) => {
            const { explicitStart: _, ...memory } = (0,_core_state_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(latest, job.id);
            return withMemory(latest, job, { ...memory, ...(before && { explicitStart: before }) });
        });
        await host.printWords(`${job.id}: already running${running.pidText}; nothing done`);
        const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_9__/* .english */ .x3)();
        for (const remark of running.remarks)
            host.log('notice', `note: ${say(remark)}`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done;
    }
    host.progress(`starting ${job.id}`);
    const result = await jobs.start(running.config, job, 'person');
    host.progress(undefined);
    const finishedAt = clock.now();
    finish = (latest) => withMemory(latest, job, (0,_core_jobs_starts_js__WEBPACK_IMPORTED_MODULE_3__/* .finishStart */ .cc)((0,_core_state_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(latest, job.id), id, result, finishedAt));
    try {
        // Printed first: an ending that cannot be saved must not be lost to the caller. Nor the other way round.
        const isStarted = job.commands.exec && (0,_core_jobs_starts_js__WEBPACK_IMPORTED_MODULE_3__/* .startOutcome */ .pq)(result) === 'started' && result.kind === 'exited';
        if (!isStarted)
            return await printEnding(host, `start ${job.id}`, result);
        await host.printWords(`start ${job.id}: ${result.stdout.head}`);
        return await (await ports.supervised()).reportEarlyExit(job);
    }
    finally {
        await state.update(finish);
    }
}
/** Probes the job after the claim. */
async function findRunning({ jobs, host }, file, known, job) {
    const { config, seen } = await jobs.undeclared(file, known);
    const observation = seen.get(job.id) ?? (await jobs.probe(job));
    if (observation.kind === 'fault') {
        host.log('notice', `note: ${job.id} returned no valid status and may already be running: ${(await (0,_say_js__WEBPACK_IMPORTED_MODULE_9__/* .english */ .x3)())(observation.message)}`);
        return { config, isRunning: false };
    }
    const { running, pid, level } = observation.status;
    if (!running)
        return { config, isRunning: false };
    const remarks = level === 'ok' ? [] : (observation.remarks ?? []);
    return { isRunning: true, pidText: pid === undefined ? '' : ` (pid ${pid})`, remarks };
}
/** Only a person on the host starts a job that may change something: in a workflow a write waits for an approval. */
function requireAllowed({ host, workflow }, { id, risk }, isAllowed, command) {
    const inWorkflow = workflow !== undefined || host.env['GITHUB_ACTIONS'] === 'true';
    if (risk === 'read_only' || (isAllowed && !inWorkflow))
        return;
    const allowed = `ops-framework ${command} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(id)} --allow-risk`;
    throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_7__/* .badInput */ .AN)(inWorkflow
        ? `job ${id} has risk ${risk}, and no workflow may start it without an approval. Make it a one_shot_write (docs/writes.md), or ${command} it on the host: ${allowed}`
        : `job ${id} has risk ${risk}; to ${command} it anyway: ${allowed}`);
}
/** Prints how a command ended, and the end of its output. Exit 0 only for exit 0, or where `run` of a job counts as a success. */
async function printEnding(host, what, result, run) {
    const tail = result.kind === 'not-started' ? '' : (0,_core_text_output_js__WEBPACK_IMPORTED_MODULE_5__/* .readableTail */ .nI)(result.stdout, result.stderr);
    // Marked, so that no line of it passes for one of this program or acts as a workflow command.
    const output = tail === '' ? [] : tail.split('\n').map((line) => `  | ${line}`);
    const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_9__/* .english */ .x3)();
    await host.printWords([`${what}: ${say(run ? (0,_core_jobs_record_js__WEBPACK_IMPORTED_MODULE_2__/* .runText */ .le)(run, result) : (0,_core_jobs_record_js__WEBPACK_IMPORTED_MODULE_2__/* .endingOf */ .z6)(result))}`, ...(0,_core_jobs_record_js__WEBPACK_IMPORTED_MODULE_2__/* .hintsOf */ .iw)(result).map(say)].join('\n'));
    if (output.length > 0)
        await host.print(output.join('\n'));
    const isGood = run
        ? (0,_core_jobs_queue_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccess */ .oJ)(run, (0,_core_jobs_queue_js__WEBPACK_IMPORTED_MODULE_1__/* .runOutcome */ .CL)(run, result))
        : result.kind === 'exited' && result.exitCode === 0;
    return isGood ? _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done : _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.failed;
}
function withMemory(state, job, memory) {
    return { ...state, jobs: { ...state.jobs, [job.id]: memory } };
}


/***/ }),

/***/ 2367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ StateAccess)
});

// EXTERNAL MODULE: ./build/core/jobs/owners.js
var jobs_owners = __webpack_require__(255);
// EXTERNAL MODULE: ./build/core/state/machine.js
var state_machine = __webpack_require__(141);
// EXTERNAL MODULE: ./build/commands/say.js
var say = __webpack_require__(3212);
// EXTERNAL MODULE: ./build/core/state/drill.js
var state_drill = __webpack_require__(4429);
// EXTERNAL MODULE: ./build/core/state/known-files.js
var known_files = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/core/state/memory.js
var state_memory = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/core/notices/outbox.js
var outbox = __webpack_require__(9879);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
;// CONCATENATED MODULE: ./build/core/state/unsaved.js
/**
 * The memory of ticks that cannot save the state: the state as they would have saved it, kept in a stopgap. It begins
 * with the stored state and remembers only what was seen and reported. Nothing is started or run without the real one.
 */





/**
 * What a tick decides from that cannot save. It also delivers what the stored outbox still holds: an alert must neither wait
 * until the state can be saved again nor follow its own recovery.
 */
function unsavedFrom(stored, unsaved, now) {
    const unsavedBase = openAnomalies(stored);
    const unsavedOutbox = stored.outbox.map(({ notice }) => notice.id);
    if (unsaved.kind !== 'kept' || isTakenOver(stored, unsaved.doc))
        return { ...stored, unsavedSince: now, unsavedRound: 1, unsavedBase, unsavedOutbox };
    const { doc } = unsaved;
    return {
        ...doc,
        jobs: withNewAlerts(stored, doc),
        queue: stored.queue,
        outbox: joinedOutbox(stored, doc),
        unsavedRound: (doc.unsavedRound ?? 0) + 1,
        unsavedBase,
        unsavedOutbox,
    };
}
function openAnomalies({ jobs }) {
    const all = Object.entries(jobs).map(([id, { anomaly }]) => [id, anomaly]);
    return Object.fromEntries(all.filter((each) => each[1] !== undefined));
}
/**
 * The stored state with what was seen and reported while it could not be saved. Alerts that were open then are marked, to be
 * reported once more; undelivered notices are queued. The very same state when there is nothing to take over.
 */
function takeOverUnsaved(stored, unsaved, context) {
    if (unsaved.kind === 'none')
        return stored;
    // What was delivered meanwhile is not known any more.
    if (unsaved.kind === 'torn')
        return (0,outbox/* enqueue */.Z2)((0,outbox/* handedOver */.$_)(stored, stored.outbox), [tornDraft], 'u', context);
    const { doc } = unsaved;
    if (isTakenOver(stored, doc))
        return stored;
    const since = doc.unsavedSince ?? context.now;
    const jobs = Object.entries(withNewAlerts(stored, doc)).map(([id, told]) => {
        const own = Object.hasOwn(stored.jobs, id) ? (0,state_memory/* memoryOf */.zE)(stored, id) : (0,known_files/* originOf */.yv)(told);
        return [id, marked(joined(own, told), since)];
    });
    const files = (0,known_files/* mergeFiles */.Ai)(stored.files, doc.files);
    const drill = (0,state_drill/* laterDrill */.g)(stored.drill, doc.drill);
    const wasBad = (stored.configErrorReportedAt ?? doc.configErrorReportedAt) !== undefined;
    const taken = {
        ...stored,
        jobs: Object.fromEntries(jobs),
        outbox: joinedOutbox(stored, doc),
        ...(files && { files: reportedAnew(files, stored.files, doc.files) }),
        ...(doc.chat && { chat: doc.chat }),
        ...(doc.awake && { awake: doc.awake }),
        ...(drill && { drill }),
        ...(wasBad && { configErrorReportedAt: 0 }),
        unsavedSince: since,
        ...(doc.unsavedRound !== undefined && { unsavedRound: doc.unsavedRound }),
    };
    return (0,outbox/* enqueue */.Z2)(taken, [usableDraft], 'u', context);
}
/**
 * What neither the ticks that saved nor those that could not have delivered, in the order in which it was enqueued. What both had
 * and one of them holds no more, that one delivered.
 */
function joinedOutbox(stored, doc) {
    const shared = new Set(doc.unsavedOutbox);
    const saved = new Set(stored.outbox.map(({ notice }) => notice.id));
    const left = new Map(doc.outbox.map((entry) => [entry.notice.id, entry]));
    const earlier = stored.outbox.flatMap((entry) => {
        const { id } = entry.notice;
        return left.get(id) ?? (shared.has(id) ? [] : entry);
    });
    const own = doc.outbox.filter(({ notice: { id } }) => !shared.has(id) && !saved.has(id));
    return [...earlier, ...own];
}
/** The stopgap outlived the save that took it over, and its tick found nothing since. */
function isTakenOver(stored, doc) {
    if (stored.unsavedSince === undefined || stored.unsavedSince !== doc.unsavedSince)
        return false;
    return (doc.unsavedRound ?? 0) <= (stored.unsavedRound ?? 0);
}
/**
 * What the ticks that could not save know of each job, with the alerts that other ticks opened or closed since: they did not
 * know of those, so they cannot have reported what became of them.
 */
function withNewAlerts(stored, doc) {
    const bases = new Map(Object.entries(doc.unsavedBase ?? {}));
    const jobs = Object.entries(doc.jobs).map(([id, { anomaly: told, ...memory }]) => {
        const { anomaly: saved } = (0,state_memory/* memoryOf */.zE)(stored, id);
        const base = bases.get(id);
        const anomaly = isSame(told, base) ? saved : (told ?? (isSame(saved, base) ? undefined : saved));
        return [id, { ...memory, ...(anomaly && { anomaly }) }];
    });
    return { ...stored.jobs, ...Object.fromEntries(jobs) };
}
const isSame = (one, other) => one?.key === other?.key && one?.sinceAt === other?.sinceAt && one?.reportedAt === other?.reportedAt;
/**
 * What was seen and reported is the newer one's; what was begun, and what others follow, is only what was saved. So a
 * completion is reported once more, with the runs that follow it.
 */
function joined(stored, told) {
    const { seen, progress, anomaly, reported, said, warned, heldAt } = told;
    const { seen: _, progress: _2, anomaly: _3, reported: _4, said: _5, warned: _6, heldAt: _7, ...rest } = stored;
    return {
        ...rest,
        ...(seen && { seen }),
        ...(progress && { progress }),
        ...(anomaly && { anomaly }),
        ...(reported && { reported }),
        ...(said && { said }),
        ...(warned !== undefined && { warned }),
        ...(heldAt !== undefined && { heldAt }),
    };
}
function marked(memory, unsavedSince) {
    return memory.anomaly ? { ...memory, anomaly: { ...memory.anomaly, unsavedSince } } : memory;
}
/** An error of a jobs file that was reported by either is due again, and is closed with a word when it is gone. */
function reportedAnew(files, ...from) {
    const isBad = (key) => from.some((known) => known?.[key]?.configErrorReportedAt !== undefined);
    return Object.fromEntries(Object.entries(files).map(([key, file]) => [
        key,
        isBad(key) ? { ...file, configErrorReportedAt: 0 } : file,
    ]));
}
const usableDraft = {
    reason: 'state',
    urgency: 'info',
    headline: (0,sentence/* sentence */.e)('state-usable-again'),
    facts: [],
};
const tornDraft = {
    reason: 'state',
    urgency: 'alert',
    headline: (0,sentence/* sentence */.e)('state-unsaved'),
    facts: [(0,sentence/* sentence */.e)('reports-forgotten'), (0,sentence/* sentence */.e)('alerts-over')],
};

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/commands/state-access.js





class StateAccess {
    #ports;
    constructor(ports) {
        this.#ports = ports;
    }
    load() {
        return this.#ports.store.load();
    }
    /** For commands that must not act without the state. Throws a UserError, also for the state of another machine. */
    async require() {
        const loaded = await this.load();
        if (loaded.kind === 'unavailable')
            throw new errors/* UserError */.yo(loaded.problem);
        await this.refuseOtherMachine(loaded.doc);
        return loaded.doc;
    }
    /** Throws a UserError for the state of another machine. */
    async refuseOtherMachine(state) {
        const problem = this.machineProblem(state);
        if (problem)
            throw new errors/* UserError */.yo((await (0,say/* english */.x3)())(problem));
    }
    machineProblem(state) {
        const { machine, clock } = this.#ports;
        const here = machine?.();
        const other = (0,state_machine/* otherMachine */.oQ)(state, here, clock.now());
        return other && (0,state_machine/* machineText */.tU)(other, here, clock.localTime(other.at));
    }
    /** Reads the clock once, and finds out which owners in the state are dead. */
    context(state, options = {}) {
        const { clock, processes, runId, machine, hostName } = this.#ports;
        const { settings = {} } = options;
        const now = clock.now();
        const owners = [...(0,jobs_owners/* ownersIn */.qx)(state), ...(options.owners ?? [])];
        const visibilities = owners.map((owner) => [owner, this.visibilityOf(owner)]);
        const only = (wanted) => visibilities.flatMap(([owner, visibility]) => (visibility === wanted ? [owner] : []));
        return {
            now,
            zone: settings.timezone,
            hostTime: clock.localTime,
            hostOffset: clock.offsetMinutes,
            hostName: settings.hostName ?? hostName,
            header: settings.header,
            zoneProblem: settings.timezone === undefined ? clock.zone(now).problem : undefined,
            awake: clock.awake?.(),
            self: processes.self(),
            machine: machine?.(),
            runId,
            dead: (0,jobs_owners/* deadBy */.YU)({ dead: only('dead'), alive: only('alive') }, now),
            sink: options.sink ?? 'chat',
            mode: options.mode ?? 'act',
            openWrites: options.openWrites ?? [],
            file: options.file,
            startedBy: this.#ports.host.startedBy,
        };
    }
    /** The context at this instant. */
    decidedNow(context) {
        const { clock } = this.#ports;
        return { ...context, now: clock.now(), awake: clock.awake?.() };
    }
    visibilityOf(owner) {
        const { processes } = this.#ports;
        if (processes.isDead(owner))
            return 'dead';
        const found = processes.find(owner.pid);
        return found && (0,jobs_owners/* isSameOwner */.Ie)(found, owner) ? 'alive' : 'not-visible';
    }
    /** Throws a UserError when the change was not saved. */
    update(change) {
        return this.#ports.store.update(change);
    }
    /** The same for a change that will be acted on. */
    claim(change) {
        return this.#ports.store.claim(change);
    }
    /** Undefined when the change was not saved, which is logged. */
    tryUpdate(change) {
        return this.logged(() => this.update(change));
    }
    tryClaim(change) {
        return this.logged(() => this.claim(change));
    }
    /** True when the receipts of a message are kept in case this run dies. */
    async tryNote(taken) {
        return (await this.logged(() => this.#ports.store.note(taken).then(() => true))) ?? false;
    }
    /** Saves a change together with the verdicts of earlier ticks that could not save. */
    async updateWithUnsaved(change, context) {
        const { stopgap } = this.#ports;
        const unsaved = stopgap.load();
        const saved = await this.tryUpdate((latest) => change(takeOverUnsaved(latest, unsaved, context)));
        if (saved && unsaved.kind !== 'none')
            stopgap.clear();
        return saved;
    }
    /** What a tick that cannot save goes on from: the stored state, or the verdicts that the last such tick kept. */
    withUnsaved(stored) {
        return unsavedFrom(stored, this.#ports.stopgap.load(), this.#ports.clock.now());
    }
    /** For the next tick, because the state cannot be saved. False if it cannot be kept either. */
    keepUnsaved(found) {
        return this.#ports.stopgap.keep(found);
    }
    /** Undefined when `work` failed with a UserError, which is logged. */
    async logged(work) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            this.#ports.host.log('error', error.message);
            return undefined;
        }
    }
}


/***/ }),

/***/ 2603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ stop)
/* harmony export */ });
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3212);
/* harmony import */ var _core_jobs_deadlines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9570);
/* harmony import */ var _core_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5809);
/* harmony import */ var _core_jobs_resume_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4312);
/* harmony import */ var _core_jobs_stopped_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5038);
/* harmony import */ var _core_state_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _jobs_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6790);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7607);
/** `stop JOB`: stops a long job with its own command, or with SIGTERM to the process that its status names. */









const pollMs = 100;
/** `isRestart`: the job is started again after this. */
async function stop(ports, inputs, isRestart = false) {
    const { jobsFile, knownFiles, state, jobs, host } = ports;
    const { config } = await jobsFile.readOrEmpty();
    const loaded = await state.load();
    if (loaded.kind !== 'unavailable')
        await state.refuseOtherMachine(loaded.doc);
    const job = (await jobs.undeclaredJob(config, inputs.job ?? '')) ??
        (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_5__/* .requireKind */ .eL)((0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_5__/* .requireJob */ .bo)(config, inputs.job), 'long_running_read', 'start, stop and restart take');
    const file = await knownFiles.requireOwnIfLoaded(config, job);
    let isActing = false;
    /** Before the job ends: a tick that finds it ended must know why. On a full disk it is stopped all the same. */
    const onAct = async () => {
        isActing = true;
        await saveStop(ports, job, file, true).catch((error) => {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Cancelled */ .cJ)
                throw error;
        });
    };
    const code = await end(ports, job, inputs['timeout-seconds'], onAct);
    if (code !== _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.done || isRestart)
        return code;
    if (!isActing && (await isCompleted(ports, job)))
        return code;
    // After its end: a tick may have seen it running until now. Also of a job that waits to be started again.
    const saved = await state.logged(() => saveStop(ports, job, file, isActing));
    if (!job.enabled || !job.policy.autoResume || job.risk !== 'read_only')
        return code;
    if (!saved)
        return _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.failed;
    host.log('notice', `note: no tick starts ${job.id} again until you start it: ${(0,_core_jobs_resume_js__WEBPACK_IMPORTED_MODULE_2__/* .startCommand */ .S0)(job)}`);
    return code;
}
async function isCompleted({ jobs }, job) {
    const observation = await jobs.probe(job);
    return observation.kind === 'status' && observation.status.completed;
}
async function end(ports, job, timeoutSeconds, onAct) {
    const { host, jobs, supervised } = ports;
    if (job.commands.exec)
        return (await supervised()).stop(job, onAct);
    if (!job.commands.stop)
        return stopProcess(ports, job, (0,_core_jobs_deadlines_js__WEBPACK_IMPORTED_MODULE_0__/* .deadlineMs */ .v)(job, 'stop', timeoutSeconds), onAct);
    await onAct();
    host.progress(`stopping ${job.id}`);
    const result = await jobs.execute(job, 'stop');
    host.progress(undefined);
    return (0,_start_js__WEBPACK_IMPORTED_MODULE_6__/* .printEnding */ .Rf)(host, `stop ${job.id}`, result);
}
/** No tick starts it, and its end is no failure. `isNow`: it runs, or ran a moment ago. */
async function saveStop({ state, clock }, job, file, isNow) {
    const stoppedAt = clock.now();
    return state.update((latest) => {
        if (!isNow && (0,_core_jobs_stopped_js__WEBPACK_IMPORTED_MODULE_7__/* .stoppedByHandAt */ .h)((0,_core_state_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryOf */ .zE)(latest, job.id)) !== undefined)
            return latest;
        const memory = (0,_core_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .ofFile */ .m9)({ ...(0,_core_state_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryOf */ .zE)(latest, job.id), stoppedAt }, job.id, { file });
        return { ...(0,_core_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .withFile */ .D4)(latest, { file, now: stoppedAt }), jobs: { ...latest.jobs, [job.id]: memory } };
    });
}
async function stopProcess(ports, job, waitMs, onAct) {
    const { host, processes, clock } = ports;
    const target = await confirmedProcess(ports, job);
    if (target === undefined) {
        await host.printWords(`stop ${job.id}: not running; nothing done`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.done;
    }
    const problem = processes.notOurs(target.pid);
    if (problem !== undefined)
        throw notSignaled(job, `its status names a process that must not be ended. Process ${problem}`);
    await onAct();
    processes.terminate(target);
    const until = clock.monotonic() + waitMs;
    host.progress(`SIGTERM sent to pid ${target.pid}, waiting for it to end`);
    while (!processes.isDead(target) && clock.monotonic() < until)
        await clock.sleep(pollMs);
    host.progress(undefined);
    if (processes.isDead(target)) {
        await host.printWords(`stop ${job.id}: pid ${target.pid} ended after SIGTERM`);
        return _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.done;
    }
    await host.printWords(`stop ${job.id}: pid ${target.pid} still runs ${waitMs / 1000} s after SIGTERM; inspect it, or: kill -9 ${target.pid}`);
    return _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.failed;
}
/**
 * The process to signal. Its identity is read first and its status asked again after that: only a pid that the job names twice,
 * and that was the same process in between and in the last tick, is signaled.
 */
async function confirmedProcess(ports, job) {
    const first = await runningProcess(ports, job);
    if (first === undefined)
        return undefined;
    const { pid } = first;
    const loaded = await ports.state.load();
    if (ports.processes.isHidden(pid))
        throw notSignaled(job, `/proc hides pid ${pid} (hidepid), so its identity is unknown. Inspect it with sudo ps -fp ${pid}, then end it with sudo kill ${pid}`);
    const known = loaded.kind === 'unavailable' ? undefined : (0,_core_state_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryOf */ .zE)(loaded.doc, job.id).seen?.process;
    if (known?.pid === pid && known.start !== first.start)
        throw notSignaled(job, `pid ${pid} is not the same process as at the last tick. Check what the status of ${job.id} reports`);
    const second = await runningProcess(ports, job);
    if (second === undefined)
        return undefined;
    if (second.pid === pid && second.start === first.start)
        return second;
    throw notSignaled(job, `its process changed during the check (pid ${pid}, then ${second.pid}). Try again`);
}
async function runningProcess({ jobs, processes }, job) {
    const observation = await jobs.probe(job);
    if (observation.kind === 'fault')
        throw notSignaled(job, `its status is invalid: ${(await (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .english */ .x3)())(observation.message)}`);
    const { running, pid } = observation.status;
    if (!running)
        return undefined;
    if (pid === undefined)
        throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_5__/* .badInput */ .AN)(`job ${job.id} has no commands.stop and its status names no pid; add one of them`);
    if (observation.process === undefined || pid === processes.self().pid)
        throw notSignaled(job, `its status names pid ${pid}, which is not a process of the job`);
    return observation.process;
}
function notSignaled(job, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`stop ${job.id}: no signal sent: ${reason}`);
}


/***/ }),

/***/ 5056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   Vm: () => (/* binding */ takeTurn),
/* harmony export */   si: () => (/* binding */ readOwnContext)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_jobs_due_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1033);
/* harmony import */ var _core_jobs_deadlines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9570);
/* harmony import */ var _core_jobs_interrupted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(369);
/* harmony import */ var _core_jobs_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1106);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);
/** A one-shot read runs once at a time: whoever runs one takes its turn, and waits for the end of the current run. */






const pollMs = 1000;
/**
 * Claims a run of the job. While another run of it goes on, it waits, at most until the deadline of that run. Throws a UserError
 * when it may not wait, or waited in vain.
 */
async function takeTurn(ports, request) {
    const { state, host, clock, onCancel } = ports;
    const { config, job, reason, name } = request;
    const timeoutMs = (0,_core_jobs_deadlines_js__WEBPACK_IMPORTED_MODULE_2__/* .deadlineMs */ .v)(job, 'run', request.timeoutSeconds);
    const outcomes = [];
    let { context } = await readOwnContext(ports, config, job);
    // Before the claim: it may be saved while the cancellation comes.
    onCancel((stored) => {
        const now = clock.now();
        return stored.update((latest) => (0,_core_jobs_record_js__WEBPACK_IMPORTED_MODULE_4__/* .recordCancelled */ .l$)(config, latest, outcomes, { ...context, now }));
    });
    let waitsFor;
    let until = 0;
    for (let tries = 1;; tries += 1) {
        const id = `${context.runId}-${name}`;
        let turn;
        let current = context;
        await state.claim((latest) => {
            // Read here: the claim may have waited for the lock.
            current = { ...current, now: clock.now() };
            turn = (0,_core_jobs_due_js__WEBPACK_IMPORTED_MODULE_1__/* .claimRun */ .S6)(config, latest, job, { id, series: `${name}i${tries}.`, reason, timeoutMs }, current);
            return turn.state;
        });
        const holder = turn?.holder;
        if (!holder)
            return { itemId: id, context: current, outcomes };
        const running = `${job.id} is already running (${describe(holder, job, context)})`;
        if (request.noWait)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`${running}; nothing done. Wait for its end, or queue the run with ${host.inputName('queue')}`);
        if (waitsFor?.id !== holder.id) {
            waitsFor = holder;
            const leftMs = (0,_core_jobs_interrupted_js__WEBPACK_IMPORTED_MODULE_3__/* .beginOf */ .pv)(holder) + (holder.timeoutMs ?? timeoutMs) + _core_jobs_interrupted_js__WEBPACK_IMPORTED_MODULE_3__/* .graceMs */ .Nl - context.now;
            until = clock.monotonic() + Math.max(0, leftMs);
            host.log('notice', `${running}: waiting for its end`);
        }
        if (clock.monotonic() > until)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`${running}, past its deadline: end that process, then run the job again`);
        host.progress(`waiting for the end of ${job.id}`);
        await clock.sleep(pollMs);
        host.progress(undefined);
        ({ context } = await readOwnContext(ports, config, job));
    }
}
/** For a command on one job. Throws a UserError when the state is unavailable, or the job's id belongs to another jobs file. */
async function readOwnContext({ state, knownFiles }, config, job) {
    const known = await state.require();
    const file = await knownFiles.requireOwn(config, job, known);
    return { known, context: state.context(known, { settings: config, file }) };
}
/** True while a run of the job goes on. */
async function isBusy(state, jobId) {
    const loaded = await state.load();
    if (loaded.kind === 'unavailable')
        return false;
    const context = state.context(loaded.doc);
    return loaded.doc.queue.some((item) => item.jobId === jobId && item.status === 'running' && !(0,_core_jobs_interrupted_js__WEBPACK_IMPORTED_MODULE_3__/* .isOrphan */ .BH)(item, context));
}
function describe(item, job, context) {
    const since = `since ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)((0,_core_jobs_interrupted_js__WEBPACK_IMPORTED_MODULE_3__/* .beginOf */ .pv)(item), (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .zoneOf */ .kE)(job, context), context)}`;
    return item.owner ? `pid ${item.owner.pid} on ${item.owner.host}, ${since}` : since;
}


/***/ }),

/***/ 9375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ createCancellation),
/* harmony export */   MS: () => (/* binding */ unlessCancelled),
/* harmony export */   bJ: () => (/* binding */ doLastWork)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/** Ends a run early: Ctrl-C, a stopped service, a canceled workflow (7.5 s until SIGTERM, 2.5 s more until KILL). */

const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
/** Until then another signal ends nothing: it often comes twice, and what is under way ends sooner by itself. */
const graceMs = 10_000;
/** For all last work together: of what a runner gives, the processes had 3.5 s, and publishing comes after it. */
const lastWorkMs = 2000;
/** Aborted with `Cancelled` by the first signal that asks this process to end. */
function createCancellation() {
    const controller = new AbortController();
    const listeners = Object.entries(signals).map(([name, number]) => {
        const listen = () => {
            if (controller.signal.aborted)
                return;
            controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ(128 + number));
            setTimeout(() => {
                for (const each of listeners)
                    process.off(each.name, each.listen);
            }, graceMs).unref();
        };
        process.on(name, listen);
        return { name, listen };
    });
    return controller.signal;
}
/**
 * The same function, which throws the signal's reason instead of beginning or giving a result once it is aborted: nothing new
 * is started, and nothing is concluded from commands that were ended.
 */
function unlessCancelled(signal, work) {
    return async (...args) => {
        signal.throwIfAborted();
        const result = await work(...args);
        signal.throwIfAborted();
        return result;
    };
}
/** Does one piece of work after the other, whatever becomes of each; leaves alone what takes too long. Never rejects. */
async function doLastWork(work, report, limitMs = lastWorkMs) {
    const until = performance.now() + limitMs;
    for (const each of work) {
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(() => resolve('not done in time'), Math.max(0, until - performance.now()));
        });
        const done = Promise.resolve()
            .then(each)
            .then(() => undefined, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl);
        const problem = await Promise.race([done, late]);
        clearTimeout(timer);
        if (problem !== undefined)
            report(`after the cancellation: ${problem}`);
    }
}


/***/ }),

/***/ 4691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ commandPorts)
});

// EXTERNAL MODULE: ./build/core/jobs/deadlines.js
var deadlines = __webpack_require__(9570);
// EXTERNAL MODULE: ./build/core/pings/job-ping.js
var job_ping = __webpack_require__(9768);
// EXTERNAL MODULE: ./build/core/pings/attempt-id.js
var attempt_id = __webpack_require__(5831);
// EXTERNAL MODULE: ./build/core/jobs/record.js
var record = __webpack_require__(1106);
// EXTERNAL MODULE: ./build/core/jobs/queue.js
var queue = __webpack_require__(4712);
// EXTERNAL MODULE: ./build/core/status/status.js
var status_status = __webpack_require__(6479);
// EXTERNAL MODULE: ./build/core/text/exec-result.js
var exec_result = __webpack_require__(6649);
// EXTERNAL MODULE: ./build/commands/job-variables.js + 1 modules
var job_variables = __webpack_require__(6860);
;// CONCATENATED MODULE: ./build/commands/probe.js
/** How long a report waits for statuses. */
const reportAfterMs = 5000;
/** A later report waits until all jobs are being probed, but no longer than this many times. */
const maxWaits = 6;
class ProbeRun {
    #ports;
    #jobCount;
    #pending;
    #seen = new Map();
    #failure;
    #begun = 0;
    #isFirst = true;
    #isWaiting = false;
    #onChange;
    constructor(ports, jobs, concurrency) {
        this.#ports = ports;
        this.#jobCount = jobs.length;
        this.#pending = new Map(jobs.map((job) => [job.id, job]));
        // One iterator for all lanes: each takes the next job when it is free.
        const waiting = jobs.values();
        for (let lanes = Math.min(concurrency, jobs.length); lanes > 0; lanes -= 1)
            void this.#lane(waiting);
    }
    /**
     * Resolves when all jobs are observed, or after 5 s. A later batch waits until it has at least one observation, and up to
     * 30 s until all jobs are being probed: each report on thousands of jobs costs. Rejects only for a bug.
     */
    async next() {
        let waits = 0;
        const stop = this.#ports.clock.every(reportAfterMs, () => {
            waits += 1;
            this.#onChange?.();
        });
        const isLate = () => waits > 0 && (this.#isFirst || this.#begun === this.#jobCount || waits >= maxWaits);
        const isReady = () => this.#pending.size === 0 || this.#failure || (isLate() && (this.#isFirst || this.#seen.size > 0));
        this.#isWaiting = this.#pending.size > 0;
        this.#showProgress();
        while (!isReady())
            await new Promise((resolve) => (this.#onChange = resolve));
        stop();
        if (this.#isWaiting)
            this.#ports.host.progress(undefined);
        this.#isWaiting = false;
        this.#isFirst = false;
        if (this.#failure)
            throw this.#failure.error;
        const batch = { seen: this.#seen, pending: new Set(this.#pending.keys()) };
        this.#seen = new Map();
        return batch;
    }
    /** All observations, however long they take. */
    async rest() {
        const all = new Map();
        for (;;) {
            const { seen, pending } = await this.next();
            for (const [id, observation] of seen)
                all.set(id, observation);
            if (pending.size === 0)
                return all;
        }
    }
    /** A probe that takes longer than a report waits gives its place to the next one. */
    async #lane(waiting) {
        for (const job of waiting) {
            await new Promise((free) => {
                const stop = this.#ports.clock.every(reportAfterMs, free);
                void this.#probe(job).then(() => {
                    stop();
                    free();
                });
            });
        }
    }
    async #probe(job) {
        this.#begun += 1;
        try {
            const observation = await this.#ports.probe(job);
            // Into the batch that is open now, not when the probe began.
            this.#seen.set(job.id, observation);
        }
        catch (error) {
            this.#failure ??= { error };
        }
        this.#pending.delete(job.id);
        this.#showProgress();
        this.#onChange?.();
    }
    #showProgress() {
        if (!this.#isWaiting)
            return;
        const [first] = this.#pending.keys();
        const last = this.#pending.size === 1 && first !== undefined ? `, waiting for ${first}` : '';
        this.#ports.host.progress(`probing ${this.#jobCount - this.#pending.size}/${this.#jobCount}${last}`);
    }
}

;// CONCATENATED MODULE: ./build/commands/job-commands.js
/** Runs the commands of jobs: probes return observations, effects return outcomes. */









class JobCommands {
    #ports;
    #options;
    constructor(ports, options) {
        this.#ports = ports;
        this.#options = options;
    }
    /** Runs one command of a job to its end or deadline. Never rejects. */
    async execute(job, verb) {
        const argv = job.commands[verb];
        if (!argv)
            return (0,exec_result/* notStarted */.DY)(`job ${job.id} has no commands.${verb}`);
        const given = await this.#ports.variables.of(job);
        if (given.kind === 'missing')
            return (0,exec_result/* notStarted */.DY)(given.problem);
        return this.#ports.exec.run({
            argv,
            cwd: (0,job_variables/* jobFolder */.OW)(this.#ports.paths, job),
            env: given.env,
            timeoutMs: (0,deadlines/* deadlineMs */.v)(job, verb, verb === 'status' ? undefined : this.#options.timeoutSeconds),
            cleanUp: verb === 'start' || verb === 'stop' ? 'detached' : 'all',
            ...(verb === 'run' && { find: queue/* attentionWords */.I0 }),
        });
    }
    /** Runs a one-shot read as this item of the queue, and tells its monitor. Rejects only when this run is canceled. */
    async run(job, itemId) {
        const { pings } = this.#ports;
        const rid = (0,attempt_id/* ridOf */.N)(job.id, itemId);
        pings.started(job, rid);
        const result = await this.execute(job, 'run');
        if (job.ping)
            pings.ended(job, rid, (0,job_ping/* endingOf */.z6)(job, result), whyOf(result));
        return result;
    }
    /** Starts a long job. Never rejects. */
    async start(config, job, by) {
        if (!job.commands.exec)
            return this.execute(job, 'start');
        return (await this.#ports.supervised()).start(config, job, by);
    }
    /** Runs the status command of a long job, and adds the process that it names. */
    async probe(job) {
        if (job.commands.exec)
            return (await this.#ports.supervised()).probe(job);
        const observation = (0,status_status/* observe */.lB)(await this.execute(job, 'status'));
        if (observation.kind !== 'status' || observation.status.pid === undefined)
            return observation;
        const process = this.#ports.processes.find(observation.status.pid);
        return process ? { ...observation, process } : observation;
    }
    /** Starts to probe jobs, as many at a time as `concurrency` says. */
    probeAll(jobs) {
        const { host, clock } = this.#ports;
        return new ProbeRun({ host, clock, probe: (job) => this.probe(job) }, jobs, this.#options.concurrency);
    }
    /** The jobs file with a stand-in for each supervised job that runs differently than it declares, and their observations. */
    async undeclared(file, state) {
        if (!this.#ports.hasAttempts())
            return { config: file, seen: new Map() };
        return (await this.#ports.supervised()).undeclaredJobs(file, state);
    }
    /** A supervised job that runs although the jobs file does not declare it so; undefined: no process of it runs. */
    async undeclaredJob(file, id) {
        if (!this.#ports.hasAttempts())
            return undefined;
        return (await this.#ports.supervised()).undeclaredJob(file, id);
    }
    /**
     * Performs effects concurrently, and hands each outcome to `save` as soon as it is known, so that a crash loses none that
     * was already seen.
     */
    async perform(config, effects, save) {
        const { host, clock } = this.#ports;
        let done = 0;
        const show = () => host.progress(`running ${done}/${effects.length}`);
        show();
        // One iterator for all lanes: each takes the next effect when it is free.
        const waiting = effects.values();
        const lane = async () => {
            for (const effect of waiting) {
                const { job } = effect;
                const result = await (effect.kind === 'start'
                    ? this.start(config, job, effect.isNew ? 'schedule' : 'tick')
                    : this.run(job, effect.itemId));
                await save({ ...effect, result, finishedAt: clock.now() });
                done += 1;
                show();
            }
        };
        await Promise.all(Array.from({ length: Math.min(this.#options.concurrency, effects.length) }, lane));
        host.progress(undefined);
    }
}
const whyOf = (result) => result.kind === 'not-started' ? result.message : (0,record/* outputOf */.jH)(result);

// EXTERNAL MODULE: ./build/commands/job-pings.js
var job_pings = __webpack_require__(9420);
// EXTERNAL MODULE: ./build/commands/jobs-file.js
var jobs_file = __webpack_require__(6790);
// EXTERNAL MODULE: ./build/core/config/read.js
var read = __webpack_require__(1957);
// EXTERNAL MODULE: ./build/core/config/scan.js
var scan = __webpack_require__(4244);
// EXTERNAL MODULE: ./build/core/notices/catalog/shared.js
var shared = __webpack_require__(4843);
// EXTERNAL MODULE: ./build/core/state/known-files.js
var known_files = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/core/state/memory.js
var memory = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/core/state/state.js + 2 modules
var state = __webpack_require__(1012);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/commands/known-files.js
/** The jobs file of this run among the files that share its state, where another one may declare the same job id. */









class KnownFiles {
    #ports;
    constructor(ports) {
        this.#ports = ports;
    }
    /** The jobs file alone, also when it is invalid. */
    own(state) {
        const { paths, repository, workspace } = this.#ports.paths.jobsFile;
        const { host } = this.#ports.processes.self();
        const at = (path) => (0,known_files/* asKnown */._S)(state, (0,known_files/* identify */.ls)(path, host, repository, workspace));
        const file = paths.map(at).find(({ key }) => (0,known_files/* fileOf */.W7)(state, key)) ?? at(paths[0]);
        return { ...file, definitions: new Map(), others: new Map() };
    }
    /** The jobs file as the attempt record of a job names it. */
    beginner() {
        const { configFile, jobsFile } = this.#ports.paths;
        const { host } = this.#ports.processes.self();
        const { name } = (0,known_files/* identify */.ls)(jobsFile.paths[0], host, jobsFile.repository, jobsFile.workspace);
        return { jobsFile: configFile, fileName: name };
    }
    /** Path of the other jobs file that a running job belongs to: the one that watched it last, or that it was started from. */
    async ownerElsewhere(state, begun) {
        const own = this.own(state);
        const { jobsFile: path, fileName: name = path, id } = begun;
        const files = Object.entries(state.files ?? {});
        const watching = (0,memory/* memoryOf */.zE)(state, id).file;
        const watcher = files.find(([key]) => key === watching && key !== own.key)?.[1];
        const watched = watcher && (await this.#read(watcher, own));
        if (watched !== undefined && watched !== 'gone' && watched.has(id))
            return watcher?.path;
        if ((0,known_files/* isSameBeginner */.LT)(begun, this.beginner()))
            return undefined;
        const [key, known] = files.find(([, each]) => (0,known_files/* isSameBeginner */.LT)(begun, { jobsFile: each.path ?? '', fileName: each.name })) ??
            [];
        if (key === own.key)
            return undefined;
        const other = await this.#read(known ?? { name, path, host: own.host, tickedAt: 0, metAt: 0 }, own);
        const isFree = other === 'gone' || other?.has(id) === false;
        return isFree ? undefined : (known?.path ?? path);
    }
    /** The jobs file for decisions about its jobs. Reads another file only where an id, or a waiting run, may belong to it. */
    async context({ jobs }, state) {
        const { paths, clock } = this.#ports;
        const definitions = new Map(jobs.map((job) => [job.id, (0,known_files/* definitionOf */.Fg)(job, (0,job_variables/* jobFolder */.OW)(paths, job), (0,job_variables/* envFilePath */.nH)(paths, job))]));
        const own = { ...this.own(state), definitions };
        if (!state.files)
            return own;
        const others = new Map();
        for (const key of (0,known_files/* filesToFind */.i3)(state, own, clock.now())) {
            const known = (0,known_files/* fileOf */.W7)(state, key);
            if (known && this.#isGone(known, own))
                others.set(key, 'gone');
        }
        for (const key of (0,known_files/* filesToRead */.lG)(state, jobs, own)) {
            const known = (0,known_files/* fileOf */.W7)(state, key);
            const found = known && (await this.#read(known, own));
            if (found)
                others.set(key, found);
        }
        return { ...own, others };
    }
    /** The context for a command on one job. Throws a UserError (exit 2) when another file has the id for another job. */
    async requireOwn(config, { id }, state) {
        const file = await this.context(config, state);
        const rival = (0,known_files/* rivalOf */.IS)(state, id, file);
        if (rival === undefined)
            return file;
        throw (0,jobs_file/* badInput */.AN)(`duplicate id ${id}: ${rival}, which shares this state, has it for another job. Fix: ${shared/* duplicateFix */.Rq}`);
    }
    /** The same where the state may be unavailable: then no other file is known. */
    async requireOwnIfLoaded(config, job) {
        const loaded = await this.#ports.store.load();
        return loaded.kind === 'unavailable'
            ? this.own(state/* stateCodec */.A.empty())
            : this.requireOwn(config, job, loaded.doc);
    }
    async #read(known, own) {
        return this.#isGone(known, own) ? 'gone' : this.#declaredIn(known, own);
    }
    /**
     * Where the file can be read on this host; undefined: nowhere. A file of the same repository is looked up in this checkout:
     * the one of another runner may be older. Where two repositories check out into one folder, the files there are this one's.
     */
    #placeOf({ name = '', path, host }, own) {
        const { repository, workspace } = this.#ports.paths.jobsFile;
        const isOfCheckout = workspace !== undefined && repository !== undefined && (0,known_files/* repositoryOf */._M)(name) === repository;
        const there = host === own.host ? path : undefined;
        const place = isOfCheckout ? `${workspace}/${name.slice(repository.length + 1)}` : there;
        return place === own.path ? undefined : place;
    }
    /** A file that cannot be read, or whose workspace is emptied between runs of another repository, is gone when it is silent. */
    #isGone(known, own) {
        const isLate = (0,known_files/* isSilent */.eS)(known, this.#ports.clock.now());
        const place = this.#placeOf(known, own);
        if (place === undefined)
            return isLate;
        if (this.#ports.inspector.look(place).kind !== 'missing')
            return false;
        const repository = (0,known_files/* repositoryOf */._M)(known.name);
        return isLate || repository === undefined || repository === (0,known_files/* repositoryOf */._M)(own.name);
    }
    /** Undefined: it is unreadable here, and is taken to declare what it declared before. */
    async #declaredIn(known, own) {
        const place = this.#placeOf(known, own);
        if (place === undefined)
            return undefined;
        let text;
        try {
            text = await this.#ports.files.read(place, scan/* maxLength */.Ru);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
        }
        if (text === undefined)
            return undefined;
        const { config } = await (0,read/* readConfig */.X)(text);
        return (config && new Map(config.jobs.map((job) => [job.id, this.#definitionThere(job, known.path ?? '')])));
    }
    /** Undefined where it depends on the folder in which the other file's ticks start. */
    #definitionThere(job, configFile) {
        const paths = { ...this.#ports.paths, configFile };
        const { cwd = paths.stateDir } = job;
        if (!cwd.startsWith('/') && !cwd.startsWith('~'))
            return undefined;
        return (0,known_files/* definitionOf */.Fg)(job, (0,job_variables/* jobFolder */.OW)(paths, job), (0,job_variables/* envFilePath */.nH)(paths, job));
    }
}

// EXTERNAL MODULE: ./build/commands/reporter.js
var commands_reporter = __webpack_require__(4242);
// EXTERNAL MODULE: ./build/commands/state-access.js + 1 modules
var state_access = __webpack_require__(2367);
;// CONCATENATED MODULE: ./build/compose/command-ports.js
/** Builds what commands use from the adapters of one run. */







/** The adapters, and the groups of them that commands share. */
function commandPorts(adapters, inputs) {
    const { concurrency, strict, language, 'timeout-seconds': timeoutSeconds } = inputs;
    const variables = new job_variables/* JobVariables */.P5(adapters);
    const isNamed = inputs['config-file'] !== undefined;
    const jobsFile = new jobs_file/* JobsFile */.fc({ ...adapters, variables }, { strict, isNamed, language });
    const knownFiles = new KnownFiles(adapters);
    const state = new state_access/* StateAccess */.I(adapters);
    const pings = new job_pings/* JobPings */.x({ ...adapters, variables, state }, language);
    // Loaded when there is a supervised job, which most hosts do not have.
    const supervised = async () => {
        const { SupervisedJobs } = await __webpack_require__.e(/* import() */ 4626).then(__webpack_require__.bind(__webpack_require__, 4626));
        const supervision = await adapters.supervision();
        return new SupervisedJobs({ ...adapters, supervision, variables, knownFiles, state, pings }, timeoutSeconds);
    };
    const jobs = new JobCommands({ ...adapters, variables, supervised, pings }, { concurrency, timeoutSeconds });
    const reporter = new commands_reporter/* Reporter */.a({ ...adapters, state }, language);
    return { ...adapters, language, variables, jobsFile, knownFiles, state, supervised, jobs, reporter, pings };
}


/***/ }),

/***/ 7769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ boundBoard),
/* harmony export */   E0: () => (/* binding */ withProgress),
/* harmony export */   Ys: () => (/* binding */ boardToEdit)
/* harmony export */ });
const dayMs = 86_400_000;
/** Maximum length of all rows in the state. */
const mostCharacters = 10_000;
/** The board to edit; undefined: there is none, or it is older than a day. */
function boardToEdit({ board }, now) {
    if (board?.messageId === undefined || Math.abs(now - board.sentAt) >= dayMs)
        return undefined;
    return { ...board, messageId: board.messageId };
}
/** The rows with new progress, the newest last. */
function withProgress(rows, notices) {
    const fresh = notices.map(({ job = { id: '', name: '' }, at, progress }) => {
        return [job.id, { name: job.name, at, ...(progress && { progress }) }];
    });
    return { ...rows, ...Object.fromEntries(fresh) };
}
/** Keeps the rows of known jobs that may still run; of too many, the newest. */
function boundBoard(board, jobs) {
    const isRunning = ([id, { at }]) => {
        const job = Object.hasOwn(jobs, id) ? jobs[id] : undefined;
        return job !== undefined && job.seen?.running !== false && (job.stoppedAt ?? -Infinity) < at;
    };
    const all = Object.entries(board.rows);
    const running = all.filter(isRunning);
    let room = mostCharacters;
    const newest = running.toSorted(([, a], [, b]) => b.at - a.at);
    const kept = new Set(newest.filter((row) => (room -= JSON.stringify(row).length) >= 0).map(([id]) => id));
    const rows = Object.fromEntries(running.filter(([id]) => kept.has(id)));
    return { ...board, rows, ...(running.length < all.length && { isOutdated: true }) };
}


/***/ }),

/***/ 2545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withRun)
/* harmony export */ });
/** The buttons of a message, followed by those of the run, unless one already leads there. */
function withRun({ buttons, silent }, run) {
    if (!run)
        return buttons;
    const ofRun = [{ text: run.text, url: run.url }, ...(run.manual && !silent ? [run.manual] : [])];
    return [...buttons, ...ofRun.filter(({ url }) => !buttons.some((each) => each.url === url))];
}


/***/ }),

/***/ 6151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ urgentLeft),
/* harmony export */   Dl: () => (/* binding */ noMemory),
/* harmony export */   F9: () => (/* binding */ isAgain),
/* harmony export */   Kh: () => (/* binding */ withoutIssue),
/* harmony export */   L1: () => (/* binding */ forgetHold),
/* harmony export */   P0: () => (/* binding */ fallbackAfterMs),
/* harmony export */   QA: () => (/* binding */ endedIssue),
/* harmony export */   TZ: () => (/* binding */ describeHold),
/* harmony export */   US: () => (/* binding */ chatPlace),
/* harmony export */   V6: () => (/* binding */ askedAgain),
/* harmony export */   YB: () => (/* binding */ withTaken),
/* harmony export */   _8: () => (/* binding */ boundMemory),
/* harmony export */   eh: () => (/* binding */ planDelivery),
/* harmony export */   gy: () => (/* binding */ isTopicLost),
/* harmony export */   hJ: () => (/* binding */ refusedRetryMs),
/* harmony export */   nv: () => (/* binding */ holdOf)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _notices_drill_receipts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2867);
/* harmony import */ var _notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9879);
/* harmony import */ var _notice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4624);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9715);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7769);
/** The memory of the chat between runs, and the messages that a run sends to it. */






/** An alert that was not delivered for this long also goes to the fallback. */
const fallbackAfterMs = 15 * 60_000;
/** Time until a chat that refused is tried again. */
const refusedRetryMs = 3_600_000;
const noMemory = {};
/** Whether it makes older progress of its job obsolete. */
const isNews = ({ notice: { job, reason, headline } }) => reason === 'progress' || (job !== undefined && !(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .isText */ .K)(headline, 'running'));
function planDelivery(entries) {
    const report = entries.filter(({ notice }) => notice.reason !== 'progress');
    const progress = entries.filter(({ notice }) => notice.reason === 'progress');
    const newest = new Map(entries.filter(isNews).map((entry) => [entry.notice.job?.id, entry]));
    const shown = progress.filter((entry) => newest.get(entry.notice.job?.id) === entry);
    const superseded = progress.filter((entry) => newest.get(entry.notice.job?.id) !== entry);
    return { report, progress: shown, superseded };
}
/** Whether it may already have arrived: its delivery ended without an answer, or the delivering run died. */
function isAgain(entry, runId) {
    return entry.lastTry === 'unknown' || (entry.lastTry === undefined && !(0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .isQueuedBy */ .bl)(entry, runId));
}
/** The state without the notices that the chat accepted. Idempotent. */
function withTaken(state, taken) {
    const ids = new Set(taken.flatMap(({ noticeIds }) => noticeIds));
    const receipts = taken.flatMap(({ noticeIds, messageId }) => noticeIds.map((noticeId) => ({ noticeId, kind: 'sent', place: chatPlace(messageId) })));
    const outbox = state.outbox.filter(({ notice }) => !ids.has(notice.id));
    return (0,_notices_drill_receipts_js__WEBPACK_IMPORTED_MODULE_3__/* .noteDrill */ .W)({ ...state, outbox }, receipts);
}
function chatPlace(messageId) {
    return { kind: 'chat', ...(messageId !== undefined && { number: messageId }) };
}
/** Whether the topic was recently gone or closed: it is not tried again for an hour. */
function isTopicLost({ lostTopic: lost }, { way, threadId }, now) {
    return lost?.way === way && lost.threadId === threadId && Math.abs(now - lost.at) < refusedRetryMs;
}
/** Undefined: the chat may be tried. `way`: bot, chat and topic; undefined: any. */
function holdOf({ notBefore: until = 0, refusal, heldWay = '' }, way, now) {
    // A hold of another bot, chat or topic does not count, nor one so far ahead that the clock must have been set back.
    const isOther = way !== undefined && heldWay !== '' && heldWay !== way;
    if (until <= now || until > now + refusedRetryMs || isOther)
        return undefined;
    return { until, why: refusal ?? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('chat-asked-to-wait'), isRefusal: refusal !== undefined };
}
/** For a person: `…; not tried again until 14:05, …`. */
function describeHold({ until, why, isRefusal }, context) {
    // Rounded up to the next minute, so that it is true.
    const time = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(Math.ceil(until / 60_000) * 60_000, context.zone, context).slice(0, 5);
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)(isRefusal ? 'chat-refuses' : 'chat-held', { why, time });
}
/** The memory after the chat accepted a test message: earlier refusals of this way no longer hold messages back. */
function forgetHold(memory, { way, threadId }) {
    const known = { ...memory };
    const isHeld = memory.notBefore !== undefined && (memory.heldWay ?? way) === way;
    const isLost = threadId !== undefined && memory.lostTopic?.way === way && memory.lostTopic.threadId === threadId;
    if (!isHeld && !isLost)
        return memory;
    if (isHeld) {
        delete known.notBefore;
        delete known.refusal;
        delete known.heldWay;
    }
    if (isLost)
        delete known.lostTopic;
    return known;
}
/** The state in which a chat that refused may be tried at once: a person asks for it. */
function askedAgain(state) {
    const { refusal, notBefore: _, heldWay: __, ...chat } = state.chat ?? {};
    return refusal === undefined ? state : { ...state, chat };
}
/** The memory with only running jobs on the board; undefined: nothing is left. */
function boundMemory(memory, jobs) {
    if (!memory || Object.keys(memory).length === 0)
        return undefined;
    return memory.board ? { ...memory, board: (0,_board_js__WEBPACK_IMPORTED_MODULE_4__/* .boundBoard */ .$f)(memory.board, jobs) } : memory;
}
/** Alerts among entries that were not delivered. */
function urgentLeft(entries, { receipts }) {
    const done = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
    return entries.filter(({ notice }) => !done.has(notice.id) && (0,_notice_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrgent */ .Gi)(notice));
}
/** Number of the issue that reported alerts of which none is open any more, whichever jobs file they were of. */
function endedIssue({ chat, jobs, files = {}, outbox, ...state }) {
    const isOpen = Object.values(jobs).some(({ anomaly }) => anomaly !== undefined) ||
        Object.values(files).some(({ configError }) => configError !== undefined) ||
        state.configErrorReportedAt !== undefined ||
        state.drill?.trouble !== undefined ||
        outbox.some(({ notice }) => (0,_notice_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrgent */ .Gi)(notice));
    return isOpen ? undefined : chat?.issue?.number;
}
/** The state without the issue of that number. Idempotent. */
function withoutIssue(state, number) {
    const { issue, ...chat } = state.chat ?? {};
    return issue?.number === number ? { ...state, chat } : state;
}


/***/ }),

/***/ 4262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Mz: () => (/* binding */ isOutput),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   qq: () => (/* binding */ pack)
/* harmony export */ });
const isOutput = (line) => line?.spans[0]?.style === 'pre';
const textOf = ({ spans }) => spans.map(({ text }) => text).join('');
/** Without styles; a line of output has a bar before it. */
function plainLine(line) {
    const text = textOf(line);
    if (!isOutput(line))
        return text;
    return text === '' ? '|' : `| ${text}`;
}
const blank = { spans: [] };
/**
 * Distributes the blocks over as few messages as their order allows: cut between blocks, otherwise between lines, and within a line
 * only if no message could hold it.
 */
function pack(blocks, room, measure) {
    const parts = [];
    let part = [];
    let size = { units: 0, entities: 0 };
    const add = (line) => {
        size = grown(size, line, part.at(-1), measure);
        part.push(line);
    };
    const close = () => {
        if (part.length > 0)
            parts.push(withoutBlankEnds(part));
        part = [];
        size = { units: 0, entities: 0 };
    };
    for (const { lines, continued } of blocks) {
        const together = part.length === 0 ? lines : [blank, ...lines];
        if (!fits(sizeOf(together, measure, size, part.at(-1)), room))
            close();
        else if (part.length > 0)
            add(blank);
        const most = room.units - sizeOf([continued], measure).units;
        for (const line of lines.flatMap((each) => cutLine(each, most, measure))) {
            if (!fits(grown(size, line, part.at(-1), measure), room)) {
                close();
                add(continued);
            }
            add(line);
        }
    }
    close();
    return parts;
}
/** Whether it fits into one message. */
const fits = (size, room) => size.units <= room.units && size.entities <= room.entities;
function sizeOf(lines, measure, from = { units: 0, entities: 0 }, above) {
    let size = from;
    for (const [index, line] of lines.entries()) {
        size = grown(size, line, index === 0 ? above : lines[index - 1], measure);
    }
    return size;
}
function grown(size, line, above, measure) {
    const formatted = line.spans.filter(({ style }) => style !== 'plain').length;
    return {
        units: size.units + measure(line) + 1,
        entities: size.entities + (isOutput(line) && isOutput(above) ? 0 : formatted),
    };
}
/** Splits a line into lines that fit: half the room always holds a piece, see `Limits`. */
function cutLine(line, most, measure) {
    if (measure(line) < most)
        return [line];
    const limit = Math.floor(most / 2) - 2;
    const pieces = [[]];
    let left = limit;
    for (const { style, text } of line.spans) {
        let rest = text;
        while (rest !== '') {
            const end = left >= rest.length || !/[\uD800-\uDBFF]/.test(rest.charAt(left - 1)) ? left : left - 1;
            const taken = rest.slice(0, end);
            if (taken !== '')
                pieces.at(-1)?.push({ style, text: taken });
            rest = rest.slice(end);
            left -= taken.length;
            if (rest === '')
                break;
            pieces.push([]);
            left = limit;
        }
    }
    return pieces
        .map((spans) => withoutEnd(spans))
        .map((spans, index) => (index === pieces.length - 1 ? { ...line, spans } : { spans }));
}
/** Removes space at the end, which a chat would remove from a message anyway. */
function withoutBlankEnds(lines) {
    const isShown = (line) => textOf(line).trim() !== '';
    const kept = lines.slice(Math.max(0, lines.findIndex(isShown)), lines.findLastIndex(isShown) + 1);
    return kept.map((line, index) => index === kept.length - 1 ? { ...line, spans: withoutEnd(line.spans) } : line);
}
function withoutEnd(spans) {
    const last = spans.findLastIndex(({ text }) => text.trim() !== '');
    return spans
        .slice(0, last + 1)
        .map((span, index) => (index === last ? { ...span, text: span.text.trimEnd() } : span));
}


/***/ }),

/***/ 7102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ exitMeaning)
/* harmony export */ });
const usual = { success: [0], warning: [] };
/** By `exitCodes` of the job; null (ended by a signal) and a code in neither list are failures. */
function exitMeaning({ exitCodes }, code) {
    const { success, warning } = exitCodes ?? usual;
    if (code === null)
        return 'failure';
    if (success.includes(code))
        return 'success';
    return warning.includes(code) ? 'warning' : 'failure';
}


/***/ }),

/***/ 5636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ cron),
/* harmony export */   Db: () => (/* binding */ jobId),
/* harmony export */   EQ: () => (/* binding */ lifetime),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   NB: () => (/* binding */ logins),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Uq: () => (/* binding */ filledText),
/* harmony export */   VP: () => (/* binding */ noEffect),
/* harmony export */   XB: () => (/* binding */ jobRef),
/* harmony export */   YK: () => (/* binding */ spacing),
/* harmony export */   Z: () => (/* binding */ patternLimits),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   cb: () => (/* binding */ delay),
/* harmony export */   eq: () => (/* binding */ whenUsed),
/* harmony export */   gn: () => (/* binding */ exitCodeList),
/* harmony export */   iZ: () => (/* binding */ secondsField),
/* harmony export */   jB: () => (/* binding */ upTo),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   qp: () => (/* binding */ patterns),
/* harmony export */   rg: () => (/* binding */ zone),
/* harmony export */   vU: () => (/* binding */ argv),
/* harmony export */   wR: () => (/* binding */ timeout),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zo: () => (/* binding */ variableNames)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9396);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3759);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9715);
/* harmony import */ var _schedule_cron_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4504);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(635);
/* harmony import */ var _zones_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8086);
/** Types of values in a jobs file, with their wording in messages and docs. Pure. */





const words = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .registry */ .u5();
/** Attaches description and wording to a schema. */
function field(schema, description, say) {
    // Registered, not `.check(z.describe())`: that would build every schema twice.
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .globalRegistry */ .fd.add(schema, { description });
    words.add(schema, say);
    return schema;
}
/** An object with these keys and no others. */
function object(description, example, keys) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej(keys), description, { expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('type-object'), example });
}
/** Built on first use and kept: building a job's schema takes a fifth of the start-up. */
function whenUsed(make) {
    let made;
    return () => (made ??= { it: make() }).it;
}
/** A hundred years: later times are no longer dates. */
const maxSeconds = 3_153_600_000;
/** Timers are limited to about 24 days. */
const maxTimeoutSeconds = 2_000_000;
const noNul = /^[^\0]*$/;
const isSet = /\S/;
function secondsField(description, example, min = 0) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._gte */ .qm(min), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._lte */ .Zm(maxSeconds)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-seconds', { least: min }),
        example: String(example),
    });
}
/** 0, or an interval that does not flood a chat. */
function spacing(description, example) {
    const leastSeconds = 900;
    const schema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(0), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._gte */ .qm(leastSeconds), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._lte */ .Zm(maxSeconds))]);
    return field(schema, description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-spacing', { least: leastSeconds }),
        example: String(example),
    });
}
function lifetime(description) {
    return secondsField(description, 86_400, 1);
}
/** `kind`: such as a whole number. */
function upTo(most, kind, description, example) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._gte */ .qm(1), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._lte */ .Zm(most)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-range', { kind, most }),
        example: String(example),
    });
}
/** Exit codes of a process: 0 to 255. `least`: how many of them. */
function exitCodeList(description, example, least = 0) {
    const code = field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._lte */ .Zm(255)), 'One exit code.', {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-exit-code'),
        example: '24',
    });
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(code).check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._minLength */ .m9(least)), description, {
        expects: least > 0 ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-exit-codes') : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-exit-code-list'),
        example,
    });
}
function timeout(description) {
    return upTo(maxTimeoutSeconds, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('whole-seconds'), description, 300);
}
function delay(description) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._lte */ .Zm(maxSeconds)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-delay'),
        example: '60',
    });
}
function flag(description) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), description, { expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-flag'), example: 'true' });
}
function oneOf(values, description) {
    const list = values.map((value) => JSON.stringify(value));
    const [one = '', other = ''] = list;
    const expects = list.length === 2
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-either', { one, other })
        : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-one-of', { values: list.join(', ') });
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(values), description, {
        expects,
        example: JSON.stringify(values[0]),
        fix: (given) => (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(given, values),
    });
}
function text(description, example) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), description, { expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('a-text'), example: JSON.stringify(example) });
}
function filledText(description, what, example) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(isSet), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(noNul)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-filled', { what }),
        example: JSON.stringify(example),
    });
}
function time(description, example) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN(), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(/^(?:[01]\d|2[0-3]):[0-5]\d$/)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-time'),
        example: JSON.stringify(example),
        fix: (given) => (/^24:00$/.test(given.trim()) ? '00:00' : given.trim().padStart(5, '0')),
    });
}
function zone(description) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .refine */ .YPB(_zones_js__WEBPACK_IMPORTED_MODULE_2__/* .isZoneName */ .QJ)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-zone'),
        example: '"Asia/Shanghai"',
        advice: _zones_js__WEBPACK_IMPORTED_MODULE_2__/* .zoneAdvice */ .V$,
    });
}
function cron(description, example = '"30 2 * * *"') {
    const schema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .refine */ .YPB((given) => (0,_schedule_cron_js__WEBPACK_IMPORTED_MODULE_0__/* .cronProblem */ .K2)(given) === undefined));
    return field(schema, description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-cron'),
        example,
        advice: (given) => {
            const problem = (0,_schedule_cron_js__WEBPACK_IMPORTED_MODULE_0__/* .cronProblem */ .K2)(given.trim());
            return problem && (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('cron-advice', { ...problem });
        },
    });
}
function jobId(description) {
    const shape = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._\-:@+]{0,63}$/u;
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN(), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(shape)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-id'),
        example: '"nightly-sync"',
        fix: (given) => given
            .trim()
            .slice(0, 64)
            .replaceAll(/[^\p{L}\p{M}\p{N} ._\-:@+]+/gu, '-')
            .replace(/^[^\p{L}\p{N}]+/u, ''),
    });
}
/** A reference: the schema accepts any string; the rules warn about unknown ones. */
function jobRef(description) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN(), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(isSet)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-job-id'),
        example: '"nightly-sync"',
    });
}
function argv(description, example) {
    const program = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .refine */ .YPB((list) => list.length === 0 || isSet.test(list[0] ?? ''), { path: [0] });
    const argument = field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(noNul)), 'One argument.', {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-argument'),
        example: '"job.py"',
    });
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(argument).check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._minLength */ .m9(1), program), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-argv'),
        example,
    });
}
function environment(description) {
    const value = field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(noNul)), 'Value of the variable.', {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-env-value'),
        example: '"value"',
        isSecret: true,
    });
    const name = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(/^[A-Za-z_][A-Za-z0-9_]*$/));
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(name, value), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-env'),
        example: '{ "LANG": "C.UTF-8" }',
        isSecret: true,
    });
}
function variableName(description, example) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN(), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(/^[A-Za-z_][A-Za-z0-9_]*$/)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-variable'),
        example: JSON.stringify(example),
        fix: (given) => given
            .trim()
            .replace(/^\$\{?|\}$/g, '')
            .replace(/=.*$/s, ''),
    });
}
function variableNames(description) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(variableName('One name.', 'AWS_SESSION_TOKEN')), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-variables'),
        example: '["AWS_SESSION_TOKEN"]',
    });
}
function logins(description) {
    const login = field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._trim */ .WN(), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)), 'One login.', {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-login'),
        example: '"octocat"',
        fix: (given) => given.trim().replace(/^@/, ''),
    });
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(login).check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._minLength */ .m9(1)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-logins'),
        example: '["octocat"]',
    });
}
/** Limits of a list of patterns and of each pattern. */
const patternLimits = { inList: 50, length: 200 };
/** Checked in `patterns.ts`, which is loaded only for a file that has patterns. */
function patterns(description) {
    const { inList, length } = patternLimits;
    const pattern = field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._minLength */ .m9(1), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb(length)), 'One regular expression.', {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-pattern', { most: length }),
        example: '"^Refreshing state"',
    });
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(pattern).check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._maxLength */ .Eb(inList)), description, {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('expects-patterns', { most: inList }),
        example: '["^Refreshing state"]',
    });
}
/** A key of the script's files: accepted without effect, with a warning by the rules. */
function noEffect() {
    const schema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J();
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .globalRegistry */ .fd.add(schema, {
        description: 'No effect: a line in a file is not an approval.',
        deprecated: true,
    });
    return schema;
}


/***/ }),

/***/ 2793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/text/json.js
var json = __webpack_require__(2228);
// EXTERNAL MODULE: ./build/core/text/secret-names.js
var secret_names = __webpack_require__(8263);
// EXTERNAL MODULE: ./build/core/config/fields.js
var fields = __webpack_require__(5636);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./build/core/config/nearest.js
var nearest = __webpack_require__(635);
// EXTERNAL MODULE: ./build/core/config/problem.js
var problem = __webpack_require__(7818);
;// CONCATENATED MODULE: ./build/core/config/keys.js
/** Reads keys and optional keys from a schema. Pure. */





/** A schema without its wrappers (optional, default, lazy). */
function unwrap(schema) {
    if (schema instanceof schemas/* ZodMiniLazy */.p3)
        return unwrap(schema._zod.innerType);
    const isWrapper = schema instanceof schemas/* ZodMiniExactOptional */.CW3 ||
        schema instanceof schemas/* ZodMiniDefault */.Gze ||
        schema instanceof schemas/* ZodMiniPrefault */.ilq;
    return isWrapper ? unwrap(schema.def.innerType) : schema;
}
/** Keys of an object schema; undefined for other schemas. */
function shapeOf(schema) {
    const inner = unwrap(schema);
    return inner instanceof schemas/* ZodMiniObject */.uXj ? new Map(Object.entries(inner.shape)) : undefined;
}
/** Schema of the value at a key or index. */
function childOf(schema, part) {
    const inner = unwrap(schema);
    if (inner instanceof schemas/* ZodMiniArray */.WT6)
        return inner.def.element;
    if (inner instanceof schemas/* ZodMiniRecord */.kjU)
        return inner.def.valueType;
    return shapeOf(inner)?.get(String(part));
}
/** In the jobs file's schema, each wrapper means that the key is optional. */
function mayBeAbsent(schema) {
    return unwrap(schema) !== schema;
}
/** A copy without unknown keys and nulls of optional keys, with a warning for each. */
function tidy(schema, value) {
    const drafts = [];
    const visit = (here, given, path) => {
        if (Array.isArray(given)) {
            const inner = unwrap(here);
            if (!(inner instanceof schemas/* ZodMiniArray */.WT6))
                return given;
            const { element } = inner.def;
            return given.map((item, index) => visit(element, item, [...path, index]));
        }
        const shape = shapeOf(here);
        if (shape === undefined || !(0,json/* isObject */.Gv)(given))
            return given;
        const kept = {};
        for (const [key, child] of Object.entries(given)) {
            const known = shape.get(key);
            const place = [...path, key];
            if (known === undefined) {
                drafts.push((0,problem/* warning */.$e)(place, () => (0,sentence/* sentence */.e)('unknown-key', { key: (0,problem/* quote */.hD)(key) }), () => fixForKey(key, shape), 'key'));
            }
            else if (child === null && mayBeAbsent(known)) {
                drafts.push((0,problem/* warning */.$e)(place, (0,sentence/* sentence */.e)('null-not-set'), (0,sentence/* sentence */.e)('remove-it')));
            }
            else
                kept[key] = visit(known, child, place);
        }
        return kept;
    };
    return { value: visit(schema, value, []), drafts };
}
function fixForKey(key, shape) {
    const near = (0,nearest/* nearest */.p)(key, shape.keys());
    // Differs only in case: no other key can be meant.
    if (near?.toLowerCase() === key.toLowerCase())
        return (0,sentence/* sentence */.e)('write-this', { value: (0,problem/* quote */.hD)(near) });
    for (const [name, child] of shape) {
        if (shapeOf(child)?.has(key))
            return (0,sentence/* sentence */.e)('move-into', { key: (0,problem/* quote */.hD)(name) });
    }
    if (near !== undefined)
        return (0,sentence/* sentence */.e)('did-you-mean', { name: (0,problem/* quote */.hD)(near) });
    return (0,sentence/* sentence */.e)('remove-unknown', { names: [...shape.keys()].join(', ') });
}

// EXTERNAL MODULE: ./build/core/schedule/cron.js
var cron = __webpack_require__(4504);
// EXTERNAL MODULE: ./build/core/config/schema.js
var schema = __webpack_require__(8566);
;// CONCATENATED MODULE: ./build/core/config/rules.js
/** Rules between keys of a job and between jobs. Each checks what it can, even if other keys are wrong. Pure. */








/** Facts of each job that is an object. `given`: the file with its unknown keys. */
function readFacts(file, given) {
    const written = jobsIn(given);
    return jobsIn(file).flatMap((value, index) => (0,json/* isObject */.Gv)(value) ? [factsOf(value, written[index], index)] : []);
}
function jobsIn(file) {
    return (0,json/* isObject */.Gv)(file) && Array.isArray(file['jobs']) ? file['jobs'] : [];
}
function factsOf(value, written, index) {
    const { commands, after } = value;
    return {
        index,
        value,
        id: textOf(value['id']),
        kind: schema/* kinds */.EZ.find((kind) => kind === value['kind']),
        risk: schema/* risks */.XG.find((risk) => risk === value['risk']),
        commands: (0,json/* isObject */.Gv)(commands) ? commands : undefined,
        slips: (0,fields/* whenUsed */.eq)(() => ((0,json/* isObject */.Gv)(written) ? slipsIn(written['commands']) : new Map())),
        links: after === undefined ? [] : Array.isArray(after) ? after.map(linkOf) : undefined,
    };
}
/** Further commands are ignored. */
const mostSlips = 100;
function slipsIn(commands) {
    const shape = shapeOf((0,schema/* commandsSchema */.wz)());
    const unknown = (0,json/* isObject */.Gv)(commands) && shape ? Object.keys(commands).filter((key) => !shape.has(key)) : [];
    const nearestName = (0,nearest/* nearestOf */.q)(shape?.keys() ?? []);
    return new Map(unknown.slice(0, mostSlips).flatMap((key) => {
        const name = nearestName(key);
        return name === undefined ? [] : [[name, key]];
    }));
}
function linkOf(item) {
    if (!(0,json/* isObject */.Gv)(item))
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
    return schema/* whens */.eP.find((when) => when === value) ?? 'never';
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
/** Number of ids that suggestions are searched in. */
const mostGuesses = 2000;
function* checkRules(jobs, tickEverySeconds) {
    const byId = new Map();
    for (const job of jobs) {
        if (job.id === undefined)
            continue;
        const first = byId.get(job.id);
        if (first === undefined)
            byId.set(job.id, job);
        else {
            const { id } = job;
            const message = () => (0,sentence/* sentence */.e)('id-twice', { id: (0,problem/* quote */.hD)(id), index: first.index });
            yield (0,problem/* error */.z3)(at(job, 'id'), message, (0,sentence/* sentence */.e)('unique-ids'));
        }
    }
    const file = {
        byId,
        nearestId: (0,fields/* whenUsed */.eq)(() => (0,nearest/* nearestOf */.q)([...byId.keys()].slice(0, mostGuesses))),
        verification: (0,fields/* whenUsed */.eq)(() => [...byId.values()].find(verifies)),
    };
    for (const job of jobs) {
        yield* ofKind(job);
        yield* ofSchedule(job, tickEverySeconds);
        yield* ofExpectation(job);
        yield* ofPing(job);
        yield* ofExitCodes(job);
        yield* ofFormat(job);
        yield* ofApproval(job);
        for (const [index, link] of (job.links ?? []).entries())
            yield* ofLink(job, link, index, file);
        yield* ofVerification(job, file);
    }
    yield* circles(jobs, byId);
}
function at(job, ...rest) {
    return ['jobs', job.index, ...rest];
}
function* ofKind(job) {
    const { kind, risk, value } = job;
    if (kind === undefined)
        return;
    yield* ofExec(job);
    yield* ofRequired(job, kind);
    const changes = risk !== undefined && risk !== 'read_only';
    if (kind === 'one_shot_read' && changes)
        yield (0,problem/* error */.z3)(at(job, 'risk'), (0,sentence/* sentence */.e)('read-with-risk', { risk: (0,problem/* quote */.hD)(risk) }), (0,sentence/* sentence */.e)('read-risk-fix'));
    if (kind === 'long_running_read' && changes)
        yield (0,problem/* warning */.$e)(at(job, 'risk'), (0,sentence/* sentence */.e)('long-with-risk', { risk: (0,problem/* quote */.hD)(risk) }), (0,sentence/* sentence */.e)('long-risk-fix'));
    if (kind === 'one_shot_write' && risk === 'read_only')
        yield (0,problem/* error */.z3)(at(job, 'risk'), (0,sentence/* sentence */.e)('write-read-only'), (0,sentence/* sentence */.e)('write-risk-fix'));
    if (kind !== 'one_shot_read' && 'everySeconds' in value)
        yield (0,problem/* error */.z3)(at(job, 'everySeconds'), (0,sentence/* sentence */.e)('only-for-kind', { kind: 'one_shot_read', is: kind }), (0,sentence/* sentence */.e)('remove-it'));
    if (kind !== 'one_shot_write' && 'verify' in value)
        yield (0,problem/* warning */.$e)(at(job, 'verify'), (0,sentence/* sentence */.e)('verify-no-effect', { kind }), (0,sentence/* sentence */.e)('remove-it'));
}
function* ofSchedule(job, tickEverySeconds) {
    const { value } = job;
    const { schedule } = value;
    if (schedule === undefined)
        return;
    yield* ofScheduledKind(job);
    if ('everySeconds' in value)
        yield (0,problem/* error */.z3)(at(job, 'everySeconds'), (0,sentence/* sentence */.e)('schedule-conflict'), (0,sentence/* sentence */.e)('remove-one'));
    const expression = (0,json/* isObject */.Gv)(schedule) ? textOf(schedule['cron']) : undefined;
    if (expression === undefined || (0,cron/* cronProblem */.K2)(expression))
        return;
    const closestMs = (0,cron/* closerSlotsMs */.sP)(expression, tickEverySeconds * 1000);
    if (closestMs !== undefined)
        yield (0,problem/* warning */.$e)(at(job, 'schedule'), (0,sentence/* sentence */.e)('schedule-too-fine', { seconds: closestMs / 1000, over: tickEverySeconds }), (0,sentence/* sentence */.e)('tick-more-often'));
}
function* ofExpectation(job) {
    const { kind, value } = job;
    if (value['expect'] === undefined)
        return;
    const path = at(job, 'expect');
    if (kind !== undefined && kind !== 'long_running_read')
        yield (0,problem/* error */.z3)(path, (0,sentence/* sentence */.e)('only-for-kind', { kind: 'long_running_read', is: kind }), (0,sentence/* sentence */.e)('remove-it'));
    if (value['schedule'] !== undefined)
        yield (0,problem/* error */.z3)(path, (0,sentence/* sentence */.e)('expect-conflict'), (0,sentence/* sentence */.e)('remove-one'));
}
/** Only what this program runs to its end has an exit code. */
function* ofPing({ kind, value, commands, index }) {
    if (value['ping'] === undefined || kind === undefined || kind === 'one_shot_read')
        return;
    if (kind === 'long_running_read' && (commands === undefined || 'exec' in commands))
        return;
    const fix = kind === 'one_shot_write' ? (0,sentence/* sentence */.e)('remove-it') : (0,sentence/* sentence */.e)('remove-or-exec');
    yield (0,problem/* error */.z3)(['jobs', index, 'ping'], (0,sentence/* sentence */.e)('ping-needs-exit'), fix);
}
function* ofExitCodes(job) {
    const { kind, commands, value } = job;
    const codes = value['exitCodes'];
    if (codes === undefined)
        return;
    const path = at(job, 'exitCodes');
    if (kind === 'one_shot_write')
        return yield (0,problem/* error */.z3)(path, (0,sentence/* sentence */.e)('exit-codes-of-write'), (0,sentence/* sentence */.e)('remove-it'));
    if (kind === 'long_running_read' && commands !== undefined && !('exec' in commands))
        return yield (0,problem/* error */.z3)(path, (0,sentence/* sentence */.e)('exit-codes-need-exec'), (0,sentence/* sentence */.e)('remove-or-exec'));
    if (!(0,json/* isObject */.Gv)(codes))
        return;
    const { supervise } = value;
    const success = codesIn(codes['success'] ?? [0]);
    const warned = codesIn(codes['warning'] ?? []);
    const resumed = codesIn((0,json/* isObject */.Gv)(supervise) ? supervise['resumeOnExitCodes'] : []);
    for (const [index, code] of warned.entries())
        if (success.includes(code))
            yield codeTwice(at(job, 'exitCodes', 'warning', index), code, 'exitCodes.success');
    for (const [index, code] of resumed.entries()) {
        const list = success.includes(code) ? 'success' : warned.includes(code) ? 'warning' : undefined;
        if (list !== undefined)
            yield codeTwice(at(job, 'supervise', 'resumeOnExitCodes', index), code, `exitCodes.${list}`);
    }
    if (success.length > 0 && ![...success, ...warned].includes(0))
        yield (0,problem/* warning */.$e)(at(job, 'exitCodes', 'success'), (0,sentence/* sentence */.e)('exit-0-fails'), (0,sentence/* sentence */.e)('add-exit-0'));
}
function* ofFormat({ kind, value, ...job }) {
    if (value['format'] === undefined)
        return;
    const path = ['jobs', job.index];
    if (kind !== undefined && kind !== 'one_shot_read')
        return yield (0,problem/* error */.z3)([...path, 'format'], (0,sentence/* sentence */.e)('only-for-kind', { kind: 'one_shot_read', is: kind }), (0,sentence/* sentence */.e)('remove-it'));
    if (value['exitCodes'] !== undefined)
        yield (0,problem/* error */.z3)([...path, 'exitCodes'], (0,sentence/* sentence */.e)('exit-codes-of-plugin'), (0,sentence/* sentence */.e)('remove-one'));
}
function codesIn(list) {
    return Array.isArray(list) ? list : [];
}
function codeTwice(path, code, other) {
    return (0,problem/* error */.z3)(path, (0,sentence/* sentence */.e)('exit-code-twice', { code: Number(code), other: (0,problem/* quote */.hD)(other) }), (0,sentence/* sentence */.e)('exit-code-in-one'));
}
/** What its schedule starts must be ours to start. */
function* ofScheduledKind(job) {
    const { kind, risk, commands } = job;
    if (kind === 'one_shot_write')
        yield (0,problem/* error */.z3)(at(job, 'schedule'), (0,sentence/* sentence */.e)('schedule-of-write'), (0,sentence/* sentence */.e)('remove-it'));
    if (kind !== 'long_running_read')
        return;
    if (commands !== undefined && !('exec' in commands))
        yield (0,problem/* error */.z3)(at(job, 'schedule'), (0,sentence/* sentence */.e)('schedule-needs-exec'), (0,sentence/* sentence */.e)('write-exec-for-schedule'));
    if (risk !== undefined && risk !== 'read_only')
        yield (0,problem/* error */.z3)(at(job, 'schedule'), (0,sentence/* sentence */.e)('schedule-risk', { risk: (0,problem/* quote */.hD)(risk) }), (0,sentence/* sentence */.e)('make-write'));
}
/** Commands required by the kind. */
function* ofRequired(job, kind) {
    const { commands } = job;
    const isLong = kind === 'long_running_read';
    if (commands === undefined || (isLong && 'exec' in commands))
        return;
    const lacking = schema/* requiredCommands */.uz[kind].filter((name) => !(name in commands));
    if (lacking.length === 0)
        return;
    const slips = job.slips();
    for (const name of isLong && slips.has('exec') ? ['exec'] : lacking) {
        const slip = slips.get(name);
        yield slip === undefined
            ? (0,problem/* error */.z3)(at(job, 'commands', name), (0,sentence/* sentence */.e)('command-missing', { kind }), (0,sentence/* sentence */.e)('add-command', { name: (0,problem/* quote */.hD)(name) }))
            : (0,problem/* error */.z3)(at(job, 'commands', name), (0,sentence/* sentence */.e)('command-misspelt', { name: (0,problem/* quote */.hD)(slip) }), (0,sentence/* sentence */.e)('write-this', { value: (0,problem/* quote */.hD)(name) }));
    }
}
/** Keys of `supervise` for restarts of any long read. */
const ofBreaker = new Set(['maxAttempts', 'windowSeconds', 'maxBackoffSeconds']);
function* ofExec(job) {
    const { kind, commands = {}, value } = job;
    const isLong = kind === 'long_running_read';
    if ('exec' in commands && !isLong)
        return yield (0,problem/* error */.z3)(at(job, 'commands', 'exec'), (0,sentence/* sentence */.e)('only-for-kind', { kind: 'long_running_read', is: kind ?? '' }), (0,sentence/* sentence */.e)('run-or-long'));
    if ('exec' in commands) {
        for (const name of ['start', 'status', 'stop'].filter((each) => each in commands))
            yield (0,problem/* error */.z3)(at(job, 'commands', name), (0,sentence/* sentence */.e)('conflicts-with-exec'), (0,sentence/* sentence */.e)('remove-it'));
        return;
    }
    const { supervise } = value;
    if (job.commands === undefined || supervise === undefined)
        return;
    const keys = isLong && (0,json/* isObject */.Gv)(supervise) ? Object.keys(supervise).map((key) => [key]) : [[]];
    for (const key of keys.filter(([name = '']) => !ofBreaker.has(name)))
        yield (0,problem/* warning */.$e)(at(job, 'supervise', ...key), (0,sentence/* sentence */.e)('no-effect-without-exec'), (0,sentence/* sentence */.e)('remove-or-exec'));
}
function* ofApproval(job) {
    const { approval } = job.value;
    if (!(0,json/* isObject */.Gv)(approval))
        return;
    if (job.kind !== undefined && job.kind !== 'one_shot_write')
        yield (0,problem/* warning */.$e)(at(job, 'approval'), (0,sentence/* sentence */.e)('approval-no-effect', { kind: job.kind }), (0,sentence/* sentence */.e)('remove-it'));
    const harmless = { granted: false, required: true };
    for (const [key, value] of Object.entries(harmless))
        if (key in approval && approval[key] !== value)
            yield (0,problem/* warning */.$e)(at(job, 'approval', key), (0,sentence/* sentence */.e)('line-no-approval'), (0,sentence/* sentence */.e)('approved-in-run'));
}
function* ofLink(job, link, index, { byId, nearestId }) {
    const item = Array.isArray(job.value['after']) ? job.value['after'][index] : undefined;
    const given = (0,json/* isObject */.Gv)(item) ? item['when'] : undefined;
    if (link.when === 'never')
        yield (0,problem/* warning */.$e)(at(job, 'after', index, 'when'), () => (0,sentence/* sentence */.e)('never-matches', { value: (0,problem/* shown */.SP)(given) }), () => meantOr((0,nearest/* nearest */.p)(String(given), schema/* whens */.eP), (0,sentence/* sentence */.e)('write-outcome')));
    else if (typeof given === 'string' && given.trim() === '')
        yield (0,problem/* warning */.$e)(at(job, 'after', index, 'when'), (0,sentence/* sentence */.e)('empty-is-success'), (0,sentence/* sentence */.e)('success-or-remove'));
    const { jobId } = link;
    if (jobId === undefined)
        return;
    const target = byId.get(jobId);
    if (target === undefined)
        yield (0,problem/* warning */.$e)(at(job, 'after', index, 'jobId'), () => (0,sentence/* sentence */.e)('no-job-with-id', { id: (0,problem/* quote */.hD)(jobId) }), () => meantOr(nearestId()(jobId), (0,sentence/* sentence */.e)('write-job-id')));
    else if (!mayFollow(job, link, target))
        yield (0,problem/* warning */.$e)(at(job, 'after', index, 'jobId'), () => (0,sentence/* sentence */.e)('cannot-follow', { id: (0,problem/* quote */.hD)(jobId), kind: target.kind ?? '' }), (0,sentence/* sentence */.e)('name-read'));
}
function meantOr(near, otherwise) {
    return near === undefined ? otherwise : (0,sentence/* sentence */.e)('did-you-mean', { name: (0,problem/* quote */.hD)(near) });
}
function mayFollow(job, link, target) {
    if (job.kind === undefined || target.kind === undefined || target.kind === 'one_shot_read')
        return true;
    if (link.when === undefined || link.when === 'never')
        return true;
    if (job.kind !== 'one_shot_write')
        return false;
    // A long read verifies by one status; another write is its rollback, which is only offered.
    if (target.kind !== 'long_running_read')
        return link.when === 'failure';
    return link.when === 'success' && !(target.commands !== undefined && 'exec' in target.commands);
}
function* ofVerification(job, { byId, verification }) {
    const { kind, links } = job;
    if (kind !== 'one_shot_write' || links === undefined)
        return;
    for (const { jobId, when } of links) {
        if (when === undefined || (jobId === undefined && when === 'success'))
            return;
        const target = jobId === undefined ? undefined : byId.get(jobId);
        if (when !== 'success' || target === undefined)
            continue;
        const cannotBeJudged = target.kind === undefined || target.risk === undefined;
        if (cannotBeJudged || verifies(target))
            return;
    }
    yield (0,problem/* error */.z3)(at(job, 'after'), (0,sentence/* sentence */.e)('needs-verification'), () => {
        const { id } = verification() ?? {};
        return id === undefined
            ? (0,sentence/* sentence */.e)('declare-verification')
            : (0,sentence/* sentence */.e)('add-verification', { id: (0,problem/* quote */.hD)(id) });
    });
}
function verifies(job) {
    // A supervised job has no status command.
    const isSupervised = job.commands !== undefined && 'exec' in job.commands;
    const isRead = job.kind === 'one_shot_read' || (job.kind === 'long_running_read' && !isSupervised);
    return isRead && job.risk === 'read_only';
}
/** One error for each link that closes a cycle, at its `jobId`. Not recursive: a chain may be as long as the file. */
function* circles(jobs, byId) {
    const done = new Set();
    for (const root of jobs) {
        const way = [{ job: root, next: 0 }];
        /** Index of each job on the path. */
        const onWay = new Map([[root, 0]]);
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
            const from = onWay.get(target);
            if (from !== undefined)
                yield closing(way, from, index);
            else if (!done.has(target)) {
                onWay.set(target, way.length);
                way.push({ job: target, next: 0 });
            }
        }
    }
}
/** `from`: index where the cycle begins. */
function closing(way, from, index) {
    const jobs = (begin, end) => way.slice(begin, end).map((step) => step.job);
    const first = jobs(from, from + 1);
    const isShort = way.length - from <= 7;
    // A path may be as long as the file: only the shown part is taken.
    const links = isShort ? [...jobs(from), ...first] : [...jobs(from, from + 4), ...jobs(-2), ...first];
    const path = ['jobs', way.at(-1)?.job.index ?? 0, 'after', index, 'jobId'];
    const message = () => {
        const names = links.map((job) => (0,problem/* quote */.hD)(job.id ?? ''));
        if (!isShort)
            names.splice(4, 0, '…');
        return (0,sentence/* sentence */.e)('jobs-in-cycle', { path: names.join(' → ') });
    };
    return (0,problem/* error */.z3)(path, message, (0,sentence/* sentence */.e)('break-cycle'));
}

;// CONCATENATED MODULE: ./build/core/config/inspect.js
/** A plain value → Config or all its problems, independent of the text. Pure. */









/** Limits the time to collect problems. */
const maxJobs = 10_000;
function inspect(given) {
    if (!(0,json/* isObject */.Gv)(given)) {
        // The wrong file may hold a secret.
        const isPlain = typeof given === 'string' || typeof given === 'number';
        const message = (0,sentence/* sentence */.e)('file-not-object', { got: isPlain ? typeOf(given) : (0,problem/* shown */.SP)(given) });
        return {
            config: undefined,
            drafts: [(0,problem/* error */.z3)([], message, (0,sentence/* sentence */.e)('write-empty-file'))],
        };
    }
    if (Array.isArray(given['jobs']) && given['jobs'].length > maxJobs) {
        const message = (0,sentence/* sentence */.e)('too-many-jobs', { count: given['jobs'].length, most: maxJobs });
        return {
            config: undefined,
            drafts: [(0,problem/* error */.z3)(['jobs'], message, (0,sentence/* sentence */.e)('check-file'))],
        };
    }
    const { value, drafts: ofKeys } = tidy(schema/* configSchema */.Qn, withSchedules(given));
    const facts = readFacts(value, given);
    const ofRules = [...checkRules(facts, tickEverySecondsIn(value))];
    settleWhen(facts);
    const result = check(value);
    if (result === undefined) {
        const message = (0,sentence/* sentence */.e)('too-many-problems');
        return { config: undefined, drafts: [(0,problem/* error */.z3)([], message, (0,sentence/* sentence */.e)('check-file'))] };
    }
    const ofShape = result.success ? [] : complaints(schema/* configSchema */.Qn, value, result.error.issues);
    const drafts = [...ofKeys, ...ofRules, ...ofShape];
    const isValid = result.success && drafts.every(({ severity }) => severity !== 'error');
    return { config: isValid ? resolve(result.data, facts) : undefined, drafts };
}
/** A schedule may be only its expression. */
function withSchedules(file) {
    const { jobs } = file;
    return Array.isArray(jobs) ? { ...file, jobs: jobs.map(withSchedule) } : file;
}
function withSchedule(job) {
    const isText = (0,json/* isObject */.Gv)(job) && typeof job['schedule'] === 'string';
    return isText ? { ...job, schedule: { cron: job['schedule'] } } : job;
}
function tickEverySecondsIn(file) {
    const defaults = (0,json/* isObject */.Gv)(file) ? file['defaults'] : undefined;
    const given = (0,json/* isObject */.Gv)(defaults) ? defaults['tickEverySeconds'] : undefined;
    return typeof given === 'number' ? given : schema/* usualTickSeconds */.bH;
}
/** Undefined: so many problems that collecting them overflows the stack, since zod spreads them as arguments. */
function check(value) {
    try {
        return parse/* safeParse */.xL(schema/* configSchema */.Qn, value);
    }
    catch (thrown) {
        if (thrown instanceof RangeError)
            return undefined;
        throw thrown;
    }
}
/** The rules warn about an unknown `when`; the schema has to accept it. */
function settleWhen(facts) {
    for (const { value, links } of facts) {
        if (!Array.isArray(value['after']))
            continue;
        for (const [index, item] of value['after'].entries()) {
            if ((0,json/* isObject */.Gv)(item) && links?.[index]?.when !== undefined && typeof item['when'] === 'string') {
                const { when } = links[index];
                item['when'] = when === 'never' ? 'always' : when;
            }
        }
    }
}
function resolve(file, facts) {
    const { hostName, header, tickEverySeconds, drill, ...defaults } = file.defaults;
    const { timezone } = defaults;
    return {
        ...(timezone !== undefined && { timezone }),
        ...(hostName !== undefined && { hostName }),
        ...(header === 'classic' && { header }),
        ...(tickEverySeconds !== schema/* usualTickSeconds */.bH && { tickEverySeconds }),
        ...(drill !== undefined && { drill }),
        jobs: file.jobs.map((job, index) => resolveJob({ ...(0,schema/* absentParts */.qf)(), ...job }, defaults, facts[index])),
    };
}
function resolveJob(job, defaults, facts) {
    const { granted: _granted, required: _required, ...approval } = job.approval;
    const { supervise, ...rest } = job;
    // Something else can start such a job, so its group cannot be enforced.
    const { concurrencyGroup: _group, ...breaker } = supervise;
    return {
        ...rest,
        ...(job.kind === 'long_running_read' && { supervise: job.commands.exec ? supervise : breaker }),
        name: nameOf(job),
        policy: { ...defaults, ...job.policy, quietHours: { ...defaults.quietHours, ...job.policy.quietHours } },
        approval,
        after: job.after.filter((_, index) => facts?.links?.[index]?.when !== 'never'),
    };
}
const seen = /[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u;
/** Control characters would break the lines of a report, and an invisible name is useless. */
function nameOf({ name = '', id }) {
    return seen.test(name) ? name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() : id;
}
// --- Words the issues of the schema as problems.
/** One problem for each position, from its first issue. Issues of one position are consecutive. */
function complaints(root, value, issues) {
    return issues
        .map(({ path, code }) => ({
        path: path.map((part) => (typeof part === 'number' ? part : String(part))),
        code,
    }))
        .filter(({ path }, index, all) => !isSame(path, all[index - 1]?.path))
        .map(({ path, code }) => complaint(root, value, path, code === 'invalid_key'));
}
/** Compared from the end, where consecutive paths differ. */
function isSame(path, other) {
    return path.length === other?.length && path.findLastIndex((part, index) => part !== other[index]) === -1;
}
function complaint(root, value, path, badName) {
    if (badName) {
        const message = () => (0,sentence/* sentence */.e)('variable-name-wrong', { name: (0,problem/* shown */.SP)(path.at(-1)) });
        return (0,problem/* error */.z3)(path, message, (0,sentence/* sentence */.e)('variable-name-fix'), 'key');
    }
    const said = (0,fields/* whenUsed */.eq)(() => wordsFor(root, value, path));
    return (0,problem/* error */.z3)(path, () => said().message, () => said().fix);
}
function wordsFor(root, value, path) {
    let schema = root;
    let given = value;
    let isMissing = false;
    for (const part of path) {
        schema = childOf(schema, part) ?? schema;
        isMissing = (0,json/* isObject */.Gv)(given) && !Object.hasOwn(given, part);
        given = (0,json/* isObject */.Gv)(given)
            ? given[part]
            : Array.isArray(given)
                ? given[Number(part)]
                : undefined;
    }
    const say = fields/* words */.aL.get(unwrap(schema)) ?? { expects: (0,sentence/* sentence */.e)('expects-else'), example: '' };
    if (isMissing)
        return {
            message: (0,sentence/* sentence */.e)('is-missing'),
            fix: (0,sentence/* sentence */.e)('add-key', { key: (0,problem/* shown */.SP)(path.at(-1)), example: say.example }),
        };
    const isOpen = path.at(-2) === 'env' && !(0,secret_names/* looksSecret */.n)(String(path.at(-1)));
    if (say.isSecret && !isOpen)
        return secretWords(path, say, given);
    const message = (0,sentence/* sentence */.e)('must-be', { expected: say.expects, got: (0,problem/* shown */.SP)(given) });
    const advice = typeof given === 'string' ? say.advice?.(given) : undefined;
    if (advice !== undefined)
        return { message, fix: advice };
    const better = candidates(given, say.fix).find((candidate) => parse/* safeParse */.xL(schema, candidate).success);
    const fix = better === undefined
        ? (0,sentence/* sentence */.e)('for-example', { example: say.example })
        : (0,sentence/* sentence */.e)('write-this', { value: print(better) });
    return { message, fix };
}
function secretWords(path, { expects, example }, given) {
    const isPlain = typeof given === 'number' || typeof given === 'boolean';
    const got = isPlain || typeof given === 'string' ? typeOf(given) : (0,problem/* shown */.SP)(given);
    const fix = isPlain && path.at(-1) !== 'env' ? (0,sentence/* sentence */.e)('put-in-quotes') : (0,sentence/* sentence */.e)('for-example', { example });
    return { message: (0,sentence/* sentence */.e)('must-be', { expected: expects, got }), fix };
}
function typeOf(value) {
    if (typeof value === 'string')
        return (0,sentence/* sentence */.e)('type-string');
    return (0,sentence/* sentence */.e)(typeof value === 'number' ? 'a-number' : 'type-boolean');
}
function print(value) {
    return Array.isArray(value) ? `[${value.map((word) => (0,problem/* quote */.hD)(String(word))).join(', ')}]` : (0,problem/* shown */.SP)(value);
}
const unitSeconds = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
const yes = new Set(['true', 'yes', 'on', '1']);
const no = new Set(['false', 'no', 'off', '0']);
/** Guesses of the intended value. The schema decides which are valid. */
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
    // With quotes or shell operators, only a person knows where the words end.
    if (trimmed.length <= 200 && /^[\w@%+=:,./~ -]+$/.test(trimmed))
        found.push(trimmed.split(/ +/));
    return found.filter((candidate) => candidate !== undefined);
}


/***/ }),

/***/ 635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest),
/* harmony export */   q: () => (/* binding */ nearestOf)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** Ignores case and separators: `report_every_seconds` is `reportEverySeconds`. */
function plain(word) {
    return word.toLowerCase().replaceAll(/[_\-\s]/g, '');
}
/** Longer words are no typos, and the distance takes quadratic time. */
const maxLength = 100;
/** The candidate that `word` most likely means; undefined: none is near. */
function nearest(word, candidates) {
    return nearestOf(candidates)(word);
}
/**
 * `nearest` for many words. Near: equal except for case and separators, or about a third of the letters wrong, or the prefix of
 * exactly one candidate (`timeout` → `timeoutSeconds`).
 */
function nearestOf(candidates) {
    const all = Array.from(candidates, (candidate) => ({ candidate, known: plain(candidate) }));
    return (word) => {
        if (word.length > 2 * maxLength)
            return undefined;
        const wanted = plain(word);
        if (wanted === '' || wanted.length > maxLength)
            return undefined;
        const limit = Math.max(1, Math.round(wanted.length * 0.4));
        let best;
        const longer = [];
        for (const { candidate, known } of all) {
            if (wanted.length >= 3 && known.startsWith(wanted))
                longer.push(candidate);
            if (Math.abs(known.length - wanted.length) > limit)
                continue;
            const score = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, known);
            // A short word with every letter changed is another word.
            if (score > limit || score >= Math.max(wanted.length, known.length))
                continue;
            if (best === undefined || score < best.score)
                best = { candidate, score };
        }
        return best?.candidate ?? (longer.length === 1 ? longer[0] : undefined);
    };
}


/***/ }),

/***/ 7818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   AX: () => (/* binding */ locatedProblem),
/* harmony export */   Qu: () => (/* binding */ briefProblem),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   jV: () => (/* binding */ formatPath),
/* harmony export */   z3: () => (/* binding */ error)
/* harmony export */ });
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9715);
/** Problems of a jobs file: what, where and the fix. Pure. */

/** A problem that makes the file invalid. */
function error(path, message, fix, at = 'value') {
    return { severity: 'error', path, at, message, fix };
}
function warning(...words) {
    return { ...error(...words), severity: 'warning' };
}
/** One line: `file:line:column: error: path: message. fix` */
function locatedProblem(problem, file) {
    const { severity, line, column } = problem;
    const place = `${file}:${line}:${column}: ${severity}`;
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('problem-in', { place, problem: problemText(problem) });
}
/** Without position: `path: message. fix` */
function problemText({ path, message: problem, fix }) {
    return path === '$'
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('problem-then-fix', { problem, fix })
        : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('problem-at', { path, problem, fix });
}
/** For a message that names the file: `line 3: path: message. fix` */
function briefProblem(problem) {
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('on-line', { line: problem.line, problem: problemText(problem) });
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
/** A string for a message: quoted, cut to 60 characters and safe for a terminal. */
function quote(text) {
    const clipped = Array.from(text.slice(0, maxQuoted * 2));
    const more = text.length > maxQuoted * 2 || clipped.length > maxQuoted;
    return visible(JSON.stringify(clipped.slice(0, maxQuoted).join(''))) + (more ? '…' : '');
}
/** A value for a message. */
function shown(value) {
    if (typeof value === 'string')
        return quote(value);
    if (Array.isArray(value))
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(value.length === 0 ? 'type-empty-list' : 'type-list');
    if (typeof value === 'object' && value !== null)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('type-object');
    return String(value);
}
/** Control, format and other invisible characters as `\u…`. */
function visible(text) {
    return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
        .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
        .join(''));
}


/***/ }),

/***/ 1957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2793);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4244);
/** Reads a jobs file: a plain one with `JSON.parse`, any other with the parser that knows positions. */


/**
 * Most files are plain JSON without a problem or a pattern. For these, neither the parser nor the engine of the patterns is
 * loaded, which saves 7 % of an idle tick.
 */
async function readConfig(text) {
    const config = plainConfig(text);
    if (config)
        return { config, problems: [], left: 0 };
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(3162), __webpack_require__.e(2974)]).then(__webpack_require__.bind(__webpack_require__, 2974));
    return parseConfig(text);
}
/** Undefined: not plain JSON, or there is something to report. */
function plainConfig(given) {
    const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
    if (text.length > _scan_js__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru)
        return undefined;
    const scanned = (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .SQ)(text);
    if ('fault' in scanned)
        return undefined;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    // JSON.parse hides duplicate keys: then there are fewer than the text has.
    if (countKeys(value) !== scanned.members)
        return undefined;
    const { config, drafts } = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_0__/* .inspect */ .N)(value);
    const hasPatterns = config?.jobs.some(({ approval }) => approval.ignorePlanLines.length > 0);
    return drafts.length === 0 && !hasPatterns ? config : undefined;
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

/***/ 4244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ru: () => (/* binding */ maxLength),
/* harmony export */   SQ: () => (/* binding */ scan),
/* harmony export */   df: () => (/* binding */ positionOf)
/* harmony export */ });
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9715);
/** One pass over the raw text before the parser, for what would crash it or what it explains badly. Pure. */

/** Ten thousand jobs; a larger file is not a jobs file. In UTF-16 units. */
const maxLength = 16 * 1_048_576;
/** Valid files need 6. Deeper nesting would overflow the stack. */
const maxDepth = 100;
/**
 * Commas, opening brackets and comments of ten thousand jobs. The time of parser and rules grows with them.
 */
const maxEntries = 100_000;
/** Limit of a number or bare key, which the parser builds character by character. */
const maxBare = 1000;
const closers = { '{': '}', '[': ']' };
/**
 * Finds unclosed strings, comments and brackets, mismatched brackets and excessive nesting.
 * Long: one loop, one case for each character.
 */
function scan(text) {
    const open = [];
    let members = 0;
    let entries = 0;
    let end = text.length;
    for (let at = -1; at < text.length;) {
        const from = at + 1;
        at = find(marks, text, from);
        if (at - from > maxBare && text.slice(from, at).trim().length > maxBare)
            return fault(at - text.slice(from, at).trimStart().length, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('bare-too-long', { most: maxBare }), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('text-in-quotes'));
        const character = text.charAt(at);
        if (character === '"' || character === "'") {
            const closing = endOfString(text, at);
            if (closing === undefined)
                return fault(at, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('string-open'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('close-with', { mark: character }));
            at = closing;
        }
        else if (character === '/' && text[at + 1] === '/') {
            entries += 1;
            at = find(lineEnds, text, at) - 1;
        }
        else if (character === '/' && text[at + 1] === '*') {
            const closing = text.indexOf('*/', at + 2);
            if (closing === -1)
                return fault(at, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('comment-open'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('close-with', { mark: '*/' }));
            entries += 1;
            at = closing + 1;
        }
        else if (character === ':') {
            members += 1;
        }
        else if (character === ',') {
            entries += 1;
        }
        else if (character === '{' || character === '[') {
            open.push(at);
            entries += 1;
            if (open.length > maxDepth)
                return fault(at, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('nested-too-deep', { most: maxDepth }), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('check-brackets'));
        }
        else if (character === '}' || character === ']') {
            const opener = open.pop();
            const expected = opener === undefined ? undefined : closers[text.charAt(opener)];
            if (expected === undefined)
                return fault(at, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('bracket-unopened', { mark: character }), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('remove-or-open'));
            if (expected !== character)
                return fault(at, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('bracket-other', { mark: character, due: expected }), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('write-or-close', { due: expected }));
            if (open.length === 0)
                end = Math.min(end, at);
        }
        if (entries > maxEntries)
            return fault(at, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('too-many-entries', { most: maxEntries }), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('check-file'));
    }
    const last = open.at(-1);
    if (last !== undefined) {
        const opener = text.charAt(last);
        const fix = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('add-bracket', { mark: closers[opener] ?? '' });
        return fault(last, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('bracket-unclosed', { mark: opener }), fix);
    }
    return { members, end };
}
function fault(offset, message, fix) {
    return { fault: { offset, message, fix } };
}
/** Offset of the closing quote. A trailing backslash continues the line. */
function endOfString(text, start) {
    const delimiter = text.charAt(start);
    const inText = delimiter === '"' ? inDouble : inSingle;
    for (let at = find(inText, text, start + 1); at < text.length; at = find(inText, text, at + 1)) {
        const character = text.charAt(at);
        if (character === delimiter)
            return at;
        if (character !== '\\')
            return undefined;
        at += text.startsWith('\r\n', at + 1) ? 2 : 1;
    }
    return undefined;
}
const marks = /["'/:,{}[\]]/g;
const inDouble = /["\\\n\r]/g;
const inSingle = /['\\\n\r]/g;
const lineEnds = /[\n\r]/g;
/** Offset of the next of these characters, or the length of the text. */
function find(characters, text, from) {
    characters.lastIndex = from;
    return characters.test(text) ? characters.lastIndex - 1 : text.length;
}
/** Line and column, both from 1, of an offset. A CR, a LF or both together end a line. */
function positionOf(text, offset) {
    // Not between CR and LF.
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

/***/ 8566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ kinds),
/* harmony export */   Qn: () => (/* binding */ configSchema),
/* harmony export */   XG: () => (/* binding */ risks),
/* harmony export */   bH: () => (/* binding */ usualTickSeconds),
/* harmony export */   eP: () => (/* binding */ whens),
/* harmony export */   qf: () => (/* binding */ absentParts),
/* harmony export */   uz: () => (/* binding */ requiredCommands),
/* harmony export */   wz: () => (/* binding */ commandsSchema)
/* harmony export */ });
/* unused harmony exports jobSchema, scheduleSchema, approvalSchema, verifySchema, superviseSchema */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3945);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3759);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9715);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5636);
/**
 * The schema of the jobs file: source of its types, JSON Schema, reference page and checks. Rules between keys are in
 * `rules.ts`. Pure.
 */




const kinds = ['long_running_read', 'one_shot_read', 'one_shot_write'];
const risks = ['read_only', 'write_local', 'write_external'];
const whens = ['success', 'failure', 'always'];
/** Commands required by each kind; `exec` replaces both of a long read. */
const requiredCommands = {
    long_running_read: ['start', 'status'],
    one_shot_read: ['run'],
    one_shot_write: ['run'],
};
const quietExample = '{ "start": "23:00", "end": "08:00" }';
/** Keys of `defaults` and of a job's `policy`. */
const shared = {
    reportEverySeconds: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsField */ .iZ)('Time between routine progress reports while a job runs. 0 = none.', 1800),
    repeatAlertSeconds: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .spacing */ .YK)('How often an alert that lasts is reported again, day and night. Without it: two reminders in the first hour, then one every 4 hours, or once a day where a person is needed. 0 = no reminders, except once a day of what needs a person.', 14_400),
    stallSeconds: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsField */ .iZ)('A job whose progress is unchanged for this long is stalled. 0 = never.', 3600),
    autoResume: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Whether a tick may start a paused long read again.'),
    autoResumeBackoffSeconds: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsField */ .iZ)('Minimum time between two automatic starts of a job.', 900),
    start: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)('When quiet hours start.', '23:00'),
    end: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)('When quiet hours end.', '08:00'),
};
/** How often ticks are promised, unless the jobs file says so. */
const usualTickSeconds = 600;
const headers = ['verdict', 'classic'];
const defaultsSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('Settings for all jobs. `jobs[].policy` overrides them for one job.', '{ "stallSeconds": 3600 }', {
    reportEverySeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)(shared.reportEverySeconds, 1800),
    repeatAlertSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(shared.repeatAlertSeconds),
    stallSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)(shared.stallSeconds, 3600),
    autoResume: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)(shared.autoResume, false),
    autoResumeBackoffSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)(shared.autoResumeBackoffSeconds, 900),
    quietHours: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .prefault */ .SdS((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('Routine reports are held back during these hours. They may span midnight; start = end means no quiet hours.', quietExample, { start: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)(shared.start, '23:00'), end: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)(shared.end, '08:00') }), {}),
    timezone: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .zone */ .rg)("For quiet hours and times in messages: the IANA name of a zone (`Europe/Berlin`) or `UTC`, no abbreviation and no offset. Without it, the host's time zone.")),
    hostName: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq)('Name of this host in messages. Without it, the input `namespace` where it is set, else the host name without its domain.', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('a-name'), 'gw-1')),
    tickEverySeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsField */ .iZ)('How often ticks are promised. After 2.5 times this, a scheduled run is late, and a pause between two ticks is reported.', 600, 60), usualTickSeconds),
    drill: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .cron */ .BW)("When a tick does a fire drill: a drill alert and its recovery, through the whole way to the chat. A cron expression as in `jobs[].schedule`, in `timezone` or the host's zone. Without it, only `ops-framework drill` does one. See docs/drill.md.", '"0 10 * * 1"')),
    header: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(headers, 'First line of a message. `verdict`: with the host and the state that matters (`🔴 gw-1 · Mail sync paused`); the time is the last line. `classic`: with a title and the time (`🛠️ Ops report (23:31:05)`).'), 'verdict'),
});
const policySchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('Overrides `defaults` for this job.', '{ "autoResume": true }', {
    reportEverySeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(shared.reportEverySeconds),
    repeatAlertSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(shared.repeatAlertSeconds),
    stallSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(shared.stallSeconds),
    autoResume: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(shared.autoResume),
    autoResumeBackoffSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(shared.autoResumeBackoffSeconds),
    quietHours: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('Quiet hours of this job. A missing key is taken from `defaults`.', quietExample, {
        start: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(shared.start),
        end: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(shared.end),
    })),
    timezone: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .zone */ .rg)('Time zone of this job.')),
    reportWhileRunning: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Send routine progress reports while the job runs.'), true),
    onlyOnChange: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Skip a routine report when progress is unchanged since the last one.'), false),
}));
const afterSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('One job that follows.', '{ "jobId": "check-sync", "when": "success", "delaySeconds": 60 }', {
    jobId: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .jobRef */ .XB)('The job that follows.'),
    when: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(whens, 'Which end of this job starts it. A long read ends with success when it completes with level `ok`. It also ends with success when its exit code is in `exitCodes.warning`. It ends with failure when it completes with another level, or is given up: no tick starts it again. A stop by a person is not a failure.'), 'success'),
    delaySeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .delay */ .cb)('How long to wait before the job starts.'), 0),
}));
/** Long: one entry for each key. */
const jobSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('One job.', '{ "id": "check", "kind": "one_shot_read", "risk": "read_only", "commands": { "run": ["true"] } }', {
    id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .jobId */ .Db)('Unique name. State and messages refer to it.'),
    name: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Name shown in messages. Without it, the id.', 'Nightly sync')),
    kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(kinds, '`long_running_read` is started and watched; `one_shot_read` runs and ends; `one_shot_write` changes something and needs an approval.'),
    risk: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(risks, 'What the commands may change: nothing, something on this host, something elsewhere. A `one_shot_read` is `read_only`, a `one_shot_write` is not. A `long_running_read` that is not is a warning: nobody approves it, so it is started on the host only, with `start --allow-risk`, never by a tick or in a workflow.'),
    enabled: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Whether ticks poll and schedule the job. Commands such as `start` and `run` work either way.'), false),
    cwd: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq)('Folder in which the commands run. `~` is the home folder; any other relative path is relative to the folder where ops-framework is started. Without it, the OpenClaw state dir. It must exist when a command runs.', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('folder-path'), '~/jobs/sync')),
    commands: commandsSchema(),
    passEnv: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .variableNames */ .zo)('Variables of the caller to pass to the commands although they are dropped by default: those of the workflow and its runner, those that look like a token, and for a write all but a few. A name that is not set there is left out.')),
    envFile: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq)('File with `NAME=value` lines, added to the environment; they override `passEnv`. A relative path is relative to the folder of the jobs file; `~` is the home folder. If the file is missing, no command of the job is run. Its syntax: docs/environment.md.', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('file-path'), '~/.config/ops/sync.env')),
    env: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .environment */ .cA)("Added to the commands' environment, over `passEnv` and `envFile`."), {}),
    timeoutSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .timeout */ .wR)("Deadline of each of the job's commands, `status` too. Without it: 30 for status, 60 for start and stop, 300 for run. `exec` may run for as long as `supervise` says.")),
    exitCodes: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(exitCodesSchema()),
    format: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['nagios'], 'What the output of a `one_shot_read` is. `nagios`: that of a monitoring plugin. Exit code 0, 1, 2 or 3 is the level ok, warn, alert or unknown, the text before the first vertical bar is the message, and what follows it are numbers. Not together with `exitCodes`. See docs/jobs.md.')),
    everySeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsField */ .iZ)('Only for `one_shot_read`: how often a tick runs it. Counted from the planned time of the last run, so the schedule does not drift. A tick may start a run up to 30 s early; between two starts there is at least half of this time. A run for another reason (`run`, `after`) counts too, and the schedule goes on from it.', 3600, 60)),
    schedule: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(scheduleSchema()),
    expect: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(expectSchema()),
    policy: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(policySchema()),
    supervise: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(superviseSchema()),
    ping: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(pingSchema()),
    approval: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(approvalSchema()),
    verify: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)(verifySchema()),
    after: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(afterSchema()), 'Jobs that follow this one. No cycles. A `one_shot_write` needs one with `when` = success that names a read job of risk `read_only`: its verification.', { expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('expects-objects'), example: '[{ "jobId": "check-sync" }]' }), []),
}));
const pingSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)("The job's own check at an outside monitor such as healthchecks.io: it hears of each attempt's start and of its end with the exit code. For `one_shot_read`, and `long_running_read` with `commands.exec`. See docs/pings.md.", '{ "urlEnv": "SYNC_PING_URL" }', {
    urlEnv: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .variableName */ .cG)("Name of the variable that holds the ping URL, which is a secret: from `envFile`, `passEnv` or the caller's environment.", 'SYNC_PING_URL'),
}));
const exitCodesSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('Which exit codes are no failure: of a `one_shot_read`, or of a `long_running_read` with `commands.exec`. Any other code is a failure, also 0 where it is in neither list. See docs/jobs.md.', '{ "success": [0], "warning": [24] }', {
    success: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeList */ .gn)('Codes of a good end.', '[0]', 1), [0]),
    warning: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeList */ .gn)('Codes of an end with a warning: the job is completed and reported once, with level `warn`. It is no failure and no open alert.', '[24]'), []),
}));
const overlaps = ['skip', 'queue'];
const scheduleSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => {
    const shape = {
        cron: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .cron */ .BW)('Minute, hour, day of the month, month and day of the week: `*`, numbers, names (`MON`, `JAN`), lists, ranges and steps. If both days are given, either one matches.'),
        timezone: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .zone */ .rg)("Time zone of the expression. Without it, that of the job's `policy`, `defaults.timezone`, or the host's.")),
        catchUpSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsField */ .iZ)('A missed run is caught up if it is no older than this: once, and only the newest. 0 = never.', 3600), 3600),
        overlap: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(overlaps, 'What happens to a run that is due while the job is still running. `skip`: it is skipped and reported. `queue`: one run waits until the job ends.'), 'skip'),
    };
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(shape), 'When the job runs, by the calendar: a `one_shot_read`, or a `long_running_read` with `commands.exec`, of which each time begins a new piece of work. A cron expression, or an object with these keys. Not together with `everySeconds`. See docs/schedules.md.', {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('expects-schedule'),
        example: '"30 2 * * *"',
    });
});
const expectSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('When something else is expected to complete the job: no completion in time is an alert. Only for `long_running_read`, not together with `schedule`. See docs/schedules.md.', '{ "cron": "30 2 * * *", "graceSeconds": 2700 }', {
    cron: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .cron */ .BW)('Time after which a completion counts, as in `schedule`.'),
    timezone: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .zone */ .rg)('Time zone of the expression, as in `schedule`.')),
    graceSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsField */ .iZ)('Grace period after that time. Then a missing completion is reported.', 900), 900),
}));
/** Defaults of a job, built once: doing it for each job would take a third of the parsing. */
const absentParts = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => ({
    policy: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg(policySchema(), {}),
    supervise: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg(superviseSchema(), {}),
    approval: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg(approvalSchema(), {}),
    verify: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg(verifySchema(), {}),
}));
const configSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('Jobs that ops-framework watches, runs and reports on.', '{ "version": 1, "jobs": [] }', {
    $schema: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Where an editor finds the JSON Schema of this file.', './ops-jobs.schema.json')),
    version: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1), 'Format of this file.', {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('expects-version'),
        example: '1',
    }),
    defaults: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .prefault */ .SdS(defaultsSchema, {}),
    jobs: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(jobSchema)), 'The jobs.', {
        expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('expects-jobs'),
        example: '[]',
    }),
});
// --- Keys of writes: approval and verification.
const approvalSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('How a write is approved. Only for `one_shot_write`.', '{ "environment": "ops-write" }', {
    environment: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq)('GitHub environment whose reviewers approve the write.', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('environment-name'), 'ops-write'), 'ops-write'),
    maxAgeSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lifetime */ .EQ)('How long a plan may wait for its approval.'), 86400),
    allowSelfApproval: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Whether the person who asked may also approve.'), false),
    allowBotRequester: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Whether one person may approve a run that nobody requested: one that an app, `schedule`, `push` or `repository_dispatch` caused. Without it, two different people have to.'), false),
    approvers: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .logins */ .NB)('GitHub logins that may approve. Without it, everyone whom the gate allows.')),
    gate: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['environment', 'dispatch'], 'Where the approval comes from: the reviewers of the environment, or a second person who dispatches the workflow with the digest.'), 'environment'),
    ignorePlanLines: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .patterns */ .qp)('Regular expressions (JavaScript syntax, flag `u`, limited to RE2: no look-around, no back-references). Lines of the plan that match one are left out of the digest.'), []),
    granted: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .noEffect */ .VP)()),
    required: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .noEffect */ .VP)()),
}));
const verifySchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('How a write is verified. Only for `one_shot_write`.', '{ "attempts": 5, "everySeconds": 30 }', {
    attempts: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .upTo */ .jB)(100, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('whole-number'), 'Maximum number of tries of each verification, for systems that settle slowly.', 5), 1),
    everySeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsField */ .iZ)('Time between two tries.', 10), 10),
}));
// --- Keys of supervised jobs (`commands.exec`), and restarts of all long reads.
const exitCode = () => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .upTo */ .jB)(255, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('an-exit-code'), 'One exit code.', 75);
/** Long: one entry for each key. */
const superviseSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('How a job with `commands.exec` is run, and when any long read is started again. See docs/long-jobs.md.', '{ "stopGraceSeconds": 30 }', {
    stopGraceSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsField */ .iZ)('Time between SIGTERM and SIGKILL when the job is stopped, for it to write a checkpoint.', 30), 30),
    maxRuntimeSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lifetime */ .EQ)('Maximum run time of one attempt, not counting time asleep. Then it is stopped.')),
    minDurationSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lifetime */ .EQ)('Exit code 0 is an alert, not a completion, if all attempts of the work together ran for less than this. Not checked if the end of one of them was not observed.')),
    expectOutput: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Exit code 0 is an alert, not a completion, if no attempt of the work wrote any output.'), false),
    resumeOnExitCodes: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(exitCode()).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._minLength */ .m9(1)), 'Exit codes after which a tick may start it again. Without it, every code. After a signal or a restart of the host, a tick may always start it again.', { expects: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('expects-exit-codes'), example: '[75]' })),
    maxAttempts: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .upTo */ .jB)(1000, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('whole-number'), 'After this many starts within `windowSeconds` without progress, ticks stop starting it and ask for a person.', 5), 5),
    windowSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .lifetime */ .EQ)('See `maxAttempts`.'), 86_400),
    maxBackoffSeconds: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsField */ .iZ)('`autoResumeBackoffSeconds` doubles with each failed attempt that made no progress, up to this.', 14_400), 14_400),
    concurrencyGroup: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq)('Jobs in the same group never run at the same time.', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('group-name'), 'disk')),
}));
// --- The commands of a job. `rules.ts` checks which ones a kind requires.
const commandsSchema = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .whenUsed */ .eq)(() => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)('Commands by name, each a list of words. A shell string is not accepted.', '{ "run": ["python3", "check.py"] }', {
    exec: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .argv */ .vU)('The long read itself, instead of `start` and `status`. It runs in the background under a supervisor.', '["python3", "inventory.py"]')),
    start: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .argv */ .vU)('Starts a long read in the background.', '["systemctl", "--user", "start", "sync"]')),
    status: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .argv */ .vU)('Prints the status of a long read as one JSON object.', '["python3", "status.py"]')),
    stop: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .argv */ .vU)('Stops a long read. Without it, the process gets SIGTERM.', '["systemctl", "--user", "stop", "sync"]')),
    run: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .argv */ .vU)('What a one-shot job does.', '["python3", "check.py"]')),
    plan: (0,zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .argv */ .vU)('Prints what a write would do and changes nothing.', '["terraform", "plan"]')),
}));


/***/ }),

/***/ 8086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QJ: () => (/* binding */ isZoneName),
/* harmony export */   V$: () => (/* binding */ zoneAdvice),
/* harmony export */   kV: () => (/* binding */ likelyZones),
/* harmony export */   yz: () => (/* binding */ hasZoneShape)
/* harmony export */ });
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9715);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(635);
/**
 * Validates time zone names and suggests zones for invalid ones. Pure.
 *
 * Valid are the place names of the tz database (https://data.iana.org/time-zones/theory.html#naming) and `UTC`. Abbreviations of
 * the database (`EST`, `CET`, `GB`) and of `Intl` (`CST`, `IST`) are refused: they mean different zones in different countries.
 */


const areas = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\//i;
/** Valid names without an area (https://github.com/eggert/tz/blob/main/backward). */
const words = /^(?:UTC|Cuba|Egypt|Eire|GB-Eire|Greenwich|Hongkong|Iceland|Iran|Israel|Jamaica|Japan|Kwajalein|Libya|Navajo|Poland|Portugal|Singapore|Turkey|Universal|Zulu)$/i;
/** Whether the text looks like a zone name. Cheap, unlike `isZoneName`. */
function hasZoneShape(name) {
    return areas.test(name) || words.test(name);
}
/** Kept: a check takes up to milliseconds, and many jobs use the same zone. */
const known = new Map();
/** Case-insensitive, as `Intl` is. */
function isZoneName(name) {
    if (!hasZoneShape(name))
        return false;
    const lower = name.toLowerCase();
    let isKnown = known.get(lower);
    if (isKnown === undefined) {
        try {
            Intl.DateTimeFormat('en', { timeZone: name });
            isKnown = true;
        }
        catch {
            isKnown = false;
        }
        known.set(lower, isKnown);
    }
    return isKnown;
}
/** Zones that use the abbreviation, the most populous first. */
const abbreviations = {
    ACDT: 'Australia/Adelaide',
    ACST: 'Australia/Adelaide Australia/Darwin',
    ACT: 'Australia/Darwin America/Rio_Branco',
    ADT: 'America/Halifax',
    AEDT: 'Australia/Sydney',
    AEST: 'Australia/Sydney Australia/Brisbane',
    AET: 'Australia/Sydney Australia/Brisbane',
    AKDT: 'America/Anchorage',
    AKST: 'America/Anchorage',
    AMT: 'America/Manaus Asia/Yerevan',
    ART: 'America/Argentina/Buenos_Aires',
    AST: 'America/Puerto_Rico America/Halifax Asia/Riyadh',
    AWST: 'Australia/Perth',
    BJT: 'Asia/Shanghai',
    BRT: 'America/Sao_Paulo',
    BST: 'Europe/London Asia/Dhaka Pacific/Bougainville',
    BT: 'Asia/Shanghai Asia/Thimphu',
    CAT: 'Africa/Maputo',
    CDT: 'America/Chicago America/Havana',
    CEST: 'Europe/Berlin Europe/Paris',
    CET: 'Europe/Berlin Europe/Paris Africa/Algiers',
    CLT: 'America/Santiago',
    COT: 'America/Bogota',
    CST: 'America/Chicago Asia/Shanghai America/Havana',
    CST6CDT: 'America/Chicago',
    CT: 'America/Chicago',
    EAT: 'Africa/Nairobi',
    ECT: 'America/Guayaquil Europe/Paris',
    EDT: 'America/New_York',
    EEST: 'Europe/Athens Europe/Kyiv',
    EET: 'Europe/Athens Europe/Kyiv Africa/Cairo',
    EST: 'America/New_York America/Panama Australia/Sydney',
    EST5EDT: 'America/New_York',
    ET: 'America/New_York',
    GB: 'Europe/London',
    GMT: 'UTC Europe/London',
    GMT0: 'UTC',
    GST: 'Asia/Dubai Pacific/Guam',
    HKT: 'Asia/Hong_Kong',
    HST: 'Pacific/Honolulu',
    ICT: 'Asia/Bangkok Asia/Ho_Chi_Minh',
    IDT: 'Asia/Jerusalem',
    IRST: 'Asia/Tehran',
    IST: 'Asia/Kolkata Europe/Dublin Asia/Jerusalem',
    JST: 'Asia/Tokyo',
    KST: 'Asia/Seoul',
    MDT: 'America/Denver',
    MESZ: 'Europe/Berlin',
    MET: 'Europe/Berlin Europe/Paris',
    MEZ: 'Europe/Berlin',
    MSK: 'Europe/Moscow',
    MST: 'America/Denver America/Phoenix',
    MST7MDT: 'America/Denver',
    MT: 'America/Denver',
    MYT: 'Asia/Kuala_Lumpur',
    NDT: 'America/St_Johns',
    NPT: 'Asia/Kathmandu',
    NST: 'America/St_Johns',
    NZ: 'Pacific/Auckland',
    'NZ-CHAT': 'Pacific/Chatham',
    NZDT: 'Pacific/Auckland',
    NZST: 'Pacific/Auckland',
    PDT: 'America/Los_Angeles',
    PHT: 'Asia/Manila',
    PKT: 'Asia/Karachi',
    PRC: 'Asia/Shanghai',
    PST: 'America/Los_Angeles Asia/Manila',
    PST8PDT: 'America/Los_Angeles',
    PT: 'America/Los_Angeles',
    ROC: 'Asia/Taipei',
    ROK: 'Asia/Seoul',
    SAST: 'Africa/Johannesburg',
    SGT: 'Asia/Singapore',
    SST: 'Pacific/Pago_Pago Pacific/Guadalcanal',
    TRT: 'Europe/Istanbul',
    UCT: 'UTC',
    'W-SU': 'Europe/Moscow',
    WAT: 'Africa/Lagos',
    WEST: 'Europe/Lisbon Atlantic/Canary',
    WET: 'Europe/Lisbon Atlantic/Canary',
    WIB: 'Asia/Jakarta',
    WIT: 'Asia/Jayapura',
    WITA: 'Asia/Makassar',
    Z: 'UTC',
};
/** Cities without a zone of their own. */
const cities = {
    bangalore: 'Asia/Kolkata',
    beijing: 'Asia/Shanghai',
    boston: 'America/New_York',
    delhi: 'Asia/Kolkata',
    frankfurt: 'Europe/Berlin',
    geneva: 'Europe/Zurich',
    guangzhou: 'Asia/Shanghai',
    hamburg: 'Europe/Berlin',
    hanoi: 'Asia/Ho_Chi_Minh',
    miami: 'America/New_York',
    milan: 'Europe/Rome',
    mumbai: 'Asia/Kolkata',
    munich: 'Europe/Berlin',
    osaka: 'Asia/Tokyo',
    sanfrancisco: 'America/Los_Angeles',
    seattle: 'America/Los_Angeles',
    shenzhen: 'Asia/Shanghai',
    washington: 'America/New_York',
};
/** Current names of zones that `Intl` lists under old ones. */
const renamed = [
    'America/Argentina/Buenos_Aires',
    'America/Nuuk',
    'Asia/Ho_Chi_Minh',
    'Asia/Kathmandu',
    'Asia/Kolkata',
    'Asia/Yangon',
    'Europe/Kyiv',
];
/** Probable zone names, quoted; undefined: no guess. */
function likelyZones(text) {
    const likely = abbreviations[text.toUpperCase()]?.split(' ') ?? [suggestion(text)];
    return likely.flatMap((name) => (name === undefined ? [] : [quoted(name)])).join(', ') || undefined;
}
/** Advice for an invalid zone name, as a sentence. */
function zoneAdvice(given) {
    const text = given.trim();
    const likely = abbreviations[text.toUpperCase()]?.split(' ');
    if (likely)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('zone-abbreviation', { zones: either(likely.map(quoted)) });
    const offset = /^(?:UTC|GMT|Z)?\s*([+\-\u2212])\s*(\d{1,2})(?::?(\d\d))?$/i.exec(text);
    if (offset)
        return offsetAdvice(offset[1] === '+' ? 1 : -1, Number(offset[2]), Number(offset[3] ?? 0));
    const best = suggestion(text);
    if (best !== undefined)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('write-this', { value: quoted(best) });
    if (/^[A-Z]{2,5}$/.test(text) || /^[A-Z]{3,}[+-]?\d/i.test(text))
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('zone-rule');
    return undefined;
}
/** Offsets have no daylight saving time. The signs of `Etc` are inverted. */
function offsetAdvice(sign, hours, minutes) {
    if (hours === 0 && minutes === 0)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('write-this', { value: '"UTC"' });
    const fixed = `Etc/GMT${sign === 1 ? '-' : '+'}${hours}`;
    return minutes === 0 && isZoneName(fixed)
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('zone-offset-fixed', { zone: quoted(fixed) })
        : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('zone-offset');
}
function suggestion(text) {
    const candidates = [...Intl.supportedValuesOf('timeZone'), ...renamed, 'UTC'];
    const city = plain(text.slice(text.lastIndexOf('/') + 1));
    const isNamed = (name) => plain(name.slice(name.lastIndexOf('/') + 1)) === city;
    return ((Object.hasOwn(cities, city) ? cities[city] : undefined) ??
        candidates.findLast(isNamed) ??
        (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(text, candidates));
}
const plain = (word) => word.toLowerCase().replaceAll(/[^a-z]/g, '');
const quoted = (name) => JSON.stringify(name);
function either(names) {
    const last = names.at(-1) ?? '';
    return names.length > 1 ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('zones-or', { zones: names.slice(0, -1).join(', '), last }) : last;
}


/***/ }),

/***/ 3014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   a$: () => (/* binding */ limitedText),
/* harmony export */   fr: () => (/* binding */ limitEnd)
/* harmony export */ });
/* unused harmony export limitText */
/**
 * GitHub's rate limits, primary and secondary: whether an answer is one, and when it ends
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit). Pure, and
 * without an import: the script that publishes a release uses it, too.
 */
const unsaidMs = 60_000;
/**
 * Undefined: the answer is no limit. A 403 is one with a wait or with nothing remaining; else it is a lack of permissions, unless
 * its message says otherwise. Such an answer proves that nothing was done.
 */
function limitOf(answer, now) {
    const { status, retryAfterMs, remaining, reset, dateAt = now, message = '' } = answer;
    if (status !== 403 && status !== 429)
        return undefined;
    if (retryAfterMs !== undefined)
        return { endsAt: now + retryAfterMs, isExact: true };
    const isUsedUp = remaining?.trim() === '0';
    // Whole seconds, and the limit ends with the last of them.
    const resetAt = /^\d{1,11}$/.test(reset ?? '') ? 1000 * Number(reset) + 1000 : undefined;
    if (isUsedUp && resetAt !== undefined)
        return { endsAt: now + Math.max(0, resetAt - dateAt), isExact: true };
    if (status === 429 || isUsedUp || /rate limit/i.test(message))
        return { endsAt: now + unsaidMs, isExact: false };
    return undefined;
}
/** `GitHub's rate limit is reached (403): it ends at 14:05:03 UTC`, and what to do. */
function limitText(status, limit) {
    return limitedText(String(status), limitEnd(limit));
}
/** `2026-03-04 14:05:03 UTC`; undefined when GitHub does not say. */
function limitEnd({ endsAt, isExact }) {
    const at = new Date(endsAt).toISOString();
    return isExact ? `${at.slice(0, 10)} ${at.slice(11, 19)} UTC` : undefined;
}
function limitedText(status, until) {
    const end = until === undefined ? 'GitHub does not say until when' : `it ends at ${until}`;
    const wait = until === undefined ? 'run this again in a few minutes' : 'run this again after that';
    return `GitHub's rate limit is reached (${status}): ${end}; ${wait}`;
}


/***/ }),

/***/ 6579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WB: () => (/* binding */ withPromise),
/* harmony export */   kX: () => (/* binding */ clocksAfter),
/* harmony export */   lt: () => (/* binding */ withOutcome)
/* harmony export */ });
/* harmony import */ var _config_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8566);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5809);
/** What is recorded of a tick that a clock started, for the next one, for `doctor` and for the watchdog. Pure. */


/** When that clock ticked; a tick that a person runs promises no other one. */
function clocksAfter({ clocks }, { startedBy, now }) {
    switch (startedBy?.kind) {
        case 'timer':
            return { clocks: { ...clocks, timerAt: now } };
        case 'schedule':
            return { clocks: { ...clocks, workflow: { name: startedBy.workflow, at: now } } };
        default:
            return undefined;
    }
}
/** How often ticks of this jobs file are promised, and how its messages name the host. */
function withPromise(state, { tickEverySeconds = _config_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .usualTickSeconds */ .bH }, context) {
    const { hostName } = context;
    return (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .changeFile */ .P8)(state, context, (known) => ({ ...known, tickEverySeconds, hostName }));
}
/**
 * Whether the tick failed, by its exit code; an alert is no failure. Returns the same state where a clock's tick succeeded as
 * the one before did, which `releaseLease` has recorded.
 */
function withOutcome(state, code, context) {
    const before = context.file && (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOf */ .W7)(state, context.file.key)?.failing;
    const clocks = clocksAfter({ host: '', tickedAt: 0, metAt: 0 }, context);
    if (!clocks || (code === 0 && before === undefined))
        return state;
    return (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .changeFile */ .P8)(state, context, (known) => {
        const { failing: _, ...others } = known;
        const failing = code !== 0 && { failing: { sinceAt: before?.sinceAt ?? context.now, code } };
        return { ...others, ...clocksAfter(known, context), ...failing };
    });
}


/***/ }),

/***/ 9914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ reportConfigError),
/* harmony export */   f: () => (/* binding */ closeConfigError)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5388);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5809);
/* harmony import */ var _notices_outbox_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9879);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9715);
/* harmony import */ var _notices_repeat_alert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3090);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7641);
/* harmony import */ var _state_times_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9242);
/** Reports an invalid jobs file at once, with reminders until it is fixed. The rest of the state stays unchanged. Pure. */









/**
 * Enqueues the notice when the problems are new or a reminder is due. `problems`: lines for people, most important first;
 * `left`: how many are not listed.
 */
function reportConfigError(stored, file, problems, context, left = 0) {
    const state = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .withFile */ .D4)((0,_state_times_js__WEBPACK_IMPORTED_MODULE_5__/* .clampTimes */ .A_)(stored, context.now), context);
    const last = reportedAt(state, context);
    const open = context.file && (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOf */ .W7)(state, context.file.key)?.configError;
    const key = (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_6__/* .fingerprint */ .Rj)(problems.map(_text_words_js__WEBPACK_IMPORTED_MODULE_7__/* .keyOfWords */ .a).join('\n')).slice(0, 8);
    const isSame = open === undefined || open.key === key;
    const isKnown = last !== undefined && isSame;
    if (isKnown && !(0,_notices_repeat_alert_js__WEBPACK_IMPORTED_MODULE_3__/* .isReminderDue */ .$)({ sinceAt: open?.sinceAt, reportedAt: last }, 'action', context.now))
        return state;
    const shown = problems.slice(0, 10).map((words) => (0,_text_words_js__WEBPACK_IMPORTED_MODULE_7__/* .withTexts */ .j)(words, (text) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(text, 500)));
    const others = problems.length - shown.length + left;
    const more = others > 0 ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('and-more', { count: others })] : [];
    const facts = [
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('file', { file }),
        ...shown,
        ...more,
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('no-job-watched', { command: `ops-framework validate-config --config-file ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(file)}` }),
    ];
    const headline = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('jobs-file-unusable');
    const draft = { reason: 'config', urgency: 'action', headline, facts };
    const reported = context.file
        ? (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .changeFile */ .P8)(state, context, (known) => ({
            ...known,
            configErrorReportedAt: context.now,
            configError: { key, sinceAt: (isKnown ? open?.sinceAt : undefined) ?? context.now },
        }))
        : { ...state, configErrorReportedAt: context.now };
    return (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_2__/* .foldOld */ .$i)((0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_2__/* .enqueue */ .Z2)(reported, [draft], 'c', context), context);
}
/** When this file's error was last reported. Older versions kept one time for all files. */
function reportedAt(state, { file }) {
    const own = file && (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOf */ .W7)(state, file.key)?.configErrorReportedAt;
    return own ?? state.configErrorReportedAt;
}
/** Reports that a jobs file is valid again, so that the next error is reported at once. */
function closeConfigError(state, context) {
    if (reportedAt(state, context) === undefined)
        return { state, drafts: [] };
    const { configErrorReportedAt: _, ...shared } = state;
    const rest = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .changeFile */ .P8)(shared, context, ({ configErrorReportedAt: __, configError: ___, ...known }) => known);
    const facts = [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('jobs-watched-again')];
    return {
        state: rest,
        drafts: [{ reason: 'config', urgency: 'info', headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('jobs-file-valid'), facts }],
    };
}


/***/ }),

/***/ 9570:
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
/** Timeout in ms. `override`: seconds given on the command line. */
function deadlineMs(job, verb, override) {
    return 1000 * (override ?? job.timeoutSeconds ?? defaultSeconds[verb]);
}


/***/ }),

/***/ 7042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  Gm: () => (/* binding */ decideJob),
  Df: () => (/* binding */ isWatched)
});

// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/schedule/awake.js
var schedule_awake = __webpack_require__(6509);
// EXTERNAL MODULE: ./build/core/jobs/clock-tick.js
var clock_tick = __webpack_require__(6579);
// EXTERNAL MODULE: ./build/core/jobs/config-error.js
var config_error = __webpack_require__(9914);
// EXTERNAL MODULE: ./build/core/text/fingerprint.js
var fingerprint = __webpack_require__(5388);
// EXTERNAL MODULE: ./build/core/jobs/notify.js + 1 modules
var notify = __webpack_require__(468);
// EXTERNAL MODULE: ./build/core/jobs/due.js
var due = __webpack_require__(1033);
// EXTERNAL MODULE: ./build/core/notices/outbox.js
var outbox = __webpack_require__(9879);
// EXTERNAL MODULE: ./build/core/jobs/queue.js
var queue = __webpack_require__(4712);
// EXTERNAL MODULE: ./build/core/state/known-files.js
var known_files = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/notices/repeat-alert.js
var repeat_alert = __webpack_require__(3090);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
;// CONCATENATED MODULE: ./build/core/jobs/duplicates.js
/** Job ids that two jobs files with one state use for different jobs: reported as a standing alert, never acted on. Pure. */





const mostShown = 20;
/** Enqueues the notice when it is new, has changed or a reminder is due, and resolves it when no duplicate is left. */
function reportDuplicates(state, rivals, context) {
    const { file, now } = context;
    const unchanged = { state, drafts: [] };
    if (!file)
        return unchanged;
    const open = (0,known_files/* fileOf */.W7)(state, file.key)?.duplicates;
    if (rivals.size === 0) {
        if (!open)
            return unchanged;
        const facts = [(0,sentence/* sentence */.e)('these-watched-again')];
        const resolved = (0,known_files/* changeFile */.P8)(state, context, (known) => {
            const { duplicates: _, ...rest } = known;
            return rest;
        });
        return {
            state: resolved,
            drafts: [{ reason: 'config', urgency: 'info', headline: (0,sentence/* sentence */.e)('no-duplicate-ids'), facts }],
        };
    }
    const ids = [...rivals];
    const key = (0,fingerprint/* fingerprint */.Rj)(JSON.stringify(ids)).slice(0, 8);
    const isSame = open?.key === key;
    if (isSame && !(0,repeat_alert/* isReminderDue */.$)(open, 'action', now))
        return unchanged;
    const facts = [
        (0,sentence/* sentence */.e)('file', { file: (0,redact/* cleanLine */.Ow)(file.name, 300) }),
        ...ids
            .slice(0, mostShown)
            .map(([id, rival]) => (0,sentence/* sentence */.e)('rival-of', { id, file: (0,redact/* cleanLine */.Ow)(rival, 300) })),
        ...(ids.length > mostShown ? [(0,sentence/* sentence */.e)('and-more', { count: ids.length - mostShown })] : []),
        (0,sentence/* sentence */.e)('these-not-watched'),
        (0,sentence/* sentence */.e)('duplicate-fix'),
    ];
    const sinceAt = isSame ? open.sinceAt : now;
    const duplicates = { key, reportedAt: now, ...(sinceAt !== undefined && { sinceAt }) };
    return {
        state: (0,known_files/* changeFile */.P8)(state, context, (known) => ({ ...known, duplicates })),
        drafts: [{ reason: 'config', urgency: 'action', headline: (0,sentence/* sentence */.e)('duplicate-ids'), facts }],
    };
}

// EXTERNAL MODULE: ./build/core/jobs/resume.js + 1 modules
var jobs_resume = __webpack_require__(4312);
// EXTERNAL MODULE: ./build/core/jobs/stopped.js
var stopped = __webpack_require__(5038);
// EXTERNAL MODULE: ./build/core/pings/job-ping.js
var job_ping = __webpack_require__(9768);
// EXTERNAL MODULE: ./build/core/state/memory.js
var state_memory = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/core/jobs/probing.js
var probing = __webpack_require__(954);
;// CONCATENATED MODULE: ./build/core/jobs/repeat-run-alert.js
/** Reminders of one-shot reads that need a person and run too rarely to repeat their alert. Pure. */





/** Enqueues the reminders that are due. Jobs in `effects` run now and report their own outcome. */
function remindOfRuns(config, state, effects, context) {
    if (context.mode === 'report-only')
        return { state, drafts: [] };
    const drafts = [];
    let jobs;
    const busy = new Set([
        ...effects.map(({ job }) => job.id),
        ...state.queue.flatMap(({ status, jobId }) => (status === 'running' ? [jobId] : [])),
    ]);
    for (const job of config.jobs) {
        const memory = (0,state_memory/* memoryOf */.zE)(state, job.id);
        if (busy.has(job.id) || (0,known_files/* isOthers */.s2)(state, memory.file, context) || !isRunReminderDue(job, memory, context))
            continue;
        drafts.push(reminderDraft(job, memory.anomaly, context));
        const anomaly = { ...memory.anomaly, reportedAt: context.now };
        jobs ??= { ...state.jobs };
        jobs[job.id] = (0,known_files/* ofFile */.m9)({ ...memory, anomaly }, job.id, context);
    }
    return { state: jobs ? { ...state, jobs } : state, drafts };
}
function isRunReminderDue(job, memory, { now }) {
    const { anomaly: open } = memory;
    if (!job.enabled || job.kind !== 'one_shot_read' || !open || !(0,state_memory/* isDemand */.WF)(open))
        return false;
    return (0,repeat_alert/* isReminderDue */.$)(open, 'action', now, job.policy.repeatAlertSeconds);
}
function reminderDraft(job, { sinceAt }, context) {
    const since = (0,format/* clockTime */.qo)(sinceAt, (0,format/* zoneOf */.kE)(job, context), context);
    return {
        reason: 'standing',
        urgency: 'action',
        job: (0,format/* named */.KT)(job),
        headline: (0,sentence/* sentence */.e)('needs-attention'),
        facts: [(0,sentence/* sentence */.e)('open-since', { time: since, ms: context.now - sinceAt })],
    };
}

// EXTERNAL MODULE: ./build/core/jobs/start-tally.js
var start_tally = __webpack_require__(8784);
// EXTERNAL MODULE: ./build/core/schedule/slots.js
var slots = __webpack_require__(9191);
// EXTERNAL MODULE: ./build/core/text/clean.js
var clean = __webpack_require__(229);
// EXTERNAL MODULE: ./build/core/jobs/slot.js
var jobs_slot = __webpack_require__(1631);
;// CONCATENATED MODULE: ./build/core/jobs/gap.js








/** Jobs that are named. */
const mostJobs = 5;
const mostSlots = 999;
const dayMs = 86_400_000;
/** A shorter sleep is none: the span would say `0 s`. */
const leastSleepMs = 1000;
/**
 * `stored`: the state before this tick; `state`: as it is so far. A tick that a person runs promises nothing. Where ticks are
 * always late, one report a day is enough.
 */
function reportGap(config, stored, state, context) {
    const { file, now, mode, startedBy } = context;
    const known = file && (0,known_files/* fileOf */.W7)(stored, file.key);
    if (!known || known.tickedAt === 0 || startedBy?.kind === 'person' || mode === 'report-only')
        return { state, drafts: [] };
    const from = Math.max(known.tickedAt, known.lastTick?.endedAt ?? 0);
    const ms = now - from;
    const { reportedAt = -Infinity, ms: reportedMs = 0 } = known.gap ?? {};
    const isUsual = now - reportedAt < dayMs && ms <= 2 * reportedMs;
    if (ms <= (0,jobs_slot/* onTimeMsOf */.Q5)(config) || isUsual)
        return { state, drafts: [] };
    const time = (at) => (0,jobs_slot/* slotTime */.Oq)(at, (0,jobs_slot/* offsetOf */.b4)(context.zone, context), now);
    const sleptMs = ms - (0,schedule_awake/* awakeMs */.s)(from, now, state.awake?.gaps ?? []);
    const slots = slotsIn(config, stored, from, context);
    const headline = (0,sentence/* sentence */.e)('not-watched', {
        from: time(from),
        to: time(now),
        ms,
        ...(sleptMs >= leastSleepMs && { slept: (0,format/* span */.Ln)(sleptMs) }),
        ...(slots !== '' && { slots }),
    });
    return {
        state: (0,known_files/* changeFile */.P8)(state, context, (own) => ({ ...own, gap: { reportedAt: now, ms } })),
        drafts: [{ reason: 'state', urgency: 'info', headline, facts: [] }],
    };
}
/** `nightly 02:30, hourly 08:00 (6)`: the newest slot of each job, and how many there are. */
function slotsIn(config, stored, from, context) {
    const { now } = context;
    const found = config.jobs.flatMap((job) => {
        const { slot } = (0,state_memory/* memoryOf */.zE)(stored, job.id);
        const calendar = slot && (0,jobs_slot/* calendarOf */.Yw)(job, context);
        if (!calendar)
            return [];
        const since = Math.max(from, slot.to);
        const count = (0,slots/* countSlots */.vf)(calendar.table, since, now + 1, mostSlots);
        if (count === 0)
            return [];
        const time = (0,jobs_slot/* slotTime */.Oq)(calendar.table.latest(now), calendar.offset, now);
        return [`${(0,clean/* clip */.$Q)((0,format/* named */.KT)(job).name, 40)} ${time}${count > 1 ? ` (${count})` : ''}`];
    });
    const more = found.length - mostJobs;
    return [...found.slice(0, mostJobs), ...(more > 0 ? [`+${more}`] : [])].join(', ');
}

// EXTERNAL MODULE: ./build/core/jobs/expected.js
var expected = __webpack_require__(6027);
// EXTERNAL MODULE: ./build/core/jobs/missed.js
var missed = __webpack_require__(1854);
// EXTERNAL MODULE: ./build/core/jobs/slot-notices.js
var slot_notices = __webpack_require__(4915);
;// CONCATENATED MODULE: ./build/core/jobs/scheduled-start.js



/** `resume`: of a paused job. `busyWith`: the running job of its group. */
function decideStart(job, before, verdict, resume, { busyWith, ofSlots }, context) {
    const calendar = (0,jobs_slot/* calendarOf */.Yw)(job, context);
    if (!calendar || !job.schedule)
        return { memory: undefined, isDue: false, drafts: [] };
    // Without a valid status nobody knows whether it runs; without the state, what was decided.
    if (verdict === 'unknown' || context.mode === 'report-only')
        return { memory: before.slot, isDue: false, drafts: [] };
    const starts = [before.attempt, before.explicitStart];
    const isGoingOn = verdict === 'running' ||
        verdict === 'stalled' ||
        starts.some((start) => start && (0,jobs_resume/* isUnderway */.q_)(start, context)) ||
        (resume !== undefined && goesOn.has(resume.kind));
    const isBusy = isGoingOn || busyWith !== undefined;
    const step = (0,jobs_slot/* stepSlot */.Ds)(calendar, job.schedule, before.slot, { isBusy, ...ofSlots }, context.now);
    const { outcome } = step;
    const drafts = [
        outcome && (0,slot_notices/* slotDraft */.mI)(job, calendar, outcome, false, context, isGoingOn ? undefined : busyWith),
        (0,slot_notices/* anewDraft */.h2)(job, calendar, step, context),
    ];
    return {
        memory: step.memory,
        isDue: outcome?.kind === 'run',
        drafts: drafts.filter((draft) => draft !== undefined),
    };
}
/** Pauses in which a tick starts it again, now or later. */
const goesOn = new Set(['start', 'underway', 'backoff', 'group']);

// EXTERNAL MODULE: ./build/core/jobs/starts.js
var starts = __webpack_require__(138);
// EXTERNAL MODULE: ./build/core/state/times.js
var times = __webpack_require__(9242);
// EXTERNAL MODULE: ./build/core/jobs/verdict.js + 1 modules
var jobs_verdict = __webpack_require__(3281);
;// CONCATENATED MODULE: ./build/core/jobs/decide.js
/** One tick's decision: jobs file, state and observations → new state, notices and effects. Pure. */






























const decide_dayMs = 86_400_000;
/** Series letter of the ids that are made here; see `enqueue`. */
const series = 'a';
/** `pending`: jobs whose status has not arrived yet. Runs wait for them, so that no run delays their report. */
function decide(config, stored, seen, context, pending = probing/* nothingPending */.$B) {
    const drafts = [];
    const reported = (step) => {
        drafts.push(...step.drafts);
        return step.state;
    };
    let state = reported(reportCorruption((0,times/* clampTimes */.A_)(stored, context.now)));
    // State was lost: what this memory lacks may have happened.
    const doubt = stored.incidents.length > 0 || (0,known_files/* isInDoubt */.cd)(state, context);
    state = reported((0,config_error/* closeConfigError */.f)(state, context));
    const rivals = (0,known_files/* rivalsOf */.V6)(state, config.jobs, context.file);
    state = reported(reportHostZone(state, context));
    state = reported(forget(config, state, context));
    drafts.push(...(0,known_files/* goneWithAlert */.WS)(state, context).map(goneDraft), ...(0,slot_notices/* clockDrafts */.xu)(config, stored, context));
    state = (0,clock_tick/* withPromise */.WB)((0,known_files/* withTick */.UJ)(state, context), config, context);
    const awake = (0,schedule_awake/* withReading */.t)(state.awake, context.awake, context.now);
    if (awake)
        state = { ...state, awake };
    state = reported(reportGap(config, stored, state, context));
    const doubtBefore = stored.incidents.at(-1)?.at;
    const watched = decideJobs(config, state, seen, { rivals, doubt, doubtBefore }, context);
    state = reported(watched);
    const queued = (0,due/* decideQueue */.Ah)(config, (0,probing/* markProbes */.ZT)(state, pending, doubt, context), watched.requests, pending.ids.size === 0, context, doubtBefore);
    state = reported(queued);
    state = reported(remindOfRuns(config, state, queued.effects, context));
    state = reported(reportDuplicates(state, rivals, context));
    if (context.mode === 'report-only')
        drafts.push(...blindDrafts(stored, drafts.length > 0));
    return {
        state: (0,outbox/* foldOld */.$i)((0,outbox/* enqueue */.Z2)(state, drafts, series, context), context),
        effects: [...watched.effects, ...queued.effects],
    };
}
/** The watched jobs that were observed. Of a group, only the first is started. */
function decideJobs(config, state, seen, { rivals, doubt, doubtBefore }, context) {
    const drafts = [];
    const effects = [];
    const requests = [];
    const digest = [];
    const jobs = { ...state.jobs };
    const ofSlots = { onTimeMs: (0,jobs_slot/* onTimeMsOf */.Q5)(config), doubtBefore };
    for (const job of config.jobs) {
        const observation = seen.get(job.id);
        if (!observation || !isWatched(job) || rivals.has(job.id))
            continue;
        const settled = (0,starts/* settleStarts */.Pq)(job, (0,state_memory/* memoryOf */.zE)(state, job.id), context);
        drafts.push(...settled.drafts);
        const started = effects.find(({ job: { supervise } }) => isSameGroup(supervise, job.supervise));
        const busyWith = started?.job.name ?? (0,jobs_resume/* busyInGroup */.i3)(config, job, seen);
        const facts = { lostAt: state.lostAt, gaps: state.awake?.gaps ?? [], busyWith, doubt, ofSlots };
        const step = decideJob(job, settled.memory, observation, facts, context);
        jobs[job.id] = (0,known_files/* ofFile */.m9)(step.memory, job.id, context);
        drafts.push(...step.drafts);
        effects.push(...step.effects);
        requests.push(...step.requests);
        digest.push(...step.digest);
    }
    for (const facts of (0,outbox/* inNotices */.Bp)(digest))
        drafts.push({ reason: 'digest', urgency: 'routine', headline: (0,sentence/* sentence */.e)('digest-of-quiet-hours'), facts });
    return { state: { ...state, jobs }, drafts, effects, requests };
}
function goneDraft({ name }) {
    const file = name === undefined ? (0,sentence/* sentence */.e)('file-of-another-host') : (0,redact/* cleanLine */.Ow)(name, 300);
    const headline = (0,sentence/* sentence */.e)('alert-resolved', { why: (0,sentence/* sentence */.e)('is-removed') });
    return { reason: 'closed', urgency: 'info', headline, facts: [(0,sentence/* sentence */.e)('file', { file })] };
}
/** Nothing is started until a person fixes the state. The first notice is red; later ones explain why reports repeat. */
function blindDrafts({ unsavedRound }, hasOthers) {
    const isFirst = unsavedRound === 1;
    if (!isFirst && !hasOthers)
        return [];
    const facts = [(0,sentence/* sentence */.e)('reports-may-repeat')];
    return [
        { reason: 'state', urgency: isFirst ? 'action' : 'info', headline: (0,sentence/* sentence */.e)('state-unusable'), facts },
    ];
}
/** Long reads that are polled in every tick. */
function isWatched(job) {
    return job.enabled && job.kind === 'long_running_read';
}
/** What a watched job's memory says of its observations and reports. */
const watchFields = ['seen', 'progress', 'anomaly', 'reported', 'said', 'warned', 'heldAt', 'probe'];
const completionFields = ['completionReportedAt', 'completedWork'];
/** Replaced or cleared by each observation; everything else in the memory stays. `probe`: it has ended. */
const decidedAnew = [
    ...watchFields,
    ...completionFields,
    'ping',
    'endedAt',
    'tally',
    'stoppedAt',
    'ranAgainAt',
];
function without(memory, names) {
    const rest = { ...memory };
    for (const name of names)
        delete rest[name];
    return rest;
}
/** What one observation of a watched job leads to. */
function decideJob(job, before, observation, facts, context) {
    const { now } = context;
    const judged = (0,jobs_verdict/* judge */.S)(job, before, observation, (0,times/* seenAt */.dh)(context), facts.gaps);
    const { past, editedAt } = observation.kind === 'status' ? observation : {};
    const tally = isCounted(job, before, context) ? (0,start_tally/* withSeen */.Wd)(before, observation, now) : undefined;
    const ofStarts = judged.status && (0,start_tally/* pastOfStarts */.LZ)(job, tally, before, judged.status, now, facts.gaps);
    const resume = judged.kind === 'paused'
        ? (0,jobs_resume/* decideResume */.iF)(job, before, { ...facts, past: past ?? ofStarts, editedAt }, context)
        : undefined;
    const slots = decideStart(job, before, judged.kind, resume, facts, context);
    const starts = resume?.kind === 'start' || slots.isDue;
    const known = starts && isFirstStart(job, before, observation) ? withoutAnomaly(judged) : judged;
    // Missed runs are made up for when the job runs, which the next tick sees.
    const slot = (0,expected/* noteCompletion */.H)(job, before, observation, context) ?? slots.memory;
    const verdict = (0,missed/* withMissed */.W)(job, slots.isDue ? before.slot : slot, known, context);
    const announcement = (0,notify/* chooseAnnouncement */.Hw)(job, before, verdict, resume, context);
    const completion = (0,notify/* isFirstCompletion */.vk)(before, verdict);
    const end = resume && (0,jobs_resume/* givenUp */.bW)(job, before, resume, past);
    const seen = observation.kind === 'status' ? observation.attempt : undefined;
    const ping = (0,job_ping/* withSeenAttempt */.TQ)(job, before.ping, seen, now);
    const { status } = verdict;
    const ending = completion && (status?.level === 'ok' || verdict.warningExit !== undefined) ? 'success' : 'failure';
    const isFollowed = completion || end === 'failure';
    const attemptId = `${context.runId}-s-${job.id}`;
    const counted = starts && status && !job.commands.exec ? (0,start_tally/* withStart */.n_)(job, tally, status, now, facts.gaps) : tally;
    const memory = {
        ...without(before, decidedAnew),
        ...memoryOfObservation(before, observation, verdict),
        ...memoryOfReport(before, verdict, announcement, now),
        ...memoryOfEnd(before, verdict, completion, completion || end !== undefined, now),
        ...(starts && { attempt: { id: attemptId, at: now, owner: context.self } }),
        ...(counted && { tally: counted }),
        ...(0,stopped/* memoryOfStop */.X)(before, observation, context),
        ...(ping && { ping }),
        ...(slot && { slot }),
    };
    const isNews = verdict.missed === undefined || announcement.kind !== 'report';
    return {
        memory,
        drafts: [
            ...(announcement.kind === 'report' ? [announcement.draft] : []),
            ...(isNews ? slots.drafts : []),
            ...(starts && context.mode === 'dry-run' ? [dryRunDraft(job)] : []),
        ],
        effects: starts ? [{ kind: 'start', job, attemptId, ...(slots.isDue && { isNew: true }) }] : [],
        // An older copy of the state may lack that this end was reported and its followers queued.
        requests: isFollowed && !facts.doubt && before.probe?.doubt !== true ? (0,queue/* followers */.gT)(job, ending, now) : [],
        digest: announcement.kind === 'digest' ? [announcement.line] : [],
    };
}
function dryRunDraft(job) {
    return {
        reason: 'resume',
        urgency: 'info',
        job: (0,format/* named */.KT)(job),
        headline: (0,sentence/* sentence */.e)('would-start'),
        facts: [],
    };
}
function memoryOfObservation({ seen }, observation, { status, progress }) {
    return {
        seen: {
            running: status?.running ?? seen?.running ?? false,
            completed: status?.completed ?? seen?.completed ?? false,
            ...(observation.kind === 'status' && observation.process && { process: observation.process }),
        },
        ...(progress && { progress }),
    };
}
function memoryOfReport(before, { kind, anomaly, status, progressMark }, announcement, now) {
    const isReported = announcement.kind === 'report' || announcement.kind === 'digest';
    const open = before.anomaly;
    const urgency = announcement.kind === 'report' ? announcement.draft.urgency : undefined;
    const isSilent = (!open || open.isSilent === true) && (urgency === undefined || urgency === 'info');
    const isPaused = kind === 'paused' || (kind === 'unknown' && before.said !== undefined);
    const said = announcement.kind === 'report' ? announcement.said : before.said;
    const reported = isReported
        ? { at: now, ...(progressMark !== undefined && { progressKey: progressMark }) }
        : before.reported;
    const warned = status
        ? status.warnings && (announcement.kind === 'report' ? (0,notify/* warningsMark */.Tx)(status) : before.warned)
        : before.warned;
    const heldAt = announcement.kind === 'hold' ? (before.heldAt ?? now) : before.heldAt;
    return {
        ...(anomaly && {
            anomaly: {
                ...anomaly,
                sinceAt: open?.key === anomaly.key ? open.sinceAt : now,
                reportedAt: isReported ? now : (open?.reportedAt ?? now),
                ...(isSilent && { isSilent }),
            },
        }),
        ...(reported && { reported }),
        ...(isPaused && said && said.length > 0 && { said }),
        ...(warned !== undefined && { warned }),
        ...(!isReported && heldAt !== undefined && { heldAt }),
    };
}
function memoryOfEnd(before, { status, workId }, completion, isOver, now) {
    const completedAt = completion ? now : before.completionReportedAt;
    const completedWork = workId ?? before.completedWork;
    const endedAt = isOver ? now : (before.endedAt ?? before.completionReportedAt);
    return {
        ...(completedAt !== undefined &&
            (!status || status.completed) && {
            completionReportedAt: completedAt,
            ...(completedWork !== undefined && { completedWork }),
        }),
        ...(endedAt !== undefined && { endedAt }),
    };
}
/** Supervised jobs count their starts in attempt records. Starts under another definition of the job do not count. */
function isCounted(job, { definition }, { file }) {
    const isEdited = definition !== undefined && file !== undefined && file.definitions.get(job.id) !== definition;
    return !job.commands.exec && !isEdited;
}
/** A supervised job that was never started is not an anomaly: its first start is due. */
function isFirstStart(job, { anomaly }, seen) {
    return job.commands.exec !== undefined && !anomaly && seen.kind === 'status' && !seen.past;
}
function withoutAnomaly(verdict) {
    const { anomaly: _, ...rest } = verdict;
    return rest;
}
function isSameGroup(one, other) {
    return one?.concurrencyGroup !== undefined && one.concurrencyGroup === other?.concurrencyGroup;
}
function reportCorruption(state) {
    const { incidents } = state;
    if (incidents.length === 0)
        return { state, drafts: [] };
    const drafts = incidents.map(({ kind, message }) => {
        const headline = (0,sentence/* sentence */.e)(kind === 'lost' ? 'state-lost' : 'state-damaged');
        return { reason: 'state', urgency: 'alert', headline, facts: [message, (0,sentence/* sentence */.e)('followers-not-run')] };
    });
    // An older generation may lack the last start, too.
    const lostAt = Math.max(state.lostAt ?? 0, ...incidents.map(({ at }) => at));
    return { state: { ...state, incidents: [], lostAt }, drafts };
}
/**
 * Reports an unknown host time zone once, with reminders, and again when the cause changes. Not in `report-only`, where each
 * tick would repeat it. A jobs file with its own zone leaves the report open: another file may need the host's zone.
 */
function reportHostZone(state, { now, zone, zoneProblem, mode }) {
    const unchanged = { state, drafts: [] };
    if (zone !== undefined || mode === 'report-only')
        return unchanged;
    const { hostZoneReported, hostZoneReportedAt: reportedAt = -Infinity, ...rest } = state;
    if (!zoneProblem)
        return hostZoneReported === undefined ? unchanged : { state: rest, drafts: [] };
    const { what, likely } = zoneProblem;
    // A fingerprint of the English text, because older versions stored that.
    const mark = (0,fingerprint/* fingerprint */.Rj)(what);
    if (hostZoneReported === mark && !(0,repeat_alert/* isReminderDue */.$)({ reportedAt }, 'action', now))
        return unchanged;
    const facts = [zoneProblem.text, (0,sentence/* sentence */.e)('times-in-utc'), (0,sentence/* sentence */.e)('zone-fix', { likely })];
    return {
        state: { ...rest, hostZoneReported: mark, hostZoneReportedAt: now },
        drafts: [{ reason: 'config', urgency: 'action', headline: (0,sentence/* sentence */.e)('zone-not-known'), facts }],
    };
}
/** Forgets jobs that were removed or disabled, and resolves their alerts. */
function forget(config, state, context) {
    const drafts = [];
    const byId = new Map(config.jobs.map((job) => [job.id, job]));
    const kept = [];
    let changed = false;
    for (const [id, memory] of Object.entries(state.jobs)) {
        const isAnother = (0,known_files/* isOfAnotherJob */.EK)(state, id, context);
        if (!isAnother && (0,known_files/* isOthers */.s2)(state, memory.file, context)) {
            kept.push([id, memory]);
            continue;
        }
        const job = isAnother ? undefined : byId.get(id);
        const rest = keptOf(job, memory, context.now);
        changed ||= rest !== memory;
        if (rest)
            kept.push([id, rest]);
        if (rest === memory || !memory.anomaly)
            continue;
        const kind = job?.kind === 'one_shot_read' ? 'is-read-now' : 'is-write-now';
        const why = (0,sentence/* sentence */.e)(job ? (job.enabled ? kind : 'is-disabled') : 'is-removed');
        const headline = (0,sentence/* sentence */.e)('alert-resolved', { why });
        drafts.push({ reason: 'closed', urgency: 'info', job: (0,format/* named */.KT)(job ?? { id }), headline, facts: [] });
    }
    return { state: changed ? { ...state, jobs: Object.fromEntries(kept) } : state, drafts };
}
const runReasons = new Set([
    'run-failed',
    'run-output',
    'run-level',
    'run-interrupted',
    'missed',
]);
/** Drops a watch alert: nothing would ever resolve it. */
function withoutWatching(memory) {
    const { anomaly, ...rest } = memory;
    return anomaly && !runReasons.has(anomaly.reason) ? rest : memory;
}
/**
 * Returns the part of a job's memory that is kept, or the same object if nothing is dropped. Starts, runs and completions stay while the
 * job exists, also while it is disabled. A start of the last day stays even without the job, so that its backoff survives a
 * job that is removed for a moment.
 */
function keptOf(job, memory, now) {
    if (job?.enabled && job.kind === 'one_shot_read')
        return withoutWatching(memory);
    if (job?.enabled && job.kind !== 'one_shot_write')
        return memory;
    const { attempt, explicitStart, endedAt, completionReportedAt } = memory;
    // A start while the job is not watched begins a new piece of work.
    const isDone = completionReportedAt !== undefined && (explicitStart?.at ?? -Infinity) <= completionReportedAt;
    const isRecent = attempt !== undefined && now - attempt.at < decide_dayMs;
    const recent = isRecent ? { attempt, ...(endedAt !== undefined && { endedAt }) } : {};
    // A schedule of a job that is enabled again starts from then.
    const gone = [...watchFields, ...(isDone ? [] : completionFields), 'slot', 'file', 'definition'];
    const rest = job ? without(memory, gone) : recent;
    if (Object.keys(rest).length === 0)
        return undefined;
    const kept = { ...rest, ...(0,known_files/* originOf */.yv)(memory) };
    return Object.keys(kept).length === Object.keys(memory).length ? memory : kept;
}


/***/ }),

/***/ 1033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ decideQueue),
/* harmony export */   S6: () => (/* binding */ claimRun),
/* harmony export */   sb: () => (/* binding */ isRunDue),
/* harmony export */   yj: () => (/* binding */ claimWaiting)
/* harmony export */ });
/* unused harmony export claimDue */
/* harmony import */ var _deadlines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9570);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6851);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(369);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5809);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9629);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9715);
/* harmony import */ var _notices_outbox_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9879);
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4712);
/* harmony import */ var _scheduled_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4940);
/* harmony import */ var _state_times_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9242);
/** Which one-shot runs are due, and their claim: by a tick, or by a person for one job. Each job runs once at a time. Pure. */










/**
 * Fails orphaned runs, blocks runs that are not allowed, and claims those that are due. `doubtBefore`: when the state turned
 * out to be an older copy; runs that were pending in it may have run already.
 */
function decideQueue(config, state, requests, mayRun, context, doubtBefore) {
    const { now } = context;
    if (context.mode === 'report-only')
        return { state, drafts: [], effects: [] };
    const isDoubtful = (item) => doubtBefore !== undefined && isRunDue(item, now) && item.createdAt < doubtBefore;
    const isAlone = (item) => (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .whoseRun */ .GA)(state, item, context) !== 'others' && (0,_interrupted_js__WEBPACK_IMPORTED_MODULE_2__/* .isOrphan */ .BH)(item, context);
    // Interrupted runs first: they may be due again.
    const settled = (0,_interrupted_js__WEBPACK_IMPORTED_MODULE_2__/* .interruptRuns */ .yD)(config, state, (item) => isDoubtful(item) || isAlone(item), context);
    const free = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutRivals */ .m3)(config, settled.state, context);
    const asked = (0,_queue_js__WEBPACK_IMPORTED_MODULE_6__/* .enqueueRun */ .sM)(settled.state, requests, 'q', context);
    const due = (0,_scheduled_js__WEBPACK_IMPORTED_MODULE_7__/* .takeSlots */ .h)(free, asked.state, context, doubtBefore);
    const queued = (0,_queue_js__WEBPACK_IMPORTED_MODULE_6__/* .enqueueRun */ .sM)(due.state, due.requests, 'p', context, Infinity);
    const claimed = mayRun
        ? claimDue(config, queued.state, context)
        : { state: queued.state, drafts: [], effects: [] };
    const drafts = [settled, asked, due, queued, claimed].flatMap((step) => step.drafts);
    return { ...claimed, drafts };
}
/**
 * Claims one due run of each job; the next one waits until it ends, here or elsewhere. Blocks runs that are not allowed, and
 * leaves those of another jobs file alone.
 */
function claimDue(config, state, context, isMeant = () => true) {
    if (state.queue.length === 0)
        return { state, drafts: [], effects: [] };
    const { now } = context;
    const drafts = [];
    const effects = [];
    const jobs = { ...state.jobs };
    const rivals = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .rivalsOf */ .V6)(state, config.jobs, context.file);
    const busy = new Set(state.queue.filter(({ status }) => status === 'running').map(({ jobId }) => jobId));
    // The job was a long read until now, and that still runs.
    const waitsForEnd = new Set(config.jobs.flatMap((job) => (job.undeclared === 'changed' ? [job.id] : [])));
    const queue = state.queue.map((item) => {
        if (!isRunDue(item, now) || !isMeant(item))
            return item;
        const whose = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .whoseRun */ .GA)(state, item, context);
        if (whose === 'others' || waitsForEnd.has(item.jobId))
            return item;
        const job = whose === 'abandoned'
            ? abandonedText(state, item)
            : (rivalText(rivals, item) ?? (0,_queue_js__WEBPACK_IMPORTED_MODULE_6__/* .runnable */ .as)(config, item));
        if ('key' in job) {
            drafts.push((0,_queue_js__WEBPACK_IMPORTED_MODULE_6__/* .blockedDraft */ ._H)(config, item, job));
            return { ...item, status: 'blocked', finishedAt: now };
        }
        if (busy.has(job.id))
            return item;
        busy.add(job.id);
        if (context.mode === 'dry-run') {
            drafts.push({
                reason: 'run',
                urgency: 'info',
                job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job),
                headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('would-run'),
                facts: [],
            });
        }
        effects.push({ kind: 'run', job, itemId: item.id });
        jobs[job.id] = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ofFile */ .m9)(withClaim((0,_state_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)({ jobs }, job.id), item, now), job.id, context);
        return begun(item, (0,_deadlines_js__WEBPACK_IMPORTED_MODULE_0__/* .deadlineMs */ .v)(job, 'run'), context);
    });
    return { state: { ...state, queue, jobs }, drafts, effects };
}
/**
 * Claims the given runs once their job no longer runs, and reports what is blocked along with them. With nothing to claim,
 * everything waits for the next tick.
 */
function claimWaiting(config, state, isMeant, series, context) {
    const claimed = claimDue(config, state, context, isMeant);
    if (claimed.effects.length === 0)
        return { state, effects: [] };
    return { state: (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_5__/* .enqueue */ .Z2)(claimed.state, claimed.drafts, series, context), effects: claimed.effects };
}
function abandonedText(state, { file = '' }) {
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('file-silent', { file: (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileOf */ .W7)(state, file)?.name ?? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('file-of-another-host') });
}
function rivalText(rivals, { jobId }) {
    const rival = rivals.get(jobId);
    return rival === undefined ? undefined : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('rival', { file: rival });
}
/**
 * Claims a run that a person asks for, ahead of pending ones, unless the job runs already. `id`: of the queue item; `series`:
 * makes the notice ids of an orphaned run unique.
 */
function claimRun(config, stored, job, request, context) {
    const { id, series, reason, timeoutMs } = request;
    const isOfJob = (item) => item.jobId === job.id;
    const settled = (0,_interrupted_js__WEBPACK_IMPORTED_MODULE_2__/* .interruptRuns */ .yD)(config, (0,_state_times_js__WEBPACK_IMPORTED_MODULE_9__/* .clampTimes */ .A_)(stored, context.now), (item) => isOfJob(item) && (0,_interrupted_js__WEBPACK_IMPORTED_MODULE_2__/* .isOrphan */ .BH)(item, context), context);
    const state = (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_5__/* .enqueueForNext */ .jd)(settled.state, settled.drafts, series, context);
    const holder = state.queue.find((item) => isOfJob(item) && item.status === 'running');
    if (holder)
        return { state, holder };
    const { now } = context;
    const asked = {
        id,
        jobId: job.id,
        status: 'pending',
        createdAt: now,
        notBefore: now,
        attempt: 0,
        reason,
    };
    const queue = [...state.queue, begun(asked, timeoutMs, context)];
    // A verification's read does not count as a run of the job.
    const claimed = () => (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ofFile */ .m9)(withClaim((0,_state_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(state, job.id), asked, now), job.id, context);
    const jobs = reason === 'run' ? { ...state.jobs, [job.id]: claimed() } : state.jobs;
    return { state: { ...(0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .withFile */ .D4)(state, context), queue, jobs }, itemId: id };
}
/** A pending run whose time has come. */
function isRunDue(item, at) {
    return (0,_queue_js__WEBPACK_IMPORTED_MODULE_6__/* .isPending */ .mm)(item) && item.notBefore <= at;
}
/** The process that claims a run owns it, whichever file requested it. */
function begun(item, timeoutMs, { now, self, file }) {
    const attempt = item.attempt + 1;
    const claimed = { status: 'running', attempt, startedAt: now, timeoutMs, owner: self };
    return { ...item, ...claimed, ...(file && { file: file.key }) };
}
/** Remembers a run from its claim on, so that a crash does not make it due early. */
function withClaim(memory, item, at) {
    return { ...memory, lastRun: (0,_interrupted_js__WEBPACK_IMPORTED_MODULE_2__/* .unendedRun */ .$C)(item, at) };
}


/***/ }),

/***/ 2278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ plannedEnvironment),
/* harmony export */   I3: () => (/* binding */ passedOn),
/* harmony export */   Jf: () => (/* binding */ writePath),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   PR: () => (/* binding */ lostNames),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   _q: () => (/* binding */ tornGroups),
/* harmony export */   fB: () => (/* binding */ writeEnvironment),
/* harmony export */   m_: () => (/* binding */ withoutOurs),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   z_: () => (/* binding */ isActionsPage)
/* harmony export */ });
/* unused harmony export scrub */
/** Variables of the caller that commands do not get, and why. */
const lost = [
    // With these, a command could act as the workflow, or behave differently than under cron. Set by the runner:
    // https://docs.github.com/actions/reference/workflows-and-actions/variables
    {
        pattern: /^(?:(?:INPUT|ACTIONS|GITHUB|RUNNER)_.*|CI|AGENT_TOOLSDIRECTORY|ImageOS|ImageVersion)$/i,
        why: 'workflow',
    },
    // The mark of an outer run of this program (its processes end with it), variables for its jobs, the state key, the ping URL, and Node's
    // channel between processes.
    {
        pattern: /^(?:OPS_(?:EXEC_ID|ATTEMPT|RESUME|STOP_REASON|CHECKPOINT_DIR|PROGRESS_FILE|JOB_ID|RUN_URL|STATE_KEY|PING_URL)|NODE_CHANNEL_.*|NODE_UNIQUE_ID)$/i,
        why: 'ours',
    },
    // A word that ends in `token`: TELEGRAM_BOT_TOKEN, GHTOKEN, authToken, TOKEN_FILE; not TOKENIZERS_PARALLELISM.
    { pattern: /TOKENS?(?:[_\d]|$)/i, why: 'token' },
];
const isLost = (name) => lost.some(({ pattern }) => pattern.test(name));
/** Whether only ops-framework may set this variable for a job. */
function isOurs(name) {
    return lost.find(({ pattern }) => pattern.test(name))?.why === 'ours';
}
/** One scrubbed copy for each caller: reading `process.env` is slow, and a tick asks once for each job. */
const scrubbed = new WeakMap();
/** The caller's variables that commands may see. `caller` must not change: the result is kept. */
function scrub(caller) {
    const known = scrubbed.get(caller);
    if (known)
        return known;
    const kept = {};
    for (const [name, value] of Object.entries(caller)) {
        if (value !== undefined && !isLost(name))
            kept[name] = value;
    }
    scrubbed.set(caller, kept);
    return kept;
}
/** Sorted names of the caller's variables that commands do not get. */
function lostNames(caller) {
    return Object.keys(caller)
        .filter((name) => caller[name] !== undefined && isLost(name))
        .sort();
}
/** Prefixes of tools that jobs do not need. */
const unrelated = /^(?:TELEGRAM|OPENCLAW|OPS|NODE|NPM)$/i;
const family = (name) => /^([^_]+)_./.exec(name)?.[1];
/** Tokens whose siblings stay: AWS_SESSION_TOKEN beside AWS_ACCESS_KEY_ID. Siblings have the same first word. */
function tornGroups(caller) {
    const kept = Object.keys(scrub(caller));
    return lostNames(caller)
        .filter((name) => lost.find(({ pattern }) => pattern.test(name))?.why === 'token')
        .flatMap((name) => {
        const of = family(name);
        if (of === undefined || unrelated.test(of))
            return [];
        const left = kept.filter((other) => family(other) === of).sort();
        return left.length === 0 ? [] : [{ name, left }];
    });
}
/** The caller's variables that the job names in `passEnv`. Ours are never passed on. */
function passedOn(job, caller) {
    return Object.fromEntries((job.passEnv ?? []).flatMap((name) => {
        const value = caller[name];
        return value === undefined || isOurs(name) ? [] : [[name, value]];
    }));
}
/** Drops our variables from an `envFile`: one made with `env > job.env` has those of another run. */
function withoutOurs(variables) {
    return Object.fromEntries(Object.entries(variables).filter(([name]) => !isOurs(name)));
}
/** URL of the workflow run; undefined outside of a workflow. */
function runUrl(caller) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = caller;
    return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}
/**
 * Whether this is the page of a run or workflow in the caller's repository, with nothing after it: `..` would lead elsewhere.
 * Outside of a workflow the repository is not known, and such a page of any server counts.
 */
function isActionsPage(url, caller) {
    const [, base, page = ''] = /^(https?:\/\/[^/?#\s]+(?:\/[\w-][\w.-]*){2})\/actions\/(.*)$/.exec(url) ?? [];
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = caller;
    const isHere = !server || !repository || base === `${server}/${repository}`;
    return base !== undefined && isHere && /^(?:runs\/\d+|workflows\/\w[\w.-]*\.ya?ml)$/.test(page);
}
/** All variables of a job's commands. Those from the jobs file win. */
function environmentOf({ id }, own, caller) {
    const url = runUrl(caller);
    return { ...scrub(caller), ...own, OPS_JOB_ID: id, ...(url !== undefined && { OPS_RUN_URL: url }) };
}
/** PATH of a write, unless its `env` sets one. */
const writePath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The caller's variables that a write gets: user, language, folders. None that loads code. */
const allowed = /^(?:HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|XDG_[A-Z_]+|DBUS_SESSION_BUS_ADDRESS|OPENCLAW_(?:HOME|STATE_DIR|CONFIG_PATH))$/;
/** Variables of a write and of its verification that the digest covers. */
function plannedEnvironment({ id }, own, caller) {
    const kept = Object.entries(caller).flatMap(([name, value]) => value !== undefined && allowed.test(name) ? [[name, value]] : []);
    return { PATH: writePath, ...Object.fromEntries(kept), ...own, OPS_JOB_ID: id };
}
/** All variables of a write's commands. */
function writeEnvironment(job, own, caller) {
    const url = runUrl(caller);
    return { ...plannedEnvironment(job, own, caller), ...(url !== undefined && { OPS_RUN_URL: url }) };
}


/***/ }),

/***/ 6027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ noteCompletion),
/* harmony export */   S: () => (/* binding */ missedCompletion)
/* harmony export */ });
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9715);
/* harmony import */ var _state_times_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9242);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1631);



/** Undefined: no completion of the job is expected. */
function expectedBy(job, context) {
    const { expect, enabled, undeclared } = job;
    if (!expect || !enabled || undeclared !== undefined)
        return undefined;
    return (0,_slot_js__WEBPACK_IMPORTED_MODULE_0__/* .calendarIn */ .mi)(expect.cron, expect.timezone ?? job.policy.timezone, context);
}
/** The memory with the completion that this observation shows. A new expectation counts from now. */
function noteCompletion(job, before, observation, context) {
    const of = expectedBy(job, context)?.of;
    if (of === undefined)
        return undefined;
    const { slot } = before;
    const isKnown = slot?.of === of && !(0,_slot_js__WEBPACK_IMPORTED_MODULE_0__/* .isSetBackTooFar */ .nE)(slot, context.now);
    const at = completedIn(before, observation, context);
    const done = Math.max(slot?.done ?? -Infinity, at ?? -Infinity);
    if (isKnown && (slot.done ?? -Infinity) === done)
        return slot;
    return { of, to: isKnown ? slot.to : context.now, ...(done > -Infinity && { done }) };
}
/** When the job completed: it says so, or a tick sees that it did. */
function completedIn({ seen, completedWork }, observation, context) {
    if (observation.kind !== 'status')
        return undefined;
    const { status, workId } = observation;
    // The clock of another host may be ahead: the next tick takes it.
    if (status.completedAt !== undefined)
        return status.completedAt <= context.now ? status.completedAt : undefined;
    if (!status.completed)
        return undefined;
    const isOther = workId !== undefined && completedWork !== undefined && workId !== completedWork;
    return seen?.completed === false || isOther ? (0,_state_times_js__WEBPACK_IMPORTED_MODULE_1__/* .seenAt */ .dh)(context) : undefined;
}
/** Undefined: the last expected completion came, or may still come. */
function missedCompletion(job, slot, context) {
    const calendar = expectedBy(job, context);
    if (!calendar || !job.expect || slot?.of !== calendar.of)
        return undefined;
    const { now } = context;
    const graceMs = job.expect.graceSeconds * 1000;
    const expected = calendar.table.latest(now - graceMs);
    const { done, to } = slot;
    if (expected <= to || (done !== undefined && done >= expected))
        return undefined;
    const by = (0,_slot_js__WEBPACK_IMPORTED_MODULE_0__/* .slotTime */ .Oq)(expected + graceMs, calendar.offset, now);
    const headline = done === undefined
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('never-completed', { by })
        : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('not-completed', { by, last: (0,_slot_js__WEBPACK_IMPORTED_MODULE_0__/* .slotTime */ .Oq)(done, calendar.offset, now) });
    return { headline, facts: [] };
}


/***/ }),

/***/ 369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ unendedRun),
/* harmony export */   BH: () => (/* binding */ isOrphan),
/* harmony export */   MP: () => (/* binding */ verifying),
/* harmony export */   Nl: () => (/* binding */ graceMs),
/* harmony export */   pv: () => (/* binding */ beginOf),
/* harmony export */   yD: () => (/* binding */ interruptRuns)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5809);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9629);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9715);
/* harmony import */ var _pings_attempt_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5831);
/* harmony import */ var _pings_job_ping_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9768);
/* harmony import */ var _scheduled_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4940);
/** Interrupted runs: their runner died or was canceled before the outcome was saved. Reported, never repeated for that. Pure. */







/** Time after the timeout to end, read and save a run. */
const graceMs = 60_000;
/** Reason of runs that verify a write; reported with the write. */
const verifying = 'verify';
/** Whether the run has no living owner. */
function isOrphan(item, context) {
    if (item.status !== 'running')
        return false;
    if (item.owner === undefined)
        return true;
    const since = beginOf(item);
    // An owner that cannot be checked counts as dead once the run must have timed out.
    const isOver = item.timeoutMs !== undefined && context.now - since > item.timeoutMs + graceMs;
    return context.dead(item.owner, isOver ? -Infinity : since);
}
/**
 * Marks these items as interrupted, with an alert and an open anomaly for each, so that the next success is reported as a
 * recovery. Pending items: nobody knows whether they ran already.
 */
function interruptRuns(config, state, isInterrupted, context) {
    const items = state.queue.filter(isInterrupted);
    if (items.length === 0)
        return { state, drafts: [] };
    const queue = state.queue.map((item) => {
        if (!items.includes(item))
            return item;
        const { owner: _, ...rest } = item;
        return { ...rest, status: 'failed', outcome: 'interrupted', finishedAt: context.now };
    });
    const jobs = { ...state.jobs };
    const reported = items
        .filter(({ reason }) => reason !== verifying)
        .map((item) => ({ item, job: jobOf(config, state, item, context) }));
    for (const { item, job } of reported) {
        if (job)
            jobs[job.id] = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .ofFile */ .m9)(withInterruption(job, (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryOf */ .zE)({ jobs }, job.id), item, context), job.id, context);
    }
    const next = { ...state, queue, jobs };
    return { state: next, drafts: reported.map(({ item, job }) => draftOf(config, next, item, job, context)) };
}
/** Begin of the run. Items of older versions have only the time of their claim. */
function beginOf({ startedAt, createdAt }) {
    return startedAt ?? createdAt;
}
/** `lastRun` while the outcome is not known: `interrupted` from the claim on, until an outcome is saved. */
function unendedRun({ slot }, at) {
    const common = { at, durationMs: 0, exitCode: null, outcome: 'interrupted' };
    return slot === undefined ? common : { ...common, slot };
}
/** Undefined for a run of another jobs file: its job may be a different one with the same id. */
function jobOf({ jobs }, state, item, context) {
    const isOurs = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .whoseRun */ .GA)(state, item, context) === 'ours' && (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .rivalOf */ .IS)(state, item.jobId, context.file) === undefined;
    return isOurs ? jobs.find(({ id }) => id === item.jobId) : undefined;
}
function withInterruption(job, memory, item, context) {
    const at = Math.min(beginOf(item), context.now);
    const isLast = item.status === 'running' && (memory.lastRun?.at ?? -Infinity) <= at;
    const key = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .anomalyKey */ .f5)('run-interrupted', 'alert', 'interrupted');
    const { anomaly: open } = memory;
    const anomaly = {
        key,
        reason: 'run-interrupted',
        sinceAt: open?.key === key ? open.sinceAt : context.now,
        reportedAt: context.now,
    };
    // A disabled job has no open alerts; its runs are reported one by one.
    const known = isLast ? (0,_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_3__/* .withEnd */ .EA)(job, memory, (0,_pings_attempt_id_js__WEBPACK_IMPORTED_MODULE_5__/* .ridOf */ .N)(job.id, item.id), 'fail') : memory;
    return { ...known, ...(isLast && { lastRun: unendedRun(item, at) }), ...(job.enabled && { anomaly }) };
}
function draftOf(config, state, item, job, context) {
    const zone = job ? (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .zoneOf */ .kE)(job, context) : context.zone;
    const time = (at) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(at, zone, context);
    const isInDoubt = item.status === 'pending';
    const next = job && (0,_scheduled_js__WEBPACK_IMPORTED_MODULE_4__/* .nextRunAt */ .M)(config, state, job.id, context);
    const never = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(isInDoubt ? 'request-again' : 'no-run-again');
    const again = next === undefined
        ? never
        : next <= context.now
            ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('runs-next-tick')
            : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('runs-again-at', { time: time(next), ms: next - context.now });
    const begun = beginOf(item);
    return {
        reason: 'run',
        urgency: 'alert',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job ?? { id: item.jobId }),
        headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(isInDoubt ? 'queued-run-in-doubt' : 'run-interrupted'),
        facts: isInDoubt
            ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('unknown-whether-run'), again]
            : [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('begun-at', { time: time(begun), ms: context.now - begun }), again],
    };
}


/***/ }),

/***/ 5544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Rw: () => (/* binding */ detailOf),
/* harmony export */   Xh: () => (/* binding */ nextOf),
/* harmony export */   eg: () => (/* binding */ waiting),
/* harmony export */   gW: () => (/* binding */ rowFacts),
/* harmony export */   lS: () => (/* binding */ jobRows),
/* harmony export */   oQ: () => (/* binding */ rowDocument),
/* harmony export */   vz: () => (/* binding */ lastTickWords)
/* harmony export */ });
/* unused harmony exports levelOf, wordOf */
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9715);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9629);
/* harmony import */ var _expected_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6027);
/* harmony import */ var _missed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1854);
/* harmony import */ var _notify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(468);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7827);
/* harmony import */ var _plugin_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9107);
/* harmony import */ var _scheduled_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4940);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1631);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3281);
/** One row for each job, for `status`, the summary and the outputs of a workflow. */











/**
 * One row per job, in the order of the jobs file. `rivals`: ids that another jobs file has too, whose memory is that of the
 * other job.
 */
function jobRows(config, state, seen, context, rivals = new Map()) {
    const busy = new Set(state.queue.filter((item) => item.status === 'running').map((item) => item.jobId));
    return config.jobs.map((job) => {
        const rival = rivals.get(job.id);
        if (rival !== undefined)
            return { job, rival, isRunning: false, needsAttention: true };
        const memory = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryOf */ .zE)(state, job.id);
        const observation = seen.get(job.id);
        const judged = observation && (0,_verdict_js__WEBPACK_IMPORTED_MODULE_9__/* .judge */ .S)(job, memory, observation, context.now, state.awake?.gaps);
        const slot = observation && ((0,_expected_js__WEBPACK_IMPORTED_MODULE_2__/* .noteCompletion */ .H)(job, memory, observation, context) ?? memory.slot);
        const verdict = judged && (0,_missed_js__WEBPACK_IMPORTED_MODULE_3__/* .withMissed */ .W)(job, slot, judged, context);
        const anomaly = verdict ? verdict.anomaly : memory.anomaly;
        return {
            job,
            ...(verdict && { verdict }),
            ...(memory.lastRun && { lastRun: memory.lastRun }),
            ...((0,_slot_js__WEBPACK_IMPORTED_MODULE_8__/* .isScheduled */ .mQ)(job) && { missed: memory.slot?.missed ?? 0 }),
            isRunning: busy.has(job.id),
            needsAttention: job.enabled && anomaly !== undefined,
        };
    });
}
/** Not part of every row: a tick does not show it, and zones take long to load. */
function nextOf(config, state, job, context) {
    const calendar = (0,_slot_js__WEBPACK_IMPORTED_MODULE_8__/* .calendarOf */ .Yw)(job, context);
    const at = job.kind === 'one_shot_read'
        ? (0,_scheduled_js__WEBPACK_IMPORTED_MODULE_7__/* .nextRunAt */ .M)(config, state, job.id, context)
        : calendar && (0,_slot_js__WEBPACK_IMPORTED_MODULE_8__/* .nextInCalendar */ .n7)(calendar, (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryOf */ .zE)(state, job.id), context.now);
    if (at === undefined)
        return undefined;
    const { offset } = calendar ?? { offset: (0,_slot_js__WEBPACK_IMPORTED_MODULE_8__/* .offsetOf */ .b4)((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .zoneOf */ .kE)(job, context), context) };
    return { at, text: at <= context.now ? 'now' : (0,_slot_js__WEBPACK_IMPORTED_MODULE_8__/* .slotTime */ .Oq)(at, offset, context.now) };
}
/** Level of a probed job; `alert` when it is paused, stalled or has no valid status. */
function levelOf({ verdict }) {
    if (!verdict)
        return undefined;
    if (verdict.missed)
        return 'alert';
    if (verdict.stoppedAt !== undefined || verdict.waitsForSlot)
        return 'ok';
    if (verdict.kind === 'running' || verdict.kind === 'completed')
        return verdict.status?.level ?? 'ok';
    return 'alert';
}
/** The row as JSON. */
function rowDocument(row, say) {
    const { job, verdict, lastRun, needsAttention } = row;
    return {
        id: job.id,
        name: job.name,
        kind: job.kind,
        risk: job.risk,
        enabled: job.enabled && job.undeclared === undefined,
        ...(job.undeclared !== undefined && { undeclared: job.undeclared }),
        ...(verdict && { verdict: verdict.kind, level: levelOf(row) }),
        ...(row.isStarted && { started: true }),
        needsAttention,
        ...(row.rival !== undefined && { duplicateOf: row.rival }),
        ...(row.held !== undefined && { held: say(row.held) }),
        ...(row.probedBy !== undefined && { probedBy: row.probedBy }),
        ...(verdict?.status && { status: statusDocument(verdict.status, say) }),
        ...(verdict?.fault && { fault: { kind: verdict.fault.fault, message: say(verdict.fault.message) } }),
        ...(lastRun && { lastRun: runDocument(lastRun) }),
        ...(row.next && { nextRunAt: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(row.next.at) }),
        ...(row.missed !== undefined && { missed: row.missed }),
        ...(job.schedule && { schedule: job.schedule }),
    };
}
function runDocument({ at, slot, ...rest }) {
    return { at: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(at), ...rest, ...(slot !== undefined && { slot: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(slot) }) };
}
function statusDocument(status, say) {
    const { message, warnings, completedAt } = status;
    return {
        ...status,
        ...(completedAt !== undefined && { completedAt: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(completedAt) }),
        ...(message !== undefined && { message: say(message) }),
        ...(warnings && { warnings: warnings.map(say) }),
        progress: (0,_notify_js__WEBPACK_IMPORTED_MODULE_4__/* .progressOf */ .jA)(status),
    };
}
const notAsked = 'not asked';
/** State of a job, in one word. */
function wordOf({ job, verdict, lastRun, rival, isRunning }) {
    if (rival !== undefined)
        return notAsked;
    if (verdict)
        return verdict.kind;
    if (job.kind === 'one_shot_write')
        return 'write';
    if (job.kind === 'long_running_read')
        return notAsked;
    return isRunning ? 'running' : (lastRun?.outcome ?? 'never ran');
}
/** The state with the level of its status, unless that is `ok`. */
function stateOf(row) {
    const { verdict, lastRun, isRunning, job } = row;
    const ofRun = job.kind === 'one_shot_read' && !isRunning ? lastRun?.level : undefined;
    const level = verdict?.status?.level ?? ofRun ?? 'ok';
    return level === 'ok' ? wordOf(row) : `${wordOf(row)}, ${level}`;
}
/** Details of a job, in one line. */
function detailOf(row, now, say) {
    return rowFacts(row, now, say).join(' · ');
}
/** The same, one each. */
function rowFacts(row, now, say) {
    const { job, verdict, lastRun, held, rival, needsAttention, probedBy } = row;
    const parts = [];
    if (rival !== undefined)
        parts.push(`another job has this id in ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .cleanLine */ .Ow)(rival, 200)}: not watched`);
    if (!job.enabled)
        parts.push('disabled');
    if (job.name !== job.id)
        parts.push((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .cleanLine */ .Ow)(job.name, 60));
    if (verdict?.fault)
        parts.push(say(verdict.fault.message));
    if (verdict?.missed)
        parts.push(say(verdict.missed.headline));
    if (verdict?.stalledMs !== undefined)
        parts.push(`no progress for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(verdict.stalledMs)}`);
    if (verdict?.status) {
        const { pid, stopReason, message } = verdict.status;
        if (pid !== undefined)
            parts.push(`pid ${pid}`);
        const reason = verdict.stopText ?? stopReason;
        if (reason !== undefined)
            parts.push(say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('stop-reason', { reason })));
        parts.push(...Object.entries((0,_notify_js__WEBPACK_IMPORTED_MODULE_4__/* .progressOf */ .jA)(verdict.status) ?? {}).map(([name, value]) => `${name} ${value}`));
        const more = [...(message === undefined ? [] : [message]), ...(verdict.remarks ?? [])];
        parts.push(...[...more, ...(verdict.status.warnings ?? [])].map(say));
    }
    if (held !== undefined)
        parts.push(`no automatic start: ${say(held)}`);
    if (probedBy !== undefined)
        parts.push(`a tick (pid ${probedBy}) still waits for its status`);
    if (lastRun)
        parts.push(`last run ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(now - lastRun.at)} ago${lastRun.exitCode === null ? '' : `, exit ${lastRun.exitCode}`}${lastRun.line === undefined ? '' : `: ${lastRun.line}`}`);
    const measured = (0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_6__/* .metricsText */ .zX)(lastRun?.metrics);
    if (measured !== undefined)
        parts.push(say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('measured', { values: measured })));
    if (row.missed !== undefined && row.missed > 0)
        parts.push(`missed ${row.missed} scheduled ${row.missed === 1 ? 'run' : 'runs'}`);
    if (needsAttention && !verdict && lastRun?.outcome === 'succeeded')
        parts.push('needs attention');
    if (job.kind === 'one_shot_write')
        parts.push('runs only after an approval');
    return parts;
}
/** `ended 35 s ago, took 2 s; 3 skipped since then because another tick was running`; undefined when no tick is known. */
function lastTickWords(file, now) {
    const { lastTick, skippedTicks = 0 } = file ?? {};
    const ended = lastTick
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('tick-ended', {
            ms: now - lastTick.endedAt,
            seconds: (lastTick.tookMs / 1000).toFixed(1),
        })
        : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('no-tick-ended');
    if (skippedTicks > 0)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .e)('ticks-skipped', { ended, count: skippedTicks });
    return lastTick && ended;
}
/** Pending and running runs. */
function waiting(state) {
    return state.queue.filter((item) => item.status === 'pending' || item.status === 'running');
}


/***/ }),

/***/ 5637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ isTaken),
/* harmony export */   EH: () => (/* binding */ renewLease),
/* harmony export */   Rv: () => (/* binding */ returnLease),
/* harmony export */   Vk: () => (/* binding */ renewEveryMs),
/* harmony export */   _2: () => (/* binding */ countSkipped),
/* harmony export */   _e: () => (/* binding */ takeLease),
/* harmony export */   dY: () => (/* binding */ holdsLease),
/* harmony export */   ec: () => (/* binding */ isUnexplained),
/* harmony export */   jG: () => (/* binding */ isOwnLease),
/* harmony export */   wL: () => (/* binding */ releaseLease),
/* harmony export */   zT: () => (/* binding */ leaseMs)
/* harmony export */ });
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5809);
/* harmony import */ var _state_machine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(141);
/* harmony import */ var _clock_tick_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6579);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(255);
/* harmony import */ var _state_times_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9242);
/**
 * One tick at a time: the lease in the state. It is short, and its holder renews it while it works, so a holder that
 * disappears with its container or host blocks others for `leaseMs` at most.
 *
 * The lease only avoids duplicate work. "At most once" rests on claims inside one `update`: a start or run is saved with its
 * owner before it begins, and a tick that lost the lease claims nothing from what it observed. Renewals are saved on this host
 * only, so a run elsewhere may find an expired lease whose tick still works; it then finds that tick's claims in the state.
 */





/** How long a lease lasts after it was taken or renewed. */
const leaseMs = 120_000;
/** Three renewals may fail, as on a full disk, before the lease is lost. */
const renewEveryMs = leaseMs / 4;
/** A lease whose holder is not visible is a normal overlap for so long, then worth an alert. */
const unseenMs = 2 * leaseMs;
/** Whether another tick holds the lease: not expired, and its holder not known to be dead. */
function isTaken(state, context) {
    const { lease } = state;
    return (lease !== undefined &&
        !isOwnLease(state, context) &&
        context.now < lease.endsAt &&
        !context.dead(lease.owner, lease.takenAt));
}
/** Takes the lease, unless another tick holds it. */
function takeLease(stored, context) {
    const state = clampLease((0,_state_times_js__WEBPACK_IMPORTED_MODULE_3__/* .clampTimes */ .A_)(stored, context.now), context.now);
    if (isTaken(state, context) || (0,_state_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .otherMachine */ .oQ)(state, context.machine, context.now))
        return state;
    const lease = {
        owner: context.self,
        takenAt: context.now,
        endsAt: context.now + leaseMs,
        ...(context.file && { file: context.file.key }),
    };
    return { ...(0,_state_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .withMachine */ .cE)((0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_0__/* .withFile */ .D4)(state, context), context), lease };
}
/**
 * Bounds a lease that lies in the future (the clock was set back) or lasts too long (older versions took hours). `now`: just
 * read.
 */
function clampLease(state, now) {
    const { lease } = state;
    if (!lease || (lease.takenAt <= now && lease.endsAt <= now + leaseMs))
        return state;
    const takenAt = Math.min(lease.takenAt, now);
    return { ...state, lease: { ...lease, takenAt, endsAt: Math.min(lease.endsAt, now + leaseMs) } };
}
/** Renews the lease. An expired one stays: a tick that slept through it has lost it. */
function renewLease(state, at) {
    return state.lease && holdsLease(state, at)
        ? { ...state, lease: { ...state.lease, endsAt: at.now + leaseMs } }
        : state;
}
/** Gives the lease back if this run still holds it. */
function returnLease(state, context) {
    if (!isOwnLease(state, context))
        return state;
    const { lease: _, ...rest } = state;
    return rest;
}
/** Gives the lease back at the end of a tick, and records when and how long it ran. */
function releaseLease(state, begunAt, context) {
    const rest = returnLease(state, context);
    if (rest === state)
        return state;
    const { now } = context;
    const lastTick = { endedAt: now, tookMs: Math.max(0, now - begunAt) };
    return (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_0__/* .changeFile */ .P8)(rest, context, (known) => {
        const { skippedTicks: _, ...others } = known;
        return { ...others, lastTick, ...(0,_clock_tick_js__WEBPACK_IMPORTED_MODULE_2__/* .clocksAfter */ .kX)(known, context) };
    });
}
/**
 * Counts a tick that was skipped because another one holds the lease. Not for a holder on another host: saving could bring
 * back a lease that was given back meanwhile.
 */
function countSkipped(state, context) {
    if (state.lease?.owner.host !== context.self.host)
        return state;
    return (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_0__/* .changeFile */ .P8)(state, context, (known) => ({ ...known, skippedTicks: (known.skippedTicks ?? 0) + 1 }));
}
/** Whether this process took the lease, expired or not. */
function isOwnLease({ lease }, { self }) {
    return lease !== undefined && (0,_owners_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameOwner */ .Ie)(lease.owner, self);
}
/** Whether this process may act on what it observed under the lease. `now`: just read. */
function holdsLease(state, at) {
    return state.lease !== undefined && isOwnLease(state, at) && at.now < state.lease.endsAt;
}
/** Whether the lease has been held for long by a process that is not visible from here. */
function isUnexplained({ takenAt }, sight, now) {
    return sight === 'not-visible' && now - takenAt >= unseenMs;
}


/***/ }),

/***/ 1854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ withMissed)
/* harmony export */ });
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9715);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9629);
/* harmony import */ var _expected_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6027);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1631);




/** The verdict, with that anomaly when nothing else is wrong. Without a valid status nobody knows. */
function withMissed(job, slot, verdict, context) {
    if (verdict.anomaly || verdict.kind === 'unknown')
        return verdict;
    const missed = missedSlots(job, slot, context) ?? (0,_expected_js__WEBPACK_IMPORTED_MODULE_1__/* .missedCompletion */ .S)(job, slot, context);
    if (!missed)
        return verdict;
    return { ...verdict, missed, anomaly: { key: (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .anomalyKey */ .f5)('missed', 'alert'), reason: 'missed' } };
}
function missedSlots(job, slot, context) {
    const calendar = (0,_slot_js__WEBPACK_IMPORTED_MODULE_2__/* .calendarOf */ .Yw)(job, context);
    if (!job.schedule || !calendar || !slot?.missed || slot.of !== calendar.of)
        return undefined;
    const { now } = context;
    const time = (0,_slot_js__WEBPACK_IMPORTED_MODULE_2__/* .slotTime */ .Oq)(slot.to, calendar.offset, now);
    return {
        headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('missed-runs', { time, count: slot.missed }),
        facts: [
            (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('not-made-up-for', { seconds: job.schedule.catchUpSeconds }),
            (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('next-run', { time: (0,_slot_js__WEBPACK_IMPORTED_MODULE_2__/* .nextTime */ .vf)(calendar, { slot }, now) }),
        ],
    };
}


/***/ }),

/***/ 468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hw: () => (/* binding */ chooseAnnouncement),
  rB: () => (/* binding */ formerState),
  vk: () => (/* binding */ isFirstCompletion),
  jA: () => (/* binding */ progressOf),
  EI: () => (/* binding */ reportOf),
  Tx: () => (/* binding */ warningsMark)
});

// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/stored.js
var stored = __webpack_require__(183);
;// CONCATENATED MODULE: ./build/core/model.js


// EXTERNAL MODULE: ./build/core/text/fingerprint.js
var fingerprint = __webpack_require__(5388);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/notices/quiet.js
var quiet = __webpack_require__(8124);
// EXTERNAL MODULE: ./build/core/notices/repeat-alert.js
var repeat_alert = __webpack_require__(3090);
// EXTERNAL MODULE: ./build/core/jobs/resume.js + 1 modules
var jobs_resume = __webpack_require__(4312);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
;// CONCATENATED MODULE: ./build/core/jobs/notify.js
/** Which notice a long job gets in this tick, if any. Pure. */








/** Entries of a job's progress that are shown. */
const progressEntries = 6;
/** Decides what is reported about one long job. `before`: its memory after the last tick. */
function chooseAnnouncement(job, before, verdict, resume, context) {
    const reason = reasonToReport(job, before, verdict, resume, context.now);
    if (reason !== undefined)
        return reportOf(job, before, verdict, resume, context, reason);
    const { policy } = job;
    if (!verdict.status?.running || verdict.anomaly || !policy.reportWhileRunning)
        return { kind: 'none' };
    const everyMs = policy.reportEverySeconds * 1000;
    const last = before.reported;
    const due = everyMs > 0 && (last === undefined || last.at + everyMs <= context.now);
    const advanced = last?.progressKey !== verdict.progressMark;
    const wanted = before.heldAt !== undefined || (due && (last === undefined || advanced || !policy.onlyOnChange));
    if (!wanted)
        return { kind: 'none' };
    if ((0,quiet/* isQuiet */.r)(policy.quietHours, (0,format/* zoneOf */.kE)(job, context), context))
        return { kind: 'hold' };
    if (before.heldAt === undefined)
        return reportOf(job, before, verdict, resume, context, 'progress');
    const shown = Object.entries(progressOf(verdict.status) ?? {}).map(([name, value]) => `${name} ${value}`);
    const more = shown.length > 0 && { more: shown.join(' · ') };
    return {
        kind: 'digest',
        line: (0,sentence/* sentence */.e)('listed', { name: job.name, state: headline(job, verdict), ...more }),
    };
}
/** Whether this observation shows a completion that was not reported yet. */
function isFirstCompletion(before, verdict) {
    if (verdict.kind !== 'completed')
        return false;
    if (before.completionReportedAt === undefined)
        return true;
    const { workId } = verdict;
    return workId !== undefined && before.completedWork !== undefined && workId !== before.completedWork;
}
function reasonToReport(job, before, verdict, resume, now) {
    const phaseBefore = before.seen && phase(before.seen);
    const phaseNow = verdict.status && phase(verdict.status);
    const changed = phaseNow !== undefined &&
        (phaseBefore === undefined ? verdict.stoppedAt !== undefined : phaseBefore !== phaseNow);
    const completion = isFirstCompletion(before, verdict);
    const open = before.anomaly;
    if (!verdict.anomaly) {
        // The alert ends although the job has not recovered.
        if (open && (verdict.stoppedAt !== undefined || verdict.waitsForSlot))
            return 'closed';
        if (open)
            return open.isSilent === true ? 'changed' : 'recovered';
        if (completion)
            return 'completed';
        return changed || hasNewWarnings(before, verdict) ? 'changed' : undefined;
    }
    if (open?.key !== verdict.anomaly.key)
        return 'anomaly';
    if (changed || completion)
        return 'changed';
    if (isTriedAnew(before))
        return 'anomaly';
    if (open.unsavedSince !== undefined)
        return 'standing';
    const held = stored/* saidOnce */.Xf.find((kind) => kind === resume?.kind);
    const isSaid = held !== undefined && before.said?.includes(held) === true;
    const urgency = urgencyOf(verdict, resume, 'standing', open);
    if ((0,repeat_alert/* isReminderDue */.$)(open, urgency, now, job.policy.repeatAlertSeconds))
        return 'standing';
    return held !== undefined && held !== 'group' && !isSaid ? 'resume-held' : undefined;
}
/** Warnings cause one report; after that they only accompany others. */
function hasNewWarnings({ warned }, { status }) {
    const mark = status && warningsMark(status);
    return mark !== undefined && mark !== warned;
}
/** Undefined: the status had no warnings. */
function warningsMark({ warnings }) {
    return warnings && (0,fingerprint/* fingerprint */.Rj)(warnings.map(warningMark).join('\n'));
}
/** Without the value, which may change each time. */
function warningMark(warning) {
    if (typeof warning === 'string')
        return warning;
    const { value: _, words: __, ...params } = warning.params;
    return JSON.stringify([warning.key, params]);
}
/** Whether a person started the job after its alert: then the same alert is reported again. */
function isTriedAnew({ anomaly, explicitStart }) {
    return anomaly !== undefined && explicitStart !== undefined && explicitStart.at > anomaly.reportedAt;
}
/** The report of a job: its state, since when, and what happens next. */
function reportOf(job, before, verdict, resume, context, reason) {
    const time = (at) => (0,format/* clockTime */.qo)(at, (0,format/* zoneOf */.kE)(job, context), context);
    const facts = [
        ...factsOf(job, verdict, time, context),
        ...alertFacts(before.anomaly, reason, time, context),
    ];
    const said = new Set(isTriedAnew(before) ? [] : before.said);
    const starting = context.mode === 'act' ? [(0,sentence/* sentence */.e)('starting-now')] : [];
    if (resume)
        facts.push(...(0,jobs_resume/* resumeFacts */.FA)(job, resume, said, time, starting));
    const progress = verdict.status && progressOf(verdict.status);
    const isWrong = verdict.anomaly !== undefined || verdict.warningExit !== undefined;
    const output = isWrong ? (verdict.fault?.tail ?? verdict.tail) : undefined;
    return {
        kind: 'report',
        said: [...said],
        draft: {
            reason,
            urgency: urgencyOf(verdict, resume, reason, before.anomaly),
            job: (0,format/* named */.KT)(job),
            headline: headline(job, verdict),
            facts,
            ...(progress && { progress }),
            ...(output !== undefined && output !== '' && { output }),
        },
    };
}
/** What was observed. */
function factsOf(job, { status, stopText, fault, missed, remarks, stalledMs: ms }, time, { now }) {
    const reason = stopText ?? status?.stopReason;
    return [
        ...(reason === undefined ? [] : [(0,sentence/* sentence */.e)('stop-reason', { reason })]),
        ...(fault ? [fault.message] : []),
        ...(missed?.facts ?? []),
        ...(status?.message === undefined ? [] : [status.message]),
        ...((!missed && remarks) || []),
        ...(status?.warnings ?? []),
        ...(status && status.level !== 'ok' ? [(0,sentence/* sentence */.e)('level', { level: status.level })] : []),
        ...(ms === undefined
            ? []
            : [(0,sentence/* sentence */.e)('no-progress-since', { time: time(now - ms), ms }), leftRunning(job)]),
    ];
}
/** What is known of the alert that was open before. */
function alertFacts(open, reason, time, { now }) {
    if (!open)
        return [];
    const since = { time: time(open.sinceAt), ms: now - open.sinceAt };
    return [
        ...(reason === 'standing' ? [(0,sentence/* sentence */.e)('open-since', since)] : []),
        ...(reason === 'recovered' ? [(0,sentence/* sentence */.e)('was-since', { state: formerState(open.reason), ...since })] : []),
        ...(open.unsavedSince === undefined
            ? []
            : [(0,sentence/* sentence */.e)('reported-again', { time: time(open.unsavedSince) })]),
    ];
}
function leftRunning(job) {
    const id = (0,format/* shellWord */.r7)(job.id);
    return (0,sentence/* sentence */.e)(job.commands.exec ? 'see-output-or-stop-it' : 'stop-it', { id });
}
/** Pauses that end without a person. */
const healing = new Set(['start', 'underway']);
/** `open`: the alert so far. Once people were alerted, it stays an alert until the job runs. */
function urgencyOf(verdict, resume, reason, open) {
    if (!verdict.anomaly)
        return reason === 'progress' ? 'routine' : 'info';
    if (!resume || verdict.missed)
        return 'alert';
    if (resume.kind === 'group')
        return 'info';
    if (healing.has(resume.kind))
        return !open || open.isSilent === true ? 'info' : 'alert';
    // It starts again when its backoff has passed.
    return resume.kind === 'backoff' ? 'alert' : 'action';
}
function headline(job, verdict) {
    if (verdict.missed)
        return verdict.missed.headline;
    if (verdict.waitsForSlot)
        return (0,sentence/* sentence */.e)('waits-for-slot');
    const { pid } = verdict.status ?? {};
    switch (verdict.kind) {
        case 'unknown':
            return (0,sentence/* sentence */.e)('no-valid-status');
        case 'stalled':
            return (0,sentence/* sentence */.e)('stalled', { seconds: job.policy.stallSeconds });
        case 'running':
            return (0,sentence/* sentence */.e)('running', pid === undefined ? {} : { pid });
        case 'paused':
            return (0,sentence/* sentence */.e)(verdict.stoppedAt === undefined ? 'paused' : 'stopped');
        case 'completed':
            return completedText(verdict);
    }
}
function completedText({ warningExit: code }) {
    if (code === undefined)
        return (0,sentence/* sentence */.e)('completed');
    return (0,sentence/* sentence */.e)('completed-with-warning', { ending: (0,sentence/* sentence */.e)('exited', { code }) });
}
const formerStates = {
    stalled: (0,sentence/* sentence */.e)('was-stalled'),
    paused: (0,sentence/* sentence */.e)('paused'),
    level: (0,sentence/* sentence */.e)('was-at-level'),
    'run-failed': (0,sentence/* sentence */.e)('was-failing'),
    'run-level': (0,sentence/* sentence */.e)('was-at-level'),
    'run-output': (0,sentence/* sentence */.e)('was-demanding'),
    'run-interrupted': (0,sentence/* sentence */.e)('was-interrupted'),
    missed: (0,sentence/* sentence */.e)('was-missed'),
};
/** Completes "was …" in a recovery. */
function formerState(reason) {
    return formerStates[reason] ?? (0,sentence/* sentence */.e)('was-unknown');
}
/** Phase of the job by its status. */
function phase(seen) {
    if (seen.completed)
        return 'completed';
    return seen.running ? 'running' : 'paused';
}
/** The first plain values of a job's progress, in its order. */
function progressOf(status) {
    const shown = [];
    for (const [name, value] of Object.entries(status.progress ?? {})) {
        if (shown.length === progressEntries)
            break;
        if (typeof value === 'string')
            shown.push([(0,redact/* cleanLine */.Ow)(name, 40), (0,redact/* cleanLine */.Ow)(value, 80)]);
        else if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
            shown.push([(0,redact/* cleanLine */.Ow)(name, 40), value]);
        }
    }
    return shown.length > 0 ? Object.fromEntries(shown) : undefined;
}


/***/ }),

/***/ 255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ isSameOwner),
/* harmony export */   YU: () => (/* binding */ deadBy),
/* harmony export */   qx: () => (/* binding */ ownersIn)
/* harmony export */ });
/**
 * A process on another host or in another container cannot be checked, so what it began counts as abandoned after a day.
 * Otherwise a host that was renamed after a crash would never start that job again.
 */
const unknownOwnerMs = 86_400_000;
/** Owners that a decision has to check. */
function ownersIn(state) {
    const starts = Object.values(state.jobs).flatMap(({ attempt, explicitStart }) => [attempt, explicitStart]);
    const open = starts.flatMap((start) => (start && start.outcome === undefined ? [start.owner] : []));
    const running = state.queue.flatMap((item) => item.status === 'running' && item.owner ? [item.owner] : []);
    const probing = Object.values(state.jobs).flatMap(({ probe }) => (probe ? [probe.owner] : []));
    return [...open, ...running, ...probing, ...(state.lease ? [state.lease.owner] : [])];
}
/** Whether two owners are the same process. */
function isSameOwner(a, b) {
    return a.pid === b.pid && a.start === b.start && a.host === b.host;
}
/** Whether an owner counts as dead. An owner that was not checked appeared since, and lives. */
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

/***/ 9107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zX: () => (/* binding */ metricsText),
  jt: () => (/* binding */ pluginFacts),
  sP: () => (/* binding */ pluginLevel),
  TZ: () => (/* binding */ pluginMemory),
  Q: () => (/* binding */ pluginOutputOf),
  z3: () => (/* binding */ pluginText)
});

// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/text/clean.js
var clean = __webpack_require__(229);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
;// CONCATENATED MODULE: ./build/core/status/plugin-output.js


/** Further metrics are dropped. */
const mostMetrics = 20;
const labelLimit = 64;
const messageLimit = 300;
/** Further characters are not read. */
const textLimit = 65_536;
/**
 * The first line is `text | numbers`. Lines of text follow, and from the next `|` on there are only numbers. Anything that is
 * not well formed is left out.
 */
function pluginOutput(printed) {
    const [first = '', ...rest] = (0,clean/* withoutAnsi */.uo)(printed.slice(0, textLimit)).trimStart().split(/\r?\n/);
    const [text, numbers] = atBar(first);
    const [more, laterNumbers] = atBar(rest.join('\n'));
    return {
        message: (0,redact/* cleanLine */.Ow)(text, messageLimit),
        more: more.trim(),
        metrics: metricsIn(`${numbers}\n${laterNumbers}`),
    };
}
function atBar(text) {
    const bar = text.indexOf('|');
    return bar === -1 ? [text, ''] : [text.slice(0, bar), text.slice(bar + 1)];
}
/** `'label'=rest`; a quote within a quoted label is doubled. The bounds keep it linear. */
const entry = /\s*(?:'((?:[^'\n]|''){1,256})'|([^\s=']{1,256}))=(\S{1,256})(?=\s|$)/y;
const word = /\s*\S+/y;
function metricsIn(text) {
    const found = [];
    for (let from = 0; found.length < mostMetrics;) {
        entry.lastIndex = from;
        const match = entry.exec(text);
        if (match) {
            const [, quoted, plain = '', rest = ''] = match;
            const metric = metricOf(quoted?.replaceAll("''", "'") ?? plain, rest);
            if (metric)
                found.push(metric);
            from = entry.lastIndex;
            continue;
        }
        word.lastIndex = from;
        if (!word.test(text))
            break;
        from = word.lastIndex;
    }
    return found;
}
const number = String.raw `[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?`;
/** A number and its unit, or `U`: the plugin could not determine it. */
const measured = new RegExp(String.raw `^(?:U|(${number})([^\d\s;'"]{0,16}))$`);
const plainNumber = new RegExp(`^${number}$`);
/** `10`, `10:`, `~:10`, `10:20`, `@10:20`. */
const range = new RegExp(`^@?(?:(?:~|${number})?:)?(?:${number})?$`);
/** `value[unit];[warn];[crit];[min];[max]` */
function metricOf(label, text) {
    const [value = '', warn, crit, min, max] = text.split(';');
    const name = (0,redact/* cleanLine */.Ow)(label, labelLimit);
    const [match, amount, unit = ''] = measured.exec(value) ?? [];
    if (match === undefined || name === '')
        return undefined;
    const known = amount === undefined ? null : Number(amount);
    if (known !== null && !Number.isFinite(known))
        return undefined;
    const [warnRange, critRange] = [warn, crit].map(rangeIn);
    const [least, most] = [min, max].map(numberIn);
    return {
        label: name,
        value: known,
        ...(unit !== '' && { unit }),
        ...(warnRange !== undefined && { warn: warnRange }),
        ...(critRange !== undefined && { crit: critRange }),
        ...(least !== undefined && { min: least }),
        ...(most !== undefined && { max: most }),
    };
}
function rangeIn(text = '') {
    return text !== '' && text.length <= labelLimit && range.test(text) ? text : undefined;
}
function numberIn(text = '') {
    const value = plainNumber.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value) ? value : undefined;
}

// EXTERNAL MODULE: ./build/core/text/exec-result.js
var exec_result = __webpack_require__(6649);
// EXTERNAL MODULE: ./build/core/text/output.js
var output = __webpack_require__(743);
;// CONCATENATED MODULE: ./build/core/jobs/plugin-run.js




/** By exit code. */
const levels = ['ok', 'warn', 'alert', 'unknown'];
/** Undefined: the job is no plugin, or it ended in no way that the guidelines define. */
function pluginLevel(job, result) {
    if (job.format !== 'nagios' || result.kind !== 'exited' || result.exitCode === null)
        return undefined;
    return levels[result.exitCode];
}
/** What the plugin said; undefined as above. */
function pluginOutputOf(job, result) {
    if (pluginLevel(job, result) === undefined || result.kind !== 'exited')
        return undefined;
    const { head, tail, omittedBytes } = result.stdout;
    return pluginOutput(omittedBytes > 0 ? head : head + tail);
}
/** What is kept with the last run. */
function pluginMemory(output) {
    return output && output.metrics.length > 0 ? { metrics: output.metrics } : {};
}
function pluginFacts({ message, metrics }, level) {
    const values = metricsText(metrics);
    return [
        ...(message === '' ? [] : [message]),
        ...(level === 'ok' ? [] : [(0,sentence/* sentence */.e)('level', { level })]),
        ...(values === undefined ? [] : [(0,sentence/* sentence */.e)('measured', { values })]),
    ];
}
/** Its text after the first line, and what it wrote to stderr. */
function pluginText({ more }, result) {
    return result.kind === 'exited' ? (0,output/* readableTail */.nI)((0,exec_result/* printed */.zd)(more).stdout, result.stderr) : '';
}
/** Of these, more are in `status --json` only. */
const shownMetrics = 6;
/** `time 0.002s · size 5120B`; undefined: there is none. */
function metricsText(metrics = []) {
    if (metrics.length === 0)
        return undefined;
    const shown = metrics
        .slice(0, shownMetrics)
        .map(({ label, value, unit = '' }) => `${label} ${value ?? '?'}${unit}`);
    return [...shown, ...(metrics.length > shownMetrics ? ['…'] : [])].join(' · ');
}


/***/ }),

/***/ 954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ nothingPending),
/* harmony export */   L3: () => (/* binding */ isProbedElsewhere),
/* harmony export */   SQ: () => (/* binding */ stillPending),
/* harmony export */   ZT: () => (/* binding */ markProbes),
/* harmony export */   rW: () => (/* binding */ stillOwn),
/* harmony export */   tK: () => (/* binding */ renewProbes),
/* harmony export */   ul: () => (/* binding */ decidable)
/* harmony export */ });
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5809);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9629);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(255);
/**
 * Probes in progress. A tick reports what it has and gives the lease back while slow statuses continue. A mark on each such
 * job keeps other ticks from probing it, and shows this tick whether a late status still counts. Pure.
 */



const nothingPending = { ids: new Set(), forMs: 0 };
/** Whether another tick is probing the job. */
function isProbedElsewhere({ probe }, context) {
    return (probe !== undefined &&
        !(0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameOwner */ .Ie)(probe.owner, context.self) &&
        context.now < probe.at + probe.forMs &&
        !context.dead(probe.owner, probe.at));
}
/** Marks the pending jobs. `doubt`: state was lost, which concerns these jobs until their status is in. */
function markProbes(state, { ids, forMs }, doubt, context) {
    if (ids.size === 0 && !doubt)
        return state;
    const jobs = { ...state.jobs };
    if (doubt)
        for (const [id, memory] of Object.entries(state.jobs))
            if (memory.probe)
                jobs[id] = { ...memory, probe: { ...memory.probe, doubt } };
    for (const id of ids) {
        const memory = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryOf */ .zE)({ jobs }, id);
        const probe = { owner: context.self, at: context.now, forMs };
        jobs[id] = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_0__/* .ofFile */ .m9)({ ...memory, probe: memory.probe?.doubt === true || doubt ? { ...probe, doubt: true } : probe }, id, context);
    }
    return { ...state, jobs };
}
/**
 * The late observations that still count. Without this tick's mark, another tick probed the job since, or the job is gone; an
 * expired mark means that this process was suspended and its observation is too old.
 */
function stillOwn(state, seen, context) {
    return new Map([...seen].filter(([id]) => isOwnProbe(state, id, context)));
}
/** Renews this tick's marks that have not expired. */
function renewProbes(state, context) {
    const own = Object.entries(state.jobs).filter(([id]) => isOwnProbe(state, id, context));
    if (own.length === 0)
        return state;
    const renewed = own.map(([id, memory]) => [
        id,
        memory.probe ? { ...memory, probe: { ...memory.probe, at: context.now } } : memory,
    ]);
    return { ...state, jobs: { ...state.jobs, ...Object.fromEntries(renewed) } };
}
/** The pending jobs that still have this tick's mark; a lost mark is not set again. */
function stillPending(state, { ids, forMs }, context) {
    return { ids: new Set([...ids].filter((id) => isOwnProbe(state, id, context))), forMs };
}
function isOwnProbe(state, id, { self, now }) {
    const { probe } = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryOf */ .zE)(state, id);
    return probe !== undefined && (0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameOwner */ .Ie)(probe.owner, self) && now < probe.at + probe.forMs;
}
/**
 * Observations to decide on while others are pending. A job waits for pending jobs of its `concurrencyGroup`: they may run.
 */
function decidable(config, seen, unseen) {
    if (unseen.size === 0)
        return seen;
    const groupOf = new Map(config.jobs.map(({ id, supervise }) => [id, supervise?.concurrencyGroup]));
    const open = new Set([...unseen].map((id) => groupOf.get(id)));
    open.delete(undefined);
    return new Map([...seen].filter(([id]) => !open.has(groupOf.get(id))));
}


/***/ }),

/***/ 4712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ runOutcome),
/* harmony export */   I0: () => (/* binding */ attentionWords),
/* harmony export */   _H: () => (/* binding */ blockedDraft),
/* harmony export */   as: () => (/* binding */ runnable),
/* harmony export */   bD: () => (/* binding */ mostPending),
/* harmony export */   gT: () => (/* binding */ followers),
/* harmony export */   ix: () => (/* binding */ triggerOf),
/* harmony export */   mm: () => (/* binding */ isPending),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   sM: () => (/* binding */ enqueueRun),
/* harmony export */   xl: () => (/* binding */ finished),
/* harmony export */   zK: () => (/* binding */ enqueueRunsForNext)
/* harmony export */ });
/* harmony import */ var _config_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7102);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6851);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5809);
/* harmony import */ var _plugin_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9107);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9715);
/* harmony import */ var _notices_outbox_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9879);
/* harmony import */ var _state_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1012);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7827);
/** The queue of one-shot runs, requested by a schedule, a person or a finished job. Pure. */








/** Further requests are refused. */
const mostPending = 200;
/** Words in the output that raise an alert even with exit 0. */
const attentionWords = ['ACTION REQUIRED', 'ALERT'];
function isPending(item) {
    return item.status === 'pending';
}
/**
 * Appends one item for each request. Requests that do not fit are dropped and reported in one notice. `series` keeps ids of
 * different phases of a tick apart.
 */
function enqueueRun(state, requests, series, context, most = mostPending) {
    const room = Math.max(0, most - state.queue.filter(isPending).length);
    const items = requests.slice(0, room).map((request, index) => ({
        id: `${context.runId}-${series}${index + 1}`,
        jobId: request.jobId,
        status: 'pending',
        createdAt: request.from,
        notBefore: request.from + request.delayMs,
        attempt: 0,
        reason: request.reason,
        ...(context.file && { file: context.file.key }),
        ...(request.slot !== undefined && { slot: request.slot }),
    }));
    const refused = requests.slice(room);
    const next = items.length > 0 ? { ...(0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_2__/* .withFile */ .D4)(state, context), queue: (0,_state_state_js__WEBPACK_IMPORTED_MODULE_5__/* .bounded */ .M)([...state.queue, ...items]) } : state;
    if (refused.length === 0)
        return { state: next, items, drafts: [] };
    const draft = {
        reason: 'queue',
        urgency: 'action',
        headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('queue-full', { count: refused.length }),
        facts: [
            (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('runs-waiting', { count: mostPending }),
            ...refused
                .slice(0, 20)
                .map(({ jobId, reason }) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('not-queued', { job: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .cleanLine */ .Ow)(jobId), trigger: triggerOf(reason) })),
            ...(refused.length > 20 ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('and-more', { count: refused.length - 20 })] : []),
        ],
    };
    return { state: next, items, drafts: [draft] };
}
/** `enqueueRun` for a command that sends nothing: the next tick reports dropped requests. */
function enqueueRunsForNext(state, requests, series, context) {
    const queued = enqueueRun(state, requests, series, context);
    return (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_4__/* .enqueueForNext */ .jd)(queued.state, queued.drafts, series, context);
}
/** Runs requested by a finished job: its matching `after` links. */
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
/** The job of an item, or why the item cannot run. */
function runnable(config, item) {
    const job = config.jobs.find((candidate) => candidate.id === item.jobId);
    if (!job || job.undeclared === 'removed')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('no-such-job', { id: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .cleanLine */ .Ow)(item.jobId, 100) });
    if (job.kind !== 'one_shot_read' || job.risk !== 'read_only') {
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('only-reads-run', { kind: job.kind, risk: job.risk });
    }
    return job;
}
function blockedDraft(config, item, why) {
    const job = config.jobs.find((candidate) => candidate.id === item.jobId);
    return {
        reason: 'queue',
        urgency: 'action',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job ?? { id: item.jobId }),
        headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('queued-run-blocked'),
        facts: [why, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('triggered-by', { trigger: triggerOf(item.reason) })],
    };
}
/** What requested a run, to be said: see `QueueItem.reason`. */
function triggerOf(reason) {
    const [, job = '', ending] = /^after (.+) (success|failure)$/.exec(reason) ?? [];
    if (ending !== undefined)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)(ending === 'success' ? 'trigger-success' : 'trigger-failure', {
            job: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .cleanLine */ .Ow)(job, 100),
        });
    if (reason === 'queue')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('trigger-queue');
    return reason === 'schedule' ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('trigger-schedule') : (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .cleanLine */ .Ow)(reason, 100);
}
function runOutcome(job, result) {
    if (result.kind !== 'exited')
        return { outcome: result.kind, exitCode: null };
    const { exitCode } = result;
    const level = (0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_3__/* .pluginLevel */ .sP)(job, result);
    if (level !== undefined)
        return { outcome: 'succeeded', exitCode, ...(level !== 'ok' && { level }) };
    if (job.format)
        return { outcome: 'failed', exitCode };
    const meaning = (0,_config_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .exitMeaning */ .k)(job, exitCode);
    if (meaning === 'failure')
        return { outcome: 'failed', exitCode };
    return { outcome: 'succeeded', exitCode, ...(meaning === 'warning' && { level: 'warn' }) };
}
/** Whether it ended with success for `after` and `run`: a plugin with level ok only. */
function isSuccess(job, { outcome, level }) {
    return outcome === 'succeeded' && (job.format === undefined || level === undefined);
}
/** Saves the outcome of a run, unless one is saved already. */
function finished(item, job, result, finishedAt) {
    if (item.status !== 'running')
        return item;
    const { owner: _, ...rest } = item;
    const { outcome, exitCode } = runOutcome(job, result);
    return { ...rest, outcome, exitCode, status: outcome === 'succeeded' ? 'done' : 'failed', finishedAt };
}


/***/ }),

/***/ 1106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   iw: () => (/* binding */ hintsOf),
/* harmony export */   jH: () => (/* binding */ outputOf),
/* harmony export */   l$: () => (/* binding */ recordCancelled),
/* harmony export */   le: () => (/* binding */ runText),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5809);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9629);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(369);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(9715);
/* harmony import */ var _notify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(468);
/* harmony import */ var _notices_outbox_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9879);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(255);
/* harmony import */ var _pings_job_ping_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9768);
/* harmony import */ var _pings_attempt_id_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5831);
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4712);
/* harmony import */ var _plugin_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9107);
/* harmony import */ var _notices_repeat_alert_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3090);
/* harmony import */ var _resume_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4312);
/* harmony import */ var _supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9177);
/* harmony import */ var _starts_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(138);
/* harmony import */ var _state_state_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1012);
/* harmony import */ var _text_output_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(743);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7827);
/* harmony import */ var _state_times_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9242);
/** Outcomes of a tick's effects, or of an explicit command → memory, notices and follow-up runs. Pure. */




















/**
 * Saves outcomes. An outcome whose intent is no longer in the state is still reported. `series` makes the ids of this call unique
 * in the run; see `enqueue`.
 */
function record(state, outcomes, series, context) {
    const drafts = [];
    const requests = [];
    const jobs = { ...state.jobs };
    const ended = new Map(outcomes.flatMap((outcome) => (outcome.kind === 'run' ? [[outcome.itemId, outcome]] : [])));
    for (const outcome of outcomes) {
        const { job } = outcome;
        const memory = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryOf */ .zE)({ ...state, jobs }, job.id);
        if (outcome.kind === 'start') {
            const isStarted = (0,_starts_js__WEBPACK_IMPORTED_MODULE_12__/* .startOutcome */ .pq)(outcome.result) === 'started';
            const broken = isStarted ? undefined : brokenBy(job, memory);
            drafts.push(startDraft(job, outcome.result, broken, context));
            const next = (0,_starts_js__WEBPACK_IMPORTED_MODULE_12__/* .finishStart */ .cc)(memory, outcome.attemptId, outcome.result, outcome.finishedAt);
            // The notice of a failed start already states what comes next.
            const told = isStarted ? [] : broken ? ['backoff', 'broken'] : ['backoff'];
            const said = [...new Set([...(next.said ?? []), ...told])];
            jobs[job.id] = isStarted ? next : { ...next, said };
            continue;
        }
        const item = state.queue.find((candidate) => candidate.id === outcome.itemId);
        const step = recordRun(job, memory, outcome.result, item?.reason ?? 'queue', context);
        const at = (0,_state_times_js__WEBPACK_IMPORTED_MODULE_16__/* .begunAt */ .Hs)(item?.startedAt, outcome.result, outcome.finishedAt);
        const { durationMs } = outcome.result;
        const slot = item?.slot !== undefined && { slot: item.slot };
        const end = (0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .runOutcome */ .CL)(job, outcome.result);
        const plugin = (0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_8__/* .pluginOutputOf */ .Q)(job, outcome.result);
        const isPlain = !plugin && isGoodRun(job, outcome.result) && end.level === undefined;
        const line = isPlain ? '' : (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_15__/* .cleanLine */ .Ow)(lineOf(job, outcome.result), 200);
        const lastRun = {
            at,
            durationMs,
            ...end,
            ...(line !== '' && { line }),
            ...(0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_8__/* .pluginMemory */ .TZ)(plugin),
            ...slot,
        };
        const told = (0,_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_6__/* .withEnd */ .EA)(job, step.memory, (0,_pings_attempt_id_js__WEBPACK_IMPORTED_MODULE_17__/* .ridOf */ .N)(job.id, outcome.itemId), (0,_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_6__/* .endingOf */ .z6)(job, outcome.result));
        jobs[job.id] = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .ofFile */ .m9)({ ...told, lastRun }, job.id, context);
        drafts.push(...step.drafts);
        requests.push(...(0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .followers */ .gT)(job, (0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .isSuccess */ .oJ)(job, end) ? 'success' : 'failure', outcome.finishedAt));
    }
    const queue = state.queue.map((item) => {
        const outcome = ended.get(item.id);
        return outcome ? (0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .finished */ .xl)(item, outcome.job, outcome.result, outcome.finishedAt) : item;
    });
    const queued = (0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .enqueueRun */ .sM)({ ...state, jobs, queue: (0,_state_state_js__WEBPACK_IMPORTED_MODULE_13__/* .bounded */ .M)(queue) }, requests, `${series}q`, context);
    return (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_5__/* .enqueue */ .Z2)(queued.state, [...drafts, ...queued.drafts], series, context);
}
/**
 * Saves what a canceled process still knows: outcomes that it could not save yet, and its other runs and starts as interrupted.
 * Returns the same state when there is nothing to save.
 */
function recordCancelled(config, state, outcomes, context) {
    const isOwn = (owner) => owner !== undefined && (0,_owners_js__WEBPACK_IMPORTED_MODULE_18__/* .isSameOwner */ .Ie)(owner, context.self);
    const isOpenRun = ({ status, owner }) => status === 'running' && isOwn(owner);
    const startsOf = ({ attempt, explicitStart }) => [attempt, explicitStart].flatMap((start) => start?.outcome === undefined && isOwn(start?.owner) ? [start?.id] : []);
    const open = new Set([
        ...state.queue.filter(isOpenRun).map(({ id }) => id),
        ...Object.values(state.jobs).flatMap(startsOf),
    ]);
    if (open.size === 0)
        return state;
    const known = outcomes.filter((outcome) => open.has(outcome.kind === 'run' ? outcome.itemId : outcome.attemptId));
    const recorded = record(state, known, 'c', context);
    const runs = (0,_interrupted_js__WEBPACK_IMPORTED_MODULE_3__/* .interruptRuns */ .yD)(config, recorded, isOpenRun, context);
    const starts = config.jobs.map((job) => {
        const settled = (0,_starts_js__WEBPACK_IMPORTED_MODULE_12__/* .settleStarts */ .Pq)(job, (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryOf */ .zE)(runs.state, job.id), { ...context, dead: isOwn });
        return { job, ...settled };
    });
    const changed = starts.filter(({ drafts }) => drafts.length > 0);
    const jobs = {
        ...runs.state.jobs,
        ...Object.fromEntries(changed.map(({ job, memory }) => [job.id, memory])),
    };
    const drafts = [...runs.drafts, ...changed.flatMap((each) => each.drafts)];
    return (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_5__/* .untried */ .IM)(state, (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_5__/* .enqueueForNext */ .jd)({ ...runs.state, jobs }, drafts, 'ci', context));
}
/** How a command ended: `exit 3 after 0.4 s`. */
function endingOf(result) {
    switch (result.kind) {
        case 'not-started':
            return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('not-started');
        case 'timed-out':
            return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('timed-out', { ms: result.timeoutMs });
        case 'exited': {
            const { exitCode: code, signal, durationMs: ms } = result;
            return code === null
                ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('killed', { signal: String(signal), ms })
                : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('exited', { code, ms });
        }
    }
}
/** Facts besides the exit: missing output, processes that could not be ended or still print. */
function hintsOf(result) {
    if (result.kind === 'not-started')
        return [result.message];
    if (result.kind === 'timed-out') {
        return result.survivors.length > 0 ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('pids-left', { pids: result.survivors.join(', ') })] : [];
    }
    if (!result.outputHeld)
        return [];
    return [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('output-held')];
}
/** Set when no tick starts it again: see `maxAttempts`. Starts of supervised jobs are counted elsewhere; the next tick knows. */
function brokenBy(job, { tally }) {
    const starts = tally ? (0,_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_11__/* .startsWithin */ .dX)(job, tally.startsAt, tally.startsAt.at(-1) ?? 0) : 0;
    return starts >= (job.supervise?.maxAttempts ?? Infinity) ? { kind: 'broken', starts } : undefined;
}
/** `broken`: no tick starts it again. */
function startDraft(job, result, broken, context) {
    const started = (0,_starts_js__WEBPACK_IMPORTED_MODULE_12__/* .startOutcome */ .pq)(result) === 'started';
    const output = started ? '' : outputOf(result);
    const backoffMs = job.policy.autoResumeBackoffSeconds * 1000;
    const time = (at) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(at, (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .zoneOf */ .kE)(job, context), context);
    return {
        reason: 'resume',
        urgency: started ? 'info' : broken ? 'action' : 'alert',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job),
        headline: startHeadline(result, started),
        facts: [
            ...(started ? [startedWords(job, result)] : []),
            ...hintsOf(result),
            ...(broken ? (0,_resume_js__WEBPACK_IMPORTED_MODULE_10__/* .resumeFacts */ .FA)(job, broken, new Set(), time, []) : []),
            ...(started || broken
                ? []
                : [
                    ...(job.schedule ? [] : [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('next-start', { time: time(context.now + backoffMs) })]),
                    (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('to-start-it', { command: (0,_resume_js__WEBPACK_IMPORTED_MODULE_10__/* .startCommand */ .S0)(job) }),
                ]),
        ],
        ...(output !== '' && { output }),
    };
}
function startHeadline(result, started) {
    if (result.kind === 'timed-out')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('start-timed-out', { ms: result.timeoutMs });
    if (started)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('started');
    if (result.kind === 'not-started')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('start-failed');
    const { exitCode: code, signal } = result;
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('start-failed', { ending: code === null ? String(signal) : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('exited', { code }) });
}
/** The pid, when a supervisor reported it. */
function startedWords(job, result) {
    if (job.commands.exec && result.kind === 'exited')
        return result.said ?? result.stdout.head;
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('start-command-ended', { ending: endingOf(result) });
}
/**
 * A finished run. A scheduled run that keeps failing the same way is a standing anomaly: reported once, then with reminders.
 * A run that a person or a chain requested is always reported; `run` prints its result itself.
 */
function recordRun(job, memory, result, reason, context) {
    const ended = (0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .runOutcome */ .CL)(job, result);
    const { anomaly: open, ...calm } = memory;
    if (isGoodRun(job, result))
        return {
            memory: calm,
            drafts: open
                ? [recoveredDraft(job, open, result, context)]
                : isNewWarning(ended, memory, reason)
                    ? [warningDraft(job, result, reason)]
                    : [],
        };
    if (reason === 'run')
        return { memory, drafts: [] };
    const { kind, key, urgency } = troubleOf(job, result, ended);
    const same = open?.key === key;
    const isQuiet = same && !(0,_notices_repeat_alert_js__WEBPACK_IMPORTED_MODULE_9__/* .isReminderDue */ .$)(open, urgency, context.now, job.policy.repeatAlertSeconds);
    const plugin = (0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_8__/* .pluginOutputOf */ .Q)(job, result);
    const output = plugin ? (0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_8__/* .pluginText */ .z3)(plugin, result) : outputOf(result);
    const line = lineOf(job, result);
    if (reason === 'schedule' && isQuiet)
        return { memory: withLine(memory, line), drafts: [] };
    const draft = {
        reason: same ? 'standing' : 'run',
        urgency,
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job),
        headline: kind === 'run-output'
            ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('needs-attention', { ending: endingOf(result) })
            : runText(job, result),
        facts: [
            ...(plugin ? (0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_8__/* .pluginFacts */ .jt)(plugin, ended.level ?? 'ok') : []),
            ...hintsOf(result),
            ...(reason === 'schedule' ? [] : [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('triggered-by', { trigger: (0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .triggerOf */ .ix)(reason) })]),
        ],
        ...(output !== '' && { output }),
    };
    const anomaly = {
        key,
        reason: kind,
        sinceAt: same ? open.sinceAt : context.now,
        reportedAt: context.now,
        ...(line !== '' && { line }),
    };
    // A disabled job has no open alerts; its runs are reported one by one.
    return { memory: job.enabled ? { ...memory, anomaly } : memory, drafts: [draft] };
}
/** What is wrong with a run that is not good. */
function troubleOf(job, result, { outcome, level }) {
    if (job.format && level !== undefined)
        return { kind: 'run-level', key: (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .anomalyKey */ .f5)('run-level', 'alert', level), urgency: 'alert' };
    const kind = outcome === 'succeeded' ? 'run-output' : 'run-failed';
    const isDemand = result.kind === 'exited' && result.found.includes('ACTION REQUIRED');
    const key = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .anomalyKey */ .f5)(kind, 'alert', isDemand ? 'action' : outcome);
    return { kind, key, urgency: isDemand ? 'action' : 'alert' };
}
function recoveredDraft(job, open, result, context) {
    const time = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(open.sinceAt, (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .zoneOf */ .kE)(job, context), context);
    const ms = context.now - open.sinceAt;
    const plugin = (0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_8__/* .pluginOutputOf */ .Q)(job, result);
    const facts = [
        ...(plugin ? (0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_8__/* .pluginFacts */ .jt)(plugin, 'ok') : []),
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('was-since', { state: (0,_notify_js__WEBPACK_IMPORTED_MODULE_4__/* .formerState */ .rB)(open.reason), time, ms }),
    ];
    return { reason: 'recovered', urgency: 'info', job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job), headline: runText(job, result), facts };
}
/** Of a schedule, the first of several equal ones only. `run` prints its result itself. */
function isNewWarning({ level, exitCode }, { lastRun }, reason) {
    if (level === undefined || reason === 'run')
        return false;
    return reason !== 'schedule' || lastRun?.level !== level || lastRun.exitCode !== exitCode;
}
/** No alert: it is over, and has to be seen once. */
function warningDraft(job, result, reason) {
    const output = outputOf(result);
    return {
        reason: 'completed',
        urgency: 'info',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job),
        headline: runText(job, result),
        facts: [
            ...hintsOf(result),
            (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('level', { level: 'warn' }),
            ...(reason === 'schedule' ? [] : [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('triggered-by', { trigger: (0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .triggerOf */ .ix)(reason) })]),
        ],
        ...(output !== '' && { output }),
    };
}
/** How a run ended: `exit 0 after 2 s`, `completed with a warning: exit 3 after 2 s`, `level warn`. */
function runText(job, result) {
    const level = (0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_8__/* .pluginLevel */ .sP)(job, result);
    if (level !== undefined)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('at-level', { level });
    const ending = endingOf(result);
    return (0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .runOutcome */ .CL)(job, result).level === undefined
        ? ending
        : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_19__/* .sentence */ .e)('completed-with-warning', { ending });
}
/** A later report shows the output of the last run, not of the first that failed. */
function withLine({ anomaly: open, ...calm }, line) {
    if (!open)
        return calm;
    const { line: _, ...rest } = open;
    return { ...calm, anomaly: { ...rest, ...(line !== '' && { line }) } };
}
/** It succeeded, and nothing in its output asks for attention. A plugin asks by its exit code only. */
const isGoodRun = (job, result) => (0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .isSuccess */ .oJ)(job, (0,_queue_js__WEBPACK_IMPORTED_MODULE_7__/* .runOutcome */ .CL)(job, result)) &&
    (job.format !== undefined || !(result.kind === 'exited' && result.found.length > 0));
/** The message of a plugin, or the cause of a run that failed. */
function lineOf(job, result) {
    return (0,_plugin_run_js__WEBPACK_IMPORTED_MODULE_8__/* .pluginOutputOf */ .Q)(job, result)?.message ?? lastLineOf(result);
}
/** The cause of a run that failed: the last line of its output, or why it could not be started. */
function lastLineOf(result) {
    const cause = result.kind === 'not-started' ? (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_15__/* .cleanLine */ .Ow)(result.message) : outputOf(result);
    return cause.slice(cause.lastIndexOf('\n') + 1);
}
/** The end of its output. */
function outputOf(result) {
    return result.kind === 'not-started' ? '' : (0,_text_output_js__WEBPACK_IMPORTED_MODULE_14__/* .readableTail */ .nI)(result.stdout, result.stderr);
}


/***/ }),

/***/ 4312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i3: () => (/* binding */ busyInGroup),
  r8: () => (/* binding */ decideNow),
  iF: () => (/* binding */ decideResume),
  bW: () => (/* binding */ givenUp),
  nt: () => (/* binding */ isForPerson),
  q_: () => (/* binding */ isUnderway),
  FA: () => (/* binding */ resumeFacts),
  S0: () => (/* binding */ startCommand),
  U4: () => (/* binding */ whyHeld)
});

// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/state/memory.js
var state_memory = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/core/state/times.js
var times = __webpack_require__(9242);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/schedule/awake.js
var awake = __webpack_require__(6509);
;// CONCATENATED MODULE: ./build/core/jobs/backoff.js
/** How long a tick waits before it starts a job again. Pure. */

/**
 * The backoff that ends last: `autoResumeBackoffSeconds` after the last start or stop, or the growing one after a failure.
 * `lastAt`: the last start or stop, `-Infinity`: none. `gaps`: when the host was asleep or off, which does not count.
 */
function longestBackoff(job, past, lastAt, now, gaps) {
    const baseMs = job.policy.autoResumeBackoffSeconds * 1000;
    const sinceStart = { backoffMs: baseMs, leftMs: baseMs - (0,awake/* awakeMs */.s)(lastAt, now, gaps) };
    if (!past)
        return sinceStart;
    // The attempt record of a stop exists before the state has it.
    const backoffMs = Math.max(past.isStopped ? baseMs : 0, growingBackoffMs(job, past.failures));
    if (backoffMs === 0)
        return sinceStart;
    const awakeSinceEnd = past.agoMs ?? Math.max(past.leastAgoMs, (0,awake/* awakeMs */.s)(past.at, now, gaps));
    const sinceEnd = { backoffMs, leftMs: backoffMs - awakeSinceEnd };
    return sinceEnd.leftMs > sinceStart.leftMs ? sinceEnd : sinceStart;
}
/** Backoff after the last failed attempt in ms, doubled with each failure; 0: none. */
function growingBackoffMs(job, failures) {
    if (failures === 0)
        return 0;
    const base = job.policy.autoResumeBackoffSeconds;
    const ceiling = Math.max(base, job.supervise?.maxBackoffSeconds ?? base);
    return 1000 * Math.min(ceiling, base * 2 ** Math.min(failures - 1, 40));
}

// EXTERNAL MODULE: ./build/core/jobs/slot.js
var slot = __webpack_require__(1631);
// EXTERNAL MODULE: ./build/core/jobs/start-tally.js
var start_tally = __webpack_require__(8784);
// EXTERNAL MODULE: ./build/core/jobs/starts.js
var starts = __webpack_require__(138);
// EXTERNAL MODULE: ./build/core/jobs/stopped.js
var stopped = __webpack_require__(5038);
;// CONCATENATED MODULE: ./build/core/jobs/resume.js
/** Decides whether a tick starts a paused job again. Pure. */









/** For a job whose status is neither running nor completed. */
function decideResume(job, memory, { lostAt, past, editedAt = -Infinity, busyWith, gaps = [] }, context) {
    const { attempt, explicitStart } = memory;
    for (const start of [attempt, explicitStart]) {
        if (start && isUnderway(start, context))
            return { kind: 'underway' };
    }
    const stoppedAt = (0,stopped/* stoppedByHandAt */.h)(memory, past);
    if (stoppedAt !== undefined)
        return { kind: 'stopped', at: stoppedAt };
    const calendar = past ? undefined : (0,slot/* calendarOf */.Yw)(job, context);
    if (calendar)
        return { kind: 'slot', time: (0,slot/* nextTime */.vf)(calendar, memory, context.now) };
    if (!job.policy.autoResume)
        return { kind: 'off' };
    if (job.risk !== 'read_only')
        return { kind: 'risk' };
    if (context.mode === 'report-only')
        return { kind: 'blind' };
    if (past?.final !== undefined)
        return { kind: 'final', why: past.final };
    if (past?.isBroken === true)
        return { kind: 'broken', starts: past.startsInWindow };
    // A manual start holds off a tick as well: it may take a while to show.
    const starts = [attempt, explicitStart].filter((start) => start && start.at > editedAt);
    const times = [...starts.map((start) => start?.at), lostAt];
    const lastAt = Math.max(...times.map((at) => at ?? -Infinity));
    const longest = longestBackoff(job, past, lastAt, context.now, gaps);
    if (longest.leftMs > 0)
        return { kind: 'backoff', untilAt: context.now + longest.leftMs, backoffMs: longest.backoffMs };
    return busyWith === undefined ? { kind: 'start' } : { kind: 'group', busyWith };
}
/**
 * Why a pause that no tick will end means that the work was given up. `failure`: followers of a failure are due, once.
 * `stopped`: a person ended it. Undefined: a tick starts it again, or nothing shows that it ran since its work last ended.
 */
function givenUp(job, memory, resume, past) {
    if (!isForPerson[resume.kind])
        return undefined;
    // A supervised job without a past never ran with its present command.
    if (job.commands.exec && !past)
        return undefined;
    const { anomaly, seen, endedAt = -Infinity } = memory;
    const { completionReportedAt = -Infinity } = memory;
    const startedAt = Math.max(...[memory.attempt, memory.explicitStart].map((start) => start?.finishedAt ?? start?.at ?? -Infinity));
    // Older versions did not save `endedAt`.
    const pausedAt = anomaly?.reason === 'paused' ? anomaly.sinceAt : -Infinity;
    const ranSince = seen?.running === true || startedAt > Math.max(endedAt, pausedAt, completionReportedAt);
    if (!ranSince)
        return undefined;
    return resume.kind === 'stopped' ? 'stopped' : 'failure';
}
/** Whether only a person can start it again. */
const isForPerson = {
    stopped: true,
    off: true,
    risk: true,
    final: true,
    broken: true,
    blind: false,
    slot: false,
    underway: false,
    group: false,
    backoff: false,
    start: false,
};
/** Whether a start runs, or ended after the probes began: their observations may be older than the start. */
function isUnderway(start, context) {
    if (start.outcome === undefined)
        return (0,starts/* isStartRunning */.qF)(start, context);
    return start.finishedAt !== undefined && start.finishedAt >= (0,times/* seenAt */.dh)(context);
}
/** Another job of the group that runs, has orphans, or whose status is unknown. */
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
// --- Facts about an automatic start, for notices.
/** The command to start the job, ready to paste into a shell. */
function startCommand(job) {
    return `ops-framework start ${(0,format/* shellWord */.r7)(job.id)}${job.risk === 'read_only' ? '' : ' --allow-risk'}`;
}
/** `stopped by hand at 12:01; to start it: …`. */
function stoppedText(job, at, time) {
    return (0,sentence/* sentence */.e)('stopped-by-hand', { time: time(at), command: startCommand(job) });
}
/** Facts, one per line. Reasons that a pause reports only once are added to `said`. */
function resumeFacts(job, resume, said, time, starting) {
    const toStart = (0,sentence/* sentence */.e)('to-start-it', { command: startCommand(job) });
    switch (resume.kind) {
        case 'stopped':
            return [stoppedText(job, resume.at, time)];
        case 'off':
            return [(0,sentence/* sentence */.e)('auto-resume-off'), toStart];
        case 'risk': {
            const why = said.has('risk') ? [] : [(0,sentence/* sentence */.e)('risk-never-started', { risk: job.risk })];
            said.add('risk');
            return [...why, toStart];
        }
        case 'blind':
            return [(0,sentence/* sentence */.e)('no-start-without-state')];
        case 'slot':
            return [(0,sentence/* sentence */.e)('next-run', { time: resume.time })];
        case 'underway':
            return [(0,sentence/* sentence */.e)('start-in-progress')];
        case 'backoff':
            said.add('backoff');
            return [(0,sentence/* sentence */.e)('held-until', { time: time(resume.untilAt), seconds: resume.backoffMs / 1000 })];
        case 'final':
            said.add('final');
            return [(0,sentence/* sentence */.e)('not-started-again', { why: resume.why }), toStart];
        case 'broken':
            said.add('broken');
            return [
                (0,sentence/* sentence */.e)('too-many-starts', { starts: resume.starts, most: job.supervise?.maxAttempts ?? 0 }),
                (0,sentence/* sentence */.e)('find-out-then-start', { command: startCommand(job) }),
            ];
        case 'group':
            said.add('group');
            return [
                (0,sentence/* sentence */.e)('waits-for-group', { job: resume.busyWith, group: job.supervise?.concurrencyGroup ?? '' }),
            ];
        case 'start':
            return starting;
    }
}
// --- Why the next tick does not start a paused job, for `status` and the summary.
/** What a tick decides. For a job whose status is neither running nor completed. */
function decideNow(config, job, state, seen, context) {
    const observation = seen.get(job.id);
    const memory = (0,state_memory/* memoryOf */.zE)(state, job.id);
    const gaps = state.awake?.gaps;
    const known = observation?.kind === 'status' ? observation : undefined;
    const past = known &&
        (known.past ??
            (job.commands.exec
                ? undefined
                : (0,start_tally/* pastOfStarts */.LZ)(job, memory.tally, memory, known.status, context.now, gaps)));
    const facts = {
        lostAt: state.lostAt,
        past,
        editedAt: known?.editedAt,
        busyWith: busyInGroup(config, job, seen),
        gaps,
    };
    return decideResume(job, memory, facts, context);
}
/** Undefined: the next tick starts it. For a job whose status is neither running nor completed. */
function whyHeld(config, job, state, seen, context) {
    const resume = decideNow(config, job, state, seen, context);
    const time = (at) => (0,format/* clockTime */.qo)(at, (0,format/* zoneOf */.kE)(job, context), context);
    switch (resume.kind) {
        case 'stopped':
            return stoppedText(job, resume.at, time);
        case 'off':
            return (0,sentence/* sentence */.e)('held-off');
        case 'risk':
            return (0,sentence/* sentence */.e)('held-risk', { risk: job.risk });
        case 'blind':
            return (0,sentence/* sentence */.e)('held-state');
        case 'slot':
            return (0,sentence/* sentence */.e)('next-run', { time: resume.time });
        case 'underway':
            return (0,sentence/* sentence */.e)('start-in-progress');
        case 'backoff':
            return (0,sentence/* sentence */.e)('held-backoff', { time: time(resume.untilAt), seconds: resume.backoffMs / 1000 });
        case 'final':
            return resume.why;
        case 'broken':
            return (0,sentence/* sentence */.e)('held-broken', { starts: resume.starts });
        case 'group':
            return (0,sentence/* sentence */.e)('held-group', { job: resume.busyWith });
        case 'start':
            return context.mode === 'dry-run' ? (0,sentence/* sentence */.e)('held-dry-run') : undefined;
    }
}


/***/ }),

/***/ 4940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ nextRunAt),
/* harmony export */   h: () => (/* binding */ takeSlots)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9715);
/* harmony import */ var _schedule_slots_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9191);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5809);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9629);
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4712);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1631);
/* harmony import */ var _slot_notices_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4915);
/** Scheduled runs of one-shot reads: by a period, or by a calendar. Pure. */








/**
 * Takes the slots that are due of enabled one-shot reads. The runs start at once, so the limit of pending items does not apply;
 * those beyond a tick's limit stay due. `doubtBefore`: when the state turned out to be an older copy.
 */
function takeSlots(config, state, context, doubtBefore) {
    const { now } = context;
    const unfinished = state.queue.filter((item) => item.status === 'running' || ((0,_queue_js__WEBPACK_IMPORTED_MODULE_3__/* .isPending */ .mm)(item) && item.notBefore <= now));
    const busy = new Set(unfinished.map((item) => item.jobId));
    const requests = [];
    const drafts = [];
    const jobs = new Map();
    const request = (jobId, slot) => requests.push({ jobId, reason: 'schedule', from: now, delayMs: 0, slot });
    for (const job of config.jobs) {
        if (requests.length === _queue_js__WEBPACK_IMPORTED_MODULE_3__/* .mostPending */ .bD)
            break;
        if (job.kind !== 'one_shot_read')
            continue;
        const memory = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryOf */ .zE)(state, job.id);
        const periodMs = periodOf(job);
        if (periodMs !== undefined && !busy.has(job.id)) {
            const { lastRun: last } = memory;
            const slot = last ? (0,_schedule_slots_js__WEBPACK_IMPORTED_MODULE_6__/* .dueSlot */ .j3)((0,_schedule_slots_js__WEBPACK_IMPORTED_MODULE_6__/* .periodSlots */ .hI)(last, periodMs, now), now) : now;
            if (slot !== undefined)
                request(job.id, slot);
        }
        const step = stepOf(job, memory, { isBusy: busy.has(job.id), onTimeMs: (0,_slot_js__WEBPACK_IMPORTED_MODULE_4__/* .onTimeMsOf */ .Q5)(config), doubtBefore }, context);
        drafts.push(...step.drafts);
        if (step.memory !== memory)
            jobs.set(job.id, step.memory);
        if (step.slot !== undefined)
            request(job.id, step.slot);
    }
    if (jobs.size === 0)
        return { state, requests, drafts };
    const changed = [...jobs].map(([id, memory]) => [id, (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .ofFile */ .m9)(memory, id, context)]);
    return { state: { ...state, jobs: { ...state.jobs, ...Object.fromEntries(changed) } }, requests, drafts };
}
function stepOf(job, memory, facts, context) {
    const calendar = (0,_slot_js__WEBPACK_IMPORTED_MODULE_4__/* .calendarOf */ .Yw)(job, context);
    if (!calendar || !job.schedule) {
        return withoutSchedule(job, memory);
    }
    const step = (0,_slot_js__WEBPACK_IMPORTED_MODULE_4__/* .stepSlot */ .Ds)(calendar, job.schedule, memory.slot, facts, context.now);
    if (step.memory === memory.slot)
        return { memory, drafts: [] };
    const { outcome } = step;
    const isAlert = outcome?.kind === 'missed' && !memory.anomaly;
    const times = { sinceAt: context.now, reportedAt: context.now };
    const anomaly = { key: (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .anomalyKey */ .f5)('missed', 'alert'), reason: 'missed', ...times };
    const drafts = [
        outcome && (0,_slot_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .slotDraft */ .mI)(job, calendar, outcome, isAlert, context),
        (0,_slot_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .anewDraft */ .h2)(job, calendar, step, context),
    ];
    return {
        memory: { ...memory, slot: step.memory, ...(isAlert && { anomaly }) },
        drafts: drafts.filter((draft) => draft !== undefined),
        ...(outcome?.kind === 'run' && { slot: outcome.slot }),
    };
}
/** The alert about a missed run goes with the schedule: no run would resolve it. */
function withoutSchedule(job, memory) {
    const { slot, ...rest } = memory;
    if (!slot)
        return { memory, drafts: [] };
    if (memory.anomaly?.reason !== 'missed')
        return { memory: rest, drafts: [] };
    const { anomaly: _, ...calm } = rest;
    const headline = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('alert-resolved', { why: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('has-no-schedule') });
    return {
        memory: calm,
        drafts: [{ reason: 'closed', urgency: 'info', job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job), headline, facts: [] }],
    };
}
/** Next scheduled time; undefined: none. */
function nextRunAt(config, state, jobId, context) {
    const { now } = context;
    const job = (0,_queue_js__WEBPACK_IMPORTED_MODULE_3__/* .runnable */ .as)(config, { jobId });
    if ('key' in job)
        return undefined;
    const memory = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryOf */ .zE)(state, jobId);
    const times = state.queue
        .filter((item) => (0,_queue_js__WEBPACK_IMPORTED_MODULE_3__/* .isPending */ .mm)(item) && item.jobId === jobId)
        .map((item) => item.notBefore);
    const periodMs = periodOf(job);
    if (periodMs !== undefined) {
        const { lastRun: last } = memory;
        const next = last && (0,_schedule_slots_js__WEBPACK_IMPORTED_MODULE_6__/* .nextSlot */ .yo)((0,_schedule_slots_js__WEBPACK_IMPORTED_MODULE_6__/* .periodSlots */ .hI)(last, periodMs, now));
        times.push(next ? Math.max(next.slot, next.from) : now);
    }
    const calendar = (0,_slot_js__WEBPACK_IMPORTED_MODULE_4__/* .calendarOf */ .Yw)(job, context);
    if (calendar)
        times.push((0,_slot_js__WEBPACK_IMPORTED_MODULE_4__/* .nextInCalendar */ .n7)(calendar, memory, now));
    return times.length === 0 ? undefined : Math.min(...times);
}
/** Period of the schedule in ms; undefined: none. */
function periodOf({ enabled, everySeconds }) {
    return enabled && everySeconds !== undefined ? everySeconds * 1000 : undefined;
}


/***/ }),

/***/ 4915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h2: () => (/* binding */ anewDraft),
/* harmony export */   mI: () => (/* binding */ slotDraft),
/* harmony export */   xu: () => (/* binding */ clockDrafts)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9715);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9629);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5809);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1631);
/** What is reported of the slots of a schedule. Pure. */





/** Jobs that are named in one notice. */
const mostNamed = 20;
/** Undefined: nothing happened that was not expected. `isAlert`: the missed run is an alert of its own. `busyWith`:
 * the job that runs in its place. */
function slotDraft(job, calendar, outcome, isAlert, { now }, busyWith) {
    const time = (at) => (0,_slot_js__WEBPACK_IMPORTED_MODULE_3__/* .slotTime */ .Oq)(at, calendar.offset, now);
    const { kind, slot, missed } = outcome;
    const others = missed && (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('missed-runs', { time: time(missed.last), count: missed.count });
    const about = (headline, ...facts) => headline && {
        reason: 'run',
        urgency: isAlert ? 'alert' : 'info',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job),
        headline,
        facts: facts.filter((fact) => fact !== undefined),
    };
    const next = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('next-run', { time: time(calendar.table.next(now)) });
    switch (kind) {
        case 'run':
            return outcome.isLate
                ? about((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('missed-then-run', { slot: time(slot), time: time(now) }), others)
                : about(others);
        case 'waits':
            return about(others);
        case 'skipped':
            return about(busyWith === undefined
                ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('run-skipped', { slot: time(slot) })
                : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('run-skipped-for', { slot: time(slot), job: busyWith }), others, next);
        case 'doubtful':
            return about((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('run-in-doubt', { slot: time(slot) }), next);
        case 'missed': {
            const seconds = job.schedule?.catchUpSeconds ?? 0;
            const headline = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('missed-runs', { time: time(slot), count: 1 + (missed?.count ?? 0) });
            return about(headline, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('not-made-up-for', { seconds }), next);
        }
    }
}
/** The schedule starts anew, because the clock was set back too far. */
function anewDraft(job, calendar, { anewMs: ms }, { now }) {
    if (ms === undefined)
        return undefined;
    const time = (0,_slot_js__WEBPACK_IMPORTED_MODULE_3__/* .slotTime */ .Oq)(calendar.table.next(now), calendar.offset, now);
    return {
        reason: 'run',
        urgency: 'alert',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job),
        headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('schedule-anew', { ms }),
        facts: [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('next-run', { time })],
    };
}
/** Reports, once, that the clock was set back since the last tick, where slots were decided on that are ahead now. */
function clockDrafts(config, stored, context) {
    const { file, now, mode } = context;
    const ms = ((file && (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOf */ .W7)(stored, file.key)?.tickedAt) ?? now) - now;
    if (ms <= 0 || mode === 'report-only')
        return [];
    const facts = config.jobs.flatMap((job) => {
        const memory = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryOf */ .zE)(stored, job.id);
        if ((memory.slot?.to ?? now) <= now)
            return [];
        const calendar = (0,_slot_js__WEBPACK_IMPORTED_MODULE_3__/* .calendarOf */ .Yw)(job, context);
        const next = calendar && (0,_slot_js__WEBPACK_IMPORTED_MODULE_3__/* .nextInCalendar */ .n7)(calendar, memory, now);
        // A clock that was set back too far is reported job by job.
        if (next === undefined || next <= (memory.slot?.to ?? now))
            return [];
        const { name } = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job);
        return [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('next-run-of', { job: name, time: (0,_slot_js__WEBPACK_IMPORTED_MODULE_3__/* .slotTime */ .Oq)(next, calendar?.offset ?? (() => 0), now) })];
    });
    if (facts.length === 0)
        return [];
    const more = facts.length - mostNamed;
    return [
        {
            reason: 'state',
            urgency: 'info',
            headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('clock-set-back', { ms }),
            facts: [...facts.slice(0, mostNamed), ...(more > 0 ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('and-more', { count: more })] : [])],
        },
    ];
}


/***/ }),

/***/ 1631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ stepSlot),
/* harmony export */   Oq: () => (/* binding */ slotTime),
/* harmony export */   Q5: () => (/* binding */ onTimeMsOf),
/* harmony export */   Yw: () => (/* binding */ calendarOf),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   mQ: () => (/* binding */ isScheduled),
/* harmony export */   mi: () => (/* binding */ calendarIn),
/* harmony export */   n7: () => (/* binding */ nextInCalendar),
/* harmony export */   nE: () => (/* binding */ isSetBackTooFar),
/* harmony export */   vf: () => (/* binding */ nextTime)
/* harmony export */ });
/* harmony import */ var _config_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8566);
/* harmony import */ var _schedule_cron_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4504);
/* harmony import */ var _schedule_offset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6923);
/* harmony import */ var _schedule_slots_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9191);
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5388);
/** What becomes of the slots of a job's schedule: each is run, skipped or missed, once. Pure. */





const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A clock that was set back by more is wrong, or was: the schedule starts anew. */
const mostBackMs = 25 * hourMs;
/** Slots further back are not counted. */
const mostPastMs = 400 * dayMs;
const mostMissed = 999;
/** Whether the job has a schedule that counts. */
function isScheduled({ schedule, enabled, undeclared }) {
    return schedule !== undefined && enabled && undeclared === undefined;
}
/** Undefined: the job has no schedule that counts. */
function calendarOf(job, context) {
    const { schedule } = job;
    if (!schedule || !isScheduled(job))
        return undefined;
    return calendarIn(schedule.cron, schedule.timezone ?? job.policy.timezone, context);
}
/** `zone` undefined: the host's. */
function offsetOf(zone, { hostOffset }) {
    return zone === undefined ? hostOffset : (0,_schedule_offset_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetIn */ .Z)(zone);
}
/** The times of an expression. `ownZone`: of the job. */
function calendarIn(cron, ownZone, context) {
    const zone = ownZone ?? context.zone;
    const offset = offsetOf(zone, context);
    const of = (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprint */ .Rj)(`${cron} ${zone ?? ''}`).slice(0, 6);
    return { table: (0,_schedule_cron_js__WEBPACK_IMPORTED_MODULE_1__/* .cronTimetable */ .Uf)(cron, offset), offset, of };
}
/** How late a run may be without a word: ticks are promised, not exact. */
function onTimeMsOf({ tickEverySeconds = _config_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .usualTickSeconds */ .bH }) {
    return 2500 * tickEverySeconds;
}
/** Whether the clock was set back by so much that the schedule starts anew. */
function isSetBackTooFar({ to }, now) {
    return to > now + mostBackMs;
}
/** Decides on the slots that came due since the last decision. */
function stepSlot({ table, of }, { catchUpSeconds, overlap }, known, { isBusy, onTimeMs, doubtBefore = -Infinity }, now) {
    if (known?.of !== of)
        return { memory: { of, to: now } };
    if (isSetBackTooFar(known, now))
        return { memory: { of, to: now }, anewMs: known.to - now };
    const since = Math.max(known.to, now - mostPastMs);
    const slot = (0,_schedule_slots_js__WEBPACK_IMPORTED_MODULE_4__/* .dueSlot */ .j3)((0,_schedule_slots_js__WEBPACK_IMPORTED_MODULE_4__/* .calendarSlots */ .CU)(table, since), now);
    if (slot === undefined) {
        const isFree = known.waits !== undefined && !isBusy;
        return isFree
            ? { memory: { of, to: known.to }, outcome: { kind: 'run', slot: known.to, isLate: false } }
            : { memory: known };
    }
    const memory = { of, to: slot };
    if (slot <= doubtBefore)
        return { memory, outcome: { kind: 'doubtful', slot } };
    const between = (0,_schedule_slots_js__WEBPACK_IMPORTED_MODULE_4__/* .countSlots */ .vf)(table, since, slot, mostMissed);
    const passed = between > 0 ? { count: between, last: table.latest(slot - 1) } : undefined;
    if (isBusy && overlap === 'queue') {
        const waiting = { ...memory, waits: 1 };
        // Only one waits: the newest.
        return known.waits
            ? { memory: waiting, outcome: { kind: 'skipped', slot: known.to, missed: passed } }
            : { memory: waiting, outcome: { kind: 'waits', slot, missed: passed } };
    }
    if (isBusy)
        return { memory, outcome: { kind: 'skipped', slot, missed: passed } };
    const waited = known.waits ? 1 : 0;
    const missed = between + waited > 0 ? { count: between + waited, last: passed?.last ?? known.to } : undefined;
    const ageMs = now - slot;
    if (ageMs <= Math.max(onTimeMs, catchUpSeconds * 1000))
        return { memory, outcome: { kind: 'run', slot, isLate: ageMs > onTimeMs, missed } };
    const count = Math.min((known.missed ?? 0) + (missed?.count ?? 0) + 1, mostMissed);
    return { memory: { ...memory, missed: count }, outcome: { kind: 'missed', slot, missed } };
}
/** The next slot of a calendar: after those that were decided on. */
function nextInCalendar({ table, of }, { slot }, now) {
    const isKnown = slot?.of === of && !isSetBackTooFar(slot, now);
    if (isKnown && slot.waits)
        return now;
    return table.next(isKnown ? Math.max(slot.to, now - mostPastMs) : now);
}
/** The same, to be said. */
function nextTime(calendar, memory, now) {
    return slotTime(nextInCalendar(calendar, memory, now), calendar.offset, now);
}
/** `02:30`; of another day, `2026-11-28 02:30`. */
function slotTime(at, offset, now) {
    const [date, time] = [at, now].map((each) => new Date(each + offset(each) * minuteMs).toISOString());
    const [day = '', clock = ''] = (date ?? '').split('T');
    return `${time?.startsWith(day) ? '' : `${day} `}${clock.slice(0, 5)}`;
}


/***/ }),

/***/ 2371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ standingAlerts)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9715);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9629);
/* harmony import */ var _notify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(468);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1106);
/* harmony import */ var _resume_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4312);
/** The open alerts of jobs as a tick leaves them, whether they were reported now or days ago. Pure. */






/** One for each row that needs attention. `action`: a person has to act, no tick will. */
function standingAlerts(rows, situation) {
    return rows.filter((row) => row.needsAttention).map((row) => alertOf(row, situation));
}
function alertOf(row, { config, state, seen, context, outcomes }) {
    const { job, rival, verdict } = row;
    const memory = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryOf */ .zE)(state, job.id);
    if (rival !== undefined) {
        const facts = [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('rival-held', { file: rival })];
        return {
            reason: 'standing',
            urgency: 'action',
            job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job),
            headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('duplicate-id'),
            facts,
        };
    }
    if (!verdict)
        return alertOfRun(row, memory.anomaly, context);
    const resume = verdict.kind === 'paused' ? (0,_resume_js__WEBPACK_IMPORTED_MODULE_4__/* .decideNow */ .r8)(config, job, state, seen, context) : undefined;
    // Facts that a pause reports only once stay true.
    const known = { ...memory, said: [] };
    const isNew = memory.anomaly === undefined || memory.anomaly.sinceAt >= context.now;
    const draft = (0,_notify_js__WEBPACK_IMPORTED_MODULE_2__/* .reportOf */ .EI)(job, known, verdict, resume, context, isNew ? 'anomaly' : 'standing').draft;
    const start = outcomes.find((outcome) => outcome.kind === 'start' && outcome.job.id === job.id);
    const isPersons = resume !== undefined && _resume_js__WEBPACK_IMPORTED_MODULE_4__/* .isForPerson */ .nt[resume.kind];
    const urgency = isPersons ? 'action' : 'alert';
    if (start)
        return { ...draft, urgency, ...ofStart(draft, start.result) };
    const isDry = resume?.kind === 'start' && context.mode === 'dry-run';
    return {
        ...draft,
        urgency,
        facts: [...draft.facts, ...(isDry ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('start-held', { why: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('held-dry-run') })] : [])],
    };
}
/** What the start in this tick printed says more than the pause before it. */
function ofStart({ facts }, result) {
    const output = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .outputOf */ .jH)(result);
    return {
        facts: [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('start-failed-with', { ending: (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .endingOf */ .z6)(result) }), ...facts],
        ...(output !== '' && { output }),
    };
}
function alertOfRun({ job, lastRun }, open, context) {
    const isOld = open !== undefined && open.sinceAt < context.now;
    const since = isOld ? (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(open.sinceAt, (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .zoneOf */ .kE)(job, context), context) : '';
    return {
        reason: 'standing',
        urgency: open !== undefined && (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .isDemand */ .WF)(open) ? 'action' : 'alert',
        job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job),
        headline: headlineOf(open, lastRun),
        facts: isOld ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('open-since', { time: since, ms: context.now - open.sinceAt })] : [],
        ...(open?.line !== undefined && { output: open.line }),
    };
}
function headlineOf(open, lastRun) {
    if (open?.reason === 'run-interrupted')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('run-interrupted');
    if (open?.reason === 'run-level' && lastRun?.level !== undefined)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('at-level', { level: lastRun.level });
    if (open?.reason === 'missed')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('missed-a-run');
    const ending = lastRun && endingOfRun(lastRun);
    if (open?.reason === 'run-output')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('needs-attention', ending === undefined ? {} : { ending });
    return ending ?? (0,_notify_js__WEBPACK_IMPORTED_MODULE_2__/* .formerState */ .rB)(open?.reason ?? 'run-failed');
}
/** Undefined: it is not known how. */
function endingOfRun({ outcome, exitCode: code, durationMs: ms }) {
    if (outcome === 'not-started')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('not-started');
    if (outcome === 'timed-out')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('timed-out', { ms });
    return code === null ? undefined : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('exited', { code, ms });
}


/***/ }),

/***/ 8784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ pastOfStarts),
/* harmony export */   Wd: () => (/* binding */ withSeen),
/* harmony export */   eF: () => (/* binding */ countedAnew),
/* harmony export */   n_: () => (/* binding */ withStart)
/* harmony export */ });
/* harmony import */ var _schedule_awake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6509);
/* harmony import */ var _supervision_job_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4417);
/* harmony import */ var _supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9177);
/**
 * Counts the starts of a job with `commands.start`, for the same `maxAttempts` limit and backoff as supervised jobs, which
 * have attempt records instead. Pure.
 */



/** More starts do not change the backoff. */
const mostStarts = 50;
/** Adds an observation to the tally. A completion resets it. */
function withSeen({ tally, seen }, observation, now) {
    if (!tally || observation.kind === 'fault')
        return tally;
    const { status } = observation;
    if (status.completed)
        return undefined;
    if (!status.running)
        return tally;
    const reached = (0,_supervision_job_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .reachedBy */ .Kg)(status) ?? tally.ran?.reached;
    const sinceAt = seen?.running === true ? (tally.ran?.sinceAt ?? now) : now;
    return { ...tally, ran: { sinceAt, lastAt: now, ...(reached && { reached }) } };
}
/** Past of a job that is neither running nor completed; undefined when it was never started. */
function pastOfStarts(job, tally, { attempt, explicitStart, stoppedAt = -Infinity }, status, now, gaps = []) {
    const startedAt = tally?.startsAt.at(-1);
    if (!tally || startedAt === undefined)
        return undefined;
    const times = [startedAt, tally.ran?.lastAt, attempt?.finishedAt, explicitStart?.finishedAt];
    const at = Math.min(now, Math.max(...times.map((each) => each ?? -Infinity)));
    const isStopped = stoppedAt > startedAt;
    const advanced = hasAdvanced(job, tally, status, gaps);
    const startsInWindow = advanced ? 0 : (0,_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .startsWithin */ .dX)(job, tally.startsAt, startedAt);
    const isOver = (0,_schedule_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .awakeMs */ .s)(at, now, gaps) >= job.policy.autoResumeBackoffSeconds * 1000;
    return {
        at,
        leastAgoMs: 0,
        isStopped,
        failures: advanced ? 0 : tally.startsAt.length - (isStopped ? 1 : 0),
        startsInWindow,
        // The last start may take a while to show an effect.
        isBroken: !isStopped && isOver && startsInWindow >= (job.supervise?.maxAttempts ?? Infinity),
    };
}
/** Adds a start to the tally. */
function withStart(job, tally, status, now, gaps) {
    const counted = tally && !hasAdvanced(job, tally, status, gaps) ? tally.startsAt : [];
    const most = Math.max(mostStarts, job.supervise?.maxAttempts ?? 0);
    return {
        // The clock may have gone back.
        startsAt: [...counted.map((at) => Math.min(at, now)), now].slice(-most),
        ...farthest(tally ?? { marks: [] }, status),
    };
}
/** A manual start resets the count. */
function countedAnew(tally, startedAt) {
    const { best, marks = [] } = tally ?? {};
    return { startsAt: [startedAt], marks, ...(best !== undefined && { best }) };
}
function farthest(tally, status) {
    return [tally.ran?.reached, (0,_supervision_job_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .reachedBy */ .Kg)(status)].reduce(_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .reachedSoFar */ .qC, tally);
}
function hasAdvanced(job, tally, status, gaps) {
    const { ran } = tally;
    const ranMs = ran && (0,_schedule_awake_js__WEBPACK_IMPORTED_MODULE_2__/* .awakeMs */ .s)(ran.sinceAt, ran.lastAt, gaps);
    const reached = [(0,_supervision_job_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .reachedBy */ .Kg)(status), ran?.reached].filter((each) => each !== undefined);
    if (reached.length === 0)
        return (0,_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .isProven */ .nn)(job, tally, undefined, ranMs);
    return reached.some((each) => (0,_supervision_next_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .isProven */ .nn)(job, tally, each, ranMs));
}


/***/ }),

/***/ 138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ settleStarts),
/* harmony export */   cc: () => (/* binding */ finishStart),
/* harmony export */   pq: () => (/* binding */ startOutcome),
/* harmony export */   qF: () => (/* binding */ isStartRunning),
/* harmony export */   vN: () => (/* binding */ claimStart)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5809);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9629);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9715);
/* harmony import */ var _notices_outbox_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9879);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1631);
/* harmony import */ var _start_tally_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8784);
/* harmony import */ var _state_times_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9242);
/** Starts of long jobs: claimed before the command runs, finished after it, interrupted when the owner died. Pure. */








const slots = ['attempt', 'explicitStart'];
/** Whether the start is in progress. */
function isStartRunning(start, context) {
    return start.outcome === undefined && !context.dead(start.owner, start.at);
}
/** Ends starts whose runner died before the outcome was saved: reported once, never repeated for that. */
function settleStarts(job, memory, context) {
    let next = memory;
    const drafts = [];
    for (const slot of slots) {
        const start = memory[slot];
        if (!start || start.outcome !== undefined || isStartRunning(start, context))
            continue;
        next = { ...next, [slot]: { ...start, outcome: 'interrupted' } };
        const begun = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(start.at, (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .zoneOf */ .kE)(job, context), context);
        drafts.push({
            reason: 'resume',
            urgency: 'alert',
            job: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(job),
            headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(slot === 'attempt' ? 'automatic-start-interrupted' : 'start-interrupted'),
            facts: [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('begun-at', { time: begun, ms: context.now - start.at }), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(againAfter(job))],
        });
    }
    return { memory: next, drafts };
}
/** What comes after an interrupted start. */
function againAfter(job) {
    if ((0,_slot_js__WEBPACK_IMPORTED_MODULE_4__/* .isScheduled */ .mQ)(job))
        return 'next-run-starts-it';
    return job.policy.autoResume && job.risk === 'read_only' ? 'start-after-backoff' : 'no-start-again';
}
/**
 * Claims a manual start. `holder`: the start in progress that prevented the claim. `before`: the previous start, restored when
 * this one turns out not to be needed.
 */
function claimStart(stored, job, id, context) {
    const state = (0,_state_times_js__WEBPACK_IMPORTED_MODULE_7__/* .clampTimes */ .A_)(stored, context.now);
    const known = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryOf */ .zE)(state, job.id);
    const holder = slots.map((slot) => known[slot]).find((start) => start && isStartRunning(start, context));
    if (holder)
        return { state, holder };
    const { memory, drafts } = settleStarts(job, known, context);
    const explicitStart = { id, at: context.now, owner: context.self };
    const jobs = { ...state.jobs, [job.id]: (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .ofFile */ .m9)({ ...memory, explicitStart }, job.id, context) };
    const claimed = (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_3__/* .enqueueForNext */ .jd)({ ...(0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_1__/* .withFile */ .D4)(state, context), jobs }, drafts, 's', context);
    return { state: claimed, before: memory.explicitStart };
}
/**
 * Saves the outcome of a start, and when it really began: it may have waited since its claim. A manual start resets the
 * count for `maxAttempts`.
 */
function finishStart(memory, id, result, finishedAt) {
    const endOf = ({ at }) => ({
        at: (0,_state_times_js__WEBPACK_IMPORTED_MODULE_7__/* .begunAt */ .Hs)(at, result, finishedAt),
        outcome: startOutcome(result),
        finishedAt,
    });
    const { attempt, explicitStart } = memory;
    return {
        ...memory,
        ...(attempt?.id === id && { attempt: { ...attempt, ...endOf(attempt) } }),
        ...(explicitStart?.id === id && {
            explicitStart: { ...explicitStart, ...endOf(explicitStart) },
            tally: (0,_start_tally_js__WEBPACK_IMPORTED_MODULE_5__/* .countedAnew */ .eF)(memory.tally, explicitStart.at),
        }),
    };
}
function startOutcome(result) {
    if (result.kind !== 'exited')
        return result.kind;
    return result.exitCode === 0 ? 'started' : 'failed';
}


/***/ }),

/***/ 5038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ memoryOfStop),
/* harmony export */   h: () => (/* binding */ stoppedByHandAt)
/* harmony export */ });
/* harmony import */ var _state_times_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9242);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(255);


/** A job that was told to stop may take so long to end. */
const endingMs = 15 * 60_000;
/** When it was stopped by hand; undefined: it was not, or ran again since. `past`: of a supervised job. */
function stoppedByHandAt({ attempt, explicitStart, stoppedAt = -Infinity, ranAgainAt = -Infinity }, past) {
    const ranAt = Math.max(attempt?.at ?? -Infinity, explicitStart?.at ?? -Infinity, ranAgainAt);
    if (stoppedAt > ranAt)
        return stoppedAt;
    // The attempt record of a stop exists before the state has it.
    return past?.isStopped === true && past.at > ranAt ? past.at : undefined;
}
/** The memory of a stop after an observation. */
function memoryOfStop(before, observation, context) {
    const { stoppedAt, ranAgainAt } = before;
    if (stoppedAt === undefined)
        return {};
    const isAgain = stoppedByHandAt(before) !== undefined && runsAgain(before, stoppedAt, observation, context);
    const at = isAgain ? (0,_state_times_js__WEBPACK_IMPORTED_MODULE_0__/* .seenAt */ .dh)(context) : ranAgainAt;
    return { stoppedAt, ...(at !== undefined && { ranAgainAt: at }) };
}
/** Whether it runs again by other means than ours: not the process that was told to stop and is still ending. */
function runsAgain({ seen }, stoppedAt, observation, context) {
    if (observation.kind === 'fault' || !observation.status.running)
        return false;
    const sinceMs = (0,_state_times_js__WEBPACK_IMPORTED_MODULE_0__/* .seenAt */ .dh)(context) - stoppedAt;
    if (sinceMs <= 0)
        return false;
    if (seen?.running !== true)
        return true;
    const { process } = observation;
    return seen.process && process ? !(0,_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameOwner */ .Ie)(seen.process, process) : sinceMs >= endingMs;
}


/***/ }),

/***/ 3281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/core/text/fingerprint.js
var fingerprint = __webpack_require__(5388);
// EXTERNAL MODULE: ./build/core/state/memory.js
var state_memory = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/core/jobs/slot.js
var slot = __webpack_require__(1631);
// EXTERNAL MODULE: ./build/core/schedule/awake.js
var awake = __webpack_require__(6509);
;// CONCATENATED MODULE: ./build/core/jobs/stall.js
/** When a running job is stalled. Pure. */

/**
 * How long the progress key has not changed while the job ran and the host was awake. `stalledMs`: set when that is
 * `stallSeconds` or more. The clock restarts when the job runs again after a pause, which is no stall.
 */
function stallOf(job, { seen, progress: before }, key, now, gaps) {
    const unchanged = seen?.running === true && before?.key === key ? before : undefined;
    if (!unchanged)
        return { progress: { key, changedAt: now } };
    const stalledMs = (0,awake/* awakeMs */.s)(unchanged.changedAt, now, gaps);
    const limitMs = job.policy.stallSeconds * 1000;
    return limitMs > 0 && stalledMs >= limitMs ? { progress: unchanged, stalledMs } : { progress: unchanged };
}

// EXTERNAL MODULE: ./build/core/jobs/stopped.js
var stopped = __webpack_require__(5038);
;// CONCATENATED MODULE: ./build/core/jobs/verdict.js
/** Observation → verdict of one long job, with the anomaly if there is one. Pure. */





/**
 * Judges by evidence only: without a valid status the verdict is `unknown` and the saved progress stays. `gaps`: when the host
 * was asleep or off, which does not count as a stall.
 */
function judge(job, memory, observation, now, gaps = []) {
    if (observation.kind === 'fault') {
        const anomaly = { key: (0,state_memory/* anomalyKey */.f5)(observation.fault, 'alert'), reason: observation.fault };
        return {
            kind: 'unknown',
            anomaly,
            fault: observation,
            ...(memory.progress && { progress: memory.progress }),
        };
    }
    const { status, tail, remarks, stopText, workId, warningExit } = observation;
    const key = status.progressKey === undefined ? undefined : (0,fingerprint/* fingerprint */.Rj)(status.progressKey);
    const found = (kind, reason) => ({
        kind,
        status,
        ...(key !== undefined && { progressMark: key }),
        ...(tail !== undefined && tail !== '' && { tail }),
        ...(remarks && { remarks }),
        ...(stopText && { stopText }),
        ...(workId !== undefined && { workId }),
        ...(warningExit !== undefined && { warningExit }),
        ...(reason && { anomaly: { key: (0,state_memory/* anomalyKey */.f5)(reason, status.level, status.stopReason), reason } }),
    });
    const byLevel = status.level === 'ok' || warningExit !== undefined ? undefined : 'level';
    if (status.completed)
        return found('completed', byLevel);
    if (!status.running) {
        const stoppedAt = (0,stopped/* stoppedByHandAt */.h)(memory, observation.past);
        if (stoppedAt !== undefined)
            return { ...found('paused', undefined), stoppedAt };
        const isUnstarted = (0,slot/* isScheduled */.mQ)(job) && job.commands.exec !== undefined && !observation.past;
        return isUnstarted ? { ...found('paused', undefined), waitsForSlot: true } : found('paused', 'paused');
    }
    if (key === undefined)
        return found('running', byLevel);
    const stall = stallOf(job, memory, key, now, gaps);
    return {
        ...(stall.stalledMs === undefined ? found('running', byLevel) : found('stalled', 'stalled')),
        ...stall,
    };
}


/***/ }),

/***/ 4624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ isUrgent),
/* harmony export */   Mc: () => (/* binding */ linkLabels),
/* harmony export */   O9: () => (/* binding */ isWebUrl),
/* harmony export */   Qj: () => (/* binding */ urgencies),
/* harmony export */   s6: () => (/* binding */ noticeReasons)
/* harmony export */ });
/* unused harmony export languages */
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
 * `action`: a person must act; `alert`: a problem; `info`: a change; `routine`: progress, the only one that quiet hours hold
 * back.
 */
const urgencies = ['action', 'alert', 'info', 'routine'];
/** Target of a notice's link: the page to approve a plan, the page to start a workflow, the workflow run. */
const linkLabels = ['review', 'start', 'run'];
/** Whether this is an http(s) URL of characters that need no escaping in text and Markdown. */
function isWebUrl(url) {
    return url.length <= 500 && /^https?:\/\/[A-Za-z0-9[][!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]*$/i.test(url);
}
/** Whether a person should look at it now. */
function isUrgent({ urgency }) {
    return urgency === 'action' || urgency === 'alert';
}
const languages = (/* unused pure expression or super */ null && (['en', 'zh-CN']));


/***/ }),

/***/ 4843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ machineFixes),
/* harmony export */   LO: () => (/* binding */ apiProblems),
/* harmony export */   Nk: () => (/* binding */ uncoveredMark),
/* harmony export */   Rq: () => (/* binding */ duplicateFix),
/* harmony export */   UP: () => (/* binding */ unseenFix),
/* harmony export */   X7: () => (/* binding */ textWithheld),
/* harmony export */   dl: () => (/* binding */ zoneProblems),
/* harmony export */   tH: () => (/* binding */ fileProblems),
/* harmony export */   xp: () => (/* binding */ manualButton),
/* harmony export */   yf: () => (/* binding */ runButton)
/* harmony export */ });
/* harmony import */ var _github_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3014);
/** English sentences that refused commands, `doctor` and the log also use, without loading the catalog. */

/** Label of the button to the run: every run needs it. */
const runButton = { en: 'Open the run', 'zh-CN': '查看运行' };
/** Label of the button to the page of `ops-manual.yml`. */
const manualButton = {
    en: 'Start or stop a job',
    'zh-CN': '启动或停止作业',
};
/** Before a line of a plan that the digest does not cover; in no language may a covered line begin with one. */
const uncoveredMark = {
    en: '(not in the digest)',
    'zh-CN': '（不计入摘要值）',
};
/** Fixes for two machines with one namespace. */
const machineFixes = {
    another: 'set another namespace here, and give each runner its own label',
    replaces: 'if this machine replaces the other one, stop the runner there and run one tick here with the input state: file',
    fresh: 'if each run gets its own machine or container, set the input state: cache with a namespace',
};
/** Older versions queued this text in place of a notice where strangers can read; now the entry `text-withheld`. */
const textWithheld = 'what it said is only on the host that wrote it: this repository is public';
/** The fix for an id that two jobs files use. */
const duplicateFix = 'rename it in one of the two files, make the two definitions the same, or give one file a state of its own with --state-file (in a workflow the input state-file)';
/** The fix for a tick that is not visible from here and keeps the lease. */
const unseenFix = 'end that tick where it runs, or give each host and container a state of its own (--state-file; in a workflow the inputs state-file and namespace)';
/** Why the host's time zone is unknown. */
const zoneProblems = {
    'zone-unknown': (zone) => `${zone} is not a time zone that this system knows`,
    'zone-points-nowhere': (zone) => `${zone} points to a missing file`,
    'zone-file-empty': (zone) => `${zone} contains no time zone`,
    'zone-not-told': (zone) => `/bin/date does not show the time in ${zone}`,
};
/** Why no write can depend on a file, with the fix. `why` of `file-of-others` includes its own. */
const fileProblems = {
    'file-of-others': ({ place, why }) => `a write cannot depend on ${place}: other users can change it. ${why}`,
    'file-ambiguous': ({ place }) => `${place} resolves differently in each process, or through a name that is not UTF-8: name the file itself`,
    'file-not-regular': ({ place }) => `${place} is not a regular file (a pipe or a device), so a plan cannot cover it: name it in a script instead`,
    'file-unreadable': ({ place, why }) => `${place} cannot be read (${why}), so a plan cannot cover it: let this user read it, or name it in a script`,
    'file-replaced': ({ place }) => `${place} was replaced while it was read: try again`,
};
/** Why GitHub's API gave nothing of use. */
const apiProblems = {
    'api-no-token': () => 'there is no token: set the input github-token',
    'api-no-address': () => 'GITHUB_API_URL is not a URL: set it to https://api.github.com, or to the API of your server',
    'api-no-answer': ({ why }) => `GitHub's API did not answer (${why})`,
    'api-bad-token': ({ said }) => `GitHub does not accept the token (${said}): check github-token`,
    'api-no-permission': ({ said, permission }) => `the token may not do that (${said}): grant "permissions: ${permission}"`,
    'api-unexpected': ({ said }) => `GitHub's API answered with something unexpected (${said})`,
    'api-limited': ({ status = '', until }) => (0,_github_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .limitedText */ .a$)(status, until),
};


/***/ }),

/***/ 4527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9715);

/** The probe's fault, the stop reason, the level's message. */
function causeOf({ headline, facts }) {
    const [first] = facts;
    const isCause = 
    // Of an older version: it may be the cause.
    typeof headline === 'string' ||
        (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .K)(headline, 'no-valid-status') ||
        (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .K)(headline, 'at-level') ||
        (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .K)(first, 'stop-reason') ||
        facts.some((fact) => (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .K)(fact, 'level'));
    return isCause && first !== '' ? first : undefined;
}


/***/ }),

/***/ 2867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ noteDrill)
/* harmony export */ });
/** The state with the receipts of the drill under way: they are its proof. The same state when there are none. */
function noteDrill(state, receipts) {
    const { drill } = state;
    if (!drill?.open)
        return state;
    const { alert, recovery, ...open } = drill.open;
    const now = { alert: noted(alert, receipts), ...(recovery && { recovery: noted(recovery, receipts) }) };
    if (now.alert === alert && now.recovery === recovery)
        return state;
    return { ...state, drill: { ...drill, open: { ...open, ...now } } };
}
function noted(notice, receipts) {
    const receipt = receipts.find(({ noticeId }) => noticeId === notice.id);
    if (!receipt || notice.isSent)
        return notice;
    const { kind, place, problem } = receipt;
    if (kind === 'sent')
        return { id: notice.id, isSent: true, ...(place && { place }) };
    return problem === undefined ? notice : { ...notice, problem };
}


/***/ }),

/***/ 9879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ withoutPriority),
/* harmony export */   $_: () => (/* binding */ handedOver),
/* harmony export */   $i: () => (/* binding */ foldOld),
/* harmony export */   Bp: () => (/* binding */ inNotices),
/* harmony export */   IM: () => (/* binding */ untried),
/* harmony export */   Wh: () => (/* binding */ enqueueNotices),
/* harmony export */   Z2: () => (/* binding */ enqueue),
/* harmony export */   b0: () => (/* binding */ acknowledge),
/* harmony export */   bl: () => (/* binding */ isQueuedBy),
/* harmony export */   cV: () => (/* binding */ holdMs),
/* harmony export */   dD: () => (/* binding */ oldestAt),
/* harmony export */   gy: () => (/* binding */ deliverable),
/* harmony export */   iw: () => (/* binding */ notHandedOver),
/* harmony export */   jd: () => (/* binding */ enqueueForNext)
/* harmony export */ });
/* harmony import */ var _notice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4624);
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7641);
/* harmony import */ var _cause_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4527);
/* harmony import */ var _drill_receipts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2867);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(734);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9715);








const dayMs = 86_400_000;
/** How long a run has priority to deliver what it enqueued. */
const holdMs = 60_000;
/** Beyond this many entries, the oldest are collapsed regardless of age. */
const mostEntries = 10_000;
/** This many entries keep all of a job's output; further ones keep its end. */
const mostWhole = 200;
const shortOutput = 300;
/** Lines of one notice, about one message. A notice longer than one run can send would never be acknowledged. */
const linesANotice = 50;
/** Enqueues drafts as notices of this run. `series` separates the ids of the run's phases, so that each id is unique. */
function enqueue(state, drafts, series, context) {
    if (drafts.length === 0)
        return state;
    const entries = drafts.map((draft, index) => {
        const id = `${context.runId}-${series}${index + 1}`;
        const isShort = draft.output !== undefined && state.outbox.length + index >= mostWhole;
        const output = isShort && { output: (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clipTail */ .DH)(draft.output, shortOutput) };
        const notice = ledSafely({ ...draft, ...output, id, at: context.now });
        return { notice, sink: context.sink, attempts: 0 };
    });
    return { ...state, outbox: [...state.outbox, ...entries] };
}
/** Time of the oldest pending notice; `now` when there is none. */
function oldestAt({ outbox }, now) {
    return outbox.reduce((oldest, { notice }) => Math.min(oldest, notice.at), now);
}
/** Enqueues notices for the next run that delivers, whatever its sink. They were certainly not sent before. */
function enqueueForNext(state, drafts, series, context) {
    return untried(state, enqueue(state, drafts, series, { ...context, sink: 'print' }));
}
/** Marks notices enqueued since `before` by a run that sends nothing: they cannot have arrived. */
function untried(before, after) {
    if (before.outbox === after.outbox)
        return after;
    const known = new Set(before.outbox.map(({ notice }) => notice.id));
    const outbox = after.outbox.map((entry) => known.has(entry.notice.id) ? entry : { ...entry, lastTry: 'kept' });
    return { ...after, outbox };
}
/** Enqueues notices that have an id, unless they are queued. This run has priority to deliver them. */
function enqueueNotices(state, notices, context) {
    const queued = new Set(state.outbox.map(({ notice }) => notice.id));
    const fresh = notices.filter(({ id }) => !queued.has(id));
    if (fresh.length === 0)
        return state;
    const queuedBy = { run: context.runId, until: context.now + holdMs };
    const entries = fresh.map((notice) => ({
        notice: ledSafely(notice),
        sink: context.sink,
        attempts: 0,
        queuedBy,
    }));
    return { ...state, outbox: [...state.outbox, ...entries] };
}
/** Drops an invalid link; the state's schema would refuse it, too. */
function ledSafely(given) {
    if (!given.link || (0,_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .isWebUrl */ .O9)(given.link.url))
        return given;
    const { link: _, ...rest } = given;
    return rest;
}
/** Whether this run enqueued it. */
function isQueuedBy({ notice, queuedBy }, runId) {
    return queuedBy?.run === runId || notice.id.startsWith(`${runId}-`);
}
/**
 * Entries that this run delivers. A print-only run leaves the chat's entries queued; entries that another run is delivering
 * are left to it.
 */
function deliverable(state, { sink, now, runId }) {
    return state.outbox.filter((entry) => {
        const leftMs = (entry.queuedBy?.until ?? now) - now;
        // Longer than any hold: the clock went back.
        const isHeld = leftMs > 0 && leftMs <= holdMs && !isQueuedBy(entry, runId);
        return !isHeld && (sink === 'chat' || entry.sink === 'print');
    });
}
/**
 * Marks entries as possibly sent, before the delivery begins: when this run dies or cannot save the receipts, the repetition
 * is marked as such. Returns the same state when nothing changes.
 */
function handedOver(state, handed) {
    const ids = new Set(handed.filter(({ lastTry }) => lastTry === 'kept').map(({ notice }) => notice.id));
    if (ids.size === 0)
        return state;
    const outbox = state.outbox.map((entry) => ids.has(entry.notice.id) ? { ...entry, lastTry: 'unknown' } : entry);
    return { ...state, outbox };
}
/** Marks what a canceled run enqueued and did not hand over: it cannot have arrived. */
function notHandedOver(state, handed, { runId }) {
    const outbox = state.outbox.map((entry) => entry.lastTry === undefined && isQueuedBy(entry, runId) && !handed.has(entry.notice.id)
        ? { ...entry, lastTry: 'kept' }
        : entry);
    return { ...state, outbox };
}
/** Ends the priority of this run for notices that it tried to deliver. */
function withoutPriority(state, { runId }) {
    const outbox = state.outbox.map((entry) => {
        if (entry.lastTry === undefined || entry.queuedBy?.run !== runId)
            return entry;
        const { queuedBy: _, ...rest } = entry;
        return rest;
    });
    return { ...state, outbox };
}
/** Removes sent notices and saves the outcome of the others and the chat memory. */
function acknowledge(state, { receipts, chat }) {
    if (receipts.length === 0)
        return state;
    const byId = new Map(receipts.map((receipt) => [receipt.noticeId, receipt]));
    const outbox = state.outbox.flatMap((entry) => {
        const receipt = byId.get(entry.notice.id);
        if (!receipt)
            return [entry];
        if (receipt.kind === 'sent')
            return [];
        const attempts = entry.attempts + (receipt.waits ? 0 : 1);
        return [{ ...entry, attempts, lastTry: receipt.kind }];
    });
    return (0,_drill_receipts_js__WEBPACK_IMPORTED_MODULE_4__/* .noteDrill */ .W)({ ...state, outbox, ...(chat && { chat }) }, receipts);
}
/**
 * Collapses notices undelivered for 24 h, and the oldest of earlier runs beyond the outbox's limit, into few entries that still
 * name each job and its cause. Nothing is dropped silently.
 */
function foldOld(state, context) {
    const excess = state.outbox.length - mostEntries;
    const isOld = (entry, index) => isFold(entry) ||
        context.now - entry.notice.at >= dayMs ||
        (index < excess && !isQueuedBy(entry, context.runId));
    const old = state.outbox.filter(isOld);
    if (old.every(isFold))
        return state;
    const young = state.outbox.filter((entry, index) => !isOld(entry, index));
    const counts = new Map();
    for (const { notice } of old) {
        const lines = isFolded(notice) ? notice.facts : [lineOf(notice)];
        for (const each of lines) {
            const { line, times } = counted(each);
            const key = (0,_text_words_js__WEBPACK_IMPORTED_MODULE_5__/* .keyOfWords */ .a)(line);
            counts.set(key, { line, times: (counts.get(key)?.times ?? 0) + times });
        }
    }
    const lines = [...counts.values()].map(withCount);
    const sink = old.some((entry) => entry.sink === 'chat') ? 'chat' : 'print';
    const urgency = _notice_js__WEBPACK_IMPORTED_MODULE_3__/* .urgencies */ .Qj.find((each) => old.some(({ notice }) => notice.urgency === each)) ?? 'routine';
    const folds = inNotices(lines).map((facts, index) => {
        const headline = (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('older-notices');
        const id = `${context.runId}-f${index + 1}`;
        return {
            sink,
            attempts: 0,
            notice: { id, at: context.now, reason: 'folded', urgency, headline, facts },
        };
    });
    return { ...state, outbox: [...folds, ...young] };
}
const isFolded = ({ reason }) => reason === 'folded';
const isFold = ({ notice }) => isFolded(notice);
/** A line of a collapsed entry, split into text and count. One of an older version has its count in its text. */
function counted(words) {
    if (!(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .isText */ .K)(words, 'listed'))
        return { line: words, times: 1 };
    const { times = 1, ...params } = words.params;
    return { line: { ...words, params }, times: typeof times === 'number' ? times : 1 };
}
function withCount({ line, times }) {
    if (times === 1)
        return line;
    if (!(0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .isText */ .K)(line, 'listed'))
        return typeof line === 'string' ? `${line} × ${times}` : line;
    return { ...line, params: { ...line.params, times } };
}
/** Distributes lines of many jobs over as many notices as needed. */
function inNotices(lines) {
    const count = Math.ceil(lines.length / linesANotice);
    return Array.from({ length: count }, (_, index) => lines.slice(index * linesANotice, (index + 1) * linesANotice));
}
/** Params that change from one time to the next. */
const changing = new Set(['pid', 'ms', 'ending', 'reason']);
/** Job and cause without changing parts such as pids and durations, so that the entry grows with the jobs and not with time. */
function lineOf(notice) {
    const { job, reason } = notice;
    const cause = (0,_cause_js__WEBPACK_IMPORTED_MODULE_7__/* .causeOf */ .r)(notice);
    const name = job && (job.name === job.id ? job.id : `${job.name} (${job.id})`);
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('listed', {
        name: name ?? reason,
        state: withoutChanging((0,_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(notice)),
        ...(cause !== undefined && { more: (0,_text_words_js__WEBPACK_IMPORTED_MODULE_5__/* .withTexts */ .j)(cause, (each) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(each, 120)) }),
    });
}
function withoutChanging(words) {
    if (typeof words === 'string')
        return words;
    const params = Object.entries(words.params)
        .filter(([name]) => !changing.has(name))
        .map(([name, value]) => [name, typeof value === 'number' ? value : withoutChanging(value)]);
    const kept = Object.fromEntries(params);
    return { key: words.key, params: kept };
}


/***/ }),

/***/ 734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ enumerated),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Kg: () => (/* binding */ isGood),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   ZG: () => (/* binding */ iconOf),
/* harmony export */   kN: () => (/* binding */ urgencyWord),
/* harmony export */   td: () => (/* binding */ byUrgency)
/* harmony export */ });
/* unused harmony exports headOf, factsOf */
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9715);

const order = ['action', 'alert', 'info', 'routine'];
/** Most urgent first, then oldest first. */
function byUrgency(notices) {
    return order.flatMap((urgency) => notices.filter((notice) => notice.urgency === urgency));
}
const good = new Set(['recovered', 'completed', 'verified']);
/** Whether something is over, or done: no alert, whatever its urgency. */
const isGood = ({ reason }) => good.has(reason);
const icons = { action: '🔴', alert: '🟠', info: '🔵', routine: '⚪' };
/** Icon of a notice. */
function iconOf({ reason, urgency, headline }) {
    if (reason === 'recovered')
        return '🟢';
    if ((0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .K)(headline, 'completed-with-warning'))
        return icons[urgency];
    return good.has(reason) ? '✅' : icons[urgency];
}
/** Mark before a notice: its icon, and `ALERT` or `ACTION REQUIRED` when a person is needed. */
function markOf(notice, say) {
    const word = urgencyWord(notice);
    return `${iconOf(notice)} ${word ? `${say(word)} · ` : ''}`;
}
/** `ALERT` or `ACTION REQUIRED`. */
function urgencyWord(notice) {
    if (isGood(notice))
        return undefined;
    const words = {
        action: (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('action-required'),
        alert: (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('alert'),
        info: undefined,
        routine: undefined,
    };
    return words[notice.urgency];
}
/** The state alone. */
function stateOf({ reason, headline }) {
    return reason === 'recovered' ? (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('recovered', { state: headline }) : headline;
}
/** States that follow a name without a colon: `sync paused`. */
const predicates = [
    'running',
    'completed',
    'paused',
    'stopped',
    'stalled',
    'recovered',
    'started',
];
/** `sync paused`, `sync: exit 3 after 2 s`. `state`: the notice's, as it is shown. */
function verdictOf(notice, subject, state, say) {
    const isPredicate = predicates.some((key) => (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .K)(stateOf(notice), key));
    return say((0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(isPredicate ? 'verdict' : 'about', { subject, text: state }));
}
/** Job and state: `Nightly sync (sync): paused`. */
function headOf(notice, say) {
    const { job } = notice;
    if (!job)
        return say(stateOf(notice));
    const subject = job.name === job.id ? job.id : say(sentence('named', job));
    return say(sentence('about', { subject, text: stateOf(notice) }));
}
/** `a, b, c`; undefined when there is none. */
function enumerated(items) {
    const [first, ...rest] = items;
    return rest.reduce((list, item) => (list === undefined ? item : (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('and-item', { list, item })), first);
}
/** Progress and facts of a notice, one per line. */
function factsOf({ progress, facts }, say) {
    const values = Object.entries(progress ?? {}).map(([key, value]) => `${key} ${value}`);
    return [
        ...(values.length > 0 ? [say(sentence('progress', { values: values.join(' · ') }))] : []),
        ...facts.map(say),
    ];
}


/***/ }),

/***/ 8124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ zoneProblemText),
/* harmony export */   r: () => (/* binding */ isQuiet)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9715);
/** Wall-clock times and quiet hours. */


/** The problem with the host's zone and its fix, in one line. */
function zoneProblemText({ text, likely }) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('zone-problem', { problem: text, likely });
}
/** True from `start` up to but not including `end`; may wrap midnight; `start` = `end` means never. */
function isQuiet(hours, zone, context) {
    const { start, end } = hours;
    if (start === end)
        return false;
    const time = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .qo)(context.now, zone, context).slice(0, 5);
    return start < end ? time >= start && time < end : time >= start || time < end;
}


/***/ }),

/***/ 3090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isReminderDue)
/* harmony export */ });
const hourMs = 3_600_000;
const firstMs = hourMs / 2;
const alertMs = 4 * hourMs;
const personMs = 24 * hourMs;
/**
 * Whether a reminder is due: two in the first hour, then every four hours, or daily where a person is needed. `everySeconds`:
 * `repeatAlertSeconds` of the job, which overrides these; 0 = none. An alert that needs a person is repeated daily at least.
 */
function isReminderDue({ sinceAt = -Infinity, reportedAt }, urgency, now, everySeconds) {
    const isForPerson = urgency === 'action';
    const leastMs = isForPerson ? personMs : Infinity;
    const usualMs = reportedAt - sinceAt < hourMs ? firstMs : isForPerson ? personMs : alertMs;
    const askedMs = everySeconds === 0 ? leastMs : Math.min((everySeconds ?? 0) * 1000, leastMs);
    return reportedAt + (everySeconds === undefined ? usualMs : askedMs) <= now;
}


/***/ }),

/***/ 9715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isText),
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/** The sentence with this key. The params are those that its entry in the catalog names. */
function sentence(key, ...[params]) {
    return { key, params: params ?? {} };
}
function isText(words, key) {
    return typeof words === 'object' && words.key === key;
}


/***/ }),

/***/ 5831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ridOf)
/* harmony export */ });
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5388);
/** The `rid` of a ping: which attempt it is about. Pure. */

/**
 * A UUID made of what identifies an attempt, of version 8 (RFC 9562, section 5.8). After a crash, another process finds the same
 * one for the end as the start had.
 */
function ridOf(...parts) {
    const text = JSON.stringify(parts);
    const hex = (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(text) + (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(`rid ${text}`);
    const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `8${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20),
    ].join('-');
}


/***/ }),

/***/ 9768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ isTaken),
/* harmony export */   EA: () => (/* binding */ withEnd),
/* harmony export */   TQ: () => (/* binding */ withSeenAttempt),
/* harmony export */   _Z: () => (/* binding */ endPing),
/* harmony export */   mk: () => (/* binding */ withAnswers),
/* harmony export */   pQ: () => (/* binding */ duePing),
/* harmony export */   qm: () => (/* binding */ isMisdirected),
/* harmony export */   v4: () => (/* binding */ hasDeadline),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _config_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7102);
/* harmony import */ var _state_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9629);
/** What a job's monitor knows of its attempts, and still has to hear. Pure. */


/** A monitor that is new is told of an end that is no older than this: an older one says nothing about now. */
const newsMs = 3_600_000;
/** A monitor takes 0 for success and every other code for a failure, whatever `exitCodes` of the job says. */
function endingOf(job, result) {
    const code = result.kind === 'exited' ? result.exitCode : null;
    if ((0,_config_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .exitMeaning */ .k)(job, code) !== 'failure')
        return 0;
    return code === null || code === 0 ? 'fail' : code;
}
/** Whether `/start` is sent: only what has a deadline, because a start without an end counts as a failure at the monitor. */
function hasDeadline({ kind, supervise }) {
    return kind === 'one_shot_read' || supervise?.maxRuntimeSeconds !== undefined;
}
/** The memory after a look at the job. Undefined: nothing to remember. */
function withSeenAttempt(job, before, seen, now) {
    if (job.ping === undefined)
        return undefined;
    if (seen === undefined || (before?.rid === seen.rid && before.end === seen.end))
        return before;
    const { rid, end, endedAt = now } = seen;
    const isOld = before === undefined && end !== undefined && now - endedAt > newsMs;
    const isKnown = before?.rid === rid && before.sent !== undefined;
    return {
        rid,
        ...(end !== undefined && { end }),
        ...(isKnown && { sent: before.sent }),
        ...(isOld && { sent: 'end' }),
        ...(before?.answer && { answer: before.answer }),
    };
}
/** The memory with the end of an attempt. */
function withEnd(job, memory, rid, end) {
    if (job.ping === undefined)
        return memory;
    const { answer } = memory.ping ?? {};
    return { ...memory, ping: { rid, end, ...(answer && { answer }) } };
}
/** The ping that is still to be sent, without its text. */
function duePing(job, { ping }) {
    if (job.ping === undefined || ping === undefined)
        return undefined;
    const { rid, end, sent } = ping;
    if (end !== undefined)
        return sent === 'end' ? undefined : endPing(rid, end);
    return sent === undefined && hasDeadline(job) ? { kind: 'start', rid } : undefined;
}
function endPing(rid, end) {
    return end === 'fail' || end > 255 ? { kind: 'fail', rid } : { kind: 'exit', code: end, rid };
}
/**
 * Notes the answers. A ping that got none stays due; so does one that was asked to come later. The newest answer of a job is kept
 * for `doctor`.
 */
function withAnswers(state, answers) {
    const jobs = { ...state.jobs };
    for (const { jobId, rid, what, answer } of answers) {
        const memory = (0,_state_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryOf */ .zE)({ jobs }, jobId);
        // The attempt of an answer is the newest one: it was started or ended by this process.
        const ping = memory.ping?.rid === rid ? memory.ping : { rid };
        const sent = isFinal(answer) && ping.sent !== 'end' ? what : ping.sent;
        jobs[jobId] = { ...memory, ping: { ...ping, ...(sent && { sent }), answer } };
    }
    return answers.length === 0 ? state : { ...state, jobs };
}
/** Whether another try would get the same answer: it was taken, or refused for a reason that only a person ends. */
function isFinal({ status }) {
    return status !== undefined && status < 500 && status !== 408 && status !== 429;
}
function isTaken({ status }) {
    return status !== undefined && status >= 200 && status < 300;
}
/** The URL leads to no check: there is none, several have its name, or it was deleted. */
function isMisdirected({ status }) {
    return status === 404 || status === 409 || status === 410;
}


/***/ }),

/***/ 4922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ secretParts),
/* harmony export */   Qi: () => (/* binding */ pingRequest)
/* harmony export */ });
/* unused harmony export lastBytes */
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/**
 * A ping → the request that an outside monitor expects: healthchecks' API, or a URL with places for the status. Pure.
 * https://healthchecks.io/docs/http_api/
 */

/** As much as healthchecks keeps of a body, in bytes (`PING_BODY_LIMIT` in its settings). */
const bodyLimit = 10_000;
/** So many UTF-16 units go into `{message}`, which is shown in one line. */
const messageLimit = 300;
const places = /\{(?:status|success|message)\}/;
/** `nothing`: this monitor takes no such ping, a start. `invalid`: not a URL with http or https. */
function pingRequest(given, ping) {
    const url = given.trim();
    if (!/^https?:\/\/[^\s/]+/i.test(url))
        return 'invalid';
    if (places.test(url)) {
        if (ping.kind === 'start')
            return 'nothing';
        // The external endpoints of Gatus take POST only; the push URL of Uptime Kuma takes GET in every version.
        return { method: url.includes('{success}') ? 'POST' : 'GET', url: filled(url, ping) };
    }
    const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
    const action = ping.kind === 'success' ? '' : `/${ping.kind === 'exit' ? ping.code : ping.kind}`;
    const rid = ping.rid === undefined ? '' : `${query === '' ? '?' : '&'}rid=${ping.rid}`;
    const pinged = `${action === '' ? path : path.replace(/\/+$/, '')}${action}${query}${rid}`;
    const body = lastBytes(ping.text, bodyLimit);
    return body === '' ? { method: 'GET', url: pinged } : { method: 'POST', url: pinged, body };
}
function filled(url, { kind, code, text }) {
    const isGood = kind === 'success' || (kind === 'exit' && code === 0);
    // The last line says why.
    const line = text.trim().split('\n').at(-1)?.trim() ?? '';
    const values = {
        status: isGood ? 'up' : 'down',
        success: String(isGood),
        message: line === '' ? (isGood ? 'OK' : 'failed') : (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(line, messageLimit),
    };
    return url.replaceAll(/\{(status|success|message)\}/g, (_, name) => 
    // Half of a pair of surrogates cannot be encoded.
    encodeURIComponent((values[name] ?? '').replaceAll(/\p{Cs}/gu, '')));
}
/** The end of a text with at most `most` bytes of UTF-8, cut between characters. */
function lastBytes(text, most) {
    let room = most;
    let from = text.length;
    while (from > 0) {
        const isPair = from > 1 && isLow(text.charCodeAt(from - 1)) && isHigh(text.charCodeAt(from - 2));
        const code = text.charCodeAt(from - 1);
        // Half of a pair is sent as U+FFFD, in 3 bytes.
        const size = isPair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
        if (size > room)
            break;
        room -= size;
        from -= isPair ? 2 : 1;
    }
    return text.slice(from);
}
const isHigh = (code) => code >= 0xd800 && code < 0xdc00;
const isLow = (code) => code >= 0xdc00 && code < 0xe000;
/** Values to mask: the URL, and the parts of it that give access, as a UUID, a ping key or a token. */
function secretParts(url) {
    const [, user = ''] = /^https?:\/\/([^/?#]*)@/i.exec(url) ?? [];
    const parts = url.split(/[/?&#=@:]/).filter((part) => uuid.test(part) || mixed.test(part));
    const [, token = ''] = /\/(?:push|ping|hc-ping\.com)\/([^/?#]{8,})/i.exec(url) ?? [];
    return [...new Set([url, ...user.split(':'), ...parts, token].filter((part) => part !== ''))];
}
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Not what a person reads, as a slug or the name of a job. */
const mixed = /^(?=.*[a-z])(?=.*[A-Z])[\w.~%-]{8,}$|^(?=(?:.*\d){4})[\w.~%]{20,}$/;


/***/ }),

/***/ 4452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ foldedText),
/* harmony export */   T: () => (/* binding */ folded)
/* harmony export */ });
/** Folds our own text for a terminal between words. Loaded by every command, so without a library. Pure. */
/** Counted as two columns, also where it takes one: a line ends early rather than late. */
const wide = /[\p{Extended_Pictographic}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/gu;
/** Where a line may end: before a space, and around each Chinese or Japanese character. */
const piece = / *(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^ \p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+)/gu;
/** A command after a colon, to its end, or a command of ours in a sentence. */
const copied = /(?<=: )(?:chmod|gh|git|kill|npm|openssl|ops-framework|sudo)(?: '[^']*'| [^\s']*[^\s'.;,])+|ops-framework [a-z-]+(?: --[a-z-]+| JOB| COMMAND)*/g;
/**
 * Lines of at most `width` columns that end between words. A path or command that does not fit stands alone on its line, so
 * that it can be copied. `indent`: of continuation lines.
 */
function folded(line, width, indent = '') {
    if (widthOf(line) <= width)
        return [line];
    const joined = line.replace(copied, (words) => words.replaceAll(' ', '\u00A0'));
    const lines = [];
    let current = '';
    for (const [part] of joined.matchAll(piece)) {
        if (current.trim() !== '' && widthOf(current + part) > width) {
            lines.push(current);
            current = indent + part.trimStart();
        }
        else
            current += part;
    }
    return [...lines, current].map((each) => each.replaceAll('\u00A0', ' ').trimEnd());
}
/**
 * A text with its own line ends. Indented lines keep their indentation, others continue with two spaces. Output of a job, which a
 * bar marks, stays as it is: no line of it may look like ours. `width` undefined: no limit.
 */
function foldedText(text, width) {
    if (width === undefined)
        return text;
    return text
        .split('\n')
        .flatMap((line) => (line.startsWith('  | ') ? [line] : folded(line, width, indentOf(line))))
        .join('\n');
}
const indentOf = (line) => /^ +/.exec(line)?.[0] ?? '  ';
/** At least the columns that a terminal needs. */
function widthOf(text) {
    return text.length + (text.match(wide)?.length ?? 0);
}


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ jobsFilePage)
/* harmony export */ });
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9715);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);
/** The result of reading a jobs file for a summary. */


const nameOf = (path) => path.replace(/^.*[/\\]/, '');
const isError = ({ severity }) => severity === 'error';
/** `problems`: those that are listed. */
function jobsFilePage(path, { isValid, count, jobs, problems }) {
    const name = nameOf(path);
    return {
        grade: !isValid ? 'fail' : count > 0 ? 'warn' : 'ok',
        verdict: [
            count > 0
                ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('file-has-problems', { file: name, count })
                : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('file-valid', { file: name, count: jobs }),
        ],
        blocks: (say) => [...problems.filter(isError), ...problems.filter((each) => !isError(each))].map(({ severity, text, line }) => {
            const shown = line === undefined ? text : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('on-line', { line, problem: text });
            return `<p>${severity === 'error' ? '🔴' : '🟠'} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(say(shown), 2000)}</p>`;
        }),
    };
}


/***/ }),

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   wI: () => (/* binding */ utf8Length),
/* harmony export */   zo: () => (/* binding */ codeLines)
/* harmony export */ });
/* unused harmony export chunks */
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7827);
/** Escapes text from outside for GitHub's Markdown. */

const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/**
 * One line as HTML for an HTML block, where Markdown is not parsed (https://github.github.com/gfm/#html-blocks). In `<code>`,
 * GitHub makes no mentions, references or links either.
 */
function code(text, limit = 300) {
    const shown = escapeHtml((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text, limit));
    return shown === '' ? '' : `<code>${shown}</code>`;
}
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
/** A list of HTML items. Without blank lines, which would end the HTML block. */
function list(items) {
    return ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'].join('\n');
}
/**
 * One line as plain text in an HTML block. GitHub also makes links, mentions, references and emoji of the text in one, so a word
 * that could become any of these is in `<code>`: all but letters, digits and the signs of a sentence.
 */
function prose(text, limit = 300) {
    return (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text, limit)
        .split(/([\s（），：。；、「」]+)/)
        .map((word) => (isPlain(word) ? escapeHtml(word) : code(word, limit)))
        .join('')
        .replaceAll('</code> <code>', ' ');
}
const plain = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\s.,;:!?'"()%·•…/+=≥≤→—–\-_▓░（），：。；、「」]*$/u;
/** A URL, a commit, a reference, an emoji; a time of day is none of these. */
const acting = /:\/\/|www\.|\b(?=\d*[a-f])[0-9a-f]{7,}\b|gh-\d|:(?!\d\d:)[\w+-]+:/i;
const isPlain = (word) => plain.test(word) && !acting.test(word);
/**
 * Lines of output or of a command as blocks of an HTML paragraph each. Unlike a fenced block they are wrapped: nothing is
 * outside of a narrow screen.
 */
function codeLines(lines) {
    const blocks = [];
    let room = 0;
    for (const line of lines.flatMap((each) => chunks(each, blockUnits))) {
        const shown = line === '' ? '' : `<code>${escapeHtml(line)}</code>`;
        room -= shown.length;
        if (room < 0 || blocks.length === 0) {
            blocks.push([]);
            room = blockUnits;
        }
        blocks.at(-1)?.push(shown);
    }
    return blocks.map((block) => `<p>${block.join('<br>\n')}</p>`);
}
/** Size of a block, which is cut off or kept together. */
const blockUnits = 20_000;
/** Bytes of a text in UTF-8. */
function utf8Length(text) {
    let bytes = 0;
    for (const character of text) {
        const point = character.codePointAt(0) ?? 0;
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
    }
    return bytes;
}
/** Parts of at most `limit` UTF-16 units, cut between lines where possible, never in a surrogate pair. */
function chunks(text, limit) {
    const parts = [];
    let rest = text;
    while (rest.length > limit) {
        const border = rest.lastIndexOf('\n', limit);
        const splitsPair = /[\uD800-\uDBFF]/.test(rest.charAt(limit - 1));
        const end = border > 0 ? border : splitsPair ? limit - 1 : limit;
        parts.push(rest.slice(0, end));
        rest = rest.slice(border > 0 ? end + 1 : end);
    }
    return [...parts, rest];
}


/***/ }),

/***/ 6509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ awakeMs),
/* harmony export */   t: () => (/* binding */ withReading)
/* harmony export */ });
/** Smaller gaps are clock adjustments. */
const leastGapMs = 5_000;
/** Older gaps are dropped: no stall or backoff lasts that long. */
const mostGaps = 50;
/** Adds the gap since the last tick, if there is one. Without a reading nothing changes. */
function withReading(before, reading, now) {
    if (!reading)
        return before;
    if (!before)
        return { at: now, ...reading, gaps: [] };
    const lostMs = now - before.at - awakeSince(before, reading);
    const gaps = lostMs < leastGapMs ? before.gaps : [...before.gaps, { at: before.at, ms: Math.round(lostMs) }];
    return { at: now, ...reading, gaps: gaps.filter(({ at }) => at <= now).slice(-mostGaps) };
}
/** How long the host was awake since the last tick. After a restart only the uptime is known. */
function awakeSince(before, { boot, uptimeMs, elapsedMs = Infinity }) {
    if (boot !== before.boot)
        return Math.max(0, Math.min(uptimeMs, elapsedMs));
    const mostMs = elapsedMs - (before.elapsedMs ?? 0);
    return Math.max(0, Math.min(uptimeMs - before.uptimeMs, mostMs));
}
/** Time awake between two instants, in ms. */
function awakeMs(fromAt, toAt, gaps) {
    const lostMs = gaps.reduce((sum, { at, ms }) => sum + Math.max(0, Math.min(at + ms, toAt) - Math.max(at, fromAt)), 0);
    return toAt - fromAt - lostMs;
}


/***/ }),

/***/ 4504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ cronProblem),
/* harmony export */   Uf: () => (/* binding */ cronTimetable),
/* harmony export */   sP: () => (/* binding */ closerSlotsMs)
/* harmony export */ });
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9715);
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5814);
/**
 * Cron expressions: which local times they name, and when these are. croner knows the calendar and nothing of zones here: it
 * counts local times as if they were UTC, so that the two rules at a change of clocks are ours alone. Pure.
 */


const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const nicknames = new Set(['@hourly', '@daily', '@midnight', '@weekly', '@monthly', '@yearly', '@annually']);
function cronProblem(text) {
    const known = judged.get(text);
    if (known)
        return known.problem;
    const problem = findProblem(text);
    judged.set(text, { problem });
    return problem;
}
/** Each tick checks every expression twice, and many jobs have the same. */
const judged = new Map();
function findProblem(text) {
    const example = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-example');
    if (text.startsWith('@')) {
        const known = [...nicknames].join(', ');
        return nicknames.has(text.toLowerCase())
            ? undefined
            : { message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-nickname'), fix: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-nicknames', { known }) };
    }
    const fields = text.split(/\s+/).filter((part) => part !== '');
    if (fields.length === 6 || fields.length === 7)
        return {
            message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-too-many', { count: fields.length }),
            fix: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-five-fields'),
        };
    if (fields.length !== 5)
        return {
            message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-too-few', { count: fields.length }),
            fix: example,
        };
    const odd = fields.find((part) => !/^(?:\*|[\dA-Z]+)(?:[-/,*]+[\dA-Z]+)*$/i.test(part) || isExtended(part));
    if (odd !== undefined)
        return {
            message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-not-plain', { field: JSON.stringify(odd) }),
            fix: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-leave-out'),
        };
    let cron;
    try {
        cron = calendar(text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error);
        return { message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-invalid', { why }), fix: example };
    }
    return cron.nextRun(new Date(0)) === null
        ? { message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-never'), fix: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('cron-existing-day') }
        : undefined;
}
/** `L`, `15W`: letters that are no name of a month or a day. */
function isExtended(part) {
    return part.split(/[-/,]/).some((word) => /[A-Z]/i.test(word) && !/^[A-Z]{3}$/i.test(word));
}
function calendar(expression) {
    return new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(expression, { mode: '5-part', utcOffset: 0, paused: true });
}
/** `0 * * * *`: it names times of every hour. */
function isOfEveryHour(expression) {
    const [, hour = ''] = expression.trim().split(/\s+/);
    return /^@hourly$/i.test(expression) || /^(?:\*|0-23)(?:\/1)?$/.test(hour);
}
/** The slots of a valid expression. */
function cronTimetable(expression, offsetAt) {
    const cron = calendar(expression);
    const after = (local) => instantOf(cron.nextRun(new Date(local)));
    const before = (local) => instantOf(cron.previousRuns(1, new Date(local))[0]);
    const offset = (at) => offsetAt(at) * minuteMs;
    return isOfEveryHour(expression) ? ofEveryHour(after, before, offset) : ofFixedTimes(after, before, offset);
}
function instantOf(date) {
    // Within four centuries each day comes on each day of the week; croner looks further.
    if (!date)
        throw new Error('a cron expression without a date');
    return date.getTime();
}
/** The shortest time between two slots, as far as 30 of them show it; undefined: `leastMs` or more. */
function closerSlotsMs(expression, leastMs) {
    // One minute of an hour, which needs no look at the calendar.
    if (leastMs <= hourMs && /^\s*(?:\d|@)/.test(expression) && !/^\s*\d+[,-]/.test(expression))
        return undefined;
    const { next } = cronTimetable(expression, () => 0);
    let at = next(Date.UTC(2026, 0, 31));
    let closest = Infinity;
    for (let count = 0; count < 30; count += 1) {
        const then = next(at);
        closest = Math.min(closest, then - at);
        at = then;
    }
    return closest < leastMs ? closest : undefined;
}
/**
 * A slot is when the local clock first reaches its time: right after the gap for a time in it, and the first time for one that
 * comes twice. Several times in one gap are one slot.
 */
function ofFixedTimes(after, before, offset) {
    const reached = (local) => firstReached(local, offset);
    return {
        next(from) {
            let local = after(from + offset(from));
            // In the second pass of an hour that comes twice.
            while (reached(local) <= from)
                local = after(local);
            return reached(local);
        },
        latest(upTo) {
            // In the second pass the clock was already further.
            let local = before(upTo + Math.max(offset(upTo), offset(upTo - 3 * hourMs)) + 1);
            while (reached(local) > upTo)
                local = before(local);
            return reached(local);
        },
    };
}
/** The first instant at which the local clock shows this time or a later one. */
function firstReached(local, offset) {
    const offsets = [offset(local - dayMs), offset(local + dayMs)];
    let low = local - Math.max(...offsets);
    let high = local - Math.min(...offsets);
    if (low + offset(low) >= local)
        return low;
    // In the gap: between the two the clock jumps over the time. Clocks change on whole minutes.
    while (high - low > minuteMs) {
        const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
        if (middle + offset(middle) >= local)
            high = middle;
        else
            low = middle;
    }
    return high;
}
/** A slot is each instant at which the local clock shows such a time: elapsed time counts, so no hour is left out or doubled. */
function ofEveryHour(after, before, offset) {
    /** The first one in this direction; at a change of clocks, the first by the offset on the other side. */
    const walk = (from, start, step) => {
        const here = offset(from);
        const near = step(start + here) - here;
        const there = offset(near);
        if (there === here)
            return near;
        let local = step(start + there);
        while (offset(local - there) !== there)
            local = step(local);
        return local - there;
    };
    return {
        next: (from) => walk(from, from, after),
        latest: (upTo) => walk(upTo, upTo + 1, before),
    };
}


/***/ }),

/***/ 6923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ offsetIn),
/* harmony export */   d: () => (/* binding */ minutesOf)
/* harmony export */ });
const known = new Map();
/** Of an IANA zone. */
function offsetIn(zone) {
    let offset = known.get(zone);
    if (!offset) {
        const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
        offset = (at) => {
            const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName');
            return minutesOf(name?.value ?? '');
        };
        known.set(zone, offset);
    }
    return offset;
}
/** `+0530`, `GMT+05:30` or `GMT` in minutes. */
function minutesOf(text) {
    const [, sign, hours, minutes] = /([+\-\u2212])(\d\d):?(\d\d)/.exec(text) ?? [];
    const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === '+' ? size : -size;
}


/***/ }),

/***/ 9191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ calendarSlots),
/* harmony export */   hI: () => (/* binding */ periodSlots),
/* harmony export */   j3: () => (/* binding */ dueSlot),
/* harmony export */   vf: () => (/* binding */ countSlots),
/* harmony export */   yo: () => (/* binding */ nextSlot)
/* harmony export */ });
/** The next slot, and from when a tick may take it. */
function nextSlot({ table, since, earlyMs, notBefore }) {
    const slot = table.next(since);
    return { slot, from: Math.max(slot - earlyMs, notBefore) };
}
/** The slot that is due now; undefined: none. */
function dueSlot(slots, now) {
    const { slot, from } = nextSlot(slots);
    if (now < from)
        return undefined;
    return now - slot < slots.oneByOneMs ? slot : slots.table.latest(now);
}
/** Number of slots after `from` and before `to`, up to `most`. */
function countSlots(table, from, to, most) {
    let count = 0;
    for (let at = table.next(from); at < to && count < most; at = table.next(at))
        count += 1;
    return count;
}
/** The slots of a calendar. None is taken early, and of several the newest. */
function calendarSlots(table, since) {
    return { table, since, earlyMs: 0, oneByOneMs: 0, notBefore: -Infinity };
}
/**
 * A tick that comes slightly early takes the next slot; otherwise a schedule with the period of the ticks would skip slots.
 * Half a minute: cron's ticks are at least a minute apart.
 */
const earlyMs = 30_000;
/**
 * In periods. A missed slot is made up for until then, so that irregular ticks keep the number of runs. After that only the
 * newest slot is taken: the host was off.
 */
const mostLate = 1.25;
/** The slots of a period, counted from the last run. */
function periodSlots(last, periodMs, now) {
    const since = lastSlot(last, periodMs, now);
    const stepAt = (at, steps) => since + (Math.floor((at - since) / periodMs) + steps) * periodMs;
    return {
        table: { next: (after) => stepAt(after, 1), latest: (upTo) => stepAt(upTo, 0) },
        since,
        earlyMs: Math.min(earlyMs, periodMs / 4),
        oneByOneMs: mostLate * periodMs,
        // Runs are at least half a period apart, even when one is late and the next one early.
        notBefore: last.at + periodMs / 2,
    };
}
/** A slot in the future (the clock went back) or of another period does not count: the time of the run does. */
function lastSlot({ at, slot = at }, periodMs, now) {
    return slot - now <= earlyMs && at - slot <= mostLate * periodMs ? slot : at;
}


/***/ }),

/***/ 8536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ isTooFar),
/* harmony export */   H9: () => (/* binding */ namespaceShape),
/* harmony export */   N6: () => (/* binding */ namespaceOf),
/* harmony export */   gS: () => (/* binding */ generationOf),
/* harmony export */   jo: () => (/* binding */ deletion),
/* harmony export */   k$: () => (/* binding */ cacheKey),
/* harmony export */   uU: () => (/* binding */ keyPrefix)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5388);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/** Names of a document's generations in the Actions cache. */



/** What a namespace looks like: nothing in it can be the delimiter of a key. */
const namespaceShape = /^(?!__proto__$)[a-z0-9_]{1,40}$/;
const digits = 12;
/**
 * So many generations no host saves before another one looks: at one a minute it is two years. A key that is farther ahead
 * was made by somebody else, and nobody counts on from it.
 */
const mostAhead = 1_000_000;
/** The same where nothing is known: at one a second it is thirty years. */
const mostEver = 1_000_000_000;
/** `ops-state-v1-<namespace>-`: the cache matches keys as prefixes too, newest first. */
function keyPrefix({ kind, namespace }) {
    return `ops-${kind}-v1-${namespace}-`;
}
/** `ops-state-v1-<namespace>-000000000042`. */
function cacheKey(space, generation) {
    return keyPrefix(space) + String(generation).padStart(digits, '0');
}
/** The generation that a key names; undefined when it is not one of this space. */
function generationOf(space, key) {
    const rest = key.startsWith(keyPrefix(space)) ? key.slice(keyPrefix(space).length) : '';
    const generation = /^\d{12}$/.test(rest) ? Number(rest) : 0;
    return generation > 0 ? generation : undefined;
}
/** True for a generation that cannot have come of `known`; 0: none is known. */
function isTooFar(generation, known) {
    return generation > (known === 0 ? mostEver : known + mostAhead);
}
/** For a person who rids the cache of an entry. A key can be anybody's text. */
function deletion(key) {
    return `to delete it: gh cache delete ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(key))}`;
}
/** The namespace of a host: its name, with a mark of it that keeps apart what looks the same afterwards. */
function namespaceOf(hostName) {
    const word = hostName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
    return `${word.slice(0, 31)}_${(0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .Rj)(hostName).slice(0, 8)}`;
}


/***/ }),

/***/ 4429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ laterDrill)
/* harmony export */ });
/** The one with the later drill, or of one drill the one that is further: it must be neither repeated nor forgotten. */
function laterDrill(one, other) {
    if (!one || !other)
        return one ?? other;
    const [[at, step], [otherAt, otherStep]] = [stageOf(one), stageOf(other)];
    return otherAt > at || (otherAt === at && otherStep > step) ? other : one;
}
/** When the last drill began, and how far it is. */
function stageOf({ open, proof }) {
    if (!open)
        return [proof?.at ?? -Infinity, 4];
    const step = open.recovery ? (open.recovery.isSent ? 3 : 2) : open.alert.isSent ? 1 : 0;
    return [open.at, step];
}


/***/ }),

/***/ 5178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ encodeChecked),
/* harmony export */   vw: () => (/* binding */ decodeEnvelope),
/* harmony export */   zK: () => (/* binding */ encodeEnvelope)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5388);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2228);
/** The wire form of a stored document: what wraps it says whose it is, how new it is and whether it is whole. */



const claimSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ format: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), schemaVersion: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()) });
const headSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(1)),
    generation: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(1)),
    updatedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    checksum: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    doc: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(),
});
const formatOf = (name) => `ops-framework-${name}`;
/** The members are named one by one: their order is part of what is hashed. */
function checksum(envelope) {
    const { schemaVersion, generation, updatedAt, doc } = envelope;
    return (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprint */ .Rj)(JSON.stringify({ schemaVersion, generation, updatedAt, doc }));
}
/** The text to store: one line of JSON. `updatedAt` in epoch milliseconds. */
function encodeEnvelope(codec, doc, generation, updatedAt) {
    const { name, schemaVersion } = codec;
    const sum = checksum({ schemaVersion, generation, updatedAt, doc });
    const envelope = { format: formatOf(name), schemaVersion, generation, updatedAt, checksum: sum, doc };
    return `${JSON.stringify(envelope)}\n`;
}
/**
 * The bounded document as it is stored, and as it is read again. Throws where it could not be: that would be a damaged
 * document of our own making.
 */
function encodeChecked(codec, doc, generation, updatedAt) {
    const text = encodeEnvelope(codec, codec.bound(doc), generation, updatedAt);
    const stored = decodeEnvelope(codec, text);
    if (stored.kind !== 'ok')
        throw new Error(`the changed ${codec.name} cannot be stored: it is ${stored.kind}`);
    return { text, doc: stored.doc };
}
/** Reads a stored text. Never throws: whatever is wrong with it is a value. */
function decodeEnvelope(codec, text) {
    const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonValue */ .IL)(text);
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


/***/ }),

/***/ 5809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ mergeFiles),
/* harmony export */   B5: () => (/* binding */ withoutPlaces),
/* harmony export */   D4: () => (/* binding */ withFile),
/* harmony export */   EK: () => (/* binding */ isOfAnotherJob),
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   GA: () => (/* binding */ whoseRun),
/* harmony export */   HK: () => (/* binding */ isAnotherFiles),
/* harmony export */   IS: () => (/* binding */ rivalOf),
/* harmony export */   LT: () => (/* binding */ isSameBeginner),
/* harmony export */   Ov: () => (/* binding */ boundFiles),
/* harmony export */   P8: () => (/* binding */ changeFile),
/* harmony export */   UJ: () => (/* binding */ withTick),
/* harmony export */   V6: () => (/* binding */ rivalsOf),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   WS: () => (/* binding */ goneWithAlert),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   _S: () => (/* binding */ asKnown),
/* harmony export */   cd: () => (/* binding */ isInDoubt),
/* harmony export */   eS: () => (/* binding */ isSilent),
/* harmony export */   ec: () => (/* binding */ withJob),
/* harmony export */   i3: () => (/* binding */ filesToFind),
/* harmony export */   lG: () => (/* binding */ filesToRead),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   m3: () => (/* binding */ withoutRivals),
/* harmony export */   m9: () => (/* binding */ ofFile),
/* harmony export */   s2: () => (/* binding */ isOthers),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* unused harmony export keptMs */
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5388);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9629);
/**
 * Several jobs files may share one state: two repositories on one runner, or a tick with another `--config-file`. The memory of
 * a job names its file, and a tick forgets, blocks and closes only jobs and runs of its own file. Pure.
 */


const dayMs = 86_400_000;
/** The memory of a file and its jobs is dropped if the file is gone and has not ticked for this long. */
const keptMs = 14 * dayMs;
/** Number of files that are kept: those that ticked last. */
const mostFiles = 50;
/** `repository` and `workspace`: those of the workflow of this run. All paths are absolute and real. */
function identify(path, host, repository, workspace) {
    const isInside = repository !== undefined && workspace !== undefined && path.startsWith(`${workspace}/`);
    const name = isInside ? `${repository}:${path.slice(workspace.length + 1)}` : path;
    return { key: (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj)(name).slice(0, 8), name, path, host };
}
/** `owner/repo` of a file that is identified by its path in a repository. */
function repositoryOf(name) {
    return name === undefined || name.startsWith('/') ? undefined : name.split(':', 1)[0];
}
/**
 * Fingerprint that decides whether two jobs with one id are the same job: its risk, commands, folder and variables. `cwd`: the
 * folder in which its commands run; `envFile`: the path of that file. Rules for reports and restarts do not count.
 */
function definitionOf({ kind, risk, commands, env, passEnv }, cwd, envFile) {
    return (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj)((0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .sortedJson */ .Is)({ kind, risk, commands, env, passEnv, envFile, cwd })).slice(0, 8);
}
/** Whether it is the same file under another name: a run from cron and a run of the workflow may use one checkout. */
function isSame(state, key, file) {
    if (key === file.key)
        return true;
    const known = fileOf(state, key);
    const isPath = known?.path === file.path && known.host === file.host;
    return isPath && (repositoryOf(known.name) === undefined || repositoryOf(file.name) === undefined);
}
/** The same for two files from which a job was started on one host. Older versions recorded no name, so the path decides. */
function isSameBeginner(one, other) {
    if (one.fileName !== undefined && one.fileName === other.fileName)
        return true;
    const isPath = one.jobsFile === other.jobsFile;
    return isPath && (repositoryOf(one.fileName) === undefined || repositoryOf(other.fileName) === undefined);
}
/** The file under the name that it already has in the state. */
function asKnown(state, file) {
    if (fileOf(state, file.key))
        return file;
    const known = Object.entries(state.files ?? {}).find(([key]) => isSame(state, key, file));
    if (!known)
        return file;
    const [key, { name = file.name }] = known;
    return { ...file, key, name };
}
function fileOf({ files }, key) {
    return files && Object.hasOwn(files, key) ? files[key] : undefined;
}
/** Whether a tick of another file holds the lease. */
function isAnotherFiles(state, { file }) {
    const key = state.lease?.file;
    return file !== undefined && key !== undefined && !isSame(state, key, file);
}
/** Whether another jobs file is responsible. Any tick is responsible for entries without a file, or of a file that lapsed. */
function isOthers(state, key, context) {
    const { file, now } = context;
    if (!file || key === undefined || isSame(state, key, file))
        return false;
    const known = fileOf(state, key);
    return known !== undefined && !isLapsed(known, file.others.get(key), now);
}
/**
 * Which file is responsible for a queued run. `abandoned`: its file exists but has not ticked for a day, so the run would wait
 * forever. If the file was moved, the file that has the job now is responsible, and so is each file with exactly the same job.
 */
function whoseRun(state, item, context) {
    const { file, now } = context;
    if (!file || item.file === undefined || !isOthers(state, item.file, context))
        return 'ours';
    const memory = (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryOf */ .zE)(state, item.jobId);
    if (memory.file === item.file && isSameJob(memory, item.jobId, file))
        return 'ours';
    const isMoved = file.others.get(item.file) === 'gone' && !isBeside(state, item.file, file);
    if (isMoved && file.definitions.has(item.jobId))
        return 'ours';
    const since = Math.max(fileOf(state, item.file)?.tickedAt ?? 0, item.startedAt ?? item.notBefore);
    return now - since < dayMs ? 'others' : 'abandoned';
}
function isLapsed(known, other, now) {
    return other === 'gone' && isSilent(known, now);
}
/** Whether a file has been silent for so long that the memory of its jobs may be dropped. */
function isSilent(known, now) {
    return now - heardAt(known) > keptMs;
}
function heardAt({ tickedAt, metAt, configErrorReportedAt = 0 }) {
    return Math.max(tickedAt, metAt, configErrorReportedAt);
}
/**
 * The name of another file that uses this id for another job. Ticks then do nothing with our job, so that the two never share a
 * memory. Undefined: no conflict, because the other file is gone, dropped the id or has exactly the same job, or because our file
 * does not have the id.
 */
function rivalOf(state, jobId, file) {
    const memory = (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryOf */ .zE)(state, jobId);
    if (!file || memory.file === undefined || isSame(state, memory.file, file))
        return undefined;
    if (isSameJob(memory, jobId, file))
        return undefined;
    const mine = file.definitions.get(jobId);
    if (mine === undefined)
        return undefined;
    const known = fileOf(state, memory.file);
    if (!known)
        return undefined;
    const other = file.others.get(memory.file);
    if (other === 'gone')
        return undefined;
    if (other && (!other.has(jobId) || other.get(jobId) === mine))
        return undefined;
    return known.name ?? 'a file of another host';
}
/** Whether the memory is that of exactly the job that this file has with that id, whichever file it came from. */
function isSameJob(memory, jobId, file) {
    return memory.definition !== undefined && memory.definition === file.definitions.get(jobId);
}
/** Ids that another file uses for other jobs, each with that file's name. */
function rivalsOf(state, jobs, file) {
    if (!file || !state.files)
        return new Map();
    return new Map(jobs.flatMap(({ id }) => {
        const rival = rivalOf(state, id, file);
        return rival === undefined ? [] : [[id, rival]];
    }));
}
/** The jobs whose ids no other file uses for another job. */
function withoutRivals(config, state, { file }) {
    const rivals = rivalsOf(state, config.jobs, file);
    return rivals.size === 0 ? config : { ...config, jobs: config.jobs.filter(({ id }) => !rivals.has(id)) };
}
/** Keys of the files to read before a decision: those that may use one of our ids for another job. */
function filesToRead(state, jobs, file) {
    const ids = [...rivalsOf(state, jobs, { ...file, others: new Map() }).keys()];
    return [...new Set(ids.flatMap((id) => state.jobs[id]?.file ?? []))];
}
/** Keys of the files whose existence must be known: those with a run that we could do, and silent ones. */
function filesToFind(state, file, now) {
    const queued = state.queue.flatMap(({ file: key, jobId, status }) => {
        const isOpen = status === 'pending' || status === 'running';
        return isOpen && key !== undefined && file.definitions.has(jobId) ? [key] : [];
    });
    const silent = Object.entries(state.files ?? {}).flatMap(([key, known]) => isSilent(known, now) ? [key] : []);
    return [...new Set([...queued, ...silent])].filter((key) => !isSame(state, key, file));
}
/**
 * Whether the memory is that of another job: its file is gone or dropped the job, and our file, which existed beside it, uses the
 * id for another job. A file that appeared later counts as the moved one and continues from its memory.
 */
function isOfAnotherJob(state, jobId, context) {
    const { file } = context;
    const memory = (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryOf */ .zE)(state, jobId);
    if (!file || memory.file === undefined || isSame(state, memory.file, file))
        return false;
    const mine = file.definitions.get(jobId);
    if (mine === undefined || mine === memory.definition)
        return false;
    return isBeside(state, memory.file, file) && rivalOf(state, jobId, file) === undefined;
}
/** Whether both files existed at the same time, so that this one is not the moved other one. */
function isBeside(state, key, file) {
    const own = fileOf(state, file.key);
    const lastAt = fileOf(state, key)?.tickedAt ?? 0;
    return own !== undefined && (own.duplicates !== undefined || own.metAt < lastAt);
}
/** The memory, assigned to this run's file. */
function ofFile(memory, jobId, { file }) {
    if (!file)
        return memory;
    const { definition: _, ...rest } = memory;
    const definition = file.definitions.get(jobId);
    return { ...rest, file: file.key, ...(definition !== undefined && { definition }) };
}
/** Assigns the job to this run's file, even if its memory is otherwise empty. */
function withJob(state, jobId, context) {
    if (!context.file)
        return state;
    return { ...state, jobs: { ...state.jobs, [jobId]: ofFile((0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryOf */ .zE)(state, jobId), jobId, context) } };
}
/** The file and definition of a memory. */
function originOf({ file, definition }) {
    return { ...(file !== undefined && { file }), ...(definition !== undefined && { definition }) };
}
/** Adds this run's file to the state. A command other than a tick does not change the time of the last tick. */
function withFile(state, { file, now }) {
    if (!file || fileOf(state, file.key))
        return state;
    const { key, name, path, host } = file;
    return { ...state, files: { ...state.files, [key]: { name, path, host, tickedAt: 0, metAt: now } } };
}
/** Files that this tick forgets while an alert about the file itself is open. */
function goneWithAlert(state, { file, now }) {
    if (!file)
        return [];
    return Object.entries(state.files ?? {}).flatMap(([key, known]) => {
        const isOpen = known.configErrorReportedAt !== undefined || known.duplicates !== undefined;
        return isOpen && key !== file.key && isLapsed(known, file.others.get(key), now) ? [known] : [];
    });
}
/** Records the tick of this run's file, and forgets files that have been gone for long. */
function withTick(stored, context) {
    const { file, now } = context;
    if (!file)
        return stored;
    const { key, name, path, host } = file;
    const kept = Object.entries(stored.files ?? {}).filter(([each, known]) => each !== key && !isLapsed(known, file.others.get(each), now));
    const own = { metAt: now, ...fileOf(stored, key), name, path, host, tickedAt: now };
    return { ...stored, files: { ...Object.fromEntries(kept), [key]: own } };
}
/** Changes the entry of this run's file. */
function changeFile(stored, context, change) {
    const state = withFile(stored, context);
    const known = context.file && fileOf(state, context.file.key);
    return known && context.file
        ? { ...state, files: { ...state.files, [context.file.key]: change(known) } }
        : stored;
}
/** Whether this file has not ticked since state was lost, so that it is unknown what was forgotten. */
function isInDoubt(state, { file, now }) {
    const { lostAt } = state;
    if (!file || lostAt === undefined || now - lostAt > keptMs)
        return false;
    const isOnly = Object.keys(state.files ?? {}).every((key) => isSame(state, key, file));
    return !isOnly && (fileOf(state, file.key)?.tickedAt ?? 0) < lostAt;
}
function boundFiles(files) {
    const entries = Object.entries(files ?? {});
    if (entries.length <= mostFiles)
        return files;
    const newest = entries.toSorted(([, a], [, b]) => heardAt(b) - heardAt(a)).slice(0, mostFiles);
    return Object.fromEntries(newest);
}
/** Joins both tables: the newer entry of each file. Names and paths that a public copy lacks come from ours. */
function mergeFiles(theirs, mine) {
    if (!theirs || !mine)
        return theirs ?? mine;
    const merged = Object.entries(mine).map(([key, own]) => {
        const other = Object.hasOwn(theirs, key) ? theirs[key] : undefined;
        if (!other || heardAt(own) > heardAt(other))
            return [key, own];
        const { name = own.name, path = own.path } = other;
        return [
            key,
            { ...other, ...(name !== undefined && { name }), ...(path !== undefined && { path }) },
        ];
    });
    return { ...theirs, ...Object.fromEntries(merged) };
}
/** Removes data that strangers must not read: paths of a host, and fingerprints that would confirm a guessed variable. */
function withoutPlaces(state) {
    const bare = Object.entries(state.files ?? {}).map(([key, known]) => {
        const { path: _, name, ...rest } = known;
        return [key, name === undefined || name.startsWith('/') ? rest : { ...rest, name }];
    });
    const memories = Object.entries(state.jobs).map(([id, memory]) => {
        const { definition: _, ...rest } = memory;
        return [id, rest];
    });
    const files = state.files && Object.fromEntries(bare);
    return { ...state, jobs: Object.fromEntries(memories), ...(files && { files }) };
}


/***/ }),

/***/ 141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ reportMachine),
/* harmony export */   VL: () => (/* binding */ ownershipOf),
/* harmony export */   cE: () => (/* binding */ withMachine),
/* harmony export */   oQ: () => (/* binding */ otherMachine),
/* harmony export */   tU: () => (/* binding */ machineText)
/* harmony export */ });
/* harmony import */ var _notices_outbox_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9879);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9715);
/* harmony import */ var _notices_repeat_alert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3090);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);




/** As long as what a process began counts that nobody here can look at (`owners.ts`). */
const silentMs = 86_400_000;
/** The machine that has the namespace, where that is not this one. */
function otherMachine({ machine }, here, now) {
    if (here?.isShared !== true || !machine || machine.id === here.id)
        return undefined;
    if (machine.namespace !== undefined && machine.namespace !== here.namespace)
        return undefined;
    return now - machine.at < silentMs ? machine : undefined;
}
/** `isTrusted`: a copy is believed as it is, since a `state-key` vouches for it or there is no file. */
function ownershipOf(theirs, mine, isTrusted, here, now) {
    const saved = theirs && otherMachine(theirs, here, now);
    const own = mine.machine;
    if (!saved)
        return otherMachine(mine, here, now) ? { kind: 'refused', mark: (state) => state } : { kind: 'ours' };
    const isTakenOver = own?.id === here?.id && own?.namespace === here?.namespace && (own?.at ?? 0) > saved.at;
    if (isTakenOver || !(isTrusted || own?.id === saved.id))
        return { kind: 'ignored', host: saved.host };
    const { other: _, ...machine } = saved;
    return {
        kind: 'refused',
        mark: (state) => {
            const other = state.machine?.other;
            return { ...state, machine: { ...machine, ...(other && { other }) } };
        },
    };
}
/** The state as one of this machine, which ticks now. What nobody else can have needs no mark. */
function withMachine(state, { machine: here, now }) {
    const { machine: known } = state;
    if (!here || (here.namespace === undefined && !known))
        return state;
    const { id, host } = here;
    const own = known?.id === id ? known : undefined;
    const namespace = here.namespace ?? own?.namespace;
    const other = own?.other && now - own.other.at < silentMs ? own.other : undefined;
    return {
        ...state,
        machine: { id, host, ...(namespace !== undefined && { namespace }), at: now, ...(other && { other }) },
    };
}
/**
 * Queues the report of this machine, which the state is not of: of the first one, and as a reminder. Whichever it is: where each run
 * gets a new id, each would be a new machine.
 */
function reportMachine(state, context) {
    const { machine: here, now } = context;
    const known = state.machine;
    if (!here || !known)
        return state;
    const { other: before } = known;
    const isDue = !before || (0,_notices_repeat_alert_js__WEBPACK_IMPORTED_MODULE_1__/* .isReminderDue */ .$)(before, 'action', now);
    const sinceAt = Math.min(before?.sinceAt ?? now, now);
    const reportedAt = isDue ? now : before.reportedAt;
    // A time of the future, by another clock, would keep this machine out for longer.
    const machine = {
        ...known,
        at: Math.min(known.at, now),
        other: { id: here.id, host: here.host, at: now, sinceAt, reportedAt },
    };
    const reported = { ...state, machine };
    return isDue ? (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_0__/* .enqueue */ .Z2)(reported, [draftOf(known, here)], 'm', context) : reported;
}
/** Which machine that is, and what to do, for the log and for a command that is refused. */
function machineText(other, here, time) {
    const [theirs, ours] = [(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(other.host, 60), (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(here?.host ?? '', 60)];
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('machine-refused', { host: theirs, time, here: ours });
}
function draftOf(other, here) {
    return {
        reason: 'config',
        urgency: 'action',
        headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('two-machines'),
        facts: [
            (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('namespace-of', { host: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(other.host, 60) }),
            (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('namespace-used-by', { host: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(here.host, 60) }),
            (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('other-machine-idle'),
            (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('machine-fix-another'),
            (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('machine-fix-replaces'),
            (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('machine-fix-fresh'),
        ],
    };
}


/***/ }),

/***/ 9629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WF: () => (/* binding */ isDemand),
/* harmony export */   f5: () => (/* binding */ anomalyKey),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5388);
/** The memory of one job in the state. Pure. */

/** Empty when there is none. Job ids may be the names of Object's own properties. */
function memoryOf({ jobs }, jobId) {
    return (Object.hasOwn(jobs, jobId) ? jobs[jobId] : undefined) ?? {};
}
function anomalyKey(reason, level, stopReason = '') {
    return `${reason}|${level}|${stopReason === '' ? '' : (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(stopReason)}`;
}
const demands = new Set(['run-output', 'run-failed'].map((reason) => anomalyKey(reason, 'alert', 'action')));
/** Whether the output of a run asked for a person. */
function isDemand({ key }) {
    return demands.has(key);
}


/***/ }),

/***/ 1012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ bounded),
  A: () => (/* binding */ stateCodec)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/core/chat/chat.js
var chat_chat = __webpack_require__(6151);
// EXTERNAL MODULE: ./build/core/state/drill.js
var state_drill = __webpack_require__(4429);
// EXTERNAL MODULE: ./build/core/state/known-files.js
var known_files = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/core/state/memory.js
var state_memory = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/core/text/words.js
var words = __webpack_require__(7641);
// EXTERNAL MODULE: ./build/core/notices/catalog/shared.js
var shared = __webpack_require__(4843);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
;// CONCATENATED MODULE: ./build/core/state/cache-copy.js







/**
 * The state to continue from if the cache has one that the file does not contain. If the copy continued from ours
 * (`isDescendant`), it is used, with the notices that it lacks, so that a lost generation in between loses no notice.
 *
 * Otherwise both have their own changes: the file was lost or restored from a backup and ticks of the command line continued with
 * it, or two runs without a file saved at once. Then the file's state is used, and everything in the copy that was begun, is queued
 * or is not reported yet is kept. The lease is that of the copy, because it is newer than the one that this run loaded.
 */
function joinStates(theirs, mine, isDescendant) {
    const outbox = joinOutboxes(theirs.outbox, mine.outbox);
    const files = (0,known_files/* mergeFiles */.Ai)(theirs.files, mine.files);
    if (isDescendant) {
        const whole = { ...theirs, outbox, ...(files && { files }) };
        // The same object if nothing is added: callers recognize by it that the file already has this state.
        return JSON.stringify(whole) === JSON.stringify(theirs) ? theirs : whole;
    }
    const { lease: _, ...own } = mine;
    const jobs = Object.entries(mine.jobs).map(([id, memory]) => [
        id,
        laterMemory((0,state_memory/* memoryOf */.zE)(theirs, id), memory),
    ]);
    const lostAt = Math.max(theirs.lostAt ?? -Infinity, mine.lostAt ?? -Infinity);
    const drill = (0,state_drill/* laterDrill */.g)(theirs.drill, mine.drill);
    return {
        ...theirs,
        ...own,
        jobs: { ...theirs.jobs, ...Object.fromEntries(jobs) },
        queue: joinQueues(theirs.queue, mine.queue),
        outbox,
        incidents: joinIncidents(theirs.incidents, mine.incidents),
        ...((theirs.chat ?? mine.chat) && { chat: { ...chat_chat/* noMemory */.Dl, ...theirs.chat, ...mine.chat } }),
        ...(files && { files }),
        ...(drill && { drill }),
        ...(lostAt > -Infinity && { lostAt }),
    };
}
/**
 * The memory with the later start, run, stop or completion, so that neither these nor their followers are repeated. If they are
 * equal, that of the copy, which other hosts already know. An alert of either stays open.
 */
function laterMemory(theirs, mine) {
    const [later, earlier] = lastActionAt(mine) > lastActionAt(theirs) ? [mine, theirs] : [theirs, mine];
    const anomaly = later.anomaly ?? earlier.anomaly;
    const slot = laterSlot(theirs.slot, mine.slot) ?? later.slot;
    const isSameFile = later.file === undefined || later.file === earlier.file;
    return {
        ...(isSameFile && (0,known_files/* originOf */.yv)(earlier)),
        ...later,
        ...(anomaly && { anomaly }),
        ...(slot && { slot }),
    };
}
/** Of one schedule, that with the newer slot: neither decides again on what the other decided on. */
function laterSlot(one, other) {
    if (!one || !other)
        return one ?? other;
    if (one.of !== other.of)
        return undefined;
    const done = Math.max(one.done ?? -Infinity, other.done ?? -Infinity);
    return { ...(one.to > other.to ? one : other), ...(done > -Infinity && { done }) };
}
function lastActionAt(memory) {
    const { attempt, explicitStart, tally, lastRun, stoppedAt, ranAgainAt, endedAt, completionReportedAt } = memory;
    const times = [
        ...[attempt, explicitStart].map((start) => start?.finishedAt ?? start?.at),
        lastRun && lastRun.at + lastRun.durationMs,
        tally?.startsAt.at(-1),
        stoppedAt,
        ranAgainAt,
        endedAt,
        completionReportedAt,
    ];
    return Math.max(...times.map((time) => time ?? -Infinity));
}
const stages = {
    pending: 0,
    running: 1,
    failed: 2,
    blocked: 2,
    done: 3,
};
/** Each item once, in its furthest state. */
function joinQueues(theirs, mine) {
    const own = new Map(mine.map((item) => [item.id, item]));
    const further = theirs.map((item) => {
        const other = own.get(item.id);
        own.delete(item.id);
        return other && stages[other.status] > stages[item.status] ? other : item;
    });
    return [...further, ...own.values()];
}
/** Each entry once, with our text if a public copy has none. An entry that only we have may already have been sent. */
function joinOutboxes(theirs, mine) {
    const own = new Map(mine.map((entry) => [entry.notice.id, entry]));
    const known = theirs.map((entry) => {
        const other = own.get(entry.notice.id);
        own.delete(entry.notice.id);
        return other && isTextless(entry) ? { ...entry, notice: other.notice } : entry;
    });
    const ours = [...own.values()].map((entry) => entry.lastTry === 'kept' ? { ...entry, lastTry: 'unknown' } : entry);
    return [...known, ...ours];
}
const keyOf = ({ at, message }) => `${at} ${(0,words/* keyOfWords */.a)(message)}`;
/** All events, each once. The cache had the state that this host lost. */
function joinIncidents(theirs, mine) {
    const known = new Set(theirs.map(keyOf));
    const own = mine.filter((event) => !known.has(keyOf(event)));
    return [
        ...theirs,
        ...own.map((event) => {
            if (event.kind !== 'lost')
                return event;
            const message = (0,sentence/* sentence */.e)('cache-copy-used', { problem: event.message });
            return { ...event, kind: 'damaged', message };
        }),
    ];
}
// --- Without a state-key ------------------------------------------------------------------------------
/**
 * The trusted parts of a copy without `state-key`, which anybody with write access to the repository's cache could have written.
 * Facts that only this host can know, or that lead to an action or a page, come from its own file: the chat, a message to edit, a
 * hold on messages, paths, the process of a job. `mine`: the state of that file; undefined if there is none. Then only the lease
 * separates two ticks, for at most two minutes.
 */
function distrustState(theirs, mine) {
    const { chat, files, ...rest } = theirs;
    const own = mine ?? { ...rest, ...(files && { files: withoutPaths(files) }) };
    // Only the number of their issue: before the issue is changed, GitHub is asked whether it is ours.
    const issue = mine?.chat?.issue ?? (chat?.issue && { number: chat.issue.number, noticeIds: [] });
    const known = issue ? { ...chat_chat/* noMemory */.Dl, ...mine?.chat, issue } : mine?.chat;
    const jobs = Object.entries(theirs.jobs).map(([id, { probe, seen, ...memory }]) => {
        const before = mine && (0,state_memory/* memoryOf */.zE)(mine, id);
        const asking = before ? before.probe : probe;
        const process = before?.seen?.process;
        const { running = false, completed = false } = seen ?? {};
        return [
            id,
            {
                ...memory,
                ...(seen && { seen: { running, completed, ...(process && { process }) } }),
                ...(asking && { probe: asking }),
            },
        ];
    });
    const outbox = theirs.outbox.map((entry) => {
        const ours = mine?.outbox.find(({ notice }) => notice.id === entry.notice.id);
        if (ours)
            return { ...entry, notice: ours.notice, sink: ours.sink };
        // Only writes have links, and writes need a `state-key`.
        const { link: _, ...notice } = entry.notice;
        return { ...entry, notice };
    });
    const { queue, incidents } = theirs;
    return { ...own, jobs: Object.fromEntries(jobs), queue, outbox, incidents, ...(known && { chat: known }) };
}
function withoutPaths(files) {
    return Object.fromEntries(Object.entries(files).map(([key, file]) => {
        const { path: _, ...known } = file;
        return [key, known];
    }));
}
// --- Where strangers can read ---------------------------------------------------------------------------
/**
 * The state without text from jobs, for a cache that strangers can read. Notices keep the parts that are needed to report their
 * existence, so that a host that has only this copy reports them too.
 */
function withoutText(state) {
    const bare = (0,known_files/* withoutPlaces */.B5)(state);
    const incidents = bare.incidents.map((event) => ({
        ...event,
        message: (0,sentence/* sentence */.e)('host-knows-more'),
    }));
    const jobs = Object.entries(bare.jobs).map(([id, memory]) => [id, lineless(memory)]);
    const { chat } = bare;
    return {
        ...bare,
        jobs: Object.fromEntries(jobs),
        outbox: bare.outbox.map(textless),
        incidents,
        ...(chat?.board && { chat: { ...chat, board: { ...chat.board, rows: {} } } }),
    };
}
/** Without the lines of output that it keeps: others read the cache of a public repository. */
function lineless(memory) {
    const { anomaly, lastRun } = memory;
    if (anomaly?.line === undefined && lastRun?.line === undefined)
        return memory;
    return {
        ...memory,
        ...(anomaly && { anomaly: unlined(anomaly) }),
        ...(lastRun && { lastRun: unlined(lastRun) }),
    };
}
function unlined(part) {
    const { line: _, ...rest } = part;
    return rest;
}
function isTextless({ notice }) {
    const [fact, ...others] = notice.facts;
    return others.length === 0 && ((0,sentence/* isText */.K)(fact, 'text-withheld') || fact === shared/* textWithheld */.X7);
}
function textless(entry) {
    const { id, at, reason, urgency, job } = entry.notice;
    const notice = {
        id,
        at,
        reason,
        urgency,
        headline: (0,sentence/* sentence */.e)('a-notice', { reason }),
        facts: [(0,sentence/* sentence */.e)('text-withheld')],
    };
    // The name may be in a file that only the host has.
    return { ...entry, notice: job ? { ...notice, job: { id: job.id, name: job.id } } : notice };
}

// EXTERNAL MODULE: ./build/core/stored.js
var stored = __webpack_require__(183);
// EXTERNAL MODULE: ./build/core/text/fingerprint.js
var fingerprint = __webpack_require__(5388);
// EXTERNAL MODULE: ./build/core/text/json.js
var json = __webpack_require__(2228);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
;// CONCATENATED MODULE: ./build/core/state/script-state.js
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
    return (0,fingerprint/* fingerprint */.Rj)((0,fingerprint/* boundedKey */.jx)(key));
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
        key: (0,state_memory/* anomalyKey */.f5)(reason, level, stopReason === undefined ? '' : (0,redact/* cleanLine */.Ow)(stopReason)),
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
    return (0,json/* isObject */.Gv)(value) ? value : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
/** Seconds → milliseconds, where that is a time at all. */
function time(value) {
    const ms = typeof value === 'number' ? Math.round(value * 1000) : Number.NaN;
    return Math.abs(ms) <= 8.64e15 ? ms : undefined;
}

;// CONCATENATED MODULE: ./build/core/state/state.js
/** The state document: how it is stored, its empty form, its limits. */






/** So many finished items are kept. */
const mostFinished = 200;
/** How the state is stored. Schema version 1. */
const stateCodec = {
    name: 'state',
    schemaVersion: 1,
    empty: () => ({ jobs: {}, queue: [], outbox: [], incidents: [] }),
    decode: (value) => {
        const result = parse/* safeParse */.xL(stored/* stateSchema */.Jy, value);
        return result.success ? result.data : undefined;
    },
    bound: (state) => {
        const { chat: before, ...rest } = state;
        const known = (0,chat_chat/* boundMemory */._8)(before, state.jobs);
        const incidents = state.incidents.slice(-10);
        const files = (0,known_files/* boundFiles */.Ov)(state.files);
        return {
            ...rest,
            queue: bounded(state.queue),
            incidents,
            ...(known && { chat: known }),
            ...(files && { files }),
        };
    },
    damaged: (state, event) => ({ ...state, incidents: [...state.incidents, event] }),
    join: joinStates,
    distrust: distrustState,
    withoutText: withoutText,
    replay: (state, notes) => {
        const read = notes.flatMap((note) => stored/* takenSchema */.Vx.safeParse(note).data ?? []);
        return read.length > 0 ? (0,chat_chat/* withTaken */.YB)(state, read) : state;
    },
    foreign: importScriptState,
};
/** The queue with at most `mostFinished` finished items: those that finished last. */
function bounded(queue) {
    const ended = queue.filter((item) => item.status !== 'pending' && item.status !== 'running');
    const excess = ended.length - mostFinished;
    if (excess <= 0)
        return queue;
    const dropped = new Set(ended.sort((a, b) => (a.finishedAt ?? 0) - (b.finishedAt ?? 0)).slice(0, excess));
    return queue.filter((item) => !dropped.has(item));
}


/***/ }),

/***/ 9242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ clampTimes),
/* harmony export */   Hs: () => (/* binding */ begunAt),
/* harmony export */   dh: () => (/* binding */ seenAt)
/* harmony export */ });
/**
 * The state without a time in the future. What is meant to be ahead keeps its distance: a queue item its delay. The lease
 * is left to `lease.ts`: it is renewed while a decision still rests on an earlier now. `awake` is compared with other clocks,
 * and the chat's times are compared in both directions. Returns the same state when no time is ahead.
 */
function clampTimes(state, now) {
    const { lease: _, awake: __, chat: ___, queue, outbox, ...rest } = state;
    const next = {
        ...clampPast(rest, now),
        queue: changedEach(queue, (item) => clampItem(item, now)),
        // Only the time of the notice itself: what a job printed in it is the job's.
        outbox: changedEach(outbox, (entry) => entry.notice.at > now ? { ...entry, notice: { ...entry.notice, at: now } } : entry),
    };
    const isSame = Object.entries(next).every(([name, value]) => Reflect.get(state, name) === value);
    return isSame ? state : { ...state, ...next };
}
function clampItem(item, now) {
    const { createdAt, notBefore, startedAt = createdAt } = item;
    if (Math.max(createdAt, startedAt) <= now)
        return item;
    return {
        ...item,
        ...(createdAt > now && { createdAt: now, notBefore: now + Math.max(0, notBefore - createdAt) }),
        ...(item.startedAt !== undefined && { startedAt: Math.min(startedAt, now) }),
    };
}
/** The very same list when no item changed. */
function changedEach(items, change) {
    const changed = items.map(change);
    return changed.some((item, index) => item !== items[index]) ? changed : items;
}
/** Every field named `at` or `…At`, however deep, see `stored.ts`; the very same object when none was ahead. */
function clampPast(value, now) {
    let copy;
    for (const name of Object.keys(value)) {
        const field = Reflect.get(value, name);
        let clamped = field;
        if (typeof field === 'number' && field > now && (name === 'at' || name.endsWith('At')))
            clamped = now;
        else if (typeof field === 'object' && field !== null)
            clamped = clampPast(field, now);
        if (clamped === field)
            continue;
        copy ??= Object.assign(Array.isArray(value) ? [] : {}, value);
        Reflect.set(copy, name, clamped);
    }
    return copy ?? value;
}
/** When the evidence of a decision is from: not later than this. */
function seenAt({ probedAt, now }) {
    return Math.min(probedAt ?? now, now);
}
/**
 * When a command that was claimed at `claimedAt` began: it may have waited for its turn. Never before its claim, unless the
 * clock was set back since.
 */
function begunAt(claimedAt, { durationMs }, finishedAt) {
    return Math.min(Math.max(claimedAt ?? -Infinity, Math.round(finishedAt - durationMs)), finishedAt);
}


/***/ }),

/***/ 6479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   gN: () => (/* binding */ progressKeyOf),
/* harmony export */   lB: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9715);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7641);
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(229);
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5388);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2228);
/* harmony import */ var _text_numbers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1262);
/* harmony import */ var _text_terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3798);
/* harmony import */ var _text_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(743);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/** The status contract: exit and output of a status command → observation. Pure. */










const levels = ['ok', 'warn', 'alert'];
/** The status that the command reported, or the fault why there is none. */
function observe(result) {
    switch (result.kind) {
        case 'not-started':
            return fault('not-started', result.message, '');
        case 'timed-out': {
            const { survivors, timeoutMs: ms } = result;
            const left = survivors.length > 0 && { pids: survivors.join(', ') };
            return fault('timeout', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-late', { ms, ...left }), tailOf(result));
        }
        case 'exited':
            if (result.exitCode !== 0) {
                const { exitCode: code, signal } = result;
                const line = (0,_text_output_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLine */ .fM)(result.stderr);
                const said = line !== undefined && { line };
                const message = code === null
                    ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-killed', { signal: String(signal), ...said })
                    : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-exit', { code, ...said });
                return fault('exit', message, tailOf(result));
            }
            return parse(result);
    }
}
function parse(result) {
    const { head, tail, omittedBytes } = result.stdout;
    const printed = plainText(head + tail).trim();
    if (omittedBytes > 0) {
        const count = head.length + tail.length + omittedBytes;
        return fault('not-json', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-too-long', { count }), tailOf(result));
    }
    if (printed === '')
        return fault('empty', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-empty'), tailOf(result));
    let value;
    let isAlone = true;
    try {
        value = (0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .qF)(printed);
    }
    catch {
        let found = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonObjects */ .T5)(printed);
        // A spinner may precede it on the same line.
        if (found.length === 0)
            found = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonObjects */ .T5)(plainText((0,_text_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .rendered */ .gj)(head + tail)));
        const fitting = found.filter(({ running, completed }) => isFlag(running) && isFlag(completed));
        if (fitting.length !== 1)
            return fault('not-json', notJson(printed, found.length, fitting.length), tailOf(result));
        value = fitting[0];
        isAlone = false;
    }
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) {
        return fault('not-object', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-not-object'), tailOf(result));
    }
    const [running, completed] = [flagOf(value['running']), flagOf(value['completed'])];
    if (running === undefined || completed === undefined)
        return fault('missing-boolean', missingFlags(value), tailOf(result));
    const { warnings = [], ...status } = statusOf(value, running, completed, 'status');
    const all = isAlone ? warnings : [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-surrounded'), ...warnings];
    return { kind: 'status', status: { ...status, ...(all.length > 0 && { warnings: all }) } };
}
/** Removes byte order marks and colors, which are not JSON. */
function plainText(printed) {
    return (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutAnsi */ .uo)(printed).replace(/^\uFEFF/gm, '');
}
function notJson(printed, found, fitting) {
    if (printed.includes('\0'))
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-nul');
    if (fitting > 1)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-several', { count: fitting });
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)(found === 0 ? 'status-not-json' : 'status-not-one');
}
/** A boolean, or a text that unambiguously is one. */
function flagOf(value) {
    const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
    if (word === true || word === 'true')
        return true;
    return word === false || word === 'false' ? false : undefined;
}
function isFlag(value) {
    return flagOf(value) !== undefined;
}
function missingFlags(fields) {
    const missing = ['running', 'completed'].filter((name) => !isFlag(fields[name]));
    const came = Object.keys(fields).filter((name) => missing.some((wanted) => name === wanted || isSlipOf(name, wanted)));
    const shown = came.map((name) => `${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(JSON.stringify(name), 40)}: ${shownValue(fields[name])}`);
    const has = shown.length > 0 && { has: shown.join(', ') };
    const [field = '', ...more] = missing;
    return more.length > 0
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-lacks-both', { ...has })
        : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('status-lacks', { field, ...has });
}
const sources = {
    status: 'of-status',
    'progress file': 'of-progress-file',
    'progress line': 'of-progress-line',
};
const contract = [
    'running',
    'completed',
    'pid',
    'completedAt',
    'stopReason',
    'progress',
    'progressKey',
    'level',
    'message',
];
/**
 * Accepts unambiguous values of any type. An ignored field causes a warning with its name, value and the expected type. `null`
 * and empty text count as absent. An unknown level counts as `warn`.
 * Long: one check for each field.
 */
function statusOf(fields, running, completed, source) {
    const warnings = [];
    const of = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)(sources[source]);
    const ignored = (field, expected, value) => {
        warnings.push((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('field-ignored', {
            field,
            source: of,
            expected: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)(expected),
            value: shownValue(value),
        }));
        return undefined;
    };
    const textIn = (name) => {
        const value = fields[name];
        if (isBlank(value))
            return undefined;
        const parts = (Array.isArray(value) ? value : [value]).filter((part) => !isBlank(part));
        const texts = parts.map((part) => (typeof part === 'number' ? String(part) : part));
        if (!texts.every((part) => typeof part === 'string'))
            return ignored(name, 'a-text', value);
        const line = (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(texts.join('; '));
        return line === '' ? undefined : line;
    };
    const pidIn = (value) => {
        if (isBlank(value))
            return undefined;
        const pid = (0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .isDecimal */ .aM)(value) ? Number(value) : 0;
        return Number.isSafeInteger(pid) && pid > 1 ? pid : ignored('pid', 'a-pid', value);
    };
    const timeIn = (name) => {
        const value = fields[name];
        return isBlank(value) ? undefined : (instantOf(value) ?? ignored(name, 'a-time', value));
    };
    const stopReason = textIn('stopReason');
    const message = textIn('message');
    const pid = pidIn(fields['pid']);
    const completedAt = timeIn('completedAt');
    const level = levelOf(fields['level']);
    const said = level === undefined
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('wrong-level', {
            value: shownValue(fields['level']),
            ...(message !== undefined && { message }),
        })
        : message;
    const facts = progressIn(fields);
    const { progress, progressKey } = fields;
    if (!isBlank(progress) && !(0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(progress))
        ignored('progress', 'an-object', progress);
    if (!isBlank(progressKey) && typeof progressKey !== 'string' && typeof progressKey !== 'number')
        ignored('progressKey', 'a-text', progressKey);
    for (const name of ignoredCounts(fields, source))
        ignored(name, 'a-number', fields[name]);
    if (source === 'progress file' && ![...contract, 'done', 'total'].some((name) => name in fields))
        warnings.push((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('progress-file-empty'));
    const key = keyIn(progressKey) ?? (facts ? progressKeyOf(facts) : isShare(progress) ? keyIn(progress) : undefined);
    for (const name of Object.keys(fields)) {
        const meant = contract.find((known) => fields[known] === undefined && isSlipOf(name, known));
        if (meant !== undefined && !contract.includes(name))
            warnings.push((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('field-unknown', { field: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(JSON.stringify(name), 40), source: of, meant }));
    }
    return {
        running,
        completed,
        level: level ?? 'warn',
        ...(pid !== undefined && { pid }),
        ...(stopReason !== undefined && { stopReason }),
        ...(completedAt !== undefined && { completedAt }),
        ...(said !== undefined && { message: said }),
        ...(facts && { progress: facts }),
        ...(key !== undefined && { progressKey: key }),
        ...(warnings.length > 0 && { warnings: warnings.slice(0, mostWarnings) }),
    };
}
const mostWarnings = 6;
function isBlank(value) {
    return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
function levelOf(value) {
    if (isBlank(value))
        return 'ok';
    return levels.find((known) => typeof value === 'string' && known === value.trim().toLowerCase());
}
/** With its offset: a time without one is another time in another zone. */
const isoInstant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)$/i;
/** Seconds since 1970, not milliseconds. */
const mostSeconds = 1e11;
function instantOf(value) {
    if ((0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .isDecimal */ .aM)(value)) {
        const seconds = Number(value);
        return seconds >= 0 && seconds < mostSeconds ? Math.round(seconds * 1000) : undefined;
    }
    if (typeof value !== 'string' || !isoInstant.test(value.trim()))
        return undefined;
    const text = value.trim().replace(' ', 'T').replace(',', '.');
    const at = Date.parse(text.replace(/([+-]\d\d)(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`));
    return Number.isNaN(at) ? undefined : at;
}
/** The object `progress`, plus `done` and `total` at the top level. */
function progressIn({ progress, done, total }) {
    const own = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(progress) ? progress : undefined;
    if (!(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .isDecimal */ .aM)(done))
        return own;
    return { done, ...((0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .isDecimal */ .aM)(total) && { total }), ...own };
}
/** Top-level `done` and `total` that are not numbers but meant as progress. One of them alone may mean something else. */
function ignoredCounts({ done, total }, source) {
    if (source === 'status' && !(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .isDecimal */ .aM)(done) && !(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .isDecimal */ .aM)(total))
        return [];
    return [...(isNoCount(done) ? ['done'] : []), ...(isNoCount(total) ? ['total'] : [])];
}
function isNoCount(value) {
    return !isBlank(value) && typeof value !== 'boolean' && !(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .isDecimal */ .aM)(value);
}
/** A number, or a percentage as text. */
function isShare(value) {
    return (0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_6__/* .isDecimal */ .aM)(typeof value === 'string' ? value.replace(/%\s*$/, '') : value);
}
/** Any value can be compared: an unchanged value is evidence. */
function keyIn(value) {
    if (isBlank(value))
        return undefined;
    return safeKey(typeof value === 'string' ? value : (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_8__/* .sortedJson */ .Is)(value));
}
/** A value for a message: one short line, redacted. */
function shownValue(value) {
    return (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)((0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_8__/* .sortedJson */ .Is)(value), 60);
}
/** Whether a field name is probably a typo: case, separators, one wrong letter, two swapped. */
function isSlipOf(name, known) {
    if (name === known || name.length > 30)
        return false;
    const [word, wanted] = [name, known].map((each) => each.toLowerCase().replaceAll(/[_\-\s]/g, ''));
    if (word === undefined || wanted === undefined || word === wanted)
        return true;
    const wrong = wanted.length < 5 ? Infinity : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, wanted);
    return wrong === 1 || (wrong === 2 && sortedLetters(word) === sortedLetters(wanted));
}
function sortedLetters(word) {
    return word.split('').sort().join('');
}
/** The progress key of a status without one. */
function progressKeyOf(progress) {
    return safeKey((0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_8__/* .sortedJson */ .Is)(progress));
}
function safeKey(text) {
    return (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_8__/* .boundedKey */ .jx)((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E$)(text));
}
function tailOf(result) {
    return (0,_text_output_js__WEBPACK_IMPORTED_MODULE_3__/* .readableTail */ .nI)(result.stdout, result.stderr);
}
function fault(kind, message, tail) {
    const line = (0,_text_words_js__WEBPACK_IMPORTED_MODULE_9__/* .withTexts */ .j)(message, (part) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(part, 500));
    return { kind: 'fault', fault: kind, message: line, tail };
}


/***/ }),

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jy: () => (/* binding */ stateSchema),
/* harmony export */   OU: () => (/* binding */ timeSchemas),
/* harmony export */   Vx: () => (/* binding */ takenSchema),
/* harmony export */   Xf: () => (/* binding */ saidOnce)
/* harmony export */ });
/* unused harmony exports probeFaults, anomalyReasons, runOutcomes, runLevels, queueStatuses */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _notice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4624);
/* harmony import */ var _text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);
/** The state as it is stored: its schema, which is the source of its types. Times and durations as in `model.ts`. */



/**
 * A time that has passed. Its field is named `at` or `…At`: by that name `clampTimes` finds it when the clock was set back, in
 * every field that is added later, too.
 */
const at = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig();
/** A time that may lie ahead, or that is compared with a copy of itself: under another name, and left as it is. */
const time = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig();
const timeSchemas = { past: at, other: time };
const text = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const count = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._nonnegative */ .UI());
/** A process on some host. */
const owner = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    host: text,
    pid: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    /** Opaque: boot and start time. The same pid with another `start` is another process. */
    start: text,
});
// --- Memory of a job ---------------------------------------------------------------------------------
/** Why a probe returned no valid status. */
const probeFaults = [
    'exit',
    'timeout',
    'not-started',
    'empty',
    'not-json',
    'not-object',
    'missing-boolean',
];
/** Kinds of anomalies. */
const anomalyReasons = [
    ...probeFaults,
    'stalled',
    'paused',
    'level',
    'run-failed',
    'run-output',
    'run-level',
    'run-interrupted',
    'missed',
];
/** An anomaly that was reported and is not resolved. */
const anomaly = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** The same for the same reason, level and stop reason. */
    key: text,
    reason: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(anomalyReasons),
    sinceAt: at,
    reportedAt: at,
    /** The state could not be saved since then, so the anomaly is reported once more. */
    unsavedSince: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(time),
    /** Reported as information only, because it was about to end by itself: its end is no news either. */
    isSilent: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    /** Last line of the output of a failed run, or why it was not started. */
    line: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
});
/** `interrupted`: the owner died before the outcome was saved. */
const attemptOutcomes = ['started', 'failed', 'timed-out', 'not-started', 'interrupted'];
/** One run of `commands.start`, saved before the command runs. */
const attempt = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: text,
    at,
    owner,
    /** Both absent until the outcome is known. */
    outcome: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(attemptOutcomes)),
    finishedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
});
const runOutcomes = ['succeeded', 'failed', 'timed-out', 'not-started', 'interrupted'];
const runLevels = ['warn', 'alert', 'unknown'];
/** A number that a monitoring plugin measured, see `core/status/plugin-output.ts`. */
const metric = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    label: text,
    /** null: the plugin could not determine it. */
    value: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** As the plugin wrote it: `s`, `%`, `B`, `c` … */
    unit: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    /** Thresholds as ranges: `10`, `@10:20`, `~:5`. */
    warn: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    crit: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    min: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    max: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
});
const lastRun = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    at,
    durationMs: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** null: ended by a signal, timed out or not started. */
    exitCode: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()),
    outcome: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(runOutcomes),
    /** Of a run that succeeded with a warning (see `exitCodes` of its job), or of a plugin: see `format`. Absent: ok. */
    level: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(runLevels)),
    /** Of a plugin, at most 20. */
    metrics: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(metric)),
    /** Last line of its output, or why it could not be started; of a run that failed or asked for attention. Of a plugin: its message. */
    line: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    /** Slot of a scheduled run, see `slots.ts`. Slightly later than `at` when the tick was early. */
    slot: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(time),
});
/**
 * The slots of a calendar so far, see `core/jobs/slot.ts` and `expected.ts`. None of its times is named `…At`, so that a clock that was set back does
 * not change them (`times.ts`): a slot that was decided on stays decided.
 */
const slot = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** Fingerprint of expression and zone: another schedule starts from now. */
    of: text,
    /** The newest slot that was run, skipped or missed; at first, from when on the schedule counts. */
    to: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** Slots missed since the last one that was run or skipped. */
    missed: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(count),
    /** Of an expected job: when it last completed. */
    done: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** The newest slot waits until the job ends. */
    waits: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1)),
});
/** Reasons against an automatic start that are reported once per pause. */
const saidOnce = ['backoff', 'risk', 'final', 'broken', 'group'];
const done = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), text]);
/** How far an attempt got: its `done` (as text where a number cannot hold it), or a fingerprint of its progress. */
const reached = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ done }), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ mark: text })]);
/** Starts of a job with `commands.start` since the last progress or manual start. */
const tally = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** Left as they are: `withStart` bounds them. */
    startsAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(time),
    /** Highest `done`, and fingerprints of progress without a number; see the attempt record. */
    best: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(done),
    marks: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text),
    /** When it was observed running since the last start, and how far it got. */
    ran: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sinceAt: at, lastAt: at, reached: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(reached) })),
});
/** The last answer of an outside monitor: its HTTP status, or a short cause without the URL. */
const pingAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    at,
    status: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()),
    why: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
});
/** The newest attempt that the job's own monitor was, or is to be, told about; see `core/pings/job-ping.ts`. */
const jobPing = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** UUID of the attempt. */
    rid: text,
    /** Its exit code, or `fail`; absent: it has not ended. */
    end: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('fail')])),
    /** What the monitor was told last about it. */
    sent: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['start', 'end'])),
    answer: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(pingAnswer),
});
/** Memory of one job between ticks. */
const memory = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** From the last valid status. */
    seen: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ running: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), completed: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), process: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(owner) })),
    /** Fingerprint of the progress key, and when it last changed. */
    progress: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: text, changedAt: at })),
    anomaly: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(anomaly),
    /** When the job was last reported, and the fingerprint of the reported progress. */
    reported: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ at, progressKey: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text) })),
    completionReportedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** Work id of that completion, if known: another piece of work can begin and complete between two ticks. */
    completedWork: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    /** The last automatic start; the backoff counts from it. */
    attempt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(attempt),
    /** The last manual start. */
    explicitStart: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(attempt),
    tally: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(tally),
    /** The last manual stop, and when the job was seen running after it without a start of ours: see `stopped.ts`. */
    stoppedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    ranAgainAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** When a tick last saw its work completed, given up or stopped. Its followers were requested then. */
    endedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** The tick that is probing the job, see `probing.ts`. `doubt`: meanwhile a tick found that state was lost. */
    probe: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ owner, at, forMs: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), doubt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()) })),
    /** Reasons reported in this pause. Cleared when the job is no longer paused. */
    said: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(saidOnce))),
    /** Fingerprint of the reported status warnings. Cleared when there are none. */
    warned: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    /** Since when quiet hours hold back a routine report. */
    heldAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    lastRun: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(lastRun),
    /** Of a scheduled job; dropped by a tick that does not see its schedule. */
    slot: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(slot),
    /** Of a job with `ping`. */
    ping: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(jobPing),
    /** Key of its jobs file; absent: of whichever ticks first. */
    file: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    /** Fingerprint of the job's definition: the same id with another definition is another job. */
    definition: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
});
// --- Queue and outbox --------------------------------------------------------------------------------
const queueStatuses = ['pending', 'running', 'done', 'failed', 'blocked'];
/** One requested run of a one-shot read. */
const queueItem = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: text,
    jobId: text,
    status: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(queueStatuses),
    createdAt: at,
    notBefore: time,
    /** 0 or 1: a run is never repeated automatically. */
    attempt: count,
    /** Trigger: `schedule`, `run`, `queue`, `verify` or `after <job id> <success|failure>`. */
    reason: text,
    /** As in `LastRun`. */
    slot: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(time),
    startedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** Timeout, counted from its claim. */
    timeoutMs: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    finishedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    owner: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(owner),
    outcome: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(runOutcomes)),
    exitCode: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr())),
    /** Key of the jobs file that requested it. */
    file: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
});
const progressValues = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([text, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ()]));
const notice = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: text,
    at,
    reason: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .noticeReasons */ .s6),
    urgency: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .urgencies */ .Qj),
    job: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: text, name: text })),
    headline: _text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .a,
    facts: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .a),
    progress: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(progressValues),
    output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    link: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ label: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .linkLabels */ .Mc), url: text.check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .refine */ .YPB(_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .isWebUrl */ .O9)) })),
});
const outboxEntry = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    notice,
    sink: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['chat', 'print']),
    attempts: count,
    queuedBy: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ run: text, until: time })),
    lastTry: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['kept', 'unknown'])),
});
const chat = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    board: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        chatId: text,
        messageId: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()),
        sentAt: at,
        rows: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text, at, progress: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(progressValues) })),
        isOutdated: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    })),
    moved: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ from: text, to: text })),
    notBefore: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(time),
    refusal: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    heldWay: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    lostTopic: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ way: text, threadId: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), at })),
    issue: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), noticeIds: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text), foldedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at) })),
});
// --- Fire drills -------------------------------------------------------------------------------------
const place = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['chat', 'issue']), number: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()) });
/** One of the two notices of a drill. */
const drillNotice = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: text,
    isSent: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true)),
    /** Where it is; absent: it was not sent, or printed only. */
    place: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(place),
    /** Why it was not sent so far. */
    problem: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .a),
});
/** See `core/jobs/drill.ts`. */
const drill = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** The one under way. */
    open: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        at,
        /** Of the job that it plays, see `JobMemory`. */
        memory: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .pick */ .UpN(memory, { seen: true, anomaly: true, reported: true }),
        alert: drillNotice,
        recovery: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(drillNotice),
    })),
    /** The last one that arrived: when it began, and the places of its alert and its recovery. */
    proof: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ at, places: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(place) })),
    /** The open alert about drills. */
    trouble: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['failed', 'overdue']),
        sinceAt: at,
        reportedAt: at,
        /** Why a drill failed. */
        why: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .a),
        /** Key of the jobs file whose schedule is overdue. */
        file: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    })),
});
// --- The document ------------------------------------------------------------------------------------
/** The right to tick. Void when it expired or its holder is dead; renewed while the holder works. */
const lease = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    owner,
    takenAt: at,
    endsAt: at,
    /** Key of the jobs file that ticks. */
    file: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
});
/** A jobs file whose jobs are in the state, by its key. */
const knownFile = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** See `JobsFile`; absent in a copy that strangers can read, as the path is. */
    name: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    path: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    host: text,
    /** 0: never with a valid file. */
    tickedAt: at,
    /** When it was first seen. */
    metAt: at,
    configErrorReportedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** The reported error: fingerprint of its problems, and since when. */
    configError: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: text, sinceAt: at })),
    /** Reported ids that another file has too. `sinceAt` absent: reported by an older version. */
    duplicates: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: text, sinceAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at), reportedAt: at })),
    /** Its last completed tick. */
    lastTick: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ endedAt: at, tookMs: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() })),
    /** The last pause between its ticks that was reported. */
    gap: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reportedAt: at, ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() })),
    /** Ticks skipped since then because another one held the lease. */
    skippedTicks: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(count),
    /** When the last tick ended that a clock started, not a person. */
    clocks: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        /** The schedule of a workflow, by the name of its file. */
        workflow: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text, at })),
        /** A timer of the host: cron, systemd, launchd. */
        timerAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    })),
    /** The slots of its `defaults.drill`, and since when they count. */
    drill: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ slot, sinceAt: at })),
    /** `defaults.tickEverySeconds` and the host's name in messages, for the watchdog; absent: an older version ticked. */
    tickEverySeconds: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    hostName: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    /** The last tick that a clock started failed, with this exit code, and since when all of them did. */
    failing: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sinceAt: at, code: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr() })),
});
/** Damage found in a document, to be reported. `damaged`: an older generation was restored. `lost`: no valid copy was left. */
const corruptionEvent = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ at, kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['damaged', 'lost']), message: _text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .a });
/** The machine that a state belongs to. */
const machine = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: text,
    host: text,
    /** Absent: an older version or the command line noted it. */
    namespace: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    /** Its last tick. */
    at,
    /** Another machine that was refused the namespace, last at `at`. */
    other: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: text, host: text, at, sinceAt: at, reportedAt: at })),
});
/** The host's clocks at the last tick, and the gaps so far. */
const awake = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** When the clocks were last read. */
    at,
    boot: text,
    /** Since boot, without sleep. On macOS partly from the wall clock, which can be set. */
    uptimeMs: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** Since boot, with sleep, from a clock that cannot be set: an upper bound of the time awake. */
    elapsedMs: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** `ms` after `at` in which the host slept or was off. */
    gaps: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ at, ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() })),
});
const stateSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    jobs: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, memory),
    queue: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(queueItem),
    outbox: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(outboxEntry),
    incidents: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(corruptionEvent),
    lease: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(lease),
    /** See `machine.ts`; absent: the state is not shared, or the machine has no id. */
    machine: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(machine),
    chat: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(chat),
    drill: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(drill),
    /** For runs that do not know their jobs file; others use `files`. */
    configErrorReportedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** Fingerprint of the reported problem with the host's time zone. */
    hostZoneReported: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    hostZoneReportedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    files: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, knownFile)),
    awake: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(awake),
    /** Answer to the ping of the last tick with `ping-url`. */
    ping: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(pingAnswer),
    /** When state was lost: the backoff of automatic starts counts from it. */
    lostAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** In a stopgap: since when the state could not be saved. In the state: `unsavedSince` of the last stopgap taken over. */
    unsavedSince: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(time),
    /** With `unsavedSince`: how many ticks added to the stopgap. */
    unsavedRound: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(count),
    /** Only in a stopgap: alerts that were open in the state, by job id. */
    unsavedBase: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, anomaly)),
    /** Only in a stopgap: ids of the state's notices that it took over. One that its outbox no longer holds was delivered. */
    unsavedOutbox: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text)),
});
/** Noted beside the state; see `Taken` in `notice.ts`. */
const takenSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    noticeIds: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text),
    messageId: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()),
});


/***/ }),

/***/ 5355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ ownRecord),
/* harmony export */   Vd: () => (/* binding */ isJobRunning),
/* harmony export */   Y_: () => (/* binding */ reportAgeMs),
/* harmony export */   hN: () => (/* binding */ commandMark),
/* harmony export */   j5: () => (/* binding */ orphanPids),
/* harmony export */   yt: () => (/* binding */ unrecorded)
/* harmony export */ });
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5388);

/** Fingerprint of a command and its working folder, without its environment. */
function commandMark(argv, cwd) {
    return (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(JSON.stringify([cwd, ...argv]));
}
/**
 * The newest record, if it is of the job's present command: another command's record means nothing. Records of older versions
 * do not name their command, and count.
 */
function ownRecord({ declared, record }) {
    const command = record?.job?.command;
    return command === undefined || !declared || command === declared.command ? record : undefined;
}
/**
 * Maximum age of the process list for a report. A start reads its own list: it must notice a running job whose record is
 * incomplete, since the next attempt would end that job.
 */
const reportAgeMs = 1_000;
/**
 * Whether the job runs and must not be started. Orphans of a killed process and supervisor do not count: a start ends them
 * first.
 */
function isJobRunning(facts) {
    const { newest, record, isSupervised, isAlive, isStopping, markedProcesses } = facts;
    if (unrecorded(facts).length > 0)
        return true;
    if (record?.end)
        return false;
    const isMarked = markedProcesses.some(({ attempt }) => attempt === newest);
    return isSupervised || isAlive || (isMarked && (isStopping || record?.process === undefined));
}
/** Pids of an attempt whose record is lost: its number is higher than all records. */
function unrecorded({ newest, markedProcesses }) {
    return markedProcesses.flatMap(({ pid, attempt }) => (attempt > newest ? [pid] : []));
}
/** Pids that an ended attempt left running. Empty while the job runs. */
function orphanPids(facts) {
    return isJobRunning(facts) ? [] : facts.markedProcesses.map(({ pid }) => pid);
}


/***/ }),

/***/ 4417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ shortfallOf),
/* harmony export */   Kg: () => (/* binding */ reachedBy),
/* harmony export */   d6: () => (/* binding */ reportedProgress),
/* harmony export */   t7: () => (/* binding */ maskedFacts)
/* harmony export */ });
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5388);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9715);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2228);
/* harmony import */ var _text_numbers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1262);
/* harmony import */ var _progress_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3450);
/* harmony import */ var _status_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6479);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7827);
/** Progress of a supervised job, from `$OPS_PROGRESS_FILE` or lines of its output. Pure. */







/** Undefined: none reported. A progress file takes precedence over lines. */
function reportedProgress({ progressText, progressLine }) {
    const reported = progressText === undefined ? undefined : ofFile(progressText);
    return reported ?? (progressLine === undefined ? undefined : ofLine(progressLine));
}
/** Undefined: no progress reported. `progressKey` takes precedence over `done`. */
function reachedBy(reported) {
    if (reported?.progressKey === undefined)
        return undefined;
    const { progress, progressKey } = reported;
    const done = progress?.['done'];
    const hasOwnKey = progress === undefined || progressKey !== (0,_status_status_js__WEBPACK_IMPORTED_MODULE_2__/* .progressKeyOf */ .gN)(progress);
    if ((0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .isDecimal */ .aM)(done) && !hasOwnKey)
        return { done };
    return { mark: (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_5__/* .fingerprint */ .Rj)(progressKey) };
}
/**
 * Undefined: nothing is missing, or `done` and `total` are not both numbers. If the progress file has none, the lines count.
 */
function shortfallOf({ progressText, progressLine }) {
    const reported = [
        progressText === undefined ? undefined : ofFile(progressText),
        progressLine === undefined ? undefined : ofLine(progressLine),
    ];
    for (const status of reported) {
        const { done, total } = status?.progress ?? {};
        if (!(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .isDecimal */ .aM)(done) || !(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .isDecimal */ .aM)(total))
            continue;
        return ((0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .compareDecimals */ .YL)(done, total) ?? 0) < 0 ? { done, total } : undefined;
    }
    return undefined;
}
/**
 * The facts without any text of the job: only level, numbers and a fingerprint of the rest, which the verdict needs. `why`
 * replaces its output.
 */
function maskedFacts(facts, why) {
    const { progressText: _, progressLine: __, ...rest } = facts;
    const reported = reportedProgress(facts);
    const numbers = Object.entries(reported?.progress ?? {}).filter(([, value]) => (0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .isDecimal */ .aM)(value));
    const mark = numbers.length === 0 && reported?.progressKey !== undefined
        ? (0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_5__/* .fingerprint */ .Rj)(reported.progressKey)
        : undefined;
    const missing = shortfallOf(facts);
    const shown = {
        ...(reported && reported.level !== 'ok' && { level: reported.level }),
        ...(numbers.length > 0 && { progress: Object.fromEntries(numbers) }),
        ...(mark !== undefined && { progressKey: mark }),
    };
    return {
        ...rest,
        output: { head: why, tail: '', omittedBytes: 0 },
        ...(reported && { progressText: JSON.stringify(shown) }),
        // Lines may have it when the file does not.
        ...(missing && {
            progressLine: `${_progress_line_js__WEBPACK_IMPORTED_MODULE_1__/* .progressPrefix */ .W1}done=${trimmed(missing.done)} total=${trimmed(missing.total)}`,
        }),
    };
}
function trimmed(decimal) {
    return String(decimal).trim();
}
/** A status object, of which `running`, `completed` and `pid` are ignored. */
function ofFile(text) {
    if (text.trim() === '')
        return undefined;
    const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonObject */ .o$)(text);
    if (!value) {
        const message = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(text.includes('\0') ? 'progress-file-nul' : 'progress-file-not-json');
        return { running: true, completed: false, level: 'warn', message };
    }
    const { pid: _, stopReason: __, running: ___, completed: ____, ...rest } = value;
    return (0,_status_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(rest, true, false, 'progress file');
}
function ofLine(line) {
    const { fields, unread } = fieldsOf(line.slice(_progress_line_js__WEBPACK_IMPORTED_MODULE_1__/* .progressPrefix */ .W1.length));
    const { warnings = [], ...status } = (0,_status_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(fields, true, false, 'progress line');
    const all = unread === undefined ? warnings : [invalidWords(unread), ...warnings];
    return { ...status, ...(all.length > 0 && { warnings: all }) };
}
function invalidWords(words) {
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('progress-words', { words: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(JSON.stringify(words), 60) });
}
/**
 * `message` takes the rest of the line; `level` and `key` are those of a status; everything else is progress. `unread`: words
 * that are not `name=value`.
 */
function fieldsOf(line) {
    const [words = '', message] = line.split(/(?:^|\s)message=(.*)$/s);
    const progress = {};
    const fields = { ...(message !== undefined && { message }) };
    const unread = [];
    for (const word of words.split(/\s+/).filter((each) => each !== '')) {
        const [, name, value = ''] = /^(.+?)=(.*)$/.exec(word) ?? [];
        if (name === undefined)
            unread.push(word);
        else if (name === 'level')
            fields['level'] = value;
        else if (name === 'key')
            fields['progressKey'] = value;
        else
            progress[name] = (0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .numberOrText */ .y$)(value);
    }
    return {
        fields: Object.keys(progress).length === 0 ? fields : { ...fields, progress },
        ...(unread.length > 0 && { unread: unread.join(' ') }),
    };
}


/***/ }),

/***/ 9177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ pastOf),
/* harmony export */   PD: () => (/* binding */ completedBefore),
/* harmony export */   RY: () => (/* binding */ whyUntrusted),
/* harmony export */   Ul: () => (/* binding */ workIdOf),
/* harmony export */   Yw: () => (/* binding */ isCompleted),
/* harmony export */   dX: () => (/* binding */ startsWithin),
/* harmony export */   nj: () => (/* binding */ nextAttempt),
/* harmony export */   nn: () => (/* binding */ isProven),
/* harmony export */   qC: () => (/* binding */ reachedSoFar),
/* harmony export */   qw: () => (/* binding */ stopReasonOf)
/* harmony export */ });
/* harmony import */ var _config_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7102);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9715);
/* harmony import */ var _job_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5355);
/* harmony import */ var _job_progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4417);
/* harmony import */ var _text_numbers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1262);





/** As many starts as `maxAttempts` can require. */
const mostStarts = 1000;
const mostMarks = 50;
const mostCompleted = 20;
/** Whether it ended by itself with a code of success or warning, without evidence to the contrary. `record`: the one in `facts`. */
function isCompleted(job, record, facts) {
    return (succeeded(job, record) &&
        shortfall(job, record, facts) === undefined &&
        whyUntrusted(job, record, facts) === undefined);
}
/**
 * What is missing after a good exit code. A job that saves a checkpoint on SIGTERM and exits with 0 is not complete; its reported
 * progress shows that.
 */
function shortfall(job, record, facts) {
    return succeeded(job, record) ? (0,_job_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .shortfallOf */ .HR)(facts) : undefined;
}
/** Id of a piece of work, to remember its completion. */
function workIdOf({ number, startedAt }) {
    return `${number} ${startedAt}`;
}
/** Work that the present command completed before another command of this id was started. */
function completedBefore({ declared, record }) {
    return record?.completed?.find(({ command }) => command === declared?.command)?.workId;
}
/** Why a good exit code is not trusted. Considers the whole piece of work: the last attempt may have had little left to do. */
function whyUntrusted(job, record, facts) {
    const { end, attempt, ranBeforeMs, outputBefore = 0 } = record;
    const { minDurationSeconds = 0, expectOutput = false } = job.supervise ?? {};
    // Work is missing, as after a signal: another start is worthwhile.
    if (end === undefined || !succeeded(job, record) || shortfall(job, record, facts))
        return undefined;
    const before = attempt === 1 ? 0 : ranBeforeMs;
    // The duration is unknown when an attempt ended unobserved.
    if (before !== undefined && before + end.ranMs < minDurationSeconds * 1000)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('exit-0-too-soon', {
            ms: before + end.ranMs,
            seconds: minDurationSeconds,
            ...codeOf(end),
        });
    return expectOutput && end.outputBytes === 0 && outputBefore === 0
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('exit-0-without-output', codeOf(end))
        : undefined;
}
function stopReasonOf(job, record, facts) {
    const { end } = record;
    if (end === undefined)
        return facts.rebooted
            ? { word: 'host restarted', text: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('host-restarted') }
            : { word: 'killed with its supervisor', text: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('killed-with-supervisor') };
    if (end.cause === 'not-started')
        return { word: 'not started', text: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('not-started') };
    if (end.cause !== 'exit')
        return { word: end.cause, text: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)(end.cause) };
    const missing = shortfall(job, record, facts);
    if (missing) {
        const [done, total] = [String(missing.done).trim(), String(missing.total).trim()];
        return {
            word: `ended with exit ${end.exitCode ?? 0} at ${done} of ${total}`,
            text: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('ended-short', { done, total, ...codeOf(end) }),
        };
    }
    const { exitCode: code, signal } = end;
    if (code !== null)
        return { word: `exit ${code}`, text: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('exited', { code }) };
    const by = signal ?? 'a signal';
    return { word: `ended by ${by}`, text: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('killed', { signal: by }) };
}
function pastOf(job, record, facts) {
    const { maxAttempts = 1 } = job.supervise ?? {};
    // A requested stop and a crash of the host are not failures of the job.
    const isFailure = record.end ? !isStoppedFromOutside(record) : !facts.rebooted;
    const advanced = hasAdvanced(job, record, facts);
    const startsInWindow = advanced ? 0 : startsWithin(job, record.startsAt, record.startedAt);
    const final = finalReason(job, record, facts);
    const agoMs = record.end ? facts.endedAgoMs : facts.ageMs;
    return {
        at: record.end?.at ?? record.startedAt,
        ...(agoMs !== undefined && { agoMs }),
        leastAgoMs: facts.rebooted ? facts.uptimeMs : 0,
        isStopped: record.end?.cause === 'stopped',
        failures: advanced ? 0 : record.failures + (isFailure ? 1 : 0),
        startsInWindow,
        // A job that crashes its host never ends by itself.
        isBroken: (!isStoppedFromOutside(record) || (facts.rebooted && record.end?.cause === 'terminated')) &&
            startsInWindow >= maxAttempts,
        ...(final !== undefined && { final }),
    };
}
/** Number of starts within `windowSeconds` before the last one. */
function startsWithin(job, startsAt, lastAt) {
    const from = lastAt - (job.supervise?.windowSeconds ?? 0) * 1000;
    return startsAt.filter((at) => at > from).length;
}
/** A manual start resets the count for `maxAttempts`. */
function nextAttempt(job, facts, now, by) {
    const byPerson = by === 'person';
    const record = (0,_job_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRecord */ .MY)(facts);
    const completed = completedOthers(job, facts);
    const others = completed.length > 0 ? { completed } : {};
    // A person deleted the checkpoint: start from scratch.
    const isAnew = by === 'schedule' || (byPerson && !facts.hasCheckpoint);
    if (!record || isAnew || isCompleted(job, record, facts))
        return { attempt: 1, failures: 0, startsAt: [now], marks: [], ...others };
    const past = pastOf(job, record, facts);
    const counted = byPerson || hasAdvanced(job, record, facts) ? [] : record.startsAt;
    const common = {
        ...others,
        failures: byPerson ? 0 : past.failures,
        // The clock may have gone back.
        startsAt: [...counted.map((at) => Math.min(at, now)), now].slice(-mostStarts),
    };
    // None of this piece of work was started; the folder may hold files of the previous one.
    if (record.prepared !== true)
        return { ...common, attempt: 1, marks: [] };
    const reached = (0,_job_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .reachedBy */ .Kg)((0,_job_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .reportedProgress */ .d6)(facts));
    const before = record.attempt === 1 ? 0 : record.ranBeforeMs;
    const ranMs = before !== undefined && record.end ? before + record.end.ranMs : undefined;
    return {
        ...common,
        attempt: record.attempt + 1,
        stopReason: stopReasonOf(job, record, facts).word,
        ...reachedSoFar(record, reached),
        ...(ranMs !== undefined && { ranBeforeMs: ranMs }),
        // Not counted: the size of the log stands in.
        outputBefore: record.end?.outputBytes === undefined
            ? Math.max(record.outputBefore ?? 0, facts.outputBytes)
            : (record.outputBefore ?? 0) + record.end.outputBytes,
    };
}
/** Completed work of other commands, for the next record. */
function completedOthers(job, facts) {
    const { declared, record } = facts;
    if (!record)
        return [];
    const last = record.job?.command;
    const works = (record.completed ?? []).filter(({ command }) => command !== last);
    if (last !== undefined && isCompleted(job, record, facts))
        works.push({ command: last, workId: workIdOf(record) });
    return works.filter(({ command }) => command !== declared?.command).slice(-mostCompleted);
}
/** Progress of all attempts of the piece of work, including `reached`. */
function reachedSoFar({ best: before, marks: earlier }, reached) {
    const done = reached && 'done' in reached ? reached.done : undefined;
    const isBest = done !== undefined && (before === undefined || isAbove(done, before));
    const best = isBest ? done : before;
    const marks = reached && 'mark' in reached ? [reached.mark] : [];
    const others = earlier.filter((mark) => !marks.includes(mark));
    return { ...(best !== undefined && { best }), marks: [...others, ...marks].slice(-mostMarks) };
}
function isAbove(one, other) {
    return ((0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_4__/* .compareDecimals */ .YL)(one, other) ?? 0) > 0;
}
/** It ended by itself with a code of success or warning. */
function succeeded(job, { end }) {
    return end?.cause === 'exit' && (0,_config_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .exitMeaning */ .k)(job, end.exitCode) !== 'failure';
}
/** The code for a sentence, which says 0 by itself. */
function codeOf({ exitCode: code }) {
    return code === null || code === 0 ? {} : { code };
}
function isStoppedFromOutside({ end }) {
    return end?.cause === 'stopped' || end?.cause === 'terminated';
}
function hasAdvanced(job, record, facts) {
    if (record.prepared !== true)
        return false;
    return isProven(job, record, (0,_job_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .reachedBy */ .Kg)((0,_job_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .reportedProgress */ .d6)(facts)), record.end?.ranMs);
}
/**
 * Whether progress is proven: further than all earlier attempts, or at a state that none of them ended with. A job that
 * reports nothing must have run for the longest backoff. `ranMs` absent: not known.
 */
function isProven(job, { best, marks }, reached, ranMs) {
    if (reached)
        return 'done' in reached ? isAbove(reached.done, best ?? 0) : !marks.includes(reached.mark);
    if (best !== undefined || marks.length > 0)
        return false;
    const provenMs = 1000 * Math.max(job.policy.autoResumeBackoffSeconds, job.supervise?.maxBackoffSeconds ?? 0);
    return ranMs !== undefined && ranMs >= Math.max(provenMs, 1);
}
function finalReason(job, record, facts) {
    if (succeeded(job, record))
        return whyUntrusted(job, record, facts);
    const codes = job.supervise?.resumeOnExitCodes;
    const { exitCode = null, cause } = record.end ?? {};
    if (codes === undefined || exitCode === null || cause !== 'exit' || codes.includes(exitCode))
        return undefined;
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('exit-code-is-final', { code: exitCode, codes: codes.join(', ') });
}


/***/ }),

/***/ 3450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ hasDone),
/* harmony export */   W1: () => (/* binding */ progressPrefix),
/* harmony export */   h9: () => (/* binding */ withoutProgressLines),
/* harmony export */   uA: () => (/* binding */ lastProgressLine)
/* harmony export */ });
/* unused harmony exports progressOfLine, progressOfFile */
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2228);
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

/***/ 1678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ buttonRows),
/* harmony export */   y: () => (/* binding */ runButton)
/* harmony export */ });
/* harmony import */ var _jobs_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2278);
/* harmony import */ var _notices_catalog_shared_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4843);
/* harmony import */ var _chat_button_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2545);
/** The buttons below a message. */



/** To the page of the workflow run. Undefined without one, and where Telegram would refuse it. */
function runButton(caller, language) {
    const url = (0,_jobs_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .runUrl */ .Vp)(caller);
    if (url === undefined || !isTaken(url))
        return undefined;
    const pages = url.replace(/runs\/[^/]*$/, 'workflows/');
    return {
        text: _notices_catalog_shared_js__WEBPACK_IMPORTED_MODULE_1__/* .runButton */ .yf[language],
        url,
        manual: { text: _notices_catalog_shared_js__WEBPACK_IMPORTED_MODULE_1__/* .manualButton */ .xp[language], url: `${pages}ops-manual.yml` },
    };
}
/** The buttons that are taken, those of the run last. */
function buttonRows(message, run) {
    return (0,_chat_button_js__WEBPACK_IMPORTED_MODULE_2__/* .withRun */ .Y)(message, run).filter(({ url }) => isTaken(url));
}
/** Telegram refuses a button to a host without a dot. */
function isTaken(url) {
    return /^https?:\/\/[^/:?#\s]+\.[^/:?#\s]+(?:[/:?#]|$)/i.test(url);
}


/***/ }),

/***/ 6649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ notStarted),
/* harmony export */   um: () => (/* binding */ exitedWell),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/** Of a command for which no process was started. */
function notStarted(message, durationMs = 0) {
    return { kind: 'not-started', message, durationMs };
}
/** The streams of a command that printed only this. */
function printed(head) {
    const stderr = { head: '', tail: '', omittedBytes: 0 };
    return { stdout: { ...stderr, head }, stderr };
}
/** Of a command that printed this and ended with exit code 0. `said`: the same as a sentence. */
function exitedWell(text, durationMs = 0, said) {
    return {
        kind: 'exited',
        exitCode: 0,
        signal: null,
        found: [],
        outputHeld: false,
        ...printed(text),
        durationMs,
        ...(said && { said }),
    };
}


/***/ }),

/***/ 5388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ sortedJson),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   jx: () => (/* binding */ boundedKey)
/* harmony export */ });
/** Fingerprints: detect changes and damage, prove nothing against an attacker. Pure. */
/**
 * 64 bits in hex, from two 32-bit multiplicative hashes over the UTF-16 units. It stays what it is: alert keys,
 * checksums and namespaces made with it are stored, and with another hash each open alert would be a new one.
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
/** In two halves: V8 prints a number of 32 bits in hex by a slow way, three times as long. */
function hex(bits) {
    return half(bits >>> 16) + half(bits & 0xffff);
}
function half(bits) {
    return bits.toString(16).padStart(4, '0');
}
/**
 * JSON with sorted keys, to compare values of jobs. Never throws. Levels below 32 count as equal, so no approval rests on it;
 * see `planText`.
 */
function sortedJson(value, depth = 0) {
    if (depth > 32)
        return '"…"';
    if (Array.isArray(value))
        return `[${value.map((item) => sortedJson(item, depth + 1)).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
        return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${sortedJson(item, depth + 1)}`).join(',')}}`;
    }
    return JSON.stringify(value) ?? 'null';
}
/** A key of at most `limit` units: a long text is cut and ends with its fingerprint. */
function boundedKey(text, limit = 160) {
    if (text.length <= limit)
        return text;
    const mark = `${fingerprint(text)}:${text.length}`;
    return `${text.slice(0, limit - mark.length - 1)}#${mark}`;
}


/***/ }),

/***/ 2228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   IL: () => (/* binding */ jsonValue),
/* harmony export */   T5: () => (/* binding */ jsonObjects),
/* harmony export */   o$: () => (/* binding */ jsonObject)
/* harmony export */ });
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1262);
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
        const value = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text.replace(/^\uFEFF/, ''));
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 1262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YL: () => (/* binding */ compareDecimals),
/* harmony export */   aM: () => (/* binding */ isDecimal),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   y$: () => (/* binding */ numberOrText)
/* harmony export */ });
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


/***/ }),

/***/ 743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Un: () => (/* binding */ readableOutput),
/* harmony export */   WQ: () => (/* binding */ firstCause),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   nI: () => (/* binding */ readableTail)
/* harmony export */ });
/* unused harmony export cutMiddle */
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3798);
/** Output of a command for people: as a terminal shows it, cleaned, redacted and bounded. Pure. */



const colors = /(?:\u001B\[|\u009B)[\d;:]*m/g;
// The rest of a secret after sequences that a terminal does not show, as `grep --color` writes them.
const gluedRest = /\[secret\](?:(?:(?:\u001B\[|\u009B)[0-?]*[Khl]|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)|[\u0000-\u0007\u000E-\u001A\u200B])+[\w.~+/=-]*)+/g;
/** Output as a terminal shows it, cleaned. Secrets are redacted first, before part of one is overwritten. */
function readableOutput(text) {
    const shown = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .isRedrawn */ .wP)(text)
        ? (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .rendered */ .gj)((0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text.replace(colors, '')).replace(gluedRest, '[secret]'))
        : text;
    return (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(shown.replace(/\r+(?=\n|$)/g, ''));
}
/** The tail is taken from this much of a stream's end; the rest is only counted. */
const tailRoom = 5 * _clean_js__WEBPACK_IMPORTED_MODULE_0__/* .outputLimit */ .pX;
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
        const end = lastLines((0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutKeys */ .Pe)(readableOutput(isCut ? withoutCutStart(tail) : head + tail)), mostLines);
        const beginning = isCut ? (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutKeys */ .Pe)(readableOutput(withoutCutEnd(head))) : '';
        // The omitted part may be a progress bar, so the lines before it matter as well.
        const before = lastLines(beginning, end.left > 0 ? 0 : mostLines - end.lines.length);
        if (before.lines.length > 0)
            before.lines.push(`… (${omittedBytes} characters left out)`);
        else
            before.left += omittedBytes;
        omitted += before.left + end.left;
        const shown = (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)([...before.lines, ...end.lines].join('\n')).trim();
        if (shown !== '')
            lines.push(...shown.split('\n'));
    }
    for (const line of lines.splice(0, lines.length - mostLines))
        omitted += line.length + 1;
    return (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clipTail */ .DH)(lines.join('\n'), _clean_js__WEBPACK_IMPORTED_MODULE_0__/* .outputLimit */ .pX, omitted);
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
    const hidden = (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(cutMiddle(line, 2 * tailRoom));
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
    const lines = (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutKeys */ .Pe)(readableOutput(tail === '' ? head : end))
        .trim()
        .split('\n');
    const line = (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(lines.at(-1) ?? '');
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
    const lines = (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(head)
        .replace(excerpt, '')
        .split('\n')
        .map((line) => (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(line))
        .filter((line) => line !== '');
    return lines.find((line) => !asides.test(line)) ?? lines[0];
}


/***/ }),

/***/ 8263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   n: () => (/* binding */ looksSecret)
/* harmony export */ });
/** Recognizes variables that hold secrets by name. Pure. */
/** Words that make a value secret. Camel case is split first. */
const secretWord = /(?:TOKENS?|SECRETS?|PASSWORDS?|PASSWD|PASSPHRASES?|PASSCODES?|CREDENTIALS?|CREDS?|(?:API|ACCESS|PRIVATE|SECRET|SIGNING|MASTER|ENCRYPTION|AUTH|DEPLOY)_?KEYS?|(?:^|_)(?:[A-Z]{0,4}PASS|PWD|[A-Z]{0,4}PWD|KEYS?|AUTH|DSN|COOKIES?|WEBHOOKS?|PAT|PIN|OTP|JWT|SAS|BEARER|SALT|SIGNATURE|CONNECTION_?STRING))(?=_|\d|$)/i;
/** The value only describes a secret, such as its file or length. */
const aboutSecret = /(?:^|_)(?:MAX|MIN|NUM|COUNT|LIMIT|SIZE|LENGTH|LEN|BITS|TTL|TIMEOUT|SECONDS|EXPIRES?|EXPIRY|ASKPASS|FILE|PATH|DIR|DIRECTORY|NAME|TYPE|MODE|METHOD|ALGORITHM|SOCK)(?:_|$)/i;
/** Whether a variable of this name probably holds a secret. */
function looksSecret(name) {
    const plain = name.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2');
    // A shell's working folders, and a setting's name in git (https://git-scm.com/docs/git-config#ENVIRONMENT).
    if (/^(?:OLD)?PWD$/.test(plain) || /^GIT_CONFIG_KEY_\d+$/.test(plain))
        return false;
    return secretWord.test(plain) && !aboutSecret.test(plain);
}
/** Values to mask: those of secret names, and passwords in URLs under any name. */
function secretsOf(variables) {
    return Object.entries(variables).flatMap(([name, value = '']) => {
        if (looksSecret(name))
            return [value];
        const password = /^[a-z][\w+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/i.exec(value)?.[1];
        return password === undefined ? [] : [password];
    });
}


/***/ }),

/***/ 3053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ words)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/** How sentences are stored. */

/** Sentences in sentences, at most so many: a state from outside must not exhaust the stack. */
const mostLevels = 8;
let param = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()]);
for (let level = 1; level < mostLevels; level += 1)
    param = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
        zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ key: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), params: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), param) }),
    ]);
/** A sentence of any version, or text. */
const words = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ key: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), params: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), param) }),
]);


/***/ }),

/***/ 7641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ keyOfWords),
/* harmony export */   j: () => (/* binding */ withTexts)
/* harmony export */ });
/** Sentences as data, so that each reader gets them in their language. */
/** The same for the same words. */
function keyOfWords(words) {
    return typeof words === 'string' ? words : JSON.stringify([words.key, words.params]);
}
/** With every text from outside in it changed, for masking and cutting. */
function withTexts(words, change) {
    if (typeof words === 'string')
        return change(words);
    const params = Object.entries(words.params).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : withTexts(value, change),
    ]);
    return { key: words.key, params: Object.fromEntries(params) };
}


/***/ }),

/***/ 9214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   yQ: () => (/* binding */ isStrangers),
/* harmony export */   yS: () => (/* binding */ isSameName)
/* harmony export */ });
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9715);
/** GitHub's facts about a write: when they are known, and which events may use the host. Pure. */

/** GitHub ignores case in logins, environments and repositories. */
function isSameName(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
// --- Events that may use the host.
/** Require write access to the repository (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
const trusted = ['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'];
/** Whether a stranger may have triggered the workflow. `workspace`: the runner's checkout; undefined in a terminal. */
function isStrangers(event, workspace) {
    return (event ?? workspace) !== undefined && refusalOf(event) !== undefined;
}
/** Why runs of this event are refused; undefined: they are not. In a reusable workflow, the caller's event counts. */
function refusalOf(event) {
    if (event !== undefined && trusted.includes(event))
        return undefined;
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('event-refused', event ? { event } : {});
}


/***/ }),

/***/ 4911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ commandNamed),
  Pi: () => (/* binding */ commands),
  oy: () => (/* binding */ fileFlags),
  rd: () => (/* binding */ givenFlags),
  QL: () => (/* reexport */ inputs),
  $x: () => (/* binding */ ofTick),
  TL: () => (/* binding */ parseInputs)
});

// UNUSED EXPORTS: actionCommands, chat, inputNames, valueProblems

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/core/config/nearest.js
var nearest = __webpack_require__(635);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./build/inputs/table.js
/** All inputs, by their name as a flag and as an input of the action. */

const switchInput = (help) => ({ value: undefined, help, schema: schemas/* _default */.Rvf(schemas/* stringbool */.uEf(), false) });
const localSwitch = (help) => ({ ...switchInput(help), only: 'flag' });
const file = (help) => ({
    value: 'FILE',
    help,
    takes: 'the path of a file',
    schema: schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _minLength */.m9(1))),
});
const table_text = schemas/* optional */.lqM(schemas/* string */.YjP());
const digits = schemas/* pipe */.FsL(schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d{1,9}$/)), schemas/* transform */.pdi((value) => Number(value)));
const whole = (most) => schemas/* pipe */.FsL(digits, schemas/* number */.aig().check(api/* _gte */.qm(1), api/* _lte */.Zm(most)));
/** The first is the default. */
const choice = (values) => schemas/* _default */.Rvf(schemas/* enum */.k5n(values), values[0]);
/** Every input. */
const table = {
    'config-file': file('jobs file (default: ops-jobs.json here, else in the OpenClaw state dir)'),
    'state-file': file('state file (default: net/state/ops-framework.json in the OpenClaw state dir)'),
    state: {
        value: 'WHERE',
        help: 'where the state is stored: auto (file and Actions cache), file or cache',
        default: 'auto',
        takes: 'auto, file or cache',
        only: 'action',
        schema: choice(['auto', 'file', 'cache']),
    },
    namespace: {
        value: 'NAME',
        help: 'name of this host in the cache, one per host (default: from the host name)',
        takes: '1 to 40 of a-z, 0-9 and _',
        only: 'action',
        schema: schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _regex */.Fk(/^(?!__proto__$)[a-z0-9_]{1,40}$/))),
    },
    'print-only': switchInput('act and save as usual, but print the report instead of sending it'),
    'dry-run': switchInput('probe and print what a tick would do; start, send and save nothing'),
    strict: switchInput('treat warnings as errors'),
    json: localSwitch('print one JSON document on stdout, also for an error'),
    queue: switchInput('queue the run for the next tick'),
    'no-wait': switchInput('exit 1 if the job is already running (default: wait for it)'),
    'allow-risk': localSwitch('allow a job whose risk is not read_only; on the host only'),
    'fail-on-alert': switchInput('exit 1 if a job needs attention'),
    hosts: {
        value: 'NAMES',
        help: 'comma-separated namespaces of hosts that watch must find, also those that never ticked',
        takes: 'comma-separated namespaces of a-z, 0-9 and _',
        schema: schemas/* optional */.lqM(schemas/* pipe */.FsL(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _regex */.Fk(/^(?!.*\b__proto__\b)[a-z0-9_]{1,40}(\s*,\s*[a-z0-9_]{1,40})*$/)), schemas/* transform */.pdi((value) => value.split(/\s*,\s*/)))),
    },
    concurrency: {
        value: 'N',
        help: 'commands to run at the same time, 1 to 64 (default 8)',
        default: '8',
        takes: 'a whole number from 1 to 64',
        schema: schemas/* _default */.Rvf(whole(64), 8),
    },
    'timeout-seconds': {
        value: 'N',
        help: 'command timeout; overrides `timeoutSeconds`',
        takes: 'whole seconds from 1 to 86400',
        schema: schemas/* optional */.lqM(whole(86_400)),
    },
    lines: {
        value: 'N',
        help: 'number of lines to show (default 100)',
        default: '100',
        takes: 'a whole number from 1 to 100000',
        only: 'flag',
        schema: schemas/* _default */.Rvf(whole(100_000), 100),
    },
    next: {
        value: 'N',
        help: 'also print the next N runs of each scheduled job',
        takes: 'a whole number from 1 to 100',
        only: 'flag',
        schema: schemas/* optional */.lqM(whole(100)),
    },
    follow: localSwitch('follow the output until the job ends'),
    target: { value: 'CHAT', help: 'alias for --telegram-chat-id', only: 'flag', schema: table_text },
    send: switchInput('send a test message to the chat'),
    'runs-on': {
        value: 'LABELS',
        help: 'comma-separated labels of the runner on your host',
        takes: 'comma-separated labels of letters, digits, _ - and .',
        only: 'flag',
        schema: schemas/* optional */.lqM(schemas/* pipe */.FsL(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _regex */.Fk(/^[\w.-]+(\s*,\s*[\w.-]+)*$/)), schemas/* transform */.pdi((value) => value.split(/\s*,\s*/)))),
    },
    telegram: localSwitch('send reports to Telegram'),
    'no-telegram': localSwitch('write reports to the log and the job summary only'),
    watchdog: localSwitch('report from a GitHub-hosted machine when the ticks stop: an hourly run, about 730 minutes a month, free in a public repository (default)'),
    'no-watchdog': localSwitch('no such workflow'),
    writes: localSwitch('also create the workflow for jobs that write; each write needs an approval'),
    'required-reviewers': localSwitch('approve writes by required reviewers (public repositories, or private ones on GitHub Enterprise)'),
    'no-required-reviewers': localSwitch('approve writes without required reviewers: a second person starts the workflow (gate: dispatch)'),
    from: { ...file('ops-monitor.py jobs file to import unchanged'), only: 'flag' },
    framework: {
        value: 'REPO',
        help: 'repository and full commit SHA of the workflows to call, OWNER/NAME@COMMIT (default: the clone that this program runs from)',
        only: 'flag',
        schema: table_text,
    },
    timer: {
        value: 'KIND',
        help: "set up a clock of this host that runs ticks: systemd (this user's units), launchd or cron",
        takes: 'systemd, launchd or cron',
        only: 'flag',
        schema: schemas/* optional */.lqM(schemas/* enum */.k5n(['systemd', 'launchd', 'cron'])),
    },
    remove: localSwitch('with --timer: remove that clock; shows the difference first'),
    upgrade: localSwitch('move the workflows to the version of this program; shows the difference first'),
    yes: localSwitch('use defaults instead of asking, and overwrite files that differ after showing the difference'),
    'plan-digest': {
        value: 'DIGEST',
        help: 'digest of the plan to apply or verify, in full or at least its first 12 characters',
        takes: 'the 64 hex digits that plan printed, or at least the first 12 of them',
        schema: schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{12,64}$/))),
    },
    gate: {
        value: 'GATE',
        help: 'approval gate of this workflow: environment, or dispatch where required reviewers are not available',
        default: 'environment',
        takes: 'environment or dispatch',
        only: 'action',
        schema: choice(['environment', 'dispatch']),
    },
    'state-key': {
        value: 'KEY',
        help: 'secret that encrypts the state in the cache, at least 32 characters; required for writes. Generate it: openssl rand -base64 32',
        takes: 'at least 32 characters; generate it: openssl rand -base64 32',
        only: 'action',
        isSecret: true,
        schema: schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _minLength */.m9(32))),
    },
    'telegram-token': {
        value: 'TOKEN',
        help: "token of the Telegram bot (default: OpenClaw's)",
        only: 'action',
        isSecret: true,
        schema: table_text,
    },
    'telegram-chat-id': {
        value: 'CHAT',
        help: "Telegram chat, optionally with a topic: -100123:topic:42 (default: OpenClaw's)",
        schema: table_text,
    },
    'telegram-thread-id': {
        value: 'N',
        help: 'topic in the Telegram chat',
        takes: 'a whole number, 1 or more',
        schema: schemas/* optional */.lqM(whole(999_999_999)),
    },
    'telegram-api-url': {
        value: 'URL',
        help: 'URL of the Telegram Bot API (default: https://api.telegram.org)',
        takes: 'a URL that begins with https:// or http://',
        schema: schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _regex */.Fk(/^https?:\/\/[^\s/]+/))),
    },
    'telegram-via': {
        value: 'WAY',
        help: 'how to send to Telegram: bot-api, openclaw (its command line, slower), none (print), or in a workflow issue (alerts open a GitHub issue instead)',
        default: 'bot-api',
        takes: 'bot-api, openclaw, none or (in a workflow) issue',
        schema: choice(['bot-api', 'openclaw', 'issue', 'none']),
    },
    'ping-url': {
        value: 'URL',
        help: 'secret ping URL of a monitor outside of this host, such as healthchecks.io: called after each tick, so that you hear when ticks stop (command line: OPS_PING_URL). See docs/pings.md',
        takes: 'a URL that begins with https:// or http://',
        only: 'action',
        isSecret: true,
        schema: schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _regex */.Fk(/^\s*https?:\/\/[^\s/]+/i))),
    },
    language: {
        value: 'LANGUAGE',
        help: 'language of the messages: en or zh-CN',
        default: 'en',
        takes: 'en or zh-CN',
        schema: choice(['en', 'zh-CN']),
    },
    'github-token': {
        value: 'TOKEN',
        help: 'token for the GitHub API: tells an empty cache from an unreachable one and prunes old entries',
        // oxlint-disable-next-line no-template-curly-in-string -- an expression of GitHub Actions
        default: '${{ github.token }}',
        only: 'action',
        isSecret: true,
        schema: table_text,
    },
};
const inputs = table;
/** In the order of the table. */
const inputNames = Object.keys(inputs).filter((name) => Object.hasOwn(table, name));
/** Schema of all values, from any source. */
const table_schema = schemas/* object */.Ikc(
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` loses the names
Object.fromEntries(inputNames.map((name) => [name, table[name].schema])));

;// CONCATENATED MODULE: ./build/inputs/inputs.js
/** The commands, their inputs, and one schema for values of the command line and the action. */






const files = ['config-file', 'state-file'];
/** Destination and language of messages; `init --timer` passes them to its ticks. */
const ofTick = [
    'telegram-chat-id',
    'telegram-thread-id',
    'telegram-api-url',
    'telegram-via',
    'language',
];
/** The same, with an alias. */
const chat = ['target', ...ofTick];
/** In the order of the help. */
const inputs_table = {
    tick: {
        summary: 'run one tick: probe, report, resume what is safe',
        flags: [...files, 'print-only', 'dry-run', 'fail-on-alert', 'concurrency', ...chat],
    },
    status: {
        summary: 'probe jobs and print a table, or one job with its details; changes nothing',
        argument: '[JOB]',
        flags: [...files, 'json', 'concurrency'],
    },
    start: { summary: 'start a long job', argument: 'JOB', flags: [...files, 'allow-risk', 'timeout-seconds'] },
    stop: { summary: 'stop a long job', argument: 'JOB', flags: [...files, 'timeout-seconds'] },
    restart: {
        summary: 'stop a long job, wait for its end, and start it',
        argument: 'JOB',
        flags: [...files, 'allow-risk', 'timeout-seconds'],
    },
    logs: {
        summary: "show the end of a supervised job's output",
        argument: 'JOB',
        flags: [...files, 'lines', 'follow', 'json'],
    },
    run: {
        summary: 'run a one-shot read once',
        argument: 'JOB',
        flags: [...files, 'queue', 'no-wait', 'dry-run', 'timeout-seconds'],
    },
    plan: {
        summary: 'show what a write would do, for its approval',
        argument: 'JOB',
        flags: [...files, 'plan-digest', 'json', ...chat],
    },
    apply: {
        summary: 'make an approved write, once; in a workflow only',
        argument: 'JOB',
        flags: [...files, 'plan-digest', ...chat],
    },
    verify: {
        summary: 'verify a write and print the verdict',
        argument: 'JOB',
        flags: [...files, 'plan-digest', ...chat],
    },
    settle: {
        summary: 'report the outcome of an unfinished write',
        argument: 'JOB',
        flags: [...files, 'plan-digest', ...chat],
    },
    history: {
        summary: 'show writes and who planned, approved and verified them',
        argument: '[JOB]',
        flags: [...files, 'json'],
    },
    'validate-config': {
        summary: 'list all problems of the jobs file',
        flags: ['config-file', 'strict', 'language', 'next', 'json'],
    },
    doctor: {
        summary: 'check this host and print a fix for each problem',
        flags: [...files, ...chat, 'send', 'json'],
    },
    drill: {
        summary: 'send a drill alert and its recovery the way real ones go, and keep the proof',
        flags: [...files, 'print-only', ...chat, 'json'],
    },
    watch: {
        summary: 'tell whether each host of this repository still ticks; in a workflow on another machine',
        flags: ['hosts', 'fail-on-alert', 'json', ...chat],
    },
    selftest: { summary: 'test the engine on this machine, offline', flags: [] },
    init: {
        summary: 'set up your Git repository, or this host outside of one, and a timer',
        flags: [
            'timer',
            'remove',
            'runs-on',
            'telegram',
            'no-telegram',
            ...files,
            'watchdog',
            'no-watchdog',
            'writes',
            'required-reviewers',
            'no-required-reviewers',
            'from',
            'framework',
            'upgrade',
            'dry-run',
            'yes',
            ...ofTick,
        ],
        isLocal: true,
    },
};
const commands = inputs_table;
const commandNames = Object.keys(commands).filter((name) => Object.hasOwn(inputs_table, name));
/** The commands that the action has. */
const actionCommands = commandNames.filter((name) => commands[name].isLocal !== true);
/**
 * The command with this name. Throws a UserError that suggests the nearest of `names` and `others`, which the caller handles.
 */
function commandNamed(word, names = commandNames, others = []) {
    const command = names.find((name) => name === word);
    if (command)
        return command;
    const near = (0,nearest/* nearest */.p)(word, [...names, ...others]);
    const hint = near === undefined ? `the commands are: ${names.join(', ')}` : `did you mean ${near}?`;
    throw (0,errors/* badInput */.AN)(`unknown command ${JSON.stringify(word)}; ${hint}`);
}
/**
 * Checks raw values. `label`: how the user writes an input (`--name`, or `input name` in a workflow). Throws a UserError with
 * all problems, one per line.
 */
function parseInputs(command, job, raw, label, jobFix = `ops-framework ${command} JOB`) {
    const info = commands[command];
    const lacksJob = info.argument === 'JOB' && (job === undefined || job.trim() === '');
    const problems = lacksJob ? [`${command} requires a job id: ${jobFix}`] : [];
    const result = parse/* safeParse */.xL(table_schema, raw);
    if (result.success && !lacksJob)
        return { ...result.data, command, job: job?.trim() || undefined };
    throw (0,errors/* badInput */.AN)([...problems, ...problemsIn(result.error, raw, label)].join('\n'));
}
/** Problems of values, one per line, for any command. */
function valueProblems(raw, label) {
    return problemsIn(z.safeParse(schema, raw).error, raw, label);
}
function problemsIn(error, raw, label) {
    const wrong = new Set(error?.issues.map((issue) => issue.path[0]));
    return inputNames
        .filter((name) => wrong.has(name))
        .map((name) => {
        const { takes = 'true or false', isSecret } = inputs[name];
        return `${label(name)} takes ${takes}${isSecret ? '' : `; got ${JSON.stringify(raw[name] ?? '')}`}`;
    });
}
/** Flags with a value of their own, as words. */
function givenFlags(given, names) {
    return names.flatMap((name) => {
        const value = given[name];
        return value === undefined || value === inputs[name].default
            ? []
            : [[`--${name}`, String(value)]];
    });
}
/** The given files, as flags: without them, a suggested command would use other files. */
function fileFlags(given) {
    return ['config-file', 'state-file'].flatMap((name) => {
        const path = given[name];
        return path === undefined ? [] : [`--${name} ${(0,format/* shellWord */.r7)(path)}`];
    });
}


/***/ })

};
