/**
 * The composition root: builds the adapters of a run and hands them to its command, with the parts of `compose/`, which builds
 * what only some runs need. Holds the table of commands, and is where errors end.
 */
import { hostname } from 'node:os';
import { shellWord } from './core/format.ts';
import { maskChanges } from './core/state/mask-changes.ts';
import { isStrangers } from './core/writes/gate-facts.ts';
import type { ActionState } from './workflow/state.ts';
import { createExec, type HostExec } from './adapters/process/exec.ts';
import { systemProblem } from './adapters/files/durable-file.ts';
import { exposureProblem } from './adapters/files/exposure.ts';
import { createCliHost } from './adapters/host/cli.ts';
import { isThere, locate } from './adapters/openclaw/cli.ts';
import { machineOf } from './adapters/host/machine.ts';
import { ownerProblem } from './adapters/files/owner.ts';
import { createProcesses } from './adapters/process/processes.ts';
import { systemInspector } from './adapters/host/inspector.ts';
import { createFileStore } from './adapters/state/file-store.ts';
import { createStopgap } from './adapters/state/stopgap.ts';
import type { LocalStore } from './adapters/state/volatile-store.ts';
import { filesWithin, systemClock, systemFiles } from './adapters/host/system.ts';
import { asksForJson, helpText, parseCommandLine } from './inputs/argv.ts';
import { createCancellation, doLastWork, unlessCancelled } from './compose/cancellation.ts';
import { withJsonErrors } from './compose/json-errors.ts';
import type { HeardTick, OpenedState } from './compose/tick-ping.ts';
import { commandPorts, type Adapters, type Commands } from './compose/command-ports.ts';
import { pingUrlOf } from './commands/ping-url.ts';
import { run } from './commands/run.ts';
import { start } from './commands/start.ts';
import { stop } from './commands/stop.ts';
import { tick } from './commands/tick.ts';
import { validateConfig } from './commands/validate-config.ts';
import { namespaceOf } from './core/state/cache-key.ts';
import type { ExecResult, State } from './core/model.ts';
import { stateCodec } from './core/state/state.ts';
import { Cancelled, causeOf, exitCodes, UserError } from './errors.ts';
import { fileFlags, type CommandName, type Inputs } from './inputs/inputs.ts';
import {
  checkChat,
  checkOpenclawSide,
  createMessenger,
  hasChat,
  type MessengerParts,
} from './compose/messenger.ts';
import type { Exec, Host, Pinger, Secrets, StateStore, Workflow } from './ports/ports.ts';
import type { WritePorts } from './ports/writes.ts';
import { version } from './version.ts';
import type { WritePortsParts } from './workflow/write-world.ts';

const ignore = () => undefined;

/** Modules that a normal tick does not need are loaded on demand. */
const table: Commands = {
  tick,
  start,
  stop,
  run,
  'validate-config': validateConfig,
  plan: async (ports, inputs) => (await import('./commands/writes/plan.ts')).plan(ports, inputs),
  apply: async (ports, inputs) => (await import('./commands/writes/apply.ts')).apply(ports, inputs),
  verify: async (ports, inputs) => (await import('./commands/writes/verify.ts')).verify(ports, inputs),
  settle: async (ports, inputs) => (await import('./commands/writes/settle.ts')).settle(ports, inputs),
  history: async (ports, inputs) => (await import('./commands/history.ts')).history(ports, inputs),
  restart: async (ports, inputs) => (await import('./commands/restart.ts')).restart(ports, inputs),
  status: async (ports, inputs) => (await import('./commands/status.ts')).status(ports, inputs),
  logs: async (ports, inputs) => (await import('./commands/logs.ts')).logs(ports, inputs),
  doctor: async (ports, inputs) => (await import('./commands/doctor.ts')).doctor(ports, inputs),
  drill: async (ports, inputs) => (await import('./commands/drill.ts')).drill(ports, inputs),
  init: async (ports, inputs) => (await import('./commands/init.ts')).init(ports, inputs),
  watch: async (ports, inputs) => (await import('./commands/watch.ts')).watch(ports, inputs),
  selftest: async (ports) => (await import('./commands/selftest.ts')).selftest(ports),
};

/** Commands that only read, and `init`, which writes into a repository. */
const readers: ReadonlySet<CommandName> = new Set([
  'status',
  'logs',
  'history',
  'validate-config',
  'doctor',
  'selftest',
  'init',
  // Its memory is in the cache alone.
  'watch',
]);

/** Runs the command line and returns its exit code. */
export function runCommandLine(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const host = createCliHost(env);
  return asksForJson(argv) ? withJsonErrors(host, (quiet) => runLine(argv, quiet)) : runLine(argv, host);
}

