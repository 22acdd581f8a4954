/** Lines of a plan's output: which count, and how they are shown. A file of its own because RE2 is large. Pure. */
import { lineMatcher } from '../config/patterns.ts';
import { cleanLine } from '../text/redact.ts';
import canonicalize from 'canonicalize';
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

// --- Differences between two plans. Pure.

const mostDifferences = 40;

/** One line per difference: `job.argv[1]: "a" → "b"`. */
export function differences(before: PlanDocument, after: PlanDocument): readonly string[] {
  const found: string[] = [];
  compare('', before.plan, after.plan, found);
  if (before.plan.output !== after.plan.output) found.push(...lineDifferences(before, after));
  const left = found.length - mostDifferences;
  return left > 0 ? [...found.slice(0, mostDifferences), `and ${left} more`] : found;
}

function compare(path: string, before: unknown, after: unknown, found: string[]): void {
  if (canonicalize(before) === canonicalize(after)) return;
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const name = Array.isArray(before) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      compare(name, before[key], after[key], found);
    }
    return;
  }
  found.push(`${nameOf(path)}: ${shownValue(path, before)} → ${shownValue(path, after)}`);
}

const names: readonly (readonly [RegExp, string])[] = [
  [/^job\.env\.(.*)$/, 'environment value $1'],
  [/^host$/, 'host (or its key)'],
  [/^output$/, 'what commands.plan prints'],
];

function nameOf(path: string): string {
  for (const [pattern, name] of names) if (pattern.test(path)) return path.replace(pattern, name);
  return path;
}

/** Hashes are useless to people, and keyed ones must not be shown. */
function shownValue(path: string, value: unknown): string {
  if (value === undefined) return 'not there';
  if (path.includes('.env.') || path === 'host') return typeof value === 'string' ? value.slice(0, 8) : '…';
  if (path === 'expiresAt' && typeof value === 'number') return new Date(value).toISOString();
  return cleanLine(JSON.stringify(value), 200);
}

/** Lines in only one of the two. */
function lineDifferences(before: PlanDocument, after: PlanDocument): readonly string[] {
  const [old, fresh] = [shownPlan(before), shownPlan(after)];
  const [known, now] = [new Set(old), new Set(fresh)];
  return [
    ...old.filter((line) => !now.has(line)).map((line) => `- ${cleanLine(line, 200)}`),
    ...fresh.filter((line) => !known.has(line)).map((line) => `+ ${cleanLine(line, 200)}`),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
