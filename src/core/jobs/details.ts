/** One job with everything that is known of it, for `status JOB`. Pure. */
import { isoTime, shellWord, span } from '../format.ts';
import type { Say } from '../text/words.ts';
import type { Job, JobMemory, QueueItem, StartAttempt } from '../model.ts';
import { cleanLine } from '../text/redact.ts';
import { rowFacts, stateOf, type JobRow } from './job-rows.ts';

const shownLines = 10;

/** Lines for a terminal: a head, facts, the end of its output, and what to run next. */
export function details(
  row: JobRow,
  memory: JobMemory,
  queue: readonly QueueItem[],
  now: number,
  say: Say,
): readonly string[] {
  const { job } = row;
  const ago = (at: number) => `${span(now - at)} ago`;
  const { anomaly, progress, reported, stoppedAt, attempt, explicitStart } = memory;
  const started = (start: StartAttempt) => `${ago(start.at)}, ${start.outcome ?? 'not finished'}`;
  const waiting = queue.filter(({ jobId }) => jobId === job.id);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['kind', `${job.kind}, risk ${job.risk}${job.enabled ? '' : ', disabled'}`],
    [
      'alert',
      anomaly &&
        `${anomaly.reason} for ${span(now - anomaly.sinceAt)}, last reported ${ago(anomaly.reportedAt)}`,
    ],
    ['automatic start', startRule(job)],
    ['schedule', scheduleWords(job)],
    ['next run', row.next?.text],
    ['expected', job.expect && `${job.expect.cron}, within ${span(job.expect.graceSeconds * 1000)}`],
    [
      'then',
      job.after.length === 0
        ? undefined
        : job.after.map(({ jobId, when }) => `${jobId} on ${when}`).join(', '),
    ],
    ['last progress', progress && ago(progress.changedAt)],
    ['last report', reported && ago(reported.at)],
    ['last start by a tick', attempt && started(attempt)],
    ['last start by a person', explicitStart && started(explicitStart)],
    ['last stop by a person', stoppedAt === undefined ? undefined : ago(stoppedAt)],
    [
      'queue',
      waiting.length === 0
        ? undefined
        : waiting.map(({ status, reason }) => `${status} (${cleanLine(reason, 100)})`).join(', '),
    ],
  ];
  const tail = tailOf(row).split('\n').slice(-shownLines);
  return [
    `${job.id}: ${stateOf(row)}`,
    ...rowFacts(row, now, say).map((fact) => `  ${fact}`),
    '',
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value}`])),
    ...(tail.join('') === '' ? [] : ['', '  end of its output:', ...tail.map((line) => `  | ${line}`)]),
    ...(job.commands.exec ? ['', `Its log: ops-framework logs ${shellWord(job.id)}`] : []),
  ];
}

function scheduleWords({ everySeconds, schedule, policy }: Job): string | undefined {
  if (everySeconds !== undefined) return `every ${span(everySeconds * 1000)}`;
  const zone = schedule?.timezone ?? policy.timezone;
  return schedule && `${schedule.cron} (${zone ?? "the host's time zone"})`;
}

/** The same as data. */
export function detailsDocument(row: JobRow, memory: JobMemory, say: Say) {
  const { job, verdict } = row;
  const { anomaly, progress, reported, stoppedAt, attempt, explicitStart } = memory;
  return {
    autoResume: job.policy.autoResume,
    ...(job.everySeconds !== undefined && { everySeconds: job.everySeconds }),
    after: job.after,
    notes: (verdict?.remarks ?? []).map(say),
    output: tailOf(row)
      .split('\n')
      .filter((line) => line !== ''),
    ...(anomaly && {
      alert: {
        reason: anomaly.reason,
        since: isoTime(anomaly.sinceAt),
        reportedAt: isoTime(anomaly.reportedAt),
      },
    }),
    ...(progress && { progressAt: isoTime(progress.changedAt) }),
    ...(reported && { reportedAt: isoTime(reported.at) }),
    ...(stoppedAt !== undefined && { stoppedAt: isoTime(stoppedAt) }),
    ...(attempt && { startByTick: startDocument(attempt) }),
    ...(explicitStart && { startByPerson: startDocument(explicitStart) }),
  };
}

function tailOf({ verdict }: JobRow): string {
  return verdict?.fault?.tail ?? verdict?.tail ?? '';
}

function startRule({ kind, policy, undeclared }: Job): string | undefined {
  if (kind !== 'long_running_read' || undeclared !== undefined) return undefined;
  return policy.autoResume ? `on, at most every ${span(policy.autoResumeBackoffSeconds * 1000)}` : 'off';
}

function startDocument({ at, outcome, finishedAt }: StartAttempt) {
  return {
    at: isoTime(at),
    outcome: outcome ?? null,
    ...(finishedAt !== undefined && { finishedAt: isoTime(finishedAt) }),
  };
}
