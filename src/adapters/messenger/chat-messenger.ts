/**
 * Delivers the outbox to a chat: the report as new messages, progress as one living message a job. In order: when a message
 * is not taken, what comes after it waits too.
 */
import {
  describeHold,
  forgetProgressMessages,
  holdOf,
  isAgain,
  isTopicLost,
  isUrgent,
  progressMessageOf,
  noMemory,
  refusedRetryMs,
} from '../../core/chat/chat.ts';
import type { ChatMemory, Delivery, TickContext, Notice, OutboxEntry, Receipt } from '../../core/model.ts';
import { renderDelivery, type ChatMessage } from '../../core/telegram/delivery.ts';
import { renderStub, type Language, type TelegramMessage } from '../../core/telegram/messages.ts';
import type { Messenger, OnTaken } from '../../ports/ports.ts';

export interface ChatTarget {
  readonly chatId: string;
  readonly threadId: number | undefined;
  /** The message to edit; undefined: a new one. */
  readonly messageId: number | undefined;
}

/** `notes`: what a person should know besides. */
export type SendOutcome = { readonly notes: readonly string[] } & (
  | {
      readonly kind: 'sent';
      readonly chatId: string;
      readonly messageId: number | undefined;
      /** Only the short form was taken: the text has to be shown elsewhere. */
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

export interface ChatMessengerOptions {
  /** Looked for when there is something to send; the text says what was looked at and what to set. */
  readonly findRoute: () => Promise<Route | string>;
  readonly language: Language;
  readonly warn: (text: string) => void;
}

type ProgressMessage = ChatMemory['progress'][string];
type Undelivered = Exclude<SendOutcome, { kind: 'sent' | 'unsendable' }>;

/** So many messages in a row are offered that the chat takes in no form. */
const mostUntaken = 2;

/** One delivery takes no longer than this and what is under way: a tick has more to do, and its lease ends. */
const budgetMs = 45_000;

export function createChatMessenger({ findRoute, language, warn }: ChatMessengerOptions): Messenger {
  let route: Promise<Route | string> | undefined;
  /** What the chat took in this run: not sent again when its receipt could not be saved. */
  const taken = new Set<string>();

  return {
    async deliver(given, context, memory = noMemory, onTaken = ignore): Promise<Delivery> {
      const entries = given.filter(({ notice }) => !taken.has(notice.id));
      const done = given.flatMap(({ notice }) => (taken.has(notice.id) ? [sent(notice.id)] : []));
      const delivery = await deliverNew(entries, context, memory, onTaken);
      for (const { noticeId, kind } of delivery.receipts) if (kind === 'sent') taken.add(noticeId);
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
    const found = await (route ??= findRoute());
    if (typeof found === 'string') return { receipts: left(entries, found, context), missing: found };
    const hold = holdOf(memory, found.way, context.now);
    // A chat that refuses is asked each hour, and for every new alert: it may have been fixed.
    const isNew = entries.some(({ notice, attempts }) => attempts === 0 && isUrgent(notice));
    if (hold && !(hold.isRefusal && isNew))
      return { receipts: left(entries, describeHold(hold, context), context, !hold.isRefusal) };
    return deliverTo(found, entries, context, memory, onTaken);
  }

  async function deliverTo(
    way: Route,
    entries: readonly OutboxEntry[],
    context: TickContext,
    memory: ChatMemory,
    onTaken: OnTaken,
  ): Promise<Delivery> {
    const { messages, superseded } = renderDelivery(entries, context, language);
    const receipts = new Map<string, Receipt>(
      superseded.map((entry) => [entry.notice.id, sent(entry.notice.id)]),
    );
    let { notBefore: _, refusal: __, heldWay: ___, ...known } = memory;
    let failure: Undelivered | undefined;
    const byId = new Map(entries.map(({ notice }) => [notice.id, notice]));
    const idsOfOlder = new Map<string | undefined, string[]>();
    for (const { notice } of superseded)
      idsOfOlder.set(notice.job?.id, [...(idsOfOlder.get(notice.job?.id) ?? []), notice.id]);
    /** The living messages that were made or edited. */
    const living: Record<string, ProgressMessage> = {};
    /** Messages in a row, at the end, that the chat took in no form. */
    let untaken = 0;
    const begunAt = performance.now();
    for (const [index, chatMessage] of messages.entries()) {
      if (failure || performance.now() - begunAt >= budgetMs) break;
      const { message, jobId } = chatMessage;
      const target = targetOf(chatMessage, way, known, context);
      const result = await way.transport.send(message, target, stubOf(chatMessage, context, language));
      for (const note of result.notes) warn(note);
      untaken = result.kind === 'unsendable' ? untaken + 1 : 0;
      if (result.kind === 'sent') {
        const told = message.completes.flatMap((id) => byId.get(id) ?? []);
        known = afterSent(known, jobId === undefined ? told : [], way, target, result, context);
        const { chatId, messageId } = result;
        if (jobId !== undefined && messageId !== undefined) living[jobId] = { chatId, messageId };
        const problem = result.isShort === true ? { problem: 'only the short form was taken' } : {};
        for (const id of message.completes) receipts.set(id, { ...sent(id), ...problem });
        const isLast = index === messages.length - 1;
        const older = jobId === undefined ? [] : (idsOfOlder.get(jobId) ?? []);
        if (message.completes.length > 0 && !isLast)
          await onTaken({
            noticeIds: [...message.completes, ...older],
            ...(jobId !== undefined && messageId !== undefined && { living: { jobId, chatId, messageId } }),
          });
      } else if (result.kind === 'unsendable') {
        for (const id of message.completes)
          receipts.set(id, { noticeId: id, kind: 'kept', problem: result.why });
        // The one before it too, or there is no other: it is the chat that refuses, whatever it says.
        if (untaken === mostUntaken || untaken === messages.length) {
          failure = { kind: 'refused', why: result.why, notes: [] };
          for (const { noticeId, kind } of receipts.values()) if (kind === 'kept') receipts.delete(noticeId);
        }
      } else {
        failure = result;
        if (result.kind !== 'unknown') continue;
        for (const id of message.completes)
          receipts.set(id, { noticeId: id, kind: 'unknown', problem: result.why });
      }
    }
    const rest = entries.filter(({ notice }) => !receipts.has(notice.id));
    known = { ...known, progress: { ...known.progress, ...living } };
    const chat = remember({ ...known, ...(failure && { heldWay: way.way }) }, failure, context.now);
    const hold = holdOf(chat, way.way, context.now);
    const problem = hold && failure ? describeHold({ ...hold, why: failure.why }, context) : failure?.why;
    return {
      receipts: [
        ...receipts.values(),
        ...left(rest, problem ?? 'the time for this is over', context, isPaced(failure)),
      ],
      chat,
    };
  }
}

/** Where a message goes, by what is known of the chat. */
function targetOf({ jobId }: ChatMessage, way: Route, known: ChatMemory, { now }: TickContext): ChatTarget {
  const chatId = known.moved?.from === way.chatId ? known.moved.to : way.chatId;
  const living = jobId === undefined ? undefined : progressMessageOf(known, jobId);
  // The same number is another message in another chat.
  const messageId = living?.chatId === chatId ? living.messageId : undefined;
  return { chatId, threadId: isTopicLost(known, way, now) ? undefined : way.threadId, messageId };
}

/** What is known of the chat when it took a message. */
function afterSent(
  before: ChatMemory,
  told: readonly Notice[],
  { way, chatId: from, threadId }: Route,
  target: ChatTarget,
  { chatId, lostTopic = false }: SendOutcome & { readonly kind: 'sent' },
  { now }: TickContext,
): ChatMemory {
  const moved = chatId === target.chatId ? before : { ...before, moved: { from, to: chatId } };
  const { lostTopic: _, ...rest } = moved;
  // An edit says nothing of the topic, unless it became a new message.
  const isTried = lostTopic || (target.threadId !== undefined && target.messageId === undefined);
  const lost = lostTopic && threadId !== undefined ? { lostTopic: { way, threadId, at: now } } : {};
  const known: ChatMemory = isTried ? { ...rest, ...lost } : moved;
  return told.length > 0 ? forgetProgressMessages(known, told) : known;
}

/** What to send when the chat will not take the message: the notices that end in it. */
function stubOf({ message, notices }: ChatMessage, context: TickContext, language: Language): string {
  const ids = new Set(message.completes);
  const own = notices.filter(({ notice }) => ids.has(notice.id));
  return renderStub(own.length > 0 ? own : notices, context, language);
}

/** Nothing is wrong: the time of this run is over, or Telegram takes the rest later. */
const isPaced = (failure: Undelivered | undefined): boolean =>
  !failure || (failure.kind === 'kept' && failure.isPaced === true);

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
  problem: string,
  { runId }: TickContext,
  waits = false,
): readonly Receipt[] {
  return entries.map((entry) => {
    const kind = isAgain(entry, runId) ? 'unknown' : 'kept';
    return { noticeId: entry.notice.id, kind, problem, ...(waits && { waits }) };
  });
}

/** Alerts among entries that were not delivered. */
export function urgentLeft(entries: readonly OutboxEntry[], { receipts }: Delivery): readonly OutboxEntry[] {
  const done = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
  return entries.filter(({ notice }) => !done.has(notice.id) && isUrgent(notice));
}
