// The attacker reads a log, and somebody has switched on the debug output of Node, which shows each request with its token.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import { token } from '../support/bot-api-caller.ts';
import type { BotApi } from '../support/bot-api.ts';
import { openArea, paused, says, watched, type Area } from '../support/cli.ts';
import { startGitHubApi } from '../support/github-api.ts';
import { startChats } from '../support/telegram-chat.ts';
import { inputsTo, tickTo } from '../support/telegram-area.ts';

const githubToken = 'ghs_0123456789abcdefghij0123456789';
const debug = { NODE_DEBUG: 'fetch,undici,http,https,net,tls' };

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
  await area.jobs([watched('sync', says(paused))]);
});
afterEach(() => Promise.all([area.close(), api.close()]));

it('the command line shows no token in it', async () => {
  const { code, stderr } = await tickTo(area, api, [], debug);
  expect([code, stderr]).toEqual([0, expect.stringContaining('/bot[secret]/sendMessage')]);
  expect(stderr).not.toContain(token.split(':')[1]);
});

it('nor does the action, which asks GitHub too', async () => {
  const hub = await startGitHubApi({ repository: 'owner/name', token: githubToken, private: false });
  try {
    api.fail({ kind: 'refusal', code: 403, description: 'Forbidden' });
    const inputs = { ...inputsTo(api), 'github-token': githubToken, state: 'file' };
    const { stderr } = await step(area, inputs, { ...hub.env, ...debug });
    expect(hub.issues).toHaveLength(1);
    expect(stderr).toContain('/bot[secret]/sendMessage');
    expect(stderr).toMatch(/issues/);
    expect(stderr).not.toContain(token.split(':')[1]);
    expect(stderr).not.toContain(githubToken);
  } finally {
    await hub.close();
  }
});
