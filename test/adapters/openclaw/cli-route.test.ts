import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTelegramRoute, type TelegramInputs } from '../../../src/adapters/telegram/route.ts';
import { makeArea } from '../../support/worker.ts';
import { english, spoken } from '../../support/spoken.ts';

let area: Awaited<ReturnType<typeof makeArea>>;
let file: string;
beforeEach(async () => {
  area = await makeArea();
  file = join(area.path, 'openclaw.json');
});
afterEach(() => area.cleanup());

async function route(
  config: unknown,
  inputs: TelegramInputs = {},
  env: Readonly<Record<string, string>> = {},
) {
  await writeFile(file, typeof config === 'string' ? config : JSON.stringify(config));
  return findTelegramRoute({ HOME: area.path, OPENCLAW_STATE_DIR: area.path, ...env }, inputs);
}
const telegram = (keys: object) => ({ channels: { telegram: { botToken: '1:A', defaultTo: '5', ...keys } } });
const given = { token: '2:B', chatId: '6' };

describe('the way to Telegram', () => {
  it('is found in the config', async () => {
    const config = {
      agents: { defaults: { heartbeat: { target: 'telegram', to: '-100:topic:9', accountId: 'ops' } } },
      ...telegram({
        proxy: 'http://p:1',
        accounts: { Ops: { botToken: '3:C', apiRoot: 'http://127.0.0.1:8081/' } },
      }),
    };
    expect(await route(config)).toEqual({
      kind: 'found',
      token: '3:C',
      chatId: '-100',
      threadId: 9,
      apiUrl: 'http://127.0.0.1:8081',
      proxy: 'http://p:1',
      accountId: 'ops',
      from: { token: 'channels.telegram.accounts.ops.botToken', chat: 'agents.defaults.heartbeat.to' },
    });
  });

  it('needs no config when everything is given', async () => {
    expect(await route('{', given)).toEqual({
      kind: 'found',
      token: '2:B',
      chatId: '6',
      apiUrl: 'https://api.telegram.org',
      accountId: undefined,
      from: { token: 'input telegram-token', chat: 'input telegram-chat-id' },
    });
  });

  it.each<[TelegramInputs, object]>([
    [
      { token: '2:B' },
      { token: '2:B', chatId: '5', apiUrl: 'https://api.telegram.org', accountId: undefined },
    ],
    [{ chatId: ' -7:topic:8 ' }, { token: '1:A', chatId: '-7', threadId: 8, apiUrl: 'http://local:1/x' }],
    [{ chatId: '-7:topic:8', threadId: '9' }, { threadId: 9 }],
    [
      { threadId: '9', token: ' ' },
      { chatId: '5', threadId: 9, token: '1:A' },
    ],
    [{ apiUrl: 'https://other/' }, { apiUrl: 'https://other' }],
    [{ ...given, apiUrl: 'http://127.0.0.1:9/bot2:B/' }, { apiUrl: 'http://127.0.0.1:9' }],
  ])('what is given wins: %j', async (inputs, found) => {
    const answer = await route(telegram({ apiRoot: 'http://local:1/x/' }), inputs);
    expect(answer).toMatchObject({ kind: 'found', ...found });
  });

  it('leaves the topic General to the server', async () => {
    expect(await route({}, { ...given, chatId: '-7:topic:8', threadId: '1' })).not.toHaveProperty('threadId');
  });

  it.each<[string, object, TelegramInputs, object]>([
    ['the channel', { apiRoot: 'http://local:1', proxy: 'http://p:1' }, { token: '1:A', chatId: '6' }, {}],
    [
      'the channel, whose chat it goes to',
      { apiRoot: 'http://local:1', proxy: 'http://p:1' },
      { token: '1:A' },
      {},
    ],
    [
      'an account',
      { accounts: { Ops: { botToken: '3:C', apiRoot: 'http://local:1', proxy: 'http://p:1' } } },
      { token: '3:C', chatId: '6' },
      {},
    ],
    [
      'an account, and the server is given',
      { accounts: { Ops: { botToken: '3:C', apiRoot: 'http://local:1', proxy: 'http://p:1' } } },
      { token: '3:C', chatId: '6', apiUrl: 'http://other:2' },
      { apiUrl: 'http://other:2' },
    ],
  ])(
    'a token that is given keeps its server and proxy when it is the one of %s',
    async (_, keys, inputs, found) => {
      const answer = await route(telegram(keys), inputs);
      expect(answer).toMatchObject({
        kind: 'found',
        apiUrl: 'http://local:1',
        proxy: 'http://p:1',
        from: { token: 'input telegram-token' },
        ...found,
      });
      expect(answer).not.toHaveProperty('warning');
    },
  );

  it('another token goes to the public server, and where a server is named that is a warning', async () => {
    const named = telegram({ accounts: { ops: { botToken: '3:C', apiRoot: 'http://local:1' } } });
    const unreadable = telegram({
      botToken: { source: 'exec', provider: 'vault', id: 'x' },
      apiRoot: 'http://local:1',
    });
    for (const config of [named, unreadable]) {
      const answer = await route(config, given);
      expect(spoken(answer)).toMatchObject({
        apiUrl: 'https://api.telegram.org',
        warning: expect.stringMatching(
          /^messages go to https:\/\/api\.telegram\.org, .*openclaw\.json.*Set telegram-api-url/,
        ),
      });
      expect(JSON.stringify(answer)).not.toMatch(/1:A|3:C|local:1/);
      const set = await route(config, { ...given, apiUrl: 'https://api.telegram.org' });
      expect(set).not.toHaveProperty('warning');
    }
    expect(await route(telegram({}), given)).not.toHaveProperty('warning');
  });

  it('takes the environment without any config', async () => {
    await area.cleanup();
    const env = { HOME: area.path, TELEGRAM_BOT_TOKEN: '4:D' };
    expect(findTelegramRoute(env, { chatId: '6' })).toMatchObject({
      token: '4:D',
      from: { token: 'TELEGRAM_BOT_TOKEN' },
    });
  });
});

