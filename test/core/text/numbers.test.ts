import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, isDecimal, numberOrText, parseJson } from '../../../src/core/text/numbers.ts';

describe('a number as it was written', () => {
  it.each<[string, number | string]>([
    ['12', 12],
    ['-3', -3],
    ['0.5', 0.5],
    ['1.5', 1.5],
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740993', '9007199254740993'],
    ['12345678901234567890', '12345678901234567890'],
    ['0.1234567890123456789', '0.1234567890123456789'],
    ['1.10', '1.10'],
    ['1e400', '1e400'],
    ['-0', '-0'],
    ['1234e56', '1234e56'],
    ['00501', '00501'],
    ['+5', '+5'],
    ['0x10', '0x10'],
    ['1_000', '1_000'],
    ['Infinity', 'Infinity'],
    ['NaN', 'NaN'],
    ['true', 'true'],
    ['', ''],
    [' ', ' '],
  ])('%j is %j', (written, value) => expect(numberOrText(written)).toBe(value));

  it('stays in JSON, wherever it stands, and texts stay what they are', () => {
    const text = '{"a":[9007199254740993,{"b":1.10}],"c":"x 9007199254740993 \\" 1.10","1.10":-0,"d":12}';
    expect(parseJson(text)).toEqual({
      a: ['9007199254740993', { b: '1.10' }],
      c: 'x 9007199254740993 " 1.10',
      '1.10': '-0',
      d: 12,
    });
  });

  it('or else JSON is what JSON.parse says, and what is none is refused', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value = JSON.parse(text);
        const again = JSON.stringify(value);
        const isExact = again === text.replaceAll(/("(?:[^"\\]|\\.)*")|\s/g, '$1') && !/e|-0\b/.test(text);
        if (isExact) expect(parseJson(text)).toEqual(value);
        else expect(() => parseJson(text)).not.toThrow();
      }),
    );
    for (const text of ['', '{', '{"a":01}', '{a:1}', '1.'])
      expect(() => parseJson(text)).toThrow(SyntaxError);
    expect(parseJson(`"${'x'.repeat(300_000)}"`)).toHaveLength(300_000);
  });
});

describe('decimal numbers', () => {
  it('are compared, integers digit by digit', () => {
    const inOrder = ['-1e400', -12, '-1.10', -1, '-0', 0.001, 1, '1.10', '007', 12];
    const more = ['9007199254740992', '9007199254740993', '1e400'];
    const all = [...inOrder, ...more];
    for (const [index, value] of all.entries())
      for (const [at, other] of all.entries())
        expect(Math.sign(compareDecimals(value, other) ?? NaN), `${value} ${other}`).toBeCloseTo(
          Math.sign(index - at),
        );
    for (const same of ['7', '07', '7.0', '+7', '0.7e1', '70e-1', 7])
      expect(compareDecimals(same, '7.00')).toBe(0);
  });

  it('that a number can hold compare as numbers do', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(Math.sign(compareDecimals(one, other) ?? NaN)).toBeCloseTo(Math.sign(one - other));
      }),
    );
  });

  it.each([
    '',
    '.',
    'e5',
    '0x10',
    '1,5',
    '1_000',
    '1 2',
    'abc',
    '1e9999999',
    true,
    null,
    [1],
    Number.NaN,
    Infinity,
  ])('%j is none', (value) => {
    expect(isDecimal(value)).toBe(false);
    expect(compareDecimals(value, 1)).toBeUndefined();
  });
});
