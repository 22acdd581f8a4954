/** Schedules by the calendar: what a row of ticks makes of the slots of one-shot reads. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../src/core/config/schema.ts';
import type { Job, State } from '../../../src/core/model.ts';
import { record } from '../../../src/core/jobs/record.ts';
import { nextOf } from '../../../src/core/jobs/job-rows.ts';
import { nextRunAt } from '../../../src/core/jobs/scheduled.ts';
import { joinStates } from '../../../src/core/state/cache-copy.ts';
import { cronTimetable } from '../../../src/core/schedule/cron.ts';
import { offsetIn } from '../../../src/core/schedule/offset.ts';
import {
  configOf,
  contextOf,
  day,
  delivered,
  exited,
  fileOf,
  hour,
  minute,
  noticesOf,
  oneShot,
  other,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';

const scheduleOf = (parts: Partial<Schedule> = {}): Schedule => ({
  cron: '30 2 * * *',
  timezone: 'UTC',
  catchUpSeconds: 3600,
  overlap: 'skip',
  ...parts,
});
const nightly = (parts: Partial<Schedule> = {}): Job =>
  oneShot({ id: 'nightly', schedule: scheduleOf(parts) });

/** 00:00 UTC. */
const midnight = Date.UTC(2026, 5, 10);
const at = (hours: number, minutes = 0) => midnight + hours * hour + minutes * minute;
const hhmm = (time: number) => new Date(time).toISOString().slice(11, 16);

/** A host of one job: its ticks, each delivered, stored and with a file. `ms`: how long runs take; undefined: for ever. */
function hostOf(first: Job, runMs: number | undefined = minute) {
  let state: State = stateOf();
  let jobs: readonly Job[] = [first];
  const ran: number[] = [];
  const told: string[] = [];
  let ends: { readonly at: number; readonly end: () => State } | undefined;
  return {
    ran,
    told,
    state: () => state,
    set: (next: readonly Job[]) => (jobs = next),
    tick(now: number, exitCode = 0): readonly string[] {
      if (ends && ends.at <= now) state = stored(delivered(ends.end()));
      const context = contextOf(now, { startedBy: { kind: 'person' }, file: fileOf('/jobs.json', jobs) });
      const decision = tick(configOf(...jobs), state, {}, context);
      const lines = noticesOf(decision.state).map(({ urgency, headline, facts }) =>
        [`${urgency} ${headline}`, ...facts].join(' | '),
      );
      state = stored(delivered(decision.state));
      const [effect] = decision.effects;
      if (effect?.kind === 'run') {
        ran.push(state.queue.find(({ id }) => id === effect.itemId)?.slot ?? NaN);
        if (runMs !== undefined) {
          const finishedAt = now + runMs;
          const end = () => {
            const done = { ...effect, result: exited(exitCode, { durationMs: runMs }), finishedAt };
            return record(state, [done], 'b', contextOf(finishedAt, { file: fileOf('/jobs.json', jobs) }));
          };
          ends = { at: finishedAt, end };
        }
      }
      told.push(...lines);
      return lines;
    },
  };
}

