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
  /** It belongs to no host, as that of the watchdog. */
  readonly isOfNoHost?: true;
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

/** Calls one after the other: each goes on from what the one before left. */
export function createSharedStore<D>(options: SharedStoreOptions<D>): StateStore<D> {
  const shared = new SharedDocument(options);
  const serial = createSerial();
  return {
    load: () => serial(() => shared.load()),
    update: (change) => serial(() => shared.update(change)),
    claim: (change) => serial(() => shared.claim(change)),
    note: (note) => options.local.note(note),
    publish: () => serial(() => shared.publish()),
  };
}

class SharedDocument<D> {
  readonly #options: SharedStoreOptions<D>;
  readonly #sync: ReturnType<typeof keepSync>;
  #pulled: Pulled<D> | undefined;
  #pulledAt = 0;
  /** A copy that the local document does not contain yet. */
  #theirs: Pulled<D>['theirs'];
  /** The namespace is another machine's: what the document says of that. */
  #refused: ((mine: D) => D) | undefined;
  /** What the local document was before a change that another run was faster than. */
  #undo: Undo<D> | undefined;
  #hasChanged = false;
  #isPruneDue = false;
  #skipped = 0;

  constructor(options: SharedStoreOptions<D>) {
    this.#options = options;
    this.#sync = keepSync(options.mark);
  }

  /** Asks the cache once. Throws a UserError when the state is unavailable. */
  async #ready(): Promise<Pulled<D>> {
    const { local, now, warn } = this.#options;
    if (!this.#pulled) {
      const mine = await local.load();
      const generation = mine.kind === 'loaded' ? mine.generation : 0;
      const found = await pull(this.#options, {
        mine,
        contained: () => {
          this.#sync.refresh(generation);
          return this.#sync.now().shared;
        },
      });
      this.#sync.refresh(generation);
      if (found.warning !== undefined) warn(found.warning);
      this.#pulled = found;
      this.#pulledAt = now();
      if (!this.#sync.isOwnSave(found.theirs, generation)) this.#theirs = found.theirs;
      if (mine.kind !== 'unavailable' && found.unavailable === undefined) {
        const owner = this.#ownerOf(this.#theirs?.doc, mine);
        if (owner.kind !== 'ours') this.#theirs = undefined;
        if (owner.kind === 'ignored' && found.theirs)
          warn(
            `generation ${found.theirs.generation} in the Actions cache is not used: ${ignoredWhy(owner.host)}`,
          );
        if (owner.kind === 'refused') {
          this.#refused = owner.mark;
          this.#pulled = { ...found, usable: false };
        }
      }
    }
    if (this.#pulled.unavailable !== undefined) throw new UserError(this.#pulled.unavailable);
    return this.#pulled;
  }

