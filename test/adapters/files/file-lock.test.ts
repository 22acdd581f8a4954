import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../src/adapters/files/file-lock.ts';
import { createProcesses } from '../../../src/adapters/process/processes.ts';
import { UserError } from '../../../src/errors.ts';
import type { Processes } from '../../../src/ports/ports.ts';
import { makeArea, startWorker, type Worker } from '../../support/worker.ts';

const processes = createProcesses('test-host');
const dead = { host: 'test-host', pid: 2_000_000_000, start: 'long ago' };
const elsewhere = { host: 'other-host', pid: 1, start: 'unknown here' };

let area: Awaited<ReturnType<typeof makeArea>>;
let folder: string;
let workers: Worker[];
beforeEach(async () => {
  area = await makeArea();
  folder = join(area.path, 'state.json.lock');
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await area.cleanup();
});

function startOne(times: string): Worker {
  const worker = startWorker('lock-worker.ts', [folder, area.path, times]);
  workers.push(worker);
  return worker;
}

const enter = async (waitMs = 100_000) => withLock(folder, processes, waitMs, async () => 'in');

/** Puts a file into the lock's folder, written so long ago. */
async function plant(name: string, content: unknown, ageMs = 0): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  const at = (Date.now() - ageMs) / 1000;
  await utimes(join(folder, name), at, at);
}

async function expectHeld(by: RegExp): Promise<void> {
  const attempt = enter(30);
  await expect(attempt).rejects.toThrow(UserError);
  await expect(attempt).rejects.toThrow(by);
  await expect(attempt).rejects.toThrow(`${folder} was held by`);
}

