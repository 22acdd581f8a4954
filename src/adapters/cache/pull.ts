/** What the Actions cache has for this host at the beginning of a command. An outage is not a first run. */
import { deletion, isTooFar } from '../../core/state/cache-key.ts';
import type { Codec } from '../../core/state/envelope.ts';
import type { Loaded } from '../../ports/ports.ts';
import type { CacheStore, Fetched } from './store.ts';
import { mostListed } from '../github/github.ts';

export type Listing =
  /** `strange`: how many keys begin like ours and name no generation. */
  | { readonly kind: 'listed'; readonly generations: readonly number[]; readonly strange?: number }
  | { readonly kind: 'failed'; readonly why: string; readonly isLimit?: true };

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

/** What the host knows before it asks: its own document, and which generations it contains or met. */
export interface KnownGenerations<D> {
  readonly mine: Loaded<D>;
  /** The newest generation that `mine` is known to contain, asked after the look-up. */
  readonly contained: () => number;
  /** One that stood in the way of a save and could not be read; 0: none. */
  readonly met: number;
}

/** So many generations before a damaged one are tried, where it is not known which there are. */
const mostGuessed = 4;
/** The same where the API knows them. */
const mostTried = 12;

export async function pull<D>(options: PullOptions<D>, known: KnownGenerations<D>): Promise<Pulled<D>> {
  const { mine, contained: containedNow, met } = known;
  if (mine.kind === 'unavailable') return { unavailable: mine.problem, usable: false, passed: 0 };
  if (mine.kind === 'loaded') {
    const found = await options.cache.newest();
    if (found.kind === 'failed') return goOn(`the Actions cache cannot be read: ${found.why}`);
    const contained = containedNow();
    if (found.kind === 'strange') return passStrange(options, found.why, contained, mine.doc);
    const newest = Math.max(found.kind === 'found' ? found.generation : 0, met);
    if (newest <= contained) return { usable: true, passed: 0 };
    return fetchNewest(options, newest, contained, mine.doc);
  }
  // Without a file, what the cache says is checked: it answers the same for "none" and "cannot tell", and with the
  // newest created, which need not be the newest generation.
  const [found, listing] = await Promise.all([options.cache.newest(), options.list()]);
  if (found.kind === 'failed') return unavailable(found.why);
  // A key that the list does not have was never saved: the answer is not to be trusted.
  if (found.kind === 'strange' && listing.kind === 'listed' && (listing.strange ?? 0) === 0)
    return unavailable(found.why);
  const newest = found.kind === 'found' && !isTooFar(found.generation, 0) ? found.generation : 0;
  if (listing.kind === 'failed') {
    if (newest > 0) return fetchNewest(options, newest, 0, undefined);
    return unavailable(`whether it is empty cannot be told: ${listing.why}`, listing.isLimit);
  }
  const highest = Math.max(0, ...listing.generations.filter((each) => !isTooFar(each, 0)));
  if (newest === 0 && highest > 0 && found.kind === 'none')
    return unavailable(`generation ${highest} exists, and the cache does not give it`);
  const why =
    found.kind === 'found' && newest === 0
      ? tooHigh(options.cache, found.generation)
      : found.kind === 'strange'
        ? found.why
        : undefined;
  if (newest > 0 || highest > 0)
    return warned(
      await fetchNewest(options, Math.max(newest, highest), 0, undefined, listing.generations),
      why,
    );
  if (why === undefined) return { usable: true, passed: 0 };
  // Nothing of ours is there, where the list is whole: then there never was.
  const others = listing.generations.length + (listing.strange ?? 0);
  if (others === 0 || others >= mostListed) return unavailable(why);
  return { usable: true, passed: 0, warning: why };
}

function warned<D>(pulled: Pulled<D>, why: string | undefined): Pulled<D> {
  if (why === undefined) return pulled;
  return { ...pulled, warning: pulled.warning === undefined ? why : `${why}. ${pulled.warning}` };
}

function tooHigh(cache: CacheStore<unknown>, generation: number): string {
  return `generation ${generation} in the Actions cache is too high to be one of ours; ${deletion(cache.keyOf(generation))}`;
}

