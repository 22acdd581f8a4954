// Who can write to the Actions cache wants to lead reports to a chat, people to a page, and the bot to an issue or message, of their choice.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { decodeEnvelope, encodeEnvelope } from '../../src/core/state/envelope.ts';
import { ledgerCodec } from '../../src/core/writes/ledger-codec.ts';
import type { OutboxEntry, State } from '../../src/core/model.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import { step, type Stepped } from '../support/action.ts';
import type { BotApi } from '../support/bot-api.ts';
import { versionOf } from '../support/cache-entries.ts';
import { startCacheService, type CacheService } from '../support/cache-service.ts';
import { openArea, paused, running, says, watched, type Area } from '../support/cli.ts';
import { startGitHubApi, type GitHubApi } from '../support/github-api.ts';
import { plantText } from '../support/shared-entries.ts';
import { archive } from '../support/tar-archive.ts';
import { inputsTo } from '../support/telegram-area.ts';
import { chats, startChats } from '../support/telegram-chat.ts';
import { checkJob, openWriteArea, writeJob } from '../support/write-area.ts';
import { recordOf } from '../support/write-builders.ts';

const token = 'ghs_0123456789abcdefghij0123456789';
const lookAlike = 'https://github.com.evil.example/owner/name/actions/runs/1';
let service: CacheService;
let api: GitHubApi;
let bot: BotApi;
let area: Area;

beforeEach(async () => {
  service = await startCacheService();
  api = await startGitHubApi({ repository: 'owner/name', token, private: true, caches: service });
  bot = await startChats();
  area = await openArea();
  await area.jobs([watched('sync', says(paused))]);
});
afterEach(async () => {
  await area.close();
  await bot.close();
  await api.close();
  await service.close();
});

const tick = (more: Readonly<Record<string, string>> = {}): Promise<Stepped> =>
  step(
    area,
    { namespace: 'box', 'github-token': token, ...inputsTo(bot), ...more },
    {
      ...service.env,
      GITHUB_REPOSITORY: 'owner/name',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: api.url,
      RUNNER_TEMP: join(area.path, 'temp'),
    },
  );

/** Saves what the attacker made of the newest state as the next generation, its checksum right. */
async function poison(change: (state: State) => State): Promise<void> {
  const stored = decodeEnvelope(stateCodec, await readFile(area.stateFile, 'utf8'));
  if (stored.kind !== 'ok') throw new Error(`the state is ${stored.kind}`);
  plantText(service, 'box', 50, encodeEnvelope(stateCodec, change(stored.doc), 50, Date.now()));
}

const forged = (link: string): OutboxEntry => ({
  notice: {
    id: 'w-000000000000-planned-1',
    at: Date.now(),
    reason: 'write',
    urgency: 'action',
    headline: 'write waits for approval',
    facts: [],
    link: { label: 'review', url: link },
  },
  sink: 'chat',
  attempts: 0,
});

/** Everything that Telegram was asked to show. */
const shown = () => JSON.stringify(bot.requests.map(({ parameters }) => parameters));

