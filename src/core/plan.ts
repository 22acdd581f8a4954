/**
 * What exactly a write will do, as a document: its SHA-256 is what is approved. `apply` makes the document again and
 * refuses when anything in it differs.
 */
import { canonicalJson, clean, cleanLine, redact } from './text.ts';
import type { Job } from './model.ts';

/** A file that a word of a command names. */
export interface PlannedFile {
  /** The word's place in argv. */
  readonly word: number;
  /** Where it really lies. */
  readonly path: string;
  readonly sha256: string;
}

export interface PlannedCommand {
  readonly id: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  /** Each value as a hash with this host's key: the values may be secrets. */
  readonly env: Readonly<Record<string, string>>;
  /** argv[0], and every argument that names a file. */
  readonly files: readonly PlannedFile[];
}

export interface Plan {
  readonly version: 1;
  readonly repository: string;
  readonly commit: string;
  readonly namespace: string;
  /** A hash of the namespace with the key that only this host has. */
  readonly host: string;
  readonly config: { readonly path: string; readonly sha256: string };
  readonly job: PlannedCommand & {
    readonly risk: string;
    readonly timeoutSeconds: number;
    readonly after: Job['after'];
  };
  readonly verification: readonly PlannedCommand[];
  /** SHA-256 of what `commands.plan` printed, less the ignored lines; null without one. */
  readonly output: string | null;
  readonly expiresAt: number;
}

/** What an approver reads, and what `apply` compares with. */
export interface PlanDocument {
  readonly plan: Plan;
  /** What `commands.plan` printed. */
  readonly text: string;
}

/** The text that is hashed. */
export function planText(plan: Plan): string {
  return canonicalJson(plan);
}

/** The lines of a plan's output that count. Patterns are those of `approval.ignorePlanLines`. */
export function countedLines(output: string, ignored: readonly string[]): string {
  const patterns = ignored.map((pattern) => new RegExp(pattern, 'u'));
  return output
    .split(/\r?\n/)
    .filter((line) => !patterns.some((pattern) => pattern.test(line)))
    .join('\n');
}

/** A plan's output as people may see it. */
export function shownPlan(text: string): string {
  return redact(clean(text)).trimEnd();
}

const mostDifferences = 40;

/** What differs, a line each: `job.argv[1]: "a" → "b"`. Empty when nothing does. */
export function differences(before: PlanDocument, after: PlanDocument): readonly string[] {
  const found: string[] = [];
  compare('', before.plan, after.plan, found);
  if (before.plan.output !== after.plan.output) found.push(...lineDifferences(before.text, after.text));
  const left = found.length - mostDifferences;
  return left > 0 ? [...found.slice(0, mostDifferences), `and ${left} more`] : found;
}

function compare(path: string, before: unknown, after: unknown, found: string[]): void {
  if (canonicalJson(before) === canonicalJson(after)) return;
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

/** A hash says nothing to people, and of a keyed one they should not see more than that it changed. */
function shownValue(path: string, value: unknown): string {
  if (value === undefined) return 'not there';
  if (path.includes('.env.') || path === 'host') return typeof value === 'string' ? value.slice(0, 8) : '…';
  if (path === 'expiresAt' && typeof value === 'number') return new Date(value).toISOString();
  return cleanLine(JSON.stringify(value), 200);
}

/** Lines that only one of the two has. */
function lineDifferences(before: string, after: string): readonly string[] {
  const [old, fresh] = [shownPlan(before).split('\n'), shownPlan(after).split('\n')];
  const [known, now] = [new Set(old), new Set(fresh)];
  return [
    ...old.filter((line) => !now.has(line)).map((line) => `- ${cleanLine(line, 200)}`),
    ...fresh.filter((line) => !known.has(line)).map((line) => `+ ${cleanLine(line, 200)}`),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
