/** The output of a running command on its way to stdout: marked, clean, without known secrets, and never more than is read. */
import { clean } from '../../core/text/clean.ts';
import { begunSequence } from '../../core/text/terminal.ts';
import { cutBorder, redact } from '../../core/text/redact.ts';
import type { LinePiece, Secrets } from '../../ports/ports.ts';

/** What may wait for a slow reader. */
const mostWaiting = 4 * 1024 * 1024;
/** What is shown of the output of a run. */
const mostShown = 20 * 1024 * 1024;
/** So much of the end of a piece waits for the next one: a secret that has begun there may not be whole yet. */
const heldBack = 8 * 1024;
/** A key has fewer lines; what only looks like the first line of one hides no more. */
const mostKeyLines = 200;
const keyBegin = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/;
/** What may be half of something that is not shown: a line end, a sequence. */
const unfinished = new RegExp(`${begunSequence.source}|\\r+$`);
const keyEnd = /-----END [A-Z ]{0,40}PRIVATE KEY-----/;

export interface OutputStream {
  /** True when there is something to take now and there was nothing before. */
  readonly add: (line: string, piece?: LinePiece) => boolean;
  /** What waits to be written: whole lines, without the end of the last one; empty when nothing waits. */
  readonly take: () => string;
  /** The same at the end of the output: with a line about what was only counted. */
  readonly takeLast: () => string;
}

/** In UTF-16 units. */
export interface OutputLimits {
  readonly waiting: number;
  readonly shown: number;
}

/** What takes out the secrets that are known by value. */
export type Hiding = Pick<Secrets, 'hide' | 'hideSoFar' | 'longest'>;
const none: Hiding = { hide: (text) => text, hideSoFar: (text) => text, longest: () => 0 };

export function createOutputStream(
  { hide, hideSoFar, longest }: Hiding = none,
  { waiting, shown }: OutputLimits = { waiting: mostWaiting, shown: mostShown },
): OutputStream {
  const sources = { stdout: newSource(), stderr: newSource() };
  let queue: string[] = [];
  let queued = 0;
  let total = 0;
  /** Left out since the last take, because it was not taken in time. */
  let late = 0;
  /** Left out, because there was too much. */
  let counted = { lines: 0, units: 0 };

  function put(text: string): void {
    queue.push(text);
    queued += text.length + 1;
  }

  function show(line: string, { stream, goesOn }: LinePiece): void {
    const source = sources[stream];
    if (source.keyLines > 0) {
      source.keyLines = keyEnd.test(line) ? 0 : source.keyLines - 1;
      return putLines('[secret]');
    }
    const text = source.held + line;
    const begin = keyBegin.exec(text);
    const isInKey = begin !== null && !keyEnd.test(text.slice(begin.index));
    if (isInKey) source.keyLines = mostKeyLines;
    const unread = goesOn && !isInKey ? (unfinished.exec(text)?.[0] ?? '') : '';
    const given = text.slice(0, text.length - unread.length).replace(/\r+$/, '');
    const mask = goesOn ? hideSoFar : hide;
    // A carriage return becomes a line end: what it stands in is hidden before.
    const readable = mask(clean(given.includes('\r') ? mask(given) : given));
    const held = Math.max(heldBack, longest());
    const border = goesOn && !isInKey ? cutBorder(readable, Math.max(0, readable.length - held)) : undefined;
    source.held = border === undefined ? '' : readable.slice(border) + unread;
    if (border !== 0) putLines(redact(goesOn ? hide(readable.slice(0, border)) : readable));
  }

  function putLines(readable: string): void {
    for (const part of readable.split('\n')) {
      total += part.length + 1;
      if (queued + part.length > waiting) late += 1;
      else put(part === '' ? '|' : `| ${part}`);
    }
    if (total >= shown) put(`… this was ${inMegabytes(total)} of output; what comes now is only counted`);
  }

  function take(): string {
    if (late > 0) put(`… ${late} lines of output left out: the log could not take them in time`);
    const text = queue.join('\n');
    [queue, queued, late] = [[], 0, 0];
    return text;
  }

  return {
    add(line, piece = { stream: 'stdout', goesOn: false }) {
      const wasEmpty = queue.length === 0;
      if (total < shown) show(line, piece);
      else counted = { lines: counted.lines + 1, units: counted.units + line.length + 1 };
      return wasEmpty && queue.length > 0;
    },
    take,
    takeLast() {
      const { lines, units } = counted;
      if (lines > 0) put(`… ${lines} more lines of output (${inMegabytes(units)}) are not shown`);
      counted = { lines: 0, units: 0 };
      return take();
    },
  };
}

/** Of one stream: how many lines of a private key may still come, and what waits of a line that goes on. */
interface Source {
  keyLines: number;
  held: string;
}

const newSource = (): Source => ({ keyLines: 0, held: '' });

const inMegabytes = (units: number): string => `${Math.round(units / 1024 / 1024)} MB`;
