/** Finds the lines in a job's output by which it says how far it is. Pure, and small: the supervisor holds it too. */

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
