/**
 * The log of a supervised job. The job writes directly into `output.log`, so that it survives its supervisor. Beyond the limit
 * the content is copied to `output.log.1` and the file is truncated; output written between copy and truncation is lost, and
 * counted where possible. The newest progress line stays at the beginning. Of progress bars only what a terminal shows is kept.
 */
import {
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import type { Captured } from '../../core/model.ts';
import { hasDone, lastProgressLine, progressPrefix } from '../../core/supervision/progress-line.ts';
import { isRedrawn, rendered, renderedSoFar } from '../../core/text/terminal.ts';
import { cutMiddle } from '../../core/text/output.ts';
import { ignoring, privateFile } from '../files/durable-file.ts';
import { attempt } from '../../errors.ts';
import { firstCuts, noCuts, readCuts, writeCuts, type Cuts } from './log-cuts.ts';
import { drawnLogFile, logFile, olderLogFile, readEnd, readRange, withLog } from './log-files.ts';
import { drawnLimit, drawnPiece, olderPiece, readPieces, textOf } from './log-pieces.ts';
import { currentUser } from '../files/owner.ts';

/** Limit of each of the two files, in bytes. */
const logLimit = 1024 * 1024;
/** Limit of a line, in UTF-16 units. */
const longestLine = 32 * 1024;
/** Read at most, in bytes. */
const mostLookedThrough = 8 * 1024 * 1024;

export interface LogKeeper {
  /** The job's stdout and stderr, in append mode. */
  readonly descriptor: number;
  /** Rotates the log when it is too large, and restores it when a person moved or deleted it. */
  keep(): void;
  /** Bytes written by the job. */
  written(): number;
}

/** Ends an unfinished last line of the previous attempt. */
export function endLine(folder: string): void {
  const path = logFile(folder);
  const last = withLog(path, (file) => readEnd(file, fstatSync(file).size, 1).toString()) || '\n';
  if (last !== '\n') attempt(() => appendFileSync(path, '\n'));
}

/** Renders text as a terminal shows it. Slow: the job writes on meanwhile. */
type Draw = (text: string) => string;

/** The log of a job that is being started. Throws the system's error. */
export function openLog(folder: string, draw: Draw = renderedSoFar): LogKeeper {
  const path = logFile(folder);
  endLine(folder);
  const descriptor = openSync(path, 'a', privateFile);
  const own = openSync(path, constants.O_RDWR | constants.O_NOFOLLOW);
  const { ino, dev } = fstatSync(descriptor);
  const opened = fstatSync(own);
  if (opened.ino !== ino || opened.dev !== dev)
    throw new Error(`${path} was replaced while it was opened: start it again`);
  attempt(() => beginCuts(folder));
  const writer = attempt(() => openSync(`/proc/self/fdinfo/${descriptor}`, 'r'));
  const sizeBefore = opened.size;
  let cutBytes = 0;
  let copiedTo = 0;

  /** Copies what is still written into a moved file to a new one. */
  function restore(size: number): void {
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
    const copy = openSync(path, flags, privateFile);
    try {
      const rest = readEnd(own, size, Math.min(Math.max(0, size - copiedTo), mostLookedThrough));
      writeFileSync(copy, rest);
      copiedTo = size;
    } finally {
      closeSync(copy);
    }
    boundLog(folder);
  }

  return {
    descriptor,
    keep() {
      const { size } = fstatSync(own);
      const there = attempt(() => lstatSync(path));
      const isMoved = there?.ino !== ino || there.dev !== dev;
      if (!there) copiedTo = 0;
      if (isMoved) attempt(() => restore(size));
      if (size <= logLimit) return;
      const { cutAt, kept } = cut(own, isMoved ? undefined : folder, draw, writer);
      copiedTo = kept;
      cutBytes += cutAt - kept;
    },
    written: () => Math.max(0, cutBytes + fstatSync(own).size - sizeBefore),
  };
}

/** Rotates the log of a job without a supervisor, in one process at a time. Throws the system's error. */
export function boundLog(folder: string): void {
  const file = ignoring(['ENOENT'], () => openSync(logFile(folder), constants.O_RDWR | constants.O_NOFOLLOW));
  if (file === undefined) return;
  const lock = `${logFile(folder)}.cut`;
  try {
    // A look with sudo must not leave root's files in another user's folder.
    if (fstatSync(file).uid !== currentUser()) return;
    if (fstatSync(file).size <= logLimit || !takeLock(lock)) return;
    if (fstatSync(file).size > logLimit) cut(file, folder, renderedSoFar);
    rmSync(lock, { force: true });
  } finally {
    closeSync(file);
  }
}

/** A lock of a killed process expires after a minute. */
function takeLock(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', privateFile));
    return true;
  } catch {
    const since = attempt(() => lstatSync(path).mtimeMs);
    if (since !== undefined && Math.abs(Date.now() - since) > 60_000) attempt(() => rmSync(path));
    return false;
  }
}

