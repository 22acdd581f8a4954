/** The write ledger: states of a write and their order. Pure. */
import { shellWord } from '../format.ts';
import type { TickContext, Owner } from '../model.ts';
import { checkRecord } from './gate.ts';
import { isSameName } from './gate-facts.ts';
import { isSameOwner } from '../jobs/owners.ts';
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import {
  digestLength,
  type Ledger,
  type Refusal,
  type RunPlace,
  type WriteRecord,
  type WriteStatus,
} from './write.ts';

const open: readonly WriteStatus[] = ['planned', 'applying', 'applied', 'undetermined', 'verifying'];
/** The command has begun, so it never begins again. */
const begun: readonly WriteStatus[] = [
  'applying',
  'applied',
  'failed',
  'undetermined',
  'verifying',
  'verified',
  'verification-failed',
];

export function isOpen({ status, outdatedBy }: WriteRecord): boolean {
  return open.includes(status) && outdatedBy === undefined;
}

export function isBegun({ status }: Pick<WriteRecord, 'status'>): boolean {
  return begun.includes(status);
}

export function findWrite(ledger: Ledger, digest: string): WriteRecord | undefined {
  return ledger.writes.find((write) => write.digest === digest);
}

export type FoundWrite =
  | { readonly kind: 'found'; readonly write: WriteRecord }
  /** `why` includes the fix. */
  | { readonly kind: 'none'; readonly why: Words };

/**
 * Resolves a digest or its unique prefix to a write: the only place that does. An ambiguous prefix is refused, whatever the jobs
 * and states of its writes.
 */
export function nameWrite(ledger: Ledger, given: string, jobId: string): FoundWrite {
  const [write, ...more] = ledger.writes.filter(({ digest }) => digest.startsWith(given));
  const command = `ops-framework history ${shellWord(jobId)} --json`;
  if (!write)
    return none(
      given.length === digestLength
        ? sentence('digest-unknown', { digest: given, command })
        : sentence('digest-prefix-unknown', { prefix: given, command }),
    );
  if (more.length > 0)
    return none(sentence('digest-ambiguous', { count: more.length + 1, prefix: given, command }));
  if (write.job.id !== jobId) return none(sentence('digest-of-another-job', { job: write.job.id }));
  return { kind: 'found', write };
}

const none = (why: Text): FoundWrite => ({ kind: 'none', why });

/** Applied, or possibly applied, and unverified. */
export function isUnverified(write: WriteRecord): boolean {
  return isOpen(write) && write.status !== 'planned' && write.status !== 'applying';
}

/** The write for `verify` without a digest: the newest of the job that has begun. */
export function newestBegun(ledger: Ledger, jobId: string): WriteRecord | undefined {
  const begunOnes = ledger.writes.filter((write) => write.job.id === jobId && isBegun(write));
  return begunOnes.toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0)).at(-1);
}

const notVerifiable: readonly WriteStatus[] = ['applying', 'failed', 'verified'];

export function canVerify(write: WriteRecord): boolean {
  return isBegun(write) && !notVerifiable.includes(write.status);
}

/** Adds a plan; it supersedes a waiting plan of the same job. */
export function addPlan(ledger: Ledger, plan: Omit<WriteRecord, 'status' | 'step'>): Ledger {
  // The same plan again.
  if (findWrite(ledger, plan.digest)) return ledger;
  const writes = ledger.writes.map((write) =>
    write.job.id === plan.job.id && write.status === 'planned' ? next(write, 'superseded') : write,
  );
  return { ...ledger, writes: [...writes, { ...plan, status: 'planned', step: 1 }] };
}

/** Another plan of this run for this environment: its approval would count for both. */
export function plannedIn(ledger: Ledger, runId: string, environment: string): WriteRecord | undefined {
  return ledger.writes.find((write) => write.run.id === runId && isSameName(write.environment, environment));
}

/**
 * Records the refusal of a waiting plan; begun and closed writes stay. It closes the plan only in its own run, whose approval
 * cannot be used again. After a refusal elsewhere, the plan can still be approved.
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
  /** By GitHub's clock, which decides on expiry. Default: `at`. */
  readonly provenAt?: number;
  readonly owner: Owner;
  readonly run: RunPlace;
  readonly approvedBy: readonly string[];
}

