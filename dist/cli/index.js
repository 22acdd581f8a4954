#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

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

/***/ 5434:
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

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 1705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   D4: () => (/* binding */ withFile),
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   N$: () => (/* binding */ systemProblem),
/* harmony export */   O_: () => (/* binding */ ignoring),
/* harmony export */   W0: () => (/* binding */ keepAs),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   Yd: () => (/* binding */ explainFileError),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   k4: () => (/* binding */ unusedSuffix),
/* harmony export */   o4: () => (/* binding */ privateFile),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   qm: () => (/* binding */ privateFolder),
/* harmony export */   rM: () => (/* binding */ readPlain),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   vU: () => (/* binding */ freeInodes),
/* harmony export */   yG: () => (/* binding */ plainly)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6851);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9473);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4790);
/**
 * Files that are whole or do not exist: written beside, flushed, then renamed into place. Not write-file-atomic: that keeps no
 * previous file and does not flush the folder.
 */





const privateFile = 0o600;
const privateFolder = 0o700;
const fixes = {
    ENOSPC: 'the disk is full: free some space',
    EDQUOT: "this user's disk quota is used up, of space or of files: delete some (quota -s shows which)",
    EFBIG: 'a limit on file sizes is in the way: raise it (ulimit -f)',
    EROFS: 'the file system is read-only: make it writable or name a file elsewhere',
    EACCES: 'give the user who runs this read and write access to it and to its folder',
    EPERM: 'give the user who runs this read and write access to it and to its folder',
    ENOENT: 'its folder is missing: create it',
    ENOTDIR: 'a part of this path is a file, or a link to nothing: name another path or fix it',
    EISDIR: 'this is a folder: name a file, or move the folder away',
    EEXIST: 'something else is there: move it away',
    ELOOP: 'its symbolic links lead in a circle: fix them',
    ENAMETOOLONG: 'the path is too long: name a shorter one',
    ENXIO: 'this is a socket: name a file, or move the socket away',
    EOPNOTSUPP: 'this is a socket: name a file, or move the socket away',
    EBUSY: 'it is a mount of its own, which cannot be replaced: mount the folder that it is in instead',
    EXDEV: 'it cannot be replaced across a mount: keep it and its folder on one file system',
    EIO: 'the disk reports an error: check the system log',
    EMFILE: 'too many files are open: raise the limit (ulimit -n)',
    ENFILE: 'too many files are open on this host',
};
/** Cause and fix of a failed file operation on this path, in words. */
function explainFileError(error, path) {
    const cause = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(error);
    const fix = (path === undefined ? undefined : fixHere(cause, path)) ?? fixes[cause];
    return fix === undefined ? cause : `${cause}: ${fix}`;
}
function fixHere(cause, path) {
    if (cause === 'ENOSPC' && lacksInodes((0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestExisting */ .Iv)(path)))
        return 'the file system has no free inodes, however much space is left: delete files there (df -i shows how many it holds)';
    if (cause !== 'EACCES' && cause !== 'EPERM')
        return undefined;
    const left = (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .leftByAnother */ .Uz)(path);
    const user = (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .currentUser */ .Ny)();
    if (!left || user === undefined)
        return undefined;
    const chown = `sudo chown -R ${(0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .userName */ .nT)(user)} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(left.path)}`;
    return `${left.path} belongs to ${(0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .userName */ .nT)(left.uid)}, as after a command with sudo: ${chown}`;
}
/** A failed save has already deleted its temporary files, so a few inodes are as good as none; no free space is the nearer cause. */
function lacksInodes(path) {
    const space = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path));
    if (!space || space.files === 0 || space.ffree >= 16)
        return false;
    return space.ffree === 0 || space.bavail * space.bsize >= 64 * 1024;
}
/** Undefined where the number is not fixed: btrfs and FAT report 0 of 0 (https://btrfs.readthedocs.io/en/latest/Administration.html). */
function freeInodes(path) {
    const found = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path));
    return found === undefined || found.files === 0 ? undefined : found.ffree;
}
/** A failed file operation as something a person can fix. Throws errors that are not the system's: those are bugs. */
function fileProblem(what, path, error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
        return error;
    if (!(error instanceof Error && 'code' in error))
        throw error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${what} ${path}: ${explainFileError(error, path)}`, { cause: error });
}
/** The file operation that the system refused, where, and the fix; undefined for all other errors: those are bugs. */
function systemProblem(error) {
    if (!(error instanceof Error) || !Object.hasOwn(fixes, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(error)))
        return undefined;
    const { path, syscall = 'use' } = error;
    // An operation on an open file has no path.
    const isOfFile = path !== undefined || /^(?:read|write|fstat|fsync|close)$/.test(syscall);
    return isOfFile
        ? `cannot ${syscall} ${path ?? 'an open file'}: ${explainFileError(error, path)}`
        : undefined;
}
function hasCode(error, ...codes) {
    return error instanceof Error && codes.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(error));
}
/** For names of temporary files, which are created exclusively. */
function unusedSuffix() {
    return Math.random().toString(36).slice(2, 10).padEnd(8, '0');
}
/** The result; undefined when it throws one of these codes. */
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
/** For reading: never waits for a pipe, and follows no link in place of the file (`ELOOP`). */
const plainly = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
/** Opens a file, private when it is created, and closes it again. Throws the system's error. */
function withFile(path, flags, use) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags, privateFile);
    try {
        return use(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** Text of a regular file; undefined when there is none. Throws the system's error, `EISDIR` for a folder. */
function readPlain(path) {
    return ignoring(['ENOENT'], () => withFile(path, plainly, (file) => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stats.isFile() && !stats.isDirectory())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${path} is not a regular file: name another`);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }));
}
/** Throws the system's error. */
function readStart(path, bytes) {
    const buffer = Buffer.alloc(bytes);
    return buffer.toString('utf8', 0, withFile(path, plainly, (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer)));
}
/** Creates a file that did not exist and flushes it to the disk; leaves nothing behind when that fails. */
function writeNew(path, text, mode = privateFile) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text, { flag: 'wx', mode, flush: true });
    }
    catch (error) {
        if (!hasCode(error, 'EEXIST'))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        throw error;
    }
}
/** Gives a file's content a second, new name. Throws `EEXIST` when the name is taken. */
function keepAs(from, to, linkTo = node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync) {
    try {
        linkTo(from, to);
    }
    catch (error) {
        // A file system without hard links.
        if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'))
            throw error;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL);
        flush(to, 'r+');
    }
}
function flush(path, flags) {
    withFile(path, flags, (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file));
}
/**
 * Replaces a file's content, or creates it. At every moment the path holds the old or the new content, whole. Throws
 * the system's error; then the old content still stands and nothing else was left. One caller at a time.
 */
