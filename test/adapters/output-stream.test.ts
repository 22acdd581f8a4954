import { describe, expect, it } from 'vitest';
import { createOutputStream } from '../../src/adapters/output-stream.ts';

const shownOf = (lines: readonly string[], hide?: (text: string) => string) => {
  const output = createOutputStream(hide);
  for (const line of lines) output.add(line);
  return output.take().split('\n');
};

const hide = (text: string) => text.replaceAll('my-own-secret', '***');

describe('a line of output', () => {
  it('is marked and clean', () => {
    expect(shownOf(['\u001B[31mred\u001B[0m\r', '', '10 %\r20 %', 'a\0b\u202E', '::error::x'])).toEqual([
      '| red',
      '|',
      '| 10 %',
      '| 20 %',
      '| ab',
      '| ::error::x',
    ]);
  });

  it('holds no secret, by its shape or by its value, whatever stands in it', () => {
    expect(
      shownOf(
        [`token ghp_${'a'.repeat(36)}.`, 'my-own-secret', 'my-own\u001B[1m-secret', 'my-own\u200B-secret'],
        hide,
      ),
    ).toEqual(['| token [secret]', '| ***', '| ***', '| ***']);
  });

  it('is no part of a private key', () => {
    const key = ['-----BEGIN RSA PRIVATE KEY-----', 'MIIE', 'aGVs', '-----END RSA PRIVATE KEY-----'];
    expect(shownOf(['before', ...key, 'after'])).toEqual([
      '| before',
      ...key.map(() => '| [secret]'),
      '| after',
    ]);
    expect(shownOf([key.join(' '), 'after'])).toEqual(['| [secret]', '| after']);
  });

  it('is not lost to what only looks like the begin of a key', () => {
    const lines = Array.from({ length: 300 }, (_, n) => `line ${n}`);
    expect(shownOf(['-----BEGIN PRIVATE KEY-----', ...lines]).slice(-2)).toEqual([
      '| line 298',
      '| line 299',
    ]);
  });
});

describe('too much output', () => {
  it('for a slow reader is left out, and a line says how much; then it goes on', () => {
    const output = createOutputStream(undefined, { waiting: 50, shown: 10_000 });
    const due = Array.from({ length: 100 }, (_, n) => output.add(`line ${n}`)).filter(Boolean);
    expect(due).toEqual([true]);
    const first = output.take().split('\n');
    expect(first.length).toBeLessThan(10);
    expect(first[0]).toBe('| line 0');
    expect(first.at(-1)).toBe(
      `… ${101 - first.length} lines of output left out: the log could not take them in time`,
    );
    expect(output.take()).toBe('');
    expect(output.add('next')).toBe(true);
    expect(output.take()).toBe('| next');
  });

  it('in all is only counted, which is said when it begins and at the end', () => {
    const mega = 1024 * 1024;
    const output = createOutputStream(undefined, { waiting: 9 * mega, shown: 2 * mega });
    const line = 'x'.repeat(8191);
    for (let count = 0; count < 3 * 128; count += 1) output.add(line);
    const lines = output.take().split('\n');
    expect(lines).toHaveLength(2 * 128 + 1);
    expect(lines.at(-1)).toBe('… this was 2 MB of output; what comes now is only counted');
    expect([output.add(line), output.take()]).toEqual([false, '']);
    expect(output.takeLast()).toBe('… 129 more lines of output (1 MB) are not shown');
    expect(output.takeLast()).toBe('');
  });
});
