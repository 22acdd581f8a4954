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
  parseTarget,
  parseThread,
  resolveTarget,
  type Target,
  type TargetAnswer,
} from '../../core/openclaw/target.ts';
import { enumerated } from '../../core/notices/parts.ts';
import { sentence } from '../../core/notices/sentence.ts';
import { cleanLine } from '../../core/text/redact.ts';
import type { Text, Words } from '../../core/text/words.ts';
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
      readonly warning?: Text;
    }
  | Missing;

interface Missing {
  readonly kind: 'missing';
  /** What is wrong and what to set; no token and no part of one. */
  readonly problem: Text;
  /** For `doctor`: where it was looked for, when there is a config of OpenClaw's. */
  readonly looked?: Text;
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
  readonly warning?: Text;
}

const publicServer = 'https://api.telegram.org';
const tokenVariable = 'TELEGRAM_BOT_TOKEN';

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
  const badToken = token === undefined ? undefined : tokenProblem(token, 'telegram-token');
  if (badToken) return missing(badToken);
  const target = written === undefined ? undefined : parseTarget(written);
  if (written !== undefined && target === undefined)
    return missing(sentence('chat-input-wrong', { value: shownValue(written) }));
  if (thread !== undefined && !/^[1-9]\d{0,14}$/.test(thread)) return missing(sentence('topic-input-wrong'));

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
  if (address === undefined)
    return missing(sentence(apiUrl === undefined ? 'server-config-wrong' : 'server-input-wrong'));
  if (bot.proxy !== undefined && !URL.canParse(bot.proxy)) return missing(sentence('proxy-config-wrong'));
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
  return { ...bot, warning: sentence('server-not-used', { file: cleanLine(file) }) };
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
    if (token === '')
      return withFix(reading.problem, sentence(hasChat ? 'set-token-without-file' : 'set-both-without-file'));
    const badToken = tokenProblem(token, tokenVariable);
    return badToken ? missing(badToken) : { kind: 'bot', token, from: tokenVariable };
  }
  const { sources, place, file } = reading;
  const accountId = named ?? chooseAccount(sources.config, sources.variable);
  let answer = resolveToken(sources, accountId);
  const own = sources.variable(tokenVariable)?.trim();
  if (answer.kind === 'stopped' && answer.needsOpenclaw && own !== undefined)
    answer = { kind: 'found', token: own, from: tokenVariable };
  if (answer.kind === 'stopped') {
    const fix = sentence(answer.needsOpenclaw ? 'set-token-or-reference' : 'fix-or-set-token');
    return withFix(sentence('and-then', { first: answer.problem, next: place }), fix);
  }
  if (answer.kind === 'absent') {
    // A named account is the cause, so its places are.
    const problem =
      accountId === defaultAccountId
        ? sentence('no-token', { file: cleanLine(file) })
        : sentence('no-token-of-account', {
            places: enumerated(answer.looked) ?? '',
            place,
            file: cleanLine(file),
          });
    return { ...missing(problem, lookedAt(reading, answer.looked)), isUnused: true };
  }
  const badToken = tokenProblem(answer.token, answer.from);
  if (badToken) {
    const isVariable = answer.from === tokenVariable;
    const note = isVariable ? sentence('looked-in', { places: sources.variablePlaces }) : place;
    return withFix(sentence('with-note', { text: badToken, note }), sentence('fix-or-set-token'));
  }
  return { kind: 'bot', token: answer.token, from: answer.from, accountId, ...serverOf(sources, accountId) };
}

const orChat = (fix: Text) => sentence('or-set-chat', { fix });

function foundChat(
  answer: TargetAnswer | undefined,
  reading: OpenclawReading,
): (Target & { readonly from: string }) | Missing {
  if (reading.kind === 'bad') return withFix(reading.problem, orChat(sentence('fix-it')));
  const { place, file } = reading;
  if (answer?.kind === 'found')
    return { chatId: answer.chatId, threadId: answer.threadId, from: answer.from };
  if (answer?.kind === 'stopped')
    return withFix(sentence('and-then', { first: answer.problem, next: place }), orChat(answer.fix));
  return missing(sentence('no-chat', { file: cleanLine(file) }), lookedAt(reading, answer?.looked ?? []));
}

/** Where there is no config, the places are of no use. */
function lookedAt({ place, hasFile }: OpenclawReading & { kind: 'read' }, looked: readonly Words[]) {
  return hasFile ? sentence('looked-at', { places: enumerated(looked) ?? '', place }) : undefined;
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
export function openclawWarning(env: Environment): Text | undefined {
  const reading = read(env);
  return reading.kind === 'read' ? reading.warning : undefined;
}

/** For `doctor`: what `telegram-via: openclaw` cannot do, and the fix. */
export function gatewayWarning(env: Environment, accountId: string | undefined): Text {
  const reading = read(env);
  const answer =
    reading.kind === 'bad'
      ? undefined
      : resolveToken(
          reading.sources,
          accountId ?? chooseAccount(reading.sources.config, reading.sources.variable),
        );
  if (answer?.kind === 'found') return sentence('gateway-token-here', { place: answer.from });
  return answer?.kind === 'stopped' && answer.needsOpenclaw
    ? sentence('gateway-reference', { problem: answer.problem })
    : sentence('gateway-needed');
}

/**
 * For `doctor`: who can read a report while OpenClaw's program sends it. `message send` of 2026.9.6 takes the text as
 * `--message` only: neither from a file nor from standard input (`dist/register.message-*.mjs` of its package).
 */
export function argumentsFinding(): CheckResult {
  const option = hidingOption();
  return option === undefined
    ? ['warn', 'telegram arguments', sentence('arguments-seen')]
    : ['ok', 'telegram arguments', sentence('arguments-hidden', { option })];
}

function read(env: Environment): OpenclawReading {
  try {
    return readOpenclaw(env);
  } catch (error) {
    if (error instanceof UserError) return { kind: 'bad', problem: error.message };
    throw error;
  }
}

function missing(problem: Text, looked?: Text): Missing {
  return { kind: 'missing', problem, ...(looked && { looked }) };
}

function withFix(problem: Words, fix: Text): Missing {
  return missing(sentence('problem-then-fix', { problem, fix }));
}

/** No part of the token in it. What is no token must not become a part of an address. */
function tokenProblem(text: string, place: string): Text | undefined {
  return /^(?!bot\d)[\w:-]{1,256}$/i.test(text) ? undefined : sentence('token-malformed', { place });
}

/** The address of a Bot API server without a slash at its end. People paste it with `/bot<token>` too: that goes. */
function parseServer(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, search, hash, origin, pathname } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  if (username + password + search + hash !== '') return undefined;
  return origin + pathname.replace(/\/bot[^/]*:[^/]*\/?$/, '').replace(/\/+$/, '');
}
