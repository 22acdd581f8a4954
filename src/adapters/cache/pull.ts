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
  /** A copy that the file on this host does not contain. */
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
  /** It belongs to no host: its only place is the cache. */
  readonly isOfNoHost?: true;
}

/** What the host knows before it asks. */
export interface KnownGenerations<D> {
  readonly mine: Loaded<D>;
  /** The newest generation that `mine` is known to contain, asked after the look-up. */
  readonly contained: () => number;
}

/** So many generations before a damaged one are tried, where it is not known which there are. */
const mostGuessed = 4;
/** The same where the API knows them. */
const mostTried = 12;

export async function pull<D>(options: PullOptions<D>, known: KnownGenerations<D>): Promise<Pulled<D>> {
  const { mine } = known;
  if (mine.kind === 'unavailable') return { unavailable: mine.problem, usable: false, passed: 0 };
  return mine.kind === 'loaded' ? pullForFile(options, known, mine.doc) : pullWithoutFile(options);
}

/** The file is the state, the cache its copy: what cannot be read there is skipped. */
async function pullForFile<D>(
  options: PullOptions<D>,
  { contained: containedNow }: KnownGenerations<D>,
  mine: D,
): Promise<Pulled<D>> {
  const { cache, codec, now } = options;
  const found = await cache.newest();
  if (found.kind === 'failed') return goOn(`the Actions cache cannot be read: ${found.why}`);
  if (found.kind === 'strange') return { usable: true, passed: 0, warning: found.why };
  const contained = containedNow();
  const newest = found.kind === 'found' ? found.generation : 0;
  if (newest <= contained) return { usable: true, passed: 0 };
  const isFar = isTooFar(newest, contained);
  const fetched = isFar ? tooFar : await fetchTwice(cache, newest);
  if (fetched.kind === 'ok') return { theirs: fetched, usable: true, passed: newest };
  const problem = problemWith(cache, newest, fetched.why);
  if (fetched.kind === 'failed') return goOn(problem);
  const warning = `${problem}. The file on this host is used instead`;
  if (isFar) return { usable: true, passed: 0, warning };
  const listing = await options.list();
  const listed = listing.kind === 'listed' ? listing.generations : [];
  // The next save comes after everything that may be one of ours.
  const passed = Math.max(newest, ...listed.filter((each) => !isTooFar(each, contained)));
  const doc = codec.damaged(mine, { at: now(), kind: 'damaged', message: warning });
  return { theirs: { doc, generation: passed }, usable: true, passed, warning };
}

/**
 * Without a file, what the cache says is checked: it answers the same for "none" and "cannot tell", and with the newest
 * created, which need not be the newest generation.
 */
async function pullWithoutFile<D>(options: PullOptions<D>): Promise<Pulled<D>> {
  const { cache } = options;
  const [found, listing] = await Promise.all([cache.newest(), options.list()]);
  if (found.kind === 'failed') return unavailable(options, found.why);
  // A key that the list does not have was never saved: the answer is not to be trusted.
  if (found.kind === 'strange' && listing.kind === 'listed' && (listing.strange ?? 0) === 0)
    return unavailable(options, found.why);
  const isFar = found.kind === 'found' && isTooFar(found.generation, 0);
  const newest = found.kind === 'found' && !isFar ? found.generation : 0;
  if (listing.kind === 'failed') {
    if (newest > 0) return fetchNewest(options, newest, undefined);
    return unavailable(options, `it may be empty or unreadable: ${listing.why}`, listing.isLimit);
  }
  const own = listing.generations.filter((each) => !isTooFar(each, 0));
  const highest = Math.max(newest, ...own);
  // Once more: another run may have saved it since the look-up.
  if (highest > 0 && found.kind === 'none' && (await cache.newest()).kind !== 'found')
    return unavailable(options, `generation ${highest} exists, but the cache does not return it`);
  const why =
    found.kind === 'strange'
      ? found.why
      : isFar
        ? problemWith(cache, found.generation, tooFar.why)
        : undefined;
  if (highest > 0) {
    const pulled = await fetchNewest(options, highest, own);
    const warning = [why, pulled.warning].filter((each) => each !== undefined).join('. ');
    return { ...pulled, ...(warning !== '' && { warning }) };
  }
  if (why === undefined) return { usable: true, passed: 0 };
  // Nothing of ours is there, where the list is whole: then there never was.
  const others = listing.generations.length + (listing.strange ?? 0);
  if (others === 0 || others >= mostListed) return unavailable(options, why);
  return { usable: true, passed: 0, warning: why };
}

