/** Types of values in a jobs file, with their wording in messages and docs. Pure. */
import * as z from 'zod/mini';
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import { cronProblem } from '../schedule/cron.ts';
import { nearest } from './nearest.ts';
import { isZoneName, zoneAdvice } from './zones.ts';

/** Wording of a type. */
export interface FieldWording {
  /** Completes "must be …". */
  readonly expects: Words;
  /** An example to copy, as JSON. */
  readonly example: string;
  /** Guesses the intended value from a wrong string; undefined: no guess. */
  readonly fix?: (text: string) => string | undefined;
  /** The value may be a secret: messages name its type only. */
  readonly isSecret?: true;
  /** A sentence of advice for a wrong string, where one example is not enough. */
  readonly advice?: (text: string) => Text | undefined;
}

export const words = z.registry<FieldWording>();

/** Attaches description and wording to a schema. */
export function field<T extends z.ZodMiniType>(schema: T, description: string, say: FieldWording): T {
  // Registered, not `.check(z.describe())`: that would build every schema twice.
  z.globalRegistry.add(schema, { description });
  words.add(schema, say);
  return schema;
}

/** An object with these keys and no others. */
export function object<const S extends z.core.$ZodShape>(description: string, example: string, keys: S) {
  return field(z.strictObject(keys), description, { expects: sentence('type-object'), example });
}

/** Built on first use and kept: building a job's schema takes a fifth of the start-up. */
export function whenUsed<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}

/** A hundred years: later times are no longer dates. */
const maxSeconds = 3_153_600_000;
/** Timers are limited to about 24 days. */
const maxTimeoutSeconds = 2_000_000;

const noNul = /^[^\0]*$/;
const isSet = /\S/;

export function secondsField(description: string, example: number, min: 0 | 1 | 60 = 0) {
  return field(z.int().check(z.gte(min), z.lte(maxSeconds)), description, {
    expects: sentence('expects-seconds', { least: min }),
    example: String(example),
  });
}

/** 0, or an interval that does not flood a chat. */
export function spacing(description: string, example: number) {
  const leastSeconds = 900;
  const schema = z.union([z.literal(0), z.int().check(z.gte(leastSeconds), z.lte(maxSeconds))]);
  return field(schema, description, {
    expects: sentence('expects-spacing', { least: leastSeconds }),
    example: String(example),
  });
}

export function lifetime(description: string) {
  return secondsField(description, 86_400, 1);
}

/** `kind`: such as a whole number. */
export function upTo(most: number, kind: Text, description: string, example: number) {
  return field(z.int().check(z.gte(1), z.lte(most)), description, {
    expects: sentence('expects-range', { kind, most }),
    example: String(example),
  });
}

/** Exit codes of a process: 0 to 255. `least`: how many of them. */
export function exitCodeList(description: string, example: string, least = 0) {
  const code = field(z.int().check(z.gte(0), z.lte(255)), 'One exit code.', {
    expects: sentence('expects-exit-code'),
    example: '24',
  });
  return field(z.array(code).check(z.minLength(least)), description, {
    expects: least > 0 ? sentence('expects-exit-codes') : sentence('expects-exit-code-list'),
    example,
  });
}

export function timeout(description: string) {
  return upTo(maxTimeoutSeconds, sentence('whole-seconds'), description, 300);
}

export function delay(description: string) {
  return field(z.number().check(z.gte(0), z.lte(maxSeconds)), description, {
    expects: sentence('expects-delay'),
    example: '60',
  });
}

export function flag(description: string) {
  return field(z.boolean(), description, { expects: sentence('expects-flag'), example: 'true' });
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T, description: string) {
  const list = values.map((value) => JSON.stringify(value));
  const [one = '', other = ''] = list;
  const expects =
    list.length === 2
      ? sentence('expects-either', { one, other })
      : sentence('expects-one-of', { values: list.join(', ') });
  return field(z.enum(values), description, {
    expects,
    example: JSON.stringify(values[0]),
    fix: (given) => nearest(given, values),
  });
}

export function text(description: string, example: string) {
  return field(z.string(), description, { expects: sentence('a-text'), example: JSON.stringify(example) });
}

export function filledText(description: string, what: Text, example: string) {
  return field(z.string().check(z.regex(isSet), z.regex(noNul)), description, {
    expects: sentence('expects-filled', { what }),
    example: JSON.stringify(example),
  });
}

