/** Delivery to stdout: the messages that the chat gets, numbered over the whole run. */
import { noMemory } from '../core/chat.ts';
import type { PrintStyle } from '../core/render/printed.ts';
import { causeOf, UserError } from '../errors.ts';
import type { Host, Messenger } from '../ports.ts';

/** What makes the text is loaded when there is something to say. */
export function createPrintMessenger(host: Host, style: Omit<PrintStyle, 'columns'>): Messenger {
  let shown = 0;
  return {
    async deliver(entries, moment, memory = noMemory) {
      if (entries.length === 0) return { receipts: [] };
      const [{ renderDelivery }, { renderPrinted }] = await Promise.all([
        import('../core/render/delivery.ts'),
        import('../core/render/printed.ts'),
      ]);
      const { messages } = renderDelivery(entries, moment, style.language);
      const text = renderPrinted(messages, shown, memory, { ...style, columns: host.columns });
      try {
        await host.print(`${shown > 0 ? '\n' : ''}${text}`, 'Report');
      } catch (error) {
        const problem = error instanceof UserError ? error.message : `stdout: ${causeOf(error)}`;
        return { receipts: entries.map(({ notice }) => ({ noticeId: notice.id, kind: 'kept', problem })) };
      }
      shown += messages.length;
      return { receipts: entries.map(({ notice }) => ({ noticeId: notice.id, kind: 'sent' })) };
    },
  };
}
