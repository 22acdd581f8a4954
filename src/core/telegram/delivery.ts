/** What the chat is sent of an outbox, message by message. Every way that shows or sends a report goes through here. */
import { isAgain, planDelivery } from '../chat/chat.ts';
import type { TickContext, OutboxEntry } from '../model.ts';
import {
  renderProgress,
  renderReport,
  type Language,
  type ReportNotice,
  type TelegramMessage,
} from './messages.ts';

export interface ChatMessage {
  readonly message: TelegramMessage;
  /** What the report is about that it is a part of. */
  readonly notices: readonly ReportNotice[];
  /** The job whose progress message it is; absent: a part of the report. */
  readonly jobId?: string;
}

export interface RenderedDelivery {
  /** In the order they are sent: the report, then the progress of each running job. */
  readonly messages: readonly ChatMessage[];
  /** Replaced by newer progress of the same job. */
  readonly superseded: readonly OutboxEntry[];
}

export function renderDelivery(
  entries: readonly OutboxEntry[],
  context: TickContext,
  language: Language,
): RenderedDelivery {
  const { report, progress, superseded } = planDelivery(entries);
  const given = (entry: OutboxEntry): ReportNotice => ({
    notice: entry.notice,
    again: isAgain(entry, context.runId),
  });
  const notices = report.map(given);
  const parts = notices.length > 0 ? renderReport(notices, context, language) : [];
  return {
    messages: [
      ...parts.map((message): ChatMessage => ({ message, notices })),
      ...progress.map(given).map((notice): ChatMessage => ({
        message: renderProgress(notice, context, language),
        notices: [notice],
        jobId: notice.notice.job?.id ?? '',
      })),
    ],
    superseded,
  };
}
