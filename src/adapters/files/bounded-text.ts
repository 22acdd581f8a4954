/** Small text files that others wrote: what is too large, no text, a folder, a pipe or a link is refused. */
import { isUtf8 } from 'node:buffer';
import { constants, fstatSync, readSync } from 'node:fs';
import { positionOf } from '../../core/config/scan.ts';
import { sentence } from '../../core/notices/sentence.ts';
import type { Text } from '../../core/text/words.ts';
import { causeOf } from '../../errors.ts';
import { withFile } from './durable-file.ts';

/** Both problems are words that follow the path: `is not a regular file`. */
type Bounded<T> = T | { readonly problem: Text };

/** At most `maxBytes` of a file; never waits for a pipe. `flags`: more of them to open it with. Throws the system's error. */
export function readBounded(path: string, maxBytes: number, flags = 0): Bounded<{ readonly bytes: Buffer }> {
  return withFile(path, constants.O_RDONLY | constants.O_NONBLOCK | flags, (file) => {
    const stats = fstatSync(file);
    if (stats.isDirectory()) return { problem: sentence('is-folder') };
    if (!stats.isFile()) return { problem: sentence('is-no-file') };
    const tooLarge = { problem: sentence('is-larger', { size: sizeText(maxBytes) }) };
    if (stats.size > maxBytes) return tooLarge;
    const bytes = readAtMost(file, maxBytes + 1, stats.size);
    return bytes.length > maxBytes ? tooLarge : { bytes };
  });
}

const sizeText = (bytes: number): string =>
  bytes % 1_048_576 === 0 ? `${bytes / 1_048_576} MiB` : `${bytes} bytes`;

/** It may grow while it is read; files in /proc have the size 0. */
function readAtMost(file: number, limit: number, expected: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < limit) {
    const chunk = Buffer.alloc(Math.min(limit - length, Math.max(expected - length, 0) + 1024));
    const count = readSync(file, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  return Buffer.concat(chunks);
}

/** The text of a file. Never throws. `mayBeLink`: whether the path itself may be a symbolic link; the folders before it may. */
export function readBoundedText(
  path: string,
  { maxBytes, mayBeLink }: { readonly maxBytes: number; readonly mayBeLink: boolean },
): Bounded<{ readonly text: string }> {
  try {
    const read = readBounded(path, maxBytes, mayBeLink ? 0 : constants.O_NOFOLLOW);
    if ('problem' in read) return read;
    if (!isUtf8(read.bytes)) return { problem: sentence('is-not-utf8') };
    const text = read.bytes.toString('utf8');
    return text.includes('\0') ? { problem: sentence('is-no-text') } : { text };
  } catch (error) {
    return { problem: readProblem(causeOf(error), mayBeLink) };
  }
}

function readProblem(cause: string, mayBeLink: boolean): Text {
  switch (cause) {
    case 'ENOENT':
    case 'ENOTDIR':
      return sentence('is-missing-file');
    case 'ELOOP':
      return sentence(mayBeLink ? 'is-circle-of-links' : 'is-link');
    // A socket.
    case 'ENXIO':
    case 'EOPNOTSUPP':
      return sentence('is-no-file');
    default:
      return sentence('is-unreadable', { cause });
  }
}

/**
 * The place and the fix of the first byte that is not UTF-8 text: `2:25: …`, 1-based, the column in UTF-16 units as an editor
 * counts; undefined when there is none. A byte order mark is text.
 */
export function encodingProblem(bytes: Buffer): string | undefined {
  // JSON begins with two ASCII characters, so a NUL beside one is half of a unit (https://www.rfc-editor.org/rfc/rfc4627#section-3).
  const start = bytes.toString('hex', 0, 2);
  const order = /^(?:fffe|(?!00)..00)$/.test(start) ? 'LE' : /^(?:feff|00(?!00)..)$/.test(start) ? 'BE' : '';
  if (order !== '') return `1:1: the file is UTF-16 ${order}, not UTF-8: save it as UTF-8`;
  const nul = bytes.indexOf(0);
  if (nul === -1 && isUtf8(bytes)) return undefined;
  const again = Buffer.from(bytes.toString('utf8'));
  const at = nul === -1 ? again.findIndex((byte, index) => byte !== bytes[index]) : nul;
  const before = bytes.toString('utf8', 0, at).replace(/^\uFEFF/, '');
  const { line, column } = positionOf(before, before.length);
  const value = (bytes[at] ?? 0).toString(16).toUpperCase();
  return nul === -1
    ? `${line}:${column}: byte 0x${value} (byte ${at + 1} of the file) is not UTF-8, as in Latin-1 or Windows-1252: save it as UTF-8`
    : `${line}:${column}: a NUL byte (byte ${at + 1} of the file): remove it or restore the file`;
}
