/** `history [JOB]`: who planned, approved, applied and verified each write, and when. */
import { english } from './say.ts';
import { nearest } from '../core/config/nearest.ts';
import { historyPage, historyRows, writeDocument } from '../core/render/history.ts';
import { sentence } from '../core/notices/sentence.ts';
import { renderTable } from '../core/render/table.ts';
import type { WriteRecord } from '../core/writes/write.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Host } from '../ports/ports.ts';
import type { WritePorts } from '../ports/writes.ts';
import type { JobsFile } from './jobs-file.ts';
import { printJson } from './print-json.ts';
import { badRequest } from './writes/problem.ts';

interface HistoryPorts {
  readonly host: Host;
  readonly jobsFile: JobsFile;
  readonly openWrites: () => Promise<WritePorts>;
}

export async function history(ports: HistoryPorts, inputs: Inputs): Promise<ExitCode> {
  const { host, openWrites } = ports;
  const { job, json } = inputs;
  const { ledger } = await openWrites();
  const loaded = await ledger.load();
  if (loaded.kind === 'unavailable') throw new UserError(loaded.problem);
  const all = loaded.doc.writes.toReversed();
  const writes = all.filter((write) => job === undefined || write.job.id === job);
  if (writes.length === 0 && job !== undefined) await requireWrite(ports, job, all);
  host.page(historyPage(writes));
  const say = await english();
  const documents = writes.map((write) => writeDocument(write, say));
  if (json) await printJson(host, { writes: documents });
  else if (writes.length === 0) await host.print('no writes yet');
  else await host.print(renderTable(...historyRows(writes), host.columns));
  return exitCodes.done;
}

/** Throws a UserError (exit 2) when there is no write with this id: neither in the ledger nor in the jobs file. */
async function requireWrite(
  { jobsFile }: HistoryPorts,
  id: string,
  known: readonly WriteRecord[],
): Promise<void> {
  const jobs = await jobsFile.check();
  const declared = jobs.kind === 'valid' ? jobs.config.jobs : [];
  const job = declared.find((each) => each.id === id);
  if (job?.kind === 'one_shot_write') return;
  if (job)
    throw badRequest(
      sentence('history-of-no-write', { job: id, kind: job.kind, command: `ops-framework status ${id}` }),
    );
  const writes = declared.filter(({ kind }) => kind === 'one_shot_write').map((each) => each.id);
  const ids = [...new Set([...writes, ...known.map((write) => write.job.id)])];
  const near = nearest(id, ids);
  const given = JSON.stringify(id);
  if (ids.length === 0) throw badRequest(sentence('no-write-at-all', { given }));
  throw badRequest(
    near === undefined
      ? sentence('no-write-known', { given, writes: ids.slice(0, 20).join(', ') })
      : sentence('no-write-near', { given, near: JSON.stringify(near) }),
  );
}
