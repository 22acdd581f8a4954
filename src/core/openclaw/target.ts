/** The chat that OpenClaw would report to. */
import { chooseAccount, chooseHeartbeat, findAccount, type Heartbeat } from './account.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import { expandVariables, unsetProblem, type Sources } from './secret.ts';
import { shownValue } from './shown.ts';

export interface Target {
  /** A number as text, or `@name`. */
  readonly chatId: string;
  readonly threadId: number | undefined;
}

/** `fix`: what to do about it, a clause that begins with a capital. */
interface Stopped {
  readonly kind: 'stopped';
  readonly problem: Text;
  readonly fix: Text;
}

export type TargetAnswer =
  | (Target & { readonly kind: 'found'; readonly from: string; readonly accountId: string })
  /** `looked`: the places, best first. */
  | { readonly kind: 'absent'; readonly looked: readonly Words[]; readonly accountId: string }
  | Stopped;

/** The topic General has this id, and `sendMessage` refuses it: https://core.telegram.org/api/forum */
const generalTopic = 1;

/**
 * Reads a chat as OpenClaw does: a number, `@name`, `name` or `t.me/name`, then perhaps `:42` or `:topic:42`; `telegram:`
 * or `tg:` may stand before it, and then `group:`. Undefined for all else, also for three forms that OpenClaw reads and that
 * lead nowhere here: `discord:42` (the chat of another channel), `current` (a word it reserves), `:direct-topic:42`.
 * https://github.com/openclaw/openclaw/blob/main/extensions/telegram/src/targets.ts
 */
export function parseTarget(given: string): Target | undefined {
  const bare = given
    .trim()
    .replace(/^(?:(?:telegram|tg):\s*)+(?:group:\s*)*/i, '')
    .replace(/^group:(?=-?\d)/i, '');
  const [, chat = '', marker, topic] = /^(.+?)(?::(topic:)?(\d{1,15}))?$/.exec(bare) ?? [];
  const chatId = parseChat(chat, topic !== undefined && marker === undefined);
  if (chatId === undefined) return undefined;
  return { chatId, threadId: topic === undefined ? undefined : parseThread(topic) };
}

/** Names have 5 to 32 characters, and some that were sold have 4: https://core.telegram.org/method/account.checkUsername */
function parseChat(chat: string, hasPlainTopic: boolean): string | undefined {
  if (/^-?[1-9]\d{0,18}$/.test(chat)) return chat;
  const marked = /^(?:@|(?:https?:\/\/)?t\.me\/)([a-z]\w{3,31})$/i.exec(chat)?.[1];
  if (marked !== undefined) return `@${marked}`;
  const isName = !hasPlainTopic && /^[a-z]\w{4,31}$/i.test(chat) && chat.toLowerCase() !== 'current';
  return isName ? `@${chat}` : undefined;
}

/** A topic's id; undefined for General and for what is none. */
export function parseThread(given: string): number | undefined {
  const id = /^\s*\d{1,15}\s*$/.test(given) ? Number(given) : 0;
  return id > generalTopic ? id : undefined;
}

type Read =
  | (Target & { readonly kind: 'found'; readonly from: string })
  | { readonly kind: 'absent'; readonly from: Words }
  | Stopped;

/**
 * The heartbeat's chat when it goes to Telegram, `defaultTo`, the first owner on Telegram, the first entry of `allowFrom`.
 * A key that is set and gives no chat ends the search: the next one may be another person's. The account is the
 * heartbeat's when the chat is or when the heartbeat goes to the owner, else the default one.
 */
export function resolveTarget(sources: Sources): TargetAnswer {
  const { config, variable } = sources;
  const heartbeat = chooseHeartbeat(config);
  const accountId = chooseAccount(config, variable);
  const ownersAccount = (heartbeat.target === 'owner' ? heartbeat.accountId : undefined) ?? accountId;
  const steps: readonly (readonly [account: string, read: () => Read])[] = [
    [heartbeat.accountId ?? accountId, () => heartbeatChat(heartbeat, sources)],
    [accountId, () => defaultChat(accountId, sources)],
    [ownersAccount, () => firstOwner(sources)],
    [ownersAccount, () => firstAllowed(sources, ownersAccount)],
  ];
  const looked: Words[] = [];
  for (const [account, read] of steps) {
    const answer = read();
    if (answer.kind === 'stopped') return answer;
    if (answer.kind === 'found') return { ...answer, accountId: account };
    looked.push(answer.from);
  }
  return { kind: 'absent', looked, accountId };
}

