/** Handing notices to the messenger, and what a run has told and done so far. */
import type { Moment, Notice, Outcome, OutboxEntry, Receipt, State } from '../core/model.ts';
import { acknowledge, deliverable } from '../core/outbox.ts';
import { UserError } from '../errors.ts';
import type { Deps } from './deps.ts';

/** The deps of one tick, with what it told and did so far. */
export interface Run extends Deps {
  readonly told: Notice[];
  readonly outcomes: Outcome[];
}

/** Changes the state. Undefined when that failed: logged, and the stored state is as it was. */
export function save(deps: Deps, change: (state: State) => State): Promise<State | undefined> {
  return logged(deps, () => deps.store.update(change));
}

/** The same for what will be acted on. */
export function claim(deps: Deps, change: (state: State) => State): Promise<State | undefined> {
  return logged(deps, () => deps.store.claim(change));
}

async function logged({ host }: Deps, saving: () => Promise<State>): Promise<State | undefined> {
  try {
    return await saving();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    host.log('error', error.message);
    return undefined;
  }
}

/** Sends what is due and saves the receipts. True when everything was taken and acknowledged. */
export async function deliver(deps: Run, state: State, moment: Moment): Promise<boolean> {
  const entries = deliverable(state, moment.sink);
  if (entries.length === 0) return true;
  const receipts = await send(deps, entries, moment);
  const saved = await save(deps, (latest) => acknowledge(latest, receipts));
  const kept = receipts.filter((receipt) => receipt.kind === 'kept');
  if (kept.length > 0) {
    const why = kept[0]?.problem ?? 'no reason was given';
    deps.host.log(
      'error',
      `not delivered, stays queued: ${kept.length} of ${receipts.length} notices (${why})`,
    );
  }
  return kept.length === 0 && saved !== undefined;
}

/** Delivers without receipts what this run found and could not save. */
export async function tell(deps: Run, state: State, moment: Moment): Promise<void> {
  const entries = state.outbox.filter((entry) => isOurs(entry.notice.id, moment));
  if (entries.length > 0) await send(deps, entries, moment);
}

/** Hands entries to the messenger and notes which of them it took. */
async function send(deps: Run, entries: readonly OutboxEntry[], moment: Moment): Promise<readonly Receipt[]> {
  const receipts = await deps.messenger.deliver(entries, moment);
  const sent = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
  deps.told.push(...entries.map(({ notice }) => notice).filter(({ id }) => sent.has(id)));
  return receipts;
}

export function isOurs(noticeId: string, moment: Moment): boolean {
  return noticeId.startsWith(`${moment.runId}-`);
}
