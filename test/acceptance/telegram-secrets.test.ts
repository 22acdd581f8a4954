import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import type { BotApi } from '../support/bot-api.ts';
import { token } from '../support/bot-api-caller.ts';
import type { BotFault } from '../support/bot-api-faults.ts';
import { openArea, sh, watched, type Area } from '../support/cli.ts';
import { inputsTo, tickTo, writtenOn } from '../support/telegram-area.ts';
import { startChats } from '../support/telegram-chat.ts';

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

describe('the token', () => {
  it.each<[string, BotFault | undefined]>([
    ['nothing', undefined],
    ['401', { kind: 'refusal', code: 401, description: 'Unauthorized' }],
    ['429', { kind: 429, retryAfter: 60 }],
    ['a reset', { kind: 'reset' }],
    ['403', { kind: 'refusal', code: 403, description: 'Forbidden: bot was blocked by the user' }],
    ['no chat', { kind: 'refusal', code: 400, description: 'Bad Request: chat not found' }],
    ['a parse error', { kind: 'refusal', code: 400, description: "Bad Request: can't parse entities: x" }],
    ['any other 400', { kind: 'refusal', code: 400, description: 'Bad Request: message is too long' }],
    ['a 500', { kind: 500, stage: 'after' }],
    ['an answer that is cut off', { kind: 'cut-off' }],
    ['a page', { kind: 'html' }],
    ['garbage', { kind: 'garbage' }],
    [
      'a group that moved',
      {
        kind: 'refusal',
        code: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        parameters: { migrate_to_chat_id: -1001 },
        times: 1,
      },
    ],
    [
      'a description that holds it',
      { kind: 'refusal', code: 400, description: `Bad Request: /bot${token}/x` },
    ],
  ])('is nowhere after %s, on the command line and in the action', async (_, fault) => {
    await area.jobs([watched('sync', sh(`echo "at ${api.url}/bot${token}/sendMessage" >&2; exit 3`))]);
    // The jobs file holds it, as a careless job does; nothing of ours may.
    if (fault) api.fail(fault);
    const [cli, action] = [await tickTo(area, api), await step(area, inputsTo(api))];
    await area.write('ops-jobs.json', '');
    const written = await writtenOn(area);
    const { stdout, stderr, summary, outputs } = action;
    const visible = stdout.replaceAll(/^::add-mask::.*$/gm, '');
    const all = [
      cli.stdout,
      cli.stderr,
      visible,
      stderr,
      summary,
      JSON.stringify(outputs),
      written,
      texts().join(),
    ];
    expect(all.join('\n')).not.toMatch(/test-token|ABCDEFGHIJKLMNOPQRSTUVWXYZ/);
    expect(written).toContain('"schemaVersion"');
    expect(all.join('\n')).toContain('[secret]');
  });
});

it('secrets in what a job printed are masked before they leave the host', async () => {
  const secrets = [
    `ghp_${'a1'.repeat(18)}`,
    'AKIAABCDEFGHIJKLMNOP',
    `sk-${'b2'.repeat(12)}`,
    `xoxb-${'1'.repeat(14)}`,
    'postgres://me:hunter2hunter2@db/x',
  ];
  await area.write('secrets.txt', secrets.map((secret) => `key ${secret} end`).join('\n'));
  await area.jobs([watched('sync', sh('cat secrets.txt; exit 3'))]);
  await tickTo(area, api);
  const [text = ''] = texts();
  expect(text.split('[secret]')).toHaveLength(secrets.length + 1);
  expect(text).not.toMatch(/ghp_|AKIA|sk-b2|xoxb|hunter2/);
});
