/**
 * Configurations with what OpenClaw 2026.9.6 itself answered to each: `node scripts/compare-openclaw.ts` asks it again.
 * TELEGRAM_BOT_TOKEN is not set.
 */
import { chooseAccount } from '../../src/core/openclaw/account.ts';
import { readOpenclawConfig } from '../../src/core/openclaw/config.ts';
import { resolveTarget } from '../../src/core/openclaw/target.ts';
import { layerVariables, resolveToken, type Sources } from '../../src/core/openclaw/secret.ts';

export interface AgentAnswer {
  /** The bot that sends where no account is named. */
  readonly token: string;
  /** `5`, `@name` or `-100123:topic:4`; `none`: nothing goes to Telegram; `refused`: it goes there and is no chat. */
  readonly chat: string;
  /** The bot that sends to `chat`; empty without one. */
  readonly sender: string;
}

interface AgentCase {
  readonly name: string;
  readonly config: object;
  readonly answer: AgentAnswer;
}

const accounts = { default: { botToken: '1:ROOT' }, x: { botToken: '1:X' }, y: { botToken: '1:Y' } };
const channels = { telegram: { accounts } };
const people = (keys: object) => ({ telegram: { botToken: '1:ROOT', ...keys } });
const bindings = ['x', 'y'].map((id) => ({
  agentId: `agent-${id}`,
  match: { channel: 'telegram', accountId: id },
}));
const to = (chat: unknown, more: object = {}) => ({ heartbeat: { target: 'telegram', to: chat, ...more } });
const both = { 'agent-x': {}, 'agent-y': {} };
const explicit = (agents: object) => ({ ownership: 'explicit', entries: both, ...agents });
const root = (chat: string): AgentAnswer => ({
  token: '1:ROOT',
  chat,
  sender: chat === 'none' ? '' : '1:ROOT',
});
const written = (chat: unknown, answer: string): AgentCase => ({
  name: `the chat ${JSON.stringify(chat)}`,
  config: { channels: people({ allowFrom: ['8'] }), agents: { defaults: to(chat) } },
  answer: { ...root(answer), sender: answer === 'refused' ? '' : '1:ROOT' },
});

