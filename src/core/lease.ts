/** One tick at a time: the lease in the state. */
import { deadlineMs } from './deadlines.ts';
import { withFile } from './jobs-file.ts';
import type { Config, Moment, State } from './model.ts';
import { isSameOwner } from './owners.ts';
import { clampTimes } from './times.ts';

/** Time for everything that is not a command: loading, saving, delivering. */
const marginMs = 120_000;

/** How long a tick may take at most, from the deadlines of its jobs. Milliseconds. */
export function leaseMs(config: Config, concurrency: number): number {
  // Disabled jobs count too: those that wait in the queue run.
  const deadlines = config.jobs.map(
    (job) => deadlineMs(job, 'status') + deadlineMs(job, job.commands.run ? 'run' : 'start'),
  );
  const work = deadlines.reduce((sum, deadline) => sum + deadline, 0) / Math.max(1, concurrency);
  const longest = deadlines.reduce((most, deadline) => Math.max(most, deadline), 0);
  return Math.ceil(work + longest + marginMs);
}

/** True when another tick holds the lease: not over yet, and its owner not known to be dead. */
export function isTaken(state: State, moment: Moment): boolean {
  const { lease } = state;
  return (
    lease !== undefined &&
    !holdsLease(state, moment) &&
    moment.now < lease.endsAt &&
    !moment.dead(lease.owner, lease.takenAt)
  );
}

/** Takes the lease for this run, or leaves the state as it is when another tick holds it. */
export function takeLease(stored: State, durationMs: number, moment: Moment): State {
  const state = clampTimes(stored, moment.now);
  if (isTaken(state, moment)) return state;
  const lease = {
    owner: moment.self,
    takenAt: moment.now,
    endsAt: moment.now + durationMs,
    ...(moment.file && { file: moment.file.key }),
  };
  return { ...withFile(state, moment), lease };
}

/** Gives the lease back, if it is still this run's. */
export function releaseLease(state: State, moment: Moment): State {
  if (!holdsLease(state, moment)) return state;
  const { lease: _, ...rest } = state;
  return rest;
}

/** True when the lease is this process's. */
export function holdsLease(state: State, moment: Moment): boolean {
  return state.lease !== undefined && isSameOwner(state.lease.owner, moment.self);
}
