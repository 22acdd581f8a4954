/** Fire drills through the built program: the chat, and the fallback issue. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import type { BotApi } from '../support/bot-api.ts';
import { token } from '../support/bot-api-caller.ts';
import { openArea, running, says, watched, type Area, type Ran } from '../support/cli.ts';
import { startGitHubApi, type GitHubApi } from '../support/github-api.ts';
import { inputsTo } from '../support/telegram-area.ts';
import { chats, startChats } from '../support/telegram-chat.ts';

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
  it('sends an alert and its recovery, both marked and with sound, and keeps the proof', async () => {
    const before = await cli('doctor');
    expect(before.stdout).toMatch(/^ok {4}last drill: none has arrived yet.*ops-framework drill$/m);
    const ran = await cli('drill');
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([
      0,
      'drill: delivered to the chat (messages 1, 2)\n',
      '',
    ]);
    expect(headings()).toEqual(both);
    expect(texts()[0]).toContain('a fire drill: it shows that alerts arrive, and nobody needs to act');
    expect(api.messages().map(({ silent }) => silent)).toEqual([false, false]);
    const { jobs, queue, outbox, drill } = await area.state();
    expect([jobs, queue, outbox]).toEqual([{}, [], []]);
    const places = [1, 2].map((number) => ({ kind: 'chat', number }));
    expect(drill).toEqual({ proof: { at: expect.any(Number), places } });
    expect((await cli('doctor')).stdout).toMatch(
      /^ok {4}last drill: \d s ago, delivered to the chat \(messages 1, 2\)$/m,
    );
    expect((await area.cli('status')).stdout).not.toContain('DRILL');
  });
});

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

  it('ends as an alert in the issue, and is over when the bot works again', async () => {
    const heal = revoke();
    const failed = await run({ command: 'drill' });
    expect(failed.code).toBe(1);
    expect(issueText()).toMatch(/fire drill failed: alerts do not arrive[^]*401 Unauthorized/);
    expect(hub.issues).toMatchObject([{ state: 'open' }]);
    expect((await drillOf())?.proof).toBeUndefined();
    expect((await cli('doctor')).stdout).toMatch(/^warn {2}last drill: .*did not arrive.*Unauthorized/m);
    expect(failed.summary + issueText() + JSON.stringify(await area.state())).not.toContain(token);

    await run({ command: 'tick' });
    const told = issueText();
    expect(told.match(/fire drill failed/g)).toHaveLength(1);
    heal();
    await run({ command: 'drill' });
    const calm = await run({ command: 'tick', 'fail-on-alert': 'true' });
    expect(calm.code).toBe(0);
    const drill = await drillOf();
    expect([drill?.open, drill?.trouble, drill?.proof?.places.length]).toEqual([undefined, undefined, 2]);
    expect(texts().join('\n')).toMatch(/recovered, alerts arrive/);
    expect(hub.issues).toMatchObject([{ state: 'closed' }]);
  });
});
