/** What plan, apply, verify and the tick have in common: the ledger, and telling people what it says. */
import { isActionsPage } from '../../core/jobs/environment.ts';
import { fingerprint } from '../../core/text/fingerprint.ts';
import type { Job, Moment, Notice, OutboxEntry, State } from '../../core/model.ts';
import { fixOf } from '../../core/writes/gate-facts.ts';
import { findWrite, ownersOf } from '../../core/writes/ledger.ts';
import { forgotten, markAnnounced } from '../../core/writes/ledger-upkeep.ts';
import { ledgerCodec } from '../../core/writes/ledger-codec.ts';
import type { Draft } from '../../core/notice.ts';
import { stateCodec } from '../../core/state/state.ts';
import { planText, type PlanDocument } from '../../core/writes/plan.ts';
import { isQueuedBy, postNotices } from '../../core/notices/outbox.ts';
import type { Ledger, Refusal, WriteRecord } from '../../core/writes/write.ts';
import { shellWord } from '../../core/text/text.ts';
import {
  brokenOffDraft,
  incidentNotice,
  isOfWrites,
  openWriteLines,
  refusalDraft,
  reminderNotice,
  type ShownDocument,
  stepNotice,
  untold,
} from '../../core/writes/notices.ts';
import { attempt, exitCodes, UserError, type ExitCode } from '../../errors.ts';
import type { Loaded, WriteOutcome } from '../../ports/ports.ts';
import type { WriteRun, WriteWorld } from '../../ports/writes.ts';
import { deliver, logUndelivered, newRun, save, tell, type Run } from '../deliver.ts';
import { readMoment, requireJob, requireParsedJobs, type Deps, type ParsedJobs } from '../deps.ts';
import { ownFile } from '../jobs-files.ts';

/** A command of the write chain under way. */
export interface WriteCommand extends ParsedJobs {
  readonly run: Run;
  readonly world: WriteWorld;
  readonly job: Job;
  readonly loaded: Loaded<Ledger>;
  readonly moment: Moment;
}

/**
 * A step of the chain in a workflow that ends before it could say anything: has a verdict all the same, and people are
 * told. Nothing was run. A verdict that `work` gave before it failed stays.
 */
export async function toldOf(
  deps: Deps,
  verdict: 'failed' | 'refused',
  work: (deps: Deps) => Promise<ExitCode>,
): Promise<ExitCode> {
  let given: WriteOutcome['verdict'] | undefined;
  const host: Deps['host'] = {
    ...deps.host,
    verdict(outcome) {
      given = outcome.verdict;
      deps.host.verdict(outcome);
    },
  };
  try {
    return await work({ ...deps, host });
  } catch (error) {
    if (!(error instanceof UserError) || !deps.workflow) throw error;
    if (given !== undefined && given !== 'refused') throw error;
    const { command, job: id = '' } = deps.inputs;
    if (given === undefined) deps.host.verdict({ verdict, environment: '' });
    const run = newRun(deps);
    const moment = readMoment(deps, stateCodec.empty());
    await tellNow({ run, moment }, brokenOffDraft(command, id, error.message));
    throw error;
  }
}

/** Reads the jobs file and the ledger. Throws a UserError (exit 2) for a job that is no write. */
export async function openWrite(deps: Deps): Promise<WriteCommand> {
  const jobs = await requireParsedJobs(deps);
  const job = requireJob(jobs.config, deps);
  if (job.kind !== 'one_shot_write') {
    const message = `job ${job.id} is a ${job.kind}; ${deps.inputs.command} takes a one_shot_write`;
    throw new UserError(message, { exitCode: exitCodes.badInput });
  }
  return { ...(await openLedger(deps, jobs)), job };
}

