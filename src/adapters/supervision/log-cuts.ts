/**
 * Positions of a job's log files in the stream of its output. A rotation moves the content of `output.log` to `output.log.1`;
 * by the positions a reader knows what it has read and how much it missed.
 */
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { attempt } from '../../errors.ts';
import { privateFile } from '../files/durable-file.ts';
import { cutBytesFile, readRange, withLog } from './log-files.ts';

/** Positions are bytes since the piece of work began. */
export interface Cuts {
  /** Number of the piece of work. */
  readonly log: number;
  /** Position of the first byte of `output.log`. */
  readonly cut: number;
  /** Bytes at its beginning that repeat the newest progress line; the stream continues after them. */
  readonly carried: number;
  /** Range of `output.log.1`; empty when both are equal. */
  readonly from: number;
  readonly to: number;
  /** Position up to which `output.log.2` shows the stream. */
  readonly drawn: number;
  /** Number of rotations that lost an unknown amount. */
  readonly uncounted: number;
  /** The last rotation is one of them. */
  readonly isUncounted: boolean;
  /** A rotation is in progress or was interrupted: the files may not match. */
  readonly isCutting: boolean;
}

/** A log without rotations. */
export const noCuts: Cuts = {
  log: 0,
  cut: 0,
  carried: 0,
  from: 0,
  to: 0,
  drawn: 0,
  uncounted: 0,
  isUncounted: false,
  isCutting: false,
};
/** Constant size of the file. */
const fileBytes = 256;

/** Undefined: no such file, or damaged. */
export function readCuts(folder: string): Cuts | undefined {
  const text = attempt(() =>
    withLog(cutBytesFile(folder), (file) => readRange(file, 0, fileBytes).toString()),
  );
  const value: unknown = attempt(() => JSON.parse(text?.split('\n', 1)[0] ?? ''));
  // Older versions wrote only the position.
  if (typeof value === 'number') return { ...noCuts, cut: value, from: -1, to: -1 };
  return isCuts(value) ? value : undefined;
}

function isCuts(value: unknown): value is Cuts {
  if (typeof value !== 'object' || value === null) return false;
  const found = new Map<string, unknown>(Object.entries(value));
  return Object.entries(noCuts).every(([name, each]) => typeof found.get(name) === typeof each);
}

/** A new log. */
export function firstCuts(now: number): Cuts {
  return { ...noCuts, log: now };
}

/** Overwrites in place: works on a full disk and is never half written. Throws the system's error. */
export function writeCuts(folder: string, cuts: Cuts): void {
  const text = Buffer.from(`${JSON.stringify(cuts).padEnd(fileBytes - 1)}\n`);
  const { O_WRONLY, O_CREAT, O_NOFOLLOW } = constants;
  const file = openSync(cutBytesFile(folder), O_WRONLY | O_CREAT | O_NOFOLLOW, privateFile);
  try {
    writeSync(file, text, 0, text.length, 0);
  } finally {
    closeSync(file);
  }
}
