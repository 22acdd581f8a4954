/** The log files of a supervised job, and reading them. */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ignoring } from '../files/durable-file.ts';

export const logFile = (folder: string): string => join(folder, 'output.log');
export const olderLogFile = (folder: string): string => join(folder, 'output.log.1');
/** Earlier output as a terminal shows it; only for redrawn lines such as progress bars. */
export const drawnLogFile = (folder: string): string => join(folder, 'output.log.2');
/** Positions of the log files, see log-cuts.ts. */
export const cutBytesFile = (folder: string): string => join(folder, 'output.cut');

/** Undefined: no such file. Follows no link, waits for no pipe. Throws the system's error. */
export function withLog<T>(path: string, use: (file: number) => T): T | undefined {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
  const file = ignoring(['ENOENT'], () => openSync(path, flags));
  if (file === undefined) return undefined;
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

/** The bytes of a range; fewer if the file was rotated meanwhile. */
export function readRange(file: number, from: number, to: number): Buffer {
  const buffer = Buffer.alloc(Math.max(0, to - from));
  let filled = 0;
  while (filled < buffer.length) {
    const count = readSync(file, buffer, filled, buffer.length - filled, from + filled);
    if (count === 0) break;
    filled += count;
  }
  return buffer.subarray(0, filled);
}

/** The last bytes of a file of this size. */
export function readEnd(file: number, size: number, bytes: number): Buffer {
  return readRange(file, Math.max(0, size - bytes), size);
}
