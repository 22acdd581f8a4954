/**
 * Alternative readings of a text, to find secrets in it: without invisible characters, and with the escapes of JSON, HTML, URLs,
 * shells and programs undone. Each reading maps back to the original. Pure.
 */
import { sequence } from './terminal.ts';

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

interface Reading {
  readonly text: string;
  /** The range of the original that a range of this text stands for. */
  readonly spanOf: (from: number, to: number) => TextRange;
}

/** JSON in JSON in a string of a log line. */
const mostLevels = 3;
/** Invisible: sequences, control characters, zero width and other ignorable characters, marks on letters. */
const unseen = new RegExp(
  String.raw`${sequence.source}|[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]`,
  'gu',
);
const mayBeUnseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u{10FFFF}]/u;
/** Runs of numeric escapes, and HTML entities. */
const numbered = [
  String.raw`(?:%[\dA-Fa-f]{2})+|(?:\\x[\dA-Fa-f]{2})+|(?:\\[0-3][0-7]{2})+`,
  String.raw`(?:\\u[\dA-Fa-f]{4}|\\U[\dA-Fa-f]{8}|\\u\{[\dA-Fa-f]{1,6}\})+`,
  String.raw`(?:&#[xX][\dA-Fa-f]{1,6};|&#\d{1,7};)+|&(?:amp|lt|gt|quot|apos|sol|plus|equals);`,
];
const oneNumber = /\\u\{?([\dA-Fa-f]+)\}?|\\U([\dA-Fa-f]{8})|&#[xX]([\dA-Fa-f]+);|&#(\d+);/g;

/**
 * What to undo so that certain characters can be found: a backslash only before one of them, since JSON has many others;
 * quotes, at which a shell splits words, only if one of them is a quote.
 */
export function undoing(characters: string): RegExp {
  const special = [...new Set(characters.replaceAll(/\w/g, ''))]
    .map((each) => (each === '\n' ? 'nr' : each.replace(/[\^\]\\-]/, '\\$&')))
    .join('');
  // JSON in JSON has several before a quote. Matched only from the first: otherwise a long run takes quadratic time.
  const quotes = /['"]/.test(characters) ? [String.raw`(?<!\\)\\*['"]`] : [];
  const escaped = special === '' ? [] : [String.raw`\\[${special}]`];
  return new RegExp([...numbered, ...quotes, ...escaped].join('|'), 'gu');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  sol: '/',
  plus: '+',
  equals: '=',
  quot: '',
  apos: '',
};
const controls: Readonly<Record<string, string>> = { n: '\n', r: '' };

/** The text, then each reading that differs. Without `undo` only the one without invisible characters. */
function* readings(text: string, undo?: RegExp): Generator<Reading> {
  let reading: Reading = { text, spanOf: (from, to) => ({ from, to }) };
  yield reading;
  const seen = withoutUnseen(reading);
  if (seen) yield (reading = seen);
  if (!undo) return;
  for (let level = 1; level <= mostLevels; level += 1) {
    const undone = reread(reading, undo, meaning);
    if (!undone) return;
    reading = withoutUnseen(undone) ?? undone;
    yield reading;
  }
}

/** The forms of a value in a reading: without invisible characters, with its own escapes undone or not. */
export function formsInReadings(value: string, undo: RegExp): readonly string[] {
  const seen = value.replace(unseen, '');
  const forms = [value, seen.replace(/['"]/g, ''), ...Array.from(readings(seen, undo), ({ text }) => text)];
  // A space in form encoding.
  return [...new Set([...forms, ...forms.map((form) => form.replaceAll(' ', '+'))])];
}

/** Replaces every range that `find` yields in one of the readings. */
export function masked(
  text: string,
  mark: string,
  find: (text: string) => Iterable<TextRange>,
  undo?: RegExp,
): string {
  const spans: TextRange[] = [];
  for (const reading of readings(text, undo))
    for (const { from, to } of find(reading.text)) spans.push(reading.spanOf(from, to));
  if (spans.length === 0) return text;
  spans.sort((a, b) => a.from - b.from);
  const parts: string[] = [];
  let end = 0;
  for (const { from, to } of spans) {
    if (from >= end) parts.push(text.slice(end, from), mark);
    end = Math.max(end, to);
  }
  return parts.join('') + text.slice(end);
}

function withoutUnseen(reading: Reading): Reading | undefined {
  return mayBeUnseen.test(reading.text) ? reread(reading, unseen, () => '') : undefined;
}

/** Undefined: nothing was replaced. */
function reread(before: Reading, pattern: RegExp, replace: (match: string) => string): Reading | undefined {
  const { text } = before;
  const parts: string[] = [];
  /** Begin of each part, in the result and in the text. */
  const [starts, origins, ends]: [number[], number[], (number | undefined)[]] = [[], [], []];
  let [length, last] = [0, 0];
  const add = (part: string, origin: number, end?: number) => {
    if (part === '') return;
    parts.push(part);
    starts.push(length);
    origins.push(origin);
    ends.push(end);
    length += part.length;
  };
  for (const { index, 0: match } of text.matchAll(pattern)) {
    add(text.slice(last, index), last);
    last = index + match.length;
    add(replace(match), index, last);
  }
  if (last === 0) return undefined;
  add(text.slice(last), last);
  const partAt = (index: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const spanOf = (from: number, to: number): TextRange => {
    const [first, end] = [partAt(from), partAt(to - 1)];
    const begin = origins[first] ?? 0;
    const isWhole = ends[first] !== undefined;
    return before.spanOf(
      isWhole ? begin : begin + from - (starts[first] ?? 0),
      ends[end] ?? (origins[end] ?? 0) + to - (starts[end] ?? 0),
    );
  };
  return { text: parts.join(''), spanOf };
}

function meaning(match: string): string {
  const [first, second = ''] = match;
  if (/['"]$/.test(match)) return '';
  if (match.length === 2 && first === '\\') return controls[second] ?? second;
  if (first === '%' || /^\\[xX\d]/.test(match)) return textOfBytes(match);
  if (first === '&' && second !== '#') return entities[match.slice(1, -1)] ?? match;
  let text = '';
  for (const [, unit, point, hex, decimal] of match.matchAll(oneNumber))
    text += character(
      decimal === undefined ? Number.parseInt(unit ?? point ?? hex ?? '', 16) : Number(decimal),
    );
  return text;
}

/** Quotes are dropped here as well; an invalid number stands for itself. */
function character(point: number): string {
  if (point === 0x22 || point === 0x27) return '';
  return point <= 0x10_ffff ? String.fromCodePoint(point) : '\uFFFD';
}

/** `%C3%A9`, `\xC3\xA9` or `\303\251`: UTF-8, otherwise Latin-1. */
function textOfBytes(bytes: string): string {
  const codes = bytes.startsWith('%')
    ? bytes
    : /^\\x/i.test(bytes)
      ? bytes.replaceAll(/\\x/gi, '%')
      : bytes.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => `%${hexOf(Number.parseInt(octal, 8))}`);
  const text =
    decoded(codes) ?? codes.replaceAll(/%(..)/g, (_, code: string) => character(Number.parseInt(code, 16)));
  return text.replaceAll(/['"]/g, '');
}

const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0');

/** `%C3%A9`; undefined: not UTF-8. */
export function decoded(codes: string): string | undefined {
  try {
    return decodeURIComponent(codes);
  } catch {
    return undefined;
  }
}
