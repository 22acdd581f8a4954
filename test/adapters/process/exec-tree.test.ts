import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createExec } from '../../../src/adapters/process/exec.ts';
import type { ExecResult } from '../../../src/core/model.ts';
import type { ExecRequest } from '../../../src/ports/ports.ts';
import { pastDeadline } from '../../support/deadline.ts';
import { isAlive } from '../../support/tools.ts';

const exec = createExec();
/** Inherited by all that the tests start, however far it goes. */
const tag = `EXEC_TREE_TEST=${randomUUID()}`;
const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', EXEC_TREE_TEST: tag.slice(tag.indexOf('=') + 1) };
const started = new Set<number>();

function endStarted(): void {
  for (const pid of started) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}
afterAll(endStarted);

const run = (argv: readonly string[], more: Partial<ExecRequest> = {}) =>
  exec.run({ argv, cwd: '/', env, timeoutMs: 300, cleanUp: 'all', ...more });
const sh = (script: string, more: Partial<ExecRequest> = {}) => run(['/bin/sh', '-c', script], more);
const node = (script: string, more: Partial<ExecRequest> = {}) => run([process.execPath, '-e', script], more);

/** The same past its deadline, by when it had printed so many lines. */
const late = (start: typeof sh, script: string, lines: number, more: Partial<ExecRequest> = {}) =>
  pastDeadline(
    (timeoutMs) => start(script, { ...more, timeoutMs }),
    (result) => {
      if (result.kind !== 'timed-out') return true;
      const shown = result.stdout.head.split('\n').slice(0, -1);
      for (const pid of shown.map(Number)) if (pid > 1) started.add(pid);
      return shown.length >= lines;
    },
  );

/** A command that starts `sleep` in a session of its own, prints its pid and leaves it without a parent. */
const daemon = (then: string, stdio = "'ignore'") => `
  const { spawn } = require('node:child_process');
  const child = spawn('sleep', ['60'], { detached: true, stdio: ${stdio} });
  child.unref();
  console.log(child.pid);
  ${then}`;
/** The same, one process further away: its parent ends at once, so only the marker leads to it. */
const orphan = (script: string) => `
  const { spawnSync } = require('node:child_process');
  spawnSync(process.execPath, ['-e', ${JSON.stringify(script)}], { stdio: ['ignore', 'inherit', 'inherit'] });
  console.log('alone');
  setTimeout(() => {}, 60000);`;

/** The pids that the command printed, one a line. */
function printed(result: ExecResult, count: number): readonly number[] {
  if (result.kind === 'not-started') throw new Error(result.message);
  const pids = result.stdout.head.split('\n').slice(0, count).map(Number);
  expect(pids.filter((pid) => pid > 1)).toHaveLength(count);
  for (const pid of pids) started.add(pid);
  return pids;
}

test('past its deadline it may say goodbye on SIGTERM, and then nothing is waited for', async () => {
  const [result, stubborn] = await Promise.all([
    late(sh, 'trap "echo bye; exit 0" TERM; echo up; while :; do sleep 0.02; done', 1),
    late(sh, 'trap "" TERM; echo up; sleep 60; sleep 60', 1),
  ]);
  expect(result).toMatchObject({ kind: 'timed-out', survivors: [], stdout: { head: 'up\nbye\n' } });
  expect(overtime(result)).toBeGreaterThanOrEqual(0);
  // What says goodbye is not given the time that what ignores the signal gets.
  expect(overtime(stubborn)).toBeGreaterThanOrEqual(500);
  expect(overtime(result)).toBeLessThan(overtime(stubborn));
});

describe.concurrent('past its deadline', () => {
  test('what ignores SIGTERM is gone soon after: children, grandchildren, own groups, stopped ones', async () => {
    const script = `
      trap "" TERM; echo $$; sleep 60 & echo $!
      sh -c 'sleep 60 & echo $!; sh -c "echo \\$\\$; kill -STOP \\$\\$"; wait' &
      set -m; sleep 60 & echo $!
      wait; sleep 60`;
    const result = await late(sh, script, 5);
    const pids = printed(result, 5);
    expect(result).toMatchObject({ kind: 'timed-out', survivors: [] });
    expect(overtime(result)).toBeGreaterThanOrEqual(500);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  test('a daemon that left group, session and parent is found', async () => {
    const result = await late(node, orphan(daemon('')), 2);
    const pids = printed(result, 1);
    expect(result).toMatchObject({ kind: 'timed-out', survivors: [] });
    expect(pids.filter(isAlive)).toEqual([]);
  });

  test('a child in a session of its own without any environment is found by its parent', async () => {
    const result = await late(
      node,
      `const child = require('node:child_process').spawn('/bin/sleep', ['60'], { detached: true, env: {}, stdio: 'ignore' });
       // Some time after it began: what begins while the deadline looks around is nobody's.
       setTimeout(() => console.log(child.pid), 200); setTimeout(() => {}, 60000);`,
      1,
    );
    expect(printed(result, 1).filter(isAlive)).toEqual([]);
  });

  test('one that hops from process to process is caught', async () => {
    const own = randomUUID();
    const hops = 'trap "" TERM; f() { sleep 0.01; f & }; f & echo up; sleep 60; sleep 60';
    const result = await late(sh, hops, 1, { env: { ...env, HOPS: own } });
    expect(result).toMatchObject({ kind: 'timed-out', survivors: [] });
    expect(tagged(own)).toEqual([]);
  });

  test('detached: what is in a session of its own stays, what only has its own group does not', async () => {
    const script = `${daemon('')}
      console.log(spawn('sh', ['-c', 'set -m; sleep 60 & echo $!; wait'], { stdio: 'inherit' }).pid);`;
    const result = await late(node, script, 3, { cleanUp: 'detached' });
    const [stays, ...ends] = printed(result, 3);
    expect(result).toMatchObject({ kind: 'timed-out', survivors: [] });
    expect(isAlive(stays ?? 0)).toBe(true);
    expect(ends.filter(isAlive)).toEqual([]);
  });

  test('ten at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, () => late(sh, 'trap "" TERM; sleep 60 & echo $!; wait; sleep 60', 1)),
    );
    for (const result of results) {
      expect(result).toMatchObject({ kind: 'timed-out', survivors: [] });
      expect(printed(result, 1).filter(isAlive)).toEqual([]);
    }
  });
});

