/** `$include` of OpenClaw's config: https://docs.openclaw.ai/gateway/configuration */
import { evaluate, parse } from '@humanwhocodes/momoa';
import { positionOf, scan } from '../config/scan.ts';
import { sentence } from '../notices/sentence.ts';
import { isObject } from '../text/json.ts';
import type { Text, Words } from '../text/words.ts';
import { shownValue } from './shown.ts';

/** Files within files. */
const maxDepth = 10;
/** A file may be included often, and its includes each time: without an end to it this would never end. */
const maxFiles = 100;
const blockedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A file with its name as the system knows it, so that one file has one name; or why there is none. */
export type IncludedFile = { readonly file: string; readonly value: unknown } | { readonly problem: Words };
/** Reads `path`, as written in `from`. */
export type Load = (path: string, from: string) => IncludedFile;

type Merged = { readonly value: unknown } | { readonly problem: Words };

/**
 * The config of `file` with all includes in their places: a path gives that file, a list of paths their deep merge in
 * order; keys beside `$include` win. Objects merge, arrays join, everything else is replaced. Never throws.
 */
export function resolveIncludes(value: unknown, file: string, load: Load): Merged {
  let problem: Words | undefined;
  let files = 0;

  const stop = (text: Text): undefined => void (problem ??= text);

  const open = (path: unknown, chain: readonly string[]): unknown => {
    if (problem !== undefined) return;
    if (typeof path !== 'string') return stop(sentence('include-takes-path'));
    if (chain.length > maxDepth) return stop(sentence('include-too-deep', { most: maxDepth }));
    files += 1;
    if (files > maxFiles) return stop(sentence('include-too-many', { most: maxFiles }));
    const loaded = load(path, chain.at(-1) ?? file);
    const shown = shownValue(path);
    if ('problem' in loaded)
      return stop(sentence('include-problem', { path: shown, problem: loaded.problem }));
    if (chain.includes(loaded.file)) return stop(sentence('include-of-itself', { path: shown }));
    return visit(loaded.value, [...chain, loaded.file]);
  };

  const visit = (part: unknown, chain: readonly string[]): unknown => {
    if (Array.isArray(part)) return part.map((item) => visit(item, chain));
    if (!isObject(part)) return part;
    const rest: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(part)) {
      if (key !== '$include' && !blockedKeys.has(key)) rest[key] = visit(item, chain);
    }
    if (!Object.hasOwn(part, '$include')) return rest;
    const { $include: paths } = part;
    const included = Array.isArray(paths)
      ? paths.reduce<unknown>((merged, path) => merge(merged, open(path, chain)), {})
      : open(paths, chain);
    if (Object.keys(rest).length === 0) return included;
    if (problem === undefined && !isObject(included)) return stop(sentence('include-needs-object'));
    return merge(included, rest);
  };

  const merged = visit(value, [file]);
  return problem === undefined ? { value: merged } : { problem };
}

function merge(base: unknown, over: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(over)) return [...(base as unknown[]), ...(over as unknown[])];
  if (!isObject(base) || !isObject(over)) return over;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    result[key] = Object.hasOwn(result, key) ? merge(result[key], value) : value;
  }
  return result;
}

// --- JSON5 as OpenClaw writes and reads its config: https://spec.json5.org

export type Parsed = { readonly value: unknown } | { readonly problem: Words };

/**
 * Text → value. Never throws. A problem names line, column and fault, but quotes nothing of the text: that may
 * be a token. Not understood, unlike in the specification: a key that is an unquoted `null`, `true`, `false`, `NaN` or
 * `Infinity`, a number like `-.5`, and a comment that only U+2028 ends.
 */
export function parseJson5(given: string): Parsed {
  const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
  if (text.trim() === '') return { problem: sentence('config-is-empty') };
  const scanned = scan(text);
  if ('fault' in scanned) return fault(text, scanned.fault.offset, scanned.fault.message);
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    // Not plain JSON: the slower parser knows the rest.
  }
  try {
    const value: unknown = evaluate(parse(text, { mode: 'json5' }));
    return { value };
  } catch (error) {
    if (error instanceof Error && 'offset' in error && typeof error.offset === 'number') {
      return fault(text, error.offset, sentence('config-not-json5'));
    }
    // The parser recurses over comments; thousands in a row overflow its stack.
    return { problem: sentence('config-not-read') };
  }
}

function fault(text: string, offset: number, problem: Words): Parsed {
  const { line, column } = positionOf(text, offset);
  return { problem: sentence('at-line-column', { line, column, problem }) };
}
