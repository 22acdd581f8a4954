/** What is left of earlier attempts of a supervised job. */
import { setTimeout as sleep } from 'node:timers/promises';
import { attempt } from './durable-file.ts';
import { isStill, readProcessTable } from './process-table.ts';
import { attemptMark, isMarkOf } from './supervise-protocol.ts';

const graceMs = 500;
const giveUpMs = 5_000;

/** Ends what earlier attempts left running without a supervisor. Throws when that cannot be done. */
export async function endRemnants(mark: string, number: number): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const rows = (readProcessTable(true) ?? []).filter(
      ({ marker, pid }) =>
        pid !== process.pid && isMarkOf(mark, marker) && marker !== attemptMark(mark, number),
    );
    if (rows.length === 0) return;
    const spent = performance.now() - begun;
    if (spent > giveUpMs) {
      const pids = rows.map(({ pid }) => pid).join(', ');
      throw new Error(
        `an earlier attempt left pid ${pids} running, which cannot be ended: end it, then start again`,
      );
    }
    for (const row of rows) {
      if (isStill(row)) attempt(() => process.kill(row.pid, spent < graceMs ? 'SIGTERM' : 'SIGKILL'));
    }
    await sleep(50);
  }
}
