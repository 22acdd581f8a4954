/** The state as this process sees and changes it, and the context of a decision about it. */
import type { OwnerVisibility } from '../core/jobs/lease.ts';
import { deadBy, isSameOwner, ownersIn } from '../core/jobs/owners.ts';
import type {
  MessageSettings,
  OutboxEntry,
  Owner,
  State,
  Taken,
  ThisMachine,
  TickContext,
} from '../core/model.ts';
import { machineText, otherMachine } from '../core/state/machine.ts';
import type { Text } from '../core/text/words.ts';
import { english } from './say.ts';
import { takeOverUnsaved, unsavedFrom } from '../core/state/unsaved.ts';
import { UserError } from '../errors.ts';
import type { Clock, Host, Loaded, Processes, StateStore, Stopgap } from '../ports/ports.ts';

interface StateAccessPorts {
  readonly store: StateStore<State>;
  readonly stopgap: Stopgap<State>;
  readonly host: Host;
  readonly clock: Clock;
  readonly processes: Processes;
  /** This machine; absent where the state is bound to none. Undefined: it has no id. */
  readonly machine?: (() => ThisMachine | undefined) | undefined;
  readonly runId: string;
  /** Names this host in messages, where the jobs file has no name for it. */
  readonly hostName: string;
}

type Change = (state: State) => State;

export interface ContextOptions {
  /** Of the jobs file; absent: there is no valid one. */
  readonly settings?: MessageSettings | undefined;
  readonly sink?: OutboxEntry['sink'];
  readonly mode?: TickContext['mode'];
  readonly openWrites?: TickContext['openWrites'];
  readonly file?: TickContext['file'];
  /** Owners that matter besides those in the state. */
  readonly owners?: readonly Owner[];
}

export class StateAccess {
  readonly #ports: StateAccessPorts;

  constructor(ports: StateAccessPorts) {
    this.#ports = ports;
  }

  load(): Promise<Loaded<State>> {
    return this.#ports.store.load();
  }

  /** For commands that must not act without the state. Throws a UserError, also for the state of another machine. */
  async require(): Promise<State> {
    const loaded = await this.load();
    if (loaded.kind === 'unavailable') throw new UserError(loaded.problem);
    await this.refuseOtherMachine(loaded.doc);
    return loaded.doc;
  }

  /** Throws a UserError for the state of another machine. */
  async refuseOtherMachine(state: State): Promise<void> {
    const problem = this.machineProblem(state);
    if (problem) throw new UserError((await english())(problem));
  }

  machineProblem(state: State): Text | undefined {
    const { machine, clock } = this.#ports;
    const here = machine?.();
    const other = otherMachine(state, here, clock.now());
    return other && machineText(other, here, clock.localTime(other.at));
  }

  /** Reads the clock once, and finds out which owners in the state are dead. */
  context(state: State, options: ContextOptions = {}): TickContext {
    const { clock, processes, runId, machine, hostName } = this.#ports;
    const { settings = {} } = options;
    const now = clock.now();
    const owners = [...ownersIn(state), ...(options.owners ?? [])];
    const visibilities = owners.map((owner) => [owner, this.visibilityOf(owner)] as const);
    const only = (wanted: OwnerVisibility) =>
      visibilities.flatMap(([owner, visibility]) => (visibility === wanted ? [owner] : []));
    return {
      now,
      zone: settings.timezone,
      hostTime: clock.localTime,
      hostOffset: clock.offsetMinutes,
      hostName: settings.hostName ?? hostName,
      header: settings.header,
      zoneProblem: settings.timezone === undefined ? clock.zone(now).problem : undefined,
      awake: clock.awake?.(),
      self: processes.self(),
      machine: machine?.(),
      runId,
      dead: deadBy({ dead: only('dead'), alive: only('alive') }, now),
      sink: options.sink ?? 'chat',
      mode: options.mode ?? 'act',
      openWrites: options.openWrites ?? [],
      file: options.file,
      startedBy: this.#ports.host.startedBy,
    };
  }

  /** The context at this instant. */
  decidedNow(context: TickContext): TickContext {
    const { clock } = this.#ports;
    return { ...context, now: clock.now(), awake: clock.awake?.() };
  }

  visibilityOf(owner: Owner): OwnerVisibility {
    const { processes } = this.#ports;
    if (processes.isDead(owner)) return 'dead';
    const found = processes.find(owner.pid);
    return found && isSameOwner(found, owner) ? 'alive' : 'not-visible';
  }

  /** Throws a UserError when the change was not saved. */
  update(change: Change): Promise<State> {
    return this.#ports.store.update(change);
  }

  /** The same for a change that will be acted on. */
  claim(change: Change): Promise<State> {
    return this.#ports.store.claim(change);
  }

  /** Undefined when the change was not saved, which is logged. */
  tryUpdate(change: Change): Promise<State | undefined> {
    return this.logged(() => this.update(change));
  }

  tryClaim(change: Change): Promise<State | undefined> {
    return this.logged(() => this.claim(change));
  }

  /** True when the receipts of a message are kept in case this run dies. */
  async tryNote(taken: Taken): Promise<boolean> {
    return (await this.logged(() => this.#ports.store.note(taken).then(() => true))) ?? false;
  }

  /** Saves a change together with the verdicts of earlier ticks that could not save. */
  async updateWithUnsaved(change: Change, context: TickContext): Promise<State | undefined> {
    const { stopgap } = this.#ports;
    const unsaved = stopgap.load();
    const saved = await this.tryUpdate((latest) => change(takeOverUnsaved(latest, unsaved, context)));
    if (saved && unsaved.kind !== 'none') stopgap.clear();
    return saved;
  }

  /** What a tick that cannot save goes on from: the stored state, or the verdicts that the last such tick kept. */
  withUnsaved(stored: State): State {
    return unsavedFrom(stored, this.#ports.stopgap.load(), this.#ports.clock.now());
  }

  /** For the next tick, because the state cannot be saved. False if it cannot be kept either. */
  keepUnsaved(found: State): boolean {
    return this.#ports.stopgap.keep(found);
  }

  /** Undefined when `work` failed with a UserError, which is logged. */
  async logged<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#ports.host.log('error', error.message);
      return undefined;
    }
  }
}
