/** One request over HTTP with a deadline over everything. */
import type { IncomingMessage } from 'node:http';
import { cleanLine } from '../../core/text/redact.ts';
import { causeOf } from '../../errors.ts';

export interface HttpRequest {
  readonly method: string;
  /** `https:` or `http:`. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** Where `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are looked up. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type HttpAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: string;
      /** What the header `retry-after` says in seconds; absent when it says a date or nothing. */
      readonly retryAfterMs?: number;
      /** The header `link` names a next page: this is not all. */
      readonly hasMore?: true;
      /** What the header `date` says, epoch milliseconds; absent when it is missing or no date. */
      readonly dateAt?: number;
      /** One of the others, by its lower-case name; undefined when it is missing or stands there twice. */
      readonly header: (name: string) => string | undefined;
    }
  /** `reached`: the other side may have done what was asked. `why` holds no address. */
  | { readonly kind: 'no-answer'; readonly why: string; readonly reached: boolean };

/** More is not an answer of an API. */
const mostBytes = 8 * 1024 * 1024;

/** Never rejects. Redirects are answers: a token must not follow them elsewhere. */
export async function requestOnce(request: HttpRequest): Promise<HttpAnswer> {
  const { method, url, headers, body, timeoutMs, env } = request;
  // Loaded by the first request: most ticks make none.
  const { request: open, Agent } =
    url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  return new Promise<HttpAnswer>((resolve) => {
    let reached = false;
    const fail = (error: unknown) => {
      clearTimeout(timer);
      resolve({ kind: 'no-answer', why: causeIn(error), reached });
    };
    const agent = new Agent({ proxyEnv: { ...env } });
    const call = open(url, { method, agent, headers: { ...headers, 'user-agent': 'ops-framework' } });
    const timer = setTimeout(
      () => call.destroy(new Error(`no answer within ${Math.round(timeoutMs / 100) / 10} s`)),
      timeoutMs,
    );
    call.on('error', fail);
    // Before the connection stands, nothing of the request has left.
    call.on('socket', (socket) => {
      reached = !socket.connecting;
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        reached = true;
      });
    });
    call.on('response', (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        parts.push(part);
        if (size > mostBytes) call.destroy(new Error(`the answer is longer than ${mostBytes} bytes`));
      });
      response.on('error', fail);
      response.on('aborted', () => fail(new Error('the answer was cut off')));
      response.on('end', () => {
        clearTimeout(timer);
        const text = Buffer.concat(parts).toString('utf8');
        const after = response.headers['retry-after'] ?? '';
        resolve({
          kind: 'answer',
          status: response.statusCode ?? 0,
          body: text,
          header: (name) => {
            const value = response.headers[name];
            return typeof value === 'string' ? value : undefined;
          },
          ...(/^\d{1,6}$/.test(after) && { retryAfterMs: 1000 * Number(after) }),
          ...(/\brel="?next\b/i.test(String(response.headers['link'] ?? '')) && { hasMore: true as const }),
          ...dateOf(response.headers.date),
        });
      });
    });
    call.end(body);
    // A header that no server would take is refused before anything is sent.
  }).catch((error: unknown) => ({ kind: 'no-answer', why: causeIn(error), reached: false }));
}

/** Only the one form in which servers write it (RFC 9110, 5.6.7); two headers at once are none. */
function dateOf(header: string | undefined): { readonly dateAt?: number } {
  const dateAt = Date.parse(header ?? '');
  return Number.isFinite(dateAt) && new Date(dateAt).toUTCString() === header ? { dateAt } : {};
}

/** Node's words may name the address, which can hold a token. */
function causeIn(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return cleanLine(causeOf(first), 200);
}
