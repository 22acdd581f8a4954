/** Reads keys and optional keys from a schema. Pure. */
import * as z from 'zod/mini';
import { isObject, type JsonObject } from '../text/json.ts';
import { nearest } from './nearest.ts';
import { type ProblemDraft, type Path, warning, quote } from './problem.ts';

type ZodSchema = z.core.$ZodType;
/** A schema without its wrappers (optional, default, lazy). */
export function unwrap(schema: ZodSchema): ZodSchema {
  if (schema instanceof z.ZodMiniLazy) return unwrap(schema._zod.innerType);
  const isWrapper =
    schema instanceof z.ZodMiniExactOptional ||
    schema instanceof z.ZodMiniDefault ||
    schema instanceof z.ZodMiniPrefault;
  return isWrapper ? unwrap(schema.def.innerType) : schema;
}

type Shape = ReadonlyMap<string, ZodSchema>;

/** Keys of an object schema; undefined for other schemas. */
export function shapeOf(schema: ZodSchema): Shape | undefined {
  const inner = unwrap(schema);
  return inner instanceof z.ZodMiniObject ? new Map(Object.entries(inner.shape)) : undefined;
}

/** Schema of the value at a key or index. */
export function childOf(schema: ZodSchema, part: string | number): ZodSchema | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodMiniArray) return inner.def.element;
  if (inner instanceof z.ZodMiniRecord) return inner.def.valueType;
  return shapeOf(inner)?.get(String(part));
}

/** In the jobs file's schema, each wrapper means that the key is optional. */
function mayBeAbsent(schema: ZodSchema): boolean {
  return unwrap(schema) !== schema;
}

/** A copy without unknown keys and nulls of optional keys, with a warning for each. */
export function tidy(schema: ZodSchema, value: unknown): { value: unknown; drafts: ProblemDraft[] } {
  const drafts: ProblemDraft[] = [];
  const visit = (here: ZodSchema, given: unknown, path: Path): unknown => {
    if (Array.isArray(given)) {
      const inner = unwrap(here);
      if (!(inner instanceof z.ZodMiniArray)) return given;
      const { element } = inner.def;
      return given.map((item: unknown, index) => visit(element, item, [...path, index]));
    }
    const shape = shapeOf(here);
    if (shape === undefined || !isObject(given)) return given;
    const kept: JsonObject = {};
    for (const [key, child] of Object.entries(given)) {
      const known = shape.get(key);
      const place = [...path, key];
      if (known === undefined) {
        drafts.push(
          warning(
            place,
            () => `unknown key ${quote(key)} has no effect`,
            () => fixForKey(key, shape),
            'key',
          ),
        );
      } else if (child === null && mayBeAbsent(known)) {
        drafts.push(warning(place, 'null counts as not set', 'Remove it.'));
      } else kept[key] = visit(known, child, place);
    }
    return kept;
  };
  return { value: visit(schema, value, []), drafts };
}

function fixForKey(key: string, shape: Shape): string {
  const near = nearest(key, shape.keys());
  // Differs only in case: no other key can be meant.
  if (near?.toLowerCase() === key.toLowerCase()) return `Write ${quote(near)}.`;
  for (const [name, child] of shape) {
    if (shapeOf(child)?.has(key)) return `Move it into ${quote(name)}.`;
  }
  if (near !== undefined) return `Did you mean ${quote(near)}?`;
  return `Remove it. Known here: ${[...shape.keys()].join(', ')}.`;
}
