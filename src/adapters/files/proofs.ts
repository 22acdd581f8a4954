/** Hashes of what a plan rests on, and the key that only this host has. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attempt, causeOf, UserError } from '../../errors.ts';
import type { Found, FileHashes } from '../../ports/writes.ts';
import { fileProblem, ignoring, makeFolder, readPlain, writeNew } from './durable-file.ts';
import { trustProblem } from './trusted-path.ts';

/** `keyFile`: made when it is not there. */
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
      // Also where it is not: who can make it there would be found first.
      for (const candidate of candidates.slice(0, at + 1)) requireTrusted(joined(candidate, cwd));
      return candidates[at];
    },
  };
}

/** Throws a UserError when somebody else can change what runs between the last look and the start. */
function requireTrusted(path: string, end?: 'folder'): void {
  const problem = trustProblem(path, end);
  if (problem !== undefined)
    throw new UserError(
      `a write cannot rest on ${path}: others than this user and root can change what is there. ${problem}`,
    );
}

/** Never normalised: `link/..` is the folder above of where the link leads. */
const joined = (name: string, cwd: string): string => (name.startsWith('/') ? name : `${cwd}/${name}`);

function isProgram(path: string): boolean {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Named everywhere, and the same for everybody: null, zero, full, random, urandom of Linux (devices.txt of the kernel). */
const harmlessDevices = new Set([3, 5, 7, 8, 9].map((minor) => 0x100 + minor));
/** https://man7.org/linux/man-pages/man2/statfs.2.html */
const procMagic = 0x9f_a0;
const mostLinks = 40;
/** Of a path, in bytes (NAME_MAX). */
const longestPart = 255;

async function look(
  name: string,
  cwd: string,
  { isGuess = false }: { readonly isGuess?: boolean } = {},
): Promise<Found | undefined> {
  const path = joined(name, cwd);
  try {
    const way = wayOf(name, cwd);
    if (way.isOwn) return undefined;
    const elsewhere = `${path} leads to something else for each process, or over a name that is not UTF-8: name the file itself`;
    if (way.crossesProc) throw new UserError(elsewhere);
    if (!way.isMissing || (!isGuess && isWritten(way.end))) requireTrusted(path);
    if (way.isMissing) return undefined;
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats || (stats.isCharacterDevice() && harmlessDevices.has(stats.rdev))) return undefined;
    const real = realpathSync.native(path);
    if (way.end !== real) throw new UserError(elsewhere);
    if (stats.isDirectory()) return { kind: 'folder', path: real };
    // open(2) reads nothing from one, so no code comes from it as from a file: who listens there is a service, as behind an address.
    if (stats.isSocket()) return { kind: 'socket', path: real };
    if (stats.isFile()) return { kind: 'file', path: real, ...(await contentOf(path)) };
    throw new UserError(
      `${path} is no regular file (a pipe or a device), so a plan cannot vouch for it: name it in a script instead`,
    );
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cause = causeOf(error);
    if (cause === 'ERR_INVALID_ARG_VALUE' || (cause === 'ENAMETOOLONG' && !fits(name))) return undefined;
    throw new UserError(
      `${path} cannot be read (${cause}), so a plan cannot vouch for it: let this user read it, or name it in a script`,
      { cause: error },
    );
  }
}

/** By more than its owner: others may make there what is missing. */
const isWritten = (folder: string): boolean => ((attempt(() => statSync(folder).mode) ?? 0) & 0o022) !== 0;

/** From its folder a program may reach what is too long for us. */
function fits(name: string): boolean {
  return (
    Buffer.byteLength(name) < 4096 && name.split('/').every((part) => Buffer.byteLength(part) <= longestPart)
  );
}

interface Way {
  /** The real path, or as far as there is something. */
  readonly end: string;
  readonly isMissing: boolean;
  /** A link of /proc lies on the way, which leads out of it: `/proc/self/cwd/x` is another file for each process. */
  readonly crossesProc: boolean;
  /** A stream, or a page in /proc: most are of one process, some never end, and no code is in them. */
  readonly isOwn: boolean;
}

/** Goes a path component by component, as the kernel does (path_resolution(7)). `cwd`: a real path. */
function wayOf(name: string, cwd: string): Way {
  const left = name.split('/').toReversed();
  let end = name.startsWith('/') ? '/' : cwd;
  let links = 0;
  let crossesProc = false;
  let isMissing = false;
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      end = dirname(end);
      continue;
    }
    const next = join(end, part);
    const stats = part.length > longestPart ? undefined : lstatSync(next, { throwIfNoEntry: false });
    if (!stats) {
      isMissing = true;
      break;
    }
    if (!stats.isSymbolicLink()) {
      end = next;
      continue;
    }
    const isProc = statfsSync(end).type === procMagic;
    if (isProc && left.length === 0 && /\/fd\/[012]$/.test(next))
      return { end, isMissing, crossesProc: false, isOwn: true };
    crossesProc ||= isProc;
    if (++links > mostLinks) throw Object.assign(new Error('too many links'), { code: 'ELOOP' });
    const target = readlinkSync(next);
    if (target.startsWith('/')) end = '/';
    left.push(...target.split('/').toReversed());
  }
  return {
    end,
    isMissing,
    crossesProc,
    isOwn: (!isMissing || crossesProc) && statfsSync(end).type === procMagic,
  };
}

/** Opened by the name that was asked for, so that the kernel finds it. */
async function contentOf(path: string): Promise<{ readonly sha256: string; readonly start: string }> {
  // Something else may be in its place by now: a pipe is not waited for.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile())
      throw new UserError(`${path} was replaced while it was looked at: try again`);
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

/** 32 random bytes that never leave the host. Of two that make it at once the first one's counts. */
function hostKey(path: string): string {
  try {
    makeFolder(dirname(path));
    const problem = trustProblem(path, 'made');
    if (problem !== undefined) throw new UserError(`others could change the key ${path}: ${problem}`);
    ignoring(['EEXIST'], () => writeNew(path, `${randomBytes(32).toString('hex')}\n`));
    const key = readPlain(path)?.trim() ?? '';
    if (/^[0-9a-f]{64}$/.test(key)) return key;
  } catch (error) {
    throw fileProblem('cannot use the key', path, error);
  }
  throw new UserError(`${path} holds no key of ops-framework: remove it, and plan the write anew`);
}

/** The file of the key, in the folder of the state. */
export const keyFileIn = (stateFolder: string): string => join(stateFolder, 'ops-framework.key');
