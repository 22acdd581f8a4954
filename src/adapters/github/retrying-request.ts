/**
 * Requests to GitHub's REST API (https://docs.github.com/en/rest), and the one policy of when one is made again: what only
 * reads after an outage, and everything after a rate limit, whose answer proves that nothing was done. Nobody waits for longer
 * than the step has time for; then the error names the end of the limit.
 */
import * as z from 'zod/mini';
import { limitEnd, limitOf, type Limit } from '../../core/github/rate-limit.ts';
import { apiProblems } from '../../core/notices/catalog/shared.ts';
import { jsonValue } from '../../core/text/json.ts';
import { cleanLine } from '../../core/text/redact.ts';
import type { Text } from '../../core/text/words.ts';
import type { Clock } from '../../ports/ports.ts';
import { requestOnce } from '../http/http.ts';
import { chooseProxy } from '../http/proxy.ts';
import { systemClock } from '../host/system.ts';

export interface GitHubOptions {
  /** `https://api.github.com`, or the one of an Enterprise server. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string | undefined;
  /** The caller's environment, for the proxies in it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Deadline of one request. Default 5 s. */
  readonly timeoutMs?: number;
  /** Of one request with all its tries and the pauses between them. Default 20 s. */
  readonly deadlineMs?: number;
  /** Told with each request why it goes without the proxy that is set. */
  readonly warn?: (text: string) => void;
  /** What all requests of a step have in common. Default: a request has its own. */
  readonly patience?: Patience;
  readonly clock?: WaitClock;
}

type WaitClock = Pick<Clock, 'now' | 'monotonic' | 'sleep'>;

/** How long a step may still wait for GitHub, and the limit that it knows of. */
export interface Patience {
  /** Below 0: not even together with what waits already. */
  leftMs: number;
  /** Up to here, by the monotonic clock, it is counted: what requests wait at the same time counts once. */
  countedTo: number;
  /** The limit that was not waited for: until it ends nothing is sent, as GitHub wants it. */
  limited: { readonly answer: ApiAnswer; readonly limit: Limit } | undefined;
}

export function createPatience(leftMs = 20_000): Patience {
  return { leftMs, countedTo: 0, limited: undefined };
}

/** A request without a useful answer. `why` includes the fix; `cause` is the same as a sentence. */
export interface FailedRequest {
  readonly kind: 'failed';
  readonly why: string;
  readonly cause: Text;
  /** It is a rate limit, and nothing is wrong with token, permissions or network. */
  readonly isLimit?: true;
}

export interface ApiAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** Undefined when it is no JSON. */
  readonly body: unknown;
  readonly retryAfterMs?: number | undefined;
  /** This is the first page of several. */
  readonly hasMore: boolean;
  /** Present when it refuses because of a rate limit. */
  readonly limit?: Limit | undefined;
  /** When GitHub answered, by its clock; absent when the answer has no date. */
  readonly dateAt?: number | undefined;
}

export type RequestOutcome =
  | ApiAnswer
  /** `not-sent`: the set-up is wrong, another try changes nothing. */
  | { readonly kind: 'not-sent'; readonly cause: Cause }
  /** `reached`: what was asked may have been done. */
  | { readonly kind: 'no-answer'; readonly cause: Cause; readonly reached: boolean };

type Cause = readonly [key: keyof typeof apiProblems, params: Readonly<Record<string, string>>];

export interface ApiRequest {
  readonly method: string;
  /** Below the repository, with the query: `/actions/caches?key=x`. */
  readonly path: string;
  readonly fields?: object;
}

const defaultTimeoutMs = 5000;
const mostTries = 3;
/** Before the second try; before the third twice that. */
const firstPauseMs = 500;

const errorSchema = z.object({ message: z.string() });

/** Never rejects. */
export async function requestApi(options: GitHubOptions, request: ApiRequest): Promise<RequestOutcome> {
  const { clock = systemClock, deadlineMs = 20_000, timeoutMs = defaultTimeoutMs } = options;
  const { patience = createPatience(deadlineMs) } = options;
  const endsAt = clock.monotonic() + deadlineMs;
  for (let tries = 1; ; tries += 1) {
    const known = patience.limited;
    if (known && clock.now() < known.limit.endsAt) return known.answer;
    const left = Math.max(1, endsAt - clock.monotonic());
    const begunAt = clock.monotonic();
    const asked = await requestApiOnce(options, request, Math.min(timeoutMs, left), clock);
    if (tries > 1) charge(patience, begunAt, clock.monotonic());
    const pause = tries < mostTries ? pauseAfter(asked, request, tries, clock) : undefined;
    const now = clock.monotonic();
    if (
      pause === undefined ||
      now + pause >= endsAt ||
      costOf(patience, now, now + pause) > patience.leftMs
    ) {
      if (asked.kind === 'answer' && asked.limit) patience.limited = { answer: asked, limit: asked.limit };
      return asked;
    }
    charge(patience, now, now + pause);
    await clock.sleep(pause);
  }
}

/** How long to wait before another try, in ms; undefined when none is allowed or would help. */
function pauseAfter(
  asked: RequestOutcome,
  { method }: ApiRequest,
  tries: number,
  clock: WaitClock,
): number | undefined {
  const pause = firstPauseMs * 2 ** (tries - 1);
  if (asked.kind === 'not-sent') return undefined;
  if (asked.kind === 'no-answer') return method === 'GET' || !asked.reached ? pause : undefined;
  if (asked.limit) return asked.limit.isExact ? Math.max(pause, asked.limit.endsAt - clock.now()) : undefined;
  return asked.status >= 500 && method === 'GET' ? Math.max(pause, asked.retryAfterMs ?? 0) : undefined;
}

