/** Text in a Telegram message: nothing from outside in it can be tapped. */
import type { Style, StyledText } from '../chat/text.ts';

/**
 * Where Telegram makes links by itself (find_entities in
 * https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp): `@name`, `#tag`, `$CASH`, `/command`, addresses
 * with and without scheme, numbers of phones and bank cards. A match is the place to break it: the link needs what follows.
 */
const acting =
  /[@#$](?=[\p{L}\p{N}_])|(?<![\p{L}\p{N}_])\/(?=[\p{L}\p{N}_])|:(?=\/\/)|(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})|(?<=\d)\.(?=\d{1,3}\.\d{1,3}\.\d)|\+(?=\d{7})|\d(?=(?:[ -]?\d){12})/gu;

/** The text with a zero-width space (U+200B) in everything that would be a link; `clean` text has no other. */
export function unlinked(text: string): string {
  return text.replace(acting, '$&\u200B');
}

const border = /[\s（）：，；“”]/;
const opening = /[([{"'`«\u2068]/;
const closing = /[)\]}"'`»\u2069:;,.!?。]/;

/**
 * The text as spans. From the first to the last word that would be a link it is code, where Telegram makes none: exact,
 * and copied by a tap. One stretch only, because a message may have 100 entities.
 */
export function spansOf(text: string, style: Exclude<Style, 'pre' | 'code'>): readonly StyledText[] {
  const places = [...text.matchAll(acting)].map(({ index }) => index);
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [{ style, text }];
  let start = first;
  while (start > 0 && !border.test(text.charAt(start - 1))) start -= 1;
  while (start < first && opening.test(text.charAt(start))) start += 1;
  let end = last + 1;
  while (end < text.length && !border.test(text.charAt(end))) end += 1;
  while (closing.test(text.charAt(end - 1))) end -= 1;
  const spans: readonly StyledText[] = [
    { style, text: text.slice(0, start) },
    { style: 'code', text: text.slice(start, end) },
    { style, text: text.slice(end) },
  ];
  return spans.filter((span) => span.text !== '');
}
