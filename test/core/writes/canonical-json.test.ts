import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/writes/canonical-json.ts';

const nested = (levels: number, leaf: unknown): unknown =>
  levels === 0 ? leaf : { a: nested(levels - 1, leaf) };

describe('canonical JSON', () => {
  it('is the one of RFC 8785', () => {
    // The example of its section 3.2.2 and the order of 3.2.3.
    expect(
      canonicalJson({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { '\u20ac': 1, '\r': 2, '\uFB33': 3, '1': 4, '\u{1F600}': 5, '\u0080': 6, '\u00F6': 7 };
    expect(Object.values(JSON.parse(canonicalJson(keys)))).toHaveLength(7);
    expect([...canonicalJson(keys).matchAll(/:(\d)/g)].map(([, value]) => value).join('')).toBe('2467153');
  });

  it('is the same for equal values and JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const given: unknown = JSON.parse(
          JSON.stringify(value).replaceAll(/\\u[dD][89a-fA-F][\da-fA-F]{2}/g, '?'),
        );
        expect(JSON.parse(canonicalJson(given))).toEqual(given);
      }),
    );
  });

  it('knows what is deep, and refuses what is deeper than anything approved', () => {
    expect(canonicalJson(nested(32, 'a'))).not.toBe(canonicalJson(nested(32, 'b')));
    expect(() => canonicalJson(nested(33, 'a'))).toThrow(/more than 32 levels/);
    const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(() => canonicalJson(deep)).toThrow(/more than 32 levels/);
  });

  it.each([
    ['half a character', 'a\uD800'],
    ['no number', NaN],
    ['nothing', undefined],
  ])('refuses %s', (_, value) => expect(() => canonicalJson(value)).toThrow());
});
