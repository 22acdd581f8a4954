import { describe, expect, it } from 'vitest';
import { resolveSecret, resolveTokenFile } from '../../../src/core/openclaw/secret.ts';
import { sourcesOf } from './support.ts';
import { spoken } from '../../support/spoken.ts';

const place = 'channels.telegram.botToken';
const providers = {
  vault: { source: 'exec' },
  one: { source: 'file', path: '/one', mode: 'singleValue' },
  many: { source: 'file', path: '/many' },
  broken: { source: 'file', path: '/one' },
  gone: { source: 'file', path: '/gone' },
  pathless: { source: 'file' },
  named: { source: 'file', path: '${SECRETS}' },
};
const sources = sourcesOf(
  { secrets: { providers, defaults: { file: 'many' } } },
  {
    env: { ALLOWED: ' 1:ENV ', OTHER: '1:OTHER' },
    files: { '/one': '1:ONE\n', '/many': '{"a/b":{"~c":["1:MANY",""]},"n":5}' },
  },
);
const file = (provider: string | undefined, id: string) => ({ source: 'file', provider, id });
const env = (provider: string, id: string) => ({ source: 'env', provider, id });

describe('a secret of the config', () => {
  it.each([
    [' 1:TEXT\n', '1:TEXT'],
    ['${OTHER}', '1:OTHER'],
    ['1:${NOT', '1:${NOT'],
    [env('default', 'OTHER'), '1:OTHER'],
    [{ source: 'env', id: 'OTHER' }, '1:OTHER'],
    [env('any', 'ALLOWED'), '1:ENV'],
    [file('one', 'value'), '1:ONE'],
    [file('many', '/a~1b/~0c/0'), '1:MANY'],
    [file(undefined, '/a~1b/~0c/0'), '1:MANY'],
  ])('%j', (value, token) => {
    expect(resolveSecret(value, place, sources)).toEqual({ kind: 'found', token, from: place });
  });

  it.each([undefined, null, '', ' \n'])('%j is none', (value) => {
    expect(resolveSecret(value, place, sources)).toEqual({ kind: 'absent' });
  });

  it.each<readonly [unknown, string]>([
    ['${NOT}', 'takes NOT, which is not set (looked in the environment, .env, env.vars)'],
    ['$NOT', 'takes NOT, which is not set (looked in the environment, .env, env.vars)'],
    [env('default', 'NOT'), 'takes NOT, which is not set (looked in the environment, .env, env.vars)'],
    [5, 'is neither a text nor a reference {source, provider, id}'],
    [[], 'is neither a text nor a reference {source, provider, id}'],
    [{}, 'is neither a text nor a reference {source, provider, id}'],
    [{ source: 'env' }, 'is neither a text nor a reference {source, provider, id}'],
    [
      { source: 'exec', provider: 'vault', id: 'x' },
      'is a reference to "exec", which only OpenClaw itself can resolve',
    ],
    [
      { source: 'store', provider: 'x', id: 'x' },
      'is a reference to "store", which only OpenClaw itself can resolve',
    ],
    [
      { source: 'keyring', provider: 'x', id: 'x' },
      'is a reference to "keyring", which only OpenClaw itself can resolve',
    ],
    ...['pathless', 'vault', '__proto__'].map(
      (name) =>
        [
          file(name, '/a'),
          `is a reference to the file provider "${name}", which has no path in secrets.providers`,
        ] as const,
    ),
    [file('gone', '/a'), 'is a reference to the file provider "gone", whose file "/gone" does not exist'],
    ...['/x', 'a', '/n', '/a~1b/~0c/1', '/a~1b/~0c/length', '/__proto__/constructor'].map(
      (id) =>
        [
          file('many', id),
          'is a reference to the file provider "many", whose file "/many" has no text at the id of the reference',
        ] as const,
    ),
    [
      file('broken', '/a'),
      'is a reference to the file provider "broken", whose file "/one" has no text at the id of the reference',
    ],
  ])('%j stops', (value, problem) => {
    const needsOpenclaw = problem.endsWith('only OpenClaw itself can resolve') || undefined;
    const stopped = { kind: 'stopped', problem: `${place} ${problem}`, needsOpenclaw };
    expect(spoken(resolveSecret(value, place, sources))).toEqual(stopped);
  });

  it('stops at a path with a variable that is not set', () => {
    expect(spoken(resolveSecret(file('named', '/a'), place, sources))).toMatchObject({
      problem: expect.stringContaining('takes SECRETS, which is not set') as unknown,
    });
    expect(resolveTokenFile('${DIR}/token', place, sources)).toMatchObject({ kind: 'stopped' });
  });
});

describe('a token file', () => {
  it('gives its text without blanks, and stops when there is none', () => {
    expect(resolveTokenFile('/one', place, sources)).toEqual({ kind: 'found', token: '1:ONE', from: place });
    const empty = sourcesOf({}, { files: { '/e': ' \n' } });
    expect(spoken(resolveTokenFile('/e', place, empty))).toEqual({
      kind: 'stopped',
      problem: `${place} names "/e", which is empty`,
    });
    expect(spoken(resolveTokenFile({}, place, sources))).toEqual({
      kind: 'stopped',
      problem: `${place} is not a path`,
    });
    expect(resolveTokenFile(' ', place, sources)).toEqual({ kind: 'absent' });
  });
});
