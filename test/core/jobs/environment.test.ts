import { describe, expect, it } from 'vitest';
import {
  isActionsPage,
  environmentOf,
  lostNames,
  passedOn,
  plannedEnvironment,
  runUrl,
  scrub,
  tornGroups,
} from '../../../src/core/jobs/environment.ts';
import { looksSecret, secretsOf } from '../../../src/core/text/secret-names.ts';
import { longRead } from '../../support/builders.ts';

const workflow = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'o/r', GITHUB_RUN_ID: '7' };

describe('the environment of a command', () => {
  it.each([
    'INPUT_TELEGRAM-TOKEN',
    'INPUT_JOB',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RESULTS_URL',
    'GITHUB_TOKEN',
    'GITHUB_ENV',
    'github_path',
    'RUNNER_TRACKING_ID',
    'RUNNER_TEMP',
    'RUNNER_WORKSPACE',
    'RUNNER_TOOL_CACHE',
    'RUNNER_NAME',
    'RUNNER_ARCH',
    'CI',
    'AGENT_TOOLSDIRECTORY',
    'ImageOS',
    'AWS_SESSION_TOKEN',
    'OPS_STATE_KEY',
    'OPS_RUN_URL',
    'NODE_CHANNEL_FD',
    'TELEGRAM_BOT_TOKEN',
    'GH_TOKEN',
    'NODE_AUTH_TOKEN',
    'TOKEN',
    'TOKENS',
    'TOKEN_FILE',
    'npm_token',
    'GHTOKEN',
    'AUTHTOKEN',
    'authToken',
    'MYTOKEN_2',
    'OPS_RESUME',
    'OPS_STOP_REASON',
    'OPS_CHECKPOINT_DIR',
  ])('lacks %s', (name) => expect(scrub({ [name]: 'x' })).toEqual({}));

  it.each([
    'PATH',
    'HOME',
    'MY_INPUT_DIR',
    'OPENCLAW_STATE_DIR',
    'GITHUB',
    'RUNNER',
    'CIRCLE',
    'MY_CI',
    'NODE_OPTIONS',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'TOKENIZERS_PARALLELISM',
    'OPS_TEST_AREA',
    'ImageOSX',
  ])('has %s', (name) => expect(scrub({ [name]: 'x' })).toEqual({ [name]: 'x' }));

  it('leaves out what is not set', () => expect(scrub({ A: undefined, B: '' })).toEqual({ B: '' }));

  it('is the caller less the workflow, plus the job', () => {
    const job = longRead({ env: { LANG: 'C', API_TOKEN: 'meant' } });
    expect(environmentOf(job, job.env, { ...workflow, PATH: '/bin', LANG: 'de', GH_TOKEN: 'x' })).toEqual({
      PATH: '/bin',
      LANG: 'C',
      API_TOKEN: 'meant',
      OPS_JOB_ID: 'sync',
      OPS_RUN_URL: 'https://github.com/o/r/actions/runs/7',
    });
    expect(environmentOf(job, {}, {})).not.toHaveProperty('OPS_RUN_URL');
  });

  it('has its own job id, whatever the file says', () => {
    expect(environmentOf(longRead(), { OPS_JOB_ID: 'x' }, {})['OPS_JOB_ID']).toBe('sync');
  });

  it.each(Object.keys(workflow))('has no run page without %s', (name) => {
    expect(runUrl({ ...workflow, [name]: '' })).toBeUndefined();
  });
});

describe('what a job asks for by name', () => {
  const caller = { RUNNER_TEMP: '/t', AWS_SESSION_TOKEN: 's', OPS_ATTEMPT: '3', PATH: '/bin' };

  it('is passed on, as far as the caller has it and it is not ours', () =>
    expect(
      passedOn({ passEnv: ['RUNNER_TEMP', 'AWS_SESSION_TOKEN', 'ABSENT', 'OPS_ATTEMPT'] }, caller),
    ).toEqual({
      RUNNER_TEMP: '/t',
      AWS_SESSION_TOKEN: 's',
    }));

  it('reaches a write too, which has little else', () =>
    expect(plannedEnvironment(longRead(), { AWS_SESSION_TOKEN: 's' }, caller)).toMatchObject({
      AWS_SESSION_TOKEN: 's',
      PATH: expect.stringContaining('/usr/bin'),
    }));
});

