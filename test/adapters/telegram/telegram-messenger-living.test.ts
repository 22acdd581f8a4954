import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatMemory, Notice, OutboxEntry } from '../../../src/core/model.ts';
import { acknowledge } from '../../../src/core/notices/outbox.ts';
import type { Messenger } from '../../../src/ports/ports.ts';
import type { BotApi } from '../../support/bot-api.ts';
import { entryOf, hour, minute, contextOf, noon, stateOf, stored } from '../../support/builders.ts';
import { chats, messengerTo, startChats, transportTo } from '../../support/telegram-chat.ts';

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
const progress = (id: string, job: string, done = 1): OutboxEntry =>
  alert(id, job, {
    reason: 'progress',
    urgency: 'routine',
    headline: 'running',
    progress: { done, total: 9 },
  });
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

describe('the board', () => {
  it('is one for all jobs, silent, and edited in place by later runs', async () => {
    queue(progress('r1-1', 'a'), progress('r1-2', 'b'));
    await run();
    for (let done = 2; done < 6; done += 1) {
      queue(progress(`r${done}-1`, 'a', done));
      await run(noon + done * minute, newRun(), `r${done}`);
    }
    expect(api.messages()).toMatchObject([
      { silent: true, text: expect.stringMatching(/ · 2 jobs running\n[^]*5 \/ 9[^]*1 \/ 9/) },
    ]);
    expect(api.messages()[0]?.edits).toHaveLength(4);
  });

  it('shows the newest of what waited; the older is not sent', async () => {
    queue(progress('r1-1', 'a', 1), progress('r1-2', 'a', 2), progress('r1-3', 'a', 3));
    await run();
    expect([texts(), waiting()]).toEqual([[expect.stringContaining('3 / 9')], []]);
  });

  it('is edited also when reports came below it', async () => {
    queue(progress('r1-1', 'a'), progress('r1-2', 'b'));
    await run();
    queue(alert('r2-1', 'a'));
    await run(noon + minute, newRun(), 'r2');
    queue(progress('r3-1', 'a', 2), progress('r3-2', 'b', 3));
    await run(noon + 2 * minute, newRun(), 'r3');
    expect(api.messages().map(({ edits }) => edits.length)).toEqual([1, 0]);
    expect(texts()[0]).toMatch(/2 \/ 9[^]*3 \/ 9/);
  });

  it('loses a job that ended, with the report about that, and is left as it is without jobs', async () => {
    queue(progress('r1-1', 'a'), progress('r1-2', 'b'));
    await run();
    const ended = (id: string) => ({ ...state.jobs, [id]: { seen: { running: false, completed: true } } });
    state = stored({ ...state, jobs: ended('a') });
    queue(alert('r2-1', 'a', { reason: 'completed', urgency: 'info' }));
    await run(noon + minute, newRun(), 'r2');
    expect(api.messages()).toMatchObject([
      { silent: true, edits: [expect.anything()], text: expect.stringMatching(/ · b running\n/) },
      {},
    ]);
    state = stored({ ...state, jobs: ended('b') });
    queue(alert('r3-1', 'b', { reason: 'completed', urgency: 'info' }));
    await run(noon + minute, newRun(), 'r3');
    expect(api.messages().map(({ edits }) => edits.length)).toEqual([1, 0, 0]);
    expect(waiting()).toEqual([]);
  });

  it('is a new message once a day', async () => {
    for (const hours of [0, 12, 23, 24, 36]) {
      queue(progress(`r${hours}-1`, 'a', hours));
      await run(noon + hours * hour, newRun(), `r${hours}`);
    }
    expect(api.messages()).toMatchObject([
      { silent: true, edits: [{}, {}], text: expect.stringContaining('23 / 9') },
      { silent: true, edits: [{}], text: expect.stringContaining('36 / 9') },
    ]);
  });

  it('is made anew when it was deleted', async () => {
    queue(progress('r1-1', 'a'));
    await run();
    api.remove(chats.person, 1);
    queue(progress('r2-1', 'a', 2));
    await run(noon, newRun(), 'r2');
    expect(state.chat?.board).toMatchObject({
      chatId: '42',
      messageId: 2,
      rows: { a: { progress: { done: 2 } } },
    });
  });

  it('leaves the messages of another chat alone when the chat was changed', async () => {
    queue(progress('r1-1', 'a'));
    await run();
    queue(alert('r2-1', 'b'));
    await run(noon, newRun({ chatId: String(chats.forum) }), 'r2');
    queue(progress('r3-1', 'a', 2));
    await run(noon, newRun({ chatId: String(chats.forum) }), 'r3');
    expect(texts(chats.forum)).toEqual([expect.stringContaining('#r2-1'), expect.stringContaining('2 / 9')]);
    expect(api.messages().every(({ edits }) => edits.length === 0)).toBe(true);
  });

  it('of another chat is not corrected', async () => {
    queue(progress('r1-1', 'a'), progress('r1-2', 'b'));
    await run();
    const jobs = { ...state.jobs, a: { seen: { running: false, completed: true } } };
    state = stored({ ...state, jobs });
    queue(alert('r2-1', 'a', { reason: 'completed', urgency: 'info' }));
    await run(noon + minute, newRun({ chatId: String(chats.forum) }), 'r2');
    expect([texts(chats.forum).length, waiting()]).toEqual([1, []]);
    expect(api.messages(chats.person)).toMatchObject([{ edits: [] }]);
  });

  it('is new each time, with all running jobs, where the way to the chat cannot edit', async () => {
    const shown: string[] = [];
    const blind = messengerTo({
      send: async ({ plain }, { chatId, messageId }) => {
        shown.push(`${messageId} ${plain}`);
        return { kind: 'sent', chatId, messageId: undefined, warnings: [] };
      },
    });
    for (const job of ['a', 'b']) {
      queue(progress(`${job}-1`, job));
      await run(noon, blind, job);
    }
    expect(shown).toEqual([
      expect.stringMatching(/^undefined ⚪ gw-1 · a running\n/),
      expect.stringMatching(/^undefined ⚪ gw-1 · 2 jobs running\n/),
    ]);
  });

  it('waits when the report before it was not taken', async () => {
    queue(progress('r1-1', 'a'), alert('r1-2', 'b'));
    api.fail({ kind: 503, times: 1 });
    const { receipts } = await run();
    expect(receipts.map(({ noticeId, kind }) => `${noticeId} ${kind}`).toSorted()).toEqual([
      'r1-1 kept',
      'r1-2 unknown',
    ]);
    expect(api.requests).toHaveLength(1);
  });
});

describe('a group that became another chat', () => {
  it('is followed once, said once, and remembered by later runs', async () => {
    api.change(chats.group, { migratedTo: chats.moved });
    const chatId = String(chats.group);
    for (const id of ['r1', 'r2', 'r3']) {
      queue(alert(`${id}-1`, 'a'));
      await run(noon, newRun({ chatId }), id);
    }
    expect(warned).toEqual([`the chat ${chats.group} is now ${chats.moved}: set telegram-chat-id to that`]);
    expect(api.requests.map(({ status }) => status)).toEqual([400, 200, 200, 200]);
    const moved: ChatMemory['moved'] = { from: chatId, to: String(chats.moved) };
    expect(state.chat?.moved).toEqual(moved);
  });

  it('is forgotten when another chat is given', async () => {
    state = {
      ...state,
      chat: { moved: { from: String(chats.group), to: String(chats.moved) } },
    };
    queue(alert('r1-1', 'a'));
    await run();
    expect(texts(chats.person)).toHaveLength(1);
  });
});
