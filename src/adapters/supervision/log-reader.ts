/** Reads the log of a supervised job, across rotations and also when a person moved, emptied or deleted it. */
import { fstatSync } from 'node:fs';
import type { Captured } from '../../core/model.ts';
import { attempt } from '../../errors.ts';
import { incompleteEnd } from '../process/capture.ts';
import { missingMark } from '../../core/text/lines-reader.ts';
import { cutBorder } from '../../core/text/redact.ts';
import { isRedrawn, rendered, renderedSoFar } from '../../core/text/terminal.ts';
import type { LogLines, LogPart, LogPosition } from '../../ports/supervision.ts';
import {
  logFile,
  mostBytes,
  olderLogFile,
  readRange,
  readRotation,
  withLog,
  type Rotation,
} from './log-files.ts';

/** A log may be rotated while it is read; then it is read again after `waitMs`. */
const mostTries = 50;
const waitMs = 2;
/** Dropped of a line whose beginning is missing. No secret is longer. */
const longestRest = 64 * 1024;
/** Fewer lines may be a single progress bar: then earlier output is read as well. */
const fewLines = 20;

type Mask = (text: string) => string;

/** Output without gaps. */
interface Segment {
  readonly at: number;
  readonly bytes: Buffer;
  /** End; farther from `at` than the number of bytes if a part was compacted. */
  readonly to: number;
  /** Output before it is missing. */
  readonly isAfterGap: boolean;
}

interface Output {
  readonly log: number;
  /** In order; none: nothing new. */
  readonly segments: readonly Segment[];
}

/**
 * Complete lines: those of the whole log, or those since `from`, and then no
 * `drawn`. With `isOver` also an unfinished last line. `mask` masks secrets
 * before part of one is overwritten. Throws the system's error.
 */
export function readLogLines(
  folder: string,
  isOver: boolean,
  from?: LogPosition,
  mask: Mask = (text) => text,
): LogLines {
  const since = from ?? { log: 0, position: 0 };
  const { log, segments } = readOutput(folder, mostBytes, since) ?? { log: since.log, segments: [] };
  const parts: LogPart[] = [];
  let position = log === since.log ? since.position : 0;
  let unfinished: Buffer = Buffer.alloc(0);
  for (const [index, { bytes, to, isAfterGap }] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const end = isLast && isOver ? bytes.length : lastLineEnd(bytes);
    const masked = mask(bytes.toString('utf8', 0, end));
    const lines = linesOf(isAfterGap ? withoutPartialLine(masked) : masked);
    unfinished = bytes.subarray(end);
    // A gap is reported with the next line, so that the position shows whether it was.
    if (lines.length === 0 && !(isAfterGap && isLast && isOver)) continue;
    parts.push({ isAfterGap, lines });
    position = to - unfinished.length;
  }
  const drawn = from === undefined ? drawnLine(unfinished, mask) : '';
  return { parts, place: { log, position }, ...(drawn !== '' && { drawn }) };
}

/** Up to the last carriage return: text after it may be incomplete. */
function drawnLine(unfinished: Buffer, mask: Mask): string {
  return linesOf(mask(unfinished.toString('utf8', 0, unfinished.lastIndexOf('\r') + 1))).at(-1) ?? '';
}

function linesOf(text: string): readonly string[] {
  const lines = rendered(text).split(/\r*\n/);
  const last = lines.pop()?.replace(/\r+$/, '') ?? '';
  return last === '' ? lines : [...lines, last];
}

/**
 * The end of the log, rendered as on a terminal if it has few lines. `mask` masks secrets before anything is cut.
 */
export function logEnd(folder: string, most: number, mask: Mask = (text) => text): Captured {
  const { segments } = readOutput(folder, most) ?? { segments: [] };
  const text = textOf(segments, mask);
  if (text.split('\n').length > fewLines) return ending(text, most, segments[0]?.at);
  return ending(rendered(textOf(readOutput(folder, mostBytes)?.segments ?? [], mask)), most);
}

/** `before`: bytes omitted already. */
function ending(text: string, most: number, before = 0): Captured {
  const omittedBytes = before + Math.max(0, text.length - most);
  if (omittedBytes === 0) return { head: text, tail: '', omittedBytes };
  return { head: '', tail: text.slice(-most), omittedBytes };
}

