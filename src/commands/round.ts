/**
 * One round of a tick: decide on what was seen, save, deliver, act. A tick has one; another for what came in late, when some
 * statuses take longer than a report waits.
 */
import type { View } from '../core/jobs/conclusion.ts';
import { decide, isWatched, type Decision } from '../core/jobs/decide.ts';
import { claimWaiting, isDue } from '../core/jobs/claims.ts';
import { withoutRivals } from '../core/state/known-files.ts';
import { isOwnLease, leaseMs, releaseLease, returnLease } from '../core/jobs/lease.ts';
import { memoryOf } from '../core/state/memory.ts';
import type {
  Config,
  Effect,
  TickContext,
  Observation,
  Observations,
  Outcome,
  State,
} from '../core/model.ts';
import { deliverable, isQueuedBy } from '../core/notices/outbox.ts';
import {
  decidable,
  isProbedElsewhere,
  nothingPending,
  stillOwn,
  stillPending,
  type Pending,
} from '../core/jobs/probing.ts';
import { record } from '../core/jobs/record.ts';
import { claim, deliver, save, tell, tellUnsaved, unsavedMemory, type Run } from './deliver.ts';
import type { Deps } from './deps.ts';
import { perform } from './execute.ts';
import { mayAct, whyLost } from './lease.ts';
import { beginProbes, type Probes } from './probe.ts';
import { undeclaredJobs } from './undeclared.ts';

/** The jobs that a tick watches, while it asks them. `own`: without those whose ids are another file's; they are not looked at. */
export interface Watched {
  readonly config: Config;
  readonly own: Config;
  readonly probes: Probes;
  /** Jobs that an earlier tick is still asking. */
  readonly elsewhere: ReadonlySet<string>;
  /** Seen, and not decided on yet. */
  open: Observations;
}

export interface RoundInput {
  readonly seen: Observations;
  readonly pending: Pending;
}

/** Begins to ask the jobs. `isAlone`: also those that another tick is asking. */
export async function beginWatch(
  deps: Deps,
  file: Config,
  state: State,
  context: TickContext,
  isAlone = false,
): Promise<Watched> {
  const { config, seen } = await undeclaredJobs(deps, file, state);
  const own = withoutRivals(config, state, context);
  const jobs = own.jobs.filter((job) => isWatched(job) && !seen.has(job.id));
  const others = isAlone ? [] : jobs.filter(({ id }) => isProbedElsewhere(memoryOf(state, id), context));
  const elsewhere = new Set(others.map(({ id }) => id));
  if (others.length > 0)
    deps.host.note(`an earlier tick is still probing ${[...elsewhere].join(', ')}: left to that one`);
  const probes = beginProbes(
    deps,
    jobs.filter(({ id }) => !elsewhere.has(id)),
  );
  return { config, own, probes, elsewhere, open: seen };
}

/** What came in, without what has to wait for the rest of its group. */
export async function nextBatch(watched: Watched): Promise<RoundInput> {
  const { config, probes, elsewhere } = watched;
  const { seen: fresh, pending } = await probes.next();
  const all = new Map([...watched.open, ...fresh]);
  const seen = decidable(config, all, new Set([...pending, ...elsewhere]));
  watched.open = new Map([...all].filter(([id]) => !seen.has(id)));
  // What waits for a job of an earlier tick is left to the next one.
  if (pending.size === 0) return { seen, pending: nothingPending };
  return { seen, pending: { ids: new Set([...pending, ...watched.open.keys()]), forMs: leaseMs } };
}

/** All that is seen of the jobs, however long that takes. */
export async function lastBatch(watched: Watched): Promise<RoundInput> {
  const seen = new Map<string, Observation>();
  for (;;) {
    const batch = await nextBatch(watched);
    for (const [id, observation] of batch.seen) seen.set(id, observation);
    if (batch.pending.ids.size === 0) return { seen, pending: nothingPending };
  }
}

/** What the rounds of a tick share. */
export interface TickParts extends Pick<Watched, 'config' | 'own'> {
  readonly begunAt: number;
  /** The end of the tick's last round, with the lease. True when it went well. */
  readonly last?: ((context: TickContext) => Promise<boolean>) | undefined;
}

interface Round {
  readonly good: boolean;
  readonly view: View;
}

