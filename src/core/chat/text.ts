/** Text from outside as it may stand in a message, and the styles that text can have. */
import { clean } from '../text/clean.ts';

export type Style = 'plain' | 'bold' | 'italic' | 'code' | 'pre';
export interface StyledText {
  readonly style: Style;
  readonly text: string;
}

/**
 * Text without what a chat would change or take away, as Telegram does (clean_input_string in
 * https://github.com/tdlib/td/blob/master/td/telegram/misc.cpp): tabs are spaces, lines end without space, and the three
 * combining marks that it drops are joined to their letters (`å`) or gone.
 */
export function shown(text: string): string {
  return clean(text)
    .replace(/\p{L}\p{M}*\u030A/gu, (letter) => letter.normalize('NFC'))
    .replace(/[\u0333\u033F\u030A]/g, '')
    .replaceAll('\t', '    ')
    .replace(/(?<! ) +$/gm, '');
}

/** The same as one line. */
export function oneLine(text: string): string {
  return shown(text).replace(/\s+/g, ' ').trim();
}

/** Text that runs from right to left, set apart so that it does not turn the line around (https://unicode.org/reports/tr9/). */
export function isolated(text: string): string {
  const isRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
  return isRightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
