/** Fire drills in the cases that are rare: outages, kills, no chat, the schedule on a host whose clock a shim sets. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import type { BotApi } from '../support/bot-api.ts';
import { token } from '../support/bot-api-caller.ts';
import { openArea, paused, running, says, until, watched, type Area, type Ran } from '../support/cli.ts';
import { startGitHubApi, type GitHubApi } from '../support/github-api.ts';
import { later, naming } from '../support/kills.ts';
import { inputsTo } from '../support/telegram-area.ts';
import { chats, startChats } from '../support/telegram-chat.ts';

const minute = 60_000;

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
  await area.jobs([watched('sync', says(running))], { reportEverySeconds: 0 });
});
afterEach(async () => {
  const { violations } = api;
  await Promise.all([area.close(), api.close()]);
  expect(violations).toEqual([]);
});

function cli(command: string, words: readonly string[] = [], env = {}): Promise<Ran> {
  const chat = ['--telegram-chat-id', String(chats.person), '--telegram-api-url', api.url];
  return area.launch([command, ...chat, ...words], { env: { TELEGRAM_BOT_TOKEN: token, ...env } }).ended;
}
const texts = () => api.messages().map(({ text }) => text);
const headings = () => texts().map((text) => text.split('\n')[0]?.replace(/^(\S+) \S+ · /u, '$1 '));
const revoke = () => api.fail({ kind: 'refusal', code: 401, description: 'Unauthorized' });
const drillOf = async () => (await area.state()).drill;

const both = ['🟠 DRILL: nothing is wrong', '🟢 DRILL recovered, nothing is wrong'];

describe('on the command line', () => {
  it('prints one JSON document, whether it arrives or not', async () => {
    const ran = await cli('drill', ['--json']);
    expect([ran.code, JSON.parse(ran.stdout)]).toEqual([
      0,
      { delivered: true, at: expect.stringMatching(/^20.*Z$/), messageIds: [1, 2], issue: null },
    ]);
    const heal = revoke();
    const failed = await cli('drill', ['--json']);
    expect([failed.code, JSON.parse(failed.stdout)]).toEqual([
      1,
      {
        delivered: false,
        at: expect.any(String),
        messageIds: [],
        issue: null,
        problem: expect.stringMatching(/the drill of 20\S+ \S+ did not arrive: .*401 Unauthorized/),
      },
    ]);
    heal();
  });

  it('leaves no proof where nothing is sent', async () => {
    const printed = await cli('drill', ['--print-only']);
    expect(printed.code).toBe(0);
    expect(printed.stdout.match(/DRILL(?:: | recovered, )nothing is wrong/g)).toHaveLength(2);
    expect(printed.stderr).toMatch(/this is no proof/);
    const mixed = await cli('drill', ['--print-only', '--json']);
    expect([mixed.code, JSON.parse(mixed.stdout).error.exitCode]).toEqual([2, 2]);
    const none = await area.cli('drill', '--telegram-via', 'none');
    expect([none.code, none.stderr]).toEqual([
      2,
      expect.stringMatching(/^error: there is nothing to drill.*none/),
    ]);
    const chatless = await area.cli('drill');
    expect([chatless.code, chatless.stderr]).toEqual([3, expect.stringMatching(/no Telegram bot or chat/)]);
    expect(texts()).toEqual([]);
    expect((await cli('doctor')).stdout).toMatch(/last drill: none/);
  });

  it('an outage is no failure yet: the next tick goes on with it, with no second drill', async () => {
    const heal = api.fail({ kind: 502 });
    const ran = await cli('drill');
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(/502[^]*The next tick goes on/)]);
    expect((await cli('doctor')).stdout).toMatch(/^warn {2}last drill: the drill of \S+ did not arrive/m);
    heal();
    const tick = await cli('tick', [], later(2 * minute));
    expect(tick.code).toBe(0);
    expect(headings()).toEqual(both);
    expect((await drillOf())?.proof?.places).toHaveLength(2);
  });

  it.each([
    [1, 'before its alert is sent', false],
    [2, 'between alert and recovery', false],
    [3, 'after both', true],
  ])('killed %#: the next ticks end it, without a second drill', async (at) => {
    const point = at === 3 ? 'drill after POST sendMessage#2' : `drill POST sendMessage#${at}`;
    const file = join(area.path, 'steps');
    const dead = await cli('drill', [], { ...naming(file), OPS_TEST_DIE_AT: point });
    expect([dead.signal, await area.read('steps')]).toEqual(['SIGKILL', expect.stringMatching(/died\n$/)]);
    expect(headings()).toEqual(both.slice(0, at - 1));
    await cli('tick', [], later(2 * minute));
    await cli('tick', [], later(12 * minute));
    // What may have arrived comes once more, and says so.
    const again = at === 3 ? [both[1]] : [];
    expect(headings()).toEqual([...both, ...again]);
    expect(texts().filter((text) => text.includes('sent again')).length).toBeLessThan(2);
    const drill = await drillOf();
    expect([drill?.open, drill?.proof?.places.length]).toEqual([undefined, 2]);
  });

  it('canceled: the next tick goes on, and marks what may have arrived', async () => {
    const heal = api.fail({ kind: 'hang', method: 'sendMessage', stage: 'after' });
    const chat = ['--telegram-chat-id', String(chats.person), '--telegram-api-url', api.url];
    const env = { TELEGRAM_BOT_TOKEN: token };
    const { child, ended } = area.launch(['drill', ...chat], { env });
    await until(() => texts().length === 1, 'the alert');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(143);
    heal();
    await cli('tick', [], later(2 * minute));
    expect(headings()).toEqual([both[0], ...both]);
    expect(texts()[1]).toContain('sent again');
    expect((await drillOf())?.proof?.places).toHaveLength(2);
  });

  it('two at once are one drill each or one in all, and each of its messages comes once', async () => {
    const [one, other] = await Promise.all([cli('drill'), cli('drill')]);
    expect([one.code, other.code]).toContain(0);
    const alerts = headings().filter((heading) => heading === both[0]);
    expect(headings()).toHaveLength(2 * alerts.length);
  });
});

const shim = new URL('../support/programs/other-clocks.mjs', import.meta.url).href;
/** The environment of a program at this time, a second after it. */
const at = (time: string) => {
  const aheadMs = Date.parse(time) + 1000 - Date.now();
  return {
    NODE_OPTIONS: `--import=${shim}`,
    OPS_TEST_AHEAD_MS: String(aheadMs),
    OPS_TEST_UPTIME_AHEAD_MS: String(Math.max(0, aheadMs)),
  };
};

