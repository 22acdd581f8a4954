/** The states of all hosts in the Actions cache, and the watchdog's own document there. */
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { startCacheClient, type CacheClient } from '../adapters/cache/client.ts';
import { fetchTwice } from '../adapters/cache/pull.ts';
import { createEvidence } from '../adapters/github/watch-evidence.ts';
import { createVolatileStore } from '../adapters/state/volatile-store.ts';
import { systemClock } from '../adapters/host/system.ts';
import { newestEntries, statesPrefix, type StateEntry } from '../core/watch/entries.ts';
import type { Sight } from '../core/watch/verdict.ts';
import { watchCodec, type WatchMemory } from '../core/watch/watch-memory.ts';
import { stateCodec } from '../core/state/state.ts';
import type { StateStore } from '../ports/ports.ts';
import type { StateListing, Watch } from '../ports/watch.ts';
import { onDefaultBranch, openCache, shareOver, type Sharing } from './shared.ts';

/** Of the one watchdog of a repository, whichever machine it runs on: `ops-watch-v1-watchdog-…`. */
const namespace = 'watchdog';
/** A host has 5 to 10 entries: enough for a thousand of them. */
const mostStates = 10_000;

/** Saved without secrets. */
export type Kept = <D>(change: (doc: D) => D) => (doc: D) => D;

export function openWatch(place: Omit<Sharing, 'namespace' | 'localLasts'>, kept: Kept): Watch {
  const sharing: Sharing = { ...place, namespace, localLasts: false };
  const ownCache = openCache(sharing, watchCodec);
  const file = createVolatileStore(watchCodec, systemClock.now);
  const memory: StateStore<WatchMemory> = shareOver(sharing, ownCache, watchCodec, {
    file,
    path: '',
    isOfNoHost: true,
  });
  const [, ownWorkflow] =
    /\/\.github\/workflows\/([\w.-]+)@/.exec(place.env['GITHUB_WORKFLOW_REF'] ?? '') ?? [];
  return {
    list: () => listStates(place),
    read: (entries, found) => readStates(sharing, entries, found),
    memory: {
      ...memory,
      update: (change) => memory.update(kept(change)),
      claim: (change) => memory.claim(kept(change)),
    },
    evidence: createEvidence(place.github),
    ownWorkflow,
  };
}

/** A run on another branch could not save what it reported, so it reports nothing. */
function listStates(place: Pick<Sharing, 'env' | 'github' | 'ref' | 'repository'>): Promise<StateListing> {
  return onDefaultBranch(place, async (): Promise<StateListing> => {
    const listed = await place.github.listCacheEntries(statesPrefix, place.ref, mostStates);
    if (listed.kind === 'failed') return { kind: 'failed', why: listed.why };
    const entries = newestEntries(listed.entries);
    return { kind: 'listed', entries, ...(listed.entries.length >= mostStates && { cutAt: mostStates }) };
  });
}

/** All downloads together: half a second each for 250 hosts. */
const readMs = 150_000;
/** A process that did not answer in time is replaced so often. */
const mostProcesses = 4;

/** The program of the action, which has the cache toolkit, also for the command line beside it. */
export function cacheProgram(): string {
  return resolve(dirname(realpathSync(process.argv[1] ?? '')), '../main/index.js');
}

/** By a process of its own: one that hangs must not keep the watchdog from saving what it reports. */
async function readStates(
  sharing: Sharing,
  entries: readonly StateEntry[],
  found: (namespace: string, sight: Sight) => Promise<void>,
): Promise<void> {
  const endsAt = systemClock.monotonic() + readMs;
  let client: CacheClient | undefined;
  let processes = 0;
  try {
    for (const entry of entries) {
      const allCallsMs = Math.max(0, endsAt - systemClock.monotonic());
      if (!client) processes += 1;
      client ??= startCacheClient(sharing.env, cacheProgram(), { allCallsMs });
      const sight = await readState({ ...sharing, client: client ?? sharing.client }, entry);
      if (sight.kind === 'unreadable' && processes < mostProcesses) {
        client?.close();
        client = undefined;
      }
      await found(entry.namespace, sight);
    }
  } finally {
    client?.close();
  }
}

async function readState(sharing: Sharing, entry: StateEntry): Promise<Sight> {
  const { generation, createdAt } = entry;
  const cache = openCache({ ...sharing, namespace: entry.namespace }, stateCodec);
  const fetched = await fetchTwice(cache, generation);
  return fetched.kind === 'ok'
    ? { kind: 'state', state: fetched.doc, savedAt: fetched.updatedAt, createdAt }
    : { kind: 'unreadable', why: fetched.why, createdAt };
}