describe('a token of its own', () => {
  const env = { TELEGRAM_BOT_TOKEN: '4:D' };
  const reference = { source: 'exec', provider: 'vault', id: 'x' };

  it.each([
    ['the channel', telegram({ botToken: reference, apiRoot: 'http://local:1' })],
    [
      'the account',
      telegram({
        defaultAccount: 'ops',
        apiRoot: 'http://local:1',
        accounts: { ops: { botToken: reference } },
      }),
    ],
  ])('takes the place of a reference of %s that only OpenClaw resolves', async (_name, config) => {
    expect(await route(config, {}, env)).toMatchObject({
      kind: 'found',
      token: '4:D',
      chatId: '5',
      apiUrl: 'http://local:1',
      from: { token: 'TELEGRAM_BOT_TOKEN' },
    });
  });

  it('needs no config that can be read, once the chat is given too', async () => {
    expect(await route('{a', { chatId: '6' }, env)).toMatchObject({
      kind: 'found',
      token: '4:D',
      chatId: '6',
      apiUrl: 'https://api.telegram.org',
    });
    expect(await route('{a', {}, env)).toMatchObject({ kind: 'missing' });
  });

  it('never replaces what OpenClaw would read or stop at', async () => {
    expect(await route(telegram({}), {}, env)).toMatchObject({ kind: 'found', token: '1:A' });
    expect(await route(telegram({ tokenFile: 'none' }), {}, env)).toMatchObject({ kind: 'missing' });
    expect(await route(telegram({ botToken: '${NOPE}' }), {}, env)).toMatchObject({ kind: 'missing' });
  });
});

