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
  type Urgency,
} from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { NoticeDraft } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import { isQuiet } from '../notices/quiet.ts';
import { isReminderDue } from '../notices/reminder.ts';
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
  finding: JobVerdict,
  resume: ResumeDecision | undefined,
  context: TickContext,
): Announcement {
  const reason = reasonToReport(job, before, finding, resume, context.now);
  if (reason !== undefined) return reportOf(job, before, finding, resume, context, reason);
  const { policy } = job;
  if (!finding.status?.running || finding.anomaly || !policy.reportWhileRunning) return { kind: 'none' };
  const everyMs = policy.reportEverySeconds * 1000;
  const last = before.reported;
  const due = everyMs > 0 && (last === undefined || last.at + everyMs <= context.now);
  const advanced = last?.progressKey !== finding.progressMark;
  const wanted =
    before.heldAt !== undefined || (due && (last === undefined || advanced || !policy.onlyOnChange));
  if (!wanted) return { kind: 'none' };
  if (isQuiet(policy.quietHours, zoneOf(job, context), context)) return { kind: 'hold' };
  if (before.heldAt === undefined) return reportOf(job, before, finding, resume, context, 'progress');
  const shown = Object.entries(progressOf(finding.status) ?? {}).map(([name, value]) => `${name} ${value}`);
  const more = shown.length > 0 && { more: shown.join(' · ') };
  return {
    kind: 'digest',
    line: sentence('listed', { name: job.name, state: headline(job, finding), ...more }),
  };
}

/** Whether this observation shows a completion that was not reported yet. */
export function isFirstCompletion(before: JobMemory, finding: JobVerdict): boolean {
  if (finding.verdict !== 'completed') return false;
  if (before.completionReportedAt === undefined) return true;
  const { workId } = finding;
  return workId !== undefined && before.completedWork !== undefined && workId !== before.completedWork;
}

