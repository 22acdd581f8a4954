/** How often GitHub started the workflow that ticks, against what is promised. Pure. */
import type { Words } from '../text/words.ts';

/** What GitHub says of a workflow and its schedule. */
export type ScheduleFacts =
  | {
      readonly kind: 'known';
      readonly createdAt: number;
      /** GitHub starts its schedule: nobody disabled it, nor 60 days without activity. */
      readonly isEnabled: boolean;
      /** The scheduled runs of the last `cadenceMs`, in any order. */
      readonly runsAt: readonly number[];
    }
  /** No such workflow here. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly why: Words };

export interface Cadence {
  readonly runs: number;
  readonly expected: number;
  /** Of the time between two runs; absent: fewer than two. */
  readonly medianGapMs?: number;
  /** Fewer than half came. */
  readonly isPoor: boolean;
}

/** It is measured over so long. */
export const cadenceMs = 86_400_000;
/** A workflow that was made later is not judged: its first hours say nothing. */
const leastExpected = 12;
/** A clock that was silent for longer has stopped, and so that a slow one is not taken for that, never less than this. */
const leastSilentMs = 1_800_000;

/** Undefined: the workflow is too young. */
export function cadenceOf(
  { createdAt, runsAt }: Extract<ScheduleFacts, { kind: 'known' }>,
  everySeconds: number,
  now: number,
): Cadence | undefined {
  const since = Math.max(now - cadenceMs, createdAt);
  const expected = Math.floor((now - since) / (1000 * everySeconds));
  if (expected < leastExpected) return undefined;
  const times = runsAt.filter((at) => at >= since && at <= now).toSorted((a, b) => a - b);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  const medianGapMs = medianOf(gaps);
  return {
    runs: times.length,
    expected,
    isPoor: times.length < expected / 2,
    ...(medianGapMs !== undefined && { medianGapMs }),
  };
}

/** A clock that promises a tick every so often is silent after so many milliseconds without one. */
export function silentAfterMs(everySeconds: number): number {
  return Math.max(leastSilentMs, 2500 * everySeconds);
}

/** Whether a clock that last ticked at `at` still does. */
export function isTicking(at: number | undefined, everySeconds: number, now: number): boolean {
  return at !== undefined && now - at <= silentAfterMs(everySeconds);
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  return high === undefined || sorted.length % 2 === 1 ? high : ((low ?? high) + high) / 2;
}
