/** What two hosts that both went on make of the write ledger. Pure. */
import { isBegun } from './ledger.ts';
import { isSameOwner } from './owners.ts';
import type { Ledger, WriteRecord, WriteStatus } from './write.ts';

/** Of two statuses at the same step the later one here stands: it rests on more. */
const evidence: readonly WriteStatus[] = [
  'planned',
  'superseded',
  'expired',
  'refused',
  'applying',
  'undetermined',
  'verifying',
  'applied',
  'failed',
  'verified',
  'verification-failed',
];

/** Every write of both, each as far as either knows it. What was begun anywhere was begun. */
export function mergeLedgers(theirs: Ledger, mine: Ledger): Ledger {
  const own = new Map(mine.writes.map((each) => [each.digest, each]));
  const known = new Set(theirs.writes.map(({ digest }) => digest));
  const writes = [
    ...theirs.writes.map((each) => further(each, own.get(each.digest))),
    ...mine.writes.filter(({ digest }) => !known.has(digest)),
  ];
  const heard = new Set(theirs.incidents.map(({ message }) => message));
  const incidents = [...theirs.incidents, ...mine.incidents.filter(({ message }) => !heard.has(message))];
  return { writes: writes.toSorted((a, b) => a.plannedAt - b.plannedAt), incidents };
}

/** At the same step and status ours, which still has its text. */
function further(theirs: WriteRecord, mine: WriteRecord | undefined): WriteRecord {
  if (!mine) return theirs;
  const [ahead, behind] = isFurther(theirs, mine) ? [theirs, mine] : [mine, theirs];
  const announcedStep = Math.max(theirs.announcedStep ?? 0, mine.announcedStep ?? 0);
  const remindedAt = Math.max(theirs.remindedAt ?? 0, mine.remindedAt ?? 0);
  // They went different ways: what stands is told, also where people were told the other one.
  const isFork = ahead.step < behind.step || (ahead.step === behind.step && ahead.status !== behind.status);
  return {
    ...ahead,
    ...(isFork && { step: behind.step + 1 }),
    ...(announcedStep > 0 && { announcedStep }),
    ...(remindedAt > 0 && { remindedAt }),
  };
}

function isFurther(one: WriteRecord, other: WriteRecord): boolean {
  // Whoever began it knows best that nothing was run.
  if (isWithdrawalOf(one, other)) return true;
  if (isWithdrawalOf(other, one)) return false;
  if (isBegun(one) !== isBegun(other)) return isBegun(one);
  if (one.step !== other.step) return one.step > other.step;
  return evidence.indexOf(one.status) > evidence.indexOf(other.status);
}

function isWithdrawalOf({ withdrawnBy }: WriteRecord, { status, owner }: WriteRecord): boolean {
  return (
    withdrawnBy !== undefined &&
    owner !== undefined &&
    status === 'applying' &&
    isSameOwner(withdrawnBy, owner)
  );
}
