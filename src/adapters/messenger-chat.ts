/**
 * Delivers the outbox to a chat: the report as new messages, progress as one living message a job. In order: when a message
 * is not taken, what comes after it waits too.
 */
import { forgetLiving, isAgain, isUrgent, noMemory, planDelivery, refusedRetryMs } from '../core/chat.ts';
import type { ChatMemory, Delivery, Moment, OutboxEntry, Receipt } from '../core/model.ts';
import {
  renderProgress,
  renderReport,
  renderStub,
  type Language,
  type ReportNotice,
  type TelegramMessage,
} from '../core/render/telegram.ts';
import type { Messenger } from '../ports.ts';

export interface Target {
  readonly chatId: string;
  readonly threadId: number | undefined;
  /** The message to edit; undefined: a new one. */
  readonly messageId: number | undefined;
}

/** `notes`: what a person should know besides. */
export type Sent = { readonly notes: readonly string[] } & (
  | {
      readonly kind: 'sent';
      readonly chatId: string;
      readonly messageId: number | undefined;
      /** Only the short form was taken: the text has to be shown elsewhere. */
      readonly isShort?: boolean;
    }
  /** The chat takes this message in no form; others it may. */
  | { readonly kind: 'unsendable'; readonly why: string }
  | { readonly kind: 'kept'; readonly why: string; readonly afterMs: number }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string }
);

/** A way to the chat. Never rejects. */
export interface ChatTransport {
  /** `stub`: what to send when the chat will not take the message as it is. */
  send(message: TelegramMessage, target: Target, stub: string): Promise<Sent>;
}

export interface Route {
  readonly transport: ChatTransport;
  /** Mark of bot and chat: another one is tried at once when this one refuses. */
  readonly way: string;
  readonly chatId: string;
  readonly threadId: number | undefined;
}

export interface ChatMessengerOptions {
  /** Looked for when there is something to send; the text says what was looked at and what to set. */
  readonly findRoute: () => Promise<Route | string>;
  readonly language: Language;
  readonly warn: (text: string) => void;
}

type Undelivered = Exclude<Sent, { kind: 'sent' | 'unsendable' }>;

/** One delivery takes no longer than this and what is under way: a tick has more to do, and its lease ends. */
const budgetMs = 45_000;

