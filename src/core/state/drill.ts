/** Which of two memories of the drills of one host is the newer. Pure. */
import type { DrillMemory } from '../model.ts';

/** The one with the later drill, or of one drill the one that is further: it must be neither repeated nor forgotten. */
export function laterDrill(
  one: DrillMemory | undefined,
  other: DrillMemory | undefined,
): DrillMemory | undefined {
  if (!one || !other) return one ?? other;
  const [[at, step], [otherAt, otherStep]] = [stageOf(one), stageOf(other)];
  return otherAt > at || (otherAt === at && otherStep > step) ? other : one;
}

/** When the last drill began, and how far it is. */
function stageOf({ open, proof }: DrillMemory): readonly [at: number, step: number] {
  if (!open) return [proof?.at ?? -Infinity, 4];
  const step = open.recovery ? (open.recovery.isSent ? 3 : 2) : open.alert.isSent ? 1 : 0;
  return [open.at, step];
}
