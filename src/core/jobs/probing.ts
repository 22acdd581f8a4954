/**
 * Probes that are under way. A tick reports what it knows and gives the lease back while slow statuses go on; a mark in the
 * memory of each such job tells other ticks to leave it alone, and this one whether what comes in late still counts. Pure.
 */
import { ofFile } from '../state/known-files.ts';
import { memoryOf } from '../state/memory.ts';
import type { Config, JobMemory, TickContext, Observations, State } from '../model.ts';
import { isSameOwner } from './owners.ts';

/** Jobs that this tick is still asking, or that it cannot decide on before others are in. */
export interface Pending {
  readonly ids: ReadonlySet<string>;
  /** How long their marks last unless they are renewed. Milliseconds. */
  readonly forMs: number;
}

export const nothingPending: Pending = { ids: new Set(), forMs: 0 };

/** True while another tick asks this job for its status. */
export function isProbedElsewhere({ probe }: JobMemory, context: TickContext): boolean {
  return (
    probe !== undefined &&
    !isSameOwner(probe.owner, context.self) &&
    context.now < probe.at + probe.forMs &&
    !context.dead(probe.owner, probe.at)
  );
}

/** The state with the marks of what is pending. `doubt`: memory was lost, which stays true of these jobs until they are in. */
export function markProbes(
  state: State,
  { ids, forMs }: Pending,
  doubt: boolean,
  context: TickContext,
): State {
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
 * What came in late and still counts. Without this tick's mark another one looked since, or the job is gone; beyond its time
 * this process was suspended, and what it saw is too old.
 */
export function stillOwn(state: State, seen: Observations, context: TickContext): Observations {
  return new Map([...seen].filter(([id]) => isOwnProbe(state, id, context)));
}

/** The marks of this tick from now on again; not what is over. Whoever is gone keeps nobody from asking for long. */
export function renewProbes(state: State, context: Pick<TickContext, 'self' | 'now'>): State {
  const own = Object.entries(state.jobs).filter(([id]) => isOwnProbe(state, id, context));
  if (own.length === 0) return state;
  const renewed = own.map(([id, memory]) => [
    id,
    memory.probe ? { ...memory, probe: { ...memory.probe, at: context.now } } : memory,
  ]);
  return { ...state, jobs: { ...state.jobs, ...Object.fromEntries(renewed) } };
}

/** What of it is still to come, and will count: a mark that is lost is not made again. */
export function stillPending(state: State, { ids, forMs }: Pending, context: TickContext): Pending {
  return { ids: new Set([...ids].filter((id) => isOwnProbe(state, id, context))), forMs };
}

function isOwnProbe(state: State, id: string, { self, now }: Pick<TickContext, 'self' | 'now'>): boolean {
  const { probe } = memoryOf(state, id);
  return probe !== undefined && isSameOwner(probe.owner, self) && now < probe.at + probe.forMs;
}

/**
 * What can be decided on while some jobs are not in yet: not a job of a `concurrencyGroup` with one of them, which may run.
 */
export function decidable(config: Config, seen: Observations, unseen: ReadonlySet<string>): Observations {
  if (unseen.size === 0) return seen;
  const groupOf = new Map(config.jobs.map(({ id, supervise }) => [id, supervise?.concurrencyGroup]));
  const open = new Set([...unseen].map((id) => groupOf.get(id)));
  open.delete(undefined);
  return new Map([...seen].filter(([id]) => !open.has(groupOf.get(id))));
}
