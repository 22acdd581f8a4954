/**
 * One monitoring tick: probe → decide → save → deliver → act → save → deliver → save (SPEC 3). What is found is saved
 * before anything is done about it, and told before anything slow begins.
 */
import { conclude, type View } from '../core/conclusion.ts';
import { reportConfigError } from '../core/config-error.ts';
import { formatProblem } from '../core/config/problem.ts';
import { decide, isWatched, type Decision } from '../core/decide.ts';
import { claimWaiting, isDue } from '../core/due.ts';
import { withoutRivals } from '../core/jobs-file.ts';
import { isOwnLease, releaseLease } from '../core/lease.ts';
import type { Config, Effect, Moment, Observations, State } from '../core/model.ts';
import { deliverable, isQueuedBy } from '../core/outbox.ts';
import { zoneProblemText } from '../core/quiet.ts';
import { record, recordCancelled } from '../core/record.ts';
import { stateCodec } from '../core/state.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import { claim, deliver, save, saveAll, tell, tellUnsaved, unsavedMemory, type Run } from './deliver.ts';
import { readJobs, readMoment, tellProblems, type Deps, type MomentOptions } from './deps.ts';
import { perform, probe } from './execute.ts';
import { fileContext, ownFile } from './jobs-files.ts';
import { acquireLease, keepLease, mayAct, whyLost } from './lease.ts';
import { undeclaredJobs } from './undeclared.ts';

interface Ending {
  readonly code: ExitCode;
  /** Absent when there was nothing to look at. */
  readonly view?: View;
}

export async function tick(deps: Deps): Promise<ExitCode> {
  const { host, inputs, clock } = deps;
  const run: Run = { ...deps, told: [], outcomes: [], lacksTarget: false };
  const ending = await tickOnce(run);
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
  const options: MomentOptions = {
    sink: inputs['print-only'] ? 'print' : 'chat',
    zone: jobs.kind === 'valid' ? jobs.config.timezone : undefined,
    file: jobs.kind === 'valid' ? await fileContext(deps, jobs.config, known) : ownFile(deps, known),
  };
  if (loaded.kind === 'unavailable') host.log('error', loaded.problem);
  if (jobs.kind === 'invalid') {
    tellProblems(deps, jobs);
    if (loaded.kind !== 'unavailable' && !inputs['dry-run']) {
      const moment = readMoment(deps, loaded.doc, options);
      const report = (state: State) => reportConfigError(state, paths.configFile, jobs.brief, moment);
      const told = await saveAll(deps, report, moment);
      if (told) await deliver(deps, told, moment);
      else await tellUnsaved(deps, report(unsavedMemory(deps, loaded.doc)), moment);
    }
    return { code: exitCodes.badInput };
  }
  const { config } = jobs;
  for (const warning of jobs.warnings) host.note(formatProblem(warning, paths.configFile));
  const { problem } = config.timezone === undefined ? clock.zone(clock.now()) : {};
  if (problem) host.note(`warning: ${zoneProblemText(problem)}`);
  if (loaded.kind === 'unavailable') {
    const view = await look(deps, config, known, { ...options, mode: 'report-only' });
    return { code: exitCodes.failed, view };
  }
  if (inputs['dry-run']) {
    const view = await look(deps, config, loaded.doc, { ...options, mode: 'dry-run' });
    host.log('notice', 'dry run: nothing was started, sent or saved');
    return { code: exitCodes.done, view };
  }
  const lease = await acquireLease(deps, loaded.doc, options);
  if (lease.kind === 'unsaved') {
    const view = await look(deps, config, loaded.doc, { ...options, mode: 'report-only' });
    return { code: exitCodes.failed, view };
  }
  const { state, moment } = lease;
  if (lease.kind === 'skipped') {
    const seen: Observations = new Map();
    return { code: lease.code, view: { config, before: state, after: state, seen, moment } };
  }
  const stopRenewing = keepLease(deps);
  try {
    return await leased(deps, config, state, moment);
  } finally {
    stopRenewing();
  }
}

