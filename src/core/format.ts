/** Formats times, durations and names. */
import { cleanLine } from './text/redact.ts';

/** A duration in its two largest units: `45 s`, `12 min`, `3 h 20 min`, `2 d 4 h`. */
export function span(ms: number): string {
  const total = Math.max(0, ms);
  if (total < 60_000) return formatSeconds(Math.round(total / 1000) * 1000);
  const minutes = Math.floor(total / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** Id and name for a notice. Cleaned: an id may come from elsewhere than the jobs file. */
export function named({ id, name = id }: { readonly id: string; readonly name?: string }): {
  id: string;
  name: string;
} {
  const cleanId = cleanLine(id, 100);
  return { id: cleanId, name: name === id ? cleanId : cleanLine(name, 100) };
}

export function zoneOf(
  job: { readonly policy: { readonly timezone?: string | undefined } },
  context: { readonly zone?: string | undefined },
): string | undefined {
  return job.policy.timezone ?? context.zone;
}

/** A duration in seconds: `30 s`, `0.5 s`; below 100 ms: `4 ms`. */
export function formatSeconds(ms: number): string {
  if (ms > 0 && ms < 100) return `${Math.ceil(ms)} ms`;
  return `${Math.round(ms / 100) / 10} s`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * `HH:MM:SS` in an IANA zone that the jobs file's parser checked; without one, in the host's. Host time does not use `Intl`:
 * loading its zones costs more than the rest of a tick.
 */
export function clockTime(
  at: number,
  zone: string | undefined,
  context: { readonly hostTime: (at: number) => string },
): string {
  if (zone === undefined) return context.hostTime(at);
  let format = formats.get(zone);
  if (!format) {
    const digits = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...digits });
    formats.set(zone, format);
  }
  return format.format(at);
}

/** Quotes a word where a shell needs it. */
export function shellWord(text: string): string {
  return /^[\w.@:+/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The last instant that a date can be (ECMA-262, time values). */
const lastInstant = 8.64e15;

/** An instant in ISO 8601, for JSON. A damaged state may have any number. */
export function isoTime(at: number): string {
  return new Date(Math.max(-lastInstant, Math.min(lastInstant, at))).toISOString();
}
