/** Reads a job's log files as pieces of its output, with gaps between them. */
import { fstatSync } from 'node:fs';
import { missingWords } from '../../core/text/lines-reader.ts';
import { cutBorder } from '../../core/text/redact.ts';
import { incompleteEnd } from '../process/capture.ts';
import { noCuts, readCuts, type Cuts } from './log-cuts.ts';
import { drawnLogFile, logFile, olderLogFile, readEnd, readRange, withLog } from './log-files.ts';

/** A piece of the stream and its position. */
export interface Piece {
  readonly at: number;
  readonly bytes: Buffer;
  /** More may be missing before it than the positions show. */
  readonly isUncounted: boolean;
}

export interface Pieces {
  readonly cuts: Cuts;
  /** Output is missing if the first piece does not begin here. */
  readonly start: number;
  /** In order. */
  readonly pieces: readonly Piece[];
  /** The first piece is earlier output as a terminal shows it. */
  readonly isDrawn: boolean;
}

/** Where reading continues, and the rotation at that time. */
export interface ReadSince {
  readonly log: number;
  readonly cut: number;
  readonly uncounted: number;
  readonly position: number;
}

/** Read at most, of each file. */
export const mostBytes = 8 * 1024 * 1024;
/** Kept of redrawn output. */
export const drawnLimit = 256 * 1024;
/** A log may be rotated while it is read; then it is read again after `waitMs`. */
const mostTries = 50;
const waitMs = 2;
/** Longer lines are split. */
export const longestLine = 64 * 1024;
const nothing = Buffer.alloc(0);

/**
 * The end of the log, at most `most` bytes of each file, or what came since. Undefined: no log, or it is rotated faster than it
 * can be read.
 */
export function readPieces(
  folder: string,
  most = mostBytes,
  since?: ReadSince,
  wait = waitAWhile,
): Pieces | undefined {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    if (tries > 1) wait();
    const told = readCuts(folder);
    const cuts = told ?? noCuts;
    if (cuts.isCutting && tries < mostTries) continue;
    // The rotating process was killed: the relation of the files is unknown.
    const sure = cuts.isCutting ? { ...cuts, uncounted: cuts.uncounted + 1, isUncounted: true } : cuts;
    const found = readOnce(folder, sure, most, since?.log === cuts.log ? since : undefined);
    // A reader that continues here still has to learn what that rotation lost.
    if (found !== 'torn' && JSON.stringify(readCuts(folder)) === JSON.stringify(told))
      return found && { ...found, cuts };
  }
  return undefined;
}

function waitAWhile(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
}

/** `torn`: the log was emptied while it was read. */
function readOnce(
  folder: string,
  cuts: Cuts,
  most: number,
  since: ReadSince | undefined,
): Pieces | 'torn' | undefined {
  const begin = cuts.cut + cuts.carried;
  const isNext = since !== undefined && since.cut !== cuts.cut;
  return withLog(logFile(folder), (file) => {
    const size = cuts.cut + fstatSync(file).size;
    const hasShrunk = () => cuts.cut + fstatSync(file).size < size;
    const pieces: Piece[] = [];
    const drawn = since ? undefined : drawnPiece(folder, cuts);
    if (drawn) pieces.push(drawn);
    if (!since || isNext) {
      const isMissed = isNext && cuts.uncounted - Number(cuts.isUncounted) > since.uncounted;
      pieces.push(...olderPiece(folder, cuts, most, since?.position, isMissed));
    }
    const isUncounted = (!since || isNext) && cuts.isUncounted;
    if (!since) {
      const from = Math.max(begin, size - most);
      const bytes = readRange(file, from - cuts.cut, size - cuts.cut);
      if (hasShrunk()) return 'torn';
      const start = drawn?.at ?? Math.min(0, pieces[0]?.at ?? 0);
      return {
        cuts,
        start,
        isDrawn: drawn !== undefined,
        pieces: [...pieces, { at: from, bytes, isUncounted }],
      };
    }
    // A person emptied it.
    const isEmptied = !isNext && size < since.position;
    const from = isEmptied ? cuts.cut : Math.max(begin, isNext ? begin : since.position);
    const bytes = readRange(file, from - cuts.cut, Math.min(size, from + most) - cuts.cut);
    if (hasShrunk()) return 'torn';
    const piece = { at: from, bytes, isUncounted: isUncounted || isEmptied };
    return { cuts, start: since.position, isDrawn: false, pieces: [...pieces, piece] };
  });
}

