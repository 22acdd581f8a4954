/** The chat that OpenClaw would report to. */
import { chooseAccount, chooseHeartbeat, findAccount } from './account.ts';
import type { Sources } from './secret.ts';
import { expandVariables } from './variables.ts';
import { shownChat, shownVariable } from './wording.ts';

export interface Target {
  /** A number as text, or `@name`. */
  readonly chatId: string;
  readonly threadId: number | undefined;
}

/** `fix`: what to do about it, a clause that begins with a capital. */
interface Stopped {
  readonly kind: 'stopped';
  readonly problem: string;
  readonly fix: string;
}

export type TargetAnswer =
  | (Target & { readonly kind: 'found'; readonly from: string; readonly accountId: string })
  /** `looked`: the places, best first. */
  | { readonly kind: 'absent'; readonly looked: readonly string[]; readonly accountId: string }
  | Stopped;

/** The topic General has this id, and `sendMessage` refuses it: https://core.telegram.org/api/forum */
const generalTopic = 1;

/** The forms of a chat that people may write. */
export const chatForms = '-100123, -100123:topic:42, @name or https://t.me/name';

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

/**
 * The heartbeat's chat when it goes to Telegram, `defaultTo`, the first owner on Telegram, the first entry of `allowFrom`.
 * A key that is set and gives no chat ends the search: the next one may be another person's. The account is the
 * heartbeat's when the chat is or when the heartbeat goes to the owner, else the default one.
 */
export function resolveTarget(sources: Sources): TargetAnswer {
  const { config, variable } = sources;
  const looked: string[] = [];
  const heartbeat = chooseHeartbeat(config);
  const accountId = chooseAccount(config, variable);

  // `last` is the channel of the last conversation, unless the chat names another.
  const isOurs = typeof heartbeat.to === 'string' && /^\s*(?:telegram|tg):/i.test(heartbeat.to);
  const isTelegram = heartbeat.target === 'telegram' || (heartbeat.target === 'last' && isOurs);
  if (heartbeat.to !== undefined && !isTelegram) {
    looked.push(`${heartbeat.toPlace} (its target is not telegram)`);
  } else {
    const answer = readChat(heartbeat.to, heartbeat.toPlace, sources);
    if (answer.kind === 'stopped') return answer;
    if (answer.kind === 'found') return { ...answer, accountId: heartbeat.accountId ?? accountId };
    looked.push(heartbeat.toPlace);
  }

  const { telegram } = config.channels;
  const { account, place } = findAccount(config, accountId);
  const isOwn = account?.defaultTo !== undefined;
  const defaultTo = readChat(
    isOwn ? account.defaultTo : telegram.defaultTo,
    `${isOwn ? place : 'channels.telegram'}.defaultTo`,
    sources,
  );
  if (defaultTo.kind === 'stopped') return defaultTo;
  if (defaultTo.kind === 'found') return { ...defaultTo, accountId };
  looked.push(defaultTo.from);

  const ownersAccount = (heartbeat.target === 'owner' ? heartbeat.accountId : undefined) ?? accountId;
  const owner = firstOwner(sources);
  if (owner.kind === 'stopped') return owner;
  if (owner.kind === 'found') return { ...owner, accountId: ownersAccount };
  looked.push(owner.from);

  const person = firstAllowed(sources, ownersAccount);
  if (person.kind === 'stopped') return person;
  if (person.kind === 'found') return { ...person, accountId: ownersAccount };
  return { kind: 'absent', looked: [...looked, person.from], accountId };
}

type Read =
  | (Target & { readonly kind: 'found'; readonly from: string })
  | { readonly kind: 'absent'; readonly from: string }
  | Stopped;

