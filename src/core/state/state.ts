/** The state document: how it is stored, its empty form, its limits. */
import * as z from 'zod/mini';
import { boundMemory, withTaken } from '../chat/chat.ts';
import type { Codec } from './envelope.ts';
import { distrustState, joinStates, withoutText } from './cache-copy.ts';
import { boundFiles } from './known-files.ts';
import type { QueueItem, State } from '../model.ts';
import { stateSchema, takenSchema } from '../stored.ts';
import { importScriptState } from './script-state.ts';

/** So many finished items are kept. */
const mostFinished = 200;

/** How the state is stored. Schema version 1. */
export const stateCodec: Codec<State> = {
  name: 'state',
  schemaVersion: 1,
  empty: () => ({ jobs: {}, queue: [], outbox: [], incidents: [] }),
  decode: (value): State | undefined => {
    const result = z.safeParse(stateSchema, value);
    return result.success ? result.data : undefined;
  },
  bound: (state) => {
    const { chat: before, ...rest } = state;
    const known = boundMemory(before, state.jobs);
    const incidents = state.incidents.slice(-10);
    const files = boundFiles(state.files);
    return {
      ...rest,
      queue: bounded(state.queue),
      incidents,
      ...(known && { chat: known }),
      ...(files && { files }),
    };
  },
  damaged: (state, event) => ({ ...state, incidents: [...state.incidents, event] }),
  join: joinStates,
  distrust: distrustState,
  withoutText,
  replay: (state, notes) => {
    const read = notes.flatMap((note) => takenSchema.safeParse(note).data ?? []);
    return read.length > 0 ? withTaken(state, read) : state;
  },
  foreign: importScriptState,
};

/** The queue with at most `mostFinished` finished items: those that finished last. */
export function bounded(queue: readonly QueueItem[]): readonly QueueItem[] {
  const ended = queue.filter((item) => item.status !== 'pending' && item.status !== 'running');
  const excess = ended.length - mostFinished;
  if (excess <= 0) return queue;
  const dropped = new Set(ended.sort((a, b) => (a.finishedAt ?? 0) - (b.finishedAt ?? 0)).slice(0, excess));
  return queue.filter((item) => !dropped.has(item));
}
