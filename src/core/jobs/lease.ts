/**
 * One tick at a time: the lease in the state. It is short, and its holder renews it while it works, so a holder that
 * disappears with its container or host blocks others for `leaseMs` at most.
 *
 * The lease only avoids duplicate work. "At most once" rests on claims inside one `update`: a start or run is saved with its
 * owner before it begins, and a tick that lost the lease claims nothing from what it observed. Renewals are saved on this host
 * only, so a run elsewhere may find an expired lease whose tick still works; it then finds that tick's claims in the state.
 */
import { changeFile, withFile } from '../state/known-files.ts';
import { otherMachine, withMachine } from '../state/machine.ts';
import type { Lease, TickContext, State } from '../model.ts';
import { clocksAfter } from './clock-tick.ts';
import { isSameOwner } from './owners.ts';
import { clampTimes } from '../state/times.ts';

/** How long a lease lasts after it was taken or renewed. */
export const leaseMs = 120_000;

/** Three renewals may fail, as on a full disk, before the lease is lost. */
export const renewEveryMs = leaseMs / 4;
/** A lease whose holder is not visible is a normal overlap for so long, then worth an alert. */
const unseenMs = 2 * leaseMs;

/** This process, now. */
type Now = Pick<TickContext, 'self' | 'now'>;

/** Processes of another host, pid namespace or (with `hidepid`) user are not visible. */
export type OwnerVisibility = 'alive' | 'dead' | 'not-visible';

/** Whether another tick holds the lease: not expired, and its holder not known to be dead. */
export function isTaken(state: State, context: Pick<TickContext, 'self' | 'now' | 'dead'>): boolean {
  const { lease } = state;
  return (
    lease !== undefined &&
    !isOwnLease(state, context) &&
    context.now < lease.endsAt &&
    !context.dead(lease.owner, lease.takenAt)
  );
}

/** Takes the lease, unless another tick holds it. */
export function takeLease(stored: State, context: TickContext): State {
  const state = clampLease(clampTimes(stored, context.now), context.now);
  if (isTaken(state, context) || otherMachine(state, context.machine, context.now)) return state;
  const lease = {
    owner: context.self,
    takenAt: context.now,
    endsAt: context.now + leaseMs,
    ...(context.file && { file: context.file.key }),
  };
  return { ...withMachine(withFile(state, context), context), lease };
}

/**
 * Bounds a lease that lies in the future (the clock was set back) or lasts too long (older versions took hours). `now`: just
 * read.
 */
function clampLease(state: State, now: number): State {
  const { lease } = state;
  if (!lease || (lease.takenAt <= now && lease.endsAt <= now + leaseMs)) return state;
  const takenAt = Math.min(lease.takenAt, now);
  return { ...state, lease: { ...lease, takenAt, endsAt: Math.min(lease.endsAt, now + leaseMs) } };
}

/** Renews the lease. An expired one stays: a tick that slept through it has lost it. */
export function renewLease(state: State, at: Now): State {
  return state.lease && holdsLease(state, at)
    ? { ...state, lease: { ...state.lease, endsAt: at.now + leaseMs } }
    : state;
}

/** Gives the lease back if this run still holds it. */
export function returnLease(state: State, context: Pick<TickContext, 'self'>): State {
  if (!isOwnLease(state, context)) return state;
  const { lease: _, ...rest } = state;
  return rest;
}

/** Gives the lease back at the end of a tick, and records when and how long it ran. */
export function releaseLease(
  state: State,
  begunAt: number,
  context: Pick<TickContext, 'self' | 'now' | 'file' | 'startedBy'>,
): State {
  const rest = returnLease(state, context);
  if (rest === state) return state;
  const { now } = context;
  const lastTick = { endedAt: now, tookMs: Math.max(0, now - begunAt) };
  return changeFile(rest, context, (known) => {
    const { skippedTicks: _, ...others } = known;
    return { ...others, lastTick, ...clocksAfter(known, context) };
  });
}

/**
 * Counts a tick that was skipped because another one holds the lease. Not for a holder on another host: saving could bring
 * back a lease that was given back meanwhile.
 */
export function countSkipped(state: State, context: Pick<TickContext, 'self' | 'now' | 'file'>): State {
  if (state.lease?.owner.host !== context.self.host) return state;
  return changeFile(state, context, (known) => ({ ...known, skippedTicks: (known.skippedTicks ?? 0) + 1 }));
}

/** Whether this process took the lease, expired or not. */
export function isOwnLease({ lease }: Pick<State, 'lease'>, { self }: Pick<TickContext, 'self'>): boolean {
  return lease !== undefined && isSameOwner(lease.owner, self);
}

/** Whether this process may act on what it observed under the lease. `now`: just read. */
export function holdsLease(state: State, at: Now): boolean {
  return state.lease !== undefined && isOwnLease(state, at) && at.now < state.lease.endsAt;
}

/** Whether the lease has been held for long by a process that is not visible from here. */
export function isUnexplained({ takenAt }: Lease, sight: OwnerVisibility, now: number): boolean {
  return sight === 'not-visible' && now - takenAt >= unseenMs;
}
