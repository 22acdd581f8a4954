import { describe, expect, it } from 'vitest';
import { parseTarget, parseThread, resolveTarget } from '../../../src/core/openclaw/target.ts';
import { sourcesOf } from './support.ts';
import { spoken } from '../../support/spoken.ts';

const spokenTarget = (...given: Parameters<typeof resolveTarget>) => spoken(resolveTarget(...given));

const beat = (to: unknown, more: object = {}) => ({ heartbeat: { target: 'telegram', to, ...more } });
const telegram = (keys: unknown) => ({ channels: { telegram: keys } });

describe('a target as it is written', () => {
  it.each([
    ['123456789', '123456789', undefined],
    ['-100123', '-100123', undefined],
    [' telegram:55 ', '55', undefined],
    ['tg:55', '55', undefined],
    ['TG:telegram:55', '55', undefined],
    ['telegram:group:-100123', '-100123', undefined],
    ['group:-100123:topic:7', '-100123', 7],
    ['-100123:topic:42', '-100123', 42],
    ['-100123:42', '-100123', 42],
    ['-100123:topic:1', '-100123', undefined],
    ['telegram: -100123', '-100123', undefined],
    ['telegram:group: -100123:topic:42', '-100123', 42],
    ['@some_channel', '@some_channel', undefined],
    ['@some_channel:topic:5', '@some_channel', 5],
    ['telegram:group:@some_channel', '@some_channel', undefined],
    ['some_channel', '@some_channel', undefined],
    ['telegram:some_channel:topic:5', '@some_channel', 5],
    ['https://t.me/name', '@name', undefined],
    ['http://t.me/Some_Name', '@Some_Name', undefined],
    ['T.ME/name', '@name', undefined],
    ['tg:https://t.me/name:5', '@name', 5],
  ])('%j', (text, chatId, threadId) => {
    expect(parseTarget(text)).toEqual({ chatId, threadId });
  });

  it.each([
    '',
    '*',
    '0',
    '-0',
    '012',
    '+49123',
    'name',
    '@a',
    '1.5',
    '1e3',
    '12 34',
    '-100:topic:x',
    '-100:topic:-1',
    'a:b:topic:42',
    'user:5',
    '9'.repeat(30),
    '55\n66',
    '-100123/394',
    '-100123:394:5',
    '-100123:TOPIC:5',
    '-100123:direct-topic:5',
    '- 100123',
    '-100 123',
    '\u2212100123',
    'https://t.me/c/123/45',
    't.me/c/123',
    'https://t.me/name/45',
    'https://t.me/name/',
    'https://t.me/+AbCdEfGhIjKl',
    'https://t.me/joinchat/AbCdEfGhIjKl',
    'https://telegram.me/name',
    'tg://resolve?domain=name',
    'tg://resolve?domain=name&post=1:5',
    'group:@some_channel',
    'discord:5',
    'current',
    'some channel',
    'a'.repeat(33),
    '@1name',
    '12345abc',
    'telegram:',
  ])('%j is none', (text) => {
    expect(parseTarget(text)).toBeUndefined();
  });

  it.each([
    ['42', 42],
    ['1', undefined],
    ['0', undefined],
    ['x', undefined],
    ['9'.repeat(20), undefined],
  ])('topic %j', (text, id) => {
    expect(parseThread(text)).toBe(id);
  });
});

