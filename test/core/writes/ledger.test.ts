import { describe, expect, it } from 'vitest';
import {
  beginApply,
  beginVerify,
  canVerify,
  endApply,
  endVerify,
  findWrite,
  interruptApply,
  isBegun,
  isOpen,
  isUnverified,
  nameWrite,
  plannedIn,
  refuseWrite,
  newestBegun,
  withdrawApply,
} from '../../../src/core/writes/ledger.ts';
import { writeStatuses, type Refusal, type WriteStatus } from '../../../src/core/writes/write.ts';
import { english, hour, minute, contextOf, noon, other, self } from '../../support/builders.ts';
import {
  applied,
  applying,
  digestOf,
  ended,
  intent,
  ledgerOf,
  only,
  planned,
  recordOf,
  runPlace,
  secondRun,
} from '../../support/write-builders.ts';

const a = digestOf('a');
const rejected: Refusal = { reason: 'not-approved', detail: 'stranger rejected it' };
const here = { runId: runPlace.id, at: noon + minute };
const there = { runId: secondRun.id, at: noon + minute };

const begunAt = (at: number, status: WriteStatus = 'applied', job = 'deploy') =>
  recordOf({ digest: digestOf(`${at}`), status, startedAt: at, job: { id: job, name: job } });

describe('the write that a person names', () => {
  const [one, two] = [`0123456789ab${'1'.repeat(52)}`, `0123456789ab${'2'.repeat(52)}`];
  const [first, second] = [recordOf({ digest: one }), recordOf({ digest: two, status: 'superseded' })];
  const third = recordOf({ digest: digestOf('c'), job: { id: 'other', name: 'Other' } });
  const name = (given: string, ...writes: (typeof first)[]) =>
    nameWrite(ledgerOf(...writes), given, 'deploy');

  it('is found by its digest and by the beginning of it', () => {
    for (const given of [one, one.slice(0, 12), one.slice(0, 40)])
      expect(name(given, first, third)).toEqual({ kind: 'found', write: first });
    expect(name(one, first, second)).toEqual({ kind: 'found', write: first });
    expect(name(two.slice(0, 13), first, second)).toEqual({ kind: 'found', write: second });
  });

  it.each([
    [
      'two begin so, whatever became of them',
      one.slice(0, 12),
      [first, second],
      /^2 digests begin with 0123456789ab: give the whole one; .*history deploy --json$/,
    ],
    ['two begin so, of two jobs', one.slice(0, 12), [first, { ...third, digest: two }], /^2 digests/],
    [
      'none begins so',
      'fedcba987654',
      [first],
      /^no plan with this digest is known \(it begins with fedcba987654\); .*history deploy --json$/,
    ],
    ['it is of another job', third.digest, [first, third], /^this digest is of the job other$/],
  ])('is none when %s', (_, given, writes, why) => {
    const found = name(given, ...writes);
    expect(found.kind === 'none' && english(found.why)).toMatch(why);
  });
});

describe('what the statuses mean', () => {
  it.each([
    ['open', isOpen, ['planned', 'applying', 'applied', 'undetermined', 'verifying']],
    [
      'begun',
      isBegun,
      ['applying', 'applied', 'failed', 'undetermined', 'verifying', 'verified', 'verification-failed'],
    ],
    ['unverified', isUnverified, ['applied', 'undetermined', 'verifying']],
    ['to be verified', canVerify, ['applied', 'undetermined', 'verifying', 'verification-failed']],
  ] as const)('%s', (_, is, expected) => {
    expect(writeStatuses.filter((status) => is(recordOf({ status })))).toEqual(expected);
  });
});

describe('a plan', () => {
  it('waits, and supersedes the one of the same job that waits', () => {
    const first = planned();
    const both = planned({ digest: digestOf('b'), run: secondRun }, first);
    expect(both.writes.map(({ status, step }) => [status, step])).toEqual([
      ['superseded', 2],
      ['planned', 1],
    ]);
  });

  it('leaves alone what was begun, what is over, and other jobs', () => {
    const statuses = writeStatuses.filter((status) => status !== 'planned');
    const old = statuses.map((status, n) => recordOf({ digest: digestOf(`old${n}`), status }));
    const foreign = recordOf({ digest: digestOf('x'), job: { id: 'other', name: 'other' } });
    const after = planned({ digest: digestOf('new') }, ledgerOf(...old, foreign));
    expect(after.writes.slice(0, -1)).toEqual([...old, foreign]);
  });

  it('is the only one of its run and environment', () => {
    const ledger = planned();
    expect(plannedIn(ledger, '1', 'OPS-write')?.digest).toBe(a);
    expect(plannedIn(ledger, '1', 'other')).toBeUndefined();
    expect(plannedIn(ledger, '2', 'ops-write')).toBeUndefined();
    const over = ledgerOf(recordOf({ status: 'refused' }));
    expect(plannedIn(over, '1', 'ops-write')?.status).toBe('refused');
  });
});

