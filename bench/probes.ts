/**
 * What a probe costs: a tick with so many status commands, against a loop that only starts them and against the sequential
 * monitor that people write in Python. Whole programs, from start to end.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { cli, medians, openArea, root, watchedJob, type Area, type Subject } from './measure.ts';
import { ms, times, type Section, type Target } from './report.ts';

const said = '{"running":true,"completed":false,"progress":{"done":1,"total":9}}';
/** Says it, then sleeps in the same process. */
const sleeper = (seconds: number) => ['/bin/sh', '-c', `echo '${said}'; exec sleep ${seconds}`];
const lanes = 8;

/** The interpreter itself: a `python3` on the PATH may be a script that looks for one, slower than Python. */
const findPython = () =>
  execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();

interface Load {
  readonly name: string;
  readonly count: number;
  readonly status: readonly string[];
  /** Milliseconds that one command sleeps. */
  readonly sleepMs: number;
  readonly runs: number;
  /** False where it would take minutes. */
  readonly hasPython: boolean;
}

const trivial = ['/bin/echo', said];

const one = (count: number, rounds: number): Load => ({
  name: `${count} trivial`,
  count,
  status: trivial,
  sleepMs: 0,
  runs: rounds,
  hasPython: true,
});
const sleeping = (count: number, sleepMs: number, rounds: number, hasPython: boolean): Load => ({
  name: `${count} of ${sleepMs} ms`,
  count,
  status: sleeper(sleepMs / 1000),
  sleepMs,
  runs: rounds,
  hasPython,
});

function loads(runs: number): readonly Load[] {
  const few = Math.max(3, Math.round(runs / 4));
  return [
    one(0, runs),
    one(1, runs),
    one(10, runs),
    one(100, runs),
    one(1000, few),
    sleeping(1, 100, runs, true),
    sleeping(10, 100, few, true),
    sleeping(100, 100, 3, true),
    sleeping(1000, 100, 1, false),
    sleeping(100, 200, 3, true),
  ];
}

interface Row {
  readonly load: Load;
  readonly ours: number;
  readonly loop: number;
  /** NaN when it did not run. */
  readonly python: number;
}

export function probes(runs: number): readonly Section[] {
  const interpreter = findPython();
  const area = openArea();
  try {
    const rows = loads(runs).map((load): Row => {
      const [ours, loop, python] = programs(area, load, interpreter);
      const subjects = load.hasPython ? [ours, loop, python] : [ours, loop];
      const of = medians(subjects, { runs: load.runs, warmUps: load.runs > 5 ? 2 : 1 });
      return { load, ours: of(ours.name), loop: of(loop.name), python: of(python.name) };
    });
    return [sectionOf(rows)];
  } finally {
    area.remove();
  }
}

function programs(area: Area, load: Load, interpreter: string): readonly [Subject, Subject, Subject] {
  const name = load.name.replaceAll(' ', '-');
  const jobs = Array.from({ length: load.count }, (_, at) => watchedJob(`job-${at}`, load.status));
  const cwd = area.folder(name, jobs);
  const env = () => area.env(name);
  const node = process.execPath;
  return [
    { name: 'ours', cwd, env, argv: [node, cli, 'tick', '--print-only', '--concurrency', String(lanes)] },
    {
      name: 'loop',
      cwd,
      env,
      argv: [node, join(root, 'bench/spawn-loop.mjs'), 'ops-jobs.json', String(lanes)],
    },
    {
      name: 'python',
      cwd,
      env,
      argv: [interpreter, join(root, 'bench/monitor.py'), 'ops-jobs.json', 'state.json'],
    },
  ];
}

function sectionOf(rows: readonly Row[]): Section {
  const idle = rows.find(({ load }) => load.count === 0);
  const each = ({ load, ...row }: Row, of: 'ours' | 'loop' | 'python') =>
    (row[of] - (idle?.[of] ?? Number.NaN)) / load.count;
  const idealOf = ({ load }: Row) => Math.ceil(load.count / lanes) * load.sleepMs;
  const perProbe = (row: Row, of: 'ours' | 'loop' | 'python') =>
    row.load.count >= 100 && row.load.sleepMs === 0 ? ms(each(row, of)) : '';
  const named = (name: string) => rows.find(({ load }) => load.name === name);
  const hundred = named('100 trivial');
  const slept = named('100 of 200 ms');
  const targets: Target[] = [];
  const add = (what: string, sense: Target['sense'], limit: number, value: number) =>
    targets.push({ what, sense, limit, value, unit: '×' });
  if (hundred) {
    const most = 'most' as const;
    add('a probe of 100, to the bare loop', most, 1.15, each(hundred, 'ours') / each(hundred, 'loop'));
    add('a tick of 100 probes, to the Python monitor', most, 0.85, hundred.ours / hundred.python);
  }
  if (slept) {
    add('100 sleepers of 200 ms, to the ideal', 'most', 1.08, slept.ours / idealOf(slept));
    add('100 sleepers of 200 ms, times faster than Python', 'least', 7, slept.python / slept.ours);
  }
  return {
    title: `Probes, ${lanes} at a time, whole programs, medians`,
    head: ['commands', 'tick', 'a probe', 'loop', 'a start', 'Python', 'to loop', 'to Python', 'to ideal'],
    rows: rows.map((row) => [
      row.load.name,
      ms(row.ours),
      perProbe(row, 'ours'),
      ms(row.loop),
      perProbe(row, 'loop'),
      row.load.hasPython ? ms(row.python) : 'not run',
      times(row.ours / row.loop),
      row.load.hasPython ? times(row.ours / row.python) : '',
      row.load.sleepMs > 0 ? times(row.ours / idealOf(row)) : '',
    ]),
    notes: [
      'A probe, a start: the time beyond that of the same program without jobs, for each command. Ideal: sleeping alone.',
    ],
    targets,
  };
}
