/** The messages to send from an outbox. Every channel that shows or sends a report uses this. */
import type { Language } from '../notice.ts';
import type { ChatMemory, OutboxEntry, TickContext } from '../model.ts';
import { boardToEdit, withProgress } from './board.ts';
import { isAgain, noMemory, planDelivery } from './chat.ts';
import type { ReportNotice } from './groups.ts';
import type { Limits } from './lines.ts';
import { boardMessage, reportMessages, type ChatMessage } from './messages.ts';

export interface RenderedDelivery {
  /** In the order of sending: the report, then the board of running jobs. */
  readonly messages: readonly ChatMessage[];
  /** Replaced by newer progress of the same job, or by a report about it. */
  readonly superseded: readonly OutboxEntry[];
}

export function renderDelivery(
  entries: readonly OutboxEntry[],
  context: TickContext,
  language: Language,
  limits: Limits,
  memory: ChatMemory = noMemory,
): RenderedDelivery {
  const { report, progress, superseded } = planDelivery(entries);
  const given = (entry: OutboxEntry): ReportNotice => ({
    notice: entry.notice,
    again: isAgain(entry, context.runId),
  });
  const notices = report.map(given);
  const parts = notices.length > 0 ? reportMessages(notices, context, language, limits) : [];
  const edits = boardToEdit(memory, context.now);
  const fresh = progress.map(given);
  const rows = withProgress(
    memory.board?.rows ?? {},
    progress.map(({ notice }) => notice),
  );
  const isShown = fresh.length > 0 || (edits?.isOutdated === true && Object.keys(rows).length > 0);
  const board = isShown
    ? [boardMessage(fresh, { rows, ...(edits && { edits }) }, context, language, limits)]
    : [];
  return { messages: [...parts, ...board], superseded };
}
