import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { textIn } from '../../../src/core/notices/say.ts';
import { createGitHub, type GitHub } from '../../../src/adapters/github/github.ts';
import { createPatience, type GitHubOptions } from '../../../src/adapters/github/retrying-request.ts';
import { clockOfPauses } from '../../support/clock-of-pauses.ts';
import { createCacheEntries } from '../../support/cache-entries.ts';
import { startGitHubApi } from '../../support/github-api.ts';
import { jsonAnswer, listenOnLoopback, type Answer } from '../../support/loopback.ts';

const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const repository = 'some-owner/some.repo';
const ref = 'refs/heads/main';
const [english, chinese] = [textIn('en'), textIn('zh-CN')];
const prefix = 'ops-state-v1-host-';

let entries = createCacheEntries(ref);
const api = await startGitHubApi({
  repository,
  token,
  private: true,
  defaultBranch: 'trunk',
  caches: {
    entries: () => entries.list(),
    remove: (doomed) => entries.remove(typeof doomed === 'string' ? ({ key }) => key === doomed : doomed),
  },
});
afterAll(() => api.close());
beforeEach(() => {
  entries = createCacheEntries(ref);
  api.permission = 'write';
});

const github = (parts: Partial<GitHubOptions> = {}) =>
  createGitHub({
    apiUrl: api.url,
    repository,
    token,
    timeoutMs: 5000,
    env: {},
    clock: clockOfPauses(),
    ...parts,
  });

function plant(key: string, createdAt = Date.now(), inRef = ref): void {
  entries.put({ key, version: `v${createdAt}`, ref: inRef, createdAt, bytes: Buffer.from('x') });
}

/** Everything that is asked, and what came of it. */
async function askAll(hub: GitHub) {
  return [
    await hub.listCaches(prefix, ref),
    await hub.deleteCache(`${prefix}000000000001`, ref),
    await hub.repository(),
  ];
}

describe('the list of cache entries', () => {
  it('holds the keys with the prefix, newest first, of the ref alone', async () => {
    plant(`${prefix}000000000001`, 1000);
    plant(`${prefix}000000000003`, 3000);
    plant(`${prefix}000000000002`, 2000);
    plant('ops-state-v1-host_a-000000000009', 4000);
    plant(`${prefix}000000000008`, 5000, 'refs/heads/other');
    expect(await github().listCaches(prefix, ref)).toEqual({
      kind: 'listed',
      keys: [3, 2, 1].map((generation) => `${prefix}00000000000${generation}`),
    });
  });

  it('is empty when there is none', async () => {
    expect(await github().listCaches(prefix, ref)).toEqual({ kind: 'listed', keys: [] });
  });

  it('ends at the newest thousand', async () => {
    for (let generation = 1; generation <= 1050; generation += 1) {
      plant(`${prefix}${String(generation).padStart(12, '0')}`, generation);
    }
    const listed = await github().listCaches(prefix, ref);
    expect(listed.kind === 'listed' && [listed.keys.length, listed.keys[0], listed.keys.at(-1)]).toEqual([
      1000,
      `${prefix}000000001050`,
      `${prefix}000000000051`,
    ]);
  });

  it('needs the permission to read', async () => {
    api.permission = 'none';
    expect(await github().listCaches(prefix, ref)).toMatchObject({
      kind: 'failed',
      why: expect.stringMatching(/403.*permissions: actions: read/),
    });
    api.permission = 'read';
    expect(await github().listCaches(prefix, ref)).toEqual({ kind: 'listed', keys: [] });
  });
});

