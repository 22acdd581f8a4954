/** Supervised jobs of this host: what is seen of them, their start and their end. */
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeAttempt, type AttemptRecord } from '../core/attempt-record.ts';
import { fingerprint } from '../core/fingerprint.ts';
import { isRunning, outputText, type JobFacts } from '../core/job-facts.ts';
import { progressSaid } from '../core/job-progress.ts';
import type { ExecResult, Owner } from '../core/model.ts';
import { UserError } from '../errors.ts';
import type { StartRequest, StopEnding, Supervision } from '../ports-supervision.ts';
import type { Processes } from '../ports.ts';
import { newestAttempt, readAttempt } from './attempt-files.ts';
import { attempt, fileProblem, makeFolder, readPlain, replaceFile } from './durable-file.ts';
import { withLock } from './file-lock.ts';
import { boundLog, logEnd, logFrom, logState } from './output-log.ts';
import { sessionCpuMs } from './process-cpu.ts';
import { isStill, readProcessTable, type MarkedRow } from './process-table.ts';
import { isMarkOf, progressFile, stopFile, type SuperviseRequest } from './supervise-protocol.ts';
import { askSupervisor, ofJob } from './supervisor-process.ts';

/** A supervisor that cannot be looked at (another container) touches its record every 30 s; this long without is its end. */
const silentMs = 600_000;
/** A supervisor kills the tree when the grace is over, and then needs a moment to write it down. */
const recordMs = 10_000;
const lookEveryMs = 100;
const groupWaitMs = 60_000;
/** So much of the end of its output is looked through for progress. */
const outputBytes = 256 * 1024;
const mostProgressBytes = 256 * 1024;

export interface SupervisionParts {
  /** Holds a folder for each job. */
  readonly root: string;
  /** The supervisor's program. */
  readonly program: string;
  readonly processes: Processes;
  readonly now: () => number;
}

/** Readable, and different also where upper and lower case are the same. */
export function folderName(jobId: string): string {
  return `${jobId.replaceAll(/[^A-Za-z0-9_-]/g, '_')}-${fingerprint(jobId).slice(0, 8)}`;
}