/** The newest entry by age has a key that is none of ours. What else there is, GitHub's API knows. */
async function passStrange<D>(
  options: PullOptions<D>,
  why: string,
  contained: number,
  mine: D,
): Promise<Pulled<D>> {
  const listing = await options.list();
  if (listing.kind === 'failed') return goOn(`${why}; and it cannot be listed: ${listing.why}`);
  if (listing.strange === undefined || listing.strange === 0) return goOn(why);
  const own = listing.generations.filter((each) => !isTooFar(each, contained));
  const newest = Math.max(0, ...own);
  return warned(
    newest > contained
      ? await fetchNewest(options, newest, contained, mine, listing.generations)
      : { usable: true, passed: 0 },
    why,
  );
}

/** `contained` 0: not known. `listed`: the generations that the API knows of. */
async function fetchNewest<D>(
  { cache, codec, list, now }: PullOptions<D>,
  newest: number,
  contained: number,
  mine: D | undefined,
  listed?: readonly number[],
): Promise<Pulled<D>> {
  const isFar = isTooFar(newest, contained);
  let fetched: Fetched<D> = isFar
    ? { kind: 'damaged', why: 'its number is too high to be one of ours' }
    : await cache.fetch(newest);
  // Once more: a download that was cut off looks like a damaged archive.
  if (fetched.kind === 'damaged' && !isFar) fetched = await cache.fetch(newest);
  if (fetched.kind === 'ok')
    return { theirs: fetched, updatedAt: fetched.updatedAt, usable: true, passed: newest };
  const remedy = `${fetched.why}; ${deletion(cache.keyOf(newest))}`;
  const problem = `generation ${newest} in the Actions cache cannot be used: ${remedy}`;
  if (fetched.kind === 'failed') return mine ? goOn(problem) : unavailable(remedy);
  if (fetched.kind === 'foreign' && !mine) return unavailable(remedy);
  const all = listed ?? (mine ? await generationsIn(list) : undefined);

  /** `good`: the generation that is used, or that the file contains. */
  const used = (doc: D, updatedAt: number, good: number, instead: string): Pulled<D> => {
    const message = `${problem}. ${instead} is used instead`;
    // The next save comes after everything that may be one of ours. A number that cannot be is left where it is.
    const passed = Math.max(good, ...[newest, ...(all ?? [])].filter((each) => !isTooFar(each, good)));
    // Where it is met again and again, it is no news.
    const told = passed >= newest ? codec.damaged(doc, { at: now(), kind: 'damaged', message }) : doc;
    return {
      ...(passed > contained && { theirs: { doc: told, generation: passed } }),
      updatedAt,
      usable: true,
      passed,
      warning: message,
    };
  };
  for (const older of olderThan(newest, contained, all)) {
    const instead = await cache.fetch(older);
    if (instead.kind === 'failed') return mine ? goOn(problem) : unavailable(instead.why);
    if (instead.kind === 'foreign' && !mine)
      return unavailable(`${instead.why}; ${deletion(cache.keyOf(older))}`);
    if (instead.kind === 'ok') return used(instead.doc, instead.updatedAt, older, `generation ${older}`);
  }
  if (mine) return used(mine, now(), contained, 'the file on this host');
  return unavailable(`generation ${newest} is damaged (${remedy}), and there is no older one`);
}

async function generationsIn(list: () => Promise<Listing>): Promise<readonly number[] | undefined> {
  const listing = await list();
  return listing.kind === 'listed' ? listing.generations : undefined;
}

/** What to try in place of a generation, newest first: what the API knows of, else the numbers before it. */
function olderThan(
  newest: number,
  contained: number,
  listed: readonly number[] | undefined,
): readonly number[] {
  if (listed === undefined)
    return Array.from({ length: mostGuessed }, (_, index) => newest - 1 - index).filter(
      (each) => each > contained && !isTooFar(each, contained),
    );
  return listed
    .filter((each) => each < newest && each > contained && !isTooFar(each, contained))
    .toSorted((one, other) => other - one)
    .slice(0, mostTried);
}

function goOn<D>(problem: string): Pulled<D> {
  return {
    usable: false,
    passed: 0,
    warning: `${problem}. The file on this host is used, and goes on alone`,
  };
}

/** `isLimit`: GitHub says when it answers again, so nothing is wrong with permissions. */
function unavailable<D>(why: string, isLimit = false): Pulled<D> {
  const fix = isLimit
    ? 'The next run after that time tries again'
    : 'Fix that, or try again (to tell an outage from a first run the workflow needs "permissions: actions: read")';
  const text = `the state is unavailable: there is no state file on this host, and the Actions cache cannot say what is in it (${why}). Nothing is started and nothing overwritten. ${fix}; to begin anew on this host, run once with the input "state: file"`;
  return { unavailable: text, usable: false, passed: 0 };
}
