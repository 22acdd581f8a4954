/** `plan JOB`: what a write would do, for people to approve. Changes nothing but the ledger. */
import { checkGate, checkRun } from '../core/gate.ts';
import { addPlan, findWrite, plannedIn } from '../core/ledger.ts';
import { planText, type PlanDocument } from '../core/plan.ts';
import { planPage, renderPlan } from '../core/render/write-page.ts';
import { settle } from '../core/ledger-upkeep.ts';
import type { Ledger, Refusal, WriteRecord } from '../core/write.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { WriteRun } from '../ports-writes.ts';
import type { Deps } from './deps.ts';
import { makePlan, verificationJobs } from './plan-document.ts';
import { announceNow, openWrite, tellRefusal, type WriteCommand } from './writes.ts';

/** A run that waits for an approval ends after this long, whatever the jobs file says (docs: managing environments). */
const longestWaitMs = 30 * 86_400_000;

export async function plan(deps: Deps): Promise<ExitCode> {
  const command = await openWrite(deps);
  const { world, job, moment } = command;
  const expiresAt = moment.now + Math.min(job.approval.maxAgeSeconds * 1000, longestWaitMs);
  return world.run ? planInRun(command, world.run, expiresAt) : preview(command, expiresAt);
}

/** On the command line: to look at. It is in no ledger, so nobody can approve it. */
async function preview(command: WriteCommand, expiresAt: number): Promise<ExitCode> {
  const { run, world, config, job } = command;
  const document = await makePlan(run, world, config, job, { repository: '', commit: '', expiresAt });
  await run.host.print(renderPlan(document));
  run.host.log(
    'notice',
    'a preview: to have it approved and made, start the workflow (docs/writes.md). Nothing was changed',
  );
  return exitCodes.done;
}

async function planInRun(command: WriteCommand, workflow: WriteRun, expiresAt: number): Promise<ExitCode> {
  const { run, world, config, job, loaded, moment } = command;
  const { approval } = job;
  const refused = (refusal: Refusal) => {
    run.host.verdict({ verdict: 'refused', environment: approval.environment });
    return tellRefusal(command, refusal);
  };
  const facts = await workflow.facts(approval.environment, approval.gate);
  const problem = loaded.kind === 'unavailable' ? loaded.problem : workflow.claimProblem;
  // Which run this is comes first: on another branch there is no state to be had, and that is not what to mend.
  const refusal =
    checkRun(facts) ??
    (problem === undefined ? undefined : ({ reason: 'state-unavailable', detail: problem } as const)) ??
    checkGate(approval, facts);
  if (refusal) return refused(refusal);
  // An answer without it was refused above.
  const asker = facts.run.kind === 'known' ? facts.run.value.actor.login : workflow.actor;
  const { repository, commit } = workflow.local;
  const document = await makePlan(run, world, config, job, { repository, commit, expiresAt });
  const digest = world.proofs.sha256(planText(document.plan));
  const record: Parameters<typeof addPlan>[1] = {
    digest,
    job: { id: job.id, name: job.name },
    environment: approval.environment,
    gate: approval.gate,
    plannedAt: moment.now,
    expiresAt,
    run: workflow.place,
    commit,
    requestedBy: asker,
    verification: verificationJobs(config, job).map(({ id }) => ({
      jobId: id,
      delayMs: 1000 * (job.after.find(({ jobId }) => jobId === id)?.delaySeconds ?? 0),
    })),
    ...(workflow.workflowUrl !== undefined && { workflowUrl: workflow.workflowUrl }),
    ...wayBackOf(command),
  };
  world.plans.keep(digest, document);
  let other: WriteRecord | undefined;
  let written: Ledger;
  try {
    written = await world.ledger.claim((ledger) => {
      other = plannedIn(ledger, workflow.local.runId, approval.environment);
      return other ? ledger : addPlan(settle(ledger, moment), record);
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return refused({ reason: 'state-unavailable', detail: error.message });
  }
  if (other) {
    const detail = `this run planned the write ${other.job.id} for the environment ${approval.environment} already: one approval would count for both`;
    return refused({ reason: 'plan-changed', detail });
  }
  await show(command, document, findWrite(written, digest));
  await announceNow(command);
  return exitCodes.done;
}

async function show(
  { run, moment }: WriteCommand,
  document: PlanDocument,
  write: WriteRecord | undefined,
): Promise<void> {
  await run.host.print(renderPlan(document, write), 'plan');
  if (!write) return;
  run.host.page(planPage(document, write, moment));
  run.host.verdict({ verdict: 'planned', environment: write.environment, digest: write.digest });
}

/** The write that is offered when this one goes wrong. */
function wayBackOf({ config, job }: WriteCommand): Pick<WriteRecord, 'wayBack'> {
  const named = job.after.filter(({ when }) => when === 'failure').map(({ jobId }) => jobId);
  const back = config.jobs.find(({ id, kind }) => kind === 'one_shot_write' && named.includes(id));
  return back ? { wayBack: back.id } : {};
}
