/** `apply JOB`: makes a planned write, once, when everything proves that a person approved exactly it. */
import { deadlineMs } from '../core/deadlines.ts';
import { writeEnvironment } from '../core/environment.ts';
import { authorize, checkRecord } from '../core/gate.ts';
import {
  beginApply,
  endApply,
  findWrite,
  refuseWrite,
  withdrawApply,
  interruptApply,
  type Applied,
} from '../core/ledger.ts';
import type { ExecResult, Job } from '../core/model.ts';
import { named, type Draft } from '../core/notify.ts';
import { differences, planText } from '../core/plan.ts';
import { enqueue, followers } from '../core/queue.ts';
import { endingOf, hintsOf } from '../core/record.ts';
import { renderWrite, writePage } from '../core/render/write-page.ts';
import { readableTail } from '../core/text.ts';
import { shortDigest, type Refusal, type WriteRecord } from '../core/write.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { WriteRun } from '../ports-writes.ts';
import { save } from './deliver.ts';
import type { Deps } from './deps.ts';
import { makePlan } from './plan-document.ts';
import {
  announceNow,
  logRefusal,
  openWrite,
  requireRun,
  reread,
  tellNow,
  tellRefusal,
  trustedPlan,
  type WriteCommand,
} from './writes.ts';

export async function apply(deps: Deps): Promise<ExitCode> {
  const command = await openWrite(deps);
  const workflow = requireRun(command);
  const { run, job, loaded } = command;
  const digest = deps.inputs['plan-digest'];
  if (digest === undefined) {
    const message = 'apply needs the digest of the plan: set the input plan-digest to the output of plan';
    throw new UserError(message, { exitCode: exitCodes.badInput });
  }
  const unknown = (refusal: Refusal) => {
    run.host.verdict({ verdict: 'refused', environment: job.approval.environment, digest });
    return tellRefusal(command, refusal);
  };
  if (loaded.kind === 'unavailable') return unknown({ reason: 'state-unavailable', detail: loaded.problem });
  const state = await run.store.load();
  if (state.kind === 'unavailable') return unknown({ reason: 'state-unavailable', detail: state.problem });
  const write = findWrite(loaded.doc, digest);
  if (write?.job.id !== job.id) {
    const detail = write ? `this digest is of the job ${write.job.id}` : 'no plan with this digest is known';
    return unknown({ reason: 'plan-changed', detail });
  }
  const refusal = await proof(command, workflow, write);
  if (!refusal) return make(command, write);
  run.host.verdict({ verdict: 'refused', environment: write.environment, digest });
  return refuse(command, workflow, write, refusal);
}

/** `isNoted`: the ledger has it already. */
type Refused = Refusal & { readonly isNoted?: true };

