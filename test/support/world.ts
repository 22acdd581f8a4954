/** A host in memory for commands: what outlives a process is kept, and a process can be made to die at any step. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandPorts, type Adapters, type CommandPorts } from '../../src/compose/command-ports.ts';
import { isAgain } from '../../src/core/chat/chat.ts';
import type { ExecResult, Notice, State } from '../../src/core/model.ts';
import { stateCodec } from '../../src/core/state/state.ts';
import { UserError } from '../../src/errors.ts';
import { parseInputs, type CommandName, type InputName, type Inputs } from '../../src/inputs/inputs.ts';
import type {
  ExecRequest,
  Inspector,
  Messenger,
  Secrets,
  StateStore,
  Stopgap,
} from '../../src/ports/ports.ts';
import { createMemoryStore } from './memory-store.ts';
import { createMemoryStopgap } from './memory-stopgap.ts';

/** What a command of a job does. `ms`: real time, so that commands of one tick overlap. */
export interface Behaviour {
  readonly exitCode?: number;
  readonly stdout?: string;
  readonly ms?: number;
}

/** What goes wrong in one process. Saves and deliveries are counted from 1. */
export interface Faults {
  /** Dies at this step: a step is the moment before and the moment after each call of a port. */
  readonly crashAt?: number;
  /** Which saves fail, as a full disk does. */
  readonly save?: (count: number) => boolean;
  /** From this save on the state can neither be saved nor read. */
  readonly goneFrom?: number;
  /** Nothing can be kept for ticks that cannot save. */
  readonly noStopgap?: boolean;
  /** Which deliveries are not taken. */
  readonly keep?: (count: number) => boolean;
  /** How long a delivery takes. */
  readonly deliverMs?: number;
}

export type Ending =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'user-error'; readonly message: string }
  | { readonly kind: 'crashed' };

export interface World {
  now: number;
  /** `start sync`, `run check`: every command but status, in the order they ran. */
  readonly ran: string[];
  /** What reached a person, repeats included. */
  readonly delivered: Notice[];
  /** Ids of what reached a person once more, and was not marked as sent again. */
  readonly unmarked: string[];
  /** Every notice that was ever saved as to be delivered. */
  readonly queued: Map<string, Notice>;
  readonly state: () => Promise<State>;
  /** Runs one command as a process of its own, to its end or its death. `adapt`: changes of its adapters. */
  process(
    command: (ports: CommandPorts, inputs: Inputs) => Promise<number>,
    name: CommandName,
    words?: Words,
    faults?: Faults,
    adapt?: (adapters: Adapters) => Adapters,
  ): Promise<Ending>;
}

type Words = Readonly<Partial<Record<InputName, string>>> & { readonly job?: string };

const host = 'test';
const never = new Promise<never>(() => undefined);

