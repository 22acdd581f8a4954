/** What can be seen of a supervised job at one moment, gathered by an adapter. */
import type { AttemptRecord } from './attempt-record.ts';
import type { Captured } from './model.ts';

export interface JobFacts {
  /** The highest number that an attempt ever had; 0: none. */
  readonly newest: number;
  /** The newest record; absent: it was never started, or its folder is gone. */
  readonly record?: AttemptRecord;
  readonly isSupervised: boolean;
  /** The job's own process lives. */
  readonly isAlive: boolean;
  /** The host was started anew since the attempt began. */
  readonly rebooted: boolean;
  /** Living processes that bear the job's mark. Looked for only where the record does not tell. */
  readonly strays: readonly number[];
  /** Content of `$OPS_PROGRESS_FILE`; absent: there is none. */
  readonly progressText?: string;
  /** The end of its output. */
  readonly output: Captured;
  /** Changes when it writes. */
  readonly outputMark: string;
  readonly outputBytes: number;
  /** Processor time of all its living processes; absent: not known, or not asked for. */
  readonly cpuMs?: number;
}

/**
 * It must not be started. What is left of it when both its own process and its supervisor were killed does not count: a
 * start ends that first.
 */
export function isRunning({ record, isSupervised, isAlive, strays }: JobFacts): boolean {
  if (record?.end) return false;
  return isSupervised || isAlive || (strays.length > 0 && record?.process === undefined);
}

/** The output as far as it is kept. */
export function outputText({ output }: JobFacts): string {
  return output.head + output.tail;
}
