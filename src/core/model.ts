/**
 * The domain model: every fact that the engine reads, keeps or passes on.
 * Times are epoch milliseconds named `…At`, durations milliseconds named `…Ms`.
 */
import type { Job } from './config/schema.ts';
import type { ExecResult } from './text/exec-result.ts';
import type { Text, Words } from './text/words.ts';
import type { NoticeDraft, OutboxEntry } from './notice.ts';
import type { AwakeReading, Owner, probeFaults, StartTally, State } from './stored.ts';

export type { Config, Job, MessageSettings, Policy, QuietHours } from './config/schema.ts';
export type { Captured, ExecResult } from './text/exec-result.ts';
export type {
  ChatMemory,
  Delivery,
  Notice,
  NoticeReason,
  OutboxEntry,
  Place,
  Receipt,
  Taken,
  Urgency,
} from './notice.ts';
export { saidOnce } from './stored.ts';
export type {
  AnomalyReason,
  AttemptOutcome,
  AwakeMemory,
  AwakeReading,
  CorruptionEvent,
  DrillMemory,
  DrillNotice,
  Gap,
  JobMemory,
  JobPingMemory,
  KnownFile,
  LastRun,
  Lease,
  MachineMemory,
  OnceReason,
  OpenAnomaly,
  Owner,
  PingAnswer,
  QueueItem,
  Reached,
  RunOutcome,
  StartAttempt,
  StartTally,
  State,
} from './stored.ts';

/** Level in a status. `warn` and `alert` are anomalies even while the job runs. */
export type Level = 'ok' | 'warn' | 'alert';

/** Conclusion about a long job. `unknown`: there is no valid status. */
export type VerdictKind = 'running' | 'completed' | 'paused' | 'stalled' | 'unknown';

// --- Observations ------------------------------------------------------------------------------------

/** The known fields of the JSON object that `commands.status` prints. */
export interface JobStatus {
  readonly running: boolean;
  readonly completed: boolean;
  readonly pid?: number;
  readonly stopReason?: string;
  /** When it last completed. */
  readonly completedAt?: number;
  readonly progress?: Readonly<Record<string, unknown>>;
  /** Given by the job, or canonical JSON of `progress`. Changes when the job advances. */
  readonly progressKey?: string;
  readonly level: Level;
  readonly message?: Words;
  /** One sentence per ignored field: its value and what is expected. */
  readonly warnings?: readonly Words[];
}

/** Why a probe returned no valid status. */
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
      readonly remarks?: readonly Words[];
      /** Stop reason of a supervised job, to be said; `status.stopReason` is the word that jobs get. */
      readonly stopText?: Text;
      /** Past of a supervised job that is neither running nor completed but was started before. */
      readonly past?: Past;
      /** Set when the command of a supervised job was edited: when the last attempt of the old command began. */
      readonly editedAt?: number;
      /** Newest attempt of a supervised job with `ping`. */
      readonly attempt?: SeenAttempt;
      /** Work id of a supervised job that completed. */
      readonly workId?: string;
      /** It completed with this code of `exitCodes.warning`, the only reason for level `warn`. */
      readonly warningExit?: number;
      /** The job does not run but has orphans. */
      readonly leavesBehind?: boolean;
    }
  | { readonly kind: 'fault'; readonly fault: ProbeFault; readonly message: Words; readonly tail: string };

/** How an attempt ended: its exit code, or `fail` where it has none or 0 does not mean that it worked. */
export type AttemptEnding = number | 'fail';

/** An attempt of a supervised job, as a probe sees it. */
export interface SeenAttempt {
  /** A UUID; see `ridOf`. */
  readonly rid: string;
  /** Absent: it runs. */
  readonly end?: AttemptEnding;
  /** When it ended, as far as that is known. */
  readonly endedAt?: number;
}

/** Observations of one tick, by job id. */
export type Observations = ReadonlyMap<string, Observation>;

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

// --- Decisions ---------------------------------------------------------------------------------------

/** An action, decided and saved before it is performed. */
export type Effect =
  | {
      readonly kind: 'start';
      readonly job: Job;
      readonly attemptId: string;
      /** Its schedule starts it: a new piece of work. */
      readonly isNew?: true;
    }
  | { readonly kind: 'run'; readonly job: Job; readonly itemId: string };

/** A state with what the step that made it has to report. */
export interface Reported {
  readonly state: State;
  readonly drafts: readonly NoticeDraft[];
}
/** Who starts a job: a tick goes on with its work, a schedule begins a new piece of it, a person may do either. */
export type Starter = 'tick' | 'schedule' | 'person';

/** Result of an effect. */
export type Outcome = Effect & { readonly result: ExecResult; readonly finishedAt: number };

/** The host's time zone is unknown, and UTC is used. */
export interface ZoneProblem {
  /** `TZ=CST is not a time zone that this system knows`, for the log. */
  readonly what: string;
  /** The same for notices. */
  readonly text: Text;
  /** Probable zones, quoted. */
  readonly likely: string;
}

/**
 * Who started this run: a person, a timer of the host, the schedule of the workflow in that file, or another event of a
 * workflow. A tick that a person runs promises no other one.
 */
export type StartedBy =
  | { readonly kind: 'person' | 'timer' | 'event' }
  | { readonly kind: 'schedule'; readonly workflow: string };

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
  /** Minutes that the host's zone is ahead of UTC at an instant. */
  readonly hostOffset: (at: number) => number;
  /** How messages name this host. */
  readonly hostName: string;
  /** Names the GitHub issue of alerts; absent: the host. */
  readonly issueName?: string;
  /** `classic`: messages begin with the script's header; else with the verdict. */
  readonly header?: 'classic' | undefined;
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
  readonly startedBy?: StartedBy | undefined;
  /** Unverified writes, one per line, in every report: `applied, unverified: Deploy (deploy-site), since 12:01`. */
  readonly openWrites: readonly Words[];
  /** Writes that wait for approval, as above; in the summary and annotations of a tick only. */
  readonly waitingWrites?: readonly Words[];
  /** The jobs file of this run; absent: the state has only one. */
  readonly file?: FileContext | undefined;
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
export type Tally = Pick<StartTally, 'best' | 'marks'>;
