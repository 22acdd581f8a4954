/** One tick's decision: jobs file, state and observations → new state, notices and effects. Pure. */
import { named } from '../format.ts';
import type {
  AnomalyReason,
  Config,
  Effect,
  Gap,
  Job,
  JobMemory,
  KnownFile,
  TickContext,
  Observation,
  Observations,
  Reported,
  State,
} from '../model.ts';
import { withReading } from '../schedule/awake.ts';
import { withPromise } from './clock-tick.ts';
import { closeConfigError } from './config-error.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { NoticeDraft } from '../notice.ts';
import { type Announcement, chooseAnnouncement, isFirstCompletion, warningsMark } from './notify.ts';
import { decideQueue } from './due.ts';
import { foldOld, inNotices, enqueue } from '../notices/outbox.ts';
import { followers, type Request } from './queue.ts';
import {
  goneWithAlert,
  isInDoubt,
  isOfAnotherJob,
  isOthers,
  withTick,
  ofFile,
  originOf,
  rivalsOf,
} from '../state/known-files.ts';
import { reportDuplicates } from './duplicates.ts';
import { sentence } from '../notices/sentence.ts';
import type { Words } from '../text/words.ts';
import { isReminderDue } from '../notices/repeat-alert.ts';
import { busyInGroup, decideResume, givenUp, type ResumeFacts } from './resume.ts';
import { memoryOfStop } from './stopped.ts';
import { withSeenAttempt } from '../pings/job-ping.ts';
import { memoryOf } from '../state/memory.ts';
import { markProbes, nothingPending, type Pending } from './probing.ts';
import { remindOfRuns } from './repeat-run-alert.ts';
import { withSeen, pastOfStarts, withStart } from './start-tally.ts';
import { reportGap } from './gap.ts';
import { noteCompletion } from './expected.ts';
import { withMissed } from './missed.ts';
import { decideStart, type SlotCircumstances } from './scheduled-start.ts';
import { onTimeMsOf } from './slot.ts';
import { clockDrafts } from './slot-notices.ts';
import { settleStarts } from './starts.ts';
import { cleanLine } from '../text/redact.ts';
import { clampTimes, seenAt } from '../state/times.ts';
import { type JobVerdict, judge } from './verdict.ts';

export interface Decision {
  readonly state: State;
  /** Performed after the state is saved, each at most once. */
  readonly effects: readonly Effect[];
}

const dayMs = 86_400_000;
/** Series letter of the ids that are made here; see `enqueue`. */
const series = 'a';

/** `pending`: jobs whose status has not arrived yet. Runs wait for them, so that no run delays their report. */
export function decide(
  config: Config,
  stored: State,
  seen: Observations,
  context: TickContext,
  pending: Pending = nothingPending,
): Decision {
  const drafts: NoticeDraft[] = [];
  const reported = (step: Reported): State => {
    drafts.push(...step.drafts);
    return step.state;
  };
  let state = reported(reportCorruption(clampTimes(stored, context.now)));
  // State was lost: what this memory lacks may have happened.
  const doubt = stored.incidents.length > 0 || isInDoubt(state, context);
  state = reported(closeConfigError(state, context));
  const rivals = rivalsOf(state, config.jobs, context.file);
  state = reported(reportHostZone(state, context));
  state = reported(forget(config, state, context));
  drafts.push(...goneWithAlert(state, context).map(goneDraft), ...clockDrafts(config, stored, context));
  state = withPromise(withTick(state, context), config, context);
  const awake = withReading(state.awake, context.awake, context.now);
  if (awake) state = { ...state, awake };
  state = reported(reportGap(config, stored, state, context));
  const doubtBefore = stored.incidents.at(-1)?.at;
  const watched = decideJobs(config, state, seen, { rivals, doubt, doubtBefore }, context);
  state = reported(watched);
  const queued = decideQueue(
    config,
    markProbes(state, pending, doubt, context),
    watched.requests,
    pending.ids.size === 0,
    context,
    doubtBefore,
  );
  state = reported(queued);
  state = reported(remindOfRuns(config, state, queued.effects, context));
  state = reported(reportDuplicates(state, rivals, context));
  if (context.mode === 'report-only') drafts.push(...blindDrafts(stored, drafts.length > 0));
  return {
    state: foldOld(enqueue(state, drafts, series, context), context),
    effects: [...watched.effects, ...queued.effects],
  };
}

