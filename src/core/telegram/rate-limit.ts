/**
 * How long Telegram asks to wait: "too many requests" (429) and what it names like that. `bot-api.ts` waits and tries again, or
 * keeps the message for a later tick when that takes too long.
 * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */

/** When no time is named. */
const defaultWaitMs = 5_000;
/** Less would be a flood. */
const leastWaitMs = 1_000;
/** A server may leave out `retry_after`. `description`: without its prefix. */
const waitInWords = /^(?:Too Many Requests: retry after |(?:FLOOD|FLOOD_PREMIUM|SLOWMODE)_WAIT_)(\d{1,9})\b/i;

/** Undefined: the error is no rate limit. `retryAfter`: `parameters.retry_after`, in seconds. */
export function askedWaitMs(
  status: number,
  description: string,
  retryAfter: number | undefined,
): number | undefined {
  const [, inWords] = waitInWords.exec(description) ?? [];
  const seconds = retryAfter ?? (inWords === undefined ? undefined : Number(inWords));
  if (status !== 429 && seconds === undefined) return undefined;
  return Math.max(leastWaitMs, (seconds ?? 0) * 1000 || defaultWaitMs);
}