describe('a revoked bot', () => {
  const githubToken = 'ghs_0123456789abcdefghij0123456789';
  let hub: GitHubApi;
  beforeEach(async () => {
    hub = await startGitHubApi({ repository: 'owner/name', token: githubToken, private: true });
  });
  afterEach(() => hub.close());
  const run = (inputs: Readonly<Record<string, string>>) =>
    step(area, { ...inputsTo(api), 'github-token': githubToken, state: 'file', ...inputs }, hub.env);
  const issueText = () => hub.issues.map(({ body, comments }) => [body, ...comments].join('\n')).join('\n');

  it('what waits beside it is delivered with it, and only then is the issue closed', async () => {
    await area.jobs([watched('sync', says(paused))], { reportEverySeconds: 0 });
    const heal = revoke();
    await run({ command: 'tick' });
    await run({ command: 'drill' });
    expect(issueText()).toMatch(/sync paused[^]*DRILL[^]*fire drill failed/);
    heal();
    expect((await run({ command: 'drill' })).code).toBe(0);
    expect(texts().join('\n')).toMatch(/sync: paused|sync paused/);
    expect([hub.issues.map(({ state }) => state), (await area.state()).outbox]).toEqual([['closed'], []]);
  });

  it('without a chat, the issue is what is proven, and is closed again', async () => {
    const ran = await run({ command: 'drill', 'telegram-via': 'issue' });
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining('delivered to GitHub issue #1')]);
    expect(hub.issues).toMatchObject([{ state: 'closed', body: expect.stringContaining('DRILL') }]);
    expect((await drillOf())?.proof?.places).toEqual([{ kind: 'issue', number: 1 }]);
    expect(texts()).toEqual([]);
  });

  it('a tick does it there, too, and fails for no drill', async () => {
    await area.jobs([], { drill: '0 10 * * *' });
    const tickInto = (time: string) =>
      step(
        area,
        { 'telegram-via': 'issue', 'github-token': githubToken, state: 'file', 'fail-on-alert': 'true' },
        { ...hub.env, ...at(time) },
      );
    for (const time of ['09:50', '10:00', '10:10']) {
      const ran = await tickInto(`2030-06-10T${time}Z`);
      expect([ran.code, ran.outputs['result']]).toEqual([0, 'ok']);
    }
    expect(hub.issues).toMatchObject([{ state: 'closed', body: expect.stringContaining('DRILL') }]);
    expect((await drillOf())?.proof?.places).toEqual([{ kind: 'issue', number: 1 }]);
  });

  it('in Chinese', async () => {
    const { stdout } = await run({ command: 'drill', language: 'zh-CN' });
    expect(stdout).toContain('演练：已送达聊天（消息 1, 2）');
    expect(headings()).toEqual(['🟠 DRILL：仅为演练，一切正常', '🟢 DRILL 已恢复，仅为演练，一切正常']);
  });
});

