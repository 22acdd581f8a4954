/** Text from outside without what is not for reading: colors, control characters, too much of it. */
import { sequence } from './terminal.ts';

/** A report shows at most this much of one job's output. */
export const outputLimit = 3000;

const ansi = new RegExp(sequence.source, 'g');

// C0 except tab and newline, DEL, C1, bidi overrides, zero width, line separators.
const unreadable =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

const loneSurrogate = /\p{Surrogate}/gu;

/** Strips ANSI sequences. By hand: `strip-ansi` leaves unterminated and lone ones, which would act on a terminal. */
export function withoutAnsi(text: string): string {
  return text.replace(ansi, '');
}

/** Strips ANSI sequences, control characters and lone surrogates. A carriage return starts a new line. */
export function clean(text: string): string {
  return text
    .replace(ansi, '')
    .replace(/\r\n?/g, '\n')
    .replace(unreadable, '')
    .replace(loneSurrogate, '\uFFFD');
}

/** At most `limit` UTF-16 units, the last one an ellipsis when something was cut. Never splits a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut) + '…';
}

/** The end of a text, at most `limit` units, with a first line that says how much was cut. */
export function clipTail(text: string, limit: number = outputLimit, omitted = 0): string {
  if (text.length <= limit && omitted === 0) return text;
  const noteRoom = 60;
  const kept = text.slice(Math.max(0, text.length - (limit - noteRoom))).replace(/^[\uDC00-\uDFFF]/, '');
  return `… (${text.length - kept.length + omitted} earlier characters left out)\n${kept}`;
}
