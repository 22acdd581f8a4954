/**
 * Slots: the expected times of scheduled runs. Each is computed from the previous slot, never from now, so that late or slow
 * ticks do not make a schedule drift. Pure.
 */
import type { Timetable } from './cron.ts';

/** A run that began at `at`. `slot`: its expected time; absent: a manual run, from which slots are counted. */
export interface TakenSlot {
  readonly at: number;
  readonly slot?: number;
}

/** The slots of a schedule after the last one that was decided on, and how ticks take them. */
export interface Slots {
  readonly table: Timetable;
  /** The last slot that was decided on. */
  readonly since: number;
  /** How much earlier than its time a tick may take a slot. */
  readonly earlyMs: number;
  /** Slots are taken one by one while they are not older than this, and after that only the newest. */
  readonly oneByOneMs: number;
  /** No slot is taken before. */
  readonly notBefore: number;
}

/** The next slot, and from when a tick may take it. */
export function nextSlot({ table, since, earlyMs, notBefore }: Slots): {
  readonly slot: number;
  readonly from: number;
} {
  const slot = table.next(since);
  return { slot, from: Math.max(slot - earlyMs, notBefore) };
}

/** The slot that is due now; undefined: none. */
export function dueSlot(slots: Slots, now: number): number | undefined {
  const { slot, from } = nextSlot(slots);
  if (now < from) return undefined;
  return now - slot < slots.oneByOneMs ? slot : slots.table.latest(now);
}

/** Number of slots after `from` and before `to`, up to `most`. */
export function countSlots(table: Timetable, from: number, to: number, most: number): number {
  let count = 0;
  for (let at = table.next(from); at < to && count < most; at = table.next(at)) count += 1;
  return count;
}

/** The slots of a calendar. None is taken early, and of several the newest. */
export function calendarSlots(table: Timetable, since: number): Slots {
  return { table, since, earlyMs: 0, oneByOneMs: 0, notBefore: -Infinity };
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

/** The slots of a period, counted from the last run. */
export function periodSlots(last: TakenSlot, periodMs: number, now: number): Slots {
  const since = lastSlot(last, periodMs, now);
  const stepAt = (at: number, steps: number) =>
    since + (Math.floor((at - since) / periodMs) + steps) * periodMs;
  return {
    table: { next: (after) => stepAt(after, 1), latest: (upTo) => stepAt(upTo, 0) },
    since,
    earlyMs: Math.min(earlyMs, periodMs / 4),
    oneByOneMs: mostLate * periodMs,
    // Runs are at least half a period apart, even when one is late and the next one early.
    notBefore: last.at + periodMs / 2,
  };
}

/** A slot in the future (the clock went back) or of another period does not count: the time of the run does. */
function lastSlot({ at, slot = at }: TakenSlot, periodMs: number, now: number): number {
  return slot - now <= earlyMs && at - slot <= mostLate * periodMs ? slot : at;
}
