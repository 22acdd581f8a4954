/** Renders output as a terminal shows it, without overwritten, deleted and erased text. Pure. */

// A line end, a sequence (ECMA-48: CSI, OSC, others), a control character, or plain text.
const part =
  /\r*\n|(?:\u001B\[|\u009B)([0-?]*)[ -/]*([@-~])|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*([0-~])|[\u0000-\u0008\u000B-\u001F\u007F\u009B]|([^\u0000-\u0008\n\u000B-\u001F\u007F\u009B]+)/g;
/** Moves the cursor back, or erases. */
const redrawing = /\r(?![\r\n]|$)|\u0008|(?:\u001B\[|\u009B)[0-?]*[A-HJKPXf`su]|\u001B[78M]/;
/** CSI and OSC sequences (ECMA-48), and lone escapes of two bytes. */
export const sequence =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/;
/** An unfinished sequence. */
export const begunSequence = /\u001B(?:\[[0-?]*[ -/]*|\][^\n\u0007\u001B]{0,500})?$/;
const zeroWidth = /^[\p{M}\u200D]/u;
// East Asian wide and fullwidth, and emoji that progress bars use (https://www.unicode.org/reports/tr11/).
const twoWide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** The cursor reaches this many lines from the end. */
const screenLines = 100;
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

interface TableRow {
  readonly cells: string[];
  /** The word of each cell. */
  readonly words: (Word | undefined)[];
  isRedrawn: boolean;
}

/** Whether the text overwrites or erases on a terminal. */
export function isRedrawn(text: string): boolean {
  return redrawing.test(text);
}

/** The lines on the terminal in the end, without sequences. */
export function rendered(text: string): string {
  return isRedrawn(text) ? draw(recent(text), true).text : text;
}

/** The same for text that continues: the cursor position is kept. */
export function renderedSoFar(text: string): string {
  if (!isRedrawn(text)) return text;
  const begun = begunSequence.exec(text)?.[0] ?? '';
  const { text: drawn, up, column, isAtEnd } = draw(recent(text.slice(0, text.length - begun.length)), false);
  const place = `${up > 0 ? `\u001B[${up}A` : ''}\r${column > 0 ? `\u001B[${column + 1}G` : ''}`;
  return drawn + (isAtEnd ? '' : place) + begun;
}

const starts = ['\r', '\u001B[1G', '\u001B[G', '\u001B[0G'];

/** Skips what a progress bar overwrote many times. */
function recent(text: string): string {
  if (text.length <= 2 * lineReach) return text;
  const lines = text.split('\n').map((line) => {
    if (line.length <= 2 * lineReach) return line;
    const from = Math.max(...starts.map((start) => line.lastIndexOf(start, line.length - lineReach)));
    return from === -1 ? line : line.slice(from);
  });
  return lines.join('\n');
}

interface Drawn {
  readonly text: string;
  /** Cursor: lines above the last one, and cells from the left. */
  readonly up: number;
  readonly column: number;
  readonly isAtEnd: boolean;
}

/** `isOver`: the output is complete, so trailing space of redrawn lines is dropped. */
function draw(text: string, isOver: boolean): Drawn {
  const done: string[] = [];
  const screen = [emptyRow()];
  let [line, column] = [0, 0];
  let saved: { line: number; column: number } | undefined;
  /** Text between a saved and a restored cursor, such as apt's bar. */
  let aside: string | undefined;
  let word: Word | undefined;
  const rowAt = (index: number): TableRow => screen[index] ?? emptyRow();

  function moveTo(toLine: number, toColumn: number): void {
    line = Math.max(0, toLine);
    while (line >= screen.length) screen.push(emptyRow());
    column = Math.max(0, toColumn);
    for (; screen.length > screenLines; line -= 1) {
      done.push(textOf(rowAt(0), isOver));
      screen.shift();
      saved &&= { line: Math.max(0, saved.line - 1), column: saved.column };
    }
    line = Math.max(0, line);
    word = undefined;
  }
  const jump = (toColumn: number) =>
    moveTo(line, Math.min(toColumn, Math.max(screenColumns, rowAt(line).cells.length)));

  function restore(): void {
    aside = undefined;
    if (saved) moveTo(saved.line, saved.column);
  }

  /** The cursor was not restored, so that text counts. */
  function stay(): void {
    const drawn = aside ?? '';
    aside = undefined;
    if (drawn !== '' && rowAt(line).cells.length > 0) moveTo(screen.length, 0);
    write(drawn);
  }

  function write(run: string): void {
    if (aside !== undefined) {
      aside += run;
      return;
    }
    const row = rowAt(line);
    for (const character of run) {
      if (character > '\u02FF' && zeroWidth.test(character) && column > 0) {
        row.cells[column - 1] += character;
        continue;
      }
      if (character === ' ' || character === '\t') word = undefined;
      else word ??= { length: 0, isCut: false };
      if (word) word.length += 1;
      put(row, column, character, word);
      column += 1;
      if (character > '\u02FF' && twoWide.test(character)) {
        put(row, column, '', word);
        column += 1;
      }
    }
  }

  function act(parameters: string, final: string): void {
    const [first] = parameters.split(';').map(Number);
    const count = Math.min(first || 1, 10_000);
    const row = rowAt(line);
    if (aside !== undefined && final !== 'u') return;
    if (final === 'A') moveTo(line - count, column);
    else if (final === 'B') moveTo(Math.min(line + count, screen.length - 1), column);
    else if (final === 'C') jump(column + count);
    else if (final === 'D') jump(column - count);
    else if (final === 'E') moveTo(Math.min(line + count, screen.length - 1), 0);
    else if (final === 'F') moveTo(line - count, 0);
    else if (final === 'G' || final === '`') jump(count - 1);
    else if (final === 'K')
      erase(row, first === 1 || first === 2 ? 0 : column, first === 1 ? column + 1 : Infinity);
    else if (final === 'X') erase(row, column, column + count);
    else if (final === 'P') remove(row, column, count);
    else if (final === 's') saved = { line, column };
    else if (final === 'u') restore();
    else if (final === 'J' && (first ?? 0) === 0) {
      erase(row, column, Infinity);
      screen.length = line + 1;
    } else if ((final === 'H' || final === 'f') && saved?.line === line && saved.column === column) {
      aside = '';
    } else if (final === 'J' || final === 'H' || final === 'f') {
      // The screen is cleared; its old content stays, since it may explain the exit.
      const isEmpty = rowAt(screen.length - 1).cells.length === 0;
      moveTo(isEmpty ? screen.length - 1 : screen.length, 0);
    }
  }

  for (const [token, parameters = '', final, escape, written] of text.matchAll(part)) {
    if (final !== undefined) act(parameters, final);
    else if (escape === '7') saved = { line, column };
    else if (escape === '8') restore();
    else if (escape === 'M') moveTo(line - 1, column);
    else if (token.endsWith('\n')) {
      stay();
      moveTo(line + 1, 0);
    } else if (aside !== undefined && written === undefined) continue;
    else if (token === '\r') moveTo(line, 0);
    else if (token === '\b') moveTo(line, column - 1);
    else if (written !== undefined) write(written);
  }
  stay();
  const last = screen.length - 1;
  const isAtEnd = line === last && column === rowAt(last).cells.length;
  return {
    text: [...done, ...screen.map((row) => textOf(row, isOver))].join('\n'),
    up: last - line,
    column,
    isAtEnd,
  };
}

function emptyRow(): TableRow {
  return { cells: [], words: [], isRedrawn: false };
}

function put(row: TableRow, column: number, character: string, word: Word | undefined): void {
  const { cells, words } = row;
  while (cells.length < column) {
    cells.push(' ');
    words.push(undefined);
  }
  if (column < cells.length) take(row, column);
  cells[column] = character;
  words[column] = word;
}

/** Overwrites a cell: its word is cut, and so is a character of two cells. */
function take(row: TableRow, column: number): void {
  const { cells, words } = row;
  row.isRedrawn = true;
  const word = words[column];
  if (word) word.isCut = true;
  if (cells[column] === '' && column > 0) cells[column - 1] = ' ';
  if (cells[column + 1] === '') cells[column + 1] = ' ';
}

function erase(row: TableRow, from: number, to: number): void {
  const { cells, words } = row;
  const end = Math.min(to, cells.length);
  for (let column = from; column < end; column += 1) {
    take(row, column);
    cells[column] = ' ';
    words[column] = undefined;
  }
  if (end === cells.length && from < end) {
    cells.length = from;
    words.length = from;
  }
}

function remove(row: TableRow, from: number, count: number): void {
  erase(row, from, Math.min(from + count, row.cells.length));
  row.cells.splice(from, count);
  row.words.splice(from, count);
}

function textOf({ cells, words, isRedrawn: wasRedrawn }: TableRow, isOver: boolean): string {
  if (!wasRedrawn) return cells.join('');
  const least = isOver ? longWord : leastSecret;
  const isRest = (word: Word | undefined) => word?.isCut === true && word.length >= least;
  const text = cells
    .map((cell, column) => (isRest(words[column]) ? ' '.repeat(Math.min(1, cell.length)) : cell))
    .join('');
  return isOver ? text.trimEnd() : text;
}
