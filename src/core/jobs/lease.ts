/**
 * One tick at a time: the lease in the state. It is short, and the tick that holds it renews it while it works: nobody who
 * disappears (a container, a host) keeps others from watching for longer than `leaseMs`.
 *
 * The lease only saves work that two ticks would do twice. At most once rests on what is claimed inside one `update`: a start
 * or a run is saved as begun, with its owner, before it is done, and a tick that does not hold the lease any more claims
 * nothing from what it saw. Renewals are saved on this host only, so another host of the namespace may see a lease that is
 * over while its tick still works. It then finds what that tick began in the state that it claimed from, and of two claims
 * that go on from one generation of the cache the second is decided again on what the first saved.
 */
import { changeFile, withFile } from '../state/known-files.ts';
import { otherMachine, withMachine } from '../state/machine.ts';
import type { Lease, TickContext, State } from '../model.ts';
import { isSameOwner } from './owners.ts';
import { clampTimes } from '../state/times.ts';

/** How long a lease lasts from when it was taken or renewed. A tick that is gone keeps others from watching for so long. */
export const leaseMs = 120_000;

/** Three renewals may fail, as on a full disk, before the lease is lost. */
export const renewEveryMs = leaseMs / 4;
/** A lease that nobody here can see the holder of is a normal overlap for so long, then something to look at. */
const unseenMs = 2 * leaseMs;

/** This process at this instant. */
type Now = Pick<TickContext, 'self' | 'now'>;

/** What can be seen from here of a process: one of another host, pid namespace or (with `hidepid`) user cannot be seen. */
export type OwnerVisibility = 'alive' | 'dead' | 'not-visible';

/** True when another tick holds the lease: not over yet, and its owner not known to be dead. */
export function isTaken(state: State, context: Pick<TickContext, 'self' | 'now' | 'dead'>): boolean {
  const { lease } = state;
  return (
    lease !== undefined &&
    !isOwnLease(state, context) &&
    context.now < lease.endsAt &&
    !context.dead(lease.owner, lease.takenAt)
  );
}

/** Takes the lease for this run, or leaves it when another tick holds it. */
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
 * A lease of the past and of at most the usual length, whatever a clock that was set back or an older version, which took it
 * for hours, made of it. `now`: read at this instant.
 */
function clampLease(state: State, now: number): State {
  const { lease } = state;
  if (!lease || (lease.takenAt <= now && lease.endsAt <= now + leaseMs)) return state;
  const takenAt = Math.min(lease.takenAt, now);
  return { ...state, lease: { ...lease, takenAt, endsAt: Math.min(lease.endsAt, now + leaseMs) } };
}

/** The lease from now on again. One that is over, or another's, stays as it is: a tick that slept beyond it has lost it. */
export function renewLease(state: State, at: Now): State {
  return state.lease && holdsLease(state, at)
    ? { ...state, lease: { ...state.lease, endsAt: at.now + leaseMs } }
    : state;
}

/** Gives the lease back, if it is still this run's. */
export function returnLease(state: State, context: Pick<TickContext, 'self'>): State {
  if (!isOwnLease(state, context)) return state;
  const { lease: _, ...rest } = state;
  return rest;
}

/** The same at the end of a tick of this file, which began then: notes that it ended now. */
export function releaseLease(
  state: State,
  begunAt: number,
  context: Pick<TickContext, 'self' | 'now' | 'file'>,
): State {
  const rest = returnLease(state, context);
  if (rest === state) return state;
  const { now } = context;
  const lastTick = { endedAt: now, tookMs: Math.max(0, now - begunAt) };
  return changeFile(rest, context, (known) => {
    const { skippedTicks: _, ...others } = known;
    return { ...others, lastTick };
  });
}

/**
 * Counts a tick that did nothing because another one held the lease. Not for a holder on another host: saved there too, the
 * count could bring back a lease that was given back meanwhile.
 */
export function noteSkipped(state: State, context: Pick<TickContext, 'self' | 'now' | 'file'>): State {
  if (state.lease?.owner.host !== context.self.host) return state;
  return changeFile(state, context, (known) => ({ ...known, skippedTicks: (known.skippedTicks ?? 0) + 1 }));
}

/** True when the lease is this process's, be it over or not. */
export function isOwnLease({ lease }: Pick<State, 'lease'>, { self }: Pick<TickContext, 'self'>): boolean {
  return lease !== undefined && isSameOwner(lease.owner, self);
}

/** True when this process may act on what it saw since it took the lease. `now`: read at this instant. */
export function holdsLease(state: State, at: Now): boolean {
  return state.lease !== undefined && isOwnLease(state, at) && at.now < state.lease.endsAt;
}

/** True for a lease that is renewed, or too long, by somebody who cannot be seen from here: nobody here knows what it does. */
export function isUnexplained({ takenAt }: Lease, sight: OwnerVisibility, now: number): boolean {
  return sight === 'not-visible' && now - takenAt >= unseenMs;
}
