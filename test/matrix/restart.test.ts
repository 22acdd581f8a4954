/** `restart`, and what works on running jobs while the jobs file is broken. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import { check, openArea, sh, until, watched, type Area } from '../support/cli.ts';

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
  it('starts what does not run', async () => {
    await area.jobs([supervised()]);
    const { code, stdout } = await area.cli('restart', 'sync');
    expect(code).toBe(0);
    expect(stdout).toContain('not running; nothing done');
    await started(1);
  });

  it('waits for the end of a job whose stop command returns before it', async () => {
    const status = `[ -e ended ] && r=false || r=true; [ -e again ] && r=true; echo "{\\"running\\":$r,\\"completed\\":false}"`;
    await area.jobs([
      watched('sync', sh(status), {
        commands: {
          stop: sh('(sleep 1; touch ended) >/dev/null 2>&1 &'),
          start: sh('[ -e ended ] && touch again; echo begun >>starts'),
        },
      }),
    ]);
    const { code } = await area.cli('restart', 'sync');
    expect(code).toBe(0);
    expect(await starts()).toBe(1);
    expect(await readFile(join(area.path, 'again'), 'utf8')).toBe('');
  });

  it('does not start what does not end', async () => {
    await area.jobs([
      watched('sync', ['echo', '{"running":true,"completed":false}'], {
        commands: { stop: ['true'], start: sh('echo begun >>starts') },
      }),
    ]);
    const { code, stderr } = await area.cli('restart', 'sync', '--timeout-seconds', '1');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /restart sync: not started, because its status after the stop still shows it running/,
    );
    expect(await starts()).toBe(0);
  });

  it('refuses other kinds and ids', async () => {
    await area.jobs([supervised(), check('count', ['true'])]);
    expect((await area.cli('restart', 'count')).code).toBe(2);
    expect((await area.cli('restart', 'sycn')).stderr).toMatch(/did you mean "sync"/);
  });
});

it('logs of a job that left the jobs file warns that its secrets are not known', async () => {
  await area.jobs([supervised()]);
  await area.cli('start', 'sync');
  await until(async () => (await area.cli('logs', 'sync')).stdout !== '', 'output');
  expect((await area.cli('logs', 'sync')).stderr).not.toContain('secrets');
  await area.jobs([check('other', ['true'])]);
  const { code, stdout, stderr } = await area.cli('logs', 'sync');
  expect([code, stdout]).toEqual([0, 'at work\n']);
  expect(stderr).toMatch(/secrets of sync may be in its output: .*no longer has the job/);
});

it.each<[string, () => Promise<void>, RegExp]>([
  ['invalid', () => area.write('ops-jobs.json', '{ "version": 1,'), /ops-jobs\.json:1:\d+: error: /],
  [
    'missing',
    () => rm(join(area.path, 'ops-jobs.json')),
    /no jobs file.*: create one with ops-framework init/,
  ],
])('while the jobs file is %s, status, logs and stop work on running jobs', async (_, damage, problem) => {
  await area.jobs([supervised()]);
  await area.cli('start', 'sync');
  await area.cli('tick', '--print-only');
  await until(async () => (await area.cli('logs', 'sync')).stdout !== '', 'output');
  await damage();

  // Status shows them, says what is wrong, and exits 2.
  const status = await area.cli('status');
  expect([status.code, status.stderr]).toEqual([2, expect.stringMatching(problem)]);
  expect(status.stdout).toMatch(
    /^sync +running, warn +.*pid \d+.*the jobs file cannot be used.*ops-framework stop sync/m,
  );
  const { stdout: json } = await area.cli('status', 'sync', '--json');
  expect(JSON.parse(json)).toMatchObject({
    jobsFile: { valid: false, problems: [expect.stringMatching(problem)] },
    jobs: [{ id: 'sync', verdict: 'running', undeclared: 'unknown' }],
  });

  // Logs shows the output, and says that its secrets are not known.
  const logs = await area.cli('logs', 'sync');
  expect([logs.code, logs.stdout]).toEqual([0, 'at work\n']);
  expect(logs.stderr).toMatch(problem);
  expect(logs.stderr).toMatch(/secrets of sync may be in its output/);

  for (const command of ['start', 'restart']) expect((await area.cli(command, 'sync')).code).toBe(2);
  expect(area.processes().filter((line) => line.endsWith('sleep 600'))).toHaveLength(1);

  // Stop stops it, once.
  const stop = await area.cli('stop', 'sync');
  expect([stop.code, stop.stderr]).toEqual([0, expect.stringMatching(problem)]);
  expect(stop.stdout).toMatch(/^stop sync: stopped \(SIGTERM\)/);
  await until(() => area.processes().length === 0, 'its end');
  const again = await area.cli('stop', 'sync');
  expect([again.code, again.stderr]).toEqual([
    2,
    expect.stringMatching(/no job "sync" runs under a supervisor/),
  ]);
});

const inWorkflow = (command: string) => step(area, { command, job: 'sync', state: 'file' });

describe('in a workflow', () => {
  beforeEach(async () => {
    await area.jobs([supervised()]);
    await area.cli('start', 'sync');
    await started(1);
  });

  it('restart and status of one job work as on the command line', async () => {
    const restarted = await inWorkflow('restart');
    expect([restarted.code, restarted.outputs['result']]).toEqual([0, 'ok']);
    await started(2);
    const shown = await inWorkflow('status');
    expect([shown.code, shown.outputs['report']]).toEqual([0, expect.stringMatching(/^sync: running\n/)]);
  });

  it('without a valid jobs file, stop stops, and logs shows nothing, whose secrets are not known', async () => {
    await area.write('ops-jobs.json', '{');
    const log = await inWorkflow('logs');
    expect([log.code, log.stdout.includes('at work')]).toEqual([2, false]);
    expect(log.stdout).toContain('read the output on the host: ops-framework logs sync');
    const status = await inWorkflow('status');
    expect([status.code, status.outputs['alerts']]).toEqual([2, '2']);
    expect((await inWorkflow('stop')).code).toBe(0);
    await until(() => area.processes().length === 0, 'its end');
  });
});
