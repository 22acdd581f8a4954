/** Who opens a pull request wants `validate-config` to print what a file of the host holds, or to say whether it is there. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locate } from '../../src/adapters/openclaw/cli.ts';
import { parseConfig } from '../../src/core/config/parse.ts';
import { step, type Stepped } from '../support/action.ts';
import { check, openArea, type Area } from '../support/cli.ts';

const secret = 'Tr0ub4dor';
/** What a host has, each with something that was quoted. */
const contents: Readonly<Record<string, string>> = {
  'a line of words': `${secret} and more\n`,
  'a key': `-----BEGIN ${secret} KEY-----\n`,
  'shell variables': `${secret}=1\n`,
  'a number with letters': `{"version": 12${secret}}`,
  'a word in a text': JSON.stringify(secret),
  'keys of another program': `{"${secret}": {"botToken": "${secret}"}, "version": "${secret}", "jobs": []}`,
  'a jobs file with a name': `{"version": 1, "jobs": [{"id": "${secret}"}]}`,
};

let area: Area;
let elsewhere: string;
beforeEach(async () => {
  area = await openArea();
  elsewhere = await mkdtemp(join(tmpdir(), 'ops-host-'));
});
afterEach(async () => {
  await area.close();
  await rm(elsewhere, { recursive: true });
});

const validate = (inputs: Readonly<Record<string, string>> = {}, event = 'pull_request') =>
  step(area, { command: 'validate-config', ...inputs }, { GITHUB_EVENT_NAME: event });
const all = ({ stdout, stderr, summary, outputs }: Stepped) =>
  [stdout, stderr, summary, JSON.stringify(outputs)].join('\n');

/** Bad input, in words that say nothing of the host's file. */
function expectRefused(stepped: Stepped, path: string): void {
  const text = all(stepped);
  expect(stepped.code).toBe(2);
  expect(text).toContain(`${path} is not a file of the checkout, or a link out of it`);
  expect(text).not.toContain(secret);
  expect(text).not.toContain(elsewhere);
}

describe.each(Object.entries(contents))('%s', (_, text) => {
  it.each(['pull_request', 'pull_request_target', 'issue_comment', ''])(
    'is not read through a link on "%s"',
    async (event) => {
      await writeFile(join(elsewhere, 'file'), text);
      await symlink(join(elsewhere, 'file'), join(area.path, 'ops-jobs.json'));
      expectRefused(await validate({}, event), join(area.path, 'ops-jobs.json'));
    },
  );
});

describe('neither is a file', () => {
  beforeEach(() => writeFile(join(elsewhere, 'file'), contents['a jobs file with a name'] ?? ''));

  it('behind a folder that is a link', async () => {
    await symlink(elsewhere, join(area.path, 'config'));
    expectRefused(await validate({ 'config-file': 'config/file' }), join(area.path, 'config/file'));
  });

  it('behind a link to a link, with .. in it', async () => {
    await mkdir(join(area.path, 'a'));
    await symlink(`../../../${elsewhere.split('/').at(-1)}/file`, join(area.path, 'a', 'one'));
    await symlink('a/one', join(area.path, 'ops-jobs.json'));
    expectRefused(await validate(), join(area.path, 'ops-jobs.json'));
  });

  it('that the workflow names elsewhere', async () => {
    const { code, stdout } = await validate({ 'config-file': `${elsewhere}/file` });
    expect([code, stdout]).toEqual([2, expect.stringContaining('is not a file of the checkout')]);
    expect(stdout).not.toContain(secret);
  });

  it('that git keeps for itself, with the token of the checkout', async () => {
    await mkdir(join(area.path, '.git'));
    await writeFile(join(area.path, '.git', 'config'), `{"version": 1, "jobs": [{"id": "${secret}"}]}`);
    await symlink('.git/config', join(area.path, 'ops-jobs.json'));
    expectRefused(await validate(), join(area.path, 'ops-jobs.json'));
  });

  it("that is this host's own jobs file", async () => {
    const folder = join(area.path, '..', 'openclaw', 'net', 'config');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'ops-jobs.json'), contents['a jobs file with a name'] ?? '');
    const stepped = await validate();
    expect(stepped.code).toBe(2);
    expect(all(stepped)).toContain(`${join(area.path, 'ops-jobs.json')}: no jobs file`);
    expect(all(stepped)).not.toContain(folder);
    // Who may write to the repository may use it.
    expect(all(await validate({}, 'push'))).toContain(join(folder, 'ops-jobs.json'));
  });
});

it('a link says the same whether its file is there or not', async () => {
  await writeFile(join(elsewhere, 'file'), '');
  const said: string[] = [];
  for (const target of [join(elsewhere, 'file'), join(elsewhere, 'nothing'), '/root/.ssh/x', elsewhere]) {
    await rm(join(area.path, 'ops-jobs.json'), { force: true });
    await symlink(target, join(area.path, 'ops-jobs.json'));
    said.push((await validate()).stdout);
  }
  expect(new Set(said).size).toBe(1);
});

