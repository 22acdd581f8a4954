/** What the caller's descriptors become in the commands that the built program starts. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, program, sh, watched, type Area } from '../support/cli.ts';

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