export function time(description: string, example: string) {
  return field(z.string().check(z.trim(), z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)), description, {
    expects: sentence('expects-time'),
    example: JSON.stringify(example),
    fix: (given) => (/^24:00$/.test(given.trim()) ? '00:00' : given.trim().padStart(5, '0')),
  });
}

export function zone(description: string) {
  return field(z.string().check(z.trim(), z.refine(isZoneName)), description, {
    expects: sentence('expects-zone'),
    example: '"Asia/Shanghai"',
    advice: zoneAdvice,
  });
}

export function cron(description: string, example = '"30 2 * * *"') {
  const schema = z.string().check(
    z.trim(),
    z.refine((given) => cronProblem(given) === undefined),
  );
  return field(schema, description, {
    expects: sentence('expects-cron'),
    example,
    advice: (given) => {
      const problem = cronProblem(given.trim());
      return problem && sentence('cron-advice', { ...problem });
    },
  });
}

export function jobId(description: string) {
  const shape = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._\-:@+]{0,63}$/u;
  return field(z.string().check(z.trim(), z.regex(shape)), description, {
    expects: sentence('expects-id'),
    example: '"nightly-sync"',
    fix: (given) =>
      given
        .trim()
        .slice(0, 64)
        .replaceAll(/[^\p{L}\p{M}\p{N} ._\-:@+]+/gu, '-')
        .replace(/^[^\p{L}\p{N}]+/u, ''),
  });
}

/** A reference: the schema accepts any string; the rules warn about unknown ones. */
export function jobRef(description: string) {
  return field(z.string().check(z.trim(), z.regex(isSet)), description, {
    expects: sentence('expects-job-id'),
    example: '"nightly-sync"',
  });
}

export function argv(description: string, example: string) {
  const program = z.refine<string[]>((list) => list.length === 0 || isSet.test(list[0] ?? ''), { path: [0] });
  const argument = field(z.string().check(z.regex(noNul)), 'One argument.', {
    expects: sentence('expects-argument'),
    example: '"job.py"',
  });
  return field(z.array(argument).check(z.minLength(1), program), description, {
    expects: sentence('expects-argv'),
    example,
  });
}

export function environment(description: string) {
  const value = field(z.string().check(z.regex(noNul)), 'Value of the variable.', {
    expects: sentence('expects-env-value'),
    example: '"value"',
    isSecret: true,
  });
  const name = z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/));
  return field(z.record(name, value), description, {
    expects: sentence('expects-env'),
    example: '{ "LANG": "C.UTF-8" }',
    isSecret: true,
  });
}

export function variableName(description: string, example: string) {
  return field(z.string().check(z.trim(), z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/)), description, {
    expects: sentence('expects-variable'),
    example: JSON.stringify(example),
    fix: (given) =>
      given
        .trim()
        .replace(/^\$\{?|\}$/g, '')
        .replace(/=.*$/s, ''),
  });
}

export function variableNames(description: string) {
  return field(z.array(variableName('One name.', 'AWS_SESSION_TOKEN')), description, {
    expects: sentence('expects-variables'),
    example: '["AWS_SESSION_TOKEN"]',
  });
}

export function logins(description: string) {
  const login = field(z.string().check(z.trim(), z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)), 'One login.', {
    expects: sentence('expects-login'),
    example: '"octocat"',
    fix: (given) => given.trim().replace(/^@/, ''),
  });
  return field(z.array(login).check(z.minLength(1)), description, {
    expects: sentence('expects-logins'),
    example: '["octocat"]',
  });
}

/** Limits of a list of patterns and of each pattern. */
export const patternLimits = { inList: 50, length: 200 };

/** Checked in `patterns.ts`, which is loaded only for a file that has patterns. */
export function patterns(description: string) {
  const { inList, length } = patternLimits;
  const pattern = field(z.string().check(z.minLength(1), z.maxLength(length)), 'One regular expression.', {
    expects: sentence('expects-pattern', { most: length }),
    example: '"^Refreshing state"',
  });
  return field(z.array(pattern).check(z.maxLength(inList)), description, {
    expects: sentence('expects-patterns', { most: inList }),
    example: '["^Refreshing state"]',
  });
}

/** A key of the script's files: accepted without effect, with a warning by the rules. */
export function noEffect() {
  const schema = z.unknown();
  z.globalRegistry.add(schema, {
    description: 'No effect: a line in a file is not an approval.',
    deprecated: true,
  });
  return schema;
}
