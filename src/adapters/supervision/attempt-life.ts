/** Whether the processes of an attempt live, also where they cannot be looked at. */
import { lstatSync } from 'node:fs';
import type { AttemptRecord } from '../../core/supervision/attempt-record.ts';
import type { Owner } from '../../core/model.ts';
import type { Processes } from '../../ports/ports.ts';
import { readAttempt, readBeat } from './attempt-files.ts';
import { partsOf } from '../process/processes.ts';
import type { Leader } from './protocol.ts';

/** A supervisor that cannot be looked at (another container) says every 30 s that it lives; this long without is its end. */
const silentMs = 600_000;

/** Of this boot of this host, or of a container on it. */
export function isOfThisBoot(owner: Owner, self: Owner): boolean {
  return partsOf(owner.start).boot === partsOf(self.start).boot;
}

/** Where this process can look at it. */
export function isHere(owner: Owner, self: Owner): boolean {
  return isOfThisBoot(owner, self) && worldOf(owner) === worldOf(self);
}

/** The attempt's own process, for `kinIn`; undefined where this process cannot look at it. */
export function leaderOf(
  folder: string,
  { process: own, number }: AttemptRecord,
  self: Owner,
): Leader | undefined {
  if (!own || !isHere(own, self)) return undefined;
  const supervisedMs = readBeat(folder, number)?.startClockMs ?? 0;
  return { pid: own.pid, start: partsOf(own.start).start, attempt: number, supervisedMs };
}

/** The set of pids that it lives in. */
export function worldOf(owner: Owner): string {
  return partsOf(owner.start).pids;
}

export interface LifeParts {
  readonly folder: string;
  readonly processes: Processes;
  readonly now: () => number;
  /** The clock since boot; see `readUptimeMs`. */
  readonly uptimeMs: () => number;
}

/** Throws the system's error. */
export function lives(
  owner: Owner | undefined,
  record: AttemptRecord,
  { folder, processes, now, uptimeMs }: LifeParts,
): boolean {
  if (!owner) return false;
  const self = processes.self();
  // The name of a host may change while it runs; its boot does not.
  if (isHere(owner, self)) return !processes.isDead({ ...owner, host: self.host });
  const beat = readBeat(folder, record.number);
  if (isOfThisBoot(owner, self)) {
    // Another container: the clock since boot is the same, and stands still while the host sleeps.
    const last = beat?.uptimeMs ?? record.uptimeMs;
    if (last !== undefined) return uptimeMs() - last < silentMs;
  } else if (owner.host === self.host) {
    return false;
  }
  // Another host on a shared disk. When that only slept, its supervisor ends its job for the newer attempt's sake.
  const path = readAttempt(folder, record.number)?.path;
  const writtenAt = beat?.writtenAt ?? (path === undefined ? undefined : lstatSync(path).mtimeMs);
  return writtenAt !== undefined && now() - writtenAt < silentMs;
}
