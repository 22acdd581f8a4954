import { decodeEnvelope, encodeEnvelope, type Codec } from '../../src/core/state/envelope.ts';
import { UserError } from '../../src/errors.ts';
import type { Loaded, StateStore } from '../../src/ports/ports.ts';

export interface MemoryStore<D> extends StateStore<D> {
  /** `unavailable`: cannot be read. `save`: can be read, but not written. */
  fail: 'unavailable' | 'save' | undefined;
  /** How often something was written. */
  readonly saves: number;
}

/**
 * A store in memory that keeps the contract of the real ones. What it holds is text, so nobody shares a document with
 * it. `initial` counts as saved before: generation 1.
 */
export function createMemoryStore<D>(
  codec: Codec<D>,
  initial?: D,
  now: () => number = () => 0,
): MemoryStore<D> {
  let text = initial === undefined ? undefined : encodeEnvelope(codec, codec.bound(initial), 1, now());
  const notes: object[] = [];
  let last: Promise<unknown> = Promise.resolve();

  function read(): Loaded<D> {
    if (store.fail === 'unavailable') return { kind: 'unavailable', problem: 'the store is switched off' };
    if (text === undefined) return { kind: 'fresh', doc: codec.empty() };
    const decoded = decodeEnvelope(codec, text);
    if (decoded.kind !== 'ok') throw new Error(`the stored document is ${decoded.kind}`);
    const doc = codec.replay?.(decoded.doc, notes) ?? decoded.doc;
    return { ...decoded, doc, kind: 'loaded' };
  }

  function updateNow(change: (doc: D) => D): D {
    const loaded = read();
    if (loaded.kind === 'unavailable') throw new UserError(loaded.problem);
    const changed = change(loaded.doc);
    if (changed === loaded.doc) return changed;
    if (store.fail === 'save') throw new UserError('the store cannot be written');
    const generation = loaded.kind === 'loaded' ? loaded.generation + 1 : 1;
    const written = encodeEnvelope(codec, codec.bound(changed), generation, now());
    const stored = decodeEnvelope(codec, written);
    if (stored.kind !== 'ok') throw new Error(`the changed ${codec.name} cannot be stored`);
    text = written;
    notes.length = 0;
    saves += 1;
    return stored.doc;
  }

  const update = (change: (doc: D) => D) => {
    const result = last.then(() => updateNow(change));
    last = result.catch(() => undefined);
    return result;
  };
  let saves = 0;
  const store: MemoryStore<D> = {
    fail: undefined,
    get saves() {
      return saves;
    },
    load: async () => read(),
    update,
    claim: update,
    async note(note) {
      if (store.fail !== undefined) throw new UserError('the store cannot be written');
      notes.push(note);
    },
    publish: () => Promise.resolve(),
  };
  return store;
}
