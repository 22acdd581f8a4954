/** When a running job is stalled. Pure. */
import { awakeMs } from '../schedule/awake.ts';
import type { Gap, Job, JobMemory } from '../model.ts';

/**
 * How long the progress key has not changed while the job ran and the host was awake. `stalledMs`: set when that is
 * `stallSeconds` or more. The clock restarts when the job runs again after a pause, which is no stall.
 */
export function stallOf(
  job: Job,
  { seen, progress: before }: JobMemory,
  key: string,
  now: number,
  gaps: readonly Gap[],
): { readonly progress: NonNullable<JobMemory['progress']>; readonly stalledMs?: number } {
  const unchanged = seen?.running === true && before?.key === key ? before : undefined;
  if (!unchanged) return { progress: { key, changedAt: now } };
  const stalledMs = awakeMs(unchanged.changedAt, now, gaps);
  const limitMs = job.policy.stallSeconds * 1000;
  return limitMs > 0 && stalledMs >= limitMs ? { progress: unchanged, stalledMs } : { progress: unchanged };
}
