/** Reads keys and optional keys from a schema. Pure. */
import * as z from 'zod/mini';
import { sentence } from '../notices/sentence.ts';
import { isObject, type JsonObject } from '../text/json.ts';
import type { Text } from '../text/words.ts';
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
            () => sentence('unknown-key', { key: quote(key) }),
            () => fixForKey(key, shape),
            'key',
          ),
        );
      } else if (child === null && mayBeAbsent(known)) {
        drafts.push(warning(place, sentence('null-not-set'), sentence('remove-it')));
      } else kept[key] = visit(known, child, place);
    }
    return kept;
  };
  return { value: visit(schema, value, []), drafts };
}

function fixForKey(key: string, shape: Shape): Text {
  const near = nearest(key, shape.keys());
  // Differs only in case: no other key can be meant.
  if (near?.toLowerCase() === key.toLowerCase()) return sentence('write-this', { value: quote(near) });
  for (const [name, child] of shape) {
    if (shapeOf(child)?.has(key)) return sentence('move-into', { key: quote(name) });
  }
  if (near !== undefined) return sentence('did-you-mean', { name: quote(near) });
  return sentence('remove-unknown', { names: [...shape.keys()].join(', ') });
}
