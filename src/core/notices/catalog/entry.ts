/** What an entry of the catalog is: one sentence, in every language. */
import { formatSeconds, span } from '../../format.ts';
import type { Language } from '../../notice.ts';
import type { Params, Words } from '../../text/words.ts';

/** What a language gets of the params: sentences in them are said already. */
type Shown<P> = { readonly [K in keyof P]: Words extends P[K] ? string : P[K] };

interface Entry<P> {
  say(language: Language, params: Shown<P>): string;
  /** Only a type: the params that a sentence needs. */
  readonly params?: P;
}
/** Of which only the key is known. */
export interface AnyEntry {
  say(language: Language, params: Readonly<Record<string, string | number>>): string;
}

type NoParams = Readonly<Record<string, never>>;

/**
 * One sentence. Params are texts from outside, numbers (durations in milliseconds) and other sentences (`Words`). What is
 * queued may be said by another version: an entry keeps the meaning of its params, and another sentence gets another key.
 */
export function entry<P extends Partial<Params> = NoParams>(
  texts: Readonly<Record<Language, string | ((params: Shown<P>) => string)>>,
): Entry<P> {
  return {
    say: (language, params) => {
      const said = texts[language];
      return typeof said === 'string' ? said : said(params);
    },
  };
}

/** `before` and the text when there is one. */
export const after = (before: string, text: string | number | undefined, end = ''): string =>
  text === undefined ? '' : `${before}${text}${end}`;

const units: Readonly<Record<string, string>> = { ms: '毫秒', s: '秒', min: '分钟', h: '小时', d: '天' };
/** A duration that is text already. */
export const inChinese = (duration: string) => duration.replace(/[a-z]+/g, (unit) => units[unit] ?? unit);

/** `3 小时 20 分钟`. */
export const spanZh = (ms: number): string => inChinese(span(ms));
/** `0.4 秒`. */
export const secondsZh = (ms: number): string => inChinese(formatSeconds(ms));
