/** What a person sees of rendered Telegram messages, as the Bot API for tests reads them. */
import type { Notice } from '../../src/core/model.ts';
import type { ReportContext } from '../../src/core/chat/block.ts';
import { withProgress } from '../../src/core/chat/board.ts';
import type { ReportNotice } from '../../src/core/chat/groups.ts';
import { boardMessage, reportMessages } from '../../src/core/chat/messages.ts';
import type { Language } from '../../src/core/notice.ts';
import { telegramLimits } from '../../src/core/telegram/lines.ts';
import { toTelegram, type TelegramMessage } from '../../src/core/telegram/messages.ts';
import { noticeOf } from './builders.ts';
import { parseText, settleText, type FormattedText } from './bot-api-text.ts';

/** A report as Telegram gets it. */
export function renderReport(
  notices: readonly ReportNotice[],
  context: ReportContext,
  language: Language,
): readonly TelegramMessage[] {
  return reportMessages(notices, context, language, telegramLimits).map(toTelegram);
}

/** The board with one job. */
export function renderProgress(
  progress: ReportNotice,
  context: ReportContext,
  language: Language,
): TelegramMessage {
  const rows = withProgress({}, [progress.notice]);
  return toTelegram(boardMessage([progress], { rows }, context, language, telegramLimits));
}

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
