/** `history [JOB]`: who planned, approved, applied and verified what, and when. */
import { historyPage, historyRows, writeDocument } from '../core/render/history.ts';
import { renderTable } from '../core/render/table.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Deps } from './deps.ts';

export async function history(deps: Deps): Promise<ExitCode> {
  const { host, inputs } = deps;
  const { ledger } = await deps.openWrites();
  const loaded = await ledger.load();
  if (loaded.kind === 'unavailable') throw new UserError(loaded.problem);
  const all = loaded.doc.writes.toReversed();
  const writes = all.filter((write) => inputs.job === undefined || write.job.id === inputs.job);
  if (writes.length === 0 && inputs.job !== undefined && all.length > 0) {
    const ids = [...new Set(all.map(({ job }) => job.id))];
    host.log(
      'notice',
      `no writes of a job ${JSON.stringify(inputs.job)}; there are writes of: ${ids.join(', ')}`,
    );
  }
  host.page(historyPage(writes));
  if (inputs.json) await host.print(JSON.stringify(writes.map(writeDocument), null, 2));
  else if (writes.length === 0) await host.print('no writes so far');
  else await host.print(renderTable(...historyRows(writes), host.columns));
  return exitCodes.done;
}
