/** What plan, apply, verify and the tick have in common: the ledger, and telling people what it says. */
import { isActionsPage } from '../../core/jobs/environment.ts';
import { fingerprint } from '../../core/text/fingerprint.ts';
import { keyOfWords, type Say } from '../../core/text/words.ts';
import type { Job, MessageSettings, TickContext, Notice, OutboxEntry, State } from '../../core/model.ts';
import { findWrite, ownersOf } from '../../core/writes/ledger.ts';
import { forgotten, markAnnounced } from '../../core/writes/ledger-upkeep.ts';
import { ledgerCodec } from '../../core/writes/ledger-codec.ts';
import type { Language, NoticeDraft } from '../../core/notice.ts';
import { stateCodec } from '../../core/state/state.ts';
import { planText, type PlanDocument } from '../../core/writes/plan.ts';
import { isQueuedBy, enqueueNotices } from '../../core/notices/outbox.ts';
import type { Ledger, Refusal, WriteRecord } from '../../core/writes/write.ts';
import {
  brokenOffDraft,
  corruptionNotice,
  isWriteNotice,
  openWriteLines,
  refusalDraft,
  refusalText,
  reminderNotice,
  type ShownDocument,
  stepNotice,
  unannounced,
} from '../../core/writes/notices.ts';
import { attempt, exitCodes, UserError, type ExitCode } from '../../errors.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type {
  Exec,
  Host,
  Inspector,
  Loaded,
  OnCancel,
  Paths,
  Workflow,
  WriteOutcome,
} from '../../ports/ports.ts';
import type { WritePorts } from '../../ports/writes.ts';
import type { JobVariables } from '../job-variables.ts';
import type { JobPorts } from '../job-ports.ts';
import type { ParsedJobs } from '../jobs-file.ts';
import type { Reporter } from '../reporter.ts';
import { sayIn, sayOn } from '../say.ts';

/** What the commands of the write chain use. */
export interface ChainPorts extends JobPorts {
  readonly variables: JobVariables;
  readonly reporter: Reporter;
  readonly exec: Exec;
  readonly inspector: Inspector;
  readonly paths: Paths;
  readonly openWrites: () => Promise<WritePorts>;
  readonly onCancel: OnCancel<State>;
  /** Of the messages. */
  readonly language: Language;
  readonly workflow?: Workflow | undefined;
}

/** A command of the write chain under way. */
export interface WriteCommand extends ParsedJobs {
  readonly run: ChainPorts;
  readonly ports: WritePorts;
  readonly job: Job;
  readonly loaded: Loaded<Ledger>;
  readonly context: TickContext;
}

/**
 * A step of the chain in a workflow that ends before it could say anything: has a verdict all the same, and people are
 * told. Nothing was run. A verdict that `work` gave before it failed stays.
 */
export async function announceFailure(
  run: ChainPorts,
  inputs: Inputs,
  verdict: 'failed' | 'refused',
  work: (run: ChainPorts, inputs: Inputs) => Promise<ExitCode>,
): Promise<ExitCode> {
  let given: WriteOutcome['verdict'] | undefined;
  const host: Host = {
    ...run.host,
    verdict(outcome) {
      given = outcome.verdict;
      run.host.verdict(outcome);
    },
  };
  try {
    return await work({ ...run, host }, inputs);
  } catch (error) {
    if (!(error instanceof UserError) || !run.workflow) throw error;
    if (given !== undefined && given !== 'refused') throw error;
    const { command, job: id = '' } = inputs;
    if (given === undefined) run.host.verdict({ verdict, environment: '' });
    const context = run.state.context(stateCodec.empty());
    await announceDraft({ run, context }, brokenOffDraft(command, id, error.lines));
    throw error;
  }
}

export async function openLedger(
  run: ChainPorts,
  { config, jobsText }: ParsedJobs,
): Promise<Omit<WriteCommand, 'job'>> {
  const ports = await run.openWrites();
  const loaded = await ports.ledger.load();
  return { run, ports, config, jobsText, loaded, context: writeContext(run, loaded, config) };
}

/** The moment, which knows who is behind the writes that are under way and which of them are unverified. */
export function writeContext(
  { state, knownFiles }: ChainPorts,
  loaded: Loaded<Ledger>,
  settings: MessageSettings,
): TickContext {
  const ledger = loaded.kind === 'unavailable' ? ledgerCodec.empty() : loaded.doc;
  const options = { settings, owners: ownersOf(ledger), file: knownFiles.own(stateCodec.empty()) };
  const context = state.context(stateCodec.empty(), options);
  return { ...context, openWrites: openWriteLines(ledger, context) };
}

/**
 * Queues what the ledger has to tell and nobody was told yet, and saves that it is queued. The same notice has the
 * same id whoever queues it, so a crash in between makes a repeat that people recognize. False when that failed.
 */
export async function announceSteps(
  run: ChainPorts,
  ports: WritePorts,
  context: TickContext,
): Promise<boolean> {
  const loaded = await ports.ledger.load();
  if (loaded.kind === 'unavailable') return false;
  const ledger = loaded.doc;
  const steps = unannounced(ledger);
  const reminders = forgotten(ledger, context.now).filter((write) => !steps.includes(write));
  const { incidents } = ledger;
  if (steps.length === 0 && reminders.length === 0 && incidents.length === 0) return true;
  const plans = await shownPlans(ports, steps, () => sayIn(run.language));
  const notices = [
    ...steps.map((write) => stepNotice(write, (digest) => plans.get(digest), context)),
    ...reminders.map((write) => reminderNotice(write, context)),
    ...incidents.map((event) => corruptionNotice(event, context)),
  ].map((notice) => linkedHere(notice, run.host.env));
  const queue = (state: State) => enqueueNotices(state, notices, context);
  const saved = await run.state.tryUpdate(queue);
  if (!saved) {
    await run.reporter.deliverUnsaved(queue(stateCodec.empty()), context);
    return false;
  }
  const told = { steps, reminded: reminders.map(({ digest }) => digest), incidents };
  await tryLedger({ run, ports }, (latest) => markAnnounced(latest, told, context.now));
  return true;
}

