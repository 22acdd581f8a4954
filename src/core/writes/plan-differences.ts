/** Differences between two plans. Pure. */
import { canonicalJson } from './canonical-json.ts';
import type { PlanDocument } from './plan.ts';
import { shownPlan } from './plan-lines.ts';
import { cleanLine } from '../text/redact.ts';

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
  const isThere = before !== undefined && after !== undefined;
  if (isThere && canonicalJson(before) === canonicalJson(after)) return;
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
