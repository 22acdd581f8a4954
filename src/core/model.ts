/**
 * The words of the house: every fact the engine reads, keeps or hands on.
 * Times are epoch milliseconds named `…At`, durations milliseconds named `…Ms`.
 */
import type { Job } from './config/schema.ts';
import type { ExecResult } from './text/exec-result.ts';
import type { ChatMemory, OutboxEntry } from './notice.ts';

export type { Config, Job, Policy, QuietHours } from './config/schema.ts';
export type { Captured, ExecResult } from './text/exec-result.ts';
export type {
  ChatMemory,
  Delivery,
  Notice,
  NoticeReason,
  OutboxEntry,
  Receipt,
  Taken,
  Urgency,
} from './notice.ts';

/** How a job rates itself in its status. `warn` and `alert` are anomalies even while it runs. */
export type Level = 'ok' | 'warn' | 'alert';

/** What the engine concludes about a long job. `unknown`: the status command gave no evidence. */
export type Verdict = 'running' | 'completed' | 'paused' | 'stalled' | 'unknown';

/** A process on some host, told apart from a later one with the same pid. */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  /** Opaque: boot and start time of the process. The same pid with another `start` is another process. */
  readonly start: string;
}

// --- What a job said ---------------------------------------------------------------------------------

/** The JSON object that `commands.status` prints, as far as the contract knows it. */
export interface JobStatus {
  readonly running: boolean;
  readonly completed: boolean;
  readonly pid?: number;
  readonly stopReason?: string;
  readonly progress?: Readonly<Record<string, unknown>>;
  /** Given by the job, else canonical JSON of `progress`. Changes when the job advances. */
  readonly progressKey?: string;
  readonly level: Level;
  readonly message?: string;
  /** What of it was ignored, and what is expected: a sentence each. */
  readonly warnings?: readonly string[];
}

/** Why a probe brought no status. */
export const probeFaults = [
  'exit',
  'timeout',
  'not-started',
  'empty',
  'not-json',
  'not-object',
  'missing-boolean',
] as const;
export type ProbeFault = (typeof probeFaults)[number];

/** What one probe of a long job brought. */
export type Observation =
  | {
      readonly kind: 'status';
      readonly status: JobStatus;
      readonly process?: Owner;
      /** Of a supervised job: the end of its output, clean. */
      readonly tail?: string;
      /** Of a supervised job: what the engine knows besides, a line each. */
      readonly notes?: readonly string[];
      /** Of a supervised job that is neither running nor completed, and was started before. */
      readonly past?: Past;
      /** Of a supervised job whose command was edited in its jobs file: the last attempt of the old one began then. */
      readonly editedAt?: number;
      /** Of a supervised job that completed: which piece of work. */
      readonly workId?: string;
      /** A supervised job that does not run left processes running. */
      readonly leavesBehind?: boolean;
    }
  | { readonly kind: 'fault'; readonly fault: ProbeFault; readonly message: string; readonly tail: string };

/** Observations of one tick, by job id. */
export type Observations = ReadonlyMap<string, Observation>;

// --- Memory ------------------------------------------------------------------------------------------

/** Why a job needs a look. */
export const anomalyReasons = [
  ...probeFaults,
  'stalled',
  'paused',
  'level',
  'run-failed',
  'run-output',
  'run-interrupted',
] as const;
export type AnomalyReason = (typeof anomalyReasons)[number];

/** An open anomaly that people were told about. */
export interface OpenAnomaly {
  /** Same reason, level and stop reason = same anomaly. */
  readonly key: string;
  readonly reason: AnomalyReason;
  readonly sinceAt: number;
  readonly reportedAt: number;
  /** The state could not be saved since then: what was reported meanwhile may be wrong, so it is reported once more. */
  readonly unsavedSince?: number;
}

/** One run of `commands.start`. Saved before the command runs: an intent. */
export interface StartAttempt {
  readonly id: string;
  readonly at: number;
  readonly owner: Owner;
  /** Both absent until the outcome is known. */
  readonly outcome?: AttemptOutcome;
  readonly finishedAt?: number;
}

