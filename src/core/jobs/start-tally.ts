/**
 * Counts the starts of a job with `commands.start`, for the same `maxAttempts` limit and backoff as supervised jobs, which
 * have attempt records instead. Pure.
 */
import { awakeMs } from '../schedule/awake.ts';
import type { Job } from '../config/schema.ts';
import { reachedBy } from '../supervision/job-progress.ts';
import type { Gap, JobMemory, JobStatus, Observation, Past, StartTally, Tally } from '../model.ts';
import { isProven, reachedSoFar, startsWithin } from '../supervision/next-attempt.ts';

/** More starts do not change the backoff. */
const mostStarts = 50;

/** Adds an observation to the tally. A completion resets it. */
export function withSeen(
  { tally, seen }: JobMemory,
  observation: Observation,
  now: number,
): JobMemory['tally'] {
  if (!tally || observation.kind === 'fault') return tally;
  const { status } = observation;
  if (status.completed) return undefined;
  if (!status.running) return tally;
  const reached = reachedBy(status) ?? tally.ran?.reached;
  const sinceAt = seen?.running === true ? (tally.ran?.sinceAt ?? now) : now;
  return { ...tally, ran: { sinceAt, lastAt: now, ...(reached && { reached }) } };
}

/** Past of a job that is neither running nor completed; undefined when it was never started. */
export function pastOfStarts(
  job: Job,
  tally: StartTally | undefined,
  { attempt, explicitStart, stoppedAt = -Infinity }: JobMemory,
  status: JobStatus,
  now: number,
  gaps: readonly Gap[] = [],
): Past | undefined {
  const startedAt = tally?.startsAt.at(-1);
  if (!tally || startedAt === undefined) return undefined;
  const times = [startedAt, tally.ran?.lastAt, attempt?.finishedAt, explicitStart?.finishedAt];
  const at = Math.min(now, Math.max(...times.map((each) => each ?? -Infinity)));
  const isStopped = stoppedAt > startedAt;
  const advanced = hasAdvanced(job, tally, status, gaps);
  const startsInWindow = advanced ? 0 : startsWithin(job, tally.startsAt, startedAt);
  const isOver = awakeMs(at, now, gaps) >= job.policy.autoResumeBackoffSeconds * 1000;
  return {
    at,
    leastAgoMs: 0,
    isStopped,
    failures: advanced ? 0 : tally.startsAt.length - (isStopped ? 1 : 0),
    startsInWindow,
    // The last start may take a while to show an effect.
    isBroken: !isStopped && isOver && startsInWindow >= (job.supervise?.maxAttempts ?? Infinity),
  };
}

/** Adds a start to the tally. */
export function withStart(
  job: Job,
  tally: StartTally | undefined,
  status: JobStatus,
  now: number,
  gaps: readonly Gap[],
): StartTally {
  const counted = tally && !hasAdvanced(job, tally, status, gaps) ? tally.startsAt : [];
  const most = Math.max(mostStarts, job.supervise?.maxAttempts ?? 0);
  return {
    // The clock may have gone back.
    startsAt: [...counted.map((at) => Math.min(at, now)), now].slice(-most),
    ...farthest(tally ?? { marks: [] }, status),
  };
}

/** A manual start resets the count. */
export function countedAnew(tally: StartTally | undefined, startedAt: number): StartTally {
  const { best, marks = [] } = tally ?? {};
  return { startsAt: [startedAt], marks, ...(best !== undefined && { best }) };
}

function farthest(tally: Pick<StartTally, 'best' | 'marks' | 'ran'>, status: JobStatus): Tally {
  return [tally.ran?.reached, reachedBy(status)].reduce<Tally>(reachedSoFar, tally);
}

function hasAdvanced(job: Job, tally: StartTally, status: JobStatus, gaps: readonly Gap[]): boolean {
  const { ran } = tally;
  const ranMs = ran && awakeMs(ran.sinceAt, ran.lastAt, gaps);
  const reached = [reachedBy(status), ran?.reached].filter((each) => each !== undefined);
  if (reached.length === 0) return isProven(job, tally, undefined, ranMs);
  return reached.some((each) => isProven(job, tally, each, ranMs));
}
