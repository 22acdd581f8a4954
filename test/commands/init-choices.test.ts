import { describe, expect, it } from 'vitest';
import { agrees, choose as chooseAll } from '../../src/commands/init-choices.ts';
import { UserError } from '../../src/errors.ts';
import { parseInputs, type Inputs, type RawInputs } from '../../src/inputs/inputs.ts';
import type { Setup } from '../../src/ports/ports.ts';

const clone = {
  root: '/opt/ops-framework',
  origin: 'https://github.com/some-one/ops-framework.git',
  commit: 'c'.repeat(40),
  tag: 'v1.2.3',
  major: undefined,
  at: async () => undefined,
};

/** A setup with somebody at the terminal who gives these answers in turn, or with nobody. */
function setupWith(
  answers: readonly string[] | undefined,
  framework: Setup['framework'] = clone,
  origin?: string,
) {
  const asked: string[] = [];
  const setup: Setup = {
    kind: 'repository',
    root: '/home/me/ops',
    origin,
    framework,
    within: (path) => (/^(?:\.\.|\/)/.test(path) ? undefined : path),
    read: () => undefined,
    write: () => undefined,
    ask:
      answers &&
      ((question) => {
        const answer = answers[asked.push(question) - 1];
        return answer === undefined
          ? Promise.reject(new UserError('nothing was written'))
          : Promise.resolve(answer);
      }),
  };
  return { setup, asked };
}

const inputs = (raw: RawInputs = {}) => parseInputs('init', undefined, raw, String);
const pinned = { repository: 'some-one/ops-framework', ref: clone.commit, tag: 'v1.2.3' };

const hasChat = { hasChat: () => Promise.resolve(true) };
const choose = async (given: Inputs, setup: Setup) => (await chooseAll(given, setup, hasChat)).choices;

/** Where the jobs file is, by the flag. */
const placeOf = async (path: string, more: RawInputs = {}) =>
  (await choose(inputs({ yes: 'true', 'config-file': path, ...more }), setupWith(undefined).setup)).jobsFile;

describe('what init must know', () => {
  it('is asked at a terminal: labels, Telegram, the watchdog, writes and their gate, no more', async () => {
    const { setup, asked } = setupWith(['self-hosted , mac', 'n', 'y', '', 'n', '']);
    const labels = ['self-hosted', 'mac'];
    expect(await choose(inputs(), setup)).toEqual({
      framework: pinned,
      isOfOther: true,
      labels,
      telegram: false,
      gate: 'dispatch',
      watchdog: true,
      jobsFile: { path: 'ops-jobs.json', isInRepository: true },
    });
    const reviewers = /required reviewers .*public.*Enterprise\)\? \[y\/n\]/;
    expect(asked).toEqual(
      [
        /labels/i,
        /Telegram/,
        /write .*approval.*y\/N/,
        reviewers,
        reviewers,
        /ticks stop .*730 minutes a month.*Y\/n/,
      ].map((words) => expect.stringMatching(words)),
    );
  });

  it('is asked again after an answer that is none; an empty one takes what is usual', async () => {
    const { setup, asked } = setupWith(['my host', '', 'perhaps', '', '', 'no']);
    expect(await choose(inputs(), setup)).toMatchObject({
      labels: ['self-hosted'],
      telegram: true,
      gate: undefined,
      watchdog: false,
    });
    expect(asked.length).toBe(6);
    // With the reason.
    expect(asked[1]).toMatch(/^"my host" is not a label: use letters.*\.\nComma-separated labels/);
    expect(asked[3]).toMatch(/^Answer y or n\.\nSend reports/);
  });

  it('is not asked where flags say it, nor with --yes', async () => {
    const { setup, asked } = setupWith([]);
    const said = inputs({ 'runs-on': 'a,b', 'no-telegram': 'true' });
    expect(await choose(said, setup)).toMatchObject({ labels: ['a', 'b'], telegram: false, gate: undefined });
    const gateOf = async (raw: RawInputs) => (await choose(inputs({ yes: 'true', ...raw }), setup)).gate;
    expect(await gateOf({ writes: 'true', 'required-reviewers': 'true' })).toBe('environment');
    expect(await gateOf({ 'no-required-reviewers': 'true' })).toBe('dispatch');
    expect(await choose(inputs({ yes: 'true' }), setup)).toMatchObject({
      labels: ['self-hosted'],
      telegram: true,
      gate: undefined,
      watchdog: true,
    });
    expect(asked).toEqual([]);
  });

  it('is asked for the gate alone where flags say the rest, and is never guessed', async () => {
    const said = { 'runs-on': 'a', telegram: 'true', writes: 'true' };
    const { setup, asked } = setupWith(['yes']);
    expect(await choose(inputs(said), setup)).toMatchObject({ gate: 'environment' });
    expect(asked).toEqual([expect.stringContaining('required reviewers')]);
    for (const answers of [undefined, []])
      await expect(choose(inputs({ ...said, yes: 'true' }), setupWith(answers).setup)).rejects.toThrow(
        /^required reviewers need a public .*: pass --required-reviewers or --no-required-reviewers$/,
      );
    const both = inputs({ ...said, 'required-reviewers': 'true', 'no-required-reviewers': 'true' });
    await expect(choose(both, setup)).rejects.toThrow('exclude each other');
  });

  it('ends with the person who leaves', async () => {
    await expect(choose(inputs(), setupWith(['a']).setup)).rejects.toThrow('nothing was written');
  });

  it('is, without a terminal, only what flags say', async () => {
    const { setup } = setupWith(undefined);
    await expect(choose(inputs(), setup)).rejects.toThrow(
      'no terminal to ask on: pass --runs-on self-hosted and --telegram or --no-telegram, or --yes',
    );
    await expect(choose(inputs({ telegram: 'true' }), setup)).rejects.toThrow(
      /pass --runs-on self-hosted, or --yes for defaults/,
    );
  });
});

