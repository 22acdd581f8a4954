import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * How an answer goes wrong on its way: `html`: 200 with a page; `hang`: never comes; `reset`: the connection is reset;
 * `cut-off`: fewer bytes than promised, then the end; `corrupt`: some bytes changed; `garbage`: other bytes, as many;
 * `trickle`: the head at once, then a byte every 50 ms.
 */
export type Spoiling = 'html' | 'hang' | 'reset' | 'cut-off' | 'corrupt' | 'garbage' | 'trickle';

export interface Loopback {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Ends every connection, those that hang too. */
  close(): Promise<void>;
}

/** An HTTP server on loopback. `respond` gets a whole request; what it throws becomes a 500 with the message. */
export async function listenOnLoopback(
  respond: (incoming: Incoming) => { readonly answer: Answer; readonly spoiling?: Spoiling | undefined },
): Promise<Loopback> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('error', () => response.destroy());
    request.on('end', () => {
      const { method = '', headers } = request;
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      try {
        const { answer, spoiling } = respond({ method, url, headers, body: Buffer.concat(parts) });
        send(response, answer, spoiling);
      } catch (error) {
        send(response, textAnswer(500, `the server for tests failed: ${String(error)}`));
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, answer: Answer, spoiling?: Spoiling): void {
  const { status, headers, body } = answer;
  switch (spoiling) {
    case undefined:
      deliver(response, answer);
      return;
    case 'html':
      deliver(response, page);
      return;
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'cut-off': {
      const kept = body.subarray(0, Math.floor(body.length / 2));
      response.writeHead(status, { ...headers, 'content-length': String(body.length + 100) });
      response.flushHeaders();
      response.write(kept, () => response.socket?.end());
      return;
    }
    case 'corrupt':
      deliver(response, { ...answer, body: flipped(body) });
      return;
    case 'garbage':
      deliver(response, { ...answer, body: Buffer.alloc(Math.max(body.length, 20), 0xf5) });
      return;
    case 'trickle':
      trickle(response, answer);
      return;
    default:
      spoiling satisfies never;
  }
}

/** A 304 or 204 has no body and no length; a HEAD says the length that a GET would have. */
function deliver(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = status === 204 ? {} : { 'content-length': String(body.length) };
  response.writeHead(status, { ...length, ...headers });
  response.end(body);
}

function trickle(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-length': String(body.length), ...headers });
  response.flushHeaders();
  let at = 0;
  const timer = setInterval(() => {
    if (at < body.length) response.write(body.subarray(at, (at += 1)));
    else response.end();
  }, 50);
  response.on('close', () => clearInterval(timer));
}

/** Every eighth byte changed: the header of an archive is hit, and what is in it too. */
function flipped(body: Buffer): Buffer {
  return Buffer.from(body.map((byte, at) => (at % 8 === 1 ? byte ^ 0xff : byte)));
}

const page = textAnswer(200, '<!DOCTYPE html><title>Sign in</title><p>Sign in to the network', 'text/html');

export function textAnswer(status: number, text: string, type = 'text/plain'): Answer {
  return { status, headers: { 'content-type': type }, body: Buffer.from(text) };
}

export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** Rules that wait for a request. A rule with `times` is gone after so many requests. */
export interface FaultList<Rule extends { readonly times?: number }> {
  /** Returns what takes the rule away. */
  add(rule: Rule): () => void;
  /** The oldest rule that fits; counts as one of its times. */
  take(fits: (rule: Rule) => boolean): Rule | undefined;
}

export function createFaultList<Rule extends { readonly times?: number }>(): FaultList<Rule> {
  const waiting: { readonly rule: Rule; left: number }[] = [];
  return {
    add(rule) {
      const fault = { rule, left: rule.times ?? Infinity };
      waiting.push(fault);
      return () => {
        fault.left = 0;
      };
    },
    take(fits) {
      const fault = waiting.find(({ rule, left }) => left > 0 && fits(rule));
      if (!fault) return undefined;
      fault.left -= 1;
      return fault.rule;
    },
  };
}
