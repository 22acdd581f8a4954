/** Facts about a supervised job, gathered by an adapter. Pure. */
import type { AttemptRecord, BegunJob } from './attempt-record.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Captured } from '../model.ts';

/** A running process with the mark of one of the job's attempts. */
export interface MarkedProcess {
  readonly pid: number;
  /** Number of the attempt. */
  readonly attempt: number;
}

export interface JobFacts {
  /** The job's present definition; absent: records of any command count. */
  readonly declared?: Pick<BegunJob, 'command' | 'jobsFile' | 'fileName'>;
  /** Highest attempt number; 0: none. */
  readonly newest: number;
  /** The newest record; absent: never started, or the folder is gone. */
  readonly record?: AttemptRecord;
  readonly isSupervised: boolean;
  /** The job's own process runs. */
  readonly isAlive: boolean;
  /** The host was rebooted since the attempt began. */
  readonly rebooted: boolean;
  /** Age of the attempt by the uptime clock; absent: not known, for example after a reboot. */
  readonly ageMs?: number;
  /** How long ago it ended, by the uptime clock. */
  readonly endedAgoMs?: number;
  /** Uptime of the host. */
  readonly uptimeMs: number;
  /** A stop is in progress: processes below a wrapper have their grace period. */
  readonly isStopping: boolean;
  /** Searched for when neither the supervisor nor the process is seen alive. */
  readonly markedProcesses: readonly MarkedProcess[];
  /** Pids of its supervisor and process that the system hides from this user; they count as alive. */
  readonly hidden?: readonly number[];
  /** Its folder `checkpoint`, which every start creates, exists. */
  readonly hasCheckpoint: boolean;
  /** Content of `$OPS_PROGRESS_FILE`; absent: no such file. */
  readonly progressText?: string;
  /** The newest complete line `::ops-progress …` of its output; absent: none. */
  readonly progressLine?: string;
  /** The end of its output. */
  readonly output: Captured;
  /** Changes when the job writes. */
  readonly outputMark: string;
  /** Bytes written since the piece of work began, dropped ones included. */
  readonly outputBytes: number;
  /** Processor time of its running processes; absent: not known, or not requested. */
  readonly cpuMs?: number;
}

/** Fingerprint of a command and its working folder, without its environment. */
export function commandMark(argv: readonly string[], cwd: string): string {
  return fingerprint(JSON.stringify([cwd, ...argv]));
}

/**
 * The newest record, if it is of the job's present command: another command's record means nothing. Records of older versions
 * do not name their command, and count.
 */
export function ownRecord({ declared, record }: JobFacts): AttemptRecord | undefined {
  const command = record?.job?.command;
  return command === undefined || !declared || command === declared.command ? record : undefined;
}

/**
 * Maximum age of the process list for a report. A start reads its own list: it must notice a running job whose record is
 * incomplete, since the next attempt would end that job.
 */
export const reportAgeMs = 1_000;

/**
 * Whether the job runs and must not be started. Orphans of a killed process and supervisor do not count: a start ends them
 * first.
 */
export function isJobRunning(facts: JobFacts): boolean {
  const { newest, record, isSupervised, isAlive, isStopping, markedProcesses } = facts;
  if (unrecorded(facts).length > 0) return true;
  if (record?.end) return false;
  const isMarked = markedProcesses.some(({ attempt }) => attempt === newest);
  return isSupervised || isAlive || (isMarked && (isStopping || record?.process === undefined));
}

/** Pids of an attempt whose record is lost: its number is higher than all records. */
export function unrecorded({ newest, markedProcesses }: JobFacts): readonly number[] {
  return markedProcesses.flatMap(({ pid, attempt }) => (attempt > newest ? [pid] : []));
}

/** Pids that an ended attempt left running. Empty while the job runs. */
export function orphanPids(facts: JobFacts): readonly number[] {
  return isJobRunning(facts) ? [] : facts.markedProcesses.map(({ pid }) => pid);
}
