/** A plain value → Config or all its problems, independent of the text. Pure. */
import * as z from 'zod/mini';
import { sentence } from '../notices/sentence.ts';
import { isObject, type JsonObject } from '../text/json.ts';
import { looksSecret } from '../text/secret-names.ts';
import type { Text, Words } from '../text/words.ts';
import { whenUsed, words, type FieldWording } from './fields.ts';
import { childOf, tidy, unwrap } from './keys.ts';
import { error, type Path, type ProblemDraft, quote, shown } from './problem.ts';
import { checkRules, type Facts, readFacts } from './rules.ts';
import {
  type Config,
  type ConfigFile,
  type Job,
  type JobFile,
  type ConfigParts,
  absentParts,
  configSchema,
  usualTickSeconds,
} from './schema.ts';

type ZodSchema = z.core.$ZodType;

/** Limits the time to collect problems. */
const maxJobs = 10_000;

export interface Inspected {
  /** Present only if no problem is an error. */
  readonly config: Config | undefined;
  readonly drafts: readonly ProblemDraft[];
}

export function inspect(given: unknown): Inspected {
  if (!isObject(given)) {
    // The wrong file may hold a secret.
    const isPlain = typeof given === 'string' || typeof given === 'number';
    const message = sentence('file-not-object', { got: isPlain ? typeOf(given) : shown(given) });
    return {
      config: undefined,
      drafts: [error([], message, sentence('write-empty-file'))],
    };
  }
  if (Array.isArray(given['jobs']) && given['jobs'].length > maxJobs) {
    const message = sentence('too-many-jobs', { count: given['jobs'].length, most: maxJobs });
    return {
      config: undefined,
      drafts: [error(['jobs'], message, sentence('check-file'))],
    };
  }
  const { value, drafts: ofKeys } = tidy(configSchema, withSchedules(given));
  const facts = readFacts(value, given);
  const ofRules = [...checkRules(facts, tickEverySecondsIn(value))];
  settleWhen(facts);
  const result = check(value);
  if (result === undefined) {
    const message = sentence('too-many-problems');
    return { config: undefined, drafts: [error([], message, sentence('check-file'))] };
  }
  const ofShape = result.success ? [] : complaints(configSchema, value, result.error.issues);
  const drafts = [...ofKeys, ...ofRules, ...ofShape];
  const isValid = result.success && drafts.every(({ severity }) => severity !== 'error');
  return { config: isValid ? resolve(result.data, facts) : undefined, drafts };
}

/** A schedule may be only its expression. */
function withSchedules(file: JsonObject): JsonObject {
  const { jobs } = file;
  return Array.isArray(jobs) ? { ...file, jobs: jobs.map(withSchedule) } : file;
}

function withSchedule(job: unknown): unknown {
  const isText = isObject(job) && typeof job['schedule'] === 'string';
  return isText ? { ...job, schedule: { cron: job['schedule'] } } : job;
}

function tickEverySecondsIn(file: unknown): number {
  const defaults = isObject(file) ? file['defaults'] : undefined;
  const given = isObject(defaults) ? defaults['tickEverySeconds'] : undefined;
  return typeof given === 'number' ? given : usualTickSeconds;
}

