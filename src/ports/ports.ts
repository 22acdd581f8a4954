/** What the core's world can do. Commands know these; `app.ts` hands them the adapters. */
import type { Say } from '../core/text/words.ts';
import type { Conclusion } from '../core/jobs/conclusion.ts';
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
  Taken,
  ZoneProblem,
} from '../core/model.ts';

export interface ExecRequest {
  /** argv[0] is looked up in PATH of `env` unless it holds a slash. */
  readonly argv: readonly string[];
  /** The file to start for argv[0]; a relative one counts from `cwd`. */
  readonly program?: string;
  /** Absolute. */
  readonly cwd: string;
  /** Complete. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Words to find in the whole output, also in what is not kept. */
  readonly find?: readonly string[];
  /**
   * `all`: on a deadline everything that the command started ends; after a normal end, what is left in its process group.
   * `detached`: on a deadline its process group and descendants end, but nothing that moved into a session of its own.
   */
  readonly cleanUp: 'all' | 'detached';
  /**
   * Gets each complete line and the last one: without its `\n`, invalid UTF-8 replaced, more than 8 KiB in pieces. All come
   * before `run` resolves. Must not throw.
   */
  readonly onLine?: (line: string, piece: LinePiece) => void;
  /** Called once its program runs: a change of its file has no effect on it any more. Must not throw. */
  readonly onStart?: () => void;
  /** With `cleanUp: 'all'`, when the run is cancelled: SIGTERM, and SIGKILL 3 s later. Otherwise SIGKILL at once. */
  readonly endGently?: true;
  /** Its output keeps secrets, for a caller that refuses a text with some. */
  readonly withSecrets?: true;
}

/** `goesOn`: a piece of a line, which the next piece of that stream continues. */
export interface LinePiece {
  readonly stream: 'stdout' | 'stderr';
  readonly goesOn: boolean;
}

export interface Exec {
  /** Runs one command to its end or deadline. Rejects only when this run is cancelled. */
  run(request: ExecRequest): Promise<ExecResult>;
}

/** Processes on this host, for locks, leases and `stop`. */
export interface Processes {
  self(): Owner;
  /** The process that has this pid now; undefined when there is none. A hidden one has a `start` that matches no other. */
  find(pid: number): Owner | undefined;
  /** A process has this pid that the system does not show to this user. */
  isHidden(pid: number): boolean;
  /** True only when it is certain: same host, and the pid is free or another process has it. */
  isDead(owner: Owner): boolean;
  /** Why the process must not be ended from here (another user's, an ancestor …), beginning with the pid. */
  notOurs(pid: number): string | undefined;
  /** Sends SIGTERM, and SIGCONT for what is stopped. Throws a UserError when it is not allowed to, or must not. */
  terminate(owner: Owner): void;
}

/** A document of the store with what is known about where it came from. */
export type Loaded<D> =
  | {
      readonly kind: 'loaded';
      readonly doc: D;
      /** Counts up at each save. */
      readonly generation: number;
      /** The newest generation in the Actions cache that this document contains; absent when there is none. */
      readonly shared?: number;
      readonly updatedAt: number;
    }
  /** There never was one here (or the script's was imported). */
  | { readonly kind: 'fresh'; readonly doc: D }
  /** It may exist but cannot be read now. Nothing may be acted on or overwritten. */
  | { readonly kind: 'unavailable'; readonly problem: string };

/** Where a document lives. `update` is the only way to change one. */
export interface StateStore<D> {
  /** Reads the newest valid document; takes no lock, changes nothing. */
  load(): Promise<Loaded<D>>;
  /**
   * Locks, loads the newest, applies `change`, saves, unlocks. When `change` returns the very document it was given,
   * nothing is written. Returns what is now stored. Throws a UserError when the document is unavailable or cannot be
   * saved; then the stored one is unchanged.
   */
  update(change: (doc: D) => D): Promise<D>;
  /**
   * The same for a change that will be acted on: it is saved in every store before this resolves. When another host
   * saved meanwhile, `change` is applied again, to what that host saved: it must not act, and its last application counts.
   */
  claim(change: (doc: D) => D): Promise<D>;
  /**
   * Keeps what is soon part of a change, for a run that dies before it saves that: one small write in place of the whole
   * document. Who loads the document finds it changed by it (`Codec.replay`). Throws like `update`.
   */
  note(note: object): Promise<void>;
  /** Shows other hosts what was saved here. Nothing to do when that was done. Throws like `update`. */
  publish(): Promise<void>;
}

/**
 * Registers work for a cancelled run: done after everything that the run started has ended and before the state is published, in
 * the order of registration, 2 s for all. The command itself gets no answers any more; its last save may have come through. `work`
 * gets a store that still answers.
 */
export type OnCancel<D> = (work: (store: Pick<StateStore<D>, 'update'>) => Promise<unknown>) => void;

/**
 * Keeps what ticks found while the document could not be saved. No call throws: where nothing can be kept, there is no
 * memory, and reports are repeated.
 */
