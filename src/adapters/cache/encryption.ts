/**
 * Encrypts and authenticates what goes into the Actions cache, with the secret input `state-key`. An encrypted text
 * is bound to the repository and to the key it is stored under: in another one, or under another, it does not open.
 */
import * as z from 'zod/mini';

export interface Encryption {
  /**
   * Distinguishes two secrets and reveals nothing of them: 64 bits that HKDF derives beside the key, from which neither can be computed.
   */
  readonly mark: string;
  /** `name`: the cache key that the text is stored under. */
  close(text: string, name: string): string;
  /** undefined: not encrypted with this secret, not for this name, or changed since. */
  open(encrypted: string, name: string): string | undefined;
}

const format = 'ops-framework-sealed';
const schema = z.object({ format: z.literal(format), iv: z.string(), tag: z.string(), data: z.string() });

/** True for a text that is encrypted with some secret. */
export function isEncrypted(text: string): boolean {
  return text.startsWith(`{"format":"${format}"`);
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a key derived by HKDF-SHA-256 (RFC 5869) from the secret, 32 characters at least, for
 * one repository: many may have the same secret, and whoever writes to the cache of one could else bring in the copy of another.
 */
export async function createEncryption(secret: string, repository: string): Promise<Encryption> {
  // Loaded only where a secret is set: it costs a fifth of a start.
  const { createCipheriv, createDecipheriv, hkdfSync, randomBytes } = await import('node:crypto');
  const key = new Uint8Array(hkdfSync('sha256', secret, format, `actions-cache ${repository}`, 32));
  return {
    mark: Buffer.from(hkdfSync('sha256', secret, format, 'mark', 8)).toString('hex'),
    close(text, name) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      cipher.setAAD(Buffer.from(name));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const [ivText, tag] = [iv, cipher.getAuthTag()].map((bytes) => bytes.toString('base64'));
      return JSON.stringify({ format, iv: ivText, tag, data: data.toString('base64') });
    },
    open(encrypted, name) {
      try {
        const { iv, tag, data } = schema.parse(JSON.parse(encrypted));
        const options = { authTagLength: 16 };
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), options);
        decipher.setAAD(Buffer.from(name));
        decipher.setAuthTag(Buffer.from(tag, 'base64'));
        return decipher.update(data, 'base64', 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