/** The same for a job that may not be in the jobs file any more, while the ledger knows its writes. */
export async function openKnownWrite(
  deps: Deps,
): Promise<Omit<WriteCommand, 'job'> & { readonly job: Pick<Job, 'id'> }> {
  const opened = await openLedger(deps, await requireParsedJobs(deps));
  const { loaded } = opened;
  const id = deps.inputs.job ?? '';
  const isKnown = loaded.kind !== 'unavailable' && loaded.doc.writes.some(({ job }) => job.id === id);
  return isKnown ? { ...opened, job: { id } } : openWrite(deps);
}

async function openLedger(deps: Deps, { config, jobsText }: ParsedJobs): Promise<Omit<WriteCommand, 'job'>> {
  const world = await deps.openWrites();
  const loaded = await world.ledger.load();
  const run = newRun(deps);
  return { run, world, config, jobsText, loaded, moment: writeMoment(deps, loaded, config.timezone) };
}

/** The moment, which knows who is behind the writes that are under way and which of them are unverified. */
export function writeMoment(deps: Deps, loaded: Loaded<Ledger>, zone: string | undefined): Moment {
  const ledger = loaded.kind === 'unavailable' ? ledgerCodec.empty() : loaded.doc;
  const options = { zone, owners: ownersOf(ledger), file: ownFile(deps, stateCodec.empty()) };
  const moment = readMoment(deps, stateCodec.empty(), options);
  return { ...moment, openWrites: openWriteLines(ledger, moment) };
}

/** The run that a write needs. Throws a UserError outside a workflow, where nobody can approve anything. */
export function requireRun({ world, run }: Pick<WriteCommand, 'world' | 'run'>): WriteRun {
  if (world.run) return world.run;
  const { command, job = '' } = run.inputs;
  const message =
    command === 'settle'
      ? `settle is for the last job of the workflow of a write, which says there what became of the write when its run ended without a word: see docs/writes.md. To see it here: ops-framework history ${shellWord(job)}`
      : `${command} runs in a workflow only, where its approval is: see docs/writes.md. To look at a plan here: ops-framework plan ${shellWord(job)}`;
  throw new UserError(message, { exitCode: exitCodes.badInput });
}

/**
 * Queues what the ledger has to tell and nobody was told yet, and notes that it is queued. The same notice has the
 * same id whoever queues it, so a crash in between makes a repeat that people recognise. False when that failed.
 */
export async function announce(run: Run, world: WriteWorld, moment: Moment): Promise<boolean> {
  const loaded = await world.ledger.load();
  if (loaded.kind === 'unavailable') return false;
  const ledger = loaded.doc;
  const steps = untold(ledger);
  const reminders = forgotten(ledger, moment.now).filter((write) => !steps.includes(write));
  const { incidents } = ledger;
  if (steps.length === 0 && reminders.length === 0 && incidents.length === 0) return true;
  const plans = await shownPlans(world, steps);
  const notices = [
    ...steps.map((write) => stepNotice(write, (digest) => plans.get(digest), moment)),
    ...reminders.map((write) => reminderNotice(write, moment)),
    ...incidents.map((incident) => incidentNotice(incident, moment)),
  ].map((notice) => linkedHere(notice, run.host.env));
  const queue = (state: State) => postNotices(state, notices, moment);
  const saved = await save(run, queue);
  if (!saved) {
    await tell(run, queue(stateCodec.empty()), moment);
    return false;
  }
  const told = { steps, reminded: reminders.map(({ digest }) => digest), incidents };
  try {
    await world.ledger.update((latest) => markAnnounced(latest, told, moment.now));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    run.host.log('error', error.message);
  }
  return true;
}

/** The plans that are shown: of those that wait. */
async function shownPlans(
  world: WriteWorld,
  steps: readonly WriteRecord[],
): Promise<ReadonlyMap<string, ShownDocument>> {
  const plans = new Map<string, ShownDocument>();
  for (const { digest, status } of steps) {
    const document = status === 'planned' ? await trustedPlan(world, digest) : undefined;
    if (!document) continue;
    const { shownPlan } = await import('../../core/writes/plan-lines.ts');
    plans.set(digest, { ...document, shown: shownPlan(document) });
  }
  return plans;
}

