/** How a command ended and what it wrote. */

/** What a command wrote to one stream. Head and tail are kept; what lies between them is counted. */
export interface Captured {
  /** Decoded as UTF-8, invalid bytes replaced; not cleaned of colours or control characters. */
  readonly head: string;
  /** Empty unless `omittedBytes > 0`. */
  readonly tail: string;
  /** Bytes between head and tail that were read and dropped. */
  readonly omittedBytes: number;
}

interface Ran {
  readonly stdout: Captured;
  readonly stderr: Captured;
  readonly durationMs: number;
}

/** How one command ended. A failure of the world is a value, never an exception. */
export type ExecResult =
  | (Ran & {
      readonly kind: 'exited';
      /** null when a signal ended it. */
      readonly exitCode: number | null;
      readonly signal: string | null;
      /** Which of the request's `find` words the whole output held, also where it was not kept. */
      readonly found: readonly string[];
      /** True when the command ended but something it started still holds its output. */
      readonly outputHeld: boolean;
    })
  | (Ran & {
      readonly kind: 'timed-out';
      readonly timeoutMs: number;
      /** Pids of its tree that could not be ended (another user's, or stuck in the kernel). */
      readonly survivors: readonly number[];
    })
  | {
      readonly kind: 'not-started';
      /** What is missing, where, and what to do. */
      readonly message: string;
      readonly durationMs: number;
    };
