/** What is reported of the slots of a schedule. Pure. */
import { named } from '../format.ts';
import type { Config, Job, State, TickContext } from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import { memoryOf } from '../state/memory.ts';
import type { Text } from '../text/words.ts';
import { fileOf } from '../state/known-files.ts';
import {
  calendarOf,
  nextInCalendar,
  slotTime,
  type Calendar,
  type SlotOutcome,
  type SlotStep,
} from './slot.ts';

/** Jobs that are named in one notice. */
const mostNamed = 20;

/** Undefined: nothing happened that was not expected. `isAlert`: the missed run is an alert of its own. `busyWith`:
 * the job that runs in its place. */
export function slotDraft(
  job: Job,
  calendar: Calendar,
  outcome: SlotOutcome,
  isAlert: boolean,
  { now }: TickContext,
  busyWith?: string,
): NoticeDraft | undefined {
  const time = (at: number) => slotTime(at, calendar.offset, now);
  const { kind, slot, missed } = outcome;
  const others = missed && sentence('missed-runs', { time: time(missed.last), count: missed.count });
  const about = (
    headline: Text | undefined,
    ...facts: readonly (Text | undefined)[]
  ): NoticeDraft | undefined =>
    headline && {
      reason: 'run',
      urgency: isAlert ? 'alert' : 'info',
      job: named(job),
      headline,
      facts: facts.filter((fact) => fact !== undefined),
    };
  const next = sentence('next-run', { time: time(calendar.table.next(now)) });
  switch (kind) {
    case 'run':
      return outcome.isLate
        ? about(sentence('missed-then-run', { slot: time(slot), time: time(now) }), others)
        : about(others);
    case 'waits':
      return about(others);
    case 'skipped':
      return about(
        busyWith === undefined
          ? sentence('run-skipped', { slot: time(slot) })
          : sentence('run-skipped-for', { slot: time(slot), job: busyWith }),
        others,
        next,
      );
    case 'doubtful':
      return about(sentence('run-in-doubt', { slot: time(slot) }), next);
    case 'missed': {
      const seconds = job.schedule?.catchUpSeconds ?? 0;
      const headline = sentence('missed-runs', { time: time(slot), count: 1 + (missed?.count ?? 0) });
      return about(headline, sentence('not-made-up-for', { seconds }), next);
    }
  }
}

/** The schedule starts anew, because the clock was set back too far. */
export function anewDraft(
  job: Job,
  calendar: Calendar,
  { anewMs: ms }: SlotStep,
  { now }: TickContext,
): NoticeDraft | undefined {
  if (ms === undefined) return undefined;
  const time = slotTime(calendar.table.next(now), calendar.offset, now);
  return {
    reason: 'run',
    urgency: 'alert',
    job: named(job),
    headline: sentence('schedule-anew', { ms }),
    facts: [sentence('next-run', { time })],
  };
}

/** Reports, once, that the clock was set back since the last tick, where slots were decided on that are ahead now. */
export function clockDrafts(config: Config, stored: State, context: TickContext): readonly NoticeDraft[] {
  const { file, now, mode } = context;
  const ms = ((file && fileOf(stored, file.key)?.tickedAt) ?? now) - now;
  if (ms <= 0 || mode === 'report-only') return [];
  const facts = config.jobs.flatMap((job) => {
    const memory = memoryOf(stored, job.id);
    if ((memory.slot?.to ?? now) <= now) return [];
    const calendar = calendarOf(job, context);
    const next = calendar && nextInCalendar(calendar, memory, now);
    // A clock that was set back too far is reported job by job.
    if (next === undefined || next <= (memory.slot?.to ?? now)) return [];
    const { name } = named(job);
    return [sentence('next-run-of', { job: name, time: slotTime(next, calendar?.offset ?? (() => 0), now) })];
  });
  if (facts.length === 0) return [];
  const more = facts.length - mostNamed;
  return [
    {
      reason: 'state',
      urgency: 'info',
      headline: sentence('clock-set-back', { ms }),
      facts: [...facts.slice(0, mostNamed), ...(more > 0 ? [sentence('and-more', { count: more })] : [])],
    },
  ];
}
