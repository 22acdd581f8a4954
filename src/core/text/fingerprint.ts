/** Fingerprints: detect changes and damage, prove nothing against an attacker. Pure. */

/**
 * 64 bits in hex, from two 32-bit multiplicative hashes over the UTF-16 units. It stays what it is: alert keys,
 * checksums and namespaces made with it are stored, and with another hash each open alert would be a new one.
 */
export function fingerprint(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  // Each half is mixed with the other, so that the last units reach all bits.
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return hex(high) + hex(low);
}

/** In two halves: V8 prints a number of 32 bits in hex by a slow way, three times as long. */
function hex(bits: number): string {
  return half(bits >>> 16) + half(bits & 0xffff);
}

function half(bits: number): string {
  return bits.toString(16).padStart(4, '0');
}

/**
 * JSON with sorted keys, to compare values of jobs. Never throws. Levels below 32 count as equal, so no approval rests on it;
 * see `planText`.
 */
export function sortedJson(value: unknown, depth = 0): string {
  if (depth > 32) return '"…"';
  if (Array.isArray(value)) return `[${value.map((item) => sortedJson(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${sortedJson(item, depth + 1)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** A key of at most `limit` units: a long text is cut and ends with its fingerprint. */
export function boundedKey(text: string, limit = 160): string {
  if (text.length <= limit) return text;
  const mark = `${fingerprint(text)}:${text.length}`;
  return `${text.slice(0, limit - mark.length - 1)}#${mark}`;
}
