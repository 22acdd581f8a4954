/** How far the local time of a zone is ahead of UTC. Pure. */
import type { OffsetAt } from './cron.ts';

const known = new Map<string, OffsetAt>();

/** Of an IANA zone. */
export function offsetIn(zone: string): OffsetAt {
  let offset = known.get(zone);
  if (!offset) {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    offset = (at) => {
      const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName');
      return minutesOf(name?.value ?? '');
    };
    known.set(zone, offset);
  }
  return offset;
}

/** `+0530`, `GMT+05:30` or `GMT` in minutes. */
export function minutesOf(text: string): number {
  const [, sign, hours, minutes] = /([+\-\u2212])(\d\d):?(\d\d)/.exec(text) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '+' ? size : -size;
}
