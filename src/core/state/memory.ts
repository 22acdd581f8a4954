/** The memory of one job in the state. Pure. */
import { fingerprint } from '../text/fingerprint.ts';
import type { AnomalyReason, JobMemory, Level, OpenAnomaly, State } from '../model.ts';

/** Empty when there is none. Job ids may be the names of Object's own properties. */
export function memoryOf({ jobs }: Pick<State, 'jobs'>, jobId: string): JobMemory {
  return (Object.hasOwn(jobs, jobId) ? jobs[jobId] : undefined) ?? {};
}

export function anomalyKey(reason: AnomalyReason, level: Level, stopReason = ''): string {
  return `${reason}|${level}|${stopReason === '' ? '' : fingerprint(stopReason)}`;
}

const demands: ReadonlySet<string> = new Set(
  (['run-output', 'run-failed'] as const).map((reason) => anomalyKey(reason, 'alert', 'action')),
);

/** Whether the output of a run asked for a person. */
export function isDemand({ key }: OpenAnomaly): boolean {
  return demands.has(key);
}