describe('what is lost', () => {
  it('is named, in order', () =>
    expect(lostNames({ PATH: '', RUNNER_TEMP: 'x', CI: 'true', A_TOKEN: 'y', NOT_SET: undefined })).toEqual([
      'A_TOKEN',
      'CI',
      'RUNNER_TEMP',
    ]));

  it('is a part of what stays', () => {
    const aws = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_SESSION_TOKEN: 'c' };
    expect(tornGroups({ ...aws, VAULT_ADDR: 'd', VAULT_TOKEN: 'e', PATH: '' })).toEqual([
      { name: 'AWS_SESSION_TOKEN', left: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] },
      { name: 'VAULT_TOKEN', left: ['VAULT_ADDR'] },
    ]);
    expect(tornGroups({ GH_TOKEN: 'a', GITHUB_TOKEN: 'b', GITHUB_SHA: 'c', TOKEN: 'd' })).toEqual([]);
    expect(tornGroups({ TELEGRAM_BOT_TOKEN: 'a', TELEGRAM_CHAT_ID: 'b' })).toEqual([]);
  });
});

describe('a secret by its name', () => {
  it.each([
    'TOKEN',
    'GH_TOKEN',
    'apiToken',
    'DB_PASSWORD',
    'PGPASSWORD',
    'DB_PASS',
    'MYSQL_PWD',
    'API_KEY',
    'apiKey',

    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'CLIENT_SECRET',
    'STRIPE_KEY',
    'SLACK_WEBHOOK_URL',
    'SENTRY_DSN',

    'SSH_PRIVATE_KEY',
    'GOOGLE_CREDENTIALS',
    'RESTIC_PASSWORD_2',
    'JWT',
    'SESSION_COOKIE',
    'BASIC_AUTH',
    'PASSPHRASE',
  ])('%s is one', (name) => expect(looksSecret(name)).toBe(true));

  it.each([
    'PATH',
    'LANG',
    'PWD',
    'OLDPWD',
    'CREDENTIALS_DIRECTORY',
    'POSTGRES_HOST_AUTH_METHOD',
    'HOME',
    'AUTHOR',
    'KEYBOARD',
    'MONKEY',
    'BYPASSED',
    'COMPASSION',
    'TOKENIZERS_PARALLELISM',

    'MAX_TOKENS',
    'TOKEN_LIMIT',
    'PASSWORD_FILE',
    'KEY_PATH',
    'SECRET_NAME',
    'AUTH_TYPE',
    'SSH_AUTH_SOCK',
    'ZONE',
  ])('%s is none', (name) => expect(looksSecret(name)).toBe(false));

  it('is what stands under such a name, and a password in an address', () =>
    expect(
      secretsOf({
        A_TOKEN: 'one',
        LANG: 'C',
        DATABASE_URL: 'postgres://me:two@host/db',
        SITE: 'https://host/a:b@c',
      }),
    ).toEqual(['one', 'two']));
});

describe('a page of the Actions of this repository', () => {
  const here = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'owner/name' };
  const base = 'https://github.com/owner/name';

  it.each([`${base}/actions/runs/12`, `${base}/actions/workflows/ops-write.yml`])('is %s', (url) => {
    expect(isActionsPage(url, here)).toBe(true);
    expect(isActionsPage(url, {})).toBe(true);
  });

  it.each([
    `${base}/actions/runs/12/../../../../evil/name`,
    `${base}/actions/workflows/..`,
    `${base}/../../evil/name/actions/runs/1`,
    `${base}/actions/runs/1?x=https://evil.example`,
    `${base}/issues/1`,
    'https://github.com.evil.example/owner/name/actions/runs/1',
    'https://github.com@evil.example/owner/name/issues/1',
    'javascript:alert(1)',
    '',
  ])('is not %s', (url) => {
    expect(isActionsPage(url, here)).toBe(false);
  });

  it('is none of another repository, where it is known which one this is', () => {
    expect(isActionsPage('https://github.com/evil/name/actions/runs/1', here)).toBe(false);
  });
});
