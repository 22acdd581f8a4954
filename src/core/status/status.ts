/** The status contract: exit and output of a status command → observation. Pure. */
import { distance } from 'fastest-levenshtein';
import { formatSeconds } from '../format.ts';
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
      const left = result.survivors.length > 0 ? `; could not end pid ${result.survivors.join(', ')}` : '';
      return fault(
        'timeout',
        `status gave no answer within ${formatSeconds(result.timeoutMs)}${left}`,
        tailOf(result),
      );
    }
    case 'exited':
      if (result.exitCode !== 0) {
        const ending =
          result.exitCode === null ? `status ended by ${result.signal}` : `status exit=${result.exitCode}`;
        const line = lastLine(result.stderr);
        return fault('exit', line === undefined ? ending : `${line} (${ending})`, tailOf(result));
      }
      return parse(result);
  }
}

function parse(result: ExecResult & { kind: 'exited' }): Observation {
  const { head, tail, omittedBytes } = result.stdout;
  const text = plainText(head + tail).trim();
  if (omittedBytes > 0) {
    const size = head.length + tail.length + omittedBytes;
    return fault(
      'not-json',
      `status printed about ${size} characters, too many for one JSON object`,
      tailOf(result),
    );
  }
  if (text === '') return fault('empty', 'status printed nothing on stdout', tailOf(result));
  let value: unknown;
  let isAlone = true;
  try {
    value = parseJson(text);
  } catch {
    let found = jsonObjects(text);
    // A spinner may precede it on the same line.
    if (found.length === 0) found = jsonObjects(plainText(rendered(head + tail)));
    const fitting = found.filter(({ running, completed }) => isFlag(running) && isFlag(completed));
    if (fitting.length !== 1)
      return fault('not-json', notJson(text, found.length, fitting.length), tailOf(result));
    value = fitting[0];
    isAlone = false;
  }
  if (!isObject(value)) {
    return fault('not-object', 'status output is not a JSON object', tailOf(result));
  }
  const [running, completed] = [flagOf(value['running']), flagOf(value['completed'])];
  if (running === undefined || completed === undefined)
    return fault('missing-boolean', missingFlags(value), tailOf(result));
  const { warnings = [], ...status } = statusOf(value, running, completed, 'the status');
  const all = isAlone ? warnings : [linesAround, ...warnings];
  return { kind: 'status', status: { ...status, ...(all.length > 0 && { warnings: all }) } };
}

const linesAround = 'status printed more than its JSON object: print everything else on stderr';

/** Removes byte order marks and colors, which are not JSON. */
function plainText(text: string): string {
  return withoutAnsi(text).replace(/^\uFEFF/gm, '');
}

