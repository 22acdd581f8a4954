// The attacker answers in Telegram's or GitHub's place, or prints what ends our quotation, so that words of theirs act in the log or the issue.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCommandsStopped } from '../../src/adapters/host/action.ts';
import { step } from '../support/action.ts';
import type { BotApi } from '../support/bot-api.ts';
import { openArea, paused, says, watched, type Area } from '../support/cli.ts';
import { startGitHubApi, type GitHubApi } from '../support/github-api.ts';
import { startChats } from '../support/telegram-chat.ts';
import { inputsTo } from '../support/telegram-area.ts';

const githubToken = 'ghs_0123456789abcdefghij0123456789';
const words = '![p](https://evil.example/p.png) @everyone <img src=x> [x](https://evil.example) `**x**` #1';

let area: Area;
let api: BotApi;
let hub: GitHubApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
});
afterEach(() => Promise.all([area.close(), api.close(), hub.close()]));

it.each([true, false])('an error of Telegram is text in the issue (private: %s)', async (isPrivate) => {
  hub = await startGitHubApi({ repository: 'owner/name', token: githubToken, private: isPrivate });
  await area.jobs([watched('sync', says(paused))]);
  api.fail({ kind: 'refusal', code: 403, description: `Forbidden: ${words}` });
  const inputs = { ...inputsTo(api), 'github-token': githubToken, state: 'file' };
  await step(area, inputs, hub.env);
  const [issue] = hub.issues;
  const body = issue?.body ?? '';
  expect(body).toContain('evil.example');
  // What is outside of HTML's code is read as Markdown.
  const read = body.replaceAll(/^<p>[^]*?<\/p>$/gm, (block) => block.replaceAll(/<code>[^<]*<\/code>/g, ''));
  expect(read).not.toMatch(/evil|@everyone|img/);
});

const token = () => /^::stop-commands::(\S+)$/m.exec(withCommandsStopped('::error::x'))?.[1] ?? '';

describe('the token that starts commands again', () => {
  it('cannot be guessed', () => {
    const random = Math.random;
    Math.random = () => 0.5;
    try {
      const found = Array.from({ length: 100 }, token);
      expect(new Set(found).size).toBe(100);
      for (const each of found) expect(each).toMatch(/^ops-[\da-f-]{36}$/);
    } finally {
      Math.random = random;
    }
  });
});
