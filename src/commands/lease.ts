/** The lease of a tick: take it, and renew it while the tick works. Its rules: `core/jobs/lease.ts`. */
import { clockTime } from '../core/format.ts';
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
import { sentence } from '../core/notices/sentence.ts';
import type { Lease, State, TickContext } from '../core/model.ts';
import { isAnotherFiles } from '../core/state/known-files.ts';
import { otherMachine } from '../core/state/machine.ts';
import type { Text } from '../core/text/words.ts';
import { Cancelled, causeOf, exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Language } from '../core/notice.ts';
import type { Clock, Host, LogLevel, Processes } from '../ports/ports.ts';
import { sayIn } from './say.ts';
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
  readonly #language: Language;

  constructor(ports: TickLeasePorts, language: Language) {
    this.#ports = ports;
    this.#language = language;
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
    const { state, clock, processes } = this.#ports;
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
        await this.#log('warning', sentence('lease-not-renewed', { why }));
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
  lossReason({ lease }: State): Text {
    if (!lease) return sentence('another-run-saved');
    return isOwnLease({ lease }, { self: this.#ports.processes.self() })
      ? sentence('tick-suspended')
      : sentence('another-tick-ran', { pid: lease.owner.pid, host: lease.owner.host });
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
      let before: State | undefined;
      const saved = await access.updateWithUnsaved((latest) => {
        before = latest;
        return takeLease(latest, context);
      }, context);
      // What could not be saved may be another change: the tick that holds the lease reports all the same.
      const claimed = saved ?? (before && isTaken(before, context) ? before : undefined);
      if (!claimed) return { kind: 'unsaved', context };
      const attempt = { state: claimed, context };
      if (otherMachine(claimed, context.machine, context.now)) return { kind: 'other-machine', ...attempt };
      if (isOwnLease(claimed, context)) {
        if (before?.lease) await this.#logOverdue(before.lease, context);
        await this.#logNewMachine(before?.machine, context);
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
    const { clock, state } = this.#ports;
    const begun = clock.monotonic();
    let isLogged = false;
    for (let pauseMs = shortestPollMs; ; pauseMs = Math.min(pauseMs * 2, longestPollMs)) {
      const now = clock.monotonic();
      if (now >= until) return undefined;
      if (!isLogged && now - begun >= quietWaitMs) {
        isLogged = true;
        const file = files?.[lease?.file ?? '']?.name ?? sentence('another-file');
        const seconds = Math.ceil((until - now) / 1000);
        await this.#log('notice', sentence('waits-for-tick', { file, pid: lease?.owner.pid ?? 0, seconds }));
      }
      await clock.sleep(Math.min(pauseMs, until - now));
      const loaded = await state.load();
      if (loaded.kind === 'unavailable') return undefined;
      if (!isTaken(loaded.doc, state.context(loaded.doc, options))) return loaded.doc;
    }
  }

  async #skip({ state, context }: Attempt): Promise<Acquired> {
    const { clock, state: access } = this.#ports;
    const { lease } = state;
    if (!lease) throw new Error('nobody holds the lease that was refused');
    // A lost count does no harm.
    await access.update((latest) => countSkipped(latest, context)).catch(() => undefined);
    const visibility = access.visibilityOf(lease.owner);
    const { pid } = lease.owner;
    if (visibility !== 'not-visible') {
      await this.#log('notice', sentence('skipped-for-another', { pid, host: lease.owner.host }));
      return { kind: 'skipped', state, context, code: exitCodes.done };
    }
    const at = { ...context, now: clock.now() };
    const isBad = isUnexplained(lease, visibility, at.now);
    const skipped = sentence('skipped-for-unseen', {
      holder: whereabouts(lease, at),
      time: clockTime(lease.takenAt, at.zone, at),
      ms: at.now - lease.takenAt,
      end: clockTime(lease.endsAt, at.zone, at),
      ...(isBad && { fix: sentence('unseen-fix') }),
    });
    await this.#log(isBad ? 'error' : 'notice', skipped);
    return { kind: 'skipped', state, context, code: isBad ? exitCodes.failed : exitCodes.done };
  }

  /** Marks in the log from when on it is about another machine. */
  async #logNewMachine(before: State['machine'], { machine: here }: TickContext): Promise<void> {
    if (!before || !here || before.id === here.id) return;
    const time = this.#ports.clock.localTime(before.at);
    await this.#log('notice', sentence('new-machine', { here: here.host, host: before.host, time }));
  }

  /** A holder that is dead was killed, which needs no attention. */
  async #logOverdue(before: Lease, context: TickContext): Promise<void> {
    const visibility = this.#ports.state.visibilityOf(before.owner);
    if (isOwnLease({ lease: before }, context) || visibility === 'dead') return;
    if (visibility === 'alive')
      await this.#log('warning', sentence('took-over-stuck', { holder: overdueText(before, context) }));
    else await this.#log('notice', sentence('took-over-lost', { holder: whereabouts(before, context) }));
  }

  async #log(level: LogLevel, text: Text): Promise<void> {
    this.#ports.host.log(level, (await sayIn(this.#language))(text));
  }
}

/** `pid 4 on alpha, in another container or pid namespace`. */
export function whereabouts({ owner: { pid, host } }: Lease, { self }: Pick<TickContext, 'self'>): Text {
  return sentence(host === self.host ? 'holder-hidden' : 'holder-elsewhere', { pid, host });
}

/** For a tick that is alive on this host and let its lease run out. */
export function overdueText(
  { owner: { pid }, takenAt }: Lease,
  { now, zone, hostTime }: Pick<TickContext, 'zone' | 'hostTime' | 'now'>,
): Text {
  return sentence('tick-stuck', { pid, time: clockTime(takenAt, zone, { hostTime }), ms: now - takenAt });
}
