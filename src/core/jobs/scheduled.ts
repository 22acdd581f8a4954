/** Scheduled runs of one-shot reads: by a period, or by a calendar. Pure. */
import { named } from '../format.ts';
import type { Config, Job, JobMemory, State, TickContext } from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import { dueSlot, nextSlot, periodSlots } from '../schedule/slots.ts';
import { ofFile } from '../state/known-files.ts';
import { anomalyKey, memoryOf } from '../state/memory.ts';
import { isPending, mostPending, type Request, runnable } from './queue.ts';
import { calendarOf, nextInCalendar, onTimeMsOf, stepSlot } from './slot.ts';
import { anewDraft, slotDraft } from './slot-notices.ts';

interface Taken {
  readonly state: State;
  readonly requests: readonly Request[];
  readonly drafts: readonly NoticeDraft[];
}

/**
 * Takes the slots that are due of enabled one-shot reads. The runs start at once, so the limit of pending items does not apply;
 * those beyond a tick's limit stay due. `doubtBefore`: when the state turned out to be an older copy.
 */
export function takeSlots(
  config: Config,
  state: State,
  context: TickContext,
  doubtBefore: number | undefined,
): Taken {
  const { now } = context;
  const unfinished = state.queue.filter(
    (item) => item.status === 'running' || (isPending(item) && item.notBefore <= now),
  );
  const busy = new Set(unfinished.map((item) => item.jobId));
  const requests: Request[] = [];
  const drafts: NoticeDraft[] = [];
  const jobs = new Map<string, JobMemory>();
  const request = (jobId: string, slot: number) =>
    requests.push({ jobId, reason: 'schedule', from: now, delayMs: 0, slot });
  for (const job of config.jobs) {
    if (requests.length === mostPending) break;
    if (job.kind !== 'one_shot_read') continue;
    const memory = memoryOf(state, job.id);
    const periodMs = periodOf(job);
    if (periodMs !== undefined && !busy.has(job.id)) {
      const { lastRun: last } = memory;
      const slot = last ? dueSlot(periodSlots(last, periodMs, now), now) : now;
      if (slot !== undefined) request(job.id, slot);
    }
    const step = stepOf(
      job,
      memory,
      { isBusy: busy.has(job.id), onTimeMs: onTimeMsOf(config), doubtBefore },
      context,
    );
    drafts.push(...step.drafts);
    if (step.memory !== memory) jobs.set(job.id, step.memory);
    if (step.slot !== undefined) request(job.id, step.slot);
  }
  if (jobs.size === 0) return { state, requests, drafts };
  const changed = [...jobs].map(([id, memory]) => [id, ofFile(memory, id, context)] as const);
  return { state: { ...state, jobs: { ...state.jobs, ...Object.fromEntries(changed) } }, requests, drafts };
}

interface Step {
  /** The same object when nothing changed. */
  readonly memory: JobMemory;
  readonly drafts: readonly NoticeDraft[];
  /** To run now. */
  readonly slot?: number;
}

function stepOf(
  job: Job,
  memory: JobMemory,
  facts: Parameters<typeof stepSlot>[3],
  context: TickContext,
): Step {
  const calendar = calendarOf(job, context);
  if (!calendar || !job.schedule) {
    return withoutSchedule(job, memory);
  }
  const step = stepSlot(calendar, job.schedule, memory.slot, facts, context.now);
  if (step.memory === memory.slot) return { memory, drafts: [] };
  const { outcome } = step;
  const isAlert = outcome?.kind === 'missed' && !memory.anomaly;
  const times = { sinceAt: context.now, reportedAt: context.now };
  const anomaly = { key: anomalyKey('missed', 'alert'), reason: 'missed', ...times } as const;
  const drafts = [
    outcome && slotDraft(job, calendar, outcome, isAlert, context),
    anewDraft(job, calendar, step, context),
  ];
  return {
    memory: { ...memory, slot: step.memory, ...(isAlert && { anomaly }) },
    drafts: drafts.filter((draft) => draft !== undefined),
    ...(outcome?.kind === 'run' && { slot: outcome.slot }),
  };
}

/** The alert about a missed run goes with the schedule: no run would resolve it. */
function withoutSchedule(job: Job, memory: JobMemory): Step {
  const { slot, ...rest } = memory;
  if (!slot) return { memory, drafts: [] };
  if (memory.anomaly?.reason !== 'missed') return { memory: rest, drafts: [] };
  const { anomaly: _, ...calm } = rest;
  const headline = sentence('alert-resolved', { why: sentence('has-no-schedule') });
  return {
    memory: calm,
    drafts: [{ reason: 'closed', urgency: 'info', job: named(job), headline, facts: [] }],
  };
}

/** Next scheduled time; undefined: none. */
export function nextRunAt(
  config: Config,
  state: State,
  jobId: string,
  context: TickContext,
): number | undefined {
  const { now } = context;
  const job = runnable(config, { jobId });
  if ('key' in job) return undefined;
  const memory = memoryOf(state, jobId);
  const times = state.queue
    .filter((item) => isPending(item) && item.jobId === jobId)
    .map((item) => item.notBefore);
  const periodMs = periodOf(job);
  if (periodMs !== undefined) {
    const { lastRun: last } = memory;
    const next = last && nextSlot(periodSlots(last, periodMs, now));
    times.push(next ? Math.max(next.slot, next.from) : now);
  }
  const calendar = calendarOf(job, context);
  if (calendar) times.push(nextInCalendar(calendar, memory, now));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Period of the schedule in ms; undefined: none. */
function periodOf({ enabled, everySeconds }: Job): number | undefined {
  return enabled && everySeconds !== undefined ? everySeconds * 1000 : undefined;
}
