import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEncryption, isEncrypted } from '../../../src/adapters/cache/encryption.ts';

const encryption = await createEncryption('a secret of more than 32 characters', 'owner/name');
const same = await createEncryption('a secret of more than 32 characters', 'owner/name');
const other = await createEncryption('a secret of more than 32 characterS', 'owner/name');
const name = 'ops-state-v1-host-000000000001';
const text = JSON.stringify({ format: 'ops-framework-state', doc: { said: 'hello ü 🛠️' } });

describe('a sealed text', () => {
  it('is opened by the same secret, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, key) => {
        const sealed = encryption.close(plain, key);
        expect(isEncrypted(sealed)).toBe(true);
        expect(same.open(sealed, key)).toBe(plain);
      }),
    );
  });

  it('is opened whole when it is long', () => {
    const long = '日本 🛠️'.repeat(200_000);
    expect(same.open(encryption.close(long, name), name)).toBe(long);
  });

  it('shows nothing of what it says, and is another each time', () => {
    const sealed = encryption.close(text, name);
    expect(sealed).not.toContain('hello');
    expect(Buffer.from(sealed, 'base64').toString()).not.toContain('hello');
    expect(encryption.close(text, name)).not.toBe(sealed);
  });

  it('is not opened by another secret, and not in another repository', async () => {
    const elsewhere = await createEncryption('a secret of more than 32 characters', 'owner/other');
    expect(other.open(encryption.close(text, name), name)).toBeUndefined();
    expect(elsewhere.open(encryption.close(text, name), name)).toBeUndefined();
  });

  it.each(['ops-state-v1-host-000000000002', 'ops-state-v1-other-000000000001', '', `${name} `])(
    'is not opened under another key: %j',
    (key) => expect(encryption.open(encryption.close(text, name), key)).toBeUndefined(),
  );

  it('never says anything else when a bit of it is flipped', () => {
    const sealed = Buffer.from(encryption.close(text, name));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const said = encryption.open(flipped.toString('latin1'), name);
      // The last letter of a base64 text has bits that stand for nothing.
      if (said !== undefined) expect(said).toBe(text);
    }
  });

  it('is not opened when a byte of nonce, tag or data is changed', () => {
    const parts: Record<string, string> = JSON.parse(encryption.close(text, name));
    for (const part of ['iv', 'tag', 'data']) {
      const bytes = Buffer.from(parts[part] ?? '', 'base64');
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed[at] = (bytes[at] ?? 0) ^ 1;
        const spoilt = JSON.stringify({ ...parts, [part]: changed.toString('base64') });
        expect(encryption.open(spoilt, name)).toBeUndefined();
      }
    }
  });

  it('is not opened when it is cut, or its parts are', () => {
    const sealed = encryption.close(text, name);
    for (let length = 0; length < sealed.length; length += 1) {
      expect(encryption.open(sealed.slice(0, length), name)).toBeUndefined();
    }
    const parts: Record<string, string> = JSON.parse(sealed);
    for (const part of ['iv', 'tag', 'data']) {
      const bytes = Buffer.from(parts[part] ?? '', 'base64');
      for (const cut of [bytes.subarray(0, -1), bytes.subarray(0, 4), Buffer.alloc(0)]) {
        const spoilt = JSON.stringify({ ...parts, [part]: cut.toString('base64') });
        expect(encryption.open(spoilt, name)).toBeUndefined();
      }
    }
  });

  it.each(['', 'null', '[]', '{}', text, '{"format":"ops-framework-sealed"}', '\u0000'])(
    'is none: %j',
    (garbage) => expect(encryption.open(garbage, name)).toBeUndefined(),
  );

  it('is told from a plain one', () => {
    for (const plain of ['', text, '{}', ' {"format":"ops-framework-sealed"}'])
      expect(isEncrypted(plain)).toBe(false);
  });
});
