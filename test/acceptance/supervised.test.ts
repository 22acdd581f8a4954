import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArea, sh, until, type Area } from '../support/cli.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

type Fields = Readonly<Record<string, unknown>>;
const supervised = (script: string, more: Fields = {}) => ({
  id: 'scan',
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  cwd: '.',
  commands: { exec: sh(script) },
  policy: { autoResume: true, autoResumeBackoffSeconds: 0 },
  ...more,
});
const tick = async () => (await area.cli('tick', '--print-only')).stdout;
interface Shown {
  readonly verdict: string;
  readonly needsAttention: boolean;
  readonly status?: { readonly pid?: number; readonly stopReason?: string };
}
async function shown(): Promise<Shown> {
  const { stdout } = await area.cli('status', '--json');
  const { jobs }: { jobs: Shown[] } = JSON.parse(stdout);
  const [job] = jobs;
  if (!job) throw new Error(stdout);
  return job;
}
const becomes = (verdict: string) => until(async () => (await shown()).verdict === verdict, verdict);

describe('a job that is just its command', () => {
  it('is started by a tick, goes on after it, and is completed when it ends with 0', async () => {
    await area.jobs([
      supervised(
        'echo "::ops-progress done=1 total=2 message=half"; while [ ! -f go ]; do sleep 0.05; done; echo "::ops-progress done=2 total=2"',
      ),
    ]);
    expect(await tick()).toMatch(/^── message 1 · silent ──[^]*🔵 .* · scan started/);
    await becomes('running');
    expect(await tick()).toMatch(/running \(pid \d+\)[^]*1 \/ 2[^]*half/);
    await area.write('go', '');
    await becomes('completed');
    expect(await tick()).toMatch(/scan completed/);
    // It is done: nothing starts it again.
    expect(await tick()).toBe('');
  });

  it('has the end of its output in the alert, and in logs', async () => {
    await area.jobs([supervised('echo before; echo cannot read /srv; exit 4', { policy: {} })]);
    await area.cli('start', 'scan');
    await becomes('paused');
    const report = await tick();
    expect(report).toMatch(/stop reason: exit 4/);
    expect(report).toMatch(/^│ \| before\n│ \| cannot read \/srv$/m);
    expect((await area.cli('logs', 'scan')).stdout).toBe('before\ncannot read /srv\n');
    expect((await area.cli('logs', 'scan', '--lines', '1')).stdout).toBe('cannot read /srv\n');
  });

  it('is followed until it ends', async () => {
    await area.jobs([supervised('echo one; while [ ! -f go ]; do sleep 0.05; done; echo two; printf three')]);
    await area.cli('start', 'scan');
    await becomes('running');
    const following = area.launch(['logs', 'scan', '--follow']);
    await area.write('go', '');
    expect(await following.ended).toMatchObject({ code: 0, stdout: 'one\ntwo\nthree\n' });
  });

  it('is stopped with its reason, and goes on where it was when a person starts it', async () => {
    const script =
      'echo "$OPS_ATTEMPT $OPS_RESUME $OPS_STOP_REASON" >> seen; trap "exit 0" TERM; while :; do sleep 0.05; done';
    await area.jobs([supervised(script)]);
    await area.cli('start', 'scan');
    await area.appears('seen');
    expect((await area.cli('stop', 'scan')).stdout).toMatch(/^stop scan: stopped \(exit 0\) after/);
    expect(await shown()).toMatchObject({ verdict: 'paused', status: { stopReason: 'stopped' } });
    expect(await tick()).toMatch(
      /🔵 \S+ · scan stopped\n[^]*stopped by hand at .*; to start it: ops-framework start scan/,
    );
    await area.cli('start', 'scan');
    await until(async () => (await area.read('seen')).split('\n').length === 3, 'the second attempt');
    expect(await area.read('seen')).toBe('1  \n2 1 stopped\n');
  });

  it('is started once by ticks and people at once', async () => {
    await area.jobs([supervised('echo x >> instances; exec sleep 60')]);
    await Promise.all([tick(), area.cli('start', 'scan'), tick(), area.cli('start', 'scan')]);
    await becomes('running');
    expect(await area.read('instances')).toBe('x\n');
  });
});
