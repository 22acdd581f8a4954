import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { createFallbackMessenger } from '../../../src/adapters/messenger/fallback.ts';
import { createTelegramMessenger } from '../../../src/adapters/telegram/telegram-messenger.ts';
import { withTaken } from '../../../src/core/chat/chat.ts';
import type { Notice } from '../../../src/core/model.ts';
import { acknowledge } from '../../../src/core/notices/outbox.ts';
import type { Messenger } from '../../../src/ports/ports.ts';
import type { BotApi } from '../../support/bot-api.ts';
import { entryOf, hour, minute, contextOf, noon, stateOf, stored } from '../../support/builders.ts';
import { startGitHubApi, type GitHubApi } from '../../support/github-api.ts';
import { chats, messengerTo, startChats, transportTo } from '../../support/telegram-chat.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';

const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';
const repository = 'some-owner/some.repo';

let api: BotApi;
let hub: GitHubApi;
let warned: string[] = [];
let isPublic = false;
let state = stateOf();
beforeEach(async () => {
  api = await startChats();
  hub = await startGitHubApi({ repository, token, private: true });
  warned = [];
  isPublic = false;
  state = stateOf();
});
afterEach(async () => {
  const { violations } = api;
  await Promise.all([api.close(), hub.close()]);
  expect(violations).toEqual([]);
  expect(JSON.stringify([hub.issues, warned, state])).not.toMatch(/test-token|ghs_/);
});

const messenger = (chat: Messenger = messengerTo(transportTo(api))): Messenger =>
  createFallbackMessenger({
    chat,
    github: createGitHub({ apiUrl: hub.url, repository, token, env: {} }),
    isPublic: () => Promise.resolve(isPublic),
    runUrl: 'https://github.com/some/repo/actions/runs/1',
    language: 'en',
    warn: (text) => warned.push(text),
    mask: (text) => text,
  });

const queue = (id: string, at: number, parts: Partial<Notice> = {}) => {
  const notice = { id, at, job: { id: 'sync', name: 'Nightly sync' }, headline: 'paused', ...parts };
  state = { ...state, outbox: [...state.outbox, entryOf(notice)] };
};
async function run(at: number, chat?: Messenger) {
  const delivery = await messenger(chat).deliver(state.outbox, contextOf(at, { runId: 'r1' }), state.chat);
  state = stored(acknowledge(state, delivery));
  return delivery;
}
const block = () => api.change(chats.person, { access: 'blocked' });
const unblock = () => api.change(chats.person, { access: 'member' });

