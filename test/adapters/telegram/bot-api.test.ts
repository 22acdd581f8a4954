import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendOutcome, ChatTarget } from '../../../src/adapters/telegram/telegram-messenger.ts';
import type { BotApi } from '../../support/bot-api.ts';
import type { BotFault } from '../../support/bot-api-faults.ts';
import { listenOnLoopback } from '../../support/loopback.ts';
import { chats, messageOf, startChats, transportTo } from '../../support/telegram-chat.ts';

let api: BotApi;
beforeEach(async () => {
  api = await startChats();
});
afterEach(async () => {
  const { violations } = api;
  await api.close();
  expect(violations).toEqual([]);
});

const to = (parts: Partial<ChatTarget> = {}): ChatTarget => ({
  chatId: String(chats.person),
  threadId: undefined,
  messageId: undefined,
  ...parts,
});
const texts = (chat?: number) => api.messages(chat).map(({ text }) => text);
const asked = () => api.requests.map(({ method, status }) => `${method} ${status}`);
/** Long enough on a busy machine; only what hangs waits for it. */
const short = { requestMs: 1000 };
const stub = 'a short one';
/** Nothing that came back or was asked holds the token. */
const expectSecret = (sent: SendOutcome) => {
  expect(JSON.stringify([sent, api.requests])).not.toMatch(/test-token|123456789/);
};

describe('a message', () => {
  it('is sent as HTML, with a button, without a preview, as loud as it should be', async () => {
    const transport = transportTo(api);
    const sent = await transport.send(messageOf('a'), to(), stub);
    expect(sent).toEqual({ kind: 'sent', chatId: '42', messageId: 1, warnings: [] });
    await transport.send(messageOf('b', { silent: true }), to(), stub);
    const button = { text: 'Open the run', url: 'https://github.com/some/repo/actions/runs/1' };
    expect(api.messages()).toMatchObject([
      { text: 'a', silent: false, preview: false, buttons: [[button]], parseMode: 'html' },
      { text: 'b', silent: true },
    ]);
    expectSecret(sent);
  });

  it('has no button without one', async () => {
    await transportTo(api, { button: undefined }).send(messageOf(), to(), stub);
    expect(api.messages()).toMatchObject([{ text: 'hello', buttons: [] }]);
  });

  it('goes to its topic', async () => {
    await transportTo(api).send(messageOf(), to({ chatId: String(chats.forum), threadId: 7 }), stub);
    expect(api.messages(chats.forum)).toMatchObject([{ thread: 7 }]);
  });

  it('goes through a proxy of the environment, and OpenClaw’s own goes before it', async () => {
    const seen: string[] = [];
    const startProxy = (name: string) =>
      listenOnLoopback(({ url }) => {
        seen.push(`${name} ${url.pathname.split('/').at(-1) ?? ''}`);
        const body = JSON.stringify({ ok: true, result: { message_id: 5 } });
        return { answer: { status: 200, headers: {}, body: Buffer.from(body) } };
      });
    const [env, own] = [await startProxy('env'), await startProxy('own')];
    const parts = { apiUrl: 'http://api.example.org', env: { HTTP_PROXY: env.url } };
    expect(await transportTo(api, parts).send(messageOf(), to(), stub)).toMatchObject({ messageId: 5 });
    await transportTo(api, { ...parts, proxy: own.url }).send(messageOf(), to(), stub);
    await Promise.all([env.close(), own.close()]);
    expect(seen).toEqual(['env sendMessage', 'own sendMessage']);
  });
});

describe('when Telegram asks to wait', () => {
  it('it waits within ten seconds of the run, all messages together, and not beyond', async () => {
    const waits: number[] = [];
    const transport = transportTo(api, {}, waits);
    api.fail({ kind: 429, retryAfter: 4, times: 2 });
    expect(await transport.send(messageOf('a'), to(), stub)).toMatchObject({ kind: 'sent' });
    api.fail({ kind: 429, retryAfter: 3, times: 1 });
    expect(await transport.send(messageOf('b'), to(), stub)).toEqual({
      kind: 'kept',
      why: 'Telegram asks to wait',
      afterMs: 3000,
      isPaced: true,
      warnings: [],
    });
    expect([waits, texts()]).toEqual([[4000, 4000], ['a']]);
  });

  it('a server that never has enough is asked ten times at most', async () => {
    const waits: number[] = [];
    api.fail({ kind: 429, retryAfter: 0.001 });
    const sent = await transportTo(api, {}, waits).send(messageOf(), to(), stub);
    expect([sent.kind, waits.length, asked().length]).toEqual(['kept', 10, 11]);
  });

  it('one that asks for more than the budget is not waited for at all', async () => {
    const waits: number[] = [];
    api.fail({ kind: 429, retryAfter: 11, times: 1 });
    const sent = await transportTo(api, {}, waits).send(messageOf(), to(), stub);
    expect([sent, waits]).toMatchObject([{ kind: 'kept', afterMs: 11_000 }, []]);
  });
});

