/** Files that are whole or not there: written beside, flushed, then renamed into place. */
import { constants } from 'node:fs';
import { copyFile, link, open, readdir, readlink, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { causeOf, UserError } from '../errors.ts';

/** Only the user who runs this may read what is stored. */
export const privateFile = 0o600;
export const privateFolder = 0o700;

const mends: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: free some space',
  EDQUOT: "this user's disk quota is used up: free some space",
  EFBIG: 'a limit on file sizes is in the way: raise it (ulimit -f)',
  EROFS: 'the file system is read-only: make it writable or name a file elsewhere',
  EACCES: 'give the user who runs this read and write access to it and to its folder',
  EPERM: 'give the user who runs this read and write access to it and to its folder',
  ENOENT: 'its folder is missing: create it',
  ENOTDIR: 'a part of this path is a file: name another path or move that file away',
  EISDIR: 'this is a folder: name a file, or move the folder away',
  EEXIST: 'something else stands there: move it away',
  ELOOP: 'its symbolic links lead in a circle: mend them',
  ENAMETOOLONG: 'the path is too long: name a shorter one',
  EIO: 'the disk reports an error: look at the system log',
  EMFILE: 'too many files are open: raise the limit (ulimit -n)',
  ENFILE: 'too many files are open on this host',
};

/** Cause and mend of a failed file operation, in words. */
export function explain(error: unknown): string {
  const cause = causeOf(error);
  const mend = mends[cause];
  return mend === undefined ? cause : `${cause}: ${mend}`;
}

/** A failed file operation as something a person can mend. Throws what is no word of the system: that is a bug. */
export function fileProblem(what: string, path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  if (!(error instanceof Error && 'code' in error)) throw error;
  return new UserError(`${what} ${path}: ${explain(error)}`, { cause: error });
}

/** True when the system's word for the error is one of these. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && codes.includes(causeOf(error));
}

/** For names of temporary files: together with the pid, never the same twice. The files are created exclusively. */
export function unusedSuffix(): string {
  return Math.random().toString(36).slice(2, 10).padEnd(8, '0');
}

/** For `.catch`: these words of the system mean undefined, every other error passes. */
export function unless(...codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (hasCode(error, ...codes)) return undefined;
    throw error;
  };
}

/** The words of file systems that know no hard links. */
export const noLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'] as const;

/**
 * The file that a path stands for, through symbolic links, also when it does not exist yet. Throws the system's error,
 * `ELOOP` for links in a circle.
 */
export async function targetOf(path: string): Promise<string> {
  let at = resolve(path);
  for (let hops = 0; hops < 40; hops += 1) {
    let next: string;
    try {
      next = await readlink(at);
    } catch (error) {
      // EINVAL: not a link. ENOENT: not there, or its folder is not.
      if (hasCode(error, 'EINVAL', 'ENOENT', 'ENOTDIR')) return at;
      throw error;
    }
    // A link's `..` starts from where its folder really is.
    at = resolve(await realpath(dirname(at)), next);
  }
  throw Object.assign(new Error(`too many symbolic links: ${path}`), { code: 'ELOOP' });
}

/**
 * Text of a regular file; undefined when there is none. Throws the system's error, `EISDIR` for a folder; never waits
 * for a pipe. A link in place of the file is not followed: `ELOOP`.
 */
export async function readPlain(path: string): Promise<string | undefined> {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
  const file = await open(path, flags).catch(unless('ENOENT'));
  if (file === undefined) return undefined;
  try {
    const stats = await file.stat();
    if (!stats.isFile() && !stats.isDirectory()) {
      throw new UserError(`${path} is not a regular file: name another`);
    }
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/** The first bytes of a file, as text. Throws the system's error. */
export async function readStart(path: string, bytes: number): Promise<string> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(bytes) });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Creates a file that was not there and flushes it to the disk; nothing is left behind when that fails. */
export async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', privateFile);
  try {
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Gives a file's content a second, new name. Throws `EEXIST` when the name is taken. */
export async function keepAs(from: string, to: string, linkTo: typeof link = link): Promise<void> {
  try {
    await linkTo(from, to);
    return;
  } catch (error) {
    if (!hasCode(error, ...noLinks)) throw error;
  }
  await copyFile(from, to, constants.COPYFILE_EXCL);
  const copy = await open(to, 'r+');
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
}

interface Replacement {
  /** The file, not a link to it. */
  readonly path: string;
  readonly text: string;
  /** Where the content that is replaced stays. It is there at every moment, as the old or the new one. */
  readonly previous?: string;
  /** Runs when the new content is safely beside and before it takes over. */
  readonly before?: () => Promise<void>;
}

/**
 * Replaces a file's content, or creates it. At every moment the path holds the old or the new content, whole. Throws
 * the system's error; then the old content still stands and nothing else was left. One caller at a time.
 */
export async function replaceFile(replacement: Replacement): Promise<void> {
  const { path, text, previous, before } = replacement;
  const own = `${path}.tmp-${process.pid}-${unusedSuffix()}`;
  await removeLeftovers(path);
  try {
    await writeNew(own, text);
    await before?.();
    if (previous !== undefined) {
      await keepAs(path, `${own}-previous`);
      await rename(`${own}-previous`, previous).catch((error: unknown) => {
        throw fileProblem('cannot replace', previous, error);
      });
    }
    await rename(own, path);
  } finally {
    await rm(own, { force: true });
    // Renaming onto another name of the same file does nothing, so this one may still be there.
    await rm(`${own}-previous`, { force: true });
  }
  await syncFolder(dirname(path));
}

/** Removes what a run that was killed left half written. Only for the one who may write. */
async function removeLeftovers(path: string): Promise<void> {
  const start = `${basename(path)}.tmp-`;
  const folder = dirname(path);
  const names = await readdir(folder);
  for (const name of names) if (name.startsWith(start)) await rm(join(folder, name), { force: true });
}

/**
 * Flushes a rename to the disk. What was renamed is in place by now: a file system that refuses to flush a folder
 * changes nothing about that, so it is no failure.
 */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // See above.
  }
}
