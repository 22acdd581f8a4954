export const id = 9473;
export const ids = [9473,4377];
export const modules = {

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askable: () => (/* binding */ askable),
/* harmony export */   openSetup: () => (/* binding */ openSetup),
/* harmony export */   readRegular: () => (/* binding */ readRegular),
/* harmony export */   writeOwned: () => (/* binding */ writeOwned)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1260);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(481);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1705);
/* harmony import */ var _files_owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4790);
/** The git repository around the working folder or else this host, and the terminal, for `init`. */







/** `program`: the path that this program was started by. Throws a UserError in a git repository that git does not read. */
async function openSetup(program) {
    const root = hasRepository(process.cwd()) ? await topFolder() : undefined;
    if (root === undefined) {
        return {
            kind: 'host',
            framework: await frameworkAround(program).catch(() => undefined),
            read: readRegular,
            write: (files) => writeOwned(files, privateModes),
            ask: askable(),
        };
    }
    return {
        kind: 'repository',
        root,
        origin: await git(root, 'remote', 'get-url', 'origin'),
        framework: await frameworkAround(program),
        within: (path) => within(root, path),
        read: (path) => readRegular((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path)),
        write: (files) => writeOwned(files.map(({ path, text }) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path), text })), { file: 0o644, folder: 0o777 }),
        ask: askable(),
    };
}
/** Of a repository, everybody may read the files; of OpenClaw's folder, only its user. */
const privateModes = { file: 0o600, folder: 0o700 };
/** Without git, which may not be installed. */
function hasRepository(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.git')))
        return true;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder) !== folder && hasRepository((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder));
}
async function topFolder() {
    const { exitCode, stdout, stderr } = await runGit('.', ['rev-parse', '--show-toplevel']);
    if (exitCode === 0)
        return stdout.trim();
    if ((0,_files_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isRootAmongOthers */ .MT)(process.cwd()))
        throw belongsToOther(process.cwd());
    // Such as a repository that belongs to another user.
    const reason = stderr.trim().split('\n')[0] ?? '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`git does not read the repository around this folder (${reason}): fix that, or change to another folder`);
}
function belongsToOther(folder) {
    const owner = (0,_files_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerOf */ .bf)(folder) ?? 0;
    const fix = `run it as that user, ${(0,_files_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .sudoAs */ .QR)(owner)} ops-framework init`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`nothing was written: ${folder} belongs to ${(0,_files_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .userName */ .nT)(owner)}: ${fix}`, {
        exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .hS.badInput,
    });
}
/** Undefined when git fails. */
async function gitText(folder, ...words) {
    const { exitCode, stdout } = await runGit(folder, words);
    return exitCode === 0 ? stdout : undefined;
}
const git = async (folder, ...words) => (await gitText(folder, ...words))?.trim();
/** Without a deadline: these commands ask no server. */
async function runGit(folder, words) {
    try {
        return await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)('git', ['-C', folder, ...words], { silent: true, ignoreReturnCode: true });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`git cannot be started: install it or fix PATH`, { cause: error });
    }
}
/** The clone that the program is in: only when it is that clone's own program, not some package below it. */
async function frameworkAround(program = '') {
    const path = (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoring */ .O_)(['ENOENT'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(program));
    if (path === undefined)
        return undefined;
    const root = await git((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), 'rev-parse', '--show-toplevel');
    if (root === undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(root), 'dist', 'cli', 'index.js') !== path)
        return undefined;
    const origin = (await git(root, 'remote', 'get-url', 'origin')) ?? '';
    const commit = await git(root, 'rev-parse', 'HEAD');
    if (commit === undefined)
        return undefined;
    const tag = await git(root, 'describe', '--tags', '--exact-match', '--match', 'v*.*.*');
    const branch = /^v\d+(?=\.)/.exec(tag ?? '')?.[0] ?? '';
    const major = await git(root, 'rev-parse', '--verify', '--quiet', `refs/remotes/origin/${branch}`);
    const at = (ref, file) => gitText(root, 'show', `${ref}:${file}`);
    return { root, origin, commit, tag, major: major === undefined || branch === '' ? undefined : branch, at };
}
function within(root, path) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(root), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(realFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file)));
    return /^(?:\.\.(?:\/|$)|$)/.test(below) ? undefined : below;
}
/** Without links, as far as it is there. */
function realFolder(path) {
    const real = (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoring */ .O_)(['ENOENT', 'ENOTDIR'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path));
    return real ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(realFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
}
function readRegular(path) {
    const stats = (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoring */ .O_)(['ENOENT', 'ENOTDIR'], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path));
    if (!stats)
        return undefined;
    if (!stats.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${path} is not a regular file: move it away`);
    try {
        return (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlain */ .rM)(path);
    }
    catch (error) {
        throw (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fileProblem */ .Wj)('cannot read', path, error);
    }
}
/** Not as root among another user's files. */
function writeOwned(files, modes) {
    for (const { path } of files)
        if ((0,_files_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isRootAmongOthers */ .MT)(path))
            throw belongsToOther((0,_files_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .nearestExisting */ .Iv)(path));
    writeAll(files, modes);
}
/** Everything is on the disk under other names before the first file gets its own. */
function writeAll(files, modes) {
    const made = [];
    try {
        for (const { path, text } of files) {
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: modes.folder });
                const temporary = `${path}.${process.pid}-${(0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .unusedSuffix */ .k4)()}`;
                made.push({ path, temporary });
                (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeNew */ .qf)(temporary, text, modes.file);
            }
            catch (error) {
                throw (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fileProblem */ .Wj)('nothing was written: cannot write', path, error);
            }
        }
        for (const { path, temporary } of made)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    finally {
        for (const { temporary } of made)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
    }
}
/** Undefined without a terminal. */
const askable = () => (process.stdin.isTTY && process.stderr.isTTY ? ask : undefined);
/** One line from the terminal. Throws a UserError when the person leaves instead. */
function ask(question) {
    const terminal = (0,node_readline__WEBPACK_IMPORTED_MODULE_3__.createInterface)({ input: process.stdin, output: process.stderr });
    return new Promise((resolve, reject) => {
        terminal.once('close', () => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('no answer: nothing was written')));
        terminal.question(question, (answer) => {
            resolve(answer);
            terminal.close();
        });
    });
}


/***/ }),

/***/ 4235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openTimerSetup: () => (/* binding */ openTimerSetup)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1260);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1705);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4377);
/** The timers of this user, for `init --timer`: unit files, LaunchAgents and the crontab. */







/** `program`: the path that this program was started by. */
function openTimerSetup(program, env) {
    const { username: name, uid } = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)();
    const homeFolder = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)();
    const { XDG_CONFIG_HOME: config = '' } = env;
    return {
        program: [process.execPath, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(program)],
        user: { name, uid },
        homeFolder,
        configFolder: config.startsWith('/') ? config : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(homeFolder, '.config'),
        // As sd_booted(3) tells it.
        hasSystemd: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/run/systemd/system'),
        read: _setup_js__WEBPACK_IMPORTED_MODULE_6__.readRegular,
        write: (files) => (0,_setup_js__WEBPACK_IMPORTED_MODULE_6__.writeOwned)(files, { file: 0o644, folder: 0o777 }),
        remove(paths) {
            for (const path of paths) {
                try {
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
                }
                catch (error) {
                    throw (0,_files_durable_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fileProblem */ .Wj)('cannot remove', path, error);
                }
            }
        },
        async readCrontab() {
            const { exitCode, stdout, stderr } = await crontab(['-l']);
            if (exitCode === 0)
                return stdout;
            // Every crontab fails where there is none, and only its words tell that from a refusal.
            if (/no crontab for|No such file/i.test(stderr))
                return '';
            throw refused(stderr);
        },
        async writeCrontab(text) {
            const { exitCode, stderr } = await crontab(['-'], text);
            if (exitCode !== 0)
                throw refused(stderr);
        },
        ask: (0,_setup_js__WEBPACK_IMPORTED_MODULE_6__.askable)(),
    };
}
async function crontab(words, text) {
    try {
        return await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)('crontab', words, {
            silent: true,
            ignoreReturnCode: true,
            ...(text !== undefined && { input: Buffer.from(text) }),
        });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('crontab cannot be started: install cron, or pass --timer systemd', { cause: error });
    }
}
function refused(stderr) {
    const [reason = ''] = stderr.trim().split('\n');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`crontab refused: ${reason}`);
}


/***/ })

};