/** True when this jobs file or this host has to do with writes. Most have not, and pay nothing for them. */
function concernsWrites({ hasWrites }: Run, { jobs }: Config): boolean {
  return jobs.some(({ kind }) => kind === 'one_shot_write') || hasWrites();
}

/** The tick itself, by the one that holds the lease. */
async function leased(deps: Run, file: Config, claimed: State, given: Moment): Promise<Ending> {
  const writes = concernsWrites(deps, file) ? await import('./tick-writes.ts') : undefined;
  const isTended = (await writes?.tendWrites(deps, given)) ?? true;
  let moment = writes ? { ...given, openWrites: await writes.unverifiedLines(deps, given) } : given;
  const probedAt = deps.clock.now();
  const { config, own, seen } = await observe(deps, file, claimed, moment);
  deps.onCancel((stored) => {
    const now = deps.clock.now();
    return stored.update((state) => recordCancelled(config, state, deps.outcomes, { ...moment, now }));
  });
  const release = (latest: State) => releaseLease(latest, { ...moment, now: deps.clock.now() });
  let decision: Decision | undefined;
  let lost: string | undefined;
  let before = claimed;
  const state = await claim(deps, (latest) => {
    // Applied again when another host saved meanwhile.
    moment = decidedNow(deps, moment, probedAt);
    decision = undefined;
    lost = undefined;
    // A tick that was suspended beyond its lease has evidence that is too old, also when no other tick ran since.
    if (!mayAct(deps, latest)) {
      lost = whyLost(deps, latest);
      return latest;
    }
    before = latest;
    decision = decide(config, latest, seen, moment);
    const idle = decision.effects.length === 0 && deliverable(decision.state, moment).length === 0;
    return idle ? release(decision.state) : decision.state;
  });
  if (!state) {
    // Nothing was saved, so nothing is done; what was found is told all the same, and again in the next tick.
    const blind: Moment = { ...moment, mode: 'report-only' };
    const after = decide(config, unsavedMemory(deps, claimed), seen, blind).state;
    await tellUnsaved(deps, after, moment);
    return { code: exitCodes.failed, view: { config, before: claimed, after, seen, moment: blind } };
  }
  if (!decision) {
    deps.host.log('notice', `${lost}; this tick did nothing, the next one looks again`);
    return { code: exitCodes.done, view: { config, before: state, after: state, seen, moment } };
  }
  const { effects } = decision;
  deps.host.note(summary(config, seen, state, moment, effects.length));
  let good = (await deliver(deps, state, moment)) && isTended;
  if (effects.length > 0) good = (await act(deps, own, effects, state, moment)) && good;
  if (writes) good = (await writes.takeOver(deps, file, moment)) && good;
  // An idle tick gave it back when it saved what it decided.
  const released = isOwnLease(state, moment) ? await save(deps, release) : state;
  return {
    code: good && released ? exitCodes.done : exitCodes.failed,
    view: { config, before, after: released ?? state, seen, moment },
  };
}

/** The moment of a decision: probes take time, and what is begun now was not begun before them. */
function decidedNow({ clock }: Run, moment: Moment, probedAt: number): Moment {
  return { ...moment, now: clock.now(), awake: clock.awake?.(), probedAt };
}

/** What is seen of the jobs. `own`: without those whose ids are another file's; they are not looked at. */
async function observe(
  deps: Run,
  file: Config,
  state: State,
  moment: Moment,
): Promise<{ readonly config: Config; readonly own: Config; readonly seen: Observations }> {
  const { config, seen } = await undeclaredJobs(deps, file, state);
  const own = withoutRivals(config, state, moment);
  const probed = await probe(
    deps,
    own.jobs.filter((job) => isWatched(job) && !seen.has(job.id)),
  );
  return { config, own, seen: new Map([...seen, ...probed]) };
}

