/** Processes of a supervised job that are found by the mark in their environment only. */
import { readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stray } from '../core/job-facts.ts';
import { UserError } from '../errors.ts';
import { attempt } from './durable-file.ts';
import { isStill, readProcessTable, type MarkedRow } from './process-table.ts';
import { attemptOfMark } from './supervise-protocol.ts';

const graceMs = 500;
const giveUpMs = 5_000;

/** An attempt runs whose record was lost. */
export class RunsAlready extends Error {}

type MarkedProcess = MarkedRow & Stray;

/** All processes of this host. Throws a UserError when the system does not tell. */
export function listProcesses(): readonly MarkedRow[] {
  const rows = readProcessTable(true);
  if (!rows) throw new UserError('the processes of this host cannot be listed: see that /proc or ps works');
  return rows;
}

/** Those of any attempt of the job. */
export function markedIn(rows: readonly MarkedRow[], mark: string): readonly MarkedProcess[] {
  // Who sees into containers sees jobs of the same path there, which are others.
  const world = attempt(() => pidsOfProcess(process.pid));
  return rows.flatMap((row) => {
    const number = row.pid === process.pid ? undefined : attemptOfMark(mark, row.marker);
    if (number === undefined || attempt(() => pidsOfProcess(row.pid)) !== world) return [];
    return [{ ...row, attempt: number }];
  });
}

/** What attempts before this one left running. Throws when one runs that has this number or a higher one. */
export function remnantsBefore(mark: string, number: number): readonly MarkedProcess[] {
  const rows = markedIn(listProcesses(), mark);
  const newer = rows.filter(({ attempt: of }) => of >= number);
  if (newer.length > 0) throw new RunsAlready(`it runs already (${pidsOf(newer)}), its record was lost`);
  return rows;
}

/** Ends what attempts before this one left running without a supervisor. Throws like `remnantsBefore`, and in vain. */
export async function endRemnants(mark: string, number: number): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const rows = remnantsBefore(mark, number);
    if (rows.length === 0) return;
    const spent = performance.now() - begun;
    if (spent > giveUpMs) {
      throw new Error(
        `an earlier attempt left ${pidsOf(rows)} running, which cannot be ended: end it, then start again`,
      );
    }
    for (const row of rows) {
      if (isStill(row)) attempt(() => process.kill(row.pid, spent < graceMs ? 'SIGTERM' : 'SIGKILL'));
    }
    await sleep(50);
  }
}

/** The set of pids that a process lives in; throws where there is no such thing (macOS). */
function pidsOfProcess(pid: number): string {
  return readlinkSync(`/proc/${pid}/ns/pid`);
}

function pidsOf(rows: readonly Stray[]): string {
  return `pid ${rows.map(({ pid }) => pid).join(', ')}`;
}
