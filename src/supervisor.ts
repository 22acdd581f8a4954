/**
 * The supervisor of one attempt of a job: takes the attempt's number, starts the job in a session of its own, bounds its
 * log, stops it when asked or when its time is over, and records how it ended. Everything it needs is loaded when it
 * starts, so that the engine may be replaced while it runs.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { claimAttempt, attemptsFolder, saveAttempt, touchAttempt } from './adapters/attempt-files.ts';
import { attempt, explain, hasCode, makeFolder, readPlain } from './adapters/durable-file.ts';
import { boundLog, logFile, logState, olderLogFile, openLog } from './adapters/output-log.ts';
import { markerName } from './adapters/process-table.ts';
import { createReaper, type ProcessTree } from './adapters/process-tree.ts';
import { createProcesses } from './adapters/processes.ts';
import { endRemnants } from './adapters/remnants.ts';
import { explainStartFailure } from './adapters/start-failure.ts';
import {
  attemptMark,
  checkpointFolder,
  progressFile,
  stopFile,
  type SuperviseReply,
  type SuperviseRequest,
} from './adapters/supervise-protocol.ts';
import type { AttemptEnd, AttemptRecord } from './core/attempt-record.ts';

const lookEveryMs = 500;
const touchEveryMs = 30_000;
/** From SIGTERM to SIGKILL for what the job leaves behind when it ends by itself. */
const leftoverGraceMs = 500;
const giveUpMs = 5_000;
const saveAgainMs = 5_000;

type Stop = 'stopped' | 'terminated' | 'max-runtime';

const uptimeMs = (): number => Number(process.hrtime.bigint() / 1_000_000n);
const sleep = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

let askedToStop = false;
let onSignal = (): void => undefined;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    askedToStop = true;
    onSignal();
  });
}
// The terminal that it was started from is closed.
process.on('SIGHUP', () => undefined);

const request: SuperviseRequest = JSON.parse(readFileSync(0, 'utf8'));
await supervise(request);

