/** Makes the sentences of notices. Loads nothing of the catalog: a tick that reports nothing does not need it. */
import type { Text, Words } from '../text/words.ts';
import type { Catalog } from './catalog/index.ts';

export type TextKey = keyof Catalog;
type ParamsOf<K extends TextKey> = NonNullable<Catalog[K]['params']>;
/** Without params where none is required. */
type Rest<K extends TextKey> =
  Readonly<Record<string, never>> extends ParamsOf<K> ? [params?: ParamsOf<K>] : [params: ParamsOf<K>];

/** The sentence with this key. The params are those that its entry in the catalog names. */
export function sentence<K extends TextKey>(key: K, ...[params]: Rest<K>): Text {
  return { key, params: params ?? {} };
}

export function isText(words: Words | undefined, key: TextKey): words is Text {
  return typeof words === 'object' && words.key === key;
}
