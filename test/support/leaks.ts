/** The usual ways to write a secret, and what of it can be read in a text. */

const escaped = (text: string, code: (unit: number) => string): string =>
  Array.from(text, (character) => code(character.codePointAt(0) ?? 0)).join('');
const bytesOf = (text: string, code: (byte: string) => string): string =>
  [...Buffer.from(text)].map((byte) => code(byte.toString(16).padStart(2, '0'))).join('');

/** By name. What is cut in two is a line each, as a tool breaks it. */
export function formsOf(secret: string): Readonly<Record<string, string>> {
  const [half, rest] = [secret.slice(0, secret.length / 2), secret.slice(secret.length / 2)];
  const base64 = Buffer.from(`a user:${secret}`).toString('base64');
  return {
    'as it is': secret,
    'in lower case': secret.toLowerCase(),
    'in upper case': secret.toUpperCase(),
    'a color inside': `${half}\u001B[1;31m${rest}`,
    'a title inside': `${half}\u001B]0;title\u0007${rest}`,
    'a null inside': `${half}\0${rest}`,
    'a zero width space inside': `${half}\u200B${rest}`,
    'a zero width joiner inside': `${half}\u200D${rest}`,
    'a soft hyphen inside': `${half}\u00AD${rest}`,
    'a variation selector inside': `${half}\uFE0F${rest}`,
    'a tag inside': `${half}\u{E0041}${rest}`,
    'marks on letters': Array.from(secret).join('\u0332'),
    'as an address': encodeURIComponent(secret),
    'as an address, every byte': bytesOf(secret, (byte) => `%${byte}`),
    'as an address, twice': encodeURIComponent(encodeURIComponent(secret)),
    'as a form': new URLSearchParams({ a: secret }).toString().slice(2),
    base64: Buffer.from(secret).toString('base64'),
    'base64 behind one': Buffer.from(`:${secret}`).toString('base64').slice(2),
    'base64 behind two': Buffer.from(`a:${secret}`).toString('base64').slice(3),
    base64url: Buffer.from(secret).toString('base64url'),
    'base64 in lines': base64.replaceAll(/(.{24})/g, '$1\n'),
    'base64 as an address': encodeURIComponent(Buffer.from(secret).toString('base64')),
    'base64 of UTF-16': Buffer.from(secret, 'utf16le').toString('base64'),
    hex: Buffer.from(secret).toString('hex'),
    HEX: Buffer.from(secret).toString('hex').toUpperCase(),
    JSON: JSON.stringify(secret).slice(1, -1),
    'JSON in JSON': JSON.stringify(JSON.stringify({ secret })),
    'JSON, ASCII only': escaped(secret, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
    HTML: escaped(secret, (code) => `&#${code};`),
    'HTML, hex': escaped(secret, (code) => `&#x${code.toString(16)};`),
    'HTML, names': secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
    'a string of C': bytesOf(secret, (byte) => `\\x${byte}`),
    'octal of a shell': bytesOf(
      secret,
      (byte) => `\\${Number.parseInt(byte, 16).toString(8).padStart(3, '0')}`,
    ),
    'quoted by a shell': `'${secret.replaceAll("'", "'\\''")}'`,
    'escaped by a shell': secret.replaceAll(/[^\w]/g, '\\$&'),
  };
}

const unseen = /\u001B(?:\[[\d;]*m|\][^\u0007]*\u0007)|[\p{Cf}\p{Cc}\p{M}\p{Default_Ignorable_Code_Point}]/gu;
const seen = (text: string): string => text.replaceAll(unseen, '');

/** The names of the forms that a text shows, in one line or over the lines of a log. */
export function leaksIn(text: string, secret: string): readonly string[] {
  const shown = seen(text);
  const joined = seen(text.replaceAll(/\n(?:\| )?/g, ''));
  return Object.entries(formsOf(secret))
    .map(([name, form]) => [name, seen(form)] as const)
    .filter(([, form]) => shown.includes(form) || joined.includes(form.replaceAll('\n', '')))
    .map(([name]) => name);
}
