/** Wraps lines for a terminal. Wide characters (Chinese, emoji) count as two columns. Pure. */
import wrapAnsi from 'wrap-ansi';

/** A command with its arguments. */
const command = /ops-framework [\w-]+(?: '[^']*'| [^\s·]+)*/g;

/** Pieces of at most `width` columns (2 or more), broken at spaces where possible. The space at a break is dropped. */
export function wrapped(line: string, width: number): readonly string[] {
  const [first = '', ...rest] = wrapAnsi(line, width, { hard: true, trim: false }).split('\n');
  return [first, ...rest.map((piece) => piece.trimStart())].map((piece) => piece.trimEnd());
}

/** The same for a line of ours: a command stays in one piece, so that it can be copied; a longer one has its own lines. */
export function wrappedWithCommands(line: string, width: number): readonly string[] {
  const joined = line
    .replace(/^• /, '•\u00A0')
    .replace(command, (words) => (words.length <= width ? words.replaceAll(' ', '\u00A0') : `\n${words}`));
  return wrapped(joined, width).map((piece) => piece.replaceAll('\u00A0', ' '));
}
