/** Small text files that others wrote: what is too large, no text, a folder, a pipe or a link is refused. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { causeOf } from '../../errors.ts';

export interface TextLimits {
  readonly maxBytes: number;
  /** Whether the path itself may be a symbolic link; the folders before it always may. */
  readonly mayBeLink: boolean;
}

/** `problem`: words that follow the path: `is not a regular file`. */
export type BoundedText = { readonly text: string } | { readonly problem: string };

/** The text of a file. Never throws, never waits for a pipe, never reads more than the limit. */
export function readBoundedText(path: string, { maxBytes, mayBeLink }: TextLimits): BoundedText {
  let file: number | undefined;
  try {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
    // Not to wait for a pipe that nobody writes to.
    file = openSync(path, O_RDONLY | O_NONBLOCK | (mayBeLink ? 0 : O_NOFOLLOW));
    const stats = fstatSync(file);
    if (stats.isDirectory()) return refuse('is a folder; name the file in it');
    if (!stats.isFile()) return refuse('is not a regular file');
    const tooLarge = `is larger than ${maxBytes} bytes`;
    if (stats.size > maxBytes) return refuse(tooLarge);
    const bytes = readAtMost(file, maxBytes + 1, stats.size);
    if (bytes.length > maxBytes) return refuse(tooLarge);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? refuse('is not text') : { text };
  } catch (error) {
    return explainReadError(causeOf(error), mayBeLink);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function explainReadError(cause: string, mayBeLink: boolean): BoundedText {
  switch (cause) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('does not exist');
    case 'ELOOP':
      return refuse(
        mayBeLink
          ? 'is a circle of symbolic links'
          : 'is a symbolic link, which is not followed; name the file itself',
      );
    // A socket.
    case 'ENXIO':
    case 'EOPNOTSUPP':
    case 'ENOTSUP':
      return refuse('is not a regular file');
    case 'EACCES':
    case 'EPERM':
      return refuse(`cannot be read (${cause}); check the permissions`);
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return refuse('is not text in UTF-8');
    default:
      return refuse(`cannot be read (${cause.startsWith('E') ? cause : 'unknown error'})`);
  }
}

function refuse(problem: string): BoundedText {
  return { problem };
}

/** No more than `limit` bytes of an open file, `expected` of them when the system told the size; files that are made while they are read say 0. */
export function readAtMost(file: number, limit: number, expected: number): Buffer {
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