describe('a refusal', () => {
  it.each([
    ['ends a plan in its own run', {}, rejected, here, 'refused'],
    [
      'of a late one says that it expired',
      {},
      { reason: 'expired', detail: 'late' } as const,
      here,
      'expired',
    ],
    ['elsewhere leaves the plan to those who may approve it', {}, rejected, there, 'planned'],
    ['leaves a plan that a dispatch approves', { gate: 'dispatch' } as const, rejected, here, 'planned'],
  ] as const)('%s', (_, parts, refusal, where, status) => {
    const write = only(refuseWrite(planned(parts), a, refusal, where));
    expect(write).toMatchObject({ status, step: 2, refusal: { ...refusal, at: where.at, step: 2 } });
  });

  it('says nothing of what was begun or is over', () => {
    for (const status of writeStatuses.filter((each) => each !== 'planned')) {
      const ledger = ledgerOf(recordOf({ status, step: 4 }));
      expect(refuseWrite(ledger, a, rejected, here).writes).toEqual(ledger.writes);
    }
  });
});

describe('the intent', () => {
  it('is noted once', () => {
    const first = beginApply(planned(), a, intent);
    expect(first.refused).toBeUndefined();
    expect(only(first.ledger)).toMatchObject({
      status: 'applying',
      step: 2,
      owner: self,
      applyRun: runPlace,
      approvedBy: ['approver'],
      startedAt: noon + minute,
    });
    const again = beginApply(first.ledger, a, { ...intent, owner: other });
    expect(again.refused?.reason).toBe('already-applied');
    expect(again.ledger).toBe(first.ledger);
  });

  it('expires by the proven time, whatever the clock of the host says', () => {
    const provenAt = noon + 24 * hour;
    expect(beginApply(planned(), a, { ...intent, provenAt }).refused?.reason).toBe('expired');
    const ahead = beginApply(planned(), a, { ...intent, at: provenAt, provenAt: noon + minute });
    expect(ahead.refused).toBeUndefined();
  });

  it.each([
    ['a plan that is unknown', ledgerOf(), noon, 'plan-changed'],
    ['one that was superseded meanwhile', planned({ digest: digestOf('b') }, planned()), noon, 'superseded'],
    ['one that expired meanwhile', planned(), noon + 24 * hour, 'expired'],
  ] as const)('is refused for %s', (_, ledger, at, reason) => {
    const begun = beginApply(ledger, a, { ...intent, at });
    expect([begun.refused?.reason, begun.ledger]).toEqual([reason, ledger]);
  });

  it('is withdrawn when the claim was not to be had, and cannot be noted again', () => {
    const refusal: Refusal = { reason: 'already-applied', detail: 'another run reserved it' };
    const ledger = withdrawApply(applying(), a, refusal, { self, now: noon + hour });
    expect(only(ledger)).toMatchObject({ status: 'refused', step: 3, refusal: { ...refusal, step: 3 } });
    expect(only(ledger)).not.toHaveProperty('owner');
    expect(beginApply(ledger, a, intent).refused?.reason).toBe('already-applied');
  });
});

describe('the end of the command', () => {
  const verification = [
    { jobId: 'check', delayMs: 5 * minute },
    { jobId: 'late', delayMs: hour },
  ];

  it.each([
    ['applied', noon + 2 * minute + hour],
    ['undetermined', noon + 2 * minute + hour],
    ['failed', undefined],
  ] as const)('%s: when the verification is due', (status, verifyAt) => {
    const write = only(applied({ verification }, { status, output: 'OUT' }));
    expect([write.status, write.verifyAt, write.output]).toEqual([status, verifyAt, 'OUT']);
    expect(write).not.toHaveProperty('owner');
  });

  it('of one that was called dead meanwhile counts all the same', () => {
    const dead = endApply(applying(), a, ended({ status: 'undetermined', ending: 'gone' }));
    expect(only(endApply(dead, a, ended()))).toMatchObject({ status: 'applied', step: 4 });
  });

  it('by a cancelled run is undetermined, when it was under way', () => {
    expect(only(interruptApply(applying(), a, noon + hour))).toMatchObject({
      status: 'undetermined',
      finishedAt: noon + hour,
      exitCode: null,
    });
    for (const ledger of [planned(), applied(), ledgerOf()])
      expect(interruptApply(ledger, a, noon + hour)).toBe(ledger);
  });
});

