import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { decodeEnvelope } from '../../src/core/state/envelope.ts';
import type { State } from '../../src/core/model.ts';
import { stateCodec } from '../../src/core/state/state.ts';

export const program = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
/** Shared by all tests, so that the program is compiled once. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/test-cli', import.meta.url));

export interface Ran {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Launched {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
}

export interface LaunchOptions {
  /** Added to the environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A shell line that runs before, in the same process: to set limits. */
  readonly before?: string;
  /** `closed`: nobody reads stdout; `closed-all`: nobody reads stderr either. */
  readonly output?: 'closed' | 'closed-all';
}

type JobFields = Readonly<Record<string, unknown>>;

/** A host of its own: home, OpenClaw folder and working folder, all in one temporary folder. */
export interface Area {
  /** The working folder. Jobs made by `watched` and `check` run here, and `ops-jobs.json` is here. */
  readonly path: string;
  readonly stateFile: string;
  /** Runs the program to its end. */
  cli(...words: string[]): Promise<Ran>;
  launch(words: readonly string[], options?: LaunchOptions): Launched;
  /** Writes the jobs file. No quiet hours, UTC. */
  jobs(jobs: readonly JobFields[], defaults?: JobFields): Promise<void>;
  write(name: string, text: string): Promise<void>;
  /** Text of a file in the working folder; empty when there is none. */
  read(name: string): Promise<string>;
  /** Resolves when the file is there and not empty. */
  appears(name: string): Promise<string>;
  state(): Promise<State>;
  /** Every path below the whole host, compile cache not included. */
  listing(): Promise<string[]>;
  /** Processes that came from here and still live, with their command lines. */
  processes(): string[];
  /** Ends everything and deletes the folder. */
  close(): Promise<void>;
}

export const sh = (script: string): readonly string[] => ['sh', '-c', script];
/** A command that prints a status. */
export const says = (status: JobFields): readonly string[] => ['echo', JSON.stringify(status)];

export const running = { running: true, completed: false };
export const paused = { running: false, completed: false };
export const completed = { running: false, completed: true };

/** An enabled long job. */
export function watched(
  id: string,
  status: readonly string[],
  more: JobFields & { readonly commands?: JobFields } = {},
): JobFields {
  const { commands, ...rest } = more;
  return {
    id,
    kind: 'long_running_read',
    risk: 'read_only',
    enabled: true,
    cwd: '.',
    commands: { start: ['true'], status, ...commands },
    ...rest,
  };
}

/** A one-shot read. */
export function check(id: string, run: readonly string[], more: JobFields = {}): JobFields {
  return { id, kind: 'one_shot_read', risk: 'read_only', cwd: '.', commands: { run }, ...more };
}

export async function openArea(): Promise<Area> {
  const root = await mkdtemp(join(tmpdir(), 'ops-acceptance-'));
  const path = join(root, 'work');
  const stateDir = join(root, 'openclaw');
  const stateFile = join(stateDir, 'net', 'state', 'ops-framework.json');
  for (const folder of [path, stateDir, join(root, 'home')]) await mkdir(folder);
  const mark = `OPS_TEST_AREA=${root}`;
  const env = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: join(root, 'home'),
    XDG_CACHE_HOME: cache,
    OPENCLAW_STATE_DIR: stateDir,
    // What is kept here goes with the host.
    XDG_RUNTIME_DIR: join(root, 'home'),
    TZ: 'UTC',
    OPS_TEST_AREA: root,
  };

  function launch(words: readonly string[], options: LaunchOptions = {}): Launched {
    const argv = [process.execPath, program, ...words];
    const [file = '', ...args] =
      options.before === undefined ? argv : ['/bin/sh', '-c', `${options.before}; exec "$@"`, 'sh', ...argv];
    const child = spawn(file, args, {
      cwd: path,
      env: { ...env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      if (options.output === 'closed-all' || (options.output === 'closed' && name === 'stdout'))
        child[name].destroy();
      else child[name].setEncoding('utf8').on('data', (text: string) => (parts[name] += text));
    }
    const ended = once(child, 'close').then(() => ({
      code: child.exitCode,
      signal: child.signalCode,
      ...parts,
    }));
    return { child, ended };
  }

  const read = (name: string) => readFile(join(path, name), 'utf8').catch(() => '');
  const area: Area = {
    path,
    stateFile,
    launch,
    read,
    cli: (...words) => launch(words).ended,
    write: (name, text) => writeFile(join(path, name), text),
    async jobs(jobs, defaults = {}) {
      const all = { quietHours: { start: '00:00', end: '00:00' }, timezone: 'UTC', ...defaults };
      await writeFile(
        join(path, 'ops-jobs.json'),
        JSON.stringify({ version: 1, defaults: all, jobs }, null, 2),
      );
    },
    async appears(name) {
      await until(async () => (await read(name)) !== '', `file ${name}`);
      return read(name);
    },
    async state() {
      const stored = decodeEnvelope(stateCodec, await readFile(stateFile, 'utf8'));
      if (stored.kind !== 'ok') throw new Error(`the state is ${stored.kind}`);
      return stored.doc;
    },
    listing: async () => (await readdir(root, { recursive: true })).sort(),
    processes: () => processesWith(mark).map(({ pid, command }) => `${pid} ${command}`),
    async close() {
      for (const { pid } of processesWith(mark)) kill(pid);
      // A supervisor may be writing down an end.
      await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
  return area;
}

/** Waits until `holds`; a minute is a hang. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const begun = performance.now();
  // A look may be a start of the program: ever less often.
  for (let pause = 20; !(await holds()); pause = Math.min(1.5 * pause, 300)) {
    if (performance.now() - begun > 200_000) throw new Error(`waited in vain: ${what}`);
    await sleep(pause);
  }
}

export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended meanwhile.
  }
}

/** Living processes whose environment holds a variable. */
export function processesWith(mark: string): { pid: number; command: string }[] {
  if (!existsSync('/proc/self/environ')) {
    const { stdout } = spawnSync('ps', ['-Eaxww', '-o', 'pid=,command='], { encoding: 'utf8' });
    const lines = stdout.split('\n').filter((line) => line.includes(mark));
    return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line.trim().slice(0, 100) }));
  }
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const isOurs = readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(mark);
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      // A zombie has no command line; it is gone.
      return isOurs && command !== '' ? [{ pid: Number(name), command }] : [];
    } catch {
      return [];
    }
  });
}
