/** What every command is handed, and the few steps that all of them begin with. */
import { shellWord } from '../core/format.ts';
import { machineText, otherMachine } from '../core/state/machine.ts';
import type { Config, Job, TickContext, OutboxEntry, Owner, State, ThisMachine } from '../core/model.ts';
import type { OwnerVisibility } from '../core/jobs/lease.ts';
import { deadBy, isSameOwner, ownersIn } from '../core/jobs/owners.ts';
import { maxLength, parsePlain } from '../core/config/plain.ts';
import { briefProblem, formatProblem, problemText, type Problem } from '../core/config/problem.ts';
import { nearest } from '../core/config/nearest.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type {
  CheckedWay,
  Clock,
  Exec,
  Files,
  CheckResult,
  Host,
  Inspector,
  Messenger,
  FilePosition,
  Processes,
  Setup,
  StateStore,
  Stopgap,
  Workflow,
} from '../ports/ports.ts';
import type { Supervision } from '../ports/supervision.ts';
import { maskSecrets } from './job-environment.ts';
import type { WritePorts } from '../ports/writes.ts';

export interface Deps {
  readonly inputs: Inputs;
  readonly host: Host;
  readonly clock: Clock;
  readonly exec: Exec;
  readonly processes: Processes;
  /** Jobs with `commands.exec`; loaded when there is one. */
  readonly supervision: () => Promise<Supervision>;
  /** True when such a job was ever started on this host with this state. */
  readonly hasAttempts: () => boolean;
  /** This machine; absent where the state says nothing of machines. Undefined: it has no id. */
  readonly machine?: () => ThisMachine | undefined;
  readonly files: Files;
  readonly inspector: Inspector;
  readonly store: StateStore<State>;
  readonly stopgap: Stopgap<State>;
  readonly messenger: Messenger;
  /** Bot and chat, for `doctor`. `onChecked`: called when both are set. */
  readonly checkChat: (onChecked: (checked: CheckedWay) => void) => Promise<readonly CheckResult[]>;
  readonly paths: Paths;
  /** Ledger, plans and gate of the writes. */
  readonly openWrites: () => Promise<WritePorts>;
  /** True when there is a ledger on this host. */
  readonly hasWrites: () => boolean;
  /** Absent on the command line. */
  readonly workflow?: Workflow;
  /** Unique to this run of the program, short. */
  readonly runId: string;
  /** A temporary folder to run commands in, for `selftest`. */
  readonly openSandbox: () => Promise<Sandbox>;
  /**
   * Done when this run is cancelled, after everything it ran has ended and before the state is published: in the order they
   * were given, 2 s for all. What the command was doing then has no result, but its last save may have come through: `work`
   * looks at what is stored: it gets the store of the state, since those of `Deps` give no answers any more then.
   */
  readonly onCancel: (work: (store: Pick<StateStore<State>, 'update'>) => Promise<unknown>) => void;
  /** The repository around the working folder, for `init`. Rejects with a UserError when there is none. */
  readonly openSetup: () => Promise<Setup>;
}

/** A folder of its own with the real adapters in it, whose clock stands where the test puts it. */
export interface Sandbox {
  /** Absolute path of this Node. */
  readonly node: string;
  write(name: string, text: string): Promise<void>;
  /** Text of a file in the folder; empty when there is none. */
  read(name: string): Promise<string>;
  /** Runs one command at `now` and returns what it printed and logged. */
  run(
    inputs: Partial<Inputs> & Pick<Inputs, 'command'>,
    now: number,
  ): Promise<{ code: ExitCode; text: string }>;
  remove(): Promise<void>;
}

export interface Paths {
  readonly configFile: string;
  /**
   * What the jobs file is known by: its real path (of one that is missing, those where it is looked for), and in a workflow the
   * repository that is checked out around it.
   */
  readonly jobsFile: {
    readonly paths: readonly [string, ...string[]];
    readonly repository?: string | undefined;
    readonly workspace?: string | undefined;
  };
  readonly stateFile: string;
  readonly stateFolder: string;
  /** The write ledger, beside the state. */
  readonly ledgerFile: string;
  /** Files outside of the checkout are not read: a stranger may have caused the run. */
  readonly onlyWorkspace?: boolean;
  /** The OpenClaw state dir: where a job without `cwd` runs. */
  readonly stateDir: string;
  /** Absolute; `~` is the home folder, else relative to `base` or to where the program was started. */
  resolve(path: string, base?: string): string;
}

