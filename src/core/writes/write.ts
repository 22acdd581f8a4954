/** A write in the ledger, from its plan to its verification. */
import type { Owner, CorruptionEvent } from '../model.ts';
import type { Words } from '../text/words.ts';

export const writeStatuses = [
  'planned',
  'superseded',
  'expired',
  'refused',
  'applying',
  'applied',
  'failed',
  'undetermined',
  'verifying',
  'verified',
  'verification-failed',
] as const;
export type WriteStatus = (typeof writeStatuses)[number];

/** Why a write is refused. */
export const refusalReasons = [
  'already-applied',
  'superseded',
  'expired',
  'plan-changed',
  'no-gate',
  'not-approved',
  'self-approved',
  'bot-requested',
  'rerun',
  'wrong-event',
  'wrong-ref',
  'wrong-clock',
  'state-unavailable',
  'api-unavailable',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Refusal {
  readonly reason: RefusalReason;
  /** Cause, in one or more lines. */
  readonly detail: string;
  /** A reviewer rejected the plan. */
  readonly isRejected?: boolean;
}

export const gates = ['environment', 'dispatch'] as const;
/** Source of the approval. */
export type Gate = (typeof gates)[number];

/** A workflow run with its page. */
export interface RunPlace {
  readonly id: string;
  readonly url: string;
}

/** One read that verifies a write. */
export interface VerificationStep {
  readonly jobId: string;
  readonly delayMs: number;
}

export interface WriteRecord {
  /** SHA-256 of the plan in hex, the id of the write. */
  readonly digest: string;
  readonly job: { readonly id: string; readonly name: string };
  readonly status: WriteStatus;
  /** Counts changes: the copy with more steps is newer. */
  readonly step: number;
  /** The last announced step. */
  readonly announcedStep?: number;
  readonly environment: string;
  readonly gate: Gate;
  readonly plannedAt: number;
  readonly expiresAt: number;
  /** The run that planned. */
  readonly run: RunPlace;
  /** Page to dispatch its workflow. */
  readonly workflowUrl?: string;
  readonly commit: string;
  /** Fingerprint of the state key that the plan used. */
  readonly keyMark?: string;
  readonly requestedBy: string;
  readonly approvedBy?: readonly string[];
  readonly verification: readonly VerificationStep[];
  /** Id of the rollback job. */
  readonly wayBack?: string;
  /** The last refusal and its step. */
  readonly refusal?: Refusal & { readonly at: number; readonly step: number };
  /** The process that applies or verifies it now. */
  readonly owner?: Owner;
  readonly applyRun?: RunPlace;
  /** When its command began. */
  readonly startedAt?: number;
  /** Set when nothing was run because the claim was lost: the process that began it. */
  readonly withdrawnBy?: Owner;
  readonly finishedAt?: number;
  /** Exit of the command: `exit 3 after 2 s`. */
  readonly ending?: Words;
  readonly exitCode?: number | null;
  /** When the next read of the verification may begin. */
  readonly verifyAt?: number;
  /** Number of verification attempts, and the last one's time. */
  readonly verifyTries?: number;
  readonly verifyStartedAt?: number;
  /** State before `verifying`, restored without a verdict. */
  readonly before?: 'applied' | 'undetermined' | 'verification-failed';
  /** Time and run of the verdict. */
  readonly verifiedAt?: number;
  readonly verifyRun?: RunPlace;
  /** Digest of a later verified write of the same job, which makes this verdict needless. */
  readonly outdatedBy?: string;
  /** Results of the last verification's reads. */
  readonly findings?: readonly Words[];
  readonly remindedAt?: number;
  /** End of an output that is not announced yet. */
  readonly output?: string;
}

/** All open and the last closed writes. Changed only through `StateStore.update`. */
export interface Ledger {
  /** In the order they were planned. */
  readonly writes: readonly WriteRecord[];
  readonly incidents: readonly CorruptionEvent[];
}

/** Hex digits of SHA-256. */
export const digestLength = 64;

/** The first characters of a digest, for people. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12);
}
