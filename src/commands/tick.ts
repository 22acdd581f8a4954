/**
 * One monitoring tick: probe → decide → save → act → save → deliver, in rounds. Findings are saved before anything is done about
 * them, and reported at most 15 s later.
 */
import { sayIn } from './say.ts';
import { formatProblem } from '../core/config/problem.ts';
import { conclude, type View } from '../core/jobs/conclusion.ts';
import { reportConfigError } from '../core/jobs/config-error.ts';
import { returnLease } from '../core/jobs/lease.ts';
import { recordCancelled } from '../core/jobs/record.ts';
import type { Config, State, TickContext } from '../core/model.ts';
import { isQueuedBy, notHandedOver } from '../core/notices/outbox.ts';
import { zoneProblemText } from '../core/notices/quiet.ts';
import { reportMachine } from '../core/state/machine.ts';
import { stateCodec } from '../core/state/state.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Messenger, Processes } from '../ports/ports.ts';
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
  type RoundPorts,
} from './round.ts';
import type { ContextOptions } from './state-access.ts';
import type { ChainPorts } from './writes/writes.ts';

interface TickPorts extends RoundPorts, ChainPorts {
  readonly processes: Processes;
  readonly messenger: Messenger;
  /** True when there is a ledger on this host. */
  readonly hasWrites: () => boolean;
}

interface Ending {
  readonly code: ExitCode;
  /** Absent when no job was watched. */
  readonly view?: View;
}

export async function tick(ports: TickPorts, inputs: Inputs): Promise<ExitCode> {
  const { host, clock, reporter } = ports;
  let ending: Ending;
  try {
    ending = await tickOnce(ports, inputs);
  } finally {
    reporter.logUndelivered();
  }
  const { view } = ending;
  const { reported, outcomes, lacksTarget } = reporter;
  const code = lacksTarget && ending.code !== exitCodes.badInput ? exitCodes.noTarget : ending.code;
  const isGood = code === exitCodes.done;
  const conclusion = conclude({ view, told: reported, outcomes, isGood, now: clock.now() });
  // A tick without alerts has nothing to annotate.
  host.conclude(conclusion, conclusion.standing.length > 0 ? await sayIn(inputs.language) : undefined);
  if (!isGood || !inputs['fail-on-alert'] || conclusion.alerts === 0) return code;
  host.log(
    'error',
    `${conclusion.alerts === 1 ? '1 alert' : `${conclusion.alerts} alerts`}, and fail-on-alert is set`,
  );
  return exitCodes.failed;
}

async function tickOnce(ports: TickPorts, inputs: Inputs): Promise<Ending> {
  const { state: access, host, jobsFile, knownFiles } = ports;
  const jobs = await jobsFile.read();
  const loaded = await access.load();
  const stored = loaded.kind === 'unavailable' ? stateCodec.empty() : loaded.doc;
  const options: ContextOptions = {
    sink: inputs['print-only'] ? 'print' : 'chat',
    isManual: host.isManual,
    settings: jobs.kind === 'valid' ? jobs.config : undefined,
    file: jobs.kind === 'valid' ? await knownFiles.context(jobs.config, stored) : knownFiles.own(stored),
  };
  const isUnavailable = loaded.kind === 'unavailable';
  if (isUnavailable) host.log('error', loaded.problem);
  if (jobs.kind === 'invalid') {
    jobsFile.logProblems(jobs);
    if (!isUnavailable && !inputs['dry-run']) await reportInvalid(ports, jobs, stored, options);
    return { code: exitCodes.badInput };
  }
  const { config } = jobs;
  noteWarnings(ports, jobs);
  if (isUnavailable) return watchOnly(ports, config, stored, options, 'report-only');
  if (access.machineProblem(stored) !== undefined)
    return otherMachine(ports, config, stored, access.context(stored, options), inputs['dry-run']);
  if (inputs['dry-run']) {
    const ending = await watchOnly(ports, config, stored, options, 'dry-run');
    host.log('notice', 'dry run: nothing was started, sent or saved');
    return ending;
  }
  const lease = new TickLease(ports);
  const acquired = await lease.acquire(stored, options);
  if (acquired.kind === 'unsaved') return watchOnly(ports, config, stored, options, 'report-only');
  const { state, context } = acquired;
  if (acquired.kind === 'other-machine') return otherMachine(ports, config, state, context, false);
  if (acquired.kind === 'skipped') return { code: acquired.code, view: viewOf(config, state, context) };
  const stopRenewing = lease.keepRenewing();
  if (isFirstTick(stored) && !inputs['print-only']) await noteSink(ports);
  try {
    return await watch({ ...ports, lease }, config, state, context, options);
  } finally {
    stopRenewing();
  }
}

/** No tick with this state has ended. */
function isFirstTick({ files = {} }: State): boolean {
  return Object.values(files).every(({ lastTick }) => lastTick === undefined);
}

/** Once, so that nobody takes silence for health. */
async function noteSink({ host, messenger }: TickPorts): Promise<void> {
  const onlyHere = await messenger.onlyHere?.();
  if (onlyHere !== undefined) host.log('notice', onlyHere);
}

