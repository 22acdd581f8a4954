/** The output of a running command on its way to stdout: marked, clean, without secrets, bounded when the reader is slow. */
import { clean } from '../../core/text/clean.ts';
import { begunSequence } from '../../core/text/terminal.ts';
import { cutBorder, redact } from '../../core/text/redact.ts';
import type { LinePiece, Secrets } from '../../ports/ports.ts';

/** For a slow reader. */
const mostWaiting = 4 * 1024 * 1024;
/** Of the output of a run. */
const mostShown = 20 * 1024 * 1024;
/** The end of a piece waits for the next one: a secret that begins there may not be whole yet. */
const heldBack = 8 * 1024;
/** A key has fewer lines; a line that only looks like its first one hides no more. */
const mostKeyLines = 200;
const keyBegin = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/;
/** Half of a line end or of an escape sequence. */
const unfinished = new RegExp(`${begunSequence.source}|\\r+$`);
const keyEnd = /-----END [A-Z ]{0,40}PRIVATE KEY-----/;

type Masking = Pick<Secrets, 'mask' | 'maskSoFar' | 'longest'>;
const none: Masking = { mask: (text) => text, maskSoFar: (text) => text, longest: () => 0 };

/** Long: its short methods share the lines that wait. */
export function createOutputStream(
  { mask, maskSoFar, longest }: Masking = none,
  /** In UTF-16 units. */
  { waiting, shown } = { waiting: mostWaiting, shown: mostShown },
) {
  const sources = { stdout: newSource(), stderr: newSource() };
  let queue: string[] = [];
  let queued = 0;
  let total = 0;
  /** Left out since the last take, for a slow reader. */
  let late = 0;
  /** Left out beyond `shown`. */
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
    const cover = goesOn ? maskSoFar : mask;
    // A carriage return becomes a line end, so a secret around it is masked before.
    const readable = cover(clean(given.includes('\r') ? cover(given) : given));
    const held = Math.max(heldBack, longest());
    const border = goesOn && !isInKey ? cutBorder(readable, Math.max(0, readable.length - held)) : undefined;
    source.held = border === undefined ? '' : readable.slice(border) + unread;
    if (border !== 0) putLines(redact(goesOn ? mask(readable.slice(0, border)) : readable));
  }

  function putLines(readable: string): void {
    for (const part of readable.split('\n')) {
      total += part.length + 1;
      if (queued + part.length > waiting) late += 1;
      else put(part === '' ? '|' : `| ${part}`);
    }
    if (total >= shown) put(`… ${inMegabytes(total)} of output shown; the rest is counted`);
  }

  /** Whole lines, without the end of the last one; empty when nothing waits. */
  function take(): string {
    if (late > 0) put(`… ${late} lines of output dropped: the log was too slow`);
    const text = queue.join('\n');
    [queue, queued, late] = [[], 0, 0];
    return text;
  }

  return {
    /** True when the first text to take was added. */
    add(line: string, piece: LinePiece = { stream: 'stdout', goesOn: false }): boolean {
      const wasEmpty = queue.length === 0;
      if (total < shown) show(line, piece);
      else counted = { lines: counted.lines + 1, units: counted.units + line.length + 1 };
      return wasEmpty && queue.length > 0;
    },
    take,
    /** The same at the end of the output, with a line about omitted ones. */
    takeLast: (): string => {
      const { lines, units } = counted;
      if (lines > 0) put(`… ${lines} more lines of output (${inMegabytes(units)}) not shown`);
      counted = { lines: 0, units: 0 };
      return take();
    },
  };
}

/** `keyLines`: of a private key that may still come. `held`: the end of a piece. */
const newSource = () => ({ keyLines: 0, held: '' });

const inMegabytes = (units: number): string => `${Math.round(units / 1024 / 1024)} MB`;
