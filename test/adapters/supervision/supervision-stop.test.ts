/** Stops of supervised jobs, with real processes: who hears them, and what they leave. */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isJobRunning } from '../../../src/core/supervision/job-facts.ts';
import { nextAttempt } from '../../../src/core/supervision/next-attempt.ts';
import { supervisedJob } from '../../support/supervised.ts';
import { openBench, type Bench } from '../../support/supervision.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const inFolder = (...names: string[]) => join(bench.folder, ...names);
const begun = (number = 1) =>
  bench.until(
    ({ record }) => record?.number === number && record.process !== undefined,
    `the process of ${number}`,
  );
const until = async (holds: () => boolean, what: string) => {
  await bench.until(() => holds(), what);
};
const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? -1;

describe('a stop', () => {
  const deaf = 'trap "" TERM; touch up; while :; do sleep 0.05; done';

  it('that is in more of a hurry than the first is heard', async () => {
    await bench.start(deaf);
    await until(() => sizeOf(join(bench.work, 'up')) === 0, 'its trap');
    const patient = bench.supervision.stop('scan', 60_000);
    await bench.until(({ isStopping }) => isStopping, 'the first stop');
    const hasty = await bench.supervision.stop('scan', 100);
    expect(hasty).toMatchObject({ kind: 'stopped', end: { signal: 'SIGKILL' } });
    expect(await patient).toMatchObject({ kind: 'stopped' });
  });

  it('is no failure, also where the supervisor was gone', async () => {
    await bench.start('sleep 60');
    const { record } = await begun();
    process.kill(record?.supervisor.pid ?? 0, 'SIGKILL');
    await bench.until(({ isSupervised }) => !isSupervised, 'the end of the supervisor');
    await bench.supervision.stop('scan', 500);
    const facts = bench.facts();
    expect(nextAttempt(supervisedJob(), facts, Date.now(), 'tick')).toMatchObject({
      failures: 0,
      stopReason: 'stopped',
    });
  });

  it('ends what is left when both were killed, and claims no end that nobody saw', async () => {
    await bench.start('setsid sleep 60 & sleep 60');
    const { record } = await begun();
    await until(() => bench.living().length >= 3, 'its child');
    for (const owner of [record?.supervisor, record?.process]) process.kill(owner?.pid ?? 0, 'SIGKILL');
    await bench.until((facts) => !facts.isAlive && !facts.isSupervised, 'their end');
    await sleep(250);
    expect(await bench.supervision.stop('scan', 500)).toMatchObject({ kind: 'stopped' });
    expect(bench.living()).toEqual([]);
    expect(bench.facts().record?.end).toBeUndefined();
  });

  it('is heard also when only a wrapper has ended, and the log stays bounded meanwhile', async () => {
    const worker = 'trap "" TERM; while :; do head -c 300000 /dev/zero | tr "\\0" "x"; sleep 0.05; done';
    await bench.start(
      `sh -c '${worker.replaceAll("'", `'"'"'`)}' & touch up; trap "exit 0" TERM; while :; do sleep 0.05; done`,
    );
    await until(() => sizeOf(join(bench.work, 'up')) === 0, 'the wrapper');
    const patient = bench.supervision.stop('scan', 60_000);
    await bench.until(({ isStopping }) => isStopping, 'the first stop');
    for (const cut of ['one', 'another']) {
      rmSync(inFolder('output.log.1'), { force: true });
      await until(() => sizeOf(inFolder('output.log.1')) > 0, `${cut} cut of the log`);
    }
    expect(await bench.supervision.stop('scan', 100)).toMatchObject({
      kind: 'stopped',
      end: { exitCode: 0 },
    });
    expect(await patient).toMatchObject({ kind: 'stopped' });
    expect(bench.living()).toEqual([]);
  });

  it('of a job without a supervisor is seen by all until it is over: nothing starts meanwhile', async () => {
    const waits = 'until [ -e go ]; do sleep 0.05; done';
    const saves = `trap "${waits}; echo saved > saved; exit 0" TERM; touch up; while :; do sleep 0.05; done`;
    await bench.start(`sh -c '${saves}' & trap "exit 0" TERM; while :; do sleep 0.05; done`);
    await until(() => sizeOf(join(bench.work, 'up')) === 0, 'the worker');
    process.kill((await begun()).record?.supervisor.pid ?? 0, 'SIGKILL');
    await bench.until(({ isSupervised }) => !isSupervised, 'the end of the supervisor');
    const stopping = bench.supervision.stop('scan', 60_000);
    await bench.until((facts) => facts.isStopping && !facts.isAlive, 'the end of the wrapper');
    expect(isJobRunning(bench.facts())).toBe(true);
    writeFileSync(join(bench.work, 'go'), '');
    expect(await stopping).toMatchObject({ kind: 'stopped' });
    expect(bench.read('saved')).toBe('saved\n');
    expect(bench.facts().record?.end).toMatchObject({ cause: 'stopped' });
  });
});
