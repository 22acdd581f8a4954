/** Every field that a fact is made of is looked at. */
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createApprovals, type Approvals } from '../../../src/adapters/github/read-gate-facts.ts';
import { requestOnce } from '../../../src/adapters/http/http.ts';
import { inEnglish } from '../../support/builders.ts';
import { startGitHubApi } from '../../support/github-api.ts';
import { idOf } from '../../support/github-api-shapes.ts';
import { jsonAnswer, listenOnLoopback } from '../../support/loopback.ts';

const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const repository = 'octo/ops';

const api = await startGitHubApi({ repository, token });
afterAll(() => api.close());
api.gate.putEnvironment({ name: 'ops-write', reviewers: ['octo'] });
api.gate.approve('octo');

const runId = api.env['GITHUB_RUN_ID'] ?? '';
const questions = {
  run: [`/actions/runs/${runId}`, (from: Approvals) => from.run(runId)],
  environment: ['/environments/ops-write', (from: Approvals) => from.environment('ops-write')],
  approvals: [`/actions/runs/${runId}/approvals`, (from: Approvals) => from.approvals(runId)],
  permission: [
    '/collaborators/octo/permission',
    (from: Approvals) => from.permission({ id: idOf('octo'), login: 'octo' }),
  ],
  repository: ['', (from: Approvals) => from.repository()],
} as const;
type Name = keyof typeof questions;
type Body<N extends Name> = N extends 'approvals' ? readonly object[] : object;

/** What is made of the API's answer with a change. */
async function askSpoilt<N extends Name>(name: N, change: (body: Body<N>) => unknown) {
  const [path, ask] = questions[name];
  const url = new URL(`${api.url}/repos/${repository}${path}`);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await requestOnce({ method: 'GET', url, headers, timeoutMs: 5000 });
  if (answer.kind === 'no-answer') throw new Error(answer.why);
  const body = change(JSON.parse(answer.body) as Body<N>);
  const server = await listenOnLoopback(() => ({ answer: jsonAnswer(200, body) }));
  onTestFinished(() => server.close());
  return inEnglish(await ask(createApprovals({ apiUrl: server.url, repository, token, env: {} })));
}

const changed = (change: object) => (body: object) => ({ ...body, ...change });
const wrong = {
  kind: 'failed',
  why: expect.stringMatching(/^GitHub's API answered .+: check GITHUB_API_URL/),
};

describe('a field that is used', () => {
  const user = { login: 'octo', type: 'User' };

  it.each<[Name, object]>([
    ['run', { id: 7 }],
    ['run', { id: runId }],
    ['run', { run_attempt: undefined }],
    ['run', { run_attempt: 0 }],
    ['run', { event: '' }],
    ['run', { head_branch: undefined }],
    ['run', { head_sha: 'abc' }],
    ['run', { html_url: 'javascript:x' }],
    ['run', { actor: null }],
    ['run', { actor: { login: 'a b', type: 'User' } }],
    ['run', { triggering_actor: { login: 'octo' } }],
    ['run', { repository: { full_name: repository } }],
    ['run', { head_repository: {} }],
    ['environment', { name: 'other' }],
    ['environment', { html_url: 1 }],
    ['environment', { protection_rules: null }],
    ['environment', { protection_rules: [{}] }],
    ['environment', { protection_rules: [{ type: 'required_reviewers' }] }],
    ['environment', { protection_rules: [{ type: 'required_reviewers', reviewers: [{ type: 'User' }] }] }],
    [
      'environment',
      { protection_rules: [{ type: 'required_reviewers', reviewers: [{ type: 'App', reviewer: user }] }] },
    ],
    [
      'environment',
      { protection_rules: [{ type: 'required_reviewers', reviewers: [], prevent_self_review: 'yes' }] },
    ],
    ['permission', { permission: 'owner' }],
    ['permission', { user: null }],
    ['permission', { user: { login: 'octo' } }],
    ['permission', { user: { id: 7, login: 'octo' } }],
    ['repository', { private: 'no' }],
    ['repository', { default_branch: '' }],
  ])('of %s must be right: %j', async (name, change) => {
    expect(await askSpoilt(name, changed(change))).toEqual(wrong);
  });

  it.each([
    { state: 'granted' },
    { environments: null },
    { environments: [{ id: 1 }] },
    { user: undefined },
    { user: 'octo' },
  ])('of a review must be right, in the last one too: %j', async (change) => {
    expect(await askSpoilt('approvals', ([first]) => [first, { ...first, ...change }])).toEqual(wrong);
  });

  it('of somebody or something that was deleted may be missing', async () => {
    const reviews = await askSpoilt('approvals', ([first]) => [{ ...first, user: null }]);
    expect(reviews).toMatchObject({ value: [{ by: { login: 'ghost', isHuman: false } }] });
    const orphan = changed({ head_repository: null });
    expect(await askSpoilt('run', orphan)).toMatchObject({ value: { isFork: true } });
  });

  it('makes a human only of a person', async () => {
    for (const type of ['Bot', 'Organization', 'Mannequin']) {
      const run = await askSpoilt('run', changed({ actor: { id: 5, login: 'octo', type } }));
      expect(run).toMatchObject({ value: { actor: { id: 5, login: 'octo', isHuman: false } } });
    }
  });

  it('makes no human of the account that stands for all that are gone, nor of a number that is none', async () => {
    for (const login of ['ghost', 'Ghost']) {
      const gone = { id: 10_137, login, type: 'User' };
      expect(await askSpoilt('run', changed({ actor: gone }))).toMatchObject({
        value: { actor: { isHuman: false } },
      });
      expect(await askSpoilt('approvals', ([first]) => [{ ...first, user: gone }])).toMatchObject({
        value: [{ by: { isHuman: false } }],
      });
    }
    const none = { id: 0, login: 'octo', type: 'User' };
    expect(await askSpoilt('run', changed({ actor: none }))).toEqual(wrong);
    expect(await askSpoilt('approvals', ([first]) => [{ ...first, user: none }])).toEqual(wrong);
  });

  it('without rules requires nobody', async () => {
    const bare = await askSpoilt('environment', changed({ protection_rules: undefined }));
    expect(bare).toMatchObject({ value: { kind: 'found', reviewers: [], preventsSelfReview: false } });
  });
});
