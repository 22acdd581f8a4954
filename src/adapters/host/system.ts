/** The clock and the files of this host. */
import { constants, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAwake } from './awake.ts';
import { encodingProblem, readBounded } from '../files/bounded-text.ts';
import { localClock } from './zone.ts';
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
  offsetMinutes: localClock.offsetMinutes,
  zone: localClock.zone,
};

/** About as much as a string of Node's can hold. */
const mostBytes = 256 * 1_048_576;

export const systemFiles: Files = { read };

/**
 * Files of a checkout of code that may be a stranger's. A file elsewhere, behind a link that leaves the folder, or in `.git` is
 * refused in the same words whether it exists or not.
 */
export function filesWithin(folder: string): Files {
  return {
    async read(path, maxBytes) {
      const parent = realWithin(folder, dirname(path));
      if (parent !== undefined && !attempt(() => lstatSync(join(parent, basename(path))))) return undefined;
      const real = realWithin(folder, path);
      if (real !== undefined) return read(real, maxBytes, constants.O_NOFOLLOW);
      throw new UserError(
        `${path} is not a file of the checkout, or a link out of it: on this event no other files are read; name a committed file`,
      );
    },
  };
}

/** The limit of Linux. */
const mostLinks = 40;

/**
 * The real path of a file in a folder; undefined when a link on the way leads out of the folder, even if it comes back:
 * `/home/name/../../checkout/file` would reveal whether /home/name exists.
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
    const found = readBounded(path, maxBytes, flags);
    if ('problem' in found) {
      const { textIn } = await import('../../core/notices/say.ts');
      throw new UserError(`${path} ${textIn('en')(found.problem)}`);
    }
    const problem = encodingProblem(found.bytes);
    if (problem) throw new UserError(`${path}:${problem}`);
    return found.bytes.toString('utf8');
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cause = causeOf(error);
    if (cause === 'ENOENT') return undefined;
    throw new UserError(`${path} cannot be read (${cause}); check the path and its permissions`, {
      cause: error,
    });
  }
}