describe('when it is not known whether it arrived', () => {
  it.each<[string, BotFault, RegExp, number]>([
    ['500 before', { kind: 500 }, /^500 Internal Server Error$/, 0],
    ['500 after', { kind: 500, stage: 'after' }, /^500 Internal Server Error$/, 1],
    ['502 before', { kind: 502 }, /^502 Bad Gateway$/, 0],
    ['502 after', { kind: 502, stage: 'after' }, /^502 Bad Gateway$/, 1],
    ['a page of the gateway', { kind: 'bad-gateway-page' }, /^unexpected answer \(HTTP 502\)$/, 0],
    ['a page for signing in', { kind: 'html' }, /^unexpected answer \(HTTP 200\)$/, 0],
    ['a hang', { kind: 'hang', stage: 'after' }, /^timed out after 1 s$/, 1],
    ['a trickle', { kind: 'trickle', stage: 'after' }, /^timed out after 1 s$/, 1],
    ['a reset', { kind: 'reset' }, /^ECONNRESET$/, 0],
    ['cut off', { kind: 'cut-off', stage: 'after' }, /^other side closed$/, 1],
    ['garbage', { kind: 'garbage', stage: 'after' }, /^unexpected answer \(HTTP 200\)$/, 1],
  ])('%s: it says so, and does not try again', async (_, fault, why, arrived) => {
    api.fail(fault);
    const sent = await transportTo(api, short).send(messageOf(), to(), stub);
    expect(sent).toEqual({ kind: 'unknown', why: expect.stringMatching(why), warnings: [] });
    expect([texts().length, asked().length]).toEqual([arrived, 1]);
    expectSecret(sent);
  });

  it('nobody there: it says so, without the address', async () => {
    const gone = await listenOnLoopback(() => ({ answer: { status: 200, headers: {}, body: Buffer.of() } }));
    await gone.close();
    const sent = await transportTo(api, { apiUrl: gone.url }).send(messageOf(), to(), stub);
    // Nothing has left: it is not sent again, but sent.
    const why = 'Telegram did not answer: ECONNREFUSED; check the network or the proxy';
    expect(sent).toEqual({ kind: 'kept', why, afterMs: 0, warnings: [] });
  });

  it('an answer that is called a page and is none is an answer', async () => {
    api.fail({ kind: 'wrong-type', stage: 'after' });
    expect(await transportTo(api).send(messageOf(), to(), stub)).toMatchObject({ kind: 'sent' });
  });
});

describe('when it is refused for good', () => {
  it('the token is wrong: without a part of it', async () => {
    const wrong = '987654321:another-token_ABCDEFGHIJKLMNOPQRSTUVWX';
    const sent = await transportTo(api, { token: wrong }).send(messageOf(), to(), stub);
    const why =
      '401 Unauthorized; token from input telegram-token: it is wrong or was revoked, copy it from @BotFather';
    expect(sent).toEqual({ kind: 'refused', why, warnings: [] });
    expect(JSON.stringify([sent, api.requests])).not.toMatch(/another-token|987654321/);
  });

  it.each(['blocked', 'kicked', 'left', 'deactivated', 'not-started'] as const)('%s', async (access) => {
    api.change(chats.person, { access });
    const sent = await transportTo(api).send(messageOf(), to(), stub);
    expect(sent).toEqual({ kind: 'refused', why: expect.stringMatching(/^403 Forbidden: /), warnings: [] });
    expect(asked()).toEqual(['sendMessage 403']);
  });

  it.each(['77', '@nobody', 'what'])('there is no chat %s', async (chatId) => {
    const sent = await transportTo(api).send(messageOf(), to({ chatId }), stub);
    const why = expect.stringMatching(
      /^400 Bad Request: chat not found; chat from input telegram-chat-id: .*(?:begins with -100|by a name)/,
    );
    expect(sent).toEqual({ kind: 'refused', why, warnings: [] });
  });

  it.each(['no-posts', 'no-admin', 'no-text', 'no-plain', 'muted', 'restricted'] as const)(
    'no right to write: %s',
    async (access) => {
      api.change(chats.forum, { access });
      for (const threadId of [undefined, 7]) {
        const forum = to({ chatId: String(chats.forum), threadId });
        expect(await transportTo(api).send(messageOf(), forum, stub)).toMatchObject({ kind: 'refused' });
      }
      expect(asked()).toEqual(['sendMessage 400', 'sendMessage 400']);
    },
  );
});