/** The chat that a key of the config holds. */
function readChat(value: unknown, from: string, sources: Sources): Read {
  if (value === undefined) return { kind: 'absent', from };
  const isText = isEntry(value);
  const { text, missing } = expandVariables(isText ? String(value) : '', sources.variable);
  if (missing[0] !== undefined) {
    const problem = `${from} takes ${shownVariable(missing[0])}, which is not set (looked in ${sources.variablePlaces})`;
    return { kind: 'stopped', problem, fix: 'Set the variable' };
  }
  if (isText && text.trim() === '') return { kind: 'absent', from: `${from} (it is empty)` };
  const target = isText ? parseTarget(text) : undefined;
  if (target !== undefined) return { kind: 'found', ...target, from };
  const problem = `${from} is ${shownChat(isText ? text : value)}, which is not a chat`;
  return { kind: 'stopped', problem, fix: `Write it as ${chatForms}` };
}

/**
 * The first owner who can be written to on Telegram. Groups, names and owners on other channels are passed over, as OpenClaw
 * does; an entry for Telegram that is no chat at all is an owner who would be left out.
 */
function firstOwner({ config, variable }: Sources): Read {
  const from = 'commands.ownerAllowFrom';
  const { ownerAllowFrom: list = [] } = config.commands;
  if (!Array.isArray(list))
    return { kind: 'stopped', problem: `${from} is not a list`, fix: 'Write it as ["telegram:123456789"]' };
  const entries = list.filter((entry) => isEntry(entry) && !isWildcard(entry)).map(String);
  for (const entry of entries) {
    const target = readPerson(entry, variable);
    if (target !== undefined) return { kind: 'found', ...target, from };
  }
  const odd = entries.find((entry) => /^\s*(?:telegram|tg):/i.test(entry) && !isChat(entry, variable));
  if (odd !== undefined) {
    const problem = `${from} has ${shownChat(odd)}, which is not a chat`;
    return { kind: 'stopped', problem, fix: 'Write it as telegram:123456789' };
  }
  return { kind: 'absent', from: entries.length === 0 ? from : `${from} (no numeric Telegram id)` };
}

/** The first entry of the account's list that is not a wildcard. */
function firstAllowed({ config, variable }: Sources, accountId: string): Read {
  const { allowFrom: shared } = config.channels.telegram;
  const { account, place } = findAccount(config, accountId);
  const common = 'channels.telegram.allowFrom';
  const own = account?.allowFrom;
  // A list of the account that allows everybody leaves the people to the channel's list.
  const isOwn = own !== undefined && !(isOpen(own) && Array.isArray(shared));
  const [list, from] = isOwn ? [own, `${place}.allowFrom`] : [shared, common];
  const fix = 'Put the numeric id of the person first, or set channels.telegram.defaultTo';
  if (list === undefined) return { kind: 'absent', from };
  if (!Array.isArray(list)) return { kind: 'stopped', problem: `${from} is not a list`, fix };
  const first: unknown = list.find((entry) => !isWildcard(entry));
  if (first === undefined)
    return { kind: 'absent', from: list.length === 0 ? from : `${from} (names nobody)` };
  const target = isEntry(first) ? readPerson(first, variable) : undefined;
  if (target !== undefined) return { kind: 'found', ...target, from };
  const problem = `${from} begins with ${shownChat(first)}, which is not the numeric id of a person`;
  return { kind: 'stopped', problem, fix };
}

function isEntry(entry: unknown): entry is string | number {
  return typeof entry === 'string' || Number.isSafeInteger(entry);
}

/** `*`, `tg:*` and blanks stand for nobody in particular. */
function isWildcard(entry: unknown): boolean {
  return typeof entry === 'string' && /^\s*(?:|\*|.*:\*)\s*$/.test(entry);
}

function isOpen(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0 && list.every((entry) => String(entry).trim() === '*');
}

function isChat(entry: string, variable: Sources['variable']): boolean {
  return parseTarget(expandVariables(entry, variable).text) !== undefined;
}

/** A person's chat has a number above zero; groups and names are no people. */
function readPerson(entry: string | number, variable: Sources['variable']): Target | undefined {
  const target = parseTarget(expandVariables(String(entry), variable).text);
  return target !== undefined && /^\d/.test(target.chatId) ? target : undefined;
}
