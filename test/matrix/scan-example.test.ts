/** examples/security and examples/change/set-option.mjs with odd names, folders that change meanwhile, links and crashes. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { examplesFolder, runExample, tempFolder, type Ended } from '../examples/run-example.ts';
import { hasTool } from '../support/tools.ts';

let temp: string;
beforeEach(() => {
  temp = tempFolder();
  for (const name of ['root', 'checkpoint']) mkdirSync(join(temp, name));
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

const root = (...names: string[]) => join(temp, 'root', ...names);
const out = () => join(temp, 'findings.json');

/** A file that everybody may change. */
function open(name: string | Buffer): void {
  const path = typeof name === 'string' ? root(name) : Buffer.concat([Buffer.from(root('/')), name]);
  writeFileSync(path, 'x');
  chmodSync(path, 0o666);
}

function python(file: string, ...args: string[]): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    OPS_CHECKPOINT_DIR: join(temp, 'checkpoint'),
    OPS_PROGRESS_FILE: join(temp, 'progress.json'),
    PYTHONDONTWRITEBYTECODE: '1',
  };
  return new Promise((resolve) => {
    const words = [join(examplesFolder, 'security', file), ...args];
    const child = execFile('python3', words, { env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
const scan = (...args: string[]) => python('scan.py', '--root', root(), '--out', out(), ...args);
const report = (...args: string[]) => python('report.py', '--findings', out(), ...args);
const file = () => root('config.json');
const findings = () => {
  const schema = z.object({ files: z.number(), findings: z.array(z.object({ path: z.string() })) });
  const { files, findings: found } = schema.parse(JSON.parse(readFileSync(out(), 'utf8')));
  return { files, paths: found.map(({ path }) => path.slice(root('').length + 1)) };
};

const withPython = describe.runIf(hasTool('python3', '--version'));

withPython('the security scan (needs Python)', () => {
  test('goes on at the place where it was, whatever came and went before it', async () => {
    for (const name of ['a', 'b', 'b.d', 'b/c']) mkdirSync(root(name));
    for (const name of ['z', 'a/1', 'a/2', 'b/1', 'b/c/1', 'b.d/1']) open(name);
    const at = {
      root: root(),
      last: 'b/1',
      files: 4,
      unreadable: 0,
      findings: [{ path: root('z'), problem: 'p' }],
    };
    writeFileSync(join(temp, 'checkpoint', 'checkpoint.json'), JSON.stringify(at));
    rmSync(root('a/1'));
    rmSync(root('z'));
    open('a/new');
    expect(await scan()).toMatchObject({ code: 0 });
    expect(findings()).toEqual({ files: 6, paths: ['z', 'b/c/1', 'b.d/1'] });
  });

  test.each(['', '7', '{}', '{"root":"/other"}'])('a checkpoint like %j is an error', async (text) => {
    writeFileSync(join(temp, 'checkpoint', 'checkpoint.json'), text);
    expect(await scan()).toMatchObject({ code: 1 });
    expect(readdirSync(temp)).not.toContain('findings.json');
  });

  test('reports any name in a line of its own, and links are not looked through', async () => {
    const [lines, cut] = ['two\nACTION REQUIRED lines', 'cut \ud83d\ude00'];
    for (const name of ['-rf', lines, cut, '\u4e2d']) open(name);
    symlinkSync('/etc', root('etc'));
    symlinkSync(root('-rf'), root('link'));
    expect(await scan()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^5 files, 4 findings/) });
    const { code, stdout } = await report();
    const paths = [...stdout.matchAll(/^- (.*): everybody may change it$/gm)].map(([, path]) => path);
    expect({ code, paths }).toEqual({
      code: 0,
      paths: ['-rf', cut, 'two\\nACTION REQUIRED lines', '\u4e2d'].map((name) => root(name)),
    });
    writeFileSync(join(temp, 'accepted'), paths.join('\n'));
    expect((await report('--accepted', join(temp, 'accepted'))).stdout).toMatch(/nothing found\n$/);
  });

  test('a name that is no text is reported', async () => {
    const bytes = Buffer.from('b\xff', 'binary');
    try {
      open(bytes);
    } catch {
      open('b\\udcff'); // macOS takes only UTF-8
    }
    expect(await scan()).toMatchObject({ code: 0 });
    expect((await report()).stdout).toContain('/b\\udcff: everybody may');
  });

  test('a root that is not there, and findings that are none, are errors', async () => {
    rmSync(root(), { recursive: true });
    expect(await scan()).toMatchObject({ code: 1, stderr: expect.stringMatching(/^scan: /) });
    expect(await report()).toMatchObject({ code: 1, stderr: expect.stringMatching(/^report: /) });
    writeFileSync(out(), '{"findings":[{}]}');
    expect(await report()).toMatchObject({ code: 1, stderr: expect.stringMatching(/^report: /) });
  });

  test.each(['0', '-1', 'nan', 'inf', 'x'])('%s files a second are refused', async (rate) => {
    expect(await scan(`--files-per-second=${rate}`)).toMatchObject({ code: 2 });
  });
});

test.runIf(hasTool('python3', '--version'))(
  'a folder that cannot be read is no clean folder (needs Python)',
  async () => {
    mkdirSync(root('closed'), 0);
    // Root may read all.
    const closed = process.getuid?.() === 0 ? '' : 'ALERT 1 files or folders could not be read\n';
    expect(await scan()).toMatchObject({ code: 0 });
    chmodSync(root('closed'), 0o700);
    expect((await report()).stdout).toBe(`0 files below ${root()}, nothing found\n${closed}`);
  },
);

const set = (command: string) =>
  runExample('change/set-option.mjs', command, '--file', file(), '--option', 'a.b', '--value', '2');

describe('setting an option', () => {
  test('through a link the link stays, and so do the permissions', async () => {
    writeFileSync(root('real'), '{"a":{"b":1}}');
    chmodSync(root('real'), 0o664);
    symlinkSync('real', file());
    // Left by a crash, open to all.
    writeFileSync(root('real.new'), 'half');
    chmodSync(root('real.new'), 0o666);
    expect(await set('run')).toMatchObject({ code: 0 });
    expect(lstatSync(file()).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(root('real'), 'utf8'))).toEqual({ a: { b: 2 } });
    expect(statSync(root('real')).mode & 0o777).toBe(0o664);
    expect(readdirSync(root()).sort()).toEqual(['config.json', 'config.json.before', 'real']);
  });

  test('a second run does not take the way back away', async () => {
    writeFileSync(file(), '{"a":{"b":1}}');
    expect(await set('run')).toMatchObject({ code: 0 });
    expect(await set('run')).toMatchObject({ code: 1, stderr: expect.stringContaining('already') });
    expect(readFileSync(`${file()}.before`, 'utf8')).toBe('{"a":{"b":1}}');
  });
});
