import { describe, expect, it } from 'vitest';
import { awakeMs, withReading } from '../../../src/core/schedule/awake.ts';
import type { AwakeMemory, AwakeReading, Observation, State } from '../../../src/core/model.ts';
import {
  configOf,
  delivered,
  hour,
  longRead,
  minute,
  contextOf,
  noon,
  noticesOf,
  paused,
  resumable,
  running,
  second,
  short,
  stateOf,
  stored,
  tick,
} from '../../support/builders.ts';

const before: AwakeMemory = { at: noon, boot: 'b1', uptimeMs: hour, gaps: [] };
const lost = (reading: AwakeReading, now: number) =>
  withReading(before, reading, now)?.gaps.map(({ ms }) => ms / minute);

describe('what was lost since the last tick', () => {
  it.each<[string, AwakeReading, number, number[]]>([
    ['nothing', { boot: 'b1', uptimeMs: hour + 10 * minute }, 10 * minute, []],
    ['a few seconds: the clock is set right', { boot: 'b1', uptimeMs: hour }, 4 * second, []],
    ['sleep', { boot: 'b1', uptimeMs: hour + 2 * minute }, 62 * minute, [60]],
    ['time off, and the boot that ended it', { boot: 'b2', uptimeMs: 3 * minute }, 63 * minute, [60]],
    ['a clock set ahead', { boot: 'b1', uptimeMs: hour + minute }, 121 * minute, [120]],
    ['a clock set back', { boot: 'b1', uptimeMs: hour + minute }, -hour, []],
    [
      'several sleeps at once: only what is left of the night is awake',
      { boot: 'b1', uptimeMs: hour + 12 * minute, elapsedMs: 9 * hour },
      8 * hour,
      [468],
    ],
  ])('%s', (_, reading, afterMs, minutes) => {
    expect(lost(reading, noon + afterMs)).toEqual(minutes);
  });

  it('is not hidden by a clock that was set ahead since the host woke (macOS)', () => {
    const earlier = withReading(undefined, { boot: 'b1', uptimeMs: hour, elapsedMs: 5 * hour }, noon);
    // Ten minutes later: the wall clock, and with it the sum, an hour ahead.
    const ahead = { boot: 'b1', uptimeMs: 130 * minute, elapsedMs: 310 * minute };
    const later = withReading(earlier, ahead, noon + 70 * minute);
    expect(later?.gaps).toEqual([{ at: noon, ms: hour }]);
    // The next wake sets the sum right, which then seems to go back: no time awake is made up.
    const right = { boot: 'b1', uptimeMs: 80 * minute, elapsedMs: 320 * minute };
    expect(withReading(later, right, noon + 80 * minute)?.gaps[1]).toEqual({
      at: noon + 70 * minute,
      ms: 10 * minute,
    });
  });

  it('is nothing when the clock was set back since the host woke (macOS)', () => {
    const earlier = withReading(undefined, { boot: 'b1', uptimeMs: hour, elapsedMs: 5 * hour }, noon);
    const back = { boot: 'b1', uptimeMs: 10 * minute, elapsedMs: 310 * minute };
    const later = withReading(earlier, back, noon - 50 * minute);
    expect(later?.gaps).toEqual([]);
    const next = { boot: 'b1', uptimeMs: 20 * minute, elapsedMs: 320 * minute };
    expect(withReading(later, next, noon - 40 * minute)?.gaps).toEqual([]);
    // The next wake adds the hour that the sum lacked; it counts no longer than time went by.
    const woken = { boot: 'b1', uptimeMs: 91 * minute, elapsedMs: 8 * hour };
    expect(withReading(later, woken, noon + 2 * hour)?.gaps).toHaveLength(1);
  });

  it('is not known without a reading, and begins with the first', () => {
    expect(withReading(before, undefined, noon + hour)).toBe(before);
    expect(withReading(undefined, { boot: 'b1', uptimeMs: 5 }, noon)).toEqual({
      at: noon,
      boot: 'b1',
      uptimeMs: 5,
      gaps: [],
    });
  });

  it('does not grow with time', () => {
    let memory: AwakeMemory | undefined = before;
    for (let count = 1; count <= 200; count += 1) {
      memory = withReading(memory, { boot: 'b1', uptimeMs: hour + count }, noon + count * hour);
    }
    expect(memory?.gaps).toHaveLength(50);
  });
});

it('time awake is what is left of a span without its gaps', () => {
  const gaps = [{ at: noon + hour, ms: hour }];
  expect(awakeMs(noon, noon + 3 * hour, gaps)).toBe(2 * hour);
  expect(awakeMs(noon + 90 * minute, noon + 3 * hour, gaps)).toBe(hour);
  expect(awakeMs(noon + 2 * hour, noon + 3 * hour, gaps)).toBe(hour);
  expect(awakeMs(-Infinity, noon, gaps)).toBe(Infinity);
});

/** Ticks of one job, each with what the host's clock said. */
function ticks(
  job: ReturnType<typeof longRead>,
  steps: readonly (readonly [at: number, uptimeMs: number, seen: Observation, boot?: string])[],
) {
  let state: State = stateOf();
  return steps.map(([at, uptimeMs, seen, boot = 'b1']) => {
    const context = contextOf(at, { awake: { boot, uptimeMs }, dead: () => true });
    const decision = tick(configOf(job), state, { [job.id]: seen }, context);
    state = stored(delivered(decision.state));
    const told = noticesOf(decision.state).map(short);
    return [...told, ...decision.effects.map(({ kind }) => `did ${kind}`)];
  });
}

describe('a host that slept', () => {
  const job = longRead({ policy: { reportEverySeconds: 0 } });

  it('raises no stall for the time asleep; a job that stands still while it is awake does', () => {
    const seen = running('p1');
    const [, asleep, awake] = ticks(job, [
      [noon, hour, seen],
      // Eight hours later, three minutes of which awake.
      [noon + 8 * hour, hour + 3 * minute, seen],
      [noon + 9 * hour, 2 * hour + 3 * minute, seen],
    ]);
    expect(asleep).toEqual([]);
    expect(awake).toEqual(['alert anomaly: stalled ≥ 3600 s']);
  });

  it('raises none for the time it was off', () => {
    const [, after] = ticks(job, [
      [noon, hour, running('p1')],
      [noon + 8 * hour, minute, running('p1'), 'b2'],
    ]);
    expect(after).toEqual([]);
  });

  it('counts no sleep as backoff', () => {
    const steps = ticks(resumable(), [
      [noon, hour, paused()],
      [noon + 8 * hour, hour + 3 * minute, paused()],
      [noon + 8 * hour + 13 * minute, hour + 16 * minute, paused()],
    ]);
    expect(steps[0]).toContain('did start');
    expect(steps[1]).not.toContain('did start');
    expect(steps[2]).toContain('did start');
  });

  it('a clock that jumps ahead raises no stall either', () => {
    const [, after] = ticks(job, [
      [noon, hour, running('p1')],
      [noon + 30 * 24 * hour, hour + minute, running('p1')],
    ]);
    expect(after).toEqual([]);
  });
});
