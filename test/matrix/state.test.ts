import { mkdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { State } from '../../src/core/model.ts';
import { openArea, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

/** The state, with what is known of its only jobs file. */
function parts({ files, ...rest }: State) {
  const entries = Object.entries(files ?? {});
  expect(entries).toHaveLength(1);
  return { ...rest, files: entries[0] };
}

describe('a jobs file that cannot be used', () => {
  it.each([
    ['broken', '{ "version": 1, "jobs": [', /(?:ops-jobs\.json:1:\d+|line 1):/],
    ['missing', undefined, /no jobs file/],
    ['wrong in two places', '{ "version": 2, "jobs": 5 }', /version[^]*jobs/],
  ])(
    '%s: exit 2, reported once until a reminder is due, the rest of the state untouched',
    async (_, text, message) => {
      await area.jobs([watched('sync', ['false'])]);
      await area.cli('tick', '--print-only');
      const { files: [, stored] = [], ...before } = parts(await area.state());
      const { clocks: _clocks, ...known } = stored ?? {};
      await (text === undefined ? rm(`${area.path}/ops-jobs.json`) : area.write('ops-jobs.json', text));
      const first = await area.cli('tick', '--print-only');
      expect(first.code).toBe(2);
      expect(first.stdout).toMatch(/🔴 .* · jobs file cannot be used/);
      expect(first.stdout).toMatch(message);
      const second = await area.cli('tick', '--print-only');
      expect([second.code, second.stdout]).toEqual([2, '']);
      expect(second.stderr).toMatch(message);
      const { files: [, noted] = [], ...after } = parts(await area.state());
      const { configErrorReportedAt: at = 0, configError, failing, clocks, ...rest } = noted ?? {};
      // What the watchdog reads: a clock ticked, and the tick failed.
      expect([clocks?.timerAt !== undefined, failing?.code]).toEqual([true, 2]);
      expect(at).toBeGreaterThan(Date.now() - 60_000);
      expect(configError?.sinceAt).toBe(at);
      expect(rest).toEqual(known);
      expect(after).toEqual(before);
      await area.jobs([watched('sync', ['false'])]);
      expect((await area.cli('tick', '--print-only')).stdout).toContain('jobs file is valid again');
    },
  );

  it('a folder in its place', async () => {
    await mkdir(`${area.path}/ops-jobs.json`);
    const { code, stdout } = await area.cli('tick', '--print-only');
    expect([code, stdout]).toEqual([2, expect.stringContaining('is a folder; name the file in it')]);
  });
});
