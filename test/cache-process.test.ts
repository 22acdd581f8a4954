import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CacheReply } from '../src/adapters/cache/client.ts';
import { startCacheService, type CacheFault } from './support/cache-service.ts';
import { startClient } from './support/shared-host.ts';
import { archive, type Member } from './support/tar-archive.ts';

const file = 'ops-state.json';
const service = await startCacheService();
// The folder of the cache process lies in this one, beside what must not be touched.
const base = await mkdtemp(join(tmpdir(), 'ops-archives-'));
const client = startClient(service, { env: { RUNNER_TEMP: base } });
const canary = join(base, 'canary');
const outside = join(base, 'outside');
let keys = 0;
let workFolder = '';

beforeAll(async () => {
  const folder = (await readdir(base)).find((name) => name.startsWith('ops-cache-'));
  workFolder = join(base, folder ?? 'none');
});
beforeEach(async () => {
  await writeFile(canary, 'untouched');
  await mkdir(outside);
  return () => rm(outside, { recursive: true });
});
afterAll(async () => {
  client.close();
  expect(existsSync(workFolder)).toBe(false);
  await service.close();
  await rm(base, { recursive: true });
});

async function restoreBytes(bytes: Uint8Array): Promise<CacheReply> {
  const key = `key-${(keys += 1)}`;
  service.put({ key, bytes });
  return client.call({ kind: 'restore', key, file });
}
const restore = (...members: readonly Member[]) => restoreBytes(archive(members));

/** What lies in the folders, but for what the process needs itself. */
async function markedProcesses(): Promise<readonly string[]> {
  expect(await readFile(canary, 'utf8')).toBe('untouched');
  expect(await readdir(base)).toHaveLength(3);
  // The toolkit's own folders for archives have such names.
  const known = /^(?:bin|ops-state\.json|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;
  const own = (await readdir(workFolder)).filter((name) => !known.test(name));
  return [...own, ...(await readdir(outside))];
}

const state: Member = { name: file, data: 'the state' };
const good: CacheReply = { kind: 'restored', text: 'the state' };
const damaged = { kind: 'damaged', why: expect.stringMatching(/./) };
/** A member of a type that the archive's maker does not know. */
function ofType(flag: string, member: Member): Buffer {
  const bytes = gunzipSync(archive([member]));
  bytes.write(flag, 156);
  bytes.write('        ', 148);
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return gzipSync(bytes);
}

/** A zip with one member, which gzip unpacks too (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7). */
function zipped(bytes: Buffer): Buffer {
  const data = deflateRawSync(bytes);
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(bytes), 14);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt32LE(bytes.length, 22);
  return Buffer.concat([head, data]);
}

describe('a hostile archive', () => {
  it('is told from a good one', async () => {
    expect(await restore(state)).toEqual(good);
    expect(await markedProcesses()).toEqual([]);
  });

  it.each<[string, readonly Member[]]>([
    ['an absolute path', [{ name: canary, data: 'x' }]],
    ['a path upwards', [{ name: '../canary', data: 'x' }]],
    ['a path upwards through its own name', [{ name: `${file}/../../canary`, data: 'x' }]],
    ['a symbolic link to a file', [{ name: file, type: 'symlink', target: canary }]],
    ['a symbolic link upwards', [{ name: file, type: 'symlink', target: '../canary' }]],
    ['a hard link', [{ name: file, type: 'hardlink', target: canary }]],
    ['a hard link upwards', [{ name: file, type: 'hardlink', target: '../canary' }]],
    ['a hard link to a program', [{ name: file, type: 'hardlink', target: 'bin/tar' }]],
    ['a directory', [{ name: file, type: 'directory', mode: 0o755 }]],
    ['a directory that nobody may open', [{ name: file, type: 'directory', mode: 0o000 }]],
    ['a directory with a file', [{ name: `${file}/inner`, data: 'x' }]],
    [
      'a directory that is a link',
      [
        { name: file, type: 'symlink', target: outside },
        { name: `${file}/inner`, data: 'x' },
      ],
    ],
    [
      'a link in a directory, and a file behind it',
      [
        { name: file, type: 'directory', mode: 0o755 },
        { name: `${file}/link`, type: 'symlink', target: outside },
        { name: `${file}/link/inner`, data: 'x' },
      ],
    ],
    [
      'a link, and a hard link through it',
      [
        { name: file, type: 'directory', mode: 0o755 },
        { name: `${file}/link`, type: 'symlink', target: base },
        { name: `${file}/canary`, type: 'hardlink', target: `${file}/link/canary` },
        { name: `${file}/canary`, data: 'x' },
      ],
    ],
    ['nothing', []],
    ['another file', [{ name: 'other.json', data: 'x' }]],
    ['too much', [{ name: file, data: Buffer.alloc(64 * 1024 * 1024) }]],
  ])('with %s changes nothing elsewhere and is refused', async (_, members) => {
    expect(await restore(...members)).toEqual(damaged);
    expect(await markedProcesses()).toEqual([]);
    expect(await restore(state)).toEqual(good);
  });

  it.each([
    ['a pipe', '6'],
    ['a character device', '3'],
    ['a block device', '4'],
  ])('with %s of that name is refused', async (_, flag) => {
    expect(await restoreBytes(ofType(flag, { name: file }))).toEqual(damaged);
    expect(await markedProcesses()).toEqual([]);
  });

  it.each<[string, readonly Member[]]>([
    ['a link and then the file', [{ name: file, type: 'symlink', target: canary }, state]],
    ['a hard link and then the file', [{ name: file, type: 'hardlink', target: canary }, state]],
    ['the file and then a link', [state, { name: file, type: 'symlink', target: canary }]],
    ['the file twice', [{ name: file, data: 'older' }, state]],
    [
      'a thousand others',
      [state, ...Array.from({ length: 1000 }, (__, index) => ({ name: `other-${index}`, data: 'x' }))],
    ],
    ['another beside it', [state, { name: 'other', data: 'x' }, { name: canary, data: 'x' }]],
    ['a tool of ours beside it', [state, { name: 'bin/tar', data: '#!/bin/sh' }]],
    ['one more upwards beside it', [state, { name: '../outside/x', data: 'x' }]],
  ])('with %s changes nothing elsewhere', async (_, members) => {
    const reply = await restore(...members);
    if (reply.kind !== 'damaged') expect(reply).toEqual(good);
    expect(await markedProcesses()).toEqual([]);
    expect(await restore(state)).toEqual(good);
  });

  it.each([
    ['no archive', Buffer.from('not an archive')],
    ['nothing', Buffer.alloc(0)],
    ['no gzip', gunzipSync(archive([state]))],
    ['half of one', archive([state]).subarray(0, 60)],
    ['a wrong sum', Buffer.from(archive([state]).map((byte, at) => (at === 40 ? byte ^ 4 : byte)))],
  ])('that is %s is refused', async (_, bytes) => {
    expect(await restoreBytes(bytes)).toEqual(damaged);
    expect(await markedProcesses()).toEqual([]);
  });

  it('in another format is not unpacked, whatever gzip would make of it', async () => {
    const large = archive([{ name: file, data: Buffer.alloc(64 * 1024 * 1024) }]);
    for (const bytes of [large, zipped(gunzipSync(large)), zipped(gunzipSync(archive([state])))])
      expect(await restoreBytes(bytes)).toEqual({ kind: 'damaged', why: 'its archive cannot be unpacked' });
    expect(await markedProcesses()).toEqual([]);
  });

  it('that came before does not stand in the way of a save', async () => {
    for (const member of [
      { name: file, type: 'symlink', target: canary },
      { name: file, type: 'directory', mode: 0o755 },
    ] as const) {
      await restore(member);
      const key = `key-${(keys += 1)}`;
      expect(await client.call({ kind: 'save', key, file, text: 'saved' })).toEqual({ kind: 'saved' });
      expect(await client.call({ kind: 'restore', key, file })).toEqual({ kind: 'restored', text: 'saved' });
    }
    expect(await markedProcesses()).toEqual([]);
  });
});

