/** Supervised jobs of this host: observe, start, stop. */
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeAttempt, type AttemptRecord, type BegunJob } from '../../core/supervision/attempt-record.ts';
import { fingerprint } from '../../core/text/fingerprint.ts';
import { isJobRunning, type JobFacts, type MarkedProcess } from '../../core/supervision/job-facts.ts';
import { progressSaid } from '../../core/supervision/job-progress.ts';
import type { ExecResult, Owner } from '../../core/model.ts';
import { attempt, UserError } from '../../errors.ts';
import type { StartRequest, Supervision } from '../../ports/supervision.ts';
import type { Processes } from '../../ports/ports.ts';
import type { ProcessIndex } from '../process/process-tree.ts';
import { newestAttempt, readAttempt, readStopRequest } from './attempt-files.ts';
import {
  isHere,
  isOfThisBoot,
  type JobIdentity,
  processesOf,
  leaderOf,
  listProcesses,
  lives,
  pidNamespaceOf,
} from './attempt-life.ts';
import { fileProblem, makeFolder, readPlain } from '../files/durable-file.ts';
import { withLock } from '../files/file-lock.ts';
import { callersOpenFiles } from '../process/inherited.ts';
import { readLogLines } from './log-lines.ts';
import { boundLog, logEnd, logState, progressLine } from './output-log.ts';
import { jobCpuMs, processTimes, type Times } from '../process/process-cpu.ts';
import { answers, hiding, livesStill, type ProcessRow } from '../process/process-table.ts';
import { stopAttempt, stopSpareMs } from './stop-attempt.ts';
import { askSupervisor, checkpointFolder, ofJob, progressFile, type SuperviseRequest } from './protocol.ts';

const groupWaitMs = 60_000;
/** Length of the output's end that is shown. */
const outputBytes = 64 * 1024;
const mostProgressBytes = 256 * 1024;

export interface SupervisionParts {
  /** Contains a folder for each job. */
  readonly root: string;
  /** The supervisor's program. */
  readonly program: string;
  readonly processes: Processes;
  readonly now: () => number;
  /** Uptime clock, see `readUptimeMs`. */
  readonly uptimeMs: () => number;
  /** Masks secrets in the log, before part of one is overwritten. */
  readonly mask?: (text: string) => string;
  /** The same for unfinished text. */
  readonly maskSoFar?: (text: string) => string;
}

/** One reading of the process table. */
interface Table {
  /** End of the reading, monotonic clock. */
  readonly readAt: number;
  readonly index: ProcessIndex;
  readonly times: () => Times | undefined;
}

/** Readable, and unique also on case-insensitive file systems. */
export function folderName(jobId: string): string {
  return `${jobId.replaceAll(/[^A-Za-z0-9_-]/g, '_')}-${fingerprint(jobId).slice(0, 8)}`;
}

