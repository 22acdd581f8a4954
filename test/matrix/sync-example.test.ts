/** examples/sync with what a disk can do to it: odd names, files that vanish, what is lost, full, or not there. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examplesFolder, runExample, tempFolder, type Ended } from '../examples/run-example.ts';

let temp: string;
beforeEach(() => {
  temp = tempFolder();
  for (const name of ['from/sub', 'checkpoint']) mkdirSync(join(temp, name), { recursive: true });
  put('a', 'one');
  put('sub/b', 'two');
  put('z', 'z'.repeat(500_000));
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

const from = (name: string) => join(temp, 'from', name);
const to = (name: string) => join(temp, 'to', name);
const put = (name: string, text: string) => writeFileSync(from(name), text);
const read = (path: string) => readFileSync(path, 'utf8');

/** In a shell, after a command that sets limits. */
function sync(limit = ':', args = ['--from', from(''), '--to', to('')]): Promise<Ended> {
  const program = join(examplesFolder, 'sync', 'sync.mjs');
  const env = {
    PATH: process.env['PATH'],
    OPS_CHECKPOINT_DIR: join(temp, 'checkpoint'),
    OPS_PROGRESS_FILE: join(temp, 'progress.json'),
  };
  return new Promise((resolve) => {
    const words = ['-c', `${limit}; exec "$@"`, 'sh', process.execPath, program, ...args];
    const child = execFile('sh', words, { env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
const verify = () => runExample('sync/verify.mjs', '--backup', to(''));
/** The first two files are copied; the third is too large for this. */
const full = `trap '' XFSZ; ulimit -f 200`;
const stopsFull = async () =>
  expect(await sync(full)).toMatchObject({ code: 1, stderr: expect.stringMatching(/^sync: z: E/) });

test('copies any name, with its permissions, and leaves links out', async () => {
  put('-rf', 'x');
  put('line\nbreak\\', 'x');
  put('\u4e2d \ud83d\ude00', 'x');
  chmodSync(from('a'), 0o600);
  chmodSync(from('z'), 0o755);
  symlinkSync('/etc/passwd', from('link'));
  symlinkSync('..', from('sub/up'));
  const { code, stdout } = await sync();
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^2 links and other/) });
  for (const name of ['-rf', 'line\nbreak\\', '\u4e2d \ud83d\ude00']) expect(read(to(name))).toBe('x');
  expect(readdirSync(to('')).sort()).toHaveLength(7);
  expect([statSync(to('a')).mode & 0o777, statSync(to('z')).mode & 0o777]).toEqual([0o600, 0o755]);
  expect(statSync(to('a')).mtimeMs).toBeCloseTo(statSync(from('a')).mtimeMs, -1);
  expect(await verify()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^6 files of/) });
  writeFileSync(to('line\nbreak\\'), 'y');
  expect(await verify()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/- line\?break\\: differs from its source/),
  });
});

test('on a full disk it fails, leaves nothing half, and goes on when there is room', async () => {
  await stopsFull();
  expect(readdirSync(to('')).sort()).toEqual(['a', 'sub']);
  expect(await verify()).toMatchObject({ code: 1, stderr: expect.stringContaining('SHA256SUMS') });
  put('a', 'is not copied again');
  expect(await sync()).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^goes on after 2 of 3 files/),
  });
  expect([read(to('a')), read(to('sub/b'))]).toEqual(['one', 'two']);
  expect(await verify()).toMatchObject({ code: 0 });
});

test('what was copied and is not there any more, or shorter, is copied again', async () => {
  await stopsFull();
  truncateSync(to('a'), 1);
  rmSync(to('sub'), { recursive: true });
  const { code, stdout } = await sync();
  expect(code).toBe(0);
  expect(stdout).toMatch(/copied again: a\n.*copied again: sub\/b\n/);
  expect([read(to('a')), read(to('sub/b'))]).toEqual(['one', 'two']);
  expect(await verify()).toMatchObject({ code: 0 });
});

test('a damaged, shortened or foreign checkpoint is an error', async () => {
  await stopsFull();
  const checkpoint = (name: string) => join(temp, 'checkpoint', name);
  const journal = read(checkpoint('copied'));
  truncateSync(checkpoint('copied'), 10);
  expect(await sync()).toMatchObject({ code: 1, stderr: expect.stringContaining('shorter than') });
  writeFileSync(checkpoint('copied'), journal);
  const other = ['--from', from(''), '--to', join(temp, 'other')];
  expect(await sync(':', other)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('checkpoint is of'),
  });
  for (const name of ['checkpoint.json', 'files.json']) {
    const text = read(checkpoint(name));
    for (const damaged of ['', '{', '[]']) {
      writeFileSync(checkpoint(name), damaged);
      expect(await sync(), damaged).toMatchObject({ code: 1 });
    }
    writeFileSync(checkpoint(name), text);
  }
  expect(existsSync(to('SHA256SUMS'))).toBe(false);
  expect(await sync()).toMatchObject({ code: 0 });
});

test.each(['from', 'to'])('when the disk of --%s is not there any more, nothing is done', async (which) => {
  await stopsFull();
  renameSync(join(temp, which), join(temp, 'away'));
  expect(await sync()).toMatchObject({ code: 1 });
  mkdirSync(join(temp, which));
  expect(await sync()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('not the folder that it was'),
  });
  expect(readdirSync(join(temp, which))).toEqual([]);
  rmSync(join(temp, which), { recursive: true });
  renameSync(join(temp, 'away'), join(temp, which));
  expect(await sync()).toMatchObject({ code: 0 });
  expect(await verify()).toMatchObject({ code: 0 });
});

test('a file that vanished, or became a link or a pipe, is said and not in the list', async () => {
  put('b', 'x');
  put('c', 'x');
  await stopsFull();
  for (const name of ['b', 'c', 'sub/b', 'a']) rmSync(to(name));
  for (const name of ['b', 'sub/b', 'c']) rmSync(from(name));
  symlinkSync('/etc/passwd', from('c'));
  const { code, stdout } = await sync();
  expect(code).toBe(0);
  expect(stdout.match(/^vanished: .*/gm)).toEqual(['vanished: b', 'vanished: c', 'vanished: sub/b']);
  expect(readdirSync(to('')).sort()).toEqual(['SHA256SUMS', 'a', 'sub', 'z']);
  expect(await verify()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^2 files of/) });
});

test('a file that cannot be read does not hold up the others, and is no success', async () => {
  // Root may read all.
  chmodSync(from('a'), 0);
  const isRoot = process.getuid?.() === 0;
  const { code, stderr } = await sync();
  expect([code, stderr]).toEqual(
    isRoot ? [0, ''] : [1, expect.stringMatching(/1 of 3 files[^]*\na: EACCES/)],
  );
  expect(read(to('sub/b'))).toBe('two');
  expect(existsSync(to('SHA256SUMS'))).toBe(isRoot);
});

test('refuses a backup inside its source, and a source with a list of its own', async () => {
  const inside = ['--from', from(''), '--to', from('sub/backup')];
  expect(await sync(':', inside)).toMatchObject({ code: 1, stderr: expect.stringMatching(/is a part of/) });
  put('SHA256SUMS', 'precious');
  expect(await sync()).toMatchObject({ code: 1, stderr: expect.stringMatching(/holds a SHA256SUMS/) });
});

test('an empty source is copied; that its backup holds nothing is for a person to know', async () => {
  rmSync(from(''), { recursive: true });
  mkdirSync(from(''));
  expect(await sync()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 files/) });
  expect(await verify()).toMatchObject({ code: 1, stderr: expect.stringMatching(/names no file/) });
});
