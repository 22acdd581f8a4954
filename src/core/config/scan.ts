/** One pass over the raw text, before any parser: what would crash one, or what one would explain badly. */

/** Legal files need 6. Deeper ones are rubbish, and recursion over them would overflow the stack. */
const maxDepth = 100;
/**
 * Commas, opening brackets and comments: ten thousand jobs with all that they need. The time that the parsers and the rules take
 * grows with these.
 */
const maxEntries = 100_000;
/** Of a number or a bare key. The parser puts these together letter by letter. */
const maxBare = 1000;

export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

/**
 * `members`: colons outside strings and comments, in valid JSON the number of keys written down.
 * `end`: where the outermost bracket closes.
 */
type Scan = { readonly members: number; readonly end: number } | { readonly fault: SyntaxFault };

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Finds unclosed texts, comments and brackets, crossed brackets, and nesting that is too deep. */
export function scan(text: string): Scan {
  const open: number[] = [];
  let members = 0;
  let entries = 0;
  let end = text.length;
  for (let at = -1; at < text.length;) {
    const from = at + 1;
    at = find(marks, text, from);
    if (at - from > maxBare && text.slice(from, at).trim().length > maxBare)
      return fault(
        at - text.slice(from, at).trimStart().length,
        `more than ${maxBare} characters outside quotes`,
        'Write a text in double quotes.',
      );
    const character = text.charAt(at);
    if (character === '"' || character === "'") {
      const closing = endOfString(text, at);
      if (closing === undefined)
        return fault(
          at,
          'the text that begins here has no closing quote on its line',
          `Close it with ${character}.`,
        );
      at = closing;
    } else if (character === '/' && text[at + 1] === '/') {
      entries += 1;
      at = find(lineEnds, text, at) - 1;
    } else if (character === '/' && text[at + 1] === '*') {
      const closing = text.indexOf('*/', at + 2);
      if (closing === -1)
        return fault(at, 'the comment that begins here is never closed', 'Close it with */.');
      entries += 1;
      at = closing + 1;
    } else if (character === ':') {
      members += 1;
    } else if (character === ',') {
      entries += 1;
    } else if (character === '{' || character === '[') {
      open.push(at);
      entries += 1;
      if (open.length > maxDepth)
        return fault(
          at,
          `nested more than ${maxDepth} deep`,
          'A jobs file needs 6 levels: check the brackets.',
        );
    } else if (character === '}' || character === ']') {
      const opener = open.pop();
      const expected = opener === undefined ? undefined : closers[text.charAt(opener)];
      if (expected === undefined)
        return fault(at, `"${character}" closes nothing`, 'Remove it, or add what it should close.');
      if (expected !== character)
        return fault(
          at,
          `"${character}" where "${expected}" is due`,
          `Write "${expected}" here, or close what was opened before.`,
        );
      if (open.length === 0) end = Math.min(end, at);
    }
    if (entries > maxEntries)
      return fault(
        at,
        `more than ${maxEntries} entries, brackets and comments`,
        'Check that this is the jobs file.',
      );
  }
  const last = open.at(-1);
  if (last !== undefined) {
    const opener = text.charAt(last);
    return fault(
      last,
      `the "${opener}" that opens here is never closed`,
      `Add the missing "${closers[opener] ?? ''}".`,
    );
  }
  return { members, end };
}

function fault(offset: number, message: string, fix: string): Scan {
  return { fault: { offset, message, fix } };
}

/** Offset of the closing quote. A line may be continued by a backslash at its end. */
function endOfString(text: string, start: number): number | undefined {
  const delimiter = text.charAt(start);
  const inText = delimiter === '"' ? inDouble : inSingle;
  for (let at = find(inText, text, start + 1); at < text.length; at = find(inText, text, at + 1)) {
    const character = text.charAt(at);
    if (character === delimiter) return at;
    if (character !== '\\') return undefined;
    at += text.startsWith('\r\n', at + 1) ? 2 : 1;
  }
  return undefined;
}

const marks = /["'/:,{}[\]]/g;
const inDouble = /["\\\n\r]/g;
const inSingle = /['\\\n\r]/g;
const lineEnds = /[\n\r]/g;

/** Where the next of some characters stands; without one, the length of the text. In a large file most are others. */
function find(characters: RegExp, text: string, from: number): number {
  characters.lastIndex = from;
  return characters.test(text) ? characters.lastIndex - 1 : text.length;
}

/** Line and column, both from 1, of an offset. A CR, a LF or both together end a line. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  // Between CR and LF is no place to point at.
  const isInside = text[offset - 1] === '\r' && text[offset] === '\n';
  const end = Math.min(isInside ? offset - 1 : offset, text.length);
  let line = 1;
  let start = 0;
  for (let at = 0; at < end; at += 1) {
    const isEnd = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (!isEnd) continue;
    line += 1;
    start = at + 1;
  }
  return { line, column: end - start + 1 };
}
