/** `plan JOB`: what a write would do, for people to approve. Changes nothing but the ledger. */
import { isoTime } from '../../core/format.ts';
import {
  checkRequested,
  checkGate,
  checkRun,
  checkUnreviewed,
  type GateFacts,
} from '../../core/writes/gate.ts';
import { addPlan, plannedIn, withdrawApply } from '../../core/writes/ledger.ts';
import { fixOf, gateWithNote } from '../../core/writes/notices.ts';
import { planText, type PlanDocument, type PlannedCommand } from '../../core/writes/plan.ts';
import { excess, planPage, renderPlan } from '../../core/render/write-page.ts';
import { catchUp } from '../../core/writes/ledger-upkeep.ts';
import { sentence } from '../../core/notices/sentence.ts';
import { detailLines, type Refusal, type WriteRecord } from '../../core/writes/write.ts';
import { exitCodes, UserError, type ExitCode } from '../../errors.ts';
import { sayOn } from '../say.ts';
import type { WriteRun } from '../../ports/writes.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { printJson } from '../print-json.ts';
import { makePlan, verificationJobs } from './plan-document.ts';
import { openWrite } from './open-write.ts';
import { badRequest, problem } from './problem.ts';
import {
  announceNow,
  announceRefusal,
  announceFailure,
  tryLedger,
  type ChainPorts,
  type WriteCommand,
} from './writes.ts';

/** A run that waits for an approval ends after this long, whatever the jobs file says (docs: managing environments). */
const longestWaitMs = 30 * 86_400_000;

export function plan(ports: ChainPorts, inputs: Inputs): Promise<ExitCode> {
  return announceFailure(ports, inputs, 'failed', planWrite);
}

async function planWrite(run: ChainPorts, inputs: Inputs): Promise<ExitCode> {
  if (inputs['plan-digest'] !== undefined) throw badRequest(sentence('plan-takes-no-digest'));
  const command = await openWrite(run, inputs);
  const { ports } = command;
  return ports.run ? planInRun(command, ports.run) : preview(command, inputs.json);
}

function expiryOf({ job }: WriteCommand, now: number): number {
  return now + Math.min(job.approval.maxAgeSeconds * 1000, longestWaitMs);
}

/** On the command line: to look at. It is in no ledger, so nobody can approve it. */
async function preview(command: WriteCommand, asJson: boolean): Promise<ExitCode> {
  const { run, ports, job, context } = command;
  const expiresAt = expiryOf(command, context.now);
  const nowhere = { repository: '', commit: '', run: { id: '', requestedBy: '' }, expiresAt };
  const document = await makePlan(run, ports, command, job, nowhere);
  const say = await sayOn(run.host);
  const text = renderPlan(document, say);
  const { environment, gate } = job.approval;
  const waiting = { digest: '', job, environment, gate, requestedBy: '', expiresAt, ...rollbackOf(command) };
  refuseCut(command, text, planPage(document, waiting).blocks(say));
  if (asJson) await printJson(run.host, planDocument(document, { environment, gate }));
  else await run.host.print(text);
  run.host.log('notice', say(sentence('plan-preview')));
  return exitCodes.done;
}

/** The preview as JSON. Of variables it has only the names. */
function planDocument(
  { plan: { expiresAt, job, verification, ignored }, text }: PlanDocument,
  gate: Pick<WriteRecord, 'environment' | 'gate'>,
) {
  return {
    ...commandDocument(job),
    ...gate,
    risk: job.risk,
    expiresAt: isoTime(expiresAt),
    output: text,
    ignoredLines: ignored,
    verification: verification.map((read) => commandDocument(read)),
  };
}

function commandDocument({ id, argv, cwd, env, files }: PlannedCommand) {
  return {
    job: id,
    argv,
    cwd,
    variables: Object.keys(env),
    files: files.map(({ path, sha256 }) => ({ path, sha256 })),
  };
}

