/** Names of a document's generations in the Actions cache. */
import { shellWord } from '../format.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { cleanLine } from '../text/redact.ts';

/** What a namespace looks like: nothing in it can be the delimiter of a key. */
export const namespaceShape = /^(?!__proto__$)[a-z0-9_]{1,40}$/;

const digits = 12;

/**
 * So many generations no host saves before another one looks: at one a minute it is two years. A key that is farther ahead
 * was made by somebody else, and nobody counts on from it.
 */
const mostAhead = 1_000_000;
/** The same where nothing is known: at one a second it is thirty years. */
const mostEver = 1_000_000_000;

/** All generations of one document: the beginning of their keys. Ends in the delimiter, so that no other's matches. */
export interface KeySpace {
  /** What kind of document: `state`. */
  readonly kind: string;
  readonly namespace: string;
}

/** `ops-state-v1-<namespace>-`: the cache matches keys as prefixes too, newest first. */
export function keyPrefix({ kind, namespace }: KeySpace): string {
  return `ops-${kind}-v1-${namespace}-`;
}

/** `ops-state-v1-<namespace>-000000000042`. */
export function cacheKey(space: KeySpace, generation: number): string {
  return keyPrefix(space) + String(generation).padStart(digits, '0');
}

/** The generation that a key names; undefined when it is not one of this space. */
export function generationOf(space: KeySpace, key: string): number | undefined {
  const rest = key.startsWith(keyPrefix(space)) ? key.slice(keyPrefix(space).length) : '';
  const generation = /^\d{12}$/.test(rest) ? Number(rest) : 0;
  return generation > 0 ? generation : undefined;
}

/** True for a generation that cannot have come of `known`; 0: none is known. */
export function isTooFar(generation: number, known: number): boolean {
  return generation > (known === 0 ? mostEver : known + mostAhead);
}

/** For a person who rids the cache of an entry. A key can be anybody's text. */
export function deletion(key: string): string {
  return `to delete it: gh cache delete ${shellWord(cleanLine(key))}`;
}

/** The namespace of a host: its name, with a mark of it that keeps apart what looks the same afterwards. */
export function namespaceOf(hostName: string): string {
  const word = hostName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  return `${word.slice(0, 31)}_${fingerprint(hostName).slice(0, 8)}`;
}
