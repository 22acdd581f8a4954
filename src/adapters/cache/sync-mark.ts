/** What is known of how the local document and the Actions cache hang together. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { replaceFile } from '../files/durable-file.ts';
import { attempt } from '../../errors.ts';
import { isRootAmongOthers } from '../files/owner.ts';

export interface Sync {
  /** The newest generation in the cache that the local document contains; 0: none. */
  readonly shared: number;
  /** The first generation of the local document that contains it: one before it is an older document put back. */
  readonly since: number;
  /** The generation of the local document when the two were the same; 0: the local one has more, or is not known. */
  readonly localAt: number;
  /** Keys up to this generation are reserved and will not be finished: they are not waited for again. */
  readonly passed?: number;
  /** A save whose answer may never have come: the generation, what of the local document it was, and its id. */
  readonly tried?: { readonly generation: number; readonly localAt: number; readonly save: string };
}

export interface SyncMark {
  read(): Sync;
  /** What cannot be written is forgotten: the next run compares the two and joins them. */
  write(sync: Sync): void;
}

const never: Sync = { shared: 0, since: 0, localAt: 0 };
const count = z.int().check(z.nonnegative());
const schema = z.object({
  namespace: z.string(),
  shared: count,
  since: count,
  localAt: count,
  passed: z.exactOptional(count),
  tried: z.exactOptional(z.object({ generation: count, localAt: count, save: z.string() })),
});

/** Beside the state file. It can always be found out anew, at the price of a download. */
export function createFileMark(path: string, namespace: string): SyncMark {
  return {
    read() {
      const stored = schema.safeParse(attempt(() => JSON.parse(readFileSync(path, 'utf8'))));
      if (!stored.success || stored.data.namespace !== namespace) return never;
      const { namespace: _, ...sync } = stored.data;
      return sync;
    },
    write(sync) {
      // A command that only reads, run with sudo, writes nothing into another user's folder.
      if (isRootAmongOthers(dirname(path))) return;
      attempt(() => replaceFile({ path, text: JSON.stringify({ namespace, ...sync }) }));
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

/** Follows the mark while a command runs. */
export function keepSync(mark: SyncMark) {
  let sync = mark.read();
  const remember = (known: Sync) => {
    sync = known;
    mark.write(known);
  };
  return {
    now: () => sync,
    remember,
    /**
     * Another command on this host may have saved meanwhile. A local document that is older than what is known of it
     * (`generation`) is another one: then nothing is known.
     */
    refresh(generation: number) {
      sync = mark.read();
      if (generation < sync.since) remember(never);
    },
    /** True for what this host saved without getting an answer: the local document went on from it. */
    isOwnSave(
      found: { readonly generation: number; readonly save?: string } | undefined,
      generation: number,
    ): boolean {
      const { tried } = sync;
      if (!found || !tried || generation < tried.localAt) return false;
      if (found.generation !== tried.generation || found.save !== tried.save) return false;
      remember({ shared: tried.generation, since: tried.localAt, localAt: tried.localAt });
      return true;
    },
  };
}
