/** Stays with a running job: looks at it twice a second, and stops it when somebody asks or its time is over. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptRecord } from '../../core/supervision/attempt-record.ts';
import { newestAttempt, readStopRequest, writeHeartbeat } from './attempt-files.ts';
import { readUptimeMs } from '../host/awake.ts';
import { attempt } from '../../errors.ts';
import { createReaper, signalTree, type ProcessTree } from '../process/process-tree.ts';
import type { SuperviseRequest } from './protocol.ts';

const lookEveryMs = 500;
const heartbeatEveryMs = 30_000;
const giveUpMs = 5_000;
/** From SIGTERM to SIGKILL for what the job leaves behind when it ends by itself. */
const orphanGraceMs = 500;
/**
 * How long an end that nobody asked for waits to be recorded: a host that shuts down signals job and supervisor at once, and
 * the job may have ended before the supervisor's own signal is handled. In turns, so that a supervisor that was suspended
 * meanwhile hears its signal first.
 */
const doubtMs = 1_000;
const doubtTurns = 50;

/** The signals that ask for an end. `hear` is called for each; who waits puts itself there. */
export interface Signals {
  asked: boolean;
  hear: () => void;
}

export interface Ending {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** Undefined: it ended by itself. */
  readonly stop: 'stopped' | 'terminated' | 'max-runtime' | undefined;
  readonly why: string | undefined;
  /** Pids of it that could not be ended. */
  readonly left: readonly number[];
}

/** Resolves when the job has ended, and all that it started with it. */
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
    // Who is in more of a hurry is heard too, also when a wrapper has ended and what works below it has not.
    killAt = Math.min(killAt, readUptimeMs() + withinMs);
    if (stop !== undefined || (tree.reaped() && cause === 'max-runtime')) return;
    stop = cause;
    why = because;
    // What has ended is not signaled.
    if (!tree.reaped()) signalTree(tree, 'SIGTERM');
  }

  /** Waits for what a job that has ended leaves behind: the rest of the grace where it was stopped, else not for long. */
  function endRest(): Promise<readonly number[]> {
    if (!stop) killAt = readUptimeMs() + orphanGraceMs;
    const killAfterMs = Math.max(0, killAt - readUptimeMs());
    return reaper.end(tree, {
      killAfterMs,
      giveUpAfterMs: killAfterMs + giveUpMs,
      termSent: stop !== undefined,
    });
  }

  /** Resolves when somebody has asked for the end after all, or after a moment. */
  async function endOfDoubt(): Promise<void> {
    const isAsked = () => stop !== undefined;
    for (let turn = 0; turn < doubtTurns && !isAsked(); turn += 1) await sleep(doubtMs / doubtTurns);
    if (readStopRequest(folder, record)) stop ??= 'stopped';
  }

  function look(): void {
    const now = readUptimeMs();
    keepLog();
    const asked = readStopRequest(folder, record);
    if (asked) begin('stopped', asked.graceMs);
    if (now - beganAt >= maxRuntimeMs) begin('max-runtime', graceMs);
    // As after a long sleep, when another host on a shared disk took this one for dead.
    if ((attempt(() => newestAttempt(folder)) ?? 0) > number)
      begin('terminated', graceMs, 'a newer attempt was started elsewhere');
    // Who asked sees by it that it was heard.
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
    const timer = setInterval(look, lookEveryMs);
    signals.hear = () => {
      if (readStopRequest(folder, record) === undefined) begin('terminated', graceMs);
      look();
    };
    const ended = async () => {
      // Who asked signaled the job itself, while this supervisor was stopped.
      if (readStopRequest(folder, record)) stop ??= 'stopped';
      const [left] = await Promise.all([endRest(), endOfDoubt()]);
      clearInterval(timer);
      signals.hear = () => undefined;
      resolve({ exitCode: child.exitCode, signal: child.signalCode, stop, why, left });
    };
    if (tree.reaped()) return void ended();
    child.once('exit', () => void ended());
    if (signals.asked) signals.hear();
  });
}
