/**
 * The output of a supervised job: it writes straight into `output.log`, so that it needs nobody to read what it prints.
 * When that grows beyond the limit its content moves to `output.log.1` and it begins anew; what is written between the
 * last copy and the cut is lost, and counted where that is possible. The newest line of progress stays at its beginning. Of a bar that is drawn again and again only
 * what a terminal shows is kept for longer.
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

/** Bytes of each of the two files. */
const logLimit = 1024 * 1024;
/** Units of a line there. */
const longestLine = 32 * 1024;
/** So much at most is read at once. */
const mostLookedThrough = 8 * 1024 * 1024;

export interface LogKeeper {
  /** For the job to write into. The position is always its end, also after a cut. */
  readonly descriptor: number;
  /** Cuts the log when it is too large, and puts it in its place again when somebody moved or deleted it. */
  keep(): void;
  /** Bytes that the job wrote. */
  written(): number;
}

/** What an attempt did not write to its end is no beginning of what comes next. */
export function endLine(folder: string): void {
  const path = logFile(folder);
  const last = withLog(path, (file) => readEnd(file, fstatSync(file).size, 1).toString()) || '\n';
  if (last !== '\n') attempt(() => appendFileSync(path, '\n'));
}

/** What a terminal shows of a text; it takes a while, in which the job writes on. */
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

  /** What is still written into a file that is not in its place any more goes on in a new one. */
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

/** Cuts the log of a job that goes on without its supervisor; of several at once one does it. Throws the system's error. */
export function boundLog(folder: string): void {
  const file = ignoring(['ENOENT'], () => openSync(logFile(folder), constants.O_RDWR | constants.O_NOFOLLOW));
  if (file === undefined) return;
  const lock = `${logFile(folder)}.cut`;
  try {
    // Who only looks, with sudo, leaves no files of root's in another user's folder.
    if (fstatSync(file).uid !== currentUser()) return;
    if (fstatSync(file).size <= logLimit || !takeLock(lock)) return;
    if (fstatSync(file).size > logLimit) cut(file, folder, renderedSoFar);
    rmSync(lock, { force: true });
  } finally {
    closeSync(file);
  }
}

/** One that was killed leaves its lock behind: after a minute that counts no more. */
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

/** A log has one from its beginning: on a full disk there would be no room for it. */
function beginCuts(folder: string): void {
  const cuts = readCuts(folder);
  if (!cuts) writeCuts(folder, firstCuts(Date.now()));
  else if (cuts.isCutting) writeCuts(folder, settled(cuts));
}

/** Who cut it was killed meanwhile: what that lost is not known. */
function settled(cuts: Cuts): Cuts {
  if (!cuts.isCutting) return cuts;
  return { ...cuts, uncounted: cuts.uncounted + 1, isUncounted: true, isCutting: false };
}

/** So often at most what was written during the last copy is copied before a cut; less than `fewBytes` sooner. */
const mostCopies = 200;
const enoughCopies = 16;
const fewBytes = 4096;
/** Bytes that hold the longest line of progress. */
const progressReach = 36 * 1024;

/**
 * Moves what is in the log to the older part, where a folder is given, and leaves only the newest line of progress, which
 * must not get lost. `writer` tells how far the job wrote. Returns the sizes before and after.
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
  // That takes a while, in which the job writes on: nothing is between the copy and the cut but what is quick.
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
    // Over what stands there, and then the end: what the job writes meanwhile comes behind it.
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
      // Without what there was no room for in full: readers know it by its length.
      attempt(() => ftruncateSync(older, copiedTo - from));
      closeSync(older);
    }
  }
  const told = writer === undefined ? undefined : attempt(() => positionOf(writer));
  const sizeAfter = fstatSync(file).size;
  // A position behind the new end is that of the last write before the cut.
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

/** Where the last write through a descriptor ended (https://man7.org/linux/man-pages/man5/proc_pid_fdinfo.5.html). */
function positionOf(fdinfo: number): number | undefined {
  const text = Buffer.alloc(64);
  const count = readSync(fdinfo, text, 0, text.length, 0);
  const [, position] = /^pos:\s*(\d+)\n/.exec(text.toString('utf8', 0, count)) ?? [];
  return position === undefined ? undefined : Number(position);
}

