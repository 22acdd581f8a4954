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
    ['deleted characters', 'abcdef\u001B[2G\u001B[3P', 'aef'],
    ['erased characters', 'abcdef\u001B[2G\u001B[3X', 'a   ef'],
    ['two bars', 'a 1\nb 1\n\u001B[2A\r\u001B[Ka 2\n\u001B[Kb 2\n', 'a 2\nb 2\n'],
    ['a saved place', '\u001B7one\u001B8two', 'two'],
    ['lines that are erased below', 'a\nb\nc\u001B[2A\u001B[1G\u001B[Jz', 'z'],
    ['a screen that is drawn anew', 'error\n\u001B[2J\u001B[Hnew\rNEW', 'error\nNEW'],
    ['wide characters', '下载中\rok', 'ok载中'],
    ['half a wide character', '下载\ro', 'o 载'],
    ['text behind a tab', 'a 1\ra 2\n\tat line 3\n', 'a 2\n\tat line 3\n'],
    ['a title that has no end', '\u001B]0;copy\nerror\na\rb', '\nerror\nb'],
    ['a restore of nothing', 'error\nline\u001B8\b!', 'error\nlin!'],
    [
      'a bar outside of the text',
      '\u001B7\u001B[25;0f\u001B[K[ 0 %]\u001B8Unpacking a\n\u001B7\u001B[25;0f[50 %]\u001B8dpkg: error\n',
      'Unpacking a\ndpkg: error\n',
    ],
    ['what does not return', 'a\u001B7\u001B[Herror\nb', 'a\nerror\nb'],
    ['marks', 'e\u0301x\rE', 'Ex'],
    ['up above the top', '\u001B[99A\ra', 'a'],
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
      piece.filter((each) => !['bc', '\u001B', '\u001B[', '\u001B[31m'].includes(each)),
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
    expect(rendered(`${'\n'.repeat(500)}\u001B[999999999Ax\u001B[999999999B`).split('\n')).toHaveLength(501);
  });
});