describe('when another way leads there', () => {
  it('a group moved: it follows once, and says the new number', async () => {
    api.change(chats.group, { migratedTo: chats.moved });
    const sent = await transportTo(api).send(messageOf(), to({ chatId: String(chats.group) }), stub);
    expect(sent).toEqual({
      kind: 'sent',
      chatId: String(chats.moved),
      messageId: 1,
      warnings: [`the chat ${chats.group} is now ${chats.moved}: set telegram-chat-id to that`],
    });
    expect([texts(chats.group), texts(chats.moved)]).toEqual([[], ['hello']]);
  });

  it.each([chats.group, chats.forum])(
    'groups that moved in a circle, by way of %i: it is refused',
    async (next) => {
      api.change(chats.group, { migratedTo: chats.moved });
      api.change(chats.moved, { migratedTo: next });
      const sent = await transportTo(api).send(messageOf(), to({ chatId: String(chats.group) }), stub);
      expect(sent).toMatchObject({ kind: 'refused', why: 'the chat moves in a circle' });
      expect(asked()).toHaveLength(2);
    },
  );

  it('it cannot read the HTML: the same as plain text', async () => {
    const message = messageOf('1 < 2 & "x"', { html: '<x>1 < 2' });
    expect(await transportTo(api).send(message, to(), stub)).toMatchObject({ kind: 'sent', warnings: [] });
    expect(api.messages()).toMatchObject([{ text: '1 < 2 & "x"', parseMode: '', buttons: [[{}]] }]);
  });

  it('too long: the short one, and a word about it', async () => {
    const sent = await transportTo(api).send(messageOf('x'.repeat(5000)), to(), stub);
    expect(sent).toMatchObject({
      kind: 'sent',
      isShort: true,
      warnings: [expect.stringMatching(/too long.*a short one is sent instead/)],
    });
    expect(texts()).toEqual([stub]);
  });

  it('a button that it does not take: the short one, without it', async () => {
    const description =
      "Bad Request: inline keyboard button URL 'https://ghe.corp.x/' is invalid: Wrong HTTP URL";
    api.fail({ kind: 'refusal', code: 400, description, times: 1 });
    expect(await transportTo(api).send(messageOf(), to(), stub)).toMatchObject({ kind: 'sent' });
    expect(api.messages()).toMatchObject([{ text: stub, buttons: [] }]);
  });

  it('nothing that it takes: that message, not the chat', async () => {
    api.fail({ kind: 'refusal', code: 400, description: 'Bad Request: no' });
    expect(await transportTo(api).send(messageOf(), to(), stub)).toMatchObject({
      kind: 'unsendable',
      why: expect.stringMatching(/^400 Bad Request: no; chat from .*: see in Telegram/),
    });
    expect(asked()).toEqual(['sendMessage 400', 'sendMessage 400']);
  });

  it('the topic is gone: without it, and a word about it', async () => {
    const sent = await transportTo(api).send(
      messageOf(),
      to({ chatId: String(chats.forum), threadId: 9 }),
      stub,
    );
    expect(sent).toMatchObject({
      kind: 'sent',
      warnings: [expect.stringMatching(/^topic 9 does not exist/)],
    });
    expect(api.messages(chats.forum)[0]).not.toHaveProperty('thread');
  });

  it('the topic is closed: without it, saying so', async () => {
    api.change(chats.forum, { closed: [7] });
    const forum = to({ chatId: String(chats.forum), threadId: 7 });
    const sent = await transportTo(api).send(messageOf(), forum, stub);
    expect(sent).toMatchObject({
      kind: 'sent',
      lostTopic: true,
      warnings: [expect.stringMatching(/^topic 7 is closed: .*reopen the topic, or set telegram-thread-id/)],
    });
    expect(api.messages(chats.forum)[0]).not.toHaveProperty('thread');
  });

  it('the topic is closed, and General too: the chat refuses', async () => {
    api.change(chats.forum, { closed: [1, 7] });
    const forum = to({ chatId: String(chats.forum), threadId: 7 });
    expect(await transportTo(api).send(messageOf(), forum, stub)).toEqual({
      kind: 'refused',
      why: expect.stringMatching(/TOPIC_CLOSED; chat from .*: its topic General is closed, reopen it/),
      warnings: [expect.stringMatching(/^topic 7 is closed/)],
    });
    expect(asked()).toEqual(['sendMessage 400', 'sendMessage 400']);
  });

  it('everything at once: it still ends, in as many requests as there are ways', async () => {
    api.change(chats.group, { migratedTo: chats.forum });
    api.fail({
      method: 'editMessageText',
      kind: 'refusal',
      code: 400,
      description: 'Bad Request: message to edit not found',
    });
    api.fail({ kind: 429, retryAfter: 1, times: 1 });
    const target = to({ chatId: String(chats.group), threadId: 9, messageId: 3 });
    const sent = await transportTo(api).send(messageOf('x'.repeat(5000), { html: '<x>' }), target, stub);
    expect(sent).toMatchObject({ kind: 'sent', chatId: String(chats.forum) });
    expect(api.messages()).toMatchObject([{ text: stub, chat: chats.forum }]);
    expect(asked().length).toBeLessThanOrEqual(7);
  });
});
