/**
 * Reads the log of a supervised job by whole lines, at once or on from where the last look ended: also over a cut, when
 * `output.log` becomes `output.log.1` and begins anew, and when somebody moved or deleted it.
 */
import { fstatSync, lstatSync } from 'node:fs';
import type { LogLines, LogPlace } from '../ports-supervision.ts';
import { progressPrefix } from '../core/progress-line.ts';
import { rendered, renderedSoFar } from '../core/terminal.ts';
import { logFile, olderLogFile, readRange, withLog } from './log-files.ts';
import { drawnBefore } from './output-log.ts';

/** What was read last is found again by so many bytes before it; fewer than the least of their end prove nothing. */
const seenBytes = 4096;
const leastSeen = 64;
/** So much at most is read at once. */
const mostBytes = 8 * 1024 * 1024;
/** What is longer without an end is taken for lines all the same. */
const longestLine = 64 * 1024;
/** The log can be cut while it is read; then it is read again. */
const mostTries = 5;
const lineFeed = 10;
const carriageReturn = 13;
const nothing = Buffer.alloc(0);

/** One state of `output.log`. */
interface Newer {
  readonly file: string;
  readonly size: number;
  /** Bytes from a position to another, at most the last `mostBytes` of them. */
  read(from: number, to: number): Buffer;
}

interface Part {
  readonly bytes: Buffer;
  /** Where it ended in the newer file. */
  readonly position: number;
  readonly isBroken: boolean;
}

type Hide = (text: string) => string;

/**
 * Whole lines: the end of what is kept, or what came since `from`. `hide` takes out secrets before any is drawn over in
 * part. Throws the system's error.
 */
export function readLogLines(
  folder: string,
  isOver: boolean,
  from?: LogPlace,
  hide: Hide = (text) => text,
): LogLines {
  for (let tries = 1; ; tries += 1) {
    const older = identityOf(olderLogFile(folder));
    const found = withNewer(folder, (newer) => {
      const part = from ? partSince(folder, newer, older, from) : partAtEnd(folder, newer);
      const seen = newer.read(Math.max(0, part.position - seenBytes), part.position);
      return { part, place: { file: newer.file, older, position: part.position, seen } };
    });
    if (identityOf(olderLogFile(folder)) !== older && tries < mostTries) continue;
    if (found) return cutLines(found.part, found.place, from?.begun ?? nothing, isOver, hide);
    const place = from ?? { file: '', older, position: 0, seen: nothing, begun: nothing };
    const part = { bytes: nothing, position: place.position, isBroken: false };
    return cutLines(part, place, place.begun, isOver, hide);
  }
}

function cutLines(
  { bytes, isBroken }: Part,
  place: Omit<LogPlace, 'begun'>,
  begun: Uint8Array,
  isOver: boolean,
  hide: Hide,
): LogLines {
  const all = Buffer.concat([begun, bytes]);
  const whole = all.lastIndexOf(lineFeed) + 1;
  const drawn = whole < all.length ? renderedBegun(all.subarray(whole), hide) : nothing;
  const end = isOver || drawn.length > longestLine ? all.length : whole;
  const lines = end === 0 ? [] : rendered(hide(all.toString('utf8', 0, end))).split(/\r*\n/);
  const last = lines.pop()?.replace(/\r+$/, '');
  if (last !== undefined && last !== '') lines.push(last);
  const shown = end < all.length ? shownOf(all.subarray(whole), hide) : '';
  return {
    lines,
    isBroken,
    place: { ...place, begun: end < all.length ? drawn : nothing },
    ...(shown !== '' && { drawn: shown }),
  };
}

/** The beginning of a line, without what was drawn over. Half a character at its end stays as it is. */
function renderedBegun(line: Buffer, hide: Hide): Buffer {
  if (line.length <= longestLine) return line;
  const border = line.length - 3 + line.subarray(-3).findIndex((byte) => byte < 0x80 || byte >= 0xc0);
  const from = border < line.length - 3 ? line.length : border;
  return Buffer.concat([
    Buffer.from(renderedSoFar(hide(line.toString('utf8', 0, from)))),
    line.subarray(from),
  ]);
}

/** As far as it was drawn anew: what comes after the last carriage return may be half a word yet. */
function shownOf(line: Buffer, hide: Hide): string {
  const text = line.toString('utf8', 0, line.lastIndexOf(carriageReturn) + 1);
  return rendered(hide(text)).replace(/\r+$/, '').split('\n').at(-1) ?? '';
}

