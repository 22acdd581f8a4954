/** Entries of a shared document, put into the service behind the product's back, and taken apart again. */
import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { cacheKey } from '../../src/core/state/cache-key.ts';
import { encodeEnvelope, type Codec } from '../../src/core/state/envelope.ts';
import { versionOf } from './cache-entries.ts';
import type { CacheService } from './cache-service.ts';
import { counterCodec, type Counter } from './counter-codec.ts';
import { archive } from './tar-archive.ts';

export const keyOf = (namespace: string, generation: number) =>
  cacheKey({ kind: 'state', namespace }, generation);

export const counterOf = (parts: Partial<Counter>): Counter => ({ ...counterCodec.empty(), ...parts });

/** `says`: the generation that stands in the document, when it is not that of the key. */
export function plant(
  service: CacheService,
  namespace: string,
  generation: number,
  doc: Partial<Counter>,
  { says = generation, codec = counterCodec }: { says?: number; codec?: Codec<Counter> } = {},
): void {
  plantText(service, namespace, generation, encodeEnvelope(codec, counterOf(doc), says, Date.now()));
}

export function plantText(service: CacheService, namespace: string, generation: number, data: string): void {
  const bytes = archive([{ name: 'ops-state.json', data }]);
  service.put({ key: keyOf(namespace, generation), bytes });
}

/** An entry that is no archive. */
export function plantDamaged(service: CacheService, namespace: string, generation: number): void {
  service.put({ key: keyOf(namespace, generation), bytes: Buffer.from('not an archive') });
}

export function generationsOf(service: CacheService, namespace: string): readonly number[] {
  const start = keyOf(namespace, 1).slice(0, -12);
  return service
    .entries()
    .filter(({ key }) => key.startsWith(start))
    .map(({ key }) => Number(key.slice(-12)));
}

/** What the archive of an entry holds, unpacked from gzip: tar headers and all. */
export function textOf(service: CacheService, key: string): string {
  const entry = service.entries().find((each) => each.key === key);
  if (!entry) throw new Error(`there is no entry ${key}`);
  return gunzipSync(entry.bytes).toString();
}

/** Reserves a key as a host that dies, or sleeps, before it saved anything. `finish` saves it after all. */
export async function reserve(
  service: CacheService,
  key: string,
): Promise<{ finish(bytes: Buffer): Promise<void> }> {
  const entry = { key, version: versionOf(['ops-state.json']) };
  const rpc = `${service.url}/twirp/github.actions.results.api.v1.CacheService`;
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${service.env['ACTIONS_RUNTIME_TOKEN']}`,
  };
  const created = await send('POST', `${rpc}/CreateCacheEntry`, headers, JSON.stringify(entry));
  const { signed_upload_url: address } = createdSchema.parse(JSON.parse(created));
  return {
    async finish(bytes) {
      await send('PUT', address, { 'x-ms-blob-type': 'BlockBlob' }, bytes);
      const size = JSON.stringify({ ...entry, size_bytes: String(bytes.length) });
      await send('POST', `${rpc}/FinalizeCacheEntryUpload`, headers, size);
    },
  };
}

const createdSchema = z.object({ signed_upload_url: z.string() });

async function send(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): Promise<string> {
  const asked = request(url, { method, headers }).end(body);
  const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(asked, 'response'));
  const answer = await text(response);
  if ((response.statusCode ?? 0) >= 300) throw new Error(`${url}: ${response.statusCode} ${answer}`);
  return answer;
}
