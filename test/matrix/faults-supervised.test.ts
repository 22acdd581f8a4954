/** Supervised jobs on disks of their own, full or in the way: small tmpfs mounts, real processes, the built program. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, program, type Area } from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

/** Runs a shell script with `ops ARGS > NAME` at hand, in a mount namespace whose state folder is a disk of 2 MB and 200 files. */
function onSmallDisk(...lines: readonly string[]) {
  const folder = dirname(area.stateFile);
  mkdirSync(folder, { recursive: true });
  const script = [
    'mount -t tmpfs -o size=2m,nr_inodes=200 tmpfs "$STATE" || exit 99',
    'ops() { name=$1; shift; "$NODE" "$PROGRAM" "$@" > $name.out 2> $name.err; echo $? > $name.code; }',
    // Something else took the room of the state's reserve.
    'fill() { rm -f "$STATE"/*.reserve/[1-9]*; dd if=/dev/zero of="$STATE/fill" bs=4k 2> /dev/null; }',
    'crowd() { mkdir "$STATE/many"; i=0; while touch "$STATE/many/$i" 2> /dev/null; do i=$((i+1)); done; }',
    'wait_for() { n=0; until eval "$1"; do n=$((n+1)); [ $n -lt 200 ] || exit 98; sleep 0.05; done; }',
    ...lines,
    'exit 0',
  ].join('\n');
  const done = spawnSync('unshare', ['-m', 'sh', '-c', script], {
    cwd: area.path,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: join(area.path, '..', 'home'),
      XDG_RUNTIME_DIR: join(area.path, '..', 'home'),
      OPENCLAW_STATE_DIR: join(folder, '..', '..'),
      TZ: 'UTC',
      NODE: process.execPath,
      PROGRAM: program,
      STATE: folder,
    },
  });
  expect([done.status, done.stderr]).toEqual([0, '']);
}

const scan = (script: string) => ({
  id: 'scan',
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  cwd: '.',
  commands: { exec: ['sh', '-c', script] },
  policy: { autoResume: true },
});
const said = async (name: string) => (await area.read(`${name}.out`)) + (await area.read(`${name}.err`));

describe.runIf(process.platform === 'linux' && hasTool('unshare', '-m', 'true'))('a full disk', () => {
  it('keeps no end from being recorded: room for it is held', async () => {
    await area.jobs([scan('touch up; while [ -f up ] && [ ! -f go ]; do sleep 0.05; done; exit 3')]);
    onSmallDisk(
      'ops start start scan',
      'wait_for "[ -f up ]"',
      'fill',
      'touch go',
      'wait_for \'grep -q "\\"exitCode\\":3" "$STATE"/*.jobs/*/attempts/*.json\'',
      'rm "$STATE/fill"; ops status status',
    );
    expect(await said('status')).toMatch(/paused/);
    expect(await said('status')).toMatch(/exit 3/);
  });

  it('keeps no job from being stopped', async () => {
    await area.jobs([
      scan('trap "touch saved; exit 0" TERM; touch up; while [ -f up ]; do sleep 0.05; done'),
    ]);
    onSmallDisk(
      'ops start start scan',
      'wait_for "[ -f up ]"',
      'fill',
      'ops stop stop scan',
      'rm "$STATE/fill"; ops status status',
    );
    expect(await said('stop')).toMatch(/stop scan: stopped \(exit 0\) after/);
    expect(await said('status')).toMatch(/paused/);
  });

  it('keeps no log from being bounded, and starts nothing', async () => {
    const noise = 'head -c 1200000 /dev/zero | tr "\\0" x; echo';
    await area.jobs([scan(`echo x >> ran; while [ ! -f stop ]; do ${noise}; sleep 0.2; done`)]);
    onSmallDisk(
      'ops start start scan',
      'wait_for \'[ "$(cat "$STATE"/*.jobs/scan-*/output.log | wc -c)" -gt 0 ]\'',
      'fill',
      'sleep 2; ls -l "$STATE"/*.jobs/scan-*/ > sizes; touch stop',
      'wait_for \'grep -q "\\"exitCode\\":0" "$STATE"/*.jobs/*/attempts/*.json\'',
      'fill; ops start2 start scan',
      'rm "$STATE/fill"; ops stop stop scan',
    );
    const log = /(\d+) \w+ +\d+ [\d:]+ output\.log$/m.exec(await area.read('sizes'));
    expect(Number(log?.[1])).toBeLessThan(2_000_000);
    expect(await said('start2')).toMatch(/ENOSPC/);
    expect(await area.read('ran')).toBe('x\n');
  });

  it('of files, with room left: the end is recorded, a start says what is short, and so does doctor', async () => {
    await area.jobs([scan('touch up; while [ -f up ] && [ ! -f go ]; do sleep 0.05; done; exit 3')]);
    onSmallDisk(
      'ops start start scan',
      'wait_for "[ -f up ]"',
      'crowd; ops doctor doctor',
      'touch go',
      'wait_for \'grep -q "\\"exitCode\\":3" "$STATE"/*.jobs/*/attempts/*.json\'',
      'touch "$STATE/many/again" 2> /dev/null; ops start2 start scan',
      'rm -r "$STATE/many"; ops status status; ops doctor2 doctor',
    );
    expect(await said('doctor')).toMatch(
      /fail {2}state folder: only 0 free inodes .*, with \d+ MiB free; .*df -i/,
    );
    expect(await said('start2')).toMatch(/ENOSPC: the file system has no free inodes.*df -i/);
    expect(await said('status')).toMatch(/exit 3/);
    expect(await said('doctor2')).not.toMatch(/inodes/);
  });
});

const completes = [
  'ended() { grep -q "\\"exitCode\\":0" "$STATE"/*.jobs/*/attempts/*$1.json; }',
  'ops first start scan; wait_for "ended 1"',
  'J=$(echo "$STATE"/*.jobs/scan-*)',
];
const leaves =
  'mkdir "$OPS_CHECKPOINT_DIR/of"; echo 5 > "$OPS_CHECKPOINT_DIR/of/it"; echo 5 > "$OPS_CHECKPOINT_DIR/at"; echo out';

const tmpfs = (path: string) => `mkdir -p "${path}"; mount -t tmpfs -o size=1m tmpfs "${path}"`;
const file = (path: string) => `touch "${path}" bound; mount --bind bound "${path}"`;

describe.runIf(process.platform === 'linux' && hasTool('unshare', '-m', 'true'))('a mount', () => {
  it.each([
    ['as the checkpoint', tmpfs('$J/checkpoint'), 'checkpoint'],
    ['as the checkpoint of the last piece of work', tmpfs('$J/checkpoint.old'), 'checkpoint.old'],
    ['as the log', file('$J/output.log'), 'output.log'],
    ['as the older log', file('$J/output.log.1'), 'output.log.1'],
  ])('%s is named, with what to do, and nothing is started', async (_, line, name) => {
    await area.jobs([scan(leaves)]);
    onSmallDisk(...completes, line, 'ops second start scan', 'ops third start scan');
    for (const each of ['second', 'third'])
      expect(await said(each)).toMatch(
        new RegExp(`piece of work: \\S+/${name}: EBUSY: it is a mount of its own`),
      );
  });

  it('as the state file is named, with what to do', async () => {
    await area.jobs([scan('sleep 60')]);
    onSmallDisk(
      'ops first tick --print-only',
      'cp "$STATE/ops-framework.json" state; mount --bind state "$STATE/ops-framework.json"',
      'ops second tick --print-only; ops stop stop scan',
    );
    expect(await said('second')).toMatch(/(?:EBUSY|EXDEV): .*mount/);
  });
});
