/** Builds what commands use from the adapters of one run. */
import { JobCommands } from '../commands/job-commands.ts';
import { JobPings } from '../commands/job-pings.ts';
import { JobVariables } from '../commands/job-variables.ts';
import { JobsFile } from '../commands/jobs-file.ts';
import { KnownFiles } from '../commands/known-files.ts';
import { Reporter } from '../commands/reporter.ts';
import type { Sandbox } from '../commands/selftest.ts';
import { StateAccess } from '../commands/state-access.ts';
import type { State, ThisMachine } from '../core/model.ts';
import type { ExitCode } from '../errors.ts';
import type { CommandName, Inputs } from '../inputs/inputs.ts';
import type {
  CheckedWay,
  CheckResult,
  Clock,
  Exec,
  Files,
  Host,
  HostSetup,
  Inspector,
  Messenger,
  OnCancel,
  Paths,
  Pinger,
  Processes,
  Setup,
  StateStore,
  Stopgap,
  TickEnding,
  TimerSetup,
  Workflow,
} from '../ports/ports.ts';
import type { Supervision } from '../ports/supervision.ts';
import type { Watch } from '../ports/watch.ts';
import type { WritePorts } from '../ports/writes.ts';

/** The world of one run. */
export interface Adapters {
  readonly host: Host;
  readonly clock: Clock;
  readonly exec: Exec;
  readonly processes: Processes;
  /** Loaded for the first job with `commands.exec`. */
  readonly supervision: () => Promise<Supervision>;
  /** True when such a job was ever started on this host with this state. */
  readonly hasAttempts: () => boolean;
  /** This machine; absent where the state is bound to none. Undefined: it has no id. */
  readonly machine?: () => ThisMachine | undefined;
  readonly files: Files;
  readonly inspector: Inspector;
  readonly store: StateStore<State>;
  readonly stopgap: Stopgap<State>;
  readonly messenger: Messenger;
  /** Loaded for the first ping. */
  readonly pinger: () => Promise<Pinger>;
  /** For `ping-url`. A tick that failed does not call it. */
  readonly onTicked: (ending: TickEnding) => void;
  /** Bot and chat, for `doctor`. `onChecked`: called when both are set. */
  readonly checkChat: (onChecked: (checked: CheckedWay) => void) => Promise<readonly CheckResult[]>;
  readonly paths: Paths;
  /** Ledger, plans and gate of the writes. */
  readonly openWrites: () => Promise<WritePorts>;
  /** The states of all hosts, for `watch`; undefined: this run has no Actions cache. */
  readonly openWatch: () => Promise<Watch | undefined>;
  /** True when there is a ledger on this host. */
  readonly hasWrites: () => boolean;
  /** Absent on the command line. */
  readonly workflow?: Workflow;
  /** Unique to this run, short. */
  readonly runId: string;
  /** Names this host in messages, where the jobs file has no name for it. */
  readonly hostName: string;
  /** A temporary folder to run commands in, for `selftest`. */
  readonly openSandbox: () => Promise<Sandbox>;
  readonly onCancel: OnCancel<State>;
  /** The repository around the working folder or else this host, for `init`. */
  readonly openSetup: () => Promise<Setup | HostSetup>;
  /** The timers of this user, for `init`. */
  readonly openTimers: () => Promise<TimerSetup>;
  /** Whether this user has a bot and a chat here, for `init`. */
  readonly hasChat: () => Promise<boolean>;
}

/** The adapters, and the groups of them that commands share. */
export function commandPorts(adapters: Adapters, inputs: Inputs) {
  const { concurrency, strict, language, 'timeout-seconds': timeoutSeconds } = inputs;
  const variables = new JobVariables(adapters);
  const isNamed = inputs['config-file'] !== undefined;
  const jobsFile = new JobsFile({ ...adapters, variables }, { strict, isNamed, language });
  const knownFiles = new KnownFiles(adapters);
  const state = new StateAccess(adapters);
  const pings = new JobPings({ ...adapters, variables, state }, language);
  // Loaded when there is a supervised job, which most hosts do not have.
  const supervised = async () => {
    const { SupervisedJobs } = await import('../commands/supervised.ts');
    const supervision = await adapters.supervision();
    return new SupervisedJobs(
      { ...adapters, supervision, variables, knownFiles, state, pings },
      timeoutSeconds,
    );
  };
  const jobs = new JobCommands(
    { ...adapters, variables, supervised, pings },
    { concurrency, timeoutSeconds },
  );
  const reporter = new Reporter({ ...adapters, state }, language);
  return { ...adapters, language, variables, jobsFile, knownFiles, state, supervised, jobs, reporter, pings };
}

export type CommandPorts = ReturnType<typeof commandPorts>;
export type Command = (ports: CommandPorts, inputs: Inputs) => Promise<ExitCode>;
export type Commands = Readonly<Record<CommandName, Command>>;