/** False when the ledger cannot be saved, which is logged. */
export async function tryLedger(
  { run, ports }: Pick<WriteCommand, 'run' | 'ports'>,
  change: (ledger: Ledger) => Ledger,
): Promise<boolean> {
  try {
    await ports.ledger.update(change);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    run.host.log('error', error.lines.map(await sayOn(run.host)).join('\n'));
    return false;
  }
}

/** The plans that are shown: of those that wait. */
async function shownPlans(
  ports: WritePorts,
  steps: readonly WriteRecord[],
  sayer: () => Promise<Say>,
): Promise<ReadonlyMap<string, ShownDocument>> {
  const plans = new Map<string, ShownDocument>();
  for (const { digest, status } of steps) {
    const document = status === 'planned' ? await trustedPlan(ports, digest) : undefined;
    if (!document) continue;
    const { shownPlan } = await import('../../core/writes/plan-lines.ts');
    plans.set(digest, { ...document, shown: shownPlan(document, await sayer()) });
  }
  return plans;
}

/** Without a link that leads elsewhere than to the Actions of this repository: the ledger may be an older one, or edited. */
function linkedHere(notice: Notice, env: Host['env']): Notice {
  if (!notice.link || isActionsPage(notice.link.url, env)) return notice;
  const { link: _, ...rest } = notice;
  return rest;
}

/** Tells what the ledger has to tell, now. True when all was taken. */
export async function announceNow(
  command: Pick<WriteCommand, 'run' | 'ports' | 'context'>,
): Promise<boolean> {
  const { run, ports, context } = command;
  const ledger = await ports.ledger.load();
  const openWrites =
    ledger.kind === 'unavailable' ? [] : openWriteLines(withoutUnannounced(ledger.doc), context);
  const now = { ...context, openWrites };
  const queued = await announceSteps(run, ports, now);
  const state = await run.state.load();
  const delivered = state.kind !== 'unavailable' && (await deliverOwn(run, state.doc, now));
  return queued && delivered;
}

/** Without the writes whose notice says it itself. */
function withoutUnannounced(ledger: Ledger): Ledger {
  const told = unannounced(ledger);
  return { ...ledger, writes: ledger.writes.filter((write) => !told.includes(write)) };
}

/** A tick may be delivering the rest right now. */
async function deliverOwn({ reporter }: ChainPorts, state: State, context: TickContext): Promise<boolean> {
  const only = (entry: OutboxEntry) => isWriteNotice(entry) || isQueuedBy(entry, context.runId);
  try {
    return await reporter.deliver(state, context, { only });
  } finally {
    await reporter.logUndelivered();
  }
}

/** A plan kept on this host, when it still is what its digest says. */
export async function trustedPlan(
  { plans, fileHashes }: WritePorts,
  digest: string,
): Promise<PlanDocument | undefined> {
  const document = plans.read(digest);
  if (!document || fileHashes.sha256(attempt(() => planText(document.plan)) ?? '') !== digest)
    return undefined;
  const { output, ignored } = document.plan;
  // The engine of the patterns is large, and a tick seldom has a plan to look at.
  const { countedLines } = await import('../../core/writes/plan-lines.ts');
  const isSame = output === null || fileHashes.sha256(countedLines(document.text, ignored)) === output;
  return isSame ? document : undefined;
}

/** Logs a refusal of a write that the ledger knows nothing of, tells it, and returns the exit code. */
export async function announceRefusal(command: WriteCommand, refusal: Refusal): Promise<ExitCode> {
  const { job, ports } = command;
  await logRefusal(command, refusal);
  await announceDraft(command, refusalDraft(job, refusal, ports.run?.workflowUrl ?? ports.run?.place.url));
  return exitCodes.failed;
}

/** Tells something that is in no ledger. */
export async function announceDraft(
  { run, context }: Pick<WriteCommand, 'run' | 'context'>,
  draft: NoticeDraft,
): Promise<void> {
  const id = `${context.runId}-n${fingerprint(keyOfWords(draft.headline)).slice(0, 4)}`;
  const notice = linkedHere({ ...draft, id, at: context.now }, run.host.env);
  const queue = (state: State) => enqueueNotices(state, [notice], context);
  const saved = await run.state.tryUpdate(queue);
  if (saved) await deliverOwn(run, saved, context);
  else await run.reporter.deliverUnsaved(queue(stateCodec.empty()), context);
}

export async function logRefusal(
  { run, job }: Pick<WriteCommand, 'run'> & { readonly job: Pick<Job, 'id'> },
  refusal: Refusal,
): Promise<void> {
  run.host.log('error', refusalText(refusal, job.id, await sayOn(run.host)));
}

/** The write as the ledger knows it now. */
export async function reread(
  { ports }: Pick<WriteCommand, 'ports'>,
  digest: string,
): Promise<WriteRecord | undefined> {
  const loaded = await ports.ledger.load();
  return loaded.kind === 'unavailable' ? undefined : findWrite(loaded.doc, digest);
}
