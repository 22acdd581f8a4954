import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isJobRunning } from '../../src/core/supervision/job-facts.ts';
import { openBench, type Bench } from '../support/supervision.ts';

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

const at = (attempt: number) => ({ next: { attempt, failures: 0, startsAt: [1], marks: [] } });

describe('a supervised job', () => {
  it('tells a later attempt what it is and why', async () => {
    const next = { attempt: 3, failures: 1, startsAt: [1], marks: [], stopReason: 'exit 75' };
    await bench.start('echo $OPS_ATTEMPT $OPS_RESUME $OPS_STOP_REASON > seen; exit 3', { next });
    expect((await ended()).record?.end).toMatchObject({ cause: 'exit', exitCode: 3 });
    expect(bench.read('seen')).toBe('3 1 exit 75\n');
  });

  it('keeps its checkpoint between attempts; a new piece of work begins without', async () => {
    await bench.start('echo 5 > $OPS_CHECKPOINT_DIR/at; echo first', at(1));
    await ended();
    await bench.start('cat $OPS_CHECKPOINT_DIR/at > second', at(2));
    await bench.until(({ record }) => record?.number === 2 && record.end !== undefined, 'the second');
    expect(bench.read('second')).toBe('5\n');
    await bench.start('ls $OPS_CHECKPOINT_DIR > third', at(1));
    const { output } = await bench.until(
      ({ record }) => record?.number === 3 && record.end !== undefined,
      'the third',
    );
    expect(bench.read('third')).toBe('');
    expect(output.head).toBe('');
    expect(readFileSync(join(bench.folder, 'checkpoint.old', 'at'), 'utf8')).toBe('5\n');
    expect(readFileSync(join(bench.folder, 'output.old.log'), 'utf8')).toContain('first');
  });

  it.each<[string, string, RegExp]>([
    ['nothing-like-it', 'cwd', /nothing-like-it was not found on PATH/],
    ['sh', '/nowhere/at/all', /does not exist/],
  ])('that cannot start says what is missing: %s in %s', async (word, folder, message) => {
    const cwd = folder === 'cwd' ? bench.work : folder;
    const result = await bench.start('', { argv: [word], cwd });
    expect(result).toMatchObject({ kind: 'not-started', message: expect.stringMatching(message) });
    const { record } = bench.facts();
    expect(record?.end).toMatchObject({ cause: 'not-started', message: expect.stringMatching(message) });
  });
});

describe('its end', () => {
  it('counts as that of the host when its supervisor gets the same signal', async () => {
    await bench.start('trap "exit 0" TERM; echo up > up; while :; do sleep 0.05; done');
    await bench.until(() => bench.read('up') !== '', 'its trap');
    const [job, supervisor] = [await pidOf(), supervisorPid()];
    // As a host that shuts down does it, and the job is first: its supervisor is busy until it has ended.
    process.kill(supervisor, 'SIGSTOP');
    process.kill(job, 'SIGTERM');
    await bench.until(({ isAlive }) => !isAlive, 'the end of the job');
    process.kill(supervisor, 'SIGTERM');
    process.kill(supervisor, 'SIGCONT');
    expect((await ended()).record?.end).toMatchObject({ cause: 'terminated', exitCode: 0 });
  });

  it('with exit code 0 is judged by its last line of progress, also without a line break', async () => {
    await bench.start('echo "::ops-progress done=99 total=100"; printf "::ops-progress done=100 total=100"');
    expect((await ended()).progressLine).toBe('::ops-progress done=100 total=100');
  });

  it('that nobody asked for is told from a stop', async () => {
    await bench.start('sleep 60');
    await pidOf();
    process.kill(supervisorPid(), 'SIGTERM');
    expect((await ended()).record?.end).toMatchObject({ cause: 'terminated', signal: 'SIGTERM' });
  });
});

const otherBoot = '00000000-0000-4000-8000-000000000000';
/** The same process, of another boot. */
const old = (owner: { start?: string } | undefined) => ({
  ...owner,
  start: owner?.start?.replace(/^[^/]+/, otherBoot),
});