export const agentCases: readonly AgentCase[] = [
  {
    name: 'two explicit agents own nothing',
    config: { channels, bindings, agents: explicit({}) },
    answer: root('none'),
  },
  {
    name: 'the binding of the system agent chooses no bot',
    config: {
      channels,
      bindings,
      agents: explicit({ defaults: { systemAgent: { agentId: 'agent-y' }, ...to('3') } }),
    },
    answer: root('3'),
  },
  {
    name: 'what agents add writes',
    config: {
      channels,
      bindings,
      agents: explicit({
        defaults: { systemAgent: { agentId: 'agent-y' }, heartbeat: { agentId: 'agent-x' } },
        entries: { 'agent-y': to('6'), 'agent-x': to('5', { accountId: 'x' }) },
      }),
    },
    answer: { token: '1:ROOT', chat: '5', sender: '1:X' },
  },
  {
    name: 'the heartbeat agent before the first',
    config: {
      channels,
      bindings,
      agents: explicit({
        defaults: { heartbeat: { agentId: 'Agent-Y' } },
        entries: { 'agent-x': to('5'), 'agent-y': to('6') },
      }),
    },
    answer: root('6'),
  },
  {
    name: 'the system agent before the first',
    config: {
      channels,
      agents: explicit({
        defaults: { systemAgent: { agentId: 'agent-y' } },
        entries: { 'agent-x': to('5'), 'agent-y': to('6') },
      }),
    },
    answer: root('6'),
  },
  {
    name: 'the heartbeat agent before the system agent',
    config: {
      channels,
      agents: explicit({
        defaults: { systemAgent: { agentId: 'agent-y' }, heartbeat: { agentId: 'agent-x' } },
        entries: { 'agent-y': to('6'), 'agent-x': to('5') },
      }),
    },
    answer: root('5'),
  },
  {
    name: 'only an agent with a heartbeat of its own has any',
    config: {
      channels,
      agents: explicit({
        defaults: { systemAgent: { agentId: 'agent-y' }, ...to('3') },
        entries: { 'agent-x': { heartbeat: { to: '4' } }, 'agent-y': {} },
      }),
    },
    answer: root('4'),
  },
  {
    name: 'an agent without a heartbeat of its own has that of the defaults',
    config: {
      channels,
      agents: explicit({ defaults: to('-1003:topic:7', { agentId: 'agent-y', accountId: 'y' }) }),
    },
    answer: { token: '1:ROOT', chat: '-1003:topic:7', sender: '1:Y' },
  },
  {
    name: 'an empty text of its own replaces that of the defaults',
    config: {
      channels,
      agents: explicit({
        defaults: to('3', { agentId: 'agent-y' }),
        entries: { 'agent-x': {}, 'agent-y': { heartbeat: { to: '' } } },
      }),
    },
    answer: root('none'),
  },
  {
    name: 'a target of its own replaces that of the defaults',
    config: {
      channels,
      agents: explicit({
        defaults: to('3', { agentId: 'agent-y' }),
        entries: { 'agent-x': {}, 'agent-y': { heartbeat: { target: 'none' } } },
      }),
    },
    answer: root('none'),
  },
  {
    name: 'one explicit agent owns its binding',
    config: { channels, bindings, agents: { ownership: 'explicit', entries: { 'agent-x': to('5') } } },
    answer: { token: '1:X', chat: '5', sender: '1:X' },
  },
  {
    name: 'the marked agent owns its binding',
    config: {
      channels,
      bindings,
      agents: { entries: { 'agent-x': to('5'), 'agent-y': { default: true, ...to('6') } } },
    },
    answer: { token: '1:Y', chat: '6', sender: '1:Y' },
  },
  {
    name: 'the marked agent of the older list',
    config: {
      channels,
      bindings,
      agents: { list: [{ id: 'agent-x' }, { id: 'agent-y', default: true, ...to('6') }] },
    },
    answer: { token: '1:Y', chat: '6', sender: '1:Y' },
  },
  {
    name: 'without agents there is main',
    config: {
      channels,
      bindings: [{ agentId: 'main', match: { channel: 'telegram', accountId: 'y' } }],
      agents: { defaults: to('5') },
    },
    answer: { token: '1:Y', chat: '5', sender: '1:Y' },
  },
  {
    name: 'a binding of another kind chooses no bot',
    config: {
      channels,
      bindings: [
        {
          type: 'acp',
          agentId: 'main',
          match: { channel: 'telegram', accountId: 'y', peer: { kind: 'direct', id: '5' } },
        },
      ],
      agents: { defaults: to('5') },
    },
    answer: root('5'),
  },
  {
    name: 'the account of the heartbeat goes with the owner',
    config: {
      channels,
      commands: { ownerAllowFrom: ['telegram:31'] },
      agents: { defaults: { heartbeat: { accountId: 'X' } } },
    },
    answer: { token: '1:ROOT', chat: '31', sender: '1:X' },
  },
  {
    name: 'to is not for the owner',
    config: {
      channels: people({ allowFrom: ['8'] }),
      agents: { defaults: { heartbeat: { target: 'owner', to: '5' } } },
    },
    answer: root('8'),
  },
  {
    name: 'the last channel, and a chat that names Telegram',
    config: {
      channels: people({ allowFrom: ['8'] }),
      agents: { defaults: { heartbeat: { target: 'last', to: 'tg:5' } } },
    },
    answer: root('5'),
  },
  {
    name: 'an owner without a channel',
    config: { channels: people({ allowFrom: ['8'] }), commands: { ownerAllowFrom: ['9'] } },
    answer: root('9'),
  },
  {
    name: 'an owner is a person on Telegram',
    config: {
      channels: people({ allowFrom: ['8'] }),
      commands: { ownerAllowFrom: ['discord:5', '+4915', 'tg:@boss', 'telegram:-1009', 'telegram:9'] },
    },
    answer: root('9'),
  },
  {
    name: 'no owner on Telegram',
    config: {
      channels: people({ allowFrom: ['*', 'tg:8'] }),
      commands: { ownerAllowFrom: ['discord:5', '*'] },
    },
    answer: root('8'),
  },
  {
    name: 'a name before a number in allowFrom',
    config: { channels: people({ allowFrom: ['@name', '8'] }) },
    answer: root('none'),
  },
  {
    name: 'a group before a person in allowFrom',
    config: { channels: people({ allowFrom: ['-100123', '8'] }) },
    answer: root('none'),
  },
  {
    name: 'an account that allows nobody',
    config: {
      channels: people({ allowFrom: ['8'], accounts: { x: { botToken: '1:X', allowFrom: [] } } }),
      agents: { defaults: { heartbeat: { accountId: 'x' } } },
    },
    answer: root('none'),
  },
  {
    name: 'an account that allows everybody',
    config: {
      channels: people({ allowFrom: ['8'], accounts: { x: { botToken: '1:X', allowFrom: ['*'] } } }),
      agents: { defaults: { heartbeat: { accountId: 'x' } } },
    },
    answer: { token: '1:ROOT', chat: '8', sender: '1:X' },
  },
  ...[
    ['-100123:42', '-100123:topic:42'],
    ['telegram:group:-100123:topic:42', '-100123:topic:42'],
    ['group:-100123', '-100123'],
    ['https://t.me/name', '@name'],
    ['t.me/some_name:topic:5', '@some_name:topic:5'],
    ['some_name', '@some_name'],
    ['tg: @some_name ', '@some_name'],
    ['-100123/394', 'refused'],
    ['https://t.me/c/123/45', 'refused'],
    ['https://t.me/name/45', 'refused'],
    ['https://t.me/+AbCdEf', 'refused'],
    ['tg://resolve?domain=name', 'refused'],
    ['chat:topic:5', 'refused'],
    ['- 100123', 'refused'],
    ['me', 'refused'],
  ].map(([chat, answer = '']) => written(chat, answer)),
];

/** Our own answer. `refused`: it stops; `none`: what is found, if anything, is found where OpenClaw does not look. */
export function answerOf(config: unknown): AgentAnswer {
  const read = readOpenclawConfig(config);
  const sources: Sources = {
    config: read,
    variable: layerVariables({}, {}, read),
    variablePlaces: '',
    readFile: () => ({ problem: 'does not exist' }),
  };
  const tokenOf = (account: string) => {
    const token = resolveToken(sources, account);
    return token.kind === 'found' ? token.token : '';
  };
  const token = tokenOf(chooseAccount(read, sources.variable));
  const target = resolveTarget(sources);
  if (target.kind === 'stopped') return { token, chat: 'refused', sender: '' };
  if (target.kind === 'absent' || target.from.endsWith('.defaultTo'))
    return { token, chat: 'none', sender: '' };
  const { chatId, threadId, accountId } = target;
  const chat = threadId === undefined ? chatId : `${chatId}:topic:${threadId}`;
  return { token, chat, sender: tokenOf(accountId) };
}

/** Where OpenClaw has no chat, we may stop. */
export function isSame(theirs: AgentAnswer, ours: AgentAnswer): boolean {
  const chat = theirs.chat === 'none' && ours.chat === 'refused' ? 'none' : ours.chat;
  return theirs.token === ours.token && theirs.chat === chat && theirs.sender === ours.sender;
}
