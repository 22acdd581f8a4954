import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExec } from '../../../src/adapters/process/exec.ts';
import { explainStartFailure } from '../../../src/adapters/process/start-failure.ts';
import type { ExecRequest } from '../../../src/ports/ports.ts';

const exec = createExec();
const base = { cwd: '/', env: { PATH: '/usr/bin:/bin' }, timeoutMs: 100_000, cleanUp: 'all' } as const;

const run = (argv: readonly string[], more: Partial<ExecRequest> = {}) =>
  exec.run({ ...base, argv, ...more });
const sh = (script: string, more: Partial<ExecRequest> = {}) => run(['/bin/sh', '-c', script], more);
const text = (head: string) => ({ head, tail: '', omittedBytes: 0 });
/** Blocks this process. */
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 450);
const program = (name: string) => path.resolve('test/support/programs', name);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'exec-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('how a command ended', () => {
  test('exit code and both streams', async () => {
    const result = await sh('echo out; echo err >&2; exit 3');
    expect(result).toMatchObject({
      kind: 'exited',
      exitCode: 3,
      signal: null,
      stdout: text('out\n'),
      stderr: text('err\n'),
      found: [],
      outputHeld: false,
    });
    expect(result.durationMs).toBeGreaterThan(0);
  });

  test('a signal', async () => {
    expect(await sh('kill -9 $$')).toMatchObject({ kind: 'exited', exitCode: null, signal: 'SIGKILL' });
  });

  test('stdin is closed, a reader ends at once', async () => {
    expect(await run(['cat'])).toMatchObject({ kind: 'exited', exitCode: 0, stdout: text('') });
  });

  test('arguments arrive as they are, no shell touches them', async () => {
    const odd = ['$HOME', '*', '; exit 1', "it's", '', 'é\n'];
    expect(await run(['printf', '[%s]', ...odd])).toMatchObject({
      stdout: text(odd.map((one) => `[${one}]`).join('')),
    });
  });

  test('in its folder, found relative to it', async () => {
    writeFileSync(path.join(folder, 'where'), '#!/bin/sh\npwd -P\n', { mode: 0o755 });
    expect(await run(['./where'], { cwd: folder })).toMatchObject({
      stdout: { head: expect.stringContaining('exec-') },
    });
  });

  test('a deadline longer than a timer can wait is no deadline of a millisecond', async () => {
    expect(await sh('sleep 0.1', { timeoutMs: 2 ** 40 })).toMatchObject({ kind: 'exited', exitCode: 0 });
  });

  test('a process too busy to look in time does not blame the command', async () => {
    const running = sh('echo in time; touch over', { timeoutMs: 300, cwd: folder });
    // Long past the deadline; and the command has ended, however slow the machine is.
    do pause();
    while (!existsSync(path.join(folder, 'over')));
    pause();
    expect(await running).toMatchObject({ kind: 'exited', exitCode: 0, stdout: text('in time\n') });
  });
});

describe('environment', () => {
  test('is exactly the given one and a marker', async () => {
    const env = { ONE: '1', EMPTY: '', ODD: 'a=b\nc' };
    const result = await run(['/usr/bin/env', '-0'], { env });
    expect(linesOf(result, '\0')).toEqual([
      'EMPTY=',
      'ODD=a=b\nc',
      'ONE=1',
      expect.stringMatching(/^OPS_EXEC_ID=[\w.-]{20,}$/),
    ]);
  });

  test('without a marker when what it starts may stay; the given object is not changed', async () => {
    const env = Object.freeze({ ONE: '1' });
    const result = await run(['/usr/bin/env', '-0'], { env, cleanUp: 'detached' });
    expect(linesOf(result, '\0')).toEqual(['ONE=1']);
  });
});

describe('output', () => {
  test('NUL bytes and invalid UTF-8', async () => {
    expect(await sh(String.raw`printf 'a\000b\377c\303'`)).toMatchObject({
      stdout: text('a\0b\ufffdc\ufffd'),
    });
  });

  test('words in either stream, also cut in two', async () => {
    const find = ['ACTION REQUIRED', 'ALERT', 'nothing'];
    const result = await sh('printf ACTION; sleep 0.05; printf " REQUIRED"; echo xALERTx >&2', { find });
    expect(result).toMatchObject({ found: ['ACTION REQUIRED', 'ALERT'] });
  });

  test.each([
    ['300 MB of lines', '300', 'lines'],
    ['one line of 300 MB', '300', 'line'],
  ])('%s in bounded memory', (_, megabytes, shape) => {
    const args = [program('exec-memory.ts'), megabytes, shape];
    const seen = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const report = JSON.parse(seen.stdout);
    expect(report).toMatchObject({
      kind: 'exited',
      found: ['THE END'],
      bytes: Number(megabytes) * 2 ** 20 + 'THE END'.length,
    });
    // Most of it is what the garbage collector has not taken yet, which differs by machine: it is far from all that came.
    expect(report.growthMegabytes).toBeLessThan(Number(megabytes) / 2);
  });
});

