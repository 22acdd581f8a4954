/** The status contract: exit and output of a status command → observation. Pure. */
import { distance } from 'fastest-levenshtein';
import { sentence, type TextKey } from '../notices/sentence.ts';
import { type Text, type Words, withTexts } from '../text/words.ts';
import { withoutAnsi } from '../text/clean.ts';
import { boundedKey, sortedJson } from '../text/fingerprint.ts';
import { isObject, type JsonObject, jsonObjects } from '../text/json.ts';
import type { ExecResult, JobStatus, Level, Observation, ProbeFault } from '../model.ts';
import { isDecimal, parseJson } from '../text/numbers.ts';
import { rendered } from '../text/terminal.ts';
import { lastLine, readableTail } from '../text/output.ts';
import { cleanLine, redact } from '../text/redact.ts';

const levels: readonly Level[] = ['ok', 'warn', 'alert'];

/** The status that the command reported, or the fault why there is none. */
export function observe(result: ExecResult): Observation {
  switch (result.kind) {
    case 'not-started':
      return fault('not-started', result.message, '');
    case 'timed-out': {
      const { survivors, timeoutMs: ms } = result;
      const left = survivors.length > 0 && { pids: survivors.join(', ') };
      return fault('timeout', sentence('status-late', { ms, ...left }), tailOf(result));
    }
    case 'exited':
      if (result.exitCode !== 0) {
        const { exitCode: code, signal } = result;
        const line = lastLine(result.stderr);
        const said = line !== undefined && { line };
        const message =
          code === null
            ? sentence('status-killed', { signal: String(signal), ...said })
            : sentence('status-exit', { code, ...said });
        return fault('exit', message, tailOf(result));
      }
      return parse(result);
  }
}

function parse(result: ExecResult & { kind: 'exited' }): Observation {
  const { head, tail, omittedBytes } = result.stdout;
  const printed = plainText(head + tail).trim();
  if (omittedBytes > 0) {
    const count = head.length + tail.length + omittedBytes;
    return fault('not-json', sentence('status-too-long', { count }), tailOf(result));
  }
  if (printed === '') return fault('empty', sentence('status-empty'), tailOf(result));
  let value: unknown;
  let isAlone = true;
  try {
    value = parseJson(printed);
  } catch {
    let found = jsonObjects(printed);
    // A spinner may precede it on the same line.
    if (found.length === 0) found = jsonObjects(plainText(rendered(head + tail)));
    const fitting = found.filter(({ running, completed }) => isFlag(running) && isFlag(completed));
    if (fitting.length !== 1)
      return fault('not-json', notJson(printed, found.length, fitting.length), tailOf(result));
    value = fitting[0];
    isAlone = false;
  }
  if (!isObject(value)) {
    return fault('not-object', sentence('status-not-object'), tailOf(result));
  }
  const [running, completed] = [flagOf(value['running']), flagOf(value['completed'])];
  if (running === undefined || completed === undefined)
    return fault('missing-boolean', missingFlags(value), tailOf(result));
  const { warnings = [], ...status } = statusOf(value, running, completed, 'status');
  const all = isAlone ? warnings : [sentence('status-surrounded'), ...warnings];
  return { kind: 'status', status: { ...status, ...(all.length > 0 && { warnings: all }) } };
}

/** Removes byte order marks and colors, which are not JSON. */
function plainText(printed: string): string {
  return withoutAnsi(printed).replace(/^\uFEFF/gm, '');
}

function notJson(printed: string, found: number, fitting: number): Text {
  if (printed.includes('\0')) return sentence('status-nul');
  if (fitting > 1) return sentence('status-several', { count: fitting });
  return sentence(found === 0 ? 'status-not-json' : 'status-not-one');
}

/** A boolean, or a text that unambiguously is one. */
function flagOf(value: unknown): boolean | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (word === true || word === 'true') return true;
  return word === false || word === 'false' ? false : undefined;
}

function isFlag(value: unknown): boolean {
  return flagOf(value) !== undefined;
}

