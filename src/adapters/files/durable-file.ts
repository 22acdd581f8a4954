/**
 * Files that are whole or do not exist: written beside, flushed, then renamed into place. Not write-file-atomic: that keeps no
 * previous file and does not flush the folder.
 */
import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { shellWord } from '../../core/format.ts';
import { attempt, causeOf, UserError } from '../../errors.ts';
import { currentUser, leftByAnother, nearestExisting, userName } from './owner.ts';

export const privateFile = 0o600;
export const privateFolder = 0o700;

const fixes: Readonly<Record<string, string>> = {
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
export function explainFileError(error: unknown, path?: string): string {
  const cause = causeOf(error);
  const fix = (path === undefined ? undefined : fixHere(cause, path)) ?? fixes[cause];
  return fix === undefined ? cause : `${cause}: ${fix}`;
}

function fixHere(cause: string, path: string): string | undefined {
  if (cause === 'ENOSPC' && lacksInodes(nearestExisting(path)))
    return 'the file system has no free inodes, however much space is left: delete files there (df -i shows how many it holds)';
  if (cause !== 'EACCES' && cause !== 'EPERM') return undefined;
  const left = leftByAnother(path);
  const user = currentUser();
  if (!left || user === undefined) return undefined;
  const chown = `sudo chown -R ${userName(user)} ${shellWord(left.path)}`;
  return `${left.path} belongs to ${userName(left.uid)}, as after a command with sudo: ${chown}`;
}

/** A failed save has already deleted its temporary files, so a few inodes are as good as none; no free space is the nearer cause. */
function lacksInodes(path: string): boolean {
  const space = attempt(() => statfsSync(path));
  if (!space || space.files === 0 || space.ffree >= 16) return false;
  return space.ffree === 0 || space.bavail * space.bsize >= 64 * 1024;
}

/** Undefined where the number is not fixed: btrfs and FAT report 0 of 0 (https://btrfs.readthedocs.io/en/latest/Administration.html). */
export function freeInodes(path: string): number | undefined {
  const found = attempt(() => statfsSync(path));
  return found === undefined || found.files === 0 ? undefined : found.ffree;
}

/** A failed file operation as something a person can fix. Throws errors that are not the system's: those are bugs. */
export function fileProblem(what: string, path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  if (!(error instanceof Error && 'code' in error)) throw error;
  return new UserError(`${what} ${path}: ${explainFileError(error, path)}`, { cause: error });
}

/** The file operation that the system refused, where, and the fix; undefined for all other errors: those are bugs. */
export function systemProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !Object.hasOwn(fixes, causeOf(error))) return undefined;
  const { path, syscall = 'use' }: NodeJS.ErrnoException = error;
  // An operation on an open file has no path.
  const isOfFile = path !== undefined || /^(?:read|write|fstat|fsync|close)$/.test(syscall);
  return isOfFile
    ? `cannot ${syscall} ${path ?? 'an open file'}: ${explainFileError(error, path)}`
    : undefined;
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && codes.includes(causeOf(error));
}

/** For names of temporary files, which are created exclusively. */
export function unusedSuffix(): string {
  return Math.random().toString(36).slice(2, 10).padEnd(8, '0');
}

/** The result; undefined when it throws one of these codes. */
export function ignoring<T>(codes: readonly string[], action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (hasCode(error, ...codes)) return undefined;
    throw error;
  }
}

/**
 * Creates a folder with its missing parents. Throws the system's error. Not `recursive: true`: where a file system says
 * "no such file" of a name that it will not make (/proc), Node tries for ever.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: privateFolder });
  } catch (error) {
    if (hasCode(error, 'EEXIST') && statSync(path).isDirectory()) return;
    if (!hasCode(error, 'ENOENT') || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    ignoring(['EEXIST'], () => mkdirSync(path, { mode: privateFolder }));
  }
}

/**
 * The file that a path stands for, through symbolic links, also when it does not exist yet. Throws the system's error,
 * `ELOOP` for links in a circle.
 */
