/** Says the sentences of notices in a language. Loads the catalog. */
import type { Language } from '../notice.ts';
import { cleanLine } from '../text/redact.ts';
import type { Say, Text, Words } from '../text/words.ts';
import { catalog } from './catalog/index.ts';
import type { AnyEntry } from './catalog/entry.ts';

const entries = new Map<string, AnyEntry>(Object.entries(catalog));

/** The words in this language. Text from outside stays as it is. */
export function textIn(language: Language): Say {
  const say = (words: Words): string => (typeof words === 'string' ? words : render(words));
  const render = ({ key, params }: Text): string => {
    const entry = entries.get(key);
    // Queued by a newer version.
    if (!entry) return cleanLine([key, ...Object.values(params).map((value) => shown(value))].join(' '), 500);
    const values = Object.entries(params).map(([name, value]) => [name, shown(value)] as const);
    return entry.say(language, Object.fromEntries(values));
  };
  const shown = (value: string | number | Text) => (typeof value === 'object' ? render(value) : value);
  return say;
}
