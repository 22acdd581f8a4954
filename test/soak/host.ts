/** The host of a soak: a state on a small disk of its own, the built program, the jobs' folders, and the chat. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { token } from '../support/bot-api-caller.ts';
import type { BotApi } from '../support/bot-api.ts';
import { kill, processesWith, program } from '../support/cli.ts';
import { chats, startChats } from '../support/telegram-chat.ts';
import type { SoakJob } from './mix.ts';
import type { Tick } from './record.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly peakBytes: number;
}

export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ran>;
}

export interface SoakHost {
  readonly root: string;
  /** The folder of the state: a disk of its own where one can be mounted. */
  readonly stateFolder: string;
  readonly stateFile: string;
  readonly jobsFolder: string;
  readonly chat: BotApi;
  /** `tick`: its number, which all that it starts can see. */
  launch(words: readonly string[], tick?: number): Running;
  /** Notes in the job's log what was done to it. */
  note(job: SoakJob, ...words: readonly string[]): void;
  /** Living processes that came from here. */
  processes(): readonly { readonly pid: number; readonly command: string }[];
  close(): Promise<void>;
}

const sampleMs = 50;

/** `diskBytes`: the state gets a disk of its own of this size; undefined: none can be mounted. */
export async function openHost(diskBytes: number | undefined): Promise<SoakHost> {
  const root = mkdtempSync(join(tmpdir(), 'ops-soak-'));
  const stateFolder = join(root, 'state');
  const jobsFolder = join(root, 'jobs');
  for (const folder of [stateFolder, jobsFolder, join(root, 'home')]) mkdirSync(folder);
  if (diskBytes !== undefined)
    mustRun('mount', '-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', stateFolder);
  const chat = await startChats();
  const stateFile = join(stateFolder, 'ops.json');
  const mark = `OPS_SOAK=${root}`;
  const env = {
    PATH: process.env['PATH'],
    HOME: join(root, 'home'),
    XDG_CACHE_HOME: join(root, 'cache'),
    TZ: 'UTC',
    OPS_SOAK: root,
    TELEGRAM_BOT_TOKEN: token,
  };
  const processes = () => processesWith(mark);
  return {
    root,
    stateFolder,
    stateFile,
    jobsFolder,
    chat,
    processes,
    launch(words, tick) {
      const files = ['--state-file', stateFile, '--config-file', join(root, 'ops-jobs.json')];
      const way = ['--telegram-chat-id', String(chats.person), '--telegram-api-url', chat.url];
      const isChat = words[0] === 'tick' || words[0] === 'doctor';
      const child = spawn(process.execPath, [program, ...words, ...files, ...(isChat ? way : [])], {
        cwd: root,
        env: { ...env, ...(tick !== undefined && { SOAK_TICK: String(tick) }) },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let out = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => (out += text));
      const pid = child.pid ?? 0;
      let peakBytes = 0;
      const timer = setInterval(() => (peakBytes = Math.max(peakBytes, peakOf(pid))), sampleMs);
      const ended = once(child, 'close').then(() => {
        clearInterval(timer);
        return { code: child.exitCode, out, peakBytes };
      });
      return { pid, ended };
    },
    note: ({ folder }, ...words) =>
      appendFileSync(join(folder, 'log'), `${Date.now()} 0 ${words.join(' ')}\n`),
    async close() {
      for (const { pid } of processes()) kill(pid);
      await chat.close();
      if (diskBytes !== undefined) mustRun('umount', '--lazy', stateFolder);
      rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** What a tick was, by what it printed. */
export function tickOf(number: number, begunAt: number, { code, out, peakBytes }: Ran): Tick {
  const trace = /\n {4}at .*|.*This is a bug.*/.exec(out)?.[0];
  return {
    number,
    begunAt,
    endedAt: Date.now(),
    code,
    isIdle: /(?:this one|this tick) did nothing/.test(out),
    ...(trace !== undefined && { trace: trace.trim() }),
    peakBytes,
  };
}

export function writeJobs(host: SoakHost, jobs: readonly SoakJob[]): void {
  for (const { folder } of jobs) {
    mkdirSync(folder);
    for (const [name, text] of Object.entries({ mode: 'work\n', count: '0\n', log: '', pid: '' }))
      writeFileSync(join(folder, name), text);
  }
  const defaults = { quietHours: { start: '00:00', end: '00:00' }, timezone: 'UTC' };
  const file = { version: 1, defaults, jobs: jobs.map(({ entry }) => entry) };
  writeFileSync(join(host.root, 'ops-jobs.json'), JSON.stringify(file));
}

/** The process that is the job now; undefined: it has none. */
export function pidOf({ folder }: SoakJob): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.includes(folder) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Its parent, when that is a supervisor. */
export function supervisorOf(pid: number): number | undefined {
  try {
    const parent = Number(/\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
    return readFileSync(`/proc/${parent}/cmdline`, 'utf8').includes('supervisor') ? parent : undefined;
  } catch {
    return undefined;
  }
}

export const isDone = ({ folder }: SoakJob): boolean => existsSync(join(folder, 'completed'));

export const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** Temporary files beside the state. The lock keeps its last tickets: they mean nothing. */
export function debrisOf({ stateFolder }: SoakHost): readonly string[] {
  const names = readdirSync(stateFolder, { recursive: true }).map(String);
  return names.filter((name) => /\.tmp-|\.lock\/tmp-/.test(name)).map((name) => `file ${name}`);
}

function mustRun(file: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(file, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
}
