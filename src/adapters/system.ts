/** The clock and the files of this host. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAwake } from './awake.ts';
import { localClock } from './host-zone.ts';
import { encodingProblem } from './text-encoding.ts';
import { causeOf, UserError } from '../errors.ts';
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

export const systemFiles: Files = {
  async read(path, maxBytes = mostBytes) {
    try {
      // Not to wait for a pipe that nobody writes to.
      const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      try {
        const stats = fstatSync(file);
        if (!stats.isFile() && !stats.isDirectory())
          throw new UserError(`${path} is not a regular file; name one`);
        if (stats.isFile() && stats.size > maxBytes)
          throw new UserError(`${path} is larger than ${inMebibytes(maxBytes)}; name the right file`);
        const bytes = readFileSync(file);
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
  },
};
