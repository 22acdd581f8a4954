/** The real way to a chat of the Bot API for tests, with a clock that stands still. */
import {
  createTelegramMessenger,
  type ChatTransport,
  type Route,
} from '../../src/adapters/telegram/telegram-messenger.ts';
import { createBotApiTransport, type BotApiOptions } from '../../src/adapters/telegram/bot-api.ts';
import type { TelegramMessage } from '../../src/core/telegram/messages.ts';
import type { Messenger } from '../../src/ports/ports.ts';
import { startBotApi, type BotApi, type BotApiOptions as ServerOptions } from './bot-api.ts';
import { token } from './bot-api-caller.ts';

/** A forum with topic 7, a person, a group that can move, and where it moves to. */
export const chats = { forum: -1_001_000_000_000, person: 42, group: -500, moved: -1_002_000_000_000 };

export const startChats = (parts: Partial<ServerOptions> = {}): Promise<BotApi> =>
  startBotApi({
    token,
    chats: [{ id: chats.forum, topics: [7] }, { id: chats.person }, { id: chats.group }, { id: chats.moved }],
    ...parts,
  });

/**
 * `waits`: each wait that it asked for is added, and is over at once. Whatever comes of a message, and whatever is said of
 * it, the token is not in it.
 */
export function transportTo(
  api: BotApi,
  parts: Partial<BotApiOptions> = {},
  waits: number[] = [],
): ChatTransport {
  const transport = createBotApiTransport({
    token,
    apiUrl: api.url,
    env: {},
    from: { token: 'input telegram-token', chat: 'input telegram-chat-id' },
    button: { text: 'Open the run', url: 'https://github.com/some/repo/actions/runs/1' },
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    ...parts,
  });
  return {
    async send(...args) {
      const sent = await transport.send(...args);
      if (JSON.stringify(sent).includes(parts.token ?? token))
        throw new Error('the token is in what came of it');
      return sent;
    },
  };
}

/** `warned`: what a person is told besides is added. */
export function messengerTo(
  transport: ChatTransport,
  parts: Partial<Omit<Route, 'transport'>> = {},
  warned: string[] = [],
): Messenger {
  return createTelegramMessenger({
    findRoute: () =>
      Promise.resolve({
        transport,
        way: 'bot and chat',
        chatId: String(chats.person),
        threadId: undefined,
        ...parts,
      }),
    language: 'en',
    warn: (text) => warned.push(text),
  });
}

export const messageOf = (plain = 'hello', parts: Partial<TelegramMessage> = {}): TelegramMessage => ({
  html: `<b>${plain}</b>`,
  plain,
  completes: [],
  buttons: [],
  silent: false,
  ...parts,
});
