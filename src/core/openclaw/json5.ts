/** JSON5 as OpenClaw writes and reads its config: https://spec.json5.org */
import { evaluate, parse } from '@humanwhocodes/momoa';
import { placeOf, scan } from '../config/scan.ts';

export type Parsed = { readonly value: unknown } | { readonly problem: string };

/**
 * Text → value. Never throws. A problem says line, column and what is wrong, but quotes nothing of the text: that may
 * be a token. Not understood, unlike in the specification: a key that is an unquoted `null`, `true`, `false`, `NaN` or
 * `Infinity`, a number like `-.5`, and a comment that only U+2028 ends.
 */
export function parseJson5(given: string): Parsed {
  const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
  if (text.trim() === '') return { problem: 'it is empty' };
  const scanned = scan(text);
  if ('fault' in scanned) return fault(text, scanned.fault.offset, scanned.fault.message);
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    // Not plain JSON: the slower parser knows the rest.
  }
  try {
    const value: unknown = evaluate(parse(text, { mode: 'json5' }));
    return { value };
  } catch (error) {
    if (error instanceof Error && 'offset' in error && typeof error.offset === 'number') {
      return fault(text, error.offset, 'not JSON5');
    }
    // The parser recurses over comments; thousands in a row overflow its stack.
    return { problem: 'it cannot be read: remove long runs of comments' };
  }
}

function fault(text: string, offset: number, message: string): Parsed {
  const { line, column } = placeOf(text, offset);
  return { problem: `line ${line}, column ${column}: ${message}` };
}
