/** What is known of how the local document and the Actions cache hang together. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { attempt, privateFile } from './durable-file.ts';

export interface Sync {
  /** The newest generation in the cache that the local document contains; 0: none. */
  readonly shared: number;
  /** The first generation of the local document that contains it: one before it is an older document put back. */
  readonly since: number;
  /** The generation of the local document when the two were the same; 0: the local one has more, or is not known. */
  readonly localAt: number;
}

export interface SyncMark {
  read(): Sync;
  /** What cannot be written is forgotten: the two are then compared, and merged, the next time. */
  write(sync: Sync): void;
}

export const never: Sync = { shared: 0, since: 0, localAt: 0 };
const count = z.int().check(z.nonnegative());
const schema = z.object({ namespace: z.string(), shared: count, since: count, localAt: count });

/** Beside the state file. Not flushed: it can always be found out anew, at the price of a download. */
export function createFileMark(path: string, namespace: string): SyncMark {
  return {
    read() {
      const stored = schema.safeParse(attempt(() => JSON.parse(readFileSync(path, 'utf8'))));
      if (!stored.success || stored.data.namespace !== namespace) return never;
      const { shared, since, localAt } = stored.data;
      return { shared, since, localAt };
    },
    write(sync) {
      const own = `${path}.${process.pid}`;
      attempt(() => {
        writeFileSync(own, JSON.stringify({ namespace, ...sync }), { mode: privateFile });
        renameSync(own, path);
      });
    },
  };
}

/** For a document that lasts only as long as the process. */
export function createVolatileMark(): SyncMark {
  let last = never;
  return {
    read: () => last,
    write: (sync) => {
      last = sync;
    },
  };
}
