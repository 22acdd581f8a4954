/** A clock that was set back: stored times later than now count as now. */
import type { ExecResult, TickContext, QueueItem, State } from '../model.ts';

/**
 * The state without a time in the future. What is meant to be ahead keeps its distance: a queue item its delay. The lease
 * is left to `lease.ts`: it is renewed while a decision still rests on an earlier now. `awake` is compared with other clocks,
 * and the chat's times are compared in both directions. Returns the same state when no time is ahead.
 */
export function clampTimes(state: State, now: number): State {
  const { lease: _, awake: __, chat: ___, queue, outbox, ...rest } = state;
  const next = {
    ...clampPast(rest, now),
    queue: changedEach(queue, (item) => clampItem(item, now)),
    // Only the time of the notice itself: what a job printed in it is the job's.
    outbox: changedEach(outbox, (entry) =>
      entry.notice.at > now ? { ...entry, notice: { ...entry.notice, at: now } } : entry,
    ),
  };
  const isSame = Object.entries(next).every(([name, value]) => Reflect.get(state, name) === value);
  return isSame ? state : { ...state, ...next };
}

function clampItem(item: QueueItem, now: number): QueueItem {
  const { createdAt, notBefore, startedAt = createdAt } = item;
  if (Math.max(createdAt, startedAt) <= now) return item;
  return {
    ...item,
    ...(createdAt > now && { createdAt: now, notBefore: now + Math.max(0, notBefore - createdAt) }),
    ...(item.startedAt !== undefined && { startedAt: Math.min(startedAt, now) }),
  };
}

/** The very same list when no item changed. */
function changedEach<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change);
  return changed.some((item, index) => item !== items[index]) ? changed : items;
}

/** Every field named `at` or `…At`, however deep, see `stored.ts`; the very same object when none was ahead. */
function clampPast<T extends object>(value: T, now: number): T {
  let copy: T | undefined;
  for (const name of Object.keys(value)) {
    const field: unknown = Reflect.get(value, name);
    let clamped = field;
    if (typeof field === 'number' && field > now && (name === 'at' || name.endsWith('At'))) clamped = now;
    else if (typeof field === 'object' && field !== null) clamped = clampPast(field, now);
    if (clamped === field) continue;
    copy ??= Object.assign(Array.isArray(value) ? [] : {}, value);
    Reflect.set(copy, name, clamped);
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
