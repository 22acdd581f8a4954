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

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,6})?$/i;
const integer = /^[+-]?\d+$/;

/** Whether it is a decimal number, kept as a string or not. */
export function isDecimal(value: unknown): value is number | string {
  return (typeof value === 'number' || typeof value === 'string') && decimal.test(String(value).trim());
}

/** Negative: the first is less. Integers are compared exactly. Undefined: one is not a decimal number. */
export function compareDecimals(one: unknown, other: unknown): number | undefined {
  if (!isDecimal(one) || !isDecimal(other)) return undefined;
  const both = [one, other].map((value) => String(value).trim());
  const [a = 0, b = 0] = both.every((value) => integer.test(value)) ? both.map(BigInt) : both.map(Number);
  return Number(a > b) - Number(a < b);
}
