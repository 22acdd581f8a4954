/**
 * The record of one attempt of a supervised job: a file that only its supervisor writes. It carries what later attempts need,
 * so that the newest record is complete.
 */
import * as z from 'zod/mini';
import { risks } from '../config/schema.ts';

const owner = z.object({ host: z.string(), pid: z.int(), start: z.string() });

/**
 * `exit`: by itself, or by a signal that the supervisor did not send. `stopped`: requested by a person. `terminated`: the
 * supervisor got a SIGTERM without a request, as on shutdown. `not-started`: see `message`.
 */
const endCauses = ['exit', 'stopped', 'terminated', 'max-runtime', 'not-started'] as const;

const end = z.object({
  at: z.number(),
  cause: z.enum(endCauses),
  /** null: ended by `signal`, or not started. */
  exitCode: z.nullable(z.int()),
  signal: z.nullable(z.string()),
  /** Uptime clock in ms, see `uptimeMs` of the record. */
  uptimeMs: z.exactOptional(z.number()),
  /** Without time asleep, where the system reports it. */
  ranMs: z.number(),
  /** Bytes that this attempt wrote to stdout and stderr; absent: not counted. */
  outputBytes: z.exactOptional(z.number()),
  message: z.exactOptional(z.string()),
});

/** The job's definition when the attempt began. */
const begunJob = z.object({
  id: z.string(),
  /** Path of the jobs file, as given. */
  jobsFile: z.string(),
  /** Name of the jobs file, see `JobsFile`; absent: started by an older version. */
  fileName: z.exactOptional(z.string()),
  /** See `commandMark`. */
  command: z.string(),
  enabled: z.boolean(),
  risk: z.enum(risks),
  stopGraceSeconds: z.number(),
  concurrencyGroup: z.exactOptional(z.string()),
});

const schema = z.object({
  /** Also the name of its file. Counts up as long as the folder exists. */
  number: z.int().check(z.gte(1)),
  /** Number within the piece of work, from 1. A start after a completion begins a new piece of work. */
  attempt: z.int().check(z.gte(1)),
  startedAt: z.number(),
  /** Uptime clock at the start in ms, unaffected by clock changes; of the boot in `supervisor`. */
  uptimeMs: z.exactOptional(z.number()),
  supervisor: owner,
  /** Absent until the process runs. */
  process: z.exactOptional(owner),
  /** The folder was cleared for this piece of work. Absent: none of its attempts was started yet. */
  prepared: z.exactOptional(z.literal(true)),
  /** Highest `done` of earlier attempts, a string where a number cannot hold it; absent: none reported. */
  best: z.exactOptional(z.union([z.number(), z.string()])),
  /** Fingerprints of the progress of earlier attempts, where it was not a number. */
  marks: z.array(z.string()),
  /**
   * Totals of earlier attempts of this piece of work: time in ms (absent when one ended unobserved) and bytes written.
   */
  ranBeforeMs: z.exactOptional(z.number()),
  outputBefore: z.exactOptional(z.number()),
  /** Consecutive earlier attempts that failed without progress. */
  failures: z.int().check(z.nonnegative()),
  /** Starts up to this one, since the last progress or manual start. */
  startsAt: z.array(z.number()),
  /** Absent: started by an older version. */
  job: z.exactOptional(begunJob),
  /** Last completed work of the job's earlier commands, by `commandMark`. */
  completed: z.exactOptional(z.readonly(z.array(z.object({ command: z.string(), workId: z.string() })))),
  end: z.exactOptional(end),
});

export type AttemptRecord = Readonly<z.infer<typeof schema>>;
export type BegunJob = Readonly<z.infer<typeof begunJob>>;
export type AttemptEnd = Readonly<z.infer<typeof end>>;

/** Undefined: the text is not a record. */
export function decodeAttempt(text: string): AttemptRecord | undefined {
  try {
    const result = z.safeParse(schema, JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
