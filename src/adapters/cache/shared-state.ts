/**
 * A document of this host and its copy in the Actions cache. Every save goes to the local store at once. The cache gets one
 * generation at the end of a command, and before it acts: the one after the newest that the local document is known to
 * contain, so that of two runs that go on from the same copy only the first is let through.
 */
import type { Codec } from '../../core/state/envelope.ts';
import { deletion, isTooFar } from '../../core/state/cache-key.ts';
import type { Ownership } from '../../core/state/machine.ts';
import { UserError } from '../../errors.ts';
import type { Loaded, StateStore } from '../../ports/ports.ts';
import type { CacheStore } from './store.ts';
import { fetchTwice, pull, type Listing, type Pulled } from './pull.ts';
import { createSerial } from '../serial.ts';
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
  /** Whose the copy is; absent where that is not compared. `isTrusted`: it is believed as it is. */
  readonly ownership?: (theirs: D | undefined, mine: D, isTrusted: boolean) => Ownership<D>;
  readonly mark: SyncMark;
  /** The generations that GitHub's API knows of: they distinguish an outage of the cache from a first run. */
  readonly list: () => Promise<Listing>;
  /** Deletes generations that are not needed any more. Never rejects. */
  readonly prune: (newest: number) => Promise<void>;
  /** True when the run must end soon: only what must be done is done. */
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

/** So many entries that are of no use are skipped in one command; the next one has the list of them. */
const mostSkipped = 4;

