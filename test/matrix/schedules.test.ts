/** Schedules through the built program, on a host whose clock a shim sets: real jobs, real ticks. */
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, kill, openArea, sh, until, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const shim = new URL('../support/programs/other-clocks.mjs', import.meta.url).href;
const second = 1000;

/** The environment of a program at this time, a second after it. `asleepMs`: how long of the time since now the host slept. */
function envAt(time: string, asleepMs = 0) {
  const aheadMs = Date.parse(time) + second - Date.now();
  return {
    NODE_OPTIONS: `--import=${shim}`,
    OPS_TEST_AHEAD_MS: String(aheadMs),
    OPS_TEST_UPTIME_AHEAD_MS: String(Math.max(0, aheadMs) - asleepMs),
  };
}

async function tickAt(time: string, asleepMs = 0): Promise<string> {
  const env = envAt(time, asleepMs);
  const { code, stdout, stderr } = await area.launch(['tick', '--print-only'], { env }).ended;
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

const nightly = (schedule: object | string, run = 'echo x >> ran') =>
  check('nightly', sh(run), { enabled: true, schedule });
const runs = async () => (await area.read('ran')).split('\n').length - 1;
const lines = (told: string, pattern: RegExp) => told.split('\n').filter((line) => pattern.test(line));

describe('02:30 on a night on which clocks change', () => {
  it.each([
    ['Europe/Berlin', 'spring', '2030-03-31', ['00:50', '01:00', '01:10', '02:30']],
    ['Europe/Berlin', 'autumn', '2030-10-27', ['00:20', '00:30', '00:40', '01:30', '01:40']],
    ['America/New_York', 'spring', '2030-03-10', ['06:50', '07:00', '07:10', '07:30']],
    ['America/New_York', 'autumn', '2030-11-03', ['06:20', '07:20', '07:30', '07:40']],
  ])('in %s in %s runs once', async (timezone, _, day, times) => {
    await area.jobs([nightly({ cron: '30 2 * * *', timezone })]);
    for (const time of times) await tickAt(`${day}T${time}Z`);
    expect(await runs()).toBe(1);
  });
});

it('a schedule that is edited at noon, removed and added invents no missed run', async () => {
  await area.jobs([nightly('30 2 * * *')]);
  await tickAt('2030-06-10T02:20Z');
  await tickAt('2030-06-10T02:30Z');
  await area.jobs([nightly('0 6 * * *')]);
  const told = [await tickAt('2030-06-10T12:00Z')];
  await area.jobs([]);
  told.push(await tickAt('2030-06-11T02:00Z'));
  await area.jobs([nightly('0 6 * * *')]);
  told.push(await tickAt('2030-06-11T12:00Z'));
  expect(lines(told.join('\n'), /missed/)).toEqual([]);
  expect(await runs()).toBe(1);
});

it('a job that is expected and never completes is one alert, and recovers with its next completion', async () => {
  const job = {
    id: 'backup',
    kind: 'long_running_read',
    risk: 'read_only',
    enabled: true,
    cwd: '.',
    commands: { start: ['true'], status: ['cat', 'status.json'] },
    expect: { cron: '30 2 * * *', graceSeconds: 2700 },
  };
  const completedAt = (time: string) =>
    area.write('status.json', JSON.stringify({ running: false, completed: true, completedAt: time }));
  await area.jobs([job]);
  await completedAt('2030-06-10T02:41:00Z');
  await tickAt('2030-06-11T02:50Z');
  expect(await tickAt('2030-06-11T03:10Z')).toBe('');
  await tickAt('2030-06-12T03:00Z');
  expect(await tickAt('2030-06-12T03:15Z')).toMatch(
    /missed: expected by 03:15, last completion 2030-06-10 02:41/,
  );
  expect(await tickAt('2030-06-12T03:25Z')).toBe('');
  await completedAt('2030-06-12T03:31:00Z');
  expect(await tickAt('2030-06-12T03:35Z')).toMatch(/backup recovered, completed[^]*was missed since/);
});

it('two ticks at once take one slot', async () => {
  await area.jobs([nightly('30 2 * * *')]);
  await tickAt('2030-06-10T02:20Z');
  const env = envAt('2030-06-10T02:30Z');
  const both = [1, 2, 3].map(() => area.launch(['tick', '--print-only'], { env }).ended);
  expect((await Promise.all(both)).map(({ code }) => code)).toEqual([0, 0, 0]);
  await tickAt('2030-06-10T02:40Z');
  expect(await runs()).toBe(1);
});

it('a tick that is killed between claim and end repeats no run, and the next tick says so', async () => {
  await area.jobs([nightly('30 2 * * *', 'echo x >> ran; exec sleep 60')]);
  await tickAt('2030-06-10T02:20Z');
  const { child } = area.launch(['tick', '--print-only'], { env: envAt('2030-06-10T02:30Z') });
  await area.appears('ran');
  const closed = once(child, 'close');
  kill(child.pid ?? 0);
  await closed;
  await area.jobs([nightly('30 2 * * *')]);
  expect(await tickAt('2030-06-10T02:40Z')).toMatch(/nightly: run interrupted, outcome unknown/);
  expect(await runs()).toBe(1);
  await tickAt('2030-06-11T02:30Z');
  expect(await runs()).toBe(2);
});

it('a supervised job waits for its time, and begins new work at each', async () => {
  await area.jobs([
    {
      id: 'scan',
      kind: 'long_running_read',
      risk: 'read_only',
      enabled: true,
      cwd: '.',
      commands: {
        exec: sh('echo "$OPS_ATTEMPT$(ls $OPS_CHECKPOINT_DIR)" >> ran; touch $OPS_CHECKPOINT_DIR/left'),
      },
      policy: { autoResume: true },
      schedule: '30 2 * * *',
    },
  ]);
  expect(await tickAt('2030-06-10T02:20Z')).toBe('');
  const shown = async (columns: string) =>
    (await area.launch(['status'], { env: { ...envAt('2030-06-10T02:21Z'), COLUMNS: columns } }).ended)
      .stdout;
  expect(await shown('120')).toMatch(/JOB +STATE +NEXT +DETAIL\nscan +paused +02:30 /);
  expect(await shown('79')).toMatch(/JOB +STATE +DETAIL\nscan +paused +(?!02:30)/);
  expect(await tickAt('2030-06-10T02:30Z')).toMatch(/scan started/);
  const isDone = async () =>
    (await area.launch(['status'], { env: envAt('2030-06-10T02:31Z') }).ended).stdout.includes('completed');
  await until(isDone, 'its end');
  expect(await tickAt('2030-06-10T02:40Z')).toMatch(/scan completed/);
  expect(await tickAt('2030-06-11T02:30Z')).toMatch(/scan started/);
  await until(async () => (await runs()) === 2, 'the second work');
  expect(await area.read('ran')).toBe('1\n1\n');
});
