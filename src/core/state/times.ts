/** A clock that was set back: stored times later than now count as now. */
import { clampMachine } from './machine.ts';
import type { ExecResult, TickContext, QueueItem, State } from '../model.ts';

/**
 * The state without a time in the future. What is meant to be ahead keeps its distance: a queue item its delay. The lease
 * is left to `lease.ts`: it is renewed while a decision still rests on an earlier now. Returns the same state when no time
 * is ahead.
 */
export function clampTimes(state: State, now: number): State {
  const next: State = {
    ...state,
    jobs: clampPast(state.jobs, now),
    outbox: clampNotices(state.outbox, now),
    incidents: clampEach(state.incidents, now),
    ...(state.files && { files: clampPast(state.files, now) }),
    ...(state.machine && { machine: clampMachine(state.machine, now) }),
    queue: state.queue.some((item) => isAhead(item, now))
      ? state.queue.map((item) => clampItem(item, now))
      : state.queue,
    ...(state.configErrorReportedAt !== undefined && {
      configErrorReportedAt: Math.min(state.configErrorReportedAt, now),
    }),
    ...(state.hostZoneReportedAt !== undefined && {
      hostZoneReportedAt: Math.min(state.hostZoneReportedAt, now),
    }),
    ...(state.lostAt !== undefined && { lostAt: Math.min(state.lostAt, now) }),
  };
  const same =
    next.jobs === state.jobs &&
    next.outbox === state.outbox &&
    next.incidents === state.incidents &&
    next.queue === state.queue &&
    next.files === state.files &&
    next.machine === state.machine &&
    next.lostAt === state.lostAt &&
    next.hostZoneReportedAt === state.hostZoneReportedAt &&
    next.configErrorReportedAt === state.configErrorReportedAt;
  return same ? state : next;
}

function isAhead({ createdAt, startedAt = createdAt }: QueueItem, now: number): boolean {
  return createdAt > now || startedAt > now;
}

function clampItem(item: QueueItem, now: number): QueueItem {
  if (!isAhead(item, now)) return item;
  const { createdAt, startedAt } = item;
  return {
    ...item,
    ...(createdAt > now && { createdAt: now, notBefore: now + Math.max(0, item.notBefore - createdAt) }),
    ...(startedAt !== undefined && { startedAt: Math.min(startedAt, now) }),
  };
}

/** Only the time of the notice itself: what a job said in it is the job's. */
function clampNotices(outbox: State['outbox'], now: number): State['outbox'] {
  if (outbox.every(({ notice }) => notice.at <= now)) return outbox;
  return outbox.map((entry) =>
    entry.notice.at > now ? { ...entry, notice: { ...entry.notice, at: now } } : entry,
  );
}

function clampEach<T extends object>(items: readonly T[], now: number): readonly T[] {
  const clamped = items.map((item) => clampPast(item, now));
  return clamped.some((item, index) => item !== items[index]) ? clamped : items;
}

/** Every field named `at` or `…At`, however deep; the very same object when none was ahead. */
function clampPast<T extends object>(value: T, now: number): T {
  let copy: T | undefined;
  for (const [name, field] of Object.entries(value)) {
    let clamped = field;
    if (typeof field === 'number') {
      if (field > now && (name === 'at' || name.endsWith('At'))) clamped = now;
    } else if (typeof field === 'object' && field !== null) clamped = clampPast(field, now);
    if (clamped !== field) {
      copy ??= { ...value };
      Object.assign(copy, { [name]: clamped });
    }
  }
  return copy ?? value;
}

/** When the evidence of a decision is from: not later than this. */
export function seenAt({ probedAt, now }: TickContext): number {
  return Math.min(probedAt ?? now, now);
}

/**
 * When a command that was claimed at `claimedAt` began: it may have waited for its turn. Never before its claim, unless the
 * clock was set back since.
 */
export function begunAt(
  claimedAt: number | undefined,
  { durationMs }: Pick<ExecResult, 'durationMs'>,
  finishedAt: number,
): number {
  return Math.min(Math.max(claimedAt ?? -Infinity, Math.round(finishedAt - durationMs)), finishedAt);
}
