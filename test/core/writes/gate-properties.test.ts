import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/notice.ts';
import { textIn } from '../../../src/core/notices/say.ts';
import { checkRecord } from '../../../src/core/writes/gate.ts';
import { fixOf } from '../../../src/core/writes/notices.ts';
import { refusalReasons, writeStatuses } from '../../../src/core/writes/write.ts';
import { day, minute, noon } from '../../support/builders.ts';
import { environmentFacts, failed, known, person, recordOf } from '../../support/write-builders.ts';
import { byDispatch, byEnvironment, common, reviews, run, type Change } from './gate-cases.ts';

describe('what the ledger says against applying', () => {
  it('is nothing only for a plan that waits', () => {
    const free = writeStatuses.filter((status) => checkRecord(recordOf({ status }), noon) === undefined);
    expect(free).toEqual(['planned']);
  });

  it('is that it was begun, for whatever began it', () => {
    const begun = writeStatuses.filter(
      (status) => checkRecord(recordOf({ status }), noon)?.reason === 'already-applied',
    );
    expect(begun).toEqual([
      'applying',
      'applied',
      'failed',
      'undetermined',
      'verifying',
      'verified',
      'verification-failed',
    ]);
  });
});

it.each(languages)('every reason has its fix, and no two the same, in %s', (language) => {
  const say = textIn(language);
  const fixes = refusalReasons.map((reason) => say(fixOf({ reason })));
  const rejected = say(fixOf({ reason: 'not-approved', isRejected: true }));
  expect(new Set([...fixes, rejected]).size).toBe(refusalReasons.length + 1);
});

// Each of these alone makes a refusal under the gate of the environment.
const flips: readonly Change[] = [
  ...writeStatuses.filter((status) => status !== 'planned').map((status) => ({ write: { status } })),
  ...common.map(([, , change]) => change),
  { write: { run: { id: '7', url: '' } } },
  { facts: { pinned: 'dispatch' } },
  { facts: run({ attempt: 2 }) },
  { facts: run({ isFork: true }) },
  { facts: run({ commit: 'f'.repeat(40) }) },
  { facts: { environment: known(environmentFacts([])) } },
  { facts: { approvals: failed() } },
  { facts: reviews() },
  { facts: reviews({ state: 'rejected' }, {}) },
  { approval: { approvers: ['boss'] } },
  { approval: { gate: 'dispatch' } },
  { facts: run({ actor: person('app[bot]', false) }) },
  { facts: run({ event: 'repository_dispatch' }) },
];

describe('one person and a program', () => {
  const people = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
  const asker = fc.oneof(
    fc.constantFrom('schedule', 'push', 'repository_dispatch').map((event) => ({ event })),
    fc.constantFrom('actor', 'triggeringActor').map((role) => ({ [role]: person('app[bot]', false) })),
  );

  it('are not two people: what no person asked for has as many approvers as it says', () => {
    fc.assert(
      fc.property(asker, people, fc.boolean(), (parts, ids, isAllowed) => {
        const facts = {
          ...run(parts),
          ...reviews(...ids.map((id) => ({ by: person(`p${id}`, true, id) }))),
        };
        const { kind } = byEnvironment({ facts, approval: { allowBotRequester: isAllowed } });
        expect(kind).toBe(isAllowed || new Set(ids).size > 1 ? 'proceed' : 'refuse');
      }),
    );
  });
});

describe('a clock', () => {
  it('that is set to whatever time makes no expired plan count, and no valid one by itself', () => {
    const times = fc.integer({ min: noon, max: noon + 2 * day });
    fc.assert(
      fc.property(times, times, (github, host) => {
        const { kind } = byEnvironment({ facts: { clocks: known({ github, host }) } });
        const holds = github < noon + day && Math.abs(github - host) <= 2 * minute;
        expect(kind).toBe(holds ? 'proceed' : 'refuse');
      }),
    );
  });
});

describe('no answer is a no', () => {
  it('one thing that does not hold is enough, whatever else does', () => {
    fc.assert(
      fc.property(fc.subarray([...flips], { minLength: 1 }), (changes) => {
        const all = changes.reduce<Change>(
          (sum, each) => ({
            ...sum,
            ...each,
            write: { ...sum.write, ...each.write },
            approval: { ...sum.approval, ...each.approval },
            facts: { ...sum.facts, ...each.facts },
          }),
          {},
        );
        expect(byEnvironment(all).kind).toBe('refuse');
      }),
    );
  });

  it('any facts that GitHub does not give: api-unavailable', () => {
    const asked = ['run', 'repository', 'environment', 'clocks'] as const;
    const everywhere = [
      [byEnvironment, [...asked, 'approvals']],
      [byDispatch, [...asked, 'permission']],
    ] as const;
    for (const [authorized, names] of everywhere) {
      fc.assert(
        fc.property(fc.subarray([...names], { minLength: 1 }), (lost) => {
          const facts = Object.fromEntries(lost.map((name) => [name, failed()]));
          expect(authorized({ facts })).toMatchObject({ kind: 'refuse', reason: 'api-unavailable' });
        }),
      );
    }
  });
});
