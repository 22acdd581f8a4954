/** What the engine and the supervisor of a job say to each other: one object each way, as JSON. */
import type { NextAttempt } from '../core/restart.ts';

/** On the supervisor's stdin. */
export interface SuperviseRequest {
  /** Name of this host, as in all records of processes. */
  readonly host: string;
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
}

/** On the supervisor's stdout. `busy`: another supervisor has the job. */
export type SuperviseReply =
  | { readonly kind: 'started'; readonly pid: number; readonly attempt: number }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly message: string };

/** The mark of the processes of one attempt: `markerName` in their environment. Another than that of every other attempt. */
export const attemptMark = (mark: string, number: number, startedAt: number): string =>
  `${mark}.${number}.${process.pid}-${startedAt.toString(36)}`;

/** The number in the mark of an attempt of the job; undefined when it is none of its. */
export function attemptOfMark(mark: string, given: string | undefined): number | undefined {
  if (given === undefined || !given.startsWith(`${mark}.`)) return undefined;
  const digits = /^(\d{1,9})\.[\w-]+$/.exec(given.slice(mark.length + 1))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export const progressFile = 'progress.json';
export const checkpointFolder = 'checkpoint';
