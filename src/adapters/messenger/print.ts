/** Delivery to stdout: the messages that the chat gets, numbered over the whole run. */
import { sizeOf, type Limits } from '../../core/chat/lines.ts';
import type { PrintStyle } from '../../core/render/printed.ts';
import { causeOf, UserError } from '../../errors.ts';
import type { Host, Messenger } from '../../ports/ports.ts';

/** A run prints no more characters than 20 full messages have: so many a group takes in a minute. */
const mostPrinted = 80_000;

/** Loads the renderer and `limitsOf`, of the chat, when there is something to print. What exceeds the limit of a run waits for the next one. */
export function createPrintMessenger(
  host: Host,
  style: Omit<PrintStyle, 'columns'>,
  limitsOf?: () => Promise<Limits>,
): Messenger {
  let shown = 0;
  let room = mostPrinted;
  return {
    async deliver(entries, context, memory) {
      if (entries.length === 0) return { receipts: [] };
      const [{ renderDelivery }, { printLimits, renderPrinted, renderUnprinted }] = await Promise.all([
        import('../../core/chat/delivery.ts'),
        import('../../core/render/printed.ts'),
      ]);
      const limits = (await limitsOf?.()) ?? printLimits;
      const { messages } = renderDelivery(entries, context, style.language, limits, memory);
      const end = messages.findIndex(({ lines }) => (room -= sizeOf(lines, limits.sizeOf).units) < 0);
      const printed = end === -1 ? messages : messages.slice(0, end);
      const rest = messages.slice(printed.length);
      const parts = [
        ...(printed.length > 0 ? [renderPrinted(printed, shown, { ...style, columns: host.columns })] : []),
        ...(rest.length > 0 ? [renderUnprinted(rest.length, style.language)] : []),
      ];
      try {
        await host.print(`${shown > 0 ? '\n' : ''}${parts.join('\n\n')}`, 'Report');
      } catch (error) {
        const problem = error instanceof UserError ? error.message : `stdout: ${causeOf(error)}`;
        return { receipts: entries.map(({ notice }) => ({ noticeId: notice.id, kind: 'kept', problem })) };
      }
      shown += printed.length;
      const left = new Set(rest.flatMap(({ completes }) => completes));
      return {
        receipts: entries.map(({ notice: { id } }) =>
          left.has(id)
            ? { noticeId: id, kind: 'kept', problem: 'more than a run prints', waits: true }
            : { noticeId: id, kind: 'sent' },
        ),
      };
    },
  };
}
