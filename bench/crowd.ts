/**
 * Many jobs at once: supervised jobs with and without reports, the memory of a supervisor, and many failing jobs whose alerts are
 * delivered to a chat on loopback. Whole programs, from start to end.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { token } from '../test/support/bot-api-caller.ts';
import { kill, processesWith, until } from '../test/support/cli.ts';
import { chats, startChats } from '../test/support/telegram-chat.ts';
import { isAlive } from '../test/support/tools.ts';
import { cli, median, openArea, root, watchedJob, type Area } from './measure.ts';
import { atMost, figure, ms, times, type Section, type Target } from './report.ts';

const supervised = 200;
/** Started alone, to measure their supervisors. */
const first = 100;
const storms = [
  { jobs: 1000, longestMs: 3000, mostMb: 200 },
  { jobs: 5000, longestMs: 15_000, mostMb: 400 },
] as const;

/** A status command that fails and prints the cause. */
const failing = 'echo "cannot connect: connection refused" >&2; exit 3';

interface Ran {
  readonly ms: number;
  /** Its peak memory. */
  readonly mb: number;
  readonly code: number | null;
}

/** One command of the command line, in its own process. */
async function run(
  area: Area,
  cwd: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const peak = join(cwd, 'peak');
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', join(root, 'bench/peak.mjs'), cli, ...words], {
    cwd,
    env: { ...env, PATH: process.env['PATH'], OPS_BENCH_PEAK: peak, OPS_BENCH: area.path },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
  await once(child, 'close');
  const took = performance.now() - begun;
  // A tick that could not finish exits with 1; any other failure is not a measurement.
  if (child.exitCode !== 0 && child.exitCode !== 1) throw new Error(`${words.join(' ')} failed:\n${said}`);
  return { ms: took, mb: (Number(readFileSync(peak, 'utf8')) * 1024) / 1e6, code: child.exitCode };
}

export async function crowd(runs: number): Promise<readonly Section[]> {
  const area = openArea();
  try {
    return [await supervisedJobs(area, Math.max(3, Math.round(runs / 4))), await stormsOf(area)];
  } finally {
    // Supervisors first: otherwise they record the ends of their jobs in folders that are being deleted.
    const supervisors = supervisorsOf(area);
    for (const pid of supervisors) kill(pid);
    for (const { pid } of processesWith(`OPS_BENCH=${area.path}`)) kill(pid);
    await until(() => !supervisors.some(isAlive), 'the end of the supervisors');
    area.remove();
  }
}

// --- Supervised jobs ---------------------------------------------------------------------------------

const sleepers = {
  silent: ['sleep', '100000'],
  reporting: ['sh', '-c', 'echo "::ops-progress done=1 total=9"; exec sleep 100000'],
} as const;

const jobsOf = (exec: readonly string[], count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `job-${at}`,
    kind: 'long_running_read',
    risk: 'read_only',
    enabled: true,
    cwd: '.',
    commands: { exec },
    policy: { autoResume: true },
  }));

async function supervisedJobs(area: Area, rounds: number): Promise<Section> {
  const tick = (name: keyof typeof sleepers, count: number) =>
    run(area, area.folder(name, jobsOf(sleepers[name], count)), ['tick', '--print-only'], area.env(name));
  const begun = await tick('silent', first);
  const { pss, own } = memoryOf(area);
  for (const name of ['silent', 'reporting'] as const) await tick(name, supervised);
  const taken = { silent: [] as number[], reporting: [] as number[] };
  for (let round = 0; round < rounds; round += 1)
    for (const name of ['silent', 'reporting'] as const) taken[name].push((await tick(name, supervised)).ms);
  const [silent, reporting] = [median(taken.silent), median(taken.reporting)];
  return {
    title: `Supervised jobs, ticks in turn, medians of ${rounds}`,
    head: ['what', 'figure'],
    rows: [
      [`tick that starts ${first}`, ms(begun.ms)],
      ['one start', ms(begun.ms / first)],
      ['private memory of a supervisor', `${figure(own)} MB`],
      ['the same, with its share of common memory', `${figure(pss)} MB`],
      [`tick of ${supervised} that report nothing`, ms(silent)],
      [`tick of ${supervised} that report progress`, ms(reporting)],
      ['ratio of the two ticks', times(silent / reporting)],
    ],
    targets: [
      atMost(
        `tick of ${supervised} silent supervised jobs, to as many that report`,
        1.2,
        silent / reporting,
        '×',
      ),
      atMost('start of a supervised job', 75, begun.ms / first, 'ms'),
      atMost('private memory of a supervisor', 14, own, 'MB'),
    ],
  };
}

/** The parents of the jobs: the environment of a supervisor itself has no mark of the benchmark. */
function supervisorsOf({ path }: Area): readonly number[] {
  const jobs = processesWith(`OPS_BENCH=${path}`).filter(({ command }) => command.startsWith('sleep '));
  const parents = jobs.map(({ pid }) =>
    Number(/\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]),
  );
  return parents.filter((pid) => pid > 1);
}

/** Medians over the supervisors, in megabytes. */
function memoryOf(area: Area): { readonly pss: number; readonly own: number } {
  const all = supervisorsOf(area);
  const of = (...names: readonly string[]) =>
    median(
      all.map((pid) => {
        const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
        const kilobytes = names.map((name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1]));
        return (kilobytes.reduce((sum, each) => sum + each, 0) * 1024) / 1e6;
      }),
    );
  return { pss: of('Pss'), own: of('Private_Clean', 'Private_Dirty') };
}

// --- A storm -----------------------------------------------------------------------------------------

async function stormsOf(area: Area): Promise<Section> {
  const rows: string[][] = [];
  const targets: Target[] = [];
  for (const { jobs, longestMs, mostMb } of storms) {
    const name = `storm-${jobs}`;
    const chat = await startChats();
    const cwd = area.folder(
      name,
      Array.from({ length: jobs }, (_, at) => watchedJob(`job-${at}`, ['/bin/sh', '-c', failing])),
    );
    const way = ['--telegram-chat-id', String(chats.person), '--telegram-api-url', chat.url];
    const ran = await run(area, cwd, ['tick', ...way], { ...area.env(name), TELEGRAM_BOT_TOKEN: token });
    const messages = chat.messages();
    await chat.close();
    const told = new Set(messages.flatMap(({ text }) => [...text.matchAll(/job-\d+/g)].map(([id]) => id)))
      .size;
    rows.push([
      `${jobs} failing jobs`,
      ms(ran.ms),
      `${figure(ran.mb)} MB`,
      String(messages.length),
      `${told} of ${jobs}`,
      `${ran.code}`,
    ]);
    const what = `${jobs} failing jobs, delivered`;
    targets.push(
      atMost(`${what}: time`, longestMs, ran.ms, 'ms'),
      atMost(`${what}: memory`, mostMb, ran.mb, 'MB'),
      atMost(`${what}: exit code`, 0, ran.code ?? Number.NaN, ''),
      { what: `${what}: jobs named in the chat`, sense: 'least', limit: jobs, value: told, unit: '' },
    );
  }
  return {
    title: 'One tick with many failing jobs, delivered to a chat on loopback',
    head: ['what', 'time', 'peak memory', 'messages', 'jobs named', 'exit code'],
    rows,
    targets,
  };
}
