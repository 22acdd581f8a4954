/** When something that lasts is reported again. Pure. */
import type { Urgency } from '../notice.ts';

const hourMs = 3_600_000;
const firstMs = hourMs / 2;
const alertMs = 4 * hourMs;
const personMs = 24 * hourMs;

/** What lasts: since when, and when it was last reported. `sinceAt` absent: not known, for more than an hour. */
export interface LastReport {
  readonly sinceAt?: number | undefined;
  readonly reportedAt: number;
}

/**
 * Whether a reminder is due. Two come in the first hour, then one every four hours, or once a day where a person is needed.
 * `everySeconds`: `repeatAlertSeconds` of the job, in place of that; 0 = none. What needs a person is never forgotten: its
 * reminder comes once a day at the least.
 */
export function isReminderDue(
  { sinceAt = -Infinity, reportedAt }: LastReport,
  urgency: Urgency,
  now: number,
  everySeconds?: number,
): boolean {
  const isForPerson = urgency === 'action';
  const leastMs = isForPerson ? personMs : Infinity;
  const usualMs = reportedAt - sinceAt < hourMs ? firstMs : isForPerson ? personMs : alertMs;
  const askedMs = everySeconds === 0 ? leastMs : Math.min((everySeconds ?? 0) * 1000, leastMs);
  return reportedAt + (everySeconds === undefined ? usualMs : askedMs) <= now;
}
