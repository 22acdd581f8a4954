/** What can be said of a job whose other keys may be wrong: enough to judge rules that span keys and jobs. */
import { isObject, type JsonObject } from '../text/json.ts';
import { shapeOf } from './keys.ts';
import { nearestOf } from './nearest.ts';
import { whenUsed } from './fields.ts';
import { type After, commandsSchema, type Kind, kinds, type Risk, risks, whens } from './schema.ts';

/** One entry of `after`. A part that is undefined cannot be judged. */
export interface AfterLink {
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
  /** By the name of a command, the unknown key that was probably written for it: `exec` → `exce`. */
  readonly slips: () => ReadonlyMap<string, string>;
  /** undefined when `after` is not a list. */
  readonly links: readonly AfterLink[] | undefined;
}

/** Of each job that is an object at all. `given`: the file as it was written, with its unknown keys. */
export function readFacts(file: unknown, given: unknown): Facts[] {
  const written = jobsIn(given);
  return jobsIn(file).flatMap((value, index) =>
    isObject(value) ? [factsOf(value, written[index], index)] : [],
  );
}

function jobsIn(file: unknown): readonly unknown[] {
  return isObject(file) && Array.isArray(file['jobs']) ? (file['jobs'] as unknown[]) : [];
}

function factsOf(value: JsonObject, written: unknown, index: number): Facts {
  const { commands, after } = value;
  return {
    index,
    value,
    id: textOf(value['id']),
    kind: kinds.find((kind) => kind === value['kind']),
    risk: risks.find((risk) => risk === value['risk']),
    commands: isObject(commands) ? commands : undefined,
    slips: whenUsed(() => (isObject(written) ? slipsIn(written['commands']) : new Map())),
    links: after === undefined ? [] : Array.isArray(after) ? after.map(linkOf) : undefined,
  };
}

/** A person who writes a job has no more commands, right or wrong. */
const mostSlips = 100;

function slipsIn(commands: unknown): ReadonlyMap<string, string> {
  const shape = shapeOf(commandsSchema());
  const unknown = isObject(commands) && shape ? Object.keys(commands).filter((key) => !shape.has(key)) : [];
  const nearestName = nearestOf(shape?.keys() ?? []);
  return new Map(
    unknown.slice(0, mostSlips).flatMap((key) => {
      const name = nearestName(key);
      return name === undefined ? [] : [[name, key] as const];
    }),
  );
}

function linkOf(item: unknown): AfterLink {
  if (!isObject(item)) return { jobId: undefined, when: undefined };
  return { jobId: textOf(item['jobId']), when: whenOf(item['when']) };
}

function whenOf(value: unknown): AfterLink['when'] {
  if (value === undefined) return 'success';
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '') return 'success';
  return whens.find((when) => when === value) ?? 'never';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
