import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fingerprint } from '../../../src/core/text/fingerprint.ts';
import { decodeEnvelope, encodeEnvelope, type Codec } from '../../../src/core/state/envelope.ts';
import { anyText } from '../../support/any-text.ts';
import { counterCodec } from '../../support/counter-codec.ts';

const doc = {
  ...counterCodec.empty(),
  count: 5,
  notes: ['ä', '\u2028', '🛠️'],
  tags: { b: '1', a: '2', 7: '3' },
};
const encode = (generation = 12) => encodeEnvelope(counterCodec, doc, generation, 1_700_000_000_000);
const decode = (text: string) => decodeEnvelope(counterCodec, text);

const parse = (text: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(text));

/** The envelope with some members replaced, sealed again unless told otherwise. */
function forge(members: Record<string, unknown>, encryption = true): string {
  const envelope = { ...parse(encode()), ...members };
  const { schemaVersion, generation, updatedAt, doc: inner } = envelope;
  const sum = fingerprint(JSON.stringify({ schemaVersion, generation, updatedAt, doc: inner }));
  return JSON.stringify(encryption ? { ...envelope, checksum: sum } : envelope);
}

/** Takes every JSON value. */
const anything: Codec<unknown> = {
  name: 'anything',
  schemaVersion: 1,
  empty: () => null,
  decode: (value) => value,
  bound: (value) => value,
  damaged: (value) => value,
  join: (theirs) => theirs,
  withoutText: (value) => value,
};

describe('the envelope', () => {
  it('is one line of JSON that says what it is', () => {
    const text = encode();
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.trimEnd()).not.toContain('\n');
    expect(JSON.parse(text)).toEqual({
      format: 'ops-framework-counter',
      schemaVersion: 3,
      generation: 12,
      updatedAt: 1_700_000_000_000,
      checksum: expect.stringMatching(/^[0-9a-f]{16}$/u),
      doc,
    });
  });

  it('gives back what went in', () => {
    expect(decode(encode())).toEqual({ kind: 'ok', doc, generation: 12, updatedAt: 1_700_000_000_000 });
  });

  it('gives back every JSON document', () => {
    const generation = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    const time = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
    const keys = fc.oneof(anyText(), fc.constantFrom('__proto__', '10', '9', '-1', 'doc', ''));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        anyText(),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(tree, generation, time, (value, count, at) => {
        // What JSON can say of it: -0 is 0 there.
        const said: unknown = JSON.parse(JSON.stringify(value));
        const decoded = decodeEnvelope(anything, encodeEnvelope(anything, value, count, at));
        expect(decoded).toEqual({ kind: 'ok', doc: said, generation: count, updatedAt: at });
        expect(JSON.stringify(decoded.kind === 'ok' && decoded.doc)).toBe(JSON.stringify(value));
      }),
      { numRuns: 100 },
    );
  });

  it('notices every single changed character', () => {
    const text = encode().trimEnd();
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === '1' ? '2' : '1';
      const decoded = decode(text.slice(0, at) + other + text.slice(at + 1));
      // A version that reads as a newer one is believed: nothing is lost by that.
      expect(['invalid', 'newer'], `character ${at}`).toContain(decoded.kind);
      if (decoded.kind === 'newer') expect(text.slice(0, at)).toMatch(/"schemaVersion":$/u);
    }
  });

  it('notices every truncation', () => {
    const text = encode().trimEnd();
    for (let end = 0; end < text.length; end += 1) expect(decode(text.slice(0, end)).kind).toBe('invalid');
  });

  it('may be written by others with other white space and member order, not with other content', () => {
    const turned = Object.fromEntries(Object.entries(parse(encode())).toReversed());
    expect(decode(JSON.stringify(turned, undefined, 2)).kind).toBe('ok');
  });

  it.each([
    ['it is empty', ''],
    ['it is empty', ' \n'],
    ['it is not JSON', '{"format":'],
    ['it is not an ops-framework-counter document', 'null'],
    ['it is not an ops-framework-counter document', '[]'],
    ['it is not an ops-framework-counter document', '{}'],
    ['it is not an ops-framework-counter document', forge({ format: 'ops-framework-writes' })],
    ['its head is incomplete', forge({ generation: 0 })],
    ['its head is incomplete', forge({ generation: 1.5 })],
    ['its head is incomplete', forge({ generation: '12' })],
    ['its head is incomplete', forge({ schemaVersion: '4' })],
    ['its head is incomplete', forge({ schemaVersion: 0 })],
    ['its head is incomplete', forge({ updatedAt: null })],
    ['its head is incomplete', forge({ checksum: 5 }, false)],
    ['its checksum does not match', forge({ generation: 13 }, false)],
    ['its checksum does not match', forge({ doc: { ...doc, count: 6 } }, false)],
    ['its content does not fit the schema', forge({ doc: { ...doc, count: 'six' } })],
    ['its head is incomplete', forge({ doc: undefined })],
  ])('tells what is wrong: %s', (why, text) => {
    expect(decode(text)).toMatchObject({ kind: 'invalid', why });
  });

  it('says of a damaged one what generation it claims, when that can still be read', () => {
    expect(decode(encode(41).slice(0, -20))).toMatchObject({ kind: 'invalid', generation: 41 });
    expect(decode(encode(41).slice(0, 30))).toEqual({
      kind: 'invalid',
      why: 'it is not JSON',
      isOurs: true,
    });
  });

  it('does not judge a newer document, whatever it holds', () => {
    const newer = { kind: 'newer', schemaVersion: 4 };
    expect(decode(forge({ schemaVersion: 4, doc: 'new' }))).toEqual(newer);
    expect(decode(forge({ schemaVersion: 4, checksum: 'blake3:…' }, false))).toEqual(newer);
  });

  it('reads an older schema version', () => {
    expect(decode(forge({ schemaVersion: 2 }))).toMatchObject({ kind: 'ok', doc });
  });

  it("imports another program's document, if the codec knows it", () => {
    expect(decode('{"scriptCount": 9}')).toMatchObject({ kind: 'foreign', doc: { count: 9 } });
    expect(decodeEnvelope(anything, '{"scriptCount": 9}').kind).toBe('invalid');
  });

  it('survives nesting that can be parsed but not written', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const text = `{"format":"ops-framework-anything","schemaVersion":1,"generation":1,"updatedAt":0,"checksum":"","doc":${deep}}`;
    expect(decodeEnvelope(anything, text).kind).toBe('invalid');
  });
});
