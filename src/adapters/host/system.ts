/** The clock and the files of this host. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAwake } from './awake.ts';
import { readAtMost } from '../files/bounded-text.ts';
import { localClock } from './zone.ts';
import { encodingProblem } from '../process/text-encoding.ts';
import { attempt, causeOf, UserError } from '../../errors.ts';
import type { Clock, Files } from '../../ports/ports.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  // Not performance.now(): the first use of that loads a dozen modules.
  monotonic: () => process.uptime() * 1000,
  awake: readAwake,
  sleep: (ms) => sleep(ms),
  every(ms, work) {
    const timer = setInterval(work, ms).unref();
    return () => clearInterval(timer);
  },
  localTime: localClock.time,
  zone: localClock.zone,
};

/** A text that is longer than what Node holds in one. */
const mostBytes = 256 * 1_048_576;
const inMebibytes = (bytes: number): string => `${bytes / 1_048_576} MiB`;

export const systemFiles: Files = { read };

/**
 * Files of a folder, the checkout of code that may be a stranger's. One elsewhere, or behind a link that leaves it on its way, is
 * refused in the same words whether it is there or not; so is what git keeps for itself.
 */
export function filesWithin(folder: string): Files {
  return {
    async read(path, maxBytes) {
      const parent = realWithin(folder, dirname(path));
      if (parent !== undefined && !attempt(() => lstatSync(join(parent, basename(path))))) return undefined;
      const real = realWithin(folder, path);
      if (real !== undefined) return read(real, maxBytes, constants.O_NOFOLLOW);
      throw new UserError(
        `${path} is not a file of the checkout, or a link out of it: on this event nothing else is read; name a file that is committed`,
      );
    },
  };
}

/** The limit of Linux. */
const mostLinks = 40;

/**
 * The real path of what is in a folder; undefined: it is not, or a link on the way leads out of the folder, even if only to
 * come back: `/home/name/../../checkout/file` would tell whether there is a /home/name. Looks at nothing outside.
 */
function realWithin(folder: string, path: string): string | undefined {
  const root = realpathSync(folder);
  const bases = [...new Set([root, resolve(folder)])];
  const partsOf = (absolute: string) => {
    const base = bases.find((each) => absolute === each || absolute.startsWith(`${each}${sep}`));
    return base === undefined ? undefined : absolute.slice(base.length).split(sep);
  };
  let at = root;
  let links = 0;
  const parts = partsOf(path);
  if (parts === undefined) return undefined;
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    if (part === '' || part === '.') continue;
    if (part.toLowerCase() === '.git' || (part === '..' && at === root)) return undefined;
    const next = join(at, part);
    const target = attempt(() => (lstatSync(next).isSymbolicLink() ? readlinkSync(next) : ''));
    if (target === undefined) return undefined;
    if (target === '') at = next;
    else {
      const further = isAbsolute(target) ? partsOf(target) : target.split(sep);
      if (further === undefined || (links += 1) > mostLinks) return undefined;
      if (isAbsolute(target)) at = root;
      parts.unshift(...further);
    }
  }
  return at;
}

/** `flags`: more of them to open it with. */
async function read(path: string, maxBytes = mostBytes, flags = 0): Promise<string | undefined> {
  try {
    // Not to wait for a pipe that nobody writes to.
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | flags);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile() && !stats.isDirectory())
        throw new UserError(`${path} is not a regular file; name one`);
      const tooLarge = `${path} is larger than ${inMebibytes(maxBytes)}; name the right file`;
      if (stats.isFile() && stats.size > maxBytes) throw new UserError(tooLarge);
      // It may grow meanwhile, and files that are made while they are read say 0.
      const bytes = readAtMost(file, maxBytes + 1, stats.size);
      if (bytes.length > maxBytes) throw new UserError(tooLarge);
      const problem = encodingProblem(bytes);
      if (problem) throw new UserError(`${path}:${problem.line}:${problem.column}: ${problem.message}`);
      return bytes.toString('utf8');
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cause = causeOf(error);
    if (cause === 'ENOENT') return undefined;
    const fix =
      cause === 'EISDIR' ? 'it is a folder; name the file in it' : 'check the path and its permissions';
    throw new UserError(`${path} cannot be read (${cause}); ${fix}`, { cause: error });
  }
}
