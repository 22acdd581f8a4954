import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import type { BotApi } from '../support/bot-api.ts';
import { token } from '../support/bot-api-caller.ts';
import { openArea, paused, says, sh, watched, type Area } from '../support/cli.ts';
import { startGitHubApi } from '../support/github-api.ts';
import { listenOnLoopback } from '../support/loopback.ts';
import { inputsTo, tickTo } from '../support/telegram-area.ts';
import { chats, startChats } from '../support/telegram-chat.ts';
import { bare, bodyOf } from '../support/telegram-view.ts';

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
});
afterEach(async () => {
  const { violations } = api;
  await Promise.all([area.close(), api.close()]);
  expect(violations).toEqual([]);
});

const texts = () => api.messages().map(({ text }) => text);
const pausedJob = () => area.jobs([watched('sync', says(paused))]);

describe('a tick on the command line', () => {
  it('sends no secret that the jobs file gives a job', async () => {
    const status = sh('echo "cannot log in with $DB_PASSWORD" >&2; exit 1');
    await area.jobs([watched('sync', status, { env: { DB_PASSWORD: 'correct-horse', PLACE: 'north' } })]);
    await tickTo(area, api);
    expect(texts()).toEqual([expect.stringContaining('cannot log in with ***')]);
    expect(JSON.stringify(api.requests)).not.toContain('correct-horse');
  });

  it.each([
    ['--target', ['--target', String(chats.forum)]],
    ['--telegram-chat-id', ['--telegram-chat-id', `${chats.forum}:topic:7`]],
  ])('knows the chat by %s', async (_, words) => {
    await pausedJob();
    const all = ['tick', '--telegram-api-url', api.url, ...words];
    const ran = await area.launch(all, { env: { TELEGRAM_BOT_TOKEN: token } }).ended;
    expect([ran.code, api.messages(chats.forum).length]).toEqual([0, 1]);
  });

  it.each([[['--print-only']], [['--telegram-via', 'none']], [['--dry-run']]])(
    '%s: asks Telegram nothing',
    async (words) => {
      await pausedJob();
      const ran = await tickTo(area, api, words);
      expect([ran.code, api.requests.length]).toEqual([0, 0]);
      expect(ran.stdout).toContain('sync paused');
    },
  );

  it('goes through the proxy of the environment', async () => {
    const seen: string[] = [];
    const proxy = await listenOnLoopback(({ url }) => {
      seen.push(url.pathname.replace(token, '<token>'));
      const body = JSON.stringify({ ok: true, result: { message_id: 5 } });
      return { answer: { status: 200, headers: {}, body: Buffer.from(body) } };
    });
    await pausedJob();
    const words = ['--telegram-api-url', 'http://api.example.org'];
    const { code } = await tickTo(area, api, words, { HTTP_PROXY: proxy.url });
    await proxy.close();
    expect([code, seen]).toEqual([0, ['/bot<token>/sendMessage']]);
  });
});

function doctor(words: readonly string[] = []) {
  const chat = ['--telegram-chat-id', String(chats.person), '--telegram-api-url', api.url];
  return area.launch(['doctor', ...chat, ...words], { env: { TELEGRAM_BOT_TOKEN: token } }).ended;
}

describe('a chat that refuses', () => {
  it('is left alone when the test message is refused as well', async () => {
    await pausedJob();
    api.change(chats.person, { access: 'blocked' });
    await tickTo(area, api);
    expect((await doctor(['--send'])).code).toBe(1);
    expect((await area.state()).chat?.refusal).toMatch(/blocked/);
  });

  it('refused one topic, and is asked at once with another one', async () => {
    await pausedJob();
    api.change(chats.forum, { closed: [1, 7] });
    const forum = ['--telegram-api-url', api.url, '--telegram-chat-id', String(chats.forum)];
    const tick = (topic: string) =>
      area.launch(['tick', ...forum, '--telegram-thread-id', topic], { env: { TELEGRAM_BOT_TOKEN: token } })
        .ended;
    expect((await tick('7')).stderr).toMatch(/topic 7 is closed[^]*General is closed/);
    api.change(chats.forum, { topics: [7, 8] });
    expect([(await tick('8')).code, api.messages(chats.forum).length]).toEqual([0, 1]);
  });
});

