/** The clock and the files of this host. */
import { closeSync, constants, fstatSync, lstatSync, openSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAwake } from './awake.ts';
import { readAtMost } from './bounded-text.ts';
import { localClock } from './host-zone.ts';
import { encodingProblem } from './text-encoding.ts';
import { attempt, causeOf, UserError } from '../errors.ts';
import type { Clock, Files } from '../ports.ts';

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
 * Files whose real path is in a folder, the checkout of code that may be a stranger's. One elsewhere, or behind a link to elsewhere,
 * is refused in the same words whether it is there or not; so is what git keeps for itself.
 */
export function filesWithin(folder: string): Files {
  return {
    async read(path, maxBytes) {
      const real = attempt(() => realpathSync(path));
      if (real !== undefined && isWithin(folder, real)) return read(real, maxBytes, constants.O_NOFOLLOW);
      if (real === undefined && isMissingIn(folder, path)) return undefined;
      throw new UserError(
        `${path} is not a file of the checkout, or a link out of it: on this event nothing else is read; name a file that is committed`,
      );
    },
  };
}

function isWithin(folder: string, real: string): boolean {
  const path = relative(realpathSync(folder), real);
  const parts = path.split(sep);
  return !isAbsolute(path) && parts[0] !== '..' && !parts.some((part) => part.toLowerCase() === '.git');
}

/** True when there is nothing at all under that name, in a folder of the checkout. */
function isMissingIn(folder: string, path: string): boolean {
  const parent = attempt(() => realpathSync(dirname(path)));
  if (parent === undefined || !isWithin(folder, parent)) return false;
  return attempt(() => lstatSync(path)) === undefined;
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
    const mend =
      cause === 'EISDIR' ? 'it is a folder; name the file in it' : 'check the path and its permissions';
    throw new UserError(`${path} cannot be read (${cause}); ${mend}`, { cause: error });
  }
}
