/**
 * Numbers as they were written. A JavaScript number keeps 15 to 17 digits, so one that does not print back as it was
 * written (above 2^53, `1.10`, `1e400`) stays its text. Pure.
 */

/** The number when it prints back as it was written, else the text. */
export function numberOrText(written: string): number | string {
  const value = Number(written);
  return written !== '' && Number.isFinite(value) && String(value) === written ? value : written;
}

// Of valid JSON: a text, or a number outside of texts.
const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * `JSON.parse`, except that a number which would not print back as it was written becomes its text. (The source text in
 * a reviver, https://github.com/tc39/proposal-json-parse-with-source, is not in Node 20.) Throws a SyntaxError.
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
  /** Without zeros at either end. */
  readonly digits: string;
  readonly point: number;
}

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,6}))?$/i;

/** Undefined: it is no decimal number, whoever wrote it. */
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

/** Whether it is a decimal number, also one that was kept as its text. */
export function isDecimal(value: unknown): value is number | string {
  return decimalOf(value) !== undefined;
}

/** Below 0: the first is less; digit by digit, so none is rounded. Undefined: one of them is no decimal number. */
export function compareDecimals(one: unknown, other: unknown): number | undefined {
  const [a, b] = [decimalOf(one), decimalOf(other)];
  if (!a || !b) return undefined;
  const [signA, signB] = [a, b].map(({ digits, isNegative }) => (digits === '' ? 0 : isNegative ? -1 : 1));
  if (signA !== signB || signA === 0) return (signA ?? 0) - (signB ?? 0);
  const size = a.point - b.point || (a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0);
  return signA === -1 ? -size : size;
}
