/**
 * One monitoring tick: probe → decide → save → act → save → deliver, in rounds. Verdicts are saved before anything is done about
 * them, and reported at most 15 s later.
 */
import { locatedProblem } from '../core/config/problem.ts';
import { conclude, type View } from '../core/jobs/conclusion.ts';
import { reportConfigError } from '../core/jobs/config-error.ts';
import { withOutcome } from '../core/jobs/clock-tick.ts';
import { returnLease } from '../core/jobs/lease.ts';
import { recordCancelled } from '../core/jobs/record.ts';
import type { Config, State, TickContext } from '../core/model.ts';
import type { Language } from '../core/notice.ts';
import { isQueuedBy, notHandedOver } from '../core/notices/outbox.ts';
import { zoneProblemText } from '../core/notices/quiet.ts';
import { sentence } from '../core/notices/sentence.ts';
import { reportMachine } from '../core/state/machine.ts';
import { stateCodec } from '../core/state/state.ts';
import type { Text } from '../core/text/words.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Messenger, Processes, TickEnding } from '../ports/ports.ts';
import { unlistedProblems, type InvalidJobs, type Jobs, type JobsFile } from './jobs-file.ts';
import { TickLease } from './lease.ts';
import {
  beginWatch,
  joinViews,
  nextBatch,
  reportDry,
  reportUnsaved,
  runRound,
  wholeBatch,
  type Batch,
  type Round,
  type RoundPorts,
  type TickParts,
  type Watched,
} from './round.ts';
import { sayIn } from './say.ts';
import type { ContextOptions } from './state-access.ts';
import type { ChainPorts } from './writes/writes.ts';

interface TickPorts extends RoundPorts, ChainPorts {
  readonly processes: Processes;
  readonly messenger: Messenger;
  /** For `ping-url`. A tick that failed does not call it. */
  readonly onTicked: (ending: TickEnding) => void;
  /** True when there is a ledger on this host. */
  readonly hasWrites: () => boolean;
}

interface Ending {
  readonly code: ExitCode;
  /** Absent when no job was watched. */
  readonly view?: View;
  /** The jobs were probed, and everything was saved and delivered. */
  readonly isComplete?: boolean;
  /** Another tick held the lease. */
  readonly isSkipped?: boolean;
  /** Set where this tick may change the state: as it left it. */
  readonly left?: { readonly state: State; readonly context: TickContext };
}

export async function tick(ports: TickPorts, inputs: Inputs): Promise<ExitCode> {
  const { host, clock, reporter } = ports;
  let ending: Ending;
  try {
    ending = await runTick(ports, inputs);
  } finally {
    await reporter.logUndelivered();
  }
  const { view } = ending;
  const { reported, outcomes, lacksTarget } = reporter;
  const code = lacksTarget && ending.code !== exitCodes.badInput ? exitCodes.noTarget : ending.code;
  const isGood = code === exitCodes.done;
  if (isGood) ports.onTicked(ending.isSkipped === true ? 'skipped' : 'worked');
  await recordOutcome(ports, ending, code);
  const conclusion = conclude({ view, told: reported, outcomes, isGood, now: clock.now() });
  const { alerts, standing, openWrites, waitingWrites } = conclusion;
  const isQuiet = openWrites.length === 0 && waitingWrites.length === 0;
  if (view && ending.isComplete && alerts === 0 && isQuiet) await reporter.closeIssue(view.after);
  // Else there is nothing to annotate.
  host.conclude(conclusion, standing.length > 0 || !isQuiet ? await sayIn(inputs.language) : undefined);
  // A workflow of an older `init` has no other way to report alerts than a green run.
  if (alerts > 0 && inputs['telegram-via'] === 'none' && view && !isFirstTick(view.before))
    await logSink(ports, inputs.language);
  if (!isGood || !inputs['fail-on-alert'] || conclusion.alerts === 0) return code;
  const say = await sayIn(inputs.language);
  host.log('error', say(sentence('fails-on-alert', { count: conclusion.alerts })));
  return exitCodes.failed;
}

/** For the watchdog: a tick that fails each time is no watch. */
async function recordOutcome({ state, clock }: TickPorts, { left }: Ending, code: ExitCode): Promise<void> {
  if (!left) return;
  const context = { ...left.context, now: clock.now() };
  const record = (latest: State) => withOutcome(latest, code, context);
  if (record(left.state) !== left.state) await state.tryUpdate(record);
}

