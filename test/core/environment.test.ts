import { describe, expect, it } from 'vitest';
import { environmentOf, runUrl, scrub } from '../../src/core/environment.ts';
import { longRead } from '../support/builders.ts';

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

  it.each(['PATH', 'HOME', 'RUNNER_TEMP', 'MY_INPUT_DIR', 'OPENCLAW_STATE_DIR', 'GITHUB'])('has %s', (name) =>
    expect(scrub({ [name]: 'x' })).toEqual({ [name]: 'x' }),
  );

  it('leaves out what is not set', () => expect(scrub({ A: undefined, B: '' })).toEqual({ B: '' }));

  it('is the caller less the workflow, plus the job', () => {
    const job = longRead({ env: { LANG: 'C', API_TOKEN: 'meant' } });
    expect(environmentOf(job, { ...workflow, PATH: '/bin', LANG: 'de', GH_TOKEN: 'x' })).toEqual({
      PATH: '/bin',
      LANG: 'C',
      API_TOKEN: 'meant',
      OPS_JOB_ID: 'sync',
      OPS_RUN_URL: 'https://github.com/o/r/actions/runs/7',
    });
    expect(environmentOf(job, {})).not.toHaveProperty('OPS_RUN_URL');
  });

  it('has its own job id, whatever the file says', () => {
    expect(environmentOf(longRead({ env: { OPS_JOB_ID: 'x' } }), {})['OPS_JOB_ID']).toBe('sync');
  });

  it.each(Object.keys(workflow))('has no run page without %s', (name) => {
    expect(runUrl({ ...workflow, [name]: '' })).toBeUndefined();
  });
});
