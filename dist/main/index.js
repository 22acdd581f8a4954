import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 1404:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ startCacheClient)
/* harmony export */ });
/* unused harmony export createCacheClient */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9473);




const safePath = /^[\w./-]+$/;
/** What the toolkit needs: the service's address and token, proxies, certificates, Node's own. No other secret. */
const needed = /^(?:ACTIONS_|GITHUB_SERVER_URL$|RUNNER_TRACKING_ID$|HOME$|XDG_CACHE_HOME$|LANG$|LC_|TZ$|NODE_|SSL_CERT_|(?:HTTPS?|NO|ALL)_PROXY$)/i;
/**
 * The client of this step; undefined when it has no cache (a `run:` step does not get one) or does not want it. Looks at
 * the variables only: it is needed before anything else is loaded.
 */
function startCacheClient(env, program) {
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: v2, ACTIONS_CACHE_URL: v1 } = env;
    if (!token || !(v2 || v1) || env['INPUT_STATE'] === 'file')
        return undefined;
    return createCacheClient({ env: { ...env }, argv: [process.execPath, program, 'cache'] });
}
/** Starts the process at once, so that it loads while the caller does other things. */
function createCacheClient(options) {
    const { env, argv, callMs = 8000 } = options;
    let { allCallsMs = 20_000 } = options;
    let gone;
    let lastHeard;
    let usedMs = 0;
    let settle;
    let last = Promise.resolve();
    let folder;
    let child;
    const fail = (why) => {
        gone ??= why;
        settle?.({ kind: 'failed', why });
    };
    try {
        folder = makeFolder(env);
        child = startProcess(env, argv, folder);
        child.on('error', (error) => fail(`its process could not be started (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(error)})`));
        child.on('exit', (code, signal) => fail(`its process ended (${signal ?? `exit ${code}`})`));
        child.on('message', ({ reply, heard }) => {
            lastHeard = heard ?? lastHeard;
            if (reply)
                settle?.(reply);
        });
    }
    catch (error) {
        gone = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(error);
    }
    const ask = (request) => new Promise((resolve) => {
        if (gone !== undefined || !child)
            return resolve({ kind: 'failed', why: gone ?? 'it is closed' });
        const begun = performance.now();
        const mayTakeMs = Math.min(callMs, allCallsMs - usedMs);
        const timer = setTimeout(() => {
            const said = lastHeard === undefined ? '' : `; it said: ${lastHeard}`;
            fail(`no answer within ${Math.round(mayTakeMs / 1000)} s${said}`);
            close();
        }, mayTakeMs);
        settle = (reply) => {
            clearTimeout(timer);
            usedMs += performance.now() - begun;
            resolve(reply);
        };
        child.send(request, (error) => error && fail(`its process does not listen (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(error)})`));
    });
    function close() {
        gone ??= 'it is closed';
        if (child?.pid !== undefined && child.exitCode === null)
            killGroup(child.pid);
        if (folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
    return {
        call(request) {
            const reply = last.then(() => ask(request));
            last = reply;
            return reply;
        },
        hurry(ms) {
            allCallsMs = Math.min(allCallsMs, usedMs + ms);
        },
        close,
    };
}
/**
 * A folder without a character that the toolkit's command lines would split or unquote (its own are not quoted), with
 * a PATH in it that has no zstd: the toolkit hashes the compression into the version of an entry, and two hosts see
 * each other's entries only when both use gzip.
 */
function makeFolder(env) {
    const bases = [env['RUNNER_TEMP'], (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), '/tmp', '/var/tmp'];
    const base = bases.find((each) => each !== undefined && safePath.test(each) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(each));
    if (base === undefined)
        throw new Error('there is no folder for temporary files without a space in its path');
    const places = (env['PATH'] ?? '/usr/bin:/bin').split(':').filter((place) => place.startsWith('/'));
    const tools = ['tar', 'gtar', 'gzip'].flatMap((tool) => {
        const place = places.find((each) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(each, tool)));
        if (place === undefined && (tool === 'tar' || (tool === 'gzip' && process.platform === 'linux')))
            throw new Error(`${tool} is not on PATH: install it`);
        return place === undefined ? [] : [{ tool, path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, tool) }];
    });
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, 'ops-cache-'));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bin'));
    for (const { tool, path } of tools)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bin', tool));
    return folder;
}
function startProcess(env, [program, ...args], folder) {
    const { spawn } = process.getBuiltinModule('node:child_process');
    const kept = Object.entries(env).filter(([name]) => needed.test(name));
    return spawn(program, args, {
        cwd: folder,
        env: {
            ...Object.fromEntries(kept),
            PATH: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bin'),
            GITHUB_WORKSPACE: folder,
            RUNNER_TEMP: folder,
        },
        // A group of its own: a Ctrl-C or a cancelled run must not end it before what was decided is saved.
        detached: true,
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
}
function killGroup(pid) {
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It has ended meanwhile.
    }
}


/***/ }),

