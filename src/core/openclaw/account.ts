/** Which agent, and which of several bots: OpenClaw's own choice. */
import type { Account, Heartbeat, OpenclawConfig } from './config.ts';
import type { Variable } from './variables.ts';
import { shownId } from './wording.ts';

export const defaultAccountId = 'default';
const telegram = 'telegram';

/** An id as OpenClaw compares it: lower case, at most 64 of `a-z 0-9 _ -`; undefined when nothing is left. */
function normalId(given: string): string | undefined {
  const id = given
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64);
  return id === '' || id === '__proto__' || id === 'constructor' || id === 'prototype' ? undefined : id;
}

export function normalAccountId(given: string | undefined): string {
  return normalId(given ?? '') ?? defaultAccountId;
}

function normalAgentId(given: string | undefined): string {
  return normalId(given ?? '') ?? 'main';
}

/** A heartbeat with the place of each part; an agent's own parts win over those of `agents.defaults`. */
export interface PlacedHeartbeat extends Heartbeat {
  /** Where `to` stands, or would: `agents.defaults.heartbeat`. */
  readonly place: string;
}

interface Agent {
  readonly id: string;
  readonly heartbeat: PlacedHeartbeat;
}

/** The agent marked as default, else the first; `agents.entries` is the newer form of `agents.list`. */
export function defaultAgent({ agents }: OpenclawConfig): Agent {
  const entries = Object.entries(agents.entries);
  const known = [
    ...entries.map(([key, agent]) => ({ ...agent, id: key, place: 'agents.entries' })),
    ...agents.list.map((agent, index) => ({ ...agent, place: `agents.list[${index}].heartbeat` })),
  ];
  const candidates = entries.length > 0 ? known.slice(0, entries.length) : known;
  const chosen = candidates.find((agent) => agent.default === true) ?? candidates[0];
  const id = normalAgentId(chosen?.id);
  const place =
    chosen?.place === 'agents.entries' ? `agents.entries.${shownId(id)}.heartbeat` : chosen?.place;
  const { defaults } = agents;
  const own = chosen?.heartbeat;
  return {
    id,
    heartbeat: {
      target: own?.target ?? defaults.heartbeat?.target,
      to: own?.to ?? defaults.heartbeat?.to,
      accountId: own?.accountId ?? defaults.heartbeat?.accountId,
      place: own?.to === undefined || place === undefined ? 'agents.defaults.heartbeat' : place,
    },
  };
}

/** The account that OpenClaw takes when nobody names one. */
export function chooseAccount(config: OpenclawConfig, variable: Variable): string {
  const bound = config.bindings.flatMap(({ agentId, match }) => {
    const isOurs = match.channel?.toLowerCase() === telegram;
    if (!isOurs || match.accountId === undefined || match.accountId === '*') return [];
    return [{ agentId: normalAgentId(agentId), accountId: normalAccountId(match.accountId) }];
  });
  const agent = defaultAgent(config);
  const own = bound.find(({ agentId }) => agentId === agent.id);
  if (own !== undefined) return own.accountId;

  const { accounts, botToken, tokenFile, defaultAccount } = config.channels.telegram;
  const ids = new Set([
    ...Object.keys(accounts).map(normalAccountId),
    ...bound.map(({ accountId }) => accountId),
  ]);
  // A token that belongs to no account is the account `default`, whether that is written down or not.
  if (isSet(botToken) || isSet(tokenFile) || variable('TELEGRAM_BOT_TOKEN') !== undefined)
    ids.add(defaultAccountId);
  const preferred = normalId(defaultAccount ?? '');
  if (preferred !== undefined && ids.has(preferred)) return preferred;
  if (ids.has(defaultAccountId)) return defaultAccountId;
  return [...ids].sort((a, b) => a.localeCompare(b))[0] ?? defaultAccountId;
}

function isSet(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null;
}

export interface FoundAccount {
  readonly id: string;
  /** Undefined when `accounts` does not have it. */
  readonly account: Account | undefined;
  /** `channels.telegram.accounts.ops` */
  readonly place: string;
}

/** The account of that id, however its key is written; the exact key wins. */
export function findAccount({ channels }: OpenclawConfig, id: string): FoundAccount {
  const { accounts } = channels.telegram;
  const key = Object.hasOwn(accounts, id)
    ? id
    : Object.keys(accounts).find((candidate) => normalAccountId(candidate) === id);
  const account = key === undefined ? undefined : accounts[key];
  return { id, account, place: `channels.telegram.accounts.${shownId(id)}` };
}
