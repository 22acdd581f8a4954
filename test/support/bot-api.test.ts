import { afterEach, describe, expect, it } from 'vitest';
import { ask, call, token } from './bot-api-caller.ts';
import { startBotApi, type BotApi, type BotApiOptions } from './bot-api.ts';

const started: BotApi[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((api) => api.close()));
});

const forum = -1_001_234_567_890;
async function start(options: Partial<BotApiOptions> = {}): Promise<BotApi> {
  const chats = [{ id: 5, title: 'Ada' }, { id: -7 }, { id: forum, username: 'ops_forum', topics: [42, 43] }];
  const api = await startBotApi({ token, chats, now: () => 1_700_000_000_500, ...options });
  started.push(api);
  return api;
}

const described = (description: string) => ({
  status: 400,
  body: { ok: false, error_code: 400, description },
});

describe('addresses', () => {
  it('says who the bot is', async () => {
    const api = await start();
    expect(await call(api, 'getMe')).toMatchObject({
      status: 200,
      body: { ok: true, result: { is_bot: true } },
    });
  });

  it('takes JSON, a form and a query, by POST and GET, and a method in any case', async () => {
    const api = await start();
    const text = 'a+b&c=d é👍';
    const form = new URLSearchParams({ chat_id: '5', text, disable_notification: 'true' });
    const path = `/bot${token}/SENDmessage`;
    for (const [at, init] of [
      [path, { method: 'POST', body: form }],
      [`${path}?${form.toString()}`, { method: 'GET' }],
      [
        `${path}?chat_id=5`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text, disable_notification: true }),
        },
      ],
    ] as const) {
      expect((await ask(api, at, init)).status).toBe(200);
    }
    expect(api.messages(5).map((message) => [message.id, message.text, message.silent])).toEqual([
      [1, text, true],
      [2, text, true],
      [3, text, true],
    ]);
    const broken = await ask(api, `${path}?chat_id=5&text=%F0%9F`);
    expect(await broken.json()).toEqual(described('Bad Request: strings must be encoded in UTF-8').body);
  });

  it.each([
    ['/', 404, 'Not Found'],
    ['/bot/getMe', 404, 'Not Found'],
    ['/bottoken/getMe', 404, 'Not Found'],
    [`/bot${token}`, 404, 'Not Found'],
    [`/bot${token}/`, 404, 'Not Found'],
    [`/bot${token}/sendPhoto`, 404, 'Not Found: method not found'],
    [`/bot${token}x/getMe`, 401, 'Unauthorized'],
    ['/bot123:abc/sendMessage', 401, 'Unauthorized'],
  ])('%s is answered as Telegram does', async (path, code, description) => {
    const api = await start();
    const response = await ask(api, path);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect([response.status, await response.json()]).toEqual([
      code,
      { ok: false, error_code: code, description },
    ]);
  });

  it.each(['getUpdates', 'setWebhook', 'deleteWebhook', 'logOut', 'close'])(
    '%s is a violation',
    async (method) => {
      const api = await start();
      await call(api, 'getMe');
      expect(api.violations).toEqual([]);
      expect((await call(api, method)).status).toBe(409);
      expect(api.violations).toEqual([`${method} was called`]);
    },
  );

  it('lists requests without the token', async () => {
    const api = await start();
    await call(api, 'sendMessage', { chat_id: 5, text: `it is ${token}`, protect_content: true });
    await ask(api, '/bot999:other-token/getMe');
    await ask(api, '/bottoken-only');
    expect(api.requests).toEqual([
      {
        line: 'POST /bot<token>/sendMessage',
        method: 'sendMessage',
        parameters: { chat_id: '5', text: 'it is <token>', protect_content: 'true' },
        status: 200,
      },
      { line: 'GET /bot<token>/getMe', method: 'getMe', parameters: {}, status: 401 },
      { line: 'GET /bot<token>', method: '/bot<token>', parameters: {}, status: 404 },
    ]);
    expect(JSON.stringify([api.requests, api.violations])).not.toMatch(/test-token|other-token|token-only/);
  });
});

