/** The generations of one document in the Actions cache: immutable entries whose key is a compare-and-swap. */
import { cacheKey, deletion, generationOf, keyPrefix, type KeySpace } from '../../core/state/cache-key.ts';
import { decodeEnvelope, encodeEnvelope, type Codec } from '../../core/state/envelope.ts';
import type { CacheClient } from './client.ts';
import { unusedSuffix } from '../files/durable-file.ts';
import { isEncrypted, type Encryption } from './encryption.ts';

interface Failed {
  readonly kind: 'failed';
  readonly why: string;
}

export type Newest =
  | { readonly kind: 'found'; readonly generation: number }
  | { readonly kind: 'none' }
  /** An entry whose key begins like ours and is none: nothing of this program saved it. */
  | { readonly kind: 'strange'; readonly why: string }
  | Failed;

export type Fetched<D> =
  | {
      readonly kind: 'ok';
      readonly doc: D;
      readonly generation: number;
      readonly updatedAt: number;
      /** Which save it was; empty when it does not say. */
      readonly save: string;
    }
  /** It came and is of no use: nothing is lost by going past it. */
  | { readonly kind: 'damaged'; readonly why: string }
  /** It came whole, and was not saved with this state-key. It stops only a host without a file. */
  | { readonly kind: 'foreign'; readonly why: string }
  /** It may be sound: nothing may be saved over it. */
  | Failed;

export type Put =
  | { readonly kind: 'saved' }
  /** Somebody else saved this generation. */
  | { readonly kind: 'exists' }
  /** Somebody reserved it and will not finish it any more. */
  | { readonly kind: 'stuck' }
  | Failed;

export interface CacheStore<D> {
  /** The newest generation, without downloading it. */
  newest(): Promise<Newest>;
  fetch(generation: number): Promise<Fetched<D>>;
  /** The key that a generation is stored under. */
  keyOf(generation: number): string;
  /** `begin` gets the id of the save before anything is sent: the answer may never come. */
  put(doc: D, generation: number, begin: (save: string) => void): Promise<Put>;
}

export interface CacheStoreOptions<D> {
  readonly client: CacheClient;
  readonly space: KeySpace;
  readonly codec: Codec<D>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Present when the secret `state-key` is set. */
  readonly encryption: Encryption | undefined;
  /** True when strangers can read the cache. Asked only without encryption. */
  readonly isPublic: () => Promise<boolean>;
  /** How long a command waits for those who reserved a key: longer than a save may take. Default 10 s. */
  readonly reservationMs?: number;
}

const lookAgainMs = 1000;
/** So many unfinished reservations are waited for in one command. */
const mostWaits = 2;

