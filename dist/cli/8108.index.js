export const id = 8108;
export const ids = [8108];
export const modules = {

/***/ 8108:
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
// EXTERNAL MODULE: ./build/core/text/exec-result.js
var exec_result = __webpack_require__(6649);
// EXTERNAL MODULE: ./build/core/supervision/job-facts.js
var job_facts = __webpack_require__(5355);
// EXTERNAL MODULE: ./build/core/text/fingerprint.js
var fingerprint = __webpack_require__(5388);
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
    const flags = constants.O_WRONLY | constants.O_CREAT;
    attempt(() => withFile(heartbeatFile(folder), flags, (file) => writeSync(file, text, 0)));
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
// EXTERNAL MODULE: ./build/adapters/process/capture.js
var capture = __webpack_require__(6785);
// EXTERNAL MODULE: ./build/core/text/lines-reader.js
var lines_reader = __webpack_require__(5119);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/core/text/terminal.js
var terminal = __webpack_require__(3798);
;// CONCATENATED MODULE: ./build/adapters/supervision/log-files.js
/** The log files of a supervised job, and how a rotation moved their content. */




const log_files_logFile = (folder) => (0,external_node_path_.join)(folder, 'output.log');
const log_files_olderLogFile = (folder) => (0,external_node_path_.join)(folder, 'output.log.1');
const rotationFile = (folder) => (0,external_node_path_.join)(folder, 'output.cut');
/** More of a file is not read. */
const log_files_mostBytes = 8 * 1024 * 1024;
/** Undefined: no such file. Follows no link, waits for no pipe. Throws the system's error. */
function log_files_withLog(path, use) {
    return (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,durable_file/* withFile */.D4)(path, durable_file/* plainly */.yG, use));
}
/** The bytes of a range; fewer if the file was rotated meanwhile. */
function log_files_readRange(file, from, to) {
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
const unrotated = { log: 0, cut: 0, carried: 0, from: 0, to: 0, isCutting: false };
/** Constant, so that it can be overwritten on a full disk, and is never half written. */
const rotationBytes = 256;
/** `unrotated` if there is no such file, or it is damaged. */
function log_files_readRotation(folder) {
    const text = (0,errors/* attempt */.CD)(() => log_files_withLog(rotationFile(folder), (file) => log_files_readRange(file, 0, rotationBytes).toString()));
    const stored = (0,errors/* attempt */.CD)(() => JSON.parse(text ?? ''));
    const { log = 0, cut = 0, carried = 0, to = cut + carried, from = to, isCutting = false, } = stored ?? unrotated;
    return { log, cut, carried, from, to, isCutting };
}
/** Throws the system's error. */
function log_files_writeRotation(folder, rotation) {
    const { O_WRONLY, O_CREAT, O_NOFOLLOW } = external_node_fs_.constants;
    const text = `${JSON.stringify(rotation).padEnd(rotationBytes - 1)}\n`;
    (0,durable_file/* withFile */.D4)(rotationFile(folder), O_WRONLY | O_CREAT | O_NOFOLLOW, (file) => (0,external_node_fs_.writeSync)(file, text, 0));
}

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
    const { log, segments } = readOutput(folder, log_files_mostBytes, since) ?? { log: since.log, segments: [] };
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
    const lines = (0,terminal/* rendered */.gj)(text).split(/\r*\n/);
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
    return ending((0,terminal/* rendered */.gj)(textOf(readOutput(folder, log_files_mostBytes)?.segments ?? [], mask)), most);
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
    return texts.join(`${lines_reader/* missingMark */.q}\n`);
}
/**
 * The end of the log, at most `most` bytes, or its continuation. Undefined: no log, or it is rotated faster than it can be read.
 */
