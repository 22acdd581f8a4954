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
    expect(stdout).toMatch(/^ok {4}jobs: commands found for 2 of 2 enabled jobs$/m);
    expect(stdout).toMatch(/^ok {4}state: generation \d+, saved \d+ s ago$/m);
    expect(stdout).toMatch(/ 0 failures\n$/);
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
    expect(stdout).toMatch(/^warn {2}state file: other users can read .*chmod 600/m);
    expect(stdout).toMatch(/\d+ ok, \d+ warnings?, [1-9]\d* failures?\n$/);
  });
});

describe('validate-config', () => {
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
});
