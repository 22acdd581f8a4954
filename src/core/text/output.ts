/** Output of a command for people: as a terminal shows it, cleaned, redacted and bounded. Pure. */
import { clean, clipTail, outputLimit } from './clean.ts';
import type { Captured } from './exec-result.ts';
import { cleanLine, redact, withoutKeys } from './redact.ts';
import { isRedrawn, rendered } from './terminal.ts';

const colors = /(?:\u001B\[|\u009B)[\d;:]*m/g;
// The rest of a secret after sequences that a terminal does not show, as `grep --color` writes them.
const gluedRest =
  /\[secret\](?:(?:(?:\u001B\[|\u009B)[0-?]*[Khl]|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)|[\u0000-\u0007\u000E-\u001A\u200B])+[\w.~+/=-]*)+/g;

/** Output as a terminal shows it, cleaned. Secrets are redacted first, before part of one is overwritten. */
export function readableOutput(text: string): string {
  const shown = isRedrawn(text)
    ? rendered(redact(text.replace(colors, '')).replace(gluedRest, '[secret]'))
    : text;
  return clean(shown.replace(/\r+(?=\n|$)/g, ''));
}

/** The tail is taken from this much of a stream's end; the rest is only counted. */
const tailRoom = 5 * outputLimit;
/** A longer line is of no use on a phone. */
const lineLimit = 500;
const mostLines = 20;
/** A cut word may be the rest of a secret without its shape. At most this much of it is dropped. */
const mostOfWord = 4096;

/** The end of a command's output, cleaned and redacted. */
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
    // The omitted part may be a progress bar, so the lines before it matter as well.
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

/** The last lines of a text, clipped, and the length of the text before them. */
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

/** `cutMiddle` for a line that is shown: redacted, not limited to whole words. */
function clipMiddle(line: string): string {
  const hidden = redact(cutMiddle(line, 2 * tailRoom));
  return hidden.length <= lineLimit ? hidden : withoutMiddle(hidden, lineLimit, false);
}

/** Cuts the middle of a line of more than `most` units, between words, and counts what is left out. */
export function cutMiddle(line: string, most: number): string {
  return line.length <= most ? line : withoutMiddle(line, most, true);
}

const middleMark = /(?: … )?\((\d+) characters left out\)(?: … )?/g;

function withoutMiddle(line: string, most: number, betweenWords: boolean): string {
  const kept = Math.floor(most / 2) - 25;
  const [start, rest] = [line.slice(0, kept), line.slice(-kept)];
  const begin = (betweenWords ? withoutCutEnd(start) : start).replace(/[\uD800-\uDBFF]$/, '');
  const end = (betweenWords ? withoutCutStart(rest) : rest).replace(/^[\uDC00-\uDFFF]/, '');
  const middle = line.slice(begin.length, line.length - end.length);
  let left = middle.length;
  // An earlier cut counts with its own number.
  for (const [mark, count] of middle.matchAll(middleMark)) left += Number(count) - mark.length;
  return `${begin} … (${left} characters left out) … ${end}`;
}

/** A token after a `Bearer` that was cut. */
const cutBearer = /^(?:(?:(?:(?:b?e)?a)?r)?e)?r? [A-Za-z0-9._~+/=-]{16,}/i;

function withoutCutStart(text: string): string {
  return text.slice(0, mostOfWord).replace(cutBearer, '').replace(/^\S+/, '') + text.slice(mostOfWord);
}

function withoutCutEnd(text: string): string {
  const from = Math.max(0, text.length - mostOfWord);
  return text.slice(0, from) + text.slice(from).replace(/\S+$/, '');
}

/** The last line that is not blank; undefined: none. */
export function lastLine(stream: Captured): string | undefined {
  const { head, tail, omittedBytes } = stream;
  const end = omittedBytes > 0 ? withoutCutStart(tail) : tail;
  const lines = withoutKeys(readableOutput(tail === '' ? head : end))
    .trim()
    .split('\n');
  const line = cleanLine(lines.at(-1) ?? '');
  return line === '' ? undefined : line;
}

/** Lines that name no cause: notices of npm and Node, tagged log lines, stack frames, borders. */
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
/** Source excerpt that Node prints before an uncaught error. */
const excerpt = /^(?:node:|file:\/\/|\/)\S*:\d+\n.*\n[ \t]*\^+\n/gm;

/** The first line that names a cause; later ones are mostly consequences. Undefined: no output. */
export function firstCause({ head }: Captured): string | undefined {
  const lines = clean(head)
    .replace(excerpt, '')
    .split('\n')
    .map((line) => cleanLine(line))
    .filter((line) => line !== '');
  return lines.find((line) => !asides.test(line)) ?? lines[0];
}
