import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, running, says, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

it('selftest proves the engine and leaves nothing behind', async () => {
  await mkdir(join(area.path, 'tmp'));
  const { code, stdout, stderr } = await area.launch(['selftest'], {
    env: { TMPDIR: join(area.path, 'tmp') },
  }).ended;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/queue|queued/);
  expect(await readdir(join(area.path, 'tmp'))).toEqual([]);
  expect(area.processes()).toEqual([]);
  expect((await area.listing()).filter((name) => name.startsWith('openclaw/'))).toEqual([]);
});

describe('doctor', () => {
  it('finds nothing wrong on a good host, and changes nothing', async () => {
    await area.jobs([watched('sync', says(running)), check('count', ['true'], { enabled: true })]);
    await area.cli('tick');
    const before = await area.listing();
    const { code, stdout } = await area.cli('doctor');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ok {4}jobs file: .*ops-jobs\.json: 2 jobs$/m);
    expect(stdout).toMatch(/^ok {4}jobs: 2 of 2 enabled jobs have their commands$/m);
    expect(stdout).toMatch(/^ok {4}state: generation \d+, saved \d+ s ago$/m);
    expect(stdout).toMatch(/ 0 wrong\n$/);
    expect(stdout).not.toContain('\u001B');
    expect(await area.listing()).toEqual(before);
  });

  it('names all that is wrong, with the fix', async () => {
    await area.jobs([
      watched('lost', ['./absent'], { cwd: './nowhere' }),
      watched('sync', ['no-such-program-anywhere']),
      { ...watched('typo', says(running)), enabeld: true },
    ]);
    await mkdir(dirname(area.stateFile), { recursive: true });
    await writeFile(area.stateFile, '{"format":"ops-fr');
    await chmod(area.stateFile, 0o644);
    const { code, stdout } = await area.cli('doctor');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fail {2}job lost: .*nowhere/m);
    expect(stdout).toMatch(/^fail {2}job sync: .*no-such-program-anywhere/m);
    expect(stdout).toMatch(/^warn {2}jobs file: line \d+: .*enabeld.*"enabled"/m);
    expect(stdout).toMatch(/^warn {2}state file: others may read .*chmod 600/m);
    expect(stdout).toMatch(/\d+ ok, \d+ to look at, [1-9]\d* wrong\n$/);
  });

  it('says that there is no jobs file', async () => {
    const { code, stdout } = await area.cli('doctor');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fail {2}jobs file: .*there is no jobs file/m);
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
    const line = `TZ=IST is no time zone that this system knows, so times are in UTC: set defaults.timezone in the jobs file, ${likely}`;
    expect((await run('doctor')).stdout).toMatch(
      /^warn {2}clock: \d\d:\d\d:\d\d UTC; TZ=IST is no time zone/m,
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
    expect(stdout).toMatch(/there is no jobs file: .*ops-framework init .*examples\//);
  });

  it('shows every problem at once, with place and fix', async () => {
    const text = `{
      // comments and trailing commas are welcome
      "version": 1,
      "defaults": { "stallSeconds": -1, "quietHours": { "start": "25:00" } },
      "jobs": [
        { "id": "a", "kind": "one_shot_raed", "risk": "read_only", "commands": { "run": ["true"] } },
        { "id": "a b/c", "kind": "one_shot_read", "risk": "write_local", "commands": { "run": "true" }, "enabeld": true, },
      ],
    }`;
    await area.write('ops-jobs.json', text);
    const { code, stdout, stderr } = await area.cli('validate-config');
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout).toMatch(/ops-jobs\.json:4:\d+.*stallSeconds/);
    expect(stdout).toMatch(/ops-jobs\.json:4:\d+.*quietHours/);
    expect(stdout).toMatch(/ops-jobs\.json:6:\d+.*one_shot_raed.*"one_shot_read"/);
    expect(stdout).toMatch(/ops-jobs\.json:7:\d+.*a b\/c/);
    expect(stdout).toMatch(/ops-jobs\.json:7:\d+.*risk/);
    expect(stdout).toMatch(/ops-jobs\.json:7:\d+.*commands\.run/);
    expect(stdout).toMatch(/ops-jobs\.json:7:\d+.*enabeld.*"enabled"/);
    expect(stdout).toMatch(/: 6 errors, 1 warning\n$/);
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
