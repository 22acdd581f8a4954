/** The lease of a tick: take it, and renew it while the tick works. Its rules: `core/jobs/lease.ts`. */
import { clockTime, span } from '../core/format.ts';
import {
  holdsLease,
  isOwnLease,
  isTaken,
  isUnexplained,
  countSkipped,
  renewEveryMs,
  renewLease,
  takeLease,
} from '../core/jobs/lease.ts';
import { renewProbes } from '../core/jobs/probing.ts';
import type { Lease, State, TickContext } from '../core/model.ts';
import { isAnotherFiles } from '../core/state/known-files.ts';
import { otherMachine } from '../core/state/machine.ts';
import { Cancelled, causeOf, exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Clock, Host, Processes } from '../ports/ports.ts';
import type { ContextOptions, StateAccess } from './state-access.ts';

/** How long a tick waits for the tick of another jobs file, which would otherwise always come first. */
const leaseWaitMs = 60_000;
const shortestPollMs = 100;
const longestPollMs = 1000;
/** A shorter wait is not logged. */
const quietWaitMs = 2000;

interface Attempt {
  /** The state after the last try, and the context of that try. */
  readonly state: State;
  readonly context: TickContext;
}

type Acquired =
  | (Attempt & { readonly kind: 'held' })
  /** Another tick holds it, which was logged: the command does nothing and ends with `code`. */
  | (Attempt & { readonly kind: 'skipped'; readonly code: ExitCode })
  /** The state is that of another machine: the command does nothing. */
  | (Attempt & { readonly kind: 'other-machine' })
  /** The state cannot be saved, which was logged. */
  | { readonly kind: 'unsaved'; readonly context: TickContext };

interface TickLeasePorts {
  readonly state: StateAccess;
  readonly host: Host;
  readonly clock: Clock;
  readonly processes: Processes;
}

export class TickLease {
  readonly #ports: TickLeasePorts;

  constructor(ports: TickLeasePorts) {
    this.#ports = ports;
  }

  /**
   * Takes the lease. A tick of the same file is not waited for; one of another file is, or of two files whose ticks begin in the
   * same minute one would never be watched.
   */
  async acquire(known: State, options: ContextOptions): Promise<Acquired> {
    const acquired = await this.#acquire(known, options, isAnotherFiles);
    return acquired.kind === 'refused' ? this.#skip(acquired) : acquired;
  }

  /** Takes the lease again for late observations, after whichever tick holds it. Undefined when that takes too long. */
  async reacquire(
    known: State,
    options: ContextOptions,
  ): Promise<(Acquired & { readonly kind: 'held' | 'unsaved' }) | undefined> {
    const acquired = await this.#acquire(known, options, () => true);
    return acquired.kind === 'refused' || acquired.kind === 'other-machine' ? undefined : acquired;
  }

  /**
   * Renews the lease, and the marks of slow probes, until the returned function is called. A renewal that fails (a full disk) is
   * logged once and stops nothing; a lease that was lost meanwhile stays lost.
   */
  keepRenewing(): () => void {
    const { state, host, clock, processes } = this.#ports;
    const self = processes.self();
    let isBusy = false;
    let isReported = false;
    const renew = async () => {
      isBusy = true;
      try {
        await state.update((latest) => {
          const at = { self, now: clock.now() };
          return renewProbes(renewLease(latest, at), at);
        });
      } catch (error) {
        if (isReported || error instanceof Cancelled) return;
        isReported = true;
        const why = error instanceof UserError ? error.message : causeOf(error);
        host.log('warning', `lease of this tick not renewed: ${why}`);
      } finally {
        isBusy = false;
      }
    };
    return clock.every(renewEveryMs, () => {
      if (!isBusy) void renew();
    });
  }

