/** Marked processes that are not the job's running attempt: of older attempts, and of other containers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readProcessTable } from '../../src/adapters/process/process-table.ts';
import { isJobRunning } from '../../src/core/supervision/job-facts.ts';
import { reportedProgress } from '../../src/core/supervision/job-progress.ts';
import { openBench, type Bench } from '../support/supervision.ts';
import { hasTool, isAlive as isLiving } from '../support/tools.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const markOf = (pid: number) =>
  /OPS_EXEC_ID=([\w.-]+)/.exec(readFileSync(`/proc/${pid}/environ`, 'utf8'))?.[1] ?? '';
const begun = () => bench.until(({ record }) => record?.process !== undefined, 'its process');
const canUnshare = process.platform === 'linux' && hasTool('unshare', '-p', '-f', 'true');

describe.runIf(canUnshare)('a job of the same path in a container (needs the right to make one)', () => {
  it('is none of ours, though its processes are seen from here', async () => {
    await bench.start('sleep 60');
    const { record } = await begun();
    const mark = markOf(record?.process?.pid ?? 0).replace(/\.1\.\d+\./, '.9.4026531111.');
    expect(mark).toContain('.9.4026531111.');
    const inner = `OPS_EXEC_ID=${mark}`;
    const words = ['-p', '-f', 'env', inner, 'sleep', '60'];
    const child = spawn('unshare', words, { stdio: 'ignore', detached: true });
    try {
      await bench.supervision.stop('scan', 1000);
      await bench.until((facts) => !isJobRunning(facts), 'its end');
      const facts = bench.facts();
      expect([isJobRunning(facts), facts.markedProcesses]).toEqual([false, []]);
      expect(await bench.start('exit 0')).toMatchObject({ kind: 'exited' });
      expect(child.exitCode).toBeNull();
      const [inside] = (readProcessTable(true) ?? []).filter(({ parent }) => parent === child.pid);
      expect(inside?.marker).toBe(mark);
    } finally {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    }
  });
});

it('what an older attempt left does not pass for a newer one that never began', async () => {
  await bench.start('setsid sleep 60 & sleep 60');
  const { record } = await begun();
  await bench.until(() => bench.living().length >= 3, 'its child');
  for (const owner of [record?.supervisor, record?.process]) process.kill(owner?.pid ?? 0, 'SIGKILL');
  await bench.until((facts) => !facts.isAlive && !facts.isSupervised, 'their end');
  const { process: _, ...claimed } = { ...record, number: 2 };
  writeFileSync(join(bench.folder, 'attempts', '000000002.json'), JSON.stringify(claimed));
  const facts = await bench.until(({ markedProcesses }) => markedProcesses.length > 0, 'what is left');
  expect(isJobRunning(facts)).toBe(false);
});

it('what an attempt said of itself is not said by the next one; its progress stays', async () => {
  const file = `printf '{"progress":{"done":3},"level":"alert","message":"old"}' > $OPS_PROGRESS_FILE`;
  await bench.start(`${file}; echo "::ops-progress done=3 level=warn message=cannot read X"; exit 75`);
  await bench.until(({ record }) => record?.end !== undefined, 'the first');
  const next = { attempt: 2, failures: 1, startsAt: [1], marks: [], stopReason: 'exit 75' };
  await bench.start('exit 0', { next });
  const facts = await bench.until(
    ({ record }) => record?.number === 2 && record.end !== undefined,
    'the second',
  );
  expect(facts.record?.end).toMatchObject({ exitCode: 0, outputBytes: 0 });
  for (const said of [
    reportedProgress(facts),
    reportedProgress({ progressLine: facts.progressLine ?? '' }),
  ]) {
    expect(said).toMatchObject({ progress: { done: 3 }, level: 'ok' });
    expect(said?.message).toBeUndefined();
  }
});

it('a session of strangers that got the number of an ended job is none of it, and is not signalled', async () => {
  await bench.start('while [ ! -f go ]; do sleep 0.05; done');
  await begun();
  writeFileSync(join(bench.work, 'go'), '');
  const { record } = await bench.until(({ record: found }) => found?.end !== undefined, 'its end');
  // The shell leads a session, leaves one behind in it and ends.
  const shell = spawn('sh', ['-c', 'sleep 60 & echo $!'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stranger = Number(String((await once(shell.stdout, 'data'))[0]));
  if (shell.exitCode === null) await once(shell, 'exit');
  try {
    expect(inSession(shell.pid ?? 0)).toEqual([stranger]);
    const { end: _, ...open } = { ...record };
    const led = { ...open, process: { ...record?.process, pid: shell.pid } };
    writeFileSync(join(bench.folder, 'attempts', '000000001.json'), JSON.stringify(led));
    const facts = await bench.until(({ isSupervised }) => !isSupervised, 'the end of its supervisor');
    expect([isJobRunning(facts), facts.markedProcesses]).toEqual([false, []]);
    expect(await bench.supervision.stop('scan', 100)).toEqual({ kind: 'not-running' });
    await bench.start('exit 0');
    expect(isLiving(stranger)).toBe(true);
  } finally {
    process.kill(stranger, 'SIGKILL');
  }
});

describe('what lost its mark', () => {
  const unmarked = 'env -i /bin/sh -c "trap : TERM; while :; do /bin/sleep 0.05; done" & touch up; wait';

  it('is found by its session when both were killed: a start ends it first', async () => {
    await bench.start(unmarked);
    const { record } = await begun();
    await bench.until(() => inSession(record?.process?.pid ?? 0).length > 1, 'its worker');
    // A sign of life of the supervisor that is younger than the worker.
    await sleep(1200);
    for (const owner of [record?.supervisor, record?.process]) process.kill(owner?.pid ?? 0, 'SIGKILL');
    const facts = await bench.until(
      ({ isAlive, isSupervised, markedProcesses }) => !isAlive && !isSupervised && markedProcesses.length > 0,
      'what is left',
    );
    expect(isJobRunning(facts)).toBe(false);
    await bench.start('sleep 60');
    await bench.until(
      ({ record: found }) => found?.number === 2 && found.process !== undefined,
      'the second',
    );
    expect(inSession(record?.process?.pid ?? 0)).toEqual([]);
  });

  it('is ended by a stop after the grace when its supervisor was killed', async () => {
    await bench.start(unmarked);
    const { record } = await begun();
    await bench.until(() => inSession(record?.process?.pid ?? 0).length > 1, 'its worker');
    process.kill(record?.supervisor.pid ?? 0, 'SIGKILL');
    await bench.until(({ isSupervised }) => !isSupervised, 'the end of the supervisor');
    expect(await bench.supervision.stop('scan', 300)).toMatchObject({ kind: 'stopped' });
    expect(inSession(record?.process?.pid ?? 0)).toEqual([]);
  });
});

function inSession(leader: number): readonly number[] {
  return (readProcessTable(false) ?? []).flatMap(({ pid, session }) => (session === leader ? [pid] : []));
}

it.each([
  [
    'an alert of the next one is seen',
    'printf "copying ... "; exit 1',
    'echo "::ops-progress done=9 level=alert message=corrupt"; exit 0',
    { level: 'alert', message: 'corrupt' },
  ],
  [
    'an alert of its own is not that of the next one',
    'echo "::ops-progress done=3 level=alert message=bad"; printf "copying ... "; exit 1',
    'exit 0',
    { level: 'ok', progress: { done: 3 } },
  ],
])('a last line without an end: %s', async (_, first, second, said) => {
  await bench.start(first);
  await bench.until(({ record }) => record?.end !== undefined, 'the first');
  await bench.start(second, { next: { attempt: 2, failures: 1, startsAt: [1], marks: [] } });
  const facts = await bench.until(
    ({ record }) => record?.number === 2 && record.end !== undefined,
    'the second',
  );
  expect(reportedProgress(facts)).toMatchObject(said);
});
