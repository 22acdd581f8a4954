/** A job that is killed at random moments, under ticks, gives exactly what an undisturbed run gives. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openArea, until, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const kills = 20;
const script = fileURLToPath(new URL('../../examples/long-job/sums.mjs', import.meta.url));

interface Newest {
  readonly number: number;
  readonly supervisor: { readonly pid: number };
  readonly process?: { readonly pid: number };
  readonly end?: { readonly exitCode: number | null };
}

async function newest(): Promise<Newest | undefined> {
  const root = area.stateFile.replace('.json', '.jobs');
  const [job = ''] = await readdir(root).catch(() => []);
  const names = await readdir(join(root, job, 'attempts')).catch(() => []);
  const last = names
    .filter((name) => /^\d+\.json$/.test(name))
    .sort()
    .at(-1);
  return last === undefined
    ? undefined
    : JSON.parse(await readFile(join(root, job, 'attempts', last), 'utf8'));
}

const sum = (name: string) => createHash('sha256').update(name).digest('hex');

function kill(pid = 0): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

it('twenty times: the job, its supervisor, or both', async () => {
  await mkdir(join(area.path, 'root'));
  const names = Array.from({ length: 200 }, (_, index) => `file-${index}`).sort();
  for (const name of names) await area.write(join('root', name), name);
  await area.jobs([
    {
      id: 'sums',
      kind: 'long_running_read',
      risk: 'read_only',
      enabled: true,
      cwd: '.',
      commands: { exec: [process.execPath, script, 'root', 'out'] },
      // More than 20 attempts on a quick machine; on a slow one the work may end before.
      env: { SUMS_PAUSE: '0.03' },
      policy: { autoResume: true, autoResumeBackoffSeconds: 0 },
      supervise: { maxAttempts: 1000, maxBackoffSeconds: 0 },
    },
  ]);
  const isCompleted = async () => (await area.cli('status')).stdout.includes('completed');
  let killed = 0;
  for (; killed < kills; killed += 1) {
    const before = (await newest())?.number ?? 0;
    let isOver = false;
    await until(
      async () => {
        await area.cli('tick', '--print-only');
        const { number = 0, process: own, end } = (await newest()) ?? {};
        isOver = number === before && (await isCompleted());
        return isOver || (number > before && (own !== undefined || end !== undefined));
      },
      `attempt ${before + 1}`,
    );
    if (isOver) break;
    await sleep(Math.random() * 120);
    const attempt = await newest();
    const which = killed % 3;
    if (which !== 1) kill(attempt?.process?.pid);
    if (which !== 0) kill(attempt?.supervisor.pid);
    // An orphan goes on by itself; here it is killed a moment later, and nobody sees its end.
    if (which === 1) await sleep(Math.random() * 50).then(() => kill(attempt?.process?.pid));
  }
  await until(async () => {
    await area.cli('tick', '--print-only');
    return isCompleted();
  }, 'the end of the work');
  const attempts = await newest();
  expect(killed).toBeGreaterThan(0);
  expect(attempts?.number).toBeGreaterThanOrEqual(killed);
  expect(await area.read('out')).toBe(names.map((name) => `${sum(name)}  ./${name}\n`).join(''));
});
