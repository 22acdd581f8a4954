/** Stays with a running job: looks at it twice a second, and stops it when somebody asks or its time is over. */
import type { ChildProcess } from 'node:child_process';
import type { AttemptRecord } from '../core/attempt-record.ts';
import { newestAttempt, readStopRequest, writeBeat } from './attempt-files.ts';
import { readUptimeMs } from './awake.ts';
import { attempt } from './durable-file.ts';
import { createReaper, type ProcessTree } from './process-tree.ts';
import type { SuperviseRequest } from './supervise-protocol.ts';

const lookEveryMs = 500;
const beatEveryMs = 30_000;
const giveUpMs = 5_000;

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
  /** By the clock since boot: the end of the grace. Infinity: it was not stopped. */
  readonly killAt: number;
  readonly why: string | undefined;
}

/** Resolves when the job's own process has ended; what it leaves behind may still run. */
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
  let killAt = Infinity;
  let beatAt = beganAt;
  let isKilling = false;

  function begin(cause: NonNullable<Ending['stop']>, withinMs: number, because?: string): void {
    // Who is in more of a hurry is heard too.
    killAt = Math.min(killAt, readUptimeMs() + withinMs);
    if (stop !== undefined || tree.reaped()) return;
    stop = cause;
    why = because;
    attempt(() => process.kill(-tree.root, 'SIGTERM'));
    // What it stopped cannot hear.
    attempt(() => process.kill(-tree.root, 'SIGCONT'));
  }

  function look(): void {
    const now = readUptimeMs();
    keepLog();
    const askedMs = readStopRequest(folder, record);
    if (askedMs !== undefined) begin('stopped', askedMs);
    if (now - beganAt >= maxRuntimeMs) begin('max-runtime', graceMs);
    // As after a long sleep, when another host on a shared disk took this one for dead.
    if ((attempt(() => newestAttempt(folder)) ?? 0) > number)
      begin('terminated', graceMs, 'a newer attempt was started elsewhere');
    if (now - beatAt >= beatEveryMs) {
      beatAt = now;
      writeBeat(folder, number, now);
    }
    if (now < killAt || isKilling) return;
    isKilling = true;
    void createReaper()
      .end(tree, { killAfterMs: 0, giveUpAfterMs: giveUpMs })
      .then(() => {
        isKilling = false;
      });
  }

  return new Promise((resolve) => {
    const timer = setInterval(look, lookEveryMs);
    signals.hear = () => {
      if (readStopRequest(folder, record) === undefined) begin('terminated', graceMs);
      look();
    };
    const ended = () => {
      clearInterval(timer);
      signals.hear = () => undefined;
      resolve({ exitCode: child.exitCode, signal: child.signalCode, stop, killAt, why });
    };
    if (tree.reaped()) return ended();
    child.once('exit', ended);
    if (signals.asked) signals.hear();
  });
}
