/** What a job says of its progress, as text: the lines of its output, its file. Pure, and small: the supervisor holds it too. */
import { parseJson } from './numbers.ts';

export const progressPrefix = '::ops-progress ';
/** Characters. A longer line of progress is none. */
const longestLine = 8192;

/** The newest whole line `::ops-progress …` of at most 8,192 characters, without its end; the text begins with a line. */
export function lastProgressLine(text: string): string | undefined {
  for (let end = text.length; end > 0;) {
    const at = text.lastIndexOf(progressPrefix, end - 1);
    if (at === -1) return undefined;
    const isLine = at === 0 || /[\n\r]/.test(text.charAt(at - 1));
    const length = isLine ? text.slice(at).search(/[\n\r]/) : -1;
    // Without its end it is still being written.
    if (length !== -1 && length <= longestLine) return text.slice(at, at + length);
    end = at;
  }
  return undefined;
}

/** The text without such lines. */
export function withoutProgress(text: string): string {
  return text.replace(new RegExp(`^${progressPrefix}.*\\n?`, 'gm'), '');
}

/** The line without level and message: they are of the attempt that said them, and progress is of all. */
export function withoutWords(line: string): string {
  const [fields = ''] = line.slice(progressPrefix.length).split(/(?:^|\s)message=/);
  const words = fields.split(/\s+/).filter((word) => word !== '' && !word.startsWith('level='));
  return progressPrefix + words.join(' ');
}

/** The text without a line of progress at its very beginning, which a cut of the log left there. */
export function withoutCarriedLine(text: string): string {
  return text.startsWith(progressPrefix) ? text.slice(text.indexOf('\n') + 1) : text;
}

/** A progress file without what is of the attempt that wrote it; undefined: there is nothing to take away. */
export function withoutFileWords(text: string): string | undefined {
  let value: unknown;
  try {
    value = parseJson(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const kept = new Set(['progress', 'progressKey', 'done', 'total']);
  const entries = Object.entries(value);
  const rest = entries.filter(([name]) => kept.has(name));
  return rest.length === entries.length ? undefined : JSON.stringify(Object.fromEntries(rest));
}
