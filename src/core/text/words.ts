/** Sentences as data, so that each reader gets them in their language. */

/** A sentence of ours: its key in the catalog (`core/notices/catalog/`) and what fills it. Made by `sentence` in `core/notices/`. */
export interface Text {
  /** Of any version: a state may hold keys that this one does not know. */
  readonly key: string;
  readonly params: Params;
}

export interface Params {
  readonly [name: string]: Param;
}
export type Param = string | number | Text;

/** A sentence of ours, or text from outside: of a job, of the system, or queued by a version that had no keys. */
export type Words = Text | string;

/** Says words in one language. */
export type Say = (words: Words) => string;

/** The same for the same words. */
export function keyOfWords(words: Words): string {
  return typeof words === 'string' ? words : JSON.stringify([words.key, words.params]);
}

/** With every text from outside in it changed, for masking and cutting. */
export function withTexts(words: Words, change: (text: string) => string): Words {
  if (typeof words === 'string') return change(words);
  const params = Object.entries(words.params).map(([name, value]): [string, Param] => [
    name,
    typeof value === 'number' ? value : withTexts(value, change),
  ]);
  return { key: words.key, params: Object.fromEntries(params) };
}
