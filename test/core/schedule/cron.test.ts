import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronProblem, cronTimetable, type OffsetAt } from '../../../src/core/schedule/cron.ts';
import { textIn } from '../../../src/core/notices/say.ts';
import { offsetIn } from '../../../src/core/schedule/offset.ts';
import { day, minute } from '../../support/builders.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'] as const;

/** Slots of an expression after an instant, in UTC. */
function slotsOf(expression: string, zone: string, from: string, count: number): readonly string[] {
  const { next } = cronTimetable(expression, offsetIn(zone));
  const slots: number[] = [];
  for (let at = Date.parse(from); slots.length < count;) slots.push((at = next(at)));
  return slots.map((at) => `${new Date(at).toISOString().slice(5, 16)}Z`);
}

describe('a fixed time on the night on which clocks change', () => {
  it.each<[string, string, string, readonly string[]]>([
    // In the spring gap: once, right after it.
    ['30 2 * * *', 'Europe/Berlin', '2026-03-28T00:00Z', ['03-28T01:30Z', '03-29T01:00Z', '03-30T00:30Z']],
    ['30 2 * * *', 'America/New_York', '2026-03-07T00:00Z', ['03-07T07:30Z', '03-08T07:00Z', '03-09T06:30Z']],
    ['15 2 * * *', 'Australia/Lord_Howe', '2026-10-03T00:00Z', ['10-03T15:30Z', '10-04T15:15Z']],
    ['*/15 2 * * *', 'Europe/Berlin', '2026-03-28T12:00Z', ['03-29T01:00Z', '03-30T00:00Z']],
    ['15,45 2 * * *', 'Europe/Berlin', '2026-03-28T12:00Z', ['03-29T01:00Z', '03-30T00:15Z']],
    ['30 2,3 * * *', 'Europe/Berlin', '2026-03-28T12:00Z', ['03-29T01:00Z', '03-29T01:30Z', '03-30T00:30Z']],
    // Comes twice in autumn: the first time.
    ['30 2 * * *', 'Europe/Berlin', '2026-10-24T00:00Z', ['10-24T00:30Z', '10-25T00:30Z', '10-26T01:30Z']],
    ['30 1 * * *', 'America/New_York', '2026-10-31T00:00Z', ['10-31T05:30Z', '11-01T05:30Z', '11-02T06:30Z']],
    ['45 1 * * *', 'Australia/Lord_Howe', '2026-04-03T20:00Z', ['04-04T14:45Z', '04-05T15:15Z']],
    ['*/30 1-3 * * *', 'Europe/Berlin', '2026-10-25T00:10Z', ['10-25T00:30Z', '10-25T02:00Z']],
    // No change there.
    ['45 2 * * *', 'Asia/Kathmandu', '2026-03-28T00:00Z', ['03-28T21:00Z', '03-29T21:00Z']],
  ])('%s in %s after %s', (expression, zone, from, slots) => {
    expect(slotsOf(expression, zone, from, slots.length)).toEqual(slots);
  });

  it('comes once in a night of a day that is left out altogether', () => {
    // Samoa had no 30 December 2011.
    const slots = slotsOf('0 12 * * *', 'Pacific/Apia', '2011-12-29T00:00Z', 2);
    expect(slots).toEqual(['12-29T22:00Z', '12-30T10:00Z']);
  });
});

describe('a schedule for every hour', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['0 * * * *', 'Europe/Berlin', '2026-10-24T23:30Z', ['10-25T00:00Z', '10-25T01:00Z', '10-25T02:00Z']],
    ['@hourly', 'Europe/Berlin', '2026-03-29T00:30Z', ['03-29T01:00Z', '03-29T02:00Z']],
    ['30 * * * *', 'Europe/Berlin', '2026-03-29T00:00Z', ['03-29T00:30Z', '03-29T01:30Z', '03-29T02:30Z']],
    ['*/30 * * * *', 'Europe/Berlin', '2026-10-25T00:40Z', ['10-25T01:00Z', '10-25T01:30Z', '10-25T02:00Z']],
    ['0 0-23 * * *', 'Europe/Berlin', '2026-10-25T00:10Z', ['10-25T01:00Z', '10-25T02:00Z']],
    // Half an hour comes twice: its full hour does so only once.
    ['0 * * * *', 'Australia/Lord_Howe', '2026-04-04T13:30Z', ['04-04T14:00Z', '04-04T15:30Z']],
  ])('%s in %s after %s leaves out and doubles no hour', (expression, zone, from, slots) => {
    expect(slotsOf(expression, zone, from, slots.length)).toEqual(slots);
  });
});

/** By the definition, minute by minute: one list of whether each is a slot. */
function slotsByMinute(expression: string, offset: OffsetAt, from: number, to: number): readonly number[] {
  const isHourly = expression.split(' ')[1] === '*';
  const inUtc = cronTimetable(expression, () => 0);
  const matches = (local: number) => inUtc.latest(local) === local;
  const slots: number[] = [];
  let highest = from - minute + offset(from - minute) * minute;
  for (let at = from; at <= to; at += minute) {
    const local = at + offset(at) * minute;
    if (isHourly) {
      if (matches(local)) slots.push(at);
    } else if (local > highest) {
      // Every time that the clock reached first in this minute.
      if (inUtc.latest(local) > highest) slots.push(at);
      highest = local;
    }
  }
  return slots;
}

