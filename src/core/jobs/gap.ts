/** A pause between ticks in which nothing was watched: reported by the next tick, once. Pure. */
import type { Config, Reported, State, TickContext } from '../model.ts';
import { named, span } from '../format.ts';
import { sentence } from '../notices/sentence.ts';
import { awakeMs } from '../schedule/awake.ts';
import { countSlots } from '../schedule/slots.ts';
import { changeFile, fileOf } from '../state/known-files.ts';
import { memoryOf } from '../state/memory.ts';
import { clip } from '../text/clean.ts';
import { calendarOf, offsetOf, onTimeMsOf, slotTime } from './slot.ts';

/** Jobs that are named. */
const mostJobs = 5;
const mostSlots = 999;
const dayMs = 86_400_000;
/** A shorter sleep is none: the span would say `0 s`. */
const leastSleepMs = 1000;

/**
 * `stored`: the state before this tick; `state`: as it is so far. A tick that a person runs promises nothing. Where ticks are
 * always late, one report a day is enough.
 */
export function reportGap(config: Config, stored: State, state: State, context: TickContext): Reported {
  const { file, now, mode, startedBy } = context;
  const known = file && fileOf(stored, file.key);
  if (!known || known.tickedAt === 0 || startedBy?.kind === 'person' || mode === 'report-only')
    return { state, drafts: [] };
  const from = Math.max(known.tickedAt, known.lastTick?.endedAt ?? 0);
  const ms = now - from;
  const { reportedAt = -Infinity, ms: reportedMs = 0 } = known.gap ?? {};
  const isUsual = now - reportedAt < dayMs && ms <= 2 * reportedMs;
  if (ms <= onTimeMsOf(config) || isUsual) return { state, drafts: [] };
  const time = (at: number) => slotTime(at, offsetOf(context.zone, context), now);
  const sleptMs = ms - awakeMs(from, now, state.awake?.gaps ?? []);
  const slots = slotsIn(config, stored, from, context);
  const headline = sentence('not-watched', {
    from: time(from),
    to: time(now),
    ms,
    ...(sleptMs >= leastSleepMs && { slept: span(sleptMs) }),
    ...(slots !== '' && { slots }),
  });
  return {
    state: changeFile(state, context, (own) => ({ ...own, gap: { reportedAt: now, ms } })),
    drafts: [{ reason: 'state', urgency: 'info', headline, facts: [] }],
  };
}

/** `nightly 02:30, hourly 08:00 (6)`: the newest slot of each job, and how many there are. */
function slotsIn(config: Config, stored: State, from: number, context: TickContext): string {
  const { now } = context;
  const found = config.jobs.flatMap((job) => {
    const { slot } = memoryOf(stored, job.id);
    const calendar = slot && calendarOf(job, context);
    if (!calendar) return [];
    const since = Math.max(from, slot.to);
    const count = countSlots(calendar.table, since, now + 1, mostSlots);
    if (count === 0) return [];
    const time = slotTime(calendar.table.latest(now), calendar.offset, now);
    return [`${clip(named(job).name, 40)} ${time}${count > 1 ? ` (${count})` : ''}`];
  });
  const more = found.length - mostJobs;
  return [...found.slice(0, mostJobs), ...(more > 0 ? [`+${more}`] : [])].join(', ');
}
