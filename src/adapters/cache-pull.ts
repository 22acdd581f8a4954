/** What the Actions cache has for this host at the beginning of a command. An outage is not a first run (SPEC 5). */
import type { Codec } from '../core/envelope.ts';
import type { Loaded } from '../ports.ts';
import type { CacheStore } from './cache-store.ts';

export type Listing =
  | { readonly kind: 'listed'; readonly generations: readonly number[] }
  | { readonly kind: 'failed'; readonly why: string };

export interface Pulled<D> {
  /** What another host saved, or this one before it lost its file. */
  readonly theirs?: { readonly doc: D; readonly generation: number; readonly save?: string };
  readonly updatedAt?: number;
  /** Why nothing may be acted on or overwritten. */
  readonly unavailable?: string;
  /** False: the cache is left alone for the rest of this command. */
  readonly usable: boolean;
  /** What a person should know when the command goes on all the same. */
  readonly warning?: string;
  /** The newest generation there is, also when it is of no use: the next one comes after it. */
  readonly passed: number;
}

export interface PullOptions<D> {
  readonly cache: CacheStore<D>;
  readonly codec: Codec<D>;
  readonly list: () => Promise<Listing>;
  readonly now: () => number;
}

/** So many generations before a damaged one are tried. */
const mostOlder = 4;

/** `containedNow`: the newest generation that `mine`, the local document, is known to contain, asked after the look-up. */
export async function pull<D>(
  options: PullOptions<D>,
  mine: Loaded<D>,
  containedNow: () => number,
): Promise<Pulled<D>> {
  if (mine.kind === 'unavailable') return { unavailable: mine.problem, usable: false, passed: 0 };
  if (mine.kind === 'loaded') {
    const found = await options.cache.newest();
    if (found.kind === 'failed') return goOn(`the Actions cache cannot be read: ${found.why}`);
    const contained = containedNow();
    if (found.kind === 'none' || found.generation <= contained) return { usable: true, passed: 0 };
    return fetchNewest(options, found.generation, contained, mine.doc);
  }
  // Without a file, what the cache says is checked: it answers the same for "none" and "cannot tell", and with the
  // newest created, which need not be the newest generation.
  const [found, listing] = await Promise.all([options.cache.newest(), options.list()]);
  if (found.kind === 'failed') return unavailable(found.why);
  const highest = listing.kind === 'listed' ? Math.max(0, ...listing.generations) : 0;
  if (found.kind === 'none') {
    if (listing.kind === 'failed') return unavailable(`whether it is empty cannot be told: ${listing.why}`);
    if (highest > 0) return unavailable(`generation ${highest} exists, and the cache does not give it`);
    return { usable: true, passed: 0 };
  }
  const listed = listing.kind === 'listed' ? listing.generations : undefined;
  return fetchNewest(options, Math.max(found.generation, highest), 0, undefined, listed);
}

async function fetchNewest<D>(
  { cache, codec, now }: PullOptions<D>,
  newest: number,
  contained: number,
  mine: D | undefined,
  listed?: readonly number[],
): Promise<Pulled<D>> {
  let fetched = await cache.fetch(newest);
  // Once more: a download that was cut off looks like a damaged archive.
  if (fetched.kind === 'damaged') fetched = await cache.fetch(newest);
  if (fetched.kind === 'ok')
    return { theirs: fetched, updatedAt: fetched.updatedAt, usable: true, passed: newest };
  const problem = `generation ${newest} in the Actions cache cannot be used: ${fetched.why}`;
  const used = (doc: D, updatedAt: number, instead: string): Pulled<D> => {
    const message = `${problem}; ${instead} is used instead`;
    const told = codec.damaged(doc, { at: now(), kind: 'damaged', message });
    return {
      theirs: { doc: told, generation: newest },
      updatedAt,
      usable: true,
      passed: newest,
      warning: message,
    };
  };
  if (fetched.kind === 'failed') return mine ? goOn(problem) : unavailable(fetched.why);
  for (let older = newest - 1; older > Math.max(contained, newest - 1 - mostOlder); older -= 1) {
    // A key that was reserved and never finished.
    if (listed?.includes(older) === false) continue;
    const instead = await cache.fetch(older);
    if (instead.kind === 'failed') return mine ? goOn(problem) : unavailable(instead.why);
    if (instead.kind === 'ok') return used(instead.doc, instead.updatedAt, `generation ${older}`);
  }
  if (mine) return used(mine, now(), 'the file on this host');
  return unavailable(`generation ${newest} is damaged (${fetched.why}), and there is no older one`);
}

/** With a file on the host a cache that fails does not matter, but is said. */
function goOn<D>(problem: string): Pulled<D> {
  return {
    usable: false,
    passed: 0,
    warning: `${problem}. The file on this host is used, and goes on alone`,
  };
}

function unavailable<D>(why: string): Pulled<D> {
  const text = `the state is unavailable: there is no state file on this host, and the Actions cache cannot say what is in it (${why}). Nothing is started and nothing overwritten. Fix that, or try again (to tell an outage from a first run the workflow needs "permissions: actions: read"); to begin anew on this host, run once with the input "state: file"`;
  return { unavailable: text, usable: false, passed: 0 };
}
