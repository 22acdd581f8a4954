/**
 * Where in the stream of all that a job wrote the files of its log stand. A cut moves what is in `output.log` to
 * `output.log.1`, and a reader that compares positions knows what it has read, and how much it missed.
 */
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { attempt } from '../../errors.ts';
import { privateFile } from '../files/durable-file.ts';
import { cutBytesFile, readRange, withLog } from './log-files.ts';

/** Positions are bytes since the piece of work began. */
export interface Cuts {
  /** Another piece of work has another number. */
  readonly log: number;
  /** The position of the first byte of `output.log`: so many were cut off before it. */
  readonly cut: number;
  /** So many bytes at its beginning repeat the newest line of progress; the stream goes on behind them. */
  readonly carried: number;
  /** What `output.log.1` holds; nothing when both are the same. */
  readonly from: number;
  readonly to: number;
  /** Up to where `output.log.2` shows it. */
  readonly drawn: number;
  /** So many cuts in all lost what could not be counted. */
  readonly uncounted: number;
  /** The last cut is one of them. */
  readonly isUncounted: boolean;
  /** A cut is under way, or ended half-way: the files may not fit together. */
  readonly isCutting: boolean;
}

/** Of a log without any. */
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
/** Of the file, whatever is in it. */
const fileBytes = 256;

/** Undefined: there is no such file, or it is damaged. */
export function readCuts(folder: string): Cuts | undefined {
  const text = attempt(() =>
    withLog(cutBytesFile(folder), (file) => readRange(file, 0, fileBytes).toString()),
  );
  const value: unknown = attempt(() => JSON.parse(text?.split('\n', 1)[0] ?? ''));
  // What an earlier version wrote is only how much was cut.
  if (typeof value === 'number') return { ...noCuts, cut: value, from: -1, to: -1 };
  return isCuts(value) ? value : undefined;
}

function isCuts(value: unknown): value is Cuts {
  if (typeof value !== 'object' || value === null) return false;
  const found = new Map<string, unknown>(Object.entries(value));
  return Object.entries(noCuts).every(([name, each]) => typeof found.get(name) === typeof each);
}

/** Of a log that was never cut. */
export function firstCuts(now: number): Cuts {
  return { ...noCuts, log: now };
}

/** Over what stands there: that needs no room on a full disk, and nobody reads a half of it. Throws the system's error. */
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