describe('no way to Telegram', () => {
  it.each<[string, unknown, TelegramInputs, RegExp]>([
    [
      'no token',
      {},
      { chatId: '6' },
      /^no Telegram bot token\. Set TELEGRAM_BOT_TOKEN \(in a workflow the input telegram-token\), or channels\.telegram\.botToken in DIR\/openclaw\.json$/,
    ],
    [
      'no chat',
      {},
      { token: '2:B' },
      /^no Telegram chat to report to\. Set --telegram-chat-id \(in a workflow the input telegram-chat-id\), or channels\.telegram\.defaultTo in DIR\/openclaw\.json$/,
    ],
    ['neither', {}, {}, /^no Telegram bot token/],
    [
      'a broken config',
      '{a',
      {},
      /^OpenClaw's config DIR\/openclaw\.json: line 1, .* Set TELEGRAM_BOT_TOKEN .*$/,
    ],
    ['a broken config, for the chat', '{a', { token: '2:B' }, /\. Fix it, or set --telegram-chat-id .*$/],
    [
      'an unset reference',
      telegram({ botToken: '${NOPE}' }),
      {},
      /botToken takes NOPE, which is not set \(looked in the environment, DIR\/\.env \(it does not exist\), env\.vars\)/,
    ],
    ['an unset reference of the chat', telegram({ defaultTo: '${NOPE}' }), {}, /defaultTo takes NOPE/],
    [
      'a token that is none',
      telegram({ botToken: '1:A/../x' }),
      {},
      /^channels\.telegram\.botToken is not a bot token/,
    ],
    ['a given token that is none', {}, { ...given, token: '1:A b' }, /^telegram-token is not a bot token/],
    ...[
      'bot987654321:AAsecret',
      'https://api.telegram.org/bot987654321:AAsecret/sendMessage',
      '"987654321:AAsecret"',
      '\u201C987654321:AAsecret\u201D',
      '987654321: AAsecret',
      '987654321:AA\r\nsecret',
      '987654321:AAs\u00E9cret',
    ].flatMap((token): [string, unknown, TelegramInputs, RegExp][] => [
      [
        `a given token ${JSON.stringify(token)}`,
        {},
        { ...given, token },
        /^telegram-token is not a bot token: copy it from @BotFather/,
      ],
      [
        `a token ${JSON.stringify(token)} of the config`,
        telegram({ botToken: token }),
        {},
        /^channels\.telegram\.botToken is not a bot token: copy it .*DIR\/openclaw\.json/,
      ],
    ]),
    ...[
      'me',
      '-100123/394',
      'https://t.me/c/123/45',
      '- 100',
      'tg://resolve?domain=name',
      'chat:topic:5',
    ].map((chatId): [string, unknown, TelegramInputs, RegExp] => [
      `a given chat that is none, ${chatId}`,
      telegram({}),
      { chatId },
      /^telegram-chat-id is ".*", which is not a chat: write it as -100123, -100123:topic:42, @name or https:/,
    ]),
    [
      'a chat of the config that is none',
      { ...telegram({}), agents: { defaults: { heartbeat: { target: 'telegram', to: '-100123/394' } } } },
      {},
      /^agents\.defaults\.heartbeat\.to is "-100123\/394", which is not a chat; OpenClaw's config is DIR\/openclaw\.json\. Write it as -100123, .*, or set --telegram-chat-id/,
    ],
    ['a given topic that is none', {}, { ...given, threadId: '-1' }, /^telegram-thread-id is not/],
    ['a server that is none', {}, { ...given, apiUrl: 'ftp://x' }, /^telegram-api-url is not the address/],
    [
      'a server with a password',
      {},
      { ...given, apiUrl: 'http://u:p@x' },
      /^telegram-api-url is not the address/,
    ],
    [
      'an apiRoot that is none',
      telegram({ apiRoot: 'x' }),
      {},
      /^OpenClaw's channels\.telegram apiRoot is not/,
    ],
    ['a proxy that is none', telegram({ proxy: 'x y' }), {}, /^OpenClaw's channels\.telegram proxy is not/],
    [
      'an account that is not there',
      {
        ...telegram({ accounts: { a: {} } }),
        agents: { defaults: { heartbeat: { target: 'telegram', to: '1', accountId: 'b' } } },
      },
      {},
      /accounts\.b \(there is no such account\)/,
    ],
    ...['-1', '0', 'x', '4 2', '1.5'].map((threadId): [string, unknown, TelegramInputs, RegExp] => [
      `a given topic that is none, ${threadId}`,
      telegram({}),
      { threadId },
      /^telegram-thread-id is not the number of a topic: write it as 42$/,
    ]),
    [
      'a token file that is not there, whatever the environment has',
      telegram({ tokenFile: 'none' }),
      {},
      /tokenFile names "none", which does not exist; .* Fix it, or in a workflow set the input telegram-token$/,
    ],
    ...['exec', 'store'].map((source): [string, unknown, TelegramInputs, RegExp] => [
      `a reference to ${source}`,
      telegram({ botToken: { source, provider: 'vault', id: 'x' } }),
      {},
      /only OpenClaw itself can resolve; .*\. Set TELEGRAM_BOT_TOKEN .*, or make it an env or file reference; with telegram-via: openclaw no alert gets out while the gateway is down$/,
    ]),
  ])('%s', async (_name, config, inputs, problem) => {
    const answer = await route(config, inputs);
    expect(answer).toMatchObject({ kind: 'missing' });
    const text = answer.kind === 'missing' ? english(answer.problem).replaceAll(area.path, 'DIR') : '';
    expect(text).toMatch(problem);
    expect(text).not.toMatch(/AA\s*s.?cret|987654321/);
  });

  it('says where a token of the environment was found', async () => {
    const answer = await route(
      { channels: { telegram: { defaultTo: '5' } } },
      {},
      {
        TELEGRAM_BOT_TOKEN: 'bot987654321:AAsecret',
      },
    );
    expect(spoken(answer)).toMatchObject({
      problem: expect.stringMatching(
        /^TELEGRAM_BOT_TOKEN is not a bot token: copy it .* \(looked in the environment, .*\.env.*\)\. Fix it, or in a workflow set the input telegram-token$/,
      ),
    });
  });

  it('is a problem too when there is no home', () => {
    const answer = findTelegramRoute({ OPENCLAW_STATE_DIR: area.path, OPENCLAW_CONFIG_PATH: '~/\0' }, {});
    expect(answer).toMatchObject({ kind: 'missing' });
  });
});
