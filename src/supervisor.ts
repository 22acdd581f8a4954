/**
 * The supervisor of one attempt: takes the attempt's number, starts the job in its own session, bounds its log, stops it on
 * request or timeout, and records the end. Loads everything at start, so that the engine can be updated while it runs.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  attemptsFolder,
  claimAttempt,
  newestAttempt,
  readStopRequest,
  releaseAttempt,
  saveAttempt,
  writeHeartbeat,
} from './adapters/supervision/attempt-files.ts';
import {
  endOrphans,
  type JobIdentity,
  orphansBefore,
  RunsAlready,
  pidNamespaceOf,
} from './adapters/supervision/attempt-life.ts';
import { readUptimeMs } from './adapters/host/awake.ts';
import { explainFileError, hasCode, makeFolder, privateFolder } from './adapters/files/durable-file.ts';
import { closeInherited } from './adapters/process/inherited.ts';
import {
  clearFolder,
  forgetMessages,
  releaseRecordReserve,
  keepRecordReserve,
} from './adapters/supervision/job-folder.ts';
import { endLine, openLog, type LogKeeper } from './adapters/supervision/output-log.ts';
import { markerName } from './adapters/process/process-table.ts';
import type { ProcessTree } from './adapters/process/process-tree.ts';
import { createProcesses, immunity } from './adapters/process/processes.ts';
import { explainStartFailure } from './adapters/process/start-failure.ts';
import { watch, type Signals } from './adapters/supervision/supervisor-watch.ts';
import {
  attemptMark,
  checkpointFolder,
  type SuperviseReply,
  type SuperviseRequest,
} from './adapters/supervision/protocol.ts';
import type { AttemptEnd, AttemptRecord } from './core/supervision/attempt-record.ts';
import { attempt } from './errors.ts';

const saveAgainMs = 5_000;

const signals: Signals = { asked: false, hear: () => undefined };
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    signals.asked = true;
    signals.hear();
  });
}
// The starting terminal is closed.
process.on('SIGHUP', () => undefined);

closeInherited();
await supervise(JSON.parse(readFileSync(0, 'utf8')));

/** Long: one attempt from its record to its end; each step rests on the one before. */
async function supervise(job: SuperviseRequest): Promise<void> {
  const { host, folder, number, next } = job;
  const processes = createProcesses(host);
  const self = processes.self();
  const identity = { mark: job.mark, pidNamespace: pidNamespaceOf(self), leader: job.leader };
  const beganAt = readUptimeMs();
  const { stopReason: _, ...carried } = next;
  let record: AttemptRecord = {
    number,
    startedAt: Date.now(),
    uptimeMs: beganAt,
    supervisor: self,
    ...carried,
    startsAt: [...next.startsAt],
    marks: [...next.marks],
    ...(next.attempt > 1 && { prepared: true }),
  };
  const refusal = claim(job, identity, record);
  if (refusal) return refusal === 'no engine' ? undefined : reply(refusal);
  const withEnd = (end: Omit<AttemptEnd, 'at' | 'uptimeMs' | 'ranMs'>): AttemptRecord => {
    const uptimeMs = readUptimeMs();
    return { ...record, end: { ...end, at: Date.now(), uptimeMs, ranMs: uptimeMs - beganAt } };
  };
  writeHeartbeat(folder, number);
  const marker = attemptMark(job.mark, record, identity.pidNamespace);
  let child: ChildProcess;
  let log: LogKeeper;
  try {
    await endOrphans(identity, number);
    if (record.prepared !== true) {
      await clearFolder(folder);
      record = { ...record, prepared: true };
      saveAttempt(folder, record);
    }
    log = prepare(job);
    // Handles a signal that arrived meanwhile.
    await sleep(1);
    if (signals.asked || readStopRequest(folder, record))
      throw new Error('stopped before the job started: start it again');
    child = await launch(job, marker, log.descriptor);
  } catch (error) {
    const message = problemIn(folder, error);
    const end = { cause: 'not-started', exitCode: null, signal: null } as const;
    if (error instanceof RunsAlready) releaseAttempt(folder, record);
    // If this fails: no process was started, which means the same.
    else attempt(() => saveAttempt(folder, withEnd({ ...end, message: message.slice(0, 500) })));
    return reply({ kind: 'failed', message });
  }
  const root = child.pid ?? 0;
  const found = processes.find(root);
  record = { ...record, ...(found && { process: found }) };
  // On a full disk: the record of the end has it, and until then the process's mark.
  attempt(() => saveAttempt(folder, record));
  reply({ kind: 'started', pid: root, attempt: next.attempt });

  const keepLog = () => attempt(() => log.keep());
  const tree: ProcessTree = { root, marker, reaped: () => hasEnded(child) };
  const ending = await watch(child, tree, { ...job, record }, signals, keepLog);
  keepLog();
  const outputBytes = log.written();
  // The output is complete: its last progress line counts without a line end, too.
  if (ending.exitCode === 0) endLine(folder);
  const { stop: cause = 'exit', exitCode, signal } = ending;
  const message = ending.left.length > 0 ? immortal(ending.left) : ending.why;
  await save(folder, withEnd({ cause, exitCode, signal, outputBytes, ...(message && { message }) }));
}

