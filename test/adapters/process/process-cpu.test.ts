import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePsTimes, parseStatCpu } from '../../../src/adapters/process/process-cpu.ts';
import { openBench, type Bench } from '../../support/supervision.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

describe('processor time of a job', () => {
  it.each([
    ['of a child in a session of its own', 'setsid sh -c "$BUSY" & wait'],
    ['of a worker that made itself a daemon', 'setsid -f sh -c "$BUSY"; exec sleep 60'],
    ['of what such a worker started', 'setsid -f sh -c "env -i sh -c \\"$BUSY\\"; :"; exec sleep 60'],
  ])('holds %s', async (_, script) => {
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', OPS_TEST_AREA: bench.work };
    await bench.start(script, { env: { ...env, BUSY: 'while :; do :; done' } });
    const { cpuMs } = await bench.until((facts) => (facts.cpuMs ?? 0) >= 200, 'that it works');
    await bench.until((facts) => (facts.cpuMs ?? 0) > (cpuMs ?? Infinity), 'that it goes on');
    // Nothing of it outlives it, not even what has no environment.
    expect(await bench.supervision.stop('scan', 0)).toMatchObject({ kind: 'stopped' });
  });

  it('is read from /proc/<pid>/stat', () => {
    const stat = `12 (a (b) c) S ${Array.from({ length: 40 }, (_, index) => index + 4).join(' ')}`;
    // Fields 14 to 17 hold their own number, in ticks of 10 ms.
    expect(parseStatCpu(stat)).toBe((14 + 15 + 16 + 17) * 10);
  });

  it('is read from ps of macOS', () => {
    const text = '    7   0:01.50\n  801   1:00:00.00\n    9  2-00:00:01\nTIME\n';
    expect([...parsePsTimes(text)]).toEqual([
      [7, 1500],
      [801, 3_600_000],
      [9, 172_801_000],
    ]);
  });
});
