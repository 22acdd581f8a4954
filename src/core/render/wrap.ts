/** Lines for a terminal of a given width. Wide characters (Chinese, emoji) count as two columns. */
import stringWidth from 'string-width';

const characters = new Intl.Segmenter();

/**
 * A line as pieces of at most `width` columns (2 or more): between words, and within one only when it fits no line by
 * itself; then between the characters that people see. The space at a break is left out. `words`: the line's words, each
 * with the space before it.
 */
export function wrapped(line: string, width: number, words = wordsOf(line)): readonly string[] {
  if (fits(line, width)) return [line];
  const pieces: string[] = [];
  let piece = '';
  for (const word of words) {
    if (fits(piece + word, width)) {
      piece += word;
      continue;
    }
    const bare = word.trimStart();
    if (bare === '') continue;
    if (piece.trim() !== '' && fits(bare, width)) {
      pieces.push(piece);
      piece = bare;
      continue;
    }
    const isOne = wordsOf(bare).length === 1;
    if (!isOne && piece.trim() !== '') pieces.push(piece);
    const parts = isOne ? cut(piece + word, width) : wrapped(bare, width);
    pieces.push(...parts.slice(0, -1));
    piece = parts.at(-1) ?? '';
  }
  return [...pieces, piece];
}

/** The words of a line of ours: a command to copy is one of them, with its arguments. */
export function copyableWords(line: string): readonly string[] {
  return line.match(/ *ops-framework [\w-]+(?: '[^']*'| [^\s·]+)*| *[^ ]+| +$/g) ?? [];
}

const wordsOf = (line: string): readonly string[] => line.match(/ *[^ ]+| +$/g) ?? [];

const fits = (text: string, width: number): boolean => text.length * 2 <= width || stringWidth(text) <= width;

function cut(text: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let columns = 0;
  for (const { segment } of characters.segment(text)) {
    const own = stringWidth(segment);
    if (columns + own > width && piece !== '') {
      pieces.push(piece);
      [piece, columns] = ['', 0];
    }
    piece += segment;
    columns += own;
  }
  return [...pieces, piece];
}
