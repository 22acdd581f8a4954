/** What the past attempts of a supervised job say: whether it is done, and when and whether it is started again. Pure. */
import type { AttemptRecord, BegunJob } from './attempt-record.ts';
import { awakeMs } from '../schedule/awake.ts';
import type { Job } from '../config/schema.ts';
import { formatSeconds } from '../format.ts';
import { ownRecord, type JobFacts } from './job-facts.ts';
import { progressSaid, reachedBy, type Shortfall, shortfallOf } from './job-progress.ts';
import type { Gap, Past, Reached, Tally } from '../model.ts';
import { compareDecimals } from '../text/numbers.ts';

/** What the next attempt begins with. */
export interface NextAttempt {
  /** Of the same piece of work, from 1. */
  readonly attempt: number;
  /** Why the attempt before it ended; absent for the first. */
  readonly stopReason?: string;
  readonly failures: number;
  readonly startsAt: readonly number[];
  /** See the attempt's record. */
  readonly best?: number | string;
  readonly marks: readonly string[];
  readonly ranBeforeMs?: number;
  readonly outputBefore?: number;
  readonly job?: BegunJob;
  readonly completed?: readonly CompletedWork[];
}

/** Which piece of work of another command completed; see the attempt's record. */
type CompletedWork = NonNullable<AttemptRecord['completed']>[number];

/** As many starts are remembered as `maxAttempts` can ask for. */
const mostStarts = 1000;
const mostMarks = 50;
const mostCompleted = 20;

/** Ended by itself with exit code 0, and nothing speaks against it. `record`: the one in `facts`. */
export function isCompleted(job: Job, record: AttemptRecord, facts: JobFacts): boolean {
  return (
    endedWell(record) && shortfall(record, facts) === undefined && doubt(job, record, facts) === undefined
  );
}

/**
 * What is missing after an end with exit code 0. A job that saves its checkpoint on SIGTERM and exits with 0 does so too when
 * the signal came from elsewhere; what it reported then tells that the work is not done.
 */
function shortfall(record: AttemptRecord, facts: JobFacts): Shortfall | undefined {
  return endedWell(record) ? shortfallOf(facts) : undefined;
}

/** Names a piece of work, for those who remember that it completed. */
export function workIdOf({ number, startedAt }: AttemptRecord): string {
  return `${number} ${startedAt}`;
}

/** The piece of work that the command of the jobs file completed before another command of the same id was started. */
export function completedBefore({ declared, record }: JobFacts): string | undefined {
  return record?.completed?.find(({ command }) => command === declared?.command)?.workId;
}

/** Why an end with exit code 0 is not believed. Of the whole piece of work: its last attempt may have had little left to do. */
export function doubt(job: Job, record: AttemptRecord, facts: JobFacts): string | undefined {
  const { end, attempt, ranBeforeMs, outputBefore = 0 } = record;
  const { minDurationSeconds = 0, expectOutput = false } = job.supervise ?? {};
  // Where work is missing, why it ended is not known, as after a signal: it is worth another start.
  if (end === undefined || !endedWell(record) || shortfall(record, facts)) return undefined;
  const before = attempt === 1 ? 0 : ranBeforeMs;
  // Where an attempt ended unseen, nobody knows how long it ran.
  if (before !== undefined && before + end.ranMs < minDurationSeconds * 1000)
    return `exit 0 after ${formatSeconds(before + end.ranMs)}, sooner than minDurationSeconds ${minDurationSeconds}`;
  return expectOutput && end.outputBytes === 0 && outputBefore === 0
    ? 'exit 0 without any output, and expectOutput is set'
    : undefined;
}

