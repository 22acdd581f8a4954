/**
 * Chats and what a bot may do in them: check_chat_access and check_chat in
 * https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp, can_send_message_to_dialog and
 * can_send_message_content in https://github.com/tdlib/td/tree/master/td/telegram, and the errors of
 * https://core.telegram.org/method/messages.sendMessage
 */
import { badRequest, Refusal, type Arguments } from './bot-api-wire.ts';

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

export interface BotChat {
  /** Private chats are positive, groups negative, supergroups and channels below -1000000000000. */
  readonly id: number;
  /** Told by the id when not given. */
  readonly type?: ChatType;
  readonly title?: string;
  /** Without `@`. */
  readonly username?: string;
  /** Makes it a forum: the ids of its topics, without the general one. */
  readonly topics?: readonly number[];
  /** Topics that are closed for the bot; 1 is the general one. */
  readonly closed?: readonly number[];
  /** The supergroup that this group became. */
  readonly migratedTo?: number;
  /** `member`, when not given. */
  readonly access?: 'member' | keyof typeof denials | keyof typeof restrictions;
}

/** `read`: to be told about it, `edit`: to change what is there, `write`: to say something new. */
type Need = 'read' | 'edit' | 'write';

const denials = {
  blocked: () => 'bot was blocked by the user',
  deactivated: () => 'user is deactivated',
  'not-started': () => "bot can't initiate conversation with a user",
  kicked: (type: ChatType) => `bot was kicked from the ${type} chat`,
  left: (type: ChatType) => `bot is not a member of the ${type} chat`,
} as const;

/** Members that may not write: a 400, not a 403. */
const restrictions = {
  'no-posts': 'Need administrator rights in the channel chat',
  'no-admin': 'CHAT_ADMIN_REQUIRED',
  'no-text': 'Not enough rights to send text messages to the chat',
  'no-plain': 'CHAT_SEND_PLAIN_FORBIDDEN',
  muted: 'CHAT_WRITE_FORBIDDEN',
  restricted: 'CHAT_RESTRICTED',
} as const;

export interface Chats {
  /** The chat of a request, which may be named by its number or its `@name`. Throws the refusal. */
  find(given: Arguments, need: Need): BotChat;
  /** Throws what Telegram says about the topic of a request; undefined for none. */
  topic(given: Arguments, chat: BotChat): number | undefined;
  change(id: number, changes: Partial<Omit<BotChat, 'id'>>): void;
}

export function createChats(given: readonly BotChat[]): Chats {
  const chats = new Map(given.map((chat) => [chat.id, chat]));
  return {
    find(args, need) {
      const name = args.get('chat_id') ?? '';
      if (name === '') throw badRequest('chat_id is empty');
      const chat = name.startsWith('@')
        ? [...chats.values()].find(({ username }) => username?.toLowerCase() === name.slice(1).toLowerCase())
        : chats.get(/^-?\d+$/.test(name) ? Number(name) : 0);
      if (!chat) throw badRequest('Chat not found');
      checkAccess(chat, need);
      return chat;
    },

    topic(args, { topics, closed = [] }) {
      const thread = Number(args.get('message_thread_id') ?? 0);
      if (closed.includes(thread === 0 ? generalTopic : thread)) throw badRequest('TOPIC_CLOSED');
      if (thread === 0 || Number.isNaN(thread)) return undefined;
      // The general topic, 1, is none either: https://github.com/tdlib/telegram-bot-api/issues/798
      if (!topics?.includes(thread)) throw badRequest('Message thread not found');
      return thread;
    },

    change(id, changes) {
      const chat = chats.get(id);
      if (!chat) throw new Error(`no chat ${id}`);
      chats.set(id, { ...chat, ...changes });
    },
  };
}

const generalTopic = 1;

const isRestriction = (access: string): access is keyof typeof restrictions =>
  Object.hasOwn(restrictions, access);

function checkAccess(chat: BotChat, need: Need): void {
  const { access, migratedTo } = chat;
  if (migratedTo !== undefined && need === 'write') {
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: migratedTo,
    });
  }
  if (access === undefined || access === 'member') return;
  if (isRestriction(access)) {
    if (need === 'write') throw badRequest(restrictions[access]);
  } else if (need !== 'read' || typeOf(chat) === 'supergroup' || typeOf(chat) === 'channel') {
    throw new Refusal(403, `Forbidden: ${denials[access](typeOf(chat))}`);
  }
}

export function typeOf({ id, type }: BotChat): ChatType {
  if (type) return type;
  if (id > 0) return 'private';
  return id <= -1_000_000_000_000 ? 'supergroup' : 'group';
}

/** https://core.telegram.org/bots/api#chat */
export function chatJson(chat: BotChat): Readonly<Record<string, unknown>> {
  const type = typeOf(chat);
  const name = chat.title ?? `Chat ${chat.id}`;
  return {
    id: chat.id,
    ...(type === 'private' ? { first_name: name } : { title: name }),
    ...(chat.username !== undefined && { username: chat.username }),
    type,
    ...(chat.topics && { is_forum: true }),
  };
}
