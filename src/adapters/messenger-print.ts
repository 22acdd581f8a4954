/** Delivery to stdout: one report a run, whose header is printed once. */
import { header, renderPlain, type PlainWords } from '../core/render/plain.ts';
import { causeOf, UserError } from '../errors.ts';
import type { Host, Messenger } from '../ports.ts';

/** `words`: loaded when there is something to say; English when not given. */
export function createPrintMessenger(host: Host, words?: () => Promise<PlainWords>): Messenger {
  let begun = false;
  return {
    async deliver(entries, moment) {
      if (entries.length === 0) return { receipts: [] };
      const own = await words?.();
      const blocks = renderPlain(
        entries.map((entry) => entry.notice),
        own,
      );
      const report = begun ? `\n${blocks}` : `${header(moment, own)}\n\n${blocks}`;
      begun = true;
      try {
        await host.print(report, 'Report');
      } catch (error) {
        const problem = error instanceof UserError ? error.message : `stdout: ${causeOf(error)}`;
        return { receipts: entries.map(({ notice }) => ({ noticeId: notice.id, kind: 'kept', problem })) };
      }
      return { receipts: entries.map(({ notice }) => ({ noticeId: notice.id, kind: 'sent' })) };
    },
  };
}
