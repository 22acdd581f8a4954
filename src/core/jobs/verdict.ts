/** Observation → verdict of one long job, with the anomaly if there is one. Pure. */
import { fingerprint } from '../text/fingerprint.ts';
import { anomalyKey } from '../state/memory.ts';
import { isScheduled } from './slot.ts';
import { stallOf } from './stall.ts';
import { stoppedByHandAt } from './stopped.ts';
import type { Text, Words } from '../text/words.ts';
import type { AnomalyReason, Gap, Job, JobMemory, JobStatus, Observation, VerdictKind } from '../model.ts';

/** A condition that raises an alert. Two with the same `key` are the same alert. */
export interface Anomaly {
  readonly key: string;
  readonly reason: AnomalyReason;
}

export interface JobVerdict {
  readonly kind: VerdictKind;
  readonly status?: JobStatus;
  /** Why there is no valid status. */
  readonly fault?: Observation & { readonly kind: 'fault' };
  readonly anomaly?: Anomaly;
  /** Fingerprint of the progress key: the state keeps no text of a job. */
  readonly progressMark?: string;
  /** Progress to save. */
  readonly progress?: JobMemory['progress'];
  /** How long the progress key of a stalled job has not changed while the host was awake. */
  readonly stalledMs?: number;
  /** Work id of a supervised job that completed. */
  readonly workId?: string;
  /** It completed with this code of `exitCodes.warning`: a warning, no anomaly. */
  readonly warningExit?: number;
  /** Last output of a supervised job. */
  readonly tail?: string;
  /** More facts about a supervised job. */
  readonly remarks?: readonly Words[];
  /** Stop reason of a supervised job, to be said. */
  readonly stopText?: Text;
  /** When a person stopped the paused job: no anomaly. */
  readonly stoppedAt?: number;
  /** The paused job was never started and waits for its schedule: no anomaly. */
  readonly waitsForSlot?: true;
  /** A missed run: the only thing that is wrong. */
  readonly missed?: { readonly headline: Text; readonly facts: readonly Text[] };
}

/**
 * Judges by evidence only: without a valid status the verdict is `unknown` and the saved progress stays. `gaps`: when the host
 * was asleep or off, which does not count as a stall.
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
      kind: 'unknown',
      anomaly,
      fault: observation,
      ...(memory.progress && { progress: memory.progress }),
    };
  }
  const { status, tail, remarks, stopText, workId, warningExit } = observation;
  const key = status.progressKey === undefined ? undefined : fingerprint(status.progressKey);
  const found = (kind: VerdictKind, reason: AnomalyReason | undefined): JobVerdict => ({
    kind,
    status,
    ...(key !== undefined && { progressMark: key }),
    ...(tail !== undefined && tail !== '' && { tail }),
    ...(remarks && { remarks }),
    ...(stopText && { stopText }),
    ...(workId !== undefined && { workId }),
    ...(warningExit !== undefined && { warningExit }),
    ...(reason && { anomaly: { key: anomalyKey(reason, status.level, status.stopReason), reason } }),
  });
  const byLevel = status.level === 'ok' || warningExit !== undefined ? undefined : 'level';
  if (status.completed) return found('completed', byLevel);
  if (!status.running) {
    const stoppedAt = stoppedByHandAt(memory, observation.past);
    if (stoppedAt !== undefined) return { ...found('paused', undefined), stoppedAt };
    const isUnstarted = isScheduled(job) && job.commands.exec !== undefined && !observation.past;
    return isUnstarted ? { ...found('paused', undefined), waitsForSlot: true } : found('paused', 'paused');
  }

  if (key === undefined) return found('running', byLevel);
  const stall = stallOf(job, memory, key, now, gaps);
  return {
    ...(stall.stalledMs === undefined ? found('running', byLevel) : found('stalled', 'stalled')),
    ...stall,
  };
}
