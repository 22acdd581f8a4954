/** Whether the processes of an attempt are alive, visible or not. */
import { lstatSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptRecord } from '../../core/supervision/attempt-record.ts';
import type { Owner } from '../../core/model.ts';
import type { MarkedProcess } from '../../core/supervision/job-facts.ts';
import { UserError } from '../../errors.ts';
import type { Processes } from '../../ports/ports.ts';
import { tickMs } from '../process/process-cpu.ts';
import { isStill, type MarkedRow, readProcessTable, sendSignal } from '../process/process-table.ts';
import { indexProcesses, type ProcessIndex } from '../process/process-tree.ts';
import { readAttempt, readHeartbeat } from './attempt-files.ts';
import { immunity, partsOf } from '../process/processes.ts';
import { attemptOfMark, type Leader } from './protocol.ts';

/** Without a heartbeat for this long, a supervisor that is not visible (another container) counts as dead. Sent every 30 s. */
const silentMs = 600_000;

/** Whether it is of this boot of this host or of a container on it. */
export function isOfThisBoot(owner: Owner, self: Owner): boolean {
  return partsOf(owner.start).boot === partsOf(self.start).boot;
}

/** Whether this process can see it. */
export function isHere(owner: Owner, self: Owner): boolean {
  return isOfThisBoot(owner, self) && pidNamespaceOf(owner) === pidNamespaceOf(self);
}

/** The attempt's own process, for `processesOf`; undefined: not visible from here. */
export function leaderOf(
  folder: string,
  { process: own, number }: AttemptRecord,
  self: Owner,
): Leader | undefined {
  if (!own || !isHere(own, self)) return undefined;
  const supervisedMs = readHeartbeat(folder, number)?.startClockMs ?? 0;
  return { pid: own.pid, start: partsOf(own.start).start, attempt: number, supervisedMs };
}

/** Its pid namespace. */
export function pidNamespaceOf(owner: Owner): string {
  return partsOf(owner.start).pids;
}

export interface LifeParts {
  readonly processes: Processes;
  readonly now: () => number;
  /** Uptime clock, see `readUptimeMs`. */
  readonly uptimeMs: () => number;
}

/** Throws the system's error. */
export function lives(
  owner: Owner | undefined,
  record: AttemptRecord,
  { folder, processes, now, uptimeMs }: LifeParts & { readonly folder: string },
): boolean {
  if (!owner) return false;
  const self = processes.self();
  // A host may be renamed while it runs; its boot id stays.
  if (isHere(owner, self)) return !processes.isDead({ ...owner, host: self.host });
  const heartbeat = readHeartbeat(folder, record.number);
  if (isOfThisBoot(owner, self)) {
    // Another container has the same uptime clock, which stops while the host sleeps.
    const last = heartbeat?.uptimeMs ?? record.uptimeMs;
    if (last !== undefined) return uptimeMs() - last < silentMs;
  } else if (owner.host === self.host) {
    return false;
  }
  // Another host on a shared disk. If it only slept, its supervisor ends the job in favor of the newer attempt.
  const path = readAttempt(folder, record.number)?.path;
  const writtenAt = heartbeat?.writtenAt ?? (path === undefined ? undefined : lstatSync(path).mtimeMs);
  return writtenAt !== undefined && now() - writtenAt < silentMs;
}

// --- Finds the processes of a supervised job.

const graceMs = 500;
const giveUpMs = 5_000;

/** An attempt with a lost record runs. */
export class RunsAlready extends UserError {}

type JobProcess = MarkedRow & MarkedProcess;

/** All processes of this host. Throws a UserError when they cannot be listed. */
export function listProcesses(): ProcessIndex {
  const rows = readProcessTable(true);
  if (!rows) throw new UserError('cannot list the processes of this host: check that /proc or ps works');
  return indexProcesses(rows);
}

/** Identifies the processes of a job. */
export interface JobIdentity {
  /** Common prefix of the marks of its attempts, without a dot. */
  readonly mark: string;
  /** Our pid namespace: a container may have a job of the same path, which is another job. */
  readonly pidNamespace: string;
  /** The newest attempt's own process, running or not. */
  readonly leader?: Leader | undefined;
}

/** Processes of all attempts, by the mark in their environment or else by the leader's session or process group. */
export function processesOf(
  index: ProcessIndex,
  { mark, pidNamespace, leader }: JobIdentity,
): readonly JobProcess[] {
  const led = leader && isOurs(index, leader) ? leader : undefined;
  const candidates = new Set([...index.bearing(mark), ...(led ? ledBy(index, led) : [])]);
  return [...candidates].flatMap((row) => {
    if (row.pid === process.pid) return [];
    const number =
      attemptOfMark(mark, pidNamespace, row.marker) ?? (led && isLedBy(row, led) ? led.attempt : undefined);
    return number === undefined ? [] : [{ ...row, attempt: number }];
  });
}

function isLedBy({ session, group }: MarkedRow, { pid }: Leader): boolean {
  return session === pid || group === pid;
}

function ledBy(index: ProcessIndex, { pid }: Leader): readonly MarkedRow[] {
  return [...index.inSession(pid), ...index.inGroup(pid)];
}

/**
 * Whether the session and group with the leader's pid are still its own: while it runs, and later while a member is older than
 * the supervisor's last heartbeat. The kernel reuses a pid only when no process, group or session has it.
 */
function isOurs(index: ProcessIndex, leader: Leader): boolean {
  const holder = index.byPid(leader.pid);
  if (holder) return holder.start === leader.start;
  return ledBy(index, leader).some(({ start }) => Number(start) * tickMs <= leader.supervisedMs);
}

/** Orphans of earlier attempts. Throws when an attempt of this or a higher number runs. */
export function orphansBefore(identity: JobIdentity, number: number): readonly JobProcess[] {
  const rows = processesOf(listProcesses(), identity);
  const newer = rows.filter(({ attempt: of }) => of >= number);
  if (newer.length > 0)
    throw new RunsAlready(
      `it is already running (${pidsOf(newer)}), but its record was lost; to end it: ops-framework stop`,
    );
  return rows;
}

/** Ends orphans of earlier attempts. Throws like `orphansBefore`, and when they cannot be ended. */
export async function endOrphans(identity: JobIdentity, number: number): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const rows = orphansBefore(identity, number);
    if (rows.length === 0) return;
    const spent = performance.now() - begun;
    if (spent > giveUpMs) {
      const why = rows.map(({ pid }) => immunity(pid)).find((reason) => reason !== undefined);
      throw new Error(
        `an earlier attempt left ${pidsOf(rows)} running, which cannot be ended: end it, then start again${why === undefined ? '' : ` (pid ${why})`}`,
      );
    }
    for (const row of rows) {
      if (isStill(row)) sendSignal(row.pid, spent < graceMs ? 'SIGTERM' : 'SIGKILL');
    }
    await sleep(50);
  }
}

function pidsOf(rows: readonly MarkedProcess[]): string {
  return `pid ${rows.map(({ pid }) => pid).join(', ')}`;
}
