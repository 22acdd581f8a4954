/** The built program on a host that sleeps, or whose clock jumps, between two ticks: real jobs, a shim for the clocks. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, sh, until, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const shim = new URL('../support/programs/other-clocks.mjs', import.meta.url).href;
const hour = 3_600_000;

/** A tick whose clocks are ahead: the wall clock, and the clock since boot, which stands still while a host sleeps. */
async function tickAt(wallMs: number, uptimeMs: number): Promise<string> {
  const env = {
    NODE_OPTIONS: `--import=${shim}`,
    OPS_TEST_AHEAD_MS: String(wallMs),
    OPS_TEST_UPTIME_AHEAD_MS: String(uptimeMs),
  };
  const { code, stdout, stderr } = await area.launch(['tick', '--print-only'], { env }).ended;
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** A job that lives and says the same progress for ever, seen running once. */
async function standing(): Promise<void> {
  const exec = sh('echo "::ops-progress done=3"; touch up; while [ -f up ]; do sleep 0.1; done');
  await area.jobs([
    {
      id: 'scan',
      kind: 'long_running_read',
      risk: 'read_only',
      enabled: true,
      cwd: '.',
      commands: { exec },
      policy: { stallSeconds: 1800, reportEverySeconds: 0 },
    },
  ]);
  expect((await area.cli('start', 'scan')).code).toBe(0);
  await until(async () => (await area.listing()).some((path) => path.endsWith('work/up')), 'the job');
  await tickAt(0, 0);
}

describe('a job that stands still', () => {
  it.each<[string, number, number, boolean]>([
    ['while the host slept for eight hours: no stall', 8 * hour, 0, false],
    ['while the clock was set ahead by a day: no stall', 24 * hour, 1000, false],
    ['while the clock was set back by a day: no stall', -24 * hour, 1000, false],
    ['for an hour in which the host was awake: stalled', hour, hour, true],
    ['for an hour awake after eight asleep: stalled', 9 * hour, hour, true],
  ])('%s', async (_, wallMs, uptimeMs, stalled) => {
    await standing();
    const told = await tickAt(wallMs, uptimeMs);
    expect(told.includes('scan stalled')).toBe(stalled);
  });

  it('while the clock was set back is found a stallSeconds later', async () => {
    await standing();
    expect(await tickAt(-hour, hour)).not.toContain('stalled');
    expect(await tickAt(-hour / 2, 1.5 * hour)).toContain('scan stalled');
  });
});

/** In which of these ticks a read runs that is to run every five minutes. */
const ranAt = async (times: readonly number[]): Promise<readonly boolean[]> => {
  await area.jobs([check('look', sh('echo x >> ran'), { enabled: true, everySeconds: 300 })]);
  const ran: boolean[] = [];
  for (const at of times) {
    const before = await area.read('ran');
    await tickAt(at, at);
    ran.push((await area.read('ran')) !== before);
  }
  return ran;
};

describe('a read that is to run every five minutes', () => {
  const second = 1000;
  it('runs in every tick, though each comes a little early or late', async () => {
    const times = [0, 295, 610, 893, 1200, 1490, 1805].map((at) => at * second);
    expect(await ranAt(times)).toEqual(times.map(() => true));
  });

  it('runs once after the host was off, and not again because the clock is set', async () => {
    const times = [0, 10 * hour, 10 * hour + 60 * second, -14 * hour, -14 * hour + 60 * second];
    expect(await ranAt(times)).toEqual([true, true, false, false, false]);
  });
});
