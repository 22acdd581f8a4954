import * as z from 'zod/mini';
import type { CacheEntries } from './cache-entries.ts';
import { jsonAnswer, type Answer } from './loopback.ts';

/** A field that the toolkit did not send before is an error: what it means has to be looked up first. */
const requests = {
  CreateCacheEntry: z.strictObject({ key: z.string(), version: z.string() }),
  FinalizeCacheEntryUpload: z.strictObject({
    key: z.string(),
    version: z.string(),
    // A 64-bit integer, which is text in protobuf's JSON (https://protobuf.dev/programming-guides/json/).
    size_bytes: z.string().check(z.regex(/^\d+$/)),
  }),
  GetCacheEntryDownloadURL: z.strictObject({
    key: z.string(),
    version: z.string(),
    restore_keys: z._default(z.array(z.string()), []),
  }),
};
export type CacheRpc = keyof typeof requests;
const rpcPath = /^\/twirp\/github\.actions\.results\.api\.v1\.CacheService\/(\w+)$/;

export function rpcOf(path: string): CacheRpc | undefined {
  const name = rpcPath.exec(path)?.[1];
  return name !== undefined && Object.hasOwn(requests, name) ? (name as CacheRpc) : undefined;
}

/** https://twitchtv.github.io/twirp/docs/spec_v7.html#error-codes */
const twirpStatus = {
  malformed: 400,
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  bad_route: 404,
  already_exists: 409,
  resource_exhausted: 429,
  internal: 500,
  unavailable: 503,
} as const;

export function twirpError(
  code: keyof typeof twirpStatus,
  msg: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return jsonAnswer(twirpStatus[code], { code, msg }, headers);
}

/** What a lookup is made to answer: `key` as the matched key, with the bytes of the entry `bytesOf`. */
export interface ForgedMatch {
  readonly answerWith: string;
  /** The entry of that key when not given; what was really found when there is none. */
  readonly bytesOf?: string | undefined;
}

export interface RpcContext {
  readonly entries: CacheEntries;
  readonly signedUrl: (blob: string, permissions: 'r' | 'cw') => string;
  readonly forged?: ForgedMatch | undefined;
}

export function answerRpc(rpc: CacheRpc, body: Buffer, context: RpcContext): Answer {
  const json = parseJson(body);
  switch (rpc) {
    case 'CreateCacheEntry': {
      const request = requests.CreateCacheEntry.safeParse(json);
      return request.success ? create(request.data, context) : malformed(request.error);
    }
    case 'FinalizeCacheEntryUpload': {
      const request = requests.FinalizeCacheEntryUpload.safeParse(json);
      return request.success ? finalize(request.data, context) : malformed(request.error);
    }
    case 'GetCacheEntryDownloadURL': {
      const request = requests.GetCacheEntryDownloadURL.safeParse(json);
      return request.success ? lookUp(request.data, context) : malformed(request.error);
    }
    default:
      return rpc satisfies never;
  }
}

function create({ key, version }: z.infer<typeof requests.CreateCacheEntry>, context: RpcContext): Answer {
  const reserved = context.entries.reserve(key, version);
  if (!reserved) {
    return twirpError('already_exists', 'cache entry with the same key, version, and scope already exists');
  }
  return jsonAnswer(200, {
    ok: true,
    signed_upload_url: context.signedUrl(reserved.blob, 'cw'),
    message: '',
  });
}

function finalize(
  { key, version, size_bytes: size }: z.infer<typeof requests.FinalizeCacheEntryUpload>,
  { entries }: RpcContext,
): Answer {
  const result = entries.finalize(key, version, Number(size));
  if (result === 'no-reservation')
    return twirpError('not_found', 'no reserved cache entry for this key and version');
  if (result === 'wrong-size') {
    return twirpError('invalid_argument', 'size_bytes is not the size of the uploaded archive');
  }
  return jsonAnswer(200, { ok: true, entry_id: String(result.id), message: '' });
}

function lookUp(
  request: z.infer<typeof requests.GetCacheEntryDownloadURL>,
  { entries, signedUrl, forged }: RpcContext,
): Answer {
  const real = entries.find([request.key, ...request.restore_keys], request.version);
  const found =
    forged === undefined
      ? real
      : (entries.find([forged.bytesOf ?? forged.answerWith], request.version) ?? real);
  if (!found) return jsonAnswer(200, { ok: false, signed_download_url: '', matched_key: '' });
  return jsonAnswer(200, {
    ok: true,
    signed_download_url: signedUrl(found.blob, 'r'),
    matched_key: forged?.answerWith ?? found.entry.key,
  });
}

function malformed(error: z.core.$ZodError): Answer {
  return twirpError(
    'malformed',
    `the request is not what this server knows: ${JSON.stringify(error.issues)}`,
  );
}

function parseJson(body: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(body.toString());
    return value;
  } catch {
    return undefined;
  }
}
