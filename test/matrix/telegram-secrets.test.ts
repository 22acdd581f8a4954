import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import type { BotApi } from '../support/bot-api.ts';
import { token } from '../support/bot-api-caller.ts';
import type { BotFault } from '../support/bot-api-faults.ts';
import { openArea, running, sh, watched, type Area } from '../support/cli.ts';
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

// As a URL: in NODE_OPTIONS a path with a space would be two words.
const preload = new URL('../support/programs/other-time.mjs', import.meta.url).href;
const later = (ms: number) => ({
  NODE_OPTIONS: `--import=${preload}`,
  OPS_TEST_LATER_MS: String(ms),
  OPS_TEST_SHORTEN_MS: '10000',
});
/** Trouble whose words hold the token, as a careless job's do. */
const careless = () => watched('sync', sh(`echo "at ${api.url}/bot${token}/sendMessage" >&2; exit 3`));

/** A tick on the command line and one of the action; nothing that came of them holds the token. */
async function expectSecret(env: Readonly<Record<string, string>> = {}): Promise<void> {
  const [cli, action] = [await tickTo(area, api, [], env), await step(area, inputsTo(api), env)];
  // The jobs file holds it; nothing of ours may.
  await area.write('ops-jobs.json', '');
  const written = await writtenOn(area);
  const { stdout, stderr, summary, outputs } = action;
  const visible = stdout.replaceAll(/^::add-mask::.*$/gm, '');
  const asked = JSON.stringify(api.requests.map(({ parameters }) => parameters));
  const outcome = [cli.stdout, cli.stderr, visible, stderr, summary, JSON.stringify(outputs)];
  const all = [...outcome, written, texts().join(), asked].join('\n');
  // The server for tests keeps `<token>` of it.
  expect(all).not.toMatch(/test-token|ABCDEFGHIJKLMNOPQRSTUVWXYZ|<token>/);
  expect(written).toContain('"schemaVersion"');
  expect(all).toContain('/bot***/');
}

describe('the token', () => {
  it.each<[string, BotFault | undefined]>([
    ['nothing', undefined],
    ['401', { kind: 'refusal', code: 401, description: 'Unauthorized' }],
    ['429', { kind: 429, retryAfter: 60 }],
    ['a reset', { kind: 'reset' }],
    ['a hang', { kind: 'hang' }],
    ['a hang after it was taken', { kind: 'hang', stage: 'after' }],
    ['403', { kind: 'refusal', code: 403, description: 'Forbidden: bot was blocked by the user' }],
    ['no chat', { kind: 'refusal', code: 400, description: 'Bad Request: chat not found' }],
    ['a parse error', { kind: 'refusal', code: 400, description: "Bad Request: can't parse entities: x" }],
    ['any other 400', { kind: 'refusal', code: 400, description: 'Bad Request: message is too long' }],
    ['a 500 before', { kind: 500 }],
    ['a 500 after', { kind: 500, stage: 'after' }],
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
    await area.jobs([careless()]);
    if (fault) api.fail(fault);
    await expectSecret(later(0));
    expect(api.requests.map((request) => request.fault)).toContain(fault?.kind);
  });

  it.each([
    'message is not modified: specified new message content and reply markup are exactly the same',
    'message to edit not found',
    "message can't be edited",
    `MESSAGE_ID_INVALID /bot${token}/x`,
  ])('is nowhere after an edit that is refused: %s', async (description) => {
    const says = sh(`echo '${JSON.stringify({ ...running, message: `/bot${token}/x` })}'`);
    await area.jobs([careless(), watched('living', says)]);
    expect((await tickTo(area, api)).code).toBe(0);
    const method = 'editMessageText';
    api.fail({ kind: 'refusal', code: 400, description: `Bad Request: ${description}`, method });
    await expectSecret(later(3_600_000));
    expect(api.requests).toContainEqual(expect.objectContaining({ method, fault: 'refusal' }));
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
