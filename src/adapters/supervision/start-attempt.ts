/** Starts the supervisor of a job and waits for its response. */
import { sentence } from '../../core/notices/sentence.ts';
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecResult } from '../../core/model.ts';
import { exitedWell, notStarted, printed } from '../../core/text/exec-result.ts';
import type { NextAttempt } from '../../core/supervision/next-attempt.ts';
import type { StartRequest } from '../../ports/supervision.ts';
import { privateFile } from '../files/durable-file.ts';
import { checkpointFolder, progressFile, type SuperviseReply, type SuperviseRequest } from './protocol.ts';

type JobParts = Pick<SuperviseRequest, 'host' | 'folder' | 'mark'> & {
  /** The newest attempt's own process, if it is visible from here. */
  readonly leader: SuperviseRequest['leader'];
  /** The supervisor's program. */
  readonly program: string;
};

/** Never rejects. */
export async function startAttempt(job: JobParts, start: StartRequest): Promise<ExecResult> {
  const begun = performance.now();
  const { program, leader, ...place } = job;
  const { jobId: _, group: __, timeoutMs, ...attempt } = start;
  const env = { ...start.env, ...environmentOf(job.folder, start.next) };
  const request = { ...place, ...(leader && { leader }), ...attempt, env, engine: process.pid };
  const reply = await askSupervisor(program, request, timeoutMs);
  const durationMs = performance.now() - begun;
  if (reply === 'late') return { kind: 'timed-out', timeoutMs, survivors: [], ...printed(''), durationMs };
  if (reply.kind === 'failed') return notStarted(reply.message, durationMs);
  const { head, said } = startedWords(reply);
  return exitedWell(head, durationMs, said);
}

/** For the command line, and for notices. */
function startedWords(reply: Exclude<SuperviseReply, { kind: 'failed' }>) {
  if (reply.kind === 'busy')
    return { head: 'another command is starting it', said: sentence('being-started') };
  const { pid, attempt } = reply;
  return { head: `pid ${pid}, attempt ${attempt}`, said: sentence('attempt-started', { pid, attempt }) };
}

/** Extra environment variables of a supervised job. */
function environmentOf(folder: string, { attempt, stopReason }: NextAttempt): Record<string, string> {
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
 * `late` after the timeout; then the supervisor is asked to end the job that it may have started. It has its own session and none
 * of our environment variables.
 */
function askSupervisor(
  program: string,
  request: SuperviseRequest,
  timeoutMs: number,
): Promise<SuperviseReply | 'late'> {
  const log = join(request.folder, 'supervisor.log');
  const failed = (why: string): SuperviseReply => ({
    kind: 'failed',
    message: `its supervisor did not start (${why}); see ${log}`,
  });
  return new Promise((resolve) => {
    const errors = openSync(log, 'w', privateFile);
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
