/**
 * The domain model: every fact that the engine reads, keeps or passes on.
 * Times are epoch milliseconds named `…At`, durations milliseconds named `…Ms`.
 */
import type { Job } from './config/schema.ts';
import type { ExecResult } from './text/exec-result.ts';
import type { Text, Words } from './text/words.ts';
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

/** Level in a status. `warn` and `alert` are anomalies even while the job runs. */
export type Level = 'ok' | 'warn' | 'alert';

/** Conclusion about a long job. `unknown`: there is no valid status. */
export type Verdict = 'running' | 'completed' | 'paused' | 'stalled' | 'unknown';

/** A process on some host. */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  /** Opaque: boot and start time. The same pid with another `start` is another process. */
  readonly start: string;
}

// --- Observations ------------------------------------------------------------------------------------

/** The known fields of the JSON object that `commands.status` prints. */
export interface JobStatus {
  readonly running: boolean;
  readonly completed: boolean;
  readonly pid?: number;
  readonly stopReason?: string;
  readonly progress?: Readonly<Record<string, unknown>>;
  /** Given by the job, or canonical JSON of `progress`. Changes when the job advances. */
  readonly progressKey?: string;
  readonly level: Level;
  readonly message?: Words;
  /** One sentence per ignored field: its value and what is expected. */
  readonly warnings?: readonly Words[];
}

/** Why a probe returned no valid status. */
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

/** Result of one probe. */
export type Observation =
  | {
      readonly kind: 'status';
      readonly status: JobStatus;
      readonly process?: Owner;
      /** Last output of a supervised job, cleaned. */
      readonly tail?: string;
      /** More facts about a supervised job, one per line. */
      readonly notes?: readonly Words[];
      /** Stop reason of a supervised job, to be said; `status.stopReason` is the word that jobs get. */
      readonly stopText?: Text;
      /** Past of a supervised job that is neither running nor completed but was started before. */
      readonly past?: Past;
      /** Set when the command of a supervised job was edited: when the last attempt of the old command began. */
      readonly editedAt?: number;
      /** Work id of a supervised job that completed. */
      readonly workId?: string;
      /** The job does not run but has orphans. */
      readonly leavesBehind?: boolean;
    }
  | { readonly kind: 'fault'; readonly fault: ProbeFault; readonly message: Words; readonly tail: string };

/** Observations of one tick, by job id. */
export type Observations = ReadonlyMap<string, Observation>;

// --- Memory ------------------------------------------------------------------------------------------

/** Kinds of anomalies. */
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

/** An anomaly that was reported and is not resolved. */
export interface OpenAnomaly {
  /** The same for the same reason, level and stop reason. */
  readonly key: string;
  readonly reason: AnomalyReason;
  readonly sinceAt: number;
  readonly reportedAt: number;
  /** The state could not be saved since then, so the anomaly is reported once more. */
  readonly unsavedSince?: number;
  /** Last line of the output of a failed run, or why it was not started. */
  readonly line?: string;
}

/** One run of `commands.start`, saved before the command runs. */
export interface StartAttempt {
  readonly id: string;
  readonly at: number;
  readonly owner: Owner;
  /** Both absent until the outcome is known. */
  readonly outcome?: AttemptOutcome;
  readonly finishedAt?: number;
}