describe('a cache entry', () => {
  it('is deleted by its whole key, in its ref, once', async () => {
    plant(`${prefix}000000000001`);
    plant(`${prefix}000000000011`);
    expect(await github().deleteCache(`${prefix}000000000001`, ref)).toEqual({ kind: 'deleted' });
    expect(await github().deleteCache(`${prefix}000000000001`, ref)).toEqual({ kind: 'absent' });
    expect(await github().deleteCache(prefix, ref)).toEqual({ kind: 'absent' });
    expect(entries.list().map(({ key }) => key)).toEqual([`${prefix}000000000011`]);
  });

  it('needs the permission to write', async () => {
    plant(`${prefix}000000000001`);
    api.permission = 'read';
    expect(await github().deleteCache(`${prefix}000000000001`, ref)).toMatchObject({
      kind: 'failed',
      why: expect.stringMatching(/403.*permissions: actions: write/),
    });
    expect(entries.list()).toHaveLength(1);
  });
});

describe('the repository', () => {
  it('says who may see it and which branch counts', async () => {
    expect(await github().repository()).toEqual({ kind: 'known', isPublic: false, defaultBranch: 'trunk' });
    const open = await startGitHubApi({ repository, token });
    onTestFinished(() => open.close());
    const known = await github({ apiUrl: `${open.url}/` }).repository();
    expect(known).toEqual({ kind: 'known', isPublic: true, defaultBranch: 'main' });
  });
});

describe('an issue', () => {
  it('is read, and gone when it is not there or moved away', async () => {
    const number = api.putIssue({ title: 'one', body: 'words', by: 'owner' });
    const issue = { number, isOpen: true, title: 'one', body: 'words', comments: 0, isTrusted: true };
    expect(await github().readIssue(number)).toEqual({ kind: 'read', issue });
    for (const status of [301, 404, 410]) {
      const hub = await serverWith(() => jsonAnswer(status, { message: 'Moved' }));
      const asked = [await hub.readIssue(1), await hub.commentIssue(1, 'words')];
      expect(asked).toEqual([{ kind: 'gone' }, { kind: 'gone' }]);
      expect(await hub.closeIssue(1, 'words')).toEqual({ kind: 'closed' });
    }
  });

  it('without a text is listed', async () => {
    const empty = { body: null, user: null, comments: 0, author_association: 'NONE' };
    const hub = await serverWith(() => jsonAnswer(200, [{ number: 1, title: 'a', state: 'open', ...empty }]));
    expect(await hub.listOpenIssues()).toMatchObject({ issues: [{ body: '', isTrusted: false }] });
  });

  it('is closed before the comment, which may fail', async () => {
    const number = api.putIssue({});
    api.fail({ path: `/issues/${number}/comments`, kind: 500, times: 1 });
    expect(await github().closeIssue(number, 'done')).toEqual({ kind: 'closed' });
    expect(api.issues[number - 1]).toMatchObject({ state: 'closed', comments: [] });
  });
});

const tries = async (work: () => Promise<unknown>) => {
  const before = api.requests.length;
  const result = await work();
  return { result, requests: api.requests.slice(before).map(({ method }) => method) };
};