/** `doubtBefore`: when the state turned out to be an older copy. */
interface Circumstances {
  readonly rivals: ReadonlyMap<string, string>;
  readonly doubt: boolean;
  readonly doubtBefore: number | undefined;
}

/** The watched jobs that were observed. Of a group, only the first is started. */
function decideJobs(
  config: Config,
  state: State,
  seen: Observations,
  { rivals, doubt, doubtBefore }: Circumstances,
  context: TickContext,
): Reported & Pick<JobStep, 'effects' | 'requests'> {
  const drafts: NoticeDraft[] = [];
  const effects: Effect[] = [];
  const requests: Request[] = [];
  const digest: Words[] = [];
  const jobs: Record<string, JobMemory> = { ...state.jobs };
  const ofSlots = { onTimeMs: onTimeMsOf(config), doubtBefore };
  for (const job of config.jobs) {
    const observation = seen.get(job.id);
    if (!observation || !isWatched(job) || rivals.has(job.id)) continue;
    const settled = settleStarts(job, memoryOf(state, job.id), context);
    drafts.push(...settled.drafts);
    const started = effects.find(({ job: { supervise } }) => isSameGroup(supervise, job.supervise));
    const busyWith = started?.job.name ?? busyInGroup(config, job, seen);
    const facts = { lostAt: state.lostAt, gaps: state.awake?.gaps ?? [], busyWith, doubt, ofSlots };
    const step = decideJob(job, settled.memory, observation, facts, context);
    jobs[job.id] = ofFile(step.memory, job.id, context);
    drafts.push(...step.drafts);
    effects.push(...step.effects);
    requests.push(...step.requests);
    digest.push(...step.digest);
  }
  for (const facts of inNotices(digest))
    drafts.push({ reason: 'digest', urgency: 'routine', headline: sentence('digest-of-quiet-hours'), facts });
  return { state: { ...state, jobs }, drafts, effects, requests };
}

function goneDraft({ name }: KnownFile): NoticeDraft {
  const file = name === undefined ? sentence('file-of-another-host') : cleanLine(name, 300);
  const headline = sentence('alert-resolved', { why: sentence('is-removed') });
  return { reason: 'closed', urgency: 'info', headline, facts: [sentence('file', { file })] };
}

/** Nothing is started until a person fixes the state. The first notice is red; later ones explain why reports repeat. */
function blindDrafts({ unsavedRound }: State, hasOthers: boolean): readonly NoticeDraft[] {
  const isFirst = unsavedRound === 1;
  if (!isFirst && !hasOthers) return [];
  const facts = [sentence('reports-may-repeat')];
  return [
    { reason: 'state', urgency: isFirst ? 'action' : 'info', headline: sentence('state-unusable'), facts },
  ];
}

/** Long reads that are polled in every tick. */
export function isWatched(job: Job): boolean {
  return job.enabled && job.kind === 'long_running_read';
}

interface JobStep {
  readonly memory: JobMemory;
  readonly drafts: readonly NoticeDraft[];
  readonly effects: readonly Effect[];
  readonly requests: readonly Request[];
  readonly digest: readonly Words[];
}

/** What a watched job's memory says of its observations and reports. */
const watchFields = ['seen', 'progress', 'anomaly', 'reported', 'said', 'warned', 'heldAt', 'probe'] as const;
const completionFields = ['completionReportedAt', 'completedWork'] as const;
/** Replaced or cleared by each observation; everything else in the memory stays. `probe`: it has ended. */
const decidedAnew = [
  ...watchFields,
  ...completionFields,
  'ping',
  'endedAt',
  'tally',
  'stoppedAt',
  'ranAgainAt',
] as const;

function without<K extends keyof JobMemory>(memory: JobMemory, names: readonly K[]): Omit<JobMemory, K> {
  const rest = { ...memory };
  for (const name of names) delete rest[name];
  return rest;
}

