/** The last job of a write's run, on a machine that has nothing of the host: what it says, and outputs, of each end. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';

let place: WriteArea;
beforeEach(async () => {
  place = await openWriteArea();
  await place.jobs(writeJob(), checkJob());
});
afterEach(() => place.close());

/** It has the cache, and nothing of the host. */
function settle(digest: string, inputs: Readonly<Record<string, string>> = {}) {
  const elsewhere = { OPENCLAW_STATE_DIR: `${place.area.path}/none`, GITHUB_WORKSPACE: '/' };
  const given = { ...(digest !== '' && { 'plan-digest': digest }), state: 'cache', ...inputs };
  return place.run('settle', given, elsewhere);
}
const errorsIn = (stdout: string) =>
  [...stdout.matchAll(/^::error::(.*)$/gm)].map(([, text = '']) => decodeURIComponent(text));

it('tells that a plan was rejected, by whom, from the cache alone; the host knows it then', async () => {
  const { digest } = await place.plan();
  place.api.gate.reject('approver');
  const settled = await settle(digest);
  expect([settled.code, settled.stderr]).toEqual([1, '']);
  expect(settled.outputs).toMatchObject({
    verdict: 'refused',
    environment: 'ops-write',
    'plan-digest': digest,
  });
  const fix = 'ask the reviewer for the reason, fix it, and start the workflow again for a new plan';
  expect(errorsIn(settled.stdout)[0]).toBe(
    `deploy refused (not-approved): approver rejected it. Fix: ${fix}`,
  );
  expect(place.told()).toMatch(
    /deploy: write refused \(not-approved\)\nACTION REQUIRED\n• approver rejected it\n[^]*nothing was run/,
  );
  expect(place.told()).toContain(`• fix: ${fix}`);
  // Neither here nor in what anybody reads is the reviewer asked to approve what was rejected.
  expect(settled.stdout + place.told()).not.toContain('let a reviewer approve');
  // This machine is not the host: its time is said with its zone.
  expect(place.told()).not.toContain('host time');
  expect((await place.area.listing()).filter((path) => path.includes('none'))).toEqual([]);
  const late = await place.run('apply', { 'plan-digest': digest });
  expect([late.code, await place.area.read('runs')]).toEqual([1, '']);
  expect(late.stdout).toContain(`Fix: ${fix}`);
  expect((await place.run('history')).stdout).toMatch(/ deploy +refused/);
});

it('says that a run which ended before anybody approved it is refused, and asks for an approval', async () => {
  const { digest } = await place.plan();
  const settled = await settle(digest);
  expect(settled.outputs['verdict']).toBe('refused');
  expect(errorsIn(settled.stdout)[0]).toMatch(
    /^deploy refused \(not-approved\): its run ended before it was approved\. .*let a reviewer approve/,
  );
});

describe('a host that dies', () => {
  it('in Plan, before the plan is in the ledger: failed, and nothing was run', async () => {
    const settled = await settle('');
    expect([settled.code, settled.outputs['verdict']]).toEqual([1, 'failed']);
    expect(errorsIn(settled.stdout)[0]).toMatch(/^deploy: outcome of a write unknown: .*nothing was run/);
  });

  it('in Plan, after the plan is in the ledger: refused, for nobody can approve it', async () => {
    const { digest } = await place.plan();
    const settled = await settle('');
    expect(settled.outputs).toMatchObject({ verdict: 'refused', 'plan-digest': digest });
  });

  it('in Apply, while the command runs: undetermined', async () => {
    await place.area.write('deploy.sh', 'echo ran >> runs; kill -9 $PPID');
    const { digest } = await place.plan();
    place.api.gate.approve('approver');
    const killed = await place.run('apply', { 'plan-digest': digest });
    expect([killed.code, killed.outputs['verdict'], await place.area.read('runs')]).toEqual([
      null,
      undefined,
      'ran\n',
    ]);
    const settled = await settle(digest);
    expect([settled.code, settled.outputs['verdict']]).toEqual([1, 'undetermined']);
    expect(errorsIn(settled.stdout)[0]).toBe(
      'deploy undetermined: outcome unknown: the process that ran it is gone',
    );
  });

  it('in Verify, while the read runs: unverified', async () => {
    await place.jobs(writeJob(), checkJob({ commands: { run: ['sh', '-c', 'echo looked; kill -9 $PPID'] } }));
    const { digest } = await place.plan();
    place.api.gate.approve('approver');
    expect((await place.run('apply', { 'plan-digest': digest })).outputs['verdict']).toBe('applied');
    const killed = await place.run('verify', { 'plan-digest': digest });
    expect([killed.code, killed.outputs['verdict']]).toEqual([null, undefined]);
    const settled = await settle(digest);
    expect([settled.code, settled.outputs['verdict']]).toEqual([1, 'unverified']);
    expect(errorsIn(settled.stdout)[0]).toBe(
      'deploy: the run of a write ended without a verdict: not verified: a tick on the host verifies it half an hour later',
    );
  });
});

describe('without the ledger', () => {
  it('nobody knows what became of a plan', async () => {
    const { digest } = await place.plan();
    const settled = await settle(digest, { 'state-key': 'another key of the cache: 0123456789abcdef' });
    expect([settled.code, settled.outputs['verdict']]).toEqual([1, 'undetermined']);
    expect(errorsIn(settled.stdout).join('\n')).toMatch(/deploy: outcome of a write unknown: /);
    expect(settled.outputs['plan-digest']).toBe(digest);
    // Its beginning is no digest that a later step could take for one.
    const named = await settle(digest.slice(0, 12), {
      'state-key': 'another key of the cache: 0123456789abcdef',
    });
    expect([named.outputs['verdict'], named.outputs['plan-digest'] ?? '']).toEqual(['undetermined', '']);
  });

  it('nothing was run where there was no plan', async () => {
    await place.plan();
    const settled = await settle('', { 'state-key': 'another key of the cache: 0123456789abcdef' });
    expect([settled.code, settled.outputs['verdict']]).toEqual([1, 'failed']);
  });
});

it('says of a run that did nothing, because another has the write, that it is refused', async () => {
  const { digest } = await place.plan();
  place.api.gate.approve('approver');
  await place.run('apply', { 'plan-digest': digest });
  place.dispatch();
  const settled = await settle(digest);
  expect([settled.code, settled.outputs['verdict']]).toEqual([1, 'refused']);
  expect(errorsIn(settled.stdout)[0]).toContain('the run of a write ended and ran nothing');
});

it('says of a plan that a second dispatch can still approve that it is planned', async () => {
  await place.close();
  place = await openWriteArea({ private: true });
  place.api.gate.environments.splice(0);
  await place.jobs(writeJob({ approval: { gate: 'dispatch' } }), checkJob());
  const { digest } = await place.plan({ gate: 'dispatch' });
  place.dispatch();
  const settled = await settle(digest, { gate: 'dispatch' });
  expect([settled.code, settled.outputs['verdict']]).toEqual([1, 'planned']);
  expect(errorsIn(settled.stdout)[0]).toContain('the plan waits for approval until');
});
