import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../src/core/format.ts';
import { isQuiet } from '../../../src/core/notices/quiet.ts';
import { contextOf } from '../../support/builders.ts';

const quietAt = (iso: string, start: string, end: string, zone: string | undefined = 'UTC') =>
  isQuiet({ start, end }, zone, contextOf(Date.parse(iso)));

describe('quiet hours', () => {
  it.each([
    ['before the start', '22:59:59', false],
    ['at the start', '23:00:00', true],
    ['before midnight', '23:59:59', true],
    ['at midnight', '00:00:00', true],
    ['before the end', '07:59:59', true],
    ['at the end', '08:00:00', false],
    ['at noon', '12:00:00', false],
  ])('wrap midnight: %s', (_, time, quiet) => {
    expect(quietAt(`2026-03-04T${time}Z`, '23:00', '08:00')).toBe(quiet);
  });

  it.each([
    ['11:59:59', false],
    ['12:00:00', true],
    ['13:59:59', true],
    ['14:00:00', false],
  ])('within a day: %s', (time, quiet) =>
    expect(quietAt(`2026-03-04T${time}Z`, '12:00', '14:00')).toBe(quiet),
  );

  it('never are when start and end are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399_999 }), (at) => {
        expect(isQuiet({ start: '08:00', end: '08:00' }, 'UTC', contextOf(at))).toBe(false);
      }),
    );
  });

  it.each([
    // 29 March 2026: 02:00 becomes 03:00, so 02:30 does not exist. 25 October: 02:00-03:00 comes twice.
    ['spring, the last minute before', '2026-03-29T00:59:00Z', '01:00', '02:30', true],
    ['spring, after the gap', '2026-03-29T01:00:00Z', '01:00', '02:30', false],
    ['spring, the end in summer time', '2026-03-29T05:59:59Z', '23:00', '08:00', true],
    ['spring, over in summer time', '2026-03-29T06:00:00Z', '23:00', '08:00', false],
    ['autumn, the first 02:15', '2026-10-25T00:15:00Z', '02:00', '02:30', true],
    ['autumn, between the two', '2026-10-25T00:45:00Z', '02:00', '02:30', false],
    ['autumn, the second 02:15', '2026-10-25T01:15:00Z', '02:00', '02:30', true],
    ['autumn, over in winter time', '2026-10-25T07:00:00Z', '23:00', '08:00', false],
    ['autumn, still quiet in winter time', '2026-10-25T06:59:59Z', '23:00', '08:00', true],
  ])('follow the wall clock of Berlin: %s', (_, iso, start, end, quiet) => {
    expect(quietAt(iso, start, end, 'Europe/Berlin')).toBe(quiet);
  });

  it('without a zone follow the host', () => {
    const context = contextOf(0, { hostTime: () => '23:30:00' });
    expect(isQuiet({ start: '23:00', end: '08:00' }, undefined, context)).toBe(true);
  });
});

describe('the clock', () => {
  it.each([
    ['2026-03-04T00:00:00Z', 'UTC', '00:00:00'],
    ['2026-03-04T23:05:09Z', 'Asia/Shanghai', '07:05:09'],
    ['2026-07-04T22:00:00Z', 'Europe/Berlin', '00:00:00'],
    ['2026-03-04T12:00:00Z', 'Asia/Kathmandu', '17:45:00'],
  ])('%s in %s is %s', (iso, zone, text) => expect(clockTime(Date.parse(iso), zone, contextOf())).toBe(text));
});
