/** What the engine and the supervisor of a job say to each other: one object each way, as JSON. */
import type { AttemptRecord } from '../../core/supervision/attempt-record.ts';
import type { NextAttempt } from '../../core/supervision/restart.ts';

/** On the supervisor's stdin. */
export interface SuperviseRequest {
  /** Name of this host, as in all records of processes. */
  readonly host: string;
  /** Pid of the engine, which holds the lock of the job's group until the supervisor has answered. */
  readonly engine: number;
  /** The newest attempt's own process, which may have left others in its session. */
  readonly leader?: Leader;
  /** The job's folder; it exists. */
  readonly folder: string;
  /** The number that the attempt must get, or it is not begun. */
  readonly number: number;
  readonly next: NextAttempt;
  readonly argv: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** The complete environment of the job, its mark not included. */
  readonly env: Readonly<Record<string, string>>;
  /** Beginning of the marks of all the job's processes. */
  readonly mark: string;
  readonly graceMs: number;
  readonly maxRuntimeMs?: number;
  /** Soft limit of open files; see `callersOpenFiles`. */
  readonly openFiles?: number;
}

/** On the supervisor's stdout. `busy`: another supervisor has the job. */
export type SuperviseReply =
  | { readonly kind: 'started'; readonly pid: number; readonly attempt: number }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly message: string };

/** The process of an attempt that led a session. */
export interface Leader {
  readonly pid: number;
  /** As in `ProcessRow`. */
  readonly start: string;
  /** Number of the attempt. */
  readonly attempt: number;
  /** When its supervisor last gave a sign of life, by the clock of start times; 0: unknown. */
  readonly supervisedMs: number;
}

/**
 * The mark of the processes of one attempt: `markerName` in their environment. Another than that of every other attempt, and
 * than those of a container with the same path. `world`: the set of pids that the supervisor lives in.
 */
export const attemptMark = (mark: string, { number, startedAt }: AttemptRecord, world: string): string =>
  `${mark}.${number}.${world}.${process.pid}-${startedAt.toString(36)}`;

/** The number in the mark of an attempt of the job that was started in this world; undefined when it is none of its. */
export function attemptOfMark(mark: string, world: string, given: string | undefined): number | undefined {
  if (given === undefined || !given.startsWith(`${mark}.`)) return undefined;
  const [number = '', of, own] = given.slice(mark.length + 1).split('.');
  return /^\d{1,9}$/.test(number) && of === world && own !== undefined ? Number(number) : undefined;
}

export const progressFile = 'progress.json';
export const checkpointFolder = 'checkpoint';
