import { readFile, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeEnvelope, encodeEnvelope } from '../../src/core/state/envelope.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import type { State } from '../../src/core/model.ts';
import { openArea, paused, running, says, sh, until, watched, type Area } from '../support/cli.ts';
import { isAlive, stateOfInShell } from '../support/tools.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

/** Starts a process in the background and names it in its status; an ended one that nobody waited for does not count. */
const daemon = (program: string) => ({
  start: sh(`(${program}) > log 2>&1 & echo $! > pid`),
  status: sh(
    `${stateOfInShell}; p=$(cat pid 2>/dev/null)
    case "$([ -n "$p" ] && state_of $p)" in
      ''|Z*) echo '{"running":false,"completed":false}' ;;
      *) echo '{"running":true,"completed":false,"pid":'$p'}' ;;
    esac`,
  ),
});
const daemonJob = (program: string) => watched('sync', daemon(program).status, { commands: daemon(program) });
const pidOf = async () => Number(await area.appears('pid'));

/** Changes the stored state as if a tick had saved it so. */
async function editState(change: (state: State) => State): Promise<void> {
  const stored = decodeEnvelope(stateCodec, await readFile(area.stateFile, 'utf8'));
  if (stored.kind !== 'ok') throw new Error(`the state is ${stored.kind}`);
  const { doc, generation, updatedAt } = stored;
  await writeFile(area.stateFile, encodeEnvelope(stateCodec, change(doc), generation + 1, updatedAt));
}

describe('start', () => {
  it('takes the deadline of the command line, and ends what it started by then', async () => {
    await area.jobs([watched('sync', says(paused), { commands: { start: sh('sleep 600 & sleep 600') } })]);
    const { code, stdout } = await area.cli('start', 'sync', '--timeout-seconds', '1');
    expect([code, stdout]).toEqual([1, 'start sync: timed out after 1 s\n']);
    await until(() => area.processes().length === 0, 'the end of the start');
  });

  it('starts a disabled job, and a risky one when that is allowed', async () => {
    const start = sh('echo x >> started');
    await area.jobs([
      watched('sync', ['false'], { enabled: false, risk: 'write_local', commands: { start } }),
    ]);
    expect(await area.cli('start', 'sync')).toMatchObject({ code: 2 });
    expect(await area.read('started')).toBe('');
    expect(await area.cli('start', 'sync', '--allow-risk')).toMatchObject({ code: 0 });
    expect(await area.read('started')).toBe('x\n');
  });
});

describe('the environment of a command', () => {
  it('has no OPS_RUN_URL outside a workflow', async () => {
    await area.jobs([watched('sync', says(paused), { commands: { start: sh('env > seen') } })]);
    await area.cli('start', 'sync');
    expect(await area.read('seen')).toContain('OPS_JOB_ID=sync\n');
    expect(await area.read('seen')).not.toContain('OPS_RUN_URL');
  });
});

describe('stop', () => {
  it('exits 1 when the process ignores SIGTERM', async () => {
    await area.jobs([daemonJob('trap "" TERM; touch ready; while true; do sleep 0.1; done')]);
    await area.cli('start', 'sync');
    const pid = await pidOf();
    await until(async () => (await area.listing()).includes('work/ready'), 'the trap');
    const { code, stdout } = await area.cli('stop', 'sync', '--timeout-seconds', '1');
    expect([code, stdout]).toEqual([1, expect.stringContaining(`pid ${pid} still runs 1 s after SIGTERM`)]);
    expect(isAlive(pid)).toBe(true);
  });

  it('refuses a pid that another process has got since the last tick', async () => {
    const stranger = spawn('sleep', ['60'], {
      stdio: 'ignore',
      env: { ...process.env, OPS_TEST_AREA: area.path },
    });
    try {
      const { pid = 0 } = stranger;
      await area.jobs([watched('sync', says({ ...running, pid }))]);
      await area.cli('tick');
      await editState((state) => {
        const memory = state.jobs['sync'];
        if (!memory?.seen?.process) throw new Error('the tick did not note the process');
        const seen = {
          ...memory.seen,
          process: { ...memory.seen.process, start: `${memory.seen.process.start}0` },
        };
        return { ...state, jobs: { sync: { ...memory, seen } } };
      });
      const { code, stdout, stderr } = await area.cli('stop', 'sync');
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/no signal sent: pid \d+ is not the same process as at the last tick/);
      expect(isAlive(pid)).toBe(true);
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it.each([
    ['a pid that nobody has', { ...running, pid: 2_000_000_000 }, 1, /not a process of the job/],
    ['no pid', running, 2, /its status names no pid/],
    ['pid 1', { ...running, pid: 1 }, 2, /its status names no pid/],
    ['a negative pid', { ...running, pid: -1 }, 2, /its status names no pid/],
  ] as const)('signals nothing for %s', async (_, status, wanted, message) => {
    await area.jobs([watched('sync', says(status))]);
    const { code, stdout, stderr } = await area.cli('stop', 'sync');
    expect([code, stdout]).toEqual([wanted, '']);
    expect(stderr).toMatch(message);
  });

  it('signals nothing when the status is not valid, and says that no tick starts the job again', async () => {
    await area.jobs([
      watched('sync', ['false']),
      { ...daemonJob('exec sleep 60'), id: 'again', policy: { autoResume: true } },
    ]);
    expect(await area.cli('stop', 'sync')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no signal sent: its status is invalid'),
    });
    await area.cli('start', 'again');
    expect(await area.cli('stop', 'again')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('no tick starts again again until you start it'),
    });
  });
});

it('a job with start and status whose starts lead to nothing is left to a person, who closes its breaker', async () => {
  // Each start runs a real process, which ends before the next tick.
  const start = sh('echo started >> starts; (sleep 0.01; echo gone >> ended) > /dev/null 2>&1 &');
  const job = watched('sync', says(paused), {
    commands: { start, status: says(paused) },
    policy: { autoResume: true, autoResumeBackoffSeconds: 0 },
    supervise: { maxAttempts: 3 },
    after: [{ jobId: 'follow', when: 'failure' }],
  });
  const follow = {
    id: 'follow',
    kind: 'one_shot_read',
    risk: 'read_only',
    cwd: area.path,
    commands: { run: sh('echo followed >> follows') },
  };
  await area.jobs([job, follow]);
  const linesOf = async (name: string) => [...(await area.read(name)).matchAll(/\n/g)].length;
  const reports: string[] = [];
  const ticks = async (count: number) => {
    for (let n = 0; n < count; n += 1) reports.push((await area.cli('tick', '--print-only')).stdout);
  };
  await ticks(7);
  expect(await linesOf('starts')).toBe(3);
  expect(reports.filter((text) => text.includes('3 starts without progress (maxAttempts 3)'))).toHaveLength(
    1,
  );
  expect((await area.cli('status')).stdout).toContain('no automatic start: 3 starts without progress');
  expect(await linesOf('follows')).toBe(1);
  // The person's start counts as the first of three.
  expect(await area.cli('start', 'sync')).toMatchObject({ code: 0 });
  await ticks(6);
  expect(await linesOf('starts')).toBe(6);
  expect(await linesOf('follows')).toBe(2);
});
