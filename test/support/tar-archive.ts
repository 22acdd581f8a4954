import { gzipSync } from 'node:zlib';

/** A member of an archive. Names and link targets are written as they are, however wrong. */
export interface Member {
  readonly name: string;
  readonly type?: 'file' | 'hardlink' | 'symlink' | 'directory';
  readonly data?: string | Uint8Array;
  /** Where a link points to. */
  readonly target?: string;
  readonly mode?: number;
}

const block = 512;
/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html (ustar interchange format) */
const typeFlags = { file: '0', hardlink: '1', symlink: '2', directory: '5' };

/** A gzip'd ustar archive. Names and targets have at most 100 bytes; longer ones throw. */
export function archive(members: readonly Member[]): Buffer {
  const parts = members.flatMap((member) => {
    const data = Buffer.from(member.data ?? '');
    return [header(member, data.length), data, Buffer.alloc((block - (data.length % block)) % block)];
  });
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * block)]));
}

/** The block before the data of a member, of which `size` bytes follow. */
export function header({ name, type = 'file', target = '', mode = 0o644 }: Member, size: number): Buffer {
  const bytes = Buffer.alloc(block);
  const field = (at: number, length: number, text: string) => {
    if (Buffer.byteLength(text) > length) throw new Error(`too long for a ustar header: ${text}`);
    bytes.write(text, at);
  };
  const number = (at: number, length: number, value: number) =>
    field(at, length, value.toString(8).padStart(length - 1, '0'));
  field(0, 100, name);
  number(100, 8, mode);
  number(108, 8, 0);
  number(116, 8, 0);
  number(124, 12, size);
  number(136, 12, 0);
  // The checksum is taken over the header with blanks in its own place.
  field(148, 8, '        ');
  field(156, 1, typeFlags[type]);
  field(157, 100, target);
  field(257, 8, 'ustar\u000000');
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  field(148, 8, `${sum.toString(8).padStart(6, '0')}\0 `);
  return bytes;
}