export interface Stopgap<D> {
  /** `torn`: something was kept, and cannot be read. */
  load(): { readonly kind: 'kept'; readonly doc: D } | { readonly kind: 'torn' } | { readonly kind: 'none' };
  /** False when there is no place for it. */
  keep(doc: D): boolean;
  /** Removes what was loaded last; what somebody else kept since stays. */
  clear(): void;
}

/** Keeps what one message told, so that a run that dies does not send it again. Never rejects. */
export type OnTaken = (taken: Taken) => Promise<void>;

/** Delivers notices. A receipt `sent` is given only after the sink took it. Never throws. */
export interface Messenger {
  /** `chat`: what is known of the chat so far. `onTaken`: called after each message that more follow. */
  deliver(
    entries: readonly OutboxEntry[],
    context: TickContext,
    chat: ChatMemory | undefined,
    onTaken?: OnTaken,
  ): Promise<Delivery>;
  /** Where alerts go when they reach nobody: neither a chat nor an issue is set. A sentence with its fix; undefined: they reach somebody. */
  readonly onlyHere?: () => Promise<string | undefined>;
}

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
  /** Milliseconds, for spans within this run. */
  monotonic(): number;
  /** The clock that stands still while the host sleeps; absent where time is not the host's. */
  readonly awake?: (() => AwakeReading | undefined) | undefined;
  readonly sleep: (ms: number) => Promise<void>;
  /** Repeats `work`, which must not throw, until the returned function is called. Keeps no process alive. */
  readonly every: (ms: number, work: () => void) => () => void;
}

export type LogLevel = 'error' | 'warning' | 'notice';

/** Where in a file; both numbers count from 1. */
export interface FilePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Values that are never shown. */
export interface Secrets {
  /** Values that are too short are passed over. In a workflow the runner masks the others too. */
  add(values: readonly string[]): void;
  /** The text without them, however they are encoded. */
  readonly mask: (text: string) => string;
  /** The same for what a verdict rests on: secrets that are numbers stay. */
  readonly maskWords: (text: string) => string;
  /** The same for an output whose middle may be missing. */
  readonly maskCaptured: (stream: Captured) => Captured;
  /** True when this program or the runner would mask something in the text. */
  readonly wouldMask: (text: string) => boolean;
  /** The same for a text that goes on: the beginning of a secret at its end stays. */
  readonly maskSoFar: (text: string) => string;
  /** Of a secret in any encoding, in UTF-16 units. */
  readonly longest: () => number;
}

/** The terminal or the workflow step that shows what a run does, without secrets. */
export interface Host {
  /** The caller's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly secrets: Secrets;
  /** The result of the command, on stdout. Rejects when the pipe is closed. `title`: of a group in the log. */
  print(text: string, title?: string): Promise<void>;
  /** The same for words of ours: on a terminal, lines end between words. */
  printWords(text: string): Promise<void>;
  /** One problem as the result of a check: a line on stdout; in a workflow an annotation. */
  finding(level: LogLevel, text: string, place?: FilePosition): Promise<void>;
  /** On stderr; in a workflow an error or warning is an annotation. */
  log(level: LogLevel, text: string, place?: FilePosition): void;
  /** On stderr when that is a terminal, otherwise nothing, so that cron has nothing to mail. */
  note(text: string): void;
  /**
   * A line of a command's output while it runs: on stdout, marked `| ` so that it cannot pass for ours. Output that a slow
   * reader does not take, and more than 20 MB of it, is left out; a line says how much.
   */
  stream(line: string, piece?: LinePiece): void;
  /** Progress that replaces itself on a terminal and is silent elsewhere; undefined clears it. */
  progress(text: string | undefined): void;
  /** For the summary, the outputs and, said by `say`, the annotations of a workflow. */
  conclude(conclusion: Conclusion, say?: Say): void;
  /** Replaces the printed text in the job summary. */
  page(page: Page): void;
  /** The outcome of a write, for the outputs of a workflow. The last one counts. */
  verdict(outcome: WriteOutcome): void;
  /** Columns of the terminal; undefined when stdout is not one. */
  readonly columns: number | undefined;
  /** A person runs the command: on a terminal, or by hand in a workflow. */
  readonly isManual: boolean;
  /** Colours wanted: a terminal and no NO_COLOR. */
  readonly colour: boolean;
  /** `--state-file`, or `the input state-file` in a workflow. */
  readonly inputName: (name: string) => string;
}

export interface WriteOutcome {
  readonly verdict: 'planned' | 'refused' | 'applied' | 'unverified' | 'failed' | 'undetermined' | 'verified';
  readonly environment: string;
  /** Absent when there is no plan. */
  readonly digest?: string;
}

