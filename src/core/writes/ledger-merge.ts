/** Merges two copies of the write ledger. Pure. */
import { keyOfWords } from '../text/words.ts';
import { isBegun } from './ledger.ts';
import { isSameOwner } from '../jobs/owners.ts';
import type { Ledger, WriteRecord, WriteStatus } from './write.ts';

/** At the same step, the later status in this list wins. */
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

/** All writes of both, each in its most advanced state. A write that began anywhere has begun. */
export function mergeLedgers(theirs: Ledger, mine: Ledger): Ledger {
  const own = new Map(mine.writes.map((each) => [each.digest, each]));
  const known = new Set(theirs.writes.map(({ digest }) => digest));
  const writes = [
    ...theirs.writes.map((each) => further(each, own.get(each.digest))),
    ...mine.writes.filter(({ digest }) => !known.has(digest)),
  ];
  const heard = new Set(theirs.incidents.map(({ message }) => keyOfWords(message)));
  const fresh = mine.incidents.filter(({ message }) => !heard.has(keyOfWords(message)));
  const incidents = [...theirs.incidents, ...fresh];
  return { writes: writes.toSorted((a, b) => a.plannedAt - b.plannedAt), incidents };
}

/** At the same step and status, ours. */
function further(theirs: WriteRecord, mine: WriteRecord | undefined): WriteRecord {
  if (!mine) return theirs;
  const [ahead, behind] = isFurther(theirs, mine) ? [theirs, mine] : [mine, theirs];
  const announcedStep = Math.max(theirs.announcedStep ?? 0, mine.announcedStep ?? 0);
  const remindedAt = Math.max(theirs.remindedAt ?? 0, mine.remindedAt ?? 0);
  // They diverged: the winner is announced even if the other one was.
  const isFork = ahead.step < behind.step || (ahead.step === behind.step && ahead.status !== behind.status);
  const outdatedBy = theirs.outdatedBy ?? mine.outdatedBy;
  const step = isFork ? Math.max(ahead.step, behind.step + 1) : ahead.step;
  const { refusal } = ahead;
  return {
    ...ahead,
    step,
    ...(refusal && { refusal: { ...refusal, step: refusal.step === ahead.step ? step : refusal.step } }),
    ...(announcedStep > 0 && { announcedStep }),
    ...(remindedAt > 0 && { remindedAt }),
    ...(outdatedBy !== undefined && { outdatedBy }),
  };
}

function isFurther(one: WriteRecord, other: WriteRecord): boolean {
  // The process that began it knows that nothing was run.
  if (isWithdrawalOf(one, other)) return true;
  if (isWithdrawalOf(other, one)) return false;
  if (isBegun(one) !== isBegun(other)) return isBegun(one);
  // An end comes after its beginning, whatever was counted meanwhile.
  const isOneAttempt = one.applyRun?.id === other.applyRun?.id && one.startedAt === other.startedAt;
  if (isOneAttempt && (one.status === 'applying') !== (other.status === 'applying'))
    return other.status === 'applying';
  if (one.step !== other.step) return one.step > other.step;
  return evidence.indexOf(one.status) > evidence.indexOf(other.status);
}

function isWithdrawalOf({ withdrawnBy, applyRun }: WriteRecord, other: WriteRecord): boolean {
  if (withdrawnBy === undefined) return false;
  if (other.status === 'applying') return other.owner !== undefined && isSameOwner(withdrawnBy, other.owner);
  // A conclusion about an intent whose end was unknown.
  return other.status === 'undetermined' && applyRun !== undefined && other.applyRun?.id === applyRun.id;
}
