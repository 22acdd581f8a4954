/** One text for equal values, the base of what is approved: RFC 8785 (https://www.rfc-editor.org/rfc/rfc8785). */
import canonicalize from 'canonicalize';

const mostDepth = 32;

/**
 * The JSON of a value in the form of RFC 8785. All of it is in there: throws a TypeError for what is nested deeper than 32
 * levels, for what is no JSON, and for half a character (a lone surrogate).
 */
export function canonicalJson(value: unknown): string {
  refuseDeeper(value, mostDepth);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('this is no JSON value');
  return text;
}

function refuseDeeper(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw new TypeError(`JSON of more than ${mostDepth} levels has no canonical form here`);
  for (const each of Object.values(value)) refuseDeeper(each, levels - 1);
}
