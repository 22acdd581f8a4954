/** Facts about a supervised job → observation. Pure. */
import type { AttemptRecord } from './attempt-record.ts';
import type { Job, Undeclared } from '../config/schema.ts';
import { shellWord, span } from '../format.ts';
import { isJobRunning, orphanPids, ownRecord, unrecorded, type JobFacts } from './job-facts.ts';
import { reportedProgress } from './job-progress.ts';
import { isSameBeginner } from '../state/known-files.ts';
import type { JobStatus, Observation } from '../model.ts';
import { withoutProgressLines } from './progress-line.ts';
import { completedBefore, doubt, isCompleted, pastOf, stopReasonOf, workIdOf } from './next-attempt.ts';
import { readableTail } from '../text/output.ts';

type StatusObservation = Observation & { readonly kind: 'status' };

export function observeJob(job: Job, facts: JobFacts): StatusObservation {
  const reported: Partial<JobStatus> = reportedProgress(facts) ?? {};
  if (isJobRunning(facts)) return ofRunning(job, facts, reported);
  const orphans = orphanPids(facts);
  const orphanMark = orphans.length > 0 ? { leavesBehind: true } : {};
  const orphanNotes = orphans.length > 0 ? [`orphans still run (pid ${orphans.join(', ')})`] : [];
  const record = ownRecord(facts);
  if (!record) return { ...ofUnstarted(facts, orphanNotes), ...orphanMark };
  const { progress, progressKey, warnings } = reported;
  const ended: JobStatus = {
    running: false,
    completed: false,
    level: 'ok',
    ...(progress && { progress }),
    ...(progressKey !== undefined && { progressKey }),
    ...(warnings && { warnings }),
  };
  const tail = outputTail(facts);
  if (isCompleted(job, record, facts)) {
    const level = orphans.length > 0 && (reported.level ?? 'ok') === 'ok' ? 'warn' : (reported.level ?? 'ok');
    const status = { ...ended, ...reported, level, running: false, completed: true };
    const notes = [...orphanNotes, ...messageOf(record), ...ranOf(record), ...attemptOf(record.attempt)];
    return { kind: 'status', status, tail, notes, workId: workIdOf(record), ...orphanMark };
  }
  const doubtReason = doubt(job, record, facts);
  return {
    kind: 'status',
    status: {
      ...ended,
      stopReason: stopReasonOf(record, facts),
      ...(doubtReason !== undefined && { level: 'alert' }),
    },
    tail,
    notes: [
      ...orphanNotes,
      ...(doubtReason === undefined ? [] : [doubtReason]),
      ...messageOf(record),
      ...ranOf(record),
      ...limitOf(job, record),
      ...attemptOf(record.attempt),
    ],
    past: pastOf(job, record, facts),
    ...orphanMark,
  };
}

/** The present command was not started yet, or completed before another one was started. */
function ofUnstarted(facts: JobFacts, orphanNotes: readonly string[]): StatusObservation {
  const workId = completedBefore(facts);
  const common = { running: false, completed: workId !== undefined, level: 'ok' } as const;
  const other = facts.record !== undefined ? ['the last attempt under this id ran another command'] : [];
  const notes = [...orphanNotes, ...other];
  if (workId !== undefined) return { kind: 'status', status: common, notes, workId };
  const { record, declared } = facts;
  const isEdited =
    record?.job !== undefined && declared !== undefined && isSameBeginner(record.job, declared);
  const status = { ...common, stopReason: 'never started' };
  // No output yet: the message says why it could not start.
  const tail = record === undefined ? outputTail(facts) : '';
  return {
    kind: 'status',
    status,
    notes,
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
    notes: [
      ...attemptOf(record?.attempt ?? 1),
      ...(facts.isStopping ? ['it is being stopped'] : []),
      ...(facts.hidden
        ? [`the system hides pid ${facts.hidden.join(', ')} from this user: it counts as alive`]
        : []),
      ...(isEnding ? ['its process has ended; its supervisor has not recorded the exit yet'] : []),
      ...(orphan ? [orphan.note] : []),
      ...(deviation === undefined ? [] : [deviation]),
    ],
  };
}

/** How the running job differs from the jobs file. */
function deviationOf(job: Job, facts: JobFacts): string | undefined {
  const toEnd = `to end it: ops-framework stop ${shellWord(job.id)}`;
  if (job.undeclared === 'unknown') return `it runs, but the jobs file cannot be used; ${toEnd}`;
  if (job.undeclared !== undefined) return `${undeclaredWords[job.undeclared]}, but still runs; ${toEnd}`;
  const isOther = facts.record !== undefined && ownRecord(facts) === undefined;
  return isOther ? `it runs another command than the jobs file declares; ${toEnd}` : undefined;
}

const undeclaredWords = {
  removed: 'it is no longer in the jobs file',
  disabled: 'it was disabled in the jobs file',
  changed: 'it no longer has commands.exec in the jobs file',
} as const satisfies Record<Exclude<Undeclared, 'unknown'>, string>;

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
function orphanOf(job: Job, facts: JobFacts): { readonly level: 'warn' | 'alert'; readonly note: string } {
  if (unrecorded(facts).length > 0) return { level: 'warn', note: 'it runs without a record of its start' };
  const limit = job.supervise?.maxRuntimeSeconds;
  if (limit !== undefined && facts.ageMs !== undefined && facts.ageMs > limit * 1000) {
    const note = `its supervisor was killed, and it runs longer than maxRuntimeSeconds ${limit}: stop it`;
    return { level: 'alert', note };
  }
  return {
    level: 'warn',
    note: 'its supervisor was killed; the job continues, but its exit code will be unknown',
  };
}

function ranOf({ end }: AttemptRecord): readonly string[] {
  return end && end.cause !== 'not-started' ? [`ran for ${span(end.ranMs)}`] : [];
}

function limitOf({ supervise }: Job, { end }: AttemptRecord): readonly string[] {
  const limit = supervise?.maxRuntimeSeconds;
  return end?.cause === 'max-runtime' && limit !== undefined
    ? [`longer than maxRuntimeSeconds ${limit}`]
    : [];
}

/** Its output without progress lines, which are shown as progress. */
function outputTail({ output }: JobFacts): string {
  const [head = '', tail = ''] = [output.head, output.tail].map(withoutProgressLines);
  return readableTail({ ...output, head, tail });
}

function messageOf({ end }: AttemptRecord): readonly string[] {
  return end?.message === undefined ? [] : [end.message];
}

function attemptOf(attempt: number): readonly string[] {
  return attempt > 1 ? [`attempt ${attempt}`] : [];
}