describe('a verification', () => {
  const context = contextOf(noon + hour);
  const end = { at: noon + 2 * hour, findings: ['check: verified'], output: '' };

  it('is begun by one at a time, and counted', () => {
    const first = beginVerify(applied(), a, context);
    expect(first.begun).toBe(true);
    expect(only(first.ledger)).toMatchObject({ status: 'verifying', owner: self, verifyTries: 1 });
    expect(beginVerify(first.ledger, a, { ...context, self: other })).toEqual({
      ledger: first.ledger,
      begun: false,
    });
    const next = beginVerify(first.ledger, a, { ...context, self: other, dead: () => true });
    expect(only(next.ledger)).toMatchObject({ status: 'verifying', owner: other, verifyTries: 2 });
  });

  it('is not begun where there is nothing to verify', () => {
    const statuses = writeStatuses.filter((status) => !canVerify(recordOf({ status })));
    for (const ledger of [ledgerOf(), ...statuses.map((status) => ledgerOf(recordOf({ status })))])
      expect(beginVerify(ledger, a, context)).toEqual({ ledger, begun: false });
  });

  it.each([
    ['verified', 'verified', true],
    ['failed', 'verification-failed', true],
    ['undetermined', 'applied', false],
  ] as const)('says %s: the write is %s', (verdict, status, isOver) => {
    const { ledger } = beginVerify(applied({}, { output: 'OLD' }), a, context);
    const write = only(endVerify(ledger, a, context.self, { ...end, verdict, output: 'NEW' }));
    expect(write).toMatchObject({ status, findings: end.findings, output: 'NEW' });
    expect(write.verifiedAt).toBe(isOver ? end.at : undefined);
    expect(write).not.toHaveProperty('owner');
  });

  it('is noted by the one who does it only', () => {
    const { ledger } = beginVerify(applied(), a, context);
    expect(endVerify(ledger, a, other, { ...end, verdict: 'verified' })).toBe(ledger);
    const late = endVerify(applied(), a, context.self, { ...end, verdict: 'failed' });
    expect(only(late).status).toBe('applied');
  });

  it('that says nothing leaves the write what it was, an undetermined one too', () => {
    for (const status of ['applied', 'undetermined', 'verification-failed'] as const) {
      const before = ledgerOf(recordOf({ status, step: 3 }));
      const { ledger } = beginVerify(before, a, context);
      expect(only(ledger)).toMatchObject({ status: 'verifying', before: status });
      const after = only(endVerify(ledger, a, context.self, { ...end, verdict: 'undetermined' }));
      expect(after).toMatchObject({ status, step: 5 });
      expect(after).not.toHaveProperty('before');
    }
  });

  it('outdates older writes of the job that have no verdict', () => {
    const old = [
      recordOf({ digest: digestOf('o1'), status: 'applied', startedAt: noon - hour }),
      recordOf({ digest: digestOf('o2'), status: 'undetermined', startedAt: noon - hour }),
      recordOf({
        digest: digestOf('o3'),
        status: 'applied',
        startedAt: noon - hour,
        job: { id: 'x', name: 'x' },
      }),
      recordOf({ digest: digestOf('o4'), status: 'applied', startedAt: noon + 9 * hour }),
    ];
    const ours = only(applied());
    const { ledger } = beginVerify(ledgerOf(...old, ours), a, context);
    const after = endVerify(ledger, a, context.self, { ...end, verdict: 'verified' });
    expect(after.writes.map(({ outdatedBy }) => outdatedBy)).toEqual([a, a, undefined, a, undefined]);
    expect(after.writes.map(isUnverified)).toEqual([false, false, true, false, false]);
  });

  it('without a digest is of the newest write of the job that was begun', () => {
    const more = [begunAt(8, 'planned'), begunAt(9, 'applied', 'x')];
    const ledger = ledgerOf(begunAt(3), begunAt(5, 'verified'), begunAt(2), ...more);
    expect(newestBegun(ledger, 'deploy')?.digest).toBe(digestOf('5'));
    expect(newestBegun(ledgerOf(), 'deploy')).toBeUndefined();
  });
});

it('a write is found by its whole digest only', () => {
  expect(findWrite(planned(), a)?.step).toBe(1);
  expect(findWrite(planned(), a.slice(0, 12))).toBeUndefined();
});
