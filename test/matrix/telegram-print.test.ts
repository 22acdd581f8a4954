import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import type { BotApi } from '../support/bot-api.ts';
import { openArea, paused, running, says, sh, until, watched, type Area } from '../support/cli.ts';
import { inputsTo, tickTo } from '../support/telegram-area.ts';
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

const progress = (done: number) => ({ ...running, progress: { done, total: 9 } });
const output = Array.from({ length: 60 }, (_, n) => `line ${n} <b>&amp;</b> https://e.org 😀 שלום`).join(
  '\n',
);

/** A storm with long outputs over several messages, a pause, a completion, the board of two running jobs. */
async function trouble(): Promise<void> {
  await area.write('out.txt', output);
  await area.write('pid.json', JSON.stringify(progress(3)));
  await area.jobs([
    ...Array.from({ length: 8 }, (_, n) => watched(`bad${n}`, sh('cat out.txt; exit 3'))),
    watched('waits', says({ ...paused, stopReason: '── message 7 · audible ──' })),
    watched('done', says({ running: false, completed: true })),
    watched('moves', ['cat', 'pid.json']),
    watched('goes', says(progress(5))),
  ]);
}

interface Shown {
  readonly text: string;
  readonly how: string;
  readonly button: string;
}

/** What differs from one run to the next. */
const lasting = (text: string) => text.replaceAll(/\d\d:\d\d:\d\d/g, 'TIME').replaceAll(/#\w{7}-/g, '#RUN-');

function printedIn(stdout: string): readonly Shown[] {
  return stdout
    .trimEnd()
    .split(/\n\n(?=──)/)
    .map((message): Shown => {
      const [head = '', ...rest] = message.split('\n');
      const buttons = rest.filter((line) => line.startsWith('── ['));
      const lines = rest.filter((line) => !buttons.includes(line));
      expect(lines.filter((line) => !/^│(?: |$)/.test(line))).toEqual([]);
      const text = lines.map((line) => line.replace(/^│ ?(?:\|(?: |$))?/, '')).join('\n');
      return { text: lasting(text), how: /· (.*) ──$/.exec(head)?.[1] ?? '', button: buttons.join('\n') };
    });
}

const sentTo = (messages: ReturnType<BotApi['messages']>): readonly Shown[] =>
  messages.map(({ text, silent, buttons }) => ({
    text: lasting(text),
    how: silent ? 'silent' : 'audible',
    button: buttons
      .flat()
      .map((each) => `── [${each.text}] ${each.url}`)
      .join('\n'),
  }));

describe('--print-only shows what Telegram gets', () => {
  it('on the command line', async () => {
    await trouble();
    const { stdout, stderr, code } = await tickTo(area, api, ['--print-only']);
    expect([code, stderr, api.requests]).toEqual([0, '', []]);
    await rm(dirname(area.stateFile), { recursive: true });
    await tickTo(area, api);
    const sent = sentTo(api.messages());
    expect(sent.length).toBeGreaterThan(4);
    expect(printedIn(stdout)).toEqual(sent);
  });

  it('in a workflow, with the button, in Chinese', async () => {
    await trouble();
    const env = {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'some/repo',
      GITHUB_RUN_ID: '7',
    };
    const inputs = { ...inputsTo(api), language: 'zh-CN', state: 'file' };
    const { outputs } = await step(area, { ...inputs, 'print-only': 'true' }, env);
    await rm(dirname(area.stateFile), { recursive: true });
    const told = await step(area, inputs, env);
    const [sent, printed] = [sentTo(api.messages()), printedIn(outputs['report'] ?? '')];
    const inEnglish = new Map([
      ['有提示音', 'audible'],
      ['静音', 'silent'],
    ]);
    expect(printed.map((each) => ({ ...each, how: inEnglish.get(each.how) }))).toEqual(sent);
    expect(sent[0]?.button).toBe(
      [
        '── [查看运行] https://github.com/some/repo/actions/runs/7',
        '── [启动或停止作业] https://github.com/some/repo/actions/workflows/ops-manual.yml',
      ].join('\n'),
    );
    // The log of a run that sends shows the same.
    expect(printedIn(told.outputs['report'] ?? '')).toEqual(printed);
  });

  it('the next progress as an edit, where Telegram has the message', async () => {
    await area.write('pid.json', JSON.stringify(progress(1)));
    await area.jobs([watched('moves', ['cat', 'pid.json'], { policy: { reportEverySeconds: 1 } })]);
    await tickTo(area, api);
    await area.write('pid.json', JSON.stringify(progress(2)));
    let shown = '';
    const printed = async () => (shown = (await tickTo(area, api, ['--print-only'])).stdout) !== '';
    await until(printed, 'the next report');
    expect(shown).toMatch(/^── message 1 · silent, edits the previous one ──\n[^]*2 \/ 9/);
    expect(api.messages()).toHaveLength(1);
  });
});