/** Without a link that leads elsewhere than to the Actions of this repository: the ledger may be an older one, or edited. */
function linkedHere(notice: Notice, env: Run['host']['env']): Notice {
  if (!notice.link || isActionsPage(notice.link.url, env)) return notice;
  const { link: _, ...rest } = notice;
  return rest;
}

/** Tells what the ledger has to tell, now. True when all was taken. */
export async function announceNow(command: Pick<WriteCommand, 'run' | 'world' | 'moment'>): Promise<boolean> {
  const { run, world, moment } = command;
  const ledger = await world.ledger.load();
  const openWrites = ledger.kind === 'unavailable' ? [] : openWriteLines(untoldAside(ledger.doc), moment);
  const now = { ...moment, openWrites };
  const queued = await announce(run, world, now);
  const state = await run.store.load();
  const delivered = state.kind !== 'unavailable' && (await deliverOwn(run, state.doc, now));
  return queued && delivered;
}

/** Without the writes whose notice says it itself. */
function untoldAside(ledger: Ledger): Ledger {
  const told = untold(ledger);
  return { ...ledger, writes: ledger.writes.filter((write) => !told.includes(write)) };
}

/** A tick may be delivering the rest right now. */
async function deliverOwn(run: Run, state: State, moment: Moment): Promise<boolean> {
  const isMeant = (entry: OutboxEntry) => isOfWrites(entry) || isQueuedBy(entry, moment.runId);
  try {
    return await deliver(run, state, moment, isMeant);
  } finally {
    logUndelivered(run);
  }
}

/** A plan kept on this host, when it still is what its digest says. */
export async function trustedPlan(
  { plans, proofs }: WriteWorld,
  digest: string,
): Promise<PlanDocument | undefined> {
  const document = plans.read(digest);
  if (!document || proofs.sha256(attempt(() => planText(document.plan)) ?? '') !== digest) return undefined;
  const { output, ignored } = document.plan;
  // The engine of the patterns is large, and a tick seldom has a plan to look at.
  const { countedLines } = await import('../../core/writes/plan-lines.ts');
  const isSame = output === null || proofs.sha256(countedLines(document.text, ignored)) === output;
  return isSame ? document : undefined;
}

/** Logs a refusal of a write that the ledger knows nothing of, tells it, and returns the exit code. */
export async function tellRefusal(command: WriteCommand, refusal: Refusal): Promise<ExitCode> {
  const { job, world } = command;
  logRefusal(command, refusal);
  await tellNow(command, refusalDraft(job, refusal, world.run?.workflowUrl ?? world.run?.place.url));
  return exitCodes.failed;
}

/** Tells something that is in no ledger. */
export async function tellNow(
  { run, moment }: Pick<WriteCommand, 'run' | 'moment'>,
  draft: Draft,
): Promise<void> {
  const id = `${moment.runId}-n${fingerprint(draft.headline).slice(0, 4)}`;
  const notice = linkedHere({ ...draft, id, at: moment.now }, run.host.env);
  const queue = (state: State) => postNotices(state, [notice], moment);
  const saved = await save(run, queue);
  if (saved) await deliverOwn(run, saved, moment);
  else await tell(run, queue(stateCodec.empty()), moment);
}

export function logRefusal(
  { run, job }: Pick<WriteCommand, 'run'> & { readonly job: Pick<Job, 'id'> },
  refusal: Refusal,
): void {
  const { reason, detail } = refusal;
  run.host.log('error', `${job.id} refused (${reason}): ${detail}. To fix it: ${fixOf(refusal)}`);
}

/** The write as the ledger knows it now. */
export async function reread(
  { world }: Pick<WriteCommand, 'world'>,
  digest: string,
): Promise<WriteRecord | undefined> {
  const loaded = await world.ledger.load();
  return loaded.kind === 'unavailable' ? undefined : findWrite(loaded.doc, digest);
}
