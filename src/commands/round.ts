/** One round of a tick: decide on observations, save, deliver, act. A tick has one, and another for late observations. */
import { claimWaiting, isRunDue } from '../core/jobs/due.ts';
import type { View } from '../core/jobs/conclusion.ts';
import { decide, isWatched, type Decision } from '../core/jobs/decide.ts';
import { isOwnLease, leaseMs, releaseLease, returnLease } from '../core/jobs/lease.ts';
import {
  decidable,
  isProbedElsewhere,
  nothingPending,
  stillOwn,
  stillPending,
  type Pending,
} from '../core/jobs/probing.ts';
import type { Config, Effect, Observation, Observations, State, TickContext } from '../core/model.ts';
import { deliverable, isQueuedBy } from '../core/notices/outbox.ts';
import type { Language } from '../core/notice.ts';
import { sentence } from '../core/notices/sentence.ts';
import type { Text } from '../core/text/words.ts';
import { withoutRivals } from '../core/state/known-files.ts';
import { memoryOf } from '../core/state/memory.ts';
import type { JobPings } from './job-pings.ts';
import type { JobPorts } from './job-ports.ts';
import type { TickLease } from './lease.ts';
import { createOutcomeLog } from './outcome-log.ts';
import type { ProbeRun } from './probe.ts';
import type { Reporter } from './reporter.ts';
import { sayIn } from './say.ts';
import type { StateAccess } from './state-access.ts';

export interface RoundPorts extends JobPorts {
  readonly reporter: Reporter;
  readonly pings: JobPings;
}

/** The jobs of a tick while it probes them. `own`: without jobs whose ids belong to another file; those are not probed. */
export interface Watched {
  readonly config: Config;
  readonly own: Config;
  readonly probes: ProbeRun;
  /** Jobs that an earlier tick is still probing. */
  readonly elsewhere: ReadonlySet<string>;
  /** Observed, and not decided on yet. */
  open: Observations;
}

/** Observations to decide on, and the jobs that are still being probed. */
export interface Batch {
  readonly seen: Observations;
  readonly pending: Pending;
}

/** Begins to probe the jobs. `isAlone`: also those that another tick is probing. */
export async function beginWatch(
  { jobs, host }: RoundPorts,
  declared: Config,
  state: State,
  context: TickContext,
  isAlone = false,
): Promise<Watched> {
  const { config, seen } = await jobs.undeclared(declared, state);
  const own = withoutRivals(config, state, context);
  const watched = own.jobs.filter((job) => isWatched(job) && !seen.has(job.id));
  const isElsewhere = ({ id }: { readonly id: string }) =>
    !isAlone && isProbedElsewhere(memoryOf(state, id), context);
  const elsewhere = new Set(watched.filter(isElsewhere).map(({ id }) => id));
  if (elsewhere.size > 0) host.info(`an earlier tick is still probing ${[...elsewhere].join(', ')}`);
  const probes = jobs.probeAll(watched.filter(({ id }) => !elsewhere.has(id)));
  return { config, own, probes, elsewhere, open: seen };
}

/** The next observations, without those that wait for the rest of their group. */
export async function nextBatch(watched: Watched): Promise<Batch> {
  const { config, probes, elsewhere } = watched;
  const { seen: fresh, pending } = await probes.next();
  const all = new Map([...watched.open, ...fresh]);
  const seen = decidable(config, all, new Set([...pending, ...elsewhere]));
  watched.open = new Map([...all].filter(([id]) => !seen.has(id)));
  // Observations that wait for a job of an earlier tick are left to the next one.
  if (pending.size === 0) return { seen, pending: nothingPending };
  return { seen, pending: { ids: new Set([...pending, ...watched.open.keys()]), forMs: leaseMs } };
}

/** All observations, however long they take. */
export async function wholeBatch(watched: Watched): Promise<Batch> {
  const seen = new Map<string, Observation>();
  for (;;) {
    const batch = await nextBatch(watched);
    for (const [id, observation] of batch.seen) seen.set(id, observation);
    if (batch.pending.ids.size === 0) return { seen, pending: nothingPending };
  }
}

/** Shared by the rounds of a tick. */
export interface TickParts extends Pick<Watched, 'config' | 'own'> {
  readonly begunAt: number;
  /** Work at the end of the last round, with the lease. True when it succeeded. */
  readonly last?: ((context: TickContext) => Promise<boolean>) | undefined;
}

export interface Round {
  readonly good: boolean;
  readonly view: View;
}

/**
 * By the tick that holds the lease; returns it. `isLate`: the lease was not held all the time since the probes began.
 * Long: one decision, and the steps that rest on it.
 */
