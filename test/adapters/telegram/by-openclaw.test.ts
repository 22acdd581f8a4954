import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createExec } from '../../../src/adapters/process/exec.ts';
import type { ChatTarget } from '../../../src/adapters/telegram/telegram-messenger.ts';
import { createOpenclawTransport } from '../../../src/adapters/telegram/by-openclaw.ts';
import { messageOf } from '../../support/telegram-chat.ts';

/** Answers of OpenClaw 2026.9.6. */
const sentJson = {
  action: 'send',
  channel: 'telegram',
  dryRun: false,
  handledBy: 'plugin',
  messageId: '1001',
  payload: { ok: true, messageId: '1001', chatId: '42', receipt: {} },
};
const sentText = JSON.stringify(sentJson, null, 2);
const failure = (message: string) => ({ ok: false, error: { type: 'cli_error', message } });
const call = "OutboundDeliveryError: Call to 'sendMessage' failed! ";

const exec = createExec();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ops-openclaw-'));
  // Says what it was asked, then what its file says, with the exit code of its file. Of its version another file decides.
  const program = [
    '#!/bin/sh',
    'if [ "$1" = --version ] && [ -s version ]; then cat version; exit 0; fi',
    'for word in "$@"; do printf \'%s\\0\' "$word"; done > asked',
    'env > environment',
    'cat warning >&2',
    'cat answer',
    '[ -s seconds ] && sleep "$(cat seconds)"',
    '[ -s signal ] && kill -s "$(cat signal)" $$',
    'exit "$(cat code)"',
  ];
  await writeFile(join(folder, 'openclaw'), program.join('\n'));
  await chmod(join(folder, 'openclaw'), 0o755);
});
afterAll(async () => {
  await exec.terminateAll();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => answers({}));

/** `version`: empty for a program that does not start. */
async function answers(parts: {
  answer?: string;
  code?: number;
  warning?: string;
  seconds?: number;
  signal?: string;
  version?: string;
}) {
  const { answer = sentText, code = 0, warning = '', seconds = '', signal = '' } = parts;
  const { version = 'OpenClaw 2026.9.6 (eb377ac)\n' } = parts;
  const texts = { answer, warning, signal, version, asked: '', environment: '' };
  const files = { ...texts, code: String(code), seconds: String(seconds) };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

const path = () => `${folder}:${process.env['PATH'] ?? '/usr/bin:/bin'}`;
const transport = (parts: { PATH?: string; deadlineMs?: number; accountId?: string } = {}) => {
  const { PATH = path(), ...rest } = parts;
  const env = { PATH, GITHUB_TOKEN: 'ghs_x', INPUT_TELEGRAM_TOKEN: 'secret', OPENCLAW_HOME: '/o' };
  const from = { token: 'openclaw', chat: 'input telegram-chat-id' };
  return createOpenclawTransport({ exec, cwd: folder, env, from, ...rest });
};
const to = (parts: Partial<ChatTarget> = {}): ChatTarget => ({
  chatId: '-1001',
  threadId: undefined,
  messageId: undefined,
  ...parts,
});
const asked = async () => (await readFile(join(folder, 'asked'), 'utf8')).split('\0').slice(0, -1);

describe('a message through openclaw', () => {
  it('is sent to the chat, and its number is not known', async () => {
    const sent = await transport().send(messageOf('hello'), to(), '');
    expect(sent).toEqual({ kind: 'sent', chatId: '-1001', messageId: undefined, warnings: [] });
    const words = ['message', 'send', '--channel', 'telegram', '--target', '-1001', '--json'];
    expect(await asked()).toEqual([...words, '--message=```\nhello\n```']);
  });

  it('goes to its topic without a sound', async () => {
    await transport().send(messageOf('hello', { silent: true }), to({ threadId: 7 }), '');
    expect((await asked()).join(' ')).toContain('--thread-id 7 --silent');
  });

  it('is sent by the account that was found', async () => {
    await transport({ accountId: 'ops' }).send(messageOf(), to(), '');
    expect((await asked()).join(' ')).toContain('--channel telegram --target -1001 --json --account ops ');
  });

  it('has its links below the fence, where they can be followed', async () => {
    const links = [{ text: 'Review and approve', url: 'https://github.com/o/r/actions/runs/1' }];
    await transport().send(messageOf('hello', { buttons: links }), to(), '');
    expect((await asked()).at(-1)).toBe(
      '--message=```\nhello\n```\nReview and approve: https://github.com/o/r/actions/runs/1',
    );
  });

  it('has nothing in it that is only there to break links', async () => {
    await transport().send(messageOf('see example\u200B.com `\u200B`'), to(), '');
    expect((await asked()).at(-1)).toBe('--message=```\nsee example.com ``\n```');
  });

  it.each([
    ['before', `[plugins] {loaded}\n{"level":"warn"}\n${sentText}`],
    ['before, on one line', `{"level":"warn"}\n${JSON.stringify(sentJson)}\n`],
    ['after', `${sentText}\ndone {in 5 s}\n`],
    ['before, more than is kept', `${'x'.repeat(300_000)}\n${sentText}`],
  ])('is sent, whatever the program logs %s its answer', async (_, answer) => {
    await answers({ answer });
    expect(await transport().send(messageOf(), to(), '')).toMatchObject({ kind: 'sent' });
  });

  it.each([
    ['a dry run', { ...sentJson, dryRun: true }],
    ['no number', { ...sentJson, payload: { ok: true } }],
    ['no real number', { ...sentJson, payload: { ok: true, messageId: 'unknown' } }],
    ['not ok', { ...sentJson, payload: { ok: false, messageId: '1001' } }],
    ['an error besides', { ...sentJson, error: { type: 'x' } }],
    ['only ok', { ok: true }],
  ])('may have been sent when the answer has exit 0 and %s', async (_, answer) => {
    await answers({ answer: JSON.stringify(answer, null, 2) });
    expect(await transport().send(messageOf(), to(), '')).toEqual({
      kind: 'unknown',
      why: 'openclaw: exit 0 without proof that it sent',
      warnings: [],
    });
  });

  it.each([
    ['Markdown', '__init__ *bold* [a](b) `code`', '```'],
    ['a fence', 'before\n```\ninside\n```\nafter', '````'],
    ['a longer fence', '`````', '``````'],
    ['what looks like an option', '--dry-run', '```'],
  ])('with %s in it arrives as it is, in a fence that it cannot close', async (_, text, fence) => {
    await transport().send(messageOf(text), to(), '');
    expect((await asked()).at(-1)).toBe(`--message=${fence}\n${text}\n${fence}`);
  });

  it('gives the program its environment without what belongs to the workflow', async () => {
    await transport().send(messageOf(), to(), '');
    const environment = await readFile(join(folder, 'environment'), 'utf8');
    expect(environment).toContain('OPENCLAW_HOME=/o');
    expect(environment).not.toMatch(/GITHUB_TOKEN|INPUT_/);
  });
});

describe('openclaw says what went wrong', () => {
  it.each<[string, string, 'refused' | 'unsendable' | 'kept' | 'unknown', RegExp]>([
    ['401', `${call}(401: Unauthorized)`, 'refused', /401: Unauthorized/],
    [
      '403',
      `Telegram send failed: bot is not a member of the chat, was blocked, or was kicked. ${call}(403: Forbidden: bot was blocked by the user).`,
      'refused',
      /blocked by the user\).*; chat from .*: the person has to unblock the bot, or/,
    ],
    [
      '403 in its own words',
      'Telegram send failed: bot is not a member of the chat, was blocked, or was kicked.',
      'refused',
      /; chat from .*: add the bot to the chat$/,
    ],
    [
      'a 400 that nobody knows',
      `${call}(400: Bad Request: whatever)`,
      'unsendable',
      /; chat from .*: see in Telegram whether the bot may write to the chat$/,
    ],
    [
      '400',
      'Telegram send failed: chat not found (chat_id=42). Likely: bot not started in DM',
      'refused',
      /chat not found/,
    ],
    ['429', `${call}(429: Too Many Requests: retry after 1)`, 'kept', /retry after 1/],
    ['429 in a chat id', 'Telegram send failed: chat not found (chat_id=-429)', 'refused', /chat_id=-429/],
    ['403 and no gateway', `${call}(403: Forbidden). Then: Gateway not reachable`, 'refused', /403/],
    ['404', `${call}(404: Not Found)`, 'refused', /404/],
    ['no rights', `${call}(400: Bad Request: not enough rights to send)`, 'refused', /not enough/],
    ['no topic', `${call}(400: Bad Request: message thread not found)`, 'refused', /thread/],
    ['another 400', `${call}(400: Bad Request: message is too long)`, 'unsendable', /too long/],
    ['no token', 'Telegram bot token missing for account "ops" (set …)', 'refused', /token missing/],
    ['a number', 'Call failed for chat -100429 through the gateway', 'unknown', /-100429/],
    ['500, then no gateway', `${call}(500: x) ECONNREFUSED`, 'unknown', /500/],
    ['500', `${call}(500: Internal Server Error)`, 'unknown', /500: Internal/],
    [
      'no gateway',
      'Gateway not reachable at ws://127.0.0.1:18999 (ECONNREFUSED).\nStart it with `openclaw gateway run`',
      'kept',
      /Gateway not reachable .* Start it with/,
    ],
  ])('%s', async (_, message, kind, why) => {
    await answers({ answer: JSON.stringify(failure(message), null, 2), code: 1 });
    const sent = await transport().send(messageOf(), to(), '');
    expect(sent).toMatchObject({ kind, why: expect.stringMatching(why) });
    expect('why' in sent && sent.why).toMatch(/^openclaw: [^\n]{1,300}$/);
  });

  it.each<[string, Parameters<typeof answers>[0], RegExp]>([
    ['nothing', { answer: '', code: 1 }, /openclaw: exit 1 without output/],
    [
      'why, first among others, and that its version is there',
      {
        answer: '',
        code: 1,
        warning: 'npm notice\nError: lost the gateway\n    at a (b.js:1:2)\nSee the log\n',
      },
      /^openclaw: Error: lost the gateway$/,
    ],
    ['on a signal', { answer: '', signal: 'KILL', version: '' }, /^openclaw: ended by SIGKILL$/],
    [
      'that it failed, with exit 0',
      { answer: '{"ok":false,"error":{"message":"Gateway not reachable"}}' },
      /openclaw: Gateway not reachable/,
    ],
    ['nothing, with exit 0', { answer: '' }, /exit 0 without output/],
    ['that it sent, with exit 1', { code: 1 }, /exit 1 without proof that it sent/],
    ['something else', { answer: 'Usage: openclaw', code: 2 }, /Usage: openclaw/],
  ])('%s', async (_, parts, why) => {
    await answers(parts);
    expect(await transport().send(messageOf(), to(), '')).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(why),
    });
  });

  /** What 2026.9.6 says with Node 20.20.2: https://www.npmjs.com/package/openclaw/v/2026.9.6 */
  const tooOld = [
    'openclaw: Node 20.20.2: node:sqlite is unavailable; use 24.16+/26.1+ or a build with the fix.',
    'If you use nvm, run:',
    '  nvm install 26',
    '  nvm use 26',
    '  nvm alias default 26',
    '',
  ].join('\n');

  it.each<[string, Parameters<typeof answers>[0], string]>([
    [
      'a Node that is too old',
      { warning: tooOld, code: 1 },
      'openclaw does not start: Node 20.20.2: node:sqlite is unavailable; use 24.16+/26.1+ or a build with the fix; put Node 24.16 or later first on PATH',
    ],
    [
      'a Node that is too old, after a notice',
      { warning: `npm notice\nnpm notice New version\n${tooOld}`, code: 1 },
      'openclaw does not start: Node 20.20.2: node:sqlite is unavailable; use 24.16+/26.1+ or a build with the fix; put Node 24.16 or later first on PATH',
    ],
    [
      'no Node',
      { warning: "env: 'node': No such file or directory\n", code: 127 },
      "openclaw does not start: env: 'node': No such file or directory; put Node 24.16 or later first on PATH",
    ],
    [
      'a part of it that is missing',
      {
        warning:
          "node:internal/modules/cjs/loader:1228\n  throw err;\n  ^\n\nError: Cannot find module '/x.mjs'\n    at a (b:1:2)\n",
        code: 1,
      },
      "openclaw does not start: Error: Cannot find module '/x.mjs'",
    ],
    [
      'no word',
      { code: 1 },
      'openclaw does not start: exit 1 without output; put Node 24.16 or later first on PATH',
    ],
  ])('by not starting, because of %s: nothing was sent, and the first cause', async (_, parts, why) => {
    await answers({ answer: '', version: '', ...parts });
    const sent = await transport().send(messageOf(), to(), '');
    expect(sent).toEqual({ kind: 'refused', why, isLocal: true, warnings: [] });
  });

  it.each([
    'OpenClaw config is invalid: ~/openclaw.json',
    'Missing required option "-t, --target <dest>".\nTry: openclaw message send --help',
    'Unknown target "x" for Telegram',
    'gateway message.action requires credentials before opening a websocket\nFix: configure gateway.auth',
  ])('that it did not begin: %s', async (message) => {
    await answers({ answer: JSON.stringify(failure(message), null, 2), code: 1 });
    expect(await transport().send(messageOf(), to(), '')).toMatchObject({ kind: 'refused', isLocal: true });
  });

  it.each([
    ['message thread not found', /^topic 7 does not exist/],
    ['TOPIC_CLOSED', /^topic 7 is closed/],
  ])('that the topic takes nothing (%s): the chat itself gets it', async (words, note) => {
    const said = JSON.stringify(failure(`${call}(400: Bad Request: ${words})`));
    const program = `case "$*" in *--thread-id*) echo '${said.replaceAll("'", `'\\''`)}'; exit 1;; esac\ncat answer\n`;
    const own = await mkdtemp(join(tmpdir(), 'ops-openclaw-'));
    try {
      await writeFile(join(own, 'openclaw'), `#!/bin/sh\n${program}`, { mode: 0o755 });
      const PATH = `${own}:${process.env['PATH'] ?? '/usr/bin:/bin'}`;
      expect(await transport({ PATH }).send(messageOf(), to({ threadId: 7 }), '')).toMatchObject({
        kind: 'sent',
        lostTopic: true,
        warnings: [expect.stringMatching(note)],
      });
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });

  it.each([
    ['need administrator rights in the channel chat', /administrator/],
    ['CHAT_WRITE_FORBIDDEN', /let the bot send text messages/],
    ['TOPIC_CLOSED', /General is closed/],
  ])('that the chat refuses (%s), and the fix', async (words, fix) => {
    await answers({ answer: JSON.stringify(failure(`${call}(400: Bad Request: ${words})`)), code: 1 });
    expect(await transport().send(messageOf(), to(), '')).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(fix),
    });
  });

  it.each([
    ['1', 60_000],
    ['600', 600_000],
  ])('that it has to wait %s s', async (seconds, afterMs) => {
    const message = `${call}(429: Too Many Requests: retry after ${seconds})`;
    await answers({ answer: JSON.stringify(failure(message)), code: 1 });
    expect(await transport().send(messageOf(), to(), '')).toMatchObject({ kind: 'kept', afterMs });
  });

  it('nothing for too long: it is ended, and may have sent it', async () => {
    await answers({ seconds: 30 });
    const sent = await transport({ deadlineMs: 500 }).send(messageOf(), to(), '');
    expect(sent).toEqual({ kind: 'unknown', why: 'openclaw timed out after 0.5 s', warnings: [] });
  });

  it('no token, whatever it prints', async () => {
    const token = `123456789:${'A'.repeat(35)}`;
    await answers({ answer: JSON.stringify(failure(`https://api.telegram.org/bot${token}/x`)), code: 1 });
    expect(JSON.stringify(await transport().send(messageOf(), to(), ''))).not.toContain(token);
    await answers({ answer: '', warning: `error ${token}\n`, code: 1 });
    expect(JSON.stringify(await transport().send(messageOf(), to(), ''))).not.toContain(token);
  });

  it('that there is no openclaw', async () => {
    const sent = await transport({ PATH: '/nowhere' }).send(messageOf(), to(), '');
    expect(sent).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/^openclaw was not found on PATH/),
      isLocal: true,
    });
  });

  it('that openclaw may not be run', async () => {
    const own = await mkdtemp(join(tmpdir(), 'ops-openclaw-'));
    try {
      await writeFile(join(own, 'openclaw'), '#!/bin/sh\n', { mode: 0o644 });
      const sent = await transport({ PATH: own }).send(messageOf(), to(), '');
      expect(sent).toMatchObject({ kind: 'refused', why: expect.stringContaining('not executable') });
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });
});
