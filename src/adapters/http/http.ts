/** One request over HTTP with a deadline over everything. */
import { subscribe } from 'node:diagnostics_channel';
import type { RequestInit } from 'undici';
import * as z from 'zod/mini';
import { cleanLine } from '../../core/text/redact.ts';
import { causeOf } from '../../errors.ts';

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** See `chooseProxy`; undefined: directly. */
  readonly proxy?: string | undefined;
}

export type HttpAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string; readonly headers: Headers }
  /** `reached`: the other side may have done what was asked. `why` holds no address. */
  | { readonly kind: 'no-answer'; readonly why: string; readonly reached: boolean };

/** More is not an answer of an API. */
const mostBytes = 8 * 1024 * 1024;

/** Never rejects. Redirects are answers: a token must not follow them elsewhere. */
export async function requestOnce(request: HttpRequest): Promise<HttpAnswer> {
  const { method, url, headers, body, timeoutMs, proxy } = request;
  const sending = { href: url.href, reached: false };
  open.add(sending);
  try {
    const init = {
      method,
      headers: { ...headers, 'user-agent': 'ops-framework' },
      ...(body !== undefined && { body }),
      redirect: 'manual' as const,
      signal: AbortSignal.timeout(timeoutMs),
    };
    const response = await (proxy === undefined ? fetch(url, init) : fetchThrough(proxy, url, init));
    const { status, headers: answered } = response;
    return { kind: 'answer', status, headers: answered, body: await textOf(response) };
  } catch (error) {
    return { kind: 'no-answer', why: cleanLine(causeIn(error, timeoutMs), 200), reached: sending.reached };
  } finally {
    open.delete(sending);
  }
}

/** Requests under way; `reached`: the first byte was written to a connection. */
const open = new Set<{ readonly href: string; reached: boolean }>();
const sentSchema = z.object({ request: z.object({ origin: z.string(), path: z.string() }) });

// Published right before the write: https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md
subscribe('undici:client:sendHeaders', (message) => {
  const sent = sentSchema.safeParse(message);
  // A proxy gets the whole address of an http request as its path.
  const address = sent.success ? sent.data.request.origin + sent.data.request.path : undefined;
  for (const sending of open)
    if (address === undefined || address.endsWith(sending.href)) sending.reached = true;
});

/** With undici itself, which Node's own `fetch` is made of, because that one takes no proxy before Node 24. */
async function fetchThrough(proxy: string, url: URL, init: RequestInit) {
  const undici = await import('undici');
  // Without a tunnel to an http address: proxies allow CONNECT to port 443 only.
  const dispatcher = new undici.ProxyAgent({ uri: proxy, proxyTunnel: false });
  return undici.fetch(url, { ...init, dispatcher });
}

async function textOf({ body }: Pick<Response, 'body'>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > mostBytes)
      throw new Error('too long', { cause: `the answer is longer than ${mostBytes} bytes` });
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Only causes: the message of an error itself may show the address or a header, which can hold a token. */
function causeIn(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return `timed out after ${Math.round(timeoutMs / 100) / 10} s`;
  let { cause } = error;
  while (cause instanceof Error && cause.cause !== undefined) ({ cause } = cause);
  if (cause === undefined) return 'the address or a header is not valid';
  // The library's codes are less clear than its messages.
  return cause instanceof Error && causeOf(cause).startsWith('UND_') ? cause.message : causeOf(cause);
}
