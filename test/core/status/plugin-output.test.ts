import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostMetrics, pluginOutput } from '../../../src/core/status/plugin-output.ts';

const metrics = (numbers: string) => pluginOutput(`OK | ${numbers}`).metrics;

describe('text', () => {
  it.each([
    ['one line', 'PING OK - 0.8 ms', 'PING OK - 0.8 ms', '', []],
    ['numbers', 'OK - fine;| a=1', 'OK - fine;', '', ['a']],
    ['only numbers', '| a=1', '', '', ['a']],
    ['lines of text', 'DISK OK\n/ 70%\n/srv 20%\n', 'DISK OK', '/ 70%\n/srv 20%', []],
    [
      'numbers on later lines',
      'OK | a=1\nline 1\nline 2 | b=2\nc=3',
      'OK',
      'line 1\nline 2',
      ['a', 'b', 'c'],
    ],
    ['Windows line ends', 'OK | a=1\r\nmore | b=2\r\n', 'OK', 'more', ['a', 'b']],
    ['colors', '\u001B[32mOK\u001B[0m | a=1', 'OK', '', ['a']],
    ['nothing', '', '', '', []],
  ])('%s', (_, printed, message, more, labels) => {
    const output = pluginOutput(printed);
    expect(output).toMatchObject({ message, more });
    expect(output.metrics.map(({ label }) => label)).toEqual(labels);
  });
});

describe('numbers', () => {
  it.each([
    [
      'all parts',
      'time=0.002s;1;2;0;10',
      { label: 'time', value: 0.002, unit: 's', warn: '1', crit: '2', min: 0, max: 10 },
    ],
    ['empty parts', 'size=5120B;;;0;', { label: 'size', value: 5120, unit: 'B', min: 0 }],
    ['no unit', 'procs=79', { label: 'procs', value: 79 }],
    ['a negative number', 't=-1.5', { label: 't', value: -1.5 }],
    ['an exponent', 'n=1.5e3c', { label: 'n', value: 1500, unit: 'c' }],
    ['a percentage', '/=76%', { label: '/', value: 76, unit: '%' }],
    ['a value that could not be determined', 'x=U;1', { label: 'x', value: null, warn: '1' }],
    ['ranges', 'r=1ms;@10:20;~:', { label: 'r', value: 1, unit: 'ms', warn: '@10:20', crit: '~:' }],
    ['open ranges', 'r=1us;10:;~:-5', { label: 'r', value: 1, unit: 'us', warn: '10:', crit: '~:-5' }],
    ['a range that is none', 'r=1;10:20:30;x', { label: 'r', value: 1 }],
    ['a label with spaces', "'free space'=1TB", { label: 'free space', value: 1, unit: 'TB' }],
    ['a label with a quote', "'it''s = 1'=2KB", { label: "it's = 1", value: 2, unit: 'KB' }],
  ])('%s', (_, numbers, metric) => {
    expect(metrics(numbers)).toEqual([metric]);
  });

  it.each([
    '=1',
    'a=',
    'a',
    "'open=1",
    'a=1,5',
    'a=x',
    'a=0x10',
    'a=1e999',
    "''=1",
    'a=1 2 b',
    `${'x'.repeat(300)}=1`,
  ])('leaves out %s, and what follows counts', (wrong) => {
    expect(metrics(`${wrong} last=7`).filter(({ label }) => label === 'last')).toEqual([
      { label: 'last', value: 7 },
    ]);
  });

  it('are bounded', () => {
    const many = metrics(Array.from({ length: 99 }, (_, index) => `l${index}=${index}`).join(' '));
    expect(many).toHaveLength(mostMetrics);
    expect(metrics(`'${'long '.repeat(40)}'=1`)[0]?.label.length).toBeLessThanOrEqual(64);
  });
});

it('never throws, and is bounded, whatever is printed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      "'",
      "''",
      '=',
      '|',
      ';',
      ' ',
      '\n',
      'a=1',
      '@10:20',
      '~:',
      'U',
      "'a b'=1s;2;3",
      '\u001B[',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { message, metrics: found } = pluginOutput(pieces.join(''));
      expect(message.length).toBeLessThanOrEqual(300);
      expect(message).not.toMatch(/[\n\u001B]/);
      expect(found.length).toBeLessThanOrEqual(mostMetrics);
      for (const { label, value, unit = '', warn = '', crit = '' } of found) {
        expect(label.length).toBeGreaterThan(0);
        expect(label.length).toBeLessThanOrEqual(64);
        expect(value === null || Number.isFinite(value)).toBe(true);
        expect(Math.max(unit.length, warn.length, crit.length)).toBeLessThanOrEqual(64);
      }
    }),
  );
});

it('takes linear time', () => {
  const begun = performance.now();
  for (const text of ["'", "'a", 'a=', '=', ' ', "''"]) pluginOutput(`|${text.repeat(200_000)}`);
  expect(performance.now() - begun).toBeLessThan(2000);
});
