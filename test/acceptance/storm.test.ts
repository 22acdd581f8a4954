import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BotApi } from '../support/bot-api.ts';
import { openArea, sh, watched, type Area } from '../support/cli.ts';
import { tickTo } from '../support/telegram-area.ts';
import { startChats } from '../support/telegram-chat.ts';

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
});
afterEach(() => Promise.all([area.close(), api.close()]));

/** Jobs that fail with so much output that a run does not print it all. */
const count = 60;
async function trouble(): Promise<void> {
  const line = 'what it said before it ended '.repeat(4);
  await area.write('out.txt', `${line}\n`.repeat(100));
  await area.jobs(Array.from({ length: count }, (_, n) => watched(`bad${n}`, sh('cat out.txt; exit 3'))));
}

const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/ (?:\| )?#(\w+-\w+)/g)].map(([, id = '']) => id);

it('what a run does not print of a storm waits for the next, and nothing comes twice', async () => {
  await trouble();
  const shown: string[] = [];
  const sizes: number[] = [];
  for (let left = 5; left > 0; left -= 1) {
    const { code, stdout } = await area.cli('tick', '--print-only');
    expect(code).toBe(0);
    shown.push(...idsIn(stdout));
    sizes.push(stdout.length);
    const waits = (await area.state()).outbox.length;
    expect(stdout.includes('more messages are not shown here: ops-framework status ──')).toBe(waits > 0);
    if (waits === 0) break;
  }
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(100_000);
  expect([shown.length, new Set(shown).size]).toEqual([count, count]);
});

it('what Telegram takes only later is no failure, is not printed, and comes', async () => {
  await trouble();
  api.fail({ kind: 429, retryAfter: 30, times: 1 });
  const first = await tickTo(area, api);
  expect([first.code, first.stdout, first.stderr]).toEqual([0, '', '']);
  const waiting = (await area.state()).outbox;
  expect(waiting.every(({ attempts }) => attempts === 0)).toBe(true);
  expect(waiting).toHaveLength(count);
});
