/** A host whose commands are killed: the command line with its state in a file, or the action with file and Actions cache. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { step } from './action.ts';
import { token } from './bot-api-caller.ts';
import type { SentMessage } from './bot-api-messages.ts';
import { startCacheService, type CacheService, type PlantedEntry } from './cache-service.ts';
import { kill, openArea, processesWith, until, type Area } from './cli.ts';
import { startGitHubApi } from './github-api.ts';
import { inputsTo, noticesIn, type Told } from './telegram-area.ts';
import { chats, startChats } from './telegram-chat.ts';

export const stores = ['file', 'file and cache'] as const;
export type Store = (typeof stores)[number];

type Variables = Readonly<Record<string, string>>;

interface Done {
  /** null when a signal ended it. */
  readonly code: number | null;
  /** All that it printed. */
  readonly out: string;
}

export interface KillHost {
  readonly area: Area;
  /** Where a program names its steps. */
  readonly stepsFile: string;
  /** A command and its job. */
  run(words: readonly string[], env?: Variables): Promise<Done>;
  /** From now on `restore` goes back to this moment, in files and cache; and ends all processes. */
  keep(): Promise<void>;
  restore(): Promise<void>;
  /** The host gets a new disk: what it knew is in the cache only. */
  loseState(): Promise<void>;
  /** Every notice that came to the chat since it was kept, repetitions included. */
  told(): readonly Told[];
  /** The messages themselves. */
  heard(): readonly SentMessage[];
  /** The text of the board as it stands, which may have been sent before and edited since. */
  board(): string;
  /** Waits for the commands that a dead program left behind; long jobs go on. */
  settle(): Promise<void>;
  /** How many long jobs live. */
  living(): number;
  /** Runs a line as a job's command would. */
  shell(line: string): void;
  /** How many lines a file in the working folder has. */
  lines(name: string): Promise<number>;
  close(): Promise<void>;
}

/** The process that is a long job. */
export const longJob = 'sleep 600';

export async function openKillHost(store: Store): Promise<KillHost> {
  const [area, bot] = await Promise.all([openArea(), startChats()]);
  let cloud = store === 'file' ? undefined : await openCloud();
  const root = dirname(area.path);
  const kept = join(root, 'kept');
  const parts = ['work', 'openclaw'] as const;
  await mkdir(join(root, 'temp'));
  let entries: readonly PlantedEntry[] = [];
  let heard = 0;

  async function runLine(words: readonly string[], env: Variables): Promise<Done> {
    const chat = ['--telegram-chat-id', String(chats.person), '--telegram-api-url', bot.url];
    const all = words[0] === 'tick' ? [...words, ...chat] : words;
    const { code, stdout, stderr } = await area.launch(all, { env: { TELEGRAM_BOT_TOKEN: token, ...env } })
      .ended;
    return { code, out: stdout + stderr };
  }

  async function runAction(words: readonly string[], env: Variables): Promise<Done> {
    const [command = '', job = ''] = words;
    const inputs = { command, job, namespace: 'box', 'github-token': githubToken, ...inputsTo(bot) };
    const temp = { RUNNER_TEMP: join(root, 'temp') };
    const { code, stdout, stderr } = await step(area, inputs, { ...cloud?.env, ...temp, ...env });
    return { code, out: stdout + stderr };
  }

  const marked = () => processesWith(`OPS_TEST_AREA=${root}`);
  return {
    area,
    stepsFile: join(root, 'steps'),
    run: (words, env = {}) => (cloud ? runAction(words, env) : runLine(words, env)),
    async keep() {
      for (const part of parts) await cp(join(root, part), join(kept, part), { recursive: true });
      entries = cloud?.service.entries() ?? [];
      heard = bot.messages().length;
    },
    async restore() {
      for (const { pid } of marked()) kill(pid);
      await until(() => marked().length === 0, 'the end of all processes');
      for (const part of parts) {
        await rm(join(root, part), { recursive: true });
        await cp(join(kept, part), join(root, part), { recursive: true });
      }
      // A new one: what a dead program had only reserved is gone too.
      await cloud?.close();
      if (cloud) cloud = await openCloud(entries);
      heard = bot.messages().length;
    },
    loseState: () => rm(dirname(area.stateFile), { recursive: true }),
    heard: () => bot.messages().slice(heard),
    told: () => noticesIn(bot.messages().slice(heard)),
    board: () => bot.messages().findLast(({ text }) => text.startsWith('⚪'))?.text ?? '',
    settle: () => until(() => marked().every(({ command }) => command === longJob), 'its commands'),
    living: () => marked().filter(({ command }) => command === longJob).length,
    shell(line) {
      const env = { ...process.env, OPS_TEST_AREA: root };
      const { status } = spawnSync('sh', ['-c', line], { cwd: area.path, stdio: 'ignore', env });
      if (status !== 0) throw new Error(`exit ${status}: ${line}`);
    },
    lines: async (name) => (await area.read(name)).split('\n').length - 1,
    async close() {
      expectNoViolation(bot.violations);
      await Promise.all([area.close(), bot.close(), cloud?.close()]);
    },
  };
}

/** One a lane. */
export const openKillHosts = (store: Store): Promise<readonly KillHost[]> =>
  Promise.all([1, 2, 3].map(() => openKillHost(store)));

function expectNoViolation(violations: readonly string[]): void {
  if (violations.length > 0) throw new Error(violations.join('\n'));
}

const githubToken = 'ghs_0123456789abcdefghij0123456789';

interface Cloud {
  readonly service: CacheService;
  readonly env: Variables;
  close(): Promise<void>;
}

async function openCloud(entries: readonly PlantedEntry[] = []): Promise<Cloud> {
  const service = await startCacheService();
  for (const entry of entries) service.put(entry);
  const api = await startGitHubApi({
    repository: 'owner/name',
    token: githubToken,
    private: true,
    caches: service,
  });
  return {
    service,
    env: {
      ...service.env,
      GITHUB_REPOSITORY: 'owner/name',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: api.url,
    },
    close: async () => void (await Promise.all([service.close(), api.close()])),
  };
}