it.each(['a link', 'a folder that is a link'])(
  '%s that leaves the checkout and comes back tells of no folder',
  async (way) => {
    await area.write('real.json', '{ "version": 1, "jobs": [] }');
    const isFolder = way !== 'a link';
    const [link, back] = isFolder ? ['config', area.path] : ['ops-jobs.json', join(area.path, 'real.json')];
    const inputs: Readonly<Record<string, string>> = isFolder ? { 'config-file': 'config/real.json' } : {};
    const rounds = [elsewhere, join(elsewhere, 'nobody'), '/proc/self', '/proc/999999999'].map(
      (folder) => folder + '/..'.repeat(folder.split('/').length - 1) + back,
    );
    const said: Stepped[] = [];
    for (const target of [...rounds, '/proc/self/cwd', `../${area.path.split('/').at(-1)}`]) {
      await rm(join(area.path, link), { force: true });
      await symlink(target, join(area.path, link));
      said.push(await validate(inputs));
    }
    expect(new Set(said.map(({ code, stdout }) => `${code} ${stdout}`)).size).toBe(1);
    expect(said[0]?.stdout).toContain('is not a file of the checkout');
  },
);

// A look alone mounts a folder of a server that the link names, where the host has an automounter.
it('where a link leads is not even looked at', async () => {
  const link = join(area.path, 'ops-jobs.json');
  await writeFile(join(elsewhere, 'file'), '');
  await symlink(join(elsewhere, 'file'), link);
  const { jobsFile } = locate(
    { GITHUB_WORKSPACE: area.path },
    { configFile: undefined, stateFile: undefined, onlyWorkspace: true },
  );
  expect(jobsFile.paths).toEqual([link]);
});

it('the value of a variable, or of an envFile, is not told by what is hidden', async () => {
  await writeFile(join(elsewhere, 'env'), `TOKEN=${secret}\n`);
  const guess = check('guess', ['true'], {
    envFile: join(elsewhere, 'env'),
    passEnv: ['HOST_TOKEN'],
    after: [{ jobId: secret }, { jobId: 'other-guess' }],
  });
  await area.jobs([guess]);
  const env = { GITHUB_EVENT_NAME: 'pull_request', HOST_TOKEN: 'other-guess' };
  const stepped = await step(area, { command: 'validate-config' }, env);
  expect(stepped.code).toBe(0);
  expect(stepped.stdout).toContain(`no job has the id "${secret}"`);
  expect(stepped.stdout).toContain('no job has the id "other-guess"');
  expect(stepped.acted.filter((line) => line.startsWith('add-mask'))).toEqual([]);
});

it.each(['pull_request', 'pull_request_target', 'issue_comment'])(
  'what is hidden tells on "%s" of no guess at a secret of the workflow, whole or in part',
  async (event) => {
    const given = { 'telegram-token': `123456789:${secret.repeat(2)}`, 'state-key': secret.repeat(5) };
    const env = { GITHUB_EVENT_NAME: event, ACTIONS_RUNTIME_TOKEN: `${secret}-runtime` };
    const begun = Object.values(given).map((value) => `${value.slice(0, 12)}…`);
    const guesses = [...begun, ...Object.values(given), env.ACTIONS_RUNTIME_TOKEN];
    await area.jobs([check('guess', ['true'], { after: guesses.map((jobId) => ({ jobId })) })]);
    const stepped = await step(area, { command: 'validate-config', ...given }, env);
    expect(stepped.code).toBe(0);
    for (const guess of guesses) expect(stepped.stdout).toContain(`no job has the id "${guess}"`);
    expect(all(stepped)).not.toContain('***');
  },
);

it('a jobs file of the checkout is checked as ever, also behind a link within it', async () => {
  await mkdir(join(area.path, 'config'));
  await area.jobs([check('look', ['true'])]);
  await symlink('../ops-jobs.json', join(area.path, 'config', 'linked.json'));
  await symlink(join(area.path, 'config'), join(area.path, 'absolute'));
  for (const inputs of [
    {},
    { 'config-file': 'config/linked.json' },
    { 'config-file': 'absolute/linked.json' },
  ]) {
    const { code, stdout } = await validate(inputs);
    expect([code, stdout]).toEqual([0, expect.stringContaining('valid, 1 job')]);
  }
  await area.write('ops-jobs.json', '{ "version": 2, "jobs": [] }');
  expect((await validate()).stdout).toContain('version: must be the number 1; got 2');
});

it.each(Object.entries(contents).slice(0, 5))('%s: nothing of it is quoted, whoever asks', (_, text) => {
  expect(JSON.stringify(parseConfig(text).problems)).not.toContain(secret);
});
