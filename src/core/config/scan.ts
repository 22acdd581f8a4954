/** One pass over the raw text before the parser, for what would crash it or what it explains badly. Pure. */
import { sentence } from '../notices/sentence.ts';
import type { Text } from '../text/words.ts';

/** Ten thousand jobs; a larger file is not a jobs file. In UTF-16 units. */
export const maxLength = 16 * 1_048_576;
/** Valid files need 6. Deeper nesting would overflow the stack. */
const maxDepth = 100;
/**
 * Commas, opening brackets and comments of ten thousand jobs. The time of parser and rules grows with them.
 */
const maxEntries = 100_000;
/** Limit of a number or bare key, which the parser builds character by character. */
const maxBare = 1000;

export interface SyntaxFault {
  readonly offset: number;
  readonly message: Text;
  readonly fix: Text;
}

/**
 * `members`: colons outside strings and comments, in valid JSON the number of keys. `end`: offset of the outermost closing
 * bracket.
 */
type Scan = { readonly members: number; readonly end: number } | { readonly fault: SyntaxFault };

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * Finds unclosed strings, comments and brackets, mismatched brackets and excessive nesting.
 * Long: one loop, one case for each character.
 */
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
        sentence('bare-too-long', { most: maxBare }),
        sentence('text-in-quotes'),
      );
    const character = text.charAt(at);
    if (character === '"' || character === "'") {
      const closing = endOfString(text, at);
      if (closing === undefined)
        return fault(at, sentence('string-open'), sentence('close-with', { mark: character }));
      at = closing;
    } else if (character === '/' && text[at + 1] === '/') {
      entries += 1;
      at = find(lineEnds, text, at) - 1;
    } else if (character === '/' && text[at + 1] === '*') {
      const closing = text.indexOf('*/', at + 2);
      if (closing === -1) return fault(at, sentence('comment-open'), sentence('close-with', { mark: '*/' }));
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
        return fault(at, sentence('nested-too-deep', { most: maxDepth }), sentence('check-brackets'));
    } else if (character === '}' || character === ']') {
      const opener = open.pop();
      const expected = opener === undefined ? undefined : closers[text.charAt(opener)];
      if (expected === undefined)
        return fault(at, sentence('bracket-unopened', { mark: character }), sentence('remove-or-open'));
      if (expected !== character)
        return fault(
          at,
          sentence('bracket-other', { mark: character, due: expected }),
          sentence('write-or-close', { due: expected }),
        );
      if (open.length === 0) end = Math.min(end, at);
    }
    if (entries > maxEntries)
      return fault(at, sentence('too-many-entries', { most: maxEntries }), sentence('check-file'));
  }
  const last = open.at(-1);
  if (last !== undefined) {
    const opener = text.charAt(last);
    const fix = sentence('add-bracket', { mark: closers[opener] ?? '' });
    return fault(last, sentence('bracket-unclosed', { mark: opener }), fix);
  }
  return { members, end };
}

function fault(offset: number, message: Text, fix: Text): Scan {
  return { fault: { offset, message, fix } };
}

/** Offset of the closing quote. A trailing backslash continues the line. */
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

/** Offset of the next of these characters, or the length of the text. */
function find(characters: RegExp, text: string, from: number): number {
  characters.lastIndex = from;
  return characters.test(text) ? characters.lastIndex - 1 : text.length;
}

/** Line and column, both from 1, of an offset. A CR, a LF or both together end a line. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  // Not between CR and LF.
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