async function runTick(ports: TickPorts, inputs: Inputs): Promise<Ending> {
  const { state: access, host, jobsFile, knownFiles } = ports;
  const jobs = await jobsFile.read();
  const loaded = await access.load();
  const stored = loaded.kind === 'unavailable' ? stateCodec.empty() : loaded.doc;
  const options: ContextOptions = {
    sink: inputs['print-only'] ? 'print' : 'chat',
    settings: jobs.kind === 'valid' ? jobs.config : undefined,
    file: jobs.kind === 'valid' ? await knownFiles.context(jobs.config, stored) : knownFiles.own(stored),
  };
  const isUnavailable = loaded.kind === 'unavailable';
  if (isUnavailable) host.log('error', loaded.problem);
  if (jobs.kind === 'invalid') {
    await jobsFile.logProblems(jobs);
    if (isUnavailable || inputs['dry-run']) return { code: exitCodes.badInput };
    const context = access.context(stored, options);
    await reportInvalid(ports, jobs, stored, context);
    const isOurs = access.machineProblem(stored) === undefined;
    return { code: exitCodes.badInput, ...(isOurs && { left: { state: stored, context } }) };
  }
  const { config } = jobs;
  await logWarnings(ports, jobs, inputs.language);
  if (isUnavailable) return watchOnly(ports, config, stored, options, 'report-only');
  if (access.machineProblem(stored) !== undefined)
    return otherMachine(ports, config, stored, access.context(stored, options), inputs);
  if (inputs['dry-run']) {
    const ending = await watchOnly(ports, config, stored, options, 'dry-run');
    host.log('notice', (await sayIn(inputs.language))(sentence('dry-run-done')));
    return ending;
  }
  const lease = new TickLease(ports, inputs.language);
  const acquired = await lease.acquire(stored, options);
  if (acquired.kind === 'unsaved') return watchOnly(ports, config, stored, options, 'report-only');
  const { state, context } = acquired;
  if (acquired.kind === 'other-machine')
    return otherMachine(ports, config, state, context, { ...inputs, 'dry-run': false });
  if (acquired.kind === 'skipped')
    return { code: acquired.code, view: viewOf(config, state, context), isSkipped: true };
  const stopRenewing = lease.keepRenewing();
  if (isFirstTick(stored) && !inputs['print-only']) await logSink(ports, inputs.language);
  try {
    const drills = inputs['telegram-via'] !== 'none' && !inputs['print-only'];
    const leased = { ...ports, lease, language: inputs.language, drills };
    return await runRounds(leased, config, state, context, options);
  } finally {
    stopRenewing();
  }
}

/** No tick with this state has ended. */
function isFirstTick({ files = {} }: State): boolean {
  return Object.values(files).every(({ lastTick }) => lastTick === undefined);
}

/** At the first tick, and while alerts reach nobody, so that nobody takes silence for health. */
async function logSink({ host, messenger }: TickPorts, language: Language): Promise<void> {
  const onlyHere = await messenger.onlyHere?.();
  if (onlyHere !== undefined) host.log('notice', (await sayIn(language))(onlyHere));
}

/** Warnings about the jobs file, on a terminal. */
async function logWarnings(
  { host, paths, clock }: TickPorts,
  { warnings, left, config }: Jobs & { readonly kind: 'valid' },
  language: Language,
): Promise<void> {
  const { problem } = config.timezone === undefined ? clock.zone(clock.now()) : {};
  if (warnings.length === 0 && left === 0 && !problem) return;
  const say = await sayIn(language);
  for (const warning of warnings) host.info(say(locatedProblem(warning, paths.configFile)));
  if (left > 0) host.info(`${paths.configFile}: ${say(unlistedProblems(left))}`);
  if (problem) host.info(`warning: ${say(zoneProblemText(problem))}`);
}

/** Reports an invalid jobs file. */
async function reportInvalid(
  { state: access, reporter, paths }: TickPorts,
  { brief, left }: InvalidJobs,
  stored: State,
  context: TickContext,
): Promise<void> {
  const report = (state: State) => reportConfigError(state, paths.configFile, brief, context, left);
  const saved = await access.updateWithUnsaved(report, context);
  if (saved) await reporter.deliver(saved, context);
  else await reporter.deliverAndKeep(report(access.withUnsaved(stored)), context);
}

