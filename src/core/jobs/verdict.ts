/** What one observation means for one job: the verdict, and the anomaly if it is one. */
import { awakeMs } from '../schedule/awake.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { anomalyKey } from '../state/memory.ts';
import type { AnomalyReason, Gap, Job, JobMemory, JobStatus, Observation, Verdict } from '../model.ts';

/** A finding that needs a look. The same while `key` is the same, whatever the message says. */
export interface Anomaly {
  readonly key: string;
  readonly reason: AnomalyReason;
}

export interface JobVerdict {
  readonly verdict: Verdict;
  readonly status?: JobStatus;
  /** Why there is no status. */
  readonly fault?: Observation & { readonly kind: 'fault' };
  readonly anomaly?: Anomaly;
  /** Mark of the progress key. Only marks are remembered, so that no text of a job stands in its memory. */
  readonly progressMark?: string;
  /** Progress as it is to be remembered. */
  readonly progress?: JobMemory['progress'];
  /** For a stalled job: how long its progress key has stood still while the host was awake. */
  readonly stalledMs?: number;
  /** Of a supervised job that completed: which piece of work. */
  readonly workId?: string;
  /** Of a supervised job: the end of its output. */
  readonly tail?: string;
  /** Of a supervised job: what the engine knows besides. */
  readonly notes?: readonly string[];
}

/**
 * Judges a long job by evidence only: without a valid status the verdict is `unknown`, and nothing that was known
 * about its progress is changed. `gaps`: when the host was asleep or off, which is no part of a stall.
 */
export function judge(
  job: Job,
  memory: JobMemory,
  observation: Observation,
  now: number,
  gaps: readonly Gap[] = [],
): JobVerdict {
  if (observation.kind === 'fault') {
    const anomaly = { key: anomalyKey(observation.fault, 'alert'), reason: observation.fault };
    return {
      verdict: 'unknown',
      anomaly,
      fault: observation,
      ...(memory.progress && { progress: memory.progress }),
    };
  }
  const { status, tail, notes, workId } = observation;
  const key = status.progressKey === undefined ? undefined : fingerprint(status.progressKey);
  const found = (verdict: Verdict, reason: AnomalyReason | undefined): JobVerdict => ({
    verdict,
    status,
    ...(key !== undefined && { progressMark: key }),
    ...(tail !== undefined && tail !== '' && { tail }),
    ...(notes && { notes }),
    ...(workId !== undefined && { workId }),
    ...(reason && { anomaly: { key: anomalyKey(reason, status.level, status.stopReason), reason } }),
  });
  const byLevel = status.level === 'ok' ? undefined : 'level';
  if (status.completed) return found('completed', byLevel);
  if (!status.running) return found('paused', 'paused');

  if (key === undefined) return found('running', byLevel);
  // Time in which it did not run says nothing about a stall: the clock starts again when it is seen running again.
  const standing =
    memory.seen?.running === true && memory.progress?.key === key ? memory.progress : undefined;
  const progress = standing ?? { key, changedAt: now };
  const stalledMs = awakeMs(progress.changedAt, now, gaps);
  const limitMs = job.policy.stallSeconds * 1000;
  if (limitMs > 0 && standing && stalledMs >= limitMs)
    return { ...found('stalled', 'stalled'), progress, stalledMs };
  return { ...found('running', byLevel), progress };
}
