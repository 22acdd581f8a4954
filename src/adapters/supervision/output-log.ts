/**
 * The log of a supervised job. The job writes directly into `output.log`, so that it survives its supervisor. Beyond the limit
 * the content is copied to `output.log.1` and the file is truncated. Output that is written between the two is lost, which the
 * positions of the rotation show. The newest progress line stays at the beginning. Of progress bars only what a terminal shows is
 * kept.
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
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hasDone, lastProgressLine } from '../../core/supervision/progress-line.ts';
import { attempt } from '../../errors.ts';
import { ignoring, privateFile, withFile } from '../files/durable-file.ts';
import { currentUser } from '../files/owner.ts';
import { compacted } from './log-reader.ts';
import {
  logFile,
  mostBytes,
  olderLogFile,
  readRange,
  readRotation,
  withLog,
  writeRotation,
} from './log-files.ts';

/** Limit of each of the two files, in bytes. */
const logLimit = 1024 * 1024;
/** The newest progress line is looked for here first, since that is fast. Longer than such a line. */
const progressReach = 64 * 1024;

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_RDWR, O_TRUNC, O_WRONLY } = constants;

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
  const last = withLog(path, (file) => {
    const { size } = fstatSync(file);
    return readRange(file, Math.max(0, size - 1), size).toString();
  });
  if ((last || '\n') !== '\n') attempt(() => appendFileSync(path, '\n'));
}

/** The log of a job that is being started. Throws the system's error. */
export function openLog(folder: string): LogKeeper {
  const path = logFile(folder);
  endLine(folder);
  const descriptor = openSync(path, 'a', privateFile);
  const own = openSync(path, O_RDWR | O_NOFOLLOW);
  const { ino, dev, size: sizeBefore } = fstatSync(own);
  attempt(() => prepareRotation(folder));
  const fdinfo = attempt(() => openSync(`/proc/self/fdinfo/${descriptor}`, 'r'));
  const position = () => (fdinfo === undefined ? undefined : attempt(() => positionIn(fdinfo)));
  let rotatedBytes = 0;
  let restoredTo = 0;

  return {
    descriptor,
    keep() {
      const { size } = fstatSync(own);
      const there = attempt(() => lstatSync(path));
      if (there?.ino === ino && there.dev === dev) {
        if (size > logLimit) rotatedBytes += rotate(own, folder, position);
        return;
      }
      if (!there) restoredTo = 0;
      const rest = readRange(own, Math.max(restoredTo, size - mostBytes), size);
      attempt(() =>
        withFile(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, (file) => writeFileSync(file, rest)),
      );
      restoredTo = size;
      boundLog(folder);
      if (size <= logLimit) return;
      restoredTo = truncate(own, progressLineIn(own, size));
      rotatedBytes += size - restoredTo;
    },
    written: () => Math.max(0, rotatedBytes + fstatSync(own).size - sizeBefore),
  };
}

/** The file is created with the log: on a full disk there would be no room later. */
function prepareRotation(folder: string): void {
  const rotation = readRotation(folder);
  if (rotation.log === 0) writeRotation(folder, { ...rotation, log: Date.now() });
  if (!rotation.isCutting) return;
  rmSync(olderLogFile(folder), { force: true });
  writeRotation(folder, { ...rotation, isCutting: false });
}

/** Rotates the log of a job without a supervisor, in one process at a time. Throws the system's error. */
export function boundLog(folder: string): void {
  const lock = `${logFile(folder)}.cut`;
  ignoring(['ENOENT'], () =>
    withFile(logFile(folder), O_RDWR | O_NOFOLLOW, (file) => {
      const { size, uid } = fstatSync(file);
      // A command run with sudo must not leave root's files in another user's folder.
      if (size <= logLimit || uid !== currentUser() || !takeLock(lock)) return;
      if (fstatSync(file).size > logLimit) rotate(file, folder);
      rmSync(lock, { force: true });
    }),
  );
}

/** A lock of a killed process expires after a minute. */
function takeLock(path: string): boolean {
  const isTaken = attempt(() => (closeSync(openSync(path, 'wx', privateFile)), true)) === true;
  const since = isTaken ? undefined : attempt(() => lstatSync(path).mtimeMs);
  if (since !== undefined && Math.abs(Date.now() - since) > 60_000) attempt(() => rmSync(path));
  return isTaken;
}

