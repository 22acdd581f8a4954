/** The job that verifies: its reads, its verdicts, and what people are told of them. */
import { english } from '../support/builders.ts';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPlace, type Place } from '../support/write-crashes.ts';
import { checkJob, writeJob } from '../support/write-area.ts';

// Up to a dozen runs of the action each, on a machine that may be busy.

let place: Place;
beforeEach(async () => {
  place = await openPlace([]);
});
afterEach(() => place.close());

type Jobs = readonly Readonly<Record<string, unknown>>[];

/** Plans, approves and applies `deploy` of these jobs; returns its digest as an input. */
async function applyWith(...jobs: Jobs): Promise<Readonly<Record<string, string>>> {
  await place.jobs(...jobs);
  const { outputs } = await place.run('plan');
  place.api.gate.approve('approver');
  const digest = { 'plan-digest': outputs['plan-digest'] ?? '' };
  await place.run('apply', digest);
  return digest;
}

/** A read that passes from its nth run on. */
const passesAt = (n: number) => `echo tried >> tries; test $(wc -l < tries) -ge ${n}`;
const shell = (script: string) => ({ run: ['sh', '-c', script] });

const slow = (n: number) => checkJob({ commands: shell(passesAt(n)) });

describe('what settles slowly', () => {
  it('is looked at again, so often and no oftener', async () => {
    const digest = await applyWith(writeJob({ verify: { attempts: 3, everySeconds: 0 } }), slow(3));
    const verified = await place.run('verify', digest);
    expect([verified.code, verified.outputs['verdict']]).toEqual([0, 'verified']);
    expect(await place.area.read('tries')).toBe('tried\n'.repeat(3));
  });

  it('and does not within its tries, failed', async () => {
    const digest = await applyWith(writeJob({ verify: { attempts: 2, everySeconds: 0 } }), slow(9));
    const failed = await place.run('verify', digest);
    expect([failed.code, failed.outputs['verdict']]).toEqual([1, 'failed']);
    expect(await place.area.read('tries')).toBe('tried\n'.repeat(2));
    // A person may look again: what failed can still turn out well.
    await place.area.write('tries', 'tried\n'.repeat(8));
    expect((await place.run('verify')).outputs['verdict']).toBe('verified');
  });

  it('waits for what is due later', async () => {
    const after = [{ jobId: 'check' }, { jobId: 'late', delaySeconds: 2 }];
    const late = checkJob({ id: 'late', commands: shell('date +%s%N > late') });
    const digest = await applyWith(writeJob({ after }), checkJob(), late);
    const verified = await place.run('verify', digest);
    expect(verified.outputs['verdict']).toBe('verified');
    const [write] = await place.ledger();
    expect(Number(await place.area.read('late')) / 1e6).toBeGreaterThanOrEqual(
      (write?.finishedAt ?? 0) + 2000,
    );
    expect(write?.findings?.map((line) => english(line).replace(/,.*/, ''))).toEqual([
      'check: verified',
      'late: verified',
    ]);
  });
});

it('a read that runs already is waited for, and the other way round', async () => {
  const script = 'echo begin >> turns; until [ -e go ]; do sleep 0.05; done; echo end >> turns';
  const digest = await applyWith(writeJob(), checkJob({ commands: shell(script) }));
  const first = place.area.launch(['run', 'check']);
  expect(await place.area.appears('turns')).toBe('begin\n');
  const verifying = place.run('verify', digest);
  const waits = place.area.launch(['run', 'check', '--no-wait']);
  expect((await waits.ended).stderr).toContain('check is already running');
  await place.area.write('go', '');
  expect((await first.ended).code).toBe(0);
  const verified = await verifying;
  expect([verified.code, verified.outputs['verdict']]).toEqual([0, 'verified']);
  expect(await place.area.read('turns')).toBe('begin\nend\n'.repeat(2));
  const { queue } = await place.area.state();
  expect(queue.map(({ reason, status }) => [reason, status])).toEqual([
    ['run', 'done'],
    ['verify', 'done'],
  ]);
});

const long = (status: object) => ({
  id: 'check',
  kind: 'long_running_read',
  risk: 'read_only',
  commands: { start: ['true'], status: ['echo', JSON.stringify(status)] },
});

describe('a long read', () => {
  it.each([
    [{ running: false, completed: true }, 'verified', 'completed, level ok'],
    [{ running: true, completed: false }, 'failed', 'not completed, level ok'],
    [
      { running: false, completed: true, level: 'alert', message: 'slow' },
      'failed',
      'completed, level alert (slow)',
    ],
  ])('%j', async (status, verdict, why) => {
    const digest = await applyWith(writeJob(), long(status));
    const verified = await place.run('verify', digest);
    expect(verified.outputs['verdict']).toBe(verdict);
    expect(place.told()).toContain(`check: ${verdict}, ${why}`);
  });
});

