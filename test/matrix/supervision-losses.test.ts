/** Supervised jobs when something of them gets lost: records, logs, room on the disk, the order of things. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SuperviseRequest } from '../../src/adapters/supervision/protocol.ts';
import { isJobRunning } from '../../src/core/supervision/job-facts.ts';
import { reportedProgress } from '../../src/core/supervision/job-progress.ts';
import { nextAttempt } from '../../src/core/supervision/next-attempt.ts';
import { supervisedJob } from '../support/supervised.ts';
import { openBench, program, type Bench } from '../support/supervision.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const inFolder = (...names: string[]) => join(bench.folder, ...names);
const recordFile = (number: number) => inFolder('attempts', `00000000${number}.json`);
const ended = (number: number) =>
  bench.until(({ record }) => record?.number === number && record.end !== undefined, `the end of ${number}`);
const begun = (number = 1) =>
  bench.until(
    ({ record }) => record?.number === number && record.process !== undefined,
    `the process of ${number}`,
  );
const until = async (holds: () => boolean, what: string) => {
  await bench.until(() => holds(), what);
};
const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? -1;

describe('progress', () => {
  it('that was reported once stays, whatever is printed after it', async () => {
    const noise = 'head -c 1500000 /dev/zero | tr "\\0" "x"; echo';
    await bench.start(`echo "::ops-progress done=3"; ${noise}; sleep 0.7; ${noise}; touch up; sleep 60`);
    await until(() => bench.read('up') === '' && sizeOf(join(bench.work, 'up')) === 0, 'all its noise');
    await until(() => sizeOf(inFolder('output.log')) < 1_048_576, 'the truncation');
    expect(reportedProgress(bench.facts())?.progress).toEqual({ done: 3 });
    expect(readFileSync(inFolder('output.log'), 'utf8')).toMatch(/^::ops-progress done=3\n/);
  });
});

describe('a piece of work', () => {
  it('inherits nothing from a start that died before it cleared the folder', async () => {
    await bench.start('echo 5 > $OPS_CHECKPOINT_DIR/at; echo "::ops-progress done=5"');
    const { record } = await ended(1);
    const { end: _, prepared: __, process: ___, ...claimed } = { ...record, number: 2 };
    writeFileSync(recordFile(2), JSON.stringify(claimed));
    const facts = await bench.until((seen) => !isJobRunning(seen), 'the end of its supervisor');
    const next = nextAttempt(supervisedJob(), facts, Date.now(), 'tick');
    await bench.start('ls $OPS_CHECKPOINT_DIR > seen; echo $OPS_RESUME >> seen', { next });
    await ended(3);
    expect(bench.read('seen')).toBe('\n');
  });

  it('is not begun where the folder cannot be cleared', async () => {
    await bench.start('echo 5 > $OPS_CHECKPOINT_DIR/at');
    await ended(1);
    mkdirSync(inFolder('output.old.log', 'in the way'), { recursive: true });
    const result = await bench.start('echo x > seen');
    expect(result).toMatchObject({ kind: 'not-started', message: expect.stringMatching(/cannot clear/) });
    expect(bench.read('seen')).toBe('');
    expect(bench.facts().record).toMatchObject({ number: 2, end: { cause: 'not-started' } });
  });
});

describe('a lost newest record', () => {
  it('leads to no second instance while an older one stands', async () => {
    await bench.start('exit 0');
    await ended(1);
    await bench.start('echo x >> instances; sleep 60');
    const { record } = await begun(2);
    rmSync(recordFile(2));
    await sleep(250);
    expect(isJobRunning(bench.facts())).toBe(true);
    const result = await bench.start('echo x >> instances; sleep 60', { number: 2 });
    expect(result).toMatchObject({
      kind: 'not-started',
      message: expect.stringMatching(/is already running/),
    });
    expect(bench.read('instances')).toBe('x\n');
    expect(bench.living()).toContain(record?.process?.pid);
    await sleep(250);
    expect(isJobRunning(bench.facts())).toBe(true);
    process.kill(record?.process?.pid ?? 0, 'SIGKILL');
    expect((await ended(2)).record?.end).toMatchObject({ cause: 'exit', signal: 'SIGKILL' });
  });

  it.each(['its file', 'the folder of all'])('comes back with the end of the job: %s', async (what) => {
    await bench.start('while [ ! -f stop ]; do sleep 0.05; done; exit 7');
    await begun();
    rmSync(what === 'its file' ? recordFile(1) : inFolder('attempts'), { recursive: true });
    writeFileSync(join(bench.work, 'stop'), '');
    expect((await ended(1)).record?.end).toMatchObject({ cause: 'exit', exitCode: 7 });
  });
});

describe('a newer attempt', () => {
  it('that was started elsewhere ends this one', async () => {
    await bench.start('sleep 60');
    const { record } = await begun();
    writeFileSync(recordFile(2), JSON.stringify({ ...record, number: 2 }));
    await until(() => readFileSync(recordFile(1), 'utf8').includes('"end"'), 'its end');
    expect(JSON.parse(readFileSync(recordFile(1), 'utf8'))).toMatchObject({
      end: { cause: 'terminated', message: 'a newer attempt was started elsewhere' },
    });
    expect(bench.living()).toEqual([]);
  });
});

describe('the log', () => {
  const busy = 'while :; do head -c 300000 /dev/zero | tr "\\0" "x"; echo; sleep 0.1; done';

  it('is truncated also where its older part cannot be kept', async () => {
    await bench.start('sleep 0.3; head -c 3000000 /dev/zero; touch up; sleep 60');
    mkdirSync(inFolder('output.log.1'));
    await until(() => sizeOf(join(bench.work, 'up')) === 0, 'its output');
    await until(() => sizeOf(inFolder('output.log')) === 0, 'the truncation');
    expect(bench.living()).not.toEqual([]);
  });

  it('that was deleted or moved away is there again, and stays bounded', async () => {
    await bench.start(`echo "::ops-progress done=1"; ${busy}`);
    await until(() => sizeOf(inFolder('output.log')) > 0, 'its first output');
    rmSync(inFolder('output.log'));
    await until(() => sizeOf(inFolder('output.log')) > 0, 'its log again');
    expect(reportedProgress(bench.facts())?.progress).toEqual({ done: 1 });
    renameSync(inFolder('output.log'), inFolder('mine.log'));
    await until(() => sizeOf(inFolder('output.log')) > 0, 'its log once more');
    await until(() => sizeOf(inFolder('output.log.1')) > 0, 'a rotation');
    await until(() => sizeOf(inFolder('output.log')) < 1_048_576, 'the truncation');
    expect(reportedProgress(bench.facts())?.progress).toEqual({ done: 1 });
  });
});

it('a supervisor whose engine died before it had taken the number begins nothing: the lock of its group is free', async () => {
  const { supervision, folder, work } = bench;
  mkdirSync(folder, { recursive: true });
  const request: SuperviseRequest = {
    host: hostname(),
    engine: process.ppid,
    folder: supervision.folderOf('scan'),
    number: 1,
    next: { attempt: 1, failures: 0, startsAt: [1], marks: [] },
    argv: ['sh', '-c', 'echo x > ran'],
    cwd: work,
    env: { PATH: '/usr/bin:/bin' },
    mark: 'job-test',
    graceMs: 100,
  };
  const { status, stdout } = spawnSync(process.execPath, [program], {
    input: JSON.stringify(request),
    encoding: 'utf8',
  });
  expect([status, stdout, bench.read('ran'), bench.facts().newest]).toEqual([0, '', '', 0]);
});