function heartbeatChat({ target, to, toPlace }: Heartbeat, sources: Sources): Read {
  // `last` is the channel of the last conversation, unless the chat names another.
  const isOurs = typeof to === 'string' && /^\s*(?:telegram|tg):/i.test(to);
  if (to === undefined || target === 'telegram' || (target === 'last' && isOurs))
    return readChat(to, toPlace, sources);
  return { kind: 'absent', from: sentence('target-elsewhere', { place: toPlace }) };
}

function defaultChat(accountId: string, sources: Sources): Read {
  const { account, place } = findAccount(sources.config, accountId);
  if (account?.defaultTo !== undefined) return readChat(account.defaultTo, `${place}.defaultTo`, sources);
  return readChat(sources.config.channels.telegram.defaultTo, 'channels.telegram.defaultTo', sources);
}

/** The chat that a key of the config holds. */
function readChat(value: unknown, from: string, sources: Sources): Read {
  if (value === undefined) return { kind: 'absent', from };
  const isText = isEntry(value);
  const { text, missing } = expandVariables(isText ? String(value) : '', sources.variable);
  if (missing[0] !== undefined)
    return stop(unsetProblem(missing[0], from, sources), sentence('set-variable'));
  if (isText && text.trim() === '')
    return { kind: 'absent', from: sentence('place-is-empty', { place: from }) };
  const target = isText ? parseTarget(text) : undefined;
  if (target !== undefined) return { kind: 'found', ...target, from };
  return stop(
    sentence('is-no-chat', { place: from, value: shownValue(isText ? text : value) }),
    sentence('write-as-chat'),
  );
}

/**
 * The first owner who can be written to on Telegram. Groups, names and owners on other channels are passed over, as OpenClaw
 * does; an entry for Telegram that is no chat at all is an owner who would be left out.
 */
function firstOwner({ config, variable }: Sources): Read {
  const from = 'commands.ownerAllowFrom';
  const { ownerAllowFrom: list = [] } = config.commands;
  if (!Array.isArray(list))
    return stop(
      sentence('is-not-list', { place: from }),
      sentence('write-as', { form: '["telegram:123456789"]' }),
    );
  const entries = list.filter((entry) => isEntry(entry) && !isWildcard(entry)).map(String);
  const chats = entries.map((entry) => parseTarget(expandVariables(entry, variable).text));
  const owner = chats.find(isPerson);
  if (owner !== undefined) return { kind: 'found', ...owner, from };
  const odd = entries.find((entry, index) => /^\s*(?:telegram|tg):/i.test(entry) && !chats[index]);
  if (odd !== undefined)
    return stop(
      sentence('has-no-chat', { place: from, value: shownValue(odd) }),
      sentence('write-as', { form: 'telegram:123456789' }),
    );
  return {
    kind: 'absent',
    from: entries.length === 0 ? from : sentence('place-without-id', { place: from }),
  };
}

/** The first entry of the account's list that is not a wildcard. */
function firstAllowed({ config, variable }: Sources, accountId: string): Read {
  const { allowFrom: shared } = config.channels.telegram;
  const { account, place } = findAccount(config, accountId);
  const own = account?.allowFrom;
  // A list of the account that allows everybody leaves the people to the channel's list.
  const isOpen = Array.isArray(own) && own.length > 0 && own.every((entry) => String(entry).trim() === '*');
  const isOwn = own !== undefined && !(isOpen && Array.isArray(shared));
  const [list, from] = isOwn ? [own, `${place}.allowFrom`] : [shared, 'channels.telegram.allowFrom'];
  const fix = sentence('put-person-first');
  if (list === undefined) return { kind: 'absent', from };
  if (!Array.isArray(list)) return stop(sentence('is-not-list', { place: from }), fix);
  const first: unknown = list.find((entry) => !isWildcard(entry));
  if (first === undefined)
    return {
      kind: 'absent',
      from: list.length === 0 ? from : sentence('place-names-nobody', { place: from }),
    };
  const target = isEntry(first) ? parseTarget(expandVariables(String(first), variable).text) : undefined;
  if (isPerson(target)) return { kind: 'found', ...target, from };
  return stop(sentence('begins-with-nobody', { place: from, value: shownValue(first) }), fix);
}

function stop(problem: Text, fix: Text): Stopped {
  return { kind: 'stopped', problem, fix };
}

function isEntry(entry: unknown): entry is string | number {
  return typeof entry === 'string' || Number.isSafeInteger(entry);
}

/** `*`, `tg:*` and blanks stand for nobody in particular. */
function isWildcard(entry: unknown): boolean {
  return typeof entry === 'string' && /^\s*(?:|\*|.*:\*)\s*$/.test(entry);
}

/** A person's chat has a number above zero; groups and names are no people. */
function isPerson(target: Target | undefined): target is Target {
  return target !== undefined && /^\d/.test(target.chatId);
}
