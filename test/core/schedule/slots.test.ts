import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LastRun, State } from '../../../src/core/model.ts';
import { record } from '../../../src/core/jobs/record.ts';
import { dueSlot as dueOf, nextSlot, periodSlots, type TakenSlot } from '../../../src/core/schedule/slots.ts';
import {
  configOf,
  day,
  exited,
  hour,
  minute,
  contextOf,
  noon,
  oneShot,
  second,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';

const dueSlot = (last: TakenSlot | undefined, periodMs: number, now: number) =>
  last ? dueOf(periodSlots(last, periodMs, now), now) : now;

/** Times of the runs, and the slot of each, of a job with this period under these ticks. */
function runsOf(
  periodMs: number,
  ticks: readonly number[],
  first?: TakenSlot,
): readonly Required<TakenSlot>[] {
  let last = first;
  return ticks.flatMap((at) => {
    const slot = dueSlot(last, periodMs, at);
    if (slot === undefined) return [];
    last = { at, slot };
    return [{ at, slot }];
  });
}

/** Ticks each `everyMs`, each up to `jitterMs` late. */
const jittered = (count: number, everyMs: number, jitterMs: number) =>
  fc
    .array(fc.integer({ min: 0, max: jitterMs }), { minLength: count, maxLength: count })
    .map((delays) => delays.map((delay, index) => noon + index * everyMs + delay));

const lastOf = (state: State): LastRun | undefined => state.jobs['check']?.lastRun;

const gaps = (runs: readonly TakenSlot[]) =>
  runs.slice(1).map(({ at }, index) => at - (runs[index]?.at ?? 0));

describe('a slot', () => {
  it.each<[string, number, TakenSlot | undefined, number | undefined]>([
    ['the first run is due at once', noon, undefined, noon],
    ['not yet', noon + hour - 30_001, { at: noon }, undefined],
    ['half a minute early', noon + hour - 30_000, { at: noon }, noon + hour],
    [
      'counts from the slot before, not from the run',
      noon + hour,
      { at: noon + 20 * minute, slot: noon },
      noon + hour,
    ],
    ['not nearer than half a period', noon + hour, { at: noon + 40 * minute, slot: noon }, undefined],
    ['but then', noon + 70 * minute, { at: noon + 40 * minute, slot: noon }, noon + hour],
    [
      'late by less than 1.25 periods: that one',
      noon + 2 * hour + 10 * minute,
      { at: noon, slot: noon },
      noon + hour,
    ],
    ['missed longer: the newest', noon + 50.5 * hour, { at: noon, slot: noon }, noon + 50 * hour],
    [
      'kept before the clock was set back: the run counts',
      noon + hour,
      { at: noon, slot: noon + day },
      noon + hour,
    ],
    ['of another period: the run counts', noon + hour, { at: noon, slot: noon - day }, noon + hour],
  ])('%s', (_, now, last, slot) => expect(dueSlot(last, hour, now)).toBe(slot));

  it.each([
    [60 * second, minute - 15 * second],
    [300 * second, 270 * second],
    [86_400 * second, day - 30 * second],
  ])('of a period of %i ms may be taken from %i ms on', (periodMs, fromMs) => {
    expect(nextSlot(periodSlots({ at: noon, slot: noon }, periodMs, noon))).toEqual({
      slot: noon + periodMs,
      from: noon + fromMs,
    });
  });
});

describe('ticks that come a little late, each by something else', () => {
  it.each([
    [60, 60, 15],
    [300, 300, 30],
    [600, 600, 30],
    [3600, 3600, 30],
  ])('each %i s run what is to run every %i s in every one (jitter %i s)', (tickS, everyS, jitterS) => {
    fc.assert(
      fc.property(jittered(60, tickS * second, jitterS * second), (ticks) => {
        expect(runsOf(everyS * second, ticks)).toHaveLength(60);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [300, 290],
    [300, 310],
    [300, 360],
    [250, 300],
    [600, 300],
    [60, 300],
    [300, 3600],
  ])('each %i s: what is to run every %i s keeps its number', (tickS, everyS) => {
    fc.assert(
      fc.property(jittered(300, tickS * second, 20 * second), (ticks) => {
        const wanted = Math.min(300, Math.floor((300 * tickS) / everyS));
        expect(Math.abs(runsOf(everyS * second, ticks).length - wanted)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  it('as late as those of GitHub: at most one tick is passed over', () => {
    fc.assert(
      fc.property(jittered(300, 300 * second, 100 * second), (ticks) => {
        expect(runsOf(300 * second, ticks).length).toBeGreaterThanOrEqual(299);
      }),
      { numRuns: 50 },
    );
  });

  it('make a daily job drift by nothing', () => {
    fc.assert(
      fc.property(jittered(40 * 288, 300 * second, 120 * second), (ticks) => {
        const [first, ...runs] = runsOf(day, ticks);
        for (const [index, { at }] of runs.entries())
          expect(Math.abs(at - (first?.at ?? 0) - (index + 1) * day)).toBeLessThanOrEqual(8 * minute);
        expect(runs).toHaveLength(39);
      }),
      { numRuns: 5 },
    );
  });
});

it('whatever the ticks: no slot twice, and never two runs nearer than half a period', () => {
  const steps = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 2 * minute }), fc.integer({ min: 0, max: 3 * day })),
    {
      maxLength: 200,
    },
  );
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 86_400 }), steps, (everyS, waits) => {
      let at = noon;
      const runs = runsOf(
        everyS * second,
        waits.map((wait) => (at += wait)),
      );
      expect(new Set(runs.map(({ slot }) => slot)).size).toBe(runs.length);
      for (const gap of gaps(runs)) expect(gap).toBeGreaterThanOrEqual((everyS * second) / 2);
    }),
  );
});

describe('in ticks', () => {
  const job = oneShot({ everySeconds: 3600 });
  const config = configOf(job);
  /** A tick and the end of what it ran. */
  function after(state: State, now: number): { readonly state: State; readonly ran: number } {
    const decision = tick(config, state, {}, contextOf(now));
    const outcomes = decision.effects.map((effect) => ({
      ...effect,
      result: exited(),
      finishedAt: now + second,
    }));
    return { state: stored(record(decision.state, outcomes, 'b', contextOf(now))), ran: outcomes.length };
  }

  it('the slot is kept with the run, before it begins and after it ended', () => {
    const first = after(stateOf(), noon);
    const late = tick(config, first.state, {}, contextOf(noon + hour + 20 * minute));
    expect(lastOf(late.state)).toMatchObject({ outcome: 'interrupted', slot: noon + hour });
    const ended = after(first.state, noon + hour + 20 * minute);
    expect(lastOf(ended.state)).toMatchObject({ outcome: 'succeeded', slot: noon + hour });
    expect(after(ended.state, noon + 2 * hour).ran).toBe(1);
  });

  it('a run for another reason counts, and the times go on from it', () => {
    const { slot: _, ...asked } = { ...lastOf(after(stateOf(), noon).state), slot: 0 } as LastRun;
    const state = stateOf({ jobs: { check: { lastRun: { ...asked, at: noon + 20 * minute } } } });
    expect(after(state, noon + hour).ran).toBe(0);
    expect(after(state, noon + 80 * minute).ran).toBe(1);
  });

  it.each([
    ['ahead by a day and back again', day, 0],
    ['back by a day and ahead again', -day, 0],
    ['ahead by a day', day, day],
    ['back by a day', -day, -day],
  ])('a clock that is set %s never runs it twice at once', (_, there, back) => {
    let { state } = after(stateOf(), noon);
    const ran: number[] = [];
    for (const [real, shift] of [
      [5 * minute, there],
      [10 * minute, there],
      [15 * minute, back],
      [20 * minute, back],
    ] as const) {
      const next = after(state, noon + real + shift);
      ({ state } = next);
      ran.push(next.ran);
    }
    // A jump ahead by a day is a day for all that the engine can know; nothing runs again because it was taken back.
    expect(ran).toEqual([there > 0 ? 1 : 0, 0, 0, 0]);
    // An hour later it goes on.
    expect(after(state, noon + back + 80 * minute).ran).toBe(1);
  });

  it('a state without slots goes on from the last run', () => {
    const lastRun = { at: noon, durationMs: 5, exitCode: 0, outcome: 'succeeded' } as const;
    const old = stateOf({ jobs: { check: { lastRun } } });
    expect([after(old, noon + 50 * minute).ran, after(old, noon + hour).ran]).toEqual([0, 1]);
  });
});
