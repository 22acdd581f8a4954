/** Text for somebody who decides by it: it looks like what it is, or it is spelt out. Nothing is ever taken away. */

/**
 * What is not seen, or changes how the rest is seen: control and format characters, spaces of other kinds, marks on other
 * letters, letters that are written from right to left (https://www.unicode.org/reports/tr9/, the blocks whose default is R or
 * AL), our own sign for a line that goes on, and a backslash that would look like one of ours.
 */
const misleading =
  /\\(?=u\{)|[\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u21AA\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]|(?! )\p{Z}/gu;
const notAscii = /\\(?=u\{)|[^\u0020-\u007E]/gu;

const spell = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;

/** A line with what could mislead spelt out (`\u{202E}`); a tab stays. Different lines stay different. */
export function visible(line: string): string {
  return line.replaceAll(misleading, (character) => (character === '\t' ? character : spell(character)));
}

/** The same where several spaces look like one, as in HTML. */
export function visibleInline(text: string): string {
  return visible(text).replaceAll(/^ | $| (?= )|\t/g, spell);
}

/** A word with all that is not ASCII spelt out, where it has any: some letters look like others. */
export function spelt(word: string): string | undefined {
  const text = JSON.stringify(word).replaceAll(notAscii, spell);
  return text === JSON.stringify(word) ? undefined : text;
}
