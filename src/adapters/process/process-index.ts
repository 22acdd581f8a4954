/** The processes of this host, found by what leads to them: built once for a list, however many jobs are looked for in it. */
import type { MarkedRow } from './process-table.ts';

export interface ProcessIndex {
  readonly byPid: (pid: number) => MarkedRow | undefined;
  readonly childrenOf: (pid: number) => readonly MarkedRow[];
  readonly inGroup: (group: number) => readonly MarkedRow[];
  /** Empty where the system does not tell sessions (macOS). */
  readonly inSession: (session: number) => readonly MarkedRow[];
  /** By the marker as far as its first dot: all attempts of a job, whose mark has none. */
  readonly bearing: (mark: string) => readonly MarkedRow[];
}

export function indexProcesses(rows: readonly MarkedRow[]): ProcessIndex {
  const pids = new Map(rows.map((row) => [row.pid, row]));
  return {
    byPid: (pid) => pids.get(pid),
    childrenOf: grouped(rows, ({ parent }) => parent),
    inGroup: grouped(rows, ({ group }) => group),
    inSession: grouped(rows, ({ session }) => session),
    bearing: grouped(rows, ({ marker }) => marker && stemOf(marker)),
  };
}

/** The part of a marker that `bearing` goes by. */
export function stemOf(marker: string): string {
  const dot = marker.indexOf('.');
  return dot === -1 ? marker : marker.slice(0, dot);
}

function grouped<K>(
  rows: readonly MarkedRow[],
  keyOf: (row: MarkedRow) => K | undefined,
): (key: K) => readonly MarkedRow[] {
  const groups = new Map<K, MarkedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return (key) => groups.get(key) ?? [];
}