function replaceFile(replacement) {
    const { path, text, previous, before } = replacement;
    const own = `${path}.tmp-${process.pid}-${unusedSuffix()}`;
    removeTemporaryFiles(path);
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
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => flush((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'r'));
}
/** Removes what a run that was killed left half written. Only for the one who may write. */
function removeTemporaryFiles(path) {
    const start = `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}.tmp-`;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
        if (name.startsWith(start))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true });
    }
}


/***/ }),

/***/ 4790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9473);
/* harmony import */ var _process_system_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2133);
/** Who owns the files that a run writes: those of another user's folder must not become this user's, least of all root's. */




const root = 0;
/** The path or its nearest parent that this user can see, be it as a link to nothing. */
function nearestExisting(path) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path)) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
/** Undefined when the file does not exist or cannot be read. */
function ownerOf(path) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path))?.uid;
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
    if (user !== root && (uid === undefined || uid === user || fileUid === user))
        return undefined;
    if (uid !== undefined && uid !== root)
        return { uid, path: folder };
    return fileUid === undefined || fileUid === root ? undefined : { uid: fileUid, path: stateFile };
}
/** The name of a user, or its number where there is none on this host. */
function userName(uid) {
    if (uid === root)
        return 'root';
    const users = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/passwd', 'utf8')) ?? '';
    const user = users.split('\n').find((line) => line.split(':')[2] === String(uid));
    // Not in that file: users of a directory service, and all of macOS.
    return (user?.split(':')[0] || (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,_process_system_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .systemTool */ ._)('/usr/bin/id', ['-un', String(uid)]).trim()) || `${uid}`);
}
/** The beginning of a command that is to be run as this user. */
function sudoAs(uid) {
    const name = userName(uid);
    // A number is marked, or sudo looks for a user of that name (https://www.sudo.ws/docs/man/sudo.man/#u).
    return `sudo -u ${/^\d+$/.test(name) ? `'#${name}'` : name}`;
}
/** Why this run must not write the state, and how to do it instead; undefined: it may. `command`: the words that were given; `stateFileInput`: how to name another file. */
function ownerProblem(paths, command, stateFileInput) {
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
    return `${what} belongs to ${name}: run it as that user, ${sudoAs(other.uid)} ops-framework ${command}, or name a file of your own with ${stateFileInput}`;
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
/**
 * What of a path belongs to somebody else although the folder around it is this user's: left by a command that another
 * user ran. Undefined: nothing.
 */
function leftByAnother(path) {
    const user = currentUser();
    for (let at = nearestExisting(path); (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) !== at; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const uid = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(at))?.uid;
        if (uid === undefined || user === undefined || uid === user)
            continue;
        return ownerOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) === user ? { path: at, uid } : undefined;
    }
    return undefined;
}


/***/ }),

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qH: () => (/* binding */ entryProblem),
  BA: () => (/* binding */ stepsTo),
  mC: () => (/* binding */ trustProblem)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/core/format.js
var format = __nccwpck_require__(6851);
;// CONCATENATED MODULE: ./build/core/writes/trusted-path.js
/**
 * Who may change the target of a path. The rule is OpenSSH's StrictModes (safe_path in
 * https://github.com/openssh/openssh-portable/blob/master/misc.c): the file and each folder up to the root belong to this user or
 * to root, and nobody else can write to them. OpenSSH holds the file open; a command is started by path, so links on the way
 * count as well. In a sticky folder others can neither replace nor remove entries of this user
 * (https://man7.org/linux/man-pages/man7/inode.7.html), so each entry there counts by itself. Pure.
 */
