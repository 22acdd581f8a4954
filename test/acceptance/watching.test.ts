import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArea, paused, running, says, sh, until, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const tick = async () => {
  const { code, stdout } = await area.cli('tick', '--print-only');
  expect(code).toBe(0);
  return stdout;
};

it('tells a stall once, and the recovery from it', async () => {
  const sync = (stallSeconds: number) =>
    area.jobs([watched('sync', ['cat', 'status.json'], { policy: { stallSeconds } })]);
  await sync(1);
  await area.write('status.json', JSON.stringify({ ...running, progressKey: 'page 1' }));
  const first = await tick();
  expect(first).toContain('sync running');
  expect(first).not.toContain('ALERT');
  await sleep(1100);
  const second = await tick();
  expect(second).toMatch(
    /🟠 .* · sync stalled ≥ 1 s\n│ • no progress since .*\n│ • still running; to stop it: ops-framework stop sync\n│ #/,
  );
  expect(await tick()).toBe('');
  await area.write('status.json', JSON.stringify({ ...running, progressKey: 'page 2' }));
  expect(await tick()).toMatch(/🟢 .* · sync recovered, running\n│ • was stalled since/);
  // On a busy machine the next tick may come later than a second: that would be a stall of its own.
  await sync(3600);
  expect(await tick()).toBe('');
});

it('starts a paused job once within its backoff, although the tick was killed while the start ran', async () => {
  const start = sh('echo $$ >> started; until [ -e go ]; do sleep 0.05; done; echo end >> ended');
  await area.jobs([watched('sync', says(paused), { commands: { start }, policy: { autoResume: true } })]);
  const killed = area.launch(['tick', '--print-only']);
  await area.appears('started');
  killed.child.kill('SIGKILL');
  // The pause waits for the end of a short start, and is saved before the start begins.
  expect(await killed.ended).toMatchObject({ signal: 'SIGKILL', stdout: '' });
  const next = await tick();
  expect(next).toMatch(/sync paused[^]*starting it now/);
  expect(next).toMatch(/ALERT · sync: automatic start interrupted, outcome unknown/);
  expect(next).toMatch(/held back until .* \(backoff 900 s\)/);
  expect(await tick()).toBe('');
  expect((await area.read('started')).trim().split('\n')).toHaveLength(1);
  // The start itself was not part of the tick that died.
  await area.write('go', '');
  await area.appears('ended');
});

it('tells what became of an automatic start, in the same tick', async () => {
  const policy = { autoResume: true };
  await area.jobs([
    watched('good', says(paused), { policy }),
    watched('bad', says(paused), { policy, commands: { start: sh('echo no disk >&2; exit 4') } }),
    watched('slow', says(paused), { policy, timeoutSeconds: 1, commands: { start: ['sleep', '30'] } }),
    watched('missing', says(paused), { policy, commands: { start: ['./absent'] } }),
    watched('risky', says(paused), {
      policy,
      risk: 'write_local',
      commands: { start: sh('touch risky-started') },
    }),
    watched('off', says(paused), { commands: { start: sh('touch off-started') } }),
  ]);
  const report = await tick();
  expect(report).toMatch(/🔵 good started/);
  expect(report).toMatch(/ALERT · bad: start failed \(exit 4\)[^]*no disk/);
  expect(report).toMatch(/ALERT · slow: start timed out after 1 s/);
  expect(report).toMatch(/ALERT · missing: start failed[^]*absent/);
  expect(report).toMatch(/ACTION REQUIRED · risky paused[^]*its risk is write_local/);
  expect(report).toMatch(/ACTION REQUIRED · off paused[^]*ops-framework start off/);
  expect(await area.read('risky-started')).toBe('');
  expect((await area.listing()).filter((path) => path.endsWith('-started'))).toEqual([]);
  await until(() => area.processes().length === 0, 'the end of the start that timed out');
  const again = await tick();
  expect(again).toMatch(/good paused[^]*held back until/);
  expect(again).not.toContain('risky');
});

it('closes the alert of a job that was removed or disabled', async () => {
  const jobs = [watched('gone', ['false']), watched('off', ['false']), watched('stays', ['false'])];
  await area.jobs(jobs);
  await tick();
  await area.jobs([{ ...jobs[1], enabled: false }, { ...jobs[2] }]);
  const report = await tick();
  expect(report).toContain('gone: removed; its alert is resolved');
  expect(report).toContain('off: disabled; its alert is resolved');
  expect(report).not.toContain('stays');
  expect(Object.keys((await area.state()).jobs)).toEqual(['stays']);
  expect(await tick()).toBe('');
});