/** By the one that holds the lease; gives it back. `isLate`: the lease was not held all the time since the probes began. */
export async function reportRound(
  deps: Run,
  { config, own, begunAt, last }: TickParts,
  { seen: found, pending }: RoundInput,
  claimed: State,
  given: TickContext,
  isLate = false,
): Promise<Round> {
  const isLast = pending.ids.size === 0;
  const release = (latest: State) =>
    isLast ? releaseLease(latest, begunAt, { ...given, now: deps.clock.now() }) : returnLease(latest, given);
  let context = given;
  let decision: Decision | undefined;
  let lost: string | undefined;
  let before = claimed;
  let seen = found;
  const state = await claim(deps, (latest) => {
    // Applied again when another host saved meanwhile.
    context = decidedNow(deps, given);
    decision = undefined;
    lost = undefined;
    // A tick that was suspended beyond its lease has evidence that is too old, also when no other tick ran since.
    if (!mayAct(deps, latest)) {
      lost = whyLost(deps, latest);
      return latest;
    }
    before = latest;
    seen = isLate ? stillOwn(latest, found, context) : found;
    const open = isLate ? stillPending(latest, pending, context) : pending;
    decision = decide(config, latest, seen, context, open);
    const idle = decision.effects.length === 0 && deliverable(decision.state, context).length === 0;
    return idle ? release(decision.state) : decision.state;
  });
  // Nothing was saved, so nothing is done; what was found is told all the same, and again in the next tick.
  if (!state)
    return { good: false, view: await reportBlind(deps, config, claimed, { seen, pending }, context) };
  if (!decision) {
    deps.host.log('notice', `${lost}; this tick did nothing, the next one looks again`);
    return { good: true, view: { config, before: state, after: state, seen, context } };
  }
  const { effects } = decision;
  deps.host.note(summary(config, { seen, pending }, state, context, effects.length));
  const stale = [...found.keys()].filter((id) => !seen.has(id));
  if (stale.length > 0)
    deps.host.note(
      `what was seen here of ${stale.join(', ')} is not used: another tick looked since, or it is too old`,
    );
  // Where nothing comes after the report, the lease goes back with its receipts.
  const isOver = effects.length === 0 && !(isLast && last);
  let after = state;
  const finish = (latest: State) => (after = isOver ? release(latest) : latest);
  let good = await deliver(deps, state, context, undefined, finish);
  if (effects.length > 0) good = (await act(deps, own, effects, state, context, isLast)) && good;
  if (isLast && last) good = (await last(context)) && good;
  // An idle round gave it back when it saved what it decided.
  const released = good && !isOwnLease(after, context) ? after : await save(deps, release);
  return {
    good: good && released !== undefined,
    view: { config, before, after: released ?? state, seen, context },
  };
}

/** What a tick found that cannot save: nothing is started. */
export async function reportBlind(
  deps: Run,
  config: Config,
  stored: State,
  batch: RoundInput,
  given: TickContext,
): Promise<View> {
  const context: TickContext = { ...given, mode: 'report-only' };
  const before = unsavedMemory(deps, stored);
  const { state: after } = decide(config, before, batch.seen, context);
  deps.host.note(summary(config, batch, after, context, 0));
  await tellUnsaved(deps, after, context);
  return { config, before, after, seen: batch.seen, context };
}

/** What a tick would do. Saves nothing. */
export async function reportDry(
  deps: Run,
  config: Config,
  before: State,
  batch: RoundInput,
  context: TickContext,
): Promise<View> {
  const { state: after } = decide(config, before, batch.seen, context);
  deps.host.note(summary(config, batch, after, context, 0));
  await tell(deps, after, context);
  return { config, before, after, seen: batch.seen, context };
}

/** One view of all rounds of a tick. */
export function joinViews(earlier: View, later: View): View {
  const { before, seen, context, since = context.now } = earlier;
  return { ...later, before, seen: new Map([...seen, ...later.seen]), since };
}

/** The moment of a decision: probes take time, and what is begun now was not begun before them. */
export function decidedNow({ clock }: Deps, context: TickContext): TickContext {
  return { ...context, now: clock.now(), awake: clock.awake?.() };
}

/**
 * Performs effects, saves the outcomes as they come and tells them: a resume is reported at once and not when the slowest
 * run has ended. Saves go one after the other, and so do deliveries, or the same entries would be sent twice; what ends
 * while one goes on comes together in the next. True when all was saved and delivered. `mayRun`: also runs that become due meanwhile.
 */
async function act(
  deps: Run,
  config: Config,
  effects: readonly Effect[],
  known: State,
  context: TickContext,
  mayRun: boolean,
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
    const delivered = loaded.kind !== 'unavailable' && (await deliver(deps, loaded.doc, context));
    good &&= delivered;
  };
  // Runs of a job that another run has to end for: one after the other, each claimed when its turn comes.
  const due = mayRun ? known.queue.filter((item) => isDue(item, context.now)) : [];
  const waiting = new Set(due.map(({ id }) => id));
  let todo = effects;
  let at = context;
  let open: readonly Outcome[] = [];
  let saving: Promise<void> = Promise.resolve();
  const saveOpen = async () => {
    if (open.length === 0) return;
    // All that have ended by now: they are heard one by one.
    await deps.clock.sleep(0);
    const ended = open;
    open = [];
    const series = `ended${(count += 1)}.`;
    const saved = await save(deps, (state) => record(state, ended, series, at));
    if (saved) {
      news = true;
      told = told.then(tellNews);
    } else {
      // What cannot be saved is told by the one who did it: nobody else knows.
      good = false;
      await tell(deps, record({ ...known, outbox: [] }, ended, series, at), at);
    }
  };
  while (todo.length > 0) {
    await perform(deps, config, todo, (outcome) => {
      deps.outcomes.push(outcome);
      open = [...open, outcome];
      return (saving = saving.then(saveOpen));
    });
    if (waiting.size === 0) break;
    at = { ...context, now: deps.clock.now() };
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
  context: TickContext,
): Promise<readonly Effect[] | undefined> {
  let effects: readonly Effect[] = [];
  const saved = await claim(deps, (state) => {
    const claimed = claimWaiting(config, state, ({ id }) => waiting.has(id), series, context);
    ({ effects } = claimed);
    return claimed.state;
  });
  return saved && effects;
}

function summary(
  config: Config,
  { seen, pending }: RoundInput,
  state: State,
  context: TickContext,
  due: number,
): string {
  const made = state.outbox.filter((entry) => isQueuedBy(entry, context.runId)).length;
  const watched = `${seen.size} of ${config.jobs.length} jobs probed`;
  const todo = due > 0 ? `, ${due} to start or run` : '';
  const open = pending.ids.size;
  const later = open > 0 ? `; ${open} still being probed` : '';
  return made === 0 && due === 0
    ? `${watched}, nothing new to report${later}`
    : `${watched}, ${made} to report${todo}${later}`;
}
