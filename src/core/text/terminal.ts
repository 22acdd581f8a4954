/** Renders redrawn lines as a terminal shows them, without overwritten and erased text. Pure. */

// A sequence (ECMA-48: CSI, OSC, others), a control character, or plain text.
const part =
  /(?:\u001B\[|\u009B)([0-?]*)[ -/]*([@-~])|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]|[\u0000-\u0008\u000B-\u001F\u007F\u009B]|([^\u0000-\u0008\n\u000B-\u001F\u007F\u009B]+)/g;
/**
 * Moves the cursor within its line, or erases. What moves it to another line is passed over: programs do that on a terminal only,
 * and a job has none.
 */
const redrawing = /\r(?![\r\n]|$)|\u0008|(?:\u001B\[|\u009B)[0-?]*[CDGK`]/;
/** CSI and OSC sequences (ECMA-48), and lone escapes of two bytes. */
export const sequence =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/;
/** An unfinished sequence. */
export const begunSequence = /\u001B(?:\[[0-?]*[ -/]*|\][^\n\u0007\u001B]{0,500})?$/;
const zeroWidth = /^[\p{M}\u200D]/u;
// East Asian wide and fullwidth, and emoji that progress bars use (https://www.unicode.org/reports/tr11/).
const twoWide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** A jump ends here, or at the end of the line. */
const screenColumns = 400;
/** Of a longer line, only this much of its end is rendered. */
const lineReach = 4096;
/** The rest of a longer, partly overwritten word may be a secret without its shape. */
const longWord = 12;
/** The same for text that continues, where known secrets are not masked yet. */
const leastSecret = 6;

interface Word {
  length: number;
  isCut: boolean;
}

interface Line {
  readonly cells: string[];
  /** The word of each cell. */
  readonly words: (Word | undefined)[];
  /** Of the cursor. */
  column: number;
  isRedrawn: boolean;
}

/** Whether the text overwrites or erases on a terminal. */
export function isRedrawn(text: string): boolean {
  return redrawing.test(text);
}

/** The lines on the terminal in the end, without sequences. */
export function rendered(text: string): string {
  return isRedrawn(text)
    ? linesOf(text)
        .map((line) => textOf(line, true))
        .join('\n')
    : text;
}

/** The same for text that continues: the cursor position is kept. */
export function renderedSoFar(text: string): string {
  if (!isRedrawn(text)) return text;
  const begun = begunSequence.exec(text)?.[0] ?? '';
  const lines = linesOf(text.slice(0, text.length - begun.length));
  const { column = 0, cells = [] } = lines.at(-1) ?? {};
  const place = column === cells.length ? '' : `\r${column > 0 ? `\u001B[${column + 1}G` : ''}`;
  return lines.map((line) => textOf(line, false)).join('\n') + place + begun;
}

const starts = ['\r', '\u001B[1G', '\u001B[G', '\u001B[0G'];

function linesOf(text: string): readonly Line[] {
  return text.split(/\r*\n/).map((line) => {
    if (line.length <= 2 * lineReach) return draw(line);
    // Skips what a progress bar overwrote many times.
    const from = Math.max(...starts.map((start) => line.lastIndexOf(start, line.length - lineReach)));
    return draw(line.slice(Math.max(0, from)));
  });
}

function draw(text: string): Line {
  const line: Line = { cells: [], words: [], column: 0, isRedrawn: false };
  const { cells } = line;
  let word: Word | undefined;
  const moveTo = (column: number) => {
    line.column = Math.max(0, Math.min(column, Math.max(screenColumns, cells.length)));
    word = undefined;
  };
  for (const [token, parameters = '', final, written = ''] of text.matchAll(part)) {
    const first = Number(parameters.split(';')[0]);
    const count = first || 1;
    if (token === '\r') moveTo(0);
    else if (token === '\b') moveTo(line.column - 1);
    else if (final === 'C') moveTo(line.column + count);
    else if (final === 'D') moveTo(line.column - count);
    else if (final === 'G' || final === '`') moveTo(count - 1);
    else if (final === 'K')
      erase(line, first === 1 || first === 2 ? 0 : line.column, first === 1 ? line.column + 1 : Infinity);
    for (const character of written) word = write(line, character, word);
  }
  return line;
}

/** Returns the word that the character belongs to. */
function write(line: Line, character: string, before: Word | undefined): Word | undefined {
  const isWide = character > '\u02FF';
  if (isWide && zeroWidth.test(character) && line.column > 0) {
    line.cells[line.column - 1] += character;
    return before;
  }
  const isSpace = character === ' ' || character === '\t';
  const word = isSpace ? undefined : (before ?? { length: 0, isCut: false });
  if (word) word.length += 1;
  put(line, character, word);
  if (isWide && twoWide.test(character)) put(line, '', word);
  return word;
}

function put(line: Line, character: string, word: Word | undefined): void {
  const { cells, words, column } = line;
  while (cells.length < column) {
    cells.push(' ');
    words.push(undefined);
  }
  if (column < cells.length) take(line, column);
  cells[column] = character;
  words[column] = word;
  line.column += 1;
}

/** Overwrites a cell: its word is cut, and so is a character of two cells. */
function take(line: Line, column: number): void {
  const { cells, words } = line;
  line.isRedrawn = true;
  const word = words[column];
  if (word) word.isCut = true;
  if (cells[column] === '' && column > 0) cells[column - 1] = ' ';
  if (cells[column + 1] === '') cells[column + 1] = ' ';
}

function erase(line: Line, from: number, to: number): void {
  const { cells, words } = line;
  const end = Math.min(to, cells.length);
  for (let column = from; column < end; column += 1) {
    take(line, column);
    cells[column] = ' ';
    words[column] = undefined;
  }
  if (end === cells.length && from < end) {
    cells.length = from;
    words.length = from;
  }
}

function textOf({ cells, words, isRedrawn: wasRedrawn }: Line, isOver: boolean): string {
  if (!wasRedrawn) return cells.join('');
  const least = isOver ? longWord : leastSecret;
  const isRest = (word: Word | undefined) => word?.isCut === true && word.length >= least;
  const text = cells
    .map((cell, column) => (isRest(words[column]) ? ' '.repeat(Math.min(1, cell.length)) : cell))
    .join('');
  return isOver ? text.trimEnd() : text;
}
