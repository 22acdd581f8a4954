/**
 * Telegram's own reading of `parse_mode: HTML`: parse_html in
 * https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp
 * It is no HTML parser: 16 tags, 4 names of characters, and every tag must be closed.
 */
import { checkLink, userOf } from './bot-api-links.ts';
import {
  byteOffset,
  failure,
  readEndTag,
  readEntity,
  readStartTag,
  type EntityType,
  type StartTag,
} from './bot-api-tags.ts';

/** https://core.telegram.org/bots/api#messageentity; offset and length in UTF-16 units. */
export interface Entity {
  readonly type: EntityType;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly user?: { readonly id: number };
  readonly custom_emoji_id?: string;
}

export interface Parsed {
  readonly text: string;
  /** In the order their tags ended. */
  readonly entities: readonly Entity[];
  /** Links that Telegram does not take: their text stays, and nobody is told. */
  readonly lost: number;
}

type OpenTag = StartTag & { readonly offset: number };

/** Throws the refusal. */
export function parseHtml(html: string): Parsed {
  const open: OpenTag[] = [];
  const entities: Entity[] = [];
  let text = '';
  let lost = 0;
  let halves = false;
  let at = 0;
  while (at < html.length) {
    const char = html.charAt(at);
    const entity = char === '&' ? readEntity(html, at) : undefined;
    if (entity) {
      text += entity.char;
      halves ||= /^\p{Surrogate}/u.test(entity.char);
      at = entity.next;
    } else if (char !== '<') {
      text += char;
      at += 1;
    } else if (html.charAt(at + 1) === '/') {
      const tag = open.at(-1);
      if (!tag) throw failure(`Unexpected end tag at byte offset ${byteOffset(html, at)}`);
      at = readEndTag(html, at, tag.name);
      open.pop();
      if (text.length > tag.offset && !closeTag(tag, text, entities)) lost += 1;
    } else {
      const tag = readStartTag(html, at);
      open.push({ ...tag, offset: text.length });
      at = tag.next;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw failure(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  if (halves) {
    const where = 'after decoding HTML entities, check for unmatched surrogate code units';
    throw failure(`Text contains invalid Unicode characters ${where}`);
  }
  return { text, entities: entities.map(withoutLanguageOfCode), lost };
}

/** False when the tag gives no entity. */
function closeTag({ type, argument, offset }: OpenTag, text: string, entities: Entity[]): boolean {
  const place = { offset, length: text.length - offset };
  const last = entities.at(-1);
  const same = last?.offset === offset && last.length === place.length;
  switch (type) {
    case 'text_link': {
      const link = argument === '' ? text.slice(offset) : argument;
      const id = userOf(link);
      const checked = checkLink(link);
      if (id !== undefined) entities.push({ type: 'text_mention', ...place, user: { id } });
      else if ('url' in checked) entities.push({ type, ...place, url: checked.url });
      else return false;
      return true;
    }
    case 'custom_emoji':
      if (!/^-?\d+$/.test(argument) || /^-?0*$/.test(argument)) {
        throw failure('Invalid custom emoji identifier specified');
      }
      entities.push({ type, ...place, custom_emoji_id: argument });
      return true;
    case 'pre':
      if (same && last.type === 'code' && last.language !== undefined) entities.pop();
      entities.push(
        same && last.type === 'code' && last.language !== undefined ? { ...last, type } : { type, ...place },
      );
      return true;
    case 'code':
      if (same && last.type === 'pre' && argument !== '')
        entities[entities.length - 1] = { ...last, language: argument };
      else entities.push({ type, ...place, ...(argument !== '' && { language: argument }) });
      return true;
    default:
      entities.push({ type, ...place });
      return true;
  }
}

function withoutLanguageOfCode(entity: Entity): Entity {
  const { language: _, ...rest } = entity;
  return entity.type === 'code' ? rest : entity;
}
