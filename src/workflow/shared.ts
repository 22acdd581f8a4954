/** A document of the action in the Actions cache: which key, which branch, how many generations. */
import type { CacheClient } from '../adapters/cache/client.ts';
import type { Listing } from '../adapters/cache/pull.ts';
import { createCacheStore, type CacheStore } from '../adapters/cache/store.ts';
import type { GitHub } from '../adapters/github/github.ts';
import type { Encryption } from '../adapters/cache/encryption.ts';
import { createVolatileStore, type LocalStore } from '../adapters/state/volatile-store.ts';
import { createSharedStore, type SharedStoreOptions } from '../adapters/cache/shared-state.ts';
import { createFileMark, createVolatileMark } from '../adapters/cache/sync-mark.ts';
import { systemClock } from '../adapters/host/system.ts';
import type { EventRepository } from '../adapters/github/workflow-event.ts';
import { cacheKey, generationOf, keyPrefix, type KeySpace } from '../core/state/cache-key.ts';
import type { Codec } from '../core/state/envelope.ts';
import type { StateStore } from '../ports/ports.ts';

/** Where the run is, and whom it asks. */
export interface WorkflowRun {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly github: GitHub;
  /** The run's branch or tag, `refs/heads/main`. */
  readonly ref: string;
  readonly repository: () => Promise<EventRepository>;
}

export interface Sharing extends WorkflowRun {
  readonly client: CacheClient;
  readonly namespace: string;
  readonly encryption: Encryption | undefined;
  /** False for `state: cache`. */
  readonly localLasts: boolean;
  readonly isHurried: () => boolean;
  readonly warn: (text: string) => void;
}

/** So many generations are kept in the cache. */
const keptGenerations = 5;

export function spaceOf(codec: Pick<Codec<unknown>, 'name'>, namespace: string): KeySpace {
  return { kind: codec.name, namespace };
}

/** The cache entries of one kind of document. */
export function openCache<D>(sharing: Sharing, codec: Codec<D>): CacheStore<D> {
  const { client, namespace, encryption, repository } = sharing;
  const { now, sleep } = systemClock;
  const isPublic = async () => (await repository()).isPublic;
  const space = spaceOf(codec, namespace);
  const inner = createCacheStore({ client, space, codec, now, sleep, encryption, isPublic });
  return { ...inner, newest: () => onDefaultBranch(sharing, () => inner.newest()) };
}

/** The document of the file at `path`, in the cache too. `mustShare`: a claim fails where the cache cannot take it. */
export function shareOver<D>(
  sharing: Sharing,
  cache: CacheStore<D>,
  codec: Codec<D>,
  {
    file,
    path,
    ...rest
  }: { file: LocalStore<D>; path: string } & Pick<
    SharedStoreOptions<D>,
    'mustShare' | 'isOfNoHost' | 'ownership'
  >,
): StateStore<D> {
  const { namespace, localLasts, isHurried, warn } = sharing;
  const { now, sleep } = systemClock;
  const space = spaceOf(codec, namespace);
  return createSharedStore({
    cache,
    isEncrypted: sharing.encryption !== undefined,
    codec,
    list: () => listGenerations(sharing, space),
    prune: (newest) => prune(sharing, space, newest),
    isHurried,
    now,
    sleep,
    warn,
    ...rest,
    localLasts,
    local: localLasts ? file : createVolatileStore(codec, now),
    mark: localLasts ? createFileMark(`${path}.shared`, namespace) : createVolatileMark(),
  });
}

export function isDefaultBranch(ref: string, defaultBranch: string | undefined): boolean {
  return defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}`;
}

/** What another branch saves is seen by nobody else, and what it reads may be that branch's: it is left alone. */
export async function onDefaultBranch<T>({ ref, repository }: WorkflowRun, ask: () => Promise<T>) {
  const { defaultBranch, why } = await repository();
  if (isDefaultBranch(ref, defaultBranch)) return ask();
  const known = defaultBranch ?? `not known: ${why ?? 'the event does not say'}`;
  const problem = `this run is on ${ref}, and the state is that of the default branch (${known})`;
  return { kind: 'failed', why: problem } as const;
}

async function listGenerations({ github, ref }: WorkflowRun, space: KeySpace): Promise<Listing> {
  const listed = await github.listCaches(keyPrefix(space), ref);
  if (listed.kind === 'failed') return listed;
  const generations = listed.keys.flatMap((key) => generationOf(space, key) ?? []);
  return { kind: 'listed', generations, strange: listed.keys.length - generations.length };
}

/** Old generations only cost room: what cannot be deleted now is deleted another time. */
async function prune(place: WorkflowRun, space: KeySpace, newest: number): Promise<void> {
  const listing = await listGenerations(place, space);
  if (listing.kind === 'failed') return;
  const old = listing.generations.filter((each) => each <= newest - keptGenerations);
  for (const generation of old.slice(0, 20)) {
    const deleted = await place.github.deleteCache(cacheKey(space, generation), place.ref);
    if (deleted.kind === 'failed') return;
  }
}
