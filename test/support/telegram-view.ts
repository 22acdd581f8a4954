/** What a person sees of rendered Telegram messages, as the Bot API for tests reads them. */
import type { Notice } from '../../src/core/model.ts';
import type { ReportNotice, TelegramMessage } from '../../src/core/telegram/messages.ts';
import { noticeOf } from './builders.ts';
import { parseText, settleText, type FormattedText } from './bot-api-text.ts';

/** Throws what Telegram refuses. */
export function viewed(message: Pick<TelegramMessage, 'html'> | undefined): FormattedText {
  return settleText(
    parseText(
      new Map([
        ['text', message?.html ?? ''],
        ['parse_mode', 'HTML'],
      ]),
    ),
  );
}

/** The messages without repeated headings, times, marks of continuation, and everything that is no letter or sign to see. */
export function bodyOf(texts: readonly string[]): string {
  const lines = texts.flatMap((text, index) => text.split('\n').slice(index === 0 ? 0 : 1, -1));
  return bare(lines.filter((line) => !line.startsWith('↪️')).join(''));
}

export const bare = (text: string): string => text.replace(/[\s\u2066-\u2069\u200B]/gu, '');

export const given = (notice: Partial<Notice>, again = false): ReportNotice => ({
  notice: noticeOf(notice),
  again,
});
