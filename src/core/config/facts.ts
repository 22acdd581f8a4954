/** Facts about a job whose other keys may be wrong, for rules that span keys and jobs. Pure. */
import { isObject, type JsonObject } from '../text/json.ts';
import { shapeOf } from './keys.ts';
import { nearestOf } from './nearest.ts';
import { whenUsed } from './fields.ts';
import { type After, commandsSchema, type Kind, kinds, type Risk, risks, whens } from './schema.ts';

/** One entry of `after`. Undefined parts cannot be checked. */
export interface AfterLink {
  readonly jobId: string | undefined;
  /** `never`: matches no outcome. */
  readonly when: After['when'] | 'never' | undefined;
}

export interface Facts {
  readonly index: number;
  readonly value: JsonObject;
  readonly id: string | undefined;
  readonly kind: Kind | undefined;
  readonly risk: Risk | undefined;
  readonly commands: JsonObject | undefined;
  /** Probable typos by command name: `exec` → `exce`. */
  readonly slips: () => ReadonlyMap<string, string>;
  /** Undefined: `after` is not a list. */
  readonly links: readonly AfterLink[] | undefined;
}

/** Facts of each job that is an object. `given`: the file with its unknown keys. */
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

/** Further commands are ignored. */
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
