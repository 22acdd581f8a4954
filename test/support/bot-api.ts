/**
 * Telegram's Bot API on loopback: its wire format, what it checks and what it says, on real sockets.
 * https://core.telegram.org/bots/api, https://github.com/tdlib/telegram-bot-api
 */
import { createChats, type BotChat, type Chats } from './bot-api-chats.ts';
import { createFaults, faultyAnswer, type BotFault } from './bot-api-faults.ts';
import { createMessages, methodNames, type Limit, type SentMessage } from './bot-api-messages.ts';
import { argumentsOf, okAnswer, Refusal, refusalAnswer } from './bot-api-wire.ts';
import { listenOnLoopback, type Answer, type Incoming } from './loopback.ts';

export interface BotApiOptions {
  readonly token: string;
  readonly chats: readonly BotChat[];
  /** Milliseconds since the epoch; the clock of the machine when not given. */
  readonly now?: () => number;
  /** Of the dice for faults with a chance; 1 when not given. */
  readonly seed?: number;
  /** Every message is taken when not given. */
  readonly limit?: Limit;
}

/** A request that came in, without its token. */
export interface BotRequest {
  /** `POST /bot<token>/sendMessage` */
  readonly line: string;
  /** As Telegram writes it; what was asked for when it is none of its own. */
  readonly method: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** 0 when no answer was sent. */
  readonly status: number;
  /** What went wrong on purpose. */
  readonly fault?: BotFault['kind'];
}

export interface BotApi {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** Of a chat, or of all; in the order they came, deleted ones too. */
  messages(chat?: number): readonly SentMessage[];
  readonly requests: readonly BotRequest[];
  /** What no client of ours may ever do. */
  readonly violations: readonly string[];
  /** Returns what takes the fault away. */
  fail(fault: BotFault): () => void;
  /** A topic is deleted, the bot is kicked, a group becomes a supergroup. */
  readonly change: Chats['change'];
  /** A person deletes a message. */
  remove(chat: number, id: number): void;
  /** The bot can neither edit nor delete the message any more. */
  freeze(chat: number, id: number): void;
  close(): Promise<void>;
}

/** These take the updates away from who polls with the same token, or end its session. */
const forbidden = ['getUpdates', 'setWebhook', 'deleteWebhook', 'logOut', 'close'];
const conflict =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

export async function startBotApi(options: BotApiOptions): Promise<BotApi> {
  const { token, now = Date.now, seed = 1, limit } = options;
  const chats = createChats(options.chats);
  const messages = createMessages({ chats, now, limit });
  const faults = createFaults(seed);
  const requests: BotRequest[] = [];
  const violations: string[] = [];
  const hide = (text: string) => text.replaceAll(token, '<token>');

  function accept(incoming: Incoming, route: Route | undefined): Answer {
    try {
      if (!route) throw new Refusal(404, 'Not Found');
      if (route.token !== token) throw new Refusal(401, 'Unauthorized');
      if (forbidden.includes(route.method)) throw new Refusal(409, conflict);
      const name = methodNames.find((each) => each === route.method);
      if (!name) throw new Refusal(404, 'Not Found: method not found');
      return okAnswer(messages.methods[name](argumentsOf(incoming)));
    } catch (error) {
      if (error instanceof Refusal) return refusalAnswer(error);
      violations.push(hide(String(error)));
      throw error;
    }
  }

  const server = await listenOnLoopback((incoming) => {
    const route = routeOf(incoming);
    const method = route?.method ?? incoming.url.pathname;
    if (forbidden.includes(method)) violations.push(`${method} was called`);
    const fault = faults.take(method);
    const { answer, spoiling, status } = faultyAnswer(fault, () => accept(incoming, route));
    requests.push({
      line: `${incoming.method} ${hide(incoming.url.pathname).replace(/^\/bot[^/]*/, '/bot<token>')}`,
      method: hide(method).replace(/^\/bot[^/]*/, '/bot<token>'),
      parameters: parametersOf(incoming, hide),
      status,
      ...(fault && { fault: fault.kind }),
    });
    return { answer, spoiling };
  });

  return {
    url: server.url,
    requests,
    violations,
    messages: (chat) => messages.all().filter((message) => chat === undefined || message.chat === chat),
    fail: (fault) => faults.add(fault),
    change: (id, changes) => chats.change(id, changes),
    remove: (chat, id) => messages.remove(chat, id),
    freeze: (chat, id) => messages.freeze(chat, id),
    close: () => server.close(),
  };
}

interface Route {
  readonly token: string;
  /** As Telegram writes it; what was asked for when it is none of those. */
  readonly method: string;
}

/**
 * Methods are known in any case: Query::Query. A path that holds nothing like a token is no address at all, as with
 * api.telegram.org: https://github.com/python-telegram-bot/python-telegram-bot/issues/2162
 */
function routeOf({ method, url }: Incoming): Route | undefined {
  const match = /^\/bot([1-9]\d*(?::|%3A)[^/]+)\/([^/]+)$/i.exec(url.pathname);
  if (!match?.[1] || !match[2] || (method !== 'GET' && method !== 'POST')) return undefined;
  const asked = match[2].toLowerCase();
  const known = [...methodNames, ...forbidden].find((name) => name.toLowerCase() === asked);
  return { token: match[1].replace(/%3A/i, ':'), method: known ?? match[2] };
}

function parametersOf(incoming: Incoming, hide: (text: string) => string): Record<string, string> {
  try {
    return Object.fromEntries([...argumentsOf(incoming)].map(([name, value]) => [name, hide(value)]));
  } catch {
    return {};
  }
}
