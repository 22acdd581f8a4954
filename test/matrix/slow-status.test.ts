/** A status that takes long, on the built program, with a real chat on loopback: nobody waits for it but its own tick. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { token } from '../support/bot-api-caller.ts';
import type { BotApi } from '../support/bot-api.ts';
import { check, openArea, paused, sh, watched, type Area } from '../support/cli.ts';
import { tickTo } from '../support/telegram-area.ts';
import { chats, startChats } from '../support/telegram-chat.ts';

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
});
afterEach(async () => {
  // Whatever still waits for it ends.
  await area.write('go', 'go').catch(() => undefined);
  const { violations } = api;
  await Promise.all([area.close(), api.close()]);
  expect(violations).toEqual([]);
});

const told = (id: string) => api.messages().filter(({ text }) => text.includes(`${id} paused`)).length;
const lines = async (name: string) => (await area.read(name)).split('\n').length - 1;
const says = `echo '${JSON.stringify(paused)}'`;
/** Notes that it was asked, and answers when there is a file `go`. */
const slow = watched('slow', sh(`echo asked >> slow.log; while [ ! -e go ]; do sleep 0.1; done; ${says}`));
const fast = watched('fast', sh(`echo asked >> fast.log; ${says}`));
const run = check('once', sh('echo ran >> once.log'), { enabled: true, everySeconds: 86_400 });

describe('while one status is slow', () => {
  it('the rest is reported, other ticks go on without it, and it comes in a second report', async () => {
    await area.jobs([slow, fast, run]);
    const first = tickTo(area, api);
    await expect.poll(() => told('fast')).toBe(1);
    expect([await lines('fast.log'), await lines('slow.log'), await lines('once.log'), told('slow')]).toEqual(
      [1, 1, 0, 0],
    );
    // The next tick has the lease, leaves the slow one alone, and runs what is due.
    expect(await tickTo(area, api)).toMatchObject({ code: 0, stderr: '' });
    expect([await lines('fast.log'), await lines('slow.log'), await lines('once.log')]).toEqual([2, 1, 1]);
    await area.write('go', 'go');
    expect(await first).toMatchObject({ code: 0, stderr: '' });
    expect([told('fast'), told('slow'), await lines('once.log')]).toEqual([1, 1, 1]);
    const { jobs, lease } = await area.state();
    expect([lease, jobs['slow']?.probe, jobs['slow']?.anomaly?.reason]).toEqual([
      undefined,
      undefined,
      'paused',
    ]);
  });

  it('and its tick is killed: the next one asks it at once', async () => {
    await area.jobs([slow, fast]);
    const chat = ['--telegram-chat-id', String(chats.person), '--telegram-api-url', api.url];
    const env = { TELEGRAM_BOT_TOKEN: token };
    const { child, ended } = area.launch(['tick', ...chat], { env });
    await expect.poll(() => told('fast')).toBe(1);
    child.kill('SIGKILL');
    await ended;
    await area.write('go', 'go');
    expect(await tickTo(area, api)).toMatchObject({ code: 0 });
    expect([await lines('slow.log'), told('slow')]).toEqual([2, 1]);
  });

  it('gives up its place: what waits behind it is asked and reported', async () => {
    await area.jobs([slow, { ...slow, id: 'slow2' }, fast]);
    const first = tickTo(area, api, ['--concurrency', '1']);
    await expect.poll(() => told('fast')).toBe(1);
    expect(told('slow')).toBe(0);
    await area.write('go', 'go');
    expect(await first).toMatchObject({ code: 0 });
    expect([told('fast'), told('slow'), told('slow2')]).toEqual([1, 1, 1]);
  });
});
