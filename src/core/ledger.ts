/** The write ledger: what may become of a write, and in which order. Every function is pure. */
import type { Moment, Owner } from './model.ts';
import { checkRecord } from './gate.ts';
import type { Ledger, Refusal, RunPlace, WriteRecord, WriteStatus } from './write.ts';

const open: readonly WriteStatus[] = ['planned', 'applying', 'applied', 'verifying'];
/** The command was begun, so it is never begun again. */
const begun: readonly WriteStatus[] = [
  'applying',
  'applied',
  'failed',
  'undetermined',
  'verifying',
  'verified',
  'verification-failed',
];

export function isOpen({ status }: WriteRecord): boolean {
  return open.includes(status);
}

export function isBegun({ status }: WriteRecord): boolean {
  return begun.includes(status);
}

export function findWrite(ledger: Ledger, digest: string): WriteRecord | undefined {
  return ledger.writes.find((write) => write.digest === digest);
}

/** Applied, and not verified: nobody knows yet whether it did what it should. */
export function isUnverified({ status }: WriteRecord): boolean {
  return status === 'applied' || status === 'verifying';
}

/** The write that `verify` without a digest means: the newest one of the job that can be verified. */
export function verifiable(ledger: Ledger, jobId: string): WriteRecord | undefined {
  const candidates = ledger.writes.filter((write) => write.job.id === jobId && canVerify(write));
  return candidates.toSorted((a, b) => (a.finishedAt ?? 0) - (b.finishedAt ?? 0)).at(-1);
}

export function canVerify({ status }: WriteRecord): boolean {
  return (
    status === 'applied' ||
    status === 'verifying' ||
    status === 'undetermined' ||
    status === 'verification-failed'
  );
}

/** Adds a plan; an older one of the same job that still waits is superseded by it. */
export function addPlan(ledger: Ledger, plan: Omit<WriteRecord, 'status' | 'step'>): Ledger {
  const writes = ledger.writes.map((write) =>
    write.job.id === plan.job.id && write.status === 'planned' ? next(write, 'superseded') : write,
  );
  return { ...ledger, writes: [...writes, { ...plan, status: 'planned', step: 1 }] };
}

/** A plan of this run for this environment: its approval would count for both. */
export function plannedIn(ledger: Ledger, runId: string, environment: string): WriteRecord | undefined {
  const name = environment.toLowerCase();
  return ledger.writes.find((write) => write.run.id === runId && write.environment.toLowerCase() === name);
}

/**
 * Notes a refusal of a plan that waits; what was begun, or is over, stays as it is. It ends a plan only where nothing else can come of it: in its own run, whose approval cannot be
 * used a second time. A refusal elsewhere must not take a plan from those who may still approve it.
 */
export function refuseWrite(
  ledger: Ledger,
  digest: string,
  refusal: Refusal,
  where: { readonly runId: string; readonly at: number },
): Ledger {
  return change(ledger, digest, (write) => {
    if (write.status !== 'planned') return write;
    const ends = write.gate === 'environment' && write.run.id === where.runId;
    const step = write.step + 1;
    return {
      ...write,
      status: ends ? (refusal.reason === 'expired' ? 'expired' : 'refused') : write.status,
      step,
      refusal: { ...refusal, at: where.at, step },
    };
  });
}

export interface Applying {
  readonly at: number;
  readonly owner: Owner;
  readonly run: RunPlace;
  readonly approvedBy: readonly string[];
}

/**
 * The intent, saved before the command runs. `refused`: it may not be begun any more, for what became of it meanwhile.
 */
export function beginApply(
  ledger: Ledger,
  digest: string,
  { at, owner, run, approvedBy }: Applying,
): { readonly ledger: Ledger; readonly refused?: Refusal } {
  const write = findWrite(ledger, digest);
  const refused: Refusal | undefined = write
    ? checkRecord(write, at)
    : { reason: 'plan-changed', detail: 'the plan is not in the ledger any more' };
  if (refused) return { ledger, refused };
  const begin = (planned: WriteRecord): WriteRecord => ({
    ...next(planned, 'applying'),
    owner,
    applyRun: run,
    approvedBy,
    startedAt: at,
  });
  return { ledger: change(ledger, digest, begin) };
}