  #ownerOf(copy: D | undefined, mine: Exclude<Loaded<D>, { kind: 'unavailable' }>): Ownership<D> {
    const isTrusted = this.#options.isEncrypted || mine.kind === 'fresh';
    return this.#options.ownership?.(copy, mine.doc, isTrusted) ?? { kind: 'ours' };
  }

  /** The document to go on from: the local one, the copy, or both. */
  #reconcile(doc: D, generation: number): D {
    const { codec, isEncrypted } = this.#options;
    const own = this.#undo?.stored === generation ? this.#undo : { doc, generation };
    if (this.#refused) return this.#refused(own.doc);
    if (!this.#theirs) return own.doc;
    const isContained = own.generation > 0 && own.generation === this.#sync.now().localAt;
    const isLost = JSON.stringify(own.doc) === JSON.stringify(codec.empty());
    const vouched =
      isEncrypted || !codec.distrust
        ? this.#theirs.doc
        : codec.distrust(this.#theirs.doc, isLost ? undefined : own.doc);
    if (isLost) return vouched;
    return codec.join(vouched, own.doc, isContained);
  }

  /** Changes the local document; `undone` is what to go back to when another run was faster. */
  async #apply(change: (doc: D) => D) {
    let undone: Undo<D> | undefined;
    let stored = 0;
    let isSame = false;
    const doc = await this.#options.local.update((current, generation) => {
      const from = this.#reconcile(current, generation);
      const changed = change(from);
      stored = generation + 1;
      // Without a change nothing is stored: the next generation is what another command of this host saves.
      undone = changed === current ? undefined : { stored, doc: from, generation };
      isSame = changed === this.#theirs?.doc;
      return changed;
    });
    if (this.#theirs)
      this.#sync.remember({
        shared: this.#theirs.generation,
        since: stored,
        localAt: isSame ? stored : 0,
      });
    this.#theirs = undefined;
    this.#undo = undefined;
    this.#hasChanged = true;
    return { doc, undone };
  }

  #unsaved(why: string, isClaim: boolean): Push {
    const { codec, localLasts, mustShare, warn } = this.#options;
    const text = `the ${codec.name} ${codec.name === 'state' ? 'was' : 'were'} not saved in the Actions cache: ${why}`;
    if (!localLasts || (isClaim && mustShare)) throw new UserError(`${text}. Nothing more is done`);
    if (this.#pulled?.usable === true) warn(`${text}. The file on this host has it`);
    if (this.#pulled) this.#pulled = { ...this.#pulled, usable: false };
    return 'done';
  }

  /** Saves the local document as the next generation. `conflict`: another run did, and `theirs` is what it saved. */
  async #push(isClaim = false): Promise<Push> {
    const { cache, now, isHurried, local } = this.#options;
    const { usable, passed } = await this.#ready();
    const mine = await local.load();
    if (mine.kind !== 'loaded' || mine.generation === this.#sync.now().localAt) return 'done';
    if (!usable) return this.#unsaved(this.#pulled?.warning ?? 'it cannot be used', isClaim);
    let target = Math.max(this.#sync.now().shared, passed, this.#sync.now().passed ?? 0) + 1;
    if (now() - this.#pulledAt > freshMs && !isHurried()) {
      const newest = await cache.newest();
      if (newest.kind === 'failed') return this.#unsaved(newest.why, isClaim);
      if (newest.kind === 'found' && newest.generation >= target && !isTooFar(newest.generation, target))
        return this.#overtaken(newest.generation, mine, isClaim);
      this.#pulledAt = now();
    }
    for (;;) {
      const generation = target;
      const put = await cache.put(mine.doc, generation, (save) => {
        this.#sync.remember({ ...this.#sync.now(), tried: { generation, localAt: mine.generation, save } });
      });
      if (put.kind === 'saved') {
        this.#sync.remember({ shared: target, since: mine.generation, localAt: mine.generation });
        this.#isPruneDue ||= target % pruneEvery === 0;
        return 'done';
      }
      if (put.kind === 'failed') return this.#unsaved(put.why, isClaim);
      if (put.kind === 'exists') return this.#overtaken(target, mine, isClaim);
      this.#sync.remember({ ...this.#sync.now(), passed: target });
      target += 1;
    }
  }

  async #overtaken(generation: number, mine: Local<D>, isClaim: boolean): Promise<Push> {
    const { cache, localLasts, warn } = this.#options;
    this.#sync.refresh(mine.generation);
    // By another command on this host, whose changes the file has: the next number.
    if (this.#sync.now().shared >= generation) return this.#push(isClaim);
    const fetched = await fetchTwice(cache, generation);
    const owner = fetched.kind === 'ok' ? this.#ownerOf(fetched.doc, mine) : undefined;
    if (fetched.kind === 'ok' && owner?.kind === 'ours') {
      if (this.#sync.isOwnSave(fetched, mine.generation)) return this.#push(isClaim);
      this.#theirs = fetched;
      return 'conflict';
    }
    const why =
      fetched.kind === 'ok'
        ? ignoredWhy(owner?.kind === 'ignored' ? owner.host : 'another machine')
        : `${fetched.why}; ${deletion(cache.keyOf(generation))}`;
    const isUseless = fetched.kind === 'ok' ? owner?.kind === 'ignored' : fetched.kind !== 'failed';
    if (isUseless && localLasts && this.#skipped < mostSkipped) {
      this.#skipped += 1;
      warn(`generation ${generation} in the Actions cache is skipped: ${why}`);
      this.#sync.remember({ ...this.#sync.now(), passed: generation });
      return this.#push(isClaim);
    }
    throw new UserError(
      `generation ${generation} in the Actions cache was saved meanwhile and cannot be used (${why}): nothing more is started. The next run tries again`,
    );
  }

  async load(): Promise<Loaded<D>> {
    const { local, localLasts, now } = this.#options;
    try {
      await this.#ready();
    } catch (error) {
      if (error instanceof UserError) return { kind: 'unavailable', problem: error.message };
      throw error;
    }
    const mine = await local.load();
    if (mine.kind === 'unavailable' || !(this.#theirs || this.#refused || mine.kind === 'loaded'))
      return mine;
    const own = mine.kind === 'loaded' ? mine.generation : 0;
    const shared = this.#theirs?.generation ?? this.#sync.now().shared;
    return {
      kind: 'loaded',
      doc: this.#reconcile(mine.doc, own),
      generation: localLasts && own > 0 ? own : shared,
      ...(shared > 0 && { shared }),
      updatedAt: mine.kind === 'loaded' ? mine.updatedAt : (this.#pulled?.updatedAt ?? now()),
    };
  }

  async update(change: (doc: D) => D): Promise<D> {
    await this.#ready();
    return (await this.#apply(change)).doc;
  }

  async claim(change: (doc: D) => D): Promise<D> {
    await this.#ready();
    try {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const { doc, undone } = await this.#apply(change);
        this.#undo = undone;
        if ((await this.#push(true)) === 'done') return doc;
        // Not all at the same moment again.
        await this.#options.sleep(Math.random() * 100 * (tries + 1));
      }
      throw new UserError(tooBusy);
    } catch (error) {
      // Not claimed, so not to be found as begun. What went wrong first says more than what goes wrong here.
      if (this.#undo)
        await this.#options.local
          .update((doc, generation) => this.#reconcile(doc, generation))
          .catch(() => undefined);
      throw error;
    } finally {
      this.#undo = undefined;
    }
  }

  async publish(): Promise<void> {
    if (!this.#hasChanged) return;
    for (let tries = 0; (await this.#push()) === 'conflict'; tries += 1) {
      if (tries >= mostTries) throw new UserError(tooBusy);
      await this.#apply((doc) => doc);
    }
    if (this.#isPruneDue && !this.#options.isHurried()) await this.#options.prune(this.#sync.now().shared);
    this.#isPruneDue = false;
  }
}

const tooBusy = 'other runs save in this namespace again and again: set another namespace for each host';

const ignoredWhy = (host: string) =>
  `it belongs to another machine (${host}), and this host uses its own file. Fix: set another namespace for each host`;
