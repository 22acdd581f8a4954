/** Entries of states in the Actions cache, by their keys. Pure. */
import { generationOf, isTooFar, namespaceShape } from '../state/cache-key.ts';

/** The keys of all states begin so. */
export const statesPrefix = 'ops-state-v1-';

export interface StateEntry {
  readonly namespace: string;
  readonly generation: number;
  /** When it was saved, by GitHub's clock. */
  readonly createdAt: number;
}

/** The newest generation of each namespace, in the order of the names. Other keys are not of ours. */
export function newestEntries(
  listed: readonly { readonly key: string; readonly createdAt: number }[],
): readonly StateEntry[] {
  const newest = new Map<string, StateEntry>();
  for (const { key, createdAt } of listed) {
    const namespace = key.startsWith(statesPrefix) ? key.slice(statesPrefix.length).replace(/-\d+$/, '') : '';
    if (!namespaceShape.test(namespace)) continue;
    const generation = generationOf({ kind: 'state', namespace }, key);
    if (generation === undefined || isTooFar(generation, 0)) continue;
    const known = newest.get(namespace);
    if (!known || generation > known.generation) newest.set(namespace, { namespace, generation, createdAt });
  }
  return [...newest.values()].toSorted((a, b) => (a.namespace < b.namespace ? -1 : 1));
}
