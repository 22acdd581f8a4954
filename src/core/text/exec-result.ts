/** How a command ended and what it wrote. */
import type { Text } from './words.ts';

/** What a command wrote to one stream. Head and tail are kept; what lies between them is counted. */
export interface Captured {
  /** Decoded as UTF-8 with invalid bytes replaced; colors and control characters included. */
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

/** How a command ended. Failures are values, never exceptions. */
export type ExecResult =
  | (Ran & {
      readonly kind: 'exited';
      /** null: ended by a signal. */
      readonly exitCode: number | null;
      readonly signal: string | null;
      /** Words of the request's `find` in the whole output, dropped parts included. */
      readonly found: readonly string[];
      /** The command ended, but a process that it started still holds its output. */
      readonly outputHeld: boolean;
      /** Of a supervised start: its output, to be said. */
      readonly said?: Text;
    })
  | (Ran & {
      readonly kind: 'timed-out';
      readonly timeoutMs: number;
      /** Pids of its tree that could not be ended: another user's, or stuck in the kernel. */
      readonly survivors: readonly number[];
    })
  | {
      readonly kind: 'not-started';
      /** Cause, place and fix. */
      readonly message: string;
      readonly durationMs: number;
    };

/** Of a command for which no process was started. */
export function notStarted(message: string, durationMs = 0): ExecResult {
  return { kind: 'not-started', message, durationMs };
}

/** The streams of a command that printed only this. */
export function printed(head: string): Pick<Ran, 'stdout' | 'stderr'> {
  const stderr = { head: '', tail: '', omittedBytes: 0 };
  return { stdout: { ...stderr, head }, stderr };
}

/** Of a command that printed this and ended with exit code 0. `said`: the same as a sentence. */
export function exitedWell(text: string, durationMs = 0, said?: Text): ExecResult {
  return {
    kind: 'exited',
    exitCode: 0,
    signal: null,
    found: [],
    outputHeld: false,
    ...printed(text),
    durationMs,
    ...(said && { said }),
  };
}
