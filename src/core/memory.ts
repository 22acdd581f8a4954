/** The memory of one job in the state. Pure. */
import type { JobMemory, State } from './model.ts';

/** Empty when there is none. Job ids may be the names of Object's own properties. */
export function memoryOf({ jobs }: Pick<State, 'jobs'>, jobId: string): JobMemory {
  return (Object.hasOwn(jobs, jobId) ? jobs[jobId] : undefined) ?? {};
}
