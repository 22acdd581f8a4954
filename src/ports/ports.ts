/** What the core's world can do. Commands know these; `app.ts` hands them the adapters. */
import type { Conclusion } from '../core/jobs/conclusion.ts';
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
  /** argv[0] is looked up in PATH of `env` unless it holds a slash. Never a shell string. */
  readonly argv: readonly string[];
  /** The file to start for argv[0] when it was looked up before; a relative one counts from `cwd`. */
  readonly program?: string;
  /** Absolute. */
  readonly cwd: string;
  /** The complete environment of the command. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Words to look for in the whole output, also in what is not kept. */
  readonly find?: readonly string[];
  /**
   * `all`: on a deadline everything the command started ends, wherever it moved to; after a normal end, what is left
   * in its process group. A daemon that such a command leaves on purpose stays.
   * `detached`: what it started may outlive a command that ended by itself (a job's `start`); on a deadline its
   * process group and descendants end, but not what moved into a session of its own.
   */
  readonly cleanUp: 'all' | 'detached';
  /**
   * Gets each line of stdout and stderr when it is complete, the last one also unfinished: text without its `\n`, invalid
   * UTF-8 replaced, more than 8 KiB in pieces. All came before `run` resolves. Must not throw.
   */
  readonly onLine?: (line: string, piece: LinePiece) => void;
  /** Called once its program runs: what is changed in its file from now on changes nothing of it. Must not throw. */
  readonly onStart?: () => void;
  /**
   * With `cleanUp: 'all'`: when the run is cancelled it gets SIGTERM, and SIGKILL 3 s later, to finish what it is writing.
   * Without, SIGKILL at once.
   */
  readonly endGently?: true;
  /** What it wrote comes with the secrets in it, for who refuses a text that has some. */
  readonly withSecrets?: true;
}

/** Where a line of output is from. What `goesOn` is a piece of a line: the next one from there goes on in it. */
export interface LinePiece {
  readonly stream: 'stdout' | 'stderr';
  readonly goesOn: boolean;
}

export interface Exec {
  /** Runs one command to its end or deadline. Never throws, never rejects. */
  run(request: ExecRequest): Promise<ExecResult>;
}

/** Processes on this host, for locks, leases and `stop`. */
export interface Processes {
  /** This process. */
  self(): Owner;
  /**
   * The process that has this pid now; undefined when there is none. One that the system hides has a `start` that is no
   * other process's, and not its own either when it is seen again.
   */
  find(pid: number): Owner | undefined;
  /** Something has this pid, and the system does not show it to this user. */
  isHidden(pid: number): boolean;
  /**
   * True only when it is certain that this very process is gone: same host, and pid free or taken by another. One that is
   * hidden is not gone.
   */
  isDead(owner: Owner): boolean;
  /**
   * Why the process with this pid must not be ended from here, beginning with the pid: another user's, the first one, this
   * one, or what this one descends from. Undefined: it may.
   */
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
}

/** `name`: for a person. */
export interface HostZone {
  readonly name: string;
  readonly problem?: ZoneProblem;
}

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** `HH:MM:SS` of an instant in the host's time zone. */
  readonly localTime: (at: number) => string;
  /** The host's time zone. */
  readonly zone: (at: number) => HostZone;
  /** Milliseconds that only grow, for spans within this run. */
  monotonic(): number;
  /** The clock that stands still while the host sleeps; absent where time is not the host's. */
  readonly awake?: (() => AwakeReading | undefined) | undefined;
  readonly sleep: (ms: number) => Promise<void>;
  /** Calls again and again, until the function that it returns is called. Keeps no process alive. `work` must not throw. */
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
  /** A value that is too short to be a secret is passed over. In a workflow the runner masks the others too. */
  add(values: readonly string[]): void;
  /** The text without them, however they are written in it. */
  readonly hide: (text: string) => string;
  /** The same of what a verdict rests on: numbers stay, until they are shown. */
  readonly hideWords: (text: string) => string;
  /** The same of a command's output, of which the middle may be missing. */
  readonly hideCaptured: (stream: Captured) => Captured;
  /** True when something of the text would not be shown, here or by the runner, which knows the same values. */
  readonly hides: (text: string) => boolean;
  /** The same of a text that goes on: the beginning of a secret at its end stays, until the secret is whole. */
  readonly hideSoFar: (text: string) => string;
  /** So many UTF-16 units at most has a secret, however it is written. */
  readonly longest: () => number;
}

