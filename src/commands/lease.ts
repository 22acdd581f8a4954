/** The lease of a tick: take it, renew it while the tick works. What it means, and why it may be lost: `core/jobs/lease.ts`. */
import { clockTime, span } from '../core/format.ts';
import { isAnotherFiles } from '../core/state/known-files.ts';
import {
  holdsLease,
  isOwnLease,
  isTaken,
  isUnexplained,
  noteSkipped,
  renewEveryMs,
  renewLease,
  takeLease,
} from '../core/jobs/lease.ts';
import { otherMachine } from '../core/state/machine.ts';
import type { Lease, TickContext, State } from '../core/model.ts';
import { renewProbes } from '../core/jobs/probing.ts';
import { Cancelled, causeOf, exitCodes, UserError, type ExitCode } from '../errors.ts';
import { saveAll } from './deliver.ts';
import { readContext, visibilityOf, type Deps, type ContextOptions } from './deps.ts';

/** How long a tick waits for that of another jobs file, which would else always be first. */
const leaseWaitMs = 60_000;
const shortestPollMs = 100;
const longestPollMs = 1000;
/** A wait that nobody notices needs no line. */
const quietWaitMs = 2000;

/** `moment`: of the last try. `state`: as it was then. */
export type Acquired =
  | { readonly kind: 'held'; readonly state: State; readonly context: TickContext }
  /** Another tick has it, which was reported: nothing may be done, and the command ends with `code`. */
  | {
      readonly kind: 'skipped';
      readonly state: State;
      readonly context: TickContext;
      readonly code: ExitCode;
    }
  /** The state is that of another machine: nothing may be done. */
  | { readonly kind: 'elsewhere'; readonly state: State; readonly context: TickContext }
  /** The state cannot be saved, which was reported. */
  | { readonly kind: 'unsaved'; readonly context: TickContext };

/**
 * Takes the lease. That of a tick of the same file is left at once; for one of another file this tick waits, or of two that
 * begin in the same minute one would never come to do anything.
 */
export async function acquireLease(deps: Deps, known: State, options: ContextOptions): Promise<Acquired> {
  const acquired = await acquire(deps, known, options, isAnotherFiles);
  return acquired.kind === 'refused' ? skipped(deps, acquired.state, acquired.context) : acquired;
}

/** Takes the lease once more, for what came in late: after whichever tick has it. Undefined when that takes too long. */
export async function retakeLease(
  deps: Deps,
  known: State,
  options: ContextOptions,
): Promise<(Acquired & { readonly kind: 'held' | 'unsaved' }) | undefined> {
  const acquired = await acquire(deps, known, options, () => true);
  return acquired.kind === 'refused' || acquired.kind === 'elsewhere' ? undefined : acquired;
}

async function acquire(
  deps: Deps,
  known: State,
  options: ContextOptions,
  waitsFor: (state: State, context: TickContext) => boolean,
): Promise<
  | (Acquired & { readonly kind: 'held' | 'unsaved' | 'elsewhere' })
  | { readonly kind: 'refused'; readonly state: State; readonly context: TickContext }
> {
  const { clock } = deps;
  const until = clock.monotonic() + leaseWaitMs;
  for (let state = known; ;) {
    const context = readContext(deps, state, options);
    let before: Lease | undefined;
    let machine: State['machine'];
    const take = (latest: State) => {
      before = latest.lease;
      ({ machine } = latest);
      return takeLease(latest, context);
    };
    const claimed = await saveAll(deps, take, context);
    if (!claimed) return { kind: 'unsaved', context };
    if (otherMachine(claimed, context.machine, context.now))
      return { kind: 'elsewhere', state: claimed, context };
    if (isOwnLease(claimed, context)) {
      if (before) reportOverdue(deps, before, context);
      reportNewMachine(deps, machine, context);
      return { kind: 'held', state: claimed, context };
    }
    const free = waitsFor(claimed, context) ? await leaseFreed(deps, claimed, options, until) : undefined;
    if (!free) return { kind: 'refused', state: claimed, context };
    state = free;
  }
}

/**
 * Renews the lease again and again, and the marks of slow probes, until the function that it returns is called. A renewal that fails (a full disk) is
 * reported once and hinders nothing; a lease that was lost meanwhile stays lost.
 */
export function keepLease({ store, clock, host, processes }: Deps): () => void {
  const self = processes.self();
  let isBusy = false;
  let isReported = false;
  const renew = async () => {
    isBusy = true;
    try {
      await store.update((state) => {
        const at = { self, now: clock.now() };
        return renewProbes(renewLease(state, at), at);
      });
    } catch (error) {
      if (isReported || error instanceof Cancelled) return;
      isReported = true;
      const why = error instanceof UserError ? error.message : causeOf(error);
      host.log('warning', `the lease of this tick was not renewed: ${why}`);
    } finally {
      isBusy = false;
    }
  };
  return clock.every(renewEveryMs, () => {
    if (!isBusy) void renew();
  });
}

/** Whether this process may act on what it saw since it took the lease: to be asked inside of what claims. */
export function mayAct(deps: Deps, latest: State): boolean {
  return holdsLease(latest, { self: deps.processes.self(), now: deps.clock.now() });
}

