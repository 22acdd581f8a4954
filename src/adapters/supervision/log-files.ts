/** The log files of a supervised job, and how a rotation moved their content. */
import { constants, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../../errors.ts';
import { ignoring, plainly, withFile } from '../files/durable-file.ts';

export const logFile = (folder: string): string => join(folder, 'output.log');
export const olderLogFile = (folder: string): string => join(folder, 'output.log.1');
export const rotationFile = (folder: string): string => join(folder, 'output.cut');

/** More of a file is not read. */
export const mostBytes = 8 * 1024 * 1024;

/** Undefined: no such file. Follows no link, waits for no pipe. Throws the system's error. */
export function withLog<T>(path: string, use: (file: number) => T): T | undefined {
  return ignoring(['ENOENT'], () => withFile(path, plainly, use));
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

/** The last rotation. Positions are bytes of all output since the piece of work began. */
export interface Rotation {
  /** Number of the piece of work. */
  readonly log: number;
  /** Position of the first byte of `output.log`. */
  readonly cut: number;
  /** Bytes at its beginning that repeat the newest progress line. */
  readonly carried: number;
  /** Range of `output.log.1`. It has fewer bytes if only what a terminal shows of redrawn output was kept. */
  readonly from: number;
  /** Where `output.log` goes on behind it, output is missing. */
  readonly to: number;
  /** A rotation is in progress, or was interrupted: `output.log.1` may repeat `output.log`. */
  readonly isCutting: boolean;
}

export const unrotated: Rotation = { log: 0, cut: 0, carried: 0, from: 0, to: 0, isCutting: false };

/** Constant, so that it can be overwritten on a full disk, and is never half written. */
const rotationBytes = 256;

/** `unrotated` if there is no such file, or it is damaged. */
export function readRotation(folder: string): Rotation {
  const text = attempt(() =>
    withLog(rotationFile(folder), (file) => readRange(file, 0, rotationBytes).toString()),
  );
  const stored: Partial<Rotation> | undefined = attempt(() => JSON.parse(text ?? ''));
  const {
    log = 0,
    cut = 0,
    carried = 0,
    to = cut + carried,
    from = to,
    isCutting = false,
  } = stored ?? unrotated;
  return { log, cut, carried, from, to, isCutting };
}

/** Throws the system's error. */
export function writeRotation(folder: string, rotation: Rotation): void {
  const { O_WRONLY, O_CREAT, O_NOFOLLOW } = constants;
  const text = `${JSON.stringify(rotation).padEnd(rotationBytes - 1)}\n`;
  withFile(rotationFile(folder), O_WRONLY | O_CREAT | O_NOFOLLOW, (file) => writeSync(file, text, 0));
}
