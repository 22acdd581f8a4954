import { expect, it } from 'vitest';
import { linesReader } from '../../../src/core/text/lines-reader.ts';

const begin = '-----BEGIN RSA PRIVATE KEY-----';
const end = '-----END RSA PRIVATE KEY-----';

/** What is shown of each bit. */
const shown = (...bits: readonly (readonly string[])[]) => {
  const readable = linesReader();
  return bits.map((lines) => readable({ lines, isAfterGap: false }));
};

it('shows lines without colours and secrets', () => {
  const line = `\u001B[31mtoken\u001B[0m ghp_${'a1'.repeat(18)}`;
  expect(shown(['one', line], [], ['two'])).toEqual(['one\ntoken [secret]', undefined, 'two']);
});

it('shows an empty line', () => {
  expect(shown([''], ['a', ''])).toEqual(['', 'a\n']);
});

it.each<[string, string[][], (string | undefined)[]]>([
  ['at once', [['a', begin, 'x', end, 'b']], ['a\n[secret]\nb']],
  [
    'in two parts',
    [
      ['a', begin, 'x'],
      ['y', end, 'b'],
    ],
    ['a\n[secret]', 'b'],
  ],
  ['line by line', [[begin], ['x'], ['y'], [end], ['b']], ['[secret]', undefined, undefined, undefined, 'b']],
  [
    'and then another',
    [[begin, 'x'], ['y', end, begin, 'z'], ['z'], [end, 'b']],
    ['[secret]', '[secret]', undefined, 'b'],
  ],
  ['only its end', [['x', end, 'b']], ['[secret]\nb']],
])('hides a key that comes %s', (_, bits, texts) => {
  expect(shown(...bits)).toEqual(texts);
});

it('marks missing output, and masks the rest of a key behind it', () => {
  const key = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
  const readable = linesReader();
  expect(readable({ lines: ['a', begin, key], isAfterGap: false })).toBe('a\n[secret]');
  expect(readable({ lines: [key, key], isAfterGap: true })).toMatch(
    /^… \(output may be missing .*\)\n\[secret\]$/,
  );
  expect(readable({ lines: [key, 'aB3=', end, 'b', 'c'], isAfterGap: false })).toBe('[secret]\nb\nc');
  expect(readable({ lines: [key], isAfterGap: false })).toBe(key);
});

it('masks no hashes and words behind missing output', () => {
  const lines = ['7f3e1a0c'.repeat(8), 'word', 'last'];
  expect(linesReader()({ lines, isAfterGap: true })).toMatch(
    /^… \(output may be missing.*\n(7f3e1a0c){8}\nword\nlast$/,
  );
});