function partAtEnd(folder: string, newer: Newer): Part {
  const bytes = newer.read(0, newer.size);
  const older = readOlder(folder);
  const drawn = drawnBefore(folder);
  const before = drawn.length > 0 ? joined(drawn, older) : fromLine(older);
  return {
    bytes: isCopied(older, bytes) ? bytes : joined(before, bytes),
    position: newer.size,
    isBroken: false,
  };
}

/** It is about to be cut. */
function isCopied(older: Buffer, newer: Buffer): boolean {
  return older.length > 0 && newer.length >= older.length && newer.includes(older);
}

function partSince(folder: string, newer: Newer, olderNow: string, from: LogPlace): Part {
  const { seen, position } = from;
  const isSameFile = newer.file === from.file;
  const part = (bytes: Buffer, isBroken = false): Part => ({
    // What was begun there has no end here.
    bytes: isBroken && from.begun.length > 0 ? Buffer.concat([Buffer.from('\n'), bytes]) : bytes,
    position: newer.size,
    isBroken,
  });
  // The few bytes of a file that has just begun may well be the same after a cut.
  const isTold = olderNow === from.older || position > seen.length;
  const before = isSameFile && newer.size >= position && newer.read(position - seen.length, position);
  if (isTold && before && before.equals(seen)) {
    const to = Math.min(newer.size, position + mostBytes);
    return { bytes: newer.read(position, to), position: to, isBroken: false };
  }
  const bytes = newer.read(0, newer.size);
  // The log was moved away or deleted, and put in its place again with what had been in it.
  const again = isSameFile ? undefined : unreadOf(bytes, from);
  if (again) return part(again);
  const older = readOlder(folder);
  if (isSameFile && isCopied(older, bytes)) return part(bytes.subarray(position));
  if (olderNow === from.older || older.length === 0) return part(withoutCarried(older, bytes));
  // It was cut since: what was not read yet stands in the older file.
  const unread = unreadOf(older, from);
  return unread ? part(joined(unread, bytes, older)) : part(joined(fromLine(older), bytes), true);
}

/** What stands in a copy behind that which was read; undefined: that is not in it. */
function unreadOf(copy: Buffer, { seen, position }: LogPlace): Buffer | undefined {
  if (position > seen.length) {
    const at = copy.lastIndexOf(seen);
    return at === -1 ? undefined : copy.subarray(at + seen.length);
  }
  // All that was in the file: the copy begins with it, or with its end.
  for (let from = 0; from < seen.length; from += 1) {
    const end = seen.subarray(from);
    if (from > 0 && end.length < leastSeen) return undefined;
    if (copy.subarray(0, end.length).equals(end)) return copy.subarray(end.length);
  }
  return undefined;
}

/** A cut leaves the newest line of progress at the beginning of the newer file: it is there twice. */
function withoutCarried(older: Buffer, newer: Buffer): Buffer {
  const line = newer.subarray(0, newer.indexOf(lineFeed) + 1);
  return isProgress(line) && older.includes(line) ? newer.subarray(line.length) : newer;
}

/** `whole`: the older file, of which `rest` is the end. */
function joined(rest: Buffer, newer: Buffer, whole = rest): Buffer {
  const kept = withoutCarried(whole, newer);
  const isCarried = kept.length === newer.length && isProgress(newer) && rest.length > 0;
  const isOpen = isCarried && rest.at(-1) !== lineFeed;
  return Buffer.concat([rest, ...(isOpen ? [Buffer.from('\n')] : []), kept]);
}

function isProgress(line: Buffer): boolean {
  return line.subarray(0, progressPrefix.length).equals(Buffer.from(progressPrefix));
}

function readOlder(folder: string): Buffer {
  return withLog(olderLogFile(folder), (file) => readRecent(file, 0, fstatSync(file).size)) ?? nothing;
}

/** Without the rest of a line at its beginning, which may be the rest of a secret. */
function fromLine(older: Buffer): Buffer {
  return older.subarray(older.subarray(0, longestLine).indexOf(lineFeed) + 1);
}

function identityOf(path: string): string {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}:${stats.mtimeMs}` : '';
}

function withNewer<T>(folder: string, use: (newer: Newer) => T): T | undefined {
  return withLog(logFile(folder), (file) => {
    const { dev, ino, size } = fstatSync(file);
    return use({ file: `${dev}:${ino}`, size, read: (from, to) => readRecent(file, from, to) });
  });
}

function readRecent(file: number, from: number, to: number): Buffer {
  return readRange(file, Math.max(from, to - mostBytes), to);
}
