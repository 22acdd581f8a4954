/** Supervised jobs on a disk of their own that is full: a small tmpfs, real processes, the built program. */
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

/** Runs a shell script with `ops ARGS > NAME` at hand, in a mount namespace whose state folder is a disk of 2 MB. */
function onSmallDisk(...lines: readonly string[]) {
  const folder = dirname(area.stateFile);
  mkdirSync(folder, { recursive: true });
  const script = [
    'mount -t tmpfs -o size=2m tmpfs "$STATE" || exit 99',
    'ops() { name=$1; shift; "$NODE" "$PROGRAM" "$@" > $name.out 2> $name.err; echo $? > $name.code; }',
    'fill() { dd if=/dev/zero of="$STATE/fill" bs=4k 2> /dev/null; }',
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
  it('keeps no end from being recorded: room for it is held', { timeout: 30_000 }, async () => {
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

  it('keeps no job from being stopped', { timeout: 30_000 }, async () => {
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
    expect(await said('stop')).toMatch(/stop scan: exit 0; it had run for/);
    expect(await said('status')).toMatch(/paused/);
  });

  it('keeps no log from being bounded, and starts nothing', { timeout: 30_000 }, async () => {
    const noise = 'head -c 1200000 /dev/zero | tr "\\0" x; echo';
    await area.jobs([scan(`echo x >> ran; while [ ! -f stop ]; do ${noise}; sleep 0.2; done`)]);
    onSmallDisk(
      'ops start start scan',
      'wait_for \'[ "$(cat "$STATE"/*.jobs/scan-*/output.log | wc -c)" -gt 0 ]\'',
      'fill',
      'sleep 2; ls -l "$STATE"/*.jobs/scan-*/ > sizes; touch stop; sleep 1',
      'fill; ops start2 start scan',
      'rm "$STATE/fill"; ops stop stop scan',
    );
    const log = /(\d+) \w+ +\d+ [\d:]+ output\.log$/m.exec(await area.read('sizes'));
    expect(Number(log?.[1])).toBeLessThan(2_000_000);
    expect(await said('start2')).toMatch(/ENOSPC/);
    expect(await area.read('ran')).toBe('x\n');
  });
});
