/**
 * The tags and character entities of `parse_mode: HTML`, and how Telegram words what is wrong with them: parse_html and
 * decode_html_entity in https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp
 */
import { badRequest, type Refusal } from './bot-api-wire.ts';

export type EntityType =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'spoiler'
  | 'code'
  | 'pre'
  | 'blockquote'
  | 'expandable_blockquote'
  | 'text_link'
  | 'text_mention'
  | 'custom_emoji';

const types: ReadonlyMap<string, EntityType> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['tg-spoiler', 'spoiler'],
  ['span', 'spoiler'],
  ['tg-emoji', 'custom_emoji'],
  ['a', 'text_link'],
  ['code', 'code'],
  ['pre', 'pre'],
  ['blockquote', 'blockquote'],
]);
const characters = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

export interface StartTag {
  readonly name: string;
  readonly type: EntityType;
  /** A link, a language, an id; empty for none. */
  readonly argument: string;
  readonly next: number;
}

export const failure = (what: string): Refusal => badRequest(`Can't parse entities: ${what}`);
const lower = (name: string): string => name.replaceAll(/[A-Z]/g, (char) => char.toLowerCase());
/** The end of the text counts as a space, as the byte 0 after it does there. */
const isSpace = (char: string): boolean => char === '' || ' \t\r\n\0\v'.includes(char);

export const byteOffset = (html: string, at: number): number => Buffer.byteLength(html.slice(0, at));

/** Undefined for any other `&`: it stays as it is written. The `;` may be missing. */
export function readEntity(
  html: string,
  at: number,
): { readonly char: string; readonly next: number } | undefined {
  const match = /&(?:#x([0-9a-f]*)|#(\d*)|([a-z]*));?/iy;
  match.lastIndex = at;
  const [whole = '', hex, decimal, name] = match.exec(html) ?? [];
  const next = at + whole.length;
  if (name !== undefined) {
    const char = characters.get(name);
    return char === undefined ? undefined : { char, next };
  }
  if (whole.startsWith('&#X')) return undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex || '0', 16);
  const tooLong = whole.replace(';', '').length >= 10;
  return code === 0 || code >= 0x10_ff_ff || tooLong ? undefined : { char: String.fromCodePoint(code), next };
}

/** Where the text goes on. `expected`: the name of the tag that is open. */
export function readEndTag(html: string, from: number, expected: string): number {
  let at = from + 2;
  while (!isSpace(html.charAt(at)) && html.charAt(at) !== '>') at += 1;
  const name = lower(html.slice(from + 2, at));
  at = skipSpaces(html, at);
  const offset = byteOffset(html, from);
  if (html.charAt(at) !== '>') throw failure(`Unclosed end tag at byte offset ${offset}`);
  if (name !== '' && name !== expected) {
    const words = `expected "</${expected}>", found "</${name}>"`;
    throw failure(`Unmatched end tag at byte offset ${offset}, ${words}`);
  }
  return at + 1;
}

function skipSpaces(html: string, from: number): number {
  let at = from;
  while (at < html.length && isSpace(html.charAt(at))) at += 1;
  return at;
}

export function readStartTag(html: string, from: number): StartTag {
  const offset = byteOffset(html, from);
  let at = from + 1;
  while (!isSpace(html.charAt(at)) && html.charAt(at) !== '>') at += 1;
  if (at >= html.length) throw failure(`Unclosed start tag at byte offset ${offset}`);
  const name = lower(html.slice(from + 1, at));
  const type = types.get(name);
  if (!type) throw failure(`Unsupported start tag "${name}" at byte offset ${offset}`);
  let argument = '';
  while (html.charAt(at) !== '>') {
    at = skipSpaces(html, at);
    if (html.charAt(at) === '>') break;
    const attribute = readAttribute(html, at, name, offset);
    argument = argumentOf(name, attribute) ?? argument;
    at = attribute.next;
  }
  if (name === 'span' && argument !== 'spoiler') {
    throw failure(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`);
  }
  return {
    name,
    type: argument !== '' && name === 'blockquote' ? 'expandable_blockquote' : type,
    argument,
    next: at + 1,
  };
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly next: number;
}

function readAttribute(html: string, from: number, tag: string, offset: number): Attribute {
  let at = from;
  while (!isSpace(html.charAt(at)) && !'=>/"\''.includes(html.charAt(at))) at += 1;
  const name = html.slice(from, at);
  if (name === '') throw failure(`Empty attribute name in the tag "${tag}" at byte offset ${offset}`);
  at = skipSpaces(html, at);
  if (at >= html.length) throw failure(`Unclosed start tag "${tag}" at byte offset ${offset}`);
  if (html.charAt(at) !== '=') return { name, value: '', next: at };
  at = skipSpaces(html, at + 1);
  const quote = html.charAt(at);
  if (quote === '') throw failure(`Unclosed start tag "${tag}" at byte offset ${offset}`);
  const { value, next } = quote === '"' || quote === "'" ? readQuoted(html, at) : readToken(html, at);
  if (next >= html.length) throw failure(`Unclosed start tag at byte offset ${offset}`);
  return { name, value, next };
}

function readToken(html: string, from: number): Omit<Attribute, 'name'> {
  let at = from;
  while (/[a-z0-9.-]/i.test(html.charAt(at))) at += 1;
  if (!isSpace(html.charAt(at)) && html.charAt(at) !== '>') {
    throw failure(`Unexpected end of name token at byte offset ${byteOffset(html, from)}`);
  }
  return { value: lower(html.slice(from, at)), next: at };
}

function readQuoted(html: string, from: number): Omit<Attribute, 'name'> {
  const quote = html.charAt(from);
  let value = '';
  let at = from + 1;
  while (at < html.length && html.charAt(at) !== quote) {
    const entity = html.charAt(at) === '&' ? readEntity(html, at) : undefined;
    value += entity?.char ?? html.charAt(at);
    at = entity?.next ?? at + 1;
  }
  return { value, next: at + 1 };
}

function argumentOf(tag: string, { name, value }: Attribute): string | undefined {
  if (tag === 'a' && name === 'href') return value;
  if (tag === 'code' && name === 'class' && value.startsWith('language-')) return value.slice(9);
  if (tag === 'span' && name === 'class' && value.startsWith('tg-')) return value.slice(3);
  if (tag === 'tg-emoji' && name === 'emoji-id') return value;
  return tag === 'blockquote' && name === 'expandable' ? '1' : undefined;
}
