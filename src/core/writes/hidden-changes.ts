/** The last look at a document before it is kept: what was added to it holds no secret. Pure. */

const hash = /^[\da-f]{40,}$/;
/**
 * Fields of our documents that hold what is compared or looked up later, and no words of others: ids, names of jobs and hosts,
 * places, words of this program. A password can be a part of one (`postgres` of the job `postgres-check`), and with a mask
 * in it nobody would find it again.
 */
const compared: ReadonlySet<string> = new Set(
  [
    'id jobId name wayBack noticeIds run runId commit digest outdatedBy definition',
    'status kind reason outcome urgency sink lastTry said gate before label',
    'host start boot file path url workflowUrl environment requestedBy approvedBy',
    'chatId from to way heldWay hostZoneReported',
    // Marks of what was told, made of what was hidden before.
    'key progressKey warned mark marks done best completedWork',
  ].flatMap((names) => names.split(' ')),
);

/**
 * `after` with `hide` done to each text that is not in `before`. Names of fields, hashes, and what is compared stay: `field`
 * is where the value stands.
 */
export function hiddenChanges<D>(
  before: unknown,
  after: D,
  hide: (text: string) => string,
  field?: string,
): D;
export function hiddenChanges(
  before: unknown,
  after: unknown,
  hide: (text: string) => string,
  field = '',
): unknown {
  if (before === after) return after;
  if (typeof after === 'string') return compared.has(field) || hash.test(after) ? after : hide(after);
  if (Array.isArray(after)) {
    const old: readonly unknown[] = Array.isArray(before) ? before : [];
    const items = after.map((item: unknown, index) => hiddenChanges(old[index], item, hide, field));
    return items.every((item, index) => item === after[index]) ? after : items;
  }
  if (typeof after !== 'object' || after === null) return after;
  const old = new Map(typeof before === 'object' && before !== null ? Object.entries(before) : []);
  const entries = Object.entries(after).map(
    ([name, value]: [string, unknown]) =>
      [name, value, hiddenChanges(old.get(name), value, hide, name)] as const,
  );
  return entries.every(([, value, hidden]) => value === hidden)
    ? after
    : Object.fromEntries(entries.map(([name, , hidden]) => [name, hidden]));
}
