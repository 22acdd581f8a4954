/** Two jobs files with one state: the built program, real processes. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, paused, running, says, sh, until, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const defaults = { quietHours: { start: '00:00', end: '00:00' }, timezone: 'UTC' };

/** Writes a jobs file and gives the flags that name it. */
async function file(name: string, ...jobs: readonly object[]): Promise<readonly [string, string]> {
  const path = join(area.path, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, JSON.stringify({ version: 1, defaults, jobs }));
  return ['--config-file', path];
}

/** A supervised job that says which file it came from. */
const exec = (word: string) => ({
  id: 'scan',
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  cwd: '.',
  commands: { exec: sh(`echo ${word} >> ran; exec sleep 600`) },
  policy: { autoResume: true },
});

const tick = (flags: readonly string[]) => area.cli('tick', '--print-only', ...flags);

describe('two jobs files with the default state', () => {
  it('report each alert once, and run each schedule at its time', async () => {
    const a = await file('a/ops-jobs.json', watched('one', says(paused)));
    const b = await file(
      'b/ops-jobs.json',
      watched('two', says(paused)),
      check('count', sh('echo x >> counted'), { enabled: true, everySeconds: 3600 }),
    );
    const said = [];
    for (const flags of [a, b, a, b, a, b]) said.push((await tick(flags)).stdout);
    expect(said[0]).toContain('one paused');
    expect(said[1]).toContain('two paused');
    expect(said.slice(2)).toEqual(['', '', '', '']);
    expect(await area.read('counted')).toBe('x\n');
  });

  it('have two jobs where one id reads another envFile in each folder', async () => {
    const job = watched('one', sh(`echo x >> asked; echo '${JSON.stringify(paused)}'`), {
      cwd: area.path,
      envFile: 'job.env',
    });
    const [a, b] = [await file('a/ops-jobs.json', job), await file('b/ops-jobs.json', job)];
    for (const name of ['a', 'b']) await area.write(`${name}/job.env`, 'A=1\n');
    expect((await tick(a)).stdout).toContain('one paused');
    expect((await tick(b)).stdout).toContain('another job has this id in');
    expect(await area.read('asked')).toBe('x\n');
  });

  it("leave each other's queued runs alone", async () => {
    const a = await file('a/ops-jobs.json', check('count', sh('echo x >> counted')));
    const b = await file('b/ops-jobs.json', watched('two', says(running)));
    await area.cli('run', 'count', '--queue', ...a);
    expect((await tick(b)).stdout).not.toContain('blocked');
    expect(await area.read('counted')).toBe('');
    await tick(a);
    expect(await area.read('counted')).toBe('x\n');
  });

  it('of which one cannot be used report that once, whatever the other does', async () => {
    const a = await file('a/ops-jobs.json', watched('one', says(running)));
    await writeFile(join(area.path, 'bad.json'), '{');
    const bad = ['--config-file', join(area.path, 'bad.json')];
    const first = await tick(bad);
    expect([first.code, first.stdout]).toEqual([2, expect.stringContaining('jobs file cannot be used')]);
    expect((await tick(a)).stdout).not.toContain('valid again');
    expect((await tick(bad)).stdout).toBe('');
  });

  it('tick one after the other when both begin at once, and say what they wait for', async () => {
    const a = await file(
      'a/ops-jobs.json',
      watched(
        'slow',
        sh(`touch begun; while [ ! -f go ]; do sleep 0.05; done; echo '${JSON.stringify(running)}'`),
      ),
    );
    const b = await file('b/ops-jobs.json', watched('two', says(running)));
    const slow = area.launch(['tick', '--print-only', ...a]).ended;
    await until(async () => (await area.listing()).includes('work/begun'), 'the first tick');
    const same = await tick(a);
    expect([same.code, same.stdout, same.stderr]).toEqual([
      0,
      '',
      expect.stringContaining('this one did nothing'),
    ]);
    const waiting = area.launch(['tick', '--print-only', ...b]);
    let line = '';
    waiting.child.stderr?.on('data', (text: string) => (line += text));
    await until(() => line.includes('waiting up to'), 'the line');
    expect(line).toContain(join('a', 'ops-jobs.json'));
    await writeFile(join(area.path, 'go'), '');
    const { code, stdout } = await waiting.ended;
    expect([code, stdout]).toEqual([0, expect.stringContaining('two running')]);
    expect((await slow).stdout).toContain('slow running');
  });

  it('that was moved keep their memory', async () => {
    const a = await file('a/ops-jobs.json', watched('one', says(paused)));
    expect((await tick(a)).stdout).toContain('one paused');
    await rename(join(area.path, 'a'), join(area.path, 'elsewhere'));
    const moved = ['--config-file', join(area.path, 'elsewhere', 'ops-jobs.json')];
    expect((await tick(moved)).stdout).toBe('');
  });

  it('that were renamed in their repository keep their memory, though another runner has the old checkout', async () => {
    /** A tick of a workflow on the runner with this workspace, which has edited its job. */
    const on = async (runner: string, name: string, edited: string) => {
      const job = check('count', sh(`echo ${edited} >> counted`), { enabled: true, everySeconds: 3600 });
      const flags = await file(`${runner}/${name}`, job);
      const env = { GITHUB_REPOSITORY: 'acme/ops', GITHUB_WORKSPACE: join(area.path, runner) };
      return area.launch(['tick', '--print-only', ...flags], { env }).ended;
    };
    await on('one', 'ops-jobs.json', 'before');
    expect(await on('two', 'jobs.json', 'after')).toMatchObject({ code: 0, stdout: '' });
    expect(await area.read('counted')).toBe('before\n');
  });

  it('and have the very same job: a run of it that was killed is reported by either as what it is', async () => {
    const slow = check('slow', sh('echo x >> ran; [ -e fast ] || sleep 30'), {
      enabled: true,
      everySeconds: 7200,
    });
    const [a, b] = [await file('a/ops-jobs.json', slow), await file('b/ops-jobs.json', slow)];
    const { child, ended } = area.launch(['tick', '--print-only', ...a]);
    await area.appears('ran');
    child.kill('SIGKILL');
    await ended;
    expect((await tick(b)).stdout).toMatch(/slow: run interrupted[^]*it runs again at/);
    expect((await tick(a)).stdout).toBe('');
    await area.write('fast', '');
    await area.cli('run', 'slow', '--queue', ...b);
    expect((await tick(a)).stdout).toMatch(/slow recovered, exit 0/);
  });
});

