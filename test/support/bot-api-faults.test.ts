import { afterEach, describe, expect, it } from 'vitest';
import { ask, call, token } from './bot-api-caller.ts';
import type { BotFault } from './bot-api-faults.ts';
import { startBotApi, type BotApi } from './bot-api.ts';

const started: BotApi[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((api) => api.close()));
});
async function start(seed = 1): Promise<BotApi> {
  const api = await startBotApi({ token, chats: [{ id: 5 }], seed });
  started.push(api);
  return api;
}

const path = `/bot${token}/sendMessage?chat_id=5&text=x`;
const send = (api: BotApi) => call(api, 'sendMessage', { chat_id: 5, text: 'x' });
const stages = ['before', 'after'] as const;
const accepted = (stage: (typeof stages)[number]) => (stage === 'after' ? 1 : 0);
const each = <Kind extends BotFault['kind']>(...kinds: readonly Kind[]) =>
  kinds.flatMap((kind) => stages.map((stage) => ({ kind, stage })));

/** The statuses of 60 messages that two faults hit by chance. */
const sixty = async (seed: number) => {
  const api = await start(seed);
  api.fail({ kind: 500, chance: 0.3 });
  api.fail({ kind: 502, stage: 'after', chance: 0.3 });
  const statuses = [];
  for (let sent = 0; sent < 60; sent += 1) statuses.push((await send(api)).status);
  expect(api.messages()).toHaveLength(statuses.filter((status) => status !== 500).length);
  return statuses;
};

describe('what goes wrong on demand', () => {
  it.each(each(500, 502, 503, 504))('an error of the server: %o', async (fault) => {
    const api = await start();
    api.fail({ ...fault, times: 1 });
    expect(await send(api)).toMatchObject({
      status: fault.kind,
      body: { ok: false, error_code: fault.kind },
    });
    expect(api.messages()).toHaveLength(accepted(fault.stage));
    expect(api.requests.at(-1)).toMatchObject({ status: fault.kind, fault: fault.kind });
    expect((await send(api)).status).toBe(200);
  });

  it('too many requests', async () => {
    const api = await start();
    api.fail({ kind: 429, retryAfter: 7, times: 1 });
    const response = await ask(api, path);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await response.json()).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    });
    expect(api.messages()).toHaveLength(0);
  });

  it('any refusal', async () => {
    const api = await start();
    api.fail({
      kind: 'refusal',
      code: 400,
      description: 'Bad Request: TOPIC_CLOSED',
      parameters: { retry_after: 1 },
    });
    expect(await send(api)).toEqual({
      status: 400,
      body: {
        ok: false,
        error_code: 400,
        description: 'Bad Request: TOPIC_CLOSED',
        parameters: { retry_after: 1 },
      },
    });
  });

  it.each(each('hang'))('no answer: %o', async (fault) => {
    const api = await start();
    api.fail(fault);
    const waiting = new AbortController();
    const reply = call(api, 'sendMessage', { chat_id: 5, text: 'x' }, waiting.signal);
    await expect.poll(() => api.requests.length, { interval: 5 }).toBe(1);
    waiting.abort();
    await expect(reply).rejects.toThrow('aborted');
    expect(api.requests).toMatchObject([{ status: 0, fault: 'hang' }]);
    expect(api.messages()).toHaveLength(accepted(fault.stage));
  });

  it('no answer ends when the server does', async () => {
    const api = await start();
    api.fail({ kind: 'hang' });
    const reply = send(api).catch((error: unknown) => error);
    await expect.poll(() => api.requests.length, { interval: 5 }).toBe(1);
    await started.pop()?.close();
    expect(await reply).toBeInstanceOf(Error);
  });

  it.each(each('reset', 'cut-off'))('a connection that breaks: %o', async (fault) => {
    const api = await start();
    api.fail(fault);
    await expect(send(api)).rejects.toThrow(/fetch failed|terminated/);
    expect(api.messages()).toHaveLength(accepted(fault.stage));
  });

  it.each(each('html', 'bad-gateway-page'))('a page: %o', async (fault) => {
    const api = await start();
    api.fail(fault);
    const response = await ask(api, path);
    expect(response.status).toBe(fault.kind === 'html' ? 200 : 502);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.text()).toMatch(/^<(?:!DOCTYPE )?html>/);
    expect(api.messages()).toHaveLength(accepted(fault.stage));
  });

  it.each(each('garbage', 'corrupt'))('bytes that are no JSON: %o', async (fault) => {
    const api = await start();
    api.fail(fault);
    const response = await ask(api, path);
    await expect(response.json()).rejects.toThrow('JSON');
    expect(api.messages()).toHaveLength(accepted(fault.stage));
  });

  it('JSON that is called a page', async () => {
    const api = await start();
    api.fail({ kind: 'wrong-type', stage: 'after' });
    const response = await ask(api, path);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.json()).toMatchObject({ ok: true });
  });

  it('an answer a byte at a time', async () => {
    const api = await start();
    api.fail({ kind: 'trickle', stage: 'after', times: 1 });
    const response = await ask(api, path);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(first?.value?.length).toBeLessThan(Number(response.headers.get('content-length')));
    await reader?.cancel();
    expect(api.messages()).toHaveLength(1);
    expect((await send(api)).status).toBe(200);
  });

  it('hits a method, so many times, until it is taken back', async () => {
    const api = await start();
    const undo = api.fail({ method: 'sendMessage', kind: 500, times: 2 });
    api.fail({ method: 'getChat', kind: 502 });
    const statuses = [];
    for (const method of ['getMe', 'getChat', 'sendMessage', 'sendMessage', 'sendMessage']) {
      statuses.push((await call(api, method, { chat_id: 5, text: 'x' })).status);
    }
    expect(statuses).toEqual([200, 502, 500, 500, 200]);
    const again = api.fail({ kind: 503 });
    expect((await send(api)).status).toBe(503);
    again();
    undo();
    expect((await send(api)).status).toBe(200);
  });

  it('hits by chance, the same way for the same seed', async () => {
    const first = await sixty(1);
    expect(await sixty(1)).toEqual(first);
    expect(await sixty(2)).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 500, 502]));
  });
});
