/** Starts of long jobs: claimed before the command runs, finished after it, interrupted when the owner died. Pure. */
import { clockTime, named, zoneOf } from '../format.ts';
import { ofFile, withFile } from '../state/known-files.ts';
import { memoryOf } from '../state/memory.ts';
import type {
  StartAttempt,
  AttemptOutcome,
  ExecResult,
  Job,
  JobMemory,
  TickContext,
  State,
} from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import { enqueueForNext } from '../notices/outbox.ts';
import { isScheduled } from './slot.ts';
import { countedAnew } from './start-tally.ts';
import { begunAt, clampTimes } from '../state/times.ts';

const slots = ['attempt', 'explicitStart'] as const;

/** Whether the start is in progress. */
export function isStartRunning(start: StartAttempt, context: TickContext): boolean {
  return start.outcome === undefined && !context.dead(start.owner, start.at);
}

/** Ends starts whose runner died before the outcome was saved: reported once, never repeated for that. */
export function settleStarts(
  job: Job,
  memory: JobMemory,
  context: TickContext,
): { readonly memory: JobMemory; readonly drafts: readonly NoticeDraft[] } {
  let next = memory;
  const drafts: NoticeDraft[] = [];
  for (const slot of slots) {
    const start = memory[slot];
    if (!start || start.outcome !== undefined || isStartRunning(start, context)) continue;
    next = { ...next, [slot]: { ...start, outcome: 'interrupted' } };
    const begun = clockTime(start.at, zoneOf(job, context), context);
    drafts.push({
      reason: 'resume',
      urgency: 'alert',
      job: named(job),
      headline: sentence(slot === 'attempt' ? 'automatic-start-interrupted' : 'start-interrupted'),
      facts: [sentence('begun-at', { time: begun, ms: context.now - start.at }), sentence(againAfter(job))],
    });
  }
  return { memory: next, drafts };
}

/** What comes after an interrupted start. */
function againAfter(job: Job): 'next-run-starts-it' | 'start-after-backoff' | 'no-start-again' {
  if (isScheduled(job)) return 'next-run-starts-it';
  return job.policy.autoResume && job.risk === 'read_only' ? 'start-after-backoff' : 'no-start-again';
}

/**
 * Claims a manual start. `holder`: the start in progress that prevented the claim. `before`: the previous start, restored when
 * this one turns out not to be needed.
 */
export function claimStart(
  stored: State,
  job: Job,
  id: string,
  context: TickContext,
): { readonly state: State; readonly holder?: StartAttempt; readonly before?: StartAttempt | undefined } {
  const state = clampTimes(stored, context.now);
  const known = memoryOf(state, job.id);
  const holder = slots.map((slot) => known[slot]).find((start) => start && isStartRunning(start, context));
  if (holder) return { state, holder };
  const { memory, drafts } = settleStarts(job, known, context);
  const explicitStart = { id, at: context.now, owner: context.self };
  const jobs = { ...state.jobs, [job.id]: ofFile({ ...memory, explicitStart }, job.id, context) };
  const claimed = enqueueForNext({ ...withFile(state, context), jobs }, drafts, 's', context);
  return { state: claimed, before: memory.explicitStart };
}

/**
 * Saves the outcome of a start, and when it really began: it may have waited since its claim. A manual start resets the
 * count for `maxAttempts`.
 */
export function finishStart(
  memory: JobMemory,
  id: string,
  result: ExecResult,
  finishedAt: number,
): JobMemory {
  const endOf = ({ at }: StartAttempt) => ({
    at: begunAt(at, result, finishedAt),
    outcome: startOutcome(result),
    finishedAt,
  });
  const { attempt, explicitStart } = memory;
  return {
    ...memory,
    ...(attempt?.id === id && { attempt: { ...attempt, ...endOf(attempt) } }),
    ...(explicitStart?.id === id && {
      explicitStart: { ...explicitStart, ...endOf(explicitStart) },
      tally: countedAnew(memory.tally, explicitStart.at),
    }),
  };
}

export function startOutcome(result: ExecResult): AttemptOutcome {
  if (result.kind !== 'exited') return result.kind;
  return result.exitCode === 0 ? 'started' : 'failed';
}
