import { describe, expect, it } from 'vitest';
import { holdsLease, isTaken, leaseMs, releaseLease, takeLease } from '../../src/core/lease.ts';
import type { Moment, State } from '../../src/core/model.ts';
import {
  configOf,
  day,
  hour,
  longRead,
  minute,
  momentOf,
  noon,
  oneShot,
  other,
  sameOwner,
  self,
  stateOf,
} from '../support/builders.ts';

const length = 5 * minute;
const held = (parts: Partial<NonNullable<State['lease']>> = {}) =>
  stateOf({ lease: { owner: other, takenAt: noon, endsAt: noon + length, ...parts } });

describe('the lease', () => {
  it.each<[string, State, Moment, boolean]>([
    ['nobody holds', stateOf(), momentOf(noon), true],
    ['a living other holds', held(), momentOf(noon + 1), false],
    ['a dead other holds', held(), momentOf(noon + 1, { dead: sameOwner(other) }), true],
    ['a living other held until now', held(), momentOf(noon + length), true],
    ['a living other holds for one more millisecond', held(), momentOf(noon + length - 1), false],
    ['this process holds', held({ owner: self }), momentOf(noon + 1), true],
    [
      'a process with the same pid, started at another time, holds',
      held({ owner: { ...self, start: 'x' } }),
      momentOf(noon),
      false,
    ],
    [
      'a process with the same pid on another host holds',
      held({ owner: { ...self, host: 'x' } }),
      momentOf(noon),
      false,
    ],
  ])('that %s', (_, state, moment, free) => {
    expect(isTaken(state, moment)).toBe(!free);
    const next = takeLease(state, length, moment);
    expect(holdsLease(next, moment)).toBe(free);
    if (free) expect(next.lease).toEqual({ owner: self, takenAt: moment.now, endsAt: moment.now + length });
    else expect(next).toBe(state);
  });

  it('is given back by its owner only', () => {
    expect(releaseLease(held({ owner: self }), momentOf())).toEqual(stateOf());
    const state = held();
    expect(releaseLease(state, momentOf())).toBe(state);
    expect(releaseLease(stateOf(), momentOf())).toEqual(stateOf());
  });

  it('holds no longer than its length after the clock was set back a day', () => {
    let state = held();
    let moment = momentOf();
    for (const after of [0, minute, 2 * minute, length]) {
      moment = momentOf(noon - day + after);
      state = takeLease(state, length, moment);
      if (after < length) expect(holdsLease(state, moment)).toBe(false);
    }
    expect(holdsLease(state, moment)).toBe(true);
  });
});

describe('how long a tick may take', () => {
  it('is never less than the longest deadline, and grows with the jobs', () => {
    const one = leaseMs(configOf(oneShot({ timeoutSeconds: 3600 })), 8);
    expect(one).toBeGreaterThanOrEqual(hour);
    expect(leaseMs(configOf(...Array.from({ length: 100 }, () => longRead())), 1)).toBeGreaterThanOrEqual(
      100 * 30_000,
    );
    expect(leaseMs(configOf(), 8)).toBeGreaterThan(0);
    expect(leaseMs(configOf(longRead()), 0)).toBeLessThan(Infinity);
  });

  it('counts the disabled jobs that wait in the queue: they run too', () => {
    const job = oneShot({ enabled: false, timeoutSeconds: 3600 });
    expect(leaseMs(configOf(job), 8)).toBeGreaterThanOrEqual(hour);
  });
});