/** Created with the log: on a full disk there would be no room later. */
function beginCuts(folder: string): void {
  const cuts = readCuts(folder);
  if (!cuts) writeCuts(folder, firstCuts(Date.now()));
  else if (cuts.isCutting) writeCuts(folder, settled(cuts));
}

/** The rotating process was killed: its loss is unknown. */
function settled(cuts: Cuts): Cuts {
  if (!cuts.isCutting) return cuts;
  return { ...cuts, uncounted: cuts.uncounted + 1, isUncounted: true, isCutting: false };
}

/** Copies before the truncation: each takes what was written during the last one, until that is less than `fewBytes`. */
const mostCopies = 200;
const enoughCopies = 16;
const fewBytes = 4096;
/** Holds the longest progress line, in bytes. */
const progressReach = 36 * 1024;

/**
 * Rotates the log into `folder`, or drops its content without one, and keeps the newest progress line. `writer`: descriptor with
 * the job's write position. Returns the sizes before and after.
 */
function cut(
  file: number,
  folder: string | undefined,
  draw: Draw,
  writer?: number,
): { cutAt: number; kept: number } {
  const before = settled((folder === undefined ? undefined : readCuts(folder)) ?? noCuts);
  const sizeBefore = fstatSync(file).size;
  const start = Math.max(before.carried, sizeBefore - logLimit);
  // Slow, so it comes first: little may happen between copy and truncation.
  const drawn =
    folder === undefined ? undefined : attempt(() => drawnOlder(folder, before, file, start, draw));
  const { size } = fstatSync(file);
  if (folder !== undefined) attempt(() => writeCuts(folder, { ...before, isCutting: true }));
  const from = Math.max(start, size - mostLookedThrough);
  const older = folder === undefined ? undefined : saveOlder(folder, readRange(file, from, size), drawn);
  let to = size;
  let copiedTo = older === undefined ? from : size;
  let line = progressLineIn(file, size);
  let kept = 0;
  const carry = () => {
    const text = Buffer.from(line === undefined ? '' : `${line}\n`);
    // Overwrites in place before the truncation: new output is appended after it.
    kept = text.length > 0 ? (attempt(() => writeSync(file, text, 0, text.length, 0)) ?? 0) : 0;
  };
  let isQuiet = true;
  let sizeNow = size;
  try {
    carry();
    for (let copies = 0; copies < mostCopies; copies += 1) {
      sizeNow = fstatSync(file).size;
      const isFew = copies >= enoughCopies && sizeNow - to < fewBytes;
      if (sizeNow <= to || isFew || sizeNow - to > mostLookedThrough) break;
      isQuiet = false;
      const more = readRange(file, to, sizeNow);
      const isCopied =
        older !== undefined && copiedTo === to && attempt(() => writeFileSync(older, more) ?? true);
      if (isCopied) copiedTo = sizeNow;
      const newest = newestLine(line, readRange(file, Math.max(0, to - progressReach), sizeNow));
      to = sizeNow;
      if (newest === line) continue;
      line = newest;
      carry();
    }
    sizeNow = fstatSync(file).size;
    ftruncateSync(file, kept);
  } finally {
    if (older !== undefined) {
      // Drops a partial copy: readers check the length.
      attempt(() => ftruncateSync(older, copiedTo - from));
      closeSync(older);
    }
  }
  const told = writer === undefined ? undefined : attempt(() => positionOf(writer));
  const sizeAfter = fstatSync(file).size;
  // A position beyond the new end is that of the last write before the truncation.
  const isTold = told !== undefined && told >= sizeNow && told > sizeAfter;
  const cutAt = isTold ? told : sizeNow;
  const isUncounted = !isTold && !(isQuiet && told === undefined && sizeNow === size);
  if (folder !== undefined)
    attempt(() =>
      writeCuts(folder, {
        ...before,
        cut: before.cut + cutAt - kept,
        carried: kept,
        from: before.cut + from,
        to: before.cut + copiedTo,
        drawn: before.cut + start,
        uncounted: before.uncounted + Number(isUncounted),
        isUncounted,
      }),
    );
  return { cutAt, kept };
}

