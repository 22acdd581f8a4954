import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTelegram } from '../../../src/adapters/telegram/doctor.ts';
import type { BotApi } from '../../support/bot-api.ts';
import { token } from '../../support/bot-api-caller.ts';
import { chats, startChats } from '../../support/telegram-chat.ts';
import { english } from '../../support/spoken.ts';

let api: BotApi;
beforeEach(async () => {
  api = await startChats();
});
afterEach(async () => {
  const { violations } = api;
  await api.close();
  expect(violations).toEqual([]);
});

type Bot = Parameters<typeof checkTelegram>[0];
async function check(parts: Partial<Bot> = {}, send = false) {
  const from = { token: 'TELEGRAM_BOT_TOKEN', chat: 'channels.telegram.defaultTo' };
  const bot = { token, apiUrl: api.url, env: {}, chatId: String(chats.person), from, ...parts };
  const findings = await checkTelegram(bot, send ? english : undefined);
  expect(JSON.stringify(findings)).not.toContain(bot.token);
  return findings.map((finding) => finding.map((part) => english(part)).join(' | '));
}

describe('doctor', () => {
  it('names the bot and the chat, with where they came from, and sends nothing', async () => {
    expect(await check()).toEqual([
      'ok | telegram bot | @ops_test_bot (token from TELEGRAM_BOT_TOKEN)',
      'ok | telegram chat | 42 Chat 42 (private, from channels.telegram.defaultTo)',
      'ok | telegram message | not tried; to send a test message: ops-framework doctor --send',
    ]);
    expect(api.requests.map(({ method }) => method)).toEqual(['getMe', 'getChat']);
  });

  it('says when the proxy that is set is not used', async () => {
    const [first] = await check({ env: { http_proxy: 'socks5://me:hunter2@proxy:1080' } });
    expect(first).toMatch(
      /^warn \| telegram proxy \| http_proxy is set, but requests go without it: .*SOCKS/,
    );
    expect(first).not.toContain('hunter2');
  });

  it('says the new number of a group that moved', async () => {
    api.change(chats.group, { migratedTo: chats.moved });
    const last = (await check({ chatId: String(chats.group) }, true)).at(-1);
    expect(last).toMatch(
      new RegExp(`^fail .* upgraded to a supergroup .*set telegram-chat-id to ${chats.moved}$`),
    );
  });

  it('sends one silent message when asked to', async () => {
    expect((await check({}, true)).at(-1)).toBe('ok | telegram message | a test message was sent');
    expect(api.messages()).toMatchObject([{ chat: 42, silent: true }]);
  });

  it('sends it to the topic', async () => {
    const forum = { chatId: String(chats.forum), threadId: 7 };
    expect((await check(forum)).at(-1)).toMatch(/^ok .* topic 7: not tried/);
    expect((await check(forum, true)).at(-1)).toBe(
      'ok | telegram message | topic 7: a test message was sent',
    );
    expect(api.messages()).toMatchObject([{ thread: 7 }]);
  });

  it('says that the topic is not there', async () => {
    const findings = await check({ chatId: String(chats.forum), threadId: 9 }, true);
    expect(findings.at(-1)).toBe(
      'fail | telegram message | topic 9: 400 Bad Request: message thread not found; chat from channels.telegram.defaultTo: set telegram-thread-id to an open topic of the chat, or leave it empty',
    );
  });

  it('says that the token is wrong, and asks no more', async () => {
    expect(await check({ token: '99999999:nope_nope_nope_nope_nope_nope_nope' })).toEqual([
      'fail | telegram bot | 401 Unauthorized; token from TELEGRAM_BOT_TOKEN: it is wrong or was revoked, copy it from @BotFather',
    ]);
    expect(api.requests).toHaveLength(1);
  });

  it.each([
    ['-77', /group or channel begins with -100/],
    ['77', /a person has to open the chat with the bot and press Start/],
    ['@alice', /for a person set the number of the chat/],
  ])('says that there is no chat %s, with the fix, and sends nothing', async (chatId, fix) => {
    const last = (await check({ chatId }, true)).at(-1) ?? '';
    expect(last).toMatch(
      new RegExp(
        `^fail \\| telegram chat \\| ${chatId}: 400 Bad Request: chat not found; chat from channels`,
      ),
    );
    expect(last).toMatch(fix);
    expect(api.requests.map(({ method }) => method)).not.toContain('sendMessage');
  });

  it.each([
    ['html', /^fail .* the server is not a Bot API server \(HTTP 200\): check telegram-api-url/],
    ['reset', /^fail .* Telegram did not answer \(ECONNRESET\): check the network or the proxy/],
    [500, /^fail .* 500 Internal Server Error/],
  ] as const)('says so of %s', async (kind, line) => {
    api.fail({ kind });
    expect(await check()).toEqual([expect.stringMatching(line)]);
  });
});
