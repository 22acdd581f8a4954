import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createApprovals } from '../../../src/adapters/github/read-gate-facts.ts';
import { systemClock } from '../../../src/adapters/host/system.ts';
import type { GitHubOptions } from '../../../src/adapters/github/retrying-request.ts';
import { inEnglish } from '../../support/builders.ts';
import { startGitHubApi } from '../../support/github-api.ts';
import { idOf } from '../../support/github-api-shapes.ts';
import { jsonAnswer, listenOnLoopback } from '../../support/loopback.ts';

const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const repository = 'octo/ops';

const api = await startGitHubApi({ repository, token, defaultBranch: 'trunk' });
afterAll(() => api.close());
beforeEach(() => {
  api.permission = 'read';
  api.gate.environments.length = 0;
  api.gate.reviews.length = 0;
});

const facts = (parts: Partial<GitHubOptions> = {}) =>
  createApprovals({ apiUrl: api.url, repository, token, env: {}, ...parts });

const runId = api.env['GITHUB_RUN_ID'] ?? '';
const human = (login: string) => ({ id: idOf(login), login, isHuman: true });
const account = (login: string) => ({ id: idOf(login), login });
const requester = human('requester');
const page = 'https://github.com/octo/ops';

describe('a run', () => {
  it('is what the runner says of it', async () => {
    const { env } = api;
    expect(await facts().run(runId)).toEqual({
      kind: 'known',
      value: {
        id: runId,
        attempt: Number(env['GITHUB_RUN_ATTEMPT']),
        event: 'workflow_dispatch',
        branch: 'trunk',
        commit: env['GITHUB_SHA'],
        actor: human(env['GITHUB_ACTOR'] ?? ''),
        triggeringActor: human(env['GITHUB_TRIGGERING_ACTOR'] ?? ''),
        url: `${page}/actions/runs/${runId}`,
        repository,
        isFork: false,
      },
    });
    expect(env['GITHUB_WORKFLOW_REF']).toBe('octo/ops/.github/workflows/ops-write.yml@refs/heads/trunk');
    expect([env['GITHUB_REF'], env['GITHUB_EVENT_NAME']]).toEqual(['refs/heads/trunk', 'workflow_dispatch']);
  });

  it('of another kind says so', async () => {
    const { id } = api.gate.putRun({
      attempt: 2,
      event: 'schedule',
      branch: null,
      actor: 'some-app[bot]',
      triggeringActor: 'octo',
      path: '.github/workflows/a@b.yaml@refs/heads/main',
      fork: 'someone/ops',
    });
    expect(await facts().run(String(id))).toMatchObject({
      value: {
        attempt: 2,
        event: 'schedule',
        branch: undefined,
        actor: { login: 'some-app[bot]', isHuman: false },
        triggeringActor: { login: 'octo', isHuman: true },
        repository,
        isFork: true,
      },
    });
  });

  it('can change, and has an environment of its own', async () => {
    const { id } = api.gate.putRun({ actor: 'octo' });
    api.gate.putRun({ id, attempt: 2, triggeringActor: 'reviewer' });
    const env = api.gate.envOf(id);
    expect(env).toMatchObject({ GITHUB_RUN_ID: String(id), GITHUB_RUN_ATTEMPT: '2', GITHUB_ACTOR: 'octo' });
    expect(await facts().run(env['GITHUB_RUN_ID'] ?? '')).toMatchObject({
      value: { attempt: 2, actor: { login: 'octo' }, triggeringActor: { login: 'reviewer' } },
    });
    expect(api.gate.envOf()).toEqual(env);
    expect(await facts().run(runId)).toMatchObject({ value: { attempt: 1, actor: requester } });
  });

  it('that is not there is refused', async () => {
    expect(await facts().run('404')).toEqual({
      kind: 'failed',
      why: 'the token may not do that (404: Not Found): grant "permissions: actions: read"',
    });
  });

  it.each(['', '0', '-1', '1e3', ' 7', '../../..', '7/approvals', '99999999999999999'])(
    'without a number, %j, is not asked for',
    async (id) => {
      const before = api.requests.length;
      for (const fact of inEnglish([await facts().run(id), await facts().approvals(id)]))
        expect(fact).toMatchObject({ kind: 'failed', why: expect.stringContaining('GITHUB_RUN_ID') });
      expect(api.requests).toHaveLength(before);
    },
  );
});

describe('an environment', () => {
  const found = { kind: 'found', name: 'ops-write', reviewers: [], preventsSelfReview: false };

  it('can be missing', async () => {
    expect(await facts().environment('ops-write')).toEqual({ kind: 'known', value: { kind: 'missing' } });
  });

  it.each([
    ['without rules', {}],
    ['with other rules', { waitMinutes: 30, hasBranchPolicy: true }],
    ['with a rule that names nobody', { reviewers: [] }],
  ])('%s needs nobody', async (_, parts) => {
    api.gate.putEnvironment({ name: 'ops-write', ...parts });
    const url = `${page}/deployments/activity_log?environments_filter=ops-write`;
    expect(await facts().environment('ops-write')).toEqual({ kind: 'known', value: { ...found, url } });
  });

  it('names people and teams', async () => {
    const reviewers = ['octo', '@octo/on-call'];
    api.gate.putEnvironment({ name: 'ops-write', reviewers, preventsSelfReview: true, waitMinutes: 5 });
    const value = { ...found, reviewers, preventsSelfReview: true };
    expect(await facts().environment('ops-write')).toMatchObject({ value });
    api.gate.putEnvironment({ name: 'ops-write', reviewers, hasBranchPolicy: true });
    expect(await facts().environment('ops-write')).toMatchObject({ value: { ...found, reviewers } });
  });

  it('of any name is found, in any spelling', async () => {
    for (const name of ['a/b c', 'größe %2F?#', '..x']) {
      api.gate.putEnvironment({ name, reviewers: ['octo'] });
      expect(await facts().environment(name)).toMatchObject({ value: { name, reviewers: ['octo'] } });
    }
    api.gate.putEnvironment({ name: 'Ops-Write' });
    expect(await facts().environment('ops-write')).toMatchObject({ value: { name: 'Ops-Write' } });
  });

  it.each(['', '.', '..', '../../..'])('called %j is no other thing', async (name) => {
    expect(await facts().environment(name)).toEqual({ kind: 'known', value: { kind: 'missing' } });
  });
});