/** Output before the older part, as a terminal shows it. */
export function drawnPiece(folder: string, cuts: Cuts): Piece | undefined {
  const bytes = withLog(drawnLogFile(folder), (file) => readEnd(file, fstatSync(file).size, drawnLimit));
  if (!bytes || bytes.length === 0) return undefined;
  // Older versions kept it up to the older part.
  const to = cuts.to === -1 ? (olderPiece(folder, cuts, mostBytes)[0]?.at ?? 0) : cuts.drawn;
  return { at: to - bytes.length, bytes, isUncounted: false };
}

/** The older part, from `position` if given; none if a person changed it. */
export function olderPiece(
  folder: string,
  cuts: Cuts,
  most: number,
  position?: number,
  isUncounted = false,
): readonly Piece[] {
  const piece = withLog(olderLogFile(folder), (file) => {
    const { size } = fstatSync(file);
    const to = cuts.to === -1 ? cuts.cut : cuts.to;
    // Any other length means that a person changed it.
    if (cuts.to !== -1 && size !== cuts.to - cuts.from) return undefined;
    const from = Math.max(to - Math.min(size, most), Math.min(position ?? -Infinity, to));
    return { at: from, bytes: readEnd(file, size, to - from), isUncounted };
  });
  return piece && piece.bytes.length > 0 ? [piece] : [];
}

/** Index after the first line end or carriage return; undefined: none. */
function lineStart(bytes: Buffer): number | undefined {
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0x0a) return index + 1;
    const next = bytes[index + 1];
    if (byte === 0x0d && next !== undefined && next !== 0x0a && next !== 0x0d) return index + 1;
  }
  return undefined;
}

/**
 * Skips to the next line; in a line that is too long, to where no rest of a secret can be. Undefined: not enough bytes yet.
 */
export function fromLineStart(bytes: Buffer, mask: (text: string) => string): Buffer | undefined {
  const start = lineStart(bytes.subarray(0, longestLine));
  if (start !== undefined) return bytes.subarray(start);
  if (bytes.length <= longestLine) return undefined;
  const whole = bytes.length - incompleteEnd(bytes);
  const text = mask(bytes.toString('utf8', 0, whole));
  if (text.length <= longestLine) return undefined;
  const rest = Buffer.from(text.slice(cutBorder(text, longestLine)));
  return Buffer.concat([rest, bytes.subarray(whole)]);
}

/** Index after the last complete line; 0: none. */
export function lastLineEnd(bytes: Buffer): number {
  return bytes.lastIndexOf(0x0a) + 1;
}

/**
 * The text of pieces. A mark replaces missing output and the partial lines on both sides. Begins at a line, unless that is too
 * long.
 */
export function textOf(
  { start, pieces }: Pick<Pieces, 'start' | 'pieces'>,
  mask: (text: string) => string = (text) => text,
): string {
  let text: Buffer = nothing;
  let end = start;
  for (const { at, bytes, isUncounted } of pieces) {
    const isGap = at !== end || isUncounted;
    if (!isGap) text = Buffer.concat([text, bytes]);
    else {
      const rest = fromLineStart(bytes, mask) ?? nothing;
      const kept = text.subarray(0, lastLineEnd(text));
      const left = at - end + text.length - kept.length + bytes.length - rest.length;
      const mark = text.length === 0 ? '' : `${missingWords(left, isUncounted)}\n`;
      text = Buffer.concat([kept, Buffer.from(mark), rest]);
    }
    end = at + bytes.length;
  }
  return text.toString('utf8');
}