/** What one observation of a watched job leads to. */
export function decideJob(
  job: Job,
  before: JobMemory,
  observation: Observation,
  facts: Omit<ResumeFacts, 'past' | 'editedAt'> & {
    readonly gaps: readonly Gap[];
    readonly doubt: boolean;
    readonly ofSlots: SlotCircumstances;
  },
  context: TickContext,
): JobStep {
  const { now } = context;
  const judged = judge(job, before, observation, seenAt(context), facts.gaps);
  const { past, editedAt } = observation.kind === 'status' ? observation : {};
  const tally = isCounted(job, before, context) ? withSeen(before, observation, now) : undefined;
  const ofStarts = judged.status && pastOfStarts(job, tally, before, judged.status, now, facts.gaps);
  const resume =
    judged.kind === 'paused'
      ? decideResume(job, before, { ...facts, past: past ?? ofStarts, editedAt }, context)
      : undefined;
  const slots = decideStart(job, before, judged.kind, resume, facts, context);
  const starts = resume?.kind === 'start' || slots.isDue;
  const known = starts && isFirstStart(job, before, observation) ? withoutAnomaly(judged) : judged;
  // Missed runs are made up for when the job runs, which the next tick sees.
  const slot = noteCompletion(job, before, observation, context) ?? slots.memory;
  const verdict = withMissed(job, slots.isDue ? before.slot : slot, known, context);
  const announcement = chooseAnnouncement(job, before, verdict, resume, context);
  const completion = isFirstCompletion(before, verdict);
  const end = resume && givenUp(job, before, resume, past);
  const seen = observation.kind === 'status' ? observation.attempt : undefined;
  const ping = withSeenAttempt(job, before.ping, seen, now);
  const { status } = verdict;
  const ending =
    completion && (status?.level === 'ok' || verdict.warningExit !== undefined) ? 'success' : 'failure';
  const isFollowed = completion || end === 'failure';
  const attemptId = `${context.runId}-s-${job.id}`;
  const counted =
    starts && status && !job.commands.exec ? withStart(job, tally, status, now, facts.gaps) : tally;
  const memory: JobMemory = {
    ...without(before, decidedAnew),
    ...memoryOfObservation(before, observation, verdict),
    ...memoryOfReport(before, verdict, announcement, now),
    ...memoryOfEnd(before, verdict, completion, completion || end !== undefined, now),
    ...(starts && { attempt: { id: attemptId, at: now, owner: context.self } }),
    ...(counted && { tally: counted }),
    ...memoryOfStop(before, observation, context),
    ...(ping && { ping }),
    ...(slot && { slot }),
  };
  const isNews = verdict.missed === undefined || announcement.kind !== 'report';
  return {
    memory,
    drafts: [
      ...(announcement.kind === 'report' ? [announcement.draft] : []),
      ...(isNews ? slots.drafts : []),
      ...(starts && context.mode === 'dry-run' ? [dryRunDraft(job)] : []),
    ],
    effects: starts ? [{ kind: 'start', job, attemptId, ...(slots.isDue && { isNew: true }) }] : [],
    // An older copy of the state may lack that this end was reported and its followers queued.
    requests: isFollowed && !facts.doubt && before.probe?.doubt !== true ? followers(job, ending, now) : [],
    digest: announcement.kind === 'digest' ? [announcement.line] : [],
  };
}

function dryRunDraft(job: Job): NoticeDraft {
  return {
    reason: 'resume',
    urgency: 'info',
    job: named(job),
    headline: sentence('would-start'),
    facts: [],
  };
}

function memoryOfObservation(
  { seen }: JobMemory,
  observation: Observation,
  { status, progress }: JobVerdict,
): Pick<JobMemory, 'seen' | 'progress'> {
  return {
    seen: {
      running: status?.running ?? seen?.running ?? false,
      completed: status?.completed ?? seen?.completed ?? false,
      ...(observation.kind === 'status' && observation.process && { process: observation.process }),
    },
    ...(progress && { progress }),
  };
}

