/** What commands can do with supervised jobs. A part of `ports.ts`. */
import type { AttemptEnd, BegunJob } from '../core/supervision/attempt-record.ts';
import type { JobFacts } from '../core/supervision/job-facts.ts';
import type { ExecResult, Owner } from '../core/model.ts';
import type { NextAttempt } from '../core/supervision/next-attempt.ts';
import type { Missing } from '../core/text/lines-reader.ts';

/** The start of one attempt of a supervised job. */
export interface StartRequest {
  readonly jobId: string;
  /** The number that the attempt must get: one more than the newest that was seen. */
  readonly number: number;
  readonly next: NextAttempt;
  readonly argv: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** The environment of the job's commands; what belongs to the attempt is added. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly graceMs: number;
  readonly maxRuntimeMs?: number;
  /** The job's group, and the other jobs in it. */
  readonly group?: { readonly name: string; readonly jobIds: readonly string[] };
}

export type StopEnding =
  | { readonly kind: 'not-running' }
  /** Without `end` nobody saw how it ended. */
  | { readonly kind: 'stopped'; readonly end?: AttemptEnd; readonly sent: readonly SentSignals[] }
  | {
      readonly kind: 'still-running';
      readonly pids: readonly number[];
      readonly sent: readonly SentSignals[];
      /** What keeps a process from ending, as far as the system says; each begins with its pid. */
      readonly reasons: readonly string[];
      /** The supervisor, where that was asked and has not ended the job. */
      readonly supervisor?: Owner;
    };

/** Signals that a stop itself sent to a process of the job, in their order: its supervisor was gone, or did not act. */
export interface SentSignals {
  readonly pid: number;
  readonly signals: readonly string[];
}

/** How far the output of a job was read; positions are bytes of the stream of all that it wrote. */
export interface LogPosition {
  /** Which piece of work wrote it. */
  readonly log: number;
  /** What had been cut off then, and how many cuts lost what could not be counted. */
  readonly cut: number;
  readonly uncounted: number;
  readonly position: number;
  /** The beginning of a line that has no end yet, and where it stands. */
  readonly begun: Uint8Array;
  readonly begunAt: number;
  /** The line at the position has lost its beginning: it is not shown. */
  readonly isMidLine: boolean;
  /** Since this position nothing was shown, because it is missing. */
  readonly missing?: { readonly from: number; readonly isUncounted: boolean } | undefined;
}

export interface LogPart {
  /** What was cut off before anybody read it, in place of these bytes. */
  readonly missing?: Missing;
  /** Whole lines. */
  readonly lines: readonly string[];
}

export interface LogLines {
  readonly parts: readonly LogPart[];
  readonly place: LogPosition;
  /** What a terminal shows of a last line that has no end yet and is drawn again and again. */
  readonly drawn?: string;
}

/** Supervised jobs (`commands.exec`) on this host. */
export interface Supervision {
  /** Where the job's records, log, progress and checkpoint are. */
  folderOf(jobId: string): string;
  /** The jobs whose newest attempt has no recorded end, whichever jobs file they are from. Never throws. */
  unended(): readonly BegunJob[];
  /**
   * What is seen of a job now. Throws a UserError when its records cannot be used. `maxAgeMs`: how old the list of processes may
   * be that it is searched for in; default 0, as before anything is done about the job. For reports on many jobs more: a list
   * costs more than all else. Who is named as left behind is looked at anew in any case.
   */
  look(jobId: string, maxAgeMs?: number): JobFacts;
  /** Resolves when the job runs, or with what kept it from that. Never rejects. */
  start(request: StartRequest): Promise<ExecResult>;
  /** SIGTERM, after `graceMs` SIGKILL to the whole tree. Throws a UserError when that is not allowed. */
  stop(jobId: string, graceMs: number): Promise<StopEnding>;
  /**
   * Whole lines of its output: the end of what is kept, or what came since `from`. With `isOver` also the last one when it
   * has no end. Throws a UserError.
   */
  logLines(jobId: string, isOver: boolean, from?: LogPosition): LogLines;
}
