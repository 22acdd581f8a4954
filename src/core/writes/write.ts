/** A write in the ledger, from its plan to its verification: the stored schema, and the types from it. */
import * as z from 'zod/mini';
import { words } from '../text/words-schema.ts';
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

export const gates = ['environment', 'dispatch'] as const;
/** Source of the approval. */
export type Gate = (typeof gates)[number];

/** A cache entry may be forged: lengths are limited to ours, and times must be dates. */
const at = z.int().check(z.gte(0), z.lte(8.64e15));
const text = z.string().check(z.maxLength(10_000));
const list = <T>(item: z.ZodMiniType<T>) => z.array(item).check(z.maxLength(200));
const count = z.int().check(z.nonnegative());
const owner = z.object({ host: text, pid: z.int(), start: text });
const run = z.object({
  id: z.string().check(z.regex(/^\d{1,20}$/)),
  url: z.string().check(z.maxLength(500)),
});
const refusal = z.object({
  reason: z.enum(refusalReasons),
  /** Cause. Older versions stored its lines as one text. */
  detail: z.union([text, list(words)]),
  /** A reviewer rejected the plan. */
  isRejected: z.exactOptional(z.boolean()),
});

const write = z.object({
  /** SHA-256 of the plan in hex, the id of the write. */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  job: z.object({ id: text, name: text }),
  status: z.enum(writeStatuses),
  /** Counts changes: the copy with more steps is newer. */
  step: count,
  /** The last announced step. */
  announcedStep: z.exactOptional(count),
  environment: text,
  gate: z.enum(gates),
  plannedAt: at,
  expiresAt: at,
  /** The run that planned. */
  run,
  /** Page to dispatch its workflow. */
  workflowUrl: z.exactOptional(text),
  commit: text,
  /** Fingerprint of the state key that the plan used. */
  keyMark: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  requestedBy: text,
  approvedBy: z.exactOptional(list(text)),
  /** The reads that verify it. */
  verification: z.array(z.object({ jobId: text, delayMs: at })).check(z.maxLength(200)),
  /** Id of the rollback job. */
  wayBack: z.exactOptional(text),
  /** The last refusal and its step. */
  refusal: z.exactOptional(z.extend(refusal, { at, step: count })),
  /** The process that applies or verifies it now. */
  owner: z.exactOptional(owner),
  /** Set when nothing was run because the claim was lost: the process that began it. */
  withdrawnBy: z.exactOptional(owner),
  applyRun: z.exactOptional(run),
  /** When its command began. */
  startedAt: z.exactOptional(at),
  finishedAt: z.exactOptional(at),
  /** Exit of the command: `exit 3 after 2 s`. */
  ending: z.exactOptional(words),
  exitCode: z.exactOptional(z.nullable(z.int())),
  /** When the next read of the verification may begin. */
  verifyAt: z.exactOptional(at),
  /** Number of verification attempts, and the last one's time. */
  verifyTries: z.exactOptional(count),
  verifyStartedAt: z.exactOptional(at),
  /** State before `verifying`, restored without a verdict. */
  before: z.exactOptional(z.enum(['applied', 'undetermined', 'verification-failed'])),
  /** Time and run of the verdict. */
  verifiedAt: z.exactOptional(at),
  verifyRun: z.exactOptional(run),
  /** Digest of a later verified write of the same job, which makes this verdict needless. */
  outdatedBy: z.exactOptional(text),
  /** Results of the last verification's reads. */
  findings: z.exactOptional(list(words)),
  remindedAt: z.exactOptional(at),
  /** End of an output that is not announced yet. */
  output: z.exactOptional(text),
});

export const ledgerSchema = z.object({
  /** In the order they were planned. */
  writes: z.array(write),
  incidents: z.array(z.object({ at, kind: z.enum(['damaged', 'lost']), message: words })),
});

/** The type of what a schema of a stored document reads. */
export type Stored<T> = T extends object ? { readonly [K in keyof T]: Stored<T[K]> } : T;

/** All open and the last closed writes. Changed only through `StateStore.update`. */
export type Ledger = Stored<z.infer<typeof ledgerSchema>>;
export type WriteRecord = Stored<z.infer<typeof write>>;
export type Refusal = Stored<z.infer<typeof refusal>>;

/** The cause line by line. */
export function detailLines({ detail }: Pick<Refusal, 'detail'>): readonly Words[] {
  return typeof detail === 'string' ? detail.split('\n') : detail;
}

/** A workflow run with its page. */
export type RunPlace = Stored<z.infer<typeof run>>;

/** Hex digits of SHA-256. */
export const digestLength = 64;

/** The first characters of a digest, for people. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12);
}
