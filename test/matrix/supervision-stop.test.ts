/** Stops of supervised jobs, with real processes: who hears them, and what they leave. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readUptimeMs } from '../../src/adapters/host/awake.ts';
import { readProcessTable } from '../../src/adapters/process/process-table.ts';
import { createProcesses } from '../../src/adapters/process/processes.ts';
import { stopAttempt } from '../../src/adapters/supervision/stop-attempt.ts';
import { isJobRunning } from '../../src/core/supervision/job-facts.ts';
import { isAlive, processState } from '../support/tools.ts';
import { openBench, type Bench } from '../support/supervision.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const inFolder = (...names: string[]) => join(bench.folder, ...names);
const recordFile = (number: number) => inFolder('attempts', `00000000${number}.json`);
const begun = (number = 1) =>
  bench.until(
    ({ record }) => record?.number === number && record.process !== undefined,
    `the process of ${number}`,
  );
const until = async (holds: () => boolean, what: string) => {
  await bench.until(() => holds(), what);
};
const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? -1;

describe('a stop', () => {
  it('works where it cannot be written down who asked', async () => {
    await bench.start('touch up; sleep 60');
    await begun();
    mkdirSync(inFolder('stop'));
    expect(await bench.supervision.stop('scan', 1000)).toMatchObject({
      kind: 'stopped',
      end: { cause: 'terminated', signal: 'SIGTERM' },
    });
  });

  it('sends SIGTERM once to each process', async () => {
    const counts =
      'trap "echo x >> terms" TERM; touch up; n=0; while [ $n -lt 20 ]; do sleep 0.05; n=$((n+1)); done';
    await bench.start(`sh -c '${counts}' & trap "exit 0" TERM; while :; do sleep 0.05; done`);
    await until(() => sizeOf(join(bench.work, 'up')) === 0, 'the worker');
    await bench.supervision.stop('scan', 5000);
    expect(bench.read('terms')).toBe('x\n');
  });

  it('that another host asked for, by its own clock since boot, is over when nobody acts on it', async () => {
    await bench.start('sleep 60 & touch up; wait');
    await until(() => sizeOf(join(bench.work, 'up')) === 0, 'the wrapper');
    const { record } = await begun();
    process.kill(record?.supervisor.pid ?? 0, 'SIGKILL');
    await bench.until(({ isSupervised }) => !isSupervised, 'the end of the supervisor');
    writeFileSync(inFolder('stop'), `1 ${record?.startedAt} 1000 ${readUptimeMs() + 50 * 86_400_000}`);
    process.kill(record?.process?.pid ?? 0, 'SIGKILL');
    await bench.until(({ isAlive: lives }) => !lives, 'the end of the wrapper');
    expect(isJobRunning(bench.facts())).toBe(false);
  });

  it('writes nothing into the record of an attempt that began meanwhile', async () => {
    await bench.start('sleep 60');
    const { record } = await begun();
    if (!record) throw new Error('it has one');
    const second = { ...record, number: 2, startedAt: record.startedAt + 1 };
    const seen = bench.facts();
    const looks = [
      { ...seen, isSupervised: false },
      { ...seen, newest: 2, record: second, isAlive: false, isSupervised: false },
    ];
    writeFileSync(recordFile(2), JSON.stringify(second));
    const ending = await stopAttempt(
      {
        folder: bench.folder,
        members: () => [],
        observe: () => (looks.length > 1 ? looks.shift() : looks[0]) ?? seen,
        processes: createProcesses(hostname()),
        now: () => Date.now(),
        uptimeMs: readUptimeMs,
      },
      100,
    );
    expect(ending).toMatchObject({ kind: 'stopped' });
    expect(JSON.parse(readFileSync(recordFile(2), 'utf8'))).toEqual(second);
  });
});

describe('a supervisor that does not act', () => {
  const saves = 'trap "echo saved > saved; exit 0" TERM; touch up; while :; do sleep 0.05; done';
  const here = createProcesses(hostname());
  /** As `stop` does it, but no signal reaches the supervisor, and it is not waited for as long. */
  const stopPast = (graceMs: number, look = bench.facts) =>
    stopAttempt(
      {
        folder: bench.folder,
        observe: look,
        members: () => {
          const pids = bench.living();
          return (readProcessTable(false) ?? []).filter(({ pid }) => pids.includes(pid));
        },
        processes: { ...here, terminate: () => undefined },
        now: () => Date.now(),
        uptimeMs: readUptimeMs,
      },
      graceMs,
      300,
    );

  it('because it is stopped goes on, and records the end', async () => {
    const { supervisor } = await started(saves);
    process.kill(supervisor, 'SIGSTOP');
    await expect.poll(() => processState(supervisor)).toMatch(/^T/);
    const ending = await bench.supervision.stop('scan', 5000);
    expect(ending).toMatchObject({ kind: 'stopped', end: { cause: 'stopped', exitCode: 0 }, sent: [] });
    expect(bench.read('saved')).toBe('saved\n');
  });

  it('and hears no signal is left out: the job is signaled, its end recorded, the supervisor ended', async () => {
    const { job, supervisor } = await started(saves);
    process.kill(supervisor, 'SIGSTOP');
    const ending = await stopPast(5000);
    expect(ending).toMatchObject({ kind: 'stopped', end: { cause: 'stopped', exitCode: null } });
    // Also to the `sleep` that it may just be waiting for.
    const sent = ending.kind === 'stopped' ? ending.sent : [];
    expect(sent).toContainEqual({ pid: job, signals: ['SIGTERM'] });
    expect(sent.map(({ pid }) => pid)).not.toContain(supervisor);
    expect(bench.read('saved')).toBe('saved\n');
    await expect.poll(() => isAlive(supervisor)).toBe(false);
    expect(bench.facts().record?.end).toMatchObject({ cause: 'stopped' });
    expect(isJobRunning(bench.facts())).toBe(false);
  });

  it('gets the job ended by SIGKILL after the grace', async () => {
    const { job, supervisor } = await started(deafTo('TERM'));
    process.kill(supervisor, 'SIGSTOP');
    expect(await stopPast(200)).toMatchObject({
      sent: expect.arrayContaining([{ pid: job, signals: ['SIGTERM', 'SIGKILL'] }]),
    });
    expect(isAlive(job)).toBe(false);
  });

  it('and goes on meanwhile records a stop, starts nothing, and counts no failure', async () => {
    const { job, supervisor } = await started(saves);
    process.kill(supervisor, 'SIGSTOP');
    const stopping = stopPast(5000, () => {
      if (!isAlive(job) && isAlive(supervisor)) process.kill(supervisor, 'SIGCONT');
      return bench.facts();
    });
    expect(await stopping).toMatchObject({ kind: 'stopped', end: { cause: 'stopped' } });
    await expect.poll(() => isAlive(supervisor)).toBe(false);
    expect(bench.facts()).toMatchObject({ newest: 1, record: { end: { cause: 'stopped' } } });
  });

  it('wakes a job that is stopped itself, also without a supervisor', async () => {
    const { job, supervisor } = await started(saves);
    process.kill(supervisor, 'SIGKILL');
    await bench.until(({ isSupervised }) => !isSupervised, 'the end of the supervisor');
    process.kill(job, 'SIGSTOP');
    expect(await bench.supervision.stop('scan', 10_000)).toMatchObject({ kind: 'stopped' });
    expect(bench.read('saved')).toBe('saved\n');
  });

  it.runIf(process.getuid?.() === 0)(
    'of another user is named, with what the system refused (needs root)',
    async () => {
      const { job, supervisor } = await started(deafTo('TERM'));
      const script = `
      import { createProcesses } from ${src('adapters/process/processes.ts')};
      import { createSupervision } from ${src('adapters/supervision/supervision.ts')};
      import { readUptimeMs } from ${src('adapters/host/awake.ts')};
      process.setgid(65534); process.setuid(65534);
      const supervision = createSupervision({ root: ${JSON.stringify(join(bench.work, 'state.jobs'))}, program: '', now: Date.now,
        uptimeMs: readUptimeMs, processes: createProcesses(${JSON.stringify(hostname())}) });
      console.log(JSON.stringify(await supervision.stop('scan', 100)));`;
      execFileSync('chmod', ['-R', 'a+rX', bench.work]);
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
      });
      const ending: unknown = JSON.parse(stdout);
      const reason = expect.stringMatching(`^${job} belongs to user root, .*sudo -u root kill ${job}$`);
      expect(ending).toMatchObject({ kind: 'still-running', sent: [], supervisor: { pid: supervisor } });
      expect(ending).toMatchObject({
        pids: expect.arrayContaining([job]),
        reasons: expect.arrayContaining([reason]),
      });
      expect(isAlive(job)).toBe(true);
    },
  );
});

/** Starts a job that says when it is up; its pid and that of its supervisor. */
async function started(script: string) {
  await bench.start(script);
  await until(() => sizeOf(join(bench.work, 'up')) === 0, 'the job');
  const { record } = await begun();
  return { job: record?.process?.pid ?? 0, supervisor: record?.supervisor.pid ?? 0 };
}

function deafTo(signal: string): string {
  return `trap "" ${signal}; touch up; while :; do sleep 0.05; done`;
}

function src(name: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../../src/${name}`, import.meta.url)));
}
