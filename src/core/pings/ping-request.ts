/**
 * A ping → the request that an outside monitor expects: healthchecks' API, or a URL with places for the status. Pure.
 * https://healthchecks.io/docs/http_api/
 */
import { clip } from '../text/clean.ts';

/** What is said to a monitor. */
export interface Ping {
  /** `exit`: a command ended with `code`, 0 to 255. */
  readonly kind: 'success' | 'fail' | 'start' | 'exit';
  readonly code?: number;
  /** UUID of the attempt: start and end have the same. */
  readonly rid?: string;
  /** Why it failed, or the end of the output, without secrets; sent in full only to a healthchecks URL. */
  readonly text: string;
}

export interface PingRequest {
  readonly method: 'GET' | 'POST';
  /** With http or https; it may be invalid all the same. */
  readonly url: string;
  readonly body?: string;
}

/** As much as healthchecks keeps of a body, in bytes (`PING_BODY_LIMIT` in its settings). */
const bodyLimit = 10_000;
/** So many UTF-16 units go into `{message}`, which is shown in one line. */
const messageLimit = 300;
const places = /\{(?:status|success|message)\}/;

/** `nothing`: this monitor takes no such ping, a start. `invalid`: not a URL with http or https. */
export function pingRequest(given: string, ping: Ping): PingRequest | 'nothing' | 'invalid' {
  const url = given.trim();
  if (!/^https?:\/\/[^\s/]+/i.test(url)) return 'invalid';
  if (places.test(url)) {
    if (ping.kind === 'start') return 'nothing';
    // The external endpoints of Gatus take POST only; the push URL of Uptime Kuma takes GET in every version.
    return { method: url.includes('{success}') ? 'POST' : 'GET', url: filled(url, ping) };
  }
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  const action = ping.kind === 'success' ? '' : `/${ping.kind === 'exit' ? ping.code : ping.kind}`;
  const rid = ping.rid === undefined ? '' : `${query === '' ? '?' : '&'}rid=${ping.rid}`;
  const pinged = `${action === '' ? path : path.replace(/\/+$/, '')}${action}${query}${rid}`;
  const body = lastBytes(ping.text, bodyLimit);
  return body === '' ? { method: 'GET', url: pinged } : { method: 'POST', url: pinged, body };
}

function filled(url: string, { kind, code, text }: Ping): string {
  const isGood = kind === 'success' || (kind === 'exit' && code === 0);
  // The last line says why.
  const line = text.trim().split('\n').at(-1)?.trim() ?? '';
  const values: Readonly<Record<string, string>> = {
    status: isGood ? 'up' : 'down',
    success: String(isGood),
    message: line === '' ? (isGood ? 'OK' : 'failed') : clip(line, messageLimit),
  };
  return url.replaceAll(/\{(status|success|message)\}/g, (_, name: string) =>
    // Half of a pair of surrogates cannot be encoded.
    encodeURIComponent((values[name] ?? '').replaceAll(/\p{Cs}/gu, '')),
  );
}

/** The end of a text with at most `most` bytes of UTF-8, cut between characters. */
export function lastBytes(text: string, most: number): string {
  let room = most;
  let from = text.length;
  while (from > 0) {
    const isPair = from > 1 && isLow(text.charCodeAt(from - 1)) && isHigh(text.charCodeAt(from - 2));
    const code = text.charCodeAt(from - 1);
    // Half of a pair is sent as U+FFFD, in 3 bytes.
    const size = isPair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (size > room) break;
    room -= size;
    from -= isPair ? 2 : 1;
  }
  return text.slice(from);
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** Values to mask: the URL, and the parts of it that give access, as a UUID, a ping key or a token. */
export function secretParts(url: string): readonly string[] {
  const [, user = ''] = /^https?:\/\/([^/?#]*)@/i.exec(url) ?? [];
  const parts = url.split(/[/?&#=@:]/).filter((part) => uuid.test(part) || mixed.test(part));
  const [, token = ''] = /\/(?:push|ping|hc-ping\.com)\/([^/?#]{8,})/i.exec(url) ?? [];
  return [...new Set([url, ...user.split(':'), ...parts, token].filter((part) => part !== ''))];
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Not what a person reads, as a slug or the name of a job. */
const mixed = /^(?=.*[a-z])(?=.*[A-Z])[\w.~%-]{8,}$|^(?=(?:.*\d){4})[\w.~%]{20,}$/;
