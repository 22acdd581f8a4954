/** Says why the bytes of a file are no text in UTF-8, and where. */
import { isUtf8 } from 'node:buffer';
import { positionOf } from '../../core/config/scan.ts';

export interface EncodingProblem {
  /** 1-based; the column in UTF-16 units, as an editor counts. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Undefined: it is UTF-8, with or without a byte order mark, and holds no NUL byte. */
export function encodingProblem(bytes: Buffer): EncodingProblem | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined)
    return {
      line: 1,
      column: 1,
      message: `the file is ${wide} (from byte 1 on), not UTF-8: save it as UTF-8`,
    };
  const zero = bytes.indexOf(0);
  if (zero !== -1)
    return problemAt(
      bytes,
      zero,
      'a NUL byte',
      'the file is damaged or is not text: remove the byte or restore the file',
    );
  if (isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  const again = Buffer.from(text);
  const at = again.findIndex((byte, index) => byte !== bytes[index]);
  const value = `byte 0x${(bytes[at] ?? 0).toString(16).toUpperCase()}`;
  // Whoever wrote other characters in UTF-8 wrote all of them so.
  const isElseUtf8 = /[^\u0000-\u007F\uFEFF\uFFFD]/.test(text);
  const isWindows = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  const like = isWindows ? 'Windows-1252' : 'Latin-1 (ISO 8859-1)';
  return isElseUtf8
    ? problemAt(
        bytes,
        at,
        value,
        'this byte is not UTF-8: write that character again and save the file as UTF-8',
      )
    : problemAt(bytes, at, value, `the file looks like ${like}, not UTF-8: save it as UTF-8`);
}

function problemAt(bytes: Buffer, at: number, what: string, fix: string): EncodingProblem {
  const before = bytes.toString('utf8', 0, at).replace(/^\uFEFF/, '');
  return { ...positionOf(before, before.length), message: `${what} (byte ${at + 1} of the file); ${fix}` };
}

/**
 * UTF-16 or UTF-32, by its byte order mark, or without one by the zeros beside the first two characters, which are ASCII
 * in JSON (https://www.rfc-editor.org/rfc/rfc4627#section-3).
 */
function wideEncoding(bytes: Buffer): string | undefined {
  const start = bytes.toString('hex', 0, 4);
  if (start === 'fffe0000' || /^(?!00)..000000$/.test(start)) return 'UTF-32 LE';
  if (start === '0000feff' || /^000000(?!00)..$/.test(start)) return 'UTF-32 BE';
  if (start.startsWith('fffe') || /^(?!00)..00(?!00)..00$/.test(start)) return 'UTF-16 LE';
  return start.startsWith('feff') || /^00(?!00)..00(?!00)..$/.test(start) ? 'UTF-16 BE' : undefined;
}
