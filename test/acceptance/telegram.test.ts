import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import type { BotApi } from '../support/bot-api.ts';
import { token } from '../support/bot-api-caller.ts';
import { openArea, paused, running, says, watched, type Area } from '../support/cli.ts';
import { startGitHubApi } from '../support/github-api.ts';
import { inputsTo, tickTo } from '../support/telegram-area.ts';
import { chats, startChats } from '../support/telegram-chat.ts';

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
});
afterEach(async () => {
  const { violations } = api;
  await Promise.all([area.close(), api.close()]);
  expect(violations).toEqual([]);
});

const texts = () => api.messages().map(({ text }) => text);
const pausedJob = () => area.jobs([watched('sync', says(paused))]);

describe('a tick on the command line', () => {
  it('sends its report, prints none of it, and sends it once', async () => {
    await pausedJob();
    const first = await tickTo(area, api);
    expect([first.code, first.stdout, first.stderr]).toEqual([0, '', '']);
    expect(texts()).toEqual([expect.stringContaining('sync: paused')]);
    expect((await tickTo(area, api)).code).toBe(0);
    expect(texts()).toHaveLength(1);
  });

  it('without a token or a chat: exit 3, what was looked at, and the alert on stdout once', async () => {
    await pausedJob();
    const noToken = await area.cli('tick', '--telegram-chat-id', '42');
    expect(noToken.code).toBe(3);
    expect(noToken.stderr).toMatch(
      /\(no Telegram bot token\. Set TELEGRAM_BOT_TOKEN \(in a workflow the input telegram-token\), or channels\.telegram\.botToken in \S+openclaw\.json\)$/m,
    );
    expect(noToken.stdout).toContain('sync: paused');
    const noChat = await area.launch(['tick'], { env: { TELEGRAM_BOT_TOKEN: token } }).ended;
    expect([noChat.code, noChat.stdout]).toEqual([3, '']);
    expect(noChat.stderr).toMatch(/no Telegram chat to report to\. Set .*defaultTo/);
    expect(noChat.stderr).not.toMatch(/^\s+at /m);
    expect((await tickTo(area, api)).code).toBe(0);
    expect(texts()).toEqual([expect.stringContaining('sync: paused')]);
  });

  it('without a token and with nothing to send: exit 0, and the first tick says where alerts go', async () => {
    await area.jobs([watched('sync', says(running), { policy: { reportEverySeconds: 0 } })]);
    const first = await area.cli('tick');
    expect([first.code, first.stderr]).toEqual([
      0,
      expect.stringMatching(/^no Telegram bot or chat: alerts are printed here only.*\n$/),
    ]);
    const second = await area.cli('tick');
    expect([second.code, second.stderr]).toEqual([0, '']);
  });

  it('doctor checks bot and chat, and sends when asked to', async () => {
    await area.jobs([]);
    const words = ['doctor', '--telegram-chat-id', '42', '--telegram-api-url', api.url];
    const env = { TELEGRAM_BOT_TOKEN: token };
    const loud = await area.launch([...words, '--send'], { env }).ended;
    expect(loud.stdout).toMatch(/@ops_test_bot[^]*42 Chat 42[^]*a test message was sent/);
    expect(texts()).toHaveLength(1);
    const bad = await area.launch(words, { env: { TELEGRAM_BOT_TOKEN: '1:nope_nope_nope_nope' } }).ended;
    expect([bad.code, bad.stdout]).toEqual([1, expect.stringContaining('401 Unauthorized')]);
    expect(loud.stdout + bad.stdout + bad.stderr).not.toMatch(/nope_nope|test-token/);
  });
});

function doctor(words: readonly string[] = []) {
  const chat = ['--telegram-chat-id', String(chats.person), '--telegram-api-url', api.url];
  return area.launch(['doctor', ...chat, ...words], { env: { TELEGRAM_BOT_TOKEN: token } }).ended;
}

describe('a chat that refuses', () => {
  const held = /not tried again until \d\d:\d\d, unless there is a new alert or ops-framework doctor --send/;

  it('is left alone for an hour, and has everything in the tick after doctor --send succeeded', async () => {
    await pausedJob();
    api.change(chats.person, { access: 'no-text' });
    const first = await tickTo(area, api);
    expect([first.code, first.stderr]).toEqual([1, expect.stringMatching(held)]);
    api.change(chats.person, { access: 'member' });
    const second = await tickTo(area, api);
    expect([second.code, second.stderr]).toEqual([1, expect.stringMatching(held)]);
    expect(api.requests).toHaveLength(1);

    const quiet = await doctor();
    expect(quiet.stdout).toMatch(
      /^warn {2}outbox: 1 notice undelivered, the oldest for .*; Telegram refuses: 400 .*not tried/m,
    );
    expect((await area.state()).chat?.refusal).toMatch(/not enough rights/);

    const loud = await doctor(['--send']);
    expect(loud.stdout).toContain(
      'ok    telegram: the chat takes messages again; the next tick sends the queued ones',
    );
    expect(loud.stdout).toMatch(/outbox: 1 notice undelivered, the oldest for .*; the next tick tries again/);
    const third = await tickTo(area, api);
    expect([third.code, third.stderr, (await area.state()).outbox]).toEqual([0, '', []]);
    expect(texts()).toEqual([
      expect.stringContaining('this is a test message'),
      expect.stringContaining('sync: paused'),
    ]);
    expect((await doctor(['--send'])).stdout).not.toContain('takes messages again');
  });
});

describe('what Telegram does not take', () => {
  it('is an issue and in the summary of a private repository; a refusal is not asked about for an hour', async () => {
    const githubToken = 'ghs_0123456789abcdefghij0123456789';
    const hub = await startGitHubApi({ repository: 'owner/name', token: githubToken, private: true });
    try {
      await pausedJob();
      const inputs = { ...inputsTo(api), 'github-token': githubToken, state: 'file' };
      const heal = api.fail({ kind: 'refusal', code: 401, description: 'Unauthorized' });
      const refused = await step(area, inputs, hub.env);
      expect(refused.code).toBe(1);
      expect(refused.summary).toContain('<b>sync</b> · paused');
      expect(refused.stderr + refused.stdout).toMatch(
        /1 of 1 notices not delivered, still queued \(401 Unauthorized; .*not tried again until/,
      );
      expect(hub.issues).toMatchObject([{ state: 'open', body: expect.stringContaining('sync: paused') }]);
      heal();
      const state = await area.state();
      expect(state.chat?.issue?.number).toBe(1);

      const held = await step(area, inputs, hub.env);
      expect([held.code, api.messages().length]).toEqual([1, 0]);
    } finally {
      await hub.close();
    }
  });

  it('is printed once on the command line', async () => {
    await pausedJob();
    api.fail({ kind: 500 });
    const [first, second] = [await tickTo(area, api), await tickTo(area, api)];
    expect([first.code, first.stdout, second.code, second.stdout]).toEqual([
      1,
      expect.stringContaining('sync: paused'),
      1,
      '',
    ]);
  });
});
