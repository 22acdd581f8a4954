/** Ticks that disappear, stop or hide while they hold the lease: what the next ones do, and what is seen from outside. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProcesses } from '../../src/adapters/process/processes.ts';
import { createFileStore } from '../../src/adapters/state/file-store.ts';
import { isoTime } from '../../src/core/format.ts';
import { leaseMs } from '../../src/core/jobs/lease.ts';
import type { Lease } from '../../src/core/model.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import { check, openArea, program, running, says, sh, watched, type Area } from '../support/cli.ts';
import { hasTool } from '../support/tools.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

const host = hostname().split('.')[0] ?? '';
/** Its first probe hangs until there is a file `fast`. */
const slow = (id: string) =>
  watched(
    id,
    sh(
      '[ -e probed ] || { echo x > probed; until [ -e fast ]; do sleep 0.05; done; }; echo \'{"running":true,"completed":false}\'',
    ),
  );
const store = () =>
  createFileStore({
    path: area.stateFile,
    codec: stateCodec,
    processes: createProcesses(host),
    now: Date.now,
  });
async function generation(): Promise<number> {
  const loaded = await store().load();
  return loaded.kind === 'loaded' ? loaded.generation : 0;
}
/** As if so much time had passed since the lease was taken and renewed. */
async function age(ms: number): Promise<void> {
  await change((lease) => ({ ...lease, takenAt: lease.takenAt - ms, endsAt: lease.endsAt - ms }));
}
async function change(edit: (lease: Lease) => Lease): Promise<void> {
  await store().update((state) => (state.lease ? { ...state, lease: edit(state.lease) } : state));
}
const seen = async () => JSON.parse((await area.cli('status', '--json')).stdout);

const canHide =
  process.platform === 'linux' &&
  hasTool('unshare', '--pid', '--fork', '--mount-proc', '--kill-child', 'true');

/** Runs a tick in a pid namespace of its own until it probes, and kills all of it. */
async function killedTick(): Promise<void> {
  const words = ['--pid', '--fork', '--mount-proc', '--kill-child', process.execPath, program, 'tick'];
  const child = spawn('unshare', [...words, '--print-only'], {
    cwd: area.path,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      HOME: area.path,
      OPENCLAW_STATE_DIR: join(dirname(area.stateFile), '..', '..'),
      OPS_TEST_AREA: join(area.path, '..'),
      TZ: 'UTC',
    },
  });
  const ended = once(child, 'close');
  await area.appears('probed');
  child.kill('SIGKILL');
  await ended;
  await area.write('fast', '');
}

