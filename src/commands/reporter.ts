/** Delivers notices, and keeps what this run reported and did. */
import { endedIssue, fallbackAfterMs, withoutIssue } from '../core/chat/chat.ts';
import { isUrgent, type Language } from '../core/notice.ts';
import type { Notice, Outcome, OutboxEntry, Receipt, State, TickContext } from '../core/model.ts';
import { acknowledge, deliverable, handedOver, isQueuedBy } from '../core/notices/outbox.ts';
import { sentence } from '../core/notices/sentence.ts';
import { keyOfWords, type Text } from '../core/text/words.ts';
import type { Host, Messenger, OnTaken } from '../ports/ports.ts';
import { sayIn } from './say.ts';
import type { StateAccess } from './state-access.ts';

interface ReporterPorts {
  readonly messenger: Messenger;
  readonly state: StateAccess;
  readonly host: Host;
}

interface DeliverOptions {
  /** Which of the queued entries to deliver; all by default. */
  readonly only?: (entry: OutboxEntry) => boolean;
  /** A change that is saved together with the receipts. */
  readonly finish?: (acknowledged: State) => State;
}

export class Reporter {
  /** Delivered notices, and those of this run that were not delivered. */
  readonly reported: Notice[] = [];
  readonly outcomes: Outcome[] = [];
  /** Ids of what was offered to the chat, whatever came of it. */
  readonly offered = new Set<string>();
  /** True after a notice had no bot or chat to go to. */
  lacksTarget = false;
  /** The latest one by reason: several deliveries of one run fail for the same one. */
  readonly #undelivered = new Map<string, Text>();
  readonly #ports: ReporterPorts;
  readonly #language: Language;

  constructor(ports: ReporterPorts, language: Language) {
    this.#ports = ports;
    this.#language = language;
  }

  /**
   * Sends what is due and saves the receipts. True when everything was sent and acknowledged, or only waits: this run is out of
   * time, or Telegram asked to wait. An alert waits at most 15 minutes.
   */
  async deliver(state: State, context: TickContext, { only, finish }: DeliverOptions = {}): Promise<boolean> {
    const due = deliverable(state, context).filter(only ?? (() => true));
    if (due.length === 0) return true;
    const access = this.#ports.state;
    const marked = handedOver(state, due);
    const isHandedOver =
      marked === state || (await access.tryUpdate((latest) => handedOver(latest, due))) !== undefined;
    const entries = isHandedOver ? due : recognizable(due);
    let isNoting = true;
    // A small write after each message: a run that dies in between does not send the earlier ones again.
    const delivery = await this.#send(entries, state, context, async (taken) => {
      isNoting &&= await access.tryNote(taken);
    });
    const saved = await access.tryUpdate((latest) => {
      const acknowledged = acknowledge(latest, delivery);
      return finish ? finish(acknowledged) : acknowledged;
    });
    const left = delivery.receipts.filter(({ kind }) => kind !== 'sent');
    const why = left[0]?.problem ?? sentence('no-delivery-reason');
    const facts = { count: left.length, all: delivery.receipts.length, why };
    const isGood = left.every(({ waits }) => waits) && !hasOverdue(entries, left, context);
    if (!isGood) this.#undelivered.set(keyOfWords(why), sentence('not-delivered', facts));
    else if (left.length > 0)
      this.#ports.host.info((await sayIn(this.#language))(sentence('left-to-next-tick', facts)));
    return isGood && isHandedOver && saved !== undefined;
  }

  /** After a tick that saw no alert: the issue that reported the last ones is closed. */
  async closeIssue(state: State): Promise<void> {
    const number = endedIssue(state);
    if (number === undefined || !(await this.#ports.messenger.closeIssue?.(number))) return;
    await this.#ports.state.tryUpdate((latest) => withoutIssue(latest, number));
  }

  /** Delivers the notices of this run without saving receipts: the state does not have them. */
  async deliverUnsaved(state: State, context: TickContext): Promise<void> {
    const entries = state.outbox.filter((entry) => isQueuedBy(entry, context.runId));
    if (entries.length > 0) await this.#send(entries, state, context);
  }

  /**
   * Delivers the outbox of a tick that cannot save. It is kept before and after, so that the next tick neither repeats nor
   * forgets it; where it cannot be kept, the next tick repeats it.
   */
  async deliverAndKeep(found: State, context: TickContext): Promise<void> {
    const due = deliverable(found, context);
    const isKept = this.#ports.state.keepUnsaved(handedOver(found, due));
    const entries = isKept ? due : recognizable(due);
    if (entries.length === 0) return;
    this.#ports.state.keepUnsaved(acknowledge(found, await this.#send(entries, found, context)));
  }

  /** At the end of a command: each reason once, with the count of its last delivery. */
  async logUndelivered(): Promise<void> {
    if (this.#undelivered.size === 0) return;
    const say = await sayIn(this.#language);
    for (const text of this.#undelivered.values()) this.#ports.host.log('error', say(text));
    this.#undelivered.clear();
  }

  async #send(entries: readonly OutboxEntry[], state: State, context: TickContext, onTaken?: OnTaken) {
    for (const { notice } of entries) this.offered.add(notice.id);
    const delivery = await this.#ports.messenger.deliver(entries, context, state.chat, onTaken);
    this.lacksTarget ||= delivery.missing !== undefined;
    const sent = new Set(
      delivery.receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId),
    );
    const known = new Set(this.reported.map(({ id }) => id));
    // A workflow shows the report of this run also when the chat did not take it.
    const shown = entries.filter(
      (entry) =>
        !known.has(entry.notice.id) && (sent.has(entry.notice.id) || isQueuedBy(entry, context.runId)),
    );
    this.reported.push(...shown.map(({ notice }) => notice));
    return delivery;
  }
}

/** What cannot be marked as handed over waits: a repetition would not be recognizable. */
const recognizable = (due: readonly OutboxEntry[]) => due.filter(({ lastTry }) => lastTry !== 'kept');

function hasOverdue(
  entries: readonly OutboxEntry[],
  left: readonly Receipt[],
  { now }: TickContext,
): boolean {
  const ids = new Set(left.map(({ noticeId }) => noticeId));
  return entries.some(
    ({ notice }) => ids.has(notice.id) && isUrgent(notice) && now - notice.at >= fallbackAfterMs,
  );
}