function runLine(argv: readonly string[], host: Host): Promise<number> {
  return guarded(host, async () => {
    const line = parseCommandLine(argv);
    if (line.kind === 'version') await host.print(version);
    else if (line.kind === 'help') await host.print(helpText(line.command, host.columns));
    else if (line.inputs.command === 'watch') {
      const { openLineWatch } = await import('./workflow/line-watch.ts');
      const { inputs, context } = await openLineWatch(line.inputs, host);
      return runCommand(inputs, host, createCancellation(), context);
    } else return runCommand(line.inputs, host, createCancellation());
    return exitCodes.done;
  });
}

/**
 * Handles every error, including unhandled rejections: each becomes a line with its fix, and an exit code. Node's own output would
 * bypass `host`, which masks the secrets.
 */
export async function guarded(host: Host, work: () => Promise<number>): Promise<number> {
  let hear: NodeJS.UncaughtExceptionListener = ignore;
  const uncaught = new Promise<never>((_, reject) => {
    // Except rejections that a canceled run no longer awaits.
    hear = (error) => error instanceof Cancelled || reject(error);
  });
  process.on('uncaughtException', hear);
  try {
    return await Promise.race([work(), uncaught]);
  } catch (error) {
    if (error instanceof UserError) {
      // One line for each problem.
      const lines = host.say ? error.lines.map(host.say) : error.message.split('\n');
      for (const line of lines) host.log('error', line);
      return error.exitCode;
    }
    // The reader of our output is gone, so there is nobody to report to.
    if (causeOf(error) === 'EPIPE') return exitCodes.failed;
    const problem = systemProblem(error);
    if (problem !== undefined) {
      host.log('error', problem);
      return exitCodes.failed;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.log(
      'error',
      `This is a bug in ops-framework ${version}, please report it with these lines:\n${stack}`,
    );
    return exitCodes.failed;
  } finally {
    process.off('uncaughtException', hear);
  }
}

/** Features that a workflow adds to the command line. */
export interface WorkflowContext {
  /** The store to use, based on the file store at `path`. */
  readonly over: (file: StateStore<State> & LocalStore<State>, path: string) => StateStore<State>;
  readonly workflow: Workflow;
  readonly namespace: string;
  /** Other machines may have the same state. */
  readonly isShared: boolean;
  /** Facts about the workflow for writes. */
  readonly overShared: ActionState['overShared'];
  readonly openRun: ActionState['openRun'];
  readonly openWatch: ActionState['openWatch'];
  readonly fallback: MessengerParts['fallback'];
  /** The run was canceled: little time is left. */
  readonly hurry: () => void;
  /** Runs at the end, whatever the result of the command. */
  readonly after: (store: StateStore<State>) => Promise<void>;
}

/** Builds the adapters and runs one command with them. Returns 128 plus the signal's number if a signal ended it. */
export async function runCommand(
  inputs: Inputs,
  host: Host,
  cancellation: AbortSignal,
  workflowContext?: WorkflowContext,
  commands: Commands = table,
): Promise<number> {
  let opened: OpenedState | undefined;
  let made: Promise<Pinger> | undefined;
  const pinger = () => (made ??= openPinger(host, jobPingsMs));
  const work = (heard: HeardTick) =>
    runOpened({ inputs, cancellation, workflowContext, commands, pinger, ...heard }, (state) => {
      opened = state;
    });
  const url = pingUrlOf(inputs, host);
  try {
    if (url === undefined || inputs.command !== 'tick' || inputs['dry-run'])
      return await work({ host, onTicked: ignore });
    const { withTickPing } = await import('./compose/tick-ping.ts');
    // One of its own: monitors of jobs that hang take nothing from it but what they have delayed the tick by.
    const own = () => openPinger(host, tickPingMs - (made ? jobPingsMs : 0));
    return await withTickPing({ inputs, host, cancellation, pinger: own, opened: () => opened }, url, work);
  } finally {
    if (opened) await workflowContext?.after(opened.store);
  }
}

/** With the 2 s for saving the answer, pings delay a tick by 10 s at most. */
const tickPingMs = 8000;
const jobPingsMs = 5000;

async function openPinger({ env }: Host, closingMs: number): Promise<Pinger> {
  return (await import('./adapters/pings/pinger.ts')).createPinger(env, systemClock.now, closingMs);
}

/** `opened`: called when the state is there, before the command runs. */
async function runOpened(
  parts: Omit<RunParts, 'place' | 'exec' | 'lastWork'>,
  opened: (state: OpenedState) => void,
): Promise<number> {
  const { inputs, host, cancellation, workflowContext, commands } = parts;
  const place = locateRun(inputs, host, workflowContext);
  const exec = openExec(cancellation, host.secrets);
  const lastWork: (() => Promise<unknown>)[] = [];
  const { adapters, store, openedWrites } = openAdapters({
    ...parts,
    place,
    exec,
    lastWork,
  });
  opened({ store, isElsewhere: place.isElsewhere });
  const ports = commandPorts(adapters, inputs);
  const cancelled = new Promise<never>((_, reject) => {
    cancellation.addEventListener('abort', () => {
      // Jobs' commands have their own sessions, which a Ctrl-C does not reach.
      void exec.terminateAll();
      workflowContext?.hurry();
      reject(cancellation.reason);
    });
  });
  try {
    cancellation.throwIfAborted();
    return await Promise.race([commands[inputs.command](ports, inputs), cancelled]);
  } catch (error) {
    if (error instanceof Cancelled) return error.exitCode;
    throw error;
  } finally {
    await exec.terminateAll();
    // A canceled run has no time; what it did not send, the next tick does.
    if (!cancellation.aborted)
      await Promise.race([ports.pings.settle(), cancelled]).catch((error: unknown) => {
        if (!(error instanceof Cancelled)) throw error;
      });
    if (cancellation.aborted) await doLastWork(lastWork, (problem) => host.log('error', problem));
    // Everything is saved on this host. Even a canceled run publishes it for other hosts, writes first.
    try {
      await (await openedWrites())?.atEnd.publish();
    } finally {
      if (place.foreign === undefined) await store.publish();
    }
  }
}

/** Files of this run. Throws a UserError if it must not write them, unless the command only reads. */
function locateRun(inputs: Inputs, host: Host, workflowContext: WorkflowContext | undefined) {
  const { GITHUB_EVENT_NAME: event, GITHUB_WORKSPACE: workspace } = host.env;
  // Other commands refuse a run that a stranger caused; see `action.ts`.
  const onlyWorkspace = inputs.command === 'validate-config' && isStrangers(event, workspace);
  const choice = { configFile: inputs['config-file'], stateFile: inputs['state-file'], onlyWorkspace };
  const paths = { ...locate(host.env, choice), onlyWorkspace };
  const files = onlyWorkspace ? filesWithin(workspace ?? process.cwd()) : systemFiles;
  // With `state: cache`, this host stores nothing.
  const isElsewhere = workflowContext !== undefined && inputs.state === 'cache';
  const foreign = isElsewhere
    ? undefined
    : (ownerProblem(paths, commandLineOf(inputs), host.inputName('state-file')) ?? exposureProblem(paths));
  if (foreign !== undefined && !readers.has(inputs.command) && !inputs['dry-run'])
    throw new UserError(foreign, { exitCode: exitCodes.badInput });
  return { paths, files, isElsewhere, foreign };
}

interface RunParts {
  readonly inputs: Inputs;
  readonly host: Host;
  readonly cancellation: AbortSignal;
  readonly workflowContext: WorkflowContext | undefined;
  readonly commands: Commands;
  readonly pinger: Adapters['pinger'];
  readonly onTicked: Adapters['onTicked'];
  readonly place: ReturnType<typeof locateRun>;
  readonly exec: Exec;
  readonly lastWork: (() => Promise<unknown>)[];
}

/**
 * The ports of one run. `store`: the state without masking, which still answers after a cancellation.
 * Long: one line for each adapter.
 */
function openAdapters(given: RunParts) {
  const { inputs, host, cancellation, workflowContext, exec, lastWork, pinger, onTicked } = given;
  const { paths, files, isElsewhere } = given.place;
  const shortName = hostname().split('.')[0] ?? 'host';
  const processes = createProcesses(shortName);
  const file = createFileStore({
    path: paths.stateFile,
    codec: stateCodec,
    processes,
    now: systemClock.now,
    seedPath: paths.scriptStateFile,
    holdsRoom: true,
  });
  const store = workflowContext?.over(file, paths.stateFile) ?? file;
  const clock = { ...systemClock, sleep: unlessCancelled(cancellation, systemClock.sleep) };
  const parts: MessengerParts = {
    inputs,
    host,
    exec,
    stateDir: paths.stateDir,
    sleep: clock.sleep,
    fallback: workflowContext?.fallback,
  };
  // One for each folder in the whole run, because its list of processes serves all jobs.
  const supervisionIn = memoized(async (root: string) => {
    const { openSupervision } = await import('./compose/supervision.ts');
    return openSupervision({ root, processes, cancellation, secrets: host.secrets });
  });
  let machine: { readonly is: ReturnType<typeof machineOf> } | undefined;
  let writes: Promise<WritePorts> | undefined;
  const adapters: Adapters = {
    host,
    clock,
    exec,
    processes,
    supervision: () => supervisionIn(paths.jobsFolder),
    hasAttempts: () => isThere(paths.jobsFolder),
    // With `state: cache`, any machine with the namespace is the host: neither its disk nor the machine needs to last.
    ...(!isElsewhere && { machine: () => (machine ??= { is: machineOf(workflowContext) }).is }),
    files,
    inspector: systemInspector,
    ...guardedState(store, given),
    messenger: createMessenger(parts),
    pinger,
    onTicked,
    checkChat: async (onChecked) => [
      ...(await checkChat(parts, onChecked)),
      ...(await checkOpenclawSide(parts)),
    ],
    paths,
    runId: newRunId(),
    hostName: inputs.namespace ?? shortName,
    openSandbox: async () =>
      (await import('./compose/sandbox.ts')).openSandbox(adapters, inputs, given.commands, supervisionIn),
    onCancel: (work) => void lastWork.push(() => work(store)),
    hasWrites: () => isThere(paths.ledgerFile),
    openWrites: () =>
      (writes ??= openWrites({
        ...paths,
        processes,
        cancellation,
        kept: (change) => masked(change, host.secrets),
        namespace: workflowContext?.namespace ?? namespaceOf(hostname()),
        ...(workflowContext && { action: workflowContext }),
      })),
    openWatch: async () => workflowContext?.openWatch((change) => masked(change, host.secrets)),
    openSetup: async () => (await import('./adapters/host/setup.ts')).openSetup(process.argv[1]),
    openTimers: async () =>
      (await import('./adapters/host/timer-setup.ts')).openTimerSetup(process.argv[1] ?? '', host.env),
    hasChat: () => hasChat(parts),
    ...(workflowContext && { workflow: workflowContext.workflow }),
  };
  return { adapters, store, openedWrites: () => writes };
}

/** The state for commands: saved without secrets, never in another user's files, and without answers after a cancellation. */
function guardedState(
  store: StateStore<State>,
  { place: { paths, foreign }, cancellation, host: { secrets } }: RunParts,
): Pick<Adapters, 'store' | 'stopgap'> {
  const guard = (save: StateStore<State>['update']): StateStore<State>['update'] =>
    unlessCancelled(cancellation, async (change) => {
      // Even a command that mostly reads may have something to save.
      if (foreign !== undefined) throw new UserError(foreign);
      return save(masked(change, secrets));
    });
  const stopgap = createStopgap({ path: paths.stateFile, codec: stateCodec, now: systemClock.now });
  return {
    store: {
      ...store,
      update: guard((change) => store.update(change)),
      claim: guard((change) => store.claim(change)),
      note: (note) => store.note(maskChanges(undefined, note, secrets.maskWords)),
    },
    stopgap: {
      ...stopgap,
      keep: (doc) => stopgap.keep(maskChanges(undefined, doc, secrets.maskWords)),
    },
  };
}

/** A change whose result contains no secrets. */
function masked<D>(change: (doc: D) => D, { maskWords }: Secrets): (doc: D) => D {
  return (doc) => maskChanges(doc, change(doc), maskWords);
}

/** Runs commands of jobs, and masks their output. */
function openExec(
  cancellation: AbortSignal,
  secrets: Secrets,
): Exec & { readonly terminateAll: () => Promise<void> } {
  let hostExec: HostExec | undefined;
  return {
    run: unlessCancelled(cancellation, async (request) => {
      hostExec ??= createExec();
      const result = await hostExec.run(request);
      return request.withSecrets ? result : hidden(result, secrets);
    }),
    terminateAll: async () => hostExec?.terminateAll(),
  };
}

/** Memoizes by argument. */
function memoized<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
}

/** The command as a person would type it, without flags that only change its behavior. */
function commandLineOf(inputs: Inputs): string {
  const { command, job } = inputs;
  return [command, ...(job === undefined ? [] : [shellWord(job)]), ...fileFlags(inputs)].join(' ');
}

/** Most commands do not involve writes. */
async function openWrites(parts: WritePortsParts): Promise<WritePorts> {
  return (await import('./workflow/write-world.ts')).openWritePorts(parts);
}

/** Before anything is clipped, because half a secret is not recognized. */
function hidden(result: ExecResult, { mask, maskCaptured }: Secrets): ExecResult {
  if (result.kind === 'not-started') return { ...result, message: mask(result.message) };
  return { ...result, stdout: maskCaptured(result.stdout), stderr: maskCaptured(result.stderr) };
}

/** Seven characters: seconds of the last weeks, and random ones to distinguish runs of the same second. */
function newRunId(): string {
  const time = Math.floor(Date.now() / 1000)
    .toString(36)
    .slice(-4);
  const chance = Math.floor(Math.random() * 36 ** 3)
    .toString(36)
    .padStart(3, '0');
  return time + chance;
}
