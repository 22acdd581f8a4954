import { createSecrets } from '../../../src/adapters/host/mask-secrets.ts';
/** Which chat and account `telegram-via: openclaw` takes, what it does about a group that moved, and `doctor`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseInputs, type RawInputs } from '../../../src/inputs/inputs.ts';
import {
  checkChat,
  checkOpenclawSide,
  createMessenger,
  type MessengerParts,
} from '../../../src/compose/messenger.ts';
import type { ExecRequest, Host } from '../../../src/ports/ports.ts';
import { captured, entryOf, exited, contextOf, notStarted } from '../../support/builders.ts';
import { makeArea } from '../../support/worker.ts';
import { spoken } from '../../support/spoken.ts';

let area: Awaited<ReturnType<typeof makeArea>>;
let requests: ExecRequest[];
let warned: string[];
/** By chat. For every other: it was sent. */
let failures: Record<string, string>;
beforeEach(async () => {
  area = await makeArea();
  [requests, warned, failures] = [[], [], {}];
});
afterEach(() => area.cleanup());

/** `config`: the text of openclaw.json, or what it holds. */
async function partsOf(config: unknown, raw: RawInputs = {}): Promise<MessengerParts> {
  await writeFile(
    join(area.path, 'openclaw.json'),
    typeof config === 'string' ? config : JSON.stringify(config),
  );
  const host: Host = {
    env: { HOME: area.path, OPENCLAW_STATE_DIR: area.path },
    secrets: createSecrets(),
    print: () => Promise.resolve(),
    printWords: () => Promise.resolve(),
    problem: () => Promise.resolve(),
    log: (_, text) => warned.push(text),
    info: () => undefined,
    progress: () => undefined,
    conclude: () => undefined,
    stream: () => undefined,
    page: () => undefined,
    verdict: () => undefined,
    columns: undefined,
    startedBy: { kind: 'timer' },
    colour: false,
    inputName: (name) => `--${name}`,
    inputWords: (name) => `--${name}`,
  };
  const exec: MessengerParts['exec'] = {
    run: (request) => {
      requests.push(request);
      if (request.argv.includes('--version'))
        return Promise.resolve(exited(0, { stdout: captured('OpenClaw 2026.9.6 (eb377ac)\n') }));
      const chatId = after(request, '--target') ?? '';
      const message = failures[chatId];
      const payload = { ok: true, messageId: '1001', chatId };
      const answer = message === undefined ? { dryRun: false, payload } : { ok: false, error: { message } };
      const stdout = captured(JSON.stringify(answer));
      return Promise.resolve(exited(message === undefined ? 0 : 1, { stdout }));
    },
  };
  const inputs = parseInputs('doctor', undefined, { 'telegram-via': 'openclaw', ...raw }, (name) => name);
  return { inputs, host, exec, stateDir: area.path, sleep: () => Promise.resolve() };
}

const after = ({ argv }: ExecRequest, word: string) =>
  argv.includes(word) ? argv[argv.indexOf(word) + 1] : undefined;
const targets = () => requests.map((request) => after(request, '--target'));
const movedTo = (chatId: string) =>
  `OutboundDeliveryError: Telegram rejected send: group migrated to supergroup ${chatId} | Call to 'sendMessage' failed! (400: Bad Request: group chat was upgraded to a supergroup chat)`;
const deliver = async (parts: MessengerParts) =>
  createMessenger(parts).deliver([entryOf({}, { lastTry: 'kept' })], contextOf(), undefined);

/** The token is one that only OpenClaw can read. */
const telegram = { botToken: { source: 'exec', provider: 'vault', id: 'x' }, defaultTo: '-100' };
const config = { channels: { telegram } };
const ofAccount = (id: string) => ({
  channels: { telegram: { ...telegram, defaultAccount: id, accounts: { [id]: {} } } },
});

describe('through openclaw', () => {
  it.each([
    ['the default account', config, 'default', '-100'],
    ['the default account that is named', ofAccount('main'), 'main', '-100'],
    [
      'the account of the heartbeat',
      { ...config, agents: { defaults: { heartbeat: { target: 'telegram', to: '-7', accountId: 'Ops' } } } },
      'ops',
      '-7',
    ],
  ])(
    'a message goes to the chat that the config has, by %s, without a token',
    async (_, given, id, chatId) => {
      const { receipts } = await deliver(await partsOf(given));
      expect(spoken(receipts)).toEqual([
        { noticeId: 'n1', kind: 'sent', place: expect.objectContaining({ kind: 'chat' }) },
      ]);
      expect(requests.map((request) => [after(request, '--target'), after(request, '--account')])).toEqual([
        [chatId, id],
      ]);
    },
  );

  it('OpenClaw chooses the account for a chat that was given, and its config is not read', async () => {
    await deliver(await partsOf('{', { 'telegram-chat-id': '-5:topic:9', 'telegram-token': 'no token!' }));
    expect(requests.map(({ argv }) => argv.slice(0, 10).join(' '))).toEqual([
      'openclaw message send --channel telegram --target -5 --json --thread-id 9',
    ]);
    expect(requests[0]?.argv).not.toContain('--account');
  });
});

