/** Folds our own text for a terminal between words. Loaded by every command, so without a library. Pure. */

/** Counted as two columns, also where it takes one: a line ends early rather than late. */
const wide =
  /[\p{Extended_Pictographic}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/gu;
/** Where a line may end: before a space, and around each Chinese or Japanese character. */
const piece =
  / *(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^ \p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+)/gu;
/** A command after a colon, to its end, or a command of ours in a sentence. */
const copied =
  /(?<=: )(?:chmod|gh|git|kill|npm|openssl|ops-framework|sudo)(?: '[^']*'| [^\s']*[^\s'.;,])+|ops-framework [a-z-]+(?: --[a-z-]+| JOB| COMMAND)*/g;

/**
 * Lines of at most `width` columns that end between words. A path or command that does not fit stands alone on its line, so
 * that it can be copied. `indent`: of continuation lines.
 */
export function folded(line: string, width: number, indent = ''): readonly string[] {
  if (widthOf(line) <= width) return [line];
  const joined = line.replace(copied, (words) => words.replaceAll(' ', '\u00A0'));
  const lines: string[] = [];
  let current = '';
  for (const [part] of joined.matchAll(piece)) {
    if (current.trim() !== '' && widthOf(current + part) > width) {
      lines.push(current);
      current = indent + part.trimStart();
    } else current += part;
  }
  return [...lines, current].map((each) => each.replaceAll('\u00A0', ' ').trimEnd());
}

/**
 * A text with its own line ends. Indented lines keep their indentation, others continue with two spaces. Output of a job, which a
 * bar marks, stays as it is: no line of it may look like ours. `width` undefined: no limit.
 */
export function foldedText(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith('  | ') ? [line] : folded(line, width, indentOf(line))))
    .join('\n');
}

const indentOf = (line: string): string => /^ +/.exec(line)?.[0] ?? '  ';

/** At least the columns that a terminal needs. */
function widthOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
