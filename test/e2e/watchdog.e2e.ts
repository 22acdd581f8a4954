/** The watchdog: the workflow that `init` writes, hourly, on a machine that has nothing of the host but the cache. */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { token } from '../support/bot-api-caller.ts';
import { running, says, watched } from '../support/cli.ts';
import { chats } from '../support/telegram-chat.ts';
import { framework, openRunner, type Runner } from './act.ts';

const minute = 60_000;
const hour = 60 * minute;
const schedule = { kind: 'schedule' } as const;

let runner: Runner;
/** A repository after `init`. */
async function open(secrets: Readonly<Record<string, string>>, telegram: '--telegram' | '--no-telegram') {
  runner = await openRunner({ secrets, vars: { OPS_TELEGRAM_CHAT_ID: String(chats.person) } });
  const { area, bot } = runner;
  const pin = `${framework.repository}@${framework.commit}`;
  const flags = ['--runs-on', 'self-hosted', telegram, '--framework', pin];
  expect(await area.cli('init', ...flags)).toMatchObject({ code: 0, stderr: '' });
  for (const name of ['ops-monitor.yml', 'ops-watchdog.yml']) {
    const path = `.github/workflows/${name}`;
    const url = `      telegram-api-url: ${bot.url}\n`;
    await area.write(
      path,
      (await area.read(path)).replace('    with:\n', (line) => line + url),
    );
  }
  // Bot and chat are those of the repository, as on a machine of GitHub.
  await rm(join(dirname(area.path), 'openclaw', 'openclaw.json'));
  await area.jobs([watched('sync', says(running))]);
}
afterEach(async () => {
  const { violations } = runner.bot;
  await runner.close();
  expect(violations).toEqual([]);
});

it('tells once that the ticks stopped, with what GitHub says, and once that they came back', async () => {
  await open({ OPS_STATE_KEY: 'k'.repeat(32), OPS_TELEGRAM_TOKEN: token }, '--telegram');
  const { api, bot, run, wait } = runner;
  let told = 0;
  const fresh = () => {
    const all = bot.messages().map(({ text }) => text);
    const texts = all.slice(told);
    told = all.length;
    return texts;
  };
  const tick = async () => {
    expect(await run('ops-monitor.yml', schedule)).toMatchObject({ code: 0, jobs: { tick: 'succeeded' } });
    fresh();
  };
  const watch = async () => {
    const ran = await run('ops-watchdog.yml', schedule);
    expect(ran).toMatchObject({ code: 0, jobs: { watch: 'succeeded' } });
    expect(ran.log).not.toContain('has no effect');
    for (const secret of [token, 'k'.repeat(32)]) expect(ran.log).not.toContain(secret);
    return fresh();
  };

  const startedAt = Date.now();
  await tick();
  expect(await watch()).toEqual([]);

  wait(2 * hour);
  const queuedAt = Date.now() + 10 * minute;
  api.workflows.push({
    file: 'ops-monitor.yml',
    createdAt: Date.now() - 240 * hour,
    state: 'disabled_manually',
    // The one that ticked.
    runsAt: [startedAt],
    otherRuns: [{ at: queuedAt, event: 'schedule', status: 'queued', conclusion: null }],
  });
  const [alert = '', ...others] = await watch();
  expect(others).toEqual([]);
  expect(alert).toMatch(/silent: no scheduled tick for 2 h/);
  expect(alert).toMatch(/1 run of ops-monitor\.yml waiting for a runner since .* \(1 h 50 min\)/);
  expect(alert).toContain('gh workflow enable ops-monitor.yml');

  wait(hour);
  expect(await watch()).toEqual([]);

  await tick();
  expect(await watch()).toEqual([expect.stringMatching(/recovered/)]);
  expect(await watch()).toEqual([]);
}, 240_000);

it('without Telegram opens an issue of its own and fails while a host is silent, and closes it', async () => {
  await open({}, '--no-telegram');
  const { api, run, wait } = runner;
  const watch = async () => {
    const { code, jobs } = await run('ops-watchdog.yml', schedule);
    return [code, jobs['watch'], ...api.issues.map(({ state }) => state)];
  };
  expect(await run('ops-monitor.yml', schedule)).toMatchObject({ code: 0 });
  expect(await watch()).toEqual([0, 'succeeded']);
  wait(2 * hour);
  expect(await watch()).toEqual([1, 'failed', 'open']);
  expect(api.issues[0]?.body).toContain('silent: no scheduled tick for 2 h');
  expect(await watch()).toEqual([1, 'failed', 'open']);
  expect(await run('ops-monitor.yml', schedule)).toMatchObject({ code: 0 });
  expect(await watch()).toEqual([0, 'succeeded', 'closed']);
}, 240_000);
