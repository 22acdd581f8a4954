/** What can be seen of a supervised job at one moment, gathered by an adapter. */
import type { AttemptRecord, BegunJob } from './attempt-record.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Captured } from '../model.ts';

/** A living process that bears the mark of one of the job's attempts. */
export interface MarkedProcess {
  readonly pid: number;
  /** Number of the attempt. */
  readonly attempt: number;
}

export interface JobFacts {
  /** As the jobs file has it now; absent: every record counts, whatever its command. */
  readonly declared?: Pick<BegunJob, 'command' | 'jobsFile' | 'fileName'>;
  /** The highest number that an attempt ever had; 0: none. */
  readonly newest: number;
  /** The newest record; absent: it was never started, or its folder is gone. */
  readonly record?: AttemptRecord;
  readonly isSupervised: boolean;
  /** The job's own process lives. */
  readonly isAlive: boolean;
  /** The host was started anew since the attempt began. */
  readonly rebooted: boolean;
  /** How long ago the attempt began by the clock since boot; absent: not known, as after a restart of the host. */
  readonly ageMs?: number;
  /** How long ago it ended, likewise. */
  readonly endedAgoMs?: number;
  /** How long the host is up. */
  readonly uptimeMs: number;
  /** Somebody is stopping it: what works below a wrapper has its grace. */
  readonly isStopping: boolean;
  /** Looked for where neither supervisor nor process is seen alive. */
  readonly markedProcesses: readonly MarkedProcess[];
  /** Pids of its supervisor and its process that the system hides from this user: they count as alive. */
  readonly hidden?: readonly number[];
  /** Its folder `checkpoint` is there: every start makes it. */
  readonly hasCheckpoint: boolean;
  /** Content of `$OPS_PROGRESS_FILE`; absent: there is none. */
  readonly progressText?: string;
  /** The newest whole line `::ops-progress …` of its output; absent: there is none. */
  readonly progressLine?: string;
  /** The end of its output. */
  readonly output: Captured;
  /** Changes when it writes. */
  readonly outputMark: string;
  /** What it wrote since the piece of work began, also what is not kept. */
  readonly outputBytes: number;
  /** Processor time of all its living processes; absent: not known, or not asked for. */
  readonly cpuMs?: number;
}

/** The words of a command and the folder it runs in. Its environment does not count. */
export function commandMark(argv: readonly string[], cwd: string): string {
  return fingerprint(JSON.stringify([cwd, ...argv]));
}

/**
 * The newest record where it is of the command that the jobs file has now: what another command did under the same id says
 * nothing about this one. A record of an older version does not say which command it is of, and counts.
 */
export function ownRecord({ declared, record }: JobFacts): AttemptRecord | undefined {
  const command = record?.job?.command;
  return command === undefined || !declared || command === declared.command ? record : undefined;
}

/**
 * So old may the list of processes be that a report is made from. A start looks again, at a list of its own: from that it
 * knows that the job runs although its record is incomplete, and its next attempt would end what runs.
 */
export const reportAgeMs = 1_000;

/**
 * It must not be started. What is left of it when both its own process and its supervisor were killed does not count: a
 * start ends that first.
 */
export function isJobRunning(facts: JobFacts): boolean {
  const { newest, record, isSupervised, isAlive, isStopping, markedProcesses } = facts;
  if (unrecorded(facts).length > 0) return true;
  if (record?.end) return false;
  const isMarked = markedProcesses.some(({ attempt }) => attempt === newest);
  return isSupervised || isAlive || (isMarked && (isStopping || record?.process === undefined));
}

/** Pids of an attempt whose record is lost: its number is higher than that of any record. */
export function unrecorded({ newest, markedProcesses }: JobFacts): readonly number[] {
  return markedProcesses.flatMap(({ pid, attempt }) => (attempt > newest ? [pid] : []));
}

/** What an attempt that is over left running. Empty while the job runs. */
export function orphanPids(facts: JobFacts): readonly number[] {
  return isJobRunning(facts) ? [] : facts.markedProcesses.map(({ pid }) => pid);
}
