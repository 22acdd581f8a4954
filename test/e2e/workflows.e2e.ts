/** The workflows as GitHub runs them, with act in its place. Writes: writes.e2e.ts. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, running, says, sh, watched } from '../support/cli.ts';
import { bare } from '../support/telegram-view.ts';
import { adapt, clone, framework, openRunner, type Runner } from './act.ts';
import { isAlive } from '../support/tools.ts';

let runner: Runner;
beforeEach(async () => {
  runner = await openRunner();
});
afterEach(async () => {
  const { violations } = runner.bot;
  await runner.close();
  expect(violations).toEqual([]);
});

/** The workflow itself, as in a fork of this repository. */
const install = (workflow: string) => adapt(workflow, runner.area.path);
const dispatch = (command: string, job?: string) =>
  ({
    kind: 'workflow_dispatch',
    inputs: { command, 'runs-on': '["self-hosted"]', ...(job !== undefined && { job }) },
  }) as const;
const texts = () => runner.bot.messages().map(({ text }) => text);

describe('ops-monitor.yml', () => {
  it('ticks and reports; the next run goes on from its state, also on a host that lost its disk', async () => {
    const { area, cache, run } = runner;
    await install('ops-monitor.yml');
    await area.jobs([
      watched('sync', says({ ...running, progress: { done: 5 } })),
      check('backup', sh('echo "41 h old"; exit 3'), { enabled: true, everySeconds: 3600 }),
    ]);
    const first = await run('ops-monitor.yml', dispatch('tick'));
    expect(first).toMatchObject({ code: 0, jobs: { tick: 'succeeded' }, ended: [] });
    expect(first.log).toContain('set-output:: result=attention');
    const told = texts();
    expect(told.join('\n')).toContain('backup: exit 3');
    expect(told.join('\n')).toContain('41 h old');
    expect(cache.entries().at(-1)?.key).toMatch(/^ops-state-v1-/);

    const second = await run('ops-monitor.yml', dispatch('tick'));
    expect(second).toMatchObject({ code: 0, jobs: { tick: 'succeeded' } });
    expect(texts()).toEqual(told);
    await rm(dirname(area.stateFile), { recursive: true });
    const third = await run('ops-monitor.yml', dispatch('tick'));
    expect(third).toMatchObject({ code: 0, jobs: { tick: 'succeeded' } });
    expect(texts()).toEqual(told);
    expect(Object.keys((await area.state()).jobs).toSorted()).toEqual(['backup', 'sync']);
  });

  it('fails, red, when the jobs file is wrong, and says where', async () => {
    await install('ops-monitor.yml');
    await runner.area.write('ops-jobs.json', '{ "version": 1, "jobs": [{ "id": 7 }] }');
    const ran = await runner.run('ops-monitor.yml', dispatch('tick'));
    expect(ran).toMatchObject({ code: 1, jobs: { tick: 'failed' } });
    expect(ran.log).toMatch(/::error file=ops-jobs.json,line=1/);
  });
});

