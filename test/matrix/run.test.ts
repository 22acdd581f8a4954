import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

/** Runs it until a signal ends it, and waits until nothing of it is left. */
async function interrupted(words: readonly string[], signal: NodeJS.Signals): Promise<number | null> {
  const { child, ended } = area.launch(words);
  await area.appears('ran');
  child.kill(signal);
  const { code, stderr } = await ended;
  expect(stderr).not.toMatch(/\n {4}at |This is a bug/);
  if (signal !== 'SIGKILL') expect(area.processes()).toEqual([]);
  return code;
}
const wordOf = async () => {
  const { stdout } = await area.cli('status', '--json');
  const { jobs, queue } = JSON.parse(stdout);
  expect(queue).toEqual([]);
  return jobs[0].lastRun.outcome;
};

describe('a run that is interrupted', () => {
  const slow = sh('echo x >> ran; [ -e fast ] || { trap "" TERM INT HUP; sleep 30 & sleep 30; }');

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGKILL', null],
  ] as const)('by %s does not run any more, is told once, and its recovery too', async (signal, code) => {
    await area.jobs([check('slow', slow, { enabled: true })]);
    expect(await interrupted(['run', 'slow'], signal)).toBe(code);
    expect(await wordOf()).toBe('interrupted');
    expect((await area.cli('status')).stdout).toMatch(/slow +interrupted/);
    if (signal !== 'SIGKILL')
      expect((await area.state()).queue).toMatchObject([{ status: 'failed', outcome: 'interrupted' }]);
    const alert = await tick();
    expect(alert).toMatch(
      /🟠 .* · slow: run interrupted, outcome unknown[^]*it is not run again automatically/,
    );
    expect(alert).not.toContain('sent again');
    expect(await tick()).toBe('');
    expect(await area.read('ran')).toBe('x\n');
    await area.write('fast', '');
    await area.cli('run', 'slow', '--queue');
    expect(await tick()).toMatch(/slow recovered, exit 0 after[^]*was interrupted since/);
    expect(await tick()).toBe('');
  });

  it.each(['SIGINT', 'SIGKILL'] as const)('by %s, on a schedule: says when it runs again', async (signal) => {
    await area.jobs([check('slow', slow, { enabled: true, everySeconds: 7200 })]);
    await interrupted(['run', 'slow'], signal);
    const told = await tick();
    expect(told).toMatch(/run interrupted[^]*it runs again at \d\d:\d\d:\d\d \(in (?:1 h \d+ min|2 h)\)/);
    expect(told).not.toContain('not run again');
    expect(await area.read('ran')).toBe('x\n');
  });

  it('in a tick, whoever asked for it: recorded when the tick is cancelled', async () => {
    await area.jobs([
      check('first', ['true'], { after: [{ jobId: 'slow' }] }),
      check('slow', slow, { enabled: true }),
    ]);
    await area.cli('run', 'first');
    expect(await interrupted(['tick', '--print-only'], 'SIGTERM')).toBe(143);
    expect((await area.cli('status')).stdout).toMatch(/slow +interrupted/);
    expect((await area.state()).queue.at(-1)).toMatchObject({ jobId: 'slow', outcome: 'interrupted' });
    expect(await tick()).toMatch(/🟠 .* · slow: run interrupted/);
    expect(await tick()).toBe('');
  });
});

