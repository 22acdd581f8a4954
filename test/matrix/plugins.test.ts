import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, openArea, sh, type Area } from '../support/cli.ts';
import { listenOnLoopback } from '../support/loopback.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

type JobFields = Readonly<Record<string, unknown>>;
const format = 'nagios';
const tick = async () => area.cli('tick', '--print-only', '--fail-on-alert');
async function shown(id: string): Promise<JobFields> {
  const { stdout } = await area.cli('status', id, '--json');
  const { jobs }: { jobs: JobFields[] } = JSON.parse(stdout);
  const [job] = jobs;
  if (!job) throw new Error(stdout);
  return job;
}

describe('a job of format nagios', () => {
  it('is an alert when its level changes, and a recovery when it is ok again', async () => {
    const plugin = sh(
      'echo "LOAD $(cat level) - high|load1=$(cat level);1;2;0"; echo "more text"; exit $(cat level)',
    );
    await area.jobs([check('load', plugin, { enabled: true, format })]);
    const ran = async (level: number) => {
      await area.write('level', String(level));
      await area.cli('run', 'load', '--queue');
      return tick();
    };
    expect(await ran(0)).toMatchObject({ code: 0, stdout: '' });
    const warned = await ran(1);
    expect(warned.code).toBe(1);
    expect(warned.stdout).toMatch(
      /🟠 .* · load: level warn\n[^]*LOAD 1 - high[^]*level: warn[^]*measured: load1 1\n[^]*\| more text/,
    );
    expect(warned.stdout).not.toMatch(/load1=/);
    expect((await ran(2)).stdout).toMatch(/🟠 .* · load: level alert[^]*LOAD 2 - high/);
    expect(await shown('load')).toMatchObject({
      needsAttention: true,
      lastRun: {
        outcome: 'succeeded',
        level: 'alert',
        exitCode: 2,
        line: 'LOAD 2 - high',
        metrics: [{ label: 'load1', value: 2, warn: '1', crit: '2', min: 0 }],
      },
    });
    expect((await area.cli('status')).stdout).toMatch(
      /^load +succeeded, alert .*exit 2: LOAD 2 - high · measured: load1 2/m,
    );
    expect((await ran(3)).stdout).toMatch(/🟠 .* · load: level unknown/);
    const recovered = await ran(0);
    expect(recovered.code).toBe(0);
    expect(recovered.stdout).toMatch(
      /🟢 .* · load[^\n]*recovered[^]*LOAD 0 - high[^]*was at a warning level/,
    );
  });

  it('has failed with another exit code, or by a signal', async () => {
    await area.jobs([
      check('odd', sh('echo "x | a=1"; exit 4'), { format }),
      check('killed', sh('kill -9 $$'), { format }),
    ]);
    expect(await area.cli('run', 'odd')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^run odd: exit 4/),
    });
    expect((await area.cli('run', 'killed')).stdout).toMatch(/^run killed: ended by SIGKILL/);
    const { lastRun } = await shown('odd');
    expect(lastRun).toMatchObject({ outcome: 'failed', exitCode: 4 });
    expect(lastRun).not.toHaveProperty('metrics');
  });

  it('is a success for what follows with level ok only', async () => {
    const after = ['success', 'failure'].map((when) => ({ jobId: `on-${when}`, when }));
    const following = after.map(({ jobId }) => check(jobId, sh('echo $OPS_JOB_ID >> ran')));
    await area.jobs([check('warns', sh('echo W; exit 1'), { format, after }), ...following]);
    expect(await area.cli('run', 'warns')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/level warn/),
    });
    await tick();
    expect(await area.read('ran')).toBe('on-failure\n');
  });
});

const folder = ['/usr/lib/nagios/plugins', '/usr/lib/monitoring-plugins'].find((path) => existsSync(path));
const missing = 'monitoring-plugins-basic is not installed';

describe('plugins of monitoring-plugins', () => {
  it('check_disk and check_procs', async ({ skip }) => {
    skip(folder === undefined, missing);
    await area.jobs([
      check('disk', [`${folder}/check_disk`, '-w', '0%', '-c', '0%', '-p', '/'], { format }),
      check('full', [`${folder}/check_disk`, '-w', '100%', '-c', '0%', '-p', '/'], { format }),
      check('procs', [`${folder}/check_procs`, '-w', '0:100000', '-c', '0:200000'], { format }),
    ]);
    expect((await area.cli('run', 'disk')).stdout).toMatch(/^run disk: level ok\n/);
    expect((await shown('disk'))['lastRun']).toMatchObject({
      line: expect.stringMatching(/^DISK OK/),
      metrics: [{ label: '/', value: expect.any(Number), unit: expect.stringMatching(/B$/), min: 0 }],
    });
    expect((await area.cli('run', 'full')).stdout).toMatch(/^run full: level warn\n/);
    await area.cli('run', 'procs');
    expect((await shown('procs'))['lastRun']).toMatchObject({
      line: expect.stringMatching(/^PROCS OK/),
      metrics: [{ label: 'procs', value: expect.any(Number) }],
    });
  });

  it('check_http, of a server that answers and one that is gone', async ({ skip }) => {
    skip(folder === undefined, missing);
    const server = await listenOnLoopback(() => ({
      answer: { status: 200, headers: {}, body: Buffer.from('hello') },
    }));
    const run = [`${folder}/check_http`, '-I', '127.0.0.1', '-p', String(server.port)];
    await area.jobs([check('site', run, { enabled: true, format })]);
    try {
      expect((await area.cli('run', 'site')).stdout).toMatch(/^run site: level ok\n/);
      expect((await shown('site'))['lastRun']).toMatchObject({
        line: expect.stringMatching(/^HTTP OK: HTTP\/1.1 200 OK/),
        metrics: [
          { label: 'time', value: expect.any(Number), unit: 's' },
          { label: 'size', value: expect.any(Number), unit: 'B' },
        ],
      });
    } finally {
      await server.close();
    }
    await area.cli('run', 'site', '--queue');
    const told = await tick();
    expect(told.code).toBe(1);
    expect(told.stdout).toMatch(/🟠 .* · site: level alert[^]*level: alert/);
  });
});
