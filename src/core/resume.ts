/** May a paused job be started again by a tick? (SPEC 3.4) */
import type { Attempt, Job, JobMemory, Moment } from './model.ts';
import { isRunning } from './starts.ts';

export type ResumeDecision =
  /** `autoResume` is off. */
  | { readonly kind: 'off' }
  /** Its risk is not `read_only`: never started by a tick. */
  | { readonly kind: 'risk' }
  /** The state is unavailable: what was started before is not known. */
  | { readonly kind: 'blind' }
  /** Somebody is starting it right now, or did since it was probed. */
  | { readonly kind: 'underway' }
  /** The last automatic start is too near. */
  | { readonly kind: 'backoff'; readonly untilAt: number }
  | { readonly kind: 'start' };

/**
 * Decides for a job whose status said: not running, not completed. `lostAt` is when memory was lost: the attempt that
 * may have been forgotten is taken to have been then.
 */
export function decideResume(
  job: Job,
  memory: JobMemory,
  lostAt: number | undefined,
  moment: Moment,
): ResumeDecision {
  const { attempt, explicitStart } = memory;
  for (const start of [attempt, explicitStart]) {
    if (start && isUnderway(start, moment)) return { kind: 'underway' };
  }
  if (!job.policy.autoResume) return { kind: 'off' };
  if (job.risk !== 'read_only') return { kind: 'risk' };
  if (moment.mode === 'report-only') return { kind: 'blind' };
  // Who stopped or started it by hand is not overruled at once: what they began may take a while to show.
  const times = [attempt?.at, explicitStart?.at, memory.stoppedAt, lostAt];
  const lastAt = Math.max(...times.map((at) => at ?? -Infinity));
  const untilAt = lastAt + job.policy.autoResumeBackoffSeconds * 1000;
  return moment.now < untilAt ? { kind: 'backoff', untilAt } : { kind: 'start' };
}

/**
 * True while a start runs, and when it ended after `now`, which is read before the probes: then what the probe saw is
 * older than the start.
 */
export function isUnderway(start: Attempt, moment: Moment): boolean {
  if (start.outcome === undefined) return isRunning(start, moment);
  return start.finishedAt !== undefined && start.finishedAt >= moment.now;
}