/** Reports that the state is that of another machine, and does nothing else. What is known of the jobs comes from there. */
async function otherMachine(
  { state: access, reporter, host }: TickPorts,
  config: Config,
  state: State,
  context: TickContext,
  { language, 'dry-run': isDry }: Pick<Inputs, 'language' | 'dry-run'>,
): Promise<Ending> {
  const problem = access.machineProblem(state);
  if (problem) host.log('error', (await sayIn(language))(problem));
  const saved = isDry ? undefined : await access.tryUpdate((latest) => reportMachine(latest, context));
  if (saved) await reporter.deliver(saved, context, { only: (entry) => isQueuedBy(entry, context.runId) });
  return { code: exitCodes.failed, view: viewOf(config, state, context) };
}

/** Without observations. */
function viewOf(config: Config, state: State, context: TickContext): View {
  return { config, before: state, after: state, seen: new Map(), context };
}

/** Loaded only where this jobs file or this host has writes. */
async function loadWrites({ hasWrites }: TickPorts, { jobs }: Config) {
  const isNeeded = jobs.some(({ kind }) => kind === 'one_shot_write') || hasWrites();
  return isNeeded ? import('./writes/tick-writes.ts') : undefined;
}

interface LeasedPorts extends TickPorts {
  readonly lease: TickLease;
  readonly language: Language;
  /** There is a chat or an issue to prove. */
  readonly drills: boolean;
}

type LastWork = (context: TickContext) => Promise<boolean>;

/** What the drills need at the end of the tick. Loaded only where there are any. */
async function drillWork(
  ports: LeasedPorts,
  config: Config,
  state: State,
  context: TickContext,
): Promise<LastWork | undefined> {
  const isScheduled = Object.values(state.files ?? {}).some((file) => file.drill !== undefined);
  const isKnown = config.drill !== undefined || isScheduled || state.drill !== undefined;
  if (!ports.drills || !isKnown) return undefined;
  return (await import('./drill.ts')).drillOfTick(ports, config, state, context);
}

/** One after the other. True when all succeeded. */
function inTurn(works: readonly (LastWork | undefined)[]): LastWork | undefined {
  const given = works.filter((work) => work !== undefined);
  if (given.length === 0) return undefined;
  return async (context) => {
    let good = true;
    for (const work of given) good = (await work(context)) && good;
    return good;
  };
}

/** What the rounds of a tick have in common. `declared`: the jobs file, without stand-ins for jobs that still run. */
interface Rounds {
  readonly declared: Config;
  readonly watched: Watched;
  readonly parts: TickParts;
  readonly runId: string;
  readonly shared: { readonly openWrites: TickContext['openWrites']; readonly probedAt: number };
  /** Of the present round. */
  context: TickContext;
}

/**
 * The tick itself, by the one that holds the lease: a round for the first observations, and while slow statuses go on, without
 * the lease, another one for each batch of late observations.
 */
async function runRounds(
  ports: LeasedPorts,
  declared: Config,
  claimed: State,
  given: TickContext,
  options: ContextOptions,
): Promise<Ending> {
  const writes = await loadWrites(ports, declared);
  const isReconciled = (await writes?.reconcileWrites(ports, given)) ?? true;
  const writeTexts = (await writes?.openWriteTexts(ports, given)) ?? { openWrites: [] };
  const shared = { ...writeTexts, probedAt: ports.clock.now() };
  const context = { ...given, ...shared };
  const watched = await beginWatch(ports, declared, claimed, context);
  const last = inTurn([
    writes && ((at) => writes.takeOverWrites(ports, declared, at)),
    await drillWork(ports, declared, claimed, context),
  ]);
  const parts = { ...watched, begunAt: given.now, last };
  const rounds: Rounds = { declared, watched, parts, runId: given.runId, shared, context };
  recordWhenCancelled(ports, rounds);
  const batch = await nextBatch(watched);
  const first = await runRound(ports, parts, batch, claimed, context);
  const isDone = batch.pending.ids.size === 0;
  const { good, view } = isDone ? first : await runLateRounds(ports, rounds, first, options);
  const isComplete = good && isReconciled;
  const left = { state: view.after, context: given };
  return { code: isComplete ? exitCodes.done : exitCodes.failed, view, isComplete, left };
}

