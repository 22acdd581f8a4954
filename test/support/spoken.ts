import { textIn } from '../../src/core/notices/say.ts';
import type { Text } from '../../src/core/text/words.ts';

export const english = textIn('en');

function isSentence(value: object): value is Text {
  return 'key' in value && 'params' in value;
}

/** A copy in which every sentence is said in English. */
export function spoken(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(spoken);
  if (isSentence(value)) return english(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spoken(item)]));
}