/** `listed`: the generations that the API knows of. */
async function fetchNewest<D>(
  options: PullOptions<D>,
  newest: number,
  listed: readonly number[] | undefined,
): Promise<Pulled<D>> {
  const { cache, codec, now } = options;
  const fetched = await fetchTwice(cache, newest);
  if (fetched.kind === 'ok')
    return { theirs: fetched, updatedAt: fetched.updatedAt, usable: true, passed: newest };
  const remedy = `${fetched.why}; ${deletion(cache.keyOf(newest))}`;
  if (fetched.kind !== 'damaged') return unavailable(options, remedy);
  const older = listed
    ? listed.filter((each) => each < newest).toSorted((one, other) => other - one)
    : Array.from({ length: mostGuessed }, (_, index) => newest - 1 - index).filter((each) => each > 0);
  for (const generation of older.slice(0, mostTried)) {
    const instead = await cache.fetch(generation);
    if (instead.kind === 'failed') return unavailable(options, instead.why);
    if (instead.kind === 'foreign')
      return unavailable(options, `${instead.why}; ${deletion(cache.keyOf(generation))}`);
    if (instead.kind === 'damaged') continue;
    const warning = `${problemWith(cache, newest, fetched.why)}. Generation ${generation} is used instead`;
    const doc = codec.damaged(instead.doc, { at: now(), kind: 'damaged', message: warning });
    const { updatedAt } = instead;
    return { theirs: { doc, generation: newest }, updatedAt, usable: true, passed: newest, warning };
  }
  return unavailable(options, `generation ${newest} is damaged (${remedy}), and there is no older one`);
}

/** Once more where it is damaged: a download that was cut off looks like that. */
export async function fetchTwice<D>(cache: CacheStore<D>, generation: number): Promise<Fetched<D>> {
  const fetched = await cache.fetch(generation);
  return fetched.kind === 'damaged' ? cache.fetch(generation) : fetched;
}

const tooFar = { kind: 'damaged', why: 'its number is too high to be one of ours' } as const;

function problemWith(cache: CacheStore<unknown>, generation: number, why: string): string {
  return `generation ${generation} in the Actions cache cannot be used: ${why}; ${deletion(cache.keyOf(generation))}`;
}

function goOn<D>(problem: string): Pulled<D> {
  return {
    usable: false,
    passed: 0,
    warning: `${problem}. This run uses only the file on this host`,
  };
}

/** `isLimit`: GitHub says when it answers again, so nothing is wrong with permissions. */
function unavailable<D>({ codec, isOfNoHost }: PullOptions<D>, why: string, isLimit = false): Pulled<D> {
  const fix = isLimit
    ? 'The next run after that time tries again'
    : 'Fix that, or try again (to distinguish an outage from a first run, the workflow needs "permissions: actions: read")';
  const text = isOfNoHost
    ? `the document ${codec.name} cannot be read in the Actions cache (${why}), and is not overwritten. ${fix}`
    : `the state is unavailable: this host has no state file, and the Actions cache cannot be read (${why}). Nothing is started and nothing overwritten. ${fix}; to start afresh on this host, run once with the input "state: file"`;
  return { unavailable: text, usable: false, passed: 0 };
}