export function targetOf(path: string): string {
  let at = resolve(path);
  for (let hops = 0; hops < 40; hops += 1) {
    let next: string;
    try {
      next = readlinkSync(at);
    } catch (error) {
      // EINVAL: not a link. ENOENT: not there, or its folder is not.
      if (hasCode(error, 'EINVAL', 'ENOENT', 'ENOTDIR')) return at;
      throw error;
    }
    // A link's `..` starts from where its folder really is.
    at = resolve(realpathSync(dirname(at)), next);
  }
  throw Object.assign(new Error(`too many symbolic links: ${path}`), { code: 'ELOOP' });
}

/** For reading: never waits for a pipe, and follows no link in place of the file (`ELOOP`). */
export const plainly = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** Opens a file, private when it is created, and closes it again. Throws the system's error. */
export function withFile<T>(path: string, flags: number | string, use: (file: number) => T): T {
  const file = openSync(path, flags, privateFile);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

/** Text of a regular file; undefined when there is none. Throws the system's error, `EISDIR` for a folder. */
export function readPlain(path: string): string | undefined {
  return ignoring(['ENOENT'], () =>
    withFile(path, plainly, (file) => {
      const stats = fstatSync(file);
      if (!stats.isFile() && !stats.isDirectory())
        throw new UserError(`${path} is not a regular file: name another`);
      return readFileSync(file, 'utf8');
    }),
  );
}

/** Throws the system's error. */
export function readStart(path: string, bytes: number): string {
  const buffer = Buffer.alloc(bytes);
  return buffer.toString(
    'utf8',
    0,
    withFile(path, plainly, (file) => readSync(file, buffer)),
  );
}

/** Creates a file that did not exist and flushes it to the disk; leaves nothing behind when that fails. */
export function writeNew(path: string, text: string, mode = privateFile): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode, flush: true });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) rmSync(path, { force: true });
    throw error;
  }
}

/** Gives a file's content a second, new name. Throws `EEXIST` when the name is taken. */
export function keepAs(from: string, to: string, linkTo: typeof linkSync = linkSync): void {
  try {
    linkTo(from, to);
  } catch (error) {
    // A file system without hard links.
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    flush(to, 'r+');
  }
}

function flush(path: string, flags: string): void {
  withFile(path, flags, (file) => fsyncSync(file));
}

interface Replacement {
  /** The file, not a link to it. */
  readonly path: string;
  readonly text: string;
  /** Where the content that is replaced stays. It is there at every moment, as the old or the new one. */
  readonly previous?: string;
  /** Runs when the new content is safely beside and before it takes over. */
  readonly before?: () => void;
}

/**
 * Replaces a file's content, or creates it. At every moment the path holds the old or the new content, whole. Throws
 * the system's error; then the old content still stands and nothing else was left. One caller at a time.
 */
export function replaceFile(replacement: Replacement): void {
  const { path, text, previous, before } = replacement;
  const own = `${path}.tmp-${process.pid}-${unusedSuffix()}`;
  removeTemporaryFiles(path);
  try {
    writeNew(own, text);
    before?.();
    if (previous !== undefined) {
      keepAs(path, `${own}-previous`);
      try {
        renameSync(`${own}-previous`, previous);
      } catch (error) {
        throw fileProblem('cannot replace', previous, error);
      }
    }
    renameSync(own, path);
  } finally {
    rmSync(own, { force: true });
    // Renaming onto another name of the same file does nothing, so this one may still be there.
    rmSync(`${own}-previous`, { force: true });
  }
  // The rename is in place by now: a file system that refuses to flush a folder changes nothing about that.
  attempt(() => flush(dirname(path), 'r'));
}

/** Removes what a run that was killed left half written. Only for the one who may write. */
function removeTemporaryFiles(path: string): void {
  const start = `${basename(path)}.tmp-`;
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(start)) rmSync(join(folder, name), { force: true });
  }
}
