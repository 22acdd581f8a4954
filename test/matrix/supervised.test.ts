import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, sh, until, type Area } from '../support/cli.ts';
import { isAlive } from '../support/tools.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

type Fields = Readonly<Record<string, unknown>>;
const supervised = (script: string, more: Fields = {}) => ({
  id: 'scan',
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  cwd: '.',
  commands: { exec: sh(script) },
  policy: { autoResume: true, autoResumeBackoffSeconds: 0 },
  ...more,
});
const tick = async () => (await area.cli('tick', '--print-only')).stdout;
interface Shown {
  readonly verdict: string;
  readonly needsAttention: boolean;
  readonly status?: {
    readonly pid?: number;
    readonly stopReason?: string;
    readonly progress?: Readonly<Record<string, number>>;
  };
}
async function shown(): Promise<Shown> {
  const { stdout } = await area.cli('status', '--json');
  const { jobs }: { jobs: Shown[] } = JSON.parse(stdout);
  const [job] = jobs;
  if (!job) throw new Error(stdout);
  return job;
}
const written = async () => (await shown()).status?.progress?.['output bytes'] ?? 0;
const becomes = (verdict: string) => until(async () => (await shown()).verdict === verdict, verdict);

describe('a job that is just its command', () => {
  it('keeps no log to show when it is a job of another kind', async () => {
    await area.jobs([supervised('', { commands: { start: ['true'], status: ['true'] } })]);
    expect(await area.cli('logs', 'scan')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no commands\.exec/),
    });
  });

  it('that is alive and prints, but does not advance, is stalled', async () => {
    const script = 'while :; do echo "::ops-progress done=7 total=9"; echo busy; sleep 0.05; done';
    await area.jobs([supervised(script, { policy: { stallSeconds: 1 } })]);
    await area.cli('start', 'scan');
    await becomes('running');
    await tick();
    await sleep(1100);
    const report = await tick();
    expect(report).toMatch(/🟠 .* · scan stalled ≥ 1 s[^]*7 \/ 9/);
    expect(report).toMatch(/\| busy/);
  });

  it('that prints no progress is not stalled while it writes', async () => {
    await area.jobs([supervised('while :; do echo busy; sleep 0.05; done', { policy: { stallSeconds: 1 } })]);
    await area.cli('start', 'scan');
    await becomes('running');
    await tick();
    const before = await written();
    await sleep(1100);
    // On a machine that is too busy for it, it would be right to say so.
    await until(async () => (await written()) > before, 'more output');
    expect(await tick()).not.toContain('stalled');
  });

  it('goes on after a restart of the host, though its pid lives again', async () => {
    await area.jobs([supervised('echo "$OPS_ATTEMPT $OPS_STOP_REASON" >> seen; exec sleep 60')]);
    await area.cli('start', 'scan');
    await area.appears('seen');
    const [job = ''] = await readdir(area.stateFile.replace('.json', '.jobs'));
    const path = join(area.stateFile.replace('.json', '.jobs'), job, 'attempts', '000000001.json');
    const { status } = await shown();
    const text = await readFile(path, 'utf8');
    const record: { supervisor: { pid: number } } = JSON.parse(text);
    process.kill(record.supervisor.pid, 'SIGKILL');
    process.kill(status?.pid ?? 0, 'SIGKILL');
    // Another boot; and this very process has the pid that the job had.
    const boot = text.replaceAll(/"start":"[0-9a-f-]+/g, '"start":"00000000-0000-4000-8000-000000000000');
    await writeFile(path, boot.replaceAll(/"pid":\d+/g, `"pid":${process.pid}`));
    expect(await tick()).toMatch(/stop reason: host restarted[^]*started/);
    await until(async () => (await area.read('seen')).split('\n').length === 3, 'the second attempt');
    expect(await area.read('seen')).toBe('1 \n2 host restarted\n');
  });

  it('below a wrapper has the whole grace to end', async () => {
    const worker =
      "trap 'sleep 1; echo saved > saved; exit 0' TERM; echo up > up; while :; do sleep 0.1; done";
    await area.jobs([supervised(`sh -c "${worker}"; echo after`, { supervise: { stopGraceSeconds: 20 } })]);
    await area.cli('start', 'scan');
    await area.appears('up');
    expect((await area.cli('stop', 'scan')).code).toBe(0);
    expect(await area.read('saved')).toBe('saved\n');
  });

  it('is one, whatever is lost: the state, the records, the supervisor', async () => {
    await area.jobs([supervised('echo x >> instances; exec sleep 60')]);
    await tick();
    await area.appears('instances');
    const { status } = await shown();
    const folder = area.stateFile.replace('.json', '.jobs');
    const [job = ''] = await readdir(folder);
    const attempts = join(folder, job, 'attempts');
    const [name = ''] = await readdir(attempts);
    const record: { supervisor: { pid: number } } = JSON.parse(await readFile(join(attempts, name), 'utf8'));

    await rm(area.stateFile);
    await rm(`${area.stateFile}.prev`, { force: true });
    expect(await tick()).toMatch(/scan running/);
    process.kill(record.supervisor.pid, 'SIGKILL');
    await until(() => !isAlive(record.supervisor.pid), 'the end of the supervisor');
    expect(await tick()).toMatch(/supervisor was killed; the job continues/);
    await rm(folder, { recursive: true });
    expect((await area.cli('status')).stdout).toMatch(/runs without a record/);
    expect((await area.cli('start', 'scan')).stdout).toMatch(/already running/);
    expect(await area.read('instances')).toBe('x\n');
    expect((await area.cli('stop', 'scan')).stdout).toMatch(
      /^stop scan: stopped; sent directly: SIGTERM to pid \d+/,
    );
    expect(isAlive(status?.pid ?? 0)).toBe(false);
  });

  it("survives the runner's clean-up at the end of the workflow job", async () => {
    await area.jobs([supervised('setsid sleep 60 & sleep 60')]);
    // Of this test alone: another one may run on this host.
    const trackingId = `github_${randomUUID()}`;
    const env = { RUNNER_TRACKING_ID: trackingId, GITHUB_RUN_ID: '42' };
    await area.launch(['start', 'scan'], { env }).ended;
    await becomes('running');
    const before = area.processes().length;
    // What the runner does: https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs
    for (const pid of await readdir('/proc')) {
      const environment = await readFile(join('/proc', pid, 'environ'), 'utf8').catch(() => '');
      if (environment.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`))
        process.kill(Number(pid), 'SIGKILL');
    }
    expect(area.processes()).toHaveLength(before);
    expect(await shown()).toMatchObject({ verdict: 'running' });
  });

  it('that a tick does not start again says why, in the table and as JSON', async () => {
    await area.jobs([supervised('exit 3', { supervise: { maxAttempts: 1 } })]);
    // A start looks for half a second, in which a busy host may not come to run the job.
    await until(async () => {
      const { code, stdout } = await area.cli('start', 'scan');
      return code === 1 && /attempt \d+\nstart scan: failed immediately: exit 3; .*logs scan\n$/.test(stdout);
    }, 'a start that sees the end');
    expect((await area.cli('status')).stdout).toContain('no automatic start: 1 starts without progress');
    expect(await shown()).toMatchObject({ held: '1 starts without progress' });
  });

  it('that does not run is not stopped, and is not started by a tick either', async () => {
    await area.jobs([supervised('exit 0')]);
    expect(await area.cli('stop', 'scan')).toMatchObject({
      stdout: 'stop scan: not running; nothing done\n',
      stderr: 'note: no tick starts scan again until you start it: ops-framework start scan\n',
    });
    expect(await tick()).toMatch(/🔵 \S+ · scan stopped/);
    await area.cli('start', 'scan');
    await becomes('completed');
    expect(await area.cli('stop', 'scan')).toMatchObject({
      stdout: 'stop scan: already completed; nothing done\n',
      stderr: '',
    });
  });
});

const jobsFile = (name: string, jobs: readonly Fields[]) =>
  area.write(name, JSON.stringify({ version: 1, defaults: { timezone: 'UTC' }, jobs }));
const rows = async (...words: string[]): Promise<Record<string, unknown>[]> =>
  JSON.parse((await area.cli('status', '--json', ...words)).stdout).jobs;
const row = async () => (await rows()).find(({ id }) => id === 'scan');
/** Until the end of its newest attempt is recorded. */
const ends = async () =>
  until(async () => {
    const folder = area.stateFile.replace('.json', '.jobs');
    const [job = ''] = await readdir(folder);
    const names = await readdir(join(folder, job, 'attempts'));
    const name =
      names
        .filter((each) => each.endsWith('.json'))
        .toSorted()
        .at(-1) ?? '';
    return (await readFile(join(folder, job, 'attempts', name), 'utf8')).includes('"end"');
  }, 'its end');

/** Ends well when it is told to end. */
const polite = (report: string) =>
  supervised(`${report}; trap "exit 0" TERM; echo $$ > pid; while :; do sleep 0.05; done`, { policy: {} });

describe('an end with exit code 0', () => {
  it.each([
    ['a line', 'echo "::ops-progress done=7 total=100"'],
    ['the progress file', `echo '{"progress":{"done":"7","total":"100"}}' > $OPS_PROGRESS_FILE`],
  ])('after a signal from elsewhere is none of the work: %s says so', async (_, report) => {
    await area.jobs([polite(report)]);
    await area.cli('start', 'scan');
    process.kill(Number(await area.appears('pid')), 'SIGTERM');
    await ends();
    expect(await shown()).toMatchObject({
      verdict: 'paused',
      status: { stopReason: 'ended with exit 0 at 7 of 100' },
    });
    expect(await tick()).toContain('stop reason: ended with exit 0 at 7 of 100');
    expect((await area.cli('stop', 'scan')).stdout).toBe('stop scan: not running; nothing done\n');
  });

  it('below the total, at once, is no success of the one who started it, and is resumed', async () => {
    await area.jobs([
      supervised(
        'echo "$OPS_ATTEMPT $OPS_STOP_REASON" >> seen; echo "::ops-progress done=$OPS_ATTEMPT total=2"',
      ),
    ]);
    expect(await area.cli('start', 'scan')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('failed immediately: ended with exit 0 at 1 of 2'),
    });
    await tick();
    await becomes('completed');
    expect(await area.read('seen')).toBe('1 \n2 ended with exit 0 at 1 of 2\n');
  });
});

describe('a job whose jobs file changes', () => {
  it('is a new one with another command, and its old work counts again with the old one', async () => {
    const one = supervised('echo one >> ran; echo 1 > $OPS_CHECKPOINT_DIR/at');
    await area.jobs([one]);
    await area.cli('start', 'scan');
    await becomes('completed');
    await area.jobs([{ ...one, env: { MORE: '1' } }]);
    expect(await shown()).toMatchObject({ verdict: 'completed' });
    // Its first start waits for nothing that was of the old one.
    const slow = { autoResume: true, autoResumeBackoffSeconds: 3600 };
    await area.jobs([supervised('echo two >> ran; ls $OPS_CHECKPOINT_DIR >> ran', { policy: slow })]);
    expect(await shown()).toMatchObject({ verdict: 'paused', status: { stopReason: 'never started' } });
    await tick();
    await becomes('completed');
    await area.jobs([one]);
    expect(await shown()).toMatchObject({ verdict: 'completed' });
    await tick();
    await mkdir(join(area.path, 'elsewhere'));
    await area.jobs([{ ...one, cwd: 'elsewhere' }]);
    expect(await shown()).toMatchObject({ verdict: 'paused', status: { stopReason: 'never started' } });
    expect(await area.read('ran')).toBe('one\ntwo\n');
  });

  it('is one while it runs, with a warning that it has another command', async () => {
    await area.jobs([supervised('echo x >> instances; exec sleep 60')]);
    await area.cli('start', 'scan');
    await area.appears('instances');
    await area.jobs([supervised('echo y >> instances; exec sleep 60')]);
    expect(await tick()).toMatch(
      /🟠 .* · scan running[^]*it runs a different command than the jobs file declares/,
    );
    expect(await tick()).toBe('');
    expect(await area.cli('start', 'scan')).toMatchObject({
      stdout: expect.stringMatching(/^scan: already running \(pid \d+\); nothing done\n$/),
      stderr: expect.stringContaining('it runs a different command'),
    });
    expect((await area.cli('stop', 'scan')).stdout).toMatch(/^stop scan: stopped \(SIGTERM\)/);
    expect(await area.read('instances')).toBe('x\n');
  });

  const other = { id: 'other', kind: 'one_shot_read', risk: 'read_only', commands: { run: ['true'] } };
  it.each<[string, string, RegExp, readonly Fields[]]>([
    ['gone', 'removed', /it is no longer in the jobs file, but still runs/, [other]],
    ['disabled', 'disabled', /it was disabled in the jobs file/, [supervised('', { enabled: false })]],
    [
      'started and asked for its status',
      'changed',
      /it no longer has commands.exec in the jobs file/,
      [
        supervised('', {
          policy: {},
          commands: {
            start: sh('echo z >> instances'),
            status: ['echo', '{"running":false,"completed":false}'],
          },
        }),
      ],
    ],
    [
      'run once',
      'changed',
      /it no longer has commands.exec in the jobs file/,
      [{ ...other, id: 'scan', enabled: true, everySeconds: 60 }],
    ],
  ])('and is %s now is watched until it ends', async (_, undeclared, words, jobs) => {
    const exec = sh('echo x >> instances; exec sleep 60');
    await area.jobs([supervised('', { commands: { exec }, policy: {} })]);
    await area.cli('start', 'scan');
    await area.appears('instances');
    await area.jobs(jobs);
    expect(await row()).toMatchObject({
      undeclared,
      enabled: false,
      verdict: 'running',
      level: 'warn',
      needsAttention: true,
    });
    expect((await area.cli('status')).stdout).toMatch(words);
    const report = await tick();
    expect(report).toMatch(words);
    expect(report).toContain('to end it: ops-framework stop scan');
    expect(await tick()).toBe('');
    expect((await area.cli('logs', 'scan')).code).toBe(0);
    expect((await area.cli('stop', 'scan')).stdout).toMatch(/^stop scan: stopped \(SIGTERM\)/);
    expect((await row())?.['undeclared']).toBeUndefined();
    expect(await tick()).toMatch(/its alert is resolved|🔵 .* · scan stopped/);
    expect(await area.read('instances')).toBe('x\n');
  });

  it('keeps the runs waiting that are asked for of what it is now', async () => {
    const once = { ...other, id: 'scan', cwd: '.', enabled: true, commands: { run: sh('echo x >> ran') } };
    const queued = async () => (await area.state()).queue.map(({ status }) => status);
    await area.jobs([supervised('exec sleep 60')]);
    await area.cli('start', 'scan');
    await becomes('running');
    await area.jobs([once]);
    await area.cli('run', 'scan', '--queue');
    expect(await tick()).not.toContain('blocked');
    expect(await queued()).toEqual(['pending']);
    await area.cli('stop', 'scan');
    await tick();
    expect(await queued()).toEqual(['done']);
    expect(await area.read('ran')).toBe('x\n');
  });

  it('shows no secret in a report when the jobs file does not say any more which words are secret', async () => {
    const job = supervised('echo using $API_TOKEN; echo x > said; exec sleep 60', {
      envFile: 'job.env',
      policy: {},
    });
    await area.write('job.env', 'API_TOKEN=s3cr3t-word');
    await area.jobs([job]);
    await area.cli('start', 'scan');
    await area.appears('said');
    await rm(join(area.path, 'job.env'));
    // Saves nothing, so the tick after it reports as well.
    await area.jobs([other]);
    const removed = (await area.cli('tick', '--print-only', '--dry-run')).stdout;
    await area.jobs([{ ...job, enabled: false }]);
    const disabled = await tick();
    for (const report of [disabled, removed]) {
      expect(report).toContain('output not shown');
      expect(report).not.toContain('s3cr3t-word');
    }
    await area.cli('stop', 'scan');
  });

  it('that a person started while it was disabled is left alone', async () => {
    await area.jobs([supervised('exec sleep 60', { enabled: false })]);
    await area.cli('start', 'scan');
    await becomes('running');
    expect(await tick()).toBe('');
    expect(await shown()).toMatchObject({ verdict: 'running', needsAttention: false });
  });

  it('is none of another jobs file that has the same state, until its own file is gone', async () => {
    await jobsFile('a.json', [supervised('exec sleep 60')]);
    await jobsFile('b.json', []);
    await area.cli('start', 'scan', '--config-file', 'a.json');
    const ofB = ['--config-file', 'b.json'];
    expect(await rows(...ofB)).toEqual([]);
    expect((await area.cli('tick', '--print-only', ...ofB)).stdout).toBe('');
    expect(await area.cli('stop', 'scan', ...ofB)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/scan is a job of .*a\.json; use that file: --config-file /),
    });
    await rm(join(area.path, 'a.json'));
    expect(await rows(...ofB)).toMatchObject([{ id: 'scan', undeclared: 'removed' }]);
    const report = (await area.cli('tick', '--print-only', ...ofB)).stdout;
    expect(report).toContain('it is no longer in the jobs file, but still runs');
    expect(report).not.toContain('two jobs files');
    expect((await area.cli('stop', 'scan', ...ofB)).code).toBe(0);
  });

  it('is that of the file it was moved to, and no other one reports it', async () => {
    const [ofA, ofB, ofC] = ['a.json', 'b.json', 'c.json'].map((name) => ['--config-file', name]);
    const tickOf = async (words: string[] = []) => (await area.cli('tick', '--print-only', ...words)).stdout;
    for (const name of ['b.json', 'c.json']) await jobsFile(name, []);
    await jobsFile('a.json', [supervised('exec sleep 60')]);
    await area.cli('start', 'scan', ...(ofA ?? []));
    await tickOf(ofB);
    await jobsFile('a.json', []);
    await jobsFile('c.json', [supervised('exec sleep 60')]);
    await tickOf(ofC);
    for (const words of [ofA, ofB, ofC, ofA]) expect(await tickOf(words)).toBe('');
    expect((await area.cli('stop', 'scan', ...(ofA ?? []))).stderr).toMatch(/scan is a job of .*c\.json/);
    await rm(join(area.path, 'c.json'));
    expect(await tickOf(ofA)).toContain('it is no longer in the jobs file');
    expect(await tickOf(ofA)).toBe('');
  });

  it('is gone in every checkout of its repository, and in none of another one', async () => {
    const at = async (repository: string, folder: string, ...words: string[]) => {
      const workspace = join(area.path, folder);
      return area.launch(words, { env: { GITHUB_REPOSITORY: repository, GITHUB_WORKSPACE: workspace } })
        .ended;
    };
    for (const folder of ['one', 'two', 'three']) await mkdir(join(area.path, folder));
    await jobsFile('one/ops-jobs.json', [supervised('exec sleep 60')]);
    await jobsFile('two/ops-jobs.json', []);
    await jobsFile('three/ops-jobs.json', []);
    expect((await at('acme/ops', 'one', 'start', 'scan')).code).toBe(0);
    expect((await at('acme/other', 'three', 'status')).stdout).toBe('the jobs file has no jobs\n');
    expect(await at('acme/other', 'three', 'stop', 'scan')).toMatchObject({ code: 2 });
    // Another repository's workspace is emptied between its runs.
    await rm(join(area.path, 'one'), { recursive: true });
    expect((await at('acme/other', 'three', 'tick', '--print-only')).stdout).toBe('');
    await mkdir(join(area.path, 'one'));
    await jobsFile('one/ops-jobs.json', [supervised('exec sleep 60')]);
    expect((await at('acme/ops', 'two', 'tick', '--print-only')).stdout).toContain(
      'it is no longer in the jobs file, but still runs',
    );
    expect((await at('acme/ops', 'two', 'stop', 'scan')).code).toBe(0);
  });

  it('holds back the jobs of its group', async () => {
    const group = { supervise: { concurrencyGroup: 'disk' } };
    await area.jobs([supervised('exec sleep 60', group)]);
    await area.cli('start', 'scan');
    await becomes('running');
    await area.jobs([supervised('echo x > other', { id: 'other', ...group })]);
    expect(await tick()).toMatch(/waits for the end of scan \(concurrencyGroup disk\)/);
    expect((await area.cli('start', 'other')).stdout).toContain('scan of concurrencyGroup disk runs');
    expect(await area.read('other')).toBe('');
  });
});

it('what follows a failure runs once when the job is given up, and again after a person started it', async () => {
  const follower = {
    id: 'look',
    kind: 'one_shot_read',
    risk: 'read_only',
    cwd: '.',
    commands: { run: sh('echo x >> ran') },
  };
  const after = ['failure', 'success'].map((when) => ({ jobId: 'look', when }));
  await area.jobs([supervised('exit 3', { policy: {}, after }), follower]);
  expect((await area.cli('validate-config', '--strict')).code).toBe(0);
  await area.cli('start', 'scan');
  for (let count = 0; count < 3; count += 1) await tick();
  expect(await area.read('ran')).toBe('x\n');
  await area.cli('start', 'scan');
  for (let count = 0; count < 3; count += 1) await tick();
  expect(await area.read('ran')).toBe('x\nx\n');
  await area.jobs([supervised('exec sleep 60', { policy: {}, after }), follower]);
  await area.cli('start', 'scan');
  await becomes('running');
  await tick();
  await area.cli('stop', 'scan');
  for (let count = 0; count < 2; count += 1) await tick();
  expect(await area.read('ran')).toBe('x\nx\n');
});
