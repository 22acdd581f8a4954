import { expect, it } from 'vitest';
import { memoryOf } from '../../../src/core/state/memory.ts';
import { markProbes, renewProbes, stillPending } from '../../../src/core/jobs/probing.ts';
import { minute, contextOf, noon, other, stateOf } from '../../support/builders.ts';

it('marks again only what this tick is still the one to ask', () => {
  const pending = { ids: new Set(['mine', 'theirs', 'gone']), forMs: minute };
  const mine = markProbes(stateOf(), { ...pending, ids: new Set(['mine']) }, false, contextOf());
  const state = markProbes(
    mine,
    { ...pending, ids: new Set(['theirs']) },
    false,
    contextOf(noon, { self: other }),
  );
  expect(stillPending(state, pending, contextOf())).toEqual({ ids: new Set(['mine']), forMs: minute });
  // Suspended for longer than its marks last: what is still to come is too old as well.
  expect(stillPending(state, pending, contextOf(noon + minute)).ids).toEqual(new Set());
});

it('renews what is its own and not over', () => {
  const pending = { ids: new Set(['slow']), forMs: minute };
  const state = markProbes(stateOf(), pending, true, contextOf());
  const later = renewProbes(state, contextOf(noon + minute - 1));
  expect(memoryOf(later, 'slow').probe).toMatchObject({ at: noon + minute - 1, forMs: minute, doubt: true });
  expect(renewProbes(state, contextOf(noon + minute))).toBe(state);
  expect(renewProbes(state, contextOf(noon, { self: other }))).toBe(state);
});
