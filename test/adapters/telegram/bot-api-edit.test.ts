import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatTarget } from '../../../src/adapters/telegram/telegram-messenger.ts';
import type { BotApi } from '../../support/bot-api.ts';
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
const texts = () => api.messages().map(({ text }) => text);
const stub = 'a short one';

async function first(): Promise<ChatTarget> {
  await transportTo(api).send(messageOf('one'), to(), stub);
  return to({ messageId: 1 });
}

describe('an edit', () => {
  it('changes the message in its place', async () => {
    const target = await first();
    expect(await transportTo(api).send(messageOf('two'), target, stub)).toMatchObject({ messageId: 1 });
    expect(api.messages()).toMatchObject([{ text: 'two', edits: [{ text: 'one' }] }]);
  });

  it('keeps the buttons of its links', async () => {
    const target = await first();
    const links = [{ text: 'Review and approve', url: 'https://example.org/2' }];
    await transportTo(api).send(messageOf('two', { buttons: links }), target, stub);
    const runButton = [expect.objectContaining({ text: 'Open the run' })];
    expect(api.messages()).toMatchObject([{ text: 'two', buttons: [links, runButton] }]);
  });

  it('that changes nothing was sent', async () => {
    const target = await first();
    expect(await transportTo(api).send(messageOf('one'), target, stub)).toEqual({
      kind: 'sent',
      chatId: '42',
      messageId: 1,
      warnings: [],
    });
    expect(api.requests.map(({ status }) => status)).toEqual([200, 400]);
  });

  it.each([
    ['was deleted', (id: number) => api.remove(chats.person, id)],
    ['is too old', (id: number) => api.freeze(chats.person, id)],
  ])('of a message that %s: a new one', async (_, spoil) => {
    const target = await first();
    spoil(1);
    expect(await transportTo(api).send(messageOf('two'), target, stub)).toMatchObject({ messageId: 2 });
    expect(texts()).toEqual(['one', 'two']);
  });

  it('of a message in a group that moved: a new one in the new chat', async () => {
    await transportTo(api).send(messageOf('one'), to({ chatId: String(chats.group) }), stub);
    api.change(chats.group, { migratedTo: chats.moved });
    const target = to({ chatId: String(chats.group), messageId: 1 });
    expect(await transportTo(api).send(messageOf('two'), target, stub)).toMatchObject({
      chatId: String(chats.moved),
      messageId: 1,
    });
  });

  it('that ended without an answer makes no second message', async () => {
    const target = await first();
    api.fail({ kind: 'reset', stage: 'after', times: 1 });
    expect(await transportTo(api).send(messageOf('two'), target, stub)).toMatchObject({ kind: 'unknown' });
    expect(texts()).toEqual(['two']);
  });
});