describe('a job that runs already', () => {
  /** Notes when it begins and ends, and goes on until `go` is there. */
  const slow = sh('echo begin >> ran; while [ ! -e go ]; do sleep 0.05; done; echo end >> ran');
  const inTurn = 'begin\nend\n';

  it('is waited for, and a line says for whom', async () => {
    await area.jobs([check('slow', slow)]);
    const first = area.launch(['run', 'slow']);
    await area.appears('ran');
    const second = area.launch(['run', 'slow']);
    let said = '';
    second.child.stderr?.on('data', (text: string) => (said += text));
    await until(() => said.includes('waiting'), 'the line that it waits');
    expect(said).toMatch(
      new RegExp(`slow is already running \\(pid ${first.child.pid} on .*, since [\\d:]+\\)`),
    );
    expect(await area.read('ran')).toBe('begin\n');
    await area.write('go', '');
    expect([(await first.ended).code, (await second.ended).code]).toEqual([0, 0]);
    expect(await area.read('ran')).toBe(inTurn.repeat(2));
  });

  it('by a tick too; --no-wait exits 1, --queue leaves it to the next tick', async () => {
    await area.jobs([check('slow', slow)]);
    await area.cli('run', 'slow', '--queue');
    const first = area.launch(['tick', '--print-only']);
    await area.appears('ran');
    const refused = await area.cli('run', 'slow', '--no-wait');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/slow is already running \(pid \d+ on .*\); nothing done/);
    expect((await area.cli('run', 'slow', '--queue')).code).toBe(0);
    const second = area.launch(['run', 'slow']);
    await area.write('go', '');
    expect([(await first.ended).code, (await second.ended).code]).toEqual([0, 0]);
    expect(await area.read('ran')).toBe(inTurn.repeat(2));
    await tick();
    expect(await area.read('ran')).toBe(inTurn.repeat(3));
  });

  it('and was killed holds nobody up', async () => {
    await area.jobs([check('slow', slow)]);
    const { child, ended } = area.launch(['run', 'slow']);
    await area.appears('ran');
    child.kill('SIGKILL');
    await ended;
    await area.write('go', '');
    expect((await area.cli('run', 'slow', '--no-wait')).code).toBe(0);
    expect(await tick()).toMatch(/slow: run interrupted/);
  });

  it('by a person: what waits for it is left to the next tick', async () => {
    await area.jobs([check('slow', slow)]);
    const { ended } = area.launch(['run', 'slow']);
    await area.appears('ran');
    await area.cli('run', 'slow', '--queue');
    expect(await tick()).toBe('');
    expect((await area.state()).queue.map(({ status }) => status)).toEqual(['running', 'pending']);
    await area.write('go', '');
    await ended;
    await tick();
    expect(await area.read('ran')).toBe(inTurn.repeat(2));
  });

  it('twice in the queue: one after the other, in one tick', async () => {
    await area.jobs([check('slow', slow)]);
    await area.write('go', '');
    for (const _ of [1, 2, 3]) await area.cli('run', 'slow', '--queue');
    await tick();
    expect(await area.read('ran')).toBe(inTurn.repeat(3));
    expect((await area.state()).queue.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
  });

  it('waits no more when it is interrupted', async () => {
    await area.jobs([check('slow', slow)]);
    const first = area.launch(['run', 'slow']);
    await area.appears('ran');
    const second = area.launch(['run', 'slow']);
    let said = '';
    second.child.stderr?.on('data', (text: string) => (said += text));
    await until(() => said.includes('waiting'), 'the line that it waits');
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(130);
    await area.write('go', '');
    expect((await first.ended).code).toBe(0);
    expect(await area.read('ran')).toBe(inTurn);
    expect(await tick()).toBe('');
  });
});
describe('run', () => {
  it('hides secrets in the output', async () => {
    await area.jobs([check('leaks', sh(`echo "token 123456789:${'A'.repeat(35)} sent"`))]);
    expect((await area.cli('run', 'leaks')).stdout).toContain('token [secret] sent');
  });

  it('waits for the delay of a follower', async () => {
    await area.jobs([
      check('first', ['true'], { after: [{ jobId: 'second', delaySeconds: 3600 }] }),
      check('second', sh('touch ran')),
    ]);
    await area.cli('run', 'first');
    expect(await tick()).toBe('');
    const [, item] = (await area.state()).queue;
    expect(item).toMatchObject({ jobId: 'second', status: 'pending' });
    expect((item?.notBefore ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
  });
});

describe('run --queue', () => {
  it('of a job that changed or went away meanwhile is blocked, and that is told', async () => {
    await area.jobs([check('gone', sh('touch ran')), check('turned', sh('touch ran'))]);
    await area.cli('run', 'gone', '--queue');
    await area.cli('run', 'turned', '--queue');
    await area.jobs([
      {
        ...check('turned', sh('touch ran')),
        kind: 'one_shot_write',
        risk: 'write_local',
        after: [{ jobId: 'verify' }],
      },
      check('verify', ['true']),
    ]);
    const report = await tick();
    expect(report).toMatch(/🔴 .* · gone: queued run blocked/);
    expect(report).toMatch(/🔴 .* · turned: queued run blocked\n.*one_shot_write/);
    expect((await area.state()).queue.map(({ status }) => status)).toEqual(['blocked', 'blocked']);
    expect(await area.listing()).not.toContain('work/ran');
    expect(await tick()).toBe('');
  });
});

describe('a run that was killed', () => {
  it('while it lives it is nobody else’s', async () => {
    await area.jobs([check('slow', sh('echo x >> ran; while [ ! -e go ]; do sleep 0.05; done'))]);
    const { ended } = area.launch(['run', 'slow']);
    await area.appears('ran');
    expect(await tick()).toBe('');
    await area.write('go', '');
    expect((await ended).code).toBe(0);
    expect(await area.read('ran')).toBe('x\n');
  });
});
