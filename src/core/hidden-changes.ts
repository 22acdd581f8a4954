/** The last look at a document before it is kept: what was added to it holds no secret. Pure. */

const hash = /^[\da-f]{40,}$/;

/** `after` with `hide` done to each text that is not in `before`. Names of fields, and hashes, stay. */
export function hiddenChanges<D>(before: unknown, after: D, hide: (text: string) => string): D;
export function hiddenChanges(before: unknown, after: unknown, hide: (text: string) => string): unknown {
  if (before === after) return after;
  if (typeof after === 'string') return hash.test(after) ? after : hide(after);
  if (Array.isArray(after)) {
    const old: readonly unknown[] = Array.isArray(before) ? before : [];
    const items = after.map((item: unknown, index) => hiddenChanges(old[index], item, hide));
    return items.every((item, index) => item === after[index]) ? after : items;
  }
  if (typeof after !== 'object' || after === null) return after;
  const old = new Map(typeof before === 'object' && before !== null ? Object.entries(before) : []);
  const entries = Object.entries(after).map(
    ([name, value]: [string, unknown]) => [name, value, hiddenChanges(old.get(name), value, hide)] as const,
  );
  return entries.every(([, value, hidden]) => value === hidden)
    ? after
    : Object.fromEntries(entries.map(([name, , hidden]) => [name, hidden]));
}