describe('a forged copy of the state', () => {
  it('leads no report to another chat', async () => {
    await tick();
    await poison((state) => ({
      ...state,
      outbox: [forged('https://github.com/owner/name/actions/runs/1')],
      chat: { moved: { from: String(chats.person), to: String(chats.moved) } },
    }));
    await tick();
    expect(bot.messages(chats.moved)).toEqual([]);
    expect(bot.messages(chats.person).length).toBeGreaterThan(1);
  });

  it.each([
    ['a look-alike address', lookAlike],
    ['another repository of the same server', 'https://github.com/owner/name/../../evil/name/actions/runs/1'],
  ])('shows no button to %s', async (_, link) => {
    await tick();
    await poison((state) => ({ ...state, outbox: [forged(link)] }));
    const ticked = await tick();
    expect(shown()).toContain('write waits for approval');
    expect(shown() + ticked.summary + ticked.stdout).not.toContain('evil');
  });

  it.each(['auto', 'cache'])('closes no issue that is not ours (state: %s)', async (state) => {
    const number = api.putIssue({ title: 'Plan of the year', body: 'a text', by: 'owner' });
    await tick();
    await poison((known) => ({ ...known, chat: { issue: { number, noticeIds: [] } } }));
    await area.jobs([watched('other', says(paused))]);
    await tick({ state });
    expect(api.issues[number - 1]).toMatchObject({ state: 'open', comments: [] });
  });

  it('writes into no issue that is not ours', async () => {
    const number = api.putIssue({ title: 'Plan of the year', body: 'a text', by: 'owner' });
    await tick();
    await poison((known) => ({ ...known, chat: { issue: { number, noticeIds: [] } } }));
    bot.change(chats.person, { access: 'blocked' });
    await area.jobs([watched('other', says(paused))]);
    await tick();
    expect(api.issues[number - 1]).toMatchObject({ state: 'open', comments: [] });
    expect(api.issues).toHaveLength(2);
  });

  it('makes no message of the bot into another one', async () => {
    await tick();
    const [alert] = bot.messages(chats.person);
    await area.jobs([watched('sync', says({ ...running, progress: { done: 1 } }))]);
    await poison((state) => ({
      ...state,
      jobs: { ...state.jobs, sync: {} },
      chat: {
        board: { chatId: String(chats.person), messageId: alert?.id ?? 0, sentAt: Date.now(), rows: {} },
      },
    }));
    await tick();
    expect(bot.requests.map(({ method }) => method)).not.toContain('editMessageText');
    expect(bot.messages(chats.person)[0]).toEqual(alert);
  });

  it('keeps no message back', async () => {
    await tick();
    const before = bot.messages().length;
    await area.jobs([watched('other', says(paused))]);
    await poison((state) => ({
      ...state,
      chat: { notBefore: Date.now() + 3_000_000 },
      lease: {
        owner: { host: 'elsewhere', pid: 1, start: 'x' },
        takenAt: Date.now(),
        endsAt: Date.now() + 100_000,
      },
    }));
    expect((await tick()).code).toBe(0);
    expect(bot.messages().length).toBeGreaterThan(before);
  });
});

describe('a forged ledger of writes', () => {
  it('is told by nobody', async () => {
    await tick();
    const write = recordOf({
      run: { id: '1', url: lookAlike },
      plannedAt: Date.now(),
      expiresAt: Date.now() + 1e7,
    });
    const data = encodeEnvelope(ledgerCodec, { writes: [write], incidents: [] }, 1, Date.now());
    const bytes = archive([{ name: 'ops-writes.json', data }]);
    service.put({
      key: 'ops-writes-v1-box-000000000001',
      bytes,
      version: versionOf(['ops-writes.json']),
    });
    await area.jobs([watched('sync', says(paused)), writeJob(), checkJob()]);
    const ticked = await tick();
    expect(shown() + ticked.summary + ticked.stdout).not.toMatch(/evil|waits for approval|deploy: /);
  });

  it('cannot be: without a state-key there is no write, and the refusal says how to make one', async () => {
    const place = await openWriteArea({ private: true });
    onTestFinished(() => place.close());
    await place.jobs(writeJob(), checkJob());
    const refused = await place.run('plan', { 'state-key': '' });
    expect(refused).toMatchObject({ code: 1, outputs: { verdict: 'refused' } });
    expect(place.told()).toMatch(
      /state-unavailable[^]*openssl rand -base64 32 \| gh secret set OPS_STATE_KEY/,
    );
    place.dispatch();
    const { digest } = await place.plan();
    place.api.gate.approve('approver');
    const applied = await place.run('apply', { 'plan-digest': digest, 'state-key': '' });
    expect(applied).toMatchObject({ code: 1, outputs: { verdict: 'refused' } });
    expect(applied.stdout).toContain('gh secret set OPS_STATE_KEY');
    expect(existsSync(join(place.area.path, 'runs'))).toBe(false);
    const keys = place.service.entries().map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('ops-claim-'))).toEqual([]);
  });
});

const works = (done: number) =>
  watched('sync', says({ ...running, progress: { done } }), { policy: { reportEverySeconds: 1 } });

it('a host that lost its file goes on editing its message, from an encrypted copy', async () => {
  const key = { 'state-key': 'a state key of more than 32 characters' };
  await area.jobs([works(1)]);
  await tick(key);
  await rm(dirname(area.stateFile), { recursive: true });
  await area.jobs([works(2)]);
  const methods = async () => {
    await tick(key);
    return bot.requests.map(({ method }) => method);
  };
  await expect.poll(methods).toContain('editMessageText');
  expect(bot.messages()).toHaveLength(1);
});
