/**
 * The output of a supervised job: it writes straight into `output.log`, so that it needs nobody to read what it prints.
 * When that grows beyond the limit its content moves to `output.log.1` and it begins anew; what is written between the
 * copy and the cut is lost. The newest line of progress stays at its beginning. Of a bar that is drawn again and again only
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
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import type { Captured } from '../core/model.ts';
import { hasDone, lastProgressLine, withoutCarriedLine } from '../core/progress-line.ts';
import { isRedrawn, rendered, renderedSoFar } from '../core/terminal.ts';
import { cutMiddle } from '../core/text.ts';
import { ignoring, privateFile } from './durable-file.ts';
import { attempt } from '../errors.ts';
import {
  cutBytesFile,
  drawnLogFile,
  logFile,
  olderLogFile,
  readEnd,
  readRange,
  withLog,
} from './log-files.ts';
import { currentUser } from './owner.ts';

/** Bytes of each of the two files. */
const logLimit = 1024 * 1024;
/** Bytes of what is kept of a redrawn output before them. */
const drawnLimit = 256 * 1024;
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
      const { cutAt, kept } = cut(own, size, isMoved ? undefined : folder, draw);
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
    const { size } = fstatSync(file);
    if (size > logLimit) cut(file, size, folder, renderedSoFar);
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

/**
 * Moves what is in the log to the older part, where a folder is given, and leaves only the newest line of progress, which
 * must not get lost. Returns the sizes before and after.
 */
function cut(
  file: number,
  size: number,
  folder: string | undefined,
  draw: Draw,
): { cutAt: number; kept: number } {
  let line = progressLineIn(file, size);
  const cutAt = folder === undefined ? size : keepOlder(folder, file, size, draw);
  if (cutAt > size) line = lastProgressLine(readEnd(file, cutAt, cutAt - size).toString('utf8')) ?? line;
  const text = Buffer.from(line === undefined ? '' : `${line}\n`);
  // Over what stands there, and then the end: what the job writes meanwhile comes behind it.
  const kept = text.length > 0 ? (attempt(() => writeSync(file, text, 0, text.length, 0)) ?? 0) : 0;
  const { size: sizeNow } = fstatSync(file);
  ftruncateSync(file, kept);
  if (folder !== undefined) attempt(() => addCutBytes(folder, sizeNow - kept));
  return { cutAt: Math.max(cutAt, sizeNow), kept };
}

/** Over what stands there: that needs no room on a full disk, and nobody reads a half of it. */
function addCutBytes(folder: string, bytes: number): void {
  const total = Buffer.from(`${String(cutBytesIn(folder) + bytes).padStart(20)}\n`);
  const { O_WRONLY, O_CREAT, O_NOFOLLOW } = constants;
  const file = openSync(cutBytesFile(folder), O_WRONLY | O_CREAT | O_NOFOLLOW, privateFile);
  try {
    writeSync(file, total, 0, total.length, 0);
  } finally {
    closeSync(file);
  }
}

function cutBytesIn(folder: string): number {
  const text = attempt(() => withLog(cutBytesFile(folder), (file) => readRange(file, 0, 21).toString()));
  return /^ *\d+\n$/.test(text ?? '') ? Number(text) : 0;
}

/** Returns how far it came: also what the job wrote meanwhile. On a full disk the older part gives way. */
function keepOlder(folder: string, file: number, sizeBefore: number, draw: Draw): number {
  const older = olderLogFile(folder);
  const own = `${older}.tmp`;
  const start = Math.max(0, sizeBefore - logLimit);
  // That takes a while, in which the job writes on: nothing is between the copy and the cut but what is quick.
  const drawn = attempt(() =>
    drawnOlder(folder, readRange(file, Math.max(0, start - mostLookedThrough), start), draw),
  );
  const { size } = fstatSync(file);
  const from = Math.max(start, size - mostLookedThrough);
  const save = () => {
    let to = size;
    writeFileSync(own, readRange(file, from, size), { mode: privateFile });
    for (let more = fstatSync(file).size; more > to && more < size + logLimit; more = fstatSync(file).size) {
      appendFileSync(own, readEnd(file, more, more - to));
      to = more;
    }
    attempt(() => keepDrawn(folder, drawn));
    renameSync(own, older);
    return to;
  };
  const saved = attempt(save);
  if (saved !== undefined) return saved;
  attempt(() => rmSync(older, { force: true }));
  const again = attempt(save);
  if (again === undefined) attempt(() => rmSync(own, { force: true }));
  return again ?? size;
}

/**
 * What a terminal shows of the older part, which gives way, and of `more` behind it, when that was drawn again and again
 * or has few lines.
 */
function drawnOlder(folder: string, more: Buffer, draw: Draw): Buffer | undefined {
  const older = withLog(olderLogFile(folder), (file) =>
    readEnd(file, fstatSync(file).size, mostLookedThrough),
  );
  const text = withoutCarriedLine(older?.toString('utf8') ?? '') + withoutCarriedLine(more.toString('utf8'));
  if (!isRedrawn(text) && text.split('\n').length > fewLines) return undefined;
  const lines = draw(drawnBefore(folder).toString('utf8') + text).split('\n');
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

/** What a terminal shows of all that stood before the older part; empty: nothing is kept of it. */
export function drawnBefore(folder: string): Buffer {
  return (
    withLog(drawnLogFile(folder), (file) => readEnd(file, fstatSync(file).size, drawnLimit)) ??
    Buffer.alloc(0)
  );
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
  const state = withLog(logFile(folder), (file) => {
    const { size, mtimeMs } = fstatSync(file);
    return { written: cutBytesIn(folder) + size, mark: `${size} ${Math.floor(mtimeMs)}` };
  });
  return state ?? { written: cutBytesIn(folder), mark: '-' };
}

/** So few lines at the end may be one bar, or one that is long: what stands before it is looked for further back. */
const fewLines = 20;

/** The last bytes of the log's files together; of an output that was drawn again and again, of what a terminal shows of it. */
export function logEnd(folder: string, bytes: number): Captured {
  const [older, newer] = [olderLogFile(folder), logFile(folder)].map((path) => endOf(path, bytes));
  const kept = Buffer.concat([older?.end ?? nothing, newer?.end ?? nothing]);
  const size = (older?.size ?? 0) + (newer?.size ?? 0);
  const end = kept.subarray(Math.max(0, kept.length - bytes)).toString('utf8');
  if (size <= bytes && !older) return { head: end, tail: '', omittedBytes: 0 };
  if (end.split('\n').length > fewLines)
    return { head: '', tail: end, omittedBytes: Math.max(1, size - bytes) };
  return drawnEnd(wholeLog(folder), bytes);
}

/** All that is kept, up to a limit, from the beginning of a line, without the lines of progress that cuts left in it. */
function wholeLog(folder: string): string {
  const [older, newer] = [olderLogFile(folder), logFile(folder)].map((path) =>
    withoutCarriedLine(endOf(path, mostLookedThrough)?.end.toString('utf8') ?? ''),
  );
  const drawn = drawnBefore(folder).toString('utf8');
  const from = drawn === '' && older !== '' ? /^[^\n\r]*[\n\r]/.exec(older ?? '')?.[0].length : 0;
  return `${drawn}${older?.slice(from ?? 0)}${newer}`;
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

function endOf(path: string, bytes: number): { readonly size: number; readonly end: Buffer } | undefined {
  return withLog(path, (file) => {
    const { size } = fstatSync(file);
    return { size, end: readEnd(file, size, bytes) };
  });
}

const nothing = Buffer.alloc(0);