function missingFlags(fields: JsonObject): Text {
  const missing = ['running', 'completed'].filter((name) => !isFlag(fields[name]));
  const came = Object.keys(fields).filter((name) =>
    missing.some((wanted) => name === wanted || isSlipOf(name, wanted)),
  );
  const shown = came.map((name) => `${cleanLine(JSON.stringify(name), 40)}: ${shownValue(fields[name])}`);
  const has = shown.length > 0 && { has: shown.join(', ') };
  const [field = '', ...more] = missing;
  return more.length > 0
    ? sentence('status-lacks-both', { ...has })
    : sentence('status-lacks', { field, ...has });
}

/** Where the status came from. */
export type StatusSource = 'status' | 'progress file' | 'progress line';
const sources = {
  status: 'of-status',
  'progress file': 'of-progress-file',
  'progress line': 'of-progress-line',
} as const satisfies Record<StatusSource, TextKey>;

const contract = [
  'running',
  'completed',
  'pid',
  'completedAt',
  'stopReason',
  'progress',
  'progressKey',
  'level',
  'message',
];

/**
 * Accepts unambiguous values of any type. An ignored field causes a warning with its name, value and the expected type. `null`
 * and empty text count as absent. An unknown level counts as `warn`.
 * Long: one check for each field.
 */
export function statusOf(
  fields: Readonly<Record<string, unknown>>,
  running: boolean,
  completed: boolean,
  source: StatusSource,
): JobStatus {
  const warnings: Text[] = [];
  const of = sentence(sources[source]);
  const ignored = (field: string, expected: Expected, value: unknown) => {
    warnings.push(
      sentence('field-ignored', {
        field,
        source: of,
        expected: sentence(expected),
        value: shownValue(value),
      }),
    );
    return undefined;
  };
  const textIn = (name: string): string | undefined => {
    const value = fields[name];
    if (isBlank(value)) return undefined;
    const parts = (Array.isArray(value) ? value : [value]).filter((part) => !isBlank(part));
    const texts = parts.map((part) => (typeof part === 'number' ? String(part) : part));
    if (!texts.every((part) => typeof part === 'string')) return ignored(name, 'a-text', value);
    const line = cleanLine(texts.join('; '));
    return line === '' ? undefined : line;
  };
  const pidIn = (value: unknown): number | undefined => {
    if (isBlank(value)) return undefined;
    const pid = isDecimal(value) ? Number(value) : 0;
    return Number.isSafeInteger(pid) && pid > 1 ? pid : ignored('pid', 'a-pid', value);
  };
  const timeIn = (name: string): number | undefined => {
    const value = fields[name];
    return isBlank(value) ? undefined : (instantOf(value) ?? ignored(name, 'a-time', value));
  };
  const stopReason = textIn('stopReason');
  const message = textIn('message');
  const pid = pidIn(fields['pid']);
  const completedAt = timeIn('completedAt');
  const level = levelOf(fields['level']);
  const said =
    level === undefined
      ? sentence('wrong-level', {
          value: shownValue(fields['level']),
          ...(message !== undefined && { message }),
        })
      : message;
  const facts = progressIn(fields);
  const { progress, progressKey } = fields;
  if (!isBlank(progress) && !isObject(progress)) ignored('progress', 'an-object', progress);
  if (!isBlank(progressKey) && typeof progressKey !== 'string' && typeof progressKey !== 'number')
    ignored('progressKey', 'a-text', progressKey);
  for (const name of ignoredCounts(fields, source)) ignored(name, 'a-number', fields[name]);
  if (source === 'progress file' && ![...contract, 'done', 'total'].some((name) => name in fields))
    warnings.push(sentence('progress-file-empty'));
  const key =
    keyIn(progressKey) ?? (facts ? progressKeyOf(facts) : isShare(progress) ? keyIn(progress) : undefined);
  for (const name of Object.keys(fields)) {
    const meant = contract.find((known) => fields[known] === undefined && isSlipOf(name, known));
    if (meant !== undefined && !contract.includes(name))
      warnings.push(
        sentence('field-unknown', { field: cleanLine(JSON.stringify(name), 40), source: of, meant }),
      );
  }
  return {
    running,
    completed,
    level: level ?? 'warn',
    ...(pid !== undefined && { pid }),
    ...(stopReason !== undefined && { stopReason }),
    ...(completedAt !== undefined && { completedAt }),
    ...(said !== undefined && { message: said }),
    ...(facts && { progress: facts }),
    ...(key !== undefined && { progressKey: key }),
    ...(warnings.length > 0 && { warnings: warnings.slice(0, mostWarnings) }),
  };
}

