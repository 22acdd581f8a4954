/** Interfaces to the outside. Commands use these; `app.ts` and `compose/` pass the adapters to them. */
import type { CheckSubject } from '../core/notices/catalog/doctor.ts';
import type { Say, Text, Words } from '../core/text/words.ts';
import type { Conclusion } from '../core/jobs/conclusion.ts';
import type { PingRequest } from '../core/pings/ping-request.ts';
import type { ScheduleFacts } from '../core/schedule/cadence.ts';
import type { Page } from '../core/render/summary.ts';
import type {
  AwakeReading,
  Captured,
  ChatMemory,
  Delivery,
  ExecResult,
  TickContext,
  OutboxEntry,
  Owner,
  PingAnswer,
  Taken,
  ZoneProblem,
  StartedBy,
} from '../core/model.ts';

export interface ExecRequest {
  /** argv[0] is looked up in the PATH of `env`, unless it contains a slash. */
  readonly argv: readonly string[];
  /** The file to start for argv[0]; a relative path starts at `cwd`. */
  readonly program?: string;
  /** Absolute. */
  readonly cwd: string;
  /** The complete environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Words to find in the whole output, including parts that are not kept. */
  readonly find?: readonly string[];
  /**
   * `all`: a deadline ends everything that the command started; a normal end ends the rest of its process group. `detached`: a
   * deadline ends its process group and descendants, but no process that moved to another session.
   */
  readonly cleanUp: 'all' | 'detached';
  /**
   * Gets each complete line and the last one, without its `\n`, with invalid UTF-8 replaced, and in pieces if it exceeds 8 KiB. All
   * calls precede the end of `run`. Must not throw.
   */
  readonly onLine?: (line: string, piece: LinePiece) => void;
  /** Called once the program runs, so that a change of its file no longer affects it. Must not throw. */
  readonly onStart?: () => void;
  /** With `cleanUp: 'all'`, when the run is canceled: SIGTERM, and SIGKILL 3 s later. Otherwise SIGKILL at once. */
  readonly endGently?: true;
  /** The output is not masked, for a caller that refuses text with secrets. */
  readonly withSecrets?: true;
}

/** `goesOn`: the next piece of the stream continues this line. */
export interface LinePiece {
  readonly stream: 'stdout' | 'stderr';
  readonly goesOn: boolean;
}

export interface Exec {
  /** Runs one command to its end or deadline. Rejects only when this run is canceled. */
  run(request: ExecRequest): Promise<ExecResult>;
}

/** Processes on this host, for locks, leases and `stop`. */
export interface Processes {
  self(): Owner;
  /** The process that has this pid now, if any. A hidden one has a `start` that matches no other. */
  find(pid: number): Owner | undefined;
  /** Whether the system hides the process with this pid from this user. */
  isHidden(pid: number): boolean;
  /** True only if it is certain: same host, and the pid is free or belongs to another process. */
  isDead(owner: Owner): boolean;
  /** Why this run must not end the process (another user's, an ancestor …), beginning with the pid. */
  notOurs(pid: number): string | undefined;
  /** Sends SIGTERM, and SIGCONT for a suspended process. Throws a UserError if the system or `notOurs` forbids it. */
  terminate(owner: Owner): void;
}

/** A document of the store, and its origin. */
export type Loaded<D> =
  | {
      readonly kind: 'loaded';
      readonly doc: D;
      /** Increases with each save. */
      readonly generation: number;
      /** The newest generation of the Actions cache that this document contains, if any. */
      readonly shared?: number;
      readonly updatedAt: number;
    }
  /** There was never a document here (or the state of `ops-monitor.py` was imported). */
  | { readonly kind: 'fresh'; readonly doc: D }
  /** It may exist, but cannot be read now. No action may rely on it, and nothing may be overwritten. */
  | { readonly kind: 'unavailable'; readonly problem: string };

/** Stores a document. `update` is the only way to change it. */
export interface StateStore<D> {
  /** Reads the newest valid document; takes no lock, changes nothing. */
  load(): Promise<Loaded<D>>;
  /**
   * Locks, loads the newest document, applies `change`, saves, unlocks. Writes nothing if `change` returns the same object. Returns
   * the stored document. Throws a UserError if the document is unavailable or cannot be saved; then the stored one is unchanged.
   */
  update(change: (doc: D) => D): Promise<D>;
  /**
   * The same before an action: the change is saved in every store before this resolves. If another host saved meanwhile, `change` is
   * applied again, to the document of that host. It must have no side effects, and its last application counts.
   */
  claim(change: (doc: D) => D): Promise<D>;
  /**
   * Saves a part of a later change, in case this run dies before it saves that change: one small write instead of the whole
   * document. The next load applies the note (`Codec.replay`). Throws like `update`.
   */
  note(note: object): Promise<void>;
  /** Makes saved changes visible to other hosts, unless that is done already. Throws like `update`. */
  publish(): Promise<void>;
}

