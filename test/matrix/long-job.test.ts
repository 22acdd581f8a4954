/** The helpers for long jobs: whole jobs in three languages, killed at random moments, end as if nothing had been. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examplesFolder, tempFolder } from '../examples/run-example.ts';
import { hasTool } from '../support/tools.ts';

let folder: string;
let expected: string;
const sum = (name: string) => createHash('sha256').update(`content of ${name}`).digest('hex');

beforeEach(() => {
  folder = tempFolder();
  mkdirSync(join(folder, 'root', 'b c'), { recursive: true });
  mkdirSync(join(folder, 'checkpoint'));
  const names = Array.from({ length: 20 }, (_, index) =>
    index % 2 ? `b c/f${index}` : `f ${index}.txt`,
  ).sort();
  for (const name of names) writeFileSync(join(folder, 'root', name), `content of ${name}`);
  expected = names.map((name) => `${sum(name)}  ./${name}\n`).join('');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = (name: string) => join(examplesFolder, 'long-job', name);
const jobs = [
  ['sh', program('sums.sh')],
  // Needs Python, which not every machine has.
  ...(hasTool('python3', '--version') ? [['python3', program('sums.py')] as const] : []),
  [process.execPath, program('sums.mjs')],
] as const;

function begin([file, script]: (typeof jobs)[number], pause = '0', path = '') {
  const env = {
    PATH: `${path}${process.env['PATH']}`,
    OPS_CHECKPOINT_DIR: join(folder, 'checkpoint'),
    OPS_PROGRESS_FILE: join(folder, 'progress.json'),
    SUMS_PAUSE: pause,
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const args = [script, join(folder, 'root'), join(folder, 'out')];
  const child = spawn(file, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, stdout, stderr }));
  return { signal: (name: NodeJS.Signals) => process.kill(-(child.pid ?? 0), name), ended };
}

const result = () => readFileSync(join(folder, 'out'), 'utf8');
const root = (...names: string[]) => join(folder, 'root', ...names);

/** False where the file system takes no such name (macOS wants UTF-8). Its bytes, a character each. */
function put(name: string): boolean {
  try {
    writeFileSync(Buffer.from(`${root('/')}${name}`, 'binary'), 'content of x');
    return true;
  } catch {
    return false;
  }
}

