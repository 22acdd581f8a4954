/** Ends everything that a command started: finds its processes, signals them, looks again until they are gone. */
import { isStill, type MarkedRow, type ProcessRow, readProcessTable, sendSignal } from './process-table.ts';

/** A command that leads its own session, and what it started. */
export interface ProcessTree {
  /** Pid of the command; also the number of its process group and session. */
  readonly root: number;
  /** Undefined: what moved into a session of its own is not part of it. */
  readonly marker: string | undefined;
  /** True once our process took the exit status: from then on the pid may be given to a stranger. */
  readonly reaped: () => boolean;
}

export interface Reaper {
  /**
   * SIGTERM at once unless it was sent before, SIGKILL from `killAfterMs` on, again and again until nothing is left or
   * `giveUpAfterMs` is over. Resolves with the pids that are left. Never rejects.
   */
  end(
    tree: ProcessTree,
    times: { killAfterMs: number; giveUpAfterMs: number; termSent?: boolean },
  ): Promise<readonly number[]>;
  /** Looks again now. */
  readonly wake: () => void;
}

interface EndingTree {
  readonly tree: ProcessTree;
  readonly killAt: number;
  readonly giveUpAt: number;
  readonly resolve: (left: readonly number[]) => void;
  termSent: boolean;
  kills: number;
}

const roundMs = 25;
/** Before a tree is given up: on a busy host the time is over before anything was done. */
const leastKills = 8;

/** One reaper for all commands: each round reads the process table once, however many trees are ending. */
export function createReaper(): Reaper {
  const ending = new Set<EndingTree>();
  let timer: NodeJS.Timeout | undefined;
  let immediate: NodeJS.Immediate | undefined;

  function round(): void {
    clearTimeout(timer);
    immediate = undefined;
    if (ending.size === 0) return;
    const membersOfTree = memberFinder([...ending].map(({ tree }) => tree));
    const now = performance.now();
    for (const one of ending) {
      const left = membersOfTree(one.tree);
      const signal = now >= one.killAt ? 'SIGKILL' : 'SIGTERM';
      if (left.length === 0 || (now >= one.giveUpAt && one.kills >= leastKills)) {
        ending.delete(one);
        one.resolve(left.map(({ pid }) => pid));
      } else if (signal === 'SIGKILL' || !one.termSent) {
        one.termSent = true;
        if (signal === 'SIGKILL') one.kills += 1;
        signalMembers(one.tree, left, signal);
      }
    }
    if (ending.size > 0) timer = setTimeout(round, roundMs);
  }

  function wake(): void {
    // Several at once share a round.
    if (ending.size > 0) immediate ??= setImmediate(round);
  }

  return {
    end(tree, { killAfterMs, giveUpAfterMs, termSent = false }) {
      return new Promise((resolve) => {
        const now = performance.now();
        const times = { killAt: now + killAfterMs, giveUpAt: now + giveUpAfterMs };
        ending.add({ tree, ...times, resolve, termSent, kills: 0 });
        wake();
      });
    },
    wake,
  };
}

/** One signal to everything that lives of a tree. */
export function signalTree(tree: ProcessTree, signal: Signal): void {
  signalMembers(tree, memberFinder([tree])(tree), signal);
}

/** SIGKILL without giving up control; a few rounds, for what forks meanwhile. */
export function killTreesNow(trees: readonly ProcessTree[]): void {
  if (trees.length === 0) return;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let rounds = 0; rounds < 10; rounds++) {
    const membersOfTree = memberFinder(trees);
    const alive = trees
      .map((tree) => ({ tree, left: membersOfTree(tree) }))
      .filter(({ left }) => left.length > 0);
    if (alive.length === 0) return;
    for (const { tree, left } of alive) signalMembers(tree, left, 'SIGKILL');
    Atomics.wait(pause, 0, 0, 3);
  }
}

/** The living processes of the tree. Pure. */
export function membersOf(
  index: ProcessIndex,
  tree: { readonly root: number; readonly marker: string | undefined; readonly reaped: boolean },
): readonly ProcessRow[] {
  const { root, marker, reaped } = tree;
  // The system gives a pid away again only when no group and no session bears its number. So when a stranger has the
  // root's pid, nothing of ours is left in either.
  const holder = index.byPid(root);
  const recycled = reaped && holder !== undefined;
  const inherits = (row: MarkedRow): boolean =>
    marker !== undefined || (row.session === undefined ? !row.leadsSession : row.session === root);

  const members = new Map<number, ProcessRow>();
  const marked =
    marker === undefined ? [] : index.bearing(stemOf(marker)).filter((row) => row.marker === marker);
  const led = recycled ? [] : [...(holder ? [holder] : []), ...index.inGroup(root), ...index.inSession(root)];
  const open = [...marked, ...led];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (members.has(row.pid) || row.pid === process.pid || row.pid <= 1) continue;
    members.set(row.pid, row);
    open.push(...index.childrenOf(row.pid).filter(inherits));
  }
  return [...members.values()];
}

function memberFinder(trees: readonly ProcessTree[]): (tree: ProcessTree) => readonly ProcessRow[] {
  const rows = readProcessTable(trees.some(({ marker }) => marker !== undefined));
  const index = rows && indexProcesses(rows);
  return ({ root, marker, reaped }) => {
    if (index !== undefined) return membersOf(index, { root, marker, reaped: reaped() });
    // Without a table only our own child is known for certain.
    if (reaped()) return [];
    const child = { pid: root, parent: process.pid, group: root, session: root };
    return [{ ...child, leadsSession: true, start: '', ended: false }];
  };
}

type Signal = 'SIGTERM' | 'SIGKILL';

function signalMembers(tree: ProcessTree, members: readonly ProcessRow[], signal: Signal): void {
  // The group in one call, so that nothing can fork its way past it. Its number is ours while our child is not reaped
  // or a member that was just looked at still is in it.
  const witness = members.find(({ group }) => group === tree.root);
  if (!tree.reaped() || (witness !== undefined && isStill(witness))) sendSignal(-tree.root, signal);
  for (const row of members) if (row.group !== tree.root && isStill(row)) sendSignal(row.pid, signal);
}

// --- The processes of this host, found by what leads to them: built once for a list, however many jobs are looked for in it.

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
