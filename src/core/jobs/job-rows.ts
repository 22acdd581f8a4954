/** One row for each job, for `status`, the summary and the outputs of a workflow. */
import { sentence } from '../notices/sentence.ts';
import type { Say, Text, Words } from '../text/words.ts';
import { isoTime, span, zoneOf } from '../format.ts';
import { memoryOf } from '../state/memory.ts';
import type {
  Config,
  Job,
  JobStatus,
  KnownFile,
  LastRun,
  Level,
  Observations,
  QueueItem,
  State,
  TickContext,
  VerdictKind,
} from '../model.ts';
import { noteCompletion } from './expected.ts';
import { withMissed } from './missed.ts';
import { progressOf } from './notify.ts';
import { cleanLine } from '../text/redact.ts';
import { metricsText } from './plugin-run.ts';
import { nextRunAt } from './scheduled.ts';
import { calendarOf, isScheduled, nextInCalendar, offsetOf, slotTime } from './slot.ts';
import { type JobVerdict, judge } from './verdict.ts';

export interface JobRow {
  readonly job: Job;
  /** Absent when the job was not probed. */
  readonly verdict?: JobVerdict;
  readonly lastRun?: LastRun;
  /** Only for `status`: when a schedule, or a waiting request, runs it next. `text`: `02:30`, in the zone of its schedule. */
  readonly next?: { readonly at: number; readonly text: string };
  /** Slots missed since its last scheduled run; absent: it has no schedule. */
  readonly missed?: number;
  /** A one-shot read in progress. */
  readonly isRunning: boolean;
  /** Why the next tick does not start a paused job; absent: it does, or this was not asked. */
  readonly held?: Words;
  /** The jobs file that has another job of this id; this job is not watched. */
  readonly rival?: string;
  /** Pid of the tick that still waits for its status. */
  readonly probedBy?: number;
  /** This tick started it. */
  readonly isStarted?: true;
  /** The job is enabled and has an open anomaly. */
  readonly needsAttention: boolean;
}

/**
 * One row per job, in the order of the jobs file. `rivals`: ids that another jobs file has too, whose memory is that of the
 * other job.
 */
export function jobRows(
  config: Config,
  state: State,
  seen: Observations,
  context: TickContext,
  rivals: ReadonlyMap<string, string> = new Map(),
): readonly JobRow[] {
  const busy = new Set(state.queue.filter((item) => item.status === 'running').map((item) => item.jobId));
  return config.jobs.map((job): JobRow => {
    const rival = rivals.get(job.id);
    if (rival !== undefined) return { job, rival, isRunning: false, needsAttention: true };
    const memory = memoryOf(state, job.id);
    const observation = seen.get(job.id);
    const judged = observation && judge(job, memory, observation, context.now, state.awake?.gaps);
    const slot = observation && (noteCompletion(job, memory, observation, context) ?? memory.slot);
    const verdict = judged && withMissed(job, slot, judged, context);
    const anomaly = verdict ? verdict.anomaly : memory.anomaly;
    return {
      job,
      ...(verdict && { verdict }),
      ...(memory.lastRun && { lastRun: memory.lastRun }),
      ...(isScheduled(job) && { missed: memory.slot?.missed ?? 0 }),
      isRunning: busy.has(job.id),
      needsAttention: job.enabled && anomaly !== undefined,
    };
  });
}

/** Not part of every row: a tick does not show it, and zones take long to load. */
export function nextOf(config: Config, state: State, job: Job, context: TickContext): JobRow['next'] {
  const calendar = calendarOf(job, context);
  const at =
    job.kind === 'one_shot_read'
      ? nextRunAt(config, state, job.id, context)
      : calendar && nextInCalendar(calendar, memoryOf(state, job.id), context.now);
  if (at === undefined) return undefined;
  const { offset } = calendar ?? { offset: offsetOf(zoneOf(job, context), context) };
  return { at, text: at <= context.now ? 'now' : slotTime(at, offset, context.now) };
}

/** Level of a probed job; `alert` when it is paused, stalled or has no valid status. */
export function levelOf({ verdict }: JobRow): Level | undefined {
  if (!verdict) return undefined;
  if (verdict.missed) return 'alert';
  if (verdict.stoppedAt !== undefined || verdict.waitsForSlot) return 'ok';
  if (verdict.kind === 'running' || verdict.kind === 'completed') return verdict.status?.level ?? 'ok';
  return 'alert';
}

/** The row as JSON. */
export function rowDocument(row: JobRow, say: Say) {
  const { job, verdict, lastRun, needsAttention } = row;
  return {
    id: job.id,
    name: job.name,
    kind: job.kind,
    risk: job.risk,
    enabled: job.enabled && job.undeclared === undefined,
    ...(job.undeclared !== undefined && { undeclared: job.undeclared }),
    ...(verdict && { verdict: verdict.kind, level: levelOf(row) }),
    ...(row.isStarted && { started: true }),
    needsAttention,
    ...(row.rival !== undefined && { duplicateOf: row.rival }),
    ...(row.held !== undefined && { held: say(row.held) }),
    ...(row.probedBy !== undefined && { probedBy: row.probedBy }),
    ...(verdict?.status && { status: statusDocument(verdict.status, say) }),
    ...(verdict?.fault && { fault: { kind: verdict.fault.fault, message: say(verdict.fault.message) } }),
    ...(lastRun && { lastRun: runDocument(lastRun) }),
    ...(row.next && { nextRunAt: isoTime(row.next.at) }),
    ...(row.missed !== undefined && { missed: row.missed }),
    ...(job.schedule && { schedule: job.schedule }),
  };
}

