/** A host that has run out of something, or that lost a right: what a tick then does, and the next one. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeEnvelope } from '../../src/core/state/envelope.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import { openArea, paused, program, running, sh, watched, type Area } from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';

/** As a URL: in NODE_OPTIONS a path with a space would be two words. */
const preload = (name: string) => `--import=${new URL(`../support/programs/${name}`, import.meta.url).href}`;
/** Any user that is not root. */
const somebody = 65_534;
const isRoot = process.getuid?.() === 0;
/** Root without the right to pass over permissions; for everybody else, as they are. */
const asOwner = isRoot ? 'set -- setpriv --bounding-set=-dac_override,-dac_read_search "$@"' : 'true';

let area: Area;
beforeEach(async () => {
  area = await openArea();
  await area.jobs([
    watched('sync', ['cat', 'sync.json'], {
      commands: { start: sh('echo x >> started') },
      policy: { autoResume: true },
    }),
    watched('broken', ['false']),
  ]);
  await area.write('sync.json', JSON.stringify(running));
});
afterEach(() => area.close());

const ownerTick = () => area.launch(['tick', '--print-only'], { before: asOwner }).ended;
const ticked = (name: string) =>
  `"$NODE" "$PROGRAM" tick --print-only > ${name}.out 2> ${name}.err; echo $? > ${name}.code`;
const noBug = /\n {4}at |This is a bug/;

/** A disk of 1 MB and 64 files for the state, of whose reserve something else took the room, for three ticks; between them `spoil` and `fix` are run. */
async function threeTicks(spoil: string, fix: string) {
  const folder = dirname(area.stateFile);
  mkdirSync(folder, { recursive: true });
  const script = [
    'mount -t tmpfs -o size=1m,nr_inodes=64 tmpfs "$STATE" || exit 99',
    ticked('first'),
    'cp "$STATE/ops-framework.json" before',
    `echo '${JSON.stringify(paused)}' > sync.json`,
    spoil,
    ticked('second'),
    'cp "$STATE/ops-framework.json" after; ls -A "$STATE" > left',
    fix,
    ticked('third'),
    'cp "$STATE/ops-framework.json" last',
  ];
  const done = spawnSync('unshare', ['-m', 'sh', '-c', script.join('\n')], {
    cwd: area.path,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: join(area.path, '..', 'home'),
      OPENCLAW_STATE_DIR: join(folder, '..', '..'),
      TZ: 'UTC',
      NODE: process.execPath,
      PROGRAM: program,
      STATE: folder,
    },
  });
  expect([done.status, done.stderr]).toEqual([0, '']);
  const of = async (name: string) => ({
    out: await area.read(`${name}.out`),
    err: await area.read(`${name}.err`),
    code: (await area.read(`${name}.code`)).trim(),
  });
  return { first: await of('first'), second: await of('second'), third: await of('third') };
}

describe.runIf(process.platform === 'linux' && hasTool('unshare', '-m', 'true'))('a disk of its own', () => {
  it.each([
    [
      'that is full',
      'rm "$STATE"/*.reserve/[1-9]*; dd if=/dev/zero of="$STATE/fill" bs=1k 2> /dev/null',
      'rm "$STATE/fill"',
      /ENOSPC.*free some space/,
    ],
    [
      'that holds as many files as it can, with room left',
      'rm "$STATE"/*.reserve/[1-9]*; mkdir "$STATE/many"; i=0; while touch "$STATE/many/$i" 2> /dev/null; do i=$((i+1)); done',
      'rm -r "$STATE/many"',
      /ENOSPC.*no free inodes.*df -i/,
    ],
    [
      'that became read-only',
      'mount -o remount,ro "$STATE"',
      'mount -o remount,rw "$STATE"',
      /EROFS.*read-only/,
    ],
  ])(
    '%s: it tells what it found and starts nothing; with room again it does',
    async (_, spoil, fix, said) => {
      const { first, second, third } = await threeTicks(spoil, fix);
      expect(first).toMatchObject({ code: '0', err: '' });
      expect(first.out).toContain('broken: no valid status');
      expect(second.code).toBe('1');
      expect(second.out).toContain('sync paused');
      expect(second.out).not.toContain('sync started');
      expect(second.err).toMatch(said);
      expect(second.err).not.toMatch(noBug);
      // The state of before, whole, and nothing half written beside it.
      expect(await area.read('after')).toBe(await area.read('before'));
      expect(await area.read('left')).not.toMatch(/\.tmp-/);
      expect(third).toMatchObject({ code: '0', err: '' });
      expect(third.out).toContain('sync started');
      expect(await area.read('started')).toBe('x\n');
      expect(decodeEnvelope(stateCodec, await area.read('last')).kind).toBe('ok');
    },
  );
});

