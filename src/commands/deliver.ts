/** Handing notices to the messenger, and what a run has told and done so far. */
import { fallbackAfterMs } from '../core/chat/chat.ts';
import { isUrgent } from '../core/notice.ts';
import type { TickContext, Notice, Outcome, OutboxEntry, Receipt, State, Taken } from '../core/model.ts';
import { acknowledge, deliverable, handedOver, isQueuedBy } from '../core/notices/outbox.ts';
import { takeOverUnsaved, unsavedFrom } from '../core/state/unsaved.ts';
import { UserError } from '../errors.ts';
import type { OnTaken } from '../ports/ports.ts';
import type { Deps } from './deps.ts';

/** The deps of one tick, with what it told and did so far. */
export interface Run extends Deps {
  readonly told: Notice[];
  readonly outcomes: Outcome[];
  /** Set when there was something to send and no bot or chat to send it to. */
  lacksTarget: boolean;
  /** What was not delivered and why, by the reason: several deliveries of one run meet the same trouble. */
  readonly undelivered: Map<string, string>;
}

export function newRun(deps: Deps): Run {
  return { ...deps, told: [], outcomes: [], lacksTarget: false, undelivered: new Map() };
}

/** At the end of a command: each reason once, with the count of its last delivery. */
export function logUndelivered({ host, undelivered }: Run): void {
  for (const [why, count] of undelivered) host.log('error', `not delivered, stays queued: ${count} (${why})`);
  undelivered.clear();
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

/**
 * Sends what is due and saves the receipts. True when everything was taken and acknowledged, or only waits for its turn: the
 * time of this run was over, or Telegram asked to wait. An alert does not wait so for more than 15 minutes. `finish`: what
 * is saved with the receipts.
 */
export async function deliver(
  run: Run,
  state: State,
  context: TickContext,
  isMeant: (entry: OutboxEntry) => boolean = () => true,
  finish: (acknowledged: State) => State = (acknowledged) => acknowledged,
): Promise<boolean> {
  const meant = deliverable(state, context).filter(isMeant);
  if (meant.length === 0) return true;
  // What cannot be noted as handed over waits: it would be repeated without a word.
  const isHandedOver =
    handedOver(state, meant) === state || (await save(run, (latest) => handedOver(latest, meant)));
  const entries = isHandedOver ? meant : meant.filter(({ lastTry }) => lastTry !== 'kept');
  let isNoting = true;
  // Each message before the next, with one small write: what a run sent that dies in between is not sent again.
  const delivery = await send(run, entries, state, context, async (taken) => {
    isNoting &&= await noted(run, taken);
  });
  const saved = await save(run, (latest) => finish(acknowledge(latest, delivery)));
  const left = delivery.receipts.filter(({ kind }) => kind !== 'sent');
  const why = left[0]?.problem ?? 'no reason was given';
  const count = `${left.length} of ${delivery.receipts.length} notices`;
  const isGood = left.every(({ waits }) => waits) && !isOverdue(entries, left, context);
  if (!isGood) run.undelivered.set(why, count);
  else if (left.length > 0) run.host.note(`for the next tick: ${count} (${why})`);
  return isGood && isHandedOver !== undefined && saved !== undefined;
}

/** True when it was kept. */
async function noted({ store, host }: Deps, taken: Taken): Promise<boolean> {
  try {
    await store.note(taken);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    host.log('error', error.message);
    return false;
  }
}

function isOverdue(entries: readonly OutboxEntry[], left: readonly Receipt[], { now }: TickContext): boolean {
  const ids = new Set(left.map(({ noticeId }) => noticeId));
  return entries.some(
    ({ notice }) => ids.has(notice.id) && isUrgent(notice) && now - notice.at >= fallbackAfterMs,
  );
}

/** Delivers without receipts what this run found and nobody is to remember. */
export async function tell(run: Run, state: State, context: TickContext): Promise<void> {
  const entries = state.outbox.filter((entry) => isQueuedBy(entry, context.runId));
  if (entries.length > 0) await send(run, entries, state, context);
}

/** Saves a change, and with it what earlier ticks found that could not. */
export async function saveAll(
  deps: Deps,
  change: (state: State) => State,
  context: TickContext,
): Promise<State | undefined> {
  const unsaved = deps.stopgap.load();
  const saved = await save(deps, (latest) => change(takeOverUnsaved(latest, unsaved, context)));
  if (saved && unsaved.kind !== 'none') deps.stopgap.clear();
  return saved;
}

/** The memory of a tick that cannot save: the stored state, or what the last such tick left. */
export function unsavedMemory({ stopgap, clock }: Deps, stored: State): State {
  return unsavedFrom(stored, stopgap.load(), clock.now());
}

/**
 * Delivers what a tick found that cannot save. It is kept before and after, so that the next one neither repeats nor
 * forgets it; where it cannot be kept, the next one repeats it.
 */
export async function tellUnsaved(run: Run, found: State, context: TickContext): Promise<void> {
  const entries = deliverable(found, context);
  run.stopgap.keep(handedOver(found, entries));
  if (entries.length === 0) return;
  run.stopgap.keep(acknowledge(found, await send(run, entries, found, context)));
}

/** Hands entries to the messenger and notes which of them it took. */
async function send(
  run: Run,
  entries: readonly OutboxEntry[],
  state: State,
  context: TickContext,
  onTaken?: OnTaken,
) {
  const delivery = await run.messenger.deliver(entries, context, state.chat, onTaken);
  run.lacksTarget ||= delivery.missing !== undefined;
  const { receipts } = delivery;
  const sent = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
  const known = new Set(run.told.map(({ id }) => id));
  // Its own report is shown in the workflow also when the chat did not take it.
  const told = entries.filter((entry) => sent.has(entry.notice.id) || isQueuedBy(entry, context.runId));
  run.told.push(...told.map(({ notice }) => notice).filter(({ id }) => !known.has(id)));
  return delivery;
}
