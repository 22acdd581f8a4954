/** Hashes of the files that a plan rests on, and the key that only this host has. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { accessSync, constants, lstatSync, readdirSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileProblems } from '../../core/notices/catalog/shared.ts';
import { attempt, causeOf, UserError } from '../../errors.ts';
import type { Found, FileHashes } from '../../ports/writes.ts';
import { fileProblem, ignoring, makeFolder, readPlain, writeNew } from './durable-file.ts';
import { stepsTo, trustProblem } from './trusted-path.ts';

/** `keyFile`: created when it does not exist. */
export function createFileHashes(keyFile: string): FileHashes {
  let key: string | undefined;
  return {
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    keyed: (text) =>
      createHmac('sha256', (key ??= hostKey(keyFile)))
        .update(text)
        .digest('hex'),
    look,
    entries: (folder) => attempt(() => readdirSync(folder)),
    checkFolder: (path) => requireTrusted(path, 'folder'),
    program(word, cwd, searchPath) {
      // An empty entry is the working folder.
      const candidates = word.includes('/')
        ? [word]
        : searchPath.split(':').map((folder) => `${folder === '' ? '.' : folder}/${word}`);
      const at = candidates.findIndex((candidate) => isProgram(joined(candidate, cwd)));
      // Also folders without it: a program that is created there is found first.
      for (const candidate of candidates.slice(0, at + 1)) requireTrusted(joined(candidate, cwd));
      return candidates[at];
    },
  };
}

function requireTrusted(path: string, end?: 'folder'): void {
  const problem = trustProblem(path, end);
  if (problem !== undefined) throw uncoverable('file-of-others', path, { why: problem });
}

/** Loads no catalog: every tick with writes loads this file. */
function uncoverable(
  key: keyof typeof fileProblems,
  place: string,
  { why = '', cause }: { readonly why?: string; readonly cause?: unknown } = {},
): UserError {
  const params = { place, why };
  return new UserError(fileProblems[key](params), { lines: [{ key, params }], cause });
}

/** Never normalised: `link/..` is the folder above of where the link leads. */
const joined = (name: string, cwd: string): string => (name.startsWith('/') ? name : `${cwd}/${name}`);

const isProgram = (path: string): boolean =>
  attempt(() => (accessSync(path, constants.X_OK), statSync(path).isFile())) === true;

/** null, zero, full, random, urandom of Linux (devices.txt of the kernel). */
const harmlessDevices = new Set([3, 5, 7, 8, 9].map((minor) => 0x100 + minor));
/** https://man7.org/linux/man-pages/man2/statfs.2.html */
const procMagic = 0x9f_a0;
/** Of a path, in bytes (NAME_MAX). */
const longestPart = 255;

async function look(
  name: string,
  cwd: string,
  { isGuess = false }: { readonly isGuess?: boolean } = {},
): Promise<Found | undefined> {
  const path = joined(name, cwd);
  try {
    const way = wayOf(path);
    if (way.isOwn) return undefined;
    const elsewhere = () => uncoverable('file-ambiguous', path);
    if (way.crossesProc) throw elsewhere();
    if (way.missing === undefined || (!isGuess && isWritten(way.end))) requireTrusted(path);
    const { missing } = way;
    // Throws an error that may hide an existing file, such as EACCES.
    if (missing !== undefined && !ignoring(['ENOENT', 'ENOTDIR'], () => lstatSync(missing))) return undefined;
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats || (stats.isCharacterDevice() && harmlessDevices.has(stats.rdev))) return undefined;
    const real = realpathSync.native(path);
    if (way.end !== real) throw elsewhere();
    if (stats.isDirectory()) return { kind: 'folder', path: real };
    // No code comes from one as from a file: a service listens there, as behind an address.
    if (stats.isSocket()) return { kind: 'socket', path: real };
    if (stats.isFile()) return { kind: 'file', path: real, ...(await contentOf(path)) };
    throw uncoverable('file-not-regular', path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cause = causeOf(error);
    if (cause === 'ERR_INVALID_ARG_VALUE' || (cause === 'ENAMETOOLONG' && !fits(name))) return undefined;
    throw uncoverable('file-unreadable', path, { why: cause, cause: error });
  }
}

/** Others may create there what is missing. */
const isWritten = (folder: string): boolean => ((attempt(() => statSync(folder).mode) ?? 0) & 0o022) !== 0;

/** From its own working folder a program may reach a path that is too long from ours. */
function fits(name: string): boolean {
  return (
    Buffer.byteLength(name) < 4096 && name.split('/').every((part) => Buffer.byteLength(part) <= longestPart)
  );
}

interface Way {
  /** The real path, or as far as it exists. */
  readonly end: string;
  /** The first entry on the way that was not found. */
  readonly missing: string | undefined;
  /** A link of /proc lies on the way, which leads out of it: `/proc/self/cwd/x` is another file for each process. */
  readonly crossesProc: boolean;
  /** A stream, or a page in /proc: most are of one process, some never end, and no code is in them. */
  readonly isOwn: boolean;
}

function wayOf(path: string): Way {
  const steps = stepsTo(path);
  const last = steps.at(-1);
  const missing = last?.kind === 'missing' ? last.path : undefined;
  const end = (missing === undefined ? last : last?.folder)?.path ?? '/';
  const procLinks = steps.filter(({ kind, folder }) => kind === 'link' && isProc(folder?.path ?? '/'));
  const stream = procLinks.find((link) => /\/fd\/[012]$/.test(link.path));
  if (stream && stepsTo(stream.path).at(-1)?.path === last?.path)
    return { end, missing, crossesProc: false, isOwn: true };
  const crossesProc = procLinks.length > 0;
  return { end, missing, crossesProc, isOwn: (missing === undefined || crossesProc) && isProc(end) };
}

const isProc = (folder: string): boolean => statfsSync(folder).type === procMagic;

async function contentOf(path: string): Promise<{ readonly sha256: string; readonly start: string }> {
  // A pipe may be in its place by now.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) throw uncoverable('file-replaced', path);
    const hash = createHash('sha256');
    let start = Buffer.alloc(0);
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      hash.update(chunk);
      start = Buffer.concat([start, chunk.subarray(0, 256 - start.length)]);
    }
    return { sha256: hash.digest('hex'), start: start.toString('utf8') };
  } finally {
    await file.close();
  }
}

/** 32 random bytes that never leave the host. Of two processes that create it at once, the first one's counts. */
function hostKey(path: string): string {
  try {
    makeFolder(dirname(path));
    const problem = trustProblem(path, 'made');
    if (problem !== undefined) throw new UserError(`other users can change the key ${path}: ${problem}`);
    ignoring(['EEXIST'], () => writeNew(path, `${randomBytes(32).toString('hex')}\n`));
    const key = readPlain(path)?.trim() ?? '';
    if (/^[0-9a-f]{64}$/.test(key)) return key;
  } catch (error) {
    throw fileProblem('cannot use the key', path, error);
  }
  throw new UserError(`${path} is not a key of ops-framework: remove it and plan the write again`);
}

export const keyFileIn = (stateFolder: string): string => join(stateFolder, 'ops-framework.key');
