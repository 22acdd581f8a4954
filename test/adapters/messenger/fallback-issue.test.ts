/** Which issue the alerts go into, how often, and when it is closed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { clockOfPauses } from '../../support/clock-of-pauses.ts';
import { createFallbackMessenger } from '../../../src/adapters/messenger/fallback.ts';
import type { ChatMemory, Delivery, Notice, OutboxEntry } from '../../../src/core/model.ts';
import { acknowledge } from '../../../src/core/notices/outbox.ts';
import { day, entryOf, hour, minute, contextOf, noon, stateOf, stored } from '../../support/builders.ts';
import { startGitHubApi, type GitHubApi } from '../../support/github-api.ts';

const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const repository = 'some-owner/some.repo';
const title = 'gw-1: alerts that Telegram did not accept';
const marker = '<!-- ops-framework alerts -->';

let hub: GitHubApi;
let warned: string[] = [];
/** What Telegram takes. */
let takes: (id: string) => boolean = () => false;
beforeEach(async () => {
  hub = await startGitHubApi({ repository, token, private: true });
  warned = [];
  takes = () => false;
});
afterEach(() => hub.close());

const entry = (id: string, parts: Partial<Notice> = {}) => entryOf({ id, at: noon, ...parts });
const fold = (id: string) => entry(id, { reason: 'folded', headline: 'older notices' });

/** One delivery of the run `now`. */
function deliver(
  entries: readonly OutboxEntry[],
  chat: ChatMemory | undefined,
  { at = noon, isPublic = false } = {},
): Promise<Delivery> {
  const messenger = createFallbackMessenger({
    chat: {
      deliver: (given, _, memory = {}) => {
        const { refusal: __, ...rest } = memory;
        const receipts = given.map(({ notice: { id } }) => ({
          noticeId: id,
          kind: takes(id) ? ('sent' as const) : ('kept' as const),
        }));
        const isRefused = receipts.some(({ kind }) => kind === 'kept');
        return Promise.resolve({ receipts, chat: isRefused ? { ...rest, refusal: 'refused' } : rest });
      },
    },
    github: createGitHub({ apiUrl: hub.url, repository, token, env: {}, clock: clockOfPauses() }),
    isPublic: () => Promise.resolve(isPublic),
    runUrl: undefined,
    language: 'en',
    warn: (text) => warned.push(text),
    mask: (text) => text,
  });
  return messenger.deliver(entries, contextOf(at, { runId: 'now' }), chat);
}