describe('the lock', () => {
  it('runs the body and hands on what it gives or throws', async () => {
    expect(await enter()).toBe('in');
    const bug = new Error('a bug in the body');
    await expect(withLock(folder, processes, 1000, () => Promise.reject(bug))).rejects.toBe(bug);
    expect(await enter()).toBe('in');
  });

  it('lets one in at a time, within a process too', async () => {
    let inside = 0;
    const visit = () =>
      withLock(folder, processes, 100_000, async () => {
        inside += 1;
        const seen = inside;
        await new Promise((resolve) => setTimeout(resolve, 1));
        inside -= 1;
        return seen;
      });
    expect(await Promise.all(Array.from({ length: 20 }, visit))).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it('lets one of several processes in at a time', async () => {
    const [count, times] = [4, 60];
    await writeFile(join(area.path, 'counter'), '0');
    const all = Array.from({ length: count }, () => startOne(String(times)));
    const codes = await Promise.all(all.map(({ ended }) => ended));
    expect(all.flatMap(({ lines }) => lines)).toEqual([]);
    expect(codes).toEqual(all.map(() => 0));
    expect(await readFile(join(area.path, 'counter'), 'utf8')).toBe(String(count * times));
    expect(await area.names()).toEqual(['counter', 'state.json.lock']);
  });

  it('is private, and does not grow', async () => {
    for (let round = 0; round < 30; round += 1) await enter();
    const names = await readdir(folder);
    expect(names.length).toBeLessThanOrEqual(9);
    expect(names).toContain('30');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it('goes on when its folder is deleted between two uses', async () => {
    await enter();
    execFileSync('rm', ['-r', folder]);
    expect(await enter()).toBe('in');
  });

  it.each(['a file in its place', 'a missing parent'])('says what to fix when there is %s', async (what) => {
    const place = what === 'a missing parent' ? join(area.path, 'missing', 'lock') : folder;
    if (place === folder) await writeFile(folder, '');
    const attempt = withLock(place, processes, 1000, async () => 'in');
    await expect(attempt).rejects.toThrow(UserError);
    await expect(attempt).rejects.toThrow(/cannot lock .*lock: (ENOTDIR|ENOENT): .{20}/u);
  });
});

describe('a lock whose owner', () => {
  it('lives is waited for, and then the owner is named', async () => {
    const worker = startOne('hold');
    await worker.said(/^held$/u);
    await expectHeld(new RegExp(`by process ${worker.pid} on test-host for 0.03 s`, 'u'));
  });

  it('was killed is free at once', async () => {
    const worker = startOne('hold');
    await worker.said(/^held$/u);
    // It would be held for as long as the worker lives.
    const waiting = enter();
    await worker.kill();
    expect(await waiting).toBe('in');
    expect((await readdir(folder)).filter((name) => name.startsWith('tmp-'))).toEqual([]);
  });

  it('is long dead is free, and its leftovers go', async () => {
    await plant('7', dead);
    await plant('tmp-2000000000-aaaaaaaa', { ...dead, free: true });
    await plant('tmp-2000000000-bbbbbbbb', '', 10_000);
    await plant('tmp-2000000000-cccccccc', '');
    await plant('tmp-1-dddddddd', { ...processes.self(), free: true });
    expect(await enter()).toBe('in');
    expect((await readdir(folder)).sort()).toEqual(['7', '8', 'tmp-1-dddddddd', 'tmp-2000000000-cccccccc']);
  });

  it('has the pid of a living process but is another is free', async () => {
    await plant('7', { ...processes.self(), start: 'an earlier start' });
    // A start that names no boot and no set of pids is judged by itself.
    expect(await enter()).toBe('in');
  });

  it('is on another host is held for two minutes', async () => {
    await plant('7', elsewhere, 100_000);
    await expectHeld(/process 1 on other-host/u);
    await plant('7', elsewhere, 130_000);
    expect(await enter()).toBe('in');
  });

  it('is in another container of this host is held for two minutes', async () => {
    const { host, start } = processes.self();
    const [boot, , since] = start.split('/');
    const contained = { host, pid: process.pid, start: `${boot}/other/${since}` };
    await plant('7', contained, 100_000);
    await expectHeld(/on test-host/u);
    await plant('7', contained, 130_000);
    expect(await enter()).toBe('in');
  });

  it('had a clock far ahead is not held for ever', async () => {
    await plant('7', elsewhere, -1_000_000);
    expect(await enter()).toBe('in');
  });
});

describe('a lock folder with leftovers', () => {
  it.each(['', '{', 'null', '[]', '"free"', '{"host":"h","pid":-1,"start":"s"}', '\0\0\0'])(
    'takes %j for a ticket that is being written, for two seconds',
    async (content) => {
      // Anew each time, since a busy machine may stand still for two seconds in between.
      const held = async () => {
        await plant('3', content);
        return enter(30).catch((error: unknown) => (error instanceof UserError ? error.message : error));
      };
      await expect.poll(held).toMatch(/was held by a process that is just taking it/u);
      await plant('3', content, 3000);
      expect(await enter()).toBe('in');
    },
  );

  it('gets past folders, pipes and links in place of tickets, and does not touch them', async () => {
    await mkdir(join(folder, '3'), { recursive: true });
    await writeFile(join(folder, '3', 'mine'), 'kept');
    expect(await enter()).toBe('in');
    execFileSync('/bin/sh', ['-c', 'mkfifo "$1"', 'sh', join(folder, '5')]);
    expect(await enter()).toBe('in');
    await writeFile(join(area.path, 'elsewhere'), JSON.stringify(processes.self()));
    await symlink('../elsewhere', join(folder, '7'));
    expect(await enter()).toBe('in');
    await symlink('nowhere', join(folder, '9'));
    for (let round = 0; round < 10; round += 1) expect(await enter()).toBe('in');
    expect(await readFile(join(folder, '3', 'mine'), 'utf8')).toBe('kept');
    expect(await readFile(join(area.path, 'elsewhere'), 'utf8')).toBe(JSON.stringify(processes.self()));
  });

  it('ignores names that are no numbers', async () => {
    for (const name of ['0', '007', '-5', '1e9', '9'.repeat(13), 'tmp', 'x']) await plant(name, elsewhere);
    expect(await enter()).toBe('in');
    expect(await readdir(folder)).toContain('1');
    await plant('9'.repeat(12), dead);
    await expect(enter()).rejects.toThrow(`${folder} is damaged: delete that folder`);
  });

  it('gives a number back that was used and deleted while it was slow', async () => {
    // Slow between finding ticket 1 free and creating 2: meanwhile others go on to 30, which is held.
    let slow = true;
    const late: Processes = {
      ...processes,
      self() {
        if (slow) writeFileSync(join(folder, '30'), JSON.stringify(processes.self()));
        slow = false;
        return processes.self();
      },
    };
    await enter();
    const attempt = withLock(folder, late, 100, async () => 'in');
    await expect(attempt).rejects.toThrow(`process ${process.pid} on test-host`);
    expect(slow).toBe(false);
    expect(await readdir(folder)).not.toContain('2');
  });
});