export async function runRound(
  ports: RoundPorts & { readonly lease: TickLease; readonly language: Language },
  { config, own, begunAt, last }: TickParts,
  batch: Batch,
  claimed: State,
  given: TickContext,
  isLate = false,
): Promise<Round> {
  const { state: access, reporter, host, clock, language } = ports;
  const isLast = batch.pending.ids.size === 0;
  const release = (latest: State) =>
    isLast ? releaseLease(latest, begunAt, { ...given, now: clock.now() }) : returnLease(latest, given);
  let context = given;
  let decision: Decision | undefined;
  let lost: Text | undefined;
  let before = claimed;
  let { seen } = batch;
  const state = await access.tryClaim((latest) => {
    // Applied again when another host saved meanwhile.
    context = access.decidedNow(given);
    decision = undefined;
    // Observations of a tick that was suspended beyond its lease are too old, also when no other tick ran since.
    if (!ports.lease.isHeld(latest)) {
      lost = ports.lease.lossReason(latest);
      return latest;
    }
    before = latest;
    seen = isLate ? stillOwn(latest, batch.seen, context) : batch.seen;
    const pending = isLate ? stillPending(latest, batch.pending, context) : batch.pending;
    decision = decide(config, latest, seen, context, pending);
    const idle = decision.effects.length === 0 && deliverable(decision.state, context).length === 0;
    return idle ? release(decision.state) : decision.state;
  });
  // Nothing was saved, so nothing is done; the verdicts are reported all the same, and again by the next tick.
  if (!state)
    return { good: false, view: await reportUnsaved(ports, config, claimed, { ...batch, seen }, context) };
  if (!decision) {
    if (lost) host.log('notice', (await sayIn(language))(sentence('lease-lost', { why: lost })));
    return { good: true, view: { config, before: state, after: state, seen, context } };
  }
  ports.pings.sendDue(config, state, seen);
  const { effects } = decision;
  host.info(summary(config, { ...batch, seen }, state, context, effects.length));
  const stale = [...batch.seen.keys()].filter((id) => !seen.has(id));
  if (stale.length > 0)
    host.info(`observations of ${stale.join(', ')} dropped: another tick probed since, or they are too old`);
  let after = state;
  let good: boolean;
  if (effects.length > 0) good = await act(ports, own, effects, state, context, isLast);
  else {
    // Where nothing comes after the report, the lease is returned with its receipts.
    const isOver = !(isLast && last);
    const finish = (latest: State) => (after = isOver ? release(latest) : latest);
    good = await reporter.deliver(state, context, { finish });
  }
  if (isLast && last) good = (await last(context)) && good;
  // An idle round returned it together with its decision.
  const released = good && !isOwnLease(after, context) ? after : await access.tryUpdate(release);
  return {
    good: good && released !== undefined,
    view: { config, before, after: released ?? state, seen, context },
  };
}

/** By a tick that cannot save: starts nothing. */
export async function reportUnsaved(
  { state, reporter, host }: RoundPorts,
  config: Config,
  stored: State,
  batch: Batch,
  given: TickContext,
): Promise<View> {
  const context: TickContext = { ...given, mode: 'report-only' };
  const before = state.withUnsaved(stored);
  const { state: after } = decide(config, before, batch.seen, context);
  host.info(summary(config, batch, after, context, 0));
  await reporter.deliverAndKeep(after, context);
  return { config, before, after, seen: batch.seen, context };
}

/** Of a dry run: saves nothing. */
export async function reportDry(
  { reporter, host }: RoundPorts,
  config: Config,
  before: State,
  batch: Batch,
  context: TickContext,
): Promise<View> {
  const { state: after } = decide(config, before, batch.seen, context);
  host.info(summary(config, batch, after, context, 0));
  await reporter.deliverUnsaved(after, context);
  return { config, before, after, seen: batch.seen, context };
}

/** One view of all rounds of a tick. */
export function joinViews(earlier: View, later: View): View {
  const { before, seen, context, since = context.now } = earlier;
  return { ...later, before, seen: new Map([...seen, ...later.seen]), since };
}

/**
 * Reports the verdicts and performs effects. Each outcome is saved as it comes. True when all was saved and delivered. `mayRun`:
 * also runs that become due meanwhile.
 */
async function act(
  ports: RoundPorts,
  config: Config,
  effects: readonly Effect[],
  known: State,
  context: TickContext,
  mayRun: boolean,
): Promise<boolean> {
  const outcomes = createOutcomeLog(ports, known, context);
  // Runs of a job that another run has to end for: one after the other, each claimed when its turn comes.
  const due = mayRun ? known.queue.filter((item) => isRunDue(item, context.now)) : [];
  const waiting = new Set(due.map(({ id }) => id));
  let good = true;
  let at = context;
  try {
    for (let todo = effects; todo.length > 0;) {
      const now = at;
      await ports.jobs.perform(config, todo, (outcome) => outcomes.add(outcome, now));
      if (waiting.size === 0) break;
      at = { ...context, now: ports.clock.now() };
      const next = await claimNext(ports.state, config, waiting, `next${outcomes.saves()}.`, at);
      good &&= next !== undefined;
      todo = next ?? [];
    }
  } finally {
    outcomes.stop();
  }
  return (await outcomes.settled()) && good;
}

/** Claims those of these runs whose job does not run any more. Undefined when that could not be saved. */
async function claimNext(
  access: StateAccess,
  config: Config,
  waiting: ReadonlySet<string>,
  series: string,
  context: TickContext,
): Promise<readonly Effect[] | undefined> {
  let effects: readonly Effect[] = [];
  const saved = await access.tryClaim((state) => {
    const claimed = claimWaiting(config, state, ({ id }) => waiting.has(id), series, context);
    ({ effects } = claimed);
    return claimed.state;
  });
  return saved && effects;
}

function summary(
  config: Config,
  { seen, pending }: Batch,
  { outbox }: State,
  { runId }: TickContext,
  dueCount: number,
): string {
  const made = outbox.filter((entry) => isQueuedBy(entry, runId)).length;
  const parts = [
    `${seen.size} of ${config.jobs.length} jobs probed`,
    made === 0 && dueCount === 0 ? 'nothing new to report' : `${made} to report`,
    ...(dueCount > 0 ? [`${dueCount} to start or run`] : []),
  ];
  const open = pending.ids.size;
  return `${parts.join(', ')}${open > 0 ? `; ${open} still being probed` : ''}`;
}
