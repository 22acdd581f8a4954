import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cloneFramework, type FrameworkClone } from '../support/framework-clone.ts';
import { initSets } from '../support/init-sets.ts';
import { openArea, paused, says, watched, type Area } from '../support/cli.ts';
import { workflowProblems } from '../support/workflow-parser.ts';
import { hasTool } from '../support/tools.ts';

const ours = join(import.meta.dirname, '../..');
const commit = '0123456789abcdef0123456789abcdef01234567';
const framework = ['--framework', `OWNER/ops-framework@${commit}`];
const flags = ['--runs-on', 'self-hosted, my-host', '--no-telegram', ...framework];
const callers = ['.github/workflows/ops-manual.yml', '.github/workflows/ops-monitor.yml'];
const watchdog = '.github/workflows/ops-watchdog.yml';
const check = '.github/workflows/ops-check.yml';
const dependabot = '.github/dependabot.yml';
const written = [dependabot, check, ...callers, watchdog, 'ops-jobs.json'];

const called = (path: string) => readFileSync(join(ours, path), 'utf8');

let area: Area;
beforeEach(async () => {
  area = await openArea();
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', 'https://github.com/owner/my-ops.git');
});
afterEach(() => area.close());

function git(...words: readonly string[]) {
  const { status, stderr } = spawnSync('git', ['-C', area.path, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
const isAt = (url: string) => git('remote', 'set-url', 'origin', url);
/** Runs the program of a clone of ops-framework. */
function initFrom({ program }: Pick<FrameworkClone, 'program'>, ...words: readonly string[]) {
  const env = { PATH: process.env['PATH'], HOME: join(area.path, '..', 'home') };
  return spawnSync(process.execPath, [program, 'init', ...words], { cwd: area.path, env, encoding: 'utf8' });
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
  it('with --writes adds their workflow, and says where the last job gets bot and chat', async () => {
    const name = '.github/workflows/ops-write.yml';
    const words = ['--runs-on', 'self-hosted', '--writes', '--required-reviewers', ...framework];
    const { stdout } = await area.cli('init', ...words, '--telegram');
    expect(files()).toEqual([...written.slice(0, -1), name, 'ops-jobs.json']);
    const text = await area.read(name);
    expect(await workflowProblems(name, text, called)).toEqual([]);
    expect(await workflowProblems(name, text.replace('job: ${{', 'task: ${{'), called)).not.toEqual([]);
    expect(text).toContain('telegram-chat-id: ${{ vars.OPS_TELEGRAM_CHAT_ID }}\n');
    expect(stdout).toContain('openssl rand -base64 32 | gh secret set OPS_STATE_KEY --repo owner/my-ops\n');
    const settings = 'https://github.com/owner/my-ops/settings';
    expect(stdout).toMatch(new RegExp(`OPS_TELEGRAM_CHAT_ID.*\n +${settings}/variables/actions$`, 'm'));
    expect(stdout).toMatch(
      new RegExp(`^3. The environment ops-write.*\n +${settings}/environments/new$`, 'm'),
    );
    expect(stdout).toContain(`OWNER/ops-framework/blob/${commit}/docs/writes.md#set-up-the-environment`);
    const without = await area.cli('init', '--yes', ...framework);
    expect(without.stdout).toContain(`unchanged    ${name}\n`);
    const silent = await area.cli('init', ...words, '--no-telegram', '--yes');
    expect(silent.stdout.split('Remaining manual steps')[1]).not.toContain('OPS_TELEGRAM_CHAT_ID');
    expect(await area.read(name)).toMatch(/telegram-via: issue\n {4}secrets/);
  });

  it('says it in words, and no password, where the remote is not on GitHub', async () => {
    isAt('https://me:hunter22@git.example.org/me/ops.git');
    const { stdout } = initFrom(cloneFramework(join(dirname(area.path), 'clone')), '--yes');
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

withGit.each(Object.entries(initSets))('init in a repository: %s', (_name, set) => {
  const { repository, branch, isOfOther, words, jobsFile } = set;
  let clone: FrameworkClone;
  const init = (folder = '.', given = words) => {
    const command = [clone.program, 'init', '--runs-on', 'self-hosted', '--no-telegram', ...given];
    return spawnSync(process.execPath, command, { cwd: join(area.path, folder), encoding: 'utf8' });
  };
  beforeEach(() => {
    clone = cloneFramework(join(dirname(area.path), 'clone'));
    git('symbolic-ref', 'HEAD', `refs/heads/${branch}`);
    isAt(`https://github.com/${repository}.git`);
  });

  it('writes only what GitHub accepts, and names its jobs file', async () => {
    expect(init()).toMatchObject({ status: 0, stderr: '' });
    const names = files().filter((name) => name.startsWith('.github/workflows/'));
    expect(names.map((name) => basename(name, '.yml'))).toEqual([
      'ops-check',
      ...['ops-manual', 'ops-monitor', 'ops-watchdog', 'ops-write'].flatMap((name) =>
        isOfOther ? [`${name}-reusable`, name] : [name],
      ),
    ]);
    const here = (path: string) => (isOfOther ? readFileSync(join(area.path, path), 'utf8') : called(path));
    for (const name of names) {
      const text = await area.read(name);
      expect(await workflowProblems(name, text, here)).toEqual([]);
      const action = `${clone.repository}@${clone.commit} # ${clone.tag}\n`;
      if (name === check || name.includes('-reusable')) expect(text).toContain(`        uses: ${action}`);
      else if (isOfOther) expect(text).toContain(`    uses: ./${name.replace('.yml', '-reusable.yml')}\n`);
      else expect(text).toContain(`    uses: ${action.replace('@', `/${name}@`)}`);
      if (name.includes('-reusable')) continue;
      const isNamed = name === check || (name !== watchdog && jobsFile !== 'ops-jobs.json');
      expect(JSON.stringify(parse(text)).includes(`"config-file":${JSON.stringify(jobsFile)}`)).toBe(isNamed);
    }
    expect(await area.cli('validate-config', '--strict', '--config-file', jobsFile)).toMatchObject({
      code: 0,
    });
    const [, checked = ''] = /each change: ops-framework (.*)$/m.exec(await area.read(jobsFile)) ?? [];
    const program = `"${process.execPath}" "${join(ours, 'dist/cli/index.js')}"`;
    const typed = spawnSync('sh', ['-c', `${program} ${checked}`], { cwd: area.path, encoding: 'utf8' });
    expect([typed.status, typed.stderr]).toEqual([0, '']);
  });

  it('names the gate that it can have, and what is left to do for it, at its place', async () => {
    const { stdout } = init();
    const left = stdout.split('Remaining manual steps')[1] ?? '';
    const isDispatch = words.includes('--no-required-reviewers');
    const text = await area.read('.github/workflows/ops-write.yml');
    expect(/gate: dispatch\n/.test(text)).toBe(isDispatch);
    expect(/plan-digest: \$\{\{ inputs\.plan-digest \}\}\n/.test(text)).toBe(isDispatch);
    expect(left.includes('"approval": { "gate": "dispatch" }')).toBe(isDispatch);
    expect(left.includes('/settings/environments/new')).toBe(!isDispatch);
    expect(left).toContain(`https://github.com/${repository}/settings/actions/runners/new\n`);
  });

  it('finds the same from a folder in it, and by an absolute path', async () => {
    await mkdir(join(area.path, 'services/other'), { recursive: true });
    const named = words.map((word) => (word === jobsFile ? join(area.path, jobsFile) : word));
    expect([init('services/other', named).status, files().includes(jobsFile)]).toEqual([0, true]);
    const again = init();
    expect(again.stdout.match(/^unchanged/gm)?.length).toBe(isOfOther ? 9 : 5);
    expect(again.stdout).not.toMatch(/^wrote/m);
  });
});

withGit('init with the jobs file on the host', () => {
  it('names it in the callers, writes none, and no check, since there is nothing to check', async () => {
    const path = '~/.openclaw/net/config/ops-jobs.json';
    const { code, stdout } = await area.cli('init', ...flags, '--config-file', path);
    expect([code, files()]).toEqual([0, [dependabot, ...callers, watchdog]]);
    expect(stdout).not.toContain('ops-check');
    for (const name of callers) {
      expect(await workflowProblems(name, await area.read(name), called)).toEqual([]);
      expect(await area.read(name)).toContain(`config-file: '${path}'\n`);
    }
  });
});

withGit('init --config-file over links', () => {
  it('to the repository is in it; to elsewhere is outside', async () => {
    await symlink(area.path, join(dirname(area.path), 'link'));
    const named = [...flags, '--config-file'];
    const linked = join(dirname(area.path), 'link', 'a/jobs.json');
    expect(await area.cli('init', ...named, linked)).toMatchObject({ code: 0 });
    expect(files()).toContain('a/jobs.json');
    await symlink(dirname(area.path), join(area.path, 'out'));
    const { code, stderr } = await area.cli('init', ...named, 'out/jobs.json');
    expect([code, stderr]).toEqual([2, expect.stringContaining('out/jobs.json is outside the repository')]);
  });
});

withGit('init again, with another version', () => {
  it('changes the pins and the schema after it showed them; the rest of the jobs file stays', async () => {
    await area.cli('init', ...flags);
    const mine = (await area.read('ops-jobs.json')).replace('my-scan', 'my-own-scan');
    await area.write('ops-jobs.json', mine);
    const next = 'f'.repeat(40);
    const words = [...flags.slice(0, -1), `owner/ops-fork@${next}`];
    const refused = await area.cli('init', ...words);
    expect(refused.stderr).toMatch(/nothing was written: .*ops-jobs\.json would change/);
    expect(refused.stdout).toContain('+++ b/ops-jobs.json');
    expect(await area.cli('init', ...words, '--yes')).toMatchObject({ code: 0 });
    expect(await area.read('ops-jobs.json')).toBe(
      mine.replace(`OWNER/ops-framework/${commit}`, `owner/ops-fork/${next}`),
    );
    for (const name of [check, ...callers]) expect(await area.read(name)).toContain(`@${next}\n`);
  });

  it('leaves a schema of another make as it is', async () => {
    const mine = '{ "$schema": "./schema/ops-jobs.schema.json", "version": 1, "jobs": [] }';
    await area.write('ops-jobs.json', mine);
    expect(await area.cli('init', ...flags, '--yes')).toMatchObject({ code: 0 });
    expect(await area.read('ops-jobs.json')).toBe(mine);
  });
});

withGit('a dependabot.yml that is there', () => {
  it.each([
    ['.github/dependabot.yml', 'version: 2\nupdates:\n  - package-ecosystem: npm\n', true],
    ['.github/dependabot.yaml', 'version: 2\nupdates: []\n', true],
    ['.github/dependabot.yml', "version: 2\nupdates:\n  - package-ecosystem: 'github-actions'\n", false],
  ])('%s is never written over, and what is to be added is shown once', async (name, text, isShown) => {
    await mkdir(join(area.path, '.github'));
    await area.write(name, text);
    const { code, stdout } = await area.cli('init', ...flags, '--yes');
    expect([code, await area.read(name)]).toEqual([0, text]);
    expect(files().filter((each) => each.includes('dependabot'))).toEqual([name]);
    expect(stdout.includes(`${name} was left unchanged`)).toBe(isShown);
    expect(/^ {2}- package-ecosystem: github-actions$/m.test(stdout)).toBe(isShown);
    if (isShown) {
      const added = stdout.slice(stdout.indexOf('  - package'), stdout.indexOf('\n\nWithout Telegram'));
      expect(parse(`version: 2\nupdates:\n${added}`)).toEqual(
        parse(
          called('.github/dependabot.yml').replace(/ {2}- package-ecosystem: npm[^]*(?= {2}- package)/, ''),
        ),
      );
    }
  });
});

withGit('init without --framework', () => {
  let clone: FrameworkClone;
  beforeEach(() => {
    clone = cloneFramework(join(dirname(area.path), 'clone'));
  });

  it('pins the commit of the clone that the program runs from, and names its tag', async () => {
    const { commit: head } = clone;
    clone.git('update-ref', 'refs/remotes/origin/v1', 'HEAD');
    // As `npm install --global .` links it.
    const program = join(dirname(area.path), 'ops-framework');
    await symlink(clone.program, program);
    expect(initFrom({ program }, '--yes')).toMatchObject({ status: 0, stderr: '' });
    expect(await area.read('.github/workflows/ops-monitor.yml')).toContain(
      `uses: OWNER/ops-framework/.github/workflows/ops-monitor.yml@${head} # v1.0.0\n`,
    );
    expect(await area.read(check)).toContain(`uses: OWNER/ops-framework@${head} # v1.0.0\n`);
    // The branch that moves forward with the releases, as the pins do.
    expect(await area.read('ops-jobs.json')).toContain(
      '/OWNER/ops-framework/v1/schema/ops-jobs.schema.json"',
    );
    // A fork need not have it.
    clone.git('update-ref', '-d', 'refs/remotes/origin/v1');
    expect(initFrom(clone, '--upgrade', '--yes')).toMatchObject({ status: 0, stderr: '' });
    expect(await area.read('ops-jobs.json')).toContain(
      `/OWNER/ops-framework/${head}/schema/ops-jobs.schema.json"`,
    );
    const there = { cwd: join(dirname(area.path), 'clone'), encoding: 'utf8' } as const;
    expect(spawnSync(process.execPath, [program, 'init', '--yes'], there)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('ops-framework repository itself'),
    });
  });

  it.each([
    ['another owner', () => isAt('git@github.com:me/ops.git')],
    ['an owner whose name begins like it', () => isAt('git@github.com:OWNE/ops.git')],
    ['another host', () => isAt('git@git.example.org:OWNER/ops.git')],
    ['an owner that is not known yet', () => git('remote', 'remove', 'origin')],
  ])('a repository of %s gets copies of the reusable workflows', async (_who, belongs) => {
    belongs();
    expect(initFrom(clone, '--yes')).toMatchObject({ status: 0, stderr: '' });
    const copies = [...callers, watchdog].map((name) => name.replace('.yml', '-reusable.yml'));
    expect(files()).toEqual([...written, ...copies].toSorted((a, b) => (a < b ? -1 : 1)));
    for (const name of [...callers, watchdog]) expect(await area.read(name)).not.toContain('OWNER');
  });

  it('shows what a new version changes in the copies before it writes over them', async () => {
    isAt('git@github.com:me/ops.git');
    const words = ['--runs-on', 'self-hosted', '--no-telegram'];
    const copy = '.github/workflows/ops-monitor-reusable.yml';
    const original = '.github/workflows/ops-monitor.yml';
    expect(initFrom(clone, ...words)).toMatchObject({ status: 0 });
    const before = await area.read(copy);
    const old = clone.commit;
    const text = await readFile(join(dirname(area.path), 'clone', original), 'utf8');
    await writeFile(
      join(dirname(area.path), 'clone', original),
      text.replace('timeout-minutes: 30', 'timeout-minutes: 31'),
    );
    // What is not committed is in no version.
    expect(initFrom(clone, ...words).stdout).toMatch(/^unchanged +\S+ops-monitor-reusable\.yml$/m);
    clone.git('commit', '--quiet', '--all', '--message=next');
    const left = initFrom(clone, ...words);
    expect(left).toMatchObject({ status: 0 });
    expect(left.stdout).toContain(
      `The workflows use ops-framework v1.0.0; this program is ${clone.git('rev-parse', 'HEAD')}. To see`,
    );
    const shown = initFrom(clone, '--upgrade');
    expect(shown).toMatchObject({ status: 1, stderr: expect.stringContaining('nothing was written') });
    expect(shown.stdout).toContain(`+++ b/${copy}\n`);
    expect(shown.stdout).toMatch(/^-    timeout-minutes: 30\n\+    timeout-minutes: 31$/m);
    expect(await area.read(copy)).toBe(before);
    const named = ['--framework', `OWNER/ops-framework@${old}`, '--yes'];
    expect(initFrom(clone, ...words, ...named)).toMatchObject({ status: 0 });
    expect(await area.read(copy)).toBe(
      before.replaceAll(`${old} # v1.0.0`, old).replace('ops-framework v1.0.0', `ops-framework ${old}`),
    );
  });

  it('writes nothing where there is nothing to copy, or it is not as expected', async () => {
    isAt('git@github.com:me/ops.git');
    const none = initFrom(clone, '--yes', ...framework);
    expect(none).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/a clone of OWNER\/ops-framework at 0123.* has no such commit/),
    });
    await writeFile(join(dirname(area.path), 'clone/.github/workflows/ops-manual.yml'), 'name: other\n');
    clone.git('commit', '--quiet', '--all', '--message=other');
    const other = initFrom(clone, '--yes');
    expect(other).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('ops-manual.yml at that commit does not match'),
    });
    expect(files()).toEqual([]);
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
    [['--telegram', '--no-telegram', '--runs-on', 'a'], 2, /exclude each other/],
    [['--runs-on', 'my host', '--telegram'], 2, /--runs-on takes comma-separated labels/],
    [['--framework', 'here', '--yes'], 2, /--framework takes OWNER\/NAME@COMMIT; got "here"/],
    [['--framework', 'a/b@main', '--yes'], 2, /a\/b@main is not pinned: .*the full commit SHA/],
    [['--writes', '--yes', ...framework], 2, /pass --required-reviewers or --no-required-reviewers/],
    [['--yes', ...framework, '--config-file', '../jobs.json'], 2, /outside the repository/],
    [['--yes', ...framework, '--from', 'none.json'], 2, /none.json: there is no such file/],
  ])('with %j', async (words, exitCode, message) => {
    const { code, stderr } = await area.cli('init', ...words);
    expect([code, stderr]).toEqual([exitCode, expect.stringMatching(message)]);
    expect(files()).toEqual([]);
  });
});