/** Where `init` writes, and who answers its questions. */
interface SetupBase {
  /** The clone of ops-framework that this program runs from; `origin` may be empty. */
  readonly framework:
    | {
        readonly root: string;
        readonly origin: string;
        readonly commit: string;
        readonly tag: string | undefined;
        /** The branch of the major version, when `origin` has it. */
        readonly major: string | undefined;
        /** Text of a file at a commit or tag; undefined when the clone has no such commit or file. */
        at(ref: string, path: string): Promise<string | undefined>;
      }
    | undefined;
  /** Undefined when there is none. Throws a UserError when it is no regular file. */
  read(path: string): string | undefined;
  /** Creates folders too. Throws a UserError; then nothing was written. */
  write(files: readonly { readonly path: string; readonly text: string }[]): void;
  /** Undefined without a terminal. Rejects with a UserError when the person leaves. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

/** The git repository around the working folder. Paths are in the repository. */
export interface Setup extends SetupBase {
  readonly kind: 'repository';
  readonly root: string;
  /** URL of the remote `origin`. */
  readonly origin: string | undefined;
  /** A path from the working folder as one below `root`; undefined: elsewhere. The file need not exist. */
  within(path: string): string | undefined;
}

/** There is no git repository: a crontab on this host. Paths are absolute. */
export interface HostSetup extends SetupBase {
  readonly kind: 'host';
  /** Full path of Node, and of this program. */
  readonly program: readonly [node: string, script: string];
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

/** Examines this host for `doctor`, and changes nothing. */
export interface Inspector {
  readonly nodeVersion: string;
  readonly platform: string;
  readonly isRoot: boolean;
  /** The mount option by which /proc hides processes of other users from this one. */
  hiding(): string | undefined;
  /** Undefined: there is no runner, or it does not say. */
  runnerVersion(): string | undefined;
  /** A folder that may not be entered is refused. */
  look(path: string): PathState;
  /** The operation that the system refused, where, and the fix; undefined when the error is not the system's. */
  systemProblem(error: unknown): string | undefined;
  /** Why no file can be written in this folder, or in its nearest existing parent. */
  writeProblem(folder: string): string | undefined;
  /** A file beside the state, or in the folders of its jobs, that this user cannot use. */
  storedProblem(stateFile: string): string | undefined;
  /** True when room for a save is reserved beside the state. */
  hasReserve(stateFile: string): boolean;
  isReadByOthers(path: string): boolean;
  /** On the file system of a folder or of its nearest existing parent. */
  freeBytes(folder: string): number;
  /** Undefined: the file system has no such limit. */
  freeInodes(folder: string): number | undefined;
  /** Why this user must not write the state, with the fix. `command`: what they would run. */
  ownerProblem(paths: OwnedPaths, command: string, stateFileInput: string): string | undefined;
  /** Why others than this user and root can change the state, with the fix. */
  exposureProblem(paths: OwnedPaths): string | undefined;
  /** Present where others can make files in the folder of the state. */
  sharedFolderHint(paths: OwnedPaths, stateFileInput: string): string | undefined;
  /** Why a command could not be started; undefined: nothing is in the way. */
  startProblem(request: Pick<ExecRequest, 'argv' | 'cwd' | 'env'>): string | undefined;
}

/** One line of `doctor`. */
export type Grade = 'ok' | 'warn' | 'fail';
export type CheckResult = readonly [grade: Grade, subject: string, finding: string];

/** The way to the chat that `doctor` looked at. */
export interface CheckedWay {
  /** Mark of bot, chat and topic. */
  readonly way: string;
  /** Set when the topic took a test message. */
  readonly threadId: number | undefined;
  /** The chat took a test message. */
  readonly isTaken: boolean;
}

/** What the workflow gives this run, for `doctor`. Undefined: not asked, because there is nothing to ask. */
export interface WorkflowFacts {
  /** What the runner says of itself. */
  readonly runner: { readonly name: string | undefined; readonly environment: string | undefined };
  readonly repository: {
    readonly isPublic: boolean;
    readonly isDefaultBranch: boolean;
    readonly ref: string;
  };
  /** Why the token cannot list, or delete, entries of the cache; undefined: it can. */
  readonly listProblem: string | undefined;
  readonly deleteProblem: string | undefined;
  /** Undefined: the state is in the file only. */
  readonly cache:
    | {
        readonly namespace: string;
        readonly isEncrypted: boolean;
        /** undefined: it has none. */
        readonly generation: number | undefined;
        readonly problem: string | undefined;
      }
    | undefined;
}

/** The workflow that this run is part of. */
export interface Workflow {
  /** Asks GitHub and the cache; changes nothing. Never rejects. */
  facts(): Promise<WorkflowFacts>;
}

/** Paths of the files of this run, all absolute. */
export interface Paths extends OwnedPaths {
  readonly configFile: string;
  readonly jobsFile: {
    /** Real path of the jobs file; of a missing one each path where it is looked for. */
    readonly paths: readonly [string, ...string[]];
    /** In a workflow: the repository that is checked out around it, and where. */
    readonly repository?: string | undefined;
    readonly workspace?: string | undefined;
  };
  /** The write ledger, beside the state. */
  readonly ledgerFile: string;
  /** A stranger may have caused the run: no file outside of the checkout is read. */
  readonly onlyWorkspace?: boolean;
  /** The OpenClaw state dir: where a job without `cwd` runs. */
  readonly stateDir: string;
  /** `~` is the home folder; other paths are relative to `base` or to the working folder. */
  readonly resolve: (path: string, base?: string) => string;
}

export interface Files {
  /** Undefined when there is no such file. Throws a UserError for every other failure, also for more than `maxBytes`. */
  read(path: string, maxBytes?: number): Promise<string | undefined>;
}
