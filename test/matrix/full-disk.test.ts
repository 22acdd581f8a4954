/**
 * Ticks that cannot save, on a disk of their own (a small tmpfs), with a chat that records what arrived: nothing that was
 * reported without memory stays open or is forgotten when the state can be saved again.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../support/bot-api.ts';
import { token } from '../support/bot-api-caller.ts';
import { openArea, program, watched, type Area } from '../support/cli.ts';
import { chats, startChats } from '../support/telegram-chat.ts';
import { hasTool } from '../support/tools.ts';

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
  await area.jobs(
    ['sync', 'copy'].map((id) =>
      watched(id, ['cat', `${id}.json`], { policy: { reportWhileRunning: false } }),
    ),
  );
});
afterEach(async () => {
  await Promise.all([area.close(), api.close()]);
  expect(api.violations).toEqual([]);
});

/** What the steps of a script are made of. `/dev/shm` and `/tmp` are of each script alone. */
const words = [
  'mount -t tmpfs -o size=1m,nr_inodes=64 tmpfs "$STATE" || exit 99',
  'mount -t tmpfs tmpfs /dev/shm || exit 99',
  'sync() { case $1 in good) r=true;; *) r=false;; esac; echo "{\\"running\\":$r,\\"completed\\":false}" > $2.json; }',
  'good() { for id in "$@"; do sync good $id; done; }',
  'bad() { for id in "$@"; do sync bad $id; done; }',
  'good sync copy',
  'tick() { "$NODE" "$PROGRAM" tick --telegram-chat-id "$CHAT" --telegram-api-url "$API" >> out 2>> err; echo $? >> codes; }',
  'fill() { dd if=/dev/zero of="$STATE/fill" bs=1k 2> /dev/null; }',
  // Another program takes also the room that was held.
  'fill_all() { fill; rm "$STATE"/*.reserve/[1-9]*; dd if=/dev/zero of="$STATE/fill2" bs=1k 2> /dev/null; }',
  'crowd() { mkdir "$STATE/many"; i=0; while touch "$STATE/many/$i" 2> /dev/null; do i=$((i+1)); done; }',
  'free() { rm -rf "$STATE"/fill* "$STATE/many"; }',
  // Nothing can be kept anywhere.
  'nowhere() { rm -f "$STATE"/*.reserve/unsaved; mount -o remount,ro /dev/shm; }',
];

/** Runs the steps and gives what the chat got, a line a heading, and the exit codes of the ticks. */
async function afterSteps(...steps: readonly string[]) {
  const folder = dirname(area.stateFile);
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(area.path, '..', 'tmp'));
  const child = spawn('unshare', ['-m', 'sh', '-c', [...words, ...steps, 'exit 0'].join('\n')], {
    cwd: area.path,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      HOME: join(area.path, '..', 'home'),
      // A folder that is missing: only /dev/shm is left for what is temporary.
      TMPDIR: join(area.path, 'none'),
      OPENCLAW_STATE_DIR: join(folder, '..', '..'),
      TZ: 'UTC',
      NODE: process.execPath,
      PROGRAM: program,
      STATE: folder,
      TELEGRAM_BOT_TOKEN: token,
      CHAT: String(chats.person),
      API: api.url,
    },
  });
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  const texts = api.messages().map(({ text }) => text);
  return {
    texts,
    told: texts.flatMap((text) =>
      [...text.matchAll(/\b(sync|copy):? (.*)/g)].map(([, id, headline]) => `${id} ${headline}`),
    ),
    codes: (await area.read('codes')).trim().split('\n').map(Number),
    err: await area.read('err'),
  };
}

const again = /reported again: the state could not be saved since \d\d:\d\d:\d\d/;

describe.runIf(process.platform === 'linux' && hasTool('unshare', '-m', 'true'))('a full disk', () => {
  it('with a reserve: each tick saves, starts what is due, and repeats nothing', async () => {
    const { told, codes, err } = await afterSteps(
      'tick; fill; bad sync',
      'for i in 1 2 3 4 5 6 7 8 9 10; do tick; done',
      'good sync; tick; tick; bad sync; tick; free; tick',
    );
    expect([new Set(codes), err]).toEqual([new Set([0]), '']);
    expect(told).toEqual(['sync paused', 'sync recovered, running', 'sync paused']);
  });

  it('without free inodes, with a reserve: the same', async () => {
    const { told, codes, err } = await afterSteps(
      'tick; crowd; bad sync; tick; tick; tick; good sync; tick; free; tick',
    );
    expect([new Set(codes), err]).toEqual([new Set([0]), '']);
    expect(told).toEqual(['sync paused', 'sync recovered, running']);
  });

  it('bad → full → good → bad → free: the alert is told again, and then closed', async () => {
    const { told, texts, codes } = await afterSteps(
      'bad sync; tick; fill_all; good sync; tick; tick; bad sync; tick; tick; free; tick; tick; good sync; tick',
    );
    expect(codes).toEqual([0, 1, 1, 1, 1, 0, 0, 0]);
    expect(told).toEqual([
      'sync paused',
      'sync recovered, running',
      'sync paused',
      'sync paused',
      'sync recovered, running',
    ]);
    expect(texts.filter((text) => again.test(text))).toHaveLength(1);
  });

  it('good → full → bad → free and good: the alert that was told without memory is closed', async () => {
    const { told, codes } = await afterSteps(
      'tick; fill_all; bad sync; tick; tick; good sync; free; tick; tick',
    );
    expect(codes).toEqual([0, 1, 1, 0, 0]);
    expect(told).toEqual(['sync paused', 'sync recovered, running']);
  });

  it('for thirty ticks: one message for one cause, and another job is told at once', async () => {
    const { told, texts } = await afterSteps(
      'tick; fill_all; bad sync',
      'for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do tick; done; bad copy',
      'for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do tick; done; good copy; free; tick; tick',
    );
    expect(told).toEqual(['sync paused', 'copy paused', 'sync paused', 'copy recovered, running']);
    expect(texts).toHaveLength(3);
  });

  it('with no place for any memory: each tick repeats, and nothing is lost while it lasts', async () => {
    const { told } = await afterSteps('tick; nowhere; fill_all; bad sync; tick; tick; free; tick; tick');
    expect(told).toEqual(['sync paused', 'sync paused', 'sync paused']);
  });
});

describe.runIf(process.platform === 'linux' && hasTool('unshare', '-m', 'true'))('a read-only disk', () => {
  it.each([
    ['bad', 'good sync; tick; tick; bad sync', ['sync paused', 'sync recovered, running', 'sync paused']],
    ['good', 'bad sync; tick; tick; good sync', ['sync paused', 'sync recovered, running']],
  ])('that held %s: the same two stories', async (before, during, expected) => {
    const { told, codes, err } = await afterSteps(
      `${before} sync; tick; mount -o remount,ro "$STATE"`,
      `${during}; mount -o remount,rw "$STATE"; tick; tick`,
    );
    expect([codes, err]).toEqual([[0, 1, 1, 0, 0], expect.stringContaining('EROFS')]);
    expect(told).toEqual(expected);
  });
});
