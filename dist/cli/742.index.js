export const id = 742;
export const ids = [742];
export const modules = {

/***/ 6785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ createLineSplitter),
/* harmony export */   g8: () => (/* binding */ incompleteEnd),
/* harmony export */   h_: () => (/* binding */ createCapture)
/* harmony export */ });
/* harmony import */ var _core_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3798);

const keptBytes = 128 * 1024;
/** `limit`: bytes kept of the head, and as many of the tail. */
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

/***/ 7742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createExec: () => (/* binding */ createExec)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _capture_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6785);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(951);
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(803);
/* harmony import */ var _start_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1972);
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
function createExec() {
    const reaper = (0,_process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .createReaper */ .Ys)();
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
        const [stdout, stderr] = [(0,_capture_js__WEBPACK_IMPORTED_MODULE_4__/* .createCapture */ .h_)(request.find), (0,_capture_js__WEBPACK_IMPORTED_MODULE_4__/* .createCapture */ .h_)(request.find)];
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
        (0,_process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .killTreesNow */ .Q0)(all.filter(({ endsGently }) => !endsGently).map(({ tree }) => tree));
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
    const env = marker === undefined ? { ...request.env } : { ...request.env, [_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .markerName */ .CO]: marker };
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(request.program ?? argv0, args, {
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
    return { kind: 'not-started', message: (0,_start_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explainStartFailure */ .u)(error, request), durationMs };
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
    return onLine && (0,_capture_js__WEBPACK_IMPORTED_MODULE_4__/* .createLineSplitter */ .AD)((line, goesOn) => onLine(line, { stream, goesOn }));
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
    if (tree.marker === undefined || (complete && !(0,_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .answers */ .GA)(-tree.root)))
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


/***/ }),

/***/ 803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q0: () => (/* binding */ killTreesNow),
/* harmony export */   Ql: () => (/* binding */ indexProcesses),
/* harmony export */   Vc: () => (/* binding */ stemOf),
/* harmony export */   Ys: () => (/* binding */ createReaper),
/* harmony export */   lS: () => (/* binding */ membersOf)
/* harmony export */ });
/* unused harmony export signalTree */
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


/***/ })

};