/** End of the last write through a descriptor (https://man7.org/linux/man-pages/man5/proc_pid_fdinfo.5.html). */
function positionOf(fdinfo: number): number | undefined {
  const text = Buffer.alloc(64);
  const count = readSync(fdinfo, text, 0, text.length, 0);
  const [, position] = /^pos:\s*(\d+)\n/.exec(text.toString('utf8', 0, count)) ?? [];
  return position === undefined ? undefined : Number(position);
}

/** The newest progress line in bytes that may begin within a line, or the given one. */
function newestLine(line: string | undefined, bytes: Buffer): string | undefined {
  if (!bytes.includes(progressPrefix)) return line;
  const text = bytes.toString('utf8');
  const whole = text.slice(text.search(/[\n\r]/) + 1);
  return lastProgressLine(line === undefined ? whole : `${line}\n${whole}`) ?? line;
}

/** Descriptor of the new older part; undefined: no space, even without the previous one. */
function saveOlder(folder: string, bytes: Buffer, drawn: Buffer | undefined): number | undefined {
  const older = olderLogFile(folder);
  const own = `${older}.tmp`;
  const save = () => {
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;
    const copy = openSync(own, flags, privateFile);
    try {
      writeFileSync(copy, bytes);
      attempt(() => keepDrawn(folder, drawn));
      renameSync(own, older);
    } catch (error) {
      closeSync(copy);
      throw error;
    }
    return copy;
  };
  const saved = attempt(save);
  if (saved !== undefined) return saved;
  attempt(() => rmSync(older, { force: true }));
  const again = attempt(save);
  if (again === undefined) attempt(() => rmSync(own, { force: true }));
  return again;
}

/**
 * The older part and the log up to `to` as a terminal shows them, if they are redrawn or have few lines.
 */
function drawnOlder(folder: string, cuts: Cuts, file: number, to: number, draw: Draw): Buffer | undefined {
  const before = drawnPiece(folder, cuts);
  const older = olderPiece(folder, cuts, mostLookedThrough);
  const since = Math.max(cuts.carried, to - mostLookedThrough);
  const bytes = readRange(file, since, to);
  const newer = { at: cuts.cut + since, bytes, isUncounted: cuts.isUncounted };
  const pieces = [...older, newer];
  const text = textOf({ start: before ? (older[0]?.at ?? newer.at) : 0, pieces });
  if (!isRedrawn(text) && text.split('\n').length > fewLines) return undefined;
  const all = before ? textOf({ start: before.at, pieces: [before, ...pieces] }) : text;
  const lines = draw(all).split('\n');
  const drawn = Buffer.from(lines.map((line) => cutMiddle(line, longestLine)).join('\n'));
  const end = drawn.subarray(Math.max(0, drawn.length - drawnLimit));
  const from = end.length < drawn.length ? end.indexOf('\n') + 1 : 0;
  return end.subarray(from);
}

