import { describe, expect, it } from 'vitest';
import { parseJson5 } from '../../../src/core/openclaw/includes.ts';
import { spoken } from '../../support/spoken.ts';

describe('JSON5', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['\u{FEFF}{a:1}', { a: 1 }],
    ['{a:1,$b_:2,é:3,\\u0061b:4}', { a: 1, $b_: 2, é: 3, ab: 4 }],
    [`{'a':'b"c'}`, { a: 'b"c' }],
    ['{a:[1,2,],}', { a: [1, 2] }],
    ['{a:0xFF,b:-0x1,c:.5,d:5.,e:+1,f:-2e3}', { a: 255, b: -1, c: 0.5, d: 5, e: 1, f: -2000 }],
    ['{a:Infinity,b:-Infinity,c:NaN}', { a: Infinity, b: -Infinity, c: NaN }],
    ['{a:\'x\\\ny\',b:"x\\\r\ny"}', { a: 'xy', b: 'xy' }],
    [`{a:'\\x41\\v\\0\\q\\'\\"\\u263a'}`, { a: 'A\v\0q\'"☺' }],
    ['/*x*/{//y\na:1/* { */}// z', { a: 1 }],
    ['\u00A0{a:1}\u2003\f\v', { a: 1 }],
    ['{a:1,a:2}', { a: 2 }],
    ["'text'", 'text'],
  ])('%j', (text, value) => {
    expect(parseJson5(text)).toEqual({ value });
  });

  it.each([
    ['', 'it is empty'],
    ['  \n', 'it is empty'],
    ['{a:\n1 b:2}', 'line 2, column 3: not JSON5'],
    ['{a:', 'line 1, column 1: this "{" is not closed'],
    ["{a:'x\n'}", 'line 1, column 4: this string has no closing quote on its line'],
    ['['.repeat(200), 'line 1, column 101: nested more than 100 deep'],
    ['//\n'.repeat(90_000) + '{a:1}', 'it cannot be read: remove long runs of comments'],
  ])('refuses %.40j', (text, problem) => {
    expect(spoken(parseJson5(text))).toEqual({ problem });
  });

  it('quotes nothing of what it cannot read', () => {
    for (const text of ['{botToken: 123456789:AAsecret}', '{botToken: AAsecret}', '{botToken: "x" AAsecret}'])
      expect(spoken(parseJson5(text))).toEqual({
        problem: expect.not.stringMatching(/AAsecret|1234/) as unknown,
      });
  });

  it('makes no key into a prototype', () => {
    const parsed = parseJson5("{__proto__:{polluted:1},'constructor':{prototype:{polluted:1}}}");
    expect('value' in parsed && Object.keys(parsed.value as object)).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('polluted');
  });
});
