/** The clock and the files of this host. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { causeOf, UserError } from '../errors.ts';
import type { Clock, Files } from '../ports.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms) => sleep(ms),
  localTime: (at) => new Date(at).toTimeString().slice(0, 8),
};

export const systemFiles: Files = {
  async read(path) {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      const cause = causeOf(error);
      if (cause === 'ENOENT') return undefined;
      const mend =
        cause === 'EISDIR' ? 'it is a folder; name the file in it' : 'check the path and its permissions';
      throw new UserError(`${path} cannot be read (${cause}); ${mend}`, { cause: error });
    }
  },
};
