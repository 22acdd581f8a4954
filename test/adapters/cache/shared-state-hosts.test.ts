import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { startCacheService, type CacheFault } from '../../support/cache-service.ts';
import type { Counter } from '../../support/counter-codec.ts';
import { createSharedHost, startClient, type SharedHost } from '../../support/shared-host.ts';
import { note, notesOf } from '../../support/shared-steps.ts';

const service = await startCacheService();
const clients = [startClient(service), startClient(service), startClient(service)] as const;
let tests = 0;
afterAll(async () => {
  for (const client of clients) client.close();
  await service.close();
});

/** The same numbers at every run. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Three hosts of one namespace; the last one has no file. They look often at a key that another has reserved. */
async function threeHosts(reservationMs = 10_000): Promise<readonly SharedHost[]> {
  const namespace = `t${(tests += 1)}`;
  const often = { reservationMs, sleep: (ms: number) => sleep(ms / 50) };
  const hosts = await Promise.all(
    clients.map((client) => createSharedHost(service, { client, namespace, ...often })),
  );
  for (const host of hosts) onTestFinished(() => host.close());
  return hosts;
}

const storeOf = (host: SharedHost, index: number) => (index === 2 ? host.openCacheOnly() : host.open());

/** Takes the token of a round when it is free. */
const takeFor = (round: number, who: number) => (doc: Counter) =>
  doc.notes.some((each) => each.startsWith(`${round}:`)) ? doc : note(`${round}:${who}`)(doc);

const has = (doc: Counter, round: number, who: number) => doc.notes.includes(`${round}:${who}`);

it('lets exactly one of three hosts have what each of them claims at once, in every round', async () => {
  const hosts = await threeHosts();
  for (let round = 0; round < 6; round += 1) {
    const stores = hosts.map(storeOf);
    // All have seen the same generation before any of them claims.
    await Promise.all(stores.map((store) => store.load()));
    const docs = await Promise.all(stores.map((store, who) => store.claim(takeFor(round, who))));
    const winners = docs.flatMap((doc, who) => (has(doc, round, who) ? [who] : []));
    expect([round, winners.length]).toEqual([round, 1]);
    expect(docs.filter((doc) => has(doc, round, winners[0] ?? -1))).toHaveLength(3);
  }
  const [first] = hosts;
  expect(first && (await notesOf(first.open()))).toHaveLength(6);
  expect(hosts.flatMap(({ warnings }) => warnings)).toEqual([]);
});

it('keeps every note that any of three hosts published, whoever was faster', async () => {
  const hosts = await threeHosts();
  const written: string[] = [];
  const pick = random(7);
  for (let round = 0; round < 6; round += 1) {
    const stores = hosts.map(storeOf);
    await Promise.all(stores.map((store) => store.load()));
    await Promise.all(
      stores.map(async (store, who) => {
        for (let count = 0; count <= pick(2); count += 1) {
          const text = `${round}.${who}.${count}`;
          written.push(text);
          await store.update(note(text));
        }
        await store.publish();
      }),
    );
    for (const [who, host] of hosts.entries()) {
      const notes = await notesOf(storeOf(host, who));
      expect(written.slice(-20).filter((text) => !notes.includes(text))).toEqual([]);
    }
    // The counter keeps the newest twenty.
    if (written.length > 12) break;
  }
});

const faults = [
  { rpc: 'CreateCacheEntry', kind: 401 },
  { rpc: 'CreateCacheEntry', kind: 409 },
  { rpc: 'CreateCacheEntry', kind: 401, stage: 'after' },
  { rpc: 'upload', kind: 403 },
  { rpc: 'upload', kind: 403, stage: 'after' },
  { rpc: 'FinalizeCacheEntryUpload', kind: 401 },
  { rpc: 'FinalizeCacheEntryUpload', kind: 401, stage: 'after' },
  { rpc: 'GetCacheEntryDownloadURL', kind: 401 },
  { rpc: 'GetCacheEntryDownloadURL', kind: 'denied' },
  { rpc: 'download', kind: 500 },
] as const satisfies readonly CacheFault[];

it.each([1])(
  'gives nothing twice to hosts without files, whatever fails on the way (seed %i)',
  async (seed) => {
    const hosts = await threeHosts(200);
    const pick = random(seed);
    let taken = 0;
    for (let round = 0; round < 5; round += 1) {
      const fault = faults[pick(faults.length)];
      const stores = hosts.map((host) => host.openCacheOnly());
      if (pick(2) === 0) await Promise.all(stores.map((store) => store.load()));
      const undo = fault ? service.fail({ ...fault, times: 1 + pick(2) }) : () => undefined;
      const docs = await Promise.allSettled(stores.map((store, who) => store.claim(takeFor(round, who))));
      undo();
      const winners = docs.filter((doc, who) => doc.status === 'fulfilled' && has(doc.value, round, who));
      expect(winners.length, `round ${round}, ${JSON.stringify(fault)}`).toBeLessThanOrEqual(1);
      taken += winners.length;
      // Who won is known to everybody afterwards.
      const [any] = hosts;
      const known = any ? await any.openCacheOnly().claim((doc) => doc) : undefined;
      for (const [who, doc] of docs.entries()) {
        if (doc.status === 'fulfilled' && has(doc.value, round, who)) {
          expect(known?.notes).toContain(`${round}:${who}`);
        }
      }
    }
    expect(taken).toBeGreaterThan(0);
  },
);

it.each([4])('gives nothing twice to hosts that were not told to go on alone (seed %i)', async (seed) => {
  const hosts = await threeHosts(200);
  const pick = random(seed);
  for (let round = 0; round < 5; round += 1) {
    const fault = faults[pick(faults.length)];
    for (const host of hosts) host.warnings.length = 0;
    const stores = hosts.map(storeOf);
    if (pick(2) === 0) await Promise.all(stores.map((store) => store.load()));
    const undo = fault ? service.fail({ ...fault, times: 1 + pick(2) }) : () => undefined;
    const docs = await Promise.allSettled(stores.map((store, who) => store.claim(takeFor(round, who))));
    undo();
    const wins = docs.map((doc, who) => doc.status === 'fulfilled' && has(doc.value, round, who));
    // A host with its file goes on alone when the cache cannot be reached: it says so, and is not counted here.
    const sure = wins.filter((won, who) => won && hosts[who]?.warnings.length === 0);
    expect(sure.length, `round ${round}, ${JSON.stringify(fault)}`).toBeLessThanOrEqual(1);
  }
});
