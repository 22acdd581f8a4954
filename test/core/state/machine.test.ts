import { describe, expect, it } from 'vitest';
import { distrustState } from '../../../src/core/state/distrust.ts';
import { takeLease } from '../../../src/core/jobs/lease.ts';
import {
  clampMachine,
  machineText,
  otherMachine,
  reportMachine,
  withMachine,
} from '../../../src/core/state/machine.ts';
import { adoptState, mergeStates } from '../../../src/core/state/merge.ts';
import type { TickContext, State, ThisMachine } from '../../../src/core/model.ts';
import {
  day,
  hour,
  minute,
  contextOf,
  noon,
  noticesOf,
  short,
  stateOf,
  stored,
} from '../../support/builders.ts';

const alpha: ThisMachine = { id: 'a'.repeat(12), host: 'box', isShared: true };
const beta: ThisMachine = { ...alpha, id: 'b'.repeat(12) };
const alone = (machine: ThisMachine) => ({ ...machine, isShared: false });
const on = (machine: ThisMachine | undefined, now: number): TickContext => contextOf(now, { machine });
const ofAlpha = (at = noon, parts: Partial<NonNullable<State['machine']>> = {}) =>
  stateOf({ machine: { id: alpha.id, host: 'box', at, ...parts } });

describe('the machine that a state is of', () => {
  it('is the one whose tick takes the lease, from the first on', () => {
    const first = takeLease(stateOf(), on(alpha, noon));
    expect(first.machine).toEqual({ id: alpha.id, host: 'box', at: noon });
    const { lease: _, ...later } = first;
    expect(takeLease(later, on(alpha, noon + hour)).machine?.at).toBe(noon + hour);
    expect(stored(first)).toEqual(first);
  });

  it('is not noted where no other machine can have the state', () => {
    expect(takeLease(stateOf(), on(alone(alpha), noon))).not.toHaveProperty('machine');
  });

  it('gives no other machine the lease, also where the names are the same', () => {
    const taken = takeLease(ofAlpha(), on(beta, noon + day - 1));
    expect([taken.lease, taken.machine]).toEqual([undefined, ofAlpha().machine]);
    expect(otherMachine(ofAlpha(), beta, noon + day - 1)?.id).toBe(alpha.id);
  });

  it.each<[string, State, ThisMachine | undefined, number]>([
    ['it did not tick for a day: it was reinstalled', ofAlpha(), beta, noon + day],
    ['a tick goes by the file on this host alone', ofAlpha(), alone(beta), noon + minute],
  ])('is another one when %s', (_, state, machine, now) => {
    expect(otherMachine(state, machine, now)).toBeUndefined();
    const taken = takeLease(state, on(machine, now));
    expect(taken.lease).toBeDefined();
    expect(taken.machine).toEqual({ id: beta.id, host: 'box', at: now });
    // Then the first one is the other.
    expect(otherMachine(taken, alpha, now + minute)?.id).toBe(beta.id);
  });

  it('is not doubted where this machine has no id', () => {
    expect(otherMachine(ofAlpha(), undefined, noon)).toBeUndefined();
    expect(takeLease(ofAlpha(), on(undefined, noon)).machine).toEqual(ofAlpha().machine);
  });

  it('by a clock that is ahead keeps others out for a day, no longer', () => {
    const ahead = ofAlpha(noon + 365 * day);
    expect(otherMachine(ahead, beta, noon)).toBeDefined();
    const reported = reportMachine(ahead, on(beta, noon));
    expect(otherMachine(reported, beta, noon + day)).toBeUndefined();
    expect(takeLease(ahead, on(beta, noon)).machine?.at).toBe(noon);
    const { machine } = ahead;
    expect(machine && clampMachine(machine, noon)).toMatchObject({ at: noon });
  });
});

describe('a second machine', () => {
  it('is reported at once, then as a reminder, and goes on looking at nothing', () => {
    let state = ofAlpha();
    const told: string[] = [];
    for (let at = noon; at <= noon + 2 * day; at += hour) {
      // The first one ticks, too.
      state = withMachine({ ...state, outbox: [] }, on(alpha, at));
      state = reportMachine(state, on(beta, at + minute));
      told.push(...noticesOf(state).map((notice) => `${(at - noon) / hour} ${short(notice)}`));
    }
    expect(told[0]).toBe('0 action config: two machines use one namespace');
    expect(told.length).toBeGreaterThan(2);
    expect(told.length).toBeLessThan(6);
    expect(state.machine).toMatchObject({ id: alpha.id, other: { id: beta.id, sinceAt: noon + minute } });
    expect(stored(state)).toEqual(state);
    expect(machineText(state.machine ?? { id: '', host: '', at: 0 }, beta, '12:00:00')).toMatch(
      /^two machines .*is that of box, which ticked last at 12:00:00.*Fix: give each runner a label of its own .*state: file; .*state: cache with a namespace$/,
    );
  });

  it('is reported as rarely where it is a new one each time: a container can get a new id in each run', () => {
    let state = ofAlpha();
    let told = 0;
    for (let tick = 0; tick < 48; tick += 1) {
      const at = noon + tick * hour;
      state = withMachine({ ...state, outbox: [] }, on(alpha, at));
      state = reportMachine(state, on({ ...beta, id: `b${tick}` }, at + minute));
      told += state.outbox.length;
    }
    expect(told).toBeGreaterThan(1);
    expect(told).toBeLessThan(6);
    expect(state.machine?.other).toMatchObject({ id: 'b47', sinceAt: noon + minute });
  });

  it('is forgotten a day after its last tick', () => {
    const state = reportMachine(ofAlpha(), on(beta, noon));
    expect(withMachine(state, on(alpha, noon + hour)).machine).toHaveProperty('other');
    expect(withMachine(state, on(alpha, noon + day)).machine).not.toHaveProperty('other');
  });
});

describe('of two copies of the state', () => {
  const theirs = ofAlpha(noon + hour);
  const mine = stateOf({ machine: { id: beta.id, host: 'box', at: noon + 2 * hour } });

  it('the machine that ticked later is the one', () => {
    expect(mergeStates(theirs, mine).machine?.id).toBe(beta.id);
    expect(mergeStates(mine, theirs).machine?.id).toBe(beta.id);
    expect(mergeStates(theirs, stateOf()).machine).toEqual(theirs.machine);
    expect(adoptState(theirs, ofAlpha()).machine).toEqual(theirs.machine);
  });

  it('without a key the own file says which, and the copy only that it ticked since', () => {
    expect(distrustState(theirs, mine).machine).toEqual(mine.machine);
    expect(distrustState(theirs, ofAlpha(noon)).machine?.at).toBe(noon + hour);
    expect(distrustState(theirs, undefined).machine).toEqual(theirs.machine);
    expect(distrustState(theirs, stateOf()).machine).toEqual(theirs.machine);
  });
});