/** Why the attempt is over, in a word or two: for reports and for `$OPS_STOP_REASON`. */
export function stopReasonOf(record: AttemptRecord, facts: JobFacts): string {
  const { end } = record;
  if (end === undefined) return facts.rebooted ? 'host restarted' : 'killed with its supervisor';
  if (end.cause === 'not-started') return 'not started';
  if (end.cause !== 'exit') return end.cause;
  const missing = shortfall(record, facts);
  if (missing)
    return `ended with exit 0 at ${String(missing.done).trim()} of ${String(missing.total).trim()}`;
  return end.exitCode === null ? `ended by ${end.signal ?? 'a signal'}` : `exit ${end.exitCode}`;
}

export function pastOf(job: Job, record: AttemptRecord, facts: JobFacts): Past {
  const { maxAttempts = 1 } = job.supervise ?? {};
  const isFailure = isBlamed(record, facts.rebooted);
  const advanced = hasAdvanced(job, record, facts);
  const startsInWindow = advanced ? 0 : startsWithin(job, record.startsAt, record.startedAt);
  const final = finality(job, record, facts);
  const agoMs = record.end ? facts.endedAgoMs : facts.ageMs;
  return {
    at: record.end?.at ?? record.startedAt,
    ...(agoMs !== undefined && { agoMs }),
    leastAgoMs: facts.rebooted ? facts.uptimeMs : 0,
    isStopped: record.end?.cause === 'stopped',
    failures: advanced ? 0 : record.failures + (isFailure ? 1 : 0),
    startsInWindow,
    // A job that takes the whole host down with it never ends by itself.
    isBroken: (!isEndedFromOutside(record) || isEndOfHost(record, facts)) && startsInWindow >= maxAttempts,
    ...(final !== undefined && { final }),
  };
}

/** How many of these starts lie within `windowSeconds` before the last one. */
export function startsWithin(job: Job, startsAt: readonly number[], lastAt: number): number {
  const from = lastAt - (job.supervise?.windowSeconds ?? 0) * 1000;
  return startsAt.filter((at) => at > from).length;
}

/** How long a tick waits after the last failed attempt. Milliseconds; 0 when no failure is to be waited for. */
export function growingBackoffMs(job: Job, failures: number): number {
  if (failures === 0) return 0;
  const base = job.policy.autoResumeBackoffSeconds;
  const ceiling = Math.max(base, job.supervise?.maxBackoffSeconds ?? base);
  return 1000 * Math.min(ceiling, base * 2 ** Math.min(failures - 1, 40));
}

/** How long the host was awake since the last attempt ended. `gaps`: when it was not. */
export function awakeSince({ at, agoMs, leastAgoMs }: Past, now: number, gaps: readonly Gap[]): number {
  return agoMs ?? Math.max(leastAgoMs, awakeMs(at, now, gaps));
}

/** `byPerson`: somebody asked for it, so the breaker begins anew. */
export function nextAttempt(job: Job, facts: JobFacts, now: number, byPerson: boolean): NextAttempt {
  const record = ownRecord(facts);
  const completed = completedOthers(job, facts);
  const others = completed.length > 0 ? { completed } : {};
  // A person took the checkpoint away: from scratch.
  const isAnew = byPerson && !facts.hasCheckpoint;
  if (!record || isAnew || isCompleted(job, record, facts))
    return { attempt: 1, failures: 0, startsAt: [now], marks: [], ...others };
  const past = pastOf(job, record, facts);
  const counted = byPerson || hasAdvanced(job, record, facts) ? [] : record.startsAt;
  const common = {
    ...others,
    failures: byPerson ? 0 : past.failures,
    // The clock may have gone back.
    startsAt: [...counted.map((at) => Math.min(at, now)), now].slice(-mostStarts),
  };
  // Nothing of this piece of work was started, and what is in the folder may be of the one before.
  if (record.prepared !== true) return { ...common, attempt: 1, marks: [] };
  const reached = reachedBy(progressSaid(facts));
  const before = record.attempt === 1 ? 0 : record.ranBeforeMs;
  const ranMs = before !== undefined && record.end ? before + record.end.ranMs : undefined;
  return {
    ...common,
    attempt: record.attempt + 1,
    stopReason: stopReasonOf(record, facts),
    ...reachedSoFar(record, reached),
    ...(ranMs !== undefined && { ranBeforeMs: ranMs }),
    // Where nobody counted, the log of all attempts tells.
    outputBefore:
      record.end?.outputBytes === undefined
        ? Math.max(record.outputBefore ?? 0, facts.outputBytes)
        : (record.outputBefore ?? 0) + record.end.outputBytes,
  };
}

