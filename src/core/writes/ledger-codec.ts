/** Storage of the write ledger: schema, and a version for public caches. Pure. */
import * as z from 'zod/mini';
import type { Codec } from '../state/envelope.ts';
import { sentence } from '../notices/sentence.ts';
import { words } from '../state/words-schema.ts';
import { mergeLedgers } from './ledger-merge.ts';
import { boundLedger } from './ledger-upkeep.ts';
import { gates, refusalReasons, writeStatuses, type Ledger, type WriteRecord } from './write.ts';

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
const refusal = { reason: z.enum(refusalReasons), detail: text, isRejected: z.exactOptional(z.boolean()) };

const write = z.object({
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  job: z.object({ id: text, name: text }),
  status: z.enum(writeStatuses),
  step: count,
  announcedStep: z.exactOptional(count),
  environment: text,
  gate: z.enum(gates),
  plannedAt: at,
  expiresAt: at,
  run,
  workflowUrl: z.exactOptional(text),
  commit: text,
  keyMark: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  requestedBy: text,
  approvedBy: z.exactOptional(list(text)),
  verification: z.array(z.object({ jobId: text, delayMs: at })).check(z.maxLength(200)),
  wayBack: z.exactOptional(text),
  refusal: z.exactOptional(z.object({ ...refusal, at, step: count })),
  owner: z.exactOptional(owner),
  withdrawnBy: z.exactOptional(owner),
  applyRun: z.exactOptional(run),
  startedAt: z.exactOptional(at),
  finishedAt: z.exactOptional(at),
  ending: z.exactOptional(words),
  exitCode: z.exactOptional(z.nullable(z.int())),
  verifyAt: z.exactOptional(at),
  verifyTries: z.exactOptional(count),
  verifyStartedAt: z.exactOptional(at),
  before: z.exactOptional(z.enum(['applied', 'undetermined', 'verification-failed'])),
  verifiedAt: z.exactOptional(at),
  verifyRun: z.exactOptional(run),
  outdatedBy: z.exactOptional(text),
  findings: z.exactOptional(list(words)),
  remindedAt: z.exactOptional(at),
  output: z.exactOptional(text),
});

const schema = z.object({
  writes: z.array(write),
  incidents: z.array(z.object({ at, kind: z.enum(['damaged', 'lost']), message: words })),
});

/** Schema version 1. */
export const ledgerCodec: Codec<Ledger> = {
  name: 'writes',
  schemaVersion: 1,
  empty: () => ({ writes: [], incidents: [] }),
  decode: (value): Ledger | undefined => {
    const result = z.safeParse(schema, value);
    return result.success ? result.data : undefined;
  },
  bound: boundLedger,
  damaged: (ledger, event) => ({ ...ledger, incidents: [...ledger.incidents, event] }),
  join: mergeLedgers,
  withoutText: (ledger) => ({
    writes: ledger.writes.map(textless),
    incidents: ledger.incidents.map((event) => ({
      ...event,
      message: sentence('host-knows-more'),
    })),
  }),
};

/** Without output and text of the jobs file. Runs and logins are public in a public repository. */
function textless(one: WriteRecord): WriteRecord {
  const { output: _, findings: __, keyMark: ___, refusal: why, ending, ...rest } = one;
  const withheld = 'the host knows more';
  return {
    ...rest,
    job: { id: one.job.id, name: one.job.id },
    // Older versions have the cause of a failed start in it, which names the program.
    ...(ending !== undefined && {
      ending: typeof ending === 'string' ? ending.replace(/^not started: .*$/s, 'not started') : ending,
    }),
    ...(why && { refusal: { ...why, detail: withheld } }),
  };
}
