/** Which notice a long job gets in this tick, if any. Pure. */
import { clockTime, named, shellWord, zoneOf } from '../format.ts';
import {
  saidOnce,
  type AnomalyReason,
  type Job,
  type JobMemory,
  type JobStatus,
  type TickContext,
  type Notice,
  type NoticeReason,
  type OnceReason,
  type OpenAnomaly,
  type Urgency,
} from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import { isQuiet } from '../notices/quiet.ts';
import { isReminderDue } from '../notices/repeat-alert.ts';
import { type ResumeDecision, resumeFacts } from './resume.ts';
import { cleanLine } from '../text/redact.ts';
import type { JobVerdict } from './verdict.ts';

/** Entries of a job's progress that are shown. */
const progressEntries = 6;

export type Announcement =
  | { readonly kind: 'none' }
  /** Routine, held back by quiet hours. */
  | { readonly kind: 'hold' }
  /** Held back until now: part of the digest. */
  | { readonly kind: 'digest'; readonly line: Text }
  | { readonly kind: 'report'; readonly draft: NoticeDraft; readonly said: readonly OnceReason[] };

/** Decides what is reported about one long job. `before`: its memory after the last tick. */
export function chooseAnnouncement(
  job: Job,
  before: JobMemory,
  verdict: JobVerdict,
  resume: ResumeDecision | undefined,
  context: TickContext,
): Announcement {
  const reason = reasonToReport(job, before, verdict, resume, context.now);
  if (reason !== undefined) return reportOf(job, before, verdict, resume, context, reason);
  const { policy } = job;
  if (!verdict.status?.running || verdict.anomaly || !policy.reportWhileRunning) return { kind: 'none' };
  const everyMs = policy.reportEverySeconds * 1000;
  const last = before.reported;
  const due = everyMs > 0 && (last === undefined || last.at + everyMs <= context.now);
  const advanced = last?.progressKey !== verdict.progressMark;
  const wanted =
    before.heldAt !== undefined || (due && (last === undefined || advanced || !policy.onlyOnChange));
  if (!wanted) return { kind: 'none' };
  if (isQuiet(policy.quietHours, zoneOf(job, context), context)) return { kind: 'hold' };
  if (before.heldAt === undefined) return reportOf(job, before, verdict, resume, context, 'progress');
  const shown = Object.entries(progressOf(verdict.status) ?? {}).map(([name, value]) => `${name} ${value}`);
  const more = shown.length > 0 && { more: shown.join(' · ') };
  return {
    kind: 'digest',
    line: sentence('listed', { name: job.name, state: headline(job, verdict), ...more }),
  };
}

/** Whether this observation shows a completion that was not reported yet. */
export function isFirstCompletion(before: JobMemory, verdict: JobVerdict): boolean {
  if (verdict.kind !== 'completed') return false;
  if (before.completionReportedAt === undefined) return true;
  const { workId } = verdict;
  return workId !== undefined && before.completedWork !== undefined && workId !== before.completedWork;
}

function reasonToReport(
  job: Job,
  before: JobMemory,
  verdict: JobVerdict,
  resume: ResumeDecision | undefined,
  now: number,
): NoticeReason | undefined {
  const phaseBefore = before.seen && phase(before.seen);
  const phaseNow = verdict.status && phase(verdict.status);
  const changed =
    phaseNow !== undefined &&
    (phaseBefore === undefined ? verdict.stoppedAt !== undefined : phaseBefore !== phaseNow);
  const completion = isFirstCompletion(before, verdict);
  const open = before.anomaly;
  if (!verdict.anomaly) {
    // The alert ends although the job has not recovered.
    if (open && (verdict.stoppedAt !== undefined || verdict.waitsForSlot)) return 'closed';
    if (open) return open.isSilent === true ? 'changed' : 'recovered';
    if (completion) return 'completed';
    return changed || hasNewWarnings(before, verdict) ? 'changed' : undefined;
  }
  if (open?.key !== verdict.anomaly.key) return 'anomaly';
  if (changed || completion) return 'changed';
  if (isTriedAnew(before)) return 'anomaly';
  if (open.unsavedSince !== undefined) return 'standing';
  const held = saidOnce.find((kind) => kind === resume?.kind);
  const isSaid = held !== undefined && before.said?.includes(held) === true;
  const urgency = urgencyOf(verdict, resume, 'standing', open);
  if (isReminderDue(open, urgency, now, job.policy.repeatAlertSeconds)) return 'standing';
  return held !== undefined && held !== 'group' && !isSaid ? 'resume-held' : undefined;
}

/** Warnings cause one report; after that they only accompany others. */
function hasNewWarnings({ warned }: JobMemory, { status }: JobVerdict): boolean {
  const mark = status && warningsMark(status);
  return mark !== undefined && mark !== warned;
}

/** Undefined: the status had no warnings. */
export function warningsMark({ warnings }: JobStatus): string | undefined {
  return warnings && fingerprint(warnings.map(warningMark).join('\n'));
}

/** Without the value, which may change each time. */
function warningMark(warning: Words): string {
  if (typeof warning === 'string') return warning;
  const { value: _, words: __, ...params } = warning.params;
  return JSON.stringify([warning.key, params]);
}

/** Whether a person started the job after its alert: then the same alert is reported again. */
function isTriedAnew({ anomaly, explicitStart }: JobMemory): boolean {
  return anomaly !== undefined && explicitStart !== undefined && explicitStart.at > anomaly.reportedAt;
}

