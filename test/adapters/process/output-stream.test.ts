import { describe, expect, it } from 'vitest';
import { createLineSplitter } from '../../../src/adapters/process/capture.ts';
import { createOutputStream } from '../../../src/adapters/process/output-stream.ts';

const hiding = (mask: (text: string) => string) => ({ mask, maskSoFar: mask, longest: () => 0 });

const shownOf = (lines: readonly string[], mask: (text: string) => string = (text) => text) => {
  const output = createOutputStream(hiding(mask));
  for (const line of lines) output.add(line);
  return output.take().split('\n');
};

const mask = (text: string) => text.replaceAll('my-own-secret', '***');

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
        mask,
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

  it('holds no half of a secret where it comes in pieces', () => {
    const phrase = 'my own long phrase';
    const token = `ghp_${'A1b2'.repeat(9)}`;
    const url = `https://user:${'p1'.repeat(8)},${'q2'.repeat(8)}@host`;
    const colored = `ghp_A1b2\u001B[31mA1b2A1b2\u001B[0m${'A1b2'.repeat(6)}`;
    for (const [secret, shown] of [
      [phrase, '***'],
      [token, '[secret]'],
      [url, 'https://user:[secret]@host'],
      [colored, '[secret]'],
      [`Bearer ${'A1b2'.repeat(5)}`, 'Bearer [secret]'],
    ] as const)
      for (const fill of ['.', ' .'])
        for (const before of [8180, 8192 - secret.length, 16_370]) {
          for (let at = 0; at < secret.length; at += 3) {
            const text = `${fill.repeat(before).slice(0, before + at)} ${secret} ${fill.repeat(9000)}`;
            const output = createOutputStream(hiding((each) => each.replaceAll(phrase, '***')));
            const splitter = createLineSplitter((line, goesOn) =>
              output.add(line, { stream: 'stdout', goesOn }),
            );
            splitter.push(Buffer.from(`${text}\nnext\n`));
            const lines = output.take().split('\n');
            expect(lines.pop()).toBe('| next');
            const all = lines.map((line) => line.slice(2)).join('');
            expect(all).toBe(text.replace(secret, shown));
          }
        }
  });

  it('in pieces is not mixed with what the other stream writes meanwhile', () => {
    const output = createOutputStream();
    output.add('a'.repeat(20_000), { stream: 'stdout', goesOn: true });
    output.add('error', { stream: 'stderr', goesOn: false });
    output.add('b\r', { stream: 'stdout', goesOn: true });
    output.add('', { stream: 'stdout', goesOn: false });
    const lines = output.take().split('\n');
    expect(lines.indexOf('| error')).toBe(1);
    expect(
      lines
        .filter((line) => line !== '| error')
        .map((line) => line.slice(2))
        .join(''),
    ).toBe(`${'a'.repeat(20_000)}b`);
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
    expect(first.at(-1)).toBe(`… ${101 - first.length} lines of output dropped: the log was too slow`);
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
    expect(lines.at(-1)).toBe('… 2 MB of output shown; the rest is counted');
    expect([output.add(line), output.take()]).toEqual([false, '']);
    expect(output.takeLast()).toBe('… 129 more lines of output (1 MB) not shown');
    expect(output.takeLast()).toBe('');
  });
});
