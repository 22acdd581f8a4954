/** Wall-clock times and quiet hours. */
import { clockTime } from '../format.ts';
import type { TickContext, QuietHours, ZoneProblem } from '../model.ts';
import type { Text } from '../text/words.ts';
import { sentence } from './sentence.ts';

/** The problem with the host's zone and its fix, in one line. */
export function zoneProblemText({ text, likely }: ZoneProblem): Text {
  return sentence('zone-problem', { problem: text, likely });
}

/** True from `start` up to but not including `end`; may wrap midnight; `start` = `end` means never. */
export function isQuiet(hours: QuietHours, zone: string | undefined, context: TickContext): boolean {
  const { start, end } = hours;
  if (start === end) return false;
  const time = clockTime(context.now, zone, context).slice(0, 5);
  return start < end ? time >= start && time < end : time >= start || time < end;
}
