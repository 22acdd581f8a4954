import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { components } from '@octokit/openapi-types';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startCacheService } from './cache-service.ts';
import { startGitHubApi, type GitHubApi, type GitHubApiOptions } from './github-api.ts';

const token = 'ghs_of.the-run';
const repository = 'octo/ops';
const caches = `/repos/${repository}/actions/caches`;

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

async function setUp(options: Partial<GitHubApiOptions> = {}) {
  const service = await startCacheService();
  onTestFinished(() => service.close());
  const api = await startGitHubApi({ repository, token, caches: service, ...options });
  onTestFinished(() => api.close());
  return { service, api, ask: client(api) };
}

function client(api: GitHubApi) {
  const given = { 'user-agent': 'test', authorization: `Bearer ${token}` };
  return async (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = given,
  ): Promise<Reply> => {
    const sent = request(new URL(path, api.url), { method, headers }).end();
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      sent.on('response', resolve).on('error', reject);
    });
    const { statusCode: status = 0, headers: answered } = response;
    const body = await text(response);
    const isJson = answered['content-type'] === 'application/json';
    return { status, headers: answered, body: isJson ? JSON.parse(body) : body };
  };
}

type List = components['schemas']['actions-cache-list'];
const keys = ({ body }: Reply) => (body as List).actions_caches.map(({ key }) => key);

it('lists the entries of the cache service by prefix, sorted and in pages', async () => {
  const { service, ask } = await setUp();
  const bytes = Buffer.from('archive');
  for (const [key, createdAt] of [
    ['a-2', 2_000],
    ['a-1', 1_000],
    ['a-3', 3_000],
    ['b-1', 4_000],
  ] as const) {
    service.put({ key, createdAt, bytes });
  }
  const first = await ask('GET', `${caches}?key=a-&sort=created_at&direction=asc&per_page=2`);
  expect(first).toMatchObject({
    status: 200,
    body: {
      total_count: 3,
      actions_caches: [
        {
          id: 2,
          key: 'a-1',
          ref: 'refs/heads/main',
          created_at: '1970-01-01T00:00:01.000Z',
          last_accessed_at: '1970-01-01T00:00:01.000Z',
          size_in_bytes: 7,
        },
        { key: 'a-2' },
      ],
    },
  });
  const next = /<([^>]+)>; rel="next"/.exec(String(first.headers['link']))?.[1] ?? '';
  expect(keys(await ask('GET', next))).toEqual(['a-3']);
  expect(keys(await ask('GET', caches))).toEqual(['b-1', 'a-3', 'a-2', 'a-1']);
  expect(keys(await ask('GET', `${caches}?ref=refs/heads/other`))).toEqual([]);
  expect((await ask('GET', `${caches}?per_page=101`)).status).toBe(422);
  expect((await ask('GET', `${caches}?kay=a-`)).status).toBe(422);
});

it('deletes by id and by whole key', async () => {
  const { service, ask } = await setUp();
  const bytes = Buffer.from('archive');
  const { id } = service.put({ key: 'a-1', bytes });
  service.put({ key: 'a-2', bytes });
  expect(await ask('DELETE', `${caches}/${id}`)).toMatchObject({ status: 204, body: '' });
  expect((await ask('DELETE', `${caches}/${id}`)).status).toBe(404);
  expect((await ask('DELETE', `${caches}?key=a-`)).status).toBe(404);
  expect((await ask('DELETE', caches)).status).toBe(422);
  const gone = await ask('DELETE', `${caches}?key=a-2`);
  expect([gone.status, keys(gone)]).toEqual([200, ['a-2']]);
  expect(service.entries()).toEqual([]);
});

it('describes the repository', async () => {
  const seen = await setUp();
  expect((await seen.ask('GET', '/repos/Octo/Ops')).body).toMatchObject({
    full_name: repository,
    private: false,
    visibility: 'public',
    default_branch: 'main',
  });
  const hidden = await setUp({ private: true, defaultBranch: 'trunk' });
  expect((await hidden.ask('GET', `/repos/${repository}`)).body).toMatchObject({
    private: true,
    visibility: 'private',
    default_branch: 'trunk',
  });
});