/** Long: the short methods of one store. */
export function createCacheStore<D>(options: CacheStoreOptions<D>): CacheStore<D> {
  const { client, space, codec, now, encryption } = options;
  const file = `ops-${space.kind}.json`;
  const keyOf = (generation: number) => cacheKey(space, generation);
  const reservationMs = options.reservationMs ?? 10_000;
  let waits = 0;

  async function lookUp(key: string): Promise<Newest> {
    const reply = await client.call({ kind: 'look-up', key, file });
    if (reply.kind === 'failed') return reply;
    if (reply.kind !== 'looked-up') throw new Error(`a look-up was answered with ${reply.kind}`);
    if (reply.key === undefined) return { kind: 'none' };
    const generation = generationOf(space, reply.key);
    if (generation !== undefined) return { kind: 'found', generation };
    const why = 'the cache answered with a key that is not of this state';
    return reply.key.startsWith(keyPrefix(space))
      ? { kind: 'strange', why: `${why}; ${deletion(reply.key)}` }
      : { kind: 'failed', why };
  }

  /** After a key was refused: is it there, or will it be? */
  async function settle(generation: number, isSure: boolean): Promise<Put> {
    const begunAt = now();
    for (;;) {
      const found = await lookUp(keyOf(generation));
      if (found.kind === 'failed') return found;
      if (found.kind === 'strange') return { kind: 'failed', why: found.why };
      if (found.kind === 'found' && found.generation === generation) return { kind: 'exists' };
      if (!isSure) return { kind: 'failed', why: 'the reservation was refused without a reason' };
      // No key is skipped without the wait: another run may be finishing it right now.
      if (waits >= mostWaits) return { kind: 'failed', why: 'other runs reserved keys and never finished' };
      if (now() - begunAt >= reservationMs) break;
      await options.sleep(lookAgainMs);
    }
    waits += 1;
    return { kind: 'stuck' };
  }

  return {
    newest: () => lookUp(keyPrefix(space)),
    keyOf,

    async fetch(generation) {
      const key = keyOf(generation);
      const reply = await client.call({ kind: 'restore', key, file });
      if (reply.kind === 'failed' || reply.kind === 'damaged') return reply;
      if (reply.kind !== 'restored') throw new Error(`a restore was answered with ${reply.kind}`);
      return decodeEntry(options, key, generation, reply.text);
    },

    async put(doc, generation, begin) {
      const key = keyOf(generation);
      const shown = encryption !== undefined || !(await options.isPublic()) ? doc : codec.withoutText(doc);
      const save = unusedSuffix();
      const text = marked(encodeEnvelope(codec, codec.bound(shown), generation, now()), save);
      begin(save);
      const begunAt = now();
      const reply = await client.call({
        kind: 'save',
        key,
        file,
        text: encryption?.close(text, key) ?? text,
      });
      if (reply.kind === 'taken') return settle(generation, reply.isSure);
      if (reply.kind === 'failed') return reply;
      if (reply.kind !== 'saved') throw new Error(`a save was answered with ${reply.kind}`);
      // A host that slept meanwhile: others may have taken its reservation for a dead one's.
      const tookMs = now() - begunAt;
      if (tookMs >= 0 && tookMs < reservationMs) return { kind: 'saved' };
      return {
        kind: 'failed',
        why: `saving took ${Math.round(tookMs / 1000)} s, so other runs may have continued`,
      };
    },
  };
}

/** The text with the id of its save: two hosts may save the same document in the same millisecond. */
function marked(text: string, save: string): string {
  return `${text.trimEnd().slice(0, -1)},"save":"${save}"}\n`;
}

function markIn(text: string): string {
  return /,"save":"([a-z0-9]+)"\}\s*$/u.exec(text.slice(-64))?.[1] ?? '';
}

function decodeEntry<D>(
  { codec, encryption }: CacheStoreOptions<D>,
  key: string,
  generation: number,
  text: string,
): Fetched<D> {
  let plain: string | undefined = text;
  if (encryption) {
    plain = encryption.open(text, key);
    if (plain === undefined) {
      if (!isEncrypted(text) && decodeEnvelope(codec, text).kind === 'invalid')
        return { kind: 'damaged', why: 'it was not saved with this state-key' };
      const why = isEncrypted(text)
        ? 'it is encrypted with another state-key (in a job with an environment, its secret of the same name wins), or for another repository: set that key, or delete the entry'
        : 'it was saved without state-key: run once on a host that has its file, or delete the entry';
      return { kind: 'foreign', why };
    }
  } else if (isEncrypted(text)) return { kind: 'failed', why: 'it is encrypted: set its state-key' };
  const stored = decodeEnvelope(codec, plain);
  if (stored.kind === 'newer') {
    return {
      kind: 'failed',
      why: `it was written by a newer ops-framework (schema ${stored.schemaVersion}): update this one`,
    };
  }
  if (stored.kind === 'invalid') return { kind: 'damaged', why: stored.why };
  if (stored.kind === 'foreign') return { kind: 'damaged', why: 'it is not a state of ops-framework' };
  // An older document under a newer key: somebody put it there.
  if (stored.generation !== generation)
    return { kind: 'damaged', why: `it holds generation ${stored.generation}` };
  return { ...stored, save: markIn(plain) };
}
