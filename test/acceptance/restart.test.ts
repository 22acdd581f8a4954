/** `restart`: one stop, one start, and nothing stopped that could not start again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, sh, until, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

/** Writes a line at each start. */
const script = 'echo "begun $$" >>starts; echo at work; exec sleep 600';
const supervised = (exec: readonly string[] = sh(script), more: object = {}) => ({
  ...watched('sync', []),
  commands: { exec },
  ...more,
});
const starts = async () => (await area.read('starts')).split('\n').filter((line) => line !== '').length;
const started = async (count: number) => until(async () => (await starts()) >= count, `start ${count}`);

describe('restart', () => {
  it('stops a supervised job and starts it once', async () => {
    await area.jobs([supervised()]);
    await area.cli('start', 'sync');
    await started(1);
    const { code, stdout, stderr } = await area.cli('restart', 'sync');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^stop sync: stopped \(SIGTERM\) .*\nstart sync: pid \d+, attempt 2\n$/);
    await started(2);
    expect(await starts()).toBe(2);
    expect(area.processes().filter((line) => line.endsWith('sleep 600'))).toHaveLength(1);
  });

  it('stops nothing that start would refuse: its risk, program, folder or envFile', async () => {
    await area.jobs([supervised()]);
    await area.cli('start', 'sync');
    await started(1);
    const refused: readonly (readonly [object, RegExp])[] = [
      [{ risk: 'write_local' }, /to restart it anyway: ops-framework restart sync --allow-risk/],
      [
        { commands: { exec: ['./gone'] } },
        /nothing done, because it could not start again: .*gone does not exist/,
      ],
      [{ cwd: './nowhere' }, /nothing done, .*nowhere does not exist/],
      [{ envFile: 'absent.env' }, /nothing done, .*absent\.env does not exist/],
    ];
    for (const [more, problem] of refused) {
      await area.jobs([supervised(undefined, more)]);
      const { code, stderr } = await area.cli('restart', 'sync');
      expect(code).toBeGreaterThan(0);
      expect(stderr).toMatch(problem);
      expect(area.processes().filter((line) => line.endsWith('sleep 600'))).toHaveLength(1);
    }
  });
});
