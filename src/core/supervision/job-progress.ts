/** Progress of a supervised job, from `$OPS_PROGRESS_FILE` or lines of its output. Pure. */
import { fingerprint } from '../text/fingerprint.ts';
import type { JobFacts } from './job-facts.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text } from '../text/words.ts';
import { jsonObject } from '../text/json.ts';
import type { JobStatus, Reached } from '../model.ts';
import { compareDecimals, isDecimal, numberOrText } from '../text/numbers.ts';
import { progressPrefix } from './progress-line.ts';
import { progressKeyOf, statusOf } from '../status/status.ts';
import { cleanLine } from '../text/redact.ts';

type ProgressSources = Pick<JobFacts, 'progressText' | 'progressLine'>;

/** Undefined: none reported. A progress file takes precedence over lines. */
export function reportedProgress({ progressText, progressLine }: ProgressSources): JobStatus | undefined {
  const reported = progressText === undefined ? undefined : ofFile(progressText);
  return reported ?? (progressLine === undefined ? undefined : ofLine(progressLine));
}

/** Undefined: no progress reported. `progressKey` takes precedence over `done`. */
export function reachedBy(reported: JobStatus | undefined): Reached | undefined {
  if (reported?.progressKey === undefined) return undefined;
  const { progress, progressKey } = reported;
  const done = progress?.['done'];
  const hasOwnKey = progress === undefined || progressKey !== progressKeyOf(progress);
  if (isDecimal(done) && !hasOwnKey) return { done };
  return { mark: fingerprint(progressKey) };
}

/** `done of total`, if less than the total. */
export interface Shortfall {
  readonly done: number | string;
  readonly total: number | string;
}

/**
 * Undefined: nothing is missing, or `done` and `total` are not both numbers. If the progress file has none, the lines count.
 */
export function shortfallOf({ progressText, progressLine }: ProgressSources): Shortfall | undefined {
  const reported = [
    progressText === undefined ? undefined : ofFile(progressText),
    progressLine === undefined ? undefined : ofLine(progressLine),
  ];
  for (const status of reported) {
    const { done, total } = status?.progress ?? {};
    if (!isDecimal(done) || !isDecimal(total)) continue;
    return (compareDecimals(done, total) ?? 0) < 0 ? { done, total } : undefined;
  }
  return undefined;
}

/**
 * The facts without any text of the job: only level, numbers and a fingerprint of the rest, which the verdict needs. `why`
 * replaces its output.
 */
export function maskedFacts(facts: JobFacts, why: string): JobFacts {
  const { progressText: _, progressLine: __, ...rest } = facts;
  const reported = reportedProgress(facts);
  const numbers = Object.entries(reported?.progress ?? {}).filter(([, value]) => isDecimal(value));
  const mark =
    numbers.length === 0 && reported?.progressKey !== undefined
      ? fingerprint(reported.progressKey)
      : undefined;
  const missing = shortfallOf(facts);
  const shown = {
    ...(reported && reported.level !== 'ok' && { level: reported.level }),
    ...(numbers.length > 0 && { progress: Object.fromEntries(numbers) }),
    ...(mark !== undefined && { progressKey: mark }),
  };
  return {
    ...rest,
    output: { head: why, tail: '', omittedBytes: 0 },
    ...(reported && { progressText: JSON.stringify(shown) }),
    // Lines may have it when the file does not.
    ...(missing && {
      progressLine: `${progressPrefix}done=${trimmed(missing.done)} total=${trimmed(missing.total)}`,
    }),
  };
}

function trimmed(decimal: number | string): string {
  return String(decimal).trim();
}

/** A status object, of which `running`, `completed` and `pid` are ignored. */
function ofFile(text: string): JobStatus | undefined {
  if (text.trim() === '') return undefined;
  const value = jsonObject(text);
  if (!value) {
    const message = sentence(text.includes('\0') ? 'progress-file-nul' : 'progress-file-not-json');
    return { running: true, completed: false, level: 'warn', message };
  }
  const { pid: _, stopReason: __, running: ___, completed: ____, ...rest } = value;
  return statusOf(rest, true, false, 'progress file');
}

function ofLine(line: string): JobStatus {
  const { fields, unread } = fieldsOf(line.slice(progressPrefix.length));
  const { warnings = [], ...status } = statusOf(fields, true, false, 'progress line');
  const all = unread === undefined ? warnings : [invalidWords(unread), ...warnings];
  return { ...status, ...(all.length > 0 && { warnings: all }) };
}

function invalidWords(words: string): Text {
  return sentence('progress-words', { words: cleanLine(JSON.stringify(words), 60) });
}

/**
 * `message` takes the rest of the line; `level` and `key` are those of a status; everything else is progress. `unread`: words
 * that are not `name=value`.
 */
function fieldsOf(line: string): { fields: Record<string, unknown>; unread?: string } {
  const [words = '', message] = line.split(/(?:^|\s)message=(.*)$/s);
  const progress: Record<string, string | number> = {};
  const fields: Record<string, unknown> = { ...(message !== undefined && { message }) };
  const unread: string[] = [];
  for (const word of words.split(/\s+/).filter((each) => each !== '')) {
    const [, name, value = ''] = /^(.+?)=(.*)$/.exec(word) ?? [];
    if (name === undefined) unread.push(word);
    else if (name === 'level') fields['level'] = value;
    else if (name === 'key') fields['progressKey'] = value;
    else progress[name] = numberOrText(value);
  }
  return {
    fields: Object.keys(progress).length === 0 ? fields : { ...fields, progress },
    ...(unread.length > 0 && { unread: unread.join(' ') }),
  };
}