/** Everything that must hold, in the order in which it costs; the claim last. Undefined: the write is ours to make. */
async function proof(
  command: WriteCommand,
  workflow: WriteRun,
  write: WriteRecord,
): Promise<Refused | undefined> {
  const { job, moment, run, world } = command;
  const { digest } = write;
  const early = checkRecord(write, moment.now);
  if (early) return early;
  if (workflow.claimProblem !== undefined)
    return { reason: 'state-unavailable', detail: workflow.claimProblem };
  run.host.note(`asking GitHub about the approval of ${digest}`);
  const facts = await workflow.facts(write.environment, write.gate);
  const authorization = authorize(write, job.approval, facts, moment.now);
  if (authorization.kind === 'refuse') return authorization;
  const changed = await compare(command, workflow, write);
  if (changed) return changed;
  const { approvedBy } = authorization;
  let refused: Refusal | undefined;
  try {
    await world.ledger.claim((ledger) => {
      const at = run.clock.now();
      const begun = beginApply(ledger, digest, { at, owner: moment.self, run: workflow.place, approvedBy });
      refused = begun.refused;
      return begun.ledger;
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { reason: 'state-unavailable', detail: error.message };
  }
  if (refused) return refused;
  const claim = await workflow.claim(digest);
  if (claim.kind === 'claimed') return undefined;
  const lost: Refusal =
    claim.kind === 'taken'
      ? { reason: 'already-applied', detail: 'another run reserved this digest in the Actions cache' }
      : { reason: 'state-unavailable', detail: `the digest cannot be reserved: ${claim.why}` };
  await world.ledger.update((ledger) => withdrawApply(ledger, digest, lost, run.clock.now()));
  return { ...lost, isNoted: true };
}

/** Makes the plan again, from what is here now. */
async function compare(
  { run, world, config, job }: WriteCommand,
  workflow: WriteRun,
  write: WriteRecord,
): Promise<Refusal | undefined> {
  const { repository, commit } = workflow.local;
  const { digest, expiresAt } = write;
  try {
    const fresh = await makePlan(run, world, config, job, { repository, commit, expiresAt });
    if (world.proofs.sha256(planText(fresh.plan)) === digest) return undefined;
    const kept = trustedPlan(world, digest);
    const found = kept
      ? differences(kept, fresh)
      : [
          'the plan itself is not on this host: it was made on another one, or its file was removed or changed',
        ];
    return { reason: 'plan-changed', detail: found.join('\n') };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { reason: 'plan-changed', detail: error.message };
  }
}

async function refuse(
  command: WriteCommand,
  workflow: WriteRun,
  write: WriteRecord,
  refusal: Refused,
): Promise<ExitCode> {
  const { run, world } = command;
  const { digest } = write;
  const known = await reread(command, digest);
  // What was begun, or is over, stays as it is.
  if (!refusal.isNoted && known?.status !== 'planned') return tellRefusal(command, refusal);
  if (!refusal.isNoted) {
    const where = { runId: workflow.local.runId, at: run.clock.now() };
    const { reason, detail } = refusal;
    try {
      await world.ledger.update((ledger) => refuseWrite(ledger, digest, { reason, detail }, where));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return tellRefusal(command, refusal);
    }
  }
  logRefusal(command, refusal);
  await showEnd(command, digest);
  await announceNow(command);
  return exitCodes.failed;
}

async function make(command: WriteCommand, write: WriteRecord): Promise<ExitCode> {
  const { run, world, job } = command;
  const { host } = run;
  const { digest, environment } = write;
  run.onCancel(async () => {
    await world.atEnd.update((ledger) => interruptApply(ledger, digest, run.clock.now()));
    host.verdict({ verdict: 'undetermined', environment, digest });
  });
  host.note(`approved: ${digest}; running ${JSON.stringify(job.commands.run)}`);
  const result = await run.exec.run({
    argv: job.commands.run ?? [],
    cwd: run.paths.resolve(job.cwd ?? run.paths.stateDir),
    env: writeEnvironment(job, host.env),
    timeoutMs: deadlineMs(job, 'run'),
    cleanUp: 'all',
    endGently: true,
    onLine: (line) => host.stream(line),
  });
  const end = endOf(result, run.clock.now());
  host.verdict({ verdict: end.status, environment, digest });
  for (const hint of hintsOf(result)) host.log('warning', `${job.id}: ${hint}`);
  try {
    await world.ledger.update((ledger) => endApply(ledger, digest, end));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    host.log('error', error.message);
    await tellNow(command, lostDraft(job, write, end));
    return exitCodes.failed;
  }
  await queueFollowers(command, end);
  await showEnd(command, digest);
  await announceNow(command);
  return end.status === 'applied' ? exitCodes.done : exitCodes.failed;
}

/** Nobody else knows: the ledger says that it is under way, and a tick will call it undetermined. */
function lostDraft(job: Job, write: WriteRecord, end: Applied): Draft {
  return {
    reason: 'write',
    urgency: 'action',
    job: named(job),
    headline: `write ${end.status}, and that could not be saved`,
    facts: [`the command: ${end.ending}`, `plan: ${shortDigest(write.digest)}`],
    ...(end.output !== '' && { output: end.output }),
  };
}

/** Exit 0 is applied, another one failed. What ended otherwise may have been made, or in part. */
function endOf(result: ExecResult, at: number): Applied {
  const ending = endingOf(result);
  if (result.kind === 'not-started')
    return { status: 'failed', at, ending: `${ending}: ${result.message}`, exitCode: null, output: '' };
  const output = readableTail(result.stdout, result.stderr);
  if (result.kind === 'timed-out' || result.exitCode === null)
    return { status: 'undetermined', at, ending, exitCode: null, output };
  const { exitCode } = result;
  if (exitCode === 0) return { status: 'applied', at, ending, exitCode, output: '' };
  return { status: 'failed', at, ending, exitCode, output };
}

/** One-shot reads that follow a failure, or any end. What follows a success verifies it. */
async function queueFollowers({ run, config, job, moment }: WriteCommand, end: Applied): Promise<void> {
  const always = job.after.filter(
    ({ when }) => when === 'always' || (end.status === 'failed' && when === 'failure'),
  );
  const reads = config.jobs.filter(({ kind }) => kind === 'one_shot_read').map(({ id }) => id);
  const after = always.filter(({ jobId }) => reads.includes(jobId));
  if (after.length === 0) return;
  const requests = followers({ ...job, after }, end.status === 'failed' ? 'failure' : 'success', end.at);
  await save(run, (state) => enqueue(state, requests, 'w', moment).state);
}

async function showEnd(command: WriteCommand, digest: string): Promise<void> {
  const write = await reread(command, digest);
  if (!write) return;
  const { run, moment } = command;
  run.host.page(writePage(write, moment));
  await run.host.print(renderWrite(write, moment), 'write');
}
