/** Decisions while the clock of the host jumps: both ways, across quiet hours and across the days on which clocks change. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice, State } from '../../../src/core/model.ts';
import {
  completed,
  configOf,
  day,
  delivered,
  faulty,
  hour,
  longRead,
  minute,
  contextOf,
  noticesOf,
  paused,
  running,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';

/** Zones that change their clocks, by an hour and by half of one, on these days; and one that does not. */
const changes = [
  ['Europe/Berlin', Date.UTC(2026, 2, 29, 1)],
  ['Europe/Berlin', Date.UTC(2026, 9, 25, 1)],
  ['America/New_York', Date.UTC(2026, 10, 1, 6)],
  ['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 15)],
  ['Asia/Shanghai', Date.UTC(2026, 5, 1, 15)],
] as const;
const quietHours = { start: '23:00', end: '08:00' };

/** The hour on a wall of that zone, found another way than the engine finds it. */
function hourIn(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  return Number(parts.format(at));
}

const jumps = fc.constantFrom(
  0,
  minute,
  5 * minute,
  hour,
  9 * hour,
  day,
  3 * day,
  -minute,
  -hour,
  -9 * hour,
  -2 * day,
);
const seen = fc.constantFrom(
  running('p1'),
  running('p2'),
  running('p3', { level: 'warn' }),
  paused(),
  completed(),
  faulty(),
);
const steps = fc.array(fc.record({ jump: jumps, seen }), { minLength: 1, maxLength: 30 });

/** Every step with what was told in it. */
function walk(
  timezone: string,
  begun: number,
  path: readonly { jump: number; seen: ReturnType<typeof running> }[],
) {
  const job = longRead({ policy: { quietHours, timezone, reportEverySeconds: 1800 } });
  let now = begun - 4 * hour;
  let state: State = stateOf();
  return path.map((each) => {
    now += each.jump;
    const { state: next } = tick(
      configOf(job),
      state,
      { sync: each.seen },
      contextOf(now, { zone: timezone }),
    );
    const before = state;
    state = stored(delivered(next));
    return { now, told: noticesOf(next), before, after: state };
  });
}

const isUrgent = ({ urgency }: Notice) => urgency !== 'routine';

describe.each(changes)('%s, around %i', (timezone, at) => {
  it('holds routine reports back by the clock on the wall, and nothing else', () => {
    fc.assert(
      fc.property(steps, (path) => {
        for (const { now, told, before, after } of walk(timezone, at, path)) {
          const wall = hourIn(timezone, now);
          const isNight = wall >= 23 || wall < 8;
          if (isNight) expect(told.filter((notice) => notice.reason === 'progress')).toEqual([]);
          // Whatever the hour and wherever the clock came from: a new anomaly is told with the tick that finds it.
          const [was, is] = [before.jobs['sync']?.anomaly?.key, after.jobs['sync']?.anomaly?.key];
          if (is !== undefined && is !== was) expect(told.filter(isUrgent).length).toBeGreaterThan(0);
          // And its end is told too.
          if (was !== undefined && is === undefined) expect(told.filter(isUrgent)).not.toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a clock that goes back and stays repeats nothing, and comes to speak again within its spacing', () => {
    const job = longRead({ policy: { quietHours, timezone, reportEverySeconds: 1800 } });
    const look = (state: State, now: number) =>
      tick(configOf(job), state, { sync: paused() }, contextOf(now, { zone: timezone })).state;
    const first = look(stateOf(), at);
    expect(noticesOf(first)).toHaveLength(1);
    let state = stored(delivered(first));
    const told: number[] = [];
    for (let minutes = 0; minutes <= 60; minutes += 5) {
      const now = at - 2 * day + minutes * minute;
      const next = look(state, now);
      if (noticesOf(next).length > 0) told.push(minutes);
      state = stored(delivered(next));
    }
    expect(told).toEqual([30, 60]);
  });
});
