import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { StateStore } from '../../src/ports/ports.ts';
import { increment, type Counter } from './counter-codec.ts';

/** A store on storage of its own, empty at first. */
export interface StoreUnderTest {
  readonly store: StateStore<Counter>;
  /** A second handle on the same storage. */
  reopen(): StateStore<Counter>;
  /** Makes the stored document unreadable; the result undoes it. */
  breakDown(): Promise<() => Promise<void>>;
  cleanup(): Promise<void>;
}

/** Changes a document behind the store's back, which its type forbids. */
function spoil(doc: Counter): void {
  Reflect.set(doc.notes, 0, 'spoiled');
}

/** What every StateStore must do, whatever it is made of. */
export function storeContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of a store`, () => {
    let under: StoreUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    afterEach(() => under.cleanup());

    const load = async () => {
      const loaded = await under.reopen().load();
      if (loaded.kind !== 'loaded') throw new Error(`not loaded but ${loaded.kind}`);
      return loaded;
    };

    it('is fresh and empty first, and loading does not change that', async () => {
      const fresh = { kind: 'fresh', doc: { count: 0, notes: [], tags: {}, incidents: [] } };
      expect(await under.store.load()).toEqual(fresh);
      expect(await under.reopen().load()).toEqual(fresh);
    });

    it('stores what an update returns, for every handle', async () => {
      const returned = await under.store.update((doc) => ({
        ...doc,
        count: 7,
        tags: { 10: 'x', 9: 'y', a: 'ü' },
      }));
      expect(returned).toEqual({ count: 7, notes: [], tags: { 9: 'y', 10: 'x', a: 'ü' }, incidents: [] });
      expect((await load()).doc).toEqual(returned);
      expect(await under.reopen().update(increment)).toMatchObject({ count: 8 });
      expect((await under.store.load()).kind).toBe('loaded');
    });

    it('counts generations from 1, one a save', async () => {
      for (const generation of [1, 2, 3]) {
        await under.store.update(increment);
        expect((await load()).generation).toBe(generation);
      }
    });

    it('saves nothing when the change returns what it was given', async () => {
      expect(await under.store.update((doc) => doc)).toMatchObject({ count: 0 });
      expect((await under.reopen().load()).kind).toBe('fresh');
      await under.store.update(increment);
      expect(await under.store.update((doc) => doc)).toMatchObject({ count: 1 });
      expect((await load()).generation).toBe(1);
    });

    it('bounds a document before it is saved and returned', async () => {
      const notes = Array.from({ length: 30 }, (_, index) => String(index));
      const returned = await under.store.update((doc) => ({ ...doc, notes }));
      expect(returned.notes).toEqual(notes.slice(10));
      expect((await load()).doc).toEqual(returned);
    });

    it('loses none of 50 updates made at once from two handles', async () => {
      const other = under.reopen();
      const updates = Array.from({ length: 50 }, (_, index) =>
        (index % 2 === 0 ? under.store : other).update(increment),
      );
      const counts = (await Promise.all(updates)).map(({ count }) => count);
      expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
      expect(await load()).toMatchObject({ doc: { count: 50 }, generation: 50 });
    });

    it('leaves everything as it was when the change throws, and goes on', async () => {
      await under.store.update(increment);
      const bug = new Error('a bug in the change');
      const failing = under.store.update(() => {
        throw bug;
      });
      await expect(failing).rejects.toBe(bug);
      expect(await load()).toMatchObject({ doc: { count: 1 }, generation: 1 });
      expect(await under.store.update(increment)).toMatchObject({ count: 2 });
    });

    it('refuses to store what could not be read again', async () => {
      await under.store.update(increment);
      await expect(under.store.update((doc) => ({ ...doc, count: Number.NaN }))).rejects.toThrow(
        'cannot be stored',
      );
      expect(await load()).toMatchObject({ doc: { count: 1 }, generation: 1 });
    });

    it('is unavailable when it cannot be read: it says so, and updates throw without running the change', async () => {
      await under.store.update(increment);
      const undo = await under.breakDown();
      const loaded = await under.store.load();
      expect(loaded).toEqual({ kind: 'unavailable', problem: expect.stringMatching(/./u) });
      let ran = false;
      const update = under.store.update((doc) => {
        ran = true;
        return increment(doc);
      });
      await expect(update).rejects.toThrow(UserError);
      await expect(update).rejects.toMatchObject({ exitCode: 1 });
      expect(ran).toBe(false);
      await undo();
      expect(await load()).toMatchObject({ doc: { count: 1 }, generation: 1 });
      expect(await under.store.update(increment)).toMatchObject({ count: 2 });
    });

    it('shares no document with its callers', async () => {
      const given: { count: number; notes: string[] } = { count: 1, notes: ['kept'] };
      const returned = await under.store.update((doc) => ({ ...doc, ...given }));
      given.notes[0] = 'spoiled';
      spoil(returned);
      const loaded = await under.store.load();
      if (loaded.kind === 'loaded') spoil(loaded.doc);
      spoil(await under.store.update((doc) => doc));
      expect((await load()).doc.notes).toEqual(['kept']);
      expect((await under.store.update(increment)).notes).toEqual(['kept']);
    });
  });
}
