import { mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runExample, tempFolder } from './run-example.ts';

let folder: string;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file of so many bytes, written so many hours ago. */
function put(name: string, { bytes = 10, hoursAgo = 0 }: { bytes?: number; hoursAgo?: number }): void {
  const path = join(folder, name);
  writeFileSync(path, 'x'.repeat(bytes));
  const time = Date.now() / 1000 - hoursAgo * 3600;
  utimesSync(path, time, time);
}

const judge = (...args: string[]) => runExample('backup-freshness.mjs', '--dir', folder, ...args);
const rotate = (command: string) =>
  runExample('rotate-log.mjs', command, '--file', join(folder, 'log'), '--keep', '2');

describe('disk-space', () => {
  test('says one line of facts while there is room', async () => {
    const { code, stdout, stderr } = await runExample(
      'disk-space.mjs',
      '--path',
      folder,
      '--min-free-percent',
      '0',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const shown = /^(.*): (\d+\.\d) % free, \d+\.\d GiB\n$/.exec(stdout);
    expect(shown?.[1]).toBe(folder);
    expect(Number(shown?.[2])).toBeLessThanOrEqual(100);
  });

  test('fails below the limit and warns below the line', async () => {
    const low = await runExample('disk-space.mjs', '--min-free-percent', '100');
    expect(low).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/% free.*; the limit is 100 %/),
    });
    const warned = await runExample(
      'disk-space.mjs',
      '--min-free-percent',
      '0',
      '--warn-free-percent',
      '100',
    );
    expect(warned).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ALERT .* % free/) });
  });

  test('has no verdict on a path that is not there', async () => {
    const missing = join(folder, 'nowhere');
    const { code, stderr } = await runExample('disk-space.mjs', '--path', missing);
    expect(code).toBe(1);
    expect(stderr).toContain(missing);
  });
});

describe('backup-freshness', () => {
  test('judges the newest file, through a link too', async () => {
    put('old.gz', { hoursAgo: 90 });
    put('new.gz', { hoursAgo: 3, bytes: 2000 });
    put('.hidden', { bytes: 0 });
    symlinkSync(join(folder, 'old.gz'), join(folder, 'latest'));
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling'));
    mkdirSync(join(folder, 'young folder'));
    expect(await judge()).toEqual({
      code: 0,
      stderr: '',
      stdout: 'newest backup new.gz: 3.0 h old, 2,000 bytes\n',
    });
  });

  test.for([
    ['too old', { hoursAgo: 27 }, 'b.gz: 27.0 h old, 10 bytes; the limit is 26 h'],
    ['too small', { bytes: 9 }, 'b.gz: 0.0 h old, 9 bytes; at least 10 are expected'],
    ['from the future', { hoursAgo: -1 }, 'b.gz is dated in the future'],
  ] as const)('refuses one that is %s', async ([, file, message]) => {
    put('a.gz', { hoursAgo: 90, bytes: 5000 });
    put('b.gz', file);
    const { code, stdout, stderr } = await judge('--min-bytes', '10');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('refuses an empty folder and a missing one', async () => {
    expect(await judge()).toMatchObject({ code: 1, stderr: `${folder} holds no backup at all\n` });
    rmSync(folder, { recursive: true });
    expect(await judge()).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be read') });
  });
});

describe('rotate-log', () => {
  test('does what its plan said, and nothing before', async () => {
    for (const day of ['01', '02', '03']) put(`log.202001${day}T000000Z`, {});
    put('log', { hoursAgo: 1 });
    expect((await rotate('check')).code).toBe(1);
    const plan = await rotate('plan');
    expect(plan.stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'rename',
      'delete',
      'delete',
      '',
    ]);
    expect(await rotate('plan')).toEqual(plan);
    expect(readdirSync(folder)).toHaveLength(4);

    expect((await rotate('run')).code).toBe(0);
    const left = readdirSync(folder).sort();
    expect(left).toHaveLength(2);
    expect(left[0]).toBe('log.20200103T000000Z');
    expect((await rotate('check')).code).toBe(0);
  });

  test('has nothing to plan without a log', async () => {
    expect(await rotate('plan')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nothing to rotate'),
    });
  });
});
