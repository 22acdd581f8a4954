/** One JSON document on stdout, for `--json`. */
import type { Host } from '../ports/ports.ts';

/** Prints the document without secrets. Each value is masked by itself, so that the document stays JSON. */
export async function printJson(host: Host, document: object): Promise<void> {
  await host.print(JSON.stringify(masked(document, host.secrets.mask), null, 2));
}

function masked(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  // A secret may be a number.
  if (typeof value === 'number') return mask(String(value)) === String(value) ? value : mask(String(value));
  if (Array.isArray(value)) return value.map((each) => masked(each, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [mask(key), masked(each, mask)]),
  );
}
