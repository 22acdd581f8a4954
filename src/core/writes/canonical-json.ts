/** Canonical JSON, the basis of the digest: RFC 8785 (https://www.rfc-editor.org/rfc/rfc8785). Pure. */
import canonicalize from 'canonicalize';

const mostDepth = 32;

/**
 * JSON in the form of RFC 8785. Complete: throws a TypeError for nesting deeper than 32 levels, values that are not JSON, and
 * lone surrogates.
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
