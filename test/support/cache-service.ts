import { answerBlob, blobError, blobName, createSigner } from './cache-blob.ts';
import { createCacheEntries, versionOf, type CacheEntry } from './cache-entries.ts';
import { answerRpc, rpcOf, twirpError, type CacheRpc, type ForgedMatch } from './cache-twirp.ts';
import {
  createFaultList,
  jsonAnswer,
  listenOnLoopback,
  type Answer,
  type Incoming,
  type Spoiling,
} from './loopback.ts';

type Target = CacheRpc | 'upload' | 'download';
/** Answers of the service itself. `denied`: its policy lets this run not read, or not write. */
type Refusal = 401 | 403 | 409 | 429 | 500 | 503 | 'denied';

/** What goes wrong, and where. */
export type CacheFault = {
  readonly rpc: Target | 'all';
  /** How many requests it hits; all when not given. */
  readonly times?: number;
  /** Only requests about a key that begins so; not for `upload` and `download`, which name none. */
  readonly key?: string;
} & (
  | {
      readonly kind: Refusal | Spoiling;
      /** `after`: the service does what is asked, and only its answer is lost. Spoilt answers are always so, but `hang` and `reset`. */
      readonly stage?: 'before' | 'after';
    }
  | ({ readonly rpc: 'GetCacheEntryDownloadURL' } & ForgedMatch)
);

/** A request that came in, without its secrets. */
export interface CacheRequest {
  readonly method: string;
  readonly target: Target | 'unknown';
  readonly path: string;
  /** 0 when no answer was sent. */
  readonly status: number;
  /** Bytes of the request's body. */
  readonly received: number;
  /** Bytes of the answer's body, before it was spoilt. */
  readonly sent: number;
}

export interface PlantedEntry {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** That of `ops-state.json` with gzip when not given. */
  readonly version?: string;
  /** Milliseconds since the epoch; now when not given. */
  readonly createdAt?: number;
  readonly ref?: string;
}

export interface CacheServiceOptions {
  /** The branch of the run that asks. Entries of `refs/heads/main` are readable from every branch. */
  readonly ref?: string;
  /**
   * Blob addresses of a host below blob.core.windows.net, as the real service hands out: the toolkit then downloads
   * with Azure's client. `env` makes a Node process look for that host on loopback.
   */
  readonly azureHost?: boolean;
  /** Its clock, epoch milliseconds; the system's when not given. */
  readonly now?: () => number;
}

/** The Actions cache service v2: Twirp over JSON, and a store of blobs behind signed addresses. */
export interface CacheService {
  readonly url: string;
  /** What a runner gives to an action. */
  readonly env: Readonly<Record<string, string>>;
  /** Finalized entries, newest last. */
  entries(): readonly CacheEntry[];
  /** In the order of the answers. */
  readonly requests: readonly CacheRequest[];
  put(entry: PlantedEntry): CacheEntry;
  /** Removes every entry of a key, or those a test picks. Returns what was removed. */
  remove(doomed: string | ((entry: CacheEntry) => boolean)): readonly CacheEntry[];
  /** Returns what ends the fault. */
  fail(fault: CacheFault): () => void;
  close(): Promise<void>;
}

const token = 'token-of-the-run';
const statePath = 'ops-state.json';
const resolver = new URL('programs/blob-host.mjs', import.meta.url);

