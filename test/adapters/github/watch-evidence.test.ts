import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { createPatience } from '../../../src/adapters/github/retrying-request.ts';
import { createEvidence } from '../../../src/adapters/github/watch-evidence.ts';
import { textIn } from '../../../src/core/notices/say.ts';
import { clockOfPauses } from '../../support/clock-of-pauses.ts';
import { startGitHubApi, type GitHubApi } from '../../support/github-api.ts';
import type { ApiWorkflow, ApiWorkflowRun } from '../../support/github-api-workflows.ts';

const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const repository = 'some-owner/some.repo';
const file = 'ops-monitor.yml';
const minute = 60_000;
/** A whole second, as GitHub says times. */
const now = Math.floor(Date.now() / 1000) * 1000;

let api: GitHubApi;
beforeEach(async () => {
  api = await startGitHubApi({ repository, token, private: true });
});
afterEach(() => api.close());

/** With words in place of sentences. */
const evidence = (timeoutMs = 5000) => {
  const fetch = createEvidence(
    createGitHub({
      apiUrl: api.url,
      repository,
      token,
      env: {},
      timeoutMs,
      clock: clockOfPauses(),
      patience: createPatience(),
    }),
  );
  return async (name: string) => {
    const { unknown, ...found } = await fetch(name);
    return { ...found, ...(unknown !== undefined && { unknown: english(unknown) }) };
  };
};
const english = textIn('en');
/** A workflow of thirty days. */
const workflow = (parts: Partial<ApiWorkflow> = {}) =>
  api.workflows.push({ file, createdAt: now - 30 * 1440 * minute, state: 'active', runsAt: [], ...parts });
const run = (minutes: number, status: ApiWorkflowRun['status'], parts: Partial<ApiWorkflowRun> = {}) => ({
  at: now - minutes * minute,
  event: 'schedule',
  status,
  conclusion: null,
  ...parts,
});
const shown = (minutes: number, conclusion: string) => {
  const at = now - minutes * minute;
  return { at, conclusion, url: `https://github.com/${repository}/actions/runs/${at}` };
};

describe('the evidence of a workflow', () => {
  it('is the newest five runs of the schedule, in their order, with how they ended or where they are', async () => {
    workflow({
      runsAt: [now - 70 * minute, now - 60 * minute, now - 50 * minute],
      otherRuns: [
        run(40, 'completed', { conclusion: 'failure' }),
        run(35, 'completed', { conclusion: 'success', event: 'workflow_dispatch' }),
        run(30, 'completed', { conclusion: 'cancelled' }),
        run(20, 'in_progress'),
      ],
    });
    expect(await evidence()(file)).toEqual({
      lastRuns: [
        shown(20, 'in_progress'),
        shown(30, 'cancelled'),
        shown(40, 'failure'),
        shown(50, 'success'),
        shown(60, 'success'),
      ],
    });
  });

  it('counts what waits for a runner, since the oldest, and nothing that waits for something else', async () => {
    const queued = [run(25, 'queued'), run(185, 'queued'), run(15, 'queued')];
    workflow({ otherRuns: [...queued, run(5, 'pending'), run(600, 'waiting')] });
    expect(await evidence()(file)).toMatchObject({
      queued: { count: 3, sinceAt: now - 185 * minute },
      lastRuns: [
        { conclusion: 'pending' },
        { conclusion: 'queued' },
        { conclusion: 'queued' },
        { conclusion: 'queued' },
        { conclusion: 'waiting' },
      ],
    });
  });

  it('finds the oldest of more than one page that wait', async () => {
    workflow({ otherRuns: Array.from({ length: 144 }, (_, index) => run(10 * (index + 1), 'queued')) });
    expect(await evidence()(file)).toMatchObject({
      queued: { count: 144, sinceAt: now - 1440 * minute },
    });
  });

  it.each(['disabled_manually', 'disabled_inactivity'] as const)('names the state %s', async (state) => {
    workflow({ state });
    expect(await evidence()(file)).toEqual({ disabled: { state, workflow: file }, lastRuns: [] });
  });

  it('needs no more than to read, with three requests', async () => {
    api.permission = 'read';
    workflow({ runsAt: [now] });
    expect(await evidence()(file)).toEqual({ lastRuns: [shown(0, 'success')] });
    expect(api.requests.map(({ method, status }) => [method, status])).toEqual([
      ['GET', 200],
      ['GET', 200],
      ['GET', 200],
    ]);
  });
});

describe('what is not known has a cause', () => {
  it('where GitHub has no such workflow', async () => {
    workflow({ file: 'other.yml' });
    expect(await evidence()(file)).toEqual({
      unknown: 'there is no workflow ops-monitor.yml on the default branch',
    });
  });

  it('where the token may not read; nothing more is asked', async () => {
    api.permission = 'none';
    workflow();
    expect(await evidence()(file)).toEqual({
      unknown: expect.stringMatching(/403: Resource not accessible.*permissions: actions: read/),
    });
    expect(api.requests.length).toBe(1);
  });

  it.each([
    [401, /does not accept the token \(401/],
    [500, /unexpected \(500/],
    [503, /unexpected \(503/],
    ['rate-limit', /rate limit is reached \(403\): it ends at /],
    ['secondary-limit', /rate limit is reached \(429\): it ends at /],
    ['html', /unexpected \(200\)/],
    ['wrong-json', /unexpected \(200\)/],
    ['reset', /did not answer \(/],
    ['hang', /did not answer \(timed out/],
  ] as const)('where the API answers with %s', async (kind, why) => {
    workflow({ runsAt: [now] });
    api.fail({ kind });
    const found = await evidence(kind === 'hang' ? 50 : 5000)(file);
    expect(found).toEqual({ unknown: expect.stringMatching(why) });
    expect(JSON.stringify(found)).not.toContain(token);
  });

  it('where only the runs do not come; the rest is told', async () => {
    workflow({ state: 'disabled_manually' });
    api.fail({ kind: 500, path: `/actions/workflows/${file}/runs` });
    expect(await evidence()(file)).toEqual({
      disabled: { state: 'disabled_manually', workflow: file },
      unknown: expect.stringMatching(/unexpected \(500/),
    });
  });
});
