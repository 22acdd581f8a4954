/**
 * One monitoring tick: probe → decide → save → deliver → act → save → deliver → save (SPEC 3). What is found is saved
 * before anything is done about it, and told before anything slow begins.
 */
import { reportConfigError } from '../core/config-error.ts';
import { formatProblem } from '../core/config/problem.ts';
import { decide, isWatched, type Decision } from '../core/decide.ts';
import { holdsLease, leaseMs, releaseLease, takeLease } from '../core/lease.ts';
import type { Config, Effect, Moment, Observations, State } from '../core/model.ts';
import { acknowledge, deliverable } from '../core/outbox.ts';
import { record } from '../core/record.ts';
import { stateCodec } from '../core/state.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import { readJobs, readMoment, type Deps, type MomentOptions } from './deps.ts';
import { perform, probe } from './execute.ts';

export async function tick(deps: Deps): Promise<ExitCode> {
  const { store, host, inputs, paths } = deps;
  const jobs = await readJobs(deps);
  const loaded = await store.load();
  const options: MomentOptions = {
    sink: inputs['print-only'] ? 'print' : 'chat',
    zone: jobs.kind === 'valid' ? jobs.config.timezone : undefined,
  };
  if (loaded.kind === 'unavailable') host.log(`error: ${loaded.problem}`);
  if (jobs.kind === 'invalid') {
    for (const line of jobs.lines) host.log(line);
    if (loaded.kind !== 'unavailable' && !inputs['dry-run']) {
      const moment = readMoment(deps, loaded.doc, options);
      const told = await save(deps, (state) =>
        reportConfigError(state, paths.configFile, jobs.brief, moment),
      );
      if (told) await deliver(deps, told, moment);
      else await tell(deps, reportConfigError(loaded.doc, paths.configFile, jobs.brief, moment), moment);
    }
    return exitCodes.badInput;
  }
  const { config } = jobs;
  for (const warning of jobs.warnings) host.note(formatProblem(warning, paths.configFile));
  if (loaded.kind === 'unavailable') {
    await look(deps, config, stateCodec.empty(), { ...options, mode: 'report-only' });
    return exitCodes.failed;
  }
  if (inputs['dry-run']) {
    await look(deps, config, loaded.doc, { ...options, mode: 'dry-run' });
    host.log('dry run: nothing was started, sent or saved');
    return exitCodes.done;
  }
  const moment = readMoment(deps, loaded.doc, options);
  const claimed = await save(deps, (state) => takeLease(state, leaseMs(config, inputs.concurrency), moment));
  if (!claimed) {
    await look(deps, config, loaded.doc, { ...options, mode: 'report-only' });
    return exitCodes.failed;
  }
  if (!holdsLease(claimed, moment)) {
    host.log(`another tick (pid ${claimed.lease?.owner.pid}) is running; this one did nothing`);
    return exitCodes.done;
  }
  return leased(deps, config, claimed, moment);
}

/** The tick itself, by the one that holds the lease. */
async function leased(deps: Deps, config: Config, claimed: State, moment: Moment): Promise<ExitCode> {
  const seen = await probe(deps, config.jobs.filter(isWatched));
  let decision: Decision | undefined;
  let thief: State['lease'];
  const state = await save(deps, (latest) => {
    // A tick that was suspended beyond its lease has evidence that is older than another's.
    if (!holdsLease(latest, moment)) {
      thief = latest.lease;
      return latest;
    }
    decision = decide(config, latest, seen, moment);
    const idle = decision.effects.length === 0 && deliverable(decision.state, moment.sink).length === 0;
    return idle ? releaseLease(decision.state, moment) : decision.state;
  });
  if (!state) {
    // Nothing was saved, so nothing is done; what was found is told all the same, and again in the next tick.
    await tell(deps, decide(config, claimed, seen, { ...moment, mode: 'report-only' }).state, moment);
    return exitCodes.failed;
  }
  if (!decision) {
    const by = thief ? `pid ${thief.owner.pid} took it` : 'another tick ran meanwhile';
    deps.host.log(`this tick took longer than its lease and ${by}; it did nothing`);
    return exitCodes.done;
  }
  const { effects } = decision;
  deps.host.note(summary(config, seen, state, moment, effects.length));
  let good = await deliver(deps, state, moment);
  if (effects.length > 0) good = (await act(deps, effects, state, moment)) && good;
  const released = await save(deps, (latest) => releaseLease(latest, moment));
  return good && released ? exitCodes.done : exitCodes.failed;
}

/**
 * Performs effects, saves each outcome as it comes and tells it: a resume is reported at once and not when the slowest
 * run has ended. Deliveries go one after the other, or the same entries would be sent twice; what ends while one goes on
 * comes together in the next. True when all was saved and delivered.
 */
async function act(deps: Deps, effects: readonly Effect[], known: State, moment: Moment): Promise<boolean> {
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
  await perform(deps, effects, async (outcome) => {
    const series = `${outcome.kind}${(count += 1)}.`;
    const saved = await save(deps, (state) => record(state, [outcome], series, moment));
    if (saved) {
      news = true;
      told = told.then(tellNews);
    } else {
      // What cannot be saved is told by the one who did it: nobody else knows.
      good = false;
      await tell(deps, record({ ...known, outbox: [] }, [outcome], series, moment), moment);
    }
  });
  await told;
  return good;
}

/** Changes the state. Undefined when that failed: logged, and the stored state is as it was. */
async function save({ store, host }: Deps, change: (state: State) => State): Promise<State | undefined> {
  try {
    return await store.update(change);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    host.log(`error: ${error.message}`);
    return undefined;
  }
}

/** Sends what is due and saves the receipts. True when everything was taken and acknowledged. */
async function deliver(deps: Deps, state: State, moment: Moment): Promise<boolean> {
  const entries = deliverable(state, moment.sink);
  if (entries.length === 0) return true;
  const receipts = await deps.messenger.deliver(entries, moment);
  const saved = await save(deps, (latest) => acknowledge(latest, receipts));
  const kept = receipts.filter((receipt) => receipt.kind === 'kept');
  if (kept.length > 0) {
    const why = kept[0]?.problem ?? 'no reason was given';
    deps.host.log(
      `error: not delivered, stays queued: ${kept.length} of ${receipts.length} notices (${why})`,
    );
  }
  return kept.length === 0 && saved !== undefined;
}

/** Delivers without receipts what this run found and could not save. */
async function tell(deps: Deps, state: State, moment: Moment): Promise<void> {
  const entries = state.outbox.filter((entry) => isOurs(entry.notice.id, moment));
  if (entries.length > 0) await deps.messenger.deliver(entries, moment);
}

/** Probes and reports; starts and saves nothing: a dry run, or the state cannot be used. */
async function look(deps: Deps, config: Config, known: State, options: MomentOptions): Promise<void> {
  const moment = readMoment(deps, known, options);
  const seen = await probe(deps, config.jobs.filter(isWatched));
  const { state } = decide(config, known, seen, moment);
  deps.host.note(summary(config, seen, state, moment, 0));
  await tell(deps, state, moment);
}

function summary(config: Config, seen: Observations, state: State, moment: Moment, due: number): string {
  const made = state.outbox.filter((entry) => isOurs(entry.notice.id, moment)).length;
  const watched = `${seen.size} of ${config.jobs.length} jobs probed`;
  const todo = due > 0 ? `, ${due} to start or run` : '';
  return made === 0 && due === 0
    ? `${watched}, nothing new to report`
    : `${watched}, ${made} to report${todo}`;
}

function isOurs(noticeId: string, moment: Moment): boolean {
  return noticeId.startsWith(`${moment.runId}-`);
}
