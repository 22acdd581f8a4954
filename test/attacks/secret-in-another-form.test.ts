// The attacker wants a secret to come out of the host in a form that is not masked, by whatever way out there is.
import { chmod, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { step, type Stepped } from '../support/action.ts';
import type { BotApi } from '../support/bot-api.ts';
import { check, openArea, until, watched, type Area } from '../support/cli.ts';
import { startGitHubApi } from '../support/github-api.ts';
import { formsOf, leaksIn } from '../support/leaks.ts';
import { startChats } from '../support/telegram-chat.ts';
import { inputsTo, tickTo } from '../support/telegram-area.ts';
import { checkJob, openWriteArea, writeJob } from '../support/write-area.ts';

const secrets = {
  STATE_KEY: 'kZ8+q/Wv3LmN0pQr5tUx7yAb9cDe1fGhJ2kL4mN6oPq=',
  DB_PASSWORD: `p&"ss/w<rd é'x%41\\n`,
};
const values = Object.values(secrets);
const leaks = (text: string) => values.flatMap((secret) => leaksIn(text, secret));

let area: Area;
let api: BotApi;
beforeEach(async () => {
  [area, api] = await Promise.all([openArea(), startChats()]);
});
afterEach(() => Promise.all([area.close(), api.close()]));

/** A program that writes the forms, some at a time: no report shows more than 20 lines of 500 characters. */
const all = values.flatMap((secret) => Object.values(formsOf(secret)));
const groups = Array.from({ length: Math.ceil(all.length / 6) }, (_, at) => all.slice(at * 6, at * 6 + 6));
const program = (forms: readonly string[], exitCode = 1) =>
  `process.stderr.write(${JSON.stringify(forms.map((form) => `at: ${form}\n`).join(''))}); process.exitCode = ${exitCode};`;
async function leaking(make: (id: string, argv: readonly string[]) => Readonly<Record<string, unknown>>) {
  for (const [at, forms] of groups.entries()) await area.write(`leak${at}.cjs`, program(forms));
  await area.jobs(
    groups.map((_, at) => ({ ...make(`leak${at}`, [process.execPath, `leak${at}.cjs`]), env: secrets })),
  );
}
const failing = () =>
  leaking((id, argv) => check(id, argv, { enabled: true, everySeconds: 3600, retry: { attempts: 1 } }));

describe('a secret in every form', () => {
  it('does not come out of run, as it runs', async () => {
    await area.write('leak.cjs', program(all));
    await area.jobs([check('leak', [process.execPath, 'leak.cjs'], { env: secrets })]);
    const { stdout, stderr } = await area.cli('run', 'leak');
    expect(stdout).toContain('| at: ');
    expect(leaks(stdout + stderr)).toEqual([]);
  });

  it('does not come out of the report, status or a file on the host', async () => {
    await failing();
    const report = await area.cli('tick', '--print-only');
    expect(report.stdout).toContain('at: ');
    expect(leaks(report.stdout + report.stderr)).toEqual([]);
    for (const words of [
      ['status'],
      ['status', '--json'],
      ['history'],
      ['doctor', '--telegram-via', 'none'],
    ]) {
      const { stdout, stderr } = await area.cli(...words);
      expect(leaks(stdout + stderr), words.join(' ')).toEqual([]);
    }
    expect(leaks(await keptIn(area))).toEqual([]);
  });

  it('does not come out of status documents', async () => {
    await leaking((id, argv) => watched(id, argv));
    for (const [at, forms] of groups.entries())
      await area.write(
        `leak${at}.cjs`,
        `console.log(${JSON.stringify(JSON.stringify({ running: true, completed: false, message: forms.join(' ') }))})`,
      );
    const { stdout } = await area.cli('tick', '--print-only');
    const json = await area.cli('status', '--json');
    expect(leaks(stdout + json.stdout + (await keptIn(area)))).toEqual([]);
  });

  it('does not come out of logs, with and without --follow', async () => {
    await area.write('leak.cjs', program(all));
    await area.jobs([
      {
        id: 'leak',
        kind: 'long_running_read',
        risk: 'read_only',
        enabled: true,
        cwd: '.',
        commands: { exec: [process.execPath, 'leak.cjs'] },
        env: secrets,
      },
    ]);
    await area.cli('start', 'leak');
    await until(async () => (await area.cli('status', '--json')).stdout.includes('"paused"'), 'its end');
    for (const words of [[], ['--follow']]) {
      const { stdout } = await area.cli('logs', 'leak', '--lines', '1000', ...words);
      expect(stdout).toContain('at: ');
      expect(leaks(stdout)).toEqual([]);
    }
    const { stdout } = await area.cli('tick', '--print-only');
    expect(leaks(stdout + (await keptIn(area)))).toEqual([]);
  });

  it('does not come to Telegram', async () => {
    await failing();
    await tickTo(area, api);
    const sent = api.messages().map(({ text }) => text);
    expect(sent.join('\n')).toContain('at: ');
    expect(leaks(sent.join('\n'))).toEqual([]);
  });

  it('does not come to OpenClaw', async () => {
    await failing();
    const folder = join(dirname(area.path), 'home');
    await area.write('openclaw', '#!/bin/sh\nprintf "%s\\n" "$@" >> "$OPS_TEST_ASKED"\n');
    await chmod(join(area.path, 'openclaw'), 0o755);
    const asked = join(folder, 'asked');
    const env = { PATH: `${area.path}:${process.env['PATH']}`, OPS_TEST_ASKED: asked };
    await area.launch(['tick', '--telegram-via', 'openclaw', '--telegram-chat-id', '42'], { env }).ended;
    const text = await readFile(asked, 'utf8');
    expect(text).toContain('at: ');
    expect(leaks(text)).toEqual([]);
  });

  it('does not come out of the action: its log, summary, outputs, or the issue of what Telegram refuses', async () => {
    const githubToken = 'ghs_0123456789abcdefghij0123456789';
    const hub = await startGitHubApi({ repository: 'owner/name', token: githubToken, private: true });
    try {
      await failing();
      api.fail({ kind: 'refusal', code: 401, description: 'Unauthorized' });
      const inputs = {
        ...inputsTo(api),
        'github-token': githubToken,
        state: 'file',
        'state-key': secrets.STATE_KEY,
      };
      const ticked = await step(area, inputs, hub.env);
      const bodies = JSON.stringify(hub.issues.map(({ body }) => body));
      expect(bodies).toContain('at: ');
      expect(leaks(JSON.parse(bodies).join('\n'))).toEqual([]);
      const ran = await step(area, { command: 'run', job: 'leak0', 'telegram-via': 'none' });
      for (const each of [ticked, ran]) expect(leaks(partsOf(each))).toEqual([]);
    } finally {
      await hub.close();
    }
  });

  it('does not come out of plan and apply, or into the ledger', async () => {
    const writes = await openWriteArea({ private: true });
    try {
      // Also where a line comes in pieces of 8 KiB.
      const long = `s3${'cretOf9Kilobytes'.repeat(600)}`;
      const pieces = [long, ...all].flatMap((form) =>
        [8190, 8180, 16_380].map((before) => `${'x'.repeat(before)} ${form} ${'y '.repeat(5000)}`),
      );
      await writes.area.write('leak.cjs', program([...all, ...pieces], 0));
      await writes.area.write('deploy.sh', `'${process.execPath}' leak.cjs; exit 4\n`);
      await writes.jobs(writeJob({ env: { ...secrets, API_KEY: long } }), checkJob());
      const planned = await writes.run('plan');
      writes.api.gate.approve('approver');
      if (planned.outputs['plan-digest'] === '') throw new Error(planned.stdout + planned.stderr);
      const applied = await writes.run('apply', { 'plan-digest': planned.outputs['plan-digest'] ?? '' });
      expect(applied.outputs['verdict']).toBe('failed');
      for (const each of [planned, applied]) {
        expect(leaks(partsOf(each))).toEqual([]);
        expect(partsOf(each)).not.toContain('cretOf9Kilobytes');
      }
      expect(leaks(JSON.stringify(await writes.ledger()) + writes.told())).toEqual([]);
    } finally {
      await writes.close();
    }
  });

  it('does not come out of an error', async () => {
    for (const form of [values[0] ?? '', encodeURIComponent(values[0] ?? '')]) {
      await area.jobs([check('leak', [`./${form.replaceAll('/', '%2F')}`], { env: secrets })]);
      const { stdout, stderr, code } = await area.cli('run', 'leak');
      expect([code, leaks(stdout + stderr)]).toEqual([1, []]);
    }
  });
});

/** All that a step shows. The runner keeps the lines with masks to itself. */
const partsOf = ({ stdout, stderr, summary, outputs }: Stepped) =>
  [stdout.replaceAll(/^::add-mask::.*$/gm, ''), stderr, summary, ...Object.values(outputs)].join('\n');

/** The text of the files that are kept on the host, but for what belongs to the jobs: their files, and their logs. */
async function keptIn({ path }: Area): Promise<string> {
  const root = join(dirname(path), 'openclaw');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('output.log'));
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  );
  expect(texts.length).toBeGreaterThan(0);
  return texts.join('\n');
}
