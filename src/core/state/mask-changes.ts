/** Masks secrets in what is added to a document (state, ledger), before it is saved. Pure. */
const hash = /^[\da-f]{40,}$/;
/**
 * Fields that are compared or looked up later and contain no foreign text: ids, names of jobs and hosts, paths. A password can be
 * part of one (`postgres` of the job `postgres-check`), and a mask would break the look-up.
 */
const compared: ReadonlySet<string> = new Set(
  [
    'id jobId name wayBack noticeIds run runId commit digest outdatedBy definition',
    'status kind reason outcome verdict urgency sink lastTry said gate before label',
    'host start boot file path url workflowUrl environment requestedBy approvedBy',
    'chatId from to way heldWay hostZoneReported',
    // Fingerprints of masked text.
    'key progressKey warned mark marks done best completedWork',
  ].flatMap((names) => names.split(' ')),
);

/**
 * `after` with `mask` applied to each string that is not in `before`. Field names, hashes and compared values stay. `field`: name
 * of the value's field.
 */
export function maskChanges<D>(before: unknown, after: D, mask: (text: string) => string, field?: string): D;
export function maskChanges(
  before: unknown,
  after: unknown,
  mask: (text: string) => string,
  field = '',
): unknown {
  if (before === after) return after;
  if (typeof after === 'string') return compared.has(field) || hash.test(after) ? after : mask(after);
  if (Array.isArray(after)) {
    const old: readonly unknown[] = Array.isArray(before) ? before : [];
    const items = after.map((item: unknown, index) => maskChanges(old[index], item, mask, field));
    return items.every((item, index) => item === after[index]) ? after : items;
  }
  if (typeof after !== 'object' || after === null) return after;
  const old = new Map(typeof before === 'object' && before !== null ? Object.entries(before) : []);
  const entries = Object.entries(after).map(
    ([name, value]: [string, unknown]) =>
      [name, value, maskChanges(old.get(name), value, mask, name)] as const,
  );
  return entries.every(([, value, hidden]) => value === hidden)
    ? after
    : Object.fromEntries(entries.map(([name, , hidden]) => [name, hidden]));
}
