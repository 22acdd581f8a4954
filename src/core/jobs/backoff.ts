/** How long a tick waits before it starts a job again. Pure. */
import { awakeMs } from '../schedule/awake.ts';
import type { Gap, Job, Past } from '../model.ts';

export interface Backoff {
  readonly backoffMs: number;
  /** Time left; 0 or less: it has passed. */
  readonly leftMs: number;
}

/**
 * The backoff that ends last: `autoResumeBackoffSeconds` after the last start or stop, or the growing one after a failure.
 * `lastAt`: the last start or stop, `-Infinity`: none. `gaps`: when the host was asleep or off, which does not count.
 */
export function longestBackoff(
  job: Job,
  past: Past | undefined,
  lastAt: number,
  now: number,
  gaps: readonly Gap[],
): Backoff {
  const baseMs = job.policy.autoResumeBackoffSeconds * 1000;
  const sinceStart = { backoffMs: baseMs, leftMs: baseMs - awakeMs(lastAt, now, gaps) };
  if (!past) return sinceStart;
  // The attempt record of a stop exists before the state has it.
  const backoffMs = Math.max(past.isStopped ? baseMs : 0, growingBackoffMs(job, past.failures));
  if (backoffMs === 0) return sinceStart;
  const awakeSinceEnd = past.agoMs ?? Math.max(past.leastAgoMs, awakeMs(past.at, now, gaps));
  const sinceEnd = { backoffMs, leftMs: backoffMs - awakeSinceEnd };
  return sinceEnd.leftMs > sinceStart.leftMs ? sinceEnd : sinceStart;
}

/** Backoff after the last failed attempt in ms, doubled with each failure; 0: none. */
export function growingBackoffMs(job: Job, failures: number): number {
  if (failures === 0) return 0;
  const base = job.policy.autoResumeBackoffSeconds;
  const ceiling = Math.max(base, job.supervise?.maxBackoffSeconds ?? base);
  return 1000 * Math.min(ceiling, base * 2 ** Math.min(failures - 1, 40));
}
