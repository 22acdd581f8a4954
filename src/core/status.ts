/** The status contract (SPEC 2): what a status command did → what the engine has seen. */
import { isObject } from './config/keys.ts';
import type { ExecResult, JobStatus, Level, Observation, ProbeFault } from './model.ts';
import { boundedKey, canonicalJson, cleanLine, lastLine, readableTail, redact } from './text.ts';

const levels: readonly Level[] = ['ok', 'warn', 'alert'];

/** Turns the end of a status command into evidence, or into the fault that kept it from being any. */
export function observe(result: ExecResult): Observation {
  switch (result.kind) {
    case 'not-started':
      return fault('not-started', result.message, '');
    case 'timed-out': {
      const left = result.survivors.length > 0 ? `; could not end pid ${result.survivors.join(', ')}` : '';
      return fault(
        'timeout',
        `status gave no answer within ${seconds(result.timeoutMs)}${left}`,
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
  const text = (head + tail).replace(/^\uFEFF/, '').trim();
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
  try {
    value = JSON.parse(text);
  } catch {
    return fault('not-json', 'status output is not JSON', tailOf(result));
  }
  if (!isObject(value)) {
    return fault('not-object', 'status output is not a JSON object', tailOf(result));
  }
  const { running, completed } = value;
  if (typeof running !== 'boolean' || typeof completed !== 'boolean') {
    const missing = [
      typeof running !== 'boolean' && '"running"',
      typeof completed !== 'boolean' && '"completed"',
    ];
    const names = missing.filter((name) => name !== false).join(' and ');
    return fault('missing-boolean', `status JSON lacks ${names} (true or false)`, tailOf(result));
  }
  return { kind: 'status', status: statusOf(value, running, completed) };
}

/** Optional fields of a wrong type are left out, as the script did; a level that is none of ours is a warning. */
export function statusOf(
  fields: Readonly<Record<string, unknown>>,
  running: boolean,
  completed: boolean,
): JobStatus {
  const { pid, progress } = fields;
  const stopReason = textOf(fields['stopReason']);
  const given = textOf(fields['level']);
  const message = textOf(fields['message']);
  const level = levels.find((known) => known === (given ?? 'ok'));
  const messages = [
    level === undefined ? `status level must be ok, warn or alert, not "${given}"` : undefined,
    message,
  ];
  const told = messages.filter((part) => part !== undefined).join('; ');
  const facts = isObject(progress) ? progress : undefined;
  const own = fields['progressKey'];
  const key = typeof own === 'string' && own.trim() !== '' ? safeKey(own) : facts && progressKeyOf(facts);
  return {
    running,
    completed,
    level: level ?? 'warn',
    ...(typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 1 && { pid }),
    ...(stopReason !== undefined && { stopReason }),
    ...(told !== '' && { message: told }),
    ...(facts && { progress: facts }),
    ...(key !== undefined && { progressKey: key }),
  };
}

/** The key of a progress that comes without one of its own. */
export function progressKeyOf(progress: Readonly<Record<string, unknown>>): string {
  return safeKey(canonicalJson(progress));
}

function safeKey(text: string): string {
  return boundedKey(redact(text));
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = cleanLine(value);
  return line === '' ? undefined : line;
}

function tailOf(result: ExecResult & { kind: 'exited' | 'timed-out' }): string {
  return readableTail(result.stdout, result.stderr);
}

function fault(kind: ProbeFault, message: string, tail: string): Observation {
  return { kind: 'fault', fault: kind, message: cleanLine(message, 500), tail };
}

/** A duration in seconds as people write it: `30 s`, `0.5 s`; the shortest in milliseconds: `4 ms`. */
export function seconds(ms: number): string {
  if (ms > 0 && ms < 100) return `${Math.ceil(ms)} ms`;
  return `${Math.round(ms / 100) / 10} s`;
}