describe('the chat that OpenClaw would report to', () => {
  const people = { commands: { ownerAllowFrom: ['discord:9', 'telegram:31'] } };
  it.each([
    [
      'the heartbeat of the defaults',
      { agents: { defaults: beat('1') } },
      '1',
      'agents.defaults.heartbeat.to',
    ],
    ['a number', { agents: { defaults: beat(-100123) } }, '-100123', 'agents.defaults.heartbeat.to'],
    [
      'the first entry',
      { agents: { defaults: beat('1'), entries: { ops: { heartbeat: { to: '2' } }, b: beat('3') } } },
      '2',
      'agents.entries.ops.heartbeat.to',
    ],
    [
      'the entry marked as default',
      { agents: { entries: { ops: beat('2'), b: { ...beat('3'), default: true } } } },
      '3',
      'agents.entries.b.heartbeat.to',
    ],
    [
      'the older list',
      {
        agents: {
          list: [
            { id: 'a', ...beat('2') },
            { id: 'b', default: true, ...beat('3') },
          ],
        },
      },
      '3',
      'agents.list[1].heartbeat.to',
    ],
    [
      'entries before the list',
      { agents: { entries: { x: beat('4') }, list: [{ id: 'b', default: true, ...beat('3') }] } },
      '4',
      'agents.entries.x.heartbeat.to',
    ],
    [
      'another target of the heartbeat is passed over',
      { agents: { defaults: beat('1', { target: 'discord' }) }, ...telegram({ defaultTo: '20' }) },
      '20',
      'channels.telegram.defaultTo',
    ],
    [
      'a heartbeat without a target is passed over',
      { agents: { defaults: { heartbeat: { to: '1' } } }, ...people },
      '31',
      'commands.ownerAllowFrom',
    ],
    [
      'defaultTo before owners',
      { ...telegram({ defaultTo: 20 }), ...people },
      '20',
      'channels.telegram.defaultTo',
    ],
    [
      'an owner before others',
      { ...telegram({ allowFrom: ['7'] }), ...people },
      '31',
      'commands.ownerAllowFrom',
    ],
    [
      'an owner of another channel is none',
      { ...telegram({ allowFrom: ['7'] }), commands: { ownerAllowFrom: ['discord:9', '+49151', null] } },
      '7',
      'channels.telegram.allowFrom',
    ],
    [
      'an owner is a person, with or without the name of the channel',
      { ...telegram({ allowFrom: ['7'] }), commands: { ownerAllowFrom: ['telegram:-1009', 'tg:@boss', 9] } },
      '9',
      'commands.ownerAllowFrom',
    ],
    [
      'the first of allowFrom who is not everybody',
      telegram({ allowFrom: ['*', ' ', 'tg:*', 'tg:8', '9'] }),
      '8',
      'channels.telegram.allowFrom',
    ],
    [
      "the channel's list where the account allows everybody",
      telegram({ allowFrom: ['7'], defaultAccount: 'ops', accounts: { ops: { allowFrom: ['*'] } } }),
      '7',
      'channels.telegram.allowFrom',
    ],
    [
      'an empty text is no chat',
      { agents: { defaults: beat(' ') }, ...telegram({ defaultTo: '', allowFrom: ['7'] }) },
      '7',
      'channels.telegram.allowFrom',
    ],
    [
      'the account before the channel',
      telegram({ defaultTo: '20', defaultAccount: 'Ops', accounts: { ops: { defaultTo: '21' } } }),
      '21',
      'channels.telegram.accounts.ops.defaultTo',
    ],
    [
      "the account's own list",
      telegram({ allowFrom: ['7'], accounts: { ops: { allowFrom: [8] } } }),
      '8',
      'channels.telegram.accounts.ops.allowFrom',
    ],
    [
      'a reference',
      { env: { vars: { CHAT: '77' } }, ...telegram({ defaultTo: '${CHAT}' }) },
      '77',
      'channels.telegram.defaultTo',
    ],
  ])('%s', (_name, config, chatId, from) => {
    expect(spokenTarget(sourcesOf(config))).toMatchObject({ kind: 'found', chatId, from });
  });

  it('takes topic and account of the heartbeat', () => {
    const config = { agents: { defaults: beat('-100123:topic:42', { accountId: 'Ops' }) } };
    expect(spokenTarget(sourcesOf(config))).toMatchObject({
      chatId: '-100123',
      threadId: 42,
      accountId: 'ops',
    });
  });

  it("does not take the heartbeat's account for a chat from elsewhere", () => {
    const config = {
      agents: { defaults: beat('', { accountId: 'ops' }) },
      ...telegram({ botToken: '1:A', defaultTo: '5', accounts: { ops: {} } }),
    };
    expect(spokenTarget(sourcesOf(config))).toMatchObject({ chatId: '5', accountId: 'default' });
  });

  it('stops at a reference that is not set', () => {
    const config = { ...telegram({ defaultTo: '${CHAT}', allowFrom: ['7'] }) };
    expect(spokenTarget(sourcesOf(config))).toEqual({
      kind: 'stopped',
      problem:
        'channels.telegram.defaultTo takes CHAT, which is not set (looked in the environment, .env, env.vars)',
      fix: 'Set the variable',
    });
  });

  const rest = { defaultTo: '20', allowFrom: ['7'] };
  const forms = 'Write it as -100123, -100123:topic:42, @name or https://t.me/name';
  const first = 'Put the numeric id of the person first, or set channels.telegram.defaultTo';
  it.each<[unknown, string, string]>([
    ...[
      '-1001234567890/394',
      'https://t.me/c/123/45',
      'tg://resolve?domain=name',
      'chat:topic:5',
      'a b',
      '*',
      0,
      1.5,
      true,
      null,
    ].map((to): [unknown, string, string] => [
      { agents: { defaults: beat(to) }, ...telegram(rest) },
      `agents.defaults.heartbeat.to is "${to}", which is not a chat`,
      forms,
    ]),
    [
      { agents: { entries: { ops: beat({ id: 1 }) } }, ...telegram(rest) },
      'agents.entries.ops.heartbeat.to is "{"id":1}", which is not a chat',
      forms,
    ],
    [
      { agents: { list: [{ id: 'a' }, { id: 'b', ...beat('me') }] }, ...telegram(rest) },
      'agents.list[1].heartbeat.to is "me", which is not a chat',
      forms,
    ],
    [
      telegram({ ...rest, defaultAccount: 'ops', accounts: { ops: { defaultTo: ['5'] } } }),
      'channels.telegram.accounts.ops.defaultTo is "["5"]", which is not a chat',
      forms,
    ],
    [
      { env: { vars: { CHAT: 'me' } }, ...telegram({ ...rest, defaultTo: '${CHAT}' }) },
      'channels.telegram.defaultTo is "me", which is not a chat',
      forms,
    ],
    [
      telegram({ ...rest, defaultTo: 'https://t.me/+AbCdEfGhIjKlMn' }),
      'channels.telegram.defaultTo is "https://t.me/+…", which is not a chat',
      forms,
    ],
    [
      telegram({ ...rest, defaultTo: '123456789:AAabcdefghijklmnopqrstuvwxyz012345' }),
      'channels.telegram.defaultTo is a value that looks like a token, which is not a chat',
      forms,
    ],
    [
      telegram({ ...rest, defaultTo: 1e22 }),
      'channels.telegram.defaultTo is "1e+22", which is not a chat',
      forms,
    ],
    [
      telegram({ allowFrom: ['*', '@name', '7'] }),
      'channels.telegram.allowFrom begins with "@name", which is not the numeric id of a person',
      first,
    ],
    [
      telegram({ allowFrom: ['-100123', '7'] }),
      'channels.telegram.allowFrom begins with "-100123", which is not the numeric id of a person',
      first,
    ],
    [telegram({ allowFrom: '7' }), 'channels.telegram.allowFrom is not a list', first],
    [
      { ...telegram({ allowFrom: ['7'] }), commands: { ownerAllowFrom: ['discord:9', 'tg:-100123/394'] } },
      'commands.ownerAllowFrom has "tg:-100123/394", which is not a chat',
      'Write it as telegram:123456789',
    ],
    [
      { ...telegram({ allowFrom: ['7'] }), commands: { ownerAllowFrom: 'telegram:31' } },
      'commands.ownerAllowFrom is not a list',
      'Write it as ["telegram:123456789"]',
    ],
  ])('stops at what is no chat, whoever comes after it: %j', (config, problem, fix) => {
    expect(spokenTarget(sourcesOf(config))).toEqual({ kind: 'stopped', problem, fix });
  });

  it('leaves nobody to an account whose own list is empty', () => {
    const accounts = { ops: { allowFrom: [] } };
    const config = telegram({ allowFrom: ['7'], defaultAccount: 'ops', accounts });
    expect(spokenTarget(sourcesOf(config))).toMatchObject({ kind: 'absent' });
  });

  it('says where it looked', () => {
    const config = { agents: { defaults: beat('1', { target: 'last' }) }, ...telegram({ allowFrom: ['*'] }) };
    expect(spokenTarget(sourcesOf(config))).toEqual({
      kind: 'absent',
      accountId: 'default',
      looked: [
        'agents.defaults.heartbeat.to (its target is not telegram)',
        'channels.telegram.defaultTo',
        'commands.ownerAllowFrom',
        'channels.telegram.allowFrom (names nobody)',
      ],
    });
  });
});
