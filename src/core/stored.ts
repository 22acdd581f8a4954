/** The state as it is stored: its schema, which is the source of its types. Times and durations as in `model.ts`. */
import * as z from 'zod/mini';
import { isWebUrl, linkLabels, noticeReasons, urgencies } from './notice.ts';
import { words } from './text/words-schema.ts';

type DeepReadonly<T> = T extends (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/**
 * A time that has passed. Its field is named `at` or `…At`: by that name `clampTimes` finds it when the clock was set back, in
 * every field that is added later, too.
 */
const at = z.number();
/** A time that may lie ahead, or that is compared with a copy of itself: under another name, and left as it is. */
const time = z.number();
export const timeSchemas = { past: at, other: time } as const;
const text = z.string();
const count = z.int().check(z.nonnegative());

/** A process on some host. */
const owner = z.object({
  host: text,
  pid: z.int(),
  /** Opaque: boot and start time. The same pid with another `start` is another process. */
  start: text,
});
export type Owner = DeepReadonly<z.infer<typeof owner>>;

// --- Memory of a job ---------------------------------------------------------------------------------

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

/** Kinds of anomalies. */
export const anomalyReasons = [
  ...probeFaults,
  'stalled',
  'paused',
  'level',
  'run-failed',
  'run-output',
  'run-level',
  'run-interrupted',
  'missed',
] as const;
export type AnomalyReason = (typeof anomalyReasons)[number];

/** An anomaly that was reported and is not resolved. */
const anomaly = z.object({
  /** The same for the same reason, level and stop reason. */
  key: text,
  reason: z.enum(anomalyReasons),
  sinceAt: at,
  reportedAt: at,
  /** The state could not be saved since then, so the anomaly is reported once more. */
  unsavedSince: z.exactOptional(time),
  /** Reported as information only, because it was about to end by itself: its end is no news either. */
  isSilent: z.exactOptional(z.boolean()),
  /** Last line of the output of a failed run, or why it was not started. */
  line: z.exactOptional(text),
});
export type OpenAnomaly = DeepReadonly<z.infer<typeof anomaly>>;

/** `interrupted`: the owner died before the outcome was saved. */
const attemptOutcomes = ['started', 'failed', 'timed-out', 'not-started', 'interrupted'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** One run of `commands.start`, saved before the command runs. */
const attempt = z.object({
  id: text,
  at,
  owner,
  /** Both absent until the outcome is known. */
  outcome: z.exactOptional(z.enum(attemptOutcomes)),
  finishedAt: z.exactOptional(at),
});
export type StartAttempt = DeepReadonly<z.infer<typeof attempt>>;

export const runOutcomes = ['succeeded', 'failed', 'timed-out', 'not-started', 'interrupted'] as const;
export type RunOutcome = (typeof runOutcomes)[number];

export const runLevels = ['warn', 'alert', 'unknown'] as const;

/** A number that a monitoring plugin measured, see `core/status/plugin-output.ts`. */
const metric = z.object({
  label: text,
  /** null: the plugin could not determine it. */
  value: z.nullable(z.number()),
  /** As the plugin wrote it: `s`, `%`, `B`, `c` … */
  unit: z.exactOptional(text),
  /** Thresholds as ranges: `10`, `@10:20`, `~:5`. */
  warn: z.exactOptional(text),
  crit: z.exactOptional(text),
  min: z.exactOptional(z.number()),
  max: z.exactOptional(z.number()),
});
export type Metric = DeepReadonly<z.infer<typeof metric>>;

const lastRun = z.object({
  at,
  durationMs: z.number(),
  /** null: ended by a signal, timed out or not started. */
  exitCode: z.nullable(z.int()),
  outcome: z.enum(runOutcomes),
  /** Of a run that succeeded with a warning (see `exitCodes` of its job), or of a plugin: see `format`. Absent: ok. */
  level: z.exactOptional(z.enum(runLevels)),
  /** Of a plugin, at most 20. */
  metrics: z.exactOptional(z.array(metric)),
  /** Last line of its output, or why it could not be started; of a run that failed or asked for attention. Of a plugin: its message. */
  line: z.exactOptional(text),
  /** Slot of a scheduled run, see `slots.ts`. Slightly later than `at` when the tick was early. */
  slot: z.exactOptional(time),
});
export type LastRun = DeepReadonly<z.infer<typeof lastRun>>;

/**
 * The slots of a calendar so far, see `core/jobs/slot.ts` and `expected.ts`. None of its times is named `…At`, so that a clock that was set back does
 * not change them (`times.ts`): a slot that was decided on stays decided.
 */
const slot = z.object({
  /** Fingerprint of expression and zone: another schedule starts from now. */
  of: text,
  /** The newest slot that was run, skipped or missed; at first, from when on the schedule counts. */
  to: z.number(),
  /** Slots missed since the last one that was run or skipped. */
  missed: z.exactOptional(count),
  /** Of an expected job: when it last completed. */
  done: z.exactOptional(z.number()),
  /** The newest slot waits until the job ends. */
  waits: z.exactOptional(z.literal(1)),
});
export type SlotMemory = DeepReadonly<z.infer<typeof slot>>;

/** Reasons against an automatic start that are reported once per pause. */
export const saidOnce = ['backoff', 'risk', 'final', 'broken', 'group'] as const;
export type OnceReason = (typeof saidOnce)[number];

const done = z.union([z.number(), text]);
/** How far an attempt got: its `done` (as text where a number cannot hold it), or a fingerprint of its progress. */
const reached = z.union([z.object({ done }), z.object({ mark: text })]);
export type Reached = DeepReadonly<z.infer<typeof reached>>;

/** Starts of a job with `commands.start` since the last progress or manual start. */
const tally = z.object({
  /** Left as they are: `withStart` bounds them. */
  startsAt: z.array(time),
  /** Highest `done`, and fingerprints of progress without a number; see the attempt record. */
  best: z.exactOptional(done),
  marks: z.array(text),
  /** When it was observed running since the last start, and how far it got. */
  ran: z.exactOptional(z.object({ sinceAt: at, lastAt: at, reached: z.exactOptional(reached) })),
});
export type StartTally = DeepReadonly<z.infer<typeof tally>>;

/** The last answer of an outside monitor: its HTTP status, or a short cause without the URL. */
const pingAnswer = z.object({
  at,
  status: z.exactOptional(z.int()),
  why: z.exactOptional(text),
});
export type PingAnswer = DeepReadonly<z.infer<typeof pingAnswer>>;

/** The newest attempt that the job's own monitor was, or is to be, told about; see `core/pings/job-ping.ts`. */
const jobPing = z.object({
  /** UUID of the attempt. */
  rid: text,
  /** Its exit code, or `fail`; absent: it has not ended. */
  end: z.exactOptional(z.union([z.int(), z.literal('fail')])),
  /** What the monitor was told last about it. */
  sent: z.exactOptional(z.enum(['start', 'end'])),
  answer: z.exactOptional(pingAnswer),
});
export type JobPingMemory = DeepReadonly<z.infer<typeof jobPing>>;

/** Memory of one job between ticks. */
const memory = z.object({
  /** From the last valid status. */
  seen: z.exactOptional(
    z.object({ running: z.boolean(), completed: z.boolean(), process: z.exactOptional(owner) }),
  ),
  /** Fingerprint of the progress key, and when it last changed. */
  progress: z.exactOptional(z.object({ key: text, changedAt: at })),
  anomaly: z.exactOptional(anomaly),
  /** When the job was last reported, and the fingerprint of the reported progress. */
  reported: z.exactOptional(z.object({ at, progressKey: z.exactOptional(text) })),
  completionReportedAt: z.exactOptional(at),
  /** Work id of that completion, if known: another piece of work can begin and complete between two ticks. */
  completedWork: z.exactOptional(text),
  /** The last automatic start; the backoff counts from it. */
  attempt: z.exactOptional(attempt),
  /** The last manual start. */
  explicitStart: z.exactOptional(attempt),
  tally: z.exactOptional(tally),
  /** The last manual stop, and when the job was seen running after it without a start of ours: see `stopped.ts`. */
  stoppedAt: z.exactOptional(at),
  ranAgainAt: z.exactOptional(at),
  /** When a tick last saw its work completed, given up or stopped. Its followers were requested then. */
  endedAt: z.exactOptional(at),
  /** The tick that is probing the job, see `probing.ts`. `doubt`: meanwhile a tick found that state was lost. */
  probe: z.exactOptional(z.object({ owner, at, forMs: z.number(), doubt: z.exactOptional(z.boolean()) })),
  /** Reasons reported in this pause. Cleared when the job is no longer paused. */
  said: z.exactOptional(z.array(z.enum(saidOnce))),
  /** Fingerprint of the reported status warnings. Cleared when there are none. */
  warned: z.exactOptional(text),
  /** Since when quiet hours hold back a routine report. */
  heldAt: z.exactOptional(at),
  lastRun: z.exactOptional(lastRun),
  /** Of a scheduled job; dropped by a tick that does not see its schedule. */
  slot: z.exactOptional(slot),
  /** Of a job with `ping`. */
  ping: z.exactOptional(jobPing),
  /** Key of its jobs file; absent: of whichever ticks first. */
  file: z.exactOptional(text),
  /** Fingerprint of the job's definition: the same id with another definition is another job. */
  definition: z.exactOptional(text),
});
export type JobMemory = DeepReadonly<z.infer<typeof memory>>;

// --- Queue and outbox --------------------------------------------------------------------------------

export const queueStatuses = ['pending', 'running', 'done', 'failed', 'blocked'] as const;

/** One requested run of a one-shot read. */
const queueItem = z.object({
  id: text,
  jobId: text,
  status: z.enum(queueStatuses),
  createdAt: at,
  notBefore: time,
  /** 0 or 1: a run is never repeated automatically. */
  attempt: count,
  /** Trigger: `schedule`, `run`, `queue`, `verify` or `after <job id> <success|failure>`. */
  reason: text,
  /** As in `LastRun`. */
  slot: z.exactOptional(time),
  startedAt: z.exactOptional(at),
  /** Timeout, counted from its claim. */
  timeoutMs: z.exactOptional(z.number()),
  finishedAt: z.exactOptional(at),
  owner: z.exactOptional(owner),
  outcome: z.exactOptional(z.enum(runOutcomes)),
  exitCode: z.exactOptional(z.nullable(z.int())),
  /** Key of the jobs file that requested it. */
  file: z.exactOptional(text),
});
export type QueueItem = DeepReadonly<z.infer<typeof queueItem>>;

const progressValues = z.record(text, z.union([text, z.number(), z.boolean(), z.null()]));

const notice = z.object({
  id: text,
  at,
  reason: z.enum(noticeReasons),
  urgency: z.enum(urgencies),
  job: z.exactOptional(z.object({ id: text, name: text })),
  headline: words,
  facts: z.array(words),
  progress: z.exactOptional(progressValues),
  output: z.exactOptional(text),
  link: z.exactOptional(z.object({ label: z.enum(linkLabels), url: text.check(z.refine(isWebUrl)) })),
});

const outboxEntry = z.object({
  notice,
  sink: z.enum(['chat', 'print']),
  attempts: count,
  queuedBy: z.exactOptional(z.object({ run: text, until: time })),
  lastTry: z.exactOptional(z.enum(['kept', 'unknown'])),
});

const chat = z.object({
  board: z.exactOptional(
    z.object({
      chatId: text,
      messageId: z.exactOptional(z.int()),
      sentAt: at,
      rows: z.record(text, z.object({ name: text, at, progress: z.exactOptional(progressValues) })),
      isOutdated: z.exactOptional(z.boolean()),
    }),
  ),
  moved: z.exactOptional(z.object({ from: text, to: text })),
  notBefore: z.exactOptional(time),
  refusal: z.exactOptional(text),
  heldWay: z.exactOptional(text),
  lostTopic: z.exactOptional(z.object({ way: text, threadId: z.int(), at })),
  issue: z.exactOptional(
    z.object({ number: z.int(), noticeIds: z.array(text), foldedAt: z.exactOptional(at) }),
  ),
});

// --- Fire drills -------------------------------------------------------------------------------------

const place = z.object({ kind: z.enum(['chat', 'issue']), number: z.exactOptional(z.int()) });

/** One of the two notices of a drill. */
const drillNotice = z.object({
  id: text,
  isSent: z.exactOptional(z.literal(true)),
  /** Where it is; absent: it was not sent, or printed only. */
  place: z.exactOptional(place),
  /** Why it was not sent so far. */
  problem: z.exactOptional(words),
});
export type DrillNotice = DeepReadonly<z.infer<typeof drillNotice>>;

/** See `core/jobs/drill.ts`. */
const drill = z.object({
  /** The one under way. */
  open: z.exactOptional(
    z.object({
      at,
      /** Of the job that it plays, see `JobMemory`. */
      memory: z.pick(memory, { seen: true, anomaly: true, reported: true }),
      alert: drillNotice,
      recovery: z.exactOptional(drillNotice),
    }),
  ),
  /** The last one that arrived: when it began, and the places of its alert and its recovery. */
  proof: z.exactOptional(z.object({ at, places: z.array(place) })),
  /** The open alert about drills. */
  trouble: z.exactOptional(
    z.object({
      kind: z.enum(['failed', 'overdue']),
      sinceAt: at,
      reportedAt: at,
      /** Why a drill failed. */
      why: z.exactOptional(words),
      /** Key of the jobs file whose schedule is overdue. */
      file: z.exactOptional(text),
    }),
  ),
});
export type DrillMemory = DeepReadonly<z.infer<typeof drill>>;

// --- The document ------------------------------------------------------------------------------------

/** The right to tick. Void when it expired or its holder is dead; renewed while the holder works. */
const lease = z.object({
  owner,
  takenAt: at,
  endsAt: at,
  /** Key of the jobs file that ticks. */
  file: z.exactOptional(text),
});
export type Lease = DeepReadonly<z.infer<typeof lease>>;

/** A jobs file whose jobs are in the state, by its key. */
const knownFile = z.object({
  /** See `JobsFile`; absent in a copy that strangers can read, as the path is. */
  name: z.exactOptional(text),
  path: z.exactOptional(text),
  host: text,
  /** 0: never with a valid file. */
  tickedAt: at,
  /** When it was first seen. */
  metAt: at,
  configErrorReportedAt: z.exactOptional(at),
  /** The reported error: fingerprint of its problems, and since when. */
  configError: z.exactOptional(z.object({ key: text, sinceAt: at })),
  /** Reported ids that another file has too. `sinceAt` absent: reported by an older version. */
  duplicates: z.exactOptional(z.object({ key: text, sinceAt: z.exactOptional(at), reportedAt: at })),
  /** Its last completed tick. */
  lastTick: z.exactOptional(z.object({ endedAt: at, tookMs: z.number() })),
  /** The last pause between its ticks that was reported. */
  gap: z.exactOptional(z.object({ reportedAt: at, ms: z.number() })),
  /** Ticks skipped since then because another one held the lease. */
  skippedTicks: z.exactOptional(count),
  /** When the last tick ended that a clock started, not a person. */
  clocks: z.exactOptional(
    z.object({
      /** The schedule of a workflow, by the name of its file. */
      workflow: z.exactOptional(z.object({ name: text, at })),
      /** A timer of the host: cron, systemd, launchd. */
      timerAt: z.exactOptional(at),
    }),
  ),
  /** The slots of its `defaults.drill`, and since when they count. */
  drill: z.exactOptional(z.object({ slot, sinceAt: at })),
  /** `defaults.tickEverySeconds` and the host's name in messages, for the watchdog; absent: an older version ticked. */
  tickEverySeconds: z.exactOptional(z.number()),
  hostName: z.exactOptional(text),
  /** The last tick that a clock started failed, with this exit code, and since when all of them did. */
  failing: z.exactOptional(z.object({ sinceAt: at, code: z.int() })),
});
export type KnownFile = DeepReadonly<z.infer<typeof knownFile>>;

/** Damage found in a document, to be reported. `damaged`: an older generation was restored. `lost`: no valid copy was left. */
const corruptionEvent = z.object({ at, kind: z.enum(['damaged', 'lost']), message: words });
export type CorruptionEvent = DeepReadonly<z.infer<typeof corruptionEvent>>;

/** The machine that a state belongs to. */
const machine = z.object({
  id: text,
  host: text,
  /** Absent: an older version or the command line noted it. */
  namespace: z.exactOptional(text),
  /** Its last tick. */
  at,
  /** Another machine that was refused the namespace, last at `at`. */
  other: z.exactOptional(z.object({ id: text, host: text, at, sinceAt: at, reportedAt: at })),
});
export type MachineMemory = DeepReadonly<z.infer<typeof machine>>;

/** The host's clocks at the last tick, and the gaps so far. */
const awake = z.object({
  /** When the clocks were last read. */
  at,
  boot: text,
  /** Since boot, without sleep. On macOS partly from the wall clock, which can be set. */
  uptimeMs: z.number(),
  /** Since boot, with sleep, from a clock that cannot be set: an upper bound of the time awake. */
  elapsedMs: z.exactOptional(z.number()),
  /** `ms` after `at` in which the host slept or was off. */
  gaps: z.array(z.object({ at, ms: z.number() })),
});
export type AwakeMemory = DeepReadonly<z.infer<typeof awake>>;
/** The host's clocks at one instant. */
export type AwakeReading = Pick<AwakeMemory, 'boot' | 'uptimeMs' | 'elapsedMs'>;
export type Gap = AwakeMemory['gaps'][number];

export const stateSchema = z.object({
  jobs: z.record(text, memory),
  queue: z.array(queueItem),
  outbox: z.array(outboxEntry),
  incidents: z.array(corruptionEvent),
  lease: z.exactOptional(lease),
  /** See `machine.ts`; absent: the state is not shared, or the machine has no id. */
  machine: z.exactOptional(machine),
  chat: z.exactOptional(chat),
  drill: z.exactOptional(drill),
  /** For runs that do not know their jobs file; others use `files`. */
  configErrorReportedAt: z.exactOptional(at),
  /** Fingerprint of the reported problem with the host's time zone. */
  hostZoneReported: z.exactOptional(text),
  hostZoneReportedAt: z.exactOptional(at),
  files: z.exactOptional(z.record(text, knownFile)),
  awake: z.exactOptional(awake),
  /** Answer to the ping of the last tick with `ping-url`. */
  ping: z.exactOptional(pingAnswer),
  /** When state was lost: the backoff of automatic starts counts from it. */
  lostAt: z.exactOptional(at),
  /** In a stopgap: since when the state could not be saved. In the state: `unsavedSince` of the last stopgap taken over. */
  unsavedSince: z.exactOptional(time),
  /** With `unsavedSince`: how many ticks added to the stopgap. */
  unsavedRound: z.exactOptional(count),
  /** Only in a stopgap: alerts that were open in the state, by job id. */
  unsavedBase: z.exactOptional(z.record(text, anomaly)),
  /** Only in a stopgap: ids of the state's notices that it took over. One that its outbox no longer holds was delivered. */
  unsavedOutbox: z.exactOptional(z.array(text)),
});
/** The state. Changed only through `StateStore.update`. */
export type State = DeepReadonly<z.infer<typeof stateSchema>>;

/** Noted beside the state; see `Taken` in `notice.ts`. */
export const takenSchema = z.object({
  noticeIds: z.array(text),
  messageId: z.exactOptional(z.int()),
});
