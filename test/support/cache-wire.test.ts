import { expect, it } from 'vitest';
import { answerBlob, createSigner } from './cache-blob.ts';
import { createCacheEntries } from './cache-entries.ts';
import { startCacheService } from './cache-service.ts';
import { answerRpc, type CacheRpc } from './cache-twirp.ts';

const bytes = Buffer.from('abcdefghij');
const block = { 'x-ms-blob-type': 'BlockBlob' };

function blobStore() {
  const entries = createCacheEntries('refs/heads/main');
  const signer = createSigner();
  const name = entries.reserve('state-1', 'v')?.blob ?? '';
  const ask = (
    method: string,
    query: string,
    headers: Readonly<Record<string, string>> = {},
    blob = name,
  ) => {
    const url = new URL(`http://127.0.0.1/opstest/actions-cache/${blob}?${query}`);
    const answer = answerBlob(
      { method, url, headers, body: method === 'PUT' ? bytes : Buffer.alloc(0) },
      entries,
      signer,
    );
    return { status: answer.status, text: answer.body.toString(), headers: answer.headers };
  };
  return { entries, ask, sign: (permissions: 'r' | 'cw', blob = name) => signer.sign(blob, permissions) };
}

// Statuses, and the headers a client reads, are those of Azurite 3.35.0.
it('answers ranges and conditions as the blob store does', () => {
  const { ask, sign } = blobStore();
  const read = sign('r');
  expect(ask('GET', read).status).toBe(404);
  expect(ask('PUT', sign('cw'), block)).toMatchObject({
    status: 201,
    headers: { 'content-md5': 'qSVXaULpSy71egZhAbSIdg==' },
  });
  const whole = ask('GET', read);
  expect(whole).toMatchObject({
    status: 200,
    text: 'abcdefghij',
    headers: { 'x-ms-blob-type': 'BlockBlob' },
  });
  expect(ask('HEAD', read).headers['etag']).toBe(whole.headers['etag']);
  expect(ask('GET', read, { 'x-ms-range': 'bytes=2-4' })).toMatchObject({
    status: 206,
    text: 'cde',
    headers: { 'content-range': 'bytes 2-4/10' },
  });
  expect(ask('GET', read, { range: 'bytes=5-100' })).toMatchObject({ status: 206, text: 'fghij' });
  expect(ask('GET', read, { range: 'bytes=7-' })).toMatchObject({ status: 206, text: 'hij' });
  expect(ask('GET', read, { range: 'bytes=10-12' })).toMatchObject({
    status: 416,
    headers: { 'content-range': 'bytes */10', 'x-ms-error-code': 'InvalidRange' },
  });
  expect(ask('GET', read, { 'if-match': '"0x1"' }).status).toBe(412);
});

it('lets in only who has a signature for that blob and that use', () => {
  const { ask, sign } = blobStore();
  ask('PUT', sign('cw'), block);
  const denied = (method: string, query: string) => ask(method, query, block).headers['x-ms-error-code'];
  expect(denied('GET', '')).toBe('AuthenticationFailed');
  expect(denied('GET', sign('r').replace(/sig=.*/, 'sig=AAAA'))).toBe('AuthenticationFailed');
  expect(denied('GET', sign('r', 'other'))).toBe('AuthenticationFailed');
  expect(denied('GET', sign('r').replace(/se=[^&]*/, 'se=2999-01-01T00%3A00%3A00Z'))).toBe(
    'AuthenticationFailed',
  );
  expect(denied('GET', sign('cw'))).toBe('AuthorizationPermissionMismatch');
  expect(denied('PUT', sign('r'))).toBe('AuthorizationPermissionMismatch');
  expect(ask('GET', '').text).toContain('<Error><Code>AuthenticationFailed</Code>');
});

it('takes a whole block blob, and nothing after the entry is finalized', () => {
  const { entries, ask, sign } = blobStore();
  const write = sign('cw');
  expect(ask('PUT', write).status).toBe(400);
  expect(ask('PUT', write, { ...block, 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' }).status).toBe(400);
  expect(ask('PUT', `${write}&comp=block`, block).status).toBe(405);
  expect(entries.finalize('state-1', 'v', 10)).toBe('wrong-size');
  expect(ask('PUT', write, block).status).toBe(201);
  expect(entries.finalize('state-1', 'v', 9)).toBe('wrong-size');
  expect(entries.finalize('state-2', 'v', 10)).toBe('no-reservation');
  expect(entries.finalize('state-1', 'v', 10)).toMatchObject({ key: 'state-1', bytes });
  expect(ask('PUT', write, block).status).toBe(409);
});

it('refuses what the toolkit does not send today', () => {
  const entries = createCacheEntries('refs/heads/main');
  const ask = (rpc: CacheRpc, request: unknown) => {
    const body = Buffer.from(typeof request === 'string' ? request : JSON.stringify(request));
    const answer = answerRpc(rpc, body, { entries, signedUrl: (blob) => blob });
    return JSON.parse(answer.body.toString()) as { code?: string; msg?: string; ok?: boolean };
  };
  const known = { key: 'state-1', version: 'v' };
  expect(ask('CreateCacheEntry', { ...known, scope: 'x' })).toMatchObject({
    code: 'malformed',
    msg: expect.stringContaining('scope'),
  });
  expect(ask('CreateCacheEntry', 'no json')).toMatchObject({ code: 'malformed' });
  expect(ask('FinalizeCacheEntryUpload', { ...known, size_bytes: 10 })).toMatchObject({ code: 'malformed' });
  expect(ask('FinalizeCacheEntryUpload', { ...known, size_bytes: '10' })).toMatchObject({
    code: 'not_found',
  });
  expect(ask('GetCacheEntryDownloadURL', { ...known, restore_keys: 'state-' })).toMatchObject({
    code: 'malformed',
  });
  expect(ask('GetCacheEntryDownloadURL', known)).toEqual({
    ok: false,
    signed_download_url: '',
    matched_key: '',
  });
});

it('plants a key only once', async () => {
  const service = await startCacheService();
  service.put({ key: 'state-1', bytes });
  expect(() => service.put({ key: 'state-1', bytes })).toThrow('is there already');
  await service.close();
});