export function createSupervision(parts: SupervisionParts): Supervision {
  const { root, program, processes, now } = parts;
  const folderOf = (jobId: string): string => join(root, folderName(jobId));
  // Derived from the path, so that processes are found even when the folder is gone.
  const base = join(attempt(() => realpathSync(dirname(root))) ?? dirname(root), basename(root));
  const markOf = (jobId: string): string => `job-${fingerprint(join(base, folderName(jobId)))}`;

  let latest: Table | undefined;
  // One reading of the process table serves many jobs.
  const tableOf = (maxAgeMs: number): Table => {
    if (latest && performance.now() - latest.readAt < maxAgeMs) return latest;
    const index = listProcesses();
    // Counted from the end of the reading, which takes long on a busy host.
    const readAt = performance.now();
    let times: { readonly of: Times | undefined } | undefined;
    return (latest = { readAt, index, times: () => (times ??= { of: processTimes() }).of });
  };
  const identityOf = (jobId: string, record: AttemptRecord | undefined): JobIdentity => {
    const self = processes.self();
    return {
      mark: markOf(jobId),
      pidNamespace: pidNamespaceOf(self),
      leader: record && leaderOf(folderOf(jobId), record, self),
    };
  };

  function look(jobId: string, maxAgeMs: number): JobFacts {
    // Read at most once, and only if needed.
    let own: Table | undefined;
    const table = (): Table => (own ??= tableOf(maxAgeMs));
    const folder = folderOf(jobId);
    const newest = newestAttempt(folder);
    const record = newest === 0 ? undefined : readRecord(folder, newest);
    const self = processes.self();
    const uptimeMs = parts.uptimeMs();
    const isOpen = record !== undefined && record.end === undefined;
    const life = (owner: Owner | undefined) => isOpen && lives(owner, record, { ...parts, folder });
    const isSupervised = life(record?.supervisor);
    const isAlive = life(record?.process) || (isOpen && !isSupervised && isGroupHidden(record, self));
    // The mark in their environment shows what the record lacks.
    const identity = identityOf(jobId, record);
    const markedProcesses: MarkedProcess[] = [];
    if (!isSupervised && !isAlive)
      for (const row of processesOf(table().index, identity)) {
        // The list may be older than the recorded end.
        if (maxAgeMs === 0 || livesStill(row)) markedProcesses.push({ pid: row.pid, attempt: row.attempt });
      }
    if (!isSupervised && (isAlive || markedProcesses.length > 0)) attempt(() => boundLog(folder));
    const request = isOpen ? readStopRequest(folder, record) : undefined;
    const progressText = readProgress(folder);
    const line = attempt(() => progressLine(folder));
    const { written, mark } = logState(folder);
    const isThisBoot = record !== undefined && isOfThisBoot(record.supervisor, self);
    const since = (at: number | undefined) => (isThisBoot && at !== undefined ? uptimeMs - at : undefined);
    const ageMs = since(record?.uptimeMs);
    const askedAgoMs = since(request?.uptimeMs);
    const hidden = [isSupervised && record?.supervisor, isAlive && record?.process].flatMap((owner) =>
      owner && isHere(owner, self) && processes.isHidden(owner.pid) ? [owner.pid] : [],
    );
    // Where that clock includes sleep, the tick's awake clock counts.
    const endedAgoMs = process.platform === 'darwin' ? undefined : since(record?.end?.uptimeMs);
    const facts: JobFacts = {
      newest,
      ...(record && { record }),
      isSupervised,
      isAlive,
      rebooted: record !== undefined && !isThisBoot && record.supervisor.host === self.host,
      ...(ageMs !== undefined && { ageMs }),
      ...(endedAgoMs !== undefined && { endedAgoMs }),
      uptimeMs,
      // Another host's uptime clock may be days ahead.
      isStopping: askedAgoMs !== undefined && Math.abs(askedAgoMs) < (request?.graceMs ?? 0) + stopSpareMs,
      markedProcesses,
      ...(hidden.length > 0 && { hidden }),
      hasCheckpoint: lstatSync(join(folder, checkpointFolder), { throwIfNoEntry: false }) !== undefined,
      ...(progressText !== undefined && { progressText }),
      ...(line !== undefined && { progressLine: line }),
      output: logEnd(folder, outputBytes, parts.mask),
      outputMark: mark,
      outputBytes: written,
    };
    if (!isJobRunning(facts) || progressSaid(facts)?.progressKey !== undefined) return facts;
    // A job in another container: its pids mean other processes here.
    if (record && isOpen && !isHere(record.supervisor, self)) return facts;
    const leader = isAlive ? record?.process?.pid : undefined;
    const { index, times } = table();
    const attempts = processesOf(index, identity).filter(({ attempt: of }) => of >= newest);
    const cpuMs = jobCpuMs(index, times(), leader, new Set(attempts.map(({ marker }) => marker)));
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
        // One process list for the group, read under the lock.
        latest = undefined;
        for (const id of group.jobIds) {
          const facts = look(id, Infinity);
          if (isJobRunning(facts))
            return notStarted(`${id} of concurrencyGroup ${group.name} runs: wait for its end`);
          if (facts.markedProcesses.length > 0)
            return notStarted(
              `what ${id} of concurrencyGroup ${group.name} left behind still runs: ops-framework stop ${id}`,
            );
        }
        return launch(request, begun);
      });
    } catch (error) {
      return notStarted(fileProblem('cannot start it: cannot use', folderOf(request.jobId), error).message);
    }
  }

  async function launch({ jobId, ...request }: StartRequest, begun: number): Promise<ExecResult> {
    const folder = realpathSync(folderOf(jobId));
    const mark = markOf(jobId);
    const { number, next, argv, cwd, env, graceMs, maxRuntimeMs } = request;
    const newest = readRecord(folder, newestAttempt(folder));
    const leader = newest && leaderOf(folder, newest, processes.self());
    const openFiles = callersOpenFiles();
    const message: SuperviseRequest = {
      host: processes.self().host,
      engine: process.pid,
      ...(leader && { leader }),
      folder,
      number,
      next,
      argv,
      cwd,
      env: { ...env, ...ofJob(folder, next) },
      mark,
      graceMs,
      ...(maxRuntimeMs !== undefined && { maxRuntimeMs }),
      ...(openFiles !== undefined && { openFiles }),
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

  function lookInto(jobId: string, maxAgeMs = 0): JobFacts {
    try {
      return look(jobId, maxAgeMs);
    } catch (error) {
      throw fileProblem('cannot look into', folderOf(jobId), error);
    }
  }

  /** Skips invalid records: `look` reports them where the job is known. */
  function unended(): readonly BegunJob[] {
    return (attempt(() => readdirSync(root)) ?? []).flatMap((name) => {
      const folder = join(root, name);
      const record = attempt(() => readRecord(folder, newestAttempt(folder)));
      const isOwn = record?.job !== undefined && folderName(record.job.id) === name;
      return isOwn && record.end === undefined ? [record.job] : [];
    });
  }

  function members(jobId: string): readonly ProcessRow[] {
    const folder = folderOf(jobId);
    const identity = identityOf(jobId, readRecord(folder, newestAttempt(folder)));
    return processesOf(listProcesses(identity), identity);
  }

  return {
    folderOf,
    unended,
    look: lookInto,
    start,
    stop: (jobId, graceMs) =>
      stopAttempt(
        {
          folder: folderOf(jobId),
          look: () => lookInto(jobId),
          members: () => members(jobId),
          processes,
          now,
          uptimeMs: parts.uptimeMs,
        },
        graceMs,
      ),
    logLines: (jobId, isOver, from) => {
      try {
        return readLogLines(folderOf(jobId), isOver, from, parts.mask, parts.maskSoFar);
      } catch (error) {
        throw fileProblem('cannot read the log in', folderOf(jobId), error);
      }
    },
  };
}

/**
 * Where /proc hides other users' processes, the job's group may have invisible members, such as a `sudo` that outlives its
 * script.
 */
function isGroupHidden({ process: own }: AttemptRecord, self: Owner): boolean {
  return own !== undefined && isHere(own, self) && answers(-own.pid) && hiding() !== undefined;
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

/** Undefined: none. A file that is too large counts as invalid JSON. */
function readProgress(folder: string): string | undefined {
  const path = join(folder, progressFile);
  const size = lstatSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return undefined;
  return size > mostProgressBytes ? '{' : (attempt(() => readPlain(path)) ?? '{');
}