/** Takes the number of the attempt. Undefined: it may begin. */
function claim(
  { folder, number, engine }: SuperviseRequest,
  identity: JobIdentity,
  record: AttemptRecord,
): SuperviseReply | 'no engine' | undefined {
  try {
    makeFolder(attemptsFolder(folder));
    if (newestAttempt(folder) >= number) return { kind: 'busy' };
    orphansBefore(identity, number);
    if (!claimAttempt(folder, record)) return { kind: 'busy' };
  } catch (error) {
    // Another supervisor took the number after the first look, and its job runs.
    const isBusy = error instanceof RunsAlready && attempt(() => newestAttempt(folder) >= number);
    return isBusy ? { kind: 'busy' } : { kind: 'failed', message: problemIn(folder, error) };
  }
  if (process.ppid === engine) return undefined;
  // The requester is dead and the group's lock is free. Its next holder sees this attempt.
  releaseAttempt(folder, record);
  return 'no engine';
}

function prepare({ folder, next }: SuperviseRequest): LogKeeper {
  if (next.attempt > 1) forgetMessages(folder);
  makeFolder(join(folder, checkpointFolder));
  keepRecordReserve(folder);
  return openLog(folder);
}

function problemIn(folder: string, error: unknown): string {
  if (error instanceof Error && 'syscall' in error)
    return `cannot use ${folder}: ${explainFileError(error, folder)}`;
  return error instanceof Error ? error.message : String(error);
}

function immortal(pids: readonly number[]): string {
  const immune = pids.map((pid) => immunity(pid)).find((reason) => reason !== undefined);
  return `pid ${pids.join(', ')} could not be ended: end it by hand${immune === undefined ? '' : ` (pid ${immune})`}`;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Resolves when the program runs. Rejects with the cause. */
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

/**
 * Records the end, and waits for space on a full disk. Not if the folder is gone. After a requested end it waits only once.
 */
async function save(folder: string, record: AttemptRecord): Promise<void> {
  // Only the records may be gone.
  attempt(() => mkdirSync(attemptsFolder(folder), privateFolder));
  for (;;) {
    const isAsked = signals.asked;
    try {
      return saveAttempt(folder, record);
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return;
      if (hasCode(error, 'ENOSPC', 'EDQUOT')) releaseRecordReserve(folder);
    }
    if (attempt(() => saveAttempt(folder, record) ?? true) || isAsked) return;
    await sleep(saveAgainMs);
  }
}

/** Closes the engine's pipe. */
function reply(message: SuperviseReply): void {
  // The reader may be gone.
  attempt(() => writeSync(1, `${JSON.stringify(message)}\n`));
  for (const descriptor of [0, 1]) {
    attempt(() => closeSync(descriptor));
    attempt(() => openSync('/dev/null', 'r+'));
  }
}
