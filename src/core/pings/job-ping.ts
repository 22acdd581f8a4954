/** What a job's monitor knows of its attempts, and still has to hear. Pure. */
import { exitMeaning } from '../config/exit-codes.ts';
import type { Job } from '../config/schema.ts';
import type {
  AttemptEnding,
  ExecResult,
  JobMemory,
  JobPingMemory,
  PingAnswer,
  SeenAttempt,
  State,
} from '../model.ts';
import { memoryOf } from '../state/memory.ts';
import type { Ping } from './ping-request.ts';

/** A monitor that is new is told of an end that is no older than this: an older one says nothing about now. */
const newsMs = 3_600_000;

/** A monitor takes 0 for success and every other code for a failure, whatever `exitCodes` of the job says. */
export function endingOf(job: Job, result: ExecResult): AttemptEnding {
  const code = result.kind === 'exited' ? result.exitCode : null;
  if (exitMeaning(job, code) !== 'failure') return 0;
  return code === null || code === 0 ? 'fail' : code;
}

/** Whether `/start` is sent: only what has a deadline, because a start without an end counts as a failure at the monitor. */
export function hasDeadline({ kind, supervise }: Job): boolean {
  return kind === 'one_shot_read' || supervise?.maxRuntimeSeconds !== undefined;
}

/** The memory after a look at the job. Undefined: nothing to remember. */
export function withSeenAttempt(
  job: Job,
  before: JobPingMemory | undefined,
  seen: SeenAttempt | undefined,
  now: number,
): JobPingMemory | undefined {
  if (job.ping === undefined) return undefined;
  if (seen === undefined || (before?.rid === seen.rid && before.end === seen.end)) return before;
  const { rid, end, endedAt = now } = seen;
  const isOld = before === undefined && end !== undefined && now - endedAt > newsMs;
  const isKnown = before?.rid === rid && before.sent !== undefined;
  return {
    rid,
    ...(end !== undefined && { end }),
    ...(isKnown && { sent: before.sent }),
    ...(isOld && { sent: 'end' }),
    ...(before?.answer && { answer: before.answer }),
  };
}

/** The memory with the end of an attempt. */
export function withEnd(job: Job, memory: JobMemory, rid: string, end: AttemptEnding): JobMemory {
  if (job.ping === undefined) return memory;
  const { answer } = memory.ping ?? {};
  return { ...memory, ping: { rid, end, ...(answer && { answer }) } };
}

/** The ping that is still to be sent, without its text. */
export function duePing(job: Job, { ping }: JobMemory): Omit<Ping, 'text'> | undefined {
  if (job.ping === undefined || ping === undefined) return undefined;
  const { rid, end, sent } = ping;
  if (end !== undefined) return sent === 'end' ? undefined : endPing(rid, end);
  return sent === undefined && hasDeadline(job) ? { kind: 'start', rid } : undefined;
}

export function endPing(rid: string, end: AttemptEnding): Omit<Ping, 'text'> {
  return end === 'fail' || end > 255 ? { kind: 'fail', rid } : { kind: 'exit', code: end, rid };
}

/** An answer to the ping of a job. */
export interface JobPingAnswer {
  readonly jobId: string;
  readonly rid: string;
  readonly what: 'start' | 'end';
  readonly answer: PingAnswer;
}

/**
 * Notes the answers. A ping that got none stays due; so does one that was asked to come later. The newest answer of a job is kept
 * for `doctor`.
 */
export function withAnswers(state: State, answers: readonly JobPingAnswer[]): State {
  const jobs = { ...state.jobs };
  for (const { jobId, rid, what, answer } of answers) {
    const memory = memoryOf({ jobs }, jobId);
    // The attempt of an answer is the newest one: it was started or ended by this process.
    const ping: JobPingMemory = memory.ping?.rid === rid ? memory.ping : { rid };
    const sent = isFinal(answer) && ping.sent !== 'end' ? what : ping.sent;
    jobs[jobId] = { ...memory, ping: { ...ping, ...(sent && { sent }), answer } };
  }
  return answers.length === 0 ? state : { ...state, jobs };
}

/** Whether another try would get the same answer: it was taken, or refused for a reason that only a person ends. */
function isFinal({ status }: PingAnswer): boolean {
  return status !== undefined && status < 500 && status !== 408 && status !== 429;
}

export function isTaken({ status }: PingAnswer): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

/** The URL leads to no check: there is none, several have its name, or it was deleted. */
export function isMisdirected({ status }: PingAnswer): boolean {
  return status === 404 || status === 409 || status === 410;
}
