/**
 * A document on this host and in the Actions cache. Every save goes to the local store at once. The cache gets
 * one generation at the end of a command, and before it acts: the generation after the one that the local document is
 * known to contain, so that of two hosts that go on from the same one only the first is let through.
 */
import type { Codec } from '../../core/state/envelope.ts';
import { deletion, isTooFar } from '../../core/state/cache-key.ts';
import { UserError } from '../../errors.ts';
import type { Loaded, StateStore } from '../../ports/ports.ts';
import type { CacheStore } from './store.ts';
import { pull, type Listing, type Pulled } from './pull.ts';
import type { LocalStore } from '../state/volatile-store.ts';
import { keepSync, type SyncMark } from './sync-mark.ts';

export interface SharedStoreOptions<D> {
  readonly local: LocalStore<D>;
  /** False for `state: cache`: then only what is in the cache is saved. */
  readonly localLasts: boolean;
  /** True for what must not be claimed on this host alone: then a claim fails where the cache cannot take it. */
  readonly mustShare?: boolean;
  readonly cache: CacheStore<D>;
  /** True with a `state-key`: only who has it can have written what the cache gives. */
  readonly isEncrypted: boolean;
  readonly codec: Codec<D>;
  readonly mark: SyncMark;
  /** The generations that GitHub's API knows of: tells an outage of the cache from a first run. */
  readonly list: () => Promise<Listing>;
  /** Deletes generations that are not needed any more. Never rejects. */
  readonly prune: (newest: number) => Promise<void>;
  /** True when the run was told to end: only what must be done is done. */
  readonly isHurried: () => boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly warn: (text: string) => void;
}

const mostTries = 8;
/** What was looked up longer ago than this is looked up again before a generation is saved. */
const freshMs = 60_000;
/** Every so many generations the old ones are deleted. */
const pruneEvery = 5;

/** So many entries of strangers are passed by in one command; the next one has the list of them. */
const mostForeign = 4;

type Push = 'done' | 'conflict';

/** `save`: which save it was; absent when the document was changed since. */
interface Theirs<D> {
  readonly doc: D;
  readonly generation: number;
  readonly save?: string;
}

/** `stored`: the generation that the change became; `doc` and `generation`: what it was applied to. */
interface Undo<D> {
  readonly stored: number;
  readonly doc: D;
  readonly generation: number;
}

