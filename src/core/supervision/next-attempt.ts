/** From past attempts of a supervised job: whether it is done, and whether and when it starts again. Pure. */
import type { AttemptEnd, AttemptRecord, BegunJob } from './attempt-record.ts';
import { exitMeaning } from '../config/exit-codes.ts';
import type { Job } from '../config/schema.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text } from '../text/words.ts';
import { ownRecord, type JobFacts } from './job-facts.ts';
import { reportedProgress, reachedBy, type Shortfall, shortfallOf } from './job-progress.ts';
import type { Past, Reached, Starter, Tally } from '../model.ts';
import { compareDecimals } from '../text/numbers.ts';

/** Initial values of the next attempt. */
export interface NextAttempt {
  /** Number within the piece of work, from 1. */
  readonly attempt: number;
  /** Why the previous attempt ended; absent for the first. */
  readonly stopReason?: string;
  readonly failures: number;
  readonly startsAt: readonly number[];
  /** See the attempt record. */
  readonly best?: number | string;
  readonly marks: readonly string[];
  readonly ranBeforeMs?: number;
  readonly outputBefore?: number;
  readonly job?: BegunJob;
  readonly completed?: readonly CompletedWork[];
}

/** Completed work of other commands, see the attempt record. */
type CompletedWork = NonNullable<AttemptRecord['completed']>[number];

/** As many starts as `maxAttempts` can require. */
const mostStarts = 1000;
const mostMarks = 50;
const mostCompleted = 20;

/** Whether it ended by itself with a code of success or warning, without evidence to the contrary. `record`: the one in `facts`. */
export function isCompleted(job: Job, record: AttemptRecord, facts: JobFacts): boolean {
  return (
    succeeded(job, record) &&
    shortfall(job, record, facts) === undefined &&
    whyUntrusted(job, record, facts) === undefined
  );
}

/**
 * What is missing after a good exit code. A job that saves a checkpoint on SIGTERM and exits with 0 is not complete; its reported
 * progress shows that.
 */
function shortfall(job: Job, record: AttemptRecord, facts: JobFacts): Shortfall | undefined {
  return succeeded(job, record) ? shortfallOf(facts) : undefined;
}

/** Id of a piece of work, to remember its completion. */
export function workIdOf({ number, startedAt }: AttemptRecord): string {
  return `${number} ${startedAt}`;
}

/** Work that the present command completed before another command of this id was started. */
export function completedBefore({ declared, record }: JobFacts): string | undefined {
  return record?.completed?.find(({ command }) => command === declared?.command)?.workId;
}

/** Why a good exit code is not trusted. Considers the whole piece of work: the last attempt may have had little left to do. */
export function whyUntrusted(job: Job, record: AttemptRecord, facts: JobFacts): Text | undefined {
  const { end, attempt, ranBeforeMs, outputBefore = 0 } = record;
  const { minDurationSeconds = 0, expectOutput = false } = job.supervise ?? {};
  // Work is missing, as after a signal: another start is worthwhile.
  if (end === undefined || !succeeded(job, record) || shortfall(job, record, facts)) return undefined;
  const before = attempt === 1 ? 0 : ranBeforeMs;
  // The duration is unknown when an attempt ended unobserved.
  if (before !== undefined && before + end.ranMs < minDurationSeconds * 1000)
    return sentence('exit-0-too-soon', {
      ms: before + end.ranMs,
      seconds: minDurationSeconds,
      ...codeOf(end),
    });
  return expectOutput && end.outputBytes === 0 && outputBefore === 0
    ? sentence('exit-0-without-output', codeOf(end))
    : undefined;
}

/** Why an attempt ended: for `$OPS_STOP_REASON` and the command line, and for reports. */
interface StopReason {
  readonly word: string;
  readonly text: Text;
}

export function stopReasonOf(job: Job, record: AttemptRecord, facts: JobFacts): StopReason {
  const { end } = record;
  if (end === undefined)
    return facts.rebooted
      ? { word: 'host restarted', text: sentence('host-restarted') }
      : { word: 'killed with its supervisor', text: sentence('killed-with-supervisor') };
  if (end.cause === 'not-started') return { word: 'not started', text: sentence('not-started') };
  if (end.cause !== 'exit') return { word: end.cause, text: sentence(end.cause) };
  const missing = shortfall(job, record, facts);
  if (missing) {
    const [done, total] = [String(missing.done).trim(), String(missing.total).trim()];
    return {
      word: `ended with exit ${end.exitCode ?? 0} at ${done} of ${total}`,
      text: sentence('ended-short', { done, total, ...codeOf(end) }),
    };
  }
  const { exitCode: code, signal } = end;
  if (code !== null) return { word: `exit ${code}`, text: sentence('exited', { code }) };
  const by = signal ?? 'a signal';
  return { word: `ended by ${by}`, text: sentence('killed', { signal: by }) };
}

