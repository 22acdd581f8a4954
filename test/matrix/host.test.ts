import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, program, running, says, watched, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
  await area.jobs([watched('sync', says(running)), check('count', ['echo', 'counted'])]);
});
afterEach(() => area.close());

const bug = /\n {4}at |This is a bug/;

it('what it stores is for its user alone', async () => {
  await area.cli('tick');
  await area.cli('tick');
  const folder = dirname(area.stateFile);
  expect(((await stat(folder)).mode & 0o777).toString(8)).toBe('700');
  for (const name of ['ops-framework.json', 'ops-framework.json.prev', 'ops-framework.json.lock']) {
    expect([name, ((await stat(join(folder, name))).mode & 0o077).toString(8)]).toEqual([name, '0']);
  }
});

describe('the compile cache', () => {
  it.each([
    ['empty', ''],
    ['relative', 'cache'],
  ])('is not put into the working folder when XDG_CACHE_HOME is %s', async (_, value) => {
    const before = await area.listing();
    const { code } = await area.launch(['--version'], { env: { XDG_CACHE_HOME: value } }).ended;
    expect(code).toBe(0);
    const added = (await area.listing()).filter((name) => !before.includes(name));
    expect(added.filter((name) => !name.startsWith('home/.cache'))).toEqual([]);
  });

  it('is no condition: without a place for it everything works', async () => {
    const { code, stderr } = await area.launch(['--version'], { env: { XDG_CACHE_HOME: '/dev/null' } }).ended;
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('an odd environment', () => {
  it('an unknown TZ, no HOME, no locale', async () => {
    const env = { TZ: 'Nowhere/Land', HOME: undefined, LANG: 'xx_YY' };
    const { code, stdout, stderr } = await area.launch(['tick', '--print-only'], { env }).ended;
    expect([code, stdout]).toEqual([0, expect.stringContaining('sync running')]);
    expect(stderr).not.toMatch(bug);
  });

  it('a working folder that was deleted is said, not stumbled over', async () => {
    const gone = join(area.path, 'gone');
    await mkdir(gone);
    const { code, stderr } = await area.launch(
      ['status', '--config-file', join(area.path, 'ops-jobs.json')],
      {
        before: `cd ${gone} && rmdir ${gone}`,
      },
    ).ended;
    expect(stderr).not.toMatch(bug);
    expect([0, 1, 2]).toContain(code);
  });

  it('called through a link, as npm installs it', async () => {
    const link = join(area.path, 'ops-framework');
    await symlink(program, link);
    const child = spawn(process.execPath, [link, 'tick', '--dry-run'], {
      cwd: area.path,
      stdio: 'ignore',
      env: { HOME: area.path, PATH: process.env['PATH'] },
    });
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  it('a jobs file with a byte order mark and Windows line ends', async () => {
    await writeFile(join(area.path, 'bom.json'), '\uFEFF{"version":1,\r\n"jobs":[]}\r\n');
    expect(await area.cli('validate-config', '--config-file', 'bom.json')).toMatchObject({ code: 0 });
  });

  it('a lock, a state folder or a state dir of the wrong kind: told, exit 1, no stack', async () => {
    const net = dirname(dirname(area.stateFile));
    for (const [path, isFolder] of [
      [`${area.stateFile}.lock`, false],
      [net, false],
      [`${area.stateFile}.prev`, true],
    ] as const) {
      await rm(net, { recursive: true, force: true });
      await mkdir(dirname(path), { recursive: true });
      await (isFolder ? mkdir(path) : writeFile(path, ''));
      // Each for the first time: what the last one could not save is remembered there.
      const env = { XDG_RUNTIME_DIR: await mkdtemp(join(area.path, 'run-')) };
      const { code, stdout, stderr } = await area.launch(['tick', '--print-only'], { env }).ended;
      expect([path, stdout]).toEqual([path, expect.stringContaining('sync running')]);
      expect(stderr).not.toMatch(bug);
      if (!isFolder) expect([path, code]).toEqual([path, 1]);
    }
  });

  it('an empty state file is a loss that is told, not a first run', async () => {
    await mkdir(dirname(area.stateFile), { recursive: true });
    await writeFile(area.stateFile, '');
    const { code, stdout } = await area.cli('tick', '--print-only');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/🟠 .* · state lost[^]*sync running/)]);
    expect((await area.listing()).filter((name) => name.includes('.corrupt-'))).toHaveLength(1);
  });
});

async function onFullDisk(...words: string[]) {
  const { code, stderr } = await area.launch(words, { before: 'exec > /dev/full' }).ended;
  return { code, stderr };
}

describe.runIf(process.platform === 'linux')('a full disk behind stdout', () => {
  it.each(['status', '--help', 'doctor', 'validate-config', 'run count', 'stop sync'])(
    '%s says so',
    async (line) => {
      const words = line.split(' ');
      const { code, stderr } = await onFullDisk(...words);
      expect(stderr).not.toMatch(bug);
      expect(code === 0).toBe(false);
    },
  );

  it('a tick keeps its notices', async () => {
    const { code, stderr } = await onFullDisk('tick', '--telegram-via=none');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(
        /1 of 1 notices not delivered, still queued \(stdout cannot be written \(ENOSPC\)/,
      ),
    ]);
    expect((await area.cli('tick', '--telegram-via=none')).stdout).toContain('sync running');
  });
});