describe('reports', () => {
  const noChat = { hasChat: () => Promise.resolve(false) };
  it('go to Telegram by default only where a bot and a chat are set', async () => {
    const { setup } = setupWith(undefined);
    const telegramOf = async (raw: RawInputs) =>
      (await chooseAll(inputs({ yes: 'true', ...raw }), setup, noChat)).choices.telegram;
    expect(await telegramOf({})).toBe(false);
    expect(await telegramOf({ telegram: 'true' })).toBe(true);
    const { setup: asking, asked } = setupWith(['', '', '', '']);
    expect((await chooseAll(inputs(), asking, noChat)).choices.telegram).toBe(false);
    expect(asked[1]).toMatch(/Telegram \(no bot and chat are set up for this user here\)\? \[y\/N\]/);
  });
});

describe('what was answered before', () => {
  const remembered = {
    framework: { repository: 'a/b', ref: 'd'.repeat(40) },
    isOfOther: false,
    labels: ['mac'],
    telegram: false,
    jobsFile: { path: 'jobs.json', isInRepository: true },
  };
  it('is not asked again, nor must it be said again', async () => {
    for (const answers of [undefined, []]) {
      const { setup } = setupWith(answers);
      expect(await chooseAll(inputs(), setup, { ...hasChat, remembered })).toEqual({
        // It costs minutes, so nobody gets one unasked.
        choices: { ...remembered, gate: undefined, watchdog: false },
        changed: {},
      });
    }
  });

  it('is changed by a flag, and the version by --upgrade alone', async () => {
    const { setup } = setupWith(undefined);
    const changedBy = async (raw: RawInputs) =>
      (await chooseAll(inputs(raw), setup, { ...hasChat, remembered })).changed;
    expect(await changedBy({ telegram: 'true', 'runs-on': 'a' })).toEqual({ telegram: true, labels: ['a'] });
    expect(await changedBy({ watchdog: 'true' })).toEqual({ watchdog: true });
    expect(await changedBy({ upgrade: 'true' })).toEqual({ framework: pinned });
    expect(await changedBy({ writes: 'true', 'required-reviewers': 'true' })).toEqual({
      gate: 'environment',
    });
  });
});

