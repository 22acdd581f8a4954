/** Whether a person stopped a job with `stop`: ticks leave it alone until it is started again. Pure. */
import type { JobMemory, Observation, Past, TickContext } from '../model.ts';
import { seenAt } from '../state/times.ts';
import { isSameOwner } from './owners.ts';

/** A job that was told to stop may take so long to end. */
const endingMs = 15 * 60_000;

/** When it was stopped by hand; undefined: it was not, or ran again since. `past`: of a supervised job. */
export function stoppedByHandAt(
  { attempt, explicitStart, stoppedAt = -Infinity, ranAgainAt = -Infinity }: JobMemory,
  past?: Past,
): number | undefined {
  const ranAt = Math.max(attempt?.at ?? -Infinity, explicitStart?.at ?? -Infinity, ranAgainAt);
  if (stoppedAt > ranAt) return stoppedAt;
  // The attempt record of a stop exists before the state has it.
  return past?.isStopped === true && past.at > ranAt ? past.at : undefined;
}

/** The memory of a stop after an observation. */
export function memoryOfStop(
  before: JobMemory,
  observation: Observation,
  context: TickContext,
): Pick<JobMemory, 'stoppedAt' | 'ranAgainAt'> {
  const { stoppedAt, ranAgainAt } = before;
  if (stoppedAt === undefined) return {};
  const isAgain = stoppedByHandAt(before) !== undefined && runsAgain(before, stoppedAt, observation, context);
  const at = isAgain ? seenAt(context) : ranAgainAt;
  return { stoppedAt, ...(at !== undefined && { ranAgainAt: at }) };
}

/** Whether it runs again by other means than ours: not the process that was told to stop and is still ending. */
function runsAgain(
  { seen }: JobMemory,
  stoppedAt: number,
  observation: Observation,
  context: TickContext,
): boolean {
  if (observation.kind === 'fault' || !observation.status.running) return false;
  const sinceMs = seenAt(context) - stoppedAt;
  if (sinceMs <= 0) return false;
  if (seen?.running !== true) return true;
  const { process } = observation;
  return seen.process && process ? !isSameOwner(seen.process, process) : sinceMs >= endingMs;
}
