/** The attacker, who decides what a job's status prints, wants `stop` to end a process that is none of the job's. */
import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, running, says, sh, watched, type Area } from '../support/cli.ts';
import { hasTool, isAlive } from '../support/tools.ts';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

let area: Area;
const started: ChildProcess[] = [];
beforeEach(async () => {
  area = await openArea();
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await area.close();
});

/** The status names whoever's pid stands in this file. */
const named = (file: string) =>
  watched('sync', sh(`printf '{"running":true,"completed":false,"pid":%s}' "$(cat ${file})"`));

describe('nothing is signalled, nor noted as stopped, when a status names', () => {
  it.runIf(isRoot)("another user's process, also not by root (needs root)", async () => {
    const stranger = spawn('sleep', ['60'], { uid: nobody, gid: nobody });
    started.push(stranger);
    const { pid = 0 } = stranger;
    await area.jobs([watched('sync', says({ ...running, pid }))]);
    await area.cli('tick', '--print-only');
    const { code, stdout, stderr } = await area.cli('stop', 'sync');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('no signal sent: its status names a process that must not be ended');
    expect(stderr).toMatch(
      new RegExp(
        `Process ${pid} belongs to user .*: give the job a commands\\.stop, or sudo -u .* kill ${pid}`,
      ),
    );
    expect(isAlive(pid)).toBe(true);
    expect((await area.state()).jobs['sync']?.stoppedAt).toBeUndefined();
  });

  it.runIf(isRoot && hasTool('setpriv', '--ruid', String(nobody), 'true'))(
    "a process that another user started with this user's rights (needs root)",
    async () => {
      const stranger = spawn('sh', ['-c', `exec setpriv --ruid ${nobody} sleep 60`]);
      started.push(stranger);
      const { pid = 0 } = stranger;
      await area.jobs([watched('sync', says({ ...running, pid }))]);
      expect((await area.cli('stop', 'sync')).stderr).toContain(`Process ${pid} belongs to user`);
      expect(isAlive(pid)).toBe(true);
    },
  );

  it('the shell that it was called from', async () => {
    await area.jobs([named('shell')]);
    // The shell waits for the program, and then becomes something else.
    const before = 'echo $$ > shell; "$@"; echo survived; set -- true';
    const { stdout, stderr } = await area.launch(['stop', 'sync'], { before }).ended;
    expect(stdout).toBe('survived\n');
    expect(stderr).toMatch(/Process \d+ is an ancestor of this program/);
  });

  it('one that is further up', async () => {
    await area.jobs([named('shell')]);
    const before = 'echo $$ > shell; sh -c \'"$@"; true\' sh "$@"; echo survived; set -- true';
    const { stdout } = await area.launch(['stop', 'sync'], { before }).ended;
    expect(stdout).toBe('survived\n');
  });

  it.runIf(process.platform === 'linux')('a thread of what it was called from (needs /proc)', async () => {
    await area.jobs([named('thread')]);
    const parent = `const tids = fs.readdirSync('/proc/self/task').filter((tid) => tid !== String(process.pid));
      fs.writeFileSync('thread', tids[0]);
      const { stderr } = child_process.spawnSync(process.argv[1], process.argv.slice(2), { encoding: 'utf8' });
      console.log('survived', stderr);`;
    const before = `set -- "$1" -e "${parent}" -- "$@"`;
    const { stdout } = await area.launch(['stop', 'sync'], { before }).ended;
    expect(stdout).toMatch(/^survived [^]*Process \d+ is a thread of process \d+/);
  });

  it('this very program, by a thread of it or by its pid', async () => {
    // What asks for the status is its parent.
    await area.jobs([watched('sync', sh(`printf '{"running":true,"completed":false,"pid":%s}' $PPID`))]);
    const { code, signal, stderr } = await area.launch(['stop', 'sync']).ended;
    expect([code, signal]).toEqual([1, null]);
    expect(stderr).toContain('no signal sent');
  });
});

it("this user's own process is stopped", async () => {
  const own = spawn('sleep', ['60']);
  started.push(own);
  await area.jobs([watched('sync', says({ ...running, pid: own.pid }))]);
  const ended = new Promise((resolve) => void own.once('exit', (_, signal) => resolve(signal)));
  expect((await area.cli('stop', 'sync', '--timeout-seconds', '60')).code).toBe(0);
  expect(await ended).toBe('SIGTERM');
});
