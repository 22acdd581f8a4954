import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadsCode, namesCredential } from '../../src/core/code-variables.ts';
import { interpreterOf, namesIn } from '../../src/core/file-names.ts';

describe('a word names', () => {
  it.each<readonly [string, readonly string[]]>([
    ['deploy.sh', ['deploy.sh']],
    ['--file=a.conf', ['a.conf']],
    ['if=a', ['a']],
    ['@a', ['a']],
    ['data=@a', ['a']],
    ['-fa.sh', ['a.sh']],
    ['-C../x', ['../x']],
    ['-xzfa.tar', ['a.tar']],
    ['/from:/to:ro', ['/from', '/to']],
    ['a,b', ['a', 'b']],
    ['sh -c "cd x && ./y"', ['sh', 'x', './y']],
    ['file:///srv/x.db?mode=ro', ['///srv/x.db']],
    ['--from:a=b,c.conf:ro', ['a=b,c.conf']],
    ['~/x', ['~/x']],
    ['ü:雪.sh', ['ü', '雪.sh']],
  ])('%s', (word, names) => {
    expect(namesIn(word)).toEqual(expect.arrayContaining([...names]));
  });

  it('at least itself, and no more names than grow with its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (word) => {
        const names = namesIn(word);
        expect(names).toContain(word);
        expect(names.length).toBeLessThanOrEqual(20 * word.length + 20);
      }),
    );
  });
});

it.each([
  ['#!/bin/sh\necho', { path: '/bin/sh', argument: '' }],
  ['#! /usr/bin/env -S node --x  \n', { path: '/usr/bin/env', argument: '-S node --x' }],
  ['#!rel\targ', { path: 'rel', argument: 'arg' }],
  ['#!\n/bin/sh', undefined],
  [' #!/bin/sh', undefined],
  ['\u007FELF', undefined],
])('the interpreter in %j', (start, expected) => {
  expect(interpreterOf(start)).toEqual(expected);
});

it('variables that load code are known by their names, secrets left out', () => {
  const loading =
    'PATH BASH_ENV ENV LD_PRELOAD NODE_OPTIONS NODE_PATH PYTHONPATH PERL5LIB RUBYOPT GIT_SSH_COMMAND GIT_CONFIG_KEY_0 GIT_ASKPASS SSH_ASKPASS EDITOR BASH_FUNC_x%% npm_config_script_shell CLASSPATH JAVA_TOOL_OPTIONS HOME';
  expect(loading.split(' ').filter((name) => !loadsCode(name))).toEqual([]);
  const others =
    'REGION DEPLOY_KEY GIT_TOKEN PYTHON_API_KEY NODE_AUTH_TOKEN MY_PATH_X LANG RUN RELEASE npm_config__auth';
  expect(others.split(' ').filter(loadsCode)).toEqual([]);
});

it.each([
  ['Authorization: basic eHg6eXk=', true],
  ['AUTHORIZATION: bearer abc', true],
  ['http.extraheader=PRIVATE-TOKEN: abc', true],
  ['--password=hunter2', true],
  ['--require ./hook.js', false],
  ['ssh -i ~/.ssh/key -o BatchMode=yes', false],
])('%s: %s', (value, expected) => {
  expect(namesCredential(value)).toBe(expected);
});
