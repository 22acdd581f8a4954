/** A write, from its plan to its verification: what the ledger remembers. */
import type { Owner, CorruptionEvent } from '../model.ts';

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
  /** What was found, in one or more lines. */
  readonly detail: string;
  /** A reviewer looked at the plan and rejected it. */
  readonly isRejected?: boolean;
}

export const gates = ['environment', 'dispatch'] as const;
/** Where the approval comes from. */
export type Gate = (typeof gates)[number];

/** A workflow run as people find it. */
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
  /** SHA-256 of the plan, in hex: the name of the write. */
  readonly digest: string;
  readonly job: { readonly id: string; readonly name: string };
  readonly status: WriteStatus;
  /** Counts its changes: of two copies the later one knows more. */
  readonly step: number;
  /** The step that people were told last. */
  readonly announcedStep?: number;
  readonly environment: string;
  readonly gate: Gate;
  readonly plannedAt: number;
  readonly expiresAt: number;
  /** The run that planned it. */
  readonly run: RunPlace;
  /** The page on which its workflow is started. */
  readonly workflowUrl?: string;
  readonly commit: string;
  /** Tells the state-key of the plan from another one. */
  readonly keyMark?: string;
  readonly requestedBy: string;
  readonly approvedBy?: readonly string[];
  readonly verification: readonly VerificationStep[];
  /** The write to plan when this one went wrong. */
  readonly wayBack?: string;
  /** The last refusal, and the step it made. */
  readonly refusal?: Refusal & { readonly at: number; readonly step: number };
  /** Who applies or verifies it now. */
  readonly owner?: Owner;
  readonly applyRun?: RunPlace;
  /** When its command was begun. */
  readonly startedAt?: number;
  /** Nothing was run: the claim was lost before. Who had begun it. */
  readonly withdrawnBy?: Owner;
  readonly finishedAt?: number;
  /** How the command ended: `exit 3 after 2 s`. */
  readonly ending?: string;
  readonly exitCode?: number | null;
  /** From when the next step of the verification may begin. */
  readonly verifyAt?: number;
  /** How often the verification was begun, and when last. */
  readonly verifyTries?: number;
  readonly verifyStartedAt?: number;
  /** What it was before `verifying`: without a verdict it is that again. */
  readonly before?: 'applied' | 'undetermined' | 'verification-failed';
  /** When the verification gave its verdict, in which run. */
  readonly verifiedAt?: number;
  readonly verifyRun?: RunPlace;
  /** Digest of a later write of the same job that was verified: this one needs no verdict any more. */
  readonly outdatedBy?: string;
  /** What each read of the last verification said. */
  readonly findings?: readonly string[];
  readonly remindedAt?: number;
  /** The end of an output that is still to be told. */
  readonly output?: string;
}

/** All writes that are open, and the last ones that are not. Changed only through `StateStore.update`. */
export interface Ledger {
  /** In the order they were planned. */
  readonly writes: readonly WriteRecord[];
  readonly incidents: readonly CorruptionEvent[];
}

/** Hex digits of SHA-256. */
export const digestLength = 64;

/** The first characters of a digest: enough to tell writes apart on a screen. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12);
}
