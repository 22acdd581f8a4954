/** A /proc that hides processes: a mount of its own with `hidepid`, a user of its own, the built program. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, program, type Area } from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

/** Where a program runs with the rights of root that another user starts, so that /proc hides it from that user. */
const canHide =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  hasTool('unshare', '-m', 'mount', '-t', 'proc', '-o', 'hidepid=2', 'proc', '/proc') &&
  hasTool(
    'sh',
    '-c',
    `d=$(mktemp -d) && cp "$(command -v id)" $d/id && chmod 755 $d && chmod 4755 $d/id &&
     test "$(setpriv --reuid 65534 --regid 65534 --clear-groups $d/id -u)" = 0; r=$?; rm -rf $d; exit $r`,
  );

/** Runs a shell script as another user, under a /proc with this option. `ops ARGS` is the program, `$NAPS` sleeps as root. */
function hidden(option: string, ...lines: readonly string[]) {
  const folder = dirname(area.stateFile);
  mkdirSync(folder, { recursive: true });
  const script = [
    `mount -t proc -o ${option} proc /proc || exit 99`,
    'cp "$(command -v sleep)" "$NAPS"; chmod 4755 "$NAPS"; chown -R 65534:65534 "$ROOT/openclaw" "$ROOT/work"; chmod 755 "$ROOT"',
    'as() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }',
    'ops() { as "$NODE" "$PROGRAM" "$@" 2>&1; echo "exit $?"; }',
    'wait_for() { n=0; until eval "$1"; do n=$((n+1)); [ $n -lt 400 ] || exit 98; sleep 0.05; done; }',
    'owner() { sed -n "s/.*\\"$1\\":{[^}]*\\"pid\\":\\([0-9]*\\).*/\\1/p" "$STATE"/*.jobs/*/attempts/*.json | tail -n 1; }',
    ...lines,
  ].join('\n');
  const { status, stdout, stderr } = spawnSync('unshare', ['-m', 'sh', '-c', script], {
    cwd: area.path,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      PATH: process.env['PATH'],
      HOME: '/nonexistent',
      OPENCLAW_STATE_DIR: join(folder, '..', '..'),
      OPS_TEST_AREA: join(area.path, '..'),
      TZ: 'UTC',
      NODE: process.execPath,
      PROGRAM: program,
      NAPS: join(area.path, '..', 'naps'),
      ROOT: join(area.path, '..'),
      STATE: folder,
    },
  });
  expect([status, stderr, stdout]).toEqual([0, '', stdout]);
  return stdout;
}

const scan = (...exec: readonly string[]) => ({
  id: 'scan',
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  cwd: '.',
  commands: { exec },
  supervise: { stopGraceSeconds: 1 },
});
const source = (name: string) => JSON.stringify(fileURLToPath(new URL(`../../src/${name}`, import.meta.url)));
const naps = () => join(area.path, '..', 'naps');

describe.runIf(canHide)(
  'a hidden process (needs root, unshare, and setuid programs in the temporary folder)',
  () => {
    it.each(['hidepid=1', 'hidepid=2', 'hidepid=invisible'])(
      'of a job whose supervisor was killed is not started a second time: %s',
      async (option) => {
        await area.jobs([scan(naps(), '300')]);
        const told = hidden(
          option,
          'ops start scan',
          'kill -9 $(owner supervisor); wait_for "[ ! -e /proc/$(owner supervisor) ]"',
          'ops start scan; ops status; ops stop scan; ops doctor',
          'kill -9 $(owner process); :',
          'ops start scan',
          'kill -9 $(owner process); :',
        );
        const first = /^start scan: pid (\d+), attempt 1$/m.exec(told)?.[1];
        expect(told).toContain(`scan: already running (pid ${first}); nothing done`);
        expect(told).toContain(`the system hides pid ${first} from this user: it counts as alive`);
        expect(told).toMatch(
          /^stop scan: still running: pid \d+\n {2}no signal sent directly\n.*hidden by \/proc/m,
        );
        expect(told).toMatch(new RegExp(`^warn  processes: /proc is mounted with hidepid=`, 'm'));
      },
    );

    it('in the group of a job that was killed with its supervisor keeps it from being started', async () => {
      await area.jobs([scan('sh', '-c', `echo $$ > shell; ${naps()} 300 & echo $! > nap; touch up; wait`)]);
      const told = hidden(
        'hidepid=2',
        'ops start scan; wait_for "[ -e up ]"',
        'kill -9 $(owner supervisor) $(cat shell); wait_for "[ ! -e /proc/$(cat shell) ]"',
        'ops start scan',
        'kill -9 $(cat nap)',
      );
      expect(told).toMatch(/^scan: already running/m);
      expect(told).not.toMatch(/attempt 2/);
    });

    it("is ended as the stop says: by root's kill, for the state stays its user's", async () => {
      await area.jobs([scan(naps(), '300')]);
      const told = hidden(
        'hidepid=2',
        'ops start scan',
        'kill -9 $(owner supervisor); wait_for "[ ! -e /proc/$(owner supervisor) ]"',
        'ops stop scan | tee stopped; "$NODE" "$PROGRAM" stop scan 2>&1',
        '$(sed -n "s/.*end it with sudo //p" stopped); wait_for "[ ! -e /proc/$(owner process) ]"',
        'ops stop scan',
      );
      expect(told).toMatch(/^ {2}pid (\d+) is hidden .*sudo ps -fp \1, then end it with sudo kill \1$/m);
      expect(told).toMatch(/^error: the state folder .* belongs to .*ops-framework stop scan/m);
      expect(told).toMatch(/^stop scan: not running; nothing done$/m);
    });

    it('is neither dead, nor signaled, nor taken for another, until its pid is free', () => {
      const script = `
      import { spawn } from 'node:child_process';
      import { once } from 'node:events';
      import { createProcesses } from ${source('adapters/process/processes.ts')};
      const nap = spawn(process.argv[1], ['300'], { uid: 65534, gid: 65534 });
      const root = spawn('sleep', ['300']);
      const owners = [nap, root].map(({ pid }) => createProcesses('here').find(pid));
      process.setgid(65534); process.setuid(65534);
      const processes = createProcesses('here');
      const old = owners.map((owner) => ({ ...owner, start: owner.start.replace(/^[^/]+/, 'another-boot') }));
      const say = (what) => { try { return what(); } catch (error) { return error.message; } };
      console.log(JSON.stringify({
        dead: owners.map((owner) => processes.isDead(owner)),
        deadOfAnotherBoot: old.map((owner) => processes.isDead(owner)),
        hidden: owners.map(({ pid }) => processes.isHidden(pid)),
        found: owners.map(({ pid }) => processes.isDead(processes.find(pid))),
        signaled: owners.map((owner) => say(() => processes.terminate(owner) ?? 'sent')),
      }));
      process.kill(nap.pid, 'SIGKILL');
      await once(nap, 'exit');
      console.log(processes.isDead(owners[0]));
      console.log(root.pid);
      process.exit();`;
      const told = hidden(
        'hidepid=2',
        `"$NODE" --input-type=module -e '${script.replaceAll("'", `'"'"'`)}' "$NAPS" > told; kill $(tail -n 1 told); cat told`,
      ).split('\n');
      const refused = expect.stringMatching(
        /^process \d+ is hidden by \/proc \(hidepid\).*so it was not signaled/,
      );
      expect(JSON.parse(told[0] ?? '')).toEqual({
        dead: [false, false],
        deadOfAnotherBoot: [true, true],
        hidden: [true, true],
        found: [false, false],
        signaled: [refused, refused],
      });
      expect(told[1]).toBe('true');
    });
  },
);
