import { describe, expect, it } from 'vitest';
import type { Job, State, TickContext } from '../../../src/core/model.ts';
import { releaseLease } from '../../../src/core/jobs/lease.ts';
import {
  configOf,
  contextOf,
  delivered,
  fileOf,
  hour,
  minute,
  noticesOf,
  oneShot,
  self,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';

const midnight = Date.UTC(2026, 5, 10);
const at = (hours: number, minutes = 0) => midnight + hours * hour + minutes * minute;

const scheduled = (id: string, cron: string): Job =>
  oneShot({ id, schedule: { cron, timezone: 'UTC', catchUpSeconds: 0, overlap: 'skip' } });

const awake = (uptimeMs: number) => ({ awake: { boot: 'b', uptimeMs } });
const contextAt = (now: number) => contextOf(now, { file: fileOf('/jobs.json', []) });

function hostOf(...jobs: readonly Job[]) {
  let state: State = stateOf();
  return (now: number, parts: Partial<TickContext> = {}, more = {}): readonly string[] => {
    const context = contextOf(now, { file: fileOf('/jobs.json', jobs), ...parts });
    const next = tick({ ...configOf(...jobs), ...more }, state, {}, context).state;
    state = stored(delivered(next));
    return noticesOf(next).flatMap(({ urgency, headline }) =>
      headline.startsWith('nothing watched') ? [`${urgency} ${headline}`] : [],
    );
  };
}

describe('ten-minute ticks', () => {
  it('that skip three hours are one line, once, and no alert', () => {
    const ticked = hostOf();
    expect([0, 10, 20].flatMap((minutes) => ticked(at(1, minutes)))).toEqual([]);
    expect(ticked(at(4, 20))).toEqual(['info nothing watched from 01:20 to 04:20 (3 h)']);
    expect(ticked(at(4, 30))).toEqual([]);
  });

  it('may be late by what is promised', () => {
    const ticked = hostOf();
    ticked(at(1));
    expect(ticked(at(1, 25))).toEqual([]);
    expect(ticked(at(1, 51))).toEqual(['info nothing watched from 01:25 to 01:51 (26 min)']);
    const rare = hostOf();
    rare(at(1));
    expect(rare(at(3), {}, { tickEverySeconds: 3600 })).toEqual([]);
  });

  it('that are always late say so once a day, and a longer pause at once', () => {
    const ticked = hostOf();
    const told = Array.from({ length: 31 }, (_, index) => ticked(at(0, 46 * index)).length);
    expect(told.reduce((sum, count) => sum + count)).toBe(1);
    expect(ticked(at(26))).toHaveLength(1);
  });

  it('name the slots in the pause, and how long the host slept in it', () => {
    const ticked = hostOf(
      scheduled('nightly', '30 2 * * *'),
      scheduled('hourly', '0 * * * *'),
      scheduled('yearly', '@yearly'),
    );
    ticked(at(1), awake(hour));
    expect(ticked(at(9, 3), awake(hour + 13 * minute))).toEqual([
      'info nothing watched from 01:00 to 09:03 (8 h 3 min, asleep for 7 h 50 min); scheduled in it: nightly 02:30, hourly 09:00 (8)',
    ]);
  });

  it('count from the end of the last tick, however long that took', () => {
    const lease = { owner: self, takenAt: at(1), endsAt: at(3, 1) };
    const first = releaseLease(
      tick(configOf(), stateOf({ lease }), {}, contextAt(at(1))).state,
      at(1),
      contextAt(at(3)),
    );
    expect(noticesOf(tick(configOf(), stored(first), {}, contextAt(at(3, 20))).state)).toEqual([]);
  });

  it('of a person, and those that cannot save, say nothing', () => {
    const ticked = hostOf();
    ticked(at(1));
    expect(ticked(at(4), { mode: 'report-only' })).toEqual([]);
    expect(ticked(at(4), { startedBy: { kind: 'person' } })).toEqual([]);
    expect(ticked(at(4, 10))).toEqual([]);
  });

  it('say nothing of a clock that was set back', () => {
    const ticked = hostOf();
    ticked(at(9));
    expect(ticked(at(1))).toEqual([]);
    expect(ticked(at(1, 10))).toEqual([]);
  });
});
