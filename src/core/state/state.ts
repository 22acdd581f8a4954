/** The state document: its schema, its empty form, its limits. */
import * as z from 'zod/mini';
import { boundMemory, withTaken } from '../chat/chat.ts';
import type { Codec } from './envelope.ts';
import { distrustState, joinStates, withoutText } from './cache-copy.ts';
import { boundFiles } from './known-files.ts';
import {
  anomalyReasons,
  attemptOutcomes,
  queueStatuses,
  runOutcomes,
  saidOnce,
  type QueueItem,
  type State,
} from '../model.ts';
import { isWebUrl, linkLabels, noticeReasons, urgencies } from '../notice.ts';
import { importScriptState } from './script-state.ts';
import { words } from './words-schema.ts';

/** So many finished items are kept. */
const mostFinished = 200;

const at = z.number();
const text = z.string();
const count = z.int().check(z.nonnegative());
const owner = z.object({ host: text, pid: z.int(), start: text });

const attempt = z.object({
  id: text,
  at,
  owner,
  outcome: z.exactOptional(z.enum(attemptOutcomes)),
  finishedAt: z.exactOptional(at),
});
const runOutcome = z.enum(runOutcomes);

const done = z.union([z.number(), text]);
const tally = z.object({
  startsAt: z.array(at),
  best: z.exactOptional(done),
  marks: z.array(text),
  ran: z.exactOptional(
    z.object({
      sinceAt: at,
      lastAt: at,
      reached: z.exactOptional(z.union([z.object({ done }), z.object({ mark: text })])),
    }),
  ),
});

const anomaly = z.object({
  key: text,
  reason: z.enum(anomalyReasons),
  sinceAt: at,
  reportedAt: at,
  unsavedSince: z.exactOptional(at),
  line: z.exactOptional(text),
});

const memory = z.object({
  seen: z.exactOptional(
    z.object({ running: z.boolean(), completed: z.boolean(), process: z.exactOptional(owner) }),
  ),
  progress: z.exactOptional(z.object({ key: text, changedAt: at })),
  anomaly: z.exactOptional(anomaly),
  reported: z.exactOptional(z.object({ at, progressKey: z.exactOptional(text) })),
  completionReportedAt: z.exactOptional(at),
  completedWork: z.exactOptional(text),
  attempt: z.exactOptional(attempt),
  explicitStart: z.exactOptional(attempt),
  tally: z.exactOptional(tally),
  stoppedAt: z.exactOptional(at),
  endedAt: z.exactOptional(at),
  probe: z.exactOptional(z.object({ owner, at, forMs: z.number(), doubt: z.exactOptional(z.boolean()) })),
  said: z.exactOptional(z.array(z.enum(saidOnce))),
  warned: z.exactOptional(text),
  heldAt: z.exactOptional(at),
  lastRun: z.exactOptional(
    z.object({
      at,
      durationMs: z.number(),
      exitCode: z.nullable(z.int()),
      outcome: runOutcome,
      slot: z.exactOptional(at),
    }),
  ),
  file: z.exactOptional(text),
  definition: z.exactOptional(text),
});

const queueItem = z.object({
  id: text,
  jobId: text,
  status: z.enum(queueStatuses),
  createdAt: at,
  notBefore: at,
  attempt: count,
  reason: text,
  slot: z.exactOptional(at),
  startedAt: z.exactOptional(at),
  timeoutMs: z.exactOptional(z.number()),
  finishedAt: z.exactOptional(at),
  owner: z.exactOptional(owner),
  outcome: z.exactOptional(runOutcome),
  exitCode: z.exactOptional(z.nullable(z.int())),
  file: z.exactOptional(text),
});

const knownFile = z.object({
  name: z.exactOptional(text),
  path: z.exactOptional(text),
  host: text,
  tickedAt: at,
  metAt: at,
  configErrorReportedAt: z.exactOptional(at),
  configError: z.exactOptional(z.object({ key: text, sinceAt: at })),
  duplicates: z.exactOptional(z.object({ key: text, sinceAt: z.exactOptional(at), reportedAt: at })),
  lastTick: z.exactOptional(z.object({ endedAt: at, tookMs: z.number() })),
  skippedTicks: z.exactOptional(count),
});

const notice = z.object({
  id: text,
  at,
  reason: z.enum(noticeReasons),
  urgency: z.enum(urgencies),
  job: z.exactOptional(z.object({ id: text, name: text })),
  headline: words,
  facts: z.array(words),
  progress: z.exactOptional(z.record(text, z.union([text, z.number(), z.boolean(), z.null()]))),
  output: z.exactOptional(text),
  link: z.exactOptional(z.object({ label: z.enum(linkLabels), url: text.check(z.refine(isWebUrl)) })),
});

const chat = z.object({
  progress: z.record(text, z.object({ chatId: text, messageId: z.int() })),
  moved: z.exactOptional(z.object({ from: text, to: text })),
  notBefore: z.exactOptional(at),
  refusal: z.exactOptional(text),
  heldWay: z.exactOptional(text),
  lostTopic: z.exactOptional(z.object({ way: text, threadId: z.int(), at })),
  issue: z.exactOptional(
    z.object({ number: z.int(), noticeIds: z.array(text), foldedAt: z.exactOptional(at) }),
  ),
});

const schema = z.object({
  jobs: z.record(text, memory),
  queue: z.array(queueItem),
  outbox: z.array(
    z.object({
      notice,
      sink: z.enum(['chat', 'print']),
      attempts: count,
      queuedBy: z.exactOptional(z.object({ run: text, until: z.number() })),
      lastTry: z.exactOptional(z.enum(['kept', 'unknown'])),
    }),
  ),
  incidents: z.array(z.object({ at, kind: z.enum(['damaged', 'lost']), message: words })),
  lease: z.exactOptional(z.object({ owner, takenAt: at, endsAt: at, file: z.exactOptional(text) })),
  machine: z.exactOptional(
    z.object({
      id: text,
      host: text,
      namespace: z.exactOptional(text),
      at,
      other: z.exactOptional(z.object({ id: text, host: text, at, sinceAt: at, reportedAt: at })),
    }),
  ),
  chat: z.exactOptional(chat),
  configErrorReportedAt: z.exactOptional(at),
  hostZoneReported: z.exactOptional(text),
  hostZoneReportedAt: z.exactOptional(at),
  files: z.exactOptional(z.record(text, knownFile)),
  awake: z.exactOptional(
    z.object({
      at,
      boot: text,
      uptimeMs: z.number(),
      elapsedMs: z.exactOptional(z.number()),
      gaps: z.array(z.object({ at, ms: z.number() })),
    }),
  ),
  lostAt: z.exactOptional(at),
  unsavedSince: z.exactOptional(at),
  unsavedRound: z.exactOptional(count),
  unsavedBase: z.exactOptional(z.record(text, anomaly)),
});

const taken = z.object({
  noticeIds: z.array(text),
  living: z.exactOptional(z.object({ jobId: text, chatId: text, messageId: z.int() })),
});

/** How the state is stored. Schema version 1. */
export const stateCodec: Codec<State> = {
  name: 'state',
  schemaVersion: 1,
  empty: () => ({ jobs: {}, queue: [], outbox: [], incidents: [] }),
  decode: (value): State | undefined => {
    const result = z.safeParse(schema, value);
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
    const read = notes.flatMap((note) => taken.safeParse(note).data ?? []);
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
