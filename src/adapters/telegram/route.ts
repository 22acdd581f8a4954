/** Bot, chat and server for a message: what was given explicitly, else what OpenClaw would use. No network. */
import {
  chooseAccount,
  defaultAccountId,
  findAccount,
  normalAccountId,
} from '../../core/openclaw/account.ts';
import { expandVariables, resolveToken, type Sources } from '../../core/openclaw/secret.ts';
import { shownValue } from '../../core/openclaw/shown.ts';
import {
  chatForms,
  parseTarget,
  parseThread,
  resolveTarget,
  type Target,
  type TargetAnswer,
} from '../../core/openclaw/target.ts';
import { cleanLine } from '../../core/text/redact.ts';
import { UserError } from '../../errors.ts';
import type { CheckResult } from '../../ports/ports.ts';
import { readOpenclaw, type OpenclawReading } from '../openclaw/config.ts';
import { hidingOption } from '../process/process-table.ts';

/** As they were written; blank counts as not given. */
export interface TelegramInputs {
  readonly token?: string | undefined;
  /** May hold the topic: `-100123:topic:42`. */
  readonly chatId?: string | undefined;
  readonly threadId?: string | undefined;
  readonly apiUrl?: string | undefined;
  /** OpenClaw's own program sends and finds the token, which may be one that only it can read: none is looked for. */
  readonly viaOpenclaw?: boolean;
}

export type TelegramRoute =
  | {
      readonly kind: 'found';
      /** Empty when OpenClaw's program sends. */
      readonly token: string;
      /** A number as text, or `@name`. */
      readonly chatId: string;
      /** Absent for a chat without topics and for the topic General. */
      readonly threadId?: number;
      /** Without a slash at its end: `https://api.telegram.org`. */
      readonly apiUrl: string;
      /** OpenClaw's `proxy`, a URL of any scheme; may hold a password. */
      readonly proxy?: string;
      /** OpenClaw's account; undefined when the token was given explicitly, or its program sends to a chat that was. */
      readonly accountId: string | undefined;
      /** Where they came from: `input telegram-token`, `channels.telegram.botToken`. */
      readonly from: { readonly token: string; readonly chat: string };
      /** What a person should know of the server. */
      readonly warning?: string;
    }
  | Missing;

