export const id = 3242;
export const ids = [3242];
export const modules = {

/***/ 3242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWritePorts: () => (/* binding */ openWritePorts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/core/writes/plan.js
var plan = __webpack_require__(9488);
// EXTERNAL MODULE: ./build/adapters/files/durable-file.js
var durable_file = __webpack_require__(1705);
// EXTERNAL MODULE: ./build/adapters/files/trusted-path.js + 1 modules
var trusted_path = __webpack_require__(422);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/adapters/state/plan-store.js
/**
 * The plans made on this host, whole, in files that only this user reads. They may hold what a job printed. Beside them, which
 * of them this host began: the ledger may come from a cache whose newest entries somebody deleted.
 */






const mostKept = 50;
/** Of the marks of what was begun: a plan holds for 30 days at most, and each needs an approval. */
const mostMarks = 1000;
function createPlanStore(folder) {
    const pathOf = (digest) => (0,external_node_path_.join)(folder, `${digest}.json`);
    const openFolder = (path) => {
        (0,durable_file/* makeFolder */.fc)(folder);
        const problem = (0,trusted_path/* trustProblem */.mC)(folder, 'folder');
        if (problem !== undefined)
            throw new errors/* UserError */.yo(`others could change the plan ${path}: ${problem}`);
    };
    return {
        keep(digest, document) {
            const path = pathOf(digest);
            try {
                openFolder(path);
                (0,durable_file/* replaceFile */.fR)({ path, text: `${JSON.stringify(document)}\n` });
            }
            catch (error) {
                throw (0,durable_file/* fileProblem */.Wj)('cannot keep the plan', path, error);
            }
            removeOld(folder, 'json', mostKept);
        },
        read(digest) {
            if ((0,trusted_path/* trustProblem */.mC)(pathOf(digest)) !== undefined)
                return undefined;
            const stored = plan/* planSchema */.Fu.safeParse((0,errors/* attempt */.CD)(() => JSON.parse((0,durable_file/* readPlain */.rM)(pathOf(digest)) ?? '')));
            return stored.success ? stored.data : undefined;
        },
        begin(digest) {
            const path = (0,external_node_path_.join)(folder, `${digest}.begun`);
            try {
                openFolder(path);
                (0,durable_file/* writeNew */.qf)(path, '');
            }
            catch (error) {
                if ((0,durable_file/* hasCode */.up)(error, 'EEXIST'))
                    return false;
                throw (0,durable_file/* fileProblem */.Wj)('cannot note that the write begins', path, error);
            }
            removeOld(folder, 'begun', mostMarks);
            return true;
        },
    };
}
function removeOld(folder, ending, most) {
    const files = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
    const aged = files
        .filter((name) => /^[0-9a-f]{64}\./.test(name) && name.endsWith(`.${ending}`))
        .map((name) => ({ name, at: (0,errors/* attempt */.CD)(() => (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, name)).mtimeMs) ?? 0 }))
        .toSorted((a, b) => b.at - a.at);
    for (const { name } of aged.slice(most))
        (0,errors/* attempt */.CD)(() => (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/core/notices/catalog/shared.js
var shared = __webpack_require__(4843);
;// CONCATENATED MODULE: ./build/adapters/files/file-hashes.js
/** Hashes of the files that a plan rests on, and the key that only this host has. */








/** `keyFile`: created when it does not exist. */
function createFileHashes(keyFile) {
    let key;
    return {
        sha256: (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex'),
        keyed: (text) => (0,external_node_crypto_.createHmac)('sha256', (key ??= hostKey(keyFile)))
            .update(text)
            .digest('hex'),
        look,
        entries: (folder) => (0,errors/* attempt */.CD)(() => (0,external_node_fs_.readdirSync)(folder)),
        checkFolder: (path) => requireTrusted(path, 'folder'),
        program(word, cwd, searchPath) {
            // An empty entry is the working folder.
            const candidates = word.includes('/')
                ? [word]
                : searchPath.split(':').map((folder) => `${folder === '' ? '.' : folder}/${word}`);
            const at = candidates.findIndex((candidate) => isProgram(joined(candidate, cwd)));
            // Also folders without it: a program that is created there is found first.
            for (const candidate of candidates.slice(0, at + 1))
                requireTrusted(joined(candidate, cwd));
            return candidates[at];
        },
    };
}
function requireTrusted(path, end) {
    const problem = (0,trusted_path/* trustProblem */.mC)(path, end);
    if (problem !== undefined)
        throw uncoverable('file-of-others', path, { why: problem });
}
/** Loads no catalog: every tick with writes loads this file. */
function uncoverable(key, place, { why = '', cause } = {}) {
    const params = { place, why };
    return new errors/* UserError */.yo(shared/* fileProblems */.tH[key](params), { lines: [{ key, params }], cause });
}
/** Never normalised: `link/..` is the folder above of where the link leads. */
const joined = (name, cwd) => (name.startsWith('/') ? name : `${cwd}/${name}`);
const isProgram = (path) => (0,errors/* attempt */.CD)(() => ((0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK), (0,external_node_fs_.statSync)(path).isFile())) === true;
/** null, zero, full, random, urandom of Linux (devices.txt of the kernel). */
const harmlessDevices = new Set([3, 5, 7, 8, 9].map((minor) => 0x100 + minor));
/** https://man7.org/linux/man-pages/man2/statfs.2.html */
const procMagic = 0x9f_a0;
/** Of a path, in bytes (NAME_MAX). */
const longestPart = 255;
async function look(name, cwd, { isGuess = false } = {}) {
    const path = joined(name, cwd);
    try {
        const way = wayOf(path);
        if (way.isOwn)
            return undefined;
        const elsewhere = () => uncoverable('file-ambiguous', path);
        if (way.crossesProc)
            throw elsewhere();
        if (way.missing === undefined || (!isGuess && isWritten(way.end)))
            requireTrusted(path);
        const { missing } = way;
        // Throws an error that may hide an existing file, such as EACCES.
        if (missing !== undefined && !(0,durable_file/* ignoring */.O_)(['ENOENT', 'ENOTDIR'], () => (0,external_node_fs_.lstatSync)(missing)))
            return undefined;
        const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (!stats || (stats.isCharacterDevice() && harmlessDevices.has(stats.rdev)))
            return undefined;
        const real = external_node_fs_.realpathSync.native(path);
        if (way.end !== real)
            throw elsewhere();
        if (stats.isDirectory())
            return { kind: 'folder', path: real };
        // No code comes from one as from a file: a service listens there, as behind an address.
        if (stats.isSocket())
            return { kind: 'socket', path: real };
        if (stats.isFile())
            return { kind: 'file', path: real, ...(await contentOf(path)) };
        throw uncoverable('file-not-regular', path);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        const cause = (0,errors/* causeOf */.rl)(error);
        if (cause === 'ERR_INVALID_ARG_VALUE' || (cause === 'ENAMETOOLONG' && !fits(name)))
            return undefined;
        throw uncoverable('file-unreadable', path, { why: cause, cause: error });
    }
}
/** Others may create there what is missing. */
const isWritten = (folder) => (((0,errors/* attempt */.CD)(() => (0,external_node_fs_.statSync)(folder).mode) ?? 0) & 0o022) !== 0;
/** From its own working folder a program may reach a path that is too long from ours. */
function fits(name) {
    return (Buffer.byteLength(name) < 4096 && name.split('/').every((part) => Buffer.byteLength(part) <= longestPart));
}
function wayOf(path) {
    const steps = (0,trusted_path/* stepsTo */.BA)(path);
    const last = steps.at(-1);
    const missing = last?.kind === 'missing' ? last.path : undefined;
    const end = (missing === undefined ? last : last?.folder)?.path ?? '/';
    const procLinks = steps.filter(({ kind, folder }) => kind === 'link' && isProc(folder?.path ?? '/'));
    const stream = procLinks.find((link) => /\/fd\/[012]$/.test(link.path));
    if (stream && (0,trusted_path/* stepsTo */.BA)(stream.path).at(-1)?.path === last?.path)
        return { end, missing, crossesProc: false, isOwn: true };
    const crossesProc = procLinks.length > 0;
    return { end, missing, crossesProc, isOwn: (missing === undefined || crossesProc) && isProc(end) };
}
const isProc = (folder) => (0,external_node_fs_.statfsSync)(folder).type === procMagic;
async function contentOf(path) {
    // A pipe may be in its place by now.
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        if (!(await file.stat()).isFile())
            throw uncoverable('file-replaced', path);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let start = Buffer.alloc(0);
        for await (const chunk of file.createReadStream({ autoClose: false })) {
            hash.update(chunk);
            start = Buffer.concat([start, chunk.subarray(0, 256 - start.length)]);
        }
        return { sha256: hash.digest('hex'), start: start.toString('utf8') };
    }
    finally {
        await file.close();
    }
}
/** 32 random bytes that never leave the host. Of two processes that create it at once, the first one's counts. */
function hostKey(path) {
    try {
        (0,durable_file/* makeFolder */.fc)((0,external_node_path_.dirname)(path));
        const problem = (0,trusted_path/* trustProblem */.mC)(path, 'made');
        if (problem !== undefined)
            throw new errors/* UserError */.yo(`other users can change the key ${path}: ${problem}`);
        (0,durable_file/* ignoring */.O_)(['EEXIST'], () => (0,durable_file/* writeNew */.qf)(path, `${(0,external_node_crypto_.randomBytes)(32).toString('hex')}\n`));
        const key = (0,durable_file/* readPlain */.rM)(path)?.trim() ?? '';
        if (/^[0-9a-f]{64}$/.test(key))
            return key;
    }
    catch (error) {
        throw (0,durable_file/* fileProblem */.Wj)('cannot use the key', path, error);
    }
    throw new errors/* UserError */.yo(`${path} is not a key of ops-framework: remove it and plan the write again`);
}
const keyFileIn = (stateFolder) => (0,external_node_path_.join)(stateFolder, 'ops-framework.key');

// EXTERNAL MODULE: ./build/adapters/state/file-store.js + 2 modules
var file_store = __webpack_require__(9375);
// EXTERNAL MODULE: ./build/adapters/host/system.js
var system = __webpack_require__(1779);
// EXTERNAL MODULE: ./build/compose/cancellation.js
var compose_cancellation = __webpack_require__(1756);
// EXTERNAL MODULE: ./build/core/writes/ledger-codec.js + 1 modules
var ledger_codec = __webpack_require__(5645);
;// CONCATENATED MODULE: ./build/workflow/write-world.js
/** Builds what the write chain needs. Loaded when a command has to do with writes. */







async function openWritePorts(parts) {
    const { stateFolder, ledgerFile, processes, cancellation, namespace, kept, action } = parts;
    const file = (0,file_store/* createFileStore */.I)({
        path: ledgerFile,
        codec: ledger_codec/* ledgerCodec */.C,
        processes,
        now: system/* systemClock */.ml.now,
        holdsRoom: true,
    });
    const whole = action?.overShared(ledger_codec/* ledgerCodec */.C, file, ledgerFile) ?? file;
    const store = {
        ...whole,
        update: (change) => whole.update(kept(change)),
        claim: (change) => whole.claim(kept(change)),
    };
    return {
        ledger: {
            ...store,
            update: (0,compose_cancellation/* unlessCancelled */.MS)(cancellation, (change) => store.update(change)),
            claim: (0,compose_cancellation/* unlessCancelled */.MS)(cancellation, (change) => store.claim(change)),
        },
        atEnd: store,
        fileHashes: createFileHashes(keyFileIn(stateFolder)),
        plans: createPlanStore((0,external_node_path_.join)(stateFolder, 'ops-plans')),
        namespace,
        ...(action && { run: await action.openRun() }),
    };
}


/***/ })

};
