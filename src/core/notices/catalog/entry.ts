/** The entries of the catalog: one sentence each, in every language. */
import { formatSeconds, span } from '../../format.ts';
import type { Language } from '../../notice.ts';
import type { Params, Words } from '../../text/words.ts';

/** Params as a language gets them: sentences in them are already text. */
type Shown<P> = { readonly [K in keyof P]: Words extends P[K] ? string : P[K] };

interface Entry<P> {
  say(language: Language, params: Shown<P>): string;
  /** Exists only as a type: the params that a sentence needs. */
  readonly params?: P;
}
/** An entry of which only the key is known. */
export interface AnyEntry {
  say(language: Language, params: Readonly<Record<string, string | number>>): string;
}

type NoParams = Readonly<Record<string, never>>;

/**
 * One sentence. Params are texts from outside, numbers (durations in milliseconds) and other sentences (`Words`). Another version
 * may render a queued notice, so an entry keeps the meaning of its params, and a new sentence gets a new key.
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

/** `before`, the text and `end`; empty without a text. */
export const after = (before: string, text: string | number | undefined, end = ''): string =>
  text === undefined ? '' : `${before}${text}${end}`;

const units: Readonly<Record<string, string>> = { ms: '毫秒', s: '秒', min: '分钟', h: '小时', d: '天' };
/** A duration that is text already. */
export const inChinese = (duration: string) => duration.replace(/[a-z]+/g, (unit) => units[unit] ?? unit);

/** `3 小时 20 分钟`. */
export const spanZh = (ms: number): string => inChinese(span(ms));
/** `0.4 秒`. */
export const secondsZh = (ms: number): string => inChinese(formatSeconds(ms));
