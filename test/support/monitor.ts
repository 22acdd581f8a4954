/**
 * The ping API of healthchecks, over real sockets: https://healthchecks.io/docs/http_api/ and `hc/api/views.py`, `hc/api/urls.py`
 * and `Check.ping` in `hc/api/models.py` of https://github.com/healthchecks/healthchecks. Paths of another form are kept as pushes,
 * as to Uptime Kuma or Gatus.
 */
import { listenOnLoopback, type Answer, type Incoming, type Spoiling } from './loopback.ts';

/** `redirect`: to another path of the same server, where a client that follows would be counted. */
export type Fault = Spoiling | 'redirect' | 500 | 429;

export interface SeenPing {
  readonly check: string;
  readonly kind: 'success' | 'start' | 'fail' | 'log' | 'exit';
  readonly code?: number;
  readonly rid?: string;
  readonly method: string;
  /** As much as healthchecks keeps. */
  readonly body: string;
}

export interface SeenPush {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
}

export interface Monitor {
  readonly url: string;
  /** Every request that came in, whatever the answer. */
  readonly requests: string[];
  /** Accepted pings. */
  readonly pings: SeenPing[];
  readonly pushes: SeenPush[];
  /** A check of this name, and its ping URL. */
  check(name: string): string;
  /** The same by a slug; `ambiguous`: two checks have it. */
  slug(name: string, isAmbiguous?: boolean): string;
  delete(name: string): void;
  /** As its page shows it. `duration`: the last ping closed the run that was started with the same rid. */
  status(name: string): 'new' | 'up' | 'down';
  isStarted(name: string): boolean;
  /** Like hc-ping.com, which answers 200 to any UUID: https://github.com/bdd/runitor/issues/66. */
  isHosted: boolean;
  /** Misbehaves from now on; undefined: no more. */
  fault: Fault | undefined;
  close(): Promise<void>;
}

interface Check {
  readonly name: string;
  readonly uuid: string;
  readonly slug?: string;
  status: 'new' | 'up' | 'down';
  start?: { readonly rid: string | undefined } | undefined;
  pinged: number[];
}

const bodyLimit = 10_000;
const mostPerMinute = 5;
const uuidForm = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
export const pingKey = 'fqOOd6-F4MMNuCEnzTU01w';

const plain = (status: number, text: string): Answer => ({
  status,
  headers: { 'content-type': 'text/plain', 'ping-body-limit': String(bodyLimit) },
  body: Buffer.from(text),
});

/** Long: one state, and the methods on it. */
export async function startMonitor(): Promise<Monitor> {
  const checks: Check[] = [];
  const monitor = { requests: [] as string[], pings: [] as SeenPing[], pushes: [] as SeenPush[] };
  let fault: Fault | undefined;
  let isHosted = false;
  const refusal = (status: 404 | 429, why: string) =>
    isHosted ? plain(200, `OK (${why})`) : plain(status, why);
  const found = (name: string) => checks.find((check) => check.name === name);

  function ping(check: Check, action: string, { method, url, body }: Incoming): Answer {
    const code = /^\d+$/.test(action) ? Number(action) : undefined;
    const kind = code !== undefined ? 'exit' : action === '' ? 'success' : action;
    if (kind !== 'success' && kind !== 'start' && kind !== 'fail' && kind !== 'log' && kind !== 'exit')
      return plain(404, 'not found');
    if (code !== undefined && code > 255) return plain(400, 'invalid url format');
    const rid = url.searchParams.get('rid') ?? undefined;
    if (rid !== undefined && !uuidForm.test(rid)) return plain(400, 'invalid uuid format');
    const now = Date.now();
    check.pinged = check.pinged.filter((at) => now - at < 60_000);
    if (check.pinged.length >= mostPerMinute) return refusal(429, 'rate limited');
    check.pinged.push(now);
    if (kind === 'start') check.start = { rid };
    else if (kind !== 'log') {
      const isGood = kind === 'success' || code === 0;
      if (check.start?.rid === rid || !isGood || rid === undefined) check.start = undefined;
      check.status = isGood ? 'up' : 'down';
    }
    monitor.pings.push({
      check: check.name,
      kind,
      ...(code !== undefined && { code }),
      ...(rid !== undefined && { rid }),
      method,
      body: body.subarray(0, bodyLimit).toString('utf8'),
    });
    return plain(200, 'OK');
  }

  function answer(incoming: Incoming): Answer {
    const { method, url, headers } = incoming;
    const [, first = '', second = '', action = ''] = url.pathname.split('/');
    if (first === 'ping') {
      const check = checks.find(({ uuid }) => uuid === second);
      return check ? ping(check, action, incoming) : refusal(404, 'not found');
    }
    if (first === pingKey) {
      const named = checks.filter(({ slug }) => slug === second);
      if (named.length > 1) return plain(409, 'ambiguous slug');
      return named[0] ? ping(named[0], action, incoming) : plain(404, 'not found');
    }
    const query = Object.fromEntries(url.searchParams);
    monitor.pushes.push({ method, path: url.pathname, query, authorization: headers.authorization });
    return plain(200, '{"ok":true}');
  }

  const server = await listenOnLoopback((incoming) => {
    monitor.requests.push(`${incoming.method} ${incoming.url.pathname}${incoming.url.search}`);
    if (fault === undefined) return { answer: answer(incoming) };
    if (fault === 500 || fault === 429) return { answer: plain(fault, 'no') };
    if (fault === 'redirect')
      return {
        answer: {
          ...plain(302, ''),
          headers: { location: `${server.url}/elsewhere${incoming.url.pathname}` },
        },
      };
    return { answer: plain(200, 'OK'), spoiling: fault };
  });
  const add = (name: string, slug?: string): Check => {
    const digits = String(checks.length + 1).padStart(12, '0');
    const check: Check = {
      name,
      uuid: `5f4a33c9-6e2b-4d0a-9c1e-${digits}`,
      ...(slug !== undefined && { slug }),
      status: 'new',
      pinged: [],
    };
    checks.push(check);
    return check;
  };
  return {
    ...monitor,
    url: server.url,
    check: (name) => `${server.url}/ping/${add(name).uuid}`,
    slug(name, isAmbiguous = false) {
      add(name, name);
      if (isAmbiguous) add(`${name} again`, name);
      return `${server.url}/${pingKey}/${name}`;
    },
    delete(name) {
      const check = found(name);
      if (check) checks.splice(checks.indexOf(check), 1);
    },
    status: (name) => found(name)?.status ?? 'new',
    isStarted: (name) => found(name)?.start !== undefined,
    get isHosted() {
      return isHosted;
    },
    set isHosted(value) {
      isHosted = value;
    },
    get fault() {
      return fault;
    },
    set fault(value) {
      fault = value;
    },
    close: server.close,
  };
}
