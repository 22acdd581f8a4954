import { chmod, mkdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { versionOf } from '../support/cache-entries.ts';
import type { CacheService, CacheServiceOptions } from '../support/cache-service.ts';
import { archive } from '../support/tar-archive.ts';
import { document, startToolkit, toolkitAndService, type ToolkitChild } from '../support/toolkit-child.ts';

let toolkit: ToolkitChild;
beforeAll(async () => {
  toolkit = await startToolkit();
});
afterAll(() => toolkit.close());
const setUp = (options?: CacheServiceOptions) => toolkitAndService(toolkit, options);

const targets = ({ requests }: CacheService) => requests.map(({ target, status }) => [target, status]);
const plain = archive([{ name: 'ops-state.json', data: 'planted' }]);

const stateText = () => readFile(join(toolkit.folder, 'ops-state.json'), 'utf8');

describe('what the toolkit does with it', () => {
  it('saves, finds and restores', async () => {
    const { service, ask } = await setUp();
    expect(await ask({ action: 'save', key: 'state-1' })).toMatchObject({ result: 1 });
    expect(service.entries()).toMatchObject([
      { id: 1, key: 'state-1', version: versionOf(['ops-state.json']), ref: 'refs/heads/main' },
    ]);
    expect(await ask({ action: 'lookup', key: 'state-1' })).toMatchObject({ result: 'state-1' });
    await rm(join(toolkit.folder, 'ops-state.json'));
    expect(await ask({ action: 'restore', key: 'state-1' })).toMatchObject({ result: 'state-1' });
    expect(await stateText()).toBe(document);
    expect(targets(service)).toEqual([
      ['CreateCacheEntry', 200],
      ['upload', 201],
      ['FinalizeCacheEntryUpload', 200],
      ['GetCacheEntryDownloadURL', 200],
      ['GetCacheEntryDownloadURL', 200],
      ['download', 200],
    ]);
  });

  it('restores through the client of Azure when the address is one of Azure', async () => {
    const { service } = await setUp({ azureHost: true });
    const child = await startToolkit({ NODE_OPTIONS: service.env['NODE_OPTIONS'] ?? '' });
    onTestFinished(() => child.close());
    await writeFile(join(child.folder, 'ops-state.json'), document);
    expect(await child.ask(service.env, { action: 'save', key: 'state-1' })).toBe(1);
    await rm(join(child.folder, 'ops-state.json'));
    expect(await child.ask(service.env, { action: 'restore', key: 'state-1' })).toBe('state-1');
    expect(await readFile(join(child.folder, 'ops-state.json'), 'utf8')).toBe(document);
    expect(service.requests.slice(-2)).toMatchObject([
      { method: 'HEAD', target: 'download', status: 200 },
      { method: 'GET', target: 'download', status: 206 },
    ]);
  });

  it('gives -1 for a key that is there, and keeps the entry', async () => {
    const { service, ask } = await setUp();
    await ask({ action: 'save', key: 'state-1' });
    const [first] = service.entries();
    await writeFile(join(toolkit.folder, 'ops-state.json'), 'other');
    const second = await ask({ action: 'save', key: 'state-1' });
    expect(second).toMatchObject({ result: -1 });
    expect(second.printed).toContain('Unable to reserve cache with key state-1, another job may be creating');
    expect(service.entries()).toEqual([first]);
    expect(targets(service).at(-1)).toEqual(['CreateCacheEntry', 409]);
  });

  it('holds a key that is reserved and never finished, and does not find it', async () => {
    const { service, ask } = await setUp();
    service.fail({ rpc: 'FinalizeCacheEntryUpload', kind: 403, times: 1 });
    expect(await ask({ action: 'save', key: 'state-1' })).toMatchObject({ result: -1 });
    expect(await ask({ action: 'lookup', key: 'state-1' })).toMatchObject({ result: null });
    expect(await ask({ action: 'save', key: 'state-1' })).toMatchObject({ result: -1 });
    expect(service.entries()).toEqual([]);
  });

  it('matches keys as prefixes: the exact one first, then key by key the newest', async () => {
    const { service, ask } = await setUp();
    for (const [key, createdAt] of [
      ['a-1', 3_000],
      ['a-12', 5_000],
      ['a-13', 4_000],
      ['b-1', 9_000],
    ] as const) {
      service.put({ key, bytes: plain, createdAt });
    }
    const look = async (key: string, ...restoreKeys: string[]) =>
      (await ask({ action: 'lookup', key, restoreKeys })).result;
    expect(await look('a-1')).toBe('a-1');
    expect(await look('a-')).toBe('a-12');
    expect(await look('c-', 'a-', 'b-')).toBe('a-12');
    expect(await look('c-', 'b-', 'a-')).toBe('b-1');
    expect(await look('a')).toBe('a-12');
    expect(await look('c-')).toBeNull();
    expect(service.entries().map(({ key }) => key)).toEqual(['a-1', 'a-13', 'a-12', 'b-1']);
    expect(service.remove('a-12')).toMatchObject([{ key: 'a-12' }]);
    expect(await look('a-')).toBe('a-13');
  });

  it('finds only entries of the same version: other paths, or zstd on the host, are another', async () => {
    const { service, ask } = await setUp();
    service.put({ key: 'state-1', bytes: plain });
    expect(await ask({ action: 'lookup', key: 'state-1', paths: ['other.json'] })).toMatchObject({
      result: null,
    });
    const zstd = join(toolkit.folder, 'bin/zstd');
    await writeFile(zstd, '#!/bin/sh\necho 1.5.7\n');
    await chmod(zstd, 0o755);
    onTestFinished(() => rm(zstd));
    expect(await ask({ action: 'lookup', key: 'state-1' })).toMatchObject({ result: null });
    service.put({
      key: 'state-1',
      bytes: plain,
      version: versionOf(['ops-state.json'], 'zstd-without-long'),
    });
    expect(await ask({ action: 'lookup', key: 'state-1' })).toMatchObject({ result: 'state-1' });
  });

  it('reads entries of its own branch and of the default branch, and writes to its own', async () => {
    const { service, ask } = await setUp({ ref: 'refs/heads/topic' });
    service.put({ key: 'state-1', bytes: plain, ref: 'refs/heads/main', createdAt: 9_000 });
    service.put({ key: 'state-2', bytes: plain, ref: 'refs/heads/other' });
    expect(await ask({ action: 'lookup', key: 'state-' })).toMatchObject({ result: 'state-1' });
    service.put({ key: 'state-0', bytes: plain, createdAt: 1_000 });
    expect(await ask({ action: 'lookup', key: 'state-' })).toMatchObject({ result: 'state-0' });
    expect(await ask({ action: 'save', key: 'state-1' })).toMatchObject({ result: 4 });
  });
});

describe('hostile archives', () => {
  it("reach the platform's tar as they are made", async () => {
    const { service, ask } = await setUp();
    await mkdir(join(toolkit.folder, 'elsewhere'), { recursive: true });
    const absolute = join(toolkit.folder, 'elsewhere/absolute');
    service.put({
      key: 'state-1',
      bytes: archive([
        { name: 'folder/', type: 'directory', mode: 0o755 },
        { name: 'folder/file', data: 'x'.repeat(600) },
        { name: absolute, data: 'written by name' },
        { name: 'folder/../elsewhere/up', data: 'written upwards' },
        { name: 'folder/symlink', type: 'symlink', target: '/nowhere' },
        { name: 'folder/hardlink', type: 'hardlink', target: 'folder/file' },
      ]),
    });
    expect(await ask({ action: 'restore', key: 'state-1' })).toMatchObject({ result: 'state-1' });
    expect(await readFile(join(toolkit.folder, 'folder/hardlink'), 'utf8')).toBe('x'.repeat(600));
    expect(await readlink(join(toolkit.folder, 'folder/symlink'))).toBe('/nowhere');
    expect(await readFile(absolute, 'utf8')).toBe('written by name');
    expect(await readFile(join(toolkit.folder, 'elsewhere/up'), 'utf8')).toBe('written upwards');
  });

  it('have names that fit into a header', () => {
    expect(() => archive([{ name: 'x'.repeat(101) }])).toThrow('too long');
  });
});