describe('a nightly check', () => {
  it('runs at its time, not earlier, and again the next night', () => {
    const host = hostOf(nightly());
    for (const minutes of [0, 149, 150, 160, 1589, 1590, 1600]) host.tick(midnight + minutes * minute);
    expect(host.ran).toEqual([at(2, 30), at(26, 30)]);
    expect(host.told).toEqual([]);
  });

  it('starts from now: no run, and none that was missed', () => {
    const host = hostOf(nightly());
    expect(host.tick(at(12))).toEqual([]);
    expect(host.ran).toEqual([]);
  });

  it('of a host that was off is made up for once, and said in one line', () => {
    const host = hostOf(nightly({ catchUpSeconds: 8 * 3600 }));
    host.tick(at(1));
    expect(host.tick(at(9, 3))).toEqual(['info missed 02:30, run 09:03']);
    expect(host.tick(at(9, 13))).toEqual([]);
    expect(host.ran).toEqual([at(2, 30)]);
  });

  it('that is too old is one alert, resolved by the next run that succeeds', () => {
    const host = hostOf(nightly());
    host.tick(at(1));
    expect(host.tick(at(9))).toEqual([
      'alert missed 02:30 | not made up for: older than catchUpSeconds 3600 | next run 2026-06-11 02:30',
    ]);
    expect(host.tick(at(9, 10))).toEqual([]);
    expect(host.state().jobs['nightly']).toMatchObject({
      anomaly: { reason: 'missed' },
      slot: { missed: 1 },
    });
    host.tick(at(26, 30));
    host.tick(at(26, 40));
    expect(host.ran).toEqual([at(26, 30)]);
    expect(host.state().jobs['nightly']).not.toHaveProperty('anomaly');
    expect(host.state().jobs['nightly']?.slot).not.toHaveProperty('missed');
  });

  it('that is missed again while the alert is open is no other alert', () => {
    const host = hostOf(nightly());
    host.tick(at(1));
    host.tick(at(9));
    expect(host.tick(at(33))).toEqual([
      'info missed 02:30 | not made up for: older than catchUpSeconds 3600 | next run 2026-06-12 02:30',
    ]);
    expect(host.state().jobs['nightly']?.slot?.missed).toBe(2);
  });

  it('is late without a word while ticks may be', () => {
    const host = hostOf(nightly({ catchUpSeconds: 0 }));
    host.tick(at(2));
    expect(host.tick(at(2, 55))).toEqual([]);
    expect(host.ran).toEqual([at(2, 30)]);
  });

  it('is not made up for with catchUpSeconds 0', () => {
    const host = hostOf(nightly({ catchUpSeconds: 0 }));
    host.tick(at(2));
    expect(host.tick(at(2, 56))).toMatchObject([expect.stringMatching(/^alert missed 02:30/)]);
    expect(host.ran).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    ['spring gap', 'Europe/Berlin', '2026-03-29T00:00Z', '01:00'],
    ['autumn overlap', 'Europe/Berlin', '2026-10-25T00:00Z', '00:30'],
    ['spring gap', 'America/New_York', '2026-03-08T06:00Z', '07:00'],
  ])('runs once in the night of the %s in %s', (_, timezone, from, slot) => {
    const host = hostOf(nightly({ timezone }));
    for (let minutes = 0; minutes < 6 * 60; minutes += 10) host.tick(Date.parse(from) + minutes * minute);
    expect(host.ran.map(hhmm)).toEqual([slot]);
    expect(host.told).toEqual([]);
  });
});

describe('a schedule that was edited', () => {
  it('at noon, removed and added, or disabled for a while, invents no missed run', () => {
    const host = hostOf(nightly());
    host.tick(at(2, 40));
    host.set([nightly({ cron: '0 6 * * *' })]);
    expect(host.tick(at(12))).toEqual([]);
    host.set([]);
    host.tick(at(26));
    host.set([nightly({ cron: '0 6 * * *' })]);
    expect(host.tick(at(36))).toEqual([]);
    host.set([{ ...nightly({ cron: '0 6 * * *' }), enabled: false }]);
    host.tick(at(50));
    host.set([nightly({ cron: '0 6 * * *' })]);
    expect(host.tick(at(60))).toEqual([]);
    expect(host.ran).toEqual([]);
    expect(host.tick(at(78))).toEqual([]);
    expect(host.ran).toEqual([at(78)]);
  });

  it('to none takes its alert along', () => {
    const host = hostOf(nightly());
    host.tick(at(1));
    host.tick(at(9));
    host.set([oneShot({ id: 'nightly' })]);
    expect(host.tick(at(10))).toEqual(['info no longer scheduled; its alert is resolved']);
    expect(host.state().jobs['nightly']).not.toHaveProperty('slot');
  });
});

const hourly = (overlap: Schedule['overlap']) => nightly({ cron: '0 * * * *', overlap });

