/** Builders for the core's tests: a sensible default for everything, and what a test says instead. */
import { decide, type Decision } from '../../src/core/jobs/decide.ts';
import { decodeEnvelope, encodeEnvelope } from '../../src/core/state/envelope.ts';
import { definitionOf, identify } from '../../src/core/state/known-files.ts';
import type {
  Config,
  ExecResult,
  FileContext,
  Job,
  JobStatus,
  TickContext,
  Notice,
  Observation,
  OutboxEntry,
  Owner,
  Policy,
  QueueItem,
  State,
} from '../../src/core/model.ts';
import type { NoticeDraft } from '../../src/core/notice.ts';
import { acknowledge } from '../../src/core/notices/outbox.ts';
import { textIn } from '../../src/core/notices/say.ts';
import type { Text } from '../../src/core/text/words.ts';
import { stateCodec } from '../../src/core/state/state.ts';

export const second = 1000;
export const minute = 60_000;
export const hour = 3_600_000;
export const day = 86_400_000;
/** Noon in UTC: no quiet hour. */
export const noon = Date.UTC(2026, 2, 4, 12);

export const self: Owner = { host: 'here', pid: 100, start: 'boot-100' };
export const other: Owner = { host: 'here', pid: 200, start: 'boot-200' };

type JobParts = Partial<Omit<Job, 'policy'>> & { readonly policy?: Partial<Policy> };

function jobOf(base: Pick<Job, 'kind' | 'risk' | 'commands'>, parts: JobParts): Job {
  const { policy, ...rest } = parts;
  const id = parts.id ?? 'sync';
  return {
    ...base,
    id,
    name: id,
    enabled: true,
    env: {},
    approval: {
      environment: 'ops-write',
      maxAgeSeconds: 86_400,
      allowSelfApproval: false,
      allowBotRequester: false,
      gate: 'environment',
      ignorePlanLines: [],
    },
    verify: { attempts: 1, everySeconds: 10 },
    after: [],
    ...rest,
    policy: {
      reportEverySeconds: 1800,
      stallSeconds: 3600,
      autoResume: false,
      autoResumeBackoffSeconds: 900,
      quietHours: { start: '23:00', end: '08:00' },
      reportWhileRunning: true,
      onlyOnChange: false,
      ...policy,
    },
  };
}

/** A long read, enabled, with the policy's defaults of the schema. */
export function longRead(parts: JobParts = {}): Job {
  const commands = { start: ['start-it'], status: ['status-of-it'] };
  return jobOf({ kind: 'long_running_read', risk: 'read_only', commands }, parts);
}

/** A long read that a tick may start again. */
export function resumable(parts: JobParts = {}): Job {
  return longRead({ ...parts, policy: { autoResume: true, ...parts.policy } });
}

export function oneShot(parts: JobParts = {}): Job {
  const commands = { run: ['check-it'] };
  return jobOf({ kind: 'one_shot_read', risk: 'read_only', commands }, { id: 'check', ...parts });
}

export function write(parts: JobParts = {}): Job {
  const commands = { run: ['write-it'] };
  return jobOf({ kind: 'one_shot_write', risk: 'write_external', commands }, { id: 'publish', ...parts });
}

export const configOf = (...jobs: readonly Job[]): Config => ({ jobs });

export const stateOf = (parts: Partial<State> = {}): State => ({ ...stateCodec.empty(), ...parts });

let runs = 0;

/** A moment of a run of its own: `runId` differs from that of every other moment. */
export function contextOf(now: number = noon, parts: Partial<TickContext> = {}): TickContext {
  runs += 1;
  return {
    now,
    zone: 'UTC',
    hostTime: (at) => new Date(at).toISOString().slice(11, 19),
    hostOffset: () => 0,
    hostName: 'gw-1',
    self,
    runId: `r${runs}`,
    dead: () => false,
    sink: 'chat',
    mode: 'act',
    openWrites: [],
    ...parts,
  };
}

/** The context of a jobs file; `cwd` of its jobs is a folder of its own unless they name one. */
export function fileOf(name: string, jobs: readonly Job[], parts: Partial<FileContext> = {}): FileContext {
  const definitions = new Map(
    jobs.map((job) => [job.id, definitionOf(job, job.cwd ?? '/HOME', job.envFile)]),
  );
  return { ...identify(name, self.host, undefined, undefined), definitions, others: new Map(), ...parts };
}

export const sameOwner = (left: Owner) => (right: Owner) =>
  left.pid === right.pid && left.start === right.start;

export function statusOf(parts: Partial<JobStatus> = {}): Observation {
  return { kind: 'status', status: { running: true, completed: false, level: 'ok', ...parts } };
}

export const running = (progressKey = 'p1', parts: Partial<JobStatus> = {}) =>
  statusOf({ progressKey, ...parts });
