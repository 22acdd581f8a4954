/**
 * GitHub's rate limits, primary and secondary: whether an answer is one, and when it ends
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit). Pure, and
 * without an import: the script that publishes a release uses it, too.
 */

export interface LimitedAnswer {
  readonly status: number;
  /** The header `retry-after`, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** `x-ratelimit-remaining` and `x-ratelimit-reset`, as they stand there. */
  readonly remaining?: string | undefined;
  readonly reset?: string | undefined;
  /** GitHub's clock, which the reset refers to. */
  readonly dateAt?: number | undefined;
  /** GitHub's error message. */
  readonly message?: string | undefined;
}

export interface Limit {
  /** By the clock of this host, epoch milliseconds. */
  readonly endsAt: number;
  /** False: GitHub names no time, and asks to wait for a minute at least. */
  readonly isExact: boolean;
}

const unsaidMs = 60_000;

/**
 * Undefined: the answer is no limit. A 403 is one with a wait or with nothing remaining; else it is a lack of permissions, unless
 * its message says otherwise. Such an answer proves that nothing was done.
 */
export function limitOf(answer: LimitedAnswer, now: number): Limit | undefined {
  const { status, retryAfterMs, remaining, reset, dateAt = now, message = '' } = answer;
  if (status !== 403 && status !== 429) return undefined;
  if (retryAfterMs !== undefined) return { endsAt: now + retryAfterMs, isExact: true };
  const isUsedUp = remaining?.trim() === '0';
  // Whole seconds, and the limit ends with the last of them.
  const resetAt = /^\d{1,11}$/.test(reset ?? '') ? 1000 * Number(reset) + 1000 : undefined;
  if (isUsedUp && resetAt !== undefined)
    return { endsAt: now + Math.max(0, resetAt - dateAt), isExact: true };
  if (status === 429 || isUsedUp || /rate limit/i.test(message))
    return { endsAt: now + unsaidMs, isExact: false };
  return undefined;
}

/** `GitHub's rate limit is reached (403): it ends at 14:05:03 UTC`, and what to do. */
export function limitText(status: number, limit: Limit): string {
  return limitedText(String(status), limitEnd(limit));
}

/** `2026-03-04 14:05:03 UTC`; undefined when GitHub does not say. */
export function limitEnd({ endsAt, isExact }: Limit): string | undefined {
  const at = new Date(endsAt).toISOString();
  return isExact ? `${at.slice(0, 10)} ${at.slice(11, 19)} UTC` : undefined;
}

export function limitedText(status: string, until: string | undefined): string {
  const end = until === undefined ? 'GitHub does not say until when' : `it ends at ${until}`;
  const wait = until === undefined ? 'run this again in a few minutes' : 'run this again after that';
  return `GitHub's rate limit is reached (${status}): ${end}; ${wait}`;
}
