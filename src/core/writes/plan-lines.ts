/** The lines of a plan's output: which count, and how they are shown. Apart, because the engine of the patterns is large. */
import { lineMatcher } from '../config/patterns.ts';
import { linesOf, type PlanDocument } from './plan.ts';
import { visible } from '../text/visible.ts';

/** The lines of a plan's output that count. */
export function countedLines(output: string, ignored: readonly string[]): string {
  const isIgnored = lineMatcher(ignored);
  return output
    .split(/\r?\n/)
    .filter((line) => !isIgnored(line))
    .join('\n');
}

/** True when the output says something, and no line of it counts: nobody could approve anything by the digest. */
export function leavesNothing(output: string, ignored: readonly string[]): boolean {
  return !isEmpty(output) && isEmpty(countedLines(output, ignored));
}

/** True for a text in which nothing can be seen. */
function isEmpty(text: string): boolean {
  return !/[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/**
 * A plan's output as the approver reads it, a line each: nothing of it is left out or hidden (see `hiddenParts`). Lines
 * that do not count are marked.
 */
export function shownPlan({ text, plan }: PlanDocument): readonly string[] {
  if (text.trim() === '') return [];
  const isIgnored = lineMatcher(plan.ignored);
  return linesOf(text).map((line) => {
    const shown = visible(line);
    if (isIgnored(line)) return `${uncounted} ${shown}`;
    // What counts does not begin like what does not.
    return shown.startsWith(uncounted) ? `\\u{28}${shown.slice(1)}` : shown;
  });
}

const uncounted = '(not in the digest)';