type Expected = 'a-time' | 'a-text' | 'a-number' | 'a-pid' | 'an-object';

const mostWarnings = 6;

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function levelOf(value: unknown): Level | undefined {
  if (isBlank(value)) return 'ok';
  return levels.find((known) => typeof value === 'string' && known === value.trim().toLowerCase());
}

/** With its offset: a time without one is another time in another zone. */
const isoInstant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)$/i;
/** Seconds since 1970, not milliseconds. */
const mostSeconds = 1e11;

function instantOf(value: unknown): number | undefined {
  if (isDecimal(value)) {
    const seconds = Number(value);
    return seconds >= 0 && seconds < mostSeconds ? Math.round(seconds * 1000) : undefined;
  }
  if (typeof value !== 'string' || !isoInstant.test(value.trim())) return undefined;
  const text = value.trim().replace(' ', 'T').replace(',', '.');
  const at = Date.parse(
    text.replace(/([+-]\d\d)(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`),
  );
  return Number.isNaN(at) ? undefined : at;
}

/** The object `progress`, plus `done` and `total` at the top level. */
function progressIn({ progress, done, total }: Readonly<Record<string, unknown>>): JsonObject | undefined {
  const own = isObject(progress) ? progress : undefined;
  if (!isDecimal(done)) return own;
  return { done, ...(isDecimal(total) && { total }), ...own };
}

/** Top-level `done` and `total` that are not numbers but meant as progress. One of them alone may mean something else. */
function ignoredCounts({ done, total }: Readonly<Record<string, unknown>>, source: StatusSource): string[] {
  if (source === 'status' && !isDecimal(done) && !isDecimal(total)) return [];
  return [...(isNoCount(done) ? ['done'] : []), ...(isNoCount(total) ? ['total'] : [])];
}

function isNoCount(value: unknown): boolean {
  return !isBlank(value) && typeof value !== 'boolean' && !isDecimal(value);
}

/** A number, or a percentage as text. */
function isShare(value: unknown): boolean {
  return isDecimal(typeof value === 'string' ? value.replace(/%\s*$/, '') : value);
}

/** Any value can be compared: an unchanged value is evidence. */
function keyIn(value: unknown): string | undefined {
  if (isBlank(value)) return undefined;
  return safeKey(typeof value === 'string' ? value : sortedJson(value));
}

/** A value for a message: one short line, redacted. */
function shownValue(value: unknown): string {
  return cleanLine(sortedJson(value), 60);
}

/** Whether a field name is probably a typo: case, separators, one wrong letter, two swapped. */
function isSlipOf(name: string, known: string): boolean {
  if (name === known || name.length > 30) return false;
  const [word, wanted] = [name, known].map((each) => each.toLowerCase().replaceAll(/[_\-\s]/g, ''));
  if (word === undefined || wanted === undefined || word === wanted) return true;
  const wrong = wanted.length < 5 ? Infinity : distance(word, wanted);
  return wrong === 1 || (wrong === 2 && sortedLetters(word) === sortedLetters(wanted));
}

function sortedLetters(word: string): string {
  return word.split('').sort().join('');
}

/** The progress key of a status without one. */
export function progressKeyOf(progress: Readonly<Record<string, unknown>>): string {
  return safeKey(sortedJson(progress));
}

function safeKey(text: string): string {
  return boundedKey(redact(text));
}

function tailOf(result: ExecResult & { kind: 'exited' | 'timed-out' }): string {
  return readableTail(result.stdout, result.stderr);
}

function fault(kind: ProbeFault, message: Words, tail: string): Observation {
  const line = withTexts(message, (part) => cleanLine(part, 500));
  return { kind: 'fault', fault: kind, message: line, tail };
}
