import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/core/text/clean.ts';
import { spelt, visible, visibleInline } from '../../../src/core/text/visible.ts';
import { anyText } from '../../support/any-text.ts';

const back = (text: string) =>
  text.replaceAll(/\\u\{([\dA-F]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));

describe('a line for who decides by it', () => {
  it.each([
    ['a mark of direction', 'a\u202Eb', 'a\\u{202E}b'],
    ['letters from right to left, which move what stands beside them', 'rm \u05D0/ a', 'rm \\u{5D0}/ a'],
    ['Arabic digits', '\u0661', '\\u{661}'],
    ['what has no width', 'a\u200Bb\u2060\uFEFF', 'a\\u{200B}b\\u{2060}\\u{FEFF}'],
    ['a soft hyphen, a filler, a tag', '\u00AD\u3164\u{E0041}', '\\u{AD}\\u{3164}\\u{E0041}'],
    ['spaces of other kinds', 'a\u00A0b\u3000c\u2800', 'a\\u{A0}b\\u{3000}c\\u{2800}'],
    ['line ends of other kinds', 'a\u2028b\rc', 'a\\u{2028}b\\u{D}c'],
    ['a mark that strikes out the letter before it', 'r\u0336m\u0336', 'r\\u{336}m\\u{336}'],
    ['half a character', '\uD800', '\\u{D800}'],
    ['a text that looks like one of ours', 'a\\u{202E}', 'a\\u{5C}u{202E}'],
  ])('spells out %s', (_, line, expected) => expect(visible(line)).toBe(expected));

  it.each(['plain text\twith a tab', '部署到生产环境', 'é ü ß', '→ ✓ ~ "x"'])('leaves alone: %s', (line) =>
    expect(visible(line)).toBe(line),
  );

  it('is never the same for two lines, and has nothing that is cleaned away', () => {
    const line = fc.oneof(
      anyText(),
      fc.array(fc.constantFrom('\\', 'u{', '5C', '}', '202E', '\u202E', 'a')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(line, (given) => {
        expect(back(visible(given))).toBe(given);
        expect(clean(visible(given))).toBe(visible(given));
      }),
    );
  });

  it('in HTML spells out spaces that would look like one', () => {
    expect(visibleInline(' a  b\tc d ')).toBe('\\u{20}a\\u{20} b\\u{9}c d\\u{20}');
  });

  it('of letters that are not ASCII says which they are', () => {
    expect(spelt('r\uFF4D-\u0430')).toBe('"r\\u{FF4D}-\\u{430}"');
    expect(spelt('plain "word"')).toBe(undefined);
  });
});
