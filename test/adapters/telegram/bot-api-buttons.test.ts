import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const to = () => ({ chatId: String(chats.person), threadId: undefined, messageId: undefined });
const stub = 'a short one';

describe('a message with links', () => {
  it('has a button for each of its links, and one for the run unless that is among them', async () => {
    const run = { text: 'Open the run', url: 'https://github.com/some/repo/actions/runs/1' };
    const review = { text: 'Review and approve', url: 'https://github.com/some/repo/actions/runs/2' };
    const near = { text: 'Start', url: 'http://localhost:8080/x' };
    await transportTo(api).send(messageOf('a', { buttons: [review, near] }), to(), stub);
    await transportTo(api).send(messageOf('b', { buttons: [{ ...review, url: run.url }] }), to(), stub);
    await transportTo(api, { button: undefined }).send(messageOf('c', { buttons: [near] }), to(), stub);
    expect(api.messages().map(({ buttons }) => buttons)).toEqual([
      [[review], [run]],
      [[{ ...review, url: run.url }]],
      [],
    ]);
  });

  it('as plain text has its buttons; as a short one it has its links as lines, not too many', async () => {
    const links = [1, 2, 3, 4].map((n) => ({
      text: `Start: a.example${n}.org`,
      url: `https://example.org/${n}`,
    }));
    await transportTo(api).send(messageOf('a', { html: '<x>', buttons: links }), to(), stub);
    await transportTo(api).send(messageOf('x'.repeat(5000), { buttons: links }), to(), stub);
    const [inFull, inShort] = api.messages();
    expect(inFull?.buttons).toHaveLength(5);
    expect(inShort).toMatchObject({ buttons: [] });
    expect(inShort?.text.replaceAll('\u200B', '')).toBe(
      [stub, ...links.slice(0, 3).map(({ text, url }) => `${text}: ${url}`)].join('\n'),
    );
  });
});
