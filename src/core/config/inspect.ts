/** A plain value → Config or all its problems, independent of the text. Pure. */
import * as z from 'zod/mini';
import { isObject } from '../text/json.ts';
import { type Facts, readFacts } from './facts.ts';
import { tidy } from './keys.ts';
import { type ProblemDraft, draft, quote } from './problem.ts';
import { checkRules } from './rules.ts';
import {
  type Config,
  type ConfigFile,
  type Job,
  type JobFile,
  type ConfigParts,
  absentParts,
  configSchema,
} from './schema.ts';
import { complaints } from './wording.ts';

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
    const got = typeof given === 'string' || typeof given === 'number' ? `a ${typeof given}` : quote(given);
    const message = `a jobs file must be an object; got ${got}`;
    return {
      config: undefined,
      drafts: [draft('error', [], message, 'Write { "version": 1, "jobs": [] }.')],
    };
  }
  if (Array.isArray(given['jobs']) && given['jobs'].length > maxJobs) {
    const message = `${given['jobs'].length} jobs; at most ${maxJobs} fit in one file`;
    return {
      config: undefined,
      drafts: [draft('error', ['jobs'], message, 'Check that this is the jobs file.')],
    };
  }
  const { value, drafts: ofKeys } = tidy(configSchema, given);
  const facts = readFacts(value, given);
  const ofRules = checkRules(facts);
  settleWhen(facts);
  const result = check(value);
  if (result === undefined) {
    const message = 'the file has more problems than can be listed';
    return { config: undefined, drafts: [draft('error', [], message, 'Check that this is the jobs file.')] };
  }
  const ofShape = result.success ? [] : complaints(configSchema, value, result.error.issues);
  const drafts = [...ofKeys, ...ofRules, ...ofShape];
  const isValid = result.success && drafts.every(({ severity }) => severity !== 'error');
  return { config: isValid ? resolve(result.data, facts) : undefined, drafts };
}

/** Undefined: so many problems that collecting them overflows the stack, since zod spreads them as arguments. */
function check(value: unknown) {
  try {
    return z.safeParse(configSchema, value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
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
  const { timezone } = file.defaults;
  return {
    ...(timezone === undefined ? {} : { timezone }),
    jobs: file.jobs.map((job, index) =>
      resolveJob({ ...absentParts(), ...job }, file.defaults, facts[index]),
    ),
  };
}

function resolveJob(
  job: JobFile & ConfigParts,
  defaults: ConfigFile['defaults'],
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
