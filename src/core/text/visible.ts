/** Text for an approver: misleading characters are escaped, nothing is removed. Pure. */

/**
 * Invisible characters and those that change the appearance of others: control and format characters, unusual spaces, combining
 * marks, right-to-left letters (https://www.unicode.org/reports/tr9/, blocks with default R or AL), and a backslash that looks like one of our escapes.
 */
const misleading =
  /\\(?=u\{)|[\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]|(?! )\p{Z}/gu;
const notAscii = /\\(?=u\{)|[^\u0020-\u007E]/gu;

const spell = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;

/** Escapes misleading characters (`\u{202E}`), except tabs. Different lines stay different. */
export function visible(line: string): string {
  return line.replaceAll(misleading, (character) => (character === '\t' ? character : spell(character)));
}

/** For HTML, where several spaces look like one. */
export function visibleInline(text: string): string {
  return visible(text).replaceAll(/^ | $| (?= )|\t/g, spell);
}

/** The word with non-ASCII characters escaped, since some look alike; undefined: it has none. */
export function spelt(word: string): string | undefined {
  const text = JSON.stringify(word).replaceAll(notAscii, spell);
  return text === JSON.stringify(word) ? undefined : text;
}
