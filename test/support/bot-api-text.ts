/**
 * From the text of a request to the text a person sees: parse mode, clean-up, nesting, length. As in get_formatted_text of
 * https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp and fix_formatted_text of
 * https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp
 */
import { parseHtml, type Entity } from './bot-api-html.ts';
import type { EntityType } from './bot-api-tags.ts';
import { badRequest, hasLoneSurrogate, type Arguments } from './bot-api-wire.ts';

export interface FormattedText {
  /** As a person sees it. */
  readonly text: string;
  readonly entities: readonly Entity[];
  /**
   * How much formatting Telegram took away without a word: within code, a quote in a quote, a bad link,
   * all after the first 100.
   */
  readonly lost: number;
}

/** UTF-16 units, after entities are parsed. https://core.telegram.org/bots/api#sendmessage */
export const longestText = 4096;
/** Bytes, before. */
const longestSource = 32_768;
/** MAX_USER_ENTITY_COUNT in MessageEntity.cpp. */
const mostEntities = 100;

/** What is checked before Telegram looks at the chat. */
export function parseText(given: Arguments): FormattedText {
  const text = given.get('text') ?? '';
  const mode = (given.get('parse_mode') ?? '').toLowerCase();
  if (text === '') throw badRequest('Message text is empty');
  if (Buffer.byteLength(text) > longestSource) throw badRequest('Text is too long');
  switch (mode) {
    case '':
    case 'none':
      return { text, entities: [], lost: 0 };
    case 'html':
      if (hasLoneSurrogate(text)) throw badRequest('Text must be encoded in UTF-8');
      return parseHtml(text);
    case 'markdown':
    case 'markdownv2':
      throw new Error(`the Bot API for tests does not read ${mode}`);
    default:
      throw badRequest('Unsupported parse_mode');
  }
}

/** What is checked after. */
export function settleText(parsed: FormattedText): FormattedText {
  if (hasLoneSurrogate(parsed.text)) throw badRequest('Strings must be encoded in UTF-8');
  const { text, entities, lost } = trimmed(nested(cleaned(parsed)));
  if (invisible.test(text)) throw badRequest('Text must be non-empty');
  if (text.length > longestText) throw badRequest('Message is too long');
  const kept = entities.slice(0, mostEntities);
  return { text, entities: kept, lost: lost + entities.length - kept.length };
}

/** strip_empty_characters in https://github.com/tdlib/td/blob/master/td/telegram/misc.cpp */
const invisible =
  /^[ \n\u00A0\u1680\u180E\u2000-\u200F\u202E\u202F\u205F\u2800\u3000\uFEFF\uFFFC\u{E0000}-\u{E007F}]*$/u;

/** clean_input_string in the same file: a tab is a space, and marks that turn the direction of text are gone. */
function cleaned({ text, entities, lost }: FormattedText): FormattedText {
  let out = '';
  const placeOf: number[] = [];
  for (const char of text) {
    for (let unit = 0; unit < char.length; unit += 1) placeOf.push(out.length + unit);
    if (/[\0-\t\v\f\x0E-\x1F]/.test(char)) out += ' ';
    else if (!/[\r\u2028-\u202E]|\u0333|\u033F|\u030A/.test(char)) out += char;
  }
  placeOf.push(out.length);
  const moved = entities.map((entity) => {
    const offset = placeOf[entity.offset] ?? out.length;
    return { ...entity, offset, length: (placeOf[entity.offset + entity.length] ?? out.length) - offset };
  });
  return {
    text: out.replaceAll(/[\u200E\u200F](?=[\u200E\u200F])/g, '\u200C'),
    entities: moved.filter(({ length }) => length > 0),
    lost,
  };
}

/** Outermost first when the place is the same: get_type_priority in MessageEntity.cpp. */
const order: readonly EntityType[] = [
  'blockquote',
  'expandable_blockquote',
  'pre',
  'code',
  'text_link',
  'text_mention',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'custom_emoji',
];
const splittable: ReadonlySet<EntityType> = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
]);
const endOf = ({ offset, length }: Entity): number => offset + length;
const isQuote = ({ type }: Entity): boolean => type === 'blockquote' || type === 'expandable_blockquote';
const isCode = ({ type }: Entity): boolean => type === 'pre' || type === 'code';
const overlap = (a: Entity, b: Entity): boolean => a.offset < endOf(b) && b.offset < endOf(a);
const inside = (a: Entity, b: Entity): boolean => a.offset >= b.offset && endOf(a) <= endOf(b);

function sorted(entities: readonly Entity[]): Entity[] {
  return entities.toSorted(
    (a, b) => a.offset - b.offset || b.length - a.length || order.indexOf(a.type) - order.indexOf(b.type),
  );
}

/**
 * Nothing is refused, but code holds no other formatting, a quote no quote, and a link no link: fix_entities in
 * MessageEntity.cpp, https://core.telegram.org/bots/api#formatting-options
 */
function nested({ text, entities, lost }: FormattedText): FormattedText {
  const all = sorted(entities);
  const quotes = withoutOverlaps(all.filter(isQuote));
  const whole = withoutOverlaps(
    all.filter((entity) => !splittable.has(entity.type) && !isQuote(entity)),
  ).filter((entity) => quotes.every((quote) => !overlap(entity, quote) || inside(entity, quote)));
  const code = whole.filter(isCode);
  const styles = all.filter(({ type }) => splittable.has(type));
  const pieces = [...splittable].flatMap((type) =>
    merged(styles.filter((style) => style.type === type)).flatMap((style) => around(style, code)),
  );
  const cut = styles.filter((style) => code.some((block) => overlap(style, block))).length;
  const gone = all.length - styles.length - quotes.length - whole.length;
  return { text, entities: sorted([...quotes, ...whole, ...pieces]), lost: lost + gone + cut };
}

function withoutOverlaps(entities: readonly Entity[]): Entity[] {
  let end = 0;
  return entities.filter((entity) => {
    if (entity.offset < end) return false;
    end = endOf(entity);
    return true;
  });
}

function merged(entities: readonly Entity[]): Entity[] {
  const out: Entity[] = [];
  for (const entity of entities) {
    const last = out.at(-1);
    if (last && entity.offset <= endOf(last)) {
      out[out.length - 1] = { ...last, length: Math.max(endOf(last), endOf(entity)) - last.offset };
    } else out.push(entity);
  }
  return out;
}

function around(style: Entity, code: readonly Entity[]): Entity[] {
  const pieces: Entity[] = [];
  let from = style.offset;
  for (const block of code.filter((each) => overlap(style, each))) {
    if (block.offset > from) pieces.push({ ...style, offset: from, length: block.offset - from });
    from = endOf(block);
  }
  if (endOf(style) > from) pieces.push({ ...style, offset: from, length: endOf(style) - from });
  return pieces;
}

/** Spaces and line breaks at the end go, those at the start up to the first entity. */
function trimmed({ text, entities, lost }: FormattedText): FormattedText {
  const end = text.replace(/[ \n]+$/, '').length;
  const first = entities[0]?.offset ?? end;
  const start = Math.min(/^[ \n]*/.exec(text)?.[0].length ?? 0, first, end);
  const moved = entities
    .filter(({ offset }) => offset < end)
    .map((entity) => ({
      ...entity,
      offset: entity.offset - start,
      length: Math.min(endOf(entity), end) - entity.offset,
    }));
  return { text: text.slice(start, end), entities: moved, lost };
}