describe('when a request is made again', () => {
  it.each(['brief-limit', 'brief-403', 'brief-rate-limit'] as const)(
    'everything after %s, which proves that nothing was done',
    async (kind) => {
      const clock = clockOfPauses();
      const hub = github({ clock });
      api.fail({ kind, times: 1 });
      expect(await tries(() => hub.listCaches(prefix, ref))).toMatchObject({
        result: { kind: 'listed' },
        requests: ['GET', 'GET'],
      });
      api.fail({ kind, times: 1 });
      expect(await tries(() => hub.openIssue('a', 'b'))).toMatchObject({
        result: { kind: 'opened' },
        requests: ['POST', 'POST'],
      });
      expect(clock.pauses).toHaveLength(2);
    },
  );

  it.each([500, 503, 'reset', 'cut-off'] as const)('after %s only what reads', async (kind) => {
    const hub = github({ timeoutMs: kind === 'cut-off' ? 200 : 5000 });
    api.fail({ kind, times: 1 });
    expect(await tries(() => hub.listCaches(prefix, ref))).toMatchObject({
      result: { kind: 'listed' },
      requests: ['GET', 'GET'],
    });
    for (const write of [() => hub.openIssue('a', 'b'), () => hub.deleteCache('key', ref)]) {
      api.fail({ kind, times: 1 });
      expect(await tries(write)).toMatchObject({
        result: { kind: 'failed' },
        requests: [expect.any(String)],
      });
    }
  });

  it.each(['secondary-403', 'rate-limit', 'unsaid-403'] as const)(
    'nothing of the step before %s is over: it is longer than a step waits',
    async (kind) => {
      const clock = clockOfPauses();
      const hub = github({ clock, patience: createPatience() });
      api.fail({ kind, times: 1 });
      const asked = await tries(() => askAll(hub));
      expect(asked.requests).toEqual(['GET']);
      for (const result of asked.result as object[])
        expect(result).toMatchObject({
          kind: 'failed',
          isLimit: true,
          why: expect.stringContaining('rate limit'),
        });
      expect(clock.pauses).toEqual([]);
    },
  );

  it('what waits at the same time is counted once', async () => {
    let at = 0;
    const sleepers: (() => void)[] = [];
    const clock = {
      now: () => Date.now() + at,
      monotonic: () => at,
      sleep: (ms: number) =>
        new Promise<void>((resolve) => {
          sleepers.push(() => {
            at = Math.max(at, ms);
            resolve();
          });
        }),
    };
    const hub = github({ clock, patience: createPatience(1500) });
    api.fail({ kind: 'brief-limit', times: 3 });
    const asked = Promise.all([hub.repository(), hub.repository(), hub.repository()]);
    await expect.poll(() => sleepers.length).toBe(3);
    for (const wake of sleepers) wake();
    expect(await asked).toMatchObject([{ kind: 'known' }, { kind: 'known' }, { kind: 'known' }]);
  });

  it('nothing once the run was cancelled, also while another request waits', async () => {
    const patience = createPatience();
    const sleepers: (() => void)[] = [];
    const sleep = () =>
      new Promise<void>((resolve) => {
        sleepers.push(resolve);
      });
    const hub = github({ clock: { ...clockOfPauses(), sleep }, patience });
    api.fail({ kind: 'brief-limit', times: 2 });
    const first = hub.repository();
    await expect.poll(() => sleepers.length).toBe(1);
    patience.leftMs = -1;
    expect(await hub.repository()).toMatchObject({ kind: 'failed', isLimit: true });
    for (const wake of sleepers) wake();
    await first;
  });

  it('no more than the step has time for, over all its requests', async () => {
    const clock = clockOfPauses();
    const hub = github({ clock, patience: createPatience(3000) });
    onTestFinished(api.fail({ kind: 500 }));
    for (let count = 0; count < 4; count += 1) await hub.repository();
    expect(clock.pauses).toEqual([500, 1000, 500, 1000]);
  });
});

