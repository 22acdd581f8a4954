/** The helpers for long jobs: whole jobs in three languages, killed at random moments, end as if nothing had been. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examplesFolder, tempFolder } from '../examples/run-example.ts';

let folder: string;
let expected: string;
const sum = (name: string) => createHash('sha256').update(`content of ${name}`).digest('hex');

beforeEach(() => {
  folder = tempFolder();
  mkdirSync(join(folder, 'root', 'b c'), { recursive: true });
  mkdirSync(join(folder, 'checkpoint'));
  const names = Array.from({ length: 40 }, (_, index) =>
    index % 2 ? `b c/f${index}` : `f ${index}.txt`,
  ).sort();
  for (const name of names) writeFileSync(join(folder, 'root', name), `content of ${name}`);
  expected = names.map((name) => `${sum(name)}  ./${name}\n`).join('');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = (name: string) => join(examplesFolder, 'long-job', name);
const jobs = [
  ['sh', program('sums.sh')],
  ['python3', program('sums.py')],
  [process.execPath, program('sums.mjs')],
] as const;

function begin([file, script]: (typeof jobs)[number], pause = '0') {
  const env = {
    PATH: process.env['PATH'],
    OPS_CHECKPOINT_DIR: join(folder, 'checkpoint'),
    OPS_PROGRESS_FILE: join(folder, 'progress.json'),
    SUMS_PAUSE: pause,
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const args = [script, join(folder, 'root'), join(folder, 'out')];
  const child = spawn(file, args, { env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode, stdout }));
  return { signal: (name: NodeJS.Signals) => process.kill(-(child.pid ?? 0), name), ended };
}

const result = () => readFileSync(join(folder, 'out'), 'utf8');

describe.each(jobs)('%s %s', (...job) => {
  test('undisturbed, gives the checksum of each file', async () => {
    expect(await begin(job).ended).toMatchObject({ code: 0 });
    expect(result()).toBe(expected);
  });

  test('killed at any moment, again and again, gives the same', async () => {
    for (let kills = 0; kills < 8; kills += 1) {
      const run = begin(job, '0.01');
      await Promise.race([sleep(20 + Math.random() * 150), run.ended]);
      try {
        run.signal('SIGKILL');
      } catch {
        // It has ended already.
      }
      await run.ended;
    }
    expect(await begin(job).ended).toMatchObject({ code: 0 });
    expect(result()).toBe(expected);
  });

  test('stops when asked, and goes on from there', async () => {
    const run = begin(job, '0.05');
    while (!readCheckpoint()) await sleep(10);
    run.signal('SIGTERM');
    const { code } = await run.ended;
    expect(code).toBe(75);
    expect(await begin(job).ended).toMatchObject({ code: 0 });
    expect(result()).toBe(expected);
  });

  test('says how it is called', async () => {
    const child = spawn(job[0], [job[1]], { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    await once(child, 'close');
    expect([child.exitCode, stderr]).toEqual([2, expect.stringMatching(/^usage: sums/)]);
  });
});

/** True once the first file is in the checkpoint. */
function readCheckpoint(): boolean {
  return ['at', 'checkpoint.json'].some((name) => {
    try {
      return readFileSync(join(folder, 'checkpoint', name), 'utf8') !== '';
    } catch {
      return false;
    }
  });
}
