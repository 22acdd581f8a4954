/** What a supervised job says of its progress: in the file `$OPS_PROGRESS_FILE`, or in lines of its output. Pure. */
import { isObject } from './config/keys.ts';
import { fingerprint } from './fingerprint.ts';
import type { JobFacts } from './job-facts.ts';
import type { JobStatus } from './model.ts';
import { progressPrefix } from './progress-line.ts';
import { progressKeyOf, statusOf } from './status.ts';

type Said = Pick<JobFacts, 'progressText' | 'progressLine'>;

/** Undefined: it says nothing. A progress file counts before lines. */
export function progressSaid({ progressText, progressLine }: Said): JobStatus | undefined {
  const said = progressText === undefined ? undefined : ofFile(progressText);
  return said ?? (progressLine === undefined ? undefined : ofLine(progressLine));
}

/** How far an attempt came: the number `done`, or where there is none a mark of what it said. */
export type Reached = { readonly done: number } | { readonly mark: string };

/** Undefined: it reports no progress. A `progressKey` of its own counts before `done`. */
export function reachedBy(said: JobStatus | undefined): Reached | undefined {
  if (said?.progressKey === undefined) return undefined;
  const { progress, progressKey } = said;
  const done = progress?.['done'];
  const hasOwnKey = progress === undefined || progressKey !== progressKeyOf(progress);
  if (typeof done === 'number' && !hasOwnKey) return { done };
  return { mark: fingerprint(progressKey) };
}

/** What was last reported as done, where that is less than the whole. */
export interface Shortfall {
  readonly done: number | string;
  readonly total: number | string;
}

/**
 * Undefined: nothing is missing, or `done` and `total` are not both numbers. A progress file that has none leaves it to the
 * lines.
 */
export function shortfallOf({ progressText, progressLine }: Said): Shortfall | undefined {
  const said = [
    progressText === undefined ? undefined : ofFile(progressText),
    progressLine === undefined ? undefined : ofLine(progressLine),
  ];
  for (const status of said) {
    const { done, total } = status?.progress ?? {};
    if (isNumeric(done) && isNumeric(total)) return isLess(done, total) ? { done, total } : undefined;
  }
  return undefined;
}

/** Also a number that came as text, as from a shell that quotes all values. */
function isNumeric(value: unknown): value is number | string {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/.test(value);
}

/** Whole numbers by all their digits: beyond 2^53 neighbors are one floating-point number. */
function isLess(done: number | string, total: number | string): boolean {
  const [left, right] = [wholeOf(done), wholeOf(total)];
  return left === undefined || right === undefined ? Number(done) < Number(total) : left < right;
}

function wholeOf(value: number | string): bigint | undefined {
  const digits = /^\s*\+?(-?\d+)\s*$/.exec(String(value))?.[1];
  return digits === undefined ? undefined : BigInt(digits);
}

/** The JSON object of the status contract; `running`, `completed` and `pid` in it have no meaning here. */
function ofFile(text: string): JobStatus | undefined {
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isObject(value)) {
    const message = 'its progress file is not a JSON object: write it beside and rename it into place';
    return { running: true, completed: false, level: 'warn', message };
  }
  const { pid: _, stopReason: __, ...rest } = value;
  return statusOf(rest, true, false);
}

function ofLine(line: string): JobStatus {
  return statusOf(fieldsOf(line.slice(progressPrefix.length)), true, false);
}

/** `message` takes the rest of the line; `level` and `key` mean what they mean in a status; all else is progress. */
function fieldsOf(line: string): Record<string, unknown> {
  const [words = '', message] = line.split(/(?:^|\s)message=(.*)$/s);
  const progress: Record<string, string | number> = {};
  const fields: Record<string, unknown> = { ...(message !== undefined && { message }) };
  for (const [, name = '', value = ''] of words.matchAll(/(\S+?)=(\S*)/g)) {
    if (name === 'level') fields['level'] = value;
    else if (name === 'key') fields['progressKey'] = value;
    else progress[name] = value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  }
  return Object.keys(progress).length === 0 ? fields : { ...fields, progress };
}
