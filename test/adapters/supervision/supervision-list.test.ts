/** How old the list of processes may be that a supervised job is looked for in. */
import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readUptimeMs } from '../../../src/adapters/host/awake.ts';
import { createProcesses } from '../../../src/adapters/process/processes.ts';
import { createSupervision } from '../../../src/adapters/supervision/supervision.ts';
import { openBench, program, type Bench } from '../../support/supervision.ts';
import { isAlive } from '../../support/tools.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

/** Starts `scan` and loses its records: from then on only the list tells that it runs. Its own pid and its supervisor's. */
async function startAndForget(): Promise<readonly [number, number]> {
  await bench.start('exec sleep 60');
  const { record } = await bench.until((seen) => seen.record?.process !== undefined, 'its process');
  rmSync(bench.folder, { recursive: true });
  return [record?.process?.pid ?? 0, record?.supervisor.pid ?? 0];
}

/** Another program that looks at the same jobs; it has read a list before anything ran. */
function withList() {
  const supervision = createSupervision({
    root: join(bench.work, 'state.jobs'),
    program,
    processes: createProcesses(hostname()),
    now: Date.now,
    uptimeMs: readUptimeMs,
  });
  expect(supervision.observe('other', Infinity).markedProcesses).toEqual([]);
  return supervision;
}

it('reports on any number of jobs read one list; who will do something reads it anew', async () => {
  const report = withList();
  const [pid] = await startAndForget();
  expect(report.observe('scan', Infinity).markedProcesses).toEqual([]);
  expect(report.observe('scan', 0).markedProcesses).toEqual([{ pid, attempt: 1 }]);
  expect(report.observe('scan', Infinity).markedProcesses).toEqual([{ pid, attempt: 1 }]);
});

it('what ended since the list was read is not named as left behind', async () => {
  const report = withList();
  const [pid, supervisor] = await startAndForget();
  expect(report.observe('scan').markedProcesses).toEqual([{ pid, attempt: 1 }]);
  for (const one of [supervisor, pid]) process.kill(one, 'SIGKILL');
  await bench.until(() => !isAlive(pid), 'its end');
  expect(report.observe('scan', Infinity).markedProcesses).toEqual([]);
});

it('a start in a group reads the list once it holds the lock, however fresh another one is', async () => {
  const engine = withList();
  await startAndForget();
  expect(engine.observe('scan', Infinity).markedProcesses).toEqual([]);
  const started = await engine.start({
    jobId: 'other',
    number: 1,
    next: { attempt: 1, failures: 0, startsAt: [Date.now()], marks: [] },
    argv: ['sleep', '60'],
    cwd: bench.work,
    env: { OPS_TEST_AREA: bench.work },
    timeoutMs: 100_000,
    graceMs: 0,
    group: { name: 'one-at-a-time', jobIds: ['scan'] },
  });
  expect(started).toMatchObject({ kind: 'not-started' });
  expect(bench.living()).toHaveLength(1);
});
