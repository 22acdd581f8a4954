/** A run that is told to end: Ctrl-C, a stopped service, a cancelled workflow (7.5 s until SIGTERM, 2.5 s more until KILL). */
import { causeOf } from '../errors.ts';

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
/** So long another signal ends nothing: it often comes twice, and what is under way ends sooner by itself. */
const graceMs = 10_000;
/** All last work together: of what a runner gives, the processes had 3.5 s, and publishing comes after it. */
const lastWorkMs = 2000;
const never = new Promise<never>(() => undefined);

export function createCancellation(): Cancellation {
  let isCancelled = false;
  const cancelled = new Promise<number>((resolve) => {
    const listeners = Object.entries(signals).map(([signal, number]) => {
      const listen = () => {
        if (isCancelled) return;
        isCancelled = true;
        resolve(128 + number);
        setTimeout(() => {
          for (const each of listeners) process.off(each.signal, each.listen);
        }, graceMs).unref();
      };
      process.on(signal, listen);
      return { signal, listen };
    });
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

/** Does one piece of work after the other, whatever becomes of each; what takes too long is left alone. Never rejects. */
export async function doLastWork(
  work: readonly (() => Promise<unknown>)[],
  say: (problem: string) => void,
  limitMs: number = lastWorkMs,
): Promise<void> {
  const until = performance.now() + limitMs;
  for (const each of work) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      const problem = 'was not done in time';
      timer = setTimeout(() => resolve(problem), Math.max(0, until - performance.now()));
    });
    const done = Promise.resolve()
      .then(each)
      .then(() => undefined, causeOf);
    const problem = await Promise.race([done, late]);
    clearTimeout(timer);
    if (problem !== undefined) say(`after the cancellation: ${problem}`);
  }
}
