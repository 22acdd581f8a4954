/** A stopgap in memory, as text: nobody shares a document with it. */
import { decodeEnvelope, encodeEnvelope, type Codec } from '../../src/core/state/envelope.ts';
import type { Stopgap } from '../../src/ports/ports.ts';

export function createMemoryStopgap<D>(codec: Codec<D>): Stopgap<D> {
  let text: string | undefined;
  return {
    load() {
      if (text === undefined) return { kind: 'none' };
      const kept = decodeEnvelope(codec, text);
      return kept.kind === 'ok' ? { kind: 'kept', doc: kept.doc } : { kind: 'torn' };
    },
    keep(doc) {
      text = encodeEnvelope(codec, codec.bound(doc), 1, 0);
      return true;
    },
    clear() {
      text = undefined;
    },
  };
}