/** Undefined: so many problems that collecting them overflows the stack, since zod spreads them as arguments. */
function check(value: unknown) {
  try {
    return z.safeParse(configSchema, value);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** The rules warn about an unknown `when`; the schema has to accept it. */
function settleWhen(facts: readonly Facts[]): void {
  for (const { value, links } of facts) {
    if (!Array.isArray(value['after'])) continue;
    for (const [index, item] of value['after'].entries()) {
      if (isObject(item) && links?.[index]?.when !== undefined && typeof item['when'] === 'string') {
        const { when } = links[index];
        item['when'] = when === 'never' ? 'always' : when;
      }
    }
  }
}

function resolve(file: ConfigFile, facts: readonly Facts[]): Config {
  const { hostName, header, tickEverySeconds, drill, ...defaults } = file.defaults;
  const { timezone } = defaults;
  return {
    ...(timezone !== undefined && { timezone }),
    ...(hostName !== undefined && { hostName }),
    ...(header === 'classic' && { header }),
    ...(tickEverySeconds !== usualTickSeconds && { tickEverySeconds }),
    ...(drill !== undefined && { drill }),
    jobs: file.jobs.map((job, index) => resolveJob({ ...absentParts(), ...job }, defaults, facts[index])),
  };
}

function resolveJob(
  job: JobFile & ConfigParts,
  defaults: Omit<ConfigFile['defaults'], 'hostName' | 'header' | 'tickEverySeconds' | 'drill'>,
  facts: Facts | undefined,
): Job {
  const { granted: _granted, required: _required, ...approval } = job.approval;
  const { supervise, ...rest } = job;
  // Something else can start such a job, so its group cannot be enforced.
  const { concurrencyGroup: _group, ...breaker } = supervise;
  return {
    ...rest,
    ...(job.kind === 'long_running_read' && { supervise: job.commands.exec ? supervise : breaker }),
    name: nameOf(job),
    policy: { ...defaults, ...job.policy, quietHours: { ...defaults.quietHours, ...job.policy.quietHours } },
    approval,
    after: job.after.filter((_, index) => facts?.links?.[index]?.when !== 'never'),
  };
}

const seen = /[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

/** Control characters would break the lines of a report, and an invisible name is useless. */
function nameOf({ name = '', id }: Pick<JobFile, 'name' | 'id'>): string {
  return seen.test(name) ? name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() : id;
}

// --- Words the issues of the schema as problems.

/** One problem for each position, from its first issue. Issues of one position are consecutive. */
function complaints(root: ZodSchema, value: unknown, issues: readonly z.core.$ZodIssue[]): ProblemDraft[] {
  return issues
    .map(({ path, code }) => ({
      path: path.map((part) => (typeof part === 'number' ? part : String(part))),
      code,
    }))
    .filter(({ path }, index, all) => !isSame(path, all[index - 1]?.path))
    .map(({ path, code }) => complaint(root, value, path, code === 'invalid_key'));
}

/** Compared from the end, where consecutive paths differ. */
function isSame(path: Path, other: Path | undefined): boolean {
  return path.length === other?.length && path.findLastIndex((part, index) => part !== other[index]) === -1;
}

function complaint(root: ZodSchema, value: unknown, path: Path, badName: boolean): ProblemDraft {
  if (badName) {
    const message = () => sentence('variable-name-wrong', { name: shown(path.at(-1)) });
    return error(path, message, sentence('variable-name-fix'), 'key');
  }
  const said = whenUsed(() => wordsFor(root, value, path));
  return error(
    path,
    () => said().message,
    () => said().fix,
  );
}

interface KnownWording {
  readonly message: Text;
  readonly fix: Text;
}

function wordsFor(root: ZodSchema, value: unknown, path: Path): KnownWording {
  let schema: ZodSchema = root;
  let given: unknown = value;
  let isMissing = false;
  for (const part of path) {
    schema = childOf(schema, part) ?? schema;
    isMissing = isObject(given) && !Object.hasOwn(given, part);
    given = isObject(given)
      ? given[part]
      : Array.isArray(given)
        ? (given as unknown[])[Number(part)]
        : undefined;
  }
  const say = words.get(unwrap(schema)) ?? { expects: sentence('expects-else'), example: '' };
  if (isMissing)
    return {
      message: sentence('is-missing'),
      fix: sentence('add-key', { key: shown(path.at(-1)), example: say.example }),
    };
  const isOpen = path.at(-2) === 'env' && !looksSecret(String(path.at(-1)));
  if (say.isSecret && !isOpen) return secretWords(path, say, given);
  const message = sentence('must-be', { expected: say.expects, got: shown(given) });
  const advice = typeof given === 'string' ? say.advice?.(given) : undefined;
  if (advice !== undefined) return { message, fix: advice };
  const better = candidates(given, say.fix).find((candidate) => z.safeParse(schema, candidate).success);
  const fix =
    better === undefined
      ? sentence('for-example', { example: say.example })
      : sentence('write-this', { value: print(better) });
  return { message, fix };
}

function secretWords(path: Path, { expects, example }: FieldWording, given: unknown): KnownWording {
  const isPlain = typeof given === 'number' || typeof given === 'boolean';
  const got = isPlain || typeof given === 'string' ? typeOf(given) : shown(given);
  const fix =
    isPlain && path.at(-1) !== 'env' ? sentence('put-in-quotes') : sentence('for-example', { example });
  return { message: sentence('must-be', { expected: expects, got }), fix };
}

function typeOf(value: string | number | boolean): Text {
  if (typeof value === 'string') return sentence('type-string');
  return sentence(typeof value === 'number' ? 'a-number' : 'type-boolean');
}

function print(value: unknown): Words {
  return Array.isArray(value) ? `[${value.map((word) => quote(String(word))).join(', ')}]` : shown(value);
}

const unitSeconds: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
const yes = new Set(['true', 'yes', 'on', '1']);
const no = new Set(['false', 'no', 'off', '0']);

/** Guesses of the intended value. The schema decides which are valid. */
function candidates(given: unknown, fix: ((text: string) => string | undefined) | undefined): unknown[] {
  if (typeof given === 'number') return [Math.ceil(given), String(given), given === 1, [String(given)]];
  if (typeof given !== 'string') return [];
  const trimmed = given.trim();
  const found: unknown[] = [fix?.(given)];
  const duration = /^(\d{1,9}(?:\.\d{1,3})?)\s*(?:(s|m|h|d)[a-z]*)?$/i.exec(trimmed);
  if (duration)
    found.push(Math.ceil(Number(duration[1]) * (unitSeconds[duration[2]?.toLowerCase() ?? ''] ?? 1)));
  if (yes.has(trimmed.toLowerCase())) found.push(true);
  if (no.has(trimmed.toLowerCase())) found.push(false);
  // With quotes or shell operators, only a person knows where the words end.
  if (trimmed.length <= 200 && /^[\w@%+=:,./~ -]+$/.test(trimmed)) found.push(trimmed.split(/ +/));
  return found.filter((candidate) => candidate !== undefined);
}
