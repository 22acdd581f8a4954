import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTelegramMessenger } from '../../../src/adapters/telegram/telegram-messenger.ts';
import type { Notice, OutboxEntry } from '../../../src/core/model.ts';
import { acknowledge } from '../../../src/core/notices/outbox.ts';
import type { Messenger } from '../../../src/ports/ports.ts';
import type { BotApi } from '../../support/bot-api.ts';
import { entryOf, hour, minute, contextOf, noon, stateOf, stored } from '../../support/builders.ts';
import { chats, messengerTo, startChats, transportTo } from '../../support/telegram-chat.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';
import { english, spoken } from '../../support/spoken.ts';

let api: BotApi;
let warned: string[] = [];
/** What is stored between runs. */
let state = stateOf();
beforeEach(async () => {
  api = await startChats();
  warned = [];
  state = stateOf({ jobs: { a: {}, b: {} } });
});
afterEach(async () => {
  const { violations } = api;
  await api.close();
  expect(violations).toEqual([]);
});

const texts = (chat?: number) => api.messages(chat).map(({ text }) => text);
const newRun = (parts: { chatId?: string; threadId?: number } = {}): Messenger =>
  messengerTo(transportTo(api), parts, warned);

function alert(id: string, job: string, parts: Partial<Notice> = {}): OutboxEntry {
  return entryOf({ id, job: { id: job, name: job }, ...parts });
}
const queue = (...entries: readonly OutboxEntry[]) => {
  state = { ...state, outbox: [...state.outbox, ...entries] };
};

/** One delivery of a run, acknowledged and stored. */
async function run(at = noon, messenger = newRun(), runId = 'r1') {
  const delivery = await messenger.deliver(state.outbox, contextOf(at, { runId }), state.chat);
  state = stored(acknowledge(state, delivery));
  return delivery;
}
const waiting = () => state.outbox.map(({ notice, lastTry }) => `${notice.id} ${lastTry}`);

