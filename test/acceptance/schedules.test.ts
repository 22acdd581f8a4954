/** Schedules through the built program, on a host whose clock a shim sets: real jobs, real ticks. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, sh, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const shim = new URL('../support/programs/other-clocks.mjs', import.meta.url).href;
const second = 1000;
const hour = 3_600_000;

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

describe('a host that was off from 01:00 to 09:00', () => {
  it('makes up for its 02:30 once, and says so in one line', async () => {
    await area.jobs([nightly({ cron: '30 2 * * *', catchUpSeconds: 28_800 })]);
    await tickAt('2030-06-10T01:00Z');
    const told = await tickAt('2030-06-10T09:03Z', 8 * hour);
    expect(lines(told, /missed/)).toEqual([expect.stringMatching(/nightly: missed 02:30, run 09:03/)]);
    expect(lines(told, /nothing watched/)).toEqual([
      expect.stringMatching(
        /from 01:00 to 09:03 \(8 h \d min, asleep for [78] h.*\); scheduled in it: nightly 02:30/,
      ),
    ]);
    expect(told).toMatch(/^── message 1 · silent ──/);
    expect(await tickAt('2030-06-10T09:13Z', 8 * hour)).toBe('');
    expect(await runs()).toBe(1);
  });

  it('runs nothing with catchUpSeconds 3600, and is one alert until the next night', async () => {
    await area.jobs([nightly({ cron: '30 2 * * *', catchUpSeconds: 3600 })]);
    await tickAt('2030-06-10T01:00Z');
    const told = await tickAt('2030-06-10T09:03Z');
    expect(told).toMatch(/🟠 \S+ · nightly: missed 02:30/);
    expect(told).toMatch(/not made up for: older than catchUpSeconds 3600/);
    expect(await tickAt('2030-06-10T09:13Z')).toBe('');
    const { stdout } = await area.launch(['status', '--json'], { env: envAt('2030-06-10T09:14Z') }).ended;
    expect(JSON.parse(stdout).jobs).toMatchObject([
      {
        needsAttention: true,
        missed: 1,
        nextRunAt: '2030-06-11T02:30:00.000Z',
        schedule: { cron: '30 2 * * *', overlap: 'skip' },
      },
    ]);
    expect(await runs()).toBe(0);
    await tickAt('2030-06-11T02:20Z');
    expect(await tickAt('2030-06-11T02:30Z')).toMatch(/nightly recovered/);
    expect(await runs()).toBe(1);
  });
});

it('validate-config prints the next runs, and warns where the zone is that of the host', async () => {
  await area.jobs([nightly('30 2 * * *')], { timezone: undefined });
  const env = envAt('2030-06-10T12:00Z');
  const { stdout, code } = await area.launch(['validate-config', '--next', '2'], { env }).ended;
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(
      /warning: .*no time zone is set for nightly: times count in the zone of the host, UTC[^]*nightly +2030-06-11 02:30 zone of the host +2030-06-11 02:30\nnightly +2030-06-12/,
    ),
  ]);
  await area.jobs([nightly('30 2 * * *')], { timezone: 'Europe/Berlin' });
  const json = await area.launch(['validate-config', '--next', '1', '--json'], { env }).ended;
  expect(JSON.parse(json.stdout)).toMatchObject({
    problems: [],
    next: [
      {
        id: 'nightly',
        enabled: true,
        timezone: 'Europe/Berlin',
        runs: [{ local: '2030-06-11 02:30', utc: '2030-06-11T00:30:00.000Z' }],
      },
    ],
  });
  await area.jobs([{ ...nightly('30 2 * * *'), enabled: false }], { timezone: 'Europe/Berlin' });
  const off = await area.launch(['validate-config', '--next', '1'], { env }).ended;
  expect(off.stdout).toMatch(/^nightly \(disabled\) +2030-06-11 02:30/m);
});
