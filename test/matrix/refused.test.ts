/** A user who may not go everywhere, and paths that lead nowhere: each is a check result of `doctor`, and no command calls it a bug. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openArea,
  says,
  sh,
  running,
  watched,
  check,
  type Area,
  type LaunchOptions,
} from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';

const isRoot = process.getuid?.() === 0;
/** Root without the right to pass over permissions; for everybody else, as they are. */
const before = isRoot ? 'set -- setpriv --bounding-set=-dac_override,-dac_read_search "$@"' : 'true';
const mayTest = !isRoot || hasTool('setpriv', '--version');

let area: Area;
let stateDir: string;
/** What has no permissions any more, to give them back at the end. */
let locked: string[];
beforeEach(async () => {
  area = await openArea();
  stateDir = join(dirname(area.path), 'openclaw');
  locked = [];
  await area.jobs([watched('sync', says(running)), check('count', ['true'])]);
  await mkdir(dirname(area.stateFile), { recursive: true });
  await writeFile(join(stateDir, 'openclaw.json'), '{}');
});
afterEach(async () => {
  for (const path of locked) await chmod(path, 0o700).catch(() => undefined);
  await area.close();
});

async function lock(path: string): Promise<void> {
  await chmod(path, 0);
  locked.push(path);
}

async function replace(path: string, by: (path: string) => Promise<unknown>): Promise<void> {
  await rm(path, { recursive: true });
  await by(path);
}

async function doctor(env: LaunchOptions['env'] = {}): Promise<string> {
  const { code, stdout, stderr } = await area.launch(['doctor'], { before, env }).ended;
  expect([code, stderr]).toEqual([1, '']);
  // The checks before and after it were made.
  expect(stdout).toMatch(/^ok {4}system: /m);
  expect(stdout).toMatch(/\d+ ok, \d+ warnings?, [1-9]\d* failures?\n$/);
  return stdout;
}

const stored = (name: string) => join(dirname(area.stateFile), name);
const file = (path: string) => writeFile(path, '');
const circle = (path: string) => symlink(path, path);

