/** Which agent, and which of several bots: OpenClaw's own choice. */
import type { Account, OpenclawConfig } from './config.ts';
import { shownId } from './shown.ts';

export const defaultAccountId = 'default';
const telegram = 'telegram';

/** An id as OpenClaw compares it: lower case, at most 64 of `a-z 0-9 _ -`; undefined when nothing is left. */
function normalId(given: string): string | undefined {
  const id = given
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-');
  return id.replaceAll(/^-+|-+$/g, '').slice(0, 64) || undefined;
}

export function normalAccountId(given: string | undefined): string {
  return normalId(given ?? '') ?? defaultAccountId;
}

function normalAgentId(given: string | undefined): string {
  return normalId(given ?? '') ?? 'main';
}

interface Agent {
  readonly id: string;
  readonly isDefault: boolean;
  /** `agents.entries.ops` */
  readonly place: string;
  readonly heartbeat: Readonly<Record<string, unknown>> | undefined;
}

/** All agents in their order: `agents.entries`, else the older `agents.list`; without both there is one, `main`. */
function listAgents({ agents: { entries, list } }: OpenclawConfig): readonly Agent[] {
  if (entries !== undefined)
    return Object.entries(entries).map(([key, { default: isDefault, heartbeat }]) => {
      const id = normalAgentId(key);
      return { id, isDefault: isDefault === true, place: `agents.entries.${shownId(id)}`, heartbeat };
    });
  if (list !== undefined)
    return list.map(({ id, default: isDefault, heartbeat }, index) => ({
      id: normalAgentId(id),
      isDefault: isDefault === true,
      place: `agents.list[${index}]`,
      heartbeat,
    }));
  return [{ id: 'main', isDefault: false, place: 'agents.entries.main', heartbeat: undefined }];
}

/**
 * The agent that owns work which names none: the only one, or the one marked as default. With
 * `agents.ownership: "explicit"` there are no marks. Without it, OpenClaw before 2026.9 takes the first agent when none
 * is marked, and later versions refuse the config.
 */
function ownerAgentId(config: OpenclawConfig): string | undefined {
  const agents = listAgents(config);
  if (config.agents.ownership === 'explicit') return agents.length === 1 ? agents[0]?.id : undefined;
  return (agents.find(({ isDefault }) => isDefault) ?? agents[0])?.id;
}

export interface Heartbeat {
  /** In lower case: `telegram`, `owner`, `last`, `none`, another channel. OpenClaw's default is `owner`. */
  readonly target: string;
  /** As it is written. */
  readonly to: unknown;
  readonly accountId: string | undefined;
  /** Where `to` stands, or would: `agents.defaults.heartbeat.to`. */
  readonly toPlace: string;
}

/**
 * The heartbeat that OpenClaw runs. Once an agent has one of its own, only such agents have any: the one that
 * `agents.defaults.heartbeat.agentId` or `agents.defaults.systemAgent.agentId` names or that owns unnamed work, else the
 * first. Its keys win over those of `agents.defaults.heartbeat`, one by one.
 */
export function chooseHeartbeat(config: OpenclawConfig): Heartbeat {
  const { heartbeat: shared = {}, systemAgent } = config.agents.defaults;
  const { agentId } = shared;
  const named = typeof agentId === 'string' && isSet(agentId) ? agentId : systemAgent.agentId;
  const ambientId = named === undefined ? ownerAgentId(config) : normalAgentId(named);
  const beating = listAgents(config).filter(({ heartbeat }) => heartbeat !== undefined);
  const agent = beating.find(({ id }) => id === ambientId) ?? beating[0];
  const own = agent?.heartbeat ?? {};
  const merged: Readonly<Record<string, unknown>> = { ...shared, ...own };
  const { target = 'owner', to, accountId } = merged;
  return {
    target: typeof target === 'string' ? target.trim().toLowerCase() : 'none',
    to,
    accountId: typeof accountId === 'string' && isSet(accountId) ? normalAccountId(accountId) : undefined,
    toPlace: `${agent !== undefined && Object.hasOwn(own, 'to') ? agent.place : 'agents.defaults'}.heartbeat.to`,
  };
}

/** The account that OpenClaw takes when nobody names one. */
export function chooseAccount(
  config: OpenclawConfig,
  variable: (name: string) => string | undefined,
): string {
  const bound = config.bindings.flatMap(({ type, agentId, match }) => {
    const isOurs = match.channel?.toLowerCase() === telegram;
    if (!isOurs || match.accountId === undefined || match.accountId === '*') return [];
    const accountId = normalAccountId(match.accountId);
    return [{ isRoute: type !== 'acp', agentId: normalAgentId(agentId), accountId }];
  });
  const owner = ownerAgentId(config);
  const own = bound.find(({ isRoute, agentId }) => isRoute && agentId === owner);
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
