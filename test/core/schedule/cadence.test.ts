import { expect, it } from 'vitest';
import { cadenceOf, isTicking } from '../../../src/core/schedule/cadence.ts';

const now = Date.UTC(2026, 10, 30, 12);
const minutes = (count: number) => count * 60_000;
/** Runs of the last `hours`, so many minutes apart. */
const runs = (hours: number, every: number) =>
  Array.from({ length: Math.floor((hours * 60) / every) }, (_, index) => now - minutes(index * every));
const of = (runsAt: readonly number[], createdAt = 0) =>
  cadenceOf({ kind: 'known', createdAt, isEnabled: true, runsAt }, 600, now);

it('counts the runs of the last day and their median gap', () => {
  expect(of(runs(24, 46))).toEqual({ runs: 31, expected: 144, medianGapMs: minutes(46), isPoor: true });
  expect(of(runs(48, 10))).toEqual({ runs: 145, expected: 144, medianGapMs: minutes(10), isPoor: false });
  expect(of([now, now - minutes(10), now - minutes(50), now - minutes(60)].toReversed())).toMatchObject({
    medianGapMs: minutes(10),
  });
  expect(of([now, now - minutes(10), now - minutes(40)])).toMatchObject({ medianGapMs: minutes(20) });
  expect(of([now])).toEqual({ runs: 1, expected: 144, isPoor: true });
});

it('is poor with less than half of what is promised', () => {
  expect([of(runs(24, 10).slice(0, 72))?.isPoor, of(runs(24, 10).slice(0, 71))?.isPoor]).toEqual([
    false,
    true,
  ]);
});

it('expects nothing from before the workflow, and does not judge its first two hours', () => {
  expect(of(runs(6, 10), now - minutes(360))).toMatchObject({ runs: 36, expected: 36, isPoor: false });
  expect(of([], now - minutes(119))).toBeUndefined();
});

it('takes a clock for stopped after two and a half times what it promises, and half an hour at least', () => {
  expect([1, 30, 31].map((age) => isTicking(now - minutes(age), 600, now))).toEqual([true, true, false]);
  expect(isTicking(now - minutes(149), 3600, now)).toBe(true);
  expect(isTicking(undefined, 600, now)).toBe(false);
});
