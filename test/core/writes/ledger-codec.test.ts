import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEnvelope, encodeEnvelope } from '../../../src/core/state/envelope.ts';
import { ledgerCodec } from '../../../src/core/writes/ledger-codec.ts';
import {
  gates,
  refusalReasons,
  writeStatuses,
  type Ledger,
  type WriteRecord,
} from '../../../src/core/writes/write.ts';
import { noon, other, self } from '../../support/builders.ts';
import { commit, digestOf, ledgerOf, recordOf, runPlace } from '../../support/write-builders.ts';

const at = fc.integer({ min: 0, max: 9 }).map((n) => noon + n);
const text = fc.constantFrom('a', 'ü "quoted"\n', '夜间', '');
const run = fc.record({ id: fc.constantFrom('1', '2'), url: fc.constant(runPlace.url) });
const write: fc.Arbitrary<WriteRecord> = fc.record(
  {
    digest: fc.constantFrom(...['a', 'b', 'c'].map(digestOf)),
    job: fc.record({ id: text, name: text }),
    status: fc.constantFrom(...writeStatuses),
    step: fc.nat(9),
    environment: text,
    gate: fc.constantFrom(...gates),
    plannedAt: at,
    expiresAt: at,
    run,
    commit: fc.constant(commit),
    requestedBy: text,
    verification: fc.array(fc.record({ jobId: text, delayMs: fc.nat(9) }), { maxLength: 2 }),
    announcedStep: fc.nat(9),
    workflowUrl: text,
    approvedBy: fc.array(text, { maxLength: 2 }),
    wayBack: text,
    refusal: fc.record({
      reason: fc.constantFrom(...refusalReasons),
      detail: text,
      at,
      step: fc.nat(9),
    }),
    owner: fc.constantFrom(self, other),
    applyRun: run,
    startedAt: at,
    finishedAt: at,
    ending: text,
    exitCode: fc.constantFrom(0, 3, null),
    verifyAt: at,
    verifyTries: fc.nat(3),
    verifiedAt: at,
    findings: fc.array(text, { maxLength: 2 }),
    remindedAt: at,
    output: text,
  },
  {
    requiredKeys: [
      'digest',
      'job',
      'status',
      'step',
      'environment',
      'gate',
      'plannedAt',
      'expiresAt',
      'run',
      'commit',
      'requestedBy',
      'verification',
    ],
  },
);
const ledger: fc.Arbitrary<Ledger> = fc.record({
  writes: fc.uniqueArray(write, { maxLength: 3, selector: ({ digest }) => digest }),
  incidents: fc.array(fc.record({ at, kind: fc.constantFrom('damaged', 'lost'), message: text }), {
    maxLength: 2,
  }),
});

describe('a stored ledger', () => {
  it('is the one that was saved', () => {
    fc.assert(
      fc.property(ledger, (doc) => {
        const stored = decodeEnvelope(ledgerCodec, encodeEnvelope(ledgerCodec, doc, 3, noon));
        expect(stored).toMatchObject({ kind: 'ok', doc, generation: 3 });
      }),
    );
  });

  it.each([
    ['a digest of another shape', { digest: 'A'.repeat(64) }],
    ['a digest that is a path', { digest: '../../etc/passwd'.padEnd(64, '0') }],
    ['a status that is unknown', { status: 'done' }],
    ['a step below zero', { step: -1 }],
    ['a gate that is unknown', { gate: 'none' }],
    ['an owner without a pid', { owner: { host: 'here', start: 'x' } }],
    ['a time that is a text', { expiresAt: 'tomorrow' }],
  ])('is damaged with %s', (_, parts) => {
    expect(ledgerCodec.decode({ writes: [{ ...recordOf(), ...parts }], incidents: [] })).toBeUndefined();
  });

  it('says that it was damaged', () => {
    const incident = { at: noon, kind: 'damaged', message: 'FILE' } as const;
    expect(ledgerCodec.damaged(ledgerOf(recordOf()), incident)).toEqual({
      writes: [recordOf()],
      incidents: [incident],
    });
  });
});

it('gives strangers nothing: it is shared encrypted only', () => {
  fc.assert(
    fc.property(ledger, (doc) => {
      expect(ledgerCodec.withoutText(doc)).toEqual(ledgerCodec.empty());
    }),
  );
});
