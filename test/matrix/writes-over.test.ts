/** Plans that are over, writes that were made already, and runs that may not even plan. */
import { cp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Stepped } from '../support/action.ts';
import { versionOf } from '../support/cache-entries.ts';
import { expectNotRun, expectRefused } from '../support/write-refused.ts';
import { checkJob, openWriteArea, writeJob, type Planned, type WriteArea } from '../support/write-area.ts';

/** Whose digest does not change with what is written. */
const check = checkJob({ commands: { run: ['sh', 'check.sh'] } });

let place: WriteArea;
let planned: Planned;

beforeAll(async () => {
  place = await openWriteArea();
  await place.area.write('check.sh', 'cmp next live\n');
  await place.area.write('deploy.sh', 'echo ran >> runs\nsleep 0.5\ncp next live\n');
  await place.jobs(writeJob(), check);
  planned = await place.plan();
});
afterAll(() => place.close());
beforeEach(() => planned.again());

const apply = (digest = planned.digest, inputs: Readonly<Record<string, string>> = {}) =>
  place.run('apply', { 'plan-digest': digest, ...inputs });

describe('a plan that is over', () => {
  it('expired', async () => {
    place.api.gate.approve('approver');
    // GitHub's clock, by which it counts, shows whole seconds.
    await place.editLedger((write) => ({ ...write, expiresAt: Date.now() - 1000 }));
    await expectRefused(place, await apply(), 'expired', /expired at 20\d\d-/);
    expect(await place.ledger()).toMatchObject([{ status: 'expired' }]);
    await expectRefused(place, await apply(), 'expired', /nobody approved it in time/);
  });

  it('was made in the future: the clock was set back', async () => {
    place.api.gate.approve('approver');
    await place.editLedger((write) => ({ ...write, plannedAt: Date.now() + 600_000 }));
    await expectRefused(place, await apply(), 'expired', /clock was set back/);
  });

  it('is superseded by a newer one of the job, which can be applied', async () => {
    place.api.gate.approve('approver');
    place.dispatch();
    const newer = await place.run('plan');
    expect(place.told()).toContain('write superseded by a newer plan of this job');
    place.api.gate.approve('approver');
    await expectRefused(place, await apply(), 'superseded', /a newer plan of this job exists/);
    const applied = await apply(newer.outputs['plan-digest']);
    expect(applied.outputs['verdict']).toBe('applied');
    expect(await place.area.read('runs')).toBe('ran\n');
  });

  it('was refused once: an approval that comes later does not help', async () => {
    await expectRefused(place, await apply(), 'not-approved', /no approval of this run/);
    place.api.gate.approve('approver');
    await expectRefused(place, await apply(), 'not-approved', /refused before: GitHub has no approval/);
  });

  it('is unknown here', async () => {
    place.api.gate.approve('approver');
    const unknown = 'f'.repeat(64);
    await expectRefused(place, await apply(unknown), 'plan-changed', /no plan with this digest is known/);
  });

  it('is named by the 12 characters that history shows, at apply, verify and settle', async () => {
    place.api.gate.approve('approver');
    const short = planned.digest.slice(0, 12);
    await expectRefused(place, await apply('0'.repeat(12)), 'plan-changed', /it begins with 000000000000/);
    const applied = await apply(short);
    expect(applied.outputs).toMatchObject({ verdict: 'applied', 'plan-digest': planned.digest });
    const verified = await place.run('verify', { 'plan-digest': short });
    expect(verified.outputs).toMatchObject({ verdict: 'verified', 'plan-digest': planned.digest });
    const settled = await place.run('settle', { 'plan-digest': short });
    expect([settled.code, settled.stdout]).toEqual([0, expect.stringContaining('verified')]);
    const tooShort = await apply(short.slice(1));
    expect([tooShort.code, tooShort.acted.join()]).toEqual([
      2,
      expect.stringContaining(
        'input plan-digest takes the 64 hex digits that plan printed, or at least the first 12',
      ),
    ]);
    expect(await place.area.read('runs')).toBe('ran\n');
  });

  it('is of another job', async () => {
    await place.jobs(writeJob(), writeJob({ id: 'other' }), check);
    const applied = await apply(planned.digest, { job: 'other' });
    expect(applied.acted.join()).toContain(
      'error::other refused (plan-changed): this digest is of the job deploy.',
    );
    await expectNotRun(place, applied);
  });
});

function expectOneApplied(both: readonly Stepped[]): void {
  const verdicts = both.map(({ outputs }) => outputs['verdict'] ?? '');
  expect(verdicts.toSorted((a, b) => a.localeCompare(b))).toEqual(['applied', 'refused']);
  expect(both.map(({ stdout }) => stdout).join()).toContain('deploy refused (already-applied)');
}

