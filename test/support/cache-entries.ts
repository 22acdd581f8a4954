import { createHash, randomUUID } from 'node:crypto';

/** An entry of the Actions cache as the service knows it. Times are milliseconds since the epoch. */
export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly ref: string;
  readonly createdAt: number;
  readonly lastAccessedAt: number;
  readonly bytes: Buffer;
}

interface Slot {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly ref: string;
  readonly createdAt: number;
  readonly blob: string;
  lastAccessedAt: number;
  bytes: Buffer | undefined;
  finalized: boolean;
}

/** The version the toolkit computes for these paths when no zstd is installed (`getCacheVersion` of @actions/cache). */
export function versionOf(paths: readonly string[], compression = 'gzip'): string {
  return createHash('sha256')
    .update([...paths, compression, '1.0'].join('|'))
    .digest('hex');
}

const defaultBranch = 'refs/heads/main';

/**
 * What the service keeps. Entries do not change; key, version and ref together exist once, from the reservation on.
 * A run on `ref` writes there and reads there and in the default branch's entries
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching).
 */
export interface CacheEntries {
  /** The blob to upload to; undefined when the key is taken. */
  reserve(key: string, version: string): { readonly blob: string } | undefined;
  finalize(key: string, version: string, size: number): CacheEntry | 'no-reservation' | 'wrong-size';
  /** `keys`: the primary key, then the restore keys. */
  find(keys: readonly string[], version: string): { entry: CacheEntry; blob: string } | undefined;
  blob(name: string): { readonly bytes: Buffer; readonly createdAt: number } | undefined;
  upload(name: string, bytes: Buffer): 'created' | 'no-reservation' | 'immutable';
  put(planted: Omit<CacheEntry, 'id' | 'lastAccessedAt'>): CacheEntry;
  remove(doomed: (entry: CacheEntry) => boolean): readonly CacheEntry[];
  /** Finalized ones, newest last. */
  list(): readonly CacheEntry[];
}

export function createCacheEntries(ref: string, now: () => number = Date.now): CacheEntries {
  let slots: Slot[] = [];
  let lastId = 0;

  const add = (slot: Pick<Slot, 'key' | 'version' | 'ref' | 'createdAt' | 'bytes' | 'finalized'>): Slot => {
    lastId += 1;
    const full = {
      ...slot,
      id: lastId,
      blob: randomUUID().replaceAll('-', ''),
      lastAccessedAt: slot.createdAt,
    };
    slots.push(full);
    return full;
  };
  const taken = (key: string, version: string, inRef: string) =>
    slots.find((slot) => slot.key === key && slot.version === version && slot.ref === inRef);
  const newestFirst = () =>
    slots
      .filter((slot) => slot.finalized)
      .toSorted((left, right) => right.createdAt - left.createdAt || right.id - left.id);

  return {
    reserve(key, version) {
      if (taken(key, version, ref)) return undefined;
      return add({ key, version, ref, createdAt: now(), bytes: undefined, finalized: false });
    },
    finalize(key, version, size) {
      const slot = taken(key, version, ref);
      if (!slot || slot.finalized) return 'no-reservation';
      if (slot.bytes?.length !== size) return 'wrong-size';
      slot.finalized = true;
      return entryOf(slot);
    },
    find(keys, version) {
      const [primary] = keys;
      const known = newestFirst().filter((slot) => slot.version === version);
      for (const scope of new Set([ref, defaultBranch])) {
        const readable = known.filter((slot) => slot.ref === scope);
        const slot =
          readable.find(({ key }) => key === primary) ??
          keys
            .map((wanted) => readable.find(({ key }) => key.startsWith(wanted)))
            .find((match) => match !== undefined);
        if (slot) {
          slot.lastAccessedAt = now();
          return { entry: entryOf(slot), blob: slot.blob };
        }
      }
      return undefined;
    },
    blob(name) {
      const slot = slots.find(({ blob }) => blob === name);
      return slot?.bytes && { bytes: slot.bytes, createdAt: slot.createdAt };
    },
    upload(name, bytes) {
      const slot = slots.find(({ blob }) => blob === name);
      if (!slot) return 'no-reservation';
      if (slot.finalized) return 'immutable';
      slot.bytes = bytes;
      return 'created';
    },
    put(planted) {
      if (taken(planted.key, planted.version, planted.ref)) {
        throw new Error(`an entry with the key ${planted.key} is there already`);
      }
      return entryOf(add({ ...planted, finalized: true }));
    },
    remove(doomed) {
      const gone = slots.filter((slot) => slot.finalized && doomed(entryOf(slot)));
      slots = slots.filter((slot) => !gone.includes(slot));
      return gone.map(entryOf);
    },
    list: () => newestFirst().toReversed().map(entryOf),
  };
}

function entryOf({ id, key, version, ref, createdAt, lastAccessedAt, bytes }: Slot): CacheEntry {
  return { id, key, version, ref, createdAt, lastAccessedAt, bytes: bytes ?? Buffer.alloc(0) };
}
