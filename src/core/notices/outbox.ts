/** The outbox: notices are enqueued before they are sent and removed only after a sink accepted them. Pure. */
import type { Delivery, TickContext, Notice, OutboxEntry, State } from '../model.ts';
import { type NoticeDraft, isWebUrl, urgencies } from '../notice.ts';
import { clipTail } from '../text/clean.ts';
import { cleanLine } from '../text/redact.ts';
import { keyOfWords, type Params, type Words, withTexts } from '../text/words.ts';
import { causeOf } from './cause.ts';
import { noteDrill } from './drill-receipts.ts';
import { stateOf } from './parts.ts';
import { isText, sentence } from './sentence.ts';

const dayMs = 86_400_000;
/** How long a run has priority to deliver what it enqueued. */
export const holdMs = 60_000;
/** Beyond this many entries, the oldest are collapsed regardless of age. */
const mostEntries = 10_000;
/** This many entries keep all of a job's output; further ones keep its end. */
const mostWhole = 200;
const shortOutput = 300;
/** Lines of one notice, about one message. A notice longer than one run can send would never be acknowledged. */
const linesANotice = 50;

/** Enqueues drafts as notices of this run. `series` separates the ids of the run's phases, so that each id is unique. */
export function enqueue(
  state: State,
  drafts: readonly NoticeDraft[],
  series: string,
  context: TickContext,
): State {
  if (drafts.length === 0) return state;
  const entries = drafts.map((draft, index): OutboxEntry => {
    const id = `${context.runId}-${series}${index + 1}`;
    const isShort = draft.output !== undefined && state.outbox.length + index >= mostWhole;
    const output = isShort && { output: clipTail(draft.output, shortOutput) };
    const notice = ledSafely({ ...draft, ...output, id, at: context.now });
    return { notice, sink: context.sink, attempts: 0 };
  });
  return { ...state, outbox: [...state.outbox, ...entries] };
}

/** Time of the oldest pending notice; `now` when there is none. */
export function oldestAt({ outbox }: Pick<State, 'outbox'>, now: number): number {
  return outbox.reduce((oldest, { notice }) => Math.min(oldest, notice.at), now);
}

/** Enqueues notices for the next run that delivers, whatever its sink. They were certainly not sent before. */
export function enqueueForNext(
  state: State,
  drafts: readonly NoticeDraft[],
  series: string,
  context: TickContext,
): State {
  return untried(state, enqueue(state, drafts, series, { ...context, sink: 'print' }));
}

/** Marks notices enqueued since `before` by a run that sends nothing: they cannot have arrived. */
export function untried(before: State, after: State): State {
  if (before.outbox === after.outbox) return after;
  const known = new Set(before.outbox.map(({ notice }) => notice.id));
  const outbox = after.outbox.map((entry): OutboxEntry =>
    known.has(entry.notice.id) ? entry : { ...entry, lastTry: 'kept' },
  );
  return { ...after, outbox };
}

/** Enqueues notices that have an id, unless they are queued. This run has priority to deliver them. */
export function enqueueNotices(state: State, notices: readonly Notice[], context: TickContext): State {
  const queued = new Set(state.outbox.map(({ notice }) => notice.id));
  const fresh = notices.filter(({ id }) => !queued.has(id));
  if (fresh.length === 0) return state;
  const queuedBy = { run: context.runId, until: context.now + holdMs };
  const entries = fresh.map((notice) => ({
    notice: ledSafely(notice),
    sink: context.sink,
    attempts: 0,
    queuedBy,
  }));
  return { ...state, outbox: [...state.outbox, ...entries] };
}

/** Drops an invalid link; the state's schema would refuse it, too. */
function ledSafely(given: Notice): Notice {
  if (!given.link || isWebUrl(given.link.url)) return given;
  const { link: _, ...rest } = given;
  return rest;
}

/** Whether this run enqueued it. */
export function isQueuedBy({ notice, queuedBy }: OutboxEntry, runId: string): boolean {
  return queuedBy?.run === runId || notice.id.startsWith(`${runId}-`);
}

/**
 * Entries that this run delivers. A print-only run leaves the chat's entries queued; entries that another run is delivering
 * are left to it.
 */
export function deliverable(
  state: State,
  { sink, now, runId }: Pick<TickContext, 'sink' | 'now' | 'runId'>,
): readonly OutboxEntry[] {
  return state.outbox.filter((entry) => {
    const leftMs = (entry.queuedBy?.until ?? now) - now;
    // Longer than any hold: the clock went back.
    const isHeld = leftMs > 0 && leftMs <= holdMs && !isQueuedBy(entry, runId);
    return !isHeld && (sink === 'chat' || entry.sink === 'print');
  });
}

/**
 * Marks entries as possibly sent, before the delivery begins: when this run dies or cannot save the receipts, the repetition
 * is marked as such. Returns the same state when nothing changes.
 */
export function handedOver(state: State, handed: readonly OutboxEntry[]): State {
  const ids = new Set(handed.filter(({ lastTry }) => lastTry === 'kept').map(({ notice }) => notice.id));
  if (ids.size === 0) return state;
  const outbox = state.outbox.map((entry): OutboxEntry =>
    ids.has(entry.notice.id) ? { ...entry, lastTry: 'unknown' } : entry,
  );
  return { ...state, outbox };
}

