/** Jobs that something else starts, and that are expected to complete at certain times. Pure. */
import type { Job, JobMemory, Observation, TickContext } from '../model.ts';
import { sentence } from '../notices/sentence.ts';
import { seenAt } from '../state/times.ts';
import type { SlotMemory } from '../stored.ts';
import { calendarIn, isSetBackTooFar, slotTime, type Calendar } from './slot.ts';
import type { JobVerdict } from './verdict.ts';

/** Undefined: no completion of the job is expected. */
function expectedBy(job: Job, context: TickContext): Calendar | undefined {
  const { expect, enabled, undeclared } = job;
  if (!expect || !enabled || undeclared !== undefined) return undefined;
  return calendarIn(expect.cron, expect.timezone ?? job.policy.timezone, context);
}

/** The memory with the completion that this observation shows. A new expectation counts from now. */
export function noteCompletion(
  job: Job,
  before: JobMemory,
  observation: Observation,
  context: TickContext,
): SlotMemory | undefined {
  const of = expectedBy(job, context)?.of;
  if (of === undefined) return undefined;
  const { slot } = before;
  const isKnown = slot?.of === of && !isSetBackTooFar(slot, context.now);
  const at = completedIn(before, observation, context);
  const done = Math.max(slot?.done ?? -Infinity, at ?? -Infinity);
  if (isKnown && (slot.done ?? -Infinity) === done) return slot;
  return { of, to: isKnown ? slot.to : context.now, ...(done > -Infinity && { done }) };
}

/** When the job completed: it says so, or a tick sees that it did. */
function completedIn(
  { seen, completedWork }: JobMemory,
  observation: Observation,
  context: TickContext,
): number | undefined {
  if (observation.kind !== 'status') return undefined;
  const { status, workId } = observation;
  // The clock of another host may be ahead: the next tick takes it.
  if (status.completedAt !== undefined)
    return status.completedAt <= context.now ? status.completedAt : undefined;
  if (!status.completed) return undefined;
  const isOther = workId !== undefined && completedWork !== undefined && workId !== completedWork;
  return seen?.completed === false || isOther ? seenAt(context) : undefined;
}

/** Undefined: the last expected completion came, or may still come. */
export function missedCompletion(
  job: Job,
  slot: SlotMemory | undefined,
  context: TickContext,
): JobVerdict['missed'] {
  const calendar = expectedBy(job, context);
  if (!calendar || !job.expect || slot?.of !== calendar.of) return undefined;
  const { now } = context;
  const graceMs = job.expect.graceSeconds * 1000;
  const expected = calendar.table.latest(now - graceMs);
  const { done, to } = slot;
  if (expected <= to || (done !== undefined && done >= expected)) return undefined;
  const by = slotTime(expected + graceMs, calendar.offset, now);
  const headline =
    done === undefined
      ? sentence('never-completed', { by })
      : sentence('not-completed', { by, last: slotTime(done, calendar.offset, now) });
  return { headline, facts: [] };
}
