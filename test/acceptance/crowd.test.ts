import { hostname } from 'node:os';
import { createProcesses } from '../../src/adapters/process/processes.ts';
import { createFileStore } from '../../src/adapters/state/file-store.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { check, openArea, running, says, sh, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const lines = async (name: string) =>
  (await area.read(name)).split('\n').filter((line) => line !== '').length;

it('six runs and four ticks at the same moment lose nothing and run nothing twice', async () => {
  const after = [{ jobId: 'follow-up' }];
  await area.jobs([
    check('count', sh('echo x >> counted'), { after }),
    check('follow-up', sh('echo x >> followed')),
    watched('sync', says({ ...running, progress: { done: 1 } })),
  ]);
  const runs = Array.from({ length: 6 }, () => area.cli('run', 'count'));
  const ticks = Array.from({ length: 4 }, () => area.cli('tick', '--print-only'));
  const all = await Promise.all([...runs, ...ticks]);
  expect(all.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual(all.map(() => 0));
  const reports = (await Promise.all(ticks))
    .map(({ stdout }) => stdout)
    .filter((text) => text.includes('sync running'));
  expect(reports).toHaveLength(1);

  expect(await lines('counted')).toBe(6);
  const queueOf = async (jobId: string) => (await area.state()).queue.filter((item) => item.jobId === jobId);
  const counts = await queueOf('count');
  expect(counts.map(({ status, attempt }) => [status, attempt])).toEqual(
    Array.from({ length: 6 }, () => ['done', 1]),
  );
  expect(await queueOf('follow-up')).toHaveLength(6);
  expect(new Set((await area.state()).queue.map(({ id }) => id)).size).toBe(12);

  await Promise.all([area.cli('tick'), area.cli('tick'), area.cli('tick')]);
  await area.cli('tick');
  expect(await lines('followed')).toBe(6);
  expect((await queueOf('follow-up')).map(({ status }) => status)).toEqual(
    Array.from({ length: 6 }, () => 'done'),
  );
  expect(await lines('counted')).toBe(6);
});

it('a second tick ends at once while one runs; the next takes over as soon as that one is dead', async () => {
  // A run, for a tick does not keep its lease for a slow status.
  await area.jobs([
    check('slow', sh('echo $$ >> begun; sleep 600'), { enabled: true, everySeconds: 86_400 }),
  ]);
  const first = area.launch(['tick', '--print-only']);
  await area.appears('begun');
  const second = await area.cli('tick', '--print-only');
  expect(second).toMatchObject({ code: 0, stdout: '' });
  expect(second.stderr).toContain(
    `another tick (pid ${first.child.pid} on ${hostname().split('.')[0]}) is running`,
  );
  // Other commands do not care.
  expect((await area.cli('doctor')).stdout).toContain(`pid ${first.child.pid} on`);
  first.child.kill('SIGKILL');
  await first.ended;
  const third = await area.cli('tick', '--print-only');
  expect(third).toMatchObject({ code: 0 });
  expect(third.stdout).toContain('slow: run interrupted');
  expect(third.stderr).not.toContain('another tick');
  expect(await lines('begun')).toBe(1);
});

it('two starts at once start it once', async () => {
  await area.jobs([
    watched(
      'sync',
      sh(
        '[ -e started ] && echo \'{"running":true,"completed":false}\' || echo \'{"running":false,"completed":false}\'',
      ),
      {
        commands: { start: sh('echo x >> started; sleep 0.3') },
      },
    ),
  ]);
  const both = await Promise.all([
    area.cli('start', 'sync'),
    area.cli('start', 'sync'),
    area.cli('start', 'sync'),
  ]);
  expect(both.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(await lines('started')).toBe(1);
  const words = both.map(({ stdout }) => /exit 0|already being started|already running/.exec(stdout)?.[0]);
  expect(words.filter((word) => word === 'exit 0')).toHaveLength(1);
  expect(words).not.toContain(undefined);
});

it('a tick whose lease another one took while it was probing does nothing: what it saw is too old', async () => {
  const paused = `echo '{"running":false,"completed":false}'`;
  const slow = sh(`echo x >> probed; until [ -e go ]; do sleep 0.02; done; ${paused}`);
  await area.jobs([
    watched('slow', slow, { commands: { start: sh('echo x >> started') }, policy: { autoResume: true } }),
  ]);
  const { ended } = area.launch(['tick', '--print-only']);
  await area.appears('probed');
  const processes = createProcesses(hostname().split('.')[0] ?? '');
  const store = createFileStore({ path: area.stateFile, codec: stateCodec, processes, now: Date.now });
  const lease = { owner: processes.self(), takenAt: Date.now(), endsAt: Date.now() + 60_000 };
  await store.update((state) => ({ ...state, lease }));
  await area.write('go', '');
  const tick = await ended;
  expect(tick).toMatchObject({ code: 0, stdout: '' });
  expect(tick.stderr).toContain(`another tick ran meanwhile (pid ${process.pid} on`);
  expect(await area.read('started')).toBe('');
  expect((await area.state()).lease).toEqual(lease);
});
