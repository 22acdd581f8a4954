/** `history [JOB]`: who planned, approved, applied and verified each write, and when. */
import { english } from './say.ts';
import { historyPage, historyRows, writeDocument } from '../core/render/history.ts';
import { renderTable } from '../core/render/table.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Host } from '../ports/ports.ts';
import type { WritePorts } from '../ports/writes.ts';

interface HistoryPorts {
  readonly host: Host;
  readonly openWrites: () => Promise<WritePorts>;
}

export async function history({ host, openWrites }: HistoryPorts, inputs: Inputs): Promise<ExitCode> {
  const { ledger } = await openWrites();
  const loaded = await ledger.load();
  if (loaded.kind === 'unavailable') throw new UserError(loaded.problem);
  const all = loaded.doc.writes.toReversed();
  const writes = all.filter((write) => inputs.job === undefined || write.job.id === inputs.job);
  if (writes.length === 0 && inputs.job !== undefined && all.length > 0) {
    const ids = [...new Set(all.map(({ job }) => job.id))];
    host.log('notice', `no writes of job ${JSON.stringify(inputs.job)}; jobs with writes: ${ids.join(', ')}`);
  }
  host.page(historyPage(writes));
  const say = await english();
  const documents = writes.map((write) => writeDocument(write, say));
  if (inputs.json) await host.print(JSON.stringify(documents, null, 2));
  else if (writes.length === 0) await host.print('no writes yet');
  else await host.print(renderTable(...historyRows(writes), host.columns));
  return exitCodes.done;
}
