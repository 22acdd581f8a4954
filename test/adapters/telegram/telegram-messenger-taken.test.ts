import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatMemory, Delivery, OutboxEntry, Taken } from '../../../src/core/model.ts';
import type { BotApi } from '../../support/bot-api.ts';
import { entryOf, hour, minute, contextOf, noon } from '../../support/builders.ts';
import { chats, messengerTo, startChats, transportTo } from '../../support/telegram-chat.ts';

let api: BotApi;
let warned: string[] = [];
beforeEach(async () => {
  api = await startChats();
  warned = [];
});
afterEach(async () => {
  const { violations } = api;
  await api.close();
  expect(violations).toEqual([]);
});

const context = (at = noon) => contextOf(at, { runId: 'r1' });
const alert = (id: string, parts: Parameters<typeof entryOf>[0] = {}): OutboxEntry =>
  entryOf({ id, job: { id: `job ${id}`, name: `job ${id}` }, ...parts });
const progress = (id: string) => alert(id, { reason: 'progress', urgency: 'routine', headline: 'running' });
const idsOf = ({ receipts }: Delivery) => receipts.map(({ noticeId, kind }) => `${noticeId} ${kind}`);

const threads = () => api.requests.map(({ parameters }) => parameters['message_thread_id']);

/** What is handed over to be saved, and how many messages were in the chat then. */
async function savesOf(entries: readonly OutboxEntry[]) {
  const saves: {
    readonly taken: Taken;
    readonly sent: number;
  }[] = [];
  const delivery = await messengerTo(transportTo(api)).deliver(
    entries,
    context(),
    undefined,
    async (taken) => {
      saves.push({ taken, sent: api.messages().length });
    },
  );
  return { saves, delivery };
}

describe('what was taken so far', () => {
  it('is handed over after each message that another follows', async () => {
    const { saves, delivery } = await savesOf([alert('r1-1'), progress('r1-2'), progress('r1-3')]);
    expect(saves).toEqual([{ taken: { noticeIds: ['r1-1'], messageId: 1 }, sent: 1 }]);
    expect(idsOf(delivery)).toEqual(['r1-1 sent', 'r1-2 sent', 'r1-3 sent']);
  });

  it('is not handed over for one message, or for a part that ends no notice', async () => {
    const facts = Array.from({ length: 40 }, (_, n) => `${n} ${'y'.repeat(200)}`);
    const { saves } = await savesOf([alert('r1-1', { facts })]);
    expect([api.messages().length, saves]).toEqual([3, []]);
  });

  it('holds nothing of what the chat did not take', async () => {
    api.fail({ kind: 'refusal', code: 400, description: 'Bad Request: message is too long', times: 2 });
    const { saves, delivery } = await savesOf([alert('r1-1'), progress('r1-2'), progress('r1-3')]);
    expect([saves, idsOf(delivery)]).toEqual([[], ['r1-1 kept', 'r1-2 sent', 'r1-3 sent']]);
  });
});

describe('a topic that is gone', () => {
  const forum = { chatId: String(chats.forum), threadId: 9 };
  const send = (id: string, at: number, memory: ChatMemory | undefined, parts: object = forum) =>
    messengerTo(transportTo(api), parts, warned).deliver([alert(id)], context(at), memory);

  it('is said once, and asked about again after an hour', async () => {
    const first = await send('r1-1', noon, undefined);
    expect(first.chat?.lostTopic).toEqual({ way: 'bot and chat', threadId: 9, at: noon });
    expect(warned).toEqual([
      expect.stringMatching(/^topic 9 does not exist in the chat any more: .*telegram-thread-id/),
    ]);
    const second = await send('r1-2', noon + minute, first.chat);
    expect([threads(), warned.length]).toEqual([['9', undefined, undefined], 1]);
    const third = await send('r1-3', noon + hour, second.chat);
    expect([threads().slice(3), warned.length]).toEqual([['9', undefined], 2]);
    expect(third.chat?.lostTopic?.at).toBe(noon + hour);
    expect(api.messages(chats.forum)).toHaveLength(3);
  });

  it('is found by an edit too that became a new message', async () => {
    const board = { chatId: forum.chatId, messageId: 99, sentAt: noon, rows: {} };
    const messenger = messengerTo(transportTo(api), forum, warned);
    const { chat } = await messenger.deliver([progress('r1-1')], context(), { board });
    expect(api.requests.map(({ method }) => method)).toEqual([
      'editMessageText',
      'sendMessage',
      'sendMessage',
    ]);
    expect(chat?.lostTopic?.threadId).toBe(9);
  });

  it.each([
    ['another topic is set', { ...forum, threadId: 7 }],
    ['another bot or chat is', { ...forum, way: 'another' }],
    ['it is there again', forum],
  ])('is asked about at once, or forgotten, when %s', async (_, parts) => {
    const { chat } = await send('r1-1', noon, undefined);
    const isBack = parts === forum;
    if (isBack) api.change(chats.forum, { topics: [7, 9] });
    const next = await send('r1-2', isBack ? noon + hour : noon + minute, chat, parts);
    expect(threads()[2]).toBe(String(parts.threadId));
    expect(next.chat?.lostTopic).toEqual(
      'way' in parts ? { way: 'another', threadId: 9, at: noon + minute } : undefined,
    );
  });
});
