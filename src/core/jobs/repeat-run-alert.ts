/** Reminders of one-shot reads that need a person and run too rarely to repeat their alert. Pure. */
import { clockTime, named, zoneOf } from '../format.ts';
import { isOthers, ofFile } from '../state/known-files.ts';
import { isDemand, memoryOf } from '../state/memory.ts';
import type { Config, Effect, Job, JobMemory, Reported, TickContext, State } from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import { isReminderDue } from '../notices/repeat-alert.ts';

/** Enqueues the reminders that are due. Jobs in `effects` run now and report their own outcome. */
export function remindOfRuns(
  config: Config,
  state: State,
  effects: readonly Effect[],
  context: TickContext,
): Reported {
  if (context.mode === 'report-only') return { state, drafts: [] };
  const drafts: NoticeDraft[] = [];
  let jobs: Record<string, JobMemory> | undefined;
  const busy = new Set([
    ...effects.map(({ job }) => job.id),
    ...state.queue.flatMap(({ status, jobId }) => (status === 'running' ? [jobId] : [])),
  ]);
  for (const job of config.jobs) {
    const memory = memoryOf(state, job.id);
    if (busy.has(job.id) || isOthers(state, memory.file, context) || !isRunReminderDue(job, memory, context))
      continue;
    drafts.push(reminderDraft(job, memory.anomaly, context));
    const anomaly = { ...memory.anomaly, reportedAt: context.now };
    jobs ??= { ...state.jobs };
    jobs[job.id] = ofFile({ ...memory, anomaly }, job.id, context);
  }
  return { state: jobs ? { ...state, jobs } : state, drafts };
}

type Demanding = JobMemory & { readonly anomaly: NonNullable<JobMemory['anomaly']> };

function isRunReminderDue(job: Job, memory: JobMemory, { now }: TickContext): memory is Demanding {
  const { anomaly: open } = memory;
  if (!job.enabled || job.kind !== 'one_shot_read' || !open || !isDemand(open)) return false;
  return isReminderDue(open, 'action', now, job.policy.repeatAlertSeconds);
}

function reminderDraft(job: Job, { sinceAt }: Demanding['anomaly'], context: TickContext): NoticeDraft {
  const since = clockTime(sinceAt, zoneOf(job, context), context);
  return {
    reason: 'standing',
    urgency: 'action',
    job: named(job),
    headline: sentence('needs-attention'),
    facts: [sentence('open-since', { time: since, ms: context.now - sinceAt })],
  };
}
