/** Delivery to stdout: one report a run, whose header is printed once. */
import { header, renderPlain } from '../core/render/plain.ts';
import { causeOf, UserError } from '../errors.ts';
import type { Host, Messenger } from '../ports.ts';

export function createPrintMessenger(host: Host): Messenger {
  let begun = false;
  return {
    async deliver(entries, moment) {
      if (entries.length === 0) return { receipts: [] };
      const blocks = renderPlain(entries.map((entry) => entry.notice));
      const report = begun ? `\n${blocks}` : `${header(moment)}\n\n${blocks}`;
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