/** Of bytes that may begin within a line; what stood before them counts where they leave it open. */
function newestLine(line: string | undefined, bytes: Buffer): string | undefined {
  if (!bytes.includes(progressPrefix)) return line;
  const text = bytes.toString('utf8');
  const whole = text.slice(text.search(/[\n\r]/) + 1);
  return lastProgressLine(line === undefined ? whole : `${line}\n${whole}`) ?? line;
}

/** A descriptor of the older part, to write more of it; undefined: there is no room for it, even without the one before. */
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
 * What a terminal shows of the older part, which gives way, and of what stands behind it up to `end`, when that was drawn
 * again and again or has few lines.
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

/** The newest line of progress in the log, without its end. */
export function progressLine(folder: string): string | undefined {
  return withLog(logFile(folder), (file) => progressLineIn(file, fstatSync(file).size));
}

function progressLineIn(file: number, size: number): string | undefined {
  let found: string | undefined;
  for (const bytes of [64 * 1024, mostLookedThrough]) {
    const end = readEnd(file, size, bytes).toString('utf8');
    // Where the beginning is not that of the file, what stands there may be the rest of a line.
    const text = size > bytes ? end.slice(end.search(/[\n\r]/) + 1) : end;
    found = lastProgressLine(text);
    if (size <= bytes || (found !== undefined && hasDone(found))) return found;
  }
  if (found !== undefined) return found;
  // So much output at once: what the last cut left stands at the beginning.
  return lastProgressLine(readRange(file, 0, 64 * 1024).toString('utf8'));
}

export interface LogState {
  /** Bytes that were written into it since the piece of work began, also those that are cut away. */
  readonly written: number;
  /** Changes when something is written. */
  readonly mark: string;
}

/** Of the log now. */
export function logState(folder: string): LogState {
  const cutBytes = readCuts(folder)?.cut ?? 0;
  const state = withLog(logFile(folder), (file) => {
    const { size, mtimeMs } = fstatSync(file);
    return { written: cutBytes + size, mark: `${size} ${Math.floor(mtimeMs)}` };
  });
  return state ?? { written: cutBytes, mark: '-' };
}

/** So few lines at the end may be one bar, or one that is long: what stands before it is looked for further back. */
const fewLines = 20;

/**
 * The last bytes of the log's files together; of an output that was drawn again and again, of what a terminal shows of it.
 * `hide` takes out secrets before anything is cut.
 */
export function logEnd(
  folder: string,
  bytes: number,
  hide: (text: string) => string = (text) => text,
): Captured {
  const found = readPieces(folder, bytes);
  if (!found) return { head: '', tail: '', omittedBytes: 0 };
  const [first] = found.pieces;
  const all = found.pieces.reduce((sum, piece) => sum + piece.bytes.length, 0);
  const isWhole = first?.at === 0 && all <= bytes;
  if (isWhole && found.pieces.length === 1) return { head: textOf(found), tail: '', omittedBytes: 0 };
  // What was drawn before is only a part of it where what comes after it has few lines.
  const pieces = found.pieces.slice(found.isDrawn ? 1 : 0);
  const text = hide(textOf({ start: found.isDrawn ? (pieces[0]?.at ?? 0) : found.start, pieces }, hide));
  const end = text.slice(-bytes);
  if (end.split('\n').length > fewLines)
    return { head: '', tail: end, omittedBytes: Math.max(1, found.cuts.cut + text.length - end.length) };
  const whole = readPieces(folder, mostLookedThrough);
  return drawnEnd(whole ? hide(textOf(whole, hide)) : text, bytes);
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