describe.runIf(canHide)('a tick that was killed with its pid namespace (needs root and unshare)', () => {
  it.each([20, 1000])('keeps others from watching for two minutes, with %i jobs', async (count) => {
    const few = Array.from({ length: 20 }, (_, index) => slow(`job-${index}`));
    const others = Array.from({ length: count - 20 }, (_, index) => check(`other-${index}`, ['true']));
    await area.jobs([...few, ...others]);
    await killedTick();
    const { lease } = await area.state();
    expect(lease && lease.endsAt - lease.takenAt).toBe(leaseMs);

    const second = await area.cli('tick', '--print-only');
    expect(second).toMatchObject({ code: 0, stdout: '' });
    expect(second.stderr).toMatch(
      /a tick that is not visible from here \(pid 1 on .* has held the lease since \d/,
    );
    const doctor = await area.cli('doctor');
    expect(doctor.stdout).toMatch(/^warn {2}tick: a tick that is not visible from here \(pid 1 on/m);
    expect(await seen()).toMatchObject({
      skippedTicks: 1,
      lease: {
        pid: 1,
        host,
        holder: 'not-visible',
        takenAt: isoTime(lease?.takenAt ?? 0),
        endsAt: isoTime(lease?.endsAt ?? 0),
      },
    });
    expect((await area.cli('status')).stdout).toMatch(/^lease: pid 1 on .* \(not visible\), for/m);

    await age(leaseMs);
    const third = await area.cli('tick', '--print-only');
    expect(third.code).toBe(0);
    expect(third.stdout).toContain('│ job-19\n');
    expect(third.stderr).toContain('neither returned nor renewed its lease; this one took over');
    const after = await seen();
    expect(after).toMatchObject({ skippedTicks: 0, lastTick: { tookMs: expect.any(Number) } });
    expect(after).not.toHaveProperty('lease');
  });

  it('and whose lease is renewed for two periods, or was taken for hours by an older version, is exit 1', async () => {
    await area.jobs([slow('sync')]);
    await killedTick();
    const takenAt = Date.now() - 2 * leaseMs;
    await change((lease) => ({ ...lease, takenAt, endsAt: Date.now() + 3_600_000 }));
    const bad = await area.cli('tick', '--print-only');
    expect(bad).toMatchObject({ code: 1, stdout: '' });
    expect(bad.stderr).toMatch(
      /^error: a tick that is not visible from here \(pid 1 on .*in another container.*\) has held the lease since \d\d:\d\d:\d\d \(4 min\); this one did nothing\. The lease ends at \d\d:\d\d:\d\d unless .*to fix it: end that tick where it runs, or give each host and container a state of its own/,
    );
    const { lease } = await area.state();
    expect(lease?.takenAt).toBe(takenAt);
    expect((lease?.endsAt ?? 0) - Date.now()).toBeLessThanOrEqual(leaseMs);
    await age(leaseMs);
    expect(await area.cli('tick', '--print-only')).toMatchObject({ code: 0 });
  });
});

it('a tick that is seen to live holds it for an hour: the others are skipped, exit 0', async () => {
  // A run, for a tick does not keep its lease for a slow status.
  await area.jobs([check('age', sh('echo x > probed; sleep 600'), { enabled: true, everySeconds: 86_400 })]);
  const first = area.launch(['tick', '--print-only']);
  await area.appears('probed');
  await change((lease) => ({ ...lease, takenAt: Date.now() - 3_600_000 }));
  for (const _ of [1, 2, 3]) {
    const { code, stderr } = await area.cli('tick', '--print-only');
    expect(code).toBe(0);
    expect(stderr).toContain(`another tick (pid ${first.child.pid} on ${host}) is running`);
  }
  expect((await area.cli('doctor')).stdout).toMatch(/^ok {4}tick: pid \d+ on \S+ has been ticking for 1 h$/m);
  expect(await seen()).toMatchObject({
    skippedTicks: 3,
    lease: { pid: first.child.pid, holder: 'alive' },
  });
  first.child.kill('SIGKILL');
  await first.ended;
  expect(await seen()).toMatchObject({ lease: { pid: first.child.pid, holder: 'dead' } });
  expect((await area.cli('doctor')).stdout).toMatch(/^ok {4}tick: pid \d+ on .* died during its tick/m);
});

it('a tick that is stopped for ever loses it: the next one says which process to look at, and it does nothing when it goes on', async () => {
  await area.jobs([slow('sync')]);
  const first = area.launch(['tick', '--print-only']);
  const { pid } = first.child;
  await area.appears('probed');
  first.child.kill('SIGSTOP');
  await area.write('fast', '');
  await age(leaseMs);
  expect((await area.cli('doctor')).stdout).toMatch(
    /^warn {2}tick: \(pid \d+\) has been alive since .*stopped or stuck/m,
  );
  const next = await area.cli('tick', '--print-only');
  expect(next.code).toBe(0);
  expect(next.stdout).toContain('sync running');
  expect(next.stderr).toMatch(
    new RegExp(`^warning: the previous tick \\(pid ${pid}\\) .*kill -CONT ${pid} resumes`, 'm'),
  );
  const before = await area.state();
  first.child.kill('SIGCONT');
  const ended = await first.ended;
  expect(ended).toMatchObject({ code: 0, stdout: '' });
  expect(ended.stderr).toContain('this tick did nothing, the next one probes again');
  expect(await area.state()).toEqual(before);
});

it('an idle tick saves twice: the lease, and all else with its end', async () => {
  await area.jobs([watched('sync', sh('echo \'{"running":true,"completed":false}\''))]);
  await area.cli('tick', '--print-only');
  const before = await generation();
  await area.cli('tick', '--print-only');
  expect((await generation()) - before).toBe(2);
  expect((await area.cli('status')).stdout).toMatch(/^last tick: ended \d+ s ago, took \d+\.\d s$/m);
  expect((await area.cli('doctor')).stdout).toMatch(/^ok {4}last tick: ended \d+ s ago, took \d+\.\d s$/m);
});

it('what waits in the outbox is shown with the age of its oldest notice', async () => {
  await area.jobs([watched('sync', ['false'])]);
  expect((await area.cli('tick')).code).toBe(3);
  const [entry] = (await area.state()).outbox;
  const at = Date.now() - 2 * 3_600_000;
  await store().update((state) => ({
    ...state,
    outbox: state.outbox.map((each) => ({ ...each, notice: { ...each.notice, at } })),
  }));
  expect(entry).toBeDefined();
  expect(await seen()).toMatchObject({ undelivered: 1, outbox: { size: 1, oldestAt: isoTime(at) } });
  expect((await area.cli('status')).stdout).toContain('outbox: 1 undelivered, the oldest for 2 h');
  expect((await area.cli('doctor')).stdout).toContain('1 notice undelivered, the oldest for 2 h;');
});

it('doctor sums up what is fine, and shows ten of the problems of a kind', async () => {
  const count = 400;
  const jobs = Array.from({ length: count }, (_, index) => {
    const run = index < 320 ? ['no-such-program'] : ['true'];
    const passEnv = index < 15 ? ['NOT_SET_HERE'] : [];
    return check(`job-${index}`, run, { enabled: true, everySeconds: 60, passEnv });
  });
  await area.jobs(jobs);
  const { code, stdout } = await area.cli('doctor');
  expect(code).toBe(1);
  const lines = stdout.split('\n');
  expect(lines.filter((line) => /no-such-program/.test(line))).toHaveLength(10);
  expect(lines).toContain('ok    jobs: commands found for 80 of 400 enabled jobs');
  expect(lines).toContain('fail  jobs: … and 310 more of this kind');
  expect(lines).toContain('warn  jobs: … and 5 more of this kind');
  expect(lines.length).toBeLessThan(45);
  expect(stdout).toMatch(/, 320 failures$/m);
});

describe('a tick that gave its lease back and still waits for a slow status', () => {
  it('is named by status and doctor', async () => {
    await area.jobs([watched('crawl', says(running)), watched('sync', says(running))]);
    await area.cli('tick', '--print-only');
    const probe = { owner: createProcesses(host).self(), at: Date.now(), forMs: 60_000 };
    await store().update((state) => ({
      ...state,
      jobs: { ...state.jobs, crawl: { ...state.jobs['crawl'], probe } },
    }));
    const { jobs } = await seen();
    expect(jobs.map((job: { probedBy?: number }) => job.probedBy)).toEqual([process.pid, undefined]);
    const words = `a tick (pid ${process.pid}) still waits for its status`;
    expect((await area.cli('status')).stdout).toMatch(
      new RegExp(`^crawl .*${words.replace(/[()]/g, '.')}$`, 'm'),
    );
    const checks = (await area.cli('doctor')).stdout;
    expect(checks).toContain('ok    tick: waits for the status of crawl; other ticks run meanwhile');
  });
});