async function supervise({ host, folder, number, next, ...job }: SuperviseRequest): Promise<void> {
  const processes = createProcesses(host);
  const { attempt: of, failures, startsAt, progressMark } = next;
  const begun: AttemptRecord = {
    number,
    attempt: of,
    startedAt: Date.now(),
    supervisor: processes.self(),
    failures,
    startsAt: [...startsAt],
    ...(progressMark !== undefined && { progressMark }),
  };
  try {
    makeFolder(attemptsFolder(folder));
    if (!claimAttempt(folder, begun)) return reply({ kind: 'busy' });
  } catch (error) {
    return reply({ kind: 'failed', message: `${folder} cannot be used (${explain(error)})` });
  }
  const beganAt = uptimeMs();
  const finish = async (end: Omit<AttemptEnd, 'at' | 'ranMs'>, record: AttemptRecord): Promise<void> => {
    await save(folder, { ...record, end: { ...end, at: Date.now(), ranMs: uptimeMs() - beganAt } });
  };
  let child: ChildProcess;
  let sizeBefore = 0;
  try {
    await endRemnants(job.mark, number);
    if (of === 1) clearFolder(folder);
    makeFolder(join(folder, checkpointFolder));
    const log = openLog(folder);
    sizeBefore = logState(folder).size;
    try {
      child = await launch(job, attemptMark(job.mark, number), log);
    } finally {
      closeSync(log);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const nothing = { exitCode: null, signal: null, outputBytes: 0 };
    await finish({ cause: 'not-started', ...nothing, message: message.slice(0, 500) }, begun);
    return reply({ kind: 'failed', message });
  }
  const root = child.pid ?? 0;
  const found = processes.find(root);
  const record: AttemptRecord = { ...begun, ...(found && { process: found }) };
  // Should the disk be full just now: the end tells it all the same, and until then the mark of the process does.
  attempt(() => saveAttempt(folder, record));
  reply({ kind: 'started', pid: root, attempt: of });

  let cutBytes = 0;
  const bound = () => {
    cutBytes += attempt(() => boundLog(folder)) ?? 0;
  };
  const { signal, exitCode, stop, killAt } = await watch(child, { folder, number, ...job }, beganAt, bound);
  const tree: ProcessTree = { root, marker: attemptMark(job.mark, number), reaped: () => true };
  // A wrapper ends at once; what works below it has the whole grace for its checkpoint.
  const killAfterMs = stop ? Math.max(0, killAt - uptimeMs()) : leftoverGraceMs;
  await createReaper().end(tree, { killAfterMs, giveUpAfterMs: killAfterMs + giveUpMs });
  const outputBytes = Math.max(0, cutBytes + logState(folder).size - sizeBefore);
  bound();
  await finish({ cause: stop ?? 'exit', exitCode, signal, outputBytes }, record);
}

/** Resolves when the job has ended; stops it when that is due. */
function watch(
  child: ChildProcess,
  job: Pick<SuperviseRequest, 'folder' | 'number' | 'mark' | 'graceMs' | 'maxRuntimeMs'>,
  beganAt: number,
  bound: () => void,
): Promise<{ exitCode: number | null; signal: string | null; stop: Stop | undefined; killAt: number }> {
  let stop: Stop | undefined;
  let killAt = Infinity;
  let touchedAt = uptimeMs();
  let isKilling = false;
  const root = child.pid ?? 0;
  const reaped = () => child.exitCode !== null || child.signalCode !== null;
  const begin = (cause: Stop, graceMs: number) => {
    if (stop !== undefined || reaped()) return;
    stop = cause;
    killAt = uptimeMs() + graceMs;
    attempt(() => process.kill(-root, 'SIGTERM'));
    // What it stopped cannot hear.
    attempt(() => process.kill(-root, 'SIGCONT'));
    look();
  };
  const look = () => {
    const now = uptimeMs();
    bound();
    if (job.maxRuntimeMs !== undefined && now - beganAt >= job.maxRuntimeMs)
      begin('max-runtime', job.graceMs);
    if (now - touchedAt >= touchEveryMs) {
      touchedAt = now;
      touchAttempt(job.folder, job.number);
    }
    if (now < killAt || isKilling) return;
    isKilling = true;
    const tree: ProcessTree = { root, marker: attemptMark(job.mark, job.number), reaped };
    const times = { killAfterMs: 0, giveUpAfterMs: giveUpMs };
    void createReaper()
      .end(tree, times)
      .then(() => {
        isKilling = false;
      });
  };
  return new Promise((resolve) => {
    const timer = setInterval(look, lookEveryMs);
    onSignal = () => {
      const asked = announcedGraceMs(job.folder, job.number);
      begin(asked === undefined ? 'terminated' : 'stopped', asked ?? job.graceMs);
    };
    const ended = () => {
      clearInterval(timer);
      onSignal = () => undefined;
      resolve({ exitCode: child.exitCode, signal: child.signalCode, stop, killAt });
    };
    if (reaped()) return ended();
    child.once('exit', ended);
    if (askedToStop) onSignal();
  });
}

/** The grace of a stop that somebody asked for; undefined: nobody did. */
function announcedGraceMs(folder: string, number: number): number | undefined {
  const [of, graceMs] = (attempt(() => readPlain(join(folder, stopFile))) ?? '').split(' ').map(Number);
  return of === number && graceMs !== undefined && graceMs >= 0 ? graceMs : undefined;
}

/** Resolves when the program runs. Rejects with words that say what is missing. */
function launch(
  { argv, cwd, env }: Pick<SuperviseRequest, 'argv' | 'cwd' | 'env'>,
  marker: string,
  log: number,
): Promise<ChildProcess> {
  const [file = '', ...args] = argv;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(new Error(explainStartFailure(error, { argv, cwd, env })));
    try {
      const child = spawn(file, args, {
        cwd,
        env: { ...env, [markerName]: marker },
        detached: true,
        stdio: ['ignore', log, log],
      });
      child.once('spawn', () => resolve(child));
      child.on('error', fail);
    } catch (error) {
      fail(error);
    }
  });
}

/** A new piece of work does not begin with what the last one left. One generation of that stays beside. */
function clearFolder(folder: string): void {
  const checkpoint = join(folder, checkpointFolder);
  rmSync(`${checkpoint}.old`, { recursive: true, force: true });
  attempt(() => renameSync(checkpoint, `${checkpoint}.old`));
  attempt(() => renameSync(logFile(folder), join(folder, 'output.old.log')));
  rmSync(olderLogFile(folder), { force: true });
  rmSync(join(folder, progressFile), { force: true });
}

/** How it ended must not get lost because a disk is full just now. A folder that is gone is not wanted any more. */
async function save(folder: string, record: AttemptRecord): Promise<void> {
  for (;;) {
    try {
      return saveAttempt(folder, record);
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return;
      await sleep(saveAgainMs);
    }
  }
}

/** The engine's pipe is let go of, so that nobody waits for it. */
function reply(message: SuperviseReply): void {
  // Nobody may be there any more to hear it.
  attempt(() => writeSync(1, `${JSON.stringify(message)}\n`));
  for (const descriptor of [0, 1]) {
    attempt(() => closeSync(descriptor));
    attempt(() => openSync('/dev/null', 'r+'));
  }
}