describe('an API that fails', () => {
  it.each<[Parameters<typeof api.fail>[0]['kind'], RegExp]>([
    [401, /does not accept the token \(401: Bad credentials\): check github-token/],
    [403, /may not do that \(403: Resource not accessible by integration\): grant "permissions:/],
    [404, /may not do that \(404: Not Found\): grant "permissions:/],
    ['rate-limit', /rate limit is reached \(403\): it ends at /],
    ['secondary-limit', /rate limit is reached \(429\): it ends at /],
    ['secondary-403', /rate limit is reached \(403\): it ends at /],
    ['unsaid-403', /rate limit is reached \(403\): GitHub does not say/],
    [500, /unexpected \(500: Server Error\)/],
    [502, /unexpected \(502/],
    [503, /unexpected \(503/],
    ['html', /unexpected \(200\)/],
    ['garbage', /unexpected \(200\)/],
    ['corrupt', /unexpected \(200\)/],
    ['cut-off', /did not answer \(/],
    ['reset', /did not answer \(/],
  ])('with %s is a failure with a reason, without the token', async (kind, why) => {
    plant(`${prefix}000000000001`);
    const undo = api.fail({ kind });
    onTestFinished(undo);
    const [listed, deleted, known] = await askAll(github({ timeoutMs: kind === 'cut-off' ? 200 : 5000 }));
    for (const result of [listed, known]) {
      expect(result).toMatchObject({ kind: 'failed', why: expect.stringMatching(why) });
    }
    expect(JSON.stringify([listed, deleted, known])).not.toContain(token);
    if (kind === 404) expect(deleted).toEqual({ kind: 'absent' });
  });

  it('and hangs is given up', async () => {
    const undo = api.fail({ kind: 'hang' });
    onTestFinished(undo);
    for (const result of await askAll(github({ timeoutMs: 50 }))) {
      expect(result).toMatchObject({
        kind: 'failed',
        why: expect.stringMatching(/did not answer \(timed out/),
      });
    }
  });

  it('is not asked without a token', async () => {
    const before = api.requests.length;
    for (const result of await askAll(createGitHub({ apiUrl: api.url, repository, token: '', env: {} }))) {
      expect(result).toMatchObject({ kind: 'failed', why: expect.stringContaining('github-token') });
    }
    expect(api.requests).toHaveLength(before);
  });

  it.each(['\nsecond-line', '\u2026', '\u0000x'])(
    'or cannot be asked with a token that has %j in it never shows it',
    async (odd) => {
      for (const own of [token, 'of-no-known-shape']) {
        for (const result of await askAll(github({ token: own + odd }))) {
          expect(result.kind).toBe('failed');
          expect(JSON.stringify(result)).not.toContain(own);
        }
      }
    },
  );

  it.each(['http://127.0.0.1:1', 'not a url', ''])('is not there: %j', async (apiUrl) => {
    for (const result of await askAll(github({ apiUrl }))) {
      expect(result).toMatchObject({
        kind: 'failed',
        why: expect.stringMatching(/did not answer \(.+\)|GITHUB_API_URL is not a URL/),
      });
      expect(JSON.stringify(result)).not.toContain(token);
    }
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a number', 7],
    ['entries without keys', { actions_caches: [{}], private: 'yes', default_branch: 1 }],
    ['a key that is no text', { actions_caches: [{ key: 7 }] }],
  ])('or answers with %s', async (_, body) => {
    const hub = await serverWith(() => jsonAnswer(200, body));
    expect(await hub.listCaches(prefix, ref)).toMatchObject({ kind: 'failed' });
    expect(await hub.repository()).toMatchObject({ kind: 'failed' });
  });

  it('or redirects is not followed', async () => {
    let followed = 0;
    const target = await listenOnLoopback(() => {
      followed += 1;
      return { answer: jsonAnswer(200, { private: false, default_branch: 'main', actions_caches: [] }) };
    });
    onTestFinished(() => target.close());
    for (const status of [301, 302, 303, 307, 308]) {
      const hub = await serverWith(() => ({
        ...jsonAnswer(status, {}),
        headers: { location: `${target.url}/x` },
      }));
      for (const result of await askAll(hub)) expect(result.kind).toBe('failed');
    }
    expect(followed).toBe(0);
  });

  it('cannot put escapes or secrets into what is said', async () => {
    const message = `\u001B[31mno\n::error::x ${token} ${'x'.repeat(9000)}`;
    const hub = await serverWith(() => jsonAnswer(500, { message }));
    const listed = await hub.listCaches(prefix, ref);
    if (listed.kind !== 'failed') throw new Error('it did not fail');
    for (const told of [listed.why, chinese(listed.cause)]) {
      expect(told).not.toMatch(/\u001B|\n|ghs_0123/);
      expect(told.length).toBeLessThan(400);
    }
    expect(english(listed.cause)).toBe(listed.why);
  });
});

async function serverWith(answer: () => Answer): Promise<GitHub> {
  const server = await listenOnLoopback(() => ({ answer: answer() }));
  onTestFinished(() => server.close());
  return github({ apiUrl: server.url });
}
