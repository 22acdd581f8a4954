/** The memory of one job in the state. Pure. */
import { fingerprint } from '../text/fingerprint.ts';
import type { AnomalyReason, JobMemory, Level, State } from '../model.ts';

/** Empty when there is none. Job ids may be the names of Object's own properties. */
export function memoryOf({ jobs }: Pick<State, 'jobs'>, jobId: string): JobMemory {
  return (Object.hasOwn(jobs, jobId) ? jobs[jobId] : undefined) ?? {};
}

export function anomalyKey(reason: AnomalyReason, level: Level, stopReason = ''): string {
  return `${reason}|${level}|${stopReason === '' ? '' : fingerprint(stopReason)}`;
}
