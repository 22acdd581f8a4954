/** Progress lines and progress files as text. Pure, and small because the supervisor loads it, too. */
import { jsonObject } from '../text/json.ts';

export const progressPrefix = '::ops-progress ';
/** Longer lines are not progress. In characters. */
const longestLine = 8192;

/**
 * The newest complete line `::ops-progress …` of at most 8,192 characters. The text begins at a line. Values that it lacks are
 * kept from earlier lines: all progress when it has only a message, otherwise `done` and `total`.
 */
export function lastProgressLine(text: string): string | undefined {
  const line = lastLine(text, () => true);
  if (line === undefined || hasDone(line)) return line;
  const reports = fieldsIn(line) !== '';
  const base = reports ? line : lastLine(text, (each) => fieldsIn(each) !== '');
  const isOpen = base !== undefined && !hasDone(base) && text.includes('done=');
  const counted = isOpen ? lastLine(text, hasDone) : undefined;
  const standing = [
    ...(counted === undefined ? [] : (fieldsIn(counted).match(/(?:^|(?<= ))(?:done|total)=\S*/g) ?? [])),
    ...(reports || base === undefined ? [] : [fieldsIn(base)]),
  ];
  const whole = [progressPrefix.trim(), ...standing, line.slice(progressPrefix.length)].join(' ');
  return standing.length === 0 || whole.length > longestLine ? line : whole;
}

/** The newest complete progress line. */
function lastLine(text: string, isMeant: (line: string) => boolean): string | undefined {
  for (let end = text.length; end > 0;) {
    const at = text.lastIndexOf(progressPrefix, end - 1);
    if (at === -1) return undefined;
    const isLine = at === 0 || /[\n\r]/.test(text.charAt(at - 1));
    const length = isLine ? text.slice(at).search(/[\n\r]/) : -1;
    // No line end: still being written.
    const line = text.slice(at, at + length);
    if (length !== -1 && length <= longestLine && isMeant(line)) return line;
    end = at;
  }
  return undefined;
}

/** The text without progress lines. */
export function withoutProgress(text: string): string {
  return text.replace(new RegExp(`^${progressPrefix}.*\\n?`, 'gm'), '');
}

/** The line without level and message, which belong to one attempt; progress belongs to all. */
export function withoutProgressWords(line: string): string {
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
export function withoutFileWords(text: string): string | undefined {
  const value = jsonObject(text);
  if (!value) return undefined;
  const kept = new Set(['progress', 'progressKey', 'done', 'total']);
  const entries = Object.entries(value);
  const rest = entries.filter(([name]) => kept.has(name));
  return rest.length === entries.length ? undefined : JSON.stringify(Object.fromEntries(rest));
}
