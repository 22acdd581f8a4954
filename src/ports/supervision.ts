/** Port: supervised jobs (`commands.exec`) on this host. */
import type { AttemptEnd, BegunJob } from '../core/supervision/attempt-record.ts';
import type { JobFacts } from '../core/supervision/job-facts.ts';
import type { ExecResult, Owner } from '../core/model.ts';
import type { NextAttempt } from '../core/supervision/next-attempt.ts';

/** The start of one attempt of a supervised job. */
export interface StartRequest {
  readonly jobId: string;
  /** Required number of the attempt: one more than the newest. */
  readonly number: number;
  readonly next: NextAttempt;
  readonly argv: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** Environment variables of the job's commands; those of the attempt are added. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly graceMs: number;
  readonly maxRuntimeMs?: number;
  /** The job's group, and its other jobs. */
  readonly group?: { readonly name: string; readonly jobIds: readonly string[] };
}

export type StopEnding =
  | { readonly kind: 'not-running' }
  /** `end` absent: it ended unobserved. */
  | { readonly kind: 'stopped'; readonly end?: AttemptEnd; readonly sent: readonly SentSignals[] }
  | {
      readonly kind: 'still-running';
      readonly pids: readonly number[];
      readonly sent: readonly SentSignals[];
      /** Why processes do not end, where the system shows it; each begins with its pid. */
      readonly reasons: readonly string[];
      /** It was asked, and has not ended the job. */
      readonly supervisor?: Owner;
    };

/** Signals that the stop sent itself, in order: the supervisor was gone, or did not act. */
export interface SentSignals {
  readonly pid: number;
  readonly signals: readonly string[];
}

/** How far the output of a job was read. */
export interface LogPosition {
  /** Which piece of work wrote it. */
  readonly log: number;
  /** In bytes of all that it wrote. */
  readonly position: number;
}

export interface LogPart {
  /** Output before it was lost, or dropped before anybody read it. */
  readonly isAfterGap: boolean;
  /** Complete lines. */
  readonly lines: readonly string[];
}

export interface LogLines {
  readonly parts: readonly LogPart[];
  readonly place: LogPosition;
  /** Present state of an unfinished last line that is redrawn, such as a progress bar. */
  readonly drawn?: string;
}

export interface Supervision {
  /** Contains the job's records, log, progress and checkpoint. */
  folderOf(jobId: string): string;
  /** Jobs of all jobs files whose newest attempt has no recorded end. Never throws. */
  unended(): readonly BegunJob[];
  /**
   * Facts about a job now. Throws a UserError when its records cannot be used. `maxAgeMs`: permitted age of the process list, for
   * reports on many jobs; default 0, required before any action.
   */
  observe(jobId: string, maxAgeMs?: number): JobFacts;
  /** Resolves when the job runs, or with the reason why it does not. Never rejects. */
  start(request: StartRequest): Promise<ExecResult>;
  /** SIGTERM, after `graceMs` SIGKILL to the whole tree. Throws a UserError when that is not permitted. */
  stop(jobId: string, graceMs: number): Promise<StopEnding>;
  /** Complete lines of the log, or those since `from`. With `isOver` also an unfinished last line. Throws a UserError. */
  logLines(jobId: string, isOver: boolean, from?: LogPosition): LogLines;
}
