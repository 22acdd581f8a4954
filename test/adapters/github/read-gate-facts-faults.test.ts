/** No answer, a wrong answer and a late answer are never taken for a fact. */
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createApprovals, type Approvals } from '../../../src/adapters/github/read-gate-facts.ts';
import type { GitHubOptions } from '../../../src/adapters/github/retrying-request.ts';
import { inEnglish } from '../../support/builders.ts';
import { clockOfPauses } from '../../support/clock-of-pauses.ts';
import { startGitHubApi, type GitHubApi } from '../../support/github-api.ts';
import { idOf } from '../../support/github-api-shapes.ts';
import { jsonAnswer, listenOnLoopback, textAnswer, type Answer } from '../../support/loopback.ts';

const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const repository = 'octo/ops';

const api = await startGitHubApi({ repository, token });
afterAll(() => api.close());
api.gate.putEnvironment({ name: 'ops-write', reviewers: ['octo', '@octo/on-call'] });
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
  clocks: ['', (from: Approvals) => from.clocks()],
} as const;
type Name = keyof typeof questions;
const names = Object.keys(questions) as Name[];

/** Asks for one fact. `tries`: what came in. */
async function ask(name: Name, parts: Partial<GitHubOptions> = {}) {
  const clock = clockOfPauses();
  const before = api.requests.length;
  const from = createApprovals({ apiUrl: api.url, repository, token, env: {}, clock, ...parts });
  const fact = inEnglish(await questions[name][1](from));
  return { fact, pauses: clock.pauses, tries: api.requests.length - before };
}

type Fault = Parameters<GitHubApi['fail']>[0]['kind'];
/** When it ends, and nothing of a proxy or permissions. */
const limited = (status: number) =>
  new RegExp(
    `^GitHub's rate limit is reached \\(${status}\\): it ends at [-0-9]{10} [:0-9]{8} UTC; run this again after that$`,
  );
const failed = (why: RegExp) => ({ kind: 'failed', why: expect.stringMatching(why) });

