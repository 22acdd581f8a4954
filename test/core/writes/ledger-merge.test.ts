/** Two hosts, or a host and the last job of a workflow, that know of the same writes. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginApply,
  beginVerify,
  endApply,
  endVerify,
  findWrite,
  interruptApply,
  isBegun,
  refuseWrite,
  withdrawApply,
} from '../../../src/core/writes/ledger.ts';
import { mergeLedgers as merge } from '../../../src/core/writes/ledger-merge.ts';
import { ledgerCodec } from '../../../src/core/writes/ledger-codec.ts';
import { markAnnounced, catchUp } from '../../../src/core/writes/ledger-upkeep.ts';
import { unannounced } from '../../../src/core/writes/notices.ts';
import { writeStatuses, type Ledger, type WriteRecord } from '../../../src/core/writes/write.ts';
import { hour, minute, contextOf, noon, other, self } from '../../support/builders.ts';
import {
  applied,
  applying,
  digestOf,
  ended,
  ledgerOf,
  only,
  planned,
  recordOf,
  runPlace,
} from '../../support/write-builders.ts';

const together = (theirs: Partial<WriteRecord>, mine: Partial<WriteRecord>) =>
  only(merge(ledgerOf(recordOf(theirs)), ledgerOf(recordOf(mine))));

describe('two copies of a write', () => {
  it.each<readonly [string, Partial<WriteRecord>, Partial<WriteRecord>, Partial<WriteRecord>]>([
    [
      'the later one, with what either told',
      { status: 'applied', step: 3 },
      { status: 'applying', step: 2, announcedStep: 1, remindedAt: 7 },
      { status: 'applied', step: 3, announcedStep: 1, remindedAt: 7 },
    ],
    [
      'the same one, with its text',
      { status: 'verified', step: 5, announcedStep: 5 },
      { status: 'verified', step: 5, findings: ['check: verified'] },
      { status: 'verified', step: 5, announcedStep: 5, findings: ['check: verified'] },
    ],
    [
      'begun goes before refused, however often that was noted, and is told',
      { status: 'refused', step: 7, announcedStep: 7 },
      { status: 'applied', step: 3, announcedStep: 3 },
      { status: 'applied', step: 8, announcedStep: 7 },
    ],
    [
      'how it ended goes before that nobody knows, and is told',
      { status: 'undetermined', step: 3, announcedStep: 3 },
      { status: 'failed', step: 3 },
      { status: 'failed', step: 4, announcedStep: 3 },
    ],
  ])('%s', (_, theirs, mine, expected) => {
    expect(together(theirs, mine)).toMatchObject(expected);
  });

  const copy = fc.record({ status: fc.constantFrom(...writeStatuses), step: fc.integer({ min: 1, max: 4 }) });

  it('give the same in either order, and once more the same', () => {
    fc.assert(
      fc.property(copy, copy, (one, two) => {
        const [left, right] = [together(one, two), together(two, one)];
        expect([left.status, left.step]).toEqual([right.status, right.step]);
        expect(isBegun(left)).toBe(isBegun(recordOf(one)) || isBegun(recordOf(two)));
        expect(together(two, left)).toEqual(left);
        expect(together(left, one)).toEqual(left);
      }),
    );
  });
});

const incident = (message: string) => ({ at: noon, kind: 'damaged', message }) as const;

it('every write of both, in the order they were planned, and every incident once', () => {
  const [x, y, z] = ['x', 'y', 'z'].map((word, n) =>
    recordOf({ digest: digestOf(word), plannedAt: noon + n }),
  );
  if (!x || !y || !z) throw new Error('three were made');
  const merged = merge(
    { writes: [x, z], incidents: [incident('a'), incident('b')] },
    { writes: [y, z], incidents: [incident('b'), incident('c')] },
  );
  expect(merged.writes).toEqual([x, y, z]);
  expect(merged.incidents.map(({ message }) => message)).toEqual(['a', 'b', 'c']);
});

const steps = [
  'plan',
  'refuse',
  'begin',
  'end',
  'cancel',
  'settle',
  'begin verification',
  'end verification',
  'announce',
  'publish',
] as const;
const statuses = ['applied', 'failed', 'undetermined'] as const;
const verdicts = ['verified', 'failed', 'undetermined'] as const;
const move = fc.record({
  host: fc.nat(1),
  step: fc.constantFrom(...steps),
  digest: fc.constantFrom(...['a', 'a', 'a', 'b'].map(digestOf)),
  choice: fc.nat(2),
});

type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

const moved = (step: Move['step'], host: number): Move => ({ host, step, digest: digestOf('a'), choice: 0 });
/** A write under way on the first host, and the second one knows. */
const underWay = [moved('plan', 0), moved('begin', 0), moved('publish', 1)];
const moves = fc
  .tuple(fc.constantFrom([], underWay, underWay, underWay), fc.array(move, { maxLength: 12 }))
  .map(([before, rest]) => [...before, ...rest]);