describe('a download that the store refuses', () => {
  it.each<Extract<CacheFault, { readonly kind: unknown }>['kind']>([401, 403, 409, 429, 500, 'html'])(
    'with %s is an outage: nothing is known to be damaged',
    async (kind) => {
      const undo = service.fail({ rpc: 'download', kind });
      const reply = await restore(state);
      undo();
      expect(reply).toMatchObject({ kind: 'failed' });
    },
  );

  it.each<Extract<CacheFault, { readonly kind: unknown }>['kind']>(['cut-off', 'corrupt', 'garbage'])(
    'or spoils with %s gives no state',
    async (kind) => {
      const undo = service.fail({ rpc: 'download', kind });
      const reply = await restore(state);
      undo();
      expect(['failed', 'damaged']).toContain(reply.kind);
      expect(await restore(state)).toEqual(good);
    },
  );
});

describe('a download through the client of the real service', () => {
  it('is as good, and refused as well', async () => {
    const azure = await startCacheService({ azureHost: true });
    const other = startClient(azure, { callMs: 6000 });
    try {
      expect(await other.call({ kind: 'save', key: 'k', file, text: 'x' })).toEqual({ kind: 'saved' });
      const again = () => other.call({ kind: 'restore', key: 'k', file });
      expect(await again()).toEqual({ kind: 'restored', text: 'x' });
      for (const kind of [401, 403, 409, 'html', 'corrupt', 'garbage'] as const) {
        const undo = azure.fail({ rpc: 'download', kind });
        expect([kind, (await again()).kind]).not.toEqual([kind, 'restored']);
        undo();
      }
      for (const kind of [401, 403] as const) {
        const undo = azure.fail({ rpc: 'download', kind });
        expect([kind, (await again()).kind]).toEqual([kind, 'failed']);
        undo();
      }
      expect(await again()).toEqual({ kind: 'restored', text: 'x' });
    } finally {
      other.close();
      await azure.close();
    }
  });
});

describe('what is said about a failure', () => {
  it('is one line without the toolkit’s escapes and signed addresses', async () => {
    for (const fault of [
      { rpc: 'GetCacheEntryDownloadURL', kind: 'reset' },
      { rpc: 'GetCacheEntryDownloadURL', kind: 401 },
    ] as const) {
      const undo = service.fail(fault);
      const reply = await client.call({ kind: 'look-up', key: 'k', file });
      undo();
      expect(reply).toMatchObject({ kind: 'failed', why: expect.not.stringMatching(/%0A|sig=|::|\n/) });
    }
    const undo = service.fail({ rpc: 'upload', kind: 403 });
    const reply = await client.call({ kind: 'save', key: 'other', file, text: 'x' });
    undo();
    expect(reply).toMatchObject({ kind: 'failed', why: expect.not.stringMatching(/%0A|sig=|::|\n/) });
  });
});