describe('when Telegram refuses', () => {
  it('what it takes later waits no more, also when the run that sent it died', async () => {
    block();
    queue('r1-1', noon);
    await run(noon);
    expect(state.chat?.issue?.noticeIds).toEqual(['r1-1']);
    unblock();
    state = withTaken(state, [{ noticeIds: ['r1-1'] }]);
    // Of an earlier run: what is delivered is the whole outbox.
    queue('r0-1', noon, { reason: 'progress', urgency: 'routine' });
    await run(noon + 2 * hour);
    expect(hub.issues).toMatchObject([{ state: 'closed' }]);
    expect(state.chat?.issue).toBeUndefined();
  });

  it('one issue has the alert, a comment each new one, and it is closed when Telegram has all', async () => {
    block();
    queue('r1-1', noon, { output: 'disk full\n```\n<b>@someone</b>' });
    await run(noon);
    expect(hub.issues).toMatchObject([{ state: 'open', comments: [] }]);
    const { body = '' } = hub.issues[0] ?? {};
    expect(body).toMatch(/bot was blocked by the user/);
    expect(body).toContain('Nightly sync: paused');
    expect(body).toContain('https://github.com/some/repo/actions/runs/1');
    // Each line of output is code of its own, which wraps, and in which nothing acts.
    expect(body).toContain(
      '<code>disk full</code><br>\n<code>```</code><br>\n<code>&lt;b&gt;@someone&lt;/b&gt;</code>',
    );
    expect(body.replaceAll(/<code>[^<]*<\/code>/g, '')).not.toMatch(/```|@/);

    await run(noon + 10 * minute);
    queue('r2-1', noon + 20 * minute);
    await run(noon + 20 * minute);
    await run(noon + 30 * minute);
    expect(hub.issues).toMatchObject([{ comments: [expect.stringMatching(/#r2-1/)] }]);
    expect(hub.issues[0]?.comments[0]).not.toContain('#r1-1');

    unblock();
    await run(noon + 2 * hour);
    expect(api.messages()).toHaveLength(1);
    expect(hub.issues).toMatchObject([
      { state: 'closed', comments: [{}, 'Telegram has accepted all of these.'] },
    ]);
    const place = 'the alert is in issue #1 until Telegram accepts it';
    expect([state.outbox, state.chat, warned]).toEqual([[], undefined, [place, place]]);

    block();
    queue('r3-1', noon + 3 * hour);
    await run(noon + 3 * hour);
    expect(hub.issues).toMatchObject([{ state: 'closed' }, { state: 'open' }]);
  });

  it.each(['no-posts', 'no-admin', 'no-plain', 'restricted'] as const)(
    'also the text of every message (%s), the alert is there at once',
    async (access) => {
      api.change(chats.person, { access });
      queue('r1-1', noon);
      await run(noon);
      expect(hub.issues).toMatchObject([{ state: 'open', body: expect.stringContaining('Nightly sync') }]);
      expect(hub.issues[0]?.body).toMatch(
        /Telegram refuses: 400 Bad Request: .*; chat from input telegram-chat-id: /,
      );
    },
  );

  it('nothing but alerts goes there', async () => {
    block();
    queue('r1-1', noon, { urgency: 'info', reason: 'recovered' });
    queue('r1-2', noon, { urgency: 'routine', reason: 'progress' });
    await run(noon);
    expect(hub.requests).toEqual([]);
  });

  it('a public repository shows no text of a job', async () => {
    isPublic = true;
    block();
    queue('r1-1', noon, { facts: ['at /home/me/secret'], output: 'private words' });
    await run(noon);
    const { body = '', title = '' } = hub.issues[0] ?? {};
    expect(body).toMatch(/Alerts of ops-framework: 1\. This repository is public/);
    expect(title + body).not.toMatch(/sync|paused|\/home|private words/);
  });

  it.each(['none', 'read'] as const)(
    'with permission %s it warns what to grant, and goes on',
    async (permission) => {
      hub.issuePermission = permission;
      block();
      queue('r1-1', noon);
      const delivery = await run(noon);
      expect(delivery.receipts).toMatchObject([{ noticeId: 'r1-1', kind: 'kept' }]);
      expect(warned).toEqual([
        expect.stringMatching(/^the alerts could not be put into a GitHub issue either: .*issues: write/),
      ]);
      hub.issuePermission = 'write';
      await run(noon + minute);
      expect(hub.issues).toHaveLength(1);
    },
  );

  it('a report of any length fits', async () => {
    block();
    for (let index = 1; index < 40; index += 1) queue(`r1-${index}`, noon, { output: '😀\n'.repeat(900) });
    await run(noon);
    expect(hub.issues).toHaveLength(1);
    expect(warned).toEqual([expect.stringContaining('issue #1')]);
    // Also what was clipped is known to be there.
    state = { ...state, chat: {} };
    await run(noon + minute);
    expect(hub.issues).toMatchObject([{ comments: [] }]);
  });

  it('an issue that is gone does not keep the alert from a new one', async () => {
    state = stateOf({ chat: { issue: { number: 99, noticeIds: ['r0-1'] } } });
    block();
    queue('r1-1', noon);
    await run(noon);
    await run(noon + minute);
    expect(hub.issues).toMatchObject([{ body: expect.stringContaining('#r1-1') }]);
  });
});

describe('when Telegram does not answer', () => {
  it('the alert goes there after 15 minutes, not before', async () => {
    api.fail({ kind: 500 });
    queue('r1-1', noon);
    for (const at of [0, 5, 14]) await run(noon + at * minute);
    expect(hub.issues).toEqual([]);
    await run(noon + 15 * minute);
    expect(hub.issues).toMatchObject([{ body: expect.stringContaining('15 minutes') }]);
  });

  it('the issue is closed only when nothing urgent is left', async () => {
    const heal = api.fail({ kind: 500 });
    queue('r1-1', noon);
    await run(noon + 15 * minute);
    queue('r2-1', noon + 16 * minute);
    await run(noon + 16 * minute);
    expect(hub.issues).toMatchObject([{ state: 'open', comments: [] }]);
    heal();
    await run(noon + 17 * minute);
    expect(hub.issues).toMatchObject([{ state: 'closed' }]);
  });

  it('and neither does GitHub: it warns, and tries again', async () => {
    api.fail({ kind: 500 });
    hub.fail({ kind: 502, times: 1 });
    queue('r1-1', noon);
    await run(noon + 15 * minute);
    expect(warned).toHaveLength(1);
    await run(noon + 16 * minute);
    expect(hub.issues).toHaveLength(1);
  });
});

it('without a bot the issue says that, at once, and nothing about silence', async () => {
  const chat = createTelegramMessenger({
    findRoute: () => Promise.resolve(sentence('no-token', { file: '/home/me/openclaw.json' })),
    language: 'en',
    warn: () => undefined,
  });
  queue('r1-1', noon);
  const { missing } = await run(noon, chat);
  expect(missing).toBeDefined();
  const { body = '' } = hub.issues[0] ?? {};
  expect(body).toContain('it lacks a bot or a chat');
  expect(body).not.toMatch(/15 minutes|\/home/);
});
