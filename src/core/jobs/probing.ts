/**
 * Probes in progress. A tick reports what it has and gives the lease back while slow statuses continue. A mark on each such
 * job keeps other ticks from probing it, and shows this tick whether a late status still counts. Pure.
 */
import { ofFile } from '../state/known-files.ts';
import { memoryOf } from '../state/memory.ts';
import type { Config, JobMemory, TickContext, Observations, State } from '../model.ts';
import { isSameOwner } from './owners.ts';

/** Jobs that are still being probed, or that have to wait for such a job. */
export interface Pending {
  readonly ids: ReadonlySet<string>;
  /** How long their marks last unless renewed, in ms. */
  readonly forMs: number;
}

export const nothingPending: Pending = { ids: new Set(), forMs: 0 };

/** Whether another tick is probing the job. */
export function isProbedElsewhere({ probe }: JobMemory, context: TickContext): boolean {
  return (
    probe !== undefined &&
    !isSameOwner(probe.owner, context.self) &&
    context.now < probe.at + probe.forMs &&
    !context.dead(probe.owner, probe.at)
  );
}

/** Marks the pending jobs. `doubt`: state was lost, which concerns these jobs until their status is in. */
export function markProbes(
  state: State,
  { ids, forMs }: Pending,
  doubt: boolean,
  context: TickContext,
): State {
  if (ids.size === 0 && !doubt) return state;
  const jobs: Record<string, JobMemory> = { ...state.jobs };
  if (doubt)
    for (const [id, memory] of Object.entries(state.jobs))
      if (memory.probe) jobs[id] = { ...memory, probe: { ...memory.probe, doubt } };
  for (const id of ids) {
    const memory = memoryOf({ jobs }, id);
    const probe = { owner: context.self, at: context.now, forMs };
    jobs[id] = ofFile(
      { ...memory, probe: memory.probe?.doubt === true || doubt ? { ...probe, doubt: true } : probe },
      id,
      context,
    );
  }
  return { ...state, jobs };
}

/**
 * The late observations that still count. Without this tick's mark, another tick probed the job since, or the job is gone; an
 * expired mark means that this process was suspended and its observation is too old.
 */
export function stillOwn(state: State, seen: Observations, context: TickContext): Observations {
  return new Map([...seen].filter(([id]) => isOwnProbe(state, id, context)));
}

/** Renews this tick's marks that have not expired. */
export function renewProbes(state: State, context: Pick<TickContext, 'self' | 'now'>): State {
  const own = Object.entries(state.jobs).filter(([id]) => isOwnProbe(state, id, context));
  if (own.length === 0) return state;
  const renewed = own.map(([id, memory]) => [
    id,
    memory.probe ? { ...memory, probe: { ...memory.probe, at: context.now } } : memory,
  ]);
  return { ...state, jobs: { ...state.jobs, ...Object.fromEntries(renewed) } };
}

/** The pending jobs that still have this tick's mark; a lost mark is not set again. */
export function stillPending(state: State, { ids, forMs }: Pending, context: TickContext): Pending {
  return { ids: new Set([...ids].filter((id) => isOwnProbe(state, id, context))), forMs };
}

function isOwnProbe(state: State, id: string, { self, now }: Pick<TickContext, 'self' | 'now'>): boolean {
  const { probe } = memoryOf(state, id);
  return probe !== undefined && isSameOwner(probe.owner, self) && now < probe.at + probe.forMs;
}

/**
 * Observations to decide on while others are pending. A job waits for pending jobs of its `concurrencyGroup`: they may run.
 */
export function decidable(config: Config, seen: Observations, unseen: ReadonlySet<string>): Observations {
  if (unseen.size === 0) return seen;
  const groupOf = new Map(config.jobs.map(({ id, supervise }) => [id, supervise?.concurrencyGroup]));
  const open = new Set([...unseen].map((id) => groupOf.get(id)));
  open.delete(undefined);
  return new Map([...seen].filter(([id]) => !open.has(groupOf.get(id))));
}