/** Marks what a canceled run enqueued and did not hand over: it cannot have arrived. */
export function notHandedOver(state: State, handed: ReadonlySet<string>, { runId }: TickContext): State {
  const outbox = state.outbox.map((entry): OutboxEntry =>
    entry.lastTry === undefined && isQueuedBy(entry, runId) && !handed.has(entry.notice.id)
      ? { ...entry, lastTry: 'kept' }
      : entry,
  );
  return { ...state, outbox };
}

/** Ends the priority of this run for notices that it tried to deliver. */
export function withoutPriority(state: State, { runId }: TickContext): State {
  const outbox = state.outbox.map((entry): OutboxEntry => {
    if (entry.lastTry === undefined || entry.queuedBy?.run !== runId) return entry;
    const { queuedBy: _, ...rest } = entry;
    return rest;
  });
  return { ...state, outbox };
}

/** Removes sent notices and saves the outcome of the others and the chat memory. */
export function acknowledge(state: State, { receipts, chat }: Delivery): State {
  if (receipts.length === 0) return state;
  const byId = new Map(receipts.map((receipt) => [receipt.noticeId, receipt]));
  const outbox = state.outbox.flatMap((entry) => {
    const receipt = byId.get(entry.notice.id);
    if (!receipt) return [entry];
    if (receipt.kind === 'sent') return [];
    const attempts = entry.attempts + (receipt.waits ? 0 : 1);
    return [{ ...entry, attempts, lastTry: receipt.kind }];
  });
  return noteDrill({ ...state, outbox, ...(chat && { chat }) }, receipts);
}

/**
 * Collapses notices undelivered for 24 h, and the oldest of earlier runs beyond the outbox's limit, into few entries that still
 * name each job and its cause. Nothing is dropped silently.
 */
export function foldOld(state: State, context: TickContext): State {
  const excess = state.outbox.length - mostEntries;
  const isOld = (entry: OutboxEntry, index: number) =>
    isFold(entry) ||
    context.now - entry.notice.at >= dayMs ||
    (index < excess && !isQueuedBy(entry, context.runId));
  const old = state.outbox.filter(isOld);
  if (old.every(isFold)) return state;
  const young = state.outbox.filter((entry, index) => !isOld(entry, index));
  const counts = new Map<string, Counted>();
  for (const { notice } of old) {
    const lines = isFolded(notice) ? notice.facts : [lineOf(notice)];
    for (const each of lines) {
      const { line, times } = counted(each);
      const key = keyOfWords(line);
      counts.set(key, { line, times: (counts.get(key)?.times ?? 0) + times });
    }
  }
  const lines = [...counts.values()].map(withCount);
  const sink = old.some((entry) => entry.sink === 'chat') ? 'chat' : 'print';
  const urgency = urgencies.find((each) => old.some(({ notice }) => notice.urgency === each)) ?? 'routine';
  const folds = inNotices(lines).map((facts, index): OutboxEntry => {
    const headline = sentence('older-notices');
    const id = `${context.runId}-f${index + 1}`;
    return {
      sink,
      attempts: 0,
      notice: { id, at: context.now, reason: 'folded', urgency, headline, facts },
    };
  });
  return { ...state, outbox: [...folds, ...young] };
}

const isFolded = ({ reason }: Notice) => reason === 'folded';
const isFold = ({ notice }: OutboxEntry) => isFolded(notice);

interface Counted {
  readonly line: Words;
  readonly times: number;
}

/** A line of a collapsed entry, split into text and count. One of an older version has its count in its text. */
function counted(words: Words): Counted {
  if (!isText(words, 'listed')) return { line: words, times: 1 };
  const { times = 1, ...params } = words.params;
  return { line: { ...words, params }, times: typeof times === 'number' ? times : 1 };
}

function withCount({ line, times }: Counted): Words {
  if (times === 1) return line;
  if (!isText(line, 'listed')) return typeof line === 'string' ? `${line} × ${times}` : line;
  return { ...line, params: { ...line.params, times } };
}

/** Distributes lines of many jobs over as many notices as needed. */
export function inNotices(lines: readonly Words[]): readonly (readonly Words[])[] {
  const count = Math.ceil(lines.length / linesANotice);
  return Array.from({ length: count }, (_, index) =>
    lines.slice(index * linesANotice, (index + 1) * linesANotice),
  );
}

/** Params that change from one time to the next. */
const changing: ReadonlySet<string> = new Set(['pid', 'ms', 'ending', 'reason']);

/** Job and cause without changing parts such as pids and durations, so that the entry grows with the jobs and not with time. */
function lineOf(notice: Notice): Words {
  const { job, reason } = notice;
  const cause = causeOf(notice);
  const name = job && (job.name === job.id ? job.id : `${job.name} (${job.id})`);
  return sentence('listed', {
    name: name ?? reason,
    state: withoutChanging(stateOf(notice)),
    ...(cause !== undefined && { more: withTexts(cause, (each) => cleanLine(each, 120)) }),
  });
}

function withoutChanging(words: Words): Words {
  if (typeof words === 'string') return words;
  const params = Object.entries(words.params)
    .filter(([name]) => !changing.has(name))
    .map(([name, value]) => [name, typeof value === 'number' ? value : withoutChanging(value)] as const);
  const kept: Params = Object.fromEntries(params);
  return { key: words.key, params: kept };
}
