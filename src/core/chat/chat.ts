/** The memory of the chat between runs, and the messages that a run sends to it. */
import { clockTime } from '../format.ts';
import { noteDrill } from '../notices/drill-receipts.ts';
import { isQueuedBy } from '../notices/outbox.ts';
import type { ChatMemory, Delivery, TickContext, OutboxEntry, Place, State, Taken } from '../model.ts';
import { isUrgent } from '../notice.ts';
import { isText, sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import { boundBoard } from './board.ts';

/** An alert that was not delivered for this long also goes to the fallback. */
export const fallbackAfterMs = 15 * 60_000;
/** Time until a chat that refused is tried again. */
export const refusedRetryMs = 3_600_000;

export const noMemory: ChatMemory = {};

export interface DeliveryPlan {
  /** The entries of the report, in the order of the queue. */
  readonly report: readonly OutboxEntry[];
  /** The newest progress of each running job. */
  readonly progress: readonly OutboxEntry[];
  /** Progress that is replaced by newer progress of the same job, or by a newer report with more than `running`. */
  readonly superseded: readonly OutboxEntry[];
}

/** Whether it makes older progress of its job obsolete. */
const isNews = ({ notice: { job, reason, headline } }: OutboxEntry): boolean =>
  reason === 'progress' || (job !== undefined && !isText(headline, 'running'));

export function planDelivery(entries: readonly OutboxEntry[]): DeliveryPlan {
  const report = entries.filter(({ notice }) => notice.reason !== 'progress');
  const progress = entries.filter(({ notice }) => notice.reason === 'progress');
  const newest = new Map(entries.filter(isNews).map((entry) => [entry.notice.job?.id, entry]));
  const shown = progress.filter((entry) => newest.get(entry.notice.job?.id) === entry);
  const superseded = progress.filter((entry) => newest.get(entry.notice.job?.id) !== entry);
  return { report, progress: shown, superseded };
}

/** Whether it may already have arrived: its delivery ended without an answer, or the delivering run died. */
export function isAgain(entry: OutboxEntry, runId: string): boolean {
  return entry.lastTry === 'unknown' || (entry.lastTry === undefined && !isQueuedBy(entry, runId));
}

/** The state without the notices that the chat accepted. Idempotent. */
export function withTaken(state: State, taken: readonly Taken[]): State {
  const ids = new Set(taken.flatMap(({ noticeIds }) => noticeIds));
  const receipts = taken.flatMap(({ noticeIds, messageId }) =>
    noticeIds.map((noticeId) => ({ noticeId, kind: 'sent', place: chatPlace(messageId) }) as const),
  );
  const outbox = state.outbox.filter(({ notice }) => !ids.has(notice.id));
  return noteDrill({ ...state, outbox }, receipts);
}

export function chatPlace(messageId: number | undefined): Place {
  return { kind: 'chat', ...(messageId !== undefined && { number: messageId }) };
}

/** Whether the topic was recently gone or closed: it is not tried again for an hour. */
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
  readonly why: Words;
  /** A person can fix it, so a new alert is tried at once. */
  readonly isRefusal: boolean;
}

/** Undefined: the chat may be tried. `way`: bot, chat and topic; undefined: any. */
export function holdOf(
  { notBefore: until = 0, refusal, heldWay = '' }: ChatMemory,
  way: string | undefined,
  now: number,
): ChatHold | undefined {
  // A hold of another bot, chat or topic does not count, nor one so far ahead that the clock must have been set back.
  const isOther = way !== undefined && heldWay !== '' && heldWay !== way;
  if (until <= now || until > now + refusedRetryMs || isOther) return undefined;
  return { until, why: refusal ?? sentence('chat-asked-to-wait'), isRefusal: refusal !== undefined };
}

/** For a person: `…; not tried again until 14:05, …`. */
export function describeHold(
  { until, why, isRefusal }: ChatHold,
  context: Pick<TickContext, 'zone' | 'hostTime'>,
): Text {
  // Rounded up to the next minute, so that it is true.
  const time = clockTime(Math.ceil(until / 60_000) * 60_000, context.zone, context).slice(0, 5);
  return sentence(isRefusal ? 'chat-refuses' : 'chat-held', { why, time });
}

/** The memory after the chat accepted a test message: earlier refusals of this way no longer hold messages back. */
export function forgetHold(
  memory: ChatMemory,
  { way, threadId }: { readonly way: string; readonly threadId: number | undefined },
): ChatMemory {
  const known: { -readonly [K in keyof ChatMemory]: ChatMemory[K] } = { ...memory };
  const isHeld = memory.notBefore !== undefined && (memory.heldWay ?? way) === way;
  const isLost =
    threadId !== undefined && memory.lostTopic?.way === way && memory.lostTopic.threadId === threadId;
  if (!isHeld && !isLost) return memory;
  if (isHeld) {
    delete known.notBefore;
    delete known.refusal;
    delete known.heldWay;
  }
  if (isLost) delete known.lostTopic;
  return known;
}

/** The state in which a chat that refused may be tried at once: a person asks for it. */
export function askedAgain(state: State): State {
  const { refusal, notBefore: _, heldWay: __, ...chat } = state.chat ?? {};
  return refusal === undefined ? state : { ...state, chat };
}

/** The memory with only running jobs on the board; undefined: nothing is left. */
export function boundMemory(memory: ChatMemory | undefined, jobs: State['jobs']): ChatMemory | undefined {
  if (!memory || Object.keys(memory).length === 0) return undefined;
  return memory.board ? { ...memory, board: boundBoard(memory.board, jobs) } : memory;
}

/** Alerts among entries that were not delivered. */
export function urgentLeft(entries: readonly OutboxEntry[], { receipts }: Delivery): readonly OutboxEntry[] {
  const done = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
  return entries.filter(({ notice }) => !done.has(notice.id) && isUrgent(notice));
}

/** Number of the issue that reported alerts of which none is open any more, whichever jobs file they were of. */
export function endedIssue({ chat, jobs, files = {}, outbox, ...state }: State): number | undefined {
  const isOpen =
    Object.values(jobs).some(({ anomaly }) => anomaly !== undefined) ||
    Object.values(files).some(({ configError }) => configError !== undefined) ||
    state.configErrorReportedAt !== undefined ||
    state.drill?.trouble !== undefined ||
    outbox.some(({ notice }) => isUrgent(notice));
  return isOpen ? undefined : chat?.issue?.number;
}

/** The state without the issue of that number. Idempotent. */
export function withoutIssue(state: State, number: number): State {
  const { issue, ...chat } = state.chat ?? {};
  return issue?.number === number ? { ...state, chat } : state;
}
