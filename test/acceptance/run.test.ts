import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pastDeadline } from '../support/deadline.ts';
import { check, openArea, sh, until, type Area } from '../support/cli.ts';

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

describe('run', () => {
  it('shows how the command ended and the end of its output', async () => {
    await area.jobs([
      check('good', sh('echo one; echo two >&2')),
      check('bad', sh('echo partial; echo why >&2; exit 9')),
      check('missing', ['./absent']),
      check('killed', sh('kill -9 $$')),
    ]);
    expect(await area.cli('run', 'good')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^run good: exit 0 after .*\n {2}\| one\n {2}\| two\n$/),
    });
    expect(await area.cli('run', 'bad')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^run bad: exit 9 after .*\n {2}\| partial\n {2}\| why\n$/),
    });
    expect(await area.cli('run', 'missing')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^run missing: not started\n.*absent/),
    });
    expect(await area.cli('run', 'killed')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^run killed: ended by SIGKILL/),
    });
    const { queue, outbox } = await area.state();
    expect(queue.map(({ jobId, status, exitCode }) => [jobId, status, exitCode])).toEqual([
      ['good', 'done', 0],
      ['bad', 'failed', 9],
      ['missing', 'failed', null],
      ['killed', 'failed', null],
    ]);
    // Whoever typed it has seen it.
    expect(outbox).toEqual([]);
  });

  it('ends at its deadline with all that it started', async () => {
    // What it starts would go on for longer than a test may.
    await area.jobs([check('slow', sh('sleep 600 & echo begun; sleep 600'))]);
    const { code, stdout } = await pastDeadline(
      (ms) => area.cli('run', 'slow', '--timeout-seconds', String(ms / 1000)),
      (ran) => ran.stdout.includes('begun'),
      1000,
    );
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/^run slow: timed out after \d+ s\n {2}\| begun\n$/),
    ]);
    expect(area.processes()).toEqual([]);
  });

  it.each([
    ['success', 0, 'on-success on-always'],
    ['failure', 1, 'on-failure on-always'],
  ])('queues the jobs that follow a %s', async (_, code, wanted) => {
    const after = ['success', 'failure', 'always'].map((when) => ({ jobId: `on-${when}`, when }));
    await area.jobs([
      check('first', sh(`exit ${code}`), { after }),
      ...after.map(({ jobId }) => check(jobId, sh('echo $OPS_JOB_ID >> ran'))),
      check('later', ['true']),
    ]);
    expect((await area.cli('run', 'first')).code).toBe(code);
    expect(await area.read('ran')).toBe('');
    expect(await tick()).toBe('');
    expect((await area.read('ran')).trim().split('\n').sort()).toEqual(wanted.split(' ').sort());
  });
});

describe('run --queue', () => {
  it('leaves the run to the next tick, once for each time it was asked', async () => {
    await area.jobs([check('count', sh('echo x >> ran'))]);
    for (const _ of [1, 2])
      expect(await area.cli('run', 'count', '--queue')).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('count'),
      });
    expect(await area.read('ran')).toBe('');
    expect(await tick()).toBe('');
    expect(await area.read('ran')).toBe('x\nx\n');
    await tick();
    expect(await area.read('ran')).toBe('x\nx\n');
  });

  it('a quiet success is silent; a failure and words that call a person are not', async () => {
    await area.jobs([
      check('quiet', ['echo', 'all alert and well']),
      check('calls', sh('echo "ALERT: 3 left"; yes . | head -n 200000')),
      check('asks', sh('echo "ACTION REQUIRED: sign" >&2')),
      check('fails', sh('echo reason >&2; exit 4')),
    ]);
    for (const id of ['quiet', 'calls', 'asks', 'fails']) await area.cli('run', id, '--queue');
    const report = await tick();
    expect(report).not.toContain('quiet');
    expect(report).toMatch(/🟠 .* · calls: needs attention \(exit 0/);
    expect(report).toMatch(/🔴 .* · asks: needs attention[^]*sign/);
    expect(report).toMatch(/🟠 .* · fails: exit 4[^]*\| reason/);
  });
});

describe('a run that was killed', () => {
  it('is told as interrupted by the next tick and not run again', async () => {
    await area.jobs([
      check('slow', sh('echo x >> ran; sleep 20'), { after: [{ jobId: 'next', when: 'always' }] }),
      check('next', sh('touch followed')),
    ]);
    const { child, ended } = area.launch(['run', 'slow']);
    await area.appears('ran');
    child.kill('SIGKILL');
    await ended;
    expect(await tick()).toMatch(/🟠 .* · slow: run interrupted, outcome unknown/);
    expect(await tick()).toBe('');
    expect(await area.read('ran')).toBe('x\n');
    expect((await area.state()).queue).toMatchObject([
      { jobId: 'slow', status: 'failed', outcome: 'interrupted' },
    ]);
    expect(await area.listing()).not.toContain('work/followed');
  });
});

describe('a schedule', () => {
  it('runs a job when its time has come, and a failing one is told once', async () => {
    await area.jobs([
      check('hourly', sh('echo x >> ran; exit 2'), { enabled: true, everySeconds: 3600 }),
      check('off', sh('touch off-ran'), { everySeconds: 3600 }),
    ]);
    expect(await tick()).toMatch(/🟠 .* · hourly: exit 2/);
    expect(await tick()).toBe('');
    expect(await area.read('ran')).toBe('x\n');
    await until(() => area.processes().length === 0, 'the end of everything');
    expect(await area.listing()).not.toContain('work/off-ran');
  });
});
