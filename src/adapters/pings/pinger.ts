/** Pings over HTTP: short, tried twice, through the proxy of the environment. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PingAnswer } from '../../core/model.ts';
import type { PingRequest } from '../../core/pings/ping-request.ts';
import { attempt } from '../../errors.ts';
import type { Pinger } from '../../ports/ports.ts';
import { requestOnce } from '../http/http.ts';
import { chooseProxy } from '../http/proxy.ts';

const tryMs = 5000;
const pauseMs = 300;
const tries = 2;
/** More at once would be a flood for a small monitor. */
const mostAtOnce = 10;

/** `closingMs`: all that its pings may add to a command, from `close` on. */
export function createPinger(
  env: Readonly<Record<string, string | undefined>>,
  now: () => number,
  closingMs: number,
): Pinger {
  let end = Infinity;
  let free = mostAtOnce;
  const waiting: (() => void)[] = [];
  const leftMs = () => Math.min(tryMs, end - performance.now());

  async function send({ url: given, ...request }: PingRequest): Promise<PingAnswer> {
    const url = attempt(() => new URL(given));
    if (!url) return { at: now(), why: 'the URL is not valid' };
    const headers = headersOf(url, request.body);
    let answer: PingAnswer = { at: now(), why: 'no time left' };
    for (let count = 0; count < tries && leftMs() > 0; count += 1) {
      if (count > 0) await sleep(Math.min(pauseMs, leftMs()));
      const timeoutMs = Math.floor(leftMs());
      if (timeoutMs <= 0) break;
      const { proxy } = chooseProxy(url.href, { env });
      const found = await requestOnce({ ...request, url, headers, timeoutMs, proxy });
      answer =
        found.kind === 'answer'
          ? { at: now(), status: statusOf(found.status, found.body) }
          : { at: now(), why: found.why };
      if (answer.status !== undefined && answer.status < 500) break;
    }
    return answer;
  }

  return {
    async send(request) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await send(request);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
    close() {
      end = Math.min(end, performance.now() + closingMs);
    },
  };
}

/**
 * healthchecks.io answers 200 to a UUID that it does not know, and to one that pings too often; only the body tells
 * (https://github.com/bdd/runitor/issues/66).
 */
function statusOf(status: number, body: string): number {
  if (status !== 200) return status;
  const text = body.trim();
  if (text === 'OK (not found)') return 404;
  return text === 'OK (rate limited)' ? 429 : status;
}

/** Takes user and password out of the URL, where no request may have them: `https://TOKEN@…` is a bearer token, as Gatus wants it. */
function headersOf(url: URL, body: string | undefined): Readonly<Record<string, string>> {
  const name = decoded(url.username);
  const word = decoded(url.password);
  url.username = '';
  url.password = '';
  const basic = `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`;
  return {
    ...(body !== undefined && { 'content-type': 'text/plain; charset=utf-8' }),
    ...((name !== '' || word !== '') && { authorization: word === '' ? `Bearer ${name}` : basic }),
  };
}

const decoded = (text: string): string => attempt(() => decodeURIComponent(text)) ?? text;
