/** `telegram-via: issue`: one GitHub issue is where alerts go. */
import { afterEach, beforeEach, expect, it } from 'vitest';
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

const queue = (id: string, parts: Partial<Notice> = {}) => {
  state = { ...state, outbox: [...state.outbox, entryOf({ id, at: noon, ...parts })] };
};
async function run(at = noon, { isPublic = false, accessToken = token } = {}) {
  const messenger = createFallbackMessenger({
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
      title: 'ops-framework: alerts',
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
