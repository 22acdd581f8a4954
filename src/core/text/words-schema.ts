/** How sentences are stored. */
import * as z from 'zod/mini';
import type { Words } from './words.ts';

/** Sentences in sentences, at most so many: a state from outside must not exhaust the stack. */
const mostLevels = 8;

let param: z.ZodMiniType<Words | number> = z.union([z.string(), z.number()]);
for (let level = 1; level < mostLevels; level += 1)
  param = z.union([
    z.string(),
    z.number(),
    z.object({ key: z.string(), params: z.record(z.string(), param) }),
  ]);

/** A sentence of any version, or text. */
export const words: z.ZodMiniType<Words> = z.union([
  z.string(),
  z.object({ key: z.string(), params: z.record(z.string(), param) }),
]);