function memoryOfReport(
  before: JobMemory,
  { kind, anomaly, status, progressMark }: JobVerdict,
  announcement: Announcement,
  now: number,
): Pick<JobMemory, 'anomaly' | 'reported' | 'said' | 'warned' | 'heldAt'> {
  const isReported = announcement.kind === 'report' || announcement.kind === 'digest';
  const open = before.anomaly;
  const urgency = announcement.kind === 'report' ? announcement.draft.urgency : undefined;
  const isSilent = (!open || open.isSilent === true) && (urgency === undefined || urgency === 'info');
  const isPaused = kind === 'paused' || (kind === 'unknown' && before.said !== undefined);
  const said = announcement.kind === 'report' ? announcement.said : before.said;
  const reported = isReported
    ? { at: now, ...(progressMark !== undefined && { progressKey: progressMark }) }
    : before.reported;
  const warned = status
    ? status.warnings && (announcement.kind === 'report' ? warningsMark(status) : before.warned)
    : before.warned;
  const heldAt = announcement.kind === 'hold' ? (before.heldAt ?? now) : before.heldAt;
  return {
    ...(anomaly && {
      anomaly: {
        ...anomaly,
        sinceAt: open?.key === anomaly.key ? open.sinceAt : now,
        reportedAt: isReported ? now : (open?.reportedAt ?? now),
        ...(isSilent && { isSilent }),
      },
    }),
    ...(reported && { reported }),
    ...(isPaused && said && said.length > 0 && { said }),
    ...(warned !== undefined && { warned }),
    ...(!isReported && heldAt !== undefined && { heldAt }),
  };
}

function memoryOfEnd(
  before: JobMemory,
  { status, workId }: JobVerdict,
  completion: boolean,
  isOver: boolean,
  now: number,
): Pick<JobMemory, 'completionReportedAt' | 'completedWork' | 'endedAt'> {
  const completedAt = completion ? now : before.completionReportedAt;
  const completedWork = workId ?? before.completedWork;
  const endedAt = isOver ? now : (before.endedAt ?? before.completionReportedAt);
  return {
    ...(completedAt !== undefined &&
      (!status || status.completed) && {
        completionReportedAt: completedAt,
        ...(completedWork !== undefined && { completedWork }),
      }),
    ...(endedAt !== undefined && { endedAt }),
  };
}

/** Supervised jobs count their starts in attempt records. Starts under another definition of the job do not count. */
function isCounted(job: Job, { definition }: JobMemory, { file }: TickContext): boolean {
  const isEdited =
    definition !== undefined && file !== undefined && file.definitions.get(job.id) !== definition;
  return !job.commands.exec && !isEdited;
}

/** A supervised job that was never started is not an anomaly: its first start is due. */
function isFirstStart(job: Job, { anomaly }: JobMemory, seen: Observation): boolean {
  return job.commands.exec !== undefined && !anomaly && seen.kind === 'status' && !seen.past;
}

function withoutAnomaly(verdict: JobVerdict): JobVerdict {
  const { anomaly: _, ...rest } = verdict;
  return rest;
}

function isSameGroup(one: Job['supervise'], other: Job['supervise']): boolean {
  return one?.concurrencyGroup !== undefined && one.concurrencyGroup === other?.concurrencyGroup;
}

function reportCorruption(state: State): Reported {
  const { incidents } = state;
  if (incidents.length === 0) return { state, drafts: [] };
  const drafts = incidents.map(({ kind, message }): NoticeDraft => {
    const headline = sentence(kind === 'lost' ? 'state-lost' : 'state-damaged');
    return { reason: 'state', urgency: 'alert', headline, facts: [message, sentence('followers-not-run')] };
  });
  // An older generation may lack the last start, too.
  const lostAt = Math.max(state.lostAt ?? 0, ...incidents.map(({ at }) => at));
  return { state: { ...state, incidents: [], lostAt }, drafts };
}

/**
 * Reports an unknown host time zone once, with reminders, and again when the cause changes. Not in `report-only`, where each
 * tick would repeat it. A jobs file with its own zone leaves the report open: another file may need the host's zone.
 */
