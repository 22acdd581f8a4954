import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { runExample, tempFolder } from './run-example.ts';

const n = z.number();
const totals = z.strictObject({
  dirs: n,
  dirsDone: n,
  files: n,
  bytes: n,
  others: n,
  unreadable: n,
  vanished: n,
});
type Totals = z.infer<typeof totals>;

/** The contract of a status command, as this program fills it. */
const statusSchema = z.strictObject({
  running: z.boolean(),
  completed: z.boolean(),
  pid: z.exactOptional(z.int().check(z.gt(1))),
  stopReason: z.exactOptional(z.string()),
  progress: z.exactOptional(totals),
  progressKey: z.exactOptional(z.string()),
  level: z.enum(['ok', 'warn', 'alert']),
  message: z.string(),
});
type Status = z.infer<typeof statusSchema>;

let temp: string;
let root: string;
let state: string;

beforeEach(() => {
  temp = tempFolder();
  root = join(temp, 'tree');
  state = join(temp, 'state');
  for (let a = 0; a < 8; a++) {
    for (let b = 0; b < 7; b++) {
      const folder = join(root, `a${a}`, `b ${b}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'data'), 'x'.repeat(a * 10 + b));
    }
  }
  symlinkSync(root, join(root, 'a1', 'loop'));
  mkdirSync(join(root, 'closed', 'inside'), { recursive: true });
  chmodSync(join(root, 'closed'), 0);
});

afterEach(async () => {
  await runExample('inventory.mjs', 'stop', '--state-dir', state);
  if (existsSync(root)) chmodSync(join(root, 'closed'), 0o700);
  rmSync(temp, { recursive: true, force: true });
});

const start = (perSecond: number) =>
  runExample(
    'inventory.mjs',
    'start',
    `--root=${root}`,
    `--state-dir=${state}`,
    `--dirs-per-second=${perSecond}`,
  );

async function status(): Promise<Status> {
  const { code, stdout, stderr } = await runExample('inventory.mjs', 'status', '--state-dir', state);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return statusSchema.parse(JSON.parse(stdout));
}

const done = (now: Status) => now.progress?.dirsDone ?? -1;

async function until(holds: (now: Status) => boolean): Promise<Status> {
  for (let tries = 0; tries < 100; tries++) {
    const now = await status();
    if (holds(now)) return now;
    await sleep(50);
  }
  throw new Error(`never came: ${JSON.stringify(await status())}`);
}

/** The same count in the plainest way. */
function count(folder: string, sum: Totals): Totals {
  sum.dirs += 1;
  sum.dirsDone += 1;
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    sum.unreadable += 1; // only for others than root, whom no mode keeps out
    return sum;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) count(path, sum);
    else if (entry.isFile()) {
      sum.files += 1;
      sum.bytes += lstatSync(path).size;
    } else sum.others += 1;
  }
  return sum;
}

const directWalk = () =>
  count(root, { dirs: 0, dirsDone: 0, files: 0, bytes: 0, others: 0, unreadable: 0, vanished: 0 });

function walksBegun(): number {
  return readFileSync(join(state, 'walker.log'), 'utf8').split(' walks ').length - 1;
}

test('runs, is stopped, resumes where it was, and counts what is there', async () => {
  expect(await status()).toMatchObject({ running: false, completed: false, stopReason: 'never started' });

  expect((await start(30)).stdout).toMatch(/^started: pid \d+/);
  const first = await status();
  expect(first).toMatchObject({ running: true, completed: false, level: 'ok' });
  expect(first.pid).toBeGreaterThan(0);
  expect(first).not.toHaveProperty('stopReason');
  await until((now) => now.progressKey !== first.progressKey);

  expect((await runExample('inventory.mjs', 'stop', '--state-dir', state)).code).toBe(0);
  const stopped = await status();
  expect(stopped).toMatchObject({ running: false, completed: false, stopReason: 'stopped' });
  expect(stopped).not.toHaveProperty('pid');
  expect(done(stopped)).toBeGreaterThan(done(first));
  expect(done(stopped)).toBeLessThan(stopped.progress?.dirs ?? 0);
  const early = await runExample('inventory-report.mjs', '--state-dir', state);
  expect(early).toMatchObject({ code: 1, stderr: expect.stringContaining('is not finished') });

  const resumed = await start(2000);
  const kept = Number(/; (\d+) of /.exec(resumed.stdout)?.[1]);
  expect(kept).toBeGreaterThanOrEqual(done(stopped));
  const completed = await until((now) => now.completed);
  expect(completed).toMatchObject({ running: false, level: 'ok' });
  expect(completed).not.toHaveProperty('stopReason');
  expect(completed.progress).toEqual(directWalk());

  const report = await runExample('inventory-report.mjs', '--state-dir', state);
  expect(report).toMatchObject({ code: 0, stderr: '' });
  expect(report.stdout).toContain(`${completed.progress?.files} files`);
  expect(report.stdout.includes('ALERT')).toBe((completed.progress?.unreadable ?? 0) > 0);

  await start(2000);
  const next = await until((now) => now.completed);
  expect(next.progress).toEqual(completed.progress);
  expect(next.progressKey).not.toBe(completed.progressKey);
});

test('killed without a word, it is dead, and resumes from its last checkpoint', async () => {
  await start(40);
  const before = await until((now) => done(now) > 5);
  process.kill(before.pid ?? 0, 'SIGKILL');
  const died = await until((now) => !now.running);
  expect(died).toMatchObject({ completed: false, stopReason: 'died' });
  expect(done(died)).toBeGreaterThanOrEqual(done(before));

  const starts = await Promise.all([start(2000), start(2000), start(2000)]);
  expect(starts.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect((await until((now) => now.completed)).progress).toEqual(directWalk());
});

const race = () => Promise.all(Array.from({ length: 4 }, () => start(5)));

test('many starts at once start one walker, also over a dead one', async () => {
  const outcomes = (await race()).map(({ code, stdout }) => `${code} ${stdout.split(':')[0]}`);
  expect(outcomes.sort()).toEqual([...Array.from({ length: 3 }, () => '0 already running'), '0 started']);
  expect(walksBegun()).toBe(1);
  const { pid } = await status();
  process.kill(pid ?? 0, 'SIGKILL');
  await until((now) => !now.running);

  const again = (await race()).filter(({ stdout }) => stdout.startsWith('started'));
  expect(again).toHaveLength(1);
  expect(walksBegun()).toBe(2);
});

test('another process that got its pid is not taken for it', async () => {
  await start(100);
  const { pid } = await status();
  process.kill(pid ?? 0, 'SIGKILL');
  await until((now) => !now.running);
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  try {
    const file = join(state, 'owner.1.json');
    const owner = z.looseObject({ pid: z.number() }).parse(JSON.parse(readFileSync(file, 'utf8')));
    writeFileSync(file, JSON.stringify({ ...owner, pid: stranger.pid }));

    expect(await status()).toMatchObject({ running: false, stopReason: 'died' });
    const stop = await runExample('inventory.mjs', 'stop', '--state-dir', state);
    expect(stop).toMatchObject({ code: 0, stdout: 'not running\n' });
    expect((await start(2000)).stdout).toMatch(/^started/);
    await until((now) => now.completed);
    expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
  } finally {
    stranger.kill('SIGKILL');
  }
});

test('a root that is missing is no empty inventory', async () => {
  const missing = join(temp, 'nowhere');
  const begun = await runExample('inventory.mjs', 'start', '--root', missing, '--state-dir', state);
  expect(begun).toMatchObject({ code: 1, stderr: `inventory: --root ${missing} is not a directory\n` });
  const report = await runExample('inventory-report.mjs', '--state-dir', state);
  expect(report).toMatchObject({ code: 1, stderr: expect.stringContaining('no inventory in') });
});

test('a root that goes away while it walks ends it, loudly', async () => {
  await start(20);
  renameSync(root, `${root} gone`);
  expect(await until((now) => !now.running)).toMatchObject({ stopReason: 'failed', level: 'alert' });
  renameSync(`${root} gone`, root);
  await start(2000);
  expect((await until((now) => now.completed)).progress).toEqual(directWalk());
});

test('the report doubts what cannot be true and shows what could not be read', async () => {
  await start(5000);
  await until((now) => now.completed);
  const file = join(state, 'checkpoint.json');
  const checkpoint = z.looseObject({ totals }).parse(JSON.parse(readFileSync(file, 'utf8')));
  const withTotals = (changed: Partial<Totals>) => {
    writeFileSync(file, JSON.stringify({ ...checkpoint, totals: { ...checkpoint.totals, ...changed } }));
    return runExample('inventory-report.mjs', '--state-dir', state);
  };
  const unreadable = await withTotals({ unreadable: 2 });
  expect(unreadable).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ALERT 2 directories/m) });
  expect(await withTotals({ bytes: -1 })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('bytes is -1'),
  });
  expect(await withTotals({ dirsDone: 3 })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('plausible'),
  });
});