describe('a failure', () => {
  const entries = [entryOf({}, { lastTry: 'kept', attempts: 1 })];
  it('holds back the account that was refused, not another one', async () => {
    failures = { '-100': '(403: Forbidden)' };
    const { chat } = await createMessenger(await partsOf(ofAccount('one'))).deliver(
      entries,
      contextOf(),
      undefined,
    );
    await createMessenger(await partsOf(ofAccount('one'))).deliver(entries, contextOf(), chat);
    await createMessenger(await partsOf(ofAccount('two'))).deliver(entries, contextOf(), chat);
    expect(requests.map((request) => after(request, '--account'))).toEqual(['one', 'two']);
  });

  it('is not sure when a signal ended the program', async () => {
    const parts = await partsOf(config);
    const stdout = captured('{"ok":false,"error":{"message":"(403: Forbidden)"}}');
    const exec = { run: () => Promise.resolve(exited(null, { stdout })) };
    const { receipts } = await deliver({ ...parts, exec });
    expect(receipts).toMatchObject([{ kind: 'unknown', problem: 'openclaw: (403: Forbidden)' }]);
  });
});

describe('a group that moved', () => {
  it('gets the message where it is now, once, and that is remembered and said', async () => {
    failures = { '-100': movedTo('-1001234567890') };
    const parts = await partsOf(config);
    const { receipts, chat } = await deliver(parts);
    expect(spoken(receipts)).toEqual([
      { noticeId: 'n1', kind: 'sent', place: expect.objectContaining({ kind: 'chat' }) },
    ]);
    expect(chat).toMatchObject({ moved: { from: '-100', to: '-1001234567890' } });
    expect(warned).toEqual(['the chat -100 is now -1001234567890: set telegram-chat-id to that']);
    expect(targets()).toEqual(['-100', '-1001234567890']);
    await createMessenger(parts).deliver([entryOf({}, { lastTry: 'kept' })], contextOf(), chat);
    expect(targets().slice(2)).toEqual(['-1001234567890']);
  });

  it('is not followed in a circle', async () => {
    failures = { '-100': movedTo('-1002'), '-1002': movedTo('-1003') };
    const { receipts } = await deliver(await partsOf(config));
    expect(spoken(receipts)).toEqual([
      { noticeId: 'n1', kind: 'kept', problem: expect.stringContaining('moves in a circle') },
    ]);
    expect(targets()).toEqual(['-100', '-1002']);
  });

  it('may have other trouble where it is now', async () => {
    failures = { '-100': movedTo('-1002'), '-1002': 'Gateway not reachable' };
    const { receipts, chat } = await deliver(await partsOf(config));
    expect(spoken(receipts)).toEqual([
      {
        noticeId: 'n1',
        kind: 'kept',
        problem: expect.stringMatching(/^openclaw: Gateway not reachable; not tried again until 12:01$/),
      },
    ]);
    expect(chat).toHaveProperty('notBefore');
  });
});