export interface Applied {
  readonly status: 'applied' | 'failed' | 'undetermined';
  readonly at: number;
  readonly ending: string;
  readonly exitCode: number | null;
  readonly output: string;
}

export function endApply(ledger: Ledger, digest: string, end: Applied): Ledger {
  return change(ledger, digest, (write) => {
    const { owner: _, ...rest } = next(write, end.status);
    const { at, ending, exitCode, output } = end;
    const verifyAt = end.status === 'failed' ? {} : { verifyAt: at + longestDelayMs(write) };
    return { ...rest, finishedAt: at, ending, exitCode, ...verifyAt, ...(output !== '' && { output }) };
  });
}

/** When all reads of its verification are due, counted from the end of the command. */
export function longestDelayMs({ verification }: WriteRecord): number {
  return Math.max(0, ...verification.map(({ delayMs }) => delayMs));
}

/** The claim was not to be had, so nothing was run: the plan is over. */
export function withdrawApply(ledger: Ledger, digest: string, refusal: Refusal, at: number): Ledger {
  return change(ledger, digest, (write) => {
    const { owner: _, ...rest } = next(write, 'refused');
    return { ...rest, refusal: { ...refusal, at, step: rest.step } };
  });
}

/** `begun` is false, and nothing changed, when it cannot be verified or somebody else does that right now. */
export function beginVerify(
  ledger: Ledger,
  digest: string,
  { now, self, dead }: Pick<Moment, 'now' | 'self' | 'dead'>,
): { readonly ledger: Ledger; readonly begun: boolean } {
  const write = findWrite(ledger, digest);
  const isBusy =
    write?.status === 'verifying' && write.owner !== undefined && !dead(write.owner, write.startedAt ?? 0);
  if (!write || !canVerify(write) || isBusy) return { ledger, begun: false };
  const begin = (known: WriteRecord): WriteRecord => ({
    ...next(known, 'verifying'),
    owner: self,
    startedAt: now,
    verifyTries: (known.verifyTries ?? 0) + 1,
  });
  return { ledger: change(ledger, digest, begin), begun: true };
}

export interface Verified {
  /** `undetermined`: the write stays applied, unverified. */
  readonly verdict: 'verified' | 'failed' | 'undetermined';
  readonly at: number;
  readonly findings: readonly string[];
  readonly output: string;
}

export function endVerify(ledger: Ledger, digest: string, end: Verified): Ledger {
  const statuses = {
    verified: 'verified',
    failed: 'verification-failed',
    undetermined: 'applied',
  } as const;
  return change(ledger, digest, (write) => {
    const { owner: _, output: __, ...rest } = next(write, statuses[end.verdict]);
    const { at, findings, output } = end;
    const over = end.verdict === 'undetermined' ? { verifyAt: at } : { verifiedAt: at };
    return { ...rest, findings, ...over, ...(output !== '' && { output }) };
  });
}

/** The runner was told to end while it applied this. */
export function interruptApply(ledger: Ledger, digest: string, at: number): Ledger {
  const write = findWrite(ledger, digest);
  if (write?.status !== 'applying') return ledger;
  const ending = 'cancelled while it ran';
  return endApply(ledger, digest, { status: 'undetermined', at, ending, exitCode: null, output: '' });
}

/** The record one step on. */
export function next(write: WriteRecord, status: WriteStatus): WriteRecord {
  return { ...write, status, step: write.step + 1 };
}

function change(ledger: Ledger, digest: string, how: (write: WriteRecord) => WriteRecord): Ledger {
  const writes = ledger.writes.map((write) => (write.digest === digest ? how(write) : write));
  return { ...ledger, writes };
}
