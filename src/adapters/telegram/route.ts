/** Bot, chat and server for a message: what was given explicitly, else what OpenClaw would use. No network. */
import {
  chooseAccount,
  defaultAccountId,
  findAccount,
  normalAccountId,
} from '../../core/openclaw/account.ts';
import type { Sources } from '../../core/openclaw/secret.ts';
import {
  chatForms,
  parseTarget,
  parseThread,
  resolveTarget,
  type Target,
} from '../../core/openclaw/target.ts';
import { resolveToken, type TokenAnswer } from '../../core/openclaw/token.ts';
import { expandVariables } from '../../core/openclaw/variables.ts';
import { shownChat } from '../../core/openclaw/wording.ts';
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
  | {
      readonly kind: 'missing';
      /** `api`: the address of the server or of the proxy is wrong. */
      readonly what: 'token' | 'chat' | 'api';
      /** What was looked at and what to set, in one line; no token and no part of one. */
      readonly problem: string;
      /** Neither bot nor chat is set anywhere. */
      readonly isUnused?: true;
    };

type Missing = Extract<TelegramRoute, { kind: 'missing' }>;

const publicServer = 'https://api.telegram.org';
const tokenVariable = 'TELEGRAM_BOT_TOKEN';
const setToken = `Set ${tokenVariable} (in a workflow the input telegram-token)`;
const setInput = 'in a workflow set the input telegram-token';
const chatInput = '--telegram-chat-id (in a workflow the input telegram-chat-id)';

/**
 * Never throws. OpenClaw's `apiRoot` and `proxy` belong to its token: they are used with that one, also when it was given as an
 * input (for a machine without OpenClaw, as the last job of a write), and not with another. Where the config cannot be read, or has a token that only OpenClaw can resolve,
 * TELEGRAM_BOT_TOKEN is a token that was given.
 */
export function findTelegramRoute(
  env: Readonly<Record<string, string | undefined>>,
  inputs: TelegramInputs,
): TelegramRoute {
  const { viaOpenclaw = false } = inputs;
  const [token, chat, thread, apiUrl] = [
    viaOpenclaw ? undefined : inputs.token,
    inputs.chatId,
    inputs.threadId,
    inputs.apiUrl,
  ].map((value) => (value?.trim() === '' ? undefined : value?.trim()));
  const badToken = token === undefined ? undefined : tokenProblem(token);
  if (badToken !== undefined) return missing('token', `telegram-token ${badToken}`);
  const target = chat === undefined ? undefined : parseTarget(chat);
  if (chat !== undefined && target === undefined)
    return missing(
      'chat',
      `telegram-chat-id is ${shownChat(chat)}, which is not a chat: write it as ${chatForms}`,
    );
  if (thread !== undefined && !/^[1-9]\d{0,14}$/.test(thread))
    return missing('chat', 'telegram-thread-id is not the number of a topic: write it as 42');
  const given = {
    ...(target !== undefined && { chat: { ...target, from: 'input telegram-chat-id' } }),
    ...(token !== undefined && {
      bot: { ...ownBot, ...serverOf(env, token), token, from: 'input telegram-token' },
    }),
    ...(viaOpenclaw && { bot: ownBot }),
  };
  const way = given.chat && given.bot ? { chat: given.chat, bot: given.bot } : fromOpenclaw(env, given);
  if ('kind' in way) return way;

  const { bot, chat: found } = way;
  const server = apiUrl ?? bot.apiRoot;
  const address = server === undefined ? publicServer : parseServer(server);
  if (address === undefined) {
    const place = apiUrl === undefined ? "OpenClaw's channels.telegram apiRoot" : 'telegram-api-url';
    return missing('api', `${place} is not the address of a server: write it as ${publicServer}`);
  }
  if (bot.proxy !== undefined && !URL.canParse(bot.proxy))
    return missing('api', "OpenClaw's channels.telegram proxy is not a URL: write it as http://host:port");
  const threadId = thread === undefined ? found.threadId : parseThread(thread);
  return {
    kind: 'found',
    token: bot.token,
    chatId: found.chatId,
    ...(threadId !== undefined && { threadId }),
    apiUrl: address,
    ...(bot.proxy !== undefined && { proxy: bot.proxy }),
    accountId: bot.accountId,
    from: { token: bot.from, chat: found.from },
    ...(bot.warning !== undefined && server === undefined && { warning: bot.warning }),
  };
}

interface RouteBot {
  readonly token: string;
  readonly from: string;
  readonly accountId: string | undefined;
  readonly apiRoot: string | undefined;
  readonly proxy: string | undefined;
  readonly warning?: string;
}
type Chat = Target & { readonly from: string };

