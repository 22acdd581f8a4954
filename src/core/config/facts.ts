/** What can be said of a job whose other keys may be wrong: enough to judge rules that span keys and jobs. */
import { type JsonObject, isObject } from './keys.ts';
import { type After, type Kind, type Risk, kinds, risks, whens } from './schema.ts';

/** One entry of `after`. A part that is undefined cannot be judged. */
export interface Link {
  readonly jobId: string | undefined;
  /** `never`: a word that no end of a job matches. */
  readonly when: After['when'] | 'never' | undefined;
}

export interface Facts {
  readonly index: number;
  readonly value: JsonObject;
  readonly id: string | undefined;
  readonly kind: Kind | undefined;
  readonly risk: Risk | undefined;
  readonly commands: JsonObject | undefined;
  /** undefined when `after` is not a list. */
  readonly links: readonly Link[] | undefined;
}

/** Of each job that is an object at all. */
export function readFacts(file: unknown): Facts[] {
  const jobs = isObject(file) && Array.isArray(file['jobs']) ? (file['jobs'] as unknown[]) : [];
  return jobs.flatMap((value, index) => (isObject(value) ? [factsOf(value, index)] : []));
}

function factsOf(value: JsonObject, index: number): Facts {
  const { commands, after } = value;
  return {
    index,
    value,
    id: textOf(value['id']),
    kind: kinds.find((kind) => kind === value['kind']),
    risk: risks.find((risk) => risk === value['risk']),
    commands: isObject(commands) ? commands : undefined,
    links: after === undefined ? [] : Array.isArray(after) ? after.map(linkOf) : undefined,
  };
}

function linkOf(item: unknown): Link {
  if (!isObject(item)) return { jobId: undefined, when: undefined };
  return { jobId: textOf(item['jobId']), when: whenOf(item['when']) };
}

function whenOf(value: unknown): Link['when'] {
  if (value === undefined) return 'success';
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '') return 'success';
  return whens.find((when) => when === value) ?? 'never';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
