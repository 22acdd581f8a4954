import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, paused, running, says, sh, watched, type Area } from '../support/cli.ts';

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

describe('tick --print-only', () => {
  it('prints the report alone on stdout, and nothing when there is nothing to tell', async () => {
    await area.jobs([{ ...watched('sync', says(running)), colour: 'blue' }]);
    const first = await area.cli('tick', '--print-only');
    expect(first.stdout).toMatch(
      /^── message 1 · silent ──\n│ ⚪ \S+ · sync running\n│ \d\d:\d\d:\d\d UTC\n$/u,
    );
    expect(first.stderr).toBe('');
    const second = await area.cli('tick', '--print-only');
    expect(second).toMatchObject({ code: 0, stdout: '' });
    // Nobody watches: cron has nothing to mail.
    expect(second.stderr).toBe('');
  });

  it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['names the host as the jobs file does', { hostName: 'gw-1' }, /^.*\n│ 🔴 gw-1 · sync paused\n/u],
    [
      'begins with the header of the script',
      { header: 'classic', hostName: 'gw-1' },
      /^.*\n│ 🛠️ Ops report \(\d\d:\d\d:\d\d\) UTC\n│\n│ 🔴 ACTION REQUIRED · sync paused\n/u,
    ],
  ])('%s', async (_, defaults, pattern) => {
    await area.jobs([watched('sync', says(paused))], defaults);
    expect((await area.cli('tick', '--print-only')).stdout).toMatch(pattern);
  });

  it('names the host also when the jobs file cannot be used', async () => {
    await area.write('ops-jobs.json', '{');
    const { stdout } = await area.cli('tick', '--print-only');
    expect(stdout).toMatch(/^.*\n│ 🔴 [\w-]+ · jobs file cannot be used\n/u);
  });
});

it('a --print-only tick leaves what is queued for the chat queued, and prints what is its own', async () => {
  await area.jobs([watched('sync', ['false']), check('later', sh('exit 2'))]);
  await area.launch(['tick'], { output: 'closed' }).ended;
  expect((await area.state()).outbox).toMatchObject([{ sink: 'chat' }]);
  await area.cli('run', 'later', '--queue');
  const printed = await area.cli('tick', '--print-only');
  expect(printed.stdout).toContain('later: exit 2');
  expect(printed.stdout).not.toContain('sync');
  expect((await area.state()).outbox).toMatchObject([{ sink: 'chat' }]);
  expect((await area.cli('tick', '--telegram-via=none')).stdout).toContain('sync: no valid status');
  expect((await area.state()).outbox).toEqual([]);
});

describe('dry run', () => {
  it('of a tick says what it would do, starts nothing and changes nothing on disk', async () => {
    await area.jobs([
      watched('sync', says(paused), {
        commands: { start: sh('echo x >> started') },
        policy: { autoResume: true },
      }),
      check('hourly', sh('echo x >> ran'), { enabled: true, everySeconds: 3600 }),
    ]);
    const before = await area.listing();
    const { code, stdout, stderr } = await area.cli('tick', '--print-only', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('sync: would start (dry run)');
    expect(stdout).toContain('hourly: would run (dry run)');
    expect(stdout).not.toContain('starting it now');
    expect(stderr).toContain('nothing was started, sent or saved');
    expect(await area.listing()).toEqual(before);
  });

  it('of a run shows the command', async () => {
    await area.jobs([check('count', sh('echo x >> ran'))]);
    const before = await area.listing();
    const { code, stdout } = await area.cli('run', 'count', '--dry-run');
    expect([code, stdout]).toEqual([0, 'would run count: ["sh","-c","echo x >> ran"]\n']);
    expect(await area.listing()).toEqual(before);
  });
});

describe('status', () => {
  it('prints one JSON document with --json', async () => {
    await area.jobs([
      watched('sync', says({ ...running, pid: 1234567, progress: { done: 3 }, level: 'warn' })),
      watched('broken', ['false'], { enabled: false, name: 'Broken one' }),
      check('count', ['true'], { enabled: true }),
    ]);
    await area.cli('run', 'count');
    await area.cli('run', 'count', '--queue');
    const before = [await area.listing(), await area.state()];
    const { code, stdout } = await area.cli('status', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      jobsFile: { path: join(area.path, 'ops-jobs.json'), valid: true, problems: [] },
      jobs: [
        {
          id: 'sync',
          name: 'sync',
          kind: 'long_running_read',
          risk: 'read_only',
          enabled: true,
          verdict: 'running',
          level: 'warn',
          needsAttention: true,
          status: {
            running: true,
            completed: false,
            pid: 1234567,
            level: 'warn',
            progress: { done: 3 },
            progressKey: '{"done":3}',
          },
        },
        {
          id: 'broken',
          name: 'Broken one',
          kind: 'long_running_read',
          risk: 'read_only',
          enabled: false,
          verdict: 'unknown',
          level: 'alert',
          needsAttention: false,
          fault: { kind: 'exit', message: 'status exit=1' },
        },
        {
          id: 'count',
          name: 'count',
          kind: 'one_shot_read',
          risk: 'read_only',
          enabled: true,
          needsAttention: false,
          lastRun: {
            at: expect.stringMatching(isoTime),
            durationMs: expect.any(Number),
            exitCode: 0,
            outcome: 'succeeded',
          },
          nextRunAt: expect.stringMatching(isoTime),
        },
      ],
      queue: [
        {
          id: expect.any(String),
          jobId: 'count',
          status: 'pending',
          notBefore: expect.stringMatching(isoTime),
          reason: 'queue',
        },
      ],
      undelivered: 0,
      outbox: { size: 0 },
      skippedTicks: 0,
    });
    expect([await area.listing(), await area.state()]).toEqual(before);
  });

  it('prints a line a job, without colours into a pipe, with or without NO_COLOR', async () => {
    await area.jobs([
      watched('sync', says({ ...running, progress: { done: 3 } })),
      watched('夜间', ['false']),
    ]);
    for (const env of [{}, { NO_COLOR: '1' }, { FORCE_COLOR: '1', TERM: 'xterm-256color' }]) {
      const { code, stdout } = await area.launch(['status'], { env }).ended;
      expect(code).toBe(0);
      expect(stdout).toMatch(/^sync +running +.*done 3/m);
      expect(stdout).toMatch(/^夜间 +unknown +.*status exit=1/m);
      expect(stdout).not.toContain('\u001B');
    }
  });
});
