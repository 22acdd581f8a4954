// The attacker wants a password to be taken for a secret inside of what the engine compares, so that it loses track of its work.
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { check, openArea, sh, type Area } from '../support/cli.ts';
import { checkJob, openWriteArea, writeJob } from '../support/write-area.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});
afterEach(() => area.close());

it('a queued run is found again when its id has the password in it', async () => {
  await area.jobs([
    check('first', ['true'], { after: [{ jobId: 'postgres-check', delaySeconds: 1 }] }),
    check('postgres-check', sh('echo ran >> runs'), { env: { DB_PASSWORD: 'postgres' } }),
  ]);
  expect((await area.cli('run', 'first')).code).toBe(0);
  await sleep(1500);
  await area.cli('tick', '--print-only');
  expect(await area.read('runs')).toBe('ran\n');
});

it.each(['run-failed', hostname(), 'standing'])(
  'the state can be saved with the password %s',
  async (password) => {
    await area.jobs([
      check('first', ['false'], {
        enabled: true,
        everySeconds: 60,
        retry: { attempts: 1 },
        env: { DB_PASSWORD: password },
      }),
    ]);
    const { code, stdout, stderr } = await area.cli('tick', '--print-only');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('exit 1');
    const { jobs } = await area.state();
    expect(jobs['first']?.anomaly?.reason).toBe('run-failed');
  },
);

it.each(['applying', 'undetermined'])('a write goes its way with the password %s', async (password) => {
  const writes = await openWriteArea({ private: true });
  try {
    await writes.jobs(writeJob(), checkJob(), check('other', ['true'], { env: { DB_PASSWORD: password } }));
    const { digest } = await writes.plan();
    writes.api.gate.approve('approver');
    const applied = await writes.run('apply', { 'plan-digest': digest });
    expect(applied.outputs['verdict']).toBe('applied');
  } finally {
    await writes.close();
  }
});
