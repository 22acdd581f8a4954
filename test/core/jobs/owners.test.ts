import { describe, expect, it } from 'vitest';
import { deadBy, isSameOwner, ownersIn } from '../../../src/core/jobs/owners.ts';
import { day, itemOf, contextOf, noon, other, self, stateOf } from '../../support/builders.ts';

describe('who is behind something', () => {
  const away = { ...other, host: 'elsewhere' };
  const dead = deadBy({ dead: [other], alive: [self] }, noon);

  it.each([
    ['dead, however young', other, noon, true],
    ['alive, however old', self, noon - 365 * day, false],
    ['unknown and young', away, noon - day, false],
    ['unknown for more than a day', away, noon - day - 1, true],
  ])('%s', (_, owner, sinceAt, expected) => {
    expect(dead(owner, sinceAt)).toBe(expected);
  });

  it('is found in starts without an outcome, runs and the lease', () => {
    const start = { id: 's', at: noon, owner: { ...self, pid: 1 } };
    const state = stateOf({
      jobs: {
        a: { attempt: start, explicitStart: { ...start, owner: { ...self, pid: 2 } } },
        b: { attempt: { ...start, owner: { ...self, pid: 3 }, outcome: 'started' } },
      },
      queue: [
        itemOf({ status: 'running', owner: { ...self, pid: 4 } }),
        itemOf({ status: 'done', owner: { ...self, pid: 5 } }),
      ],
      lease: { owner: { ...self, pid: 6 }, takenAt: noon, endsAt: noon + 1 },
    });
    expect(ownersIn(state).map(({ pid }) => pid)).toEqual([1, 2, 4, 6]);
  });

  it('is another process with the same pid when it started at another time', () => {
    expect(isSameOwner(self, { ...self })).toBe(true);
    expect(isSameOwner(self, { ...self, start: 'later' })).toBe(false);
    expect(contextOf(noon).self).toEqual(self);
  });
});