describe('many', () => {
  test('twenty at once, each with its own output and no warning', async () => {
    const warnings: string[] = [];
    const listen = (warning: Error) => warnings.push(warning.message);
    process.on('warning', listen);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => sh(`echo ${index}; exit ${index}`)),
    );
    expect(
      results.map((result) => result.kind === 'exited' && [result.exitCode, result.stdout.head]),
    ).toEqual(Array.from({ length: 20 }, (_, index) => [index, `${index}\n`]));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', listen);
    expect(warnings).toEqual([]);
  });

  test('nothing keeps the program from ending', () => {
    const seen = spawnSync(process.execPath, [program('exec-quit.ts')], {
      encoding: 'utf8',
      // What it leaves behind lives longer.
      timeout: 90_000,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect([seen.stdout, seen.status]).toEqual(['exited exited timed-out not-started', 0]);
  });
});

describe('what cannot be started', () => {
  const cases: Record<string, [() => Partial<ExecRequest>, RegExp]> = {
    'no command': [() => ({ argv: [] }), /^the command is empty: /],
    'an empty program': [() => ({ argv: [''] }), /^the command is empty: /],
    'a NUL byte': [() => ({ argv: ['echo', 'a\0b'] }), /^echo could not be started: .*NUL byte/],
    'a NUL byte in a secret': [
      () => ({ env: { TOKEN: 'sec\0ret' } }),
      /^\/bin\/echo could not be started: its arguments, folder or environment hold a NUL byte: remove it$/,
    ],
    'missing folder': [() => ({ cwd: '/no/such' }), /^the working directory \/no\/such does not exist: /],
    'a file as folder': [() => ({ cwd: file('plain') }), /plain is not a directory: fix cwd$/],
    'missing program': [() => ({ argv: ['/no/such'] }), /^\/no\/such does not exist: /],
    'missing program in the folder': [
      () => ({ argv: ['./no'], cwd: folder }),
      /\/exec-\w+\/no does not exist: /,
    ],
    'not on PATH': [
      () => ({ argv: ['no-such'] }),
      /^no-such was not found on PATH: .* \(PATH is \/usr\/bin:\/bin\)$/,
    ],
    'no PATH': [() => ({ argv: ['no-such'], env: {} }), /\(PATH is not set\)$/],
    'not executable': [() => ({ argv: [file('data', '', 0o644)] }), /data is not executable: run chmod \+x/],
    'not executable on PATH': [
      () => ({ argv: [path.basename(file('tool', '', 0o644))], env: { PATH: `/bin:${folder}` } }),
      /\/tool is not executable: /,
    ],
    'a folder': [() => ({ argv: [folder] }), /is a directory, not a program: /],
    'missing interpreter': [
      () => ({ argv: [file('script', '#! /no/such/python -u\nprint(1)\n')] }),
      /script cannot run because its first line names \/no\/such\/python, which does not exist: /,
    ],
    'missing interpreter on PATH': [
      () => ({ argv: [path.basename(file('py', '#!/no/python\n'))], env: { PATH: folder } }),
      /\/py cannot run because its first line names \/no\/python, which does not exist: /,
    ],
    'Windows line ends': [
      () => ({ argv: [file('dos', '#!/bin/sh\r\nexit\r\n')] }),
      /dos has Windows line ends, /,
    ],
    'a link to nothing': [
      () => {
        symlinkSync('/no/such', path.join(folder, 'link'));
        return { argv: [path.join(folder, 'link')] };
      },
      /link does not exist: /,
    ],
    'arguments too long': [
      () => ({ argv: ['echo', 'x'.repeat(8_000_000)] }),
      /^the arguments and environment of echo /,
    ],
    'a folder that is no program in a good folder': [
      () => {
        mkdirSync(path.join(folder, 'bin/tool'), { recursive: true });
        return { argv: ['tool'], env: { PATH: path.join(folder, 'bin') } };
      },
      /^tool was not found on PATH: /,
    ],
  };

  test.each(Object.keys(cases))('%s', async (name) => {
    const [request, message] = cases[name] ?? [];
    const result = await run(['/bin/echo'], request?.());
    expect(result).toEqual({
      kind: 'not-started',
      message: expect.stringMatching(message ?? ''),
      durationMs: expect.any(Number),
    });
  });

  test('no file descriptors left; later commands run again', () => {
    const script = `ulimit -n 64; exec "$0" "$1"`;
    const args = ['-c', script, process.execPath, program('exec-shortage.ts')];
    const { short, freed } = JSON.parse(spawnSync('/bin/sh', args, { encoding: 'utf8' }).stdout);
    expect(short).toMatchObject({
      kind: 'not-started',
      message: expect.stringMatching(/^the host could not start a process: EMFILE, .*ulimit -n/),
    });
    expect(freed).toMatchObject({ kind: 'exited', exitCode: 0, stdout: { head: 'fine\n' } });
  });

  test.each(['EAGAIN', 'ENFILE', 'ENOMEM'])('%s is a shortage of the host', (code) => {
    const error = Object.assign(new Error(`spawn echo ${code}`), { code });
    expect(explainStartFailure(error, { ...base, argv: ['echo'] })).toMatch(
      new RegExp(`^the host could not start a process: ${code}, .*(fewer|close)`),
    );
  });
});

function linesOf(result: Awaited<ReturnType<typeof run>>, border: string) {
  if (result.kind !== 'exited') throw new Error(result.kind);
  // Node hands its coverage variable to every child.
  const entries = result.stdout.head.split(border).filter((one) => !one.startsWith('NODE_V8_COVERAGE='));
  return entries.filter((one) => one !== '').sort();
}

function file(name: string, content = '', mode = 0o755): string {
  writeFileSync(path.join(folder, name), content);
  chmodSync(path.join(folder, name), mode);
  return path.join(folder, name);
}
