/**
 * Cron expressions: which local times they name, and when these are. croner knows the calendar and nothing of zones here: it
 * counts local times as if they were UTC, so that the two rules at a change of clocks are ours alone. Pure.
 */
import { sentence } from '../notices/sentence.ts';
import type { Text } from '../text/words.ts';
import { Cron } from 'croner';

/** Minutes that local time is ahead of UTC at an instant. */
export type OffsetAt = (at: number) => number;

/** Instants in the order of time, without an end. */
export interface Timetable {
  /** The first slot after an instant. */
  readonly next: (after: number) => number;
  /** The last slot at or before an instant. */
  readonly latest: (upTo: number) => number;
}

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const nicknames = new Set(['@hourly', '@daily', '@midnight', '@weekly', '@monthly', '@yearly', '@annually']);

/** Why a text is no expression, and how to fix it; undefined: it is one. */
export interface CronProblem {
  readonly message: Text;
  readonly fix: Text;
}

export function cronProblem(text: string): CronProblem | undefined {
  const known = judged.get(text);
  if (known) return known.problem;
  const problem = findProblem(text);
  judged.set(text, { problem });
  return problem;
}

/** Each tick checks every expression twice, and many jobs have the same. */
const judged = new Map<string, { readonly problem: CronProblem | undefined }>();

function findProblem(text: string): CronProblem | undefined {
  const example = sentence('cron-example');
  if (text.startsWith('@')) {
    const known = [...nicknames].join(', ');
    return nicknames.has(text.toLowerCase())
      ? undefined
      : { message: sentence('cron-nickname'), fix: sentence('cron-nicknames', { known }) };
  }
  const fields = text.split(/\s+/).filter((part) => part !== '');
  if (fields.length === 6 || fields.length === 7)
    return {
      message: sentence('cron-too-many', { count: fields.length }),
      fix: sentence('cron-five-fields'),
    };
  if (fields.length !== 5)
    return {
      message: sentence('cron-too-few', { count: fields.length }),
      fix: example,
    };
  const odd = fields.find((part) => !/^(?:\*|[\dA-Z]+)(?:[-/,*]+[\dA-Z]+)*$/i.test(part) || isExtended(part));
  if (odd !== undefined)
    return {
      message: sentence('cron-not-plain', { field: JSON.stringify(odd) }),
      fix: sentence('cron-leave-out'),
    };
  let cron: Cron;
  try {
    cron = calendar(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error);
    return { message: sentence('cron-invalid', { why }), fix: example };
  }
  return cron.nextRun(new Date(0)) === null
    ? { message: sentence('cron-never'), fix: sentence('cron-existing-day') }
    : undefined;
}

/** `L`, `15W`: letters that are no name of a month or a day. */
function isExtended(part: string): boolean {
  return part.split(/[-/,]/).some((word) => /[A-Z]/i.test(word) && !/^[A-Z]{3}$/i.test(word));
}

function calendar(expression: string): Cron {
  return new Cron(expression, { mode: '5-part', utcOffset: 0, paused: true });
}

/** `0 * * * *`: it names times of every hour. */
function isOfEveryHour(expression: string): boolean {
  const [, hour = ''] = expression.trim().split(/\s+/);
  return /^@hourly$/i.test(expression) || /^(?:\*|0-23)(?:\/1)?$/.test(hour);
}

/** The slots of a valid expression. */
export function cronTimetable(expression: string, offsetAt: OffsetAt): Timetable {
  const cron = calendar(expression);
  const after = (local: number) => instantOf(cron.nextRun(new Date(local)));
  const before = (local: number) => instantOf(cron.previousRuns(1, new Date(local))[0]);
  const offset = (at: number) => offsetAt(at) * minuteMs;
  return isOfEveryHour(expression) ? ofEveryHour(after, before, offset) : ofFixedTimes(after, before, offset);
}

function instantOf(date: Date | null | undefined): number {
  // Within four centuries each day comes on each day of the week; croner looks further.
  if (!date) throw new Error('a cron expression without a date');
  return date.getTime();
}

/** The shortest time between two slots, as far as 30 of them show it; undefined: `leastMs` or more. */
export function closerSlotsMs(expression: string, leastMs: number): number | undefined {
  // One minute of an hour, which needs no look at the calendar.
  if (leastMs <= hourMs && /^\s*(?:\d|@)/.test(expression) && !/^\s*\d+[,-]/.test(expression))
    return undefined;
  const { next } = cronTimetable(expression, () => 0);
  let at = next(Date.UTC(2026, 0, 31));
  let closest = Infinity;
  for (let count = 0; count < 30; count += 1) {
    const then = next(at);
    closest = Math.min(closest, then - at);
    at = then;
  }
  return closest < leastMs ? closest : undefined;
}

type Step = (local: number) => number;

/**
 * A slot is when the local clock first reaches its time: right after the gap for a time in it, and the first time for one that
 * comes twice. Several times in one gap are one slot.
 */
function ofFixedTimes(after: Step, before: Step, offset: OffsetAt): Timetable {
  const reached = (local: number) => firstReached(local, offset);
  return {
    next(from) {
      let local = after(from + offset(from));
      // In the second pass of an hour that comes twice.
      while (reached(local) <= from) local = after(local);
      return reached(local);
    },
    latest(upTo) {
      // In the second pass the clock was already further.
      let local = before(upTo + Math.max(offset(upTo), offset(upTo - 3 * hourMs)) + 1);
      while (reached(local) > upTo) local = before(local);
      return reached(local);
    },
  };
}

/** The first instant at which the local clock shows this time or a later one. */
function firstReached(local: number, offset: OffsetAt): number {
  const offsets = [offset(local - dayMs), offset(local + dayMs)];
  let low = local - Math.max(...offsets);
  let high = local - Math.min(...offsets);
  if (low + offset(low) >= local) return low;
  // In the gap: between the two the clock jumps over the time. Clocks change on whole minutes.
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (middle + offset(middle) >= local) high = middle;
    else low = middle;
  }
  return high;
}

/** A slot is each instant at which the local clock shows such a time: elapsed time counts, so no hour is left out or doubled. */
function ofEveryHour(after: Step, before: Step, offset: OffsetAt): Timetable {
  /** The first one in this direction; at a change of clocks, the first by the offset on the other side. */
  const walk = (from: number, start: number, step: Step): number => {
    const here = offset(from);
    const near = step(start + here) - here;
    const there = offset(near);
    if (there === here) return near;
    let local = step(start + there);
    while (offset(local - there) !== there) local = step(local);
    return local - there;
  };
  return {
    next: (from) => walk(from, from, after),
    latest: (upTo) => walk(upTo, upTo + 1, before),
  };
}
