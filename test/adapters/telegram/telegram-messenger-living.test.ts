import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatMemory, Notice, OutboxEntry } from '../../../src/core/model.ts';
import { acknowledge } from '../../../src/core/notices/outbox.ts';
import type { Messenger } from '../../../src/ports/ports.ts';
import type { BotApi } from '../../support/bot-api.ts';
import { entryOf, minute, contextOf, noon, stateOf, stored } from '../../support/builders.ts';
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

describe('a living message', () => {
  it('is one for each job, silent, and edited in place by later runs', async () => {
    queue(progress('r1-1', 'a'), progress('r1-2', 'b'));
    await run();
    for (let done = 2; done < 6; done += 1) {
      queue(progress(`r${done}-1`, 'a', done));
      await run(noon + done * minute, newRun(), `r${done}`);
    }
    expect(api.messages()).toMatchObject([
      { silent: true, text: expect.stringContaining('5 / 9') },
      { silent: true, text: expect.stringContaining('1 / 9'), edits: [] },
    ]);
    expect(api.messages()[0]?.edits).toHaveLength(4);
  });

  it('shows the newest of what waited; the older is not sent', async () => {
    queue(progress('r1-1', 'a', 1), progress('r1-2', 'a', 2), progress('r1-3', 'a', 3));
    await run();
    expect([texts(), waiting()]).toEqual([[expect.stringContaining('3 / 9')], []]);
  });

  it('begins anew below a report about its job, and not below one about another', async () => {
    queue(progress('r1-1', 'a'), progress('r1-2', 'b'));
    await run();
    queue(alert('r2-1', 'a'));
    await run(noon + minute, newRun(), 'r2');
    queue(progress('r3-1', 'a', 2), progress('r3-2', 'b', 2));
    await run(noon + 2 * minute, newRun(), 'r3');
    expect(api.messages().map(({ edits }) => edits.length)).toEqual([0, 1, 0, 0]);
    expect(texts()[3]).toContain('2 / 9');
  });

  it('is made anew when it was deleted', async () => {
    queue(progress('r1-1', 'a'));
    await run();
    api.remove(chats.person, 1);
    queue(progress('r2-1', 'a', 2));
    await run(noon, newRun(), 'r2');
    expect(state.chat?.progress).toEqual({ a: { chatId: '42', messageId: 2 } });
  });

  it('leaves the messages of another chat alone when the chat was changed', async () => {
    queue(progress('r1-1', 'a'));
    await run();
    queue(alert('r2-1', 'b'));
    await run(noon, newRun({ chatId: String(chats.forum) }), 'r2');
    queue(progress('r3-1', 'a', 2));
    await run(noon, newRun({ chatId: String(chats.forum) }), 'r3');
    expect(texts(chats.forum)).toEqual([expect.stringContaining('#r2-1'), expect.stringContaining('#r3-1')]);
    expect(api.messages().every(({ edits }) => edits.length === 0)).toBe(true);
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
      chat: { progress: {}, moved: { from: String(chats.group), to: String(chats.moved) } },
    };
    queue(alert('r1-1', 'a'));
    await run();
    expect(texts(chats.person)).toHaveLength(1);
  });
});
