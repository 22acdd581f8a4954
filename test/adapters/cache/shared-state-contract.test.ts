import { mkdir, rename, rm } from 'node:fs/promises';
import { afterAll } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import type { StateStore } from '../../../src/ports/ports.ts';
import { startCacheService } from '../../support/cache-service.ts';
import type { Counter } from '../../support/counter-codec.ts';
import { createSharedHost, startClient, type SharedHost } from '../../support/shared-host.ts';
import { storeContract } from '../../support/state-store-contract.ts';

// One service and two cache processes for all tests: each test has a namespace of its own.
const service = await startCacheService();
const clients = [startClient(service), startClient(service)] as const;
let tests = 0;

afterAll(async () => {
  for (const client of clients) client.close();
  await service.close();
});

storeContract('a file with the Actions cache beside it', async () => {
  const host = await createSharedHost(service, { client: clients[0], namespace: `file_${(tests += 1)}` });
  return {
    store: host.open(),
    reopen: () => host.open(),
    async breakDown() {
      await rename(host.file, `${host.file}.away`);
      await mkdir(host.file);
      return async () => {
        await rm(host.file, { recursive: true });
        await rename(`${host.file}.away`, host.file);
      };
    },
    cleanup: () => host.close(),
  };
});

storeContract('the Actions cache alone', async () => {
  const namespace = `cache_${(tests += 1)}`;
  const first = await createSharedHost(service, { client: clients[0], namespace });
  const second = await createSharedHost(service, { client: clients[1], namespace });
  let turn = 0;
  return {
    store: eachAsCommand(first),
    reopen: () => eachAsCommand((turn += 1) % 2 === 0 ? first : second),
    async breakDown() {
      const undo = service.fail({ rpc: 'all', kind: 401 });
      return async () => undo();
    },
    async cleanup() {
      await first.close();
      await second.close();
    },
  };
});

/** Without a file every command begins with what the cache has, and ends with what it saved there. */
function eachAsCommand(host: SharedHost): StateStore<Counter> {
  let last: Promise<unknown> = Promise.resolve();
  const claim: StateStore<Counter>['claim'] = (change) => {
    const result = last.then(() => insist(() => host.openCacheOnly().claim(change)));
    last = result.catch(() => undefined);
    return result;
  };
  return {
    load: () => host.openCacheOnly().load(),
    update: claim,
    claim,
    note: (note) => host.open().note(note),
    publish: () => Promise.resolve(),
  };
}

/** A command that gives up because others were always faster is run again: it has changed nothing. */
async function insist<T>(command: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await command();
    } catch (error) {
      if (!(error instanceof UserError && error.message.includes('again and again'))) throw error;
    }
  }
}