/** Warnings about the jobs file, on a terminal. */
function noteWarnings({ host, paths, clock }: TickPorts, jobs: Jobs & { readonly kind: 'valid' }): void {
  for (const warning of jobs.warnings) host.note(formatProblem(warning, paths.configFile));
  if (jobs.left > 0) host.note(`${paths.configFile}: ${unlistedProblems(jobs.left)}`);
  const { problem } = jobs.config.timezone === undefined ? clock.zone(clock.now()) : {};
  if (problem) host.note(`warning: ${zoneProblemText(problem)}`);
}

/** Reports an invalid jobs file. */
async function reportInvalid(
  { state: access, reporter, paths }: TickPorts,
  { brief, left }: InvalidJobs,
  stored: State,
  options: ContextOptions,
): Promise<void> {
  const context = access.context(stored, options);
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
  isDry: boolean,
): Promise<Ending> {
  const problem = access.machineProblem(state);
  if (problem !== undefined) host.log('error', problem);
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

/**
 * The tick itself, by the one that holds the lease: a round for the first observations, and while slow statuses go on, without
 * the lease, another one for each batch of late observations.
 */
async function watch(
  ports: TickPorts & { readonly lease: TickLease },
  file: Config,
  claimed: State,
  given: TickContext,
  options: ContextOptions,
): Promise<Ending> {
  const { state: access, reporter, clock, onCancel, lease, host } = ports;
  const writes = await loadWrites(ports, file);
  const isReconciled = (await writes?.reconcileWrites(ports, given)) ?? true;
  const openWrites = (await writes?.openWriteTexts(ports, given)) ?? [];
  const probedAt = clock.now();
  const asked: TickContext = { ...given, openWrites, probedAt };
  let context = asked;
  const watched = await beginWatch(ports, file, claimed, context);
  onCancel((stored) => {
    const known = { ...context, now: clock.now() };
    return stored.update((state) =>
      recordCancelled(
        watched.config,
        notHandedOver(state, reporter.offered, known),
        reporter.outcomes,
        known,
      ),
    );
  });
  const parts = {
    ...watched,
    begunAt: given.now,
    last: writes && ((at: TickContext) => writes.takeOverWrites(ports, file, at)),
  };
  const first = await nextBatch(watched);
  const round = await runRound(ports, parts, first, claimed, context);
  let good = round.good && isReconciled;
  let { view } = round;
  let { pending } = first;
  for (let number = 2; pending.ids.size > 0; number += 1) {
    const batch = await nextBatch(watched);
    ({ pending } = batch);
    const late = [...batch.seen.keys()].join(', ');
    const loaded = await access.load();
    const known = loaded.kind === 'unavailable' ? view.after : loaded.doc;
    const held = await lease.reacquire(known, options);
    if (!held) {
      host.log('notice', `other ticks hold the lease all the time: the next tick probes ${late} again`);
      continue;
    }
    // A tick that began since may have decided by the newer file: by this one, its jobs would be removed ones.
    if (held.kind === 'held' && (await isEdited(ports.jobsFile, file))) {
      await access.tryUpdate((latest) => returnLease(latest, held.context));
      host.log('notice', `the jobs file was edited meanwhile: the next tick probes ${late} again`);
      continue;
    }
    context = { ...held.context, runId: `${given.runId}.${number}`, openWrites, probedAt };
    const { good: isGood, view: seen } =
      held.kind === 'held'
        ? await runRound(ports, parts, batch, held.state, context, true)
        : { good: false, view: await reportUnsaved(ports, watched.config, known, batch, context) };
    good &&= isGood;
    view = joinViews(view, seen);
  }
  return { code: good ? exitCodes.done : exitCodes.failed, view };
}

async function isEdited(jobsFile: JobsFile, file: Config): Promise<boolean> {
  const jobs = await jobsFile.read();
  return jobs.kind === 'invalid' || JSON.stringify(jobs.config) !== JSON.stringify(file);
}

/** Probes and reports; starts and saves nothing: a dry run, or the state is unusable. */
async function watchOnly(
  ports: TickPorts,
  file: Config,
  stored: State,
  options: ContextOptions,
  mode: 'dry-run' | 'report-only',
): Promise<Ending> {
  const { state: access, clock } = ports;
  const isDry = mode === 'dry-run';
  const known = isDry ? stored : access.withUnsaved(stored);
  const given = access.context(known, { ...options, mode });
  const writes = await loadWrites(ports, file);
  const openWrites = (await writes?.openWriteTexts(ports, given)) ?? given.openWrites;
  const asked: TickContext = { ...given, openWrites, probedAt: clock.now() };
  const watched = await beginWatch(ports, file, known, asked, true);
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
    const seen = await reportUnsaved(ports, watched.config, stored, batch, context);
    view = view ? joinViews(view, seen) : seen;
    if (batch.pending.ids.size === 0) return { code: exitCodes.failed, view };
  }
}
