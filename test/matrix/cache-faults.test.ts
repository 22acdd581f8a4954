import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCacheService, type CacheFault } from '../support/cache-service.ts';
import { archive } from '../support/tar-archive.ts';
import {
  document,
  startToolkit,
  toolkitAndService,
  type ToolkitChild,
  type ToolkitTask,
} from '../support/toolkit-child.ts';

let toolkit: ToolkitChild;
beforeAll(async () => {
  toolkit = await startToolkit();
});
afterAll(() => toolkit.close());
const setUp = () => toolkitAndService(toolkit);

const archiveOf = (data: string) => archive([{ name: 'ops-state.json', data }]);
const plain = archiveOf('planted');
const stateText = () => readFile(join(toolkit.folder, 'ops-state.json'), 'utf8');

describe('what goes wrong on demand', () => {
  const missed: readonly (readonly [CacheFault, RegExp])[] = [
    [{ rpc: 'all', kind: 401 }, /Failed to restore: .*non-retryable.*\(401\)/],
    [{ rpc: 'all', kind: 403 }, /Failed to restore: .*non-retryable.*\(403\)/],
    [{ rpc: 'all', kind: 409 }, /Failed to restore: .*non-retryable.*\(409\)/],
    [{ rpc: 'all', kind: 429 }, /rate limit will reset in 60 seconds[^]*Failed to restore: .*Rate limited/],
    [{ rpc: 'all', kind: 'reset' }, /Failed to restore: .*Unable to make request: ECONNRESET/],
    [{ rpc: 'all', kind: 'denied' }, /Failed to restore: .*cache read denied:/],
    [{ rpc: 'download', kind: 401 }, /Failed to restore: /],
    [{ rpc: 'download', kind: 'denied' }, /Failed to restore: /],
    [
      { rpc: 'download', kind: 500 },
      /Failed to restore: downloadCache failed: Cache service responded with 500/,
    ],
    [{ rpc: 'download', kind: 'html' }, /Failed to restore: .*tar" failed with error/],
    [{ rpc: 'download', kind: 'garbage' }, /Failed to restore: .*tar" failed with error/],
    [{ rpc: 'download', kind: 'corrupt' }, /Failed to restore: .*tar" failed with error/],
    [{ rpc: 'download', kind: 'cut-off' }, /Failed to restore: aborted/],
  ];
  it.each(missed)('a restore is a miss: %o', async (fault, words) => {
    const { service, ask } = await setUp();
    service.put({ key: 'state-1', bytes: plain });
    const undo = service.fail(fault);
    const { result, printed } = await ask({ action: 'restore', key: 'state-1' });
    expect(result).toBeNull();
    expect(printed).toMatch(words);
    expect(await stateText()).toBe(document);
    undo();
    expect(await ask({ action: 'restore', key: 'state-1' })).toMatchObject({ result: 'state-1' });
    expect(await stateText()).toBe('planted');
  });

  const unsaved: readonly (readonly [CacheFault, RegExp])[] = [
    [{ rpc: 'CreateCacheEntry', kind: 401 }, /Unable to reserve cache with key state-1/],
    [{ rpc: 'CreateCacheEntry', kind: 409 }, /Unable to reserve cache with key state-1/],
    [{ rpc: 'CreateCacheEntry', kind: 429 }, /rate limit[^]*Unable to reserve cache with key state-1/],
    [{ rpc: 'CreateCacheEntry', kind: 'reset' }, /Unable to reserve cache with key state-1/],
    [{ rpc: 'CreateCacheEntry', kind: 'denied' }, /Failed to save: .*cache write denied:/],
    [{ rpc: 'upload', kind: 403 }, /error uploading cache archive: /],
    [{ rpc: 'upload', kind: 409 }, /error uploading cache archive: /],
    [{ rpc: 'FinalizeCacheEntryUpload', kind: 'denied' }, /Failed to save: .*cache write denied:/],
    [{ rpc: 'FinalizeCacheEntryUpload', kind: 'reset' }, /Failed to save: .*ECONNRESET/],
  ];
  it.each(unsaved)('a save gives -1: %o', async (fault, words) => {
    const { service, ask } = await setUp();
    service.fail(fault);
    const { result, printed } = await ask({ action: 'save', key: 'state-1' });
    expect(result).toBe(-1);
    expect(printed).toMatch(words);
    expect(service.entries()).toEqual([]);
  });

  it('a save whose last answer is lost gives -1 although the entry is there', async () => {
    const { service, ask } = await setUp();
    service.fail({ rpc: 'FinalizeCacheEntryUpload', kind: 'reset', stage: 'after' });
    expect(await ask({ action: 'save', key: 'state-1' })).toMatchObject({ result: -1 });
    expect(await ask({ action: 'lookup', key: 'state-1' })).toMatchObject({ result: 'state-1' });
  });

  it('an answer that does not come is waited for until the connection ends', async () => {
    const { service, ask } = await setUp();
    service.fail({ rpc: 'GetCacheEntryDownloadURL', kind: 'hang' });
    const asked = ask({ action: 'lookup', key: 'state-1' });
    await vi.waitFor(() => expect(service.requests).toMatchObject([{ status: 0 }]));
    await service.close();
    expect(await asked).toMatchObject({ result: null });
  });

  it('an answer that is cut off is waited for even when the connection has ended', async () => {
    const { service, ask } = await setUp();
    service.fail({ rpc: 'GetCacheEntryDownloadURL', kind: 'cut-off', times: 1 });
    service.put({ key: 'state-1', bytes: plain });
    let given: unknown = 'nothing';
    void ask({ action: 'lookup', key: 'state-1' }).then(({ result }) => {
      given = result;
    });
    await vi.waitFor(() => expect(service.requests).toMatchObject([{ status: 200 }]));
    expect(await ask({ action: 'restore', key: 'state-1' })).toMatchObject({ result: 'state-1' });
    expect(given).toBe('nothing');
  });

  it('a look-up answers with an older entry, with another key, or with the bytes of another', async () => {
    const { service, ask } = await setUp();
    service.put({ key: 'state-1', bytes: archiveOf('old'), createdAt: 1_000 });
    service.put({ key: 'state-2', bytes: archiveOf('new'), createdAt: 2_000 });
    const restore = async (fault: { answerWith: string; bytesOf?: string }) => {
      const undo = service.fail({ rpc: 'GetCacheEntryDownloadURL', ...fault });
      const { result } = await ask({ action: 'restore', key: 'state-' });
      undo();
      return [result, await stateText()];
    };
    expect(await restore({ answerWith: 'state-1' })).toEqual(['state-1', 'old']);
    expect(await restore({ answerWith: 'foreign-9' })).toEqual(['foreign-9', 'new']);
    expect(await restore({ answerWith: 'state-2', bytesOf: 'state-1' })).toEqual(['state-2', 'old']);
  });
});

describe.concurrent('what the toolkit tries again', () => {
  const retried: readonly (readonly [CacheFault, ToolkitTask, string | number])[] = [
    [{ rpc: 'GetCacheEntryDownloadURL', kind: 503, times: 1 }, { action: 'lookup', key: 'old' }, 'old'],
    [{ rpc: 'upload', kind: 503, times: 1 }, { action: 'save', key: 'new' }, 2],
  ];
  it.for(retried)('%o', async ([fault, task, expected], test) => {
    const service = await startCacheService();
    test.onTestFinished(() => service.close());
    const child = await startToolkit();
    test.onTestFinished(() => child.close());
    await writeFile(join(child.folder, 'ops-state.json'), document);
    service.put({ key: 'old', bytes: plain });
    service.fail(fault);
    test.expect(await child.ask(service.env, task)).toBe(expected);
    test.expect(service.requests.filter(({ target }) => target === fault.rpc)).toHaveLength(2);
  });
});
