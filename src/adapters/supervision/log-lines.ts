/**
 * Reads the log of a supervised job by complete lines, from the beginning or from the last position, across rotations and also
 * when a person moved or deleted the log.
 */
import type { LogLines, LogPart, LogPosition } from '../../ports/supervision.ts';
import { rendered, renderedSoFar } from '../../core/text/terminal.ts';
import { cutBorder } from '../../core/text/redact.ts';
import { incompleteEnd } from '../process/capture.ts';
import { fromLineStart, lastLineEnd, longestLine, mostBytes, readPieces, type Piece } from './log-pieces.ts';

/** Held back at the end of an unfinished line: a secret there may be incomplete. */
const heldBack = 32 * 1024;
const carriageReturn = 13;
const nothing = Buffer.alloc(0);

type Hide = (text: string) => string;

const beginning: LogPosition = {
  log: 0,
  cut: 0,
  uncounted: 0,
  position: 0,
  begun: nothing,
  begunAt: 0,
  isMidLine: false,
};

/**
 * Complete lines: the end of the log, or those since `from`. `hide` masks secrets before part of one is overwritten, `hideSoFar`
 * those of an unfinished line. Throws the system's error.
 */
export function readLogLines(
  folder: string,
  isOver: boolean,
  from?: LogPosition,
  mask: Hide = (text) => text,
  maskSoFar: Hide = mask,
): LogLines {
  const found = readPieces(folder, mostBytes, from);
  const isNew = found && from?.log !== found.cuts.log;
  const before = isNew ? { ...beginning, position: found.start, begunAt: found.start } : (from ?? beginning);
  const pieces = found?.pieces ?? [];
  const reader = createReader(before, mask, maskSoFar);
  for (const piece of pieces) reader.read(piece);
  const last = reader.finish(isOver);
  const { log, cut, uncounted } = found?.cuts ?? before;
  return { ...last, place: { ...last.place, log, cut, uncounted } };
}

function createReader(before: LogPosition, mask: Hide, maskSoFar: Hide) {
  const parts: LogPart[] = [];
  let { position, begunAt, isMidLine, missing } = before;
  let begun: Buffer = Buffer.from(before.begun);

  /** Adds complete lines, preceded by missing output. */
  function show(text: string): void {
    const lines = rendered(mask(text)).split(/\r*\n/);
    const last = lines.pop()?.replace(/\r+$/, '');
    if (last !== undefined && last !== '') lines.push(last);
    if (lines.length === 0) return;
    parts.push({ lines, ...missingBefore(begunAt) });
  }

  function missingBefore(to: number): Pick<LogPart, 'missing'> {
    if (!missing) return {};
    const { from, isUncounted } = missing;
    missing = undefined;
    return { missing: { bytes: Math.max(0, to - from), isUncounted } };
  }

  function lose(piece: Piece): void {
    missing = {
      from: missing?.from ?? (begun.length > 0 ? begunAt : position),
      isUncounted: piece.isUncounted || missing?.isUncounted === true,
    };
    begun = nothing;
    isMidLine = true;
  }

  function read(piece: Piece): void {
    let { at, bytes } = piece;
    if (at !== position || piece.isUncounted) lose(piece);
    position = at + bytes.length;
    if (isMidLine) {
      const rest = fromLineStart(bytes, mask);
      if (!rest) return;
      [at, bytes, isMidLine] = [position - rest.length, rest, false];
    }
    if (begun.length === 0) begunAt = at;
    const whole = lastLineEnd(bytes);
    if (whole > 0) {
      show(Buffer.concat([begun, bytes.subarray(0, whole)]).toString('utf8'));
      [begun, begunAt] = [nothing, at + whole];
    }
    begun = Buffer.concat([begun, bytes.subarray(whole)]);
    if (begun.length > longestLine) shorten();
  }

  /** Drops overwritten text, then passes on all but the end. Half a character at the end stays. */
  function shorten(): void {
    const whole = begun.length - incompleteEnd(begun);
    let rest = renderedSoFar(maskSoFar(begun.toString('utf8', 0, whole)));
    if (rest.length > longestLine) {
      const border = cutBorder(rest, rest.length - heldBack);
      show(rest.slice(0, border));
      rest = rest.slice(border);
      begunAt = position - rest.length;
    }
    begun = Buffer.concat([Buffer.from(rest), begun.subarray(whole)]);
  }

  /** Up to the last carriage return: text after it may be incomplete. */
  function drawn(): string {
    const text = begun.toString('utf8', 0, begun.lastIndexOf(carriageReturn) + 1);
    return rendered(mask(text)).replace(/\r+$/, '').split('\n').at(-1) ?? '';
  }

  function finish(isOver: boolean): LogLines {
    if (isOver && begun.length > 0) show(begun.toString('utf8'));
    if (isOver) begun = nothing;
    if (isOver && missing) parts.push({ lines: [], ...missingBefore(position) });
    const shown = drawn();
    const place = { ...before, position, begun, begunAt, isMidLine, missing };
    return { parts, place, ...(shown !== '' && { drawn: shown }) };
  }

  return { read, finish };
}
