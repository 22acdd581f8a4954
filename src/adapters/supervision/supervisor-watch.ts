/** Watches a running job: checks it twice a second, and stops it on request or timeout. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptRecord } from '../../core/supervision/attempt-record.ts';
import { newestAttempt, readStopRequest, writeHeartbeat } from './attempt-files.ts';
import { readUptimeMs } from '../host/awake.ts';
import { attempt } from '../../errors.ts';
import { createReaper, signalTree, type ProcessTree } from '../process/process-tree.ts';
import type { SuperviseRequest } from './protocol.ts';

const checkEveryMs = 500;
const heartbeatEveryMs = 30_000;
const giveUpMs = 5_000;
/** From SIGTERM to SIGKILL for orphans of a job that ended by itself. */
const orphanGraceMs = 500;
/**
 * Delay before an unrequested end is recorded: a shutdown signals job and supervisor at once, and the job may end before the
 * supervisor handles its signal. Counted in turns, so that a suspended supervisor handles its signal first.
 */
const lateStopMs = 1_000;
const lateStopTurns = 50;

/** Signals that request an end. `hear` is called for each. */
export interface Signals {
  asked: boolean;
  hear: () => void;
}

export interface Ending {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** Undefined: ended by itself. */
  readonly stop: 'stopped' | 'terminated' | 'max-runtime' | undefined;
  readonly why: string | undefined;
  /** Pids that could not be ended. */
  readonly left: readonly number[];
}

/** Resolves when the job and its descendants have ended. Long: its steps share when and why the job ends. */
export function watch(
  child: ChildProcess,
  tree: ProcessTree,
  job: Pick<SuperviseRequest, 'folder' | 'graceMs' | 'maxRuntimeMs'> & { readonly record: AttemptRecord },
  signals: Signals,
  keepLog: () => void,
): Promise<Ending> {
  const { folder, record, graceMs, maxRuntimeMs = Infinity } = job;
  const { number } = record;
  const beganAt = readUptimeMs();
  let stop: Ending['stop'];
  let why: string | undefined;
  const reaper = createReaper();
  let killAt = Infinity;
  let heartbeatAt = -Infinity;
  let isKilling = false;

  function begin(cause: NonNullable<Ending['stop']>, withinMs: number, because?: string): void {
    // A later request may shorten the grace period, also after a wrapper has ended.
    killAt = Math.min(killAt, readUptimeMs() + withinMs);
    if (stop !== undefined || (tree.reaped() && cause === 'max-runtime')) return;
    stop = cause;
    why = because;
    // Ended processes are not signaled.
    if (!tree.reaped()) signalTree(tree, 'SIGTERM');
  }

  /** Waits for orphans: the rest of the grace period after a stop, otherwise briefly. */
  function endOrphans(): Promise<readonly number[]> {
    if (!stop) killAt = readUptimeMs() + orphanGraceMs;
    const killAfterMs = Math.max(0, killAt - readUptimeMs());
    return reaper.end(tree, {
      killAfterMs,
      giveUpAfterMs: killAfterMs + giveUpMs,
      termSent: stop !== undefined,
    });
  }

  /** Resolves when an end was requested after all, or after a short delay. */
  async function lateStop(): Promise<void> {
    const isAsked = () => stop !== undefined;
    for (let turn = 0; turn < lateStopTurns && !isAsked(); turn += 1) await sleep(lateStopMs / lateStopTurns);
    if (readStopRequest(folder, record)) stop ??= 'stopped';
  }

  function check(): void {
    const now = readUptimeMs();
    keepLog();
    const asked = readStopRequest(folder, record);
    if (asked) begin('stopped', asked.graceMs);
    if (now - beganAt >= maxRuntimeMs) begin('max-runtime', graceMs);
    // For example after a long sleep, when another host on a shared disk took over.
    if ((attempt(() => newestAttempt(folder)) ?? 0) > number)
      begin('terminated', graceMs, 'a newer attempt was started elsewhere');
    // Acknowledges the request.
    if (stop !== undefined || now - heartbeatAt >= heartbeatEveryMs) {
      heartbeatAt = now;
      writeHeartbeat(folder, number);
    }
    if (now < killAt || isKilling) return;
    isKilling = true;
    void reaper.end(tree, { killAfterMs: 0, giveUpAfterMs: giveUpMs, termSent: true }).then(() => {
      isKilling = false;
    });
  }

  return new Promise((resolve) => {
    const timer = setInterval(check, checkEveryMs);
    signals.hear = () => {
      if (readStopRequest(folder, record) === undefined) begin('terminated', graceMs);
      check();
    };
    const ended = async () => {
      // The requester signaled the job directly while this supervisor was suspended.
      if (readStopRequest(folder, record)) stop ??= 'stopped';
      const [left] = await Promise.all([endOrphans(), lateStop()]);
      clearInterval(timer);
      signals.hear = () => undefined;
      resolve({ exitCode: child.exitCode, signal: child.signalCode, stop, why, left });
    };
    if (tree.reaped()) return void ended();
    child.once('exit', () => void ended());
    if (signals.asked) signals.hear();
  });
}
