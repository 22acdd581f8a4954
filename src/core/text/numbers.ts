/**
 * Numbers as written. A JavaScript number keeps 15 to 17 digits, so one that would print differently (above 2^53, `1.10`,
 * `1e400`) stays a string. Pure.
 */

/** The number if it prints as written, otherwise the string. */
export function numberOrText(written: string): number | string {
  const value = Number(written);
  return written !== '' && Number.isFinite(value) && String(value) === written ? value : written;
}

// In valid JSON: a string, or a number outside of strings.
const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * `JSON.parse`, except that a number which would print differently becomes a string. (Node 20 lacks the source text in a
 * reviver, https://github.com/tc39/proposal-json-parse-with-source.) Throws a SyntaxError.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const exact = text.replaceAll(textOrNumber, (token) =>
    token.startsWith('"') || typeof numberOrText(token) === 'number' ? token : `"${token}"`,
  );
  return exact === text ? value : JSON.parse(exact);
}

/** A decimal number, `0.DIGITS × 10^point`. Zero has no digits. */
interface Decimal {
  readonly isNegative: boolean;
  /** Without leading and trailing zeros. */
  readonly digits: string;
  readonly point: number;
}

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,6}))?$/i;

/** Undefined: not a decimal number. */
function decimalOf(value: unknown): Decimal | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const [match, sign, whole = '', fraction = '', exponent = '0'] = decimal.exec(String(value).trim()) ?? [];
  if (match === undefined || whole + fraction === '') return undefined;
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  if (digits === '') return { isNegative: false, digits, point: 0 };
  const point = all.length - fraction.length + Number(exponent);
  return { isNegative: sign === '-', digits, point };
}

/** Whether it is a decimal number, kept as a string or not. */
export function isDecimal(value: unknown): value is number | string {
  return decimalOf(value) !== undefined;
}

/** Negative: the first is less. Compared by digits, without rounding. Undefined: one is not a decimal number. */
export function compareDecimals(one: unknown, other: unknown): number | undefined {
  const [a, b] = [decimalOf(one), decimalOf(other)];
  if (!a || !b) return undefined;
  const [signA, signB] = [a, b].map(({ digits, isNegative }) => (digits === '' ? 0 : isNegative ? -1 : 1));
  if (signA !== signB || signA === 0) return (signA ?? 0) - (signB ?? 0);
  const size = a.point - b.point || (a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0);
  return signA === -1 ? -size : size;
}
