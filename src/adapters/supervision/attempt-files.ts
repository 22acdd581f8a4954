/**
 * Records of a supervised job's attempts: files named by increasing numbers. Starting an attempt means creating the next number,
 * which only one process can. After that only its supervisor writes the file, or whoever stops the job when the supervisor is
 * dead. The highest number is deleted only by its creator, if nothing was started. A slow process that creates a deleted number
 * finds a higher one on its second look and gives up.
 */
import { constants, lstatSync, readdirSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AttemptRecord } from '../../core/supervision/attempt-record.ts';
import { readStartClockMs, readUptimeMs } from '../host/awake.ts';
import {
  hasCode,
  ignoring,
  keepAs,
  readPlain,
  replaceFile,
  unusedSuffix,
  withFile,
  writeNew,
} from '../files/durable-file.ts';
import { attempt } from '../../errors.ts';

/** Number of older records to keep. */
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

/** Text and path of a record; undefined: gone. Throws the system's error. */
export function readAttempt(
  folder: string,
  number: number,
): { readonly path: string; readonly text: string } | undefined {
  const path = fileOf(folder, number);
  const text = readPlain(path);
  return text === undefined ? undefined : { path, text };
}

/** Takes the number. False: it or a higher one is taken. Throws the system's error. */
export function claimAttempt(folder: string, record: AttemptRecord): boolean {
  const path = fileOf(folder, record.number);
  const own = join(attemptsFolder(folder), `tmp-${process.pid}-${unusedSuffix()}`);
  writeNew(own, JSON.stringify(record));
  try {
    keepAs(own, path);
  } catch (error) {
    // ENOENT: the first one has cleaned up.
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

/** Removes old records and unfinished files of killed supervisors. */
function tidy(folder: string, before: number): void {
  for (const number of numbersIn(folder)) {
    if (number < before) attempt(() => unlinkSync(fileOf(folder, number)));
  }
  for (const name of readdirSync(attemptsFolder(folder))) {
    if (name.startsWith('tmp-')) attempt(() => unlinkSync(join(attemptsFolder(folder), name)));
  }
}

/**
 * Replaces one's own record, or restores a lost one. Another owner's record and one with an end stay. Throws the system's error;
 * the old record is kept then.
 */
export function saveAttempt(folder: string, record: AttemptRecord): void {
  const path = fileOf(folder, record.number);
  const found = readPlain(path);
  // Without the schema: a supervisor stays in memory for days and does not load zod.
  const there: Partial<AttemptRecord> | undefined = attempt(() => JSON.parse(found ?? ''));
  const { pid, start } = record.supervisor;
  if (there?.supervisor && (there.supervisor.pid !== pid || there.supervisor.start !== start)) return;
  // Written by whoever stopped the job while this supervisor hung.
  if (there?.end) return;
  replaceFile({ path, text: JSON.stringify(record) });
}

/** Releases a number whose attempt must not begin. */
export function releaseAttempt(folder: string, { number }: AttemptRecord): void {
  attempt(() => unlinkSync(fileOf(folder, number)));
}

const heartbeatFile = (folder: string): string => join(folder, 'beat');

/** Heartbeat of an attempt's supervisor, for processes that cannot see it and for later ones. */
export function writeHeartbeat(folder: string, number: number): void {
  // Overwritten in place with constant length: never half written, and works on a full disk.
  const text = `${number} ${readUptimeMs()} ${readStartClockMs()}`.padEnd(59) + '\n';
  const flags = constants.O_WRONLY | constants.O_CREAT;
  attempt(() => withFile(heartbeatFile(folder), flags, (file) => writeSync(file, text, 0)));
}

export interface Heartbeat {
  /** Uptime clock. */
  readonly uptimeMs: number;
  /** Clock of process start times; 0: unknown. */
  readonly startClockMs: number;
  /** Wall clock. */
  readonly writtenAt: number;
}

/** The last heartbeat of an attempt; undefined: none. */
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
  /** Uptime clock of the requesting host. */
  readonly uptimeMs: number;
}

/** Requests a stop from the attempt's supervisor; a SIGTERM only makes it check at once. Throws the system's error. */
export function requestStop(folder: string, of: AttemptRecord, { graceMs, uptimeMs }: StopRequest): void {
  replaceFile({ path: stopFile(folder), text: `${of.number} ${of.startedAt} ${graceMs} ${uptimeMs}` });
}

/** The newest stop request of this attempt; undefined: none. */
export function readStopRequest(
  folder: string,
  { number, startedAt }: AttemptRecord,
): StopRequest | undefined {
  const text = attempt(() => readPlain(stopFile(folder))) ?? '';
  const [of, at, graceMs, uptimeMs] = text.split(' ').map(Number);
  if (of !== number || at !== startedAt || graceMs === undefined || uptimeMs === undefined) return undefined;
  return graceMs >= 0 ? { graceMs, uptimeMs } : undefined;
}