async function planInRun(command: WriteCommand, workflow: WriteRun): Promise<ExitCode> {
  const { run, ports, job, context } = command;
  const { approval } = job;
  const refused = (refusal: Refusal) => {
    run.host.verdict({ verdict: 'refused', environment: approval.environment });
    return announceRefusal(command, refusal);
  };
  const facts = await workflow.facts(approval.environment, approval.gate, workflow.local.runId);
  const refusal = firstRefusal(command, workflow, facts);
  if (refusal) return refused(refusal);
  const unasked = checkRequested(approval, facts);
  // The one dispatch that approves comes from one person; of an environment two may.
  if (unasked && approval.gate === 'dispatch') return refused(unasked);
  const say = await sayOn(run.host);
  if (unasked) {
    const detail = detailLines(unasked).map(say).join('\n');
    run.host.log('warning', say(sentence('refusal-warned', { job: job.id, detail, fix: fixOf(unasked) })));
  }
  // An answer without these was refused above.
  const plannedAt = facts.clocks.kind === 'known' ? facts.clocks.value.github : context.now;
  const expiresAt = expiryOf(command, plannedAt);
  const asker = facts.run.kind === 'known' ? facts.run.value.actor.login : workflow.actor;
  const { repository, commit, runId } = workflow.local;
  const place = { repository, commit, run: { id: runId, requestedBy: asker }, expiresAt };
  const document = await makePlan(run, ports, command, job, place);
  const digest = ports.fileHashes.sha256(planText(document.plan));
  const record = recordOf(command, workflow, { digest, plannedAt, expiresAt, requestedBy: asker });
  const waiting: WriteRecord = { ...record, status: 'planned', step: 1 };
  const text = renderPlan(document, say, waiting);
  const page = planPage(document, waiting, gateWithNote(waiting, facts, unasked));
  refuseCut(command, text, page.blocks(say));
  // Once more: the plan command may have taken minutes.
  const later = checkUnreviewed(approval, await workflow.facts(approval.environment, approval.gate, runId));
  if (later) return refused(later);
  const taken = await reserveApproval(command, workflow);
  if (taken) return refused(taken);
  ports.plans.keep(digest, document);
  try {
    await ports.ledger.claim((ledger) => addPlan(catchUp(ledger, context), record));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return refused(await withdraw(command, workflow, digest, error.lines));
  }
  await run.host.print(text, 'plan');
  run.host.page(page);
  run.host.verdict({ verdict: 'planned', environment: approval.environment, digest });
  await announceNow(command);
  return exitCodes.done;
}

function firstRefusal(
  { loaded, job: { approval } }: WriteCommand,
  { claimProblem }: WriteRun,
  facts: GateFacts,
): Refusal | undefined {
  const problem = loaded.kind === 'unavailable' ? loaded.problem : claimProblem;
  // Which run this is comes first: on another branch there is no state to be had, and that is not what to fix.
  return (
    checkRun(facts) ??
    (problem === undefined ? undefined : { reason: 'state-unavailable', detail: [problem] }) ??
    checkGate(approval, facts) ??
    checkUnreviewed(approval, facts)
  );
}

type PlannedRecord = Parameters<typeof addPlan>[1];

function recordOf(
  command: WriteCommand,
  { local, place, keyMark, workflowUrl }: WriteRun,
  planned: Pick<PlannedRecord, 'digest' | 'plannedAt' | 'expiresAt' | 'requestedBy'>,
): PlannedRecord {
  const { config, job } = command;
  return {
    ...planned,
    job: { id: job.id, name: job.name },
    environment: job.approval.environment,
    gate: job.approval.gate,
    run: place,
    commit: local.commit,
    ...(keyMark !== undefined && { keyMark }),
    verification: verificationJobs(config, job).map(({ id }) => ({
      jobId: id,
      delayMs: 1000 * (job.after.find(({ jobId }) => jobId === id)?.delaySeconds ?? 0),
    })),
    ...(workflowUrl !== undefined && { workflowUrl }),
    ...rollbackOf(command),
  };
}

/**
 * Keeps the approval of this run for this plan: it would count for two plans. The ledger knows those of this host, the cache
 * those of all, for a week.
 */
async function reserveApproval(
  { loaded, job }: WriteCommand,
  workflow: WriteRun,
): Promise<Refusal | undefined> {
  const { environment } = job.approval;
  const known = loaded.kind === 'loaded' && plannedIn(loaded.doc, workflow.local.runId, environment);
  const claim = known ? ({ kind: 'taken' } as const) : await workflow.claimPlan(environment);
  if (claim.kind === 'taken')
    return {
      reason: 'plan-changed',
      detail: [sentence('environment-planned', { environment, ...(known && { job: known.job.id }) })],
    };
  return claim.kind === 'failed'
    ? { reason: 'state-unavailable', detail: [sentence('plan-not-reserved', { why: claim.why })] }
    : undefined;
}

/** The plan may have been saved where its answer did not come from: nobody is to approve it. */
async function withdraw(
  command: WriteCommand,
  { place }: WriteRun,
  digest: string,
  detail: Refusal['detail'],
): Promise<Refusal> {
  const refusal: Refusal = { reason: 'state-unavailable', detail };
  const { self, now } = command.context;
  await tryLedger(command, (ledger) => withdrawApply(ledger, digest, refusal, { self, now, run: place }));
  return refusal;
}

/** What cannot be shown whole, in the log and in the summary, is not planned. */
function refuseCut({ run, job }: WriteCommand, text: string, page: readonly string[]): void {
  const cut = excess(page) ?? excess([text]);
  if (cut) throw problem(sentence('page-too-long', { job: job.id, ...cut }));
  if (run.host.secrets.wouldMask([text, ...page].join('\n')))
    throw problem(sentence('page-masked', { job: job.id }));
}

/** The write that is offered when this one goes wrong. */
function rollbackOf({ config, job }: WriteCommand): Pick<WriteRecord, 'wayBack'> {
  const named = job.after.filter(({ when }) => when === 'failure').map(({ jobId }) => jobId);
  const back = config.jobs.find(({ id, kind }) => kind === 'one_shot_write' && named.includes(id));
  return back ? { wayBack: back.id } : {};
}
