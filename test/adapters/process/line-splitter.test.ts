import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineSplitter } from '../../../src/adapters/process/capture.ts';

function linesOf(chunks: readonly Uint8Array[], limit?: number): readonly string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line), limit);
  for (const chunk of chunks) splitter.push(Buffer.from(chunk));
  splitter.end();
  return lines;
}

/** The bytes in chunks that are cut wherever it hurts. */
function cut(bytes: Buffer, sizes: readonly number[]): readonly Buffer[] {
  const chunks: Buffer[] = [];
  let from = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(from, from + size));
    from += size;
  }
  return [...chunks, bytes.subarray(from)];
}

const sizes = fc.array(fc.nat(7), { maxLength: 60 });
const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', 'é', '漢', '😀'), maxLength: 80 });
const utf8Length = (text: string) => Buffer.byteLength(text);

describe('the lines of a stream', () => {
  it('come one by one, the unfinished one last, however the stream is cut', () => {
    fc.assert(
      fc.property(texts, sizes, (text, each) => {
        const lines = linesOf(cut(Buffer.from(text), each));
        const whole = text.endsWith('\n') ? text.slice(0, -1) : text;
        expect(lines.join('\n')).toBe(whole);
      }),
    );
  });

  it('too long ones come in pieces that make the line again, none in the middle of a character', () => {
    fc.assert(
      fc.property(texts, sizes, fc.integer({ min: 4, max: 12 }), (text, each, limit) => {
        const lines = linesOf(cut(Buffer.from(text), each), limit);
        expect(lines.join('')).toBe(text.replaceAll('\n', ''));
        expect(lines.filter((line) => utf8Length(line) > limit)).toEqual([]);
      }),
    );
  });

  it('say of any bytes what a decoder of the whole says', () => {
    const byte = fc.constantFrom(0x61, 0x80, 0xbf, 0xc3, 0xe2, 0xf0, 0xff, 0x9f);
    const bytes = fc.array(byte, { maxLength: 60 });
    fc.assert(
      fc.property(bytes, sizes, fc.integer({ min: 4, max: 12 }), (given, each, limit) => {
        const all = Buffer.from(given);
        expect(linesOf(cut(all, each), limit).join('')).toBe(all.toString('utf8'));
      }),
    );
  });

  it('say of a piece that it goes on, and of the last one that it does not', () => {
    const pieces: [string, boolean][] = [];
    const splitter = createLineSplitter((line, goesOn) => pieces.push([line, goesOn]), 4);
    for (const text of ['12345', '678\n1234', '\n12345']) splitter.push(Buffer.from(text));
    splitter.end();
    expect(pieces).toEqual([
      ['1234', true],
      ['5678', false],
      ['1234', false],
      ['1234', true],
      ['5', false],
    ]);
  });

  it('empty ones are lines too, and after the end there are none', () => {
    expect(linesOf([Buffer.from('\n\na\n')])).toEqual(['', '', 'a']);
    const lines: string[] = [];
    const splitter = createLineSplitter((line) => lines.push(line));
    splitter.push(Buffer.from('a'));
    splitter.end();
    splitter.push(Buffer.from('b\n'));
    splitter.end();
    expect(lines).toEqual(['a']);
  });
});