export function createSupervision({ root, program, processes, now }: SupervisionParts): Supervision {
  const folderOf = (jobId: string): string => join(root, folderName(jobId));
  // Of the path, and not of anything in the folder: it must find what runs also when the folder is gone.
  const base = join(attempt(() => realpathSync(dirname(root))) ?? dirname(root), basename(root));
  const markOf = (jobId: string): string => `job-${fingerprint(join(base, folderName(jobId)))}`;

  function look(jobId: string): JobFacts {
    const folder = folderOf(jobId);
    const newest = newestAttempt(folder);
    const record = newest === 0 ? undefined : readRecord(folder, newest);
    const self = processes.self();
    const life = (owner: Owner | undefined) => owner !== undefined && lives(owner, self, folder, newest);
    const isOpen = record !== undefined && record.end === undefined;
    const isSupervised = isOpen && life(record.supervisor);
    const isAlive = isOpen && life(record.process);
    // Where nothing tells, only the mark in their environment finds them: a scan of all processes.
    const isUnclear = !isSupervised && !isAlive && record?.end === undefined;
    const strays = isUnclear ? marked(markOf(jobId)).map(({ pid }) => pid) : [];
    if (!isSupervised && (isAlive || strays.length > 0)) attempt(() => boundLog(folder));
    const progressText = readProgress(folder);
    const { size, mark } = logState(folder);
    const facts: JobFacts = {
      newest,
      ...(record && { record }),
      isSupervised,
      isAlive,
      rebooted: record !== undefined && bootOf(record.supervisor) !== bootOf(self),
      strays,
      ...(progressText !== undefined && { progressText }),
      output: logEnd(folder, outputBytes),
      outputMark: mark,
      outputBytes: size,
    };
    const pid = isAlive ? record?.process?.pid : undefined;
    if (pid === undefined || progressSaid(progressText, outputText(facts))?.progressKey !== undefined)
      return facts;
    const cpuMs = sessionCpuMs(pid);
    return cpuMs === undefined ? facts : { ...facts, cpuMs };
  }

  async function start(request: StartRequest): Promise<ExecResult> {
    const begun = performance.now();
    const durationMs = () => performance.now() - begun;
    const notStarted = (message: string): ExecResult => ({
      kind: 'not-started',
      message,
      durationMs: durationMs(),
    });
    try {
      makeFolder(folderOf(request.jobId));
      const { group } = request;
      if (!group) return await launch(request, begun);
      const lock = join(root, `group-${folderName(group.name)}`);
      return await withLock(lock, processes, groupWaitMs, () => {
        const busy = group.jobIds.find((id) => isRunning(look(id)));
        if (busy === undefined) return launch(request, begun);
        return notStarted(`${busy} of concurrencyGroup ${group.name} runs: wait for its end`);
      });
    } catch (error) {
      return notStarted(fileProblem('cannot start it: cannot use', folderOf(request.jobId), error).message);
    }
  }

  async function launch({ jobId, ...request }: StartRequest, begun: number): Promise<ExecResult> {
    const folder = realpathSync(folderOf(jobId));
    const mark = markOf(jobId);
    const { number, next, argv, cwd, env, graceMs, maxRuntimeMs } = request;
    const message: SuperviseRequest = {
      host: processes.self().host,
      folder,
      number,
      next,
      argv,
      cwd,
      env: { ...env, ...ofJob(folder, next) },
      mark,
      graceMs,
      ...(maxRuntimeMs !== undefined && { maxRuntimeMs }),
    };
    const reply = await askSupervisor(program, message, request.timeoutMs);
    const ran = { stdout: nothing, stderr: nothing, durationMs: performance.now() - begun };
    if (reply === 'late') return { kind: 'timed-out', timeoutMs: request.timeoutMs, survivors: [], ...ran };
    if (reply.kind === 'failed')
      return { kind: 'not-started', message: reply.message, durationMs: ran.durationMs };
    const words =
      reply.kind === 'busy' ? 'somebody else is starting it' : `pid ${reply.pid}, attempt ${reply.attempt}`;
    const stdout = { ...nothing, head: words };
    return { kind: 'exited', exitCode: 0, signal: null, found: [], outputHeld: false, ...ran, stdout };
  }

  async function stop(jobId: string, graceMs: number): Promise<StopEnding> {
    const folder = folderOf(jobId);
    const facts = look(jobId);
    if (!isThere(facts)) return { kind: 'not-running' };
    const { record, isSupervised } = facts;
    const until = performance.now() + graceMs + recordMs;
    if (record && isSupervised) {
      replaceFile({ path: join(folder, stopFile), text: `${record.number} ${graceMs}` });
      processes.terminate(record.supervisor);
    } else signalAll(jobId, 'SIGTERM');
    const killAt = performance.now() + graceMs;
    while (isThere(look(jobId)) && performance.now() < until) {
      // Nobody else would, where the supervisor is gone.
      if (!isSupervised && performance.now() > killAt) signalAll(jobId, 'SIGKILL');
      await sleep(lookEveryMs);
    }
    const after = look(jobId);
    if (isRunning(after)) return { kind: 'still-running', pids: marked(markOf(jobId)).map(({ pid }) => pid) };
    return { kind: 'stopped', ...(after.record?.end && { end: after.record.end }) };
  }

  function signalAll(jobId: string, signal: 'SIGTERM' | 'SIGKILL'): void {
    for (const row of marked(markOf(jobId))) if (isStill(row)) attempt(() => process.kill(row.pid, signal));
  }

  function lives(owner: Owner, self: Owner, folder: string, number: number): boolean {
    const [boot, pids] = owner.start.split('/');
    const [ourBoot, ourPids] = self.start.split('/');
    // The name of a host may change while it runs; its boot does not.
    if (boot === ourBoot && pids === ourPids) return !processes.isDead({ ...owner, host: self.host });
    if (boot !== ourBoot && owner.host === self.host) return false;
    // Another container, or another host on a shared disk.
    const path = readAttempt(folder, number)?.path;
    return path !== undefined && now() - lstatSync(path).mtimeMs < silentMs;
  }

  return {
    folderOf,
    look: (jobId) => {
      try {
        return look(jobId);
      } catch (error) {
        throw fileProblem('cannot look into', folderOf(jobId), error);
      }
    },
    start,
    stop,
    logEnd: (jobId, bytes) => logEnd(folderOf(jobId), bytes),
    logSize: (jobId) => logState(folderOf(jobId)).size,
    logFrom: (jobId, position) => logFrom(folderOf(jobId), position, 64 * 1024),
  };
}

const nothing = { head: '', tail: '', omittedBytes: 0 };

function readRecord(folder: string, number: number): AttemptRecord | undefined {
  const found = readAttempt(folder, number);
  if (!found) return undefined;
  const record = decodeAttempt(found.text);
  if (record) return record;
  throw new UserError(
    `${found.path} is damaged, so nobody knows whether the job runs: see that it does not, then delete that file`,
  );
}

/** It, or what it started. */
function isThere(facts: JobFacts): boolean {
  return isRunning(facts) || facts.strays.length > 0;
}

function bootOf(owner: Owner): string | undefined {
  return owner.start.split('/')[0];
}

function marked(mark: string): readonly MarkedRow[] {
  return (readProcessTable(true) ?? []).filter((row) => isMarkOf(mark, row.marker));
}

/** Undefined when there is none. What is too large is shown as no JSON. */
function readProgress(folder: string): string | undefined {
  const path = join(folder, progressFile);
  const size = lstatSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return undefined;
  return size > mostProgressBytes ? '{' : (attempt(() => readPlain(path)) ?? '{');
}