describe('the same id for two jobs', () => {
  it('is refused as soon as a run of the first one is queued', async () => {
    const a = await file('a/ops-jobs.json', check('count', sh('echo a >> counted')));
    const b = await file('b/ops-jobs.json', check('count', sh('echo b >> counted')));
    expect((await area.cli('run', 'count', '--queue', ...a)).code).toBe(0);
    for (const flags of [[], ['--queue']])
      expect((await area.cli('run', 'count', ...flags, ...b)).code).toBe(2);
    await tick(b);
    expect((await tick(a)).stdout).toBe('');
    expect(await area.read('counted')).toBe('a\n');
  });

  it('is refused by every command, with the fix, and nothing of the first is touched', async () => {
    const a = await file('a/ops-jobs.json', exec('first'));
    const b = await file('b/ops-jobs.json', exec('second'), check('free', ['true']));
    await tick(a);
    await area.appears('ran');
    const before = await area.state();
    const report = await tick(b);
    expect(report.code).toBe(0);
    expect(report.stdout).toContain('· duplicate job ids in two jobs files');
    expect(report.stdout).toContain(`scan: another job has this id in ${a[1]}`);
    expect((await tick(b)).stdout).toBe('');
    for (const command of ['start', 'stop', 'logs']) {
      const refused = await area.cli(command, 'scan', ...b);
      expect([command, refused.code, refused.stdout]).toEqual([command, 2, '']);
      expect(refused.stderr).toMatch(/duplicate id scan: .*a\/ops-jobs\.json.*rename it .*--state-file/);
    }
    const { stdout } = await area.cli('status', ...b);
    expect(stdout).toMatch(/scan +not asked +another job has this id in/);
    const doctor = await area.cli('doctor', ...b);
    expect(doctor.stdout).toMatch(/fail {2}job scan: duplicate id: .*rename it/);
    expect(await area.read('ran')).toBe('first\n');
    expect((await area.state()).jobs['scan']).toEqual(before.jobs['scan']);
    expect((await area.cli('run', 'free', ...b)).code).toBe(0);
    expect((await area.cli('stop', 'scan', ...a)).code).toBe(0);
  });

  it('is no trouble with a state file of its own, nor when the first file is deleted', async () => {
    const a = await file('a/ops-jobs.json', watched('one', says(paused)));
    const b = await file('b/ops-jobs.json', watched('one', says(running)));
    await tick(a);
    const own = ['--state-file', join(area.path, 'own.json')];
    expect((await tick([...b, ...own])).stdout).toContain('one running');
    expect((await tick(b)).stdout).toContain('duplicate job ids in two jobs files');
    await rm(a[1]);
    const freed = await tick(b);
    expect(freed.stdout).toContain('one running');
    expect(freed.stdout).toContain('no duplicate job ids left');
  });

  it('with the same definition is the same job, as in a clone beside the checkout of a runner', async () => {
    const a = await file('a/ops-jobs.json', watched('one', says(paused)));
    const b = await file('b/ops-jobs.json', watched('one', says(paused)));
    await tick(a);
    expect((await tick(b)).stdout).toBe('');
    expect((await tick(a)).stdout).toBe('');
  });
});
