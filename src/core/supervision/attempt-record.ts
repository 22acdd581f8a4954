/**
 * One attempt of a supervised job, as its supervisor records it: a file of its own that only that supervisor writes.
 * What later attempts need of earlier ones is carried along, so the newest record says it all.
 */
import * as z from 'zod/mini';
import { risks } from '../config/schema.ts';

const owner = z.object({ host: z.string(), pid: z.int(), start: z.string() });

/**
 * `exit`: by itself, or by a signal that was not the supervisor's. `stopped`: somebody asked. `terminated`: the
 * supervisor got a SIGTERM that nobody announced, as when the host shuts down. `not-started`: see `message`.
 */
const endCauses = ['exit', 'stopped', 'terminated', 'max-runtime', 'not-started'] as const;

const end = z.object({
  at: z.number(),
  cause: z.enum(endCauses),
  /** null: ended by `signal`, or never started. */
  exitCode: z.nullable(z.int()),
  signal: z.nullable(z.string()),
  /** Reading of the clock since boot, in milliseconds; see `uptimeMs` of the record. */
  uptimeMs: z.exactOptional(z.number()),
  /** Time asleep not counted, where the system tells. */
  ranMs: z.number(),
  /** What this attempt wrote on stdout and stderr; absent: nobody counted. */
  outputBytes: z.exactOptional(z.number()),
  message: z.exactOptional(z.string()),
});

/** The job as the jobs file had it when the attempt began. */
const begunJob = z.object({
  id: z.string(),
  /** Path of that file, as it was given. */
  jobsFile: z.string(),
  /** What it is known by wherever it is checked out, see `JobsFile`; absent: an older version began it. */
  fileName: z.exactOptional(z.string()),
  /** See `commandMark`. */
  command: z.string(),
  enabled: z.boolean(),
  risk: z.enum(risks),
  stopGraceSeconds: z.number(),
  concurrencyGroup: z.exactOptional(z.string()),
});

const schema = z.object({
  /** Also the name of its file. Counts up for as long as the folder lives. */
  number: z.int().check(z.gte(1)),
  /** Of the same piece of work, from 1. A start after a completion begins a new one. */
  attempt: z.int().check(z.gte(1)),
  startedAt: z.number(),
  /** The clock since boot then, in milliseconds, which no setting of the clock changes; of the boot in `supervisor`. */
  uptimeMs: z.exactOptional(z.number()),
  supervisor: owner,
  /** Absent for a moment at the beginning. */
  process: z.exactOptional(owner),
  /** The folder holds nothing of an earlier piece of work. Absent: nothing of this piece was started yet. */
  prepared: z.exactOptional(z.literal(true)),
  /** The highest `done` that an attempt before this one ended with, a text where a number cannot hold it; absent: none reported one. */
  best: z.exactOptional(z.union([z.number(), z.string()])),
  /** Marks of the progress that attempts before this one ended with, where it was no number. */
  marks: z.array(z.string()),
  /**
   * What all attempts of this piece of work before this one ran, in milliseconds (absent when one ended unseen), and wrote,
   * in bytes.
   */
  ranBeforeMs: z.exactOptional(z.number()),
  outputBefore: z.exactOptional(z.number()),
  /** Attempts before this one that failed without progress, in a row. */
  failures: z.int().check(z.nonnegative()),
  /** When this attempt and those before it began, back to the last that made progress or that a person started. */
  startsAt: z.array(z.number()),
  /** Absent: an older version began it. */
  job: z.exactOptional(begunJob),
  /** The last completed work of other commands that the job had before, by the mark of the command. */
  completed: z.exactOptional(z.readonly(z.array(z.object({ command: z.string(), workId: z.string() })))),
  end: z.exactOptional(end),
});

export type AttemptRecord = Readonly<z.infer<typeof schema>>;
export type BegunJob = Readonly<z.infer<typeof begunJob>>;
export type AttemptEnd = Readonly<z.infer<typeof end>>;

/** Undefined when the text is no record. */
export function decodeAttempt(text: string): AttemptRecord | undefined {
  try {
    const result = z.safeParse(schema, JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
