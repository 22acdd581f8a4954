/** Supervised jobs of this host: observe, start, stop. */
import { notStarted } from '../../core/text/exec-result.ts';
import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isJobRunning, type JobFacts } from '../../core/supervision/job-facts.ts';
import { fingerprint } from '../../core/text/fingerprint.ts';
import type { ExecResult } from '../../core/model.ts';
import { attempt } from '../../errors.ts';
import type { StartRequest, Supervision } from '../../ports/supervision.ts';
import { newestAttempt } from './attempt-files.ts';
import { listProcesses, processesOf } from './attempt-life.ts';
import { fileProblem, makeFolder } from '../files/durable-file.ts';
import { withLock } from '../files/file-lock.ts';
import { readLogLines } from './log-reader.ts';
import {
  identityOf,
  observe,
  readProcessList,
  readRecord,
  type ObserverParts,
  type ProcessList,
} from './observe.ts';
import { startAttempt } from './start-attempt.ts';
import { stopAttempt } from './stop-attempt.ts';

const groupWaitMs = 60_000;

export interface SupervisionParts extends ObserverParts {
  /** Contains a folder for each job. */
  readonly root: string;
  /** The supervisor's program. */
  readonly program: string;
}

/** Readable, and unique also on case-insensitive file systems. */
export function folderName(jobId: string): string {
  return `${jobId.replaceAll(/[^A-Za-z0-9_-]/g, '_')}-${fingerprint(jobId).slice(0, 8)}`;
}

/** Long: the short methods of one port, which share a reading of the process table. */
export function createSupervision(parts: SupervisionParts): Supervision {
  const { root, program, processes, secrets } = parts;
  const folderOf = (jobId: string): string => join(root, folderName(jobId));
  // Derived from the path, so that processes are found even when the folder is gone.
  const base = join(attempt(() => realpathSync(dirname(root))) ?? dirname(root), basename(root));
  const markOf = (jobId: string): string => `job-${fingerprint(join(base, folderName(jobId)))}`;
  // One reading of the process table serves many jobs.
  let latest: ProcessList | undefined;

  function facts(jobId: string, maxAgeMs: number): JobFacts {
    let own: ProcessList | undefined;
    const read = () => {
      const isUsable = latest && performance.now() - latest.readAt < maxAgeMs;
      return (latest = isUsable && latest ? latest : readProcessList());
    };
    const job = { folder: folderOf(jobId), mark: markOf(jobId) };
    return observe(parts, job, () => (own ??= read()), maxAgeMs === 0);
  }

  function factsOrProblem(jobId: string, maxAgeMs = 0): JobFacts {
    try {
      return facts(jobId, maxAgeMs);
    } catch (error) {
      throw fileProblem('cannot read the records of the job in', folderOf(jobId), error);
    }
  }

  function identity(jobId: string) {
    const folder = folderOf(jobId);
    return identityOf(folder, markOf(jobId), readRecord(folder, newestAttempt(folder)), processes.self());
  }

  function launch(request: StartRequest): Promise<ExecResult> {
    const { mark, leader } = identity(request.jobId);
    const folder = realpathSync(folderOf(request.jobId));
    return startAttempt({ program, host: processes.self().host, folder, mark, leader }, request);
  }

  /** Why no job of the group may be started now. */
  function groupProblem({ name, jobIds }: NonNullable<StartRequest['group']>): string | undefined {
    // One process list for the group, read under the lock.
    latest = undefined;
    for (const id of jobIds) {
      const found = facts(id, Infinity);
      if (isJobRunning(found)) return `${id} of concurrencyGroup ${name} runs: wait for its end`;
      if (found.markedProcesses.length > 0)
        return `orphans of ${id} of concurrencyGroup ${name} still run: ops-framework stop ${id}`;
    }
    return undefined;
  }

  return {
    folderOf,
    observe: factsOrProblem,
    unended: () =>
      (attempt(() => readdirSync(root)) ?? []).flatMap((name) => {
        const folder = join(root, name);
        // A damaged record is reported where the job is known.
        const record = attempt(() => readRecord(folder, newestAttempt(folder)));
        const isOwn = record?.job !== undefined && folderName(record.job.id) === name;
        return isOwn && record.end === undefined ? [record.job] : [];
      }),
    async start(request) {
      const begun = performance.now();
      const elapsed = () => performance.now() - begun;
      const { group, jobId } = request;
      try {
        makeFolder(folderOf(jobId));
        if (!group) return await launch(request);
        const lock = join(root, `group-${folderName(group.name)}`);
        return await withLock(lock, processes, groupWaitMs, () => {
          const problem = groupProblem(group);
          return problem === undefined ? launch(request) : notStarted(problem, elapsed());
        });
      } catch (error) {
        const { message } = fileProblem('cannot start it: cannot use', folderOf(jobId), error);
        return notStarted(message, elapsed());
      }
    },
    stop: (jobId, graceMs) =>
      stopAttempt(
        {
          ...parts,
          folder: folderOf(jobId),
          observe: () => factsOrProblem(jobId),
          members: () => processesOf(listProcesses(), identity(jobId)),
        },
        graceMs,
      ),
    logLines(jobId, isOver, from) {
      try {
        return readLogLines(folderOf(jobId), isOver, from, secrets?.mask);
      } catch (error) {
        throw fileProblem('cannot read the log in', folderOf(jobId), error);
      }
    },
  };
}