describe('a run whose time comes while the job runs', () => {
  it('is left out, and said once', () => {
    const host = hostOf(hourly('skip'), 90 * minute);
    for (let minutes = 50; minutes <= 190; minutes += 10) host.tick(midnight + minutes * minute);
    expect(host.ran.map(hhmm)).toEqual(['01:00', '03:00']);
    expect(host.told).toEqual(['info skipped 02:00: the last run has not ended | next run 03:00']);
  });

  it('waits with overlap queue; of two, only the newer one', () => {
    const host = hostOf(hourly('queue'), 150 * minute);
    for (let minutes = 50; minutes <= 220; minutes += 10) host.tick(midnight + minutes * minute);
    expect(host.ran.map(hhmm)).toEqual(['01:00', '03:00']);
    expect(host.told).toEqual(['info skipped 02:00: the last run has not ended | next run 04:00']);
  });
});

describe('a clock', () => {
  it('that was set back by hours repeats nothing, and is said once', () => {
    const host = hostOf(nightly());
    host.tick(at(2));
    host.tick(at(2, 30));
    expect(host.tick(at(-3))).toEqual([
      'info the clock was set back by 5 h 30 min; no run is repeated | nightly: next run 2026-06-11 02:30',
    ]);
    expect(host.tick(at(2, 40))).toEqual([]);
    expect(host.ran).toEqual([at(2, 30)]);
    host.tick(at(26, 30));
    expect(host.ran).toHaveLength(2);
  });

  it('that was years ahead lets the schedule start anew, with an alert', () => {
    const host = hostOf(nightly());
    host.tick(at(2) + 3650 * day);
    expect(host.tick(at(2))).toEqual([
      'alert schedule starts anew: the clock was set back by 3650 d | next run 02:30',
    ]);
    expect(host.tick(at(2, 30))).toEqual([]);
    expect(host.ran).toEqual([at(2, 30)]);
  });
});

describe('the state', () => {
  it('grows by at most 64 bytes a scheduled job', () => {
    const host = hostOf(nightly({ cron: '* * * * *' }));
    host.tick(at(1));
    host.tick(at(1) + 500 * day);
    const { slot } = host.state().jobs['nightly'] ?? {};
    expect(slot?.missed).toBeUndefined();
    const full = { ...slot, missed: 999 };
    expect(`"slot":${JSON.stringify(full)},`.length).toBeLessThanOrEqual(64);
    expect(`"slot":${JSON.stringify({ ...slot, waits: 1 })},`.length).toBeLessThanOrEqual(64);
  });

  it('that is an older copy makes up for nothing that may have run', () => {
    const host = hostOf(nightly());
    host.tick(at(1));
    const older = { ...host.state(), incidents: [{ at: at(3), kind: 'damaged', message: 'X' }] } as const;
    const job = nightly();
    const context = contextOf(at(3, 1), { file: fileOf('/jobs.json', [job]) });
    const decision = tick(configOf(job), older, {}, context);
    expect(decision.effects).toEqual([]);
    expect(noticesOf(decision.state).map(({ headline }) => headline)).toContain(
      'not made up for 02:30: it is not known whether it ran',
    );
  });

  it('of two copies has the newer slot', () => {
    const host = hostOf(nightly());
    host.tick(at(1));
    const before = host.state();
    host.tick(at(2, 30));
    for (const [theirs, mine] of [
      [before, host.state()],
      [host.state(), before],
    ] as const)
      expect(joinStates(theirs, mine, false).jobs['nightly']?.slot?.to).toBe(at(2, 30));
  });

  it('decides on a slot once: the second of two ticks finds it taken', () => {
    const host = hostOf(nightly(), undefined);
    host.tick(at(2));
    host.tick(at(2, 30));
    host.tick(at(2, 30));
    expect(host.ran).toEqual([at(2, 30)]);
  });

  it('of a tick that died between claim and run says so, and repeats nothing', () => {
    const host = hostOf(nightly(), undefined);
    host.tick(at(2));
    host.tick(at(2, 30));
    const job = nightly();
    const context = contextOf(at(2, 40), {
      dead: (owner) => owner !== other,
      file: fileOf('/jobs.json', [job]),
    });
    const { state, effects } = tick(configOf(job), host.state(), {}, context);
    expect(effects).toEqual([]);
    expect(noticesOf(state)).toMatchObject([
      {
        headline: 'run interrupted, outcome unknown',
        facts: [expect.anything(), expect.stringMatching(/02:30:00/)],
      },
    ]);
    expect(nextRunAt(configOf(job), state, 'nightly', context)).toBe(at(26, 30));
  });
});

