import { expect, it } from 'vitest';
import { parseSysctl, readAwake } from '../../src/adapters/awake.ts';
import { parsePsTimes, parseStatCpu, sessionCpuMs } from '../../src/adapters/process-cpu.ts';

it('the clock of this host goes on, within one boot', () => {
  const [first, second] = [readAwake(), readAwake()];
  expect(first?.boot).toMatch(/^[0-9a-f-]{36}$/i);
  expect(second?.boot).toBe(first?.boot);
  expect(second?.uptimeMs).toBeGreaterThanOrEqual(first?.uptimeMs ?? Infinity);
});

it.each<[string, string, object | undefined]>([
  [
    'a sleep',
    'B-1\n{ sec = 1700000000, usec = 5 } Tue Nov 14\n{ sec = 1700003600, usec = 0 } Tue Nov 14\n',
    { boot: 'B-1', uptimeMs: 9, lastSleep: { fromAt: 1_700_000_000_000, untilAt: 1_700_003_600_000 } },
  ],
  ['never asleep', 'B-1\n{ sec = 0, usec = 0 }\n{ sec = 0, usec = 0 }\n', { boot: 'B-1', uptimeMs: 9 }],
  [
    'it is falling asleep right now',
    'B-1\n{ sec = 1700003600, usec = 0 }\n{ sec = 1700000000, usec = 0 }\n',
    { boot: 'B-1', uptimeMs: 9 },
  ],
  ['nothing', '', undefined],
])('sysctl of macOS: %s', (_, text, reading) => {
  expect(parseSysctl(text, 9)).toEqual(reading);
});

it('processor time of a session grows with work', () => {
  expect(sessionCpuMs(process.pid)).toBeTypeOf('number');
  const stat = `12 (a (b) c) S ${Array.from({ length: 40 }, (_, index) => index + 4).join(' ')}`;
  // Fields 14 to 17 hold their own number, in ticks of 10 ms.
  expect(parseStatCpu(stat)).toBe((14 + 15 + 16 + 17) * 10);
  expect(parsePsTimes('  7   0:01.50\n  8   1:00:00.00\n  7  2-00:00:01\n', 7)).toBe(172_802_500);
});
