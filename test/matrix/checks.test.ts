import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, running, says, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

describe('doctor', () => {
  it('reports a missing jobs file', async () => {
    const { code, stdout } = await area.cli('doctor');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fail {2}jobs file: .*no jobs file/m);
  });
});

describe('the time zone of the host', () => {
  const rule = 'CET-1CEST,M3.5.0,M10.5.0/3';

  it('is that of a rule, which Node does not know', async () => {
    await area.jobs([watched('sync', says(running))], { timezone: undefined });
    const { stdout } = await area.launch(['doctor'], { env: { TZ: rule } }).ended;
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' });
    expect(stdout).toMatch(
      new RegExp(`^ok {4}clock: ${hour.format()}:\\d\\d:\\d\\d \\+0[12]:00 \\(TZ=CET-1CEST`, 'm'),
    );
  });

  it('that cannot be known is a warning, and a notice once', async () => {
    await area.jobs([watched('sync', says(running))], { timezone: undefined });
    const run = (...words: string[]) => area.launch(words, { env: { TZ: 'IST' } }).ended;
    const likely = 'for example "Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"';
    const line = `TZ=IST is not a time zone that this system knows, so times are in UTC: set defaults.timezone in the jobs file, ${likely}`;
    expect((await run('doctor')).stdout).toMatch(
      /^warn {2}clock: \d\d:\d\d:\d\d UTC; TZ=IST is not a time zone/m,
    );
    const checked = await run('validate-config');
    expect([checked.code, checked.stdout]).toEqual([
      0,
      expect.stringMatching(/warning: .*: TZ=IST is no[^]*, 1 warning\n$/),
    ]);
    expect(checked.stdout).toContain(line);
    expect((await run('tick', '--print-only')).stdout).toMatch(/host time zone unknown/);
    expect(await run('tick', '--print-only')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    await area.jobs([watched('sync', says(running))]);
    expect((await run('doctor')).stdout).toMatch(/^ok {4}clock: .* and jobs are in UTC$/m);
    expect((await run('validate-config')).stdout).toMatch(/valid, 1 job \(1 enabled\)\n$/);
  });
});

describe('validate-config', () => {
  it('names a jobs file that is not there once, and how to get one', async () => {
    const { code, stdout } = await area.cli('validate-config', '--config-file', 'none.json');
    expect([code, stdout.match(/none\.json/g)?.length]).toEqual([2, 1]);
    expect(stdout).toMatch(/no jobs file: .*ops-framework init .*examples\//);
  });

  it('counts a warning as an error under --strict only', async () => {
    await area.jobs([{ ...watched('sync', says(running)), colour: 'blue' }]);
    const lenient = await area.cli('validate-config');
    expect(lenient).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/colour[^]*valid, 1 job \(1 enabled\), 1 warning\n$/),
    });
    const strict = await area.cli('validate-config', '--strict');
    expect(strict).toMatchObject({ code: 2, stdout: expect.stringMatching(/colour[^]*: 1 error\n$/) });
  });

  it('takes the file that is named, and the one of the OpenClaw folder when none is here', async () => {
    const folder = join(dirname(area.path), 'openclaw', 'net', 'config');
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'ops-jobs.json');
    await writeFile(file, '{ "version": 1, "jobs": [] }');
    expect(await area.cli('validate-config')).toMatchObject({
      code: 0,
      stdout: `${file}: valid, 0 jobs (0 enabled)\n`,
    });
    await area.write('other.json', '{ "version": 1, "jobs": [], }');
    expect(await area.cli('validate-config', '--config-file', 'other.json')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('other.json: valid'),
    });
  });
});
