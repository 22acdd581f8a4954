/**
 * Buttons below a message, and the preview of links. https://core.telegram.org/bots/api#inlinekeyboardmarkup;
 * errors as in get_reply_markup of https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp and
 * get_inline_keyboard_button of https://github.com/tdlib/td/blob/master/td/telegram/ReplyMarkup.cpp
 */
import { checkLink } from './bot-api-links.ts';
import { badRequest, hasLoneSurrogate, isRecord, parseJson, type Arguments } from './bot-api-wire.ts';

export interface Button {
  readonly text: string;
  /** As Telegram writes it: `HTTPS://Example.org` is `https://example.org/`. */
  readonly url?: string;
  readonly callback_data?: string;
}

/** Rows of buttons; empty when none are given. The links are looked at by `settleButtons`. */
export function parseButtons(given: Arguments): readonly (readonly Button[])[] {
  const source = given.get('reply_markup') ?? '';
  if (source === '') return [];
  const markup = parseJson(source);
  if (markup === undefined) throw badRequest("Can't parse reply keyboard markup JSON object");
  if (!isRecord(markup)) throw badRequest('Object expected as reply markup');
  const rows = markup['inline_keyboard'] ?? [];
  const field = 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array';
  if (!Array.isArray(rows)) throw badRequest(field);
  return rows
    .map((row: unknown) => {
      if (!Array.isArray(row)) throw badRequest(`${field} of Arrays`);
      return row.map(parseButton);
    })
    .filter((row) => row.length > 0);
}

const wrong = (what: string) => badRequest(`Can't parse inline keyboard button: ${what}`);

function parseButton(button: unknown): Button {
  if (!isRecord(button)) throw wrong('InlineKeyboardButton must be an Object');
  const field = (name: string): string => {
    const value = button[name] ?? '';
    if (typeof value !== 'string') throw wrong(`Field "${name}" must be of type String`);
    return value;
  };
  if (button['text'] === undefined) throw wrong('Can\'t find field "text"');
  const text = field('text');
  const url = field('url');
  if (url !== '') return { text, url };
  const data = field('callback_data');
  if (data === '') throw wrong('Text buttons are unallowed in the inline keyboard');
  return { text, callback_data: data };
}

export function settleButtons(rows: readonly (readonly Button[])[]): readonly (readonly Button[])[] {
  return rows.map((row) => row.map(settleButton));
}

function settleButton(button: Button): Button {
  const { text, url, callback_data: data = '' } = button;
  if (hasLoneSurrogate(text)) throw badRequest('Inline keyboard button text must be encoded in UTF-8');
  if (text === '') throw badRequest('Inline keyboard button text must be non-empty');
  if (Buffer.byteLength(data) > 64) throw badRequest('BUTTON_DATA_INVALID');
  if (url === undefined) return button;
  const link = checkLink(url);
  if ('problem' in link) throw badRequest(`Inline keyboard button URL '${url}' is invalid: ${link.problem}`);
  return { text, url: link.url };
}

/** `true`, `yes` and `1` are true, anything else is false: Client::to_bool. */
export const isTrue = (given: Arguments, name: string): boolean =>
  /^(?:true|yes|1)$/i.test((given.get(name) ?? '').trim());

/** Whether a link in the text may show its page. https://core.telegram.org/bots/api#linkpreviewoptions */
export function allowsPreview(given: Arguments): boolean {
  const source = given.get('link_preview_options') ?? '';
  if (source === '') return !isTrue(given, 'disable_web_page_preview');
  const options = parseJson(source);
  if (options === undefined) throw badRequest("Can't parse link preview options JSON object");
  if (!isRecord(options)) throw badRequest('Object expected as link preview options');
  const off = options['is_disabled'] ?? false;
  if (typeof off !== 'boolean') throw badRequest('Field "is_disabled" must be of type Boolean');
  return !off;
}
