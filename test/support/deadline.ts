/** Deadlines of commands that must have done something by then, on a machine of any speed. */

/**
 * What `run` gives with the first deadline by which it `hasBegun`: each is four times as long as the one before. The last one is
 * given whatever it is, for the test to judge.
 */
export async function pastDeadline<T>(
  run: (timeoutMs: number) => Promise<T>,
  hasBegun: (result: T) => boolean,
  timeoutMs = 300,
): Promise<T> {
  const result = await run(timeoutMs);
  return hasBegun(result) || timeoutMs > 20_000 ? result : pastDeadline(run, hasBegun, timeoutMs * 4);
}
