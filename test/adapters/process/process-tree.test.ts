import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseProcStat, type MarkedRow } from '../../../src/adapters/process/process-table.ts';
import { createReaper, indexProcesses, membersOf } from '../../../src/adapters/process/process-tree.ts';

const line = (name: string, state = 'S', threads = 1): string =>
  `4242 (${name}) ${state} 17 4240 4200 34816 4242 4194304 1 2 3 4 5 6 7 8 20 0 ${threads} 0 987654 1 2 3\n`;

describe('/proc/<pid>/stat', () => {
  test.each(['sleep', 'a b', 'x) Z 1 (y', ')', '', 'two\nlines'])('with the name %j', (name) => {
    expect(parseProcStat(line(name))).toEqual({
      pid: 4242,
      parent: 17,
      group: 4240,
      session: 4200,
      leadsSession: false,
      start: '987654',
      ended: false,
    });
  });

  test('a zombie ended, unless other threads of it still run', () => {
    expect(parseProcStat(line('x', 'Z')).ended).toBe(true);
    expect(parseProcStat(line('x', 'Z', 3)).ended).toBe(false);
    expect(parseProcStat(line('x', 'T')).ended).toBe(false);
  });

  test('anything else is refused', () => {
    expect(() => parseProcStat('')).toThrow('not a line of');
    expect(() => parseProcStat('4242 (cut) S 1')).toThrow('not a line of');
  });
});

describe('members of a tree', () => {
  const linux = [
    at({ pid: 100, parent: 50, session: 100 }),
    at({ pid: 101, parent: 100, session: 100, group: 101 }),
    at({ pid: 102, parent: 101, session: 102 }),
    at({ pid: 103, parent: 102, session: 103 }),
    at({ pid: 104, parent: 1, session: 104, marker: 'm.1' }),
    at({ pid: 105, parent: 104, session: 105 }),
    at({ pid: 106, parent: 1, session: 106, marker: 'm.11' }),
    at({ pid: 107, parent: 1, session: 100, group: 107 }),
    at({ pid: 50, parent: 1, session: 50 }),
  ];

  test('by session, parentage and marker', () => {
    expect(pids(linux, { marker: 'm.1' })).toEqual([100, 101, 102, 103, 104, 105, 107]);
  });

  test('without a marker only the session', () => {
    expect(pids(linux, {})).toEqual([100, 101, 107]);
  });

  test('where sessions are not told, down to the next session leader', () => {
    const mac = linux.map((one) => ({ ...one, session: undefined }));
    expect(pids(mac, {})).toEqual([100, 101]);
    expect(pids(mac, { marker: 'm.1' })).toEqual([100, 101, 102, 103, 104, 105]);
  });

  test('a stranger that was given the pid of the ended command is left alone, with all it leads', () => {
    expect(pids(linux, { reaped: true })).toEqual([]);
    expect(pids(linux, { reaped: true, marker: 'm.1' })).toEqual([104, 105]);
  });

  test('what is left in the session of an ended command', () => {
    expect(pids(linux.slice(1), { reaped: true })).toEqual([101, 107]);
  });

  test('never this process, never the first of the system', () => {
    const rows = [
      at({ pid: 1, parent: 0, session: 1, marker: 'm.1' }),
      at({ pid: process.pid, parent: 1, session: 1, marker: 'm.1' }),
    ];
    expect(pids(rows, { marker: 'm.1' })).toEqual([]);
  });
});

function pids(rows: readonly MarkedRow[], tree: { marker?: string; reaped?: boolean }): readonly number[] {
  return membersOf(indexProcesses(rows), { root: 100, marker: tree.marker, reaped: tree.reaped ?? false })
    .map(({ pid }) => pid)
    .sort((a, b) => a - b);
}

function at(part: {
  pid: number;
  parent: number;
  session: number;
  group?: number;
  marker?: string;
}): MarkedRow {
  const own = { group: part.session, leadsSession: part.session === part.pid, marker: undefined };
  return { ...own, start: '1', ended: false, ...part };
}

test('nothing is given up before it was killed, however busy this program was meanwhile', async () => {
  const script = 'trap "" TERM; echo ready; while :; do sleep 60; done';
  const child = spawn('/bin/sh', ['-c', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  onTestFinished(() => void child.kill('SIGKILL'));
  const reaped = () => child.exitCode !== null || child.signalCode !== null;
  const tree = { root: child.pid ?? 0, marker: undefined, reaped };
  const left = createReaper().end(tree, { killAfterMs: 5, giveUpAfterMs: 10 });
  // All of its time is over before it can look for the first time.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
  expect(await left).toEqual([]);
});
