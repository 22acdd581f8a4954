/** The server for tests answers as GitHub publishes it. */
import { afterAll, describe, expect, it } from 'vitest';
import { requestOnce } from '../../src/adapters/http/http.ts';
import { createCacheEntries } from './cache-entries.ts';
import { startGitHubApi } from './github-api.ts';
import { faultsOf, unasked } from './github-openapi.ts';

const token = 'ghs_of.the-run';
const root = '/repos/octo/ops';
const run = `${root}/actions/runs/16600000001`;

const entries = createCacheEntries('refs/heads/main');
const api = await startGitHubApi({
  repository: 'octo/ops',
  token,
  caches: {
    entries: () => entries.list(),
    remove: (doomed) => entries.remove(typeof doomed === 'string' ? ({ key }) => key === doomed : doomed),
  },
});
afterAll(() => api.close());

entries.put({ key: 'a-1', version: 'v', ref: 'refs/heads/main', createdAt: 1, bytes: Buffer.from('x') });
api.putIssue({ title: 'by a person', by: 'owner', comments: ['one', 'stranger: two'] });
api.putIssue({ title: 'of the past', state: 'closed' });
api.putIssue({ title: 'to be merged', isPullRequest: true });
api.gate.putEnvironment({ name: 'open' });
api.gate.putEnvironment({
  name: 'ops write/1',
  reviewers: ['octo', '@octo/on-call'],
  preventsSelfReview: true,
  waitMinutes: 30,
  hasBranchPolicy: true,
});
api.workflows.push({
  file: 'ops-monitor.yml',
  createdAt: 1,
  state: 'active',
  runsAt: [2, 3],
  otherRuns: [{ at: 4, event: 'workflow_dispatch', status: 'queued', conclusion: null }],
});
api.gate.approve('octo', { comment: 'go' });
api.gate.reject('reviewer', { environments: ['open', 'ops-write'] });
api.gate.putRun({ id: 7, branch: null, attempt: 2, actor: 'some-app[bot]', fork: 'someone/ops' });
api.gate.roles.set('keeper', 'maintain');

async function ask(method: string, path: string, fields?: object) {
  const headers = { authorization: `Bearer ${token}` };
  const url = new URL(path, api.url);
  const body = fields && { body: JSON.stringify(fields) };
  const answer = await requestOnce({ method, url, headers, ...body, timeoutMs: 5000 });
  if (answer.kind === 'no-answer') throw new Error(answer.why);
  return { status: answer.status, body: JSON.parse(answer.body) as unknown };
}

const asked: [string, string, number, object?][] = [
  ['GET', root, 200],
  ['GET', run, 200],
  ['GET', `${root}/actions/runs/7`, 200],
  ['GET', `${root}/actions/runs/8`, 404],
  ['GET', `${run}/approvals`, 200],
  ['GET', `${root}/actions/runs/7/approvals`, 200],
  ['GET', `${root}/actions/workflows/ops-monitor.yml`, 200],
  ['GET', `${root}/actions/workflows/ops-monitor.yml/runs?event=schedule`, 200],
  ['GET', `${root}/actions/workflows/ops-monitor.yml/runs?status=queued`, 200],
  ['GET', `${root}/actions/workflows/none.yml`, 404],
  ['GET', `${root}/environments/open`, 200],
  ['GET', `${root}/environments/ops%20write%2F1`, 200],
  ['GET', `${root}/environments/none`, 404],
  ['GET', `${root}/collaborators/requester/permission`, 200],
  ['GET', `${root}/collaborators/keeper/permission`, 200],
  ['GET', `${root}/collaborators/some-app%5Bbot%5D/permission`, 200],
  ['GET', `${root}/actions/caches?per_page=1`, 200],
  ['DELETE', `${root}/actions/caches?key=a-1`, 200],
  ['DELETE', `${root}/actions/caches?key=a-1`, 404],
  ['GET', `${root}/issues?state=all`, 200],
  ['GET', `${root}/issues?state=none`, 422],
  ['GET', `${root}/issues/1`, 200],
  ['GET', `${root}/issues/1/comments`, 200],
  ['POST', `${root}/issues`, 201, { title: 'a title', body: 'words' }],
  ['POST', `${root}/issues/4/comments`, 201, { body: 'more words' }],
  ['PATCH', `${root}/issues/4`, 200, { state: 'closed' }],
];

describe('an answer of the server for tests', () => {
  it.each(asked)('%s %s: %i has the published shape', async (method, path, status, fields) => {
    const answer = await ask(method, path, fields);
    expect(answer.status).toBe(status);
    expect(faultsOf(method, path, status, answer.body)).toEqual([]);
  });

  it.each([
    'rate-limit',
    'secondary-limit',
    'secondary-403',
    'unsaid-403',
    'brief-limit',
    401,
    403,
    404,
    500,
    502,
    503,
  ] as const)('on %s has it too', async (kind) => {
    api.fail({ kind, times: 1 });
    const { status, body } = await ask('GET', run);
    expect(status).toBeGreaterThan(400);
    expect(faultsOf('GET', run, status, body)).toEqual([]);
  });

  it('was looked at on every route', () => {
    expect(unasked(asked.map(([method, path]) => ({ method, path })))).toEqual([]);
  });
});

async function spoilt(path: string, change: object) {
  const { body } = await ask('GET', path);
  return faultsOf('GET', path, 200, { ...(body as object), ...change });
}

describe('the check', () => {
  it('finds what is missing, of another type or of another form', async () => {
    expect(await spoilt(run, { head_sha: undefined })).toEqual([" must have required property 'head_sha'"]);
    expect(await spoilt(run, { run_attempt: '1' })).toEqual(['/run_attempt must be integer']);
    expect(await spoilt(run, { updated_at: 'today' })).toEqual(['/updated_at must match format "date-time"']);
    expect(await spoilt(run, { actor: { login: 'octo' } })).toContain(
      "/actor must have required property 'type'",
    );
    expect(await spoilt(`${root}/environments/open`, { protection_rules: [{ id: 1 }] })).toContain(
      "/protection_rules/0 must have required property 'type'",
    );
    expect(faultsOf('GET', `${run}/approvals`, 200, [{ state: 'granted' }])).toContain(
      '/0/state must be equal to one of the allowed values',
    );
  });

  it('knows null where GitHub says it, and nowhere else', async () => {
    expect(await spoilt(run, { head_branch: null })).toEqual([]);
    expect(await spoilt(run, { head_commit: null })).toEqual([]);
    expect(await spoilt(run, { path: null })).toEqual(['/path must be string']);
  });

  it('refuses a request or a status that is not published', () => {
    expect(faultsOf('GET', `${root}/other`, 200, {})).toEqual([`GET ${root}/other is not published`]);
    expect(faultsOf('GET', run, 204, {})).toEqual([
      '204 of GET /repos/{owner}/{repo}/actions/runs/{run_id} is not published',
    ]);
  });
});
