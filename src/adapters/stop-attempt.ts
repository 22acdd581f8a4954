/** Ends a supervised job: through its supervisor, or where that is gone, itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptRecord } from '../core/attempt-record.ts';
import { isRunning, unrecorded, type JobFacts } from '../core/job-facts.ts';
import type { StopEnding } from '../ports-supervision.ts';
import type { Processes } from '../ports.ts';
import { requestStop, saveAttempt } from './attempt-files.ts';
import { isHere } from './attempt-life.ts';
import { readUptimeMs } from './awake.ts';
import { attempt, fileProblem } from './durable-file.ts';
import { isStill, readProcess, type ProcessRow } from './process-table.ts';

/** A supervisor kills the tree when the grace is over, and then needs a moment to write it down. */
export const stopSpareMs = 10_000;
const lookEveryMs = 100;

export interface StopParts {
  readonly folder: string;
  readonly look: () => JobFacts;
  /** All processes of the job, now. */
  readonly members: () => readonly ProcessRow[];
  readonly processes: Processes;
  readonly now: () => number;
}

/** Throws a UserError when that is not allowed. */
export async function stopAttempt(parts: StopParts, graceMs: number): Promise<StopEnding> {
  const { look, members } = parts;
  const before = look();
  if (!isAnyLeft(before)) return { kind: 'not-running' };
  const wasRunning = isRunning(before);
  // Who belongs to it is certain while its own process lives, which may end before the others.
  let family: readonly ProcessRow[] = [];
  const living = (): readonly ProcessRow[] => {
    const found = members();
    const known = new Set(found.map(pidOf));
    return (family = [...found, ...family.filter((row) => !known.has(row.pid) && isLiving(row))]);
  };
  if (!before.isSupervised) living();
  let isTold = false;
  if (before.record && wasRunning) isTold = ask(parts, before, before.record, graceMs);
  const begun = performance.now();
  const isThere = (seen: JobFacts) =>
    seen.newest === before.newest && (isAnyLeft(seen) || (!seen.isSupervised && living().length > 0));
  for (let seen = before; isThere(seen); seen = look()) {
    const spentMs = performance.now() - begun;
    if (spentMs > graceMs + stopSpareMs) return { kind: 'still-running', pids: living().map(pidOf) };
    // Nobody else would, where the supervisor is gone.
    const isKill = spentMs >= graceMs;
    if (!seen.isSupervised && (isKill || !isTold)) {
      isTold = true;
      for (const row of living())
        if (isStill(row)) attempt(() => process.kill(row.pid, isKill ? 'SIGKILL' : 'SIGTERM'));
    }
    await sleep(lookEveryMs);
  }
  const { record } = look();
  const isSame = record?.number === before.record?.number && record?.startedAt === before.record?.startedAt;
  if (!record || !isSame || !wasRunning || unrecorded(before).length > 0) return { kind: 'stopped' };
  if (record.end) return { kind: 'stopped', end: record.end };
  if (!before.isSupervised) attempt(() => saveAttempt(parts.folder, stoppedNow(record, before, parts.now())));
  return { kind: 'stopped' };
}

/**
 * By a file that the supervisor reads twice a second, wherever it runs, and by a signal where that reaches it. The file
 * also says to all who look that it is being stopped. True when there is a supervisor to hear it.
 */
function ask(
  { folder, processes }: StopParts,
  { isSupervised, uptimeMs }: JobFacts,
  record: AttemptRecord,
  graceMs: number,
): boolean {
  const self = processes.self();
  let unwritten: unknown;
  try {
    requestStop(folder, record, { graceMs, uptimeMs });
  } catch (error) {
    unwritten = error;
  }
  if (!isSupervised) return false;
  try {
    // The name of a host may have changed since.
    if (isHere(record.supervisor, self)) processes.terminate({ ...record.supervisor, host: self.host });
    else if (unwritten !== undefined) throw unwritten;
  } catch (error) {
    if (unwritten !== undefined)
      throw fileProblem('cannot ask for its end: cannot write into', folder, error);
  }
  return true;
}

/** As the supervisor would have written it; how the job ended nobody saw. */
function stoppedNow(record: AttemptRecord, { ageMs }: JobFacts, at: number): AttemptRecord {
  const ranMs = ageMs ?? Math.max(0, at - record.startedAt);
  const end = {
    at,
    uptimeMs: readUptimeMs(),
    cause: 'stopped',
    exitCode: null,
    signal: null,
    ranMs,
  } as const;
  return { ...record, end };
}

/** It, or what it started. */
function isAnyLeft(facts: JobFacts): boolean {
  return isRunning(facts) || facts.strays.length > 0;
}

function pidOf({ pid }: { readonly pid: number }): number {
  return pid;
}

function isLiving({ pid, start }: ProcessRow): boolean {
  const found = attempt(() => readProcess(pid));
  return found?.start === start && !found.ended;
}