describe('the reviews of a run', () => {
  it('are none when nobody spoke, or somebody bypassed the protection', async () => {
    expect(await facts().approvals(runId)).toEqual({ kind: 'known', value: [] });
  });

  it('say who approved and who rejected what, of this run alone', async () => {
    const { runs, reviews } = api.gate;
    const id = Number(runId);
    api.gate.approve('octo', { runId: id, comment: 'go' });
    api.gate.reject('reviewer', { runId: id, environments: ['ops-write', 'other'] });
    api.gate.approve('some-app[bot]', { runId: id });
    reviews.push({ runId: id, state: 'pending', by: 'requester', environments: [], comment: 'wait' });
    api.gate.approve('stranger', { runId: id + runs.length + 1 });
    const environments = ['ops-write'];
    expect(await facts().approvals(runId)).toEqual({
      kind: 'known',
      value: [
        { state: 'approved', environments, by: human('octo') },
        { state: 'rejected', environments: ['ops-write', 'other'], by: human('reviewer') },
        { state: 'approved', environments, by: { ...human('some-app[bot]'), isHuman: false } },
        { state: 'pending', environments: [], by: requester },
      ],
    });
  });
});

describe('the permission of a person', () => {
  it.each([
    ['admin', 'admin'],
    ['maintain', 'write'],
    ['write', 'write'],
    ['triage', 'read'],
    ['read', 'read'],
    ['none', 'none'],
  ] as const)('with the role %s is %s', async (role, value) => {
    api.gate.roles.set('octo', role);
    expect(await facts().permission(account('octo'))).toEqual({ kind: 'known', value });
  });

  it('who is no collaborator is what everybody may do', async () => {
    expect(await facts().permission(account('passer-by'))).toEqual({ kind: 'known', value: 'read' });
    expect(await facts().permission(account('some-app[bot]'))).toEqual({ kind: 'known', value: 'read' });
  });

  it("whose login is somebody else's by now is not known", async () => {
    api.gate.roles.set('octo', 'admin');
    expect(inEnglish(await facts().permission({ id: 7, login: 'octo' }))).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('another account called octo'),
    });
  });

  it('whom GitHub does not know is not known', async () => {
    api.fail({ path: '/collaborators/nobody/permission', kind: 404, times: 1 });
    expect(inEnglish(await facts().permission(account('nobody')))).toEqual({
      kind: 'failed',
      why: 'GitHub has no user nobody here (404): check the name and GITHUB_REPOSITORY',
    });
  });
});

/** The clocks when the host's says 1 s, and an answer of GitHub has this date. */
const answered = async (date: string | undefined) => {
  const server = await listenOnLoopback(() => ({
    answer: jsonAnswer(200, { private: true, default_branch: 'main' }, date === undefined ? {} : { date }),
  }));
  onTestFinished(() => server.close());
  const clock = { ...systemClock, now: () => 1000 };
  return inEnglish(await facts({ apiUrl: server.url, clock }).clocks());
};

describe('the clocks', () => {
  it("are GitHub's, in whole seconds, and the host's", async () => {
    expect(await answered('Wed, 21 Oct 2026 07:28:00 GMT')).toEqual({
      kind: 'known',
      value: { github: Date.UTC(2026, 9, 21, 7, 28), host: 1000 },
    });
  });

  it.each([
    '',
    'soon',
    'Invalid Date',
    '0',
    '1792567680',
    '2026-10-21T07:28:00Z',
    'Wed, 21 Oct 2026 07:28:00 +0200',
    'Wed, 21 Oct 2026 07:28:00',
    'Thu, 21 Oct 2026 07:28:00 GMT',
    'Wednesday, 21-Oct-26 07:28:00 GMT',
    'Wed Oct 21 07:28:00 2026',
    'Wed, 21 Oct 2026 07:28:00 GMT, Wed, 21 Oct 2026 07:28:00 GMT',
  ])('are not known from the date %j', async (date) => {
    expect(await answered(date)).toEqual({
      kind: 'failed',
      why: expect.stringContaining('no valid header Date'),
    });
  });

  it('are not known without a date', async () => {
    const server = createServer((_, response) => {
      response.sendDate = false;
      response.end(JSON.stringify({ private: true, default_branch: 'main' }));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(await facts({ apiUrl: `http://127.0.0.1:${port}` }).clocks()).toMatchObject({ kind: 'failed' });
  });
});

describe('the repository', () => {
  it('says who may see it and which branch counts', async () => {
    const value = { isPublic: true, defaultBranch: 'trunk' };
    expect(await facts().repository()).toEqual({ kind: 'known', value });
  });
});

it('needs no more than to read, and names what is needed', async () => {
  api.permission = 'none';
  const refused = {
    kind: 'failed',
    why: 'the token may not do that (403: Resource not accessible by integration): grant "permissions: actions: read"',
  };
  expect(await facts().run(runId)).toEqual(refused);
  expect(await facts().environment('ops-write')).toEqual(refused);
  expect(await facts().approvals(runId)).toEqual(refused);
});
