/** A store of this host alone, and the one that lasts only as long as the process. */
import { decodeEnvelope, encodeChecked, type Codec } from '../../core/state/envelope.ts';
import type { Loaded } from '../../ports/ports.ts';

/** `generation` is that of `doc`, 0 for a fresh one. */
export type DocumentChange<D> = (doc: D, generation: number) => D;

export interface LocalStore<D> {
  load(): Promise<Loaded<D>>;
  update(change: DocumentChange<D>): Promise<D>;
  note(note: object): Promise<void>;
}

/** Keeps the document in memory: for a run whose only lasting store is the Actions cache (`state: cache`). */
export function createVolatileStore<D>(codec: Codec<D>, now: () => number): LocalStore<D> {
  // As text: nobody shares a document with the store.
  let text: string | undefined;
  const read = (): Exclude<Loaded<D>, { kind: 'unavailable' }> => {
    const stored = text === undefined ? undefined : decodeEnvelope(codec, text);
    return stored?.kind === 'ok' ? { ...stored, kind: 'loaded' } : { kind: 'fresh', doc: codec.empty() };
  };
  return {
    load: async () => read(),
    async update(change) {
      const before = read();
      const generation = before.kind === 'loaded' ? before.generation : 0;
      const changed = change(before.doc, generation);
      if (changed === before.doc) return changed;
      const stored = encodeChecked(codec, changed, generation + 1, now());
      ({ text } = stored);
      return stored.doc;
    },
    // What is noted is for after this process, and nothing here is.
    note: () => Promise.resolve(),
  };
}
