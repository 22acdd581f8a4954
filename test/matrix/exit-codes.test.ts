import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, sh, until, type Area } from '../support/cli.ts';

type JobFields = Readonly<Record<string, unknown>>;

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const tick = async (...flags: readonly string[]) => area.cli('tick', '--print-only', ...flags);
const exitCodes = { success: [0], warning: [3] };
const followers = ['success', 'failure'].map((when) => ({ jobId: `on-${when}`, when }));
const following = followers.map(({ jobId }) => check(jobId, sh('echo $OPS_JOB_ID >> ran')));

async function shown(id: string): Promise<JobFields> {
  const { stdout } = await area.cli('status', id, '--json');
  const { jobs }: { jobs: JobFields[] } = JSON.parse(stdout);
  const [job] = jobs;
  if (!job) throw new Error(stdout);
  return job;
}

describe('a one-shot read', () => {
  it('that ends with a code of "warning" has completed, and is a success for what follows', async () => {
    const more = { exitCodes, after: followers };
    await area.jobs([check('backup', sh('echo one file left out; exit 3'), more), ...following]);
    const { code, stdout } = await area.cli('run', 'backup');
    expect(stdout).toMatch(
      /^run backup: completed with a warning: exit 3 after .*\n {2}\| one file left out\n$/,
    );
    expect(code).toBe(0);
    expect((await tick()).stdout).toBe('');
    expect(await area.read('ran')).toBe('on-success\n');
    expect(await shown('backup')).toMatchObject({
      needsAttention: false,
      lastRun: { outcome: 'succeeded', level: 'warn', exitCode: 3, line: 'one file left out' },
    });
    expect((await area.cli('status')).stdout).toMatch(
      /^backup +succeeded, warn .*exit 3: one file left out/m,
    );
  });

  it('is reported once, and leaves no open alert', async () => {
    await area.jobs([check('backup', sh('echo left out; exit $(cat code)'), { enabled: true, exitCodes })]);
    const ended = async (code: number) => {
      await area.write('code', String(code));
      await area.cli('run', 'backup', '--queue');
      return tick('--fail-on-alert');
    };
    const first = await ended(3);
    expect(first.stdout).toMatch(/🔵 .* · backup: completed with a warning: exit 3 after/);
    expect(first.stdout).toMatch(/level: warn[^]*\| left out/);
    expect(first.code).toBe(0);
    expect(await tick('--fail-on-alert')).toMatchObject({ code: 0, stdout: '' });
    expect(await ended(4)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/🟠 .* · backup: exit 4/),
    });
    const recovered = await ended(3);
    expect(recovered.stdout).toMatch(/🟢 .* recovered, completed with a warning: exit 3/);
    expect(recovered.code).toBe(0);
  });

  it('fails with 0 where 0 is in neither list', async () => {
    await area.jobs([check('odd', ['true'], { exitCodes: { success: [2] } })]);
    expect((await area.cli('validate-config')).stdout).toMatch(
      /jobs\[0\]\.exitCodes\.success.*exit code 0 is in neither list/,
    );
    expect((await area.cli('run', 'odd')).code).toBe(1);
    expect(await shown('odd')).toMatchObject({ lastRun: { outcome: 'failed', exitCode: 0 } });
  });
});

const long = (script: string, more: JobFields = {}) => ({
  id: 'copy',
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  cwd: '.',
  commands: { exec: sh(script) },
  policy: { autoResume: true, autoResumeBackoffSeconds: 0 },
  exitCodes,
  ...more,
});
const ended = (verdict: string) => until(async () => (await shown('copy'))['verdict'] === verdict, verdict);

describe('a supervised long read', () => {
  it('is completed by a code of "warning": reported once, not started again, no open alert', async () => {
    await area.jobs([
      long('echo started >> runs; echo left out; exit 3', { after: followers }),
      ...following,
    ]);
    await tick();
    await ended('completed');
    expect(await shown('copy')).toMatchObject({ level: 'warn', needsAttention: false });
    const { code, stdout } = await tick('--fail-on-alert');
    expect(stdout).toMatch(/🔵 .* · copy: completed with a warning: exit 3[^]*level: warn[^]*\| left out/);
    expect(code).toBe(0);
    await tick();
    expect(await tick()).toMatchObject({ code: 0, stdout: '' });
    expect(await area.read('ran')).toBe('on-success\n');
    expect(await area.read('runs')).toBe('started\n');
  });

  it('is paused by a code in neither list', async () => {
    await area.jobs([long('exit 4', { policy: {} })]);
    await area.cli('start', 'copy');
    await ended('paused');
    expect((await tick()).stdout).toMatch(/copy paused[^]*stop reason: exit 4/);
  });

  it('has not completed with a warning too early, or without output', async () => {
    await area.jobs([long('exit 3', { supervise: { expectOutput: true } })]);
    await tick();
    await ended('paused');
    expect((await tick()).stdout).toMatch(/exit 3 without any output, and expectOutput is set/);
    await area.jobs([long('echo x; exit 3', { supervise: { minDurationSeconds: 60 } })]);
    await area.cli('start', 'copy');
    await ended('paused');
    expect((await tick()).stdout).toMatch(/exit 3 after .*, sooner than minDurationSeconds 60/);
  });
});

/** Read errors, for root too. */
const unreadable = '/proc/self/mem';

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // Without `--version`, as restic.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}

describe.runIf(process.platform === 'linux')('backup programs by their own exit codes', () => {
  it.for([
    [
      'restic',
      3,
      { RESTIC_PASSWORD: 'only-of-this-test', RESTIC_REPOSITORY: './repo', RESTIC_CACHE_DIR: 'cache' },
      'restic init && exec restic backup data',
    ],
    [
      'borg',
      1,
      { BORG_REPO: './repo', BORG_BASE_DIR: 'borg' },
      'borg init -e none && exec borg create ::one data',
    ],
  ] as const)('%s exits %i when a file cannot be read', async ([program, code, env, script], { skip }) => {
    skip(!isInstalled(program), `${program} is not installed`);
    await area.write('data', 'kept');
    const backup = (path: string) =>
      check('backup', sh(`rm -rf repo; ${script} ${path}`), { env, exitCodes: { warning: [code] } });
    await area.jobs([backup('')]);
    const good = await area.cli('run', 'backup');
    expect(good).toMatchObject({ code: 0, stdout: expect.stringMatching(/: exit 0 /) });
    await area.jobs([backup(unreadable)]);
    const warned = await area.cli('run', 'backup');
    expect(warned.stdout).toMatch(new RegExp(`^run backup: completed with a warning: exit ${code} after`));
    expect(warned.code).toBe(0);
  });

  it('rsync exits 24 when a file vanished', async () => {
    // Its file list is older than its reading only by chance: a stand-in ends as it would.
    const rsync = sh(
      'echo "rsync warning: some files vanished before they could be transferred (code 24)" >&2; exit 24',
    );
    await area.jobs([check('copy', rsync, { exitCodes: { warning: [24] } })]);
    const { code, stdout } = await area.cli('run', 'copy');
    expect(stdout).toMatch(/^run copy: completed with a warning: exit 24/);
    expect(code).toBe(0);
  });
});
