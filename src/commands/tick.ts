/**
 * One monitoring tick: probe → decide → save → deliver → act → save → deliver → save, in rounds. What is found is
 * saved before anything is done about it, and told before anything slow begins or ends.
 */
import { conclude, type View } from '../core/jobs/conclusion.ts';
import { reportConfigError } from '../core/jobs/config-error.ts';
import { formatProblem } from '../core/config/problem.ts';
import { returnLease } from '../core/jobs/lease.ts';
import { reportMachine } from '../core/state/machine.ts';
import type { Config, TickContext, Observations, State } from '../core/model.ts';
import { isQueuedBy } from '../core/notices/outbox.ts';
import { zoneProblemText } from '../core/notices/quiet.ts';
import { recordCancelled } from '../core/jobs/record.ts';
import { stateCodec } from '../core/state/state.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import {
  deliver,
  logUndelivered,
  newRun,
  save,
  saveAll,
  tellUnsaved,
  unsavedMemory,
  type Run,
} from './deliver.ts';
import {
  leftLine,
  machineProblem,
  readJobs,
  readContext,
  logProblems,
  type Deps,
  type ContextOptions,
} from './deps.ts';
import { fileContext, ownFile } from './jobs-files.ts';
import { acquireLease, keepLease, retakeLease } from './lease.ts';
import {
  decidedNow,
  joinViews,
  lastBatch,
  nextBatch,
  reportBlind,
  reportDry,
  reportRound,
  beginWatch,
  type TickParts,
} from './round.ts';

interface Ending {
  readonly code: ExitCode;
  /** Absent when there was nothing to look at. */
  readonly view?: View;
}

export async function tick(deps: Deps): Promise<ExitCode> {
  const { host, inputs, clock } = deps;
  const run = newRun(deps);
  let ending: Ending;
  try {
    ending = await tickOnce(run);
  } finally {
    logUndelivered(run);
  }
  const { view } = ending;
  const code = run.lacksTarget && ending.code !== exitCodes.badInput ? exitCodes.noTarget : ending.code;
  const { told, outcomes } = run;
  const isGood = code === exitCodes.done;
  const conclusion = conclude({ view, told, outcomes, isGood, now: clock.now() });
  host.conclude(conclusion);
  if (!isGood || !inputs['fail-on-alert'] || conclusion.alerts === 0) return code;
  host.log('error', `${conclusion.alerts} to look at, and fail-on-alert is set`);
  return exitCodes.failed;
}

async function tickOnce(deps: Run): Promise<Ending> {
  const { store, host, inputs, paths, clock } = deps;
  const jobs = await readJobs(deps);
  const loaded = await store.load();
  const known = loaded.kind === 'unavailable' ? stateCodec.empty() : loaded.doc;
  const options: ContextOptions = {
    sink: inputs['print-only'] ? 'print' : 'chat',
    zone: jobs.kind === 'valid' ? jobs.config.timezone : undefined,
    file: jobs.kind === 'valid' ? await fileContext(deps, jobs.config, known) : ownFile(deps, known),
  };
  if (loaded.kind === 'unavailable') host.log('error', loaded.problem);
  if (jobs.kind === 'invalid') {
    logProblems(deps, jobs);
    if (loaded.kind !== 'unavailable' && !inputs['dry-run']) {
      const context = readContext(deps, loaded.doc, options);
      const report = (state: State) =>
        reportConfigError(state, paths.configFile, jobs.brief, context, jobs.left);
      const told = await saveAll(deps, report, context);
      if (told) await deliver(deps, told, context);
      else await tellUnsaved(deps, report(unsavedMemory(deps, loaded.doc)), context);
    }
    return { code: exitCodes.badInput };
  }
  const { config } = jobs;
  for (const warning of jobs.warnings) host.note(formatProblem(warning, paths.configFile));
  if (jobs.left > 0) host.note(`${paths.configFile}: ${leftLine(jobs)}`);
  const { problem } = config.timezone === undefined ? clock.zone(clock.now()) : {};
  if (problem) host.note(`warning: ${zoneProblemText(problem)}`);
  if (loaded.kind === 'unavailable') {
    const view = await look(deps, config, known, { ...options, mode: 'report-only' });
    return { code: exitCodes.failed, view };
  }
  if (machineProblem(deps, loaded.doc) !== undefined)
    return elsewhere(deps, config, loaded.doc, readContext(deps, loaded.doc, options));
  if (inputs['dry-run']) {
    const view = await look(deps, config, loaded.doc, { ...options, mode: 'dry-run' });
    host.log('notice', 'dry run: nothing was started, sent or saved');
    return { code: exitCodes.done, view };
  }
  const lease = await acquireLease(deps, loaded.doc, options);
  if (lease.kind === 'elsewhere') return elsewhere(deps, config, lease.state, lease.context);
  if (lease.kind === 'unsaved') {
    const view = await look(deps, config, loaded.doc, { ...options, mode: 'report-only' });
    return { code: exitCodes.failed, view };
  }
  const { state, context } = lease;
  if (lease.kind === 'skipped') {
    const seen: Observations = new Map();
    return { code: lease.code, view: { config, before: state, after: state, seen, context } };
  }
  const stopRenewing = keepLease(deps);
  try {
    return await leased(deps, config, state, context, options);
  } finally {
    stopRenewing();
  }
}