/** The place a person or a workflow looks at. What it shows is without its secrets. */
export interface Host {
  /** The caller's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly secrets: Secrets;
  /**
   * Result of the command: stdout. Resolves when the text was taken, rejects when it was not (a closed pipe). `title`
   * names it where a log can be folded.
   */
  print(text: string, title?: string): Promise<void>;
  /** One problem as the result of a check: a line on stdout; in a workflow an annotation. Like `print` else. */
  finding(level: LogLevel, text: string, place?: FilePosition): Promise<void>;
  /** A line that must not be missed: stderr; in a workflow an error or warning is an annotation. */
  log(level: LogLevel, text: string, place?: FilePosition): void;
  /** A line for somebody who watches: stderr when that is a terminal, else nothing, so that cron has nothing to mail. */
  note(text: string): void;
  /**
   * A line of a command's output, for who follows the run: on stdout, marked `| ` so that it cannot pass for ours, without
   * secrets and control characters; not part of the result. What a slow reader leaves waiting, and what is more than anyone
   * reads, is left out; a line says how much. Of a piece of a line the end waits for the next one.
   */
  stream(line: string, piece?: LinePiece): void;
  /** Progress that replaces itself on a terminal and is silent elsewhere; undefined clears it. */
  progress(text: string | undefined): void;
  /** What a run found and did, for the summary and the outputs of a workflow. */
  conclude(conclusion: Conclusion): void;
  /**
   * The command's own part of the job summary, instead of what it printed: blocks of GitHub's Markdown, each whole in itself,
   * dropped from the last on when a summary cannot hold them all. Nothing on the command line.
   */
  page(blocks: readonly string[]): void;
  /** What became of a write, for the outputs of a workflow. The last one counts. */
  verdict(outcome: WriteOutcome): void;
  /** Columns of the terminal; undefined when stdout is not one. */
  readonly columns: number | undefined;
  /** Colours wanted: a terminal and no NO_COLOR. */
  readonly colour: boolean;
  /** What advice calls an input: `--state-file`, or `the input state-file` in a workflow. */
  readonly inputName: (name: string) => string;
}

/** What one command of the write chain came to. */
export interface WriteOutcome {
  readonly verdict: 'planned' | 'refused' | 'applied' | 'unverified' | 'failed' | 'undetermined' | 'verified';
  readonly environment: string;
  /** Absent when there is no plan. */
  readonly digest?: string;
}

/** The git repository that `init` writes into, and the person who answers its questions. Paths are in the repository. */
export interface Setup {
  readonly root: string;
  /** URL of the remote `origin`. */
  readonly origin: string | undefined;
  /** The clone of ops-framework that this program runs from; `origin` may be empty. */
  readonly framework:
    | {
        readonly root: string;
        readonly origin: string;
        readonly commit: string;
        readonly tag: string | undefined;
        /** The branch of the major version, which moves forward with the releases: when `origin` has it, as a fork need not. */
        readonly major: string | undefined;
        /** Text of a file as it is at a commit; undefined when the clone has no such commit, or that has no such file. */
        at(commit: string, path: string): string | undefined;
      }
    | undefined;
  /** Where a file, named from the working folder, is below `root`; undefined: elsewhere. It need not be there. */
  within(path: string): string | undefined;
  /** Text of a file below `root`, undefined when there is none. Throws a UserError when it is no regular file. */
  read(path: string): string | undefined;
  /** Makes folders too. Throws a UserError; then nothing was written. */
  write(files: readonly { readonly path: string; readonly text: string }[]): void;
  /** Undefined: there is no terminal. Rejects with a UserError when the person leaves. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

/** Files whose owner matters. */
export interface OwnedPaths {
  readonly stateFile: string;
  readonly stateFolder: string;
}

/** Whether a path is there for this user. */
export type PathState =
  | { readonly kind: 'there' }
  | { readonly kind: 'missing' }
  /** `problem`: the cause and the fix. */
  | { readonly kind: 'refused'; readonly problem: string };

/** Looks at this host without changing it, for `doctor`. */
export interface Inspector {
  /** Version of Node, `24.1.0`. */
  readonly nodeVersion: string;
  readonly platform: string;
  readonly isRoot: boolean;
  /** The option by which /proc keeps processes of other users from this one; undefined: it shows all, or there is no /proc. */
  hiding(): string | undefined;
  /** Of the runner that runs this; undefined: there is none, or it does not say. */
  runnerVersion(): string | undefined;
  /** A folder that may not be entered is refused. */
  look(path: string): PathState;
  /** What the system refused, where, and the fix; undefined when the error is not the system's. */
  systemProblem(error: unknown): string | undefined;
  /** What keeps a file from being written in this folder (or in its nearest existing parent); undefined: nothing. */
  writeProblem(folder: string): string | undefined;
  /** What of the files beside the state, or of the folders of its jobs, this user cannot use; undefined: nothing. */
  storedProblem(stateFile: string): string | undefined;
  /** True when room for a save is held beside the state. */
  hasReserve(stateFile: string): boolean;
  /** True when others than its owner may read the file. */
  isReadByOthers(path: string): boolean;
  /** Free bytes on the disk of a folder or of its nearest existing parent. */
  freeBytes(folder: string): number;
  /** Free inodes there: so many files more can be made. Undefined: the file system has no such limit. */
  freeInodes(folder: string): number | undefined;
  /** Why this user must not write the state, with the fix; undefined: they may. `command`: what they would run. */
  ownerProblem(paths: OwnedPaths, command: string, stateFileInput: string): string | undefined;
  /** Why others than this user and root can change the state, with the fix; undefined: they cannot. */
  exposureProblem(paths: OwnedPaths): string | undefined;
  /** What is unusual of the places of the state: a shared folder, links, hard links. */
  storageHints(paths: OwnedPaths, stateFileInput: string): readonly (readonly ['ok' | 'warn', string])[];
  /** Files of the state that do not belong to the owner of its folder, and the name of that owner. */
  foreignFiles(paths: OwnedPaths): { readonly paths: readonly string[]; readonly rightful: string };
  /** What would keep a command from starting; undefined when nothing is seen. */
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

export interface Files {
  /** Text of a file, or undefined when there is none. Throws a UserError for every other failure, also for more than `maxBytes`. */
  read(path: string, maxBytes?: number): Promise<string | undefined>;
}
