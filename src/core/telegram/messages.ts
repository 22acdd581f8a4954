/** Messages as Telegram takes them. */
import { nameOf, markOfId, type ReportContext } from '../chat/block.ts';
import { groupsOf, type ReportNotice } from '../chat/groups.ts';
import { headingOf } from '../chat/heading.ts';
import { titleOf, type ChatMessage } from '../chat/messages.ts';
import type { Language } from '../notice.ts';
import { iconOf } from '../notices/parts.ts';
import { textIn } from '../notices/say.ts';
import { sentence } from '../notices/sentence.ts';
import { clip } from '../text/clean.ts';
import { toHtml, toPlain } from './lines.ts';
import { unlinked } from './markup.ts';

/** A message as Telegram takes it. */
export interface TelegramMessage extends Pick<ChatMessage, 'completes' | 'buttons' | 'silent'> {
  /** For parse_mode HTML: at most 4096 UTF-16 units as a person sees it, 100 stretches of formatting, 30,000 bytes raw. */
  readonly html: string;
  /**
   * The same as plain text of at most 4096 units, for when Telegram cannot parse the other. What Telegram would make a link
   * is broken by zero-width spaces (U+200B); there are no others in it, so where text is fenced they may be taken out.
   */
  readonly plain: string;
}

const stubLimit = 300;

export function toTelegram({ lines, completes, buttons, silent }: ChatMessage): TelegramMessage {
  return { html: toHtml(lines), plain: toPlain(lines), completes, buttons, silent };
}

/**
 * At most 300 characters of plain text, for when Telegram refuses everything else: the jobs and ids of the notices, most
 * urgent first, as many as it holds.
 */
export function renderStub(
  notices: readonly ReportNotice[],
  context: ReportContext,
  language: Language,
): string {
  const say = textIn(language);
  const groups = groupsOf(notices);
  const items = groups.flatMap((group) =>
    group.map(({ notice }) => {
      const name = clip(nameOf(notice, say), 60);
      const id = clip(markOfId(notice), 60);
      return unlinked(`${iconOf(notice)} ${name === '' ? '' : `${name} `}${id}`).replace(/\s+/g, ' ');
    }),
  );
  const more = (count: number) => say(sentence('and-more', { count }));
  const why = sentence('full-text-refused');
  let stub =
    context.header === 'classic'
      ? say(sentence('about', { subject: titleOf(context, say), text: why }))
      : `${unlinked(headingOf(groups, context, say).text)}\n${say(why)}`;
  for (const [index, item] of items.entries()) {
    const isLast = index === items.length - 1;
    const after = isLast ? '' : `\n${more(items.length)}`;
    if (stub.length + 1 + item.length + after.length > stubLimit) {
      return `${stub}\n${more(items.length - index)}`;
    }
    stub += `\n${item}`;
  }
  return stub;
}

/** Where there are no buttons: the text, and each button as a line of its own below it. */
export function withButtons(message: string, buttons: TelegramMessage['buttons']): string {
  return [message, ...buttons.map(({ text, url }) => `${unlinked(text)}: ${url}`)].join('\n');
}
