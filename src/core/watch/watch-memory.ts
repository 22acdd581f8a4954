/** What the watchdog remembers between its runs: a document of its own in the Actions cache. Pure. */
import * as z from 'zod/mini';
import type { Codec } from '../state/envelope.ts';
import { stateSchema, timeSchemas } from '../stored.ts';
import { stateCodec } from '../state/state.ts';
import type { State } from '../model.ts';

/** Conclusion about a host. `unknown` is neither an all-clear nor a silence: it cannot be seen. */
export const watchVerdicts = ['ok', 'silent', 'failing', 'absent', 'unknown'] as const;
export type WatchVerdict = (typeof watchVerdicts)[number];

const { past: at } = timeSchemas;
const text = z.string();

const watchedHost = z.object({
  /** How messages name it. */
  name: text,
  /** When its state was last found in the cache; 0: never. */
  foundAt: at,
  /** Set from the first alert to the recovery. */
  episode: z.exactOptional(
    z.object({
      /** As last reported. */
      verdict: z.enum(watchVerdicts),
      /** When the watchdog first saw it. */
      sinceAt: at,
      reportedAt: at,
      /** The last scheduled tick before it. */
      tickedAt: z.exactOptional(at),
    }),
  ),
  /** When a wrong clock was last reported; cleared when it is right again. */
  clockReportedAt: z.exactOptional(at),
});
export type WatchedHost = Readonly<z.infer<typeof watchedHost>>;

const { outbox, chat, incidents } = stateSchema.shape;
export const watchSchema = z.object({
  /** By namespace. */
  hosts: z.record(text, watchedHost),
  outbox,
  /** When it was last saved; absent: never. */
  checkedAt: z.exactOptional(at),
  /** Copies of this document that could not be read. */
  incidents,
  chat,
});

/** `hosts` by namespace. */
export interface WatchMemory extends Pick<State, 'outbox' | 'incidents' | 'chat'> {
  readonly hosts: Readonly<Record<string, WatchedHost>>;
  readonly checkedAt?: number;
}

/** So many hosts are remembered: those whose state was found last. */
const mostHosts = 1000;
const mostIncidents = 10;

/** Schema version 1. */
export const watchCodec: Codec<WatchMemory> = {
  name: 'watch',
  schemaVersion: 1,
  empty: () => ({ hosts: {}, outbox: [], incidents: [] }),
  decode: (value): WatchMemory | undefined => {
    const result = z.safeParse(watchSchema, value);
    return result.success ? result.data : undefined;
  },
  bound: (memory) => {
    const hosts = Object.entries(memory.hosts);
    const newest = hosts.toSorted(([, a], [, b]) => b.foundAt - a.foundAt).slice(0, mostHosts);
    return {
      ...memory,
      incidents: memory.incidents.slice(-mostIncidents),
      ...(hosts.length > mostHosts && { hosts: Object.fromEntries(newest) }),
    };
  },
  damaged: (memory, event) => ({ ...memory, incidents: [...memory.incidents, event] }),
  // The run that saved first has decided, from a copy that had all of ours; what it has no more was delivered.
  join: (theirs, mine) => (theirs.chat || !mine.chat ? theirs : { ...theirs, chat: mine.chat }),
  // Who else can write to the cache must not hold back messages, edit others' or send links.
  distrust: ({ chat: known, ...memory }) => ({
    ...memory,
    outbox: memory.outbox.map((entry) => {
      const { link: _, ...notice } = entry.notice;
      return { ...entry, notice };
    }),
    ...(known?.issue && { chat: { issue: { number: known.issue.number, noticeIds: [] } } }),
  }),
  // It has none of a job.
  withoutText: (memory) => memory,
};

/** The memory as the state that is delivered from. */
export function asState({ outbox: queued, chat: known, incidents: found }: WatchMemory): State {
  return { ...stateCodec.empty(), outbox: queued, incidents: found, ...(known && { chat: known }) };
}

/** The memory with what a delivery changed. */
export function withDelivery(memory: WatchMemory, { outbox: queued, chat: known }: State): WatchMemory {
  return { ...memory, outbox: queued, ...(known && { chat: known }) };
}