/** `interrupted`: whoever ran it died before the outcome was saved. */
export const attemptOutcomes = ['started', 'failed', 'timed-out', 'not-started', 'interrupted'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

export interface LastRun {
  readonly at: number;
  readonly durationMs: number;
  /** null: ended by a signal, the deadline, or never started. */
  readonly exitCode: number | null;
  readonly outcome: RunOutcome;
  /** The expected time that a scheduled run took, see `slots.ts`. A little ahead of `at` when a tick came early. */
  readonly slot?: number;
}

export const runOutcomes = ['succeeded', 'failed', 'timed-out', 'not-started', 'interrupted'] as const;
export type RunOutcome = (typeof runOutcomes)[number];

/** Reasons against an automatic start that are told once in a pause. */
export const saidOnce = ['backoff', 'risk', 'final', 'broken', 'group'] as const;
export type OnceReason = (typeof saidOnce)[number];

/** What is remembered of one job between ticks. */
export interface JobMemory {
  /** What the last valid status said. */
  readonly seen?: { readonly running: boolean; readonly completed: boolean; readonly process?: Owner };
  /** Mark of the progress key, and when it last changed. */
  readonly progress?: { readonly key: string; readonly changedAt: number };
  readonly anomaly?: OpenAnomaly;
  /** When a message about this job was last made, and the mark of the progress it told. */
  readonly reported?: { readonly at: number; readonly progressKey?: string };
  readonly completionReportedAt?: number;
  /** Which piece of work that was, where it is known: a later one can begin and complete between two ticks. */
  readonly completedWork?: string;
  /** The last automatic start; the backoff counts from it. */
  readonly attempt?: StartAttempt;
  /** The last start that a person asked for. */
  readonly explicitStart?: StartAttempt;
  /** Of a job with `start` and `status`: what its starts led to. */
  readonly tally?: StartTally;
  /** The last stop that a person asked for; the backoff counts from it too. */
  readonly stoppedAt?: number;
  /** When a tick last saw that its work had ended: completed, given up, or stopped by a person. What follows was asked for then. */
  readonly endedAt?: number;
  /**
   * Which tick asks for its status right now, since when, and how long that may take; see `probing.ts`. `doubt`: meanwhile a
   * tick found that memory was lost.
   */
  readonly probe?: {
    readonly owner: Owner;
    readonly at: number;
    readonly forMs: number;
    readonly doubt?: boolean;
  };
  /** What was said once in this pause. Cleared when the job is seen not paused. */
  readonly said?: readonly OnceReason[];
  /** Mark of the warnings about its status that were reported. Cleared when there are none. */
  readonly warned?: string;
  /** A routine report was held back in quiet hours since then. */
  readonly heldAt?: number;
  readonly lastRun?: LastRun;
  /** Key of the jobs file it came from; absent: of whichever ticks first. */
  readonly file?: string;
  /** What the job was, in short: the same id with another definition is another job. */
  readonly definition?: string;
}

export const queueStatuses = ['pending', 'running', 'done', 'failed', 'blocked'] as const;
export type QueueStatus = (typeof queueStatuses)[number];

/** One run of a one-shot read that was asked for. */
export interface QueueItem {
  readonly id: string;
  readonly jobId: string;
  readonly status: QueueStatus;
  readonly createdAt: number;
  readonly notBefore: number;
  /** How often it was tried: 0 or 1, a run is never repeated by itself. */
  readonly attempt: number;
  /** Who asked: `schedule`, `run`, `queue`, `verify`, or `after <job id> <success|failure>`. */
  readonly reason: string;
  /** Of a scheduled run, as in `LastRun`. */
  readonly slot?: number;
  readonly startedAt?: number;
  /** Its deadline, from its claim on. */
  readonly timeoutMs?: number;
  readonly finishedAt?: number;
  readonly owner?: Owner;
  readonly outcome?: RunOutcome;
  readonly exitCode?: number | null;
  /** Key of the jobs file that asked for it. */
  readonly file?: string;
}

// --- Documents ---------------------------------------------------------------------------------------

/** The right to tick. Void when its owner is dead or its end has come; renewed while its owner works. */
export interface Lease {
  readonly owner: Owner;
  readonly takenAt: number;
  readonly endsAt: number;
  /** Key of the jobs file that ticks. */
  readonly file?: string;
}

/** A jobs file whose jobs are in the state, by its key. */
export interface KnownFile {
  /** See `JobsFile`; absent in a copy that strangers can read, as the path is. */
  readonly name?: string;
  readonly path?: string;
  readonly host: string;
  /** 0: it never ticked with a file that can be used. */
  readonly tickedAt: number;
  /** When it was first met. */
  readonly metAt: number;
  readonly configErrorReportedAt?: number;
  /** The error that was reported: a mark of its problems, and since when it stands. */
  readonly configError?: { readonly key: string; readonly sinceAt: number };
  /** Ids of it that another file has too, since when (absent: an older version reported it), and when that was reported. */
  readonly duplicates?: { readonly key: string; readonly sinceAt?: number; readonly reportedAt: number };
  /** Its last tick that came to its end. */
  readonly lastTick?: { readonly endedAt: number; readonly tookMs: number };
  /** Ticks since then that did nothing, because another one held the lease. */
  readonly skippedTicks?: number;
}

/** Something that happened to the document itself and must be told. */
export interface CorruptionEvent {
  readonly at: number;
  /** `damaged`: an older generation took over. `lost`: nothing valid was left. */
  readonly kind: 'damaged' | 'lost';
  readonly message: string;
}

/** The machine that this run is on. */
export interface ThisMachine {
  /** Tells it from others, and nothing of it. */
  readonly id: string;
  readonly host: string;
  /** Other machines can have the same state: it is in the Actions cache, too. */
  readonly isShared: boolean;
}

/** The machine that a state is of. */
export interface MachineMemory {
  readonly id: string;
  readonly host: string;
  /** Its last tick. */
  readonly at: number;
  /** Another one that ticked with this state, last at `at`. */
  readonly other?: {
    readonly id: string;
    readonly host: string;
    readonly at: number;
    readonly sinceAt: number;
    readonly reportedAt: number;
  };
}

/** All that the engine remembers. Changed only through `StateStore.update`. */
export interface State {
  readonly jobs: Readonly<Record<string, JobMemory>>;
  readonly queue: readonly QueueItem[];
  readonly outbox: readonly OutboxEntry[];
  readonly incidents: readonly CorruptionEvent[];
  readonly lease?: Lease;
  /** See `machine.ts`; absent: only one can have it, or none that says which it is. */
  readonly machine?: MachineMemory;
  readonly chat?: ChatMemory;
  /** Of a run that does not know its jobs file; else see `files`. */
  readonly configErrorReportedAt?: number;
  /** Mark of what was reported of the host's time zone, while that cannot be known. */
  readonly hostZoneReported?: string;
  readonly hostZoneReportedAt?: number;
  readonly files?: Readonly<Record<string, KnownFile>>;
  /** The awake clock at the last tick. */
  readonly awake?: AwakeMemory;
  /** In a stopgap: since when the state could not be saved. In the state: that of the last one that was taken over. */
  readonly unsavedSince?: number;
  /** The same, with that: how often ticks added to it. */
  readonly unsavedRound?: number;
  /** Only in a stopgap: the alerts that were open in the state, by job. */
  readonly unsavedBase?: Readonly<Record<string, OpenAnomaly>>;
  /** When memory was lost: no automatic start until the backoff has passed since then. */
  readonly lostAt?: number;
}

// --- Decisions ---------------------------------------------------------------------------------------

/** Something to do, decided and saved before it is done. */
export type Effect =
  | { readonly kind: 'start'; readonly job: Job; readonly attemptId: string }
  | { readonly kind: 'run'; readonly job: Job; readonly itemId: string };

/** What became of an effect. */
export type Outcome = Effect & { readonly result: ExecResult; readonly finishedAt: number };

/** The host's zone is not known, and UTC is used in its place. */
export interface ZoneProblem {
  /** `TZ=CST is no time zone that this system knows`. */
  readonly what: string;
  /** Zones that may be meant, quoted. */
  readonly likely: string;
}

/** Everything about the moment that a decision may rest on, read once. */
export interface TickContext {
  /** When it is decided: backoffs and schedules count from it. */
  readonly now: number;
  /** When the probes began that the decision rests on; absent: there were none. */
  readonly probedAt?: number;
  /** `defaults.timezone` of the jobs file; undefined: the host's zone. */
  readonly zone: string | undefined;
  /** `HH:MM:SS` of an instant in the host's zone. */
  readonly hostTime: (at: number) => string;
  /** Why the host's zone is not known, where it is needed. */
  readonly zoneProblem?: ZoneProblem | undefined;
  /** Undefined where the host's clocks are not asked. */
  readonly awake?: AwakeReading | undefined;
  /** This process. */
  readonly self: Owner;
  /** Absent where the machine cannot or need not be told from others. */
  readonly machine?: ThisMachine | undefined;
  /** Unique to this run of the program, short: the first part of every id made in it. */
  readonly runId: string;
  /** True when what this owner began at `sinceAt` has nobody behind it any more. See `core/jobs/owners.ts`. */
  readonly dead: (owner: Owner, sinceAt: number) => boolean;
  /** `print`: notices of this run go to stdout only. */
  readonly sink: OutboxEntry['sink'];
  /**
   * `act`: claims and effects. `dry-run`: says what it would do. `report-only`: the state is unavailable or cannot be
   * saved, so nothing may be started.
   */
  readonly mode: 'act' | 'dry-run' | 'report-only';
  /** Writes without a verdict, a line each; every report carries them: `applied, unverified: Deploy (deploy-site), since 12:01`. */
  readonly openWrites: readonly string[];
  /** The jobs file of this run; absent: there is only one, and all that is remembered is of it. */
  readonly file?: FileContext | undefined;
}

/** What the clocks of the host said at one moment. */
export interface AwakeReading {
  readonly boot: string;
  /** Since boot, without sleep. On macOS partly by the wall clock, which somebody may set. */
  readonly uptimeMs: number;
  /** Since boot, with sleep, by a clock that nobody sets: the host was not awake for longer. Where it is needed. */
  readonly elapsedMs?: number;
}

/** What is remembered between ticks. */
export interface AwakeMemory extends AwakeReading {
  /** When the clocks were last read. */
  readonly at: number;
  readonly gaps: readonly Gap[];
}

/** So many milliseconds after `at` were lost. */
export interface Gap {
  readonly at: number;
  readonly ms: number;
}

/** A jobs file, told apart from others wherever it is checked out. */
export interface JobsFile {
  /** Short, for the state. */
  readonly key: string;
  /** For people: `owner/repo:path/in/workspace` in a workflow, else the absolute path. */
  readonly name: string;
  /** Absolute, without symbolic links. */
  readonly path: string;
  readonly host: string;
}

/** The jobs file of this run, and what was found out of those that share the state. */
export interface FileContext extends JobsFile {
  /** What each job is, by its id; see `definitionOf`. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Other files, by key, that were looked at because it matters here. One that was not is taken to be there. */
  readonly others: ReadonlyMap<string, OtherFile>;
}

/** `gone`: moved, renamed or deleted. Else the ids that it declares, each with its definition where that is known. */
export type OtherFile = 'gone' | ReadonlyMap<string, string | undefined>;

/** How far an attempt came: the number `done` (as its text where a number cannot hold it), or where there is none a mark of what it said. */
export type Reached = { readonly done: number | string } | { readonly mark: string };

/** The past of a job that is neither running nor completed. */
export interface Past {
  /** When its last attempt ended, or began where nobody saw the end. */
  readonly at: number;
  /** How long ago that was, by the clock since boot; absent: not known, as when it was before the last start of the host. */
  readonly agoMs?: number;
  /** What is certain of that whatever the wall clock says: after a restart of the host, how long that is up. */
  readonly leastAgoMs: number;
  /** Somebody asked for its end. */
  readonly isStopped: boolean;
  /** Attempts that failed in a row, none of which made progress. Growing backoff counts them. */
  readonly failures: number;
  /** Starts within `windowSeconds` without progress reached `maxAttempts`. */
  readonly isBroken: boolean;
  readonly startsInWindow: number;
  /** Why it is not worth being started again as it is; absent: it is. */
  readonly final?: string;
}

/** How far the attempts of a piece of work came so far. */
export interface Tally {
  /** The highest `done`, and marks of progress where it was no number; see the attempt's record. */
  readonly best?: number | string;
  readonly marks: readonly string[];
}

/** What is remembered of the starts of a job with `start` and `status`: back to the last that made progress or that a person asked for. */
export interface StartTally extends Tally {
  readonly startsAt: readonly number[];
  /** It was seen running since the last of them: from when to when, and how far it came. */
  readonly ran?: { readonly sinceAt: number; readonly lastAt: number; readonly reached?: Reached };
}