const root = 0;
const sticky = 0o1000;
/** What lets others change the target of a path, in order. Empty: nothing. */
function weaknesses(steps, trusting) {
    const { user, end } = trusting;
    const last = steps.at(-1);
    const isForeign = ({ uid }) => uid !== user && uid !== root;
    // World-writable: skip the expensive look-up of the group.
    const isWritable = (step) => (step.mode & 0o002) !== 0 || writableBits(step, trusting) !== 0;
    const isShared = (step) => isWritable(step) && (step.mode & sticky) !== 0;
    const why = (step) => {
        const isInShared = step.folder !== undefined && isShared(step.folder);
        switch (step.kind) {
            case 'missing':
                return isInShared && end !== 'made' ? 'made' : undefined;
            case 'other':
                // A device has no content of its own.
                return undefined;
            case 'link':
                return isInShared && isForeign(step) ? 'owner' : undefined;
            case 'folder':
                if (step === last && end !== 'folder')
                    return undefined;
                if (isForeign(step))
                    return 'owner';
                return isWritable(step) && (step === last || !isShared(step)) ? 'written' : undefined;
            case 'file':
                if (isForeign(step))
                    return 'owner';
                return isWritable(step) ? 'written' : undefined;
        }
    };
    return steps.flatMap((step) => {
        const found = why(step);
        return found === undefined ? [] : [{ step, why: found }];
    });
}
/** The bits of `0o022` that let others write. */
function writableBits(step, { isOwnGroup }) {
    const group = step.mode & 0o020;
    return (step.mode & 0o002) | (group !== 0 && !isOwnGroup(step) ? group : 0);
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/adapters/files/owner.js
var owner = __nccwpck_require__(4790);
// EXTERNAL MODULE: ./build/adapters/process/system-tool.js
var system_tool = __nccwpck_require__(2133);
;// CONCATENATED MODULE: ./build/adapters/files/trusted-path.js
/** Who could change what a path leads to, step by step as the kernel follows it. */







/** As many as Linux follows (https://man7.org/linux/man-pages/man7/path_resolution.7.html). */
const mostLinks = 40;
/** Who else than this user and root can change what an absolute path leads to, and the fix. Ignores access control lists of macOS and NFS. */
function trustProblem(path, end = 'file') {
    const user = (0,owner/* currentUser */.Ny)();
    if (user === undefined)
        return undefined;
    const trusting = { user, isOwnGroup: (step) => isOwnGroup(step, user), end };
    const found = weaknesses(stepsTo(path), trusting);
    const problems = new Map(found.map((weakness) => [weakness.step.path, describe(weakness, trusting)]));
    return problems.size === 0 ? undefined : [...problems.values()].join('; ');
}
/** The same for the entry itself, not the way to it; a link is not followed. */
function entryProblem(path) {
    const user = (0,owner/* currentUser */.Ny)();
    const step = user === undefined ? undefined : stepAt(path, undefined);
    if (user === undefined || step === undefined || step.kind === 'missing')
        return undefined;
    const trusting = { user, isOwnGroup: (each) => isOwnGroup(each, user), end: 'folder' };
    // Its owner may replace it, also a link.
    if (step.uid !== user && step.uid !== 0)
        return describe({ step, why: 'owner' }, trusting, true);
    const [found] = weaknesses([step], trusting);
    return found && describe(found, trusting, true);
}
/** Every folder, link and file on the way, `..` as the kernel takes it: from where a link led. */
function stepsTo(path) {
    const top = stepAt('/', undefined);
    const steps = [top];
    let at = top;
    let links = 0;
    const waiting = path.split('/').toReversed();
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            at = at.folder ?? at;
            continue;
        }
        const step = stepAt((0,external_node_path_.join)(at.path, name), at);
        steps.push(step);
        if (step.kind === 'missing')
            return steps;
        if (step.kind !== 'link') {
            at = step;
            continue;
        }
        const target = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.readlinkSync)(step.path));
        links += 1;
        if (target === undefined || links > mostLinks)
            return steps;
        if (target.startsWith('/'))
            at = top;
        waiting.push(...target.split('/').toReversed());
    }
    // The end comes last, also when a link led back to it.
    return [...steps, at];
}
function stepAt(path, folder) {
    const stats = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.lstatSync)(path));
    if (!stats)
        return { path, kind: 'missing', uid: 0, gid: 0, mode: 0, folder };
    const { uid, gid, mode } = stats;
    const kind = stats.isDirectory()
        ? 'folder'
        : stats.isSymbolicLink()
            ? 'link'
            : stats.isFile()
                ? 'file'
                : 'other';
    return { path, kind, uid, gid, mode: mode & 0o7777, folder };
}
/**
 * The group that many systems give each user, with nobody else in it: Debian's ssh trusts it too (user-group-modes.patch of
 * https://salsa.debian.org/ssh-team/openssh). A group without members is one of programs that run with its rights. macOS has
 * one group for all users.
 */
function isOwnGroup({ path, gid }, user) {
    if (process.platform !== 'linux')
        return false;
    const users = fieldsOf('/etc/passwd');
    const groups = fieldsOf('/etc/group').filter(([, , id]) => id === String(gid));
    if (groups.length === 0)
        return false;
    const named = groups.flatMap(([, , , members = '']) => members.split(',').filter((name) => name !== ''));
    const uids = [
        ...users.filter(([, , , id]) => id === String(gid)).map(([, , id]) => id),
        ...named.map((member) => users.find(([name]) => name === member)?.[2]),
    ];
    const isOwn = uids.length > 0 && uids.every((uid) => uid === String(user) || uid === '0');
    return isOwn && !hasAccessList(path);
}
function fieldsOf(path) {
    const text = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.readFileSync)(path, 'utf8')) ?? '';
    return text.split('\n').map((line) => line.split(':'));
}
/**
 * With an access control list the group's bits are the mask for others in it (https://man7.org/linux/man-pages/man5/acl.5.html).
 * Node has no call for it; busybox does not show it, which counts as a yes.
 */