describe.each(names)('the fact %s', (name) => {
  const [path] = questions[name];

  it('is known', async () => {
    expect(await ask(name)).toMatchObject({ fact: { kind: 'known' }, pauses: [], tries: 1 });
  });

  it.each<[Fault, RegExp]>([
    [500, /unexpected \(500: Server Error\): try again later/],
    [502, /unexpected \(502.*try again later/],
    [503, /unexpected \(503.*try again later/],
    ['reset', /did not answer \(ECONNRESET\): try again later/],
    ['cut-off', /did not answer \(.+\): try again later/],
    ['hang', /did not answer \(timed out after 0\.1 s\): try again later/],
    ['brief-limit', /rate limit is reached \(429\): it ends at/],
    ['brief-403', /rate limit is reached \(403\): it ends at/],
  ])('is asked for three times when there is %s, and then not known', async (kind, why) => {
    onTestFinished(api.fail({ path, kind }));
    const timeoutMs = kind === 'hang' ? 50 : 5000;
    const pauses = kind === 'brief-limit' || kind === 'brief-403' ? [1000, 1000] : [500, 1000];
    expect(await ask(name, { timeoutMs })).toMatchObject({ fact: failed(why), pauses });
  });

  it.each<Fault>([500, 503, 'reset', 'brief-limit', 'brief-403'])(
    'is known after two times %s',
    async (kind) => {
      api.fail({ path, kind, times: 2 });
      expect(await ask(name)).toMatchObject({ fact: { kind: 'known' }, tries: 3 });
    },
  );

  it.each<[Fault, RegExp]>([
    [401, /does not accept the token \(401: Bad credentials\): check github-token/],
    [403, /may not do that \(403.*grant "permissions: (?:actions|contents): read"/],
    ['rate-limit', limited(403)],
    ['secondary-limit', limited(429)],
    ['secondary-403', limited(403)],
    [
      'unsaid-403',
      /^GitHub's rate limit is reached \(403\): GitHub does not say until when; run this again in a few minutes$/,
    ],
    ['html', /unexpected \(200\): check GITHUB_API_URL, GITHUB_REPOSITORY and the proxy/],
    ['garbage', /unexpected \(200\): check GITHUB_API_URL/],
    ['corrupt', /unexpected \(200\): check GITHUB_API_URL/],
  ])('is asked for once when there is %s, and not known', async (kind, why) => {
    onTestFinished(api.fail({ path, kind }));
    expect(await ask(name)).toEqual({ fact: failed(why), pauses: [], tries: 1 });
  });

  it.each<[string, Answer]>([
    ['a redirect', { ...jsonAnswer(301, { message: 'Moved Permanently' }), headers: { location: '/x' } }],
    ['nothing', { status: 204, headers: {}, body: Buffer.alloc(0) }],
    ['null', jsonAnswer(200, null)],
    ['an empty object', jsonAnswer(200, {})],
    ['a list of nothing known', jsonAnswer(200, [{}])],
    ['an error with the status of success', jsonAnswer(200, { message: 'Not Found' })],
    ['a page that is not there', textAnswer(404, '<html>Not Found', 'text/html')],
    ['another word for not there', jsonAnswer(404, { message: 'no such upstream' })],
  ])('is not known from %s', async (_, answer) => {
    const { url, count } = await serverWith(() => answer);
    expect((await ask(name, { apiUrl: url })).fact).toEqual(failed(/./));
    expect(count()).toBe(1);
  });

  it('is not asked for without a token or an address', async () => {
    const withoutToken = await ask(name, { token: undefined });
    expect(withoutToken).toEqual({ fact: failed(/github-token/), pauses: [], tries: 0 });
    const lost = await ask(name, { apiUrl: 'not a url' });
    expect(lost).toEqual({ fact: failed(/GITHUB_API_URL is not a URL/), pauses: [], tries: 0 });
  });

  it('says nothing of the token, and nothing that acts', async () => {
    const message = `\u001B[31mno\n::error::x ${token}`;
    const { url } = await serverWith(() => jsonAnswer(422, { message }));
    const { fact } = await ask(name, { apiUrl: url });
    expect(fact).toEqual(failed(/no ::error::x \[secret\]/));
    const unsendable = await ask(name, { token: `${token}\nx` });
    expect(unsendable.fact).toEqual(failed(/did not answer/));
    expect(JSON.stringify([fact, unsendable])).not.toContain(token);
  });
});

it('a part of the reviews is none: a rejection may stand in the rest', async () => {
  const link = '<https://api.github.com/x?page=2>; rel="next", <https://api.github.com/x?page=2>; rel="last"';
  const { url } = await serverWith(() => jsonAnswer(200, [], { link }));
  expect((await ask('approvals', { apiUrl: url })).fact).toEqual(failed(/only a part of the reviews/));
  const last = await serverWith(() => jsonAnswer(200, [], { link: '<https://x.example/>; rel="first"' }));
  expect((await ask('approvals', { apiUrl: last.url })).fact).toMatchObject({ kind: 'known' });
});

describe('the deadline of a fact', () => {
  it('lets no try begin after it', async () => {
    onTestFinished(api.fail({ kind: 500 }));
    expect((await ask('run', { deadlineMs: 500 })).pauses).toEqual([]);
    expect((await ask('run', { deadlineMs: 1500 })).pauses).toEqual([500]);
    expect((await ask('run')).pauses).toEqual([500, 1000]);
  });

  it('bounds a try', async () => {
    onTestFinished(api.fail({ kind: 'hang' }));
    const { fact, pauses } = await ask('run', { deadlineMs: 100, timeoutMs: 60_000 });
    expect([fact, pauses]).toEqual([failed(/timed out after 0\.1 s/), []]);
  });

  it.each([
    [503, '60', [], 1],
    [503, '2', [2000, 2000], 3],
    [429, '5', [5000, 5000], 3],
    [429, '12', [12_000], 2],
    [429, '20', [], 1],
    [429, 'Wed, 21 Oct 2026 07:28:00 GMT', [], 1],
    [429, undefined, [], 1],
    [403, '5', [5000, 5000], 3],
    [403, undefined, [], 1],
  ])('after %i with retry-after %s', async (status, after, pauses, tries) => {
    const headers = after === undefined ? {} : { 'retry-after': after };
    const { url, count } = await serverWith(() => jsonAnswer(status, { message: 'wait' }, headers));
    const asked = await ask('run', { apiUrl: url });
    expect([asked.fact.kind, asked.pauses, count()]).toEqual(['failed', pauses, tries]);
  });
});

describe('a used-up hour', () => {
  it("is waited for by GitHub's clock, whatever this host's says", async () => {
    const at = Date.UTC(2026, 2, 4, 12);
    const headers = {
      date: new Date(at).toUTCString(),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(at / 1000 + 3),
    };
    const { url, count } = await serverWith(() => jsonAnswer(403, { message: 'used up' }, headers));
    const asked = await ask('run', { apiUrl: url });
    expect([asked.fact.kind, count()]).toEqual(['failed', 3]);
    for (const pause of asked.pauses) expect(pause).toBeCloseTo(4000, -3);
  });

  it('without a reset is no reason to look at permissions', async () => {
    const { url } = await serverWith(() =>
      jsonAnswer(403, { message: 'no' }, { 'x-ratelimit-remaining': '0' }),
    );
    expect((await ask('run', { apiUrl: url })).fact).toEqual(failed(/rate limit is reached/));
    const { url: other } = await serverWith(() =>
      jsonAnswer(403, { message: 'no' }, { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '1' }),
    );
    expect((await ask('run', { apiUrl: other })).fact).toEqual(failed(/grant "permissions: actions: read"/));
  });
});

async function serverWith(answer: () => Answer) {
  let asked = 0;
  const server = await listenOnLoopback(() => {
    asked += 1;
    return { answer: answer() };
  });
  onTestFinished(() => server.close());
  return { url: server.url, count: () => asked };
}
