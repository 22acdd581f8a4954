/** What the caller's descriptors and limits become in the commands that the built program starts. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, program, sh, watched, type Area } from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const onLinux = process.platform === 'linux';
/** Descriptors that Node passes over, and those that it does not: beside each other, and behind a gap. */
const given = [3, 10, 20, 21, 200];

/** Runs the program with the lock file open as each of these descriptors, as `exec 200>lock` in a shell does. */
function cliWithLock(...words: readonly string[]) {
  const lock = openSync(join(area.path, 'lock'), 'w');
  const stdio = Array.from({ length: 201 }, (_, at) => (given.includes(at) ? lock : ('ignore' as const)));
  try {
    return spawnSync(process.execPath, [program, ...words], {
      cwd: area.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe', ...stdio.slice(3)],
      env: {
        PATH: process.env['PATH'],
        OPENCLAW_STATE_DIR: join(area.path, '..', 'openclaw'),
        OPS_TEST_AREA: join(area.path, '..'),
      },
    });
  } finally {
    closeSync(lock);
  }
}

/** A command that lists its descriptors in a file. */
const lists = (name: string, then: string) =>
  sh(`ls -l /proc/$$/fd > ${name}.tmp; mv ${name}.tmp ${name}; ${then}`);
const long = { kind: 'long_running_read', risk: 'read_only', enabled: true, cwd: '.' };

describe.runIf(onLinux)('descriptors of the caller (Linux: seen in /proc)', () => {
  it('reach no status, start, run or supervised job, and no supervisor', async () => {
    await area.jobs([
      watched('sync', lists('status', `echo '{"running":false,"completed":false}'`), {
        commands: { start: lists('start', ':') },
      }),
      check('age', lists('run', ':')),
      {
        ...long,
        id: 'scan',
        commands: { exec: lists('exec', 'ls -l /proc/$PPID/fd > supervisor; sleep 60') },
      },
    ]);
    for (const words of [['status'], ['start', 'sync'], ['run', 'age'], ['start', 'scan']]) {
      expect(cliWithLock(...words)).toMatchObject({ status: 0, stderr: '' });
    }
    for (const name of ['status', 'start', 'run', 'exec', 'supervisor']) {
      expect([name, await area.appears(name)]).toEqual([name, expect.not.stringContaining('lock')]);
    }
  });
});

/** A command that writes both limits into a file. */
const shows = (name: string, then: string) =>
  sh(`{ ulimit -S -n; ulimit -H -n; } > ${name}.tmp; mv ${name}.tmp ${name}; ${then}`);

const hasLimit = onLinux && hasTool('prlimit', '--version') && hasTool('sh', '-c', 'ulimit -S -n 300');

describe.runIf(hasLimit)('the soft limit of open files (Linux with prlimit)', () => {
  it("is the caller's in all commands, and the hard one stays", async () => {
    await area.jobs([
      watched('sync', shows('status', `echo '{"running":false,"completed":false}'`)),
      check('age', shows('run', ':')),
      { ...long, id: 'scan', commands: { exec: shows('exec', 'sleep 60') } },
    ]);
    const hard = spawnSync('sh', ['-c', 'ulimit -H -n'], { encoding: 'utf8' }).stdout;
    for (const words of ['status', 'run age', 'start scan']) {
      const script = `ulimit -S -n 300; "$NODE" "$PROGRAM" ${words}; exit $?`;
      const { status } = spawnSync('sh', ['-c', script], {
        cwd: area.path,
        env: {
          PATH: process.env['PATH'],
          OPENCLAW_STATE_DIR: join(area.path, '..', 'openclaw'),
          OPS_TEST_AREA: join(area.path, '..'),
          NODE: process.execPath,
          PROGRAM: program,
        },
      });
      expect([words, status]).toEqual([words, 0]);
    }
    for (const name of ['status', 'run', 'exec']) {
      expect([name, await area.appears(name)]).toEqual([name, `300\n${hard}`]);
    }
  });

  it('that was set together with the hard one is not lowered to what the parent has', async () => {
    await area.jobs([check('age', sh('ulimit -S -n > run'))]);
    await area.launch(['run', 'age'], { before: 'ulimit -n 333' }).ended;
    expect(await area.read('run')).toBe('333\n');
  });
});
