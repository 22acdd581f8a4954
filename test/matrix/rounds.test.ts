/** A tick that waits for a slow status, on the built program: its jobs file is edited, or the tick disappears. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leaseMs } from '../../src/core/jobs/lease.ts';
import type { BotApi } from '../support/bot-api.ts';
import { openArea, paused, sh, watched, type Area } from '../support/cli.ts';
import { tickTo } from '../support/telegram-area.ts';
import { startChats } from '../support/telegram-chat.ts';

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
});
afterEach(async () => {
  await area.write('go', 'go').catch(() => undefined);
  const { violations } = api;
  await Promise.all([area.close(), api.close()]);
  expect(violations).toEqual([]);
});

const told = (text: string) => api.messages().filter((message) => message.text.includes(text)).length;
const says = `echo '${JSON.stringify(paused)}'`;
const slow = watched('slow', sh(`while [ ! -e go ]; do sleep 0.1; done; ${says}`));
const fast = watched('fast', sh(says));
const added = watched('added', sh(says));

it('a job that was added while a tick waits is not taken for a removed one', async () => {
  await area.jobs([slow, fast]);
  const first = tickTo(area, api);
  await expect.poll(() => told('fast paused')).toBe(1);
  await area.jobs([slow, fast, added]);
  expect(await tickTo(area, api)).toMatchObject({ code: 0 });
  expect(told('added paused')).toBe(1);
  await area.write('go', 'go');
  const { code, stderr } = await first;
  expect(code).toBe(0);
  expect(told('removed')).toBe(0);
  expect(stderr).toContain('the jobs file was edited meanwhile: the next tick probes slow again');
  expect((await area.state()).jobs['added']?.anomaly?.reason).toBe('paused');
  // The next one reports what came in late, and nothing twice.
  expect(await tickTo(area, api)).toMatchObject({ code: 0 });
  expect(['fast', 'slow', 'added'].map((id) => told(`${id} paused`))).toEqual([1, 1, 1]);
});

it('a tick that disappears keeps a slow job from being asked for as long as a lease, whatever its deadline', async () => {
  await area.jobs([{ ...slow, timeoutSeconds: 3600 }, fast]);
  const first = tickTo(area, api);
  await expect.poll(() => told('fast paused')).toBe(1);
  expect((await area.state()).jobs['slow']?.probe?.forMs).toBe(leaseMs);
  await area.write('go', 'go');
  expect(await first).toMatchObject({ code: 0 });
  expect(told('slow paused')).toBe(1);
});
