/** Hosts that share a document through a cache service on loopback: each with its own file, or with none. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createCacheClient, type CacheClient } from '../../src/adapters/cache/client.ts';
import type { Listing } from '../../src/adapters/cache/pull.ts';
import { createCacheStore, type CacheStore } from '../../src/adapters/cache/store.ts';
import { createProcesses } from '../../src/adapters/process/processes.ts';
import { createEncryption } from '../../src/adapters/cache/encryption.ts';
import { createFileStore } from '../../src/adapters/state/file-store.ts';
import { createVolatileStore } from '../../src/adapters/state/volatile-store.ts';
import { createSharedStore } from '../../src/adapters/cache/shared-state.ts';
import { createFileMark, createVolatileMark } from '../../src/adapters/cache/sync-mark.ts';
import { generationOf, keyPrefix, type KeySpace } from '../../src/core/state/cache-key.ts';
import type { StateStore } from '../../src/ports/ports.ts';
import type { CacheService } from './cache-service.ts';
import { counterCodec, type Counter } from './counter-codec.ts';

const root = new URL('../../', import.meta.url);
/** The cache process as the action starts it, with a compile cache that all tests share. */
export const cacheArgv: readonly [string, ...string[]] = [
  process.execPath,
  fileURLToPath(new URL('dist/main/index.js', root)),
  'cache',
];
export const compileCache = { XDG_CACHE_HOME: fileURLToPath(new URL('node_modules/.cache/test-cli', root)) };

export interface HostOptions {
  readonly secret?: string;
  readonly isPublic?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly reservationMs?: number;
  readonly callMs?: number;
  readonly allCallsMs?: number;
  /** One that other hosts of the same test use too, and that outlives this one. */
  readonly client?: CacheClient;
  readonly namespace?: string;
  readonly now?: () => number;
  /** Waits of the store, not those of the toolkit. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** What the API says; undefined: what the service has. */
  readonly list?: () => Promise<Listing>;
  /** What stands between the host and its cache. */
  readonly wrap?: (cache: CacheStore<Counter>) => CacheStore<Counter>;
}

export interface SharedHost {
  readonly file: string;
  readonly cache: CacheStore<Counter>;
  readonly client: CacheClient;
  readonly warnings: string[];
  readonly pruned: number[];
  /** A command of its own on this host: a new store over the same file. */
  open(): StateStore<Counter>;
  /** The same without a file. */
  openCacheOnly(): StateStore<Counter>;
  /** As if the file had never been. */
  loseFile(): Promise<void>;
  close(): Promise<void>;
}

/** A host with a real cache process. */
export async function createSharedHost(
  service: CacheService,
  options: HostOptions = {},
): Promise<SharedHost> {
  const folder = await mkdtemp(join(tmpdir(), 'ops-shared-'));
  const file = join(folder, 'state.json');
  const space = { kind: 'state', namespace: options.namespace ?? 'host_a' };
  const client = options.client ?? startClient(service, options);
  const now = options.now ?? Date.now;
  const own = createCacheStore({
    client,
    space,
    codec: counterCodec,
    now,
    sleep: options.sleep ?? ((ms) => sleep(ms)),
    encryption:
      options.secret === undefined ? undefined : await createEncryption(options.secret, 'owner/name'),
    isPublic: () => Promise.resolve(options.isPublic ?? false),
    ...(options.reservationMs !== undefined && { reservationMs: options.reservationMs }),
  });
  const cache = options.wrap?.(own) ?? own;
  const warnings: string[] = [];
  const pruned: number[] = [];
  const shared = {
    cache,
    isEncrypted: options.secret !== undefined,
    codec: counterCodec,
    list: options.list ?? (() => Promise.resolve(listingOf(service, space))),
    prune: async (newest: number) => {
      pruned.push(newest);
    },
    now,
    isHurried: () => false,
    sleep: options.sleep ?? ((ms: number) => sleep(ms)),
    warn: (text: string) => {
      warnings.push(text);
    },
  };
  return {
    file,
    cache,
    client,
    warnings,
    pruned,
    open: () =>
      createSharedStore({
        ...shared,
        local: createFileStore({ path: file, codec: counterCodec, processes: createProcesses('test'), now }),
        localLasts: true,
        mark: createFileMark(`${file}.shared`, space.namespace),
      }),
    openCacheOnly: () =>
      createSharedStore({
        ...shared,
        local: createVolatileStore(counterCodec, now),
        localLasts: false,
        mark: createVolatileMark(),
      }),
    loseFile: async () => {
      await rm(folder, { recursive: true });
    },
    async close() {
      if (!options.client) client.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function startClient(service: CacheService, options: HostOptions = {}): CacheClient {
  return createCacheClient({
    env: {
      ...process.env,
      ...compileCache,
      GITHUB_SERVER_URL: 'https://github.com',
      ...service.env,
      ...options.env,
    },
    argv: cacheArgv,
    // Only against what hangs, where a test says nothing else.
    callMs: options.callMs ?? 100_000,
    allCallsMs: options.allCallsMs ?? 600_000,
  });
}

function listingOf(service: CacheService, space: KeySpace): Listing {
  const keys = service
    .entries()
    .map(({ key }) => key)
    .filter((key) => key.startsWith(keyPrefix(space)));
  const generations = keys.flatMap((key) => generationOf(space, key) ?? []);
  return { kind: 'listed', generations, strange: keys.length - generations.length };
}