/** The state is that of another machine: people are told, and nothing else is done. What is known of the jobs comes from there. */
async function elsewhere(deps: Run, config: Config, state: State, context: TickContext): Promise<Ending> {
  const problem = machineProblem(deps, state);
  if (problem !== undefined) deps.host.log('error', problem);
  if (!deps.inputs['dry-run']) {
    const saved = await save(deps, (latest) => reportMachine(latest, context));
    if (saved) await deliver(deps, saved, context, (entry) => isQueuedBy(entry, context.runId));
  }
  const seen: Observations = new Map();
  return { code: exitCodes.failed, view: { config, before: state, after: state, seen, context } };
}

/** True when this jobs file or this host has to do with writes. Most have not, and pay nothing for them. */
function concernsWrites({ hasWrites }: Run, { jobs }: Config): boolean {
  return jobs.some(({ kind }) => kind === 'one_shot_write') || hasWrites();
}

/**
 * The tick itself, by the one that holds the lease: a report of what is seen soon, and while slow statuses go on, without the
 * lease, another one of what came in late.
 */
async function leased(
  deps: Run,
  file: Config,
  claimed: State,
  given: TickContext,
  options: ContextOptions,
): Promise<Ending> {
  const writes = concernsWrites(deps, file) ? await import('./writes/tick-writes.ts') : undefined;
  const isTended = (await writes?.tendWrites(deps, given)) ?? true;
  const openWrites = (await writes?.unverifiedLines(deps, given)) ?? [];
  const probedAt = deps.clock.now();
  let context: TickContext = { ...given, openWrites, probedAt };
  const watched = await beginWatch(deps, file, claimed, context);
  deps.onCancel((stored) => {
    const known = { ...context, now: deps.clock.now() };
    return stored.update((state) => recordCancelled(watched.config, state, deps.outcomes, known));
  });
  const parts: TickParts = {
    ...watched,
    begunAt: given.now,
    last: writes && ((at: TickContext) => writes.takeOverWrites(deps, file, at)),
  };
  const first = await nextBatch(watched);
  const round = await reportRound(deps, parts, first, claimed, context);
  let good = round.good && isTended;
  let { view } = round;
  let { pending } = first;
  for (let number = 2; pending.ids.size > 0; number += 1) {
    const batch = await nextBatch(watched);
    ({ pending } = batch);
    const loaded = await deps.store.load();
    const known = loaded.kind === 'unavailable' ? view.after : loaded.doc;
    const lease = await retakeLease(deps, known, options);
    if (!lease) {
      const late = [...batch.seen.keys()].join(', ');
      deps.host.log('notice', `other ticks are running all the time: the next one looks at ${late} again`);
      continue;
    }
    // A tick that began since may have decided by the newer file: by this one, its jobs would be removed ones.
    if (lease.kind === 'held' && (await isEdited(deps, file))) {
      await save(deps, (latest) => returnLease(latest, lease.context));
      const late = [...batch.seen.keys()].join(', ');
      deps.host.log('notice', `the jobs file was edited meanwhile: the next tick looks at ${late} again`);
      continue;
    }
    context = { ...lease.context, runId: `${given.runId}.${number}`, openWrites, probedAt };
    const { good: isGood, view: seen } =
      lease.kind === 'held'
        ? await reportRound(deps, parts, batch, lease.state, context, true)
        : { good: false, view: await reportBlind(deps, watched.config, known, batch, context) };
    good &&= isGood;
    view = joinViews(view, seen);
  }
  return { code: good ? exitCodes.done : exitCodes.failed, view };
}

async function isEdited(deps: Deps, file: Config): Promise<boolean> {
  const jobs = await readJobs(deps);
  return jobs.kind === 'invalid' || JSON.stringify(jobs.config) !== JSON.stringify(file);
}

/** Probes and reports; starts and saves nothing: a dry run, or the state cannot be used. */
async function look(deps: Run, file: Config, stored: State, options: ContextOptions): Promise<View> {
  const isBlind = options.mode === 'report-only';
  const known = isBlind ? unsavedMemory(deps, stored) : stored;
  const given = readContext(deps, known, options);
  const writes = concernsWrites(deps, file) ? await import('./writes/tick-writes.ts') : undefined;
  const openWrites = writes ? await writes.unverifiedLines(deps, given) : given.openWrites;
  const asked = { ...given, openWrites, probedAt: deps.clock.now() };
  const watched = await beginWatch(deps, file, known, asked, true);
  if (!isBlind)
    return reportDry(deps, watched.config, stored, await lastBatch(watched), decidedNow(deps, asked));
  let view: View | undefined;
  for (let number = 1; ; number += 1) {
    const batch = await nextBatch(watched);
    const runId = number === 1 ? given.runId : `${given.runId}.${number}`;
    const context = { ...decidedNow(deps, asked), runId };
    const seen = await reportBlind(deps, watched.config, stored, batch, context);
    view = view ? joinViews(view, seen) : seen;
    if (batch.pending.ids.size === 0) return view;
  }
}
