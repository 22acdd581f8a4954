import * as z from 'zod/mini';
import type { Codec } from '../../src/core/state/envelope.ts';
import type { CorruptionEvent } from '../../src/core/model.ts';

/** A small document for trying stores. */
export interface Counter {
  readonly count: number;
  /** At most 20 are kept, the newest. */
  readonly notes: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly incidents: readonly CorruptionEvent[];
}

const schema = z.object({
  count: z.int(),
  notes: z.array(z.string()),
  tags: z.record(z.string(), z.string()),
  incidents: z.array(z.object({ at: z.number(), kind: z.enum(['damaged', 'lost']), message: z.string() })),
});
const scriptSchema = z.object({ scriptCount: z.int() });

export const counterCodec: Codec<Counter> = {
  name: 'counter',
  schemaVersion: 3,
  empty: () => ({ count: 0, notes: [], tags: {}, incidents: [] }),
  decode: (value) => {
    const result = schema.safeParse(value);
    return result.success ? result.data : undefined;
  },
  bound: (doc) => ({ ...doc, notes: doc.notes.slice(-20) }),
  damaged: (doc, incident) => ({ ...doc, incidents: [...doc.incidents, incident] }),
  join: (theirs, mine, isDescendant) => ({
    ...theirs,
    notes: [...theirs.notes, ...mine.notes.filter((note) => !theirs.notes.includes(note))],
    incidents: [...theirs.incidents, ...(isDescendant ? [] : mine.incidents)],
  }),
  withoutText: (doc) => ({ ...doc, notes: doc.notes.map(() => 'a note') }),
  foreign: (value) => {
    const result = scriptSchema.safeParse(value);
    return result.success ? { ...counterCodec.empty(), count: result.data.scriptCount } : undefined;
  },
};

export const increment = (doc: Counter): Counter => ({ ...doc, count: doc.count + 1 });
