/** Making text from outside fit to be shown: no colours, no control characters, no secrets, not too long. */
import { fingerprint } from './fingerprint.ts';
import type { Captured } from './exec-result.ts';
import { masked, type Span } from './readings.ts';
import { isRedrawn, rendered, sequence } from './terminal.ts';

/** A report shows at most this much of one job's output. */
export const outputLimit = 3000;

const ansi = new RegExp(sequence.source, 'g');
const colors = /(?:\u001B\[|\u009B)[\d;:]*m/g;
// Everything that is not for reading: C0 but tab and newline, DEL, C1, bidi overrides, zero width, line separators.
const unreadable =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const loneSurrogate = /\p{Surrogate}/gu;

/** Text without colors and other sequences for a terminal. */
export function withoutAnsi(text: string): string {
  return text.replace(ansi, '');
}

/** Text without colours, control characters and lone surrogates. A carriage return starts a new line. */
export function clean(text: string): string {
  return text
    .replace(ansi, '')
    .replace(/\r\n?/g, '\n')
    .replace(unreadable, '')
    .replace(loneSurrogate, '\uFFFD');
}

/** One clean line without secrets: newlines and runs of space become one space. Hidden first, then cut. */
export function cleanLine(text: string, limit = 300): string {
  return clip(redact(clean(text).replace(/\s+/g, ' ').trim()), limit);
}

/** At most `limit` UTF-16 units, the last one an ellipsis when something was cut. Never splits a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut) + '…';
}

/** The end of a text, at most `limit` units, with a first line that says how much was cut. */
export function clipTail(text: string, limit: number = outputLimit, omitted = 0): string {
  if (text.length <= limit && omitted === 0) return text;
  const noteRoom = 60;
  const kept = text.slice(Math.max(0, text.length - (limit - noteRoom))).replace(/^[\uDC00-\uDFFF]/, '');
  return `… (${text.length - kept.length + omitted} earlier characters left out)\n${kept}`;
}

// Shapes of credentials that services document for their own: a match is a secret, whatever it is used for.
// None begins within a word, so that a long text is not tried at every letter.
const secretShapes: readonly RegExp[] = [
  /(?<![0-9])\d{6,12}(?::|%3[Aa])[A-Za-z0-9_-]{30,}/g, // Telegram bot token
  /(?<![A-Za-z0-9])gh[a-z]_[A-Za-z0-9._-]{20,}/g, // GitHub tokens
  /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{20,}/g,
  /(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])/g, // AWS access key
  /(?<![A-Za-z0-9])(?:sk-|sk_live_|rk_live_|npm_|hf_|glpat-|xapp-)[A-Za-z0-9_-]{16,}/g, // model providers and others
  /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/g, // Google
  /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,}/g, // Slack
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g, // JWT
  /(?<=\bBearer )[A-Za-z0-9._~+/=-]{16,}/gi,
  /(?<=:\/\/[^\s/:@]{0,64}:)[^\s/@]{1,256}(?=@)/g, // password in a URL
];

/** These reach over lines. */
const wholeKey =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
const keyEnd = /-----END [A-Z ]{0,40}PRIVATE KEY-----/g;
const keyShapes: readonly RegExp[] = [wholeKey, new RegExp(`^[\\s\\S]*${keyEnd.source}`, 'g')];

/** Replaces what has the shape of a known secret, also with what is not seen inside. */
export function redact(text: string): string {
  return masked(text, '[secret]', shapesIn);
}

function* shapesIn(text: string): Generator<Span> {
  for (const shape of secretShapes) yield* spansOf(shape, text);
  if (!text.includes('PRIVATE KEY-----')) return;
  const keys = [...spansOf(wholeKey, text)];
  yield* keys;
  const ends = new Set(keys.map(({ to }) => to));
  // The beginning of its key was cut off.
  for (const { to } of spansOf(keyEnd, text)) if (!ends.has(to)) yield { from: 0, to };
}

function* spansOf(shape: RegExp, text: string): Generator<Span> {
  // `matchAll` copies the pattern each time, which is slow for many short lines.
  shape.lastIndex = 0;
  for (let found = shape.exec(text); found; found = shape.exec(text))
    yield { from: found.index, to: found.index + found[0].length };
}

/** So much before a secret can tell that it is one, as `://user:` does. */
const tellingBefore = 80;
/** No secret has more characters. */
const longestSecret = 32 * 1024;
const wordReach = 1024;

