export const id = 621;
export const ids = [621];
export const modules = {

/***/ 9621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWriteWorld: () => (/* binding */ openWriteWorld)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./build/adapters/durable-file.js
var durable_file = __webpack_require__(3861);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/adapters/plan-shelf.js
/** The plans made on this host, whole, in files that only this user reads. They may hold what a job printed. */





const mostKept = 50;
const hash = schemas/* string */.YjP();
const command = {
    id: schemas/* string */.YjP(),
    argv: schemas/* array */.YOg(schemas/* string */.YjP()),
    cwd: schemas/* string */.YjP(),
    env: schemas/* record */.g1P(schemas/* string */.YjP(), hash),
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ word: schemas/* int */.Whr(), path: schemas/* string */.YjP(), sha256: hash })),
    folders: schemas/* exactOptional */.yqP(schemas/* array */.YOg(schemas/* int */.Whr())),
};
const schema = schemas/* object */.Ikc({
    text: schemas/* string */.YjP(),
    plan: schemas/* object */.Ikc({
        version: schemas/* literal */.euz(1),
        repository: schemas/* string */.YjP(),
        commit: schemas/* string */.YjP(),
        run: schemas/* object */.Ikc({ id: schemas/* string */.YjP(), requestedBy: schemas/* string */.YjP() }),
        namespace: schemas/* string */.YjP(),
        host: hash,
        config: schemas/* object */.Ikc({ path: schemas/* string */.YjP(), sha256: hash }),
        job: schemas/* object */.Ikc({
            ...command,
            risk: schemas/* string */.YjP(),
            timeoutSeconds: schemas/* number */.aig(),
            after: schemas/* array */.YOg(schemas/* object */.Ikc({
                jobId: schemas/* string */.YjP(),
                when: schemas/* enum */.k5n(['success', 'failure', 'always']),
                delaySeconds: schemas/* number */.aig(),
            })),
            approval: schemas/* exactOptional */.yqP(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())),
            verify: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ attempts: schemas/* number */.aig(), everySeconds: schemas/* number */.aig() })),
        }),
        verification: schemas/* array */.YOg(schemas/* object */.Ikc(command)),
        output: schemas/* nullable */.mee(hash),
        ignored: schemas/* array */.YOg(schemas/* string */.YjP()),
        expiresAt: schemas/* number */.aig(),
    }),
});
function createPlanShelf(folder) {
    const pathOf = (digest) => (0,external_node_path_.join)(folder, `${digest}.json`);
    return {
        keep(digest, document) {
            const path = pathOf(digest);
            try {
                (0,durable_file/* makeFolder */.fc)(folder);
                (0,durable_file/* replaceFile */.fR)({ path, text: `${JSON.stringify(document)}\n` });
            }
            catch (error) {
                throw (0,durable_file/* fileProblem */.Wj)('cannot keep the plan', path, error);
            }
            removeOld(folder);
        },
        read(digest) {
            const stored = schema.safeParse((0,errors/* attempt */.CD)(() => JSON.parse((0,durable_file/* readPlain */.rM)(pathOf(digest)) ?? '')));
            return stored.success ? stored.data : undefined;
        },
    };
}
function removeOld(folder) {
    const files = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
    const aged = files
        .filter((name) => /^[0-9a-f]{64}\.json$/.test(name))
        .map((name) => ({ name, at: (0,errors/* attempt */.CD)(() => (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, name)).mtimeMs) ?? 0 }))
        .toSorted((a, b) => b.at - a.at);
    for (const { name } of aged.slice(mostKept))
        (0,errors/* attempt */.CD)(() => (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/adapters/proofs.js
/** Hashes of what a plan rests on, and the key that only this host has. */





/** `keyFile`: made when it is not there. */
function createProofs(keyFile) {
    let key;
    return {
        sha256: (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex'),
        keyed: (text) => (0,external_node_crypto_.createHmac)('sha256', (key ??= hostKey(keyFile)))
            .update(text)
            .digest('hex'),
        async file(path) {
            try {
                const real = (0,external_node_fs_.realpathSync)(path);
                if (!(0,external_node_fs_.statSync)(real).isFile())
                    return undefined;
                return { path: real, sha256: await hashFile(real) };
            }
            catch (error) {
                const cause = (0,errors/* causeOf */.rl)(error);
                if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(cause))
                    return undefined;
                throw new errors/* UserError */.yo(`${path} cannot be read (${cause}), so a plan cannot vouch for it: let this user read it`, { cause: error });
            }
        },
        isFolder: (path) => (0,errors/* attempt */.CD)(() => (0,external_node_fs_.statSync)(path).isDirectory()) ?? false,
        program(word, cwd, searchPath) {
            const folders = word.includes('/') ? [''] : searchPath.split(':');
            const found = folders.map((folder) => (0,external_node_path_.resolve)(cwd, folder, word));
            return found.find(isProgram);
        },
    };
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        hash.update(chunk);
    return hash.digest('hex');
}
/** 32 random bytes that never leave the host. Of two that make it at once the first one's counts. */
function hostKey(path) {
    try {
        (0,durable_file/* makeFolder */.fc)((0,external_node_path_.dirname)(path));
        (0,durable_file/* ignoring */.O_)(['EEXIST'], () => (0,durable_file/* writeNew */.qf)(path, `${(0,external_node_crypto_.randomBytes)(32).toString('hex')}\n`));
        const key = (0,durable_file/* readPlain */.rM)(path)?.trim() ?? '';
        if (/^[0-9a-f]{64}$/.test(key))
            return key;
    }
    catch (error) {
        throw (0,durable_file/* fileProblem */.Wj)('cannot use the key', path, error);
    }
    throw new errors/* UserError */.yo(`${path} holds no key of ops-framework: remove it, and plan the write anew`);
}
/** The file of the key, in the folder of the state. */
const keyFileIn = (stateFolder) => (0,external_node_path_.join)(stateFolder, 'ops-framework.key');

// EXTERNAL MODULE: ./build/adapters/state-file.js + 2 modules
var state_file = __webpack_require__(7226);
// EXTERNAL MODULE: ./build/adapters/system.js + 2 modules
var system = __webpack_require__(4925);
// EXTERNAL MODULE: ./build/core/ledger-codec.js + 1 modules
var ledger_codec = __webpack_require__(7068);
;// CONCATENATED MODULE: ./build/write-world.js
/** Builds what the write chain needs. Loaded when a command has to do with writes. */






async function openWriteWorld(parts) {
    const { stateFolder, ledgerFile, processes, cancellation, namespace, action } = parts;
    const file = (0,state_file/* createFileStore */.I)({
        path: ledgerFile,
        codec: ledger_codec/* ledgerCodec */.C,
        processes,
        now: system/* systemClock */.m.now,
        holdsRoom: true,
    });
    const store = action?.overShared(ledger_codec/* ledgerCodec */.C, file, ledgerFile) ?? file;
    return {
        ledger: {
            ...store,
            update: cancellation.unlessCancelled((change) => store.update(change)),
            claim: cancellation.unlessCancelled((change) => store.claim(change)),
        },
        atEnd: store,
        proofs: createProofs(keyFileIn(stateFolder)),
        plans: createPlanShelf((0,external_node_path_.join)(stateFolder, 'ops-plans')),
        namespace,
        ...(action && { run: await action.openRun() }),
    };
}


/***/ })

};