interface Missing {
  readonly kind: 'missing';
  /** What is wrong and what to set, in one line; no token and no part of one. */
  readonly problem: string;
  /** For `doctor`: where it was looked for, when there is a config of OpenClaw's. */
  readonly looked?: string;
  /** Neither bot nor chat is set anywhere. */
  readonly isUnused?: true;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Bot {
  readonly kind: 'bot';
  readonly token: string;
  readonly from: string;
  readonly accountId?: string | undefined;
  readonly apiRoot?: string | undefined;
  readonly proxy?: string | undefined;
  readonly warning?: string;
}

const publicServer = 'https://api.telegram.org';
const tokenVariable = 'TELEGRAM_BOT_TOKEN';
const setToken = `Set ${tokenVariable} (in a workflow the input telegram-token)`;
const setInput = 'in a workflow set the input telegram-token';
const chatInput = '--telegram-chat-id (in a workflow the input telegram-chat-id)';

/**
 * Never throws. OpenClaw's `apiRoot` and `proxy` belong to its token: they are used with that one, also when it was given as an
 * input (for a machine without OpenClaw, as the last job of a write), and not with another. Where the config cannot be read, or
 * has a token that only OpenClaw can resolve, TELEGRAM_BOT_TOKEN is a token that was given.
 * Long: one choice after the other, in OpenClaw's order.
 */
export function findTelegramRoute(env: Environment, inputs: TelegramInputs): TelegramRoute {
  const { viaOpenclaw = false } = inputs;
  const [token, written, thread, apiUrl] = [
    viaOpenclaw ? undefined : inputs.token,
    inputs.chatId,
    inputs.threadId,
    inputs.apiUrl,
  ].map((value) => value?.trim() || undefined);
  const badToken = token === undefined ? undefined : tokenProblem(token);
  if (badToken !== undefined) return missing(`telegram-token ${badToken}`);
  const target = written === undefined ? undefined : parseTarget(written);
  if (written !== undefined && target === undefined)
    return missing(
      `telegram-chat-id is ${shownValue(written)}, which is not a chat: write it as ${chatForms}`,
    );
  if (thread !== undefined && !/^[1-9]\d{0,14}$/.test(thread))
    return missing('telegram-thread-id is not the number of a topic: write it as 42');

  const reading = read(env);
  const answer = target || reading.kind === 'bad' ? undefined : resolveTarget(reading.sources);
  const named = answer && 'accountId' in answer ? answer.accountId : undefined;
  const bot = viaOpenclaw
    ? ({ kind: 'bot', token: '', from: 'openclaw', accountId: named } as const)
    : token === undefined
      ? findBot(reading, env, named, target !== undefined)
      : givenBot(reading, token);
  if (bot.kind === 'missing')
    return bot.isUnused && answer?.kind !== 'absent' ? missing(bot.problem, bot.looked) : bot;
  const chat = target ? { ...target, from: 'input telegram-chat-id' } : foundChat(answer, reading);
  if ('problem' in chat) return chat;

  const server = apiUrl ?? bot.apiRoot;
  const address = server === undefined ? publicServer : parseServer(server);
  if (address === undefined) {
    const place = apiUrl === undefined ? "OpenClaw's channels.telegram apiRoot" : 'telegram-api-url';
    return missing(`${place} is not the address of a server: write it as ${publicServer}`);
  }
  if (bot.proxy !== undefined && !URL.canParse(bot.proxy))
    return missing("OpenClaw's channels.telegram proxy is not a URL: write it as http://host:port");
  const threadId = thread === undefined ? chat.threadId : parseThread(thread);
  return {
    kind: 'found',
    token: bot.token,
    chatId: chat.chatId,
    ...(threadId !== undefined && { threadId }),
    apiUrl: address,
    ...(bot.proxy !== undefined && { proxy: bot.proxy }),
    accountId: bot.accountId,
    from: { token: bot.from, chat: chat.from },
    ...(bot.warning !== undefined && server === undefined && { warning: bot.warning }),
  };
}

/** With server and proxy when it is one of OpenClaw's; with another, a warning where a server is named. */
function givenBot(reading: OpenclawReading, token: string): Bot {
  const bot = { kind: 'bot', token, from: 'input telegram-token' } as const;
  if (reading.kind === 'bad') return bot;
  const { sources, file } = reading;
  const { accounts } = sources.config.channels.telegram;
  const ids = [...new Set([defaultAccountId, ...Object.keys(accounts).map(normalAccountId)])];
  const same = ids.find((id) => {
    const answer = resolveToken(sources, id);
    return answer.kind === 'found' && answer.token === token;
  });
  if (same !== undefined) return { ...bot, ...serverOf(sources, same) };
  if (!ids.some((id) => serverOf(sources, id).apiRoot !== undefined)) return bot;
  const warning = `messages go to ${publicServer}, and not to the server that ${cleanLine(file)} names as apiRoot: the input telegram-token is not a token that can be read there. Set telegram-api-url to the server of this bot`;
  return { ...bot, warning };
}

/** OpenClaw's bot; the one of TELEGRAM_BOT_TOKEN where only OpenClaw itself can have its own. */
function findBot(
  reading: OpenclawReading,
  env: Environment,
  named: string | undefined,
  hasChat: boolean,
): Bot | Missing {
  if (reading.kind === 'bad') {
    const token = env[tokenVariable]?.trim() ?? '';
    const both = hasChat ? '' : ' and --telegram-chat-id (the input telegram-chat-id)';
    if (token === '')
      return missing(
        `${reading.problem}. ${setToken}${both}, so that this user needs no such file, or fix it`,
      );
    const badToken = tokenProblem(token);
    return badToken === undefined
      ? { kind: 'bot', token, from: tokenVariable }
      : missing(`${tokenVariable} ${badToken}`);
  }
  const { sources, place, file } = reading;
  const accountId = named ?? chooseAccount(sources.config, sources.variable);
  let answer = resolveToken(sources, accountId);
  const own = sources.variable(tokenVariable)?.trim();
  if (answer.kind === 'stopped' && answer.needsOpenclaw && own !== undefined)
    answer = { kind: 'found', token: own, from: tokenVariable };
  if (answer.kind === 'stopped') {
    const fix = answer.needsOpenclaw
      ? `${setToken}, or make it an env or file reference; with telegram-via: openclaw no alert gets out while the gateway is down`
      : `Fix it, or ${setInput}`;
    return missing(`${answer.problem}; ${place}. ${fix}`);
  }
  if (answer.kind === 'absent') {
    // A named account is the cause, so its places are.
    const problem =
      accountId === defaultAccountId
        ? `no Telegram bot token. ${setToken}, or channels.telegram.botToken in ${cleanLine(file)}`
        : `no Telegram bot token: looked at ${answer.looked.join(', ')}; ${place}. Name another account, ${setInput}, or set channels.telegram.botToken in ${cleanLine(file)}`;
    return { ...missing(problem, lookedAt(reading, answer.looked)), isUnused: true };
  }
  const badToken = tokenProblem(answer.token);
  if (badToken !== undefined) {
    const where = answer.from === tokenVariable ? `looked in ${sources.variablePlaces}` : place;
    return missing(`${answer.from} ${badToken} (${where}). Fix it, or ${setInput}`);
  }
  return { kind: 'bot', token: answer.token, from: answer.from, accountId, ...serverOf(sources, accountId) };
}

function foundChat(
  answer: TargetAnswer | undefined,
  reading: OpenclawReading,
): (Target & { readonly from: string }) | Missing {
  if (reading.kind === 'bad') return missing(`${reading.problem}. Fix it, or set ${chatInput}`);
  const { place, file } = reading;
  if (answer?.kind === 'found')
    return { chatId: answer.chatId, threadId: answer.threadId, from: answer.from };
  if (answer?.kind === 'stopped')
    return missing(`${answer.problem}; ${place}. ${answer.fix}, or set ${chatInput}`);
  const problem = `no Telegram chat to report to. Set ${chatInput}, or channels.telegram.defaultTo in ${cleanLine(file)}`;
  return missing(problem, lookedAt(reading, answer?.looked ?? []));
}

/** Where there is no config, the places are of no use. */
function lookedAt({ place, hasFile }: OpenclawReading & { kind: 'read' }, looked: readonly string[]) {
  return hasFile ? `looked at ${looked.join(', ')}; ${place}` : undefined;
}

/** Server and proxy of an account. */
function serverOf(sources: Sources, accountId: string): Pick<Bot, 'apiRoot' | 'proxy'> {
  const { telegram } = sources.config.channels;
  const { account } = findAccount(sources.config, accountId);
  const expand = (text: string | undefined) =>
    text === undefined ? undefined : expandVariables(text, sources.variable).text;
  return {
    apiRoot: expand(account?.apiRoot ?? telegram.apiRoot),
    proxy: expand(account?.proxy ?? telegram.proxy),
  };
}

/** For `doctor`: what could not be read beside OpenClaw's config. */
export function openclawWarning(env: Environment): string | undefined {
  const reading = read(env);
  return reading.kind === 'read' ? reading.warning : undefined;
}

/** For `doctor`: what `telegram-via: openclaw` cannot do, and the fix. */
export function gatewayWarning(env: Environment, accountId: string | undefined): string {
  const reading = read(env);
  const answer =
    reading.kind === 'bad'
      ? undefined
      : resolveToken(
          reading.sources,
          accountId ?? chooseAccount(reading.sources.config, reading.sources.variable),
        );
  const weakness = 'no alert gets out while the gateway is down, not even the one that reports it';
  const fix = 'leave out telegram-via: openclaw';
  if (answer?.kind === 'found') return `${weakness}. The bot token can be read here (${answer.from}): ${fix}`;
  return answer?.kind === 'stopped' && answer.needsOpenclaw
    ? `${weakness}: ${answer.problem}. ${setToken} or make it an env or file reference, and ${fix}`
    : `${weakness}. ${setToken} and ${fix}`;
}

/**
 * For `doctor`: who can read a report while OpenClaw's program sends it. `message send` of 2026.9.6 takes the text as
 * `--message` only: neither from a file nor from standard input (`dist/register.message-*.mjs` of its package).
 */
export function argumentsFinding(): CheckResult {
  const what = 'OpenClaw takes the text of a message only as an argument of its program';
  const option = hidingOption();
  return option === undefined
    ? [
        'warn',
        'telegram arguments',
        `${what}: while one is sent, every user of this host can read it (ps). Leave out telegram-via: openclaw, or mount /proc with hidepid=invisible`,
      ]
    : ['ok', 'telegram arguments', `${what}, and /proc (${option}) keeps that from other users`];
}

function read(env: Environment): OpenclawReading {
  try {
    return readOpenclaw(env);
  } catch (error) {
    if (error instanceof UserError) return { kind: 'bad', problem: error.message };
    throw error;
  }
}

function missing(problem: string, looked?: string): Missing {
  return {
    kind: 'missing',
    problem: cleanLine(problem, 2000),
    ...(looked !== undefined && { looked: cleanLine(looked, 2000) }),
  };
}

/** No part of the token in it. What is no token must not become a part of an address. */
function tokenProblem(text: string): string | undefined {
  return /^(?!bot\d)[\w:-]{1,256}$/i.test(text)
    ? undefined
    : 'is not a bot token: copy it from @BotFather, as 123456789:AA…, without quotes, spaces or "bot" before it';
}

/** The address of a Bot API server without a slash at its end. People paste it with `/bot<token>` too: that goes. */
function parseServer(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, search, hash, origin, pathname } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  if (username + password + search + hash !== '') return undefined;
  return origin + pathname.replace(/\/bot[^/]*:[^/]*\/?$/, '').replace(/\/+$/, '');
}