/** Rotates the log. `position`: where the job wrote last, if known. Returns the number of bytes removed. */
function rotate(file: number, folder: string, position: () => number | undefined = () => undefined): number {
  const before = readRotation(folder);
  const positionBefore = position();
  const { size } = fstatSync(file);
  // Slow, so it comes first: little may happen between copy and truncation.
  const found = attempt(() => compacted(folder));
  const compact = found && found.bytes.length <= logLimit ? found : undefined;
  let line = progressLineIn(file, size);
  attempt(() => writeRotation(folder, { ...before, isCutting: true }));
  const from = compact ? compact.to - before.cut : Math.max(before.carried, size - logLimit);
  const older = createOlder(folder);
  let isCopied = older !== undefined;
  let copiedTo = from;
  if (compact && older !== undefined)
    isCopied = attempt(() => (writeFileSync(older, compact.bytes), true)) === true;
  try {
    // Each round copies what was written during the last one.
    for (let end = size; end > copiedTo && copiedTo < size + logLimit; end = fstatSync(file).size) {
      const bytes = readRange(file, copiedTo, end);
      isCopied &&= attempt(() => (writeFileSync(older ?? -1, bytes), true)) === true;
      if (end > size) line = newestLine(line, readRange(file, copiedTo - progressReach, end));
      copiedTo = end;
    }
  } finally {
    if (older !== undefined) closeSync(older);
  }
  if (!isCopied) attempt(() => rmSync(olderLogFile(folder), { force: true }));
  const carried = truncate(file, line);
  const positionNow = position();
  const isQuiet = copiedTo === size && positionNow === positionBefore;
  // At the end of the copy, too, nothing was written since.
  const isWhole = isCopied && (isQuiet || positionNow === copiedTo);
  attempt(() =>
    writeRotation(folder, {
      log: before.log,
      cut: before.cut + copiedTo - carried + (isWhole ? 0 : 1),
      carried,
      from: compact ? compact.from : before.cut + from,
      to: before.cut + copiedTo,
      isCutting: false,
    }),
  );
  return copiedTo - carried;
}

/** Leaves only the progress line. Returns its length. */
function truncate(file: number, line: string | undefined): number {
  // Overwritten in place before the truncation: new output is appended after it.
  const carried = line === undefined ? 0 : (attempt(() => writeSync(file, `${line}\n`, 0)) ?? 0);
  ftruncateSync(file, carried);
  return carried;
}

/** Undefined: it cannot be written. The last one is emptied first, to make room. */
function createOlder(folder: string): number | undefined {
  return attempt(() =>
    openSync(olderLogFile(folder), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, privateFile),
  );
}

/** End of the last write through a descriptor (https://man7.org/linux/man-pages/man5/proc_pid_fdinfo.5.html). */
function positionIn(fdinfo: number): number | undefined {
  const text = Buffer.alloc(64);
  const count = readSync(fdinfo, text, 0, text.length, 0);
  const [, position] = /^pos:\s*(\d+)\n/.exec(text.toString('utf8', 0, count)) ?? [];
  return position === undefined ? undefined : Number(position);
}

/** The newest progress line in bytes that may begin within a line, or the given one. */
function newestLine(line: string | undefined, bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  const whole = text.slice(text.search(/[\n\r]/) + 1);
  return lastProgressLine(line === undefined ? whole : `${line}\n${whole}`) ?? line;
}

/** The newest progress line in the log. */
export function progressLine(folder: string): string | undefined {
  return withLog(logFile(folder), (file) => progressLineIn(file, fstatSync(file).size));
}

function progressLineIn(file: number, size: number): string | undefined {
  const from = size - progressReach;
  const found = from > 0 ? newestLine(undefined, readRange(file, from, size)) : undefined;
  if (found !== undefined && hasDone(found)) return found;
  // The last rotation left a line at the beginning.
  const start = readRange(file, 0, Math.min(size, progressReach));
  const rest = readRange(file, Math.max(progressReach, size - mostBytes), size);
  return lastProgressLine(Buffer.concat([start, rest]).toString('utf8'));
}

/** `written`: bytes since the piece of work began, dropped ones included. `mark` changes with each write. */
export function logState(folder: string): { readonly written: number; readonly mark: string } {
  const { cut } = readRotation(folder);
  const state = withLog(logFile(folder), (file) => {
    const { size, mtimeMs } = fstatSync(file);
    return { written: cut + size, mark: `${size} ${Math.floor(mtimeMs)}` };
  });
  return state ?? { written: cut, mark: '-' };
}
