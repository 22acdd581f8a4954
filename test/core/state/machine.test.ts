import { describe, expect, it } from 'vitest';
import { distrustState } from '../../../src/core/state/cache-copy.ts';
import { takeLease } from '../../../src/core/jobs/lease.ts';
import { clampTimes } from '../../../src/core/state/times.ts';
import {
  machineText,
  otherMachine,
  ownershipOf,
  reportMachine,
  withMachine,
} from '../../../src/core/state/machine.ts';
import type { TickContext, State, ThisMachine } from '../../../src/core/model.ts';
import {
  day,
  hour,
  minute,
  contextOf,
  entryOf,
  itemOf,
  noon,
  noticesOf,
  self,
  short,
  stateOf,
  stored,
} from '../../support/builders.ts';
import { english } from '../../support/spoken.ts';

const alpha: ThisMachine = { id: 'a'.repeat(12), host: 'box', namespace: 'box', isShared: true };
const beta: ThisMachine = { ...alpha, id: 'b'.repeat(12) };
/** A run with `state: file`. */
const alone = (machine: ThisMachine) => ({ ...machine, isShared: false });
const onCommandLine = ({ id, host }: ThisMachine): ThisMachine => ({ id, host, isShared: false });
const on = (machine: ThisMachine | undefined, now: number): TickContext => contextOf(now, { machine });
const ofAlpha = (at = noon, parts: Partial<NonNullable<State['machine']>> = {}) =>
  stateOf({ machine: { id: alpha.id, host: 'box', namespace: 'box', at, ...parts } });

describe('the machine that a state is of', () => {
  it('is the one whose tick takes the lease, from the first on', () => {
    const first = takeLease(stateOf(), on(alpha, noon));
    expect(first.machine).toEqual({ id: alpha.id, host: 'box', namespace: 'box', at: noon });
    const { lease: _, ...later } = first;
    expect(takeLease(later, on(alpha, noon + hour)).machine?.at).toBe(noon + hour);
    expect(stored(first)).toEqual(first);
  });

  it('is not noted where no other machine can have the state', () => {
    expect(takeLease(stateOf(), on(onCommandLine(alpha), noon))).not.toHaveProperty('machine');
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
    expect(taken.machine).toEqual({ id: beta.id, host: 'box', namespace: 'box', at: now });
    // Then the first one is the other.
    expect(otherMachine(taken, alpha, now + minute)?.id).toBe(beta.id);
  });

  it('is nobody of another namespace: that is free at once', () => {
    const moved = { ...beta, namespace: 'box_2' };
    expect(otherMachine(ofAlpha(), moved, noon)).toBeUndefined();
    expect(takeLease(ofAlpha(), on(moved, noon)).machine).toMatchObject({ id: beta.id, namespace: 'box_2' });
    // An older version did not record which it was.
    const { machine } = ofAlpha();
    const older = stateOf({ machine: { id: alpha.id, host: 'box', at: machine?.at ?? 0 } });
    expect(otherMachine(older, moved, noon)).toBeDefined();
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
    expect(clampTimes(ahead, noon).machine).toMatchObject({ at: noon });
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
    expect(english(machineText(state.machine ?? { id: '', host: '', at: 0 }, beta, '12:00:00'))).toMatch(
      /^two machines use one namespace: it belongs to box, .* 12:00:00, .*Fix: set another namespace here, .*state: file; .*state: cache with a namespace$/,
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

const judged = (from: State | undefined, file: State, isTrusted = true, now = noon + minute) =>
  ownershipOf(from, file, isTrusted, beta, now);

describe('a copy in the cache', () => {
  const job = { sync: { attempt: { id: 'a1', at: noon, owner: self } } };
  const theirs = stateOf({ ...ofAlpha(noon), jobs: job, queue: [itemOf()], outbox: [entryOf()] });
  const mine = stateOf({ jobs: { own: { stoppedAt: noon } }, outbox: [entryOf({ id: 'own' })] });

  it('of another machine is refused, and nothing of it gets into the file', () => {
    const owner = judged(theirs, mine);
    if (owner.kind !== 'refused') throw new Error(owner.kind);
    const marked = owner.mark(mine);
    expect(marked).toEqual({ ...mine, machine: theirs.machine });
    const reported = reportMachine(marked, on(beta, noon + minute));
    expect(noticesOf(reported)).toHaveLength(2);
    // Known to the next run, by the file.
    const again = judged(
      stateOf({ ...theirs, ...ofAlpha(noon + minute) }),
      reported,
      true,
      noon + 2 * minute,
    );
    if (again.kind !== 'refused') throw new Error(again.kind);
    const next = reportMachine(again.mark(reported), on(beta, noon + 2 * minute));
    expect(noticesOf(next)).toHaveLength(2);
    expect(next.machine).toMatchObject({ id: alpha.id, at: noon + minute, other: { id: beta.id } });
    expect(stored(next)).toEqual(next);
  });

  it('is ours when nobody saved it but this machine, and when the other is silent for a day', () => {
    expect(judged(undefined, mine).kind).toBe('ours');
    expect(judged(mine, mine).kind).toBe('ours');
    expect(judged(theirs, mine, true, noon + day).kind).toBe('ours');
    expect(ownershipOf(theirs, mine, true, undefined, noon).kind).toBe('ours');
  });

  it('does not count once a person gave the namespace to this machine, by a run with state: file', () => {
    const given = withMachine(mine, on(alone(beta), noon + minute));
    expect(judged(theirs, given).kind).toBe('ignored');
    // A timer that ticks on the command line is nobody's decision.
    const refused = judged(theirs, mine);
    const marked = refused.kind === 'refused' ? refused.mark(mine) : mine;
    const ticked = withMachine(marked, on(onCommandLine(beta), noon + minute));
    expect(ticked.machine).toEqual({ id: beta.id, host: 'box', at: noon + minute });
    expect(judged(theirs, ticked).kind).toBe('refused');
    // The other one went on: it did not learn of it in time.
    expect(judged(stateOf({ ...theirs, ...ofAlpha(noon + hour) }), given, true, noon + hour).kind).toBe(
      'refused',
    );
  });

  it('that nobody vouches for is ignored beside a file, which says itself whose it is', () => {
    expect(judged(theirs, mine, false)).toEqual({ kind: 'ignored', host: 'box' });
    expect(judged(theirs, ofAlpha(noon), false).kind).toBe('refused');
    expect(judged(undefined, ofAlpha(noon), false).kind).toBe('refused');
  });

  it('without a key the own file says whose it is, the copy only where there is no file', () => {
    const own = stateOf({ machine: { id: beta.id, host: 'box', at: noon + 2 * hour } });
    expect(distrustState(theirs, own).machine).toEqual(own.machine);
    expect(distrustState(theirs, undefined).machine).toEqual(theirs.machine);
  });
});
