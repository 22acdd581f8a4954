/** What tests of shared stores do again and again. */
import { expect, onTestFinished } from 'vitest';
import type { StateStore } from '../../src/ports/ports.ts';
import type { Counter } from './counter-codec.ts';
import { startCacheService, type CacheService } from './cache-service.ts';
import { generationsOf } from './shared-entries.ts';
import { createSharedHost, startClient, type HostOptions, type SharedHost } from './shared-host.ts';

export const note = (text: string) => (doc: Counter) => ({ ...doc, notes: [...doc.notes, text] });

/** Takes what only one may have, when it is free. */
export const take = (who: string) => (doc: Counter) =>
  doc.notes.some((each) => each.startsWith('taken by ')) ? doc : note(`taken by ${who}`)(doc);

/** A command that writes a note and ends. */
export async function publish(host: SharedHost, text: string): Promise<void> {
  const store = host.open();
  await store.update(note(text));
  await store.publish();
}

export async function loaded(store: StateStore<Counter>) {
  const found = await store.load();
  if (found.kind !== 'loaded') throw new Error(`not loaded but ${JSON.stringify(found)}`);
  return found;
}

export async function notesOf(store: StateStore<Counter>): Promise<readonly string[]> {
  return (await loaded(store)).doc.notes;
}

/** Why a store is unavailable, after trying to change it all the same. */
export async function problemOf(store: StateStore<Counter>): Promise<string> {
  const found = await store.load();
  if (found.kind !== 'unavailable') throw new Error(`not unavailable but ${JSON.stringify(found)}`);
  let isTried = false;
  const change = (doc: Counter) => {
    isTried = true;
    return note('not to be saved')(doc);
  };
  await expect(store.update(change)).rejects.toThrow(found.problem);
  await expect(store.claim(change)).rejects.toThrow(found.problem);
  await store.publish();
  expect(isTried).toBe(false);
  return found.problem;
}

/** Hosts of a namespace of their own, for one test. */
export interface SharedHosts {
  readonly namespace: string;
  generations(): readonly number[];
  /** A host without a file yet. It is removed when the test ends. */
  join(options?: HostOptions): Promise<SharedHost>;
}

export interface Shared {
  readonly service: CacheService;
  hosts(): SharedHosts;
  close(): Promise<void>;
}

/** One service and one cache process, for all tests of a file. */
export async function openShared(): Promise<Shared> {
  const service = await startCacheService();
  const client = startClient(service);
  let tests = 0;
  return {
    service,
    hosts() {
      const namespace = `t${(tests += 1)}`;
      return {
        namespace,
        generations: () => generationsOf(service, namespace),
        async join(options = {}) {
          const host = await createSharedHost(service, { client, namespace, ...options });
          onTestFinished(() => host.close());
          return host;
        },
      };
    },
    async close() {
      client.close();
      await service.close();
    },
  };
}
