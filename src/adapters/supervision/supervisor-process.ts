/** Starts the supervisor of a job as a process of its own and waits for its word. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { NextAttempt } from '../../core/supervision/restart.ts';
import { privateFile } from '../files/durable-file.ts';
import { checkpointFolder, progressFile, type SuperviseReply, type SuperviseRequest } from './protocol.ts';

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