/***/ 6731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ closeInherited),
/* harmony export */   hZ: () => (/* binding */ limitOpenFiles),
/* harmony export */   i$: () => (/* binding */ callersOpenFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/** What this process got from its caller and must not hand on as Node left it: descriptors, and the limit of open files. */


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
/**
 * The soft limit of open files that jobs get: that of the process which started this one. Node raises its own to the hard
 * limit and keeps no trace of what it was (`PlatformInit` in https://github.com/nodejs/node/blob/main/src/node.cc). So a soft
 * limit that a shell set before it became this program (`ulimit -S -n 256; exec …`) cannot be seen; `ulimit -n`, which sets
 * both, shows in another hard limit than the parent's. Undefined: not known.
 */
function callersOpenFiles() {
    const [own, parent] = [readOpenFiles('self'), readOpenFiles(process.ppid)];
    if (!own)
        return undefined;
    const soft = parent?.hard === own.hard ? Math.min(own.soft, parent.soft) : own.soft;
    return Number.isFinite(soft) ? soft : undefined;
}
/**
 * Lowers the soft limit of this process, and so of all that it starts: cheaper than a wrapper around each command, and what
 * keeps one from starting stays known exactly. `prlimit` is part of util-linux; without it the limit stays raised.
 */
function limitOpenFiles(soft) {
    const own = readOpenFiles('self');
    if (soft === undefined || own === undefined || soft >= own.soft)
        return;
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const words = ['--pid', String(process.pid), `--nofile=${soft}:`];
    for (const program of ['/usr/bin/prlimit', '/bin/prlimit']) {
        if (spawnSync(program, words, { stdio: 'ignore', env: {}, timeout: 2000 }).status === 0)
            return;
    }
}
/** The limit of open files of a process. */
function readOpenFiles(pid) {
    const text = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/limits`, 'utf8')) ?? '';
    const [, soft, hard] = /^Max open files\s+(\w+)\s+(\w+)/m.exec(text) ?? [];
    if (soft === undefined || hard === undefined)
        return undefined;
    return { soft: numberOf(soft), hard: numberOf(hard) };
}
function numberOf(word) {
    return word === 'unlimited' ? Infinity : Number(word);
}


/***/ }),

/***/ 2986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ foreignFiles),
/* harmony export */   Iv: () => (/* binding */ nearestExisting),
/* harmony export */   MT: () => (/* binding */ isRootAmongOthers),
/* harmony export */   Ny: () => (/* binding */ currentUser),
/* harmony export */   QR: () => (/* binding */ sudoAs),
/* harmony export */   Uz: () => (/* binding */ leftByAnother),
/* harmony export */   ZP: () => (/* binding */ ownerProblem),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   f7: () => (/* binding */ isOfState),
/* harmony export */   nT: () => (/* binding */ userName)
/* harmony export */ });
/* unused harmony export otherOwner */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/** Who owns the files that a run writes: those of another user's folder must not become this user's, least of all root's. */


const root = 0;
/** The path or its nearest parent that this user can see, be it as a link to nothing. */
function nearestExisting(path) {
    return isSeen(path) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
function isSeen(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        return true;
    }
    catch {
        return false;
    }
}
/** Undefined when the file is not there, or cannot be looked at. */
function ownerOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).uid;
    }
    catch {
        return undefined;
    }
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
    if (user === root) {
        if (uid !== undefined && uid !== root)
            return { uid, path: folder };
        return fileUid === undefined || fileUid === root ? undefined : { uid: fileUid, path: stateFile };
    }
    if (uid === undefined || uid === user || fileUid === user)
        return undefined;
    if (uid !== root)
        return { uid, path: folder };
    return fileUid === undefined || fileUid === root ? undefined : { uid: fileUid, path: stateFile };
}
/** The name of a user, or its number where there is none on this host. */
function userName(uid) {
    if (uid === root)
        return 'root';
    try {
        const line = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/passwd', 'utf8')
            .split('\n')
            .find((each) => each.split(':')[2] === String(uid));
        return line?.split(':')[0] || fromDirectory(uid);
    }
    catch {
        return fromDirectory(uid);
    }
}
/** The beginning of a command that is to be run as this user. */
function sudoAs(uid) {
    const name = userName(uid);
    // A number is marked, or sudo looks for a user of that name (https://www.sudo.ws/docs/man/sudo.man/#u).
    return `sudo -u ${/^\d+$/.test(name) ? `'#${name}'` : name}`;
}
/** Users of a directory service, and all of macOS. */
function fromDirectory(uid) {
    try {
        const { execFileSync } = process.getBuiltinModule('node:child_process');
        const stdio = ['ignore', 'pipe', 'ignore'];
        return execFileSync('id', ['-un', String(uid)], {
            encoding: 'utf8',
            timeout: 2000,
            stdio: [...stdio],
        }).trim();
    }
    catch {
        return String(uid);
    }
}
/** Why this run must not write the state, and how to do it instead; undefined: it may. `command`: the words that were given. */
function ownerProblem(paths, command) {
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
    return `${what} belongs to ${name}: run it as that user, ${sudoAs(other.uid)} ops-framework ${command}, or name a file of your own with --state-file`;
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
    const stem = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(stateFile, '.json');
    return name === stem || name.startsWith(`${stem}.`) || name.startsWith(`${stem}-writes.`);
}
const mostEntries = 5000;
/**
 * Files of the state that belong to another user than its folder does, as a command that was run with sudo leaves them. Only
 * what is the state's own by its name: the folder may hold other things. At most some thousand are looked at.
 */
function foreignFiles({ stateFile, stateFolder }) {
    const folderUid = ownerOf(stateFolder);
    const rightful = folderUid === undefined || folderUid === root ? (currentUser() ?? root) : folderUid;
    if (isNoFile(stateFile))
        return { paths: [], rightful };
    const isOurs = (name) => isOfState(stateFile, name) || name === 'ops-plans' || name === 'ops-framework.key';
    const waiting = namesIn(stateFolder)
        .filter(isOurs)
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder, name));
    const paths = [];
    let looked = 0;
    for (let path = waiting.shift(); path !== undefined && looked < mostEntries; path = waiting.shift()) {
        looked += 1;
        const stats = statsOf(path);
        if (!stats)
            continue;
        if (stats.uid !== rightful)
            paths.push(path);
        else if (stats.isDirectory())
            for (const name of namesIn(path))
                waiting.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
    }
    return { paths, rightful };
}
/** A device or a folder, least of all `/`, is not a state, and neither is what has a name like it. */
function isNoFile(path) {
    try {
        return !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function statsOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    }
    catch {
        return undefined;
    }
}
/**
 * What of a path belongs to somebody else although the folder around it is this user's: left by a command that another
 * user ran. Undefined: nothing.
 */
function leftByAnother(path) {
    const user = currentUser();
    for (let at = nearestExisting(path); (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) !== at; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const uid = statsOf(at)?.uid;
        if (uid === undefined || user === undefined || uid === user)
            continue;
        return ownerOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) === user ? { path: at, uid } : undefined;
    }
    return undefined;
}


/***/ }),

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createCancellation),
/* harmony export */   b: () => (/* binding */ doLastWork)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
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
        const done = Promise.resolve()
            .then(each)
            .then(() => undefined, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl);
        const problem = await Promise.race([done, late]);
        clearTimeout(timer);
        if (problem !== undefined)
            say(`after the cancellation: ${problem}`);
    }
}


/***/ }),

/***/ 4698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ enableCompileCache)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _adapters_owner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2986);
/** Node's compile cache, turned on before anything heavy is loaded. */



/**
 * A folder of the user's own: compiled code that another user could replace would run as this one. What is not absolute
 * does not count (https://specifications.freedesktop.org/basedir-spec/latest/). Node 20 has no such cache.
 */
function enableCompileCache(env) {
    const { XDG_CACHE_HOME: cache = '', HOME: home = '' } = env;
    const base = cache.startsWith('/') ? cache : home.startsWith('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache') : undefined;
    const folder = base === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'ops-framework', 'compile');
    // With sudo, HOME may still be the other user's: what root makes there, that user cannot write any more.
    if (folder !== undefined && !isAnotherUsers(folder))
        node_module__WEBPACK_IMPORTED_MODULE_0__.enableCompileCache?.(folder);
}
function isAnotherUsers(folder) {
    const owner = (0,_adapters_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .ownerOf */ .bf)((0,_adapters_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestExisting */ .Iv)(folder));
    return owner !== undefined && owner !== 0 && owner !== (0,_adapters_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .currentUser */ .Ny)();
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   hS: () => (/* binding */ exitCodes),
/* harmony export */   rl: () => (/* binding */ causeOf),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** What goes wrong: exit codes, errors that a person can fix, and what a failed operation leaves. */
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
/** The result, or undefined when it throws. */
function attempt(action) {
    try {
        return action();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_cache_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4163);
/* harmony import */ var _adapters_inherited_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6731);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2529);
/* harmony import */ var _compile_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4698);
/** The action: turns on the compile cache, loads the rest, ends with its exit code whatever still hangs. */




(0,_adapters_inherited_js__WEBPACK_IMPORTED_MODULE_1__/* .closeInherited */ .$2)();
(0,_compile_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .enableCompileCache */ .L)(process.env);
// The action starts itself once more for the cache; that process lives as long as its channel.
if (process.argv[2] === 'cache')
    await Promise.all(/* import() */[__nccwpck_require__.e(67), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5326));
else {
    // First of all: it loads while this one does.
    const cancellation = (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_2__/* .createCancellation */ .M)();
    const client = (0,_adapters_cache_client_js__WEBPACK_IMPORTED_MODULE_0__/* .startCacheClient */ .w)(process.env, process.argv[1] ?? '');
    const { runAction } = await Promise.all(/* import() */[__nccwpck_require__.e(30), __nccwpck_require__.e(67), __nccwpck_require__.e(704)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4704));
    const exitCode = await runAction(process.env, client, cancellation);
    client?.close();
    process.exit(exitCode);
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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