/** What the next record carries along: the completed work of the other commands that this id had. */
function completedOthers(job: Job, facts: JobFacts): readonly CompletedWork[] {
  const { declared, record } = facts;
  if (!record) return [];
  const last = record.job?.command;
  const works = (record.completed ?? []).filter(({ command }) => command !== last);
  if (last !== undefined && isCompleted(job, record, facts))
    works.push({ command: last, workId: workIdOf(record) });
  return works.filter(({ command }) => command !== declared?.command).slice(-mostCompleted);
}

/** The progress of all attempts of the piece of work, the one that reached this included. */
export function reachedSoFar({ best: before, marks: earlier }: Tally, reached: Reached | undefined): Tally {
  const done = reached && 'done' in reached ? reached.done : undefined;
  const isBest = done !== undefined && (before === undefined || isAbove(done, before));
  const best = isBest ? done : before;
  const marks = reached && 'mark' in reached ? [reached.mark] : [];
  const others = earlier.filter((mark) => !marks.includes(mark));
  return { ...(best !== undefined && { best }), marks: [...others, ...marks].slice(-mostMarks) };
}

function isAbove(one: number | string, other: number | string): boolean {
  return (compareDecimals(one, other) ?? 0) > 0;
}

/** By itself, with exit code 0. */
function endedWell({ end }: AttemptRecord): boolean {
  return end?.cause === 'exit' && end.exitCode === 0;
}

/** A stop that somebody asked for, and an end of the whole host, are not the job's fault. */
function isBlamed(record: AttemptRecord, rebooted: boolean): boolean {
  return record.end ? !isEndedFromOutside(record) : !rebooted;
}

function isEndedFromOutside({ end }: AttemptRecord): boolean {
  return end?.cause === 'stopped' || end?.cause === 'terminated';
}

function hasAdvanced(job: Job, record: AttemptRecord, facts: JobFacts): boolean {
  if (record.prepared !== true) return false;
  return isProven(job, record, reachedBy(progressSaid(facts)), record.end?.ranMs);
}

/**
 * Proven progress: it got further than any attempt before, or to where none of them ended. A job that reports nothing
 * must have run for as long as the longest backoff. `ranMs`: absent where nobody knows.
 */
export function isProven(
  job: Job,
  { best, marks }: Tally,
  reached: Reached | undefined,
  ranMs: number | undefined,
): boolean {
  if (reached) return 'done' in reached ? isAbove(reached.done, best ?? 0) : !marks.includes(reached.mark);
  if (best !== undefined || marks.length > 0) return false;
  const provenMs =
    1000 * Math.max(job.policy.autoResumeBackoffSeconds, job.supervise?.maxBackoffSeconds ?? 0);
  return ranMs !== undefined && ranMs >= Math.max(provenMs, 1);
}

/** It was told to end, and then the host was started anew. */
function isEndOfHost({ end }: AttemptRecord, { rebooted }: JobFacts): boolean {
  return rebooted && end?.cause === 'terminated';
}

function finality(job: Job, record: AttemptRecord, facts: JobFacts): string | undefined {
  if (endedWell(record)) return doubt(job, record, facts);
  const codes = job.supervise?.resumeOnExitCodes;
  const { exitCode = null, cause } = record.end ?? {};
  if (codes === undefined || exitCode === null || cause !== 'exit' || codes.includes(exitCode))
    return undefined;
  return `exit code ${exitCode} is none of resumeOnExitCodes (${codes.join(', ')})`;
}