/** Two hosts and the cache between them. What is claimed is seen by both; the rest when it is published. */
function play(all: readonly Move[]) {
  const hosts: [Ledger, Ledger] = [ledgerCodec.empty(), ledgerCodec.empty()];
  let shared = ledgerCodec.empty();
  const told: string[] = [];
  const begun: string[] = [];
  let now = noon;

  const change = (host: number, how: (ledger: Ledger) => Ledger) => {
    hosts[host === 0 ? 0 : 1] = how(hosts[host === 0 ? 0 : 1]);
  };
  const publish = (host: number) => {
    change(host, (ledger) => merge(shared, ledger));
    shared = hosts[host === 0 ? 0 : 1];
  };
  const announce = (host: number) =>
    change(host, (ledger) => {
      const news = unannounced(ledger);
      told.push(...news.map(({ digest, status }) => `${digest} ${status}`));
      return markAnnounced(ledger, { steps: news, reminded: [], incidents: [] }, now);
    });

  for (const { host, step, digest, choice } of all) {
    now += minute;
    const owner = host === 0 ? self : other;
    const knows = (ledger: Ledger) => findWrite(ledger, digest);
    const refusal = { reason: 'not-approved', detail: '' } as const;
    const wasBegun = hosts.map((ledger) => ledger.writes.filter(isBegun).map((write) => write.digest));
    switch (step) {
      case 'plan':
        publish(host);
        change(host, (ledger) => (knows(ledger) ? ledger : planned({ digest, plannedAt: now }, ledger)));
        publish(host);
        break;
      case 'refuse':
        change(host, (ledger) => refuseWrite(ledger, digest, refusal, { runId: `${choice}`, at: now }));
        break;
      case 'begin':
        publish(host);
        change(host, (ledger) => {
          const result = beginApply(ledger, digest, { at: now, owner, run: runPlace, approvedBy: [] });
          if (!result.refused) begun.push(digest);
          return result.ledger;
        });
        publish(host);
        break;
      case 'end':
        change(host, (ledger) =>
          knows(ledger)?.owner === owner && knows(ledger)?.status === 'applying'
            ? endApply(ledger, digest, ended({ status: statuses[choice] ?? 'applied', at: now }))
            : ledger,
        );
        break;
      case 'cancel':
        change(host, (ledger) => interruptApply(ledger, digest, now));
        break;
      case 'settle':
        change(host, (ledger) => catchUp(ledger, { now, dead: () => choice === 0 }, () => choice === 1));
        break;
      case 'begin verification':
        publish(host);
        change(host, (ledger) => beginVerify(ledger, digest, contextOf(now, { self: owner })).ledger);
        publish(host);
        break;
      case 'end verification':
        change(host, (ledger) =>
          knows(ledger)?.owner === owner && knows(ledger)?.status === 'verifying'
            ? endVerify(ledger, digest, owner, {
                verdict: verdicts[choice] ?? 'verified',
                at: now,
                findings: [],
                output: '',
              })
            : ledger,
        );
        break;
      case 'announce':
        announce(host);
        break;
      case 'publish':
        publish(host);
        break;
      default:
        step satisfies never;
    }
    for (const [index, digests] of wasBegun.entries())
      for (const each of digests)
        expect(findWrite(hosts[index === 0 ? 0 : 1], each), 'begun once is begun').toSatisfy(isBegun);
  }
  return { hosts, told, begun, publish, announce };
}