/** `interrupted`: the owner died before the outcome was saved. */
export const attemptOutcomes = ['started', 'failed', 'timed-out', 'not-started', 'interrupted'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

export interface LastRun {
  readonly at: number;
  readonly durationMs: number;
  /** null: ended by a signal, timed out or not started. */
  readonly exitCode: number | null;
  readonly outcome: RunOutcome;
  /** Slot of a scheduled run, see `slots.ts`. Slightly later than `at` when the tick was early. */
  readonly slot?: number;
}

export const runOutcomes = ['succeeded', 'failed', 'timed-out', 'not-started', 'interrupted'] as const;
export type RunOutcome = (typeof runOutcomes)[number];

/** Reasons against an automatic start that are reported once per pause. */
export const saidOnce = ['backoff', 'risk', 'final', 'broken', 'group'] as const;
export type OnceReason = (typeof saidOnce)[number];

/** Memory of one job between ticks. */
export interface JobMemory {
  /** From the last valid status. */
  readonly seen?: { readonly running: boolean; readonly completed: boolean; readonly process?: Owner };
  /** Fingerprint of the progress key, and when it last changed. */
  readonly progress?: { readonly key: string; readonly changedAt: number };
  readonly anomaly?: OpenAnomaly;
  /** When the job was last reported, and the fingerprint of the reported progress. */
  readonly reported?: { readonly at: number; readonly progressKey?: string };
  readonly completionReportedAt?: number;
  /** Work id of that completion, if known: another piece of work can begin and complete between two ticks. */
  readonly completedWork?: string;
  /** The last automatic start; the backoff counts from it. */
  readonly attempt?: StartAttempt;
  /** The last manual start. */
  readonly explicitStart?: StartAttempt;
  /** Starts of a job with `commands.start`. */
  readonly tally?: StartTally;
  /** The last manual stop; the backoff counts from it, too. */
  readonly stoppedAt?: number;
  /** When a tick last saw its work completed, given up or stopped. Its followers were requested then. */
  readonly endedAt?: number;
  /**
   * The tick that is probing the job, see `probing.ts`. `doubt`: meanwhile a tick found that state was lost.
   */
  readonly probe?: {
    readonly owner: Owner;
    readonly at: number;
    readonly forMs: number;
    readonly doubt?: boolean;
  };
  /** Reasons reported in this pause. Cleared when the job is no longer paused. */
  readonly said?: readonly OnceReason[];
  /** Fingerprint of the reported status warnings. Cleared when there are none. */
  readonly warned?: string;
  /** Since when quiet hours hold back a routine report. */
  readonly heldAt?: number;
  readonly lastRun?: LastRun;
  /** Key of its jobs file; absent: of whichever ticks first. */
  readonly file?: string;
  /** Fingerprint of the job's definition: the same id with another definition is another job. */
  readonly definition?: string;
}

export const queueStatuses = ['pending', 'running', 'done', 'failed', 'blocked'] as const;
export type QueueStatus = (typeof queueStatuses)[number];

/** One requested run of a one-shot read. */
export interface QueueItem {
  readonly id: string;
  readonly jobId: string;
  readonly status: QueueStatus;
  readonly createdAt: number;
  readonly notBefore: number;
  /** 0 or 1: a run is never repeated automatically. */
  readonly attempt: number;
  /** Trigger: `schedule`, `run`, `queue`, `verify` or `after <job id> <success|failure>`. */
  readonly reason: string;
  /** As in `LastRun`. */
  readonly slot?: number;
  readonly startedAt?: number;
  /** Timeout, counted from its claim. */
  readonly timeoutMs?: number;
  readonly finishedAt?: number;
  readonly owner?: Owner;
  readonly outcome?: RunOutcome;
  readonly exitCode?: number | null;
  /** Key of the jobs file that requested it. */
  readonly file?: string;
}

// --- Documents ---------------------------------------------------------------------------------------

/** The right to tick. Void when it expired or its holder is dead; renewed while the holder works. */
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
  /** 0: never with a valid file. */
  readonly tickedAt: number;
  /** When it was first seen. */
  readonly metAt: number;
  readonly configErrorReportedAt?: number;
  /** The reported error: fingerprint of its problems, and since when. */
  readonly configError?: { readonly key: string; readonly sinceAt: number };
  /** Reported ids that another file has too. `sinceAt` absent: reported by an older version. */
  readonly duplicates?: { readonly key: string; readonly sinceAt?: number; readonly reportedAt: number };
  /** Its last completed tick. */
  readonly lastTick?: { readonly endedAt: number; readonly tookMs: number };
  /** Ticks skipped since then because another one held the lease. */
  readonly skippedTicks?: number;
}