export function createSharedStore<D>(options: SharedStoreOptions<D>): StateStore<D> {
  const { local, localLasts, cache, codec, now } = options;
  let pulled: Pulled<D> | undefined;
  let pulledAt = 0;
  /** What another host saved and the local document does not contain yet. */
  let theirs: Theirs<D> | undefined;
  /** What the local document was before a change that another host was faster than. */
  let undo: Undo<D> | undefined;
  const sync = keepSync(options.mark);
  /** The newest generation in the cache before this command saved one. */
  let foundAt = sync.now().shared;
  let hasChanged = false;
  let foreign = 0;
  let last: Promise<unknown> = Promise.resolve();

  function serial<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  /** Asks the cache once. Throws a UserError when the state is unavailable. */
  async function ready(): Promise<Pulled<D>> {
    if (!pulled) {
      const mine = await local.load();
      const generation = mine.kind === 'loaded' ? mine.generation : 0;
      const found = await pull(options, {
        mine,
        contained: () => {
          sync.refresh(generation);
          return sync.now().shared;
        },
        met: sync.now().met ?? 0,
      });
      sync.refresh(generation);
      if (found.warning !== undefined) options.warn(found.warning);
      pulled = found;
      pulledAt = now();
      // A host without a file knows it only from here.
      foundAt = Math.max(foundAt, found.theirs?.generation ?? 0);
      if (!sync.isOwnSave(found.theirs, generation)) ({ theirs } = found);
    }
    if (pulled.unavailable !== undefined) throw new UserError(pulled.unavailable);
    return pulled;
  }

  /** The document to go on from: the local one, theirs, or both. */
  function reconcile(doc: D, generation: number): D {
    const own = undo?.stored === generation ? undo : { doc, generation };
    if (!theirs) return own.doc;
    const isContained = own.generation > 0 && own.generation === sync.now().localAt;
    const isLost = isEmpty(own.doc);
    const vouched =
      options.isEncrypted || !codec.distrust
        ? theirs.doc
        : codec.distrust(theirs.doc, isLost ? undefined : own.doc);
    if (isLost) return vouched;
    return isContained ? codec.adopt(vouched, own.doc) : codec.merge(vouched, own.doc);
  }

  function isEmpty(doc: D): boolean {
    return JSON.stringify(doc) === JSON.stringify(codec.empty());
  }

  /** Changes the local document; `undone` is what to go back to when another host was faster. */
  async function apply(change: (doc: D) => D) {
    let undone: Undo<D> | undefined;
    let sameAt = 0;
    const doc = await local.update((current, generation) => {
      const from = reconcile(current, generation);
      undone = { stored: generation + 1, doc: from, generation };
      const changed = change(from);
      sameAt = changed === theirs?.doc ? generation + 1 : 0;
      return changed;
    });
    if (theirs) sync.remember({ shared: theirs.generation, since: undone?.stored ?? 0, localAt: sameAt });
    theirs = undefined;
    undo = undefined;
    hasChanged = true;
    return { doc, undone };
  }

  function unsaved(why: string, isClaim: boolean): Push {
    const text = `the ${codec.name} ${codec.name === 'state' ? 'was' : 'were'} not saved in the Actions cache: ${why}`;
    if (!localLasts || (isClaim && options.mustShare))
      throw new UserError(`${text}. Nothing more is done without it`);
    if (pulled?.usable === true) options.warn(`${text}. It is saved on this host, which goes on`);
    if (pulled) pulled = { ...pulled, usable: false };
    return 'done';
  }

  /** Saves the local document as the next generation. `conflict`: another host did, and `theirs` is what it saved. */
  async function push(isClaim = false): Promise<Push> {
    const { usable, passed } = await ready();
    const mine = await local.load();
    if (mine.kind !== 'loaded' || mine.generation === sync.now().localAt) return 'done';
    if (!usable) return unsaved(pulled?.warning ?? 'it cannot be used', isClaim);
    let target = Math.max(sync.now().shared, passed, sync.now().passed ?? 0) + 1;
    if (now() - pulledAt > freshMs && !options.isHurried()) {
      const newest = await cache.newest();
      if (newest.kind === 'failed') return unsaved(newest.why, isClaim);
      if (newest.kind === 'found' && newest.generation >= target && !isTooFar(newest.generation, target))
        return overtaken(newest.generation, mine.generation, isClaim);
      pulledAt = now();
    }
    for (;;) {
      const generation = target;
      const put = await cache.put(mine.doc, generation, (save) => {
        sync.remember({ ...sync.now(), tried: { generation, localAt: mine.generation, save } });
      });
      if (put.kind === 'saved') {
        sync.remember({ shared: target, since: mine.generation, localAt: mine.generation });
        return 'done';
      }
      if (put.kind === 'failed') return unsaved(put.why, isClaim);
      if (put.kind === 'exists') return overtaken(target, mine.generation, isClaim);
      sync.remember({ ...sync.now(), passed: target });
      target += 1;
    }
  }

  /** `mine`: the generation of the local document. */
  async function overtaken(atLeast: number, mine: number, isClaim: boolean): Promise<Push> {
    sync.refresh(mine);
    // By another command on this host, whose changes the file has: the next number.
    if (sync.now().shared >= atLeast) return push(isClaim);
    const newest = await cache.newest();
    const isFound = newest.kind === 'found' && !isTooFar(newest.generation, atLeast);
    const generation = isFound ? Math.max(newest.generation, atLeast) : atLeast;
    const fetched = await cache.fetch(generation);
    if (fetched.kind === 'ok') {
      if (sync.isOwnSave(fetched, mine)) return push(isClaim);
      theirs = fetched;
      return 'conflict';
    }
    const remedy = `${fetched.why}; ${deletion(cache.keyOf(generation))}`;
    // Whoever saved it does not have the key. What comes whole and does not open was not spoilt on the way.
    if (fetched.kind === 'foreign' && localLasts && foreign < mostForeign) {
      foreign += 1;
      options.warn(`generation ${generation} in the Actions cache is passed by: ${remedy}`);
      sync.remember({ ...sync.now(), passed: generation });
      return push(isClaim);
    }
    sync.remember({ ...sync.now(), met: generation });
    throw new UserError(
      `another host saved generation ${generation} of the state meanwhile, and it cannot be read (${remedy}): nothing more is started. The next run tries again`,
    );
  }

  async function publishAll(): Promise<void> {
    for (let tries = 0; (await push()) === 'conflict'; tries += 1) {
      if (tries >= mostTries) throw new UserError(tooBusy);
      await apply((doc) => doc);
    }
    if (
      Math.floor(sync.now().shared / pruneEvery) > Math.floor(foundAt / pruneEvery) &&
      pulled?.usable === true &&
      !options.isHurried()
    )
      await options.prune(sync.now().shared);
  }

  return {
    load: () =>
      serial(async (): Promise<Loaded<D>> => {
        try {
          await ready();
        } catch (error) {
          if (error instanceof UserError) return { kind: 'unavailable', problem: error.message };
          throw error;
        }
        const mine = await local.load();
        if (mine.kind === 'unavailable' || !(theirs || mine.kind === 'loaded')) return mine;
        const own = mine.kind === 'loaded' ? mine.generation : 0;
        const shared = theirs?.generation ?? sync.now().shared;
        return {
          kind: 'loaded',
          doc: reconcile(mine.doc, own),
          generation: localLasts && own > 0 ? own : shared,
          ...(shared > 0 && { shared }),
          updatedAt: mine.kind === 'loaded' ? mine.updatedAt : (pulled?.updatedAt ?? now()),
        };
      }),
    update: (change) =>
      serial(async () => {
        await ready();
        return (await apply(change)).doc;
      }),
    claim: (change) =>
      serial(async () => {
        await ready();
        try {
          for (let tries = 0; tries < mostTries; tries += 1) {
            const { doc, undone } = await apply(change);
            undo = undone;
            if ((await push(true)) === 'done') return doc;
            // Not all at the same moment again.
            await options.sleep(Math.random() * 100 * (tries + 1));
          }
          throw new UserError(tooBusy);
        } catch (error) {
          // Not claimed, so not to be found as begun. What went wrong first says more than what goes wrong here.
          if (undo) await local.update(reconcile).catch(() => undefined);
          throw error;
        } finally {
          undo = undefined;
        }
      }),
    note: (note) => local.note(note),
    publish: () => serial(async () => (hasChanged ? publishAll() : undefined)),
  };
}

const tooBusy = 'other hosts of this namespace save again and again: give each host a namespace of its own';
