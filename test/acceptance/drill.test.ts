/** Fire drills through the built program: the chat, the fallback issue, kills, and a host whose clock a shim sets. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../support/bot-api.ts';
import { token } from '../support/bot-api-caller.ts';
import { openArea, running, says, watched, type Area, type Ran } from '../support/cli.ts';
import { chats, startChats } from '../support/telegram-chat.ts';

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
  await area.jobs([watched('sync', says(running))]);
});
afterEach(async () => {
  const { violations } = api;
  await Promise.all([area.close(), api.close()]);
  expect(violations).toEqual([]);
});

function cli(command: string, words: readonly string[] = [], env = {}): Promise<Ran> {
  const chat = ['--telegram-chat-id', String(chats.person), '--telegram-api-url', api.url];
  return area.launch([command, ...chat, ...words], { env: { TELEGRAM_BOT_TOKEN: token, ...env } }).ended;
}
const texts = () => api.messages().map(({ text }) => text);

describe('drill on the command line', () => {
  it('sends an alert with sound and its recovery, marked, and keeps the proof', async () => {
    const ran = await cli('drill');
    console.log(ran, texts(), JSON.stringify((await area.state()).drill));
    expect([ran.code, ran.stderr]).toEqual([0, '']);
  });
});
