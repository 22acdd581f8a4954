/** Ends a run early: Ctrl-C, a stopped service, a canceled workflow (7.5 s until SIGTERM, 2.5 s more until KILL). */
import { Cancelled, causeOf } from '../errors.ts';

const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
/** Until then another signal ends nothing: it often comes twice, and what is under way ends sooner by itself. */
const graceMs = 10_000;
/** For all last work together: of what a runner gives, the processes had 3.5 s, and publishing comes after it. */
const lastWorkMs = 2000;

/** Aborted with `Cancelled` by the first signal that asks this process to end. */
export function createCancellation(): AbortSignal {
  const controller = new AbortController();
  const listeners = Object.entries(signals).map(([name, number]) => {
    const listen = () => {
      if (controller.signal.aborted) return;
      controller.abort(new Cancelled(128 + number));
      setTimeout(() => {
        for (const each of listeners) process.off(each.name, each.listen);
      }, graceMs).unref();
    };
    process.on(name, listen);
    return { name, listen };
  });
  return controller.signal;
}

/**
 * The same function, which throws the signal's reason instead of beginning or giving a result once it is aborted: nothing new
 * is started, and nothing is concluded from commands that were ended.
 */
export function unlessCancelled<A extends readonly unknown[], R>(
  signal: AbortSignal,
  work: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    signal.throwIfAborted();
    const result = await work(...args);
    signal.throwIfAborted();
    return result;
  };
}

/** Does one piece of work after the other, whatever becomes of each; leaves alone what takes too long. Never rejects. */
export async function doLastWork(
  work: readonly (() => Promise<unknown>)[],
  report: (problem: string) => void,
  limitMs: number = lastWorkMs,
): Promise<void> {
  const until = performance.now() + limitMs;
  for (const each of work) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('not done in time'), Math.max(0, until - performance.now()));
    });
    const done = Promise.resolve()
      .then(each)
      .then(() => undefined, causeOf);
    const problem = await Promise.race([done, late]);
    clearTimeout(timer);
    if (problem !== undefined) report(`after the cancellation: ${problem}`);
  }
}
