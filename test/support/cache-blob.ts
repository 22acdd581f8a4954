import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { textAnswer, type Answer, type Incoming } from './loopback.ts';
import type { CacheEntries } from './cache-entries.ts';

/** The storage version that @azure/storage-blob 12.31 asks for, used when a request names none. */
const defaultVersion = '2026-02-06';
const statusTexts = {
  NoAuthenticationInformation: [401, 'Server failed to authenticate the request.'],
  AuthenticationFailed: [403, 'Server failed to authenticate the request.'],
  AuthorizationPermissionMismatch: [403, 'This request is not authorized to perform this operation.'],
  BlobNotFound: [404, 'The specified blob does not exist.'],
  BlobAlreadyExists: [409, 'The specified blob already exists.'],
  ConditionNotMet: [412, 'The condition specified using HTTP conditional header(s) is not met.'],
  InvalidRange: [416, 'The range specified is invalid for the current size of the resource.'],
  MissingRequiredHeader: [400, 'An HTTP header that is mandatory for this request is not specified.'],
  Md5Mismatch: [400, 'The MD5 value specified in the request did not match with the one calculated.'],
  UnsupportedHttpVerb: [405, 'The resource does not support the specified HTTP verb.'],
  TooManyRequests: [429, 'The request is being throttled.'],
  InternalError: [500, 'The server encountered an internal error.'],
  ServerBusy: [503, 'The server is currently unable to receive requests.'],
} as const;
type BlobErrorCode = keyof typeof statusTexts;

/** Signs blob addresses, and knows its own. `r`: read, `cw`: create and write. */
export function createSigner(): {
  /** The query of a shared access signature that ends in an hour. */
  sign(blob: string, permissions: 'r' | 'cw'): string;
  check(blob: string, query: URLSearchParams, permission: 'r' | 'w'): BlobErrorCode | undefined;
} {
  const secret = randomUUID();
  const signature = (blob: string, permissions: string, expires: string) =>
    createHmac('sha256', secret).update(`${blob}\n${permissions}\n${expires}`).digest('base64');
  return {
    sign(blob, permissions) {
      const expires = `${new Date(Date.now() + 3_600_000).toISOString().slice(0, 19)}Z`;
      const sig = signature(blob, permissions, expires);
      return new URLSearchParams({
        sv: defaultVersion,
        se: expires,
        sr: 'b',
        sp: permissions,
        sig,
      }).toString();
    },
    check(blob, query, permission) {
      const [permissions, expires, sig] = [query.get('sp'), query.get('se'), query.get('sig')];
      if (permissions === null || expires === null || sig === null) return 'AuthenticationFailed';
      const [given, right] = [Buffer.from(sig), Buffer.from(signature(blob, permissions, expires))];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'AuthenticationFailed';
      if (Date.parse(expires) < Date.now()) return 'AuthenticationFailed';
      return permissions.includes(permission) ? undefined : 'AuthorizationPermissionMismatch';
    },
  };
}

/**
 * Block blobs as @azure/storage-blob and @actions/http-client use them: Put Blob in one piece, Get Blob with ranges
 * and conditions, Get Blob Properties (https://learn.microsoft.com/rest/api/storageservices/blob-service-rest-api).
 */
export function answerBlob(
  incoming: Incoming,
  entries: CacheEntries,
  signer: ReturnType<typeof createSigner>,
): Answer {
  const { method, url } = incoming;
  const name = blobName(url);
  const denied = signer.check(name, url.searchParams, method === 'PUT' ? 'w' : 'r');
  if (denied) return blobError(incoming, denied);
  switch (method) {
    case 'PUT':
      return putBlob(incoming, name, entries);
    case 'GET':
    case 'HEAD':
      return getBlob(incoming, name, entries);
    default:
      return blobError(incoming, 'UnsupportedHttpVerb');
  }
}

/** The last part of the path: account and container stand before it, or the container alone. */
export function blobName(url: URL): string {
  return url.pathname.split('/').at(-1) ?? '';
}

