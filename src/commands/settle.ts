/**
 * `settle JOB`: says what became of a write whose run ended without a word, on a machine that is not the host. For the
 * last job of a workflow, after those that plan, apply and verify have ended.
 */
import { isZoneName } from '../core/config/zones.ts';
import { findWrite, refuseWrite } from '../core/ledger.ts';
import { catchUp } from '../core/ledger-upkeep.ts';
import { reviewsOf, type GateFacts } from '../core/gate.ts';
import { renderWrite, writePage } from '../core/render/write-page.ts';
import type { Ledger, Refusal, WriteRecord } from '../core/write.ts';
import { elsewhereDraft, lostWriteDraft, unfinishedDraft } from '../core/write-endings.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { WriteRun } from '../ports-writes.ts';
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
  // Not the host's time: this machine is another.
  const { name } = deps.clock.zone(deps.clock.now());
  const moment = writeMoment(deps, loaded, isZoneName(name) ? name : 'UTC');
  const command = { run, world, moment };
  const before = loaded.kind === 'unavailable' ? undefined : findThis(loaded.doc, workflow, jobId, digest);
  if (!before) {
    const why = loaded.kind === 'unavailable' ? loaded.problem : 'the ledger knows no plan of this run';
    deps.host.log('error', `the write ${jobId} did not come to its end: ${why}`);
    await tellNow(command, lostWriteDraft(jobId, why, workflow.place.url, digest !== undefined));
    return exitCodes.failed;
  }
  if (isAnothers(before, workflow)) {
    await deps.host.print(renderWrite(before), 'write');
    await tellNow(command, elsewhereDraft(before, workflow.place.url));
    return exitCodes.failed;
  }
  const { ending, now = moment.now } = await endingOf(workflow, before);
  try {
    await world.ledger.update((ledger) => {
      const over = catchUp(ledger, { ...moment, now }, ({ id }) => id === workflow.local.runId);
      const where = { runId: workflow.local.runId, at: now };
      return ending ? refuseWrite(over, before.digest, ending, where) : over;
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    deps.host.log('error', error.message);
    await tellNow(command, lostWriteDraft(jobId, error.message, workflow.place.url, digest !== undefined));
    return exitCodes.failed;
  }
  const after = await world.ledger.load();
  const write = (after.kind !== 'unavailable' && findWrite(after.doc, before.digest)) || before;
  deps.host.page(writePage(write, moment));
  await deps.host.print(renderWrite(write), 'write');
  if (!final.includes(write.status)) await tellNow(command, unfinishedDraft(write, workflow.place.url));
  await announceNow(command);
  return write.status === 'verified' ? exitCodes.done : exitCodes.failed;
}

/** This run only waited for its turn, and another has the write. */
function isAnothers({ applyRun, status }: WriteRecord, { local }: WriteRun): boolean {
  return status !== 'planned' && applyRun !== undefined && applyRun.id !== local.runId;
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

/** `now`: by GitHub's clock, where it was asked. */
async function endingOf(
  workflow: WriteRun,
  write: WriteRecord,
): Promise<{ readonly ending?: Refusal; readonly now?: number }> {
  const { status, gate, environment, run } = write;
  if (status !== 'planned' || gate !== 'environment' || run.id !== workflow.local.runId) return {};
  const { approvals, clocks } = await workflow.facts(environment, gate, run.id);
  const now = clocks.kind === 'known' ? { now: clocks.value.github } : {};
  return { ending: endingBy(approvals, environment), ...now };
}

/** A plan of this run can never be applied any more: its approval counts here only, and a re-run is refused. */
function endingBy(approvals: GateFacts['approvals'], environment: string): Refusal {
  if (approvals.kind === 'failed')
    return { reason: 'api-unavailable', detail: 'its run ended, and whether it was approved is not known' };
  const reviews = reviewsOf(approvals.value, environment);
  const rejected = reviews.find(({ state }) => state === 'rejected');
  if (rejected) return { reason: 'not-approved', detail: `${rejected.by.login} rejected it` };
  if (reviews.some(({ state }) => state === 'approved'))
    return { reason: 'expired', detail: 'it was approved, and its run ended before it was applied' };
  return { reason: 'not-approved', detail: 'its run ended before it was approved' };
}