export function createWorld(
  jobs: readonly object[],
  behaviours: Readonly<Record<string, Behaviour>>,
  defaults: object = {},
): World {
  const text = JSON.stringify({
    version: 1,
    defaults: { timezone: 'UTC', quietHours: { start: '00:00', end: '00:00' }, ...defaults },
    jobs,
  });
  const durable = createMemoryStore<State>(stateCodec);
  const stopgap = createMemoryStopgap<State>(stateCodec);
  let alive = 0;
  let pids = 0;

  const world: World = {
    now: Date.UTC(2026, 0, 1, 12),
    ran: [],
    delivered: [],
    unmarked: [],
    queued: new Map(),
    async state() {
      const loaded = await durable.load();
      if (loaded.kind === 'unavailable') throw new Error(loaded.problem);
      return loaded.doc;
    },
    async process(command, name, { job, ...raw } = {}, faults = {}, adapt = (adapters) => adapters) {
      alive = ++pids;
      let steps = 0;
      let saves = 0;
      let deliveries = 0;
      let isDead = false;
      const taken = new Set<string>();
      let busy = 0;
      const dying = new EventEmitter();
      const death = once(dying, 'death').then((): Ending => ({ kind: 'crashed' }));
      /** Passes, or is where this process ends: a dead one gets no answer to anything. */
      const step = async (): Promise<void> => {
        if (++steps === faults.crashAt) isDead = true;
        if (!isDead) return;
        dying.emit('death');
        await never;
      };
      const throughSteps = async <T>(call: () => T | Promise<T>): Promise<T> => {
        await step();
        const result = await call();
        await step();
        return result;
      };
      const isGone = () => faults.goneFrom !== undefined && saves >= faults.goneFrom;
      const store: StateStore<State> = {
        load: () =>
          throughSteps(() =>
            isGone() ? { kind: 'unavailable', problem: 'the state is gone' } : durable.load(),
          ),
        publish: () => Promise.resolve(),
        note: (note) => throughSteps(() => durable.note(note)),
        claim: (change) => store.update(change),
        update: (change) =>
          throughSteps(async () => {
            saves += 1;
            if (isGone()) throw new UserError('the state is gone');
            const fails = faults.save?.(saves) === true;
            const saved = await durable.update((state) => {
              const changed = change(state);
              // As on a full disk: decided already, and not saved.
              if (fails) throw new UserError('cannot save');
              return changed;
            });
            for (const { notice } of saved.outbox) world.queued.set(notice.id, notice);
            return saved;
          }),
      };
      const messenger: Messenger = {
        deliver: (entries, { runId }) =>
          throughSteps(async () => {
            deliveries += 1;
            if (faults.deliverMs !== undefined) await sleep(faults.deliverMs);
            const kept = faults.keep?.(deliveries) === true;
            // As the chat's: what it took in this process is not sent again.
            const fresh = kept ? [] : entries.filter(({ notice }) => !taken.has(notice.id));
            const known = new Set(world.delivered.map(({ id }) => id));
            const silent = fresh.filter((entry) => known.has(entry.notice.id) && !isAgain(entry, runId));
            world.unmarked.push(...silent.map(({ notice }) => notice.id));
            world.delivered.push(...fresh.map(({ notice }) => notice));
            for (const { notice } of fresh) taken.add(notice.id);
            return {
              receipts: entries.map(({ notice }) => ({ noticeId: notice.id, kind: kept ? 'kept' : 'sent' })),
            };
          }),
      };
      const exec = async ({ argv, find = [] }: ExecRequest): Promise<ExecResult> => {
        const what = argv.join(' ');
        const { exitCode = 0, stdout = '', ms } = behaviours[what] ?? {};
        busy += 1;
        await step();
        if (argv[0] !== 'status') world.ran.push(what);
        if (ms !== undefined) await sleep(ms);
        await step();
        busy -= 1;
        const nothing = { head: '', tail: '', omittedBytes: 0 };
        const found = find.filter((word) => stdout.includes(word));
        const output = { stdout: { ...nothing, head: stdout }, stderr: nothing };
        return { kind: 'exited', exitCode, signal: null, found, outputHeld: false, durationMs: 5, ...output };
      };
      const self = { host, pid: pids, start: `start ${pids}` };
      const adapters: Adapters = {
        host: {
          env: {},
          secrets: noSecrets,
          print: async () => step(),
          printWords: async () => step(),
          problem: async () => step(),
          log: () => undefined,
          info: () => undefined,
          progress: () => undefined,
          conclude: () => undefined,
          stream: () => undefined,
          page: () => undefined,
          verdict: () => undefined,
          columns: undefined,
          startedBy: { kind: 'timer' },
          colour: false,
          inputName: (input) => `--${input}`,
          inputWords: (input) => `--${input}`,
        },
        clock: {
          now: () => world.now,
          localTime: (at) => new Date(at).toISOString().slice(11, 19),
          offsetMinutes: () => 0,
          zone: () => ({ name: 'UTC' }),
          monotonic: () => performance.now(),
          sleep: () => step(),
          // Its time stands still.
          every: () => () => undefined,
        },
        exec: { run: exec },
        processes: {
          self: () => self,
          find: () => undefined,
          isHidden: () => false,
          notOurs: () => undefined,
          isDead: (owner) => owner.host === host && owner.pid !== alive,
          terminate: () => undefined,
        },
        supervision: () => Promise.reject(new Error('there is none')),
        hasAttempts: () => false,
        files: { read: () => throughSteps(() => text) },
        inspector: noInspector,
        store,
        stopgap: faults.noStopgap === true ? nowhere : stopgap,
        messenger,
        pinger: () => Promise.reject(new Error('there is no monitor')),
        onTicked: () => undefined,
        checkChat: () => Promise.resolve([]),
        paths: {
          configFile: 'jobs',
          jobsFile: { paths: ['jobs'] },
          stateFile: 'state',
          ledgerFile: 'state-writes',
          stateFolder: '/',
          stateDir: '/',
          resolve: (path) => path,
        },
        runId: `p${pids}`,
        hostName: 'gw-1',
        hasWrites: () => false,
        openWatch: () => Promise.resolve(undefined),
        openWrites: () => Promise.reject(new Error('there are none')),
        onCancel: () => undefined,
        openSandbox: () => Promise.reject(new Error('there is none')),
        openSetup: () => Promise.reject(new Error('there is none')),
        openTimers: () => Promise.reject(new Error('no timers')),
        hasChat: () => Promise.resolve(false),
      };
      const inputs = parseInputs(name, job, raw, String);
      const life = command(commandPorts(adapt(adapters), inputs), inputs).then(
        (code): Ending => ({ kind: 'exit', code }),
        (error: unknown): Ending => {
          if (error instanceof UserError) return { kind: 'user-error', message: error.message };
          throw error;
        },
      );
      const ending = await Promise.race([life, death]);
      if (ending.kind !== 'crashed' && busy > 0)
        throw new Error(`it ended while ${busy} commands were running`);
      return ending;
    },
  };
  return world;
}

const nowhere: Stopgap<State> = {
  load: () => ({ kind: 'none' }),
  keep: () => false,
  clear: () => undefined,
};

const noSecrets: Secrets = {
  add: () => undefined,
  mask: (text) => text,
  wouldMask: () => false,
  maskWords: (text) => text,
  maskCaptured: (stream) => stream,
  maskSoFar: (text) => text,
  longest: () => 0,
};

const noInspector: Inspector = {
  nodeVersion: '24.0.0',
  platform: 'linux',
  isRoot: false,
  look: () => ({ kind: 'there' }),
  systemProblem: () => undefined,
  hiding: () => undefined,
  runnerVersion: () => undefined,
  writeProblem: () => undefined,
  storedProblem: () => undefined,
  hasReserve: () => true,
  isReadByOthers: () => false,
  freeBytes: () => 1e12,
  freeInodes: () => undefined,
  ownerProblem: () => undefined,
  exposureProblem: () => undefined,
  sharedFolderHint: () => undefined,
  startProblem: () => undefined,
};