const minutes = fc.constantFrom('0', '30', '*/20', '5,35', '15-45/15', '*');
const hours = fc.constantFrom('*', '2', '1-3', '*/2', '0,2', '1', '3');
const days = fc.constantFrom('* * *', '29 * *', '* * SUN', '8 3,11 *', '25 * MON');
const expressions = fc.tuple(minutes, hours, days).map((parts) => parts.join(' '));
/** Noons around the changes of clocks of 2026, and one far from them. */
const noons = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-07-01',
];

describe('the timetable', () => {
  it('has the slots that its definition has', () => {
    fc.assert(
      fc.property(
        expressions,
        fc.constantFrom(...zones),
        fc.constantFrom(...noons),
        fc.integer({ min: -300, max: 300 }),
        (expression, zone, date, shift) => {
          const offset = offsetIn(zone);
          const from = Date.parse(`${date}T04:00Z`) + shift * minute - day;
          const to = from + 1.5 * day;
          const slots = slotsByMinute(expression, offset, from + minute, to);
          const { next, latest } = cronTimetable(expression, offset);
          const found: number[] = [];
          for (let at = next(from); at <= to; at = next(at)) found.push(at);
          expect(found).toEqual(slots);
          // Between two slots too: also while the clock shows an hour for the second time.
          for (let at = slots[0] ?? Infinity; at <= to; at += 7 * minute)
            expect(latest(at)).toBe(slots.findLast((slot) => slot <= at));
          for (const at of slots) expect([latest(at), latest(at - 1) < at]).toEqual([at, true]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('goes on for years', () => {
    const { next, latest } = cronTimetable('0 6 29 2 *', offsetIn('Europe/Berlin'));
    expect(next(Date.UTC(2026, 0, 1))).toBe(Date.UTC(2028, 1, 29, 5));
    expect(latest(Date.UTC(2026, 0, 1))).toBe(Date.UTC(2024, 1, 29, 5));
    expect(next(Date.UTC(2096, 2, 1))).toBe(Date.UTC(2104, 1, 29, 5));
  });

  it('counts either field of days when both are given', () => {
    expect(slotsOf('0 0 1 * MON', 'UTC', '2026-10-25T00:00Z', 3)).toEqual([
      '10-26T00:00Z',
      '11-01T00:00Z',
      '11-02T00:00Z',
    ]);
  });
});

describe('an expression', () => {
  it.each(['30 2 * * *', '@hourly', '@Daily', '*/5 8-18 * * MON-FRI', '0 0 * JAN,jul 7', ' 0  6 * * 1-5 '])(
    '%s is one',
    (text) => expect(cronProblem(text)).toBeUndefined(),
  );

  it.each<[string, RegExp]>([
    ['', /has 0 of the five fields/],
    ['30 2 * *', /has 4 of the five fields/],
    ['0 30 2 * * *', /has 6 fields, but seconds and years are not supported/],
    ['0 30 2 * * * 2026', /has 7 fields/],
    ['@reboot', /not a known schedule/],
    ['@every 5m', /not a known schedule/],
    ['0 0 L * *', /the field "L", which is not plain cron/],
    ['0 0 15W * *', /"15W", which is not plain cron/],
    ['0 0 * * MON#2', /"MON#2", which is not plain cron/],
    ['0 0 ? * *', /"\?", which is not plain cron/],
    ['0 0 * * +MON', /"\+MON", which is not plain cron/],
    ['60 0 * * *', /Invalid value for minute: 60/],
    ['0 22-2 * * *', /From value is larger than to value/],
    ['*/0 * * * *', /illegal stepping: 0/],
    ['0 0 * * FOO', /is not a cron expression/],
    ['0 0 30 2 *', /never matches/],
    ['0 0 31 4,6,9,11 *', /never matches/],
  ])('%s is none', (text, message) => {
    const problem = cronProblem(text);
    const say = textIn('en');
    expect(problem && say(problem.message)).toMatch(message);
    expect(problem && say(problem.fix)).toMatch(/^[A-Z].*[.)]$/);
  });

  it('of any text throws nothing, and what is accepted has a next slot', () => {
    const part = fc.constantFrom(
      '*',
      '1',
      '59',
      '31',
      '2',
      'MON',
      'FEB',
      '1-5',
      '*/7',
      'L',
      '#',
      '/',
      '-',
      ',',
      '5/9',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 7 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        if (cronProblem(text)) return;
        const { next, latest } = cronTimetable(text, offsetIn('Europe/Berlin'));
        const at = next(Date.UTC(2026, 5, 1));
        expect(latest(at)).toBe(at);
        expect(latest(at - 1)).toBeLessThan(at);
        expect(next(at) - at).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