/**
 * Registers work for a canceled run. It runs after everything that the run started has ended and before the state is published, in
 * the order of registration, within 2 s in total. The command itself gets no further answers, but its last save may have succeeded.
 * `work` gets a store that still answers.
 */
export type OnCancel<D> = (work: (store: Pick<StateStore<D>, 'update'>) => Promise<unknown>) => void;

/**
 * Keeps the observations of ticks while the document cannot be saved. No call throws: if nothing can be kept, ticks repeat their
 * reports.
 */
export interface Stopgap<D> {
  /** `torn`: the kept document cannot be read. */
  load(): { readonly kind: 'kept'; readonly doc: D } | { readonly kind: 'torn' } | { readonly kind: 'none' };
  /** False if it cannot be written anywhere. */
  keep(doc: D): boolean;
  /** Removes the document that was loaded last, but not one that another run kept since. */
  clear(): void;
}

/** Saves the receipt of one message, so that it is not sent again if this run dies. Never rejects. */
export type OnTaken = (taken: Taken) => Promise<void>;

/** Delivers notices. Returns a receipt `sent` only after the sink accepted the notice. Never throws. */
export interface Messenger {
  /** `chat`: memory of the chat. `onTaken`: called after each message except the last. */
  deliver(
    entries: readonly OutboxEntry[],
    context: TickContext,
    chat: ChatMemory | undefined,
    onTaken?: OnTaken,
  ): Promise<Delivery>;
  /** Closes the issue with this number, of which no alert is open any more. True when it need not be looked at again. */
  readonly closeIssue?: (number: number) => Promise<boolean>;
  /** If neither a chat nor an issue is set: a sentence that states where alerts go, with the fix. Otherwise undefined. */
  readonly onlyHere?: () => Promise<Text | undefined>;
}

/** Sends pings to outside monitors. */
export interface Pinger {
  /** At most 5 s for each of two tries. Never rejects. */
  send(request: PingRequest): Promise<PingAnswer>;
  /** The command has done its work: from the first call on, no ping takes longer than 10 s in all. */
  close(): void;
}

/** What came of a tick: `worked`: all its work is done, whatever it found; `skipped`: another tick does it. */
export type TickEnding = 'worked' | 'skipped';

export interface HostZone {
  readonly name: string;
  readonly problem?: ZoneProblem;
}

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** `HH:MM:SS` of an instant in the host's time zone. */
  readonly localTime: (at: number) => string;
  /** Minutes that the host's local time is ahead of UTC. */
  readonly offsetMinutes: (at: number) => number;
  /** The host's time zone. */
  readonly zone: (at: number) => HostZone;
  /** Milliseconds, for durations within this run. */
  monotonic(): number;
  /** The clock that stops while the host sleeps; absent for a simulated clock. */
  readonly awake?: (() => AwakeReading | undefined) | undefined;
  readonly sleep: (ms: number) => Promise<void>;
  /** Repeats `work`, which must not throw, until the returned function is called. Keeps no process alive. */
  readonly every: (ms: number, work: () => void) => () => void;
}

export type LogLevel = 'error' | 'warning' | 'notice';

/** A position in a file; line and column start at 1. */
export interface FilePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Values that are never shown. */
export interface Secrets {
  /** Ignores values that are too short. In a workflow, the runner masks the others too. */
  add(values: readonly string[]): void;
  /** The text without secrets, in any encoding. */
  readonly mask: (text: string) => string;
  /** The same for text that a verdict is based on: numeric secrets stay. */
  readonly maskWords: (text: string) => string;
  /** The same for an output whose middle may be missing. */
  readonly maskCaptured: (stream: Captured) => Captured;
  /** Whether this program or the runner would mask a part of the text. */
  readonly wouldMask: (text: string) => boolean;
  /** The same for text that continues: the beginning of a secret at its end stays. */
  readonly maskSoFar: (text: string) => string;
  /** Length of the longest secret in any encoding, in UTF-16 units. */
  readonly longest: () => number;
}

