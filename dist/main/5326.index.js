export const id = 5326;
export const ids = [5326];
export const modules = {

/***/ 5326:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3053);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7067);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8995);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8522);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7827);
/**
 * The process that holds GitHub's cache toolkit. A process of its own, because the toolkit takes its folders from the
 * environment and the working folder, prints what would act in the workflow, and cannot be stopped when a service hangs.
 * The parent gives it an empty folder and asks it over the channel; it ends with the parent.
 */








/** A state is some hundred kilobytes at most. More is not ours: it is not downloaded, not unpacked and not read. */
const mostBytes = 32 * 1024 * 1024;
/** Room for the headers of an archive. */
const tarBytes = 1024 * 1024;
const tooLarge = `it is larger than ${mostBytes} bytes`;
let printed = [];
let extraction = 'none';
let wanted = '';
let onTooLarge = () => undefined;
// Before anything that takes time: the parent can die while the toolkit loads.
process.on('disconnect', leave);
if (!process.connected)
    leave();
listenToToolkit();
guardTar();
guardDownloads();
const { restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(3838), __webpack_require__.e(9728)]).then(__webpack_require__.bind(__webpack_require__, 9728));
// The parent asks one thing at a time.
process.on('message', (request) => {
    void answer(request).then((reply) => {
        send({ reply });
        // Node writes its compile cache when a process ends by itself, and this one does not.
        node_module__WEBPACK_IMPORTED_MODULE_5__.flushCompileCache?.();
    });
});
/** The parent died: nobody else removes the folder. */
function leave() {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(process.cwd(), { recursive: true, force: true });
    process.exit();
}
function send(message) {
    process.send?.(message);
}
async function answer(request) {
    printed = [];
    extraction = 'none';
    wanted = request.file;
    try {
        if (request.kind === 'look-up')
            return await lookUp(request.file, request.key);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(request.file, { recursive: true, force: true });
        if (request.kind === 'restore')
            return await restore(request.file, request.key);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.writeFile)(request.file, request.text, { mode: 0o600 });
        return await save(request.file, request.key);
    }
    catch (error) {
        return { kind: 'failed', why: (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_7__/* .cleanLine */ .Ow)(error instanceof Error ? error.message : String(error)) };
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
    const isTooLarge = new Promise((resolve) => {
        onTooLarge = () => resolve('too-large');
    });
    // The toolkit would try again and again. What it goes on with ends as this did, and nothing of it is unpacked.
    const found = await Promise.race([restoreCache([file], key), isTooLarge]);
    if (found === 'too-large')
        return { kind: 'damaged', why: tooLarge };
    if (extraction === 'no-archive')
        return { kind: 'failed', why: 'the store sent a refusal or a page instead of the entry' };
    if (extraction === 'failed')
        return { kind: 'damaged', why: 'its archive cannot be unpacked' };
    if (found === undefined)
        return { kind: 'failed', why: complaint() ?? 'the entry is gone' };
    if (found !== key)
        return { kind: 'failed', why: 'the cache returned a different entry from the requested one' };
    return readRestored(file);
}
async function readRestored(file) {
    try {
        // An archive can hold a link, or a pipe that never ends: neither is followed or waited for.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK);
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
    const refusal = printed.find((line) => line.includes('Failed to reserve cache'));
    if (refusal !== undefined && /\(409\)|already exists|Response was not ok/i.test(refusal))
        return { kind: 'taken', isSure: !refusal.includes('Response was not ok') };
    return { kind: 'failed', why: (refusal && messageOf(refusal)) ?? complaint() ?? 'no reason was given' };
}
/** What the toolkit prints is kept from the workflow's log, where it would act, and searched for reasons. */
function listenToToolkit() {
    process.stdout.write = (chunk) => {
        for (const line of String(chunk).split('\n')) {
            if (line.startsWith('::add-mask::') || line.trim() === '' || line.includes(tooLarge))
                continue;
            printed.push(line.slice(0, 2000));
            if (/^Attempt \d+ of \d+ failed/.test(line))
                send({ heard: messageOf(line) });
        }
        return true;
    };
}
/** The last warning or error the toolkit gave; it returns as if nothing were there. */
function complaint() {
    const line = printed.findLast((each) => /^::(?:warning|error)|^Failed to/.test(each));
    return line && messageOf(line);
}
/** The first line, without the command's head, the toolkit's own framing, and what a signed address holds. */
function messageOf(line) {
    const words = line.replace(/^::[a-z]+[^:]*::/, '').replace(/^Failed to \w+(?: cache)?: (?:Error: )?/, '');
    return (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_7__/* .cleanLine */ .Ow)(words.replace(/%0[AD].*$/, '').replaceAll(/(https?:\/\/[^\s?]*)\?\S*/g, '$1?…'));
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
        const [, path = ''] = args;
        const archive = contentOf(path);
        const isText = /^\s*[<{]/.test(archive.toString('latin1', 0, 16));
        // From nothing nothing is unpacked, and tar fails.
        const safe = fitsUnpacked(archive) ? args.filter((arg) => arg !== '-P') : ['-xf', '/dev/null'];
        const child = spawn(file, [...safe, wanted], options);
        child.on('exit', (code) => {
            if (code !== 0)
                extraction = isText ? 'no-archive' : 'failed';
        });
        return child;
    };
    Object.assign(node_child_process__WEBPACK_IMPORTED_MODULE_0__, { spawn: guarded });
    (0,node_module__WEBPACK_IMPORTED_MODULE_5__.syncBuiltinESMExports)();
}
/**
 * True for a gzip that unpacks to no more than is ours. Other formats are not for tar: its programs read some of them, too
 * (https://www.gnu.org/software/gzip/manual/gzip.html#Overview), and nobody counted what comes out of those.
 */
function fitsUnpacked(archive) {
    try {
        (0,node_zlib__WEBPACK_IMPORTED_MODULE_6__.gunzipSync)(archive, { maxOutputLength: mostBytes + tarBytes });
        return true;
    }
    catch {
        return false;
    }
}
/**
 * What is too large is not downloaded: it would fill the disk, and take so long that nothing else of the cache could be asked.
 * https://nodejs.org/api/diagnostics_channel.html#http
 */
function guardDownloads() {
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__.subscribe)('http.client.response.finish', (message) => {
        if (!(message instanceof Object && 'request' in message && 'response' in message))
            return;
        const { request, response } = message;
        if (!(request instanceof node_http__WEBPACK_IMPORTED_MODULE_4__.ClientRequest && response instanceof node_http__WEBPACK_IMPORTED_MODULE_4__.IncomingMessage))
            return;
        if (Number(response.headers['content-length'] ?? 0) <= mostBytes)
            return;
        request.destroy(new Error(tooLarge));
        onTooLarge();
    });
}
/** Empty when it cannot be read. */
function contentOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(path);
    }
    catch {
        return Buffer.alloc(0);
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