/** A jobs file and the very text that it was read from. */
export interface ParsedJobs {
  readonly config: Config;
  readonly jobsText: string;
}

export type Jobs =
  | (ParsedJobs & {
      readonly kind: 'valid';
      readonly warnings: readonly Problem[];
      /** So many more are not listed. */
      readonly left: number;
    })
  | {
      readonly kind: 'invalid';
      /** So many problems more are not listed. */
      readonly left: number;
      /** In the order of the file, with its name and place. */
      readonly lines: readonly string[];
      /** Without the file's name, errors first: for a message that holds only some. */
      readonly brief: readonly string[];
      readonly problems: readonly Problem[];
    };

/** Of UTF-8: what is larger is some other file. */
export const mostJobsFileBytes = maxLength;

/** Reads and checks the jobs file. A missing or unreadable file is a problem like any other. From then on the secrets of its jobs are hidden. */
export async function readJobs(deps: Deps): Promise<Jobs> {
  const jobs = await checkJobs(deps);
  if (jobs.kind === 'valid') await maskSecrets(deps, jobs.config);
  return jobs;
}

/** The same, and nothing else is read: no `envFile`, and no variable of the caller. */
export async function checkJobs(deps: Deps): Promise<Jobs> {
  const { files, paths, inputs } = deps;
  const { configFile } = paths;
  let text: string | undefined;
  try {
    text = await files.read(configFile, mostJobsFileBytes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unreadable(error.message);
  }
  if (text === undefined) {
    if (paths.onlyWorkspace)
      return unreadable(
        `${configFile}: there is no jobs file, and on this event validate-config reads the checkout only: commit one, or name it with config-file`,
      );
    const also = inputs['config-file'] === undefined ? ' (nor an ops-jobs.json in this folder)' : '';
    const ways = `make one with ops-framework init or from examples/, or name it with ${deps.host.inputName('config-file')}`;
    const problem = `there is no jobs file${also}: ${ways}`;
    return unreadable(`${configFile}: ${problem}`, problem);
  }
  const plain = parsePlain(text);
  if (plain.config) return { kind: 'valid', config: plain.config, jobsText: text, warnings: [], left: 0 };
  // The parser that knows places is a third of the program, and loaded only for a file that has something to say.
  const { parseConfig } = await import('../core/config/parse.ts');
  const { config, problems: found, left } = parseConfig(text, plain.known);
  const problems = inputs.strict
    ? found.map((problem) => ({ ...problem, severity: 'error' as const }))
    : found;
  if (config && (!inputs.strict || problems.length === 0))
    return { kind: 'valid', config, jobsText: text, warnings: problems, left };
  const bySeverity = (['error', 'warning'] as const).flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  return {
    kind: 'invalid',
    left,
    lines: problems.map((problem) => formatProblem(problem, configFile)),
    brief: bySeverity.map(briefProblem),
    problems,
  };
}

function unreadable(line: string, brief = line): Jobs {
  return { kind: 'invalid', left: 0, lines: [line], brief: [brief], problems: [] };
}

/** The jobs file, or a UserError (exit 2) with all its problems. */
export async function requireJobs(deps: Deps): Promise<Config> {
  return (await requireParsedJobs(deps)).config;
}

/** The same with its text. */
export async function requireParsedJobs(deps: Deps): Promise<ParsedJobs> {
  const jobs = await readJobs(deps);
  if (jobs.kind === 'valid') return jobs;
  const { configFile } = deps.paths;
  if (jobs.problems.length === 0)
    throw new UserError(jobs.lines.join('\n'), { exitCode: exitCodes.badInput });
  logProblems(deps, jobs);
  throw new UserError(`${configFile} cannot be used; fix it first`, { exitCode: exitCodes.badInput });
}

/** Logs what is wrong with the jobs file, each problem at its place. */
export function logProblems({ host, paths }: Deps, jobs: Jobs & { readonly kind: 'invalid' }): void {
  if (jobs.problems.length === 0) for (const line of jobs.lines) host.log('error', line);
  for (const problem of jobs.problems) {
    host.log(problem.severity, problemText(problem), positionInFile(problem, paths.configFile));
  }
  if (jobs.left > 0) host.log('error', leftLine(jobs));
}

/** For a list that is not whole. */
export function leftLine({ left }: Pick<Jobs, 'left'>): string {
  return `${left} more ${left === 1 ? 'problem is' : 'problems are'} not listed`;
}

export function positionInFile({ line, column }: Problem, file: string): FilePosition {
  return { file, line, column };
}

/** The job that the command names. Throws a UserError (exit 2) that names the nearest one. */
export function requireJob(config: Config, { inputs }: Deps): Job {
  const id = inputs.job ?? '';
  const job = config.jobs.find((candidate) => candidate.id === id);
  if (job) return job;
  const ids = config.jobs.map((candidate) => candidate.id);
  const isNamed = (candidate: Job) => candidate.name.toLowerCase() === id.toLowerCase();
  const near = config.jobs.find(isNamed)?.id ?? nearest(id, ids);
  const known =
    ids.length === 0 ? 'the jobs file has no jobs' : `the jobs are: ${ids.slice(0, 20).join(', ')}`;
  const hint = near === undefined ? known : `did you mean ${JSON.stringify(near)}?`;
  throw new UserError(`no job ${JSON.stringify(id)}; ${hint}`, { exitCode: exitCodes.badInput });
}

/** Where a write is made, for who tried to start or run it by hand. */
export function writesElsewhere(id: string): string {
  return `a write is made by its workflow, once it is approved (docs/writes.md); to see its plan: ops-framework plan ${shellWord(id)}`;
}

/** The job as a long one. Throws a UserError (exit 2) when it is of another kind. */
export function requireLongRead(job: Job): Job {
  if (job.kind === 'long_running_read') return job;
  const fix =
    job.kind === 'one_shot_read' ? `try: ops-framework run ${shellWord(job.id)}` : writesElsewhere(job.id);
  const message = `job ${job.id} is a ${job.kind}; start and stop take a long_running_read. ${fix}`;
  throw new UserError(message, { exitCode: exitCodes.badInput });
}

export interface ContextOptions {
  readonly zone?: string | undefined;
  readonly sink?: OutboxEntry['sink'];
  readonly mode?: TickContext['mode'];
  readonly openWrites?: TickContext['openWrites'];
  readonly file?: TickContext['file'];
  /** Owners that matter besides those in the state. */
  readonly owners?: readonly Owner[];
}

/** Reads the clock once, and looks up which owners found in the state are dead. */
export function readContext(deps: Deps, state: State, options: ContextOptions = {}): TickContext {
  const { clock, processes, runId } = deps;
  const now = clock.now();
  const owners = [...ownersIn(state), ...(options.owners ?? [])];
  const sights = owners.map((owner) => [owner, visibilityOf(processes, owner)] as const);
  const seenAs = (wanted: OwnerVisibility) =>
    sights.flatMap(([owner, sight]) => (sight === wanted ? [owner] : []));
  return {
    now,
    zone: options.zone,
    hostTime: clock.localTime,
    zoneProblem: options.zone === undefined ? clock.zone(now).problem : undefined,
    awake: clock.awake?.(),
    self: processes.self(),
    machine: deps.machine?.(),
    runId,
    dead: deadBy({ dead: seenAs('dead'), alive: seenAs('alive') }, now),
    sink: options.sink ?? 'chat',
    mode: options.mode ?? 'act',
    openWrites: options.openWrites ?? [],
    file: options.file,
  };
}

/** What can be seen from here of a process. */
export function visibilityOf(processes: Processes, owner: Owner): OwnerVisibility {
  if (processes.isDead(owner)) return 'dead';
  const found = processes.find(owner.pid);
  return found && isSameOwner(found, owner) ? 'alive' : 'not-visible';
}

/**
 * The state, or a UserError that says why it cannot be used. For commands that must not act without memory, or for another
 * machine.
 */
export async function requireState(deps: Deps): Promise<State> {
  const loaded = await deps.store.load();
  if (loaded.kind === 'unavailable') throw new UserError(loaded.problem);
  refuseMachine(deps, loaded.doc);
  return loaded.doc;
}

/** Throws a UserError where the state is that of another machine. */
export function refuseMachine(deps: Deps, state: State): void {
  const problem = machineProblem(deps, state);
  if (problem !== undefined) throw new UserError(problem);
}

export function machineProblem({ machine, clock }: Deps, state: State): string | undefined {
  const here = machine?.();
  const other = otherMachine(state, here, clock.now());
  return other && machineText(other, here, clock.localTime(other.at));
}

/** Applies `work` to each item, at most `limit` at a time, results in the items' order. */
export async function mapConcurrent<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  // One iterator for all lanes: each takes the next item when it is free.
  const waiting = items.entries();
  const lane = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}