/** Damage found in a document, to be reported. */
export interface CorruptionEvent {
  readonly at: number;
  /** `damaged`: an older generation was restored. `lost`: no valid copy was left. */
  readonly kind: 'damaged' | 'lost';
  readonly message: Words;
}

/** The machine of this run. */
export interface ThisMachine {
  /** An id that reveals nothing about the machine. */
  readonly id: string;
  readonly host: string;
  /** Namespace of the workflow's state. */
  readonly namespace?: string;
  /** The state is in the Actions cache, where other machines can get it. */
  readonly isShared: boolean;
}

/** The machine that a state belongs to. */
export interface MachineMemory {
  readonly id: string;
  readonly host: string;
  /** Absent: an older version or the command line noted it. */
  readonly namespace?: string;
  /** Its last tick. */
  readonly at: number;
  /** Another machine that was refused the namespace, last at `at`. */
  readonly other?: {
    readonly id: string;
    readonly host: string;
    readonly at: number;
    readonly sinceAt: number;
    readonly reportedAt: number;
  };
}

/** The state. Changed only through `StateStore.update`. */
export interface State {
  readonly jobs: Readonly<Record<string, JobMemory>>;
  readonly queue: readonly QueueItem[];
  readonly outbox: readonly OutboxEntry[];
  readonly incidents: readonly CorruptionEvent[];
  readonly lease?: Lease;
  /** See `machine.ts`; absent: the state is not shared, or the machine has no id. */
  readonly machine?: MachineMemory;
  readonly chat?: ChatMemory;
  /** For runs that do not know their jobs file; others use `files`. */
  readonly configErrorReportedAt?: number;
  /** Fingerprint of the reported problem with the host's time zone. */
  readonly hostZoneReported?: string;
  readonly hostZoneReportedAt?: number;
  readonly files?: Readonly<Record<string, KnownFile>>;
  /** The awake clock at the last tick. */
  readonly awake?: AwakeMemory;
  /** In a stopgap: since when the state could not be saved. In the state: `unsavedSince` of the last stopgap taken over. */
  readonly unsavedSince?: number;
  /** With `unsavedSince`: how many ticks added to the stopgap. */
  readonly unsavedRound?: number;
  /** Only in a stopgap: alerts that were open in the state, by job id. */
  readonly unsavedBase?: Readonly<Record<string, OpenAnomaly>>;
  /** When state was lost: the backoff of automatic starts counts from it. */
  readonly lostAt?: number;
}

// --- Decisions ---------------------------------------------------------------------------------------

/** An action, decided and saved before it is performed. */
export type Effect =
  | { readonly kind: 'start'; readonly job: Job; readonly attemptId: string }
  | { readonly kind: 'run'; readonly job: Job; readonly itemId: string };

/** Result of an effect. */
export type Outcome = Effect & { readonly result: ExecResult; readonly finishedAt: number };

/** The host's time zone is unknown, and UTC is used. */
export interface ZoneProblem {
  /** `TZ=CST is no time zone that this system knows`, for the log. */
  readonly what: string;
  /** The same for notices. */
  readonly text: Text;
  /** Probable zones, quoted. */
  readonly likely: string;
}