function runDocument({ at, slot, ...rest }: LastRun) {
  return { at: isoTime(at), ...rest, ...(slot !== undefined && { slot: isoTime(slot) }) };
}

function statusDocument(status: JobStatus, say: Say) {
  const { message, warnings, completedAt } = status;
  return {
    ...status,
    ...(completedAt !== undefined && { completedAt: isoTime(completedAt) }),
    ...(message !== undefined && { message: say(message) }),
    ...(warnings && { warnings: warnings.map(say) }),
    progress: progressOf(status),
  };
}

const notAsked = 'not asked';
export type StateWord = VerdictKind | LastRun['outcome'] | 'write' | 'never ran' | typeof notAsked;

/** State of a job, in one word. */
export function wordOf({ job, verdict, lastRun, rival, isRunning }: JobRow): StateWord {
  if (rival !== undefined) return notAsked;
  if (verdict) return verdict.kind;
  if (job.kind === 'one_shot_write') return 'write';
  if (job.kind === 'long_running_read') return notAsked;
  return isRunning ? 'running' : (lastRun?.outcome ?? 'never ran');
}

/** The state with the level of its status, unless that is `ok`. */
export function stateOf(row: JobRow): string {
  const { verdict, lastRun, isRunning, job } = row;
  const ofRun = job.kind === 'one_shot_read' && !isRunning ? lastRun?.level : undefined;
  const level = verdict?.status?.level ?? ofRun ?? 'ok';
  return level === 'ok' ? wordOf(row) : `${wordOf(row)}, ${level}`;
}

/** Details of a job, in one line. */
export function detailOf(row: JobRow, now: number, say: Say): string {
  return rowFacts(row, now, say).join(' · ');
}

/** The same, one each. */
export function rowFacts(row: JobRow, now: number, say: Say): readonly string[] {
  const { job, verdict, lastRun, held, rival, needsAttention, probedBy } = row;
  const parts: string[] = [];
  if (rival !== undefined) parts.push(`another job has this id in ${cleanLine(rival, 200)}: not watched`);
  if (!job.enabled) parts.push('disabled');
  if (job.name !== job.id) parts.push(cleanLine(job.name, 60));
  if (verdict?.fault) parts.push(say(verdict.fault.message));
  if (verdict?.missed) parts.push(say(verdict.missed.headline));
  if (verdict?.stalledMs !== undefined) parts.push(`no progress for ${span(verdict.stalledMs)}`);
  if (verdict?.status) {
    const { pid, stopReason, message } = verdict.status;
    if (pid !== undefined) parts.push(`pid ${pid}`);
    const reason = verdict.stopText ?? stopReason;
    if (reason !== undefined) parts.push(say(sentence('stop-reason', { reason })));
    parts.push(
      ...Object.entries(progressOf(verdict.status) ?? {}).map(([name, value]) => `${name} ${value}`),
    );
    const more = [...(message === undefined ? [] : [message]), ...(verdict.remarks ?? [])];
    parts.push(...[...more, ...(verdict.status.warnings ?? [])].map(say));
  }
  if (held !== undefined) parts.push(`no automatic start: ${say(held)}`);
  if (probedBy !== undefined) parts.push(`a tick (pid ${probedBy}) still waits for its status`);
  if (lastRun)
    parts.push(
      `last run ${span(now - lastRun.at)} ago${lastRun.exitCode === null ? '' : `, exit ${lastRun.exitCode}`}${lastRun.line === undefined ? '' : `: ${lastRun.line}`}`,
    );
  const measured = metricsText(lastRun?.metrics);
  if (measured !== undefined) parts.push(say(sentence('measured', { values: measured })));
  if (row.missed !== undefined && row.missed > 0)
    parts.push(`missed ${row.missed} scheduled ${row.missed === 1 ? 'run' : 'runs'}`);
  if (needsAttention && !verdict && lastRun?.outcome === 'succeeded') parts.push('needs attention');
  if (job.kind === 'one_shot_write') parts.push('runs only after an approval');
  return parts;
}

/** `ended 35 s ago, took 2 s; 3 skipped since then because another tick was running`; undefined when no tick is known. */
export function lastTickWords(file: KnownFile | undefined, now: number): Text | undefined {
  const { lastTick, skippedTicks = 0 } = file ?? {};
  const ended = lastTick
    ? sentence('tick-ended', {
        ms: now - lastTick.endedAt,
        seconds: (lastTick.tookMs / 1000).toFixed(1),
      })
    : sentence('no-tick-ended');
  if (skippedTicks > 0) return sentence('ticks-skipped', { ended, count: skippedTicks });
  return lastTick && ended;
}

/** Pending and running runs. */
export function waiting(state: State): readonly QueueItem[] {
  return state.queue.filter((item) => item.status === 'pending' || item.status === 'running');
}