/** What is done again, and the pauses before, come out of the time that the step has for it. */
function charge(patience: Patience, from: number, to: number): void {
  patience.leftMs -= costOf(patience, from, to);
  patience.countedTo = Math.max(patience.countedTo, to);
}

function costOf({ countedTo }: Patience, from: number, to: number): number {
  return Math.max(0, to - Math.max(from, countedTo));
}

async function requestApiOnce(
  options: GitHubOptions,
  request: ApiRequest,
  timeoutMs: number,
  clock: WaitClock,
): Promise<RequestOutcome> {
  const { apiUrl, repository, token, env } = options;
  const address = `${apiUrl.replace(/\/$/, '')}/repos/${repository}${request.path}`;
  if (!token) return { kind: 'not-sent', cause: ['api-no-token', {}] };
  if (!URL.canParse(address)) return { kind: 'not-sent', cause: ['api-no-address', {}] };
  const { proxy, problem } = chooseProxy(address, { env });
  if (problem && options.warn) {
    const { textIn } = await import('../../core/notices/say.ts');
    options.warn(`GitHub's API: ${textIn('en')(problem)}`);
  }
  const answer = await requestOnce({
    method: request.method,
    url: new URL(address),
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
    },
    ...(request.fields && { body: JSON.stringify(request.fields) }),
    timeoutMs,
    proxy,
  });
  if (answer.kind === 'no-answer')
    return { kind: 'no-answer', cause: ['api-no-answer', { why: answer.why }], reached: answer.reached };
  const { status, headers } = answer;
  const body = jsonValue(answer.body);
  const seconds = headers.get('retry-after') ?? '';
  const retryAfterMs = /^\d{1,6}$/.test(seconds) ? 1000 * Number(seconds) : undefined;
  const remaining = headers.get('x-ratelimit-remaining') ?? undefined;
  const reset = headers.get('x-ratelimit-reset') ?? undefined;
  const dateAt = dateIn(headers.get('date'));
  const hasMore = /\brel="?next\b/i.test(headers.get('link') ?? '');
  const message = messageOf({ body });
  const limit = limitOf({ status, retryAfterMs, remaining, reset, dateAt, message }, clock.now());
  return { kind: 'answer', status, body, retryAfterMs, hasMore, dateAt, limit };
}

/** Only the one form in which servers write it (RFC 9110, 5.6.7); two headers at once are none. */
function dateIn(header: string | null): number | undefined {
  const dateAt = Date.parse(header ?? '');
  return Number.isFinite(dateAt) && new Date(dateAt).toUTCString() === header ? dateAt : undefined;
}

/** Loads no catalog: ticks ask GitHub, too. */
function failed([key, params]: Cause): FailedRequest {
  return { kind: 'failed', why: apiProblems[key](params), cause: { key, params } };
}

/** A request, and the answer that is of use: a 2xx of this shape. */
export interface Question<S extends z.ZodMiniType> extends Omit<ApiRequest, 'method'> {
  readonly method?: string;
  readonly schema: S;
  /** Which one to grant when the token may not ask. */
  readonly permission: string;
}

export type Asked<T> =
  | { readonly isOk: true; readonly body: T; readonly answer: ApiAnswer }
  /** Without an `answer` there was none; `isUnsent`: nor a request. */
  | {
      readonly isOk: false;
      readonly failure: FailedRequest;
      readonly answer?: ApiAnswer;
      readonly isUnsent?: true;
    };

export async function askApi<S extends z.ZodMiniType>(
  options: GitHubOptions,
  { method = 'GET', schema, permission, ...rest }: Question<S>,
): Promise<Asked<z.infer<S>>> {
  const answer = await requestApi(options, { method, ...rest });
  if (answer.kind !== 'answer')
    return {
      isOk: false,
      failure: failed(answer.cause),
      ...(answer.kind === 'not-sent' && { isUnsent: true }),
    };
  const body = schema.safeParse(answer.body);
  return body.success && answer.status >= 200 && answer.status < 300
    ? { isOk: true, body: body.data, answer }
    : { isOk: false, failure: refused(answer, permission), answer };
}

/** The message of an error answer; undefined when it is not GitHub's shape of an error. */
export function messageOf({ body }: Pick<ApiAnswer, 'body'>): string | undefined {
  const error = errorSchema.safeParse(body);
  return error.success ? cleanLine(error.data.message, 200) : undefined;
}

/** Why an answer is of no use, with the permission that the request needs. */
function refused(answer: ApiAnswer, permission: string): FailedRequest {
  const { status, limit } = answer;
  if (limit) {
    const until = limitEnd(limit);
    const params = { status: String(status), ...(until !== undefined && { until }) };
    return { ...failed(['api-limited', params]), isLimit: true };
  }
  const error = messageOf(answer);
  const said = `${status}${error === undefined ? '' : `: ${error}`}`;
  if (status === 401) return failed(['api-bad-token', { said }]);
  if (status === 403 || status === 404) return failed(['api-no-permission', { said, permission }]);
  return failed(['api-unexpected', { said }]);
}
