/**
 * Slots: the times at which a scheduled run is expected. Each is computed from the one before, never from now, so that
 * neither late ticks nor slow ones make a schedule drift. Pure.
 */

/** A run that began at `at`. `slot`: the expected time that it was for; absent: it was asked for, and slots count from it. */
export interface TakenSlot {
  readonly at: number;
  readonly slot?: number;
}

/**
 * A tick that comes a little early takes the slot that is near: with ticks as far apart as the slots, it would be skipped
 * else. Half a minute, because cron's ticks are at least a minute apart: of two ticks the nearer one takes it.
 */
const earlyMs = 30_000;
/**
 * In periods. A slot that was missed is made up for until then, so that ticks that come now early and now late, or a bit
 * farther apart than the slots, keep their number. Later, only the newest slot is taken: the host was off.
 */
const mostLate = 1.25;

/** The slot after the one that was taken last, and from when on a tick may take it. */
export function nextSlot(
  last: TakenSlot,
  periodMs: number,
  now: number,
): { readonly slot: number; readonly from: number } {
  const slot = lastSlot(last, periodMs, now) + periodMs;
  // Two runs are never nearer than half a period, also when one is late and the next one early.
  const from = Math.max(slot - Math.min(earlyMs, periodMs / 4), last.at + periodMs / 2);
  return { slot, from };
}

/** The slot that is to be taken now; undefined: none is due. */
export function dueSlot(last: TakenSlot | undefined, periodMs: number, now: number): number | undefined {
  if (!last) return now;
  const { slot, from } = nextSlot(last, periodMs, now);
  if (now < from) return undefined;
  const late = (now - slot) / periodMs;
  return late < mostLate ? slot : slot + Math.floor(late) * periodMs;
}

/** A slot that is still to come was taken before the clock was set back, and an old one with another period: the run counts. */
function lastSlot({ at, slot = at }: TakenSlot, periodMs: number, now: number): number {
  return slot - now <= earlyMs && at - slot <= mostLate * periodMs ? slot : at;
}
