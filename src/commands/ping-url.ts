/** Which monitor hears of the ticks. */
import { secretParts } from '../core/pings/ping-request.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Host } from '../ports/ports.ts';

/** The input, or on the command line the variable; masked from now on. Undefined: nobody asked for pings. */
export function pingUrlOf(
  { 'ping-url': given }: Pick<Inputs, 'ping-url'>,
  { env, secrets }: Pick<Host, 'env' | 'secrets'>,
): string | undefined {
  const url = (given ?? env['OPS_PING_URL'])?.trim();
  if (url) secrets.add(secretParts(url));
  return url || undefined;
}
