import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/core/jobs/decide.ts';
import {
  holdsLease,
  isTaken,
  isUnexplained,
  leaseMs,
  countSkipped,
  releaseLease,
  renewEveryMs,
  renewLease,
  takeLease,
} from '../../../src/core/jobs/lease.ts';
import type { TickContext, State } from '../../../src/core/model.ts';
import {
  configOf,
  day,
  fileOf,
  hour,
  minute,
  contextOf,
  noon,
  other,
  sameOwner,
  self,
  stateOf,
} from '../../support/builders.ts';

const held = (parts: Partial<NonNullable<State['lease']>> = {}) =>
  stateOf({ lease: { owner: other, takenAt: noon, endsAt: noon + leaseMs, ...parts } });
const file = fileOf('/ops-jobs.json', []);

describe('the lease', () => {
  it.each<[string, State, TickContext, boolean]>([
    ['nobody holds', stateOf(), contextOf(noon), true],
    ['a living other holds', held(), contextOf(noon + 1), false],
    ['a dead other holds', held(), contextOf(noon + 1, { dead: sameOwner(other) }), true],
    ['a living other held until now', held(), contextOf(noon + leaseMs), true],
    ['a living other holds for one more millisecond', held(), contextOf(noon + leaseMs - 1), false],
    ['this process holds', held({ owner: self }), contextOf(noon + 1), true],
    [
      'a process with the same pid, started at another time, holds',
      held({ owner: { ...self, start: 'x' } }),
      contextOf(noon),
      false,
    ],
    [
      'a process with the same pid on another host holds',
      held({ owner: { ...self, host: 'x' } }),
      contextOf(noon),
      false,
    ],
  ])('that %s', (_, state, context, free) => {
    expect(isTaken(state, context)).toBe(!free);
    const next = takeLease(state, context);
    expect(holdsLease(next, context)).toBe(free);
    if (free)
      expect(next.lease).toEqual({ owner: self, takenAt: context.now, endsAt: context.now + leaseMs });
    else expect(next).toBe(state);
  });

  it('is given back by its owner only', () => {
    expect(releaseLease(held({ owner: self }), noon, contextOf())).toEqual(stateOf());
    const state = held();
    expect(releaseLease(state, noon, contextOf())).toBe(state);
    expect(releaseLease(stateOf(), noon, contextOf())).toEqual(stateOf());
  });

  it('holds no longer than its length after the clock was set back a day', () => {
    let state = held();
    let context = contextOf();
    for (const after of [0, minute, leaseMs]) {
      context = contextOf(noon - day + after);
      state = takeLease(state, context);
      if (after < leaseMs) expect(holdsLease(state, context)).toBe(false);
    }
    expect(holdsLease(state, context)).toBe(true);
  });

  it('that an older version took for hours, or that was renewed for long before the clock was set back, ends as soon', () => {
    for (const lease of [
      { takenAt: noon, endsAt: noon + 11_460_000 },
      { takenAt: noon - hour, endsAt: noon + hour },
    ]) {
      const found = takeLease(held(lease), contextOf(noon + 1));
      expect(found.lease).toEqual({ owner: other, takenAt: lease.takenAt, endsAt: noon + 1 + leaseMs });
      const later = contextOf(noon + 1 + leaseMs);
      expect(holdsLease(takeLease(found, later), later)).toBe(true);
    }
  });
});

describe('a renewed lease', () => {
  it('lasts as long again, however long the tick works', () => {
    let state = takeLease(stateOf(), contextOf(noon));
    for (let now = noon; now < noon + hour; now += renewEveryMs) {
      state = renewLease(state, { self, now });
      expect(isTaken(state, contextOf(now + 1, { self: other }))).toBe(true);
      expect(holdsLease(state, { self, now })).toBe(true);
    }
    expect(state.lease?.takenAt).toBe(noon);
  });

  it('stays lost when it was over, or another tick has it', () => {
    const over = held({ owner: self });
    expect(renewLease(over, { self, now: noon + leaseMs })).toBe(over);
    expect(holdsLease(over, { self, now: noon + leaseMs })).toBe(false);
    const others = held();
    expect(renewLease(others, { self, now: noon })).toBe(others);
    expect(renewLease(stateOf(), { self, now: noon })).toEqual(stateOf());
  });

  it('survives a decision that rests on the time of the probes', () => {
    const begun = contextOf(noon);
    const state = renewLease(takeLease(stateOf(), begun), { self, now: noon + minute });
    const decided = decide(configOf(), state, new Map(), begun).state;
    expect(decided.lease).toEqual(state.lease);
  });
});

describe('what is remembered of the ticks of a jobs file', () => {
  const known = (state: State) => state.files?.[file.key];
  const taken = takeLease(stateOf(), contextOf(noon, { self: other, file }));

  it('is when the last one ended, how long it took, and how many did nothing since then', () => {
    const skipper = contextOf(noon + minute, { file });
    const skipped = countSkipped(countSkipped(taken, skipper), skipper);
    expect(known(skipped)).toMatchObject({ skippedTicks: 2 });
    expect(known(skipped)).not.toHaveProperty('lastTick');
    const ended = releaseLease(skipped, noon, { self: other, now: noon + 90_000, file });
    expect(known(ended)).toMatchObject({ lastTick: { endedAt: noon + 90_000, tookMs: 90_000 } });
    expect(known(ended)).not.toHaveProperty('skippedTicks');
    const next = countSkipped(takeLease(ended, contextOf(noon + hour, { self: other, file })), skipper);
    expect(known(next)).toMatchObject({ lastTick: { tookMs: 90_000 }, skippedTicks: 1 });
  });

  it('stays with its file: that of another one is another tick', () => {
    const second = fileOf('/second.json', []);
    const ended = releaseLease(taken, noon, { self: other, now: noon + 1, file });
    const context = contextOf(noon + 2, { file: second });
    const both = releaseLease(takeLease(ended, context), noon + 2, { ...context, now: noon + 5 });
    expect(known(both)).toMatchObject({ lastTick: { endedAt: noon + 1, tookMs: 1 } });
    expect(both.files?.[second.key]).toMatchObject({ lastTick: { endedAt: noon + 5, tookMs: 3 } });
  });

  it('does not count what a tick on another host was in the way of', () => {
    const away = held({ owner: { ...other, host: 'elsewhere' } });
    expect(countSkipped(away, contextOf(noon, { file }))).toBe(away);
  });
});

describe('a holder that cannot be seen', () => {
  const { lease } = held();
  it.each([
    ['not-visible', 2 * leaseMs - 1, false],
    ['not-visible', 2 * leaseMs, true],
    ['alive', hour, false],
    ['dead', hour, false],
  ] as const)('%s after %i ms: to be looked at: %s', (sight, after, expected) => {
    expect(lease && isUnexplained(lease, sight, noon + after)).toBe(expected);
  });
});
