import { expect, it } from 'vitest';
import { parseSysctl, readAwake } from '../../../src/adapters/host/awake.ts';

it('the clock of this host goes on, within one boot', () => {
  const [first, second] = [readAwake(), readAwake()];
  expect(first?.boot).toMatch(/^[0-9a-f-]{36}$/i);
  expect(second?.boot).toBe(first?.boot);
  expect(second?.uptimeMs).toBeGreaterThanOrEqual(first?.uptimeMs ?? Infinity);
});

const now = 1_700_003_700_000;
const sysctl = (slept: string, woke: string, wakeTime: string) =>
  `B-1\n24000000\n${slept}\n${woke}\n${wakeTime}\n`;

it.each<[string, string, number | undefined]>([
  // An hour and ten seconds awake before the last sleep, a hundred seconds since.
  [
    'awake since a sleep',
    sysctl('86640000000', '86640000000', '{ sec = 1700003600, usec = 500000 } Tue Nov 14 22:13:20 2023'),
    3_610_000 + 99_500,
  ],
  ['never asleep', sysctl('0', '0', '{ sec = 0, usec = 0 } Thu Jan  1 00:00:00 1970'), 90_000_000],
  [
    'it falls asleep just now',
    sysctl('96240000000', '86640000000', '{ sec = 0, usec = 0 } Thu Jan  1 00:00:00 1970'),
    4_010_000,
  ],
  [
    'Intel counts nanoseconds',
    'B-1\n1000000000\n5000000000\n5000000001\n{ sec = 1700003690, usec = 0 } Tue Nov 14',
    15_000,
  ],
  ['nothing', '', undefined],
  ['a line is missing', 'B-1\n24000000\n0\n0\n', undefined],
])('sysctl of macOS: %s', (_, text, uptimeMs) => {
  const reading = uptimeMs === undefined ? undefined : { boot: 'B-1', uptimeMs, elapsedMs: 90_000_000 };
  expect(parseSysctl(text, { elapsedMs: 90_000_000, now })).toEqual(reading);
});