const nextAt = (job: Job, state: State, now: number) =>
  nextOf(configOf(job), state, job, contextOf(now, { zone: 'Europe/Berlin' }));

describe('the next run', () => {
  it('is that of the calendar, in the zone of the schedule', () => {
    const job = nightly({ timezone: 'Asia/Tokyo' });
    expect(nextAt(job, stateOf(), at(12))).toEqual({ at: at(17, 30), text: '2026-06-11 02:30' });
    expect(nextAt({ ...job, enabled: false }, stateOf(), at(12))).toBeUndefined();
  });

  it('is that of a period, in the zone of the jobs file', () => {
    const job = oneShot({ id: 'nightly', everySeconds: 3600 });
    const lastRun = { at: at(12), durationMs: 1, exitCode: 0, outcome: 'succeeded' } as const;
    expect(nextAt(job, stateOf({ jobs: { nightly: { lastRun } } }), at(12, 1))?.text).toBe('15:00');
    expect(nextAt(job, stateOf(), at(12))?.text).toBe('now');
  });
});

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'] as const;
const crons = ['30 2 * * *', '0 * * * *', '*/20 1-3 * * *', '15,45 * * * *', '0 3 * * MON'] as const;
/** Days on which clocks change somewhere. */
const starts = ['2026-03-07', '2026-03-28', '2026-04-04', '2026-10-03', '2026-10-24', '2026-10-31'];

/** Slots named in what was told, with the number of further ones: `missed 02:30 (3 runs)`. */
function countTold(told: readonly string[]): { readonly skipped: number; readonly missed: number } {
  const lines = told.flatMap((line) => line.replace(/^\w+ /, '').split(' | '));
  const skipped = lines.filter((line) => line.startsWith('skipped')).length;
  const missed = lines
    .filter((line) => /^missed [\d: -]+(?:\(|$)/.test(line))
    .reduce((sum, line) => sum + Number(/\((\d+) runs\)/.exec(line)?.[1] ?? 1), 0);
  return { skipped, missed };
}

describe('whatever the ticks and the clock do', () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 30 }) },
      { weight: 2, arbitrary: fc.integer({ min: 30, max: 900 }) },
      { weight: 1, arbitrary: fc.integer({ min: -1440, max: 1440 }) },
    ),
    { minLength: 5, maxLength: 60 },
  );

  it('each slot is run, skipped or missed, exactly once, and none of it in silence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...crons),
        fc.constantFrom(...starts),
        fc.constantFrom<Schedule['overlap']>('skip', 'queue'),
        fc.constantFrom(0, 1800, 3600, 40_000),
        fc.constantFrom(minute, 25 * minute, 100 * minute),
        steps,
        (timezone, cron, date, overlap, catchUpSeconds, runMs, deltas) => {
          const job = nightly({ cron, timezone, overlap, catchUpSeconds });
          const host = hostOf(job, runMs);
          let now = Date.parse(`${date}T12:00Z`);
          host.tick(now);
          const from = now;
          let highest = now;
          for (const delta of deltas) {
            now += delta * minute;
            // A clock a day and an hour behind is another case.
            now = Math.max(now, highest - 24 * hour);
            host.tick(now);
            highest = Math.max(highest, now);
          }
          const { table } = { table: cronTimetable(cron, offsetIn(timezone)) };
          let due = 0;
          for (let slot = table.next(from); slot <= highest; slot = table.next(slot)) due += 1;
          expect(new Set(host.ran).size).toBe(host.ran.length);
          const { skipped, missed } = countTold(host.told);
          const waits = host.state().jobs['nightly']?.slot?.waits ?? 0;
          expect(host.ran.length + skipped + missed + waits).toBe(due);
          // Never before its time.
          expect(host.ran.every((slot) => table.latest(slot) === slot)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
