import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, paused, says, watched, type Area } from '../support/cli.ts';
import { workflowProblems } from '../support/workflow-parser.ts';
import { hasTool } from '../support/tools.ts';

const ours = join(import.meta.dirname, '../..');
const commit = '0123456789abcdef0123456789abcdef01234567';
const framework = ['--framework', `OWNER/ops-framework@${commit}`];
const flags = ['--runs-on', 'self-hosted, my-host', '--no-telegram', ...framework];
const written = ['.github/workflows/ops-manual.yml', '.github/workflows/ops-monitor.yml', 'ops-jobs.json'];

const called = (path: string) => readFileSync(join(ours, path), 'utf8');

let area: Area;
beforeEach(async () => {
  area = await openArea();
  git('init', '--quiet', '--initial-branch=main');
});
afterEach(() => area.close());

function git(...words: readonly string[]) {
  const { status, stderr } = spawnSync('git', ['-C', area.path, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
const files = () =>
  readdirSync(area.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(area.path.length + 1))
    .filter((name) => !name.startsWith('.git/'))
    .toSorted((a, b) => (a < b ? -1 : 1));

/** It looks into the repository with git. */
const withGit = describe.runIf(hasTool('git', '--version'));

withGit('init in an empty repository', () => {
  it('writes callers that GitHub accepts, and a valid jobs file; the second time nothing', async () => {
    const first = await area.cli('init', ...flags);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(files()).toEqual(written);
    for (const name of written.slice(0, 2)) {
      const text = await area.read(name);
      expect(await workflowProblems(name, text, called)).toEqual([]);
      expect(await workflowProblems(name, text.replace('runs-on:', 'run-on:'), called)).not.toEqual([]);
      expect(text).toContain(`uses: OWNER/ops-framework/${name}@${commit}\n`);
      expect(text).toContain(`runs-on: '["self-hosted","my-host"]'\n`);
      expect(text).toContain('telegram-via: none\n');
    }
    expect(await area.read('ops-jobs.json')).toContain(
      `"$schema": "https://raw.githubusercontent.com/OWNER/ops-framework/${commit}/schema/ops-jobs.schema.json"`,
    );
    const validated = await area.cli('validate-config', '--strict');
    expect(validated).toMatchObject({ code: 0, stderr: '' });
    const second = await area.cli('init', ...flags);
    expect(second.code).toBe(0);
    expect(second.stdout.match(/^as it was/gm)?.length).toBe(2);
    expect(second.stdout).toMatch(/^kept +ops-jobs.json, valid$/m);
  });

  it('ends with what is left to do, at the very place', async () => {
    git('remote', 'add', 'origin', 'git@github.com:me/my.ops.git');
    const { stdout } = await area.cli('init', '--runs-on', 'self-hosted', '--telegram', ...framework);
    for (const [number, place] of [
      [1, 'settings/actions/runners/new'],
      [2, 'settings/secrets/actions'],
      [3, 'settings/environments/new'],
    ] as const)
      expect(stdout).toMatch(new RegExp(`^${number}\\. .*\n +https://github.com/me/my.ops/${place}$`, 'm'));
    expect(await area.read(written[1] ?? '')).not.toContain('telegram-via');
  });

  it('with --writes adds their workflow, and says where the last job gets bot and chat', async () => {
    git('remote', 'add', 'origin', 'git@github.com:me/my-ops.git');
    const name = '.github/workflows/ops-write.yml';
    const words = ['--runs-on', 'self-hosted', '--writes', ...framework];
    const { stdout } = await area.cli('init', ...words, '--telegram');
    expect(files()).toEqual([...written.slice(0, 2), name, 'ops-jobs.json']);
    const text = await area.read(name);
    expect(await workflowProblems(name, text, called)).toEqual([]);
    expect(await workflowProblems(name, text.replace('job: ${{', 'task: ${{'), called)).not.toEqual([]);
    expect(text).toContain('telegram-chat-id: ${{ vars.OPS_TELEGRAM_CHAT_ID }}\n');
    expect(stdout).toContain('openssl rand -base64 32 | gh secret set OPS_STATE_KEY --repo me/my-ops\n');
    const settings = 'https://github.com/me/my-ops/settings';
    expect(stdout).toMatch(new RegExp(`OPS_TELEGRAM_CHAT_ID.*\n +${settings}/variables/actions$`, 'm'));
    expect(stdout).toMatch(
      new RegExp(`^3. The environment ops-write.*\n +${settings}/environments/new$`, 'm'),
    );
    expect(stdout).toContain(`OWNER/ops-framework/blob/${commit}/docs/writes.md`);
    const silent = await area.cli('init', ...words, '--no-telegram', '--yes');
    expect(silent.stdout.split('Left to do')[1]).not.toContain('OPS_TELEGRAM_CHAT_ID');
    expect(await area.read(name)).toMatch(/telegram-via: none\n {4}secrets/);
  });

  it('says it in words, and no password, where the remote is not on GitHub', async () => {
    git('remote', 'add', 'origin', 'https://me:hunter22@git.example.org/me/ops.git');
    const { stdout } = await area.cli('init', ...flags);
    expect(stdout).toContain('Settings → Actions → Runners');
    expect(stdout).not.toContain('hunter22');
    expect(stdout).not.toContain('example.org');
  });

  it('writes to its top folder from any folder in it', async () => {
    await mkdir(join(area.path, 'some/where'), { recursive: true });
    await area.launch(['init', ...flags], { before: 'cd some/where' }).ended;
    expect(files()).toEqual(written);
  });
});

withGit('init without --framework', () => {
  it('pins the commit of the clone that the program runs from, and names its tag', async () => {
    const other = join(dirname(area.path), 'clone');
    await cp(join(ours, 'dist/cli'), join(other, 'dist/cli'), { recursive: true });
    const run = (...words: readonly string[]) =>
      spawnSync('git', ['-C', other, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
        encoding: 'utf8',
      }).stdout.trim();
    run('init', '--quiet');
    run('remote', 'add', 'origin', 'https://github.com/some-one/ops-framework.git');
    run('add', '--all');
    run('commit', '--quiet', '--message=release');
    run('tag', 'v1.2.3');
    // As `npm install --global .` links it.
    const link = join(dirname(area.path), 'ops-framework');
    await symlink(join(other, 'dist/cli/index.js'), link);
    const init = (cwd: string) =>
      spawnSync(process.execPath, [link, 'init', '--yes'], {
        cwd,
        env: { PATH: process.env['PATH'], HOME: join(area.path, '..', 'home') },
        encoding: 'utf8',
      });
    expect(init(area.path)).toMatchObject({ status: 0, stderr: '' });
    expect(await area.read('.github/workflows/ops-monitor.yml')).toContain(
      `uses: some-one/ops-framework/.github/workflows/ops-monitor.yml@${run('rev-parse', 'HEAD')} # v1.2.3\n`,
    );
    expect(init(other)).toMatchObject({ status: 1, stderr: expect.stringContaining('ops-framework itself') });
  });
});

withGit('init writes nothing', () => {
  it('without a terminal and without flags, and names the flags', async () => {
    const { code, stdout, stderr } = await area.cli('init');
    expect([code, stdout]).toEqual([2, '']);
    for (const flag of ['--runs-on', '--telegram or --no-telegram', '--framework', '--yes'])
      expect(stderr).toContain(flag);
    expect(files()).toEqual([]);
  });

  it('over a file that differs: it shows the difference and wants --yes', async () => {
    await mkdir(join(area.path, '.github/workflows'), { recursive: true });
    await area.write('.github/workflows/ops-monitor.yml', 'name: mine\n');
    const refused = await area.cli('init', ...flags);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('--- a/.github/workflows/ops-monitor.yml\n+++ b/.github/workflows/');
    expect(refused.stdout).toContain('\n-name: mine\n');
    expect(refused.stderr).toMatch(/nothing was written: .*ops-monitor.yml would change.*--yes/);
    expect(files()).toEqual(['.github/workflows/ops-monitor.yml']);
    const agreed = await area.cli('init', ...flags, '--yes');
    expect(agreed.code).toBe(0);
    expect(agreed.stdout).toContain('\n-name: mine\n');
    expect(files()).toEqual(written);
    expect(await area.read('.github/workflows/ops-monitor.yml')).toContain('name: ops-monitor\n');
  });

  it('with --dry-run, which shows all that it would write', async () => {
    const { code, stdout } = await area.cli('init', ...flags, '--dry-run');
    expect(code).toBe(0);
    for (const name of written) expect(stdout).toContain(`--- /dev/null\n+++ b/${name}\n`);
    expect(files()).toEqual([]);
  });

  it('when one file cannot be written', async () => {
    await area.write('.github', 'a file where a folder should be\n');
    const { code, stderr } = await area.cli('init', ...flags);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: .*\.github/);
    expect(files()).toEqual(['.github']);
  });

  it.each<[string[], number, RegExp]>([
    [['--telegram', '--no-telegram', '--runs-on', 'a'], 2, /not both/],
    [['--runs-on', 'my host', '--telegram'], 2, /--runs-on takes labels/],
    [['--framework', 'here', '--yes'], 2, /--framework takes OWNER\/NAME@COMMIT; got "here"/],
    [['--framework', 'a/b@main', '--yes'], 2, /a\/b@main is not pinned: .*the whole commit/],
    [['--yes', ...framework, '--from', 'none.json'], 2, /none.json: there is no such file/],
  ])('with %j', async (words, exitCode, message) => {
    const { code, stderr } = await area.cli('init', ...words);
    expect([code, stderr]).toEqual([exitCode, expect.stringMatching(message)]);
    expect(files()).toEqual([]);
  });

  it('outside a git repository', async () => {
    const { code, stderr } = await area.launch(['init', ...flags], { before: 'cd ..' }).ended;
    expect([code, stderr]).toEqual([1, expect.stringMatching(/no git repository.*git init/)]);
  });
});

withGit('init --from', () => {
  const script = {
    version: 1,
    jobs: [watched('sync', says({ ...paused, stopReason: 'quota' }), { cwd: '/' })],
  };

  it("takes the script's user over: the same file, and nothing that was told is told again", async () => {
    const text = `${JSON.stringify(script)} `;
    const net = join(dirname(area.stateFile), '..');
    await mkdir(dirname(area.stateFile), { recursive: true });
    await mkdir(join(net, 'config'));
    await writeFile(join(net, 'config', 'ops-jobs.json'), text);
    const seconds = Math.floor(Date.now() / 1000);
    const lastAnomalyKey = JSON.stringify({
      completed: false,
      level: 'ok',
      message: '',
      progressKey: null,
      running: false,
      stopReason: 'quota',
    });
    const lastSeen = { running: false, completed: false, progressKey: null, stopReason: 'quota' };
    const sync = {
      lastSeen,
      lastReportAt: seconds - 99,
      lastAnomalyKey,
      lastAnomalyReportAt: seconds - 99,
    };
    await writeFile(
      join(net, 'state', 'ops-monitor.json'),
      JSON.stringify({ version: 1, updatedAt: seconds - 60, jobs: { sync }, queue: [] }),
    );

    const { code, stdout } = await area.cli('init', ...flags, '--from', join(net, 'config', 'ops-jobs.json'));
    expect([code, await area.read('ops-jobs.json')]).toEqual([0, text]);
    expect(stdout).toContain('net/state/ops-monitor.json');
    expect(existsSync(area.stateFile)).toBe(false);
    // The one that knows nothing of the script's state tells of the pause; the one that imports it does not.
    const other = await area.cli('tick', '--print-only', '--state-file', join(area.path, 'other.json'));
    expect(other.stdout).toContain('ACTION REQUIRED · sync: paused');
    expect(await area.cli('tick', '--print-only')).toMatchObject({ code: 0, stdout: '' });
    expect(Object.keys((await area.state()).jobs)).toEqual(['sync']);
  });

  it('refuses a file with errors, all of them, and one that would replace another without a look', async () => {
    await area.write('bad.json', '{ "version": 1, "jobs": [{ "id": "a" }, { "id": "b", "kind": "x" }] }');
    const bad = await area.cli('init', ...flags, '--from', 'bad.json');
    expect([bad.code, files()]).toEqual([2, ['bad.json']]);
    expect(bad.stderr).toMatch(/jobs\[0\].*kind[^]*jobs\[1\].*kind/);
    await area.jobs([]);
    const mine = await area.read('ops-jobs.json');
    await area.write('script.json', JSON.stringify(script));
    const refused = await area.cli('init', ...flags, '--from', 'script.json');
    expect([refused.code, await area.read('ops-jobs.json')]).toEqual([1, mine]);
    expect(refused.stdout).toContain('+++ b/ops-jobs.json');
  });
});