function notJson(text: string, found: number, fitting: number): string {
  if (text.includes('\0'))
    return 'status output is not JSON: it holds NUL bytes, as UTF-16 does; print UTF-8';
  if (fitting > 1) return `status printed ${fitting} JSON objects with "running" and "completed": print one`;
  if (found === 0) return 'status output is not JSON';
  return 'status output is not one JSON object, and no object in it has "running" and "completed" (true or false)';
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

function missingFlags(fields: JsonObject): string {
  const missing = ['running', 'completed'].filter((name) => !isFlag(fields[name]));
  const came = Object.keys(fields).filter((name) =>
    missing.some((wanted) => name === wanted || isSlipOf(name, wanted)),
  );
  const shown = came.map((name) => `${cleanLine(JSON.stringify(name), 40)}: ${shownValue(fields[name])}`);
  const lack = `status JSON lacks ${missing.map((name) => `"${name}"`).join(' and ')} (true or false)`;
  return shown.length === 0 ? lack : `${lack}; it has ${shown.join(', ')}`;
}

/** Where the status came from. */
export type StatusSource = 'the status' | 'the progress file' | 'the progress line';

const contract = ['running', 'completed', 'pid', 'stopReason', 'progress', 'progressKey', 'level', 'message'];

/**
 * Accepts unambiguous values of any type. An ignored field causes a warning with its name, value and the expected type. `null`
 * and empty text count as absent. An unknown level counts as `warning`.
 */
export function statusOf(
  fields: Readonly<Record<string, unknown>>,
  running: boolean,
  completed: boolean,
  source: StatusSource,
): JobStatus {
  const warnings: string[] = [];
  const ignored = (name: string, expected: string, value: unknown) => {
    warnings.push(`field "${name}" of ${source} must be ${expected}, not ${shownValue(value)}`);
    return undefined;
  };
  const textIn = (name: string): string | undefined => {
    const value = fields[name];
    if (isBlank(value)) return undefined;
    const parts = (Array.isArray(value) ? value : [value]).filter((part) => !isBlank(part));
    const texts = parts.map((part) => (typeof part === 'number' ? String(part) : part));
    if (!texts.every((part) => typeof part === 'string')) return ignored(name, 'text', value);
    const line = cleanLine(texts.join('; '));
    return line === '' ? undefined : line;
  };
  const pidIn = (value: unknown): number | undefined => {
    if (isBlank(value)) return undefined;
    const pid = isDecimal(value) ? Number(value) : 0;
    return Number.isSafeInteger(pid) && pid > 1 ? pid : ignored('pid', 'a process id (above 1)', value);
  };
  const stopReason = textIn('stopReason');
  const message = textIn('message');
  const pid = pidIn(fields['pid']);
  const level = levelOf(fields['level']);
  const wrongLevel =
    level === undefined
      ? `status level must be ok, warn or alert, not ${shownValue(fields['level'])}`
      : undefined;
  const said = [wrongLevel, message].filter((part) => part !== undefined).join('; ');
  const facts = progressIn(fields);
  const { progress, progressKey } = fields;
  if (!isBlank(progress) && !isObject(progress))
    ignored('progress', 'an object such as {"done": 3, "total": 10}', progress);
  if (!isBlank(progressKey) && typeof progressKey !== 'string' && typeof progressKey !== 'number')
    ignored('progressKey', 'text', progressKey);
  for (const name of ignoredCounts(fields, source)) ignored(name, 'a number', fields[name]);
  if (source === 'the progress file' && ![...contract, 'done', 'total'].some((name) => name in fields))
    warnings.push(noField);
  const key =
    keyIn(progressKey) ?? (facts ? progressKeyOf(facts) : isShare(progress) ? keyIn(progress) : undefined);
  for (const name of Object.keys(fields)) {
    const meant = contract.find((known) => fields[known] === undefined && isSlipOf(name, known));
    if (meant !== undefined && !contract.includes(name))
      warnings.push(
        `field ${cleanLine(JSON.stringify(name), 40)} of ${source} is unknown and ignored; did you mean "${meant}"?`,
      );
  }
  return {
    running,
    completed,
    level: level ?? 'warn',
    ...(pid !== undefined && { pid }),
    ...(stopReason !== undefined && { stopReason }),
    ...(said !== '' && { message: said }),
    ...(facts && { progress: facts }),
    ...(key !== undefined && { progressKey: key }),
    ...(warnings.length > 0 && { warnings: warnings.slice(0, mostWarnings) }),
  };
}

const mostWarnings = 6;

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function levelOf(value: unknown): Level | undefined {
  if (isBlank(value)) return 'ok';
  return levels.find((known) => typeof value === 'string' && known === value.trim().toLowerCase());
}

/** The object `progress`, plus `done` and `total` at the top level. */
function progressIn({ progress, done, total }: Readonly<Record<string, unknown>>): JsonObject | undefined {
  const own = isObject(progress) ? progress : undefined;
  if (!isDecimal(done)) return own;
  return { done, ...(isDecimal(total) && { total }), ...own };
}

/**
 * Top-level `done` and `total` that are not numbers but meant as progress. One of them alone may mean anything.
 */
function ignoredCounts({ done, total }: Readonly<Record<string, unknown>>, source: StatusSource): string[] {
  if (source === 'the status' && !isDecimal(done) && !isDecimal(total)) return [];
  return [...(isNoCount(done) ? ['done'] : []), ...(isNoCount(total) ? ['total'] : [])];
}

function isNoCount(value: unknown): boolean {
  return !isBlank(value) && typeof value !== 'boolean' && !isDecimal(value);
}

const noField = 'the progress file has no field that counts: write {"progress": {"done": 3, "total": 10}}';

/** A number, or a percentage as text. */
function isShare(value: unknown): boolean {
  return isDecimal(typeof value === 'string' ? value.replace(/%\s*$/, '') : value);
}

/** Any value can be compared: that it does not change is evidence. */
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

/** The progress key of a status that gives none. */
export function progressKeyOf(progress: Readonly<Record<string, unknown>>): string {
  return safeKey(sortedJson(progress));
}

function safeKey(text: string): string {
  return boundedKey(redact(text));
}

function tailOf(result: ExecResult & { kind: 'exited' | 'timed-out' }): string {
  return readableTail(result.stdout, result.stderr);
}

function fault(kind: ProbeFault, message: string, tail: string): Observation {
  return { kind: 'fault', fault: kind, message: cleanLine(message, 500), tail };
}