function hasAccessList(path) {
    const found = (0,errors/* attempt */.CD)(() => {
        const { ino, ctimeNs } = (0,external_node_fs_.lstatSync)(path, { bigint: true });
        // A list that is set or changed changes that time.
        const key = `${ino} ${ctimeNs} ${path}`;
        const known = accessLists.get(key) ??
            ((0,external_node_fs_.realpathSync)('/bin/ls').endsWith('busybox') ||
                !/^[\w-]{10}[ .]/.test((0,system_tool/* systemTool */._)('/bin/ls', ['-ld', path])));
        accessLists.set(key, known);
        return known;
    });
    return found ?? true;
}
/** The words of a command lead to the same folders again and again, and each look costs a process. */
const accessLists = new Map();
/** `isEntry`: not a folder on the way. */
function describe({ step, why }, trusting, isEntry = false) {
    const { path, mode, uid, gid, folder } = step;
    if (why === 'made')
        return `${path} does not exist, and others can create it in ${folder?.path}: create it, or name a folder of this user's own`;
    const what = `${path} (mode ${mode.toString(8).padStart(4, '0')}, owner ${(0,owner/* userName */.nT)(uid)}, group ${gid})`;
    const mine = (0,owner/* userName */.nT)(trusting.user);
    if (why === 'owner') {
        const own = `sudo chown ${step.kind === 'link' ? '-h ' : ''}${mine} ${(0,format/* shellWord */.r7)(path)}`;
        if (step.kind === 'link')
            return `${what} is a link of another user's: ${own}`;
        // Perhaps somebody's home.
        if (step.kind === 'folder' && !isEntry)
            return `${what} belongs to another user, who can replace its files: name a folder of this user's own or, if that user does not need it, ${own}`;
        return `${what} belongs to another user: remove it or, if its content is right, ${own}`;
    }
    if ((mode & 0o1000) !== 0)
        return `${what} is a folder that others write into: use one of this user's own in it`;
    const bits = writableBits(step, trusting);
    const [who, change] = (bits & 0o002) === 0 ? ['its group', 'g-w'] : ['everybody', (mode & 0o020) === 0 ? 'o-w' : 'go-w'];
    const sudo = uid === trusting.user || trusting.user === 0 ? '' : 'sudo ';
    return `${what} can be written by ${who}: ${sudo}chmod ${change} ${(0,format/* shellWord */.r7)(path)}`;
}


/***/ }),

/***/ 2133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ systemTool)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);

/**
 * The output of a short tool of the system (`ps`, `sysctl`, `date`); throws when it fails or takes over 10 s. Not @actions/exec:
 * that has no deadline, and a pid that is looked at must not become another process before the signal.
 */
function systemTool(file, args, zone = { TZ: 'UTC' }) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)(file, args, {
        encoding: 'utf8',
        // Dates are part of an identity: they must not change with the caller's language or zone.
        env: { LC_ALL: 'C', ...zone },
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 10_000,
        maxBuffer: 64 * 1024 * 1024,
    });
}


/***/ }),

/***/ 3986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _compose_start_up_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4809);
/** The command line. Exits explicitly: an open handle must not keep it alive. */

(0,_compose_start_up_js__WEBPACK_IMPORTED_MODULE_0__/* .prepareProcess */ .r)(process.env);
const { runCommandLine } = await Promise.all(/* import() */[__nccwpck_require__.e(1039), __nccwpck_require__.e(3156)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3156));
process.exit(await runCommandLine(process.argv.slice(2), process.env));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ prepareProcess)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/adapters/files/durable-file.js
var durable_file = __nccwpck_require__(1705);
// EXTERNAL MODULE: ./build/adapters/files/owner.js
var owner = __nccwpck_require__(4790);
// EXTERNAL MODULE: ./build/adapters/files/trusted-path.js + 1 modules
var trusted_path = __nccwpck_require__(422);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
;// CONCATENATED MODULE: ./build/adapters/process/inherited.js
/** Descriptors that this process has from its caller, and must not hand on. */


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
    for (const name of (0,errors/* attempt */.CD)(() => (0,external_node_fs_.readdirSync)('/proc/self/fd')) ?? []) {
        const descriptor = Number(name);
        if (descriptor <= 2)
            continue;
        const text = (0,errors/* attempt */.CD)(() => (0,external_node_fs_.readFileSync)(`/proc/self/fdinfo/${descriptor}`, 'utf8')) ?? '';
        const flags = /^flags:\s*([0-7]+)$/m.exec(text)?.[1];
        if (flags !== undefined && (Number.parseInt(flags, 8) & closeOnExec) === 0)
            (0,errors/* attempt */.CD)(() => (0,external_node_fs_.closeSync)(descriptor));
    }
}

// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __nccwpck_require__(7827);
;// CONCATENATED MODULE: ./build/compose/start-up.js
/**
 * The first steps of each program.
 *
 * A tick runs every few minutes, so its start must be short. These shorten it, by 7 to 50 % of an idle tick each:
 * - Node's compile cache: `main.ts` and `cli.ts` import the rest only after `prepareProcess`;
 * - what no idle tick needs is imported when it is used: the other commands (`app.ts`), messengers (`compose/messenger.ts`), and
 *   the parser of a jobs file that is not plain JSON (`core/config/read.ts`);
 * - schemas are built when they are first used.
 */









function prepareProcess(env) {
    closeInherited();
    enableCompileCache(env);
    if (env['NODE_DEBUG'])
        redactDebugOutput();
}
/**
 * In a folder of this user only: compiled code that another user can replace would run as this one. A relative path does not
 * count (https://specifications.freedesktop.org/basedir-spec/latest/). Node 20 has no such cache.
 */
