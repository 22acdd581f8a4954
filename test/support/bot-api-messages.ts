/** The messages of a bot, and the methods that make them. https://core.telegram.org/bots/api#available-methods */
import { isDeepStrictEqual } from 'node:util';
import { chatJson, type BotChat, type Chats } from './bot-api-chats.ts';
import { allowsPreview, isTrue, parseButtons, settleButtons, type Button } from './bot-api-markup.ts';
import { parseText, settleText, type FormattedText } from './bot-api-text.ts';
import { badRequest, tooManyRequests, type Arguments } from './bot-api-wire.ts';

/** What a message says, and how it was asked to. */
export interface Content extends FormattedText {
  /** As it was sent, with its tags. */
  readonly source: string;
  /** In lower case; empty for plain text. */
  readonly parseMode: string;
  /** Rows of buttons. */
  readonly buttons: readonly (readonly Button[])[];
  /** Whether a link may show its page. */
  readonly preview: boolean;
}

export interface SentMessage extends Content {
  readonly chat: number;
  /** Counted in each chat. */
  readonly id: number;
  readonly thread?: number;
  /** Sent without a sound. */
  readonly silent: boolean;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  /** What it said before each edit, the oldest first. */
  readonly edits: readonly Content[];
  readonly deleted: boolean;
}

/** So many messages and edits in a chat within so many milliseconds. */
export interface Limit {
  readonly messages: number;
  readonly perMs: number;
}

export interface Messages {
  /** In the order they came, deleted ones too. */
  all(): readonly SentMessage[];
  /** As a person deletes it. */
  remove(chat: number, id: number): void;
  /** From now on the bot can neither edit nor delete it. */
  freeze(chat: number, id: number): void;
  /** Each takes the parameters, and gives the `result` or throws the refusal. */
  readonly methods: Readonly<Record<MethodName, (given: Arguments) => unknown>>;
}

export const methodNames = ['sendMessage', 'editMessageText', 'deleteMessage', 'getChat', 'getMe'] as const;
export type MethodName = (typeof methodNames)[number];

export interface MessagesOptions {
  readonly chats: Chats;
  readonly now: () => number;
  /** None when not given. */
  readonly limit?: Limit | undefined;
}

const bot = { id: 7_000_000_001, is_bot: true, first_name: 'Ops', username: 'ops_test_bot' };
const unchanged =
  'Message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

export function createMessages({ chats, now, limit }: MessagesOptions): Messages {
  const messages: SentMessage[] = [];
  const frozen = new Set<string>();
  const writes: { readonly chat: number; readonly at: number }[] = [];
  const indexOf = (chat: number, id: number) =>
    messages.findIndex((message) => message.chat === chat && message.id === id && !message.deleted);

  function replace(at: number, changes: Partial<SentMessage>): SentMessage | undefined {
    const before = messages[at];
    if (!before) return undefined;
    const after = { ...before, ...changes };
    messages[at] = after;
    return after;
  }

  function countWrite(chat: number): void {
    if (limit) {
      const recent = writes.filter((write) => write.chat === chat && write.at > now() - limit.perMs);
      const freed = recent.at(-limit.messages)?.at;
      if (freed !== undefined) {
        throw tooManyRequests(Math.max(1, Math.ceil((freed + limit.perMs - now()) / 1000)));
      }
    }
    writes.push({ chat, at: now() });
  }

  /** A message of the bot that is there; `what`: how an answer calls it. */
  function existing(given: Arguments, chat: BotChat, what: string): { at: number; found: SentMessage } {
    const at = indexOf(chat.id, Number(given.get('message_id') ?? 0));
    const found = messages[at];
    if (!found) throw badRequest(`${what} not found`);
    return { at, found };
  }

  const isFrozen = ({ chat, id }: SentMessage) => frozen.has(`${chat} ${id}`);

  return {
    all: () => [...messages],
    remove: (chat, id) => void replace(indexOf(chat, id), { deleted: true }),
    freeze: (chat, id) => void frozen.add(`${chat} ${id}`),
    methods: {
      getMe: () => bot,
      getChat: (given) => chatJson(chats.find(given, 'read')),

      sendMessage(given) {
        const settle = parseContent(given);
        const chat = chats.find(given, 'write');
        const thread = chats.topic(given, chat);
        const content = settle();
        countWrite(chat.id);
        const message: SentMessage = {
          ...content,
          chat: chat.id,
          id: messages.filter((each) => each.chat === chat.id).length + 1,
          ...(thread !== undefined && { thread }),
          silent: isTrue(given, 'disable_notification'),
          sentAt: now(),
          edits: [],
          deleted: false,
        };
        messages.push(message);
        return messageJson(message, chat);
      },

      editMessageText(given) {
        const settle = parseContent(given);
        if (!given.get('chat_id') && !given.get('message_id')) {
          throw badRequest('Message identifier is not specified');
        }
        const chat = chats.find(given, 'edit');
        const { at, found } = existing(given, chat, 'Message to edit');
        if (isFrozen(found) || chat.migratedTo !== undefined) throw badRequest("Message can't be edited");
        const content = settle();
        if (isDeepStrictEqual(shownBy(content), shownBy(found))) throw badRequest(unchanged);
        countWrite(chat.id);
        const edited = replace(at, { ...content, edits: [...found.edits, contentOf(found)] });
        return edited && { ...messageJson(edited, chat), edit_date: Math.floor(now() / 1000) };
      },

      deleteMessage(given) {
        const { at, found } = existing(given, chats.find(given, 'edit'), 'Message to delete');
        if (isFrozen(found)) throw badRequest("Message can't be deleted");
        replace(at, { deleted: true });
        return true;
      },
    },
  };
}

/** Checks what is checked before the chat; gives what checks the rest. */
function parseContent(given: Arguments): () => Content {
  const text = parseText(given);
  const preview = allowsPreview(given);
  const buttons = parseButtons(given);
  return () => ({
    ...settleText(text),
    source: given.get('text') ?? '',
    parseMode: (given.get('parse_mode') ?? '').toLowerCase(),
    buttons: settleButtons(buttons),
    preview,
  });
}

const shownBy = ({ text, entities, buttons }: Content) => ({ text, entities, buttons });

const contentOf = ({ text, entities, lost, source, parseMode, buttons, preview }: Content): Content => ({
  text,
  entities,
  lost,
  source,
  parseMode,
  buttons,
  preview,
});

/** https://core.telegram.org/bots/api#message */
function messageJson(message: SentMessage, chat: BotChat): Readonly<Record<string, unknown>> {
  const { id, thread, sentAt, text, entities, buttons } = message;
  return {
    message_id: id,
    from: bot,
    chat: chatJson(chat),
    date: Math.floor(sentAt / 1000),
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    text,
    ...(entities.length > 0 && { entities }),
    ...(buttons.length > 0 && { reply_markup: { inline_keyboard: buttons } }),
  };
}
