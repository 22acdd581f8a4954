import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { examplesFolder, runExample, tempFolder } from './run-example.ts';

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
const inventorySchema = z.strictObject({ root: z.string(), startedAt: n, finishedAt: n, totals });
const progressSchema = z.strictObject({
  progress: z.object({ dirsDone: n, dirs: n }),
  progressKey: z.string(),
  message: z.string(),
});

let temp: string;
let root: string;
let out: string;

beforeEach(() => {
  temp = tempFolder();
  root = join(temp, 'tree');
  out = join(temp, 'inventory.json');
  mkdirSync(join(temp, 'checkpoint'));
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

afterEach(() => {
  if (existsSync(root)) chmodSync(join(root, 'closed'), 0o700);
  rmSync(temp, { recursive: true, force: true });
});

/** Runs it as a supervisor would, without one. */
function begin(perSecond: number) {
  const env = {
    PATH: process.env['PATH'],
    OPS_CHECKPOINT_DIR: join(temp, 'checkpoint'),
    OPS_PROGRESS_FILE: join(temp, 'progress.json'),
  };
  const program = join(examplesFolder, 'inventory', 'inventory.mjs');
  const args = [program, `--root=${root}`, `--out=${out}`, `--dirs-per-second=${perSecond}`];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, text }));
  return { child, ended };
}

function progress() {
  try {
    return progressSchema.parse(JSON.parse(readFileSync(join(temp, 'progress.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

async function reaches(dirsDone: number): Promise<void> {
  await expect.poll(() => progress()?.progress.dirsDone ?? 0).toBeGreaterThanOrEqual(dirsDone);
}

const inventory = () => inventorySchema.parse(JSON.parse(readFileSync(out, 'utf8')));
const report = () => runExample('inventory/inventory-report.mjs', '--inventory', out);

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

test('is stopped, resumes where it was, and counts what is there', async () => {
  const first = begin(30);
  await reaches(5);
  first.child.kill('SIGTERM');
  expect(await first.ended).toMatchObject({ code: 75, text: expect.stringMatching(/^stopped after \d+ of/) });
  const stopped = progress();
  expect(stopped?.progress.dirsDone).toBeGreaterThanOrEqual(5);
  expect(existsSync(out)).toBe(false);
  expect((await report()).stderr).toContain('no inventory in');

  const second = await begin(2000).ended;
  expect(second.code).toBe(0);
  expect(second.text).toMatch(new RegExp(`^goes on after ${stopped?.progress.dirsDone} directories`));
  expect(inventory().totals).toEqual(directWalk());
  const summed = await report();
  expect(summed).toMatchObject({ code: 0, stderr: '' });
  expect(summed.stdout).toContain(`${inventory().totals.files} files`);
  expect(summed.stdout.includes('ALERT')).toBe(inventory().totals.unreadable > 0);
});

test('killed without a word, it resumes from its last checkpoint', async () => {
  for (const at of [3, 20, 40]) {
    const run = begin(60);
    await reaches(at);
    run.child.kill('SIGKILL');
    await run.ended;
  }
  expect((await begin(2000).ended).code).toBe(0);
  expect(inventory().totals).toEqual(directWalk());
});

test('a root that is missing is no empty inventory', async () => {
  renameSync(root, `${root} gone`);
  const ended = await begin(2000).ended;
  renameSync(`${root} gone`, root);
  expect(ended).toEqual({ code: 1, text: `inventory: --root ${root} is not a directory\n` });
});

test('a root that goes away while it walks ends it, loudly', async () => {
  const run = begin(20);
  await reaches(1);
  renameSync(root, `${root} gone`);
  expect(await run.ended).toMatchObject({ code: 1, text: expect.stringContaining(root) });
  renameSync(`${root} gone`, root);
  expect((await begin(2000).ended).code).toBe(0);
  expect(inventory().totals).toEqual(directWalk());
});

test('the report doubts what cannot be true and shows what could not be read', async () => {
  await begin(5000).ended;
  const good = inventory();
  const withTotals = (changed: Partial<Totals>) => {
    writeFileSync(out, JSON.stringify({ ...good, totals: { ...good.totals, ...changed } }));
    return report();
  };
  expect(await withTotals({ unreadable: 2 })).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^ALERT 2 directories/m),
  });
  expect(await withTotals({ bytes: -1 })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('bytes is -1'),
  });
  expect(await withTotals({ dirsDone: 3 })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('plausible'),
  });
});