function putBlob(incoming: Incoming, name: string, entries: CacheEntries): Answer {
  const { headers, body, url } = incoming;
  if (headers['x-ms-blob-type'] !== 'BlockBlob') return blobError(incoming, 'MissingRequiredHeader');
  // Put Block and Put Block List are for archives of more than 128 MiB: not needed here, so noticed.
  if (url.searchParams.has('comp')) return blobError(incoming, 'UnsupportedHttpVerb');
  const md5 = md5Of(body);
  if (headers['content-md5'] !== undefined && headers['content-md5'] !== md5) {
    return blobError(incoming, 'Md5Mismatch');
  }
  const result = entries.upload(name, body);
  if (result !== 'created') {
    return blobError(incoming, result === 'immutable' ? 'BlobAlreadyExists' : 'BlobNotFound');
  }
  return {
    status: 201,
    headers: {
      ...commonHeaders(incoming),
      etag: etagOf(body),
      'last-modified': new Date().toUTCString(),
      'content-md5': md5,
      'x-ms-request-server-encrypted': 'true',
    },
    body: Buffer.alloc(0),
  };
}

function getBlob(incoming: Incoming, name: string, entries: CacheEntries): Answer {
  const { headers } = incoming;
  const blob = entries.blob(name);
  if (!blob) return blobError(incoming, 'BlobNotFound');
  const { bytes, createdAt } = blob;
  const etag = etagOf(bytes);
  if (headers['if-match'] !== undefined && headers['if-match'] !== etag) {
    return blobError(incoming, 'ConditionNotMet');
  }
  const time = new Date(createdAt).toUTCString();
  const described = {
    ...commonHeaders(incoming),
    etag,
    'content-type': 'application/octet-stream',
    'accept-ranges': 'bytes',
    'last-modified': time,
    'x-ms-creation-time': time,
    'x-ms-blob-type': 'BlockBlob',
    'x-ms-lease-state': 'available',
    'x-ms-lease-status': 'unlocked',
    'x-ms-server-encrypted': 'true',
  };
  const wanted = headers['x-ms-range'] ?? headers.range;
  const range = incoming.method === 'GET' && typeof wanted === 'string' ? parseRange(wanted) : undefined;
  if (!range) return { status: 200, headers: { ...described, 'content-md5': md5Of(bytes) }, body: bytes };
  if (range.first >= bytes.length) {
    const refused = blobError(incoming, 'InvalidRange');
    return { ...refused, headers: { ...refused.headers, 'content-range': `bytes */${bytes.length}` } };
  }
  const part = bytes.subarray(range.first, range.last + 1);
  const last = range.first + part.length - 1;
  return {
    status: 206,
    headers: {
      ...described,
      'content-range': `bytes ${range.first}-${last}/${bytes.length}`,
      'x-ms-blob-content-md5': md5Of(bytes),
      ...(headers['x-ms-range-get-content-md5'] === 'true' ? { 'content-md5': md5Of(part) } : {}),
    },
    body: part,
  };
}

/** Both ends included. Undefined for what is no range: it is ignored. */
function parseRange(text: string): { readonly first: number; readonly last: number } | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(text);
  if (!match) return undefined;
  return { first: Number(match[1]), last: match[2] ? Number(match[2]) : Infinity };
}

function commonHeaders({ headers }: Incoming) {
  const version = headers['x-ms-version'];
  const client = headers['x-ms-client-request-id'];
  return {
    'x-ms-request-id': randomUUID(),
    'x-ms-version': typeof version === 'string' ? version : defaultVersion,
    ...(typeof client === 'string' ? { 'x-ms-client-request-id': client } : {}),
  };
}

/** https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2 */
export function blobError(incoming: Incoming, code: BlobErrorCode): Answer {
  const [status, text] = statusTexts[code];
  const headers = { ...commonHeaders(incoming), 'x-ms-error-code': code };
  const message = `${text}\nRequestId:${headers['x-ms-request-id']}\nTime:${new Date().toISOString()}`;
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  if (incoming.method === 'HEAD') return { status, headers, body: Buffer.alloc(0) };
  const answer = textAnswer(status, xml, 'application/xml');
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

function md5Of(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('base64');
}

function etagOf(bytes: Buffer): string {
  return `"0x${createHash('sha1').update(bytes).digest('hex').slice(0, 15).toUpperCase()}"`;
}
