/** Processes of a supervised job, found in the list of all. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stray } from '../../core/supervision/job-facts.ts';
import { UserError } from '../../errors.ts';
import { tickMs } from '../process/process-cpu.ts';
import { indexProcesses, stemOf, type ProcessIndex } from '../process/process-index.ts';
import { isStill, readProcessTable, sendSignal, type MarkedRow } from '../process/process-table.ts';
import { immunity } from '../process/processes.ts';
import { attemptOfMark, type Leader } from './protocol.ts';

const graceMs = 500;
const giveUpMs = 5_000;

/** An attempt runs whose record was lost. */
export class RunsAlready extends UserError {}

type JobProcess = MarkedRow & Stray;

/** All processes of this host, or those that `kinIn` looks at. Throws a UserError when the system does not tell. */
export function listProcesses(kin?: Kin): ProcessIndex {
  const rows = readProcessTable(true, kin && ((row) => mayBeKin(row, kin)));
  if (!rows) throw new UserError('the processes of this host cannot be listed: see that /proc or ps works');
  return indexProcesses(rows);
}

/** What tells the processes of a job. */
export interface Kin {
  /** Beginning of the marks of all its attempts; it has no dot. */
  readonly mark: string;
  /** The set of pids that we live in: who sees into containers sees jobs of the same path there, which are others. */
  readonly world: string;
  /** The newest attempt's own process, alive or not. */
  readonly leader?: Leader | undefined;
}

/** Those of any attempt: by the mark in their environment, and where they lost that, by the session or group of the leader. */
export function kinIn(index: ProcessIndex, { mark, world, leader }: Kin): readonly JobProcess[] {
  const led = leader && isOurs(index, leader) ? leader : undefined;
  const candidates = new Set([...index.bearing(mark), ...(led ? ledBy(index, led) : [])]);
  return [...candidates].flatMap((row) => {
    if (row.pid === process.pid) return [];
    const number =
      attemptOfMark(mark, world, row.marker) ?? (led && isLedBy(row, led) ? led.attempt : undefined);
    return number === undefined ? [] : [{ ...row, attempt: number }];
  });
}

/** Whether `kinIn` has to know of it to tell who is kin. */
export function mayBeKin(row: MarkedRow, { mark, leader }: Kin): boolean {
  const isMarked = row.marker !== undefined && stemOf(row.marker) === mark;
  return isMarked || (leader !== undefined && (row.pid === leader.pid || isLedBy(row, leader)));
}

function isLedBy({ session, group }: MarkedRow, { pid }: Leader): boolean {
  return session === pid || group === pid;
}

function ledBy(index: ProcessIndex, { pid }: Leader): readonly MarkedRow[] {
  return [...index.inSession(pid), ...index.inGroup(pid)];
}

/**
 * Whether the session and the group with the leader's number are still its own: while it lives; and later, while a member
 * is older than the last sign of life of the supervisor, when the number was not yet anybody else's. A number is given away
 * only when no process, group or session bears it.
 */
function isOurs(index: ProcessIndex, leader: Leader): boolean {
  const holder = index.byPid(leader.pid);
  if (holder) return holder.start === leader.start;
  return ledBy(index, leader).some(({ start }) => Number(start) * tickMs <= leader.supervisedMs);
}

/** What attempts before this one left running. Throws when one runs that has this number or a higher one. */
export function remnantsBefore(kin: Kin, number: number): readonly JobProcess[] {
  const rows = kinIn(listProcesses(kin), kin);
  const newer = rows.filter(({ attempt: of }) => of >= number);
  if (newer.length > 0)
    throw new RunsAlready(
      `it is already running (${pidsOf(newer)}), its record was lost; to end it: ops-framework stop`,
    );
  return rows;
}

/** Ends what attempts before this one left running without a supervisor. Throws like `remnantsBefore`, and in vain. */
export async function endRemnants(kin: Kin, number: number): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const rows = remnantsBefore(kin, number);
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

function pidsOf(rows: readonly Stray[]): string {
  return `pid ${rows.map(({ pid }) => pid).join(', ')}`;
}
