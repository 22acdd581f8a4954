import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of the folder `programs` that runs as a process of its own. */
export interface Worker {
  readonly pid: number;
  /** What it printed so far, by line; stderr too. */
  readonly lines: readonly string[];
  /** Resolves when it printed such a line. Rejects when it ends without. */
  said(line: RegExp): Promise<void>;
  /** Ends it as a crash would. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Its exit code, when it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts `script` of that folder. With `before`, a shell runs that first, in the same process: to set limits. */
export function startWorker(script: string, args: readonly string[], before?: string): Worker {
  const argv = [process.execPath, fileURLToPath(new URL(`programs/${script}`, import.meta.url)), ...args];
  const [file = '', ...rest] =
    before === undefined ? argv : ['/bin/sh', '-c', `${before}; exec "$@"`, 'sh', ...argv];
  // Limits might break the files of the compile cache.
  const env = { ...process.env, ...(before !== undefined && { NODE_COMPILE_CACHE: undefined }) };
  const child = spawn(file, rest, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const listener of listeners) listener();
    });
  }
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    pid: child.pid ?? -1,
    lines,
    ended,
    said: (line) =>
      new Promise((resolve, reject) => {
        const look = () => lines.some((one) => line.test(one)) && resolve();
        listeners.add(look);
        look();
        void ended.then(() =>
          reject(new Error(`it ended without saying ${line.source}: ${lines.join('\n')}`)),
        );
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A folder of its own for a test. */
export async function makeArea(): Promise<{
  path: string;
  names(): Promise<string[]>;
  cleanup(): Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'ops-framework-test-'));
  return {
    path,
    names: async () => (await readdir(path)).sort(),
    cleanup: () => rm(path, { recursive: true, force: true }),
  };
}
