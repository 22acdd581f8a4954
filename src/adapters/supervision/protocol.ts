/** Protocol between the engine and a job's supervisor: one JSON object each way. */
import type { AttemptRecord } from '../../core/supervision/attempt-record.ts';
import type { StartRequest } from '../../ports/supervision.ts';

/** Request, on the supervisor's stdin. `env`: all variables of the job except its mark. */
export interface SuperviseRequest extends Pick<
  StartRequest,
  'number' | 'next' | 'argv' | 'cwd' | 'env' | 'graceMs' | 'maxRuntimeMs'
> {
  /** Name of this host, as in all process records. */
  readonly host: string;
  /** Pid of the engine, which holds the lock of the job's group until the supervisor answers. */
  readonly engine: number;
  /** The newest attempt's own process: its session may have orphans. */
  readonly leader?: Leader;
  /** The job's existing folder. */
  readonly folder: string;
  /** Common prefix of the marks of the job's processes. */
  readonly mark: string;
}

/** Response, on the supervisor's stdout. `busy`: another supervisor has the job. */
export type SuperviseReply =
  | { readonly kind: 'started'; readonly pid: number; readonly attempt: number }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly message: string };

/** The session leader of an attempt. */
export interface Leader {
  readonly pid: number;
  /** As in `ProcessRow`. */
  readonly start: string;
  /** Number of the attempt. */
  readonly attempt: number;
  /** Last heartbeat of its supervisor, by the clock of process start times; 0: unknown. */
  readonly supervisedMs: number;
}

/**
 * The mark of an attempt's processes, in their environment variable `markerName`. Unique to the attempt, also among containers
 * with the same path. `pidNamespace`: that of the supervisor.
 */
export const attemptMark = (
  mark: string,
  { number, startedAt }: AttemptRecord,
  pidNamespace: string,
): string => `${mark}.${number}.${pidNamespace}.${process.pid}-${startedAt.toString(36)}`;

/** The attempt number in a mark of this job and pid namespace; undefined: another mark. */
export function attemptOfMark(
  mark: string,
  pidNamespace: string,
  given: string | undefined,
): number | undefined {
  if (given === undefined || !given.startsWith(`${mark}.`)) return undefined;
  const [number = '', of, own] = given.slice(mark.length + 1).split('.');
  return /^\d{1,9}$/.test(number) && of === pidNamespace && own !== undefined ? Number(number) : undefined;
}

export const progressFile = 'progress.json';
export const checkpointFolder = 'checkpoint';