const edit = async (name: string, change: (text: string) => string) => {
  const before = await area.read(name);
  await area.write(name, change(before));
  expect(await area.read(name)).not.toBe(before);
};
const texts = async () =>
  Object.fromEntries(await Promise.all(files().map(async (name) => [name, await area.read(name)] as const)));

/** As an earlier version wrote it. */
const asBefore = (text: string) =>
  text.replace('telegram-via: issue', 'telegram-via: none').replace(/ +fail-on-alert.*\n/, '');

/** The folder around is in none. */
const initOutside = (...words: readonly string[]) => {
  const env = {
    PATH: `${process.env['PATH']}:/opt/it's 100%`,
    HOME: join(area.path, '..', 'home'),
    OPENCLAW_STATE_DIR: join(area.path, '..', "claw's"),
  };
  const cwd = dirname(area.path);
  return spawnSync(process.execPath, [join(ours, 'dist/cli/index.js'), 'init', ...words], {
    cwd,
    env,
    encoding: 'utf8',
  });
};

withGit('init in a repository that it set up', () => {
  const monitor = '.github/workflows/ops-monitor.yml';
  /** What a person sets by hand. */
  async function editByHand() {
    await edit(
      monitor,
      (text) =>
        `${text.replace('3-59/10', '7-59/15').replace('"my-host"', '"gpu"')}      OPS_FRAMEWORK_TOKEN: \${{ secrets.OPS_FRAMEWORK_TOKEN }}\n`,
    );
    await edit(check, (text) =>
      text.replace(/actions\/checkout@\w+ # .*/, `actions/checkout@${'c'.repeat(40)} # v9`),
    );
  }
  it('asks for nothing, changes nothing that a person set, and says what is new', async () => {
    await area.cli('init', ...flags);
    await editByHand();
    const before = await texts();
    const { code, stdout, stderr } = await area.cli('init');
    expect([code, stderr, await texts()]).toEqual([0, '', before]);
    expect(stdout).toContain(`kept         ${monitor}, with changes that init --dry-run shows\n`);
    expect(stdout).toContain('with the labels self-hosted, gpu:');
    const dry = await area.cli('init', '--dry-run');
    expect(dry.stdout).toContain(
      `${monitor} stays unchanged. In an empty repository, init would write:\n--- a/`,
    );
    expect(await area.cli('init', '--yes')).toMatchObject({ code: 0 });
    expect(await texts()).toEqual(before);
  });

  it('writes a file that a person took out only with --yes', async () => {
    await area.cli('init', ...flags);
    rmSync(join(area.path, dependabot));
    const { code, stdout } = await area.cli('init');
    expect([code, files().includes(dependabot)]).toEqual([0, false]);
    expect(stdout).toContain(`not there    ${dependabot}: init --yes writes it\n`);
    expect(await area.cli('init', '--yes')).toMatchObject({ code: 0 });
    expect(files()).toEqual(written);
  });

  it('changes an answer that a flag gives, and only its lines', async () => {
    await area.cli('init', ...flags);
    await editByHand();
    const before = await area.read(monitor);
    const refused = await area.cli('init', '--telegram');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('\n-      fail-on-alert: true\n+      telegram-chat-id: ');
    expect(await area.cli('init', '--telegram', '--yes')).toMatchObject({ code: 0 });
    expect(await area.read(monitor)).toBe(
      before.replace(
        /      telegram-via: issue\n      fail-on-alert: true\n/,
        '      telegram-chat-id: ${{ vars.OPS_TELEGRAM_CHAT_ID }}\n',
      ),
    );
    for (const name of callers)
      expect(
        await workflowProblems(
          name,
          await area.read(name).then((text) => text.replace(/ +OPS_FRAMEWORK.*\n/, '')),
          called,
        ),
      ).toEqual([]);
    // Another time, for writes alone.
    expect(await area.cli('init', '--writes', '--no-required-reviewers')).toMatchObject({ code: 0 });
    const write = await area.read('.github/workflows/ops-write.yml');
    expect(write).toMatch(/gate: dispatch\n/);
    expect(write).toContain('telegram-chat-id: ');
    expect(await area.cli('init')).toMatchObject({ code: 0, stderr: '' });
  });

  it('leaves files of before, which had no issue, until a flag says so', async () => {
    await area.cli('init', ...flags);
    for (const name of callers) await edit(name, asBefore);
    const before = await texts();
    expect(await area.cli('init', '--runs-on', 'self-hosted, my-host', '--yes')).toMatchObject({ code: 0 });
    expect(await texts()).toEqual(before);
    expect(await area.cli('init', '--runs-on', 'mac', '--yes')).toMatchObject({ code: 0 });
    expect(await area.read(monitor)).toContain(`runs-on: '["mac"]'\n      telegram-via: none\n    secrets`);
    expect(await area.cli('init', '--no-telegram', '--yes')).toMatchObject({ code: 0 });
    expect(await area.read(monitor)).toContain('telegram-via: issue\n      fail-on-alert: true\n');
  });

  it('of an owner that has no right to call the workflows any more, it writes copies', async () => {
    const clone = cloneFramework(join(dirname(area.path), 'clone'));
    expect(initFrom(clone, '--yes')).toMatchObject({ status: 0 });
    expect(await area.read(monitor)).toContain('uses: OWNER/');
    isAt('https://github.com/me/ops.git');
    expect(initFrom(clone, '--yes')).toMatchObject({ status: 0, stderr: '' });
    for (const name of callers) {
      const copy = name.replace('.yml', '-reusable.yml');
      expect(await area.read(name)).toContain(`uses: ./${copy}\n`);
      expect(files()).toContain(copy);
    }
    // Nothing forces it back.
    isAt('https://github.com/OWNER/ops.git');
    expect(initFrom(clone, '--yes').stdout).not.toMatch(/^wrote/m);
  });

  it('stops where the line to change was edited, and shows the change', async () => {
    await area.cli('init', ...flags);
    await edit(monitor, (text) => text.replace(/runs-on: .*/, 'runs-on: ${{ vars.LABELS }}'));
    const before = await texts();
    const { code, stdout, stderr } = await area.cli('init', '--runs-on', 'mac', '--yes');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^error: nothing was written: in \S+ops-monitor\.yml, the lines to change were edited/,
      ),
    ]);
    expect(stdout).toContain(`+      runs-on: '["mac"]'`);
    expect(await texts()).toEqual(before);
  });
});