/** Begins at a line. A mark replaces missing output and the partial lines on both sides. */
function textOf(segments: readonly Segment[], mask: Mask): string {
  const texts = segments.map(({ bytes, isAfterGap }, index) => {
    const end = index === segments.length - 1 ? bytes.length : lastLineEnd(bytes);
    const text = mask(bytes.toString('utf8', 0, end));
    return isAfterGap ? withoutPartialLine(text) : text;
  });
  return texts.join(`${missingMark}\n`);
}

/**
 * The end of the log, at most `most` bytes, or its continuation. Undefined: no log, or it is rotated faster than it can be read.
 */
function readOutput(folder: string, most: number, from?: LogPosition): Output | undefined {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    if (tries > 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
    const rotation = readRotation(folder);
    // In the end the rotating process was killed.
    if (rotation.isCutting && tries < mostTries) continue;
    const position = from?.log === rotation.log ? from.position : 0;
    const segments = segmentsIn(folder, rotation, position, most);
    if (!segments) return undefined;
    const { cut, log, isCutting } = readRotation(folder);
    const isSame = cut === rotation.cut && log === rotation.log && isCutting === rotation.isCutting;
    if (isSame) return { log: rotation.log, segments };
  }
  return undefined;
}

/** Output from a position, at most `most` bytes. Undefined: no log. */
function segmentsIn(
  folder: string,
  { cut, carried, from: olderFrom, to, isCutting }: Rotation,
  position: number,
  most: number,
): readonly Segment[] | undefined {
  const newer = withLog(logFile(folder), (file) => {
    const { size } = fstatSync(file);
    const isEmptied = position > cut + size;
    const from = Math.max(isEmptied ? 0 : position - cut, carried, size - most);
    const bytes = readRange(file, from, size);
    return { at: cut + from, bytes, to: cut + from + bytes.length, isEmptied };
  });
  if (!newer) return undefined;
  const olderRoom = newer.isEmptied ? 0 : most - newer.bytes.length;
  const older = attempt(() =>
    withLog(olderLogFile(folder), (file) => {
      const { size } = fstatSync(file);
      // Interrupted, or a person changed it.
      if (isCutting || size > to - olderFrom) return undefined;
      const isCompact = size < to - olderFrom;
      // A position within it means nothing.
      if (isCompact && (position > olderFrom || size > olderRoom)) return undefined;
      const at = isCompact ? olderFrom : Math.max(position, olderFrom, to - olderRoom);
      return { at, bytes: readRange(file, at - olderFrom, size), to };
    }),
  );
  const segments: Segment[] = [];
  let end = position;
  for (const { at, bytes, to: pieceEnd } of older && older.bytes.length > 0 ? [older, newer] : [newer]) {
    const last = segments.at(-1);
    if (at !== end) segments.push({ at, bytes, to: pieceEnd, isAfterGap: true });
    else if (!last) segments.push({ at, bytes, to: pieceEnd, isAfterGap: false });
    else segments.splice(-1, 1, { ...last, to: pieceEnd, bytes: Buffer.concat([last.bytes, bytes]) });
    end = pieceEnd;
  }
  return segments;
}

/**
 * Masked text from its next line; of a line that is too long, from where no rest of a secret can be.
 */
function withoutPartialLine(text: string): string {
  const start = text.slice(0, longestRest).search(/\n|\r(?=[^\r\n])/) + 1;
  if (start > 0) return text.slice(start);
  return text.length <= longestRest ? '' : text.slice(cutBorder(text, longestRest));
}

interface Compacted {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

/** What a terminal shows of the whole log, so that a progress bar removes no earlier output. Undefined: nothing is redrawn. */
export function compacted(folder: string): Compacted | undefined {
  const { segments } = readOutput(folder, mostBytes) ?? { segments: [] };
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return undefined;
  const end = last.bytes.length - incompleteEnd(last.bytes);
  const whole = segments.map((each) =>
    each === last ? { ...each, bytes: each.bytes.subarray(0, end) } : each,
  );
  const text = textOf(whole, (each) => each);
  if (!isRedrawn(text)) return undefined;
  // After a gap, readers drop the first line.
  const bytes = Buffer.from((first.isAfterGap ? '\n' : '') + renderedSoFar(text));
  return { bytes, from: first.at, to: last.to - (last.bytes.length - end) };
}

/** Index after the last complete line; 0: none. */
function lastLineEnd(bytes: Buffer): number {
  return bytes.lastIndexOf(0x0a) + 1;
}