/**
 * Where a longer text can be cut, at most at `most`: behind a space where one is near, and in front of what has the shape
 * of a secret where that would be cut in two. Never splits a surrogate pair.
 */
export function cutBorder(text: string, most: number): number {
  if (most <= 0) return 0;
  const space = text.lastIndexOf(' ', most - 1) + 1;
  let border =
    space > most - wordReach ? space : most - Number(/[\uD800-\uDBFF]/.test(text.charAt(most - 1)));
  const found = [...secretShapes, ...keyShapes]
    .flatMap((shape) => [...text.matchAll(shape)])
    .map(({ index, 0: match }) => ({ from: Math.max(0, index - tellingBefore), to: index + match.length }))
    .sort((a, b) => b.to - a.to);
  for (const { from, to } of found)
    if (from < border && to > border && border - from <= longestSecret) border = from;
  return border;
}

/** Without private keys: their lines have no shape of their own, so they go before single lines are taken. */
function withoutKeys(text: string): string {
  return text.includes('PRIVATE KEY-----')
    ? keyShapes.reduce((rest, shape) => rest.replace(shape, '[secret]'), text)
    : text;
}

// What goes on behind a secret with no more between than what a terminal does not show, as `grep --color` writes.
const gluedRest =
  /\[secret\](?:(?:(?:\u001B\[|\u009B)[0-?]*[Khl]|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)|[\u0000-\u0007\u000E-\u001A\u200B])+[\w.~+/=-]*)+/g;

/** A command's output as a terminal shows it, clean; secrets that are drawn over in part are hidden first. */
export function readableOutput(text: string): string {
  const shown = isRedrawn(text)
    ? rendered(redact(text.replace(colors, '')).replace(gluedRest, '[secret]'))
    : text;
  return clean(shown.replace(/\r+(?=\n|$)/g, ''));
}

/** So much of a stream's end is looked at for the tail; what is before it is only counted. */
const tailRoom = 5 * outputLimit;
/** A line longer than this says nothing more on a phone. */
const lineLimit = 500;
const mostLines = 20;
/** A word that was cut may be the rest of a secret, which has no shape any more. So much of it goes. */
const mostOfWord = 4096;

/** What a person may see of a command's output: its clean, redacted end. */
export function readableTail(...streams: readonly Captured[]): string {
  let omitted = 0;
  const lines: string[] = [];
  for (const { head, tail, omittedBytes } of streams) {
    const isCut = omittedBytes > 0;
    const end = lastLines(
      withoutKeys(readableOutput(isCut ? withoutCutStart(tail) : head + tail)),
      mostLines,
    );
    const beginning = isCut ? withoutKeys(readableOutput(withoutCutEnd(head))) : '';
    // What was left out may be one line that was drawn again and again: what stands before it is as good as its end.
    const before = lastLines(beginning, end.left > 0 ? 0 : mostLines - end.lines.length);
    if (before.lines.length > 0) before.lines.push(`… (${omittedBytes} characters left out)`);
    else before.left += omittedBytes;
    omitted += before.left + end.left;
    const shown = redact([...before.lines, ...end.lines].join('\n')).trim();
    if (shown !== '') lines.push(...shown.split('\n'));
  }
  for (const line of lines.splice(0, lines.length - mostLines)) omitted += line.length + 1;
  return clipTail(lines.join('\n'), outputLimit, omitted);
}

/** The last lines of a text, each clipped, and how much stands before them. */
function lastLines(text: string, most: number): { readonly lines: string[]; left: number } {
  const lines: string[] = [];
  let end = text.trimEnd().length;
  for (let room = tailRoom; end > 0 && lines.length < most && room > 0;) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    lines.unshift(clipMiddle(text.slice(start, end)));
    room -= Math.min(end - start, lineLimit);
    end = start - 1;
  }
  return { lines, left: Math.max(0, end) };
}

/** The same as `cutMiddle` for a line that is shown: without secrets, whole words or not. */
function clipMiddle(line: string): string {
  const hidden = redact(cutMiddle(line, 2 * tailRoom));
  return hidden.length <= lineLimit
    ? hidden
    : joinEnds(
        hidden,
        lineLimit,
        (begin) => begin,
        (end) => end,
      );
}