/** The report of a job: its state, since when, and what happens next. */
export function reportOf(
  job: Job,
  before: JobMemory,
  verdict: JobVerdict,
  resume: ResumeDecision | undefined,
  context: TickContext,
  reason: NoticeReason,
): Announcement & { readonly kind: 'report' } {
  const time = (at: number) => clockTime(at, zoneOf(job, context), context);
  const facts = [
    ...factsOf(job, verdict, time, context),
    ...alertFacts(before.anomaly, reason, time, context),
  ];
  const said = new Set<OnceReason>(isTriedAnew(before) ? [] : before.said);
  const starting = context.mode === 'act' ? [sentence('starting-now')] : [];
  if (resume) facts.push(...resumeFacts(job, resume, said, time, starting));
  const progress = verdict.status && progressOf(verdict.status);
  const isWrong = verdict.anomaly !== undefined || verdict.warningExit !== undefined;
  const output = isWrong ? (verdict.fault?.tail ?? verdict.tail) : undefined;
  return {
    kind: 'report',
    said: [...said],
    draft: {
      reason,
      urgency: urgencyOf(verdict, resume, reason, before.anomaly),
      job: named(job),
      headline: headline(job, verdict),
      facts,
      ...(progress && { progress }),
      ...(output !== undefined && output !== '' && { output }),
    },
  };
}

/** What was observed. */
function factsOf(
  job: Job,
  { status, stopText, fault, missed, remarks, stalledMs: ms }: JobVerdict,
  time: (at: number) => string,
  { now }: TickContext,
): readonly Words[] {
  const reason = stopText ?? status?.stopReason;
  return [
    ...(reason === undefined ? [] : [sentence('stop-reason', { reason })]),
    ...(fault ? [fault.message] : []),
    ...(missed?.facts ?? []),
    ...(status?.message === undefined ? [] : [status.message]),
    ...((!missed && remarks) || []),
    ...(status?.warnings ?? []),
    ...(status && status.level !== 'ok' ? [sentence('level', { level: status.level })] : []),
    ...(ms === undefined
      ? []
      : [sentence('no-progress-since', { time: time(now - ms), ms }), leftRunning(job)]),
  ];
}

/** What is known of the alert that was open before. */
function alertFacts(
  open: OpenAnomaly | undefined,
  reason: NoticeReason,
  time: (at: number) => string,
  { now }: TickContext,
): readonly Words[] {
  if (!open) return [];
  const since = { time: time(open.sinceAt), ms: now - open.sinceAt };
  return [
    ...(reason === 'standing' ? [sentence('open-since', since)] : []),
    ...(reason === 'recovered' ? [sentence('was-since', { state: formerState(open.reason), ...since })] : []),
    ...(open.unsavedSince === undefined
      ? []
      : [sentence('reported-again', { time: time(open.unsavedSince) })]),
  ];
}

function leftRunning(job: Job): Text {
  const id = shellWord(job.id);
  return sentence(job.commands.exec ? 'see-output-or-stop-it' : 'stop-it', { id });
}

/** Pauses that end without a person. */
const healing: ReadonlySet<ResumeDecision['kind']> = new Set(['start', 'underway']);

/** `open`: the alert so far. Once people were alerted, it stays an alert until the job runs. */
function urgencyOf(
  verdict: JobVerdict,
  resume: ResumeDecision | undefined,
  reason: NoticeReason,
  open: JobMemory['anomaly'],
): Urgency {
  if (!verdict.anomaly) return reason === 'progress' ? 'routine' : 'info';
  if (!resume || verdict.missed) return 'alert';
  if (resume.kind === 'group') return 'info';
  if (healing.has(resume.kind)) return !open || open.isSilent === true ? 'info' : 'alert';
  // It starts again when its backoff has passed.
  return resume.kind === 'backoff' ? 'alert' : 'action';
}

function headline(job: Job, verdict: JobVerdict): Text {
  if (verdict.missed) return verdict.missed.headline;
  if (verdict.waitsForSlot) return sentence('waits-for-slot');
  const { pid } = verdict.status ?? {};
  switch (verdict.kind) {
    case 'unknown':
      return sentence('no-valid-status');
    case 'stalled':
      return sentence('stalled', { seconds: job.policy.stallSeconds });
    case 'running':
      return sentence('running', pid === undefined ? {} : { pid });
    case 'paused':
      return sentence(verdict.stoppedAt === undefined ? 'paused' : 'stopped');
    case 'completed':
      return completedText(verdict);
  }
}

function completedText({ warningExit: code }: JobVerdict): Text {
  if (code === undefined) return sentence('completed');
  return sentence('completed-with-warning', { ending: sentence('exited', { code }) });
}

const formerStates: Partial<Record<AnomalyReason, Text>> = {
  stalled: sentence('was-stalled'),
  paused: sentence('paused'),
  level: sentence('was-at-level'),
  'run-failed': sentence('was-failing'),
  'run-level': sentence('was-at-level'),
  'run-output': sentence('was-demanding'),
  'run-interrupted': sentence('was-interrupted'),
  missed: sentence('was-missed'),
};

/** Completes "was …" in a recovery. */
export function formerState(reason: AnomalyReason): Text {
  return formerStates[reason] ?? sentence('was-unknown');
}

/** Phase of the job by its status. */
function phase(seen: { running: boolean; completed: boolean }): 'running' | 'completed' | 'paused' {
  if (seen.completed) return 'completed';
  return seen.running ? 'running' : 'paused';
}

/** The first plain values of a job's progress, in its order. */
export function progressOf(status: JobStatus): Notice['progress'] | undefined {
  const shown: [string, string | number | boolean | null][] = [];
  for (const [name, value] of Object.entries(status.progress ?? {})) {
    if (shown.length === progressEntries) break;
    if (typeof value === 'string') shown.push([cleanLine(name, 40), cleanLine(value, 80)]);
    else if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
      shown.push([cleanLine(name, 40), value]);
    }
  }
  return shown.length > 0 ? Object.fromEntries(shown) : undefined;
}