withGit('init --upgrade', () => {
  it('moves pins and copies to the version of the clone, after the difference, and keeps what a person set', async () => {
    const folder = join(dirname(area.path), 'clone');
    const clone = cloneFramework(folder);
    isAt('git@github.com:me/ops.git');
    expect(initFrom(clone, '--yes')).toMatchObject({ status: 0 });
    const [monitor, copy] = ['ops-monitor.yml', 'ops-monitor-reusable.yml'].map(
      (name) => `.github/workflows/${name}`,
    );
    const copied = (await area.read(copy ?? '')).replace('timeout-minutes: 30', 'timeout-minutes: 45');
    await area.write(copy ?? '', copied);
    const own = `${await area.read(monitor ?? '')}      MINE: \${{ secrets.MINE }}\n`;
    await area.write(monitor ?? '', own);
    const source = join(folder, monitor ?? '');
    await writeFile(
      source,
      (await readFile(source, 'utf8')).replace('cancel-in-progress: false', 'cancel-in-progress: true'),
    );
    clone.git('commit', '--quiet', '--all', '--message=next');
    clone.git('tag', 'v1.1.0');
    const head = clone.git('rev-parse', 'HEAD');
    const shown = initFrom(clone, '--upgrade');
    expect(shown).toMatchObject({ status: 1, stderr: expect.stringMatching(/nothing was written.*--yes/) });
    expect(shown.stdout).toContain(`+        uses: OWNER/ops-framework@${head} # v1.1.0\n`);
    expect(await area.read(copy ?? '')).toBe(copied);
    const done = initFrom(clone, '--upgrade', '--yes');
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).not.toContain('Remaining manual steps');
    expect(await area.read(monitor ?? '')).toBe(own);
    expect(await area.read(copy ?? '')).toBe(
      copied
        .replaceAll(`${clone.commit} # v1.0.0`, `${head} # v1.1.0`)
        .replace('ops-framework v1.0.0.', 'ops-framework v1.1.0.')
        .replace('cancel-in-progress: false', 'cancel-in-progress: true'),
    );
    expect(await area.read(check)).toContain(`uses: OWNER/ops-framework@${head} # v1.1.0\n`);
    expect(initFrom(clone, '--upgrade').stdout).not.toMatch(/^(wrote|---)/m);
  });

  it('is of no use before init', async () => {
    const { code, stderr } = await area.cli('init', '--upgrade', ...framework);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/nothing to upgrade: run ops-framework init/)]);
  });
});

