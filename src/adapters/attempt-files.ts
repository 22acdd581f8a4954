/**
 * The records of a supervised job's attempts: files named by a number that counts up. To start an attempt is to create
 * the next number, which only one can; from then on only that supervisor writes it. The highest is never deleted. One
 * who is slow and creates a number that had been used and deleted finds a higher one when it looks again, and gives up.
 */
import { readdirSync, rmSync, unlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { AttemptRecord } from '../core/attempt-record.ts';
import {
  attempt,
  hasCode,
  ignoring,
  keepAs,
  readPlain,
  replaceFile,
  unusedSuffix,
  writeNew,
} from './durable-file.ts';

/** Older records that stay, for a person who wonders. */
const trailing = 20;

export const attemptsFolder = (folder: string): string => join(folder, 'attempts');

function fileOf(folder: string, number: number): string {
  return join(attemptsFolder(folder), `${String(number).padStart(9, '0')}.json`);
}

/** The highest number in use; 0: none. */
export function newestAttempt(folder: string): number {
  return Math.max(0, ...numbersIn(folder));
}

function numbersIn(folder: string): readonly number[] {
  const names = ignoring(['ENOENT'], () => readdirSync(attemptsFolder(folder))) ?? [];
  return names.flatMap((name) => (/^\d{9}\.json$/.test(name) ? [Number.parseInt(name, 10)] : []));
}

/** Text of a record and the path of its file; undefined when it is gone. Throws the system's error. */
export function readAttempt(
  folder: string,
  number: number,
): { readonly path: string; readonly text: string } | undefined {
  const path = fileOf(folder, number);
  const text = readPlain(path);
  return text === undefined ? undefined : { path, text };
}

/** Takes the number. False when somebody else has it, or a higher one. Throws the system's error. */
export function claimAttempt(folder: string, record: AttemptRecord): boolean {
  const path = fileOf(folder, record.number);
  const own = join(attemptsFolder(folder), `tmp-${process.pid}-${unusedSuffix()}`);
  writeNew(own, JSON.stringify(record));
  try {
    keepAs(own, path);
  } catch (error) {
    // ENOENT: whoever was first has tidied up.
    if (hasCode(error, 'EEXIST', 'ENOENT')) return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
  if (newestAttempt(folder) > record.number) {
    unlinkSync(path);
    return false;
  }
  tidy(folder, record.number - trailing);
  return true;
}

/** Removes old records, and what killed supervisors left half made. */
function tidy(folder: string, before: number): void {
  for (const number of numbersIn(folder)) {
    if (number < before) attempt(() => unlinkSync(fileOf(folder, number)));
  }
  for (const name of readdirSync(attemptsFolder(folder))) {
    if (name.startsWith('tmp-')) attempt(() => unlinkSync(join(attemptsFolder(folder), name)));
  }
}

/** Replaces one's own record. Throws the system's error; then the old one still stands. */
export function saveAttempt(folder: string, record: AttemptRecord): void {
  replaceFile({ path: fileOf(folder, record.number), text: JSON.stringify(record) });
}

/** Says that the supervisor lives, to those who cannot look at its process. */
export function touchAttempt(folder: string, number: number): void {
  const now = new Date();
  attempt(() => utimesSync(fileOf(folder, number), now, now));
}