describe.runIf(!isRoot || hasTool('setpriv', '--bounding-set=-dac_override', 'true'))(
  'a right that was lost',
  () => {
    it.each([
      ['to write into the state folder', () => dirname(area.stateFile), 0o500, 0o700],
      ['to read the state', () => area.stateFile, 0o000, 0o600],
      ['to enter the state folder', () => dirname(area.stateFile), 0o000, 0o700],
    ])(
      '%s: told with the fix, nothing started, and all goes on when it is back',
      async (_, path, lost, back) => {
        expect((await ownerTick()).code).toBe(0);
        await area.write('sync.json', JSON.stringify(paused));
        const before = await readFile(area.stateFile, 'utf8');
        chmodSync(path(), lost);
        const { code, stdout, stderr } = await ownerTick();
        chmodSync(path(), back);
        expect([code, stderr]).toEqual([1, expect.stringMatching(/EACCES.*read and write access/)]);
        expect(stderr).not.toMatch(noBug);
        expect(stdout).toContain('sync paused');
        expect(await area.read('started')).toBe('');
        expect(await readFile(area.stateFile, 'utf8')).toBe(before);
        expect(readdirSync(dirname(area.stateFile)).filter((name) => name.includes('.tmp-'))).toEqual([]);
        const healed = await ownerTick();
        expect([healed.code, healed.stderr]).toEqual([0, '']);
        expect(await area.read('started')).toBe('x\n');
      },
    );
  },
);

describe.runIf(process.platform === 'linux')('a shortage', () => {
  it.runIf(hasTool('sh', '-c', 'ulimit -n 10090'))(
    'of files, with ten thousand open: what it could not look at is told as such, and the rest as it is',
    async () => {
      const many = Array.from({ length: 40 }, (_, at) => watched(`job-${at}`, ['cat', 'sync.json']));
      await area.jobs(many);
      // Each command takes four of them, for a moment.
      const { code, stdout, stderr } = await area.launch(['tick', '--print-only', '--concurrency', '40'], {
        before: 'ulimit -n 10090',
        env: { NODE_OPTIONS: preload('open-files.mjs'), OPS_TEST_OPEN_FILES: '10000' },
      }).ended;
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/EMFILE/);
      const { jobs } = await area.state();
      const seen = Object.values(jobs).map(({ anomaly }) => anomaly?.reason);
      expect(new Set(seen)).toEqual(new Set([undefined, 'not-started']));
      const healed = await area.cli('tick', '--print-only');
      expect([healed.code, healed.stderr]).toEqual([0, '']);
      expect(healed.stdout).toContain('recovered, running');
      const open = Object.values((await area.state()).jobs).filter(({ anomaly }) => anomaly);
      expect(open).toEqual([]);
    },
  );

  it('of processes: no command is started, that is told, and nothing is taken for paused', async () => {
    expect((await area.cli('tick', '--print-only')).code).toBe(0);
    await area.write('sync.json', JSON.stringify(paused));
    if (isRoot) giveTo(somebody, join(area.path, '..'));
    const { code, stdout, stderr } = await area.launch(['tick', '--print-only'], {
      env: {
        NODE_OPTIONS: preload('no-fork.mjs'),
        OPS_TEST_USER: String(somebody),
        XDG_CACHE_HOME: undefined,
      },
    }).ended;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/sync: .*EAGAIN/s);
    expect(stdout).not.toContain('sync paused');
    expect(await area.read('started')).toBe('');
    if (isRoot) giveTo(0, join(area.path, '..'));
    const healed = await area.cli('tick', '--print-only');
    expect(healed.stdout).toContain('sync started');
    expect(await area.read('started')).toBe('x\n');
  });
});

function giveTo(user: number, folder: string): void {
  for (const name of ['.', ...readdirSync(folder, { recursive: true })])
    chownSync(join(folder, String(name)), user, user);
}
