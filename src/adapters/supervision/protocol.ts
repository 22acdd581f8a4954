/** Protocol between the engine and a job's supervisor: one JSON object each way. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { AttemptRecord } from '../../core/supervision/attempt-record.ts';
import type { NextAttempt } from '../../core/supervision/next-attempt.ts';
import { privateFile } from '../files/durable-file.ts';

/** Request, on the supervisor's stdin. */
export interface SuperviseRequest {
  /** Name of this host, as in all process records. */
  readonly host: string;
  /** Pid of the engine, which holds the lock of the job's group until the supervisor answers. */
  readonly engine: number;
  /** The newest attempt's own process: its session may have orphans. */
  readonly leader?: Leader;
  /** The job's existing folder. */
  readonly folder: string;
  /** Required number of the attempt. */
  readonly number: number;
  readonly next: NextAttempt;
  readonly argv: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** All environment variables of the job except its mark. */
  readonly env: Readonly<Record<string, string>>;
  /** Common prefix of the marks of the job's processes. */
  readonly mark: string;
  readonly graceMs: number;
  readonly maxRuntimeMs?: number;
  /** Soft limit of open files; see `callersOpenFiles`. */
  readonly openFiles?: number;
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

// --- Starts the supervisor of a job and waits for its response.

/** Extra environment variables of a supervised job. */
export function ofJob(folder: string, { attempt, stopReason }: NextAttempt): Record<string, string> {
  return {
    OPS_PROGRESS_FILE: join(folder, progressFile),
    OPS_CHECKPOINT_DIR: join(folder, checkpointFolder),
    OPS_ATTEMPT: String(attempt),
    ...(attempt > 1 && { OPS_RESUME: '1' }),
    ...(stopReason !== undefined && { OPS_STOP_REASON: stopReason }),
    // The runner kills processes with its own job's value (JobExtension.cs).
    RUNNER_TRACKING_ID: '',
  };
}

/**
 * Resolves with the supervisor's response, or `late` after the timeout; then it is asked to end what it may have started. It has
 * its own session and none of our environment variables. Never rejects.
 */
export function askSupervisor(
  program: string,
  request: SuperviseRequest,
  timeoutMs: number,
): Promise<SuperviseReply | 'late'> {
  const failed = (why: string): SuperviseReply => ({
    kind: 'failed',
    message: `its supervisor did not start (${why}); see ${join(request.folder, 'supervisor.log')}`,
  });
  return new Promise((resolve) => {
    const errors = openSync(join(request.folder, 'supervisor.log'), 'w', privateFile);
    const child = spawn(process.execPath, [program], {
      cwd: '/',
      env: { RUNNER_TRACKING_ID: '' },
      detached: true,
      stdio: ['pipe', 'pipe', errors],
    });
    closeSync(errors);
    const { stdin, stdout } = child;
    let text = '';
    const end = (result: SuperviseReply | 'late') => {
      clearTimeout(deadline);
      stdout?.destroy();
      stdin?.destroy();
      child.unref();
      resolve(result);
    };
    const deadline = setTimeout(() => {
      child.kill('SIGTERM');
      end('late');
    }, timeoutMs);
    child.on('error', (error) => end(failed(error.message)));
    stdin?.on('error', () => undefined);
    stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const line = text.indexOf('\n');
      if (line !== -1) end(JSON.parse(text.slice(0, line)));
    });
    stdout?.on('close', () => end(failed(`exit ${child.exitCode ?? child.signalCode ?? 'unknown'}`)));
    stdin?.end(JSON.stringify(request));
  });
}