describe.runIf(mayTest)('what this user may not enter or read (as root: needs setpriv)', () => {
  it('the state dir of OpenClaw', async () => {
    await lock(stateDir);
    const stdout = await doctor();
    expect(stdout).toMatch(
      /^warn {2}OpenClaw state dir: .*openclaw cannot be entered \(EACCES: give the user/m,
    );
    expect(stdout).toMatch(
      /^fail {2}telegram: .*openclaw\.json: cannot be read \(EACCES\).*TELEGRAM_BOT_TOKEN/m,
    );
    expect(stdout).toMatch(
      /^fail {2}state folder: .*cannot be written \(.*openclaw: EACCES: give .*--state-file$/m,
    );
    expect(stdout).toMatch(/^fail {2}state: cannot read .*ops-framework\.json: EACCES: give the user/m);
  });

  it.each([
    ['a folder above the state', 'net', /^fail {2}state folder: .*\(.*\/net: EACCES: give/m],
    ['the folder of the state', 'net/state', /^fail {2}state folder: .*\(.*\/net\/state: EACCES: give/m],
  ])('%s', async (_name, path, line) => {
    await lock(join(stateDir, path));
    expect(await doctor()).toMatch(line);
  });

  it.each(['ops-framework.jobs', 'ops-framework.json.lock', 'ops-framework.jobs/sync/attempts'])(
    'the folder %s beside the state',
    async (name) => {
      await mkdir(stored(name), { recursive: true });
      await lock(stored(name));
      expect(await doctor()).toMatch(
        new RegExp(`^fail {2}state folder: .*${name} cannot be used \\(EACCES: give the user`, 'm'),
      );
    },
  );

  it.each(['ops-framework.json', 'ops-framework-writes.json', 'ops-framework.jobs/sync/output.log'])(
    'the file %s',
    async (name) => {
      await mkdir(dirname(stored(name)), { recursive: true });
      await writeFile(stored(name), '', { mode: 0o600 });
      await lock(stored(name));
      expect(await doctor()).toMatch(
        new RegExp(`^fail {2}state folder: .*${name} cannot be used \\(EACCES: give the user`, 'm'),
      );
    },
  );

  it('the files of OpenClaw', async () => {
    await writeFile(join(stateDir, '.env'), 'A=1');
    await lock(join(stateDir, '.env'));
    await lock(join(stateDir, 'openclaw.json'));
    const stdout = await doctor();
    expect(stdout).toMatch(
      /^fail {2}telegram: .*openclaw\.json: cannot be read \(EACCES\).*Set TELEGRAM_BOT_TOKEN .*--telegram-chat-id/m,
    );
    await rm(join(stateDir, 'openclaw.json'));
    await lock(stored('..'));
    expect(await doctor()).toMatch(
      /^warn {2}OpenClaw \.env: .*\.env cannot be read \(EACCES\); .*count as not set$/m,
    );
  });

  it('the jobs file, and a script of a job', async () => {
    await mkdir(join(area.path, 'closed'));
    await lock(join(area.path, 'closed'));
    await area.jobs([
      check('script', ['python3', 'closed/count.py'], { enabled: true }),
      check('program', ['./closed/count'], { enabled: true }),
      check('folder', ['true'], { cwd: './closed', enabled: true }),
    ]);
    const stdout = await doctor();
    expect(stdout).toMatch(/^fail {2}job script: .*closed\/count\.py cannot be read \(EACCES: give/m);
    expect(stdout).toMatch(/^fail {2}job program: .*cannot be reached by this user: fix its permissions/m);
    expect(stdout).toMatch(/^fail {2}job folder: .*cannot be reached by this user: fix its permissions/m);
    await lock(join(area.path, 'ops-jobs.json'));
    expect(await doctor()).toMatch(/^fail {2}jobs file: .*ops-jobs\.json cannot be read \(EACCES\)/m);
  });

  it.each([
    'status',
    'tick',
    'run count',
    'start sync',
    'stop sync',
    'logs sync',
    'history',
    'plan x',
    'apply x',
    'verify x',
    'validate-config',
  ])('is no bug for %s', async (words) => {
    await area.jobs([
      { ...watched('sync', says(running)), commands: { exec: sh('true') } },
      check('count', ['true']),
    ]);
    for (const path of ['ops-framework.jobs/sync', 'ops-framework.json.lock'])
      await mkdir(stored(path), { recursive: true });
    for (const path of [stored('ops-framework.jobs/sync'), stored('ops-framework.jobs'), stateDir]) {
      await lock(path);
      const { stdout, stderr } = await area.launch(words.split(' '), { before }).ended;
      expect(stdout + stderr).not.toMatch(/\n {4}at |This is a bug/);
      await chmod(path, 0o700);
    }
  });
});

describe('a path that leads nowhere', () => {
  it.each<[string, string, (path: string) => Promise<unknown>, RegExp]>([
    ['a file in place of a folder', 'net', file, /^fail {2}state folder: .*\(.*\/net is not a folder\)/m],
    ['links in a circle', 'net', circle, /^fail {2}state folder: .*\(.*\/net: ELOOP: its symbolic links/m],
    [
      'links in a circle in place of the state dir',
      '.',
      circle,
      /^fail {2}state folder: .*\(.*\/openclaw: ELOOP: its symbolic links/m,
    ],
    [
      'a file in place of the folder of the jobs',
      'net/state/ops-framework.jobs',
      file,
      /^fail {2}state folder: .*ops-framework\.jobs is not a folder: move it away$/m,
    ],
    [
      'a pipe in place of the ledger',
      'net/state/ops-framework-writes.json',
      (path) => promisify(execFile)('mkfifo', [path]),
      /^fail {2}state folder: .*ops-framework-writes\.json is not a regular file: move it away$/m,
    ],
    [
      'a link in place of the state file, to where no file can be made',
      'net/state/ops-framework.json',
      (path) => symlink('/proc/nowhere/state.json', path),
      /^fail {2}state folder: .*ops-framework\.json is a link to \/proc\/nowhere\/state\.json, which cannot be made \(.*\/proc/m,
    ],
    [
      'a socket in place of the state file',
      'net/state/ops-framework.json',
      async (path) => {
        // Its file stays; the path of a socket is short.
        const socket = createServer().listen(relative(process.cwd(), path));
        await once(socket, 'listening');
        socket.unref();
      },
      /^fail {2}state: .*ops-framework\.json: \w+: this is a socket: name a file/m,
    ],
    [
      'a folder in place of the ledger',
      'net/state/ops-framework-writes.json',
      (path) => mkdir(path),
      /^fail {2}state folder: .*ops-framework-writes\.json is a folder: move it away$/m,
    ],
  ])('%s', async (_name, path, by, line) => {
    const place = join(stateDir, path);
    await mkdir(place, { recursive: true });
    await replace(place, by);
    expect(await doctor()).toMatch(line);
  });

  it('a name that is too long', async () => {
    const env = { OPENCLAW_STATE_DIR: join(stateDir, 'x'.repeat(300)) };
    expect(await doctor(env)).toMatch(/^fail {2}state folder: .*ENAMETOOLONG: the path is too long/m);
  });
});
