import * as fc from 'fast-check';

const surrogates = { first: 0xd8_00, count: 0x8_00 };

/** Any code point of Unicode. fast-check's unit `binary` is the same, and takes a second for a table of all before the first one. */
const codePoint = fc.integer({ min: 0, max: 0x10_ff_ff - surrogates.count }).map(
  (index) => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count),
  // With the way back, fast-check also tries the names that every object has, as `__proto__`.
  (letter) => {
    const point = typeof letter === 'string' ? letter.codePointAt(0) : undefined;
    if (point === undefined || letter !== String.fromCodePoint(point)) throw new Error('not one code point');
    return point < surrogates.first ? point : point - surrogates.count;
  },
);

/** Text of any characters. */
export const anyText = (
  length: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> => fc.string({ ...length, unit: codePoint });
