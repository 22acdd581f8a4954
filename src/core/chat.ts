/** What is remembered of the chat between runs, and what a run has to send there. */
import { isQueuedBy } from './outbox.ts';
import type { ChatMemory, Notice, OutboxEntry, State } from './model.ts';

/** An alert that nobody took for so long goes to the fallback too. */
export const fallbackAfterMs = 15 * 60_000;
/** A chat that refuses is asked again so often. */
export const refusedRetryMs = 3_600_000;

export const noMemory: ChatMemory = { progress: {} };

export interface Plan {
  /** What makes the report, in the order it was queued. */
  readonly report: readonly OutboxEntry[];
  /** The living message of each job that only made progress. */
  readonly living: readonly OutboxEntry[];
  /** Progress that newer progress of the same job replaces. */
  readonly superseded: readonly OutboxEntry[];
}

export function planDelivery(entries: readonly OutboxEntry[]): Plan {
  const report = entries.filter(({ notice }) => notice.reason !== 'progress');
  const progress = entries.filter(({ notice }) => notice.reason === 'progress');
  const newest = new Map(progress.map((entry) => [entry.notice.job?.id, entry]));
  const living = progress.filter((entry) => newest.get(entry.notice.job?.id) === entry);
  return { report, living, superseded: progress.filter((entry) => !living.includes(entry)) };
}

/** True when it may have arrived already: its delivery ended without an answer, or whoever delivered it died. */
export function isAgain(entry: OutboxEntry, runId: string): boolean {
  return entry.lastTry === 'unknown' || (entry.lastTry === undefined && !isQueuedBy(entry, runId));
}

export function isUrgent({ urgency }: Notice): boolean {
  return urgency === 'alert' || urgency === 'action';
}

/** Forgets the living messages of jobs that a report told of: the next progress comes below it. */
export function forgetLiving(memory: ChatMemory, told: readonly Notice[]): ChatMemory {
  const ids = new Set(told.map((notice) => notice.job?.id));
  const kept = Object.entries(memory.progress).filter(([id]) => !ids.has(id));
  return { ...memory, progress: Object.fromEntries(kept) };
}

/** The message that shows a job's progress. */
export function livingOf(
  { progress }: ChatMemory,
  jobId: string,
): ChatMemory['progress'][string] | undefined {
  return Object.hasOwn(progress, jobId) ? progress[jobId] : undefined;
}

/** True when the topic was gone lately: not asked about again for an hour. */
export function isTopicLost(
  { lostTopic: lost }: ChatMemory,
  { way, threadId }: { readonly way: string; readonly threadId: number | undefined },
  now: number,
): boolean {
  return lost?.way === way && lost.threadId === threadId && Math.abs(now - lost.at) < refusedRetryMs;
}

/** Living messages of jobs that are known; a memory without anything in it is none. */
export function boundMemory(memory: ChatMemory | undefined, jobs: State['jobs']): ChatMemory | undefined {
  if (!memory) return undefined;
  const kept = Object.entries(memory.progress).filter(([id]) => Object.hasOwn(jobs, id));
  const { progress: _, ...rest } = memory;
  if (kept.length === 0 && Object.keys(rest).length === 0) return undefined;
  return { ...rest, progress: Object.fromEntries(kept) };
}
