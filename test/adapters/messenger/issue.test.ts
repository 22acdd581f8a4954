/** `telegram-via: issue`: one GitHub issue is where alerts go. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { createFallbackMessenger } from '../../../src/adapters/messenger/fallback.ts';
import type { Notice } from '../../../src/core/model.ts';
import { acknowledge } from '../../../src/core/notices/outbox.ts';
import { clockOfPauses } from '../../support/clock-of-pauses.ts';
import { contextOf, entryOf, minute, noon, stateOf, stored } from '../../support/builders.ts';
import { startGitHubApi, type GitHubApi } from '../../support/github-api.ts';

const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const repository = 'some-owner/some.repo';

let hub: GitHubApi;
let warned: string[] = [];
let state = stateOf();
beforeEach(async () => {
  hub = await startGitHubApi({ repository, token, private: true });
  warned = [];
  state = stateOf();
});
afterEach(() => hub.close());

const job = { id: 'sync', name: 'sync' };
const queue = (id: string, parts: Partial<Notice> = {}) => {
  state = { ...state, outbox: [...state.outbox, entryOf({ id, at: noon, job, ...parts })] };
};
function messengerOf({ isPublic = false, accessToken = token } = {}) {
  return createFallbackMessenger({
    chat: undefined,
    github: createGitHub({
      apiUrl: hub.url,
      repository,
      token: accessToken,
      env: {},
      clock: clockOfPauses(),
    }),
    isPublic: () => Promise.resolve(isPublic),
    runUrl: 'https://github.com/some/repo/actions/runs/1',
    language: 'en',
    warn: (text) => warned.push(text),
    mask: (text) => text,
  });
}
async function run(at = noon, options: Parameters<typeof messengerOf>[0] = {}) {
  const messenger = messengerOf(options);
  const delivery = await messenger.deliver(state.outbox, contextOf(at, { runId: 'r1' }), state.chat);
  state = stored(acknowledge(state, delivery));
  return delivery;
}

it('the first alert opens it, later ones are comments, and what is no alert stays in the log', async () => {
  queue('r1-1', { headline: 'paused' });
  queue('r1-2', { urgency: 'info', headline: 'completed' });
  await run();
  expect(state.outbox).toEqual([]);
  queue('r2-1', { headline: 'stalled' });
  await run(noon + minute);
  queue('r3-1', { urgency: 'info', headline: 'recovered' });
  await run(noon + 2 * minute);
  expect(hub.issues).toEqual([
    expect.objectContaining({
      title: 'gw-1: alerts',
      state: 'open',
      body: expect.stringMatching(/paused/),
      comments: [expect.stringMatching(/stalled/)],
    }),
  ]);
  expect(JSON.stringify(hub.issues)).not.toMatch(/completed|recovered|Telegram/);
  expect(warned).toEqual([]);
});

it('closed by a person, it is followed by a new one', async () => {
  queue('r1-1');
  await run();
  hub.putIssue({ number: 1, state: 'closed' });
  queue('r2-1');
  await run(noon + minute);
  expect(hub.issues.map((issue) => issue.state)).toEqual(['closed', 'open']);
});

it('an alert that GitHub did not take waits, and comes once although the receipt was lost', async () => {
  queue('r1-1');
  const refused = await run(noon, { accessToken: 'ghs_another' });
  expect(refused.receipts).toEqual([
    { noticeId: 'r1-1', kind: 'kept', problem: expect.stringMatching(/\S/) },
  ]);
  expect([state.outbox.length, hub.issues]).toEqual([1, []]);
  const before = state;
  await run(noon + minute);
  expect(state.outbox).toEqual([]);
  state = before;
  await run(noon + 2 * minute);
  expect(state.outbox).toEqual([]);
  expect(hub.issues).toEqual([expect.objectContaining({ comments: [] })]);
});

it('in a public repository it has no text of a job', async () => {
  queue('r1-1', { headline: 'paused', facts: ['stop reason: private'] });
  await run(noon, { isPublic: true });
  expect(JSON.stringify(hub.issues)).toContain('Alerts of ops-framework: 1. This repository is public');
  expect(JSON.stringify(hub.issues)).not.toMatch(/paused|private/);
});

const close = async (number = 1) => (await messengerOf().closeIssue?.(number)) ?? false;

describe('when no alert is open any more', () => {
  const over = expect.stringMatching(/^<!-- ops-framework over -->[^]*No alert is open any more[^]*runs\/1$/);

  it('a comment says so, the issue is closed, and the next alert opens a new one', async () => {
    queue('r1-1');
    await run();
    expect(await close()).toBe(true);
    expect(hub.issues).toMatchObject([{ state: 'closed', comments: [over] }]);
    expect(await close()).toBe(true);
    queue('r2-1');
    await run(noon + minute);
    expect(hub.issues).toMatchObject([
      { state: 'closed', comments: [over] },
      { state: 'open', body: expect.stringContaining('#r2-1'), comments: [] },
    ]);
  });

  it('a run that died between comment and closing, or got no answer, leaves only the closing to the next', async () => {
    queue('r1-1');
    await run();
    const heal = hub.fail({ method: 'PATCH', path: '/issues/1', kind: 500 });
    expect([await close(), await close()]).toEqual([false, false]);
    expect(hub.issues).toMatchObject([{ state: 'open', comments: [over] }]);
    heal();
    expect(await close()).toBe(true);
    expect(hub.issues).toMatchObject([{ state: 'closed', comments: [over] }]);
  });

  it('one that a person opened again gets a comment of its own after its next alert', async () => {
    queue('r1-1');
    await run();
    await close();
    hub.putIssue({ number: 1, state: 'open' });
    queue('r2-1');
    await run(noon + minute);
    await close();
    expect(hub.issues).toMatchObject([
      { state: 'closed', comments: [over, expect.stringContaining('#r2-1'), over] },
    ]);
  });

  it.each([
    ['damage to the state', { reason: 'state' as const }],
    ['a write that failed', { reason: 'write' as const, job: { id: 'deploy', name: 'deploy' } }],
  ])('%s waits for a person, who closes the issue', async (_, parts) => {
    queue('r1-1');
    await run();
    queue('r1-2', parts);
    await run(noon + minute);
    expect(hub.issues[0]?.comments[0]).toContain('Close this issue when you have dealt with it');
    expect(await close()).toBe(true);
    expect(hub.issues).toMatchObject([{ state: 'open', comments: [{}] }]);
  });

  it('one that is gone, closed by a person, or not ours is left alone', async () => {
    hub.putIssue({ title: 'gw-1: alerts', body: '<!-- ops-framework alerts -->', by: 'stranger' });
    hub.putIssue({ title: 'gw-1: alerts', body: '<!-- ops-framework alerts -->', state: 'closed' });
    expect([await close(1), await close(2), await close(99)]).toEqual([true, true, true]);
    expect(hub.requests.every(({ method }) => method === 'GET')).toBe(true);
  });
});
