/** The anomaly of a long job whose run, or expected completion, was missed. Pure. */
import type { Job, JobMemory, TickContext } from '../model.ts';
import { sentence } from '../notices/sentence.ts';
import { anomalyKey } from '../state/memory.ts';
import { missedCompletion } from './expected.ts';
import { calendarOf, nextTime, slotTime } from './slot.ts';
import type { JobVerdict } from './verdict.ts';

/** The verdict, with that anomaly when nothing else is wrong. Without a valid status nobody knows. */
export function withMissed(
  job: Job,
  slot: JobMemory['slot'],
  verdict: JobVerdict,
  context: TickContext,
): JobVerdict {
  if (verdict.anomaly || verdict.kind === 'unknown') return verdict;
  const missed = missedSlots(job, slot, context) ?? missedCompletion(job, slot, context);
  if (!missed) return verdict;
  return { ...verdict, missed, anomaly: { key: anomalyKey('missed', 'alert'), reason: 'missed' } };
}

function missedSlots(job: Job, slot: JobMemory['slot'], context: TickContext): JobVerdict['missed'] {
  const calendar = calendarOf(job, context);
  if (!job.schedule || !calendar || !slot?.missed || slot.of !== calendar.of) return undefined;
  const { now } = context;
  const time = slotTime(slot.to, calendar.offset, now);
  return {
    headline: sentence('missed-runs', { time, count: slot.missed }),
    facts: [
      sentence('not-made-up-for', { seconds: job.schedule.catchUpSeconds }),
      sentence('next-run', { time: nextTime(calendar, { slot }, now) }),
    ],
  };
}
