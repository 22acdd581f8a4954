/** Wall-clock times and quiet hours. */
import type { Moment, QuietHours, ZoneProblem } from './model.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * `HH:MM:SS` of an instant in an IANA zone, which was checked when the jobs file was read; without one, in the host's.
 * Loading the zones costs more than a whole tick without them, so the host's time does not come from here.
 */
export function clockTime(at: number, zone: string | undefined, moment: Pick<Moment, 'hostTime'>): string {
  if (zone === undefined) return moment.hostTime(at);
  let format = formats.get(zone);
  if (!format) {
    const digits = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...digits });
    formats.set(zone, format);
  }
  return format.format(at);
}

/** What is wrong with the host's zone and how to fix it, in a line. */
export function zoneProblemText({ what, likely }: ZoneProblem): string {
  return `${what}, so times are in UTC: set defaults.timezone in the jobs file, for example ${likely}`;
}

/** True from `start` up to but not including `end`; may wrap midnight; `start` = `end` means never. */
export function isQuiet(hours: QuietHours, zone: string | undefined, moment: Moment): boolean {
  const { start, end } = hours;
  if (start === end) return false;
  const time = clockTime(moment.now, zone, moment).slice(0, 5);
  return start < end ? time >= start && time < end : time >= start || time < end;
}