describe('init outside of a git repository', () => {
  it("writes a jobs file into OpenClaw's folder, and prints the line for cron, which ticks", async () => {
    const { status, stdout, stderr } = initOutside();
    expect([status, stderr]).toEqual([0, '']);
    const path = join(area.path, '..', "claw's", 'net/config/ops-jobs.json');
    expect(stdout).toContain(`wrote        ${path}\n`);
    await writeFile(path, JSON.stringify({ version: 1, jobs: [{ ...watchedRead, everySeconds: 600 }] }));
    const [, command = ''] = /^\*\/10 \* \* \* \* (.*)$/m.exec(initOutside('--no-telegram').stdout) ?? [];
    expect(command).toContain(` ${process.execPath} `);
    expect(command).toContain(String.raw`/opt/it'\''s 100\%`);
    // As cron starts it: a percent sign that is not escaped would end the command.
    expect(command.replaceAll(String.raw`\%`, '')).not.toContain('%');
    const ran = spawnSync('/bin/sh', ['-c', command.replaceAll(String.raw`\%`, '%')], {
      cwd: '/',
      env: { HOME: join(area.path, '..', 'home'), PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
    });
    expect([ran.status, ran.stderr, ran.stdout]).toEqual([0, '', expect.stringContaining('reads: exit 3')]);
    expect(initOutside().stdout).toContain(`kept         ${path}, valid\n`);
  });

  it('says which jobs nothing runs, and which flags are for workflows', async () => {
    const write = {
      id: 'deploy',
      kind: 'one_shot_write',
      risk: 'write_external',
      enabled: true,
      cwd: '/',
      commands: { run: ['true'], plan: ['true'] },
      after: [{ jobId: 'verifies' }],
    };
    const jobs = [watchedRead, write, { ...watchedRead, id: 'verifies' }];
    await writeFile(join(dirname(area.path), 'jobs.json'), JSON.stringify({ version: 1, jobs }));
    const { stdout } = initOutside('--config-file', 'jobs.json');
    expect(stdout).toMatch(/^deploy: a write runs only in the workflow ops-write.* init --writes adds it$/m);
    expect(stdout).toMatch(
      /^reads: no tick runs it\. Give it "schedule" or "everySeconds", or name it in "after"/m,
    );
    for (const flag of ['--writes', '--upgrade', '--runs-on=a']) {
      const refused = initOutside(flag);
      expect([refused.status, refused.stderr]).toEqual([
        2,
        expect.stringMatching(/is for workflows.*not in a Git repository/),
      ]);
    }
  });
});

const watchedRead = {
  id: 'reads',
  kind: 'one_shot_read',
  risk: 'read_only',
  enabled: true,
  cwd: '/',
  commands: { run: ['sh', '-c', 'exit 3'] },
};

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
    expect(other.stdout).toContain('· sync paused');
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
