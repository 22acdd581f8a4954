export const id = 326;
export const ids = [326];
export const modules = {

/***/ 5326:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8995);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6067);
/**
 * The process that holds GitHub's cache toolkit. A process of its own, because the toolkit takes its folders from the
 * environment and the working folder, prints what would act in the workflow, and cannot be stopped when a service hangs.
 * The parent gives it an empty folder and asks it over the channel; it ends with the parent.
 */





/** A state is some hundred kilobytes at most. More is not ours, and is not read into memory. */
const mostBytes = 32 * 1024 * 1024;
let heard = [];
let extraction = 'none';
let wanted = '';
// Before anything that takes time: the parent can die while the toolkit loads.
process.on('disconnect', leave);
if (!process.connected)
    leave();
listenToToolkit();
guardTar();
const { restoreCache, saveCache } = await __webpack_require__.e(/* import() */ 746).then(__webpack_require__.bind(__webpack_require__, 1746));
// The parent asks one thing at a time.
process.on('message', (request) => {
    void answer(request).then((reply) => {
        tell({ reply });
        // Node writes its compile cache when a process ends by itself, and this one does not.
        node_module__WEBPACK_IMPORTED_MODULE_3__.flushCompileCache?.();
    });
});
/** The parent died: nobody else removes the folder. */
function leave() {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(process.cwd(), { recursive: true, force: true });
    process.exit();
}
function tell(message) {
    process.send?.(message);
}
async function answer(request) {
    heard = [];
    extraction = 'none';
    wanted = request.file;
    try {
        if (request.kind === 'look-up')
            return await lookUp(request.file, request.key);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(request.file, { recursive: true, force: true });
        if (request.kind === 'restore')
            return await restore(request.file, request.key);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(request.file, request.text, { mode: 0o600 });
        return await save(request.file, request.key);
    }
    catch (error) {
        return { kind: 'failed', why: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(error instanceof Error ? error.message : String(error)) };
    }
}
async function lookUp(file, key) {
    const found = await restoreCache([file], key, [key], { lookupOnly: true });
    if (found !== undefined)
        return { kind: 'looked-up', key: found };
    const why = complaint();
    return why === undefined ? { kind: 'looked-up' } : { kind: 'failed', why };
}
async function restore(file, key) {
    const found = await restoreCache([file], key);
    if (extraction === 'no-archive')
        return { kind: 'failed', why: 'something else came instead of it: a refusal, or a page' };
    if (extraction === 'failed')
        return { kind: 'damaged', why: 'its archive cannot be unpacked' };
    if (found === undefined)
        return { kind: 'failed', why: complaint() ?? 'it is gone' };
    if (found !== key)
        return { kind: 'failed', why: 'the cache gave another entry than the one asked for' };
    return readRestored(file);
}
async function readRestored(file) {
    try {
        // An archive can hold a link, or a pipe that never ends: neither is followed or waited for.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
        try {
            const stats = await handle.stat();
            if (!stats.isFile())
                return { kind: 'damaged', why: 'there is no regular file in it' };
            if (stats.nlink > 1)
                return { kind: 'damaged', why: 'there is a link in it' };
            if (stats.size > mostBytes)
                return { kind: 'damaged', why: `it is ${stats.size} bytes long` };
            return { kind: 'restored', text: await handle.readFile('utf8') };
        }
        finally {
            await handle.close();
        }
    }
    catch {
        return { kind: 'damaged', why: 'there is no regular file in it' };
    }
}
async function save(file, key) {
    if ((await saveCache([file], key)) !== -1)
        return { kind: 'saved' };
    // The service's own words stand only in a debug line.
    const refusal = heard.find((line) => line.includes('Failed to reserve cache'));
    if (refusal !== undefined && /\(409\)|already exists|Response was not ok/i.test(refusal))
        return { kind: 'taken', isSure: !refusal.includes('Response was not ok') };
    return { kind: 'failed', why: (refusal && wordsOf(refusal)) ?? complaint() ?? 'no reason was given' };
}
/** What the toolkit prints is kept from the workflow's log, where it would act, and searched for reasons. */
function listenToToolkit() {
    process.stdout.write = (chunk) => {
        for (const line of String(chunk).split('\n')) {
            if (line.startsWith('::add-mask::') || line.trim() === '')
                continue;
            heard.push(line.slice(0, 2000));
            if (/^Attempt \d+ of \d+ failed/.test(line))
                tell({ heard: wordsOf(line) });
        }
        return true;
    };
}
/** The last warning or error the toolkit gave; it returns as if nothing were there. */
function complaint() {
    const line = heard.findLast((each) => /^::(?:warning|error)|^Failed to/.test(each));
    return line && wordsOf(line);
}
/** The first line, without the command's head, the toolkit's own framing, and what a signed address holds. */
function wordsOf(line) {
    const words = line.replace(/^::[a-z]+[^:]*::/, '').replace(/^Failed to \w+(?: cache)?: (?:Error: )?/, '');
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(words.replace(/%0[AD].*$/, '').replaceAll(/(https?:\/\/[^\s?]*)\?\S*/g, '$1?…'));
}
/**
 * The toolkit unpacks with `tar -x -P`, which lets an archive write anywhere. Here tar unpacks the one file that was
 * asked for, and without -P: absolute names lose their root, names with `..` are refused.
 * https://www.gnu.org/software/tar/manual/html_node/absolute.html
 */
function guardTar() {
    const { spawn } = node_child_process__WEBPACK_IMPORTED_MODULE_0__;
    const guarded = (file, args, options) => {
        if (args[0] !== '-xf')
            return spawn(file, args, options);
        // Gone when tar ends. What the store says instead of an archive is XML, HTML or JSON.
        const isText = /^\s*[<{]/.test(startOf(args[1] ?? ''));
        const child = spawn(file, [...args.filter((arg) => arg !== '-P'), wanted], options);
        child.on('exit', (code) => {
            if (code !== 0)
                extraction = isText ? 'no-archive' : 'failed';
        });
        return child;
    };
    Object.assign(node_child_process__WEBPACK_IMPORTED_MODULE_0__, { spawn: guarded });
    (0,node_module__WEBPACK_IMPORTED_MODULE_3__.syncBuiltinESMExports)();
}
/** The first bytes of an archive as text. */
function startOf(path) {
    try {
        const bytes = Buffer.alloc(16);
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
        try {
            return bytes.toString('latin1', 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(opened, bytes));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(opened);
        }
    }
    catch {
        return '';
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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


/***/ })

};