function readOutput(folder, most, from) {
    for (let tries = 1; tries <= mostTries; tries += 1) {
        if (tries > 1)
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
        const rotation = log_files_readRotation(folder);
        // In the end the rotating process was killed.
        if (rotation.isCutting && tries < mostTries)
            continue;
        const position = from?.log === rotation.log ? from.position : 0;
        const segments = segmentsIn(folder, rotation, position, most);
        if (!segments)
            return undefined;
        const { cut, log, isCutting } = log_files_readRotation(folder);
        const isSame = cut === rotation.cut && log === rotation.log && isCutting === rotation.isCutting;
        if (isSame)
            return { log: rotation.log, segments };
    }
    return undefined;
}
/** Output from a position, at most `most` bytes. Undefined: no log. */
function segmentsIn(folder, { cut, carried, from: olderFrom, to, isCutting }, position, most) {
    const newer = log_files_withLog(log_files_logFile(folder), (file) => {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const isEmptied = position > cut + size;
        const from = Math.max(isEmptied ? 0 : position - cut, carried, size - most);
        const bytes = log_files_readRange(file, from, size);
        return { at: cut + from, bytes, to: cut + from + bytes.length, isEmptied };
    });
    if (!newer)
        return undefined;
    const olderRoom = newer.isEmptied ? 0 : most - newer.bytes.length;
    const older = (0,errors/* attempt */.CD)(() => log_files_withLog(log_files_olderLogFile(folder), (file) => {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        // Interrupted, or a person changed it.
        if (isCutting || size > to - olderFrom)
            return undefined;
        const isCompact = size < to - olderFrom;
        // A position within it means nothing.
        if (isCompact && (position > olderFrom || size > olderRoom))
            return undefined;
        const at = isCompact ? olderFrom : Math.max(position, olderFrom, to - olderRoom);
        return { at, bytes: log_files_readRange(file, at - olderFrom, size), to };
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
    return text.length <= longestRest ? '' : text.slice((0,redact/* cutBorder */.fh)(text, longestRest));
}
/** What a terminal shows of the whole log, so that a progress bar removes no earlier output. Undefined: nothing is redrawn. */
function compacted(folder) {
    const { segments } = readOutput(folder, log_files_mostBytes) ?? { segments: [] };
    const [first, last] = [segments[0], segments.at(-1)];
    if (!first || !last)
        return undefined;
    const end = last.bytes.length - (0,capture/* incompleteEnd */.g8)(last.bytes);
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

// EXTERNAL MODULE: ./build/core/supervision/job-progress.js
var job_progress = __webpack_require__(4417);
// EXTERNAL MODULE: ./build/core/supervision/progress-line.js
var progress_line = __webpack_require__(3450);
// EXTERNAL MODULE: ./build/adapters/files/owner.js
var files_owner = __webpack_require__(4790);
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
    const path = logFile(folder);
    const last = withLog(path, (file) => {
        const { size } = fstatSync(file);
        return readRange(file, Math.max(0, size - 1), size).toString();
    });
    if ((last || '\n') !== '\n')
        attempt(() => appendFileSync(path, '\n'));
}
/** The log of a job that is being started. Throws the system's error. */
function openLog(folder) {
    const path = logFile(folder);
    endLine(folder);
    const descriptor = openSync(path, 'a', privateFile);
    const own = openSync(path, O_RDWR | O_NOFOLLOW);
    const { ino, dev, size: sizeBefore } = fstatSync(own);
    attempt(() => prepareRotation(folder));
    const fdinfo = attempt(() => openSync(`/proc/self/fdinfo/${descriptor}`, 'r'));
    const position = () => (fdinfo === undefined ? undefined : attempt(() => positionIn(fdinfo)));
    let rotatedBytes = 0;
    let restoredTo = 0;
    return {
        descriptor,
        keep() {
            const { size } = fstatSync(own);
            const there = attempt(() => lstatSync(path));
            if (there?.ino === ino && there.dev === dev) {
                if (size > logLimit)
                    rotatedBytes += rotate(own, folder, position);
                return;
            }
            if (!there)
                restoredTo = 0;
            const rest = readRange(own, Math.max(restoredTo, size - mostBytes), size);
            attempt(() => withFile(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, (file) => writeFileSync(file, rest)));
            restoredTo = size;
            boundLog(folder);
            if (size <= logLimit)
                return;
            restoredTo = truncate(own, progressLineIn(own, size));
            rotatedBytes += size - restoredTo;
        },
        written: () => Math.max(0, rotatedBytes + fstatSync(own).size - sizeBefore),
    };
}
/** The file is created with the log: on a full disk there would be no room later. */
function prepareRotation(folder) {
    const rotation = readRotation(folder);
    if (rotation.log === 0)
        writeRotation(folder, { ...rotation, log: Date.now() });
    if (!rotation.isCutting)
        return;
    rmSync(olderLogFile(folder), { force: true });
    writeRotation(folder, { ...rotation, isCutting: false });
}
/** Rotates the log of a job without a supervisor, in one process at a time. Throws the system's error. */
function boundLog(folder) {
    const lock = `${log_files_logFile(folder)}.cut`;
    (0,durable_file/* ignoring */.O_)(['ENOENT'], () => (0,durable_file/* withFile */.D4)(log_files_logFile(folder), O_RDWR | O_NOFOLLOW, (file) => {
        const { size, uid } = (0,external_node_fs_.fstatSync)(file);
        // A command run with sudo must not leave root's files in another user's folder.
        if (size <= logLimit || uid !== (0,files_owner/* currentUser */.Ny)() || !takeLock(lock))
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
    const before = log_files_readRotation(folder);
    const positionBefore = position();
    const { size } = (0,external_node_fs_.fstatSync)(file);
    // Slow, so it comes first: little may happen between copy and truncation.
    const found = (0,errors/* attempt */.CD)(() => compacted(folder));
    const compact = found && found.bytes.length <= logLimit ? found : undefined;
    let line = progressLineIn(file, size);
    (0,errors/* attempt */.CD)(() => log_files_writeRotation(folder, { ...before, isCutting: true }));
    const from = compact ? compact.to - before.cut : Math.max(before.carried, size - logLimit);
    const older = createOlder(folder);
    let isCopied = older !== undefined;
    let copiedTo = from;
    if (compact && older !== undefined)
        isCopied = (0,errors/* attempt */.CD)(() => ((0,external_node_fs_.writeFileSync)(older, compact.bytes), true)) === true;
    try {
        // Each round copies what was written during the last one.
        for (let end = size; end > copiedTo && copiedTo < size + logLimit; end = (0,external_node_fs_.fstatSync)(file).size) {
            const bytes = log_files_readRange(file, copiedTo, end);
            isCopied &&= (0,errors/* attempt */.CD)(() => ((0,external_node_fs_.writeFileSync)(older ?? -1, bytes), true)) === true;
            if (end > size)
                line = newestLine(line, log_files_readRange(file, copiedTo - progressReach, end));
            copiedTo = end;
        }
    }
    finally {
        if (older !== undefined)
            (0,external_node_fs_.closeSync)(older);
    }
    if (!isCopied)
        (0,errors/* attempt */.CD)(() => (0,external_node_fs_.rmSync)(log_files_olderLogFile(folder), { force: true }));
    const carried = truncate(file, line);
    const positionNow = position();
    const isQuiet = copiedTo === size && positionNow === positionBefore;
    // At the end of the copy, too, nothing was written since.
    const isWhole = isCopied && (isQuiet || positionNow === copiedTo);
    (0,errors/* attempt */.CD)(() => log_files_writeRotation(folder, {
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
    return (0,errors/* attempt */.CD)(() => (0,external_node_fs_.openSync)(log_files_olderLogFile(folder), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, durable_file/* privateFile */.o4));
}
/** End of the last write through a descriptor (https://man7.org/linux/man-pages/man5/proc_pid_fdinfo.5.html). */
function positionIn(fdinfo) {
    const text = Buffer.alloc(64);
    const count = readSync(fdinfo, text, 0, text.length, 0);
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
    return log_files_withLog(log_files_logFile(folder), (file) => progressLineIn(file, (0,external_node_fs_.fstatSync)(file).size));
}
function progressLineIn(file, size) {
    const from = size - progressReach;
    const found = from > 0 ? newestLine(undefined, log_files_readRange(file, from, size)) : undefined;
    if (found !== undefined && (0,progress_line/* hasDone */.BR)(found))
        return found;
    // The last rotation left a line at the beginning.
    const start = log_files_readRange(file, 0, Math.min(size, progressReach));
    const rest = log_files_readRange(file, Math.max(progressReach, size - log_files_mostBytes), size);
    return (0,progress_line/* lastProgressLine */.uA)(Buffer.concat([start, rest]).toString('utf8'));
}
/** `written`: bytes since the piece of work began, dropped ones included. `mark` changes with each write. */
function logState(folder) {
    const { cut } = log_files_readRotation(folder);
    const state = log_files_withLog(log_files_logFile(folder), (file) => {
        const { size, mtimeMs } = (0,external_node_fs_.fstatSync)(file);
        return { written: cut + size, mark: `${size} ${Math.floor(mtimeMs)}` };
    });
    return state ?? { written: cut, mark: '-' };
}

;// CONCATENATED MODULE: ./build/adapters/supervision/stop-attempt.js
/** Stops a supervised job: through its supervisor, or directly if that is gone or does not act. */








/** Time for the supervisor to record the end after the grace period. */
const stopSpareMs = 10_000;
/** A supervisor acknowledges a stop within 0.5 s; after this long it hangs or is suspended. */
const answerMs = 5_000;
const pollMs = 100;
/** Throws a UserError when that is not permitted. `waitMs`: shorter in tests only. */
async function stopAttempt(parts, graceMs, waitMs = answerMs) {
    const before = parts.observe();
    if (!isAnyLeft(before))
        return { kind: 'not-running' };
    const wasRunning = (0,job_facts/* isJobRunning */.Vd)(before);
    const members = createMembers(parts.members);
    // Membership is certain while its own process runs, which may end before the others.
    if (before.isSupervised)
        (0,errors/* attempt */.CD)(() => members.living());
    else
        members.living();
    const request = before.record && wasRunning ? ask(parts, before, before.record, graceMs) : undefined;
    const left = await signalUntilGone(parts, { before, members, request, graceMs, waitMs });
    if (left)
        return stillRunning(parts.processes, left, members);
    const { record } = parts.observe();
    const isSame = record?.number === before.record?.number && record?.startedAt === before.record?.startedAt;
    const sent = members.sent();
    if (!record || !isSame || !wasRunning || (0,job_facts/* unrecorded */.yt)(before).length > 0)
        return { kind: 'stopped', sent };
    if (record.end)
        return { kind: 'stopped', end: record.end, sent };
    // The supervisor is gone.
    const stopped = stoppedNow(record, before, parts);
    (0,errors/* attempt */.CD)(() => saveAttempt(parts.folder, stopped));
    return { kind: 'stopped', end: stopped.end, sent };
}
/** Signals the processes where no supervisor does. Resolves with the last facts if some cannot be ended. */
async function signalUntilGone(parts, { before, members, request, graceMs, waitMs }) {
    const begun = performance.now();
    /** When this process began to signal. */
    let directAtMs;
    let killAtMs = graceMs;
    let goneAtMs;
    for (;;) {
        const facts = parts.observe();
        const isThere = facts.newest === before.newest &&
            (isAnyLeft(facts) || (!facts.isSupervised && members.living().length > 0));
        if (!isThere)
            return undefined;
        const spentMs = performance.now() - begun;
        const isHeard = request?.isHeard() === true;
        const isLate = request?.isRefused === true || spentMs > (isHeard ? graceMs : 0) + waitMs;
        if (directAtMs === undefined && (!facts.isSupervised || (request?.isHere === true && isLate))) {
            directAtMs = spentMs;
            if (!isHeard) {
                killAtMs = spentMs + graceMs;
                members.signal('SIGTERM');
            }
        }
        if (directAtMs !== undefined && spentMs >= killAtMs)
            members.signal('SIGKILL');
        const left = directAtMs === undefined ? [] : pidsLeft(facts, members.living());
        const isInVain = left.length > 0 && left.every((pid) => !members.mayEnd(pid) || parts.processes.isHidden(pid));
        if (isInVain || spentMs > killAtMs + stopSpareMs)
            return facts;
        if (directAtMs !== undefined && facts.isSupervised && left.length === 0) {
            goneAtMs ??= spentMs;
            // The job has ended, but its supervisor does not record it: it must not act any more.
            if (spentMs > goneAtMs + waitMs)
                endSupervisor(parts, facts, before);
        }
        else
            goneAtMs = undefined;
        await (0,promises_.setTimeout)(pollMs);
    }
}
function stillRunning(processes, facts, members) {
    const pids = pidsLeft(facts, members.living());
    const supervisor = facts.isSupervised ? facts.record?.supervisor : undefined;
    return {
        kind: 'still-running',
        pids,
        sent: members.sent(),
        reasons: pids.flatMap((pid) => reasonOf(processes, pid) ?? []),
        ...(supervisor && { supervisor }),
    };
}
function createMembers(list) {
    let known = [];
    const sent = new Map();
    const refused = new Set();
    const living = () => {
        const found = list();
        const pids = new Set(found.map(pidOf));
        return (known = [...found, ...known.filter((row) => !pids.has(row.pid) && (0,process_table/* livesStill */.ky)(row))]);
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
        /** False when the system refused a signal. */
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
        throw (0,durable_file/* fileProblem */.Wj)('cannot request a stop: cannot write into', folder, unwritten);
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

;// CONCATENATED MODULE: ./build/adapters/supervision/observe.js
/** Gathers the facts about a supervised job. */















/** Length of the output's end that is shown. */
const outputBytes = 64 * 1024;
const mostProgressBytes = 256 * 1024;
function readProcessList() {
    const index = listProcesses();
    let times;
    return { readAt: performance.now(), index, times: () => (times ??= { of: processTimes() }).of };
}
/**
 * `processList` is read only if needed. `isFresh`: it is not older than the job's record. Throws a UserError or the system's
 * error.
 */
function observe(parts, { folder, mark }, processList, isFresh) {
    const newest = newestAttempt(folder);
    const record = newest === 0 ? undefined : readRecord(folder, newest);
    const self = parts.processes.self();
    const seen = { ...observeAttempt(parts, folder, record), newest };
    const identity = identityOf(folder, mark, record, self);
    // The mark in their environment shows what the record lacks.
    const markedProcesses = seen.isSupervised || seen.isAlive
        ? []
        : processesOf(processList().index, identity)
            .filter((row) => isFresh || (0,process_table/* livesStill */.ky)(row))
            .map(({ pid, attempt: number }) => ({ pid, attempt: number }));
    if (!seen.isSupervised && (seen.isAlive || markedProcesses.length > 0))
        (0,errors/* attempt */.CD)(() => boundLog(folder));
    const facts = { ...seen, markedProcesses, ...observeOutput(folder, parts.secrets) };
    if (!(0,job_facts/* isJobRunning */.Vd)(facts) || (0,job_progress/* reportedProgress */.d6)(facts)?.progressKey !== undefined)
        return facts;
    // A job in another container: its pids mean other processes here.
    if (record && !record.end && !isHere(record.supervisor, self))
        return facts;
    const { index, times } = processList();
    const own = processesOf(index, identity).filter(({ attempt: number }) => number >= newest);
    const leader = seen.isAlive ? record?.process?.pid : undefined;
    const cpuMs = jobCpuMs(index, times(), leader, new Set(own.map(({ marker }) => marker)));
    return cpuMs === undefined ? facts : { ...facts, cpuMs };
}
/** What the record, and a look at the processes in it, show of the newest attempt. */
function observeAttempt(parts, folder, record) {
    const { processes } = parts;
    const self = processes.self();
    const uptimeMs = parts.uptimeMs();
    const isOpen = record !== undefined && record.end === undefined;
    const isSupervised = isOpen && lives(record.supervisor, record, { ...parts, folder });
    const isAlive = isOpen &&
        (lives(record.process, record, { ...parts, folder }) || (!isSupervised && isGroupHidden(record, self)));
    const isThisBoot = record !== undefined && isOfThisBoot(record.supervisor, self);
    const since = (at) => (isThisBoot && at !== undefined ? uptimeMs - at : undefined);
    const request = isOpen ? readStopRequest(folder, record) : undefined;
    const ageMs = since(record?.uptimeMs);
    const requestedAgoMs = since(request?.uptimeMs);
    // Where that clock includes sleep, the tick's awake clock counts.
    const endedAgoMs = process.platform === 'darwin' ? undefined : since(record?.end?.uptimeMs);
    const hidden = [isSupervised && record.supervisor, isAlive && record.process].flatMap((owner) => owner && isHere(owner, self) && processes.isHidden(owner.pid) ? [owner.pid] : []);
    return {
        ...(record && { record }),
        isSupervised,
        isAlive,
        rebooted: record !== undefined && !isThisBoot && record.supervisor.host === self.host,
        ...(ageMs !== undefined && { ageMs }),
        ...(endedAgoMs !== undefined && { endedAgoMs }),
        uptimeMs,
        // Another host's uptime clock may be days ahead.
        isStopping: requestedAgoMs !== undefined && Math.abs(requestedAgoMs) < (request?.graceMs ?? 0) + stopSpareMs,
        ...(hidden.length > 0 && { hidden }),
    };
}
function observeOutput(folder, secrets) {
    const progressText = readProgress(folder);
    const line = (0,errors/* attempt */.CD)(() => progressLine(folder));
    const { written, mark } = logState(folder);
    const { maskWords = (text) => text } = secrets ?? {};
    return {
        hasCheckpoint: (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, protocol/* checkpointFolder */.L6), { throwIfNoEntry: false }) !== undefined,
        ...(progressText !== undefined && { progressText: maskWords(progressText) }),
        ...(line !== undefined && { progressLine: maskWords(line) }),
        output: logEnd(folder, outputBytes, secrets?.mask),
        outputMark: mark,
        outputBytes: written,
    };
}
function identityOf(folder, mark, record, self) {
    return { mark, pidNamespace: pidNamespaceOf(self), leader: record && leaderOf(folder, record, self) };
}
/**
 * Where /proc hides other users' processes, the job's group may have invisible members, such as a `sudo` that outlives its
 * script.
 */
function isGroupHidden({ process: own }, self) {
    return own !== undefined && isHere(own, self) && (0,process_table/* answers */.GA)(-own.pid) && (0,process_table/* hiding */.Q0)() !== undefined;
}
/** Throws a UserError when it is damaged. */
function readRecord(folder, number) {
    const found = readAttempt(folder, number);
    if (!found)
        return undefined;
    const record = decodeAttempt(found.text);
    if (record)
        return record;
    throw new errors/* UserError */.yo(`${found.path} is damaged, so it is not known whether the job runs: check that it does not run, then delete this file`);
}
/** Undefined: none. A file that is too large counts as invalid JSON. */
function readProgress(folder) {
    const path = (0,external_node_path_.join)(folder, protocol/* progressFile */.mM);
    const size = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.size;
    if (size === undefined)
        return undefined;
    return size > mostProgressBytes ? '{' : ((0,errors/* attempt */.CD)(() => (0,durable_file/* readPlain */.rM)(path)) ?? '{');
}

// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/adapters/supervision/start-attempt.js
/** Starts the supervisor of a job and waits for its response. */







/** Never rejects. */
async function startAttempt(job, start) {
    const begun = performance.now();
    const { program, leader, ...place } = job;
    const { jobId: _, group: __, timeoutMs, ...attempt } = start;
    const env = { ...start.env, ...environmentOf(job.folder, start.next) };
    const request = { ...place, ...(leader && { leader }), ...attempt, env, engine: process.pid };
    const reply = await askSupervisor(program, request, timeoutMs);
    const durationMs = performance.now() - begun;
    if (reply === 'late')
        return { kind: 'timed-out', timeoutMs, survivors: [], ...(0,exec_result/* printed */.zd)(''), durationMs };
    if (reply.kind === 'failed')
        return (0,exec_result/* notStarted */.DY)(reply.message, durationMs);
    const { head, said } = startedWords(reply);
    return (0,exec_result/* exitedWell */.um)(head, durationMs, said);
}
/** For the command line, and for notices. */
function startedWords(reply) {
    if (reply.kind === 'busy')
        return { head: 'another command is starting it', said: (0,sentence/* sentence */.e)('being-started') };
    const { pid, attempt } = reply;
    return { head: `pid ${pid}, attempt ${attempt}`, said: (0,sentence/* sentence */.e)('attempt-started', { pid, attempt }) };
}
/** Extra environment variables of a supervised job. */
function environmentOf(folder, { attempt, stopReason }) {
    return {
        OPS_PROGRESS_FILE: (0,external_node_path_.join)(folder, protocol/* progressFile */.mM),
        OPS_CHECKPOINT_DIR: (0,external_node_path_.join)(folder, protocol/* checkpointFolder */.L6),
        OPS_ATTEMPT: String(attempt),
        ...(attempt > 1 && { OPS_RESUME: '1' }),
        ...(stopReason !== undefined && { OPS_STOP_REASON: stopReason }),
        // The runner kills processes with its own job's value (JobExtension.cs).
        RUNNER_TRACKING_ID: '',
    };
}
/**
 * `late` after the timeout; then the supervisor is asked to end the job that it may have started. It has its own session and none
 * of our environment variables.
 */
function askSupervisor(program, request, timeoutMs) {
    const log = (0,external_node_path_.join)(request.folder, 'supervisor.log');
    const failed = (why) => ({
        kind: 'failed',
        message: `its supervisor did not start (${why}); see ${log}`,
    });
    return new Promise((resolve) => {
        const errors = (0,external_node_fs_.openSync)(log, 'w', durable_file/* privateFile */.o4);
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

;// CONCATENATED MODULE: ./build/adapters/supervision/supervision.js
/** Supervised jobs of this host: observe, start, stop. */














const groupWaitMs = 60_000;
/** Readable, and unique also on case-insensitive file systems. */
function folderName(jobId) {
    return `${jobId.replaceAll(/[^A-Za-z0-9_-]/g, '_')}-${(0,fingerprint/* fingerprint */.Rj)(jobId).slice(0, 8)}`;
}
/** Long: the short methods of one port, which share a reading of the process table. */
function createSupervision(parts) {
    const { root, program, processes, secrets } = parts;
    const folderOf = (jobId) => (0,external_node_path_.join)(root, folderName(jobId));
    // Derived from the path, so that processes are found even when the folder is gone.
    const base = (0,external_node_path_.join)((0,errors/* attempt */.CD)(() => (0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(root))) ?? (0,external_node_path_.dirname)(root), (0,external_node_path_.basename)(root));
    const markOf = (jobId) => `job-${(0,fingerprint/* fingerprint */.Rj)((0,external_node_path_.join)(base, folderName(jobId)))}`;
    // One reading of the process table serves many jobs.
    let latest;
    function facts(jobId, maxAgeMs) {
        let own;
        const read = () => {
            const isUsable = latest && performance.now() - latest.readAt < maxAgeMs;
            return (latest = isUsable && latest ? latest : readProcessList());
        };
        const job = { folder: folderOf(jobId), mark: markOf(jobId) };
        return observe(parts, job, () => (own ??= read()), maxAgeMs === 0);
    }
    function factsOrProblem(jobId, maxAgeMs = 0) {
        try {
            return facts(jobId, maxAgeMs);
        }
        catch (error) {
            throw (0,durable_file/* fileProblem */.Wj)('cannot read the records of the job in', folderOf(jobId), error);
        }
    }
    function identity(jobId) {
        const folder = folderOf(jobId);
        return identityOf(folder, markOf(jobId), readRecord(folder, newestAttempt(folder)), processes.self());
    }
    function launch(request) {
        const { mark, leader } = identity(request.jobId);
        const folder = (0,external_node_fs_.realpathSync)(folderOf(request.jobId));
        return startAttempt({ program, host: processes.self().host, folder, mark, leader }, request);
    }
    /** Why no job of the group may be started now. */
    function groupProblem({ name, jobIds }) {
        // One process list for the group, read under the lock.
        latest = undefined;
        for (const id of jobIds) {
            const found = facts(id, Infinity);
            if ((0,job_facts/* isJobRunning */.Vd)(found))
                return `${id} of concurrencyGroup ${name} runs: wait for its end`;
            if (found.markedProcesses.length > 0)
                return `orphans of ${id} of concurrencyGroup ${name} still run: ops-framework stop ${id}`;
        }
        return undefined;
    }
    return {
        folderOf,
        observe: factsOrProblem,
        unended: () => ((0,errors/* attempt */.CD)(() => (0,external_node_fs_.readdirSync)(root)) ?? []).flatMap((name) => {
            const folder = (0,external_node_path_.join)(root, name);
            // A damaged record is reported where the job is known.
            const record = (0,errors/* attempt */.CD)(() => readRecord(folder, newestAttempt(folder)));
            const isOwn = record?.job !== undefined && folderName(record.job.id) === name;
            return isOwn && record.end === undefined ? [record.job] : [];
        }),
        async start(request) {
            const begun = performance.now();
            const elapsed = () => performance.now() - begun;
            const { group, jobId } = request;
            try {
                (0,durable_file/* makeFolder */.fc)(folderOf(jobId));
                if (!group)
                    return await launch(request);
                const lock = (0,external_node_path_.join)(root, `group-${folderName(group.name)}`);
                return await (0,file_lock/* withLock */.k)(lock, processes, groupWaitMs, () => {
                    const problem = groupProblem(group);
                    return problem === undefined ? launch(request) : (0,exec_result/* notStarted */.DY)(problem, elapsed());
                });
            }
            catch (error) {
                const { message } = (0,durable_file/* fileProblem */.Wj)('cannot start it: cannot use', folderOf(jobId), error);
                return (0,exec_result/* notStarted */.DY)(message, elapsed());
            }
        },
        stop: (jobId, graceMs) => stopAttempt({
            ...parts,
            folder: folderOf(jobId),
            observe: () => factsOrProblem(jobId),
            members: () => processesOf(listProcesses(), identity(jobId)),
        }, graceMs),
        logLines(jobId, isOver, from) {
            try {
                return readLogLines(folderOf(jobId), isOver, from, secrets?.mask);
            }
            catch (error) {
                throw (0,durable_file/* fileProblem */.Wj)('cannot read the log in', folderOf(jobId), error);
            }
        },
    };
}

// EXTERNAL MODULE: ./build/adapters/host/system.js + 1 modules
var system = __webpack_require__(254);
// EXTERNAL MODULE: ./build/compose/cancellation.js
var compose_cancellation = __webpack_require__(9375);
;// CONCATENATED MODULE: ./build/compose/supervision.js
/** Supervised jobs with the supervisor's program. Loaded for the first such job. */






function openSupervision({ cancellation, ...parts }) {
    // Built beside the program that runs, whichever of the two that is.
    const program = (0,external_node_path_.resolve)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '')), '../supervisor/index.js');
    const supervision = createSupervision({ ...parts, program, now: system/* systemClock */.ml.now, uptimeMs: awake/* readUptimeMs */.D3 });
    const start = (0,compose_cancellation/* unlessCancelled */.MS)(cancellation, (request) => supervision.start(request));
    return { ...supervision, start };
}


/***/ }),

/***/ 5119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ linesReader),
/* harmony export */   q: () => (/* binding */ missingMark)
/* harmony export */ });
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(743);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/** Masks and cleans output that is read in pieces. Pure. */


const keyBegins = '-----BEGIN PRIVATE KEY-----';
const openKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?![^]*-----END [A-Z ]{0,40}PRIVATE KEY-----)/;
const hidden = (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(keyBegins);
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
    return ({ lines, isAfterGap }) => {
        if (!isAfterGap)
            return shownOf(lines);
        [isInKey, keyLines] = [false, mostKeyLines];
        const shown = shownOf(lines);
        return shown === undefined ? missingMark : `${missingMark}\n${shown}`;
    };
}


/***/ })

};