/** Leaves a checkpoint behind with some files done. */
async function stopped(job: (typeof jobs)[number]): Promise<void> {
  const run = begin(job, '0.05');
  while (!isBegun()) await sleep(10);
  run.signal('SIGTERM');
  expect(await run.ended).toMatchObject({ code: 75 });
}

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
    await stopped(job);
    expect(await begin(job).ended).toMatchObject({ code: 0 });
    expect(result()).toBe(expected);
  });

  test('never calls done what is shorter than its checkpoint says', async () => {
    await stopped(job);
    truncateSync(join(folder, 'checkpoint', 'part'), 5);
    const refused = { code: 1, stderr: expect.stringMatching(/part is shorter than the checkpoint says/) };
    expect(await begin(job).ended).toMatchObject(refused);
    rmSync(join(folder, 'checkpoint', 'part'));
    expect(await begin(job).ended).toMatchObject(refused);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('a damaged checkpoint is an error', async () => {
    await stopped(job);
    const name = job[0] === 'sh' ? 'at' : 'checkpoint.json';
    for (const text of ['', 'not a checkpoint', '7', '{', '1 x', '1 2 3']) {
      writeFileSync(join(folder, 'checkpoint', name), text);
      expect(await begin(job).ended, text).toMatchObject({ code: 1 });
    }
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('a checkpoint whose list is lost counts for nothing', async () => {
    await stopped(job);
    rmSync(join(folder, 'checkpoint', job[0] === 'sh' ? 'list' : 'list.json'));
    writeFileSync(root('a first one'), 'content of a first one');
    expect(await begin(job).ended).toMatchObject({ code: 0 });
    expect(result()).toBe(`${sum('a first one')}  ./a first one\n${expected}`);
  });

  test('files may vanish; a disk that is not there is an error', async () => {
    await stopped(job);
    rmSync(root('f 8.txt'));
    renameSync(root(), `${root()}-away`);
    expect(await begin(job).ended).toMatchObject({ code: 1 });
    mkdirSync(root());
    expect(await begin(job).ended).toMatchObject({ code: 1 });
    rmSync(root(), { recursive: true });
    renameSync(`${root()}-away`, root());
    expect(await begin(job).ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/vanished: \W*f 8\.txt/),
    });
    expect(result()).toBe(
      expected
        .split('\n')
        .filter((line) => !line.endsWith('/f 8.txt'))
        .join('\n'),
    );
  });

  test('any name that is one line; links are left out', async () => {
    rmSync(root(), { recursive: true });
    mkdirSync(root());
    const x = sum('x');
    const lines = [
      ['- a\\b', `\\${x}  ./- a\\\\b\n`],
      ['b\xff\xfe', `${x}  ./b\xff\xfe\n`],
      ['\xe4\xb8\xad', `${x}  ./\xe4\xb8\xad\n`],
    ].filter(([name = '']) => put(name));
    symlinkSync('/etc/passwd', root('link'));
    symlinkSync('..', root('up'));
    expect(await begin(job).ended).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'out'), 'binary')).toBe(lines.map(([, line]) => line).join(''));
  });

  test('a name of two lines is right or refused, never missed', async () => {
    writeFileSync(root('a\nb'), 'content of two');
    const { code } = await begin(job).ended;
    expect(code).toBe(job[0] === 'sh' ? 1 : 0);
    expect(existsSync(join(folder, 'out'))).toBe(code === 0);
    if (code === 0) expect(result()).toBe(`\\${sum('two')}  ./a\\nb\n${expected}`);
  });

  test('an empty folder gives an empty result', async () => {
    rmSync(root(), { recursive: true });
    mkdirSync(root());
    expect(await begin(job).ended).toMatchObject({ code: 0 });
    expect(result()).toBe('');
  });

  test('when the disk of the result is full, all but that is kept', async () => {
    symlinkSync('/dev/full', join(folder, 'out.new'));
    expect(await begin(job).ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/No|no/) });
    expect(existsSync(join(folder, 'out'))).toBe(false);
    rmSync(join(folder, 'out.new'));
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

test('in shell the result is on the disk before the checkpoint says so', async () => {
  // A `sync` of our own: says what it is called for, and what the checkpoint says just then.
  const [bin, log, at] = ['bin', 'synced', 'checkpoint/at'].map((name) => join(folder, name));
  mkdirSync(String(bin));
  writeFileSync(join(String(bin), 'uname'), '#!/bin/sh\necho Linux\n');
  writeFileSync(
    join(String(bin), 'sync'),
    `#!/bin/sh\necho "\${1##*/} $(cut -d' ' -f1 '${at}' 2>&1)" >> '${log}'\n`,
  );
  for (const name of ['uname', 'sync']) chmodSync(join(String(bin), name), 0o755);
  expect(await begin(jobs[0], '0', `${bin}:`).ended).toMatchObject({ code: 0 });
  const synced = readFileSync(String(log), 'utf8').trim().split('\n');
  const pieces = Array.from({ length: 20 }, (_, index) => [`part ${index}`, `at.new ${index}`]).flat();
  expect(synced.slice(3)).toEqual([...pieces, 'out.new 20']);
});

/** True once the first file is in the checkpoint. */
function isBegun(): boolean {
  return ['at', 'checkpoint.json'].some((name) => {
    try {
      return !/^0 |"done":\s*0|^$/.test(readFileSync(join(folder, 'checkpoint', name), 'utf8'));
    } catch {
      return false;
    }
  });
}
