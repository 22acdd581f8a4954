/**
 * Delivers the outbox to a chat: the report as new messages, progress as one board that is edited. In order: when a message
 * is not taken, what comes after it waits too.
 */
import {
  chatPlace,
  describeHold,
  holdOf,
  isAgain,
  isTopicLost,
  noMemory,
  refusedRetryMs,
} from '../../core/chat/chat.ts';
import type { ChatMemory, Delivery, TickContext, OutboxEntry, Receipt, Taken } from '../../core/model.ts';
import { isUrgent, type Language } from '../../core/notice.ts';
import { renderDelivery } from '../../core/chat/delivery.ts';
import type { ChatMessage } from '../../core/chat/messages.ts';
import { telegramLimits } from '../../core/telegram/lines.ts';
import { renderStub, toTelegram, type TelegramMessage } from '../../core/telegram/messages.ts';
import type { Text, Words } from '../../core/text/words.ts';
import type { Messenger, OnTaken } from '../../ports/ports.ts';

export interface ChatTarget {
  readonly chatId: string;
  readonly threadId: number | undefined;
  /** The message to edit; undefined: a new one. */
  readonly messageId: number | undefined;
}

/** `warnings`: what a person should know besides. */
export type SendOutcome = { readonly warnings: readonly string[] } & (
  | {
      readonly kind: 'sent';
      readonly chatId: string;
      readonly messageId: number | undefined;
      /** Only the short form was delivered: the text has to be shown elsewhere. */
      readonly isShort?: boolean;
      /** The topic is gone or closed: it went to the chat itself. */
      readonly lostTopic?: boolean;
    }
  /** The chat takes this message in no form; others it may. */
  | { readonly kind: 'unsendable'; readonly why: string }
  /** `isPaced`: it works, and takes more after a while. */
  | { readonly kind: 'kept'; readonly why: string; readonly afterMs: number; readonly isPaced?: true }
  /** `isLocal`: Telegram was not asked. */
  | { readonly kind: 'refused'; readonly why: string; readonly isLocal?: boolean }
  | { readonly kind: 'unknown'; readonly why: string }
);

/** A way to the chat. Never rejects. */
export interface ChatTransport {
  /** `stub`: what to send when the chat will not take the message as it is. */
  send(message: TelegramMessage, target: ChatTarget, stub: string): Promise<SendOutcome>;
}

export interface Route {
  readonly transport: ChatTransport;
  /** Mark of bot, chat, topic and server: another one is tried at once when this one refuses. */
  readonly way: string;
  readonly chatId: string;
  readonly threadId: number | undefined;
}

export interface TelegramMessengerOptions {
  /** Called when there is something to send. A text names the places that were searched and what to set. */
  readonly findRoute: () => Promise<Route | Text>;
  readonly language: Language;
  readonly warn: (text: string) => void;
}

type Undelivered = Exclude<SendOutcome, { kind: 'sent' | 'unsendable' }>;

/** So many messages in a row are offered that the chat takes in no form. */
const mostRejected = 2;

/** One delivery takes no longer than this and what is under way: a tick has more to do, and its lease ends. */
const budgetMs = 45_000;

/** Long: its three steps share what the chat took in this run. */
export function createTelegramMessenger({ findRoute, language, warn }: TelegramMessengerOptions): Messenger {
  let found: Promise<Route | Text> | undefined;
  /** What the chat took in this run: not sent again when its receipt could not be saved. */
  const delivered = new Map<string, Receipt>();

  return {
    async deliver(given, context, memory = noMemory, onTaken = ignore): Promise<Delivery> {
      const entries = given.filter(({ notice }) => !delivered.has(notice.id));
      const done = given.flatMap(({ notice }) => delivered.get(notice.id) ?? []);
      const delivery = await deliverNew(entries, context, memory, onTaken);
      for (const receipt of delivery.receipts)
        if (receipt.kind === 'sent') delivered.set(receipt.noticeId, receipt);
      return { ...delivery, receipts: [...done, ...delivery.receipts] };
    },
  };

  async function deliverNew(
    entries: readonly OutboxEntry[],
    context: TickContext,
    memory: ChatMemory,
    onTaken: OnTaken,
  ): Promise<Delivery> {
    if (entries.length === 0) return { receipts: [] };
    const route = await (found ??= findRoute());
    if ('key' in route) return { receipts: left(entries, route, context), missing: route };
    const hold = holdOf(memory, route.way, context.now);
    // A chat that refuses is asked each hour, and for every new alert: it may have been fixed.
    const isNew = entries.some(({ notice, attempts }) => attempts === 0 && isUrgent(notice));
    if (hold && !(hold.isRefusal && isNew))
      return { receipts: left(entries, describeHold(hold, context), context, !hold.isRefusal) };
    return deliverTo(route, entries, context, memory, onTaken);
  }

  /** Long: one loop, whose variables say what the chat took so far. */
  async function deliverTo(
    route: Route,
    entries: readonly OutboxEntry[],
    context: TickContext,
    memory: ChatMemory,
    onTaken: OnTaken,
  ): Promise<Delivery> {
    const { messages, superseded } = renderDelivery(entries, context, language, telegramLimits, memory);
    const receipts = new Map<string, Receipt>(superseded.map(({ notice: { id } }) => [id, sent(id)]));
    const record = ({ completes }: ChatMessage, parts: Omit<Receipt, 'noticeId'>) => {
      for (const noticeId of completes) receipts.set(noticeId, { noticeId, ...parts });
    };
    let { notBefore: _, refusal: __, heldWay: ___, ...known } = memory;
    let failure: Undelivered | undefined;
    /** Messages in a row, at the end, that the chat took in no form. */
    let rejected = 0;
    const endsAt = performance.now() + budgetMs;
    for (const [index, message] of messages.entries()) {
      if (failure || performance.now() >= endsAt) break;
      const target = targetOf(message, route, known, context);
      // Nothing new, and no message in this chat that is wrong.
      if (message.board && message.completes.length === 0 && target.messageId === undefined) continue;
      const stub = stubOf(message, context, language);
      const result = await route.transport.send(toTelegram(message), target, stub);
      for (const text of result.warnings) warn(text);
      rejected = result.kind === 'unsendable' ? rejected + 1 : 0;
      if (result.kind === 'sent') {
        known = afterSent(known, message, route, target, result, context);
        record(message, {
          kind: 'sent',
          place: chatPlace(result.messageId),
          ...(result.isShort && { problem: 'only the short form was accepted' }),
        });
        const isLast = index === messages.length - 1;
        if (message.completes.length > 0 && !isLast) await onTaken(takenOf(message, result));
        continue;
      }
      if (result.kind !== 'unsendable') failure = result;
      if (result.kind === 'unsendable' || result.kind === 'unknown')
        record(message, { kind: result.kind === 'unknown' ? 'unknown' : 'kept', problem: result.why });
      // The one before it too, or there is no other: the chat refuses, whatever its error is.
      if (rejected === mostRejected || rejected === messages.length) {
        failure = { kind: 'refused', why: result.why, warnings: [] };
        for (const { noticeId, kind } of receipts.values()) if (kind === 'kept') receipts.delete(noticeId);
      }
    }
    const rest = entries.filter(({ notice }) => !receipts.has(notice.id));
    const chat = remember({ ...known, ...(failure && { heldWay: route.way }) }, failure, context.now);
    const hold = holdOf(chat, route.way, context.now);
    const problem = hold && failure ? describeHold({ ...hold, why: failure.why }, context) : failure?.why;
    // Nothing is wrong when the time of this run is over, or Telegram takes the rest later.
    const isPaced = !failure || (failure.kind === 'kept' && failure.isPaced === true);
    return {
      receipts: [...receipts.values(), ...left(rest, problem ?? 'out of time', context, isPaced)],
      chat,
    };
  }
}