export async function startCacheService(options: CacheServiceOptions = {}): Promise<CacheService> {
  const ref = options.ref ?? 'refs/heads/main';
  const entries = createCacheEntries(ref, options.now);
  const signer = createSigner();
  const faults = createFaultList<CacheFault>();
  const requests: CacheRequest[] = [];

  const server = await listenOnLoopback((incoming) => {
    const target = targetOf(incoming);
    const fault = target && faults.take((rule) => hits(rule, target, incoming));
    const kind = fault && 'kind' in fault ? fault.kind : undefined;
    const stage = fault && 'kind' in fault ? fault.stage : undefined;
    const refusal = isRefusal(kind) ? kind : undefined;
    const spoiling = isRefusal(kind) ? undefined : kind;
    // Without a stage, the request of an answer that never comes has done nothing.
    const doIt = stage === 'after' || (stage !== 'before' && kind !== 'hang' && kind !== 'reset' && !refusal);
    const done = doIt
      ? handle(incoming, target, fault && 'answerWith' in fault ? fault : undefined)
      : undefined;
    const answer =
      refusal && target ? refuse(incoming, target, refusal) : (done ?? twirpError('internal', 'not done'));
    requests.push({
      method: incoming.method,
      target: target ?? 'unknown',
      path: incoming.url.pathname,
      status: kind === 'hang' || kind === 'reset' ? 0 : kind === 'html' ? 200 : answer.status,
      received: incoming.body.length,
      sent: answer.body.length,
    });
    return { answer, spoiling };
  });

  const blobBase = options.azureHost
    ? `http://opstest.blob.core.windows.net:${server.port}/actions-cache`
    : `${server.url}/opstest/actions-cache`;
  const signedUrl = (blob: string, permissions: 'r' | 'cw') =>
    `${blobBase}/${blob}?${signer.sign(blob, permissions)}`;

  function handle(incoming: Incoming, target: Target | undefined, forged: ForgedMatch | undefined): Answer {
    if (target === 'upload' || target === 'download') return answerBlob(incoming, entries, signer);
    if (incoming.headers.authorization !== `Bearer ${token}`) {
      return twirpError('unauthenticated', 'the token is missing or wrong');
    }
    if (target === undefined || incoming.method !== 'POST') {
      return twirpError('bad_route', `no handler for ${incoming.method} ${incoming.url.pathname}`);
    }
    if (incoming.headers['content-type'] !== 'application/json') {
      return twirpError('bad_route', 'the content type is not application/json');
    }
    return answerRpc(target, incoming.body, { entries, signedUrl, forged });
  }

  return {
    url: server.url,
    env: {
      ACTIONS_RESULTS_URL: `${server.url}/`,
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ...(options.azureHost ? { NODE_OPTIONS: `--import=${resolver.href}` } : {}),
    },
    entries: () => entries.list(),
    requests,
    put: ({ key, bytes, version = versionOf([statePath]), createdAt = Date.now(), ref: inRef = ref }) =>
      entries.put({ key, bytes: Buffer.from(bytes), version, createdAt, ref: inRef }),
    remove: (doomed) => entries.remove(typeof doomed === 'string' ? ({ key }) => key === doomed : doomed),
    fail: (fault) => faults.add(fault),
    close: () => server.close(),
  };
}

function targetOf({ method, url }: Incoming): Target | undefined {
  const rpc = rpcOf(url.pathname);
  if (rpc) return rpc;
  if (!url.pathname.includes('/actions-cache/') || blobName(url) === '') return undefined;
  return method === 'PUT' ? 'upload' : 'download';
}

/** What is done to a body waits for an answer that has one. */
function hits(fault: CacheFault, target: Target, { method, body }: Incoming): boolean {
  if (fault.rpc !== target && fault.rpc !== 'all') return false;
  if (fault.key !== undefined && !body.includes(`"key":"${fault.key}`)) return false;
  const kind = 'kind' in fault ? fault.kind : undefined;
  return method !== 'HEAD' || !['cut-off', 'corrupt', 'garbage'].includes(String(kind));
}

function isRefusal(kind: Refusal | Spoiling | undefined): kind is Refusal {
  return typeof kind === 'number' || kind === 'denied';
}

const retryAfter = { 'retry-after': '60' };
const twirpRefusals = {
  401: () => twirpError('unauthenticated', 'the token has ended'),
  403: () => twirpError('permission_denied', 'the token may not do this'),
  409: () => twirpError('already_exists', 'cache entry with the same key, version, and scope already exists'),
  429: () => twirpError('resource_exhausted', 'too many requests', retryAfter),
  500: () => twirpError('internal', 'internal error'),
  503: () => twirpError('unavailable', 'the service is down'),
};
const blobRefusals = {
  401: 'NoAuthenticationInformation',
  403: 'AuthenticationFailed',
  409: 'BlobAlreadyExists',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServerBusy',
  denied: 'AuthorizationPermissionMismatch',
} as const;

function refuse(incoming: Incoming, target: Target, refusal: Refusal): Answer {
  if (target === 'upload' || target === 'download') return blobError(incoming, blobRefusals[refusal]);
  return refusal === 'denied' ? policyDenial(target) : twirpRefusals[refusal]();
}

/** The words that the toolkit looks for: `CACHE_WRITE_DENIED_PREFIX` and `CACHE_READ_DENIED_PREFIX` of @actions/cache. */
function policyDenial(target: CacheRpc): Answer {
  const write = 'cache write denied: this run has read-only access to the cache';
  switch (target) {
    case 'CreateCacheEntry':
      return jsonAnswer(200, { ok: false, signed_upload_url: '', message: write });
    case 'FinalizeCacheEntryUpload':
      return twirpError('permission_denied', write);
    case 'GetCacheEntryDownloadURL':
      return twirpError('permission_denied', 'cache read denied: this run has no readable cache scopes');
    default:
      return target satisfies never;
  }
}