describe('a run that knows no issue', () => {
  it.each([false, true])('finds the open one, and adds only what it lacks (public: %s)', async (isPublic) => {
    await deliver([entry('r1-1')], undefined, { isPublic });
    await deliver([entry('r1-1'), entry('r1-11')], undefined, { isPublic });
    const { chat } = await deliver([entry('r1-1'), entry('r1-11')], undefined, { isPublic });
    expect(hub.issues).toMatchObject([{ title, comments: [expect.stringContaining('#r1-11')] }]);
    expect(hub.issues[0]?.body.startsWith(marker)).toBe(true);
    expect(chat?.issue).toMatchObject({ number: 1, noticeIds: ['r1-1', 'r1-11'] });
    expect(warned).toEqual(Array(2).fill('the alert is in issue #1 until Telegram accepts it'));
  });

  it('takes no other for ours', async () => {
    hub.putIssue({ title, body: 'quoted' });
    hub.putIssue({ title: 'another', body: marker });
    hub.putIssue({ title, body: marker, by: 'stranger' });
    hub.putIssue({ title, body: marker, isPullRequest: true });
    hub.putIssue({ title, body: marker, state: 'closed' });
    await deliver([entry('r1-1')], undefined);
    expect(hub.issues.map(({ comments }) => comments.length)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(hub.issues[5]?.body).toContain('#r1-1');
  });

  it('finds it among many newer ones, also what its last comments tell of', async () => {
    const number = hub.putIssue({ title, body: marker, by: 'owner' });
    for (let index = 0; index < 120; index += 1) hub.putIssue({});
    const words = Array.from({ length: 205 }, () => 'a word');
    hub.putIssue({ number, comments: [...words, '<!-- ops-framework told: #r1-1 -->'] });
    await deliver([entry('r1-1')], undefined);
    expect(hub.issues).toHaveLength(121);
    expect(hub.issues[0]?.comments).toHaveLength(206);
    const pages = hub.requests.flatMap(({ path }) => /[?&]page=(\d+)/.exec(path)?.[1] ?? []);
    expect(pages).toEqual(['2', '3']);
  });

  it('goes on in an open one of an older version, which had no host in its title', async () => {
    hub.putIssue({ title: 'ops-framework: alerts that Telegram did not take', body: marker });
    await deliver([entry('r1-1')], undefined);
    expect(hub.issues.map(({ comments }) => comments.length)).toEqual([1]);
  });

  it('does not believe a stranger that an alert was told', async () => {
    const comments = ['stranger:\n<!-- ops-framework told: #r1-1 -->'];
    hub.putIssue({ title, body: marker, comments });
    await deliver([entry('r1-1')], undefined);
    expect(hub.issues[0]?.comments).toHaveLength(2);
  });

  it('opens none when it cannot look', async () => {
    hub.fail({ path: '/issues', kind: 403, times: 1 });
    await deliver([entry('r1-1')], undefined);
    expect(hub.requests.map(({ method }) => method)).toEqual(['GET']);
    expect(warned).toEqual([
      expect.stringMatching(/could not be put into a GitHub issue either: .*issues: write/),
    ]);
  });
});

describe('an issue that a person closed', () => {
  it('is left alone: the next alert opens a new one, with nothing that was told', async () => {
    const { chat } = await deliver([entry('r1-1')], undefined);
    hub.putIssue({ number: 1, state: 'closed' });
    const same = await deliver([entry('r1-1')], chat);
    expect(hub.issues).toHaveLength(1);
    const next = await deliver([entry('r1-1'), entry('r2-1')], same.chat);
    expect(hub.issues).toMatchObject([{ comments: [] }, { body: expect.stringContaining('#r2-1') }]);
    expect(hub.issues[1]?.body).not.toContain('#r1-1');
    expect(next.chat?.issue).toEqual({ number: 2, noticeIds: ['r1-1', 'r2-1'] });
  });
});

it('a fold that grows opens no new issue on the day when a person closed the one that tells of it', async () => {
  const first = await deliver([fold('r1-f1')], undefined);
  hub.putIssue({ number: 1, state: 'closed' });
  const { chat } = stored(acknowledge(stateOf(), first));
  await deliver([fold('r2-f1')], chat, { at: noon + hour });
  expect(hub.issues).toHaveLength(1);
  await deliver([fold('r3-f1')], chat, { at: noon + day });
  expect(hub.issues).toHaveLength(2);
});

describe('an issue is closed', () => {
  it('not by a run that delivers only its own news', async () => {
    const { chat } = await deliver([entry('r1-1')], undefined);
    takes = () => true;
    const news = await deliver([entry('now-1')], chat);
    expect(hub.issues).toMatchObject([{ state: 'open' }]);
    const all = await deliver([entry('r1-1')], news.chat);
    expect(hub.issues).toMatchObject([{ state: 'closed' }]);
    expect(all.chat?.issue).toBeUndefined();
  });

  it('when one after the other was taken', async () => {
    const { chat } = await deliver([entry('r1-1'), entry('r1-2')], undefined);
    takes = (id) => id === 'r1-1';
    const half = await deliver([entry('r1-1'), entry('r1-2')], chat);
    expect(half.chat?.issue?.noticeIds).toEqual(['r1-2']);
    takes = () => true;
    await deliver([entry('r1-2')], half.chat);
    expect(hub.issues).toMatchObject([{ state: 'closed', comments: [expect.any(String)] }]);
  });

  it('when the fold that its alerts went into was taken', async () => {
    const { chat } = await deliver([entry('r1-1')], undefined);
    takes = () => true;
    await deliver([fold('now-f1')], chat);
    expect(hub.issues).toMatchObject([{ state: 'closed' }]);
  });

  it('without a word as long as GitHub does not close it', async () => {
    const { chat } = await deliver([entry('r1-1')], undefined);
    takes = () => true;
    const heal = hub.fail({ path: '/issues/1', kind: 500 });
    const first = await deliver([entry('r1-1')], chat);
    const second = await deliver([entry('r2-1')], first.chat);
    expect(hub.issues).toMatchObject([{ state: 'open', comments: [] }]);
    heal();
    await deliver([entry('r3-1')], second.chat);
    expect(hub.issues).toMatchObject([{ state: 'closed', comments: [expect.any(String)] }]);
  });
});

it.each(['known', 'not known'])('a fold that grows is told once a day, its issue %s', async (memory) => {
  let chat: ChatMemory | undefined;
  const tick = async (entries: readonly OutboxEntry[], at: number) => {
    const delivery = await deliver(entries, chat, { at });
    chat = memory === 'known' ? stored(acknowledge(stateOf(), delivery)).chat : undefined;
    return delivery;
  };
  await tick([entry('r1-1')], noon);
  await tick([fold('r2-f1')], noon + day);
  await tick([fold('r3-f1')], noon + day + 5 * minute);
  const { chat: last } = await tick([fold('r4-f1'), entry('r4-1')], noon + day + hour);
  expect(hub.issues).toMatchObject([
    { comments: [expect.stringContaining('#r2-f1'), expect.stringContaining('#r4-1')] },
  ]);
  // It is closed when Telegram took the fold as it is now.
  expect(last?.issue?.noticeIds.toSorted()).toEqual(['r4-1', 'r4-f1']);
  await tick([fold('r5-f1'), entry('r4-1')], noon + 2 * day);
  expect(hub.issues[0]?.comments).toHaveLength(3);
});