  /** Whether this process may act on its observations: to be asked inside of a claim. */
  isHeld(latest: State): boolean {
    return holdsLease(latest, { self: this.#ports.processes.self(), now: this.#ports.clock.now() });
  }

  /** Why the lease is not held in this state. */
  lossReason({ lease }: State): string {
    if (!lease) return 'another run of this namespace saved meanwhile';
    return isOwnLease({ lease }, { self: this.#ports.processes.self() })
      ? 'this tick was suspended beyond its lease, so its observations are too old'
      : `another tick ran meanwhile (pid ${lease.owner.pid} on ${lease.owner.host})`;
  }

  async #acquire(
    known: State,
    options: ContextOptions,
    waitsFor: (state: State, context: TickContext) => boolean,
  ): Promise<Exclude<Acquired, { kind: 'skipped' }> | (Attempt & { readonly kind: 'refused' })> {
    const { state: access, clock } = this.#ports;
    const until = clock.monotonic() + leaseWaitMs;
    for (let state = known; ;) {
      const context = access.context(state, options);
      let before: Pick<State, 'lease' | 'machine'> = {};
      const claimed = await access.updateWithUnsaved((latest) => {
        before = latest;
        return takeLease(latest, context);
      }, context);
      if (!claimed) return { kind: 'unsaved', context };
      const attempt = { state: claimed, context };
      if (otherMachine(claimed, context.machine, context.now)) return { kind: 'other-machine', ...attempt };
      if (isOwnLease(claimed, context)) {
        if (before.lease) this.#logOverdue(before.lease, context);
        this.#logNewMachine(before.machine, context);
        return { kind: 'held', ...attempt };
      }
      const free = waitsFor(claimed, context) ? await this.#whenFree(claimed, options, until) : undefined;
      if (!free) return { kind: 'refused', ...attempt };
      state = free;
    }
  }

  /** The state once the lease is free; undefined when that takes too long, or the state is unavailable. */
  async #whenFree(
    { lease, files }: State,
    options: ContextOptions,
    until: number,
  ): Promise<State | undefined> {
    const { host, clock, state } = this.#ports;
    const begun = clock.monotonic();
    let isLogged = false;
    for (let pauseMs = shortestPollMs; ; pauseMs = Math.min(pauseMs * 2, longestPollMs)) {
      const now = clock.monotonic();
      if (now >= until) return undefined;
      if (!isLogged && now - begun >= quietWaitMs) {
        isLogged = true;
        const name = files?.[lease?.file ?? '']?.name ?? 'another jobs file';
        const seconds = Math.ceil((until - now) / 1000);
        host.log(
          'notice',
          `a tick of ${name} is running (pid ${lease?.owner.pid}): waiting up to ${seconds} s`,
        );
      }
      await clock.sleep(Math.min(pauseMs, until - now));
      const loaded = await state.load();
      if (loaded.kind === 'unavailable') return undefined;
      if (!isTaken(loaded.doc, state.context(loaded.doc, options))) return loaded.doc;
    }
  }

  async #skip({ state, context }: Attempt): Promise<Acquired> {
    const { host, clock, state: access } = this.#ports;
    const { lease } = state;
    if (!lease) throw new Error('nobody holds the lease that was refused');
    // A lost count does no harm.
    await access.update((latest) => countSkipped(latest, context)).catch(() => undefined);
    const visibility = access.visibilityOf(lease.owner);
    const { pid } = lease.owner;
    if (visibility !== 'not-visible') {
      host.log('notice', `another tick (pid ${pid} on ${lease.owner.host}) is running; this one did nothing`);
      return { kind: 'skipped', state, context, code: exitCodes.done };
    }
    const at = { ...context, now: clock.now() };
    const isBad = isUnexplained(lease, visibility, at.now);
    const until = clockTime(lease.endsAt, context.zone, context);
    const fix = isBad ? `. Fix: ${unseenFix}` : '';
    host.log(
      isBad ? 'error' : 'notice',
      `a tick that is not visible from here (${whereabouts(lease, at)}) has held the lease ${sinceText(lease, at)}; this one did nothing. The lease ends at ${until} unless that tick renews it${fix}`,
    );
    return { kind: 'skipped', state, context, code: isBad ? exitCodes.failed : exitCodes.done };
  }

  /** Marks in the log from when on it is about another machine. */
  #logNewMachine(before: State['machine'], { machine: here }: TickContext): void {
    if (!before || !here || before.id === here.id) return;
    const at = this.#ports.clock.localTime(before.at);
    this.#ports.host.log(
      'notice',
      `this machine (${here.host}) is the host of this state from now on; the last tick before was on ${before.host} at ${at}`,
    );
  }

  /** A holder that is dead was killed, which needs no attention. */
  #logOverdue(before: Lease, context: TickContext): void {
    const visibility = this.#ports.state.visibilityOf(before.owner);
    if (isOwnLease({ lease: before }, context) || visibility === 'dead') return;
    const { host } = this.#ports;
    if (visibility === 'alive')
      host.log('warning', `the previous tick ${overdueText(before, context)}; this one took over`);
    else
      host.log(
        'notice',
        `the previous tick (${whereabouts(before, context)}) neither returned nor renewed its lease; this one took over`,
      );
  }
}

/** For a tick that is not visible here and keeps the lease. */
export const unseenFix =
  'end that tick where it runs, or give each host and container a state of its own (--state-file; in a workflow the inputs state-file and namespace)';

/** `pid 4 on alpha, in another container or pid namespace`. */
export function whereabouts({ owner: { pid, host } }: Lease, { self }: Pick<TickContext, 'self'>): string {
  return host === self.host
    ? `pid ${pid} on ${host}, in another container or pid namespace, or hidden by /proc`
    : `pid ${pid} on ${host}, another host`;
}

/** `since 12:00:05 (3 min)`. */
export function sinceText(
  { takenAt }: Lease,
  { now, zone, hostTime }: Pick<TickContext, 'now' | 'zone' | 'hostTime'>,
): string {
  return `since ${clockTime(takenAt, zone, { hostTime })} (${span(now - takenAt)})`;
}

/** For a tick that is alive on this host and let its lease run out. */
export function overdueText(lease: Lease, context: Pick<TickContext, 'zone' | 'hostTime' | 'now'>): string {
  const { pid } = lease.owner;
  return `(pid ${pid}) has been alive ${sinceText(lease, context)} and does not renew its lease: it is stopped or stuck. Inspect it (ps -o pid,stat,args -p ${pid}); kill -CONT ${pid} resumes a stopped one, kill -9 ${pid} ends it`;
}
