import { fork } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { startCacheService, type CacheService, type CacheServiceOptions } from './cache-service.ts';

const answerSchema = z.object({
  id: z.number(),
  result: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  error: z.optional(z.string()),
});
const readySchema = z.literal('ready');

export interface ToolkitTask {
  readonly action: 'save' | 'restore' | 'lookup';
  readonly key: string;
  readonly restoreKeys?: readonly string[];
  readonly paths?: readonly string[];
}

/** The real toolkit in a process of its own, on a host with tar and gzip and without zstd. */
export interface ToolkitChild {
  /** Its working folder, which is also `GITHUB_WORKSPACE` and `RUNNER_TEMP`. */
  readonly folder: string;
  /** What it printed so far. */
  output(): string;
  /** What `saveCache` or `restoreCache` gives, null for undefined. Rejects with what they throw. */
  ask(env: Readonly<Record<string, string>>, task: ToolkitTask): Promise<string | number | null>;
  close(): Promise<void>;
}

export async function startToolkit(env: Readonly<Record<string, string>> = {}): Promise<ToolkitChild> {
  const folder = await mkdtemp(join(tmpdir(), 'toolkit-'));
  const bin = join(folder, 'bin');
  await mkdir(bin);
  for (const name of ['tar', 'gzip']) await symlink(pathOf(name), join(bin, name));
  const child = fork(new URL('programs/cache-toolkit.ts', import.meta.url), {
    cwd: folder,
    silent: true,
    env: {
      PATH: bin,
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      GITHUB_SERVER_URL: 'https://github.com',
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const closed = once(child, 'close');
  readySchema.parse((await once(child, 'message'))[0]);
  const waiting = new Map<number, (answer: z.infer<typeof answerSchema>) => void>();
  child.on('message', (message) => {
    const answer = answerSchema.parse(message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let asked = 0;
  return {
    folder,
    output: () => output,
    ask: async (serviceEnv, { restoreKeys = [], paths = ['ops-state.json'], ...task }) => {
      asked += 1;
      const id = asked;
      const answered = new Promise<z.infer<typeof answerSchema>>((resolve) => waiting.set(id, resolve));
      child.send({ id, env: serviceEnv, restoreKeys, paths, ...task });
      const { result = null, error } = await answered;
      if (error !== undefined) throw new Error(error);
      return result;
    },
    close: async () => {
      child.kill('SIGKILL');
      await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const document = '{"jobs":{}}';

export interface ToolkitSetup {
  readonly service: CacheService;
  /** Asks the toolkit; what it printed meanwhile is in `printed`. */
  readonly ask: (task: ToolkitTask) => Promise<{ result: string | number | null; printed: string }>;
}

/** A cache service for this test, and the file `ops-state.json` with `document` before the toolkit. */
export async function toolkitAndService(
  toolkit: ToolkitChild,
  options?: CacheServiceOptions,
): Promise<ToolkitSetup> {
  const service = await startCacheService(options);
  onTestFinished(() => service.close());
  await writeFile(join(toolkit.folder, 'ops-state.json'), document);
  return {
    service,
    ask: async (task) => {
      const before = toolkit.output().length;
      const result = await toolkit.ask(service.env, task);
      return { result, printed: toolkit.output().slice(before) };
    },
  };
}

function pathOf(name: string): string {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // In another folder, then.
    }
  }
  throw new Error(`${name} is not installed`);
}
