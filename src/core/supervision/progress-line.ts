/** Progress lines and progress files as text. Pure, and small because the supervisor loads it, too. */
import { jsonObject } from '../text/json.ts';

export const progressPrefix = '::ops-progress ';
/** Longer lines are not progress. In characters. */
const longestLine = 8192;

/**
 * The newest complete progress line. The text begins at a line. Values that it lacks are kept from earlier lines: all progress
 * when it has only a message, otherwise `done` and `total`.
 */
export function lastProgressLine(text: string): string | undefined {
  if (!text.includes(progressPrefix)) return undefined;
  let newest: string | undefined;
  for (const [line] of text.matchAll(completeLine)) newest = withEarlier(newest, line);
  return newest;
}

// A line without an end is still being written.
const completeLine = new RegExp(`(?<=^|[\\n\\r])${progressPrefix}[^\\n\\r]*(?=[\\n\\r])`, 'g');

function withEarlier(earlier: string | undefined, line: string): string | undefined {
  if (line.length > longestLine) return earlier;
  if (earlier === undefined || hasDone(line)) return line;
  const fields = fieldsIn(earlier);
  const kept = fieldsIn(line) === '' ? fields : (fields.match(/(?<!\S)(?:done|total)=\S*/g) ?? []).join(' ');
  const whole = [progressPrefix.trim(), kept, line.slice(progressPrefix.length)].join(' ');
  return kept === '' || whole.length > longestLine ? line : whole;
}

/** The text without progress lines. */
export function withoutProgressLines(text: string): string {
  return text.replace(new RegExp(`^${progressPrefix}.*\\n?`, 'gm'), '');
}

/** The line without level and message, which belong to one attempt; progress belongs to all. */
export function progressOfLine(line: string): string {
  return progressPrefix + fieldsIn(line);
}

function fieldsIn(line: string): string {
  const [fields = ''] = line.slice(progressPrefix.length).split(/(?:^|\s)message=/);
  return fields
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('level='))
    .join(' ');
}

export function hasDone(line: string): boolean {
  return line.includes('done=') && ` ${fieldsIn(line)}`.includes(' done=');
}

/** A progress file without the parts of a single attempt; undefined: nothing to remove. */
export function progressOfFile(text: string): string | undefined {
  const value = jsonObject(text);
  if (!value) return undefined;
  const kept = new Set(['progress', 'progressKey', 'done', 'total']);
  const entries = Object.entries(value);
  const rest = entries.filter(([name]) => kept.has(name));
  return rest.length === entries.length ? undefined : JSON.stringify(Object.fromEntries(rest));
}
