/** A message of the watchdog begins with the host that it is about. Pure. */
import type { OutboxEntry, TickContext } from '../model.ts';

/** Who reports, where a message is about no host, and in the title of an issue. */
const watchdog = 'watchdog';

/** One host is the sender of its message, so its notices need not name it; of several, the first with the count of the others. */
export function headed(
  entries: readonly OutboxEntry[],
  given: TickContext,
): { readonly entries: readonly OutboxEntry[]; readonly context: TickContext } {
  const hosts = new Map(entries.map(({ notice: { job } }) => [job?.id, job?.name]));
  const names = [...hosts.values()].filter((name) => name !== undefined);
  const [first = watchdog] = names;
  const more = names.length > 1 ? ` +${names.length - 1}` : '';
  const context = { ...given, hostName: first + more, issueName: watchdog };
  if (hosts.size !== 1) return { entries, context };
  const bare = entries.map((entry) => {
    const { job: _, ...notice } = entry.notice;
    return { ...entry, notice };
  });
  return { entries: bare, context };
}
