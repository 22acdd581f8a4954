/** Decides when a standing alert is reported again. Pure. */
import type { Urgency } from '../notice.ts';

const hourMs = 3_600_000;
const firstMs = hourMs / 2;
const alertMs = 4 * hourMs;
const personMs = 24 * hourMs;

/** `sinceAt` absent: not known, more than an hour ago. */
export interface LastReport {
  readonly sinceAt?: number | undefined;
  readonly reportedAt: number;
}

/**
 * Whether a reminder is due: two in the first hour, then every four hours, or daily where a person is needed. `everySeconds`:
 * `repeatAlertSeconds` of the job, which overrides these; 0 = none. An alert that needs a person is repeated daily at least.
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