export const paused = (parts: Partial<JobStatus> = {}) => statusOf({ running: false, ...parts });
export const completed = (parts: Partial<JobStatus> = {}) =>
  statusOf({ running: false, completed: true, ...parts });

export function faulty(parts: Partial<Observation & { kind: 'fault' }> = {}): Observation {
  return { kind: 'fault', fault: 'exit', message: 'status exit=1', tail: '', ...parts };
}

export const captured = (head = '') => ({ head, tail: '', omittedBytes: 0 });

type Exited = ExecResult & { readonly kind: 'exited' };

export function exited(exitCode: number | null = 0, parts: Partial<Exited> = {}): Exited {
  return {
    kind: 'exited',
    exitCode,
    signal: exitCode === null ? 'SIGKILL' : null,
    stdout: captured(),
    stderr: captured(),
    durationMs: 400,
    found: [],
    outputHeld: false,
    ...parts,
  };
}

export function timedOut(parts: Partial<ExecResult & { kind: 'timed-out' }> = {}): ExecResult {
  const streams = { stdout: captured(), stderr: captured() };
  return { kind: 'timed-out', ...streams, durationMs: 60_000, timeoutMs: 60_000, survivors: [], ...parts };
}

export const notStarted = (message = '/opt/none: no such file'): ExecResult => ({
  kind: 'not-started',
  message,
  durationMs: 1,
});

export function itemOf(parts: Partial<QueueItem> = {}): QueueItem {
  return {
    id: 'item-1',
    jobId: 'check',
    status: 'pending',
    createdAt: noon,
    notBefore: noon,
    attempt: 0,
    reason: 'queue',
    ...parts,
  };
}

export function noticeOf(parts: Partial<Notice> = {}): Notice {
  return { id: 'n1', at: noon, reason: 'anomaly', urgency: 'alert', headline: 'paused', facts: [], ...parts };
}

export const entryOf = (notice: Partial<Notice> = {}, parts: Partial<OutboxEntry> = {}): OutboxEntry => ({
  notice: noticeOf(notice),
  sink: 'chat',
  attempts: 0,
  ...parts,
});

/** What one tick decides about these observations, by job id. */
export function tick(
  config: Config,
  state: State,
  seen: Readonly<Record<string, Observation>>,
  context: TickContext = contextOf(),
): Decision {
  return decide(config, state, new Map(Object.entries(seen)), context);
}

export const queuedIn = (state: State): readonly Notice[] => state.outbox.map((entry) => entry.notice);

/** A notice or a draft of one with its sentences in English, for tables. */
export function said<N extends NoticeDraft>(
  notice: N,
): Omit<N, 'headline' | 'facts'> & { readonly headline: string; readonly facts: readonly string[] } {
  return { ...notice, headline: english(notice.headline), facts: notice.facts.map(english) };
}

type InEnglish<T> = T extends Text ? string : T extends object ? { [K in keyof T]: InEnglish<T[K]> } : T;

/** The value with every sentence in it in English. */
export function inEnglish<T>(value: T): InEnglish<T>;
export function inEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (typeof value !== 'object' || value === null) return value;
  if (isSentence(value)) return english(value);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inEnglish(part)]));
}

const isSentence = (value: object): value is Text =>
  Object.keys(value).join(' ') === 'key params' && Object.keys(value).length === 2;

/** Says a sentence in English. */
export const english = textIn('en');

export const noticesOf = (state: State) => queuedIn(state).map(said);

/** The state after everything in its outbox was delivered. */
export function delivered(state: State): State {
  const receipts = state.outbox.map((entry) => ({ noticeId: entry.notice.id, kind: 'sent' }) as const);
  return acknowledge(state, { receipts });
}

/** What a store gives back after it saved the state. */
export function stored(state: State): State {
  const decoded = decodeEnvelope(stateCodec, encodeEnvelope(stateCodec, stateCodec.bound(state), 1, noon));
  if (decoded.kind !== 'ok') throw new Error(`the state cannot be stored: ${JSON.stringify(decoded)}`);
  return decoded.doc;
}

/** A row of ticks over one long job: each delivered and stored before the next. Returns the notices of each. */
export function watch(
  job: Job,
  steps: readonly (readonly [at: number, seen: Observation])[],
  initial: State = stateOf(),
): {
  readonly queued: readonly (readonly Notice[])[];
  readonly told: readonly ReturnType<typeof noticesOf>[];
  readonly state: State;
} {
  let state = initial;
  const queued = steps.map(([at, seen]) => {
    const decision = tick(configOf(job), state, { [job.id]: seen }, contextOf(at));
    state = stored(delivered(decision.state));
    return queuedIn(decision.state);
  });
  return { queued, told: queued.map((notices) => notices.map(said)), state };
}

/** `urgency reason: headline`, for tables. */
export const short = (notice: Notice): string =>
  `${notice.urgency} ${notice.reason}: ${english(notice.headline)}`;