/** One that OpenClaw's config says nothing about, or that its program finds by itself. */
const ownBot: RouteBot = {
  token: '',
  from: 'openclaw',
  accountId: undefined,
  apiRoot: undefined,
  proxy: undefined,
};

/** Server and proxy of a token that was given and is one of OpenClaw's, too; of another, a word where a server is named. */
function serverOf(
  env: Readonly<Record<string, string | undefined>>,
  token: string,
): Pick<RouteBot, 'apiRoot' | 'proxy' | 'warning'> {
  const none = { apiRoot: undefined, proxy: undefined };
  const reading = read(env);
  if (reading.kind === 'bad') return none;
  const { sources, file } = reading;
  const { telegram } = sources.config.channels;
  const ids = new Set([defaultAccountId, ...Object.keys(telegram.accounts).map(normalAccountId)]);
  const same = [...ids].find((id) => {
    const answer = resolveToken(sources, id);
    return answer.kind === 'found' && answer.token === token;
  });
  if (same !== undefined) return serverIn(sources, same);
  if (![...ids].some((id) => serverIn(sources, id).apiRoot !== undefined)) return none;
  const warning = `messages go to ${publicServer}, and not to the server that ${cleanLine(file)} names as apiRoot: the input telegram-token is not a token that can be read there. Set telegram-api-url to the server of this bot`;
  return { ...none, warning };
}

/** What was not given, from OpenClaw. */
function fromOpenclaw(
  env: Readonly<Record<string, string | undefined>>,
  given: { readonly chat?: Chat; readonly bot?: RouteBot },
): { readonly bot: RouteBot; readonly chat: Chat } | Missing {
  const reading = read(env);
  if (reading.kind === 'bad') return withoutOpenclaw(env, given, reading.problem);
  const { sources, place, file } = reading;

  const answer = given.chat === undefined ? resolveTarget(sources) : undefined;
  const accountId = answer === undefined || answer.kind === 'stopped' ? undefined : answer.accountId;
  const bot = given.bot ?? findBot(reading, accountId ?? chooseAccount(sources.config, sources.variable));
  if ('kind' in bot) {
    const isUnused = bot.isUnused && answer?.kind === 'absent';
    const { isUnused: _, ...rest } = bot;
    return isUnused ? { ...rest, isUnused } : rest;
  }
  if (given.chat !== undefined) return { bot, chat: given.chat };
  if (answer?.kind === 'found')
    return { bot: bot === ownBot ? { ...bot, accountId: answer.accountId } : bot, chat: answer };
  if (answer?.kind === 'stopped')
    return missing('chat', `${answer.problem}; ${place}. ${answer.fix}, or set ${chatInput}`);
  const looked = answer?.looked.join(', ') ?? '';
  const better = `or set channels.telegram.defaultTo in ${cleanLine(file)}`;
  return missing(
    'chat',
    `no Telegram chat to report to: looked at ${looked}; ${place}. Set ${chatInput}, ${better}`,
  );
}

/** The config cannot be read: everything has to be given. */
function withoutOpenclaw(
  env: Readonly<Record<string, string | undefined>>,
  given: { readonly chat?: Chat; readonly bot?: RouteBot },
  problem: string,
): { readonly bot: RouteBot; readonly chat: Chat } | Missing {
  const token = given.bot ? '' : (env[tokenVariable]?.trim() ?? '');
  const badToken = token === '' ? undefined : tokenProblem(token);
  if (badToken !== undefined) return missing('token', `${tokenVariable} ${badToken}`);
  const bot = given.bot ?? (token === '' ? undefined : { ...ownBot, token, from: tokenVariable });
  if (bot === undefined) {
    const both = given.chat === undefined ? ' and --telegram-chat-id (the input telegram-chat-id)' : '';
    return missing(
      'token',
      `${problem}. ${setToken}${both}, so that this user needs no such file, or fix it`,
    );
  }
  if (given.chat === undefined) return missing('chat', `${problem}. Fix it, or set ${chatInput}`);
  return { bot, chat: given.chat };
}

