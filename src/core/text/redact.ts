/** Redacts text that has the shape of a secret. Known secrets are masked by value, see the port `Secrets`. Pure. */
import { clean, clip } from './clean.ts';
import { masked, type TextRange } from './escapes.ts';

/** One cleaned and redacted line: runs of white space become one space. Redacted first, then cut. */
export function cleanLine(text: string, limit = 300): string {
  return clip(redact(clean(text).replace(/\s+/g, ' ').trim()), limit);
}

// Documented shapes of credentials: a match is a secret wherever it appears. None matches within a word, so that long texts
// stay fast.
const secretShapes: readonly RegExp[] = [
  /(?<![0-9])\d{6,12}(?::|%3[Aa])[A-Za-z0-9_-]{30,}/g, // Telegram bot token
  /(?<![A-Za-z0-9])gh[a-z]_[A-Za-z0-9._-]{20,}/g, // GitHub tokens
  /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{20,}/g,
  /(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])/g, // AWS access key
  /(?<![A-Za-z0-9])(?:sk-|sk_live_|rk_live_|npm_|hf_|glpat-|xapp-)[A-Za-z0-9_-]{16,}/g, // model providers and others
  /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/g, // Google
  /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,}/g, // Slack
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g, // JWT
  /(?<=\bBearer )[A-Za-z0-9._~+/=-]{16,}/gi,
  /(?<=:\/\/[^\s/:@]{0,64}:)[^\s/@]{1,256}(?=@)/g, // password in a URL
];

/** These span lines. */
const wholeKey =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
const keyEnd = /-----END [A-Z ]{0,40}PRIVATE KEY-----/g;
const keyShapes: readonly RegExp[] = [wholeKey, new RegExp(`^[\\s\\S]*${keyEnd.source}`, 'g')];

/** Replaces what has the shape of a secret, even with invisible characters inside. */
export function redact(text: string): string {
  return masked(text, '[secret]', shapesIn);
}

function shapesIn(text: string): readonly TextRange[] {
  const spans = secretShapes.flatMap((shape) => spansOf(shape, text));
  if (!text.includes('PRIVATE KEY-----')) return spans;
  const keys = spansOf(wholeKey, text);
  const ends = new Set(keys.map(({ to }) => to));
  // The beginning of the key was cut off.
  const cut = spansOf(keyEnd, text).filter(({ to }) => !ends.has(to));
  return [...spans, ...keys, ...cut.map(({ to }) => ({ from: 0, to }))];
}

function spansOf(shape: RegExp, text: string): readonly TextRange[] {
  const spans: TextRange[] = [];
  // `matchAll` copies the pattern each time, which is slow for many short lines.
  shape.lastIndex = 0;
  for (let found = shape.exec(text); found; found = shape.exec(text))
    spans.push({ from: found.index, to: found.index + found[0].length });
  return spans;
}

/** Length of the context that reveals a secret, such as `://user:`. */
const tellingBefore = 80;
/** No secret has more characters. */
const longestSecret = 32 * 1024;
const wordReach = 1024;

/**
 * Where to cut a text, at most at `most`: after a nearby space, or before a secret that the cut would split. Never splits a
 * surrogate pair.
 */
export function cutBorder(text: string, most: number): number {
  if (most <= 0) return 0;
  const space = text.lastIndexOf(' ', most - 1) + 1;
  let border =
    space > most - wordReach ? space : most - Number(/[\uD800-\uDBFF]/.test(text.charAt(most - 1)));
  const found = [...secretShapes, ...keyShapes]
    .flatMap((shape) => [...text.matchAll(shape)])
    .map(({ index, 0: match }) => ({ from: Math.max(0, index - tellingBefore), to: index + match.length }))
    .sort((a, b) => b.to - a.to);
  for (const { from, to } of found)
    if (from < border && to > border && border - from <= longestSecret) border = from;
  return border;
}

/** Redacts private keys, whose lines have no shape of their own, before single lines are taken. */
export function withoutKeys(text: string): string {
  return text.includes('PRIVATE KEY-----')
    ? keyShapes.reduce((rest, shape) => rest.replace(shape, '[secret]'), text)
    : text;
}
