/** Lines of a plan's output: which count, and how they are shown. A file of its own because RE2 is large. Pure. */
import { lineMatcher } from '../config/patterns.ts';
import { cleanLine } from '../text/redact.ts';
import canonicalize from 'canonicalize';
import { uncoveredMark } from '../notices/catalog/shared.ts';
import { sentence } from '../notices/sentence.ts';
import type { Say, Words } from '../text/words.ts';
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
export function shownPlan({ text, plan }: PlanDocument, say: Say): readonly string[] {
  if (text.trim() === '') return [];
  const isIgnored = lineMatcher(plan.ignored);
  const mark = say(sentence('not-in-digest'));
  return linesOf(text).map((line) => {
    const shown = visible(line);
    if (isIgnored(line)) return `${mark} ${shown}`;
    // A counted line must not look like a marked one.
    return marks.some((each) => shown.startsWith(each)) ? escapedFirst(shown) : shown;
  });
}

const marks = Object.values(uncoveredMark);

function escapedFirst(text: string): string {
  return `\\u{${(text.codePointAt(0) ?? 0).toString(16)}}${text.slice(1)}`;
}

// --- Differences between two plans. Pure.

const mostDifferences = 40;

/** One line per difference: `job.argv[1]: "a" → "b"`. */
export function differences(before: PlanDocument, after: PlanDocument): readonly Words[] {
  const found: Words[] = [];
  compare('', before.plan, after.plan, found);
  if (before.plan.output !== after.plan.output) found.push(...lineDifferences(before, after));
  const left = found.length - mostDifferences;
  return left > 0 ? [...found.slice(0, mostDifferences), sentence('and-more', { count: left })] : found;
}

function compare(path: string, before: unknown, after: unknown, found: Words[]): void {
  if (canonicalize(before) === canonicalize(after)) return;
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const name = Array.isArray(before) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      compare(name, before[key], after[key], found);
    }
    return;
  }
  found.push(
    sentence('difference', {
      subject: nameOf(path),
      old: shownValue(path, before),
      fresh: shownValue(path, after),
    }),
  );
}

function nameOf(path: string): Words {
  if (path === 'host') return sentence('difference-host');
  if (path === 'output') return sentence('difference-output');
  const [, name] = /^job\.env\.(.*)$/.exec(path) ?? [];
  return name === undefined ? path : sentence('difference-variable', { name });
}

/** Hashes are useless to people, and keyed ones must not be shown. */
function shownValue(path: string, value: unknown): Words {
  if (value === undefined) return sentence('difference-absent');
  if (path.includes('.env.') || path === 'host') return typeof value === 'string' ? value.slice(0, 8) : '…';
  if (path === 'expiresAt' && typeof value === 'number') return new Date(value).toISOString();
  return cleanLine(JSON.stringify(value), 200);
}

/** Counted lines in only one of the two. */
function lineDifferences(before: PlanDocument, after: PlanDocument): readonly string[] {
  const [old, fresh] = [shownLines(before), shownLines(after)];
  const [known, now] = [new Set(old), new Set(fresh)];
  return [
    ...old.filter((line) => !now.has(line)).map((line) => `- ${cleanLine(line, 200)}`),
    ...fresh.filter((line) => !known.has(line)).map((line) => `+ ${cleanLine(line, 200)}`),
  ];
}

function shownLines({ text, plan }: PlanDocument): readonly string[] {
  const counted = countedLines(text, plan.ignored);
  return isEmpty(counted) ? [] : linesOf(counted).map(visible);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
