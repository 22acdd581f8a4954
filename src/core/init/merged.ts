/** Carries a change of what `init` writes over into a file that a person has edited. Pure. */
import { applyPatch, structuredPatch } from 'diff';

/**
 * `mine` with what differs between `base` (what `init` wrote) and `wanted`; all other lines stay. Undefined: the lines to change
 * are not there any more.
 */
export function merged(mine: string, base: string, wanted: string): string | undefined {
  if (base === wanted) return mine;
  if (mine === base) return wanted;
  const patch = (context: number) => structuredPatch('', '', base, wanted, '', '', { context });
  const near = applyPatch(mine, patch(3), { fuzzFactor: 3 });
  if (near !== false) return near;
  // Lines added right beside: then only what goes says where. Without that, the place would be a guess.
  const alone = patch(0);
  const isAnchored = alone.hunks.every(({ lines }) => lines.some((line) => line.startsWith('-')));
  const there = isAnchored && applyPatch(mine, alone);
  return there === false ? undefined : there;
}
