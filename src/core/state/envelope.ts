/** The wire form of a stored document: what wraps it says whose it is, how new it is and whether it is whole. */
import * as z from 'zod/mini';
import { fingerprint } from '../text/fingerprint.ts';
import { jsonValue } from '../text/json.ts';
import type { CorruptionEvent } from '../model.ts';

/** How one kind of document is stored. All functions are pure. */
export interface Codec<D> {
  /** Short and fixed, part of the `format` word: `state`. */
  readonly name: string;
  /** Version of the document's shape. Counts up when an older program could no longer read it. */
  readonly schemaVersion: number;
  /** The document of a first run. */
  empty(): D;
  /** Checks the document; `undefined` when it does not fit. Reads older schema versions too. Never throws. */
  decode(value: unknown): D | undefined;
  /** Trims the document to its limits. Applied before every save. */
  bound(doc: D): D;
  /** Notes damage in the document, so that it is reported. */
  damaged(doc: D, event: CorruptionEvent): D;
  /**
   * The document to go on from, where the cache has one that this host's does not contain. `isDescendant`: it went on from
   * this host's; else both have changes of their own.
   */
  join(theirs: D, mine: D, isDescendant: boolean): D;
  /**
   * What may be taken from `theirs` when no secret vouches for it; `mine`: this host's own document, undefined when it has
   * none. Absent for a document that is never taken from such a place.
   */
  distrust?(theirs: D, mine: D | undefined): D;
  /** The document without text that jobs printed, for a place that strangers can read. */
  withoutText(doc: D): D;
  /** The document with what was noted beside it since it was saved, maybe twice. Passes over what it cannot read. */
  replay?(doc: D, notes: readonly unknown[]): D;
  /** Recognises a document of another program and imports it; `undefined` when it is none. Never throws. */
  foreign?(value: unknown): D | undefined;
}

/** What a stored text turned out to be. */
export type Decoded<D> =
  | { readonly kind: 'ok'; readonly doc: D; readonly generation: number; readonly updatedAt: number }
  /** Written by a newer program. It may be sound; nothing may be done to it. */
  | { readonly kind: 'newer'; readonly schemaVersion: number }
  /** Another program's document, imported. */
  | { readonly kind: 'foreign'; readonly doc: D }
  /**
   * Damaged. `generation` is what the text still says about its generation. It proves nothing, but a successor that
   * counts on from it is not mistaken for the one that was damaged.
   */
  | {
      readonly kind: 'invalid';
      readonly why: string;
      /** Begins like a document of this program, or is empty. */
      readonly isOurs: boolean;
      readonly generation?: number;
    };

interface Envelope {
  readonly schemaVersion: number;
  readonly generation: number;
  readonly updatedAt: number;
  readonly doc: unknown;
}

const claimSchema = z.object({ format: z.string(), schemaVersion: z.optional(z.unknown()) });

const headSchema = z.object({
  schemaVersion: z.int().check(z.gte(1)),
  generation: z.int().check(z.gte(1)),
  updatedAt: z.number(),
  checksum: z.string(),
  doc: z.unknown(),
});

const formatOf = (name: string) => `ops-framework-${name}`;

/** The members are named one by one: their order is part of what is hashed. */
function checksum(envelope: Envelope): string {
  const { schemaVersion, generation, updatedAt, doc } = envelope;
  return fingerprint(JSON.stringify({ schemaVersion, generation, updatedAt, doc }));
}

/** The text to store: one line of JSON. `updatedAt` in epoch milliseconds. */
export function encodeEnvelope<D>(codec: Codec<D>, doc: D, generation: number, updatedAt: number): string {
  const { name, schemaVersion } = codec;
  const sum = checksum({ schemaVersion, generation, updatedAt, doc });
  const envelope = { format: formatOf(name), schemaVersion, generation, updatedAt, checksum: sum, doc };
  return `${JSON.stringify(envelope)}\n`;
}

/**
 * The bounded document as it is stored, and as it is read again. Throws where it could not be: that would be a damaged
 * document of our own making.
 */
export function encodeChecked<D>(codec: Codec<D>, doc: D, generation: number, updatedAt: number) {
  const text = encodeEnvelope(codec, codec.bound(doc), generation, updatedAt);
  const stored = decodeEnvelope(codec, text);
  if (stored.kind !== 'ok')
    throw new Error(`the changed ${codec.name} cannot be stored: it is ${stored.kind}`);
  return { text, doc: stored.doc };
}

/** Reads a stored text. Never throws: whatever is wrong with it is a value. */
export function decodeEnvelope<D>(codec: Codec<D>, text: string): Decoded<D> {
  const value = jsonValue(text);
  if (value === undefined) return invalid(text, text.trim() === '' ? 'it is empty' : 'it is not JSON');
  const claim = claimSchema.safeParse(value);
  if (!claim.success || claim.data.format !== formatOf(codec.name)) {
    const doc = codec.foreign?.(value);
    if (doc !== undefined) return { kind: 'foreign', doc };
    return invalid(text, `it is not an ${formatOf(codec.name)} document`);
  }
  // Before everything else: a newer program may have changed any other rule, the checksum's too.
  const version = claim.data.schemaVersion;
  if (typeof version === 'number' && Number.isInteger(version) && version > codec.schemaVersion) {
    return { kind: 'newer', schemaVersion: version };
  }
  const head = headSchema.safeParse(value);
  if (!head.success) return invalid(text, 'its head is incomplete');
  if (!sumMatches(head.data)) return invalid(text, 'its checksum does not match');
  const doc = codec.decode(head.data.doc);
  if (doc === undefined) return invalid(text, 'its content does not fit the schema');
  return { kind: 'ok', doc, generation: head.data.generation, updatedAt: head.data.updatedAt };
}

function sumMatches(head: z.infer<typeof headSchema>): boolean {
  try {
    return checksum({ ...head, doc: head.doc }) === head.checksum;
  } catch {
    // Nested so deeply that it can be parsed but not written: not ours.
    return false;
  }
}

function invalid<D>(text: string, why: string): Extract<Decoded<D>, { kind: 'invalid' }> {
  const said = /"generation":(\d{1,12})\b/u.exec(text)?.[1];
  // A truncated document of ours begins like one, also when hardly anything of it is left.
  const start = `{"format":"${formatOf('')}`;
  const isOurs = text.startsWith(start) || start.startsWith(text.trim());
  return { kind: 'invalid', why, isOurs, ...(said !== undefined && { generation: Number(said) }) };
}
