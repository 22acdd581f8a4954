/** What the chat is sent of an outbox, message by message. Every way that shows or sends a report goes through here. */
import type { Language } from '../notice.ts';
import type { OutboxEntry, TickContext } from '../model.ts';
import { isAgain, planDelivery } from './chat.ts';
import type { ReportNotice } from './groups.ts';
import type { Limits } from './lines.ts';
import { progressMessage, reportMessages, type ChatMessage } from './messages.ts';

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
  limits: Limits,
): RenderedDelivery {
  const { report, progress, superseded } = planDelivery(entries);
  const given = (entry: OutboxEntry): ReportNotice => ({
    notice: entry.notice,
    again: isAgain(entry, context.runId),
  });
  const notices = report.map(given);
  const parts = notices.length > 0 ? reportMessages(notices, context, language, limits) : [];
  const shown = progress.map((entry) => progressMessage(given(entry), context, language, limits));
  return { messages: [...parts, ...shown], superseded };
}
