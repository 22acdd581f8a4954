import { isoTime } from '../format.ts';

/** `2026-03-04 12:00 UTC`: the watchdog's own zone says nothing of the host's. */
export function utcTime(at: number): string {
  return `${isoTime(at).slice(0, 16).replace('T', ' ')} UTC`;
}
