import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isJobRunning } from '../../../src/core/supervision/job-facts.ts';
import { openBench, type Bench } from '../../support/supervision.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const ended = () => bench.until(({ record }) => record?.end !== undefined, 'its end');
const pidOf = async () => {
  const { record } = await bench.until(({ record: found }) => found?.process !== undefined, 'its process');
  return record?.process?.pid ?? 0;
};
const kill = (pid = 0) => process.kill(pid, 'SIGKILL');
const supervisorPid = () => bench.facts().record?.supervisor.pid ?? 0;

describe('a supervised job', () => {
  it('runs in a session of its own, without a trace of the runner, its input closed', async () => {
    const script =
      'cat > input; env > seen; cut -d " " -f 6 /proc/$$/stat > session; echo $$ > pid; echo out; echo err >&2';
    expect(await bench.start(script)).toMatchObject({ kind: 'exited', exitCode: 0 });
    const { record, output } = await ended();
    expect(record?.end).toMatchObject({ cause: 'exit', exitCode: 0, signal: null, outputBytes: 8 });
    expect(output.head).toBe('out\nerr\n');
    expect(bench.read('input')).toBe('');
    expect(bench.read('session').trim()).toBe(bench.read('pid').trim());
    const seen = bench.read('seen').split('\n');
    expect(seen).toContain('RUNNER_TRACKING_ID=');
    expect(seen).toContain('OPS_ATTEMPT=1');
    expect(seen).toContain(`OPS_PROGRESS_FILE=${join(bench.folder, 'progress.json')}`);
    expect(seen).toContain(`OPS_CHECKPOINT_DIR=${join(bench.folder, 'checkpoint')}`);
    expect(seen.filter((line) => /^OPS_(?:RESUME|STOP_REASON)=/.test(line))).toEqual([]);
  });

  it('has a bounded log', async () => {
    await bench.start(
      'head -c 3000000 /dev/zero | tr "\\0" x; echo; echo the end; until [ -e go ]; do sleep 0.05; done; echo after',
    );
    await bench.until(() => existsSync(join(bench.folder, 'output.log.1')), 'the cut');
    writeFileSync(join(bench.work, 'go'), '');
    const { record, output } = await ended();
    expect(record?.end?.outputBytes).toBe(3_000_015);
    expect(statSync(join(bench.folder, 'output.log')).size).toBeLessThan(1_100_000);
    expect(statSync(join(bench.folder, 'output.log.1')).size).toBe(1024 * 1024);
    expect((output.head + output.tail).slice(-14)).toBe('the end\nafter\n');
  });

  it('takes what it left behind with it', async () => {
    await bench.start('setsid sleep 60 & sleep 60 & echo done');
    await ended();
    expect(bench.living()).toEqual([]);
  });
});

describe('its end', () => {
  it('on a stop comes after the grace to write a checkpoint', async () => {
    const script = 'trap "echo saved > saved; exit 9" TERM; echo up > up; while :; do sleep 0.05; done';
    await bench.start(script);
    await bench.until(() => bench.read('up') !== '', 'its trap');
    const ending = await bench.supervision.stop('scan', 5_000);
    expect(ending).toMatchObject({ kind: 'stopped', end: { cause: 'stopped', exitCode: 9 } });
    expect(bench.read('saved')).toBe('saved\n');
    expect(await bench.supervision.stop('scan', 5_000)).toEqual({ kind: 'not-running' });
  });

  it('is that of the whole tree when it does not listen', async () => {
    await bench.start(
      'trap "" TERM; setsid sh -c "trap \\"\\" TERM; while :; do sleep 0.05; done" & echo up > up; while :; do sleep 0.05; done',
    );
    await bench.until(() => bench.read('up') !== '', 'its trap');
    const ending = await bench.supervision.stop('scan', 200);
    expect(ending).toMatchObject({ kind: 'stopped', end: { cause: 'stopped', signal: 'SIGKILL' } });
    expect(bench.living()).toEqual([]);
  });

  it('comes when its time is over', async () => {
    await bench.start('sleep 60', { maxRuntimeMs: 300, graceMs: 5_000 });
    expect((await ended()).record?.end).toMatchObject({ cause: 'max-runtime', signal: 'SIGTERM' });
  });
});

describe('one instance', () => {
  it('of many that start it at once', async () => {
    const script = 'echo x >> instances; sleep 60';
    const results = await Promise.all(Array.from({ length: 6 }, () => bench.start(script, { number: 1 })));
    expect(results.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'exited'));
    await pidOf();
    expect(bench.read('instances')).toBe('x\n');
    expect(bench.facts()).toMatchObject({ newest: 1, isSupervised: true, isAlive: true });
  });

  it('goes on when its supervisor is killed, is seen running, and its end is seen', async () => {
    await bench.start('while [ ! -f stop ]; do sleep 0.05; done; echo last');
    const pid = await pidOf();
    kill(supervisorPid());
    const orphan = await bench.until(({ isSupervised }) => !isSupervised, 'the end of the supervisor');
    expect([isJobRunning(orphan), orphan.isAlive, orphan.record?.process?.pid]).toEqual([true, true, pid]);
    writeFileSync(join(bench.work, 'stop'), '');
    const gone = await bench.until((facts) => !isJobRunning(facts), 'its end');
    expect(gone.record?.end).toBeUndefined();
    expect(gone.output.head).toBe('last\n');
  });
});

const startInGroup = (jobId: string, other: string) =>
  bench.start('sleep 60', { jobId, number: 1, group: { name: 'disk', jobIds: [other] } });

describe('a group', () => {
  it('never runs two, also when both are started at once', async () => {
    const results = await Promise.all([startInGroup('scan', 'other'), startInGroup('other', 'scan')]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['exited', 'not-started']);
    const refused = results.find(({ kind }) => kind === 'not-started');
    expect(refused).toMatchObject({ message: expect.stringMatching(/of concurrencyGroup disk runs/) });
  });
});
