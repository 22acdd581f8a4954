import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cacheKey,
  generationOf,
  keyPrefix,
  namespaceOf,
  namespaceShape,
} from '../../../src/core/state/cache-key.ts';
import { anyText } from '../../support/any-text.ts';

const space = { kind: 'state', namespace: 'host' };
const namespace = fc.stringMatching(/^[a-z0-9_]{1,40}$/);
const generation = fc.integer({ min: 1, max: 999_999_999_999 });

describe('the keys of a state in the cache', () => {
  it('are what the contract says', () => {
    expect(cacheKey(space, 42)).toBe('ops-state-v1-host-000000000042');
    expect(cacheKey({ kind: 'writes', namespace: 'a_1' }, 1)).toBe('ops-writes-v1-a_1-000000000001');
  });

  it('give their generation back, and sort as it does', () => {
    fc.assert(
      fc.property(namespace, generation, generation, (name, one, other) => {
        const own = { kind: 'state', namespace: name };
        const keys = [cacheKey(own, one), cacheKey(own, other)] as const;
        expect(keys.map((key) => generationOf(own, key))).toEqual([one, other]);
        expect(keys[0] < keys[1]).toBe(one < other);
      }),
    );
  });

  it('are short enough for the cache and hold nothing that it refuses', () => {
    fc.assert(
      fc.property(namespace, generation, (name, one) => {
        const key = cacheKey({ kind: 'state', namespace: name }, one);
        expect(key).toMatch(/^[a-z0-9_-]{1,512}$/);
      }),
    );
  });

  it('of one namespace never begin with the prefix of another', () => {
    fc.assert(
      fc.property(namespace, namespace, generation, (one, other, count) => {
        fc.pre(one !== other);
        const key = cacheKey({ kind: 'state', namespace: one }, count);
        expect(key.startsWith(keyPrefix({ kind: 'state', namespace: other }))).toBe(false);
        expect(generationOf({ kind: 'state', namespace: other }, key)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['the prefix alone', 'ops-state-v1-host-'],
    ['generation 0', 'ops-state-v1-host-000000000000'],
    ['too few digits', 'ops-state-v1-host-42'],
    ['too many digits', 'ops-state-v1-host-0000000000042'],
    ['a sign', 'ops-state-v1-host--00000000042'],
    ['a fraction', 'ops-state-v1-host-0000000042.5'],
    ['hexadecimal', 'ops-state-v1-host-0x0000000042'],
    ['an exponent', 'ops-state-v1-host-0000000001e3'],
    ['a newline at the end', 'ops-state-v1-host-000000000042\n'],
    ['other digits', 'ops-state-v1-host-00000000004٢'],
    ['something after it', 'ops-state-v1-host-000000000042-x'],
    ['something before it', 'x-ops-state-v1-host-000000000042'],
    ['a longer namespace', 'ops-state-v1-host_a-000000000042'],
    ['a namespace with the delimiter', 'ops-state-v1-host-a-000000000042'],
    ['another document', 'ops-writes-v1-host-000000000042'],
    ['another version', 'ops-state-v2-host-000000000042'],
    ['capitals', 'OPS-STATE-V1-HOST-000000000042'],
    ['a comma', 'ops-state-v1-host-000000000042,ops-state-v1-host-000000000043'],
  ])('name no generation with %s', (_, key) => expect(generationOf(space, key)).toBeUndefined());
});

describe('the namespace of a host', () => {
  it('has the right shape, whatever the host is called', () => {
    fc.assert(fc.property(anyText(), (name) => namespaceShape.test(namespaceOf(name))));
    for (const name of ['', '-', '日本', 'x'.repeat(300), 'a,b', '../up', 'A.B-C']) {
      expect(namespaceOf(name)).toMatch(namespaceShape);
    }
  });

  it('tells apart hosts whose names look the same in it', () => {
    const names = [
      'web-1',
      'web.1',
      'WEB-1',
      'web_1',
      'web-1.',
      `${'x'.repeat(40)}1`,
      `${'x'.repeat(40)}2`,
      '',
    ];
    expect(new Set(names.map(namespaceOf)).size).toBe(names.length);
    expect(namespaceOf('web-1')).toMatch(/^web_1_[0-9a-f]{8}$/);
  });

  it.each(['', 'a-b', 'A', 'a,b', 'a b', 'a\n', 'ä', 'x'.repeat(41), 'a/b', '..'])(
    'cannot be set to %j',
    (name) => expect(namespaceShape.test(name)).toBe(false),
  );
});
