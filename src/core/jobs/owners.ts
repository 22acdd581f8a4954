/** Owners of what the state shows in progress: ticks, starts, runs. Pure. */
import type { TickContext, Owner, State } from '../model.ts';

/**
 * A process on another host or in another container cannot be checked, so what it began counts as abandoned after a day.
 * Otherwise a host that was renamed after a crash would never start that job again.
 */
const unknownOwnerMs = 86_400_000;

/** Owners that a decision has to check. */
export function ownersIn(state: State): readonly Owner[] {
  const starts = Object.values(state.jobs).flatMap(({ attempt, explicitStart }) => [attempt, explicitStart]);
  const open = starts.flatMap((start) => (start && start.outcome === undefined ? [start.owner] : []));
  const running = state.queue.flatMap((item) =>
    item.status === 'running' && item.owner ? [item.owner] : [],
  );
  const probing = Object.values(state.jobs).flatMap(({ probe }) => (probe ? [probe.owner] : []));
  return [...open, ...running, ...probing, ...(state.lease ? [state.lease.owner] : [])];
}

/** Whether two owners are the same process. */
export function isSameOwner(a: Owner, b: Owner): boolean {
  return a.pid === b.pid && a.start === b.start && a.host === b.host;
}

/** Whether an owner counts as dead. An owner that was not checked appeared since, and lives. */
export function deadBy(
  known: { dead: readonly Owner[]; alive: readonly Owner[] },
  now: number,
): TickContext['dead'] {
  const dead = new Set(known.dead.map(keyOf));
  const alive = new Set(known.alive.map(keyOf));
  return (owner, sinceAt) => {
    const key = keyOf(owner);
    return dead.has(key) || (!alive.has(key) && now - sinceAt > unknownOwnerMs);
  };
}

function keyOf({ host, pid, start }: Owner): string {
  return `${host} ${pid} ${start}`;
}
