/** Text from outside, made safe for a message, and the styles of text. */
import { clean } from '../text/clean.ts';

export type Style = 'plain' | 'bold' | 'italic' | 'code' | 'pre';
export interface StyledText {
  readonly style: Style;
  readonly text: string;
}

/**
 * Applies the changes to text that Telegram would make (clean_input_string in
 * https://github.com/tdlib/td/blob/master/td/telegram/misc.cpp): tabs become spaces, space at the end of lines is removed, and the
 * three combining marks that it drops are joined with their letters (`å`) or removed.
 */
export function shown(text: string): string {
  return clean(text)
    .replace(/\p{L}\p{M}*\u030A/gu, (letter) => letter.normalize('NFC'))
    .replace(/[\u0333\u033F\u030A]/g, '')
    .replaceAll('\t', '    ')
    .replace(/(?<! ) +$/gm, '');
}

/** The same, in one line. */
export function oneLine(text: string): string {
  return shown(text).replace(/\s+/g, ' ').trim();
}

/** Isolates right-to-left text, so that it does not reorder the line (https://unicode.org/reports/tr9/). */
export function isolated(text: string): string {
  const isRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
  return isRightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
