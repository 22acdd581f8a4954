/** The jobs file as it nearly always is: plain JSON without a single problem. Needs no parser that knows places. */
import { inspect } from './inspect.ts';
import { scan } from './scan.ts';
import type { Config } from './schema.ts';

/** Ten thousand jobs; what is larger is some other file. */
export const maxLength = 16 * 1_048_576;

/** The Config of such a file, or undefined: then `parseConfig` says what there is to say. */
export function parsePlain(given: string): Config | undefined {
  const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
  if (text.length > maxLength) return undefined;
  const scanned = scan(text);
  return 'fault' in scanned ? undefined : checkPlain(text, scanned.members);
}

/**
 * The quick way for what is nearly always there: plain JSON without a single problem. The parser that knows places
 * takes milliseconds more. JSON.parse hides repeated keys, so there must be as many keys as were written down.
 */
export function checkPlain(text: string, members: number): Config | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (countKeys(value) !== members) return undefined;
  const { config, drafts } = inspect(value);
  return drafts.length === 0 ? config : undefined;
}

/** How many keys all objects of a value have. */
function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children: unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : children.length;
  for (const child of children) count += countKeys(child);
  return count;
}
