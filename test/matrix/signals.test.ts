import { afterEach, beforeEach, expect, it } from 'vitest';
import { check, openArea, sh, until, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const answer = `echo '{"running":true,"completed":false}'`;
/** Waits where it is told to, ignores SIGTERM and has a child that does too. */
const waits = sh(`[ -e fast ] && exec ${answer}; trap "" TERM; echo $$ >> begun; sleep 30 & sleep 30`);

it.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const)('%s to a tick ends its probes too; the next tick works', async (signal, code) => {
  await area.jobs([watched('one', waits), watched('two', waits)]);
  const { child, ended } = area.launch(['tick', '--print-only']);
  await until(async () => (await area.read('begun')).trim().split('\n').length === 2, 'both probes');
  expect(area.processes().length).toBeGreaterThanOrEqual(3);
  child.kill(signal);
  const ran = await ended;
  expect(ran).toMatchObject({ code, stdout: '' });
  expect(ran.stderr).not.toMatch(/\n {4}at |This is a bug/);
  expect(area.processes()).toEqual([]);
  await area.write('fast', '');
  const next = await area.cli('tick', '--print-only');
  expect(next.code).toBe(0);
  expect(next.stdout).toMatch(/2 jobs running[^]*│ one\n[^]*│ two\n/);
});

it('SIGTERM to a tick that runs a queued job: the run is told as interrupted and not repeated', async () => {
  await area.jobs([check('slow', sh('echo x >> ran; sleep 30'))]);
  await area.cli('run', 'slow', '--queue');
  const { child, ended } = area.launch(['tick', '--print-only']);
  await area.appears('ran');
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 143 });
  await until(() => area.processes().length === 0, 'its processes have ended');
  const next = await area.cli('tick', '--print-only');
  expect(next.stdout).toMatch(/slow: run interrupted, outcome unknown/);
  expect(await area.read('ran')).toBe('x\n');
});

it('SIGINT to a start: recorded at once, told once, and whether a tick starts it again', async () => {
  const start = sh('echo x >> ran; sleep 30');
  await area.jobs([
    watched('sync', sh(`echo '{"running":false,"completed":false}'`), { commands: { start } }),
  ]);
  const { child, ended } = area.launch(['start', 'sync']);
  await area.appears('ran');
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
  expect((await area.state()).jobs['sync']?.explicitStart?.outcome).toBe('interrupted');
  const { stdout } = await area.cli('tick', '--print-only');
  expect(stdout).toMatch(/sync: start interrupted, outcome unknown[^]*it is not started again automatically/);
  expect((await area.cli('tick', '--print-only')).stdout).toBe('');
  expect(await area.read('ran')).toBe('x\n');
});

it('what a status command leaves behind in its group is gone after the tick', async () => {
  await area.jobs([watched('sync', sh(`sleep 30 & ${answer}`))]);
  const { code, stdout } = await area.cli('tick', '--print-only');
  expect([code, stdout]).toEqual([0, expect.stringContaining('sync running')]);
  expect(area.processes()).toEqual([]);
});

it('a daemon that it leaves on purpose, in a session of its own, is none of our business', async () => {
  const daemon = `require('node:child_process').spawn('sleep', ['30'], { detached: true, stdio: 'ignore' }).unref(); console.log('{"running":true,"completed":false}')`;
  await area.jobs([watched('sync', [process.execPath, '-e', daemon])]);
  const { code, stdout } = await area.cli('tick', '--print-only');
  expect([code, stdout]).toEqual([0, expect.stringContaining('sync running')]);
  const left = area.processes();
  expect(left).toEqual([expect.stringContaining('sleep 30')]);
  process.kill(Number.parseInt(left[0] ?? '', 10), 'SIGKILL');
});