describe('chats', () => {
  it.each([5, '5', forum, String(forum), '@ops_forum', '@OPS_forum'])('%s is known', async (chat) => {
    const api = await start();
    expect((await call(api, 'sendMessage', { chat_id: chat, text: 'x' })).status).toBe(200);
    expect((await call(api, 'getChat', { chat_id: chat })).status).toBe(200);
  });

  it.each([
    [6, 'chat not found'],
    ['@nobody', 'chat not found'],
    ['ops_forum', 'chat not found'],
    ['', 'chat_id is empty'],
    [undefined, 'chat_id is empty'],
  ])('%j is not', async (chat, words) => {
    const api = await start();
    expect(await call(api, 'sendMessage', { chat_id: chat, text: 'x' })).toEqual(
      described(`Bad Request: ${words}`),
    );
    expect(await call(api, 'getChat', { chat_id: chat })).toEqual(described(`Bad Request: ${words}`));
  });

  it('are described', async () => {
    const api = await start();
    expect((await call(api, 'getChat', { chat_id: 5 })).body.result).toEqual({
      id: 5,
      type: 'private',
      first_name: 'Ada',
    });
    expect((await call(api, 'getChat', { chat_id: -7 })).body.result).toMatchObject({ type: 'group' });
    expect((await call(api, 'getChat', { chat_id: forum })).body.result).toMatchObject({
      type: 'supergroup',
      is_forum: true,
    });
  });

  it('have topics when they are forums', async () => {
    const api = await start();
    const send = (chat: number, thread: unknown) =>
      call(api, 'sendMessage', { chat_id: chat, text: 'x', message_thread_id: thread });
    expect((await send(forum, 42)).body.result).toMatchObject({
      message_thread_id: 42,
      is_topic_message: true,
    });
    expect((await send(forum, undefined)).body.result).not.toHaveProperty('message_thread_id');
    expect(api.messages(forum).map(({ thread }) => thread)).toEqual([42, undefined]);
    const refused = described('Bad Request: message thread not found');
    expect(await send(forum, 44)).toEqual(refused);
    expect(await send(forum, 1)).toEqual(refused);
    expect(await send(5, 42)).toEqual(refused);
    api.change(forum, { topics: [43] });
    expect(await send(forum, 42)).toEqual(refused);
  });

  it.each([
    [5, 'blocked', 'bot was blocked by the user'],
    [5, 'deactivated', 'user is deactivated'],
    [5, 'not-started', "bot can't initiate conversation with a user"],
    [-7, 'kicked', 'bot was kicked from the group chat'],
    [forum, 'kicked', 'bot was kicked from the supergroup chat'],
    [forum, 'left', 'bot is not a member of the supergroup chat'],
  ] as const)('%i can be closed to the bot: %s', async (id, access, words) => {
    const api = await start();
    const send = () => call(api, 'sendMessage', { chat_id: id, text: 'x' });
    expect((await send()).status).toBe(200);
    api.change(id, { access });
    expect(await send()).toEqual({
      status: 403,
      body: { ok: false, error_code: 403, description: `Forbidden: ${words}` },
    });
  });

  it('become supergroups', async () => {
    const api = await start();
    const send = () => call(api, 'sendMessage', { chat_id: -7, text: 'x' });
    expect((await send()).status).toBe(200);
    api.change(-7, { migratedTo: forum });
    const { status, body } = await send();
    expect(status).toBe(400);
    expect(body).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: forum },
    });
    expect(await call(api, 'editMessageText', { chat_id: -7, message_id: 1, text: 'y' })).toEqual(
      described("Bad Request: message can't be edited"),
    );
  });

  it('take so many messages in a time', async () => {
    let now = 1_000_000;
    const api = await start({ now: () => now, limit: { messages: 2, perMs: 3000 } });
    const send = (chat: number) => call(api, 'sendMessage', { chat_id: chat, text: 'x' });
    await send(5);
    now += 1000;
    await send(5);
    expect((await send(-7)).status).toBe(200);
    expect(await send(5)).toEqual({
      status: 429,
      body: {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 2',
        parameters: { retry_after: 2 },
      },
    });
    now += 2000;
    expect((await send(5)).status).toBe(200);
    expect((await send(5)).status).toBe(429);
    expect(api.messages(5)).toHaveLength(3);
  });
});
