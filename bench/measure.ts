/** Programs run in turn, round by round: what else the machine does hits all alike. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** Milliseconds of one run to its end. Throws when it fails. */
function milliseconds({ name, argv: [file, ...args], cwd, env }: Subject, run: number): number {
  const begun = performance.now();
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd,
    env: { ...env(run), PATH: process.env['PATH'] },
    encoding: 'utf8',
  });
  const took = performance.now() - begun;
  if (status !== 0) throw new Error(`${name} failed:\n${stdout}${stderr}`, { cause: error });
  return took;
}

/** Medians in milliseconds by name. `warmUps` rounds are not counted. */
export function medians(
  subjects: readonly Subject[],
  { runs, warmUps }: { runs: number; warmUps: number },
): (name: string) => number {
  const taken = new Map(subjects.map(({ name }) => [name, [] as number[]]));
  for (let run = 0; run < runs + warmUps; run += 1) {
    for (const subject of subjects) {
      const took = milliseconds(subject, run);
      if (run >= warmUps) taken.get(subject.name)?.push(took);
    }
  }
  return (name) => median(taken.get(name) ?? []);
}

/** Median in milliseconds of what is called `runs` times, each time with what `prepare` made. */
export async function medianOf<T>(
  runs: number,
  prepare: () => T,
  work: (given: T) => unknown,
): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < runs + 2; run += 1) {
    const given = prepare();
    const begun = performance.now();
    await work(given);
    if (run >= 2) taken.push(performance.now() - begun);
  }
  return median(taken);
}

/** A folder with homes, working folders and hosts in it. */
export interface Area {
  readonly path: string;
  /** A working folder with a jobs file. */
  folder(name: string, jobs?: readonly object[]): string;
  /** What a program on the host `name` finds in its environment. */
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

/** A long job that runs, with a status command that says so. */
export const watchedJob = (id: string, status: readonly string[]) => ({
  id,
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  cwd: '.',
  commands: { start: ['true'], status },
});
