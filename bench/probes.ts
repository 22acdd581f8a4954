/**
 * The cost of a tick that runs status commands, compared with a loop that only starts the same commands with the same
 * concurrency, and with a typical sequential monitor in Python. Whole programs, from start to end.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import {
  cli,
  compare,
  openArea,
  root,
  watchedJob,
  type Area,
  type Comparison,
  type Subject,
} from './measure.ts';
import { atMost, ms, times, type Section } from './report.ts';

const said = '{"running":true,"completed":false,"progress":{"done":1,"total":9}}';
const lanes = 8;

type Command = readonly string[];

interface Load {
  readonly name: string;
  readonly commands: readonly Command[];
  readonly runs: number;
}

export async function probes(runs: number): Promise<readonly Section[]> {
  const python = findPython();
  const server = await startServer();
  const area = openArea();
  try {
    const few = Math.max(3, Math.round(runs / 4));
    const loads: readonly Load[] = [
      { name: '20 real', commands: realCommands(python, server.url), runs },
      { name: '100 trivial', commands: trivial(100), runs },
      { name: '1000 trivial', commands: trivial(1000), runs: few },
    ];
    const rows = loads.map((load) => ({
      load,
      took: compare(programs(area, load, python), { runs: load.runs, warmUps: 1 }),
    }));
    return [sectionOf(rows)];
  } finally {
    await server.stop();
    area.remove();
  }
}

/** The interpreter itself: a `python3` on the PATH may be a slower script of a version manager. */
const findPython = () =>
  execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();

const trivial = (count: number): readonly Command[] =>
  Array.from({ length: count }, () => ['/bin/echo', said]);

/** 20,000 hashes take about 10 ms. */
const script = (hashes: number) =>
  `import hashlib\nh = b''\nfor _ in range(${hashes}): h = hashlib.sha256(h).digest()\nprint('${said}')`;

/** Six scripts in Python that work for about 10 to 100 ms, six requests, five scripts in Node, three that wait, mixed. */
function realCommands(python: string, url: string): readonly Command[] {
  const hashes = [20_000, 56_000, 92_000, 128_000, 164_000, 200_000];
  const kinds: readonly (readonly Command[])[] = [
    hashes.map((count) => [python, '-c', script(count)]),
    Array.from({ length: 6 }, () => ['curl', '--silent', '--fail', url]),
    Array.from({ length: 5 }, () => [process.execPath, '-e', `console.log('${said}')`]),
    Array.from({ length: 3 }, () => ['/bin/sh', '-c', `sleep 1; echo '${said}'`]),
  ];
  return hashes.flatMap((_, at) => kinds.flatMap((kind) => kind.slice(at, at + 1)));
}

/** Answers each request with a status; in a thread of its own, because this one waits for a child. */
async function startServer(): Promise<{ readonly url: string; stop(): Promise<unknown> }> {
  const program = `
    const { parentPort, workerData } = require('node:worker_threads');
    const server = require('node:http').createServer((_, response) => response.end(workerData));
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;
  const worker = new Worker(program, { eval: true, workerData: said });
  const [port] = z.array(z.number()).parse(await once(worker, 'message'));
  return { url: `http://127.0.0.1:${port}/`, stop: () => worker.terminate() };
}

function programs(area: Area, { name, commands }: Load, python: string): readonly Subject[] {
  const jobs = commands.map((status, at) => watchedJob(`job-${at}`, status));
  const cwd = area.folder(name.replaceAll(' ', '-'), jobs);
  const env = () => area.env(name.replaceAll(' ', '-'));
  const node = process.execPath;
  const loop = [join(root, 'bench/spawn-loop.mjs'), 'ops-jobs.json', String(lanes)];
  const monitor = [join(root, 'bench/monitor.py'), 'ops-jobs.json', 'state.json'];
  return [
    { name: 'tick', cwd, env, argv: [node, cli, 'tick', '--print-only', '--concurrency', String(lanes)] },
    { name: 'loop', cwd, env, argv: [node, ...loop] },
    { name: 'python', cwd, env, argv: [python, ...monitor] },
  ];
}

function sectionOf(rows: readonly { readonly load: Load; readonly took: Comparison }[]): Section {
  const [real, hundred] = rows.map(({ took }) => took);
  if (!real || !hundred) throw new Error('there are loads');
  return {
    title: `Status commands, ${lanes} at a time, whole programs`,
    head: [
      'commands',
      'tick',
      'loop',
      'Python',
      'to the loop',
      'to Python',
      'processor: tick',
      'processor: loop',
      'processor: Python',
      'tick to Python',
      'loop to Python',
    ],
    rows: rows.map(({ load, took }) => [
      load.name,
      ms(took.ms('tick')),
      ms(took.ms('loop')),
      ms(took.ms('python')),
      times(took.ratio('tick', 'loop')),
      times(took.ratio('tick', 'python')),
      ms(took.cpuMs('tick')),
      ms(took.cpuMs('loop')),
      ms(took.cpuMs('python')),
      times(took.cpuRatio('tick', 'python')),
      times(took.cpuRatio('loop', 'python')),
    ]),
    notes: ['Processor time includes the program and its commands.'],
    targets: [
      atMost('20 real commands, to the loop', 1.08, real.ratio('tick', 'loop')),
      atMost('20 real commands, to the Python monitor', 0.33, real.ratio('tick', 'python')),
      atMost('20 real commands, processor time to the Python monitor', 1.05, real.cpuRatio('tick', 'python')),
      atMost('100 trivial commands, to the loop', 1.5, hundred.ratio('tick', 'loop')),
    ],
  };
}