function reasonToReport(
  job: Job,
  before: JobMemory,
  finding: JobVerdict,
  resume: ResumeDecision | undefined,
  now: number,
): NoticeReason | undefined {
  const phaseBefore = before.seen && phase(before.seen);
  const phaseNow = finding.status && phase(finding.status);
  const changed =
    phaseNow !== undefined &&
    (phaseBefore === undefined ? finding.stoppedAt !== undefined : phaseBefore !== phaseNow);
  const completion = isFirstCompletion(before, finding);
  const open = before.anomaly;
  if (!finding.anomaly) {
    // The alert ends, and the job is not well again.
    if (open && (finding.stoppedAt !== undefined || finding.waitsForSlot)) return 'closed';
    if (open) return open.isSilent === true ? 'changed' : 'recovered';
    if (completion) return 'completed';
    return changed || hasNewWarnings(before, finding) ? 'changed' : undefined;
  }
  if (open?.key !== finding.anomaly.key) return 'anomaly';
  if (changed || completion) return 'changed';
  if (isTriedAnew(before)) return 'anomaly';
  if (open.unsavedSince !== undefined) return 'standing';
  const held = saidOnce.find((kind) => kind === resume?.kind);
  const isSaid = held !== undefined && before.said?.includes(held) === true;
  const urgency = urgencyOf(finding, resume, 'standing', open);
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

/** Without the value, which may be another one each time. */
function warningMark(warning: Words): string {
  if (typeof warning === 'string') return warning;
  const { value: _, words: __, ...params } = warning.params;
  return JSON.stringify([warning.key, params]);
}

/** Whether a person started the job after its alert: the same alert is news again. */
function isTriedAnew({ anomaly, explicitStart }: JobMemory): boolean {
  return anomaly !== undefined && explicitStart !== undefined && explicitStart.at > anomaly.reportedAt;
}

/** The report of a job: what is, since when, and what comes of it. */
export function reportOf(
  job: Job,
  before: JobMemory,
  finding: JobVerdict,
  resume: ResumeDecision | undefined,
  context: TickContext,
  reason: NoticeReason,
): Announcement & { readonly kind: 'report' } {
  const { status } = finding;
  const time = (at: number) => clockTime(at, zoneOf(job, context), context);
  const facts: Words[] = [];
  const reasonToStop = finding.stopText ?? status?.stopReason;
  if (reasonToStop !== undefined) facts.push(sentence('stop-reason', { reason: reasonToStop }));
  if (finding.fault) facts.push(finding.fault.message);
  if (finding.missed) facts.push(...finding.missed.facts);
  if (status?.message !== undefined) facts.push(status.message);
  facts.push(...((!finding.missed && finding.notes) || []), ...(status?.warnings ?? []));
  if (status && status.level !== 'ok') facts.push(sentence('level', { level: status.level }));
  if (finding.stalledMs !== undefined) {
    const { stalledMs: ms } = finding;
    facts.push(sentence('no-progress-since', { time: time(context.now - ms), ms }), leftRunning(job));
  }
  const open = before.anomaly;
  if (open && (reason === 'standing' || reason === 'recovered')) {
    const since = { time: time(open.sinceAt), ms: context.now - open.sinceAt };
    facts.push(
      reason === 'standing'
        ? sentence('open-since', since)
        : sentence('was-since', { state: formerState(open.reason), ...since }),
    );
  }
  if (open?.unsavedSince !== undefined)
    facts.push(sentence('reported-again', { time: time(open.unsavedSince) }));
  const said = new Set<OnceReason>(isTriedAnew(before) ? [] : before.said);
  const starting = context.mode === 'act' ? [sentence('starting-now')] : [];
  if (resume) facts.push(...resumeFacts(job, resume, said, time, starting));
  const progress = status && progressOf(status);
  const output = finding.anomaly ? (finding.fault?.tail ?? finding.tail) : undefined;
  return {
    kind: 'report',
    said: [...said],
    draft: {
      reason,
      urgency: urgencyOf(finding, resume, reason, open),
      job: named(job),
      headline: headline(job, finding),
      facts,
      ...(progress && { progress }),
      ...(output !== undefined && output !== '' && { output }),
    },
  };
}

function leftRunning(job: Job): Text {
  const id = shellWord(job.id);
  return sentence(job.commands.exec ? 'see-output-or-stop-it' : 'stop-it', { id });
}

/** Pauses that end without a person. */
const healing: ReadonlySet<ResumeDecision['kind']> = new Set(['start', 'underway']);

/** `open`: the alert so far. Once people were alerted, it stays an alert until the job runs. */
function urgencyOf(
  finding: JobVerdict,
  resume: ResumeDecision | undefined,
  reason: NoticeReason,
  open: JobMemory['anomaly'],
): Urgency {
  if (!finding.anomaly) return reason === 'progress' ? 'routine' : 'info';
  if (!resume || finding.missed) return 'alert';
  if (resume.kind === 'group') return 'info';
  if (healing.has(resume.kind)) return !open || open.isSilent === true ? 'info' : 'alert';
  // It starts again when its backoff has passed.
  return resume.kind === 'backoff' ? 'alert' : 'action';
}

function headline(job: Job, finding: JobVerdict): Text {
  if (finding.missed) return finding.missed.headline;
  if (finding.waitsForSlot) return sentence('waits-for-slot');
  const { pid } = finding.status ?? {};
  switch (finding.verdict) {
    case 'unknown':
      return sentence('no-valid-status');
    case 'stalled':
      return sentence('stalled', { seconds: job.policy.stallSeconds });
    case 'running':
      return sentence('running', pid === undefined ? {} : { pid });
    case 'paused':
      return sentence(finding.stoppedAt === undefined ? 'paused' : 'stopped');
    case 'completed':
      return sentence('completed');
  }
}

const formerStates: Partial<Record<AnomalyReason, Text>> = {
  stalled: sentence('was-stalled'),
  paused: sentence('paused'),
  level: sentence('was-at-level'),
  'run-failed': sentence('was-failing'),
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
