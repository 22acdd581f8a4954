/** What a step of the write chain opens first: its job, the ledger, and the run that it needs. */
import { shellWord } from '../../core/format.ts';
import type { Job } from '../../core/model.ts';
import { sentence } from '../../core/notices/sentence.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { WriteRun, WritePorts } from '../../ports/writes.ts';
import { requireJob } from '../jobs-file.ts';
import { badRequest } from './problem.ts';
import { openLedger, type ChainPorts, type WriteCommand } from './writes.ts';

/** Reads the jobs file and the ledger. Throws a UserError (exit 2) for a job that is no write. */
export async function openWrite(run: ChainPorts, inputs: Inputs): Promise<WriteCommand> {
  const jobs = await run.jobsFile.require();
  const job = requireJob(jobs.config, inputs.job);
  const { id, kind } = job;
  const { command } = inputs;
  if (kind !== 'one_shot_write') throw badRequest(sentence('no-write-job', { job: id, kind, command }));
  return { ...(await openLedger(run, jobs)), job };
}

/** The same for a job that may not be in the jobs file any more, while the ledger knows its writes. */
export async function openKnownWrite(
  run: ChainPorts,
  inputs: Inputs,
): Promise<Omit<WriteCommand, 'job'> & { readonly job: Pick<Job, 'id'> }> {
  const opened = await openLedger(run, await run.jobsFile.require());
  const { loaded } = opened;
  const id = inputs.job ?? '';
  const isKnown = loaded.kind !== 'unavailable' && loaded.doc.writes.some(({ job }) => job.id === id);
  return isKnown ? { ...opened, job: { id } } : openWrite(run, inputs);
}

/** The run that a write needs. Throws a UserError outside a workflow, where nobody can approve anything. */
export function requireRun(ports: WritePorts, { command, job = '' }: Inputs): WriteRun {
  if (ports.run) return ports.run;
  const look = (name: string) => `ops-framework ${name} ${shellWord(job)}`;
  throw badRequest(
    command === 'settle'
      ? sentence('settle-only-in-workflow', { look: look('history') })
      : sentence('only-in-workflow', { command, look: look('plan') }),
  );
}