describe('whatever two hosts do, in whatever order', () => {
  it('a write is begun at most once, stays begun, and what became of it is told', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { hosts, told, begun, publish, announce } = play(all);
        expect(new Set(begun).size).toBe(begun.length);
        for (const host of [0, 1, 0, 1]) {
          publish(host);
          announce(host);
          publish(host);
        }
        const [one, two] = hosts.map(({ writes }) =>
          writes.map(({ digest, status }) => `${digest} ${status}`),
        );
        expect(one).toEqual(two);
        const silent = /applying|verifying/;
        expect((one ?? []).filter((each) => !silent.test(each) && !told.includes(each))).toEqual([]);
        expect(hosts.flatMap((ledger) => unannounced(ledger))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('a claim that was not to be had is no write that was begun', () => {
    const refusal = { reason: 'already-applied', detail: 'taken' } as const;
    const begun = beginApply(planned(), digestOf('a'), {
      at: noon,
      owner: self,
      run: runPlace,
      approvedBy: [],
    });
    const over = withdrawApply(begun.ledger, digestOf('a'), refusal, { self, now: noon + hour });
    expect(only(over)).toMatchObject({ status: 'refused', step: 3 });
    // Who began it knows that nothing was run; another's intent is another matter.
    expect(only(merge(begun.ledger, over))).toMatchObject({ status: 'refused', step: 3 });
    expect(only(merge(over, begun.ledger))).toMatchObject({ status: 'refused', step: 3 });
    const others = beginApply(planned(), digestOf('a'), {
      at: noon,
      owner: { ...self, pid: self.pid + 1 },
      run: runPlace,
      approvedBy: [],
    });
    expect(only(merge(others.ledger, over))).toMatchObject({ status: 'applying', step: 4 });
  });

  it('keeps an end whatever was counted beside its beginning', () => {
    const begun = applying();
    const counted = { ...begun, writes: begun.writes.map((write) => ({ ...write, step: write.step + 5 })) };
    const over = endApply(begun, digestOf('a'), ended());
    for (const merged of [merge(counted, over), merge(over, counted)])
      expect(only(merged)).toMatchObject({ status: 'applied', exitCode: 0, step: 8 });
  });

  it('keeps that a write is outdated, and why one was refused', () => {
    const open = applied();
    const outdated = {
      ...open,
      writes: open.writes.map((write) => ({ ...write, outdatedBy: digestOf('b') })),
    };
    for (const merged of [merge(open, outdated), merge(outdated, open)])
      expect(only(merged).outdatedBy).toBe(digestOf('b'));
    const refusal = { reason: 'rerun', detail: 'WHY' } as const;
    const refused = refuseWrite(planned(), digestOf('a'), refusal, { runId: runPlace.id, at: noon });
    const late = {
      ...planned(),
      writes: planned().writes.map((write) => ({ ...write, status: 'superseded' as const, step: 2 })),
    };
    for (const merged of [merge(refused, late), merge(late, refused)]) {
      const write = only(merged);
      expect(write.refusal?.step === write.step).toBe(write.status === 'refused');
    }
  });

  it('believes whoever began it that nothing was run, also against what others made of it', () => {
    const begun = applying();
    const refusal = { reason: 'state-unavailable', detail: 'WHY' } as const;
    const over = withdrawApply(begun, digestOf('a'), refusal, { self, now: noon + hour, run: runPlace });
    const guessed = catchUp(begun, { now: noon + hour, dead: () => true });
    for (const merged of [merge(guessed, over), merge(over, guessed)])
      expect(only(merged)).toMatchObject({ status: 'refused', withdrawnBy: self });
  });
});