const drills = (parts = {}) => area.jobs([], { drill: '0 10 * * *', ...parts });
// Pauses between these ticks are reported, too.
const ofDrills = () => headings().filter((heading) => /drill/i.test(heading ?? ''));

const tickAt = (time: string, words: readonly string[] = []) => cli('tick', words, at(time));

describe('defaults.drill', () => {
  it('a tick does it at its time, once, and makes up for one that was missed for an hour at most', async () => {
    await drills();
    await tickAt('2030-06-10T09:50Z');
    expect(ofDrills()).toEqual([]);
    const ticks = [1, 2, 3].map(() => tickAt('2030-06-10T10:00Z'));
    expect((await Promise.all(ticks)).map(({ code }) => code)).toEqual([0, 0, 0]);
    await tickAt('2030-06-10T10:10Z');
    expect(ofDrills()).toEqual(both);
    await tickAt('2030-06-11T10:50Z');
    expect(ofDrills()).toHaveLength(4);
    await tickAt('2030-06-12T11:20Z');
    expect(ofDrills()).toHaveLength(4);
    expect((await tickAt('2030-06-12T11:30Z', ['--fail-on-alert'])).code).toBe(0);
  });

  it('an old proof is one alert, reminded of, and over with the next proof', async () => {
    await drills();
    await tickAt('2030-06-10T09:50Z');
    await tickAt('2030-06-10T10:00Z');
    // Every drill is missed.
    for (const time of ['2030-06-11T11:30Z', '2030-06-12T09:50Z']) await tickAt(time);
    expect(ofDrills()).toEqual(both);
    await tickAt('2030-06-12T11:30Z');
    await tickAt('2030-06-12T11:40Z');
    const alert = '🔴 fire drill overdue: nothing shows that alerts arrive';
    expect(ofDrills()).toEqual([...both, alert]);
    expect(texts().at(-1)).toMatch(/no drill has arrived since 2030-06-10 10:00 .*0 10 \* \* \*/);
    const doctor = await cli('doctor', [], at('2030-06-12T11:41Z'));
    expect(doctor.stdout).toMatch(/^warn {2}last drill: no drill has arrived since.*\(messages 1, 2\)$/m);
    await tickAt('2030-06-12T12:10Z');
    expect(ofDrills()).toEqual([...both, alert, alert]);
    await cli('drill', [], at('2030-06-12T12:20Z'));
    expect(headings().slice(-3)).toEqual([...both, '🟢 recovered, alerts arrive']);
    expect((await drillOf())?.trouble).toBeUndefined();
  });

  it('counts from when the schedule was first seen, and does nothing without a chat', async () => {
    await drills();
    const none = (time: string) => area.launch(['tick', '--telegram-via', 'none'], { env: at(time) }).ended;
    await none('2030-06-10T09:50Z');
    expect((await none('2030-06-20T10:00Z')).stdout).not.toMatch(/drill/i);
    await tickAt('2030-06-20T11:30Z');
    expect(ofDrills()).toEqual([]);
    await tickAt('2030-06-22T11:20Z');
    expect(ofDrills()).toEqual([]);
    await tickAt('2030-06-22T11:40Z', ['--print-only']);
    expect(ofDrills()).toEqual([]);
    await tickAt('2030-06-22T11:40Z');
    expect(ofDrills()).toEqual(['🔴 fire drill overdue: nothing shows that alerts arrive']);
    await area.jobs([]);
    await tickAt('2030-06-22T11:50Z');
    expect(ofDrills().at(-1)).toMatch(/^🔵 fire drills are no longer scheduled/);
    expect(await drillOf()).toEqual({});
  });

  it('validate-config shows the next ones', async () => {
    await drills({ drill: '0 10 * * MON', timezone: 'Europe/Berlin' });
    const { code, stdout } = await area.cli('validate-config', '--next', '2');
    expect([code, stdout.match(/^defaults\.drill .*10:00 Europe\/Berlin/gm)?.length]).toEqual([0, 2]);
  });

  it('validate-config refuses what is no cron expression', async () => {
    await drills({ drill: 'weekly' });
    const { code, stdout } = await area.cli('validate-config');
    expect([code, stdout]).toEqual([2, expect.stringMatching(/defaults\.drill.*cron/)]);
  });
});
