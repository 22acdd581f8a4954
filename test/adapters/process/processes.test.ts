import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { createProcesses } from '../../../src/adapters/process/processes.ts';
import { hasTool, processState } from '../../support/tools.ts';

const processes = createProcesses('here');
const self = processes.self();

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function start(file: string, args: readonly string[]): ChildProcess & { readonly pid: number } {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  if (child.pid === undefined) throw new Error(`${file} did not start`);
  return Object.assign(child, { pid: child.pid });
}

function ownerOf(pid: number) {
  const owner = processes.find(pid);
  if (owner === undefined) throw new Error(`no process ${pid}`);
  return owner;
}

async function endedPid(): Promise<number> {
  const child = start('/bin/sh', ['-c', 'exit 0']);
  await once(child, 'exit');
  return child.pid;
}

describe('identity', () => {
  test('this process', () => {
    expect(self).toMatchObject({ host: 'here', pid: process.pid });
    expect(processes.find(process.pid)).toEqual(self);
    expect(processes.self()).toBe(self);
    expect(processes.isDead(self)).toBe(false);
  });

  test('stays the same for another observer, with another language and zone', () => {
    const script = `import { createProcesses } from ${JSON.stringify(path.resolve('src/adapters/process/processes.ts'))};
      process.stdout.write(JSON.stringify(createProcesses('here').find(${process.pid})));`;
    const seen = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { TZ: 'Asia/Shanghai', LC_ALL: 'de_DE.UTF-8' },
    });
    expect(JSON.parse(seen.stdout)).toEqual(self);
  });

  test('two processes differ', () => {
    const child = start('/bin/sleep', ['60']);
    expect(ownerOf(child.pid).start).not.toBe(self.start);
  });

  test('a process whose name looks like the fields behind it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'processes-'));
    const script = path.join(folder, 'x) Z 1 (y');
    writeFileSync(script, '#!/bin/sh\necho ready\nread line\n');
    chmodSync(script, 0o755);
    const child = spawn(script, [], { stdio: ['pipe', 'pipe', 'ignore'] });
    children.push(child);
    await once(child.stdout, 'data');
    const pid = child.pid ?? 0;
    const owner = ownerOf(pid);
    expect(owner.start).not.toContain('NaN');
    expect(processes.isDead(owner)).toBe(false);
    expect(ownerOf(pid)).toEqual(owner);
    rmSync(folder, { recursive: true });
  });
});

describe('death', () => {
  test('a process that ended', async () => {
    const child = start('/bin/sleep', ['60']);
    const owner = ownerOf(child.pid);
    expect(processes.isDead(owner)).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(processes.isDead(owner)).toBe(true);
    expect(processes.find(child.pid)).toBeUndefined();
  });

  test('a pid that another process has now, or after a restart of the host', () => {
    expect(processes.isDead({ ...self, start: `${self.start}1` })).toBe(true);
    const [, ...rest] = self.start.split('/');
    expect(processes.isDead({ ...self, start: ['another-boot', ...rest].join('/') })).toBe(true);
  });

  test('is never said of another host', async () => {
    expect(processes.isDead({ ...self, host: 'elsewhere', pid: await endedPid() })).toBe(false);
  });

  test('is never said of another container of this host, whose pids are not seen here', async () => {
    const [boot, , ticks] = self.start.split('/');
    const stranger = { ...self, pid: await endedPid(), start: [boot, '4711', ticks].join('/') };
    expect(processes.isDead(stranger)).toBe(false);
  });

  test('a zombie counts as gone', async () => {
    // The shell becomes `sleep`, which never takes the exit status of the child it inherits.
    const parent = start('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60']);
    const [line] = await once(parent.stdout ?? parent, 'data');
    const zombie = Number(String(line));
    const owner = ownerOf(zombie);
    await expect.poll(() => processState(zombie)).toMatch(/^Z/);
    expect(processes.isDead(owner)).toBe(true);
    expect(processes.find(zombie)).toBeUndefined();
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 31, 4_294_967_297])('%d is no process', (pid) => {
    expect(processes.find(pid)).toBeUndefined();
    expect(processes.isDead({ ...self, pid })).toBe(true);
    expect(() => processes.terminate({ ...self, pid })).not.toThrow();
  });
});

describe('terminate', () => {
  test('sends SIGTERM', async () => {
    const child = start('/bin/sleep', ['60']);
    processes.terminate(ownerOf(child.pid));
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
  });

  test('leaves a stranger with the same pid alone', async () => {
    const child = start('/bin/sleep', ['0.2']);
    const owner = ownerOf(child.pid);
    processes.terminate({ ...owner, start: `${owner.start}1` });
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('of what is gone is no error', async () => {
    const pid = await endedPid();
    expect(() => processes.terminate({ ...self, pid })).not.toThrow();
  });

  test('of a process of another host says where to go', () => {
    expect(() => processes.terminate({ ...self, host: 'elsewhere' })).toThrow(
      /runs on elsewhere, this is here/,
    );
  });

  test.runIf(hasTool('ps'))("of another user's process says whose it is (needs ps)", () => {
    // Root may end everything, so it first becomes somebody else; another user tries the first process of the system.
    const root = process.getuid?.() === 0;
    const script = `import { createProcesses } from ${JSON.stringify(path.resolve('src/adapters/process/processes.ts'))};
      if (${root}) { process.setgid(65534); process.setuid(65534); }
      const processes = createProcesses('here');
      const owner = processes.find(${root ? process.pid : 1}) ?? { host: 'here', pid: 1, start: 'hidden' };
      try { processes.terminate(owner); console.log('sent'); }
      catch (error) { console.log(processes.isDead(owner), error.name, error.message); }`;
    const seen = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(seen.stdout).toMatch(
      root
        ? /^false UserError process (\d+) belongs to user root, and this runs as \w+: give the job a commands\.stop, or sudo -u root kill \1$/m
        : /^false UserError process 1 is the first process of this system$/m,
    );
  });

  test.runIf(process.getuid?.() === 0)(
    'of a process whose user has no name is a command that a shell takes (needs root)',
    () => {
      const nap = spawn('sleep', ['60'], { uid: 65_533, gid: 65_533 });
      const script = `import { immunity } from ${JSON.stringify(path.resolve('src/adapters/process/processes.ts'))};
        process.setgid(65532); process.setuid(65532);
        console.log(immunity(${nap.pid}));`;
      const seen = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
      nap.kill('SIGKILL');
      expect(seen.stdout).toBe(
        `${nap.pid} belongs to user 65533, and the system refuses the signal: sudo -u '#65533' kill ${nap.pid}\n`,
      );
    },
  );
});
