/** The `rid` of a ping: which attempt it is about. Pure. */
import { fingerprint } from '../text/fingerprint.ts';

/**
 * A UUID made of what identifies an attempt, of version 8 (RFC 9562, section 5.8). After a crash, another process finds the same
 * one for the end as the start had.
 */
export function ridOf(...parts: readonly (string | number)[]): string {
  const text = JSON.stringify(parts);
  const hex = fingerprint(text) + fingerprint(`rid ${text}`);
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
