/** Gathers the facts about a supervised job. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAttempt, type AttemptRecord } from '../../core/supervision/attempt-record.ts';
import { isJobRunning, type JobFacts } from '../../core/supervision/job-facts.ts';
import { reportedProgress } from '../../core/supervision/job-progress.ts';
import type { Owner } from '../../core/model.ts';
import { attempt, UserError } from '../../errors.ts';
import type { Secrets } from '../../ports/ports.ts';
import { readPlain } from '../files/durable-file.ts';
import { jobCpuMs, processTimes, type Times } from '../process/process-cpu.ts';
import type { ProcessIndex } from '../process/process-tree.ts';
import { answers, hiding, livesStill } from '../process/process-table.ts';
import { newestAttempt, readAttempt, readStopRequest } from './attempt-files.ts';
import {
  isHere,
  isOfThisBoot,
  leaderOf,
  listProcesses,
  lives,
  pidNamespaceOf,
  processesOf,
  type JobIdentity,
  type LifeParts,
} from './attempt-life.ts';
import { logEnd } from './log-reader.ts';
import { boundLog, logState, progressLine } from './output-log.ts';
import { checkpointFolder, progressFile } from './protocol.ts';
import { stopSpareMs } from './stop-attempt.ts';

/** Length of the output's end that is shown. */
const outputBytes = 64 * 1024;
const mostProgressBytes = 256 * 1024;

export interface ObserverParts extends LifeParts {
  /** Masked in everything that a job wrote. */
  readonly secrets?: Pick<Secrets, 'mask' | 'maskWords'>;
}

/** One reading of the process table. */
export interface ProcessList {
  /** End of the reading, monotonic clock: it takes long on a busy host. */
  readonly readAt: number;
  readonly index: ProcessIndex;
  readonly times: () => Times | undefined;
}

export function readProcessList(): ProcessList {
  const index = listProcesses();
  let times: { readonly of: Times | undefined } | undefined;
  return { readAt: performance.now(), index, times: () => (times ??= { of: processTimes() }).of };
}

/**
 * `processList` is read only if needed. `isFresh`: it is not older than the job's record. Throws a UserError or the system's
 * error.
 */
export function observe(
  parts: ObserverParts,
  { folder, mark }: { readonly folder: string; readonly mark: string },
  processList: () => ProcessList,
  isFresh: boolean,
): JobFacts {
  const newest = newestAttempt(folder);
  const record = newest === 0 ? undefined : readRecord(folder, newest);
  const self = parts.processes.self();
  const seen = { ...observeAttempt(parts, folder, record), newest };
  const identity = identityOf(folder, mark, record, self);
  // The mark in their environment shows what the record lacks.
  const markedProcesses =
    seen.isSupervised || seen.isAlive
      ? []
      : processesOf(processList().index, identity)
          .filter((row) => isFresh || livesStill(row))
          .map(({ pid, attempt: number }) => ({ pid, attempt: number }));
  if (!seen.isSupervised && (seen.isAlive || markedProcesses.length > 0)) attempt(() => boundLog(folder));
  const facts: JobFacts = { ...seen, markedProcesses, ...observeOutput(folder, parts.secrets) };
  if (!isJobRunning(facts) || reportedProgress(facts)?.progressKey !== undefined) return facts;
  // A job in another container: its pids mean other processes here.
  if (record && !record.end && !isHere(record.supervisor, self)) return facts;
  const { index, times } = processList();
  const own = processesOf(index, identity).filter(({ attempt: number }) => number >= newest);
  const leader = seen.isAlive ? record?.process?.pid : undefined;
  const cpuMs = jobCpuMs(index, times(), leader, new Set(own.map(({ marker }) => marker)));
  return cpuMs === undefined ? facts : { ...facts, cpuMs };
}

/** What the record, and a look at the processes in it, show of the newest attempt. */
function observeAttempt(parts: ObserverParts, folder: string, record: AttemptRecord | undefined) {
  const { processes } = parts;
  const self = processes.self();
  const uptimeMs = parts.uptimeMs();
  const isOpen = record !== undefined && record.end === undefined;
  const isSupervised = isOpen && lives(record.supervisor, record, { ...parts, folder });
  const isAlive =
    isOpen &&
    (lives(record.process, record, { ...parts, folder }) || (!isSupervised && isGroupHidden(record, self)));
  const isThisBoot = record !== undefined && isOfThisBoot(record.supervisor, self);
  const since = (at: number | undefined) => (isThisBoot && at !== undefined ? uptimeMs - at : undefined);
  const request = isOpen ? readStopRequest(folder, record) : undefined;
  const ageMs = since(record?.uptimeMs);
  const requestedAgoMs = since(request?.uptimeMs);
  // Where that clock includes sleep, the tick's awake clock counts.
  const endedAgoMs = process.platform === 'darwin' ? undefined : since(record?.end?.uptimeMs);
  const hidden = [isSupervised && record.supervisor, isAlive && record.process].flatMap((owner) =>
    owner && isHere(owner, self) && processes.isHidden(owner.pid) ? [owner.pid] : [],
  );
  return {
    ...(record && { record }),
    isSupervised,
    isAlive,
    rebooted: record !== undefined && !isThisBoot && record.supervisor.host === self.host,
    ...(ageMs !== undefined && { ageMs }),
    ...(endedAgoMs !== undefined && { endedAgoMs }),
    uptimeMs,
    // Another host's uptime clock may be days ahead.
    isStopping:
      requestedAgoMs !== undefined && Math.abs(requestedAgoMs) < (request?.graceMs ?? 0) + stopSpareMs,
    ...(hidden.length > 0 && { hidden }),
  };
}

function observeOutput(folder: string, secrets: ObserverParts['secrets']) {
  const progressText = readProgress(folder);
  const line = attempt(() => progressLine(folder));
  const { written, mark } = logState(folder);
  const { maskWords = (text: string) => text } = secrets ?? {};
  return {
    hasCheckpoint: lstatSync(join(folder, checkpointFolder), { throwIfNoEntry: false }) !== undefined,
    ...(progressText !== undefined && { progressText: maskWords(progressText) }),
    ...(line !== undefined && { progressLine: maskWords(line) }),
    output: logEnd(folder, outputBytes, secrets?.mask),
    outputMark: mark,
    outputBytes: written,
  };
}

export function identityOf(
  folder: string,
  mark: string,
  record: AttemptRecord | undefined,
  self: Owner,
): JobIdentity {
  return { mark, pidNamespace: pidNamespaceOf(self), leader: record && leaderOf(folder, record, self) };
}

/**
 * Where /proc hides other users' processes, the job's group may have invisible members, such as a `sudo` that outlives its
 * script.
 */
function isGroupHidden({ process: own }: AttemptRecord, self: Owner): boolean {
  return own !== undefined && isHere(own, self) && answers(-own.pid) && hiding() !== undefined;
}

/** Throws a UserError when it is damaged. */
export function readRecord(folder: string, number: number): AttemptRecord | undefined {
  const found = readAttempt(folder, number);
  if (!found) return undefined;
  const record = decodeAttempt(found.text);
  if (record) return record;
  throw new UserError(
    `${found.path} is damaged, so it is not known whether the job runs: check that it does not run, then delete this file`,
  );
}

/** Undefined: none. A file that is too large counts as invalid JSON. */
function readProgress(folder: string): string | undefined {
  const path = join(folder, progressFile);
  const size = lstatSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return undefined;
  return size > mostProgressBytes ? '{' : (attempt(() => readPlain(path)) ?? '{');
}
