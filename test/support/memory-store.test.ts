import { expect, it } from 'vitest';
import { counterCodec, increment } from './counter-codec.ts';
import { createMemoryStore } from './memory-store.ts';
import { storeContract } from './state-store-contract.ts';

storeContract('the store in memory', async () => {
  const store = createMemoryStore(counterCodec);
  return {
    store,
    reopen: () => store,
    breakDown: async () => {
      store.fail = 'unavailable';
      return async () => {
        store.fail = undefined;
      };
    },
    cleanup: async () => undefined,
  };
});

it('begins with a document when it is given one', async () => {
  const store = createMemoryStore(counterCodec, { ...counterCodec.empty(), count: 4 }, () => 99);
  expect(await store.load()).toMatchObject({
    kind: 'loaded',
    doc: { count: 4 },
    generation: 1,
    updatedAt: 99,
  });
  expect(store.saves).toBe(0);
});

it('counts saves, and fails to save when told to, only where something is to be saved', async () => {
  const store = createMemoryStore(counterCodec);
  await store.update(increment);
  await store.update((doc) => doc);
  expect(store.saves).toBe(1);
  store.fail = 'save';
  expect(await store.update((doc) => doc)).toMatchObject({ count: 1 });
  await expect(store.update(increment)).rejects.toThrow('cannot be written');
  expect(await store.load()).toMatchObject({ kind: 'loaded', doc: { count: 1 }, generation: 1 });
  expect(store.saves).toBe(1);
});
