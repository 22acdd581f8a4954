/** Facts about a supervised job → observation. Pure. */
import type { AttemptRecord } from './attempt-record.ts';
import { exitMeaning } from '../config/exit-codes.ts';
import type { Job, Undeclared } from '../config/schema.ts';
import { shellWord } from '../format.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import { isJobRunning, orphanPids, ownRecord, unrecorded, type JobFacts } from './job-facts.ts';
import { reportedProgress } from './job-progress.ts';
import { isSameBeginner } from '../state/known-files.ts';
import { ridOf } from '../pings/attempt-id.ts';
import type { JobStatus, Observation, SeenAttempt } from '../model.ts';
import { withoutProgressLines } from './progress-line.ts';
import {
  completedBefore,
  isCompleted,
  pastOf,
  stopReasonOf,
  whyUntrusted,
  workIdOf,
} from './next-attempt.ts';
import { readableTail } from '../text/output.ts';

/** The newest attempt and how it ended, for the job's own monitor; absent: none is known. */
export function attemptSeen(job: Job, facts: JobFacts): SeenAttempt | undefined {
  const record = ownRecord(facts);
  if (!record) return undefined;
  const rid = ridOf(job.id, record.number, record.startedAt);
  if (isJobRunning(facts)) return { rid };
  const { exitCode, at = record.startedAt } = record.end ?? {};
  // Exit code 0 of a job that left work undone is no success.
  const end = isCompleted(job, record, facts) ? 0 : exitCode || 'fail';
  return { rid, end, endedAt: at };
}

type StatusObservation = Observation & { readonly kind: 'status' };

export function observeJob(job: Job, facts: JobFacts): StatusObservation {
  const observation = ofFacts(job, facts);
  const attempt = job.ping && attemptSeen(job, facts);
  return attempt ? { ...observation, attempt } : observation;
}

function ofFacts(job: Job, facts: JobFacts): StatusObservation {
  const reported: Partial<JobStatus> = reportedProgress(facts) ?? {};
  if (isJobRunning(facts)) return ofRunning(job, facts, reported);
  const orphans = orphanPids(facts);
  const orphanMark = orphans.length > 0 ? { leavesBehind: true } : {};
  const orphanRemarks = orphans.length > 0 ? [sentence('orphans', { pids: orphans.join(', ') })] : [];
  const record = ownRecord(facts);
  if (!record) return { ...ofUnstarted(facts, orphanRemarks), ...orphanMark };
  const tail = outputTail(facts);
  if (isCompleted(job, record, facts)) {
    const own = reported.level ?? 'ok';
    const exitCode = record.end?.exitCode ?? null;
    const isWarned = exitMeaning(job, exitCode) === 'warning';
    const level = own === 'ok' && (orphans.length > 0 || isWarned) ? 'warn' : own;
    const warned = isWarned &&
      exitCode !== null &&
      own === 'ok' &&
      orphans.length === 0 && { warningExit: exitCode };
    const status = { ...reported, level, running: false, completed: true };
    const remarks = [...orphanRemarks, ...messageOf(record), ...ranOf(record), ...attemptOf(record.attempt)];
    return { kind: 'status', status, tail, remarks, workId: workIdOf(record), ...warned, ...orphanMark };
  }
  // It reported these while it ran, so they say nothing about its end.
  const { message: _, level: __, ...progress } = reported;
  const untrusted = whyUntrusted(job, record, facts);
  const stop = stopReasonOf(job, record, facts);
  return {
    kind: 'status',
    status: {
      ...progress,
      running: false,
      completed: false,
      level: untrusted === undefined ? 'ok' : 'alert',
      stopReason: stop.word,
    },
    tail,
    remarks: [
      ...orphanRemarks,
      ...(untrusted === undefined ? [] : [untrusted]),
      ...messageOf(record),
      ...ranOf(record),
      ...limitOf(job, record),
      ...attemptOf(record.attempt),
    ],
    stopText: stop.text,
    past: pastOf(job, record, facts),
    ...orphanMark,
  };
}

/** The present command was not started yet, or completed before another one was started. */
function ofUnstarted(facts: JobFacts, orphanRemarks: readonly Text[]): StatusObservation {
  const workId = completedBefore(facts);
  const common = { running: false, completed: workId !== undefined, level: 'ok' } as const;
  const other = facts.record !== undefined ? [sentence('other-command-before')] : [];
  const remarks = [...orphanRemarks, ...other];
  if (workId !== undefined) return { kind: 'status', status: common, remarks, workId };
  const { record, declared } = facts;
  const isEdited =
    record?.job !== undefined && declared !== undefined && isSameBeginner(record.job, declared);
  const status = { ...common, stopReason: 'never started' };
  // No output yet: the message says why it could not start.
  const tail = record === undefined ? outputTail(facts) : '';
  return {
    kind: 'status',
    status,
    stopText: sentence('never-started'),
    remarks,
    ...(tail !== '' && { tail }),
    ...(isEdited && { editedAt: record.startedAt }),
  };
}

