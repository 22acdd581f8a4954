/** What a person hears of a tick: one message, whatever the tick found and did. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BotApi } from '../support/bot-api.ts';
import { token } from '../support/bot-api-caller.ts';
import { check, openArea, paused, running, says, sh, watched, type Area } from '../support/cli.ts';
import { tickTo } from '../support/telegram-area.ts';
import { chats, startChats } from '../support/telegram-chat.ts';

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
});
afterEach(async () => {
  const { violations } = api;
  await Promise.all([area.close(), api.close()]);
  expect(violations).toEqual([]);
});

const audible = () => api.messages().filter(({ silent }) => !silent);
const all = () =>
  api
    .messages()
    .map(({ text }) => text)
    .join('\n');
const scheduled = { enabled: true, everySeconds: 3600 };

it('the first tick of twelve jobs, of which four are in trouble and three runs fail', async () => {
  const progress = { done: 3, total: 9 };
  await area.jobs([
    ...['a', 'b', 'c', 'd', 'e'].map((id) => watched(id, says({ ...running, progress }))),
    watched('off', says({ ...paused, stopReason: 'quota' })),
    watched('faulty', ['false']),
    watched('warns', says({ ...running, level: 'warn', message: 'slow' })),
    watched('back', says(paused), { commands: { start: ['true'] }, policy: { autoResume: true } }),
    ...['x', 'y', 'z'].map((id) => check(id, sh('exit 3'), scheduled)),
  ]);
  expect((await tickTo(area, api)).code).toBe(0);
  expect(api.messages().map(({ silent }) => silent)).toEqual([false, true]);
  for (const id of ['off', 'faulty', 'warns', 'back', 'x', 'y', 'z'])
    expect(audible()[0]?.text).toMatch(new RegExp(`^\\S+ (ACTION REQUIRED · |ALERT · )?${id}:? `, 'm'));
});

it('the board of running jobs is edited in place, and loses a job that ends', async () => {
  const board = () => api.messages().find(({ silent }) => silent);
  await area.jobs(['a', 'b'].map((id) => watched(id, says({ ...running, progress: { done: 3, total: 9 } }))));
  await tickTo(area, api);
  expect(board()?.text).toMatch(/ · 2 jobs running\n\na\n• ▓+░+ 33 % · 3 \/ 9\nb\n/);
  await area.jobs([
    watched('a', says({ ...running, progress: { done: 3, total: 9 } })),
    watched('b', says(paused)),
  ]);
  await tickTo(area, api);
  expect(board()?.text).toMatch(/ · a running\n• ▓+░+ 33 % · 3 \/ 9\n/);
  expect(board()?.edits).toHaveLength(1);
  expect(api.messages().map(({ silent }) => silent)).toEqual([true, false]);
});

it('what a tick found is kept when it is canceled before it could report, and is no repetition', async () => {
  const slow = sh('echo x > began; until [ -e go ]; do sleep 0.05; done');
  await area.jobs([watched('off', says(paused)), check('slow', slow, scheduled)]);
  const args = ['tick', '--telegram-chat-id', String(chats.person), '--telegram-api-url', api.url];
  const tick = area.launch(args, { env: { TELEGRAM_BOT_TOKEN: token } });
  await area.appears('began');
  tick.child.kill('SIGTERM');
  expect((await tick.ended).code).toBe(143);
  expect(api.messages()).toEqual([]);
  await tickTo(area, api);
  expect(audible()).toHaveLength(1);
  expect(all()).toMatch(/off paused/);
  expect(all()).toMatch(/slow: run interrupted/);
  expect(all()).not.toContain('sent again');
});

it('what a tick found is reported while a slow run goes on', async () => {
  const slow = sh('until [ -e go ]; do sleep 0.05; done; exit 4');
  await area.jobs([watched('off', says(paused)), check('slow', slow, scheduled)]);
  const tick = tickTo(area, api);
  await expect.poll(() => all()).toMatch(/off paused/);
  expect(all()).not.toContain('slow');
  await area.write('go', '');
  await tick;
  expect(audible().map(({ text }) => text.split('\n')[0])).toEqual([
    expect.stringMatching(/ · off paused$/),
    expect.stringMatching(/ · slow: exit 4 after /),
  ]);
});
