import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCapture } from '../../../src/adapters/process/capture.ts';
import { timesAsLong } from '../../support/cost.ts';

function captureAll(chunks: readonly Buffer[], words: readonly string[] = [], limit?: number) {
  const capture = createCapture(words, limit);
  for (const chunk of chunks) capture.push(chunk);
  return { ...capture.captured(), found: capture.found() };
}

/** Cuts at random places; some pieces may be empty. */
function cut(bytes: Buffer, places: readonly number[]): readonly Buffer[] {
  const borders = [
    0,
    ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b),
    bytes.length,
  ];
  return borders.slice(1).map((border, index) => bytes.subarray(borders[index], border));
}

const places = fc.array(fc.nat(), { maxLength: 12 });

const bar = (draw: string) =>
  Array.from({ length: 60_000 }, (_, step) => `${draw}step ${step} of 60000 [${'#'.repeat(20)}]`).join('');

describe('an output that is drawn again and again', () => {
  test.each([
    ['a carriage return', '\r'],
    ['an erased line', '\u001B[2K\u001B[1G'],
    ['two lines', '\u001B[1A\r\u001B[Ka\n\r\u001B[K'],
  ])('does not push out what stands before it: %s', (_, draw) => {
    const lines = 'line\n'.repeat(40_000);
    const text = Buffer.from(`${lines}Error: no space\n\n${bar(draw)}`);
    const kept = captureAll(cut(text, [200_001, 1_000_003, 2_000_001]));
    expect(kept.tail).toContain('Error: no space\n');
    expect(kept.tail).toContain('step 59999 of 60000');
    expect(kept.tail.length).toBeLessThanOrEqual(128 * 1024);
    expect(kept.omittedBytes).toBe(text.length - Buffer.byteLength(kept.head + kept.tail));
  });
});

describe('what is kept', () => {
  test('nothing', () => {
    expect(captureAll([])).toMatchObject({ head: '', tail: '', omittedBytes: 0 });
  });

  test('all of it up to twice the limit, as one text', () => {
    const text = 'é'.repeat(128 * 1024);
    const kept = captureAll(cut(Buffer.from(text), [1, 1001, 131_073]));
    expect(kept.head === text).toBe(true);
    expect(kept).toMatchObject({ tail: '', omittedBytes: 0 });
  });

  test('one byte more than twice the limit drops one', () => {
    expect(captureAll([Buffer.from('abcdXefgh')], [], 4)).toMatchObject({
      head: 'abcd',
      tail: 'efgh',
      omittedBytes: 1,
    });
  });

  test('head, omitted and tail account for every byte, whatever the chunks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        places,
        fc.integer({ min: 1, max: 40 }),
        (text, cuts, limit) => {
          const bytes = Buffer.from(text);
          const { head, tail, omittedBytes } = captureAll(cut(bytes, cuts), [], limit);
          expect(Buffer.byteLength(head) + omittedBytes + Buffer.byteLength(tail)).toBe(bytes.length);
          // Whole characters only: no replacement character that the text did not hold.
          expect(text.startsWith(head)).toBe(true);
          expect(text.endsWith(tail)).toBe(true);
          if (bytes.length <= 2 * limit) expect(omittedBytes).toBe(0);
          else expect(omittedBytes).toBeLessThanOrEqual(bytes.length - 2 * limit + 6);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('any bytes: no more than the limits is kept, and at most three bytes at each border are dropped', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 120 }),
        places,
        fc.integer({ min: 4, max: 30 }),
        (raw, cuts, limit) => {
          const bytes = Buffer.from(raw);
          const { head, tail, omittedBytes } = captureAll(cut(bytes, cuts), [], limit);
          const surplus = Math.max(0, bytes.length - 2 * limit);
          expect(omittedBytes).toBeGreaterThanOrEqual(surplus);
          expect(omittedBytes).toBeLessThanOrEqual(surplus === 0 ? 0 : surplus + 6);
          if (surplus === 0) expect(head).toBe(bytes.toString('utf8'));
          expect(head.length + tail.length).toBeLessThanOrEqual(2 * limit);
        },
      ),
    );
  });

  test('NUL bytes stay, invalid UTF-8 is replaced', () => {
    expect(captureAll([Buffer.from([0x61, 0x00, 0xff, 0x62])]).head).toBe('a\0\ufffdb');
  });

  test('many small chunks through a full ring take no quadratic time', () => {
    const chunk = Buffer.from('0123456789');
    const push = (capture: ReturnType<typeof createCapture>) => {
      for (let count = 0; count < 10_000; count++) capture.push(chunk);
    };
    const full = createCapture();
    for (let round = 0; round < 30; round++) push(full);
    expect(full.captured().omittedBytes).toBe(3_000_000 - 2 * 128 * 1024);
    // To move what is in the ring with each chunk takes hundreds of times as long as to add to what is empty.
    const cost = timesAsLong(
      () => push(full),
      () => push(createCapture()),
      20,
    );
    expect(cost).toBeLessThanOrEqual(20);
  });
});

describe('words', () => {
  test('are found if and only if the whole holds them, across any cuts', () => {
    // Few letters, so that words often occur, overlap and nearly occur.
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 60 });
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(letters, fc.array(word, { maxLength: 4 }), places, (text, words, cuts) => {
        const { found } = captureAll(cut(Buffer.from(text), cuts), words, 5);
        expect([...found].sort()).toEqual([...new Set(words.filter((one) => text.includes(one)))].sort());
      }),
      { numRuns: 200 },
    );
  });

  test('are found in what is not kept', () => {
    const filler = Buffer.alloc(200 * 1024, '.');
    const { head, tail, found } = captureAll(
      [filler, Buffer.from('ACTION REQ'), Buffer.from('UIRED'), filler],
      ['ACTION REQUIRED', 'ALERT'],
    );
    expect(`${head}${tail}`).not.toContain('ACTION');
    expect([...found]).toEqual(['ACTION REQUIRED']);
  });

  test('byte by byte', () => {
    const { found } = captureAll(
      [...Buffer.from('xALALERT')].map((byte) => Buffer.from([byte])),
      ['ALERT'],
    );
    expect([...found]).toEqual(['ALERT']);
  });

  test('the empty word is in everything', () => {
    expect([...captureAll([], ['']).found]).toEqual(['']);
  });
});