/** Why a tick that may not act does nothing: `latest` is the state in which that was found. */
export function whyLost({ processes }: Deps, { lease }: State): string {
  if (!lease) return 'another host of this namespace saved meanwhile';
  return isOwnLease({ lease }, { self: processes.self() })
    ? 'this tick was suspended for longer than its lease lasts, and what it saw is too old'
    : `another tick ran meanwhile (pid ${lease.owner.pid} on ${lease.owner.host})`;
}

/** The state in which the lease can be had again; undefined when that did not come, or the state cannot be read. */
async function leaseFreed(
  deps: Deps,
  { lease, files }: State,
  options: ContextOptions,
  until: number,
): Promise<State | undefined> {
  const { host, clock, store } = deps;
  const begun = clock.monotonic();
  let isSaid = false;
  for (let pauseMs = shortestPollMs; ; pauseMs = Math.min(pauseMs * 2, longestPollMs)) {
    const now = clock.monotonic();
    if (now >= until) return undefined;
    if (!isSaid && now - begun >= quietWaitMs) {
      isSaid = true;
      const name = files?.[lease?.file ?? '']?.name ?? 'another jobs file';
      const seconds = Math.ceil((until - now) / 1000);
      host.log(
        'notice',
        `a tick of ${name} is running (pid ${lease?.owner.pid}): waiting up to ${seconds} s`,
      );
    }
    await clock.sleep(Math.min(pauseMs, until - now));
    const loaded = await store.load();
    if (loaded.kind === 'unavailable') return undefined;
    const context = readContext(deps, loaded.doc, options);
    if (!isTaken(loaded.doc, context)) return loaded.doc;
  }
}

async function skipped(deps: Deps, state: State, context: TickContext): Promise<Acquired> {
  const { lease } = state;
  if (!lease) throw new Error('nobody holds the lease that was refused');
  // A count that is lost does no harm.
  await deps.store.update((latest) => noteSkipped(latest, context)).catch(() => undefined);
  const at = { ...context, now: deps.clock.now() };
  const sight = visibilityOf(deps.processes, lease.owner);
  const { pid, host } = lease.owner;
  if (sight !== 'not-visible') {
    deps.host.log('notice', `another tick (pid ${pid} on ${host}) is running; this one did nothing`);
    return { kind: 'skipped', state, context, code: exitCodes.done };
  }
  const isBad = isUnexplained(lease, sight, at.now);
  const until = clockTime(lease.endsAt, context.zone, context);
  const holder = `a tick that cannot be seen from here (${whereabouts(lease, at)}) holds the lease ${sinceWords(lease, at)}`;
  const ending = `this one did nothing. The lease lasts until ${until}, longer only if that tick lives and renews it`;
  deps.host.log(
    isBad ? 'error' : 'notice',
    isBad ? `${holder}; ${ending}. Fix: ${unseenFix}` : `${holder}; ${ending}`,
  );
  return { kind: 'skipped', state, context, code: isBad ? exitCodes.failed : exitCodes.done };
}

/** What to do about a tick that nobody here can see and that goes on holding the lease. */
export const unseenFix =
  'end that tick where it runs, or give each host and container a state of its own (--state-file; in a workflow the inputs state-file and namespace)';

/** `pid 4 on alpha, in another container or pid namespace`. */
export function whereabouts({ owner: { pid, host } }: Lease, { self }: Pick<TickContext, 'self'>): string {
  return host === self.host
    ? `pid ${pid} on ${host}, in another container or pid namespace, or hidden by /proc`
    : `pid ${pid} on ${host}, another host`;
}

/** `since 12:00:05 (3 min)`. */
export function sinceWords(
  { takenAt }: Lease,
  { now, zone, hostTime }: Pick<TickContext, 'now' | 'zone' | 'hostTime'>,
): string {
  return `since ${clockTime(takenAt, zone, { hostTime })} (${span(now - takenAt)})`;
}

/** Whoever reads the log later must know from when on it is about another machine. */
function reportNewMachine(
  { host, clock }: Deps,
  before: State['machine'],
  { machine: here }: TickContext,
): void {
  if (!before || !here || before.id === here.id) return;
  const at = clock.localTime(before.at);
  host.log(
    'notice',
    `this machine (${here.host}) is the host of this state from now on, before it was ${before.host}, which ticked last at ${at}`,
  );
}

/** Says so when this tick took over from one that was not seen to end. One that is dead was killed: nothing to look for. */
function reportOverdue({ host, processes }: Deps, before: Lease, context: TickContext): void {
  const sight = visibilityOf(processes, before.owner);
  if (isOwnLease({ lease: before }, context) || sight === 'dead') return;
  if (sight === 'not-visible') {
    host.log(
      'notice',
      `the tick before (${whereabouts(before, context)}) did not give its lease back, nor renew it; this one took over`,
    );
    return;
  }
  host.log('warning', `the tick before ${overdueWords(before, context)}; this one took over`);
}

/** Of a tick that lives on this host and let its lease run out. */
export function overdueWords(lease: Lease, context: Pick<TickContext, 'zone' | 'hostTime' | 'now'>): string {
  const { pid } = lease.owner;
  return `(pid ${pid}) lives ${sinceWords(lease, context)} and does not renew its lease: it is stopped or stuck. Look at it (ps -o pid,stat,args -p ${pid}); kill -CONT ${pid} lets a stopped one end by itself, kill -9 ${pid} ends it`;
}