/** The intent, saved before the command runs. `refused`: the write may no longer begin. */
export function beginApply(
  ledger: Ledger,
  digest: string,
  { at, provenAt = at, owner, run, approvedBy }: Applying,
): { readonly ledger: Ledger; readonly refused?: Refusal } {
  const write = findWrite(ledger, digest);
  const refused: Refusal | undefined = write
    ? checkRecord(write, provenAt)
    : { reason: 'plan-changed', detail: [sentence('plan-not-in-ledger')] };
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
  readonly ending: Words;
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

/** When all reads of its verification are due. */
export function longestDelayMs({ verification }: WriteRecord): number {
  return Math.max(0, ...verification.map(({ delayMs }) => delayMs));
}

/** Nothing was run: closes the plan. Only for the process that began it or was about to. */
export function withdrawApply(
  ledger: Ledger,
  digest: string,
  refusal: Refusal,
  { self, now, run }: Pick<TickContext, 'self' | 'now'> & { readonly run?: RunPlace },
): Ledger {
  return change(ledger, digest, (write) => {
    const isOwn = write.status === 'applying' && write.owner !== undefined && isSameOwner(write.owner, self);
    if (!isOwn && write.status !== 'planned') return write;
    const { owner: _, startedAt: __, approvedBy: ___, ...rest } = next(write, 'refused');
    // A claim without an answer may have been saved elsewhere: this step comes after it.
    const step = isOwn ? rest.step : rest.step + 1;
    return {
      ...rest,
      step,
      ...(run && { applyRun: run }),
      withdrawnBy: self,
      refusal: { ...refusal, at: now, step },
    };
  });
}

/** `begun: false`: nothing changed, since it cannot be verified or is being verified. */
export function beginVerify(
  ledger: Ledger,
  digest: string,
  { now, self, dead }: Pick<TickContext, 'now' | 'self' | 'dead'>,
): { readonly ledger: Ledger; readonly begun: boolean } {
  const write = findWrite(ledger, digest);
  const { owner, status, verifyStartedAt = 0 } = write ?? {};
  const isBusy = status === 'verifying' && owner !== undefined && !dead(owner, verifyStartedAt);
  if (!write || !canVerify(write) || isBusy) return { ledger, begun: false };
  const begin = (known: WriteRecord): WriteRecord => ({
    ...next(known, 'verifying'),
    owner: self,
    before:
      known.status === 'applied' || known.status === 'verification-failed'
        ? known.status
        : (known.before ?? 'undetermined'),
    verifyStartedAt: now,
    verifyTries: (known.verifyTries ?? 0) + 1,
  });
  return { ledger: change(ledger, digest, begin), begun: true };
}

/** A verification without a verdict: the write returns to its previous state. */
export function abandonVerify(write: WriteRecord, at: number): WriteRecord {
  const { owner: _, before = 'undetermined', ...rest } = write;
  return { ...next(rest, before), verifyAt: at };
}

export interface Verified {
  /** `undetermined`: the write stays unverified. */
  readonly verdict: 'verified' | 'failed' | 'undetermined';
  readonly at: number;
  readonly run?: RunPlace;
  readonly findings: readonly Words[];
  readonly output: string;
}

/** Only for the present verifier; another verdict meanwhile stays. A verdict makes older writes of the job outdated. */
export function endVerify(ledger: Ledger, digest: string, self: Owner, end: Verified): Ledger {
  const { verdict, at, run, findings, output } = end;
  const told = { findings, ...(output !== '' && { output }) };
  const known = findWrite(ledger, digest);
  if (known?.status !== 'verifying' || !known.owner || !isSameOwner(known.owner, self)) return ledger;
  const ended = change(ledger, digest, (write) => {
    const { output: _, ...rest } = write;
    if (verdict === 'undetermined') return { ...abandonVerify(rest, at), ...told };
    const {
      owner: __,
      before: ___,
      ...over
    } = next(rest, verdict === 'verified' ? 'verified' : 'verification-failed');
    return { ...over, ...told, verifiedAt: at, ...(run && { verifyRun: run }) };
  });
  if (verdict !== 'verified') return ended;
  // By order in the ledger, independent of clocks.
  const place = ended.writes.findIndex((write) => write.digest === digest);
  const writes = ended.writes.map((write, index) =>
    write.job.id === known.job.id && isUnverified(write) && index < place
      ? { ...write, outdatedBy: digest }
      : write,
  );
  return { ...ended, writes };
}

/** The runner was canceled while it applied this. */
export function interruptApply(ledger: Ledger, digest: string, at: number): Ledger {
  const write = findWrite(ledger, digest);
  if (write?.status !== 'applying') return ledger;
  const ending = sentence('canceled-while-running');
  return endApply(ledger, digest, { status: 'undetermined', at, ending, exitCode: null, output: '' });
}

/** The record at its next step. */
export function next(write: WriteRecord, status: WriteStatus): WriteRecord {
  return { ...write, status, step: write.step + 1 };
}

function change(ledger: Ledger, digest: string, how: (write: WriteRecord) => WriteRecord): Ledger {
  const writes = ledger.writes.map((write) => (write.digest === digest ? how(write) : write));
  return { ...ledger, writes };
}

/** Owners that apply or verify writes. */
export function ownersOf({ writes }: Ledger): readonly Owner[] {
  return writes.flatMap(({ owner }) => owner ?? []);
}