describe('the jobs file', () => {
  it.each([
    ['services/ops/jobs.json', true],
    ['/home/ops/.openclaw/net/config/ops-jobs.json', false],
    ['~/.openclaw/net/config/ops-jobs.json', false],
  ])('%s is in the repository: %j', async (path, isInRepository) => {
    expect(await placeOf(path)).toEqual({ path, isInRepository });
  });

  it.each<[string, RawInputs, RegExp]>([
    ['../ops-jobs.json', {}, /outside the repository.*absolute path/],
    ['a${{ github.token }}.json', {}, /cannot name a path/],
    ['a\n  b: c.json', {}, /cannot name a path/],
    ['/srv/ops-jobs.json', { from: 'old.json' }, /--from .*only one/],
  ])('%j is refused', async (path, more, message) => {
    await expect(placeOf(path, more)).rejects.toThrow(message);
  });
});

describe('the version that workflows call', () => {
  const yes = { yes: 'true' };
  it.each([
    ['git@github.com:some-one/ops-framework.git', 'some-one/ops-framework'],
    ['ssh://git@github.com/some-one/ops.framework', 'some-one/ops.framework'],
    ['ssh://git@ssh.github.com:443/some-one/ops-framework.git', 'some-one/ops-framework'],
    ['https://me:secret@github.com/some-one/ops-framework/', 'some-one/ops-framework'],
  ])('is the commit of the clone from %s', async (origin, repository) => {
    const { setup } = setupWith(undefined, { ...clone, origin, tag: undefined });
    expect((await choose(inputs(yes), setup)).framework).toEqual({ repository, ref: clone.commit });
  });

  it.each([
    '',
    '/srv/git/ops-framework',
    'https://gitlab.com/a/b',
    'https://notgithub.com/a/b',
    'https://github.com/a',
  ])('must be named when the clone is from %j', async (origin) => {
    const { setup } = setupWith(undefined, { ...clone, origin });
    await expect(choose(inputs(yes), setup)).rejects.toThrow(
      `has no github.com origin: pass --framework OWNER/ops-framework@${clone.commit}`,
    );
    const named = inputs({ ...yes, framework: `a/b@${clone.commit}` });
    expect((await choose(named, setup)).framework).toEqual({ repository: 'a/b', ref: clone.commit });
  });

  it.each(['v1', 'v1.2.3', 'main', 'c'.repeat(7), 'c'.repeat(41)])(
    'is refused when it is named by %s, which is no whole commit',
    async (ref) => {
      const named = inputs({ ...yes, framework: `a/b@${ref}` });
      await expect(choose(named, setupWith(undefined).setup)).rejects.toThrow(
        new RegExp(`a/b@${ref} is not pinned: .*short commit SHAs.* --framework a/b@${clone.commit}$`),
      );
      const alone = { ...setupWith(undefined).setup, framework: undefined };
      await expect(choose(named, alone)).rejects.toThrow(/the full commit SHA \(40 hex digits\)$/);
    },
  );

  it.each<[string | undefined, string, boolean]>([
    ['git@github.com:Some-One/my.Ops.git', 'some-one/ops-framework', false],
    ['https://github.com/acme/ops.git', 'some-one/ops-framework', true],
    ['https://github.com/acme/ops.git', 'ACME/ops-framework', false],
    ['https://github.com/some/ops.git', 'some-one/ops-framework', true],
    ['https://git.example.org/some-one/ops.git', 'some-one/ops-framework', true],
    [undefined, 'some-one/ops-framework', true],
  ])('for a repository at %s, that of %s is of another owner: %j', async (origin, repository, isOfOther) => {
    const { setup } = setupWith(undefined, clone, origin);
    const named = inputs({ ...yes, framework: `${repository}@${clone.commit}` });
    expect(await choose(named, setup)).toMatchObject({ framework: { repository }, isOfOther });
    if (repository.startsWith('some-one/'))
      expect(await choose(inputs(yes), setup)).toMatchObject({ framework: pinned, isOfOther });
  });

  it('is no reason to write into the framework itself', async () => {
    const { setup } = setupWith(undefined, { ...clone, root: '/home/me/ops' });
    await expect(choose(inputs(yes), setup)).rejects.toThrow('ops-framework repository itself');
  });
});

describe('a question', () => {
  it.each<[string, boolean]>([
    ['y', true],
    ['YES ', true],
    ['n', false],
    ['', false],
  ])('answered with %j is %j', async (answer, meant) => {
    expect(await agrees(() => Promise.resolve(answer), 'Sure?', false)).toBe(meant);
  });
});
