/** Interrupted runs: their runner died or was canceled before the outcome was saved. Reported, never repeated for that. Pure. */
import { clockTime, named, zoneOf } from '../format.ts';
import { ofFile, rivalOf, whoseRun } from '../state/known-files.ts';
import { anomalyKey, memoryOf } from '../state/memory.ts';
import type { Config, Job, JobMemory, LastRun, TickContext, QueueItem, Reported, State } from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import { ridOf } from '../pings/attempt-id.ts';
import { withEnd } from '../pings/job-ping.ts';
import { nextRunAt } from './scheduled.ts';

/** Time after the timeout to end, read and save a run. */
export const graceMs = 60_000;

/** Reason of runs that verify a write; reported with the write. */
export const verifying = 'verify';

/** Whether the run has no living owner. */
export function isOrphan(item: QueueItem, context: TickContext): boolean {
  if (item.status !== 'running') return false;
  if (item.owner === undefined) return true;
  const since = beginOf(item);
  // An owner that cannot be checked counts as dead once the run must have timed out.
  const isOver = item.timeoutMs !== undefined && context.now - since > item.timeoutMs + graceMs;
  return context.dead(item.owner, isOver ? -Infinity : since);
}

/**
 * Marks these items as interrupted, with an alert and an open anomaly for each, so that the next success is reported as a
 * recovery. Pending items: nobody knows whether they ran already.
 */
export function interruptRuns(
  config: Config,
  state: State,
  isInterrupted: (item: QueueItem) => boolean,
  context: TickContext,
): Reported {
  const items = state.queue.filter(isInterrupted);
  if (items.length === 0) return { state, drafts: [] };
  const queue = state.queue.map((item): QueueItem => {
    if (!items.includes(item)) return item;
    const { owner: _, ...rest } = item;
    return { ...rest, status: 'failed', outcome: 'interrupted', finishedAt: context.now };
  });
  const jobs: Record<string, JobMemory> = { ...state.jobs };
  const reported = items
    .filter(({ reason }) => reason !== verifying)
    .map((item) => ({ item, job: jobOf(config, state, item, context) }));
  for (const { item, job } of reported) {
    if (job)
      jobs[job.id] = ofFile(
        withInterruption(job, memoryOf({ jobs }, job.id), item, context),
        job.id,
        context,
      );
  }
  const next = { ...state, queue, jobs };
  return { state: next, drafts: reported.map(({ item, job }) => draftOf(config, next, item, job, context)) };
}

/** Begin of the run. Items of older versions have only the time of their claim. */
export function beginOf({ startedAt, createdAt }: QueueItem): number {
  return startedAt ?? createdAt;
}

/** `lastRun` while the outcome is not known: `interrupted` from the claim on, until an outcome is saved. */
export function unendedRun({ slot }: QueueItem, at: number): LastRun {
  const common = { at, durationMs: 0, exitCode: null, outcome: 'interrupted' } as const;
  return slot === undefined ? common : { ...common, slot };
}

/** Undefined for a run of another jobs file: its job may be a different one with the same id. */
function jobOf({ jobs }: Config, state: State, item: QueueItem, context: TickContext): Job | undefined {
  const isOurs =
    whoseRun(state, item, context) === 'ours' && rivalOf(state, item.jobId, context.file) === undefined;
  return isOurs ? jobs.find(({ id }) => id === item.jobId) : undefined;
}

function withInterruption(job: Job, memory: JobMemory, item: QueueItem, context: TickContext): JobMemory {
  const at = Math.min(beginOf(item), context.now);
  const isLast = item.status === 'running' && (memory.lastRun?.at ?? -Infinity) <= at;
  const key = anomalyKey('run-interrupted', 'alert', 'interrupted');
  const { anomaly: open } = memory;
  const anomaly = {
    key,
    reason: 'run-interrupted',
    sinceAt: open?.key === key ? open.sinceAt : context.now,
    reportedAt: context.now,
  } as const;
  // A disabled job has no open alerts; its runs are reported one by one.
  const known = isLast ? withEnd(job, memory, ridOf(job.id, item.id), 'fail') : memory;
  return { ...known, ...(isLast && { lastRun: unendedRun(item, at) }), ...(job.enabled && { anomaly }) };
}

function draftOf(
  config: Config,
  state: State,
  item: QueueItem,
  job: Job | undefined,
  context: TickContext,
): NoticeDraft {
  const zone = job ? zoneOf(job, context) : context.zone;
  const time = (at: number) => clockTime(at, zone, context);
  const isInDoubt = item.status === 'pending';
  const next = job && nextRunAt(config, state, job.id, context);
  const never = sentence(isInDoubt ? 'request-again' : 'no-run-again');
  const again =
    next === undefined
      ? never
      : next <= context.now
        ? sentence('runs-next-tick')
        : sentence('runs-again-at', { time: time(next), ms: next - context.now });
  const begun = beginOf(item);
  return {
    reason: 'run',
    urgency: 'alert',
    job: named(job ?? { id: item.jobId }),
    headline: sentence(isInDoubt ? 'queued-run-in-doubt' : 'run-interrupted'),
    facts: isInDoubt
      ? [sentence('unknown-whether-run'), again]
      : [sentence('begun-at', { time: time(begun), ms: context.now - begun }), again],
  };
}
