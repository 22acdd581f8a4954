/** Exit codes, errors that a person can fix, and results of failed operations. */
import type { Words } from './core/text/words.ts';

export const exitCodes = { done: 0, failed: 1, badInput: 2, noTarget: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * An error that a person can fix. The message states what is wrong, where, and how to fix it; it is shown without a stack. Every
 * other error is a bug and is shown with its stack.
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

/** Invalid input: exit 2. */
export function badInput(message: string): UserError {
  return new UserError(message, { exitCode: exitCodes.badInput });
}

/** This run was asked to end. Not a UserError, because it is not a result of the command. */
export class Cancelled extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('cancelled');
    this.name = 'Cancelled';
    this.exitCode = exitCode;
  }
}

/** The system's code of an error (`ENOENT`), or its message. */
export function causeOf(error: unknown): string {
  if (error instanceof Error) return (error as NodeJS.ErrnoException).code ?? error.message;
  return String(error);
}

/** The result, or undefined if it throws. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