describe('after it ended by itself', () => {
  test('all: what it left in its group ends, even when that ignores SIGTERM; its output is not waited for', async () => {
    const result = await sh('trap "" TERM; sleep 60 & echo $!; exit 3', { timeoutMs: 100_000 });
    expect(result).toMatchObject({ kind: 'exited', exitCode: 3, outputHeld: false });
    expect(printed(result, 1).filter(isAlive)).toEqual([]);
  });

  test('all: what it left without its output ends too', async () => {
    const result = await sh('sleep 60 >/dev/null 2>&1 & echo $!', { timeoutMs: 100_000 });
    expect(result).toMatchObject({ kind: 'exited', exitCode: 0, outputHeld: false });
    expect(printed(result, 1).filter(isAlive)).toEqual([]);
  });

  test('all: what left its session stays, and that it holds the output is said', async () => {
    const result = await node(daemon('', "'inherit'"), { timeoutMs: 100_000 });
    expect(result).toMatchObject({ kind: 'exited', exitCode: 0, outputHeld: true });
    expect(printed(result, 1).filter(isAlive)).toHaveLength(1);
  });

  test('all: last words that come a moment later are heard', async () => {
    // After its end, and on an idle machine well within the time that they are given.
    const script = '(while kill -0 $$; do :; done 2>/dev/null; echo late) & echo early';
    await expect
      .poll(() => sh(script, { timeoutMs: 100_000 }))
      .toMatchObject({ kind: 'exited', outputHeld: false, stdout: { head: 'early\nlate\n' } });
  });

  test('detached: what holds its output stays, and that is said', async () => {
    // Longer than this test may take.
    const result = await sh('sleep 600 & echo $!', { cleanUp: 'detached', timeoutMs: 500_000 });
    expect(result).toMatchObject({ kind: 'exited', exitCode: 0, outputHeld: true });
    expect(printed(result, 1).filter(isAlive)).toHaveLength(1);
  });

  test('detached: what let go of its output stays', async () => {
    const result = await node(daemon(''), { cleanUp: 'detached', timeoutMs: 100_000 });
    expect(result).toMatchObject({ kind: 'exited', exitCode: 0, outputHeld: false });
    expect(printed(result, 1).filter(isAlive)).toHaveLength(1);
  });
});

describe('terminateAll', () => {
  test('ends what runs, with all it started, and spares detached commands', async () => {
    const own = createExec();
    const doomed = randomUUID();
    const said: string[] = [];
    const onLine = (line: string) => said.push(line);
    const more = {
      cwd: '/',
      env: { ...env, DOOMED: doomed },
      timeoutMs: 100_000,
      cleanUp: 'all',
      onLine,
    } as const;
    const tree = own.run({ ...more, argv: [process.execPath, '-e', orphan(daemon(''))] });
    const plain = own.run({ ...more, argv: ['/bin/sh', '-c', 'trap "" TERM; echo up; sleep 60; sleep 60'] });
    const go = join(mkdtempSync(join(tmpdir(), 'exec-tree-')), 'go');
    const waits = ['/bin/sh', '-c', `echo waits; until [ -e ${go} ]; do sleep 0.02; done`];
    const spared = own.run({ ...more, argv: waits, env, cleanUp: 'detached' });
    const begun = ['alone', 'up', 'waits'];
    await expect.poll(() => said.filter((line) => begun.includes(line)).toSorted()).toEqual(begun);
    void own.terminateAll();
    // Nothing is awaited here: the caller may be about to exit.
    expect(tagged(doomed)).toEqual([]);
    const killed = { kind: 'exited', exitCode: null, signal: 'SIGKILL' };
    expect(await plain).toMatchObject(killed);
    expect(await tree).toMatchObject(killed);
    expect(printed(await tree, 1).filter(isAlive)).toEqual([]);
    writeFileSync(go, '');
    expect(await spared).toMatchObject({ kind: 'exited', exitCode: 0 });
    rmSync(dirname(go), { recursive: true });
  });
});

test('but for what was meant to stay, nothing is left of all this', async () => {
  endStarted();
  await expect.poll(() => tagged(tag)).toEqual([]);
});

/** How long it went on after its deadline. */
function overtime(result: ExecResult): number {
  return result.kind === 'timed-out' ? result.durationMs - result.timeoutMs : -1;
}

/** What still runs with this word in its environment; told only on Linux. */
function tagged(word: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/environ`, 'utf8').includes(word);
    } catch {
      return false;
    }
  });
}
