/** What goes wrong: exit codes, errors that a person can fix, and what a failed operation leaves. */
import type { Words } from './core/text/words.ts';

export const exitCodes = { done: 0, failed: 1, badInput: 2, noTarget: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Something a person can fix. The message says what was wrong, where, and what to do; it is shown without a stack.
 * Everything else that is thrown is a bug and shows one.
 */
export class UserError extends Error {
  readonly exitCode: ExitCode;
  /** The same line by line, for readers of another language. Lines that are in no catalog are English. */
  readonly lines: readonly Words[];

  constructor(
    message: string,
    options: { exitCode?: ExitCode; cause?: unknown; lines?: readonly Words[] } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'UserError';
    this.exitCode = options.exitCode ?? exitCodes.failed;
    this.lines = options.lines ?? message.split('\n');
  }
}

/** What was given cannot be used: exit 2. */
export function badInput(message: string): UserError {
  return new UserError(message, { exitCode: exitCodes.badInput });
}

/** This run was asked to end. Not a UserError: nothing is concluded from it. */
export class Cancelled extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('cancelled');
    this.name = 'Cancelled';
    this.exitCode = exitCode;
  }
}

/** The system's word for an error (`ENOENT`), or its message. */
export function causeOf(error: unknown): string {
  if (error instanceof Error) return (error as NodeJS.ErrnoException).code ?? error.message;
  return String(error);
}

/** The result, or undefined when it throws. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