/** Clock, identity and circumstances of a decision, read once. */
export interface TickContext {
  /** Time of the decision. */
  readonly now: number;
  /** When the probes began; absent: there were none. */
  readonly probedAt?: number;
  /** `defaults.timezone` of the jobs file; undefined: the host's zone. */
  readonly zone: string | undefined;
  /** `HH:MM:SS` of an instant in the host's zone. */
  readonly hostTime: (at: number) => string;
  /** Set when the host's zone is needed but unknown. */
  readonly zoneProblem?: ZoneProblem | undefined;
  /** Undefined where the host's clocks are not read. */
  readonly awake?: AwakeReading | undefined;
  /** This process. */
  readonly self: Owner;
  /** Absent where the machine has no id or the state is not shared. */
  readonly machine?: ThisMachine | undefined;
  /** Short and unique to this run of the program: the first part of every id made in it. */
  readonly runId: string;
  /** Whether the owner of something begun at `sinceAt` counts as dead. See `core/jobs/owners.ts`. */
  readonly dead: (owner: Owner, sinceAt: number) => boolean;
  /** `print`: notices of this run go to stdout only. */
  readonly sink: OutboxEntry['sink'];
  /**
   * `act`: claims and effects. `dry-run`: reports them only. `report-only`: the state cannot be read or saved, so nothing is
   * started.
   */
  readonly mode: 'act' | 'dry-run' | 'report-only';
  /** Unverified writes, one per line, in every report: `applied, unverified: Deploy (deploy-site), since 12:01`. */
  readonly openWrites: readonly Words[];
  /** The jobs file of this run; absent: the state has only one. */
  readonly file?: FileContext | undefined;
}

/** The host's clocks at one instant. */
export interface AwakeReading {
  readonly boot: string;
  /** Since boot, without sleep. On macOS partly from the wall clock, which can be set. */
  readonly uptimeMs: number;
  /** Since boot, with sleep, from a clock that cannot be set: an upper bound of the time awake. */
  readonly elapsedMs?: number;
}

/** The clocks at the last tick, and the gaps so far. */
export interface AwakeMemory extends AwakeReading {
  /** When the clocks were last read. */
  readonly at: number;
  readonly gaps: readonly Gap[];
}

/** `ms` after `at` in which the host slept or was off. */
export interface Gap {
  readonly at: number;
  readonly ms: number;
}

/** Identity of a jobs file, independent of where it is checked out. */
export interface JobsFile {
  /** Short, for the state. */
  readonly key: string;
  /** For people: `owner/repo:path/in/workspace` in a workflow, else the absolute path. */
  readonly name: string;
  /** Absolute, without symbolic links. */
  readonly path: string;
  readonly host: string;
}

/** The jobs file of this run, and those that share its state. */
export interface FileContext extends JobsFile {
  /** Fingerprint of each job's definition by id, see `definitionOf`. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Other files that were checked, by key. Unchecked files count as present. */
  readonly others: ReadonlyMap<string, OtherFile>;
}

/** `gone`: moved, renamed or deleted. Otherwise its job ids, with definitions where known. */
export type OtherFile = 'gone' | ReadonlyMap<string, string | undefined>;

/** How far an attempt got: its `done` (as text where a number cannot hold it), or a fingerprint of its progress. */
export type Reached = { readonly done: number | string } | { readonly mark: string };

/** The past of a job that is neither running nor completed. */
export interface Past {
  /** When its last attempt ended, or began where nobody saw the end. */
  readonly at: number;
  /** How long ago, by the uptime clock; absent: not known, for example before the last boot. */
  readonly agoMs?: number;
  /** A lower bound of it, independent of the wall clock: after a boot, the uptime. */
  readonly leastAgoMs: number;
  /** A person stopped it. */
  readonly isStopped: boolean;
  /** Consecutive failures without progress, for the growing backoff. */
  readonly failures: number;
  /** Starts within `windowSeconds` without progress reached `maxAttempts`. */
  readonly isBroken: boolean;
  readonly startsInWindow: number;
  /** Why another start is useless; absent: it is not. */
  readonly final?: Words;
}

/** How far the attempts of a piece of work got. */
export interface Tally {
  /** Highest `done`, and fingerprints of progress without a number; see the attempt record. */
  readonly best?: number | string;
  readonly marks: readonly string[];
}

/** Starts of a job with `commands.start` since the last progress or manual start. */
export interface StartTally extends Tally {
  readonly startsAt: readonly number[];
  /** When it was observed running since the last start, and how far it got. */
  readonly ran?: { readonly sinceAt: number; readonly lastAt: number; readonly reached?: Reached };
}
