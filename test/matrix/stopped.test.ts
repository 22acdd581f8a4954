/** A job that a person stopped, and one that died, watched by ticks that report to a chat. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../support/bot-api.ts';
import { kill, openArea, sh, until, watched, type Area } from '../support/cli.ts';
import { tickTo } from '../support/telegram-area.ts';
import { startChats } from '../support/telegram-chat.ts';
import { stateOfInShell } from '../support/tools.ts';

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

const policy = { autoResume: true, autoResumeBackoffSeconds: 0, reportWhileRunning: false };
const status = `${stateOfInShell}; p=$(cat pid 2>/dev/null)
case "$([ -n "$p" ] && state_of $p)" in
  ''|Z*) echo '{"running":false,"completed":false}' ;;
  *) echo '{"running":true,"completed":false,"pid":'$p'}' ;;
esac`;
type Fields = Readonly<Record<string, unknown>>;
const kinds: readonly (readonly [string, Fields])[] = [
  [
    'a supervised job',
    {
      id: 'sync',
      kind: 'long_running_read',
      risk: 'read_only',
      enabled: true,
      cwd: '.',
      commands: { exec: sh('echo $$ > pid; echo x >> started; exec sleep 600') },
      policy,
    },
  ],
  [
    'a job with start and status',
    watched('sync', sh(status), {
      commands: { start: sh('sleep 600 > log 2>&1 & echo $! > pid; echo x >> started') },
      policy,
    }),
  ],
];

const starts = async () => (await area.read('started')).split('\n').length - 1;
const isRunning = async () => (await area.cli('status')).stdout.includes('running');
const audible = () => api.messages().filter(({ silent }) => !silent);

describe.each(kinds)('%s', (_, job) => {
  beforeEach(async () => {
    await area.jobs([job]);
    await area.cli('start', 'sync');
    await until(isRunning, 'the start');
    await tickTo(area, api);
  });

  it('stays stopped when a person stopped it, silently, until a person starts it', async () => {
    const stopped = await area.cli('stop', 'sync');
    expect([stopped.code, stopped.stderr]).toEqual([
      0,
      expect.stringContaining('no tick starts sync again until you start it: ops-framework start sync'),
    ]);
    for (let ticks = 0; ticks < 10; ticks += 1) expect((await tickTo(area, api)).code).toBe(0);
    expect(await starts()).toBe(1);
    expect(audible()).toEqual([]);
    const told = api.messages().map(({ text }) => text);
    expect(told).toEqual([
      expect.stringMatching(
        /🔵 \S+ · sync stopped\n(.*\n)*.*stopped by hand at .*; to start it: ops-framework start sync/,
      ),
    ]);
    expect((await area.cli('status')).stdout).toMatch(/^sync +paused .*stopped by hand at/m);
    await area.cli('start', 'sync');
    await until(isRunning, 'the second start');
    kill(Number(await area.read('pid')));
    await until(async () => !(await isRunning()), 'its end');
    await tickTo(area, api);
    expect(await starts()).toBe(3);
  });

  it('is started again by the next tick when it was killed, and nobody is alerted', async () => {
    kill(Number(await area.read('pid')));
    await until(async () => !(await isRunning()), 'its end');
    await tickTo(area, api);
    await until(isRunning, 'its second start');
    await tickTo(area, api);
    expect(await starts()).toBe(2);
    expect(audible()).toEqual([]);
    const told = api
      .messages()
      .map(({ text }) => text)
      .join('\n');
    expect(told).toMatch(/🔵 sync paused[^]*starting it now[^]*🔵 sync started[^]*sync running/);
    expect(told).not.toMatch(/🔴|🟠|ALERT|ACTION/);
  });
});