function keepDrawn(folder: string, drawn: Buffer | undefined): void {
  const path = drawnLogFile(folder);
  if (!drawn) return rmSync(path, { force: true });
  writeFileSync(`${path}.tmp`, drawn, { mode: privateFile });
  renameSync(`${path}.tmp`, path);
}

/** The newest progress line in the log. */
export function progressLine(folder: string): string | undefined {
  return withLog(logFile(folder), (file) => progressLineIn(file, fstatSync(file).size));
}

function progressLineIn(file: number, size: number): string | undefined {
  let found: string | undefined;
  for (const bytes of [64 * 1024, mostLookedThrough]) {
    const end = readEnd(file, size, bytes).toString('utf8');
    // Skip a partial first line.
    const text = size > bytes ? end.slice(end.search(/[\n\r]/) + 1) : end;
    found = lastProgressLine(text);
    if (size <= bytes || (found !== undefined && hasDone(found))) return found;
  }
  if (found !== undefined) return found;
  // Much output at once: the line kept by the last rotation is at the beginning.
  return lastProgressLine(readRange(file, 0, 64 * 1024).toString('utf8'));
}

export interface LogState {
  /** Bytes written since the piece of work began, dropped ones included. */
  readonly written: number;
  /** Changes with each write. */
  readonly mark: string;
}

/** Present state of the log. */
export function logState(folder: string): LogState {
  const cutBytes = readCuts(folder)?.cut ?? 0;
  const state = withLog(logFile(folder), (file) => {
    const { size, mtimeMs } = fstatSync(file);
    return { written: cutBytes + size, mark: `${size} ${Math.floor(mtimeMs)}` };
  });
  return state ?? { written: cutBytes, mark: '-' };
}

/** Fewer lines may be a single progress bar: then earlier output is read as well. */
const fewLines = 20;

/**
 * The last bytes of the log, rendered as on a terminal if redrawn. `hide` masks secrets before anything is cut.
 */
export function logEnd(
  folder: string,
  bytes: number,
  mask: (text: string) => string = (text) => text,
): Captured {
  const found = readPieces(folder, bytes);
  if (!found) return { head: '', tail: '', omittedBytes: 0 };
  const [first] = found.pieces;
  const all = found.pieces.reduce((sum, piece) => sum + piece.bytes.length, 0);
  const isWhole = first?.at === 0 && all <= bytes;
  if (isWhole && found.pieces.length === 1) return { head: textOf(found), tail: '', omittedBytes: 0 };
  // Earlier rendered output counts only if few lines follow.
  const pieces = found.pieces.slice(found.isDrawn ? 1 : 0);
  const text = mask(textOf({ start: found.isDrawn ? (pieces[0]?.at ?? 0) : found.start, pieces }, mask));
  const end = text.slice(-bytes);
  if (end.split('\n').length > fewLines)
    return { head: '', tail: end, omittedBytes: Math.max(1, found.cuts.cut + text.length - end.length) };
  const whole = readPieces(folder, mostLookedThrough);
  return drawnEnd(whole ? mask(textOf(whole, mask)) : text, bytes);
}

function drawnEnd(text: string, most: number): Captured {
  const drawn = rendered(text);
  if (drawn.length <= most) return { head: drawn, tail: '', omittedBytes: 0 };
  const from = drawn.length - most;
  const tail = drawn.slice(from);
  if (tail.trimEnd().includes('\n')) return { head: '', tail, omittedBytes: from };
  const line = drawn.lastIndexOf('\n', from - 1) + 1;
  return { head: cutMiddle(drawn.slice(line), most), tail: '', omittedBytes: 0 };
}
