/**
 * The records of a supervised job's attempts: files named by a number that counts up. To start an attempt is to create
 * the next number, which only one can; from then on only that supervisor writes it, and when that is dead, who stops its
 * job. The highest is deleted only by the one who took it and began nothing. One who is slow and creates a number that
 * had been used and deleted finds a higher one when it looks again, and gives up.
 */
import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { AttemptRecord } from '../../core/supervision/attempt-record.ts';
import { readStartClockMs, readUptimeMs } from '../host/awake.ts';
import {
  hasCode,
  ignoring,
  keepAs,
  privateFile,
  readPlain,
  replaceFile,
  unusedSuffix,
  writeNew,
} from '../files/durable-file.ts';
import { attempt } from '../../errors.ts';

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

/**
 * Replaces one's own record, or puts it back where it was lost; that of somebody else stays, and so does one with an end.
 * Throws the system's error; then the old one still stands.
 */
export function saveAttempt(folder: string, record: AttemptRecord): void {
  const path = fileOf(folder, record.number);
  const found = readPlain(path);
  // Not decoded by the schema: a supervisor, which stays for days, does without that library.
  const there: Partial<AttemptRecord> | undefined = attempt(() => JSON.parse(found ?? ''));
  const { pid, start } = record.supervisor;
  if (there?.supervisor && (there.supervisor.pid !== pid || there.supervisor.start !== start)) return;
  // Who stopped the job of a supervisor that hung wrote it; that supervisor may go on now.
  if (there?.end) return;
  replaceFile({ path, text: JSON.stringify(record) });
}

/** Gives a number back that was taken for an attempt which must not begin. */
export function releaseAttempt(folder: string, { number }: AttemptRecord): void {
  attempt(() => unlinkSync(fileOf(folder, number)));
}

const heartbeatFile = (folder: string): string => join(folder, 'beat');

/** Says that the supervisor of an attempt lives: to those who cannot look at its process, and to those who come later. */
export function writeHeartbeat(folder: string, number: number): void {
  // In place and always as long: it is never seen half written, and needs no room on a disk that is full.
  const text = `${number} ${readUptimeMs()} ${readStartClockMs()}`.padEnd(59) + '\n';
  attempt(() => {
    const file = openSync(heartbeatFile(folder), constants.O_WRONLY | constants.O_CREAT, privateFile);
    try {
      writeSync(file, text, 0);
    } finally {
      closeSync(file);
    }
  });
}

export interface Heartbeat {
  /** By the clock since boot. */
  readonly uptimeMs: number;
  /** By the clock of start times; 0: unknown. */
  readonly startClockMs: number;
  /** By the wall clock. */
  readonly writtenAt: number;
}

/** The last sign of life of an attempt; undefined: there is none. */
export function readHeartbeat(folder: string, number: number): Heartbeat | undefined {
  const path = heartbeatFile(folder);
  const text = attempt(() => readPlain(path));
  const writtenAt = attempt(() => lstatSync(path).mtimeMs);
  const numbers = /^(\d+) (\d+) (\d+) *\n$/.exec(text ?? '')?.slice(1) ?? [];
  const [of, uptimeMs, startClockMs] = numbers.map(Number);
  if (of !== number || uptimeMs === undefined || startClockMs === undefined) return undefined;
  return writtenAt === undefined ? undefined : { uptimeMs, startClockMs, writtenAt };
}

const stopFile = (folder: string): string => join(folder, 'stop');

export interface StopRequest {
  readonly graceMs: number;
  /** By the clock since boot of the host that asked. */
  readonly uptimeMs: number;
}

/** Asks the supervisor of an attempt for its end; a SIGTERM only makes it look at once. Throws the system's error. */
export function requestStop(folder: string, of: AttemptRecord, { graceMs, uptimeMs }: StopRequest): void {
  replaceFile({ path: stopFile(folder), text: `${of.number} ${of.startedAt} ${graceMs} ${uptimeMs}` });
}

/** The newest stop of this attempt that somebody asked for; undefined: nobody did. */
export function readStopRequest(
  folder: string,
  { number, startedAt }: AttemptRecord,
): StopRequest | undefined {
  const text = attempt(() => readPlain(stopFile(folder))) ?? '';
  const [of, at, graceMs, uptimeMs] = text.split(' ').map(Number);
  if (of !== number || at !== startedAt || graceMs === undefined || uptimeMs === undefined) return undefined;
  return graceMs >= 0 ? { graceMs, uptimeMs } : undefined;
}
