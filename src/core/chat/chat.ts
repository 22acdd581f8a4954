/** What is remembered of the chat between runs, and what a run has to send there. */
import { clockTime } from '../format.ts';
import { isQueuedBy } from '../notices/outbox.ts';
import type { ChatMemory, TickContext, Notice, OutboxEntry, State, Taken } from '../model.ts';

/** An alert that was not delivered for this long goes to the fallback, too. */
export const fallbackAfterMs = 15 * 60_000;
/** A chat that refuses is asked again so often. */
export const refusedRetryMs = 3_600_000;

export const noMemory: ChatMemory = { progress: {} };

export interface DeliveryPlan {
  /** What makes the report, in the order it was queued. */
  readonly report: readonly OutboxEntry[];
  /** The living message of each job that only made progress. */
  readonly progress: readonly OutboxEntry[];
  /** Progress that newer progress of the same job replaces. */
  readonly superseded: readonly OutboxEntry[];
}

export function planDelivery(entries: readonly OutboxEntry[]): DeliveryPlan {
  const report = entries.filter(({ notice }) => notice.reason !== 'progress');
  const progress = entries.filter(({ notice }) => notice.reason === 'progress');
  const newest = new Map(progress.map((entry) => [entry.notice.job?.id, entry]));
  const living = progress.filter((entry) => newest.get(entry.notice.job?.id) === entry);
  const superseded = progress.filter((entry) => newest.get(entry.notice.job?.id) !== entry);
  return { report, progress: living, superseded };
}

/** True when it may have arrived already: its delivery ended without an answer, or whoever delivered it died. */
export function isAgain(entry: OutboxEntry, runId: string): boolean {
  return entry.lastTry === 'unknown' || (entry.lastTry === undefined && !isQueuedBy(entry, runId));
}

export function isUrgent({ urgency }: Notice): boolean {
  return urgency === 'alert' || urgency === 'action';
}

/** Forgets the living messages of jobs that a report told of: the next progress comes below it. */
export function forgetProgressMessages(memory: ChatMemory, told: readonly Notice[]): ChatMemory {
  const ids = new Set(told.map((notice) => notice.job?.id));
  const kept = Object.entries(memory.progress).filter(([id]) => !ids.has(id));
  return { ...memory, progress: Object.fromEntries(kept) };
}

/** The state without what was taken, message by message. Nothing changes when it is done again. */
export function withTaken(state: State, taken: readonly Taken[]): State {
  const ids = new Set(taken.flatMap(({ noticeIds }) => noticeIds));
  const told = state.outbox.flatMap(({ notice }) =>
    ids.has(notice.id) && notice.reason !== 'progress' ? [notice] : [],
  );
  const living = taken.flatMap((each) => (each.living ? [each.living] : []));
  const known = forgetProgressMessages(state.chat ?? noMemory, told);
  const edited = living.map(({ jobId, chatId, messageId }) => [jobId, { chatId, messageId }] as const);
  return {
    ...state,
    outbox: state.outbox.filter(({ notice }) => !ids.has(notice.id)),
    chat: { ...known, progress: { ...known.progress, ...Object.fromEntries(edited) } },
  };
}

/** The message that shows a job's progress. */
export function progressMessageOf(
  { progress }: ChatMemory,
  jobId: string,
): ChatMemory['progress'][string] | undefined {
  return Object.hasOwn(progress, jobId) ? progress[jobId] : undefined;
}

/** True when the topic was gone or closed lately: not asked about again for an hour. */
export function isTopicLost(
  { lostTopic: lost }: ChatMemory,
  { way, threadId }: { readonly way: string; readonly threadId: number | undefined },
  now: number,
): boolean {
  return lost?.way === way && lost.threadId === threadId && Math.abs(now - lost.at) < refusedRetryMs;
}

/** Why nothing is sent now, and until when. */
export interface ChatHold {
  readonly until: number;
  readonly why: string;
  /** It can be fixed: a new alert is tried at once. */
  readonly isRefusal: boolean;
}

/** Undefined: the chat may be asked. `way`: by whom; undefined for any. */
export function holdOf(
  { notBefore: until = 0, refusal, heldWay = '' }: ChatMemory,
  way: string | undefined,
  now: number,
): ChatHold | undefined {
  // What another bot, chat or topic was refused says nothing here; and farther ahead than is ever meant: the clock was set back.
  const isOther = way !== undefined && heldWay !== '' && heldWay !== way;
  if (until <= now || until > now + refusedRetryMs || isOther) return undefined;
  return { until, why: refusal ?? 'Telegram asked to wait', isRefusal: refusal !== undefined };
}

/** For a person: `…; not tried again until 14:05, …`. */
export function describeHold(
  { until, why, isRefusal }: ChatHold,
  context: Pick<TickContext, 'zone' | 'hostTime'>,
): string {
  // Up to the next minute, so that it is true.
  const time = clockTime(Math.ceil(until / 60_000) * 60_000, context.zone, context).slice(0, 5);
  const unless = isRefusal ? ', unless there is a new alert or ops-framework doctor --send succeeds' : '';
  return `${why}; not tried again until ${time}${unless}`;
}

/** The memory after the chat took a test message: nothing holds messages back that this way refused before. */
export function forgetHold(
  memory: ChatMemory,
  { way, threadId }: { readonly way: string; readonly threadId: number | undefined },
): ChatMemory {
  const { notBefore, refusal, heldWay, lostTopic, ...rest } = memory;
  const isHeld = notBefore !== undefined && (heldWay ?? way) === way;
  const isLost = threadId !== undefined && lostTopic?.way === way && lostTopic.threadId === threadId;
  if (!isHeld && !isLost) return memory;
  return {
    ...rest,
    ...(!isHeld && notBefore !== undefined && { notBefore }),
    ...(!isHeld && refusal !== undefined && { refusal }),
    ...(!isHeld && heldWay !== undefined && { heldWay }),
    ...(!isLost && lostTopic && { lostTopic }),
  };
}

/** Living messages of jobs that are known; a memory without anything in it is none. */
export function boundMemory(memory: ChatMemory | undefined, jobs: State['jobs']): ChatMemory | undefined {
  if (!memory) return undefined;
  const kept = Object.entries(memory.progress).filter(([id]) => Object.hasOwn(jobs, id));
  const { progress: _, ...rest } = memory;
  if (kept.length === 0 && Object.keys(rest).length === 0) return undefined;
  return { ...rest, progress: Object.fromEntries(kept) };
}
