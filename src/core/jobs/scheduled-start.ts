/** Whether its schedule starts a long job in this tick: each slot begins a new piece of work. Pure. */
import type { Job, JobMemory, TickContext, VerdictKind } from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { isUnderway, type ResumeDecision } from './resume.ts';
import { calendarOf, type SlotFacts, stepSlot } from './slot.ts';
import { anewDraft, slotDraft } from './slot-notices.ts';

export type SlotCircumstances = Omit<SlotFacts, 'isBusy'>;

interface StartStep {
  /** Undefined: the job has no schedule. */
  readonly memory: JobMemory['slot'];
  readonly isDue: boolean;
  readonly drafts: readonly NoticeDraft[];
}

/** `resume`: of a paused job. `busyWith`: the running job of its group. */
export function decideStart(
  job: Job,
  before: JobMemory,
  verdict: VerdictKind,
  resume: ResumeDecision | undefined,
  { busyWith, ofSlots }: { readonly busyWith?: string | undefined; readonly ofSlots: SlotCircumstances },
  context: TickContext,
): StartStep {
  const calendar = calendarOf(job, context);
  if (!calendar || !job.schedule) return { memory: undefined, isDue: false, drafts: [] };
  // Without a valid status nobody knows whether it runs; without the state, what was decided.
  if (verdict === 'unknown' || context.mode === 'report-only')
    return { memory: before.slot, isDue: false, drafts: [] };
  const starts = [before.attempt, before.explicitStart];
  const isGoingOn =
    verdict === 'running' ||
    verdict === 'stalled' ||
    starts.some((start) => start && isUnderway(start, context)) ||
    (resume !== undefined && goesOn.has(resume.kind));
  const isBusy = isGoingOn || busyWith !== undefined;
  const step = stepSlot(calendar, job.schedule, before.slot, { isBusy, ...ofSlots }, context.now);
  const { outcome } = step;
  const drafts = [
    outcome && slotDraft(job, calendar, outcome, false, context, isGoingOn ? undefined : busyWith),
    anewDraft(job, calendar, step, context),
  ];
  return {
    memory: step.memory,
    isDue: outcome?.kind === 'run',
    drafts: drafts.filter((draft) => draft !== undefined),
  };
}

/** Pauses in which a tick starts it again, now or later. */
const goesOn: ReadonlySet<ResumeDecision['kind']> = new Set(['start', 'underway', 'backoff', 'group']);