it('lists issues in pages, the one touched last first, and needs no more than to read', async () => {
  const { api, ask } = await setUp();
  const issues = `/repos/${repository}/issues`;
  api.issuePermission = 'read';
  for (const title of ['a', 'b', 'c']) api.putIssue({ title, comments: ['x', 'y', 'z'] });
  api.putIssue({ number: 1, title: 'a again' });
  api.putIssue({ number: 2, state: 'closed' });
  const open = await ask('GET', `${issues}?sort=updated`);
  expect(open.body).toMatchObject([{ number: 1, title: 'a again', comments: 3 }, { number: 3 }]);
  expect((await ask('GET', `${issues}?state=all&per_page=2&page=2`)).body).toMatchObject([{ number: 1 }]);
  expect((await ask('GET', `${issues}/2`)).body).toMatchObject({ state: 'closed' });
  expect((await ask('GET', `${issues}/2/comments?per_page=2&page=2`)).body).toMatchObject([{ body: 'z' }]);
  expect((await ask('GET', `${issues}?per_page=101`)).status).toBe(422);
  expect((await ask('GET', `${issues}/9`)).status).toBe(404);
  api.issuePermission = 'none';
  expect((await ask('GET', issues)).status).toBe(404);
});

it('refuses a wrong token, a request without a user agent, another path, and what the token may not do', async () => {
  const { service, api, ask } = await setUp();
  const { id } = service.put({ key: 'a-1', bytes: Buffer.from('archive') });
  expect(await ask('GET', caches, { 'user-agent': 'test', authorization: 'Bearer other' })).toMatchObject({
    status: 401,
    body: { message: 'Bad credentials', status: '401', documentation_url: expect.any(String) },
  });
  expect((await ask('GET', caches, { authorization: `Bearer ${token}` })).status).toBe(403);
  expect((await ask('GET', '/repos/octo/other')).status).toBe(404);
  expect((await ask('GET', '/repos/octo/ops2/actions/caches')).status).toBe(404);
  expect((await ask('POST', caches)).status).toBe(404);
  api.permission = 'read';
  expect((await ask('GET', caches)).status).toBe(200);
  expect(await ask('DELETE', `${caches}/${id}`)).toMatchObject({
    status: 403,
    headers: { 'x-accepted-github-permissions': 'actions=write' },
    body: { message: 'Resource not accessible by integration' },
  });
  api.permission = 'none';
  expect((await ask('GET', caches)).status).toBe(403);
  expect((await ask('GET', `/repos/${repository}`)).status).toBe(200);
  expect(JSON.stringify(api.requests)).not.toContain(token);
  expect(api.requests.at(-1)).toEqual({ method: 'GET', path: `/repos/${repository}`, status: 200 });
});

it('fails on demand', async () => {
  const { api, ask } = await setUp();
  const failing = async (kind: Parameters<GitHubApi['fail']>[0]['kind']) => {
    api.fail({ path: '/actions/caches', kind, times: 1 });
    return ask('GET', caches);
  };
  expect(await failing(500)).toMatchObject({ status: 500, body: { message: 'Server Error' } });
  expect(await failing('html')).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } });
  expect(await failing('rate-limit')).toMatchObject({
    status: 403,
    headers: { 'x-ratelimit-remaining': '0' },
  });
  expect(await failing('secondary-limit')).toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
  await expect(failing('reset')).rejects.toThrow('ECONNRESET');
  await expect(failing('cut-off')).rejects.toThrow('aborted');
  await expect(failing('garbage')).rejects.toThrow('JSON');
  const undo = api.fail({ kind: 503 });
  expect((await ask('GET', `/repos/${repository}`)).status).toBe(503);
  undo();
  expect((await ask('GET', caches)).status).toBe(200);
});

it('ends what hangs when it is closed', async () => {
  const { api, ask } = await setUp();
  api.fail({ kind: 'hang' });
  const ended = expect(ask('GET', caches)).rejects.toThrow('socket hang up');
  await vi.waitFor(() => expect(api.requests).toHaveLength(1));
  await api.close();
  await ended;
});
