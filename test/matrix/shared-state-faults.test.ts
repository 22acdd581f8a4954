import { copyFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { startCacheService, type CacheFault, type CacheService } from '../support/cache-service.ts';
import { generationsOf, plant } from '../support/shared-entries.ts';
import { createSharedHost, startClient, type HostOptions, type SharedHost } from '../support/shared-host.ts';
import { note, notesOf, problemOf, publish, take } from '../support/shared-steps.ts';

type Kind = Extract<CacheFault, { readonly kind: unknown }>['kind'];
type Target = CacheFault['rpc'];
/** What a test has. */
interface Started {
  readonly service: CacheService;
  readonly namespace: string;
  join(options: HostOptions): Promise<SharedHost>;
}

const fix = /Nothing is started and nothing overwritten.*actions: read.*state: file/;
let tests = 0;

// Faults that are refused at once leave the process as it is: these tests share one.
const shared = await startCacheService();
const client = startClient(shared);
afterAll(async () => {
  client.close();
  await shared.close();
});

async function over(service: CacheService, work: (started: Started) => Promise<void>): Promise<void> {
  const hosts: SharedHost[] = [];
  const namespace = `t${(tests += 1)}`;
  try {
    await work({
      service,
      namespace,
      join: async (options) => {
        const host = await createSharedHost(service, { namespace, ...options });
        hosts.push(host);
        return host;
      },
    });
  } finally {
    for (const host of hosts) await host.close();
  }
}

/** A host that knows generation 1, which is in the cache. Nothing of it needs a cache process. */
async function joinKnowing({ join, service, namespace }: Started, options: HostOptions): Promise<SharedHost> {
  const host = await join({
    ...options,
    wrap: (cache) => ({
      ...cache,
      newest: async () => (isKnowing ? cache.newest() : { kind: 'none' }),
      put: async (doc, generation, begin) => {
        if (isKnowing) return cache.put(doc, generation, begin);
        plant(service, namespace, generation, doc);
        return { kind: 'saved' };
      },
    }),
  });
  let isKnowing = false;
  await publish(host, 'a');
  isKnowing = true;
  return host;
}

/** The same host after the fault, with a process that still listens. */
async function joinAfter({ join }: Started, before: SharedHost, options: HostOptions): Promise<SharedHost> {
  const host = await join(options);
  for (const end of ['', '.shared']) await copyFile(before.file + end, host.file + end);
  return host;
}

/** An empty host must not touch what is there; one with its file goes on. What comes after the fault is shared. */
async function readFault(
  started: Started,
  fault: CacheFault,
  during: HostOptions,
  after: () => HostOptions,
): Promise<void> {
  const { service, namespace, join } = started;
  const knowing = await joinKnowing(started, during);
  const undo = service.fail(fault);
  const empty = await join(during);
  expect(await problemOf(empty.open())).toMatch(fix);
  expect(await problemOf(empty.openCacheOnly())).toMatch(fix);

  const store = knowing.open();
  expect(await notesOf(store)).toEqual(['a']);
  expect((await store.claim(take('knowing'))).notes).toEqual(['a', 'taken by knowing']);
  await store.update(note('b'));
  await store.publish();
  expect(knowing.warnings).toEqual([expect.stringContaining('This run uses only the file on this host')]);
  expect(generationsOf(service, namespace)).toEqual([1]);

  undo();
  const again = await joinAfter(started, knowing, after());
  await publish(again, 'c');
  const another = await join(after());
  const { notes } = await another.open().claim(take('another'));
  expect(notes).toEqual(['a', 'taken by knowing', 'b', 'c']);
  expect([...again.warnings, ...another.warnings]).toEqual([]);
}

/** A claim that cannot be saved in the cache holds on the host with its file, and fails without one. */
async function saveFault(
  started: Started,
  fault: CacheFault,
  during: HostOptions,
  after: () => HostOptions,
): Promise<void> {
  const { service, join } = started;
  const knowing = await joinKnowing(started, during);
  const undo = service.fail(fault);
  const store = knowing.open();
  expect((await store.claim(take('knowing'))).notes).toEqual(['a', 'taken by knowing']);
  await store.update(note('b'));
  await store.publish();
  expect(knowing.warnings).toEqual([expect.stringContaining('file on this host')]);
  const fileless = (await join(during)).openCacheOnly();
  await expect(fileless.claim(note('claimed'))).rejects.toThrow(/not saved in the Actions cache|unavailable/);

  undo();
  const again = await joinAfter(started, knowing, after());
  await publish(again, 'c');
  const { notes } = await (await join(after())).open().claim(take('another'));
  // The answer of a save can be lost although it was done.
  expect(notes.filter((each) => each !== 'claimed')).toEqual(['a', 'taken by knowing', 'b', 'c']);
}

describe('a service that refuses at once', () => {
  it.each<Kind>([401, 403, 409, 429, 'denied', 'reset'])('to be read, with %s', (kind) =>
    over(shared, (started) =>
      readFault(started, { rpc: 'GetCacheEntryDownloadURL', kind }, { client }, () => ({ client })),
    ),
  );

  it.each<[Target, Kind]>([
    ['CreateCacheEntry', 401],
    ['CreateCacheEntry', 429],
    ['CreateCacheEntry', 'denied'],
    ['CreateCacheEntry', 'reset'],
    ['upload', 403],
    ['upload', 409],
    ['upload', 'html'],
    ['upload', 'garbage'],
    ['upload', 'cut-off'],
    ['FinalizeCacheEntryUpload', 401],
    ['FinalizeCacheEntryUpload', 409],
    ['FinalizeCacheEntryUpload', 'reset'],
  ])('to save, %s with %s', (rpc, kind) =>
    over(shared, (started) => saveFault(started, { rpc, kind }, clocked(), clocked)),
  );

  it.each<[Target, Kind]>([
    ['CreateCacheEntry', 401],
    ['upload', 403],
    ['FinalizeCacheEntryUpload', 401],
    ['FinalizeCacheEntryUpload', 429],
  ])('after it did what was asked, %s with %s', (rpc, kind) =>
    over(shared, (started) => saveFault(started, { rpc, kind, stage: 'after' }, clocked(), clocked)),
  );
});

/** Waits for reservations in no time. */
function clocked(): HostOptions {
  let at = Date.now();
  return { client, now: () => at, sleep: async (ms) => void (at += ms) };
}

describe.concurrent('a service that does not answer in time', () => {
  it.for<[Target, Kind]>([
    ['all', 'hang'],
    ['all', 500],
    ['GetCacheEntryDownloadURL', 'html'],
    ['GetCacheEntryDownloadURL', 'cut-off'],
  ])('to be read, %s with %s', ([rpc, kind]) =>
    late((started, during, after) => readFault(started, { rpc, kind }, during, after)),
  );

  it.for<[Target, Kind]>([
    ['CreateCacheEntry', 'hang'],
    ['FinalizeCacheEntryUpload', 500],
  ])('to save, %s with %s', ([rpc, kind]) =>
    late((started, during, after) => saveFault(started, { rpc, kind }, during, after)),
  );
});

/** With a process whose deadline is missed, and one for after that. */
async function late(
  work: (started: Started, during: HostOptions, after: () => HostOptions) => Promise<void>,
): Promise<void> {
  const service = await startCacheService();
  const hurried = startClient(service, { callMs: 600 });
  const clients = [hurried];
  const after = (): HostOptions => {
    const patient = clients[1] ?? startClient(service);
    clients[1] = patient;
    let at = Date.now();
    return { client: patient, now: () => at, sleep: async (ms) => void (at += ms) };
  };
  try {
    await over(service, (started) => work(started, { client: hurried }, after));
  } finally {
    for (const each of clients) each.close();
    await service.close();
  }
}