describe('ops-manual.yml', () => {
  it('starts a job that lives on after the clean-up of the runner, sees it, and stops it', async () => {
    const { area, run } = runner;
    await install('ops-manual.yml');
    await area.jobs([
      watched('scan', sh('kill -0 "$(cat pid)" && echo \'{"running":true,"completed":false}\''), {
        cwd: area.path,
        commands: {
          start: sh('sleep 600 >/dev/null 2>&1 & echo $! > pid'),
          stop: sh('kill "$(cat pid)"'),
        },
      }),
    ]);
    // What a step leaves in the background: the clean-up must find it, else this test shows nothing.
    let leftover: number | undefined;
    const started = await run('ops-manual.yml', dispatch('start', 'scan'), (trackingId) => {
      const env = { PATH: process.env['PATH'], RUNNER_TRACKING_ID: trackingId };
      leftover = spawn('sleep', ['600'], { env, stdio: 'ignore', detached: true }).pid;
    });
    expect(started).toMatchObject({ code: 0, jobs: { start: 'succeeded' } });
    expect(started.ended).toEqual([leftover]);
    const pid = Number(await area.read('pid'));
    expect([pid > 1, isAlive(pid)]).toEqual([true, true]);

    const seen = await run('ops-manual.yml', dispatch('status'));
    expect(seen).toMatchObject({ code: 0, jobs: { status: 'succeeded' } });
    expect(seen.log).toMatch(/scan.*running/);
    const stopped = await run('ops-manual.yml', dispatch('stop', 'scan'));
    expect(stopped).toMatchObject({ code: 0, jobs: { stop: 'succeeded' } });
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it('needs a job where one is needed', async () => {
    await install('ops-manual.yml');
    await runner.area.jobs([]);
    const ran = await runner.run('ops-manual.yml', dispatch('start', ''));
    expect(ran).toMatchObject({ code: 1, jobs: { start: 'failed' } });
    expect(ran.log).toContain('start requires a job id');
  });
});

describe('an empty repository after init', () => {
  beforeEach(async () => {
    const flags = ['--runs-on', 'self-hosted', '--telegram'];
    const pin = `${framework.repository}@${framework.commit}`;
    const { code, stderr } = await runner.area.cli('init', ...flags, '--framework', pin);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('reports to Telegram from its first scheduled run, and once', async () => {
    const first = await runner.run('ops-monitor.yml', { kind: 'schedule' });
    expect(first).toMatchObject({ code: 0, jobs: { tick: 'succeeded' } });
    expect(texts()).toEqual([expect.stringContaining('OpenClaw gateway: exit 7')]);
    expect(bare(runner.bot.messages()[0]?.text ?? '')).toContain('🟠');
    await runner.run('ops-monitor.yml', { kind: 'schedule' });
    expect(texts()).toHaveLength(1);
  });

  it('runs a command by hand', async () => {
    const inputs = { command: 'run', job: 'gateway' };
    const ran = await runner.run('ops-manual.yml', { kind: 'workflow_dispatch', inputs });
    expect(ran).toMatchObject({ code: 1, jobs: { run: 'failed' } });
    expect(ran.log).toContain('curl: (7) Failed to connect');
  });

  it('runs every command by hand, and gives it nothing that it does not take', async () => {
    const { area, run } = runner;
    // In this order: the job that is started is seen, read and stopped.
    const commands: readonly (readonly [command: string, job: string, end: string, said: RegExp])[] = [
      ['start', 'scan', 'succeeded', /^start scan: pid \d+, attempt 1$/m],
      ['status', '', 'succeeded', /^scan +running /m],
      ['tick', '', 'succeeded', /^1 of 2 jobs probed, 1 to report$/m],
      ['logs', 'scan', 'succeeded', /^scanned$/m],
      [
        'restart',
        'scan',
        'succeeded',
        /^stop scan: stopped \(SIGTERM\) after [^]*^start scan: pid \d+, attempt \d+$/m,
      ],
      ['stop', 'scan', 'succeeded', /^stop scan: stopped \(SIGTERM\) after /m],
      ['run', 'check', 'succeeded', /^run check: exit 0 .*\n +\| looked$/m],
      ['verify', 'check', 'failed', /::error::job check is a one_shot_read; verify takes a one_shot_write$/m],
      ['history', '', 'succeeded', /^no writes yet$/m],
      ['validate-config', '', 'succeeded', /ops-jobs\.json: valid, 2 jobs \(1 enabled\)$/m],
      ['drill', '', 'succeeded', /^drill: delivered to the chat \(messages \d+, \d+\)$/m],
      ['doctor', '', 'succeeded', /^ok +jobs file: .*: 2 jobs$[^]*^\d+ ok, \d+ warnings?, 0 failures$/m],
    ];
    const manual = '.github/workflows/ops-manual.yml';
    const offers = [await area.read(manual), await readFile(join(clone, manual), 'utf8')].map((text) =>
      /options: \[(.*)\]/.exec(text)?.[1]?.split(', ').toSorted(),
    );
    const names = commands.map(([command]) => command).toSorted();
    expect(offers).toEqual([names, names]);
    await area.jobs([
      {
        ...watched('scan', []),
        cwd: area.path,
        commands: { exec: sh('echo scanned >&2; exec sleep 600') },
      },
      check('check', ['echo', 'looked']),
    ]);
    for (const [command, job, end, said] of commands) {
      const ran = await run('ops-manual.yml', { kind: 'workflow_dispatch', inputs: { command, job } });
      expect(ran.log).toMatch(said);
      expect(ran.jobs).toEqual({ [command]: end });
      expect(ran.log).not.toContain('has no effect');
    }
  }, 300_000);

  it.each([
    ['ops-check.yml', 'pull_request'],
    ['ops-monitor.yml', 'schedule'],
  ] as const)('annotates in %s the error that comes after twelve warnings', async (workflow, kind) => {
    const unknown = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`unknown${index}`, 1]));
    await runner.area.jobs([check('check', ['true'], unknown), check('other', ['true'], { kind: 'no' })]);
    const { code, log } = await runner.run(workflow, { kind });
    expect(code).toBe(1);
    expect(log).toMatch(/::error file=ops-jobs\.json,line=\d+,col=\d+::jobs\[1\]\.kind: /);
    expect(log.match(/::error file=/g)).toHaveLength(1);
    expect(log.match(/::warning /g)).toHaveLength(10);
    expect(log).toContain('::notice::2 more warnings are in the log of this step');
  });
});

it('on a runner before 2.334.0 every workflow fails at once, with the version that it needs', async () => {
  await runner.close();
  runner = await openRunner({ isOld: true });
  await runner.area.jobs([check('check', sh('echo ran >> runs'), { enabled: true, everySeconds: 60 })]);
  for (const name of ['ops-monitor.yml', 'ops-manual.yml', 'ops-watchdog.yml', 'ops-write.yml']) {
    await install(name);
    const ran = await runner.run(name, dispatch('tick', 'check'));
    expect(ran.code).toBe(1);
    expect(Object.values(ran.jobs)).toContain('failed');
    // Of a process as short as this one act may lose the output: workflows.test.ts reads what it says.
    expect(ran.log).toContain('Failure - Main The runner is 2.334.0 or later');
    for (const step of ran.log.match(/Run Main .*/g) ?? [])
      expect(step).toMatch(/^Run Main (?:The runner is 2\.334\.0 or later|echo "\$VERDICT" .*)$/);
    // Settle could not begin either, so nobody knows.
    expect(ran.verdict).toBe(name === 'ops-write.yml' ? 'undetermined' : undefined);
  }
  expect(await runner.area.listing()).not.toContainEqual(expect.stringContaining('.ops-framework'));
  expect(await runner.area.read('runs')).toBe('');
});
