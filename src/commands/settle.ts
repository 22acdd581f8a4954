/**
 * `settle JOB`: says what became of a write whose run ended without a word, on a machine that is not the host. For the
 * last job of a workflow, after those that plan, apply and verify have ended.
 */
import { findWrite, refuseWrite } from '../core/ledger.ts';
import { settle as settleLedger } from '../core/ledger-upkeep.ts';
import { renderWrite, writePage } from '../core/render/write-page.ts';
import type { Draft } from '../core/notify.ts';
import type { Ledger, WriteRecord } from '../core/write.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { WriteRun, WriteWorld } from '../ports-writes.ts';
import type { Run } from './deliver.ts';
import type { Deps } from './deps.ts';
import { announceNow, requireRun, tellNow, writeMoment } from './writes.ts';

/** What the run itself says; nothing more is to come from it. */
const final: readonly WriteRecord['status'][] = [
  'refused',
  'superseded',
  'expired',
  'failed',
  'undetermined',
  'verified',
  'verification-failed',
];

export async function settle(deps: Deps): Promise<ExitCode> {
  const run: Run = { ...deps, told: [], outcomes: [], lacksTarget: false };
  const world = await deps.openWrites();
  const workflow = requireRun({ world, run });
  const jobId = deps.inputs.job ?? '';
  const digest = deps.inputs['plan-digest'];
  const loaded = await world.ledger.load();
  const moment = writeMoment(deps, loaded, undefined);
  const command = { run, world, moment };
  const before = loaded.kind === 'unavailable' ? undefined : findThis(loaded.doc, workflow, jobId, digest);
  if (!before) {
    const why = loaded.kind === 'unavailable' ? loaded.problem : 'the ledger knows no plan of this run';
    deps.host.log('error', `the write ${jobId} did not come to its end: ${why}`);
    await tellNow(command, lostDraft(jobId, why, workflow));
    return exitCodes.failed;
  }
  const rejection = before.status === 'planned' ? await rejectionOf(world, workflow, before) : undefined;
  try {
    await world.ledger.update((ledger) => {
      const over = settleLedger(ledger, moment, ({ id }) => id === workflow.local.runId);
      const where = { runId: workflow.local.runId, at: moment.now };
      return rejection
        ? refuseWrite(over, before.digest, { reason: 'not-approved', detail: rejection }, where)
        : over;
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    deps.host.log('error', error.message);
    await tellNow(command, lostDraft(jobId, error.message, workflow));
    return exitCodes.failed;
  }
  const after = await world.ledger.load();
  const write = (after.kind !== 'unavailable' && findWrite(after.doc, before.digest)) || before;
  deps.host.page(writePage(write, moment));
  await deps.host.print(renderWrite(write, moment), 'write');
  if (!final.includes(write.status)) await tellNow(command, unfinishedDraft(write, workflow));
  await announceNow(command);
  return write.status === 'verified' ? exitCodes.done : exitCodes.failed;
}

function findThis(
  ledger: Ledger,
  { local }: WriteRun,
  jobId: string,
  digest: string | undefined,
): WriteRecord | undefined {
  if (digest !== undefined) return findWrite(ledger, digest);
  return ledger.writes.findLast(({ job, run }) => job.id === jobId && run.id === local.runId);
}

/** A rejected run ends without starting the job that would have said so. */
async function rejectionOf(
  { run }: WriteWorld,
  { local }: WriteRun,
  write: WriteRecord,
): Promise<string | undefined> {
  if (write.gate !== 'environment' || write.run.id !== local.runId) return undefined;
  const facts = await run?.facts(write.environment, write.gate);
  if (facts?.approvals.kind !== 'known') return undefined;
  const rejected = facts.approvals.value.find(({ state }) => state === 'rejected');
  return rejected && `${rejected.by.login} rejected it`;
}

function lostDraft(jobId: string, why: string, workflow: WriteRun): Draft {
  return {
    reason: 'write',
    urgency: 'action',
    job: { id: jobId, name: jobId },
    headline: 'a write did not come to its end',
    facts: [why, 'whether anything was changed is not known: look at the run, and at the host'],
    link: { label: 'run', url: workflow.place.url },
  };
}

function unfinishedDraft(write: WriteRecord, workflow: WriteRun): Draft {
  const facts =
    write.status === 'planned'
      ? ['nothing was run: the run ended before it was approved']
      : ['applied, unverified: the job that verifies it did not end; a tick on the host does it later'];
  return {
    reason: 'write',
    urgency: 'action',
    job: write.job,
    headline: 'the run of a write ended without a verdict',
    facts,
    link: { label: 'run', url: workflow.place.url },
  };
}
