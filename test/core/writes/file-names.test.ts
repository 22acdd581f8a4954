import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpreterOf, loadsCode, namesCredential, namesIn } from '../../../src/core/writes/file-names.ts';
import { anyText } from '../../support/any-text.ts';

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
    ['~/x', ['~/x', '/home/me/x']],
    ['a~/x', ['a~/x']],
    ['cd ~; . "$HOME/x" ${PWD}/y', ['/home/me', '/home/me/x', '/srv/site/y']],
    ['. a\\ b e"f g"h i\\\nj', ['a b', 'ef gh', 'ij']],
    ['file:///a%20b%C3%A4', ['///a bä']],
    ['100%ff', ['100%ff']],
    ['ü:雪.sh', ['ü', '雪.sh']],
  ])('%s', (word, names) => {
    expect(namesIn(word, { home: '/home/me', cwd: '/srv/site' })).toEqual(expect.arrayContaining([...names]));
  });

  it('at least itself, and no more names than grow with its length', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 300 }), (word) => {
        const names = namesIn(word, { home: '/home/me', cwd: '/srv/site' });
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
  const ofTools =
    'COMPOSE_FILE DOCKER_CONTEXT KUBECTL_EXTERNAL_DIFF AWS_SHARED_CREDENTIALS_FILE RSYNC_CONNECT_PROG SSH_SK_PROVIDER MANPAGER HGEDITOR PSQLRC LIBMYSQL_PLUGIN_DIR GETCONF_DIR BASH_LOADABLES_PATH NULLCMD PIP_CONFIG_FILE YARN_YARN_PATH COMPOSER_HOME AWKLIBPATH JAVACMD CATALINA_OPTS GRADLE_USER_HOME GOCACHEPROG GOAUTH CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER CARGO_BUILD_RUSTC_WRAPPER RUSTC_WORKSPACE_WRAPPER RUSTUP_HOME CONFIG_SITE PKG_CONFIG CCACHE_PREFIX TF_DATA_DIR TG_TF_PATH KRB5_CONFIG';
  expect(ofTools.split(' ').filter((name) => !loadsCode(name))).toEqual([]);
  expect(loading.split(' ').filter((name) => !loadsCode(name))).toEqual([]);
  const others =
    'REGION DEPLOY_KEY GIT_TOKEN PYTHON_API_KEY NODE_AUTH_TOKEN MY_PATH_X LANG RUN RELEASE npm_config__auth CARGO_REGISTRY_TOKEN PIP_INDEX_URL GOPROXY GOOGLE_X UV_INDEX_URL COMPOSER_AUTH';
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