function ofRunning(job: Job, facts: JobFacts, reported: Partial<JobStatus>): StatusObservation {
  const { record, isSupervised, isAlive, markedProcesses } = facts;
  const pid = isAlive ? record?.process?.pid : markedProcesses[0]?.pid;
  const own: JobStatus = { level: 'ok', ...reported, running: true, completed: false };
  const orphan = isSupervised || facts.isStopping ? undefined : orphanOf(job, facts);
  const deviation = deviationOf(job, facts);
  const isEnding = isSupervised && !isAlive && record?.process !== undefined;
  return {
    kind: 'status',
    status: {
      ...own,
      ...(own.progressKey === undefined && signsOfLife(facts)),
      ...(pid !== undefined && { pid }),
      ...(deviation !== undefined && own.level === 'ok' && { level: 'warn' }),
      ...(orphan && own.level === 'ok' && { level: orphan.level }),
    },
    tail: outputTail(facts),
    remarks: [
      ...attemptOf(record?.attempt ?? 1),
      ...(facts.isStopping ? [sentence('being-stopped')] : []),
      ...(facts.hidden ? [sentence('hidden-pid', { pids: facts.hidden.join(', ') })] : []),
      ...(isEnding ? [sentence('exit-not-recorded')] : []),
      ...(orphan ? [orphan.remark] : []),
      ...(deviation === undefined ? [] : [deviation]),
    ],
  };
}

/** How the running job differs from the jobs file. */
function deviationOf(job: Job, facts: JobFacts): Text | undefined {
  const id = shellWord(job.id);
  if (job.undeclared !== undefined) return sentence(undeclaredTexts[job.undeclared], { id });
  const isOther = facts.record !== undefined && ownRecord(facts) === undefined;
  return isOther ? sentence('other-command-runs', { id }) : undefined;
}

const undeclaredTexts = {
  removed: 'undeclared-removed',
  unknown: 'undeclared-unknown',
  disabled: 'undeclared-disabled',
  changed: 'undeclared-changed',
} as const satisfies Record<Undeclared, string>;

/** For a job that reports no progress: output and processor time. It is stalled when neither grows. */
function signsOfLife({
  outputBytes,
  outputMark,
  cpuMs,
}: JobFacts): Pick<JobStatus, 'progress' | 'progressKey'> {
  const cpu = cpuMs === undefined ? undefined : Math.floor(cpuMs / 1000);
  return {
    progress: { 'output bytes': outputBytes, ...(cpu !== undefined && { 'CPU seconds': cpu }) },
    progressKey: `output ${outputMark} cpu ${cpu ?? '-'}`,
  };
}

/** It runs without a supervisor to observe its end. */
function orphanOf(job: Job, facts: JobFacts): { readonly level: 'warn' | 'alert'; readonly remark: Text } {
  if (unrecorded(facts).length > 0) return { level: 'warn', remark: sentence('no-record-of-start') };
  const limit = job.supervise?.maxRuntimeSeconds;
  if (limit !== undefined && facts.ageMs !== undefined && facts.ageMs > limit * 1000) {
    return { level: 'alert', remark: sentence('supervisor-killed-and-late', { seconds: limit }) };
  }
  return { level: 'warn', remark: sentence('supervisor-killed') };
}

function ranOf({ end }: AttemptRecord): readonly Text[] {
  return end && end.cause !== 'not-started' ? [sentence('ran-for', { ms: end.ranMs })] : [];
}

function limitOf({ supervise }: Job, { end }: AttemptRecord): readonly Text[] {
  const limit = supervise?.maxRuntimeSeconds;
  return end?.cause === 'max-runtime' && limit !== undefined
    ? [sentence('longer-than-limit', { seconds: limit })]
    : [];
}

/** Its output without progress lines, which are shown as progress. */
function outputTail({ output }: JobFacts): string {
  const [head = '', tail = ''] = [output.head, output.tail].map(withoutProgressLines);
  return readableTail({ ...output, head, tail });
}

function messageOf({ end }: AttemptRecord): readonly Words[] {
  return end?.message === undefined ? [] : [end.message];
}

function attemptOf(attempt: number): readonly Text[] {
  return attempt > 1 ? [sentence('attempt', { attempt })] : [];
}