export function createChatMessenger({ findRoute, language, warn }: ChatMessengerOptions): Messenger {
  let route: Promise<Route | string> | undefined;
  /** What the chat took in this run: not sent again when its receipt could not be saved. */
  const taken = new Set<string>();

  return {
    async deliver(given, moment, memory = noMemory): Promise<Delivery> {
      const entries = given.filter(({ notice }) => !taken.has(notice.id));
      const done = given.flatMap(({ notice }) => (taken.has(notice.id) ? [sent(notice.id)] : []));
      const delivery = await deliverNew(entries, moment, memory);
      for (const { noticeId, kind } of delivery.receipts) if (kind === 'sent') taken.add(noticeId);
      return { ...delivery, receipts: [...done, ...delivery.receipts] };
    },
  };

  async function deliverNew(
    entries: readonly OutboxEntry[],
    moment: Moment,
    memory: ChatMemory,
  ): Promise<Delivery> {
    if (entries.length === 0) return { receipts: [] };
    const found = await (route ??= findRoute());
    if (typeof found === 'string') return { receipts: left(entries, found, moment), missing: found };
    const until = memory.notBefore ?? 0;
    // Farther ahead than is ever meant: the clock was set back. And what another bot or chat was refused says nothing here.
    const isMeant = until <= moment.now + refusedRetryMs && (memory.heldWay ?? found.way) === found.way;
    // A chat that refuses is asked each hour, and for every new alert: it may have been mended.
    const isNew = entries.some(({ notice, attempts }) => attempts === 0 && isUrgent(notice));
    if (until > moment.now && isMeant && !(memory.refusal !== undefined && isNew))
      return { receipts: left(entries, memory.refusal ?? 'Telegram asked to wait', moment) };
    return deliverTo(found, entries, moment, memory);
  }

  async function deliverTo(
    way: Route,
    entries: readonly OutboxEntry[],
    moment: Moment,
    memory: ChatMemory,
  ): Promise<Delivery> {
    const { report, living, superseded } = planDelivery(entries);
    const receipts = new Map<string, Receipt>(
      superseded.map((entry) => [entry.notice.id, sent(entry.notice.id)]),
    );
    let { notBefore: _, refusal: __, heldWay: ___, ...known } = memory;
    let failure: Undelivered | undefined;

    const chatNow = () => (known.moved?.from === way.chatId ? known.moved.to : way.chatId);
    const hand = async (message: TelegramMessage, notices: readonly ReportNotice[], messageId?: number) => {
      const chatId = chatNow();
      const target = { chatId, threadId: way.threadId, messageId };
      const result = await way.transport.send(message, target, renderStub(notices, moment, language));
      for (const note of result.notes) warn(note);
      if (result.kind === 'sent') {
        if (result.chatId !== chatId) known = { ...known, moved: { from: way.chatId, to: result.chatId } };
        const problem = result.isShort === true ? { problem: 'only the short form was taken' } : {};
        for (const id of message.completes) receipts.set(id, { ...sent(id), ...problem });
        return result;
      }
      if (result.kind === 'unsendable') {
        for (const id of message.completes)
          receipts.set(id, { noticeId: id, kind: 'kept', problem: result.why });
        return undefined;
      }
      failure = result;
      for (const id of message.completes) {
        if (result.kind === 'unknown')
          receipts.set(id, { noticeId: id, kind: 'unknown', problem: result.why });
      }
      return undefined;
    };
    const asReport = (entry: OutboxEntry): ReportNotice => ({
      notice: entry.notice,
      again: isAgain(entry, moment.runId),
    });

    const notices = report.map(asReport);
    const begunAt = performance.now();
    for (const message of notices.length > 0 ? renderReport(notices, moment, language) : []) {
      if (!failure && performance.now() - begunAt < budgetMs) await hand(message, notices);
    }
    const told = report.map(({ notice }) => notice).filter(({ id }) => receipts.get(id)?.kind === 'sent');
    known = forgetLiving(known, told);
    for (const entry of living) {
      if (failure || performance.now() - begunAt >= budgetMs) break;
      const jobId = entry.notice.job?.id ?? '';
      const before = Object.hasOwn(known.progress, jobId) ? known.progress[jobId] : undefined;
      // The same number is another message in another chat.
      const messageId = before?.chatId === chatNow() ? before?.messageId : undefined;
      const notice = asReport(entry);
      const result = await hand(renderProgress(notice, moment, language), [notice], messageId);
      if (result?.messageId === undefined) continue;
      const shown = { chatId: result.chatId, messageId: result.messageId };
      known = { ...known, progress: { ...known.progress, [jobId]: shown } };
    }
    const rest = entries.filter(({ notice }) => !receipts.has(notice.id));
    const waiting = left(rest, failure?.why ?? 'not reached', moment);
    return {
      receipts: [...receipts.values(), ...waiting],
      chat: remember({ ...known, ...(failure && { heldWay: way.way }) }, failure, moment.now),
    };
  }
}

/** When the chat may be tried again. An urgent message is not held back by an answer that never came. */
function remember(known: ChatMemory, failure: Undelivered | undefined, now: number): ChatMemory {
  if (failure?.kind === 'kept')
    return { ...known, notBefore: now + Math.min(failure.afterMs, refusedRetryMs) };
  if (failure?.kind === 'refused')
    return { ...known, notBefore: now + refusedRetryMs, refusal: `Telegram refuses: ${failure.why}` };
  return known;
}

function sent(noticeId: string): Receipt {
  return { noticeId, kind: 'sent' };
}

/** They were not sent now; what an earlier run may have sent stays so. */
function left(entries: readonly OutboxEntry[], problem: string, { runId }: Moment): readonly Receipt[] {
  return entries.map((entry) => {
    const kind = isAgain(entry, runId) ? 'unknown' : 'kept';
    return { noticeId: entry.notice.id, kind, problem };
  });
}

/** Alerts among entries that were not delivered. */
export function urgentLeft(entries: readonly OutboxEntry[], { receipts }: Delivery): readonly OutboxEntry[] {
  const done = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
  return entries.filter(({ notice }) => !done.has(notice.id) && isUrgent(notice));
}