export function pastOf(job: Job, record: AttemptRecord, facts: JobFacts): Past {
  const { maxAttempts = 1 } = job.supervise ?? {};
  // A requested stop and a crash of the host are not failures of the job.
  const isFailure = record.end ? !isStoppedFromOutside(record) : !facts.rebooted;
  const advanced = hasAdvanced(job, record, facts);
  const startsInWindow = advanced ? 0 : startsWithin(job, record.startsAt, record.startedAt);
  const final = finalReason(job, record, facts);
  const agoMs = record.end ? facts.endedAgoMs : facts.ageMs;
  return {
    at: record.end?.at ?? record.startedAt,
    ...(agoMs !== undefined && { agoMs }),
    leastAgoMs: facts.rebooted ? facts.uptimeMs : 0,
    isStopped: record.end?.cause === 'stopped',
    failures: advanced ? 0 : record.failures + (isFailure ? 1 : 0),
    startsInWindow,
    // A job that crashes its host never ends by itself.
    isBroken:
      (!isStoppedFromOutside(record) || (facts.rebooted && record.end?.cause === 'terminated')) &&
      startsInWindow >= maxAttempts,
    ...(final !== undefined && { final }),
  };
}

/** Number of starts within `windowSeconds` before the last one. */
export function startsWithin(job: Job, startsAt: readonly number[], lastAt: number): number {
  const from = lastAt - (job.supervise?.windowSeconds ?? 0) * 1000;
  return startsAt.filter((at) => at > from).length;
}

/** A manual start resets the count for `maxAttempts`. */
export function nextAttempt(job: Job, facts: JobFacts, now: number, by: Starter): NextAttempt {
  const byPerson = by === 'person';
  const record = ownRecord(facts);
  const completed = completedOthers(job, facts);
  const others = completed.length > 0 ? { completed } : {};
  // A person deleted the checkpoint: start from scratch.
  const isAnew = by === 'schedule' || (byPerson && !facts.hasCheckpoint);
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
  // None of this piece of work was started; the folder may hold files of the previous one.
  if (record.prepared !== true) return { ...common, attempt: 1, marks: [] };
  const reached = reachedBy(reportedProgress(facts));
  const before = record.attempt === 1 ? 0 : record.ranBeforeMs;
  const ranMs = before !== undefined && record.end ? before + record.end.ranMs : undefined;
  return {
    ...common,
    attempt: record.attempt + 1,
    stopReason: stopReasonOf(job, record, facts).word,
    ...reachedSoFar(record, reached),
    ...(ranMs !== undefined && { ranBeforeMs: ranMs }),
    // Not counted: the size of the log stands in.
    outputBefore:
      record.end?.outputBytes === undefined
        ? Math.max(record.outputBefore ?? 0, facts.outputBytes)
        : (record.outputBefore ?? 0) + record.end.outputBytes,
  };
}

/** Completed work of other commands, for the next record. */
function completedOthers(job: Job, facts: JobFacts): readonly CompletedWork[] {
  const { declared, record } = facts;
  if (!record) return [];
  const last = record.job?.command;
  const works = (record.completed ?? []).filter(({ command }) => command !== last);
  if (last !== undefined && isCompleted(job, record, facts))
    works.push({ command: last, workId: workIdOf(record) });
  return works.filter(({ command }) => command !== declared?.command).slice(-mostCompleted);
}

/** Progress of all attempts of the piece of work, including `reached`. */
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

/** It ended by itself with a code of success or warning. */
function succeeded(job: Job, { end }: AttemptRecord): boolean {
  return end?.cause === 'exit' && exitMeaning(job, end.exitCode) !== 'failure';
}

/** The code for a sentence, which says 0 by itself. */
function codeOf({ exitCode: code }: AttemptEnd): { readonly code?: number } {
  return code === null || code === 0 ? {} : { code };
}

function isStoppedFromOutside({ end }: AttemptRecord): boolean {
  return end?.cause === 'stopped' || end?.cause === 'terminated';
}

function hasAdvanced(job: Job, record: AttemptRecord, facts: JobFacts): boolean {
  if (record.prepared !== true) return false;
  return isProven(job, record, reachedBy(reportedProgress(facts)), record.end?.ranMs);
}

/**
 * Whether progress is proven: further than all earlier attempts, or at a state that none of them ended with. A job that
 * reports nothing must have run for the longest backoff. `ranMs` absent: not known.
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

function finalReason(job: Job, record: AttemptRecord, facts: JobFacts): Text | undefined {
  if (succeeded(job, record)) return whyUntrusted(job, record, facts);
  const codes = job.supervise?.resumeOnExitCodes;
  const { exitCode = null, cause } = record.end ?? {};
  if (codes === undefined || exitCode === null || cause !== 'exit' || codes.includes(exitCode))
    return undefined;
  return sentence('exit-code-is-final', { code: exitCode, codes: codes.join(', ') });
}
