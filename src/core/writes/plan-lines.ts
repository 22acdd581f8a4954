/** Lines of a plan's output: which count, and how they are shown. A file of its own because RE2 is large. Pure. */
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

/** Whether the output has text but no line counts: the digest would approve nothing. */
export function leavesNothing(output: string, ignored: readonly string[]): boolean {
  return !isEmpty(output) && isEmpty(countedLines(output, ignored));
}

/** Whether nothing of the text is visible. */
function isEmpty(text: string): boolean {
  return !/[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/**
 * A plan's output for the approver, complete (see `hiddenParts`). Lines that do not count are marked.
 */
export function shownPlan({ text, plan }: PlanDocument): readonly string[] {
  if (text.trim() === '') return [];
  const isIgnored = lineMatcher(plan.ignored);
  return linesOf(text).map((line) => {
    const shown = visible(line);
    if (isIgnored(line)) return `${uncounted} ${shown}`;
    // A counted line must not look like a marked one.
    return shown.startsWith(uncounted) ? `\\u{28}${shown.slice(1)}` : shown;
  });
}

const uncounted = '(not in the digest)';
