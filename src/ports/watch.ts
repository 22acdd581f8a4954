/** What the watchdog sees and keeps. */
import type { FetchEvidence } from '../core/watch/evidence.ts';
import type { Sight } from '../core/watch/verdict.ts';
import type { WatchMemory } from '../core/watch/watch-memory.ts';
import type { StateEntry } from '../core/watch/entries.ts';
import type { StateStore } from './ports.ts';

export type StateListing =
  | {
      readonly kind: 'listed';
      /** The newest one of each namespace. */
      readonly entries: readonly StateEntry[];
      /** There are more, which were not listed: so many were. */
      readonly cutAt?: number;
    }
  | { readonly kind: 'failed'; readonly why: string };

/** The states of all hosts in the Actions cache of this repository. */
export interface Watch {
  /** Never rejects. */
  list(): Promise<StateListing>;
  /** Downloads them one after the other. Rejects only as `found` does. */
  read(
    entries: readonly StateEntry[],
    found: (namespace: string, sight: Sight) => Promise<void>,
  ): Promise<void>;
  /** The watchdog's own document. */
  readonly memory: StateStore<WatchMemory>;
  readonly evidence: FetchEvidence;
  /** The workflow of this run, by the name of its file; undefined: not known. */
  readonly ownWorkflow: string | undefined;
}
