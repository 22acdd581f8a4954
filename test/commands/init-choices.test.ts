import { describe, expect, it } from 'vitest';
import { agrees, choose } from '../../src/commands/init-choices.ts';
import { UserError } from '../../src/errors.ts';
import { parseInputs, type RawInputs } from '../../src/inputs.ts';
import type { Setup } from '../../src/ports.ts';

const clone = {
  root: '/opt/ops-framework',
  origin: 'https://github.com/some-one/ops-framework.git',
  commit: 'c'.repeat(40),
  tag: 'v1.2.3',
};

/** A setup with somebody at the terminal who gives these answers in turn, or with nobody. */
function setupWith(answers: readonly string[] | undefined, framework: Setup['framework'] = clone) {
  const asked: string[] = [];
  const setup: Setup = {
    root: '/home/me/ops',
    origin: undefined,
    framework,
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

describe('what init must know', () => {
  it('is asked at a terminal: labels, Telegram and writes, no more', async () => {
    const { setup, asked } = setupWith(['self-hosted , mac', 'n', 'y']);
    const labels = ['self-hosted', 'mac'];
    expect(await choose(inputs(), setup)).toEqual({
      framework: pinned,
      labels,
      telegram: false,
      writes: true,
    });
    expect(asked).toEqual(
      [/labels/i, /Telegram/, /write .*approval.*y\/N/].map((words) => expect.stringMatching(words)),
    );
  });

  it('is asked again after an answer that is none; an empty one takes what is usual', async () => {
    const { setup, asked } = setupWith(['my host', '', 'perhaps', '', '']);
    expect(await choose(inputs(), setup)).toMatchObject({
      labels: ['self-hosted'],
      telegram: true,
      writes: false,
    });
    expect(asked.length).toBe(5);
  });

  it('is not asked where flags say it, nor with --yes', async () => {
    const { setup, asked } = setupWith([]);
    const said = inputs({ 'runs-on': 'a,b', 'no-telegram': 'true' });
    expect(await choose(said, setup)).toMatchObject({ labels: ['a', 'b'], telegram: false, writes: false });
    const writes = inputs({ yes: 'true', writes: 'true' });
    expect(await choose(writes, setup)).toMatchObject({ writes: true });
    expect(await choose(inputs({ yes: 'true' }), setup)).toMatchObject({
      labels: ['self-hosted'],
      telegram: true,
      writes: false,
    });
    expect(asked).toEqual([]);
  });

  it('ends with the person who leaves', async () => {
    await expect(choose(inputs(), setupWith(['a']).setup)).rejects.toThrow('nothing was written');
  });

  it('is, without a terminal, only what flags say', async () => {
    const { setup } = setupWith(undefined);
    await expect(choose(inputs(), setup)).rejects.toThrow(
      'there is no terminal to ask at: say --runs-on self-hosted, and --telegram or --no-telegram; or --yes',
    );
    await expect(choose(inputs({ telegram: 'true' }), setup)).rejects.toThrow(/say --runs-on self-hosted;/);
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
      `not from github.com: say --framework OWNER/ops-framework@${clone.commit}`,
    );
    const named = inputs({ ...yes, framework: `a/b@${clone.commit}` });
    expect((await choose(named, setup)).framework).toEqual({ repository: 'a/b', ref: clone.commit });
  });

  it.each(['v1', 'v1.2.3', 'main', 'c'.repeat(7), 'c'.repeat(41)])(
    'is refused when it is named by %s, which is no whole commit',
    async (ref) => {
      const named = inputs({ ...yes, framework: `a/b@${ref}` });
      await expect(choose(named, setupWith(undefined).setup)).rejects.toThrow(
        new RegExp(`a/b@${ref} is not pinned: .*short commit.* --framework a/b@${clone.commit}$`),
      );
      const alone = { ...setupWith(undefined).setup, framework: undefined };
      await expect(choose(named, alone)).rejects.toThrow(/the whole commit \(40 hex digits\)$/);
    },
  );

  it('is no reason to write into the framework itself', async () => {
    const { setup } = setupWith(undefined, { ...clone, root: '/home/me/ops' });
    await expect(choose(inputs(yes), setup)).rejects.toThrow('ops-framework itself');
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