function enableCompileCache({ XDG_CACHE_HOME: cache = '', HOME: home = '' }) {
    const base = cache.startsWith('/') ? cache : home.startsWith('/') ? (0,external_node_path_.join)(home, '.cache') : undefined;
    const folder = base === undefined ? undefined : (0,external_node_path_.join)(base, 'ops-framework', 'compile');
    if (folder !== undefined && (0,errors/* attempt */.CD)(() => isOwn(folder)) === true)
        external_node_module_namespaceObject.enableCompileCache?.(folder);
}
/** Created only where no other user can write: with sudo, HOME may still be another user's. Its files may be older than that. */
function isOwn(folder) {
    if ((0,trusted_path/* trustProblem */.mC)(folder, 'folder') !== undefined)
        return false;
    (0,durable_file/* makeFolder */.fc)(folder);
    const stats = [(0,external_node_fs_.statSync)(folder), ...(0,external_node_fs_.readdirSync)(folder).map((name) => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, name)))];
    return stats.every(({ uid, mode }) => uid === ((0,owner/* currentUser */.Ny)() ?? uid) && (mode & 0o022) === 0);
}
/**
 * With `NODE_DEBUG=http` Node prints each request to stderr, with a token in its address or headers
 * (https://nodejs.org/api/cli.html#node_debugmodule). Node reads the variable before this program starts and calls
 * `process.stderr.write` directly, so only a replaced `write` can keep the token out of the log.
 */
function redactDebugOutput() {
    const { stderr } = process;
    stderr.write = new Proxy(stderr.write.bind(stderr), {
        apply: (write, self, [text, ...rest]) => Reflect.apply(write, self, [typeof text === 'string' ? (0,redact/* redact */.E$)(text) : text, ...rest]),
    });
}


/***/ }),

/***/ 6851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   kE: () => (/* binding */ zoneOf),
/* harmony export */   qo: () => (/* binding */ clockTime),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7827);
/** Formats times, durations and names. */

/** A duration in its two largest units: `45 s`, `12 min`, `3 h 20 min`, `2 d 4 h`. */
function span(ms) {
    const total = Math.max(0, ms);
    if (total < 60_000)
        return formatSeconds(Math.round(total / 1000) * 1000);
    const minutes = Math.floor(total / 60_000);
    if (minutes < 60)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 24)
        return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
    return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
/** Id and name for a notice. Cleaned: an id may come from elsewhere than the jobs file. */
function named({ id, name = id }) {
    const cleanId = (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(id, 100);
    return { id: cleanId, name: name === id ? cleanId : (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(name, 100) };
}
function zoneOf(job, context) {
    return job.policy.timezone ?? context.zone;
}
/** A duration in seconds: `30 s`, `0.5 s`; below 100 ms: `4 ms`. */
function formatSeconds(ms) {
    if (ms > 0 && ms < 100)
        return `${Math.ceil(ms)} ms`;
    return `${Math.round(ms / 100) / 10} s`;
}
const formats = new Map();
/**
 * `HH:MM:SS` in an IANA zone that the jobs file's parser checked; without one, in the host's. Host time does not use `Intl`:
 * loading its zones costs more than the rest of a tick.
 */
function clockTime(at, zone, context) {
    if (zone === undefined)
        return context.hostTime(at);
    let format = formats.get(zone);
    if (!format) {
        const digits = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
        format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...digits });
        formats.set(zone, format);
    }
    return format.format(at);
}
/** Quotes a word where a shell needs it. */
function shellWord(text) {
    return /^[\w.@:+/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** The last instant that a date can be (ECMA-262, time values). */
const lastInstant = 8.64e15;
/** An instant in ISO 8601, for JSON. A damaged state may have any number. */
function isoTime(at) {
    return new Date(Math.max(-lastInstant, Math.min(lastInstant, at))).toISOString();
}


/***/ }),

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   DH: () => (/* binding */ clipTail),
/* harmony export */   pX: () => (/* binding */ outputLimit),
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   uo: () => (/* binding */ withoutAnsi)
/* harmony export */ });
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3798);
/** Text from outside without what is not for reading: colors, control characters, too much of it. */

/** A report shows at most this much of one job's output. */
const outputLimit = 3000;
const ansi = new RegExp(_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2.source, 'g');
// C0 except tab and newline, DEL, C1, bidi overrides, zero width, line separators.
const unreadable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const loneSurrogate = /\p{Surrogate}/gu;
/** Strips ANSI sequences. By hand: `strip-ansi` leaves unterminated and lone ones, which would act on a terminal. */
function withoutAnsi(text) {
    return text.replace(ansi, '');
}
/** Strips ANSI sequences, control characters and lone surrogates. A carriage return starts a new line. */
function clean(text) {
    return text
        .replace(ansi, '')
        .replace(/\r\n?/g, '\n')
        .replace(unreadable, '')
        .replace(loneSurrogate, '\uFFFD');
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


/***/ }),

/***/ 2232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   Hx: () => (/* binding */ undoing),
/* harmony export */   Iv: () => (/* binding */ masked),
/* harmony export */   Ox: () => (/* binding */ formsInReadings)
/* harmony export */ });
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3798);
/**
 * Alternative readings of a text, to find secrets in it: without invisible characters, and with the escapes of JSON, HTML, URLs,
 * shells and programs undone. Each reading maps back to the original. Pure.
 */

/** JSON in JSON in a string of a log line. */
const mostLevels = 3;
/** Invisible: sequences, control characters, zero width and other ignorable characters, marks on letters. */
const unseen = new RegExp(String.raw `${_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2.source}|[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]`, 'gu');
const mayBeUnseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u{10FFFF}]/u;
/** Runs of numeric escapes, and HTML entities. */
const numbered = [
    String.raw `(?:%[\dA-Fa-f]{2})+|(?:\\x[\dA-Fa-f]{2})+|(?:\\[0-3][0-7]{2})+`,
    String.raw `(?:\\u[\dA-Fa-f]{4}|\\U[\dA-Fa-f]{8}|\\u\{[\dA-Fa-f]{1,6}\})+`,
    String.raw `(?:&#[xX][\dA-Fa-f]{1,6};|&#\d{1,7};)+|&(?:amp|lt|gt|quot|apos|sol|plus|equals);`,
];
const oneNumber = /\\u\{?([\dA-Fa-f]+)\}?|\\U([\dA-Fa-f]{8})|&#[xX]([\dA-Fa-f]+);|&#(\d+);/g;
/**
 * What to undo so that certain characters can be found: a backslash only before one of them, since JSON has many others;
 * quotes, at which a shell splits words, only if one of them is a quote.
 */