describe('a write is made once', () => {
  it('and refused when its digest was reserved before', async () => {
    place.api.gate.approve('approver');
    const version = versionOf(['ops-claim.json']);
    place.service.put({ key: `ops-claim-v1-box-${planned.digest}`, bytes: Buffer.from('x'), version });
    await expectRefused(place, await apply(), 'already-applied', /another run reserved this digest/);
    expect(await place.ledger()).toMatchObject([{ status: 'refused' }]);
    await expectRefused(place, await apply(), 'already-applied', /another run reserved this digest/);
  });

  it('by one of two steps at the same moment', async () => {
    place.api.gate.approve('approver');
    const both = await Promise.all([apply(), apply()]);
    expectOneApplied(both);
    expect(await place.area.read('runs')).toBe('ran\n');
    expect(await place.ledger()).toMatchObject([{ status: 'applied' }]);
  });

  it('by one of two hosts that have nothing in common but the key and the cache', async () => {
    place.api.gate.approve('approver');
    const here = dirname(place.area.stateFile);
    const there = join(place.area.path, '..', 'there');
    for (const name of ['ops-framework.key', 'ops-plans'])
      await cp(join(here, name), join(there, name), { recursive: true });
    const elsewhere = { 'state-file': join(there, 'ops-framework.json') };
    const both = await Promise.all([apply(), apply(planned.digest, elsewhere)]);
    expectOneApplied(both);
    expect(await place.area.read('runs')).toBe('ran\n');
    // Also when one of them lost everything but the cache.
    await rm(here, { recursive: true });
    const again = await Promise.all([apply(), apply(planned.digest, elsewhere)]);
    for (const { stdout } of again) expect(stdout).toContain('deploy refused (already-applied)');
    expect(await place.area.read('runs')).toBe('ran\n');
  });
});

/** On a host that knows nothing yet. */
async function planAnew() {
  await rm(dirname(place.area.stateFile), { recursive: true });
  place.service.remove(() => true);
  return place.run('plan');
}

describe('a run that may not write', () => {
  it.each([
    ['plan', 'pull_request'],
    ['apply', 'pull_request_target'],
    ['plan', 'issue_comment'],
    ['apply', undefined],
  ])('%s is refused in a run by %s, before the host is looked at', async (command, event) => {
    const sent = place.bot.requests.length;
    const stepped = await place.run(command, { 'plan-digest': planned.digest }, { GITHUB_EVENT_NAME: event });
    expect([stepped.code, stepped.outputs['verdict']]).toEqual([1, 'refused']);
    expect(stepped.acted.join()).toMatch(
      /error::deploy refused \(wrong-event\): .*Start the workflow by schedule, workflow_dispatch/,
    );
    await expectNotRun(place, stepped);
    // A stranger could make it say what they like.
    expect(place.bot.requests.length).toBe(sent);
  });

  it('plans nothing without an environment', async () => {
    place.api.gate.environments.splice(0);
    await expectRefused(place, await planAnew(), 'no-gate', /ops-write does not exist/);
  });

  it('plans nothing when it is pinned to the other gate', async () => {
    const stepped = await place.run('plan', { gate: 'dispatch' });
    await expectRefused(
      place,
      stepped,
      'no-gate',
      /the workflow is pinned to dispatch: set both to the same gate/,
    );
  });

  it('plans nothing when it is run again', async () => {
    place.api.gate.putRun({ id: place.api.gate.runs[0]?.id ?? 0, attempt: 2 });
    await expectRefused(place, await planAnew(), 'rerun', /attempt 2/);
  });

  it('plans nothing on another branch, also on a host without a state', async () => {
    place.api.gate.putRun({ branch: 'feature' });
    await expectRefused(place, await planAnew(), 'wrong-ref', /writes run on main only/);
  });

  it('plans only one write for an environment', async () => {
    await place.jobs(writeJob(), writeJob({ id: 'other' }), check);
    const other = await place.run('plan', { job: 'other' });
    expect(other.acted.join()).toMatch(
      /error::other refused \(plan-changed\): this run planned the write deploy .* one approval would count for both/,
    );
    expect([other.code, other.outputs['verdict'], other.outputs['plan-digest']]).toEqual([1, 'refused', '']);
    place.api.gate.approve('approver');
    expect((await apply()).acted.join()).toContain('deploy refused (plan-changed)');
    expect(await place.area.read('runs')).toBe('');
  });
});