function reportHostZone(state: State, { now, zone, zoneProblem, mode }: TickContext): Reported {
  const unchanged = { state, drafts: [] };
  if (zone !== undefined || mode === 'report-only') return unchanged;
  const { hostZoneReported, hostZoneReportedAt: reportedAt = -Infinity, ...rest } = state;
  if (!zoneProblem) return hostZoneReported === undefined ? unchanged : { state: rest, drafts: [] };
  const { what, likely } = zoneProblem;
  // A fingerprint of the English text, because older versions stored that.
  const mark = fingerprint(what);
  if (hostZoneReported === mark && !isReminderDue({ reportedAt }, 'action', now)) return unchanged;
  const facts = [zoneProblem.text, sentence('times-in-utc'), sentence('zone-fix', { likely })];
  return {
    state: { ...rest, hostZoneReported: mark, hostZoneReportedAt: now },
    drafts: [{ reason: 'config', urgency: 'action', headline: sentence('zone-not-known'), facts }],
  };
}

/** Forgets jobs that were removed or disabled, and resolves their alerts. */
function forget(config: Config, state: State, context: TickContext): Reported {
  const drafts: NoticeDraft[] = [];
  const byId = new Map(config.jobs.map((job) => [job.id, job]));
  const kept: [string, JobMemory][] = [];
  let changed = false;
  for (const [id, memory] of Object.entries(state.jobs)) {
    const isAnother = isOfAnotherJob(state, id, context);
    if (!isAnother && isOthers(state, memory.file, context)) {
      kept.push([id, memory]);
      continue;
    }
    const job = isAnother ? undefined : byId.get(id);
    const rest = keptOf(job, memory, context.now);
    changed ||= rest !== memory;
    if (rest) kept.push([id, rest]);
    if (rest === memory || !memory.anomaly) continue;
    const kind = job?.kind === 'one_shot_read' ? 'is-read-now' : 'is-write-now';
    const why = sentence(job ? (job.enabled ? kind : 'is-disabled') : 'is-removed');
    const headline = sentence('alert-resolved', { why });
    drafts.push({ reason: 'closed', urgency: 'info', job: named(job ?? { id }), headline, facts: [] });
  }
  return { state: changed ? { ...state, jobs: Object.fromEntries(kept) } : state, drafts };
}

const runReasons: ReadonlySet<AnomalyReason> = new Set([
  'run-failed',
  'run-output',
  'run-level',
  'run-interrupted',
  'missed',
]);

/** Drops a watch alert: nothing would ever resolve it. */
function withoutWatching(memory: JobMemory): JobMemory {
  const { anomaly, ...rest } = memory;
  return anomaly && !runReasons.has(anomaly.reason) ? rest : memory;
}

/**
 * Returns the part of a job's memory that is kept, or the same object if nothing is dropped. Starts, runs and completions stay while the
 * job exists, also while it is disabled. A start of the last day stays even without the job, so that its backoff survives a
 * job that is removed for a moment.
 */
function keptOf(job: Job | undefined, memory: JobMemory, now: number): JobMemory | undefined {
  if (job?.enabled && job.kind === 'one_shot_read') return withoutWatching(memory);
  if (job?.enabled && job.kind !== 'one_shot_write') return memory;
  const { attempt, explicitStart, endedAt, completionReportedAt } = memory;
  // A start while the job is not watched begins a new piece of work.
  const isDone =
    completionReportedAt !== undefined && (explicitStart?.at ?? -Infinity) <= completionReportedAt;
  const isRecent = attempt !== undefined && now - attempt.at < dayMs;
  const recent = isRecent ? { attempt, ...(endedAt !== undefined && { endedAt }) } : {};
  // A schedule of a job that is enabled again starts from then.
  const gone = [...watchFields, ...(isDone ? [] : completionFields), 'slot', 'file', 'definition'] as const;
  const rest: JobMemory = job ? without(memory, gone) : recent;
  if (Object.keys(rest).length === 0) return undefined;
  const kept = { ...rest, ...originOf(memory) };
  return Object.keys(kept).length === Object.keys(memory).length ? memory : kept;
}