function undoing(characters) {
    const special = [...new Set(characters.replaceAll(/\w/g, ''))]
        .map((each) => (each === '\n' ? 'nr' : each.replace(/[\^\]\\-]/, '\\$&')))
        .join('');
    // JSON in JSON has several before a quote. Matched only from the first: otherwise a long run takes quadratic time.
    const quotes = /['"]/.test(characters) ? [String.raw `(?<!\\)\\*['"]`] : [];
    const escaped = special === '' ? [] : [String.raw `\\[${special}]`];
    return new RegExp([...numbered, ...quotes, ...escaped].join('|'), 'gu');
}
const entities = {
    amp: '&',
    lt: '<',
    gt: '>',
    sol: '/',
    plus: '+',
    equals: '=',
    quot: '',
    apos: '',
};
const controls = { n: '\n', r: '' };
/** The text, then each reading that differs. Without `undo` only the one without invisible characters. */
function* readings(text, undo) {
    let reading = { text, spanOf: (from, to) => ({ from, to }) };
    yield reading;
    const seen = withoutUnseen(reading);
    if (seen)
        yield (reading = seen);
    if (!undo)
        return;
    for (let level = 1; level <= mostLevels; level += 1) {
        const undone = reread(reading, undo, meaning);
        if (!undone)
            return;
        reading = withoutUnseen(undone) ?? undone;
        yield reading;
    }
}
/** The forms of a value in a reading: without invisible characters, with its own escapes undone or not. */
function formsInReadings(value, undo) {
    const seen = value.replace(unseen, '');
    const forms = [value, seen.replace(/['"]/g, ''), ...Array.from(readings(seen, undo), ({ text }) => text)];
    // A space in form encoding.
    return [...new Set([...forms, ...forms.map((form) => form.replaceAll(' ', '+'))])];
}
/** Replaces every range that `find` yields in one of the readings. */
function masked(text, mark, find, undo) {
    const spans = [];
    for (const reading of readings(text, undo))
        for (const { from, to } of find(reading.text))
            spans.push(reading.spanOf(from, to));
    if (spans.length === 0)
        return text;
    spans.sort((a, b) => a.from - b.from);
    const parts = [];
    let end = 0;
    for (const { from, to } of spans) {
        if (from >= end)
            parts.push(text.slice(end, from), mark);
        end = Math.max(end, to);
    }
    return parts.join('') + text.slice(end);
}
function withoutUnseen(reading) {
    return mayBeUnseen.test(reading.text) ? reread(reading, unseen, () => '') : undefined;
}
/** Undefined: nothing was replaced. */
function reread(before, pattern, replace) {
    const { text } = before;
    const parts = [];
    /** Begin of each part, in the result and in the text. */
    const [starts, origins, ends] = [[], [], []];
    let [length, last] = [0, 0];
    const add = (part, origin, end) => {
        if (part === '')
            return;
        parts.push(part);
        starts.push(length);
        origins.push(origin);
        ends.push(end);
        length += part.length;
    };
    for (const { index, 0: match } of text.matchAll(pattern)) {
        add(text.slice(last, index), last);
        last = index + match.length;
        add(replace(match), index, last);
    }
    if (last === 0)
        return undefined;
    add(text.slice(last), last);
    const partAt = (index) => {
        let [low, high] = [0, starts.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= index)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    };
    const spanOf = (from, to) => {
        const [first, end] = [partAt(from), partAt(to - 1)];
        const begin = origins[first] ?? 0;
        const isWhole = ends[first] !== undefined;
        return before.spanOf(isWhole ? begin : begin + from - (starts[first] ?? 0), ends[end] ?? (origins[end] ?? 0) + to - (starts[end] ?? 0));
    };
    return { text: parts.join(''), spanOf };
}
function meaning(match) {
    const [first, second = ''] = match;
    if (/['"]$/.test(match))
        return '';
    if (match.length === 2 && first === '\\')
        return controls[second] ?? second;
    if (first === '%' || /^\\[xX\d]/.test(match))
        return textOfBytes(match);
    if (first === '&' && second !== '#')
        return entities[match.slice(1, -1)] ?? match;
    let text = '';
    for (const [, unit, point, hex, decimal] of match.matchAll(oneNumber))
        text += character(decimal === undefined ? Number.parseInt(unit ?? point ?? hex ?? '', 16) : Number(decimal));
    return text;
}
/** Quotes are dropped here as well; an invalid number stands for itself. */
function character(point) {
    if (point === 0x22 || point === 0x27)
        return '';
    return point <= 0x10_ffff ? String.fromCodePoint(point) : '\uFFFD';
}
/** `%C3%A9`, `\xC3\xA9` or `\303\251`: UTF-8, otherwise Latin-1. */
function textOfBytes(bytes) {
    const codes = bytes.startsWith('%')
        ? bytes
        : /^\\x/i.test(bytes)
            ? bytes.replaceAll(/\\x/gi, '%')
            : bytes.replaceAll(/\\([0-7]{3})/g, (_, octal) => `%${hexOf(Number.parseInt(octal, 8))}`);
    const text = decoded(codes) ?? codes.replaceAll(/%(..)/g, (_, code) => character(Number.parseInt(code, 16)));
    return text.replaceAll(/['"]/g, '');
}
const hexOf = (byte) => byte.toString(16).padStart(2, '0');
/** `%C3%A9`; undefined: not UTF-8. */
function decoded(codes) {
    try {
        return decodeURIComponent(codes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   Pe: () => (/* binding */ withoutKeys),
/* harmony export */   fh: () => (/* binding */ cutBorder)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(229);
/* harmony import */ var _escapes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2232);
/** Redacts text that has the shape of a secret. Known secrets are masked by value, see the port `Secrets`. Pure. */


/** One cleaned and redacted line: runs of white space become one space. Redacted first, then cut. */
function cleanLine(text, limit = 300) {
    return (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(redact((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(text).replace(/\s+/g, ' ').trim()), limit);
}
// Documented shapes of credentials: a match is a secret wherever it appears. None matches within a word, so that long texts
// stay fast.
const secretShapes = [
    /(?<![0-9])\d{6,12}(?::|%3[Aa])[A-Za-z0-9_-]{30,}/g, // Telegram bot token
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
/** These span lines. */
const wholeKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
const keyEnd = /-----END [A-Z ]{0,40}PRIVATE KEY-----/g;
const keyShapes = [wholeKey, new RegExp(`^[\\s\\S]*${keyEnd.source}`, 'g')];
/** Replaces what has the shape of a secret, even with invisible characters inside. */
function redact(text) {
    return (0,_escapes_js__WEBPACK_IMPORTED_MODULE_1__/* .masked */ .Iv)(text, '[secret]', shapesIn);
}
function shapesIn(text) {
    const spans = secretShapes.flatMap((shape) => spansOf(shape, text));
    if (!text.includes('PRIVATE KEY-----'))
        return spans;
    const keys = spansOf(wholeKey, text);
    const ends = new Set(keys.map(({ to }) => to));
    // The beginning of the key was cut off.
    const cut = spansOf(keyEnd, text).filter(({ to }) => !ends.has(to));
    return [...spans, ...keys, ...cut.map(({ to }) => ({ from: 0, to }))];
}
function spansOf(shape, text) {
    const spans = [];
    // `matchAll` copies the pattern each time, which is slow for many short lines.
    shape.lastIndex = 0;
    for (let found = shape.exec(text); found; found = shape.exec(text))
        spans.push({ from: found.index, to: found.index + found[0].length });
    return spans;
}
/** Length of the context that reveals a secret, such as `://user:`. */
const tellingBefore = 80;
/** No secret has more characters. */
const longestSecret = 32 * 1024;
const wordReach = 1024;
/**
 * Where to cut a text, at most at `most`: after a nearby space, or before a secret that the cut would split. Never splits a
 * surrogate pair.
 */
function cutBorder(text, most) {
    if (most <= 0)
        return 0;
    const space = text.lastIndexOf(' ', most - 1) + 1;
    let border = space > most - wordReach ? space : most - Number(/[\uD800-\uDBFF]/.test(text.charAt(most - 1)));
    const found = [...secretShapes, ...keyShapes]
        .flatMap((shape) => [...text.matchAll(shape)])
        .map(({ index, 0: match }) => ({ from: Math.max(0, index - tellingBefore), to: index + match.length }))
        .sort((a, b) => b.to - a.to);
    for (const { from, to } of found)
        if (from < border && to > border && border - from <= longestSecret)
            border = from;
    return border;
}
/** Redacts private keys, whose lines have no shape of their own, before single lines are taken. */
function withoutKeys(text) {
    return text.includes('PRIVATE KEY-----')
        ? keyShapes.reduce((rest, shape) => rest.replace(shape, '[secret]'), text)
        : text;
}


/***/ }),

/***/ 3798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   gj: () => (/* binding */ rendered),
/* harmony export */   jm: () => (/* binding */ renderedSoFar),
/* harmony export */   vw: () => (/* binding */ begunSequence),
/* harmony export */   wP: () => (/* binding */ isRedrawn)
/* harmony export */ });
/** Renders redrawn lines as a terminal shows them, without overwritten and erased text. Pure. */
// A sequence (ECMA-48: CSI, OSC, others), a control character, or plain text.
const part = /(?:\u001B\[|\u009B)([0-?]*)[ -/]*([@-~])|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]|[\u0000-\u0008\u000B-\u001F\u007F\u009B]|([^\u0000-\u0008\n\u000B-\u001F\u007F\u009B]+)/g;
/**
 * Moves the cursor within its line, or erases. What moves it to another line is passed over: programs do that on a terminal only,
 * and a job has none.
 */
const redrawing = /\r(?![\r\n]|$)|\u0008|(?:\u001B\[|\u009B)[0-?]*[CDGK`]/;
/** CSI and OSC sequences (ECMA-48), and lone escapes of two bytes. */
const sequence = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/;
/** An unfinished sequence. */
const begunSequence = /\u001B(?:\[[0-?]*[ -/]*|\][^\n\u0007\u001B]{0,500})?$/;
const zeroWidth = /^[\p{M}\u200D]/u;
// East Asian wide and fullwidth, and emoji that progress bars use (https://www.unicode.org/reports/tr11/).
const twoWide = /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** A jump ends here, or at the end of the line. */
const screenColumns = 400;
/** Of a longer line, only this much of its end is rendered. */
const lineReach = 4096;
/** The rest of a longer, partly overwritten word may be a secret without its shape. */
const longWord = 12;
/** The same for text that continues, where known secrets are not masked yet. */
const leastSecret = 6;
/** Whether the text overwrites or erases on a terminal. */
function isRedrawn(text) {
    return redrawing.test(text);
}
/** The lines on the terminal in the end, without sequences. */
function rendered(text) {
    return isRedrawn(text)
        ? linesOf(text)
            .map((line) => textOf(line, true))
            .join('\n')
        : text;
}
/** The same for text that continues: the cursor position is kept. */
function renderedSoFar(text) {
    if (!isRedrawn(text))
        return text;
    const begun = begunSequence.exec(text)?.[0] ?? '';
    const lines = linesOf(text.slice(0, text.length - begun.length));
    const { column = 0, cells = [] } = lines.at(-1) ?? {};
    const place = column === cells.length ? '' : `\r${column > 0 ? `\u001B[${column + 1}G` : ''}`;
    return lines.map((line) => textOf(line, false)).join('\n') + place + begun;
}
const starts = ['\r', '\u001B[1G', '\u001B[G', '\u001B[0G'];
function linesOf(text) {
    return text.split(/\r*\n/).map((line) => {
        if (line.length <= 2 * lineReach)
            return draw(line);
        // Skips what a progress bar overwrote many times.
        const from = Math.max(...starts.map((start) => line.lastIndexOf(start, line.length - lineReach)));
        return draw(line.slice(Math.max(0, from)));
    });
}
function draw(text) {
    const line = { cells: [], words: [], column: 0, isRedrawn: false };
    const { cells } = line;
    let word;
    const moveTo = (column) => {
        line.column = Math.max(0, Math.min(column, Math.max(screenColumns, cells.length)));
        word = undefined;
    };
    for (const [token, parameters = '', final, written = ''] of text.matchAll(part)) {
        const first = Number(parameters.split(';')[0]);
        const count = first || 1;
        if (token === '\r')
            moveTo(0);
        else if (token === '\b')
            moveTo(line.column - 1);
        else if (final === 'C')
            moveTo(line.column + count);
        else if (final === 'D')
            moveTo(line.column - count);
        else if (final === 'G' || final === '`')
            moveTo(count - 1);
        else if (final === 'K')
            erase(line, first === 1 || first === 2 ? 0 : line.column, first === 1 ? line.column + 1 : Infinity);
        for (const character of written)
            word = write(line, character, word);
    }
    return line;
}
/** Returns the word that the character belongs to. */
function write(line, character, before) {
    const isWide = character > '\u02FF';
    if (isWide && zeroWidth.test(character) && line.column > 0) {
        line.cells[line.column - 1] += character;
        return before;
    }
    const isSpace = character === ' ' || character === '\t';
    const word = isSpace ? undefined : (before ?? { length: 0, isCut: false });
    if (word)
        word.length += 1;
    put(line, character, word);
    if (isWide && twoWide.test(character))
        put(line, '', word);
    return word;
}
function put(line, character, word) {
    const { cells, words, column } = line;
    while (cells.length < column) {
        cells.push(' ');
        words.push(undefined);
    }
    if (column < cells.length)
        take(line, column);
    cells[column] = character;
    words[column] = word;
    line.column += 1;
}
/** Overwrites a cell: its word is cut, and so is a character of two cells. */
function take(line, column) {
    const { cells, words } = line;
    line.isRedrawn = true;
    const word = words[column];
    if (word)
        word.isCut = true;
    if (cells[column] === '' && column > 0)
        cells[column - 1] = ' ';
    if (cells[column + 1] === '')
        cells[column + 1] = ' ';
}
function erase(line, from, to) {
    const { cells, words } = line;
    const end = Math.min(to, cells.length);
    for (let column = from; column < end; column += 1) {
        take(line, column);
        cells[column] = ' ';
        words[column] = undefined;
    }
    if (end === cells.length && from < end) {
        cells.length = from;
        words.length = from;
    }
}
function textOf({ cells, words, isRedrawn: wasRedrawn }, isOver) {
    if (!wasRedrawn)
        return cells.join('');
    const least = isOver ? longWord : leastSecret;
    const isRest = (word) => word?.isCut === true && word.length >= least;
    const text = cells
        .map((cell, column) => (isRest(words[column]) ? ' '.repeat(Math.min(1, cell.length)) : cell))
        .join('');
    return isOver ? text.trimEnd() : text;
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ badInput),
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   hS: () => (/* binding */ exitCodes),
/* harmony export */   rl: () => (/* binding */ causeOf),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
const exitCodes = { done: 0, failed: 1, badInput: 2, noTarget: 3 };
/**
 * An error that a person can fix. The message states what is wrong, where, and how to fix it; it is shown without a stack. Every
 * other error is a bug and is shown with its stack.
 */
class UserError extends Error {
    exitCode;
    /** The same line by line, for readers of another language. Lines that are in no catalog are English. */
    lines;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? {} : { cause: options.cause });
        this.name = 'UserError';
        this.exitCode = options.exitCode ?? exitCodes.failed;
        this.lines = options.lines ?? message.split('\n');
    }
}
/** Invalid input: exit 2. */
function badInput(message) {
    return new UserError(message, { exitCode: exitCodes.badInput });
}
/** This run was asked to end. Not a UserError, because it is not a result of the command. */
class Cancelled extends Error {
    exitCode;
    constructor(exitCode) {
        super('cancelled');
        this.name = 'Cancelled';
        this.exitCode = exitCode;
    }
}
/** The system's code of an error (`ENOENT`), or its message. */
function causeOf(error) {
    if (error instanceof Error)
        return error.code ?? error.message;
    return String(error);
}
/** The result, or undefined if it throws. */
function attempt(action) {
    try {
        return action();
    }
    catch {
        return undefined;
    }
}


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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
/******/ 		8792: 0
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
/******/ var __webpack_exports__ = __nccwpck_require__(3986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
