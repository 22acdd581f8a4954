import { describe, expect, it } from 'vitest';
import { standIn, undeclaredAs, withStandIns } from '../../../src/core/jobs/undeclared.ts';
import { configOf, longRead, oneShot, write } from '../../support/builders.ts';
import { begunOf, supervisedJob } from '../../support/supervised.ts';

describe('an attempt that runs', () => {
  const off = { ...supervisedJob(), enabled: false };
  it.each([
    ['of a job that is gone', undefined, begunOf(), 'removed'],
    ['of a job with start and status now', longRead({ id: 'scan' }), begunOf(), 'changed'],
    ['of a job that runs once now', oneShot({ id: 'scan' }), begunOf(), 'changed'],
    ['of a job that is a write now', write({ id: 'scan' }), begunOf(), 'changed'],
    ['of a job that was disabled', off, begunOf(), 'disabled'],
    ['of a disabled job that a person started', off, begunOf({ enabled: false }), undefined],
    ['of a job as it stands there', supervisedJob(), begunOf(), undefined],
    ['of a job that was enabled', supervisedJob(), begunOf({ enabled: false }), undefined],
  ] as const)('%s', (_, job, begun, expected) => {
    expect(undeclaredAs(job, begun)).toBe(expected);
  });
});

describe('the job that stands in for it', () => {
  it('is watched as it was begun, and never started', () => {
    const begun = begunOf({ risk: 'write_local', stopGraceSeconds: 7, concurrencyGroup: 'disk' });
    const job = standIn(undefined, begun, 'removed');
    expect(job).toMatchObject({
      id: 'scan',
      name: 'scan',
      kind: 'long_running_read',
      risk: 'write_local',
      enabled: true,
      policy: { autoResume: false },
      supervise: { stopGraceSeconds: 7, concurrencyGroup: 'disk' },
      after: [],
      undeclared: 'removed',
    });
  });

  it('has the name and the policy of the job of that id', () => {
    const declared = longRead({ id: 'scan', name: 'Scan', policy: { autoResume: true, stallSeconds: 5 } });
    const job = standIn(declared, begunOf(), 'changed');
    expect(job).toMatchObject({ name: 'Scan', policy: { autoResume: false, stallSeconds: 5 } });
    expect(job?.commands.start).toBeUndefined();
  });

  it('is made of little when an older version began it', () => {
    expect(standIn(undefined, { id: 'scan' }, 'removed')?.supervise?.stopGraceSeconds).toBe(30);
  });

  it('stands in the place of its job, or behind the others', () => {
    const [scan, gone] = ['scan', 'gone'].map((id) => standIn(undefined, begunOf({ id }), 'changed'));
    if (!scan || !gone) throw new Error('their ids are good');
    const { jobs } = withStandIns(configOf(longRead({ id: 'scan' }), oneShot()), [gone, scan]);
    expect(jobs.map(({ id, undeclared }) => [id, undeclared])).toEqual([
      ['scan', 'changed'],
      ['check', undefined],
      ['gone', 'changed'],
    ]);
  });
});