/** The beginning and the end of a line of more than `most` units, between whole words, with a note of how much is left out. */
export function cutMiddle(line: string, most: number): string {
  return line.length <= most ? line : joinEnds(line, most, withoutCutEnd, withoutCutStart);
}

const middleMark = /(?: … )?\((\d+) characters left out\)(?: … )?/g;

function joinEnds(
  line: string,
  most: number,
  toBegin: (text: string) => string,
  toEnd: (text: string) => string,
): string {
  const kept = Math.floor(most / 2) - 25;
  const begin = toBegin(line.slice(0, kept)).replace(/[\uD800-\uDBFF]$/, '');
  const end = toEnd(line.slice(-kept)).replace(/^[\uDC00-\uDFFF]/, '');
  const middle = line.slice(begin.length, line.length - end.length);
  let left = middle.length;
  // What was left out before counts as much as it was.
  for (const [mark, count] of middle.matchAll(middleMark)) left += Number(count) - mark.length;
  return `${begin} … (${left} characters left out) … ${end}`;
}

/** A token whose telling `Bearer` was cut: it stands behind the word that is cut. */
const cutBearer = /^(?:(?:(?:(?:b?e)?a)?r)?e)?r? [A-Za-z0-9._~+/=-]{16,}/i;

function withoutCutStart(text: string): string {
  return text.slice(0, mostOfWord).replace(cutBearer, '').replace(/^\S+/, '') + text.slice(mostOfWord);
}

function withoutCutEnd(text: string): string {
  const from = Math.max(0, text.length - mostOfWord);
  return text.slice(0, from) + text.slice(from).replace(/\S+$/, '');
}

/** The last line that says something; undefined when there is none. */
export function lastLine(stream: Captured): string | undefined {
  const { head, tail, omittedBytes } = stream;
  const end = omittedBytes > 0 ? withoutCutStart(tail) : tail;
  const lines = withoutKeys(readableOutput(tail === '' ? head : end))
    .trim()
    .split('\n');
  const line = cleanLine(lines.at(-1) ?? '');
  return line === '' ? undefined : line;
}

/** Lines that name no cause: notices of npm and Node, what a logger marks with a name, frames of a stack, borders. */
const asides = new RegExp(
  [
    String.raw`npm (?:notice|warn)\b.*`,
    String.raw`\(node:\d+\) .*|\(Use .node .*|Debugger .*|For help, see: .*|Waiting for the debugger.*`,
    String.raw`\[(?!openclaw\])[\w@/.:-]+\] (?!.*(?:error|fail|cannot|require)).*`,
    String.raw`at (?:.* \(.*\)|(?:async )?(?:file:|node:|\/)\S*)`,
    String.raw`warning\b.*|Node\.js v\d.*|[^\p{L}\p{N}]*`,
  ]
    .map((each) => `^(?:${each})$`)
    .join('|'),
  'iu',
);
/** Where Node found an uncaught error, with the line of source: the error itself comes after it. */
const excerpt = /^(?:node:|file:\/\/|\/)\S*:\d+\n.*\n[ \t]*\^+\n/gm;

/** The first line of a failed program that names a cause, the others being mostly its consequences; undefined: it said nothing. */
export function firstCause({ head }: Captured): string | undefined {
  const lines = clean(head)
    .replace(excerpt, '')
    .split('\n')
    .map((line) => cleanLine(line))
    .filter((line) => line !== '');
  return lines.find((line) => !asides.test(line)) ?? lines[0];
}

/**
 * JSON with sorted keys, for keys of what jobs say: equal values give equal text, and nothing makes it throw. Deeper than 32
 * levels counts as equal, so nothing is approved by it: see canonical-json.ts.
 */
export function sortedJson(value: unknown, depth = 0): string {
  if (depth > 32) return '"…"';
  if (Array.isArray(value)) return `[${value.map((item) => sortedJson(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${sortedJson(item, depth + 1)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** A text of any length as a key of at most `limit` units: long ones end in a fingerprint of the whole. */
export function boundedKey(text: string, limit = 160): string {
  if (text.length <= limit) return text;
  const mark = `${fingerprint(text)}:${text.length}`;
  return `${text.slice(0, limit - mark.length - 1)}#${mark}`;
}

/** An id or a path as a person types it, quoted where a shell needs it. */
export function shellWord(text: string): string {
  return /^[\w.@:+/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