const noise = '😀🎉 <b>&amp;</b> & "x" שלום عربي é';

const linesOf = (job: string) =>
  Array.from({ length: 8 }, (_, line) => `${job}-${line} ${noise} ${'😀'.repeat(140)}${'y'.repeat(line)}`);

describe('a report of many jobs', () => {
  it('of 60,000 characters arrives complete, valid and within the limits', async () => {
    const jobs = Array.from({ length: 24 }, (_, job) => `job${job}`);
    for (const job of jobs) await area.write(`${job}.txt`, linesOf(job).join('\n'));
    await area.jobs(jobs.map((job) => watched(job, sh(`cat ${job}.txt; exit 3`))));
    const { code, stderr } = await tickTo(area, api);
    expect([code, stderr]).toEqual([0, '']);
    const messages = api.messages();
    const body = bare(bodyOf(texts()));
    expect(body.length).toBeGreaterThan(60_000);
    for (const job of jobs) for (const line of linesOf(job)) expect(body).toContain(bare(line));
    expect(messages.filter(({ lost, text }) => lost > 0 || text.length > 4096)).toEqual([]);
    expect(texts().join()).not.toContain('\uFFFD');
    expect(messages.map(({ silent }) => silent)).toEqual([false, ...messages.slice(1).map(() => true)]);
    expect((await area.state()).outbox).toEqual([]);
  });

  it('one job’s output is cut at its beginning, and says so', async () => {
    const lines = Array.from({ length: 400 }, (_, line) => `line${line} ${'😀'.repeat(200)}`);
    await area.write('out.txt', lines.join('\n'));
    await area.jobs([watched('sync', sh('cat out.txt; exit 3'))]);
    await tickTo(area, api);
    const text = texts().join('\n');
    expect(text).toMatch(/earlier characters left out/);
    expect(text).toContain('line399');
    expect(bare(bodyOf(texts())).length).toBeLessThan(3600);
    expect(text).not.toContain('\uFFFD');
  });

  it('thirty that fail at once are one list, with the count, every job and its cause', async () => {
    const jobs = Array.from({ length: 30 }, (_, job) => `job${String(job).padStart(2, '0')}`);
    await area.jobs(jobs.map((job) => watched(job, sh(`echo disk ${job} is full >&2; exit 3`))));
    expect((await tickTo(area, api)).code).toBe(0);
    const [first = ''] = texts();
    expect(first).toContain('30 alerts');
    for (const job of jobs) expect(first).toMatch(new RegExp(`^🟠 ${job}: .*no valid status.*$`, 'm'));
    for (const job of jobs) expect(texts().join('\n')).toContain(`disk ${job} is full`);
  });
});

describe('what Telegram does not take', () => {
  it('is said with what to grant, when the token may not write issues', async () => {
    const githubToken = 'ghs_0123456789abcdefghij0123456789';
    const hub = await startGitHubApi({ repository: 'owner/name', token: githubToken, private: true });
    hub.issuePermission = 'none';
    try {
      await pausedJob();
      api.change(chats.person, { access: 'blocked' });
      const inputs = { ...inputsTo(api), 'github-token': githubToken, state: 'file' };
      const { code, stdout, stderr, summary } = await step(area, inputs, hub.env);
      expect(code).toBe(1);
      expect(stdout + stderr).toMatch(
        /::warning::.*could not be put into a GitHub issue either.*issues: write/,
      );
      expect(summary).toContain('<b>sync</b> · paused');
    } finally {
      await hub.close();
    }
  });
});
