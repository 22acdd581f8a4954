/** Escapes text from outside for GitHub's Markdown. */
import { cleanLine } from '../text/redact.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * One line as HTML for an HTML block, where Markdown is not parsed (https://github.github.com/gfm/#html-blocks). In `<code>`,
 * GitHub makes no mentions, references or links either.
 */
export function code(text: string, limit = 300): string {
  const shown = escapeHtml(cleanLine(text, limit));
  return shown === '' ? '' : `<code>${shown}</code>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A list of HTML items. Without blank lines, which would end the HTML block. */
export function list(items: readonly string[]): string {
  return ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'].join('\n');
}

/**
 * One line as plain text in an HTML block. GitHub also makes links, mentions, references and emoji of the text in one, so a word
 * that could become any of these is in `<code>`: all but letters, digits and the signs of a sentence.
 */
export function prose(text: string, limit = 300): string {
  return cleanLine(text, limit)
    .split(/([\s（），：。；、「」]+)/)
    .map((word) => (isPlain(word) ? escapeHtml(word) : code(word, limit)))
    .join('')
    .replaceAll('</code> <code>', ' ');
}

const plain = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\s.,;:!?'"()%·•…/+=≥≤→—–\-_▓░（），：。；、「」]*$/u;
/** A URL, a commit, a reference, an emoji; a time of day is none of these. */
const acting = /:\/\/|www\.|\b(?=\d*[a-f])[0-9a-f]{7,}\b|gh-\d|:(?!\d\d:)[\w+-]+:/i;

const isPlain = (word: string): boolean => plain.test(word) && !acting.test(word);

/**
 * Lines of output or of a command as blocks of an HTML paragraph each. Unlike a fenced block they are wrapped: nothing is
 * outside of a narrow screen.
 */
export function codeLines(lines: readonly string[]): readonly string[] {
  const blocks: string[][] = [];
  let room = 0;
  for (const line of lines.flatMap((each) => chunks(each, blockUnits))) {
    const shown = line === '' ? '' : `<code>${escapeHtml(line)}</code>`;
    room -= shown.length;
    if (room < 0 || blocks.length === 0) {
      blocks.push([]);
      room = blockUnits;
    }
    blocks.at(-1)?.push(shown);
  }
  return blocks.map((block) => `<p>${block.join('<br>\n')}</p>`);
}

/** Size of a block, which is cut off or kept together. */
const blockUnits = 20_000;

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

/** Parts of at most `limit` UTF-16 units, cut between lines where possible, never in a surrogate pair. */
export function chunks(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const border = rest.lastIndexOf('\n', limit);
    const splitsPair = /[\uD800-\uDBFF]/.test(rest.charAt(limit - 1));
    const end = border > 0 ? border : splitsPair ? limit - 1 : limit;
    parts.push(rest.slice(0, end));
    rest = rest.slice(border > 0 ? end + 1 : end);
  }
  return [...parts, rest];
}
