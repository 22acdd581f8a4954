/** How Telegram's Bot API is spoken: what a request says, and how it is answered. https://core.telegram.org/bots/api#making-requests */
import { jsonAnswer, type Answer, type Incoming } from './loopback.ts';

/** Parameters by name. What was not a string in a JSON body is here as JSON. */
export type Arguments = ReadonlyMap<string, string>;

/** https://core.telegram.org/bots/api#responseparameters */
export interface ResponseParameters {
  readonly migrate_to_chat_id?: number;
  /** Seconds. */
  readonly retry_after?: number;
}

/** A request that Telegram refuses; the message is the `description` of its answer. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/**
 * `Chat not found` is answered as `Bad Request: chat not found`, but `URL_INVALID` keeps its capitals:
 * Client::fail_query_with_error in https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp
 */
export function badRequest(message: string): Refusal {
  const kept = /^.[A-Z_]/.test(message);
  return new Refusal(
    400,
    `Bad Request: ${kept ? message : message.charAt(0).toLowerCase() + message.slice(1)}`,
  );
}

/** The real server says how long to wait in a header too: HttpConnection::send_response of the same repository. */
export function refusalAnswer({ code, message, parameters }: Refusal): Answer {
  const wait = parameters?.retry_after;
  return jsonAnswer(
    code,
    { ok: false, error_code: code, description: message, ...(parameters && { parameters }) },
    wait === undefined ? {} : { 'retry-after': String(wait) },
  );
}

export const okAnswer = (result: unknown): Answer => jsonAnswer(200, { ok: true, result });

export function tooManyRequests(retryAfter: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Half of a surrogate pair: no UTF-8 says it. Bytes that are no UTF-8 are read as one. */
export const hasLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** The parameters in the query and in a body of JSON or of a form. */
export function argumentsOf({ url, headers, body }: Incoming): Arguments {
  const type = headers['content-type'] ?? '';
  const query = formPairs(url.search.slice(1));
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return new Map([...query, ...formPairs(body.toString('latin1'))]);
  }
  return new Map([...query, ...(type.startsWith('application/json') ? jsonPairs(body) : [])]);
}

function jsonPairs(body: Buffer): [string, string][] {
  if (body.length === 0) return [];
  const parsed = parseJson(decoded(body));
  if (!isRecord(parsed)) throw badRequest("Can't parse JSON object");
  return Object.entries(parsed).flatMap(([name, value]): [string, string][] => {
    if (value === null) return [];
    return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
  });
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `form`: a character a byte. */
function formPairs(form: string): [string, string][] {
  return form
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [unescaped(pair), ''] : [unescaped(pair.slice(0, at)), unescaped(pair.slice(at + 1))];
    });
}

function unescaped(part: string): string {
  const bytes = part
    .replaceAll('+', ' ')
    .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decoded(Buffer.from(bytes, 'latin1'));
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString('utf8').replaceAll('\uFFFD', '\uDC80');
  }
}
