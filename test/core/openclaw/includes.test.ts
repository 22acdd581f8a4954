import { describe, expect, it } from 'vitest';
import { resolveIncludes } from '../../../src/core/openclaw/includes.ts';
import { spoken } from '../../support/spoken.ts';

function resolve(files: Readonly<Record<string, unknown>>) {
  let loads = 0;
  const result = resolveIncludes(files['main'], 'main', (path) => {
    loads += 1;
    return path in files ? { file: path, value: files[path] } : { problem: 'does not exist' };
  });
  return { ...result, loads };
}

/** Files that each include the next one. */
const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [
      index === 0 ? 'main' : `f${index}`,
      index === length - 1 ? { end: 1 } : { $include: `f${index + 1}` },
    ]),
  );

describe('$include', () => {
  it('puts a file in its place', () => {
    const files = { main: { a: { $include: 'x' }, b: [{ $include: 'y' }] }, x: { c: 1 }, y: 'text' };
    expect(resolve(files)).toMatchObject({ value: { a: { c: 1 }, b: ['text'] } });
  });

  it('merges a list in order; arrays join', () => {
    const files = {
      main: { $include: ['x', 'y'] },
      x: { a: { b: 1, c: [1] }, d: 1 },
      y: { a: { b: 2, c: [2], e: 3 }, d: [1] },
    };
    expect(resolve(files)).toMatchObject({ value: { a: { b: 2, c: [1, 2], e: 3 }, d: [1] } });
  });

  it('lets the keys beside it win', () => {
    const files = { main: { a: { b: 2 }, $include: 'x' }, x: { a: { b: 1, c: 1 }, d: 1 } };
    expect(resolve(files)).toMatchObject({ value: { a: { b: 2, c: 1 }, d: 1 } });
  });

  it('goes ten files deep and no further', () => {
    expect(resolve(chain(11))).toMatchObject({ value: { end: 1 } });
    expect(spoken(resolve(chain(12)))).toMatchObject({ problem: '$include goes more than 10 files deep' });
  });

  it.each([
    [{ main: { $include: 5 } }, '$include takes a path or a list of paths'],
    [{ main: { $include: ['x', {}] }, x: {} }, '$include takes a path or a list of paths'],
    [{ main: { $include: 'gone' } }, '$include "gone": does not exist'],
    [{ main: { $include: 'main' } }, '$include "main" includes itself'],
    [{ main: { $include: 'x' }, x: { a: [{ $include: 'main' }] } }, '$include "main" includes itself'],
    [
      { main: { a: 1, $include: 'x' }, x: [1] },
      '$include with other keys beside it needs a file that holds an object',
    ],
  ])('refuses %j', (files, problem) => {
    expect(spoken(resolve(files))).toMatchObject({ problem });
  });

  it('ends although every file includes the next one twenty times', () => {
    const names = Array.from({ length: 9 }, (_, index) => `f${index}`);
    const files = Object.fromEntries(
      names.map((name, index) => [
        name,
        Array.from({ length: 20 }, () => ({ $include: names[index + 1] ?? 'end' })),
      ]),
    );
    const result = resolve({ main: { a: { $include: 'f0' } }, end: {}, ...files });
    expect(spoken(result)).toMatchObject({ problem: '$include reads more than 100 files' });
    expect(result.loads).toBeLessThanOrEqual(100);
  });

  it('drops keys that reach a prototype', () => {
    const bad: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"a":1},"b":2}');
    const result = resolve({ main: { $include: ['x', 'y'] }, x: { b: { c: 1 } }, y: bad });
    expect(result).toMatchObject({ value: { b: 2 } });
    expect('value' in result && Object.keys(result.value as object)).toEqual(['b']);
    expect({}).not.toHaveProperty('polluted');
  });
});