type Push = 'done' | 'conflict';
type Local<D> = Extract<Loaded<D>, { kind: 'loaded' }>;

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
  /** A copy that the local document does not contain yet. */
  let theirs: Pulled<D>['theirs'];
  /** The namespace is another machine's: what the document says of that. */
  let refused: ((mine: D) => D) | undefined;
  /** What the local document was before a change that another run was faster than. */
  let undo: Undo<D> | undefined;
  const sync = keepSync(options.mark);
  let hasChanged = false;
  let isPruneDue = false;
  let skipped = 0;
  const serial = createSerial();

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
      });
      sync.refresh(generation);
      if (found.warning !== undefined) options.warn(found.warning);
      pulled = found;
      pulledAt = now();
      if (!sync.isOwnSave(found.theirs, generation)) ({ theirs } = found);
      if (mine.kind !== 'unavailable' && found.unavailable === undefined) {
        const owner = ownerOf(theirs?.doc, mine);
        if (owner.kind !== 'ours') theirs = undefined;
        if (owner.kind === 'ignored' && found.theirs)
          options.warn(
            `generation ${found.theirs.generation} in the Actions cache is not used: ${ignoredWhy(owner.host)}`,
          );
        if (owner.kind === 'refused') {
          refused = owner.mark;
          pulled = { ...found, usable: false };
        }
      }
    }
    if (pulled.unavailable !== undefined) throw new UserError(pulled.unavailable);
    return pulled;
  }

  function ownerOf(copy: D | undefined, mine: Exclude<Loaded<D>, { kind: 'unavailable' }>): Ownership<D> {
    const isTrusted = options.isEncrypted || mine.kind === 'fresh';
    return options.ownership?.(copy, mine.doc, isTrusted) ?? { kind: 'ours' };
  }

  /** The document to go on from: the local one, the copy, or both. */
  function reconcile(doc: D, generation: number): D {
    const own = undo?.stored === generation ? undo : { doc, generation };
    if (refused) return refused(own.doc);
    if (!theirs) return own.doc;
    const isContained = own.generation > 0 && own.generation === sync.now().localAt;
    const isLost = isEmpty(own.doc);
    const vouched =
      options.isEncrypted || !codec.distrust
        ? theirs.doc
        : codec.distrust(theirs.doc, isLost ? undefined : own.doc);
    if (isLost) return vouched;
    return codec.join(vouched, own.doc, isContained);
  }

  function isEmpty(doc: D): boolean {
    return JSON.stringify(doc) === JSON.stringify(codec.empty());
  }

  /** Changes the local document; `undone` is what to go back to when another run was faster. */
  async function apply(change: (doc: D) => D) {
    let undone: Undo<D> | undefined;
    let stored = 0;
    let isSame = false;
    const doc = await local.update((current, generation) => {
      const from = reconcile(current, generation);
      const changed = change(from);
      stored = generation + 1;
      // Without a change nothing is stored: the next generation is what another command of this host saves.
      undone = changed === current ? undefined : { stored, doc: from, generation };
      isSame = changed === theirs?.doc;
      return changed;
    });
    if (theirs) sync.remember({ shared: theirs.generation, since: stored, localAt: isSame ? stored : 0 });
    theirs = undefined;
    undo = undefined;
    hasChanged = true;
    return { doc, undone };
  }

  function unsaved(why: string, isClaim: boolean): Push {
    const text = `the ${codec.name} ${codec.name === 'state' ? 'was' : 'were'} not saved in the Actions cache: ${why}`;
    if (!localLasts || (isClaim && options.mustShare)) throw new UserError(`${text}. Nothing more is done`);
    if (pulled?.usable === true) options.warn(`${text}. The file on this host has it`);
    if (pulled) pulled = { ...pulled, usable: false };
    return 'done';
  }

  /** Saves the local document as the next generation. `conflict`: another run did, and `theirs` is what it saved. */
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
        return overtaken(newest.generation, mine, isClaim);
      pulledAt = now();
    }
    for (;;) {
      const generation = target;
      const put = await cache.put(mine.doc, generation, (save) => {
        sync.remember({ ...sync.now(), tried: { generation, localAt: mine.generation, save } });
      });
      if (put.kind === 'saved') {
        sync.remember({ shared: target, since: mine.generation, localAt: mine.generation });
        isPruneDue ||= target % pruneEvery === 0;
        return 'done';
      }
      if (put.kind === 'failed') return unsaved(put.why, isClaim);
      if (put.kind === 'exists') return overtaken(target, mine, isClaim);
      sync.remember({ ...sync.now(), passed: target });
      target += 1;
    }
  }

  async function overtaken(generation: number, mine: Local<D>, isClaim: boolean): Promise<Push> {
    sync.refresh(mine.generation);
    // By another command on this host, whose changes the file has: the next number.
    if (sync.now().shared >= generation) return push(isClaim);
    const fetched = await fetchTwice(cache, generation);
    const owner = fetched.kind === 'ok' ? ownerOf(fetched.doc, mine) : undefined;
    if (fetched.kind === 'ok' && owner?.kind === 'ours') {
      if (sync.isOwnSave(fetched, mine.generation)) return push(isClaim);
      theirs = fetched;
      return 'conflict';
    }
    const why =
      fetched.kind === 'ok'
        ? ignoredWhy(owner?.kind === 'ignored' ? owner.host : 'another machine')
        : `${fetched.why}; ${deletion(cache.keyOf(generation))}`;
    const isUseless = fetched.kind === 'ok' ? owner?.kind === 'ignored' : fetched.kind !== 'failed';
    if (isUseless && localLasts && skipped < mostSkipped) {
      skipped += 1;
      options.warn(`generation ${generation} in the Actions cache is skipped: ${why}`);
      sync.remember({ ...sync.now(), passed: generation });
      return push(isClaim);
    }
    throw new UserError(
      `generation ${generation} in the Actions cache was saved meanwhile and cannot be used (${why}): nothing more is started. The next run tries again`,
    );
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
        if (mine.kind === 'unavailable' || !(theirs || refused || mine.kind === 'loaded')) return mine;
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
    publish: () =>
      serial(async () => {
        if (!hasChanged) return;
        for (let tries = 0; (await push()) === 'conflict'; tries += 1) {
          if (tries >= mostTries) throw new UserError(tooBusy);
          await apply((doc) => doc);
        }
        if (isPruneDue && !options.isHurried()) await options.prune(sync.now().shared);
        isPruneDue = false;
      }),
  };
}

const tooBusy = 'other runs save in this namespace again and again: set another namespace for each host';

const ignoredWhy = (host: string) =>
  `it belongs to another machine (${host}), and this host goes by its own file. Fix: set another namespace for each host`;
