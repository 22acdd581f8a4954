/** Processes of a supervised job that are found by the mark in their environment only. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stray } from '../core/job-facts.ts';
import { UserError } from '../errors.ts';
import { attempt } from './durable-file.ts';
import { isStill, readProcessTable, type MarkedRow } from './process-table.ts';
import { attemptOfMark } from './supervise-protocol.ts';

const graceMs = 500;
const giveUpMs = 5_000;

type MarkedProcess = MarkedRow & Stray;

/** All processes of this host. Throws a UserError when the system does not tell. */
export function listProcesses(): readonly MarkedRow[] {
  const rows = readProcessTable(true);
  if (!rows) throw new UserError('the processes of this host cannot be listed: see that /proc or ps works');
  return rows;
}

/** Those of any attempt of the job. */
export function markedIn(rows: readonly MarkedRow[], mark: string): readonly MarkedProcess[] {
  return rows.flatMap((row) => {
    const number = row.pid === process.pid ? undefined : attemptOfMark(mark, row.marker);
    return number === undefined ? [] : [{ ...row, attempt: number }];
  });
}

/**
 * Ends what attempts before this one left running without a supervisor. Throws when that cannot be done, and when one
 * runs that has this number or a higher one: its record was lost.
 */
export async function endRemnants(mark: string, number: number): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const rows = markedIn(listProcesses(), mark);
    const newer = rows.filter(({ attempt: of }) => of >= number);
    if (newer.length > 0) throw new Error(`it runs already (${pidsOf(newer)}), its record was lost`);
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

function pidsOf(rows: readonly Stray[]): string {
  return `pid ${rows.map(({ pid }) => pid).join(', ')}`;
}
