/**
 * The awake clock: time in which the host slept or was off counts neither as a stall nor as a backoff. Each tick reads a
 * clock that stands still meanwhile; what the wall clock gained over it since the last tick is a gap. Pure.
 */
import type { AwakeMemory, AwakeReading, Gap } from '../model.ts';

/** Smaller ones are a clock that is being set right. */
const leastGapMs = 5_000;
/** Older ones are forgotten: a stall or a backoff of more gaps than that is long over. */
const mostGaps = 50;

/** Notes what was lost since the last tick. Without a reading nothing is known, and nothing is changed. */
export function noteReading(
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

/** How long the host was awake since then. After a restart only what came after it is known. */
function awakeSince(before: AwakeMemory, { boot, uptimeMs, elapsedMs = Infinity }: AwakeReading): number {
  if (boot !== before.boot) return Math.max(0, Math.min(uptimeMs, elapsedMs));
  const mostMs = elapsedMs - (before.elapsedMs ?? 0);
  return Math.max(0, Math.min(uptimeMs - before.uptimeMs, mostMs));
}

/** Time from one moment to a later one in which the host was awake. */
export function awakeMs(fromAt: number, toAt: number, gaps: readonly Gap[]): number {
  const lostMs = gaps.reduce(
    (sum, { at, ms }) => sum + Math.max(0, Math.min(at + ms, toAt) - Math.max(at, fromAt)),
    0,
  );
  return toAt - fromAt - lostMs;
}
