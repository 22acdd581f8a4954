/**
 * The awake clock: time when the host slept or was off counts neither towards a stall nor towards a backoff. Each tick reads a
 * clock that stops during sleep; what the wall clock gained over it since the last tick is a gap. Pure.
 */
import type { AwakeMemory, AwakeReading, Gap } from '../model.ts';

/** Smaller gaps are clock adjustments. */
const leastGapMs = 5_000;
/** Older gaps are dropped: no stall or backoff lasts that long. */
const mostGaps = 50;

/** Adds the gap since the last tick, if there is one. Without a reading nothing changes. */
export function withReading(
  before: AwakeMemory | undefined,
  reading: AwakeReading | undefined,
  now: number,
): AwakeMemory | undefined {
  if (!reading) return before;
  if (!before) return { at: now, ...reading, gaps: [] };
  const lostMs = now - before.at - awakeSince(before, reading);
  const gaps =
    lostMs < leastGapMs ? before.gaps : [...before.gaps, { at: before.at, ms: Math.round(lostMs) }];
  return { at: now, ...reading, gaps: gaps.filter(({ at }) => at <= now).slice(-mostGaps) };
}

/** How long the host was awake since the last tick. After a restart only the uptime is known. */
function awakeSince(before: AwakeMemory, { boot, uptimeMs, elapsedMs = Infinity }: AwakeReading): number {
  if (boot !== before.boot) return Math.max(0, Math.min(uptimeMs, elapsedMs));
  const mostMs = elapsedMs - (before.elapsedMs ?? 0);
  return Math.max(0, Math.min(uptimeMs - before.uptimeMs, mostMs));
}

/** Time awake between two instants, in ms. */
export function awakeMs(fromAt: number, toAt: number, gaps: readonly Gap[]): number {
  const lostMs = gaps.reduce(
    (sum, { at, ms }) => sum + Math.max(0, Math.min(at + ms, toAt) - Math.max(at, fromAt)),
    0,
  );
  return toAt - fromAt - lostMs;
}
