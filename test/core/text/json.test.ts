import { describe, expect, it } from 'vitest';
import { jsonObjects } from '../../../src/core/text/json.ts';

describe('JSON objects among other lines', () => {
  it.each<[string, string, readonly object[]]>([
    ['none', 'a\n{b}\n{\n', []],
    ['a line', 'npm notice\n{"a":1}\nwarning', [{ a: 1 }]],
    ['several lines', 'x\n  {\n    "a": {\n      "b": [1]\n    }\n  }\ny', [{ a: { b: [1] } }]],
    ['JSON lines', '{"a":1}\n{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['after carriage returns', 'loading\r{"a":1}\r\ndone', [{ a: 1 }]],
    ['among braces', '{x}\nserver {\n{"a":"}{"}\n}\n{}\n', [{ a: '}{' }, {}]],
    ['after one that has no end', '{ "a": 1,\n{"b":2}\n', [{ b: 2 }]],
    ['after a text that has no end', 'it"s {\n{"b":2}\n', [{ b: 2 }]],
    ['not within a line', 'was {"a":1}\n{"a":1} now\n', []],
    ['not within a list', '[\n  {"a":1}\n]', []],
    ['not within an object', '{"a":\n{"b":1}\n}', [{ a: { b: 1 } }]],
    ['not within brackets that hold no JSON', '{ list: [\n{"a":1}\n] }\n', []],
    ['not within a text', '"x\\n{\\"a\\":1}"\n{"t":"{\\"a\\":1}"}', [{ t: '{"a":1}' }]],
  ])('%s', (_, text, objects) => expect(jsonObjects(text)).toEqual(objects));

  it.each([
    ['open brackets', '['.repeat(200_000)],
    ['open brackets, a line each', '{\n'.repeat(100_000)],
    ['pairs', '{}'.repeat(100_000)],
    ['nested lines that are no JSON', '{\n'.repeat(50_000) + '}\n'.repeat(50_000)],
    ['texts without an end', '{"\n'.repeat(70_000)],
  ])('are looked for in one pass: %s', (_, text) => {
    // Tried again from each bracket on, this would take hours.
    expect(jsonObjects(text)).toEqual([]);
  });
});