function recordWhenCancelled({ onCancel, reporter, clock }: TickPorts, rounds: Rounds): void {
  onCancel((stored) => {
    const known = { ...rounds.context, now: clock.now() };
    return stored.update((state) =>
      recordCancelled(
        rounds.watched.config,
        notHandedOver(state, reporter.offered, known),
        reporter.outcomes,
        known,
      ),
    );
  });
}

async function runLateRounds(
  ports: LeasedPorts,
  rounds: Rounds,
  first: Round,
  options: ContextOptions,
): Promise<Round> {
  let { good, view } = first;
  for (let number = 2; ; number += 1) {
    const batch = await nextBatch(rounds.watched);
    const late = await runLateRound(ports, rounds, batch, { number, known: view.after }, options);
    if (late) {
      good &&= late.good;
      view = joinViews(view, late.view);
    }
    if (batch.pending.ids.size === 0) return { good, view };
  }
}

/** Undefined: the observations are left to the next tick. `known`: the state after the round before. */
async function runLateRound(
  ports: LeasedPorts,
  rounds: Rounds,
  batch: Batch,
  { number, known }: { readonly number: number; readonly known: State },
  options: ContextOptions,
): Promise<Round | undefined> {
  const { state: access, lease, host, language } = ports;
  const { declared, watched, parts } = rounds;
  const late = [...batch.seen.keys()].join(', ');
  const log = async (text: Text) => host.log('notice', (await sayIn(language))(text));
  const loaded = await access.load();
  const stored = loaded.kind === 'unavailable' ? known : loaded.doc;
  const held = await lease.reacquire(stored, options);
  if (!held) {
    await log(sentence('lease-always-held', { jobs: late }));
    return undefined;
  }
  // A tick that began since may have decided by the newer file: by this one, its jobs would be removed ones.
  if (held.kind === 'held' && (await isEdited(ports.jobsFile, declared))) {
    await access.tryUpdate((latest) => returnLease(latest, held.context));
    await log(sentence('file-edited', { jobs: late }));
    return undefined;
  }
  rounds.context = { ...held.context, ...rounds.shared, runId: `${rounds.runId}.${number}` };
  return held.kind === 'held'
    ? runRound(ports, parts, batch, held.state, rounds.context, true)
    : { good: false, view: await reportUnsaved(ports, watched.config, stored, batch, rounds.context) };
}

async function isEdited(jobsFile: JobsFile, declared: Config): Promise<boolean> {
  const jobs = await jobsFile.read();
  return jobs.kind === 'invalid' || JSON.stringify(jobs.config) !== JSON.stringify(declared);
}

/** Probes and reports; starts and saves nothing: a dry run, or the state is unusable. */
async function watchOnly(
  ports: TickPorts,
  declared: Config,
  stored: State,
  options: ContextOptions,
  mode: 'dry-run' | 'report-only',
): Promise<Ending> {
  const { state: access, clock } = ports;
  const isDry = mode === 'dry-run';
  const known = isDry ? stored : access.withUnsaved(stored);
  const given = access.context(known, { ...options, mode });
  const writes = await loadWrites(ports, declared);
  const writeTexts = await writes?.openWriteTexts(ports, given);
  const asked: TickContext = { ...given, ...writeTexts, probedAt: clock.now() };
  const watched = await beginWatch(ports, declared, known, asked, true);
  if (isDry) {
    const batch = await wholeBatch(watched);
    const view = await reportDry(ports, watched.config, stored, batch, access.decidedNow(asked));
    return { code: exitCodes.done, view };
  }
  let view: View | undefined;
  for (let number = 1; ; number += 1) {
    const batch = await nextBatch(watched);
    const runId = number === 1 ? given.runId : `${given.runId}.${number}`;
    const context = { ...access.decidedNow(asked), runId };
    const reported = await reportUnsaved(ports, watched.config, stored, batch, context);
    view = view ? joinViews(view, reported) : reported;
    if (batch.pending.ids.size === 0) return { code: exitCodes.failed, view };
  }
}