/** The terminal or workflow step that shows the output of a run, without secrets. */
export interface Host {
  /** The caller's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly secrets: Secrets;
  /** The result of the command, on stdout. Rejects when the pipe is closed. `title`: title of a group in the log. */
  print(text: string, title?: string): Promise<void>;
  /** The same for text of ops-framework, which is wrapped between words on a terminal. */
  printWords(text: string): Promise<void>;
  /** One problem that a check found: a line on stdout, in a workflow an annotation. */
  problem(level: LogLevel, text: string, place?: FilePosition): Promise<void>;
  /** On stderr; in a workflow an error or warning is an annotation. */
  log(level: LogLevel, text: string, place?: FilePosition): void;
  /** On stderr when that is a terminal, otherwise nothing, so that cron has nothing to mail. */
  info(text: string): void;
  /**
   * A line of a command's output while it runs: on stdout, marked `| ` so that it cannot pass for a line of ops-framework. Output
   * beyond 20 MB, and output for which the reader is too slow, is left out; a line states how much.
   */
  stream(line: string, piece?: LinePiece): void;
  /** Progress that replaces itself on a terminal and is silent elsewhere; undefined clears it. */
  progress(text: string | undefined): void;
  /** For the summary, the outputs and, in the language of `say`, the annotations of a workflow. */
  conclude(conclusion: Conclusion, say?: Say): void;
  /** Replaces the printed text in the job summary. */
  page(page: Page): void;
  /** The outcome of a write, for the outputs of a workflow. The last one counts. */
  verdict(outcome: WriteOutcome): void;
  /** Columns of the terminal; undefined when stdout is not one. */
  readonly columns: number | undefined;
  /** A person has a terminal, or dispatched the workflow. */
  readonly startedBy: StartedBy;
  /** Whether to use colors: on a terminal, without NO_COLOR. */
  readonly colour: boolean;
  /** In a workflow: says sentences in the language of the messages. Absent on the command line, which is English. */
  readonly say?: Say;
  /** `--state-file`, or `the input state-file` in a workflow. */
  readonly inputName: (name: string) => string;
  /** The same in a sentence. */
  readonly inputWords: (name: string) => Words;
}

export interface WriteOutcome {
  readonly verdict: 'planned' | 'refused' | 'applied' | 'unverified' | 'failed' | 'undetermined' | 'verified';
  readonly environment: string;
  /** Absent when there is no plan. */
  readonly digest?: string;
}

