/** Upkeep of writes by a tick: expired plans, dead runs, late verifications, announcements. Pure. */
import { abandonVerify, isOpen, isUnverified, longestDelayMs, next } from './ledger.ts';
import type { TickContext, CorruptionEvent } from '../model.ts';
import { sentence } from '../notices/sentence.ts';
import { keyOfWords } from '../text/words.ts';
import type { Ledger, RunPlace, WriteRecord } from './write.ts';

/** Closed writes that are kept. */
const mostClosed = 200;
/** A tick takes over a verification that is this late. */
const takeOverMs = 1_800_000;
/** Tries; after that a person is needed. */
const mostTries = 3;
const firstReminderMs = 3_600_000;
const reminderEveryMs = 86_400_000;

/**
 * Plans without approval expire, a write whose process died is undetermined, an abandoned verification is due again. `isOver`:
 * whether what this run began has ended. Times in the future (the clock went back) count as now.
 */
export function catchUp(
  ledger: Ledger,
  context: Pick<TickContext, 'now' | 'dead'>,
  isOver: (run: RunPlace) => boolean = () => false,
): Ledger {
  const writes = ledger.writes.map((write) => {
    if (write.status === 'planned') return context.now >= write.expiresAt ? next(write, 'expired') : write;
    if (isUnverified(write) && write.status !== 'verifying') {
      const latestAt = context.now + longestDelayMs(write);
      return (write.verifyAt ?? 0) > latestAt ? { ...write, verifyAt: latestAt } : write;
    }
    if (write.status !== 'applying' && write.status !== 'verifying') return write;
    const { owner, ...rest } = write;
    const sinceAt = (write.status === 'applying' ? write.startedAt : write.verifyStartedAt) ?? 0;
    const isGone = owner === undefined || context.dead(owner, sinceAt);
    const isEnded = isGone || (write.applyRun !== undefined && isOver(write.applyRun));
    if (!isEnded) return sinceAt > context.now ? clamped(write, context.now) : write;
    if (write.status === 'verifying') return abandonVerify(write, context.now);
    const ending = sentence('runner-gone');
    return {
      ...next(rest, 'undetermined'),
      finishedAt: context.now,
      verifyAt: context.now,
      ending,
      exitCode: null,
    };
  });
  return writes.every((write, index) => write === ledger.writes[index]) ? ledger : { ...ledger, writes };
}

function clamped(write: WriteRecord, now: number): WriteRecord {
  return write.status === 'applying' ? { ...write, startedAt: now } : { ...write, verifyStartedAt: now };
}

/** Writes whose verification a tick does now. */
export function overdue(ledger: Ledger, now: number): readonly WriteRecord[] {
  return ledger.writes.filter(
    (write) =>
      isUnverified(write) &&
      write.status !== 'verifying' &&
      (write.verifyTries ?? 0) < mostTries &&
      now >= (write.verifyAt ?? now) + takeOverMs,
  );
}

/** Writes with a due reminder: plans after an hour, then daily; unverified writes daily. */
export function forgotten(ledger: Ledger, now: number): readonly WriteRecord[] {
  return ledger.writes.filter((write) => {
    const { status, plannedAt, finishedAt = plannedAt, remindedAt: last } = write;
    if (last !== undefined && last > now) return status === 'planned' || waitsForVerdict(write);
    if (waitsForVerdict(write))
      return now >= Math.max(last ?? -Infinity, Math.min(finishedAt, now)) + reminderEveryMs;
    if (status !== 'planned') return false;
    return last === undefined ? now >= plannedAt + firstReminderMs : now >= last + reminderEveryMs;
  });
}

function waitsForVerdict(write: WriteRecord): boolean {
  return isUnverified(write) && write.status !== 'verifying';
}

/** Announcements in the outbox. */
export interface Announced {
  readonly steps: readonly Pick<WriteRecord, 'digest' | 'step'>[];
  /** Digests of plans with a reminder. */
  readonly reminded: readonly string[];
  readonly incidents: readonly CorruptionEvent[];
}

export function markAnnounced(ledger: Ledger, told: Announced, now: number): Ledger {
  const { reminded } = told;
  const steps = new Map(told.steps.map(({ digest, step }) => [digest, step]));
  const writes = ledger.writes.map((write) => {
    const step = steps.get(write.digest);
    const isReminded = reminded.includes(write.digest);
    if (step === undefined && !isReminded) return write;
    const { output, ...rest } = write;
    const isTold = step !== undefined && step === write.step;
    return {
      ...(isTold || output === undefined ? rest : { ...rest, output }),
      ...(step !== undefined && { announcedStep: Math.max(step, write.announcedStep ?? 0) }),
      ...(isReminded && { remindedAt: now }),
    };
  });
  const isTold = ({ at, message }: CorruptionEvent) =>
    told.incidents.some((each) => each.at === at && keyOfWords(each.message) === keyOfWords(message));
  return { writes, incidents: ledger.incidents.filter((event) => !isTold(event)) };
}

/** The ledger with all open and the last closed writes. */
export function boundLedger(ledger: Ledger): Ledger {
  const closed = ledger.writes.filter((write) => !isOpen(write));
  const dropped = new Set(closed.slice(0, Math.max(0, closed.length - mostClosed)));
  const writes = dropped.size > 0 ? ledger.writes.filter((write) => !dropped.has(write)) : ledger.writes;
  return { writes, incidents: ledger.incidents.slice(-10) };
}
