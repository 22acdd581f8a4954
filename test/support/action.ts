/** The action as a runner starts it: `dist/main` with inputs, the workflow's variables and its files. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Area } from './cli.ts';

export const actionProgram = fileURLToPath(new URL('../../dist/main/index.js', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/test-cli', import.meta.url));

export interface Stepped {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  /** As the runner reads them from GITHUB_OUTPUT. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What the runner takes for commands: `name properties::message`, in their order. */
  readonly acted: readonly string[];
}

export interface LaunchedStep {
  readonly child: ChildProcess;
  readonly ended: Promise<Stepped>;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** A tick prints unless the test is about Telegram. */
function quiet(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const isTick = (inputs['command'] ?? 'tick') === 'tick';
  const isTelegram = Object.keys(inputs).some((name) => name.startsWith('telegram-'));
  return isTick && !isTelegram ? { 'telegram-via': 'none' } : {};
}

/** Runs one step in `area` to its end. */
export async function step(
  area: Area,
  inputs: Readonly<Record<string, string>> = {},
  env: Variables = {},
): Promise<Stepped> {
  const { ended } = await launchStep(area, inputs, env);
  return ended;
}

/** Starts one step in `area`, whose working folder is the workspace; the program itself is started in `/`. */
export async function launchStep(
  area: Area,
  inputs: Readonly<Record<string, string>> = {},
  env: Variables = {},
  node = process.execPath,
): Promise<LaunchedStep> {
  const folder = await mkdtemp(join(tmpdir(), 'ops-action-'));
  const files = { output: join(folder, 'output'), summary: join(folder, 'summary') };
  for (const file of Object.values(files)) await writeFile(file, '');
  const child = spawn(node, [actionProgram], {
    cwd: '/',
    env: {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      HOME: folder,
      XDG_RUNTIME_DIR: join(area.path, '..'),
      XDG_CACHE_HOME: cache,
      OPENCLAW_STATE_DIR: join(area.path, '..', 'openclaw'),
      TZ: 'UTC',
      OPS_TEST_AREA: join(area.path, '..'),
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_WORKSPACE: area.path,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      ...Object.fromEntries(
        Object.entries({ ...quiet(inputs), ...inputs }).map(([name, value]) => [
          `INPUT_${name.toUpperCase()}`,
          value,
        ]),
      ),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (parts[name] += text));
  }
  const ended = once(child, 'close').then(async (): Promise<Stepped> => {
    const summary = existsSync(files.summary) ? await readFile(files.summary, 'utf8') : '';
    const outputs = readOutputs(await readFile(files.output, 'utf8'));
    await rm(folder, { recursive: true, force: true });
    return {
      code: child.exitCode,
      ...parts,
      summary,
      outputs,
      acted: commandsIn(parts.stdout + parts.stderr),
    };
  });
  return { child, ended };
}

function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}

/**
 * What the runner would act on (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs and
 * Runner.Worker/ActionCommandManager.cs): a line that begins with `::name … ::` after spaces, or holds `##[name …]`,
 * but for the time between `::stop-commands::word` and `::word::`.
 */
export function commandsIn(log: string): readonly string[] {
  const acted: string[] = [];
  let word: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const [, info, message = ''] = /^\s*::(.*?)::(.*)$/.exec(line) ?? /##\[(.*?)\](.*)$/.exec(line) ?? [];
    if (info === undefined) continue;
    if (word !== undefined) {
      if (info === word) word = undefined;
    } else if (info === 'stop-commands') word = message;
    else acted.push(`${info}::${message}`);
  }
  return acted;
}
