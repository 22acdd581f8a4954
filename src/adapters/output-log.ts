/**
 * The output of a supervised job: it writes straight into `output.log`, so that it needs nobody to read what it prints.
 * When that grows beyond the limit its content moves to `output.log.1` and it begins anew; what is written between the
 * copy and the cut is lost.
 */
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Captured } from '../core/model.ts';
import { ignoring, privateFile } from './durable-file.ts';

/** Bytes of each of the two files. */
export const logLimit = 1024 * 1024;

export const logFile = (folder: string): string => join(folder, 'output.log');
export const olderLogFile = (folder: string): string => join(folder, 'output.log.1');

/** Opens the log for a job to write into. The position is always its end, also after a cut. */
export function openLog(folder: string): number {
  return openSync(logFile(folder), 'a', privateFile);
}

/** Cuts the log when it is too large. Returns the bytes that were in it then, else 0. Throws the system's error. */
export function boundLog(folder: string, limit = logLimit): number {
  const file = ignoring(['ENOENT'], () => openSync(logFile(folder), constants.O_RDWR | constants.O_NOFOLLOW));
  if (file === undefined) return 0;
  try {
    const { size } = fstatSync(file);
    if (size <= limit) return 0;
    const kept = readEnd(file, size, limit);
    const older = olderLogFile(folder);
    writeFileSync(`${older}.tmp`, kept, { mode: privateFile });
    renameSync(`${older}.tmp`, older);
    ftruncateSync(file, 0);
    return size;
  } finally {
    closeSync(file);
  }
}

export interface LogState {
  readonly size: number;
  /** Changes when something is written. */
  readonly mark: string;
}

/** Size of the log now; 0 when there is none. */
export function logState(folder: string): LogState {
  return withLog(logFile(folder), { size: 0, mark: '-' }, (file) => {
    const { size, mtimeMs } = fstatSync(file);
    return { size, mark: `${size} ${Math.floor(mtimeMs)}` };
  });
}

/** The last bytes of both files together. */
export function logEnd(folder: string, bytes: number): Captured {
  const [older, newer] = [olderLogFile(folder), logFile(folder)].map((path) =>
    withLog(path, { size: 0, end: Buffer.alloc(0) }, (file) => {
      const { size } = fstatSync(file);
      return { size, end: readEnd(file, size, bytes) };
    }),
  );
  const all = Buffer.concat([older?.end ?? Buffer.alloc(0), newer?.end ?? Buffer.alloc(0)]);
  const text = all.subarray(Math.max(0, all.length - bytes)).toString('utf8');
  const omittedBytes = Math.max(0, (older?.size ?? 0) + (newer?.size ?? 0) - bytes);
  return omittedBytes === 0 ? { head: text, tail: '', omittedBytes } : { head: '', tail: text, omittedBytes };
}

/** What stands in the log from a position on, at most so many bytes. */
export function logFrom(folder: string, position: number, bytes: number): Buffer {
  return withLog(logFile(folder), Buffer.alloc(0), (file) => {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, readSync(file, buffer, 0, bytes, position));
  });
}

function withLog<T>(path: string, none: T, use: (file: number) => T): T {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
  const file = ignoring(['ENOENT'], () => openSync(path, flags));
  if (file === undefined) return none;
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

function readEnd(file: number, size: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(Math.min(size, bytes));
  let filled = 0;
  while (filled < buffer.length) {
    const count = readSync(file, buffer, filled, buffer.length - filled, size - buffer.length + filled);
    if (count === 0) break;
    filled += count;
  }
  return buffer.subarray(0, filled);
}
