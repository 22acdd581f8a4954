/**
 * What becomes of a tick's effects: saved at once, and reported with its verdicts in few messages. A person hears one message
 * of what is known within 15 s, and another one of what takes longer, at its end or each minute.
 */
import { record } from '../core/jobs/record.ts';
import type { Outcome, State, TickContext } from '../core/model.ts';
import { deliverable } from '../core/notices/outbox.ts';
import type { Clock } from '../ports/ports.ts';
import type { Reporter } from './reporter.ts';
import type { StateAccess } from './state-access.ts';

interface OutcomeLogPorts {
  readonly clock: Pick<Clock, 'every' | 'sleep'>;
  readonly state: Pick<StateAccess, 'load' | 'tryUpdate'>;
  readonly reporter: Pick<Reporter, 'deliver' | 'deliverUnsaved' | 'outcomes'>;
}

/** Verdicts wait so long for the ends of short effects. */
const firstMs = 15_000;
/** What ends later is reported in each fourth of these. */
const laterEach = 4;

/**
 * Saves come one after the other, and so do deliveries, or an entry would be sent twice. `known`: the state with the verdicts,
 * saved before anything is done, so that a tick that dies while they wait loses none.
 * Long: its short methods share what is not reported yet.
 */
export function createOutcomeLog(
  { clock, state, reporter }: OutcomeLogPorts,
  known: State,
  context: TickContext,
) {
  let good = true;
  let open: readonly Outcome[] = [];
  let hasNews = deliverable(known, context).length > 0;
  let isFirst = true;
  let saving = Promise.resolve();
  let delivering = Promise.resolve();
  let saves = 0;
  let waits = 0;
  const stop = clock.every(firstMs, () => {
    if (waits % laterEach === 0) delivering = delivering.then(deliver);
    waits += 1;
  });

  async function save(at: TickContext): Promise<void> {
    if (open.length === 0) return;
    // Outcomes that came at the same moment are added one by one.
    await clock.sleep(0);
    const ended = open;
    open = [];
    const series = `ended${(saves += 1)}.`;
    if (await state.tryUpdate((latest) => record(latest, ended, series, at))) {
      hasNews = true;
      return;
    }
    // Only this process knows of an outcome that cannot be saved.
    good = false;
    await reporter.deliverUnsaved(record({ ...known, outbox: [] }, ended, series, at), at);
  }

  async function deliver(): Promise<void> {
    if (!hasNews) return;
    hasNews = false;
    // Loaded anew: entries that an earlier delivery acknowledged must not be sent again.
    const loaded = await state.load();
    const latest = loaded.kind === 'unavailable' ? (isFirst ? known : undefined) : loaded.doc;
    isFirst = false;
    const delivered = latest !== undefined && (await reporter.deliver(latest, context));
    good &&= delivered;
  }

  return {
    /** Resolves when the outcome is saved, or reported because it cannot be saved. */
    add(outcome: Outcome, at: TickContext): Promise<void> {
      reporter.outcomes.push(outcome);
      open = [...open, outcome];
      saving = saving.then(() => save(at));
      return saving;
    },
    saves: () => saves,
    /** Reports nothing more by itself. */
    stop,
    /** Reports the rest. True when everything was saved and delivered. */
    async settled(): Promise<boolean> {
      await (delivering = delivering.then(deliver));
      return good;
    },
  };
}
