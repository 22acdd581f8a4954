/** A parser's complaint in plain words. What does not parse may be another file than was meant, with a secret: nothing of it is quoted. */
import { nearest } from './nearest.ts';
import type { Fault } from './scan.ts';

const check = 'Check the commas, quotes and brackets just before this place.';
const literals: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  TRUE: 'true',
  FALSE: 'false',
  yes: 'true',
  no: 'false',
};

/** Explains what stands at `offset`, where the parser gave up. `end`: where the outermost bracket closes. */
export function explain(text: string, offset: number, end: number): Fault {
  const fault = (message: string, mend: string): Fault => ({ offset, message, mend });
  const rest = text.slice(offset, offset + 200);
  const before =
    text
      .slice(Math.max(0, offset - 200), offset)
      .trimEnd()
      .at(-1) ?? '';
  if (rest === '') return fault('the file ends too early', check);
  if (offset > end) return fault('there is more text after the end of the object', 'Remove it.');
  if (/\\(?:u[\da-f]{0,3}|x[\da-f]?)$/i.test(text.slice(Math.max(0, offset - 5), offset))) {
    return fault('an escape that is cut short', 'Write four hex digits after \\u, or \\\\ for a backslash.');
  }
  const afterValue = /["'\w}\]]/.test(before);
  const wantsValue = before === ':';
  const word = /^[\p{L}_$][\p{L}\p{N}_$.-]*/u.exec(rest)?.[0];

  if (/^[“”„‘’«»`]/u.test(rest)) return fault('not a quote that JSON knows', 'Write straight quotes: ".');
  if (rest.startsWith('#')) return fault('"#" does not begin a comment here', 'Write // before a comment.');
  if (rest.startsWith('=')) return fault('"=" between key and value', 'Write ":".');
  if (rest.startsWith(';')) return fault('";" between two entries', 'Write ",".');
  if (wantsValue && /^[,}\]]/.test(rest)) return fault('the value is missing', 'Write one after the ":".');
  if (rest.startsWith(',')) return fault('a comma too many', 'Remove it.');
  if (word !== undefined && !afterValue) {
    const literal = literals[word] ?? nearest(word, ['true', 'false', 'null']);
    if (literal !== undefined) return fault('a word that is not JSON', `Write ${literal}.`);
    return fault('a word that is not in quotes', 'Write it in double quotes.');
  }
  if (word !== undefined && /\d/.test(before) && /\d/.test(text.charAt(offset - 1))) {
    return fault('a number followed by letters', 'Write only the number, or put the whole in double quotes.');
  }
  if (/^[-+]?0\d/.test(rest))
    return fault('a number that begins with 0', 'Write it without the 0, or in double quotes.');
  if (/^\d/.test(rest) && /[{,]/.test(before))
    return fault('a key must not be a number', 'Write it in double quotes.');
  if (afterValue && /^["'\d{[\p{L}_$-]/u.test(rest)) {
    return fault(
      'something is missing before this',
      'Write "," between two entries, ":" between key and value.',
    );
  }
  if (afterValue && rest.startsWith(':')) return fault('a ":" where none is due', check);
  return fault('this character is not expected here', check);
}