/** The target of `init`, and the answers to its questions. */
interface SetupBase {
  /** The clone of ops-framework that this program runs from; `origin` may be empty. */
  readonly framework:
    | {
        readonly root: string;
        readonly origin: string;
        readonly commit: string;
        readonly tag: string | undefined;
        /** The branch of the major version, if `origin` has it. */
        readonly major: string | undefined;
        /** Text of a file at a commit or tag; undefined when the clone has no such commit or file. */
        at(ref: string, path: string): Promise<string | undefined>;
      }
    | undefined;
  /** Undefined: no such file. Throws a UserError if it is not a regular file. */
  read(path: string): string | undefined;
  /** Creates missing folders. If it throws a UserError, nothing was written. */
  write(files: readonly { readonly path: string; readonly text: string }[]): void;
  /** Undefined without a terminal. Rejects with a UserError if the person quits. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

/** The Git repository around the working folder. Paths are relative to its root. */
export interface Setup extends SetupBase {
  readonly kind: 'repository';
  readonly root: string;
  /** URL of the remote `origin`. */
  readonly origin: string | undefined;
  /** Converts a path relative to the working folder to one relative to `root`; undefined: outside. The file need not exist. */
  within(path: string): string | undefined;
}

/** Without a Git repository: a crontab on this host. Paths are absolute. */
export interface HostSetup extends SetupBase {
  readonly kind: 'host';
}

/** Where this user's timers are, for `init --timer`. Paths are absolute. */
export interface TimerSetup extends Pick<SetupBase, 'read' | 'ask'> {
  /** Full path of Node, and of this program. */
  readonly program: readonly [node: string, script: string];
  readonly user: { readonly name: string; readonly uid: number };
  readonly homeFolder: string;
  /** `~/.config` unless XDG_CONFIG_HOME says otherwise. */
  readonly configFolder: string;
  /** Whether the system was started by systemd. */
  readonly hasSystemd: boolean;
  /** Everybody may read them. Throws a UserError; then nothing was written. */
  write(files: readonly { readonly path: string; readonly text: string }[]): void;
  /** Files and links; what is not there is gone already. Throws a UserError. */
  remove(paths: readonly string[]): void;
  /** Empty where there is none. Rejects with a UserError. */
  readCrontab(): Promise<string>;
  /** Rejects with a UserError; then the crontab is as it was. */
  writeCrontab(text: string): Promise<void>;
}

export interface OwnedPaths {
  readonly stateFile: string;
  readonly stateFolder: string;
}

export type PathState =
  | { readonly kind: 'there' }
  | { readonly kind: 'missing' }
  /** `problem`: the cause and the fix. */
  | { readonly kind: 'refused'; readonly problem: string };

/** Inspects this host for `doctor`, and changes nothing. */
export interface Inspector {
  readonly nodeVersion: string;
  readonly platform: string;
  readonly isRoot: boolean;
  /** The mount option with which /proc hides other users' processes from this user. */
  hiding(): string | undefined;
  /** Undefined: there is no runner, or its version is unknown. */
  runnerVersion(): string | undefined;
  /** A folder that this user may not enter is `refused`. */
  look(path: string): PathState;
  /** The operation that the system refused, its path and the fix; undefined: not an error of the system. */
  systemProblem(error: unknown): string | undefined;
  /** Why this user cannot write a file in the folder, or in its nearest existing parent. */
  writeProblem(folder: string): string | undefined;
  /** A file beside the state, or in the folders of its jobs, that this user cannot use. */
  storedProblem(stateFile: string): string | undefined;
  /** Whether space for a save is reserved beside the state. */
  hasReserve(stateFile: string): boolean;
  isReadByOthers(path: string): boolean;
  /** Free space on the file system of the folder, or of its nearest existing parent. */
  freeBytes(folder: string): number;
  /** Undefined: the file system has no such limit. */
  freeInodes(folder: string): number | undefined;
  /** Why this user must not write the state, with the fix. `command`: the words of this command. */
  ownerProblem(paths: OwnedPaths, command: string, stateFileInput: string): string | undefined;
  /** Why users other than this one and root can change the state, with the fix. */
  exposureProblem(paths: OwnedPaths): string | undefined;
  /** Present if others can create files in the folder of the state. */
  sharedFolderHint(paths: OwnedPaths, stateFileInput: string): string | undefined;
  /** Why a command cannot be started; undefined: it can. */
  startProblem(request: Pick<ExecRequest, 'argv' | 'cwd' | 'env'>): string | undefined;
}

export type Grade = 'ok' | 'warn' | 'fail';
/** One line of `doctor`. */
export type CheckResult = readonly [grade: Grade, subject: CheckSubject, text: Words];

/** The way to the chat that `doctor` checked. */
export interface CheckedWay {
  /** Mark of bot, chat and topic. */
  readonly way: string;
  /** Set if the topic accepted a test message. */
  readonly threadId: number | undefined;
  /** Whether the chat accepted a test message. */
  readonly isTaken: boolean;
}

/** When the watchdog of this repository last saved what it saw, epoch milliseconds. */
export type WatchdogFacts =
  | { readonly kind: 'ran'; readonly at: number }
  /** Nor is there an entry of it in the cache, which GitHub keeps for a week. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly why: Words };

/** Facts about the workflow of this run, for `doctor`. */
export interface WorkflowFacts {
  /** Name and environment as reported by the runner. */
  readonly runner: { readonly name: string | undefined; readonly environment: string | undefined };
  readonly repository: {
    readonly isPublic: boolean;
    readonly isDefaultBranch: boolean;
    readonly ref: string;
  };
  /** Why the token cannot list or delete entries of the cache; undefined: it can. */
  readonly listProblem: string | undefined;
  readonly deleteProblem: string | undefined;
  /** Undefined: the state is in the file only. */
  readonly cache:
    | {
        readonly namespace: string;
        readonly isEncrypted: boolean;
        /** Undefined: the cache has none. */
        readonly generation: number | undefined;
        readonly problem: string | undefined;
        readonly watchdog: WatchdogFacts;
      }
    | undefined;
}

/** The workflow that this run is part of. */
export interface Workflow {
  /** Asks GitHub and the cache; changes nothing. Never rejects. */
  facts(): Promise<WorkflowFacts>;
  /** How often GitHub started the workflow of that file name since then. Never rejects. */
  schedule(workflow: string, sinceAt: number): Promise<ScheduleFacts>;
}

/** Paths of the files of this run, all absolute. */
export interface Paths extends OwnedPaths {
  readonly configFile: string;
  readonly jobsFile: {
    /** Real path of the jobs file; if it is missing, all paths that were searched. */
    readonly paths: readonly [string, ...string[]];
    /** In a workflow: the repository of the checkout that contains it, and the path of the checkout. */
    readonly repository?: string | undefined;
    readonly workspace?: string | undefined;
  };
  /** The write ledger, beside the state. */
  readonly ledgerFile: string;
  /** A stranger may have caused the run, so no file outside the checkout is read. */
  readonly onlyWorkspace?: boolean;
  /** The OpenClaw state dir, in which a job without `cwd` runs. */
  readonly stateDir: string;
  /** `~` is the home folder; other paths are relative to `base` or to the working folder. */
  readonly resolve: (path: string, base?: string) => string;
}

export interface Files {
  /** Undefined: no such file. Throws a UserError for every other failure, including a file of more than `maxBytes`. */
  read(path: string, maxBytes?: number): Promise<string | undefined>;
}