function findBot(reading: Extract<OpenclawReading, { kind: 'read' }>, accountId: string): RouteBot | Missing {
  const { sources, place, file } = reading;
  const answer = findToken(sources, accountId);
  if (answer.kind === 'stopped') {
    const fix = answer.needsOpenclaw
      ? `${setToken}, or make it an env or file reference; with telegram-via: openclaw no alert gets out while the gateway is down`
      : `Fix it, or ${setInput}`;
    return missing('token', `${answer.problem}; ${place}. ${fix}`);
  }
  if (answer.kind === 'absent') {
    const better = `or set channels.telegram.botToken in ${cleanLine(file)}`;
    const looked = answer.looked.join(', ');
    const set = accountId === defaultAccountId ? setToken : `Name another account, ${setInput}`;
    const problem = `no Telegram bot token: looked at ${looked}; ${place}. ${set}, ${better}`;
    return { ...missing('token', problem), isUnused: true };
  }
  const badToken = tokenProblem(answer.token);
  if (badToken !== undefined) {
    const where = answer.from === tokenVariable ? `looked in ${sources.variablePlaces}` : place;
    return missing('token', `${answer.from} ${badToken} (${where}). Fix it, or ${setInput}`);
  }
  return { token: answer.token, from: answer.from, accountId, ...serverIn(sources, accountId) };
}

/** Server and proxy of an account. */
function serverIn(sources: Sources, accountId: string): Pick<RouteBot, 'apiRoot' | 'proxy'> {
  const { telegram } = sources.config.channels;
  const { account } = findAccount(sources.config, accountId);
  return {
    apiRoot: expand(account?.apiRoot ?? telegram.apiRoot, sources),
    proxy: expand(account?.proxy ?? telegram.proxy, sources),
  };
}

/** OpenClaw's token; TELEGRAM_BOT_TOKEN where only OpenClaw itself can have it. */
function findToken(sources: Sources, accountId: string): TokenAnswer {
  const answer = resolveToken(sources, accountId);
  const own = sources.variable(tokenVariable)?.trim();
  const isOurs = answer.kind === 'stopped' && answer.needsOpenclaw === true && own !== undefined;
  return isOurs ? { kind: 'found', token: own, from: tokenVariable } : answer;
}

/** For `doctor`: what could not be read beside OpenClaw's config. */
export function openclawWarning(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const reading = read(env);
  return reading.kind === 'read' ? reading.warning : undefined;
}

/** For `doctor`: what `telegram-via: openclaw` cannot do, and the fix. */
export function gatewayWarning(
  env: Readonly<Record<string, string | undefined>>,
  accountId: string | undefined,
): string {
  const reading = read(env);
  const answer =
    reading.kind === 'read'
      ? resolveToken(
          reading.sources,
          accountId ?? chooseAccount(reading.sources.config, reading.sources.variable),
        )
      : undefined;
  const weakness = 'no alert gets out while the gateway is down, not even the one that reports it';
  const fix = 'leave out telegram-via: openclaw';
  if (answer?.kind === 'found') return `${weakness}. The bot token can be read here (${answer.from}): ${fix}`;
  const isReference = answer?.kind === 'stopped' && answer.needsOpenclaw === true;
  return isReference
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

function expand(text: string | undefined, { variable }: Sources): string | undefined {
  return text === undefined ? undefined : expandVariables(text, variable).text;
}

function read(env: Readonly<Record<string, string | undefined>>): OpenclawReading {
  try {
    return readOpenclaw(env);
  } catch (error) {
    if (error instanceof UserError) return { kind: 'bad', problem: error.message };
    throw error;
  }
}

function missing(what: Missing['what'], problem: string): Missing {
  return { kind: 'missing', what, problem: cleanLine(problem, 2000) };
}

/** What keeps a text from being a token, with its fix and no part of it: nothing may change the address that it becomes a part of. */
function tokenProblem(text: string): string | undefined {
  const mistakes: readonly (readonly [RegExp, string])[] = [
    [/^https?:|\/bot\d/i, 'it is an address, take only what stands in it between "/bot" and the next slash'],
    [/^\p{Quotation_Mark}|\p{Quotation_Mark}$|^`|`$/u, 'it stands in quotes, remove them'],
    [/\s/, 'there is a space or a line break in it, remove that'],
    [
      /^bot(?=\d)/i,
      'it begins with "bot", which belongs to the address of the Bot API, remove these three letters',
    ],
    [/[^A-Za-z0-9:_-]|^.{257}/, 'it has characters that none has, copy it from @BotFather'],
  ];
  const [, mistake] = mistakes.find(([sign]) => sign.test(text)) ?? [];
  return mistake === undefined ? undefined : `is not a bot token: ${mistake}`;
}

/** The address of a Bot API server without a slash at its end. People paste it with `/bot<token>` too: that goes. */
function parseServer(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, search, hash, origin, pathname } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  if (username + password + search + hash !== '') return undefined;
  return origin + pathname.replace(/\/bot[^/]*:[^/]*\/?$/, '').replace(/\/+$/, '');
}
