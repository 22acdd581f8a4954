/** The jobs file as it nearly always is: plain JSON without a single problem. Needs no parser that knows places. */
import { type Inspected, inspect } from './inspect.ts';
import { scan } from './scan.ts';
import type { Config } from './schema.ts';

/** Ten thousand jobs; what is larger is some other file. */
export const maxLength = 16 * 1_048_576;

/** What the quick way found out of a file that has something to say: nothing is looked at twice. */
export interface PlainResult {
  /** Where the outermost bracket closes. */
  readonly end: number;
  readonly value: unknown;
  readonly inspected: Inspected;
}

/** `config`: of such a file without patterns. Without it `parseConfig` says what there is to say, with what is `known`. */
export function parsePlain(given: string): { readonly config?: Config; readonly known?: PlainResult } {
  const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
  if (text.length > maxLength) return {};
  const scanned = scan(text);
  if ('fault' in scanned) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {};
  }
  const inspected = inspect(value);
  const { config, drafts } = inspected;
  const isPlain =
    drafts.length === 0 &&
    // The engine that says whether a pattern can be used is large, and most files have none.
    !config?.jobs.some(({ approval }) => approval.ignorePlanLines.length > 0) &&
    // JSON.parse hides repeated keys, so there must be as many keys as were written down.
    countKeys(value) === scanned.members;
  return config && isPlain ? { config } : { known: { end: scanned.end, value, inspected } };
}

/** How many keys all objects of a value have. */
function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children: unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : children.length;
  for (const child of children) count += countKeys(child);
  return count;
}
