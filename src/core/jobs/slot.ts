/** What becomes of the slots of a job's schedule: each is run, skipped or missed, once. Pure. */
import { type Schedule, usualTickSeconds } from '../config/schema.ts';
import type { Config, Job, JobMemory, TickContext } from '../model.ts';
import { cronTimetable, type OffsetAt, type Timetable } from '../schedule/cron.ts';
import { offsetIn } from '../schedule/offset.ts';
import { calendarSlots, countSlots, dueSlot } from '../schedule/slots.ts';
import type { SlotMemory } from '../stored.ts';
import { fingerprint } from '../text/fingerprint.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A clock that was set back by more is wrong, or was: the schedule starts anew. */
const mostBackMs = 25 * hourMs;
/** Slots further back are not counted. */
const mostPastMs = 400 * dayMs;
const mostMissed = 999;

/** Which zone counts where a job has none. */
export type ZoneContext = Pick<TickContext, 'zone' | 'hostOffset'>;

/** The times that an expression names in a zone. */
export interface Calendar {
  readonly table: Timetable;
  readonly offset: OffsetAt;
  /** Fingerprint, short for the state. */
  readonly of: string;
}

/** Whether the job has a schedule that counts. */
export function isScheduled({ schedule, enabled, undeclared }: Job): boolean {
  return schedule !== undefined && enabled && undeclared === undefined;
}

/** Undefined: the job has no schedule that counts. */
export function calendarOf(job: Job, context: ZoneContext): Calendar | undefined {
  const { schedule } = job;
  if (!schedule || !isScheduled(job)) return undefined;
  return calendarIn(schedule.cron, schedule.timezone ?? job.policy.timezone, context);
}

/** `zone` undefined: the host's. */
export function offsetOf(zone: string | undefined, { hostOffset }: ZoneContext): OffsetAt {
  return zone === undefined ? hostOffset : offsetIn(zone);
}

/** The times of an expression. `ownZone`: of the job. */
export function calendarIn(cron: string, ownZone: string | undefined, context: ZoneContext): Calendar {
  const zone = ownZone ?? context.zone;
  const offset = offsetOf(zone, context);
  const of = fingerprint(`${cron} ${zone ?? ''}`).slice(0, 6);
  return { table: cronTimetable(cron, offset), offset, of };
}

/** Further slots that were missed; `last`: the newest of them. */
export interface Missed {
  readonly count: number;
  readonly last: number;
}

export type SlotOutcome = { readonly slot: number; readonly missed?: Missed | undefined } & (
  | { readonly kind: 'run'; readonly isLate: boolean }
  /** The job still runs. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'waits' }
  /** Too old to be made up for. */
  | { readonly kind: 'missed' }
  /** The state is an older copy, and the slot may have been run. */
  | { readonly kind: 'doubtful' }
);

export interface SlotStep {
  readonly memory: SlotMemory;
  readonly outcome?: SlotOutcome;
  /** By how much the clock was set back, when the schedule starts anew for that. */
  readonly anewMs?: number;
}

export interface SlotFacts {
  readonly isBusy: boolean;
  /** A run is late after that. */
  readonly onTimeMs: number;
  /** When the state turned out to be an older copy. */
  readonly doubtBefore?: number | undefined;
}

/** How late a run may be without a word: ticks are promised, not exact. */
export function onTimeMsOf({ tickEverySeconds = usualTickSeconds }: Config): number {
  return 2500 * tickEverySeconds;
}

/** Whether the clock was set back by so much that the schedule starts anew. */
export function isSetBackTooFar({ to }: SlotMemory, now: number): boolean {
  return to > now + mostBackMs;
}

/** Decides on the slots that came due since the last decision. */
export function stepSlot(
  { table, of }: Calendar,
  { catchUpSeconds, overlap }: Schedule,
  known: SlotMemory | undefined,
  { isBusy, onTimeMs, doubtBefore = -Infinity }: SlotFacts,
  now: number,
): SlotStep {
  if (known?.of !== of) return { memory: { of, to: now } };
  if (isSetBackTooFar(known, now)) return { memory: { of, to: now }, anewMs: known.to - now };
  const since = Math.max(known.to, now - mostPastMs);
  const slot = dueSlot(calendarSlots(table, since), now);
  if (slot === undefined) {
    const isFree = known.waits !== undefined && !isBusy;
    return isFree
      ? { memory: { of, to: known.to }, outcome: { kind: 'run', slot: known.to, isLate: false } }
      : { memory: known };
  }
  const memory = { of, to: slot };
  if (slot <= doubtBefore) return { memory, outcome: { kind: 'doubtful', slot } };
  const between = countSlots(table, since, slot, mostMissed);
  const passed = between > 0 ? { count: between, last: table.latest(slot - 1) } : undefined;
  if (isBusy && overlap === 'queue') {
    const waiting = { ...memory, waits: 1 as const };
    // Only one waits: the newest.
    return known.waits
      ? { memory: waiting, outcome: { kind: 'skipped', slot: known.to, missed: passed } }
      : { memory: waiting, outcome: { kind: 'waits', slot, missed: passed } };
  }
  if (isBusy) return { memory, outcome: { kind: 'skipped', slot, missed: passed } };
  const waited = known.waits ? 1 : 0;
  const missed =
    between + waited > 0 ? { count: between + waited, last: passed?.last ?? known.to } : undefined;
  const ageMs = now - slot;
  if (ageMs <= Math.max(onTimeMs, catchUpSeconds * 1000))
    return { memory, outcome: { kind: 'run', slot, isLate: ageMs > onTimeMs, missed } };
  const count = Math.min((known.missed ?? 0) + (missed?.count ?? 0) + 1, mostMissed);
  return { memory: { ...memory, missed: count }, outcome: { kind: 'missed', slot, missed } };
}

/** The next slot of a calendar: after those that were decided on. */
export function nextInCalendar({ table, of }: Calendar, { slot }: JobMemory, now: number): number {
  const isKnown = slot?.of === of && !isSetBackTooFar(slot, now);
  if (isKnown && slot.waits) return now;
  return table.next(isKnown ? Math.max(slot.to, now - mostPastMs) : now);
}

/** The same, to be said. */
export function nextTime(calendar: Calendar, memory: JobMemory, now: number): string {
  return slotTime(nextInCalendar(calendar, memory, now), calendar.offset, now);
}

/** `02:30`; of another day, `2026-11-28 02:30`. */
export function slotTime(at: number, offset: OffsetAt, now: number): string {
  const [date, time] = [at, now].map((each) => new Date(each + offset(each) * minuteMs).toISOString());
  const [day = '', clock = ''] = (date ?? '').split('T');
  return `${time?.startsWith(day) ? '' : `${day} `}${clock.slice(0, 5)}`;
}