describe('one instance', () => {
  it('can be stopped without its supervisor', async () => {
    await bench.start('trap "" TERM; setsid sleep 60 & while :; do sleep 0.05; done');
    await pidOf();
    kill(supervisorPid());
    await bench.until(({ isSupervised }) => !isSupervised, 'the end of the supervisor');
    expect(await bench.supervision.stop('scan', 200)).toMatchObject({ kind: 'stopped' });
    expect(bench.living()).toEqual([]);
    expect(bench.facts().record?.end).toMatchObject({ cause: 'stopped', exitCode: null, signal: null });
  });

  it('is found when everything that was written of it is lost', async () => {
    await bench.start('echo x >> instances; sleep 60');
    const pid = await pidOf();
    rmSync(bench.folder, { recursive: true });
    const facts = bench.facts();
    expect(facts).toMatchObject({ newest: 0 });
    expect(facts.markedProcesses).toContainEqual({ pid, attempt: 1 });
    expect(isJobRunning(facts)).toBe(true);
  });

  it('ends what an attempt left that was killed together with its supervisor', async () => {
    await bench.start('setsid sh -c "while :; do echo w >> work; sleep 0.05; done" & sleep 60');
    const pid = await pidOf();
    await bench.until(() => bench.read('work') !== '', 'its work');
    kill(supervisorPid());
    kill(pid);
    const left = await bench.until(({ isAlive, isSupervised }) => !isAlive && !isSupervised, 'their end');
    expect([isJobRunning(left), left.markedProcesses.length > 0]).toEqual([false, true]);
    await bench.start('sleep 60');
    await bench.until(({ record }) => record?.number === 2 && record.process !== undefined, 'the second');
    const size = bench.read('work').length;
    await sleep(200);
    expect(bench.read('work')).toHaveLength(size);
  });

  it('is none when another process has its pid', async () => {
    await bench.start('exit 0');
    const { record } = await ended();
    // Another start than the one that this process has.
    const stranger = { ...record?.supervisor, pid: process.pid };
    const { end: _, ...open } = {
      ...record,
      process: stranger,
      supervisor: { ...record?.supervisor, pid: 1 },
    };
    writeFileSync(join(bench.folder, 'attempts', '000000001.json'), JSON.stringify(open));
    expect(isJobRunning(bench.facts())).toBe(false);
    expect(await bench.supervision.stop('scan', 100)).toEqual({ kind: 'not-running' });
  });

  it('is none after a restart of the host, whatever has its pid', async () => {
    await bench.start('sleep 60');
    await pidOf();
    const { record } = bench.facts();
    const path = join(bench.folder, 'attempts', '000000001.json');
    kill(supervisorPid());
    kill(record?.process?.pid);
    await bench.until((facts) => !isJobRunning(facts), 'its end');
    writeFileSync(
      path,
      JSON.stringify({ ...record, process: old(record?.process), supervisor: old(record?.supervisor) }),
    );
    const facts = bench.facts();
    expect([isJobRunning(facts), facts.rebooted]).toEqual([false, true]);
  });

  it('of another container is believed while its supervisor gives signs of life', async () => {
    await bench.start('exit 0');
    const { record } = await ended();
    const path = join(bench.folder, 'attempts', '000000001.json');
    const elsewhere = { ...record?.supervisor, start: record?.supervisor.start.replace(/\/\d+\//, '/1/') };
    const { end: _, ...open } = { ...record, supervisor: elsewhere, process: elsewhere };
    writeFileSync(path, JSON.stringify(open));
    expect(isJobRunning(bench.facts())).toBe(true);
    // The host may have slept for days: only the clock since boot counts.
    execFileSync('touch', ['-d', '2020-01-01', path, join(bench.folder, 'beat')]);
    expect(isJobRunning(bench.facts())).toBe(true);
    bench.wait(9 * 60_000);
    expect(isJobRunning(bench.facts())).toBe(true);
    bench.wait(2 * 60_000);
    expect(isJobRunning(bench.facts())).toBe(false);
  });
});
