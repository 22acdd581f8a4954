/** The jobs file as it nearly always is: plain JSON without a single problem. Needs no parser that knows places. */
import { inspect } from './inspect.ts';
import { scan } from './scan.ts';
import type { Config } from './schema.ts';

/** Ten thousand jobs; what is larger is some other file. */
export const maxLength = 16 * 1_048_576;

/** The Config of such a file without patterns, or undefined: then `parseConfig` says what there is to say. */
export function parsePlain(given: string): Config | undefined {
  const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
  if (text.length > maxLength) return undefined;
  const scanned = scan(text);
  if ('fault' in scanned) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // JSON.parse hides repeated keys, so there must be as many keys as were written down.
  if (countKeys(value) !== scanned.members) return undefined;
  const { config, drafts } = inspect(value);
  if (drafts.length > 0 || config === undefined) return undefined;
  // The engine that says whether a pattern can be used is large, and most files have none.
  return config.jobs.some(({ approval }) => approval.ignorePlanLines.length > 0) ? undefined : config;
}

/** How many keys all objects of a value have. */
function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children: unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : children.length;
  for (const child of children) count += countKeys(child);
  return count;
}