/**
 * Performs effects, saves each outcome as it comes and tells it: a resume is reported at once and not when the slowest
 * run has ended. Deliveries go one after the other, or the same entries would be sent twice; what ends while one goes on
 * comes together in the next. True when all was saved and delivered.
 */
async function act(
  deps: Run,
  config: Config,
  effects: readonly Effect[],
  known: State,
  moment: Moment,
): Promise<boolean> {
  let good = true;
  let count = 0;
  let news = false;
  let told: Promise<void> = Promise.resolve();
  const tellNews = async () => {
    if (!news) return;
    news = false;
    // Read anew: what an earlier delivery acknowledged meanwhile must not be sent again.
    const loaded = await deps.store.load();
    const delivered = loaded.kind !== 'unavailable' && (await deliver(deps, loaded.doc, moment));
    good &&= delivered;
  };
  // Runs of a job that another run has to end for: one after the other, each claimed when its turn comes.
  const waiting = new Set(known.queue.filter((item) => isDue(item, moment.now)).map(({ id }) => id));
  let todo = effects;
  let at = moment;
  while (todo.length > 0) {
    await perform(deps, config, todo, async (outcome) => {
      deps.outcomes.push(outcome);
      const series = `${outcome.kind}${(count += 1)}.`;
      const saved = await save(deps, (state) => record(state, [outcome], series, at));
      if (saved) {
        news = true;
        told = told.then(tellNews);
      } else {
        // What cannot be saved is told by the one who did it: nobody else knows.
        good = false;
        await tell(deps, record({ ...known, outbox: [] }, [outcome], series, at), at);
      }
    });
    if (waiting.size === 0) break;
    at = { ...moment, now: deps.clock.now() };
    const next = await claimNext(deps, config, waiting, `next${count}.`, at);
    good &&= next !== undefined;
    todo = next ?? [];
  }
  await told;
  return good;
}

/** Claims those of these runs whose job does not run any more. Undefined when that could not be saved. */
async function claimNext(
  deps: Run,
  config: Config,
  waiting: ReadonlySet<string>,
  series: string,
  moment: Moment,
): Promise<readonly Effect[] | undefined> {
  let effects: readonly Effect[] = [];
  const saved = await claim(deps, (state) => {
    const claimed = claimWaiting(config, state, ({ id }) => waiting.has(id), series, moment);
    ({ effects } = claimed);
    return claimed.state;
  });
  return saved && effects;
}

/** Probes and reports; starts and saves nothing: a dry run, or the state cannot be used. */
async function look(deps: Run, file: Config, stored: State, options: MomentOptions): Promise<View> {
  const isBlind = options.mode === 'report-only';
  const known = isBlind ? unsavedMemory(deps, stored) : stored;
  const given = readMoment(deps, known, options);
  const writes = concernsWrites(deps, file) ? await import('./tick-writes.ts') : undefined;
  const before = writes ? { ...given, openWrites: await writes.unverifiedLines(deps, given) } : given;
  const probedAt = deps.clock.now();
  const { config, seen } = await observe(deps, file, known, before);
  const moment = decidedNow(deps, before, probedAt);
  const { state } = decide(config, known, seen, moment);
  deps.host.note(summary(config, seen, state, moment, 0));
  await (isBlind ? tellUnsaved : tell)(deps, state, moment);
  return { config, before: known, after: state, seen, moment };
}

function summary(config: Config, seen: Observations, state: State, moment: Moment, due: number): string {
  const made = state.outbox.filter((entry) => isQueuedBy(entry, moment.runId)).length;
  const watched = `${seen.size} of ${config.jobs.length} jobs probed`;
  const todo = due > 0 ? `, ${due} to start or run` : '';
  return made === 0 && due === 0
    ? `${watched}, nothing new to report`
    : `${watched}, ${made} to report${todo}`;
}
