/** A run that is told to end: Ctrl-C, a stopped service, a cancelled workflow (7.5 s until SIGTERM, 2.5 s more until KILL). */

export interface Cancellation {
  /** Resolves with the exit code, 128 and the signal's number. */
  readonly cancelled: Promise<number>;
  readonly isCancelled: () => boolean;
  /**
   * The same function until then. After that, and for what was under way, there is no answer any more: the command stands
   * still, starts nothing and concludes nothing from commands that were ended.
   */
  unlessCancelled<A extends readonly unknown[], R>(
    work: (...args: A) => Promise<R>,
  ): (...args: A) => Promise<R>;
}

const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
const never = new Promise<never>(() => undefined);

export function createCancellation(): Cancellation {
  let isCancelled = false;
  const cancelled = new Promise<number>((resolve) => {
    for (const [signal, number] of Object.entries(signals)) {
      process.once(signal, () => {
        isCancelled = true;
        resolve(128 + number);
      });
    }
  });
  return {
    cancelled,
    isCancelled: () => isCancelled,
    unlessCancelled:
      (work) =>
      async (...args) => {
        if (isCancelled) return never;
        const result = await work(...args);
        return isCancelled ? never : result;
      },
  };
}
