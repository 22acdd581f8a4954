/** The chat that OpenClaw would report to. */
import { chooseAccount, defaultAgent, findAccount, normalAccountId } from './account.ts';
import type { Sources } from './secret.ts';
import { expandVariables } from './variables.ts';

export interface Target {
  /** A number as text, or `@name`. */
  readonly chatId: string;
  readonly threadId: number | undefined;
}

export type TargetAnswer =
  | (Target & { readonly kind: 'found'; readonly from: string; readonly accountId: string })
  /** `looked`: the places, best first. */
  | { readonly kind: 'absent'; readonly looked: readonly string[]; readonly accountId: string }
  | { readonly kind: 'stopped'; readonly problem: string };

/** The topic General has this id, and `sendMessage` refuses it: https://core.telegram.org/api/forum */
const generalTopic = 1;

/** `-100123`, `-100123:topic:42`, `-100123:42`, `@name`, each with `telegram:`, `tg:` and `group:` before it. */
export function parseTarget(given: string): Target | undefined {
  const bare = given.trim().replace(/^(?:(?:telegram|tg):\s*)*(?:group:\s*)?/i, '');
  const [, chatId, topic] =
    /^(-?[1-9]\d{0,18}|@[A-Za-z]\w{3,63})(?::(?:topic:)?(\d{1,15}))?$/.exec(bare) ?? [];
  if (chatId === undefined) return undefined;
  return { chatId, threadId: topic === undefined ? undefined : parseThread(topic) };
}

/** A topic's id; undefined for General and for what is none. */
export function parseThread(given: string): number | undefined {
  const id = /^\s*\d{1,15}\s*$/.test(given) ? Number(given) : 0;
  return id > generalTopic ? id : undefined;
}

/**
 * The default agent's heartbeat when it goes to Telegram, `defaultTo`, the first owner on Telegram, the first number
 * of `allowFrom`. The account is the heartbeat's when the chat is, else the default one.
 */
export function resolveTarget(sources: Sources): TargetAnswer {
  const { config, variable } = sources;
  const looked: string[] = [];
  const { heartbeat } = defaultAgent(config);
  const accountId = chooseAccount(config, variable);
  const take = (text: string, place: string, account = accountId): TargetAnswer | undefined => {
    const expanded = expandVariables(text, variable);
    const [missing] = expanded.missing;
    if (missing !== undefined) {
      const where = sources.variablePlaces;
      return { kind: 'stopped', problem: `${place} takes ${missing}, which is not set (looked in ${where})` };
    }
    const target = parseTarget(expanded.text);
    if (target !== undefined) return { kind: 'found', ...target, from: place, accountId: account };
    looked.push(`${place} (not a chat)`);
    return undefined;
  };

  const heartbeatTo = `${heartbeat.place}.to`;
  if (heartbeat.to === undefined) looked.push(heartbeatTo);
  else if (heartbeat.target?.toLowerCase() !== 'telegram') {
    looked.push(`${heartbeatTo} (its target is not telegram)`);
  } else {
    const account = heartbeat.accountId === undefined ? accountId : normalAccountId(heartbeat.accountId);
    const answer = take(heartbeat.to, heartbeatTo, account);
    if (answer !== undefined) return answer;
  }

  const { telegram } = config.channels;
  const { account, place } = findAccount(config, accountId);
  const defaultToPlace =
    account?.defaultTo === undefined ? 'channels.telegram.defaultTo' : `${place}.defaultTo`;
  const defaultTo = account?.defaultTo ?? telegram.defaultTo;
  if (defaultTo === undefined) looked.push(defaultToPlace);
  else {
    const answer = take(defaultTo, defaultToPlace);
    if (answer !== undefined) return answer;
  }

  const hasOwnList = account !== undefined && account.allowFrom.length > 0;
  const people = [
    ['commands.ownerAllowFrom', config.commands.ownerAllowFrom, /^(?:telegram|tg):/i],
    [
      hasOwnList ? `${place}.allowFrom` : 'channels.telegram.allowFrom',
      hasOwnList ? account.allowFrom : telegram.allowFrom,
      /^/,
    ],
  ] as const;
  for (const [from, list, mark] of people) {
    const target = firstPerson(list, mark, sources);
    if (target !== undefined) return { kind: 'found', ...target, from, accountId };
    looked.push(list.length === 0 ? from : `${from} (no numeric Telegram id)`);
  }
  return { kind: 'absent', looked, accountId };
}

/** The first entry that is a number, with or without `telegram:`; `*`, names and what cannot be read are passed over. */
function firstPerson(list: readonly unknown[], mark: RegExp, { variable }: Sources): Target | undefined {
  for (const entry of list) {
    if (typeof entry !== 'string' && !Number.isSafeInteger(entry)) continue;
    const { text } = expandVariables(String(entry).trim(), variable);
    const target = mark.test(text) ? parseTarget(text) : undefined;
    if (target !== undefined && !target.chatId.startsWith('@')) return target;
  }
  return undefined;
}
