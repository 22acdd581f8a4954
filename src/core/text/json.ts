/** JSON in text from outside. Pure. */
import { parseJson } from './numbers.ts';

const lineEnd = /\r\n|[\n\r]/;
/** A string, an unterminated string or a bracket. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*("?)|[[\]{}]/g;
const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

interface Bracket {
  readonly closer: string;
  readonly line: number;
  /** Only space precedes it on its line. */
  readonly isFirst: boolean;
}

/**
 * The objects that begin at the start and end at the end of a line. Nested ones do not count, nor do those in strings or in
 * brackets that are not JSON. One pass: a JSON string never spans lines.
 */
export function jsonObjects(text: string): readonly JsonObject[] {
  const lines = text.split(lineEnd);
  const blocks: { first: number; last: number }[] = [];
  let open: Bracket[] = [];
  for (const [line, content] of lines.entries()) {
    const begin = content.search(/\S/);
    const end = content.trimEnd().length - 1;
    for (const { 0: word, 1: quote, index } of content.matchAll(token)) {
      const closer = closers[word];
      if (quote === '') open = [];
      else if (closer !== undefined) open.push({ closer, line, isFirst: index === begin });
      else if (word === '}' || word === ']') {
        const bracket = open.pop();
        if (bracket && bracket.closer !== word) open = [];
        else if (bracket?.isFirst === true && index === end) blocks.push({ first: bracket.line, last: line });
      }
    }
  }
  const found: JsonObject[] = [];
  let taken = -1;
  // An outer object begins earlier and ends later.
  for (const { first, last } of blocks.sort((a, b) => a.first - b.first || b.last - a.last)) {
    if (first <= taken) continue;
    taken = last;
    const value = jsonObject(lines.slice(first, last + 1).join('\n'));
    if (value) found.push(value);
  }
  return found;
}

/** Undefined: not JSON. Numbers are JavaScript's; see `parseJson` for exact ones. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined: not a JSON object. Numbers stay as written (`parseJson`). */
export function jsonObject(text: string): JsonObject | undefined {
  try {
    const value = parseJson(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type JsonObject = Record<string, unknown>;
