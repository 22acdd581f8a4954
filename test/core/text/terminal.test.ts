import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rendered, renderedSoFar } from '../../../src/core/text/terminal.ts';

/** Without the space at the ends of lines, which nobody sees. */
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();

describe('what a terminal shows', () => {
  it.each([
    ['plain lines', 'a\n\u001B[31mb\u001B[0m\n', 'a\n\u001B[31mb\u001B[0m\n'],
    ['Windows line ends', 'a\r\nb\r\r\n', 'a\r\nb\r\r\n'],
    ['a carriage return', '10 %\r20 %\r\ndone', '20 %\ndone'],
    ['what is longer than what draws over it', 'abcdef\rXY', 'XYcdef'],
    ['backspaces', 'spin |\b/\b-\bdone', 'spin done'],
    ['an erased rest', 'long line\rok\u001B[K', 'ok'],
    ['an erased line', 'x 1\u001B[2K\u001B[1Gdone', 'done'],
    ['an erased beginning', 'abc def\u001B[4G\u001B[1K', '    def'],
    ['wide characters', '下载中\rok', 'ok载中'],
    ['half a wide character', '下载\ro', 'o 载'],
    ['text behind a tab', 'a 1\ra 2\n\tat line 3\n', 'a 2\n\tat line 3\n'],
    ['a title that has no end', '\u001B]0;copy\nerror\na\rb', '\nerror\nb'],
    [
      'what moves to another line',
      'a 1\nb 1\n\u001B[2A\ra 2\n\u001B7b 2\u001B8\u001B[J',
      'a 1\nb 1\na 2\nb 2',
    ],
    ['marks', 'e\u0301x\rE', 'Ex'],
  ])('%s', (_, text, shown) => expect(rendered(text)).toBe(shown));

  const piece = fc.constantFrom(
    'a',
    'bc',
    '漢',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\b',
    '\t',
    '\u001B[K',
    '\u001B[2K',
    '\u001B[1G',
    '\u001B[3G',
    '\u001B[1A',
    '\u001B[B',
    '\u001B[C',
    '\u001B[2D',
    '\u001B[31m',
    '\u001B[',
    '\u001B',
    '\u001B[P',
  );
  const pieces = fc.array(piece, { maxLength: 40 });

  it('is the same when it is drawn in parts', () => {
    // No word is long enough to be taken for a secret that was drawn over in part.
    const known = fc.array(
      piece.filter(
        (each) =>
          !['bc', '\u001B', '\u001B[', '\u001B[31m', '\u001B[1A', '\u001B[B', '\u001B[P'].includes(each),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(known, known, (before, after) => {
        const [first, second] = [`z\b${before.join('')}`, after.join('')];
        expect(lines(rendered(renderedSoFar(first) + second))).toBe(lines(rendered(first + second)));
      }),
    );
  });

  it('of a text that goes on holds no rest of a word of six characters or more, which may be a secret', () => {
    expect(renderedSoFar('hunter22 of five5\rok')).toMatch(/^ok {7}of five5/);
    expect(renderedSoFar('of five5\u001B[4Go')).toMatch(/^of oive5/);
    expect(rendered('hunter22 of five5\rok')).toBe('oknter22 of five5');
  });

  it('is bounded by what was written, whatever it is', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join('');
        expect(rendered(text).length).toBeLessThanOrEqual(text.length + 400 * all.length);
        expect(() => renderedSoFar(text)).not.toThrow();
      }),
    );
    expect(rendered('\u001B[999999999Cx\r').length).toBeLessThan(1000);
  });
});
