/** What the engine and the supervisor of a job say to each other: one object each way, as JSON. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { AttemptRecord } from '../../core/supervision/attempt-record.ts';
import type { NextAttempt } from '../../core/supervision/next-attempt.ts';
import { privateFile } from '../files/durable-file.ts';

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
export const attemptMark = (
  mark: string,
  { number, startedAt }: AttemptRecord,
  pidNamespace: string,
): string => `${mark}.${number}.${pidNamespace}.${process.pid}-${startedAt.toString(36)}`;

/** The number in the mark of an attempt of the job that was started in this world; undefined when it is none of its. */
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

// --- Starts the supervisor of a job as a process of its own and waits for its word.

/** What a supervised job finds in its environment besides that of every command. */
export function ofJob(folder: string, { attempt, stopReason }: NextAttempt): Record<string, string> {
  return {
    OPS_PROGRESS_FILE: join(folder, progressFile),
    OPS_CHECKPOINT_DIR: join(folder, checkpointFolder),
    OPS_ATTEMPT: String(attempt),
    ...(attempt > 1 && { OPS_RESUME: '1' }),
    ...(stopReason !== undefined && { OPS_STOP_REASON: stopReason }),
    // The runner ends what bears the value of its own job (JobExtension.cs).
    RUNNER_TRACKING_ID: '',
  };
}

/**
 * Resolves with the supervisor's word, or `late` after the deadline; then it is told to end what it may have started. In
 * a session of its own, and with an environment without anything of ours. Never rejects.
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
