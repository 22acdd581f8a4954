/** Programs run in turn, round by round, so that other load on the machine affects all of them equally. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const cli = join(root, 'dist/cli/index.js');

export interface Subject {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: (run: number) => Readonly<Record<string, string>>;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

interface Run {
  readonly ms: number;
  /** Processor time of the program and of everything that it waited for. */
  readonly cpuMs: number;
}

/** One run to its end. Throws when it fails. */
function runOnce({ name, argv: [file, ...args], cwd, env }: Subject, run: number): Run {
  const cpuBefore = cpuOfChildren();
  const begun = performance.now();
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd,
    env: { ...env(run), PATH: process.env['PATH'] },
    encoding: 'utf8',
  });
  const ms = performance.now() - begun;
  if (status !== 0) throw new Error(`${name} failed:\n${stdout}${stderr}`, { cause: error });
  return { ms, cpuMs: cpuOfChildren() - cpuBefore };
}

/** Of children that ended, in steps of 10 ms; known only on Linux (`cutime` and `cstime` of proc_pid_stat(5)). */
function cpuOfChildren(): number {
  if (process.platform !== 'linux') return Number.NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

export interface Comparison {
  /** The median over the rounds. */
  readonly ms: (name: string) => number;
  /** The median of the ratios of each round: a machine that becomes slower during the run does not change it. */
  readonly ratio: (name: string, to: string) => number;
  /** The mean, because the system counts in steps. */
  readonly cpuMs: (name: string) => number;
  readonly cpuRatio: (name: string, to: string) => number;
}

/** Runs the programs in turn, round by round. `warmUps` rounds are not counted. */
export function compare(
  subjects: readonly Subject[],
  { runs, warmUps }: { runs: number; warmUps: number },
): Comparison {
  const taken = new Map(subjects.map(({ name }) => [name, [] as Run[]]));
  for (let run = 0; run < runs + warmUps; run += 1) {
    for (const subject of subjects) {
      const took = runOnce(subject, run);
      if (run >= warmUps) taken.get(subject.name)?.push(took);
    }
  }
  const of = (name: string, what: keyof Run) => (taken.get(name) ?? []).map((run) => run[what]);
  const cpuMs = (name: string) => of(name, 'cpuMs').reduce((sum, each) => sum + each, 0) / runs;
  return {
    ms: (name) => median(of(name, 'ms')),
    ratio(name, to) {
      const base = of(to, 'ms');
      return median(of(name, 'ms').map((value, round) => value / (base[round] ?? Number.NaN)));
    },
    cpuMs,
    cpuRatio: (name, to) => cpuMs(name) / cpuMs(to),
  };
}

/** Milliseconds of processor time of this thread: time in which another program has the processor does not count. */
export function threadMs(): number {
  // Linux updates the time of the running thread only when the time of all threads is requested.
  process.cpuUsage();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Median in milliseconds over `runs` calls, each with a new result of `prepare`. */
export async function medianOf<T>(
  runs: number,
  prepare: () => T,
  work: (given: T) => unknown,
  clock: () => number = () => performance.now(),
): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < runs + 2; run += 1) {
    const given = prepare();
    const begun = clock();
    await work(given);
    if (run >= 2) taken.push(clock() - begun);
  }
  return median(taken);
}

/** A folder with home folders, working folders and hosts. */
export interface Area {
  readonly path: string;
  /** A working folder with a jobs file. */
  folder(name: string, jobs?: readonly object[]): string;
  /** The environment of a program on the host `name`. */
  env(name: string): Readonly<Record<string, string>>;
  remove(): void;
}

export function openArea(): Area {
  const path = mkdtempSync(join(tmpdir(), 'ops-bench-'));
  return {
    path,
    folder(name, jobs = []) {
      const folder = join(path, name);
      mkdirSync(folder, { recursive: true });
      const defaults = { quietHours: { start: '00:00', end: '00:00' }, reportEverySeconds: 86_400 };
      writeFileSync(join(folder, 'ops-jobs.json'), JSON.stringify({ version: 1, defaults, jobs }));
      return folder;
    },
    env: (name) => ({
      HOME: path,
      XDG_CACHE_HOME: join(path, 'cache'),
      OPENCLAW_STATE_DIR: join(path, `host-${name}`),
    }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A running long job, with the status command that shows it. */
export const watchedJob = (id: string, status: readonly string[]) => ({
  id,
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  cwd: '.',
  commands: { start: ['true'], status },
});