describe('a read that says nothing', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>, RegExp]>([
    ['by its deadline', { commands: shell('sleep 9'), timeoutSeconds: 1 }, /check: undetermined, timed out/],
    ['by a signal', { commands: shell('kill -9 $$') }, /check: undetermined, ended by SIGKILL/],
  ])('%s', async (_, parts, why) => {
    const digest = await applyWith(writeJob(), checkJob(parts));
    const verified = await place.run('verify', digest);
    expect([verified.code, verified.outputs['verdict']]).toEqual([1, 'undetermined']);
    expect(place.told()).toMatch(/ACTION REQUIRED[^]*the verification gave no verdict/);
    expect(place.told()).toMatch(why);
    expect(await place.ledger()).toMatchObject([{ status: 'applied', verifyTries: 1 }]);
  });

  it('because it does not start, or is not in the jobs file any more', async () => {
    await writeFile(join(place.area.path, 'check.sh'), '#!/bin/sh\ncmp next live\n', { mode: 0o755 });
    const digest = await applyWith(writeJob(), checkJob({ commands: { run: ['./check.sh'] } }));
    await rm(join(place.area.path, 'check.sh'));
    expect((await place.run('verify', digest)).outputs['verdict']).toBe('undetermined');
    expect(place.told()).toMatch(/check: undetermined, .*check\.sh does not exist: install it/);
    await place.jobs(writeJob({ after: [{ jobId: 'other' }] }), checkJob({ id: 'other' }));
    expect((await place.run('verify', digest)).outputs['verdict']).toBe('undetermined');
    expect(place.told()).toContain('check: undetermined, no longer in the jobs file');
  });
});

describe('a verification that fails', () => {
  it('offers the way back with a button, which is a write like any other', async () => {
    const back = writeJob({ id: 'back', commands: { run: ['sh', 'back.sh'] }, after: [{ jobId: 'undone' }] });
    const undone = checkJob({ id: 'undone', commands: { run: ['cmp', 'old', 'live'] } });
    await place.area.write('old', 'the old content\n');
    await place.area.write('back.sh', 'cp old live\n');
    const after = [{ jobId: 'check' }, { jobId: 'back', when: 'failure' }];
    const refuting = checkJob({ commands: shell('echo it is not as it should be; exit 3') });
    const digest = await applyWith(writeJob({ after }), refuting, back, undone);
    const failed = await place.run('verify', digest);
    expect([failed.code, failed.outputs['verdict'], failed.outputs['result']]).toEqual([
      1,
      'failed',
      'failed',
    ]);
    const message = place.bot.messages().at(-1);
    expect(message?.text).toMatch(/verification failed\nACTION REQUIRED\n[^]*check: failed, exit 3/);
    expect(message?.text).toContain('it is not as it should be');
    expect(message?.text).toContain('rollback: plan the write back; it needs its own approval');
    expect(JSON.stringify(message)).toContain(
      'https://github.com/owner/name/actions/workflows/ops-write.yml',
    );
    expect(await place.area.read('live')).toBe('the new content\n');

    place.dispatch();
    const planned = await place.run('plan', { job: 'back' });
    const backDigest = { job: 'back', 'plan-digest': planned.outputs['plan-digest'] ?? '' };
    const early = await place.run('apply', backDigest);
    expect(early.stdout).toContain('back refused (not-approved)');
    expect(await place.area.read('live')).toBe('the new content\n');
    place.dispatch();
    const again = await place.run('plan', { job: 'back' });
    place.api.gate.approve('approver');
    const approved = { job: 'back', 'plan-digest': again.outputs['plan-digest'] ?? '' };
    expect((await place.run('apply', approved)).outputs['verdict']).toBe('applied');
    expect((await place.run('verify', approved)).outputs['verdict']).toBe('verified');
    expect(await place.area.read('live')).toBe('the old content\n');
    const statuses = (await place.ledger()).map(({ job, status }) => `${job.id} ${status}`);
    expect(statuses).toEqual(['deploy verification-failed', 'back refused', 'back verified']);
  });
});

it('a command past its deadline is undetermined, and its verification decides', async () => {
  const commands = { run: ['sh', '-c', 'cp next live; sleep 600'] };
  const digest = await applyWith(writeJob({ commands, timeoutSeconds: 5 }), checkJob());
  expect(place.told()).toMatch(/ACTION REQUIRED[^]*write undetermined[^]*timed out after 5 s/);
  expect((await place.run('verify', digest)).outputs['verdict']).toBe('verified');
  expect(await place.ledger()).toMatchObject([{ status: 'verified', exitCode: null }]);
});

it('only what was applied is verified, once', async () => {
  await place.jobs(writeJob(), checkJob());
  const nothing = await place.run('verify');
  expect([nothing.code, nothing.outputs['verdict']]).toEqual([1, '']);
  expect(nothing.stdout + nothing.stderr).toContain('has no write to verify');
  const digest = await applyWith(writeJob(), checkJob());
  const before = await place.run('verify', { 'plan-digest': 'f'.repeat(64) });
  expect(before.stdout + before.stderr).toContain(
    'has no such write to verify: no plan with this digest is known',
  );
  const two = await Promise.all([place.run('verify', digest), place.run('verify', digest)]);
  expect(two.map(({ outputs }) => outputs['verdict'])).toContain('verified');
  expect((await place.run('verify', digest)).outputs['verdict']).toBe('verified');
  expect(place.told().match(/write verified/g)).toHaveLength(1);
});
