/**
 * Slots: the expected times of scheduled runs. Each is computed from the previous slot, never from now, so that late or slow
 * ticks do not make a schedule drift. Pure.
 */

/** A run that began at `at`. `slot`: its expected time; absent: a manual run, from which slots are counted. */
export interface TakenSlot {
  readonly at: number;
  readonly slot?: number;
}

/**
 * A tick that comes slightly early takes the next slot; otherwise a schedule with the period of the ticks would skip slots.
 * Half a minute: cron's ticks are at least a minute apart.
 */
const earlyMs = 30_000;
/**
 * In periods. A missed slot is made up for until then, so that irregular ticks keep the number of runs. After that only the
 * newest slot is taken: the host was off.
 */
const mostLate = 1.25;

/** The next slot, and from when a tick may take it. */
export function nextSlot(
  last: TakenSlot,
  periodMs: number,
  now: number,
): { readonly slot: number; readonly from: number } {
  const slot = lastSlot(last, periodMs, now) + periodMs;
  // Runs are at least half a period apart, even when one is late and the next one early.
  const from = Math.max(slot - Math.min(earlyMs, periodMs / 4), last.at + periodMs / 2);
  return { slot, from };
}

/** The slot that is due now; undefined: none. */
export function dueSlot(last: TakenSlot | undefined, periodMs: number, now: number): number | undefined {
  if (!last) return now;
  const { slot, from } = nextSlot(last, periodMs, now);
  if (now < from) return undefined;
  const late = (now - slot) / periodMs;
  return late < mostLate ? slot : slot + Math.floor(late) * periodMs;
}

/** A slot in the future (the clock went back) or of another period does not count: the time of the run does. */
function lastSlot({ at, slot = at }: TakenSlot, periodMs: number, now: number): number {
  return slot - now <= earlyMs && at - slot <= mostLate * periodMs ? slot : at;
}
