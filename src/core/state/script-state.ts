/**
 * Import of the state file that the script (`ops-monitor.py`) left, so that nothing already reported is reported
 * again. Times there are seconds. Whatever does not have the expected shape is left out: it is memory, not input.
 */
import { boundedKey, fingerprint } from '../text/fingerprint.ts';
import { isObject } from '../text/json.ts';
import { anomalyKey } from './memory.ts';
import type {
  AnomalyReason,
  StartAttempt,
  JobMemory,
  Level,
  OpenAnomaly,
  QueueItem,
  State,
} from '../model.ts';
import { cleanLine } from '../text/redact.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The state in the script's document, or undefined when it is not one. */
export function importScriptState(value: unknown): State | undefined {
  const file = fieldsOf(value);
  if (!file || file['version'] !== 1 || 'format' in file || !fieldsOf(file['jobs'])) return undefined;
  const jobs = Object.entries(fieldsOf(file['jobs']) ?? {}).flatMap(([id, job]) => {
    const fields = fieldsOf(job);
    return fields ? [[id, importJob(fields)] as const] : [];
  });
  const queue = Array.isArray(file['queue']) ? file['queue'].flatMap(importItem) : [];
  const configErrorReportedAt = time(file['lastConfigErrorAt']);
  return {
    jobs: Object.fromEntries(jobs),
    queue,
    outbox: [],
    incidents: [],
    ...(configErrorReportedAt !== undefined && { configErrorReportedAt }),
  };
}

function importJob(job: Fields): JobMemory {
  const last = fieldsOf(job['lastSeen']);
  const reportedAt = time(job['lastReportAt']);
  const progressKey = textOf(last?.['progressKey']);
  const changedAt = time(job['lastProgressAt']);
  const key = textOf(job['lastProgressKey']);
  const running = last?.['running'] === true;
  const completed = last?.['completed'] === true;
  const anomaly = importAnomaly(job);
  const attemptAt = time(job['lastAutoResumeAt']);
  const attempt: StartAttempt | undefined =
    attemptAt === undefined
      ? undefined
      : { id: 'script', at: attemptAt, owner: { host: '', pid: 0, start: '' }, outcome: 'started' };
  const run = fieldsOf(job['lastRun']);
  const runAt = time(job['lastRunAt']);
  const exitCode = Number.isSafeInteger(run?.['exitCode']) ? Number(run?.['exitCode']) : null;
  return {
    ...(last && {
      seen: { running, completed },
    }),
    ...(key !== undefined && changedAt !== undefined && { progress: { key: markOf(key), changedAt } }),
    ...(anomaly && { anomaly }),
    ...(reportedAt !== undefined && {
      reported: {
        at: reportedAt,
        ...(progressKey !== undefined && { progressKey: markOf(progressKey) }),
      },
    }),
    ...(job['reportedCompleted'] === true && completed && { completionReportedAt: reportedAt ?? 0 }),
    ...(attempt && { attempt }),
    ...(runAt !== undefined && {
      lastRun: {
        at: runAt,
        durationMs: Number.isSafeInteger(run?.['durationMs']) ? Number(run?.['durationMs']) : 0,
        exitCode,
        outcome: exitCode === 0 ? 'succeeded' : 'failed',
      },
    }),
  };
}

/** The mark that the same progress key gets when a probe brings it. */
function markOf(key: string): string {
  return fingerprint(boundedKey(key));
}

/** The script kept an anomaly as JSON of what the status said; a failed probe looked to it like a paused job. */
function importAnomaly(job: Fields): OpenAnomaly | undefined {
  const reportedAt = time(job['lastAnomalyReportAt']);
  if (typeof job['lastAnomalyKey'] !== 'string' || reportedAt === undefined) return undefined;
  let was: Fields | undefined;
  try {
    was = fieldsOf(JSON.parse(job['lastAnomalyKey']));
  } catch {
    return undefined;
  }
  if (!was) return undefined;
  const reason = anomalyReason(was);
  const level = levelOf(was, reason);
  const stopReason = textOf(was['stopReason']);
  return {
    key: anomalyKey(reason, level, stopReason === undefined ? '' : cleanLine(stopReason)),
    reason,
    sinceAt: reportedAt,
    reportedAt,
  };
}

function anomalyReason(was: Fields): AnomalyReason {
  if (was['running'] === true) return 'stalled';
  // A failed status had neither progress nor a stop reason there.
  const hadStatus = typeof was['progressKey'] === 'string' || typeof was['stopReason'] === 'string';
  if (was['level'] !== 'alert' || hadStatus) return 'paused';
  if (was['message'] === 'empty status output') return 'empty';
  if (was['message'] === 'status output is not JSON') return 'not-json';
  return 'exit';
}

/** The script set `alert` for a stall itself; a paused job kept what its status said. */
function levelOf(was: Fields, reason: AnomalyReason): Level {
  if (reason === 'stalled') return 'ok';
  if (reason !== 'paused') return 'alert';
  return was['level'] === 'warn' || was['level'] === 'alert' ? was['level'] : 'ok';
}

function importItem(value: unknown): QueueItem[] {
  const item = fieldsOf(value);
  const id = textOf(item?.['id']);
  const jobId = textOf(item?.['jobId']);
  if (!item || id === undefined || jobId === undefined) return [];
  const { status } = item;
  // The script ran an item that it found running again. Here it has no living owner, and is reported instead.
  const known = status === 'running' || status === 'done' || status === 'failed' || status === 'blocked';
  const createdAt = time(item['createdAt']) ?? 0;
  return [
    {
      id,
      jobId,
      status: known ? status : 'pending',
      createdAt,
      notBefore: time(item['notBefore']) ?? createdAt,
      attempt: typeof item['attempt'] === 'number' && item['attempt'] > 0 ? 1 : 0,
      reason: textOf(item['reason']) ?? 'script',
    },
  ];
}

function fieldsOf(value: unknown): Fields | undefined {
  return isObject(value) ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Seconds → milliseconds, where that is a time at all. */
function time(value: unknown): number | undefined {
  const ms = typeof value === 'number' ? Math.round(value * 1000) : Number.NaN;
  return Math.abs(ms) <= 8.64e15 ? ms : undefined;
}
