/** Fast path for the usual jobs file: valid JSON without problems. Needs no parser with positions. Pure. */
import { type Inspected, inspect } from './inspect.ts';
import { scan } from './scan.ts';
import type { Config } from './schema.ts';

/** Ten thousand jobs; a larger file is not a jobs file. */
export const maxLength = 16 * 1_048_576;

/** Intermediate result for a file with problems, so that nothing is done twice. */
export interface PlainResult {
  /** Offset of the outermost closing bracket. */
  readonly end: number;
  readonly value: unknown;
  readonly inspected: Inspected;
}

/** `config`: present if the file has neither problems nor patterns; otherwise `parseConfig` continues with `known`. */
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
    // The RE2 engine is large, and most files have no pattern.
    !config?.jobs.some(({ approval }) => approval.ignorePlanLines.length > 0) &&
    // JSON.parse drops duplicate keys, so the number of keys must match the text.
    countKeys(value) === scanned.members;
  return config && isPlain ? { config } : { known: { end: scanned.end, value, inspected } };
}

/** Number of keys in all objects of a value. */
function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children: unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : children.length;
  for (const child of children) count += countKeys(child);
  return count;
}
