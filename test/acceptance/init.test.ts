import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, type Area } from '../support/cli.ts';
import { workflowProblems } from '../support/workflow-parser.ts';
import { hasTool } from '../support/tools.ts';

const ours = join(import.meta.dirname, '../..');
const commit = '0123456789abcdef0123456789abcdef01234567';
const framework = ['--framework', `OWNER/ops-framework@${commit}`];
const flags = ['--runs-on', 'self-hosted, my-host', '--no-telegram', ...framework];
const callers = ['.github/workflows/ops-manual.yml', '.github/workflows/ops-monitor.yml'];
const watchdog = '.github/workflows/ops-watchdog.yml';
const check = '.github/workflows/ops-check.yml';
const dependabot = '.github/dependabot.yml';
const written = [dependabot, check, ...callers, watchdog, 'ops-jobs.json'];

const called = (path: string) => readFileSync(join(ours, path), 'utf8');

let area: Area;
beforeEach(async () => {
  area = await openArea();
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', 'https://github.com/owner/my-ops.git');
});
afterEach(() => area.close());

function git(...words: readonly string[]) {
  const { status, stderr } = spawnSync('git', ['-C', area.path, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
const isAt = (url: string) => git('remote', 'set-url', 'origin', url);
const files = () =>
  readdirSync(area.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(area.path.length + 1))
    .filter((name) => !name.startsWith('.git/'))
    .toSorted((a, b) => (a < b ? -1 : 1));

/** It looks into the repository with git. */
const withGit = describe.runIf(hasTool('git', '--version'));

withGit('init in an empty repository', () => {
  it('writes callers that GitHub accepts, and a valid jobs file; the second time nothing', async () => {
    const first = await area.cli('init', ...flags);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(files()).toEqual(written);
    for (const name of callers) {
      const text = await area.read(name);
      expect(await workflowProblems(name, text, called)).toEqual([]);
      expect(await workflowProblems(name, text.replace('runs-on:', 'run-on:'), called)).not.toEqual([]);
      expect(text).toContain(`uses: OWNER/ops-framework/${name}@${commit}\n`);
      expect(text).toContain(`runs-on: '["self-hosted","my-host"]'\n`);
      expect(text).toContain('telegram-via: issue\n');
      expect(text.includes('fail-on-alert: true\n')).toBe(name.includes('monitor'));
    }
    const text = await area.read(watchdog);
    expect(await workflowProblems(watchdog, text, called)).toEqual([]);
    expect(text).toContain(`uses: OWNER/ops-framework/${watchdog}@${commit}\n`);
    expect(text).toContain('telegram-via: issue\n      fail-on-alert: true\n');
    expect(text).not.toContain('runs-on:');
    expect(await area.read('ops-jobs.json')).toContain(
      `"$schema": "https://raw.githubusercontent.com/OWNER/ops-framework/${commit}/schema/ops-jobs.schema.json"`,
    );
    const validated = await area.cli('validate-config', '--strict');
    expect(validated).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/ops-watchdog .*\d+ minutes a month: free in a public\n/);
    const second = await area.cli('init', ...flags);
    expect(second.code).toBe(0);
    expect(second.stdout.match(/^unchanged/gm)?.length).toBe(4);
    expect(second.stdout).toMatch(
      /^kept +ops-jobs.json, valid\nkept +\.github\/dependabot\.yml\n\nWithout Telegram: an alert opens an issue .*[^]*\n\nops-watchdog reports .*[^]*\n\nRemaining manual steps/m,
    );
  });

  it('ends with what is left to do, at the very place', async () => {
    isAt('git@github.com:OWNER/my.ops.git');
    const { stdout } = await area.cli('init', '--runs-on', 'self-hosted', '--telegram', ...framework);
    for (const [number, place] of [
      [1, 'settings/actions/runners/new'],
      [2, 'settings/secrets/actions'],
      [3, 'settings/environments/new'],
    ] as const)
      expect(stdout).toMatch(
        new RegExp(`^${number}\\. .*\n +https://github.com/OWNER/my.ops/${place}$`, 'm'),
      );
    // A runner with a user of its own reads no openclaw.json.
    expect(stdout).toMatch(/^ +OPS_TELEGRAM_TOKEN is /m);
    expect(stdout).toMatch(
      /OPS_TELEGRAM_CHAT_ID.*\n +https:\/\/github\.com\/OWNER\/my\.ops\/settings\/variables\/actions\n/,
    );
    for (const name of callers) {
      const text = await area.read(name);
      expect(text).not.toContain('telegram-via');
      expect(text).toContain('telegram-chat-id: ${{ vars.OPS_TELEGRAM_CHAT_ID }}\n');
    }
  });
});

withGit('the watchdog', () => {
  it('is left out by a flag, stays out, and comes by a flag; a file that is there stays', async () => {
    const none = written.filter((name) => name !== watchdog);
    const first = await area.cli('init', ...flags, '--no-watchdog');
    expect([first.code, files()]).toEqual([0, none]);
    expect(first.stdout).not.toContain('ops-watchdog');
    const again = await area.cli('init', '--yes');
    expect([again.code, files()]).toEqual([0, none]);
    expect(again.stdout).toContain(`not there    ${watchdog}: init --watchdog writes it\n`);
    const added = await area.cli('init', '--watchdog');
    expect([added.code, added.stderr, files()]).toEqual([0, '', written]);
    expect(added.stdout).toContain(`wrote        ${watchdog}\n`);
    const kept = await area.cli('init', '--no-watchdog');
    expect([kept.code, files()]).toEqual([0, written]);
    expect(kept.stdout).toContain(`kept         ${watchdog}: delete it to end the watchdog\n`);
    expect(await area.cli('init', '--watchdog', '--no-watchdog')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exclude each other'),
    });
  });

  it('needs no jobs file: it judges by the state', async () => {
    await area.cli('init', ...flags, '--config-file', 'ops/jobs.json');
    expect(await area.read(callers[1] ?? '')).toContain("config-file: 'ops/jobs.json'\n");
    expect(await area.read(watchdog)).not.toContain('config-file');
  });

  it('needs bot and chat from the repository', async () => {
    const { stdout } = await area.cli('init', '--runs-on', 'self-hosted', '--telegram', ...framework);
    expect(stdout).toMatch(/^ +ops-watchdog always needs both: it runs on a GitHub-hosted machine/m);
    expect(await area.read(watchdog)).toContain('telegram-chat-id: ${{ vars.OPS_TELEGRAM_CHAT_ID }}\n');
  });
});