describe('what cannot be delivered', () => {
  it('keeps what comes after it waiting, in its order', async () => {
    queue(alert('r1-1', 'a'));
    api.fail({ kind: 429, retryAfter: 60, times: 1 });
    await run();
    queue(
      alert('r2-1', 'a', {
        reason: 'recovered',
        urgency: 'info',
        headline: 'running',
        at: noon + 2 * minute,
      }),
    );
    await run(noon + 2 * minute, newRun(), 'r2');
    expect(waiting()).toEqual([]);
    const text = texts().join('\n');
    expect(text.indexOf('#r1-1')).toBeGreaterThan(0);
    expect(text.indexOf('#r1-1')).toBeLessThan(text.indexOf('#r2-1'));
    expect(text).not.toContain('sent again');
  });

  it('in several messages: what the first took is taken, the rest waits and comes once', async () => {
    const output = 'x'.repeat(2900);
    queue(...['r1-1', 'r1-2', 'r1-3'].map((id, index) => alert(id, `job${index}`, { output })));
    const heal = [api.fail({ kind: 429, retryAfter: 60, times: 0 })];
    const transport = transportTo(api);
    let count = 0;
    const messenger = messengerTo({
      send: (...given) => {
        count += 1;
        if (count === 2) heal.push(api.fail({ kind: 429, retryAfter: 60, times: 1 }));
        return transport.send(...given);
      },
    });
    await run(noon, messenger);
    expect([count, state.outbox.length]).toEqual([2, 2]);
    await run(noon + 2 * minute);
    expect(waiting()).toEqual([]);
    for (const id of ['r1-1', 'r1-2', 'r1-3']) expect(texts().join().split(`#${id}`)).toHaveLength(2);
  });

  it('and may have arrived is sent again, under its id, saying so', async () => {
    queue(alert('r1-1', 'a'));
    api.fail({ kind: 500, stage: 'after', times: 1 });
    await run();
    expect(waiting()).toEqual(['r1-1 unknown']);
    await run(noon + minute);
    expect(texts()).toEqual([
      expect.not.stringContaining('sent again'),
      expect.stringMatching(/#r1-1 .*sent again/),
    ]);
  });

  it('and may have arrived says so also after a wait in between', async () => {
    queue(alert('r1-1', 'a'));
    api.fail({ kind: 500, stage: 'after', times: 1 });
    await run();
    api.fail({ kind: 429, retryAfter: 60, times: 1 });
    await run(noon + minute);
    await run(noon + minute + 1);
    await run(noon + 3 * minute);
    expect([waiting(), texts().at(-1)]).toEqual([[], expect.stringMatching(/#r1-1 .*sent again/)]);
  });

  it('of a run that died says so also after a wait in between', async () => {
    queue(alert('dead-1', 'a'));
    api.fail({ kind: 429, retryAfter: 60, times: 1 });
    await run();
    expect(waiting()).toEqual(['dead-1 unknown']);
    await run(noon + 2 * minute);
    expect(texts()).toEqual([expect.stringMatching(/#dead-1 .*sent again/)]);
  });

  it('for want of a bot is kept, saying why, and the bot is looked for once a run', async () => {
    queue(alert('r1-1', 'a'));
    let looked = 0;
    const messenger = createTelegramMessenger({
      findRoute: () => Promise.resolve(sentence('no-token', { file: String((looked += 1)) })),
      language: 'en',
      warn: () => undefined,
    });
    for (const _ of [1, 2]) {
      const delivery = await run(noon, messenger);
      const missing = sentence('no-token', { file: '1' });
      expect(delivery).toEqual({
        receipts: [{ noticeId: 'r1-1', kind: 'kept', problem: missing }],
        missing,
      });
    }
  });

  it('is not looked for when there is nothing to send', async () => {
    const messenger = createTelegramMessenger({
      findRoute: () => Promise.reject(new Error('looked')),
      language: 'en',
      warn: () => undefined,
    });
    expect(await messenger.deliver([], contextOf(), undefined)).toEqual({ receipts: [] });
  });
});

it('what was taken in a run is not sent again when its receipt could not be saved', async () => {
  queue(alert('r1-1', 'a'));
  const messenger = newRun();
  const before = state;
  await run(noon, messenger);
  state = before;
  const delivery = await run(noon, messenger);
  // With the message that it was, for the proof of a drill.
  const place = { kind: 'chat', number: 1 };
  expect(delivery.receipts).toEqual([{ noticeId: 'r1-1', kind: 'sent', place }]);
  expect([texts().length, waiting()]).toEqual([1, []]);
});

describe('when Telegram asked to wait', () => {
  it('nothing is asked before then, in later runs too', async () => {
    queue(alert('r1-1', 'a'));
    api.fail({ kind: 429, retryAfter: 600, times: 1 });
    await run();
    expect(state.chat?.notBefore).toBe(noon + 600_000);
    const delivery = await run(noon + 599_999);
    expect(spoken(delivery.receipts)).toEqual([
      {
        noticeId: 'r1-1',
        kind: 'kept',
        waits: true,
        problem: 'the chat asked to wait; not tried again until 12:10',
      },
    ]);
    expect(api.requests).toHaveLength(1);
    await run(noon + 600_000);
    expect([texts().length, waiting()]).toEqual([1, []]);
    expect(state.chat).toBe(undefined);
  });

  it('for longer than an hour it asks again after an hour', async () => {
    queue(alert('r1-1', 'a'));
    api.fail({ kind: 429, retryAfter: 86_400, times: 1 });
    await run();
    await run(noon + hour);
    expect(texts()).toHaveLength(1);
  });

  it('a clock that was set back holds nothing', async () => {
    queue(alert('r1-1', 'a'));
    api.fail({ kind: 429, retryAfter: 600, times: 1 });
    await run();
    await run(noon - 24 * hour);
    expect([texts().length, waiting()]).toEqual([1, []]);
  });
});

const progressOf = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    alert(`r1-${index + 2}`, `job${index}`, {
      reason: 'progress',
      urgency: 'routine',
      headline: 'running',
    }),
  );

describe('when Telegram refuses', () => {
  it('it is asked once an hour, says why, and has everything in the end', async () => {
    api.change(chats.person, { access: 'blocked' });
    queue(alert('r1-1', 'a'));
    for (let minutes = 0; minutes < 150; minutes += 10) await run(noon + minutes * minute);
    expect(api.requests).toHaveLength(3);
    expect(state.chat?.refusal).toMatch(
      /^Telegram refuses: 403 Forbidden: bot was blocked by the user; chat /,
    );
    queue(alert('r2-1', 'b'));
    api.change(chats.person, { access: 'member' });
    await run(noon + 4 * hour);
    expect([waiting(), state.chat]).toEqual([[], undefined]);
    expect(texts().join('\n')).toMatch(/#r1-1[^]*#r2-1/);
  });

  const refusals = ['no-posts', 'no-admin', 'no-text', 'no-plain', 'muted', 'restricted'] as const;

  it.each(refusals)('everything (%s), it is asked once an hour, however much waits', async (access) => {
    api.change(chats.person, { access });
    queue(alert('r1-1', 'a'), ...progressOf(25));
    await run();
    await run(noon + minute);
    expect([api.requests.length, state.outbox.length]).toEqual([1, 26]);
    expect(state.chat?.refusal).toMatch(/^Telegram refuses: 400 Bad Request: /);
  });

  it('in words that nobody knows, it is asked four times an hour at most', async () => {
    const heal = api.fail({ kind: 'refusal', code: 400, description: 'Bad Request: the moon is full' });
    queue(alert('r1-1', 'a'), ...progressOf(25));
    const first = await run();
    await run(noon + minute);
    expect([api.requests.length, state.outbox.length]).toEqual([4, 26]);
    for (const { problem } of first.receipts)
      expect(english(problem ?? '')).toMatch(
        /^400 Bad Request: the moon is full; chat from .*: see in Telegram .*; not tried again until 13:00, unless/,
      );
    expect(state.chat?.refusal).toMatch(/^Telegram refuses: 400 Bad Request: the moon is full; chat from /);
    heal();
    await run(noon + hour);
    expect([waiting(), state.chat?.refusal]).toEqual([[], undefined]);
  });

  it('a single message in words that nobody knows, it is the chat that refuses', async () => {
    api.fail({ kind: 'refusal', code: 400, description: 'Bad Request: the moon is full' });
    queue(alert('r1-1', 'a'));
    await run();
    await run(noon + minute);
    expect([api.requests.length, state.chat?.notBefore]).toEqual([2, noon + hour]);
  });

  it('one message of several, it has the others', async () => {
    api.fail({ kind: 'refusal', code: 400, description: 'Bad Request: the moon is full', times: 2 });
    queue(alert('r1-1', 'a'), ...progressOf(3));
    await run();
    expect([waiting(), state.chat?.refusal]).toEqual([['r1-1 kept'], undefined]);
  });

  it('a closed General, whatever is sent without a topic waits', async () => {
    api.change(chats.forum, { closed: [1] });
    queue(alert('r1-1', 'a'), ...progressOf(5));
    await run(noon, newRun({ chatId: String(chats.forum) }));
    expect(api.requests).toHaveLength(1);
    expect(state.chat?.refusal).toMatch(/TOPIC_CLOSED; .*General is closed, reopen it/);
  });
});