/** Where a message goes, by what is known of the chat. */
function targetOf({ board }: ChatMessage, route: Route, known: ChatMemory, { now }: TickContext): ChatTarget {
  const chatId = known.moved?.from === route.chatId ? known.moved.to : route.chatId;
  // The same number is another message in another chat.
  const messageId = board?.edits?.chatId === chatId ? board.edits.messageId : undefined;
  return { chatId, threadId: isTopicLost(known, route, now) ? undefined : route.threadId, messageId };
}

type Sent = Extract<SendOutcome, { kind: 'sent' }>;

function takenOf({ completes: noticeIds }: ChatMessage, { messageId }: Sent): Taken {
  return { noticeIds, ...(messageId !== undefined && { messageId }) };
}

/** What is known of the chat when it took a message. */
function afterSent(
  before: ChatMemory,
  { board }: ChatMessage,
  { way, chatId: from, threadId }: Route,
  target: ChatTarget,
  { chatId, messageId, lostTopic = false }: Sent,
  { now }: TickContext,
): ChatMemory {
  const { lostTopic: lostBefore, ...rest } = before;
  // An edit proves nothing about the topic, unless it became a new message.
  const isTried = lostTopic || (target.threadId !== undefined && target.messageId === undefined);
  const lost = lostTopic && threadId !== undefined ? { way, threadId, at: now } : undefined;
  const lostNow = isTried ? lost : lostBefore;
  const known: ChatMemory = {
    ...rest,
    ...(chatId !== target.chatId && { moved: { from, to: chatId } }),
    ...(lostNow && { lostTopic: lostNow }),
  };
  if (!board) return known;
  const isEdited = messageId !== undefined && chatId === target.chatId && messageId === target.messageId;
  const sentAt = isEdited ? (board.edits?.sentAt ?? now) : now;
  return {
    ...known,
    board: { chatId, ...(messageId !== undefined && { messageId }), sentAt, rows: board.rows },
  };
}

/** The notices that end in the message. */
function endingIn({ completes, notices }: ChatMessage): ChatMessage['notices'] {
  const ids = new Set(completes);
  return notices.filter(({ notice }) => ids.has(notice.id));
}

/** What to send when the chat will not take the message. */
function stubOf(message: ChatMessage, context: TickContext, language: Language): string {
  const own = endingIn(message);
  return renderStub(own.length > 0 ? own : message.notices, context, language);
}

/** When the chat may be tried again. An urgent message is not held back by an answer that never came. */
function remember(known: ChatMemory, failure: Undelivered | undefined, now: number): ChatMemory {
  if (failure?.kind === 'kept')
    return { ...known, notBefore: now + Math.min(failure.afterMs, refusedRetryMs) };
  if (failure?.kind === 'refused')
    return {
      ...known,
      notBefore: now + refusedRetryMs,
      refusal: failure.isLocal === true ? failure.why : `Telegram refuses: ${failure.why}`,
    };
  return known;
}

const ignore: OnTaken = () => Promise.resolve();

function sent(noticeId: string): Receipt {
  return { noticeId, kind: 'sent' };
}

/** They were not sent now; what an earlier run may have sent stays so. */
function left(
  entries: readonly OutboxEntry[],
  problem: Words,
  { runId }: TickContext,
  waits = false,
): readonly Receipt[] {
  return entries.map((entry) => {
    const kind = isAgain(entry, runId) ? 'unknown' : 'kept';
    return { noticeId: entry.notice.id, kind, problem, ...(waits && { waits }) };
  });
}