describe('doctor', () => {
  const program = ['ok', 'openclaw', 'OpenClaw 2026.9.6 (eb377ac)'];
  const place =
    'chat -100 (from channels.telegram.defaultTo), account default, through openclaw message send';

  it('asks for the version only unless asked to send, and says that it knows no more', async () => {
    expect(spoken(await checkChat(await partsOf(config)))).toEqual([
      program,
      ['warn', 'telegram', `${place}: not tried; to send a test message: ops-framework doctor --send`],
    ]);
    expect(requests.map(({ argv }) => argv)).toEqual([['openclaw', '--version']]);
  });

  it('sends one silent message when asked to', async () => {
    const parts = await partsOf(config, { send: 'true', 'telegram-thread-id': '7' });
    const checked: unknown[] = [];
    expect(spoken(await checkChat(parts, (way) => void checked.push(way)))).toEqual([
      program,
      ['ok', 'telegram', expect.stringMatching(/topic 7 .*: a test message was sent$/)],
    ]);
    expect(checked).toEqual([{ way: expect.any(String), threadId: 7, isTaken: true }]);
    expect(requests.slice(1).map(({ argv }) => argv.slice(7).join(' '))).toEqual([
      expect.stringMatching(/^--json --account default --thread-id 7 --silent --message=```\n.*test message/),
    ]);
  });

  it.each([
    ['Gateway not reachable', 'fail', /: openclaw: Gateway not reachable$/],
    [
      '(403: Forbidden: bot was blocked by the user)',
      'fail',
      /: openclaw: \(403: Forbidden: bot was blocked by the user\); chat from channels.telegram.defaultTo: the person has to unblock the bot, or .*$/,
    ],
    ['(500: x)', 'fail', /: openclaw: \(500: x\) \(the test message may have been sent\)$/],
    [movedTo('-1002'), 'warn', /: a test message was sent; the chat -100 is now -1002: set telegram-chat-id/],
  ])('says what came of it: %s', async (message, grade, finding) => {
    failures = { '-100': message };
    expect(spoken(await checkChat(await partsOf(config, { send: 'true' })))).toEqual([
      program,
      [grade, 'telegram', expect.stringMatching(finding)],
    ]);
  });

  const direct = { 'telegram-via': 'bot-api' };
  it.each<[string, unknown, RawInputs, string]>([
    ['nothing is set', {}, direct, 'warn'],
    ['nothing is set, and a test message is wanted', {}, { ...direct, send: 'true' }, 'fail'],
    ['a chat without a token', {}, { ...direct, 'telegram-chat-id': '5' }, 'fail'],
    ['a chat of the config without a token', { channels: { telegram: { defaultTo: '5' } } }, direct, 'fail'],
    ['a token without a chat', {}, { ...direct, 'telegram-token': '2:B' }, 'fail'],
    ['a topic alone', {}, { ...direct, 'telegram-thread-id': '7' }, 'fail'],
    ['a server alone', {}, { ...direct, 'telegram-api-url': 'http://127.0.0.1' }, 'fail'],
    ['a token that cannot be read', { channels: { telegram } }, direct, 'fail'],
    ['a config that cannot be read', '{', direct, 'fail'],
    ['OpenClaw’s program without a chat', {}, {}, 'fail'],
  ])('where Telegram is not set up whole: %s', async (_, given, raw, grade) => {
    expect(spoken(await checkChat(await partsOf(given, raw)))).toEqual([
      [grade, 'telegram', expect.stringMatching(/\. Or do without: --print-only, or telegram-via none$/)],
    ]);
    expect(requests).toEqual([]);
  });

  it('does not take a program that says nothing for OpenClaw', async () => {
    const exec = { run: () => Promise.resolve(exited(0)) };
    const [version] = await checkChat({ ...(await partsOf(config)), exec });
    expect(spoken(version)).toEqual([
      'warn',
      'openclaw',
      expect.stringMatching(/printed nothing: check which openclaw/),
    ]);
  });

  it('says that there is no openclaw', async () => {
    const parts = await partsOf(config, { send: 'true' });
    const exec = { run: () => Promise.resolve(notStarted('openclaw: not found in PATH')) };
    expect(spoken(await checkChat({ ...parts, exec }))).toEqual([
      ['fail', 'openclaw', 'openclaw: not found in PATH'],
    ]);
  });
});

describe('doctor about the gateway', () => {
  const down = 'no alert gets out while the gateway is down, not even the one that reports it';
  const own = 'Set TELEGRAM_BOT_TOKEN (in a workflow the input telegram-token)';
  const toReference = (place: string, source: string) =>
    `${down}: ${place} is a reference to "${source}", which only OpenClaw itself can resolve. ${own} or make it an env or file reference, and leave out telegram-via: openclaw`;
  const stored = { source: 'store', provider: 'default', id: 'x' };

  it.each<[string, unknown, RawInputs, string]>([
    ['a reference of the channel', config, {}, toReference('channels.telegram.botToken', 'exec')],
    [
      'a reference of the account',
      { channels: { telegram: { defaultTo: '5', accounts: { default: { botToken: stored } } } } },
      {},
      toReference('channels.telegram.accounts.default.botToken', 'store'),
    ],
    [
      'a reference, and a chat that was given',
      config,
      { 'telegram-chat-id': '5' },
      toReference('channels.telegram.botToken', 'exec'),
    ],
    [
      'a token that can be read',
      { channels: { telegram: { ...telegram, accounts: { default: { botToken: '1:A' } } } } },
      {},
      `${down}. The bot token can be read here (channels.telegram.accounts.default.botToken): leave out telegram-via: openclaw`,
    ],
    [
      'a config that cannot be read',
      '{',
      { 'telegram-chat-id': '5' },
      `${down}. ${own} and leave out telegram-via: openclaw`,
    ],
  ])('warns: %s', async (_name, given, raw, warning) => {
    expect(spoken(await checkOpenclawSide(await partsOf(given, raw)))).toContainEqual([
      'warn',
      'telegram gateway',
      warning,
    ]);
  });

  it('is silent about the Bot API', async () => {
    expect(await checkOpenclawSide(await partsOf(config, { 'telegram-via': 'bot-api' }))).toEqual([]);
  });
});
